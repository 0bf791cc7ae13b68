"""`job-monitor reload`: says what taking up the configuration would change, and confirms it."""

from __future__ import annotations

import argparse
import os

from monitor.cli import GOOD, questions, show
from monitor.cli.session import session
from monitor.config import find, load
from monitor.config.places import text_of
from monitor.daemon.watchlist import CONFIRMED, Parked, WatchList, mark_of
from monitor.drafts.phrases import plural
from monitor.errors import UsageError
from monitor.store.lock import is_running

_NAMED = 5


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--yes", action="store_true", help="also where the file drops many sources, or a channel"
    )


def run(args: argparse.Namespace) -> int:
    """A daemon takes up a changed file by itself; what it wants is a word where much is dropped."""
    path = find(args.config, os.environ)
    # Before the check, so that no other text is confirmed than the one that was checked.
    mark = mark_of(text_of(path))
    config = load(path, os.environ)
    watched = WatchList(path, os.environ)
    watched.first()
    if watched.parked is not None and not args.yes:
        _confirm(watched.parked)
    with session(args, config) as s:
        s.store.remember(CONFIRMED, mark)
    good = f"The file is good ({plural(len(config.sources), 'source')})."
    running = is_running(config.state_dir)
    follows = "The daemon takes it up within seconds." if running else "The daemon is not running."
    print(show.paragraph(f"{good} {follows}"))
    return GOOD


def _confirm(parked: Parked) -> None:
    """Raises UsageError where the user does not mean it, or cannot be asked."""
    dropped = parked.dropped
    named = ", ".join(dropped[:_NAMED]) + (f" and {len(dropped) - _NAMED} more" if dropped[_NAMED:] else "")
    said = f"The file drops {parked.loss}" + (f": {named}." if dropped else ".")
    if not questions.can_ask():
        raise UsageError(f"{said} If that is meant, say --yes; else complete the file.")
    print(show.paragraph(said))
    if not questions.agreed("Do you mean that?", default=False):
        raise UsageError("What was in force stays so until the file says so for a minute: complete it.")
