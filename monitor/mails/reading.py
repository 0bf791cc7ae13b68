"""One text of an alert mail (its HTML or its plain text) as rows: who looks for whom, where. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from monitor.mails.blocks import Line
from monitor.mails.cards import Card, look_of, ways_to_cut
from monitor.mails.kinds import (
    company_grade,
    is_pay,
    is_remark,
    is_role,
    is_workplace,
    place_grade,
    remote_of,
    title_grade,
)
from monitor.mails.links import Link, Site, read_link
from monitor.mails.slots import Choice, Entry, Filled, Hints, choose, fill, taken, words_shared
from monitor.text import clean, fold, words

_EDGES = " \t·•∙⋅|,;–—-\ufffd"
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]\s*$")
_OPEN_BRACKET = re.compile(r"\s*\(([^()]{1,60})$")
_RATING_END = re.compile(r"\s+[0-5][.,]\d\s*★?\s*$|\s*★.*$")
_SIZE_END = re.compile(r"\s+/\s+[\d,.+–-]+\s?\w*$")
_STATE = re.compile(r"[A-Z]{2}")
_NEW_END = re.compile(r"(?<=\S)(?:\s+|(?<=[a-z)]))(?:NEW|New)!?$")
_PIECES = re.compile(r"\s*[·•∙⋅|]\s*")
_STATE_END = re.compile(r"\s+[-–]\s+([A-Z]{2})$")
_MORE = re.compile(r"\s*\+\s?\d+(?=$|\s*\()")
_WORK_IN = re.compile(r"(?i)^(?:hybrid|remote|on-?site|hybride|télétravail|teletravail)\b(?: work| remote| partiel)?\s(?:in|à|en|a)\s+")
_LEAST = 1.6
_LEAST_ALONE = 2.4
_MOST = 0.5
_PLACE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One posting as a card tells it. `lines` are all texts of the card. `key` is that of its link."""

    title: str
    company: str | None
    place: str | None = None
    remote: bool | None = None
    link: Link
    pay: str | None = None
    sure: bool = False
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text tells. `missed` are the links to postings whose card could not be read; `score` is how
    well the rows read in all."""

    rows: tuple[Row, ...] = ()
    missed: tuple[Link, ...] = ()
    score: float = 0.0


def read_lines(
    lines: Sequence[Line], sites: Sequence[Site], hints: Hints, *, plain: bool
) -> Reading:
    """The rows of one text, by the way of cutting it into cards and the choice of slots that read best."""
    links = links_of(lines, sites)
    best = Reading()
    for cards in ways_to_cut(lines, links, plain=plain):
        choice = choose(lines, links, cards, hints)
        if choice is None:
            reading = Reading(missed=tuple(card.link for card in cards if card.link.kind in ("known", "job")))
        else:
            reading = _read(lines, links, cards, choice, hints, plain=plain)
        better = (len(reading.rows) > 0, reading.score) > (len(best.rows) > 0, best.score)
        if better or (not best.rows and not reading.rows and len(reading.missed) > len(best.missed)):
            best = reading
    return best


def links_of(lines: Sequence[Line], sites: Sequence[Site]) -> list[Link | None]:
    """What the innermost link of each line leads to."""
    known: dict[str, Link] = {}
    found: list[Link | None] = []
    for line in lines:
        href = line.link
        if href is None:
            found.append(None)
            continue
        if href not in known:
            known[href] = read_link(href, sites)
        found.append(known[href])
    return found


def _read(
    lines: Sequence[Line], links: Sequence[Link | None], cards: Sequence[Card], choice: Choice, hints: Hints, *, plain: bool
) -> Reading:
    read: dict[int, tuple[Row, float]] = {}
    least = _LEAST_ALONE if len(cards) == 1 and not hints.order else _LEAST
    for number, filled in enumerate(choice.cards):
        row, grade = _best_row(lines, links, filled, choice, hints)
        if row is not None and grade >= least:
            read[number] = (row, grade)
    if not (hints.order or hints.own) and not _is_proven([row for row, _ in read.values()]):
        read = {}
    missed = [number for number in range(len(cards)) if number not in read]
    left = [cards[number].link for number in missed if _counts(lines, cards, choice, number, set(read), hints, plain)]
    return Reading(
        rows=tuple(row for row, _ in read.values()),
        missed=tuple(left),
        score=sum(grade for _, grade in read.values()) - 0.5 * len(left),
    )


def _is_proven(rows: Sequence[Row]) -> bool:
    """Whether the rows of an unknown template are postings: most titles name work or their links do, and beside
    most of them stands an employer that is sure (watched, labelled, on a picture), or a place."""
    if not rows:
        return False
    roles = sum(is_role(row.title) or row.link.kind in ("known", "job") for row in rows) >= len(rows) * _MOST
    sure = sum(row.sure for row in rows) >= len(rows) * _MOST
    placed = sum(place_grade(row.place or "") >= _PLACE for row in rows) >= len(rows) * _MOST
    return (roles and (sure or placed)) or (sure and placed)


def _counts(
    lines: Sequence[Line],
    cards: Sequence[Card],
    choice: Choice,
    number: int,
    read: Set[int],
    hints: Hints,
    plain: bool,
) -> bool:
    """Whether a card that could not be read is worth a word: its link is surely one to a posting, or it stands
    among those that were read and looks like them. A head or a foot of the mail is not."""
    card = cards[number]
    if not read:
        return card.link.kind in ("known", "job")
    if number < min(read) and _is_head(lines, choice.cards[number], hints):
        return False
    if card.link.kind == "known":
        return True
    if any(cards[one].link.kind == "known" for one in read):
        return False
    looks = {look_of(lines[anchor], plain=plain) for one in read for anchor in cards[one].anchors}
    like = any(look_of(lines[anchor], plain=plain) in looks for anchor in card.anchors)
    return like and (card.link.kind == "job" or min(read) < number < max(read))


def _best_row(
    lines: Sequence[Line], links: Sequence[Link | None], filled: Filled, choice: Choice, hints: Hints
) -> tuple[Row | None, float]:
    """The row of a card. In a plain text it may begin further down: what stands above is then no part of it."""
    row, grade = _row(lines, filled, choice, hints)
    for begin in filled.card.begins:
        again = fill(lines, links, [filled.card], _flat, starts=[begin])[0]
        other, better = _row(lines, again, choice, hints)
        if other is not None and better > grade + 0.3:
            row, grade = other, better
    return row, grade


def _flat(line: Line) -> object:
    return 0


def _row(
    lines: Sequence[Line], filled: Filled, choice: Choice, hints: Hints
) -> tuple[Row | None, float]:
    title = taken(filled, choice.title)
    company = taken(filled, choice.company) if choice.company else None
    place = filled.entries.get(choice.place) if choice.place else None
    if place and any(other and other.order == place.order and place.part in ("", other.part) for other in (title, company)):
        place = None
    if title is None or (choice.company and company is None):
        return None, -9.0
    name = _company(company.text) if company else hints.employer
    said = _title(title.text)
    where = _place(place, filled) if place else None
    if not said or not (name or hints.own) or fold(said) == fold(name or ""):
        return None, -9.0
    if not hints.order and not hints.own and name and _holds(said, name):
        return None, -9.0
    if company and title.order == company.order and not _is_told(name or "", company, filled, hints):
        return None, -9.0
    texts = tuple(lines[n].text for n in range(filled.card.start, filled.card.end) if lines[n].text)
    grade = title_grade(said) + (1.0 if title.linked else 0.0) + (0.5 if title.bold else 0.0)
    grade += 3.0 if title.label == "title" else 0.0
    grade = max(grade, 0.0) if is_plausible(said) else -9.0
    sure = company is None
    if company:
        sure = _is_told(name or "", company, filled, hints)
        grade += 2.0 if sure else max(company_grade(name or "-"), -1.0)
        if not sure and (is_remark(name or "-") or is_workplace(name or "-")):
            grade = -9.0
    else:
        grade += 0.8
        if hints.own and filled.card.link.kind == "opaque" and title_grade(said) <= 0:
            return None, -9.0  # Nothing tells it from "unsubscribe".
    if place and where:
        grade += 2.0 * place_grade(where)
    elif place is None and choice.place:
        grade += 0.2
    row = Row(
        title=said,
        company=name,
        place=where,
        remote=remote_of(*([place.text] if place else []), *(text for text in texts if _says_where(text))),
        link=filled.card.link,
        sure=sure,
        pay=next((text for text in texts if is_pay(text)), None),
        lines=texts,
    )
    return row, grade


def _is_told(name: str, company: Entry, filled: Filled, hints: Hints) -> bool:
    """Whether it is sure that a text is the employer: watched, labelled so, or the name of a picture."""
    return hints.watched(name) or fold(name) in filled.pictures or company.label == "company"


def _holds(title: str, name: str) -> bool:
    """Whether a title ends in the employer's name, as headlines and combined lines do and titles do not."""
    said = f"{fold(title)} "
    return any(f"{mark} {fold(name)} " in said for mark in ("-", "–", "|", " at", "@", " bei", " chez"))


