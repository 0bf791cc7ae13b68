"""The daemon as a real process: signals, reload, mistakes, faults, the clock, and what it tells systemd."""

from __future__ import annotations

import json
import os
import queue
import re
import resource
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from apscheduler.schedulers import base as scheduler_base

from monitor.daemon import daemon as module
from monitor.daemon.clocks import Clocks, Every
from monitor.daemon.daemon import Daemon, now
from monitor.daemon.watchlist import COPY
from monitor.store import store as store_module
from monitor.store.lock import instance_lock
from tests.kill.program import Ear, Program, is_there, until
from tests.reliability import record
from tests.servers import Asked, Hang, Reply, Site, serve
from tests.sinks import WebhookSink

pytestmark = pytest.mark.network

LONG = "MONITOR_LONG_TESTS" in os.environ
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
CHANNEL_TOKEN = "canary-token-of-the-channel"
NOTE = "canary-note-about-Dana"
ADDRESS = "canary-dana@acme.example"
CANARIES = (CHANNEL_TOKEN, NOTE, ADDRESS, "canary-user", "canary-word", "Canaria Ruiz", "canary-query")
LIST = """\
poll_every = "{every}"

[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"

[[channels]]
name = "phone"
url = "{hook}"

[[employers]]
name = "Acme"
[[employers.sources]]
kind = "greenhouse"
board = "acme"
url = "{site}/acme"
[[employers.people]]
name = "Canaria Ruiz"
title = "Head of Data Platform"
departments = ["Data Platform"]
star = true
email = "canary-dana@acme.example"
notes = "canary-note-about-Dana"
"""
INITECH = """
[[employers]]
name = "Initech"
[[employers.sources]]
kind = "greenhouse"
board = "initech"
url = "{site}/initech"
"""


def role(number: int, title: str) -> dict[str, Any]:
    return {
        "id": number,
        "title": title,
        "absolute_url": f"https://acme.example/jobs/{number}",
        "location": {"name": "Berlin"},
        "departments": [{"id": 1, "name": "Data Platform"}],
    }


@dataclass
class Scene:
    """A folder with a watch list, an employer with two boards, a webhook, and what systemd hears."""

    folder: Path
    site: Site
    hook: WebhookSink
    ear: Ear
    stack: ExitStack
    boards: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        return self.folder / "config.toml"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def text(self, *, every: str = "1s", more: str = "") -> str:
        hook = f"{self.hook.url}?rto=2&cto=2&tok={CHANNEL_TOKEN}"
        return LIST.format(every=every, hook=hook, site=self.site) + more.format(site=self.site)

    def write(self, text: str) -> None:
        self.file.write_text(text)

    def start(self, *argv: str, ready: bool = True, **more: Any) -> Program:
        program = self.stack.enter_context(Program(self.folder, *(argv or ("run",)), ear=self.ear, **more))
        if ready:
            self.ear.wait("READY=1")
        return program

    def asked(self, board: str = "acme") -> int:
        return sum(asked.path == f"/{board}" for asked in self.site.asked)

    def polled(self, times: int = 1, board: str = "acme", timeout: float = 10) -> None:
        """Wait for so many more polls of a board."""
        before = self.asked(board)
        until(lambda: self.asked(board) >= before + times, f"{times} more polls of {board}", timeout)

    def verb(self, *argv: str, check: int = 0) -> str:
        """The output of another verb, while the daemon runs or not."""
        with Program(self.folder, *argv) as program:
            before = len(program.text)
            assert program.wait(20) == check, program.text
            return program.text[before:]

    def rows(self, sql: str) -> list[Any]:
        """What another process reads in the database, committed as it is."""
        db = sqlite3.connect(self.state / store_module.FILE)
        try:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return db.execute(sql).fetchall()
        finally:
            db.close()

    def alerts(self, kind: str) -> list[str]:
        found = self.rows(f"SELECT title || ' ' || content FROM alert WHERE kind = '{kind}' ORDER BY number")
        return [text for (text,) in found]


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    boards = {"acme": [role(1, "Data Engineer")], "initech": [role(2, "Office Manager")]}

    def answer(asked: Asked) -> Reply:
        jobs = boards.get(asked.path.strip("/"))
        if jobs is None:
            return Reply(status=404)
        return Reply(json={"jobs": jobs, "meta": {"total": len(jobs)}})

    with ExitStack() as stack:
        site = stack.enter_context(serve(answer))
        hook = stack.enter_context(WebhookSink())
        ear = stack.enter_context(Ear())
        made = Scene(tmp_path, site, hook, ear, stack, boards)
        made.write(made.text())
        yield made


