"""`job-monitor notify test`: a realistic test alert for each channel, each told apart."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from monitor.cli import GOOD, UNDELIVERED, show
from monitor.cli.session import clock, configuration
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.drafts import compose, render
from monitor.errors import UsageError
from monitor.model import Alert, Employer, Fit, Listed, Me, Person, Posting, Rejection, Story
from monitor.notify import Notifier
from monitor.text import digest


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", nargs="?", default="test", choices=["test"], help="send a test alert (also without this word)"
    )
    parser.add_argument("--channel", metavar="NAME", help="only to this channel")


def run(args: argparse.Namespace) -> int:
    config = configuration(args)
    now = clock()()
    names = [c.name for c in config.channels]
    if args.channel is not None and args.channel not in names:
        raise UsageError(f"There is no channel {args.channel}. There are: {', '.join(names) or 'none'}.")
    if not names:
        raise UsageError("No channel is configured. Add a [[channels]] table; config.example.toml shows how.")
    notifier = Notifier(config.channels)
    good = True
    for channel in config.channels:
        if args.channel in (None, channel.name):
            message = render(
                [test_alert(config.me, now, config.timezone, config.fit, config.templates)],
                repeat=False,
                detail=channel.detail,
                now=now,
                zone=config.timezone,
            )
            outcome = notifier.send(channel.name, replace(message, title=f"(test) {message.title}"))
            good = good and outcome.result == "sent"
            _tell(channel.name, outcome.result == "sent", outcome.reason)
    return GOOD if good else UNDELIVERED


def _tell(channel: str, sent: bool, reason: str) -> None:
    if sent:
        print(f"{channel}: {show.paint('accepted', 'good')}. Look whether it arrived.")
    else:
        print(f"{channel}: {show.paint('not delivered', 'bad')}: {reason}")


def test_alert(me: Me, now: datetime, zone: ZoneInfo, fit: Fit, templates: Path | None) -> Alert:
    """An alert as it would be, about invented people at an invented employer, judged by the user's wishes and
    in the words of the user's templates."""
    today = now.astimezone(zone).date()
    employer = invented_employer(today)
    posting = Posting(
        source="greenhouse:acme",
        id="4711",
        title="Senior Data Engineer",
        url="https://acme.example/jobs/4711",
        departments=("Data Platform",),
        locations=("Berlin",),
    )
    people = ladder(posting, employer, today)
    story = Story(
        key=digest("test", now.isoformat()),
        kind="reach_out",
        urgency="urgent",
        created_at=now,
        employer=employer,
        source=posting.source,
        role=Listed(posting=posting, fit=judge(posting, fit), reach=people[0], first_seen_at=now),
        places=posting.locations,
        ladder=people,
        rejection=employer.rejections[0],
    )
    return compose(story, me=me, now=now, zone=zone, templates=templates)


def invented_employer(today: date) -> Employer:
    return Employer(
        name="Acme (invented)",
        rejections=(Rejection(role="Data Engineer", date=today - timedelta(days=63), stage="final"),),
        people=(
            Person(
                name="Dana Ruiz",
                title="Head of Data Platform",
                departments=("Data Platform",),
                star=True,
                email="dana@acme.example",
                notes="Red Sox fan; loves sky diving",
                met=today - timedelta(days=70),
            ),
            Person(name="Sam Hill", recruiter=True),
        ),
    )
