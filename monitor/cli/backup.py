"""`job-monitor backup FILE`: a copy of the database, whole and verified, also while the daemon writes."""

from __future__ import annotations

import argparse
from pathlib import Path

from monitor.cli import GOOD, show
from monitor.cli.in_force import rescued
from monitor.config import Config
from monitor.drafts.phrases import listed, plural
from monitor.store.backup import back_up
from monitor.store.examining import Held
from monitor.text import day


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="where to write it, such as job-monitor.backup"
    )
    parser.add_argument("--force", action="store_true", help="in the place of a file that is there already")


def run(args: argparse.Namespace) -> int:
    config = rescued(args.config)
    held = back_up(config.state_dir, args.file.expanduser(), force=args.force)
    print(
        show.paragraph(
            f"Wrote {args.file}, {moment_of(held, config)}: {contents(held)}. It holds names and what you"
            " noted about people: only you can read it. The configuration is not in it; keep that file and"
            " its secrets yourself."
        )
    )
    return GOOD


def contents(held: Held) -> str:
    """What is in a backup, in a few words."""
    return listed(
        [plural(held.sources, "source"), plural(held.roles, "open role"), plural(held.alerts, "alert")]
    )


def moment_of(held: Held, config: Config) -> str:
    """Until when it knows of anything, in the user's zone."""
    if held.until is None:
        return "from before anything was read"
    at = held.until.astimezone(config.timezone)
    return f"with what was known on {day(at.date())} at {at:%H:%M}"
