"""A soak from its beginning to the verdict: lives that begin, are killed and begin again."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from tests.reliability import record
from tests.soak.judging import MOST_LATE, Verdict, judge
from tests.soak.living import Life
from tests.soak.scene import RESTART, Log, Scene, Shared
from tests.soak.world import kind_of

_SUBREAPER = 36
_PATIENCE = 10.0
"""Seconds within which what a killed life had started has ended by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How it went."""

    verdict: Verdict
    polls: int
    kills: int

    @property
    def faults(self) -> int:
        return sum(map(len, self.verdict.faults.values()))

    def __str__(self) -> str:
        lines = [f"{self.polls} polls, {self.kills} kills, {self.faults} faults"]
        lines += [f"  {name} {value:g}" for name, value in self.verdict.figures.items()]
        for what, sentences in self.verdict.faults.items():
            if sentences:
                lines.append(f"{what}: {len(sentences)}")
                lines += [f"  {sentence}" for sentence in sentences[:10]]
        return "\n".join(lines)


def rehearse(scene: Scene, *, tell: Callable[[str], None] = lambda line: None) -> Outcome:
    """Live through a scene and judge it; the figures go to the table of promises."""
    begun = time.monotonic()
    for source in scene.watched(0):
        if kind_of(source) == "mail":
            for part in ("new", "cur", "tmp"):
                (scene.maildir(source) / part).mkdir(parents=True)
    _ = scene.world.touched
    shared, log = Shared(), Log(scene.log)
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    kills = left_over = 0
    while True:
        shared.recall()
        log.note("begins", at=shared.at)
        ended = _lived(scene, shared, tell)
        left_over += _left_over()
        if ended != -signal.SIGKILL:
            break
        kills += 1
        shared.recall()
        shared.at += RESTART
        shared.keep()
    if ended == 0:
        shared.recall()
        log.note("begins", at=shared.at)
        ended = _forked(lambda: Life(scene, shared).drain())
        left_over += _left_over()
    minutes = (time.monotonic() - begun) / 60
    if ended != 0:
        verdict = Verdict()
        verdict.faults["ended"].append(f"a life ended with {ended}")
    else:
        verdict = judge(scene)
    late = shared.lateness(0.99)
    if left_over:
        verdict.faults["left over"].append(f"{left_over} processes outlived the life that started them")
    if late > MOST_LATE:
        verdict.faults["late"].append(f"one poll in a hundred began more than {late} s late")
    verdict.figures |= {
        "faults_met": shared.faults,
        "late_p99_s": late,
        "after_a_sleep_s": round(shared.longest_wake),
        "longest_step_s": round(shared.longest_step, 2),
        "wall_min": round(minutes, 1),
    }
    outcome = Outcome(verdict=verdict, polls=shared.polls, kills=kills)
    _record(outcome)
    return outcome


def _record(outcome: Outcome) -> None:
    verdict = outcome.verdict
    named = ("rss_growth_mb", "peak_rss_mb", "wal_mb", "late_p99_s", "longest_step_s", "wall_min")
    record(
        "e-soak",
        tried=outcome.polls,
        faults=outcome.faults,
        kills=outcome.kills,
        lost=verdict.count("lost"),
        twice=verdict.count("twice"),
        false_closes=verdict.count("false closes"),
        **{name: verdict.figures[name] for name in named if name in verdict.figures},
    )


def _lived(scene: Scene, shared: Shared, tell: Callable[[str], None]) -> int:
    begun, told = time.monotonic(), 0.0
    child = _fork(lambda: Life(scene, shared).live())
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            shared.recall()
            seconds = time.monotonic() - begun
            tell(f"life ended hour={shared.at / 3600:.2f} polls={shared.polls} s={seconds:.0f}")
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
        if time.monotonic() - told > 30:
            told = time.monotonic()
            shared.recall()
            tell(f"hour={shared.at / 3600:.2f} polls={shared.polls} faults_met={shared.faults}")


def _forked(work: Callable[[], None]) -> int:
    _, status = os.waitpid(_fork(work), 0)
    return os.waitstatus_to_exitcode(status)


def _fork(work: Callable[[], None]) -> int:
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _left_over() -> int:
    """How many of the processes that a life started do not end with it; those are ended."""
    deadline = time.monotonic() + _PATIENCE
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
        count = 0
        for child in _children():
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            count += 1
        return count
    return 0


def _children() -> list[int]:
    with open(f"/proc/self/task/{os.getpid()}/children") as file:
        return [int(pid) for pid in file.read().split()]
