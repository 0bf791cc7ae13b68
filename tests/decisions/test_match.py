"""Whom to ask about a role."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.match import ladder
from monitor.model import RUNGS, Employer, Person, Posting, Reach

TODAY = date(2026, 5, 10)
ROLE = Posting(
    source="greenhouse:acme",
    id="1",
    title="Senior Data Engineer",
    departments=("Engineering", "Data Platform"),
)
SAM = Person(name="Sam Hill", recruiter=True)


def acme(*people: Person, departments: dict[str, str] | None = None) -> Employer:
    return Employer(name="Acme", people=people, departments=departments or {})


def star(name: str = "Dana", title: str | None = None, *departments: str) -> Person:
    return Person(name=name, title=title, departments=departments, star=True)


def order(*people: Person, role: Posting = ROLE) -> list[tuple[str, str]]:
    return [(reach.person.name, reach.rung) for reach in ladder(role, acme(*people), TODAY)]


def first(person: Person, role: Posting = ROLE, departments: dict[str, str] | None = None) -> Reach:
    return ladder(role, acme(person, departments=departments), TODAY)[0]


def test_the_best_door_comes_first_and_everybody_follows() -> None:
    people = (
        SAM,
        Person(name="Ina"),
        Person(name="Max", hiring_manager=True),
        star("Far", None, "Legal"),
        star("Near", None, "Product Management"),
        star("Function", "Data Analyst"),
        star("Department", "Data Scientist", "Engineering"),
        star("Team", None, "1200 Data-Platform"),
    )
    assert order(*people) == [
        ("Team", "team"),
        ("Department", "department"),
        ("Function", "function"),
        ("Near", "related"),
        ("Far", "star"),
        ("Max", "hiring_manager"),
        ("Ina", "interviewer"),
        ("Sam Hill", "recruiter"),
    ]


@pytest.mark.parametrize(
    ("labels", "person", "rung"),
    [
        (("Engineering", "Data Platform"), star("D", None, "Data Platform"), "team"),
        (("Engineering", "Data Platform"), star("D", "Data Engineer", "Engineering"), "department"),
        (("Engineering", "Data Platform"), star("D", None, "Engineering"), "department"),
        (("Engineering", "Data Platform"), star("D", "Recruiter", "Engineering"), "department"),
        (("Engineering", "Nango"), star("D", "Electrical Engineer", "Engineering"), "department"),
        (("Engineering", "Data Platform"), star("D", "Electrical Engineer", "Engineering"), "related"),
        (("Engineering",), star("D", "Electrical Engineer", "Engineering"), "department"),
        (("Data Platform",), star("D", None, "Data Platform Team"), "department"),
        (("Nango",), star("D", None, "NANGO"), "department"),
        (("Nango", "Tiger"), star("D", None, "Nango"), "department"),
        (("Nango",), star("D", "Head of Data Platform"), "function"),
        ((), star("D", "Head of Data Platform"), "function"),
        ((), star("D", "Head of Software Engineering"), "related"),
        ((), star("D", "Head of Legal"), "star"),
        ((), star("D"), "star"),
        (("Finance",), star("D", None, "Legal"), "related"),
        (("Finance",), star("D", None, "Design"), "star"),
    ],
)
def test_a_star_stands_where_they_sit(labels: tuple[str, ...], person: Person, rung: str) -> None:
    assert first(person, replace(ROLE, departments=labels)).rung == rung


def test_every_rung_is_explained() -> None:
    by_title = 'No department is given; judged by the title, "Head of Data" is data.'
    assert first(star("Dana", None, "Data Platform")).reasons == (
        "Dana sits in Data Platform, the team of this role.",
    )
    assert first(star("Dana", None, "Finance"), replace(ROLE, departments=("Finance",))).reasons == (
        "Dana sits in Finance, the department of this role.",
    )
    assert first(star("Dana", "Head of Data"), replace(ROLE, departments=())).reasons == (
        "Dana does the same kind of work as this role: data.",
        by_title,
        'No department is given; judged by the title, "Senior Data Engineer" is data.',
    )
    assert first(
        star("Dana", "Head of Data"), replace(ROLE, departments=("Product Management",))
    ).reasons == (
        "Dana works in data, which is close to product, the work of this role.",
        by_title,
        'The department "Product Management" means product.',
    )
    assert first(star("Dana", "Head of Data"), replace(ROLE, departments=("Legal",))).reasons == (
        "Dana is starred; they work in data, the role is in legal.",
        by_title,
        'The department "Legal" means legal.',
    )
    assert first(star("Dana"), replace(ROLE, departments=("Legal",))).reasons == (
        "Dana is starred, though nothing tells how near they sit to this role.",
        "No department is given, and there is no title to tell what the work is.",
        'The department "Legal" means legal.',
    )
    unclear = replace(ROLE, title="Ninja", departments=())
    assert first(star("Dana", "Head of Data"), unclear).reasons[0] == (
        "Dana is starred, though nothing tells how near they sit to this role."
    )
    assert first(SAM).reasons == ("Sam Hill is the recruiter, who stands in since nobody is starred here.",)
    others = (Person(name="Max", hiring_manager=True), Person(name="Ina"), SAM)
    assert [reach.reasons for reach in ladder(ROLE, acme(star(), *others), TODAY)[1:]] == [
        ("Max was the hiring manager you met.",),
        ("Ina interviewed you.",),
        ("Sam Hill is the recruiter.",),
    ]


def test_the_word_of_the_user_holds_for_the_role_and_for_the_person() -> None:
    overrides = {"Nango": "design"}
    role = replace(ROLE, departments=("Nango",))
    assert first(star("Dana", "Product Designer"), role, overrides).rung == "function"
    other = replace(ROLE, departments=("Design",))
    assert first(star("Dana", "Lawyer", "Nango"), other, overrides).rung == "function"


def test_the_recruiter_stands_in_when_nobody_is_starred() -> None:
    people = (Person(name="Max", hiring_manager=True), Person(name="Ina", title="Data Engineer"), SAM)
    assert order(*people) == [
        ("Sam Hill", "recruiter"),
        ("Max", "hiring_manager"),
        ("Ina", "interviewer"),
    ]
    assert order(*people[:2]) == [("Max", "hiring_manager"), ("Ina", "interviewer")]
    assert order(people[1]) == [("Ina", "interviewer")]
    assert order() == []


def test_a_recruiter_who_was_the_hiring_manager_is_not_forgotten() -> None:
    both = Person(name="Pat", recruiter=True, hiring_manager=True)
    assert order(both) == [("Pat", "recruiter")]
    assert order(star("Dana", "Lawyer"), both) == [("Dana", "star"), ("Pat", "hiring_manager")]


def test_a_starred_recruiter_is_judged_as_a_star_first() -> None:
    sam = replace(SAM, star=True, title="Technical Recruiter")
    assert order(sam, star("Dana", "Head of Data")) == [("Dana", "function"), ("Sam Hill", "star")]
    assert order(sam, role=replace(ROLE, departments=("People",)))[0] == ("Sam Hill", "function")


@pytest.mark.parametrize(
    ("left", "there"),
    [(None, True), (TODAY, False), (TODAY - timedelta(days=1), False), (TODAY + timedelta(days=1), True)],
)
def test_who_has_left_is_no_door(left: date | None, there: bool) -> None:
    assert bool(order(replace(SAM, left=left))) is there


def test_a_star_who_left_leaves_the_recruiter_to_stand_in() -> None:
    gone = replace(star("Dana", "Head of Data"), left=TODAY)
    assert order(gone, SAM) == [("Sam Hill", "recruiter")]


def test_within_a_rung_overlap_then_hiring_manager_then_the_last_meeting_then_the_order_of_the_file() -> None:
    lawyers = star("A", "Lawyer")
    early, late = date(2026, 1, 1), date(2026, 4, 1)
    assert order(lawyers, replace(lawyers, name="B")) == [("A", "star"), ("B", "star")]
    assert order(lawyers, replace(lawyers, name="B", met=early))[0] == ("B", "star")
    assert order(replace(lawyers, met=early), replace(lawyers, name="B", met=late))[0] == ("B", "star")
    assert order(replace(lawyers, met=late), replace(lawyers, name="B", hiring_manager=True))[0] == (
        "B",
        "star",
    )
    near, nearer = star("A", "Product Manager"), star("B", "Software Engineer")
    role = replace(ROLE, departments=("Engineering",))
    assert order(replace(near, hiring_manager=True), nearer, role=role) == [
        ("B", "related"),
        ("A", "related"),
    ]


def test_scores_fall_with_the_rungs_and_tell_the_better_within_one() -> None:
    people = (SAM, Person(name="Ina"), star("Far", None, "Legal"), star("Team", None, "Data Platform"))
    scores = [reach.score for reach in ladder(ROLE, acme(*people), TODAY)]
    assert scores == [1.0, 0.35, 0.15, 0.05]
    assert first(SAM).score == 0.3
    assert first(star("D", "Data Engineer"), replace(ROLE, departments=())).score == 0.7


DEPARTMENTS = st.sampled_from(["Engineering", "Data Platform", "Sales", "Nango", "1200 Legal"])
PEOPLE = st.lists(
    st.builds(
        Person,
        name=st.text(min_size=1, max_size=5),
        title=st.none() | st.sampled_from(["Head of Data", "Recruiter", "CTO", "Ninja"]),
        departments=st.lists(DEPARTMENTS, max_size=2).map(tuple),
        star=st.booleans(),
        recruiter=st.booleans(),
        hiring_manager=st.booleans(),
        met=st.none() | st.dates(date(2026, 1, 1), date(2026, 5, 1)),
        left=st.none() | st.dates(date(2026, 5, 1), date(2026, 5, 20)),
    ),
    max_size=6,
)
ROLES = st.builds(
    Posting,
    source=st.just("s"),
    id=st.just("1"),
    title=st.sampled_from(["Data Engineer", "Account Executive", "Ninja", ""]),
    departments=st.lists(DEPARTMENTS, max_size=2).map(tuple),
)


@given(ROLES, PEOPLE)
def test_nobody_who_is_there_is_left_out_and_the_score_never_rises(
    role: Posting, people: list[Person]
) -> None:
    found = ladder(role, acme(*people), TODAY)
    doors = [person for person in people if person.left is None or person.left > TODAY]
    assert sorted(reach.person.name for reach in found) == sorted(person.name for person in doors)
    assert all(a.score >= b.score for a, b in pairwise(found))
    ranks = [RUNGS.index(reach.rung) for reach in found]
    starred = any(person.star for person in doors)
    assert not starred or ranks == sorted(ranks)
    assert all(0 < reach.score <= 1 and reach.reasons for reach in found)


@given(ROLES, PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_the_file_decides_only_ties(role: Posting, people: list[Person], random: object) -> None:
    shuffled = list(people)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    one, other = ladder(role, acme(*people), TODAY), ladder(role, acme(*shuffled), TODAY)
    assert [(reach.rung, reach.score) for reach in one] == [(reach.rung, reach.score) for reach in other]


@pytest.mark.parametrize(
    ("title", "departments", "rung"),
    [
        ("Head of Data Platform", (), "department"),
        ("Engineering Manager, Data Platform", (), "department"),
        ("Head of Data Engineering", (), "department"),
        ("Engineering Manager, Payments", (), "related"),
        ("Head of Data Platform", ("Legal",), "star"),
        ("Platform Data Engineer", (), "function"),
        ("Head of Database Platforms", (), "star"),
    ],
)
def test_a_title_that_names_the_department_of_the_role_places_its_holder_there(
    title: str, departments: tuple[str, ...], rung: str
) -> None:
    assert first(star("Dana", title, *departments)).rung == rung


def test_the_narrowest_department_that_a_title_names_is_said() -> None:
    (reason,) = first(star("Dana", "Engineering Lead, Data Platform")).reasons
    assert reason == (
        'The title of Dana, "Engineering Lead, Data Platform",'
        " names Data Platform, the department of this role."
    )
