"""The page of a mail: links that a person can trust, headings in their order, names that turn nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.drafts import compose, render
from monitor.drafts.markup import as_link, direction, entry, label_of, linked, told_by, words
from monitor.model import Alert, Message, Section
from tests.drafts.samples import ACME, BERLIN, KEY, ME, NOW, about_none, story

DRAFT = "mailto:dana@acme.example?subject=Hi&body=Dear%20Dana"
PHONE = "tel:+49-30-5550100"
PROFILE = "https://www.linkedin.com/in/dana-ruiz"


def alert(*sections: Section, key: str = KEY) -> Alert:
    return Alert(
        key=key, kind="due", urgency="digest", title="Write to Dana", discreet="Write", sections=sections,
        created_at=NOW,
    )  # fmt: skip


def message(*alerts: Alert, detail: str = "full") -> Message:
    return render(alerts, repeat=False, detail=detail, now=NOW, zone=BERLIN)  # type: ignore[arg-type] # one of two words


class _Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.append(("", dict(attrs)["href"] or ""))
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "a"

    def handle_data(self, data: str) -> None:
        if self._open:
            label, link = self.found[-1]
            self.found[-1] = (label + data, link)


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        (PROFILE, True),
        ("http://a.example/x?y=1", True),
        (DRAFT, True),
        (PHONE, True),
        ("tel:+49305550100;ext=12", True),
        ("tel:112", True),
        ("mailto:?body=x", False),
        ("mailto:dana@acme.example\r\nBcc: x@evil.example", False),
        ("mailto:dana@acme.example?subject=a b", False),
        ('mailto:dana@acme.example"onclick="x', False),
        ("tel:+49 30", False),
        ("tel:*21*01234#;phone-context=x", False),
        ("tel:", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("sms:+4930", False),
        ("HTTPS:evil", False),
        ("", False),
        (None, False),
    ],
)
def test_only_the_web_mail_and_phones_are_links(link: str | None, kept: bool) -> None:
    assert as_link(link) == (link if kept else None)


@given(st.text(max_size=80))
def test_whatever_is_kept_as_a_link_is_of_one_of_four_schemes_and_one_line(text: str) -> None:
    for link in (text, f"tel:{text}", f"mailto:{text}", f"https://{text}"):
        kept = as_link(link)
        assert kept is None or re.fullmatch(r"(https?://|mailto:|tel:)\S+", kept)


def test_several_links_are_buttons_with_their_words_each_once() -> None:
    links = (
        ("Write the mail", DRAFT), ("Call Dana", PHONE), ("", PROFILE), ("Again", DRAFT), ("No", "file:///x"),
    )  # fmt: skip
    told = message(alert(Section(heading="What to do now", lines=("Write.",), style="action", links=links)))
    assert _Links(told.html).found == [
        ("Write the mail", DRAFT),
        ("Call Dana", PHONE),
        ("Open www.linkedin.com", PROFILE),
    ]


def test_the_one_link_of_a_part_comes_first_among_its_links() -> None:
    section = Section(heading="x", lines=("y",), style="action", link=PROFILE, links=(("Call Dana", PHONE),))
    assert [link for _, link in _Links(message(alert(section)).html).found] == [PROFILE, PHONE]


@pytest.mark.parametrize(
    ("link", "label", "address"),
    [
        (DRAFT, "Write to dana@acme.example", "dana@acme.example"),
        (PHONE, "Call +49-30-5550100", "+49-30-5550100"),
        (PROFILE, "Open www.linkedin.com", PROFILE),
    ],
)
def test_a_link_without_words_says_what_it_does(link: str, label: str, address: str) -> None:
    assert label_of(link) == label
    assert told_by(link) == address


def test_the_text_names_each_address_that_no_line_names_and_no_draft_twice() -> None:
    links = (("Write the mail", DRAFT), ("Call Dana", PHONE), ("See the profile", PROFILE))
    section = Section(heading="Now", lines=("Mail: dana@acme.example",), style="action", links=links)
    text = message(alert(section)).text
    assert text == (
        "Now\n---\nMail: dana@acme.example\nCall Dana: +49-30-5550100\n"
        f"See the profile: {PROFILE}\n\n[alert {KEY}]"
    )


def test_headings_are_real_and_step_down_one_by_one() -> None:
    one = message(compose(story(), me=ME, now=NOW, zone=BERLIN)).html
    assert re.findall(r"<h(\d)", one)[:2] == ["1", "2"]
    assert set(re.findall(r"<h(\d)", one)) == {"1", "2"}
    several = message(compose(story(), me=ME, now=NOW, zone=BERLIN), alert(key="two")).html
    assert re.findall(r"<h(\d)", several)[:3] == ["1", "2", "3"]
    for page in (one, several):
        assert page.count("<h1") == 1
        assert '<html lang="en">' in page
        assert page.count("<main") == 1


def test_an_entry_of_a_list_is_linked_by_its_title() -> None:
    assert _Links(entry("Data & Co · Berlin · https://a.example/?x=1&y=2")).found == [
        ("Data & Co", "https://a.example/?x=1&y=2")
    ]
    assert _Links(entry("https://www.a.example/x/")).found == [("a.example/x", "https://www.a.example/x/")]
    assert "<a" not in entry("Data · Berlin · javascript:x")


@given(st.text(alphabet="ab ·א<&>\"'https://a.example", max_size=60))
def test_no_text_is_lost_or_becomes_markup(text: str) -> None:
    for shown in (words(text), linked(text), entry(text)):
        assert not re.search(r"<(?!/?(a|span)\b)", shown)
    assert "".join(_Text(words(text)).words) == text


class _Text(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_what_runs_from_right_to_left_is_kept_apart_from_its_sentence() -> None:
    shown = words("Write to مريم الحسن, רות, now")
    assert shown == 'Write to <span dir="rtl">مريم الحسن</span>, <span dir="rtl">רות</span>, now'
    assert direction("Write to مريم") == ""
    assert direction("مريم works here") == ""
    assert direction("«مريم» (HR)") == ' dir="rtl"'
    assert direction("123") == ""
    assert words("Zoë 資料 <b>") == "Zoë 資料 &lt;b&gt;"


def test_a_command_is_shown_as_one_to_type() -> None:
    shown = words("Afterwards: `job-monitor due --json`, then `.")
    assert re.fullmatch(
        r'Afterwards: <span style="font-family:[^"]+">job-monitor due --json</span>, then `\.', shown
    )


def test_a_draft_in_another_language_says_so() -> None:
    section = Section(heading="Draft", lines=("Hallo",), style="quote", language="de")
    assert '<pre class="quote" dir="auto" lang="de"' in message(alert(section)).html
    for junk in ('de" onclick="x', "", "german language"):
        assert "lang" not in message(alert(replace(section, language=junk))).html.partition("<pre")[2]


def test_a_push_of_several_alerts_says_how_to_act_on_the_urgent_one_and_does_not_say_its_title_twice() -> (
    None
):
    urgent = compose(story(), me=ME, now=NOW, zone=BERLIN)
    calm = replace(compose(about_none("closed", count=1), me=ME, now=NOW, zone=BERLIN), key="c")
    told = message(urgent, calm)
    head, rest, marks = told.brief.splitlines()
    assert head.startswith("dana@acme.example")
    assert rest == calm.title
    assert marks == f"[alert {KEY}] [alert c]"
    assert urgent.title in told.title
    many = message(urgent, *(replace(calm, key=str(n)) for n in range(9)))
    assert many.brief.splitlines()[1:3] == [calm.title, "and 8 more"]
    assert "dana" not in message(urgent, calm, detail="minimal").brief


def test_messages_about_one_employer_have_one_thread_that_names_nobody() -> None:
    other = replace(ACME, name="Initech")
    first = compose(story(), me=ME, now=NOW, zone=BERLIN)
    second = replace(compose(about_none("closed", count=1), me=ME, now=NOW, zone=BERLIN), key="c")
    elsewhere = replace(compose(story(employer=other), me=ME, now=NOW, zone=BERLIN), key="d")
    about = message(first).thread
    assert re.fullmatch(r"[0-9a-f]{12}", about)
    assert message(second).thread == message(first, second).thread == about
    assert len({about, message(elsewhere).thread, message(first, elsewhere).thread}) == 3
    assert message(replace(first, employer=None)).thread == ""
    assert message(first, detail="minimal").thread == ""
