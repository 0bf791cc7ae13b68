"""Alerts as messages: text, HTML and push lines, also where every word is hostile."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.drafts import compose, render
from monitor.model import Alert, Message, Section
from tests.drafts.samples import (
    ACME,
    ASK_DANA,
    BERLIN,
    DANA,
    KEY,
    ME,
    NEWS,
    NO,
    NOW,
    OTHER,
    POSTING,
    ROLE,
    about_none,
    story,
)

MARK = f"[alert {KEY}]"
ALLOWED_TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "div", "h1", "h2", "h3", "a", "span", "pre",
    "ul", "li", "dl", "dt", "dd",
}  # fmt: skip
ALLOWED_ATTRIBUTES = {"href", "style", "class", "lang", "dir", "charset", "name", "content"}


def alert(key: str = KEY, **changes: object) -> Alert:
    return replace(compose(story(), me=ME, now=NOW, zone=BERLIN), key=key, **changes)  # type: ignore[arg-type] # fields by name


def message(*alerts: Alert, repeat: bool = False, minimal: bool = False) -> Message:
    return render(alerts, repeat=repeat, detail="minimal" if minimal else "full", now=NOW, zone=BERLIN)


class _Seen(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_one_alert_as_text() -> None:
    text = message(alert()).text
    assert text.startswith("What to do now\n--------------\nWrite to Dana Ruiz, Head of Data Platform.\n")
    assert text.endswith(f"\n\n{MARK}")
    assert "mailto:" not in text
    assert "\nhttps://boards.example/acme/jobs/77\n" in text
    draft = text.partition("A draft to copy and edit")[2]
    assert "https://boards.example/acme/jobs/77\n\nNew since then" in draft
    assert "\nSenior Data Engineer: turned down on 1 May 2026, 3 months ago, after the final round.\n" in text


def test_one_alert_as_a_push() -> None:
    brief = message(alert()).brief.splitlines()
    assert len(brief) == 4
    assert brief[-1] == MARK


def test_one_alert_as_html() -> None:
    page = message(alert()).html
    seen = _Seen(page)
    assert seen.tags <= ALLOWED_TAGS
    assert seen.attributes <= ALLOWED_ATTRIBUTES
    assert "".join(seen.words).endswith(MARK)
    assert seen.links[0] == "https://linkedin.com/in/dana-ruiz"
    assert seen.links[1].startswith("mailto:dana@acme.example?subject=")
    assert 'content="light dark"' in page
    assert "url(" not in page
    assert "@import" not in page


def test_a_possible_repeat_begins_with_saying_so() -> None:
    told = message(alert(), repeat=True)
    assert told.title.startswith("(possible repeat) Write to Dana")
    assert told.text.startswith("(possible repeat) ")
    assert "(possible repeat) This may have reached you before." in told.html
    assert "(possible repeat)" not in message(alert()).title + message(alert()).text


def test_a_late_alert_says_from_when_it_is() -> None:
    assert "Found on 9 August 2026, 14:05." in message(alert(created_at=NOW - timedelta(days=4))).text
    assert "Found on" not in message(alert()).text


def test_several_alerts_are_one_digest_whose_items_end_with_their_keys() -> None:
    first = compose(about_none("baseline", others=(OTHER,), count=9), me=ME, now=NOW, zone=BERLIN)
    second = compose(
        about_none("source_failing", employer=replace(ACME, name="Initech"), facts=("It answers 404",)),
        me=ME, now=NOW, zone=BERLIN,
    )  # fmt: skip
    told = message(replace(first, key="one"), replace(second, key="two"))
    assert told.title == "Read 2 alerts: check the source of Initech, look at 1 role at Acme"
    assert told.keys == ("two", "one")
    assert re.findall(r"\[alert (\w+)\]", told.text) == ["two", "one"]
    assert told.text.endswith("[alert one]")
    assert "".join(_Seen(told.html).words).endswith("[alert one]")
    assert told.brief.endswith("[alert two] [alert one]")


def test_the_urgent_one_leads_a_digest() -> None:
    calm = compose(about_none("closed", others=(OTHER,), count=1), me=ME, now=NOW, zone=BERLIN)
    told = message(replace(calm, key="calm"), alert("hot"))
    assert told.title == "Write to Dana Ruiz now: Acme opened Analytics Engineer (and 1 more)"
    assert told.keys == ("hot", "calm")


def test_a_long_digest_stays_readable_and_names_every_key() -> None:
    told = message(*(alert(f"k{number}") for number in range(60)))
    assert len(re.findall(r"\[alert k\d+\]", told.text)) == 60
    assert told.text.count("A draft to copy and edit") == 12
    assert len(told.brief.splitlines()) == 4
    assert len(told.html) < 200_000


def calm(kind: str, key: str, employer: str = "Vega", **changes: object) -> Alert:
    told = about_none(kind, employer=replace(ACME, name=employer), source=f"feed:{employer}", **changes)
    return replace(compose(told, me=ME, now=NOW, zone=BERLIN), key=key)


def near(key: str, employer: str = "Acme") -> Alert:
    told = story(kind="near_miss", urgency="digest", employer=replace(ACME, name=employer))
    return replace(compose(told, me=ME, now=NOW, zone=BERLIN), key=key)


FAILING, RECOVERED = calm("source_failing", "bad"), calm("source_recovered", "good")
CLOSED = calm("closed", "shut", others=(OTHER, ROLE), count=2)
NO_ROLE = replace(OTHER, refused=NO)


@pytest.mark.parametrize(
    ("alerts", "title"),
    [
        ([CLOSED, FAILING], "Read 2 alerts about Vega: check its source, 2 roles closed"),
        (
            [near("1"), RECOVERED, near("2")],
            "Read 3 alerts: 2 roles near your wishes at Acme, Vega can be read again",
        ),
        (
            [FAILING, replace(FAILING, key="2", source="feed:other")],
            "Read 2 alerts about Vega: check its sources",
        ),
        ([near("1"), CLOSED], "Read 2 alerts: 1 role near your wishes at Acme, 2 roles closed at Vega"),
        (
            [calm("config", "1", facts=("x",)), calm("baseline", "2", count=3)],
            "Read 2 alerts about Vega: check the configuration, it is watched now",
        ),
        (
            [calm("baseline", "1", "Acme", others=(ROLE, NO_ROLE), count=9), calm("baseline", "2", count=3)],
            "Read 2 alerts: look at 1 role at Acme, Vega is watched now",
        ),
        (
            [calm("closed", "1", others=(ROLE,) * 50), calm("new_role", "2", others=(ROLE,), count=40)],
            "Read 2 alerts about Vega: look through many roles, many roles closed",
        ),
        ([FAILING, calm("star_moved", "2", "Acme", facts=("x",))], "Read 2 alerts about Vega and Acme"),
        (
            [calm("source_failing", str(n), f"Vega{n} Incorporated and Daughters") for n in range(4)],
            "Read 4 alerts about Vega0 Incorporated and Daughters, Vega1 Incorporated and Daughters, "
            "Vega2 Incorporated and Daughters and 1 more",
        ),
    ],
)  # fmt: skip
def test_the_title_of_a_digest_says_what_it_is_about(alerts: list[Alert], title: str) -> None:
    assert message(*alerts).title == title
    assert message(*alerts, minimal=True).title == f"Read {len(alerts)} alerts"


def test_a_message_of_one_alert_says_its_title_once() -> None:
    for one in (CLOSED, FAILING, RECOVERED, near("1"), alert()):
        told = message(one)
        assert told.title not in told.text
        assert "".join(_Seen(told.html.partition("</title>")[2]).words).count(told.title) == 1
    both = message(CLOSED, FAILING)
    assert all(f"{one.title}\n===" in both.text for one in (CLOSED, FAILING))


def ago(one: Alert, hours: int, key: str) -> Alert:
    return replace(one, created_at=NOW - timedelta(hours=hours), key=key)


def test_a_failure_that_is_over_is_told_after_its_end() -> None:
    told = message(ago(FAILING, 9, "bad"), ago(CLOSED, 8, "shut"), ago(RECOVERED, 2, "good"))
    assert told.keys == ("shut", "good", "bad")
    assert told.title == "Read 3 alerts about Vega: 2 roles closed, it can be read again"
    good, bad = told.text.split("[alert shut]")[1].split("[alert good]")
    assert good.strip().startswith("Nothing to do: Vega can be read again\n===")
    assert "The failure that is told of below is over." in good
    assert bad.strip().startswith("Over: Check the source of Vega: feed:Vega\n===")
    assert bad.endswith("[alert bad]")
    assert "The failure that is told of below is over." in told.html
    hidden = message(ago(FAILING, 9, "bad"), ago(RECOVERED, 2, "good"), minimal=True)
    assert "Over: Check a source" in hidden.text
    assert "The failure that is told of below is over." in hidden.text


def test_only_the_failure_that_ended_is_over() -> None:
    later = message(ago(FAILING, 9, "old"), ago(RECOVERED, 5, "good"), ago(FAILING, 2, "new"))
    assert later.keys == ("new", "good", "old")
    assert later.text.count("Over: ") == 1
    fall = message(ago(FAILING, 2, "fall"), ago(RECOVERED, 2, "good"))
    elsewhere = message(ago(calm("source_failing", "x", "Acme"), 9, "far"), ago(RECOVERED, 2, "good"))
    alone = message(RECOVERED)
    assert not any("Over: " in m.text or "is over" in m.text for m in (fall, elsewhere, alone))
    twice = message(
        ago(FAILING, 9, "1"), ago(RECOVERED, 7, "2"), ago(FAILING, 5, "3"), ago(RECOVERED, 3, "4")
    )
    assert twice.keys == ("2", "1", "4", "3")


def test_no_alert_is_no_message() -> None:
    with pytest.raises(ValueError, match="no alert"):
        message()


def test_minimal_detail_names_nobody() -> None:
    given = [
        story(role=replace(ROLE, posting=replace(POSTING, title="Engineer at Acme"))),
        story(kind="role_back", because=("Requisition R-1042 of Acme",)),
        story(kind="near_miss"),
        about_none("baseline", others=(ROLE, OTHER), count=9),
        about_none("new_role", others=(ROLE, OTHER), count=40),
        about_none("closed", others=(ROLE,), count=1),
        about_none("source_failing", facts=("Acme answers 404",)),
        about_none("source_recovered", facts=("Acme answers",)),
        about_none("config", facts=("acme.toml: Dana has no mail",)),
        about_none("star_moved", facts=("Congratulate Dana Ruiz",)),
        about_none("news", role=NEWS, facts=("Write to Dana Ruiz",)),
        about_none("baseline", news=3),
    ]
    made = [compose(s, me=ME, now=NOW, zone=BERLIN) for s in given]
    for told in [*(message(a, minimal=True) for a in made), message(*made, minimal=True)]:
        whole = "\n".join((told.title, told.text, told.html.partition("</style>")[2], told.brief))
        for secret in ("Acme", "acme", "Dana", "Ruiz", "Red Sox", "http", "Jordan", "mailto", "R-1042"):
            assert secret not in whole, (secret, whole)
        assert told.text.endswith("]")
        assert MARK in told.brief
        assert f"`job-monitor outbox {KEY}` shows the whole alert." in told.text
    assert f"`job-monitor outbox {KEY}` shows the whole alert." in message(made[0], minimal=True).brief


def test_what_is_free_of_names_is_sent_with_minimal_detail_too() -> None:
    free = Section(heading="What to do", lines=("Look at the log.",), private=False)
    assert "Look at the log." in message(alert(sections=(free,)), minimal=True).text


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title><script>x</script>",
    "<!-- ",
    "-->",
    "]]>",
    "<a href='javascript:x'>y</a>",
    '" onmouseover="x',
    "' onload='x",
    "&lt;b&gt;",
    "&#x3c;b&#x3e;",
    "&amp;amp;",
    "[x](javascript:alert(1))",
    "**bold** _it_ `code`",
    "# Heading",
    "> quote",
    "@everyone",
    "<@123>",
    "<!channel>",
    "a\r\nBcc: x@evil.example",
    "a\nb",
    "a\rb",
    "a\u2028b\u2029c",
    "a\x85b",
    "a\tb",
    "\x00",
    "a\x00b",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "zero\u200bwidth",
    "\ufeffbom",
    "soft\u00adhyphen",
    "\ud800 lone",
    "\udfff",
    "\ue000 private",
    "\U000e0041 tag",
    "",
    "   ",
    "\u3000",
    "{name}",
    "{{ x }}",
    "%s %(x)s",
    "${HOME}",
    "مهندس بيانات",
    "資料工程師",
    "👩‍💻 Engineer",
    "e\u0301" * 40,
    "x" * 100_000,
    "word " * 20_000,
    "https://evil.example/<script>",
    "http://a@b:99999/",
    "[alert other]",
    "../../etc/passwd",
    "'; DROP TABLE x; --",
]


@pytest.mark.parametrize("evil", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_field_stays_harmless_text(evil: str) -> None:
    person = replace(
        DANA, name=evil, title=evil, notes=evil, email=evil, phone=evil, linkedin=evil, other=evil
    )
    posting = replace(
        POSTING, title=evil, url=evil, departments=(evil, evil), locations=(evil, evil), requisition=evil,
        employment_type=evil,
    )  # fmt: skip
    reach = replace(ASK_DANA, person=person, reasons=(evil,))
    no = replace(NO, role=evil, requisition=evil)
    role = replace(ROLE, posting=posting, reach=reach, fit=replace(ROLE.fit, reasons=(evil,)), refused=no)
    employer = replace(ACME, name=evil, aliases=(evil,), people=(person,), referral_programme=True)
    whole = story(
        kind="role_back", changed=(evil,), together=3, employer=employer, role=role, places=(evil,),
        ladder=(reach, reach), rejection=no,
        because=(evil,), others=(role, role), count=9, source=evil,
    )  # fmt: skip
    rest = about_none("config", employer=employer, facts=(evil, evil), others=(role,), source=evil)
    closed = about_none("closed", employer=employer, others=(role, replace(role, refused=NO)), source=evil)
    other = replace(whole, kind="reach_out", ladder=(reach,))
    alerts = [
        compose(s, me=replace(ME, name=evil), now=NOW, zone=BERLIN) for s in (whole, rest, closed, other)
    ]
    for told in (
        message(alerts[0], repeat=True), message(*alerts), message(*alerts, minimal=True),
        message(*alerts[1:3]), message(alerts[3]),
    ):  # fmt: skip
        _assert_harmless(told)
        assert told.text.endswith(MARK)
        assert told.brief.endswith(MARK)


def _assert_harmless(told: Message) -> None:
    seen = _Seen(told.html)
    assert seen.tags <= ALLOWED_TAGS
    assert seen.attributes <= ALLOWED_ATTRIBUTES
    for link in seen.links:
        assert re.match(r"https?://|mailto:[^\s@]+@|tel:\+?\d", link), link
    assert "\n" not in told.title
    assert told.title.strip()
    assert len(told.title) <= 240
    assert len(told.text) < 40_000
    assert len(told.html) < 120_000
    for text in (told.title, told.text, told.html, told.brief):
        text.encode("utf-8")
        bad = [
            c
            for c in text
            if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u200b\ufeff"
        ]
        assert not bad


def test_an_alert_from_the_store_is_cleaned_again() -> None:
    evil = "<b>x\x1b\r\n\u202e"
    section = Section(
        heading=evil, lines=(evil, "see javascript:x and https://ok.example/a?b=<i>."), link="javascript:x"
    )
    for style in ("plain", "action", "card", "list", "quote"):
        told = message(alert(title=evil, brief=(evil,), sections=(replace(section, style=style),)))
        _assert_harmless(told)
        assert "<b>" not in told.html


@given(
    st.text(max_size=60), st.text(max_size=60), st.sampled_from(["plain", "action", "card", "list", "quote"])
)
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_told(heading: str, text: str, style: str) -> None:
    section = Section(heading=heading, lines=(text, text), style=style, link=text)  # type: ignore[arg-type] # a sampled style
    _assert_harmless(message(alert(title=text, sections=(section,))))
