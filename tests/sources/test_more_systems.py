"""Fifteen more systems: which addresses are theirs, what is asked, how their pages follow each other."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from monitor import reading
from monitor.errors import FetchError, NotFoundError, ParseError
from monitor.model import Answer, Page, Request, Snapshot, Source, Validators
from monitor.sources import READERS, first, recognise
from tests.sources.test_contract import read, well_formed

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
SITE_ID = "a1b2c3d4-e5f6-0708-090a-000000000009"
CLIENT = "aaaaaaaa-1111-4222-8333-444444444444"

ADDRESSES = [
    ("https://data.usajobs.gov/api/Search?Keyword=data&Page=2", "usajobs", None, ""),
    ("https://www.usajobs.gov/search/results/?k=data&a=AC00", "usajobs", None, ""),
    ("https://www.usajobs.gov/Search/Results?l=Denver", "usajobs", None, ""),
    ("https://jobs.jobvite.com/acme", "jobvite", "acme", ""),
    ("https://jobs.jobvite.com/acme/jobs/viewall", "jobvite", "acme", ""),
    ("https://jobs.jobvite.com/acme/search?p=2", "jobvite", "acme", ""),
    ("https://jobs.jobvite.com/careers/acme-inc/job/oAbCdfwA?__jvst=Job+Board", "jobvite", "acme-inc", ""),
    ("JOBS.jobvite.com/Acme/job/oAbCdfwA/apply", "jobvite", "Acme", ""),
    ("https://join.com/companies/acme", "join", "acme", ""),
    ("https://join.com/companies/Acme/16084660-data-engineer?pid=1", "join", "acme", ""),
    ("join.com/de/companies/acme", "join", "acme", ""),
    ("https://www.governmentjobs.com/careers/acme", "neogov", "acme", ""),
    ("https://www.governmentjobs.com/careers/Acme/jobs/410001/title?page=2", "neogov", "acme", ""),
    ("https://www.governmentjobs.com/SearchEngine/JobsFeed?agency=acme", "neogov", "acme", ""),
    ("https://www.schooljobs.com/careers/acme/promotionaljobs", "neogov", "acme", "school"),
    ("https://acme.avature.net/careers", "avature", "acme/careers", ""),
    ("https://acme.avature.net/en_US/careers/SearchJobs/?jobOffset=12", "avature", "acme/en_US/careers", ""),
    ("https://acme.avature.net/main/JobDetail/Data-Engineer/20316", "avature", "acme/main", ""),
    ("https://ACME.avature.net/careers/SearchJobs/feed/", "avature", "acme/careers", ""),
    (f"https://careers-api.clearcompany.com/v1/{SITE_ID}?pageIndex=1", "clearcompany", SITE_ID, ""),
    (
        f"https://careers-content.clearcompany.com/js/v1/career-site.js?siteId={SITE_ID.upper()}",
        "clearcompany",
        SITE_ID,
        "",
    ),
    ("https://acme.hrmdirect.com/employment/job-openings.php?search=true", "clearcompany", "acme", ""),
    ("https://acme.career.softgarden.de/", "softgarden", "acme", ""),
    ("https://acme.career.softgarden.de/jobs/60111660/x/", "softgarden", "acme", ""),
    ("https://acme.softgarden.io/de/vacancies", "softgarden", "acme", ""),
    ("https://feed.homerun.co/acme", "homerun", "acme", ""),
    ("https://acme.homerun.co/senior-engineer/en", "homerun", "acme", ""),
    ("https://acme.freshteam.com/jobs/hSxg4m/data-engineer", "freshteam", "acme", ""),
    ("https://acme-talent.freshteam.com/hire/widgets/jobs.json", "freshteam", "acme-talent", ""),
    ("https://acme.zohorecruit.com/jobs/Careers", "zoho-recruit", "acme", ""),
    ("https://acme.zohorecruit.eu/jobs/Careers/1606170/Buyer", "zoho-recruit", "acme", "eu"),
    ("https://acme.zohorecruit.in/jobs/Portal", "zoho-recruit", "acme/Portal", "in"),
    ("https://acme.zohorecruit.com.au/careers", "zoho-recruit", "acme", "com.au"),
    ("https://jobs.polymer.co/acme/19841", "polymer", "acme", ""),
    ("https://api.polymer.co/v1/hire/organizations/acme/jobs?page=2", "polymer", "acme", ""),
    ("https://www.careers-page.com/acme/job/L8597V4V", "manatal", "acme", ""),
    ("https://www.careers-page.com/api/v1.0/c/acme/jobs/", "manatal", "acme", ""),
    ("https://api.manatal.com/open/v3/career-page/acme/jobs/?page=1", "manatal", "acme", ""),
    ("https://app.dover.com/jobs/acme", "dover", "acme", ""),
    ("https://app.dover.com/api/v1/careers-page-slug/acme", "dover", "acme", ""),
    (f"https://app.dover.com/Acme%20Labs/careers/{CLIENT.upper()}", "dover", f"Acme%20Labs/{CLIENT}", ""),
    ("https://www.amazon.jobs/en/search?base_query=data&category%5B%5D=x", "amazon", None, ""),
    ("https://amazon.jobs/de/search.json?offset=10", "amazon", None, ""),
    ("https://acme.taleo.net/careersection/2/jobsearch.ftl?lang=en", "taleo", "acme/2", ""),
    ("https://acme.taleo.net/careersection/ex/jobdetail.ftl?job=2600649", "taleo", "acme/ex", ""),
    (
        "https://phf.tbe.taleo.net/phf03/ats/careers/v2/searchResults?org=ACME&cws=37",
        "taleo",
        "phf03/ACME/37",
        "",
    ),
    (
        "https://phf.tbe.taleo.net/phf03/ats/careers/v2/viewRequisition?org=ACME&cws=37&rid=1",
        "taleo",
        "phf03/ACME/37",
        "",
    ),
]

OTHERS = [
    "https://www.usajobs.gov/job/800000100",
    "https://data.usajobs.gov/api/codelist/agencysubelements",
    "https://www.jobvite.com/acme",
    "https://jobs.jobvite.com/",
    "https://jobs.jobvite.com/careers",
    "https://jobs.jobvite.com.evil.example/acme",
    "https://jobs.jobvite.com/__assets__/scripts/careersite/public/iframe.js",
    "https://join.com/jobs",
    "https://join.com/companies",
    "https://acme.example/join.com/companies/acme",
    "https://www.governmentjobs.com/jobs?keyword=x",
    "https://www.governmentjobs.com/careers",
    "https://www.avature.net/careers",
    "https://acme.avature.net/",
    "https://acme.avature.net/portalpacks/web/js/x.js",
    "https://acme.clearcompany.com/careers",
    "https://careers-api.clearcompany.com/v1/settings/" + SITE_ID,
    "https://apply.hrmdirect.com/resumedirect/ApplyOnline/Apply.aspx?req_id=1",
    "https://www.softgarden.com/en/",
    "https://app.softgarden.io/login",
    "https://www.homerun.co/pricing",
    "https://cdn.homerun.co/app.js",
    "https://www.freshteam.com/",
    "https://help.zohorecruit.com/jobs/Careers",
    "https://acme.zohorecruit.com/recruit/login",
    "https://www.zoho.com/recruit/",
    "https://api.polymer.co/v1/hire/jobs",
    "https://www.polymer.co/acme",
    "https://acme.careers-page.com/jobs/1",
    "https://api.manatal.com/open/v3/jobs/",
    "https://app.dover.com/jobs",
    "https://app.dover.com/Acme/careers/123",
    "https://www.dover.com/acme",
    "https://www.amazon.jobs/en/jobs/9000001/role",
    "https://www.amazon.jobs/en",
    "https://www.amazon.example/en/search",
    "https://acme.taleo.net/careersection/rest/jobboard/searchjobs?portal=1",
    "https://www.taleo.net/",
    "https://phf.tbe.taleo.net/phf03/ats/careers/v2/searchResults?org=ACME",
    "https://phf.tbe.taleo.net/dispatcher/servlet/DispatcherServlet?org=ACME&cws=53",
]


@pytest.mark.parametrize(("url", "kind", "board", "region"), ADDRESSES)
def test_an_address_names_its_board(url: str, kind: str, board: str | None, region: str) -> None:
    found = recognise(url)
    assert found is not None
    assert (found.kind, found.board, found.region) == (kind, board, region)
    home = READERS[kind].home(board, region) if board else None
    if home:
        assert READERS[kind].recognise(home) == (board, region)


@pytest.mark.parametrize("url", OTHERS)
def test_other_addresses_of_the_vendors_name_none(url: str) -> None:
    assert recognise(url) is None


def source(kind: str, **more: Any) -> Source:
    return Source(key=f"{kind}:acme", kind=kind, employer="Acme", names=("Acme",), **more)


SEARCH = "ResultsPerPage=500&Page=1"
ASKED = [
    ("usajobs", {"url": "https://data.usajobs.gov/api/Search?Keyword=x&Page=4"},
     f"https://data.usajobs.gov/api/Search?Keyword=x&{SEARCH}"),
    ("usajobs", {"url": "https://www.usajobs.gov/search/results/?k=data&l=Denver&a=AC&a=AD&p=2&s=salary"},
     f"https://data.usajobs.gov/api/Search?Keyword=data&LocationName=Denver&Organization=AC%3BAD&{SEARCH}"),
    ("usajobs", {"url": "https://proxy.example/u?x=1"}, f"https://proxy.example/u?x=1&{SEARCH}"),
    ("jobvite", {"board": "acme"}, "https://jobs.jobvite.com/acme/jobs"),
    ("jobvite", {"url": "https://jobs.jobvite.com/careers/acme/jobs"}, "https://jobs.jobvite.com/acme/jobs"),
    ("jobvite", {"url": "https://proxy.example/j"}, "https://proxy.example/j"),
    ("join", {"board": "acme"}, "https://join.com/companies/acme"),
    ("neogov", {"board": "acme"}, "https://www.governmentjobs.com/SearchEngine/JobsFeed?agency=acme"),
    ("neogov", {"board": "acme", "region": "school"},
     "https://www.schooljobs.com/SearchEngine/JobsFeed?agency=acme"),
    ("avature", {"board": "acme/careers"},
     "https://acme.avature.net/careers/SearchJobs/?jobRecordsPerPage=100&jobOffset=0"),
    ("avature", {"board": "acme/en_US/jobs"},
     "https://acme.avature.net/en_US/jobs/SearchJobs/?jobRecordsPerPage=100&jobOffset=0"),
    ("avature", {"url": "https://careers.acme.example/careers/OpenRoles"},
     "https://careers.acme.example/careers/OpenRoles"),
    ("avature", {"url": "https://careers.acme.example/en_US/careers"},
     "https://careers.acme.example/en_US/careers/SearchJobs/"),
    ("clearcompany", {"board": SITE_ID}, f"https://careers-api.clearcompany.com/v1/{SITE_ID}"),
    ("clearcompany", {"board": "acme"}, "https://acme.hrmdirect.com/employment/xml.php"),
    ("softgarden", {"board": "acme"}, "https://acme.career.softgarden.de/jobs.feed.json"),
    ("softgarden", {"url": "https://jobs.acme.example/de/"}, "https://jobs.acme.example/jobs.feed.json"),
    ("homerun", {"board": "acme"}, "https://feed.homerun.co/acme"),
    ("freshteam", {"board": "acme"}, "https://acme.freshteam.com/hire/widgets/jobs.json"),
    ("zoho-recruit", {"board": "acme", "region": "eu"}, "https://acme.zohorecruit.eu/jobs/Careers"),
    ("zoho-recruit", {"board": "acme/Portal"}, "https://acme.zohorecruit.com/jobs/Portal"),
    ("zoho-recruit", {"url": "https://jobs.acme.example/jobs/Careers/16/x"},
     "https://jobs.acme.example/jobs/Careers"),
    ("polymer", {"board": "acme"}, "https://api.polymer.co/v1/hire/organizations/acme/jobs"),
    ("manatal", {"board": "acme"},
     "https://api.manatal.com/open/v3/career-page/acme/jobs/?page=1&page_size=100"),
    ("dover", {"board": "acme"}, "https://app.dover.com/api/v1/careers-page-slug/acme"),
    ("dover", {"board": f"Acme%20Labs/{CLIENT}"},
     f"https://app.dover.com/api/v1/careers-page/{CLIENT}/jobs?limit=300&offset=0"),
    ("amazon", {"url": "https://www.amazon.jobs/de/search?base_query=a%20b&offset=10&sort=relevant"},
     "https://www.amazon.jobs/de/search.json?base_query=a+b&offset=0&result_limit=100&sort=recent"),
    ("taleo", {"board": "acme/ex"}, "https://acme.taleo.net/careersection/ex/jobsearch.ftl?lang=en"),
    ("taleo", {"board": "phf03/ACME/37"},
     "https://phf.tbe.taleo.net/phf03/ats/careers/v2/searchResults?org=ACME&cws=37"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "url"), ASKED)
def test_what_is_asked_first(kind: str, fields: dict[str, str], url: str) -> None:
    assert first(source(kind, **fields)).url == url


def test_usajobs_is_asked_with_the_key_where_there_is_one() -> None:
    url = "https://data.usajobs.gov/api/Search?Keyword=x"
    assert first(source("usajobs", url=url, token="k")).headers == {"Authorization-Key": "k"}
    assert first(source("usajobs", url=url)).headers == {}


# --------------------------------------------------------------------------------- pages in order


NOTHING = Validators()


class Site:
    """A site in memory: what it answers to a URL, or to a URL and the number of a POST's page."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.asked: list[Request] = []

    def visit(self, *, robots: bool = False) -> Site:
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.asked.append(request)
        key = request.url
        if isinstance(request.json, dict):
            key += f" {request.json['pageNo']}"
        found = self.answers.get(key, NotFoundError("There is no such page."))
        if isinstance(found, Exception):
            raise found
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        return Answer(url=request.url, body=body, validators=NOTHING)


