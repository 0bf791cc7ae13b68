"""Putting another database in the place of the present one: of a damaged one, or because the user wants to.

    prepare   a copy of the backup, brought to this schema, rid of who was forgotten, marked, verified, on
              the disk
    keep      the present file and its log get a second name, under which they stay: FILE.damaged-DAY
    intend    the prepared copy gets the name that says "this is to come": FILE.next
    clear     the log of the present file loses its usual name: it would be taken for one of the new file
    replace   the prepared copy gets the name of the database

Whatever a kill leaves behind is harmless: up to `intend` the present database is in force and whole, and from
then on `finish` does the rest. All of it is done under the instance lock.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from monitor.errors import DamagedError, LockedError, StoreError
from monitor.store import copying
from monitor.store.backup import candidates, clear_of_suspicion, is_suspect, part_of, parts_in, place
from monitor.store.copying import FILE, beside, copy, copy_set_aside, sync
from monitor.store.examining import TAKE_ANOTHER, Held, examine, fault_of, is_damage
from monitor.store.forgotten import forgotten_in, withdraw
from monitor.store.lock import instance_lock
from monitor.store.reindexing import reindex
from monitor.store.schema import migrate, refuse_foreign

NEXT = f"{FILE}.next"
RECOVERED = "recovered"
"""The name under which a database remembers, until it is told, that it took the place of a damaged one."""
CATCHING_UP = "catching_up"
"""The name under which it is remembered that what is due may have been told before."""

_HEADER = b"SQLite format 3\0"
"""What every database of SQLite begins with."""
CUT = "-cut"
"""How the name of a database ends that was set aside with a log, and out of which somebody was cut since."""
_ASIDE = re.compile(re.escape(FILE) + rf"\.(?:damaged|before-restore)-\d{{4}}-\d\d-\d\d(?:-\d+)?(?:{CUT})?")
_PARTS = ("", "-wal", "-journal")
"""The files that make up a database; a log without its file, or the other way round, is only a part of it."""
_UNFIT = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_SCHEMA)
_CATCH_UP = (
    "UPDATE source SET baseline = 'catching_up' WHERE baseline != 'none'",
    # What waited in the backup may have been sent since.
    "UPDATE delivery SET state = 'in_doubt', repeat = 1 WHERE state NOT IN ('sent', 'dead')",
    # So may have been what no channel would take then, once it was tried again.
    "UPDATE delivery SET repeat = 1 WHERE state = 'dead'",
    f"DELETE FROM memory WHERE name LIKE '{CATCHING_UP} %'",
    f"INSERT OR REPLACE INTO memory VALUES ('{CATCHING_UP}', '1')",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """What took the place of a database: `backup` with what it `held` (None: an empty one), `why` the old one
    was damaged ("": it was not), and under which name it is kept (None: there was none). `repaired`: only
    its indexes were wrong, and what took its place is all that it held. `withdrawn`: how many people were
    taken out of it who were forgotten since it was made."""

    backup: Path | None
    held: Held | None
    aside: Path | None
    why: str = ""
    repaired: bool = False
    withdrawn: int = 0


def restore(folder: Path, file: Path, today: date) -> Replaced:
    """Put a backup in the place of the database; to be called under the instance lock.

    The present database is kept under another name. Who was forgotten since the backup was made does not
    come back. Raises StoreError where the file is no backup of ours, of
    a newer version, a link, or the disk has no room; DamagedError where it is damaged. Then nothing changed.
    """
    finish(folder)
    _refuse(folder, file)
    try:
        part, held, withdrawn = _prepared(folder, file, None)
    except (sqlite3.Error, OSError) as error:
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise DamagedError(f"{file} is damaged: {error}. {TAKE_ANOTHER}") from None
        raise StoreError(f"{file} could not be copied: {_said(error)}.") from error
    aside = _exchange(folder, part, f"before-restore-{today.isoformat()}")
    return Replaced(backup=file, held=held, aside=aside, withdrawn=withdrawn)


def recover(folder: Path, today: date) -> Replaced | None:
    """Where the database is damaged, take a copy with new indexes in its place, where nothing else was wrong,
    or the latest good backup, or else an empty one; to be called under the instance lock, before the database
    is opened. None where it is not damaged.

    The new one remembers under RECOVERED what there is to tell. Raises StoreError where the disk would not
    have it; then nothing changed.
    """
    finish(folder)
    why = damage(folder, today)
    if why is None:
        clear_of_suspicion(folder)
        return None
    repaired = _repair(folder, why, today) if (folder / FILE).exists() else None
    if repaired is not None:
        clear_of_suspicion(folder)
        return repaired
    for backup in (*candidates(folder, today), None):
        note = {"why": why, "backup": backup.name if backup else None}
        try:
            part, held, withdrawn = _prepared(folder, backup, note)
        except (sqlite3.Error, StoreError) as error:
            if backup is not None and _is_unfit(error):
                continue
            what = f"The database is damaged ({why}), and nothing could be put in its place"
            raise StoreError(f"{what}: {error}.") from error
        except OSError as error:
            what = f"The database is damaged ({why}), and nothing could be put in its place"
            raise StoreError(f"{what}: {error.strerror}.") from error
        aside = _exchange(folder, part, f"damaged-{today.isoformat()}")
        clear_of_suspicion(folder)
        return Replaced(backup=backup, held=held, aside=aside, why=why, withdrawn=withdrawn)
    return None


def damage(folder: Path, today: date, *, thorough: bool = False) -> str | None:
    """How the database of a state folder is damaged; None where it is not, or there is none. Every page is
    looked at, and where it is suspect or the look is to be `thorough`, every index and every row too. A
    thorough look changes no file, not even as SQLite does when it opens one that was not closed well.

    A database of another program or of a newer version is none of ours, and not damaged.
    """
    file = folder / FILE
    try:
        if not file.exists():
            return "the file is missing" if candidates(folder, today) else None
        if file.stat().st_size == 0:
            return "the file is empty" if candidates(folder, today) else None
        with closing(copying.to_look_at(file) if thorough else _to_work_on(file)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            refuse_foreign(db)
            (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                return str(found).splitlines()[-1][:200]
            return fault_of(db) if thorough or is_suspect(folder) else None
    except UnicodeDecodeError:
        # What SQLite says of a damaged schema holds bytes of it.
        return "malformed database schema"
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return str(error)
        raise StoreError(f"The database in {folder} cannot be opened: {error}.") from error
    except OSError as error:
        raise StoreError(f"The state folder {folder} cannot be used: {error.strerror}.") from error
    except StoreError:
        return None


def _to_work_on(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=copying.BUSY_SECONDS, isolation_level=None)


def _repair(folder: Path, why: str, today: date) -> Replaced | None:
    """Put a copy with new indexes in the place of the database, where that makes it whole; else None."""
    part = part_of(folder / FILE)
    try:
        with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as held:
            held.execute(f"PRAGMA busy_timeout = {round(copying.BUSY_SECONDS * 1000)}")
            # Until it is replaced, nobody else writes into it: nothing may be lost.
            held.execute("BEGIN IMMEDIATE")
            with closing(sqlite3.connect(part, isolation_level=None)) as db:
                copy(folder / FILE, db)
                db.execute("PRAGMA journal_mode = DELETE")
                if not reindex(db):
                    return None
                _mark(db, None, None, {"why": why, "backup": None, "repaired": "yes"})
            now_held = examine(part)
            sync(part)
            aside = _exchange(folder, part, f"damaged-{today.isoformat()}")
    except (sqlite3.Error, StoreError, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError) or _is_unfit(error):
            return None
        raise StoreError(f"The database is damaged ({why}), and could not be repaired: {error}.") from error
    except OSError as error:
        what = f"The database is damaged ({why}), and could not be repaired"
        raise StoreError(f"{what}: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return Replaced(backup=None, held=now_held, aside=aside, why=why, repaired=True)


def finish(folder: Path) -> None:
    """Bring to its end what a kill cut off, and remove what it left half written; under the instance lock."""
    for left in parts_in(folder, FILE):
        left.unlink(missing_ok=True)
    if os.path.lexists(folder / NEXT):
        _replace(folder)


def finish_beside(folder: Path) -> None:
    """The same for those who do not hold the lock. Raises StoreError while somebody else is at it."""
    if not os.path.lexists(folder / NEXT):
        return
    try:
        with instance_lock(folder, timedelta()):
            finish(folder)
    except LockedError:
        raise StoreError(
            "The database is being replaced by a backup right now. Try again in a moment."
        ) from None


def set_aside(folder: Path) -> list[Path]:
    """The databases that another took the place of, without their logs."""
    return sorted(file for file in folder.glob(f"{FILE}.*") if _ASIDE.fullmatch(file.name))


def _prepared(
    folder: Path, backup: Path | None, note: dict[str, str | None] | None
) -> tuple[Path, Held | None, int]:
    """A database that may take the place of the present one, in a file of its own; what the backup held, and
    how many people were taken out of it."""
    part = part_of(folder / FILE)
    held = None
    try:
        if backup is not None:
            with closing(sqlite3.connect(part, isolation_level=None)) as db:
                _read(folder, backup, db)
                db.execute("PRAGMA journal_mode = DELETE")
            held = examine(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            migrate(db)
            _mark(db, backup, held, note)
            withdrawn = _withdrawn(folder, db)
        examine(part)
        sync(part)
    except DamagedError as error:
        part.unlink(missing_ok=True)
        raise DamagedError(str(error).replace(str(part), str(backup))) from error
    except StoreError as error:
        part.unlink(missing_ok=True)
        raise StoreError(str(error).replace(str(part), str(backup))) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part, held, withdrawn


def _withdrawn(folder: Path, db: sqlite3.Connection) -> int:
    """Take everybody out of a copy who was forgotten since it was made; how many that were."""
    db.row_factory = sqlite3.Row
    db.execute("BEGIN IMMEDIATE")
    count = withdraw(db, forgotten_in(folder))
    db.execute("COMMIT")
    if count:
        db.execute("VACUUM")
    return count


def _read(folder: Path, backup: Path, db: sqlite3.Connection) -> None:
    """Copy a backup: one file, but for a database that was set aside in the state folder, log and all."""
    if backup.absolute().parent.samefile(folder):
        copy_set_aside(backup, db)
    else:
        copy(backup, db, alone=True)


def _mark(
    db: sqlite3.Connection, backup: Path | None, held: Held | None, note: dict[str, str | None] | None
) -> None:
    """Write into a copy what makes the next reads careful, and what there is to tell."""
    db.execute("BEGIN IMMEDIATE")
    for statement in _CATCH_UP if backup else ():
        db.execute(statement)
    if note is not None:
        until = held.until.isoformat() if held and held.until else None
        said = json.dumps({**note, "until": until})
        db.execute("INSERT OR REPLACE INTO memory VALUES (?, ?)", (RECOVERED, said))
    db.execute("COMMIT")


def _exchange(folder: Path, part: Path, word: str) -> Path | None:
    """Put a prepared database in the place of the present one; returns the name under which that is kept."""
    try:
        aside = _keep(folder, word)
        place(part, folder / NEXT, force=True)
        _replace(folder)
    except OSError as error:
        raise StoreError(f"The database in {folder} could not be replaced: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return aside


def _keep(folder: Path, word: str) -> Path | None:
    """Give the present database and its log a second name, under which they stay."""
    file = folder / FILE
    if not file.exists():
        return None
    number = 1
    while not _is_free(aside := beside(file, f".{word}" + (f"-{number}" if number > 1 else "")), file):
        number += 1
    for ending in _PARTS:
        name, kept = beside(file, ending), beside(aside, ending)
        if name.exists() and not os.path.lexists(kept):
            _link(name, kept)
    sync(folder)
    return aside


def _is_free(aside: Path, file: Path) -> bool:
    """Whether nothing has this name, or only what a kill left: second names of these very files. Nor may it
    become the name of another once somebody is cut out of this one."""
    if os.path.lexists(beside(aside, CUT)):
        return False
    pairs = [(beside(aside, ending), beside(file, ending)) for ending in _PARTS]
    taken = [(kept, name) for kept, name in pairs if os.path.lexists(kept)]
    return all(name.exists() and kept.exists() and kept.samefile(name) for kept, name in taken)


def _link(name: Path, kept: Path) -> None:
    try:
        os.link(name, kept)
    except OSError:
        # A file system without links.
        shutil.copyfile(name, kept, follow_symlinks=False)
        sync(kept)
    os.chmod(kept, 0o600)


def _replace(folder: Path) -> None:
    for ending in ("-wal", "-shm", "-journal"):
        beside(folder / FILE, ending).unlink(missing_ok=True)
    sync(folder)
    (folder / NEXT).replace(folder / FILE)
    sync(folder)


def _refuse(folder: Path, file: Path) -> None:
    try:
        _refuse_named(folder, file)
        with file.open("rb") as opened:
            begin = opened.read(len(_HEADER))
    except OSError as error:
        raise StoreError(
            f"{file} cannot be read: {error.strerror}. Copy it to where the user of {folder} may read it, and"
            " restore the copy."
        ) from None
    if begin != _HEADER:
        raise StoreError(
            f"{file} is no database, so no backup of job-monitor. {TAKE_ANOTHER} One that is packed has to be"
            " unpacked first."
        )


def _refuse_named(folder: Path, file: Path) -> None:
    if file.is_symlink():
        raise StoreError(f"{file} is a link, and is not followed. Name the file itself.")
    if not file.exists():
        raise StoreError(f"There is no file {file}. {TAKE_ANOTHER}")
    if not file.is_file():
        raise StoreError(f"{file} is no plain file. Name the file of the backup itself.")
    if (folder / FILE).exists() and file.samefile(folder / FILE):
        raise StoreError(f"{file} is the database itself. Name a backup of it. {TAKE_ANOTHER}")


def _is_unfit(error: sqlite3.Error | StoreError) -> bool:
    """Whether it is the backup that is at fault, so that an older one may do; no other one would, where the
    disk is full."""
    if isinstance(error, StoreError):
        return not isinstance(error.__cause__, OSError) and not (
            isinstance(error.__cause__, sqlite3.Error) and not _is_unfit(error.__cause__)
        )
    return is_damage(error) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNFIT


def _said(error: sqlite3.Error | OSError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
