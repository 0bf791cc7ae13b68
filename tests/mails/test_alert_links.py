# ruff: noqa: E501 - an address cannot be broken
"""Where links lead, found by computation: every form that mailers are known to use."""

from __future__ import annotations

import base64
import gzip
import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.mails.links import read_link
from monitor.mails.senders import SENDERS, leads_to_known_site, sender_of, sites_of

SITES = sites_of()
INDEED = "https://www.indeed.com/rc/clk?jk=49cda075c73ac1ee&from=match&tk=secret"
TARGET = "https://careers.acme.example/jobs/4471-data-engineer"


def packed(target: str) -> str:
    told = json.dumps({"u": target, "m": {"a": 1}}).encode()
    return (
        "https://cts.indeed.com/v3/"
        + base64.urlsafe_b64encode(gzip.compress(told)).decode().rstrip("=")
        + "/sig"
    )


def hellowork(target: str) -> str:
    told = base64.urlsafe_b64encode(f"reader@example.org|{target}".encode()).decode().rstrip("=")
    return f"https://emails.hellowork.com/clic/a/b/{told}"


KNOWN = [
    ("https://www.linkedin.com/comm/jobs/view/4414359267/?trackingId=x&otpToken=y", "linkedin:4414359267", "https://www.linkedin.com/jobs/view/4414359267/"),
    ("https://de.linkedin.com/jobs/view/data-engineer-at-acme-4414359267?trk=x", "linkedin:4414359267", "https://www.linkedin.com/jobs/view/4414359267/"),
    (INDEED, "indeed:49cda075c73ac1ee", "https://www.indeed.com/viewjob?jk=49cda075c73ac1ee"),
    ("https://fr.indeed.com/viewjob?jk=49cda075c73ac1ee&tk=1", "indeed:49cda075c73ac1ee", "https://fr.indeed.com/viewjob?jk=49cda075c73ac1ee"),
    (packed(INDEED), "indeed:49cda075c73ac1ee", "https://www.indeed.com/viewjob?jk=49cda075c73ac1ee"),
    ("https://www.glassdoor.com/partner/jobListing.htm?pos=1&ao=2&jobListingId=1010135131896&s=3", "glassdoor:1010135131896",
     "https://www.glassdoor.com/partner/jobListing.htm?jobListingId=1010135131896"),
    ("https://job-boards.greenhouse.io/acme/jobs/4647776006?gh_src=x", "greenhouse:4647776006", "https://job-boards.greenhouse.io/acme/jobs/4647776006"),
    ("https://www.dice.com/job-detail/ef9bd07f-4387-4734-a88e-49acee13fa9d?utm_source=x", "dice:ef9bd07f-4387-4734-a88e-49acee13fa9d",
     "https://www.dice.com/job-detail/ef9bd07f-4387-4734-a88e-49acee13fa9d"),
    ("https://haystack.cv/go?j=11111111-1111-1111-1111-111111111111&u=https%3A%2F%2Fclick.appcast.io%2Ft", "haystack:11111111-1111-1111-1111-111111111111", None),
    ("https://acme.wd3.myworkdayjobs.com/Careers/job/Berlin/Data-Engineer_R_1488093?shared_id=x", "workday:acme.wd3.myworkdayjobs.com/R_1488093",
     "https://acme.wd3.myworkdayjobs.com/Careers/job/Berlin/Data-Engineer_R_1488093"),
    ("https://www.google.com/url?rct=j&url=https%3A%2F%2Fjob-boards.greenhouse.io%2Facme%2Fjobs%2F4647776006&ct=ga", "greenhouse:4647776006",
     "https://job-boards.greenhouse.io/acme/jobs/4647776006"),
]  # fmt: skip
DIRECT = [
    (f"{TARGET}?utm_source=a&utm_medium=b&gh_src=c", TARGET),
    (f"https://x7.r.eu-west-1.awstrack.me/L0/{quote(TARGET, safe='')}/1/0100/abc=1", TARGET),
    (f"https://redirect.jobs.example/CL0/{quote(TARGET, safe='')}/1/abc", TARGET),
    (f"https://api.clinchtalent.com/v1/email_events/1/clicked?url={quote(TARGET, safe='')}", TARGET),
    (f"https://eur01.safelinks.protection.outlook.com/?url={quote(TARGET, safe='')}&data=05%7Cx", TARGET),
    (f"https://urldefense.com/v3/__{TARGET}__;!!abc", TARGET),
    (hellowork(TARGET), TARGET),
    ("https://www.google.com/url?rct=j&sa=t&url=https://x.example/search?job=4480&dept=ops&lang=en&ct=ga&cd=x", "https://x.example/search?job=4480&dept=ops&lang=en"),
    ("http://komatsu.example/job/Sr_-Accountant/35250-en_US/", "http://komatsu.example/job/Sr_-Accountant/35250-en_US/"),
    ("https://www.taonline.com/JobSeekers/JobDetail.aspx?JobID=36727236&src=alert", "https://www.taonline.com/JobSeekers/JobDetail.aspx?JobID=36727236"),
]  # fmt: skip
OPAQUE = [
    "http://click.monster.com/f/a/Uu3UcF3uWRcXS8ub0AphZw~~/AAAAARA~/x",
    "https://links.mail.example/ls/click?upn=u001.9NFOZCLxji",
    "https://hi.wellfound.com/e/l/6S8JubAH9SRevwYH4vWzRdTaV5jlwSW",
    "https://acme.avature.net/ltrk/tSZIPEJlWISKG4vLaU3WI4ML",
    "https://www.ziprecruiter.com/ekm/AAfxdbwZLrYocpfrbog9wBVPLIN",
]
AWAY = [
    "https://www.linkedin.com/comm/jobs/alerts?lipi=x",
    "https://www.linkedin.com/comm/jobs/search-results/?keywords=x&currentJobId=4444856066",
    "https://www.linkedin.com/job-alert-email-unsubscribe?savedSearchId=1",
    "https://www.facebook.com/acme", "mailto:jobs@acme.example", "#top", "", "https://acme.example/",
    "https://careers.acme.example/en/connect/unsubscribe/abc/6e0913a8",
    "https://acme.example/privacy-policy", "javascript:alert(1)",
]  # fmt: skip


