"""Servers that refuse, that are odd, and that mean harm."""

from __future__ import annotations

import base64
import contextlib
import logging
import socket
import ssl
import time
import traceback
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.errors import (
    BlockedError,
    BusyError,
    FetchError,
    SourceError,
    UnreachableError,
)
from monitor.mailbox import LIMITS, open_box
from monitor.mailbox.address import address_of
from monitor.mailbox.wire import Wire
from monitor.model import Mailbox
from tests.mailbox.fakes import Answer, Fake, running, serving
from tests.mailbox.looks import Reader, mail, numbers

pytestmark = pytest.mark.network

HASTY = replace(LIMITS, connect=0.4, answer=0.3, command=0.6)
PASSWORD = "sesame-8842"
USER = "jordan.reyes"


def reader_of(fake: Fake, **more: object) -> Reader:
    return Reader(mailbox=Mailbox(name="alerts", url=fake.url, password=PASSWORD), limits=HASTY)


def three() -> dict[int, bytes]:
    return {uid: mail(uid) for uid in (1, 5, 9)}


# ------------------------------------------------------------------------------------ refusals


@pytest.mark.parametrize(
    ("answers", "error", "words"),
    [
        ({"LOGIN": b"{tag} NO [AUTHENTICATIONFAILED] jordan.reyes sesame-8842\r\n"}, BlockedError, "user"),
        ({"LOGIN": b"{tag} NO LOGIN failed\r\n"}, BlockedError, "refused the user or the password"),
        ({"LOGIN": b"{tag} BAD what?\r\n"}, BlockedError, "refused the user or the password"),
        ({"LOGIN": b"{tag} NO [UNAVAILABLE] later\r\n"}, BusyError, "come back later"),
        ({"LOGIN": b"{tag} NO [INUSE] locked\r\n"}, BusyError, "come back later"),
        ({"LOGIN": b"{tag} NO Too many simultaneous connections\r\n"}, BusyError, "come back later"),
        ({"LOGIN": b"* BYE Too many failures\r\n"}, BusyError, "come back later"),
        ({"LOGIN": b"* BYE [ALERT] jordan.reyes is no more\r\n"}, UnreachableError, "broke the connection"),
        ({"EXAMINE": b"{tag} NO [NONEXISTENT] sesame\r\n"}, FetchError, "would not open this folder"),
        ({"EXAMINE": b"{tag} NO [OVERQUOTA] Account exceeded bandwidth\r\n"}, BusyError, "come back later"),
        ({"UID SEARCH": b"{tag} NO [SERVERBUG] internal\r\n"}, FetchError, "would not search this folder"),
        ({"UID SEARCH": b"{tag} BAD [CLIENTBUG] jordan.reyes\r\n"}, FetchError, "would not search"),
        ({"UID SEARCH": b"{tag} NO [NOPERM] no\r\n"}, BlockedError, "may not search this folder"),
        ({"UID SEARCH": b"* BYE shutting down\r\n"}, BusyError, "come back later"),
        ({"UID FETCH": b"{tag} NO [OVERQUOTA] bandwidth\r\n"}, BusyError, "come back later"),
        ({"UID FETCH": b"{tag} NO broken\r\n"}, FetchError, "would not hand out the mails"),
        ({"UID FETCH": b"* BYE gone\r\n"}, UnreachableError, "next look goes on"),
        ({"EXAMINE": b"* 3 EXISTS\r\n{tag} OK done\r\n"}, FetchError, "does not number"),
    ],
)  # fmt: skip
def test_each_refusal_is_a_sentence_with_its_remedy(
    answers: dict[str, Answer], error: type[SourceError], words: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with (
        running(Fake(mails=three(), answers=answers)) as fake,
        pytest.raises(SourceError, match=words) as told,
    ):
        reader_of(fake).look()
    assert type(told.value) is error
    trace = "".join(traceback.format_exception(told.value))
    said = f"{told.value} {told.value!r} {trace} {caplog.text}"
    assert PASSWORD not in said
    assert USER not in said


@pytest.mark.parametrize(
    ("greeting", "error"),
    [
        (b"* BYE Autologout; too many connections\r\n", BusyError),
        (b"* BYE jordan.reyes go away\r\n", UnreachableError),
        (b"* PREAUTH hello\r\n", BlockedError),
        (b"220 mail.example ESMTP\r\n", FetchError),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", FetchError),
        (b"", UnreachableError),
    ],
)
def test_what_greets_otherwise_is_told(greeting: bytes, error: type[SourceError]) -> None:
    with running(Fake(greeting=greeting)) as fake, pytest.raises(error) as told:
        reader_of(fake).look()
    assert USER not in str(told.value)


def test_without_a_sign_in_by_password_the_other_way_is_taken() -> None:
    fake = Fake(mails=three(), capabilities=b"IMAP4rev1 LOGINDISABLED AUTH=PLAIN")
    with running(fake):
        assert numbers(reader_of(fake).look()) == ["1", "5", "9"]
    assert fake.lines[1].split()[1:] == [b"AUTHENTICATE", b"PLAIN"]
    assert fake.lines[2].strip() == b"AGpvcmRhbi5yZXllcwBzZXNhbWUtODg0Mg=="
    assert not any(PASSWORD.encode() in line for line in fake.lines)


@pytest.mark.parametrize(
    ("capabilities", "line"),
    [
        (b"IMAP4rev1 AUTH=PLAIN", b"user=jordan.reyes\1auth=Bearer T0ken=\1\1"),
        (b"IMAP4rev1 AUTH=XOAUTH2 AUTH=OAUTHBEARER", b"user=jordan.reyes\1auth=Bearer T0ken=\1\1"),
        (b"IMAP4rev1 AUTH=OAUTHBEARER", b"n,a=jordan.reyes,\1auth=Bearer T0ken=\1\1"),
    ],
)
def test_a_token_is_given_in_the_form_that_the_server_knows(capabilities: bytes, line: bytes) -> None:
    with running(Fake(mails=three(), capabilities=capabilities)) as fake:
        mailbox = Mailbox(name="alerts", url=fake.url, token_command=("echo", "T0ken="))
        assert numbers(Reader(mailbox=mailbox, limits=HASTY).look()) == ["1", "5", "9"]
    assert base64.b64decode(fake.lines[2]) == line


def test_where_no_password_is_taken_it_is_not_sent() -> None:
    with running(Fake(capabilities=b"IMAP4rev1 LOGINDISABLED")) as fake:
        with pytest.raises(BlockedError, match="takes no such password"):
            reader_of(fake).look()
        assert not any(PASSWORD.encode() in line for line in fake.lines)


def test_without_a_password_there_is_no_sign_in() -> None:
    with running(Fake()) as fake, pytest.raises(BlockedError, match="no password for this mailbox"):
        Reader(mailbox=Mailbox(name="alerts", url=fake.url), limits=HASTY).look()


def test_what_is_slipped_in_before_the_encryption_is_refused() -> None:
    answers: dict[str, Answer] = {"STARTTLS": b"{tag} OK go\r\n* CAPABILITY IMAP4rev1 EVIL\r\n"}
    with running(Fake(capabilities=b"IMAP4rev1 STARTTLS", answers=answers)) as fake:
        with pytest.raises(BlockedError, match="slipped in"):
            reader_of(fake).look()
        assert not any(PASSWORD.encode() in line for line in fake.lines)


def test_without_encryption_nobody_signs_in_beyond_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.mailbox.wire.Wire.is_local", False)
    for greeting in (b"* OK ready\r\n", b"* PREAUTH welcome\r\n"):
        with running(Fake(greeting=greeting)) as fake:
            with pytest.raises(BlockedError, match="no encryption"):
                reader_of(fake).look()
            assert len(fake.lines) <= 2
            assert not any(PASSWORD.encode() in line for line in fake.lines)


# -------------------------------------------------------------------------------------- oddity


@pytest.mark.parametrize(
    "next_uid", [0, 1, 10, 4_000_000_000], ids=["not said", "too low", "right", "too high"]
)
def test_whatever_is_said_of_the_next_number_nothing_is_new_twice_or_lost(next_uid: int) -> None:
    with running(Fake(mails=three(), next_uid=next_uid)) as fake:
        reader = reader_of(fake)
        assert numbers(reader.look()) == ["1", "5", "9"]
        assert reader.look() == []
        fake.mails[12] = mail(12)
        assert numbers(reader.look()) == ["12"]
        fake.mails.clear()
        assert reader.look() == []
        fake.mails[13] = mail(13)
        assert numbers(reader.look()) == ["13"]


def test_numbers_that_count_from_anew_are_no_numbers_of_before() -> None:
    with running(Fake(mails=three())) as fake:
        reader = reader_of(fake)
        reader.look()
        fake.validity, fake.mails = 8, {1: mail(5), 2: mail(77)}
        assert numbers(reader.look()) == ["77"]


@pytest.mark.parametrize("next_uid", [None, 0], ids=["said", "not said"])
def test_numbers_that_count_from_anew_under_the_same_mark_are_none_of_before(next_uid: int | None) -> None:
    with running(Fake(mails=three(), next_uid=next_uid)) as fake:
        reader = reader_of(fake)
        reader.look()
        fake.mails = {1: mail(1), 5: mail(5), 6: mail(77)}
        assert numbers(reader.look()) == ["77"]
        fake.mails[7] = mail(78)
        assert numbers(reader.look()) == ["78"]
        assert reader.look() == []


def test_where_the_last_mails_were_taken_away_nothing_is_read_again() -> None:
    """The next number tells that from numbers which begin anew."""
    with running(Fake(mails=three(), next_uid=10)) as fake:
        reader = reader_of(fake)
        reader.look()
        del fake.mails[9], fake.mails[5]
        fake.lines.clear()
        assert reader.look() == []
        assert not any(b"FETCH" in line for line in fake.lines)


def test_a_cursor_can_be_written_down_whatever_names_are_in_it() -> None:
    with running(Fake(mails=three())) as fake:
        reader = replace(reader_of(fake), cursor='{"imap": {"\\ud800": [7, 5]}}')
        assert numbers(reader.look()) == ["1", "5", "9"]
        assert (reader.cursor or "").encode()


@pytest.mark.parametrize(
    "search",
    [
        b"* SEARCH 1\r\n* SEARCH 5 9\r\n{tag} OK done\r\n",
        b"* SEARCH 9 5 1 5\r\n{tag} OK done\r\n",
        b"* SEARCH 1 5 9 (MODSEQ 917)\r\n{tag} OK done\r\n",
        b"* 7 EXISTS\r\n* OK still here\r\n* SEARCH 1 5 9\r\n* 3 FETCH (FLAGS (\\Seen))\r\n{tag} OK done\r\n",
    ],
)
def test_lists_of_mails_are_read_in_every_form(search: bytes) -> None:
    with running(Fake(mails=three(), answers={"UID SEARCH UID 1": search})) as fake:
        assert numbers(reader_of(fake).look()) == ["1", "5", "9"]


def test_a_mail_that_the_server_cannot_read_costs_no_other() -> None:
    no = b"{tag} NO Some messages could not be FETCHed (Failure)\r\n"
    answers = {
        "UID FETCH 1,5,9 (BODY": no, "UID FETCH 5,9 (BODY": no, "UID FETCH 5 (BODY": no,
    }  # fmt: skip
    with running(Fake(mails=three(), answers=answers)) as fake:
        reader = reader_of(fake)
        assert numbers(reader.look()) == ["1", "9"]
        assert reader.oversized == 1
        assert reader.look() == []


def test_a_head_that_the_server_cannot_read_costs_no_other() -> None:
    no = b"{tag} NO [SERVERBUG] Internal error occurred\r\n"
    answers = {
        "UID FETCH 1,5,9 (RFC822": no, "UID FETCH 5,9 (RFC822": no, "UID FETCH 9 (RFC822": no,
    }  # fmt: skip
    with running(Fake(mails=three(), answers=answers)) as fake:
        assert numbers(reader_of(fake).look()) == ["1", "5"]


def test_a_server_that_keeps_everything_back_is_told() -> None:
    """One that leaves out the UID, without which nothing can be told apart, would look like an empty one."""
    row = b'* 1 FETCH (RFC822.SIZE 5 INTERNALDATE "04-May-2026 10:00:00 +0200")\r\n{tag} OK done\r\n'
    with running(Fake(mails={5: mail(5)}, answers={"UID FETCH": row})) as fake:
        reader = reader_of(fake)
        with pytest.raises(FetchError, match="would not hand out the mails"):
            reader.look()
        assert reader.cursor is None
        fake.answers = {}
        assert numbers(reader.look()) == ["5"]


def test_a_mail_without_any_head_of_its_own_is_fetched_and_known_by_its_bytes() -> None:
    bare = {uid: mail(uid, message_id=False) for uid in (1, 2)}
    with running(Fake(mails=bare)) as fake:
        reader = reader_of(fake)
        assert numbers(reader.look()) == ["1", "2"]
        fake.validity = 99
        assert reader.look() == []


def test_a_header_longer_than_what_is_asked_for_is_read_with_the_mail() -> None:
    long = mail(3).replace(b"From: ", b"From: " + b"x" * 9000 + b" ")
    with running(Fake(mails={3: long})) as fake:
        reader = reader_of(fake)
        assert numbers(reader.look()) == ["3"]
        fake.validity = 99
        assert reader.look() == []


def test_what_the_server_can_do_may_change_with_the_sign_in() -> None:
    fake = Fake(mails=three(), answers={"LOGIN": b"{tag} OK [CAPABILITY IMAP4rev1 IDLE NAMESPACE] in\r\n"})
    with running(fake):
        assert numbers(reader_of(fake).look()) == ["1", "5", "9"]


def test_a_folder_with_an_unreadable_name_costs_no_other() -> None:
    rows = (
        b'* LIST (\\HasNoChildren) "/" "&!!!-"\r\n* LIST () NIL INBOX\r\n* LIST () "/" {7}\r\nIn {5} \r\n'
        b'* LIST (\\Noselect) "/" Closed\r\n* LIST (\\JUNK) "." "INBOX.Bah"\r\n{tag} OK done\r\n'
    )
    with running(Fake(answers={"LIST": rows})) as fake:
        mailbox = Mailbox(name="alerts", url=fake.url, password=PASSWORD, junk=True)
        reader = Reader(mailbox=mailbox, limits=HASTY)
        with open_box(mailbox, base=reader.base, limits=HASTY) as box:
            assert {"INBOX", "INBOX.Bah", "In {5} "} < set(box.folders())
            assert "Closed" not in box.folders()
        reader.look()
        assert any(b'EXAMINE "INBOX.Bah"' in line for line in fake.lines)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "null",
        "[]",
        '{"imap": 5}',
        '{"imap": {"INBOX": [1]}}',
        "[" * 5000,
        "{",
        "1e999",
        '{"imap": {"INBOX": [1e999, 5]}}',
        '{"imap": {"INBOX": [7, 1e999]}}',
        '{"imap": {"INBOX": ["7", "5"]}}',
        '{"imap": {"INBOX": [7, 5.0]}}',
        '{"imap": {"INBOX": [7, true]}}',
        '{"imap": {"INBOX": [7, -5]}}',
        f'{{"imap": {{"INBOX": [7, {"9" * 4000}]}}}}',
        f'{{"imap": {{"INBOX": [7, {"9" * 5000}]}}}}',
        '{"imap": {"INBOX": [7, [5]]}}',
        '{"imap": {"INBOX": {"7": 5}}}',
        '{"imap": [["INBOX", [7, 5]]]}',
    ],
)
def test_a_cursor_that_is_not_ours_reads_everything(cursor: str) -> None:
    with running(Fake(mails=three())) as fake:
        reader = replace(reader_of(fake), cursor=cursor)
        assert numbers(reader.look()) == ["1", "5", "9"]


