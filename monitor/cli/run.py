"""`job-monitor run`: the daemon, in the foreground."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from pathlib import Path

from monitor.cli.logs import PlainFormatter
from monitor.config import find
from monitor.daemon.daemon import Daemon
from monitor.errors import ConfigError, MissingConfigError


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
        print(f"{error}\nHere is the demo meanwhile.\n")
        demo = importlib.import_module("monitor.cli.demo")
        return int(demo.run(argparse.Namespace(config=None)))
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    return Daemon(path, os.environ, begun=_greet if sys.stderr.isatty() else None).run()


def _greet(config: Config, store: Store) -> None:
    """Says to whoever started it by hand that all is well, where the log has little to say for a while."""
    now = datetime.now(UTC)
    stored = store.sources(source.key for source in config.sources)
    times = [state.next_poll_at for state in stored.values() if state.next_poll_at is not None]
    new = len(times) < len(config.sources)
    due = new or min(times, default=now) <= now
    read = "The first read begins now" if due else f"Next read {moment(min(times), now, config.timezone)}"
    print(
        f"Watching {counted(len(config.employers), 'employer')} ({counted(len(config.sources), 'source')})."
        + (f" {read}." if config.sources else " There is no source to read yet.")
        + " Ctrl-C stops.",
        file=sys.stderr,
        flush=True,
    )


def _path(argument: str | None) -> Path:
    """The watch list, also where it is named and not there: the daemon has the last good copy of it."""
    try:
        return find(argument, os.environ)
    except MissingConfigError:
        raise
    except ConfigError:
        return Path(argument or os.environ["MONITOR_CONFIG"])
