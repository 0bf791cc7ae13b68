"""Feeds as they really come: cut, broken, hostile, wrong about themselves."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from monitor.errors import ParseError, SourceError
from monitor.model import Answer, Page, Request, Snapshot, Source, Validators
from monitor.reading import read as read_whole
from monitor.sources import READERS
from monitor.sources._google_alert import unwrapped
from tests.sources.test_contract import read


def rss(*items: str, end: str = "</channel></rss>") -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='2.0'><channel><title>Jobs</title>{inside}{end}".encode()


def item(n: int) -> str:
    return f"<title>Role {n}</title><link>https://acme.example/{n}</link><guid>g{n}</guid>"


def titles(page: Page) -> list[str]:
    return [posting.title for posting in page.postings]


WHOLE = rss(*(item(n) for n in range(4)))


@pytest.mark.parametrize("at", range(60, len(WHOLE) - 17, 7))
def test_a_feed_that_is_cut_gives_only_roles_that_stand_in_the_whole_one(at: int) -> None:
    whole = {posting.id: posting for posting in read("feed", WHOLE).postings}
    try:
        page = read("feed", WHOLE[:at])
    except ParseError:
        return
    assert all(whole.get(posting.id) == posting for posting in page.postings)
    assert not page.complete


def test_a_feed_cut_within_an_item_loses_that_item_and_says_so() -> None:
    page = read("feed", WHOLE[: WHOLE.index(b"https://acme.example/2") + 12])
    assert titles(page) == ["Role 0", "Role 1"]
    assert page.skipped == 1


def test_a_stray_ampersand_costs_nothing() -> None:
    page = read("feed", rss(item(1), "<title>R&D</title><link>https://acme.example/2</link><guid>g2</guid>"))
    assert titles(page) == ["Role 1", "R&D"]
    assert page.skipped == 0


def test_one_guid_for_two_links_is_two_roles_and_for_one_link_is_one() -> None:
    twice = item(1).replace("g1", "same"), item(2).replace("g2", "same")
    assert len(read("feed", rss(*twice)).postings) == 2
    assert len(read("feed", rss(item(1), item(1))).postings) == 1


def test_without_guid_and_link_the_title_and_place_are_the_identity() -> None:
    one, two = "<title>Gardener</title><region>Linz</region>", "<title>Gardener</title><region>Wels</region>"
    first = read("feed", rss(one, two, item(1))).postings
    again = read("feed", rss(item(1), two, one)).postings
    assert {posting.id for posting in first} == {posting.id for posting in again}
    assert len(first) == 3


def test_the_item_of_the_section_itself_is_no_role_but_the_only_item_is() -> None:
    head = "<link>https://acme.example/jobs/</link>"
    section = "<title>Jobs</title><link>https://acme.example/jobs/</link><guid>s</guid>"
    both = rss(section, item(1)).replace(b"<item>", f"{head}<item>".encode(), 1)
    alone = rss(section).replace(b"<item>", f"{head}<item>".encode(), 1)
    assert titles(read("feed", both)) == ["Role 1"]
    assert titles(read("feed", alone)) == ["Jobs"]


@pytest.mark.parametrize(
    "body",
    [
        b"b'<?xml version=\"1.0\"?><rss></rss>'",
        b"<?xml version='1.0'?><opml><body><outline text='x'/></body></opml>",
        b"<?xml version='1.0'?><urlset><url><loc>https://acme.example/1</loc></url></urlset>",
        b"<rss version='2.0'>",
        b"<rss version='2.0'><channel><item><title>Cut",
        b"<jobs></jobs>",
        b"<html><body>captcha</body></html>",
        b'{"version": "https://jsonfeed.org/version/1.1"}',
        b'{"users": [{"name": "Dana Ruiz", "url": "https://acme.example/dana"}]}',
    ],
)
def test_what_is_no_feed_is_an_error(body: bytes) -> None:
    with pytest.raises(SourceError):
        read("feed", body)


@pytest.mark.parametrize(
    ("declared", "real"),
    [("utf-16", "utf-8"), ("utf-8", "latin-1"), ("klingon", "utf-8"), ("iso-8859-1", "iso-8859-1")],
)
def test_a_lie_about_the_charset_is_survived(declared: str, real: str) -> None:
    text = f"<?xml version='1.0' encoding='{declared}'?>" + rss(item(1).replace("Role 1", "Büro")).decode()
    page = read("feed", text.encode(real))
    assert titles(page) == ["Büro"]
    assert page.skipped == 0


def test_the_charset_of_the_header_is_used_where_the_feed_has_none() -> None:
    body = rss(item(1).replace("Role 1", "Bürö")).decode().encode("cp1252")
    assert titles(read("feed", body, content_type="text/xml; charset=windows-1252")) == ["Bürö"]


@pytest.mark.parametrize("charset", ["klingon", "utf-16", "\u0000", "idna", "hex"])
def test_a_charset_in_the_header_that_makes_no_sense_costs_nothing(charset: str) -> None:
    assert titles(read("feed", WHOLE, content_type=f"text/xml; charset={charset}"))[0] == "Role 0"
    body = b"<html><body><ul><li class=job><a href=/1>Role 0</a></ul></body></html>"
    found = read("page", body, content_type=f"text/html; charset={charset}", selectors={"item": "li.job"})
    assert titles(found) == ["Role 0"]


@pytest.mark.parametrize("stated", [b"\x1b", b"a\x01", b"\xff", b"x" * 300, b"", b"rot13", b"idna"])
def test_a_charset_in_the_page_that_makes_no_sense_costs_nothing(stated: bytes) -> None:
    body = (
        b'<!doctype html><html><head><meta charset="' + stated + b'"></head><body><ul><li class="job">'
        b'<a href="/1">Data Engineer \xe9</a></li><li class="job"><a href="/2">Clerk</a></li></ul></html>'
    )
    found = read("page", body, selectors={"item": "li.job"})
    assert titles(found)[1] == "Clerk"


@pytest.mark.parametrize("name", ["ut\x00f-8", "\xa1", "hex", "idna", "rot13"])
def test_garbage_for_an_encoding_is_survived(name: str) -> None:
    body = f"<?xml version='1.0' encoding='{name}'?>".encode("latin-1") + WHOLE
    try:
        found = titles(read("feed", body))
    except ParseError:
        return
    assert found[0] == "Role 0"


def test_no_file_and_no_address_is_opened_for_an_entity(tmp_path: pytest.TempPathFactory) -> None:
    for target in ("file:///etc/hostname", "http://192.0.2.1/x"):
        for root in ("rss version='2.0'><channel", "source><jobs"):
            closing = "</channel></rss>" if "rss" in root else "</jobs></source>"
            kind = "item" if "rss" in root else "job"
            body = (
                f"<!DOCTYPE x [<!ENTITY e SYSTEM '{target}'>]><{root}><{kind}><title>Role &e;</title>"
                f"<link>https://acme.example/1</link></{kind}>{closing}"
            )
            assert titles(read("feed", body.encode()))[0].startswith("Role")


def test_a_bomb_of_entities_ends() -> None:
    levels = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    body = f"<!DOCTYPE x [<!ENTITY l0 'ha'>{levels}]>" + rss(item(1).replace("Role 1", "&l9;")).decode()
    page = read("feed", body.encode())
    assert all(len(posting.title) <= 300 for posting in page.postings)


def test_atom_without_a_published_date_has_none_for_an_edit_is_no_news() -> None:
    entry = "<entry><id>1</id><title>Writer</title><updated>2026-08-30T00:00:00Z</updated></entry>"
    body = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>{entry}</feed>"
    assert read("feed", body.encode()).postings[0].posted_on is None


def test_tags_of_a_blog_are_no_departments() -> None:
    page = read("feed", rss(item(1) + "<category>News</category>"))
    assert page.postings[0].departments == ()


@pytest.mark.parametrize(
    ("url", "target"),
    [
        (
            "https://www.google.com/url?rct=j&sa=t&url=https://a.example/?x=1&ct=ga&cd=2&ct=ga&cd=CAI&usg=AF",
            "https://a.example/?x=1&ct=ga&cd=2",
        ),
        ("https://www.google.de/url?q=https%3A%2F%2Fa.example%2Fb&ct=ga&cd=CAI", "https://a.example/b"),
        ("https://www.google.com/url?q=https://a.example/b", "https://a.example/b"),
        ("https://www.google.com/url?url=javascript:alert(1)&ct=ga&cd=1", None),
        ("https://www.google.com/search?q=https://a.example", None),
        ("https://google.evil.example/url?url=https://a.example&ct=ga&cd=1", None),
        pytest.param(f"https://www.google.com/url?q=https://a.example{'&x=1' * 200}", None, id="200 fields"),
        ("https://a.example/url?url=https://b.example&ct=ga&cd=1", None),
    ],
)
def test_links_of_a_google_alert_are_unwrapped(url: str, target: str | None) -> None:
    assert unwrapped(url) == target


# --------------------------------------------------------------------------------- Google Alerts

USER = "tag:google.com,2005:reader/user/00000000000000000000/state/com.google/alerts/1"
WRAPPED = "https://www.google.com/url?rct=j&amp;sa=t&amp;url={}&amp;ct=ga&amp;cd=CAI{}&amp;usg=AF"


def entry(title: str, target: str, number: int = 1, snippet: str = "") -> str:
    return (
        f"<entry><id>tag:google.com,2013:googlealerts/feed:{number}</id><title type='html'>{title}</title>"
        f"<link href='{WRAPPED.format(target, number)}'></link><published>2026-08-30T11:53:37Z</published>"
        f"<content type='html'>{snippet}</content><author><name></name></author></entry>"
    )


def alert(*entries: str, id: str = USER) -> bytes:
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom'><id>{id}</id><title>Google Alert - Acme</title>"
        f"{''.join(entries)}</feed>"
    ).encode()


OFFICE = entry("&lt;b&gt;Acme&lt;/b&gt; opens an office", "https://news.example/1")


def test_an_entry_of_a_google_alert_is_news_and_no_role() -> None:
    (posting,) = read("feed", alert(OFFICE)).postings
    assert (posting.news, posting.title, posting.url) == (
        True,
        "Acme opens an office",
        "https://news.example/1",
    )
    assert (posting.departments, posting.locations, posting.remote, posting.employer) == ((), (), None, None)


def test_bold_hits_leave_no_blanks_in_a_title() -> None:
    title = "Why &lt;b&gt;Acme&lt;/b&gt;'s plan: &lt;b&gt;Acme&lt;/b&gt;, again"
    assert titles(read("feed", alert(entry(title, "https://news.example/1")))) == [
        "Why Acme's plan: Acme, again"
    ]


@pytest.mark.parametrize(
    ("title", "snippet", "kept"),
    [
        ("Why ACME's plan works", "", True),
        ("Offices open", "said &lt;b&gt;Acme&lt;/b&gt; Inc. on Monday", True),
        ("Borealis Data hires", "", True),
        ("Acmeists meet", "poets", False),
        ("Weather in Linz", "", False),
    ],
)
def test_only_what_names_the_employer_or_an_alias_is_its_news(title: str, snippet: str, kept: bool) -> None:
    body = alert(entry(title, "https://news.example/1", snippet=snippet))
    page = read("feed", body, names=("Acme GmbH", "Borealis Data, Inc."))
    assert ([p.foreign for p in page.postings], page.others, page.skipped) == ([not kept], int(not kept), 0)
    assert [p.foreign for p in read("feed", body, names=()).postings] == [False]


def test_the_same_page_under_another_number_wrapper_or_fragment_is_the_same_news() -> None:
    targets = [
        "https://news.example/1?a=2",
        "https%3A%2F%2Fnews.example%2F1%3Fa%3D2",
        "https%3A%2F%2Fnews.example%2F1%3Fa%3D2%23top",
    ]
    ids = {read("feed", alert(entry("Acme", t, n))).postings[0].id for n, t in enumerate(targets)}
    assert ids == {"https://news.example/1?a=2"}
    both = alert(entry("Acme", targets[0], 1), entry("Acme again", targets[0], 2))
    assert titles(read("feed", both)) == ["Acme"]


def test_an_alert_is_known_by_its_own_id_its_address_or_all_of_its_links() -> None:
    bare = OFFICE.replace("https://www.google.com/url", "https://news.example/url")
    urls = {
        "https://www.google.com/alerts/feeds/0/1": (alert(bare, id="x"), True),
        "https://copies.example/a.xml": (alert(bare), True),
        "https://copies.example/b.xml": (alert(OFFICE, id="x"), True),
        "https://copies.example/c.xml": (alert(OFFICE, bare.replace("feed:1", "feed:2"), id="x"), False),
        "https://copies.example/alerts/feeds/0/1": (alert(bare, id="x"), False),
    }
    for url, (body, is_news) in urls.items():
        assert {p.news for p in read("feed", body, url).postings} == {is_news}, url


def test_an_alert_without_entries_is_empty_and_no_error() -> None:
    assert read("feed", alert()).postings == ()


def test_an_entry_without_link_is_news_by_its_number_and_one_without_title_none() -> None:
    body = "<entry><id>tag:google.com,2013:googlealerts/feed:7</id><title>Acme</title></entry>"
    (posting,) = read("feed", alert(body, "<entry><title>Acme</title></entry>")).postings
    assert (posting.id, posting.url) == ("tag:google.com,2013:googlealerts/feed:7", None)


def test_a_link_that_no_program_can_read_costs_the_link() -> None:
    for target in ("http://[", "javascript:alert(1)", "https://news.example:port/"):
        assert titles(read("feed", alert(entry("Acme", target)))) == ["Acme"]
        assert titles(read("feed", rss(f"<title>Cook</title><link>{target}</link><guid>g</guid>"))) == [
            "Cook"
        ]


# -------------------------------------------------------------------------------- many employers


def of(company: str, title: str = "Cook") -> str:
    url = f"https://jobs.example/{company.replace(' ', '-')}-{title}"
    stated = f"<company>{company}</company>" if company else ""
    return f"<title>{title}</title>{stated}<link>{url}</link><guid>{url}</guid>"


SHARED = "https://jobs.example/all.rss"


def own(page: Page) -> list[str]:
    """The titles of the roles that are the watched employer's."""
    return [posting.title for posting in page.postings if not posting.foreign]


