"""The life that is recorded: the real program over boards that change, a mailbox, channels and restarts.

    with life(folder, seed=7, recorder=recorder) as it:
        it.lived(rounds=1)

It goes through a first read, ticks with roles that open and close, sends that are taken and refused, looks
into a mailbox, a changed configuration, another verb beside the daemon, backups, ends by SIGTERM and by
SIGKILL, and passes by hand. What the world sees of it is marked in the log.
"""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from monitor.daemon.daemon import now
from monitor.store.store import FILE
from tests.alert_mails import Told, linkedin
from tests.kill.program import Ear, Program, until
from tests.kill.scenery import Board, Channel, Stage
from tests.powercut.judge import NEVER, write_out
from tests.powercut.record import Log
from tests.servers import Answered, Asked, Reply, serve

BOARDS = ("acme", "initech", "hooli")
MAILED = 4_100_000_000
Sent = tuple[str, str, bool, str]
"""A message on the wire: the channel, the alert, whether it was marked as a repeat, the answer."""
_HEAD = """\
poll_every = "1s"
timezone = "UTC"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
"""
_CHANNEL = '[[channels]]\nname = "{name}"\nurl = "{url}?rto=2&cto=2"\n'
_MAILBOX = '[[mailboxes]]\nname = "alerts"\nurl = "maildir:{path}"\n'
_EMPLOYER = """\
[[employers]]
name = "{name}"
[[employers.sources]]
kind = "greenhouse"
board = "{name}"
url = "{site}/{name}"
[[employers.people]]
name = "Dana Ruiz"
departments = ["Data Platform"]
star = true
"""
_ROTATE = """
import os
from datetime import date, timedelta
from pathlib import Path
from monitor.store.backup import rotate
for day in range(10):
    rotate(Path(os.environ["STATE_DIRECTORY"]), date(2026, 5, 1) + timedelta(days=day))
"""


class MarkedBoard(Board):
    """Notes in the log which roles it shows under which validator, and which validators it is asked with."""

    def __init__(self, name: str, chance: random.Random, first: int, log: Log | None) -> None:
        super().__init__(name, chance, first)
        self.log = log

    def answer(self, asked: Asked) -> Answered:
        validator = asked.headers.get("if-none-match")
        if self.log and validator:
            self.log.mark("asked", self.name, validator)
        answer = super().answer(asked)
        if self.log and isinstance(answer, Reply) and answer.etag:
            shown = [str(role.number) for role in self._shown[answer.etag]]
            self.log.mark("shown", self.name, answer.etag, shown)
        return answer


