"""Values in plain English."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from monitor.drafts.masking import masked
from monitor.drafts.phrases import (
    ago,
    call_link,
    first_name,
    full_name,
    line,
    listed,
    mail_address,
    mail_link,
    moment,
    month,
    number,
    pay,
    places,
    profile_link,
    sentence,
)
from monitor.model import Employer, Pay, Posting
from monitor.text import day
from tests.drafts.samples import ACME, BERLIN, DANA, TODAY


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (date(2026, 8, 14), ""),
        (date(2026, 8, 13), "today"),
        (date(2026, 8, 12), "yesterday"),
        (date(2026, 8, 1), "12 days ago"),
        (date(2026, 6, 14), "60 days ago"),
        (date(2026, 6, 13), "2 months ago"),
        (date(2026, 4, 20), "3 months ago"),
        (date(2025, 8, 14), "11 months ago"),
        (date(2025, 8, 13), "1 year ago"),
        (date(2025, 7, 13), "1 year and 1 month ago"),
        (date(2023, 5, 13), "3 years and 3 months ago"),
    ],
)
def test_how_long_ago_is_said_in_words(then: date, words: str) -> None:
    assert ago(then, TODAY) == words


def test_days_and_instants_cannot_be_misread() -> None:
    assert day(date(2026, 5, 3)) == "3 May 2026"
    assert moment(datetime(2026, 5, 3, 22, 30, tzinfo=UTC), BERLIN) == "4 May 2026, 00:30"
    assert month(date(2026, 4, 20), TODAY) == "April"
    assert month(date(2025, 8, 13), TODAY) == "August 2025"
    assert month(date(2026, 9, 1), TODAY) == "September 2026"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Dana Ruiz", "Dana"),
        ("Dana", "Dana"),
        ("Dr. Ada Stone", "Ada"),
        ("Dr. Stone", "Dr. Stone"),
        ("Prof. Dr. Ada Stone", "Ada"),
        ("Dipl.-Ing. Max Muster", "Max"),
        ("Ruiz, Dana", "Dana"),
        ("Dr.", "Dr."),
        ("Anne-Marie d'Or", "Anne-Marie"),
        ("李 雷", "李"),
    ],
)
def test_a_greeting_uses_the_first_name_where_there_is_one(name: str, first: str) -> None:
    assert first_name(name) == first


def test_long_texts_are_cut_at_a_word() -> None:
    assert line("one two three four", 12) == "one two…"
    assert line("x" * 50, 10) == "x" * 9 + "…"
    assert line("a\r\nb\u202ec\x1b[0m\x00") == "a bc[0m"
    assert line(None) == ""
    assert sentence("So it is") == "So it is."
    assert sentence("Is it?") == "Is it?"
    assert sentence("") == ""


def test_lists_are_said_as_people_say_them() -> None:
    assert [listed(list("abcde"[:n]), 3) for n in range(6)] == [
        "", "a", "a and b", "a, b and c", "a, b, c and 1 more", "a, b, c and 2 more",
    ]  # fmt: skip
    assert listed(["Berlin, Germany", "Oslo"], 3) == "Berlin, Germany; Oslo"


def test_pay_is_said_as_money_is_written() -> None:
    assert (
        pay(Pay(minimum=70000, maximum=90000, currency="EUR", period="year")) == "70,000 to 90,000 EUR a year"
    )
    assert pay(Pay(minimum=70000, currency="EUR")) == "from 70,000 EUR"
    assert pay(Pay(maximum=45, currency="USD", period="hour")) == "up to 45 USD an hour"
    assert pay(Pay(minimum=45, maximum=45)) == "45"
    assert pay(Pay(currency="EUR")) == ""
    assert pay(None) == ""


def test_remote_is_said_once() -> None:
    posting = Posting(source="s", id="1", title="t", locations=("Berlin", "berlin"), remote=True)
    assert places(posting) == ("Berlin", "remote")
    assert places(posting, ("Remote, Germany",)) == ("Remote, Germany",)


def test_only_addresses_become_links() -> None:
    assert mail_address("dana@acme.example") == "dana@acme.example"
    for bad in (
        None,
        "dana",
        "dana@",
        "a b@c.example",
        'x"@c.example',
        "a@b.example?bcc=c@d.example",
        "<a@b.example>",
    ):
        assert mail_address(bad) is None
    assert profile_link("linkedin.com/in/dana") == "https://linkedin.com/in/dana"
    assert profile_link("javascript:alert(1)") is None
    assert profile_link("dana-ruiz") is None
    link = mail_link("d+x@acme.example", "A & B?", "one\ntwo")
    assert link == "mailto:d+x@acme.example?subject=A%20%26%20B%3F&body=one%0D%0Atwo"


def test_a_masked_text_names_nobody() -> None:
    text = "Acme Labs GmbH: Data Engineer for Dana (team of Dana Ruiz) at ACME"
    assert masked(text, ACME, [DANA]) == "…: Data Engineer for … (team of …) at …"
    assert masked("Acmeology Lead", ACME, [DANA]) == "Acmeology Lead"


@pytest.mark.parametrize(
    ("employer", "title", "shown"),
    [
        ("Acme GmbH", "Engineer, Acme Cloud", "Engineer, … Cloud"),
        ("Blue Heron Software Inc.", "Software Engineer, HERON Data", "Software Engineer, … Data"),
        ("Vega & Sons, Ltd", "Baker at Vega", "Baker at …"),
        ("Nova Data Labs", "Data Engineer (Nova)", "Data Engineer (…)"),
        ("Data Cloud Systems GmbH", "Data Engineer, Cloud Systems", "Data Engineer, Cloud Systems"),
        ("Rivet", "Rivet Engineer for Rivets", "… Engineer for Rivets"),
        ("A B Holding", "B Engineer", "B Engineer"),
        ("& & &", "R & D", "R & D"),
    ],
)
def test_a_word_that_names_the_employer_is_masked_and_a_generic_one_is_not(
    employer: str, title: str, shown: str
) -> None:
    assert masked(title, Employer(name=employer), ()) == shown
    assert masked(title, None, (), employer) == shown


def test_small_counts_are_words() -> None:
    assert [number(count) for count in (2, 10, 11)] == ["two", "ten", "11"]


@pytest.mark.parametrize(
    ("noted", "link"),
    [
        ("+49 (0)30 555-0100", "tel:+49305550100"),
        ("(030) 555 0100", "tel:0305550100"),
        ("(+1) 555.0100 x23", "tel:+15550100"),
        ("+1 555 0100 ext. 7", "tel:+15550100"),
        ("030/5550100 Durchwahl 4", "tel:0305550100"),
        ("tel:+15550100;ext=3", "tel:+15550100"),
        ("+1 555 0100\r\nBcc: x", None),
        ("ask at the desk", None),
        ("12", None),
        ("1234567890123456", None),
        ("+49 30 +49 31", None),
        ("", None),
        (None, None),
    ],
)
def test_only_numbers_can_be_dialled(noted: str | None, link: str | None) -> None:
    assert call_link(noted) == link


def test_a_long_text_gives_way_to_a_shorter_one_in_a_link_and_is_never_cut() -> None:
    address, long, short = "d@acme.example", "ä" * 300, "Grüße\nJordan"
    link = mail_link(address, "Hello", long, short)
    assert link == "mailto:d@acme.example?subject=Hello&body=Gr%C3%BC%C3%9Fe%0D%0AJordan"
    assert mail_link(address, "Hello", long) == "mailto:d@acme.example?subject=Hello"
    assert mail_link(address, "Hello\r\nBcc: x") == "mailto:d@acme.example?subject=Hello%20Bcc%3A%20x"
    assert mail_link(address, "", short).startswith("mailto:d@acme.example?body=Gr")
    assert mail_link(address, "🎉" * 150) == "mailto:d@acme.example"
    for size in range(880, 900):
        assert len(mail_link(address, "Hello", "ä" * (size // 3), short)) <= 1_800


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ruiz, Dana", "Dana Ruiz"),
        ("Dana Ruiz, PhD", "Dana Ruiz"),
        ("Dana Ruiz, Ph.D.", "Dana Ruiz"),
        ("Dana Ruiz, MBA", "Dana Ruiz"),
        ("Dana Ruiz, PMP, MBA", "Dana Ruiz"),
        ("Dana Ruiz,", "Dana Ruiz"),
        (", Dana", "Dana"),
        ("Dana Ruiz", "Dana Ruiz"),
        ("", ""),
    ],
)
def test_a_whole_name_is_said_first_name_first(name: str, said: str) -> None:
    assert full_name(name) == said
