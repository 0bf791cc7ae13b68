"""One text of an alert mail (its HTML or its plain text) as rows: who looks for whom, where. Pure."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from monitor.mails.blocks import Line
from monitor.mails.cards import Card, look_of, ways_to_cut
from monitor.mails.choosing import Choice, Hints, choose
from monitor.mails.kinds import is_role, place_grade
from monitor.mails.links import Link, Site, read_link
from monitor.mails.rows import Row, read_row
from monitor.mails.slots import Filled, fill, repeated_links
from monitor.text import fold, words

_LEAST = 1.6
_LEAST_ALONE = 2.4
_BETTER = 0.3
_MISSED = 0.5
_SAID_AGAIN = 0.7
_MOST = 0.5
_PLACE = 0.5
_SURE = ("known", "job")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text tells. `missed` are the links to postings whose card could not be read; `score` is how
    well the rows read in all."""

    rows: tuple[Row, ...] = ()
    missed: tuple[Link, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The lines of one text, what the link of each leads to, whether it is a plain text, and the links
    that it repeats."""

    lines: Sequence[Line]
    links: Sequence[Link | None]
    plain: bool
    repeated: Set[str]

    def looks(self, card: Card) -> set[object]:
        return {look_of(self.lines[anchor], plain=self.plain) for anchor in card.anchors}


def read_lines(lines: Sequence[Line], sites: Sequence[Site], hints: Hints, *, plain: bool) -> Reading:
    """The rows of one text, by the way of cutting it into cards and the choice of slots that read best."""
    text = _Text(lines=lines, links=_links(lines, sites), plain=plain, repeated=repeated_links(lines))
    best = Reading()
    for cards in ways_to_cut(lines, text.links, plain=plain):
        choice = choose(lines, text.links, cards, hints, text.repeated)
        if choice is None:
            reading = Reading(missed=tuple(card.link for card in cards if card.link.kind in _SURE))
        else:
            reading = _read(text, cards, choice, hints)
        better = (len(reading.rows) > 0, reading.score) > (len(best.rows) > 0, best.score)
        if better or (not best.rows and not reading.rows and len(reading.missed) > len(best.missed)):
            best = reading
    return best


def _links(lines: Sequence[Line], sites: Sequence[Site]) -> list[Link | None]:
    """What the innermost link of each line leads to."""
    known: dict[str | None, Link | None] = {None: None}
    for line in lines:
        if line.link is not None and line.link not in known:
            known[line.link] = read_link(line.link, sites)
    return [known[line.link] for line in lines]


def _read(text: _Text, cards: Sequence[Card], choice: Choice, hints: Hints) -> Reading:
    is_known = bool(hints.order) or hints.own
    alone = len(cards) == 1
    read: dict[int, tuple[Row, float]] = {}
    for number, filled in enumerate(choice.cards):
        found = _best_row(text, filled, choice, hints, alone=alone and not is_known)
        if found is None or found[1] < (_LEAST_ALONE if alone and not hints.order else _LEAST):
            continue
        opaque = filled.card.link.kind == "opaque"
        if alone and opaque and not is_known and not (found[0].sure or _in_subject(found[0], hints)):
            continue
        read[number] = found
    read = _without_feet(read, choice.cards)
    if len(read) == 1 and not is_known:
        [number] = read
        again = _best_row(text, choice.cards[number], choice, hints, alone=True)
        read = {number: again} if again else {}
    if not is_known and not _is_proven([row for row, _ in read.values()], hints):
        read = {}
    missed = [
        cards[number].link
        for number in range(len(cards))
        if number not in read and _counts(text, choice.cards, number, set(read), hints)
    ]
    score = sum(grade for _, grade in read.values()) - _MISSED * len(missed)
    return Reading(rows=tuple(row for row, _ in read.values()), missed=tuple(missed), score=score)


def _without_feet(
    read: dict[int, tuple[Row, float]], cards: Sequence[Filled]
) -> dict[int, tuple[Row, float]]:
    """Without the rows of opaque links outside of those that surely lead to postings, where they lack the
    place that most others have: what looks like a card there is the head or the foot of the mail."""
    sure = [number for number in read if cards[number].card.link.kind in _SURE]
    placed = sum(row.place is not None for row, _ in read.values())
    if not sure or placed < _MOST * len(read):
        return read
    return {
        number: found
        for number, found in read.items()
        if min(sure) <= number <= max(sure) or place_grade(found[0].place or "") >= _PLACE
    }


def _best_row(
    text: _Text, filled: Filled, choice: Choice, hints: Hints, *, alone: bool
) -> tuple[Row, float] | None:
    """The row of a card. In a plain text it may begin further down: what stands above may be another's."""
    best = read_row(text.lines, filled, choice, hints, alone=alone)
    for begin in filled.card.begins:
        [again] = fill(
            text.lines, text.links, [filled.card], _flat,
            keeps=hints.watched, repeated=text.repeated, starts=[begin],
        )  # fmt: skip
        other = read_row(text.lines, again, choice, hints, alone=alone)
        if other is not None and (best is None or other[1] > best[1] + _BETTER):
            best = other
    return best


def _flat(line: Line) -> object:
    return 0


def _in_subject(row: Row, hints: Hints) -> bool:
    return any(text and len(text) > 2 and fold(text) in hints.subject for text in (row.title, row.company))


def _is_proven(rows: Sequence[Row], hints: Hints) -> bool:
    """Whether the rows of an unknown template are postings: most titles name work or their links do, and
    beside most of them stands an employer that is sure (watched, labelled, on a picture), or a place."""
    if not rows:
        return False
    roles = sum(is_role(row.title) or row.link.kind in ("known", "job") for row in rows) >= len(rows) * _MOST
    sure = sum(row.sure for row in rows) >= len(rows) * _MOST
    placed = sum(place_grade(row.place or "") >= _PLACE for row in rows) >= len(rows) * _MOST
    return (roles and (sure or placed)) or (placed and (sure or (hints.about_jobs and len(rows) > 1)))


def _counts(text: _Text, cards: Sequence[Filled], number: int, read: Set[int], hints: Hints) -> bool:
    """Whether a card that could not be read is worth a word: its link is surely one to a posting, or it
    stands among those that were read and looks like them. A head or a foot of the mail is not."""
    card = cards[number].card
    if not read:
        return card.link.kind in _SURE
    if number < min(read) and _is_head(text, card, hints):
        return False
    if card.link.kind == "known":
        return True
    if any(cards[one].card.link.kind == "known" for one in read):
        return False
    like = any(text.looks(card) & text.looks(cards[one].card) for one in read)
    return like and (card.link.kind == "job" or min(read) < number < max(read))


def _is_head(text: _Text, card: Card, hints: Hints) -> bool:
    """Whether the first link to a posting is the head of the mail ("jobs similar to …"): nothing but one
    line, which the subject says again."""
    lines = text.lines[card.start : card.end]
    texts = [line.text for line in lines if line.text and not line.alt]
    return any(_share(one, hints.subject) > _SAID_AGAIN for one in texts[-2:])


def _share(text: str, other: str) -> float:
    """The share of a text's words that stand in another."""
    said = words(text)
    there = frozenset(words(other))
    return sum(word in there for word in said) / len(said) if said else 0.0
