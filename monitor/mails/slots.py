"""The lines of a card sorted into slots, by which the lines of all cards of a mail can be compared. Pure.

A slot is a place in the template: the second line of this look from the top, the part of it behind the dash.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from monitor.mails.blocks import Line
from monitor.mails.cards import Card
from monitor.mails.kinds import is_remark, names_worker, place_grade
from monitor.mails.labels import is_other, kind_of, told, usual_labels
from monitor.mails.links import Link
from monitor.mails.parts import BEGINNINGS, EDGES, parts_of, pieces_of
from monitor.text import fold

Slot = tuple[object, str, str]
"""How lines are told apart, which of those alike it is, and which part of it."""

_SIGNS = re.compile(r"^[^\w\s(\[.#+&$€£¥\"'«„“]{1,4}\s+|\s+[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?$")
_NUMBER = re.compile(r"^(?:\(?#?\d{1,3}[.)]|\[\d{1,3}\]|[*>+#–—-])\s+(?=\S)")
_LOGO = re.compile(
    r"\s*\b(?:company |firmen)?logo(?:tipo|typ|tyyppi)?\b\s*(?:(?:of|von|de|di|da)\b)?\s*[:-]?\s*",
    re.IGNORECASE,
)
_MANY = 0.55
_SIDES = 6
_REPEATED = 2
_PLACE = 0.5
_FEW_PICTURES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text of a card.

    `order` is its line's place among the lines that count, `part` its name in the line. `label` is what a
    label before it says that it is. `away`: it leads to a page of another kind than the card does;
    `elsewhere`: at all elsewhere. `anchor` is that around it, `looks` are its line's.
    `alt`: it stands for a picture.
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
    alt: bool = False


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
    repeated: Set[str],
    starts: Sequence[int] | None = None,
) -> list[Filled]:
    """The texts of each card by slot, without what says nothing: pay, ages, labels, prose, and buttons, which
    no text is that `keeps` knows. `repeated` are buttons where one card cannot show it."""
    own = [
        _own_lines(lines, links, card, starts[i] if starts else card.start) for i, card in enumerate(cards)
    ]
    buttons = _buttons(lines, own, keeps, repeated)
    labels = usual_labels([[lines[number].text for number in numbers] for numbers in own])
    pictures = _pictures(lines, cards, keeps)
    return [
        Filled(
            card=card,
            entries=_entries(
                lines, links, card, [n for n in numbers if fold(lines[n].text) not in buttons], view, labels
            )
            | _pictured(named),
            pictures=frozenset(
                fold(_LOGO.sub(" ", line.text)).strip() for line in lines[card.start : card.end] if line.alt
            ),
        )
        for card, numbers, named in zip(cards, own, pictures, strict=True)
    ]


def taken(card: Filled, slot: Slot) -> Entry | None:
    """The text of a slot; where a line lacks the separator that the others have, all of it."""
    look, number, part = slot
    parts = (
        [part] if part not in BEGINNINGS else [part, "rest", ""] if part.startswith("rest") else [part, ""]
    )
    return next((entry for one in parts if (entry := card.entries.get((look, number, one)))), None)


def _own_lines(lines: Sequence[Line], links: Sequence[Link | None], card: Card, start: int) -> list[int]:
    return [
        number
        for number in range(start, card.end)
        if lines[number].text
        and not lines[number].alt
        and not ((link := links[number]) and link.kind == "nav")
        and any(c.isalnum() for c in lines[number].text)
    ]


def repeated_links(lines: Sequence[Line]) -> frozenset[str]:
    """Texts of links that a mail says again and again: buttons, wherever it has one card or many."""
    count = Counter(fold(line.text) for line in lines if line.text and line.links and not line.alt)
    often = [text for text, times in count.items() if times > _REPEATED]
    return frozenset(text for text in often if place_grade(text) < _PLACE and not names_worker(text))


def _buttons(
    lines: Sequence[Line], own: Sequence[Sequence[int]], keeps: Callable[[str], bool], repeated: Set[str]
) -> set[str]:
    """Texts of links that most cards share ("View job", in any language)."""
    if len(own) < 2:
        return {text for text in repeated if not keeps(text)}
    count = Counter(
        text for numbers in own for text in {fold(lines[n].text) for n in numbers if lines[n].links}
    )
    return {
        text
        for text, times in count.items()
        if times > max(1, len(own) * _MANY)
        and place_grade(text) < _PLACE
        and not names_worker(text)
        and not keeps(text)
    }


def _pictures(
    lines: Sequence[Line], cards: Sequence[Card], keeps: Callable[[str], bool]
) -> list[list[tuple[str, bool]]]:
    """What the pictures of each card are called, and whether they are said to be logos: none that a line of
    the card says too, that most cards have, or that the only card of a mail may have from its head."""
    found: list[list[tuple[str, bool]]] = []
    for card in cards:
        inside = lines[card.start : card.end]
        said = {fold(line.text) for line in inside if not line.alt}
        names = [(_LOGO.sub(" ", line.text).strip(EDGES), line.text) for line in inside if line.alt]
        found.append([(name, name != text) for name, text in names if name and fold(name) not in said])
    count = Counter(name for named in found for name in {name for name, _ in named})
    most = max(1.0, len(cards) * _MANY)
    return [
        [
            (name, is_logo)
            for name, is_logo in named
            if keeps(name) or (is_logo or (count[name] <= most and len(cards) > 1))
        ]
        for named in found
    ]


def _pictured(named: Sequence[tuple[str, bool]]) -> dict[Slot, Entry]:
    """The names of a card's pictures by slot, counted from the last one: a first card may hold the head's."""
    return {
        ("picture", f"end {back}", ""): Entry(
            text=name, order=-1, alt=True, label="company" if is_logo else None
        )
        for back, (name, is_logo) in enumerate(reversed(named[-_FEW_PICTURES:]), 1)
        if not is_remark(name)
    }


def _entries(
    lines: Sequence[Line],
    links: Sequence[Link | None],
    card: Card,
    numbers: Sequence[int],
    view: Callable[[Line], object],
    labels: set[str],
) -> dict[Slot, Entry]:
    rows = [row for number in numbers for row in _rows(lines[number], number, view, labels)]
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
                label=kind_of(label, part),
                elsewhere=link is not None and link.key != card.link.key,
                anchor=line.anchor,
                away=link is not None and link.kind == "other" and link.key != card.link.key,
            )
            for count in _counts(seen[look], totals[look], above[look]):
                entries[(look, count, part)] = entry
        seen[look] += 1
    return entries


def _rows(
    line: Line, number: int, view: Callable[[Line], object], labels: set[str]
) -> Iterator[tuple[object, str, int, str | None]]:
    """What a line tells that counts: how it looks, the text, the number of the line, the label."""
    for label, said in told(line.text, labels):
        text = _SIGNS.sub("", _NUMBER.sub("", said)).strip(EDGES)
        pieces = [piece for piece in pieces_of(text) if not is_remark(piece)]
        if not pieces or is_other(label):
            continue
        kept = text if len(pieces) == len(pieces_of(text)) else (" | " if "|" in text else " · ").join(pieces)
        yield (("label", label) if label else view(line)), kept, number, label


def _counts(number: int, total: int, above: int) -> Iterator[str]:
    """How a line is counted: from the top of its card, from its end, and from its link."""
    if number < _SIDES:
        yield f"top {number}"
    if total - number <= _SIDES:
        yield f"end {total - number}"
    if abs(number - above) < _SIDES:
        yield f"link {number - above}"