# ----------------------------------------------------------------------------------- systemd


def test_systemd_hears_ready_status_watchdog_and_stopping(scene: Scene) -> None:
    program = scene.start(WATCHDOG_USEC="600000")
    scene.ear.wait("STATUS=watching 1 sources")
    for _ in range(3):
        scene.ear.forget()
        scene.ear.wait("WATCHDOG=1", 2)
    document = json.loads(scene.verb("status", "--json"))
    assert document["daemon"]["running"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", document["daemon"]["since"])
    program.signal(signal.SIGTERM)
    scene.ear.wait("STOPPING=1")
    assert program.wait(3) == 0
    assert json.loads(scene.verb("status", "--json"))["daemon"] == {"running": False, "since": None}


def test_a_role_that_opens_is_told_within_seconds(scene: Scene) -> None:
    scene.start()
    scene.polled(2)
    scene.boards["acme"].append(role(7, "Analytics Engineer"))
    (hooked,) = scene.hook.wait(1)
    assert "Analytics Engineer" in hooked.message
    assert "Canaria Ruiz" in hooked.message


# ----------------------------------------------------------------------------------- the stop


def test_the_sign_of_life_is_given_after_a_good_tick_and_by_hand(scene: Scene) -> None:
    more = '\n[heartbeat]\nurl = "{site}/alive"\n'
    scene.write(scene.text(more=more))
    scene.start()
    until(lambda: scene.asked("alive") == 1, "the sign of life")
    scene.polled(3)
    assert scene.asked("alive") == 1


def test_a_poll_by_hand_gives_the_sign_of_life_and_a_dry_run_does_not(scene: Scene) -> None:
    scene.boards["alive"] = []
    scene.write(scene.text(more='\n[heartbeat]\nurl = "{site}/alive"\n'))
    scene.verb("poll", "--dry-run")
    assert scene.asked("alive") == 0
    scene.verb("poll")
    scene.verb("poll")
    assert scene.asked("alive") == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_while_a_site_says_nothing_is_quick_and_counts_as_no_failure(
    scene: Scene, number: signal.Signals
) -> None:
    with serve({"/acme": Hang()}) as silent:
        scene.write(scene.text().replace(f"{scene.site}/acme", f"{silent}/acme"))
        program = scene.start()
        assert silent.hung.wait(10)
        program.signal(number)
        assert program.wait(8) == 0
    assert scene.rows("SELECT * FROM source") == []
    assert scene.verb("status").count("new") == 1


def test_a_stop_while_a_channel_says_nothing_waits_for_it_and_keeps_the_doubt(scene: Scene) -> None:
    program = scene.start()
    scene.polled(2)
    scene.hook.always = "hang"
    scene.boards["acme"].append(role(7, "Analytics Engineer"))
    scene.hook.wait(1)
    program.signal(signal.SIGTERM)
    assert program.wait(15) == 0
    assert scene.rows("SELECT state, attempts, repeat FROM delivery WHERE attempts > 0") == [
        ("in_doubt", 1, 1)
    ]
    assert len(scene.hook.taken) == 1


def test_the_lock_is_free_and_the_parser_gone_at_once_after_a_kill(scene: Scene) -> None:
    program = scene.start()
    scene.polled(2)
    children = program.children()
    assert children, "a process that parses"
    with pytest.raises(Exception, match="Another job-monitor"), instance_lock(scene.state, timedelta(0)):
        pass
    program.kill()
    with instance_lock(scene.state, timedelta(0)):
        until(lambda: not any(map(is_there, children)), "the parser ends with its program", 3)


def test_a_second_one_gives_up_while_every_verb_works_beside_the_first(scene: Scene) -> None:
    first = scene.start()
    scene.polled(2)
    second = scene.start(ready=False)
    for verb in (
        ("status",),
        ("status", "--json"),
        ("roles",),
        ("outbox",),
        ("explain", "1"),
        ("notify", "test"),
        ("check",),
    ):
        scene.verb(*verb)
    assert second.wait(20) == 1
    assert "Another job-monitor is at work" in second.text
    assert "Traceback" not in second.text
    scene.polled(1)
    assert first.running()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_that_comes_before_the_daemon_waits_is_not_lost(scene: Scene, number: signal.Signals) -> None:
    code = (
        "import os, signal; from monitor.daemon import daemon; build = daemon.Daemon._build\n"
        "def building(*given):\n"
        f"    os.kill(os.getpid(), {int(number)}); os.kill(os.getpid(), {int(number)}); build(*given)\n"
        "daemon.Daemon._build = building\n"
        "from monitor.cli import main; main()"
    )
    assert scene.start(code=code, ready=False).wait(10) == 0
    assert "stopped" in scene.folder.joinpath("log").read_text()


def test_a_signal_that_the_parent_blocked_is_taken_and_no_process_inherits_anything_odd(scene: Scene) -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGHUP})
    try:
        program = scene.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    scene.polled(2)
    children = program.children()
    assert children, "a process that parses"
    for pid in (program.pid, *children):
        status = Path(f"/proc/{pid}/status").read_text()
        assert re.findall(r"SigBlk:\s+(\w+)", status) == ["0" * 16], pid
    program.signal(signal.SIGTERM)
    assert program.wait(3) == 0


