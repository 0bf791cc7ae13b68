"""Workable, Personio, Recruitee, Teamtailor, Rippling, Pinpoint, JazzHR: addresses, pages, answers."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import BlockedError, FetchError, NotFoundError, ParseError
from monitor.model import Answer, Page, Request, Snapshot, Source, Validators
from monitor.reading import read as read_source
from monitor.sources import READERS, first, recognise
from monitor.sources import otherwise as others
from monitor.sources._xml import records, said
from tests.sources.test_contract import HERE, read, well_formed

KINDS = ("workable", "personio", "recruitee", "teamtailor", "rippling", "pinpoint", "jazzhr")
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
NOTHING = Validators()
ROLE = "0b9c1f7e-0000-4c2b-9f00-000000000201"

# ------------------------------------------------------------------------------------ addresses

ADDRESSES = [
    ("https://apply.workable.com/acme", "workable", "acme", ""),
    ("https://apply.workable.com/Acme-Labs/?lng=en#jobs", "workable", "Acme-Labs", ""),
    ("apply.workable.com/acme/j/0A1B2C3D4E/apply/", "workable", "acme", ""),
    ("HTTPS://Apply.Workable.COM/acme/", "workable", "acme", ""),
    ("https://acme.workable.com/jobs/123", "workable", "acme", ""),
    ("https://apply.workable.com/api/v1/widget/accounts/acme?details=true", "workable", "acme", ""),
    ("https://apply.workable.com/api/v1/accounts/acme", "workable", "acme", ""),
    ("https://apply.workable.com/api/v3/accounts/acme/jobs", "workable", "acme", ""),
    ("https://www.workable.com/api/accounts/407621?details=true", "workable", "407621", ""),
    ("https://acme.jobs.personio.de/", "personio", "acme", ""),
    ("https://acme.jobs.personio.com/job/1834171?language=en", "personio", "acme", "com"),
    ("ACME.jobs.personio.de/xml?language=de", "personio", "acme", ""),
    ("https://acme.recruitee.com/o/data-engineer/c/new", "recruitee", "acme", ""),
    ("acme.recruitee.com", "recruitee", "acme", ""),
    ("https://acme-labs2.recruitee.com/api/offers/", "recruitee", "acme-labs2", ""),
    ("https://acme.teamtailor.com/jobs/101-data-engineer", "teamtailor", "acme", ""),
    ("https://acme.na.teamtailor.com/", "teamtailor", "acme", "na"),
    ("https://acme-1671530238.teamtailor.com/jobs.rss", "teamtailor", "acme-1671530238", ""),
    ("https://acme.teamtailor.com/jobs.json", "teamtailor", "acme", ""),
    (f"https://ats.rippling.com/acme/jobs/{ROLE}", "rippling", "acme", ""),
    ("https://ats.rippling.com/en-GB/acme/jobs?src=x", "rippling", "acme", ""),
    ("ats.rippling.com/embed/acme/jobs", "rippling", "acme", ""),
    ("https://ats.rippling.com/embed/en-GB/acme/jobs", "rippling", "acme", ""),
    ("https://api.rippling.com/platform/api/ats/v1/board/acme/jobs", "rippling", "acme", ""),
    ("https://api.rippling.com/platform/api/ats/v2/board/acme/jobs?page=0", "rippling", "acme", ""),
    ("https://acme.pinpointhq.com/en/postings/1ecbb6af", "pinpoint", "acme", ""),
    ("https://acme.pinpointhq.com/fr/postings.json", "pinpoint", "acme", ""),
    ("https://acme.applytojob.com/apply/Rk4vT8qLm2/Data-Engineer", "jazzhr", "acme", ""),
    ("acme.applytojob.com", "jazzhr", "acme", ""),
    ("https://app.jazz.co/feeds/export/jobs/acme", "jazzhr", "acme", ""),
    ("//app.jazz.co/widgets/basic/create/acme".removeprefix("//"), "jazzhr", "acme", ""),
]


@pytest.mark.parametrize(("url", "kind", "board", "region"), ADDRESSES)
def test_an_address_names_its_board(url: str, kind: str, board: str, region: str) -> None:
    found = recognise(url)
    assert found is not None
    assert (found.kind, found.board, found.region) == (kind, board, region)


@pytest.mark.parametrize(
    "url",
    [
        "https://apply.workable.com/",
        "https://apply.workable.com/j/0A1B2C3D4E",
        "https://apply.workable.com/api/v1/widget/accounts",
        "https://www.workable.com/assets/embed.js",
        "https://www.workable.com/pricing",
        "https://jobs.workable.com/company/x/acme",
        "https://help.workable.com/hc/en-us",
        "https://resources.workable.com/job-descriptions",
        "https://workable.com/acme",
        "https://www.personio.de/",
        "https://jobs.personio.de/",
        "https://acme.personio.de/",
        "https://a.b.jobs.personio.de/",
        "https://www.recruitee.com/acme",
        "https://app.recruitee.com/#/login",
        "https://api.recruitee.com/c/1/offers",
        "https://docs.recruitee.com/reference",
        "https://www.teamtailor.com/en/",
        "https://api.na.teamtailor.com/v1/jobs",
        "https://app.teamtailor.com/companies",
        "https://scripts.teamtailor-cdn.com/widgets/production/x.js",
        "https://support.teamtailor.com/en/articles/1",
        "https://ats.rippling.com/",
        "https://ats.rippling.com/jobs",
        "https://ats.rippling.com/en-GB/jobs",
        "https://ats.rippling.com/login/acme",
        "https://www.rippling.com/acme/jobs",
        "https://api.rippling.com/platform/api/me",
        "https://www.pinpointhq.com/customers",
        "https://developers.pinpointhq.com/docs",
        "https://app.jazz.co/login",
        "https://app.jazz.co/widgets/basic",
        "https://www.applytojob.com/apply",
        "https://acme.recruitee.com.evil.example/",
        "https://evil.example/acme.teamtailor.com",
        "https://{company}.recruitee.com/",
        "not an address",
    ],
)
def test_what_is_no_board_is_not_taken_for_one(url: str) -> None:
    found = recognise(url)
    assert found is None or found.kind not in KINDS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("region", ["", "com", "na"])
def test_the_page_of_a_board_is_recognised_again(kind: str, region: str) -> None:
    region = region if (kind, region) in (("personio", "com"), ("teamtailor", "na")) else ""
    home = READERS[kind].home("acme-2", region)
    assert home is not None
    assert READERS[kind].recognise(home) == ("acme-2", region)


# ------------------------------------------------------------------------------------- requests


def otherwise(source: Source) -> Request | None:
    return next(iter(others(source)), None)


def source(kind: str, **more: Any) -> Source:
    return Source(key=f"{kind}:acme", kind=kind, employer="Acme", **more)


REQUESTS = [
    ("workable", {"board": "acme"}, "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"),
    ("workable", {"url": "https://acme.workable.com/"},
     "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"),
    ("personio", {"board": "acme"}, "https://acme.jobs.personio.de/xml?language=en"),
    ("personio", {"board": "acme", "region": "com"}, "https://acme.jobs.personio.com/xml?language=en"),
    ("personio", {"url": "https://acme.jobs.personio.com/job/1"},
     "https://acme.jobs.personio.com/xml?language=en"),
    ("recruitee", {"board": "acme"}, "https://acme.recruitee.com/api/offers/"),
    ("recruitee", {"url": "https://careers.acme.example/o/x?a=b"}, "https://careers.acme.example/api/offers/"),
    ("recruitee", {"url": "https://copy.example/offers.json"}, "https://copy.example/offers.json"),
    ("teamtailor", {"board": "acme"}, "https://acme.teamtailor.com/jobs.rss?per_page=100&offset=0"),
    ("teamtailor", {"board": "acme", "region": "na"},
     "https://acme.na.teamtailor.com/jobs.rss?per_page=100&offset=0"),
    ("teamtailor", {"url": "https://career.acme.example/departments/data"},
     "https://career.acme.example/jobs.rss?per_page=100&offset=0"),
    ("teamtailor", {"url": "https://career.acme.example/jobs.json"}, "https://career.acme.example/jobs.json"),
    ("rippling", {"board": "acme"},
     "https://api.rippling.com/platform/api/ats/v2/board/acme/jobs?page=0&pageSize=1000"),
    ("rippling", {"url": "https://copy.example/acme"}, "https://copy.example/acme"),
    ("pinpoint", {"board": "acme"}, "https://acme.pinpointhq.com/postings.json"),
    ("pinpoint", {"url": "https://careers.acme.example/en/postings/x"},
     "https://careers.acme.example/postings.json"),
    ("jazzhr", {"board": "acme"}, "https://app.jazz.co/feeds/export/jobs/acme"),
    ("jazzhr", {"url": "https://acme.applytojob.com/apply"}, "https://app.jazz.co/feeds/export/jobs/acme"),
    ("jazzhr", {"url": "https://copy.example/acme.xml"}, "https://copy.example/acme.xml"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "more", "url"), REQUESTS)
def test_the_list_is_what_is_asked(kind: str, more: dict[str, Any], url: str) -> None:
    request = first(source(kind, **more))
    assert request.url == url
    assert request.json is None
    assert not request.headers


def test_a_token_of_the_employer_goes_along_as_a_header() -> None:
    request = first(source("recruitee", board="acme", token="s3cret"))
    assert dict(request.headers) == {"X-Careers-Sites-Token": "s3cret"}
    assert "s3cret" not in repr(request)


def test_an_account_that_is_not_on_one_host_of_personio_is_asked_on_the_other() -> None:
    twin = otherwise(source("personio", board="acme"))
    assert twin is not None
    assert twin.url == "https://acme.jobs.personio.com/xml?language=en"
    assert otherwise(source("personio", board="acme", region="com")) is None
    assert otherwise(source("personio", url="https://acme.jobs.personio.de")) is None
    site = Site({twin.url: (HERE / "personio/board.xml").read_bytes()})
    snapshot = reads(site, source("personio", board="acme"))
    assert snapshot.complete
    assert snapshot.postings[0].url == "https://acme.jobs.personio.com/job/1834171"


@pytest.mark.parametrize(
    ("kind", "given", "url"),
    [
        ("teamtailor", {"board": "acme"}, "https://acme.teamtailor.com/jobs.json"),
        ("teamtailor", {"url": "https://jobs.acme.example/people"}, "https://jobs.acme.example/jobs.json"),
        ("teamtailor", {"url": "https://jobs.acme.example/jobs.rss"}, None),
        ("recruitee", {"url": "https://jobs.acme.example/list"}, "https://jobs.acme.example/list"),
        ("rippling", {"board": "acme"}, "https://api.rippling.com/platform/api/ats/v1/board/acme/jobs"),
        ("rippling", {"url": "https://proxy.example/rippling"}, None),
    ],
)
def test_what_the_first_address_does_not_know_is_asked_at_the_other_one(
    kind: str, given: dict[str, str], url: str | None
) -> None:
    twin = otherwise(source(kind, **given))
    assert (twin and twin.url) == url


def test_only_what_the_vendors_offer_to_programs_is_read_without_robots_txt() -> None:
    assert {kind for kind in KINDS if not READERS[kind].public} == {"pinpoint"}
    assert not any(READERS[kind].terms or READERS[kind].window for kind in KINDS)


# ---------------------------------------------------------------------------------------- pages


class Site:
    """A site in memory: what it answers by URL."""

    def __init__(self, answers: dict[str, bytes | Exception]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def visit(self, *, robots: bool = True) -> Site:
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.asked.append(request.url)
        found = self.answers.get(request.url, NotFoundError("There is no such board."))
        if isinstance(found, Exception):
            raise found
        return Answer(url=request.url, body=found, validators=Validators(etag='"1"'))

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def reads(site: Site, source: Source) -> Snapshot:
    return read_source(source, site, site, NOTHING, (), NOW)


def feed(*numbers: int, end: str = "</channel></rss>") -> bytes:
    items = "".join(
        f"<item><title>Role {n}</title><link>https://acme.teamtailor.com/jobs/{n}</link><guid>{n}</guid></item>"
        for n in numbers
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Acme</title>{items}{end}".encode()


def rss(offset: int) -> str:
    return f"https://acme.teamtailor.com/jobs.rss?per_page=100&offset={offset}"


TEAMTAILOR = source("teamtailor", board="acme")


def test_a_long_feed_is_read_to_its_end() -> None:
    site = Site({rss(0): feed(*range(100)), rss(100): feed(*range(100, 200)), rss(200): feed(200)})
    snapshot = reads(site, TEAMTAILOR)
    assert len(snapshot.postings) == 201
    assert snapshot.complete
    assert site.asked == [rss(0), rss(100), rss(200)]


def test_a_feed_of_exactly_one_full_page_ends_with_an_empty_one() -> None:
    snapshot = reads(Site({rss(0): feed(*range(100)), rss(100): feed()}), TEAMTAILOR)
    assert (len(snapshot.postings), snapshot.complete) == (100, True)


def test_a_feed_that_heeds_no_offset_is_not_complete() -> None:
    site = Site({rss(0): feed(*range(100)), rss(100): feed(*range(100))})
    snapshot = reads(site, TEAMTAILOR)
    assert (len(snapshot.postings), snapshot.complete) == (100, False)
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    "second",
    [
        FetchError("The site answered 500."),
        feed(100, 101, end="<item><title>Ro"),
        b"<html><p>Moved</p></html>",
    ],
    ids=["an error", "cut off", "a page"],
)
def test_a_page_of_a_feed_that_fails_leaves_the_board_incomplete(second: bytes | Exception) -> None:
    snapshot = reads(Site({rss(0): feed(*range(100)), rss(100): second}), TEAMTAILOR)
    assert len(snapshot.postings) >= 100
    assert not snapshot.complete


def test_a_feed_at_an_address_of_its_own_goes_on_at_the_size_it_names() -> None:
    url = "https://career.acme.example/jobs.rss"
    own = source("teamtailor", url=f"{url}?per_page=2")
    site = Site({f"{url}?per_page=2": feed(1, 2), f"{url}?per_page=2&offset=2": feed(3)})
    snapshot = reads(site, own)
    assert ([one.id for one in snapshot.postings], snapshot.complete) == (["1", "2", "3"], True)


def json_feed(*ids: str, **more: Any) -> bytes:
    items = [{"id": id, "title": f"Role {id}", "url": f"/jobs/{id}-role"} for id in ids]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items, **more}).encode()


def test_the_json_feed_is_followed_on_its_own_host_only() -> None:
    url = "https://career.acme.example/jobs.json"
    site = Site({url: json_feed("1", next_url="/jobs.json?page=2"), f"{url}?page=2": json_feed("2")})
    snapshot = reads(site, source("teamtailor", url=url))
    assert ([one.url for one in snapshot.postings], snapshot.complete) == (
        ["https://career.acme.example/jobs/1-role", "https://career.acme.example/jobs/2-role"],
        True,
    )
    elsewhere = Site({url: json_feed("1", next_url="https://evil.example/jobs.json")})
    snapshot = reads(elsewhere, source("teamtailor", url=url))
    assert (len(snapshot.postings), snapshot.complete) == (1, False)
    assert elsewhere.asked == [url]


def rippling(*ids: str, page: int, pages: int, total: int) -> bytes:
    items = [{"id": id, "name": f"Role {id}", "locations": [{"name": "Leeds"}]} for id in ids]
    return json.dumps({"items": items, "page": page, "totalPages": pages, "totalItems": total}).encode()


def board(page: int) -> str:
    size = "pageSize=1000"
    return "https://api.rippling.com/platform/api/ats/v2/board/acme/jobs?" + (
        f"{size}&page={page}" if page else f"page=0&{size}"
    )


@pytest.mark.parametrize(
    ("second", "complete"),
    [
        (rippling("3", page=1, pages=2, total=3), True),
        (rippling("3", page=1, pages=2, total=4), False),
        (b'{"error": "busy"}', False),
        (FetchError("The site answered 500."), False),
    ],
    ids=["whole", "fewer than stated", "an error", "failed"],
)
def test_the_pages_of_a_board_are_whole_where_they_hold_what_the_board_states(
    second: bytes | Exception, complete: bool
) -> None:
    site = Site({board(0): rippling("1", "2", page=0, pages=2, total=3), board(1): second})
    snapshot = reads(site, source("rippling", board="acme"))
    assert snapshot.complete is complete
    assert [one.id for one in snapshot.postings][:2] == ["1", "2"]
    assert snapshot.postings[0].url == "https://ats.rippling.com/acme/jobs/1"


def test_a_single_role_is_no_whole_board() -> None:
    body = json.dumps(
        {
            "uuid": "u1",
            "name": "Analyst",
            "workLocations": ["Leeds"],
            "createdOn": "2026-08-30T10:00:00-04:00",
            "employmentType": {"id": "SALARIED_FT", "label": "Full time"},
            "description": {"company": None, "role": "<p>SQL</p>"},
            "payRangeDetails": [
                {"rangeStart": 45000, "rangeEnd": 52000, "currency": "GBP", "frequency": "ANNUAL"}
            ],
        }
    ).encode()
    page = read("rippling", body)
    assert not page.complete
    [role] = page.postings
    assert (role.locations, role.employment_type, role.mentions) == (("Leeds",), "full-time", ("SQL",))
    assert role.pay is not None
    assert (role.pay.minimum, role.pay.currency, role.pay.period) == (45000, "GBP", "year")


# -------------------------------------------------------------------------------------- answers

EMPTY = [
    ("workable", b'{"name": "Acme", "description": "", "jobs": []}'),
    ("personio", b"<?xml version='1.0' encoding='UTF-8'?>\n<workzag-jobs>\n</workzag-jobs>\n"),
    ("personio", b"<workzag-jobs/>"),
    ("recruitee", b'{"offers": []}'),
    ("teamtailor", feed()),
    ("teamtailor", json_feed()),
    ("rippling", b'{"items": [], "page": 0, "totalPages": 0, "totalItems": 0}'),
    ("rippling", b"[]"),
    ("pinpoint", b'{"data": []}'),
    ("jazzhr", b"<?xml version='1.0'?><jobs><publisher>JazzHR</publisher></jobs>"),
]


@pytest.mark.parametrize(("kind", "body"), EMPTY)
def test_a_board_without_roles_is_empty(kind: str, body: bytes) -> None:
    page = read(kind, body)
    assert (page.postings, page.complete, page.skipped, page.next) == ((), True, 0, None)


@pytest.mark.parametrize("kind", ["workable", "recruitee", "pinpoint", "personio", "teamtailor", "jazzhr"])
@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b'{"error": "Not found"}',
        b"<error>Not found</error>",
        b"<rss",
        b"<workzag-jobs>",
        b"<jobs><pub",
    ],
)
def test_a_dead_or_cut_answer_is_an_error_and_never_an_empty_board(kind: str, body: bytes) -> None:
    with pytest.raises(ParseError):
        read(kind, body)


def test_a_name_that_personio_sends_to_its_own_site_is_not_found() -> None:
    with pytest.raises(NotFoundError, match="knows no account"):
        read("personio", b"<html><h1>HR software</h1></html>", "https://www.personio.com/")


def test_a_site_that_asks_for_a_token_says_that_it_blocks() -> None:
    site = Site({"https://acme.recruitee.com/api/offers/": BlockedError("The site answered 401.")})
    with pytest.raises(BlockedError):
        reads(site, source("recruitee", board="acme"))
    assert "token" in READERS["recruitee"].limits


def test_roles_that_are_not_open_are_left_out_and_are_no_fault() -> None:
    held = b"<jobs><job><id>j1</id><title>Planner</title><status>On Hold</status></job></jobs>"
    draft = b'{"offers": [{"id": 1, "title": "Planner", "status": "draft"}]}'
    for page in (read("jazzhr", held), read("recruitee", draft)):
        assert (page.postings, page.complete, page.skipped) == ((), True, 0)


def test_a_broken_outermost_tag_costs_nothing_and_a_cut_end_costs_the_last_record() -> None:
    whole = (HERE / "personio/board.xml").read_bytes()
    broken = whole.replace(b"<workzag-jobs>", b"<workzag-jobs\n", 1)
    assert read("personio", broken) == read("personio", whole)
    cut = whole[: whole.rindex(b"<schedule>")]
    page = read("personio", cut)
    assert [one.id for one in page.postings] == ["1834171", "2140224"]
    assert (page.skipped, page.complete) == (1, False)


def test_a_real_list_that_is_cut_anywhere_is_never_complete() -> None:
    for kind, name in (("personio", "board.xml"), ("teamtailor", "board.xml"), ("jazzhr", "board.xml")):
        body = (HERE / kind / name).read_bytes().rstrip()
        ids = {one.id for one in read(kind, body).postings}
        for end in range(0, len(body) - 3, 7):
            try:
                page = read(kind, body[:end])
            except ParseError:
                continue
            assert not page.complete, (kind, end)
            assert {one.id for one in page.postings} <= ids


def test_a_copy_of_a_feed_that_was_given_links_and_attributes_reads_too() -> None:
    body = (
        b'<workzag-jobs><position id="7"><name>Clerk</name><office>Bonn</office>'
        b"<url>https://jobs.acme.example/7</url></position></workzag-jobs>"
    )
    [role] = read("personio", body).postings
    assert (role.id, role.url, role.locations) == ("7", "https://jobs.acme.example/7", ("Bonn",))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("R&amp;D", "R&D"),
        ("R&D", "R&D"),
        ("M&uuml;nchen &amp; K&#246;ln", "München & Köln"),
        ("<![CDATA[A & B]]>", "A & B"),
        ("a\x00b\x1bc", "a b c"),
        ("&unknown; thing", "&unknown; thing"),
    ],
)
def test_texts_in_xml_are_read_as_they_are_meant(written: str, expected: str) -> None:
    body = f"<jobs><job><id>1</id><title>{written}</title></job></jobs>".encode()
    assert read("jazzhr", body).postings[0].title == expected


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "utf-16", "no-such-charset"])
def test_the_encoding_is_what_the_bytes_or_the_declaration_say(charset: str) -> None:
    text = f'<?xml version="1.0" encoding="{charset}"?><jobs><job><id>1</id><title>Büro</title></job></jobs>'
    known = charset if charset != "no-such-charset" else "utf-8"
    assert read("jazzhr", text.encode(known)).postings[0].title == "Büro"


def test_entities_and_files_of_a_hostile_list_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("top secret")
    body = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY l "lol">]>'
        "<jobs><job><id>1</id><title>Clerk &e; &l;</title></job></jobs>"
    ).encode()
    answer = Answer(url="https://copy.example/x", body=body, validators=Validators())
    [record] = records(answer, "jobs", "job").elements
    assert "secret" not in str(said(record, "title"))
    assert "top secret" not in read("jazzhr", body).postings[0].title


def test_one_role_in_several_places_is_one_posting_with_all_of_them() -> None:
    [analyst] = [
        one for one in read("workable", fixture("workable/board.json")).postings if "Ana" in one.title
    ]
    assert analyst.locations == ("Spain", "Portugal")
    [sales] = [one for one in read("rippling", fixture("rippling/older.json")).postings if "Acc" in one.title]
    assert (sales.locations, sales.remote) == (("New York, NY", "Remote (New Jersey, US)"), True)


def fixture(name: str) -> bytes:
    return (HERE / name).read_bytes()


def test_both_feeds_of_a_career_site_give_a_role_the_same_identity() -> None:
    rss, typed = (read("teamtailor", fixture(f"teamtailor/{name}")) for name in ("board.xml", "feed.json"))
    assert [one.id for one in rss.postings] == [one.id for one in typed.postings]


def test_pay_that_the_employer_does_not_show_is_not_told() -> None:
    shown, hidden, _ = read("pinpoint", fixture("pinpoint/board.json")).postings
    assert shown.pay is not None
    assert hidden.pay is None


# -------------------------------------------------------------------------------------- samples

# Where what is read differs from what the manifest states: the count, or None for an error, and why.
EXCEPTIONS: dict[str, tuple[int | None, str]] = {
    "-invented-__workable.json": (None, "notes around an answer, which is read below"),
    "pypi-boardwatch-0.6.1__workable-dead_404.json": (None, "the answer of an account that is gone"),
    "pypi-boardwatch-0.6.1__workable-normal_response_headers.json": (None, "headers, no board"),
    "zaelab__workable.json": (1, "two records of one role, one for each of its two places"),
    "jazz-link-lists__applytojob_job_urls.json": (None, "addresses, no board"),
}


def rows(samples: Path) -> list[dict[str, str]]:
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines, delimiter="\t") if row["system"] in KINDS]


def test_every_sample_reads_with_the_count_that_the_manifest_states(samples: Path) -> None:
    wrong, met = [], set()
    for row in rows(samples):
        name = Path(row["file"]).name
        found: int | None
        try:
            page = read(row["system"], (samples / row["file"]).read_bytes())
            found = len(page.postings)
            assert page.skipped == 0, name
        except ParseError:
            found = None
        expected: int | None = int(row["postings"])
        if name in EXCEPTIONS:
            met.add(name)
            expected = EXCEPTIONS[name][0]
        if found != expected:
            wrong.append(f"{row['file']}: {expected} expected, {found} found")
    assert not wrong
    assert met == set(EXCEPTIONS)


# Roles whose answers hold no department, by sample: the JSON feed of Teamtailor never does.
WITHOUT_DEPARTMENT = {
    "pypi-boardwatch-0.6.1__workable-normal.json": 1,
    "threadi-demo__jobs.xml": 1,
    "1komma5__teamtailor_jobs.json": 2,
    "acme-Zaggregate-__teamtailor.rss": 2,
    "pypi-openroles-0.4.0__fixtures-rippling_job.json": 1,
    "workwithus__pinpoint.json": 2,
}


def test_every_role_of_the_samples_has_a_link_and_a_place_and_a_department_where_its_answer_has_one(
    samples: Path,
) -> None:
    without: Counter[str] = Counter()
    count = 0
    for row in rows(samples):
        name = Path(row["file"]).name
        if EXCEPTIONS.get(name, (0,))[0] is None:
            continue
        for posting in read(row["system"], (samples / row["file"]).read_bytes()).postings:
            well_formed(posting)
            count += 1
            assert posting.url, name
            assert posting.locations, name
            without[name] += not posting.departments
    assert count == 51
    assert +without == WITHOUT_DEPARTMENT


def test_the_board_inside_the_notes_reads(samples: Path) -> None:
    notes = json.loads((samples / "workable/-invented-__workable.json").read_text())
    page = read("workable", json.dumps(notes["widget"]).encode())
    assert [bool(one.locations and one.departments and one.url) for one in page.postings] == [True] * 3


def test_every_real_address_of_a_jazzhr_board_is_recognised(samples: Path) -> None:
    links = json.loads((samples / "jazzhr/jazz-link-lists__applytojob_job_urls.json").read_text())
    lost = [link["url"] for link in links if getattr(recognise(link["url"]), "kind", None) != "jazzhr"]
    assert not lost
