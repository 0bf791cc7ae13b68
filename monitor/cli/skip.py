"""`job-monitor skip`: what is due with somebody is not to be done."""

from __future__ import annotations

import argparse

from monitor.cli import GOOD, errand_choice, show
from monitor.cli.acquainted import person_argument, whom
from monitor.cli.due import when
from monitor.cli.session import session
from monitor.drafts.doings import kind_of
from monitor.model import Said
from monitor.pipeline.relationships import errands_with, today_of


def arguments(parser: argparse.ArgumentParser) -> None:
    person_argument(parser)
    errand_choice.arguments(parser)


def run(args: argparse.Namespace) -> int:
    with session(args) as s:
        employer, person = whom(s.config.employers, args.person, args.employer)
        if args.undo:
            return errand_choice.undo(s, employer, person, args.what)
        now = errand_choice.chosen(errands_with(s.config, s.store, s.now, employer, person), args.what)
        if not now:
            print(f"Nothing is due with {person.name}, so there is nothing to skip.")
            return GOOD
        today = today_of(s.config, s.now)
        for one in now:
            s.store.say(Said(key=one.key, state="skipped"), on=today)
        what = ", ".join(dict.fromkeys(kind_of(one.what) for one in now))
        print(show.paint(f"Skipped with {person.name}: {what}.", "good"))
        left = errands_with(s.config, s.store, s.now, employer, person)
        if left:
            next_one = left[0]
            print(f"Next: {kind_of(next_one.what)}, {when(next_one.due_on, today)}.")
    return GOOD
