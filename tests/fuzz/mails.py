"""Hostile mails: those of the fixtures, cut, spliced and stuffed, read as the parse process reads them."""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path

from monitor.model import Employer, ReadMail
from monitor.worker.__main__ import _reply
from monitor.worker.question import MailQuestion
from monitor.worker.wire import encoded, mail_of, mail_question
from tests.alert_mails import Told, indeed, linkedin
from tests.fuzz import judging, markup, octets
from tests.fuzz.run import SLOW

FIXTURES = Path(__file__).parents[1] / "mails" / "fixtures"
NAMES = ("Acme", "Initech", "Google", "Infosys", "Intuit", "Deloitte", "Komatsu", "TD", "NestAI")
BOUNDARY = "mx.example.org"

STUFFING: tuple[bytes, ...] = (
    b"<table><tr><td>" * 400,
    b"<a href='https://www.linkedin.com/jobs/view/4000000001/'>" * 200,
    b"</a></td></tr></table>" * 300,
    b"<div" + b" x='y'" * 2_000 + b">",
    b"<a href='" + b"https://cts.indeed.com/v3/" + b"A" * 5_000 + b"'>x</a>",
    b"<a href='https://www.google.com/url?url=" + b"https%3A%2F%2F" * 500 + b"'>x</a>",
    b"&#x110000;&#0;&#xD800;&amp" * 200,
    b"\xcd\x8f\xe2\x80\x8c\xef\xbb\xbf" * 3_000,
    b"<!--" * 500,
    b"<![CDATA[" * 300,
    b"<style>" * 100,
    b"=\r\n" * 2_000,
    b"\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" * 30,
    b"\r\nContent-Type: text/html; charset*0*=utf-8''%75; charset*1=x\r\n",
    b"\r\nContent-Type: text/html; charset=" + b"idna" * 50 + b"\r\n",
    b"\r\nContent-Transfer-Encoding: x-uuencode\r\n",
    b"\r\nContent-Transfer-Encoding: base64\r\n",
    b"\r\nSubject: =?utf-8?q?" + b"=41" * 3_000 + b"?=\r\n",
    b"\r\nSubject: =?unicode_escape?b?XHgwMA==?= =?idna?q?a?=\r\n",
    b"\r\nFrom: " + b"(" * 3_000 + b"\r\n",
    b"\r\nFrom: \"a\x00b\" <a@[127.0.0.1]>, <>, @:;\r\n",
    b"\r\nDate: Mon, 99 Foo 99999 99:99:99 +9999\r\n",
    b"\r\nAuthentication-Results: mx.example.org; dmarc=" + b"(" * 3_000 + b"pass\r\n",
    b"Title at Acme \xc2\xb7 Berlin\n" * 500,
    b"-" * 20_000,
    b"\x00\x1b[2J\x07" * 200,
    b"https://" * 2_000,
)  # fmt: skip


def question() -> MailQuestion:
    employers = tuple(Employer(name=name) for name in NAMES)
    return MailQuestion(employers=employers, boundary=BOUNDARY, propose=True, today=date(2026, 5, 4))


@cache
def seeds() -> tuple[bytes, ...]:
    """The mails to begin with: the fixtures, two made ones, and the samples where they are."""
    at = datetime.fromisoformat("2026-05-04T09:00:00+02:00")
    roles = [Told(title=f"Data Engineer {number}", number=4_000_000_000 + number) for number in range(4)]
    found = [linkedin(*roles, at=at, boundary=BOUNDARY), indeed(*roles, at=at)]
    folders = [FIXTURES]
    if samples := os.environ.get("MONITOR_SAMPLES"):
        folders.append(Path(samples) / "mail")
    for folder in folders:
        found += [path.read_bytes() for path in sorted(folder.glob("*.eml"))]
    return tuple(found)


def mutated(rng: random.Random) -> bytes:
    """One of the mails, changed: its bytes, or the HTML of one whose parts are not packed."""
    data = rng.choice(seeds())
    if rng.random() < 0.25:
        head, blank, body = data.partition(b"\n\n" if b"\n\n" in data else b"\r\n\r\n")
        data = head + blank + markup.mutated(body, [], rng)
        if rng.random() < 0.5:
            return data[: octets.LARGEST]
    return octets.mutated(data, seeds(), STUFFING, rng)


def read_here(data: bytes, asked: MailQuestion) -> ReadMail:
    """A mail as the far end of the worker reads it, over both ends of the wire."""
    return mail_of(json.loads(encoded(_reply(json.loads(encoded(mail_question(asked))), data))))


class Mails:
    """Mails, each read by itself."""

    limit = SLOW

    def __init__(self, reader: Callable[[bytes, MailQuestion], ReadMail] = read_here) -> None:
        self._reader = reader
        self._asked = question()
        self.postings = 0

    def make(self, rng: random.Random) -> bytes:
        return mutated(rng)

    def attempt(self, case: bytes) -> Iterator[str]:
        read = self._reader(case, self._asked)
        self.postings += len(read.postings)
        yield from wrong(read)

    def saved(self, case: bytes) -> bytes:
        return case


def wrong(read: ReadMail) -> Iterator[str]:
    """What must not come out of any mail."""
    for posting in read.postings:
        yield from judging.wrong_posting(posting)
        if posting.url and judging.TRACKED.search(posting.url):
            yield f"a tracked link: {posting.url:.200}"
    for text in (read.via, read.doubt):
        if text and re.search(r"[\x00-\x1f\x7f-\x9f]", text):
            yield f"text that is not clean: {text!r:.200}"
