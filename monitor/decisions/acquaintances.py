"""Which cards of a file are people of the watch list: surely, perhaps (then it is asked), or not. Pure.

What belongs to one person alone comes first: their profile, their mail address. Then the name beside the
employer, or beside the day of the connection, which never changes and survives a new profile address and a
new company. A name alone is only a question. What contradicts is asked too: a name at the employer under
another profile, a profile under another name, two cards for one person, two people for one card. An answer
settles the question for good. Whoever is neither is only counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from monitor.decisions.person_names import can_agree, likeness, share_given
from monitor.decisions.watched_people import Key, Row, Watched, WatchedPeople, rows_of
from monitor.decisions.workplaces import is_at
from monitor.model import Card, Employer, Sighting

Rule = Literal["profile", "mail", "name and company", "name and date", "answer"]

_DAY_OFF = 1
"""Two files may write one day by two clocks."""

_SETTLED, _SEEN, _MAIL, _NAMED, _DOUBTFUL = range(5)
"""How strong a claim is: declared or answered, seen before, by mail, by name, only a question."""

_NOBODY = -1
"""The number of nobody, as an answer names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A card that is surely a person of the watch list, and the rule that says so."""

    card: Card
    employer: str
    person: str
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A card (in the spellings that the file has of it) that may be one of some people of the watch list.

    `why` is a sentence that says what fits and what does not. `token` is what an answer is remembered by; it
    stays the same in the next file and names nobody. The likeliest candidate comes first.
    """

    cards: tuple[Card, ...]
    candidates: tuple[Key, ...]
    why: str
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """What a file says of the watch list. `others` counts the cards of everybody else.

    The matched are ordered by how sure they are: where two cards are one person, the first is the better.
    Somebody noted at two employers is matched at both.
    """

    matched: tuple[Matched, ...]
    doubts: tuple[Doubt, ...]
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """That a row of the file is a person, by a rule; `rank` says how surely."""

    whose: int
    rank: int
    why: str
    rule: Rule = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A row with all its claims, the strongest first, and the one that stands for now."""

    row: Row
    claims: tuple[_Claim, ...]
    sure: _Claim | None = None
    why: str | None = None


def match(
    cards: Sequence[Card],
    employers: Sequence[Employer],
    sightings: Sequence[Sighting] = (),
    answers: Mapping[str, str] | None = None,
) -> Matching:
    """Tell whose the cards of one file are.

    `sightings` are all that earlier files said. `answers` are remembered: the token of a doubt -> employer
    and person with a tab between them, or "" for nobody. One about somebody who is no longer in the watch
    list is void, and none goes against a profile that the user has noted and that nothing contradicts.
    """
    people = WatchedPeople(employers, sightings)
    claimed = [case for row in rows_of(cards) if (case := _case(row, people, answers or {}))]
    cases = tuple(_one_row_each(claimed, people))
    matched = tuple(_matched(cases, people))
    doubts = tuple(_doubts(cases, people))
    told = {doubt.token for doubt in doubts} | {case.row.token for case in cases if case.sure}
    return Matching(
        matched=matched,
        doubts=doubts,
        others=len(cards) - sum(case.row.count for case in cases if case.row.token in told),
    )


def _case(row: Row, people: WatchedPeople, answers: Mapping[str, str]) -> _Case | None:
    """What claims a row; None where nobody does, or the user said so."""
    claims = _claims(row, people)
    if sum(claim.rank == _SETTLED for claim in claims) != 1:
        row, whose = _answered(row, people, answers)
        if whose == _NOBODY:
            return None
        if whose is not None:
            sure = _Claim(whose=whose, rank=_SETTLED, why="You said so.")
            return _Case(row=row, claims=(sure,), sure=sure)
    if not claims:
        return None
    own = [claim for claim in claims if claim.rank < _NAMED]
    best = own or [claim for claim in claims if claim.rank == _NAMED]
    if len(best) == 1:
        return _Case(row=row, claims=claims, sure=best[0])
    why = f"This fits {len(best)} people of your watch list equally well." if best else None
    return _Case(row=row, claims=claims, why=why)


def _answered(row: Row, people: WatchedPeople, answers: Mapping[str, str]) -> tuple[Row, int | None]:
    """Whom the user named for a row, if they are still watched, and the row as it is asked about.

    What was said of a profile does not hold for another tie under the same profile: addresses of profiles
    are given up and taken over.
    """
    whose = _named(answers.get(row.token), people)
    if (
        whose is None
        or whose == _NOBODY
        or any(_same_day(card, people[whose]) is not False for card in row.cards)
    ):
        return row, whose
    dated = row.dated()
    return dated, _named(answers.get(dated.token), people)


def _named(answer: str | None, people: WatchedPeople) -> int | None:
    return _NOBODY if answer == "" else people.find(answer or "")


def _claims(row: Row, people: WatchedPeople) -> tuple[_Claim, ...]:
    """The best claim of each person to a row, the strongest first."""
    best: dict[int, _Claim] = {}
    near = people.near(row)
    for card in row.cards:
        for whose in near:
            claim = _claim(row, card, whose, people[whose])
            if claim and (whose not in best or claim.rank < best[whose].rank):
                best[whose] = claim
    return tuple(sorted(best.values(), key=lambda claim: (claim.rank, claim.whose)))


def _claim(row: Row, card: Card, whose: int, person: Watched) -> _Claim | None:
    return _by_own(row, card, whose, person) or _by_name(row, card, whose, person)


def _by_own(row: Row, card: Card, whose: int, person: Watched) -> _Claim | None:
    """By what belongs to one person alone; a profile or a mailbox may also pass to another person."""
    if row.profile is not None and row.profile in person.profiles:
        agree, same_day = can_agree(row.name, person.name), _same_day(card, person)
        if same_day or (agree and same_day is None):
            rank = _SETTLED if row.profile in person.declared else _SEEN
            return _Claim(whose=whose, rank=rank, rule="profile", why="The profile fits.")
        but = "you connected on another day than before" if agree else "the name is another"
        return _doubtful(whose, f"The profile is that of {person.called}, but {but}.")
    if not person.mails.isdisjoint(row.mails):
        if likeness(row.name, person.name) or share_given(row.name, person.name):
            return _Claim(whose=whose, rank=_MAIL, rule="mail", why="The mail address fits.")
        return _doubtful(whose, f"The mail address is that of {person.called}, but the name is another.")
    return None


def _by_name(row: Row, card: Card, whose: int, person: Watched) -> _Claim | None:
    like, same_day = likeness(row.name, person.name), _same_day(card, person)
    if like == "same":
        return _by_same_name(row, card, whose, person)
    if like == "alike" or (like == "faint" and (same_day or _works_there(card, person))):
        also = "the employer fits" if _works_there(card, person) else _elsewhere(card)
        return _doubtful(whose, f"The name is close to that of {person.called}, and {also}.")
    if same_day and share_given(row.name, person.name):
        return _doubtful(whose, f"The given name and the day of the connection are those of {person.called}.")
    return None


def _by_same_name(row: Row, card: Card, whose: int, person: Watched) -> _Claim:
    works, same_day = _works_there(card, person), _same_day(card, person)
    other = row.profile is not None and bool(person.profiles)
    if works and not other and same_day is not False:
        why = "The name and the employer fit."
        return _Claim(whose=whose, rank=_NAMED, rule="name and company", why=why)
    if same_day:
        why = "The name and the day of the connection fit."
        return _Claim(whose=whose, rank=_NAMED, rule="name and date", why=why)
    if works:
        but = "profile" if other else "day of the connection"
        return _doubtful(whose, f"The name and the employer fit {person.called}, but the {but} is another.")
    return _doubtful(whose, f"Only the name fits {person.called}: {_elsewhere(card)}.")


def _doubtful(whose: int, why: str) -> _Claim:
    return _Claim(whose=whose, rank=_DOUBTFUL, why=why)


def _elsewhere(card: Card) -> str:
    return f"the company is {card.company}" if card.company else "no company is named"


def _works_there(card: Card, person: Watched) -> bool:
    return any(is_at(employer, card.company) for employer in person.employers)


def _same_day(card: Card, person: Watched) -> bool | None:
    """Whether the day of the connection is the known one; None where either is not known."""
    if card.connected_on is None or not person.days:
        return None
    if card.connected_on in person.days:
        return True
    near = any(abs((card.connected_on - known).days) <= _DAY_OFF for known in person.days)
    return None if near else False


def _one_row_each(cases: Sequence[_Case], people: WatchedPeople) -> Iterator[_Case]:
    """The cases where of the rows that are surely one person only one stays sure.

    The strongest stays. Several that are equally strong are all asked, unless the user said so of each.
    What is weaker gives way; `_doubts` tells whether it is certainly another person.
    """
    rivals: dict[int, list[_Case]] = defaultdict(list)
    for case in cases:
        if case.sure:
            rivals[case.sure.whose].append(case)
    for case in cases:
        if case.sure is None or case.sure.rank == _SETTLED or len(rivals[case.sure.whose]) == 1:
            yield case
            continue
        ranks = [rival.sure.rank for rival in rivals[case.sure.whose] if rival.sure]
        if case.sure.rank == min(ranks) and ranks.count(case.sure.rank) == 1:
            yield case
            continue
        why = f"{len(ranks)} entries of the file fit {people[case.sure.whose].called}."
        yield replace(case, sure=None, why=why)


def _doubts(cases: Sequence[_Case], people: WatchedPeople) -> Iterator[Doubt]:
    """The questions that are left, without people whose own card is another one of this file."""
    found: dict[int, list[Row]] = defaultdict(list)
    for case in cases:
        if case.sure:
            found[case.sure.whose].append(case.row)
    for case in cases:
        left = tuple(
            claim for claim in case.claims if not any(map(case.row.is_another_than, found[claim.whose]))
        )
        if left and case.sure is None:
            yield Doubt(
                cards=case.row.cards,
                candidates=tuple(people[claim.whose].key for claim in left),
                why=case.why if case.why and left == case.claims else left[0].why,
                token=case.row.token,
            )


def _matched(cases: Iterable[_Case], people: WatchedPeople) -> Iterator[Matched]:
    sure = [(case.row, case.sure) for case in cases if case.sure]
    for row, claim in sorted(sure, key=lambda pair: pair[1].rank):
        for card in row.cards:
            for employer, person in people[claim.whose].keys:
                yield Matched(card=card, employer=employer, person=person, rule=claim.rule)