# --------------------------------------------------------------------------------- the reload


def test_a_saved_file_comes_into_force_by_itself(scene: Scene) -> None:
    scene.start()
    scene.polled(1)
    scene.write(scene.text(more=INITECH))
    scene.polled(1, "initech")
    assert (scene.state / COPY).read_text() == scene.file.read_text()
    assert scene.alerts("config") == []


def test_a_hangup_takes_the_file_up_and_tells_systemd(scene: Scene) -> None:
    program = scene.start()
    scene.polled(1)
    scene.ear.forget()
    program.signal(signal.SIGHUP)
    scene.ear.wait("RELOADING=1\nMONOTONIC_USEC=")
    scene.ear.wait("READY=1")
    scene.polled(1)
    assert program.running()


def test_a_broken_file_changes_nothing_and_is_told_once_for_each_mistake(scene: Scene) -> None:
    program = scene.start()
    scene.polled(2)

    def look(text: str) -> None:
        scene.ear.forget()
        scene.write(text)
        program.signal(signal.SIGHUP)
        begun = scene.ear.heard.index(scene.ear.wait("RELOADING=1"))
        until(lambda: "STATUS" in str(scene.ear.listen()[begun:]), "the tick that took it up ends")

    look("pol_every = 3\n" + scene.text())
    look("pol_every = 3\n" + scene.text())
    assert len(scene.alerts("config")) == 1
    assert "pol_every" in scene.alerts("config")[0]
    look(scene.text()[:300])
    assert len(scene.alerts("config")) == 2
    look("pol_every = 3\n" + scene.text())
    assert len(scene.alerts("config")) == 2, "told already"
    assert "the last good one is in force" in str(scene.ear.heard)
    scene.polled(1)
    look(scene.text())
    assert "the configuration is right again" in scene.alerts("config")[2]
    look("pol_every = 3\n" + scene.text())
    assert len(scene.alerts("config")) == 4, "it was mended between"
    record("d-told", tried=5)
    assert scene.text() == (scene.state / COPY).read_text()
    lines = [line for line in program.text.splitlines() if "last good configuration stays" in line]
    assert len(lines) == 5
    assert str(scene.file) in lines[0]
    assert CHANNEL_TOKEN not in program.text


def test_a_broken_file_is_noticed_without_a_signal_and_said_once_while_it_stays_so(scene: Scene) -> None:
    program = scene.start()
    scene.polled(1)
    scene.file.unlink()
    until(lambda: "last good configuration stays" in program.text, "it says so")
    scene.polled(3)
    assert program.text.count("last good configuration stays") == 1
    assert len(scene.alerts("config")) == 1


def test_a_start_with_a_broken_file_goes_on_with_the_copy_and_tells_once(scene: Scene) -> None:
    for broken in (None, "=", "=", None):
        scene.ear.forget()
        program = scene.start()
        scene.ear.wait("STATUS=watching")
        program.signal(signal.SIGTERM)
        assert program.wait(3) == 0
        if broken:
            scene.write(broken)
        else:
            scene.file.unlink()
    assert program.text.count("last good configuration stays") == 3
    told = scene.alerts("config")
    assert len(told) == 2, "the syntax error once over two starts; the missing file"


def three_more(scene: Scene) -> str:
    names = ("umbra", "vega", "wolf")
    scene.boards.update({name: [] for name in names})
    return "".join(INITECH.replace("Initech", n.title()).replace("initech", n) for n in names)


