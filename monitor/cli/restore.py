"""`job-monitor restore FILE`: put a backup in the place of the database, while the daemon is stopped."""

from __future__ import annotations

import argparse
from datetime import timedelta
from pathlib import Path

from monitor.cli import GOOD, show
from monitor.cli.backup import contents, day_of
from monitor.cli.in_force import in_force
from monitor.cli.session import clock
from monitor.drafts.phrases import plural
from monitor.errors import LockedError
from monitor.store.lock import instance_lock
from monitor.store.owner import become_owner
from monitor.store.recovery import restore


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup; those of each day lie in backups/")


def run(args: argparse.Namespace) -> int:
    config, _ = in_force(args.config)
    today = clock()().astimezone(config.timezone).date()
    become_owner(config.state_dir)
    try:
        with instance_lock(config.state_dir, timedelta(seconds=1)):
            done = restore(config.state_dir, args.file.expanduser(), today)
    except LockedError:
        raise LockedError(
            "job-monitor is running, and the database cannot be replaced under it. Stop it (`systemctl --user"
            " stop job-monitor`, or `sudo systemctl stop job-monitor`, or Ctrl-C where you started it),"
            " restore, and start it again."
        ) from None
    if done.held is None:
        raise AssertionError("a restore is always of a backup")
    waiting = plural(done.held.waiting, "message")
    kept = f" The database that was in force is kept as {done.aside}." if done.aside else ""
    print(
        show.paragraph(f"Restored {args.file}, of {day_of(done.held, config)}: {contents(done.held)}.{kept}")
    )
    print(
        show.paragraph(
            "What opened since then comes as one digest for each source, since you may have been told of it;"
            f" what waited in the backup ({waiting}) says that it may be a repeat. What you noted since then"
            " is not in it. Now start job-monitor again."
        )
    )
    return GOOD
