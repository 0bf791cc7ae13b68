"""Copies of the database: made while others write, verified after writing, kept for some days and weeks.

A copy is one file without anything beside it, which only its owner may read.
"""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from monitor.decisions.rotation import newest_first, superfluous
from monitor.errors import DamagedError, StoreError
from monitor.store.copying import FILE, beside, copy, sync
from monitor.store.schema import refuse_foreign

FOLDER = "backups"
"""In the state folder; what lies there is made and removed by the program itself."""
_DAILY = re.compile(r"job-monitor-(\d{4}-\d\d-\d\d)\.sqlite")
_PART = ".part"
_SUSPECT = "suspect"
TAKE_ANOTHER = "Take another backup."
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LATEST = (
    "SELECT max(last_polled_at) FROM source",
    "SELECT max(created_at) FROM alert",
    "SELECT max(sent_at) FROM delivery",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a copy holds: its schema, how many sources, roles and alerts, how many deliveries that wait, and
    the last instant of which it knows anything (None: of none)."""

    schema: int
    sources: int
    roles: int
    alerts: int
    waiting: int
    until: datetime | None


def back_up(folder: Path, target: Path, *, force: bool = False) -> Held:
    """Copy the database of a state folder into a file, while others may write it; returns what is in it.

    The copy has its name only when it is whole, verified and on the disk. Raises StoreError where there is no
    database, or the file is there already (but for `force`), is a link, or cannot be written; DamagedError
    where what was copied is damaged.
    """
    file = folder / FILE
    if not file.exists():
        raise StoreError(f"There is no database in {folder} yet, so there is nothing to back up.")
    _refuse(target, file, force=force)
    with _failing(f"The backup {target} could not be written"):
        part = part_of(target)
        try:
            with closing(_opened(part)) as db:
                copy(file, db)
                db.execute("PRAGMA journal_mode = DELETE")
            held = _whole(part, folder)
            sync(part)
            place(part, target, force=force)
        finally:
            part.unlink(missing_ok=True)
    return held


def examine(file: Path) -> Held:
    """What a copy holds, after every page and every row of it was checked; writes nothing.

    Raises StoreError where it is no copy of ours, or of a newer version; DamagedError where it is damaged.
    """
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            raise StoreError(f"{file} is no plain file. Name the file of the backup itself.")
        with closing(_opened(file, "immutable=1")) as db:
            _refuse_strange(db, file)
            for check in ("integrity_check(1)", "foreign_key_check"):
                for row in db.execute(f"PRAGMA {check}"):
                    if row[0] != "ok":
                        raise _damaged(file, str(row[0]).splitlines()[-1][:200])
            return _held(db)
    except UnicodeDecodeError:
        # What SQLite says of a damaged schema holds bytes of it.
        raise _damaged(file, "its schema is no text") from None
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise _damaged(file, str(error)) from None
        raise StoreError(f"{file} cannot be read: {error}.") from error
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror}.") from error


def _damaged(file: Path, why: str) -> DamagedError:
    return DamagedError(f"{file} is damaged: {why}. {TAKE_ANOTHER}")


def _whole(part: Path, folder: Path) -> Held:
    """What a fresh copy holds. Where that is damaged, so is what was copied."""
    try:
        return examine(part)
    except DamagedError as error:
        why = str(error).removeprefix(f"{part} is damaged: ").removesuffix(f" {TAKE_ANOTHER}")
        raise DamagedError(f"The database in {folder} is damaged: {why}") from sqlite3.DatabaseError(why)


def rotate(folder: Path, today: date) -> Path | None:
    """The backup of the day, where there is none that is good, and away with those that are too many.

    Returns the new one. Raises as `back_up`; then nothing was removed. To be called under the instance lock.
    A database whose copy is damaged is looked at thoroughly when it is opened next (see `is_suspect`).
    """
    target = folder / FOLDER / f"job-monitor-{today.isoformat()}.sqlite"
    _prepare(folder / FOLDER)
    # What a copy that was cut off left there; those of others who open an old database have other names.
    for left in (folder / FOLDER).glob(f".job-monitor-[0-9]*{_PART}*"):
        left.unlink(missing_ok=True)
    made = not _is_good(target)
    if made:
        try:
            back_up(folder, target, force=True)
        except DamagedError:
            (folder / FOLDER / _SUSPECT).touch(mode=0o600)
            raise
    kept = _daily(folder)
    for day in superfluous(kept, today):
        with _failing(f"The old backup {kept[day]} could not be removed"):
            kept[day].unlink(missing_ok=True)
    return target if made else None


def keep_old_schema(folder: Path, version: int) -> None:
    """A copy of a database before its schema is changed, which stays until there is a later one of it."""
    target = folder / FOLDER / f"job-monitor-before-schema-{version + 1}.sqlite"
    _prepare(folder / FOLDER)
    back_up(folder, target, force=True)


def is_suspect(folder: Path) -> bool:
    """Whether a copy of the database turned out to be damaged."""
    return (folder / FOLDER / _SUSPECT).exists()


def clear_of_suspicion(folder: Path) -> None:
    (folder / FOLDER / _SUSPECT).unlink(missing_ok=True)


def candidates(folder: Path, today: date) -> list[Path]:
    """The backups that the program made itself, in the order in which they are to be tried."""
    daily = _daily(folder)
    others = sorted((folder / FOLDER).glob("job-monitor-before-schema-*.sqlite"), reverse=True)
    return [*(daily[day] for day in newest_first(daily, today)), *others]


def part_of(target: Path) -> Path:
    """A new, empty file beside a target, which only its owner may read."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=_PART)
    os.close(handle)
    return Path(name)


def place(part: Path, target: Path, *, force: bool) -> None:
    """Give a finished file its name, in one step that a power cut leaves whole; FileExistsError where it is
    taken (but for `force`)."""
    if force:
        part.replace(target)
    else:
        try:
            os.link(part, target)
        except FileExistsError:
            raise
        except OSError:
            # A file system without links: between this look and the next step another may take the name.
            if os.path.lexists(target):
                raise FileExistsError(17, "File exists", str(target)) from None
            part.replace(target)
    sync(target.parent)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether it is the file that is damaged, and not that it is busy, or the disk full."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGES


def _opened(file: Path, *options: str) -> sqlite3.Connection:
    """A file that is there already, never made."""
    uri = f"{file.absolute().as_uri()}?{'&'.join(options or ('mode=rw',))}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None)
    db.execute("PRAGMA trusted_schema = OFF")
    return db


def _refuse(target: Path, file: Path, *, force: bool) -> None:
    if target.is_symlink():
        raise StoreError(f"{target} is a link, and is not followed. Name the file itself.")
    if target.is_dir():
        raise StoreError(f"{target} is a folder. Name a file in it.")
    own = {file, beside(file, "-wal"), beside(file, "-shm"), beside(file, "-journal")}
    if target.absolute() in {one.absolute() for one in own} or (
        target.exists() and any(one.exists() and target.samefile(one) for one in own)
    ):
        raise StoreError(f"{target} is the database itself. Name another file.")
    if target.exists() and not force:
        raise StoreError(f"{target} is there already, and stays as it is. Name another file, or add --force.")


def _refuse_strange(db: sqlite3.Connection, file: Path) -> None:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if not version:
        raise StoreError(f"{file} is no backup of job-monitor.")
    try:
        refuse_foreign(db)
    except StoreError as error:
        sentence = str(error).replace("The database in the state folder", str(file))
        raise StoreError(sentence.replace("The database", str(file))) from error
    if db.execute("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchone():
        raise StoreError(f"{file} holds more than job-monitor wrote, and is not used.")


def _held(db: sqlite3.Connection) -> Held:
    def count(table: str, where: str = "1") -> int:
        return int(db.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])

    latest = [at for sql in _LATEST if (at := db.execute(sql).fetchone()[0]) is not None]
    return Held(
        schema=int(db.execute("PRAGMA user_version").fetchone()[0]),
        sources=count("source"),
        roles=count("posting", "closed_at IS NULL"),
        alerts=count("alert"),
        waiting=count("delivery", "state NOT IN ('sent', 'dead')"),
        until=datetime.fromtimestamp(max(latest), UTC) if latest else None,
    )


def _prepare(place: Path) -> None:
    """The folder of the backups."""
    with _failing(f"The folder {place} cannot be used"):
        if place.is_symlink():
            raise StoreError(f"{place} is a link, and is not followed. Move it away.")
        place.mkdir(mode=0o700, exist_ok=True)


def _is_good(file: Path) -> bool:
    try:
        examine(file)
    except StoreError:
        return False
    return True


def _daily(folder: Path) -> dict[date, Path]:
    found: dict[date, Path] = {}
    for file in (folder / FOLDER).glob("job-monitor-*.sqlite"):
        if match := _DAILY.fullmatch(file.name):
            try:
                found[date.fromisoformat(match[1])] = file
            except ValueError:
                continue  # looks like a day and is none: not ours
    return found


@contextmanager
def _failing(what: str) -> Iterator[None]:
    """A fault of the disk or of SQLite as a sentence."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise DamagedError("The database is damaged: its schema is no text.") from error
    except sqlite3.Error as error:
        if is_damage(error):
            raise DamagedError(f"The database is damaged: {error}.") from error
        raise StoreError(f"{what}: {error}.") from error
    except OSError as error:
        raise StoreError(f"{what}: {error.strerror}.") from error
