"""What is in force for verbs that must work in bad times too: the file, or the last good copy of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from monitor.config import Config, find
from monitor.daemon.watchlist import WatchList
from monitor.errors import ConfigError, MissingConfigError, Mistake


def in_force(argument: str | None, *, as_owner: bool = True) -> tuple[Config, Sequence[Mistake]]:
    """The configuration, and the mistakes of the file where it is the last good copy of it.

    Run by root, the process goes on as the owner of the state folder before it uses that copy; without
    `as_owner` it stays root, and uses no copy but root's own. Raises ConfigError where there is neither.
    """
    return WatchList(named(argument), os.environ).first(park=False, as_owner=as_owner)


def named(argument: str | None) -> Path:
    """Where the configuration lies, or should. Raises MissingConfigError where none is found."""
    try:
        return find(argument, os.environ)
    except MissingConfigError:
        raise
    except ConfigError:
        # It was named and is not there.
        return Path(argument or os.environ["MONITOR_CONFIG"])
