"""A watch list that shrinks at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.dropping import dropped, missing

LIST = [f"greenhouse:{number}" for number in range(20)]


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        (20, 20, 0),
        (20, 16, 0),  # a fifth is not over a fifth
        (20, 15, 5),
        (20, 0, 20),
        (3, 0, 3),
        (2, 0, 0),
        (5, 3, 0),
        (5, 2, 3),
        (0, 5, 0),
    ],
)
def test_over_a_fifth_and_three_at_least(before: int, after: int, gone: int) -> None:
    assert len(dropped(LIST[:before], LIST[:after])) == gone


@given(st.lists(st.sampled_from(LIST), unique=True), st.lists(st.sampled_from(LIST), unique=True))
def test_what_is_named_was_there_and_is_gone(before: list[str], after: list[str]) -> None:
    gone = dropped(before, after)
    assert set(gone) <= set(before) - set(after)
    assert not gone or set(gone) == set(before) - set(after)


def test_what_is_missing_is_named_in_its_order_however_little_it_is() -> None:
    assert missing(["phone", "mail", "desk"], ["mail", "new"]) == ("phone", "desk")
    assert missing(["phone"], ["phone"]) == ()


def test_others_in_their_place_do_not_hide_it() -> None:
    assert dropped(LIST[:10], LIST[10:]) == tuple(LIST[:10])
