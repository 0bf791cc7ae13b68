"""Which slot holds the title, which the employer, which the place: decided once for a mail. Pure.

One mail has one template. So the choice of slots that reads best over all its cards is taken: one odd name
cannot turn a card around, and a card that does not have the chosen slots is not guessed at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from monitor.mails.blocks import Line
from monitor.mails.cards import Card
from monitor.mails.kinds import company_grade, is_remark, is_role, is_workplace, place_grade, title_grade
from monitor.mails.links import Link
from monitor.mails.parts import APART, PLACE_PARTS, rank_of
from monitor.mails.slots import Entry, Filled, Slot, fill, taken
from monitor.text import fold

_MANY = 0.55
_NEARLY_ALL = 0.8
_MIXED = (1.0, 0.5)
_TOP = 8
_FEW = 3
_MARGIN = 0.5
_LEAST_TITLE = 0.6
_LEAST_COMPANY = -0.6
_LEAST_PLACE = 0.2
_MOST_VOTES = 100
"""Cards that decide; a template shows itself in fewer, and an odd mail costs no more than they do."""
_LESS_AS_TITLE = {
    "": 0.0, "rest": 0.1, "rest behind hires": 0.0, "rest before at": 0.4, "rest before dash": 0.6,
    "before dash": 0.8,
}  # fmt: skip
_MORE_AS_COMPANY = {"": 0.0, "piece 0": 0.2, "before dash": 0.1, "rest": 0.3, "rest before hires": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known beside the cards: whether a text is a watched employer, the subject, the order of title,
    employer and place where the sender's template is known, the employer where the sender is one (`own`), and
    whether sender or subject speak of jobs."""

    watched: Callable[[str], bool]
    subject: str = ""
    order: tuple[str, ...] = ()
    employer: str | None = None
    own: bool = False
    about_jobs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The slots of a mail and how well they read, summed over its cards; `looks` is how the line of a slot
    usually looks."""

    title: Slot
    company: Slot | None
    place: Slot | None
    score: float
    cards: tuple[Filled, ...] = ()
    looks: Mapping[str, int] = field(default_factory=dict)


def choose(
    lines: Sequence[Line],
    links: Sequence[Link | None],
    cards: Sequence[Card],
    hints: Hints,
    repeated: Set[str] = frozenset(),
) -> Choice | None:
    """The slots that read best; None where no choice reads like postings at all.

    Where title and employer might as well be the other way round, none is taken.
    """
    best: Choice | None = None
    for view in (_by_look, _by_frame, _by_order):
        filled = fill(lines, links, cards, view, keeps=hints.watched, repeated=repeated)
        found = _chosen(filled, hints)
        if found and (best is None or found.score > best.score + 0.01):
            best = found
    return best


def _by_look(line: Line) -> object:
    return line.shape


def _by_frame(line: Line) -> object:
    return line.frame


def _by_order(line: Line) -> object:
    return 0


def _chosen(filled: Sequence[Filled], hints: Hints) -> Choice | None:
    if not filled:
        return None
    votes = filled[:_MOST_VOTES]
    grades = _graded(votes, hints)
    pairs = _Pairs(votes, hints.order)
    best: Choice | None = None
    scores: dict[tuple[Slot, Slot | None], float] = {}
    for title in grades.titles:
        for company in grades.companies:
            if company is not None and _overlap(title, company):
                continue
            base = grades.of["title", title] + (grades.of["company", company] if company else 0.3)
            base += pairs.title_and_company(title, company) if company else 0.0
            for place in grades.places:
                if place is not None and (_overlap(title, place) or (company and _overlap(company, place))):
                    continue
                score = base
                if place:
                    score += grades.of["place", place] + pairs.place_beside(title, company, place)
                score *= len(filled)
                scores[title, company] = max(score, scores.get((title, company), score))
                if best is None or score > best.score:
                    best = Choice(title=title, company=company, place=place, score=score, cards=tuple(filled))
    if best and best.company and not hints.order:
        turned = scores.get((best.company, best.title))
        if turned is not None and best.score - turned < _MARGIN * len(filled):
            return None
    if best and best.company:
        best = replace(best, looks={"company": _usual_look(filled, best.company)})
    return best


def _usual_look(filled: Sequence[Filled], slot: Slot) -> int:
    looks = Counter(entry.looks[0] for one in filled if (entry := taken(one, slot)))
    return looks.most_common(1)[0][0] if looks else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grades:
    """The slots that may be the title, the employer, the place, and how each reads as which in all cards."""

    titles: list[Slot]
    companies: list[Slot | None]
    places: list[Slot | None]
    of: dict[tuple[str, Slot], float]


def _graded(filled: Sequence[Filled], hints: Hints) -> _Grades:
    slots = Counter(slot for one in filled for slot in one.entries)
    usual = [slot for slot, count in slots.items() if count >= len(filled) * 0.5]
    sparse = [
        slot
        for slot, count in slots.items()
        if slot[2] in PLACE_PARTS and count >= len(filled) * (0.5 if slot[2] == "place" else 0.25)
    ]
    repeats = Counter(text for one in filled for text in {fold(entry.text) for entry in one.entries.values()})
    of: dict[tuple[str, Slot], float] = {}
    for slot in usual:
        mixed = _mixed(filled, slot)
        for kind in ("title", "company"):
            of[kind, slot] = _average(filled, slot, kind, hints, repeats) - mixed
    for slot in sparse:
        of["place", slot] = _average(filled, slot, "place", hints, repeats)
    companies: list[Slot | None] = [*_top(usual, of, "company", _LEAST_COMPANY)]
    if hints.own:
        companies = [None]
    elif hints.employer and hints.order:
        companies = [*companies, None]
    elif hints.employer:
        companies = [None, *(one for one in companies if one and _is_borne_out(filled, one, hints))]
    return _Grades(
        titles=_top(usual, of, "title", _LEAST_TITLE),
        companies=companies,
        places=[None, *_top(sparse, of, "place", _LEAST_PLACE)],
        of=of,
    )


def _is_borne_out(filled: Sequence[Filled], slot: Slot, hints: Hints) -> bool:
    """Whether a slot names employers beyond doubt, though the sender is one: another that is watched, a
    label, a picture."""
    entries = [entry for one in filled if (entry := taken(one, slot))]
    pictures = frozenset(name for one in filled for name in one.pictures)
    return any(
        entry.label or entry.alt or fold(entry.text) in pictures or hints.watched(entry.text)
        for entry in entries
        if fold(entry.text) != fold(hints.employer or "")
    )


def _top(slots: Sequence[Slot], grade: dict[tuple[str, Slot], float], kind: str, least: float) -> list[Slot]:
    good = [slot for slot in slots if grade[kind, slot] >= least]
    return sorted(good, key=lambda slot: (-grade[kind, slot], str(slot)))[:_TOP]


def _overlap(one: Slot, other: Slot) -> bool:
    """Whether two slots take from the same text."""
    return one[:2] == other[:2] and {one[2], other[2]} not in APART


def _mixed(filled: Sequence[Filled], slot: Slot) -> float:
    """The share of a slot's texts that do not look like the others: one template sets one thing one way."""
    taken_here = [entry for one in filled if (entry := taken(one, slot))]
    if not taken_here:
        return 0.0
    looks = zip(*(entry.looks for entry in taken_here), strict=True)
    alike = [Counter(look).most_common(1)[0][1] for look in looks]
    return sum(weight * (1 - count / len(taken_here)) for weight, count in zip(_MIXED, alike, strict=True))


