"""Systems of one list each: which addresses are theirs, what is asked, and what is no board."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from monitor import reading
from monitor.errors import FetchError, ParseError
from monitor.model import Answer, Page, Request, Snapshot, Source, Validators
from monitor.sources import READERS, first, recognise
from tests.sources.test_contract import read

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
JOBSCORE = "https://careers.jobscore.com"
TRAKSTAR = "https://jsapi.recruiterbox.com/v1/openings?client_name=acme&limit=100&offset="
TRAFFIT = "https://acme.traffit.com/public/job_posts/published"
DEEL = "https://api-prod.letsdeel.com/guest/ats/organizations"
OCCUPOP = "https://gateway.server.occupop.com/graphql"

ADDRESSES = [
    (f"{JOBSCORE}/careers/acme", "jobscore", "acme", ""),
    (f"{JOBSCORE}/careers/acme/jobs/data-engineer-aB1?ref=rss&sid=68", "jobscore", "acme", ""),
    ("CAREERS.jobscore.com/jobs/Acme/feed.json", "jobscore", "Acme", ""),
    ("https://acme.hire.trakstar.com/jobs/fk0a1b2/", "trakstar", "acme", ""),
    ("https://ACME.recruiterbox.com", "trakstar", "acme", ""),
    ("https://jsapi.recruiterbox.com/v1/openings?client_name=Acme&limit=20", "trakstar", "acme", ""),
    ("https://acme.careers.hibob.com/jobs/04e764ae-1111/apply", "hibob", "acme", ""),
    ("acme-fa0ad6.careers.hibob.com/api/job-ad", "hibob", "acme-fa0ad6", ""),
    ("https://acme.dvinci-hr.com/de/jobs/50584/x", "dvinci", "acme", ""),
    ("https://acme.dvinci-easy.com/de/p/acme/jobs", "dvinci", "acme", "easy"),
    ("acme.dvinci.de/jobPublication/list.json?fields=small", "dvinci", "acme", "de"),
    ("https://acme.traffit.com/career/", "traffit", "acme", ""),
    ("https://acme.traffit.com/public/an/abc123", "traffit", "acme", ""),
    ("https://jobs.deel.com/acme", "deel", "acme", ""),
    ("https://jobs.deel.com/job-boards/Acme-SPA", "deel", "Acme-SPA", ""),
    ("https://jobs.deel.com/acme/job-details/bb68d5b5-7e05/overview", "deel", "acme", ""),
    ("https://acme.occupop-careers.com/jobs/0a1b2c3d/apply", "occupop", "acme", ""),
    ("https://acme.applicantpro.com/jobs/4124648.html", "applicantpro", "acme", ""),
    ("https://www.applicantpro.com/openings/acme/jobs/4124648/x", "applicantpro", "acme", ""),
    ("ACME.isolvedhire.com/jobs", "isolved", "acme", ""),
]
OTHERS = [
    f"{JOBSCORE}/apply_flow/applications/go?job_id=aB1",
    f"{JOBSCORE}/careers",
    "https://www.jobscore.com/careers/acme",
    "https://www.trakstar.com/hire",
    "https://hire.trakstar.com/",
    "https://jsapi.recruiterbox.com/v1/openings",
    "https://apiv1.recruiterbox.com/frontend_api.html",
    "https://careers.hibob.com/",
    "https://app.hibob.com/login",
    "https://www.dvinci.de/",
    "https://static.dvinci-easy.com/files/job-widget-v1/x.min.js",
    "https://www.traffit.com/",
    "https://cdn3.traffit.com/x.js",
    "https://jobs.deel.com/",
    "https://jobs.deel.com/login",
    "https://jobs.deel.com/job-details/bb68d5b5/overview",
    "https://www.deel.com/jobs/acme",
    "https://www.occupop-careers.com/",
    "https://www.occupop.com/",
    "https://www.applicantpro.com/",
    "https://www.applicantpro.com/openings/",
    "https://isolvedhire.com/jobs/",
]


@pytest.mark.parametrize(("url", "kind", "board", "region"), ADDRESSES)
def test_an_address_names_its_board(url: str, kind: str, board: str, region: str) -> None:
    found = recognise(url)
    assert found is not None
    assert (found.kind, found.board, found.region) == (kind, board, region)
    assert READERS[kind].recognise(READERS[kind].home(board, region) or "") == (board, region)


@pytest.mark.parametrize("url", OTHERS)
def test_other_addresses_of_the_vendors_name_none(url: str) -> None:
    assert recognise(url) is None


def source(kind: str, **more: Any) -> Source:
    return Source(key=f"{kind}:acme", kind=kind, employer="Acme", names=("Acme",), **more)


ASKED = [
    ("jobscore", {"board": "acme"}, f"{JOBSCORE}/jobs/acme/feed.json"),
    ("jobscore", {"url": "https://proxy.example/j.json"}, "https://proxy.example/j.json"),
    ("trakstar", {"board": "acme"}, f"{TRAKSTAR}0"),
    ("hibob", {"board": "acme"}, "https://acme.careers.hibob.com/api/job-ad"),
    ("dvinci", {"board": "acme"}, "https://acme.dvinci-hr.com/jobPublication/list.json"),
    ("dvinci", {"board": "acme", "region": "de"}, "https://acme.dvinci.de/jobPublication/list.json"),
    ("dvinci", {"url": "https://karriere.acme.example/de/jobs"},
     "https://karriere.acme.example/jobPublication/list.json"),
    ("dvinci", {"url": "https://karriere.acme.example/portal/int/jobPublication/list.json"},
     "https://karriere.acme.example/portal/int/jobPublication/list.json"),
    ("traffit", {"board": "acme"}, TRAFFIT),
    ("deel", {"board": "acme"}, f"{DEEL}/acme/career_page_settings"),
    ("deel", {"url": "https://proxy.example/d"}, "https://proxy.example/d"),
    ("occupop", {"board": "acme"}, OCCUPOP),
    ("applicantpro", {"board": "acme"}, "https://acme.applicantpro.com/jobs/"),
    ("isolved", {"board": "acme"}, "https://acme.isolvedhire.com/jobs/"),
    ("isolved", {"url": "https://proxy.example/i"}, "https://proxy.example/i"),
    ("occupop", {"url": "https://proxy.example/o", "board": "acme"}, "https://proxy.example/o"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "url"), ASKED)
def test_what_is_asked_first(kind: str, fields: dict[str, str], url: str) -> None:
    assert first(source(kind, **fields)).url == url


def test_hibob_is_asked_as_its_own_pages_ask_and_a_proxy_without_that() -> None:
    home = "https://acme.careers.hibob.com/jobs"
    assert first(source("hibob", board="acme")).headers == {"companyIdentifier": "acme", "Referer": home}
    assert first(source("hibob", url="https://proxy.example/h")).headers == {}


@pytest.mark.parametrize("fields", [{"board": "acme"}, {"url": "https://proxy.example/o", "board": "acme"}])
def test_occupop_is_asked_for_the_roles_of_one_company(fields: dict[str, str]) -> None:
    asked = first(source("occupop", **fields)).json
    assert isinstance(asked, dict)
    assert asked["variables"]["companyKey"] == "acme"


# --------------------------------------------------------------------------------- pages in order

NOTHING = Validators()


class Site:
    """A site in memory: what it answers to a URL, or to a URL and the number of a page in the headers."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.asked: list[Request] = []

    def visit(self, *, robots: bool = False) -> Site:
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.asked.append(request)
        number = request.headers.get("X-Request-Current-Page")
        found = self.answers[f"{request.url} {number}" if number else request.url]
        if isinstance(found, Exception):
            raise found
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        return Answer(url=request.url, body=body, validators=NOTHING)


