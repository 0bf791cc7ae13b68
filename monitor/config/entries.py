"""Entries of the watch list as people write them: dates bare, texts in quotes, lists on one line. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

Value = str | bool | int | date | list[str]
Entry = Mapping[str, Value]
Kind = Literal["employers", "mailboxes", "rejections", "sources", "people"]
TOP = frozenset({"employers", "mailboxes"})
"""Kinds that stand on their own, and belong to no employer."""


def entry_lines(
    kind: Kind, entry: Entry, employer: str | None = None, *, indent: str = "  ", keys: str | None = None
) -> str:
    """The lines of an entry as they are written, its head indented by `indent` and its keys by `keys` (None:
    as the head); with `employer` those of a new employer around it."""
    if kind in TOP:
        head, indent, keys = f"[[{kind}]]", "", ""
    else:
        head, keys = f"[[employers.{kind}]]", indent if keys is None else keys
    lines = "\n".join([indent + head, *(keys + pair(key, value) for key, value in entry.items())]) + "\n"
    return lines if employer is None else f"[[employers]]\n{pair('name', employer)}\n\n{lines}"


def snippet(entry: Entry, employer: str | None = None, *, indent: str = "  ") -> str:
    """The lines of a source as they are written; with `employer` those of a new employer around it."""
    return entry_lines("sources", entry, employer, indent=indent)


def in_braces(entry: Entry, *more: str) -> str:
    """An entry on one line, with more pairs behind its own."""
    return "{ " + ", ".join([*(pair(key, value) for key, value in entry.items()), *more]) + " }"


def pair(key: str, value: Value) -> str:
    return f"{key} = {written(value)}"


def written(value: Value) -> str:
    """A value as TOML."""
    import tomlkit

    return tomlkit.item(value).as_string()
