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

from monitor.decisions import chiefs, departments, nearness, titles
from monitor.decisions.departments import Functions, label_functions
from monitor.decisions.nearness import Side
from monitor.decisions.taught import NOTHING, Taught
from monitor.decisions.taxonomy import label_words, levels
from monitor.model import FUNCTIONS, Employer, Person, Posting, Reach

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
_SAME_WORK, _NEAR_WORK, _OTHER_WORK = 2.5, 1.0, -1.0
"""Log-odds of titles that name one work, where the label of the role tells of another; of near; of other."""
_HALF = 0.5
"""The share from which on a function is the likely one."""
_WIDE = 3
"""Functions from which on a label is said to hold several kinds of work, and they are not listed."""
_LEADS = nearness.LEVEL_WORDS - {"assistant", "associate", "deputy", "intern", "staff"} | {"director", "dean"}
"""Words beside the name of a department in the title of somebody who leads it or is of it."""

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
        _, bottom, top, low, high = self
        inside = low if odds < low else high if odds > high else odds
        return round(bottom + (top - bottom) * (inside - low) / (high - low), 4)


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

    `labels` are the levels of the departments (of a role without any: `lesson` says why these are likely),
    `keys` what is equal for two ways to write one. `told` is the function that the user gave them. `strong`
    are functions of the work; `next_door` those that work door to door with them. `by_title` is a role read
    without its labels, where the title tells of other work than they do. `over`: leads everything.
    """

    labels: tuple[str, ...]
    keys: tuple[str, ...]
    told: str | None
    side: Side
    named: str | None
    likely: frozenset[str]
    strong: frozenset[str]
    next_door: frozenset[str]
    evidence: tuple[str, ...]
    lesson: str | None
    by_title: Side | None = None
    over: bool = False


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
    labels, lesson = _written(posting.departments), None
    if not labels:
        labels, lesson = taught.labels(posting.title) or ((), None)
    own = _told(labels, told)
    # What the text speaks of counts where neither title nor departments tell.
    silent = not (own or lesson or any(map(label_functions, labels)))
    spoken = posting.speaks_of[0] if posting.speaks_of and silent else None
    side = nearness.opening(labels, posting.title, own[1] if own else spoken)
    work = _work(labels, posting.title, own, side, lesson, by_roles=False)
    if spoken:
        return _by_text(work, posting.title, spoken)
    by_title = {name for name, weight in departments.title_functions(posting.title) if weight == 1}
    if not labels or own or not by_title.isdisjoint(work.likely):
        return work
    if not by_title.isdisjoint(_kinds(work) | work.next_door):
        return replace(work, by_title=nearness.opening((), posting.title))
    return work


def _of_person(person: Person, role: _Work, told: Mapping[str, str], taught: Taught) -> _Work:
    noted = _noted(person.departments, person.title or "")
    own = _told(noted.labels, told) if told else None
    if own is not None:
        return _seat(noted.labels, noted.title, own, (), None)
    leads = chiefs.led(noted.title, role.strong) if noted.alone else None
    if leads is not None:
        return _chief(noted.labels, noted.title, leads)
    lesson = taught.under(noted.labels) if taught.by_label else None
    return _seat(noted.labels, noted.title, None, *lesson) if lesson else noted.work


@lru_cache(maxsize=2048)
def _seat(
    labels: tuple[str, ...], title: str, told: _Told | None, under: tuple[str, ...], lesson: str | None
) -> _Work:
    side = nearness.seat(labels, title, told and told[1], under)
    return _work(labels, title, told, side, lesson, by_roles=bool(under))


@lru_cache(maxsize=1024)
def _chief(labels: tuple[str, ...], title: str, leads: str) -> _Work:
    """Who leads a function, or everything, by a title that says so whatever else it was learned with."""
    if leads == chiefs.EVERYTHING:
        evidence = f'By the title "{title}" they lead the whole employer.'
        work = _seat(labels, title, None, (), None)
        return replace(
            work, named=None, strong=frozenset(), next_door=frozenset(), evidence=(evidence,), over=True
        )  # fmt: skip
    work = _work(labels, title, (title, leads), nearness.seat(labels, title, leads), None, by_roles=False)
    return replace(work, told=None, evidence=(f'By the title "{title}" they lead {leads}.',))


class _Noted(NamedTuple):
    """A person as noted: `alone` where the departments leave it to the title to tell what the person does,
    and what that is, if neither the user nor the employer's postings say more."""

    labels: tuple[str, ...]
    title: str
    alone: bool
    work: _Work