class Parser:
    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def reads(kind: str, answers: dict[str, Any], **fields: Any) -> tuple[Snapshot, Site]:
    site = Site(answers)
    snapshot = reading.read(source(kind, **fields), site, Parser(), NOTHING, (), NOW)
    return snapshot, site


def ids(snapshot: Snapshot) -> list[str]:
    return [posting.id for posting in snapshot.postings]


def federal(*numbers: int, total: int) -> dict[str, Any]:
    items = [
        {"MatchedObjectId": str(n), "MatchedObjectDescriptor": {"PositionTitle": f"Role {n}"}}
        for n in numbers
    ]
    return {"SearchResult": {"SearchResultCountAll": total, "SearchResultItems": items}}


def amazonian(*numbers: int, hits: int) -> dict[str, Any]:
    return {
        "error": None,
        "hits": hits,
        "jobs": [{"id_icims": str(n), "title": f"Role {n}"} for n in numbers],
    }


def named(*numbers: int) -> list[dict[str, Any]]:
    return [{"id": n, "hash": str(n), "title": f"Role {n}", "position_name": f"Role {n}"} for n in numbers]


def cleared(page: int, *numbers: int, total: int) -> dict[str, Any]:
    results = [{"id": str(n), "positionTitle": f"Role {n}"} for n in numbers]
    return {"results": results, "currentPageIndex": page, "totalCount": total}


