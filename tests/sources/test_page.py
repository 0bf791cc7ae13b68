"""Career pages: what they mark for programs, what the user's selectors find, and what is claimed of both."""

from __future__ import annotations

import json
from typing import Any

import pytest

from monitor.errors import ParseError
from monitor.model import Page
from tests.sources.test_contract import HERE, ROLES_OF_A_PAGE, jsonld, read

ITEM = {"item": "li.job"}
ROWS = "".join(f"<li class=job><a href='/jobs/{n}'>Role {n}</a></li>" for n in range(3))


def page(body: str, **selectors: str) -> Page:
    return read("page", f"<html><body>{body}</body></html>".encode(), selectors=selectors or None)


def titles(found: Page) -> list[str]:
    return [posting.title for posting in found.postings]


@pytest.mark.parametrize(
    "script",
    [
        '<script type="application/ld+json">{}</script>',
        "<script type=application/ld+json>{}</script>",
        '<SCRIPT TYPE="Application/LD+JSON; charset=utf-8">{}</SCRIPT>',
        '<script type="application/ld+json"><!-- {} --></script>',
        '<script type="application/ld+json">/*<![CDATA[*/ {} /*]]>*/</script>',
        '<script type="application/ld+json">//<![CDATA[\n{}\n//]]></script>',
        '<script type="application/ld+json">{};</script>',
        '<script type="application/ld+json">{{"@type":"Thing"}} {}</script>',
        '<script type="application/ld+json">[[{}]]</script>',
        '<script type="application/ld+json">{{"a":{{"b":{{"mainEntity":{}}}}}}}</script>',
        '<script type="application/ld+json">{},</script>',
    ],
)
def test_a_role_is_found_however_the_page_frames_it(script: str) -> None:
    role = json.dumps(ROLES_OF_A_PAGE[0]).replace("</", "<\\/")
    assert titles(page(script.format(role))) == ["Role 0"]


def test_an_escaped_script_is_read() -> None:
    role = json.dumps(ROLES_OF_A_PAGE[0]).replace('"', "&quot;").replace("</", "<\\/")
    assert titles(page(f'<script type="application/ld+json">{role}</script>')) == ["Role 0"]


def test_a_broken_script_costs_only_itself() -> None:
    role = json.dumps(ROLES_OF_A_PAGE[0]).replace("</", "<\\/")
    broken = '<script type="application/ld+json">{"@type": "JobPosting", "title": "Lo</script>'
    assert titles(page(f'{broken}<script type="application/ld+json">{role}</script>')) == ["Role 0"]


def test_several_marked_roles_are_the_whole_list_and_a_single_one_is_not() -> None:
    assert read("page", jsonld(ROLES_OF_A_PAGE)).complete
    assert not read("page", jsonld(ROLES_OF_A_PAGE[:1])).complete


def test_a_single_marked_role_is_the_whole_list_where_the_selectors_agree() -> None:
    body = jsonld(ROLES_OF_A_PAGE[:1]) + b"<ul><li class=job><a href=/1>Role 0</a></li></ul>"
    assert read("page", body, selectors=ITEM).complete


def test_selectors_that_find_more_than_is_marked_are_followed() -> None:
    body = jsonld(ROLES_OF_A_PAGE[:1]) + f"<ul>{ROWS}</ul>".encode()
    assert len(read("page", body, selectors=ITEM).postings) == 3


@pytest.mark.parametrize(
    ("more", "complete"),
    [
        ("", True),
        ("<a rel=next href='?page=2'>2</a>", False),
        ("<link rel=next href='?page=2'>", False),
        ("<button>Load more</button>", False),
        ("<button> Show  more jobs… </button>", False),
        ("<a href='?page=2'>Next page</a>", False),
        ("<a href='?page=2'>›</a>", False),
        ("<a href='?seite=2'>Nächste Seite</a>", False),
        ("<button>Mehr anzeigen</button>", False),
        ("<a href='#slide-2'>Next</a>", True),
        ("<button>Next</button>", True),
        ("<a href='/news'>Read more</a>", True),
        ("<p>Load more confidence into your career</p>", True),
    ],
)
def test_a_page_is_complete_unless_it_shows_that_there_is_more(more: str, complete: bool) -> None:
    assert page(f"<ul>{ROWS}</ul>{more}", **ITEM).complete is complete


def test_show_more_inside_a_role_is_about_that_role() -> None:
    assert page("<li class=job><h3>Writer</h3><a href=/1>Show more</a></li>", **ITEM).complete


def test_a_page_with_neither_says_what_to_write_into_the_configuration() -> None:
    with pytest.raises(ParseError, match=r'`item = "li.job"`'):
        page("<h1>Join us</h1>")


