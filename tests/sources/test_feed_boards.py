"""Feeds of job boards: employer, title and place apart, by the rule of each board and never by guessing."""

from __future__ import annotations

import csv
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Page
from monitor.sources._feed_boards import BOARDS, Board, apart, board_of
from monitor.sources._hackernews import SEVERAL, UNNAMED, record_of
from tests.sources.test_contract import read, well_formed

Parts = tuple[str, str | None, tuple[str, ...]]

NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:job_listing="https://board.example"'
    ' xmlns:himalayasJobs="https://himalayas.app/ns" xmlns:job="https://larajobs.com/ns"'
    ' xmlns:a10="http://www.w3.org/2005/Atom"'
)


def rss(*items: str) -> bytes:
    inside = "".join(
        f"<item>{item}<link>https://board.example/{n}</link></item>" for n, item in enumerate(items)
    )
    return f"<rss version='2.0' {NAMESPACES}><channel><title>Jobs</title>{inside}</channel></rss>".encode()


def everybody(body: bytes, url: str) -> Page:
    return read("feed", body, url, names=())


def parts(page: Page) -> list[Parts]:
    for posting in page.postings:
        well_formed(posting)
    return [(p.title, p.employer, p.locations) for p in page.postings]


def cdata(text: str) -> str:
    return f"<![CDATA[{text}]]>"


