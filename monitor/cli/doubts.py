"""Whether somebody of a file is somebody of the watch list, where only the user knows."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Callable, Mapping, Sequence

from monitor.cli import questions, show
from monitor.decisions.acquaintances import Doubt, Matching, match
from monitor.errors import UsageError
from monitor.model import Card, Employer, Sighting
from monitor.text import fold

NOBODY = "nobody"


def given_answers(
    given: Sequence[str],
    cards: Sequence[Card],
    employers: Sequence[Employer],
    sightings: Sequence[Sighting],
    remembered: Mapping[str, str],
) -> dict[str, str]:
    """The answers of the command line, each as it is remembered. Raises UsageError for one that answers
    nothing; one that was answered before may be answered anew."""
    parted = [text.strip().partition("=") for text in given]
    tokens = {token.strip() for token, _, _ in parted}
    open_ones = {key: value for key, value in remembered.items() if key not in tokens}
    found: dict[str, str] = {}
    for token, _, name in parted:
        # One answer may raise the next question, so each is looked at with those before it.
        matching = match(cards, employers, sightings, open_ones | found)
        doubt = next((one for one in matching.doubts if one.token == token.strip()), None)
        if doubt is None:
            raise UsageError(
                f"--answer {token.strip()}: nothing of this file is asked under that number. Run the import"
                " without --answer to see what is asked."
            )
        found[doubt.token] = _answer(doubt, name.strip())
    return found


def settle_doubts(
    cards: Sequence[Card],
    employers: Sequence[Employer],
    sightings: Sequence[Sighting],
    answers: Mapping[str, str],
    *,
    keep: Callable[[str, str], None] | None,
) -> tuple[Matching, dict[str, str]]:
    """The people of a file, each doubt asked once where somebody can be asked; and the answers.

    `keep` takes each answer at once; without it nobody can be asked.
    """
    found: dict[str, str] = {}
    asked: set[str] = set()
    while True:
        matching = match(cards, employers, sightings, {**answers, **found})
        doubt = next((one for one in matching.doubts if one.token not in asked), None)
        if doubt is None or keep is None:
            return matching, found
        asked.add(doubt.token)
        answer = _asked(doubt)
        if answer is not None:
            found[doubt.token] = answer
            keep(doubt.token, answer)


def tell_doubts(doubts: Sequence[Doubt], args: argparse.Namespace) -> None:
    """The doubts that are left, each with the command that settles it."""
    if doubts:
        print("\nNot sure, and so left alone:")
    for doubt in doubts:
        print(show.paragraph(f"· {described(doubt)} {doubt.why}", indent=4, first="  "))
        for name in [*_names(doubt), NOBODY]:
            answer = shlex.quote(f"{doubt.token}={name}")
            print(f"    job-monitor import {shlex.quote(args.file)} --answer {answer}")


def described(doubt: Doubt) -> str:
    """The card, as the file has it."""
    card = doubt.cards[0]
    title = ", ".join(part for part in (card.title, card.company) if part)
    return f"{card.name} ({title})." if title else f"{card.name}."


def _asked(doubt: Doubt) -> str | None:
    print("\n" + show.paragraph(f"{described(doubt)} {doubt.why}"))
    options = [f"{person} of {employer}" for employer, person in doubt.candidates]
    place = questions.number_of("Who is it? (nothing: ask me later)", [*options, "Nobody of these"])
    if place is None:
        return None
    return "" if place == len(options) else "\t".join(doubt.candidates[place])


def _names(doubt: Doubt) -> list[str]:
    """What each candidate is called in an answer: the name, with the employer where that is not enough."""
    names = [fold(person) for _, person in doubt.candidates]
    return [
        person if names.count(fold(person)) == 1 else f"{person} of {employer}"
        for employer, person in doubt.candidates
    ]


def _answer(doubt: Doubt, name: str) -> str:
    if fold(name) == NOBODY:
        return ""
    for called, key in zip(_names(doubt), doubt.candidates, strict=True):
        if fold(name) in (fold(called), fold(f"{key[1]} of {key[0]}")):
            return "\t".join(key)
    raise UsageError(
        f"--answer {doubt.token}: {name or 'nothing'} is none of those it could be. Write one of:"
        f" {', '.join([*_names(doubt), NOBODY])}."
    )
