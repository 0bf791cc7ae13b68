"""Whom to ask about a role: everybody who is still a door, the best first, and why. Pure.

A star is somebody with whom there was a real connection, so stars take the upper rungs, by how near they
sit to the role. Nobody starred: the recruiter stands in. Those who left are no door to their old employer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.decisions import departments
from monitor.decisions.departments import Functions
from monitor.model import RUNGS, Employer, Person, Posting, Reach
from monitor.text import words

_FLOORS = {
    "team": 0.95, "department": 0.85, "function": 0.65, "related": 0.45, "star": 0.35,
    "hiring_manager": 0.25, "interviewer": 0.15, "recruiter": 0.05,
}  # fmt: skip
"""The least score on each rung; the overlap of the functions adds up to `_WITHIN`."""
_WITHIN = 0.05
_SAME_FUNCTION = 0.5
"""How much of the functions must be shared to sit in the same function."""
_STAND_IN_SCORE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """A person on a rung, with what orders people within it."""

    person: Person
    rung: str
    overlap: float
    reasons: tuple[str, ...]
    stands_in: bool = False

    def order(self) -> tuple[object, ...]:
        met = self.person.met.toordinal() if self.person.met else 0
        return (
            not self.stands_in, RUNGS.index(self.rung), -round(self.overlap, 3),
            not self.person.hiring_manager, -met,
        )  # fmt: skip


def ladder(posting: Posting, employer: Employer, today: date) -> tuple[Reach, ...]:
    """Everybody at the employer who has not left by `today`, the best door for the role first.

    Empty only where there is nobody, for news, which is no role, and for another employer's role. Ties go by
    shared function, hiring managers first, then who was met last, then the order of the configuration.
    """
    if posting.news or posting.foreign:
        return ()
    doors = [person for person in employer.people if person.left is None or person.left > today]
    role = departments.functions(posting.departments, posting.title, employer.departments)
    starred = any(person.star for person in doors)
    standing = [_stand(person, posting, role, employer.departments, starred) for person in doors]
    return tuple(_reach(found) for found in sorted(standing, key=_Standing.order))


def _reach(found: _Standing) -> Reach:
    floor = _STAND_IN_SCORE if found.stands_in else _FLOORS[found.rung]
    score = round(floor + _WITHIN * found.overlap, 3)
    return Reach(person=found.person, rung=found.rung, score=score, reasons=found.reasons)


def _stand(
    person: Person, posting: Posting, role: Functions, overrides: Mapping[str, str], starred: bool
) -> _Standing:
    own = departments.functions(person.departments, person.title or "", overrides)
    overlap = own.overlap(role)
    name = person.name
    if person.star:
        rung, reasons = _nearness(person, own, overlap, posting, role)
        return _Standing(person=person, rung=rung, overlap=overlap, reasons=reasons)
    if person.recruiter and not starred:
        reasons = (f"{name} is the recruiter, who stands in since nobody is starred here.",)
        return _Standing(person=person, rung="recruiter", overlap=overlap, reasons=reasons, stands_in=True)
    if person.hiring_manager:
        rung, what = "hiring_manager", "was the hiring manager you met"
    elif person.recruiter:
        rung, what = "recruiter", "is the recruiter"
    else:
        rung, what = "interviewer", "interviewed you"
    return _Standing(person=person, rung=rung, overlap=overlap, reasons=(f"{name} {what}.",))


def _nearness(
    person: Person, own: Functions, overlap: float, posting: Posting, role: Functions
) -> tuple[str, tuple[str, ...]]:
    """The rung of a star, by how near they sit to the role, and why."""
    name, labels = person.name, posting.departments
    shared = _shared(person.departments, labels)
    if shared is not None:
        narrowest = shared == len(labels) - 1
        if len(labels) > 1 and narrowest:
            return "team", (f"{name} sits in {labels[shared]}, the team of this role.",)
        if narrowest or len(own.weights) == 0 or overlap >= _SAME_FUNCTION:
            return "department", (f"{name} sits in {labels[shared]}, the department of this role.",)
    named = _named(person, labels)
    if named is not None and (named == len(labels) - 1 or overlap >= _SAME_FUNCTION):
        reason = f'The title of {name}, "{person.title}", names {labels[named]}, the department of this role.'
        return "department", (reason,)
    evidence = (own.evidence, role.evidence)
    if not own.weights or not role.weights:
        return "star", (f"{name} is starred, though nothing tells how near they sit to this role.", *evidence)
    if overlap >= _SAME_FUNCTION:
        return "function", (f"{name} does the same kind of work as this role: {role.named}.", *evidence)
    between = _related(own, role)
    if overlap > 0 or between:
        reason = f"{name} works in {own.named}, which is close to {role.named}, the work of this role."
        return "related", (reason, *evidence)
    reason = f"{name} is starred; they work in {own.named}, the role is in {role.named}."
    return "star", (reason, *evidence)


def _shared(own: Sequence[str], labels: Sequence[str]) -> int | None:
    """The narrowest label of the role that the person's departments name too."""
    for place in range(len(labels) - 1, -1, -1):
        if any(departments.same_label(label, labels[place]) for label in own):
            return place
    return None


def _named(person: Person, labels: Sequence[str]) -> int | None:
    """The narrowest label of the role that the title of a person without departments holds, word for word."""
    if person.departments or not person.title:
        return None
    title = f" {' '.join(words(person.title))} "
    places = range(len(labels) - 1, -1, -1)
    return next((place for place in places if f" {' '.join(words(labels[place]))} " in title), None)


def _related(own: Functions, role: Functions) -> bool:
    """Whether a strong function of one works door to door with a strong one of the other."""
    strong = {name for name, weight in role.weights.items() if weight >= _SAME_FUNCTION}
    return any(
        departments.RELATED[name] & strong for name, weight in own.weights.items() if weight >= _SAME_FUNCTION
    )
