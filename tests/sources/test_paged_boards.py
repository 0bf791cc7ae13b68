"""Boards that answer page by page: Workday, SmartRecruiters, Oracle Recruiting, iCIMS, Eightfold, Phenom."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import BusyError, FetchError, NotFoundError, ParseError
from monitor.model import Answer, Page, Posting, Request, Snapshot, Source, Validators
from monitor.reading import read
from monitor.sources import READERS, first, otherwise, recognise
from tests.sources.test_contract import read as parsed
from tests.sources.test_contract import well_formed

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
NOTHING = Validators()


def source(kind: str, board: str | None = None, url: str | None = None, region: str = "") -> Source:
    key = f"{kind}:{board or url}"
    return Source(key=key, kind=kind, employer="Acme", board=board, url=url, region=region)


# ------------------------------------------------------------------------------------ addresses

ADDRESSES = [
    ("https://acme.wd5.myworkdayjobs.com/External", "workday", "acme/wd5/External", ""),
    ("https://acme.wd5.myworkdayjobs.com/en-US/External", "workday", "acme/wd5/External", ""),
    ("https://acme.wd103.myworkdayjobs.com/jobs", "workday", "acme/wd103/jobs", ""),
    ("acme.wd1.myworkdayjobs.com/careers/job/Berlin/Data-Engineer_JR1", "workday", "acme/wd1/careers", ""),
    ("HTTPS://ACME.WD1.MyWorkdayJobs.com/fr-FR/A_C/job/X/Y_1", "workday", "acme/wd1/A_C", ""),
    ("https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External/jobs", "workday", "acme/wd5/External", ""),
    ("https://a-b.wd5.myworkdayjobs.com/wday/cxs/a_b/Ext/job/X/Y_1", "workday", "a_b/wd5/Ext", ""),
    ("https://wd3.myworkdaysite.com/recruiting/acme/Careers", "workday", "acme/wd3/Careers", "site"),
    ("https://wd1.myworkdaysite.com/en-US/recruiting/acme/a-b/job/X/Y_1", "workday", "acme/wd1/a-b", "site"),
    ("https://wd1.myworkdaysite.com/wday/cxs/acme/Careers/jobs", "workday", "acme/wd1/Careers", "site"),
    ("https://careers.smartrecruiters.com/AcmeGroup", "smartrecruiters", "AcmeGroup", ""),
    ("https://careers.smartrecruiters.com/AcmeGroup/brand", "smartrecruiters", "AcmeGroup", ""),
    ("https://jobs.smartrecruiters.com/AcmeGroup/744-data-engineer", "smartrecruiters", "AcmeGroup", ""),
    ("https://jobs.smartrecruiters.com/oneclick-ui/company/Acme/x/1", "smartrecruiters", "Acme", ""),
    ("https://api.smartrecruiters.com/v1/companies/Acme/postings?limit=10", "smartrecruiters", "Acme", ""),
    (
        "https://eabc.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/1001",
        "oracle-recruiting", "eabc.fa.us2/CX_1", "",
    ),
    (
        "https://acme.fa.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1001",
        "oracle-recruiting", "acme.fa/CX_1001", "",
    ),
    (
        "https://fa-abcd-saasfaprod1.fa.ocs.oraclecloud.com/hcmUI/CandidateExperience/de/sites/Jobs-at-Acme/requisitions",
        "oracle-recruiting", "fa-abcd-saasfaprod1.fa.ocs/Jobs-at-Acme", "",
    ),
    (
        "https://eabc.fa.us2.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitions"
        "?finder=findReqs;siteNumber=CX_2,limit=24",
        "oracle-recruiting", "eabc.fa.us2/CX_2", "",
    ),
    ("https://careers.acme.example/hcmUI/CandidateExperience/en/sites/CX_1", "oracle-recruiting", None, ""),
    ("https://careers-acme.icims.com/jobs/search?ss=1", "icims", "careers-acme", ""),
    ("https://careers-acme.icims.com/jobs/1001/data-engineer/job", "icims", "careers-acme", ""),
    ("https://uscareers-acme.icims.com", "icims", "uscareers-acme", ""),
    ("https://acme.jibeapply.com/jobs", "icims", None, ""),
    ("https://acme.eightfold.ai/careers?domain=acme.example&query=x", "eightfold", "acme/acme.example", ""),
    ("https://acme.eightfold.ai/careers/job/1001?domain=acme.example", "eightfold", "acme/acme.example", ""),
    ("https://acme.eightfold.ai/api/apply/v2/jobs?domain=acme.example", "eightfold", "acme/acme.example", ""),
    ("https://app.eightfold.ai/careers?domain=acme.example", "eightfold", "app/acme.example", ""),
    ("https://acme.eightfold.ai/careers?job=101", "eightfold", "acme", ""),
    ("https://careers.acme.example/us/en/search-results?from=10", "phenom", None, ""),
    ("https://jobs.acme.example/global/en/search-results", "phenom", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("url", "kind", "board", "region"), ADDRESSES)
def test_an_address_names_its_board(url: str, kind: str, board: str | None, region: str) -> None:
    found = recognise(url)
    assert found is not None
    assert (found.kind, found.board, found.region) == (kind, board, region)


@pytest.mark.parametrize(("kind", "board", "region"), sorted({a[1:] for a in ADDRESSES if a[2]}))
def test_the_page_of_a_board_is_recognised_again(kind: str, board: str, region: str) -> None:
    home = READERS[kind].home(board, region)
    again = READERS[kind].recognise(home or "")
    # Hosts hold no "_", so that such a tenant is asked under both names.
    assert again == (
        board.replace("_", "-") if kind == "workday" and "_" in board.split("/")[0] else board,
        region,
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://www.myworkdayjobs.com/wday/static/embed.js",
        "https://acme.wd5.myworkdayjobs.com/",
        "https://acme.wd5.myworkdayjobs.com/en-US",
        "https://acme.wd5.myworkdayjobs.com/wday/authgwy/acme/login",
        "https://acme.wd5.myworkdayjobs.com/wday/cxs",
        "https://acme.wd5.myworkdayjobs.com.evil.example/External",
        "https://wd5.myworkdaysite.com/recruiting/acme",
        "https://www.workday.com/en-us/company/careers",
        "https://www.smartrecruiters.com/resources",
        "https://static.smartrecruiters.com/job-widget/1.6.3/script/smart_widget.js",
        "https://careers.smartrecruiters.com/",
        "https://jobs.smartrecruiters.com/my-applications",
        "https://api.smartrecruiters.com/v1/companies",
        "https://www.oraclecloud.com/hcmUI",
        "https://eabc.fa.us2.oraclecloud.com/",
        "https://eabc.fa.us2.oraclecloud.com/fscmUI/faces/FuseWelcome",
        "https://www.icims.com/products",
        "https://cdn.icims.com/jobs/script.js",
        "https://careers-acme.icims.com/icims2/images/app.js",
        "https://icims.com.evil.example/jobs",
        "https://eightfold.ai/careers",
        "https://www.eightfold.ai/careers",
        "https://app.eightfold.ai/careers",
        "https://acme.eightfold.ai/js/careers.js",
        "https://cdn.phenompeople.com/CareerConnectResources/x.js",
        "https://careers.acme.example/us/en/job/R1042/data-engineer",
        "https://www.acme.example/search-results",
    ],
)
def test_other_addresses_name_none_of_these(url: str) -> None:
    kinds = ("workday", "smartrecruiters", "oracle-recruiting", "icims", "eightfold", "phenom")
    assert {kind: READERS[kind].recognise(url) for kind in kinds} == dict.fromkeys(kinds)


ORACLE_LIST = (
    "/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.secondaryLocations"
    "&finder=findReqs;siteNumber=CX_1,limit=200,offset=0,sortBy=POSTING_DATES_DESC"
)
SEARCH = "/api/pcsx/search?domain=acme.example&query=&location=&start=0&sort_by=timestamp"


@pytest.mark.parametrize(
    ("asked", "url"),
    [
        (source("workday", "acme/wd5/Ext"), "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Ext/jobs"),
        (source("workday", "a_b/wd5/Ext"), "https://a-b.wd5.myworkdayjobs.com/wday/cxs/a_b/Ext/jobs"),
        (source("workday", "acme/wd5/Ext", region="site"), "https://wd5.myworkdaysite.com/wday/cxs/acme/Ext/jobs"),
        (source("workday", url="https://proxy.example/acme"), "https://proxy.example/acme"),
        (
            source("smartrecruiters", "Acme"),
            "https://api.smartrecruiters.com/v1/companies/Acme/postings?limit=100&offset=0",
        ),
        (source("smartrecruiters", url="https://proxy.example/a.json"), "https://proxy.example/a.json"),
        (source("oracle-recruiting", "ab.fa.us2/CX_1"), "https://ab.fa.us2.oraclecloud.com" + ORACLE_LIST),
        (
            source("oracle-recruiting", url="https://jobs.acme.example/hcmUI/CandidateExperience/en/sites/CX_1/jobs"),
            "https://jobs.acme.example" + ORACLE_LIST,
        ),
        (source("oracle-recruiting", url="https://proxy.example/acme.json"), "https://proxy.example/acme.json"),
        (source("icims", "careers-acme"), "https://careers-acme.icims.com/jobs/search?ss=1&pr=0&in_iframe=1"),
        (source("icims", url="https://careers.acme.example/x"), "https://careers.acme.example/api/jobs?page=1&limit=100"),
        (source("icims", url="https://a.jibeapply.com/jobs"), "https://a.jibeapply.com/api/jobs?page=1&limit=100"),
        (source("icims", url="https://jobs.acme.example/jobs/search?ss=1"), "https://jobs.acme.example/jobs/search?ss=1"),
        (source("eightfold", "acme/acme.example"), "https://acme.eightfold.ai" + SEARCH),
        (source("eightfold", "acme"), "https://acme.eightfold.ai/careers"),
        (source("eightfold", url="https://j.test/careers?domain=acme.example"), "https://j.test" + SEARCH),
        (source("eightfold", url="https://j.acme.example/careers"), "https://j.acme.example/careers"),
        (source("phenom", url="https://j.acme.example/us/en/search-results"), "https://j.acme.example/widgets"),
    ],
)  # fmt: skip
def test_a_board_is_asked_at_its_list_and_a_copy_of_it_exactly_where_it_is(asked: Source, url: str) -> None:
    assert first(asked).url == url


def test_workday_and_phenom_are_asked_by_post() -> None:
    assert first(source("workday", "acme/wd5/Ext")).json == {
        "appliedFacets": {}, "limit": 20, "offset": 0, "searchText": "",
    }  # fmt: skip
    told = first(source("phenom", url="https://j.acme.example/us/en/search-results")).json
    assert isinstance(told, dict)
    assert (told["ddoKey"], told["jobs"], told["from"], told["size"]) == ("refineSearch", True, 0, 100)
    assert (told["country"], told["lang"]) == ("us", "en_us")
    open_site = first(source("phenom", url="https://j.acme.example/")).json
    assert isinstance(open_site, dict)
    assert not {"country", "lang"} & set(open_site)


@pytest.mark.parametrize(
    ("asked", "url"),
    [
        (source("workday", "acme/wd5/Ext"), "https://wd5.myworkdaysite.com/wday/cxs/acme/Ext/jobs"),
        (source("workday", "a-b/wd5/Ext"), "https://a-b.wd5.myworkdayjobs.com/wday/cxs/a_b/Ext/jobs"),
        (source("workday", "acme/wd5/Ext", region="site"), None),
        (source("icims", "careers-acme"), None),
        (
            source("icims", url="https://j.acme.example/x"),
            "https://j.acme.example/jobs/search?ss=1&pr=0&in_iframe=1",
        ),
        (source("eightfold", "acme"), None),
        (
            source("eightfold", "acme/acme.example"),
            "https://acme.eightfold.ai/api/apply/v2/jobs?domain=acme.example&start=0&num=10&sort_by=timestamp",
        ),
        (
            source("phenom", url="https://j.acme.example/us/en/x"),
            "https://j.acme.example/us/en/search-results?from=0&s=1",
        ),
        (source("phenom", url="https://j.acme.example"), "https://j.acme.example/search-results?from=0&s=1"),
    ],
)
def test_where_a_board_may_stand_otherwise(asked: Source, url: str | None) -> None:
    elsewhere = next(iter(otherwise(asked)), None)
    assert (elsewhere.url if elsewhere else None) == url


# ---------------------------------------------------------------------------------------- pages


class Site:
    """A site in memory; `answer` gives the body for a request, or the error that it ends in."""

    def __init__(self, answer: Callable[[Request], Any]) -> None:
        self.answer = answer
        self.asked: list[Request] = []

    def visit(self, *, robots: bool = False) -> Site:
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.asked.append(request)
        found = self.answer(request)
        if isinstance(found, Exception):
            raise found
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        return Answer(url=request.url, body=body, validators=NOTHING)


class Reading:
    """The real readers in this process."""

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def reads(site: Site, asked: Source, known: dict[str, Posting] | None = None) -> Snapshot:
    return read(asked, site, Reading(), NOTHING, (), NOW, known or {})


def at(request: Request, name: str) -> int:
    """Where in the list a page begins: out of the body of a POST, else out of the address."""
    if isinstance(request.json, dict):
        return int(request.json[name])
    return int(request.url.partition(f"{name}=")[2].partition("&")[0].partition(",")[0])


WORKDAY = source("workday", "acme/wd5/External")
SMART = source("smartrecruiters", "Acme")
ORACLE = source("oracle-recruiting", "eabc.fa.us2/CX_1")
SITE = source("icims", url="https://careers.acme.example/")
PORTAL = source("icims", "careers-acme")
EIGHTFOLD = source("eightfold", "acme/acme.example")
PHENOM = source("phenom", url="https://careers.acme.example/us/en/search-results")


def workday(request: Request, total: int, roles: int, **more: Any) -> Any:
    """As the vendor answers: total and filters on the first page only, wrapping round past the end."""
    offset = at(request, "offset")
    rows = [n % total for n in range(offset, min(offset + 20, max(roles, offset + 1)))] if total else []
    jobs = [
        {"title": f"Role {n}", "externalPath": f"/job/Berlin/Role_JR{n:05}", "locationsText": "Berlin"}
        for n in rows
    ]
    return {"total": 0 if offset else total, "jobPostings": jobs, "facets": [], **more}


def smart(request: Request, roles: int) -> Any:
    offset = at(request, "offset")
    rows = range(offset, min(offset + 100, roles))
    return {
        "offset": offset,
        "limit": 100,
        "totalFound": roles,
        "content": [{"id": f"{n}", "name": "x"} for n in rows],
    }


def oracle(request: Request, roles: int, most: int = 25) -> Any:
    offset = at(request, "offset")
    rows = [{"Id": f"{n}", "Title": "x"} for n in range(offset, min(offset + most, roles))]
    return {
        "items": [{"TotalJobsCount": 0 if offset else roles, "SiteNumber": "CX_1", "requisitionList": rows}]
    }


def career_site(request: Request, roles: int) -> Any:
    start = (at(request, "page") - 1) * 100
    rows = [{"data": {"slug": f"{n}", "title": "x"}} for n in range(start, min(start + 100, roles))]
    return {"jobs": rows, "totalCount": roles, "count": len(rows)}


def portal(request: Request, roles: int) -> bytes:
    start, last = at(request, "pr") * 20, max(1, -(-roles // 20))
    rows = "".join(
        f'<li class="iCIMS_JobCardItem"><a href="/jobs/{n}/x/job?in_iframe=1"><h3>Role</h3></a></li>'
        for n in range(start, min(start + 20, roles))
    )
    return f"<html><body><h2>Page {start // 20 + 1} of {last}</h2><ul>{rows}</ul></body></html>".encode()


def eightfold(request: Request, roles: int) -> Any:
    start = at(request, "start")
    rows = [{"id": n + 1, "name": "x"} for n in range(start, min(start + 10, roles))]
    return {"status": 200, "data": {"positions": rows, "count": roles}}


def phenom(request: Request, roles: int) -> Any:
    start = at(request, "from")
    rows = [
        {"jobSeqNo": f"A{n}", "jobId": f"{n}", "title": "x"} for n in range(start, min(start + 100, roles))
    ]
    return {"refineSearch": {"status": 200, "hits": len(rows), "totalHits": roles, "data": {"jobs": rows}}}


PAGED = [
    pytest.param(WORKDAY, lambda r: workday(r, 45, 45), 45, 3, id="workday"),
    pytest.param(SMART, lambda r: smart(r, 230), 230, 3, id="smartrecruiters"),
    pytest.param(ORACLE, lambda r: oracle(r, 60), 60, 3, id="oracle"),
    pytest.param(SITE, lambda r: career_site(r, 230), 230, 3, id="career site"),
    pytest.param(PORTAL, lambda r: portal(r, 45), 45, 3, id="portal"),
    pytest.param(EIGHTFOLD, lambda r: eightfold(r, 25), 25, 3, id="eightfold"),
    pytest.param(PHENOM, lambda r: phenom(r, 230), 230, 3, id="phenom"),
]
Answers = Callable[[Request], Any]


@pytest.mark.parametrize(("asked", "answer", "roles", "pages"), PAGED)
def test_a_board_is_read_to_its_end_and_then_complete(
    asked: Source, answer: Answers, roles: int, pages: int
) -> None:
    site = Site(answer)
    snapshot = reads(site, asked)
    assert (len(snapshot.postings), snapshot.complete, snapshot.note) == (roles, True, None)
    assert len(site.asked) == pages


@pytest.mark.parametrize(("asked", "answer", "roles", "pages"), PAGED)
@pytest.mark.parametrize(
    "fault",
    [FetchError("It took too long."), NotFoundError("Gone."), BusyError("Later.", retry_at=NOW)],
    ids=repr,
)
def test_a_page_that_fails_leaves_the_board_incomplete(
    asked: Source, answer: Answers, roles: int, pages: int, fault: Exception
) -> None:
    site = Site(lambda request: fault if len(site.asked) == 2 else answer(request))
    snapshot = reads(site, asked)
    assert 0 < len(snapshot.postings) < roles
    assert not snapshot.complete
    assert snapshot.note == f"Page 2 could not be read: {fault}"


EMPTY = [
    (WORKDAY, {"total": 0, "jobPostings": [], "facets": []}, True),
    (SMART, {"offset": 0, "limit": 100, "totalFound": 0, "content": []}, False),
    (ORACLE, {"items": [{"TotalJobsCount": 0, "SiteNumber": "CX_1", "requisitionList": []}]}, True),
    (SITE, {"jobs": [], "totalCount": 0, "count": 0}, True),
    (
        PORTAL,
        b"<html><title>Job Listings at Acme</title><body>"
        b"Sorry, no jobs were found that match your search criteria.</body></html>",
        True,
    ),
    (EIGHTFOLD, {"status": 200, "error": {"message": ""}, "data": {"positions": [], "count": 0}}, True),
    (PHENOM, {"refineSearch": {"status": 200, "hits": 0, "totalHits": 0, "data": {"jobs": []}}}, True),
]


@pytest.mark.parametrize(("asked", "body", "complete"), EMPTY, ids=[case[0].key for case in EMPTY])
def test_a_board_without_roles_is_empty_but_a_company_nobody_knows_looks_the_same(
    asked: Source, body: Any, complete: bool
) -> None:
    snapshot = reads(Site(lambda _: body), asked)
    assert (snapshot.postings, snapshot.complete) == ((), complete)


DEAD = [
    (WORKDAY, {"errorCode": "S21", "error": "not found: Job_Posting_Site_ID=Typo"}, "no Workday site"),
    (WORKDAY, b"<html><body><h1>Workday is currently unavailable.</h1></body></html>", "A web page came"),
    (SMART, {"message": "not found"}, "no SmartRecruiters company"),
    (ORACLE, {"items": [{"TotalJobsCount": 2273, "SiteNumber": "CX_1"}]}, "no Oracle candidate site"),
    (
        ORACLE,
        {"items": [{"TotalJobsCount": 7, "SiteNumber": "CX_1", "requisitionList": []}]},
        "hides its list",
    ),
    (ORACLE, {"items": [], "count": 0, "hasMore": False}, "no Oracle candidate site"),
    (
        source("oracle-recruiting", "eabc.fa.us2/CX_9"),
        {
            "items": [
                {"TotalJobsCount": 1, "SiteNumber": "CX_1", "requisitionList": [{"Id": "1", "Title": "x"}]}
            ]
        },
        "there is no site CX_9",
    ),
    (SITE, {"error": "Not Supported"}, "no iCIMS Career Site"),
    (
        PORTAL,
        b"<html><body><h1>Error: The requested job could not be found.</h1></body></html>",
        "A web page came",
    ),
    (EIGHTFOLD, {"status": 404, "error": {"message": "Position not found"}, "data": {}}, "no Eightfold site"),
    (EIGHTFOLD, {"status": 403, "error": {"message": "Not authorized"}, "data": {"positions": []}}, "closed"),
    (PHENOM, {"status": "failure"}, "no Phenom career site"),
    (PHENOM, {"refineSearch": {"status": 500, "data": {"jobs": []}}}, "no Phenom career site"),
    (PHENOM, {"refineSearch": {"status": 200, "totalHits": 40, "data": {"jobs": []}}}, "search is closed"),
]


@pytest.mark.parametrize(("asked", "body", "words"), DEAD)
def test_the_answer_of_a_dead_or_closed_board_is_an_error(asked: Source, body: Any, words: str) -> None:
    with pytest.raises(ParseError, match=words) as caught:
        reads(Site(lambda _: body), asked)
    assert str(caught.value).endswith(".")


# --------------------------------------------------------------------------------------- workday


def big(request: Request, sizes: dict[str, int], agreed: bool = True) -> Any:
    """A board of over 2,000 roles, each in one family; the total stands still at 2,000."""
    body = request.json
    assert isinstance(body, dict)
    wanted = body["appliedFacets"].get("family", list(sizes))
    roles = [f"{family}{n}" for family in wanted for n in range(sizes[family])]
    offset, whole = body["offset"], sum(sizes.values())
    jobs = [
        {"title": role, "externalPath": f"/job/Berlin/x_{role}", "locationsText": "Berlin"}
        for role in roles[offset : offset + 20]
    ]
    facets = [
        {"facetParameter": "time", "values": [{"id": "t", "count": whole if agreed else whole - 7}]},
        {"facetParameter": "group", "values": [
            {"facetParameter": "family", "values": [{"id": k, "count": v} for k, v in sizes.items()]},
            {"facetParameter": "places", "values": [{"id": "p", "count": 9}, {"id": "q", "count": 9}]},
        ]},
    ]  # fmt: skip
    return {
        "total": 0 if offset else min(len(roles), 2000),
        "jobPostings": jobs,
        "facets": [] if offset else facets,
    }


def test_a_workday_board_past_the_cap_is_read_in_parts() -> None:
    sizes = {"a": 1200, "b": 700, "c": 250, "d": 3}
    snapshot = reads(Site(lambda request: big(request, sizes)), WORKDAY)
    assert (len(snapshot.postings), snapshot.complete, snapshot.note) == (2153, True, None)


def test_a_workday_board_is_not_cut_where_no_two_filters_agree_on_its_size() -> None:
    """A role without a value of the filter would be in no part: the newest 2,000 are a better claim."""
    site = Site(lambda request: big(request, {"a": 1200, "b": 700, "c": 250}, agreed=False))
    snapshot = reads(site, WORKDAY)
    assert (len(snapshot.postings), snapshot.complete) == (2000, False)
    assert all(isinstance(r.json, dict) and r.json["appliedFacets"] == {} for r in site.asked)


def test_a_workday_board_past_the_cap_without_filters_is_never_complete() -> None:
    site = Site(lambda request: workday(request, 2000, 2000))
    snapshot = reads(site, WORKDAY)
    assert (len(snapshot.postings), snapshot.complete) == (2000, False)
    assert len(site.asked) == 100


@pytest.mark.parametrize("roles", [45, 40])
def test_a_workday_site_without_a_total_is_read_until_a_page_is_not_full(roles: int) -> None:
    def answer(request: Request) -> Any:
        body = workday(request, roles, roles) if at(request, "offset") < roles else {"jobPostings": []}
        return {**body, "total": None}

    snapshot = reads(Site(answer), WORKDAY)
    assert (len(snapshot.postings), snapshot.complete) == (roles, True)


def test_a_workday_site_that_wraps_round_is_not_read_for_ever() -> None:
    site = Site(lambda request: {**workday(request, 40, 400), "total": None})
    snapshot = reads(site, WORKDAY)
    assert (len(snapshot.postings), snapshot.complete, len(site.asked)) == (40, False, 3)


def test_a_part_that_is_past_the_cap_itself_is_cut_once_more() -> None:
    cut = READERS["workday"].parse(
        Answer(
            url="https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External/jobs",
            body=json.dumps(
                {
                    "total": 2000,
                    "jobPostings": [],
                    "facets": [
                        {"facetParameter": "family", "values": [{"id": "a", "count": 2500}]},
                        {"facetParameter": "time", "values": [{"id": "t", "count": 2500}]},
                        {
                            "facetParameter": "country",
                            "values": [{"id": "de", "count": 1300}, {"id": "us", "count": 1200}],
                        },
                    ],
                }
            ).encode(),
            validators=NOTHING,
            asked=Request(
                url="https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External/jobs",
                json={"appliedFacets": {"family": ["a"]}, "limit": 20, "offset": 0, "searchText": ""},
                carry={"parts": [{"family": ["b"]}]},
            ),
        ),
        WORKDAY,
        (),
    )
    assert cut.next is not None
    assert cut.next.json == {
        "appliedFacets": {"family": ["a"], "country": ["de"]}, "limit": 20, "offset": 0, "searchText": "",
    }  # fmt: skip
    rest = [{"family": ["a"], "country": ["us"]}, {"family": ["b"]}]
    assert cut.next.carry == {"parts": rest}


DETAIL = {
    "jobPostingInfo": {
        "title": "Role", "location": "Berlin", "additionalLocations": ["Munich", "Remote - Austria"],
        "startDate": "2026-08-31", "timeType": "Full time", "jobReqId": "JR00001",
        "externalUrl": "https://acme.wd5.myworkdayjobs.com/External/job/Berlin/Role_JR00001",
    }
}  # fmt: skip
SEVERAL = {
    "total": 2,
    "jobPostings": [
        {"title": "Role", "externalPath": "/job/Berlin/Role_JR00001", "locationsText": "3 Locations"},
        {"title": "Other", "externalPath": "/job/Bonn/Other_JR00002", "locationsText": "Bonn"},
    ],
}


def test_the_places_of_a_workday_role_in_several_places_come_from_its_own_page() -> None:
    site = Site(lambda request: SEVERAL if request.json else DETAIL)
    role, other = reads(site, WORKDAY).postings
    assert role.locations == ("Berlin", "Munich", "Remote - Austria")
    assert (role.employment_type, str(role.posted_on)) == ("full-time", "2026-08-31")
    assert other.locations == ("Bonn",)
    assert [request.url for request in site.asked[1:]] == [
        "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External/job/Berlin/Role_JR00001"
    ]
    assert site.asked[1].json is None


def test_a_known_workday_role_is_not_looked_at_again() -> None:
    seen = {one.id: one for one in reads(Site(lambda r: SEVERAL if r.json else DETAIL), WORKDAY).postings}
    site = Site(lambda request: SEVERAL)
    again = reads(site, WORKDAY, seen)
    assert len(site.asked) == 1
    assert again.postings[0].locations == ("Berlin", "Munich", "Remote - Austria")


@pytest.mark.parametrize(
    ("text", "path", "places"),
    [
        ("Berlin, Germany", "/job/Bonn/x_1", ("Berlin, Germany",)),
        ("2 Locations", "/job/US-CA-Santa-Clara/x_1", ("US CA Santa Clara",)),
        ("3 Standorte", "/job/Illinois---Chicago/x_1", ("Illinois - Chicago",)),
        ("12 lieux", "/job/Z%C3%BCrich/x_1", ("Zürich",)),
        (None, "/job/Tokyo--Japan/x_1", ("Tokyo, Japan",)),
        ("4 Locations", "/job/x_1", ()),
        ("100 Acme Way, Springfield", "/job/Springfield/x_1", ("100 Acme Way, Springfield",)),
    ],
)
def test_a_count_of_places_names_none(text: str | None, path: str, places: tuple[str, ...]) -> None:
    job = {"title": "x", "externalPath": path, "locationsText": text}
    page = parsed("workday", json.dumps({"total": 1, "jobPostings": [job]}).encode())
    assert page.postings[0].locations == places


@pytest.mark.parametrize(
    ("path", "bullets", "id", "number"),
    [
        ("/job/Berlin/Data-Engineer_JR1001-2", ["JR1001", "Germany"], "JR1001-2", "JR1001"),
        ("/job/Berlin/Data-Engineer_R-0001", ["Data", "R-0001"], "R-0001", "R-0001"),
        ("/job/Berlin/Data-Engineer_JR26-12345", [], "JR26-12345", "JR26-12345"),
        ("/job/Berlin/Data-Engineer_JR_0014-1", ["JR_0014"], "0014-1", "JR_0014"),
        ("/job/Berlin/Data-Engineer_REF", ["Germany", "REQ-4711"], "REF", "REQ-4711"),
        ("/job/Berlin/Data-Engineer_REF", ["Germany"], "REF", None),
    ],
)
def test_a_workday_role_is_known_by_the_end_of_its_path(
    path: str, bullets: list[str], id: str, number: str | None
) -> None:
    job = {"title": "x", "externalPath": path, "locationsText": "Berlin", "bulletFields": bullets}
    page = parsed("workday", json.dumps({"total": 1, "jobPostings": [job]}).encode())
    assert (page.postings[0].id, page.postings[0].requisition) == (id, number)


def test_links_of_the_shared_workday_host_go_there() -> None:
    asked = source("workday", "acme/wd5/External", region="site")
    role = reads(Site(lambda request: workday(request, 1, 1)), asked).postings[0]
    assert role.url == "https://wd5.myworkdaysite.com/recruiting/acme/External/job/Berlin/Role_JR00000"


def test_a_workday_site_that_is_on_the_shared_host_alone_is_found_there() -> None:
    site = Site(lambda r: NotFoundError("x") if "myworkdayjobs" in r.url else workday(r, 45, 45))
    snapshot = reads(site, WORKDAY)
    assert (len(snapshot.postings), snapshot.complete) == (45, True)
    assert snapshot.postings[0].url == (
        "https://wd5.myworkdaysite.com/recruiting/acme/External/job/Berlin/Role_JR00000"
    )


# ------------------------------------------------------------------------------- ways to the list


def state(domain: str, mark: str = "pcsx-data") -> bytes:
    text = json.dumps({"theme": {}, "domain": domain}).replace('"', "&#34;")
    return f'<html><body><code id="{mark}" style="display:none;">{text}</code></body></html>'.encode()


@pytest.mark.parametrize(
    "asked", [source("eightfold", "acme"), source("eightfold", url="https://jobs.acme.example/careers")]
)
def test_the_domain_of_an_eightfold_site_stands_in_its_careers_page(asked: Source) -> None:
    site = Site(lambda r: state("acme.example") if r.url.endswith("/careers") else eightfold(r, 25))
    snapshot = reads(site, asked)
    assert (len(snapshot.postings), snapshot.complete) == (25, True)
    assert site.asked[1].url.endswith(SEARCH)
    assert snapshot.postings[0].url == site.asked[0].url + "/job/1"


def test_an_older_eightfold_page_leads_to_the_older_search() -> None:
    older = {"positions": [{"id": 1, "name": "x"}], "count": 1}
    site = Site(lambda r: state("acme.example", "smartApplyData") if r.url.endswith("/careers") else older)
    assert reads(site, source("eightfold", "acme")).complete
    assert "/api/apply/v2/jobs?domain=acme.example" in site.asked[1].url


@pytest.mark.parametrize("domain", ["", "evil.example/x?", "a b.example", "localhost"])
def test_a_careers_page_without_a_sound_domain_is_an_error(domain: str) -> None:
    with pytest.raises(ParseError):
        reads(Site(lambda _: state(domain)), source("eightfold", "acme"))


def test_a_portal_that_sends_visitors_to_a_career_site_is_followed_there() -> None:
    away = (
        rb"<html><script>window.top.location.href = 'https:\/\/careers.acme.example\/jobs';</script></html>"
    )
    site = Site(lambda r: away if "icims.com" in r.url else career_site(r, 130))
    snapshot = reads(site, PORTAL)
    assert (len(snapshot.postings), snapshot.complete) == (130, True)
    assert snapshot.postings[0].url == "https://careers.acme.example/jobs/0"


def test_a_portal_on_the_employers_own_domain_is_read_where_there_is_no_career_site() -> None:
    site = Site(lambda r: NotFoundError("x") if "/api/" in r.url else portal(r, 45))
    snapshot = reads(site, SITE)
    assert (len(snapshot.postings), snapshot.complete) == (45, True)
    assert snapshot.postings[0].url == "https://careers.acme.example/jobs/0/x/job"


def test_the_search_pages_of_a_phenom_site_are_read_where_its_widget_is_closed() -> None:
    def answer(request: Request) -> Any:
        if request.json:
            return NotFoundError("x")
        start = at(request, "from")
        jobs = [
            {"jobSeqNo": f"A{n}", "jobId": f"{n}", "title": "x"} for n in range(start, min(start + 10, 25))
        ]
        ddo = {"eagerLoadRefineSearch": {"status": 200, "totalHits": 25, "data": {"jobs": jobs}}}
        return f"<html><script>phApp.ddo = {json.dumps(ddo)}; phApp.x = {{}};</script></html>".encode()

    snapshot = reads(Site(answer), PHENOM)
    assert (len(snapshot.postings), snapshot.complete) == (25, True)
    assert snapshot.postings[0].url == "https://careers.acme.example/us/en/job/0"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("8/30/2026 4:05 PM", "2026-08-30"), ("30/8/2026", "2026-08-30"), ("yesterday", "None")],
)
def test_the_date_of_a_portal_row_stands_in_its_title(stamp: str, day: str) -> None:
    row = (
        '<li><span class="sr-only field-label">Job Locations</span><span title="'
        f'{stamp}">4 days ago</span><a href="/jobs/1/x/job"><h3>Role</h3></a></li>'
    )
    role = parsed(
        "icims", f"<html><ul>{row}</ul></html>".encode(), "https://c.icims.com/jobs/search"
    ).postings[0]
    assert (str(role.posted_on), role.locations) == (day, ())


# -------------------------------------------------------------------------------------- samples

SYSTEMS = {
    "workday": "workday",
    "smartrecruiters": "smartrecruiters",
    "oracle-orc": "oracle-recruiting",
    "icims": "icims",
    "icims-jibe": "icims",
    "eightfold": "eightfold",
    "phenom": "phenom",
}

# Where what is read differs from what the manifest states: the count, or None for an error, and why.
EXCEPTIONS: dict[str, tuple[int | None, str]] = {
    "eightfold-detail_not_found.json": (None, "the answer for a role that is gone"),
    "eightfold-normal_response_headers.json": (None, "headers, no board"),
    "icims-search-page.html": (2, "the manifest counts no rows of HTML; a third card leads to another host"),
    "icims_closed.html": (None, "the page of a role that is gone"),
    "icims_list_0.html": (2, "the manifest counts no rows of HTML"),
    "icims_list_1.html": (1, "the manifest counts no rows of HTML"),
    "jibe-dead_404.json": (None, "the answer of a board that is gone"),
    "jibe-normal_response_headers.json": (None, "headers, no board"),
    "oraclehcm-detail_gone.json": (None, "the answer for a role that is gone"),
    "oraclehcm-list_empty.json": (0, "the manifest counts the one item that holds the search"),
    "oraclehcm-list_no_expand.json": (None, "a total without rows"),
    "oraclehcm-list_normal.json": (3, "the manifest counts the one item that holds the search"),
    "oraclehcm-list_page_full.json": (200, "the manifest counts the one item that holds the search"),
    "oraclehcm-list_page_short.json": (2, "the manifest counts the one item that holds the search"),
    "oraclehcm-normal_response_headers.json": (None, "headers, no board"),
    "uc-health__oracle_orc.json": (2, "the manifest counts the one item that holds the search"),
    "phenom__phenom.html": (2, "the manifest counts no roles in scripts"),
    "phenom-normal_response_headers.json": (None, "headers, no board"),
    "phenom-widget_failure.json": (None, "a refusal"),
    "boschgroup__smartrecruiters.json": (None, "two pages in an envelope that no site sends; read below"),
    "smartrecruiters-detail_inactive.json": (0, "a posting that is closed"),
    "smartrecruiters-normal_response_headers.json": (None, "headers, no board"),
    "workday-dead_s21.json": (None, "the answer of a board that is gone"),
    "workday-normal_response_headers.json": (None, "headers, no board"),
}


def answers(samples: Path) -> list[tuple[dict[str, str], bytes]]:
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["system"] in SYSTEMS]
    return [(row, (samples / row["file"]).read_bytes()) for row in rows]


def sampled(system: str, body: bytes) -> Page:
    """The host of a portal is in its links."""
    url = "https://careers.acme.example/us/en/x"
    if b".icims.com/jobs/" in body and b"<" in body[:1]:
        host = body.partition(b".icims.com/jobs/")[0].rpartition(b"//")[2].decode()
        url = f"https://{host}.icims.com/jobs/search"
    return parsed(SYSTEMS[system], body, url)


def test_every_sample_reads_with_the_count_that_the_manifest_states(samples: Path) -> None:
    wrong, met = [], set()
    for row, body in answers(samples):
        try:
            page = sampled(row["system"], body)
            found: int | None = len(page.postings)
            assert page.skipped == 0, row["file"]
            for posting in page.postings:
                well_formed(posting)
        except ParseError:
            found = None
        expected = int(row["postings"]) if row["postings"] else None
        for name in [name for name in EXCEPTIONS if row["file"].endswith(name)]:
            met.add(name)
            expected = EXCEPTIONS[name][0]
        if found != expected:
            wrong.append(f"{row['file']}: {expected} expected, {found} found")
    assert not wrong
    assert met == set(EXCEPTIONS)


def test_every_role_of_the_samples_has_a_link_and_a_place_and_most_a_department_where_there_is_one(
    samples: Path,
) -> None:
    seen = {"roles": 0, "department": 0, "told": 0}
    for row, body in answers(samples):
        try:
            page = sampled(row["system"], body)
        except ParseError:
            continue
        for posting in page.postings:
            assert posting.url, row["file"]
            assert posting.locations, row["file"]
            seen["roles"] += 1
            if row["system"] in ("smartrecruiters", "eightfold", "icims-jibe", "phenom"):
                seen["told"] += 1
                seen["department"] += bool(posting.departments)
    assert seen["roles"] > 200
    # Some records of these hold none.
    assert seen["department"] > 0.8 * seen["told"]


def test_the_two_pages_in_one_envelope_are_one_board(samples: Path) -> None:
    pages = json.loads((samples / "smartrecruiters/boschgroup__smartrecruiters.json").read_bytes())[
        "list_pages"
    ]
    snapshot = reads(
        Site(lambda r: pages[1] if at(r, "offset") else pages[0]), source("smartrecruiters", "BoschGroup")
    )
    assert (len(snapshot.postings), snapshot.complete) == (3, True)