def test_a_file_that_drops_many_sources_is_parked_until_the_user_confirms_it(scene: Scene) -> None:
    scene.write(scene.text(more=three_more(scene)))
    program = scene.start()
    for board in ("acme", "umbra"):
        scene.polled(1, board)
    scene.write(scene.text())
    until(lambda: "drops 3 of 4 sources" in program.text, "it says so")
    scene.polled(2, "umbra")
    status = json.loads(scene.verb("status", "--json"))
    assert len(status["sources"]) == 4
    assert "reload --yes" in status["configuration"]["parked"]
    assert "say --yes" in scene.verb("reload", check=1)
    scene.polled(2, "umbra")

    assert "within seconds" in scene.verb("reload", "--yes")
    until(lambda: "employers=1 sources=1" in program.text, "it is in force")
    assert len(json.loads(scene.verb("status", "--json"))["sources"]) == 1
    asked = scene.asked("umbra")
    scene.polled(3)
    assert scene.asked("umbra") == asked
    assert len(scene.rows("SELECT * FROM source")) == 4, "what is known of them stays"
    record("d-dropped", tried=1)


def test_a_start_with_a_file_that_drops_many_sources_goes_on_with_the_copy(scene: Scene) -> None:
    scene.write(scene.text(more=three_more(scene)))
    program = scene.start()
    scene.polled(1, "umbra")
    program.signal(signal.SIGTERM)
    assert program.wait(5) == 0
    scene.write(scene.text())
    assert len(json.loads(scene.verb("status", "--json"))["sources"]) == 1, (
        "nobody is parked without a daemon"
    )
    program = scene.start()
    scene.polled(2, "umbra")
    scene.verb("reload", "--yes")
    until(lambda: "employers=1 sources=1" in program.text, "it is in force")


def test_without_any_usable_configuration_the_exit_is_2(scene: Scene) -> None:
    scene.write("pol_every = 3\n" + scene.text())
    program = scene.start(ready=False)
    assert program.wait(10) == 2
    assert "pol_every" in program.text
    assert "Traceback" not in program.text
    scene.file.unlink()
    assert scene.start(ready=False).wait(10) == 2


# ----------------------------------------------------------------------------------- faults


def test_a_database_that_cannot_be_written_is_told_and_tried_again_until_it_can(scene: Scene) -> None:
    program = scene.start()
    scene.polled(2)
    limits = resource.prlimit(program.pid, resource.RLIMIT_FSIZE)
    log = program.log.stat().st_size
    # As on a full disk, no file grows any more (the log, which is far smaller, excepted).
    room = max(log + 16384, 1)
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (room, limits[1]))
    until(lambda: "a tick failed and is tried again" in program.text, "it says so", 20)
    scene.ear.wait("STATUS=in trouble")
    assert program.running()
    assert "the database in the state folder could not be used" in program.text
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, limits)
    scene.ear.forget()
    scene.ear.wait("STATUS=watching", 30)
    scene.boards["acme"].append(role(7, "Analytics Engineer"))
    scene.hook.wait(1)
    program.signal(signal.SIGTERM)
    assert program.wait(3) == 0
    assert scene.rows("SELECT count(*) FROM alert WHERE kind = 'reach_out'") == [(1,)]


def test_nothing_secret_or_personal_is_in_the_log_even_at_debug(scene: Scene) -> None:
    code = (
        "import logging, sys; logging.basicConfig(level=logging.DEBUG, stream=sys.stderr);"
        "logging.debug('everything is shown');"
        "from monitor.cli import main; main()"
    )
    secret = f"http://canary-user:canary-word@127.0.0.1:{scene.site.port}/none?key=canary-query"
    more = f'\n[[employers]]\nname = "Hooli"\n[[employers.sources]]\nkind = "feed"\nurl = "{secret}"\n'
    down = '\n[[channels]]\nname = "down"\nurl = "json://canary-user:canary-word@127.0.0.1:9/canary-query"\n'
    scene.write(scene.text(more=more + down))
    program = scene.start(code=code)
    scene.polled(2)
    scene.boards["acme"].append(role(7, "Analytics Engineer"))
    scene.hook.wait(1)
    scene.hook.always = "500"
    scene.boards["acme"].append(role(8, "Data Scientist"))
    scene.hook.wait(2)
    program.signal(signal.SIGHUP)
    scene.polled(2)
    scene.write("=" + scene.text())
    until(lambda: "last good configuration stays" in program.text, "the mistake is told")
    program.signal(signal.SIGTERM)
    assert program.wait(5) == 0
    assert "everything is shown" in program.text
    assert "failing source=feed:" in program.text
    assert [canary for canary in CANARIES if canary in program.text] == []


