"""Names that may be slips of names that stand there, and what one person cannot share with another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from monitor.cli import questions, show
from monitor.cli.noting import Noted
from monitor.cli.watchfile import File
from monitor.decisions.person_names import likeness, read_name
from monitor.decisions.profiles import profile_slug
from monitor.decisions.watched_people import own_mails
from monitor.model import Employer, Person
from monitor.text import clean, fold, words

NEAR, VERY_NEAR = 0.75, 0.85
"""How alike (of 1) two names are where one may be a slip of the other, and where it likely is."""


def near_employer(name: str, employers: Sequence[Employer]) -> tuple[str, bool] | None:
    """The employer that a name which nobody has may mean, and whether that is likely."""
    found = [(_alike(name, own), one.name) for one in employers for own in (one.name, *one.aliases)]
    ratio, near = max(found, default=(0.0, ""))
    if ratio >= NEAR:
        return near, ratio >= VERY_NEAR
    wanted = set(words(name))
    holding = [one.name for one in employers if wanted and wanted <= set(words(one.name))]
    return (holding[0], False) if len(holding) == 1 else None


def near_person(name: str, people: Iterable[Person]) -> tuple[Person, bool] | None:
    """Whom a name that nobody has may mean, and whether that is likely."""
    read = read_name(name)
    found: list[tuple[float, Person]] = []
    for person in people:
        if fold(person.name) == fold(name):
            return None
        like = likeness(read, read_name(person.name))
        ratio = 1.0 if like == "same" else _alike(name, person.name)
        if ratio >= VERY_NEAR or like == "alike":
            found.append((ratio, person))
    if not found:
        return None
    ratio, near = max(found, key=lambda one: one[0])
    return near, ratio >= VERY_NEAR


def meant_name(name: str, owner: Employer | None, *, asks: bool) -> str:
    """The name as it stands at the employer already, where the user says on a terminal that it is meant."""
    name = clean(name)
    near = near_person(name, owner.people) if owner and name and asks else None
    if owner is None or near is None:
        return name
    person, likely = near
    told = f"{name} is not noted at {owner.name}. Did you mean {person.name}?"
    return person.name if questions.agreed(told, default=likely) else name


def remarks(noted: Noted, before: File) -> list[str]:
    """What the user may want to know of somebody who was noted: that the name or the employer is nearly one
    that stood there, or that an address is somebody else's too."""
    owner = before.employer(noted.employer)
    found: list[str] = []
    if noted.new_employer and (said := employer_remark(noted.employer, before)):
        found.append(said)
    near = near_person(noted.person, owner.people) if owner and noted.new else None
    if near is not None:
        found.append(
            f"{near[0].name} stands at {noted.employer} too. If {noted.person} is a slip, this takes it out"
            f' again: job-monitor forget "{noted.person}" --employer "{noted.employer}" --yes'
        )
    return found + _shared(noted, before)


def employer_remark(employer: str, before: File) -> str | None:
    """That an employer who is new is nearly one who stood there, and what to do where it was a slip."""
    near = near_employer(employer, before.employers)
    if near is None or before.employer(employer) is not None:
        return None
    return (
        f"{near[0]} is in the watch list too. If {employer} is a slip, take the entry of {employer} out of"
        f" {before.path} and say it again with {near[0]}."
    )


def say_remarks(noted: Noted, before: File) -> None:
    for sentence in remarks(noted, before):
        print(show.paint(show.paragraph(sentence), "warn"))


def _shared(noted: Noted, before: File) -> list[str]:
    mail, slug = noted.keys.get("email"), profile_slug(str(noted.keys.get("linkedin") or ""))
    name = read_name(noted.person)
    found = []
    for employer in before.employers:
        for person in employer.people:
            if likeness(name, read_name(person.name)) == "same":
                continue  # Who is noted at two employers is one person.
            whom = f"also that of {person.name} of {employer.name}: put the wrong one right in {before.path}."
            if mail and own_mails([str(mail)]) & own_mails([person.email]):
                found.append(f"The mail address {mail} is {whom}")
            if slug and slug == profile_slug(person.linkedin):
                found.append(f"The profile {noted.keys['linkedin']} is {whom}")
    return found


def _alike(a: str, b: str) -> float:
    return SequenceMatcher(None, fold(a), fold(b), autojunk=False).ratio()
