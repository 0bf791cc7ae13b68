"""The parts of one line of a card that may be a text of their own: a title, an employer, a place. Pure.

"Acme · Berlin", "Acme - Berlin", "Engineer - Acme (Berlin)": where a line is to be cut is not known from the
line, so every cut has a name, and the vote over all cards chooses by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from monitor.mails.kinds import is_employer_form, is_remark, names_town, place_grade
from monitor.mails.vocabulary import HIRES

EDGES = " \t·•∙⋅|,;–—-\ufffd"
_BAR = re.compile(r"\s*\|\s*")
_DOT = re.compile(r"\s*(?:[·•∙⋅]|\ufffd{1,4})\s*")
_SLASH = re.compile(r"\s+/\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_AT = re.compile(r"\s+(?:at|@|bei|chez|presso|hos|bij|på|en|na|na empresa)\s+")
_COMMA = re.compile(r",\s+")
_IN = re.compile(r"\s+(?:in|à|a|en|em|i)\s+(?=[A-ZÀ-Þ])")
_HIRES = re.compile(rf"\s+{HIRES}(?:\s*:\s*|\s+)(?:an? (?=[A-Z]))?", re.IGNORECASE)
_MARKS = (("hires", _HIRES), ("dash", _DASH), ("at", _AT), ("comma", _COMMA))
_BRACKETED = re.compile(r"^\(([^()]{2,80})\)$")
_BRACKET_END = re.compile(r"\s*\(([^()]{2,60})\)?$")
_SURE_PLACE = 0.6

APART = (
    {"before dash", "behind dash"}, {"rest", "place"},
    *({f"rest {side} {mark}", other} for mark in ("hires", "dash", "at", "comma")
      for side, other in (("before", "place"), ("behind", "place"), ("before", f"rest behind {mark}"))),
    {"piece 0", "other pieces"}, {"piece 0", "piece 1"}, {"piece 0", "piece 2"}, {"piece 1", "piece 2"},
    {"piece 0", "last piece"}, {"piece 1", "last piece"},
)  # fmt: skip
BEGINNINGS = frozenset(
    ("piece 0", "before dash", "rest", "rest before dash", "rest before comma", "rest before at")
)
PLACE_PARTS = frozenset(
    ("", "piece 0", "piece 1", "piece 2", "last piece", "other pieces", "place", "behind dash")
)
_PART_ORDER = {
    "rest before": 0, "rest behind": 1, "rest": 0, "before": 0, "behind": 2, "piece 0": 0, "piece 1": 1,
    "piece 2": 2, "other": 1, "last": 2, "place": 2,
}  # fmt: skip


def pieces_of(text: str) -> list[str]:
    """The parts of a line between its separators; a slash parts only where one side says nothing."""
    between = _BAR if "|" in text.strip(EDGES) else _DOT
    pieces = [piece.strip(EDGES) for piece in between.split(text)]
    split = [part.strip(EDGES) for piece in pieces for part in _slashed(piece)]
    return [piece for piece in split if piece] or [text]


def _slashed(piece: str) -> list[str]:
    parts = _SLASH.split(piece)
    return parts if len(parts) > 1 and any(map(is_remark, parts)) else [piece]


def parts_of(text: str) -> Iterator[tuple[str, str]]:
    """A line as a whole, and its parts that may be a title, an employer or a place of their own."""
    bracketed = _BRACKETED.match(text)
    text = bracketed[1] if bracketed else text
    yield "", text
    pieces = pieces_of(text)
    if len(pieces) > 1:
        for number, piece in enumerate(pieces[:3]):
            yield f"piece {number}", piece
        yield "last piece", pieces[-1]
        yield "other pieces", (" | " if "|" in text else " · ").join(pieces[1:])
    rest, place = _before_place(text) if len(pieces) < 2 else (text, "")
    if place:
        yield "rest", rest
        yield "place", place
    for mark, pattern in _MARKS:
        found = list(pattern.finditer(rest))
        if found:
            yield f"rest before {mark}", rest[: found[-1].start()]
            yield f"rest behind {mark}", rest[found[-1].end() :]
    if found := list(_DASH.finditer(text)):
        yield "before dash", text[: found[-1].start()]
        yield "behind dash", text[found[-1].end() :]


def _before_place(text: str) -> tuple[str, str]:
    """A line and the place at its end: in brackets, or behind the first dash or comma from which on all of it
    reads like one place."""
    if (bracket := _BRACKET_END.search(text)) and place_grade(bracket[1]) >= _SURE_PLACE:
        return text[: bracket.start()].strip(EDGES), bracket[1]
    for pattern in (_DASH, _COMMA, _IN):
        cuts = list(pattern.finditer(text))
        for cut in cuts if pattern is not _IN else cuts[::-1]:
            head, tail = text[: cut.start()].strip(EDGES), text[cut.end() :]
            if place_grade(head) >= _SURE_PLACE or not head:
                break  # "Austin, Texas" is one place.
            if is_employer_form(tail.partition(",")[0]):
                continue  # "Docker, Inc"
            if place_grade(tail) >= _SURE_PLACE and (pattern is not _COMMA or names_town(tail)):
                return head, tail
    return text, ""


@lru_cache(maxsize=64)
def rank_of(part: str) -> int:
    """Where in its line a part stands."""
    return next((rank for begin, rank in _PART_ORDER.items() if part.startswith(begin)), 0)
