"""Kill the real program again and again, and measure what it lost, repeated or broke.

    outcome = rehearse(folder, kills=200, seed=7)
    assert not outcome.faults, outcome.faults

`run` and `poll` live in turn, each until SIGKILL: at a random time, or some milliseconds after a request, a
write to the state folder, a send begun or a send answered, so that the narrow windows are hit too; some are
told to look at a changed configuration or to stop, and are killed then, or are left to stop. After each kill
a copy of the database is examined. At the end every fault stops, and the program runs until nothing waits.
Several such rehearsals, each on a folder of its own, go side by side: a life is mostly waiting.
"""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from monitor.daemon.daemon import now
from monitor.store.store import FILE
from tests.kill.examining import examine, examine_file
from tests.kill.inotify import Writes
from tests.kill.old_schema import SOON, VERSIONS, OldSchema
from tests.kill.program import Ear, Program, cpu_seconds, is_there, until
from tests.kill.scenery import Board, Channel, Received, Stage
from tests.kill.zygote import Life, Zygote
from tests.reliability import record
from tests.servers import Answered, Asked, Reply, serve

LONGEST_LIFE = 1.6
HEALTHY_WITHIN = 3.0
"""Seconds from the start to READY, where nothing else is at work on the machine."""
LOOK_EVERY = 0.02
SIDE_BY_SIDE = 3
UNSURE = ("accept", "slow", "drop", "hang", "500")
"""Answers after which a message may have reached the user: sent again, it has to be marked."""
MOMENTS = {
    "time": (1, 0.5),
    "ask": (5, 0.03),
    "write": (16, 0.002),
    "send": (4, 0.03),
    "sent": (4, 0.004),
    "reload": (1, 0.15),
    "backup": (10, 0.003),
    "migrate": (30, 0.001),
    "stop": (1, 0.06),
}
"""When a life ends: after how many of such events at most, and how many seconds later at most. `write` is one
to a file of the state folder; before each commit comes one to the log of the database. `reload` is the order
to look at a changed configuration, `stop` SIGTERM, `backup` a write to the backups of a new day or to one
that the user asked for, `migrate` one to a database of an old schema."""
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
_OF_ALL = ("time", "ask", "write", "send", "sent")
_MOMENTS_OF = {
    "run": (*_OF_ALL, "reload", "reload", "stop", "stop"),
    "poll": _OF_ALL,
    "a new day": ("backup",),
    "backup": ("backup",),
    "migrate": ("migrate",),
}
_CHANGES = ("", "# another look\n", '[digest]\nat = "17:59"\n', "this is no TOML\n")
"""What is written at the end of the configuration while the program runs; the last one breaks it."""
Victim = Program | Life
_PERSON = '[[employers.people]]\nname = "Dana Ruiz"\ndepartments = ["Data Platform"]\nstar = true\n'


