"""The files that drafts are made from: their parts, where they lie, and what is wrong with one.

A sheet is a text with parts, each below a line with its name: `[subject]` and `[text]` of the mail, any
number of `[shorter]` texts for where the room is small, the longest first, and `[call]`, the script for the
phone. A file without such lines is all text. Each part is a template (`monitor.drafts.sandbox`).

The user's own lie in the folder `templates` beside the configuration: `templates/de/thank_you.txt` is for
people whose language is German, `templates/thank_you.txt` for everybody else. What their sheet leaves out
(but for shorter texts) is taken from ours. Reads files, and nothing but sheets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from monitor.drafts.days import base_of

PARTS = ("subject", "text", "shorter", "call")
_LARGEST = 16_384
_HEAD = re.compile(r"\[([a-z_]+)\][ \t]*")


class Fault(Exception):
    """What is wrong with a sheet: the line, and the rest of a sentence."""

    def __init__(self, line: int, told: str) -> None:
        super().__init__(told)
        self.line = line
        self.told = told


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a sheet: its name, its template, and the line on which that begins."""

    name: str
    source: str
    line: int


@lru_cache(maxsize=64)
def shipped(language: str, name: str) -> tuple[Part, ...]:
    """The parts of one of our own sheets, in their order."""
    path = files("monitor.drafts").joinpath("templates", language, f"{name}.txt")
    return parts(path.read_text("utf-8"))


def parts(text: str) -> tuple[Part, ...]:
    """The parts of a sheet, in their order."""
    found: list[tuple[str, int, list[str]]] = [("text", 1, [])]
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        head = _HEAD.fullmatch(line)
        if head:
            found.append((head[1], number + 1, []))
        else:
            found[-1][2].append(line)
    given = [Part(name=name, source="\n".join(lines), line=line) for name, line, lines in found]
    return tuple(given if given[0].source.strip() or len(given) == 1 else given[1:])


def own(folder: Path | None, language: str | None, name: str) -> tuple[str, tuple[Part, ...]] | None:
    """The user's sheet of this name, with how to call the file in a sentence; None where there is none.

    Raises Fault (with the file's name before its sentence) for one that cannot be read.
    """
    if folder is None:
        return None
    base = base_of(language) or "en"
    for path in (folder / base / f"{name}.txt", folder / f"{name}.txt"):
        called = name_of(path, folder)
        given = read(path, called)
        if given is not None:
            return called, given
    return None


def name_of(path: Path, folder: Path) -> str:
    """How a sentence calls a file in the folder of templates: templates/de/answer.txt."""
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def read(path: Path, called: str) -> tuple[Part, ...] | None:
    """The parts of one file of the user's; None where there is none. Raises Fault as `own` does."""
    text = _read(path, called)
    return None if text is None else _checked(parts(text), called)


def _read(path: Path, called: str) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise Fault(0, f"{called} cannot be read ({error.strerror}).") from None
    if len(content) > _LARGEST:
        raise Fault(0, f"{called} is larger than {_LARGEST // 1024} KB.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Fault(line, f"{called}, line {line}: this is not UTF-8; save the file as UTF-8.") from None


def _checked(given: tuple[Part, ...], called: str) -> tuple[Part, ...]:
    for part in given:
        if part.name not in PARTS:
            known = ", ".join(f"[{name}]" for name in PARTS)
            line = part.line - 1
            raise Fault(line, f"{called}, line {line}: [{part.name}] is no part; the parts are {known}.")
    return given


def grouped(given: tuple[Part, ...]) -> Mapping[str, tuple[Part, ...]]:
    """The parts by name, each in the order of the file; those that hold nothing are not there."""
    found: dict[str, tuple[Part, ...]] = {}
    for part in given:
        if part.source.strip():
            found[part.name] = (*found.get(part.name, ()), part)
    return found
