"""What a title says whatever its wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.wordings import wording


def test_a_title_has_words_of_the_role_further_parts_levels_and_years() -> None:
    said = wording("Senior Software Engineer II, Data Platform (Enterprise) 2027")
    assert said.role == {"software", "engineer"}
    assert said.more == {frozenset({"data", "platform"}), frozenset({"enterprise"})}
    assert said.words == {"software", "engineer", "data", "platform", "enterprise"}
    assert said.levels == ("senior", "2")
    assert said.ranks == {3, 2}
    assert said.rank == 3
    assert said.years == {"2027"}
    assert said.markets == {"enterprise"}
    assert said.offers == frozenset()


@pytest.mark.parametrize(
    ("title", "rank", "left"),
    [
        ("Engineer", 2, {"engineer"}),
        ("Engineer III", 3, {"engineer"}),
        ("Engineer IC4", 4, {"engineer"}),
        ("Mid-Level Engineer", 2, {"engineer"}),
        ("Entry Level Engineer", 1, {"engineer"}),
        ("Engineering Lead", 2, {"engineer", "lead"}),
        ("Engineer (Lead)", 4, {"engineer"}),
        ("Lead", 2, {"lead"}),
        ("Technical Staff Assistant", 2, {"technical", "staff", "assistant"}),
        ("Staff Accountant", 2, {"staff", "accountant"}),
        ("Sales Associate", 2, {"sale", "associate"}),
        ("Associate", 2, {"associate"}),
        ("Associate Product Manager", 1, {"product", "manager"}),
        ("Senior", 3, {"senior"}),
        ("3D Artist", 2, {"3d", "artist"}),
        ("Python 3 Engineer", 2, {"python", "3", "engineer"}),
        ("1", 2, {"1"}),
        ("Founding Engineer", 2, {"engineer"}),
    ],
)
def test_levels_are_taken_apart_and_words_of_a_trade_are_none(title: str, rank: int, left: set[str]) -> None:
    said = wording(title)
    assert said.rank == rank
    assert said.words == left


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Systems Administrator", "Sysadmin"),
        ("Solution Engineer", "Solutions Engineer"),
        ("Financial Analyst", "Finance Analyst"),
        ("Head of Talent Acquisition", "Director, Recruiting"),
        ("People Ops Manager", "HR Operations Manager"),
        ("Legal Counsel", "Attorney"),
        ("UX/UI Designer", "Product Designer"),
        ("Infra Engineer", "Infrastructure Engineer"),
        ("iOS Developer", "iOS Software Engineer"),
        ("Growth Marketer", "Growth Marketing Manager"),
    ],
)
def test_two_wordings_say_the_same(one: str, other: str) -> None:
    assert wording(one).words == wording(other).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Business Development Manager", "Business Engineer Manager"),
        ("Developer Advocate", "Engineer Advocate"),
        ("Business Analyst", "Busines Analyst"),
        ("Data Analyst", "Data Engineer"),
        ("Software", "Software Engineer"),
    ],
)
def test_two_jobs_say_something_else(one: str, other: str) -> None:
    assert wording(one).words != wording(other).words


def test_places_and_names_of_the_posting_are_left_out() -> None:
    assert wording("Engineer - Berlin", ("Berlin",)).words == {"engineer"}
    placed = wording("Data Engineer - Berlin")
    assert placed.words == {"data", "engineer", "berlin"}
    assert placed.markets == {"berlin"}


def test_what_makes_another_kind_of_offer_is_known() -> None:
    assert wording("Data Engineer (Contract)").offers == {"contract"}
    assert wording("Data Engineering Internship").offers == {"intern"}


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=2))
def test_every_title_says_something(title: str, names: list[str]) -> None:
    said = wording(title, tuple(names))
    assert said.rank >= 1
    assert isinstance(said.words, frozenset)
