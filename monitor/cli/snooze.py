"""`job-monitor snooze`: what is due with somebody is put off."""

from __future__ import annotations

import argparse

from monitor.cli import GOOD, show
from monitor.cli.acquainted import person_argument, whom
from monitor.cli.session import session
from monitor.config.durations import UnreadableError, wait
from monitor.decisions.workdays import after
from monitor.drafts.doings import kind_of
from monitor.errors import UsageError
from monitor.model import Said
from monitor.pipeline.relationships import errands_with, today_of
from monitor.text import day


def arguments(parser: argparse.ArgumentParser) -> None:
    person_argument(parser)
    parser.add_argument(
        "duration", metavar="DURATION", help='how long, such as "7d", or "3b" for business days'
    )


def run(args: argparse.Namespace) -> int:
    try:
        length = wait(args.duration)
    except UnreadableError as error:
        raise UsageError(f"DURATION: {error}") from None
    with session(args) as s:
        employer, person = whom(s.config.employers, args.person, args.employer)
        today = today_of(s.config, s.now)
        found = errands_with(s.config, s.store, s.now, employer, person)
        now = [one for one in found if one.state != "planned"] or found[:1]
        if not now:
            print(f"Nothing is due with {person.name}, so there is nothing to put off.")
            return GOOD
        until = after(today, length)
        for one in now:
            s.store.say(Said(key=one.key, state="snoozed", until=until), on=today)
        what = ", ".join(dict.fromkeys(kind_of(one.what) for one in now))
        print(show.paint(f"Put off until {day(until)} with {person.name}: {what}.", "good"))
    return GOOD
