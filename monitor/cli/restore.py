"""`job-monitor restore FILE`: put a backup in the place of the database, while the daemon is stopped."""

from __future__ import annotations

import argparse
import os
from datetime import date, timedelta
from pathlib import Path

from monitor.cli import GOOD, show
from monitor.cli.backup import contents, moment_of
from monitor.cli.in_force import rescued
from monitor.cli.session import clock
from monitor.config import Config
from monitor.config.places import SYSTEM_STATE
from monitor.drafts.phrases import plural
from monitor.errors import LockedError, StoreError, UsageError
from monitor.store.backup import candidates
from monitor.store.examining import TAKE_ANOTHER, examine
from monitor.store.lock import instance_lock
from monitor.store.owner import become_owner
from monitor.store.recovery import restore, set_aside


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="a backup; --list names some")
    parser.add_argument(
        "--list",
        action="store_true",
        help="list the backups of each day, and what was set aside; newest first",
    )


def run(args: argparse.Namespace) -> int:
    config = rescued(args.config)
    if args.list:
        return _list(config)
    if args.file is None:
        raise UsageError("Name a backup. `job-monitor restore --list` lists those that there are.")
    today = clock()().astimezone(config.timezone).date()
    file = args.file.expanduser()
    _refuse_without_folder(config.state_dir)
    try:
        with instance_lock(config.state_dir, timedelta(seconds=1)):
            done = restore(config.state_dir, file, today)
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
    what = f"Restored {args.file}, {moment_of(done.held, config)}: {contents(done.held)}."
    print(show.paragraph(f"{what}{kept}{_withdrawn(done.withdrawn)}"))
    print(
        show.paragraph(
            "What opened since then comes as one digest for each source, since you may have been told of it;"
            f" what waited in the backup ({waiting}) says that it may be a repeat. What you noted since then"
            " is not in it. Now start job-monitor again."
        )
    )
    return GOOD


def _withdrawn(people: int) -> str:
    """What is said of those who were forgotten since the backup was made."""
    if not people:
        return ""
    who = "Somebody whom" if people == 1 else f"{people} people whom"
    were = "was" if people == 1 else "were"
    return (
        f" {who} you had forgotten since then {were} taken out of it again; the file itself still names them."
    )


def _list(config: Config) -> int:
    """Each file, of when it is, and what is in it."""
    folder = config.state_dir
    aside = set_aside(folder)
    files = [*candidates(folder, date.max), *reversed(aside)]
    for file in files:
        try:
            held = examine(file, logged=file in aside)
        except StoreError as error:
            why = str(error).removesuffix(f" {TAKE_ANOTHER}")
            print(f"{file}\n{show.paragraph(f'cannot be restored: {why}', indent=4)}")
        else:
            print(f"{file}\n{show.paragraph(f'{moment_of(held, config)}: {contents(held)}', indent=4)}")
    if not files:
        print(
            show.paragraph(f"There is no backup in {folder} yet. One is made each day that job-monitor runs.")
        )
    return GOOD


def _refuse_without_folder(folder: Path) -> None:
    """Root would make one that the service could not use; below a folder of somebody's, it is theirs."""
    if folder.exists() or os.geteuid() != 0:
        return
    if folder.parent == SYSTEM_STATE.parent:
        raise StoreError(
            f"There is no state folder {folder} yet, and root's would be of no use to the service. Install"
            " and start the service once (`job-monitor service install`), stop it, and restore then."
        )
    above = next(one for one in folder.absolute().parents if one.exists())
    become_owner(above)
