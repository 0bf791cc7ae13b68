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
    return Daemon(path, os.environ).run()


def _path(argument: str | None) -> Path:
    """The watch list, also where it is named and not there: the daemon has the last good copy of it."""
    try:
        return find(argument, os.environ)
    except MissingConfigError:
        raise
    except ConfigError:
        return Path(argument or os.environ["MONITOR_CONFIG"])
