"""One life of the program in a soak: from a start to a kill, or to the end."""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock

import httpx

from monitor import __version__, config, mailbox
from monitor.config.values import Config
from monitor.errors import FetchError, UnreachableError
from monitor.http import Http, door
from monitor.http.exchange import Exchange
from monitor.http.hops import Hop
from monitor.model import Mailbox, Message, Posting, Snapshot, Source, SourceState
from monitor.notify import Outcome
from monitor.pipeline import Monitor, Polled
from monitor.pipeline.poll import THREADS
from monitor.store import Store
from monitor.store.store import FILE
from monitor.worker import Worker
from tests.alert_mails import Told, linkedin
from tests.life import ONLY_ROLES
from tests.soak import planting
from tests.soak.scene import Action, Log, Scene, Shared, employer
from tests.soak.world import LIES, body, kind_of, source_of

TICK = 1.0
LONGEST_SLEEP = 30.0
HOUSEKEEPING = 300.0
"""Seconds after a start, as in the daemon."""
NO_NETWORK = 20.0
"""Seconds after a sleep until the network is there again."""
MAILED = 4_000_000_000
CODES = re.compile(r"\bZ(?:[bdfgklmnprst][aeiou]){5}\b")
_SLOW = 60.0
_NUMBER = re.compile(r"/jobs/(?:view/)?(?:4(?=\d{9}))?0*(\d+)")


