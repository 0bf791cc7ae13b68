"""One watch list with a source of each kind, beside others that are well: baseline, a fault, recovery.

Everything is real but the clock and the names: the pass of the program, its store, its door, the process
that parses, sockets on loopback, a mailbox over IMAP. A name resolves as the fault says.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import trustme

from monitor import __version__, config
from monitor.config.values import Config
from monitor.decisions.health import state_of
from monitor.http import Http
from monitor.mailbox import LIMITS, open_box
from monitor.model import Message, SourceState
from monitor.notify import Outcome
from monitor.pipeline import Monitor, Polled
from monitor.store import Store
from monitor.worker import Worker
from tests.alert_mails import Told, linkedin
from tests.faults.kinds import KINDS, Kind, Role
from tests.faults.nowhere import a_way_to_nowhere
from tests.faults.table import Fault, Scene, certificate
from tests.life import ONLY_ROLES, START
from tests.mailbox.fakes import Cut, Fake
from tests.servers import Answered, Asked, Reply, Site, serve

STEADY = ("steady1", "steady2")
"""Sources that nothing happens to."""
MAIL = "mailbox"
TITLES = (
    "Data Engineer", "Account Executive", "Office Manager", "Payroll Specialist", "Legal Counsel",
    "Security Analyst",
)  # fmt: skip
STEP = timedelta(minutes=3)
"""By how much everything is asked late, so that what falls due at about the same time is asked together."""
NEW = "Analytics Engineer"
HASTY = replace(LIMITS, connect=0.5, answer=0.5, command=1.0)
_WATCH_LIST = """
timezone = "Europe/Berlin"
poll_every = "1h"
[fit]
titles = ["data engineer", "analytics engineer"]
[[channels]]
name = "pigeon"
url = "json://127.0.0.1/"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
{trust}
"""
_TOLD = ("new_role", "reach_out", "role_back", "closed", "near_miss")
"""Kinds of alerts that are about roles."""


def usual_roles() -> list[Role]:
    return [Role(number=101 + i, title=title) for i, title in enumerate(TITLES)]


@dataclass(kw_only=True)
class Cell:
    """What a source went through: each poll, in order."""

    polled: list[tuple[datetime, Polled]] = field(default_factory=list)

    def changes(self) -> list[tuple[str, str]]:
        return [(c.what, c.posting.title) for _, p in self.polled for c in p.changes]

    def alerts(self, kinds: Sequence[str]) -> list[str]:
        return [a.kind for _, p in self.polled for a in p.alerts if a.kind in kinds]

    def outcomes(self) -> list[str]:
        return [polled.outcome for _, polled in self.polled]


class _Choice(Worker):
    """Whatever worker is chosen at the time: the limit of a parse is short in a fault only."""

    def __init__(self, choose: Callable[[], Worker]) -> None:
        self._choose = choose

    def _reply(self, *asked: Any) -> Any:
        return self._choose()._reply(*asked)


class World:
    """Sources of these kinds, two that are well, and a mailbox. `now` is moved by hand."""

    def __init__(
        self,
        folder: Path,
        stack: ExitStack,
        worker: Worker,
        *,
        kinds: Sequence[Kind] = KINDS,
        mailbox: bool = True,
        tls: bool = False,
        bare: bool = False,
        parse_limit: float | None = None,
        deadline: float = 20.0,
        **limits: int,
    ) -> None:
        patient = worker
        self.now = START
        self.fault: Fault | None = None
        self.bare = bare
        self.kinds = {kind.name: kind for kind in kinds}
        self.roles = {name: usual_roles() for name in (*self.kinds, *STEADY)}
        self.asked: dict[str, int] = {}
        self.cells: dict[str, Cell] = {}
        self.slowest = 0.0
        self.sent: list[Message] = []
        self._lock = threading.Lock()
        self._steady = replace(next(kind for kind in KINDS if kind.name == "greenhouse"), name="steady")
        self._ca = trustme.CA() if tls else None
        self.site: Site = stack.enter_context(serve(self._answer, tls=self._tls() if self._ca else None))
        self.post = Mailing(self) if mailbox else None
        if self.post:
            stack.callback(self.post.end)
        self.config = self._configured(folder)
        self.keys = {source.employer: source.key for source in self.config.sources if source.employer}
        self.store = Store(self.config.state_dir)
        stack.callback(self.store.close)
        http = Http(
            self.config.http, version=__version__, deadline=timedelta(seconds=deadline),
            resolver=self._resolve, **limits,
        )  # fmt: skip
        hasty = mock.patch("monitor.mailbox.open_box", partial(open_box, limits=HASTY))
        stack.enter_context(hasty)
        stack.enter_context(a_way_to_nowhere())
        if parse_limit is not None:
            impatient = stack.enter_context(Worker(limit=parse_limit))
            worker = _Choice(lambda: impatient if self.fault else patient)
        self.monitor = Monitor(self.config, self.store, http, worker, self, lambda: self.now)
        stack.callback(self.monitor.close)
        stack.callback(http.close)
        self.monitor.start()

    # ------------------------------------------------------------------------- what is asked

    def _configured(self, folder: Path) -> Config:
        trust = ""
        if self._ca:
            self._ca.cert_pem.write_to_path(folder / "ca.pem")
            trust = f'ca_file = "{folder / "ca.pem"}"'
        text = _WATCH_LIST.format(trust=trust)
        for name, kind in [*self.kinds.items(), *((name, self._steady) for name in STEADY)]:
            text += (
                f'[[employers]]\nname = "{name}"\n[[employers.sources]]\n{kind.toml}\n'
                f'url = "{self.url(name)}"\n'
            )
        if self.post:
            text += f'[[employers]]\nname = "{MAIL}"\n'
            text += f'[[mailboxes]]\nname = "alerts"\nurl = "{self.post.url}"\npassword = "sesame-8842"\n'
        environ = {"STATE_DIRECTORY": str(folder / "state"), "HOME": str(folder), **ONLY_ROLES}
        return config.read(text, folder / "c.toml", folder, environ)

    def url(self, name: str) -> str:
        return f"{'https' if self._ca else 'http'}://{name}.test:{self.site.port}/jobs?offset=0"

    def _tls(self) -> ssl.SSLContext:
        """A site that shows the certificate of the hour to whoever asks for a host that the fault meets."""
        assert self._ca is not None
        good = self._good_context()

        def choose(link: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
            fault = self.fault
            if fault is not None and fault.tls and (name or "").removesuffix(".test") in self.kinds:
                link.context = self.bad_tls(fault)

        good.sni_callback = choose
        return good

    def _good_context(self) -> ssl.SSLContext:
        assert self._ca is not None
        return certificate(self._ca, *(f"{name}.test" for name in self.roles), "127.0.0.1")

    def bad_tls(self, fault: Fault) -> ssl.SSLContext:
        assert self._ca is not None
        assert fault.tls is not None
        return fault.tls(self._ca, [f"{name}.test" for name in self.roles])

    def good_tls(self) -> ssl.SSLContext | None:
        return self._good_context() if self._ca else None

    def _resolve(self, host: str, port: int) -> Sequence[str]:
        fault, name = self.fault, host.removesuffix(".test")
        if fault is not None and fault.names is not None and name in self.kinds and not self.kinds[name].late:
            return fault.names(host, port)
        return ["127.0.0.1"]

    def _answer(self, asked: Asked) -> Answered:
        name = asked.headers.get("host", "").partition(".test")[0]
        if name not in self.roles or asked.path == "/robots.txt":
            return Reply(status=404, body=b"nothing here")
        kind, fault = self.kinds.get(name, self._steady), self.fault
        good = kind.show(self.roles[name], asked)
        # A connection that is kept would be asked once more, whatever the name resolves to by then.
        good = replace(good, headers={**good.headers, "Connection": "close"})
        if not self.bare and (kind is self._steady or fault is None):
            good = replace(good, etag=f'"{zlib.crc32(good.body):x}"')
        if kind is self._steady or fault is None or fault.answer is None or not kind.meets(asked):
            return good
        with self._lock:
            self.asked[name] = number = self.asked.get(name, 0) + 1
        scene = Scene(kind=kind, asked=asked, good=good, roles=self.roles[name], number=number, now=self.now)
        return fault.answer(scene)

    def send(self, channel: str, message: Message) -> Outcome:
        self.sent.append(message)
        return Outcome(result="sent", reason="")

    # ------------------------------------------------------------------------- what is done

    def tick(self) -> None:
        """What the daemon does: what is due, then deliver."""

        def note(polled: Polled) -> None:
            name = polled.employer or MAIL
            self.cells.setdefault(name, Cell()).polled.append((self.now, polled))

        began = time.monotonic()
        self.monitor.run(only_due=True, watch=note)
        self.slowest = max(self.slowest, time.monotonic() - began)

    def live(self, **by: float) -> None:
        """Let time pass, waking whenever there is something to do."""
        end = self.now + timedelta(**by)
        for _ in range(10_000):
            wake = self.monitor.next_wake()
            if wake is None or wake > end:
                self.now = end
                return
            self.now = max(self.now, wake) + STEP
            self.tick()
        raise AssertionError("it wakes again and again")

    def begin(self) -> None:
        """The first read of everything; what it was is forgotten."""
        self.tick()
        assert {c for cell in self.cells.values() for c in cell.outcomes()} == {"read"}, self.told()
        self.cells.clear()
        self.slowest = 0.0
        self.sent.clear()

    def suffer(self, fault: Fault, **by: float) -> None:
        """The fault, for so long; halfway through a role opens where nothing is wrong."""
        self.asked.clear()
        self.fault = fault
        if self.post and fault.no_mail_server:
            self.post.leave()
        self.live(**{unit: value / 2 for unit, value in by.items()})
        for name in STEADY:
            self.open(name)
        self.live(**{unit: value / 2 for unit, value in by.items()})

    def recover(self) -> None:
        """The fault ends and a role opens everywhere; nobody does anything but wait."""
        if self.post and self.fault and self.fault.no_mail_server:
            self.post.come()
        self.fault = None
        self.cells.clear()
        for name in self.kinds:
            self.open(name)
        if self.post:
            self.post.open()
        for _ in range(3):
            states = self.states().values()
            if all(state.last_ok_at == state.last_polled_at for state in states) and self.cells.keys() >= {
                *self.kinds,
                *((MAIL,) if self.post else ()),
            }:
                break
            behind = [s.next_poll_at for n, s in self.states().items() if n not in STEADY and s.next_poll_at]
            self.now = max(self.now, *behind)
            self.tick()

    def open(self, name: str) -> None:
        """A role opens at a source: the first, as on most boards."""
        roles = self.roles[name]
        self.roles[name] = [Role(number=max(r.number for r in roles) + 100, title=NEW), *roles]

    # ------------------------------------------------------------------------- what is seen

    def states(self) -> dict[str, SourceState]:
        return {state.employer or MAIL: state for state in self.store.sources().values()}

    def state(self, name: str) -> str:
        return state_of(self.states()[name], self.now)

    def open_roles(self, name: str) -> list[str]:
        """The titles of the roles of an employer that have not closed."""
        return sorted(known.posting.title for known in self.store.roles(employer=name, open_only=True))

    def told(self) -> dict[str, tuple[list[str], str | None]]:
        states = self.states()
        return {name: (cell.outcomes(), states[name].error) for name, cell in self.cells.items()}

    def news(self, name: str) -> list[str]:
        """What was told of the roles of a source, and what changed there."""
        cell = self.cells.get(name, Cell())
        return [*cell.alerts(_TOLD), *(f"{what} {title}" for what, title in cell.changes())]


class Mailing:
    """A mail server with alert mails; in a fault it serves as that says, or nobody is there."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._good = world.good_tls()
        self._port = 0
        self._links: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._fake = Fake()
        for title, number in (("Data Engineer", 4_000_000_010), ("Office Manager", 4_000_000_011)):
            self._add(title, number)
        self.come()

    @property
    def url(self) -> str:
        return f"{'imaps' if self._good else 'imap'}://jordan.reyes@127.0.0.1:{self._port}/INBOX"

    def open(self) -> None:
        """A mail tells of a role."""
        self._add(NEW, 4_000_000_100 + len(self._fake.mails))

    def come(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self._port))
        self._port = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, args=(self._listener,), daemon=True)
        self._accepting.start()

    def leave(self) -> None:
        """From now on connections are refused."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join(5)
        self._listener.close()

    def end(self) -> None:
        self.leave()
        for link in self._links:
            with contextlib.suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    def _add(self, title: str, number: int) -> None:
        role = Told(title=title, company=MAIL, number=number)
        self._fake.mails[len(self._fake.mails) + 1] = linkedin(role, at=self._world.now)

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                link, _ = listener.accept()
                self._links.append(link)
                self._threads.append(threading.Thread(target=self._serve, args=(link,), daemon=True))
                self._threads[-1].start()

    def _serve(self, plain: socket.socket) -> None:
        fault = self._world.fault
        # A client that goes away is part of the tests.
        with contextlib.suppress(OSError, Cut), plain:
            link = plain
            if self._good:
                context = self._world.bad_tls(fault) if fault is not None and fault.tls else self._good
                link = context.wrap_socket(plain, server_side=True)
                self._links.append(link)
            with link:
                if fault is None or fault.mail is None:
                    self._fake.serve(link)
                elif callable(fault.mail):
                    fault.mail(link)
                else:
                    replace(self._fake, **dict(fault.mail), lines=[]).serve(link)


@contextmanager
def living(folder: Path, worker: Worker, **settings: object) -> Iterator[World]:
    with ExitStack() as stack:
        yield World(folder, stack, worker, **settings)  # type: ignore[arg-type]  # the settings of a world
