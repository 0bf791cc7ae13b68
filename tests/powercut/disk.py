"""A disk that is given the recorded operations, and what is left on it when the power goes. Pure.

    disk = Disk()
    for operation in operations[:cut]:
        disk.take(operation)
    disk.whole()                         what a program would read now
    disk.after_cut(chance, strict=True)  what may be there after the power came back

What was synced stays. Of what was written since the last sync of its file each operation is kept, dropped or
torn into sectors of 512 bytes, independently of the others. Names (creations, renames, deletions) are kept up
to a point, in their order, and any sync of anything makes all of them last (as ext4 does); or, `strict`, each
is kept or not by itself, and only a sync of its folder makes it last. The folder itself is there.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from tests.powercut.record import Operation, What

SECTOR = 512
_NAMING = (What.CREATE, What.RENAME, What.UNLINK, What.MKDIR, What.RMDIR)
Names = dict[str, int | None]
"""The number of the file at each path; None is a folder."""


@dataclass(slots=True)
class _File:
    """What is in memory, what is surely on the disk, and what lies between the two."""

    now: bytearray = field(default_factory=bytearray)
    synced: bytes = b""
    since: list[Operation] = field(default_factory=list)


class Disk:
    def __init__(self) -> None:
        self._files: list[_File] = []
        self._by_inode: dict[int, int] = {}
        self._folders: dict[int, str] = {}
        self._names: Names = {}
        self._lasting: Names = {}
        self._unsure: list[tuple[Operation, int | None]] = []
        self._unsure_strictly: list[tuple[Operation, int | None]] = []
        self._lasting_strictly: Names = {}

    def take(self, operation: Operation) -> None:
        """One more operation is done."""
        what = operation.what
        if what in _NAMING:
            self._name(operation)
        elif what is What.SYNC_FOLDER:
            self._settle_names(self._folders.get(operation.file, ""))
        elif what is What.SYNC:
            file = self._file(operation)
            file.synced = bytes(file.now)
            file.since.clear()
            self._settle_names(None)
        elif what is not What.MARK:
            file = self._file(operation)
            _apply(file.now, operation)
            file.since.append(operation)

    def whole(self) -> dict[str, bytes]:
        """All files, as a program reads them."""
        return {
            path: bytes(self._files[number].now) for path, number in self._names.items() if number is not None
        }

    def read(self, path: str) -> bytes | None:
        number = self._names.get(path)
        return None if number is None else bytes(self._files[number].now)

    def path_of(self, operation: Operation) -> str | None:
        """The path at which the file of an operation can be found now."""
        number = self._by_inode.get(operation.file)
        return next((path for path, n in self._names.items() if n is not None and n == number), None)

    def lasts(self, path: str, *, strict: bool) -> bool:
        """Is the name there whatever happens?"""
        unsure = self._unsure_strictly if strict else self._unsure
        surely = self._lasting_strictly if strict else self._lasting
        return path in surely and not any(operation.path == path for operation, _ in unsure)

    def after_cut(self, chance: random.Random, *, strict: bool) -> dict[str, bytes]:
        names = self._names_after(chance, strict)
        mood = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        kept = {
            n: _after(self._files[n], chance, mood)
            for n in sorted({n for n in names.values() if n is not None})
        }
        return {path: kept[number] for path, number in names.items() if number is not None}

    def _names_after(self, chance: random.Random, strict: bool) -> Names:
        names = dict(self._lasting_strictly if strict else self._lasting)
        unsure = self._unsure_strictly if strict else self._unsure
        kept = chance.randint(0, len(unsure))
        for place, (operation, number) in enumerate(unsure):
            if (chance.random() < 0.5) if strict else place < kept:
                _rename(names, operation, number)
        # What lies in a folder that is not there is not there.
        return {path: n for path, n in names.items() if _parent(path) in ("", *names)}

    def _name(self, operation: Operation) -> None:
        number: int | None = None
        if operation.what is What.CREATE:
            number = len(self._files)
            self._files.append(_File())
            self._by_inode[operation.file] = number
        elif operation.what is What.RENAME:
            number = self._names[operation.path]
        elif operation.what is What.MKDIR:
            self._folders[operation.file] = operation.path
        if operation.path or operation.what is not What.MKDIR:
            _rename(self._names, operation, number)
            self._unsure.append((operation, number))
            self._unsure_strictly.append((operation, number))

    def _settle_names(self, folder: str | None) -> None:
        """All names last; where a folder was synced, strictly also those in it."""
        self._unsure.clear()
        self._lasting = dict(self._names)
        if folder is None:
            return
        left: list[tuple[Operation, int | None]] = []
        for operation, number in self._unsure_strictly:
            if _parent(operation.path) == folder:
                _rename(self._lasting_strictly, operation, number)
            else:
                left.append((operation, number))
        self._unsure_strictly = left

    def _file(self, operation: Operation) -> _File:
        return self._files[self._by_inode[operation.file]]


def _parent(path: str) -> str:
    parent = str(PurePosixPath(path).parent)
    return "" if parent == "." else parent


def _rename(names: Names, operation: Operation, number: int | None) -> None:
    if operation.what is What.RENAME:
        names.pop(operation.path, None)
        names[operation.data.decode()] = number
    elif operation.what in (What.UNLINK, What.RMDIR):
        names.pop(operation.path, None)
    else:
        names[operation.path] = number


def _apply(content: bytearray, operation: Operation) -> None:
    if operation.what is What.WRITE:
        _put(content, operation.offset, operation.data)
    elif operation.what is What.SIZE:
        del content[operation.offset :]
        content.extend(bytes(operation.offset - len(content)))
    else:
        content.extend(bytes(max(operation.offset - len(content), 0)))


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _after(file: _File, chance: random.Random, mood: float) -> bytes:
    """What is left of a file; `mood` is how likely an operation that is not torn is kept."""
    content = bytearray(file.synced)
    for operation in file.since:
        if operation.what is What.WRITE and chance.random() < 0.3:
            for start in range(0, len(operation.data), SECTOR):
                if chance.random() < 0.5:
                    _put(content, operation.offset + start, operation.data[start : start + SECTOR])
        elif chance.random() < mood:
            _apply(content, operation)
    return bytes(content)