def joined(page: int, *numbers: int) -> bytes:
    items = [{"id": n, "title": f"Role {n}"} for n in numbers]
    jobs = {"items": items, "pagination": {"page": page, "pageCount": 2, "total": 3}}
    company = {"id": 1, "name": "Acme", "domain": "acme"}
    state = {"props": {"pageProps": {"initialState": {"company": company, "jobs": jobs}}}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return f"<!DOCTYPE html><html><body>{script}</body></html>".encode()


def doors(*numbers: int, next: str | None) -> dict[str, Any]:
    return {"count": 3, "next": next, "results": [{"id": str(n), "title": f"Role {n}"} for n in numbers]}


def sections(*numbers: int, total: int) -> dict[str, Any]:
    rows = [
        {"jobId": str(n), "column": [f"Role {n}", '["Graz"]'], "linkedColumn": 0, "locationsColumns": [1]}
        for n in numbers
    ]
    return {"requisitionList": rows, "pagingData": {"totalCount": total, "pageSize": 100}}


def vited(*numbers: int, next: str | None = None, place: str = "Graz", under: str = "") -> bytes:
    rows = "".join(
        f'<tr><td class="jv-job-list-name"><a href="/acme/job/oAAAfw{n}">Role {n}</a></td>'
        f'<td class="jv-job-list-location">{place}</td></tr>'
        for n in numbers
    )
    more = f'<a class="jv-pagination-next" href="{next}">Next</a>' if next else ""
    above = f"<h3>{under}</h3>" if under else ""
    return (
        '<!DOCTYPE html><html><body><form action="/acme/search"></form>'
        f"<article>{above}<table>{rows}</table>{more}</article></body></html>"
    ).encode()


def avatured(*numbers: int, next: str | None = None, total: str = "") -> bytes:
    rows = "".join(
        f'<li><a href="/careers/JobDetail/Role/{n}">Role {n}</a><span class="job-location">Graz</span></li>'
        for n in numbers
    )
    more = f'<a class="pagination__item paginationNextLink" href="{next}">Next</a>' if next else ""
    return (
        f'<!DOCTYPE html><html><body><div class="list-controls__text">{total}</div><ul>{rows}</ul>{more}'
        "</body></html>"
    ).encode()


def business(*numbers: int, next: str | None = None) -> bytes:
    rows = "".join(
        f'<div><h4><a href="/phf03/ats/careers/v2/viewRequisition?org=ACME&cws=37&rid={n}">Role {n}</a></h4>'
        f"<div>Graz, AT</div></div>"
        for n in numbers
    )
    more = f'<a href="{next}" class="jscroll-next">next</a>' if next else ""
    return f"<!DOCTYPE html><html><body><div>{rows}</div>{more}</body></html>".encode()


USA = "https://data.usajobs.gov/api/Search?Keyword=x&ResultsPerPage=500&Page="
JOIN = "https://join.com/companies/acme"
JV = "https://jobs.jobvite.com/acme"
AV = "https://acme.avature.net/careers/SearchJobs/"
CC = f"https://careers-api.clearcompany.com/v1/{SITE_ID}"
POLYMER = "https://api.polymer.co/v1/hire/organizations/acme/jobs"
MANATAL = "https://api.manatal.com/open/v3/career-page/acme/jobs/?page="
DOVER = "https://app.dover.com/api/v1"
DOVER_LIST = f"{DOVER}/careers-page/{CLIENT}/jobs?limit=300&offset="
AMAZON = "https://www.amazon.jobs/en/search.json?base_query=x&offset={}&result_limit=100&sort=recent"
TALEO = "https://acme.taleo.net/careersection"
TALEO_SEARCH = f"{TALEO}/rest/jobboard/searchjobs?lang=en&portal=101430233"
SECTION = b"<!DOCTYPE html><html><script>({portalNo: '101430233'})</script><body>Job Search</body></html>"
TBE = "https://phf.tbe.taleo.net/phf03/ats/careers/v2/searchResults?"

PAGED: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("usajobs", {"url": f"{USA}1"}, {f"{USA}1": federal(1, 2, total=3), f"{USA}2": federal(3, total=3)},
     f"{USA}2"),
    ("jobvite", {"board": "acme"},
     {f"{JV}/jobs": vited(1), f"{JV}/search?p=0": vited(1, 2, next="/acme/search?p=1"),
      f"{JV}/search?p=1": vited(2, 3)}, f"{JV}/search?p=1"),
    ("join", {"board": "acme"},
     {JOIN: joined(1, 1, 2), f"{JOIN}?page=2": joined(2, 3)}, f"{JOIN}?page=2"),
    ("avature", {"board": "acme/careers"},
     {f"{AV}?jobRecordsPerPage=100&jobOffset=0": avatured(1, 2, next=f"{AV}?jobOffset=2", total="3 results"),
      f"{AV}?jobOffset=2": avatured(3, total="3 results")}, f"{AV}?jobOffset=2"),
    ("clearcompany", {"board": SITE_ID},
     {CC: cleared(0, 1, 2, total=3), f"{CC}?pageIndex=1": cleared(1, 3, total=3)}, f"{CC}?pageIndex=1"),
    ("polymer", {"board": "acme"},
     {POLYMER: {"items": named(1, 2), "meta": {"next_page": 2, "is_last": False, "count": 3}},
      f"{POLYMER}?page=2": {"items": named(3), "meta": {"next_page": None, "is_last": True, "count": 3}}},
     f"{POLYMER}?page=2"),
    ("manatal", {"board": "acme"},
     {f"{MANATAL}1&page_size=100": {"count": 3, "next": f"{MANATAL}2&page_size=100", "results": named(1, 2)},
      f"{MANATAL}2&page_size=100": {"count": 3, "next": None, "results": named(3)}},
     f"{MANATAL}2&page_size=100"),
    ("dover", {"board": "acme"},
     {f"{DOVER}/careers-page-slug/acme": {"id": CLIENT, "name": "Acme", "slug": "acme"},
      f"{DOVER_LIST}0": doors(1, 2, next=f"{DOVER_LIST}300"), f"{DOVER_LIST}300": doors(3, next=None)},
     f"{DOVER_LIST}300"),
    ("amazon", {"url": "https://www.amazon.jobs/en/search?base_query=x"},
     {AMAZON.format(0): amazonian(1, 2, hits=3), AMAZON.format(2): amazonian(3, hits=3)}, AMAZON.format(2)),
    ("taleo", {"board": "acme/ex"},
     {f"{TALEO}/ex/jobsearch.ftl?lang=en": SECTION, f"{TALEO_SEARCH} 1": sections(1, 2, total=3),
      f"{TALEO_SEARCH} 2": sections(2, 3, total=3)}, f"{TALEO_SEARCH} 2"),
    ("taleo", {"board": "phf03/ACME/37"},
     {f"{TBE}org=ACME&cws=37": business(1, 2, next="/phf03/ats/careers/v2/searchResults?next&rowFrom=10"),
      f"{TBE}next&rowFrom=10": business(3)}, f"{TBE}next&rowFrom=10"),
]  # fmt: skip
PAGES = pytest.mark.parametrize(("kind", "fields", "answers", "last"), PAGED, ids=[p[0] for p in PAGED])