def test_a_feed_of_many_employers_gives_the_watched_ones_roles_and_counts_the_others() -> None:
    body = rss(of("Acme GmbH"), of("Acme Foods"), of("Borealis"), of("Acme via Jobfinders", "Baker"))
    page = read("feed", body, SHARED)
    assert own(page) == ["Cook", "Baker"]
    assert [p.employer for p in page.postings if p.foreign] == ["Acme Foods", "Borealis"]
    assert (page.others, page.skipped, page.complete) == (2, 0, False)
    assert (
        len(read("feed", body, SHARED, names=()).postings),
        read("feed", body, SHARED, names=()).others,
    ) == (4, 0)


def test_a_feed_of_many_employers_stays_one_when_the_watched_one_has_scrolled_out_of_it() -> None:
    page = read("feed", rss(of("Borealis"), of("Hooli"), of("Initrode")), SHARED)
    assert (own(page), page.others) == ([], 3)


def test_subsidiaries_are_kept_on_the_employers_own_host_and_on_a_board_of_one_system() -> None:
    group = rss(of("Acme"), of("Acme Labs GmbH"), of("Borealis"), of("Hooli"))
    assert read("feed", group, "https://careers.acme.example/jobs.rss").others == 0
    labs = rss(of("Acme Labs GmbH"), of("Acme Labs GmbH", "Baker"), of("Acme Foods"))
    assert read("feed", labs, "https://board.example/x.rss").others == 0


