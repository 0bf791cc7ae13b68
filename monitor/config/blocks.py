"""The tables of a TOML text with the comments that are about them. Pure.

A comment directly above a head is about that table, one directly below the last key about the table of
the key. A comment that is indented as the keys above it and deeper than the head below it is about those,
whatever it touches. What stands apart, between blank lines, is about neither.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from monitor.config.layout import KeyPath, Part, comments, layout

_BLANK = re.compile(r"[^\S\n]*")


class Block(NamedTuple):
    """A table with its own comments, as whole lines from `start` to before `end`; `body` is where its keys
    end, likewise. `head` and `keys` are the blanks that its head and its keys are indented by."""

    path: KeyPath
    start: int
    body: int
    end: int
    head: str
    keys: str


class _Line(NamedTuple):
    start: int
    end: int
    indent: str
    kind: str


class Text:
    """A TOML text with what stands where in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts = layout(text)
        self.comments = comments(text)
        self.newline = "\r\n" if re.match(r"[^\n]*\r\n", text) else "\n"
        self._starts = {start for start, _ in self.comments}

    def part(self, path: KeyPath) -> Part | None:
        """The key or item of a place."""
        return next((part for part in self.parts if part.path == path and part.kind != "table"), None)

    def within(self, path: KeyPath) -> list[Part]:
        """The keys or items directly inside a place, in order."""
        size = len(path) + 1
        return [p for p in self.parts if p.kind != "table" and len(p.path) == size and p.path[:-1] == path]

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Behind the line break of the line in which something ends."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def indent(self, at: int) -> str:
        found = _BLANK.match(self.text, self.line_start(at))
        return found[0].rstrip("\r") if found else ""

    def begins_line(self, at: int) -> bool:
        return not self.text[self.line_start(at) : at].strip()

    def ends_line(self, at: int) -> bool:
        """Whether only a comment may follow on the line."""
        rest = self.text[at : self.line_end(at)].strip()
        return not rest or rest.startswith("#")

    def blocks(self) -> list[Block]:
        heads = [number for number, part in enumerate(self.parts) if part.kind == "table"]
        found: list[Block] = []
        for number, place in enumerate(heads):
            stop = heads[number + 1] if number + 1 < len(heads) else len(self.parts)
            following = self.parts[stop] if stop < len(self.parts) else None
            found.append(self._block(self.parts[place:stop], following, found))
        return found

    def comment_lines_above(self, at: int, floor: int = 0) -> int:
        """The start of the comment lines that stand directly above the line at a place."""
        start = self.line_start(at)
        while start > floor:
            line = self._line(self.line_start(start - 1))
            if line.kind != "comment" or line.start < floor:
                break
            start = line.start
        return start

    def _block(self, parts: list[Part], following: Part | None, before: list[Block]) -> Block:
        head = self.indent(parts[0].start)
        own = [part for part in parts[1:] if self.begins_line(part.start)]
        keys = self.indent(own[0].start) if own else head
        body = self.line_end(max(part.end for part in parts))
        end = self._own_end(body, keys, following)
        floor = before[-1].end if before else 0
        return Block(parts[0].path, self.comment_lines_above(parts[0].start, floor), body, end, head, keys)

    def _own_end(self, body: int, keys: str, following: Part | None) -> int:
        """Where the comments below the keys of a table cease to be about it."""
        stop = self.line_start(following.start) if following else len(self.text)
        outer = self.indent(following.start) if following else ""
        lines, at = [], body
        while at < stop:
            lines.append(self._line(at))
            at = lines[-1].end
        inside = len(keys.expandtabs()) > len(outer.expandtabs())
        deeper = [n for n, line in enumerate(lines) if line.kind == "comment" and line.indent == keys]
        if inside and deeper:
            return lines[deeper[-1]].end
        touching = 0
        while touching < len(lines) and lines[touching].kind == "comment":
            touching += 1
        if following and touching == len(lines):
            return body
        return lines[touching - 1].end if touching else body

    def _line(self, start: int) -> _Line:
        end, indent = self.line_end(start), self.indent(start)
        begin = start + len(indent)
        blank = not self.text[start:end].strip()
        kind = "blank" if blank else "comment" if begin in self._starts else "code"
        return _Line(start, end, indent, kind)


def changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    """The text with spans replaced, which do not overlap. Of two at one place the first comes first."""
    pieces, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])
