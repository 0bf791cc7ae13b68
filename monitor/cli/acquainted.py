"""Whom a verb means: a person of the watch list by their name, or by as much of it as is theirs alone."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, timedelta

from monitor.errors import UsageError
from monitor.model import Employer, Person
from monitor.text import fold, words


def person_argument(parser: argparse.ArgumentParser) -> None:
    """The arguments that name one person."""
    parser.add_argument("person", metavar="PERSON", help="a name of the watch list, or a part of it")
    parser.add_argument("--employer", metavar="NAME", help="where several people have the name")


def whom(employers: Sequence[Employer], name: str, employer: str | None = None) -> tuple[Employer, Person]:
    """The person that is meant. Raises UsageError where it is nobody, or could be several."""
    among = [one for one in employers if employer is None or _is_called(one, employer)]
    if not among:
        there = ", ".join(one.name for one in employers) or "none"
        raise UsageError(f"No employer {employer} is watched. There are: {there}.")
    everybody = [(one, person) for one in among for person in one.people]
    for fits in (_is, _holds):
        found = [(one, person) for one, person in everybody if fits(person.name, name)]
        if len(found) == 1:
            return found[0]
        if found:
            listed = "; ".join(f"{person.name} of {one.name}" for one, person in found[:6])
            raise UsageError(
                f"{name} could be several people: {listed}. Write the whole name, and --employer if it is the"
                " same."
            )
    there = ", ".join(person.name for _, person in everybody[:12]) or "nobody yet"
    raise UsageError(f"Nobody called {name} is in the watch list. There are: {there}.")


def day_argument(text: str | None, flag: str, today: date) -> date:
    """A day on the command line: as 2026-05-01, "today" or "yesterday"; None is today."""
    known = {"today": today, "yesterday": today - timedelta(days=1)}
    if text is None:
        return today
    if text.strip().casefold() in known:
        return known[text.strip().casefold()]
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"{flag} needs a day such as 2026-05-01, today or yesterday.") from None


def _is_called(employer: Employer, name: str) -> bool:
    return fold(name) in {fold(one) for one in (employer.name, *employer.aliases)}


def _is(name: str, wanted: str) -> bool:
    return fold(name) == fold(wanted)


def _holds(name: str, wanted: str) -> bool:
    """Whether the words that were asked for are words of the name, in their order or not."""
    return bool(words(wanted)) and set(words(wanted)) <= set(words(name))
