"""What departments and titles mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.departments import (
    RELATED,
    Functions,
    functions,
    label_functions,
    same_label,
    title_functions,
)
from monitor.model import FUNCTIONS

NO_OVERRIDES: dict[str, str] = {}


def strongest(title: str, *labels: str) -> str | None:
    weights = functions(labels, title, NO_OVERRIDES).weights
    return max(weights, key=lambda name: weights[name], default=None)


LABELS = {
    "Engineering": "software hardware data itsec",
    "ENG": "software hardware data itsec",
    "Software Engineering": "software",
    "Hardware Engineering": "hardware",
    "Sales Engineering": "sales",
    "Sales": "sales",
    "Vertrieb": "sales",
    "Ventas": "sales",
    "Atención al cliente": "customer",
    "Ingénierie": "software hardware data itsec",
    "Produkt & Technologie": "software product data",
    "Ressources Humaines": "people",
    "People & Places": "facilities people",
    "R&D": "software hardware data research product",
    "GTM": "sales customer marketing",
    "Go-To-Market": "sales customer marketing",
    "1200 Customer Success": "customer",
    "Dept: Finance": "finance",
    "Finance & Legal": "finance legal",
    "Legal, Risk": "legal",
    "Engineering, Product & Design": "software hardware data itsec product design",
    "Engineering - Hardware": "hardware",
    "Engineering - Nango": "software hardware data itsec",
    "Sales - Finance": "finance",
    "Dept: R&D": "software hardware data research product",
    "Xntwickler": "",
    "Vertrie": "",
    "Softwarearztin": "",
    "Sales > EMEA": "sales",
    "EMEA Sales": "sales",
    "Data Team": "data",
    "Buchhaltung": "finance",
    "Verkoop": "sales",
    "Vertriebsteam Nord": "sales",
    "Nango": "",
    "": "",
}


@pytest.mark.parametrize(("label", "held"), LABELS.items())
def test_a_label_is_a_set_of_functions(label: str, held: str) -> None:
    assert label_functions(label) == frozenset(held.split())


TITLES = {
    "software": "Software Engineer|Backend Developer|Senior Full-Stack Engineer|SRE"
    "|Softwareentwickler (m/w/d)|Frontendentwickler|Engineering Manager, Payments|Développeur Backend"
    "|Software Engineer, Data Platform",
    "data": "Data Engineer|Head of Data|Head of Data Platform|Data Scientist - Podcast|Analista de datos",
    "sales": "Account Executive|Account Executive - Manufacturing Industry|SDR|Sales Engineer, Data"
    "|Vertriebsleiter|Regional Vertriebscoach|Executivo de vendas|Sales Operations Manager",
    "customer": "Customer Success Manager|Technical Account Manager|Support Engineer|Kundenberater",
    "marketing": "Product Marketing Manager|Head of Growth|Performance Marketing Lead",
    "product": "Product Manager, Data|Group Product Manager",
    "people": "Recruiter, Engineering|Technical Recruiter|HR Business Partner|People Operations Associate",
    "finance": "Accountant|FP&A Manager|Comptable (H/F)|Boekhouder",
    "design": "Product Designer|UX Researcher",
    "ops": "Operations Manager|Business Operations Lead",
    "admin": "Executive Assistant|Data Entry Clerk",
    "facilities": "Data Center Technician",
    "legal": "Legal Counsel|Compliance Manager",
}


@pytest.mark.parametrize(
    ("title", "function"), [(title, name) for name, titles in TITLES.items() for title in titles.split("|")]
)
def test_a_title_tells_the_function(title: str, function: str) -> None:
    assert strongest(title) == function


def test_a_title_that_tells_nothing_has_no_function_and_says_so() -> None:
    found = functions((), "Ninja", NO_OVERRIDES)
    assert (found.weights, found.certain, found.named) == ({}, False, "nothing")
    assert found.evidence == 'No department is given, and the title "Ninja" does not tell what the work is.'
    untitled = functions((), "", NO_OVERRIDES)
    assert untitled.evidence == "No department is given, and there is no title to tell what the work is."


def test_the_first_part_of_a_title_goes_before_what_follows() -> None:
    said = dict(title_functions("Recruiter, Sales"))
    assert said["people"] == 1.0
    assert 0.25 <= said["sales"] < 0.5
    assert title_functions("") == ()


@pytest.mark.parametrize(
    ("title", "weights"),
    [
        ("Marketing Sales", {"sales": 1.0, "marketing": 1 / 1.3}),
        ("Sales Marketing", {"marketing": 1.0, "sales": 1 / 1.3}),
        ("Product Marketing", {"marketing": 1.0}),
        ("Software Engineer Sales", {"software": 1.0, "sales": 1.3 / 2}),
        ("Platform Sales", {"sales": 1.0, "software": 0.4 / 1.3}),
        ("Operations Sales", {"sales": 1.0, "ops": 0.4 / 1.3}),
        ("Platform Wizard", {"software": 1.0}),
        ("Vertriebsheld Marketing", {"marketing": 1.0, "sales": 0.6 / 1.3}),
        ("Recruiter, Sales, Legal", {"people": 1.0, "sales": 0.35, "legal": 0.35}),
    ],
)
def test_longer_terms_and_those_at_the_end_say_more(title: str, weights: dict[str, float]) -> None:
    assert dict(title_functions(title)) == pytest.approx(weights)


def test_the_title_weighs_a_wide_department_also_where_it_says_it_faintly() -> None:
    weights = functions(("Engineering",), "Recruiter, Data", NO_OVERRIDES).weights
    assert weights["data"] == 1.0
    assert weights["software"] == 0.4


def test_a_department_of_two_functions_is_told_by_the_title() -> None:
    evidence = functions(("Finance & Legal",), "Legal Counsel", NO_OVERRIDES).evidence
    assert evidence.endswith('the title "Legal Counsel" says legal.')
    sure = functions(("Sales",), "Account Executive", NO_OVERRIDES).evidence
    assert sure == 'The department "Sales" means sales.'


def test_the_title_alone_is_evidence_and_no_certainty() -> None:
    found = functions((), "Head of Data Platform", NO_OVERRIDES)
    assert found.evidence == 'No department is given; judged by the title, "Head of Data Platform" is data.'
    assert not found.certain
    strange = functions(("Nango",), "Data Engineer", NO_OVERRIDES)
    assert strange.evidence == (
        'The department "Nango" is not a known name; judged by the title, "Data Engineer" is data.'
    )


def test_a_department_of_one_function_is_certain() -> None:
    found = functions(("Sales",), "Data Engineer", NO_OVERRIDES)
    assert (dict(found.weights), found.certain) == ({"sales": 1.0}, True)
    assert found.evidence == 'The department "Sales" means sales.'


def test_in_a_wide_department_the_title_weighs() -> None:
    found = functions(("Engineering",), "Data Engineer", NO_OVERRIDES)
    assert dict(found.weights) == {"software": 0.4, "hardware": 0.4, "data": 1.0, "itsec": 0.4}
    assert found.named == "data"
    assert found.evidence == (
        'The department "Engineering" can mean several things; the title "Data Engineer" says data.'
    )


def test_a_wide_department_and_a_title_from_elsewhere_leave_all_of_it() -> None:
    found = functions(("Engineering",), "Recruiter", NO_OVERRIDES)
    assert set(found.weights.values()) == {1.0}
    assert found.evidence == 'The department "Engineering" means software or hardware or data or itsec.'
    assert found.named == "software or hardware or data or itsec"


@pytest.mark.parametrize(
    ("labels", "title", "expected"),
    [
        (("Engineering", "Hardware"), "Lead", {"hardware"}),
        (("Operations", "Demand Generation"), "Lead", {"marketing"}),
        (("Engineering", "Nango"), "Data Engineer", {"software", "hardware", "data", "itsec"}),
        (("Nango", "Sales"), "Lead", {"sales"}),
    ],
)
def test_the_narrow_label_decides_inside_the_wide_one(
    labels: tuple[str, ...], title: str, expected: set[str]
) -> None:
    assert set(functions(labels, title, NO_OVERRIDES).weights) == expected


def test_the_word_of_the_user_is_the_last() -> None:
    found = functions(("Engineering", "1200 Data-Platform"), "Recruiter", {"Data Platform": "design"})
    assert (dict(found.weights), found.certain) == ({"design": 1.0}, True)
    assert found.evidence == 'You set the department "1200 Data-Platform" to design.'
    other = functions(("Engineering", "Sales"), "", {"Data Platform": "design", "engineering": "policy"})
    assert set(other.weights) == {"policy"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Customer Success", "1200 Customer Success", True),
        ("Customer Success", "CS-12 customer-success", True),
        ("People & Culture", "People and Culture", True),
        ("Dept: Data", "Data Team", True),
        ("Data Group", "Data dept", True),
        ("Culture, People", "Culture and People", True),
        ("Apps", "App", True),
        ("Sales Class", "Sales Clas", False),
        ("Bosses", "Bosse", True),
        ("Customer Success", "CustomerSuccess", False),
        ("Abteilung: Data", "the data department", True),
        ("Partnerships", "Partnership", True),
        ("Ingénierie", "INGENIERIE", True),
        ("Business", "Busines", False),
        ("Data Platform", "Data", False),
        ("Sales", "Finance", False),
        ("1200", "1300", False),
        ("The Team", "Group", False),
        ("!", "?", False),
        ("Bus", "Bu", False),
    ],
)
def test_one_department_written_twice_is_one(one: str, other: str, same: bool) -> None:
    assert same_label(one, other) is same
    assert same_label(other, one) is same


def of(**weights: float) -> Functions:
    return Functions(weights=weights, evidence="", certain=True)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (of(data=1.0), of(data=1.0), 1.0),
        (of(data=1.0), of(sales=1.0), 0.0),
        (of(data=1.0), of(), 0.0),
        (of(), of(), 0.0),
        (of(data=1.0), of(data=0.4, software=1.0), 0.4),
        (of(data=1.0, software=1.0), of(data=1.0, sales=1.0, legal=1.0), 0.5),
    ],
)
def test_two_departments_are_compared_by_what_they_share(
    one: Functions, other: Functions, overlap: float
) -> None:
    assert one.overlap(other) == pytest.approx(overlap)
    assert other.overlap(one) == pytest.approx(overlap)


def test_the_strongest_functions_are_named_in_order() -> None:
    assert of(sales=0.8, data=1.0, software=1.0, legal=0.79).named == "software or data or sales"


def test_related_functions_are_related_both_ways_and_all_are_known() -> None:
    assert set(RELATED) == set(FUNCTIONS)
    for name, others in RELATED.items():
        assert others
        assert name not in others
        for other in others:
            assert name in RELATED[other], (name, other)


def test_the_tables_hold_only_known_functions() -> None:
    from monitor.decisions import departments

    for table in (
        departments._WHOLE,
        departments._TERMS,
        departments._FAINT_TERMS,
        dict(departments._PIECES),
    ):
        assert table
        for term, held in table.items():
            assert term
            assert held <= set(FUNCTIONS), term


@given(st.lists(st.text(max_size=30), max_size=3), st.text(max_size=50))
def test_every_department_and_title_gives_weights_between_nothing_and_one(
    labels: list[str], title: str
) -> None:
    found = functions(tuple(labels), title, NO_OVERRIDES)
    assert all(0 < weight <= 1 and name in FUNCTIONS for name, weight in found.weights.items())
    assert not found.weights or max(found.weights.values()) == pytest.approx(1.0)
    assert found.evidence.endswith(".")
    assert all(same_label(label, f" {label.upper()} ") for label in labels if label.isascii())
