"""Which of somebody's errands a verb means, and taking back what was said of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from monitor.cli import GOOD, show
from monitor.cli.session import Session
from monitor.drafts.doings import kind_of
from monitor.model import ERRANDS, Employer, Errand, Person
from monitor.pipeline.relationships import all_errands_with


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that choose among somebody's errands."""
    parser.add_argument("--what", choices=ERRANDS, help="only this, where several things are due")
    parser.add_argument("--undo", action="store_true", help="take back what was put off or skipped with them")


def chosen(found: Sequence[Errand], what: str | None) -> list[Errand]:
    """Those that are meant: what is due now, else the next one."""
    among = [one for one in found if what in (None, one.what)]
    return [one for one in among if one.state != "planned"] or among[:1]


def undo(s: Session, employer: Employer, person: Person, what: str | None) -> int:
    """Take back whatever the user said of the errands with somebody."""
    said = s.store.said()
    every = all_errands_with(s.config, s.store, s.now, employer, person)
    back = [one for one in every if one.key in said and what in (None, one.what)]
    for one in back:
        s.store.unsay(one.key)
    if not back:
        print(f"Nothing with {person.name} is put off or skipped.")
        return GOOD
    told = ", ".join(dict.fromkeys(kind_of(one.what) for one in back))
    print(show.paint(f"To be done again with {person.name}: {told}.", "good"))
    return GOOD
