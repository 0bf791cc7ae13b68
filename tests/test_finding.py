"""The board behind any careers address: what is asked, what is found, and what is said where nothing is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from monitor.errors import BlockedError, BusyError, FetchError, NotFoundError, TermsError, UnreachableError
from monitor.finding import MOST_REQUESTS, Found, find
from monitor.http import Http
from monitor.model import Answer, HttpSettings, Page, Request, Source, Validators
from monitor.sources import READERS, first, recognise
from monitor.sources.discover import Look, look
from monitor.worker import Worker
from tests.servers import Asked, Reply, serve

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
NONE = Validators()
HOME = "https://www.acme.example/"
CAREERS = "https://www.acme.example/careers"
GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"
LEVER = "https://api.lever.co/v0/postings/acme?mode=json"
ROLES = ("Data Engineer", "Analytics Engineer", "Head of People")


@dataclass
class Sites:
    """Sites in memory by URL: a body, a (body, URL in the end), or what is raised. All else is 404."""

    pages: dict[str, Any]
    robots: bool = False
    asked: list[str] = field(default_factory=list)
    heeded: list[bool] = field(default_factory=list)

    def visit(self, *, robots: bool = False) -> Visit:
        self.heeded.append(robots)
        return Visit(self, robots)


class Visit:
    def __init__(self, sites: Sites, robots: bool) -> None:
        self.sites, self.asks_robots, self.sent = sites, robots and sites.robots, 0

    def ask(self, request: Request, *, validators: Validators = NONE, now: datetime) -> Answer:
        assert now == NOW
        if self.asks_robots:
            self.sites.asked.append("robots.txt")
            self.sent, self.asks_robots = self.sent + 1, False
        self.sites.asked.append(request.url)
        self.sent += 1
        found = self.sites.pages.get(request.url, NotFoundError(f"{request.url}: the site says 404."))
        if isinstance(found, Exception):
            raise found
        body, url = found if isinstance(found, tuple) else (found, request.url)
        return Answer(url=url, body=body.encode(), validators=NONE, content_type="text/html")


class Reads:
    """The readers and the look themselves, in this process."""

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)

    def look(self, answer: Answer) -> Look:
        return look(answer)


def greenhouse(*titles: str) -> str:
    jobs = [
        {
            "id": n,
            "title": title,
            "absolute_url": f"https://boards.greenhouse.io/acme/jobs/{n}",
            "location": {"name": "Berlin"},
        }
        for n, title in enumerate(titles, 1)
    ]
    return json.dumps({"jobs": jobs, "meta": {"total": len(jobs)}})


def lever(*titles: str) -> str:
    return json.dumps([{"id": f"{n}", "text": title, "categories": {}} for n, title in enumerate(titles)])


def html(body: str, head: str = "<title>Acme</title>") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def listed(titles: Iterable[str], path: str = "/careers") -> str:
    rows = "".join(
        f'<li class="job"><a href="{path}/{title.lower().replace(" ", "-")}"><h3>{title}</h3></a><span'
        f' class="location">Berlin</span></li>'
        for title in titles
    )
    return html(
        f'<main><h1>Open positions</h1><ul class="jobs">{rows}</ul></main>', "<title>Careers at Acme</title>"
    )


def found(url: str, pages: dict[str, Any], **more: Any) -> tuple[Found, Sites]:
    robots = more.pop("robots", False)
    sites = Sites(pages, robots)
    result = find(url, sites, Reads(), NOW, **more)
    assert result.requests == len(sites.asked) <= MOST_REQUESTS
    assert result.reason.endswith(".")
    return result, sites


EMBED = html(
    '<div id="grnhse_app"></div><script'
    ' src="https://boards.greenhouse.io/embed/job_board/js?for=acme"></script>'
)


# ------------------------------------------------------------------------------------ the address


def test_an_address_alone_costs_one_request() -> None:
    result, sites = found("https://boards.greenhouse.io/acme", {GREENHOUSE: greenhouse(*ROLES)})
    assert (result.system, result.kind, result.board) == ("greenhouse", "greenhouse", "acme")
    assert (result.readable, result.complete, result.more, result.count) == (True, True, False, 3)
    assert result.samples == ROLES
    assert result.url == READERS["greenhouse"].home("acme", "")
    assert result.reason == "The address tells the board."
    assert sites.asked == [GREENHOUSE]
    assert sites.heeded == [False]


def test_a_widget_that_does_not_tell_the_vendors_part_of_the_world_is_tried_in_both() -> None:
    page = html("<script>window.leverJobsOptions = {accountName: 'acme', includeCss: true};</script>")
    eu = "https://api.eu.lever.co/v0/postings/acme?mode=json"
    result, sites = found(CAREERS, {CAREERS: page, eu: lever("Engineer")})
    assert (result.kind, result.board, result.region, result.count) == ("lever", "acme", "eu", 1)
    assert sites.asked == [CAREERS, LEVER, eu]


def test_a_board_that_is_gone_is_named_with_the_fault() -> None:
    result, _ = found("https://boards.greenhouse.io/acme", {})
    assert (result.system, result.kind, result.board, result.readable) == (
        "greenhouse",
        "greenhouse",
        "acme",
        False,
    )
    assert isinstance(result.fault, NotFoundError)
    assert "could not be read" in result.reason


@pytest.mark.parametrize(
    ("url", "system"),
    [
        ("https://www.linkedin.com/company/acme/jobs/", "linkedin"),
        ("https://www.indeed.com/cmp/Acme/jobs", "indeed"),
        ("https://jobs.dayforcehcm.com/en-US/acme/CANDIDATEPORTAL", "dayforce"),
        ("https://www.metacareers.com/jobs", "meta"),
    ],
)
def test_what_no_program_may_read_is_named_without_a_request(url: str, system: str) -> None:
    result, sites = found(url, {})
    assert (result.system, result.kind, result.readable) == (system, None, False)
    assert "job alert" in result.reason
    assert sites.asked == []


def test_terms_that_forbid_reading_are_told_before_anything_is_asked_and_can_be_taken_on() -> None:
    reader = next((one for one in READERS.values() if one.terms), None)
    if reader is None:
        pytest.skip("no reader has terms")
    home = reader.home("acme", "") or ""
    result, sites = found(home, {})
    assert (result.kind, result.board, result.readable, sites.asked) == (reader.kind, "acme", False, [])
    assert reader.terms in result.reason
    assert result.terms == reader.terms
    taken, sites = found(home, {}, accept_terms=True)
    assert sites.asked
    assert isinstance(taken.fault, NotFoundError)


def test_a_system_without_a_reader_may_still_show_a_page_that_can_be_read() -> None:
    url = "https://acme.tribepad.com/"
    result, _ = found(url, {url: listed(ROLES)})
    assert (result.system, result.kind, result.board, result.url, result.count) == (
        "tribepad",
        "page",
        None,
        url,
        3,
    )
    assert "Tribepad" in result.reason
    named, _ = found(url, {url: html("<p>Loading</p>")})
    assert (named.system, named.readable) == ("tribepad", False)


def test_an_address_without_scheme_is_asked_over_https() -> None:
    result, sites = found(" www.acme.example/careers ", {CAREERS: listed(ROLES)})
    assert (result.url, result.count, sites.asked) == (CAREERS, 3, [CAREERS])


def test_an_address_that_only_has_the_shape_of_a_system_is_seen_as_a_page() -> None:
    url = "https://www.acme.example/us/en/search-results"
    result, _ = found(url, {url: listed(ROLES)})
    assert (result.kind, result.url, result.count) == ("page", url, 3)


# -------------------------------------------------------------------------------------- the page


def test_an_embed_in_the_page_is_read_before_it_is_believed() -> None:
    result, sites = found(CAREERS, {CAREERS: EMBED, GREENHOUSE: greenhouse(*ROLES)})
    assert (result.kind, result.board, result.count) == ("greenhouse", "acme", 3)
    assert result.reason == "The page loads a script of the board's."
    assert sites.asked == [CAREERS, GREENHOUSE]
    assert sites.heeded == [True, False]


def test_a_clue_whose_board_does_not_answer_gives_way_to_the_next() -> None:
    page = html(
        '<a href="https://jobs.lever.co/acme">Jobs</a><a href="https://boards.greenhouse.io/acme">Jobs</a>'
    )
    result, _ = found(CAREERS, {CAREERS: page, GREENHOUSE: greenhouse(*ROLES)})
    assert (result.kind, result.count) == ("greenhouse", 3)


def test_a_linked_board_without_roles_gives_way_to_one_with_roles_and_stands_if_there_is_none() -> None:
    page = html(
        '<a href="https://jobs.lever.co/acme">Jobs</a><a href="https://boards.greenhouse.io/acme">Jobs</a>'
    )
    both, _ = found(CAREERS, {CAREERS: page, LEVER: "[]", GREENHOUSE: greenhouse(*ROLES)})
    assert (both.kind, both.count) == ("greenhouse", 3)
    one, _ = found(CAREERS, {CAREERS: page, LEVER: "[]"})
    assert (one.kind, one.board, one.readable, one.count) == ("lever", "acme", True, 0)


def test_an_embedded_board_that_does_not_answer_is_named() -> None:
    result, _ = found(CAREERS, {CAREERS: EMBED})
    assert (result.system, result.board, result.readable) == ("greenhouse", "acme", False)
    assert "404" in result.reason


def test_a_redirect_to_a_board_is_followed() -> None:
    result, _ = found(CAREERS, {CAREERS: (html(""), "https://jobs.lever.co/acme"), LEVER: lever(*ROLES)})
    assert (result.kind, result.board, result.count) == ("lever", "acme", 3)


def test_from_the_home_page_one_goes_on_to_careers_and_to_the_openings() -> None:
    pages = {
        HOME: html('<nav><a href="/careers">Careers</a><a href="/about">About</a></nav>'),
        CAREERS: html('<p>Life at Acme</p><a href="/careers/open-positions">Open positions</a>'),
        f"{CAREERS}/open-positions": EMBED,
        GREENHOUSE: greenhouse(*ROLES),
    }
    result, sites = found(HOME, pages, robots=True)
    assert (result.kind, result.board) == ("greenhouse", "acme")
    assert sites.asked == ["robots.txt", *pages]


def test_a_system_that_cannot_be_read_is_named_from_the_page() -> None:
    page = html('<iframe src="https://jobs.dayforcehcm.com/en-US/acme/CANDIDATEPORTAL"></iframe>')
    result, _ = found(CAREERS, {CAREERS: page})
    assert (result.system, result.board, result.kind, result.readable) == ("dayforce", "acme", None, False)
    assert result.reason.startswith("The page shows the board in a frame. Dayforce keeps programs out")


def test_a_widget_that_tells_no_board_is_named_with_what_to_do() -> None:
    page = html('<div class="teamtailor-jobs-widget" data-teamtailor-api-key="x"></div>')
    result, _ = found(CAREERS, {CAREERS: page})
    assert (result.system, result.kind, result.readable) == ("teamtailor", None, False)
    assert "does not tell" in result.reason


def test_an_embed_stands_before_the_pages_own_list() -> None:
    page = listed(ROLES).replace("</main>", '</main><iframe src="https://jobs.lever.co/acme"></iframe>')
    result, _ = found(CAREERS, {CAREERS: page, LEVER: lever("Engineer")})
    assert result.kind == "lever"


def test_a_competitors_board_is_not_taken_and_the_own_list_is_read() -> None:
    page = listed(ROLES).replace(
        "</main>", '<p>Not like <a href="https://jobs.lever.co/globex">Globex</a>.</p></main>'
    )
    result, sites = found(CAREERS, {CAREERS: page, LEVER.replace("acme", "globex"): lever("Engineer")})
    assert (result.system, result.kind, result.url, result.samples) == ("page", "page", CAREERS, ROLES)
    assert sites.asked == [CAREERS]


def test_several_strange_boards_are_told_and_none_is_taken() -> None:
    links = "".join(f'<a href="https://jobs.lever.co/{name}">Jobs</a>' for name in ("globex", "hooli"))
    result, _ = found(CAREERS, {CAREERS: html(links)})
    assert (result.system, result.readable) == ("", False)
    assert "several boards" in result.reason


# ------------------------------------------------------------------------------- beside any board


RSS = (
    "<rss version='2.0'><channel><title>Jobs</title>"
    "<item><title>Data Engineer</title><link>https://www.acme.example/jobs/1</link></item>"
    "<item><title>Designer</title><link>https://www.acme.example/jobs/2</link></item></channel></rss>"
)


def test_a_feed_of_roles_that_the_page_announces_is_read() -> None:
    head = '<title>Acme</title><link rel="alternate" type="application/rss+xml" href="/jobs/index.xml">'
    feed = "https://www.acme.example/jobs/index.xml"
    result, _ = found(HOME, {HOME: html("<p>Hi</p>", head), feed: RSS})
    assert (result.kind, result.board, result.url, result.count, result.complete) == (
        "feed",
        None,
        feed,
        2,
        False,
    )
    assert result.reason == "The page announces this feed."


def test_the_address_of_a_feed_is_read_as_one() -> None:
    url = "https://www.acme.example/jobs/index.xml"
    result, sites = found(url, {url: RSS})
    assert (result.kind, result.url, result.count, sites.asked) == ("feed", url, 2, [url])


def test_the_roles_of_the_page_itself_are_read() -> None:
    result, sites = found(CAREERS, {CAREERS: listed(ROLES)})
    assert (result.system, result.kind, result.board, result.url) == ("page", "page", None, CAREERS)
    assert (result.readable, result.count, result.samples) == (True, 3, ROLES)
    assert sites.asked == [CAREERS]


def test_the_page_with_the_most_roles_stands() -> None:
    pages = {HOME: html('<nav><a href="/careers">Careers</a></nav>'), CAREERS: listed(ROLES)}
    result, _ = found(HOME, pages)
    assert (result.url, result.count) == (CAREERS, 3)


def test_a_sitemap_that_names_roles_is_taken_last() -> None:
    urls = "".join(f"<url><loc>https://www.acme.example/jobs/engineer-{n}</loc></url>" for n in range(4))
    sitemap = (
        f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    )
    result, sites = found(
        CAREERS, {CAREERS: html("<p>We grow.</p>"), "https://www.acme.example/sitemap.xml": sitemap}
    )
    assert (result.kind, result.url, result.count) == ("page", "https://www.acme.example/sitemap.xml", 4)
    assert "sitemap" in result.reason
    assert (result.samples, len(sites.asked)) == ((), 4)


def sitemap_of(*paths: str) -> str:
    urls = "".join(f"<url><loc>https://www.acme.example{path}</loc></url>" for path in paths)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'


ROLE = (
    '<h1>Data Engineer</h1><script type="application/ld+json">{"@type": "JobPosting", "title": "Data'
    ' Engineer", "url": "https://www.acme.example/jobs/engineer-0"}</script>'
)


@pytest.mark.parametrize("address", [HOME, "https://www.acme.example/sitemap.xml"])
def test_of_a_sitemap_a_page_of_a_role_is_read_to_show_what_was_found(address: str) -> None:
    pages = {f"https://www.acme.example/jobs/engineer-{n}": html(ROLE) for n in range(4)}
    pages["https://www.acme.example/sitemap.xml"] = sitemap_of(*(f"/jobs/engineer-{n}" for n in range(4)))
    result, sites = found(address, {HOME: html("<p>We grow.</p>"), **pages})
    assert (result.kind, result.url) == ("page", "https://www.acme.example/sitemap.xml")
    assert (result.count, result.samples) == (4, ("Data Engineer",))
    assert len([asked for asked in sites.asked if "/jobs/" in asked]) == 1


def test_a_sitemap_whose_pages_hold_no_role_is_none_of_roles() -> None:
    pages = {f"https://www.acme.example/jobs/engineer-{n}": html("<p>Gone.</p>") for n in range(4)}
    pages["https://www.acme.example/sitemap.xml"] = sitemap_of(*(f"/jobs/engineer-{n}" for n in range(4)))
    result, sites = found(HOME, {HOME: html("<p>We grow.</p>"), **pages})
    assert (result.readable, result.count) == (False, 0)
    assert len([asked for asked in sites.asked if "/jobs/" in asked]) == 2


@pytest.mark.parametrize(
    "address",
    ["", "mailto:jobs@acme.example", "javascript:alert(1)", "http://[::1", "http://a.example:99999"],
)
def test_what_is_no_address_is_asked_nowhere(address: str) -> None:
    result, sites = found(address, {})
    assert (result.readable, sites.asked) == (False, [])
    assert "not the address of a web page" in result.reason


@pytest.mark.parametrize("accepted", [True, False])
def test_robots_txt_is_asked_for_unless_the_user_has_taken_that_on(accepted: bool) -> None:
    _, sites = found(CAREERS, {CAREERS: listed(ROLES)}, accept_terms=accepted)
    assert sites.heeded[0] is not accepted


@pytest.mark.parametrize(
    ("fault", "remedy"),
    [
        (BlockedError("The site refuses to be read (HTTP 403)"), "alert mails"),
        (UnreachableError("The connection was refused"), "in a browser|browser on this machine"),
        (UnreachableError("There is no host named acme; check the address"), "check the address.$"),
        (FetchError("The site answered with an error (HTTP 500)"), "Try again later"),
        (BusyError("The site asks to be left alone (HTTP 429)"), "Try again later"),
        (NotFoundError("There is nothing at this address; check it"), "check it.$"),
    ],
    ids=repr,
)
def test_a_fault_comes_with_what_to_do_about_it(fault: Exception, remedy: str) -> None:
    result, _ = found(CAREERS, {CAREERS: fault})
    assert f"{fault}." in result.reason
    assert re.search(remedy, result.reason)
    board, _ = found("https://boards.greenhouse.io/acme", {GREENHOUSE: fault})
    assert f"{fault}." in board.reason
    assert re.search(remedy, board.reason)


def test_where_there_is_nothing_it_says_what_to_do() -> None:
    result, _ = found(HOME, {HOME: html("<p>Hello</p>")})
    assert (result.system, result.kind, result.readable, result.fault is None) == (
        "",
        None,
        False,
        True,
    ) or result.fault
    assert "alert mails" in result.reason


# --------------------------------------------------------------------------------------- failures


@pytest.mark.parametrize(
    "fault",
    [
        TermsError("robots.txt of www.acme.example asks programs to stay away."),
        BlockedError("A challenge page came."),
        UnreachableError("www.acme.example: no answer."),
        NotFoundError("www.acme.example/careers: 404."),
    ],
)
def test_a_page_that_cannot_be_had_is_told(fault: Any) -> None:
    result, _ = found(CAREERS, {CAREERS: fault})
    assert (result.readable, result.fault) == (False, fault)
    assert str(fault) in result.reason


def test_a_board_that_robots_keep_us_from_is_named_with_the_reason() -> None:
    url = "https://careers.smartrecruiters.com/AcmeInc"
    seen = recognise(url)
    assert seen is not None
    asked = first(Source(key="x", kind=seen.kind, employer="", board=seen.board, url=url)).url
    result, sites = found(url, {asked: TermsError("robots.txt of that host closes it to programs.")})
    assert (result.system, result.board, result.readable) == ("smartrecruiters", "AcmeInc", False)
    assert "robots.txt" in result.reason
    assert sites.heeded == [True]


def test_a_page_of_many_dead_boards_never_costs_more_than_six_requests() -> None:
    frames = "".join(f'<iframe src="https://boards.greenhouse.io/acme{n}"></iframe>' for n in range(20))
    result, sites = found(CAREERS, {CAREERS: html(frames)}, robots=True)
    assert not result.readable
    assert len(sites.asked) <= MOST_REQUESTS


def test_careers_links_that_lead_round_in_a_circle_end() -> None:
    page = html('<a href="/careers">Careers</a><a href="/jobs">Jobs</a><a href="/vacancies">Vacancies</a>')
    pages = dict.fromkeys((HOME, CAREERS, f"{HOME}jobs", f"{HOME}vacancies"), page)
    result, _ = found(HOME, pages, robots=True)
    assert not result.readable


def test_a_long_board_is_only_begun() -> None:
    def rows(n: int) -> str:
        jobs = [
            {
                "title": f"Role {n + i}",
                "externalPath": f"/job/Berlin/Role_R{n + i}",
                "locationsText": "Berlin",
            }
            for i in range(20)
        ]
        return json.dumps({"total": 60, "jobPostings": jobs, "facets": []})

    url = "https://acme.wd5.myworkdayjobs.com/External"
    result, sites = found(url, {"https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/External/jobs": rows(0)})
    assert (result.kind, result.board, result.readable, result.count, result.more) == (
        "workday", "acme/wd5/External", True, 20, True,
    )  # fmt: skip
    assert len(sites.asked) == 1


def test_what_is_found_is_what_a_configuration_with_its_url_would_read() -> None:
    """The address that is written into the file leads to the same reader and board."""
    for url, pages in (
        ("https://boards.greenhouse.io/acme", {GREENHOUSE: greenhouse(*ROLES)}),
        (CAREERS, {CAREERS: EMBED, GREENHOUSE: greenhouse(*ROLES)}),
    ):
        result, _ = found(url, pages)
        again = recognise(result.url)
        assert again is not None
        assert (again.kind, again.board, again.region) == (result.kind, result.board, result.region)


def test_the_limit_can_be_smaller() -> None:
    result, sites = found(CAREERS, {CAREERS: EMBED, GREENHOUSE: greenhouse(*ROLES)}, most=2, robots=True)
    assert not result.readable
    assert sites.asked == ["robots.txt", CAREERS]


def test_what_robots_txt_costs_is_kept_free() -> None:
    pages = {
        HOME: html('<nav><a href="/careers">Careers</a></nav>'),
        CAREERS: html('<a href="/careers/open-positions">Open positions</a>'),
        f"{CAREERS}/open-positions": html(
            '<iframe src="https://careers.smartrecruiters.com/AcmeInc"></iframe>'
        ),
    }
    result, sites = found(HOME, pages, robots=True)
    assert (result.system, result.board) == ("smartrecruiters", "AcmeInc")
    assert sites.asked[4] == "robots.txt"
    assert len(sites.asked) == MOST_REQUESTS


# ------------------------------------------------------------------------- the real door and worker


def to_loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.mark.network
def test_the_real_door_and_worker_find_an_embedded_board_and_count_every_request() -> None:
    """Home page, careers page with an embed, and the board, at one server under three names."""
    port = ""
    pages = {
        "/": '<a href="/careers">Careers</a>',
        "/careers": '<iframe src="http://boards.greenhouse.io{port}/embed/job_board?for=acme"></iframe>',
        "/robots.txt": "User-agent: *\nDisallow: /private",
    }

    def answers(asked: Asked) -> Reply:
        if asked.path == "/v1/boards/acme/jobs":
            return Reply(body=greenhouse(*ROLES).encode(), headers={"Content-Type": "application/json"})
        body = pages.get(asked.path)
        return Reply(status=404) if body is None else Reply(body=body.replace("{port}", port).encode())

    settings = HttpSettings(allow_private=("127.0.0.0/8",), pace=timedelta(0))
    with (
        serve(answers) as site,
        Http(settings, version="1", resolver=to_loopback) as http,
        Worker() as worker,
    ):
        port = f":{urlsplit(str(site)).port}"
        result = find(f"http://www.acme.example{port}/", http, worker, NOW)
        assert (result.kind, result.board, result.count) == ("greenhouse", "acme", 3)
        assert result.samples == ROLES
        assert result.requests == len(site.asked) <= MOST_REQUESTS


LINKED = html(f'<a href="https://jobs.lever.co/acme">Open positions</a>{listed(ROLES)}')


@pytest.mark.parametrize(
    ("page", "board", "system"),
    [(f"{EMBED}{listed(ROLES)}", GREENHOUSE, "greenhouse"), (LINKED, LEVER, "lever")],
)
def test_a_board_that_only_could_not_be_asked_is_named_and_nothing_else_is_taken(
    page: str, board: str, system: str
) -> None:
    result, _ = found(CAREERS, {CAREERS: page, board: UnreachableError("No route to it.")})
    assert (result.system, result.board, result.readable) == (system, "acme", False)
    assert "could not be read: No route to it" in result.reason
    gone, _ = found(CAREERS, {CAREERS: page})
    assert (gone.kind, gone.readable) == ("page", True)