RSS: list[tuple[str, str, Parts]] = [
    ("https://weworkremotely.com/categories/remote-design-jobs.rss",
     "<title>Acme: Designer</title><region>USA Only</region>",
     ("Designer", "Acme", ("USA Only",))),
    ("https://weworkremotely.com/remote-jobs.rss",
     "<title>Acme: Lead: Payments</title><country>🇦🇹 Austria</country>",
     ("Lead: Payments", "Acme", ("Austria",))),
    ("https://remoteok.com/remote-jobs.rss",
     "<title>Data Engineer</title><company>Acme</company><location>Linz</location>",
     ("Data Engineer", "Acme", ("Linz",))),
    ("https://remotive.com/remote-jobs/feed",
     "<title>Cook at Sea at Acme</title>", ("Cook at Sea", "Acme", ())),
    ("https://remotive.com/remote-jobs/feed",
     "<title>Cook</title><dc:creator>Acme</dc:creator>", ("Cook", "Acme", ())),
    ("https://jobicy.com/?feed=job_feed",
     "<title>Cook</title><job_listing:company>Acme</job_listing:company>"
     "<job_listing:location>Linz</job_listing:location>",
     ("Cook", "Acme", ("Linz",))),
    ("https://jobspresso.co/?feed=job_feed",
     f"<title>Cook</title><dc:creator>{cdata('Acme<br>&#9906;&nbsp;Linz')}</dc:creator>",
     ("Cook", "Acme", ("Linz",))),
    ("https://himalayas.app/jobs/rss",
     "<title>Cook</title><himalayasJobs:companyName>Acme</himalayasJobs:companyName>"
     "<himalayasJobs:locationRestriction>Austria</himalayasJobs:locationRestriction>\n"
     f"<himalayasJobs:locationRestriction>{cdata('Italy')}</himalayasJobs:locationRestriction>",
     ("Cook", "Acme", ("Austria", "Italy"))),
    ("https://nodesk.co/remote-jobs/index.xml", "<title>Cook at Acme</title>", ("Cook", "Acme", ())),
    ("https://opensourcedesign.net/jobs/feed.xml",
     "<title>A logo</title><description>&lt;p&gt;&lt;strong&gt;Organization:&lt;/strong&gt; Acme&lt;/p&gt;"
     "&lt;p&gt;&lt;strong&gt;Location:&lt;/strong&gt; Linz&lt;/p&gt;</description>",
     ("A logo", "Acme", ("Linz",))),
    ("https://www.researchcomputingteams.org/jobs.rss",
     "<title>Manager - Special Projects - Acme University</title>",
     ("Manager - Special Projects", "Acme University", ())),
    ("https://stackoverflow.com/jobs/feed?l=Remote",
     "<title>Cook (m/f/d) at Acme GmbH (Linz, Austria) (allows remote)</title>"
     "<a10:author><a10:name>Acme GmbH</a10:name></a10:author>"
     "<location xmlns='http://stackoverflow.com/jobs/'>Linz, Austria</location>",
     ("Cook (m/f/d)", "Acme GmbH", ("Linz, Austria",))),
    ("https://stackoverflow.com/jobs/feed",
     "<title>Cook at Acme (Linz, Austria)</title>", ("Cook", "Acme", ("Linz, Austria",))),
    ("https://rss.indeed.com/rss?q=cook",
     "<title>Cook - Part time - Acme - Linz</title><source url='https://x.example'>Acme</source>",
     ("Cook - Part time", "Acme", ("Linz",))),
    ("https://dribbble.com/jobs.rss",
     "<title>Acme is hiring a Designer in Linz, Austria</title>", ("Designer", "Acme", ("Linz, Austria",))),
    ("https://dribbble.com/jobs.rss",
     "<title>Acme is hiring an Artist anywhere</title>", ("Artist", "Acme", ())),
    ("https://feeds.feedburner.com/coroflot/AllJobs?format=xml",
     "<title>Acme is seeking a Designer</title>", ("Designer", "Acme", ())),
    ("https://authenticjobs.com/?feed=job_feed",
     "<title>Cook</title><job_listing:company>Acme</job_listing:company>", ("Cook", "Acme", ())),
    ("https://problogger.com/jobs/feed/",
     "<title>Writer</title><job_listing:company>Acme</job_listing:company>", ("Writer", "Acme", ())),
    ("https://www.python.org/jobs/feed/rss/",
     "<title>Developer, Web, Acme, Inc.</title><description>Linz, Upper Austria, Austria\n&lt;p&gt;Text"
     "&lt;/p&gt;</description>",
     ("Developer, Web", "Acme, Inc.", ("Linz, Upper Austria, Austria",))),
    ("https://www.python.org/jobs/feed/rss/", "<title>Developer - Acme</title>", ("Developer", "Acme", ())),
    ("https://jobs.drupal.org/feed", "<title>Developer at Sea</title>", ("Developer at Sea", None, ())),
    ("https://remoteok.com/remote-jobs.rss", "<title>Cook at Acme</title>", ("Cook", "Acme", ())),
    ("https://www.python.org/jobs/feed/rss/",
     "<title>Developer - Remote, Acme Inc</title><description>Linz, AT&lt;p&gt;x&lt;/p&gt;</description>",
     ("Developer - Remote", "Acme Inc", ("Linz, AT",))),
    ("https://www.jobs.ac.uk/x?format=rss",
     "<title>Lecturer</title><description>Teach cooking. Full time.</description>", ("Lecturer", None, ())),
    ("https://dribbble.com/jobs.rss",
     "<title>Acme is hiring for a position of Designer anywhere</title><dc:creator>Acme</dc:creator>",
     ("Designer", "Acme", ())),
    ("https://larajobs.com/feed",
     "<title>Developer</title><dc:creator>Other name</dc:creator><job:company>Acme</job:company>"
     "<job:location>Linz</job:location>",
     ("Developer", "Acme", ("Linz",))),
    ("https://larajobs.com/feed",
     "<title>Developer</title><dc:creator>Acme</dc:creator>", ("Developer", "Acme", ())),
    ("https://www.jobs.ac.uk/jobs/london/?format=rss",
     "<title>Lecturer</title><description>Acme University - School of Cooking&lt;br /&gt;Salary: much"
     "</description>",
     ("Lecturer", "Acme University", ())),
    ("https://euraxess.ec.europa.eu/job-feed",
     "<title>Postdoc</title><dc:creator>Acme University via a portal</dc:creator>",
     ("Postdoc", "Acme University", ())),
    ("https://linz.craigslist.org/search/jjj?format=rss",
     "<title>Cook wanted (Linz) &amp;#x0024;2000</title>", ("Cook wanted", None, ("Linz",))),
    ("https://www.usajobs.gov/rss",
     "<title>Cook</title><description>&lt;b&gt;Agency:&lt;/b&gt; Acme Office&lt;br&gt;&lt;b&gt;Location(s):"
     "&lt;/b&gt; Linz&lt;br&gt;</description>",
     ("Cook", "Acme Office", ("Linz",))),
    ("https://jobs.smashingmagazine.com/rss/all/all",
     "<title>Designer - Acme - Linz</title>", ("Designer", "Acme", ("Linz",))),
    ("https://career.habr.com/vacancies/rss",
     "<title>Требуется «Cook» (Линц, от 200 000 ₽)</title><author>Acme</author>",
     ("Cook", "Acme", ("Линц",))),
]  # fmt: skip