# ---------------------------------------------------------------------------------------- harm


def endless(piece: bytes) -> Answer:
    def send(link: socket.socket) -> None:
        while True:
            link.sendall(piece)

    return send


def drip(start: bytes, piece: bytes) -> Answer:
    """A byte now and then, for ever: the wait for the other end to hang up is the clock."""

    def send(link: socket.socket) -> None:
        link.sendall(start)
        link.settimeout(0.05)
        while True:
            link.sendall(piece)
            try:
                if not link.recv(1000):
                    return
            except TimeoutError:
                continue

    return send


MB = b"x" * (1 << 16)
HARM: dict[str, tuple[str, Answer]] = {
    "a line without end": ("GREETING", endless(MB)),
    "a line without end after the sign-in": ("EXAMINE", endless(MB)),
    "lines without end": ("LOGIN", endless(b"* OK still here\r\n" * 1000)),
    "challenges without end": ("LOGIN", endless(b"+ \r\n" * 1000)),
    "mails without end": ("UID FETCH", endless(b"* 1 FETCH (UID 1 BODY[] {4}\r\nabcd)\r\n" * 1000)),
    "a list without end": ("UID SEARCH", endless(b" 123456789" * 1000)),
    "a giant literal": ("UID FETCH", b"* 1 FETCH (UID 1 BODY[] {99999999999}\r\nabc"),
    "a giant literal that is sent": ("UID FETCH", endless(b"* 1 FETCH (BODY[] {9000000}\r\n" + MB * 200)),
    "a literal of no number": ("UID FETCH", b"* 1 FETCH (UID 1 BODY[] {" + b"9" * 5000 + b"}\r\nabc"),
    "a literal with a sign": ("UID FETCH", b"* 1 FETCH (UID 1 BODY[] {-4}\r\nabc)\r\n{tag} OK done\r\n"),
    "deep brackets": ("UID FETCH", b"* 1 FETCH " + b"(" * 30000 + b"\r\n{tag} OK done\r\n"),
    "half a row": ("UID FETCH", b"* 1 FETCH (UID 1 RFC822.SIZE\r\n{tag} OK done\r\n"),
    "a row that is none": ("UID FETCH", b"* 1 FETCH 12\r\n{tag} OK done\r\n"),
    "no row at all": ("UID FETCH", b"* 1 FETCH\r\n{tag} OK done\r\n"),
    "garbage": ("UID SEARCH", b"\x00\xff\xfe garbage \r\n\r\n"),
    "someone else's tag": ("UID SEARCH", b"ABCD7 OK done\r\n"),
    "bytes that are no text": ("EXAMINE", b"* \xff\xfe EXISTS\r\n{tag} OK\r\n"),
    "a folder list that is none": ("LIST", b"* LIST \xff\r\n* LIST (\r\n{tag} OK done\r\n"),
    "nothing": ("UID SEARCH", drip(b"", b"")),
    "a byte now and then": ("UID SEARCH", drip(b"* SEARCH", b" ")),
    "a mail a byte at a time": ("UID FETCH", drip(b"* 1 FETCH (UID 1 BODY[] {4000}\r\n", b"x")),
    "a greeting a byte at a time": ("GREETING", drip(b"* OK ", b"x")),
}  # fmt: skip


