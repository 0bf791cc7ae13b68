"""Copies of the store: whole while others write, private, verified; and which are kept."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from monitor.errors import DamagedError, StoreError
from monitor.model import Contact
from monitor.store import Store, copying
from monitor.store import backup as backup_module
from monitor.store.backup import FOLDER, back_up, candidates, is_suspect, rotate
from monitor.store.copying import FILE
from monitor.store.examining import Held, examine
from monitor.store.recovery import recover
from monitor.store.schema import MIGRATIONS
from tests.reliability import record
from tests.store_backup import NOW, damage, fill, more, note, recall, stale_page, titles

TODAY = date(2026, 11, 23)
WRITER = """
import sys
from pathlib import Path
from monitor.model import Known, Posting
from monitor.store import Store
from tests.store_backup import KEY, NOW, alert, state
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
number = 0
while True:
    number += 1
    key = f"w{number}"
    posting = Posting(source=KEY, id=key, title=f"Role {number}")
    known = Known(posting=posting, employer="Acme", first_seen_at=NOW, opened_at=NOW, told=key)
    store.record(state(reads=number), postings=[known], alerts=[alert(key)])
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "state"
    fill(place)
    return place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def listing(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def test_a_backup_is_one_private_file_that_says_what_is_in_it(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "b.sqlite"
    target.parent.mkdir()
    mask = os.umask(0)
    try:
        held = back_up(folder, target)
    finally:
        os.umask(mask)
    assert (held.schema, held.sources, held.roles, held.alerts, held.waiting) == (
        len(MIGRATIONS),
        1,
        40,
        2,
        1,
    )
    assert held.until == NOW
    assert mode(target) == 0o600
    assert listing(target.parent) == ["b.sqlite"]
    assert examine(target) == held


def test_backups_while_another_process_writes_are_consistent(folder: Path, tmp_path: Path) -> None:
    copies = 25
    started = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], cwd=Path(__file__).parents[1], stdout=subprocess.PIPE
    ) as writer:
        try:
            assert writer.stdout is not None
            writer.stdout.readline()
            helds = [back_up(folder, tmp_path / f"{n}.sqlite") for n in range(copies)]
        finally:
            writer.kill()
    worst = (time.monotonic() - started) / copies
    faults = 0
    for number, held in enumerate(helds):
        with closing(sqlite3.connect(tmp_path / f"{number}.sqlite")) as db:
            # What one transaction wrote is there whole, or not at all.
            (torn,) = db.execute(
                "SELECT count(*) FROM posting WHERE told IS NOT NULL"
                " AND NOT EXISTS (SELECT 1 FROM alert WHERE key = told)"
            ).fetchone()
            (reads,) = db.execute("SELECT reads FROM source").fetchone()
            (written,) = db.execute("SELECT count(*) FROM posting WHERE id LIKE 'w%'").fetchone()
        faults += (
            bool(torn) or (written > 0 and reads != written) or mode(tmp_path / f"{number}.sqlite") != 0o600
        )
        faults += held.roles != 40 + written
    record("i-backup", tried=copies, faults=faults, seconds_of_one=round(worst, 3))
    assert faults == 0
    assert [held.roles for held in helds] == sorted(held.roles for held in helds)
    assert helds[-1].roles > 40
    assert [name for name in listing(tmp_path) if "part" in name] == []