# ------------------------------------------------------------------- standing still, other clocks


@pytest.mark.parametrize(
    "seconds",
    [
        3,
        pytest.param(65, marks=pytest.mark.skipif(not LONG, reason="a minute; MONITOR_LONG_TESTS=1 runs it")),
    ],
)
def test_a_stopped_process_loses_no_tick(scene: Scene, seconds: int) -> None:
    scene.write(scene.text(more=INITECH))
    program = scene.start(WATCHDOG_USEC="600000")
    scene.polled(2)
    scene.polled(1, "initech")
    program.signal(signal.SIGSTOP)
    scene.boards["acme"].append(role(7, "Analytics Engineer"))
    time.sleep(seconds)
    before = scene.asked(), scene.asked("initech")
    scene.ear.forget()
    program.signal(signal.SIGCONT)
    for board, count in zip(("acme", "initech"), before, strict=True):
        until(lambda b=board, c=count: scene.asked(b) > c, f"{board} is polled again", 3)
    scene.ear.wait("WATCHDOG=1", 3)
    scene.hook.wait(1)
    scene.polled(2)


@pytest.mark.skipif(not LONG, reason="twenty seconds; MONITOR_LONG_TESTS=1 runs it")
def test_a_process_that_stood_still_takes_no_signal_that_nobody_sent(scene: Scene) -> None:
    program = scene.start(WATCHDOG_USEC="300000")  # a beat of 0.1 s
    scene.polled(2)
    scene.ear.forget()
    for _ in range(5):
        program.signal(signal.SIGSTOP)
        time.sleep(0.3)  # three beats
        program.signal(signal.SIGCONT)
        scene.ear.wait("WATCHDOG=1", 3)
        scene.polled(1)
    assert program.running()
    assert [text for text in scene.ear.listen() if "RELOADING" in text or "STOPPING" in text] == []

    for _ in range(5):
        for _ in range(2000):
            program.signal(signal.SIGHUP)
        program.signal(signal.SIGSTOP)
        program.signal(signal.SIGHUP)
        time.sleep(0.3)
        scene.ear.forget()
        program.signal(signal.SIGCONT)
        scene.ear.wait("RELOADING=1", 5)
    scene.polled(2)
    # Long after the last hangup was taken up, there is no other.
    scene.ear.forget()
    scene.polled(2)
    assert program.running()
    assert [text for text in scene.ear.listen() if "RELOADING" in text or "STOPPING" in text] == []
    for _ in range(2000):
        program.signal(signal.SIGHUP)
    program.signal(signal.SIGTERM)
    assert program.wait(5) == 0


class Hand:
    """A wall clock that is moved by hand, also under the scheduler's feet."""

    def __init__(self) -> None:
        self.by = timedelta(0)

    def __call__(self) -> datetime:
        return now() + self.by


