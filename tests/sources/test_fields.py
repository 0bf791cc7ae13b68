"""Fields that are written in many ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import EMPLOYMENT_TYPES, Pay, Posting
from monitor.sources._board import page
from monitor.sources._fields import day, employment_type, pay, places, remote_in, requisition
from monitor.sources._markup import link, text_of, with_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berlin", ("Berlin",)),
        ("Berlin; München", ("Berlin", "München")),
        ("San Francisco, CA | New York City, NY", ("San Francisco, CA", "New York City, NY")),
        ("Portland, OR or Remote", ("Portland, OR", "Remote")),
        ("Kano, Nigeria or Jigawa, Nigeria", ("Kano, Nigeria", "Jigawa, Nigeria")),
        ("Remote (Germany or Austria)", ("Remote (Germany or Austria)",)),
        ("Tel Aviv/ Netanya, Israel", ("Tel Aviv/ Netanya, Israel",)),
        ("Berlin; berlin;; ", ("Berlin",)),
        ("Toronto", ("Toronto",)),
        ("(Berlin; Bonn", ("(Berlin; Bonn",)),
        ("", ()),
    ],
)
def test_places(text: str, expected: tuple[str, ...]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Remote", True),
        ("Remote - Germany", True),
        ("Belgium - Remote", True),
        ("Home based - EMEA", True),
        ("Remote / Homeoffice", True),
        ("Anywhere in the World", True),
        ("Hybrid or Full Remote", True),
        ("Télétravail", True),
        ("Remote-Friendly (Travel-Required)", None),
        ("Hybrid", False),
        ("Hybrid remote", False),
        ("OnSite", False),
        ("on-site", False),
        ("not remote", False),
        ("Berlin", None),
        ("unspecified", None),
        ("Remoteville", None),
    ],
)
def test_remote(text: str, expected: bool | None) -> None:
    assert remote_in(text) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("FullTime", "full-time"),
        ("full_time", "full-time"),
        ("FULL_TIME", "full-time"),
        ("Perm - Full-time", "full-time"),
        ("Full-time: Remote", "full-time"),
        ("Regular Full Time (Salary)", "full-time"),
        ("Vollzeit", "full-time"),
        ("PartTime", "part-time"),
        ("Werkstudent", "part-time"),
        ("Intern", "internship"),
        ("Stage de fin d'études", "internship"),
        ("Praktikum", "internship"),
        ("International", None),
        ("Internal and External", None),
        ("Alternance", "apprenticeship"),
        ("Fixed Term Contract", "temporary"),
        ("Fixed Time Contractor (FTC) (UK Only)", "contract"),
        ("CONTRACTOR", "contract"),
        ("Permanent", None),
        ("CDI", None),
        (["PART_TIME", "CONTRACTOR"], "part-time"),
        (["OTHER", "INTERN"], "internship"),
        (7, None),
        (None, None),
    ],
)
def test_employment_types(value: Any, expected: str | None) -> None:
    assert employment_type(value) == expected


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ((70000, 85000, "eur", "Year"), Pay(minimum=70000, maximum=85000, currency="EUR", period="year")),
        ((85000, 70000, "EUR", "1 YEAR"), Pay(minimum=70000, maximum=85000, currency="EUR", period="year")),
        ((4000, None, "USD", "2 WEEK"), Pay(minimum=2000, currency="USD", period="week")),
        (("30", "40.5", "$", "HOUR"), Pay(minimum=30, maximum=40.5, period="hour")),
        ((0, 0.01, "USD", "YEAR"), None),
        ((None, None, "USD", "YEAR"), None),
        ((1e400, -5, "USD", "YEAR"), None),
        ((5000, 6000, None, "NONE"), Pay(minimum=5000, maximum=6000)),
    ],
)  # fmt: skip
def test_pay(given_: tuple[Any, ...], expected: Pay | None) -> None:
    assert pay(*given_) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("R-1042", "R-1042"), (4711, "4711"), ("ONE", None), ("MULTI", None), ("See Opening ID", None),
        ("N/A", None), (0, None), (None, None), ([], None), (True, None),
    ],
)  # fmt: skip
def test_requisitions_that_are_placeholders_are_none(value: Any, expected: str | None) -> None:
    assert requisition(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-06-05", date(2026, 6, 5)),
        ("2026-06-05T23:00:00-04:00", date(2026, 6, 5)),
        ("05-Jun-2026", date(2026, 6, 5)),
        ("Mon, 22 Jun 2026 12:12:33 EST", date(2026, 6, 22)),
        ("June 5, 2026", date(2026, 6, 5)),
        (1785792634, date(2026, 8, 3)),
        ("1785792634000", date(2026, 8, 3)),
        ("Mon, 01 Jan 0001 00:00:00 +0000", None),
        ("31 Feb 2026", None),
        ("yesterday", None),
        ([], None),
    ],
)
def test_days(value: Any, expected: date | None) -> None:
    assert day(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("/jobs/1", "https://acme.example/jobs/1"),
        ("jobs/1?utm_source=a&x=1&gclid=7", "https://acme.example/careers/jobs/1?x=1"),
        ("//cdn.acme.example/1", "https://cdn.acme.example/1"),
        ("https://acme.example/a;jsessionid=AF00?x=1", "https://acme.example/a?x=1"),
        ("https://acme.example/?gh_jid=7&gh_src=abc", "https://acme.example/?gh_jid=7"),
        ("?id=1&amp;b=2", "https://acme.example/careers/?id=1&b=2"),
        ("#role-7", "https://acme.example/careers/#role-7"),
        ("<https://acme.example/7>", "https://acme.example/7"),
        ("https://acme.example/<b>7</b>", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:jobs@acme.example", None),
        ("http://[::1", None),
        ("", None),
        (None, None),
    ],
)
def test_links_are_absolute_and_without_tracking(value: Any, expected: str | None) -> None:
    assert link(value, "https://acme.example/careers/") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>We write <b>C++</b>, and Python.</p>", ("C++", "python")),
        ("&lt;li&gt;machine&nbsp;learning&lt;/li&gt;", ("machine learning",)),
        ("<li>Machine</li><li>Learning</li>", ("machine learning",)),
        ("pythonic machinery", ()),
        ("<script>python</script><style>python</style>", ()),
        ("C and C#", ()),
    ],
)
def test_keywords_are_found_as_whole_words(text: str, expected: tuple[str, ...]) -> None:
    role = Posting(source="greenhouse:acme", id="1", title="Ninja")
    found = with_text(role, ("C++", "python", "machine learning", " "), [None, text, 7])
    assert found == replace(role, mentions=expected)


LEDGER = "<ul><li>You keep the general&nbsp;ledger.</li><li>Month-end close is yours.</li></ul>"


@pytest.mark.parametrize(
    ("title", "departments", "texts", "expected"),
    [
        ("Ninja", (), [LEDGER], ("finance",)),
        ("Ninja", ("Team Rocket",), [LEDGER], ("finance",)),
        ("Ninja", (), ["You keep the general ledger.", None, "<p>Month-end close.</p>"], ("finance",)),
        ("Ninja", (), ["You keep the general ledger."], ()),
        ("Ninja", (), [], ()),
        ("Ninja", ("Marketing",), [LEDGER], ()),
        ("Ninja", ("Team Rocket", "Marketing", "1200"), [LEDGER], ()),
        ("Data Engineer", (), [LEDGER], ()),
        ("Data Engineer", ("Team Rocket",), [LEDGER], ()),
    ],
)
@pytest.mark.parametrize("keywords", [(), ("ledger",)])
def test_a_text_tells_of_the_work_where_neither_title_nor_department_does(
    title: str, departments: tuple[str, ...], texts: list[str | None], expected: Any, keywords: Any
) -> None:
    role = Posting(source="greenhouse:acme", id="1", title=title, departments=departments)
    said = keywords if texts else ()
    assert with_text(role, keywords, texts) == replace(role, mentions=said, speaks_of=expected)


def test_a_text_is_not_looked_at_where_nothing_is_asked_of_it() -> None:
    def unread() -> Iterator[str]:
        raise AssertionError("a text was unpacked")
        yield ""

    for role in (
        Posting(source="greenhouse:acme", id="1", title="Data Engineer"),
        Posting(source="greenhouse:acme", id="1", title="Ninja", departments=("Finance",)),
        Posting(source="feed:acme", id="1", title="Acme moves its seat", news=True),
    ):
        assert with_text(role, (), unread()) is role


def test_news_of_an_employer_is_no_work() -> None:
    news = Posting(source="feed:acme", id="1", title="Ninja", news=True)
    assert with_text(news, ("ledger",), [LEDGER]) == replace(news, mentions=("ledger",))


def test_a_hostile_text_is_read_in_time() -> None:
    for hostile in ("<b>" * 60_000, "<" * 200_000, "<!--" * 50_000, "&lt;" * 50_000, "<a " * 60_000):
        text_of(hostile)


@given(st.text(max_size=200))
def test_no_text_breaks_a_field(text: str) -> None:
    assert employment_type(text) in (None, *EMPLOYMENT_TYPES)
    assert all(isinstance(place, str) and place for place in places(text))
    day(text)
    pay(text, text, text, text)
    requisition(text)
    remote_in(text)
    link(text, "https://acme.example/")
    text_of(text)


def test_a_link_that_was_made_of_an_absurd_id_is_none_and_costs_nothing_else() -> None:
    made = Posting(
        source="personio:acme", id="x" * 400, title="Welder", url="https://a.example/" + "x" * 3000
    )
    kept = replace(made, id="2", url="https://a.example/2")
    found = page([made, kept], complete=True)
    assert found.postings == (replace(made, url=None), kept)
    assert found.complete