def _average(filled: Sequence[Filled], slot: Slot, kind: str, hints: Hints, repeats: Counter[str]) -> float:
    grade = {"title": _as_title, "company": _as_company, "place": _as_place}[kind]
    missing = {"title": -1.5, "company": -0.8, "place": -0.05}[kind]
    total = 0.0
    few = len(filled) < _FEW
    for one in filled:
        entry = taken(one, slot) if kind != "place" else one.entries.get(slot)
        total += (
            missing
            if entry is None
            else grade(entry, one, hints, 0.0 if few else repeats[fold(entry.text)] / len(filled))
        )
    return total / len(filled)


def _as_title(entry: Entry, card: Filled, hints: Hints, share: float) -> float:
    grade = title_grade(entry.text) - (4.0 if entry.alt else 0.0)
    if entry.label:
        return grade + (3.0 if entry.label == "title" else -4.0)
    grade += 1.0 if entry.linked else 0.0
    grade += 0.5 if entry.bold else 0.0
    grade -= 2.0 if entry.away else 0.0
    grade -= 2.0 if share > _MANY and not is_role(entry.text) else 0.0
    grade -= 3.0 if fold(entry.text) in card.pictures or hints.watched(entry.text) else 0.0
    grade -= _LESS_AS_TITLE.get(entry.part, 1.2)
    if len(entry.text) > 5 and fold(entry.text) in hints.subject:
        grade += 0.7
    return grade


