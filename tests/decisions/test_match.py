"""Whom to ask about a role."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions import nearness
from monitor.decisions.departments import Functions, functions
from monitor.decisions.match import ladder
from monitor.decisions.taught import teach
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


def test_where_nothing_else_tells_the_text_does() -> None:
    opaque = Posting(source="greenhouse:acme", id="9", title="Ninja", speaks_of=("finance",))
    near, far = star("Near", "Financial Controller", "Finance"), star("Far", "Nurse", "Care")
    first = ladder(opaque, acme(far, near), TODAY)[0]
    assert (first.person, first.rung) == (near, "function")
    assert any("its text speaks of finance" in reason for reason in first.reasons)
    told = ladder(replace(opaque, departments=("Legal",)), acme(near), TODAY)[0]
    assert "its text" not in " ".join(told.reasons)


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
        (("Engineering",), star("D", "Electrical Engineer", "Engineering"), "department"),
        (("Data Platform",), star("D", None, "Data Platform Team"), "department"),
        (("Nango",), star("D", None, "NANGO"), "department"),
        (("Nango", "Tiger"), star("D", None, "Nango"), "department"),
        (("Nango",), star("D", "Head of Data Platform"), "function"),
        ((), star("D", "Head of Data Platform"), "function"),
        ((), star("D", "Product Manager", "Product"), "related"),
        ((), star("D", "Head of Legal"), "star"),
        ((), star("D"), "star"),
        (("Finance",), star("D", None, "Legal"), "related"),
        (("Finance",), star("D", None, "Design"), "star"),
        ((), star("D", "Data Engineer", "Data Platform"), "function"),
    ],
)
def test_a_star_stands_where_they_sit(labels: tuple[str, ...], person: Person, rung: str) -> None:
    assert first(person, replace(ROLE, departments=labels)).rung == rung


def said(labels: tuple[str, ...], title: str) -> str:
    """The evidence for what labels and title mean, which is another module's."""
    return functions(labels, title, {}).evidence


def test_every_rung_is_explained() -> None:
    by_title = said((), "Head of Data")
    assert first(star("Dana", None, "Data Platform")).reasons == (
        "Dana sits in Data Platform, the team of this role.",
    )
    assert first(star("Dana", None, "Finance"), replace(ROLE, departments=("Finance",))).reasons == (
        "Dana sits in Finance, the department of this role.",
    )
    assert first(star("Dana", "Head of Data"), replace(ROLE, departments=())).reasons == (
        "Dana likely does the same kind of work as this role: data.",
        by_title,
        said((), ROLE.title),
    )
    product = replace(ROLE, title="Product Manager", departments=("Product Management",))
    assert first(star("Dana", "Head of Data"), product).reasons == (
        "Dana works in data, which is close to product, the work of this role.",
        by_title,
        said(("Product Management",), "Product Manager"),
    )
    lawyer = replace(ROLE, title="Senior Counsel", departments=("Legal",))
    assert first(star("Dana", "Head of Data"), lawyer).reasons == (
        "Dana is starred; they work in data, the role is in legal.",
        by_title,
        said(("Legal",), "Senior Counsel"),
    )
    assert first(star("Dana"), lawyer).reasons == (
        "Dana is starred, though nothing tells how near they sit to this role.",
        said((), ""),
        said(("Legal",), "Senior Counsel"),
    )
    unclear = replace(ROLE, title="Zorb", departments=())
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
    near, nearer = star("A", "Recruiting Coordinator"), star("B", "Data Platform Engineer")
    assert order(replace(near, hiring_manager=True), nearer)[0] == ("B", "department")


def test_scores_fall_with_the_rungs_and_tell_the_better_within_one() -> None:
    people = (SAM, Person(name="Ina"), star("Far", None, "Legal"), star("Team", None, "Data Platform"))
    found = ladder(ROLE, acme(*people), TODAY)
    scores = [reach.score for reach in found]
    assert scores == sorted(scores, reverse=True)
    assert [name for name, _ in order(*people)] == ["Team", "Far", "Ina", "Sam Hill"]
    for score, (least, most) in zip(scores, [(0.95, 1), (0.35, 0.45), (0.15, 0.2), (0.05, 0.1)], strict=True):
        assert least <= score <= most
    assert 0.3 <= first(SAM).score < 0.35
    engineer, lawyer = star("D", "Data Engineer"), star("D", "Lawyer")
    hidden = replace(ROLE, departments=())
    assert first(engineer, hidden).score > first(lawyer, hidden).score


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
        ("Head of Data Platform", ("Legal",), "star"),
        ("Platform Data Engineer", (), "function"),
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


