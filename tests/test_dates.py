"""Days as exports and spreadsheets write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.dates import day_of, order_of

FEB = date(2026, 2, 8)


@pytest.mark.parametrize(
    "text",
    [
        "08 Feb 2026", "8 Feb 2026", "08-Feb-26", "8-Feb-2026", "2026-02-08", "2026-02-08 14:03:22 UTC",
        "2026-02-08T14:03:22Z", "2026/02/08", "Feb 8, 2026", "February 8th, 2026", "Sunday, February 8, 2026",
        "8. Februar 2026", "08.02.2026", "08.02.26", "8. Feb. 2026",
        "So., 8. Februar 2026",
        "8 février 2026", "08 févr. 2026", "8 de febrero de 2026", "08 feb. 2026", "8 februari 2026",
        "8 de fevereiro de 2026", "08 de fev. de 2026", "8 febbraio 2026", "08 feb 2026", "46061",
        "  08 FEB 2026 ",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_form_and_language(text: str) -> None:
    assert day_of(text) == FEB


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("1 Jan 2025", 1), ("1. Jänner 2025", 1), ("1 janv. 2025", 1), ("1 ene 2025", 1), ("1 gen 2025", 1),
        ("1. März 2025", 3), ("1 mrt. 2025", 3), ("1 março 2025", 3), ("1 abr 2025", 4), ("1 avr. 2025", 4),
        ("1 Mai 2025", 5), ("1 mei 2025", 5), ("1 mag 2025", 5), ("1 juin 2025", 6), ("1 giu 2025", 6),
        ("1 juil. 2025", 7), ("1 lug 2025", 7), ("1 août 2025", 8), ("1 ago. 2025", 8), ("1 set 2025", 9),
        ("1 sept. 2025", 9), ("1 Okt. 2025", 10), ("1 out 2025", 10), ("1 ott 2025", 10), ("1 nov 2025", 11),
        ("1. Dez. 2025", 12), ("1 dic 2025", 12), ("1 déc. 2025", 12),
    ],
)  # fmt: skip
def test_month_names_of_six_languages_are_known(text: str, month: int) -> None:
    assert day_of(text) == date(2025, month, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "31 Feb 2026",
        "0 Jan 2026",
        "08 Foo 2026",
        "1 Jan 1900",
        "12345",
        "2026",
        "99999",
        "8/13/13/1",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None


def test_numbers_that_may_be_two_days_are_none_without_an_order() -> None:
    assert day_of("02/08/2026") is None
    assert day_of("02/08/2026", "month first") == FEB
    assert day_of("08/02/2026", "day first") == FEB
    assert day_of("28/02/2026") == date(2026, 2, 28)
    assert day_of("1/29/26, 2:37 PM") == date(2026, 1, 29)


def test_a_column_tells_its_order_by_one_cell_and_not_by_two_that_disagree() -> None:
    assert order_of(["02/08/2026", "02/28/2026"]) == "month first"
    assert order_of(["02/08/2026", "28/02/2026"]) == "day first"
    assert order_of(["02/08/2026"]) is None
    assert order_of(["28/02/2026", "02/28/2026"]) is None


@given(st.dates(date(2003, 1, 1), date(2060, 12, 31)))
def test_every_day_is_read_as_linkedin_writes_it(day: date) -> None:
    assert day_of(f"{day:%d %b %Y}") == day
    assert day_of(f"{day.day}-{day:%b-%y}") == day


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    found = day_of(text)
    assert found is None or isinstance(found, date)