@PAGES
def test_all_pages_are_read_and_then_the_list_is_whole(
    kind: str, fields: dict[str, Any], answers: dict[str, Any], last: str
) -> None:
    snapshot, site = reads(kind, answers, **fields)
    assert [one[-1] for one in ids(snapshot)] == ["1", "2", "3"]
    assert (snapshot.complete, snapshot.note) == (True, None)
    assert len(site.asked) == len(answers)


@PAGES
@pytest.mark.parametrize("fault", [FetchError("It took too long."), b"<html><body>Sorry.</body></html>"])
def test_a_page_that_fails_leaves_a_list_that_is_not_whole(
    kind: str, fields: dict[str, Any], answers: dict[str, Any], last: str, fault: Any
) -> None:
    snapshot, _ = reads(kind, {**answers, last: fault}, **fields)
    assert [one[-1] for one in ids(snapshot)] == ["1", "2"]
    assert snapshot.complete is False


@pytest.mark.parametrize(
    ("kind", "fields", "answers"),
    [
        ("usajobs", {"url": f"{USA}1"}, {f"{USA}1": federal(total=3)}),
        ("join", {"board": "acme"}, {JOIN: joined(2, 1)}),
        (
            "avature",
            {"board": "acme/careers"},
            {
                f"{AV}?jobRecordsPerPage=100&jobOffset=0": avatured(1, 2, total="9 results"),
                f"{AV}?jobRecordsPerPage=100&jobOffset=2": avatured(1, 2, total="9 results"),
            },
        ),
        ("clearcompany", {"board": SITE_ID}, {CC: cleared(0, total=3)}),
        ("polymer", {"board": "acme"}, {POLYMER: {"items": named(1), "meta": {"is_last": True, "count": 3}}}),
        ("manatal", {"board": "acme"}, {f"{MANATAL}1&page_size=100": {"count": 3, "results": named(1)}}),
        ("dover", {"board": f"a/{CLIENT}"}, {f"{DOVER_LIST}0": doors(1, next=None)}),
        (
            "amazon",
            {"url": "https://www.amazon.jobs/en/search?base_query=x"},
            {AMAZON.format(0): amazonian(1, hits=10_000), AMAZON.format(1): amazonian(hits=10_000)},
        ),
        (
            "taleo",
            {"board": "acme/ex"},
            {
                f"{TALEO}/ex/jobsearch.ftl?lang=en": SECTION,
                f"{TALEO_SEARCH} 1": sections(1, 2, total=60),
                f"{TALEO_SEARCH} 2": sections(1, 2, total=60),
            },
        ),
    ],
)
def test_fewer_roles_than_are_stated_are_not_the_whole_list(
    kind: str, fields: dict[str, Any], answers: dict[str, Any]
) -> None:
    snapshot, site = reads(kind, answers, **fields)
    assert snapshot.complete is False
    assert len(site.asked) == len(answers)


