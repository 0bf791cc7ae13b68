"""A damaged store, a backup in its place, and whatever a kill leaves in between."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from unittest import mock

import pytest

from monitor.errors import DamagedError, StoreError
from monitor.model import Baseline
from monitor.store import Store, recovery
from monitor.store.backup import FOLDER, back_up, is_suspect, part_of, rotate, suspect
from monitor.store.copying import FILE, beside
from monitor.store.examining import Held, examine
from monitor.store.lock import instance_lock
from monitor.store.recovery import CATCHING_UP, NEXT, RECOVERED, finish, recover, restore
from monitor.store.recovery import damage as damage_of
from monitor.store.schema import MIGRATIONS
from tests.reliability import record
from tests.store_backup import (
    DAMAGES,
    KEY,
    NOW,
    alert,
    damage,
    fill,
    fold_log,
    more,
    note,
    recall,
    stale_page,
    titles,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with a backup of yesterday and one of today, and something that is in none."""
    place = tmp_path / "state"
    fill(place)
    rotate(place, TODAY - timedelta(days=1))
    note(place, "today")
    rotate(place, TODAY)
    note(place, "later")
    return place


def asides(folder: Path, word: str) -> list[Path]:
    return sorted(path for path in folder.iterdir() if word in path.name and not path.name.endswith("-wal"))


def test_a_store_that_is_whole_is_left_alone(folder: Path) -> None:
    before = sorted(path.name for path in folder.iterdir())
    assert damage_of(folder, TODAY) is None
    assert recover(folder, TODAY) is None
    assert sorted(path.name for path in folder.iterdir()) == before
    assert recall(folder, "later") == "1"


def test_no_store_is_not_damage_and_an_empty_file_is_where_there_are_backups(tmp_path: Path) -> None:
    assert recover(tmp_path, TODAY) is None
    (tmp_path / FILE).touch()
    assert recover(tmp_path, TODAY) is None
    assert titles(tmp_path) == []


def test_a_store_that_is_missing_beside_its_backups_is_made_of_the_last_one(folder: Path) -> None:
    rotate(folder, TODAY)
    before = titles(folder)
    for ending in ("", "-wal", "-shm"):
        beside(folder / FILE, ending).unlink(missing_ok=True)
    replaced = recover(folder, TODAY)
    assert replaced is not None
    assert (replaced.why, replaced.aside) == ("the file is missing", None)
    assert titles(folder) == before != []


def test_a_damaged_store_is_kept_and_the_last_good_backup_takes_its_place(tmp_path: Path) -> None:
    faults = []
    for number, how in enumerate(DAMAGES):
        place = tmp_path / str(number)
        fill(place)
        rotate(place, TODAY - timedelta(days=1))
        note(place, "later")
        damage(place, how, seed=number)
        broken = (place / FILE).read_bytes()
        replaced = recover(place, TODAY)
        (aside,) = asides(place, "damaged-")
        good = (
            replaced is not None
            and replaced.why != ""
            and replaced.backup == place / FOLDER / "job-monitor-2026-11-22.sqlite"
            and replaced.aside == aside == place / f"{FILE}.damaged-2026-11-23"
            and aside.read_bytes() == broken
            and stat.S_IMODE(aside.stat().st_mode) == stat.S_IMODE((place / FILE).stat().st_mode) == 0o600
            and len(titles(place)) == 40
            and recall(place, "later") is None
            and recover(place, TODAY) is None
        )
        if not good:
            faults.append(how)
    record("i-damaged", tried=len(DAMAGES), faults=len(faults))
    assert faults == []


def test_backups_that_are_damaged_too_are_passed_over(folder: Path) -> None:
    newest = folder / FOLDER / "job-monitor-2026-11-23.sqlite"
    newest.write_bytes(b"\xa5" * 9000)
    damage(folder, "not a database")
    replaced = recover(folder, TODAY)
    assert replaced is not None
    assert replaced.backup is not None
    assert replaced.backup.name == "job-monitor-2026-11-22.sqlite"
    assert (recall(folder, "today"), len(titles(folder))) == (None, 40)


