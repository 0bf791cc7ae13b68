"""What happened on a board between two reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions.diff import Diff, compare, has_fallen, is_flood, is_late_baseline
from monitor.model import Known, Pay, Posting, Snapshot
from tests.decisions.boards import BOARD, DAY, HOUR, NOON, known, role

BEFORE = NOON - HOUR


def read(
    rows: list[Known],
    *postings: Posting,
    complete: bool = True,
    fall_suspected: bool = False,
    last_ok_at: datetime | None = BEFORE,
) -> Diff:
    return compare(
        {k.posting.id: k for k in rows},
        Snapshot(source=BOARD, postings=postings, complete=complete),
        fall_suspected=fall_suspected,
        last_ok_at=last_ok_at,
        now=NOON,
    )


def ids(rows: tuple[Known, ...]) -> list[str]:
    return [k.posting.id for k in rows]


def test_what_was_never_seen_appears_in_the_order_of_the_board() -> None:
    diff = read([known(role("1"))], role("1"), role("2"), role("3"))
    assert [p.id for p in diff.appeared] == ["2", "3"]
    assert diff == Diff(appeared=diff.appeared)


def test_of_one_id_twice_on_a_board_the_first_counts() -> None:
    diff = read([], role("1", "Data Engineer"), role("1", "Barista"))
    assert [p.title for p in diff.appeared] == ["Data Engineer"]


def test_an_unchanged_board_writes_nothing() -> None:
    assert read([known(role("1"))], role("1")) == Diff()


def test_the_first_complete_read_without_a_role_misses_it() -> None:
    rows = [known(role("1")), known(role("2"))]
    diff = read(rows, role("1"))
    assert diff.closed == ()
    assert diff.missed == (replace(rows[1], last_seen_at=BEFORE, misses=1),)
    assert diff.save == diff.missed


def test_the_second_complete_read_without_a_role_closes_it() -> None:
    gone = known(role("2"), last_seen_at=NOON - 2 * HOUR, misses=1)
    diff = read([known(role("1")), gone], role("1"))
    assert diff.missed == ()
    assert diff.closed == (replace(gone, misses=2, closed_at=NOON),)
    assert diff.save == diff.closed


def test_a_closed_role_is_neither_missed_nor_closed_again() -> None:
    closed = known(role("2"), last_seen_at=BEFORE, misses=2, closed_at=BEFORE)
    assert read([known(role("1")), closed], role("1")) == Diff()


def test_a_role_was_there_until_the_last_good_read_or_where_there_was_none_until_now() -> None:
    rows = [known(role("1")), known(role("2"))]
    assert read(rows, role("1"), last_ok_at=BEFORE).missed[0].last_seen_at == BEFORE
    assert read(rows, role("1"), last_ok_at=None).missed[0].last_seen_at == NOON


@pytest.mark.parametrize("misses", [0, 1, 5])
def test_an_incomplete_read_closes_nothing_and_counts_no_miss(misses: int) -> None:
    seen = BEFORE - HOUR if misses else None
    gone = known(role("2"), last_seen_at=seen, misses=misses)
    diff = read([known(role("1")), gone], role("1"), complete=False)
    assert (diff.missed, diff.closed, diff.fall) == ((), (), None)
    assert diff.save == (() if misses else (replace(gone, last_seen_at=BEFORE),))


def test_a_missed_role_that_stands_again_starts_anew() -> None:
    row = known(role("1"), last_seen_at=NOON - 3 * HOUR, misses=1)
    diff = read([row], role("1"))
    assert diff.returned == ()
    assert diff.save == (replace(row, last_seen_at=None, misses=0),)


def test_a_closed_id_that_stands_again_has_returned() -> None:
    row = known(role("1"), last_seen_at=NOON - DAY, misses=2, closed_at=BEFORE)
    diff = read([row], role("1", "Data Engineer II"))
    assert diff.returned == ((row, replace(row, posting=role("1", "Data Engineer II"))),)
    assert (diff.appeared, diff.edited, diff.save) == ((), (), ())


@pytest.mark.parametrize(("days", "returned"), [(89, False), (90, False), (91, True)])
def test_what_never_closed_returns_after_more_than_ninety_days_out_of_sight(
    days: int, returned: bool
) -> None:
    row = known(role("1"), last_seen_at=NOON - days * DAY)
    assert bool(read([row], role("1")).returned) is returned


@pytest.mark.parametrize(
    "field",
    [
        {"title": "Staff Data Engineer"},
        {"departments": ("Data",)},
        {"locations": ("Paris",)},
        {"remote": True},
        {"employment_type": "contract"},
        {"requisition": "R-7"},
        {"pay": Pay(minimum=1.0)},
    ],
)
def test_a_change_that_a_person_cares_about_is_an_edit(field: dict[str, object]) -> None:
    row = known(role("1"), told="key")
    new = replace(row, posting=replace(row.posting, **field))  # type: ignore[arg-type]  # a table of fields
    diff = read([row], new.posting)
    assert diff.edited == ((row, new),)
    assert diff.save == (new,)


@pytest.mark.parametrize(
    "field",
    [
        {"url": "https://acme.example/1"},
        {"posted_on": NOON.date()},
        {"mentions": ("python",)},
        {"speaks_of": ("data",)},
    ],
)
def test_a_change_of_link_date_or_text_is_stored_without_being_an_edit(field: dict[str, object]) -> None:
    row = known(role("1"))
    diff = read([row], replace(row.posting, **field))  # type: ignore[arg-type]  # a table of fields
    assert diff.edited == ()
    assert len(diff.save) == 1


FALLS = [
    (0, 0, False),
    (1, 0, True),
    (3, 0, True),
    (4, 1, False),
    (5, 1, False),
    (6, 1, True),
    (10, 5, False),
    (9, 4, True),
    (11, 6, False),
    (100, 50, False),
    (100, 49, True),
    (5, 9, False),
]


@pytest.mark.parametrize(("before", "after", "fallen"), FALLS)
def test_a_fall_is_to_nothing_or_by_over_half_and_at_least_five(
    before: int, after: int, fallen: bool
) -> None:
    assert has_fallen(before, after) is fallen


def test_a_fall_suspends_closing_and_says_from_what_to_what() -> None:
    # One was missed before, so that this read alone would have closed it.
    rows = [known(role("1"), last_seen_at=BEFORE, misses=1), *(known(role(str(n))) for n in range(2, 8))]
    diff = read(rows)
    assert (diff.closed, len(diff.missed)) == ((), 7)
    assert diff.missed[0].misses == 2
    assert diff.fall == (7, 0)
    assert diff.fall_suspected


def test_roles_that_closed_before_count_for_no_fall() -> None:
    rows = [known(role(str(n)), last_seen_at=BEFORE, misses=2, closed_at=BEFORE) for n in range(9)]
    diff = read([*rows, known(role("live"))], role("live"))
    assert (diff.fall, diff.fall_suspected) == (None, False)


def test_a_second_complete_read_that_agrees_closes_and_lifts_the_suspicion() -> None:
    rows = [known(role(str(n)), last_seen_at=BEFORE, misses=1) for n in range(7)]
    diff = read(rows, fall_suspected=True)
    assert ids(diff.closed) == [str(n) for n in range(7)]
    assert (diff.fall, diff.fall_suspected) == (None, False)


def test_a_second_fall_right_after_a_confirmed_one_is_a_new_suspicion() -> None:
    rows = [known(role(str(n)), last_seen_at=NOON - 2 * HOUR, misses=1) for n in range(12)]
    left = [known(role(f"left {n}")) for n in range(8)]
    confirmed = read([*rows, *left], *(k.posting for k in left), fall_suspected=True)
    assert len(confirmed.closed) == 12
    again = read([*confirmed.closed, *left], fall_suspected=confirmed.fall_suspected)
    assert again.fall == (8, 0)
    assert again.closed == ()


def test_a_suspicion_outlasts_incomplete_reads_and_ends_with_a_full_board() -> None:
    rows = [known(role(str(n)), last_seen_at=BEFORE, misses=1) for n in range(7)]
    assert read(rows, complete=False, fall_suspected=True).fall_suspected
    back = read(rows, *(k.posting for k in rows), fall_suspected=True)
    assert (back.fall_suspected, back.closed, back.missed) == (False, (), ())
    assert len(back.save) == 7


@pytest.mark.parametrize(
    ("appeared", "board", "late"),
    [(4, 4, False), (5, 5, True), (5, 10, True), (5, 11, False), (6, 11, True), (60, 121, False)],
)
def test_a_burst_is_old_news_from_five_roles_and_half_the_board_on(
    appeared: int, board: int, late: bool
) -> None:
    assert is_late_baseline(appeared, board) is late


@pytest.mark.parametrize(
    ("news", "board", "flood"),
    [(20, 20, False), (21, 21, True), (21, 41, True), (21, 42, False), (45, 100, False), (51, 100, True)],
)
def test_a_flood_is_over_twenty_and_over_half_the_board(news: int, board: int, flood: bool) -> None:
    assert is_flood(news, board) is flood


reads = st.lists(
    st.tuples(st.sampled_from(["complete", "partial", "failed"]), st.frozensets(st.integers(0, 11))),
    max_size=14,
)


@settings(deadline=None)
@given(reads)
def test_a_role_closes_only_after_two_complete_reads_without_it_and_stands_where_it_is_shown(
    history: list[tuple[str, frozenset[int]]],
) -> None:
    rows: dict[str, Known] = {str(n): known(role(str(n)), seen=NOON) for n in range(12)}
    misses = dict.fromkeys(rows, 0)
    now, last_ok, suspected, told_falls = NOON, NOON, False, 0
    for what, shown in history:
        now += HOUR
        if what == "failed":
            continue
        complete = what == "complete"
        open_before = [id for id, row in rows.items() if row.closed_at is None]
        postings = tuple(rows[str(n)].posting for n in sorted(shown))
        diff = compare(
            rows,
            Snapshot(source=BOARD, postings=postings, complete=complete),
            fall_suspected=suspected,
            last_ok_at=last_ok,
            now=now,
        )
        for id in rows:
            misses[id] = 0 if int(id) in shown else misses[id] + complete
        for row in diff.closed:
            assert complete
            assert diff.fall is None
            assert misses[row.posting.id] >= 2
            assert row.last_seen_at is not None
            assert row.last_seen_at < now
        for row in (*diff.save, *(new for _, new in diff.returned)):
            rows[row.posting.id] = row
        for old, new in diff.returned:
            rows[old.posting.id] = replace(new, closed_at=None, last_seen_at=None, misses=0)
        assert all(rows[str(n)].live for n in shown)
        assert not any(rows[id].live for id in rows if int(id) not in shown)
        if diff.fall:
            assert diff.fall == (len(open_before), len(shown))
            assert not suspected
        # Nothing lingers: whatever two complete reads in a row did not show is closed, but for a first fall.
        if complete and diff.fall is None:
            assert all(rows[id].closed_at for id in open_before if misses[id] >= 2)
        told_falls += diff.fall is not None
        suspected, last_ok = diff.fall_suspected, now
    assert told_falls <= len(history)


def test_retry_of_the_same_read_at_the_same_instant_changes_nothing_more() -> None:
    rows = [known(role("1"), last_seen_at=NOON - timedelta(days=1), misses=1)]
    first = read(rows, role("1"), role("2"))
    saved = [*first.save, known(role("2"), seen=NOON)]
    assert read(saved, role("1"), role("2")) == Diff()
