"""The number of an opening."""

from __future__ import annotations

import pytest

from monitor.decisions.requisitions import requisition_key, same_number


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("R-1042", "1042"),
        ("r1042", "1042"),
        ("REQ R-1042", "1042"),
        ("Req. #1042", "1042"),
        ("JR001042", "1042"),
        ("2024-1042", "20241042"),
        ("ENG-1042", "eng1042"),
        ("1042A", "1042a"),
        ("0A1042", "0a1042"),
        ("R-142", "142"),
        ("R-42", None),
        ("12", None),
        ("000", None),
        ("reorg", None),
        ("", None),
        (None, None),
    ],
)
def test_a_requisition_has_one_spelling(text: str | None, key: str | None) -> None:
    assert requisition_key(text) == key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("R-1042", "REQ 1042", True),
        ("R-42", "r-42", True),
        ("R-42", "42", False),
        ("R-1042", "R-10421", False),
        ("R-1042", None, False),
        (None, None, False),
        ("", "", False),
    ],
)
def test_two_numbers_are_one_opening(one: str | None, other: str | None, same: bool) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same


@pytest.mark.parametrize("text", ["N/A", "TBD", "Evergreen", "-", "0", "none", "2026", "various"])
def test_what_only_fills_the_field_is_no_number(text: str) -> None:
    assert not same_number(text, text)
    assert requisition_key(text) is None
