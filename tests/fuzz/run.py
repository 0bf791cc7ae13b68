"""The loop that every fuzzer runs in: cases by number, and what was found of them."""

from __future__ import annotations

import random
import resource
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from monitor.errors import where

SLOW = 10.0
"""Seconds of the processor, about what one parse may take before its process is killed."""
GROWTH = 96 * 2**20
"""Bytes by which the process may be larger at the end than after the third tenth of a run."""
PARTS = 10
_LEAST_FOR_GROWTH = 30.0

T = TypeVar("T")


class Target(Protocol[T]):
    """What is fuzzed. `limit`: seconds of the processor that one case may take."""

    limit: float

    def make(self, rng: random.Random) -> T:
        """The next case."""
        ...

    def attempt(self, case: T) -> Iterable[str]:
        """Reads it, and says what came of it that must not. What it raises is a fault."""
        ...

    def saved(self, case: T) -> bytes:
        """The case as bytes that a person can look at."""
        ...


class Hang(BaseException):
    """A case used up what the processor may be used for."""


@dataclass(slots=True)
class Findings(Generic[T]):
    """What a run found. `memory` holds bytes at each tenth; `cases` are those that broke something."""

    tried: int = 0
    slowest: float = 0.0
    slowest_case: int = -1
    memory: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    cases: list[tuple[int, T]] = field(default_factory=list)

    @property
    def peak(self) -> float:
        return max(self.memory, default=0) / 2**20


def fuzz(
    target: Target[T],
    *,
    seed: int,
    seconds: float | None = None,
    count: int | None = None,
    only: int | None = None,
) -> Findings[T]:
    """Try cases for some seconds, or a number of them, or one alone."""
    found: Findings[T] = Findings()
    began = time.monotonic()
    number = -1 if only is None else only - 1
    while True:
        number += 1
        spent = time.monotonic() - began
        if only is not None and found.tried:
            break
        if (seconds is not None and spent >= seconds) or (count is not None and found.tried >= count):
            break
        share = spent / seconds if seconds else found.tried / (count or 1)
        if share * PARTS > len(found.memory):
            found.memory.append(memory())
        _try(target, number, seed, found)
    found.memory.append(memory())
    third = found.memory[3] if len(found.memory) > 3 else found.memory[-1]
    if time.monotonic() - began >= _LEAST_FOR_GROWTH and found.memory[-1] - third > GROWTH:
        found.faults.append(f"memory grew by {(found.memory[-1] - third) / 2**20:.0f} MB")
    return found


def _try(target: Target[T], number: int, seed: int, found: Findings[T]) -> None:
    case = target.make(random.Random(f"{seed}:{number}"))
    said: list[str] = []
    # Of the processor: the machine may be busy with something else.
    start = time.process_time()
    try:
        with _limit(target.limit):
            said += target.attempt(case)
    except Hang as hang:
        said.append(f"hang: {where(hang)}")
    except Exception as fault:
        said.append(f"escape: {where(fault)}: {fault!s:.200}")
    took = time.process_time() - start
    if took > found.slowest:
        found.slowest, found.slowest_case = took, number
    if took > target.limit and not any(one.startswith("hang") for one in said):
        said.append(f"hang: it took {took:.1f} s")
    found.tried += 1
    found.faults += [f"case {number}: {one}" for one in said]
    if said:
        found.cases.append((number, case))


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds * 1.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def memory() -> int:
    """Bytes of this process that lie in memory."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def save(target: Target[T], found: Findings[T], folder: Path, name: str, seed: int) -> None:
    """What broke something, as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, case in found.cases[:200]:
        (folder / f"{name}-{seed}-{number}").write_bytes(target.saved(case))