class Parser:
    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def reads(kind: str, answers: dict[str, Any]) -> tuple[Snapshot, Site]:
    site = Site(answers)
    return reading.read(source(kind, board="acme"), site, Parser(), NOTHING, (), NOW), site


def posts(*numbers: int) -> list[dict[str, Any]]:
    return [{"id": n, "advert": {"name": f"Role {n}"}} for n in numbers]


def openings(*numbers: int, total: int | None) -> dict[str, Any]:
    stated = {} if total is None else {"total": total}
    return {"meta": stated, "objects": [{"id": f"fk{n}", "title": f"Role {n}"} for n in numbers]}


BOARD = f"{DEEL}/org/job_boards/7/job_postings"
TWO_PAGES: list[tuple[str, dict[str, Any], str, int, int]] = [
    ("trakstar", {f"{TRAKSTAR}0": openings(1, 2, total=3), f"{TRAKSTAR}2": openings(3, total=3)},
     f"{TRAKSTAR}2", 2, 3),
    ("traffit", {f"{TRAFFIT} 1": posts(*range(100)), f"{TRAFFIT} 2": posts(*range(100, 125)),
                 f"{TRAFFIT} 3": posts()}, f"{TRAFFIT} 3", 125, 125),
    ("traffit", {f"{TRAFFIT} 1": posts(*range(30)), f"{TRAFFIT} 2": posts(30)}, f"{TRAFFIT} 2", 30, 31),
]  # fmt: skip
PAGES = pytest.mark.parametrize(("kind", "answers", "last", "before", "whole"), TWO_PAGES)


