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
from monitor.cli.matched import hosts_of, keys_of, watched_by_host
from monitor.cli.noting import Noted, note
from monitor.cli.slips import meant_name
from monitor.cli.watchfile import File, sound
from monitor.config.entries import Value
from monitor.decisions.acquaintances import Matching
from monitor.decisions.person_names import likeness, read_name
from monitor.decisions.workplaces import is_at, is_same_company, is_told
from monitor.errors import UsageError
from monitor.model import Card, Employer
from monitor.people import Batch
from monitor.text import clean

_RECRUITS = re.compile(r"recruit|talent acquisition|talent partner|\bsourcer\b", re.IGNORECASE)
FEW = 8
"""So many people of a file are offered whatever their company is; of more only those of watched employers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody of a file who could be added. `employer` is where they work, as far as that is known; `noted`
    what was added. Who is not `chosen` works elsewhere than at the employer whom the user named."""

    card: Card
    employer: str | None
    chosen: bool
    entry: dict[str, Value]
    noted: Noted | None = None

    def said(self, args: argparse.Namespace, others: Sequence[Newcomer], *, written: bool) -> str:
        """What became of them, or how to add them."""
        if self.noted:
            return f"{self.card.name} of {self.noted.employer} {'added' if written else 'would be added'}."
        at = self.employer or self.card.company or "NAME"
        # Who has no company would be added to that of whoever else is named.
        strays = any(not is_told(one.card.company) for one in others if one is not self and not one.noted)
        how = f"job-monitor import {shlex.quote(args.file)} --employer {shlex.quote(at)} --yes"
        return f"{self.card.name} is not in the watch list: {self._by_hand(at) if strays else how}"

    def _by_hand(self, employer: str) -> str:
        flags = [
            f" --{key} {shlex.quote(str(value))}"
            for key, value in self.entry.items()
            if key in ("title", "email", "phone", "linkedin")
        ]
        whom = f"{shlex.quote(self.card.name)} --employer {shlex.quote(employer)}"
        return f"job-monitor person add {whom}{''.join(flags)}"

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
    if len(found) > FEW:
        return tuple(one for one in found if one.employer is not None)
    return tuple(found)


def offer(
    file: File, people: Sequence[Newcomer], *, asks: bool, yes: bool
) -> tuple[File, tuple[Newcomer, ...]]:
    """The file with those whom the user wants in it; each is asked about, or all are taken with `yes` whose
    employer is known."""
    found: list[Newcomer] = []
    for one in people:
        employer = one.employer if yes and one.chosen else None
        entry = sound("people", one.entry, file)
        if asks and one.chosen and questions.agreed(f"Add {_described(one)}?", default=False):
            employer = one.employer or _asked_employer(one.card, file)
            entry = _as_meant(entry, employer, file)
        if employer is not None:
            file, noted = note(file, employer, entry)
            found.append(replace(one, employer=employer, noted=noted))
        elif not asks or not one.chosen:
            found.append(one)
    return file, tuple(found)


def _asked_employer(card: Card, file: File) -> str | None:
    """Where somebody works, as the user says; None passes them over."""
    default = watched_by_host(card, file.employers) or card.company
    name = questions.ask("Where do they work? (nothing: pass them over)", default)
    if name is None:
        return None
    try:
        return employer_of(name, file, "Where do they work?", "--employer NAME", asks=True, default=default)
    except UsageError:
        # The employer is not to be added either.
        return None


def _as_meant(entry: dict[str, Value], employer: str | None, file: File) -> dict[str, Value]:
    """The entry with the answers about somebody who is to be added."""
    if employer is None:
        return entry
    name = meant_name(str(entry["name"]), file.employer(employer), asks=True)
    return ask_shortly(entry | {"name": name}, file.person(employer, name), file)


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
    chosen = named is None or _may_be_at(card, named, owner)
    at = (owner.name if owner else named) if named and chosen else _workplace(card, file, hosts)
    return Newcomer(card=card, employer=at, chosen=chosen, entry=entry)


def _may_be_at(card: Card, named: str, owner: Employer | None) -> bool:
    """Whether somebody works at the employer whom the user named: nothing says that it is another."""
    if not card.company or not is_told(card.company):
        return True
    return is_at(owner, card.company) if owner else is_same_company(named, card.company)


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
