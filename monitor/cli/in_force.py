"""What is in force for verbs that must work in bad times too: the file, or the last good copy of it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from monitor.cli import show
from monitor.config import Config, examine, find, state_dir_of
from monitor.daemon.watchlist import COPY, WatchList
from monitor.errors import ConfigError, MissingConfigError, Mistake
from monitor.store.copying import FILE
from monitor.store.owner import become_owner

_ZONE = re.compile(r"""^[ \t]*timezone[ \t]*=[ \t]*(?:"[^"\\\n]+"|'[^'\n]+')""", re.MULTILINE)


def in_force(argument: str | None, *, as_owner: bool = True) -> tuple[Config, Sequence[Mistake]]:
    """The configuration, and the mistakes of the file where it is the last good copy of it.

    Run by root, the process goes on as the owner of the state folder before it uses that copy; without
    `as_owner` it stays root, and uses no copy but root's own. Raises ConfigError where there is neither.
    """
    return WatchList(named(argument), os.environ).first(park=False, as_owner=as_owner)


def rescued(argument: str | None) -> Config:
    """The configuration for verbs that need of it where the state folder is, and little more: what is in
    force, or where neither the file nor the copy can be used, one without employers and channels. It is said
    then on standard error. Raises ConfigError where there is no database in the state folder either.

    Run by root, the process goes on as the owner of the state folder.
    """
    try:
        config, mistakes = in_force(argument)
    except ConfigError as error:
        config, mistakes = _bare(error), error.mistakes
        what = "It is done without it, so without what you wish for."
    else:
        what = "It is done with the last good copy of it."
    become_owner(config.state_dir)
    if mistakes:
        more = f" (and {len(mistakes) - 1} more: `job-monitor check` lists them)" if mistakes[1:] else ""
        told = f"The configuration cannot be used. {what} What is wrong with it: {mistakes[0]}{more}"
        print(show.paragraph(told), file=sys.stderr)
    return config


def _bare(error: ConfigError) -> Config:
    """The state folder and the zone, as well as they can be told from a text that may be broken anywhere."""
    path = Path(error.mistakes[0].file)
    text = _text_of(path)
    folder = state_dir_of(text, path, os.environ)
    become_owner(folder)
    if not os.path.exists(folder / FILE):
        raise error
    zone = _ZONE.search(text) or _ZONE.search(_text_of(folder / COPY))
    for line in (zone[0] if zone else "", ""):
        config = examine(f"{line}\nemployers = []", path, path.parent, {}).config
        if config is not None:
            return replace(config, state_dir=folder)
    raise error


def _text_of(path: Path) -> str:
    """Of a file: of a pipe one could wait for ever to read anything."""
    try:
        return path.read_text("utf-8", "replace") if path.is_file() else ""
    except OSError:
        return ""


def named(argument: str | None) -> Path:
    """Where the configuration lies, or should. Raises MissingConfigError where none is found."""
    try:
        return find(argument, os.environ)
    except MissingConfigError:
        raise
    except ConfigError:
        # It was named and is not there.
        return Path(argument or os.environ["MONITOR_CONFIG"])