@pytest.mark.parametrize("url", [SHARED, "https://larajobs.com/feed"])
def test_an_entry_that_names_no_employer_stays_with_the_one_at_whom_the_list_is_written(url: str) -> None:
    body = rss(of("Acme"), of("Borealis"), of("", "Baker"))
    assert own(read("feed", body, url)) == ["Cook", "Baker"]


def test_a_known_board_without_a_role_of_the_employer_is_an_empty_window() -> None:
    page = read(
        "feed", rss("<title>Borealis: Cook</title><guid>1</guid>"), "https://weworkremotely.com/x.rss"
    )
    assert (own(page), page.others, page.complete) == ([], 1, False)
    data = {"jobs": [{"id": 1, "title": "Cook", "company_name": "Borealis", "url": "https://remotive.com/1"}]}
    page = read("feed", json.dumps(data).encode(), "https://remotive.com/api/remote-jobs")
    assert (own(page), page.others) == ([], 1)


def test_a_list_of_nothing_but_a_notice_is_empty() -> None:
    assert read("feed", b'[{"legal": "x"}]', "https://remoteok.com/api").postings == ()
    with pytest.raises(ParseError):
        read("feed", b"[1, 2]", "https://remoteok.com/api")


# ----------------------------------------------------------------------------------------- paging

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
HERE = "https://www.acme.example/jobs.rss"


