"""What somebody is known by, and where it is still found: in the raw bytes of files, in any spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote, quote_plus

from monitor.decisions.profiles import profile_slug
from monitor.decisions.traces import is_within
from monitor.drafts.phrases import call_link, full_name
from monitor.model import Person
from monitor.store.backup import FOLDER
from monitor.store.copying import FILE
from monitor.text import fold

_FEWEST_DIGITS = 6
_WHOLE_NOTE = 3
"""A note of so many words is like no other text."""
_DIGITS = re.compile(r"\+?[\d\s()./-]+")


def traces_of(
    people: Iterable[tuple[str, Person | None, Sequence[str]]], others: Iterable[Person]
) -> tuple[str, ...]:
    """The texts that only these people (name, entry, profiles that were seen) are known by, and nobody of the
    `others`, who stay.

    A name of one word could be anybody's, and so could a short note: they are none. Nor is what stands in the
    name or profile of one of the others; of a profile that does, or that is called as a part of its own
    person, the end of the address is.
    """
    others = list(others)
    kept = {fold(text) for other in others for text in (*_named(other.name), *_reached(other))}
    theirs = [text for other in others for text in (other.name, other.linkedin) if text]
    found: dict[str, str] = {}
    for name, person, profiles in people:
        # Somebody whom only a mail names may be called by the address.
        own = [word for word in name.split() if "@" not in word]
        for text in (*_named(name), *_reached(person), *profiles):
            if fold(text) not in kept:
                told = _told_apart(text, (*theirs, *own))
                found.setdefault(fold(told), told)
    return tuple(text for text in found.values() if text)


def _told_apart(text: str, theirs: Sequence[str]) -> str:
    """A trace so that it is found in none of some texts; "" where that cannot be."""
    if not is_within(text, theirs):
        return text
    end = f"in/{profile_slug(text)}"
    return end if profile_slug(text) and not is_within(end, theirs) else ""


def files_with(
    traces: Sequence[str], folder: Path, unreadable: Callable[[Path], bool] = lambda _: False
) -> list[Path]:
    """The files of a folder in whose bytes a trace is found. `unreadable`: whether a file is of a database
    that cannot be read, where nothing parts a value from the one before and after it; of one that can,
    everybody is taken out row by row."""
    if not folder.is_dir() or not traces:
        return []
    apart, adjoining = (
        re.compile(b"|".join(one for text in traces for one in _patterns(text, apart=apart)))
        for apart in (True, False)
    )
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return [path for path in files if (adjoining if unreadable(path) else apart).search(_bytes(path).lower())]


def texts_of_others(folder: Path) -> Iterator[str]:
    """What stands in the files of a state folder out of which nothing can be cut: all but the database that
    is in force and the backups."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    for path in files:
        in_force = path.name == FILE or path.name.startswith((f"{FILE}-", f"{FILE}.next"))
        if path.parent.name != FOLDER and not in_force:
            yield from _bytes(path).decode("utf-8", "replace").splitlines()


def lines_with(traces: Sequence[str], text: str) -> list[int]:
    """The numbers of the lines of a text in which a trace is found."""
    if not traces:
        return []
    wanted = re.compile(b"|".join(pattern for trace in traces for pattern in _patterns(trace)))
    lines = text.splitlines()
    return [number for number, line in enumerate(lines, 1) if wanted.search(line.encode().lower())]


def _named(name: str) -> Iterator[str]:
    """A name of more than one word, also as lists have it: "Ruiz, Dana"."""
    for text in dict.fromkeys((name, full_name(name))):
        words = text.split()
        if len(words) > 1:
            yield text
            yield f"{words[-1]}, {' '.join(words[:-1])}"


def _reached(person: Person | None) -> Iterator[str]:
    """Their mail, number and profile, and what was noted about them."""
    if person is None:
        return
    if person.email:
        yield person.email
    for text in (person.phone, (call_link(person.phone) or "").removeprefix("tel:")):
        if text and sum(map(str.isdigit, text)) >= _FEWEST_DIGITS:
            yield text
    if person.linkedin:
        yield person.linkedin
        slug = profile_slug(person.linkedin)
        if slug:
            yield slug
    if person.other and ("@" in person.other or "://" in person.other or _is_number(person.other)):
        yield person.other
    if person.notes and len(person.notes.split()) >= _WHOLE_NOTE:
        yield person.notes


def _is_number(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= _FEWEST_DIGITS


def _patterns(trace: str, *, apart: bool = True) -> Iterator[bytes]:
    """How a trace may stand in lower-case bytes: plain, escaped as in JSON, in links and in HTML. `apart`: in
    no longer word."""
    if _DIGITS.fullmatch(trace):
        digits = [digit.encode() for digit in re.sub(r"\D", "", trace)]
        yield rb"(?<![0-9])" + rb"[ ()./+-]{0,3}".join(digits) + rb"(?![0-9])"
        return
    for text in _cases(trace):
        json = text.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")
        for form in (text.encode(), json, quote(text).encode(), quote(text, safe="").encode(),
                     quote_plus(text).encode(), escape(text).encode()):  # fmt: skip
            found = re.escape(form.lower())
            yield rb"(?<![0-9a-z-])" + found + rb"(?![0-9a-z-])" if apart else found


def _cases(text: str) -> set[str]:
    """Bytes know no case beyond ASCII, and two forms of one accent."""
    cased = (text, text.lower(), text.upper(), text.title(), fold(text))
    return {unicodedata.normalize(form, one) for one in cased for form in ("NFC", "NFD")}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        # Another process took it away while we looked.
        return b""
