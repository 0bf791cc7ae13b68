"""The readers of HR suites: Paylocity, BambooHR, Breezy, UKG, ADP, SuccessFactors, Comeet, Gem."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import BlockedError, FetchError, NotFoundError, ParseError, TermsError
from monitor.model import Answer, Page, Pay, Posting, Request, Snapshot, Source, Validators
from monitor.reading import read
from monitor.sources import READERS, first, otherwise, recognise
from monitor.sources._pay_text import pay_in
from tests.sources.test_contract import CHALLENGE, LOGIN, well_formed
from tests.sources.test_contract import read as parsed

HERE = Path(__file__).parent
NOTHING = Validators()
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
KINDS = ("paylocity", "bamboohr", "breezy", "ukg", "adp", "successfactors", "comeet", "gem")
GUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
CID = "9a6de238-e301-469b-8a29-d35b7eaeebd9"
CENTER = "19000101_000001"
PAYLOCITY = f"https://recruiting.paylocity.com/recruiting/v2/api/feed/jobs/{GUID}"
UKG = f"https://recruiting2.ultipro.com/ACM1000/JobBoard/{GUID}"
ADP = "https://workforcenow.adp.com/mascsr/default"


class Site:
    """A site in memory: an answer for each URL, or a function of the request; the rest is not there."""

    def __init__(self, answers: Mapping[str, Any] | Callable[[Request], Any]) -> None:
        self.answers = answers
        self.asked: list[Request] = []
        self.robots: list[bool] = []

    def visit(self, *, robots: bool = False) -> Site:
        self.robots.append(robots)
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        assert now == NOW
        self.asked.append(request)
        found = self.answers(request) if callable(self.answers) else self.answers.get(request.url)
        if found is None:
            raise NotFoundError("There is no such page.")
        if isinstance(found, Exception):
            raise found
        url, body = found if isinstance(found, tuple) else (request.url, found)
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        return Answer(
            url=url, body=text.encode() if isinstance(text, str) else text, validators=Validators(etag="1")
        )


class Parser:
    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def source_of(kind: str, board: str | None = None, url: str | None = None, **more: Any) -> Source:
    return Source(
        key=f"{kind}:{board or url}",
        kind=kind,
        employer="Acme",
        board=board,
        url=url,
        **{"accept_terms": True} | more,
    )


def reads(source: Source, site: Site, known: Mapping[str, Posting] | None = None) -> Snapshot:
    return read(source, site, Parser(), Validators(), ("dbt",), NOW, known or {})


def ids(snapshot: Snapshot) -> list[str]:
    return [one.id for one in snapshot.postings]


def fixture(kind: str, name: str) -> bytes:
    return (HERE / kind / name).read_bytes()


# ------------------------------------------------------------------------------------ addresses

ADDRESSES = [
    (f"https://recruiting.paylocity.com/Recruiting/Jobs/All/{GUID.upper()}/Acme-Corp", "paylocity", GUID, ""),
    (f"recruiting.paylocity.com/recruiting/jobs/All/{GUID}", "paylocity", GUID, ""),
    (f"https://RECRUITING.paylocity.com/RECRUITING/JOBS/ALL/{GUID}/", "paylocity", GUID, ""),
    (PAYLOCITY, "paylocity", GUID, ""),
    (f"https://recruiting.paylocity.com/recruiting/api/feed/jobs/{GUID}", "paylocity", GUID, ""),
    (f"https://recruiting.paylocity.com/recruiting/v1/api/feed/jobs/{GUID}", "paylocity", GUID, ""),
    ("https://acme.bamboohr.com/careers", "bamboohr", "acme", ""),
    ("https://Acme.BambooHR.com/careers/123?source=aWQ9MTA", "bamboohr", "acme", ""),
    ("https://acme.bamboohr.com/jobs/view.php?id=33", "bamboohr", "acme", ""),
    ("https://acme.bamboohr.com/jobs/embed2.php", "bamboohr", "acme", ""),
    ("https://acme.bamboohr.com/js/embed.js", "bamboohr", "acme", ""),
    ("acme.bamboohr.com", "bamboohr", "acme", ""),
    ("https://acme.breezy.hr", "breezy", "acme", ""),
    ("https://acme.breezy.hr/p/98323abf2296-data-engineer/apply", "breezy", "acme", ""),
    ("https://acme.breezy.hr/json?verbose=true", "breezy", "acme", ""),
    (f"{UKG}/?q=&o=postedDateDesc", "ukg", f"recruiting2/ACM1000/{GUID}", ""),
    (f"{UKG}/OpportunityDetail?opportunityId=1", "ukg", f"recruiting2/ACM1000/{GUID}", ""),
    (f"{UKG}/JobBoardView/LoadSearchResults", "ukg", f"recruiting2/ACM1000/{GUID}", ""),
    (f"https://recruiting.ultipro.ca/ACM1000/jobboard/{GUID}", "ukg", f"recruiting/ACM1000/{GUID}", "ca"),
    (f"https://recruiting3.ultipro.com/A/JobBoard/{GUID}", "ukg", f"recruiting3/A/{GUID}", ""),
    (f"https://acm1971.rec.pro.ukg.net/ACM1000/JobBoard/{GUID}/", "ukg", f"acm1971.rec/ACM1000/{GUID}", ""),
    (
        f"{ADP}/mdf/recruitment/recruitment.html?cid={CID}&ccId={CENTER}&type=MP&lang=en_US&jobId=1",
        "adp", f"{CID}/{CENTER}", "",
    ),
    (
        f"https://workforcenow.cloud.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid={CID}&ccId=9200_1",
        "adp", f"{CID}/9200_1", "cloud",
    ),
    (f"{ADP}/mdf/recruitment/recruitment.html?cid={CID}", "adp", f"{CID}/{CENTER}", ""),
    (
        f"{ADP}/careercenter/public/events/staffing/v1/job-requisitions?cid={CID}&ccId={CENTER}&$skip=20",
        "adp", f"{CID}/{CENTER}", "",
    ),
    ("https://career5.successfactors.eu/career?company=acmeAG", "successfactors", "career5/acmeAG", "eu"),
    (
        "https://career012.successfactors.eu/career?career_ns=job_listing&company=acme&career_job_req_id=4",
        "successfactors", "career012/acme", "eu",
    ),
    (
        "https://career4.successfactors.com/sfcareer/jobreqcareer?jobId=29023&company=Acme",
        "successfactors", "career4/Acme", "",
    ),
    ("https://career15.sapsf.cn/career?company=acme", "successfactors", "career15.sapsf/acme", "cn"),
    ("https://acme.jobs.hr.cloud.sap/search/?createNewAlert=false&q=", "successfactors", None, ""),
    ("https://www.comeet.com/jobs/acme/30.005", "comeet", "acme/30.005", ""),
    ("https://www.comeet.com/jobs/acme/87.00c", "comeet", "acme/87.00c", ""),
    ("https://www.comeet.co/jobs/acme/30.005/data-engineer/F1.B67", "comeet", "acme/30.005", ""),
    ("https://www.comeet.co/careers-api/2.0/company/30.005/positions?token=123ABC", "comeet", None, ""),
    ("https://jobs.gem.com/acme-labs/am9icG9zdDp3", "gem", "acme-labs", ""),
    ("https://api.gem.com/job_board/v0/acme/job_posts/", "gem", "acme", ""),
]  # fmt: skip


@pytest.mark.parametrize(("url", "kind", "board", "region"), ADDRESSES, ids=[a[0] for a in ADDRESSES])
def test_an_address_tells_the_board(url: str, kind: str, board: str | None, region: str) -> None:
    found = recognise(url)
    assert found is not None
    assert (found.kind, found.board, found.region) == (kind, board, region)
    if board:
        home = READERS[kind].home(board, region)
        assert home is not None
        assert READERS[kind].recognise(home) == (board, region)


@pytest.mark.parametrize(
    "url",
    [
        "https://recruiting.paylocity.com/Recruiting/Jobs/Details/3971632",
        "https://recruiting.paylocity.com/recruiting/v2/api/feed/documentation",
        f"https://recruiting.paylocity.com/Recruiting/PublicLeads/New/{GUID}",
        "https://recruiting.paylocity.com/Recruiting/Jobs/All/not-a-guid",
        f"https://www.paylocity.com/recruiting/jobs/All/{GUID}",
        "https://www.bamboohr.com/careers/",
        "https://app.bamboohr.com/login/",
        "https://help.bamboohr.com/careers",
        "https://documentation.bamboohr.com/docs",
        "https://api.bamboohr.com/api/gateway.php/acme/v1/applicant_tracking/jobs",
        "https://acme.bamboohr.com/login.php",
        "https://acme.bamboohr.com/settings/jobs",
        "https://bamboohr.com.acme.example/careers",
        "https://breezy.hr/pricing",
        "https://www.breezy.hr",
        "https://app.breezy.hr/signin",
        "https://api.breezy.hr/v3/companies",
        "https://assets-cdn.breezy.hr/breezy-portal/app.js",
        "https://www.ultipro.com/login",
        f"https://recruiting2.ultipro.com/JobBoard/{GUID}",
        "https://recruiting2.ultipro.com/ACM1000/Account/Login",
        "https://acm1971.rec.pro.ukg.net/",
        "https://secure.saashr.com/ta/123.careers",
        "https://workforcenow.adp.com/workforcenow/login.html",
        f"{ADP}/mdf/recruitment/recruitment.html?ccId={CENTER}",
        f"https://www.adp.com/?cid={CID}",
        "https://career5.successfactors.eu/career",
        "https://www.successfactors.com/career?company=acme",
        "https://performancemanager5.successfactors.eu/login?company=acme",
        "https://careers.acme.example/search/?q=",
        "https://www.comeet.com/jobs/acme",
        "https://www.comeet.com/blog/hiring/30.005",
        "https://developers.comeet.com/reference/careers-api",
        "https://www.comeet.co/careers-api/2.0/company/30.005/positions",
        "https://www.gem.com/acme",
        "https://jobs.gem.com/",
        "https://api.gem.com/v0/candidates",
    ],
)  # fmt: skip
def test_an_address_of_the_vendor_that_is_no_board_is_none(url: str) -> None:
    found = recognise(url)
    assert found is None or found.kind not in KINDS


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (source_of("paylocity", GUID), PAYLOCITY),
        (source_of("paylocity", url="https://jobs.acme.example/feed"), "https://jobs.acme.example/feed"),
        (source_of("bamboohr", "acme"), "https://acme.bamboohr.com/careers/list"),
        (
            source_of("bamboohr", url="https://acme.bamboohr.com/careers/7"),
            "https://acme.bamboohr.com/careers/list",
        ),
        (source_of("breezy", "acme"), "https://acme.breezy.hr/json"),
        (source_of("ukg", f"recruiting2/ACM1000/{GUID}"), f"{UKG}/JobBoardView/LoadSearchResults"),
        (
            source_of("ukg", f"acm1.rec/A/{GUID}"),
            f"https://acm1.rec.pro.ukg.net/A/JobBoard/{GUID}/JobBoardView/LoadSearchResults",
        ),
        (
            source_of("adp", f"{CID}/{CENTER}", region="cloud"),
            "https://workforcenow.cloud.adp.com/mascsr/default/careercenter/public/events/staffing/v1"
            f"/content-links/career-center?cid={CID}&ccId={CENTER}",
        ),
        (
            source_of("successfactors", "career5/acme", region="eu"),
            "https://career5.successfactors.eu/career?company=acme&career_ns=job_listing_summary&resultType=XML",
        ),
        (
            source_of(
                "successfactors",
                url="https://career5.successfactors.eu/career?company=a&rcm_site_locale=de_DE",
            ),
            "https://career5.successfactors.eu/career?company=a&career_ns=job_listing_summary&resultType=XML"
            "&rcm_site_locale=de_DE",
        ),
        (
            source_of("successfactors", "career15.sapsf/acme", region="cn"),
            "https://career15.sapsf.cn/career?company=acme&career_ns=job_listing_summary&resultType=XML",
        ),
        (
            source_of("successfactors", url="https://jobs.acme.example/Brand/search/?q=x"),
            "https://jobs.acme.example/sitemal.xml",
        ),
        (
            source_of("successfactors", url="https://jobs.acme.example/Brand/search/?q=&startrow=0"),
            "https://jobs.acme.example/Brand/search/?q=&startrow=0",
        ),
        (
            source_of("successfactors", url="https://proxy.acme.example/copy.html"),
            "https://proxy.acme.example/copy.html",
        ),
        (
            source_of("successfactors", url="https://acme.jobs.hr.cloud.sap/search/?q="),
            "https://acme.jobs.hr.cloud.sap/sitemal.xml",
        ),
        (
            source_of("successfactors", url="https://jobs.acme.example/cached/sitemal.xml"),
            "https://jobs.acme.example/cached/sitemal.xml",
        ),
        (source_of("comeet", "acme/30.005"), "https://www.comeet.com/jobs/acme/30.005"),
        (
            source_of(
                "comeet", url="https://www.comeet.co/careers-api/2.0/company/30.005/positions?token=1A"
            ),
            "https://www.comeet.co/careers-api/2.0/company/30.005/positions?token=1A",
        ),
        (source_of("gem", "acme"), "https://api.gem.com/job_board/v0/acme/job_posts/"),
    ],
    ids=lambda value: value.key if isinstance(value, Source) else None,
)
def test_the_list_is_asked_for(source: Source, url: str) -> None:
    assert first(source).url == url


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (source_of("paylocity", GUID), f"https://recruiting.paylocity.com/recruiting/jobs/All/{GUID}"),
        (source_of("paylocity", url="https://jobs.acme.example/feed"), None),
        (source_of("bamboohr", "acme"), "https://acme.bamboohr.com/jobs/embed2.php"),
        (
            source_of("adp", f"{CID}/{CENTER}"),
            f"{ADP}/careercenter/public/events/staffing/v1/job-requisitions?cid={CID}&ccId={CENTER}"
            "&lang=en_US&locale=en_US&$top=100&$skip=0",
        ),
        (source_of("successfactors", "career5/acme"), None),
        (
            source_of("successfactors", url="https://jobs.acme.example/"),
            "https://jobs.acme.example/search/?q=&startrow=0",
        ),
        (
            source_of("successfactors", url="https://acme.jobs.hr.cloud.sap/"),
            "https://acme.jobs.hr.cloud.sap/search/?q=&startrow=0",
        ),
        (source_of("successfactors", url="https://jobs.acme.example/search/?q=&startrow=0"), None),
        (source_of("gem", "acme"), None),
    ],
    ids=lambda value: value.key if isinstance(value, Source) else None,
)
def test_where_there_is_no_list_another_place_is_asked(source: Source, url: str | None) -> None:
    found = next(iter(otherwise(source)), None)
    assert (found.url if found else None) == url


def test_a_server_of_the_users_keeps_its_port_on_every_page() -> None:
    url = f"http://recruiting2.ultipro.com:8123/ACM1000/JobBoard/{GUID}"
    site = Site(lambda request: opportunities(request, 60))
    snapshot = reads(source_of("ukg", url=url), site)
    assert {request.url for request in site.asked} == {f"{url}/JobBoardView/LoadSearchResults"}
    assert snapshot.postings[0].url == f"{UKG}/OpportunityDetail?opportunityId=id-0"


@pytest.mark.parametrize("kind", ["bamboohr", "breezy"])
def test_a_vendor_whose_terms_forbid_it_is_asked_only_where_the_user_takes_that_on(kind: str) -> None:
    site = Site({})
    with pytest.raises(TermsError, match="accept_terms = true"):
        reads(source_of(kind, "acme", accept_terms=False), site)
    assert not site.asked


def test_only_what_a_vendor_offers_as_public_is_read_past_robots_txt() -> None:
    assert [kind for kind in KINDS if READERS[kind].public] == ["gem"]


# ---------------------------------------------------------------------------------------- pages


def opportunities(request: Request, count: int, most: int = 50) -> Any:
    asked: Any = request.json
    skip = asked["opportunitySearch"]["Skip"]
    assert asked["opportunitySearch"]["Top"] == 50
    rows = [{"Id": f"id-{n}", "Title": f"Role {n}"} for n in range(skip, min(count, skip + most))]
    return {"opportunities": rows, "totalCount": count}


@pytest.mark.parametrize(("count", "most", "pages"), [(0, 50, 1), (50, 50, 1), (120, 50, 3), (120, 25, 5)])
def test_ukg_is_read_until_every_role_was_shown(count: int, most: int, pages: int) -> None:
    site = Site(lambda request: opportunities(request, count, most))
    snapshot = reads(source_of("ukg", f"recruiting2/ACM1000/{GUID}"), site)
    assert (len(snapshot.postings), snapshot.complete, len(site.asked)) == (count, True, pages)


def test_ukg_that_shows_fewer_than_it_states_is_not_complete() -> None:
    site = Site(lambda request: opportunities(request, 70) | {"totalCount": 90})
    snapshot = reads(source_of("ukg", f"recruiting2/ACM1000/{GUID}"), site)
    assert (len(snapshot.postings), snapshot.complete) == (70, False)


def test_ukg_without_a_total_ends_with_a_page_that_is_not_full() -> None:
    site = Site(lambda request: {"opportunities": opportunities(request, 70)["opportunities"]})
    snapshot = reads(source_of("ukg", f"recruiting2/ACM1000/{GUID}"), site)
    assert (len(snapshot.postings), snapshot.complete, len(site.asked)) == (70, True, 2)


def test_a_page_of_ukg_that_fails_leaves_the_snapshot_incomplete() -> None:
    answers = iter(
        [{"opportunities": [{"Id": "1", "Title": "a"}], "totalCount": 2}, FetchError("It took too long.")]
    )
    snapshot = reads(source_of("ukg", f"recruiting2/ACM1000/{GUID}"), Site(lambda _: next(answers)))
    assert (ids(snapshot), snapshot.complete) == (["1"], False)
    assert snapshot.note == "Page 2 could not be read: It took too long."


def requisition(number: int, title: str = "Role") -> dict[str, Any]:
    job = {"stringValue": str(number), "nameCode": {"codeValue": "ExternalJobID"}}
    return {"itemID": f"{number}_1", "requisitionTitle": title, "customFieldGroup": {"stringFields": [job]}}


def requisitions(request: Request, count: int, most: int, stated: int | None) -> Any:
    """As ADP does it: rows count from one, and the one before the first is as good as none."""
    if "content-links" in request.url:
        return None
    skip = int(request.url.rpartition("$skip=")[2])
    end = min(count, max(1, skip) + most - 1 - (skip == 0))
    rows = [requisition(n) for n in range(max(1, skip), end + 1)]
    return {"jobRequisitions": rows} | ({"meta": {"totalNumber": stated}} if stated is not None else {})


@pytest.mark.parametrize(
    ("count", "most", "stated", "complete"),
    [(10, 100, 10, True), (250, 100, 250, True), (45, 20, 45, True), (45, 20, 60, False)],
)
def test_adp_pages_are_read_by_the_rows_that_came(
    count: int, most: int, stated: int | None, complete: bool
) -> None:
    site = Site(lambda request: requisitions(request, count, most, stated))
    snapshot = reads(source_of("adp", f"{CID}/{CENTER}"), site)
    assert ids(snapshot) == [str(n) for n in range(1, count + 1)]
    assert snapshot.complete is complete


def test_adp_without_a_total_ends_where_nothing_new_comes() -> None:
    site = Site(lambda request: requisitions(request, 45, 25, None))
    snapshot = reads(source_of("adp", f"{CID}/{CENTER}"), site)
    assert (len(snapshot.postings), snapshot.complete) == (45, True)


def test_a_page_of_adp_that_fails_leaves_the_snapshot_incomplete() -> None:
    def answer(request: Request) -> Any:
        later = "$skip=" in request.url and not request.url.endswith("$skip=0")
        return FetchError("It took too long.") if later else requisitions(request, 45, 20, 45)

    snapshot = reads(source_of("adp", f"{CID}/{CENTER}"), Site(answer))
    assert (len(snapshot.postings), snapshot.complete) == (19, False)


def center(*languages: str, published: bool = True) -> dict[str, Any]:
    said = [{"stringValue": one, "nameCode": {"codeValue": "Locale"}} for one in languages]
    flag = {"indicatorValue": published, "nameCode": {"codeValue": "PublishedIndicator"}}
    return {
        "contentLinks": [],
        "meta": {"customFieldGroup": {"stringFields": said, "indicatorFields": [flag]}},
    }


def in_languages(request: Request, **lists: list[dict[str, Any]]) -> Any:
    if "content-links" in request.url:
        return center(*lists)
    rows = next(found for name, found in lists.items() if f"lang={name}&locale={name}&" in request.url)
    return {"jobRequisitions": rows} | ({"meta": {"totalNumber": len(rows)}} if rows else {})


def test_the_roles_of_a_center_are_read_in_each_of_its_languages_and_english_goes_before() -> None:
    french = [requisition(1, "Adjointe"), requisition(2, "Parajuriste")]
    english = [requisition(1, "Assistant"), requisition(3, "Lawyer")]
    site = Site(lambda request: in_languages(request, fr_CA=french, en_CA=english))
    snapshot = reads(source_of("adp", f"{CID}/{CENTER}"), site)
    assert [(one.id, one.title) for one in snapshot.postings] == [
        ("1", "Assistant"), ("3", "Lawyer"), ("2", "Parajuriste"),
    ]  # fmt: skip
    assert [(one.url or "").partition("&lang=")[2] for one in snapshot.postings] == [
        "en_CA&jobId=1", "en_CA&jobId=3", "fr_CA&jobId=2",
    ]  # fmt: skip
    assert (snapshot.complete, len(site.asked)) == (True, 3)


def test_a_language_that_a_center_does_not_use_does_not_hide_the_roles_of_another() -> None:
    site = Site(lambda request: in_languages(request, en_CA=[], fr_CA=[requisition(7)]))
    snapshot = reads(source_of("adp", f"{CID}/{CENTER}"), site)
    assert (ids(snapshot), snapshot.complete) == (["7"], True)


def test_a_center_that_a_client_does_not_have_is_no_empty_board() -> None:
    with pytest.raises(NotFoundError, match="no such career center"):
        reads(source_of("adp", f"{CID}/{CENTER}"), Site(lambda _: center("en_US", published=False)))


def test_adp_behind_an_address_of_the_users_is_linked_there() -> None:
    url = "https://proxy.acme.example/adp.json"
    snapshot = reads(source_of("adp", url=url), Site({url: requisitions(Request(url="$skip=1"), 1, 20, 1)}))
    page = "https://proxy.acme.example/mascsr/default/mdf/recruitment/recruitment.html"
    assert [one.url for one in snapshot.postings] == [f"{page}?type=MP&lang=en_US&jobId=1"]
    assert snapshot.complete


def test_an_empty_feed_of_paylocity_is_checked_against_the_page() -> None:
    page = f"https://recruiting.paylocity.com/recruiting/jobs/All/{GUID}"
    site = Site({PAYLOCITY: {"displayName": "Acme", "jobs": []}, page: fixture("paylocity", "page.html")})
    snapshot = reads(source_of("paylocity", GUID), site)
    assert (ids(snapshot), snapshot.complete) == (["5001", "5002"], True)
    assert [request.url for request in site.asked] == [PAYLOCITY, page]


def test_an_empty_feed_of_paylocity_whose_page_is_gone_is_an_error() -> None:
    with pytest.raises(NotFoundError):
        reads(source_of("paylocity", GUID), Site({PAYLOCITY: {"jobs": []}}))


def test_an_empty_page_of_paylocity_is_an_empty_board() -> None:
    page = f"https://recruiting.paylocity.com/recruiting/jobs/All/{GUID}"
    snapshot = reads(
        source_of("paylocity", GUID),
        Site({page: '<html><script>window.pageData = {"Jobs":[]};</script></html>'}),
    )
    assert (snapshot.postings, snapshot.complete) == ((), True)


def test_an_empty_feed_of_paylocity_elsewhere_claims_nothing() -> None:
    url = "https://proxy.acme.example/feed.json"
    snapshot = reads(source_of("paylocity", url=url), Site({url: {"jobs": []}}))
    assert (snapshot.postings, snapshot.complete) == ((), False)


def test_bamboohr_without_a_list_is_read_from_the_page_for_embedding() -> None:
    page = "https://acme.bamboohr.com/jobs/embed2.php"
    snapshot = reads(source_of("bamboohr", "acme"), Site({page: fixture("bamboohr", "embed.html")}))
    assert (ids(snapshot), snapshot.complete) == (["28", "29", "31"], True)
    bare = fixture("bamboohr", "embed.html").partition(b"<ul")[2]
    assert len(parsed("bamboohr", b"<ul" + bare).postings) == 3


@pytest.mark.parametrize(
    ("place", "remote"),
    [
        ({"is_remote": True}, True),
        ({"is_remote": True, "remote_details": {"value": "hybrid"}}, False),
        ({"is_remote": False, "remote_details": {"value": "remote"}}, False),
        ({"name": "Remote, US"}, True),
        ({"name": "Boise, ID"}, None),
    ],
)
def test_a_hybrid_role_of_breezy_is_not_remote(place: dict[str, Any], remote: bool | None) -> None:
    body = json.dumps([{"id": "1", "name": "a", "location": place}]).encode()
    assert parsed("breezy", body).postings[0].remote is remote


def test_a_bare_dollar_of_breezy_is_the_one_of_the_country() -> None:
    def currency(country: str) -> str | None:
        role = {"id": "1", "name": "a", "salary": "$20 / hour", "location": {"country": {"id": country}}}
        pay = parsed("breezy", json.dumps([role]).encode()).postings[0].pay
        assert pay
        return pay.currency

    assert [currency(country) for country in ("US", "CA", "MX")] == ["USD", "CAD", None]


def test_how_a_role_is_done_is_no_part_of_its_place_in_the_page_for_embedding() -> None:
    body = fixture("bamboohr", "embed.html").replace(b"Calgary, AB", b"Egham, Surrey (Hybrid)")
    role = parsed("bamboohr", b"<style>.x { }</style>" + body).postings[0]
    assert (role.locations, role.remote) == (("Egham, Surrey",), False)


def test_bamboohr_that_lists_fewer_than_it_states_is_not_complete() -> None:
    page = parsed("bamboohr", b'{"meta":{"totalCount":3},"result":[{"id":1,"jobOpeningName":"a"}]}')
    assert (len(page.postings), page.complete) == (1, False)


# --------------------------------------------------------------------------- SuccessFactors' sites

CAREERS = "https://jobs.acme.example"
SEARCH = f"{CAREERS}/search/?q=&startrow=0"


def rows(start: int, end: int, total: int | None) -> str:
    shown = "".join(
        f'<tr class="data-row"><td><a class="jobTitle-link" href="/job/R-{n}/{1000 + n}/">Role {n}</a></td>'
        f'<td><span class="jobLocation">Berlin, DE</span></td></tr>'
        for n in range(start, end)
    )
    label = (
        f'<span class="paginationLabel">Results <b>{start + 1} – {end}</b> of <b>{total}</b></span>'
        if total
        else ""
    )
    return f"<html><body>{label}<table><tbody>{shown}</tbody></table></body></html>"


def search(request: Request, count: int, most: int, total: int | None) -> Any:
    if "/search/" not in request.url:
        return None
    start = int(request.url.rpartition("startrow=")[2])
    empty = '<html><body><div id="noresults">Nothing.</div></body></html>'
    return rows(start, min(count, start + most), total) if start < count else empty


@pytest.mark.parametrize("total", [60, None])
def test_a_career_site_without_a_feed_is_read_by_its_search(total: int | None) -> None:
    site = Site(lambda request: search(request, 60, 25, total))
    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), site)
    assert ids(snapshot) == [str(1000 + n) for n in range(60)]
    assert snapshot.complete
    assert [request.url for request in site.asked][:3] == [
        f"{CAREERS}/sitemal.xml", SEARCH, f"{CAREERS}/search/?q=&startrow=25",
    ]  # fmt: skip


def test_a_search_page_that_fails_leaves_the_snapshot_incomplete() -> None:
    def answer(request: Request) -> Any:
        return FetchError("It broke.") if request.url.endswith("=25") else search(request, 60, 25, 60)

    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), Site(answer))
    assert (len(snapshot.postings), snapshot.complete, snapshot.note) == (
        25, False, "Page 2 could not be read: It broke.",
    )  # fmt: skip


def test_a_search_that_shows_fewer_than_it_states_is_not_complete() -> None:
    snapshot = reads(
        source_of("successfactors", url=f"{CAREERS}/"), Site(lambda request: search(request, 30, 25, 60))
    )
    assert (len(snapshot.postings), snapshot.complete) == (30, False)


def test_a_search_that_shows_the_same_page_for_ever_is_not_complete() -> None:
    site = Site(lambda request: rows(0, 25, None) if "/search/" in request.url else None)
    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), site)
    assert (len(snapshot.postings), snapshot.complete) == (25, False)


@pytest.mark.parametrize(
    "page", ["<!doctype html><html><body><h1>Welcome</h1></body></html>", "<urlset><url/></urlset>"]
)
def test_a_career_site_that_shows_another_page_for_its_feed_is_read_by_its_search(page: str) -> None:
    site = Site({f"{CAREERS}/sitemal.xml": page, SEARCH: rows(0, 2, 2)})
    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), site)
    assert (ids(snapshot), snapshot.complete) == (["1000", "1001"], True)


@pytest.mark.parametrize("gate", [LOGIN, CHALLENGE])
def test_a_gate_before_the_feed_is_not_taken_for_a_site_without_one(gate: bytes) -> None:
    site = Site({f"{CAREERS}/sitemal.xml": gate, SEARCH: rows(0, 2, 2)})
    with pytest.raises(BlockedError):
        reads(source_of("successfactors", url=f"{CAREERS}/"), site)


def test_a_site_that_is_no_career_site_is_an_error() -> None:
    plain = "<!doctype html><html><body><h1>Welcome</h1></body></html>"
    site = Site({f"{CAREERS}/sitemal.xml": plain, SEARCH: plain})
    with pytest.raises(ParseError):
        reads(source_of("successfactors", url=f"{CAREERS}/"), site)


def newer(request: Request, count: int, stated: int) -> Any:
    if request.url == SEARCH:
        script = "<script>var CSRFToken = \"abcd-1234\"; locale: 'de_DE'</script>"
        return f"<html>{script}<div id='rmk-jobs-search'></div></html>"
    if not request.url.endswith("/services/recruiting/v1/jobs"):
        return None
    query: Any = request.json
    assert (query["locale"], query["keywords"], request.headers) == (
        "de_DE",
        "",
        {"X-CSRF-Token": "abcd-1234"},
    )
    start = query["pageNumber"] * 10
    rows = [
        {
            "id": str(n),
            "unifiedStandardTitle": f"Role &amp; {n}",
            "unifiedUrlTitle": f"Role-%26-{n}",
            "jobLocationShort": ["Munich, DEU, 80331<br/>", "Berlin , DEU"],
            "unifiedStandardStart": "6/18/26",
            "custRMKMappingPicklist": ["IT"],
        }
        for n in range(start, min(count, start + 10))
    ]
    return {"jobSearchResult": [{"response": row} for row in rows], "totalJobs": stated}


@pytest.mark.parametrize(("count", "stated", "complete"), [(23, 23, True), (10, 10, True), (23, 30, False)])
def test_a_search_page_without_rows_leads_to_the_newer_search(
    count: int, stated: int, complete: bool
) -> None:
    site = Site(lambda request: newer(request, count, stated))
    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), site)
    assert (len(snapshot.postings), snapshot.complete) == (count, complete)
    role = snapshot.postings[3]
    assert (role.id, role.title, role.departments) == ("3", "Role & 3", ("IT",))
    assert role.url == f"{CAREERS}/job/Role-%26-3/3-de_DE"
    assert role.locations == ("Munich, DEU, 80331", "Berlin, DEU")
    assert role.posted_on is None


def test_the_newer_search_without_roles_is_empty_and_one_that_refuses_is_an_error() -> None:
    snapshot = reads(source_of("successfactors", url=CAREERS), Site(lambda request: newer(request, 0, 0)))
    assert (snapshot.postings, snapshot.complete) == ((), True)
    page = newer(Request(url=SEARCH), 0, 0)
    with pytest.raises(BlockedError):
        reads(
            source_of("successfactors", url=CAREERS),
            Site({SEARCH: page, f"{CAREERS}/services/recruiting/v1/jobs": BlockedError("No.")}),
        )


def test_a_day_of_the_newer_search_is_read_where_the_language_tells_how() -> None:
    body = {
        "jobSearchResult": [
            {"response": {"id": 1, "unifiedStandardTitle": "a", "unifiedStandardStart": "6/18/26"}}
        ]
    }
    found = parsed("successfactors", json.dumps(body).encode(), f"{CAREERS}/services/recruiting/v1/jobs")
    assert found.postings[0].posted_on == date(2026, 6, 18)


def test_links_beside_the_rows_do_not_make_the_search_skip_rows() -> None:
    beside = '<aside><a href="/job/Featured/9999/">Featured</a></aside>'
    site = Site(
        lambda request: (
            found.replace("</body>", beside + "</body>")
            if isinstance(found := search(request, 60, 15, 60), str)
            else found
        )
    )
    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), site)
    assert {str(1000 + n) for n in range(60)} <= set(ids(snapshot))
    assert snapshot.complete


def test_a_career_site_that_leads_to_the_vendor_is_gone() -> None:
    site = Site(
        {f"{CAREERS}/sitemal.xml": ("https://www.sap.com/index.html", "<html><body>SAP</body></html>")}
    )
    with pytest.raises(NotFoundError, match="no such career site any more"):
        reads(source_of("successfactors", url=CAREERS), site)


def test_a_role_that_the_search_shows_without_a_place_is_looked_up_once() -> None:
    role = (
        '<html><h1><span itemprop="title">Intern</span></h1><meta itemprop="datePosted"'
        ' content="Fri Aug 07 02:00:00 UTC 2026"><p><span class="jobGeoLocation">Rosemead, CA, US</span>'
        '<span class="jobGeoLocation">Irvine, CA, US</span></p><p itemprop="description">dbt</p></html>'
    )
    tiles = (
        fixture("successfactors", "tiles.html")
        .replace(b"of 3 Jobs", b"of 2 Jobs")
        .replace(b'("3")', b'("2")')
    )
    url = f"{CAREERS}/job/Rosemead-Intern-CA/1424643100/"
    site = Site({SEARCH: tiles, url: role})
    source = source_of("successfactors", url=f"{CAREERS}/")
    snapshot = reads(source, site)
    found = {one.id: one for one in snapshot.postings}["1424643100"]
    assert snapshot.complete
    assert (found.title, found.url) == ("Intern", url)
    assert (found.locations, found.posted_on) == (("Rosemead, CA, US", "Irvine, CA, US"), date(2026, 8, 7))
    assert found.mentions == ("dbt",)
    again = Site({SEARCH: tiles})
    assert reads(source, again, {one.id: one for one in snapshot.postings}).postings == snapshot.postings
    assert url not in [request.url for request in again.asked]


def test_tiles_go_on_where_tiles_are_served() -> None:
    more = b'<li class="job-tile"><a class="jobTitle-link" href="/job/X/1424643101/">X</a></li>'
    site = Site(
        {
            SEARCH: fixture("successfactors", "tiles.html"),
            f"{CAREERS}/tile-search-results/?q=&startrow=2": more,
        }
    )
    snapshot = reads(source_of("successfactors", url=f"{CAREERS}/"), site)
    assert (ids(snapshot), snapshot.complete) == (["1368000006", "1424643100", "1424643101"], True)


def test_a_feed_that_is_cut_or_only_a_selection_is_not_complete() -> None:
    whole = fixture("successfactors", "board.xml")
    cut = parsed("successfactors", whole[: whole.rindex(b"<item>") + 60])
    assert (len(cut.postings), cut.complete) == (2, False)
    selection = parsed("successfactors", whole.replace(b"http://base.google.com/ns/1.0", b"x"))
    assert (len(selection.postings), selection.complete) == (3, False)


@pytest.mark.parametrize(
    ("title", "place", "expected"),
    [
        ("Engineer (Berlin, DE, 10115)", "Berlin, DE, 10115", ("Engineer", ("Berlin, DE, 10115",))),
        ("Engineer (Berlin, DE, 10115)", "Berlin, DE", ("Engineer", ("Berlin, DE",))),
        ("Engineer (m/f/d)", "Berlin, DE", ("Engineer (m/f/d)", ("Berlin, DE",))),
        ("Lead (Sales, Enterprise)", "", ("Lead (Sales, Enterprise)", ())),
        ("Buyer (Richardson, TX, US, 75080)", "", ("Buyer", ("Richardson, TX, US, 75080",))),
        ("(Berlin, DE)", "Berlin, DE", ("(Berlin, DE)", ("Berlin, DE",))),
    ],
)
def test_the_place_behind_a_title_is_taken_off(title: str, place: str, expected: Any) -> None:
    body = (
        f'<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><title>{title}</title>'
        f"<link>{CAREERS}/job/x/1234/</link><g:location>{place}</g:location></item></channel></rss>"
    )
    role = parsed("successfactors", body.encode()).postings[0]
    assert (role.title, role.locations) == expected


def portal(*jobs: str) -> tuple[Posting, ...]:
    body = "".join(
        f"<Job><ReqId>{n}</ReqId><JobTitle>a</JobTitle>{job}</Job>" for n, job in enumerate(jobs, 1)
    )
    return parsed("successfactors", f"<Job-Listing>{body}</Job-Listing>".encode()).postings


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["03/04/2026", "07/22/2026"], [date(2026, 3, 4), date(2026, 7, 22)]),
        (["03/04/2026", "22/07/2026"], [date(2026, 4, 3), date(2026, 7, 22)]),
        (["03.04.2026"], [date(2026, 4, 3)]),
        (["03/04/2026"], [None]),
        (["05/05/2026"], [date(2026, 5, 5)]),
        (["2026-07-01"], [date(2026, 7, 1)]),
        (["soon", ""], [None, None]),
    ],
)
def test_the_days_of_a_portal_are_read_as_its_unambiguous_days_are_written(
    written: list[str], expected: list[date | None]
) -> None:
    found = portal(*(f"<Posted-Date>{text}</Posted-Date>" for text in written))
    assert [one.posted_on for one in found] == expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            {"Posting Country": "United States", "Work Location": "US-Lake Oswego"},
            ("US-Lake Oswego, United States",),
        ),
        ({"Country": "France", "City": "Paris", "Location": "Paris, France"}, ("Paris, France",)),
        ({"Posting Country": "Poland", "Location": "Other/Not Applicable"}, ("Poland",)),
        ({"Land": "Schweiz", "Arbeitsort": "Genf"}, ("Genf, Schweiz",)),
        ({"Location Flexibility": "Hybrid", "Country/Region": "Spain"}, ("Spain",)),
        ({"Location": "[[filter7]]"}, ()),
    ],
)
def test_the_place_of_a_portal_is_told_by_labels(pairs: dict[str, str], expected: tuple[str, ...]) -> None:
    fields = "".join(
        f"<filter{n}><label>{label}</label><value>{value}</value></filter{n}>"
        for n, (label, value) in enumerate(pairs.items(), 1)
    )
    assert portal(fields)[0].locations == expected


def test_a_portal_without_roles_claims_nothing_and_one_that_is_unknown_is_an_error() -> None:
    page = parsed("successfactors", b'<?xml version="1.0"?><Job-Listing></Job-Listing>')
    assert (page.postings, page.complete) == ((), False)
    with pytest.raises(ParseError):
        parsed("successfactors", b"<html><body>Career Site is not available.</body></html>")


# --------------------------------------------------------------------------------- dead and empty


@pytest.mark.parametrize(
    ("kind", "asked", "led_to"),
    [
        ("bamboohr", "https://acme.bamboohr.com/careers/list", "https://www.bamboohr.com/"),
        ("breezy", "https://acme.breezy.hr/json", "https://breezy.hr/"),
        ("breezy", "https://acme.breezy.hr/json", "https://www.breezy.hr/?ref=acme"),
        ("comeet", "https://www.comeet.com/jobs/acme/30.005", "https://www.comeet.com/"),
    ],
)
def test_a_board_that_leads_to_the_vendors_own_pages_is_gone(kind: str, asked: str, led_to: str) -> None:
    site = Site({asked: (led_to, "<!doctype html><html><body>Hire better.</body></html>")})
    board = "acme/30.005" if kind == "comeet" else "acme"
    with pytest.raises(NotFoundError, match="knows no"):
        reads(source_of(kind, board), site)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("bamboohr", b'{"meta":{"totalCount":0},"result":[]}'),
        ("bamboohr", b'<div class="BambooHR-ATS-board"></div>'),
        ("breezy", b"[]"),
        ("ukg", b'{"opportunities":[],"totalCount":0}'),
        ("adp", b'{"jobRequisitions":[],"meta":{"totalNumber":0}}'),
        ("comeet", b"[]"),
        ("comeet", b"<html><script>COMPANY_POSITIONS_DATA = [];</script></html>"),
        ("gem", b"[]"),
        ("successfactors", b'<html><body><div id="noresults">Nothing.</div></body></html>'),
        (
            "successfactors",
            b'<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Acme</title></channel></rss>',
        ),
    ],
)
def test_a_board_without_roles_is_empty(kind: str, body: bytes) -> None:
    page = parsed(kind, body)
    assert (page.postings, page.complete, page.skipped, page.next) == ((), True, 0, None)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("ukg", b'{"opportunities":[],"totalCount":12}'),
        ("adp", b'{"jobRequisitions":[],"meta":{"totalNumber":12}}'),
        ("bamboohr", b'{"meta":{"totalCount":12},"result":[]}'),
    ],
)
def test_an_empty_list_of_a_board_that_states_roles_claims_nothing(kind: str, body: bytes) -> None:
    assert not parsed(kind, body).complete


# ----------------------------------------------------------------------------------- pay as a text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$60,000 - $80,000 / yr", (60000, 80000, "USD", "year")),
        ("EUR 55k", (55000, 55000, "EUR", None)),
        ("$18.50 – $22/hr", (18.5, 22, "USD", "hour")),
        ("28.13 To 52.16 (USD) Hourly", (28.13, 52.16, "USD", "hour")),
        ("80k-100k CHF per year", (80000, 100000, "CHF", "year")),
        ("65 000 € - 70 000 €", (65000, 70000, "EUR", None)),
        ("from $20 per hour", (20, None, "USD", "hour")),
        ("Up to £40,000 p.a.", (None, 40000, "GBP", None)),
        ("$20+ / hour", (20, None, "USD", "hour")),
        ("$2,000 – $2,400 / biweekly", (1000, 1200, "USD", "week")),
        ("$50 per hour, 40 hours", (50, 50, "USD", "hour")),
        ("INR 8-12 LPA", None),
        ("Competitive", None),
        ("401k match", None),
        ("€ 4.500 / Monat", None),
        (None, None),
        (7, None),
    ],
)
def test_pay_is_read_out_of_a_short_text(text: object, expected: Any) -> None:
    found = pay_in(text, "USD")
    if expected is None:
        assert found is None
    else:
        low, high, currency, period = expected
        assert found == Pay(minimum=low, maximum=high, currency=currency, period=period)


def test_a_bare_dollar_is_no_currency_where_the_country_is_not_known() -> None:
    assert pay_in("$20 per hour") == Pay(minimum=20, maximum=20, currency=None, period="hour")


# ---------------------------------------------------------------------------------------- samples

COUNTS = {
    "nc-advanced-energy__paylocity.html": 2,
    "-invented-__successfactors.html": 3,
    "jobs2web-medtech__jobs2web_search.html": 6,
}
"""Roles in the pages for which the manifest states no count."""

NO_DEPARTMENT = {"adp", "successfactors"}
"""Systems whose samples hold no department in any role."""


def test_every_sample_of_these_systems_reads_with_its_count_and_with_title_link_and_place(
    samples: Path,
) -> None:
    seen: dict[str, int] = {}
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        listed = [row for row in csv.DictReader(lines, delimiter="\t") if row["system"] in KINDS]
    for row in listed:
        path = samples / row["file"]
        page = parsed(row["system"], path.read_bytes())
        expected = int(row["postings"]) if row["postings"] else COUNTS[path.name]
        assert (len(page.postings), page.skipped, page.complete) == (expected, 0, True), row["file"]
        for role in page.postings:
            well_formed(role)
            assert role.id, row["file"]
            assert role.title, row["file"]
            assert role.url, row["file"]
            assert role.locations or role.remote, row["file"]
        seen[row["system"]] = seen.get(row["system"], 0) + len(page.postings)
        departments = sum(bool(role.departments) for role in page.postings)
        if row["system"] == "bamboohr" or path.name == "breezy__breezy.json":
            assert departments == len(page.postings), row["file"]
        assert row["system"] not in NO_DEPARTMENT or departments == 0, row["file"]
    assert seen == {"paylocity": 2, "bamboohr": 7, "breezy": 4, "adp": 10, "comeet": 2, "successfactors": 9}