@PAGES
def test_all_pages_are_read_and_then_the_list_is_whole(
    kind: str, answers: dict[str, Any], last: str, before: int, whole: int
) -> None:
    snapshot, site = reads(kind, answers)
    assert (len(snapshot.postings), snapshot.complete, snapshot.note) == (whole, True, None)
    assert len(site.asked) == len(answers)


@PAGES
def test_a_page_that_fails_leaves_a_list_that_is_not_whole(
    kind: str, answers: dict[str, Any], last: str, before: int, whole: int
) -> None:
    snapshot, _ = reads(kind, {**answers, last: FetchError("It took too long.")})
    assert (len(snapshot.postings), snapshot.complete) == (before, False)


def test_pages_of_traffit_that_repeat_end_in_a_list_that_is_not_whole() -> None:
    same = posts(*range(30))
    snapshot, site = reads("traffit", {f"{TRAFFIT} 1": same, f"{TRAFFIT} 2": same})
    assert (len(snapshot.postings), snapshot.complete, len(site.asked)) == (30, False, 2)


def test_fewer_openings_than_trakstar_states_are_not_the_whole_list() -> None:
    page = read("trakstar", json.dumps(openings(total=3)).encode())
    assert (page.postings, page.complete, page.next) == ((), False, None)


def test_deel_is_asked_for_the_settings_and_then_for_the_list() -> None:
    settings = {"organizationId": "org", "jobBoard": {"id": 7}}
    answers = {f"{DEEL}/acme/career_page_settings": settings, BOARD: [{"id": "p1", "title": "Engineer"}]}
    snapshot, site = reads("deel", answers)
    assert [posting.url for posting in snapshot.postings] == [
        "https://jobs.deel.com/acme/job-details/p1/overview"
    ]
    assert (snapshot.complete, [request.url for request in site.asked]) == (True, list(answers))
    with pytest.raises(FetchError):
        reads("deel", {**answers, BOARD: FetchError("It took too long.")})


