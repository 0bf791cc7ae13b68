"""Days in the life of one process: the same pass again and again, on a clock that is moved by hand."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from monitor import __version__, config
from monitor.errors import Mistake, SourceError
from monitor.http import Http
from monitor.model import Message, Snapshot, Source
from monitor.notify import Outcome
from monitor.pipeline import Monitor, Polled, apply
from monitor.pipeline.poll import Poller
from monitor.store import Store
from monitor.worker import Worker
from tests.life import ONLY_ROLES, START, jobs, role
from tests.servers import Answered, Asked, Hang, Reply, Reset, Site, serve

BOARD = [role(101, "Senior Data Engineer", req="R-1042"), role(102, "Account Executive", "Sales", "Munich")]
WATCH_LIST = """
timezone = "Europe/Berlin"
poll_every = "1h"
[fit]
titles = ["data engineer", "analytics engineer"]
[[channels]]
name = "pigeon"
url = "json://127.0.0.1/"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
"""
EMPLOYER = """
[[employers]]
name = "{name}"
[[employers.sources]]
kind = "greenhouse"
board = "{name}"
url = "{site}/{name}"
[[employers.rejections]]
role = "Senior Data Engineer"
date = 2026-05-01
[[employers.people]]
name = "Dana Ruiz"
departments = ["Data Platform"]
star = true
"""


class Days:
    """A monitor that stays, as in the daemon; channels are a list of what they got."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.now = START
        self.answers: dict[str, Answered] = {}
        self.got: list[Message] = []
        self.always = "sent"
        self.site: Site = stack.enter_context(serve(self._answer))
        self.worker = stack.enter_context(Worker())
        self.folder = folder
        self.stack = stack

    def _answer(self, asked: Asked) -> Answered:
        return self.answers.get(asked.path, Reply(status=404))

    def send(self, channel: str, message: Message) -> Outcome:
        self.got.append(message)
        return Outcome(result=self.always, reason="")  # type: ignore[arg-type]  # a word of the table

    def begin(
        self,
        *names: str,
        text: str = WATCH_LIST,
        more: str = "",
        stopping: Callable[[], bool] = lambda: False,
    ) -> Monitor:
        """A process that starts; the one before it is gone."""
        text += more + "".join(EMPLOYER.format(name=n, site=self.site) for n in names)
        environ = {"STATE_DIRECTORY": str(self.folder / "state"), "HOME": str(self.folder), **ONLY_ROLES}
        settings = config.read(text, self.folder / "c.toml", self.folder, environ)
        self.store = Store(settings.state_dir)
        self.stack.callback(self.store.close)
        http = Http(settings.http, version=__version__)
        self.monitor = Monitor(
            settings, self.store, http, self.worker, self, lambda: self.now, stopping=stopping
        )
        self.stack.callback(self.monitor.close)
        self.stack.callback(http.close)
        self.monitor.start()
        return self.monitor

    def tick(self) -> list[Polled]:
        """What the daemon does: what is due, then deliver."""
        done: list[Polled] = []
        self.monitor.run(only_due=True, watch=done.append)
        return done

    def live(self, **by: float) -> list[Polled]:
        """Let time pass, waking whenever there is something to do."""
        end, done = self.now + timedelta(**by), []
        for _ in range(10_000):
            wake = self.monitor.next_wake()
            if wake is None or wake > end:
                self.now = end
                return done
            self.now = max(self.now, wake)
            done += self.tick()
        pytest.fail("it wakes again and again")


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Days]:
    with ExitStack() as stack:
        days = Days(tmp_path, stack)
        days.answers["/acme"] = jobs(BOARD)
        yield days


def kinds(days: Days) -> list[str]:
    return [d.alert.kind for d in days.store.deliveries()][::-1]


# ------------------------------------------------------------------------ a day and months


@pytest.mark.network
def test_a_quiet_day_is_a_poll_an_hour_and_one_letter(days: Days) -> None:
    days.begin("acme")
    done = days.live(hours=24)
    assert 24 <= len(done) <= 27
    assert [p.outcome for p in done[1:]] == ["unchanged"] * (len(done) - 1)
    assert len(days.got) == 1
    assert days.site.asked[0].headers.get("if-none-match") is None
    assert all("if-none-match" in asked.headers for asked in days.site.asked[1:])
    assert days.store.outbox_counts() == {"sent": 1}