@pytest.mark.parametrize("what", HARM)
def test_harm_is_refused_in_time_and_in_little_memory(what: str) -> None:
    verb, answer = HARM[what]
    fake = Fake(mails={1: mail(1)}, capabilities=b"IMAP4rev1")
    if verb == "GREETING":
        fake.greeting = answer
    else:
        fake.answers = {verb: answer}
    with running(fake):
        mailbox = Mailbox(name="alerts", url=fake.url, password=PASSWORD, junk=True)
        tracemalloc.start()
        begun = time.monotonic()
        try:
            with pytest.raises(FetchError) as told:
                Reader(mailbox=mailbox, limits=HASTY).look()
            took = time.monotonic() - begun
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert took < 6
    assert peak < 64_000_000
    assert USER not in str(told.value)
    assert "IMAP" in str(told.value) or "mail server" in str(told.value)


PIECES = [
    b"",
    b"\r\n",
    b"{3}\r\n",
    b"{99}\r\n",
    b"(",
    b")",
    b'"',
    b"\\",
    b"\x00",
    b"\xff",
    b"* ",
    b"+ ",
    b"NIL",
    b"0",
    b"[",
    b"]",
]


@given(st.integers(0, 2000), st.integers(0, 12), st.sampled_from(PIECES), st.booleans())
@settings(max_examples=300)
def test_whatever_a_server_garbles_is_read_or_told(
    place: int, length: int, piece: bytes, again: bool
) -> None:
    said = 0

    def garbled(data: bytes) -> bytes:
        nonlocal said
        at, said = place - said, said + len(data)
        if not 0 <= at < len(data):
            return data
        return data[:at] + piece * (1 + 3 * again) + data[at + length :]

    with running(Fake(mails=three(), mangle=garbled)) as fake:
        mailbox = Mailbox(name="alerts", url=fake.url, password=PASSWORD, junk=True)
        reader = Reader(mailbox=mailbox, limits=replace(HASTY, connect=0.05, answer=0.05, command=0.1))
        with contextlib.suppress(SourceError):
            reader.look()
    assert len(reader.had) <= 3