# ------------------------------------------------------------------------- what single systems do


def test_jobvite_learns_departments_from_the_grouped_list_and_places_from_the_page_of_a_role() -> None:
    role = json.dumps(
        {
            "@type": "JobPosting",
            "title": "Role 2",
            "industry": "Sales",
            "jobLocation": [{"address": {"addressLocality": "Graz ", "addressRegion": "Styria,"}}],
        }
    )
    page = f'<html><head><script type="application/ld+json">{role}</script></head></html>'.encode()
    answers = {
        f"{JV}/jobs": vited(1, under="Data"),
        f"{JV}/search?p=0": vited(1, 2, place="2 Locations"),
        f"{JV}/job/oAAAfw1": NotFoundError("gone"),
        f"{JV}/job/oAAAfw2": page,
    }
    snapshot, _ = reads("jobvite", answers, board="acme")
    assert [(p.departments, p.locations) for p in snapshot.postings] == [
        (("Data",), ()),
        (("Sales",), ("Graz, Styria",)),
    ]


def test_an_older_jobvite_site_without_a_search_shows_all_on_one_page() -> None:
    page = vited(1, 2, under="Data").replace(b'<form action="/acme/search"></form>', b"")
    for known in ("jobs", "jobs/viewall"):
        snapshot, _ = reads("jobvite", {f"{JV}/{known}": page}, board="acme")
        assert [(p.title, p.locations) for p in snapshot.postings] == [
            ("Role 1", ("Graz",)),
            ("Role 2", ("Graz",)),
        ]
        assert snapshot.complete


