"""A full disk: nothing is lost, the program stays, and goes on when there is room again."""

from __future__ import annotations

import contextlib
import json
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from unittest import mock

import pytest

from monitor.decisions.room import Limits, fitted, level_of
from monitor.store import Store
from monitor.store import room as room_module
from monitor.store.room import RESERVE, Room, free
from tests.diskfull.harness import NO_LIMITS, ROOMY, Scene, rehearse
from tests.diskfull.small import PAGE, SmallDisk, small_disk, why_not
from tests.kill.program import Ear, Program, until
from tests.reliability import record

pytestmark = [
    pytest.mark.network,
    pytest.mark.skipif(why_not() is not None, reason=str(why_not())),
]
SEED = 7
MIB = 1 << 20
_WAITING = (
    "SELECT count(*) FROM delivery JOIN alert ON number = alert WHERE kind = 'reach_out' AND state != 'sent'"
)
LIMITS = Limits(low=8 * MIB, scarce=4 * MIB, reserve=1 * MIB)
_SMALLER = f"""
from monitor.decisions.room import Limits
from monitor.store import room
room.limits_of = lambda folder: Limits(low={8 * MIB}, scarce={4 * MIB}, reserve={1 * MIB})
from monitor.cli import main
main()
"""


def test_nothing_is_lost_on_a_disk_of_any_size(tmp_path: Path) -> None:
    outcome = rehearse(tmp_path, sizes=60, seed=SEED)
    print(outcome)
    assert outcome.faults == []
    assert outcome.full > 50


@pytest.mark.parametrize(
    ("mib", "level"),
    [(0, "scarce"), (15, "scarce"), (16, "low"), (63, "low"), (64, "enough"), (9999, "enough")],
)
def test_the_levels(mib: int, level: str) -> None:
    assert level_of(mib * MIB, Limits()) == level


def test_a_small_disk_has_smaller_limits_and_a_usual_one_the_usual() -> None:
    assert fitted(Limits(), 8 << 30) == Limits()
    assert fitted(Limits(), 2 * MIB) == Limits(low=419_430, scarce=104_857, reserve=52_428)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "state", pages=ROOMY) as disk:
        yield disk


def fill(disk: SmallDisk, *, but: int = 0) -> None:
    """Something else takes all that is free, but for some bytes."""
    with contextlib.suppress(OSError), (disk.folder / "of-others").open("ab", buffering=0) as file:
        while (left := free(disk.folder) - but) > 0:
            file.write(bytes(left))


