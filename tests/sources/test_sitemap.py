"""Sitemaps: which addresses are roles, children of an index, packed bodies, and the pages of single roles."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from monitor.errors import FetchError, ParseError
from monitor.model import Answer, Page, Request, Snapshot, Source, Validators
from monitor.reading import read as read_source
from monitor.sources import READERS, _sitemap

NOW = datetime(2026, 8, 30, 12, tzinfo=UTC)
ROOT = "https://www.acme.example"
NONE = Validators()


def urlset(*urls: str, lastmod: str = "") -> bytes:
    inner = "".join(
        f"<url><loc>{url}</loc>{f'<lastmod>{lastmod}</lastmod>' if lastmod else ''}</url>" for url in urls
    )
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</urlset>'.encode()


def index(*urls: str) -> bytes:
    inner = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls)
    return (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</sitemapindex>'.encode()
    )


def source() -> Source:
    return Source(key="page:acme", kind="page", employer="Acme", url=f"{ROOT}/sitemap.xml")


def parse(body: bytes, carry: Any = None, url: str = f"{ROOT}/sitemap.xml") -> Page:
    asked = Request(url=url, carry=carry) if carry is not None else None
    return READERS["page"].parse(
        Answer(url=url, body=body, validators=Validators(), asked=asked), source(), ()
    )


def ids(page: Page) -> list[str]:
    return [detail.id.removeprefix(ROOT) for detail in page.details]


def test_addresses_of_roles_become_pages_to_read() -> None:
    page = parse(urlset(f"{ROOT}/", f"{ROOT}/jobs/", f"{ROOT}/jobs/1-writer", f"{ROOT}/o/baker",
    f"{ROOT}/JobDetail/7/",
                        f"{ROOT}/stellen/koch/", f"{ROOT}/jobs/category/x", f"{ROOT}/blog/a"))  # fmt: skip
    assert ids(page) == ["/jobs/1-writer", "/o/baker", "/JobDetail/7/", "/stellen/koch/"]
    assert page.complete
    assert all(detail.listed is None and "html" in detail.request.accept for detail in page.details)


def test_a_packed_sitemap_is_unpacked_and_a_broken_one_is_an_error() -> None:
    packed = gzip.compress(urlset(f"{ROOT}/jobs/1-writer"))
    assert ids(parse(packed)) == ["/jobs/1-writer"]
    with pytest.raises(ParseError, match="packed answer is broken"):
        parse(packed[:-12])
    with pytest.raises(ParseError):
        parse(gzip.compress(b"hello"))


def test_a_sitemap_without_a_role_is_an_error_with_the_remedy() -> None:
    with pytest.raises(ParseError, match="No address in this sitemap looks like a role"):
        parse(urlset(f"{ROOT}/", f"{ROOT}/blog/a"))


@pytest.mark.parametrize(
    "body", [b"<urlset><url><loc>", b"<urlset>" * 3000, b"<sitemapindex></sitemapindex>", b"<urlset/>"]
)
def test_half_a_sitemap_and_an_empty_one_are_errors(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse(body)


def test_children_that_name_roles_are_followed_and_the_others_are_not() -> None:
    page = parse(
        index(
            f"{ROOT}/post-sitemap.xml",
            f"{ROOT}/job-sitemap1.xml",
            f"{ROOT}/page-sitemap.xml",
            f"{ROOT}/job-sitemap2.xml.gz",
        )
    )
    assert page.next is not None
    assert (page.next.url, page.next.carry) == (
        f"{ROOT}/job-sitemap1.xml", {"sitemaps": [f"{ROOT}/job-sitemap2.xml.gz"], "found": False,
        "cut": False},
    )  # fmt: skip
    assert not page.postings


def test_without_such_a_child_all_but_those_of_other_things_are_read() -> None:
    page = parse(index(f"{ROOT}/blog-sitemap.xml", f"{ROOT}/sitemap-1.xml", f"{ROOT}/product-sitemap.xml"))
    assert page.next is not None
    assert (page.next.url, page.next.carry) == (
        f"{ROOT}/sitemap-1.xml",
        {"sitemaps": [], "found": False, "cut": False},
    )


def test_more_children_than_are_read_make_the_list_incomplete() -> None:
    page = parse(index(*(f"{ROOT}/jobs-{n}.xml" for n in range(_sitemap.MOST_CHILDREN + 3))))
    assert not page.complete


def test_of_very_many_roles_the_newest_are_taken_and_the_list_is_not_complete() -> None:
    old = urlset(*(f"{ROOT}/jobs/{n}" for n in range(_sitemap.MOST_ROLES)), lastmod="2026-01-01")
    new = urlset(f"{ROOT}/jobs/new", lastmod="2026-08-30")
    page = parse(old.replace(b"</urlset>", new.partition(b'0.9">')[2]))
    assert len(page.details) == _sitemap.MOST_ROLES
    assert "/jobs/new" in ids(page)
    assert not page.complete


MARKED = {"@type": "JobPosting", "title": "Writer", "jobLocation": {"address": {"addressLocality": "Linz"}}}
PAGES = {
    f"{ROOT}/sitemap.xml": index(f"{ROOT}/jobs-a.xml", f"{ROOT}/jobs-b.xml"),
    f"{ROOT}/jobs-a.xml": urlset(f"{ROOT}/jobs/writer", f"{ROOT}/jobs/gone"),
    f"{ROOT}/jobs-b.xml": gzip.compress(urlset(f"{ROOT}/jobs/head-baker", f"{ROOT}/jobs/what-we-offer-you")),
    f"{ROOT}/jobs/writer": b'<html><script type="application/ld+json">%s</script></html>'
    % json.dumps(MARKED).encode(),
    f"{ROOT}/jobs/head-baker": b"<html><h1>Head Baker</h1><p>Location: Graz</p></html>",
    f"{ROOT}/jobs/what-we-offer-you": b"<html><h1>What we offer you</h1><p>Much.</p></html>",
}


class Site:
    """Serves pages from memory to the real reading of a source."""

    def __init__(self, pages: dict[str, bytes]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def visit(self, *, robots: bool = True) -> Site:
        return self

    def ask(self, request: Request, *, validators: Validators = NONE, now: datetime) -> Answer:
        self.asked.append(request.url)
        if request.url not in self.pages:
            raise FetchError("The site does not answer.")
        return Answer(url=request.url, body=self.pages[request.url], validators=Validators(), asked=request)

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def snapshot(site: Site) -> Snapshot:
    return read_source(source(), site, site, Validators(), (), NOW)


def test_a_whole_site_is_read_by_its_sitemap_and_the_pages_of_its_roles() -> None:
    found = snapshot(Site(PAGES)).postings
    assert [(p.id, p.title, p.locations) for p in found] == [
        (f"{ROOT}/jobs/writer", "Writer", ("Linz",)), (f"{ROOT}/jobs/head-baker", "Head Baker", ("Graz",)),
    ]  # fmt: skip
    assert {p.url for p in found} == {f"{ROOT}/jobs/writer", f"{ROOT}/jobs/head-baker"}


def test_a_child_that_cannot_be_read_makes_the_snapshot_incomplete() -> None:
    found = snapshot(Site({url: body for url, body in PAGES.items() if not url.endswith("jobs-b.xml")}))
    assert [p.title for p in found.postings] == ["Writer"]
    assert not found.complete


def test_of_several_marked_roles_on_a_page_the_one_of_the_address_is_taken() -> None:
    other = {**MARKED, "title": "Baker", "url": f"{ROOT}/jobs/baker"}
    own = {**MARKED, "url": f"{ROOT}/jobs/writer"}
    body = f'<html><script type="application/ld+json">{json.dumps([other, own])}</script></html>'.encode()
    page = parse(body, carry={"role": f"{ROOT}/jobs/writer"}, url=f"{ROOT}/jobs/writer")
    assert [p.title for p in page.postings] == ["Writer"]