@pytest.mark.parametrize(
    "script",
    [
        'mountingData.courierCurrentRouteData = {"domain_id":"19218","user_id":0};',
        "const app = { componentData: { organizationId: 7, domainId : 19218 } };",
    ],
)
@pytest.mark.parametrize("kind", ["applicantpro", "isolved"])
def test_the_page_of_a_careers_site_tells_the_number_of_its_list(kind: str, script: str) -> None:
    home = READERS[kind].home("acme", "") or ""
    address = home.replace("/jobs/", "/core/jobs/19218?getParams=%7B%22isInternal%22%3A0%7D")
    roles = [{"id": 1, "title": "Role 1", "jobUrl": "/jobs/1"}]
    shell = f"<!doctype html><html><body><script>{script}</script></body></html>".encode()
    snapshot, site = reads(kind, {home: shell, address: {"data": {"jobs": roles, "jobCount": 1}}})
    assert ([posting.url for posting in snapshot.postings], snapshot.complete) == ([f"{home}1"], True)
    assert [request.url for request in site.asked] == [home, address]
    snapshot, _ = reads(kind, {home: shell, address: {"data": {"jobs": roles, "jobCount": 2}}})
    assert (len(snapshot.postings), snapshot.complete) == (1, False)


def test_the_list_of_deel_may_stand_within_an_object() -> None:
    page = read("deel", b'{"jobPostings": [{"id": "p1", "title": "Engineer"}]}')
    assert ([posting.id for posting in page.postings], page.complete) == (["p1"], True)


@pytest.mark.parametrize(
    ("kind", "url", "link"),
    [
        ("deel", "https://jobs.deel.com/acme", "https://jobs.deel.com/acme/job-details/p1/overview"),
        ("occupop", "https://acme.occupop-careers.com/", "https://acme.occupop-careers.com/jobs/p1/apply"),
    ],
)
def test_links_are_built_from_the_company_in_the_address_too(kind: str, url: str, link: str) -> None:
    roles = [{"id": "p1", "uuid": "p1", "title": "Engineer"}]
    body = roles if kind == "deel" else {"data": {"careersPage": {"liveJobs": roles}}}
    page = read(kind, json.dumps(body).encode(), source={"url": url})
    assert [posting.url for posting in page.postings] == [link]


# ---------------------------------------------------------------------------- empty and dead boards


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("jobscore", {"company_name": "Acme", "jobs": []}),
        ("trakstar", openings(total=0)),
        ("hibob", {"filterGroups": {}, "jobAdDetails": []}),
        ("dvinci", []),
        ("traffit", []),
        ("deel", []),
        ("occupop", {"data": {"careersPage": {"liveJobs": []}}}),
        ("applicantpro", {"success": True, "data": {"jobs": [], "jobCount": 0}}),
    ],
)
def test_a_board_without_roles_is_empty_and_whole(kind: str, body: Any) -> None:
    page = read(kind, json.dumps(body).encode())
    assert (page.postings, page.complete, page.skipped, page.next) == ((), True, 0, None)


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        ("jobscore", {"error": "Company not found"}, "not a JobScore company"),
        ("trakstar", {"error": "invalid client_name"}, "not a Trakstar Hire company"),
        ("hibob", {"message": "Unauthorized"}, "not a HiBob careers site"),
        ("dvinci", {"errorMsg": "Interface is not enabled"}, "not a d.vinci portal"),
        ("traffit", {"message": "Not found"}, "not a Traffit company"),
        ("deel", {"message": "Not found"}, "not a job board at Deel"),
        ("deel", {"organizationId": "org", "jobBoard": None}, "no public job board"),
        ("occupop", {"data": None, "errors": [{"message": "Invalid company key!"}]}, "does not know"),
        ("occupop", {"data": {"careersPage": None}}, "not an Occupop careers page"),
        ("isolved", {"success": False, "message": "No such site", "data": None}, "not a careers site"),
    ],
)
def test_a_board_that_is_gone_is_told_with_what_to_do(kind: str, body: Any, sentence: str) -> None:
    with pytest.raises(ParseError, match=sentence):
        read(kind, json.dumps(body).encode())


def test_openings_without_a_stated_number_are_an_empty_board_only_where_it_is_stated() -> None:
    page = read("trakstar", json.dumps(openings(total=None)).encode())
    assert (page.postings, page.complete) == ((), False)