def write_much(store: Store, size: int) -> None:
    with store.transaction():
        store.remember("much", "x" * size)
        for number in range(100):
            store.remember(f"more {number}", "x" * (size // 4))


def test_a_write_that_finds_no_room_says_so_and_the_next_one_works(disk: SmallDisk) -> None:
    store = Store(disk.folder)
    try:
        fill(disk)
        # One that fails at its commit, and one that SQLite gives up on its way.
        for size in (1 << 16, 1 << 23):
            with pytest.raises(sqlite3.Error) as fault:
                write_much(store, size)
            assert Room(disk.folder).is_full(fault.value)
            assert store.recall("much") is None
        (disk.folder / "of-others").unlink()
        with store.transaction():
            store.remember("much", "little")
        assert store.recall("much") == "little"
    finally:
        store.close()


def test_the_reserve_is_made_where_there_is_room_given_up_once_and_is_never_counted(disk: SmallDisk) -> None:
    room = Room(disk.folder, LIMITS)
    assert room.level() == "enough"
    before = free(disk.folder)
    room.keep_reserve()
    room.keep_reserve()
    assert before - free(disk.folder) == LIMITS.reserve
    assert (disk.folder / RESERVE).stat().st_mode & 0o777 == 0o600
    fill(disk, but=LIMITS.scarce - PAGE)
    assert room.level() == "scarce"
    assert (room.give_reserve(), room.give_reserve()) == (True, False)
    assert room.level() == "scarce"
    room.keep_reserve()
    assert not (disk.folder / RESERVE).exists()
    (disk.folder / "of-others").unlink()
    room.keep_reserve()
    assert (disk.folder / RESERVE).exists()


def test_a_reserve_that_does_not_fit_leaves_nothing_behind(disk: SmallDisk) -> None:
    fill(disk, but=PAGE)
    with pytest.raises(OSError, match="No space left"):
        Room(disk.folder, Limits(low=0, scarce=-MIB, reserve=MIB)).keep_reserve()
    assert not (disk.folder / RESERVE).exists()


def test_what_was_sent_is_noted_in_the_room_of_the_reserve(tmp_path: Path) -> None:
    """Without the reserve it would be sent again, as a possible repeat."""
    limits = Limits(low=0, scarce=0, reserve=MIB)
    with (
        ExitStack() as stack,
        mock.patch.object(room_module, "limits_of", return_value=limits),
        small_disk(tmp_path / "state", pages=ROOMY) as disk,
    ):
        scene = Scene(tmp_path, stack)
        with scene.daemon() as daemon:
            scene.tick(daemon, seconds=61)
            daemon._monitor.keep_reserve()
            taken = scene.hook.take

            def take_and_fill(item: object) -> None:
                fill(disk)
                taken(item)  # type: ignore[arg-type]  # what came

            scene.roles += 1
            with mock.patch.object(scene.hook, "take", take_and_fill):
                scene.tick(daemon, seconds=61)
            assert not daemon._full
            assert not (scene.state / RESERVE).exists()
            assert scene.rows("SELECT state, repeat FROM delivery WHERE alert = 2") == [("sent", 0)]


def test_on_a_nearly_full_disk_nothing_is_read_what_waits_is_delivered_and_it_is_told_once(
    tmp_path: Path,
) -> None:
    with (
        ExitStack() as stack,
        mock.patch.object(room_module, "limits_of", return_value=LIMITS),
        small_disk(tmp_path / "state", pages=ROOMY) as disk,
    ):
        scene = Scene(tmp_path, stack)
        with scene.daemon() as daemon:
            scene.tick(daemon, seconds=61)
            scene.hook.always = "503"
            scene.roles += 1
            scene.tick(daemon, seconds=61)
            assert scene.rows(_WAITING) == [(1,)]

            fill(disk, but=LIMITS.scarce - 2 * LIMITS.reserve)
            scene.hook.always = "accept"
            scene.roles += 2
            asked = len(scene.site.asked)
            scene.tick(daemon, seconds=7200)
            assert len(scene.site.asked) - asked <= 1
            assert scene.rows(_WAITING) == [(0,)]
            assert daemon._monotonic() - daemon._progress < 60
            told = scene.rows("SELECT title FROM alert WHERE title LIKE '%disk%'")
            assert told == [("Make room on the disk: too little is left to go on reading",)]

            (disk.folder / "of-others").unlink()
            before = scene.now
            while scene.rows("SELECT count(*) FROM posting") != [(scene.roles,)]:
                scene.tick(daemon, seconds=1)
                assert scene.now - before <= timedelta(seconds=60)
            scene.now += timedelta(days=1)
            scene.tick(daemon, seconds=61)
            [digest] = [
                t.message
                for t in scene.hook.taken
                if "there is room on the disk again" in t.title + t.message
            ]
            assert "was not seen" in digest


@pytest.mark.parametrize("limits", [NO_LIMITS, LIMITS])
def test_the_process_stays_up_and_goes_on_by_itself(tmp_path: Path, limits: Limits) -> None:
    code = _SMALLER if limits is LIMITS else _SMALLER.replace(str(8 * MIB), "0").replace(str(4 * MIB), "0")
    with (
        ExitStack() as stack,
        small_disk(tmp_path / "state", pages=ROOMY) as disk,
        Ear() as ear,
    ):
        scene = Scene(tmp_path, stack)
        text = (tmp_path / "config.toml").read_text().replace('"1m"', '"1s"')
        (tmp_path / "config.toml").write_text(text)
        with Program(tmp_path, "run", ear=ear, code=code) as program:
            ear.wait("READY=1", 30)
            until(lambda: scene.asked_with("3"), "the first read is known", 30)
            fill(disk)
            scene.roles += 2
            words = "no source is read" if limits is LIMITS else "the disk is full"
            until(lambda: words in program.text, "the lack of room is said", 30)
            (disk.folder / "of-others").unlink()
            seconds = until(lambda: len(scene.hook.taken) >= 2, "both roles are told", 60)
            assert program.running()
            program.signal(signal.SIGTERM)
            assert program.wait(20) == 0
        assert program.text.count(words) == 1
        record("a-full", tried=1, seconds_until_all_is_well=seconds)


def test_status_says_when_there_is_little_room(tmp_path: Path) -> None:
    with ExitStack() as stack, small_disk(tmp_path / "state", pages=ROOMY) as disk:
        Scene(tmp_path, stack)
        said: list[str] = []
        for mib in (1, 6):
            (disk.folder / "of-others").unlink(missing_ok=True)
            fill(disk, but=mib * MIB)
            with Program(tmp_path, "status", code=_SMALLER) as program:
                before = len(program.text)
                assert program.wait(30) == 0, program.text
                said.append(" ".join(program.text[before:].split()))
        assert "no source is read until there is room" in said[0]
        assert "there are no backups until there is more" in said[1]
        with Program(tmp_path, "status", "--json", code=_SMALLER) as program:
            before = len(program.text)
            assert program.wait(30) == 0
            assert json.loads(program.text[before:])["disk"]["level"] == "low"