def test_a_file_that_is_there_stays_without_force(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("my own words")
    with pytest.raises(StoreError, match=r"there already.*--force"):
        back_up(folder, target)
    assert target.read_text() == "my own words"
    back_up(folder, target, force=True)
    assert examine(target).roles == 40


def test_a_file_that_comes_while_the_copy_is_written_stays(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine.txt"
    whole = examine

    def slow(file: Path) -> Held:
        target.write_text("my own words")
        return whole(file)

    monkeypatch.setattr(backup_module, "examine", slow)
    with pytest.raises(StoreError, match="File exists"):
        back_up(folder, target)
    assert target.read_text() == "my own words"
    assert [name for name in listing(tmp_path) if "part" in name] == []


def test_links_folders_and_the_database_itself_are_refused(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    link = tmp_path / "link"
    link.symlink_to(elsewhere)
    hard = tmp_path / "hard"
    os.link(folder / FILE, hard)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    refused = [
        (link, "link"),
        (dangling, "link"),
        (tmp_path, "folder"),
        (folder / FILE, "its own files"),
        (folder / f"{FILE}-wal", "its own files"),
        (folder / "reserve", "its own files"),
        (folder / FOLDER / "mine.sqlite", "its own files"),
        (hard, "itself"),
    ]
    (folder / FOLDER).mkdir()
    before = listing(tmp_path), listing(folder)
    faults = 0
    for target, word in refused:
        try:
            back_up(folder, target, force=True)
            faults += 1
        except StoreError as error:
            faults += word not in str(error)
    faults += elsewhere.read_text() != "precious" or (tmp_path / "nowhere").exists()
    faults += (listing(tmp_path), listing(folder)) != before
    record("c-files", tried=len(refused), faults=faults)
    assert faults == 0


def test_a_folder_that_is_not_there_or_takes_nothing_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"There is no folder .*mkdir -p"):
        back_up(folder, tmp_path / "no" / "where")
    with pytest.raises(StoreError, match="nothing to back up"):
        back_up(tmp_path / "no", tmp_path / "b")


def test_a_copy_that_is_damaged_leaves_no_file(folder: Path, tmp_path: Path) -> None:
    damage(folder, "all but the first page")
    with pytest.raises(DamagedError):
        back_up(folder, tmp_path / "b")
    assert listing(tmp_path) == ["state"]


def test_a_database_that_another_holds_is_told_of_in_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("INSERT INTO memory VALUES ('noted', 'lately')")  # so that the log is needed
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match=r"could not be written: .*(locked|holds it)"):
            back_up(folder, tmp_path / "b")
    assert not (tmp_path / "b").exists()


# ------------------------------------------------------------------------------- which are kept


def test_a_day_has_one_backup_and_months_keep_eleven(folder: Path) -> None:
    made = [rotate(folder, TODAY + timedelta(days=number)) for number in range(60)]
    again = rotate(folder, TODAY + timedelta(days=59))
    kept = listing(folder / FOLDER)
    faults = (None in made) + (again is not None) + (len(kept) != 11) + (mode(folder / FOLDER) != 0o700)
    faults += sum(mode(folder / FOLDER / name) != 0o600 for name in kept)
    record("i-backup", tried=60, faults=faults, kept=len(kept))
    assert faults == 0
    assert kept[-7:] == [f"job-monitor-{TODAY + timedelta(days=n)}.sqlite" for n in range(53, 60)]


def test_a_backup_of_today_that_is_damaged_is_written_anew(folder: Path) -> None:
    made = rotate(folder, TODAY)
    assert made is not None
    made.write_bytes(made.read_bytes()[:5000])
    assert rotate(folder, TODAY) == made
    assert examine(made).roles == 40


def test_what_a_kill_left_half_written_is_cleared_away(folder: Path) -> None:
    rotate(folder, TODAY)
    (folder / FOLDER / ".job-monitor-2026-11-24.sqlite.abcd.part").write_bytes(b"half")
    (folder / FOLDER / ".job-monitor-2026-11-24.sqlite.abcd.part-journal").write_bytes(b"half")
    rotate(folder, TODAY)
    assert listing(folder / FOLDER) == ["job-monitor-2026-11-23.sqlite"]


def test_what_else_lies_there_stays(folder: Path) -> None:
    rotate(folder, TODAY)
    for name in ("mine.sqlite", "job-monitor-2026-99-99.sqlite", "job-monitor-2020-01-01.sqlite.keep"):
        (folder / FOLDER / name).write_text("mine")
    for number in range(30):
        rotate(folder, TODAY + timedelta(days=number))
    assert {"mine.sqlite", "job-monitor-2026-99-99.sqlite", "job-monitor-2020-01-01.sqlite.keep"} <= set(
        listing(folder / FOLDER)
    )


def test_a_folder_of_backups_that_is_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / FOLDER).symlink_to(elsewhere)
    with pytest.raises(StoreError, match="is a link"):
        rotate(folder, TODAY)
    assert listing(elsewhere) == []


def test_nothing_is_removed_where_the_new_one_could_not_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        rotate(folder, TODAY + timedelta(days=number))
    before = listing(folder / FOLDER)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "sync", full)
    with pytest.raises(StoreError, match="No space left"):
        rotate(folder, TODAY + timedelta(days=20))
    assert listing(folder / FOLDER) == before


