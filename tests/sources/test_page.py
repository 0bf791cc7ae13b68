"""Career pages: what they mark for programs, what the user's selectors find, and what is claimed of both."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import ParseError
from monitor.model import Answer, Page, Source, Validators
from monitor.sources import page as page_module
from tests.sources.test_contract import HERE, ROLES_OF_A_PAGE, jsonld, read

ITEM = {"item": "li.job"}
LIST = "<ul>" + "".join(f"<li><a href='/jobs/{n}'>Data Engineer {n}</a></li>" for n in "abc") + "</ul>"
ROWS = "".join(f"<li class=job><a href='/jobs/{n}'>Role {n}</a></li>" for n in range(3))


def page(body: str, **selectors: str) -> Page:
    return read("page", f"<html><body>{body}</body></html>".encode(), selectors=selectors or None)


def answer_of(body: bytes, url: str) -> Answer:
    return Answer(url=url, body=body, validators=Validators())


def source_of(url: str) -> Source:
    return Source(key="page:acme", kind="page", employer="Acme", url=url)


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
        ("<a rel=next href='/other'>2</a>", False),
        ("<link rel=next href='https://elsewhere.example/x?page=2'>", False),
        ("<button>Load more</button>", False),
        ("<button> Show  more jobs… </button>", False),
        ("<a href='?page=2'>2</a><button>Load more</button>", False),
        ("<a href='/archive'>Next page</a>", False),
        ("<button>Mehr anzeigen</button>", False),
        ("<a href='#slide-2'>Next</a>", True),
        ("<button>Next</button>", True),
        ("<a href='/news'>Read more</a>", True),
        ("<p>Load more confidence into your career</p>", True),
    ],
)
def test_a_page_is_complete_unless_it_shows_that_there_is_more(more: str, complete: bool) -> None:
    assert page(f"<ul>{ROWS}</ul>{more}", **ITEM).complete is complete


@pytest.mark.parametrize(
    ("more", "url"),
    [
        ("<a rel=next href='?page=2'>2</a>", "https://www.acme.example/x?page=2"),
        ("<link rel=next href='/x/page/2/'>", "https://www.acme.example/x/page/2/"),
        ("<a href='?page=2'>Next page</a>", "https://www.acme.example/x?page=2"),
        ("<a href='?offset=20'>›</a>", "https://www.acme.example/x?offset=20"),
        ("<a href='?seite=2' aria-label='Next'><svg></svg></a>", "https://www.acme.example/x?seite=2"),
        ("<a href='?seite=2'>Nächste Seite</a>", "https://www.acme.example/x?seite=2"),
    ],
)
def test_a_list_that_goes_on_at_the_same_address_is_followed(more: str, url: str) -> None:
    for found in (page(f"<ul>{ROWS}</ul>{more}", **ITEM), page(f"<h1>Jobs</h1>{LIST}{more}")):
        assert found.next is not None
        assert (found.next.url, found.complete) == (url, True)


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


def test_the_end_of_one_block_and_the_beginning_of_the_next_say_nothing_together() -> None:
    body = "<div>Vast team, geen uitzendkrachten</div><h2>Openstaande vacatures</h2>" + LIST
    assert len(page(body).postings) == 3
    with pytest.raises(ParseError):
        page("<div>Vast team, geen uitzendkrachten</div><h2>Openstaande vacatures</h2>")


def test_what_is_said_behind_the_roles_is_about_something_else() -> None:
    role = "<div><h4>{}</h4><p>Linz</p></div>"
    shown = "<h2>Offene Stellen</h2>" + role.format("Koch") + role.format("Maurer") + role.format("Maler")
    none = "<h3>Ausbildung</h3><p>Aktuell keine offenen Stellen</p>"
    assert titles(page(shown + none)) == ["Koch", "Maurer", "Maler"]
    assert titles(page(none + shown)) == []
    heads = "<h1>Jobs</h1>" + "".join(
        f"<h4>{t}</h4><p>We have no open positions.</p>" for t in ("Cook", "Painter")
    )
    assert titles(page(heads)) == []


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


# ------------------------------------------------------------------------- without any selectors

MICRODATA = """
<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Writer</h2>
 <a href="/jobs/writer">More</a><meta itemprop="datePosted" content="2026-08-30">
 <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope>
  <b itemprop="addressLocality">Linz</b><b itemprop="addressCountry">Austria</b></span></span></div>
