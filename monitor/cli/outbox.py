"""`job-monitor outbox`: every alert on every channel, and why it waits; with a key, one alert whole."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from monitor.cli import GOOD, show
from monitor.cli.session import Session, session
from monitor.drafts import render
from monitor.drafts.phrases import plural
from monitor.errors import UsageError
from monitor.model import Alert, Delivery

_MEANING = {"sent": "good", "dead": "bad", "waiting": "warn", "in_doubt": "warn"}
_SHOWN = 25
_INDENT = 14

_SentAt = Mapping[tuple[str, str], datetime]


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", nargs="?", metavar="KEY", help="the key of an alert, to read it whole")
    parser.add_argument("--json", action="store_true", help="one JSON line for each delivery")
    parser.add_argument("--all", action="store_true", help="also what was delivered long ago")


def run(args: argparse.Namespace) -> int:
    with session(args, only_read=True) as s:
        sent_at = s.store.sent_at()
        if args.key is not None:
            _read(_named(args.key, s), sent_at, s, json=args.json)
        elif args.json:
            for delivery in s.store.deliveries():
                show.line(_row(delivery, sent_at))
        else:
            alerts = [list(found) for _, found in groupby(s.store.deliveries(), lambda d: d.alert.key)]
            _tell(alerts, sent_at, s, everything=args.all)
    return GOOD


def key_of(text: str) -> str:
    """The key of an alert, also from `[alert KEY]` as it stands at the end of one."""
    return text.strip().strip("[]").removeprefix("alert").strip()


def _named(text: str, s: Session) -> Alert:
    alert = s.store.alert(key_of(text))
    if alert is None:
        raise UsageError(
            f"There is no alert {key_of(text)}. Each alert ends with its key; `job-monitor outbox --all` has"
            " them all."
        )
    return alert


def _read(alert: Alert, sent_at: _SentAt, s: Session, *, json: bool) -> None:
    """One alert with all that it has to tell, and where it went."""
    message = render([alert], repeat=False, detail="full", now=s.now, zone=s.config.timezone)
    deliveries = [d for d in s.store.deliveries() if d.alert.key == alert.key]
    if json:
        whole = {"title": message.title, "text": message.text}
        show.line(show.alert_row(alert) | whole | {"deliveries": [_went(d, sent_at) for d in deliveries]})
        return
    if message.title not in message.text.splitlines():
        print(show.paint(show.paragraph(message.title), "strong") + "\n")
    for part in message.text.splitlines():
        # Elsewhere than on a terminal a draft stays as it is, to be copied.
        indent = 2 if part.startswith("- ") else 0
        print(show.paragraph(part, indent=indent, first="") if part and show.is_terminal() else part)
    print(f"\nFound {_moment(alert.created_at, s)}.")
    _tell_deliveries(deliveries, sent_at, s, indent=0)


def _tell(alerts: Sequence[Sequence[Delivery]], sent_at: _SentAt, s: Session, *, everything: bool) -> None:
    """What waits, however old, and the latest of what is done."""
    if not alerts:
        print(show.paragraph(_nothing(s)))
        return
    shown = 0
    for index, deliveries in enumerate(alerts):
        done = all(d.state in ("sent", "dead") for d in deliveries)
        if done and index >= _SHOWN and not everything:
            continue
        shown += 1
        alert = deliveries[0].alert
        told = f"{alert.title} (found {_moment(alert.created_at, s)})"
        print(show.paragraph(told, indent=_INDENT, first=f"{alert.key:<{_INDENT}}"))
        _tell_deliveries(deliveries, sent_at, s, indent=_INDENT)
    older = f"{len(alerts) - shown} older: `job-monitor outbox --all`. " if shown < len(alerts) else ""
    print("\n" + show.paragraph(f"{older}`job-monitor outbox KEY` shows an alert whole."))


def _nothing(s: Session) -> str:
    kept = len(s.store.undelivered(s.now - s.config.retention))
    if not kept:
        return "Nothing has been sent yet, and nothing waits."
    return (
        f"Nothing has been sent yet, and {plural(kept, 'alert')} went nowhere, since no channel takes what"
        " there is to tell. Add a [[channels]] table to the configuration; config.example.toml shows how."
    )


def _tell_deliveries(deliveries: Sequence[Delivery], sent_at: _SentAt, s: Session, *, indent: int) -> None:
    for delivery in deliveries:
        went = sent_at.get((delivery.alert.key, delivery.channel))
        said = f"{delivery.channel}: {_sentence(delivery, went, s)}"
        print(show.paint(show.paragraph(said, indent=indent), _MEANING.get(delivery.state)))


def _sentence(delivery: Delivery, sent_at: datetime | None, s: Session) -> str:
    """What became of an alert on a channel."""
    when = _moment(delivery.not_before, s)
    again = f"next try {when}" if delivery.not_before > s.now else "tried again with the next poll"
    tries = "once" if delivery.attempts == 1 else f"{delivery.attempts} times"
    why = f" ({delivery.last_error})" if delivery.last_error else ""
    match delivery.state:
        case "sent":
            at = f" {_moment(sent_at, s)}" if sent_at else ""
            return f"sent{at}" + (", perhaps more than once" if delivery.repeat else "")
        case "dead":
            return f"given up{why}"
        case "sending":
            return "being sent"
        case "in_doubt" if delivery.attempts:
            return f"tried {tries} and may have arrived; {again}{why}"
        case "in_doubt":
            # It stood so in a backup that was restored: what was sent since then is not known.
            return f"may have been sent before the backup was restored; {again}{why}"
        case _ if delivery.attempts:
            return f"tried {tries}; {again}{why}"
    return f"waits until {when}" if delivery.not_before > s.now else "goes with the next poll"


def _moment(instant: datetime, s: Session) -> str:
    return show.moment(instant, s.now, s.config.timezone)


def _row(delivery: Delivery, sent_at: _SentAt) -> dict[str, Any]:
    return show.alert_row(delivery.alert) | _went(delivery, sent_at)


def _went(delivery: Delivery, sent_at: _SentAt) -> dict[str, Any]:
    return {
        "repeat": delivery.repeat,
        "channel": delivery.channel,
        "state": delivery.state,
        "attempts": delivery.attempts,
        "not_before": show.iso(delivery.not_before),
        "sent_at": show.iso(sent_at.get((delivery.alert.key, delivery.channel))),
        "last_error": delivery.last_error,
    }
