"""Kill the real program again and again, and measure what it lost, repeated or broke.

    outcome = rehearse(folder, kills=200, seed=7)
    assert not outcome.faults, outcome.faults

`run` and `poll` live in turn, each until SIGKILL: at a random time, or some milliseconds after a request, a
write to the database, a send begun or a send answered, so that the narrow windows are hit too. After each
kill a copy of the database is examined. At the end every fault stops, and the program runs until nothing
waits.
"""

from __future__ import annotations

import json
import random
import shutil
import signal
import sqlite3
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

from monitor.daemon.daemon import now
from tests.kill.program import Ear, Program, is_there, until
from tests.kill.scenery import Board, Channel, Received, Stage
from tests.servers import Answered, Asked, Reply, serve

LONGEST_LIFE = 5.0
HEALTHY_WITHIN = 3.0
UNSURE = ("accept", "slow", "drop", "hang", "500")
"""Answers after which a message may have reached the user: sent again, it has to be marked."""
MOMENTS = {"time": (1, 2.5), "ask": (6, 0.06), "write": (16, 0.002), "send": (4, 0.03), "sent": (4, 0.004)}
"""When a life ends: after how many of such events at most, and how many seconds later at most. `write` is one
to the log of the database, which comes before each commit."""
CHANNELS: dict[str, dict[str, float]] = {
    "steady": {"accept": 1},
    "slow": {"slow": 1},
    "flapping": {"accept": 5, "500": 2, "drop": 2, "429": 1, "hang": 0.3},
}
_LIST = """\
poll_every = "1s"
timezone = "UTC"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
"""
_CHANNEL = '[[channels]]\nname = "{name}"\nurl = "{url}?rto=1&cto=2"\n'
_EMPLOYER = """\
[[employers]]
name = "{name}"
[[employers.sources]]
kind = "greenhouse"
board = "{name}"
url = "{site}/{name}"
"""
_PERSON = '[[employers.people]]\nname = "Dana Ruiz"\ndepartments = ["Data Platform"]\nstar = true\n'


@dataclass(slots=True)
class Outcome:
    """What a rehearsal came to. `faults` are broken promises, one sentence each."""

    seed: int
    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    lives: int = 0
    opened: int = 0
    closed: int = 0
    alerts: int = 0
    messages: int = 0
    repeats_by_kill: int = 0
    repeats_by_channel: int = 0
    slowest_start: float = 0.0
    starts: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.kills} kills in {self.lives} lives ({self.seconds:.0f} s):"
            f" {dict(sorted(self.moments.items()))}\n"
            f"{self.opened} roles opened, {self.closed} closed, {self.alerts} alerts,"
            f" {self.messages} messages on the wire\n"
            f"{self.repeats_by_kill} repeats after kills, {self.repeats_by_channel} after failures of"
            f" channels; slowest of {self.starts} observed starts {self.slowest_start:.2f} s\n"
            + ("\n".join(self.faults) if self.faults else "No promise was broken.")
        )