def test_without_any_good_backup_there_is_an_empty_store(folder: Path) -> None:
    for backup in (folder / FOLDER).iterdir():
        backup.write_bytes(b"SQLite format 3\0" + b"\0" * 5000)
    damage(folder, "all but the first page")
    replaced = recover(folder, TODAY)
    assert replaced is not None
    assert replaced.backup is None
    assert replaced.held is None
    assert titles(folder) == []
    assert recall(folder, CATCHING_UP) is None
    assert json.loads(recall(folder, RECOVERED) or "")["backup"] is None


def test_another_programs_database_and_a_newer_one_are_no_damage(folder: Path) -> None:
    file = fold_log(folder)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 99")
    assert recover(folder, TODAY) is None
    with pytest.raises(StoreError, match="newer job-monitor"):
        Store(folder)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA application_id = 7")
    assert recover(folder, TODAY) is None
    with pytest.raises(StoreError, match="another program"):
        Store(folder)
    assert asides(folder, "damaged-") == []


def test_a_disk_that_is_full_changes_nothing(folder: Path) -> None:
    damage(folder, "cut off")
    broken = (folder / FILE).read_bytes()
    full = OSError(28, "No space left on device")
    with mock.patch.object(recovery, "sync", side_effect=full), pytest.raises(StoreError, match="No space"):
        recover(folder, TODAY)
    assert (folder / FILE).read_bytes() == broken
    assert [path.name for path in folder.iterdir() if ".part" in path.name] == []
    assert recover(folder, TODAY) is not None
    assert len(titles(folder)) == 40


def test_the_backup_says_what_may_have_been_told_since(folder: Path) -> None:
    damage(folder, "not a database")
    recover(folder, TODAY)
    store = Store(folder)
    source = store.source(KEY)
    assert source is not None
    assert source.baseline is Baseline.CATCHING_UP
    (waits,) = store.pending()
    assert (waits.alert.key, waits.state, waits.repeat) == ("waits", "in_doubt", True)
    assert store.states_of("sent") == {"hook": "sent"}
    assert json.loads(store.recall(RECOVERED) or "")["until"] == NOW.isoformat()
    store.close()


def test_how_long_the_look_at_the_start_takes(tmp_path: Path) -> None:
    fill(tmp_path, roles=20_000)
    started = time.monotonic()
    assert damage_of(tmp_path, TODAY) is None
    took = time.monotonic() - started
    megabytes = (tmp_path / FILE).stat().st_size / 1e6
    record(
        "i-damaged", tried=1, faults=int(took > 5), seconds_to_look_at_10_mb=round(took / megabytes * 10, 3)
    )
    assert took < 5


# ------------------------------------------------------------------------ indexes that are wrong


@pytest.mark.parametrize("index", ["posting_title", "posting_told"])
def test_an_index_with_an_old_page_is_made_anew_and_nothing_is_lost(folder: Path, index: str) -> None:
    assert stale_page(folder, index, lambda: more(folder, 3))
    assert damage_of(folder, TODAY) is None
    assert f"index {index}" in (damage_of(folder, TODAY, thorough=True) or "")
    suspect(folder)
    replaced = recover(folder, TODAY)
    assert replaced is not None
    assert (replaced.repaired, replaced.backup) == (True, None)
    assert damage_of(folder, TODAY, thorough=True) is None
    assert not is_suspect(folder)
    assert asides(folder, "damaged-") == [folder / f"{FILE}.damaged-2026-11-23"]
    assert (recall(folder, "later"), recall(folder, CATCHING_UP)) == ("1", None)
    assert json.loads(recall(folder, RECOVERED) or "")["repaired"] == "yes"
    store = Store(folder)
    assert [s.baseline for s in store.sources().values()] == [Baseline.FIRM]
    assert len(list(store.roles())) == 43
    assert not any(delivery.repeat for delivery in store.pending())
    store.close()


