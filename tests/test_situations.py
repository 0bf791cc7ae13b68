"""Situations in which job monitors go wrong, lived through over real sockets from board to channel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.life import DANA, REJECTION, START, Life, jobs, living, role, rss
from tests.servers import Reply, Reset

pytestmark = pytest.mark.network

BOARD = [
    role(101, "Senior Data Engineer", req="R-1042"),
    role(102, "Account Executive", "Sales", "Munich"),
    role(103, "Data Engineer, Finance", "Finance Systems"),
]
CHALLENGE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>captcha</body></html>"
SEVEN = [role(200 + n, f"Data Engineer {name}") for n, name in enumerate("ABCDEFG")]


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.board("acme", BOARD)
        yield life


@pytest.fixture
def watched(life: Life) -> Life:
    """The day after the first read, when the digest with the baseline has gone."""
    life.poll()
    life.evening()
    life.poll("--due")
    assert len(life.hook.taken) == 1
    life.later(hours=16)
    return life


def unwrapped(text: str) -> str:
    return " ".join(text.split())


# ------------------------------------------------------------------------------- baseline


def test_the_first_read_is_silent_until_the_digest_of_the_evening(life: Life) -> None:
    ran = life.poll()
    assert ran.code == 0
    assert ran.sources["greenhouse:acme"]["baseline"] is True
    assert ran.sources["greenhouse:acme"]["changes"] == []
    assert ran.sources["greenhouse:acme"]["postings"] == 3
    [alert] = life.alerts()
    assert (alert["kind"], alert["urgency"], alert["state"]) == ("baseline", "digest", "queued")
    assert life.hook.taken == []

    life.evening()
    life.later(seconds=-1)
    life.poll("--due")
    assert life.hook.taken == []

    life.later(seconds=1)
    ran = life.poll("--due")
    assert ran.summary["delivered"] == 1
    [sent] = life.hook.taken
    assert sent.message.rstrip().endswith(f"[alert {alert['alert']}]")
    assert "Data Engineer, Finance" in sent.message
    assert "Account Executive" not in sent.message
    assert "is still listed" in unwrapped(
        sent.message
    )  # the rejected role, which is open and therefore not back

    life.later(days=1)
    assert life.poll().summary["delivered"] == 0
    assert len(life.hook.taken) == 1


def test_an_empty_digest_is_not_sent(watched: Life) -> None:
    for _ in range(3):
        watched.evening()
        watched.poll()
        watched.later(hours=1)
    assert len(watched.hook.taken) == 1


# ------------------------------------------------------------------------ unchanged, faults


def test_an_unchanged_board_is_asked_conditionally_and_sends_no_body(watched: Life) -> None:
    for _ in range(3):
        watched.later(hours=1)
        ran = watched.poll()
        assert ran.code == 0
        assert ran.sources["greenhouse:acme"]["outcome"] == "unchanged"
        assert ran.sources["greenhouse:acme"]["postings"] == 3
    bodies = [asked for asked in watched.asked() if "if-none-match" not in asked.headers]
    assert len(bodies) == 1


def test_a_board_without_validators_that_sends_the_same_bytes_is_unchanged(life: Life) -> None:
    reply = jobs(BOARD)
    life.answers["/acme"] = Reply(json=reply.json)
    life.poll()
    life.later(hours=1)
    assert life.poll().sources["greenhouse:acme"]["outcome"] == "unchanged"


def test_an_http_500_is_a_failure_that_closes_nothing_and_is_told_once_when_it_lasts(watched: Life) -> None:
    watched.answers["/acme"] = Reply(status=500)
    told_at = []
    begin = watched.now
    for attempt in range(1, 13):
        ran = watched.poll("--due")
        line = ran.sources["greenhouse:acme"]
        assert ran.code == 4
        assert (line["outcome"], line["error"]["kind"]) == ("failed", "fetch")
        assert "HTTP 500" in line["error"]["message"]
        state = watched.of_source()
        assert state["failures"] == attempt
        assert state["open_roles"] == 3
        if ran.summary["alerts"]:
            told_at.append(watched.now - begin)
        assert state["state"] == ("failing" if told_at else "degraded")
        watched.now = max(watched.now, START.fromisoformat(state["next_poll_at"]))
    [wait] = told_at
    assert timedelta(hours=6) <= wait < timedelta(hours=7, minutes=30)
    [failing] = watched.alerts("source_failing")
    assert failing["urgency"] == "digest"
    assert failing["source"] == "greenhouse:acme"
    assert "HTTP 500" in watched.of_source()["error"]

    watched.board("acme", BOARD)
    assert watched.poll().summary["alerts"] == 1
    watched.later(hours=1)
    assert watched.poll().summary["alerts"] == 0
    assert len(watched.alerts("source_recovered")) == 1
    assert watched.of_source()["state"] == "ok"
    assert watched.alerts("closed") == []


def test_a_failure_that_was_not_told_recovers_without_a_word(watched: Life) -> None:
    watched.answers["/acme"] = Reset()
    assert watched.poll().code == 4
    watched.board("acme", BOARD)
    assert watched.poll().code == 0
    assert [a["kind"] for a in watched.alerts()] == ["baseline"]


def test_one_of_two_sources_that_fails_is_exit_3(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{life.source("beta")}')
    life.answers["/beta"] = Reply(status=500)
    ran = life.poll()
    assert ran.code == 3
    assert (ran.summary["polled"], ran.summary["failed"]) == (2, 1)


def test_a_board_that_is_gone_is_told_of_at_once(watched: Life) -> None:
    watched.answers["/acme"] = Reply(status=404)
    assert watched.poll().summary["alerts"] == 1
    watched.later(days=1)
    assert watched.poll().summary["alerts"] == 0
    assert watched.of_source()["state"] == "failing"
    assert watched.of_source()["open_roles"] == 3
    watched.later(days=8)
    watched.poll()
    assert watched.of_source()["state"] == "dead"


def test_a_429_sets_the_next_poll_and_a_named_key_is_skipped_while_it_is_in_force(watched: Life) -> None:
    watched.answers["/acme"] = Reply(status=429, headers={"Retry-After": "7200"})
    ran = watched.poll("greenhouse:acme")
    assert ran.code == 4
    assert ran.sources["greenhouse:acme"]["error"]["kind"] == "busy"
    due = START.fromisoformat(watched.of_source()["next_poll_at"])
    assert due == watched.now + timedelta(hours=2)

    count = len(watched.asked())
    watched.board("acme", BOARD)
    watched.later(minutes=119)
    for argv in (["greenhouse:acme"], []):
        ran = watched.poll(*argv)
        assert ran.code == 0
        assert ran.sources["greenhouse:acme"]["outcome"] == "skipped"
        assert ran.summary["polled"] == 0
    assert len(watched.asked()) == count

    watched.later(minutes=1)
    assert watched.poll("greenhouse:acme").sources["greenhouse:acme"]["outcome"] == "unchanged"


@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_challenge_page_is_a_failure_with_its_reason_and_never_a_board(watched: Life, status: int) -> None:
    watched.answers["/acme"] = Reply(status=status, body=CHALLENGE, headers={"Content-Type": "text/html"})
    ran = watched.poll()
    assert ran.code == 4
    error = ran.sources["greenhouse:acme"]["error"]
    assert error["kind"] in ("blocked", "parse")
    assert "line 1 column 1" not in error["message"]
    assert watched.of_source()["open_roles"] == 3
    watched.board("acme", BOARD)
    ran = watched.poll()
    assert ran.changes() == []
    assert ran.summary["alerts"] == 0


def test_all_hosts_failing_together_is_nobodys_fault(life: Life) -> None:
    life.board("beta", BOARD)
    beta = life.source("beta").replace("127.0.0.1", "127.0.0.2")
    life.write(f'name = "Acme"\n{life.source()}', f'name = "Beta"\n{beta}')
    for attempt in range(7):
        life.answers["/acme"] = Reset()  # and on 127.0.0.2 nobody listens
        assert life.poll().code == 4, attempt
        life.later(hours=2)
    assert life.alerts() == []
    assert {s["failures"] for s in life.status()["sources"]} == {0}


# ----------------------------------------------------------------------- closing, for sure


def test_a_role_closes_after_two_complete_reads_without_it(watched: Life) -> None:
    watched.board("acme", BOARD[:2])
    assert watched.poll().changes() == [("missed", "103")]
    watched.later(hours=1)
    assert watched.poll().changes() == [("closed", "103")]
    [gone] = [r for r in watched.rows("roles") if r["closed_at"]]
    assert gone["id"] == "103"
    assert len(watched.alerts("closed")) == 1
    watched.later(hours=1)
    assert watched.poll().changes() == []


def test_a_missed_role_closes_also_where_the_board_does_not_change_any_more(watched: Life) -> None:
    """A board that answers 304 to the second read would otherwise keep the role open for ever."""
    watched.board("acme", BOARD[:2])
    assert watched.poll().changes() == [("missed", "103")]
    watched.later(hours=1)
    ran = watched.poll()
    assert ran.sources["greenhouse:acme"]["outcome"] == "read"
    assert ran.changes() == [("closed", "103")]
    watched.later(hours=1)
    assert watched.poll().sources["greenhouse:acme"]["outcome"] == "unchanged"


def test_failures_between_two_reads_do_not_count_as_reads(watched: Life) -> None:
    watched.board("acme", BOARD[:2])
    watched.poll()
    watched.answers["/acme"] = Reply(status=500)
    for _ in range(3):
        watched.later(hours=1)
        watched.poll()
    assert watched.of_source()["open_roles"] == 3
    watched.board("acme", BOARD)
    assert watched.poll().changes() == []


def test_an_empty_board_for_one_read_closes_nothing_and_is_said_once(watched: Life) -> None:
    watched.board("acme", [])
    ran = watched.poll()
    assert ran.code == 0
    assert {what for what, _ in ran.changes()} == {"missed"}
    assert watched.of_source()["open_roles"] == 3
    assert watched.of_source()["state"] == "degraded"
    assert len(watched.alerts("source_failing")) == 1

    watched.later(hours=1)
    watched.board("acme", BOARD)
    ran = watched.poll()
    assert (ran.changes(), ran.summary["alerts"]) == ([], 0)
    assert watched.of_source()["state"] == "ok"


def test_a_board_that_is_empty_in_two_complete_reads_closes(watched: Life) -> None:
    watched.board("acme", [])
    watched.poll()
    watched.later(hours=1)
    assert [what for what, _ in watched.poll().changes()] == ["closed"] * 3
    assert watched.of_source()["open_roles"] == 0
    assert len(watched.alerts("source_failing")) == 1
    watched.later(hours=1)
    assert watched.poll().summary["alerts"] == 0


def test_a_fall_by_over_half_suspends_closing_also_of_what_was_missed_before(life: Life) -> None:
    life.board("acme", SEVEN)
    life.poll()
    life.later(hours=1)
    life.board("acme", SEVEN[:-1])
    life.poll()
    life.later(hours=1)
    life.board("acme", SEVEN[:1])
    ran = life.poll()
    assert "closed" not in {what for what, _ in ran.changes()}
    assert len(life.alerts("source_failing")) == 1
    life.later(hours=1)
    assert len([what for what, _ in life.poll().changes() if what == "closed"]) == 6


# ---------------------------------------------------------------------- the role comes back


def test_the_rejected_role_under_a_new_id_is_told_at_once_and_exactly_once(watched: Life) -> None:
    watched.board("acme", BOARD[1:])
    watched.poll()
    watched.later(days=1)
    watched.poll()
    watched.evening()
    watched.poll()
    watched.later(days=17)
    back = role(155, "Senior Data Engineer (m/f/d)", req="R-1177")
    watched.board("acme", [*BOARD[1:], back])
    count = len(watched.hook.taken)
    ran = watched.poll()
    assert ran.changes() == [("reposted", "155")]
    [sent] = watched.hook.taken[count:]
    [alert] = watched.alerts("role_back")
    assert (alert["urgency"], alert["person"], alert["id"]) == ("urgent", "Dana Ruiz", "155")
    assert "Dana Ruiz" in sent.title
    assert "back" in sent.title
    assert "dana@acme.example" in sent.message
    assert sent.message.rstrip().endswith(f"[alert {alert['alert']}]")

    for _ in range(3):
        watched.later(hours=1)
        watched.board("acme", [*BOARD[1:], {**back, "updated_at": watched.now.isoformat()}])
        assert watched.poll().summary["alerts"] == 0
    assert len(watched.alerts("role_back")) == 1


def test_the_rejected_role_beside_the_old_one_is_back_as_well(watched: Life) -> None:
    watched.board("acme", [*BOARD, role(155, "Senior Data Engineer", req="R-1177")])
    ran = watched.poll()
    assert ran.summary["alerts"] == 1
    [alert] = watched.alerts("role_back")
    assert alert["id"] == "155"


def test_the_rejected_role_that_closes_and_opens_again_under_its_id_is_back(watched: Life) -> None:
    watched.board("acme", BOARD[1:])
    for _ in range(2):
        watched.poll()
        watched.later(days=1)
    watched.board("acme", BOARD)
    ran = watched.poll()
    assert ran.changes() == [("reopened", "101")]
    assert [a["id"] for a in watched.alerts("role_back")] == ["101"]


def test_the_requisition_alone_brings_the_role_back(watched: Life) -> None:
    watched.board("acme", [*BOARD[1:], role(155, "Data Wizard", req="R-1042")])
    watched.poll()
    assert [a["id"] for a in watched.alerts("role_back")] == ["155"]


def test_any_other_role_that_is_reposted_is_no_second_alert(watched: Life) -> None:
    watched.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    watched.poll()
    assert len(watched.alerts("reach_out")) == 1
    watched.later(days=1)
    watched.board("acme", BOARD)
    for _ in range(2):
        watched.poll()
        watched.later(days=1)
    watched.later(days=20)
    watched.board("acme", [*BOARD, role(111, "Analytics Engineer")])
    ran = watched.poll()
    assert ran.changes() == [("reposted", "111")]
    assert ran.summary["alerts"] == 0

    watched.board("acme", BOARD)
    for _ in range(2):
        watched.later(days=1)
        watched.poll()
    watched.later(days=91)
    watched.board("acme", [*BOARD, role(112, "Analytics Engineer")])
    ran = watched.poll()
    assert ran.changes() == [("opened", "112")]
    assert len(watched.alerts("reach_out")) == 2


# --------------------------------------------------------------------------------- channels


def test_a_channel_that_is_down_gets_the_alert_once_it_is_up_also_after_a_restart(watched: Life) -> None:
    watched.hook.always = "503"
    count = len(watched.hook.taken)
    watched.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    ran = watched.process("poll", "--json", check=5)
    assert ran.summary["pending"] == 1
    assert len(watched.hook.taken) == count + 1
    for _ in range(2):
        watched.later(minutes=5)
        watched.process("poll", "--json", "--due", check=5)
    [row] = [r for r in watched.rows("outbox") if r["kind"] == "reach_out"]
    assert row["state"] in ("waiting", "in_doubt")
    assert row["attempts"] == 3
    assert row["last_error"]
    failed = watched.hook.taken[count:]

    watched.hook.always = "accept"
    watched.later(hours=2)
    watched.process("poll", "--json", "--due", check=0)
    watched.later(hours=2)
    watched.process("poll", "--json", check=0)
    taken = watched.hook.taken[count + len(failed) :]
    assert len(taken) == 1
    [row] = [r for r in watched.rows("outbox") if r["kind"] == "reach_out"]
    assert (row["state"], row["attempts"]) == ("sent", 4)
    assert taken[0].title.startswith("(possible repeat) ") is row["repeat"]


@pytest.mark.parametrize(
    ("answer", "marked"),
    [("drop", True), ("500", True), ("404", False), ("429", False)],
)
def test_a_second_send_is_marked_where_the_first_may_have_arrived(
    watched: Life, answer: str, marked: bool
) -> None:
    watched.hook.script(answer)
    watched.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert watched.poll().code == 5
    watched.later(hours=1)
    assert watched.poll().code == 0
    last = watched.hook.taken[-1]
    assert last.accepted
    assert last.title.startswith("(possible repeat) ") is marked
    assert [r["repeat"] for r in watched.rows("outbox") if r["kind"] == "reach_out"] == [marked]


def test_a_channel_that_nobody_answers_for_is_not_marked(life: Life) -> None:
    url = life.hook.url.replace(str(life.hook.port), "9")  # discard: nobody listens there
    life.write(channels=f'[[channels]]\nname = "hook"\nurl = "{url}"\n')
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.poll().code == 5
    [row] = [r for r in life.rows("outbox") if r["kind"] == "reach_out"]
    assert (row["state"], row["repeat"]) == ("waiting", False)
    life.write()
    life.later(hours=1)
    assert life.poll().code == 0
    assert not life.hook.taken[-1].title.startswith("(possible repeat)")


def test_one_channel_that_is_down_keeps_no_other_waiting(life: Life) -> None:
    life.write(channels=life.webhook + life.mailbox)
    life.poll()
    life.hook.always = "503"
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.poll().code == 5
    [mail] = life.mail.taken
    assert "Dana Ruiz" in mail.subject


# ------------------------------------------------------------------------ a page with a clock


def page(clock: str, *titles: str) -> Reply:
    items = "".join(
        f'<li class="job"><a href="/jobs/{n}">{title}</a><span class="dept">Data Platform</span>'
        f'<span class="loc">Berlin</span><small>seen {clock}</small></li>'
        for n, title in enumerate(titles)
    )
    body = f"<html><body><p>It is {clock}.</p><ul>{items}</ul></body></html>"
    return Reply(body=body.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


PAGE = 'item = "li.job"\ntitle = "a"\ndepartment = ".dept"\nlocation = ".loc"\n'


def test_a_page_with_a_clock_in_it_does_not_change(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source("careers", "page")}{PAGE}{DANA}')
    life.answers["/careers"] = page("09:00:00", "Data Engineer", "Office Manager")
    life.poll()
    key = next(iter(life.poll().sources))
    for hour in range(10, 14):
        life.later(hours=1)
        life.answers["/careers"] = page(f"{hour}:00:00", "Data Engineer", "Office Manager")
        ran = life.poll()
        assert ran.sources[key]["outcome"] == "read"
        assert ran.changes(key) == []
    assert [a["kind"] for a in life.alerts()] == ["baseline"]

    life.later(hours=1)
    life.answers["/careers"] = page("14:00:00", "Data Engineer", "Office Manager", "Analytics Engineer")
    life.poll()
    [sent] = life.hook.taken
    assert "Dana Ruiz" in sent.title
    assert f"{life.site}/jobs/2" in sent.message


# -------------------------------------------------------------------------- what is one role


def test_two_live_requisitions_with_one_title_stay_two(watched: Life) -> None:
    two = [role(110, "Analytics Engineer", req="R-1"), role(111, "Analytics Engineer", req="R-2")]
    watched.board("acme", [*BOARD, *two])
    ran = watched.poll()
    assert sorted(ran.changes()) == [("opened", "110"), ("opened", "111")]
    assert [a["kind"] for a in watched.alerts()[1:]] == ["reach_out", "reach_out"]


def test_one_role_in_thirty_cities_is_one_alert(watched: Life) -> None:
    cities = [f"City{n:02}" for n in range(30)]
    many = [role(300 + n, "Analytics Engineer", place=city) for n, city in enumerate(cities)]
    watched.board("acme", [*BOARD, *many])
    ran = watched.poll()
    assert ran.summary["opened"] == 30
    assert ran.summary["alerts"] == 1
    assert len(watched.alerts("reach_out")) == 1


def test_a_flood_of_new_roles_is_one_digest_with_the_five_best(watched: Life) -> None:
    words = (
        "Ant Bee Cat Dog Elk Fox Gnu Hen Ibis Jay Koi Lynx Mole Newt Owl Pig Quail Ram Seal Toad Urial Vole"
    )
    flood = [role(400 + n, f"Data Engineer {w}") for n, w in enumerate((words + " Wasp Yak Zebra").split())]
    assert len(flood) == 25
    watched.board("acme", [*BOARD, *flood])
    count = len(watched.hook.taken)
    ran = watched.poll()
    assert (ran.summary["opened"], ran.summary["alerts"]) == (25, 1)
    assert len(watched.hook.taken) == count
    [alert] = watched.alerts("new_role")
    assert alert["urgency"] == "digest"
    watched.evening()
    watched.poll("--due")
    [digest] = watched.hook.taken[count:]
    assert "25" in digest.title
    assert sum(f"Data Engineer {r['title'].split()[-1]}" in digest.message for r in flood) == 5


def test_a_role_that_a_feed_shows_as_well_is_no_second_alert(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{life.source("feed", "feed")}{DANA}')
    life.answers["/feed"] = rss(("a", "Account Executive"))
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.answers["/feed"] = rss(("b", "Analytics Engineer"), ("a", "Account Executive"))
    life.poll()
    assert len(life.alerts("reach_out")) == 1
    found = [r for r in life.rows("roles") if r["title"] == "Analytics Engineer"]
    assert {len(r["also_at"]) for r in found} == {1}


def test_a_feed_is_a_window_and_never_closes_anything(life: Life) -> None:
    key = f"feed:{life.site}/feed"
    life.write(f'name = "Acme"\n{life.source("feed", "feed")}{DANA}')
    life.answers["/feed"] = rss(("a", "Data Engineer"), ("b", "Account Executive"))
    life.poll()
    for _ in range(4):
        life.later(hours=1)
        life.answers["/feed"] = rss((str(life.now), "Office Manager"))
        ran = life.poll()
        assert ran.sources[key]["complete"] is False
        assert {what for what, _ in ran.changes(key)} <= {"opened", "reposted"}
    assert [r for r in life.rows("roles") if r["closed_at"]] == []


# ----------------------------------------------------------------------------- whom to ask


def test_the_recruiter_stands_in_where_nobody_is_starred(life: Life) -> None:
    people = (
        '[[employers.people]]\nname = "Sam Hill"\nrecruiter = true\n[[employers.people]]\nname = "Ines Wu"\n'
    )
    life.write(f'name = "Acme"\n{life.source()}{people}')
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    [alert] = life.alerts("reach_out")
    assert alert["person"] == "Sam Hill"
    [found] = [r for r in life.rows("roles") if r["id"] == "110"]
    assert (found["reach"]["person"], found["reach"]["rung"]) == ("Sam Hill", "recruiter")


def test_where_nobody_is_known_it_is_a_new_role_and_as_urgent(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}')
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    [alert] = life.alerts("new_role")
    assert (alert["urgency"], alert["person"], alert["state"]) == ("urgent", None, "sent")


def test_a_star_in_another_department_is_still_the_one_to_ask(life: Life) -> None:
    life.write(
        f'name = "Acme"\n{life.source()}{DANA}[[employers.people]]\nname = "Sam Hill"\nrecruiter = true\n'
    )
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Data Engineer, Growth", "Marketing")])
    life.poll()
    [alert] = life.alerts("reach_out")
    assert alert["person"] == "Dana Ruiz"


def test_near_goes_to_the_digest_and_no_is_silent(life: Life) -> None:
    life.write(fit='titles = ["data engineer"]\nlocations = ["Berlin"]\nseniority = ["senior"]')
    life.poll()
    life.later(hours=1)
    life.board(
        "acme", [*BOARD, role(110, "Staff Data Engineer"), role(111, "Chef", "Kitchen", "Sydney, Australia")]
    )
    life.poll()
    assert [(a["kind"], a["urgency"]) for a in life.alerts()[1:]] == [("near_miss", "digest")]


# ------------------------------------------------------------------- when and what is sent


def test_nothing_is_sent_in_quiet_hours_and_everything_after_them(life: Life) -> None:
    life.write(top='[quiet_hours]\nfrom = "21:30"\nuntil = "08:00"\n')
    life.poll()
    life.evening()
    life.poll()
    count = len(life.hook.taken)
    life.now = life.now.replace(hour=21, minute=30)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    ran = life.poll()
    assert ran.code == 0
    assert ran.summary["pending"] == 1
    life.now = (life.now + timedelta(days=1)).replace(hour=7, minute=59)
    life.poll()
    assert len(life.hook.taken) == count
    life.now = life.now.replace(hour=8, minute=0)
    assert life.poll("--due").summary["delivered"] == 1
    assert len(life.hook.taken) == count + 1


@pytest.mark.parametrize("urgent", [True, False])
def test_quiet_hours_let_what_is_urgent_pass_where_the_user_says_so(life: Life, urgent: bool) -> None:
    life.write(top=f'[quiet_hours]\nfrom = "21:30"\nuntil = "08:00"\nurgent = {str(urgent).lower()}\n')
    life.poll()
    life.now = life.now.replace(hour=23)
    life.board("acme", [*BOARD, role(155, "Senior Data Engineer", req="R-1177")])
    life.poll()
    back = [h for h in life.hook.taken if "is back" in h.title]
    assert len(back) == urgent


def test_minimal_detail_names_no_person_and_no_employer(life: Life) -> None:
    life.write(
        f'name = "Acme"\naliases = ["Acme Labs"]\n{life.source()}{REJECTION}{DANA}',
        channels=life.webhook + 'detail = "minimal"\n' + life.mailbox + 'detail = "minimal"\n',
    )
    life.poll()
    life.evening()
    life.poll()
    life.later(hours=15)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer at Acme"), role(155, "Senior Data Engineer")])
    life.poll()
    life.answers["/acme"] = Reply(status=404)
    life.later(hours=1)
    life.poll()
    life.evening()
    life.poll()
    assert len(life.hook.taken) == len(life.mail.taken) == 4
    for sent in life.hook.taken:
        for name in ("acme", "dana", "ruiz", "red sox"):
            assert name not in (sent.title + sent.message).casefold()
        assert "[alert " in sent.message
    for mail in life.mail.taken:
        for name in ("acme", "dana", "ruiz", "red sox"):
            assert name not in (mail.subject + mail.text + mail.html).casefold()


def test_a_channel_gets_only_what_it_wants(life: Life) -> None:
    life.write(channels=life.webhook + 'only = ["urgent"]\n' + life.mailbox + 'only = ["baseline"]\n')
    life.poll()
    life.evening()
    life.poll()
    assert (len(life.hook.taken), len(life.mail.taken)) == (0, 1)
    life.later(hours=15)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    assert (len(life.hook.taken), len(life.mail.taken)) == (1, 1)


def test_a_channel_that_is_added_later_gets_what_waited(life: Life) -> None:
    life.write(channels="")
    assert life.poll().code == 0
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.poll().code == 0
    life.later(hours=1)
    life.write()
    life.poll()
    assert [h.title for h in life.hook.taken] == ["Write to Dana Ruiz now: Acme opened Analytics Engineer"]
    life.evening()
    life.poll()
    assert len(life.hook.taken) == 2


def test_what_waits_for_a_channel_that_is_gone_goes_to_the_others(life: Life) -> None:
    life.poll()
    life.hook.always = "503"
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.poll().code == 5
    life.write(channels=life.mailbox)
    life.later(hours=1)
    assert life.poll().code == 0
    [mail] = life.mail.taken
    assert "Dana Ruiz" in mail.subject
    rows = {r["channel"]: r for r in life.rows("outbox") if r["kind"] == "reach_out"}
    assert (rows["hook"]["state"], rows["mail"]["state"]) == ("dead", "sent")


def test_the_fallback_takes_over_after_a_day_and_once(life: Life) -> None:
    life.write(
        channels=life.webhook + 'fallback = "mail"\n' + life.mailbox + 'only = ["config"]\n',
    )
    life.poll()
    life.hook.always = "503"
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.poll().code == 5
    life.later(hours=23, minutes=59)
    life.poll()
    assert life.mail.taken == []
    life.later(minutes=1)
    life.poll()
    assert "Dana Ruiz" in life.mail.taken[0].subject
    count = len(life.mail.taken)
    life.later(hours=3)
    life.poll()
    assert len(life.mail.taken) == count


def test_more_than_a_channel_may_have_in_an_hour_comes_in_one_piece(life: Life) -> None:
    life.write(channels=life.webhook + "per_hour = 3\n")
    life.poll()
    life.later(hours=1)
    new = [role(500 + n, f"Data Engineer {w}") for n, w in enumerate(["Ant", "Bee", "Cat", "Dog", "Elk"])]
    life.board("acme", [*BOARD, *new])
    life.poll()
    assert len(life.hook.taken) == 3
    told = "".join(h.title + h.message for h in life.hook.taken)
    assert all(f"Data Engineer {w}" in told for w in ["Ant", "Bee", "Cat", "Dog", "Elk"])


def test_an_alert_that_is_older_than_three_days_joins_the_digest(watched: Life) -> None:
    watched.hook.always = "503"
    watched.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    watched.poll()
    for _ in range(8):
        watched.later(hours=8, minutes=55)
        assert watched.poll().code == 5
    watched.hook.always = "accept"
    watched.later(hours=2)
    count = len(watched.hook.taken)
    watched.poll("--due")
    assert len(watched.hook.taken) == count
    watched.evening()
    watched.poll("--due")
    [late] = watched.hook.taken[count:]
    assert "Dana Ruiz" in late.message


def test_what_was_delivered_is_not_sent_again_when_channels_are_renamed(life: Life) -> None:
    life.write(channels=life.webhook + life.mailbox)
    life.poll()
    life.hook.always = "503"
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    assert len(life.mail.taken) == 1
    life.write(channels=life.mailbox.replace('"mail"', '"post"'))
    life.later(hours=1)
    assert life.poll().code == 0
    assert len(life.mail.taken) == 1


def test_a_message_that_is_refused_goes_once_more_in_short_and_then_counts_as_undelivered(life: Life) -> None:
    life.poll()
    life.later(hours=1)
    life.hook.script("413")
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.poll().code == 0
    refused, short = life.hook.taken
    assert len(short.message) < len(refused.message)
    assert short.message.rstrip().endswith("]")

    life.later(hours=1)
    life.hook.always = "413"
    life.board("acme", [*BOARD, role(110, "Analytics Engineer"), role(111, "Data Engineer, Sales")])
    assert life.poll().code == 5
    states = [r["state"] for r in life.rows("outbox") if r["id"] == "111"]
    assert states == ["dead"]
    assert life.status()["outbox"]["dead"] == 1


# ------------------------------------------------------------------------- changed wishes


def test_changed_wishes_judge_the_open_roles_again_once(watched: Life) -> None:
    watched.write(fit='titles = ["account executive"]')
    ran = watched.poll()
    assert ran.changes() == []
    assert len(watched.alerts("baseline")) == 2
    for _ in range(2):
        watched.later(hours=1)
        watched.poll()
    count = len(watched.hook.taken)
    watched.evening()
    watched.poll()
    [digest] = watched.hook.taken[count:]
    assert "Account Executive" in digest.message
    assert "Data Engineer, Finance" not in digest.message
    watched.later(hours=1)
    watched.write()
    watched.poll()
    assert len(watched.alerts("baseline")) == 2  # those that fit again were told of already


def test_a_new_role_is_told_though_a_source_that_was_just_added_shows_it_too(life: Life) -> None:
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Data Engineer")])
    life.answers["/news"] = rss(("a", "Data Engineer"))
    feed = life.source("news", "feed")
    life.write(f'name = "Acme"\n{feed}{life.source()}{DANA}')
    life.poll()
    assert [a["id"] for a in life.alerts("reach_out")] == ["110"]
    life.later(hours=1)
    life.poll()
    assert len(life.alerts("reach_out")) == 1


def test_a_department_that_is_hidden_is_known_from_the_employers_other_roles(life: Life) -> None:
    """The board names no department for the new role; three of its kind stood in Odyssey."""
    star = '[[employers.people]]\nname = "Ina Falk"\ndepartments = ["Odyssey"]\nstar = true\n'
    life.write(f'name = "Acme"\n{life.source()}{DANA}{star}')
    known = [role(n, "Data Engineer, Maps", "Odyssey", place) for n, place in ((1, "Rome"), (2, "Oslo"))]
    life.board("acme", known)
    life.poll()
    life.later(hours=1)
    hidden = {**role(3, "Data Engineer, Maps"), "departments": []}
    life.board("acme", [*known, hidden])
    life.poll()
    [alert] = life.alerts("reach_out")
    assert alert["person"] == "Ina Falk"
    [document] = life.rows("explain", "3")
    assert document["people"][0]["rung"] == "department"
    assert "Odyssey" in document["work"]["evidence"]