class Site:
    """A site in memory, read by the reader itself."""

    def __init__(self, **pages: bytes) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def visit(self, *, robots: bool = False) -> Site:
        return self

    def ask(self, request: Request, *, validators: Validators = Validators(), now: datetime) -> Answer:  # noqa: B008  # frozen
        self.asked.append(request.url)
        body = self.pages[request.url.rpartition("page=")[2] if "page=" in request.url else "one"]
        return Answer(url=request.url, validators=Validators(etag="1"), body=body)

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)


def whole(site: Site, url: str = HERE) -> Snapshot:
    source = Source(key=f"feed:{url}", kind="feed", employer="Acme", names=("Acme",), url=url)
    return read_whole(source, site, site, Validators(), (), NOW)


def paged(n: int, address: str | None) -> bytes:
    link = (
        f"<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='next' href='{address}'/>"
        if address
        else ""
    )
    return rss(item(n)).replace(b"<item>", link.encode() + b"<item>", 1)


def test_the_pages_of_a_feed_are_followed_and_still_claim_nothing() -> None:
    site = Site(one=paged(1, "?page=2"), **{"2": paged(2, "/jobs.rss?page=3"), "3": paged(3, None)})
    found = whole(site)
    assert [p.title for p in found.postings] == ["Role 1", "Role 2", "Role 3"]
    assert not found.complete
    assert site.asked == [HERE, f"{HERE}?page=2", f"{HERE}?page=3"]