JSON: list[tuple[str, Any, Parts]] = [
    ("https://remoteok.com/api",
     [{"legal": "Please link back.", "last_updated": 1},
      {"id": "1", "epoch": 1781189007, "company": "Acme", "position": "Cook", "location": "Linz",
       "url": "https://remoteok.com/1"}],
     ("Cook", "Acme", ("Linz",))),
    ("https://remotive.com/api/remote-jobs",
     {"0-legal-notice": "x", "jobs": [{"id": 1, "url": "https://remotive.com/1", "title": "Cook",
      "company_name": "Acme", "candidate_required_location": "Austria", "category": "Food"}]},
     ("Cook", "Acme", ("Austria",))),
    ("https://jobicy.com/api/v2/remote-jobs",
     {"jobs": [{"id": 1, "url": "https://jobicy.com/1", "jobTitle": "Cook &amp; Baker",
      "companyName": "Acme", "jobGeo": "Austria"}]},
     ("Cook & Baker", "Acme", ("Austria",))),
    ("https://himalayas.app/jobs/api?limit=20",
     {"jobs": [{"guid": "g1", "title": "Cook", "companyName": "Acme", "applicationLink": "https://h.example/1",
      "locationRestrictions": ["Austria", "Italy"], "pubDate": 1781591469}]},
     ("Cook", "Acme", ("Austria", "Italy"))),
    ("https://www.arbeitnow.com/api/job-board-api",
     {"data": [{"slug": "cook-1", "company_name": "Acme", "title": "Cook", "location": "Linz",
      "remote": False, "url": "https://www.arbeitnow.com/1"}], "links": {"next": "https://x.example"}},
     ("Cook", "Acme", ("Linz",))),
    ("https://www.themuse.com/api/public/jobs?page=1",
     {"page": 1, "results": [{"id": 1, "name": "Cook", "company": {"name": "Acme"},
      "locations": [{"name": "Linz"}], "refs": {"landing_page": "https://www.themuse.com/1"}}]},
     ("Cook", "Acme", ("Linz",))),
    ("https://www.workingnomads.com/api/exposed_jobs/",
     [{"url": "https://www.workingnomads.com/1", "title": "Cook", "company_name": "Acme",
       "category_name": "Food", "location": "Austria"}],
     ("Cook", "Acme", ("Austria",))),
]  # fmt: skip


@pytest.mark.parametrize(("url", "item", "expected"), RSS)
def test_the_feed_of_a_board_gives_title_employer_and_place_apart(
    url: str, item: str, expected: Parts
) -> None:
    assert parts(everybody(rss(item), url)) == [expected]


@pytest.mark.parametrize(("url", "data", "expected"), JSON)
def test_the_list_of_a_board_gives_title_employer_and_place_apart(
    url: str, data: Any, expected: Parts
) -> None:
    assert parts(everybody(json.dumps(data).encode(), url)) == [expected]


def test_every_board_of_the_table_is_shown_here() -> None:
    met = {board_of(url) for url, *_ in (*RSS, *JSON)}
    assert {board.name for board in BOARDS if board not in met} == {"Hacker News: Who is hiring"}


@pytest.mark.parametrize(
    ("url", "item", "more"),
    [
        ("https://jobs.drupal.org/feed", "<title>Cook wanted</title>", {}),
        ("https://nodesk.co/index.xml", "<title>Cook at Acme</title>", {"remote": True}),
        ("https://stackoverflow.com/jobs/feed", "<title>Cook at X (allows remote)</title>", {"remote": True}),
        ("https://dribbble.com/jobs.rss", "<title>Acme is hiring a Cook anywhere</title>", {"remote": True}),
        ("https://www.jobs.ac.uk/x?format=rss",
         "<title>Cook</title><description>Acme - Kitchen&lt;br&gt;x</description>",
         {"departments": ("Kitchen",)}),
        ("https://larajobs.com/feed",
         "<title>Cook</title><job:job_type>FULL_TIME</job:job_type>", {"employment_type": "full-time"}),
    ],
)  # fmt: skip
def test_what_else_a_board_tells(url: str, item: str, more: dict[str, Any]) -> None:
    (posting,) = everybody(rss(item), url).postings
    assert posting.title in ("Cook", "Cook wanted")
    assert {name: getattr(posting, name) for name in more} == more


