"""Copies of the database: made while others write, verified after writing, kept for some days and weeks.

A copy is one file without anything beside it, which only its owner may read.
"""

from __future__ import annotations

import os
import re
import shlex
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

from monitor.decisions.rotation import newest_first, superfluous
from monitor.errors import DamagedError, StoreError
from monitor.store.copying import FILE, beside, copy, sync
from monitor.store.examining import TAKE_ANOTHER, Held, examine, is_damage, opened

FOLDER = "backups"
"""In the state folder; what lies there is made and removed by the program itself."""
_DAILY = re.compile(r"job-monitor-(\d{4}-\d\d-\d\d)\.sqlite")
_PART = ".part"
_SUSPECT = "suspect"
_MEND = (
    "Take out what another program added to it; or stop job-monitor and put a backup in its place:"
    " `job-monitor restore --list` lists them."
)
_PARTS = ("-wal", "-journal", "-shm")


def back_up(folder: Path, target: Path, *, force: bool = False) -> Held:
    """Copy the database of a state folder into a file, while others may write it; returns what is in it.

    The copy has its name only when it is whole, verified and on the disk. Raises StoreError where there is no
    database, or the file is there already (but for `force`), is a link, lies where the program keeps its own,
    or cannot be written; DamagedError where what was copied is damaged, and then the database is suspect.
    """
    refuse_own_place(target, folder)
    return _back_up(folder, target, force=force)


def _back_up(folder: Path, target: Path, *, force: bool) -> Held:
    file = folder / FILE
    if not file.exists():
        raise StoreError(f"There is no database in {folder} yet, so there is nothing to back up.")
    refuse_missing_folder(target)
    _refuse(target, file, force=force)
    try:
        return _written(folder, target, force=force)
    except DamagedError:
        suspect(folder)
        raise


def _written(folder: Path, target: Path, *, force: bool) -> Held:
    file = folder / FILE
    with _failing(f"The backup {target} could not be written"):
        part = part_of(target)
        try:
            with closing(opened(part)) as db:
                copy(file, db)
                db.execute("PRAGMA journal_mode = DELETE")
            held = _whole(part, folder)
            sync(part)
            place(part, target, force=force)
        finally:
            part.unlink(missing_ok=True)
    return held


def _whole(part: Path, folder: Path) -> Held:
    """What a fresh copy holds. Where that is damaged, so is what was copied."""
    try:
        return examine(part)
    except DamagedError as error:
        why = str(error).removeprefix(f"{part} is damaged: ").removesuffix(f" {TAKE_ANOTHER}")
        raise DamagedError(f"The database in {folder} is damaged: {why}") from sqlite3.DatabaseError(why)
    except StoreError as error:
        why = str(error).replace(str(part), f"The database in {folder}").removesuffix(f" {TAKE_ANOTHER}")
        raise StoreError(f"{why} {_MEND}") from error


def rotate(folder: Path, today: date) -> Path | None:
    """The backup of the day, where there is none that is good, and away with those that are too many.

    Returns the new one. Raises as `back_up`; then nothing was removed. To be called under the instance lock.
    """
    target = folder / FOLDER / f"job-monitor-{today.isoformat()}.sqlite"
    _prepare(folder / FOLDER)
    # What a copy that was cut off left there; those of others who open an old database have other names.
    for left in (folder / FOLDER).glob(f".job-monitor-[0-9]*{_PART}*"):
        left.unlink(missing_ok=True)
    made = not _is_good(target)
    if made:
        _clear_beside(target)
        _back_up(folder, target, force=True)
    kept = _daily(folder)
    for day in superfluous(kept, today):
        with _failing(f"The old backup {kept[day]} could not be removed"):
            kept[day].unlink(missing_ok=True)
    return target if made else None


