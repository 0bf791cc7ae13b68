"""What changed between two exports: moves, titles and renamed companies told apart, and nothing made up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.careers import moves
from monitor.model import Employer, Move, Person, Sighting

JANUARY, FEBRUARY, MARCH = date(2026, 1, 5), date(2026, 2, 5), date(2026, 3, 5)
NAMES = ("Dana Ruiz", "Sam Hill", "Ana Lima", "Peter Klein")


def employer(*people: Person, name: str = "Acme", aliases: tuple[str, ...] = ("Acme Labs GmbH",)) -> Employer:
    return Employer(name=name, aliases=aliases, people=people or tuple(Person(name=one) for one in NAMES))


def seen(
    company: str | None,
    title: str | None = "Engineer",
    on: date = JANUARY,
    person: str = "Dana Ruiz",
    at: str = "Acme",
    profile: str | None = None,
) -> Sighting:
    return Sighting(employer=at, person=person, taken_on=on, company=company, title=title, profile=profile)


def told(
    before: Iterable[Sighting], after: Iterable[Sighting], *employers: Employer
) -> list[tuple[str, str]]:
    found = moves(tuple(before), tuple(after), employers or (employer(),))
    return [(move.person, move.what) for move in found]


def one(old: Sighting, new: Sighting, *employers: Employer) -> str | None:
    found = told([old], [new], *employers)
    return found[0][1] if found else None


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (("Acme", "Engineer"), ("Borealis", "Head of Data"), "moved"),
        (("Acme", "Engineer"), ("Borealis", "Engineer"), "moved"),
        (("Acme", "Engineer"), ("Borealis", None), "moved"),
        (("Acme", None), ("Borealis", "Engineer"), "moved"),
        (("Borealis", "Engineer"), ("Acme", "Head of Data"), "moved"),
        (("Borealis", "Engineer"), ("Dynamo", "Head of Data"), "moved"),
        (("Acme", "Engineer"), ("Acme", "Head of Data"), "title"),
        (("Acme", "Engineer"), ("Acme Labs", "Head of Data"), "title"),
        (("Acme", "Data Engineer"), ("Acme", "Senior Data Engineer"), "title"),
        (("Acme", "Engineer"), ("Borealis (formerly Acme)", "Engineer"), "renamed"),
        (("Acme", "Engineer"), ("Borealis (formerly Acme)", "Head of Data"), "title"),
        (("Acme", "Engineer"), ("Acme", "Engineer"), None),
        (("Acme", "Engineer"), ("Acme GmbH 🚀", " ENGINEER "), None),
        (("Acme", "Engineer"), ("Acme Labs", "Engineer"), None),
        (("Acme Labs GmbH", "Engineer"), ("Acme, part of Borealis", "Engineer"), None),
        (("Acme", "Sr. Data Engineer"), ("Acme", "Senior Data Engineer 🚀"), None),
        (("Acme", "Mgr, Data"), ("Acme", "Manager, Data"), None),
        (("Acme", "Engineer"), ("Acme", "Engineer at Acme"), None),
        (("Acme", "Engineer"), ("Acme", None), None),
        (("Acme", None), ("Acme", "Engineer"), None),
        (("Acme", "Engineer"), (None, None), None),
        (("Acme", "Engineer"), ("", "Looking for new work"), None),
        (("Acme", "Engineer"), ("🚀", "Founder"), None),
        ((None, "Engineer"), ("Acme", "Founder"), None),
    ],
)
def test_two_sightings_tell_what_changed(
    old: tuple[str | None, str | None], new: tuple[str | None, str | None], what: str | None
) -> None:
    assert one(seen(*old), seen(*new, on=FEBRUARY)) == what


def test_a_move_says_what_was_and_between_which_days_it_happened() -> None:
    (found,) = moves([seen("Acme")], [seen("Borealis", "Head of Data", FEBRUARY)], [employer()])
    assert found == Move(
        employer="Acme",
        person="Dana Ruiz",
        what="moved",
        by=FEBRUARY,
        after=JANUARY,
        company="Borealis",
        title="Head of Data",
        old_company="Acme",
        old_title="Engineer",
        state="proposed",
    )


def test_the_first_export_tells_nothing() -> None:
    assert told([], [seen("Borealis")]) == []
    assert told([seen("Acme")], []) == []


def test_an_older_export_tells_and_undoes_nothing() -> None:
    assert told([seen("Borealis", on=MARCH)], [seen("Acme", on=JANUARY)]) == []
    assert told([seen("Acme"), seen("Borealis", on=MARCH)], [seen("Acme", on=FEBRUARY)]) == []


def test_of_all_that_is_known_the_last_before_is_compared() -> None:
    known = [seen("Acme", on=FEBRUARY), seen("Borealis", on=JANUARY)]
    (found,) = moves(known, [seen("Dynamo", on=MARCH)], [employer()])
    assert (found.old_company, found.after) == ("Acme", FEBRUARY)


def test_a_month_in_which_nothing_was_told_is_skipped() -> None:
    (found,) = moves([seen("Acme"), seen(None, None, FEBRUARY)], [seen("Borealis", on=MARCH)], [employer()])
    assert (found.old_company, found.after, found.by) == ("Acme", JANUARY, MARCH)


def test_two_exports_of_one_import_are_compared_too() -> None:
    assert told([], [seen("Acme"), seen("Borealis", on=FEBRUARY)]) == [("Dana Ruiz", "moved")]


def test_the_same_export_again_proposes_the_same_again() -> None:
    known = [seen("Acme"), seen("Borealis", on=FEBRUARY)]
    assert told(known, known[1:]) == [("Dana Ruiz", "moved")]


def test_two_rows_of_one_day_that_contradict_each_other_tell_nothing() -> None:
    assert told([seen("Acme")], [seen("Borealis", on=FEBRUARY), seen("Dynamo", on=FEBRUARY)]) == []
    assert told([seen("Acme")], [seen("Borealis", on=FEBRUARY)] * 2) == [("Dana Ruiz", "moved")]


def shown(count: int, title: str | None = None) -> tuple[list[Sighting], list[Sighting]]:
    """So many people whose company has another name now; the first with a new title where one is given."""
    people = NAMES[:count]
    before = [seen("Acme", person=person) for person in people]
    titles = [title or "Engineer", *["Engineer"] * (count - 1)]
    after = [seen("Borealis GmbH", one, FEBRUARY, person) for person, one in zip(people, titles, strict=True)]
    return before, after


def test_two_others_with_the_same_names_make_it_a_new_name_of_the_company() -> None:
    assert told(*shown(3)) == [(name, "renamed") for name in NAMES[:3]]


def test_one_or_two_people_alone_are_proposed_as_moves() -> None:
    assert told(*shown(1)) == [("Dana Ruiz", "moved")]
    assert told(*shown(2)) == [(name, "moved") for name in NAMES[:2]]


def test_who_has_a_new_title_under_the_new_name_has_a_new_title() -> None:
    assert told(*shown(4, "Head of Data")) == [
        ("Dana Ruiz", "title"),
        *((name, "renamed") for name in NAMES[1:]),
    ]


def test_people_who_take_new_jobs_at_one_company_make_no_new_name() -> None:
    before = [seen("Acme", person=person) for person in NAMES]
    after = [seen("Borealis", f"Head of {person}", FEBRUARY, person) for person in NAMES]
    assert told(before, after) == [(name, "moved") for name in NAMES]


def test_one_person_noted_at_two_employers_is_no_second_witness() -> None:
    dana = Person(name="Dana Ruiz")
    places = [employer(dana, name=name, aliases=()) for name in ("Dynamo", "Ember", "Fathom")]
    before = [seen("Acme", at=place.name, profile="dana") for place in places]
    after = [seen("Borealis", on=FEBRUARY, at=place.name, profile="dana") for place in places]
    assert {what for _, what in told(before, after, *places)} == {"moved"}


def test_the_aliases_of_any_watched_employer_are_heeded() -> None:
    acme = employer(Person(name="Dana Ruiz"), aliases=())
    borealis = Employer(name="Borealis", aliases=("Boreal Works",))
    assert one(seen("Borealis"), seen("Boreal Works", on=FEBRUARY), acme, borealis) is None


def test_people_who_are_watched_no_more_are_left_alone() -> None:
    assert told([seen("Acme", person="Kim Oh")], [seen("Borealis", on=FEBRUARY, person="Kim Oh")]) == []


GONE = Person(name="Dana Ruiz", left=JANUARY)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (("Acme", "Engineer"), ("Borealis", "Head of Data"), None),
        (("Borealis", "Engineer"), ("Borealis", "Engineer"), None),
        (("Borealis", "Engineer"), ("Borealis", "Head of Data"), None),
        (("Acme", "Engineer"), ("Acme", "Head of Data"), None),
        (("Borealis", "Engineer"), ("Acme", "Head of Data"), "moved"),
        (("Borealis", "Engineer"), ("Dynamo", "Head of Data"), "moved"),
    ],
)
def test_who_is_known_to_have_left_is_told_of_when_they_come_back_or_move_on(
    old: tuple[str, str], new: tuple[str, str], what: str | None
) -> None:
    assert one(seen(*old), seen(*new, on=FEBRUARY), employer(GONE)) == what


def test_who_is_noted_at_the_new_employer_is_told_of_there() -> None:
    borealis = employer(Person(name="dana ruiz"), name="Borealis", aliases=())
    before = [seen("Borealis"), seen("Borealis", person="dana ruiz", at="Borealis")]
    after = [seen("Dynamo", on=MARCH), seen("Dynamo", on=MARCH, person="dana ruiz", at="Borealis")]
    found = moves(before, after, (employer(GONE), borealis))
    assert [(move.employer, move.what) for move in found] == [("Borealis", "moved")]


COMPANIES = st.sampled_from(["Acme", "Acme Labs", "Borealis", "Borealis Ltd", "", None, "Dynamo"])
TITLES = st.sampled_from(["Engineer", "Sr. Engineer", "Senior Engineer", "Teacher", "", None])
SIGHTINGS = st.lists(
    st.builds(
        lambda company, title, days, person: seen(company, title, JANUARY + timedelta(days), person),
        COMPANIES,
        TITLES,
        st.integers(0, 90),
        st.sampled_from(NAMES),
    ),
    max_size=12,
)


@given(SIGHTINGS, SIGHTINGS)
def test_a_change_is_newer_than_all_that_is_known_and_tells_of_two_companies(
    before: list[Sighting], after: list[Sighting]
) -> None:
    for move in moves(before, after, [employer()]):
        assert move.state == "proposed"
        assert move.after is not None
        assert move.after < move.by
        assert move.company
        assert move.old_company
        assert all(one.taken_on <= move.by for one in before if one.person == move.person)
        assert move.what != "title" or (move.title and move.old_title and move.title != move.old_title)


@given(SIGHTINGS)
def test_what_is_known_already_is_no_news_from_an_empty_import(before: list[Sighting]) -> None:
    assert moves(before, [], [employer()]) == ()
