"""The lines of a card sorted into slots, by which the lines of all cards of a mail can be compared. Pure.

A slot is a place in the template: the second line of this look from the top, the part of it behind the dash.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.mails.blocks import Line
from monitor.mails.cards import Card
from monitor.mails.kinds import is_remark, names_worker, place_grade
from monitor.mails.links import Link
from monitor.mails.parts import BEGINNINGS, EDGES, parts_of, pieces_of
from monitor.mails.vocabulary import LABELS
from monitor.text import fold

Slot = tuple[object, str, str]
"""How lines are told apart, which of those alike it is, and which part of it."""

_SIGNS = re.compile(r"^[^\w\s(\[.#+&$€£¥\"'«„“]{1,4}\s+|\s+[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?$")
_NUMBER = re.compile(r"^(?:\(?#?\d{1,3}[.)]|[*>+–—-])\s+(?=\S)")
_LABELLED = re.compile(r"^([^\W\d_][\w /.-]{1,24}?)\s?:\s+(\S.*)$")
_LOGO = re.compile(r"\s*\blogo\b\s*(?:of|von|de)?\s*")
_MANY = 0.55
_SIDES = 6
_SHORT_LABEL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text of a card.

    `order` is its line's place among the lines that count, `part` its name in the line. `label` is what a
    label before it says that it is. `away`: it leads to a page of another kind than the card does;
    `elsewhere`: at all elsewhere. `anchor` is that around it, `looks` are its line's.
    """

    text: str
    order: int
    linked: bool = False
    bold: bool = False
    part: str = ""
    label: str | None = None
    away: bool = False
    elsewhere: bool = False
    anchor: int = 0
    looks: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A card with its texts by slot, and what its pictures are called."""

    card: Card
    entries: dict[Slot, Entry]
    pictures: frozenset[str] = frozenset()


def fill(
    lines: Sequence[Line],
    links: Sequence[Link | None],
    cards: Sequence[Card],
    view: Callable[[Line], object],
    *,
    keeps: Callable[[str], bool],
    starts: Sequence[int] | None = None,
) -> list[Filled]:
    """The texts of each card by slot, without what says nothing: pay, ages, labels, prose, and buttons, which
    no text is that `keeps` knows."""
    own = [
        _own_lines(lines, links, card, starts[i] if starts else card.start) for i, card in enumerate(cards)
    ]
    buttons = _buttons(lines, own, keeps)
    labels = _labels(lines, own)
    return [
        Filled(
            card=card,
            entries=_entries(
                lines, links, card, [n for n in numbers if fold(lines[n].text) not in buttons], view, labels
            ),
            pictures=frozenset(
                _LOGO.sub(" ", fold(line.text)).strip() for line in lines[card.start : card.end] if line.alt
            ),
        )
        for card, numbers in zip(cards, own, strict=True)
    ]


def taken(card: Filled, slot: Slot) -> Entry | None:
    """The text of a slot; where a line lacks the separator that the others have, all of it."""
    look, number, part = slot
    return card.entries.get(slot) or (card.entries.get((look, number, "")) if part in BEGINNINGS else None)


def _own_lines(lines: Sequence[Line], links: Sequence[Link | None], card: Card, start: int) -> list[int]:
    return [
        number
        for number in range(start, card.end)
        if lines[number].text
        and not lines[number].alt
        and not ((link := links[number]) and link.kind == "nav")
        and any(c.isalnum() for c in lines[number].text)
    ]


def _buttons(lines: Sequence[Line], own: Sequence[Sequence[int]], keeps: Callable[[str], bool]) -> set[str]:
    """Texts of links that most cards share ("View job", in any language)."""
    if len(own) < 2:
        return set()
    count = Counter(
        text for numbers in own for text in {fold(lines[n].text) for n in numbers if lines[n].links}
    )
    return {
        text
        for text, times in count.items()
        if times > len(own) * _MANY
        and times > 1
        and place_grade(text) < 0.5
        and not names_worker(text)
        and not keeps(text)
    }


def _labels(lines: Sequence[Line], own: Sequence[Sequence[int]]) -> set[str]:
    """Labels that most cards have ("Location: …")."""
    count = Counter(
        label for numbers in own for label in set(_labels_of(lines[number].text for number in numbers))
    )
    return {
        label for label, times in count.items() if times > len(own) * _MANY and (times > 1 or label in LABELS)
    }


def _labels_of(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if found := _LABELLED.match(text):
            yield fold(found[1])


def _entries(
    lines: Sequence[Line],
    links: Sequence[Link | None],
    card: Card,
    numbers: Sequence[int],
    view: Callable[[Line], object],
    labels: set[str],
) -> dict[Slot, Entry]:
    rows: list[tuple[object, str, int, str | None]] = []
    for number in numbers:
        text, label = lines[number].text, None
        found = _LABELLED.match(text)
        if found and fold(found[1]) in labels:
            label, text = fold(found[1]), found[2]
        text = _SIGNS.sub("", _NUMBER.sub("", text)).strip(EDGES)
        pieces = [piece for piece in pieces_of(text) if not is_remark(piece)]
        if not pieces or (label and label not in LABELS and _other_label(label)):
            continue
        kept = text if len(pieces) == len(pieces_of(text)) else (" | " if "|" in text else " · ").join(pieces)
        rows.append((("label", label) if label else view(lines[number]), kept, number, label))
    totals = Counter(look for look, *_ in rows)
    above = Counter(look for look, _, number, _ in rows if number < card.anchors[0])
    entries: dict[Slot, Entry] = {}
    seen: Counter[object] = Counter()
    for order, (look, text, number, label) in enumerate(rows):
        line = lines[number]
        link = links[number]
        for part, piece in parts_of(text):
            entry = Entry(
                text=piece,
                order=order,
                linked=link is not None and (link.key == card.link.key or link.kind == "opaque"),
                bold=line.bold,
                part=part,
                looks=(line.shape, line.frame),
                label=LABELS.get(label or ""),
                elsewhere=link is not None and link.key != card.link.key,
                anchor=line.anchor,
                away=link is not None and link.kind == "other" and link.key != card.link.key,
            )
            for count in _counts(seen[look], totals[look], above[look]):
                entries[(look, count, part)] = entry
        seen[look] += 1
    return entries


def _counts(number: int, total: int, above: int) -> Iterator[str]:
    """How a line is counted: from the top of its card, from its end, and from its link."""
    if number < _SIDES:
        yield f"top {number}"
    if total - number <= _SIDES:
        yield f"end {total - number}"
    if abs(number - above) < _SIDES:
        yield f"link {number - above}"


def _other_label(label: str) -> bool:
    return len(label.split()) <= _SHORT_LABEL
