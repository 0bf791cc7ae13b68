"""What departments and titles mean, from reviewed words and learned weights together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import departments
from monitor.decisions.departments import RELATED, Functions, functions, same_label, shares
from monitor.model import FUNCTIONS

NO_OVERRIDES: dict[str, str] = {}


def strongest(title: str, *labels: str) -> str:
    found = shares(labels, title)
    return FUNCTIONS[found.index(max(found))]


LABELS = {
    "Software Engineering": "software",
    "Hardware Engineering": "hardware",
    "Eng – Core Infra": "software",
    "Sales": "sales",
    "Vertrieb": "sales",
    "Ventas": "sales",
    "Verkoop": "sales",
    "Atención al cliente": "customer",
    "1200 Customer Success": "customer",
    "Ressources Humaines": "people",
    "Recursos Humanos": "people",
    "Dept: Finance": "finance",
    "Buchhaltung": "finance",
    "Sales > EMEA": "sales",
    "Demand Generation": "marketing",
    "IT": "itsec",
}


@pytest.mark.parametrize(("label", "function"), LABELS.items())
def test_a_label_alone_tells_its_function(label: str, function: str) -> None:
    assert strongest("", label) == function


WIDE = {
    "Engineering": "software hardware data itsec",
    "Ingénierie": "software hardware data itsec",
    "R&D": "software hardware data research product",
    "GTM": "sales customer marketing",
    "People & Places": "people facilities",
    "Produkt & Technologie": "software product data",
    "G&A": "finance legal people admin facilities itsec ops",
    "Betrieb": "customer ops supply mfg program facilities clinical",
}


@pytest.mark.parametrize(("label", "held"), WIDE.items())
def test_a_wide_label_is_parted_among_what_it_holds(label: str, held: str) -> None:
    found = dict(zip(FUNCTIONS, shares((label,), ""), strict=True))
    assert sum(found[name] for name in held.split()) > 0.6
    assert max(found.values()) < 0.9


TITLES = {
    "software": "Software Engineer|Backend Developer|SRE|Softwareentwickler (m/w/d)|Développeur Backend",
    "data": "Data Engineer|Head of Data|Analista de datos",
    "sales": "Account Executive|SDR|Sales Engineer, Data|Vertriebsleiter|Executivo de vendas",
    "customer": "Customer Success Manager|Kundenberater|Klantenservicemedewerker",
    "marketing": "Product Marketing Manager|Performance Marketing Lead",
    "product": "Group Product Manager",
    "people": "Recruiter, Engineering|Technical Recruiter|HR Business Partner",
    "finance": "Accountant|FP&A Manager|Comptable (H/F)|Boekhouder",
    "design": "Product Designer",
    "admin": "Executive Assistant|Data Entry Clerk",
    "facilities": "Data Center Technician",
    "legal": "Legal Counsel",
    "clinical": "Registered Nurse|Krankenpfleger",
    "supply": "Warehouse Associate|Magazijnmedewerker",
}


@pytest.mark.parametrize(
    ("title", "function"), [(title, name) for name, titles in TITLES.items() for title in titles.split("|")]
)
def test_a_title_alone_tells_the_function(title: str, function: str) -> None:
    assert strongest(title) == function


@pytest.mark.parametrize(
    ("labels", "title", "function"),
    [
        (("Engineering",), "Firmware Engineer", "hardware"),
        (("Engineering", "Hardware"), "Lead", "hardware"),
        (("Operations", "Demand Generation"), "Lead", "marketing"),
        (("Nango", "Sales"), "Lead", "sales"),
        (("Finance & Legal",), "Legal Counsel", "legal"),
        (("Sales",), "Data Engineer", "sales"),
    ],
)
def test_label_and_title_are_weighed_together(labels: tuple[str, ...], title: str, function: str) -> None:
    assert strongest(title, *labels) == function


def test_a_title_that_tells_nothing_has_no_function_and_says_so() -> None:
    found = functions((), "Ninja", NO_OVERRIDES)
    assert (found.weights, found.certain, found.named) == ({}, False, "nothing")
    assert found.evidence == 'No department is given, and the title "Ninja" does not tell what the work is.'
    untitled = functions((), "", NO_OVERRIDES)
    assert untitled.evidence == "No department is given, and there is no title to tell what the work is."


def test_a_department_of_one_function_is_certain() -> None:
    found = functions(("Sales",), "Account Executive", NO_OVERRIDES)
    assert found.weights == {"sales": 1.0}
    assert found.certain
    assert found.confidence > 0.9
    assert found.evidence == 'The department "Sales" means sales.'


def test_the_title_alone_is_evidence_and_no_certainty() -> None:
    found = functions((), "Accountant", NO_OVERRIDES)
    assert found.evidence == 'No department is given; judged by the title, "Accountant" is finance.'
    assert not found.certain
    strange = functions(("Nango",), "Comptable", NO_OVERRIDES)
    assert strange.evidence.startswith('The department "Nango" is not a known name; judged by the title, "')
    assert strange.named == "finance"


def test_where_one_department_holds_several_functions_the_title_is_heard() -> None:
    told = functions(("Finance & Legal",), "Legal Counsel", NO_OVERRIDES)
    assert told.evidence.startswith(
        'The department "Finance & Legal" can mean finance or legal; by the title'
    )
    assert told.evidence.endswith('"Legal Counsel" it is legal.')
    untold = functions(("Finance & Legal",), "Ninja", NO_OVERRIDES).evidence
    assert 'the title "Ninja" does not tell which, so it ' in untold
    assert functions(("GTM",), "", NO_OVERRIDES).evidence == (
        'The department "GTM" can mean sales or customer or marketing.'
    )


def test_what_is_not_sure_is_said_so() -> None:
    said = functions(("Engineering",), "Data Engineer", NO_OVERRIDES)
    assert set(said.weights) >= {"data", "software"}
    assert said.confidence < 0.75
    assert " it is data" not in said.evidence


@pytest.mark.parametrize(
    ("labels", "title", "share", "evidence"),
    [
        (("Sales",), "Wizard", 0.6, 'The department "Sales" most often means sales; with the title "Wizard"'
         " it is likely data."),
        (("Sales",), "", 0.4, 'The department "Sales" most often means sales; here it may be data.'),
        (("Zork",), "", 0.9, 'The department "Zork" is not a known name; by its words it is data.'),
        (("Zork",), "Wizard", 0.4, 'The department "Zork" is not a known name; judged by the title,'
         ' "Wizard" may be data.'),
    ],
)  # fmt: skip
def test_what_was_learned_may_say_otherwise_and_how_sure_it_is(
    labels: tuple[str, ...], title: str, share: float, evidence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = (1 - share) / (len(FUNCTIONS) - 1)
    learned = tuple(share if name == "data" else rest for name in FUNCTIONS)
    monkeypatch.setattr(departments, "shares", lambda labels, title: learned)
    found = departments._functions.__wrapped__(labels, title)
    assert found.evidence == evidence
    assert found.confidence == share


def test_the_word_of_the_user_is_the_last() -> None:
    found = functions(("Engineering", "1200 Data-Platform"), "Recruiter", {"Data Platform": "design"})
    assert (dict(found.weights), found.certain, found.confidence) == ({"design": 1.0}, True, 1.0)
    assert found.evidence == 'You set the department "1200 Data-Platform" to design.'
    other = functions(("Engineering", "Sales"), "", {"Data Platform": "design", "engineering": "policy"})
    assert set(other.weights) == {"policy"}


def test_the_word_of_the_user_holds_for_one_level_of_a_label() -> None:
    found = functions(
        ("Engineering > Data Platform",), "", {"Engineering": "software", "Data Platform": "design"}
    )
    assert set(found.weights) == {"design"}
    assert found.evidence == 'You set the department "Data Platform" to design.'


def of(**weights: float) -> Functions:
    return Functions(weights=weights, evidence="", certain=True, confidence=1.0)


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


@given(st.lists(st.text(max_size=30), max_size=3), st.text(max_size=50))
def test_every_department_and_title_gives_weights_between_nothing_and_one(
    labels: list[str], title: str
) -> None:
    likely = shares(tuple(labels), title)
    assert sum(likely) == pytest.approx(1.0)
    assert all(share > 0 for share in likely)
    found = functions(tuple(labels), title, NO_OVERRIDES)
    assert all(0 < weight <= 1 and name in FUNCTIONS for name, weight in found.weights.items())
    assert not found.weights or max(found.weights.values()) == pytest.approx(1.0)
    assert found.evidence.endswith(".")
    assert 0 < found.confidence <= 1
    assert all(same_label(label, label) for label in labels)