def test_a_table_with_an_old_page_lost_rows_and_is_not_taken_for_whole(folder: Path) -> None:
    def alerts() -> None:
        store = Store(folder)
        store.save_alerts([alert(f"new{n}") for n in range(3)], ())
        store.close()

    assert stale_page(folder, "alert", alerts)
    found = damage_of(folder, TODAY, thorough=True) or ""
    assert "index" in found
    suspect(folder)
    replaced = recover(folder, TODAY)
    assert replaced is not None
    assert not replaced.repaired
    assert replaced.backup == folder / FOLDER / "job-monitor-2026-11-23.sqlite"


def test_a_store_that_is_suspect_for_nothing_stays_as_it_is(folder: Path) -> None:
    suspect(folder)
    assert recover(folder, TODAY) is None
    assert not is_suspect(folder)
    assert recall(folder, "later") == "1"


def test_values_that_no_reader_takes_are_damage_of_a_suspect_store(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as db:
        db.execute("UPDATE source SET next_poll_at = -9000000000000000")
    with pytest.raises(DamagedError, match="cannot be read"):
        rotate(folder, TODAY + timedelta(days=1))
    replaced = recover(folder, TODAY + timedelta(days=1))
    assert replaced is not None
    assert replaced.backup is not None
    assert len(titles(folder)) == 40


def test_what_was_written_beside_a_replacement_is_refused_and_not_lost_in_silence(folder: Path) -> None:
    store = Store(folder)
    store.remember("noted", "1")
    restore(folder, folder / FOLDER / "job-monitor-2026-11-22.sqlite", TODAY)
    with pytest.raises(StoreError, match="Do it again"), store.transaction():
        store.remember("noted", "2")
    with pytest.raises(StoreError, match="Do it again"):
        store.ensure_in_force()
    store.close()
    assert recall(folder, "noted") is None
    assert len(titles(folder)) == 40


# -------------------------------------------------------------------------------- by the user


def test_a_backup_is_read_alone_whatever_log_lies_beside_it(folder: Path, tmp_path: Path) -> None:
    copy, other = tmp_path / "copy", tmp_path / "other"
    back_up(folder, copy)
    other.write_bytes(copy.read_bytes())
    with closing(sqlite3.connect(other, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute("UPDATE posting SET data = replace(data, 'Engineer', 'Hostile')")
        (tmp_path / "copy-wal").write_bytes((tmp_path / "other-wal").read_bytes())
    restore(folder, copy, TODAY)
    assert not any("Hostile" in title for title in titles(folder))
    assert not (tmp_path / "copy-shm").exists()


def test_what_a_killed_restore_left_half_written_is_removed_by_the_next_one(folder: Path) -> None:
    left = part_of(folder / FILE)
    left.write_bytes(b"private")
    left.with_name(left.name + "-journal").write_bytes(b"private")
    assert recover(folder, TODAY) is None
    assert [path.name for path in folder.iterdir() if ".part" in path.name] == []


def test_a_restore_keeps_what_was_there(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    back_up(folder, copy)
    note(folder, "latest")
    done = restore(folder, copy, TODAY)
    assert done.held is not None
    assert done.held.roles == 40
    assert done.aside == folder / f"{FILE}.before-restore-2026-11-23"
    assert (recall(folder, "later"), recall(folder, "latest")) == ("1", None)
    assert recall(folder, RECOVERED) is None
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    # What was kept can be put back, log and all.
    restore(folder, done.aside, TODAY)
    assert recall(folder, "latest") == "1"
    assert len(asides(folder, "before-restore-")) == 2
    assert list(folder.glob("*before-restore-*-shm")) == []


def test_a_restore_where_there_is_no_store_yet(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    back_up(folder, copy)
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    assert restore(fresh, copy, TODAY).aside is None
    assert len(titles(fresh)) == 40


def test_a_backup_of_an_older_schema_is_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "old"
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        for statement in MIGRATIONS[0]:
            db.execute(statement)
        db.execute(
            "INSERT INTO source (key, employer, kind, host, baseline, reader_print, complete, shown, reads,"
            " fall_suspected, failures, told, incident)"
            " VALUES ('greenhouse:acme', 'Acme', 'greenhouse', '', 'firm', '', 1, 0, 1, 0, 0, 0, 0)"
        )
        db.execute(f"PRAGMA application_id = {0x6A6D6F6E}")
        db.execute("PRAGMA user_version = 1")
    done = restore(folder, copy, TODAY)
    assert done.held is not None
    assert done.held.schema == 1
    store = Store(folder)
    assert [s.baseline for s in store.sources().values()] == [Baseline.CATCHING_UP]
    store.close()
    assert copy.stat().st_size
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (1,)


def strange(tmp_path: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    """Files that are no backup, and a word of what is said of each."""
    good = tmp_path / "good"
    back_up(folder, good)
    link = tmp_path / "link"
    link.symlink_to(good)
    yield link, "link"
    yield tmp_path / "nowhere", "no file"
    yield tmp_path, "no plain file"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    yield pipe, "no plain file"
    yield folder / FILE, "itself"
    for name, content, word in (
        ("text", b"my own words", "no database"),
        ("nothing", b"", "no database"),
        ("half", good.read_bytes()[:9000], "damaged"),
        ("noise", good.read_bytes()[:4096] + os.urandom(len(good.read_bytes()) - 4096), "damaged"),
    ):
        (tmp_path / name).write_bytes(content)
        yield tmp_path / name, word
    for name, sql, word in (
        ("newer", "PRAGMA user_version = 99", "newer"),
        ("foreign", "PRAGMA application_id = 1", "another program"),
        ("trigger", "CREATE TRIGGER t AFTER UPDATE ON source BEGIN DELETE FROM posting; END", "more than"),
        ("view", "CREATE VIEW v AS SELECT 1", "more than"),
        ("table", "CREATE TABLE t (own)", "more than"),
        ("virtual", "CREATE VIRTUAL TABLE t USING fts5 (own)", "more than"),
        ("column", "ALTER TABLE source ADD COLUMN own TEXT CHECK (reads < 4)", "the table source"),
        (
            "generated",
            "ALTER TABLE memory ADD COLUMN own TEXT GENERATED ALWAYS AS (hex(zeroblob(1000)))",
            "the table memory",
        ),
        ("no index", "DROP INDEX posting_told", "the index posting_told"),
        ("no table", "DROP TABLE mail", "the table mail"),
        ("instant", "UPDATE source SET last_polled_at = 9000000000000000", "cannot be read"),
        ("before all time", "UPDATE source SET next_poll_at = -9000000000000000", "cannot be read"),
        ("word", "UPDATE source SET baseline = 'zzz'", "cannot be read"),
        ("role", "UPDATE posting SET data = '{\"own\": 1}'", "cannot be read"),
        ("alert", "UPDATE alert SET content = '[]'", "cannot be read"),
    ):
        (tmp_path / name).write_bytes(good.read_bytes())
        with closing(sqlite3.connect(tmp_path / name, isolation_level=None)) as db:
            db.execute(sql)
        yield tmp_path / name, word


def test_what_is_no_backup_is_refused_and_nothing_changes(folder: Path, tmp_path: Path) -> None:
    tried = 0
    for file, word in strange(tmp_path, folder):
        before = sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))
        tried += 1
        with pytest.raises(StoreError) as raised:
            restore(folder, file, TODAY)
        assert word in str(raised.value), (file.name, str(raised.value))
        assert str(file) in str(raised.value)
        remedies = ("restore --list", "Name the file", "Upgrade job-monitor", "Name a backup")
        assert any(remedy in str(raised.value) for remedy in remedies), str(raised.value)
        after = sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))
        assert after == before
    assert recall(folder, "later") == "1"
    record("c-files", tried=tried)


# ------------------------------------------------------------------------------------- a kill


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do some work in a process of its own that dies before its n-th change to names on the disk; whether it
    came so far."""
    child = os.fork()
    if child == 0:
        count = 0

        def dying(original: Callable[..., object]) -> Callable[..., object]:
            def call(*args: object, **kwargs: object) -> object:
                nonlocal count
                if count == step:
                    os._exit(9)
                count += 1
                return original(*args, **kwargs)

            return call

        try:
            for name in ("link", "replace", "unlink", "fsync", "chmod", "rename"):
                setattr(os, name, dying(getattr(os, name)))
            work()
            os._exit(0)
        except BaseException:
            os._exit(7)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), code
    return code == 9


def leave_in_log(place: Path) -> None:
    """Note something and die, so that it stands only in the log."""
    child = os.fork()
    if child == 0:
        store = Store(place)
        store.remember("later", "1")
        os._exit(0)
    os.waitpid(child, 0)
    assert (place / f"{FILE}-wal").stat().st_size > 0


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize(
    "what", ["restore", "recover"] if "MONITOR_LONG_TESTS" in os.environ else ["recover"]
)
def test_a_kill_at_any_step_loses_nothing(tmp_path: Path, what: str) -> None:
    step, faults = 0, []
    while True:
        place = tmp_path / f"{what}{step}"
        fill(place)
        rotate(place, TODAY)
        # Left in the log, as a kill of the daemon would leave it.
        leave_in_log(place)
        if what == "recover":
            damage(place, "all but the first page")
        content = (place / FILE).read_bytes()

        def work(place: Path = place) -> None:
            if what == "recover":
                recover(place, TODAY)
            else:
                restore(place, place / FOLDER / "job-monitor-2026-11-23.sqlite", TODAY)

        died = killed_at(step, work)
        finish(place)
        if what == "recover":
            recover(place, TODAY + timedelta(days=1))
            (aside, *_) = asides(place, "damaged-")
            whole = aside.read_bytes() == content and len(titles(place)) == 40
        else:
            # Either the old one is in force whole, or it is kept whole and the backup is in force.
            (in_force,) = {recall(place, "later")}
            if in_force is None:
                (aside, *_) = asides(place, "before-restore-")
                restore(place, aside, TODAY)
            whole = recall(place, "later") == "1" and len(titles(place)) == 40
        if not whole or os.path.lexists(place / NEXT):
            faults.append(step)
        if not died:
            break
        step += 1
    record("i-restore" if what == "restore" else "i-damaged", tried=step, faults=len(faults))
    assert faults == []
    assert step >= 8


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_any_verb_finishes_what_a_kill_cut_off_but_not_while_another_is_at_it(folder: Path) -> None:
    backup = folder / FOLDER / "job-monitor-2026-11-22.sqlite"
    step = 0
    while not os.path.lexists(folder / NEXT):
        assert killed_at(step, lambda: restore(folder, backup, TODAY))
        step += 1
    with instance_lock(folder), pytest.raises(StoreError, match="Try again in a moment"):
        Store(folder)
    assert len(titles(folder)) == 40
    assert recall(folder, "today") is None
    assert not os.path.lexists(folder / NEXT)


def test_a_damaged_copy_never_becomes_the_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = folder / FOLDER / "job-monitor-2026-11-22.sqlite"
    calls = []

    def failing(file: Path) -> Held:
        calls.append(file)
        if len(calls) == 2:
            raise DamagedError(f"{file} is damaged: of a sudden.")
        return examine(file)

    monkeypatch.setattr(recovery, "examine", failing)
    with pytest.raises(DamagedError, match="job-monitor-2026-11-22"):
        restore(folder, backup, TODAY)
    assert recall(folder, "later") == "1"
