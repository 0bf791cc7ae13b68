"""Feeds as they really come: cut, broken, hostile, wrong about themselves."""

from __future__ import annotations

import pytest

from monitor.errors import ParseError, SourceError
from monitor.model import Page
from monitor.sources.feed import unwrapped
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
        ("https://a.example/url?url=https://b.example&ct=ga&cd=1", None),
    ],
)
def test_links_of_a_google_alert_are_unwrapped(url: str, target: str | None) -> None:
    assert unwrapped(url) == target
