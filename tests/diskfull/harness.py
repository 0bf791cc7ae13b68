"""The real program on a disk that is too small, one page after another, so that it is full at any write.

    outcome = rehearse(folder, sizes=60, seed=7)

At each size a new program begins, lives until it stands still for the lack of room, and then gets room:
within a minute (of its own clock) all of it must be as if there had always been enough.
"""

from __future__ import annotations

import logging
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from monitor.daemon.daemon import Daemon
from monitor.decisions.room import Limits
from monitor.errors import StoreError
from monitor.pipeline.opening import open_store
from monitor.store import room as room_module
from monitor.store import store as store_module
from monitor.worker import Worker
from tests.diskfull.small import small_disk
from tests.reliability import record
from tests.servers import Answered, Asked, Reply, Site, serve
from tests.sinks import WebhookSink

START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
NO_LIMITS = Limits(low=0, scarce=0, reserve=0)
"""So that only the disk itself says that it is full."""
ROOMY = 4096
"""Pages."""
BACK_WITHIN = 60.0
_AT_FIRST = "SELECT count(*) FROM posting WHERE told IN (SELECT key FROM alert WHERE kind = 'baseline')"
_LIST = """\
poll_every = "1m"
timezone = "UTC"
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
name = "Dana Ruiz"
departments = ["Data Platform"]
star = true
"""


@dataclass(slots=True)
class Outcome:
    """What a rehearsal came to. `faults` are broken promises, one sentence each."""

    seed: int
    sizes: int = 0
    full: int = 0
    repeats: int = 0
    slowest: float = 0.0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.sizes} sizes, full at {self.full} of them ({self.seconds:.0f} s);"
            f" {self.repeats} marked repeats, back within {self.slowest:g} s of room\n"
            + ("\n".join(self.faults) if self.faults else "No promise was broken.")
        )


class Heard(logging.Handler):
    """What the program logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


class Scene:
    """A board, a channel and a clock; the tick of the daemon is done by hand."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self.state = folder / "state"
        self.now = START
        self.passed = 0.0
        self.roles = 3
        self.begun_at = 0
        self.more = 2
        self.hook = stack.enter_context(WebhookSink())
        self.site: Site = stack.enter_context(serve(self._answer))
        self.worker = stack.enter_context(Worker())
        self.heard = Heard()
        (folder / "config.toml").write_text(_LIST.format(hook=self.hook.url, site=self.site))

    def _answer(self, asked: Asked) -> Answered:
        roles = [_role(number) for number in range(self.roles)]
        return Reply(json={"jobs": roles}, etag=f'"{self.roles}"')

    def asked_with(self, validator: str) -> bool:
        """Was the board asked with the validator of so many roles, so that they are stored?"""
        return any(asked.headers.get("if-none-match") == f'"{validator}"' for asked in self.site.asked)

    @contextmanager
    def daemon(self) -> Iterator[Daemon]:
        """The real one, put together as `run` does it; it ticks when it is told to."""
        environ = {"STATE_DIRECTORY": str(self.state), "HOME": str(self.folder)}
        daemon = Daemon(
            self.folder / "config.toml", environ, clock=lambda: self.now, monotonic=lambda: self.passed
        )
        daemon._worker.close()
        daemon._worker = self.worker
        config, _ = daemon._watch_list.first(self.passed)
        daemon._store = open_store(config, self.now)
        try:
            daemon._build(config)
            yield daemon
        finally:
            if hasattr(daemon, "_monitor"):
                daemon._take_apart()
            daemon._store.close()

    def tick(self, daemon: Daemon, *, seconds: float) -> None:
        """Let so much time pass, with a tick every second."""
        for _ in range(int(seconds)):
            self.now += timedelta(seconds=1)
            self.passed += 1
            daemon._tick()

    def rows(self, sql: str) -> list[Any]:
        with closing(sqlite3.connect(self.state / store_module.FILE)) as db:
            return db.execute(sql).fetchall()


def _role(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "title": f"Data Engineer {'abcdefghijklmnopqrstuvwxyz'[number % 26]}{number}",
        "absolute_url": f"https://acme.example/jobs/{number}",
        "location": {"name": "Berlin"},
        "departments": [{"id": 1, "name": "Data Platform"}],
    }