@pytest.mark.parametrize("title", ["Cook at Acme (Linz)", "Acme: Cook", "Cook - Acme - Linz", "Cook, Acme"])
@pytest.mark.parametrize(
    "url",
    [
        "https://www.acme.example/jobs.rss",
        "https://stackoverflow.com/questions/feed",
        "https://www.python.org/blog/feed",
        "https://weworkremotely.com.evil.example/x.rss",
        "https://notweworkremotely.com/x.rss",
    ],
)
def test_the_title_of_a_feed_that_is_no_known_board_is_never_taken_apart(url: str, title: str) -> None:
    assert parts(everybody(rss(f"<title>{title}</title>"), url)) == [(title, None, ())]


def test_a_board_is_known_by_its_home_where_its_feed_lies_elsewhere() -> None:
    body = rss("<title>Acme: Cook</title>").replace(
        b"<item>", b"<link>https://weworkremotely.com/</link><item>", 1
    )
    assert parts(everybody(body, "https://feeds.example/1")) == [("Cook", "Acme", ())]


def test_a_title_that_names_another_than_the_field_says_stays_whole() -> None:
    item = "<title>Head of Design at Scale</title><company>Acme</company>"
    assert parts(everybody(rss(item), "https://nodesk.co/x.xml")) == [("Head of Design at Scale", "Acme", ())]
    item = "<title>Cook: Acme kitchen</title><company>Acme</company><region>Linz</region>"
    assert parts(everybody(rss(item), "https://weworkremotely.com/x.rss"))[0][0] == "Cook: Acme kitchen"


def test_a_field_that_repeats_the_title_takes_it_out_of_there() -> None:
    item = "<title>Acme: Cook</title><company>Acme</company><region>Linz</region>"
    assert parts(everybody(rss(item), "https://weworkremotely.com/x.rss")) == [("Cook", "Acme", ("Linz",))]


@given(
    st.sampled_from(BOARDS),
    st.dictionaries(
        st.sampled_from(["title", "author", "region", "location", "summary", "content", "company"]),
        st.one_of(st.text(max_size=40), st.integers(), st.none(), st.lists(st.text(max_size=5), max_size=3)),
    ),
)
def test_no_record_makes_a_rule_fail(board: Board, record: dict[str, Any]) -> None:
    assert set(record) <= set(apart(board, record))


def test_flags_and_pins_are_no_part_of_a_place() -> None:
    board = board_of("https://weworkremotely.com/")
    assert board is not None
    assert apart(board, {"region": ["🇦🇹 Austria", "📍 Linz", 7]})["location"] == ["Austria", "Linz", 7]


def test_a_long_title_costs_no_time() -> None:
    for board in BOARDS:
        for text in (" at (" * 5000, " - " * 5000, "a: " * 5000, "is hiring a " * 3000, "<b>Agency" * 3000):
            apart(board, {"title": text, "summary": text})


# ------------------------------------------------------------------------------- who is hiring

HIRING = [
    ("Acme | Cook | Linz, Austria | ONSITE | Full-time", ("Cook", "Acme", ("Linz, Austria",)), False),
    ("Acme | REMOTE (EU) | Cooks, Bakers", ("Cooks, Bakers", "Acme", ("REMOTE (EU)",)), True),
    ("Acme (https://acme.example) | Linz, Austria", (SEVERAL, "Acme", ("Linz, Austria",)), None),
    ("<i>Acme</i> | Hybrid | $60k-$70k | Visa", (SEVERAL, "Acme", ()), False),
    ("Acme|Remote, Worldwide|Senior Developer", ("Senior Developer", "Acme", ("Remote, Worldwide",)), True),
    ("Acme - Developer - Remote", ("Developer", "Acme", ("Remote",)), True),
    ("Acme (YC W21) is hiring a Cook (Linz, Austria)", ("Cook", "Acme (YC W21)", ("Linz, Austria",)), None),
    ("Hey HN — Acme is hiring an AI Engineer.", ("AI Engineer", "Acme", ()), None),
    ("Head of Engineering | Remote", ("Head of Engineering", None, ("Remote",)), True),
    ("We are hiring at Acme!", ("We are hiring at Acme!", None, ()), None),
    ("Please keep replies short", ("Please keep replies short", None, ()), None),
]  # fmt: skip


def test_a_long_first_line_on_hacker_news_costs_no_time() -> None:
    began = time.process_time()
    for text in (
        "x " * 40_000,
        "\u00a0" * 60_000,
        "(www." * 20_000,
        "a." * 40_000,
        "| " * 30_000,
        "x (" * 20_000,
    ):
        record_of({"id": 1, "text": f"Acme {text} is hiring"})
    assert time.process_time() - began < 2


