"""What every errand is made of: its key, its day, its state, and when it is worth nothing any more. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from monitor.decisions.workdays import after
from monitor.model import Employer, Errand, Hold, Person, Said, Wait
from monitor.text import day, digest, fold

LAPSES_AFTER = {
    "thank_you": Wait(days=10, business=True),
    "answer": Wait(days=10, business=True),
    "invite": Wait(days=60),
    "reach_out": Wait(days=45),
    "follow_up": Wait(days=14),
    "congratulate": Wait(days=30),
}
"""How long after its day an errand is still worth doing."""


def key_of(what: str, *parts: str) -> str:
    """What names an errand for ever, and tells nobody's name."""
    return digest("errand", what, *map(fold, parts))


def new_errand(
    what: str, employer: Employer, person: Person, due_on: date, why: str, today: date, *parts: str
) -> Errand:
    """An errand with a person of an employer; `parts` tell it from others of its kind with them."""
    return Errand(
        key=key_of(what, employer.name, person.name, *parts),
        what=what,
        due_on=due_on,
        why=why,
        state="due" if due_on <= today else "planned",
        employer=employer.name,
        person=person.name,
    )


def as_said(errand: Errand, said: Said | None, today: date) -> Errand | None:
    """The errand as the user left it: None where it is not to be done. One that was put off is told again."""
    if said is None:
        return errand
    if said.state == "skipped":
        return None
    if said.until is None or said.until <= errand.due_on:
        return errand
    state: Literal["snoozed", "due", "planned", "held"]
    state = "snoozed" if said.until > today else errand.state
    return replace(errand, due_on=said.until, state=state, told=False)


def lapsed(what: str, due_on: date, today: date, said: Said | None = None) -> bool:
    """Whether an errand of this day is no longer worth doing; what was put off is from the day it comes."""
    put_off = said.until if said and said.until else due_on
    return today > after(max(due_on, put_off), LAPSES_AFTER[what])


def held(errand: Errand, found: Hold | None, today: date) -> Errand:
    """The errand moved to the day from which a note does not come too soon."""
    if found is None or found.until <= errand.due_on:
        return errand
    state: Literal["held", "planned"] = "held" if errand.due_on <= today else "planned"
    return replace(
        errand,
        due_on=found.until,
        state=state,
        why=f"Not yet, from {day(found.until)}: {_inner(found.why)} {errand.why}",
    )


def _inner(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