def test_a_company_that_left_jobvite_is_an_error() -> None:
    page = b"<!DOCTYPE html><html><body>Find your next job. No results found.</body></html>"
    with pytest.raises(ParseError, match="no such company any more"):
        read("jobvite", page, "https://search.jobvite.com/?invalid=1")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (
            "jobvite",
            b"<html><body><div class='jv-page-body'>There are currently no open jobs.</div></body></html>",
        ),
        ("avature", b"<html><body><div class='list-controls__text'>0 results</div></body></html>"),
        ("clearcompany", b'{"results": [], "totalCount": 0}'),
        ("clearcompany", b"<source><publisher>HRM Direct</publisher></source>"),
        ("softgarden", b'{"@type": "DataFeed", "numberOfItems": 0, "dataFeedElement": []}'),
        ("homerun", b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title></feed>'),
        ("freshteam", b'{"jobs": [], "branches": [], "job_roles": []}'),
        ("zoho-recruit", b'<html><body><input type="hidden" id="jobs" value="[]"></body></html>'),
        ("polymer", b'{"items": [], "meta": {"count": 0, "is_last": true}}'),
        ("manatal", b'{"count": 0, "next": null, "results": []}'),
        ("dover", b'{"count": 0, "next": null, "results": []}'),
        ("amazon", b'{"error": null, "hits": 0, "jobs": []}'),
        ("usajobs", b'{"SearchResult": {"SearchResultCountAll": 0, "SearchResultItems": []}}'),
        ("taleo", b'{"requisitionList": [], "pagingData": {"totalCount": 0}}'),
        ("join", b'{"items": [], "pagination": {"rowCount": 0, "pageCount": 0}}'),
    ],
)
def test_a_board_without_roles_is_empty_and_whole(kind: str, body: bytes) -> None:
    page = read(kind, body)
    assert (page.postings, page.complete, page.next) == ((), True, None)


