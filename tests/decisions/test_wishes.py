"""Each wish by itself: exclusions, level, kind of employment, pay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import wishes
from monitor.model import EMPLOYMENT_TYPES, SENIORITY, Pay, Posting


def posting(title: str = "Data Engineer", employment_type: str | None = None) -> Posting:
    return Posting(source="greenhouse:acme", id="1", title=title, employment_type=employment_type)


@pytest.mark.parametrize(
    ("title", "exclude", "held"),
    [
        ("Data Intern", "intern", True),
        ("Data Internship", "intern", True),
        ("International Sales", "intern", False),
        ("Director of Sales", "CTO", False),
        ("Data Engineer (Working Student)", "working student", True),
        ("Werkstudent Data", "working student", True),
        ("Student, working", "working student", False),
        ("Data Developer", "engineer", False),
        ("Data Engineers", "engineer", True),
        ("Sr. Data Engineer", "senior", True),
        ("Data Engineer - Part-time", "part time", True),
        ("Data Engineer", "", False),
        ("Front-end Developer", "frontend", True),
        ("Frontend Developer", "front end", True),
        ("Praktikant:in Vertrieb", "praktikant", True),
        ("PraktikantIn Vertrieb", "Praktikant", True),
        ("Cold Calls Specialist", "cold call", True),
        ("Cold Call Specialist", "cold calls", True),
        ("Business Analyst", "busines", False),
        ("", "intern", False),
    ],
)
def test_a_title_is_excluded_by_whole_words_only(title: str, exclude: str, held: bool) -> None:
    found = wishes.judge_exclusions(title, ("zookeeper", exclude))
    assert (found.rule, found.weight) == ("exclusion", 0.0)
    if held:
        assert found.outcome == "no"
        assert found.reason == f'The title holds "{exclude}", which you exclude.'
        assert found.remedy == f'It would not be turned away if exclude did not hold "{exclude}".'
    else:
        assert (found.outcome, found.remedy) == ("fit", None)
        assert found.reason == "It holds nothing that you exclude."


@pytest.mark.parametrize(
    ("title", "wished", "outcome"),
    [
        ("Senior Data Engineer", "senior", "fit"),
        ("Senior Data Engineer", "mid", "near"),
        ("Senior Data Engineer", "staff", "near"),
        ("Senior Data Engineer", "junior", "no"),
        ("Senior Data Engineer", "intern senior", "fit"),
        ("Senior Data Engineer", "intern staff", "near"),
        ("Director of Data", "manager", "near"),
        ("Director of Data", "lead", "no"),
        ("Data Intern", "intern", "fit"),
        ("Data Intern", "junior", "no"),
        ("Junior Data Engineer", "intern", "near"),
        ("Staff Data Engineer", "lead", "fit"),
        ("Data Engineer", "mid", "open"),
        ("Data Engineer", "intern mid", "open"),
        ("Data Engineer", "junior", "near"),
        ("Data Engineer", "senior staff", "near"),
        ("Data Engineer", "staff", "no"),
        ("Data Engineer", "lead", "no"),
        ("Operations Manager", "mid", "fit"),
        ("Operations Manager", "manager", "fit"),
        ("Product Marketing Manager", "director", "near"),
        ("Data Engineer", "intern", "no"),
        ("Data Engineer", "director", "no"),
        ("Data Engineer", "intern director", "no"),
    ],
)
def test_a_neighbour_of_the_wished_level_is_near(title: str, wished: str, outcome: str) -> None:
    found = wishes.judge_level(title, tuple(wished.split()))
    assert (found.rule, found.outcome, found.weight) == ("level", outcome, 2.0)
    assert found.reason.endswith(".")
    assert (found.remedy is None) is (outcome in ("fit", "open"))


def test_a_level_is_told_with_what_was_wished() -> None:
    reason = wishes.judge_level("Director of Data", ("mid", "senior")).reason
    assert reason == "Its level is director, and you wish for mid or senior."
    assert wishes.judge_level("CTO", ("executive",)).reason == "Its level, executive, is one you wish for."
    unmarked = wishes.judge_level("Cook", ("senior",))
    assert unmarked.reason == "The title names no level, which mostly means mid, and you wish for senior."
    assert unmarked.remedy == 'It would fit if seniority held "mid".'
    assert wishes.judge_level("Cook", ("mid",)).reason == "The title names no level, so it may be right."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("FULL_TIME", "full-time"),
        ("FullTime", "full-time"),
        ("Full-time", "full-time"),
        ("Vollzeit, unbefristet", "full-time"),
        ("Temps plein", "full-time"),
        ("PartTime", "part-time"),
        ("Full-time or part-time", "full-time part-time"),
        ("CONTRACTOR", "contract"),
        ("Contracts", ""),
        ("TEMPORARY", "temporary"),
        ("Intern", "internship"),
        ("International", ""),
        ("Ausbildung", "apprenticeship"),
        ("Other", ""),
        ("", ""),
    ],
)
def test_a_kind_of_employment_is_read_in_the_words_of_boards(text: str, kinds: str) -> None:
    assert wishes.contracts(text) == frozenset(kinds.split())


@pytest.mark.parametrize("kind", EMPLOYMENT_TYPES)
def test_every_kind_of_employment_is_read_by_its_own_name(kind: str) -> None:
    assert kind in wishes.contracts(kind)


@pytest.mark.parametrize(
    ("title", "said", "wished", "outcome", "reason"),
    [
        ("Cook", "FULL_TIME", "full-time", "fit", "It is full-time, as you wish."),
        (
            "Cook",
            "Part time",
            "full-time contract",
            "no",
            "It is part-time, and you wish for full-time or contract.",
        ),
        ("Cook", None, "full-time", "open", "The kind of employment is not said, so it may be right."),
        ("Cook", "Other", "full-time", "open", "The kind of employment is not said, so it may be right."),
        ("Cook (Part-time)", None, "full-time", "no", "It is part-time, and you wish for full-time."),
        (
            "Contract Manager",
            None,
            "full-time",
            "open",
            "The kind of employment is not said, so it may be right.",
        ),
        ("Cook Intern", "Full-time", "full-time", "fit", "It is full-time, as you wish."),
        ("Cook", "full-time, part-time", "part-time", "fit", "It is full-time or part-time, as you wish."),
    ],
)
def test_the_kind_of_employment_is_compared(
    title: str, said: str | None, wished: str, outcome: str, reason: str
) -> None:
    found = wishes.judge_contract(posting(title, said), tuple(wished.split()))
    assert (found.rule, found.outcome, found.reason, found.weight) == (
        "employment type",
        outcome,
        reason,
        1.0,
    )
    named = {"Part time": "part-time", None: "part-time"}[said] if outcome == "no" else None
    assert found.remedy == (f'It would fit if employment_type held "{named}".' if named else None)


WISHED = Pay(minimum=70000, currency="EUR", period="year")


@pytest.mark.parametrize(
    ("low", "high", "currency", "period", "outcome"),
    [
        (60000, 80000, "EUR", "year", "fit"),
        (None, 70000, "EUR", "year", "fit"),
        (None, 69999, "EUR", "year", "near"),
        (None, 63000, "EUR", "year", "near"),
        (None, 62999, "EUR", "year", "no"),
        (70000, None, "eur", "year", "fit"),
        (40000, None, "EUR", "year", "open"),
        (None, 34, "EUR", "hour", "fit"),
        (None, 30, "EUR", "hour", "no"),
        (None, 270, "EUR", "day", "fit"),
        (None, 260, "EUR", "day", "near"),
        (None, 1347, "EUR", "week", "fit"),
        (None, 1346, "EUR", "week", "near"),
        (None, 5834, "EUR", "month", "fit"),
        (None, 5833, "EUR", "month", "near"),
        (None, 10, "USD", "year", "open"),
        (None, 10, None, "year", "open"),
        (None, 10, "EUR", None, "open"),
        (None, 10, "EUR", "moon", "open"),
        (None, None, "EUR", "year", "open"),
    ],
)
def test_the_most_that_is_offered_is_compared_with_the_least_that_is_wished(
    low: float | None, high: float | None, currency: str | None, period: str | None, outcome: str
) -> None:
    offered = Pay(minimum=low, maximum=high, currency=currency, period=period)
    found = wishes.judge_pay(offered, WISHED)
    assert (found.rule, found.outcome, found.weight) == ("pay", outcome, 1.0)
    assert (found.remedy is None) is (outcome in ("fit", "open"))


def test_pay_is_told_in_figures() -> None:
    def reason(pay: Pay | None, least: Pay = WISHED) -> str:
        return wishes.judge_pay(pay, least).reason

    told = "up to 63,000 EUR a year, and you wish for 70,000."
    assert reason(None) == "The pay is not said."
    assert reason(Pay(maximum=63000, currency="EUR", period="year")) == f"The pay is below your wish: {told}"
    remedy = wishes.judge_pay(Pay(maximum=63000, currency="EUR", period="year"), WISHED).remedy
    assert remedy == "It would fit if min_pay asked for no more than 63,000 EUR a year."
    assert reason(Pay(maximum=80000, currency="EUR", period="year")) == (
        "The pay reaches your wish: up to 80,000 EUR a year, and you wish for 70,000."
    )
    assert reason(Pay(minimum=40000, currency="EUR", period="year")) == (
        "The pay starts at 40,000 EUR a year; how far it goes is not said."
    )
    assert reason(Pay(maximum=9, period="year")) == (
        "The pay is in an unknown currency, so it was not compared with your wish."
    )
    assert reason(Pay(maximum=9, currency="USD", period="year")) == (
        "The pay is in USD, so it was not compared with your wish."
    )
    assert reason(Pay(maximum=9, currency="EUR")) == (
        "The pay is given without a period, so it could not be compared."
    )
    assert reason(Pay(maximum=9, period="year"), Pay(minimum=10, period="year")) == (
        "The pay is below your wish: up to 9 a year, and you wish for 10."
    )
    without = wishes.judge_pay(
        Pay(maximum=9, currency="EUR", period="year"), Pay(currency="EUR", period="year")
    )
    assert without.outcome == "open"


@given(st.text(max_size=50), st.text(min_size=1, max_size=30), st.sampled_from(SENIORITY))
def test_no_title_and_no_wish_can_break_the_judgement(title: str, wish: str, level: str) -> None:
    assert wishes.judge_level(title, (level,)).outcome in ("fit", "near", "no", "open")
    assert wishes.judge_exclusions(title, (wish,)).outcome == "fit" or wish.strip()
