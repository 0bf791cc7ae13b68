"""Where each key stands in a TOML text, and whether the text is safe to hand to a parser. Pure.

`tomllib` tells neither lines nor columns of what it read, takes quadratic time for keys of many parts, and
runs out of stack on deep nesting. Both questions are answered from the same few lexical rules of TOML.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""A place in the document: names of tables and keys, and indexes (from 0) into lists."""

DEEPEST = 20
LONGEST_KEY = 10

# Possessive quantifiers: a text that is never closed costs one look, not one for each of its quotes.
_TOKEN = re.compile(
    r"""
      (?P<string> \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}
                | '{3}(?:[^']|'{1,2}(?!'))*+'{3,5}
                | "(?!"")(?:[^"\\\n]|\\[^\n])*+"
                | '(?!'')[^'\n]*+' )
    | (?P<bare> [^\s\[\]{},.=\#"']+ )
    | (?P<mark> [\[\]{},.=\n] )
    | (?P<skip> [^\S\n]+ | \#[^\n]* )
    """,
    re.VERBOSE | re.DOTALL,
)


class Position(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Danger(NamedTuple):
    """Why a text is not handed to the parser, and where."""

    at: Position
    reason: str


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


def danger(text: str) -> Danger | None:
    """The first place that would cost the parser its stack or minutes, if there is one. Linear."""
    depth = parts = 0
    for token in _tokens(text):
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
    line = _lines(text)
    return {path: line(at) for path, at in _Map(text).read().items()}


def locate(found: dict[KeyPath, Position], path: KeyPath) -> Position | None:
    """The place of a path, or of the nearest thing around it."""
    while path and path not in found:
        path = path[:-1]
    return found.get(path)


def _tokens(text: str) -> Iterator[_Token]:
    """The tokens up to the first that is none (an unclosed text), where a parser stops as well."""
    at = 0
    while match := _TOKEN.match(text, at):
        at = match.end()
        if match.lastgroup and match.lastgroup != "skip":
            yield _Token(match.lastgroup, match[0], match.start())


def _lines(text: str) -> Callable[[int], Position]:
    """What tells the line and column of a place in the text."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def position(at: int) -> Position:
        line = bisect_right(starts, at)
        return Position(line, at - starts[line - 1] + 1)

    return position


class _Map:
    """One walk over the tokens of a valid text."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._next = next(self._tokens, None)
        self._found: dict[KeyPath, int] = {}
        self._lengths: dict[KeyPath, int] = {}

    def read(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self._next:
            if self._next.text == "[" and self._next.kind == "mark":
                table = self._header()
            elif self._next.kind == "mark":
                self._take()
            else:
                self._pair(table)
        return self._found

    def _take(self) -> _Token | None:
        taken, self._next = self._next, next(self._tokens, None)
        return taken

    def _sees(self, marks: str) -> bool:
        return self._next is not None and self._next.kind == "mark" and self._next.text in marks

    def _skip_lines(self) -> None:
        while self._sees("\n"):
            self._take()

    def _header(self) -> KeyPath:
        opening = self._take()
        many = self._sees("[")
        if many:
            self._take()
        parts = self._key()
        while self._sees("]"):
            self._take()
        path: KeyPath = ()
        for number, part in enumerate(parts, start=1):
            path = (*path, part)
            if opening:
                self._found.setdefault(path, opening.at)
            if many and number == len(parts):
                self._lengths[path] = self._lengths.get(path, 0) + 1
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
                if opening:
                    self._found.setdefault(path, opening.at)
        return path

    def _key(self) -> list[str]:
        parts: list[str] = []
        while self._next and (self._next.kind != "mark" or self._next.text == "."):
            if self._next.kind != "mark":
                parts.append(_name(self._next))
            self._take()
        return parts

    def _pair(self, table: KeyPath) -> None:
        start = self._next
        for part in self._key():
            table = (*table, part)
            if start:
                self._found.setdefault(table, start.at)
        if self._sees("="):
            self._take()
            self._value(table)

    def _value(self, path: KeyPath) -> None:
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._table(path)
        else:
            while self._next and not self._sees("\n,]}"):
                self._take()

    def _list(self, path: KeyPath) -> None:
        self._take()
        index = 0
        while self._next and not self._sees("]"):
            if self._sees(","):
                index += 1
                self._take()
            elif self._sees("\n"):
                self._skip_lines()
            else:
                self._found.setdefault((*path, index), self._next.at)
                self._value((*path, index))
        self._take()

    def _table(self, path: KeyPath) -> None:
        self._take()
        while self._next and not self._sees("}"):
            if self._sees(",\n"):
                self._take()
            else:
                self._pair(path)
        self._take()


_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


def _name(token: _Token) -> str:
    """A part of a key without its quotes and escapes."""
    if token.kind != "string":
        return token.text
    inner = token.text[1:-1]
    if token.text[0] == "'":
        return inner

    def undo(match: re.Match[str]) -> str:
        code = match[1]
        return chr(int(code[1:], 16)) if code[0] in "uU" else _ESCAPES.get(code, code)

    return re.sub(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", undo, inner)
