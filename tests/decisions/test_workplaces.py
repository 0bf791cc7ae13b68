"""Whether two companies are one, as people write them on their profiles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.workplaces import (
    calls_itself_before,
    company_key,
    is_at,
    is_same_company,
    is_told,
    plain_company,
)
from monitor.model import Employer

ACME = Employer(name="Acme", aliases=("Acme Labs GmbH",))


@pytest.mark.parametrize(
    "company",
    [
        "ACME",
        "Acme, Inc.",
        "Acme GmbH & Co. KG",
        "Acme (AWS)",
        "Acme 🚀",
        "Acme, part of Borealis",
        "Acme (part of Borealis)",
        "Acme - a Borealis company",
        "Acme, now part of Borealis Group",
        "Acme Labs",
        "Acme (formerly Dynamo)",
        "Acme - ex Dynamo",
    ],
)
def test_the_watched_employer_is_known_under_its_names(company: str) -> None:
    assert is_at(ACME, company)


@pytest.mark.parametrize(
    "company", [None, "", "🚀", "Acme Foods", "Borealis", "Borealis, part of Acme", "ex-Acme"]
)
def test_other_companies_are_not_the_watched_employer(company: str | None) -> None:
    assert not is_at(ACME, company)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Acme", "Acme Ltd", True),
        ("Acme", "Acme, part of Borealis", True),
        ("Acme, part of Borealis", "Acme", True),
        ("Acme", "Borealis", False),
        ("Fed Ex Ground", "Fed", False),
        ("Pay Now Ltd", "Pay", False),
        ("Borealis", "Acme, part of Borealis", False),
        ("", "", False),
    ],
)
def test_two_names_are_one_company_or_not(a: str, b: str, same: bool) -> None:
    assert is_same_company(a, b) is same
    assert is_same_company(b, a) is same


@pytest.mark.parametrize(
    ("new", "old", "says"),
    [
        ("Borealis (formerly Acme)", "Acme GmbH", True),
        ("Borealis, previously Acme", "Acme", True),
        ("Borealis (ex Acme)", "Acme", True),
        ("Borealis fka Acme", "Acme", True),
        ("Borealis (formerly Dynamo)", "Acme", False),
        ("Borealis", "Acme", False),
    ],
)
def test_a_company_may_say_what_it_was_called(new: str, old: str, says: bool) -> None:
    assert calls_itself_before(new, old) is says


def test_a_company_of_signs_alone_is_not_told() -> None:
    assert not is_told(None)
    assert not is_told("")
    assert not is_told("--- 🚀")
    assert is_told("Acme")


def test_a_name_that_is_all_relation_stays_whole() -> None:
    assert plain_company("- part of Acme") == "- part of Acme"
    assert company_key("Acme, part of Borealis") == company_key("ACME Inc.") == "acme"


@given(st.text(max_size=60))
def test_every_told_company_is_itself(name: str) -> None:
    assert is_same_company(name, name) is is_told(name)