@dataclass(slots=True)
class Outcome:
    """What a rehearsal came to. `faults` are broken promises, one sentence each."""

    seed: int
    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    lives: int = 0
    stops: int = 0
    opened: int = 0
    closed: int = 0
    alerts: int = 0
    messages: int = 0
    repeats_by_kill: int = 0
    repeats_by_channel: int = 0
    repeats_unmarked: int = 0
    repeats_after_stop: int = 0
    repeats_by_key: int = 0
    """At a receiver that shows each key once: roles that came to it under more than one."""
    most_repeats: int = 0
    slowest_start: float = 0.0
    slowest_start_cpu: float = 0.0
    slowest_stop: float = 0.0
    starts: int = 0
    usual: int = 0
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    """Of the zygote, its lives and their parsers."""
    faults: list[str] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Another rehearsal of the same run."""
        for name in ("slowest_start", "slowest_start_cpu", "slowest_stop", "most_repeats"):
            setattr(self, name, max(getattr(self, name), getattr(other, name)))
        for name in (
            "kills", "moments", "lives", "stops", "opened", "closed", "alerts", "messages", "repeats_by_kill",
            "repeats_by_channel", "repeats_unmarked", "repeats_after_stop", "repeats_by_key", "starts",
            "usual", "faults",
        ):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def note(self) -> None:
        """For the table of promises."""
        words = ("came again", "repeats", "under several keys")
        wire = [fault for fault in self.faults if any(word in fault for word in words)]
        record(
            "a-kill",
            tried=self.kills,
            faults=len(self.faults) - len(wire),
            slowest_start_s=round(self.slowest_start, 2),
            slowest_start_cpu_s=round(self.slowest_start_cpu, 2),
        )
        record(
            "a-repeat",
            tried=self.kills + self.stops,
            faults=len(wire),
            repeats_marked=self.repeats_by_kill,
            repeats_unmarked=self.repeats_unmarked,
            most_a_kill_and_channel=self.most_repeats,
            repeats_after_SIGTERM=self.repeats_after_stop,
            repeats_where_the_key_is_honoured=self.repeats_by_key,
        )

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.kills} kills in {self.lives} lives ({self.seconds:.0f} s,"
            f" {self.cpu_seconds:.0f} s of CPU in lives): {dict(sorted(self.moments.items()))};"
            f" {self.usual} lives begun in the usual way\n"
            f"{self.stops} stops by SIGTERM, the slowest {self.slowest_stop:.2f} s\n"
            f"{self.opened} roles opened, {self.closed} closed, {self.alerts} alerts,"
            f" {self.messages} messages on the wire\n"
            f"{self.repeats_by_kill} repeats after kills (at most {self.most_repeats} a kill and channel),"
            f" {self.repeats_by_channel} after failures of channels, {self.repeats_after_stop} after SIGTERM;"
            f" {self.repeats_unmarked} of them unmarked; {self.repeats_by_key} where the key is honoured\n"
            f"slowest of {self.starts} observed starts {self.slowest_start:.2f} s"
            f" ({self.slowest_start_cpu:.2f} s of CPU)\n"
            + ("\n".join(self.faults) if self.faults else "No promise was broken.")
        )


class Assassin:
    """Decides for each life at which moment it ends, and ends it there."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._lock = threading.Lock()
        self._victim: Victim | None = None
        self.moment = ""
        self.struck = False

    def aim(self, victim: Victim, verb: str) -> None:
        with self._lock:
            self.moment = self._chance.choice(_MOMENTS_OF[verb])
            self.struck = False
            count, slack = MOMENTS[self.moment]
            self._left = self._chance.randint(1, count)
            self.delay = self._chance.uniform(0, slack)
            self._victim = victim

    def hear(self, event: str) -> None:
        """Something happened in the world of the victim."""
        with self._lock:
            victim = self._victim
            if victim is None or event != self.moment:
                return
            self._left -= 1
            if self._left:
                return
            self._victim = None
        time.sleep(self.delay)
        self._strike(victim)

    def time_is_up(self, lived: float) -> bool:
        """Is it time by the clock?"""
        return self.moment == "time" and lived >= self.delay

    def strike_now(self, victim: Victim) -> None:
        with self._lock:
            self._victim = None
        self._strike(victim)

    def miss(self) -> None:
        """The victim ended by itself."""
        with self._lock:
            self._victim = None

    def _strike(self, victim: Victim) -> None:
        if victim.running():
            victim.signal(signal.SIGKILL)
            self.struck = True


