"""What is told about the changes of a board, and what is not: small histories, and random ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions.alerts import HANDED_OVER, Plan, plan_baseline, plan_refit
from monitor.decisions.stories import (
    best_first,
    latest_rejection,
    listed,
    tell_health,
    tell_role,
    what_changed,
)
from monitor.model import (
    Contact,
    Employer,
    Fit,
    FitVerdict,
    Listed,
    Person,
    Posting,
    Rejection,
    SourceState,
    Story,
)
from tests.decisions.boards import (
    BOARD,
    DANA,
    DAY,
    FEED,
    HOUR,
    NO,
    NOON,
    Watch,
    acme,
    kinds,
    known,
    names,
    role,
    setting,
)

PAGE = "page:https://acme.example/careers"
WANTS = Fit(titles=("data engineer",), locations=("Berlin",))
OLD = role("old", "Office Manager")
SENIOR = "Senior Data Engineer"


def watching(*postings: Posting, fit: Fit = WANTS, people: tuple[Person, ...] = (DANA,)) -> Watch:
    """A watch on an employer who said no to a Senior Data Engineer; the baseline is read."""
    watch = Watch(employer=acme(NO, people=people), fit=fit)
    watch.read(OLD, *postings)
    watch.stories.clear()
    return watch


# --------------------------------------------------------------------------------- the baseline


def test_the_first_read_is_one_digest_that_lists_what_fits() -> None:
    watch = Watch(fit=WANTS)
    (story,) = watch.read(
        role("1"), role("2", "Barista"), role("3", place=""), role("4", "Analytics Engineer")
    )
    assert (story.kind, story.urgency, story.count) == ("baseline", "digest", 4)
    assert [other.posting.id for other in story.others] == ["1", "3"]
    assert [other.posting.id for other in story.near] == ["4"]
    assert story.near[0].fit.missed
    assert story.others[0].reach is not None
    assert story.others[0].reach.person == DANA
    assert (story.created_at, story.source, story.facts) == (watch.now, BOARD, ())
    assert story.employer == watch.employer
    assert watch.changes() == []
    assert [watch.row(id).told for id in "1234"] == [story.key, None, story.key, None]
    row = watch.row("2")
    assert (row.first_seen_at, row.opened_at, row.employer) == (watch.now, watch.now, "Acme")


def test_an_empty_first_read_is_a_baseline_of_nothing() -> None:
    plan = plan_baseline(setting(), [])
    assert (kinds(plan.stories), plan.stories[0].count, plan.save) == (["baseline"], 0, ())


def test_the_rejected_role_that_still_stands_at_the_baseline_is_not_back() -> None:
    watch = Watch(employer=acme(NO), fit=WANTS)
    (story,) = watch.read(role("1", SENIOR), role("2", f"{SENIOR} (m/f/d)", "Paris"))
    assert story.kind == "baseline"
    assert story.facts == (
        f"The role you were turned down for, {SENIOR}, is still listed. You will be told if it"
        " closes and opens again, or comes back under a new number.",
    )
    assert watch.read(role("1", SENIOR), role("2", f"{SENIOR} (m/f/d)", "Paris")) == []


def test_what_stood_there_all_along_is_no_news_after_an_empty_first_read() -> None:
    watch = Watch(fit=WANTS)
    watch.read()
    roles = [role(str(n), "Data Engineer", place) for n, place in enumerate(["Berlin"] * 6)]
    assert kinds(watch.read(*roles)) == ["baseline"]
    assert watch.read(*roles) == []


def test_what_stood_there_all_along_is_no_news_after_a_first_read_in_part() -> None:
    watch = Watch(fit=WANTS)
    roles = [role(str(n)) for n in range(12)]
    watch.read(*roles[:4], complete=False)
    (story,) = watch.read(*roles)
    assert (story.kind, names(story)) == ("baseline", {str(n) for n in range(4, 12)})
    # From here on the baseline is firm.
    assert kinds(watch.read(*roles, role("new"))) == ["reach_out"]


def test_a_few_roles_after_an_empty_first_read_are_news() -> None:
    watch = Watch(fit=WANTS)
    watch.read()
    assert kinds(watch.read(role("1"))) == ["reach_out"]


# ------------------------------------------------------------------------------------ new roles


def test_a_new_role_that_fits_is_told_at_once_with_the_person_to_ask() -> None:
    watch = watching(role("0", "Barista"))
    (story,) = watch.read(OLD, role("0", "Barista"), role("1", url="https://acme.example/1"))
    assert (story.kind, story.urgency, story.created_at) == ("reach_out", "urgent", watch.now)
    assert story.role is not None
    assert story.role.posting.id == "1"
    assert story.role.fit.verdict == "fit"
    assert story.role.first_seen_at == watch.now
    assert [reach.person for reach in story.ladder] == [DANA]
    assert (story.rejection, story.places) == (NO, ("Berlin",))
    assert (story.others, story.count) == ((), 0)
    assert watch.row("1").told == story.key
    assert watch.row("1").back is None
    assert watch.changes() == [("opened", "1")]


def test_a_role_that_is_the_rejected_one_but_for_its_level_says_so() -> None:
    (story,) = watching().read(OLD, role("1"))
    assert story.kind == "reach_out"
    assert [reason.partition(",")[0] for reason in story.because] == [
        "Its title",
        "The level is lower: none named",
    ]
    (other,) = watching().read(OLD, role("1", "Platform Data Engineer"))
    assert (other.kind, other.because) == ("reach_out", ())


def test_the_rejected_role_at_another_level_is_back_and_what_differs_is_told() -> None:
    (story,) = watching().read(OLD, role("1", "Staff Data Engineer"))
    assert (story.kind, story.rejection) == ("role_back", NO)
    assert story.because[1:] == ('The level is higher: "staff", and it was "senior".',)


def test_another_level_is_another_role_while_the_rejected_one_stands() -> None:
    """Also where the rejected one is gone only since this very read, it counts as gone."""
    there = watching(role("9", SENIOR))
    assert kinds(there.read(OLD, role("9", SENIOR), role("1", "Staff Data Engineer"))) == ["reach_out"]
    swapped = watching(role("9", SENIOR))
    assert kinds(swapped.read(OLD, role("1", "Staff Data Engineer"))) == ["role_back"]
    retitled = watching(role("9", SENIOR))
    stories = retitled.read(OLD, role("9", "Office Cook"), role("1", "Staff Data Engineer"))
    assert kinds(stories) == ["role_back"]


def test_without_people_it_is_a_new_role() -> None:
    watch = watching(people=())
    (story,) = watch.read(OLD, role("1"))
    assert (story.kind, story.urgency, story.ladder) == ("new_role", "urgent", ())


def test_those_who_left_are_no_door() -> None:
    gone = replace(DANA, left=date(2026, 2, 1))
    assert kinds(watching(people=(gone,)).read(OLD, role("1"))) == ["new_role"]


VERDICTS = [
    ("it fits", role("1"), ["reach_out"]),
    ("its place cannot be told", role("1", place=""), ["reach_out"]),
    ("it misses by little", role("1", "Analytics Engineer"), ["near_miss"]),
    ("it does not fit", role("1", "Barista"), []),
    ("it lies elsewhere", role("1", place="Paris"), []),
]


@pytest.mark.parametrize(("posting", "told"), [row[1:] for row in VERDICTS], ids=[r[0] for r in VERDICTS])
def test_a_new_role_is_told_as_it_fits(posting: Posting, told: list[str]) -> None:
    watch = watching()
    stories = watch.read(OLD, posting)
    assert kinds(stories) == told
    assert watch.row("1").told == next((s.key for s in stories if s.kind != "near_miss"), None)
    assert watch.changes() == [("opened", "1")]
    assert watch.read(OLD, posting) == []


def test_a_near_miss_waits_for_the_digest() -> None:
    (story,) = watching().read(OLD, role("1", "Analytics Engineer"))
    assert (story.urgency, story.role and story.role.fit.verdict) == ("digest", "near")


def test_one_role_in_thirty_cities_is_one_story_with_every_place() -> None:
    cities = ["Paris", "Berlin", "Munich", "Hamburg", "Vienna", "Zurich", "Rome", "Madrid", "Oslo", "Lisbon"]
    roles = [role(str(n), place=city) for n, city in enumerate(cities)]
    watch = watching()
    (story,) = watch.read(OLD, *roles)
    assert story.kind == "reach_out"
    assert story.places == tuple(cities)
    # It fits in Berlin, so that is the one to link to.
    assert story.role is not None
    assert story.role.posting.id == "1"
    assert {watch.row(p.id).told for p in roles} == {story.key}


def test_two_requisitions_with_one_title_are_two_stories() -> None:
    watch = watching()
    first = role("1", requisition="R-2001")
    second = role("2", requisition="R-2002")
    assert kinds(watch.read(OLD, first, second)) == ["reach_out", "reach_out"]
    assert kinds(watch.read(OLD, first, second, role("3", requisition="R-2003"))) == ["reach_out"]


def test_what_else_is_open_there_is_named_the_best_first_and_counted() -> None:
    beside = [role(f"b{n}", f"Data Engineer {team}") for n, team in enumerate("ABCDEF")]
    odd = [role("x", "Barista"), role("y", "Analytics Engineer")]
    watch = watching(*beside, *odd)
    (story,) = watch.read(OLD, *beside, *odd, role("1", place="Berlin"))
    assert story.count == 6
    assert len(story.others) == 5
    assert {o.posting.id for o in story.others} < {p.id for p in beside}


def test_an_id_of_another_source_is_another_role_beside() -> None:
    watch = watching()
    watch.read(role("1", "Data Engineer Search", source=FEED), source=FEED)
    (story,) = watch.read(OLD, role("1", "Data Engineer Payments"))
    assert [other.posting.source for other in story.others] == [FEED]


# ---------------------------------------------------------------------------------------- flood


def flood(count: int, title: str = "Data Engineer") -> list[Posting]:
    return [role(f"n{n}", f"{title} {chr(65 + n // 26)}{chr(65 + n % 26)}x") for n in range(count)]


@pytest.mark.parametrize(
    ("new", "standing", "pushes"),
    [(20, 0, 20), (21, 0, 0), (21, 20, 0), (21, 21, 21), (45, 55, 45), (51, 49, 0)],
)
def test_more_than_twenty_and_half_the_board_at_once_are_one_digest(
    new: int, standing: int, pushes: int
) -> None:
    board = [OLD, *(role(f"s{n}", f"Barista {n}") for n in range(standing - 1))][:standing]
    watch = Watch(fit=WANTS)
    watch.read(*(board or [OLD]))
    stories = watch.read(*board, *flood(new))
    stories = [s for s in stories if s.kind != "source_failing"]
    if pushes:
        assert kinds(stories) == ["reach_out"] * pushes
    else:
        (story,) = stories
        assert (story.kind, story.urgency, story.count, len(story.others)) == ("new_role", "digest", new, 5)
        assert {watch.row(p.id).told for p in flood(new)} == {story.key}
    assert len({s.key for s in stories}) == len(stories)
    assert watch.read(*board, *flood(new)) == []


def test_a_flood_names_what_fits_best_and_nothing_that_does_not_fit() -> None:
    watch = watching()
    odd = flood(30, "Barista")
    (story,) = watch.read(OLD, *odd, role("near", "Analytics Engineer"), role("fit"))
    assert [other.posting.id for other in story.others] == ["fit", "near"]
    assert story.count == 32
    assert (watch.row("fit").told, watch.row("near").told) == (story.key, None)


def test_a_flood_of_which_one_role_fits_names_that_one() -> None:
    (story,) = watching().read(OLD, *flood(30, "Barista"), role("fit"))
    assert names(story) == {"fit"}


def test_a_flood_of_what_does_not_fit_is_silent_and_what_changes_into_a_fit_is_told() -> None:
    watch = watching()
    odd = flood(30, "Barista")
    assert watch.read(OLD, *odd) == []
    edited = replace(odd[0], title="Data Engineer")
    assert kinds(watch.read(OLD, edited, *odd[1:])) == ["reach_out"]


def test_the_rejected_role_stands_out_of_a_flood() -> None:
    stories = watching().read(OLD, *flood(30), role("back", SENIOR))
    assert Counter(kinds(stories)) == Counter(["role_back", "new_role"])


def test_one_role_in_many_cities_is_no_flood() -> None:
    cities = [
        "Berlin", "Paris", "Munich", "Hamburg", "Vienna", "Zurich", "Rome", "Madrid", "Oslo", "Lisbon",
        "London", "Dublin", "Warsaw", "Prague", "Budapest", "Athens", "Helsinki", "Stockholm", "Copenhagen",
        "Brussels", "Amsterdam", "Barcelona", "Milan", "Lyon",
    ]  # fmt: skip
    (story,) = watching().read(OLD, *(role(str(n), place=city) for n, city in enumerate(cities)))
    assert (story.kind, story.places) == ("reach_out", tuple(cities))


# --------------------------------------------------------------------------------------- edited


def test_a_role_that_is_edited_into_a_fit_is_told_once() -> None:
    watch = watching(role("1", place="Paris"))
    (story,) = watch.read(OLD, role("1", place="Berlin"))
    assert story.kind == "reach_out"
    assert watch.changes() == [("edited", "1")]
    assert watch.plan.changes[0].of == known(role("1", place="Paris"), seen=NOON + HOUR)
    assert story.changed == ("Its place changed from Paris to Berlin.",)
    assert watch.row("1").told == story.key
    assert watch.read(OLD, role("1", place="Paris")) == []
    assert watch.read(OLD, role("1", place="Berlin")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (role("1"), role("1", employment_type="full-time")),
        (role("1"), role("1", place="Paris")),
        (role("1", place="Paris"), role("1", place="Lyon")),
        (role("1", place=""), role("1")),
        (role("1", "Barista"), role("1", "Analytics Engineer")),
    ],
)
def test_other_edits_are_not_told(before: Posting, after: Posting) -> None:
    watch = watching(before)
    assert watch.read(OLD, after) == []
    assert watch.changes() == [("edited", "1")]


def test_a_near_miss_that_is_edited_into_a_fit_is_told_once_more() -> None:
    watch = watching()
    assert kinds(watch.read(OLD, role("1", "Analytics Engineer"))) == ["near_miss"]
    assert watch.read(OLD, role("1", "Analytics Engineer II")) == []
    (story,) = watch.read(OLD, role("1"))
    assert (story.kind, story.changed[0].partition(" ")[0]) == ("reach_out", "Its")
    assert watch.read(OLD, role("1", place="Berlin, Germany")) == []


def test_a_role_that_closed_and_comes_again_as_a_fit_is_told_under_its_old_id() -> None:
    watch = watching(role("1", place="Paris"))
    watch.read(OLD)
    watch.read(OLD)
    (story,) = watch.read(OLD, role("1", place="Berlin"))
    assert story.kind == "reach_out"
    assert watch.changes() == [("reopened", "1")]
    assert watch.row("1").told == story.key


def test_a_role_that_comes_as_another_after_long_is_told_once() -> None:
    watch = watching(role("1", place="Paris"))
    watch.read(OLD)
    watch.read(OLD)
    assert kinds(watch.read(OLD, role("1"), after=100 * DAY)) == ["reach_out"]


def test_a_role_that_changes_into_the_rejected_one_while_it_is_away_is_told_once() -> None:
    watch = watching(role("1", "Barista"))
    watch.read(OLD)
    watch.read(OLD)
    assert kinds(watch.read(OLD, role("1", SENIOR))) == ["role_back"]


def test_what_was_told_long_ago_is_told_again_when_it_comes_to_fit() -> None:
    watch = watching(role("1"))
    watch.read(OLD)
    watch.read(OLD)
    assert watch.read(OLD, role("1", place="Paris"), after=100 * DAY) == []
    assert watch.row("1").told is None
    assert kinds(watch.read(OLD, role("1"))) == ["reach_out"]


def test_a_role_that_comes_again_as_a_fit_is_told_under_a_new_id() -> None:
    wants = replace(WANTS, employment_type=("full-time",))
    watch = watching(role("1", employment_type="part-time"), fit=wants)
    (story,) = watch.read(OLD, role("2", employment_type="full-time"))
    assert story.kind == "reach_out"
    assert watch.changes() == [("reposted", "2"), ("missed", "1")]
    assert watch.read(OLD, role("3", employment_type="full-time")) == []


# ------------------------------------------------------------------------------ again and closed


def test_a_repost_is_no_second_alert_and_its_old_id_closes_without_a_word() -> None:
    watch = watching()
    (story,) = watch.read(OLD, role("1"))
    assert watch.read(OLD, role("2")) == []
    assert watch.changes() == [("reposted", "2"), ("missed", "1")]
    assert (watch.row("1").told, watch.row("2").told) == (HANDED_OVER, story.key)
    assert watch.row("2").first_seen_at == watch.now
    assert watch.read(OLD, role("2")) == []
    assert watch.changes() == [("closed", "1")]
    assert watch.row("1").closed_at == watch.now


def test_a_repost_next_to_a_new_role_hands_over_all_the_same() -> None:
    watch = watching()
    (back,) = watch.read(OLD, role("1", SENIOR))
    old = watch.row("1")
    assert kinds(watch.read(OLD, role("9", "Data Engineer Search"), role("2", SENIOR))) == ["reach_out"]
    assert (watch.row("1").told, watch.row("1").back) == (HANDED_OVER, None)
    assert (watch.row("2").told, watch.row("2").back) == (back.key, back.key)
    assert [change.of for change in watch.plan.changes] == [None, old, None]


def test_a_repost_at_the_read_that_closes_its_old_id_is_silent_too() -> None:
    watch = watching()
    watch.read(OLD, role("1"))
    watch.read(OLD)
    assert watch.read(OLD, role("2")) == []
    assert watch.changes() == [("reposted", "2"), ("closed", "1")]
    assert watch.row("1").closed_at == watch.now
    assert watch.row("1").told == HANDED_OVER


def test_an_old_id_that_comes_back_beside_its_heir_is_not_told_again() -> None:
    watch = watching()
    assert kinds(watch.read(OLD, role("1"))) == ["reach_out"]
    assert watch.read(OLD, role("2")) == []
    assert watch.read(OLD, role("2")) == []
    assert watch.read(OLD, role("2"), role("1")) == []
    assert watch.changes() == [("reopened", "1")]


def test_ids_that_all_change_on_every_read_are_told_once() -> None:
    watch = watching()
    titles = ["Data Engineer", "Data Engineer Search", SENIOR]
    told = watch.read(OLD, *(role(f"0-{n}", t) for n, t in enumerate(titles)))
    assert sorted(kinds(told)) == ["reach_out", "reach_out", "role_back"]
    for turn in range(1, 8):
        assert watch.read(OLD, *(role(f"{turn}-{n}", t) for n, t in enumerate(titles))) == []


def test_two_ids_that_take_turns_are_told_once_also_when_a_third_follows() -> None:
    watch = watching()
    assert kinds(watch.read(OLD, role("a", SENIOR))) == ["role_back"]
    for id in ["b", "a", "b", "a", "c"]:
        assert watch.read(OLD, role(id, SENIOR)) == []


@pytest.mark.parametrize(("days", "told"), [(89, []), (90, []), (91, ["reach_out"])])
def test_a_repost_within_ninety_days_is_silent_and_later_it_is_news(days: int, told: list[str]) -> None:
    watch = watching()
    watch.read(OLD, role("1"))
    seen = watch.now
    watch.read(OLD)
    watch.read(OLD)
    watch.now = seen
    assert kinds(watch.read(OLD, role("2"), after=days * DAY)) == told


@pytest.mark.parametrize(("days", "told"), [(89, []), (90, []), (91, ["reach_out"])])
def test_an_id_that_returns_within_ninety_days_is_reopened_and_later_it_is_news(
    days: int, told: list[str]
) -> None:
    watch = watching()
    (first,) = watch.read(OLD, role("1"))
    seen, opened = watch.now, watch.row("1").first_seen_at
    watch.read(OLD)
    watch.read(OLD)
    watch.now = seen
    stories = watch.read(OLD, role("1"), after=days * DAY)
    assert kinds(stories) == told
    assert watch.changes() == [("opened" if told else "reopened", "1")]
    row = watch.row("1")
    assert (row.live, row.misses, row.first_seen_at) == (True, 0, opened)
    assert row.opened_at == watch.now
    assert row.told == (stories[0].key if told else first.key)


def test_roles_that_were_told_of_and_are_gone_for_good_are_one_line_in_the_digest() -> None:
    roles = [role("1"), role("2", "Data Engineer Search"), role("3", "Barista")]
    watch = watching(*roles)
    assert watch.read(OLD) == []
    assert watch.changes() == [("missed", "1"), ("missed", "2"), ("missed", "3")]
    (story,) = watch.read(OLD)
    assert (story.kind, story.urgency, story.count, names(story)) == ("closed", "digest", 2, {"1", "2"})
    assert watch.read(OLD) == []


def test_a_role_that_nobody_was_told_of_closes_without_a_word() -> None:
    watch = watching(role("1", "Barista"))
    watch.read(OLD)
    assert watch.read(OLD) == []
    assert watch.changes() == [("closed", "1")]


def test_a_fall_is_said_once_and_closes_nothing_before_a_second_read_agrees() -> None:
    roles = [role(str(n), f"Barista {n}") for n in range(6)]
    watch = watching(*roles)
    (story,) = watch.read()
    assert (story.kind, story.urgency) == ("source_failing", "digest")
    assert story.facts[0] == "This source had 7 open roles and now shows none."
    assert story.facts[1:] == (
        "Nothing is closed before a second read agrees. If you know that the roles are still there,"
        " look at the page: it may have changed or moved.",
    )
    assert watch.read() == []
    assert Counter(what for what, _ in watch.changes()) == Counter({"closed": 7})
    assert kinds(watch.read(*roles)) == []
    assert kinds(watch.read(*roles[:1])) == ["source_failing"]
    assert watch.stories[-1].facts[0] == "This source had 6 open roles and now shows 1 of them."


# ------------------------------------------------------------------------------ the rejected role


def backs(stories: list[Story]) -> list[str]:
    return [s.role.posting.id for s in stories if s.kind == "role_back" and s.role]


def test_the_rejected_role_under_a_new_id_is_back_before_everything_else() -> None:
    watch = watching()
    stories = watch.read(OLD, role("1"), role("2", f"{SENIOR} (m/w/d)"))
    assert kinds(stories) == ["role_back", "reach_out"]
    back = stories[0]
    assert (back.urgency, back.rejection, backs(stories)) == ("urgent", NO, ["2"])
    assert len(back.because) == 1
    assert SENIOR in back.because[0]
    assert watch.row("2").back == watch.row("2").told == back.key
    assert watch.read(OLD, role("1"), role("2", f"{SENIOR} (m/w/d)")) == []


def test_the_rejected_role_is_told_by_its_requisition_whatever_its_title_and_fit() -> None:
    stories = watching().read(OLD, role("1", "Barista", "Paris", requisition="REQ 1042"))
    assert kinds(stories) == ["role_back"]
    assert "1042" in stories[0].because[0]


def test_of_several_rejections_the_one_whose_role_it_is_is_told_and_else_the_latest() -> None:
    later = Rejection(role="Data Analyst", date=date(2026, 2, 1))
    watch = Watch(employer=acme(NO, later), fit=WANTS)
    watch.read(OLD)
    back, news = watch.read(OLD, role("1", SENIOR), role("2"))
    assert (back.rejection, news.rejection) == (NO, later)
    assert latest_rejection(acme()) is None


def test_the_rejected_role_that_stood_at_the_baseline_is_back_once_it_is_renumbered() -> None:
    watch = watching(role("1", SENIOR))
    assert backs(watch.read(OLD, role("2", SENIOR))) == ["2"]
    # Told once: the next number of it is no second alert, and nor is the end of the old one.
    assert watch.read(OLD, role("3", SENIOR)) == []
    assert watch.read(OLD, role("3", SENIOR)) == []


def test_the_rejected_role_that_stood_at_the_baseline_is_back_once_it_closed_and_opened() -> None:
    watch = watching(role("1", SENIOR))
    watch.read(OLD)
    assert kinds(watch.read(OLD)) == ["closed"]
    assert backs(watch.read(OLD, role("1", SENIOR))) == ["1"]


def test_the_rejected_role_that_is_missed_once_is_not_back() -> None:
    watch = watching(role("1", SENIOR))
    watch.read(OLD)
    assert watch.read(OLD, role("1", SENIOR)) == []


@pytest.mark.parametrize("id", ["1", "2"])
def test_the_rejected_role_that_was_told_back_and_closed_is_told_when_it_opens_again(id: str) -> None:
    watch = watching()
    first = watch.read(OLD, role("1", SENIOR))
    watch.read(OLD)
    watch.read(OLD)
    again = watch.read(OLD, role(id, SENIOR))
    assert backs(again) == [id]
    assert again[0].key != first[0].key
    assert watch.row(id).back == again[0].key


def test_the_rejected_role_that_closes_at_the_read_that_shows_it_renumbered_only_went_on() -> None:
    watch = watching()
    watch.read(OLD, role("1", SENIOR))
    watch.read(OLD)
    assert watch.read(OLD, role("2", SENIOR)) == []


def test_the_rejected_role_is_back_also_within_ninety_days_and_after() -> None:
    for days in (5, 89, 91, 400):
        watch = watching(role("1", SENIOR))
        watch.read(OLD)
        watch.read(OLD)
        assert backs(watch.read(OLD, role("2", SENIOR), after=days * DAY)) == ["2"]


def test_the_rejected_role_in_more_cities_of_one_requisition_is_told_once() -> None:
    watch = watching()
    stories = watch.read(OLD, role("1", SENIOR), role("2", SENIOR, "Paris"))
    assert kinds(stories) == ["role_back"]
    assert stories[0].places == ("Berlin", "Paris")
    assert watch.row("1").back == watch.row("2").back == stories[0].key


def test_a_second_showing_of_the_requisition_that_was_told_back_is_no_second_alert() -> None:
    watch = watching()
    first = role("1", SENIOR, requisition="R-1042")
    second, third = replace(first, id="2"), replace(first, id="3")
    (back,) = watch.read(OLD, first)
    assert watch.read(OLD, first, second) == []
    assert watch.read(OLD, first, second, third) == []
    # Those that stand side by side all bear the mark, whichever goes first.
    assert {watch.row(id).back for id in "123"} == {back.key}


def test_the_rejected_role_on_a_feed_while_it_stands_on_the_board_is_not_back() -> None:
    watch = watching(role("1", SENIOR))
    watch.read(role("f0", "Barista", source=FEED), source=FEED)
    item = role("f1", SENIOR, source=FEED)
    assert watch.read(item, source=FEED) == []
    assert watch.changes() == [("reposted", "f1")]
    # Nor under another number of the feed's.
    assert watch.read(replace(item, id="f2"), source=FEED) == []


def test_the_rejected_role_on_a_feed_is_back_once_the_board_has_closed_it() -> None:
    watch = watching(role("1", SENIOR))
    watch.read(role("f0", "Barista", source=FEED), source=FEED)
    watch.read(OLD)
    watch.read(OLD)
    assert backs(watch.read(role("f1", SENIOR, source=FEED), source=FEED)) == ["f1"]


def test_the_rejected_role_is_told_once_whether_the_feed_or_the_board_is_first() -> None:
    for first, second in [(BOARD, FEED), (FEED, BOARD)]:
        watch = watching()
        watch.read(role("f0", "Barista", source=FEED), source=FEED)
        rest = {BOARD: OLD, FEED: role("f0", "Barista", source=FEED)}
        assert backs(watch.read(rest[first], role("1", SENIOR, source=first), source=first)) == ["1"]
        assert watch.read(rest[second], role("2", SENIOR, source=second), source=second) == []


# ----------------------------------------------------------------------------- two sides of a role


def test_a_role_on_two_sources_is_told_once() -> None:
    watch = watching()
    watch.read(role("p0", "Barista", source=PAGE), source=PAGE)
    assert kinds(watch.read(OLD, role("1"))) == ["reach_out"]
    page = [role("p0", "Barista", source=PAGE), role("p1", source=PAGE)]
    assert watch.read(*page, source=PAGE) == []
    # The page's own new number is no news either, and the end is told once, when it left the last of both.
    assert watch.read(page[0], role("p2", source=PAGE), source=PAGE) == []
    watch.read(OLD)
    assert watch.read(OLD) == []
    watch.read(page[0], source=PAGE)
    assert kinds(watch.read(page[0], source=PAGE)) == ["closed"]


def test_a_role_that_closed_as_no_fit_and_opens_again_after_the_wishes_changed_is_told() -> None:
    watch = watching(fit=Fit(titles=("barista",)))
    assert watch.read(OLD, role("1")) == []
    watch.read(OLD)
    watch.read(OLD)
    watch.fit = WANTS
    assert kinds(watch.read(OLD, role("1"))) == ["reach_out"]
    watch.read(OLD)
    watch.read(OLD)
    assert watch.read(OLD, role("1")) == []


def test_a_second_requisition_beside_one_that_a_feed_showed_is_told() -> None:
    watch = watching()
    watch.read(role("f0", "Barista", source=FEED), source=FEED)
    assert kinds(watch.read(OLD, role("1"))) == ["reach_out"]
    watch.read(role("f1", source=FEED), source=FEED)
    watch.read(role("f2", "Barista", source=FEED), source=FEED)
    assert kinds(watch.read(OLD, role("1"), role("2"))) == ["reach_out"]


def test_a_second_requisition_after_a_repost_is_told() -> None:
    watch = watching()
    assert kinds(watch.read(OLD, role("1"))) == ["reach_out"]
    for id in "2345":
        assert watch.read(OLD, role(id)) == []
    assert kinds(watch.read(OLD, role("5"), role("6"))) == ["reach_out"]


# --------------------------------------------------------------------------------- changed wishes


def test_changed_wishes_tell_once_what_fits_now_and_did_not() -> None:
    rows = [
        known(role("1", place="Paris")),
        known(role("2", place="Berlin")),
        known(role("3", "Analytics Engineer", "Paris"), told="near"),
        known(role("4", "Barista")),
    ]
    now = setting(fit=replace(WANTS, locations=("Paris", "Berlin")))
    plan = plan_refit(now, WANTS, rows)
    (story,) = plan.stories
    assert (story.kind, story.urgency, story.count, names(story)) == ("baseline", "digest", 1, {"1"})
    assert story.facts == ("You changed what a good role looks like. These open roles fit now.",)
    assert plan.save == (replace(rows[0], told=story.key),)
    assert plan.changes == ()
    assert plan_refit(now, WANTS, plan.save) == Plan()


# ------------------------------------------------------------------------------------ small parts


def test_the_most_fitting_come_first_then_the_better_score_then_the_better_door() -> None:
    def entry(id: str, verdict: str, score: float, door: bool = False) -> Listed:
        reach = listed(known(role(id)), setting()).reach if door else None
        assert verdict in ("fit", "near", "no", "unknown")
        return Listed(posting=role(id), fit=FitVerdict(verdict=verdict, score=score, reasons=()), reach=reach)  # type: ignore[arg-type]  # asserted

    entries = [
        entry("no", "no", 1.0),
        entry("near", "near", 0.9),
        entry("unknown", "unknown", 0.9),
        entry("fit", "fit", 0.5),
        entry("door", "fit", 0.5, door=True),
        entry("best", "fit", 0.6),
    ]
    best = [e.posting.id for e in best_first(entries)]
    assert best == ["best", "door", "fit", "unknown", "near", "no"]


def test_a_role_is_listed_without_a_person_where_there_is_none() -> None:
    assert listed(known(role("1")), setting(acme(people=()))).reach is None


ILL = SourceState(key=BOARD, employer="Acme", kind="greenhouse", error="It is gone.", incident=3)


def test_a_source_that_stopped_answering_says_why_and_since_when() -> None:
    story = tell_health(setting(), replace(ILL, last_ok_at=NOON - DAY), "source_failing")
    assert (story.kind, story.urgency, story.source) == ("source_failing", "digest", BOARD)
    assert story.facts == (
        "It is gone.",
        "It was last read well 24 hours ago.",
        f"`job-monitor poll {BOARD}` tries again now; `job-monitor check --online` tells more.",
    )
    bare = tell_health(setting(), replace(ILL, error=None), "source_failing")
    assert bare.facts[:2] == ("It could not be read.", "It was never read well.")


@pytest.mark.parametrize(
    ("gone", "words"),
    [
        (timedelta(minutes=59), "less than an hour ago"),
        (HOUR, "an hour ago"),
        (2 * HOUR, "2 hours ago"),
        (47 * HOUR, "47 hours ago"),
        (2 * DAY, "2 days ago"),
        (31 * DAY, "31 days ago"),
    ],
)
def test_how_long_a_source_is_silent_is_said_in_hours_and_then_in_days(gone: timedelta, words: str) -> None:
    story = tell_health(setting(), replace(ILL, last_ok_at=NOON - gone), "source_failing")
    assert story.facts[1] == f"It was last read well {words}."


def test_each_incident_and_its_end_have_keys_of_their_own() -> None:
    stories = [
        tell_health(setting(), ILL, "source_failing"),
        tell_health(setting(), ILL, "source_recovered"),
        tell_health(setting(), replace(ILL, incident=4), "source_failing"),
        tell_health(setting(now=NOON + HOUR), ILL, "source_failing"),
        tell_health(replace(setting(), source=FEED), ILL, "source_failing"),
        tell_health(replace(setting(), occasion="2"), ILL, "source_failing"),
    ]
    assert len({s.key for s in stories}) == 6
    assert stories[1].facts[0] == "Acme's roles can be read again."
    away = tell_health(setting(), replace(ILL, last_ok_at=NOON - 17 * DAY), "source_recovered")
    assert away.facts[0] == "Acme's roles can be read again after 17 days."


def test_a_mailbox_is_nobodys_and_says_that_its_mails_were_read() -> None:
    mailbox = replace(setting(), employer=Employer(name=""), source="mail:alerts")
    story = tell_health(mailbox, replace(ILL, last_ok_at=NOON - 3 * DAY), "source_recovered")
    assert story.employer is None
    assert story.facts == (
        "The mailbox can be read again after 3 days.",
        "The mails that lay there were read now.",
    )


# --------------------------------------------------------------------------------- random boards

TITLES = ["Data Engineer", "Barista", "Chief of Staff", SENIOR]
turns = st.lists(
    st.lists(st.tuples(st.sampled_from(["open", "close", "renumber"]), st.sampled_from(TITLES)), max_size=4),
    max_size=14,
)


@settings(deadline=None, max_examples=150)
@given(turns)
def test_every_role_that_opens_is_told_exactly_once_whatever_becomes_of_its_number(
    history: list[list[tuple[str, str]]],
) -> None:
    """Boards read whole, roles that open, close and change their numbers, all within the repost window.

    Of one title there are as many stories as there were ever roles at once: a role that comes when one
    like it has left repeats that one, and a role beside others is another requisition.
    """
    watch = Watch(fit=Fit())
    watch.read(OLD)
    watch.stories.clear()
    number = 0
    board: dict[str, list[str]] = {title: [] for title in TITLES}
    most: Counter[str] = Counter()
    for turn in history:
        closed_now: Counter[str] = Counter()
        for what, title in turn:
            number += 1
            if what == "open" and not closed_now[title]:
                board[title].append(f"{title} {number}")
            elif what == "close" and board[title]:
                board[title].pop(0)
            elif what == "renumber" and board[title]:
                board[title][0] = f"{title} {number}"
        watch.read(OLD, *(role(id, title) for title, ids in board.items() for id in ids))
        for title, ids in board.items():
            most[title] = max(most[title], len(ids))
    told = Counter(s.role.posting.title for s in watch.stories if s.role)
    assert told == +most
    assert len({s.key for s in watch.stories}) == len(watch.stories)


reads = st.lists(
    st.tuples(
        st.sampled_from(["whole", "whole", "part"]),
        st.sampled_from([BOARD, FEED]),
        st.frozensets(st.sampled_from([(t, n) for t in TITLES for n in range(3)]), max_size=6),
        st.sampled_from([HOUR, HOUR, DAY, 40 * DAY, 100 * DAY]),
    ),
    max_size=16,
)


@settings(deadline=None, max_examples=250)
@given(reads)
def test_no_role_is_missed_in_silence_and_none_closes_falsely_on_wild_boards(
    history: list[tuple[str, str, frozenset[tuple[str, int]], timedelta]],
) -> None:
    """Ids flicker, reads are partial, months go by, two sources overlap. Whatever happens: a title that
    nobody has seen for longer than the window is told when it shows, a closed role was absent from two
    complete reads, each key is new, and the store says of each board what its last read showed."""
    watch = Watch(employer=acme(NO), fit=Fit())
    for source in (BOARD, FEED):
        watch.read(role("0", "Office Manager", source=source), source=source)
    shown_at: dict[tuple[str, str], datetime] = {}
    shows: dict[str, set[str]] = {BOARD: set(), FEED: set()}
    absent: Counter[tuple[str, str]] = Counter()
    for how, source, shown, after in history:
        postings = [role(f"{title}/{n}", title, source=source) for title, n in sorted(shown)]
        postings.append(role("0", "Office Manager", source=source))
        stories = watch.read(*postings, complete=how == "whole", source=source, after=after)
        told = {s.role.posting.title for s in stories if s.role}
        titles, ids = {title for title, _ in shown}, {p.id for p in postings}
        for title in titles.difference(*shows.values()):
            last = [at for (_, other), at in shown_at.items() if other == title]
            assert title in told or any(watch.now - at <= 90 * DAY for at in last)
        shows[source] = titles
        shown_at |= {(source, title): watch.now for title in titles}
        rows = [row for row in watch.rows() if row.posting.source == source]
        assert {row.posting.id for row in rows if row.live} == ids
        for row in rows:
            key = (source, row.posting.id)
            absent[key] = 0 if row.posting.id in ids else absent[key] + (how == "whole" and source == BOARD)
            assert row.closed_at is None or absent[key] >= 2
    assert len({s.key for s in watch.stories}) == len(watch.stories)


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from([HOUR, 20 * DAY, 85 * DAY, 95 * DAY])), max_size=14))
def test_the_rejected_role_is_told_each_time_it_comes_back_and_never_in_between(
    history: list[tuple[bool, timedelta]],
) -> None:
    watch = watching()
    number, absences, last = 0, 2, watch.now
    for shown, after in history:
        number += shown and absences > 0
        stories = watch.read(OLD, *([role(str(number), SENIOR)] if shown else []), after=after)
        # One read without it may be a slip of the site; two are a close, and so is a long time.
        expected = shown and (absences >= 2 or (absences == 1 and watch.now - last > 90 * DAY))
        assert bool(backs(stories)) is expected
        absences = 0 if shown else absences + 1
        last = watch.now if shown else last


# ------------------------------------------------------------------------------- told at once


def test_roles_that_open_at_once_know_of_each_other() -> None:
    watch = watching()
    news = [
        role("1", "Data Engineer, Search"),
        role("2", "Data Engineer, Ads"),
        role("3", "Analytics Engineer"),
    ]
    told = watch.read(OLD, *news, role("4", SENIOR))
    pushes = [story for story in told if story.urgency == "urgent"]
    assert [story.together for story in pushes] == [3, 3, 3]
    for story in pushes:
        assert story.role
        beside = [other.posting.id for other in story.others][:2]
        assert set(beside) == {"1", "2", "4"} - {story.role.posting.id}
        assert story.count == 2
    assert [story.together for story in told if story.urgency == "digest"] == [1]


def test_the_role_of_the_no_is_marked_wherever_it_is_listed() -> None:
    watch = Watch(employer=acme(NO), fit=WANTS)
    (story,) = watch.read(role("1", SENIOR), role("2"))
    assert {other.posting.id: other.refused for other in story.others} == {"1": NO, "2": None}


def test_a_role_that_is_new_in_one_place_and_fits_now_in_another_has_opened() -> None:
    watch = watching(role("1", place="Paris"))
    (story,) = watch.read(OLD, role("1", place="Berlin"), role("2", place="Hamburg"))
    assert story.changed == ()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"title": "Cook"}, {"title": "Data Engineer"}, ("Its title changed from Cook to Data Engineer.",)),
        ({"departments": ()}, {"departments": ("Data",)}, ("Its department changed from none to Data.",)),
        ({"remote": None}, {"remote": True}, ("It can be done remotely now.",)),
        ({"remote": True}, {"remote": False}, ("It stood there before and fits now.",)),
        (
            {"employment_type": "part-time"},
            {"employment_type": "full-time"},
            ("Its kind of employment changed from part-time to full-time.",),
        ),
        ({}, {}, ("It stood there before and fits now.",)),
    ],
)
def test_what_changed_is_said_in_sentences(before: Any, after: Any, said: tuple[str, ...]) -> None:
    assert what_changed(replace(role("1"), **before), replace(role("1"), **after)) == said


# ------------------------------------------------------------------------------ notes of lately


def test_a_note_of_lately_goes_with_the_story_and_holds_the_next_one_back() -> None:
    lately = Contact(employer="Acme", person="dana ruiz", on=NOON.date() - timedelta(days=5), how="mail")
    before = replace(setting(), contacts=(lately, replace(lately, person="Sam Hill")))
    known_role = known(role("1"))
    story = tell_role(before, "reach_out", [known_role], list)
    assert story.contacts == (lately,)
    assert story.hold is not None
    assert (story.hold.why, story.hold.until) == ("You wrote to Dana Ruiz 5 days ago.", date(2026, 3, 27))
    assert tell_role(before, "role_back", [known_role], list).hold is None
    assert tell_role(setting(), "reach_out", [known_role], list).hold is None
    nobody = replace(before, employer=acme(people=()))
    assert (tell_role(nobody, "new_role", [known_role], list).contacts) == ()


def test_beside_the_rejected_role_no_other_role_of_the_day_asks_to_wait() -> None:
    lately = Contact(employer="Acme", person="Dana Ruiz", on=NOON.date() - timedelta(days=5), how="mail")
    watch = Watch(employer=acme(NO), contacts=(lately,))
    watch.read(role("1", "Payroll Clerk"))
    watch.stories.clear()
    alone = watch.read(role("1", "Payroll Clerk"), role("2", "Analytics Engineer"))
    assert [(s.kind, s.hold is not None) for s in alone] == [("reach_out", True)]
    both = watch.read(
        role("1", "Payroll Clerk"), role("2", "Analytics Engineer"),
        role("3", "Senior Data Engineer"), role("4", "Data Modeller"),
    )  # fmt: skip
    assert {(s.kind, s.hold is not None) for s in both} == {("role_back", False), ("reach_out", False)}
