"""`job-monitor outbox`: every alert on every channel, and why it waits."""

from __future__ import annotations

import argparse

from monitor.cli import GOOD, show
from monitor.cli.session import session
from monitor.model import Delivery

_MEANING = {"sent": "good", "dead": "bad", "waiting": "warn", "in_doubt": "warn"}
_SHOWN = 50


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON line for each delivery")
    parser.add_argument("--all", action="store_true", help="also what was delivered long ago")


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        deliveries = list(s.store.deliveries())
        if args.json:
            for delivery in deliveries:
                show.line(_row(delivery))
            return GOOD
        waiting = [d for d in deliveries if d.state not in ("sent", "dead")]
        done = [d for d in deliveries if d.state in ("sent", "dead")]
        shown = waiting + (done if args.all else done[: max(_SHOWN - len(waiting), 0)])
        if not shown:
            print("Nothing has been sent yet, and nothing waits.")
            return GOOD
        zone = s.config.timezone
        show.table(
            ["alert", "channel", "state", "not before", "title"],
            [
                [d.alert.key, d.channel, d.state, show.moment(d.not_before, s.now, zone), d.alert.title]
                for d in shown
            ],
            meanings=[_MEANING.get(d.state) for d in shown],
        )
        for delivery in waiting:
            if delivery.last_error:
                print(f"\n{delivery.alert.key} on {delivery.channel}: {delivery.last_error}")
        if len(shown) < len(deliveries):
            print(f"\n{len(deliveries) - len(shown)} older ones: `job-monitor outbox --all`.")
    return GOOD


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