def test_a_json_feed_goes_on_at_its_next_url() -> None:
    def page(n: int, more: str | None) -> bytes:
        role = {"id": str(n), "url": f"https://www.acme.example/{n}", "title": f"Role {n}"}
        return json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "next_url": more, "items": [role]}
        ).encode()

    site = Site(one=page(1, "https://www.acme.example/feed.json?page=2"), **{"2": page(2, None)})
    assert [p.title for p in whole(site).postings] == ["Role 1", "Role 2"]


@pytest.mark.parametrize(
    "address", ["https://elsewhere.example/jobs.rss?page=2", "javascript:1", "http://[", "", HERE, "#x"]
)
def test_a_feed_sends_nobody_to_another_host_or_round_in_a_circle(address: str) -> None:
    site = Site(one=paged(1, address))
    found = whole(site)
    assert (len(found.postings), site.asked, found.note) == (1, [HERE], None)


def test_a_later_page_of_a_shared_list_that_one_other_employer_fills_is_still_shared() -> None:
    following = b"<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='next' href='?page=2'/><item>"
    first = rss(of("Acme"), of("Hooli")).replace(b"<item>", following, 1)
    found = whole(Site(one=first, **{"2": rss(of("Initrode"))}), SHARED)
    assert [(one.employer, one.foreign) for one in found.postings] == [
        ("Acme", False), ("Hooli", True), ("Initrode", True),
    ]  # fmt: skip
    assert found.others == 2