def keep_old_schema(folder: Path, version: int) -> None:
    """A copy of a database before its schema is changed, which stays until there is a later one of it."""
    target = folder / FOLDER / f"job-monitor-before-schema-{version + 1}.sqlite"
    _prepare(folder / FOLDER)
    _clear_beside(target)
    _back_up(folder, target, force=True)


def suspect(folder: Path) -> None:
    """Have the database looked at thoroughly when it is opened next: it, or a copy of it, turned out to be
    damaged, and the quick look finds no index that is wrong. StoreError where that cannot be noted."""
    _prepare(folder / FOLDER)
    with _failing(f"The folder {folder / FOLDER} cannot be used"):
        (folder / FOLDER / _SUSPECT).touch(mode=0o600)


def is_suspect(folder: Path) -> bool:
    """Whether the database, or a copy of it, turned out to be damaged since it was last looked at."""
    return (folder / FOLDER / _SUSPECT).exists()


def clear_of_suspicion(folder: Path) -> None:
    # Where something else has the name of the folder, no backup can be made, which is told by and by.
    with suppress(FileNotFoundError, NotADirectoryError):
        (folder / FOLDER / _SUSPECT).unlink()


def candidates(folder: Path, today: date) -> list[Path]:
    """The backups that the program made itself, in the order in which they are to be tried."""
    daily = _daily(folder)
    others = sorted((folder / FOLDER).glob("job-monitor-before-schema-*.sqlite"), reverse=True)
    return [*(daily[day] for day in newest_first(daily, today)), *others]


def parts_in(folder: Path, name: str) -> list[Path]:
    """What was begun for a file of this name in a folder and is not finished, with what lies beside it."""
    return list(folder.glob(f".{name}.*{_PART}*"))


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


def _refuse(target: Path, file: Path, *, force: bool) -> None:
    if target.is_symlink():
        raise StoreError(f"{target} is a link, and is not followed. Name the file itself.")
    if target.is_dir():
        raise StoreError(f"{target} is a folder. Name a file in it.")
    if target.exists() and not target.is_file():
        raise StoreError(f"{target} is no plain file, and stays as it is. Name another file.")
    own = {file, *_beside(file)}
    if target.absolute() in {one.absolute() for one in own} or (
        target.exists() and any(one.exists() and target.samefile(one) for one in own)
    ):
        raise StoreError(f"{target} is the database itself. Name another file.")
    if target.exists() and not force:
        raise StoreError(f"{target} is there already, and stays as it is. Name another file, or add --force.")
    if left := next((one for one in _beside(target) if one.exists()), None):
        # It would be taken for one of the new file.
        raise StoreError(f"{left} belongs to another database. Name another file, or move that away.")


def refuse_own_place(target: Path, folder: Path) -> None:
    """What lies there is the program's own: it would be taken for a part of the database, or cleared away."""
    place = target.absolute().parent
    if any(one.exists() and place.exists() and place.samefile(one) for one in (folder, folder / FOLDER)):
        raise StoreError(
            f"{place} is where job-monitor keeps its own files. Name a file elsewhere; on another disk it is"
            " worth more."
        )


def refuse_missing_folder(target: Path) -> None:
    """A folder that is not there is not made: it could be that of a disk that is not mounted."""
    where = target.absolute().parent
    if os.path.lexists(where) and not where.is_dir():
        raise StoreError(f"{where} is no folder, so there can be no file in it. Name another file.")
    if not where.exists():
        raise StoreError(
            f"There is no folder {where}, so nothing was written. Make it with `mkdir -p"
            f" {shlex.quote(str(where))}` (or connect the disk that it is on), or name a file in a folder"
            " that is there."
        )


def _beside(target: Path) -> list[Path]:
    return [beside(target, ending) for ending in _PARTS]


def _clear_beside(target: Path) -> None:
    """What somebody who opened a backup of the program's own left beside it."""
    with _failing(f"What lies beside {target} could not be removed"):
        for left in _beside(target):
            left.unlink(missing_ok=True)


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
