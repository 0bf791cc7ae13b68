"""What would have changed whom to ask: the decision taken again with one thing different. Pure.

Nothing is argued about the rules: each sentence comes from the ladder itself, so that it cannot say what the
program would not do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from monitor.decisions.match import ladder
from monitor.decisions.taught import NOTHING, Taught
from monitor.model import Employer, Person, Posting, Reach
from monitor.text import day, unique

_MOST = 8
_Ask = Callable[[tuple[Person, ...], Posting], Person]
"""Who of these people is asked first for a role."""


def otherwise(posting: Posting, employer: Employer, today: date, taught: Taught = NOTHING) -> tuple[str, ...]:
    """Sentences on who would be asked first if something were different; empty where nobody is asked.

    Different may be: the first one gone; a star beside another; those who left still there; the role in the
    department of another star. What is not noted of a star is said too.
    """
    chosen = ladder(posting, employer, today, taught)
    if not chosen:
        return ()

    def ask(people: tuple[Person, ...], role: Posting) -> Person:
        return ladder(role, replace(employer, people=people), today, taught)[0].person

    first = chosen[0].person
    others = [person for person in employer.people if person is not first]
    there = [person for person in others if not _has_left(person, today)]
    gone = [person for person in others if _has_left(person, today)]
    found = (
        *_without(chosen),
        *(
            _stayed(person)
            for person in gone
            if _wins(person, replace(person, left=None), employer, posting, ask)
        ),
        *_starred(there, employer, posting, ask),
        *_elsewhere(there, employer, posting, ask),
        *_not_noted(reach.person for reach in chosen),
    )
    return unique(found)[:_MOST]


def _has_left(person: Person, today: date) -> bool:
    return person.left is not None and person.left <= today


def _without(chosen: tuple[Reach, ...]) -> Iterator[str]:
    if len(chosen) > 1:
        yield f"Without {chosen[0].person.name}, {chosen[1].person.name} would be the one to ask."
    else:
        yield f"{chosen[0].person.name} is the only one noted who is still there."


def _wins(person: Person, changed: Person, employer: Employer, posting: Posting, ask: _Ask) -> bool:
    """Whether somebody would be asked first if this were so of them."""
    return ask(tuple(changed if one is person else one for one in employer.people), posting) is changed


def _stayed(person: Person) -> str:
    assert person.left is not None
    return f"{person.name} left on {day(person.left)}, and would be the one to ask otherwise."


def _starred(there: Iterable[Person], employer: Employer, posting: Posting, ask: _Ask) -> Iterator[str]:
    for person in there:
        if not person.star and _wins(person, replace(person, star=True), employer, posting, ask):
            yield f"With a star beside {person.name}, they would be the one to ask."


def _elsewhere(there: Iterable[Person], employer: Employer, posting: Posting, ask: _Ask) -> Iterator[str]:
    found = [
        f"{label} ({person.name})"
        for person in there
        for label in person.departments
        if person.star and ask(employer.people, replace(posting, departments=(label,))) is person
    ]
    if found:
        yield f"Were the role in another department, another would be the one to ask: {', '.join(found)}."


def _not_noted(people: Iterable[Person]) -> Iterator[str]:
    for person in people:
        if person.star and not person.departments and not person.title:
            yield (
                f"Neither a title nor a department is noted for {person.name}: with `departments` in the"
                " watch list it would be known how near they sit."
            )
