"""Answers and mails that are made to hold a parser, to fill memory, or to break a reader.

Each is made when it is asked for: some are many megabytes. Sizes are what stops at the limits of the door
(16 MiB as it comes, 24 MiB unpacked), or what was measured to hold a parser for longer than it may take.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

K, M = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One answer: of what kind of source, its bytes, and how they are packed on the wire."""

    kind: str
    make: Callable[[], bytes]
    packed: str | None = None


def _feed(item: bytes = b"", channel: bytes = b"", start: bytes = b"", rss: bytes = b"") -> bytes:
    return (
        b'<?xml version="1.0"?>' + start + b'<rss version="2.0"' + rss + b"><channel><title>Jobs</title>"
        b"<link>http://acme.example/</link>" + channel + b"<item><guid>1</guid><title>Welder</title>"
        b"<link>http://acme.example/1</link>" + item + b"</item></channel></rss>"
    )


def _laughs() -> bytes:
    entities = b'<!ENTITY l0 "lol">' + b"".join(
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    return _feed(b"<description>&l9;</description>", start=b"<!DOCTYPE rss [" + entities + b"]>")


def _quadratic_entity() -> bytes:
    start = b'<!DOCTYPE rss [<!ENTITY a "' + b"A" * 50_000 + b'">]>'
    return _feed(b"<description>" + b"&a;" * 20_000 + b"</description>", start=start)


def _items(count: int) -> bytes:
    one = (
        b"<item><guid>%d</guid><title>Senior Welder %d</title><link>http://acme.example/%d</link>"
        b"<description>"
        + b"A long text about welding. " * 20
        + b"</description><category>Welding</category></item>"
    )
    return _feed(channel=b"".join(one % (n, n, n) for n in range(count)))


def _page(body: bytes) -> bytes:
    return b"<!doctype html><html><head><title>Jobs</title></head><body>" + body + b"</body></html>"


def _listed(count: int) -> bytes:
    row = b'<li class="job"><a href="/jobs/%d">Senior Welder %d</a> <span>Berlin</span></li>'
    return _page(b"<ul>" + b"".join(row % (n, n) for n in range(count)) + b"</ul>")


def _schema(text: bytes) -> bytes:
    return _page(b'<script type="application/ld+json">' + text + b"</script>")


def _posting(size: int) -> bytes:
    document = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Welder", "url": "/1"}
    return json.dumps(document | {"description": "<p>weld</p>" * (size // 11)}).encode()


def _jobs(*jobs: bytes) -> bytes:
    return b'{"jobs": [' + b",".join(jobs) + b"]}"


def _job(number: int, more: bytes = b"") -> bytes:
    return (
        b'{"id": %d, "title": "Welder %d", "absolute_url": "http://acme.example/%d",'
        b' "location": {"name": "Berlin"}%s}' % (number, number, number, more)
    )


def _twice(data: bytes) -> bytes:
    return gzip.compress(gzip.compress(data, mtime=0), mtime=0)


GOOD = Body(kind="feed", make=_feed)
BODIES: Mapping[str, Body] = {
    "billion laughs": Body(kind="feed", make=_laughs),
    "an entity of 50 kB 20,000 times": Body(kind="feed", make=_quadratic_entity),
    "an author of a. 80 kB": Body(
        kind="feed", make=lambda: _feed(b"<author>" + b"a." * 40_000 + b"</author>")
    ),
    "an author of a@ 80 kB": Body(
        kind="feed", make=lambda: _feed(b"<author>" + b"a" * 80_000 + b"@</author>")
    ),
    "an author of a. 1 MB": Body(
        kind="feed", make=lambda: _feed(b"<author>" + b"a." * (M // 2) + b"</author>")
    ),
    "1 MB of attributes": Body(
        kind="feed", make=lambda: _feed(b"<x " + b"".join(b'a%d="" ' % n for n in range(90_000)) + b"/>")
    ),
    "1.7 MB of namespaces": Body(
        kind="feed",
        make=lambda: _feed(rss=b"".join(b' xmlns:n%d="http://n.example/%d"' % (n, n) for n in range(45_000))),
    ),
    "1 MB of escaped comments": Body(
        kind="feed", make=lambda: _feed(b"<description>" + b"&lt;!--" * (M // 7) + b"</description>")
    ),
    "a million unclosed tags in a text": Body(
        kind="feed", make=lambda: _feed(b"<description>" + b"&lt;b&gt;" * M + b"</description>")
    ),
    "two million escaped brackets": Body(
        kind="feed", make=lambda: _feed(b"<description>" + b"&lt;" * (2 * M) + b"</description>")
    ),
    "100,000 nested tags": Body(kind="feed", make=lambda: _feed(b"<x>" * 100_000 + b"</x>" * 100_000)),
    "200,000 unclosed nested tags": Body(kind="feed", make=lambda: _feed(b"<x>" * 200_000)),
    "an element of 23 MB": Body(
        kind="feed", make=lambda: _feed(b"<description>" + b"A" * (23 * M) + b"</description>"), packed="gzip"
    ),
    "a feed of 10 MB": Body(kind="feed", make=lambda: _items(14_000)),
    "a feed of 23 MB, packed": Body(kind="feed", make=lambda: _items(34_000), packed="gzip"),
    "a feed of 60 MB, packed": Body(kind="feed", make=lambda: _items(86_000), packed="gzip"),
    "a title of 20 MB": Body(
        kind="feed", make=lambda: _feed(b"<title>" + b"W" * (20 * M) + b"</title>"), packed="gzip"
    ),
    "a gzip bomb of 1 GB": Body(kind="feed", make=lambda: _bomb(1024), packed="raw gzip"),
    "a gzip bomb of 23 MB": Body(kind="page", make=lambda: _bomb(23), packed="raw gzip"),
    "a gzip bomb in a gzip bomb": Body(kind="feed", make=lambda: _twice(b"\0" * (40 * M)), packed="raw gzip"),
    "a deflate bomb": Body(kind="feed", make=lambda: zlib.compress(b"\0" * (64 * M)), packed="raw deflate"),
    "a packed sitemap of 49 MB": Body(
        kind="page", make=lambda: gzip.compress(b"<urlset>" + b"<url></url>" * (49 * M // 11) + b"</urlset>")
    ),
    "40 MB of nothing": Body(kind="feed", make=lambda: b" " * (40 * M)),
    "100,000 nested divs": Body(kind="page", make=lambda: _page(b"<div>" * 100_000 + b"Jobs")),
    "100,000 links": Body(kind="page", make=lambda: _listed(100_000)),
    "300,000 links": Body(kind="page", make=lambda: _listed(300_000)),
    "<a 20,000 times": Body(kind="page", make=lambda: _page(b"<a " * 20_000)),
    "<a 7 million times": Body(kind="page", make=lambda: _page(b"<a " * (7 * M)), packed="gzip"),
    "<!-- 400,000 times": Body(kind="page", make=lambda: _page(b"<!--" * 400_000)),
    "200,000 attributes": Body(
        kind="page", make=lambda: _page(b"<p " + b"".join(b"a%d='' " % n for n in range(200_000)) + b">")
    ),
    "a page of 20 MB, packed": Body(
        kind="page", make=lambda: _page(b"<p>Words and words</p>" * (20 * M // 22)), packed="gzip"
    ),
    "a page of 23 MB of tags, packed": Body(
        kind="page", make=lambda: _page(b"<b><i></i></b>" * (23 * M // 14)), packed="gzip"
    ),
    "200,000 nested brackets": Body(kind="greenhouse", make=lambda: _jobs(b"[" * 200_000)),
    "10 million brackets": Body(kind="greenhouse", make=lambda: b'{"jobs": ' + b"[" * (10 * M)),
    "7 million empty lists": Body(
        kind="greenhouse", make=lambda: b'{"jobs": [' + b"[]," * (7 * M) + b"[]]}", packed="gzip"
    ),
    "an id of 4,301 digits": Body(
        kind="greenhouse", make=lambda: _jobs(b'{"id": ' + b"9" * 4301 + b', "title": "Welder"}', _job(2))
    ),
    "a number of 20 million digits": Body(
        kind="greenhouse", make=lambda: b'{"jobs": [], "meta": ' + b"9" * (20 * M) + b"}", packed="gzip"
    ),
    "a board of 23 MB, packed": Body(
        kind="greenhouse",
        make=lambda: _jobs(*(_job(n, b', "content": "' + b"weld " * 2000 + b'"') for n in range(2300))),
        packed="gzip",
    ),
    "a board of 60 MB, packed": Body(
        kind="greenhouse",
        make=lambda: _jobs(*(_job(n, b', "content": "' + b"weld " * 2000 + b'"') for n in range(6000))),
        packed="gzip",
    ),
    "200,000 roles": Body(
        kind="greenhouse", make=lambda: _jobs(*(_job(n) for n in range(200_000))), packed="gzip"
    ),
    "a schema of 20 MB": Body(kind="page", make=lambda: _schema(_posting(20 * M)), packed="gzip"),
    "a schema that nests 100,000 deep": Body(kind="page", make=lambda: _schema(b'{"a":' * 100_000)),
    "a million schemas in one": Body(
        kind="page", make=lambda: _schema(b"[" + b'{"@type":"JobPosting"},' * M + b"{}]"), packed="gzip"
    ),
    "a state of 20 MB": Body(
        kind="page",
        make=lambda: _page(
            b'<script id="__NEXT_DATA__" type="application/json">{"props":['
            + b'{"id":1,"title":"Welder","url":"/jobs/1"},' * (20 * M // 42)
            + b"{}]}</script>"
        ),
        packed="gzip",
    ),
}


def _bomb(megabytes: int) -> bytes:
    """So many megabytes of nothing, packed without ever being there as a whole."""
    packer = zlib.compressobj(9, wbits=31)
    piece = b" " * M
    return b"".join([*(packer.compress(piece) for _ in range(megabytes)), packer.flush()])


# ------------------------------------------------------------------------------------------ mails

_HEAD = b"From: Jobs <jobs@indeed.com>\r\nSubject: 3 new jobs at Acme\r\nMessage-ID: <%d@indeed.example>\r\n"
_DATE = b"Date: Mon, 04 May 2026 06:00:00 +0000\r\nMIME-Version: 1.0\r\n"


def _mail(number: int, *lines: bytes, text: bytes = b"Data Engineer\r\nAcme - Berlin\r\n") -> bytes:
    return _HEAD % number + _DATE + b"".join(line + b"\r\n" for line in lines) + b"\r\n" + text


def _nested(depth: int) -> bytes:
    return _mail(1, b"Content-Type: message/rfc822", text=b"Content-Type: message/rfc822\r\n\r\n" * depth)


def _nested_parts(depth: int) -> bytes:
    text = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(depth)
    )
    return _mail(2, b"Content-Type: multipart/mixed; boundary=b0", text=text)


def _parts(count: int) -> bytes:
    part = (
        b"--x\r\nContent-Type: text/html\r\n\r\n<a href='https://www.indeed.com/viewjob?jk=1'>Welder</a>\r\n"
    )
    return _mail(3, b"Content-Type: multipart/mixed; boundary=x", text=part * count + b"--x--\r\n")


MAILS: Mapping[str, Callable[[], bytes]] = {
    "2,000 nested mails": lambda: _nested(2_000),
    "5,000 nested parts": lambda: _nested_parts(5_000),
    "10,000 parts": lambda: _parts(10_000),
    "5,000 parentheses in From": lambda: b"From: " + b"(" * 5_000 + b" a@indeed.com\r\n" + _mail(4),
    "a From of 20 kB": lambda: b"From: " + b'"a" <b@c.example>, ' * 1_000 + b"\r\n" + _mail(5),
    "a Subject of 140 kB": lambda: b"Subject: " + b"=?utf-8?q?=41?= " * 9_000 + b"\r\n" + _mail(6),
    "a folded Subject of 1 MB": lambda: b"Subject: " + b"a\r\n " * (M // 4) + b"\r\n" + _mail(7),
    "50,000 headers": lambda: _mail(8, *(b"X-%d: %d" % (n, n) for n in range(50_000))),
    "an authentication result of 100 kB": lambda: _mail(
        9, b"Authentication-Results: mx.example.org; dmarc=" + b"(" * 100_000 + b"pass"
    ),
    "a Content-Type of 100 kB": lambda: _mail(10, b"Content-Type: text/html; " + b"a*0*='';" * 12_000),
    "4 MB of base64 that is a bomb of tags": lambda: _mail(
        11, b"Content-Type: text/html", text=b"<div>" * (M // 5) + b"<a href='https://www.indeed.com/'>x</a>"
    ),
    "4 MB of cards": lambda: _mail(
        12,
        b"Content-Type: text/html",
        text=b"<table><tr><td><a href='https://www.indeed.com/viewjob?jk=abc123'>Data Engineer</a><br>Acme"
        b"<br>Berlin</td></tr></table>" * (4 * M // 110),
    ),
    "4 MB of lines": lambda: _mail(13, text=b"Data Engineer\r\nAcme - Berlin\r\n\r\n" * (4 * M // 33)),
    "4 MB of one line": lambda: _mail(14, text=b"Data Engineer at Acme - " * (4 * M // 24)),
    "6 MB": lambda: _mail(15, text=b"Data Engineer\r\n" * (6 * M // 15)),
    "quoted printable of 4 MB": lambda: _mail(
        16,
        b"Content-Transfer-Encoding: quoted-printable",
        b"Content-Type: text/html",
        text=b"=\r\n" * (4 * M // 3),
    ),
    "a charset that is none": lambda: _mail(17, b"Content-Type: text/html; charset=rot13", text=b"<p>x</p>"),
}
