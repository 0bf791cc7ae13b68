"""A change in somebody's career, made part of the watch list: what is written, who is the door now, and the
entry of the new employer. Pure but for the questions it asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from monitor.cli import questions, show
from monitor.cli.noting import Noted, carried, note
from monitor.cli.watchfile import File
from monitor.config.editing import with_person_keys
from monitor.config.renaming import with_alias
from monitor.decisions.match import ladder
from monitor.decisions.workplaces import is_at
from monitor.errors import UsageError
from monitor.model import Employer, Move, Person, Posting
from monitor.text import day, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A confirmed change. `file` holds it, but nothing is written yet; `said` tells of it in sentences.
    `offer` is the file with the person at the new employer too, and what that adds."""

    move: Move
    file: File
    said: tuple[str, ...]
    door: Person | None = None
    offer: tuple[File, Noted] | None = None


def settle(file: File, move: Move, today: date, *, on: date | None = None) -> Settled:
    """What follows from a change that the user confirms; `on` is the day of it where that is known.

    Raises UsageError where the watch list cannot be changed by program.
    """
    employer, person = file.employer(move.employer), file.person(move.employer, move.person)
    if employer is None or person is None:
        raise UsageError(f"{move.person} of {move.employer} is not in the watch list any more.")
    if move.state != "confirmed":
        move = replace(move, state="confirmed", confirmed_on=today)
    if move.what == "renamed":
        return _renamed(file, move, employer)
    if move.what == "title":
        return _titled(file, move, person)
    return _left(file, move, employer, person, today, on or move.by)


def question(move: Move) -> str:
    """A change as a question; it happened between two exports, so that nobody can say when."""
    if move.what == "moved":
        at = f" as {move.title}" if move.title else ""
        old = move.old_company or move.employer
        told = f"{move.person} seems to have moved from {old} to {move.company}{at}"
    elif move.what == "title":
        was = f" (was {move.old_title})" if move.old_title else ""
        told = f"{move.person} of {move.employer} seems to have a new title: {move.title}{was}"
    else:
        told = f"{move.old_company or move.employer} seems to be called {move.company} now"
    return f"{told}. Is that so?"


def answered(move: Move) -> str | None:
    """What the user says to a proposed change: "yes", "no", or None for later."""
    answer = questions.one_of(question(move), ["yes", "no", "later"])
    return None if answer == "later" else answer


def offered(settled: Settled, *, write: bool) -> File:
    """The file to write: with the entry of the new employer, where the user wants it. Shows the entry."""
    if settled.offer is None:
        return settled.file
    with_it, noted = settled.offer
    if not noted.keys:
        return settled.file
    whom = f"{noted.person} at {noted.employer}"
    print(f"{'The new entry' if noted.new_employer else 'The entry'} for {whom}:\n\n{noted.toml}")
    if not write and questions.can_ask():
        write = questions.agreed(f"Write it, so that {noted.employer} is in the watch list?", default=True)
    if not write:
        move = settled.move
        whom = f'"{move.person}" --employer "{move.employer}"'
        how = f'job-monitor person moved {whom} --to "{move.company}" --yes'
        print(show.paragraph(f"It was not written. Later: {how}") + "\n")
    return with_it if write else settled.file


def door_sentence(employer: str, door: Person | None) -> str:
    """Who is the door at an employer now."""
    if door is None:
        return f"Nobody is left in the watch list at {employer}: `job-monitor person add` notes who is there."
    known = "your star there" if door.star else "the hiring manager" if door.hiring_manager else None
    known = known or ("the recruiter" if door.recruiter else None)
    if known and known.removeprefix("the ") in fold(door.title or ""):
        known = None  # The title says it.
    facts = [door.title, known]
    told = ", ".join([door.name, *(fact for fact in facts if fact)])
    return f"The door at {employer} is now {told}."


def _left(file: File, move: Move, employer: Employer, person: Person, today: date, on: date) -> Settled:
    changed = file
    if person.left is None:
        changed = file.changed(lambda text: with_person_keys(text, employer.name, person.name, {"left": on}))
    door = _door(employer, person, today)
    left = day(person.left or on)
    told = (
        f"Noted: {person.name} is at {move.company} now, and left {employer.name} by {left}.",
        door_sentence(employer.name, door),
    )
    offer = _offer(changed, move, person)
    return Settled(move=move, file=changed, said=told, door=door, offer=offer)


def _offer(file: File, move: Move, person: Person) -> tuple[File, Noted] | None:
    if not move.company:
        return None
    watched = next((one for one in file.employers if is_at(one, move.company)), None)
    entry = carried(person, move.title)
    at_new = file.person(watched.name, person.name) if watched else None
    if watched and at_new and at_new.left is not None:
        # Back where they were: the day they left no longer holds.
        back = file.changed(lambda text: with_person_keys(text, watched.name, person.name, {"left": None}))
        again, noted = note(back, watched.name, entry)
        return again, replace(noted, keys=noted.keys or {"name": person.name})
    return note(file, watched.name if watched else move.company, entry)


def _titled(file: File, move: Move, person: Person) -> Settled:
    if not move.title:
        raise UsageError(f"What is the new title of {person.name}? Add --title.")
    keys = {"title": move.title}
    changed = file.changed(lambda text: with_person_keys(text, move.employer, person.name, keys))
    told = f"Noted: the title of {person.name} of {move.employer} is now {move.title}."
    return Settled(move=move, file=changed, said=(told,))


def _renamed(file: File, move: Move, employer: Employer) -> Settled:
    if not move.company:
        raise UsageError(f"What is {employer.name} called now? Add --to NAME.")
    if is_at(employer, move.company):
        return Settled(move=move, file=file, said=(f"{employer.name} is known as {move.company} already.",))
    other = next((one for one in file.employers if is_at(one, move.company)), None)
    if other is not None:
        raise UsageError(
            f"{move.company} is an employer of the watch list already. Join the two entries by hand in"
            f" {file.path}."
        )
    company = move.company
    changed = file.changed(lambda text: with_alias(text, employer.name, company))
    told = f"Noted: {employer.name} is also called {company} (aliases); nobody there has moved."
    return Settled(move=move, file=changed, said=(told,))


def _door(employer: Employer, person: Person, today: date) -> Person | None:
    """The best door to the work of somebody who left: as if their own seat were open."""
    rest = replace(
        employer, people=tuple(one for one in employer.people if fold(one.name) != fold(person.name))
    )
    seat = Posting(source="", id="", title=person.title or "", departments=person.departments)
    found = ladder(seat, rest, today)
    return found[0].person if found else None


def ready(settled: Settled) -> str | None:
    """The lines of the new employer's entry."""
    return settled.offer[1].toml if settled.offer and settled.offer[1].keys else None


def known_moves(moves: Sequence[Move], employer: str, person: str) -> list[Move]:
    """The changes of one person that are proposed or confirmed, the latest last."""
    found = [
        one for one in moves if fold(one.employer) == fold(employer) and fold(one.person) == fold(person)
    ]
    return [one for one in found if one.state != "rejected"]
