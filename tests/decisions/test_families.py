"""Which trade a title is of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import families
from monitor.decisions.family_terms import ANYBODY, ENGINEERS, LEVELS, TECHNICIANS


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Account Executive - Manufacturing Industry", "account executive"),
        ("Software Engineer", "software engineer"),
        ("Software Engineer, Frontend", "frontend engineer"),
        ("Backend (Product) - Senior Software Engineer", "backend engineer"),
        ("Member of Technical Staff, Design & Frontend Engineer", "frontend engineer"),
        ("Softwareentwicklerin Backend", "backend engineer"),
        ("Entwickler Innen", ""),
        ("Manager, Technical Recruiting", "recruiter"),
        ("Director, Brand Partnerships", "business development manager"),
        ("Director, Brand and Partnerships", "brand manager"),
        ("Director of Data Science - Patient", "data scientist"),
        ("Customer Success Enablement Manager", "revenue operations manager"),
        ("Head of Retail Customer Support Operations - LATAM", "customer support specialist"),
        ("Compliance Operations Associate", "compliance manager"),
        ("LATAM Growth Operations Manager", "operations manager"),
        ("Security Infrastructure Engineer", "security engineer, site reliability engineer"),
        ("Cloud Sales Engineer", "solutions engineer"),
        ("Data Engineering Manager", "data engineer, engineering manager"),
        ("Director, Engineering", "engineering manager"),
        ("Engineering Specialist", ""),
        ("Nurse Recruiter", "recruiter"),
        ("Nurse Recruiting Manager", "recruiter"),
        ("Executive Assistant to the Chief Technology Officer", "executive assistant"),
        ("Technician", "manufacturing technician"),
        ("Technician, Data Center", "data center technician"),
        ("Data Center Technician", "data center technician"),
        ("Machine Operator, Solar", "production worker"),
        ("Robotics Fitter, HVAC", "maintenance technician"),
        ("Fitter", ""),
        ("Legal Operations Analyst", "legal counsel"),
        ("UX Research", "ux researcher"),
        ("Berlin - Customer Success", "customer success manager"),
        ("Customer Success - Berlin Manager", "customer success manager"),
        ("Head of Everything", ""),
        ("Strategist", "operations manager"),
        ("Content Strategist", "content writer"),
        ("Engineer", ""),
        ("Zookeeper of Lions", "veterinarian"),
        ("!!!", ""),
    ],
)
def test_a_title_is_of_its_trade_and_not_of_its_market(title: str, expected: str) -> None:
    assert ", ".join(sorted(families.trades(title))) == expected


def test_words_that_no_phrase_explains_are_kept_apart() -> None:
    assert families.unexplained("Senior Pediatric Nurse (m/w/d)") == frozenset()
    assert families.unexplained("Senior Veterinary Nurse Berlin 2") == {"berlin"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("softwareentwicklerin", ("software", "engineer")),
        ("vertriebsmitarbeiter", ("vertrieb", "mitarbeiter")),
        ("entwickler", ("engineer",)),
        ("berater", ("berater",)),
        ("rn", ("registered", "nurse")),
        ("datacenter", ("data", "center")),
        ("berlin", ("berlin",)),
        ("admin", ("admin",)),
    ],
)
def test_compounds_are_taken_apart(word: str, expected: tuple[str, ...]) -> None:
    assert families.pieces(word) == expected


def test_every_family_can_be_wished_for_by_its_name_and_is_near_to_others_both_ways() -> None:
    for name in families.names():
        assert name in families.trades(name), name
        for other in families.family(name).near:
            assert name in families.family(other).near
        assert families.accepts([name]) >= {name} | families.family(name).takes
        assert all(families.phrases([other]) for other in families.accepts([name]))


def test_no_bare_head_is_a_trade_that_closes_the_question() -> None:
    heads = ANYBODY | ENGINEERS | TECHNICIANS | LEVELS
    for name in families.names():
        bare = {text for text in families.phrases([name]) if text in heads}
        assert not bare & (LEVELS | {"manager", "specialist", "associate", "analyst", "engineer"}), name


def test_common_words_are_in_many_phrases() -> None:
    assert families.commonness("manager") > families.commonness("zookeeper") > families.commonness("qqq") == 0


@given(st.text(max_size=60))
def test_every_title_can_be_read(title: str) -> None:
    assert families.trades(title) <= families.names()
    assert families.plain_parts(title)
