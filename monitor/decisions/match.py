"""Whom to ask about a role: everybody who is still a door, the best first, and why. Pure.

A star is somebody with whom there was a real connection, so stars take the upper rungs, by how near they
sit to the role: labels that are equal decide, and where they do not, what was learned (`nearness`) does.
Nobody starred: the recruiter stands in. Those who left are no door to their old employer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from monitor.decisions import departments, nearness
from monitor.decisions.nearness import Side
from monitor.decisions.taught import NOTHING, Taught
from monitor.decisions.taxonomy import levels
from monitor.model import FUNCTIONS, Employer, Person, Posting, Reach
from monitor.text import words

LIKELY, PERHAPS = -0.7, -2.0
"""Log-odds from which a star is said to do the work of the role, and to be close to it."""
_SURE = 3.0
"""Log-odds from which two labels of one meaning ("People", "Human Resources") are one department."""
_LEAST, _MOST = -8.0, 8.0
"""Log-odds outside which nothing is told apart."""
_STRONG = 0.5
"""The weight of a function, against the strongest, that is more than a trace."""
_TELLING = 0.4
"""The share of a function that names the work under a label of the employer's own."""


_Told = tuple[str, str]
"""A label and the function that the user gave it."""


class _Band(NamedTuple):
    """Where the scores of a rung lie, and the log-odds from `low` to `high` that spread over it."""

    rung: str
    bottom: float
    top: float
    low: float = _LEAST
    high: float = _MOST

    def score(self, odds: float) -> float:
        part = (min(max(odds, self.low), self.high) - self.low) / (self.high - self.low)
        return round(self.bottom + (self.top - self.bottom) * part, 4)