<div vocab="https://schema.org/" typeof="JobPosting"><a property="url" href="/jobs/painter">
 <i property="title">Painter
 </i></a></div>"""
STATE = """<script id="__NEXT_DATA__" type="application/json">{"props": {"jobs": [
 {"id": 7, "title": "Writer", "location": {"name": "Linz"}, "department": "Media"},
 {"id": 8, "title": "Data Engineer", "location": {"name": "Berlin"}, "department": "Data"}]}}</script>"""


def way(body: str, url: str = "https://www.acme.example/careers/") -> tuple[str, list[str]] | None:
    found = page_module.way_of(answer_of(body.encode(), url), source_of(url))
    return (found[0], titles(found[1])) if found else None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (jsonld(ROLES_OF_A_PAGE).decode(), ("json-ld", ["Role 0", "Role 1", "Role 2"])),
        (MICRODATA, ("microdata", ["Writer", "Painter"])),
        (STATE, ("state", ["Writer", "Data Engineer"])),
        (f"<h1>Jobs</h1>{LIST}", ("links", ["Data Engineer a", "Data Engineer b", "Data Engineer c"])),
        ("<p>There are currently no open positions.</p>", ("none open", [])),
        ("<h1>Join us</h1><p>We like people.</p>", None),
        ("", None),
        ("{}", None),
    ],
)
def test_the_way_in_which_a_page_shows_its_roles_is_told_and_never_raises(
    body: str, expected: tuple[str, list[str]] | None
) -> None:
    assert way(body) == expected


def test_a_page_that_marks_its_roles_is_read_by_the_marks_before_state_and_links() -> None:
    everything = jsonld(ROLES_OF_A_PAGE).decode() + MICRODATA + STATE + LIST
    assert (way(everything) or ("",))[0] == "json-ld"
    assert (way(MICRODATA + STATE + LIST) or ("",))[0] == "microdata"
    assert (way(STATE + f"<h1>Jobs</h1>{LIST}") or ("",))[0] == "state"


def test_microdata_and_rdfa_give_the_fields_of_json_ld() -> None:
    first, second = page(MICRODATA).postings
    assert (first.title, first.url, first.locations) == (
        "Writer", "https://www.acme.example/jobs/writer", ("Linz, Austria",),
    )  # fmt: skip
    assert first.posted_on is not None
    assert (second.title, second.url) == ("Painter", "https://www.acme.example/jobs/painter")


def test_roles_that_are_listed_beside_the_marked_ones_count_too() -> None:
    marked = {"@type": "JobPosting", "title": "Data Engineer a", "url": "https://www.acme.example/jobs/a"}
    found = page(jsonld([marked]).decode() + f"<h1>Jobs</h1>{LIST}")
    assert titles(found) == ["Data Engineer a", "Data Engineer b", "Data Engineer c"]
    assert found.complete


def test_one_mark_for_the_whole_page_that_nobody_sees_gives_way_to_the_roles_that_are_shown() -> None:
    mark = json.dumps({"@type": "JobPosting", "title": "Join the Acme team", "datePosted": "2026-01-02"})
    script = f'<script type="application/ld+json">{mark}</script>'
    shown = "<h2>Open positions</h2><div><h3>Data Engineer</h3><p>Linz</p></div>"
    shown += "<div><h3>Baker</h3><p>Graz</p></div>"
    assert titles(page(script + shown)) == ["Data Engineer", "Baker"]
    assert titles(page(f"{script}<h1>Join the Acme team</h1>{shown}"))[0] == "Join the Acme team"


def test_roles_without_links_beside_marked_ones_are_told_apart_by_their_titles() -> None:
    marked = [{"@type": "JobPosting", "title": title} for title in ("Baker", "Cook")]
    cards = "".join(
        f"<div><div class=card-title>{t}</div><p>Linz</p></div>" for t in ("Baker", "Cook", "Painter")
    )
    assert titles(page(jsonld(marked).decode() + f"<h2>Open positions</h2><section>{cards}</section>")) == [
        "Baker", "Cook", "Painter",
    ]  # fmt: skip


def test_similar_roles_on_the_page_of_a_marked_one_are_not_its_list() -> None:
    marked = {"@type": "JobPosting", "title": "Painter", "url": "https://www.acme.example/jobs/painter"}
    assert titles(page(jsonld([marked]).decode() + f"<h2>Similar jobs</h2>{LIST}")) == ["Painter"]


def test_the_page_of_one_role_without_marks_is_that_role_and_no_list() -> None:
    body = "<h1>Welcome</h1><h2>Head of R&amp;D (m/f/d)</h2><p>Location: Linz</p><h3>Responsibilities</h3>"
    "<p>x</p>"
    url = "https://www.acme.example/careers/head-of-rd/"
    found = page_module.parse(answer_of(body.encode(), url), source_of(url), ())
    only = found.postings[0]
    assert (only.title, only.id, only.url, only.locations) == ("Head of R&D (m/f/d)", url, url, ("Linz",))
    assert not found.complete


@pytest.mark.parametrize(
    "words",
    [
        "We don't have any open positions at the moment.", "We aren’t currently recruiting.",
        "0 open positions",
        "Aktuell sind keine Stellen ausgeschrieben.", "Im Moment suchen wir keine neuen Mitarbeiter.",
        "Il n’y a actuellement pas d’offres d’emploi", "Actualmente no hay vacantes disponibles",
        "Op dit moment hebben wij geen vacatures", "Ingen ledige stillinger for tiden",
        "Inga lediga jobb just nu",
    ],
)  # fmt: skip
def test_a_page_without_a_list_that_says_that_nothing_is_open_is_empty_and_complete(words: str) -> None:
    found = page(f"<h1>Careers</h1><p>{words}</p>")
    assert (found.postings, found.complete) == ((), True)


@pytest.mark.parametrize(
    "words",
    [
        "If no current roles suit you, write to us.", "Keine passende Stelle dabei?",
        "No jobs found matching your search",
        "No matter which role you take, you grow.", "<!-- no open positions -->",
        "<p hidden>No open positions</p>",
    ],
)  # fmt: skip
def test_words_that_only_sound_like_it_say_nothing(words: str) -> None:
    with pytest.raises(ParseError, match="No list of roles was found"):
        page(f"<h1>Careers</h1><p>{words}</p>")


def test_marks_that_were_left_behind_do_not_count_where_the_page_says_that_nothing_is_open() -> None:
    body = jsonld(ROLES_OF_A_PAGE).decode() + "<p>Aktuell sind keine Stellen ausgeschrieben.</p>"
    assert (page(body).postings, page(body).complete) == ((), True)


# ------------------------------------------------------------------------------- what never changes


def shaken(text: str) -> str:
    """The same page at another time: a banner, a clock, a counter, a token, tracking in every link."""
    banner = "<div class='cookie-banner'><h2>Cookies</h2><p>12 partners</p><a href='/privacy'>More</a></div>"
    passing = (
        "<p>It is 14:02:11. 12 open roles. Posted 3 hours ago</p><input type=hidden name=csrf value=Zx81>"
    )
    text = re.sub(r"<body([^>]*)>", rf"<body\1>{banner}{passing}", text, count=1)
    return re.sub(
        r"(href=[\"'])(?!mailto|#|tel|javascript|[^\"']*\?)([^\"'#]*/[^\"'#]*)([\"'])",
        r"\1\2?utm_source=x&csrf_token=9f\3",
        text,
    )


@pytest.mark.parametrize("name", ["links.html", "headings.html", "state.html"])
def test_the_same_page_at_another_time_gives_the_very_same_roles(name: str) -> None:
    text = (HERE / "page" / name).read_text()
    whole = read("page", text.encode(), "https://www.acme.example/careers/")
    assert shaken(text) != text
    assert read("page", shaken(text).encode(), "https://www.acme.example/careers/").postings == whole.postings


def test_another_order_of_the_items_gives_the_same_roles() -> None:
    from bs4 import BeautifulSoup

    text = (HERE / "page/links.html").read_text()
    soup = BeautifulSoup(text, "lxml")
    for group in soup.select("section.group ul"):
        for item in reversed(group.find_all("li", recursive=False)):
            group.append(item.extract())
    url = "https://www.acme.example/careers/"
    turned = read("page", str(soup).encode(), url).postings
    whole = read("page", text.encode(), url).postings
    assert [p.id for p in turned] != [p.id for p in whole]
    assert {p.id: p for p in turned} == {p.id: p for p in whole}


COUNTS = (9, 1, 1, 1, 4, None, 3, None, 3, None, None, 4, 0, 3, 1, 15, 1, 6, 1, 1, 1, 8, 1, 1)
"""Roles that a person counts on each page of the samples, by name of the file; None where none can be"
" read."""