@pytest.mark.parametrize(("href", "identity", "url"), KNOWN)
def test_a_link_to_a_known_site_is_its_posting(href: str, identity: str, url: str | None) -> None:
    link = read_link(href, SITES)
    assert (link.kind, link.id, link.url) == ("known", identity, url)


@pytest.mark.parametrize(("href", "url"), DIRECT)
def test_a_link_to_a_posting_is_bared_of_all_that_follows_the_reader(href: str, url: str) -> None:
    link = read_link(href, SITES)
    assert (link.kind, link.id, link.url) == ("job", None, url)


@pytest.mark.parametrize("href", OPAQUE)
def test_a_link_that_tells_nothing_has_no_address_to_keep(href: str) -> None:
    link = read_link(href, SITES)
    assert (link.kind, link.url, link.id) == ("opaque", None, None)


@pytest.mark.parametrize("href", AWAY)
def test_a_link_that_leads_elsewhere_is_no_posting(href: str) -> None:
    assert read_link(href, SITES).kind == "nav"


def test_what_is_packed_into_a_link_cannot_fill_the_memory() -> None:
    bomb = packed("https://x.example/" + "a" * 5_000_000)
    assert read_link(bomb, SITES).kind == "opaque"


@given(
    st.text(max_size=300),
    st.sampled_from(["https://", "https://cts.indeed.com/v3/", "https://www.google.com/url?url=", ""]),
)
def test_no_link_raises_and_none_keeps_the_address_of_a_reader(text: str, begin: str) -> None:
    link = read_link(begin + text, SITES)
    assert link.url is None or "@" not in link.url


# ------------------------------------------------------------------------------------ the table of senders


def test_each_row_says_what_it_rests_on() -> None:
    assert all(row.evidence for row in SENDERS)
    assert SENDERS[-1].name == ""
    assert all(row.name for row in SENDERS[:-1])


def test_no_address_belongs_to_two_rows() -> None:
    addresses = [
        *(address for row in SENDERS for address in row.addresses),
        "td@myworkday.com", "acme-jobnotification@noreply55.jobs2web.com", "no-reply@acme.teamtailor-mail.com",
        "jobnotification@acme.avature.net", "acme+email+8q2t-5c1d@talent.icims.com", "acme@hiring.appcast.io",
        "jobalerts-967@mail.pageuppeople.com", "handshake@notifications.joinhandshake.com", "notifications@usajobs.gov",
    ]  # fmt: skip
    for address in addresses:
        rows = [
            row
            for row in SENDERS[:-1]
            if address in row.addresses or (row.pattern and row.pattern.fullmatch(address))
        ]
        assert len(rows) == 1, address


@pytest.mark.parametrize(
    "address",
    [
        "jobalerts-noreply@linkedin.com.example.com",
        "x-jobalerts-noreply@linkedin.com",
        "td@myworkday.com.example.org",
        "",
        None,
    ],
)
def test_an_address_that_only_holds_a_known_one_is_nobodys(address: str | None) -> None:
    assert sender_of(address).name == ""


def test_a_known_site_is_known_by_its_posting_and_not_by_its_host() -> None:
    assert leads_to_known_site("https://www.linkedin.com/jobs/view/4414359267/")
    assert not leads_to_known_site("https://www.linkedin.com/in/dana-ruiz")
    assert not leads_to_known_site("https://www.linkedin.com.example.org/jobs/view/4414359267/")
