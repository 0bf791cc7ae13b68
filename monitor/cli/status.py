"""`job-monitor status`: a row a source, what waits, and what is ill."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.in_force import named
from monitor.cli.session import Session, session
from monitor.daemon.watchlist import Parked, WatchList
from monitor.decisions.health import state_of
from monitor.decisions.remarks import has_moved, recalled, tell_gap
from monitor.decisions.room import WITHOUT_ROOM
from monitor.errors import Mistake
from monitor.model import Delivery, Source, SourceState
from monitor.pipeline.apply import new_state, remarks_name
from monitor.pipeline.locating import tell_moved
from monitor.sources import led, source_key
from monitor.store.lock import is_running
from monitor.store.room import Room, free

_MEANING = {"ok": "good", "new": None, "degraded": "warn", "failing": "bad", "dead": "bad", "paused": "faint"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    watched = WatchList(named(args.config), os.environ)
    # What is parked is so for the daemon alone: without it the file says what is watched.
    config, mistakes = watched.first(park=False)
    if not mistakes and is_running(config.state_dir):
        config, mistakes = watched.first()
    with session(args, config, only_read=True) as s:
        document = _document(s, mistakes, watched.parked)
        if args.json:
            show.line(document)
        else:
            _tell(document, mistakes, s)
    return GOOD


def _document(s: Session, mistakes: Sequence[Mistake], parked: Parked | None) -> dict[str, Any]:
    stored, counts = s.store.sources(), s.store.open_counts()
    states = [(source, stored.get(source.key) or new_state(source)) for source in s.config.sources]
    outbox, since = s.store.outbox_counts(), s.store.recall("daemon_since")
    running = is_running(s.config.state_dir)
    return {
        "sources": [_row(source, state, counts.get(source.key, 0), s) for source, state in states],
        "outbox": {
            "pending": sum(n for state, n in outbox.items() if state not in ("sent", "dead")),
            "in_doubt": outbox.get("in_doubt", 0),
            "dead": outbox.get("dead", 0),
        },
        "channels": _in_trouble(s.store.pending(), s.now),
        "daemon": {"running": running, "since": since if running else None},
        "configuration": {
            "ok": not mistakes,
            "mistakes": [asdict(mistake) for mistake in mistakes],
            "parked": str(parked) if parked else None,
        },
        "disk": {"free": free(s.config.state_dir), "level": Room(s.config.state_dir).level()},
    }


def _row(source: Source, state: SourceState, open_roles: int, s: Session) -> dict[str, Any]:
    read = led(source, state.lead)
    leads_to = source_key(read.kind, read.board, read.url)
    return {
        "source": source.key,
        "employer": source.employer or None,
        "kind": read.kind,
        "leads_to": leads_to if source.open_kind and leads_to != source.key else None,
        "state": state_of(state, s.now),
        "complete": state.complete,
        "last_ok_at": show.iso(state.last_ok_at),
        "failures": state.failures,
        "next_poll_at": show.iso(state.next_poll_at),
        "open_roles": open_roles,
        "error": state.error,
        "notes": list(_notes(source, read, s)),
    }


def _notes(source: Source, read: Source, s: Session) -> Iterator[str]:
    """What is to be said of a source that reads well."""
    noticed = recalled(s.store.recall(remarks_name(source.key)))
    if (there := has_moved(noticed)) is not None:
        yield tell_moved(read, there)
    gap = tell_gap(noticed, source.poll_every, lambda at: show.moment(at, s.now, s.config.timezone))
    if gap is not None:
        yield gap


def _in_trouble(pending: Sequence[Delivery], now: datetime) -> list[dict[str, Any]]:
    """The channels that did not take what they were given: how much is overdue there, since when, and why."""
    refused: dict[str, list[Delivery]] = {}
    for delivery in pending:
        if delivery.last_error is not None:
            refused.setdefault(delivery.channel, []).append(delivery)
    return [
        {
            "channel": channel,
            # What has not been tried since the channel rests is as late as what was.
            "waiting": sum(d.channel == channel and (d.attempts > 0 or d.not_before <= now) for d in pending),
            "since": show.iso(min((d.first_tried_at for d in failed if d.first_tried_at), default=None)),
            "last_error": max(failed, key=lambda d: d.not_before).last_error,
        }
        for channel, failed in refused.items()
    ]


def _tell(document: dict[str, Any], mistakes: Sequence[Mistake], s: Session) -> None:
    if mistakes:
        print(show.paint(show.paragraph(_about(mistakes)), "bad") + "\n")
    if parked := document["configuration"]["parked"]:
        print(show.paint(show.paragraph(parked), "warn") + "\n")
    if document["sources"]:
        _tell_sources(document["sources"], s)
    else:
        print("No source is watched yet. `job-monitor add URL` finds the board of any employer.")
    print("\n" + show.paragraph(_outbox(document["outbox"])))
    for channel in document["channels"]:
        print(show.paint(show.paragraph(_channel(channel, s), indent=2), "warn"))
    print(show.paragraph(_daemon(document["daemon"], s)))
    if (disk := document["disk"])["level"] != "enough":
        print(show.paint(show.paragraph(_disk(disk)), "bad" if disk["level"] == "scarce" else "warn"))


def _disk(disk: dict[str, Any]) -> str:
    left = f"The disk has {disk['free'] >> 20} MiB left"
    if disk["level"] == "scarce":
        return f"{left}: {WITHOUT_ROOM}. Make room on it."
    return f"{left}: there are no backups until there is more. Make room on it."


def _about(mistakes: Sequence[Mistake]) -> str:
    more = len(mistakes) - 1
    others = f" `job-monitor check` has {more} more." if more else ""
    return (
        f"The configuration cannot be used as it stands, so this is the last good one. {mistakes[0]}{others}"
    )


def _tell_sources(rows: Sequence[dict[str, Any]], s: Session) -> None:
    show.table(
        [
            show.Column(head="employer", least=10),
            # The end of a long address tells one feed from another.
            show.Column(head="source", least=24, middle=True),
            show.Column(head="state"),
            show.Column(head="roles"),
            show.Column(head="last read", rank=2),
            show.Column(head="next", rank=1),
        ],
        [
            [
                row["employer"] or "(a mailbox)",
                row["source"],
                row["state"],
                str(row["open_roles"]),
                _moment(row["last_ok_at"], s),
                _next(row["next_poll_at"], s),
            ]
            for row in rows
        ],
        meanings=[_MEANING[row["state"]] for row in rows],
        below=[" ".join(_below(row)) or None for row in rows],
    )


def _below(row: dict[str, Any]) -> list[str]:
    """What is to be said of a source: where its page leads, and what it suffers from."""
    leads = [f"leads to {row['leads_to']}."] if row["leads_to"] else []
    return [*leads, *([row["error"]] if row["error"] else []), *row["notes"]]


def _next(iso: str | None, s: Session) -> str:
    """When a source is read next; what is late is due, whether or not anybody is there to read it."""
    return _moment(iso, s) if iso and datetime.fromisoformat(iso) > s.now else "due"


def _outbox(outbox: dict[str, int]) -> str:
    pending, doubt, dead = outbox["pending"], outbox["in_doubt"], outbox["dead"]
    parts = [f"{pending} waiting" if pending else "nothing waiting"]
    if doubt:
        parts.append(("it" if pending == 1 else f"{doubt} of them") + " may have arrived")
    if dead:
        parts.append(f"{dead} that no channel would take")
    return f"Outbox: {', '.join(parts)}." + (" `job-monitor outbox` says why." if pending or dead else "")


def _channel(channel: dict[str, Any], s: Session) -> str:
    since = f" since {_moment(channel['since'], s)}" if channel["since"] else ""
    return f"{channel['channel']}: {channel['waiting']} waiting{since}: {channel['last_error'].rstrip('.')}."


def _daemon(daemon: dict[str, Any], s: Session) -> str:
    if not daemon["running"]:
        return "The daemon is not running: `job-monitor run`."
    return "The daemon is running" + (f" since {_moment(daemon['since'], s)}." if daemon["since"] else ".")


def _moment(iso: str | None, s: Session) -> str:
    return show.moment(datetime.fromisoformat(iso) if iso else None, s.now, s.config.timezone)