class Life:
    """The clock, the doors and the program of one life."""

    def __init__(self, scene: Scene, shared: Shared) -> None:
        self.scene = scene
        self.world = scene.world
        self.shared = shared
        self.log = Log(scene.log)
        self.guard = threading.Lock()
        self.begun_at = shared.at
        self.steps_left: float | None = None
        self.network_from = 0.0
        self.awake_since = self.now()
        self.dirty = False
        self.shown: dict[int, int] = {}
        self.asked_at = time.monotonic()
        self.widest_log = 0
        mails = [r for i, roles in self.world.touched.items() if kind_of(i) == "mail" for r in roles]
        self.mails = sorted(mails, key=lambda role: role.opens, reverse=True)
        self.chance = random.Random(f"{scene.seed} {shared.at} channels")

    # ------------------------------------------------------------------------------ time

    def now(self) -> datetime:
        return self.scene.wall(self.shared.at, self.shared.offset)

    def spend(self, seconds: float) -> None:
        with self.guard:
            self.shared.at += seconds
            self.shared.keep()

    def step(self) -> None:
        """One more step of the program; perhaps its last."""
        with self.guard:
            if self.steps_left is None:
                return
            self.steps_left -= 1
            if self.steps_left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def stopping(self) -> bool:
        """Asked between the steps of a pass: how long were they apart, in real time?"""
        asked_at = time.monotonic()
        self.shared.longest_step = max(self.shared.longest_step, asked_at - self.asked_at)
        self.asked_at = asked_at
        return False

    # ----------------------------------------------------------------------------- program

    def configured(self) -> Config:
        version = sum(done.what == "reload" for done in self.scene.actions[: self.shared.action])
        environ = {"HOME": str(self.scene.folder), **ONLY_ROLES}
        path = self.scene.folder / "config.toml"
        return config.read(self.scene.watch_list(version), path, self.scene.folder, environ)

    def build(self) -> None:
        """As the daemon does: a new door and a new pass over the same store and worker."""
        settings = self.configured()
        http = SoakHttp(self, settings)
        self.take_apart()
        self.http: SoakHttp = http
        self.monitor: SoakMonitor = SoakMonitor(
            self, settings, self.store, http, self.worker, self, self.now, stopping=self.stopping
        )

    def take_apart(self) -> None:
        if hasattr(self, "monitor"):
            self.http.close()
            self.monitor.close()

    def live(self) -> None:
        self.store = SoakStore(self)
        with Worker() as self.worker, mock.patch.object(mailbox, "open_box", self.open_box):
            planting.plant(self.scene.planted, self)
            self.build()
            self.begin()
            housekeeping: float | None = self.shared.at + HOUSEKEEPING
            while self.act():
                if housekeeping is not None and self.shared.at >= housekeeping:
                    housekeeping = None
                    self.monitor.housekeep()
                self.deliver_mails()
                self.asked_at = time.monotonic()
                self.monitor.run(only_due=True, watch=self.watch)
                self.shared.passes += 1
                if self.dirty:
                    self.log.note("applied", at=self.shared.at)
                    self.dirty = False
                if self.shared.passes % 50 == 0:
                    self.look_at_log()
                wake = self.monitor.next_wake()
                pause = (wake - self.now()).total_seconds() if wake else LONGEST_SLEEP
                self.worker.rest(time.monotonic())
                self.spend(min(max(pause, TICK), LONGEST_SLEEP))
            self.http.close()
            self.monitor.close()
        self.store.close()

    def begin(self) -> None:
        self.awake_since = self.now()
        self.monitor.start()

    def drain(self) -> None:
        """The evening after: what waited for the digest goes out."""
        self.store = SoakStore(self)
        with Worker() as self.worker, mock.patch.object(mailbox, "open_box", self.open_box):
            planting.plant(self.scene.planted, self)
            self.build()
            self.begin()
            for _ in range(6):
                self.spend(6 * 3600)
                self.monitor.run(keys=(), insist=True)
            self.http.close()
            self.monitor.close()
        self.store.close()

    # ----------------------------------------------------------------------------- actions

    def act(self) -> bool:
        """Whatever the hour brings; False at the end."""
        while (action := self.scene.actions[self.shared.action]).at <= self.shared.at:
            self.shared.action += 1
            self.shared.keep()
            if action.what == "end":
                return False
            self._do(action)
        return True

    def _do(self, action: Action) -> None:
        self.log.note(action.what, at=self.shared.at, much=action.much)
        if action.what == "kill":
            self.steps_left = action.much
        elif action.what == "measure":
            self.measure()
        elif action.what == "reload":
            self.build()
            self.begin()
        elif action.what == "leap":
            self.shared.offset += action.much
            self.woke(action.much)
        elif action.what == "suspend":
            self.spend(action.much)
            self.network_from = self.shared.at + NO_NETWORK
            self.woke(action.much)

    def woke(self, leap: float) -> None:
        self.monitor.woke(leap)
        self.begin()

    def look_at_log(self) -> None:
        log = self.scene.state / f"{FILE}-wal"
        self.widest_log = max(self.widest_log, log.stat().st_size if log.exists() else 0)

    def measure(self) -> None:
        """What the process needs now, and what is on the disk."""
        self.look_at_log()
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        db = sqlite3.connect(self.scene.state / FILE)
        counted = {
            table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("source", "posting", "alert", "delivery", "mail", "memory", "robots")
        }
        (unused,) = db.execute("PRAGMA freelist_count").fetchone()
        db.close()
        self.log.note(
            "measured",
            at=self.shared.at,
            since=self.begun_at,
            rss_mb=int(status["VmRSS"].split()[0]) / 1024,
            peak_mb=int(status["VmHWM"].split()[0]) / 1024,
            threads=int(status["Threads"]),
            files=len(os.listdir("/proc/self/fd")),
            zombies=zombies_of(os.getpid()),
            wal_mb=self.widest_log / 2**20,
            db_mb=((self.scene.state / FILE).stat().st_size - 4096 * unused) / 2**20,
            rows=counted,
        )

    def watch(self, polled: Polled) -> None:
        for change in polled.changes:
            if change.what == "closed":
                self.log.note("closed", at=self.shared.at, number=number_of(change.posting))

    # -------------------------------------------------------------------------- the outside

    def ask(self, source: int) -> str | None:
        """Somebody asks: what is wrong there now."""
        self.step()
        with self.guard:
            self.shared.polls += 1
            at = self.shared.at
            fault = "unreachable" if at < self.network_from else self.world.fault(source, at)
            self.shared.faults += fault is not None
        slow = fault in ("silence", "drip")
        self.spend((_SLOW if slow else 0.05 + (source * 7 % 40) / 100) / THREADS)
        return fault

    def show(self, source: int, at: float) -> None:
        """A whole and true answer goes out: noted where it may be news."""
        turns = self.world.turns(source, at)
        if source in self.world.touched and self.shown.get(source) != turns:
            self.shown[source] = turns
            self.log.note("shown", at=at, source=source, life=self.begun_at)
            self.dirty = True

    def send(self, channel: str, message: Message) -> Outcome:
        """A channel: mostly well, down for hours, and now and then not sure of itself."""
        self.step()
        at, drawn = self.shared.at, self.chance.random() if self.shared.at < self.scene.ends else 1.0
        answer = (
            "failed" if self.scene.is_down(channel, at) or drawn < 0.02
            else "unsure" if drawn < 0.04
            else "rejected" if drawn < 0.043
            else "sent"
        )  # fmt: skip
        arrives = answer == "sent" or (answer == "unsure" and drawn < 0.03)
        if arrives:
            self.log.note(
                "arrived",
                at=at,
                channel=channel,
                keys=message.keys,
                repeat=message.title.startswith("(possible repeat)"),
                codes=sorted(set(CODES.findall(f"{message.title}\n{message.text}"))),
            )
        self.step()
        return Outcome(result=answer, reason="" if answer == "sent" else f"the channel says {answer}")  # type: ignore[arg-type]  # one of four words

    def deliver_mails(self) -> None:
        """Every mail of the world that is due falls into its folder, once."""
        while self.mails and self.mails[-1].opens <= self.shared.at:
            role = self.mails.pop()
            folder = self.scene.maildir(role.source)
            written = folder / "new" / f"{1_770_000_000 + role.number}.M{role.number}P7.host"
            if not written.exists():
                at = self.scene.wall(role.opens, self.shared.offset)
                told = Told(
                    title=role.title, company=employer(role.source // 10), number=MAILED + role.number
                )
                draft = folder / "tmp" / written.name
                draft.write_bytes(linkedin(told, at=at))
                os.utime(draft, (at.timestamp(), at.timestamp()))
                draft.rename(written)

    @contextmanager
    def open_box(self, box: Mailbox, *, base: Path) -> Iterator[Any]:
        source = source_of(box.name)
        assert source is not None
        fault = self.ask(source)
        if fault == "unreachable":
            raise UnreachableError("The mailbox cannot be reached.")
        if fault:
            raise FetchError("The mailbox cannot be read.")
        at = self.shared.at
        with _open_box(box, base=base) as opened:
            yield opened
        with self.guard:
            self.show(source, at)


_open_box = mailbox.open_box


class SoakStore(Store):
    """The store; around each commit is a step at which the program may end."""

    def __init__(self, life: Life) -> None:
        super().__init__(life.scene.state)
        self._life = life

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with super().transaction():
            yield
            self._life.step()
        self._life.step()


class SoakMonitor(Monitor):
    """The pass; it is noted how late each poll begins."""

    def __init__(self, life: Life, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._life = life

    def _read(self, state: SourceState, known: Mapping[str, Posting], links: Any, source: Source) -> Snapshot:
        due, life = state.next_poll_at, self._life
        if due is not None:
            with life.guard:
                if due > life.awake_since:
                    life.shared.note_late((life.now() - due).total_seconds())
                else:
                    late = (life.now() - life.awake_since).total_seconds()
                    life.shared.late_wakes += 1
                    life.shared.longest_wake = max(life.shared.longest_wake, late)
        return super()._read(state, known, links, source)


class SoakHttp(Http):
    """The door above the wire: one hop is answered by the world."""

    def __init__(self, life: Life, settings: Config) -> None:
        super().__init__(settings.http, version=__version__)
        self._life = life

    def _send(self, hop: Hop, cookies: httpx.Cookies, exchange: Exchange) -> door._Reply:
        url = hop.place.url
        exchange.asking(f"https://{url.host}{url.path}")
        exchange.answered = True
        source = source_of(str(url))
        if source is None or not (url.path in _LISTS or url.path.startswith(_BOARDS)):
            return _reply(hop, 404, b"nothing here")
        life = self._life
        fault = life.ask(source)
        if fault is not None and fault not in LIES:
            return _faulty(life, source, fault, hop, exchange)
        with life.guard:
            at = life.shared.at
            turns = life.world.turns(source, at)
            etag = f'"{turns}"' if source % 3 and fault is None else None
            if fault is None:
                life.show(source, at)
        if etag and hop.conditions.get("if-none-match") == etag:
            return _reply(hop, 304, b"", etag=etag)
        roles = life.world.standing(source, at)
        if fault is not None:
            roles = [] if fault == "empty list" else roles[: max(1, len(roles) // 2 - 1)]
        kind, data = body(source, roles, at)
        return _reply(hop, 200, data, content_type=kind, etag=etag)


_LISTS, _BOARDS = ("/feed", "/jobs"), ("/v1/boards/", "/v0/postings/")


def _reply(hop: Hop, status: int, data: bytes, **headers: str | None) -> door._Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
    return door._Reply(place=hop.place, status=status, headers=httpx.Headers(named), body=data)


def _faulty(life: Life, source: int, fault: str, hop: Hop, exchange: Exchange) -> door._Reply:
    asked, at = exchange.asked, life.shared.at
    kind, data = body(source, life.world.standing(source, at), at)
    raised: dict[str, Callable[[], Exception]] = {
        "unreachable": lambda: UnreachableError(f"{asked}: the host cannot be reached"),
        "reset": lambda: UnreachableError(f"{asked}: the connection was closed without an answer"),
        "silence": lambda: UnreachableError(f"{asked}: no answer within 60 seconds"),
        "drip": lambda: FetchError(f"{asked}: the answer was not complete within 60 seconds"),
        "cut short": lambda: FetchError(f"{asked}: the answer was cut short"),
    }
    if fault in raised:
        raise raised[fault]()
    wait = life.world.some(("120", "1800", "-5", "soon", "Mon, 04 May 2026 20:00:00 GMT"), source, int(at))
    replies: dict[str, Callable[[], door._Reply]] = {
        "error": lambda: _reply(hop, 500, b"oops"),
        "unavailable": lambda: _reply(hop, 503, b"oops", retry_after=wait),
        "busy": lambda: _reply(hop, 429, b"", retry_after=wait),
        "forbidden": lambda: _reply(hop, 403, b"no"),
        "captcha": lambda: _reply(hop, 200, b"<html></html>", cf_mitigated="challenge"),
        "login": lambda: _reply(hop, 302, b"", location="/login?next=jobs"),
        "garbage": lambda: _reply(hop, 200, random.Random(at).randbytes(400), content_type=kind),
        "another page": lambda: _reply(
            hop, 200, b"<html><body><h1>We will be back soon</h1></body></html>", content_type="text/html"
        ),
        "empty body": lambda: _reply(hop, 200, b"", content_type=kind),
        "lone 304": lambda: _reply(hop, 304, b""),
        "half a body": lambda: _reply(hop, 200, data[: len(data) // 2], content_type=kind),
        "bad gzip": lambda: _reply(
            hop, 200, b"\x1f\x8b" + data[:50], content_type=kind, content_encoding="gzip"
        ),
        "not found": lambda: _reply(hop, 404, b"nothing here"),
        "gone": lambda: _reply(hop, 410, b"nothing here any more"),
    }
    return replies[fault]()


def number_of(posting: Posting) -> int | None:
    return number_in(posting.url or "")


def number_in(text: str) -> int | None:
    """The number of a role by its link."""
    found = _NUMBER.search(text)
    return int(found[1]) if found else None


def zombies_of(parent: int) -> int:
    """Children that have ended and that nobody waited for."""
    count = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        count += fields[0] == "Z" and int(fields[1]) == parent
    return count
