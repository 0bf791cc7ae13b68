"""Answers that were cut on their way, or have some bad bytes: what is whole in them is read."""

from __future__ import annotations

import pytest

from monitor.errors import ParseError
from monitor.model import Answer, Page, Source, Validators
from monitor.sources import READERS
from monitor.sources._answer import is_cut, mended

FEED = Source(key="feed:x", kind="feed", employer="Acme", url="https://acme.example/jobs.xml")
PAGE = Source(key="page:x", kind="page", employer="Acme", url="https://acme.example/jobs")
BAD = b"\xff"


def answer(body: bytes) -> Answer:
    return Answer(url="https://acme.example/jobs", validators=Validators(), body=body)


def read(source: Source, body: bytes) -> Page:
    return READERS[source.kind].parse(answer(body), source, ())


def rss(*titles: str | bytes) -> bytes:
    items = b"".join(
        b"<item><guid>%d</guid><title>%s</title><link>https://acme.example/%d</link></item>"
        % (n, t.encode() if isinstance(t, str) else t, n)
        for n, t in enumerate(titles)
    )
    return b'<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title>%s</channel></rss>' % items


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        (b"plain", b"plain"),
        ("Müller".encode(), "Müller".encode()),
        ("Müller".encode("latin-1"), "Müller".encode("latin-1")),
        ("Müller, Größe".encode() + BAD, "Müller, Größe\ufffd".encode()),
        (b"half \xed\xa0\x80 pair", b"half  pair"),
        ("Müller".encode("utf-16"), "Müller".encode("utf-16")),
        (b"", b""),
    ],
)
def test_some_bad_bytes_do_not_make_another_encoding(body: bytes, whole: bytes) -> None:
    assert mended(body) == whole


def test_one_bad_byte_in_a_feed_spoils_no_other_title() -> None:
    found = read(FEED, rss("Bürokraft für Größen", b"Data" + BAD + b" Engineer", "Küchenhilfe")).postings
    assert [one.title for one in found] == ["Bürokraft für Größen", "Data\ufffd Engineer", "Küchenhilfe"]


def test_a_feed_in_latin_1_that_does_not_say_so_is_read_as_before() -> None:
    found = read(FEED, rss("Bürokraft".encode("latin-1"), "Küche".encode("latin-1"))).postings
    assert [one.title for one in found] == ["Bürokraft", "Küche"]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_of_a_list_in_xml_that_was_cut_the_last_role_is_left_out(cut: int) -> None:
    jobs = b"".join(
        b"<job><id>%d</id><title>Data Engineer %d</title><url>https://acme.example/%d</url></job>" % (n, n, n)
        for n in range(4)
    )
    body = b"<jobs>" + jobs
    assert len(read(FEED, body + b"</jobs>").postings) == 4
    try:
        found = read(FEED, body[:-cut]).postings
    except ParseError:
        return
    assert {one.title for one in found} <= {f"Data Engineer {n}" for n in range(3)}


def test_an_end_is_known_in_any_encoding() -> None:
    text = "<feed xmlns='http://www.w3.org/2005/Atom'></feed>"
    for encoding in ("utf-8", "utf-16", "utf-16-le"):
        assert not is_cut(answer(text.encode(encoding)), "feed")
        assert is_cut(answer(text.removesuffix("</feed>").encode(encoding)), "feed")


def test_a_mark_that_cannot_be_read_is_a_role_that_is_not_known_and_none_that_is_gone() -> None:
    marks = [
        f'{{"@type": "JobPosting", "title": "{title}", "url": "https://acme.example/jobs/{number}"}}'
        for number, title in enumerate(("Data Engineer", "Office Manager", "Legal Counsel"))
    ]
    marks.append('{"@type": "JobPosting", "title": "Cook}')
    marks.append('{"@type": "BreadcrumbList", "broken}')
    scripts = "".join(f'<script type="application/ld+json">{mark}</script>' for mark in marks)
    page = read(PAGE, f"<!DOCTYPE html><html><body><h1>Jobs</h1>{scripts}</body></html>".encode())
    assert ([one.title for one in page.postings], page.skipped, page.complete) == (
        ["Data Engineer", "Office Manager", "Legal Counsel"], 1, False,
    )  # fmt: skip


def test_a_nul_in_a_page_is_no_letter() -> None:
    items = "".join(f"<li class='job'><a href='/jobs/{n}'>Data\0 Engineer {n}</a></li>" for n in range(3))
    page = read(PAGE, f"<!DOCTYPE html><html><body><h1>Jobs</h1><ul>{items}</ul></body></html>".encode())
    assert [one.title for one in page.postings] == [f"Data Engineer {n}" for n in range(3)]
