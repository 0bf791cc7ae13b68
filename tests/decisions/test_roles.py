"""When two postings are one role, and when a role is the one that was refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.roles import group, rejected, requisition_key, same_place, same_role
from monitor.model import Posting, Rejection


def posting(
    title: str = "Data Engineer", *locations: str, id: str = "1", requisition: str | None = None
) -> Posting:
    return Posting(source="lever:acme", id=id, title=title, locations=locations, requisition=requisition)


PLACES = [
    ("Berlin", "Berlin, Germany", True),
    ("Berlin", "berlin", True),
    ("München", "Munich", True),
    ("Berlin; Paris", "Paris", True),
    ("Remote", "Remote", True),
    ("Remote - US", "Remote, United States", True),
    ("Kleinstadt", "Kleinstadt", True),
    ("Bay Area", "Palo Alto", True),
    ("Berlin", "Munich", False),
    ("Berlin", "Berlin, NH", False),
    ("Berlin", "Paris", False),
    ("Berlin", "France", False),
    ("Remote - US", "Remote - Germany", False),
    ("Berlin", "Germany", None),
    ("Berlin", "Remote", None),
    ("Remote", "Remote - Germany", None),
    ("Berlin", "", None),
    ("", "", None),
    ("2 Locations", "Berlin", None),
    ("Paris; Remote", "Berlin", None),
]


@pytest.mark.parametrize(("one", "other", "same"), PLACES)
def test_places_are_compared(one: str, other: str, same: bool | None) -> None:
    a, b = posting("x", *filter(None, [one])), posting("x", *filter(None, [other]))
    assert same_place(a, b) is same
    assert same_place(b, a) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (posting("Data Engineer", "Berlin"), posting("Data Engineer (m/w/d)", "Berlin"), True),
        (posting("Data Engineer", "Berlin"), posting("Data Engineer"), True),
        (posting("Data Engineer - Berlin"), posting("Data Engineer", "Berlin"), True),
        (posting("Data Engineer", "Berlin"), posting("Data Engineer", "Paris"), False),
        (posting("Data Engineer II", "Berlin"), posting("Data Engineer III", "Berlin"), False),
        (posting("Data Engineer", "Berlin"), posting("Data Scientist", "Berlin"), False),
    ],
)
def test_one_title_at_no_other_place_is_one_role(one: Posting, other: Posting, same: bool) -> None:
    assert same_role(one, other) is same
    assert same_role(other, one) is same


def test_the_name_of_the_employer_is_no_part_of_the_title() -> None:
    named = Posting(source="feed:x", id="9", title="Acme: Data Engineer", employer="Acme")
    assert same_role(named, posting())


def ids(*postings: Posting) -> list[list[str]]:
    return [[member.id for member in members] for members in group(postings)]


def test_one_role_in_many_places_is_one_group() -> None:
    towns = ("Berlin", "Munich", "Paris", "Remote - US")
    assert ids(*(posting("Cook", town, id=town) for town in towns)) == [list(towns)]


def test_two_titles_are_two_roles_wherever_they_are() -> None:
    assert ids(posting("Cook", "Berlin", id="1"), posting("Baker", "Paris", id="2")) == [["1"], ["2"]]


def test_two_of_one_title_at_one_place_stay_two() -> None:
    assert ids(
        posting("Cook", "Berlin", id="1"),
        posting("Cook", "Munich", id="2"),
        posting("Cook", "Berlin", id="3"),
        posting("Cook", "Munich", id="4"),
        posting("Cook", "Paris", id="5"),
    ) == [["1", "2", "5"], ["3", "4"]]


def test_what_cannot_be_told_apart_by_place_is_not_hidden_in_one() -> None:
    assert ids(posting("Cook", id="1"), posting("Cook", "Berlin", id="2")) == [["1"], ["2"]]


def test_one_requisition_is_one_role() -> None:
    assert ids(
        posting("Cook", "Berlin", id="1", requisition="R-1042"),
        posting("Cook", "Berlin", id="2", requisition="REQ 1042"),
        posting("Cook", "Berlin", id="3", requisition="R-1043"),
    ) == [["1", "2"], ["3"]]


def test_groups_keep_the_order_of_the_postings() -> None:
    assert ids(
        posting("Cook", "Berlin", id="1"),
        posting("Baker", "Berlin", id="2"),
        posting("Cook (m/w/d) - Paris", "Paris", id="3"),
    ) == [["1", "3"], ["2"]]
    assert ids() == []


@given(
    st.lists(
        st.builds(
            Posting,
            source=st.just("s"),
            id=st.uuids().map(str),
            title=st.sampled_from(["Cook", "Baker", "Cook (m/w/d)"]),
            locations=st.lists(st.sampled_from(["Berlin", "Paris", "Remote"]), max_size=2).map(tuple),
        ),
        max_size=8,
    )
)
def test_every_posting_is_in_one_group_and_no_place_is_twice_in_it(postings: list[Posting]) -> None:
    groups = group(postings)
    assert sorted(member.id for members in groups for member in members) == sorted(one.id for one in postings)
    for members in groups:
        for place, one in enumerate(members):
            assert not any(same_place(one, other) for other in members[place + 1 :])


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


def refused(role: str = "Senior Data Engineer", day: int = 1, requisition: str | None = None) -> Rejection:
    return Rejection(role=role, date=date(2026, 5, day), requisition=requisition)


@pytest.mark.parametrize(
    ("role", "rejection", "back"),
    [
        (posting("Whatever", requisition="R-1042"), refused(requisition="r1042"), True),
        (posting("Sr. Data Engineer (m/w/d)"), refused(), True),
        (posting("Senior Data Engineer - Berlin", "Berlin"), refused(), True),
        (posting("Senior Data Engineer", "Berlin"), refused("Senior Data Engineer, Berlin"), True),
        (posting("Senior Data Engineer - Berlin"), refused("Senior Data Engineer Berlin"), True),
        (posting("Senior Data Engineer", requisition="R-7"), refused(requisition="R-8"), True),
        (posting("Data Engineer", requisition="R-42"), refused(requisition="42"), False),
        (posting("Data Engineer", requisition="R-42"), refused(requisition="r-42"), True),
        (posting("Data Engineer", requisition="R-1042"), refused(requisition="R-10421"), False),
        (posting("Data Engineer"), refused(), False),
        (posting("Senior Data Engineer II"), refused(), False),
        (posting("Senior Data Scientist"), refused(), False),
    ],
)
def test_the_refused_role_is_found_again(role: Posting, rejection: Rejection, back: bool) -> None:
    found = rejected(role, (rejection,))
    assert (found is not None) is back
    if found:
        assert found[0] == rejection


def test_what_shows_that_the_role_is_back_is_said() -> None:
    no = "the role that you were turned down for on 1 May 2026"
    by_number = rejected(posting("x", requisition="R-1042"), (refused(requisition="1042"),))
    assert by_number
    assert by_number[1] == f"It has the requisition R-1042 of {no}."
    by_title = rejected(posting("Senior Data Engineer"), (refused(),))
    assert by_title
    assert by_title[1] == f'It has the title of {no}, "Senior Data Engineer".'
    reworded = rejected(posting("Sr. Data Engineer"), (refused(),))
    assert reworded
    assert reworded[1] == (f'Its title, "Sr. Data Engineer", reads as that of {no}, "Senior Data Engineer".')


def test_of_several_refusals_the_latest_counts() -> None:
    found = rejected(
        posting("Cook"), (refused("Cook", 2), refused("Cook", 9), refused("Cook", 5), refused("Baker", 20))
    )
    assert found
    assert found[0].date == date(2026, 5, 9)
    assert rejected(posting("Cook"), ()) is None


TITLES = st.sampled_from(
    ["Cook", "Cook (m/w/d)", "Cook - Berlin", "Baker II", "Baker 2", "Baker III", "Sr Cook"]
)
POSTINGS = st.builds(
    Posting,
    source=st.just("s"),
    id=st.just("1"),
    title=TITLES,
    locations=st.lists(st.sampled_from(["Berlin", "Paris", "Germany", "Remote", "?"]), max_size=2).map(tuple),
    requisition=st.none() | st.sampled_from(["R-1042", "1042", "7"]),
)


@given(POSTINGS, POSTINGS)
def test_being_one_role_goes_both_ways(one: Posting, other: Posting) -> None:
    assert same_role(one, other) is same_role(other, one)
    assert same_place(one, other) is same_place(other, one)
    assert same_role(one, one)


@given(st.text(max_size=30), st.sampled_from(["", " (m/w/d)", " - Remote", " (R-10423)", " #10423"]))
def test_a_refused_role_is_found_under_every_decoration(title: str, decoration: str) -> None:
    plain = f"Cook {'for ' + title if title.isalpha() and title.isascii() else ''}".strip()
    assert rejected(posting(plain + decoration), (refused(plain),)) is not None
