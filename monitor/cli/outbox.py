"""`job-monitor outbox`: every alert on every channel, and why it waits."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby

from monitor.cli import GOOD, show
from monitor.cli.session import Session, session
from monitor.model import Delivery

_MEANING = {"sent": "good", "dead": "bad", "waiting": "warn", "in_doubt": "warn"}
_SHOWN = 25
_INDENT = 14


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON line for each delivery")
    parser.add_argument("--all", action="store_true", help="also what was delivered long ago")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        if args.json:
            for delivery in s.store.deliveries():
                show.line(_row(delivery))
        else:
            alerts = [list(found) for _, found in groupby(s.store.deliveries(), lambda d: d.alert.key)]
            _tell(alerts, s, everything=args.all)
    return GOOD


def _tell(alerts: Sequence[Sequence[Delivery]], s: Session, *, everything: bool) -> None:
    """What waits, however old, and the latest of what is done."""
    if not alerts:
        print("Nothing has been sent yet, and nothing waits.")
        return
    shown = 0
    for index, deliveries in enumerate(alerts):
        done = all(d.state in ("sent", "dead") for d in deliveries)
        if done and index >= _SHOWN and not everything:
            continue
        shown += 1
        alert = deliveries[0].alert
        print(show.paragraph(alert.title, indent=_INDENT, first=f"{alert.key:<{_INDENT}}"))
        for delivery in deliveries:
            said = f"{delivery.channel}: {_sentence(delivery, s)}"
            print(show.paint(show.paragraph(said, indent=_INDENT), _MEANING.get(delivery.state)))
    if shown < len(alerts):
        print(f"\n{len(alerts) - shown} older ones: `job-monitor outbox --all`.")


def _sentence(delivery: Delivery, s: Session) -> str:
    """What became of an alert on a channel."""
    when = show.moment(delivery.not_before, s.now, s.config.timezone)
    again = f"next try {when}" if delivery.not_before > s.now else "tried again with the next poll"
    tries = "once" if delivery.attempts == 1 else f"{delivery.attempts} times"
    why = f" ({delivery.last_error})" if delivery.last_error else ""
    match delivery.state:
        case "sent":
            return "sent" + (", perhaps more than once" if delivery.repeat else "")
        case "dead":
            return f"given up{why}"
        case "sending":
            return "being sent"
        case "in_doubt":
            return f"tried {tries} and may have arrived; {again}{why}"
        case _ if delivery.attempts:
            return f"tried {tries}; {again}{why}"
    return f"waits until {when}" if delivery.not_before > s.now else "goes with the next poll"


def _row(delivery: Delivery) -> dict[str, object]:
    alert = delivery.alert
    return {
        "alert": alert.key,
        "kind": alert.kind,
        "urgency": alert.urgency,
        "employer": alert.employer,
        "person": alert.person,
        "source": alert.source,
        "id": alert.id,
        "title": alert.title,
        "created_at": show.iso(alert.created_at),
        "repeat": delivery.repeat,
        "channel": delivery.channel,
        "state": delivery.state,
        "attempts": delivery.attempts,
        "not_before": show.iso(delivery.not_before),
        "last_error": delivery.last_error,
    }
