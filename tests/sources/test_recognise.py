"""Addresses: which system and board they name, and what is asked of a source."""

from __future__ import annotations

import subprocess
import sys

import pytest

from monitor.model import Source
from monitor.sources import READERS, Recognised, recognise, source_key

ADDRESSES = [
    ("https://boards.greenhouse.io/acme", "greenhouse", "acme", ""),
    ("https://boards.greenhouse.io/acme/jobs/4100001?gh_src=x", "greenhouse", "acme", ""),
    ("https://job-boards.greenhouse.io/acme/jobs/123", "greenhouse", "acme", ""),
    ("https://job-boards.eu.greenhouse.io/acme", "greenhouse", "acme", "eu"),
    ("https://boards.eu.greenhouse.io/acme/", "greenhouse", "acme", "eu"),
    ("https://boards.greenhouse.io/embed/job_board?for=acme", "greenhouse", "acme", ""),
    ("https://boards.greenhouse.io/embed/job_board/js?for=acme&b=x", "greenhouse", "acme", ""),
    ("https://boards.eu.greenhouse.io/embed/job_app?for=acme&token=7", "greenhouse", "acme", "eu"),
    ("https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true", "greenhouse", "acme", ""),
    ("https://api.greenhouse.io/v1/boards/acme/departments", "greenhouse", "acme", ""),
    ("HTTPS://Boards.Greenhouse.IO./acme", "greenhouse", "acme", ""),
    ("boards.greenhouse.io/acme", "greenhouse", "acme", ""),
    ("https://jobs.lever.co/acme", "lever", "acme", ""),
    ("https://jobs.lever.co/Acme/b051e1fa-1111-4ada-8d83-69ecbf316bfa/apply", "lever", "Acme", ""),
    ("https://jobs.eu.lever.co/acme", "lever", "acme", "eu"),
    ("https://api.lever.co/v0/postings/acme?mode=json", "lever", "acme", ""),
    ("https://api.eu.lever.co/v0/postings/acme", "lever", "acme", "eu"),
    ("https://jobs.ashbyhq.com/Acme%20Inc/0ec39ed7-1111-4551-bb26-b7f4f9fb4a74", "ashby", "Acme Inc", ""),
    ("https://jobs.ashbyhq.com/acme/embed?version=2", "ashby", "acme", ""),
    ("https://api.ashbyhq.com/posting-api/job-board/acme", "ashby", "acme", ""),
    ("https://www.acme.example/careers/index.xml", "feed", None, ""),
    ("https://acme.example/jobs.rss?per_page=100", "feed", None, ""),
    ("https://acme.example/blog/feed/", "feed", None, ""),
    ("https://www.google.com/alerts/feeds/00000000000000000000/1", "feed", None, ""),
]


@pytest.mark.parametrize(("url", "kind", "board", "region"), ADDRESSES)
def test_an_address_names_its_board(url: str, kind: str, board: str | None, region: str) -> None:
    assert recognise(url) == Recognised(kind=kind, board=board, region=region)


@pytest.mark.parametrize(
    "url",
    [
        "https://boards.greenhouse.io/",
        "https://boards.greenhouse.io/embed/job_board",
        "https://boards.greenhouse.io/embed",
        "https://boards.greenhouse.io/jobs",
        "https://boards-api.greenhouse.io/v1/boards",
        "https://www.greenhouse.io/acme",
        "https://boards.greenhouse.io.evil.example/acme",
        "https://evil.example/boards.greenhouse.io/acme",
        "https://acme.example/careers?gh_jid=4100001",
        "https://jobs.lever.co/",
        "https://jobs.lever.co/search",
        "https://lever.co/acme",
        "https://api.lever.co/v1/acme",
        "https://jobs.ashbyhq.com/api/non-user-graphql",
        "https://jobs.ashbyhq.com/_next/static/x.js",
        "https://jobs.ashbyhq.com/de-DE/x",
        "https://jobs.ashbyhq.com/a%2Fb",
        "https://www.acme.example/careers",
        "https://www.acme.example/sitemap.xml",
        "ftp://boards.greenhouse.io/acme",
        "javascript:alert(1)",
        "https://[::1",
        "https://host:notaport/acme",
        "mailto:dana@acme.example",
        "",
        "   ",
    ],
)
def test_other_addresses_name_none(url: str) -> None:
    assert recognise(url) is None


def source(kind: str, board: str | None = None, url: str | None = None, region: str = "") -> Source:
    return Source(key="k", kind=kind, employer="Acme", board=board, url=url, region=region)


@pytest.mark.parametrize(
    ("asked", "url"),
    [
        (source("greenhouse", "acme"), "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"),
        (
            source("greenhouse", url="https://job-boards.eu.greenhouse.io/acme/jobs/7", region="eu"),
            "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true",
        ),
        (source("greenhouse", "a/../b c"), "https://boards-api.greenhouse.io/v1/boards/a%2F..%2Fb%20c/jobs?content=true"),
        (source("greenhouse", url="http://127.0.0.1:8000/board?x=1"), "http://127.0.0.1:8000/board?x=1"),
        (source("greenhouse", "acme", url="http://127.0.0.1:8000/board"), "http://127.0.0.1:8000/board"),
        (source("lever", "acme"), "https://api.lever.co/v0/postings/acme?mode=json"),
        (source("lever", "acme", region="eu"), "https://api.eu.lever.co/v0/postings/acme?mode=json"),
        (source("lever", url="https://jobs.eu.lever.co/acme"), "https://api.eu.lever.co/v0/postings/acme?mode=json"),
        (source("lever", url="https://acme.example/opl.json"), "https://acme.example/opl.json"),
        (
            source("ashby", url="https://jobs.ashbyhq.com/Acme%20Inc"),
            "https://api.ashbyhq.com/posting-api/job-board/Acme%20Inc?includeCompensation=true",
        ),
        (source("feed", url="https://acme.example/feed.xml?a=b"), "https://acme.example/feed.xml?a=b"),
        (source("page", url="https://acme.example/careers"), "https://acme.example/careers"),
    ],
)  # fmt: skip
def test_a_source_is_asked_at_its_vendor_or_exactly_where_it_says(asked: Source, url: str) -> None:
    request = READERS[asked.kind].first(asked)
    assert (request.url, request.json) == (url, None)


def test_only_a_lever_site_without_a_region_has_another_place_to_look() -> None:
    elsewhere = READERS["lever"].otherwise(source("lever", "acme"))
    assert elsewhere is not None
    assert elsewhere.url == "https://api.eu.lever.co/v0/postings/acme?mode=json"
    assert READERS["lever"].otherwise(source("lever", "acme", region="eu")) is None
    assert READERS["lever"].otherwise(source("lever", "acme", url="https://acme.example/x")) is None
    assert READERS["greenhouse"].otherwise(source("greenhouse", "acme")) is None


def test_keys_name_the_board_or_the_address() -> None:
    assert source_key("greenhouse", "acme", None) == "greenhouse:acme"
    assert source_key("feed", None, "https://acme.example/f") == "feed:https://acme.example/f"


def test_naming_sources_loads_no_parser() -> None:
    code = (
        "import sys, monitor.sources as s; s.recognise('https://jobs.lever.co/acme');"
        "print([m for m in ('feedparser', 'bs4', 'lxml', 'httpx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