def test_the_feed_of_an_agency_without_roles_is_empty_and_says_nothing_of_the_whole() -> None:
    page = read("neogov", b'<rss version="2.0"><channel><title>Acme</title></channel></rss>')
    assert (page.postings, page.complete) == ((), False)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("amazon", b'{"error": "Cannot return more than 10000 results at once", "hits": 0, "jobs": null}'),
        ("taleo", b'{"requisitionList": null, "careerSectionUnAvailable": true}'),
        ("taleo", b"<html><body>Career Section Unavailable</body></html>"),
        ("freshteam", b"<!DOCTYPE html><html><body>Page not found</body></html>"),
        ("polymer", b'{"error": "no careers_page found"}'),
        ("dover", b'{"detail": "Not found."}'),
        (
            "join",
            b'<html><script id="__NEXT_DATA__">{"props":{"pageProps":{"statusCode":404}}}</script></html>',
        ),
        ("zoho-recruit", b"<html><body>this page is currently unavailable.</body></html>"),
    ],
)
def test_the_answer_of_a_dead_board_is_an_error(kind: str, body: bytes) -> None:
    with pytest.raises(ParseError):
        read(kind, body)


def test_join_that_shows_another_company_is_an_error() -> None:
    with pytest.raises(ParseError, match="another company"):
        read("join", joined(1, 1), "https://join.com/companies/other-one")
    for slug in ("Acme", "acme-gmbh", "acmelabs"):
        assert read("join", joined(1, 1), f"https://join.com/companies/{slug}").named == "Acme"


