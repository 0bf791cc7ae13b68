"""`job-monitor demo`: the real program against an invented employer, on a throw-away store, offline.

Nothing is sent and nothing is kept. Time is moved by hand, so that three months pass in some seconds.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import textwrap
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from monitor import __version__, config
from monitor.cli import GOOD, show
from monitor.cli.demo_employer import Board, role, serve
from monitor.cli.session import clock
from monitor.http import Http
from monitor.model import Message
from monitor.notify import Outcome
from monitor.pipeline import Monitor
from monitor.store import Store
from monitor.worker import Worker

WATCH_LIST = """\
timezone = "Europe/Berlin"

[me]
name = "Jordan Reyes"
[[me.news]]
date = {news}
text = "I finished the dbt certification"

[digest]
letter = "off"
[fit]
titles = ["data engineer", "analytics engineer"]
locations = ["Berlin", "remote in Germany"]

[[channels]]
name = "screen"
url = "json://127.0.0.1/"

[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"

[[employers]]
name = "Acme"

  [[employers.rejections]]
  role = "Senior Data Engineer"
  date = {rejected}
  stage = "final"

  [[employers.sources]]
  kind = "greenhouse"
  board = "acme"
  url = "{base}/acme"

  [[employers.people]]
  name = "Dana Ruiz"
  title = "Head of Data Platform"
  departments = ["Data Platform"]
  star = true
  email = "dana@acme.example"
  notes = "Red Sox fan; loves sky diving"
  met = {met}

  [[employers.people]]
  name = "Sam Hill"
  recruiter = true

[[employers]]
name = "Initech"

  [[employers.sources]]
  kind = "greenhouse"
  board = "initech"
  url = "{base}/initech"

  [[employers.people]]
  name = "Mo Lindqvist"
  recruiter = true
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The demo asks nothing."""


_EDGE = "  │  "


def _width() -> int:
    """How wide all that the demo shows is: as wide as the terminal, up to what reads well."""
    return min(92, show.width())


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text; an address is never broken."""
    return textwrap.wrap(text, max(20, width), break_long_words=False, break_on_hyphens=False) or [""]


class Screen:
    """In the place of a phone: shows what it would get."""

    def send(self, channel: str, message: Message) -> Outcome:
        room = _width() - len(_EDGE)
        for index, part in enumerate(_wrapped(message.title, room)):
            print(("  ┌─ " if index == 0 else _EDGE) + show.paint(part, "strong"))
        for text in message.text.splitlines():
            underline = text and not text.strip("-=")
            for part in [text[:room]] if underline else _wrapped(text, room):
                print(f"{_EDGE}{part}".rstrip())
        print("  └─\n", flush=True)
        return Outcome(result="sent", reason="")


class _Time:
    """A clock that is moved by hand."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now


def run(args: argparse.Namespace) -> int:
    del args
    today = clock()().replace(hour=8, minute=0, second=0, microsecond=0)
    time = _Time(today - timedelta(days=63))
    board = Board(
        roles={
            "acme": [
                role(101, "Senior Data Engineer (m/w/d)", "Data Platform", "Berlin", "R-1042"),
                role(102, "Account Executive", "Sales", "Munich", "R-1050"),
                role(103, "Data Engineer, Finance", "Finance Systems", "Berlin", "R-1033"),
            ],
            "initech": [role(201, "Office Manager", "People", "Hamburg", "I-7")],
        }
    )
    with ExitStack() as stack:
        base = stack.enter_context(serve(board))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="job-monitor-demo-")))
        text = WATCH_LIST.format(
            base=base,
            news=(time.now + timedelta(days=30)).date(),
            rejected=(time.now - timedelta(days=1)).date(),
            met=(time.now - timedelta(days=12)).date(),
        )
        monitor = _monitor(text, folder, time, stack)
        _live(monitor, time, board)
    _tell(
        "That was the demo: invented people, this machine only, nothing sent, nothing kept.",
        "Your turn: `job-monitor add` with any address of the employer begins the watch list,"
        " ~/.config/job-monitor/config.toml; the README has twenty lines to copy, config.example.toml"
        " every key. Then `job-monitor check` finds every mistake, `job-monitor notify test` sends a test"
        " alert, and `job-monitor poll` reads for the first time.",
    )
    return GOOD


def _monitor(text: str, folder: Path, time: Callable[[], datetime], stack: ExitStack) -> Monitor:
    environ = {"PATH": os.environ.get("PATH", ""), "STATE_DIRECTORY": str(folder / "state")}
    settings = config.read(text, folder / "config.toml", folder, environ)
    store = Store(settings.state_dir)
    stack.callback(store.close)
    worker = Worker()
    stack.callback(worker.close)
    http = Http(settings.http, version=__version__)
    monitor = Monitor(settings, store, http, worker, Screen(), time)
    stack.callback(monitor.close)
    stack.callback(http.close)
    monitor.start()
    return monitor


def _live(monitor: Monitor, time: _Time, board: Board) -> None:
    """Three months with two employers."""
    _say(
        time,
        "Yesterday Acme turned you down for Senior Data Engineer. You write down who interviewed you, put a"
        " star beside Dana Ruiz, and start watching. The first read is quiet: what is open already comes"
        " with the evening's digest.",
    )
    monitor.run()
    _evening(monitor, time)

    _pass_days(time, 41)
    _say(time, "Acme opens an Analytics Engineer in Data Platform, where Dana is. This does not wait.")
    acme = board.roles["acme"]
    assert acme is not None
    acme.append(role(140, "Analytics Engineer (f/m/x)", "Data Platform", "Berlin", "R-1101"))
    monitor.run()

    _pass_days(time, 2)
    _say(time, "The role you were turned down for is filled and gone. Two reads agree before it counts.")
    board.roles["acme"] = [r for r in acme if r["id"] != 101]
    monitor.run()
    _pass_days(time, 1)
    monitor.run()
    _evening(monitor, time)

    _pass_days(time, 17)
    _say(time, "The person they hired did not stay: the same role is back, under another number.")
    board.roles["acme"] = [
        *(board.roles["acme"] or []),
        role(155, "Senior Data Engineer (all genders)", "Data Platform", "Berlin", "R-1177"),
    ]
    monitor.run()

    _pass_days(time, 2)
    _say(
        time, "Initech's board is gone. A monitor that fell silent would be worse than none, so you are told."
    )
    board.roles["initech"] = None
    monitor.run()
    _evening(monitor, time)


def _evening(monitor: Monitor, time: _Time) -> None:
    """The digest of the day, at six in the evening."""
    time.now += timedelta(hours=12)
    monitor.run(keys=(), only_due=True)
    time.now -= timedelta(hours=12)


def _pass_days(time: _Time, days: int) -> None:
    time.now += timedelta(days=days)


def _say(time: _Time, text: str) -> None:
    day = f"{time.now.day} {time.now:%B}."
    first, *rest = _wrapped(f"{day} {text}", _width())
    print(show.paint(day, "strong") + "\n".join([first.removeprefix(day), *rest]) + "\n", flush=True)


def _tell(*texts: str) -> None:
    for text in texts:
        print("\n".join(_wrapped(text, _width())), flush=True)
