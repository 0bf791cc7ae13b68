"""When two postings are one role."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.roles import group, lookup_of, same_role
from monitor.decisions.whereabouts import same_place
from monitor.model import Posting


def posting(
    title: str = "Data Engineer", *locations: str, id: str = "1", requisition: str | None = None
) -> Posting:
    return Posting(source="lever:acme", id=id, title=title, locations=locations, requisition=requisition)


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


@pytest.mark.parametrize(
    ("title", "other", "same"),
    [
        ("Senior Data Eng…", "Senior Data Engineer", True),
        ("Senior Data Engineer, Pay...", "Senior Data Engineer, Payments (m/w/d)", True),
        ("Senior Data Engineer (m/w…)", "Senior Data Engineer (m/w/d)", True),
        ("Acme: Senior Data Eng…", "Senior Data Engineer", True),
        ("Senior Data Eng…", "Senior Database Administrator", False),
        ("Senior Data Eng…", "Data Engineer", False),
        ("Data…", "Data Engineer", False),
        ("Data Eng", "Data Engineering Manager", False),
    ],
)
def test_a_title_that_a_site_cut_is_the_one_that_it_begins(title: str, other: str, same: bool) -> None:
    mail = Posting(source="mail:alerts", id="9", title=title, employer="Acme")
    assert same_role(mail, posting(other, "Berlin")) is same
    assert same_role(posting(other, "Berlin"), mail) is same


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Data Engineer at Acme in Berlin", True),
        ("Data Engineer - Acme - Berlin", True),
        ("Data Engineer, Acme GmbH", True),
        ("Acme | Data Engineer | Berlin, Germany", True),
        ("Job Application for Data Engineer at Acme", True),
        ("Data Engineer | Acme Careers", True),
        ("Data Engineer at Acme in Munich", False),
        ("Data Engineer - Acme - Munich", False),
        ("Data Engineer, Payments - Acme", False),
    ],
)
def test_a_title_may_carry_the_employer_and_the_place(title: str, same: bool) -> None:
    mail = Posting(source="mail:alerts", id="9", title=title, employer="Acme")
    assert same_role(mail, posting("Data Engineer", "Berlin, Germany")) is same


def test_a_wider_place_is_the_same_on_another_source_and_not_on_one_board() -> None:
    berlin, germany = posting("Cook", "Berlin"), posting("Cook", "Germany", id="2")
    assert not same_role(berlin, germany)
    assert same_role(berlin, replace(germany, source="mail:alerts"))
    assert not same_role(berlin, replace(germany, source="mail:alerts", locations=("France",)))


def test_titles_that_name_two_places_are_two_roles_where_both_list_them() -> None:
    both = ("Berlin", "Munich")
    assert not same_role(posting("Cook - Berlin", *both), posting("Cook - Munich", *both, id="2"))


@pytest.mark.parametrize(
    ("title", "beginning"),
    [
        ("Senior Data Engineer, Payments", "senior data"),
        ("Senior Data Eng…", "senior data"),
        ("Data Engineer at Acme in Berlin", "data engineer"),
        ("[Hiring] Cook", "cook"),
    ],
)
def test_titles_that_may_be_one_begin_alike(title: str, beginning: str) -> None:
    assert lookup_of(posting(title)) == beginning


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


def test_a_requisition_goes_before_a_free_place() -> None:
    assert ids(
        posting("Cook", "Berlin", id="1"),
        posting("Cook", "Berlin", id="2", requisition="R-1042"),
        posting("Cook", "Munich", id="3", requisition="R-1042"),
    ) == [["1"], ["2", "3"]]


def test_a_place_that_only_another_country_has_as_well_is_free() -> None:
    assert ids(
        posting("Cook", "Berlin, Germany", id="1"),
        posting("Cook", "Berlin, NH", id="2"),
        posting("Cook", "France", id="3"),
        posting("Cook", "Paris", id="4"),
    ) == [["1", "2", "3"], ["4"]]


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


DECORATIONS = st.sampled_from(
    ["", " (m/w/d)", " - Remote", " #10423", " (all genders)", " ASAP", " 🚀", " (Req ID 4711)"]
)
BOARD = st.sampled_from(["greenhouse:acme", "mail:alerts"])


@given(TITLES, DECORATIONS, st.sampled_from(["Berlin", "Remote - US", ""]), BOARD)
def test_a_decoration_never_makes_another_role(title: str, decoration: str, place: str, source: str) -> None:
    plain = posting(title, *filter(None, [place]))
    decorated = replace(plain, id="2", source=source, title=title + decoration)
    assert same_role(plain, decorated)
    assert same_role(decorated, plain)


@given(
    TITLES,
    DECORATIONS,
    st.permutations(["Berlin", "Munich", "Paris", "Remote - US", "Remote - Spain", "Texas"]),
    BOARD,
)
def test_two_places_are_never_merged_without_an_id(
    title: str, decoration: str, places: list[str], source: str
) -> None:
    one = posting(title, places[0])
    other = replace(posting(title + decoration, places[1]), id="2", source=source)
    assert not same_role(one, other)
    assert not same_role(other, one)
