"""`job-monitor snooze`: what is due with somebody is put off."""

from __future__ import annotations

import argparse

from monitor.cli import GOOD, errand_choice, show
from monitor.cli.acquainted import person_argument, whom
from monitor.cli.session import session
from monitor.config.durations import UnreadableError, wait
from monitor.decisions.workdays import after
from monitor.drafts.doings import kind_of
from monitor.errors import UsageError
from monitor.model import Said, Wait
from monitor.pipeline.relationships import errands_with, today_of
from monitor.text import day

_LENGTHS = 'Write days or business days, such as "7d" or "3b".'


def arguments(parser: argparse.ArgumentParser) -> None:
    person_argument(parser)
    parser.add_argument(
        "duration", nargs="?", metavar="DURATION", help='such as "7d", or "3b" for business days'
    )
    errand_choice.arguments(parser)


def run(args: argparse.Namespace) -> int:
    length = None if args.undo else _length(args.duration)
    with session(args) as s:
        employer, person = whom(s.config.employers, args.person, args.employer)
        today = today_of(s.config, s.now)
        if length is None:
            return errand_choice.undo(s, employer, person, args.what)
        now = errand_choice.chosen(errands_with(s.config, s.store, s.now, employer, person), args.what)
        if not now:
            print(f"Nothing is due with {person.name}, so there is nothing to put off.")
            return GOOD
        until = after(today, length)
        if all(one.due_on >= until for one in now):
            what = kind_of(now[0].what)
            print(f"Nothing is due with {person.name} until then: {what} comes on {day(now[0].due_on)}.")
            return GOOD
        for one in now:
            s.store.say(Said(key=one.key, state="snoozed", until=until), on=today)
        what = ", ".join(dict.fromkeys(kind_of(one.what) for one in now))
        print(show.paint(f"Put off until {day(until)} with {person.name}: {what}.", "good"))
    return GOOD


def _length(text: str | None) -> Wait:
    """How long to put something off. Raises UsageError for what is no length of time of at least a day."""
    try:
        found = wait(text or "")
    except UnreadableError as error:
        raise UsageError(f"DURATION: {error} {_LENGTHS}") from None
    if not found.days:
        raise UsageError(f"DURATION: This is no time at all. {_LENGTHS}")
    return found