def rehearse(folder: Path, *, sizes: int, seed: int, tell: bool = False) -> Outcome:
    """So many sizes of the disk, one page apart, from where the first commit hardly fits."""
    begun = time.monotonic()
    outcome = Outcome(seed=seed)
    with ExitStack() as stack:
        scene = Scene(folder, stack)
        stack.enter_context(mock.patch.object(room_module, "limits_of", return_value=NO_LIMITS))
        logger = logging.getLogger("monitor")
        logger.addHandler(scene.heard)
        stack.callback(logger.removeHandler, scene.heard)
        chance = random.Random(seed)
        least = _pages_of_a_start(scene)
        for number in range(sizes):
            # The first ones one page apart: all writes of a life in turn. Then any, with more news at once.
            in_turn = number < 2 * sizes // 3
            scene.more = 2 if in_turn else chance.randint(1, 9)
            _at_size(scene, least + (number if in_turn else chance.randint(0, sizes // 2)), outcome)
            if tell and number % 20 == 19:
                print(f"{number + 1} sizes, {len(outcome.faults)} faults", flush=True)
    outcome.seconds = time.monotonic() - begun
    record(
        "a-full",
        tried=outcome.sizes,
        faults=len(outcome.faults),
        seconds_until_all_is_well=outcome.slowest,
        marked_repeats=outcome.repeats,
    )
    return outcome


def _pages_of_a_start(scene: Scene) -> int:
    """How much the program needs to come up at all: on less it ends with a sentence, and is started again."""
    with small_disk(scene.state, pages=ROOMY) as disk, scene.daemon():
        return disk.used


def _at_size(scene: Scene, pages: int, outcome: Outcome) -> None:
    """One life on a disk of so many pages, then room."""
    outcome.sizes += 1
    scene.now, scene.passed, scene.roles = START, 0.0, 3
    scene.heard.lines.clear()
    scene.begun_at = len(scene.hook.taken)

    def wrong(sentence: str) -> None:
        outcome.faults.append(f"{pages} pages: {sentence}")

    with small_disk(scene.state, pages=pages) as disk:
        try:
            with scene.daemon() as daemon:
                full = _until_full(scene, daemon)
                outcome.full += full
                if full:
                    _stays_up(scene, daemon, wrong)
                disk.resize(ROOMY)
                outcome.slowest = max(outcome.slowest, _until_all_is_well(scene, daemon, wrong))
                _judge(scene, full, outcome, wrong)
        except StoreError as error:
            wrong(f"did not come up: {error}")


def _until_full(scene: Scene, daemon: Daemon) -> bool:
    """Minutes in which roles open, until the disk is full; False where it never is."""
    for _ in range(40):
        scene.tick(daemon, seconds=61)
        if daemon._full:
            return True
        scene.roles += scene.more
    return False


def _stays_up(scene: Scene, daemon: Daemon, wrong: Any) -> None:
    """Ten minutes of a full disk, in which roles open: no end, no storm, no second word."""
    asked = len(scene.site.asked)
    scene.roles += 2
    scene.tick(daemon, seconds=600)
    if not daemon._full:
        wrong("it believes that there is room")
    if daemon._monotonic() - daemon._progress > 30:
        wrong("systemd would start it anew")
    if len(scene.site.asked) - asked > 150:
        wrong(f"{len(scene.site.asked) - asked} requests in ten minutes")


def _until_all_is_well(scene: Scene, daemon: Daemon, wrong: Any) -> float:
    """The seconds until everything that stands is known and sent."""
    for second in range(int(BACK_WITHIN) + 1):
        if not daemon._full and _is_well(scene):
            return float(second)
        scene.tick(daemon, seconds=1)
    wrong(f"not everything is well {BACK_WITHIN:g} s after there was room")
    return BACK_WITHIN


def _is_well(scene: Scene) -> bool:
    (known,) = scene.rows("SELECT count(*) FROM posting")[0]
    waiting = scene.rows(
        "SELECT 1 FROM delivery JOIN alert ON number = alert WHERE urgency = 'urgent' AND state != 'sent'"
    )
    return int(known) == scene.roles and not waiting


def _judge(scene: Scene, full: bool, outcome: Outcome, wrong: Any) -> None:
    if (found := scene.rows("PRAGMA integrity_check")) != [("ok",)]:
        wrong(f"the database is broken: {found[:3]}")
    told = scene.rows("SELECT key FROM alert WHERE kind IN ('reach_out', 'new_role')")
    (first,) = scene.rows(_AT_FIRST)[0]
    if len(told) != scene.roles - first:
        wrong(f"{scene.roles - first} roles opened, {len(told)} were told of")
    sent: dict[str, int] = {}
    for taken in scene.hook.taken[scene.begun_at :]:
        for (key,) in told:
            if f"[alert {key}]" in taken.message:
                if key in sent and "(possible repeat)" not in taken.title + taken.message:
                    wrong(f"{key} came twice, unmarked")
                outcome.repeats += key in sent
                sent[key] = 1
    if missing := len(told) - len(sent):
        wrong(f"{missing} alerts never arrived")
    # A backup that did not fit is a matter of its own.
    warnings = [line for line in scene.heard.lines if "no backup of today" not in line]
    if len(warnings) != full:
        wrong(f"{len(warnings)} warnings: {warnings[:3]}")