@pytest.mark.parametrize(("line", "expected", "remote"), HIRING)
def test_the_first_line_of_a_posting_on_hacker_news_is_read_by_its_bars(
    line: str, expected: Parts, remote: bool | None
) -> None:
    comment = {
        "id": 4712,
        "author": "someone",
        "text": f"{line}<p>More about it.",
        "created_at": "2026-09-01",
    }
    body = {"type": "story", "title": "Ask HN: Who is hiring?", "id": 1, "children": [comment]}
    (posting,) = everybody(json.dumps(body).encode(), "https://hn.algolia.com/api/v1/items/1").postings
    title, employer, where = expected
    assert (posting.title, posting.employer, posting.locations) == (title, employer or UNNAMED, where)
    assert posting.remote is remote
    assert (posting.id, posting.url) == ("4712", "https://news.ycombinator.com/item?id=4712")
    well_formed(posting)


@given(st.text(max_size=200))
def test_no_comment_makes_it_fail(text: str) -> None:
    found = record_of({"id": 1, "text": text, "by": "x"})
    assert found["url"].endswith("=1")


def test_the_hits_of_a_search_are_read_where_they_are_postings_and_not_replies() -> None:
    def hit(id: str, parent: int, text: str) -> dict[str, Any]:
        return {"objectID": id, "story_id": 1, "parent_id": parent, "author": "x", "comment_text": text}

    body = {"hits": [hit("2", 1, "Acme | Cook | Linz, Austria"), hit("3", 2, "Is it remote?")], "nbPages": 1}
    page = everybody(json.dumps(body).encode(), "https://hn.algolia.com/api/v1/search?tags=comment,story_1")
    assert parts(page) == [("Cook", "Acme", ("Linz, Austria",))]


def test_the_newest_thread_is_asked_for_behind_the_list_of_threads() -> None:
    stories = [
        {
            "objectID": "9",
            "title": "Ask HN: Who wants to be hired? (September 2026)",
            "author": "whoishiring",
        },
        {"objectID": "8", "title": "Ask HN: Who is hiring? (September 2026)", "author": "whoishiring"},
        {"objectID": "7", "title": "Ask HN: Who is hiring? (August 2026)", "author": "whoishiring"},
    ]
    page = everybody(json.dumps({"hits": stories}).encode(), "https://hn.algolia.com/api/v1/search_by_date")
    assert page.next is not None
    assert page.next.url == "https://hn.algolia.com/api/v1/items/8"


# ------------------------------------------------------------------------------------- samples


def test_job_feeds_of_the_samples_give_title_and_employer_apart_wherever_they_hold_them(
    samples: Path,
) -> None:
    hosts = {
        "researchcomputing": "https://www.researchcomputingteams.org/jobs.rss",
        "opensourcedesign": "https://opensourcedesign.net/jobs/feed.xml",
        "arbeitnow": "https://www.arbeitnow.com/api/job-board-api",
        "jobicy": "https://jobicy.com/api/v2/remote-jobs",
        "themuse": "https://www.themuse.com/api/public/jobs",
        "talia": "https://talia.example/jobs.xml",
    }
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["system"] == "feeds"]
    seen = apart_ = placed = holding = 0
    for row in rows:
        name = Path(row["file"]).name
        url = next((url for key, url in hosts.items() if name.startswith(key)), None)
        if url is None:
            continue
        page = everybody((samples / row["file"]).read_bytes(), url)
        assert len(page.postings) == int(row["postings"])
        seen += len(page.postings)
        apart_ += sum(bool(p.title and p.employer) for p in page.postings)
        if name.startswith(("arbeitnow", "jobicy", "themuse", "talia")):
            holding += len(page.postings)
            placed += sum(bool(p.locations) for p in page.postings)
    assert seen > 1000
    assert apart_ >= 0.95 * seen
    assert placed >= 0.95 * holding


def test_the_threads_of_the_samples_give_employers_wherever_a_first_line_has_bars(samples: Path) -> None:
    for file in sorted((samples / "hn-whoishiring").glob("*.json")):
        data = json.loads(file.read_text())
        page = everybody(file.read_bytes(), "https://threads.example/1.json")
        assert len(page.postings) == len(data["jobs"])
        barred = {str(job["id"]) for job in data["jobs"] if "|" in job["text"].partition("<p>")[0]}
        told = [p for p in page.postings if p.id in barred]
        assert sum(p.employer != UNNAMED for p in told) >= 0.95 * len(told)
        assert sum(bool(p.locations) or p.remote is not None for p in told) >= 0.95 * len(told)
        for posting in page.postings:
            well_formed(posting)
