"""`job-monitor status`: a row a source, what waits, and what is ill."""

from __future__ import annotations

import argparse
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.session import Session, session
from monitor.decisions.health import state_of
from monitor.model import Source, SourceState
from monitor.pipeline.apply import new_state
from monitor.store.lock import is_running

_MEANING = {"ok": "good", "new": None, "degraded": "warn", "failing": "bad", "dead": "bad", "paused": "faint"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        stored, counts = s.store.sources(), s.store.open_counts()
        sources = [source for employer in s.config.employers for source in employer.sources]
        states = [(source, stored.get(source.key) or new_state(source)) for source in sources]
        outbox = s.store.outbox_counts()
        since = s.store.recall("daemon_since")
        running = is_running(s.config.state_dir)
        document = {
            "sources": [_row(source, state, counts.get(source.key, 0), s) for source, state in states],
            "outbox": {
                "pending": sum(n for state, n in outbox.items() if state not in ("sent", "dead")),
                "in_doubt": outbox.get("in_doubt", 0),
                "dead": outbox.get("dead", 0),
            },
            "daemon": {"running": running, "since": since if running else None},
        }
        if args.json:
            show.line(document)
        else:
            _tell(document, s)
    return GOOD


def _row(source: Source, state: SourceState, open_roles: int, s: Session) -> dict[str, Any]:
    return {
        "source": source.key,
        "employer": source.employer,
        "kind": source.kind,
        "state": state_of(state, s.now),
        "complete": state.complete,
        "last_ok_at": show.iso(state.last_ok_at),
        "failures": state.failures,
        "next_poll_at": show.iso(state.next_poll_at),
        "open_roles": open_roles,
        "error": state.error,
    }


def _tell(document: dict[str, Any], s: Session) -> None:
    rows = document["sources"]
    if not rows:
        print("No employer is watched yet. Add one to the configuration; config.example.toml shows how.")
    else:
        zone = s.config.timezone
        stored = s.store.sources()

        def moment(key: str, name: str) -> str:
            state = stored.get(key)
            return show.moment(getattr(state, name) if state else None, s.now, zone)

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
                    row["employer"],
                    row["source"],
                    row["state"],
                    str(row["open_roles"]),
                    moment(row["source"], "last_ok_at"),
                    moment(row["source"], "next_poll_at") if row["source"] in stored else "now",
                ]
                for row in rows
            ],
            meanings=[_MEANING[row["state"]] for row in rows],
            below=[row["error"] for row in rows],
        )
    outbox, daemon = document["outbox"], document["daemon"]
    waits = f"{outbox['pending']} waiting" if outbox["pending"] else "nothing waiting"
    dead = f", {outbox['dead']} that no channel would take" if outbox["dead"] else ""
    doubt = f", {outbox['in_doubt']} that may have arrived" if outbox["in_doubt"] else ""
    print(
        f"\nOutbox: {waits}{doubt}{dead}." + (" `job-monitor outbox` says why." if outbox["pending"] else "")
    )
    print("The daemon is running." if daemon["running"] else "The daemon is not running: `job-monitor run`.")