def test_a_zoho_list_at_its_limit_is_not_whole() -> None:
    def page(count: int) -> bytes:
        records = [{"id": str(n), "Posting_Title": f"Role {n}"} for n in range(count)]
        return json.dumps({"data": records}).encode()

    assert [read("zoho-recruit", page(count)).complete for count in (49, 50, 51, 750)] == [
        True,
        False,
        True,
        False,
    ]


def test_a_zoho_site_on_the_employers_domain_links_to_it() -> None:
    body = b"""<html><input id="jobs" value='[{"id": "16", "Posting_Title": "Buyer"}]'></html>"""
    page = read(
        "zoho-recruit",
        body,
        "https://jobs.acme.example/jobs/Portal",
        source={"url": "https://jobs.acme.example/jobs/Portal"},
    )
    assert page.postings[0].url == "https://jobs.acme.example/jobs/Portal/16/Buyer"


def test_a_softgarden_feed_with_fewer_roles_than_it_says_is_not_whole() -> None:
    roles = [{"item": {"@type": "JobPosting", "title": "Buyer", "identifier": {"value": 7}}}]
    body = json.dumps({"numberOfItems": 2, "dataFeedElement": roles}).encode()
    assert (read("softgarden", body).complete, read("softgarden", body).postings[0].id) == (False, "7")


def test_the_search_of_taleo_is_asked_with_a_time_zone() -> None:
    _, site = reads(
        "taleo",
        {f"{TALEO}/ex/jobsearch.ftl?lang=en": SECTION, f"{TALEO_SEARCH} 1": sections(1, total=1)},
        board="acme/ex",
    )
    assert site.asked[1].headers == {"tz": "GMT+00:00"}


# --------------------------------------------------------------------------------------- samples

KINDS = ("usajobs", "jobvite", "join", "neogov", "avature", "clearcompany", "amazon")
HOMES = {"join-ergon__join_page.html": "https://join.com/companies/onetwosocial"}
COUNTS = {"feedingamerica__jobvite.html": 2, "join-ergon__join_page.html": 2}
"""What was counted by hand where the manifest has no count."""

EXCEPTIONS: dict[str, tuple[int | None, str]] = {
    "usajobs-archive__jobs_legislative_branch.json": (None, "an archive in a shape of its own, no answer"),
    "mozilla__test_syncing.py": (None, "a program's tests, no answer"),
    "pypi-jobwatch-0.6.0__fixtures-avature_job.html": (None, "the page of one role, which a list leads to"),
    "pypi-jobwatch-0.6.0__fixtures-avature_sitemap.xml": (None, "a sitemap, which tells no titles"),
    "pypi-jobwatch-0.6.0__fixtures-avature_sitemap_index.xml": (None, "a list of sitemaps"),
    "pypi-boardwatch-0.6.1__amazon-error_offset_ceiling.json": (None, "an error; the 1 counts the answer"),
    "pypi-boardwatch-0.6.1__amazon-error_result_limit.json": (None, "an error; the 1 counts the answer"),
    "pypi-boardwatch-0.6.1__amazon-normal_response_headers.json": (None, "headers, no search"),
}
WITHOUT_PLACE = {
    "FSA-2026-0118": "only its line of places is there, which says that there are several",
    **dict.fromkeys(("22360", "27182", "31415"), "the feed names no place"),
}


def test_the_samples_read_with_the_counts_that_the_manifest_states(samples: Path) -> None:
    wrong, met = [], set()
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["system"] in KINDS]
    for row in rows:
        name = Path(row["file"]).name
        try:
            url = HOMES.get(name, "https://www.acme.example/x")
            page = read(row["system"], (samples / row["file"]).read_bytes(), url)
            found: int | None = len(page.postings)
            assert page.skipped == 0, name
            for posting in page.postings:
                well_formed(posting)
                assert posting.url, (name, posting.id)
                assert posting.locations or posting.id in WITHOUT_PLACE, (name, posting.id)
                assert posting.departments or row["system"] in ("jobvite", "avature"), (name, posting.id)
        except ParseError:
            found = None
        expected = int(row["postings"]) if row["postings"] else COUNTS.get(name)
        if name in EXCEPTIONS:
            met.add(name)
            expected = EXCEPTIONS[name][0]
        if found != expected:
            wrong.append(f"{row['file']}: {expected} expected, {found} found")
    assert not wrong
    assert met == set(EXCEPTIONS)
