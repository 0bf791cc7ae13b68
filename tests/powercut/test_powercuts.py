"""A short rehearsal for the gate (`python -m tests.powercut` is longer), and proof that it sees a loss."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from tests.powercut.disk import SECTOR, Disk
from tests.powercut.judge import Judge, cut_often
from tests.powercut.life import Sent, wrong_on_the_wire
from tests.powercut.record import Operation, What, build
from tests.powercut.rehearsal import rehearse
from tests.powercut.weak import at_work

SEED = 7


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = build(tmp_path_factory.mktemp("recorder"))
    if made is None:
        pytest.skip("there is no C compiler (cc), which the recorder needs")
    return made


@pytest.mark.network
def test_nothing_that_was_acknowledged_is_lost_wherever_the_power_is_cut(
    tmp_path: Path, recorder: Path
) -> None:
    outcome = rehearse(tmp_path, recorder, cuts=500, seed=SEED, going_on=1)
    print(outcome)
    assert outcome.faults == []
    assert outcome.commits > 100
    assert outcome.checkpoints > 0


@pytest.mark.parametrize("strict", [False, True])
def test_the_store_at_its_full_strength_loses_nothing(tmp_path: Path, recorder: Path, strict: bool) -> None:
    verdict, _ = cut_often(Judge(at_work(tmp_path / "a", recorder)), cuts=60, seed=SEED, strict=(strict,))
    assert verdict.faults == []


def test_the_judge_sees_commits_that_were_not_synced(tmp_path: Path, recorder: Path) -> None:
    judge = Judge(at_work(tmp_path / "a", recorder, level="NORMAL"))
    verdict, _ = cut_often(judge, cuts=40, seed=SEED)
    assert verdict.lost > 20
    assert verdict.damaged == 0


def test_the_judge_sees_a_damaged_database(tmp_path: Path, recorder: Path) -> None:
    judge = Judge(at_work(tmp_path / "a", recorder, level="OFF"))
    verdict, _ = cut_often(judge, cuts=40, seed=SEED)
    assert verdict.damaged > 5


def test_the_strict_disk_forgets_names_whose_folder_was_never_synced(tmp_path: Path, recorder: Path) -> None:
    operations = [o for o in at_work(tmp_path / "a", recorder) if o.what is not What.SYNC_FOLDER]
    ordered, _ = cut_often(Judge(operations), cuts=40, seed=SEED, strict=(False,))
    strict, _ = cut_often(Judge(operations), cuts=40, seed=SEED, strict=(True,))
    assert ordered.faults == []
    assert strict.lost > 10


def operation(what: What, *, file: int = 1, at: int = 0, path: str = "", data: bytes = b"") -> Operation:
    return Operation(what, 1, file, at, path, data)


def left(operations: list[Operation], *, strict: bool) -> set[tuple[tuple[str, bytes], ...]]:
    """Everything that may be left after a cut at the end."""
    disk = Disk()
    for one in operations:
        disk.take(one)
    found = (disk.after_cut(random.Random(seed), strict=strict) for seed in range(200))
    return {tuple(sorted(files.items())) for files in found}


def test_what_was_synced_stays_and_what_was_not_is_kept_dropped_or_torn() -> None:
    begun = [
        operation(What.CREATE, path="a"),
        operation(What.WRITE, data=b"1" * 2 * SECTOR),
        operation(What.SYNC),
    ]
    assert left(begun, strict=False) == {(("a", b"1" * 2 * SECTOR),)}
    more = [*begun, operation(What.WRITE, data=b"2" * 2 * SECTOR)]
    halves = [b"1" * SECTOR, b"2" * SECTOR]
    assert left(more, strict=False) == {(("a", first + second),) for first in halves for second in halves}


def test_a_renamed_file_has_the_old_name_or_the_new_one_until_the_folder_is_synced() -> None:
    begun = [
        operation(What.CREATE, path="a.new"),
        operation(What.WRITE, data=b"x"),
        operation(What.SYNC),
        operation(What.SYNC_FOLDER, file=9),
        operation(What.RENAME, path="a.new", data=b"a"),
    ]
    other = [operation(What.CREATE, file=2, path="b"), operation(What.SYNC, file=2)]
    either = {(("a", b"x"),), (("a.new", b"x"),)}
    assert left(begun, strict=False) == left(begun, strict=True) == either
    assert left([*begun, *other], strict=False) == {(("a", b"x"), ("b", b""))}
    assert len(left([*begun, *other], strict=True)) == 4
    synced = [*begun, operation(What.SYNC_FOLDER, file=9)]
    assert left(synced, strict=True) == {(("a", b"x"),)}


@pytest.mark.parametrize(
    ("state", "before", "after", "verdict"),
    [
        ("sent", [("a", "k", False, "accept")], [], None),
        ("sent", [], [("a", "k", False, "accept")], None),
        ("sent", [("a", "k", False, "accept")], [("a", "k", True, "accept")], None),
        ("sent", [("a", "k", False, "accept")], [("a", "k", False, "accept")], "came again to a, unmarked"),
        ("sent", [("a", "k", False, "500")], [], "never reached a"),
        ("waiting", [("a", "k", False, "accept")], [], "never reached a (waiting)"),
    ],
)
def test_the_judge_of_the_wire_sees_what_is_wrong(
    state: str, before: list[Sent], after: list[Sent], verdict: str | None
) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE alert (number, key)")
    db.execute("CREATE TABLE delivery (alert, channel, state)")
    db.execute("INSERT INTO alert VALUES (1, 'k')")
    db.execute("INSERT INTO delivery VALUES (1, 'a', ?)", (state,))
    found = list(wrong_on_the_wire(db, before, after))
    db.close()
    if verdict is None:
        assert found == []
    else:
        assert len(found) == 1
        assert verdict in found[0]
