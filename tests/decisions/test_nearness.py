"""How likely a person sits in the department of a role. Clear cases only: the weights are learned anew."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import nearness, shipped
from monitor.decisions.match import LIKELY, PERHAPS
from monitor.decisions.nearness import FEATURES, REGIMES, Weights, odds, opening, pack, seat, unpack
from monitor.model import FUNCTIONS

TABLE = unpack(shipped.read(nearness.TABLE))


@pytest.mark.parametrize(
    ("person", "role"),
    [
        ((("Finance",), "Financial Controller"), ((), "Senior Accountant")),
        ((("Finance",), "Financial Controller"), (("Accounting",), "Senior Accountant")),
        ((("Finanzen",), "Financial Controller"), (("Finance",), "Senior Accountant")),
        (((), "Head of Talent Acquisition"), (("People",), "Technical Recruiter")),
        ((("Human Resources",), "HR Business Partner"), (("People",), "Technical Recruiter")),
        ((("Sales",), "Regional Sales Director"), ((), "Account Executive")),
        ((("Engineering",), "Engineering Manager"), ((), "Backend Engineer")),
        ((("Legal",), ""), ((), "Senior Legal Counsel")),
    ],
)
def test_who_does_the_same_work_is_likely_near(
    person: tuple[tuple[str, ...], str], role: tuple[tuple[str, ...], str]
) -> None:
    assert odds(seat(*person), opening(*role)) > LIKELY


@pytest.mark.parametrize(
    ("person", "role"),
    [
        ((("Finance",), "Financial Controller"), ((), "Backend Engineer")),
        ((("Product",), "Product Manager"), (("Marketing",), "Product Marketing Manager")),
        ((("Sales",), "Sales Manager"), ((), "Technical Recruiter")),
        (((), "Head of Legal"), (("Engineering",), "Data Engineer")),
        ((("Engineering",), "Engineering Manager"), (("Finance",), "Senior Accountant")),
    ],
)
def test_who_does_other_work_is_not(
    person: tuple[tuple[str, ...], str], role: tuple[tuple[str, ...], str]
) -> None:
    assert odds(seat(*person), opening(*role)) < PERHAPS


def test_the_word_of_the_user_is_what_a_side_is() -> None:
    designer = opening(("Design",), "Product Designer")
    plain, told = seat(("Nango",), "Generalist"), seat(("Nango",), "Generalist", "design")
    assert odds(told, designer) > max(odds(plain, designer), LIKELY)
    assert told.shares[FUNCTIONS.index("design")] > 0.9
    assert odds(told, opening(("Nango",), "Accountant", "finance")) < PERHAPS


def test_titles_under_an_unknown_name_tell_what_it_holds() -> None:
    engineer = opening((), "Electrical Engineer")
    taught = seat(("Odyssey",), "Team Lead", None, ("Mechanical Engineer", "Electrical Engineer"))
    assert odds(taught, engineer) > odds(seat(("Odyssey",), "Team Lead"), engineer)


def test_a_side_of_nothing_is_blank() -> None:
    assert seat((), "").blank
    assert opening((), "").blank
    assert not seat(("Legal",), "").blank
    assert not seat((), "Lawyer").blank


LABELS = st.lists(
    st.sampled_from(["Engineering", "Data Platform", "Sales", "Nango", "Legal & Finance"]), max_size=2
)
TITLES = st.sampled_from(
    ["", "Head of Data", "Senior Data Engineer", "Account Executive", "Ninja", "Head of"]
)


@given(LABELS.map(tuple), TITLES, LABELS.map(tuple), TITLES)
def test_the_odds_are_the_weighed_sum_of_the_features(
    own: tuple[str, ...], title: str, labels: tuple[str, ...], role_title: str
) -> None:
    person, role = seat(own, title), opening(labels, role_title)
    found = nearness.features(person, role, TABLE.words)
    assert len(found) == len(FEATURES)
    assert all(-1e-9 <= value <= 1 + 1e-9 for value in found)
    weights = TABLE.regimes[nearness.regime(person, role)]
    signs = sum(weight * value for weight, value in zip(weights, found, strict=True))
    pairs = sum(
        TABLE.pairs[one][other] * a * b
        for one, a in enumerate(person.shares)
        for other, b in enumerate(role.shares)
    )
    assert odds(person, role) == pytest.approx(signs + pairs, abs=1e-6)
    assert math.isclose(sum(person.shares), 1.0, abs_tol=1e-6)


def test_a_table_reads_as_it_was_written() -> None:
    assert len(TABLE.regimes) == REGIMES
    assert all(len(row) == len(FEATURES) for row in TABLE.regimes)
    assert len(TABLE.pairs) == len(FUNCTIONS)
    weights = Weights(regimes=((0.5, -1.0),), pairs=((2.0,),), words={"data": 40})
    assert unpack(pack(weights)) == weights
    assert pack(weights) == b'{"pairs":[[2.0]],"regimes":[[0.5,-1.0]],"words":{"data":40}}'
