"""Which role that appeared was here before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from monitor.decisions.repost import Origin, trace
from monitor.model import Known, Posting
from tests.decisions.boards import DAY, FEED, HOUR, NOON, known, role

PAGE = "page:https://acme.example/careers"


def origins(
    appeared: Sequence[Posting],
    *candidates: Known,
    standing: Sequence[str] = (),
    window: bool = False,
) -> tuple[Origin, ...]:
    present = {*standing, *(p.id for p in appeared)}
    return trace(appeared, candidates, present=present, window=window, now=NOON)


def origin(
    posting: Posting, *candidates: Known, standing: Sequence[str] = (), window: bool = False
) -> Origin:
    (one,) = origins([posting], *candidates, standing=standing, window=window)
    return one


def gone(posting: Posting, days: float = 10, *, opened: float = 30, closed: bool = True) -> Known:
    seen = NOON - days * DAY
    return known(
        posting,
        seen=NOON - opened * DAY,
        last_seen_at=seen,
        misses=2,
        closed_at=seen + HOUR if closed else None,
    )


def test_a_role_that_nobody_knows_is_new() -> None:
    assert origin(role("2")) == Origin()
    assert origin(role("2"), known(role("1", "Barista"))) == Origin()
    assert origin(role("2"), known(role("1", place="Paris"))) == Origin()


@pytest.mark.parametrize(
    ("days", "repeats"), [(0, True), (89, True), (90, True), (90.01, False), (91, False)]
)
def test_a_role_repeats_one_that_was_seen_within_ninety_days(days: float, repeats: bool) -> None:
    old = gone(role("1"), days, opened=200)
    assert origin(role("2"), old) == (Origin(of=old) if repeats else Origin())


def test_a_role_that_stood_until_this_read_goes_on_under_the_new_id() -> None:
    old = known(role("1"))
    assert origin(role("2"), old) == Origin(of=old)


def test_two_live_requisitions_with_one_title_stay_two() -> None:
    old = known(role("1"))
    assert origin(role("2"), old, standing=["1"]) == Origin()
    assert origins([role("2"), role("3")], old, standing=["1"]) == (Origin(), Origin())


def test_one_requisition_side_by_side_is_one_role() -> None:
    old = known(role("1", requisition="R-7"))
    assert origin(role("2", requisition="R-7"), old, standing=["1"]) == Origin(of=old, beside=True)
    assert origin(role("2", requisition="R-8"), old, standing=["1"]) == Origin()
    assert origin(role("2"), known(role("1")), standing=["1"]) == Origin()


def test_a_known_role_is_repeated_by_one_only() -> None:
    old = known(role("1"))
    assert origins([role("2"), role("3")], old) == (Origin(of=old), Origin())


def test_two_that_change_their_ids_together_repeat_one_each() -> None:
    first, second = known(role("1")), known(role("2"))
    found = origins([role("3"), role("4")], first, second)
    assert {o.of.posting.id for o in found if o.of} == {"1", "2"}


def test_of_several_that_left_the_one_with_the_same_requisition_is_repeated() -> None:
    rows = [known(role(str(n), requisition=f"R-{n}"), told="key") for n in range(4)]
    assert origin(role("9", requisition="R-2"), *rows) == Origin(of=rows[2])


def test_of_several_the_open_then_the_told_then_the_latest_is_repeated() -> None:
    closed = gone(role("closed"), 3, opened=9)
    missed = gone(role("missed"), 2, opened=9, closed=False)
    live = known(role("live"))
    told = gone(role("told"), 2.5, opened=9, closed=False)
    told = replace(told, told="key")
    back = replace(told, posting=role("back"), back="key")
    for order in ([closed, missed, live, told, back], [back, told, live, missed, closed]):
        rows = list(order)
        found = []
        while rows:
            of = origin(role("9"), *rows).of
            assert of is not None
            found.append(of.posting.id)
            rows.remove(of)
        assert found == ["back", "told", "live", "missed", "closed"]


def test_a_role_that_went_on_under_another_id_is_not_repeated_once_more() -> None:
    # 1 became 2 ten days ago and 2 became 3 five days ago: 4 beside 3 is a second requisition.
    first = gone(role("1"), 10, opened=60)
    second = gone(role("2"), 5, opened=9.9)
    third = known(role("3"), seen=NOON - 4.9 * DAY)
    assert origin(role("4"), first, second, third, standing=["3"]) == Origin()


def test_a_role_that_left_for_good_is_repeated_beside_one_that_stood_with_it() -> None:
    stays, left = known(role("1")), gone(role("2"), 5)
    assert origin(role("3"), stays, left, standing=["1"]) == Origin(of=left)


def test_a_role_goes_on_for_the_one_that_left_last_before_it() -> None:
    long_gone, just_gone = gone(role("1"), 20), gone(role("2"), 5)
    heir = known(role("3"), seen=NOON - 4 * DAY)
    assert origin(role("4"), just_gone, long_gone, heir, standing=["3"]) == Origin(of=long_gone)


def test_of_several_alike_the_one_that_was_there_last_is_repeated() -> None:
    early, late = gone(role("1"), 20, opened=30), gone(role("2"), 5, opened=40)
    assert origin(role("3"), early, late) == Origin(of=late)
    assert origin(role("3"), late, early) == Origin(of=late)
    older, newer = known(role("1"), seen=NOON - 20 * DAY), known(role("2"), seen=NOON - 5 * DAY)
    assert origin(role("3"), older, newer) == origin(role("3"), newer, older) == Origin(of=newer)


def test_what_opened_at_the_very_time_that_another_was_last_seen_does_not_go_on_for_it() -> None:
    left = gone(role("1"), 5)
    stays = known(role("2"), seen=NOON - 5 * DAY)
    assert origin(role("3"), left, stays, standing=["2"]) == Origin(of=left)


# ------------------------------------------------------------------------- more than one source


def test_a_role_that_stands_on_a_second_source_is_seen_from_a_second_side() -> None:
    board = known(role("1"))
    assert origin(role("f1", source=FEED), board, window=True) == Origin(of=board, elsewhere=True)
    assert origin(role("p1", source=PAGE), board) == Origin(of=board, elsewhere=True)


def test_a_role_that_left_another_source_is_a_repost_and_stands_nowhere_else() -> None:
    board = gone(role("1"))
    assert origin(role("p1", source=PAGE), board) == Origin(of=board)


def test_a_second_role_on_a_source_is_known_from_another_only_where_that_shows_two() -> None:
    first, second = known(role("1")), known(role("2"))
    ours = known(role("p1", source=PAGE))
    assert origin(role("p2", source=PAGE), first, ours, standing=["p1"]) == Origin()
    both = origin(role("p2", source=PAGE), first, second, ours, standing=["p1"])
    assert both.elsewhere
    assert both.of in (first, second)


def test_a_second_role_is_new_though_its_twin_left_another_source() -> None:
    item = gone(role("f1", source=FEED), closed=False)
    ours = known(role("1"))
    assert origin(role("2"), item, ours, standing=["1"]) == Origin()
    assert origin(role("2"), item) == Origin(of=item)


def test_a_new_number_and_a_second_role_at_once_are_one_repost_and_one_new_role() -> None:
    page, old = known(role("p1", source=PAGE)), known(role("1"))
    found = origins([role("2"), role("3")], page, old)
    assert found == (Origin(of=old), Origin())


def test_two_roles_that_both_stand_on_another_source_are_each_known_from_there() -> None:
    rows = [known(role("1")), known(role("2"))]
    found = origins([role("p1", source=PAGE), role("p2", source=PAGE)], *rows)
    assert {o.of.posting.id for o in found if o.of} == {"1", "2"}
    assert all(o.elsewhere for o in found)


def test_of_other_sources_one_where_the_role_stands_is_preferred() -> None:
    left, stands = gone(role("1")), known(role("p1", source=PAGE))
    assert origin(role("f1", source=FEED), left, stands, window=True) == Origin(of=stands, elsewhere=True)


def test_ids_count_for_their_own_source_only() -> None:
    board, item = known(role("1")), known(role("1", source=FEED))
    found = origin(role("2"), board, item)
    assert found.of == board
    assert found.elsewhere is False
    assert origin(role("2"), item, standing=["1"]) == Origin(of=item, elsewhere=True)


def test_a_new_entry_of_a_feed_says_little_about_a_role_that_stands_on_a_board() -> None:
    item, board = known(role("f1", source=FEED)), known(role("1"))
    found = origin(role("f2", source=FEED), item, board, window=True)
    assert found == Origin(of=item, elsewhere=True)
    assert origin(role("f2", source=FEED), item, window=True) == Origin(of=item)
    # A board's own new number says much.
    assert origin(role("2"), board, item) == Origin(of=board)


def test_a_further_city_of_one_requisition_is_the_same_role() -> None:
    berlin = known(role("1", place="Berlin", requisition="R-107"))
    munich = role("2", place="Munich", requisition="R 107")
    other = role("3", place="Munich", requisition="R-108")
    found = trace([munich, other], [berlin], present={"1", "2", "3"}, window=False, now=NOON)
    assert [origin.of for origin in found] == [berlin, None]
    assert found[0].beside


def test_where_very_many_have_one_title_only_a_place_that_reads_alike_is_the_same() -> None:
    towns = [f"Town {n}" for n in range(150)]
    gone_all = [gone(role(f"a{n}", place=town), days=1, closed=False) for n, town in enumerate(towns)]
    appeared = [role(f"b{n}", place=town) for n, town in enumerate(towns)]
    present = {p.id for p in appeared}
    found = trace(appeared, gone_all, present=present, window=False, now=NOON)
    assert [origin.of and origin.of.posting.id for origin in found] == [f"a{n}" for n in range(150)]


def test_news_and_roles_of_other_employers_repeat_nothing_and_nothing_repeats_them() -> None:
    for mark in ({"news": True}, {"foreign": True}):
        odd = role("2", **mark)
        assert origin(odd, known(role("1"))) == Origin()
        assert origin(role("3"), known(odd)) == Origin()


# ------------------------------------------------------------- titles that other sites cut or fill

MAIL = "mail:alerts"


@pytest.mark.parametrize(
    ("mailed", "title"),
    [
        ("Senior Data Eng…", "Senior Data Engineer"),
        ("Senior Data Engineer, Paym...", "Senior Data Engineer, Payments"),
        ("Data Engineer - Berlin", "Data Engineer"),
        ("Data Engineer at Acme in Berlin", "Data Engineer"),
    ],
)
def test_a_title_that_a_mail_cut_or_filled_is_the_role_that_stands(mailed: str, title: str) -> None:
    board = known(role("1", title))
    mail = replace(role("m1", mailed, place=None, source=MAIL), employer="Acme")
    other = known(role("2", "Barista", place="Berlin"))
    assert origin(mail, board, other, window=True) == Origin(of=board, elsewhere=True)
    # The mail may have been the first to tell.
    entry = known(mail)
    assert origin(role("1", title), entry, other) == Origin(of=entry, elsewhere=True)


def test_a_title_that_begins_several_repeats_none() -> None:
    ads, payments = (
        known(role("1", "Senior Data Engineer, Ads")),
        known(role("2", "Senior Data Engineer, Payments")),
    )
    mail = role("m1", "Senior Data Engineer…", place=None, source=MAIL)
    assert origin(mail, ads, payments, window=True) == Origin()
    entry = known(mail)
    assert origin(role("3", "Senior Data Engineer, Ads", source=PAGE), entry, payments) == Origin()
    assert origin(role("3", "Senior Data Engineer, Ads", source=PAGE), entry).of == entry


def test_a_cut_title_at_another_place_repeats_nothing() -> None:
    board = known(role("1", "Senior Data Engineer", place="Berlin"))
    mail = role("m1", "Senior Data Eng…", place="Munich", source=MAIL)
    assert origin(mail, board, window=True) == Origin()


def test_a_longer_title_on_the_same_board_is_another_role() -> None:
    board = known(role("1", "Data Engineer", place=None))
    assert origin(role("2", "Data Engineer - Berlin", place=None), board) == Origin()


def test_a_title_with_a_place_is_known_from_one_without_where_the_place_agrees() -> None:
    feed = known(role("f1", "Data Engineer - Berlin", place=None, source=FEED))
    assert origin(role("1", "Data Engineer", place="Berlin"), feed).of == feed
    assert origin(role("1", "Data Engineer", place="Munich"), feed) == Origin()
