"""Where each key stands in a TOML text, and whether the text is safe to hand to a parser. Pure.

`tomllib` tells neither lines nor columns of what it read, takes quadratic time for keys of many parts, and
runs out of stack on deep nesting. Both questions are answered from the same few lexical rules of TOML.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from monitor.config.layout import KeyPath as KeyPath
from monitor.config.layout import layout, tokens

DEEPEST = 20
LONGEST_KEY = 10


class Position(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Danger(NamedTuple):
    """Why a text is not handed to the parser, and where."""

    at: Position
    reason: str


def danger(text: str) -> Danger | None:
    """The first place that would cost the parser its stack or minutes, if there is one. Linear."""
    depth = parts = 0
    for token in tokens(text):
        if token.kind != "mark":
            continue
        depth += (token.text in "[{") - (token.text in "]}" and depth > 0)
        parts = parts + 1 if token.text == "." else 0
        if depth > DEEPEST:
            return Danger(
                _lines(text)(token.at), f"The lists and tables are nested more than {DEEPEST} deep."
            )
        if parts >= LONGEST_KEY:
            return Danger(_lines(text)(token.at), f"A key has more than {LONGEST_KEY} parts.")
    return None


def positions(text: str) -> dict[KeyPath, Position]:
    """Where each table, key and list item of a valid TOML text begins.

    A list of tables has the place of its first; a key that is reached only through longer ones has that
    of the first of them.
    """
    found: dict[KeyPath, int] = {}
    for part in layout(text):
        for length in range(1, len(part.path) + 1):
            found.setdefault(part.path[:length], part.start)
    line = _lines(text)
    return {path: line(at) for path, at in found.items()}


def locate(found: dict[KeyPath, Position], path: KeyPath) -> Position | None:
    """The place of a path, or of the nearest thing around it."""
    while path and path not in found:
        path = path[:-1]
    return found.get(path)


def _lines(text: str) -> Callable[[int], Position]:
    """What tells the line and column of a place in the text."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(at: int) -> Position:
        line = bisect_right(starts, at)
        return Position(line, at - starts[line - 1] + 1)

    return position