@lru_cache(maxsize=2048)
def _noted(noted: tuple[str, ...], title: str) -> _Noted:
    labels = _written(noted)
    alone = bool(title) and (not labels or label_functions(labels[-1]) == chiefs.OFFICE)
    return _Noted(labels, title, alone, _seat(labels, title, None, (), None))


@lru_cache(maxsize=1024)
def _written(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Labels that are no blanks."""
    return tuple([label for label in labels if label.strip()])


def _told(labels: Sequence[str], told: Mapping[str, str]) -> _Told | None:
    """The narrowest level of these labels to which the user gave a function, and the function.

    None where a narrower one is a known name: what its outer department is told to do is not what it does.
    """
    if not told:
        return None
    for label in reversed(labels):
        parts = levels(label)
        for level in (label, *reversed(parts)):
            function = told.get(departments.label_key(level))
            if function:
                return level, function
            if (level != label or len(parts) < 2) and label_functions(level):
                return None
    return None


@lru_cache(maxsize=1024)
def _levels(labels: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The levels that labels name ("Engineering > Data Platform" names two), the narrow last, and their keys.

    Codes and words that say nothing are no level of one label.
    """
    found: dict[str, str] = {}
    for label in labels:
        named = [level for level in levels(label) if label_words(level)]
        for level in named or (label,):
            key = departments.label_key(level)
            found.pop(key, None)
            found[key] = level.strip()
    return tuple(found.values()), tuple(found)


def _work(
    labels: tuple[str, ...], title: str, told: _Told | None, side: Side, lesson: str | None, *, by_roles: bool
) -> _Work:
    """Named by the user's word, else by labels and title, or by the roles under a label of the employer's."""
    if told:
        named: str | None = told[1]
        likely: tuple[str, ...] = (told[1],)
        evidence = f'You set the department "{told[0]}" to {told[1]}.'
    else:
        said = departments.functions(labels, title, {})
        named, evidence = said.named if said.weights else None, _evidence(said, labels, title)
        likely = said.strongest
        if by_roles and max(side.shares) >= _TELLING:
            named = FUNCTIONS[side.shares.index(max(side.shares))]
            likely = (named,)
            evidence = f'Judged by such roles, "{labels[-1]}" is likely {named}.'
    own, keys = _levels(labels)
    strong = _strong(side, likely)
    sentences = (lesson, evidence) if lesson else (evidence,)
    return _Work(
        labels=own, keys=keys, told=told[1] if told else None, side=side, named=named,
        likely=frozenset(likely), strong=strong,
        next_door=frozenset().union(*(departments.RELATED[name] for name in strong)),
        evidence=sentences, lesson=lesson,
    )  # fmt: skip


def _evidence(said: Functions, labels: tuple[str, ...], title: str) -> str:
    """The sentence for what labels and title mean; of a wide label not each kind of work that it may hold."""
    label = next((label for label in reversed(labels) if label_functions(label)), None)
    if label is None or len(label_functions(label)) < _WIDE:
        return said.evidence
    means = f'The department "{label}" holds several kinds of work'
    if not title:
        return f"{means}."
    sure = "most likely" if said.confidence >= _HALF else "perhaps"
    return f'{means}; with the title "{title}" it is {sure} {said.named}.'


def _by_text(work: _Work, title: str, spoken: str) -> _Work:
    """The work of a role of which only the text of its advertisement tells."""
    strong = frozenset((spoken,))
    evidence = f'Its title, "{title}", does not tell what the work is; its text speaks of {spoken}.'
    next_door = departments.RELATED[spoken]
    return replace(
        work, named=spoken, likely=strong, strong=strong, next_door=next_door, evidence=(evidence,)
    )


def _strong(side: Side, likely: tuple[str, ...]) -> frozenset[str]:
    """The functions that the reviewed tables find strong; else those that the work likely is."""
    strong = frozenset([name for name, weight in side.terms.items() if weight >= _STRONG])
    return strong or frozenset(likely)


def _reach(person: Person, role: _Work, told: Mapping[str, str], taught: Taught, starred: bool) -> Reach:
    own = _of_person(person, role, told, taught)
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
    if own.over:
        return PERHAPS - 1
    odds = nearness.odds(own.side, role.side)
    if role.by_title and not own.labels:
        odds = (odds + nearness.odds(own.side, role.by_title)) / 2 + _title_to_title(own, role.by_title)
    if not own.labels and odds > LIKELY and _stranger(own, role):
        return LIKELY - 0.2 + odds / 100
    if (own.named and role.named) or not own.side.words.isdisjoint(role.side.words):
        return odds
    # Alike in that neither tells anything: kept in order, below those of whom something is known.
    return min(odds, PERHAPS - 1 + odds / 10)


def _title_to_title(own: _Work, role: Side) -> float:
    """Log-odds for a person of whom only a title is known, where the title of the role tells of other work
    than its label: the label may be wide, and the titles name one work, one next door, or another."""
    if not own.strong.isdisjoint(role.terms):
        return _SAME_WORK
    if any(not own.strong.isdisjoint(departments.RELATED[name]) for name in role.terms):
        return _NEAR_WORK
    return _OTHER_WORK


def _stranger(own: _Work, role: _Work) -> bool:
    """Whether a title shares words with the role, and says other work that is not even next door."""
    if not own.named or not role.named:
        return False
    near = role.strong | role.next_door | _kinds(role)
    return own.likely.isdisjoint(near) and own.strong.isdisjoint(near)


def _nearness(person: Person, own: _Work, role: _Work, odds: float) -> tuple[_Band, tuple[str, ...]]:
    """The band of a star, by how near they sit to the role, and why."""
    seated = _seated(person, own, role, odds) if role.labels else None
    if seated:
        return seated
    name, evidence, near = person.name, own.evidence + role.evidence, odds >= PERHAPS
    if own.over:
        return _STAR, (f"{name} is starred, and leads more than the department of this role.", *evidence)
    if odds >= LIKELY:
        reason = f"{name} likely sits near this role: people with such titles mostly work together."
        if own.named and own.named == role.named:
            reason = f"{name} likely does the same kind of work as this role: {own.named}."
        return _FUNCTION, (reason, *evidence)
    if own.named and own.named == role.named:
        reason = f"{name} may work near this role: both are about {own.named}, though little else says so."
        return _RELATED if near else _NEXT_DOOR, (reason, *evidence)
    if not own.strong.isdisjoint(role.next_door):
        reason = f"{name} works in {own.named}, which is close to {role.named}, the work of this role."
        return _RELATED if near else _NEXT_DOOR, (reason, *evidence)
    if near:
        reason = f"{name} may sit near this role: people with such titles sometimes work together."
        return _RELATED, (reason, *evidence)
    if own.named and role.named:
        reason = f"{name} is starred; they work in {own.named}, the role is in {role.named}."
    else:
        reason = f"{name} is starred, though nothing tells how near they sit to this role."
    return _STAR, (reason, *evidence)


def _seated(person: Person, own: _Work, role: _Work, odds: float) -> tuple[_Band, tuple[str, ...]] | None:
    """Team or department, where labels say so."""
    name, labels = person.name, role.labels
    shared = _shared(own.keys, role.keys)
    if shared is not None and (odds >= LIKELY or _at_home(own, role, shared)):
        if role.lesson:
            reason = (
                f"{name} sits in {labels[shared]}, where this role likely belongs; it names no department."
            )
            return _LIKELY_DEPARTMENT, (reason, role.lesson)
        if shared and shared == len(labels) - 1:
            return _TEAM, (f"{name} sits in {labels[shared]}, the team of this role.",)
        return _DEPARTMENT, (f"{name} sits in {labels[shared]}, the department of this role.",)
    named = _named(person, own, role, odds)
    if named is not None:
        where = "where this role likely belongs" if role.lesson else "the department of this role"
        reason = f'The title of {name}, "{person.title}", names {labels[named]}, {where}.'
        return (_LIKELY_DEPARTMENT, (reason, role.lesson)) if role.lesson else (_DEPARTMENT, (reason,))
    alike = own.side.held and own.side.held == role.side.held and not (own.told or role.told or role.lesson)
    if labels and own.labels and alike and odds >= _SURE:
        mine, theirs = own.labels[-1], labels[-1]
        reason = f"{name} sits in {mine}, most likely the department that this role names {theirs}."
        return _LIKELY_DEPARTMENT, (reason, *own.evidence, *role.evidence)
    return None


def _shared(own: Sequence[str], role: Sequence[str]) -> int | None:
    """The place of the narrowest label of the role that the person's departments name too."""
    for place in range(len(role) - 1, -1, -1):
        if role[place] in own:
            return place
    return None


def _at_home(own: _Work, role: _Work, shared: int) -> bool:
    """Whether a shared label places the person, whatever the odds: the narrowest of the role, unless it
    stands inside other departments ("Legal / Berlin", "Sales / Berlin"); a wider one that is theirs alone.
    """
    if shared < len(role.keys) - 1:
        return own.named is None or (own.told is not None and own.keys[-1] == role.keys[shared])
    outer = own.keys[: own.keys.index(role.keys[shared])]
    return not outer or not shared or not set(outer).isdisjoint(role.keys[:shared])


def _named(person: Person, own: _Work, role: _Work, odds: float) -> int | None:
    """The narrowest label of the role that the title of a person without departments names as theirs.

    They lead it ("Head of Data", "Director, Data"), or what else the title says is work of the role's kind
    ("Data Platform Engineer"); "Data Protection Officer" names no department of data.
    """
    if own.labels or not person.title or not role.labels or odds < PERHAPS:
        return None
    found = _placed(person.title, role.labels)
    if found is None:
        return None
    place, rest = found
    if not rest:
        return place
    kinds = _kinds(role)
    beside = {name for name, weight in departments.title_functions(rest) if weight == 1}
    if odds < LIKELY or not own.likely or not own.likely <= kinds or not beside <= kinds | role.next_door:
        return None
    return place


def _kinds(role: _Work) -> frozenset[str]:
    """The functions that the role or one of its labels may hold."""
    return role.likely.union(*map(label_functions, role.labels))


@lru_cache(maxsize=512)
def _placed(title: str, labels: tuple[str, ...]) -> tuple[int, str] | None:
    """The narrowest of these labels that a title holds word for word, and what else the title says."""
    parts = titles.parts(title)
    for place in range(len(labels) - 1, -1, -1):
        label = tuple(word for part in titles.parts(labels[place]) for word in part)
        for number, part in enumerate(parts):
            for start in range(len(part) - len(label) + 1):
                if part[start : start + len(label)] == label:
                    beside = (*parts[:number], part[:start], part[start + len(label) :], *parts[number + 1 :])
                    return place, ", ".join(filter(None, map(_work_words, beside)))
    return None


def _work_words(part: tuple[str, ...]) -> str:
    return " ".join(part) if any(word not in _LEADS for word in part) else ""
