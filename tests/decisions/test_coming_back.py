"""When a role is the one that was refused, and what is not as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.coming_back import Return, rejected, returning
from monitor.model import Posting, Rejection


def role(
    title: str = "Data Engineer", *locations: str, id: str = "1", requisition: str | None = None
) -> Posting:
    return Posting(source="lever:acme", id=id, title=title, locations=locations, requisition=requisition)


def refused(role: str = "Senior Data Engineer", day: int = 1, requisition: str | None = None) -> Rejection:
    return Rejection(role=role, date=date(2026, 5, day), requisition=requisition)


@pytest.mark.parametrize(
    ("role", "rejection", "back"),
    [
        (role("Whatever", requisition="R-1042"), refused(requisition="r1042"), True),
        (role("Sr. Data Engineer (m/w/d)"), refused(), True),
        (role("Senior Data Engineer - Berlin", "Berlin"), refused(), True),
        (role("Senior Data Engineer", "Berlin"), refused("Senior Data Engineer, Berlin"), True),
        (role("Senior Data Engineer - Berlin"), refused("Senior Data Engineer Berlin"), True),
        (role("Senior Data Engineer", requisition="R-7"), refused(requisition="R-8"), True),
        (role("Data Engineer", requisition="R-42"), refused(requisition="42"), False),
        (role("Data Engineer", requisition="R-42"), refused(requisition="r-42"), True),
        (role("Data Engineer", requisition="R-1042"), refused(requisition="R-10421"), False),
        (role("Data Engineer"), refused(), False),
        (role("Senior Data Engineer II"), refused(), False),
        (role("Senior Data Scientist"), refused(), False),
    ],
)
def test_the_refused_role_is_found_again(role: Posting, rejection: Rejection, back: bool) -> None:
    found = rejected(role, (rejection,))
    assert (found is not None) is back
    if found:
        assert found[0] == rejection


def test_what_shows_that_the_role_is_back_is_said() -> None:
    no = "the role that you were turned down for on 1 May 2026"
    by_number = rejected(role("x", requisition="R-1042"), (refused(requisition="1042"),))
    assert by_number
    assert by_number[1] == f"It has the requisition R-1042 of {no}."
    by_title = rejected(role("Senior Data Engineer"), (refused(),))
    assert by_title
    assert by_title[1] == f'It has the title of {no}, "Senior Data Engineer".'
    reworded = rejected(role("Sr. Data Engineer"), (refused(),))
    assert reworded
    assert reworded[1] == (f'Its title, "Sr. Data Engineer", reads as that of {no}, "Senior Data Engineer".')


def test_of_several_refusals_the_latest_counts() -> None:
    found = rejected(
        role("Cook"), (refused("Cook", 2), refused("Cook", 9), refused("Cook", 5), refused("Baker", 20))
    )
    assert found
    assert found[0].date == date(2026, 5, 9)
    assert rejected(role("Cook"), ()) is None


@pytest.mark.parametrize(
    ("title", "refused_title"),
    [
        ("Data Platform Engineer", "Engineer, Data Platform"),
        ("Senior Engineer, Data Platform", "Senior Data Platform Engineer"),
        ("Software Developer", "Software Engineer"),
        ("SWE", "Software Developer"),
        ("Backend Developer", "Backend Software Engineer"),
        ("Softwareentwickler (m/w/d)", "Software Engineer"),
        ("People Partner", "HR Business Partner"),
        ("Talent Acquisition Partner", "Recruiter"),
        ("Technical Talent Acquisition Partner", "Tech Recruiter"),
        ("Director of Marketing", "Head of Marketing"),
        ("Marketing Director", "Head of Marketing"),
        ("Client Success Manager", "CSM"),
        ("Lab Tech", "Lab Technician"),
        ("Manager, Sales & Ops", "Sales and Operations Manager"),
        ("Summer Intern 2027", "Summer Intern 2026"),
        ("Product Manager for Payments", "Product Manager, Payments"),
    ],
)
def test_the_refused_role_is_found_in_other_words(title: str, refused_title: str) -> None:
    for beside in (None, ()):
        found = returning(role(title), (refused(refused_title),), beside)
        assert found
        assert found.how == "reworded"
        assert found.sentence.startswith(f'Its title, "{title}", is another wording of that of the role')


@pytest.mark.parametrize(
    ("title", "refused_title"),
    [
        ("Data Scientist", "Data Engineer"),
        ("Data Platform Engineer", "Data Engineer"),
        ("Data Engineer, Ads", "Data Engineer, Payments"),
        ("Data Engineer, Navigation SDK", "Data Engineer, Navigation"),
        ("Data Engineering Manager", "Data Engineer"),
        ("Data Engineer Intern", "Data Engineer"),
        ("Data Engineer (Part-time)", "Data Engineer"),
        ("Data Engineer (Contract)", "Data Engineer"),
        ("Account Executive, Enterprise", "Account Executive"),
        ("Account Executive - DACH", "Account Executive"),
        ("Account Executive - Japan", "Account Executive"),
        ("Account Executive - Munich", "Account Executive - Berlin"),
        ("Senior Data Engineer, Ads", "Data Engineer"),
        ("Business Developer", "Business Engineer"),
        ("Engineer, Developer Tools", "Engineer, Tools"),
        ("Staff Nurse", "Nurse"),
        ("Lead Generation Specialist", "Generation Specialist"),
    ],
)
def test_another_job_team_offer_or_market_is_another_role(title: str, refused_title: str) -> None:
    assert returning(role(title), (refused(refused_title),), ()) is None


LEVELS = [
    ("Staff Data Engineer", 'The level is higher: "staff", and it was "senior".'),
    ("Data Engineer", 'The level is lower: none named, and it was "senior".'),
    ("Data Engineer II", 'The level is lower: "2", and it was "senior".'),
    ("Junior Data Engineer", 'The level is lower: "junior", and it was "senior".'),
    ("Lead Data Engineer", 'The level is higher: "lead", and it was "senior".'),
    ("Data Engineer (L6)", 'The level is higher: "l6", and it was "senior".'),
    ("Senior Data Engineer II", 'The level is another: "senior 2", and it was "senior".'),
    ("Senior / Staff Data Engineer", 'The level is higher: "senior staff", and it was "senior".'),
    ("Associate Data Engineer", 'The level is lower: "associate", and it was "senior".'),
    ("Engineer, Data (Principal)", 'The level is higher: "principal", and it was "senior".'),
]


@pytest.mark.parametrize(("title", "differs"), LEVELS)
def test_the_refused_role_at_another_level_is_back_and_the_level_is_told(title: str, differs: str) -> None:
    found = returning(role(title), (refused(),), ())
    assert found
    assert found.how == "re-levelled"
    assert found.sentence == (
        f'Its title, "{title}", is that of the role that you were turned down for on 1 May 2026,'
        ' "Senior Data Engineer", at another level.'
    )
    assert found.differs == (differs,)


def test_another_level_is_another_role_while_the_refused_one_stands_or_where_nothing_else_is_known() -> None:
    junior = role("Junior Data Engineer")
    old = role("Sr. Data Engineer (m/w/d)", "Berlin", id="0")
    assert returning(junior, (refused(),), [junior, role("Cook", id="2")])
    assert returning(junior, (refused(),), [junior, old]) is None
    assert returning(junior, (refused(requisition="R-1"),), [role("Cook", id="2", requisition="R-1")]) is None
    assert returning(junior, (refused(),)) is None
    assert rejected(junior, (refused(),)) is None


def test_other_words_are_another_role_while_the_refused_one_stands_in_its_own() -> None:
    old = role("Sales Engineer", id="0")
    for title, how in (("Solutions Engineer", "reworded"), ("Sales Engineer", "title")):
        alone = returning(role(title), (refused("Sales Engineer"),), [role("Cook", id="2")])
        assert alone
        assert alone.how == how
    assert returning(role("Solutions Engineer"), (refused("Sales Engineer"),), [old]) is None
    assert returning(role("Sales Engineer"), (refused("Sales Engineer"),), [old])


def test_a_team_that_only_one_title_names_is_told_where_no_other_team_has_the_job() -> None:
    team = role("Senior Data Engineer (Payments)")
    alone = returning(team, (refused(),), [team, role("Data Engineer, Ads", id="2"), role("Cook", id="3")])
    assert alone
    assert alone.how == "reworded"
    assert alone.sentence == (
        'Its title, "Senior Data Engineer (Payments)", is close to that of the role that you were turned down'
        ' for on 1 May 2026, "Senior Data Engineer".'
    )
    assert alone.differs == ('The title now says "Payments" as well.',)
    assert returning(team, (refused(),), [role("Senior Data Engineer, Ads", id="2")]) is None
    assert returning(team, (refused(),)) is None
    less = returning(role("Senior Data Engineer"), (refused("Senior Data Engineer, Payments"),), ())
    assert less
    assert less.differs == ('The title no longer says "Payments".',)


def test_a_place_in_the_title_does_not_stand_for_the_place_of_the_refused_role() -> None:
    algonquin = role("Therapist - Algonquin", "Algonquin, IL")
    assert returning(algonquin, (refused("Therapist - Elgin"),), ()) is None
    assert returning(role("Therapist", "Munich"), (refused("Therapist - Berlin"),), ()) is None
    assert returning(role("Therapist", "Berlin"), (refused("Therapist - Berlin"),))
    both = role("Therapist - Berlin", "Berlin", "Munich")
    assert returning(both, (refused("Therapist - Munich"),), ()) is None


def test_what_differs_is_said() -> None:
    no = (refused(requisition="R-1042"),)
    renamed = returning(role("Data Wizard", requisition="R-1042"), no)
    assert renamed
    assert renamed.how == "requisition"
    assert renamed.differs == (
        'The level is lower: none named, and it was "senior".',
        'The title was "Senior Data Engineer".',
    )
    renumbered = returning(role("Senior Data Engineer", requisition="R-2077"), no)
    assert renumbered
    assert renumbered.how == "title"
    assert renumbered.differs == ("The requisition is R-2077 and was R-1042.",)
    assert returning(role("Senior Data Engineer"), no) == Return(
        rejection=no[0],
        how="title",
        sentence="It has the title of the role that you were turned down for on 1 May 2026,"
        ' "Senior Data Engineer".',
    )
    moved = returning(
        role("Senior Data Engineer", "Munich", "Paris", requisition="R-1042"),
        (refused("Senior Data Engineer - Berlin", requisition="R-1042"),),
    )
    assert moved
    assert moved.differs == (
        'The title no longer says "Berlin".',
        "The place is Munich, Paris, and it was Berlin.",
    )
    next_year = returning(role("Intern 2027"), (refused("Intern 2026"),))
    assert next_year
    assert next_year.differs == ("It is for 2027.",)
    whenever = returning(role("Intern"), (refused("Intern 2026"),))
    assert whenever
    assert whenever.differs == ()


def test_the_role_itself_goes_before_one_that_is_near_a_later_refusal() -> None:
    early, late = refused("Data Engineer", 1), refused("Senior Data Engineer", 9)
    found = returning(role("Data Engineer"), (late, early), ())
    assert found
    assert found.rejection == early
    near = returning(role("Staff Data Engineer"), (early, late), ())
    assert near
    assert near.rejection == late


def test_news_and_what_is_another_employers_is_no_role() -> None:
    for odd in (replace(role(), news=True), replace(role(), foreign=True)):
        assert returning(odd, (refused("Data Engineer"),), ()) is None


TITLES = st.sampled_from(
    [
        "Senior Data Engineer",
        "Data Engineer II",
        "Engineer, Data (Payments)",
        "Cook - Berlin",
        "Recruiter",
        "Staff",
        "1",
    ]
)


@given(TITLES, TITLES, st.lists(TITLES, max_size=3))
def test_more_is_known_of_a_board_the_fewer_roles_are_back(
    title: str, refused_title: str, others: Sequence[str]
) -> None:
    board = [role(other, id=f"o{number}") for number, other in enumerate(others)]
    no = (refused(refused_title),)
    if returning(role(title), no, board):
        assert returning(role(title), no, ())
    itself = returning(role(refused_title), no, board)
    assert itself
    assert itself.how == "title"


@given(st.text(max_size=30), st.sampled_from(["", " (m/w/d)", " - Remote", " (R-10423)", " #10423"]))
def test_a_refused_role_is_found_under_every_decoration(title: str, decoration: str) -> None:
    # Behind a word for a number ("Req #10423") the two are read as one, and a role is never called so.
    word = title.isalpha() and title.isascii() and len(title) > 4
    plain = f"Cook {'for ' + title if word else ''}".strip()
    assert rejected(role(plain + decoration), (refused(plain),)) is not None


@pytest.mark.parametrize("word", ["Shift", "Station", "Unit", "Team", "Route", "Year", "Building", "Line"])
def test_a_number_that_counts_something_is_no_level(word: str) -> None:
    found = returning(
        role(f"Warehouse Associate - {word} 2"), (refused(f"Warehouse Associate - {word} 1"),), ()
    )
    assert found is None


def test_a_first_level_is_not_lower_than_none() -> None:
    found = returning(role("Accountant I"), (refused("Accountant"),), ())
    assert found
    assert found.differs == ('The level is another: "1", and it was none named.',)