class Life:
    """One folder with the program's configuration and state, and the world around it."""

    def __init__(self, folder: Path, seed: int, stack: ExitStack, recorder: Path | None) -> None:
        self.folder = folder
        self.state = folder / "state"
        self.state.mkdir(mode=0o700)
        self.log = Log(folder / "recorded")
        stack.callback(self.log.close)
        self._environ = self.log.environ(recorder, self.state) if recorder else {}
        self._stack = stack
        self.boards = {
            name: MarkedBoard(name, random.Random(f"{seed} {name}"), 1000 * n, self.log if recorder else None)
            for n, name in enumerate(BOARDS, 1)
        }
        moods = {"steady": {"accept": 1.0}, "flapping": {"accept": 4.0, "500": 1.0, "429": 1.0}}
        self.channels = [
            stack.enter_context(Channel(name, Stage(), random.Random(f"{seed} {name}"), mood))
            for name, mood in moods.items()
        ]
        for channel in self.channels:
            channel._stage.hear = partial(self._heard, channel)
        self.maildir = folder / "mails"
        for part in ("new", "cur", "tmp"):
            (self.maildir / part).mkdir(parents=True)
        self.mails = 0
        self.ear = stack.enter_context(Ear())
        self._site = stack.enter_context(serve(self._answer))
        self.texts: list[str] = []
        self.configure("")

    def _answer(self, asked: Asked) -> Answered:
        board = self.boards.get(asked.path.strip("/"))
        return board.answer(asked) if board else Reply(status=404)

    def _heard(self, channel: Channel, event: str) -> None:
        if event == "send" and self._environ:
            received = channel.received[-1]
            self.log.mark("sent", channel.name, received.keys, received.marked, received.answer)

    def configure(self, more: str) -> None:
        """Write the configuration anew; all that were ever written are kept, to know them again."""
        text = _HEAD + "".join(_CHANNEL.format(name=c.name, url=c.url) for c in self.channels)
        text += _MAILBOX.format(path=self.maildir)
        text += "".join(_EMPLOYER.format(name=name, site=self._site) for name in self.boards) + more
        self.texts.append(text)
        self.log.mark("configured", text)
        (self.folder / "config.toml").write_text(text)

    def mail(self, at: datetime) -> None:
        """One mail of a job site, with one role."""
        told = Told(title=f"Data Engineer {self.mails}", company="acme", number=MAILED + self.mails)
        self.mails += 1
        name = f"{1_770_000_000 + self.mails}.M{self.mails}P7.host"
        written = self.maildir / "tmp" / name
        written.write_bytes(linkedin(told, at=at))
        written.rename(self.maildir / "new" / name)

    # ------------------------------------------------------------------------------ living

    def lived(self, rounds: int = 1) -> None:
        """Everything, so often."""
        for number in range(rounds):
            self.mail(now() - timedelta(hours=2))
            with self._run() as program:
                self._polled(3)
                self.mail(now())
                self.configure(f"# {number}\n")
                self._polled(3)
                self._end(program)
            self.verb("poll")
            with self._run() as program:
                self.mail(now())
                self._polled(3)
                with self.log.still():
                    program.kill()
            with self._run() as program:
                self._polled(2)
                self.verb("contacted", "Dana Ruiz", "--employer", "acme")
                self.configure(f"# {number} and more\n")
                self._polled(2)
                self._end(program)
            self.rotate()

    def rest(self) -> None:
        """The boards stay as they are, every channel takes what it gets, and nothing is recorded any more."""
        for board in self.boards.values():
            board.resting, board.log = True, None
        for channel in self.channels:
            channel.calm = True
        self._environ = {}

    def goes_on_from(
        self, left: Mapping[str, bytes], *, cut: int, marks: Sequence[tuple[int, list[Any]]]
    ) -> list[str]:
        """Let the program go on from what a power cut left, until nothing waits; what is wrong then."""
        shutil.rmtree(self.state)
        self.state.mkdir(mode=0o700)
        write_out(left, self.state)
        before = {channel.name: len(channel.received) for channel in self.channels}
        self._settle()
        wire = [
            (channel.name, key, received.marked, received.answer)
            for channel in self.channels
            for received in channel.received[before[channel.name] :]
            for key in received.keys
        ]
        seen = [(m[1], key, m[3], m[4]) for n, m in marks if m[0] == "sent" and n <= cut for key in m[2]]
        db = sqlite3.connect(self.state / FILE)
        try:
            return [*self._lost(db), *wrong_on_the_wire(db, seen, wire)]
        finally:
            db.close()

    def _lost(self, db: sqlite3.Connection) -> Iterator[str]:
        known = dict(
            db.execute(
                "SELECT id, closed_at IS NULL FROM posting JOIN source ON number = source"
                " WHERE kind != 'mail'"
            ).fetchall()
        )
        for board in self.boards.values():
            for role in board.standing:
                if not known.get(str(role.number)):
                    yield f"role {role.number} of {board.name} was lost"
        (mailed,) = db.execute("SELECT count(*) FROM posting WHERE id LIKE '%41000000%'").fetchone()
        if mailed != self.mails:
            yield f"{mailed} of {self.mails} roles of mails are known"
        for what, sql in NEVER:
            if rows := db.execute(sql).fetchall():
                yield f"{what}: {rows[:3]}"

    def _settle(self) -> None:
        """Passes by hand until nothing waits, on the evenings of the next days."""
        evening = now().replace(hour=18, minute=1) + timedelta(days=1)
        for day in range(4):
            self.verb("poll", moment=(evening + timedelta(days=day)).astimezone(UTC).isoformat())

    def verb(self, *argv: str, moment: str = "") -> None:
        with Program(self.folder, *argv, ear=None, code=None, MONITOR_NOW=moment, **self._environ) as program:
            code = program.wait(60)
            assert code in (0, 3, 4, 5), f"`{' '.join(argv)}` ended with {code}:\n{program.text}"

    def rotate(self) -> None:
        """The daily backups of ten days, so that old ones go."""
        with Program(self.folder, ear=None, code=_ROTATE, **self._environ) as program:
            assert program.wait(60) == 0, program.text

    def _run(self) -> Program:
        self.ear.forget()
        program = Program(self.folder, "run", ear=self.ear, code=None, **self._environ)
        self._stack.enter_context(program)
        self.ear.wait("READY=1", 20)
        return program

    def _polled(self, times: int) -> None:
        board = self.boards[BOARDS[0]]
        before = board.asked
        until(lambda: board.asked >= before + times, f"{times} more polls", 30)

    def _end(self, program: Program) -> None:
        program.signal(signal.SIGTERM)
        assert program.wait(20) == 0, program.text


def wrong_on_the_wire(db: sqlite3.Connection, before: Sequence[Sent], after: Sequence[Sent]) -> Iterator[str]:
    """Every alert reached every channel, before the cut or after it, and what may be a repeat says so."""
    taken = {(channel, key) for channel, key, _, answer in (*before, *after) if answer == "accept"}
    waiting = db.execute("SELECT channel, key, state FROM delivery JOIN alert ON alert.number = alert")
    for channel, key, state in waiting:
        if state != "sent" or (channel, key) not in taken:
            yield f"alert {key} never reached {channel} ({state})"
    had = {(channel, key) for channel, key, _, answer in before if answer == "accept"}
    for channel, key, marked, _ in after:
        if (channel, key) in had and not marked:
            yield f"alert {key} came again to {channel}, unmarked"


@contextmanager
def life(folder: Path, *, seed: int, recorder: Path | None = None) -> Iterator[Life]:
    """The world of a life, which lasts with the `with`. Without a recorder nothing is noted."""
    with ExitStack() as stack:
        yield Life(folder, seed, stack, recorder)
