"""One recording, many cuts, and after some of them the life that goes on."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path

from tests.powercut.disk import Disk
from tests.powercut.judge import DATABASE, Judge, Verdict, cut_often
from tests.powercut.life import Life, life
from tests.powercut.record import Operation, What
from tests.reliability import record

_NOT_RECORDED = ("-shm",)


@dataclass(slots=True)
class Outcome:
    """What a rehearsal came to. `faults` are broken promises, one sentence each."""

    seed: int
    verdict: Verdict
    operations: int
    commits: int
    checkpoints: int
    continued: int
    seconds: float

    @property
    def faults(self) -> list[str]:
        return self.verdict.faults

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.verdict.cuts} cuts into {self.operations} operations with"
            f" {self.commits} commits and {self.checkpoints} checkpoints, {self.continued} lives went on"
            f" ({self.seconds:.0f} s)\n"
            f"{self.verdict.lost} lost, {self.verdict.damaged} damaged\n"
            + ("\n".join(self.faults) if self.faults else "No promise was broken.")
        )


def rehearse(
    folder: Path,
    recorder: Path,
    *,
    cuts: int,
    seed: int,
    rounds: int = 1,
    going_on: int = 2,
    tell: bool = False,
) -> Outcome:
    """Record a life in an empty folder, cut it so often, and let it go on after some of the cuts."""
    begun = time.monotonic()
    with life(folder, seed=seed, recorder=recorder) as it:
        it.lived(rounds)
        operations = it.log.operations()
        if tell:
            print(f"{len(operations)} operations recorded, {time.monotonic() - begun:.0f} s", flush=True)
        is_complete(operations, it)
        judge = Judge(operations)
        verdict, left_by = cut_often(judge, cuts=cuts, seed=seed, tell=tell)
        it.rest()
        for cut, left in random.Random(f"{seed} lives").sample(left_by, going_on):
            faults = it.goes_on_from(left, cut=cut, marks=judge.marks)
            verdict.faults += [f"going on after cut {cut}: {fault}" for fault in faults]
    outcome = Outcome(
        seed=seed,
        verdict=verdict,
        operations=len(operations),
        commits=len(judge.states) - 1,
        checkpoints=judge.checkpoints,
        continued=going_on,
        seconds=time.monotonic() - begun,
    )
    record(
        "a-power",
        tried=cuts,
        faults=len(outcome.faults),
        operations=outcome.operations,
        commits=outcome.commits,
        acknowledged_commits_lost=verdict.lost,
        lives_that_went_on=going_on,
    )
    return outcome


def is_complete(operations: list[Operation], it: Life) -> None:
    """Replayed, the record gives the folder as it stands, byte for byte; else AssertionError."""
    disk = Disk()
    for operation in operations:
        disk.take(operation)
    there = {
        str(path.relative_to(it.state)): path.read_bytes()
        for path in it.state.rglob("*")
        if path.is_file() and not path.name.endswith(_NOT_RECORDED)
    }
    whole = {path: content for path, content in disk.whole().items() if not path.endswith(_NOT_RECORDED)}
    assert whole.keys() == there.keys(), f"recorded {sorted(whole)}, but there are {sorted(there)}"
    unlike = [path for path in there if whole[path] != there[path]]
    assert not unlike, f"the record of {unlike} is not complete"
    assert DATABASE in there
    assert any(operation.what is What.SYNC_FOLDER for operation in operations)
