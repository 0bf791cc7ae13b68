"""Which line of a card is the title, which the employer, which the place: decided once for a mail. Pure.

One mail has one template. So the lines of its cards are sorted into slots (the second line of this look, the
part behind the dash), and the choice of slots that reads best over all cards together is taken. One odd name
cannot turn a card around, and a card that does not have the chosen slots is not guessed at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.mails.blocks import Line
from monitor.mails.cards import Card
from monitor.mails.kinds import (
    company_grade,
    is_remark,
    is_workplace,
    place_grade,
    title_grade,
)
from monitor.mails.links import Link
from monitor.text import fold, words

Slot = tuple[object, str, str]
_BAR = re.compile(r"\s*\|\s*")
_DOT = re.compile(r"\s*(?:[·•∙⋅]|\ufffd{1,4})\s*")
_SLASH = re.compile(r"\s+/\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_AT = re.compile(r"\s+(?:at|@|bei|chez|presso|hos|bij|på|en|na|na empresa)\s+")
_LABELLED = re.compile(r"^([^\W\d_][\w /.-]{1,24}?)\s?:\s+(\S.*)$")
_BRACKETED = re.compile(r"^\(([^()]{2,80})\)$")
_EDGES = " \t·•∙⋅|,;–—-\ufffd"
_STATE = re.compile(r"[A-Z]{2}")
_LABELS = {
    "title": "job title, title, position, role, job, stelle, stellentitel, titel, poste, intitule, puesto, cargo, titulo, "
             "posizione, ruolo, functie, tyotehtava, tehtava, stilling, tjanst, roll, job name, vacancy",
    "company": "company, employer, organization, organisation, company name, agency, unternehmen, firma, arbeitgeber, entreprise, societe, "
               "employeur, empresa, azienda, bedrijf, werkgever, foretag, arbetsgivare, yritys, tyonantaja, virksomhed, hiring company",
    "place": "location, locations, city, place, duty location, ort, standort, arbeitsort, einsatzort, lieu, localisation, ville, "
             "ubicacion, lugar, localidad, local, localizacao, sede, luogo, citta, plaats, locatie, standplaats, plats, sijainti, "
             "paikkakunta, sted, work location",
}  # fmt: skip
_LABEL = {word.strip(): kind for kind, said in _LABELS.items() for word in said.split(",")}

_APART = (
    {"before dash", "behind dash"}, {"before place", "place"}, {"before at", "behind at"},
    {"piece 0", "other pieces"}, {"piece 0", "piece 1"}, {"piece 0", "piece 2"}, {"piece 1", "piece 2"},
    {"piece 0", "last piece"}, {"piece 1", "last piece"},
)  # fmt: skip
_BEGINNINGS = frozenset(("piece 0", "before dash", "before place"))
_MANY = 0.55
_TOP = 7
_FEW = 3
_LEAST_TITLE = 0.6
_LEAST_COMPANY = 0.5
_SIDES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text of a card. `order` is its line's place among the lines that count; `whole`: all of a line."""

    text: str
    order: int
    linked: bool = False
    bold: bool = False
    part: str = ""
    label: str | None = None
    away: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A card with its texts by slot, and what its pictures are called."""

    card: Card
    entries: dict[Slot, Entry]
    pictures: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known beside the cards: whether a text is a watched employer, the subject, the order of title,
    employer and place where the sender's template is known, and the employer where the sender is one."""

    watched: Callable[[str], bool]
    subject: str = ""
    order: tuple[str, ...] = ()
    employer: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The slots of a mail and how well they read, summed over its cards."""

    title: Slot
    company: Slot | None
    place: Slot | None
    score: float
    cards: tuple[Filled, ...] = ()


def choose(
    lines: Sequence[Line], links: Sequence[Link | None], cards: Sequence[Card], hints: Hints
) -> Choice | None:
    """The slots that read best; None where no choice reads like postings at all."""
    best: Choice | None = None
    for view in (_by_look, _by_frame, _by_order):
        filled = fill(lines, links, cards, view)
        found = _chosen(filled, hints)
        if found and (best is None or found.score > best.score + 0.01):
            best = found
    return best


def fill(
    lines: Sequence[Line],
    links: Sequence[Link | None],
    cards: Sequence[Card],
    view: Callable[[Line], object],
    starts: Sequence[int] | None = None,
) -> list[Filled]:
    """The texts of each card by slot, without what says nothing: buttons, pay, ages, labels, prose."""
    own = [_own_lines(lines, links, card, starts[i] if starts else card.start) for i, card in enumerate(cards)]
    buttons = _buttons(lines, own)
    labels = _labels(lines, own)
    return [
        Filled(
            card=card,
            entries=_entries(lines, links, card, [n for n in numbers if fold(lines[n].text) not in buttons], view, labels),
            pictures=frozenset(
                fold(re.sub(r"(?i)\s*\blogo\b\s*(?:of|von|de)?\s*", " ", line.text)).strip()
                for line in lines[card.start : card.end]
                if line.alt
            ),
        )
        for card, numbers in zip(cards, own, strict=True)
    ]


def _by_look(line: Line) -> object:
    return line.shape


def _by_frame(line: Line) -> object:
    return line.frame


def _by_order(line: Line) -> object:
    return 0


def _own_lines(lines: Sequence[Line], links: Sequence[Link | None], card: Card, start: int) -> list[int]:
    return [
        number
        for number in range(start, card.end)
        if lines[number].text
        and not lines[number].alt
        and not ((link := links[number]) and link.kind == "nav")
        and any(c.isalnum() for c in lines[number].text)
    ]


def _buttons(lines: Sequence[Line], own: Sequence[Sequence[int]]) -> set[str]:
    """Texts of links that most cards share ("View job", in any language)."""
    if len(own) < 2:
        return set()
    count = Counter(
        text for numbers in own for text in {fold(lines[n].text) for n in numbers if lines[n].links}
    )
    titles = Counter(fold(lines[numbers[0]].text) for numbers in own if numbers)
    return {
        text
        for text, times in count.items()
        if times > len(own) * _MANY and times > 1 and place_grade(text) < 0.5 and titles[text] < times
    }


def _labels(lines: Sequence[Line], own: Sequence[Sequence[int]]) -> set[str]:
    """Labels that most cards have ("Location: …")."""
    count = Counter(
        label
        for numbers in own
        for label in set(_labels_of(lines[number].text for number in numbers))
    )
    return {label for label, times in count.items() if times > len(own) * _MANY and (times > 1 or label in _LABEL)}


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
        text = text.strip(_EDGES)
        pieces = [piece for piece in _pieces(text) if not is_remark(piece)]
        if not pieces or (label and label not in _LABEL and _other_label(label)):
            continue
        kept = text if len(pieces) == len(_pieces(text)) else (" | " if "|" in text else " · ").join(pieces)
        rows.append((("label", label) if label else view(lines[number]), kept, number, label))
    totals = Counter(look for look, *_ in rows)
    above = Counter(look for look, _, number, _ in rows if number < card.anchors[0])
    entries: dict[Slot, Entry] = {}
    seen: Counter[object] = Counter()
    for order, (look, text, number, label) in enumerate(rows):
        line = lines[number]
        link = links[number]
        for part, piece in _parts(text):
            entry = Entry(
                text=piece,
                order=order,
                linked=link is not None and (link.key == card.link.key or link.kind == "opaque"),
                bold=line.bold,
                part=part,
                label=_LABEL.get(label or ""),
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
    return len(label.split()) <= 3


def _pieces(text: str) -> list[str]:
    """The parts of a line between its separators; a slash parts only where one side says nothing."""
    between = _BAR if "|" in text.strip(_EDGES) else _DOT
    pieces = [piece.strip(_EDGES) for piece in between.split(text)]
    split = [part.strip(_EDGES) for piece in pieces for part in _slashed(piece)]
    return [piece for piece in split if piece] or [text]


def _slashed(piece: str) -> list[str]:
    parts = _SLASH.split(piece)
    return parts if len(parts) > 1 and any(map(is_remark, parts)) else [piece]


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """A line as a whole, and its parts that may be an employer or a place of their own."""
    bracketed = _BRACKETED.match(text)
    yield "", bracketed[1] if bracketed else text
    pieces = _pieces(text)
    if len(pieces) > 1:
        for number, piece in enumerate(pieces[:3]):
            yield f"piece {number}", piece
        yield "last piece", pieces[-1]
        yield "other pieces", (" | " if "|" in text else " · ").join(pieces[1:])
    dashes = list(_DASH.finditer(text))
    if dashes:
        yield "before dash", text[: dashes[-1].start()]
        yield "behind dash", text[dashes[-1].end() :]
        cut = _before_place(text, [dash.end() for dash in dashes])
        if cut is not None:
            yield "before place", text[:cut].rstrip(" -–—")
            yield "place", text[cut:]
    if found := list(_AT.finditer(text)):
        yield "before at", text[: found[-1].start()]
        yield "behind at", text[found[-1].end() :]


def _before_place(text: str, ends: Sequence[int]) -> int | None:
    """Where the place at the end of a line begins, behind the first dash from which on it reads like one."""
    return next((end for end in ends if place_grade(text[end:]) >= 0.7), None)


# ------------------------------------------------------------------------------------ the vote


def _chosen(filled: Sequence[Filled], hints: Hints) -> Choice | None:
    if not filled:
        return None
    slots = Counter(slot for one in filled for slot in one.entries)
    usual = [slot for slot, count in slots.items() if count >= len(filled) * 0.5]
    repeats = _repeats(filled)
    grade = {
        (kind, slot): _average(filled, slot, kind, hints, repeats) for slot in usual for kind in ("title", "company", "place")
    }
    titles = _top(usual, grade, "title", _LEAST_TITLE)
    companies: list[Slot | None] = [*_top(usual, grade, "company", -0.6)]
    if hints.own:
        companies = [None]
    elif hints.employer:
        companies = [*companies, None]
    sparse = [slot for slot, count in slots.items() if count >= max(1, len(filled) * 0.25)]
    for slot in sparse:
        grade.setdefault(("place", slot), _average(filled, slot, "place", hints, repeats))
    places: list[Slot | None] = [None, *_top(sparse, grade, "place", 0.2)]
    best: Choice | None = None
    for title in titles:
        for company in companies:
            if company is not None and _overlap(title, company):
                continue
            for place in places:
                if place is not None and (_overlap(title, place) or (company and _overlap(company, place))):
                    continue
                score = grade["title", title] + (grade["company", company] if company else 0.3)
                score += grade["place", place] if place else 0.0
                score += _fitting(filled, title, company, place, hints)
                if best is None or score * len(filled) > best.score:
                    best = Choice(
                        title=title, company=company, place=place, score=score * len(filled), cards=tuple(filled)
                    )
    return best


def _top(
    slots: Sequence[Slot], grade: dict[tuple[str, Slot], float], kind: str, least: float
) -> list[Slot]:
    good = [slot for slot in slots if grade[kind, slot] >= least]
    return sorted(good, key=lambda slot: (-grade[kind, slot], str(slot)))[: _TOP * 2]


def taken(card: Filled, slot: Slot) -> Entry | None:
    """The text of a slot; where a line lacks the separator that the others have, all of it."""
    look, number, part = slot
    return card.entries.get(slot) or (card.entries.get((look, number, "")) if part in _BEGINNINGS else None)


def _overlap(one: Slot, other: Slot) -> bool:
    """Whether two slots take from the same text."""
    return one[:2] == other[:2] and {one[2], other[2]} not in _APART


def _same_words(one: Entry, other: Entry) -> bool:
    """Whether two texts of a card are partly the same words: a line is numbered from both ends."""
    return one.order == other.order and {one.part, other.part} not in _APART


def _repeats(filled: Sequence[Filled]) -> Counter[str]:
    return Counter(text for one in filled for text in {fold(entry.text) for entry in one.entries.values()})


def _average(
    filled: Sequence[Filled], slot: Slot, kind: str, hints: Hints, repeats: Counter[str]
) -> float:
    grade = {"title": _as_title, "company": _as_company, "place": _as_place}[kind]
    missing = {"title": -1.5, "company": -0.8, "place": -0.05}[kind]
    total = 0.0
    few = len(filled) < _FEW
    for one in filled:
        entry = taken(one, slot) if kind != "place" else one.entries.get(slot)
        total += missing if entry is None else grade(
            entry, one, hints, 0.0 if few else repeats[fold(entry.text)] / len(filled)
        )
    return total / len(filled)


def _as_title(entry: Entry, card: Filled, hints: Hints, share: float) -> float:
    grade = title_grade(entry.text)
    if entry.label:
        return grade + (3.0 if entry.label == "title" else -4.0)
    grade += 1.0 if entry.linked else 0.0
    grade += 0.5 if entry.bold else 0.0
    grade -= 2.0 if entry.away else 0.0
    grade -= 2.0 if share > _MANY else 0.0
    grade -= 3.0 if fold(entry.text) in card.pictures or hints.watched(entry.text) else 0.0
    grade -= {"": 0.0, "before place": 0.1, "before at": 0.4, "before dash": 0.8}.get(entry.part, 1.2)
    if len(entry.text) > 5 and fold(entry.text) in hints.subject:
        grade += 0.7
    return grade


def _as_company(entry: Entry, card: Filled, hints: Hints, share: float) -> float:
    grade = company_grade(entry.text)
    if entry.label:
        return grade + (3.0 if entry.label == "company" else -4.0)
    if hints.watched(entry.text):
        grade = max(grade, 0.0) + 3.0
    elif fold(entry.text) in card.pictures:
        grade = max(grade, 0.0) + 2.5
    elif share > _MANY:
        grade -= 1.2
    grade += {"": 0.0, "piece 0": 0.2, "before dash": 0.1, "before place": 0.3}.get(entry.part, -0.3)
    return grade


def _as_place(entry: Entry, card: Filled, hints: Hints, share: float) -> float:
    grade = 2.4 * place_grade(entry.text) - 0.4 - (0.0 if entry.part in ("", "place", "behind dash") else 0.1)
    if entry.label:
        return grade + (2.0 if entry.label == "place" else -3.0)
    if is_workplace(entry.text):
        grade -= 0.6
    return grade - (0.2 if is_remark(entry.text) else 0.0)


def _fitting(
    filled: Sequence[Filled], title: Slot, company: Slot | None, place: Slot | None, hints: Hints
) -> float:
    """How well three slots stand together: near each other, in the order that templates have."""
    total = 0.0
    for one in filled:
        t = taken(one, title)
        c = taken(one, company) if company else None
        p = one.entries.get(place) if place else None
        if t is None:
            continue
        if any(a and b and _same_words(a, b) for a, b in ((t, c), (t, p), (c, p))):
            total -= 3.0
        if c is not None:
            away = c.order - t.order
            total += {1: 0.5, 0: 0.3, -1: 0.3}.get(away, 0.0 if away > 0 else -0.2)
        if p is not None:
            near = c or t
            away = p.order - near.order
            total += {1: 0.4, 0: 0.4, 2: 0.2}.get(away, 0.1 if away > 0 else -0.2)
        if hints.order and not _in_order(hints.order, t, c, p):
            total -= 4.0
    return total / len(filled)


_PART_ORDER = {"before": 0, "piece 0": 0, "piece 1": 1, "behind": 2, "place": 2, "other": 1, "last p": 2, "piece 2": 2}


def _in_order(order: Sequence[str], t: Entry | None, c: Entry | None, p: Entry | None) -> bool:
    known = {"title": t, "company": c, "place": p}
    found = [entry for name in order if (entry := known.get(name)) is not None]
    keys = [(entry.order, _rank(entry.part)) for entry in found]
    return keys == sorted(keys)


def _rank(part: str) -> int:
    return next((rank for begin, rank in _PART_ORDER.items() if part.startswith(begin)), 0)


def words_shared(text: str, other: str) -> float:
    """The share of a text's words that stand in another."""
    said = words(text)
    there = frozenset(words(other))
    return sum(word in there for word in said) / len(said) if said else 0.0