@pytest.mark.parametrize(
    ("role_label", "own_label", "overrides", "rung"),
    [
        ("Nango", "Tiger", {"Nango": "design", "Tiger": "design"}, "function"),
        ("Finance", "Accounting", {"Finance": "sales", "Accounting": "sales"}, "function"),
        ("Finance", "Accounting", {"Finance": "finance", "Accounting": "legal"}, "related"),
        ("Finance", "Accounting", {"Finance": "finance", "Accounting": "design"}, "star"),
        ("Finance", "FINANCE", {"Finance": "finance"}, "department"),
    ],
)
def test_what_the_user_says_of_two_departments_decides(
    role_label: str, own_label: str, overrides: dict[str, str], rung: str
) -> None:
    role = replace(ROLE, title="Generalist", departments=(role_label,))
    assert first(star("Dana", "Generalist", own_label), role, overrides).rung == rung


def test_the_narrowest_word_of_the_user_holds() -> None:
    overrides = {"Engineering": "software", "Data Platform": "data", "Insights": "data"}
    role = replace(ROLE, title="Generalist")
    reach = first(star("Dana", "Analyst", "Insights", "Tiger"), role, overrides)
    assert (reach.rung, reach.reasons) == (
        "function",
        (
            "Dana likely does the same kind of work as this role: data.",
            'You set the department "Insights" to data.',
            'You set the department "Data Platform" to data.',
        ),
    )


def test_of_what_nothing_tells_no_rung_is_claimed() -> None:
    ninja = replace(ROLE, title="Zorb Wrangler", departments=())
    found = first(star("Dana", "Qux Herder"), ninja)
    assert found.rung == "star"
    assert found.reasons[0] == "Dana is starred, though nothing tells how near they sit to this role."
    assert first(star("Dana", ""), ninja).rung == "star"
    assert first(star("Dana", "Lawyer"), replace(ROLE, title="", departments=())).rung == "star"


KNOWN = teach(
    (
        replace(ROLE, departments=("Data Platform",)),
        Posting(source="s", id="2", title="Mechanical Engineer", departments=("Odyssey",)),
        Posting(source="s", id="3", title="Electrical Engineer", departments=("Odyssey",)),
    ),
    "Acme",
)


def test_a_role_without_departments_stands_where_its_title_stood() -> None:
    hidden = replace(ROLE, id="9", departments=())
    dana = star("Dana", "Data Analyst", "Data Platform")
    (reach,) = ladder(hidden, acme(dana), TODAY, KNOWN)
    assert (reach.rung, reach.reasons) == (
        "department",
        (
            "Dana sits in Data Platform, where this role likely belongs; it names no department.",
            'At Acme, "Senior Data Engineer" stood in Data Platform (1 of 1).',
        ),
    )
    (sure,) = ladder(replace(ROLE, departments=("Data Platform",)), acme(dana), TODAY, KNOWN)
    assert reach.score < sure.score
    (by_title,) = ladder(hidden, acme(star("Dana", "Head of Data Platform")), TODAY, KNOWN)
    assert by_title.rung == "department"
    assert by_title.reasons[0] == (
        'The title of Dana, "Head of Data Platform", names Data Platform, where this role likely belongs.'
    )
    (lawyer,) = ladder(hidden, acme(star("Dana", "Lawyer", "Legal")), TODAY, KNOWN)
    assert 'At Acme, "Senior Data Engineer" stood in Data Platform (1 of 1).' in lawyer.reasons


def test_an_unknown_name_of_a_department_is_explained_by_its_roles() -> None:
    dana = star("Dana", "Team Lead", "Odyssey")
    role = Posting(source="s", id="9", title="Hardware Engineer", departments=("Hardware",))
    (reach,) = ladder(role, acme(dana), TODAY, KNOWN)
    assert reach.reasons[1:3] == (
        'At Acme, Odyssey holds "Mechanical Engineer" and "Electrical Engineer".',
        'Judged by such roles, "Odyssey" is likely hardware.',
    )
    assert reach.score > ladder(role, acme(dana), TODAY)[0].score