@pytest.mark.network
def test_three_months_with_an_employer(days: Days) -> None:
    days.begin("acme")
    days.live(days=2)
    days.answers["/acme"] = jobs([*BOARD, role(110, "Analytics Engineer")])
    days.live(hours=2)
    assert len(days.got) == 2
    assert days.got[-1].title.startswith("Reach out to Dana Ruiz now")

    days.answers["/acme"] = jobs([BOARD[1], role(110, "Analytics Engineer")])
    days.live(days=40)
    assert kinds(days) == ["baseline", "reach_out", "closed"]

    days.begin("acme")  # an upgrade, a restart
    days.answers["/acme"] = jobs(
        [BOARD[1], role(155, "Senior Data Engineer"), role(110, "Analytics Engineer")]
    )
    days.live(days=20)
    assert kinds(days) == ["baseline", "reach_out", "closed", "role_back"]
    days.live(days=30)
    assert len(days.got) == 4


@pytest.mark.network
def test_a_channel_that_comes_and_goes_gets_each_alert_once_accepted(days: Days) -> None:
    days.begin("acme")
    days.live(days=1)
    accepted = 0
    for number in range(6):
        days.always = "failed" if number % 2 else "sent"
        word = ["Ant", "Bee", "Cat", "Dog", "Elk", "Fox"][number]
        days.answers["/acme"] = jobs([*BOARD, *(role(200 + n, f"Data Engineer {n}{word}") for n in range(2))])
        days.live(hours=5)
    days.always = "sent"
    days.live(days=1)
    told = [d for d in days.store.deliveries() if d.alert.kind == "reach_out"]
    accepted = len([d for d in told if d.state == "sent"])
    assert accepted == len(told) > 0
    assert days.store.pending() == []
    assert not any(message.title.startswith("(possible repeat)") for message in days.got)


@pytest.mark.network
def test_a_process_that_sleeps_through_a_night_catches_up_without_hurry(days: Days) -> None:
    days.begin("acme")
    days.tick()
    days.now += timedelta(hours=30)
    assert len(days.tick()) == 1
    assert len(days.got) == 1  # the letter of yesterday evening
    assert days.tick() == []


@pytest.mark.network
@pytest.mark.parametrize("back", [timedelta(days=30), timedelta(days=365)])
def test_a_clock_that_was_ahead_does_not_silence_a_source(days: Days, back: timedelta) -> None:
    days.now = START + back
    days.begin("acme")
    days.tick()
    days.now = START
    days.begin("acme")
    assert len(days.live(hours=2)) >= 1


# ------------------------------------------------------------------------------ faults


@pytest.mark.network
def test_a_host_that_hangs_keeps_nobody_else_waiting(days: Days) -> None:
    """Two sources at one host take turns; the source at the other host is told of first."""
    other = str(days.site).replace("127.0.0.1", "127.0.0.3")
    days.answers["/beta"] = Hang()
    with serve({"/gamma": jobs([role(1, "Data Engineer")])}, host="127.0.0.3") as gamma:
        assert other.startswith("http://127.0.0.3")
        days.begin("beta", more=EMPLOYER.format(name="gamma", site=gamma))
        done: list[Polled] = []
        heard = threading.Event()

        def watch(polled: Polled) -> None:
            done.append(polled)
            heard.set()

        thread = threading.Thread(target=lambda: days.monitor.run(watch=watch))
        thread.start()
        assert heard.wait(10)
        assert [p.source for p in done] == ["greenhouse:gamma"]
        assert days.site.hung.wait(10)
        days.monitor._http.close()  # as a stop does
        thread.join(10)
        assert not thread.is_alive()
    assert [p.outcome for p in done] == ["read", "failed"]


@pytest.mark.network
def test_a_source_that_fails_is_asked_ever_less_and_again_as_usual_when_it_is_well(days: Days) -> None:
    days.begin("acme")
    days.live(hours=2)
    days.answers["/acme"] = Reply(status=500)
    failed = days.live(hours=24)
    assert {p.outcome for p in failed} == {"failed"}
    assert 24 <= len(failed) <= 32
    later = days.live(days=7)
    assert 24 <= len(later) <= 50
    days.answers["/acme"] = jobs(BOARD)
    well = [p for p in days.live(hours=12) if p.outcome in ("read", "unchanged")]
    assert len(well) >= 8
    assert kinds(days) == ["baseline", "source_failing", "source_recovered"]
    assert len(days.got) == 3


