"""`job-monitor run`: the daemon, in the foreground."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from datetime import datetime
from pathlib import Path

from monitor.cli import BEGIN, show
from monitor.cli.logs import PlainFormatter
from monitor.config import Config, find
from monitor.daemon.daemon import Daemon, now
from monitor.drafts.phrases import plural
from monitor.errors import ConfigError, MissingConfigError
from monitor.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--or-demo", action="store_true", help="where there is no configuration at all, show the demo instead"
    )


def run(args: argparse.Namespace) -> int:
    try:
        path = _path(args.config)
    except MissingConfigError as error:
        if not args.or_demo:
            raise
        print(f"{error} {BEGIN}\nHere is the demo meanwhile.\n")
        demo = importlib.import_module("monitor.cli.demo")
        return int(demo.run(argparse.Namespace(config=None)))
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    if sys.stderr.isatty():
        return Daemon(path, os.environ, on_watch=_greet).run()
    return Daemon(path, os.environ).run()


def _greet(config: Config, store: Store) -> None:
    """Tells whoever started it by hand that all is well: the log may have nothing to say for hours."""
    employers = plural(len(config.employers), "employer")
    print(
        f"Watching {employers} ({plural(len(config.sources), 'source')}). {_next_read(config, store, now())}"
        " Ctrl-C stops.",
        file=sys.stderr,
        flush=True,
    )


def _next_read(config: Config, store: Store, at: datetime) -> str:
    keys = {source.key for source in config.sources}
    if not keys:
        return "There is no source to read yet."
    stored = store.sources(keys)
    due = [state.next_poll_at or at for state in stored.values()]
    if len(due) < len(keys) or min(due) <= at:
        return "Reading begins now."
    return f"Next read {show.moment(min(due), at, config.timezone)}."


def _path(argument: str | None) -> Path:
    """The watch list, also where it is named and not there: the daemon has the last good copy of it."""
    try:
        return find(argument, os.environ)
    except MissingConfigError:
        raise
    except ConfigError:
        return Path(argument or os.environ["MONITOR_CONFIG"])
