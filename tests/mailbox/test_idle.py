"""News as it comes: a real Dovecot that tells of mail, connections that break, and the wish to stop."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from monitor.mailbox import LIMITS, Limits, watch
from monitor.model import Mailbox
from tests.mailbox.dovecot import Dovecot
from tests.mailbox.fakes import Fake, Way, running, serving
from tests.mailbox.looks import mail

pytestmark = pytest.mark.network

BRISK = replace(LIMITS, glance=0.02, first_wait=0.02, last_wait=0.1, refused_wait=30)
PATIENCE = 20


@dataclass
class News:
    """Counts what was told, and waits for it."""

    count: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def __call__(self) -> None:
        with self.changed:
            self.count += 1
            self.changed.notify_all()

    def wait(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self.count >= count, PATIENCE), f"told {self.count} times"


@contextmanager
def watching(mailbox: Mailbox, limits: Limits = BRISK) -> Iterator[tuple[News, Callable[[], None]]]:
    """A watch in a thread, which is stopped by the second value or at the end of the block."""
    news, stop = News(), threading.Event()
    faults: list[BaseException] = []

    def run() -> None:
        try:
            watch(mailbox, news, stop, base=Path("/"), limits=limits)
        except BaseException as fault:
            faults.append(fault)

    thread = threading.Thread(target=run)
    thread.start()

    def end() -> None:
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()
        assert not faults, faults

    try:
        yield news, end
    finally:
        end()


@pytest.mark.parametrize("tls", [True, False])
def test_mail_is_told_of_as_it_comes(server: Dovecot, tls: bool) -> None:
    user = server.user()
    server.deliver(user, mail(0))
    mailbox = Mailbox(
        name="alerts", url=server.url(user, tls=tls), password=server.password, ca_file=server.ca_file
    )
    with watching(mailbox) as (news, stop):
        news.wait(1)  # What came before anybody listened.
        for number in range(1, 4):
            server.deliver(user, mail(number))
            news.wait(1 + number)
        stop()
        assert news.count == 4


def test_listening_begins_anew_before_the_connection_is_forgotten(server: Dovecot) -> None:
    user = server.user()
    way = Way(target=server.imap)
    with serving(way.serve) as port:
        mailbox = Mailbox(name="alerts", url=f"imap://{user}@127.0.0.1:{port}", password=server.password)
        with watching(mailbox, replace(BRISK, renewed=0.1)) as (news, _):
            news.wait(1)
            way.wait_for(lambda lines: lines.count("IDLE") > 3)
            server.deliver(user, mail(1))
            news.wait(2)
        said = [line.decode().split(maxsplit=1)[-1].strip().upper() for line in way.lines]
        assert way.connections == 1
    assert said.count("DONE") >= said.count("IDLE") - 1
    assert "EXAMINE" in " ".join(said)
    assert "SELECT" not in " ".join(said)
    assert said[-1] == "LOGOUT"


def test_after_a_break_it_listens_again_and_tells_what_came_meanwhile(server: Dovecot) -> None:
    user = server.user()
    way = Way(target=server.imap)
    with serving(way.serve) as port:
        mailbox = Mailbox(name="alerts", url=f"imap://{user}@127.0.0.1:{port}", password=server.password)
        with watching(mailbox) as (news, _):
            news.wait(1)
            way.wait_for(lambda lines: "IDLE" in lines)
            way.is_closed.set()
            way.cut()
            server.deliver(user, mail(1))
            way.is_closed.clear()
            news.wait(2)
            server.deliver(user, mail(2))
            news.wait(3)
        assert way.most_at_once == 1


def test_a_break_in_which_nothing_came_tells_nothing(server: Dovecot) -> None:
    user = server.user()
    way = Way(target=server.imap)
    with serving(way.serve) as port:
        mailbox = Mailbox(name="alerts", url=f"imap://{user}@127.0.0.1:{port}", password=server.password)
        with watching(mailbox) as (news, stop):
            way.wait_for(lambda lines: "IDLE" in lines)
            way.cut()
            way.wait_for(lambda lines: "IDLE" in lines, connection=2)
            stop()
            assert news.count == 1


def test_a_server_without_it_is_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    with running(Fake(mails={1: mail(1)})) as fake:
        news, stop = News(), threading.Event()
        watch(Mailbox(name="alerts", url=fake.url, password="secret"), news, stop, limits=BRISK)
    assert "mailbox=alerts: its server has no IDLE" in caplog.text
    assert news.count == 0
    assert fake.lines[-1].endswith(b"LOGOUT\r\n")


@pytest.mark.parametrize(
    "url", ["maildir:/nowhere", "mbox:/nowhere", "eml:/nowhere", "nonsense", "imaps://host"]
)
def test_what_is_no_server_is_not_listened_to(url: str) -> None:
    watch(Mailbox(name="alerts", url=url), News(), threading.Event(), limits=BRISK)


def test_a_refused_sign_in_is_not_tried_again_at_once(
    server: Dovecot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    user = server.user()
    way = Way(target=server.imap)
    logged = threading.Event()

    class Heard(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "not listening" in record.getMessage():
                logged.set()

    handler = Heard()
    logging.getLogger("monitor.mailbox.idle").addHandler(handler)
    try:
        with serving(way.serve) as port:
            mailbox = Mailbox(name="alerts", url=f"imap://{user}@127.0.0.1:{port}", password="wrong-5519")
            with watching(mailbox) as (_, stop):
                assert logged.wait(PATIENCE)
                stop()
            assert way.connections == 1
    finally:
        logging.getLogger("monitor.mailbox.idle").removeHandler(handler)
    assert "not listening for 30 s" in caplog.text
    assert user not in caplog.text
    assert "wrong-5519" not in caplog.text


def test_a_server_that_is_not_there_is_tried_again_after_longer_and_longer(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = threading.Event()
    waits: list[float] = []

    def wait(seconds: float | None = None) -> bool:
        waits.append(seconds or 0)
        if len(waits) == 6:
            stop.set()
        return stop.is_set()

    monkeypatch.setattr(stop, "wait", wait)
    with serving(lambda link: None) as port:
        url = f"imap://jordan@127.0.0.1:{port}"
        limits = replace(LIMITS, first_wait=5, last_wait=60, refused_wait=10)
        watch(Mailbox(name="alerts", url=url, password="secret"), News(), stop, limits=limits)
    assert waits == [5, 10, 20, 40, 60, 60]


def test_another_way_to_the_server_is_a_break(monkeypatch: pytest.MonkeyPatch, server: Dovecot) -> None:
    user = server.user()
    way = Way(target=server.imap)
    moved = iter([True])
    monkeypatch.setattr("monitor.mailbox.wire.Wire.has_moved", lambda self: next(moved, False))
    with serving(way.serve) as port:
        mailbox = Mailbox(name="alerts", url=f"imap://{user}@127.0.0.1:{port}", password=server.password)
        with watching(mailbox, replace(BRISK, roaming=0.05)):
            way.wait_for(lambda lines: "IDLE" in lines, connection=2)
        assert way.most_at_once == 1


def test_after_a_sleep_of_the_machine_the_connection_is_tried(
    monkeypatch: pytest.MonkeyPatch, server: Dovecot
) -> None:
    user = server.user()
    way = Way(target=server.imap)
    slept = iter([0.0, 3600.0])
    monkeypatch.setattr("monitor.mailbox.idle._slept", lambda: next(slept, 3600.0))
    with serving(way.serve) as port:
        mailbox = Mailbox(name="alerts", url=f"imap://{user}@127.0.0.1:{port}", password=server.password)
        with watching(mailbox, replace(BRISK, roaming=0.05)):
            way.wait_for(lambda lines: lines.count("IDLE") == 2)
        assert way.connections == 1
