"""What a mail is known by, and when all of it is there."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.mailbox.identity import ending_of, fields_of, key_of, key_of_header
from monitor.mailbox.marks import bucket_of, changed, picture_of
from tests.mailbox.looks import mail

PLAIN = (
    b"Message-ID: <1@x.example>\r\nFrom: Dana <Dana@Acme.example>\r\n"
    b"Date: Mon, 4 May 2026 10:00:00 +0200\r\nSubject: New jobs\r\n\r\nHi\r\n"
)


@pytest.mark.parametrize(
    "same",
    [
        PLAIN.replace(b"\r\n", b"\n"),
        b"Received: from a\r\n\tby b\r\nX-Spam: yes\r\n" + PLAIN,
        PLAIN.replace(b"Hi", b"Hi, changed by a list"),
        PLAIN.replace(b"Message-ID: ", b"message-id:\r\n "),
        PLAIN.replace(b"Dana <Dana@Acme.example>", b"dana@acme.example (Dana Ruiz)"),
        PLAIN.replace(b"Dana <Dana@Acme.example>", b'"a@b.test" <DANA@acme.example>'),
        PLAIN.replace(b"10:00:00 +0200", b"08:00:00 +0000 (UTC)"),
        PLAIN.replace(b"Mon, 4 May", b"4 May"),
        PLAIN + b"Message-ID: <2@x.example>\r\n",
        PLAIN.replace(b"Message-ID", b"X-Subject: x\r\nMessage-Id"),
        PLAIN.replace(b"New jobs", b"New\r\n  jobs"),
    ],
)
def test_copies_of_a_mail_have_one_key(same: bytes) -> None:
    assert key_of(same) == key_of(PLAIN)


@pytest.mark.parametrize(
    "other",
    [
        PLAIN.replace(b"<1@", b"<2@"),
        PLAIN.replace(b"Acme", b"Other"),
        PLAIN.replace(b"10:00", b"10:01"),
        PLAIN.replace(b"New jobs", b"More jobs"),
        PLAIN.replace(b"Message-ID: <1@x.example>\r\n", b""),
    ],
)
def test_other_mails_have_others(other: bytes) -> None:
    assert key_of(other) != key_of(PLAIN)


def test_the_key_is_the_same_from_the_headers_alone() -> None:
    head = PLAIN.partition(b"\r\n\r\n")[0]
    assert key_of_header(head) == key_of_header(head + b"\r\n\r\n") == key_of(PLAIN)


def test_a_mail_without_a_message_id_is_known_by_its_bytes() -> None:
    bare = mail(1, message_id=False)
    traced = (
        b"Return-Path: <x@y.example>\r\nReceived: from a\r\n\tby b\r\n"
        b"Delivered-To: jordan\r\nX-A: 1\r\n\t2\r\n" + bare
    )
    assert key_of_header(bare) is None
    assert key_of(traced) == key_of(bare) == key_of(bare.replace(b"\r\n", b"\n")) == key_of(bare + b"\r\n")
    assert key_of(mail(2, message_id=False)) != key_of(bare)
    assert key_of(bare.replace(b"Subject:", b"Message-ID: <>\r\nSubject:")) != key_of_header(bare)


@given(st.binary(max_size=300))
def test_any_bytes_have_a_key_and_are_whole_or_not(data: bytes) -> None:
    assert len(key_of(data)) == 32
    assert ending_of(data) in ("certain", "possible", "none")
    assert all(name == name.lower() for name in fields_of(data))


def typed(kind: str, body: str, encoding: str = "7bit") -> bytes:
    return f"Subject: x\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n{body}".encode()


@pytest.mark.parametrize(
    ("raw", "ending"),
    [
        (b"", "none"),
        (b"Subject: x\n", "none"),
        (b"no header\n\nbody\n", "none"),
        (typed("text/plain", "Hello\n"), "possible"),
        (typed("text/plain", "Hel"), "none"),
        (typed("text/html", "<html>\n<p>Hello\n"), "none"),
        (typed("text/html", "<html>\n<p>Hello\n</HTML>\n"), "certain"),
        (typed("text/html", "<p>Hello</p>\n"), "possible"),
        (typed("text/html", "PGh0bWw+SGVsbG88L2h0\nbWw+\n", "base64"), "possible"),
        (typed("text/html", "PGh0bWw+SGVsbG88L2h0\nbW\n", "BASE64"), "none"),
        (typed("text/html", "\n", "base64"), "none"),
        (typed("multipart/mixed; boundary=b", "--b\n\nx\n--b\n"), "none"),
        (typed("multipart/mixed; boundary=b", "--b\n\nx\n--b--"), "certain"),
        (typed('multipart/mixed;\n boundary="a b"', "--a b\n\nx\n--a b--\nthe end"), "certain"),
        (typed("multipart/mixed; boundary=b", "--b\n\nx\n--b--  \n"), "certain"),
        (typed("multipart/mixed; boundary=b", "--b\n\n--b--1\n\nx\n--b--1--\n"), "none"),
        (typed("multipart/mixed; boundary=b", "--b\n\nsee --b-- below\n"), "none"),
        (typed("multipart/mixed", "--b\n\nx\n"), "possible"),
    ],
)
def test_how_sure_it_is_that_a_mail_goes_no_further(raw: bytes, ending: str) -> None:
    assert ending_of(raw) == ending
    assert ending_of(raw.replace(b"\n", b"\r\n")) == ending


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        (b"X-A: 1\n", b" a\n", b"\nHi\n"),
        (b"Subject: 1\n", b" a\n", b""),
        (b"", b" \n", b""),
        (b"", b"\r", b""),
        (b"", b"a", b""),
        (b"From: ", b"<@", b"\n\n\n"),
        (b"Message-ID: <1@x.example>\nFrom: ", b"a", b"\n\n"),
        (b"Message-ID: <1@x.example>\nDate: ", b"1 ", b"\n\n"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n", b"--b-- x\n", b""),
        (b"Content-Type: multipart/mixed; boundary=b\n\n--b--", b" ", b"x"),
        (b"Content-Transfer-Encoding: base64\n\n", b"\n", b""),
    ],
)
def test_no_mail_of_nine_megabytes_takes_long(before: bytes, piece: bytes, after: bytes) -> None:
    raw = before + piece * (9_000_000 // len(piece)) + after
    begun = time.process_time()
    key_of(raw)
    ending_of(raw)
    fields_of(raw)
    assert time.process_time() - begun < 2


def test_headers_are_looked_for_in_the_first_256_kilobytes() -> None:
    far = b"X-A: " + b"a" * 300_000 + b"\n" + PLAIN
    assert "message-id" not in fields_of(far)
    assert key_of(far) != key_of(PLAIN)
    assert key_of(b"X-A: " + b"a" * 200_000 + b"\n" + PLAIN) == key_of(PLAIN)


@given(st.sets(st.text(max_size=8), max_size=50), st.text(max_size=8))
def test_a_picture_shows_what_came_and_what_went(names: set[str], other: str) -> None:
    picture = picture_of(names)
    assert picture == picture_of(sorted(names))
    assert changed(picture, picture) == frozenset()
    if other not in names:
        assert changed(picture, picture_of(names | {other})) == {bucket_of(other)}
        assert changed(picture_of(names | {other}), picture) == {bucket_of(other)}