def test_selectors_that_match_nothing_are_an_error_and_no_empty_board() -> None:
    with pytest.raises(ParseError, match="the page has probably changed"):
        page("<h1>Join us</h1>", **ITEM)


@pytest.mark.parametrize(
    "words",
    ["There are no open positions.", "We have no current vacancies", "Derzeit keine offenen Stellen",
     "No openings right now"],
)  # fmt: skip
def test_a_page_that_says_that_nothing_is_open_is_an_empty_board(words: str) -> None:
    found = page(f"<p>{words}</p>", **ITEM)
    assert (found.postings, found.complete) == ((), True)


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>No open positions</p>",
        "<p style='display:none'>No open positions</p>",
        "<template><p>No open positions</p></template>",
        "<script>say('No open positions')</script>",
    ],
)
def test_what_a_script_may_show_later_says_nothing(hidden: str) -> None:
    with pytest.raises(ParseError):
        page(hidden, **ITEM)


def test_a_wrong_selector_is_named() -> None:
    with pytest.raises(ParseError, match="`item` of this source is no CSS selector"):
        page("<p>x</p>", item="li[")
    with pytest.raises(ParseError, match="`title` of this source is no CSS selector"):
        page(ROWS, item="li.job", title="a:::b")


def test_parts_are_taken_by_their_selectors() -> None:
    row = (
        "<li class=job><h2>Team</h2><b class=t>Writer</b><a class=x href='/a'>a</a><a class=y href='/b'>b</a>"
        "<i class=d>Media</i><i class=d>News</i><i class=l>Linz; Wels</i></li>"
    )
    found = page(row, item="li.job", title=".t", link=".y", department=".d", location=".l").postings[0]
    assert (found.title, found.url) == ("Writer", "https://www.acme.example/b")
    assert (found.departments, found.locations) == (("Media", "News"), ("Linz", "Wels"))


def test_a_selector_that_matches_nothing_in_one_item_costs_that_item() -> None:
    rows = "<li class=job><b>Writer</b></li><li class=job><i>x</i></li>"
    found = page(rows, item="li.job", title="b")
    assert (titles(found), found.skipped, found.complete) == (["Writer"], 1, False)


@pytest.mark.parametrize(
    "words",
    ["Posted 2 hours ago", "just posted", "vor 3 Tagen", "il y a 3 jours", "12:03:55", "Updated: 1 week ago"],
)
def test_what_passes_never_enters_a_role(words: str) -> None:
    row = f"<li class=job><a href=/1>Data Engineer <small>{words}</small></a><time>now</time></li>"
    assert titles(page(row, **ITEM)) == ["Data Engineer"]
    bare = f"<li class=job>Data Engineer · {words}</li>"
    assert page(bare, **ITEM).postings == page(bare.replace(words, ""), **ITEM).postings


def test_the_same_page_reads_the_same_with_another_clock_and_another_session() -> None:
    text = (HERE / "page/selectors.html").read_text()
    other = text.replace("12:03:55", "12:04:59").replace("AF00", "BEEF").replace("2 hours", "3 hours")
    selectors = {"item": "li.job", "department": ".dept", "location": ".loc"}
    first = read("page", text.encode(), selectors=selectors)
    assert read("page", other.encode(), selectors=selectors) == first


@pytest.mark.parametrize("name", ["rss.xml", "alert.xml", "rdf.xml", "jsonfeed.json"])
def test_a_feed_at_the_address_of_a_page_is_read_as_a_feed(name: str) -> None:
    body = (HERE / "feed" / name).read_bytes()
    as_page, as_feed = read("page", body), read("feed", body)
    assert [p.id for p in as_page.postings] == [p.id for p in as_feed.postings]
    assert not as_page.complete


def test_hostile_markup_is_read_in_time() -> None:
    for hostile in ("<a " * 60_000, "<!--" * 60_000, "<b>" * 50_000, "<li class=job>" * 300):
        try:
            page(hostile, **ITEM)
        except ParseError:
            continue


def values_of(script: str) -> list[Any]:
    from monitor.sources._jsonld import values

    return list(values(script))


def test_values_of_a_script_end_where_they_cannot_be_read() -> None:
    assert values_of('{"a": 1} {"b": 2} {"c": ') == [{"a": 1}, {"b": 2}]
    assert values_of('{"a": "x\ny"};') == [{"a": "x\ny"}]
    assert values_of('{"a": [1, 2,],}') == [{"a": [1, 2]}]
    assert values_of("") == []
    assert values_of("[" * 100_000) == []