def test_the_pages_of_the_samples_give_as_many_roles_as_a_person_counts(samples: Path) -> None:
    pages = sorted((samples / "html").glob("*.html"))
    found = tuple(_count_of_sample(page) for page in pages)
    assert found == COUNTS


def _count_of_sample(path: Path) -> int | None:
    """Pages of one role are told by their address, which the name of the file holds."""
    _, _, rest = path.stem.partition("__")
    url = "https://www.acme.example/" + re.sub(r"-index$", "/", rest).replace("careers-", "careers/").replace(
        "jobs-", "jobs/"
    )
    try:
        return len(read("page", path.read_bytes(), url).postings)
    except ParseError:
        return None


def test_the_pages_of_the_samples_give_the_same_at_another_time(samples: Path) -> None:
    url = "https://www.acme.example/careers/"
    for path in sorted((samples / "html").glob("*.html")):
        text = path.read_text(encoding="utf-8", errors="replace")
        try:
            whole = read("page", text.encode(), url).postings
        except ParseError:
            with pytest.raises(ParseError):
                read("page", shaken(text).encode(), url)
            continue
        assert read("page", shaken(text).encode(), url).postings == whole, path.name


def test_another_order_of_the_items_changes_no_role_of_the_samples(samples: Path) -> None:
    from bs4 import BeautifulSoup

    from monitor.sources import _links

    url, turned_pages = "https://www.acme.example/careers/", 0
    for path in sorted((samples / "html").glob("*.html")):
        soup = BeautifulSoup(path.read_bytes(), "lxml")
        whole, items = _links.roles(soup, source_of(url), url)
        by_parent: dict[int, list[Any]] = {}
        for item in items:
            by_parent.setdefault(id(item.parent), []).append(item)
        for found in by_parent.values():
            together = list({id(one): one for one in found}.values())
            # What follows a bare link is part of its item, and would have to move with it.
            if together[0].name in ("li", "div", "tr", "article") and len(together) > 1:
                together[0].insert_before(*(one.extract() for one in reversed(together[1:])))
                turned_pages += 1
        turned, _ = _links.roles(BeautifulSoup(str(soup), "lxml"), source_of(url), url)
        assert {posting.id: posting for posting in turned} == {posting.id: posting for posting in whole}, path
    assert turned_pages >= 5


def test_tags_within_tags_without_end_are_refused_before_anything_is_looked_for() -> None:
    body = b"<html><body>" + b"<div><b>Data Engineer" * 6_000
    with pytest.raises(ParseError, match="nests its parts"):
        read("page", body)