_TEAM = _Band("team", 0.95, 1.0)
_DEPARTMENT = _Band("department", 0.9, 0.949)
_LIKELY_DEPARTMENT = _Band("department", 0.85, 0.899)
_FUNCTION = _Band("function", 0.65, 0.849, LIKELY, _MOST)
_RELATED = _Band("related", 0.5, 0.649, PERHAPS, LIKELY)
_NEXT_DOOR = _Band("related", 0.45, 0.499, _LEAST, PERHAPS)
_STAR = _Band("star", 0.35, 0.449, _LEAST, PERHAPS)
_STAND_IN = _Band("recruiter", 0.3, 0.349)
_HIRING_MANAGER = _Band("hiring_manager", 0.25, 0.299)
_INTERVIEWER = _Band("interviewer", 0.15, 0.199)
_RECRUITER = _Band("recruiter", 0.05, 0.099)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What somebody or a role does: read to compare, with the evidence, and named where it can be.

    `labels` are the departments (of a role without any: `lesson` says why these are likely), `keys` what is
    equal for two ways to write one. `told` is the function that the user gave them. `strong` are functions
    of the work; `next_door` those that work door to door with them.
    """

    labels: tuple[str, ...]
    keys: tuple[str, ...]
    told: str | None
    side: Side
    named: str | None
    strong: frozenset[str]
    next_door: frozenset[str]
    evidence: tuple[str, ...]
    lesson: str | None


def ladder(posting: Posting, employer: Employer, today: date, taught: Taught = NOTHING) -> tuple[Reach, ...]:
    """Everybody at the employer who has not left by `today`, the best door for the role first.

    Empty only where there is nobody, for news, which is no role, and for another employer's role. Scores of
    different roles can be compared. Ties go to hiring managers, then to who was met last, then by the order
    of the configuration. `taught` is what the employer's own postings say of its departments.
    """
    doors = [person for person in employer.people if person.left is None or person.left > today]
    if posting.news or posting.foreign or not doors:
        return ()
    told = {departments.label_key(label): function for label, function in employer.departments.items()}
    role = _of_role(posting, told, taught)
    starred = any(person.star for person in doors)
    found = [_reach(person, role, told, taught, starred) for person in doors]
    return tuple(sorted(found, key=_order))


def _order(reach: Reach) -> tuple[float, bool, int]:
    person = reach.person
    return -reach.score, not person.hiring_manager, -person.met.toordinal() if person.met else 0


def _of_role(posting: Posting, told: Mapping[str, str], taught: Taught) -> _Work:
    labels, lesson = posting.departments, None
    if not labels:
        labels, lesson = taught.labels(posting.title) or ((), None)
    own = _told(labels, told)
    # What the text speaks of counts where neither title nor departments tell.
    silent = not (own or lesson or any(map(departments.label_functions, labels)))
    spoken = posting.speaks_of[0] if posting.speaks_of and silent else None
    side = nearness.opening(labels, posting.title, own[1] if own else spoken)
    work = _work(labels, posting.title, own, side, lesson, by_roles=False)
    return _by_text(work, posting.title, spoken) if spoken else work


def _of_person(person: Person, told: Mapping[str, str], taught: Taught) -> _Work:
    own = _told(person.departments, told)
    lesson = taught.under(person.departments) if own is None else None
    under, sentence = lesson or ((), None)
    return _seat(person.departments, person.title or "", own, under, sentence)


@lru_cache(maxsize=16384)
def _seat(
    labels: tuple[str, ...], title: str, told: _Told | None, under: tuple[str, ...], lesson: str | None
) -> _Work:
    side = nearness.seat(labels, title, told and told[1], under)
    return _work(labels, title, told, side, lesson, by_roles=bool(under))


def _told(labels: Sequence[str], told: Mapping[str, str]) -> _Told | None:
    """The narrowest of these labels to which the user gave a function, and the function."""
    if not told:
        return None
    named = ((level, departments.label_key(level)) for label in reversed(labels) for level in _levels(label))
    return next(((level, told[key]) for level, key in named if key in told), None)


def _levels(label: str) -> tuple[str, ...]:
    """A label, and what it names on the way ("Engineering > Data Platform"), the narrow first."""
    return label, *reversed(levels(label))


def _work(
    labels: tuple[str, ...], title: str, told: _Told | None, side: Side, lesson: str | None, *, by_roles: bool
) -> _Work:
    """Named by the user's word, else by labels and title, or by the roles under a label of the employer's."""
    if told:
        named: str | None = told[1]
        evidence = f'You set the department "{told[0]}" to {told[1]}.'
    else:
        said = departments.functions(labels, title, {})
        named, evidence = said.named if said.weights else None, said.evidence
        most = max(side.shares)
        if by_roles and most >= _TELLING:
            named = FUNCTIONS[side.shares.index(most)]
            evidence = f'Judged by such roles, "{labels[-1]}" is likely {named}.'
    keys = tuple([departments.label_key(label) for label in labels])
    strong = _strong(side, named)
    sentences = (lesson, evidence) if lesson else (evidence,)
    return _Work(
        labels=labels, keys=keys, told=told[1] if told else None, side=side, named=named, strong=strong,
        next_door=frozenset().union(*(departments.RELATED[name] for name in strong)),
        evidence=sentences, lesson=lesson,
    )  # fmt: skip


def _by_text(work: _Work, title: str, spoken: str) -> _Work:
    """The work of a role of which only the text of its advertisement tells."""
    strong = frozenset((spoken,))
    evidence = f'Its title, "{title}", does not tell what the work is; its text speaks of {spoken}.'
    next_door = departments.RELATED[spoken]
    return replace(work, named=spoken, strong=strong, next_door=next_door, evidence=(evidence,))


def _strong(side: Side, named: str | None) -> frozenset[str]:
    """The functions that the reviewed tables find strong; else the one that the work is named by."""
    strong = frozenset([name for name, weight in side.terms.items() if weight >= _STRONG])
    return strong or frozenset([named] if named else [])


def _reach(person: Person, role: _Work, told: Mapping[str, str], taught: Taught, starred: bool) -> Reach:
    own = _of_person(person, told, taught)
    odds = _odds(own, role)
    if person.star:
        band, reasons = _nearness(person, own, role, odds)
    else:
        band, what = _acquaintance(person, starred)
        reasons = (f"{person.name} {what}.",)
    return Reach(person=person, rung=band.rung, score=band.score(odds), reasons=reasons)


def _acquaintance(person: Person, starred: bool) -> tuple[_Band, str]:
    """The band of somebody without a star, and who they are."""
    if person.recruiter and not starred:
        return _STAND_IN, "is the recruiter, who stands in since nobody is starred here"
    if person.hiring_manager:
        return _HIRING_MANAGER, "was the hiring manager you met"
    return (_RECRUITER, "is the recruiter") if person.recruiter else (_INTERVIEWER, "interviewed you")


def _odds(own: _Work, role: _Work) -> float:
    """The log-odds that they sit together; what the user said of both departments decides."""
    if own.told and role.told:
        if own.told == role.told:
            return _MOST
        return PERHAPS if own.told in departments.RELATED[role.told] else _LEAST
    if own.side.blank or role.side.blank:
        return _LEAST
    odds = nearness.odds(own.side, role.side)
    if (own.named and role.named) or not own.side.words.isdisjoint(role.side.words):
        return odds
    # Alike in that neither tells anything: kept in order, below those of whom something is known.
    return min(odds, PERHAPS - 1 + odds / 10)


def _nearness(person: Person, own: _Work, role: _Work, odds: float) -> tuple[_Band, tuple[str, ...]]:
    """The band of a star, by how near they sit to the role, and why."""
    seated = _seated(person, own, role, odds)
    if seated:
        return seated
    name, evidence, near = person.name, own.evidence + role.evidence, odds >= PERHAPS
    if odds >= LIKELY:
        what = own.named if own.named == role.named and own.named else "such roles mostly sit together"
        return _FUNCTION, (f"{name} likely does the same kind of work as this role: {what}.", *evidence)
    if own.named and own.named == role.named:
        reason = f"{name} may work near this role: both are about {own.named}, though little else says so."
        return _RELATED if near else _NEXT_DOOR, (reason, *evidence)
    if not own.strong.isdisjoint(role.next_door):
        reason = f"{name} works in {own.named}, which is close to {role.named}, the work of this role."
        return _RELATED if near else _NEXT_DOOR, (reason, *evidence)
    if near:
        return _RELATED, (f"{name} may work near this role: such roles at times sit together.", *evidence)
    if own.named and role.named:
        reason = f"{name} is starred; they work in {own.named}, the role is in {role.named}."
    else:
        reason = f"{name} is starred, though nothing tells how near they sit to this role."
    return _STAR, (reason, *evidence)


def _seated(person: Person, own: _Work, role: _Work, odds: float) -> tuple[_Band, tuple[str, ...]] | None:
    """Team or department, where labels say so."""
    name, labels = person.name, role.labels
    shared = _shared(own.keys, role.keys)
    if shared is not None and (shared == len(labels) - 1 or own.named is None or odds >= LIKELY):
        if role.lesson:
            reason = (
                f"{name} sits in {labels[shared]}, where this role likely belongs; it names no department."
            )
            return _LIKELY_DEPARTMENT, (reason, role.lesson)
        if shared and shared == len(labels) - 1:
            return _TEAM, (f"{name} sits in {labels[shared]}, the team of this role.",)
        return _DEPARTMENT, (f"{name} sits in {labels[shared]}, the department of this role.",)
    named = _named(person, labels)
    if named is not None and (named == len(labels) - 1 or odds >= LIKELY):
        where = "where this role likely belongs" if role.lesson else "the department of this role"
        reason = f'The title of {name}, "{person.title}", names {labels[named]}, {where}.'
        return (_LIKELY_DEPARTMENT, (reason, role.lesson)) if role.lesson else (_DEPARTMENT, (reason,))
    alike = own.side.held and own.side.held == role.side.held and not (own.told or role.told or role.lesson)
    if labels and alike and odds >= _SURE:
        mine, theirs = person.departments[-1], labels[-1]
        reason = f"{name} sits in {mine}, most likely the department that this role names {theirs}."
        return _LIKELY_DEPARTMENT, (reason, *own.evidence, *role.evidence)
    return None


def _shared(own: Sequence[str], role: Sequence[str]) -> int | None:
    """The place of the narrowest label of the role that the person's departments name too."""
    for place in range(len(role) - 1, -1, -1):
        if role[place] in own:
            return place
    return None


def _named(person: Person, labels: Sequence[str]) -> int | None:
    """The narrowest label of the role that the title of a person without departments holds, word for word."""
    if person.departments or not person.title or not labels:
        return None
    title = f" {' '.join(words(person.title))} "
    places = range(len(labels) - 1, -1, -1)
    return next((place for place in places if f" {' '.join(words(labels[place]))} " in title), None)