def _as_company(entry: Entry, card: Filled, hints: Hints, share: float) -> float:
    grade = company_grade(entry.text)
    more = _MORE_AS_COMPANY.get(entry.part, -0.3)
    if entry.label == "name":
        return grade + 3.0 + more - (1.0 if not entry.part and ", " in entry.text else 0.0)
    if entry.label:
        return grade + (3.0 if entry.label == "company" else -4.0)
    if hints.watched(entry.text):
        grade = max(grade, 0.0) + 3.0
    elif entry.alt:
        grade = max(grade, 0.0) + 0.5 if grade > 0 else grade
    elif fold(entry.text) in card.pictures:
        grade = max(grade, 0.0) + 2.5
    elif share > _NEARLY_ALL and not hints.order:
        grade -= 0.7  # A badge that every card has; or every card is of one employer, who is not watched.
    return grade + more


def _as_place(entry: Entry, card: Filled, hints: Hints, share: float) -> float:
    grade = 2.4 * place_grade(entry.text) - 0.4 - (0.0 if entry.part in ("", "place", "behind dash") else 0.1)
    if entry.label:
        return grade + (2.0 if entry.label == "place" else -3.0)
    if is_workplace(entry.text):
        grade -= 0.6
    return grade - (0.2 if is_remark(entry.text) else 0.0)


class _Pairs:
    """How well two slots stand together, averaged over the cards: near each other, and in the order that is
    known of the template. Each pair is weighed once."""

    def __init__(self, filled: Sequence[Filled], order: Sequence[str]) -> None:
        self._filled = filled
        self._order = {name: number for number, name in enumerate(order)}
        self._known: dict[tuple[str, Slot, Slot], float] = {}

    def title_and_company(self, title: Slot, company: Slot) -> float:
        return self._weigh("title", title, "company", company, {1: 0.5, 0: 0.3, -1: 0.3}, 0.0)

    def place_beside(self, title: Slot, company: Slot | None, place: Slot) -> float:
        near = {1: 0.4, 0: 0.4, 2: 0.2}
        if company is None:
            return self._weigh("title", title, "place", place, near, 0.1)
        apart = self._weigh("title", title, "place", place, {}, 0.0)
        return min(apart, 0.0) + self._weigh("company", company, "place", place, near, 0.1)

    def _weigh(
        self, name: str, slot: Slot, other: str, beside: Slot, near: Mapping[int, float], far: float
    ) -> float:
        key = (f"{name} {other}" + (" near" if near else ""), slot, beside)
        if key not in self._known:
            self._known[key] = sum(
                self._weight(name, taken(card, slot), other, taken(card, beside), near, far)
                for card in self._filled
            ) / len(self._filled)
        return self._known[key]

    def _weight(
        self,
        name: str,
        one: Entry | None,
        other: str,
        two: Entry | None,
        near: Mapping[int, float],
        far: float,
    ) -> float:
        if one is None or two is None:
            return 0.0
        weight = 0.0
        if near:
            away = two.order - one.order
            weight = near.get(away, far if away > 0 else -0.2)
        if one.order == two.order and {one.part, two.part} not in APART:
            weight -= 3.0  # A line is numbered from both ends: these are partly the same words.
        if name in self._order and other in self._order:
            before = (one.order, rank_of(one.part)) <= (two.order, rank_of(two.part))
            if before != (self._order[name] < self._order[other]):
                weight -= 4.0
        return weight
