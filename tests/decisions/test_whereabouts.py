"""Whether two postings are at one place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.whereabouts import is_place, same_place, titled_apart, titled_place, towns_of, where
from monitor.model import Posting


def at(*locations: str) -> Posting:
    return Posting(source="lever:acme", id="1", title="Cook", locations=locations)


PLACES = [
    ("Berlin", "Berlin, Germany", True),
    ("Berlin", "berlin", True),
    ("München", "Munich", True),
    ("Berlin; Paris", "Paris", True),
    ("Remote", "Remote", True),
    ("Remote - US", "Remote, United States", True),
    ("USA", "United States", True),
    ("Remote - California", "California (Remote)", True),
    ("Kleinstadt", "Kleinstadt", True),
    ("Bay Area", "Palo Alto", True),
    ("Berlin", "Munich", False),
    ("Berlin", "Berlin, NH", False),
    ("Berlin", "Paris", False),
    ("Berlin", "France", False),
    ("Berlin", "Remote", False),
    ("Berlin", "Remote - Germany", False),
    ("Paris; Remote", "Berlin", False),
    ("US; Canada; Remote", "India; Vietnam; Remote", False),
    ("Remote - US", "Remote - Germany", False),
    ("California", "Nevada", False),
    ("Remote-US-CA", "Remote-US-MA", False),
    ("Ontario", "Quebec", False),
    ("Texas", "Remote - US", False),
    ("Austin", "Texas", None),
    ("Berlin", "Germany", None),
    ("Berlin (Remote)", "Remote - Germany", None),
    ("Remote", "Remote - Germany", None),
    ("United States", "United States - Remote", None),
    ("California", "United States", None),
    ("Berlin", "", None),
    ("", "", None),
    ("2 Locations", "Berlin", None),
]


@pytest.mark.parametrize(("one", "other", "same"), PLACES)
def test_places_are_compared(one: str, other: str, same: bool | None) -> None:
    a, b = at(*filter(None, [one])), at(*filter(None, [other]))
    assert same_place(a, b) is same
    assert same_place(b, a) is same


def test_what_the_source_says_of_remote_work_counts() -> None:
    assert same_place(replace(at("Berlin"), remote=True), at("Remote")) is None
    assert same_place(replace(at("Berlin"), remote=False), at("Remote")) is False


@pytest.mark.parametrize(
    ("title", "towns"),
    [
        ("Cook - Berlin", {"berlin"}),
        ("Cook (Munich)", {"munich"}),
        ("Cook at Acme in Paris", {"paris"}),
        ("Cook, Kitchen in Paris", {"paris"}),
        ("Cook", set()),
        ("Berlin", set()),
        ("Cook - Kitchen", set()),
        ("Cook in Training", set()),
        ("Cook - Rosetta Stone Latin America", set()),
    ],
)
def test_the_end_of_a_title_may_name_a_place(title: str, towns: set[str]) -> None:
    assert {town for place in titled_place(title) for town in place.towns} == towns


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Cook - Berlin", "Cook - Munich", True),
        ("Cook - Berlin", "Cook - France", True),
        ("Cook - Berlin", "Cook (m/w/d) - Berlin", False),
        ("Cook - Berlin", "Cook - Germany", False),
        ("Cook - Berlin", "Cook", False),
        ("Cook - Paris (Berlin)", "Cook - Paris", False),
    ],
)
def test_titles_are_apart_where_their_places_exclude_each_other(one: str, other: str, apart: bool) -> None:
    assert titled_apart(one, other) is apart
    assert titled_apart(other, one) is apart


def test_a_text_is_a_place_or_more_than_one() -> None:
    assert is_place("Berlin")
    assert is_place("germany")
    assert is_place("emea")
    assert not is_place("payments")
    assert not is_place("payments germany")
    assert not is_place("")


def test_the_towns_of_a_posting_are_those_of_their_metropolis_too() -> None:
    assert towns_of(at("Berlin", "Munich")) == {"berlin", "munich"}
    assert "palo alto" in towns_of(at("Bay Area"))
    assert towns_of(at("Berlin", "France")) == frozenset()
    assert towns_of(at()) == frozenset()
    assert [place.text for place in where(at("Berlin; ?"))] == ["Berlin"]


LOCATIONS = st.lists(
    st.sampled_from(
        ["Berlin", "Paris", "Germany", "France", "Remote", "Remote - US", "Texas", "US", "?", "Bay Area"]
    ),
    max_size=3,
).map(tuple)
POSTINGS = st.builds(
    Posting,
    source=st.just("s"),
    id=st.just("1"),
    title=st.just("Cook"),
    locations=LOCATIONS,
    remote=st.sampled_from([None, True, False]),
)


@given(POSTINGS, POSTINGS)
def test_places_are_compared_both_ways_and_towns_that_differ_are_apart(one: Posting, other: Posting) -> None:
    assert same_place(one, other) is same_place(other, one)
    assert same_place(one, one) is not False
    ours, theirs = towns_of(one), towns_of(other)
    if ours and theirs and not ours & theirs:
        assert same_place(one, other) is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Springfield, IL", "Springfield, MA"),
        ("Columbus, OH", "Columbus, GA"),
        ("Columbus, Ohio", "Columbus, GA"),
        ("Portland, OR", "Portland, ME"),
        ("Aurora, CO", "Aurora, IL"),
        ("Kansas City, MO", "Kansas City, KS"),
        ("Arlington, VA", "Arlington, TX"),
        ("Glendale, AZ", "Glendale, CA"),
        ("Monroe, LA", "Lafayette, LA"),
        ("Halle (Saale)", "Halle (Westfalen)"),
        ("Frankfurt (Oder)", "Frankfurt am Main"),
        ("Berlin Mitte", "Berlin Spandau"),
        ("Lyon 3", "Lyon 7"),
        ("Hauptstr. 5, Berlin", "Bahnhofstr. 7, Berlin"),
    ],
)
def test_two_towns_of_one_name_are_two_places(one: str, other: str) -> None:
    assert same_place(at(one), at(other)) is False
    assert same_place(at(other), at(one)) is False
    assert same_place(at(one), at(one)) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [("Columbus, OH", "Columbus"), ("Columbus, OH", "Columbus, Ohio"), ("Berlin Mitte", "Berlin")],
)
def test_one_without_a_state_or_district_may_be_either(one: str, other: str) -> None:
    assert same_place(at(one), at(other)) is True
