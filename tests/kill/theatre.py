"""Where short lives of the program are played, and played again with a kill before and after each step.

    with theatre(folder) as stage:
        for scene in SCENES:
            stage.play(scene)
        stage.found       # what was wrong, one sentence each

A scene is prepared, played once to its end with its steps written down, then once for each step and side of
it: from the same folder, killed there, examined, and taken up by another process (`poll`, on the evening
after). What both came to must be the same.
"""

from __future__ import annotations

import ast
import shutil
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from monitor.daemon.daemon import now
from monitor.store.store import FILE
from tests.kill.examining import BROKEN, examine, repeats
from tests.kill.program import Ear
from tests.kill.steps import Frame
from tests.kill.zygote import Life, Zygote
from tests.life import ZONE, living, role
from tests.life import Life as World
from tests.reliability import record
from tests.servers import Answered

BOARD = [role(101, "Payroll Clerk", "Finance"), role(102, "Data Analyst")]
PATIENCE = 90.0
"""Seconds, far more than anything takes but on a machine that others use up."""

_AGAIN = "messages came again"

Prepare = Callable[[World], None]
Act = Callable[[World, Life, Ear], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One life. `act` is what is done to it while it lasts; `again`: killed also when a step comes for the
    last time, and not for the first alone. `amid` are names of circumstances."""

    name: str
    prepare: Prepare
    argv: Sequence[str] = ("poll",)
    act: Act | None = None
    again: bool = False
    amid: tuple[str, ...] = ()
    damaged: bool = False
    """The database is damaged, and a backup takes its place."""
    resumed: bool = False
    """What happens to it happens to the next process too."""
    fails: bool = False
    """It is a verb that cannot do what it should, and says so."""
    forgets: bool = False
    """What is past its time goes, as soon as it is told: how much, depends on when it ends."""


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    kind: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """How a scene begins: a folder, a time, and what the site answers."""

    folder: Path
    now: datetime
    answers: dict[str, Answered]


@dataclass(frozen=True, slots=True)
class Came:
    """What a scene came to in the end: roles, alerts, deliveries."""

    roles: frozenset[tuple[Any, ...]]
    alerts: Counter[tuple[Any, ...]]
    deliveries: Counter[tuple[Any, ...]]


@dataclass(slots=True)
class Theatre:
    """Where scenes are played; `steps` are all that were reached, with the scenes that reached them."""

    folder: Path
    world: World
    zygote: Zygote
    ear: Ear
    kills: int = 0
    most_repeats: int = 0
    repeats: int = 0
    unmarked: int = 0
    steps: dict[Step, str] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)
    found: list[str] = field(default_factory=list)

    def play(self, scene: Scene, *, every: bool = False, drawn: Callable[[], bool] = lambda: True) -> None:
        """A scene, with kills at the steps that no scene before had, or at all of its steps; at those of them
        that are `drawn`."""
        saved = self._prepare(scene)
        steps = self._watched(scene)
        for step in steps:
            self.steps.setdefault(step, scene.name)
        times = Counter(step.name for step in steps)
        kills: list[tuple[str, str, int]] = []
        for name in times:
            if name in self.tried and not every:
                continue
            self.tried.add(name)
            last = times[name] if scene.again or every else 1
            moments = range(1, last + 1) if every else sorted({1, last})
            kills += [(name, side, time_) for time_ in moments for side in ("before", "after") if drawn()]
        if not kills:
            return
        expected = self._taken_up(scene)
        for kill in kills:
            self._begin(saved)
            self._killed(scene, kill, expected)

    def note(self) -> None:
        """For the table of promises."""
        wire = sum(_AGAIN in fault for fault in self.found)
        record("a-step", tried=self.kills, faults=len(self.found) - wire, steps=len(self.tried))
        record(
            "a-repeat",
            tried=self.kills,
            faults=wire,
            repeats_marked=self.repeats - self.unmarked,
            repeats_unmarked=self.unmarked,
            most_a_kill_and_channel=self.most_repeats,
        )

    # -------------------------------------------------------------------------------- the parts

    def _prepare(self, scene: Scene) -> Path:
        """Where the folder of a scene is kept as it begins; what several scenes begin with is made once."""
        prepared = self._prepared.get(scene.prepare)
        if prepared is None:
            prepared = self._prepared[scene.prepare] = self._made(scene.prepare)
        self.world.now = prepared.now
        self.world.answers.clear()
        self.world.answers.update(prepared.answers)
        self._begin(prepared.folder)
        return prepared.folder

    def _made(self, prepare: Prepare) -> _Prepared:
        self._empty()
        world = self.world
        world.now = datetime(2026, 5, 4, 9, 0, tzinfo=ZONE)
        world.answers.clear()
        world.hook.script()
        world.board("acme", BOARD)
        world.write()
        prepare(world)
        saved = self.folder.with_name(f"saved-{len(self._prepared)}")
        shutil.copytree(self.folder, saved, symlinks=True)
        return _Prepared(folder=saved, now=world.now, answers=dict(world.answers))

    def _begin(self, saved: Path) -> None:
        self._empty()
        shutil.copytree(saved, self.folder, dirs_exist_ok=True, symlinks=True)
        self._sent_before = len(self.world.hook.taken)

    def _empty(self) -> None:
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _watched(self, scene: Scene) -> list[Step]:
        record = self.folder.with_name("steps")
        record.unlink(missing_ok=True)
        code = self._live(scene, {"record": str(record)})
        if code not in ((1, 2) if scene.fails else (0, 3, 4, 5)):
            self._wrong(scene, f"ended with {code}:\n{(self.folder / 'log').read_text()[-600:]}")
        lines = record.read_text().splitlines() if record.exists() else []
        return [Step(name, kind, tuple(frames)) for name, kind, frames in map(ast.literal_eval, lines)]

    def _live(self, scene: Scene, watch: dict[str, Any]) -> int:
        self.ear.forget()
        given = {**self.world.environ, "MONITOR_NOW": self.world.now.isoformat()}
        watch = {**watch, "amid": list(scene.amid)}
        with self.zygote.life(self.folder, *scene.argv, ear=self.ear, watch=watch, environ=given) as life:
            if scene.act:
                scene.act(self.world, life, self.ear)
            return life.wait(PATIENCE)

    def _killed(self, scene: Scene, kill: tuple[str, str, int], expected: Came) -> None:
        code = self._live(scene, {"kill": kill})
        where = f"killed {kill[1]} {kill[0]} ({kill[2]})"
        if code != -signal.SIGKILL:
            self._wrong(scene, f"not {where}: it ended with {code}")
            return
        self.kills += 1
        faults = examine(self.folder / "state", 1, fits=False)
        # Of one that is damaged still, nothing else can be asked.
        if not (scene.damaged and faults and faults[0].startswith(BROKEN)):
            for fault in faults:
                self._wrong(scene, f"{where}: {fault}")
        came = self._taken_up(scene)
        for what in ("roles",) if scene.forgets else ("roles", "alerts", "deliveries"):
            one, other = getattr(came, what), getattr(expected, what)
            if one != other:
                self._wrong(scene, f"{where}: {what} are {_less(one, other)}, and not {_less(other, one)}")
        self._judge_wire(scene, where)

    def _judge_wire(self, scene: Scene, where: str) -> None:
        taken = self.world.hook.taken[self._sent_before :]
        again, unmarked = repeats(one.message for one in taken)
        self.most_repeats = max(self.most_repeats, again)
        self.repeats += again
        self.unmarked += unmarked
        if unmarked or again > 1:
            self._wrong(scene, f"{where}: {again} {_AGAIN}, {unmarked} of them unmarked")
        sent = self._rows("SELECT alert.key FROM delivery JOIN alert ON alert.number = delivery.alert"
                          " WHERE state = 'sent' AND sent_at >= ?", int(self._since.timestamp()))  # fmt: skip
        text = "\n".join(one.message for one in taken)
        if lost := [key for (key,) in sent if f"[alert {key}]" not in text]:
            self._wrong(scene, f"{where}: taken for sent and never sent: {lost}")

    def _taken_up(self, scene: Scene) -> Came:
        """Another process goes on, on the evening after; what it came to."""
        world = self.world
        serves = scene.argv[0] == "run"
        self._since = now() - timedelta(minutes=5) if serves else world.now
        later = (now() if serves else world.now).astimezone(ZONE) + timedelta(hours=1)
        if scene.resumed:
            self._live(scene, {})
        if scene.argv[0] not in ("run", "poll"):
            self._poll_at(scene, later, *scene.argv)
        self._poll_at(scene, (later + timedelta(days=1)).replace(hour=18, minute=1), "poll")
        log = (self.folder / "log").read_text()
        if "Traceback" in log:
            self._wrong(scene, f"a traceback:\n{log[-1500:]}")
        for fault in examine(self.folder / "state", 1, fits=False):
            self._wrong(scene, f"in the end: {fault}")
        return Came(
            frozenset(self._rows("SELECT source.key, id, closed_at IS NULL FROM posting JOIN source"
                                 " ON number = posting.source")),
            Counter(self._rows("SELECT kind, employer, coalesce(id, ''), urgency FROM alert")),
            Counter(self._rows("SELECT kind, id, channel, state = 'dead' FROM delivery"
                               " JOIN alert ON number = alert")),
        )  # fmt: skip

    def _poll_at(self, scene: Scene, moment: datetime, *argv: str) -> None:
        given = {**self.world.environ, "MONITOR_NOW": moment.astimezone(UTC).isoformat()}
        with self.zygote.life(self.folder, *argv, environ=given) as life:
            code = life.wait(PATIENCE)
        if code not in (0, 3, 4) and argv == ("poll",):
            self._wrong(scene, f"the next process ended with {code}:\n{life.text[-600:]}")

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        db = sqlite3.connect(self.folder / "state" / FILE)
        try:
            return db.execute(sql, values).fetchall()
        finally:
            db.close()

    _prepared: dict[Prepare, _Prepared] = field(init=False, default_factory=dict)
    _since: datetime = field(init=False)
    _sent_before: int = field(init=False, default=0)

    def _wrong(self, scene: Scene, sentence: str) -> None:
        self.found.append(f"{scene.name}: {sentence}")


def _less(one: Any, other: Any) -> object:
    return sorted(one - other, key=repr)[:4]


@contextmanager
def theatre(folder: Path) -> Iterator[Theatre]:
    """A place in a folder: the site, the webhook, and the zygote."""
    own = folder / "own"
    own.mkdir()
    with ExitStack() as stack:
        # As in the zygote: no site here speaks TLS, and to read the authorities takes as long as all else.
        stack.enter_context(mock.patch("ssl.SSLContext.set_default_verify_paths"))
        world = stack.enter_context(living(own))
        world.keep_in_touch()
        yield Theatre(own, world, stack.enter_context(Zygote()), stack.enter_context(Ear()))
