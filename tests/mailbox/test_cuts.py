"""The connection is cut, at every place there is, and the next look brings the rest: none lost, or twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from monitor.errors import UnreachableError
from monitor.model import Mailbox
from tests.mailbox.dovecot import Dovecot
from tests.mailbox.fakes import Fake, Way, running, serving
from tests.mailbox.looks import Reader, mail, mails, numbers

pytestmark = pytest.mark.network

ALL = ["0", "1", "2", "3"]


@contextmanager
def on_the_way(server: Dovecot, user: str) -> Iterator[tuple[Way, Reader]]:
    way = Way(target=server.imap)
    with serving(way.serve) as port:
        url = f"imap://{user}@127.0.0.1:{port}/INBOX"
        yield way, Reader(mailbox=Mailbox(name="alerts", url=url, password=server.password, junk=True))


def broken_off(reader: Reader) -> bool:
    """Look once; whether it failed, which it may only as a cut connection."""
    try:
        reader.look()
    except UnreachableError:
        return True
    return False


@pytest.fixture
def user(server: Dovecot) -> str:
    """Four mails in two folders, one of them in both."""
    name = server.user()
    server.deliver(name, *mails(3))
    with server.as_user(name) as program:
        program.append("Werbemüll", mail(2))
        program.append("Werbemüll", mail(3))
    return name


def test_a_cut_after_any_line_of_ours_loses_nothing(server: Dovecot, user: str) -> None:
    with on_the_way(server, user) as (way, reader):
        assert numbers(replace(reader, seen=set(), had=[]).look()) == ALL
        count = len(way.lines)
        assert count > 8
        for line in range(1, count + 1):
            way.cut_after_lines = line
            again = replace(reader, seen=set(), had=[])
            failed = broken_off(again)
            assert failed or line == count  # Nobody minds a cut at the goodbye.
            way.cut_after_lines = None
            again.look()
            assert numbers(again.had) == ALL
            assert again.look() == []


def test_only_what_reads_is_ever_said_to_the_server(server: Dovecot, user: str) -> None:
    with on_the_way(server, user) as (way, reader):
        reader.look()
    said = {" ".join(line.decode().split()[1:3]).upper() for line in way.lines}
    verbs = {one if one.startswith("UID") else one.split()[0] for one in said}
    assert verbs == {"CAPABILITY", "LOGIN", "LIST", "EXAMINE", "UID SEARCH", "UID FETCH", "LOGOUT"}
    fetches = [line for line in way.lines if b"FETCH" in line]
    assert fetches
    assert all(b"BODY.PEEK[" in line and b"BODY[" not in line for line in fetches)


def test_a_cut_after_some_bytes_of_the_server_loses_nothing(server: Dovecot, user: str) -> None:
    with on_the_way(server, user) as (way, reader):
        replace(reader, seen=set(), had=[]).look()
        for place in range(0, way.received, max(1, way.received // 60)):
            way.cut_after_bytes = place
            again = replace(reader, seen=set(), had=[])
            broken_off(again)
            way.cut_after_bytes = None
            again.look()
            assert numbers(again.had) == ALL


def test_a_cut_after_any_byte_of_the_server_loses_nothing() -> None:
    """Every byte of a small talk, with a server of few words since there are as many talks."""
    small = {
        uid: f"Message-ID: <{uid}@x.example>\r\nSubject: New job {uid}\r\n\r\nHi\r\n".encode()
        for uid in (3, 4, 9)
    }
    with running(Fake(mails=small)) as fake:
        reader = Reader(mailbox=Mailbox(name="alerts", url=fake.url, password="secret"))
        replace(reader, seen=set(), had=[]).look()
        whole = fake.sent
        assert whole > 800
        failures = 0
        for place in range(whole + 1):
            fake.cut_at = place
            again = replace(reader, seen=set(), had=[])
            failures += broken_off(again)
            fake.cut_at = None
            again.look()
            assert numbers(again.had) == ["3", "4", "9"]
        # All but the goodbye matters.
        assert failures > whole - 60