def test_the_pages_of_a_job_board_and_those_without_the_employer_are_not_followed() -> None:
    board = Site(one=paged(1, "?page=2"))
    whole(board, "https://weworkremotely.com/x.rss")
    assert len(board.asked) == 1
    others = rss(of("Borealis"), of("Hooli"), of("Initrode")).replace(
        b"<item>", b"<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='next' href='?page=2'/><item>", 1
    )
    shared = Site(one=others)
    assert (whole(shared, SHARED).others, len(shared.asked)) == (3, 1)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://news.ycombinator.com/item?id=4711", "https://hn.algolia.com/api/v1/items/4711"),
        ("https://hacker-news.firebaseio.com/v0/item/4711.json", "https://hn.algolia.com/api/v1/items/4711"),
        ("https://hn.algolia.com/api/v1/items/4711", "https://hn.algolia.com/api/v1/items/4711"),
        ("https://news.ycombinator.com/item?id=x", "https://news.ycombinator.com/item?id=x"),
        ("https://news.ycombinator.com/rss", "https://news.ycombinator.com/rss"),
    ],
)
def test_a_thread_is_asked_for_where_it_is_told_as_a_whole(url: str, asked: str) -> None:
    assert READERS["feed"].first(Source(key="feed:x", kind="feed", employer="Acme", url=url)).url == asked


@pytest.mark.parametrize(
    "more",
    [
        {"authors": [{"name": "Dana Ruiz"}], "attachments": [{"url": "https://a.example/1.pdf"}]},
        {"authors": "Dana", "attachments": {"url": 1}, "tags": "x", "author": ["x"]},
        {"authors": None, "attachments": [None, 7], "date_published": 7, "content_html": None},
    ],
)
def test_what_else_a_json_feed_holds_is_no_part_of_the_role(more: dict[str, Any]) -> None:
    body = {
        "version": "https://jsonfeed.org/version/1",
        "items": [{"id": "1", "url": "https://a.example/1", "title": "Cook"} | more],
    }
    (posting,) = read("feed", json.dumps(body).encode()).postings
    assert (posting.title, posting.url, posting.employer) == ("Cook", "https://a.example/1", None)


@pytest.mark.parametrize(
    ("url", "is_feed"),
    [
        ("https://www.acme.example/jobs.rss", True),
        ("https://www.acme.example/?feed=rss2", True),
        ("https://jobs.example/?feed=job_feed&search_keywords=cook", True),
        ("https://www.jobs.ac.uk/jobs/london/?format=rss", True),
        ("https://euraxess.ec.europa.eu/job-feed", True),
        ("https://remoteok.com/api?tags=python", True),
        ("https://hn.algolia.com/api/v1/items/4711", True),
        ("news.ycombinator.com/item?id=4711", True),
        ("https://www.google.com/alerts/feeds/1/2", True),
        ("https://news.ycombinator.com/news", False),
        ("https://remoteok.com/remote-jobs", False),
        ("https://www.acme.example/api/jobs", False),
        ("https://www.acme.example/jobs?format=rsss", False),
        ("https://www.acme.example/feedback", False),
    ],
)
def test_the_address_of_a_feed_is_known_by_its_looks(url: str, is_feed: bool) -> None:
    assert (READERS["feed"].recognise(url) is not None) is is_feed