@given(ROLES, PEOPLE, st.dictionaries(DEPARTMENTS, st.sampled_from(["data", "sales", "legal"])))
def test_nobody_who_left_and_everybody_else_whatever_is_taught_and_told(
    role: Posting, people: list[Person], told: dict[str, str]
) -> None:
    taught = teach((role, replace(role, title="Data Engineer", departments=("Nango",))), "Acme")
    found = ladder(role, acme(*people, departments=told), TODAY, taught)
    assert len(found) == sum(person.left is None or person.left > TODAY for person in people)
    assert all(reach.person.left is None or reach.person.left > TODAY for reach in found)
    assert [reach.score for reach in found] == sorted((reach.score for reach in found), reverse=True)
    assert found == ladder(role, acme(*people, departments=told), TODAY, taught)


@given(ROLES, PEOPLE)
def test_who_shares_a_department_told_as_one_function_is_never_further(
    role: Posting, people: list[Person]
) -> None:
    told = dict.fromkeys(("Engineering", "Data Platform", "Sales", "Nango", "1200 Legal"), "data")
    for reach in ladder(role, acme(*people, departments=told), TODAY):
        if reach.person.star and reach.person.departments and role.departments:
            assert reach.rung in ("team", "department", "function")


@pytest.mark.parametrize(("mine", "theirs"), [("Human Resources", "People"), ("Finanzen", "Finance")])
def test_two_names_of_one_department_are_most_likely_one(mine: str, theirs: str) -> None:
    titles = {
        "People": ("HR Business Partner", "Technical Recruiter"),
        "Finance": ("Controller", "Accountant"),
    }
    own, title = titles[theirs]
    (reach,) = ladder(replace(ROLE, title=title, departments=(theirs,)), acme(star("Dana", own, mine)), TODAY)
    assert reach.rung == "department"
    assert (
        reach.reasons[0] == f"Dana sits in {mine}, most likely the department that this role names {theirs}."
    )
    (same,) = ladder(
        replace(ROLE, title=title, departments=(theirs,)), acme(star("Dana", own, theirs)), TODAY
    )
    assert same.score > reach.score


@pytest.mark.parametrize(
    ("person", "role", "odds", "rung", "reason"),
    [
        (
            ("Head of Data",), "Data Engineer", 3.0, "function",
            "likely does the same kind of work as this role: data.",
        ),
        (
            ("Head of Data",), "Senior Counsel", 3.0, "related",
            "may sit near this role: people with such titles sometimes work together.",
        ),
        (
            ("Head of Data",), "Product Manager", 3.0, "function",
            "likely sits near this role: people with such titles mostly work together.",
        ),
        (
            ("Head of Data",), "Data Engineer", -1.0, "related",
            "may work near this role: both are about data, though little else says so.",
        ),
        (
            ("Head of Data",), "Data Engineer", -6.0, "related",
            "may work near this role: both are about data, though little else says so.",
        ),
        (
            ("Head of Data",), "Product Manager", -1.0, "related",
            "works in data, which is close to product, the work of this role.",
        ),
        (
            ("Head of Data",), "Product Manager", -6.0, "related",
            "works in data, which is close to product, the work of this role.",
        ),
        (
            ("Head of Data",), "Counsel", -1.0, "related",
            "may sit near this role: people with such titles sometimes work together.",
        ),
        (("Head of Data",), "Counsel", -6.0, "star", "is starred; they work in data, the role is in legal."),
        (
            ("Zorb",), "Zorb", -1.0, "related",
            "may sit near this role: people with such titles sometimes work together.",
        ),
        (
            ("Zorb",), "Qux", -1.0, "star",
            "is starred, though nothing tells how near they sit to this role.",
        ),
    ],
)  # fmt: skip
def test_a_rung_follows_the_odds_and_says_what_they_rest_on(
    monkeypatch: pytest.MonkeyPatch, person: tuple[str], role: str, odds: float, rung: str, reason: str
) -> None:
    monkeypatch.setattr(nearness, "odds", lambda own, other: odds)
    found = first(star("Dana", *person), replace(ROLE, title=role, departments=()))
    assert (found.rung, found.reasons[0]) == (rung, f"Dana {reason}")