def test_an_index_that_is_wrong_is_found_by_the_daily_backup_and_mended_at_the_next_start(
    folder: Path,
) -> None:
    rotate(folder, TODAY)
    stale = stale_page(folder, "posting_title", lambda: more(folder, 3))
    assert stale
    note(folder, "later")
    with pytest.raises(DamagedError, match="missing from index posting_title"):
        rotate(folder, TODAY + timedelta(days=1))
    assert is_suspect(folder)
    replaced = recover(folder, TODAY + timedelta(days=1))
    assert replaced is not None
    assert (replaced.repaired, replaced.backup) == (True, None)
    assert not is_suspect(folder)
    assert recall(folder, "later") == "1"
    assert len(titles(folder)) == 43


def test_what_was_copied_and_is_not_ours_is_said_of_the_database(folder: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as db:
        db.execute("CREATE TABLE mine (own)")
    with pytest.raises(StoreError, match=r"The database in .*state holds more than job-monitor wrote"):
        back_up(folder, tmp_path / "b")


def test_what_lies_beside_is_not_mixed_with_a_backup(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "b"
    for ending in ("-wal", "-journal"):
        for force in (False, True):
            left = tmp_path / f"b{ending}"
            left.write_bytes(b"of an older copy")
            with pytest.raises(StoreError, match=f"b{ending} belongs to another database"):
                back_up(folder, target, force=force)
            assert left.read_bytes() == b"of an older copy"
            left.unlink()
    # What lies in the program's own folder is its own to clear away.
    made = rotate(folder, TODAY)
    assert made is not None
    made.write_bytes(b"half")
    made.with_name(made.name + "-wal").write_bytes(b"of an older copy")
    assert rotate(folder, TODAY) == made
    assert listing(folder / FOLDER) == [made.name]


# -------------------------------------------------------------------------- before a migration


def test_before_the_schema_changes_a_copy_of_the_old_one_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = (*MIGRATIONS, ("CREATE TABLE more (name TEXT) STRICT",))
    monkeypatch.setattr("monitor.store.schema.MIGRATIONS", newer)
    Store(folder).close()
    (kept,) = candidates(folder, TODAY)
    assert kept.name == f"job-monitor-before-schema-{len(newer)}.sqlite"
    assert mode(kept) == 0o600
    held = examine(kept)
    assert (held.schema, held.roles) == (len(MIGRATIONS), 40)
    kept.unlink()
    Store(folder).close()
    assert candidates(folder, TODAY) == []


def test_many_verbs_that_open_an_old_store_at_once_lose_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = (*MIGRATIONS, ("CREATE TABLE more (name TEXT) STRICT",))
    monkeypatch.setattr("monitor.store.schema.MIGRATIONS", newer)
    faults: list[Exception] = []

    def work() -> None:
        try:
            Store(folder).close()
        except Exception as error:
            faults.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert len(titles(folder)) == 40
    assert len(candidates(folder, TODAY)) == 1


# -------------------------------------------------------------------------------- forgetting


def test_a_person_leaves_the_backups_too_and_the_rest_stays(folder: Path) -> None:
    store = Store(folder)
    store.add_contact(Contact(employer="Acme", person="Lucja Nowak", on=TODAY))
    store.add_contact(Contact(employer="Acme", person="Dana Ruiz", on=TODAY))
    for number in range(3):
        rotate(folder, TODAY + timedelta(days=number))
    broken = folder / FOLDER / "job-monitor-2026-11-24.sqlite"
    broken.write_bytes(broken.read_bytes()[:9000])
    (folder / FOLDER / "job-monitor-before-schema-4.sqlite").write_bytes(b"Lucja Nowak")
    store.forget_person("Acme", "Lucja Nowak", ["Lucja Nowak"])
    store.close()
    kept = listing(folder / FOLDER)
    assert kept == ["job-monitor-2026-11-23.sqlite", "job-monitor-2026-11-25.sqlite"]
    for name in kept:
        content = (folder / FOLDER / name).read_bytes()
        assert b"Lucja" not in content
        assert b"Dana Ruiz" in content
        assert examine(folder / FOLDER / name).roles == 40
        assert mode(folder / FOLDER / name) == 0o600
