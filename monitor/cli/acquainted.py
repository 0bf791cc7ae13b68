"""Whom a verb means: a person of the watch list by their name, or by as much of it as is theirs alone.

And which day: as people write it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, timedelta

from monitor.cli import BEGIN
from monitor.dates import day_of
from monitor.decisions.person_names import likeness, read_name
from monitor.errors import UsageError
from monitor.model import Employer, Person
from monitor.text import day, fold, words

DAYS = "2026-05-01, 1 May 2026, 1.5.2026, today or yesterday"
"""Ways to write a day, as sentences name them."""
_TODAY, _YESTERDAY = ("today", "heute"), ("yesterday", "gestern")


def person_argument(parser: argparse.ArgumentParser) -> None:
    """The arguments that name one person."""
    parser.add_argument("person", metavar="PERSON", help="a name of the watch list, or a part of it")
    parser.add_argument("--employer", metavar="NAME", help="where several people have the name")


def whom(employers: Sequence[Employer], name: str, employer: str | None = None) -> tuple[Employer, Person]:
    """The person that is meant. Raises UsageError where it is nobody, or could be several.

    Of several who fit equally well, the one who has not left is meant, where it is only one.
    """
    if not employers:
        raise UsageError(f"There is no watch list yet: {BEGIN}")
    everybody = [(one, person) for one in _among(employers, employer) for person in one.people]
    for fits in (_is, _is_spelled, _holds, _holds_spelled):
        found = [(one, person) for one, person in everybody if fits(person.name, name)]
        still = [(one, person) for one, person in found if person.left is None]
        if len(found) == 1 or (len(still) == 1 and _are_alike(found)):
            return (still or found)[0]
        if found:
            raise UsageError(_several(name, found))
    there = ", ".join(person.name for _, person in everybody[:12]) or "nobody yet"
    raise UsageError(f"Nobody called {name} is in the watch list. There are: {there}.")


def day_argument(text: str | None, flag: str, today: date, *, past: bool = False) -> date:
    """A day as people write it: 2026-05-01, 1 May 2026, 1. Mai 2026, 20.4.2026, "today", "yesterday".

    None is today. Raises UsageError for what is no day or could be two, and with `past` for one to come."""
    if text is None:
        return today
    plain = fold(text).strip()
    if plain in _TODAY:
        return today
    if plain in _YESTERDAY:
        return today - timedelta(days=1)
    # A number alone is the day of no calendar, and nothing follows the year.
    found = day_of(plain) if plain[-1:].isdigit() and not plain.isdigit() else None
    if found is None:
        shown = f" “{text.strip()}” is no day, or could be two." if plain else ""
        raise UsageError(f"{flag} needs a day such as {DAYS}.{shown}")
    if past and found > today:
        raise UsageError(f"{flag}: {day(found)} has not come yet. Write a day such as {DAYS}.")
    return found


def _among(employers: Sequence[Employer], name: str | None) -> Sequence[Employer]:
    """The employers that are meant: all without a name, the one of that name, else the only one that has
    it as a part of its own."""
    if name is None:
        return employers
    found = [one for one in employers if fold(name) in map(fold, (one.name, *one.aliases))]
    found = found or [one for one in employers if any(_holds(own, name) for own in (one.name, *one.aliases))]
    if len(found) > 1:
        raise UsageError(
            f"{name} could be several employers: {', '.join(one.name for one in found[:6])}. Write the whole"
            " name."
        )
    if not found:
        there = ", ".join(one.name for one in employers) or "none"
        raise UsageError(f"No employer {name} is watched. There are: {there}.")
    return found


def _several(name: str, found: Sequence[tuple[Employer, Person]]) -> str:
    if _are_alike(found):
        places = ", ".join(one.name for one, _ in found[:6])
        return f"{found[0][1].name} stands at several employers: {places}. Say which with --employer NAME."
    listed = "; ".join(f"{person.name} of {one.name}" for one, person in found[:6])
    return (
        f"{name} could be several people: {listed}. Write the whole name, and --employer NAME if that is the"
        " same."
    )


def _are_alike(found: Sequence[tuple[Employer, Person]]) -> bool:
    """Whether all have the very same name."""
    return len({fold(person.name) for _, person in found}) == 1


def _is(name: str, wanted: str) -> bool:
    return fold(name) == fold(wanted)


def _is_spelled(name: str, wanted: str) -> bool:
    """Whether it is the name in another spelling: "Juergen Mueller" is Jürgen Müller."""
    return likeness(read_name(name), read_name(wanted)) == "same"


def _holds(name: str, wanted: str) -> bool:
    """Whether the words that were asked for are words of the name, in their order or not."""
    return bool(words(wanted)) and set(words(wanted)) <= set(words(name))


def _holds_spelled(name: str, wanted: str) -> bool:
    """The same, each word in any of its spellings."""
    own, asked = read_name(name).words, [read_name(word).words for word in wanted.split()]
    return bool(asked) and all(word & own for word in asked)