def is_plausible(title: str) -> bool:
    return len(title) > 2 and any(c.isalpha() for c in title) and not (is_remark(title) or is_workplace(title))


def _says_where(text: str) -> bool:
    return is_workplace(text) or (len(text) < 100 and any(map(is_workplace, re.split(r"[·•|()]", text))))


def _title(text: str) -> str:
    return _NEW_END.sub("", clean(text)).strip(" ·•|")


def _company(text: str) -> str:
    name = _SIZE_END.sub("", _RATING_END.sub("", clean(text, 200)))
    return name.strip(" \t·•∙⋅|,;–—-\ufffd")


def _place(entry: Entry, filled: Filled) -> str | None:
    """A place without what stands beside it; a code of a state on a line of its own belongs to it."""
    text = entry.text
    after = [
        one.text for one in filled.entries.values() if one.order == entry.order + 1 and not one.part
    ]
    if entry.part == "" and after and _STATE.fullmatch(after[0]) and not _STATE.search(text[-2:]):
        text = f"{text}, {after[0]}"
    pieces = [piece.strip(_EDGES) for piece in _PIECES.split(text)]
    told = [piece for piece in pieces if piece and not is_remark(piece)]
    text = next(iter([" • ".join(piece for piece in told if not is_workplace(piece))]), "") or " • ".join(told) or text
    text = _WORK_IN.sub("", _MORE.sub("", _STATE_END.sub(r", \1", text)))
    bare = text
    for _ in range(2):
        cut = _BRACKET.sub("", bare) or bare
        cut = _OPEN_BRACKET.sub("", cut) or cut
        bare = cut.strip(_EDGES)
    return (bare or text.strip(_EDGES + "()[]")) or None


def _is_head(lines: Sequence[Line], filled: Filled, hints: Hints) -> bool:
    """Whether the first link to a posting is the head of the mail ("jobs similar to …"): nothing but one line,
    which the subject says again."""
    texts = [lines[n].text for n in range(filled.card.start, filled.card.end) if lines[n].text and not lines[n].alt]
    return bool(texts) and any(words_shared(text, hints.subject) > 0.7 for text in texts[-2:])
