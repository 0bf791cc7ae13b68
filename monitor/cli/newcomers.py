"""People of a file who are not in the watch list: offered, and added where the user wants them."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from monitor.cli import questions
from monitor.cli.interview import LONGEST_NAME, ask_shortly, employer_of
from monitor.cli.matched import hosts_of, keys_of
from monitor.cli.noting import Noted, note
from monitor.cli.watchfile import File, sound
from monitor.config.entries import Value
from monitor.decisions.acquaintances import Matching
from monitor.decisions.person_names import likeness, read_name
from monitor.decisions.workplaces import is_at
from monitor.model import Card
from monitor.people import Batch
from monitor.text import clean

_RECRUITS = re.compile(r"recruit|talent acquisition|talent partner|\bsourcer\b", re.IGNORECASE)
FEW = 8
"""So many people of a file are offered whatever their company is; of more only those of watched employers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody of a file who could be added. `employer` is where they work, as far as that is known; `noted`
    what was added."""

    card: Card
    employer: str | None
    entry: dict[str, Value]
    noted: Noted | None = None

    def said(self, args: argparse.Namespace, *, written: bool) -> str:
        """What became of them, or how to add them."""
        if self.noted:
            return f"{self.card.name} of {self.noted.employer} {'added' if written else 'would be added'}."
        at = self.employer or self.card.company or "NAME"
        how = f"job-monitor import {shlex.quote(args.file)} --employer {shlex.quote(at)} --yes"
        return f"{self.card.name} is not in the watch list: {how}"

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "person": self.card.name,
            "employer": self.noted.employer if self.noted else self.employer,
            "added": self.noted is not None,
            "toml": self.noted.toml if self.noted else None,
        }


def newcomers(batch: Batch, matching: Matching, file: File, employer: str | None) -> tuple[Newcomer, ...]:
    """Those of the file who could be added: neither known nor in doubt, and not the user."""
    known = {one.card for one in matching.matched} | {
        card for doubt in matching.doubts for card in doubt.cards
    }
    rest = [card for card in batch.cards if card not in known and not _is_user(card, file)]
    hosts = {host: one.employer for one in matching.matched for host in hosts_of(one.card)}
    found = [_newcomer(card, batch, file, employer, hosts) for card in rest]
    if employer is None and len(found) > FEW:
        return tuple(one for one in found if one.employer is not None)
    return tuple(found)


def offer(
    file: File, people: Sequence[Newcomer], *, asks: bool, yes: bool
) -> tuple[File, tuple[Newcomer, ...]]:
    """The file with those whom the user wants in it; each is asked about, or all are taken with `yes` whose
    employer is known."""
    found: list[Newcomer] = []
    for one in people:
        if yes and one.employer is not None:
            file, noted = note(file, one.employer, sound("people", one.entry, file))
            found.append(replace(one, noted=noted))
        elif asks and questions.agreed(f"Add {_described(one)}?", default=False):
            employer = one.employer or employer_of(
                None, file, "Where do they work?", "--employer NAME", asks=True, default=one.card.company
            )
            file, noted = note(file, employer, ask_shortly(sound("people", one.entry, file), None))
            found.append(replace(one, noted=noted))
        elif not asks:
            found.append(one)
    return file, tuple(found)


def _newcomer(
    card: Card, batch: Batch, file: File, employer: str | None, hosts: Mapping[str, str]
) -> Newcomer:
    named = clean(employer, LONGEST_NAME) if employer else None
    owner = file.employer(named) if named else None
    entry: dict[str, Value] = {"name": card.name} | keys_of(card, batch.kind)
    if card.title and _RECRUITS.search(card.title):
        entry["recruiter"] = True
    if card.department:
        entry["departments"] = [card.department]
    if card.notes and batch.kind == "table":
        entry["notes"] = card.notes
    at = (owner.name if owner else named) or _workplace(card, file, hosts)
    return Newcomer(card=card, employer=at, entry=entry)


def _workplace(card: Card, file: File, hosts: Mapping[str, str]) -> str | None:
    """The watched employer of somebody: by the company, else by the host of their mail address, where
    somebody who is known writes from there too (`hosts`)."""
    if card.company:
        return next((one.name for one in file.employers if is_at(one, card.company)), None)
    return next((hosts[host] for host in hosts_of(card) if host in hosts), None)


def _is_user(card: Card, file: File) -> bool:
    name = file.config.me.name
    return name is not None and likeness(read_name(name), read_name(card.name)) == "same"


def _described(one: Newcomer) -> str:
    card = one.card
    facts: Iterable[str | None] = (card.title, one.employer or card.company, *card.emails[:1])
    told = ", ".join(fact for fact in facts if fact)
    return f"{card.name} ({told})" if told else card.name
