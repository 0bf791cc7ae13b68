"""The folders of an account on an IMAP server: the one that the user means, and the one of junk. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from imapclient.imap_utf7 import decode, encode  # type: ignore[import-untyped]  # it ships no types

from monitor.mailbox.names import is_junk
from monitor.text import fold

_CLOSED = frozenset(("\\noselect", "\\nonexistent"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder: its name for people, its name on the wire (modified UTF-7), and its flags in lower case."""

    name: str
    wire: bytes
    delimiter: str = ""
    flags: frozenset[str] = frozenset()

    @property
    def leaf(self) -> str:
        """The last part of the name, after every folder that it lies in."""
        return self.name.rpartition(self.delimiter)[2] if self.delimiter else self.name


def folder_named(name: str) -> Folder:
    """A folder as the user wrote it."""
    return Folder(name=name, wire=encode(name))


def folders_listed(rows: Iterable[object]) -> tuple[Folder, ...]:
    """The folders that can be opened, of rows (flags, delimiter, name) as the server lists them."""
    found = []
    for row in rows:
        flags, delimiter, name = row if isinstance(row, tuple) and len(row) == 3 else ((), b"", None)
        wire = str(name).encode() if isinstance(name, int | str) else name
        if not isinstance(wire, bytes) or not wire.isascii():
            continue  # A name that is no name of this protocol cannot be asked for either.
        known = frozenset(f.decode("latin-1").lower() for f in flags if isinstance(f, bytes))
        if not known & _CLOSED:
            found.append(
                Folder(
                    name=_readable(wire),
                    wire=wire,
                    delimiter=delimiter.decode("latin-1") if isinstance(delimiter, bytes) else "",
                    flags=known,
                )
            )
    return tuple(found)


def find_folder(wanted: str, listed: Sequence[Folder]) -> Folder | None:
    """The folder that the user means: parted by "/" or by the server's own sign, below INBOX or not."""
    if fold(wanted) == "inbox":
        return folder_named("INBOX")
    for same in (str, fold):
        called: dict[str, list[Folder]] = {}
        for folder in listed:
            called.setdefault(same(folder.name), []).append(folder)
        for form in _forms(wanted, listed):
            matches = called.get(same(form), [])
            if len(matches) == 1:
                return matches[0]
    return None


def find_junk(listed: Sequence[Folder]) -> Folder | None:
    """The folder of junk: the one that the server says is it (RFC 6154), else by its name."""
    return next(
        (folder for folder in listed if "\\junk" in folder.flags),
        next((folder for folder in listed if is_junk(folder.leaf)), None),
    )


def _forms(wanted: str, listed: Sequence[Folder]) -> Iterator[str]:
    yield wanted
    for delimiter in dict.fromkeys(folder.delimiter for folder in listed if folder.delimiter):
        form = wanted.replace("/", delimiter)
        yield form
        yield f"INBOX{delimiter}{form}"


def _readable(wire: bytes) -> str:
    try:
        name = str(decode(wire))
        name.encode()  # Halves of a character are no name that can be written down.
    except (ValueError, LookupError):  # A name that nobody can read is still one to ask for.
        return wire.decode("latin-1")
    return name