class Rehearsal:
    """One folder, two employers, three channels, and one life after another."""

    def __init__(
        self, folder: Path, seed: int, stack: ExitStack, zygote: Zygote | None = None, usual: float = 0.0
    ) -> None:
        """Of the lives, `usual` is the part that begins as programs do, and all where there is no zygote."""
        self.folder = folder
        self.outcome = Outcome(seed=seed)
        self.stage = Stage()
        self.boards = {
            name: Board(name, random.Random(f"{seed} {name}"), first)
            for name, first in (("acme", 1000), ("initech", 50_000))
        }
        self._chance = random.Random(f"{seed} lives")
        self.assassin = Assassin(random.Random(f"{seed} kills"))
        self.stage.hear = self.assassin.hear
        self.channels = [
            stack.enter_context(Channel(name, self.stage, random.Random(f"{seed} {name}"), moods))
            for name, moods in CHANNELS.items()
        ]
        self.ear = stack.enter_context(Ear())
        site = stack.enter_context(serve(self._answer))
        (folder / "state" / "backups").mkdir(mode=0o700, parents=True)
        (folder / "state").chmod(0o700)
        self._old = OldSchema(folder / "old")
        for place, event in (
            (folder / "state", "write"),
            (folder / "state" / "backups", "backup"),
            (folder, "backup"),
            (self._old.state, "migrate"),
        ):
            stack.enter_context(Writes(place, partial(self._written, event)))
        self.orphans: set[int] = set()
        self.stopped: set[int] = set()
        self._zygote, self._usual = zygote, usual
        self._text = _LIST + "".join(_CHANNEL.format(name=c.name, url=c.url) for c in self.channels)
        self._text += (
            _EMPLOYER.format(name="acme", site=site) + _PERSON + _EMPLOYER.format(name="initech", site=site)
        )
        self._write()

    def _write(self, change: str = "") -> None:
        """The configuration, put in its place as editors do."""
        half = self.folder / "half.toml"
        half.write_text(self._text + change)
        half.replace(self.folder / "config.toml")

    def _written(self, event: str, name: str) -> None:
        if event != "backup" or "sqlite" in name:
            self.assassin.hear(event)

    def _answer(self, asked: Asked) -> Answered:
        board = self.boards.get(asked.path.strip("/"))
        self.assassin.hear("ask")
        return board.answer(asked) if board else Reply(status=404)

    def wrong(self, sentence: str) -> None:
        self.outcome.faults.append(f"life {self.stage.life}: {sentence}")

    # ----------------------------------------------------------------------------- the lives

    def begin(self, *argv: str, folder: Path | None = None, **environ: str) -> Victim:
        folder = folder or self.folder
        if self._zygote is None or self._chance.random() < self._usual:
            self.outcome.usual += 1
            return Program(folder, *argv, ear=self.ear, **environ)
        return self._zygote.life(folder, *argv, ear=self.ear, environ=environ)

    def live(self) -> None:
        """One life, up to its kill or (for `poll`, and after SIGTERM) its own end."""
        self.stage.life += 1
        self.outcome.lives += 1
        if self.stage.life % 8 == 0 and (self.folder / "state" / FILE).exists():
            self._chance.choice((self._new_day, self._backup, self._migrate))()
            return
        verb = "run" if self.stage.life % 2 else "poll"
        if verb == "poll" or not (self.folder / "state" / "last-good.toml").exists():
            self._write()
        self.ear.forget()
        with self.begin(verb) as program:
            self.assassin.aim(program, verb)
            healthy, told = verb != "run", False
            while not program.ends_within(LOOK_EVERY):
                lived = time.monotonic() - program.started
                if not healthy and any(text.startswith("READY") for text in self.ear.listen()):
                    healthy = True
                    self._started(program, lived)
                if not healthy and lived > 2 * self.patience:
                    self.wrong(f"not ready after {2 * self.patience:g} s")
                    healthy = True
                if healthy and not told and self.assassin.moment in ("reload", "stop"):
                    told = True
                    self._order(program)
                self.orphans.update(program.children())
                if self.assassin.time_is_up(lived) or (healthy and lived > LONGEST_LIFE):
                    self.assassin.strike_now(program)
            self.assassin.miss()
            code = program.wait(1)
        for channel in self.channels:
            channel.settle()
        self._ended(verb, code)
        self.examine()

    def _short(self, what: str, *argv: str, folder: Path | None = None, **environ: str) -> int:
        """A life that is over soon, and at once where the moment to kill it does not come."""
        with self.begin(*argv, folder=folder, **environ) as program:
            self.assassin.aim(program, what)
            if not program.ends_within(LONGEST_LIFE):
                self.assassin.strike_now(program)
            code = program.wait(60)
            self.assassin.miss()
        for channel in self.channels:
            channel.settle()
        if self.assassin.struck and code == -signal.SIGKILL:
            self.outcome.kills += 1
            self.outcome.moments[self.assassin.moment] += 1
        elif code not in (0, 3, 4, 5):
            self.wrong(f"`{' '.join(argv)}` ended by itself with {code}")
        return code

    def _new_day(self) -> None:
        """The housekeeping of a day, with its backup: both are done, but the program does not know."""
        self._write()
        with closing(sqlite3.connect(self.folder / "state" / FILE)) as db:
            db.execute("DELETE FROM memory WHERE name = 'housekept_on'")
            db.commit()
        for file in (self.folder / "state" / "backups").iterdir():
            file.unlink()
        self._short("a new day", "poll")
        self.examine()
        for file in (self.folder / "state" / "backups").glob("*.sqlite"):
            self._whole(file)

    def _backup(self) -> None:
        """A backup by hand, over the one before."""
        self._short("backup", "backup", "--force", "copy.sqlite")
        self.examine()
        if (self.folder / "copy.sqlite").exists():
            self._whole(self.folder / "copy.sqlite")

    def _whole(self, file: Path) -> None:
        """A backup that has its name is a whole one, and has nothing beside it."""
        for fault in examine_file(file, len(self.channels)):
            self.wrong(f"the backup {file.name}: {fault}")

    def _migrate(self) -> None:
        """A folder of an old schema, killed while it is brought to the present one, and mostly again."""
        old = self._old
        verb = self._chance.choice(("roles", "poll"))
        code = self._short("migrate", verb, folder=old.folder, MONITOR_NOW=SOON)
        for fault in old.faults(done=code == 0):
            self.wrong(f"migrating from schema {old.version}: {fault}")
        if code == 0 or self._chance.random() < 0.25:
            old.begin(self._chance.choice(VERSIONS))

    patience = HEALTHY_WITHIN
    is_first = True

    def _order(self, program: Victim) -> None:
        """Tell the program to look at its configuration, or to stop; one in two stops is let be."""
        if self.assassin.moment == "reload":
            self._write(self._chance.choice(_CHANGES))
            if self._chance.random() < 0.7:
                program.signal(signal.SIGHUP)
            self.assassin.hear("reload")
            return
        # At any time of its work, and not only at its start.
        time.sleep(self._chance.uniform(0, 0.4))
        program.signal(signal.SIGTERM)
        if self._chance.random() < 0.5:
            self.assassin.hear("stop")
            return
        self.assassin.miss()
        begun = time.monotonic()
        if program.ends_within(10):
            self.outcome.slowest_stop = max(self.outcome.slowest_stop, time.monotonic() - begun)

    def _ended(self, verb: str, code: int) -> None:
        if self.assassin.struck and code == -signal.SIGKILL:
            self.outcome.kills += 1
            self.outcome.moments[self.assassin.moment] += 1
        elif self.assassin.moment == "stop" and code == 0:
            self.outcome.stops += 1
            self.stopped.add(self.stage.life)
        elif verb == "run" or code not in (0, 3, 4, 5):
            self.wrong(f"`{verb}` ended by itself with {code}")

    def _started(self, program: Victim, seconds: float) -> None:
        outcome = self.outcome
        outcome.starts += 1
        if seconds > self.patience:
            self.wrong(f"ready after {seconds:.1f} s, and not within {self.patience:g} s")
        outcome.slowest_start = max(outcome.slowest_start, seconds)
        outcome.slowest_start_cpu = max(outcome.slowest_start_cpu, cpu_seconds(program.pid))

    # --------------------------------------------------------------------------- the findings

    def examine(self) -> None:
        """Look at a copy of what the dead program left, before the next one mends it."""
        for fault in examine(self.folder / "state", len(self.channels)):
            self.wrong(fault)

    # -------------------------------------------------------------------------------- the end

    def settle(self) -> None:
        """Faults stop; the daemon learns the boards as they stand, then all that waits is delivered."""
        self.stage.life += 1
        for board in self.boards.values():
            board.resting = True
        for channel in self.channels:
            channel.calm = True
        self.ear.forget()
        self._write()
        with self.last_life() as program:
            self.ear.wait("READY=1", 60)
            self._started(program, time.monotonic() - program.started)
            until(lambda: all(b.settled for b in self.boards.values()), "the boards are known", 120)
            program.signal(signal.SIGTERM)
            if program.wait(60) != 0:
                self.wrong("SIGTERM did not end in exit 0")
        until(lambda: not any(map(is_there, self.orphans)), "no parser outlives its program", 20)
        evening = now().replace(hour=18, minute=1) + timedelta(days=1)
        for _ in range(4):
            self.stage.life += 1
            self.verb("poll", moment=evening.astimezone(UTC).isoformat())
            evening += timedelta(days=1)
            if all(row["state"] == "sent" for row in self.lines("outbox")):
                return
        self.wrong("something still waits in the outbox")

    def last_life(self) -> Victim:
        """Of the first of those that go side by side it begins in the usual way, whatever the chance."""
        if self.is_first:
            return Program(self.folder, "run", ear=self.ear)
        return self.begin("run")

    def verb(self, *argv: str, moment: str | None = None) -> str:
        # Before it begins: it may have said all by the time that somebody looks.
        before = len((self.folder / "log").read_text("utf-8"))
        with self.begin(*argv, MONITOR_NOW=moment or "") as program:
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
        role_of = {row["alert"]: row["id"] for row in outbox if row["kind"] in ("reach_out", "new_role")}
        for channel in self.channels:
            mine = {row["alert"] for row in outbox if row["channel"] == channel.name}
            self._judge_wire(channel, mine)
            self._judge_keys(channel, role_of)

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
                self.outcome.repeats_unmarked += 1
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
            self.outcome.most_repeats = max(self.outcome.most_repeats, count)
            if life in self.stopped:
                self.outcome.repeats_after_stop += count
                self.wrong(f"{channel.name}: {count} repeats of what life {life} sent, which SIGTERM ended")
            elif count > 1:
                self.wrong(f"{channel.name}: {count} repeats after the one kill of life {life}")
        if missing := expected - accepted:
            self.wrong(f"{channel.name}: {len(missing)} alerts never arrived: {sorted(missing)[:3]}")
        if invented := set(before) - expected:
            self.wrong(f"{channel.name}: alerts that nobody knows: {sorted(invented)[:3]}")

    def _judge_keys(self, channel: Channel, role_of: dict[str, str]) -> None:
        """A receiver that shows no key twice shows no role twice."""
        keys = {key for received in channel.received for key in received.keys}
        shown = Counter(role_of[key] for key in keys if key in role_of)
        if twice := sorted(role for role, times in shown.items() if times > 1):
            self.outcome.repeats_by_key += len(twice)
            self.wrong(f"{channel.name}: roles that came under several keys: {twice[:3]}")


