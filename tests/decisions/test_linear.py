"""A learned table of weights, and what it says of features."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import linear


def test_a_table_is_read_as_it_was_written() -> None:
    rows = {linear.key("a"): bytes((128, 138, 118)), linear.key("b"): bytes((1, 255, 128))}
    found = linear.unpack(linear.pack(rows, (0.5, 0.0, -0.5), 0.1))
    assert found.bias == (0.5, 0.0, -0.5)
    assert found.scores(found.total(["a"])) == pytest.approx((0.5, 1.0, -1.5))
    assert found.scores(found.total(["a", "b", "a"])) == pytest.approx((0.5 - 12.7, 14.7, -2.5))
    assert found.scores(found.total(["unknown"])) == (0.5, 0.0, -0.5)
    assert linear.shares((0.0, 0.0)) == (0.5, 0.5)


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(zlib.error):
        linear.unpack(b"no table")


@given(
    st.lists(st.lists(st.integers(1, 255), min_size=4, max_size=4), min_size=1, max_size=5),
    st.lists(st.integers(0, 4), max_size=3000),
)
def test_rows_add_up_like_numbers_however_many_there_are(rows: list[list[int]], picks: list[int]) -> None:
    table = linear.unpack(
        linear.pack({linear.key(str(at)): bytes(row) for at, row in enumerate(rows)}, (0.0,) * 4, 1.0)
    )
    chosen = [pick for pick in picks if pick < len(rows)]
    wanted = [sum(rows[pick][lane] - 128 for pick in chosen) for lane in range(4)]
    assert list(table.scores(table.total(str(pick) for pick in chosen))) == wanted


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=24))
def test_shares_keep_the_order_of_scores_and_add_up_to_one(scores: list[float]) -> None:
    found = linear.shares(scores)
    assert sum(found) == pytest.approx(1.0)
    assert found[scores.index(max(scores))] == max(found)