class Assassin:
    """Decides for each life at which moment it ends, and ends it there."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._lock = threading.Lock()
        self._victim: Program | None = None
        self.moment = ""
        self.struck = False

    def aim(self, victim: Program) -> None:
        with self._lock:
            self.moment = self._chance.choice(list(MOMENTS))
            self.struck = False
            count, slack = MOMENTS[self.moment]
            self._left = self._chance.randint(1, count)
            self._delay = self._chance.uniform(0, slack)
            self._victim = victim

    def hear(self, event: str) -> None:
        """Something happened in the world of the victim."""
        with self._lock:
            victim, delay = self._victim, self._delay if self._victim else 0.0
            if victim is None or event != self.moment:
                return
            self._left -= 1
            if self._left:
                return
            self._victim = None
        # Short waits by looking at the clock: sleeping is too coarse for windows of a millisecond.
        ends = time.monotonic() + delay
        if delay > 0.01:
            time.sleep(delay - 0.01)
        while time.monotonic() < ends:
            pass
        self._strike(victim)

    def time_is_up(self, lived: float) -> bool:
        """Is it time by the clock?"""
        return self.moment == "time" and lived >= self._delay

    def strike_now(self, victim: Program) -> None:
        with self._lock:
            self._victim = None
        self._strike(victim)

    def miss(self) -> None:
        """The victim ended by itself."""
        with self._lock:
            self._victim = None

    def _strike(self, victim: Program) -> None:
        if victim.running():
            victim.signal(signal.SIGKILL)
            self.struck = True


class Rehearsal:
    """One folder, two employers, three channels, and one life after another."""

    def __init__(self, folder: Path, seed: int, stack: ExitStack) -> None:
        self.folder = folder
        self.outcome = Outcome(seed=seed)
        self.stage = Stage()
        self.boards = {
            name: Board(name, random.Random(f"{seed} {name}"), first)
            for name, first in (("acme", 1000), ("initech", 50_000))
        }
        self.assassin = Assassin(random.Random(f"{seed} kills"))
        self.stage.hear = self.assassin.hear
        self.channels = [
            stack.enter_context(Channel(name, self.stage, random.Random(f"{seed} {name}"), moods))
            for name, moods in CHANNELS.items()
        ]
        self.ear = stack.enter_context(Ear())
        site = stack.enter_context(serve(self._answer))
        self.orphans: set[int] = set()
        self.written = (0, 0)
        text = _LIST + "".join(_CHANNEL.format(name=c.name, url=c.url) for c in self.channels)
        text += (
            _EMPLOYER.format(name="acme", site=site) + _PERSON + _EMPLOYER.format(name="initech", site=site)
        )
        (folder / "config.toml").write_text(text)

    def _answer(self, asked: Asked) -> Answered:
        board = self.boards.get(asked.path.strip("/"))
        self.assassin.hear("ask")
        return board.answer(asked) if board else Reply(status=404)

    def wrong(self, sentence: str) -> None:
        self.outcome.faults.append(f"life {self.stage.life}: {sentence}")

    # ----------------------------------------------------------------------------- the lives

    def live(self) -> None:
        """One life, up to its kill or (for `poll`) its own end."""
        self.stage.life += 1
        self.outcome.lives += 1
        verb = "run" if self.stage.life % 2 else "poll"
        self.ear.forget()
        with Program(self.folder, verb, ear=self.ear) as program:
            self.assassin.aim(program)
            children: set[int] = set()
            healthy = verb != "run"
            while program.running():
                lived = time.monotonic() - program.started
                if not healthy and any(text.startswith("READY") for text in self.ear.listen()):
                    healthy = True
                    self._started(lived)
                if not healthy and lived > HEALTHY_WITHIN:
                    self.wrong(f"not ready after {HEALTHY_WITHIN:g} s")
                    healthy = True
                if self.assassin.time_is_up(lived) or lived > LONGEST_LIFE:
                    self.assassin.strike_now(program)
                children.update(program.children())
                self._wait_or_watch(program)
            self.assassin.miss()
            code = program.wait(1)
        self.orphans |= children
        if self.assassin.struck and code == -signal.SIGKILL:
            self.outcome.kills += 1
            self.outcome.moments[self.assassin.moment] += 1
        elif verb == "run" or code not in (0, 3, 4, 5):
            self.wrong(f"`{verb}` ended by itself with {code}")
        self.examine()

    def _wait_or_watch(self, program: Program) -> None:
        """Wait a little; where a write decides, look whether there is one all the while."""
        if self.assassin.moment != "write":
            time.sleep(0.01)
            return
        wal = self.folder / "state" / "job-monitor.sqlite-wal"
        ends = time.monotonic() + 0.3
        while time.monotonic() < ends and program.running():
            try:
                status = wal.stat()
            except FileNotFoundError:
                continue
            if (seen := (status.st_size, status.st_mtime_ns)) != self.written:
                self.written = seen
                self.assassin.hear("write")
            time.sleep(0.0002)

    def _started(self, seconds: float) -> None:
        self.outcome.starts += 1
        self.outcome.slowest_start = max(self.outcome.slowest_start, seconds)

    # --------------------------------------------------------------------------- the findings

    def examine(self) -> None:
        """Look at a copy of what the dead program left, before the next one mends it."""
        if not (self.folder / "state" / "job-monitor.sqlite").exists():
            return
        with tempfile.TemporaryDirectory(dir=self.folder) as copy:
            for file in (self.folder / "state").glob("job-monitor.sqlite*"):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, copy)
            db = sqlite3.connect(Path(copy) / "job-monitor.sqlite")
            try:
                self._examine(db)
            finally:
                db.close()

    def _examine(self, db: sqlite3.Connection) -> None:
        found = db.execute("PRAGMA integrity_check").fetchall()
        if found != [("ok",)]:
            self.wrong(f"the database is broken: {found[:3]}")
        if not db.execute("PRAGMA user_version").fetchone()[0]:
            return
        for what, sql in (
            ("a role that no alert tells of",
             "SELECT id FROM posting WHERE told IS NULL OR told NOT IN (SELECT key FROM alert)"),
            ("an alert without its role",
             "SELECT key FROM alert WHERE kind IN ('reach_out', 'new_role')"
             " AND id NOT IN (SELECT id FROM posting)"),
            ("an alert that is not on its way to every channel",
             f"SELECT alert FROM delivery GROUP BY alert HAVING count(*) <> {len(self.channels)}"
             " UNION SELECT number FROM alert WHERE number NOT IN (SELECT alert FROM delivery)"),
            ("two alerts about one role",
             "SELECT id FROM alert WHERE kind IN ('reach_out', 'new_role') GROUP BY source, id"
             " HAVING count(*) > 1"),
        ):  # fmt: skip
            if rows := db.execute(sql).fetchall():
                self.wrong(f"{what}: {rows[:3]}")

    # -------------------------------------------------------------------------------- the end

    def settle(self) -> None:
        """Faults stop; the daemon learns the boards as they stand, then all that waits is delivered."""
        self.stage.life += 1
        for board in self.boards.values():
            board.resting = True
        for channel in self.channels:
            channel.calm = True
        self.ear.forget()
        with Program(self.folder, "run", ear=self.ear) as program:
            self.ear.wait("READY=1", HEALTHY_WITHIN)
            self._started(time.monotonic() - program.started)
            until(lambda: all(b.settled for b in self.boards.values()), "the boards are known", 30)
            program.signal(signal.SIGTERM)
            if program.wait(10) != 0:
                self.wrong("SIGTERM did not end in exit 0")
        until(lambda: not any(map(is_there, self.orphans)), "no parser outlives its program", 5)
        evening = now().replace(hour=18, minute=1) + timedelta(days=1)
        for _ in range(4):
            self.stage.life += 1
            self.verb("poll", moment=evening.astimezone(UTC).isoformat())
            evening += timedelta(days=1)
            if all(row["state"] == "sent" for row in self.lines("outbox")):
                return
        self.wrong("something still waits in the outbox")

    def verb(self, *argv: str, moment: str | None = None) -> str:
        with Program(self.folder, *argv, MONITOR_NOW=moment or "") as program:
            before = len(program.text)
            if program.wait(60) != 0:
                self.wrong(f"`{' '.join(argv)}` failed")
            return program.text[before:]

    def lines(self, verb: str) -> list[Any]:
        return [json.loads(line) for line in self.verb(verb, "--json").splitlines()]

    def judge(self) -> None:
        """Compare what the program knows and sent with the truth."""
        if "Traceback" in (self.folder / "log").read_text():
            self.wrong("there is a traceback in the log")
        known = {row["id"]: row for row in self.lines("roles")}
        outbox = self.lines("outbox")
        told = Counter(row["id"] for row in outbox if row["kind"] in ("reach_out", "new_role"))
        for board in self.boards.values():
            for role in board.roles:
                row, number = known.get(str(role.number)), str(role.number)
                if row is None:
                    self.wrong(f"role {number} was lost")
                elif bool(row["closed_at"]) != role.closed:
                    self.wrong(f"role {number} is wrongly {'closed' if row['closed_at'] else 'open'}")
                if told[number] != (0 if role.from_the_start else len(self.channels)):
                    self.wrong(f"role {number} has {told[number]} deliveries")
            self.outcome.opened += sum(not r.from_the_start for r in board.roles)
            self.outcome.closed += sum(r.closed for r in board.roles)
        self.outcome.alerts = len({row["alert"] for row in outbox})
        for channel in self.channels:
            mine = {row["alert"] for row in outbox if row["channel"] == channel.name}
            self._judge_wire(channel, mine)

    def _judge_wire(self, channel: Channel, expected: set[str]) -> None:
        """Everything once at least; every repeat marked; at most one repeat for each kill."""
        before: dict[str, Received] = {}
        accepted: set[str] = set()
        after_kill: Counter[int] = Counter()
        self.outcome.messages += len(channel.received)
        for received in channel.received:
            causes = {before[key] for key in received.keys if key in before}
            unsure = [cause for cause in causes if cause.answer in UNSURE]
            if unsure and not received.marked:
                self.wrong(f"{channel.name}: {received.keys} came again unmarked")
            lost = {cause.life for cause in unsure if cause.answer in ("accept", "slow")}
            for life in lost:
                after_kill[life] += 1
            self.outcome.repeats_by_channel += bool(unsure) and not lost
            before |= dict.fromkeys(received.keys, received)
            if received.answer in ("accept", "slow"):
                accepted |= set(received.keys)
        self.outcome.repeats_by_kill += sum(after_kill.values())
        for life, count in after_kill.items():
            if count > 1:
                self.wrong(f"{channel.name}: {count} repeats after the one kill of life {life}")
        if missing := expected - accepted:
            self.wrong(f"{channel.name}: {len(missing)} alerts never arrived: {sorted(missing)[:3]}")
        if invented := set(before) - expected:
            self.wrong(f"{channel.name}: alerts that nobody knows: {sorted(invented)[:3]}")


def rehearse(folder: Path, *, kills: int, seed: int, tell: bool = False) -> Outcome:
    """So many kills, then peace, then the judgement."""
    begun = time.monotonic()
    with ExitStack() as stack:
        rehearsal = Rehearsal(folder, seed, stack)
        outcome = rehearsal.outcome
        while outcome.kills < kills and outcome.lives < kills * 3:
            rehearsal.live()
            if tell and outcome.lives % 20 == 0:
                passed = time.monotonic() - begun
                print(f"{outcome.kills} kills, {passed:.0f} s, {len(outcome.faults)} faults", flush=True)
        rehearsal.settle()
        rehearsal.judge()
    outcome.seconds = time.monotonic() - begun
    return outcome