def rehearse(
    folder: Path,
    *,
    kills: int,
    seed: int,
    usual: float = 0.05,
    patience: float = HEALTHY_WITHIN,
    tell: Callable[[str], None] = lambda line: None,
) -> Outcome:
    """So many kills, side by side in several folders, then peace, then the judgement.

    `usual` is the part of the lives that begins without the zygote, `patience` how long a start may take.
    """
    begun = time.monotonic()
    whole = Outcome(seed=seed)
    with Zygote() as zygote, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:

        def one(number: int, share: int) -> Outcome:
            own = folder / str(number)
            own.mkdir()
            with ExitStack() as stack:
                rehearsal = Rehearsal(own, seed * 10 + number, stack, zygote, usual)
                rehearsal.patience = patience
                rehearsal.is_first = number == 0
                return _one(rehearsal, share, tell, begun)

        shares = [kills // SIDE_BY_SIDE + (n < kills % SIDE_BY_SIDE) for n in range(SIDE_BY_SIDE)]
        for outcome in pool.map(one, range(SIDE_BY_SIDE), shares):
            whole.add(outcome)
        try:
            until(lambda: not zygote.parsers(), "no parser outlives its program", 20)
        except AssertionError as error:
            whole.faults.append(str(error))
        whole.cpu_seconds = zygote.cpu_seconds()
    whole.seconds = time.monotonic() - begun
    return whole


def _one(rehearsal: Rehearsal, kills: int, tell: Callable[[str], None], begun: float) -> Outcome:
    outcome = rehearsal.outcome
    while outcome.kills < kills and outcome.lives < kills * 3:
        rehearsal.live()
        if outcome.lives % 50 == 0:
            passed = time.monotonic() - begun
            tell(
                f"{rehearsal.folder.name}: {outcome.kills} kills, {passed:.0f} s,"
                f" {len(outcome.faults)} faults"
            )
    rehearsal.settle()
    rehearsal.judge()
    return outcome
