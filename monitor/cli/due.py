"""`job-monitor due`: what there is to do for each relationship, and when; also as a file for a calendar."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.session import session
from monitor.drafts.calendar import calendar
from monitor.drafts.doings import kind_of
from monitor.errors import UsageError
from monitor.model import Errand
from monitor.pipeline.relationships import open_errands, today_of
from monitor.text import day

_HOW = (
    "`job-monitor draft PERSON` writes the note for you to edit; `contacted PERSON` says that it is done,"
    " `snooze` and `skip` that it is not to be."
)
_MEANING = {"due": "strong", "planned": None, "snoozed": "faint", "held": "warn"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ics", metavar="FILE", help="write all of it as a calendar file")
    parser.add_argument("--json", action="store_true", help="one JSON line for each thing to do")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        found = open_errands(s.config, s.store, s.now)
        today = today_of(s.config, s.now)
        noes = any(employer.rejections for employer in s.config.employers)
    if args.ics:
        _write(Path(args.ics), calendar(found, s.now, today))
    if args.json:
        for errand in found:
            show.line(document(errand))
    elif found:
        _tell(found, today)
    else:
        print(show.paragraph(_nothing(noes)))
    if args.ics and not args.json:
        print(
            f"\nWritten to {args.ics}: {len(found)} entries, for any calendar to import or to subscribe to."
        )
    return GOOD


def document(errand: Errand) -> dict[str, Any]:
    """An errand as JSON."""
    return {
        "person": errand.person,
        "employer": errand.employer,
        "what": errand.what,
        "due_on": errand.due_on.isoformat(),
        "why": errand.why,
        "state": errand.state,
        "role": errand.role.posting.title if errand.role else None,
        "url": errand.role.posting.url if errand.role else None,
        "key": errand.key,
    }


def when(on: date, today: date) -> str:
    """A day as one says it."""
    ahead = (on - today).days
    if ahead < 0:
        return f"since {day(on)}"
    return ("today", "tomorrow")[ahead] if ahead < 2 else day(on)


def _tell(found: Sequence[Errand], today: date) -> None:
    show.table(
        [
            show.Column(head="when"),
            show.Column(head="what"),
            show.Column(head="whom", least=10),
            show.Column(head="employer", least=10, rank=1),
            show.Column(head="state", rank=2),
        ],
        [
            [when(one.due_on, today), kind_of(one.what), one.person or "", one.employer or "", one.state]
            for one in found
        ],
        meanings=[_MEANING[one.state] for one in found],
        below=[one.why if one.state in ("due", "held") else None for one in found],
    )
    now = sum(one.state == "due" for one in found)
    print(f"\n{now} due now, {len(found) - now} later.")
    print(show.paragraph(_HOW))


def _nothing(noes: bool) -> str:
    if noes:
        return "Nothing is due, and nothing is planned: star those with whom you want to stay in touch."
    return (
        "Nothing is due. What is to be done follows from a rejection and its people in the watch list:"
        " `job-monitor rejected` writes them."
    )


def _write(path: Path, text: bytes) -> None:
    """The file in the place of an older one, whole or not at all, and readable by its owner only.

    Raises UsageError where something else stands there: this must not cost anybody another file.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not (path.is_file() and path.read_bytes().startswith(b"BEGIN:VCALENDAR")):
        raise UsageError(f"{path} is there already, and is no calendar file. Name another file.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise UsageError(
            f"{path} could not be written ({error.strerror or error}). Name a file in a folder that you may"
            " write to."
        ) from None
