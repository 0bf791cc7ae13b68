"""`job-monitor export`: everything that is remembered, as JSON Lines; or the roles as a table."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TextIO

from monitor.cli import GOOD, show
from monitor.cli.in_force import rescued
from monitor.cli.roles import fit_json, posting_json
from monitor.cli.session import Session, session
from monitor.decisions.cells import harmless
from monitor.decisions.fit import judge
from monitor.errors import MonitorError, UsageError
from monitor.model import Alert, Contact, Known, Move, Pay, Sighting, SourceState
from monitor.store.backup import part_of, place, refuse_missing_folder, refuse_own_place

COLUMNS = (
    "employer", "title", "departments", "locations", "remote", "employment_type", "requisition", "pay",
    "posted_on", "first_seen_at", "opened_at", "last_seen_at", "closed_at", "fit", "url", "source", "id",
)  # fmt: skip
"""The columns of the table of roles."""


def arguments(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--json", action="store_true", help="everything, as JSON Lines (this is the usual form)"
    )
    form.add_argument("--csv", action="store_true", help="the roles, as a table for a spreadsheet")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write a file that only you can read")
    parser.add_argument("--force", action="store_true", help="in the place of a file that is there already")


def run(args: argparse.Namespace) -> int:
    config = rescued(args.config)
    with session(args, config) as s:
        if args.output is None:
            _write(sys.stdout, s, table=args.csv)
            sys.stdout.flush()
            return GOOD
        target = args.output.expanduser()
        refuse_own_place(target, s.config.state_dir)
        with _file(target, force=args.force) as out:
            _write(out, s, table=args.csv)
    holds = "the roles" if args.csv else "what you noted about people"
    print(show.paragraph(f"Wrote {target}. It holds {holds}: only you can read it."))
    return GOOD


def _write(out: TextIO, s: Session, *, table: bool) -> None:
    if table:
        _write_table(out, s)
        return
    # Whatever the output is, it takes ASCII.
    for line in _lines(s):
        out.write(json.dumps(line) + "\n")


# ----------------------------------------------------------------------------------- everything


def _lines(s: Session) -> Iterator[dict[str, Any]]:
    store = s.store
    yield {"type": "export", "exported_at": show.iso(s.now), "timezone": str(s.config.timezone)}
    for state in store.sources().values():
        yield {"type": "source", **_source(state)}
    for known in store.roles():
        yield {"type": "role", **_role(known, s)}
    sent_at = store.sent_at()
    deliveries: dict[str, list[dict[str, Any]]] = {}
    for one in store.deliveries():
        deliveries.setdefault(one.alert.key, []).append(
            {
                "channel": one.channel,
                "state": one.state,
                "attempts": one.attempts,
                "repeat": one.repeat,
                "not_before": show.iso(one.not_before),
                "sent_at": show.iso(sent_at.get((one.alert.key, one.channel))),
                "last_error": one.last_error,
            }
        )
    for alert in store.alerts():
        yield {"type": "alert", **_alert(alert), "deliveries": deliveries.get(alert.key, [])}
    for contact in store.contacts():
        yield {"type": "contact", **_plain(contact)}
    for said in store.said().values():
        yield {"type": "said", **_plain(said)}
    for move in store.moves():
        yield {"type": "move", **_plain(move)}
    for seen in store.sightings():
        yield {"type": "sighting", **_plain(seen)}


def _source(state: SourceState) -> dict[str, Any]:
    return {
        "source": state.key,
        "employer": state.employer or None,
        "kind": state.kind,
        "complete": state.complete,
        "reads": state.reads,
        "shown": state.shown,
        "last_polled_at": show.iso(state.last_polled_at),
        "last_ok_at": show.iso(state.last_ok_at),
        "next_poll_at": show.iso(state.next_poll_at),
        "failures": state.failures,
        "error": state.error,
    }


def _role(known: Known, s: Session) -> dict[str, Any]:
    posting = known.posting
    return {
        "employer": (posting.foreign and posting.employer) or known.employer,
        **posting_json(posting),
        "pay": _pay(posting.pay),
        "first_seen_at": show.iso(known.first_seen_at),
        "opened_at": show.iso(known.opened_at),
        "last_seen_at": show.iso(known.last_seen_at),
        "closed_at": show.iso(known.closed_at),
        "fit": fit_json(judge(posting, s.config.fit)),
        "told": known.told or None,
        "back": known.back,
    }


def _alert(alert: Alert) -> dict[str, Any]:
    return show.alert_row(alert) | {
        "sections": [
            {"heading": part.heading, "lines": list(part.lines), "link": part.link} for part in alert.sections
        ],
    }


def _plain(value: Contact | Move | Sighting | Any) -> dict[str, Any]:
    """A flat value by the names of its fields; days and instants as text, tuples as lists."""
    return {
        field.name: _text(getattr(value, field.name)) for field in fields(value) if field.name != "number"
    }


def _text(value: Any) -> Any:
    if isinstance(value, datetime):
        return show.iso(value.astimezone(UTC))
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _pay(pay: Pay | None) -> str | None:
    if pay is None:
        return None
    ends = (str(end) for end in (pay.minimum, pay.maximum) if end is not None)
    return " ".join(
        ("-".join(dict.fromkeys(ends)), f"{pay.currency or ''}/{pay.period or ''}".strip("/"))
    ).strip()


# ------------------------------------------------------------------------------------ the table


def _write_table(out: TextIO, s: Session) -> None:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    for known in s.store.roles():
        writer.writerow([harmless(_cell(value)) for value in _row(known, s)])
    out.write(lines.getvalue())


def _row(known: Known, s: Session) -> list[Any]:
    role = _role(known, s)
    role["fit"] = role["fit"]["verdict"]
    return [role[column] for column in COLUMNS]


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


# ------------------------------------------------------------------------------------- the file


@contextmanager
def _file(target: Path, *, force: bool) -> Iterator[TextIO]:
    """A file of the user's own, there only when it is whole. Raises UsageError where something is there."""
    if target.is_symlink():
        raise UsageError(f"{target} is a link, and is not followed. Name the file itself.")
    if target.is_dir():
        raise UsageError(f"{target} is a folder. Name a file in it.")
    refuse_missing_folder(target)
    if target.exists() and not target.is_file():
        raise UsageError(f"{target} is no plain file, and stays as it is. Name another file.")
    if target.suffix == ".toml" and target.exists():
        raise UsageError(f"{target} looks like a configuration, and stays as it is. Name another file.")
    if target.exists() and not force:
        raise UsageError(f"{target} is there already, and stays as it is. Name another file, or add --force.")
    try:
        part = part_of(target)
        try:
            with part.open("w", encoding="utf-8", newline="") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            place(part, target, force=force)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise MonitorError(f"{target} could not be written: {error.strerror}.") from error