class ByHand:
    """In the place of the signals, which only a main thread can take."""

    def __init__(self) -> None:
        self.sent: queue.Queue[int] = queue.Queue()

    def __enter__(self) -> ByHand:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing was changed."""

    def wait(self, seconds: float) -> set[int]:
        try:
            return {self.sent.get(timeout=seconds)}
        except queue.Empty:
            return set()


@contextmanager
def serving(scene: Scene, clock: Hand, monkeypatch: pytest.MonkeyPatch) -> Iterator[Daemon]:
    """The daemon in a thread of this process, with that clock for itself and the scheduler."""

    class Moved(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return clock().astimezone(tz)

    signals = ByHand()
    monkeypatch.setattr(module, "Signals", lambda: signals)
    monkeypatch.setattr(scheduler_base, "datetime", Moved)
    mask = os.umask(0o077)
    environ = {"STATE_DIRECTORY": str(scene.state), "HOME": str(scene.folder),
               "NOTIFY_SOCKET": f"@{scene.ear.name}", "WATCHDOG_USEC": "600000"}  # fmt: skip
    daemon = Daemon(scene.file, environ, clock=clock)
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(daemon.run()))
    thread.start()
    try:
        scene.ear.wait("READY=1")
        yield daemon
    finally:
        signals.sent.put(signal.SIGTERM)
        thread.join(10)
        os.umask(mask)
    assert codes == [0]


@pytest.mark.parametrize("leap", [timedelta(hours=-2), timedelta(days=365 * 56)], ids=["back", "from 1970"])
def test_no_source_waits_longer_than_its_interval_when_the_clock_leaps(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, leap: timedelta
) -> None:
    clock = Hand()
    with serving(scene, clock, monkeypatch):
        scene.polled(2)
        scene.hook.always = "429"
        scene.boards["acme"].append(role(7, "Analytics Engineer"))
        scene.hook.wait(1)
        clock.by += leap
        # The beat of 0.2 s that notices, a tick, an interval of one second, and a tick for each poll.
        scene.polled(2, timeout=8)
        (due,) = scene.rows("SELECT next_poll_at FROM source")[0]
        assert due <= (clock() + timedelta(seconds=2)).timestamp()
        until(
            lambda: (
                scene.rows("SELECT max(not_before) FROM delivery WHERE attempts > 0")[0][0]
                <= (clock() + timedelta(hours=1)).timestamp()
            ),
            "no message waits longer than an hour",
        )
    assert scene.rows("SELECT count(*) FROM alert WHERE kind = 'reach_out'") == [(1,)]


def test_ticks_that_only_fail_end_the_watchdog_and_one_that_works_brings_it_back(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PROGRESS_WITHIN", 0.5)
    monkeypatch.setattr(module, "LONGEST_RETRY", 0.1)
    broken = threading.Event()
    run = module.Monitor.run

    def breaking(self: Any, **settings: Any) -> Any:
        if broken.is_set():
            raise ValueError("canary-word")
        return run(self, **settings)

    monkeypatch.setattr(module.Monitor, "run", breaking)
    told: list[str] = []
    monkeypatch.setattr(module.log, "error", lambda text, *args: told.append(text % args))
    with serving(scene, Hand(), monkeypatch):
        scene.polled(1)
        scene.ear.wait("WATCHDOG=1")
        broken.set()
        scene.ear.forget()
        status = scene.ear.wait("STATUS=in trouble: a fault in job-monitor itself", 5)
        assert "ValueError" in status
        assert "canary-word" not in status
        time.sleep(1)  # the half second after which it is no more told that all is well
        scene.ear.forget()
        time.sleep(0.6)  # three beats
        assert [text for text in scene.ear.listen() if "WATCHDOG" in text] == []
        broken.clear()
        scene.ear.wait("WATCHDOG=1", 5)
        scene.polled(1)
    assert len(told) >= 2
    assert not any("canary-word" in text for text in told)


def test_a_message_that_a_failed_tick_left_in_the_air_goes_again_and_says_so(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    save, failed = store_module.Store.save_delivery, threading.Event()
    starts: list[bool] = []
    start = module.Monitor.start

    def starting(self: Any) -> None:
        starts.append(failed.is_set())
        start(self)

    monkeypatch.setattr(module.Monitor, "start", starting)

    def failing(self: Any, delivery: Any, **settings: Any) -> None:
        if delivery.state == "sent" and not failed.is_set():
            failed.set()
            raise sqlite3.OperationalError("disk I/O error")
        save(self, delivery, **settings)

    with serving(scene, Hand(), monkeypatch):
        scene.polled(2)
        monkeypatch.setattr(store_module.Store, "save_delivery", failing)
        scene.boards["acme"].append(role(7, "Analytics Engineer"))
        first, second = scene.hook.wait(2)
        assert failed.is_set()
        assert "(possible repeat)" not in first.title
        assert second.title.startswith("(possible repeat)")
        until(
            lambda: scene.rows("SELECT state FROM delivery WHERE attempts > 0") == [("sent",)],
            "it is written that it went",
        )
    assert starts == [False, True], "the tick after the one that failed begins anew"


def test_a_leap_is_half_a_minute_or_more_and_told_once() -> None:
    clocks = Clocks(NOW, 100.0)
    assert clocks.leap(NOW + timedelta(seconds=5), 105.0) is None
    assert clocks.leap(NOW + timedelta(seconds=39), 110.0) is None
    assert clocks.leap(NOW - timedelta(hours=2), 110.0) == pytest.approx(-7210)
    assert clocks.leap(NOW - timedelta(hours=2), 110.0) is None
    assert clocks.leap(NOW + timedelta(days=365), 115.0) == pytest.approx(365 * 86400 + 7195)
    assert clocks.leap(NOW + timedelta(days=365, seconds=65), 180.0) is None


def test_a_leap_from_1970_is_one_run_and_not_a_list_of_them() -> None:
    every = Every(timedelta(seconds=1))
    next_run = every.get_next_fire_time(datetime(1970, 1, 1, tzinfo=UTC), NOW)
    assert next_run == NOW + timedelta(seconds=1)
