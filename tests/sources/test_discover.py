"""From addresses and pages to boards: every system in every way it is written, and what must give nothing."""

from __future__ import annotations

import csv
import json
import re
import time
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import ParseError
from monitor.model import Answer, Validators
from monitor.sources import READERS, has_boards
from monitor.sources.discover import Clue, Look, by_address, look
from monitor.sources.systems import BY_NAME, SYSTEMS, named

GUID = "0a1b2c3d-1111-2222-3333-444455556666"
ADP = "https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html"
HEX = "0123456789ABCDEF0123456789ABCDEF"
PAGE = "https://www.acme.example/about/work-here"
BARE = "http://127.0.0.1:8080/x"

# System, an address of it, and what its board holds ("" where an address tells none).
ADDRESSES = [
    ("greenhouse", "https://boards.greenhouse.io/acme", "acme"),
    ("greenhouse", "https://job-boards.greenhouse.io/acme/jobs/123", "acme"),
    ("greenhouse", "https://job-boards.eu.greenhouse.io/acme", "acme"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_board?for=acme&b=https%3A%2F%2Fx.example", "acme"),
    ("greenhouse", "https://boards.eu.greenhouse.io/embed/job_board/js?for=acme", "acme"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_app?for=acme&token=123", "acme"),
    ("greenhouse", "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true", "acme"),
    ("lever", "https://jobs.lever.co/acme", "acme"),
    ("lever", "jobs.lever.co/acme/0a1b2c3d-1111-2222-3333-444455556666/apply", "acme"),
    ("lever", "https://jobs.eu.lever.co/acme", "acme"),
    ("lever", "https://api.lever.co/v0/postings/acme?mode=json", "acme"),
    ("ashby", "https://jobs.ashbyhq.com/Acme%20Labs", "Acme Labs"),
    ("ashby", "https://jobs.ashbyhq.com/acme/embed?version=2", "acme"),
    ("workable", "https://apply.workable.com/acme/j/0123456789/", "acme"),
    ("workable", "https://acme.workable.com", "acme"),
    ("smartrecruiters", "https://careers.smartrecruiters.com/AcmeInc", "AcmeInc"),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/AcmeInc/744000012345678-data-engineer", "AcmeInc"),
    ("recruitee", "https://acme.recruitee.com/o/data-engineer", "acme"),
    ("personio", "https://acme.jobs.personio.de/job/123456", "acme"),
    ("personio", "https://acme.jobs.personio.com", "acme"),
    ("teamtailor", "https://acme.teamtailor.com/jobs/123-data-engineer", "acme"),
    ("workday", "https://acme.wd5.myworkdayjobs.com/en-US/External", "acme/wd5/External"),
    ("workday", "https://acme.wd5.myworkdayjobs.com/External/job/Berlin/Engineer_R1", "acme/wd5/External"),
    ("workday", "https://wd5.myworkdaysite.com/recruiting/acme/External", "acme/wd5/External"),
    (
        "oracle-recruiting",
        "https://abcd.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1",
        "CX_1",
    ),
    ("icims", "https://careers-acme.icims.com/jobs/search?ss=1", "careers-acme"),
    ("successfactors", "https://career5.successfactors.eu/career?company=acmeP", ""),
    ("bamboohr", "https://acme.bamboohr.com/careers/12", "acme"),
    ("breezy", "https://acme.breezy.hr/p/0123456789ab-engineer", "acme"),
    ("jazzhr", "https://acme.applytojob.com/apply/AbC123/Data-Engineer", "acme"),
    ("jobvite", "https://jobs.jobvite.com/careers/acme/jobs", "acme"),
    ("jobvite", "https://jobs.jobvite.com/acme/job/oAbC1def", "acme"),
    ("rippling", "https://ats.rippling.com/acme/jobs", "acme"),
    ("rippling", "https://ats.rippling.com/en-GB/acme/jobs/0a1b2c3d-1111-2222-3333-444455556666", "acme"),
    ("pinpoint", "https://acme.pinpointhq.com/en/postings/0a1b2c3d-1111-2222-3333-444455556666", "acme"),
    ("paylocity", f"https://recruiting.paylocity.com/Recruiting/Jobs/All/{GUID}/Acme", GUID),
    ("paycom", f"https://www.paycomonline.net/v4/ats/web.php/portal/{HEX}/career-page", HEX),
    ("ukg", f"https://recruiting2.ultipro.com/ACM1000ACME/JobBoard/{GUID}/", "ACM1000ACME"),
    ("adp", f"{ADP}?cid={GUID}&ccId=19000101_000001", ""),
    ("dayforce", "https://jobs.dayforcehcm.com/en-US/acme/CANDIDATEPORTAL", "acme"),
    ("eightfold", "https://acme.eightfold.ai/careers?domain=acme.com", "acme"),
    ("avature", "https://acme.avature.net/careers/SearchJobs", "acme"),
    ("taleo", "https://acme.taleo.net/careersection/2/jobsearch.ftl", "acme"),
    ("taleo", "https://phh.tbe.taleo.net/phh01/ats/careers/v2/searchResults?org=ACME&cws=41", ""),
    ("gem", "https://jobs.gem.com/acme", "acme"),
    ("dover", "https://app.dover.com/jobs/acme", "acme"),
    ("comeet", "https://www.comeet.com/jobs/acme/30.005", "30.005"),
    ("homerun", "https://acme.homerun.co", "acme"),
    ("join", "https://join.com/companies/acme", "acme"),
    ("zoho-recruit", "https://acme.zohorecruit.com/jobs/Careers", "acme"),
    ("freshteam", "https://acme.freshteam.com/jobs", "acme"),
    ("softgarden", "https://acme.career.softgarden.de", "acme"),
    ("neogov", "https://www.governmentjobs.com/careers/acme", "acme"),
    ("neogov", "https://www.schooljobs.com/careers/acme", "acme"),
]

# Systems that are named from an address, each with one.
ONLY_NAMED = {
    "dayforce": "https://jobs.dayforcehcm.com/acme/CANDIDATEPORTAL",
    "cornerstone": "https://acme.csod.com/ux/ats/careersite/4/home?c=acme",
    "brassring": "https://sjobs.brassring.com/TGnewUI/Search/Home/Home?partnerid=25037&siteid=5010",
    "pageup": "https://careers.pageuppeople.com/873/cw/en/listing",
    "bullhorn": "https://cls91.bullhornstaffing.com/career",
    "linkedin": "https://www.linkedin.com/jobs/view/1234567890",
    "indeed": "https://www.indeed.com/viewjob?jk=0123456789abcdef",
    "glassdoor": "https://www.glassdoor.com/Jobs/Acme-Jobs-E12345.htm",
    "ziprecruiter": "https://www.ziprecruiter.com/c/Acme/Jobs",
    "monster": "https://www.monster.com/jobs/search?q=acme",
    "handshake": "https://app.joinhandshake.com/employers/acme-12345",
    "wellfound": "https://wellfound.com/company/acme/jobs",
    "meta": "https://www.metacareers.com/jobs",
    "ukg-ready": "https://secure7.saashr.com/ta/6012345.careers?CareersSearch",
    "paycor": "https://recruitingbypaycor.com/career/CareerHome.action?clientId=8a7883d0",
    "isolved": "https://acme.isolvedhire.com/jobs/",
    "hibob": "https://acme.careers.hibob.com/jobs",
    "factorial": "https://acme.factorialhr.com/",
    "welcome-to-the-jungle": "https://www.welcometothejungle.com/en/companies/acme/jobs",
    "talentlyft": "https://acme.talentlyft.com/",
    "traffit": "https://acme.traffit.com/public/job_posts/published",
    "recruitcrm": "https://recruitcrm.io/jobs/acme",
    "jobylon": "https://emp.jobylon.com/jobs/12345-acme-engineer/",
    "teamdash": "https://acme.teamdash.com/p/job/AbC",
    "talentclue": "https://acme.talentclue.com/en",
    "rexx": "https://acme.rexx-systems.com/stellenangebote.html",
    "umantis": "https://recruitingapp-2801.umantis.com/Jobs/All",
    "dvinci": "https://acme.dvinci-hr.com/de/jobs",
    "concludis": "https://acme.concludis.de/prj/shw/stellenliste.php",
    "onlyfy": "https://acme.onlyfy.jobs/",
    "hirehive": "https://acme.hirehive.com/",
    "jobscore": "https://careers.jobscore.com/careers/acme",
    "applicantpro": "https://acme.applicantpro.com/jobs/",
    "applicantstack": "https://acme.applicantstack.com/x/openings",
    "catsone": "https://acme.catsone.com/careers/12345-General",
    "crelate": "https://jobs.crelate.com/portal/acme",
    "trakstar": "https://acme.hire.trakstar.com/",
    "workstream": "https://www.workstream.us/j/0123abcd",
    "fountain": "https://web.fountain.com/c/acme",
    "silkroad": "https://acme.silkroad.com/epostings/index.cfm",
    "peoplefluent": "https://careers.peopleclick.com/careerscp/client_acme/external/search.do",
    "kenexa": "https://jobs.kenexa.com/acme",
    "njoyn": "https://clients.njoyn.com/cl2/xweb/xweb.asp",
    "hireology": "https://careers.hireology.com/acme",
    "loxo": "https://app.loxo.co/acme",
    "beamery": "https://acme.beamery.com/",
    "varbi": "https://acme.varbi.com/en/",
    "gupy": "https://acme.gupy.io/",
    "oleeo": "https://acme.tal.net/vx/candidate/jobboard/vacancy/1/adv/",
    "taonline": "https://www.taonline.com/employer/acme",
}

_PAGES = tomllib.loads((Path(__file__).parent / "discover" / "pages.toml").read_text(encoding="utf-8"))
EMBEDS: list[dict[str, str]] = _PAGES["embeds"]
"""What an employer's own page holds: each vendor's embed, with the board it means."""
OWN: list[dict[str, str]] = _PAGES["own"]
"""Pages that a system serves on the employer's own domain."""
DECOYS: list[dict[str, str]] = _PAGES["decoys"]
"""What must give no board at all."""


def named_so(case: object) -> str | None:
    return str(case["name"]) if isinstance(case, dict) else None


def page(body: str, url: str = PAGE, title: str = "Work here") -> Look:
    whole = (
        body
        if "<html" in body
        else f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    )
    return look(Answer(url=url, body=whole.encode(), validators=Validators()))


def is_it(clue: Clue | None, system: str, board: str) -> bool:
    """Some readers name a system more closely than this table does: `ukg-pro`, `adp-workforce-now`."""
    if clue is None or not (clue.system == system or clue.system.startswith(f"{system}-")):
        return False
    return board.casefold() in (clue.board or clue.url).casefold()


def first_of(found: Look) -> Clue | None:
    return next((clue for clue in found.clues if clue.way != "mark"), None)


def pages_of(address: str) -> dict[str, str]:
    """The ways in which a page may hold an address."""
    bare = address.partition("://")[2]
    escaped = f"https://{bare}".replace("/", "\\/")
    return {
        "frame": f'<iframe src="https://{bare}"></iframe>',
        "frame without scheme": f'<iframe data-src="//{bare}"></iframe>',
        "link": f'<p><a class="button" href="https://{bare}">View open positions</a></p>',
        "link in German": f'<a href="https://{bare}">Zu unseren Stellenangeboten</a>',
        "JSON in a script": f'<script type="application/json">{{"props":{{"jobsUrl":"{escaped}"}}}}</script>',
        "JSON in an attribute": f"<div data-props='{{&quot;careersUrl&quot;:&quot;{escaped}&quot;}}'></div>",
        "script without scheme": f"<script>window.careers = {{ boardUrl: '{bare}' }};</script>",
        "moved": f'<html><head><meta http-equiv="refresh" content="0; url=https://{bare}"></head></html>',
    }


@pytest.mark.parametrize(("system", "address", "board"), ADDRESSES)
def test_every_system_is_known_by_its_addresses(system: str, address: str, board: str) -> None:
    assert is_it(by_address(address), system, board), by_address(address)


@pytest.mark.parametrize(("system", "address"), ONLY_NAMED.items())
def test_systems_are_named_from_an_address_also_where_nothing_reads_them(system: str, address: str) -> None:
    clue = by_address(address)
    assert clue is not None
    assert clue.system in (system, f"ibm-{system}")
    if clue.kind is None:
        assert re.search(r"alert", clue.refusal)


def test_at_least_forty_systems_are_named_from_an_address_and_thirty_from_a_page() -> None:
    written = [address for _, address, _ in ADDRESSES] + list(ONLY_NAMED.values())
    by_address_ = {clue.system for address in written if (clue := by_address(address))}
    in_pages = {
        clue.system for address in written for clue in page(f'<iframe src="{address}"></iframe>').clues[:1]
    }
    assert len(by_address_) >= 80
    assert len(in_pages) >= 70


def test_boards_are_found_in_pages_in_whatever_way_they_are_there_and_never_a_wrong_one() -> None:
    tried, missed, wrong = 0, [], []
    for system, address, board in ADDRESSES:
        for way, body in pages_of(address if "://" in address else f"https://{address}").items():
            for url in (PAGE, BARE):
                tried += 1
                clue = first_of(page(body, url))
                if clue is None:
                    missed.append((way, url, address))
                elif not is_it(clue, system, board):
                    wrong.append((way, url, address, clue))
    assert not wrong
    assert len(missed) <= 0.01 * tried, missed


@pytest.mark.parametrize("case", EMBEDS, ids=named_so)
@pytest.mark.parametrize("url", [PAGE, BARE])
def test_embeds_tell_their_board(case: dict[str, str], url: str) -> None:
    found = page(case["page"], url)
    assert is_it(first_of(found), case["system"], case["board"]), found


@pytest.mark.parametrize("case", OWN, ids=named_so)
def test_a_page_that_a_system_serves_on_the_employers_domain_is_read_from_there(case: dict[str, str]) -> None:
    system = case["system"]
    clue = page(case["page"], "https://careers.acme.example/search").clues[0]
    assert (clue.system, clue.way, clue.board) == (system, "own", None)
    assert urlsplit(clue.url).hostname == "careers.acme.example"
    assert clue.kind == (system if system in READERS else None)


@pytest.mark.parametrize("case", DECOYS, ids=named_so)
@pytest.mark.parametrize("url", [PAGE, "https://www.acme.example/blog/post", "https://careers.acme.example/"])
def test_what_only_looks_like_a_board_gives_none(case: dict[str, str], url: str) -> None:
    found = page(case["page"], url, "Acme: careers and news")
    assert [clue for clue in found.clues if clue.board or clue.kind] == []
    assert [clue for clue in found.clues if clue.way != "mark" and clue.system != "linkedin"] == []


@pytest.mark.parametrize(
    "address",
    [
        "https://static.smartrecruiters.com/job-widget/1.8.5/script/smart_widget.js",
        "https://jobs.lever.co/js/embed.js",
        "https://jobs.lever.co",
        "https://jobs.ashbyhq.com/embed",
        "https://boards.greenhouse.io/embed/job_board/js",
        "https://www.greenhouse.io/careers",
        "https://www.workday.com/en-us/company/careers.html",
        "https://www.workable.com/pricing",
        "https://support.recruitee.com/en/",
        "https://app.teamtailor.com/login",
        "https://www.bamboohr.com/careers",
        "https://jobs.jobvite.com/__assets__/x",
        "https://developers.pinpointhq.com/docs",
        "https://www.acme.example/careers",
        "https://www.acme.example/lever/jobs",
        "https://notlever.co.example/acme",
        "https://jobs.lever.co.evil.example/acme",
        "ftp://jobs.lever.co/acme",
        "mailto:jobs@acme.example",
        "http://[broken",
        "",
        "careers",
    ],
)
def test_other_addresses_tell_no_board(address: str) -> None:
    clue = by_address(address)
    assert clue is None or (clue.board is None and clue.kind is None)


# ------------------------------------------------------------------------------------------ links


def test_of_several_boards_the_one_with_the_employers_name_is_taken() -> None:
    body = "".join(
        f'<li><a href="https://boards.greenhouse.io/{name}">Jobs</a></li>'
        for name in ("globex", "acmelabs", "hooli")
    )
    (clue,) = page(body).clues
    assert (clue.board, clue.way, clue.certain) == ("acmelabs", "link", False)


def test_of_several_boards_without_that_name_none_is_taken_and_it_says_why() -> None:
    body = "".join(
        f'<li><a href="https://jobs.lever.co/{name}">Jobs</a></li>' for name in ("globex", "hooli")
    )
    found = page(body)
    assert found.clues == ()
    assert found.doubt is not None
    assert found.doubt.startswith("The page links to several boards (https://jobs.lever.co/globex,")


def test_many_roles_of_one_board_outweigh_a_single_link_to_another() -> None:
    roles = "".join(f'<a href="https://jobs.lever.co/initech/{GUID[:-1]}{n}">Engineer</a>' for n in range(6))
    body = f'{roles}<a href="https://jobs.ashbyhq.com/hooli">Jobs</a>'
    (clue,) = page(body, BARE).clues
    assert (clue.board, clue.times, clue.how) == ("initech", 6, "The page links 6 times to the board.")


def test_what_the_page_embeds_stands_before_what_it_links_to() -> None:
    body = (
        '<a href="https://jobs.lever.co/globex">Open positions</a>'
        '<iframe src="https://jobs.ashbyhq.com/initech"></iframe>'
    )
    assert [clue.board for clue in page(body).clues] == ["initech"]


def test_the_longer_of_two_names_of_one_board_stands() -> None:
    body = (
        '<a href="https://acme.eightfold.ai/careers">Jobs</a>'
        '<a href="https://acme.eightfold.ai/careers?domain=acme.example">All jobs</a>'
    )
    assert [clue.board for clue in page(body).clues] == ["acme/acme.example"]


def test_of_several_boards_the_one_that_is_spoken_of_without_a_name_is_the_pages_own() -> None:
    body = (
        '<a href="https://jobs.lever.co/bcholdings">View openings</a>'
        '<footer><a href="https://jobs.lever.co/globex">Globex</a></footer>'
    )
    assert [clue.board for clue in page(body, BARE).clues] == ["bcholdings"]


def test_data_that_name_somebody_elses_board_are_not_believed() -> None:
    for key in ("link", "url", "href"):
        body = f'<script type="application/json">{{"posts":[{{"{key}":"https://jobs.lever.co/globex"}}]}}</script>'
        assert page(body, "https://www.acme.example/careers", "Careers at Acme").clues == ()


def test_links_with_the_number_of_a_role_name_the_system() -> None:
    found = page('<a href="/careers/job?gh_jid=123">Engineer</a>')
    assert [(clue.system, clue.board, clue.way) for clue in found.clues] == [("greenhouse", None, "mark")]


def test_a_board_under_another_name_is_taken_where_the_page_invites_to_it() -> None:
    (clue,) = page(
        '<p><a href="https://boards.greenhouse.io/bcholdings">See our open positions</a></p>'
    ).clues
    assert clue.board == "bcholdings"


def test_a_port_of_ones_own_stays() -> None:
    clue = by_address("http://boards.greenhouse.io:8123/acme")
    assert clue is not None
    assert urlsplit(clue.url).port == 8123


def test_the_end_of_a_redirect_counts() -> None:
    found = page("<p>Jobs</p>", "https://jobs.lever.co/acme")
    assert (found.clues[0].board, found.clues[0].way) == ("acme", "move")


# ---------------------------------------------------------------------------- what to ask further


@pytest.mark.parametrize(
    "text",
    [
        "Careers",
        "Jobs",
        "Karriere",
        "Stellenangebote",
        "Vacatures",
        "Emploi",
        "Nous rejoindre",
        "Lediga jobb",
        "Ledige stillinger",
        "Empleo",
        "Trabaja con nosotros",
        "Join us",
        "We're hiring",
        "Work with us",
        "Open roles",
    ],
)
def test_a_link_to_careers_is_worth_one_more_request_in_many_languages(text: str) -> None:
    found = page(
        f'<nav><a href="/x/y">{text}</a><a href="/about">About</a></nav>', "https://www.acme.example/"
    )
    assert found.careers == ("https://www.acme.example/x/y",)


def test_lists_of_openings_stand_before_careers_in_general_and_other_sites_do_not_count() -> None:
    body = (
        '<a href="/careers">Careers</a><a href="/careers/open-positions">Open positions</a>'
        '<a href="https://www.globex.example/careers">Careers at Globex</a><a'
        ' href="https://github.com/acme/jobs">jobs</a>'
        '<a href="https://careers.acme.example/">Jobs</a><a href="/careers.pdf">Careers brochure</a><a'
        ' href="#jobs">Jobs</a>'
    )
    found = page(body, "https://www.acme.example/").careers
    assert found[0] in ("https://www.acme.example/careers/open-positions", "https://careers.acme.example/")
    assert set(found) == {
        "https://www.acme.example/careers/open-positions",
        "https://careers.acme.example/",
        "https://www.acme.example/careers",
    }


def test_a_page_that_moves_on_to_another_of_the_site_leads_there() -> None:
    stub = (
        '<html><head><title>Redirecting</title><meta http-equiv="refresh" content="0; url=/de/jobs/">'
        '<link rel="canonical" href="/de/jobs/"></head><body><a href="/careers">Careers</a></body></html>'
    )
    assert page(stub).careers == ("https://www.acme.example/de/jobs/", "https://www.acme.example/careers")


def test_a_board_in_the_prose_of_an_advert_is_none() -> None:
    advert = {"@type": "JobPosting", "description": "Apply at https://jobs.lever.co/globex or by mail."}
    told = {"description": '<p>See <a href="https://jobs.lever.co/globex">there</a></p>'}
    for data in (advert, told):
        body = f'<script type="application/ld+json">{json.dumps(data)}</script>'
        assert page(body, "https://careers.acme.example/jobs/1", "Jobs at Acme").clues == ()


def test_a_mark_that_is_only_a_hint_is_not_certain() -> None:
    body = '<script src="/assets/teamtailor-sync.js"></script><a href="/jobs/123-engineer">Engineer</a>'
    (clue,) = page(body).clues
    assert (clue.system, clue.way, clue.certain) == ("teamtailor", "own", False)


def test_a_page_is_no_page_behind_itself() -> None:
    body = "".join(
        f'<a href="{to}">Jobs</a>' for to in ("/about/work-here/index.html", "#list", "/about/work-here/")
    )
    assert page(body).careers == ()


def test_the_employer_of_an_advert_is_not_the_site_that_shows_it() -> None:
    advert = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "hiringOrganization": {"@type": "Organization", "name": "Globex"},
    }
    site = {"@context": "https://schema.org", "@type": "Organization", "name": "Acme Labs"}
    for data, expected in ((advert, ("acme",)), (site, ("acme", "acmelabs"))):
        for script in (json.dumps(data), json.dumps(data, separators=(",", ":"))):
            assert page(f'<script type="application/ld+json">{script}</script>').names == expected


def test_a_role_with_the_number_of_a_board_is_worth_one_request() -> None:
    found = page('<a href="/roles/?gh_jid=4012345">Data Engineer</a>')
    assert found.careers == ("https://www.acme.example/roles/?gh_jid=4012345",)


def test_feeds_of_roles_are_told_from_a_blogs() -> None:
    head = (
        '<html><head><link rel="alternate" type="application/rss+xml" title="Blog" href="/blog/feed.xml">'
        '<link rel="alternate" type="application/atom+xml" title="Open positions" href="/x.atom">'
        '<link rel="alternate" type="application/rss+xml" href="/jobs/index.xml"></head><body></body></html>'
    )
    assert page(head).feeds == ("https://www.acme.example/x.atom", "https://www.acme.example/jobs/index.xml")


def test_what_is_no_page_is_no_look() -> None:
    with pytest.raises(ParseError):
        look(Answer(url=PAGE, body=b"", validators=Validators()))


@given(st.text(max_size=300))
def test_no_address_makes_it_fail(text: str) -> None:
    for address in (
        text,
        f"https://{text}",
        f"https://jobs.lever.co/{text}",
        f"https://{text}.recruitee.com/",
    ):
        clue = by_address(address)
        assert clue is None or clue.url


@given(st.text(max_size=400))
def test_no_page_makes_it_fail(text: str) -> None:
    for body in (
        f"<p>{text}</p>",
        f"<script>{text}</script>",
        f'<iframe src="{text}"></iframe><a href="{text}">jobs</a>',
    ):
        try:
            found = page(body)
        except ParseError:
            continue
        assert all(clue.url for clue in found.clues)


# --------------------------------------------------------------------------------------- the tables


def test_every_system_stands_once_and_says_what_to_do_instead() -> None:
    assert len(BY_NAME) == len(SYSTEMS) >= 100
    for system in SYSTEMS:
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", system.name)
        assert re.search(r"alert mails|job alert", system.refusal)
        assert "{" not in system.refusal


def test_every_reader_of_boards_is_a_system_that_pages_can_name() -> None:
    for reader in READERS.values():
        if has_boards(reader.kind):
            assert reader.kind in BY_NAME, reader.kind


@pytest.mark.parametrize(
    "system", [system for system in SYSTEMS if not system.site], ids=lambda one: one.name
)
def test_no_system_is_named_from_its_marketing_pages(system: object) -> None:
    for written in system.addresses:  # type: ignore[attr-defined]  # pytest types parameters as objects
        host = written.partition("/")[0]
        if host.startswith("{t}."):
            for word in ("www", "app", "api", "help", "support", "docs"):
                assert named(f"https://{host.replace('{t}', word).replace('{n}', '1')}/") is None


# -------------------------------------------------------------------------------------- samples


def samples_of(samples: Path, *systems: str) -> list[Path]:
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        return [
            samples / row["file"] for row in csv.DictReader(lines, delimiter="\t") if row["system"] in systems
        ]


EMBEDDED = {
    "ashby": ("ashby", "coolstartup"),
    "breezy": ("breezy", "acme"),
    "eightfold": ("eightfold", "acme"),
    "greenhouse": ("greenhouse", "techcorp"),
    "icims": ("icims", "careers-megacorp"),
    "lever": ("lever", "startupxyz"),
    "phenom": ("phenom", None),
    "pinpoint": ("pinpoint", "acme"),
    "recruitee": ("recruitee", "acme"),
    "sap_successfactors": ("successfactors", None),
    "teamtailor": ("teamtailor", "acme"),
    "workday": ("workday", "bigcorp/wd5/External"),
    "unknown_custom": None,
}


def test_the_embeds_of_the_samples_tell_their_boards(samples: Path) -> None:
    for file in samples_of(samples, "html-embeds"):
        expected = next(what for name, what in EMBEDDED.items() if f"career_pages-{name}" in file.name)
        found = look(
            Answer(url="https://careers.employer.example/", body=file.read_bytes(), validators=Validators())
        )
        if expected is None:
            assert found.clues == ()
            continue
        clue = found.clues[0]
        assert clue.system == expected[0], file.name
        if clue.kind or clue.board:
            assert clue.board == expected[1], file.name


def test_of_a_page_that_shows_the_boards_of_many_employers_none_is_taken_but_its_own() -> None:
    def frames(*boards: str) -> str:
        return "".join(
            f'<iframe src="https://boards.greenhouse.io/embed/job_board?for={name}"></iframe>'
            for name in boards
        )

    many = [f"borealis{n}" for n in range(500)]
    assert not page(frames(*many)).clues
    assert "boards of many employers" in (page(frames(*many)).doubt or "")
    own = page(frames(*many[:30], "acme", *many[30:]))
    assert [clue.board for clue in own.clues] == ["acme"]
    assert [clue.board for clue in page(frames("acme-eu", "hooli")).clues] == ["acme-eu", "hooli"]


@pytest.mark.parametrize(
    "unit",
    [
        "<a href='https://boards.greenhouse.io/b{n}'>Jobs</a>",
        "<a href='https://h{n}.example/jobs/{n}'>Jobs</a>",
        "<link rel=alternate type='application/rss+xml' title=jobs href='/f{n}'>",
        "<iframe src='https://jobs.lever.co/b{n}'></iframe>",
        "<a href='/{n}<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'>x</a>",
    ],
)
def test_a_page_full_of_addresses_costs_seconds_and_not_minutes(unit: str) -> None:
    began = time.process_time()
    page("".join(unit.replace("{n}", str(n)) for n in range(2_500_000 // len(unit))))
    assert time.process_time() - began < 5


def test_pages_of_the_samples_name_no_board_that_they_do_not_have(samples: Path) -> None:
    for file in samples_of(samples, "html"):
        host = file.name.partition("__")[0]
        found = look(
            Answer(url=f"https://www.{host}.example/careers", body=file.read_bytes(), validators=Validators())
        )
        boards = [clue for clue in found.clues if clue.board]
        told = file.read_text(errors="replace").casefold()
        for clue in boards:
            assert (clue.board or "").partition("/")[0].casefold() in told


_URL = re.compile(r"https?://[^\s\"'<>\\|)]{8,300}")


def test_the_addresses_in_the_samples_of_a_system_are_recognised_as_that_system(samples: Path) -> None:
    hosts = {
        "greenhouse": "boards.greenhouse.io/",
        "lever": "jobs.lever.co/",
        "ashby": "jobs.ashbyhq.com/",
        "workable": "apply.workable.com/",
        "smartrecruiters": "jobs.smartrecruiters.com/",
        "recruitee": ".recruitee.com/o/",
        "personio": ".jobs.personio.",
        "teamtailor": ".teamtailor.com/jobs",
        "workday": ".myworkdayjobs.com/",
        "breezy": ".breezy.hr/p/",
        "bamboohr": ".bamboohr.com/careers",
        "jazzhr": ".applytojob.com/apply",
        "jobvite": "jobs.jobvite.com/",
        "rippling": "ats.rippling.com/",
        "pinpoint": ".pinpointhq.com/",
        "paylocity": "recruiting.paylocity.com/",
        "icims": ".icims.com/jobs",
        "join": "join.com/companies/",
        "comeet": "comeet.com/jobs/",
        "eightfold": ".eightfold.ai/careers",
    }
    seen = wrong = 0
    for system, part in hosts.items():
        for file in samples_of(samples, system):
            text = file.read_text(errors="replace").replace("\\/", "/")
            for url in list(dict.fromkeys(found for found in _URL.findall(text) if part in found))[:50]:
                clue = by_address(url)
                seen += 1
                wrong += clue is None or clue.system != system or not clue.board
    assert seen > 500
    assert wrong <= 0.02 * seen


def test_no_two_readers_claim_one_address() -> None:
    for _, address, _ in ADDRESSES:
        claims = [reader.kind for reader in READERS.values() if reader.recognise(address)]
        assert len(claims) <= 1, (address, claims)