@pytest.mark.network
def test_a_fault_of_our_own_in_one_reader_stops_no_other(
    days: Days, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    days.answers["/beta"] = jobs(BOARD)
    days.begin("acme", "beta")
    parse = days.worker.parse

    def broken(kind: str, answer: object, source: Source, keywords: tuple[str, ...]) -> object:
        if source.employer == "beta":
            raise ZeroDivisionError
        return parse(kind, answer, source, keywords)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(days.worker, "parse", broken)
    outcomes = {p.source: p.outcome for p in days.tick()}
    assert outcomes == {"greenhouse:acme": "read", "greenhouse:beta": "failed"}
    state = days.store.source("greenhouse:beta")
    assert state is not None
    assert "ZeroDivisionError" in (state.error or "")
    assert "fault while reading" in caplog.text


@pytest.mark.network
def test_a_fault_of_our_own_in_a_decision_stops_one_source_and_no_other(
    days: Days, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    days.answers["/beta"] = jobs(BOARD)
    days.begin("beta", "acme")
    real = apply.compare

    def broken(known: object, snapshot: Snapshot, **rest: object) -> object:
        if snapshot.source == "greenhouse:beta":
            raise ZeroDivisionError
        return real(known, snapshot, **rest)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(apply, "compare", broken)
    outcomes = {p.source: p.outcome for p in days.tick()}
    assert outcomes == {"greenhouse:acme": "read", "greenhouse:beta": "failed"}
    assert "fault while applying" in caplog.text
    monkeypatch.setattr(apply, "compare", real)
    assert "read" in [p.outcome for p in days.live(hours=1) if p.source == "greenhouse:beta"]


@pytest.mark.network
def test_a_board_that_was_empty_twice_has_news_and_no_late_baseline(days: Days) -> None:
    days.answers["/acme"] = jobs([])
    days.begin("acme")
    days.live(hours=3)
    days.answers["/acme"] = jobs([role(900 + n, f"Data Engineer, Team {n}") for n in range(6)])
    days.live(hours=2)
    assert "reach_out" in kinds(days)
    assert kinds(days).count("baseline") == 1


@pytest.mark.network
def test_an_answer_is_conditional_only_as_long_as_the_wishes_that_read_it_stand(days: Days) -> None:
    """Keywords are looked for in texts that are not kept: new keywords need the texts again."""
    days.begin("acme")
    days.live(hours=2)
    assert "if-none-match" in days.site.asked[-1].headers
    changed = WATCH_LIST.replace('engineer"]\n', 'engineer"]\nkeywords = ["dbt"]\n')
    days.begin("acme", text=changed)
    count = len(days.site.asked)
    days.live(hours=2)
    assert "if-none-match" not in days.site.asked[count].headers
    assert "if-none-match" in days.site.asked[-1].headers


@pytest.mark.network
def test_a_stop_drops_what_has_not_begun_and_leaves_it_due(days: Days) -> None:
    for name in ("beta", "gamma"):
        days.answers[f"/{name}"] = jobs(BOARD)
    stopped = threading.Event()
    days.begin("acme", "beta", "gamma", stopping=stopped.is_set)
    done: list[Polled] = []

    def watch(polled: Polled) -> None:
        done.append(polled)
        stopped.set()

    days.monitor.run(watch=watch)
    assert len(done) == 1
    stopped.clear()
    assert len(days.tick()) == 2


@pytest.mark.network
def test_a_reset_of_every_host_is_shown_and_not_counted(days: Days) -> None:
    days.begin("acme", more=EMPLOYER.format(name="beta", site="http://127.0.0.2:9"))
    days.answers["/acme"] = Reset()
    days.live(hours=10)
    states = days.store.sources()
    assert {s.failures for s in states.values()} == {0}
    assert all(s.error for s in states.values())
    assert days.got == []


# ------------------------------------------------------------------------ configuration, age


@pytest.mark.network
def test_a_changed_configuration_that_is_wrong_is_told_with_the_next_letter(days: Days) -> None:
    days.begin("acme")
    days.live(days=1)
    days.monitor.tell_mistakes([Mistake(file="c.toml", line=3, key="poll_evry", message="Not known.")])
    days.live(days=1)
    assert "c.toml:3" in days.got[-1].text
    assert kinds(days) == ["baseline", "config"]


@pytest.mark.network
def test_housekeeping_forgets_what_is_past_its_retention(days: Days) -> None:
    days.begin("acme")
    days.live(days=2)
    days.answers["/acme"] = jobs(BOARD[:1])
    days.live(days=2)
    assert days.monitor.housekeep() == 0
    days.now += timedelta(days=3 * 366)
    assert days.monitor.housekeep() > 0
    assert [k.posting.id for k in days.store.roles()] == ["101"]


@pytest.mark.network
def test_a_longer_interval_and_a_source_that_left_the_list_do_not_wake_for_nothing(days: Days) -> None:
    days.answers["/beta"] = jobs(BOARD)
    days.begin("acme", "beta")
    days.live(hours=2)
    days.begin("acme")
    asked = len(days.site.asked)
    done = days.live(days=1)
    assert {p.source for p in done} == {"greenhouse:acme"}
    assert len(days.site.asked) - asked == len(done)


# --------------------------------------------------------------------------------- the pool


def source(name: str) -> Source:
    return Source(key=name, kind="greenhouse", employer="Acme")


def test_one_source_at_a_time_for_each_host_and_hosts_side_by_side() -> None:
    pool = Poller(threads=4)
    lock, most = threading.Lock(), {"here": 0, "there": 0}
    busy = {"here": 0, "there": 0}
    both = threading.Barrier(2)

    def read(asked: Source) -> object:
        host = asked.key.partition(" ")[0]
        with lock:
            busy[host] += 1
            most[host] = max(most[host], busy[host])
        if asked.key.endswith("0"):
            both.wait(10)  # passes only where both hosts are asked at once
        with lock:
            busy[host] -= 1
        raise SourceError(asked.key)

    for number in range(5):
        for host in ("here", "there"):
            pool.submit(source(f"{host} {number}"), host, lambda: read)  # type: ignore[return-value]  # it only raises
    assert len(pool) == 10
    found = []
    while len(pool):
        result = pool.result(10)
        assert result is not None
        found.append(result[0].key)
    pool.close()
    assert most == {"here": 1, "there": 1}
    assert sorted(found) == sorted(f"{host} {n}" for host in ("here", "there") for n in range(5))
    assert pool.result(0.01) is None


def test_what_has_not_begun_can_be_dropped() -> None:
    pool = Poller(threads=1)
    begun, go_on = threading.Event(), threading.Event()

    def read(asked: Source) -> object:
        begun.set()
        go_on.wait(10)
        raise SourceError(asked.key)

    for number in range(3):
        pool.submit(source(str(number)), "here", lambda: read)  # type: ignore[return-value]  # it only raises
    assert begun.wait(10)
    pool.forget()
    assert len(pool) == 1
    assert "0" in pool
    assert "1" not in pool
    go_on.set()
    assert pool.result(10) is not None
    pool.close()


# --------------------------------------------------------------- the watch list changes under way


def more(site: Site, board: str) -> str:
    """One more source of the employer that stands last in the watch list."""
    return f'[[employers.sources]]\nkind = "greenhouse"\nboard = "{board}"\nurl = "{site}/{board}"\n'


def with_boards(days: Days, *boards: str, name: str = "Acme", fit: str = "engineer") -> Monitor:
    """A process with one employer who has these boards."""
    text = re.sub(r"(?m)^titles = .*", f'titles = ["{fit}"]', WATCH_LIST)
    employer = EMPLOYER.format(name=boards[0], site=days.site)
    employer = employer.replace(f'name = "{boards[0]}"', f'name = "{name}"')
    return days.begin(text=text, more=employer + "".join(more(days.site, b) for b in boards[1:]))


@pytest.mark.network
def test_the_rejected_role_on_a_new_board_is_back_though_the_old_board_is_watched_no_more(days: Days) -> None:
    days.answers["/new"] = jobs([role(1, "Cook", "Kitchen")])
    with_boards(days, "acme")
    days.live(hours=2)
    with_boards(days, "new")
    days.live(days=80)
    days.answers["/new"] = jobs([role(1, "Cook", "Kitchen"), role(2, "Senior Data Engineer", req="R-2001")])
    days.live(hours=2)
    assert "role_back" in kinds(days)


@pytest.mark.network
def test_changed_wishes_tell_nothing_of_a_board_that_is_watched_no_more(days: Days) -> None:
    days.answers["/new"] = jobs([role(1, "Cook", "Kitchen")])
    with_boards(days, "acme")
    days.live(hours=2)
    with_boards(days, "new")
    days.live(days=30)
    with_boards(days, "new", fit="account executive")
    days.live(hours=2)
    assert [d.alert.kind for d in days.store.deliveries() if d.alert.source == "wishes:Acme"] == []


@pytest.mark.network
def test_a_role_that_one_read_missed_is_judged_by_changed_wishes_too(days: Days) -> None:
    with_boards(days, "acme")
    days.live(hours=2)
    days.answers["/acme"] = jobs(BOARD[:1])
    days.live(hours=1)
    with_boards(days, "acme", fit="account executive")
    days.answers["/acme"] = jobs(BOARD)
    days.live(hours=2)
    (told,) = [d.alert for d in days.store.deliveries() if d.alert.source == "wishes:Acme"]
    assert "Account Executive" in str(told.sections)


@pytest.mark.network
def test_an_employer_with_a_new_name_keeps_what_was_known_and_is_judged_by_new_wishes(days: Days) -> None:
    with_boards(days, "acme")
    days.live(hours=2)
    with_boards(days, "acme", name="Acme Labs", fit="account executive")
    (told,) = [d.alert for d in days.store.deliveries() if d.alert.source == "wishes:Acme Labs"]
    assert "Account Executive" in str(told.sections)
    days.answers["/acme"] = jobs([BOARD[0], role(909, "Account Executive", "Sales", "Munich")])
    days.live(hours=2)
    assert "reach_out" not in kinds(days)


@pytest.mark.network
def test_a_role_whose_title_names_its_place_is_the_role_without_it(days: Days) -> None:
    days.answers["/two"] = jobs([role(1, "Cook", "Kitchen")])
    with_boards(days, "acme", "two")
    days.live(hours=2)
    days.answers["/acme"] = jobs([*BOARD, role(103, "Data Engineer")])
    days.live(hours=2)
    days.answers["/two"] = jobs([role(1, "Cook", "Kitchen"), role(2, "Data Engineer - Berlin")])
    days.live(hours=2)
    assert kinds(days).count("reach_out") == 1


@pytest.mark.network
def test_a_role_that_still_stands_on_another_board_is_not_told_as_closed(days: Days) -> None:
    days.answers["/two"] = jobs(BOARD)
    with_boards(days, "acme", "two")
    days.live(hours=2)
    days.answers["/acme"] = jobs([role(7, "Cook", "Kitchen")])
    days.live(hours=4)
    assert "closed" not in kinds(days)
    days.answers["/two"] = jobs([role(7, "Cook", "Kitchen")])
    days.live(hours=4)
    assert "closed" in kinds(days)


@pytest.mark.network
def test_a_clock_that_was_ahead_at_the_first_failure_does_not_put_off_what_is_told(days: Days) -> None:
    with_boards(days, "acme")
    days.live(hours=2)
    today, days.now = days.now, days.now + timedelta(days=365)
    days.answers["/acme"] = Reply(status=500)
    days.tick()
    days.now = today
    with_boards(days, "acme")
    days.live(days=3)
    assert "source_failing" in kinds(days)


@pytest.mark.network
def test_a_source_is_asked_once_in_a_pass_however_long_the_pass_lasts(days: Days) -> None:
    """A clock that runs: each look at it is a second later, so what is due is looked for all the time."""
    for name in ("beta", "gamma", "delta"):
        days.answers[f"/{name}"] = jobs(BOARD)
    days.begin("acme", "beta", "gamma", "delta")

    def runs() -> datetime:
        days.now += timedelta(seconds=1)
        return days.now

    days.monitor._clock = runs
    done = [polled.source for polled in days.tick()]
    assert sorted(done) == ["greenhouse:acme", "greenhouse:beta", "greenhouse:delta", "greenhouse:gamma"]
    assert len(days.site.asked) == 4
