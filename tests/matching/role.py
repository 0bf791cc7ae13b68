"""Same role: whether two postings of one employer are one role, and that two places are never merged.

A row holds two postings by title and place, with the truth `label`. Rows that are not `main` (one requisition
read from two sources, whatever its titles became) cannot be told by text and are reported apart. To find out
whether places are merged, the first posting is put beside one of the same title at every other place that the
data shows for that employer: as text, a place is another where no part of it is, or lies within, one of the
other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from monitor.decisions.roles import same_role
from monitor.model import Posting
from tests.matching.rows import Figure, Row, precision_recall, share

KINDS = ("decorated", "repost", "near", "random", "cross_source")
_APART = re.compile(r"\s*(?:[;|/]|\bor\b)\s*")
_SAYS_NOTHING = {
    "remote",
    "hybrid",
    "office",
    "hq",
    "the",
    "area",
    "city",
    "greater",
    "of",
    "in",
    "or",
    "based",
}
_COUNTRY_FIRST = {"us", "usa", "in", "india", "united states", "uk", "germany", "canada"}
_NOWHERE = re.compile(r"\d+ locations|various.*|multiple.*|anywhere|worldwide|global.*|flexible")
_OTHER_NAMES = {
    "sf": "san francisco", "nyc": "new york", "bengaluru": "bangalore", "usa": "us", "united states": "us",
    "u.s.": "us", "united kingdom": "uk", "emea": "europe", "bay area": "san francisco",
    "palo alto": "san francisco", "mountain view": "san francisco", "redwood city": "san francisco",
    "san mateo": "san francisco", "south san francisco": "san francisco", "brooklyn": "new york",
}  # fmt: skip
"""Names of one place, and towns of one metropolis, which are no two places to a person who looks for work."""


def answer(row: Row) -> bool:
    one = _posting(row, "a", "board")
    other = _posting(row, "b", "feed" if row["kind"] == "cross_source" else "board")
    return same_role(one, other) and same_role(other, one)


def figures(rows: list[Row], answers: list[bool]) -> Iterator[Figure]:
    judged = list(zip(rows, answers, strict=True))
    main = [(a, bool(r["label"])) for r, a in judged if r["main"]]
    precision, _, both = precision_recall(main)
    yield Figure(name="same role: F1", value=both, goal=0.99, count=len(main))
    yield Figure(name="same role: precision", value=precision, goal=0.995, count=len(main))
    for kind in KINDS:
        right = [a == bool(r["label"]) for r, a in judged if r["kind"] == kind]
        if right:
            yield Figure(name=f"same role: right, {kind}", value=share(right), goal=None, count=len(right))
    tried, merged = _merged_places(rows)
    merged += sum(a and not r["label"] and apart(r["a_loc"] or "", r["b_loc"] or "") for r, a in judged)
    yield Figure(
        name="same role: two places merged without an id", value=merged, goal=0, count=tried, at_most=True
    )


def _merged_places(rows: list[Row]) -> tuple[int, int]:
    """How many pairs of one title at two places were tried, and how many of them the program merges."""
    places: dict[str, set[str]] = {}
    for row in rows:
        places.setdefault(row["ckey"], set()).update(filter(None, (row["a_loc"], row["b_loc"])))
    tried = merged = 0
    for row in rows:
        one = _posting(row, "a", "board")
        for place in sorted(places[row["ckey"]]) if row["a_loc"] else ():
            if apart(row["a_loc"], place):
                tried += 1
                merged += same_role(one, _at(one, place))
    return tried, merged


def apart(one: str, other: str) -> bool:
    """Whether two texts name places that have no part in common, read as plain words."""
    ours, theirs = _parts(one), _parts(other)
    meet = (a.issubset(all_b) or b.issubset(all_a) for a, all_a in ours for b, all_b in theirs)
    return bool(ours and theirs) and not any(meet)


@cache
def _parts(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each place of a text the words of its narrowest name, and all of its words."""
    text = text.lower()
    for name, usual in _OTHER_NAMES.items():
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", usual, text)
    found = []
    for piece in _APART.split(text):
        if _NOWHERE.fullmatch(piece.strip()):
            continue
        segments = [
            frozenset(re.findall(r"\w+", part)) - _SAYS_NOTHING for part in re.split(r"[,(\-:]", piece)
        ]
        segments = [segment for segment in segments if segment]
        narrow = [
            segment for segment in segments if " ".join(sorted(segment)) not in _COUNTRY_FIRST
        ] or segments
        if narrow:
            found.append((narrow[0], frozenset().union(*segments)))
    return tuple(found)


def _posting(row: Row, side: str, source: str) -> Posting:
    place = row[f"{side}_loc"]
    return Posting(
        source=source,
        id=side,
        title=row[f"{side}_title"],
        locations=(place,) if place else (),
        employer=row["company"],
    )


def _at(posting: Posting, place: str) -> Posting:
    return Posting(
        source=posting.source, id="c", title=posting.title, locations=(place,), employer=posting.employer
    )