def test_a_wide_department_alone_is_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    role = replace(ROLE, title="Counsel", departments=("Corporate", "Legal"))
    dana, head = star("Dana", "Data Engineer", "Corporate"), star("Max", "Head of Corporate")
    monkeypatch.setattr(nearness, "odds", lambda own, other: 0.0)
    assert [first(one, role).rung for one in (dana, head)] == ["department", "department"]
    monkeypatch.setattr(nearness, "odds", lambda own, other: -4.0)
    assert not {first(one, role).rung for one in (dana, head)} & {"team", "department", "function"}


def test_the_user_may_name_one_level_of_a_label() -> None:
    dana = star("Dana", "Generalist", "Acme > Tiger")
    role = replace(ROLE, title="Generalist", departments=("Nango",))
    reach = first(dana, role, {"Tiger": "design", "Nango": "design"})
    assert reach.rung == "function"
    assert 'You set the department "Tiger" to design.' in reach.reasons


def test_roles_under_a_label_that_are_of_every_kind_name_nothing() -> None:
    """The label is the employer's own word, and so is the work under it."""
    taught = teach((Posting(source="s", id="2", title="Zorb", departments=("Nango",)),), "Acme")
    role = replace(ROLE, title="Qux", departments=())
    (reach,) = ladder(role, acme(star("Dana", None, "Nango")), TODAY, taught)
    assert reach.rung == "star"
    assert not any(reason.startswith("Judged by such roles") for reason in reach.reasons)


@settings(max_examples=300)
@given(st.text(max_size=60), st.lists(st.text(max_size=30), max_size=2), st.text(max_size=60))
def test_any_text_is_compared(title: str, labels: list[str], own: str) -> None:
    role = Posting(source="greenhouse:acme", id="1", title=title, departments=tuple(labels))
    assert len(ladder(role, acme(star("Dana", own), SAM), TODAY)) == 2


def test_work_that_may_be_of_two_functions_is_next_door_to_both(monkeypatch: pytest.MonkeyPatch) -> None:
    both = Functions(
        weights={"design": 1.0, "media": 0.9}, evidence="It may be.", certain=False, confidence=0.4
    )
    monkeypatch.setattr("monitor.decisions.departments.functions", lambda *_: both)
    role = Posting(source="greenhouse:acme", id="1", title="Scenographer of the seventh hall")
    found = ladder(role, acme(star("Dana", "Scenographer of the eighth hall")), TODAY)[0]
    assert "design or media" in " ".join(found.reasons)


@pytest.mark.parametrize(
    ("title", "label", "wrong", "right"),
    [
        ("Software Engineer", "Engineering", "Engineering Recruiter", "CTO"),
        ("Software Engineer", "Engineering", "Talent Partner, Engineering", "VP Software"),
        ("Data Engineer", "Data", "Data Protection Officer", "Analytics Manager"),
        ("Data Engineer", "Data", "Data Entry Clerk", "Director, Data"),
        ("Data Engineer", "Data", "Data Center Facilities Manager", "Analytics Manager"),
        ("Nurse", "Nursing", "Nursing Home Cook", "Head Nurse"),
        ("Nurse", "Care", "Customer Care Lead", "Ward Manager"),
        ("Teacher", "School", "School Bus Driver", "Principal"),
        ("Recruiter", "People", "People Analytics Engineer", "Talent Acquisition Lead"),
        ("Product Manager", "Product", "Product Counsel", "CPO"),
        ("Accountant", "Finance", "Finance Software Sales Lead", "Controller"),
        ("Cook", "Kitchen", "Kitchen Sales Consultant", "Sous Chef"),
        ("Sales Manager", "Engineering", "Sales Engineering Manager", "Engineering Manager"),
    ],
)
def test_a_title_that_holds_the_word_of_a_department_is_not_of_it(
    title: str, label: str, wrong: str, right: str
) -> None:
    role = replace(ROLE, title=title, departments=(label,))
    best, other = ladder(role, acme(star("Max", wrong), star("Dana", right)), TODAY)
    assert (best.person.name, other.rung != "department") == ("Dana", True)
    assert not any("names" in reason for reason in other.reasons)


