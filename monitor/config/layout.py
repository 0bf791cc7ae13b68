"""Where each table, key and item of a TOML text stands, from its first character to its last. Pure.

`tomllib` tells nothing of places. Here the few lexical rules of TOML are read, for a text that it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

KeyPath = tuple[str | int, ...]
"""A place in the document: names of tables and keys, and indexes (from 0) into lists."""

# Possessive quantifiers: a text that is never closed costs one look, not one for each of its quotes.
_TOKEN = re.compile(
    r"""
      (?P<string> \"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}
                | '{3}(?:[^']|'{1,2}(?!'))*+'{3,5}
                | "(?!"")(?:[^"\\\n]|\\[^\n])*+"
                | '(?!'')[^'\n]*+' )
    | (?P<bare> [^\s\[\]{},.=\#"']+ )
    | (?P<mark> [\[\]{},.=\n] )
    | (?P<skip> [^\S\n]+ )
    | (?P<comment> \#[^\n]* )
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    kind: str
    text: str
    at: int


class Part(NamedTuple):
    """A head of a table, a key with its value, or an item of a list.

    It stands from `start` to before `end`; its value begins at `value` (that of a head is empty, that of an
    item is all of it). `after` is behind the comma that follows an item, where one does.
    """

    kind: Literal["table", "pair", "item"]
    path: KeyPath
    start: int
    value: int
    end: int
    after: int | None = None


def tokens(text: str) -> Iterator[Token]:
    """The tokens up to the first that is none (an unclosed text), where a parser stops as well."""
    return (token for token in _all_tokens(text) if token.kind not in ("skip", "comment"))


def comments(text: str) -> list[tuple[int, int]]:
    """Where each comment begins, with its sign, and where it ends, before the end of its line."""
    found = (token for token in _all_tokens(text) if token.kind == "comment")
    return [(token.at, token.at + len(token.text.rstrip("\r"))) for token in found]


def layout(text: str) -> list[Part]:
    """All parts of a valid text, in the order in which they begin; of another as far as they can be told."""
    return _Walk(text).read()


def _all_tokens(text: str) -> Iterator[Token]:
    at = 0
    while match := _TOKEN.match(text, at):
        at = match.end()
        yield Token(match.lastgroup or "", match[0], match.start())


class _Walk:
    """One walk over the tokens of a valid text."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self._next = next(self._tokens, None)
        self._end = 0
        self._parts: list[Part] = []
        self._lengths: dict[KeyPath, int] = {}

    def read(self) -> list[Part]:
        table: KeyPath = ()
        while self._next:
            if self._next.text == "[" and self._next.kind == "mark":
                table = self._header()
            elif self._next.kind == "mark":
                self._take()
            else:
                self._pair(table)
        return self._parts

    @property
    def _at(self) -> int:
        return self._next.at if self._next else self._end

    def _take(self) -> None:
        if self._next:
            self._end = self._next.at + len(self._next.text)
        self._next = next(self._tokens, None)

    def _sees(self, marks: str) -> bool:
        return self._next is not None and self._next.kind == "mark" and self._next.text in marks

    def _header(self) -> KeyPath:
        start = self._at
        self._take()
        many = self._sees("[")
        if many:
            self._take()
        parts = self._key()
        while self._sees("]"):
            self._take()
        path: KeyPath = ()
        for number, part in enumerate(parts, start=1):
            path = (*path, part)
            if many and number == len(parts):
                self._lengths[path] = self._lengths.get(path, 0) + 1
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        self._parts.append(Part("table", path, start, self._end, self._end))
        return path

    def _key(self) -> list[str]:
        parts: list[str] = []
        while self._next and (self._next.kind != "mark" or self._next.text == "."):
            if self._next.kind != "mark":
                parts.append(_name(self._next))
            self._take()
        return parts

    def _pair(self, table: KeyPath) -> None:
        start = self._at
        path = (*table, *self._key())
        if self._sees("="):
            self._take()
        place = self._keep(Part("pair", path, start, self._at, self._at))
        self._value(path)
        self._parts[place] = self._parts[place]._replace(end=self._end)

    def _keep(self, part: Part) -> int:
        """Holds the place of a part whose end is not seen yet."""
        self._parts.append(part)
        return len(self._parts) - 1

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
        place: int | None = None
        index = 0
        while self._next and not self._sees("]"):
            if self._sees("\n}"):
                # A brace that closes nothing stands only in a text that is not valid: the walk goes on.
                self._take()
            elif self._sees(","):
                index += 1
                self._take()
                if place is not None:
                    self._parts[place] = self._parts[place]._replace(after=self._end)
            else:
                item = (*path, index)
                place = self._keep(Part("item", item, self._at, self._at, self._at))
                self._value(item)
                self._parts[place] = self._parts[place]._replace(end=self._end)
        self._take()

    def _table(self, path: KeyPath) -> None:
        self._take()
        while self._next and not self._sees("}"):
            if self._sees(",\n]"):
                self._take()
            else:
                self._pair(path)
        self._take()


_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


def _name(token: Token) -> str:
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