def test_the_way_to_a_server_is_looked_up_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    with running(Fake()) as fake:
        wire = Wire(address_of(fake.url), trust=ssl.create_default_context, limits=HASTY)
        assert not wire.has_moved()
        monkeypatch.setattr(Wire, "is_local", False)
        assert not wire.has_moved()
        wire.shutdown()
        assert wire.has_moved()


def test_a_handshake_that_never_ends_is_given_up() -> None:
    def silent(link: socket.socket) -> None:
        while link.recv(1000):
            pass

    with serving(silent) as port:
        mailbox = Mailbox(name="alerts", url=f"imaps://{USER}@127.0.0.1:{port}", password=PASSWORD)
        with pytest.raises(UnreachableError, match="did not answer in time"):
            Reader(mailbox=mailbox, limits=HASTY).look()


def test_a_port_that_speaks_plainly_is_told_as_such() -> None:
    with running(Fake()) as fake:
        url = fake.url.replace("imap:", "imaps:")
        with pytest.raises(UnreachableError, match=r"TLS.*imap://"):
            Reader(mailbox=Mailbox(name="alerts", url=url, password=PASSWORD), limits=HASTY).look()


def test_a_name_that_is_none_is_told_as_such() -> None:
    url = f"imaps://{USER}@a..b.example/INBOX"
    with pytest.raises(UnreachableError, match="no such mail server"):
        Reader(mailbox=Mailbox(name="alerts", url=url, password=PASSWORD), limits=HASTY).look()


@pytest.fixture
def everything_logged(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    for name in ("", "imapclient", "imapclient.imapclient", "imapclient.imaplib"):
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog


def test_the_logs_hold_neither_who_signs_in_nor_what_a_mail_says(
    everything_logged: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with running(Fake(mails={1: mail("of-the-subject-7731")})) as fake:
        reader = reader_of(fake)
        assert numbers(reader.look()) == ["of-the-subject-7731"]
        shown = f"{everything_logged.text} {reader.mailbox!r} {reader.had[0]!r}"
    out, err = capfd.readouterr()
    for secret in (PASSWORD, USER, "of-the-subject-7731"):
        assert secret not in shown + out + err