@pytest.mark.parametrize(
    "label", ["Growth > Data Platform", "Growth / Data Platform", "Growth - Data Platform"]
)
@pytest.mark.parametrize("nested", [False, True])
def test_a_label_of_two_levels_is_read_as_two(label: str, nested: bool) -> None:
    role = replace(ROLE, departments=("Growth", label) if nested else (label,))
    dana, kim = star("Dana", None, "Data Platform"), star("Kim", "VP Sales")
    both, wide = star("Lou", None, "Growth > Data Platform"), star("Max", "Analyst", "Growth")
    found = ladder(role, acme(kim, dana, both, wide, departments={"Growth": "marketing"}), TODAY)
    assert {reach.person.name: reach.rung for reach in found} == {
        "Lou": "team", "Dana": "team", "Max": "department", "Kim": "star",
    }  # fmt: skip
    assert "Dana sits in Data Platform, the team of this role." in [reach.reasons[0] for reach in found]


def test_one_word_inside_two_departments_is_not_one_team() -> None:
    lawyer = replace(ROLE, title="Counsel", departments=("Legal / Berlin",))
    assert first(star("Dana", "Account Executive", "Sales / Berlin"), lawyer).rung == "star"
    assert first(star("Dana", "Lawyer", "Legal / Berlin"), lawyer).rung == "team"


def test_a_label_that_is_blank_is_none() -> None:
    role = replace(ROLE, departments=("", " "))
    bare = first(star("Dana", "Lawyer"), replace(role, departments=()))
    blank = first(star("Dana", "Lawyer", ""), role)
    assert (blank.rung, blank.reasons) == (bare.rung, bare.reasons)


@pytest.mark.parametrize(
    ("better", "worse", "title", "label"),
    [
        ("Leiterin Datenplattform", "Leiterin Softwareentwicklung", "Data Engineer", "Data Platform"),
        ("Leiter Technik", "Leiter Einkauf", "Elektriker", "Instandhaltung"),
        ("Engineering Manager", "CISO", "Ontwikkelaar", "IT"),
        ("Office Manager", "HR Partner", "Workplace Coordinator", "People & Places"),
        ("Facilities Manager", "Account Executive", "Workplace Coordinator", "People & Places"),
    ],
)
def test_what_a_title_says_is_weighed_with_the_label(better: str, worse: str, title: str, label: str) -> None:
    role = replace(ROLE, title=title, departments=(label,))
    assert [name for name, _ in order(star("Max", worse), star("Dana", better), role=role)] == ["Dana", "Max"]


def test_who_leads_everything_leads_no_function() -> None:
    found = first(star("Dana", "Founder & CEO", "Leadership"))
    assert (found.rung, found.reasons[:2]) == (
        "star",
        (
            "Dana is starred, and leads more than the department of this role.",
            'By the title "Founder & CEO" they lead the whole employer.',
        ),
    )
    chief = first(star("Dana", "CTO"), replace(ROLE, title="Backend Engineer", departments=()))
    assert chief.reasons[:2] == (
        "Dana likely does the same kind of work as this role: software.",
        'By the title "CTO" they lead software.',
    )


def test_of_a_wide_department_not_each_kind_of_work_is_listed() -> None:
    role = replace(ROLE, title="Product Manager", departments=("Product",))
    assert first(star("Dana", None, "Engineering"), role).reasons[1:] == (
        'The department "Engineering" holds several kinds of work.',
        'The department "Product" holds several kinds of work; with the title "Product Manager" it is most'
        " likely product.",
    )
    unsure = replace(ROLE, title="Specialist", departments=("Corporate",))
    assert "it is perhaps " in first(star("Dana", "Nurse"), unsure).reasons[-1]


def test_a_title_may_name_the_department_beside_work_of_its_kind() -> None:
    role = replace(ROLE, departments=("Data",))
    assert first(star("Dana", "Data Platform Engineer"), role).rung == "department"
    assert first(star("Dana", "Data Ninja of the Zorb"), role).rung != "star"
