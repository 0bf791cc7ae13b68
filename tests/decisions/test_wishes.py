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
        assert found.remedy == f'It would not be excluded if exclude did not hold "{exclude}".'
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
        ("Data Engineer", "staff", "near"),
        ("Data Engineer", "lead", "near"),
        ("Operations Manager", "mid", "fit"),
        ("Operations Manager", "manager", "fit"),
        ("Product Marketing Manager", "director", "near"),
        ("Data Engineer", "intern", "near"),
        ("Data Engineer", "director", "near"),
        ("Data Engineer", "intern director", "near"),
        ("Warehouse Associate", "director", "near"),
        ("Product Manager", "executive", "near"),
        ("Junior / Senior Data Engineer", "junior", "fit"),
        ("Junior / Senior Data Engineer", "senior", "fit"),
        ("Junior / Senior Data Engineer", "mid", "near"),
        ("Junior bis Senior Data Engineer", "mid", "fit"),
        ("Intern / Junior Data Engineer", "intern", "fit"),
        ("Intern / Junior Data Engineer", "mid", "near"),
        ("Director of Data", "intern", "no"),
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
    assert unmarked.remedy == 'This wish would be met if seniority held "mid".'
    assert wishes.judge_level("Cook", ("mid",)).reason == "The title names no level, so it may be right."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("FULL_TIME", "full-time"),
        ("FullTime", "full-time"),
        ("Full-time", "full-time"),
        ("Vollzeit, unbefristet", "full-time"),
        ("Voll- oder Teilzeit", "full-time part-time"),
        ("Teil-/Vollzeit", "full-time part-time"),
        ("Full- or part-time", "full-time part-time"),
        ("Temps plein ou partiel", "full-time part-time"),
        ("Jornada completa o parcial", "full-time part-time"),
        ("Permanent", ""),
        ("Permanent, part-time", "part-time"),
        ("CDD", "contract"),
        ("Temp to perm", "temporary"),
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
        ("Cook Intern", "Full-time", "full-time", "no", "It is internship, and you wish for full-time."),
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
    named = {"Part time": "part-time", None: "part-time"}.get(said, "internship") if outcome == "no" else None
    assert found.remedy == (f'This wish would be met if employment_type held "{named}".' if named else None)


def kind(title: str, said: str | None, wished: str) -> wishes.Finding:
    return wishes.judge_contract(posting(title, said), tuple(wished.split()))


@pytest.mark.parametrize(
    "title",
    [
        "Pflegefachkraft (m/w/d) Vollzeit / Teilzeit",
        "Erzieher (m/w/d) in Voll- oder Teilzeit",
        "Nurse (Full-time/Part-time)",
        "Nurse, full or part time",
        "Koch in Teilzeit oder Vollzeit",
        "Koch (Voll-/Teilzeit)",
        "Verkäufer Teil- und Vollzeit",
        "Infirmier temps plein ou temps partiel",
        "Infirmier temps plein ou partiel",
        "Enfermero tiempo completo o parcial",
    ],
)
@pytest.mark.parametrize("said", [None, "Other"])
def test_a_title_that_is_open_for_both_hours_fits_either_wish(title: str, said: str | None) -> None:
    assert kind(title, said, "full-time").outcome == "fit"
    assert kind(title, said, "part-time").outcome == "fit"


@pytest.mark.parametrize(
    "said",
    [
        "CDI", "Permanent", "PERMANENT", "Unbefristet", "Festanstellung", "Tiempo indefinido", "Regular",
        "Contrat à durée indéterminée", "CLT", "Contratto a tempo indeterminato",
    ],
)  # fmt: skip
def test_how_long_it_is_for_says_nothing_of_the_hours(said: str) -> None:
    assert kind("Cook", said, "part-time").outcome == "open"
    assert kind("Cook", said, "full-time").outcome == "fit"
    assert kind("Cook (Teilzeit)", said, "full-time").outcome == "no"
    contract = kind("Cook", said, "contract")
    assert (contract.outcome, contract.reason) == ("no", "It is permanent, and you wish for contract.")
    assert contract.remedy == 'This wish would be met if employment_type held "full-time".'


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("CDD", "contract"), ("befristet", "contract"), ("Fixed term", "contract"),
        ("fixed-term", "contract"), ("Contract-to-hire", "contract"), ("Contract", "contract"),
        ("Temp to perm", "temporary"), ("TEMPORARY", "temporary"), ("Zeitarbeit", "temporary"),
        ("Tijdelijk", "temporary"),
    ],
)  # fmt: skip
def test_what_is_for_a_time_is_near_to_a_wish_for_hours(said: str, named: str) -> None:
    for hours in ("full-time", "part-time"):
        found = kind("Cook", said, hours)
        assert found.outcome == "near"
        assert found.reason == (
            f"It is fixed-term ({named}), and you wish for {hours}; how many hours it has is not said."
        )
        assert found.remedy == f'This wish would be met if employment_type held "{named}".'
    assert kind("Cook", said, named).outcome == "fit"
    assert kind("Cook", said, "internship").outcome == "no"
    assert kind("Cook", f"Full-time, {said}", "full-time").outcome == "fit"


@pytest.mark.parametrize("said", ["Freelance", "Per diem", "Contractor", "Aushilfe"])
def test_what_is_by_the_job_is_not_near_to_a_wish_for_hours(said: str) -> None:
    assert kind("Cook", said, "full-time").outcome == "no"


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Data Engineer Intern", "internship"),
        ("Data Engineer (Werkstudent)", "internship"),
        ("Working Student Data", "internship"),
        ("Stage - Développeur web", "internship"),
        ("Développeur web (stage)", "internship"),
        ("Offre de stage marketing", "internship"),
        ("Praktikum im Einkauf", "internship"),
        ("Becario de marketing", "internship"),
        ("Ausbildung zum Koch", "apprenticeship"),
        ("Auszubildende zum Koch (m/w/d)", "apprenticeship"),
        ("Alternance - Data Analyst", "apprenticeship"),
        ("Koch Lehre", "apprenticeship"),
        ("Lehre als Koch", "apprenticeship"),
    ],
)
@pytest.mark.parametrize("said", ["Full-time", "FULL_TIME", None])
def test_learning_in_a_title_counts_beside_what_is_said(title: str, named: str, said: str | None) -> None:
    found = kind(title, said, "full-time")
    assert (found.outcome, found.reason) == ("no", f"It is {named}, and you wish for full-time.")
    assert kind(title, said, f"full-time {named}").outcome == "fit"


def test_a_trainee_is_what_is_said_and_what_is_wished() -> None:
    assert kind("Trainee Vertrieb", "Full-time", "full-time").outcome == "fit"
    assert kind("Trainee Vertrieb", "Full-time", "internship").outcome == "fit"
    assert kind("Trainee Vertrieb", None, "internship").outcome == "fit"
    assert kind("Trainee Vertrieb", None, "full-time").outcome == "no"


@pytest.mark.parametrize(
    "title",
    [
        "Stage Manager", "Stage Technician", "Stage Hand, Theatre", "Center Stage Actor",
        "Early Stage Investor", "Internship Program Manager", "Recruiter, Internships",
        "Recruiter - Intern & Graduate Hiring", "Recruiting Manager, Interns", "Trainee Coordinator",
        "Apprentice Program Manager", "Apprenticeship Programme Coordinator", "Manager, Apprenticeships",
        "Leiter Ausbildung", "Praktikantenbetreuer (m/w/d)", "Koordinator Duales Studium",
        "Wissenschaftlicher Mitarbeiter Forschung und Lehre", "Referent Studium und Lehre",
    ],
)  # fmt: skip
def test_trades_about_interns_are_no_internship(title: str) -> None:
    assert kind(title, None, "full-time").outcome == "open"
    assert kind(title, "Full-time", "full-time").outcome == "fit"


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
        (15, 18, "EUR", "year", "open"),
        (60, 70, "EUR", "year", "open"),
        (3000, 3500, "EUR", "year", "open"),
        (None, 4999, "EUR", "year", "open"),
        (None, 5000, "EUR", "year", "no"),
        (15, 18, "EUR", "month", "open"),
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
    assert remedy == "This wish would be met if min_pay asked for no more than 63,000 EUR a year."
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
    assert reason(Pay(minimum=15, maximum=18, currency="EUR", period="year")) == (
        "The pay comes to 18 EUR a year, which cannot be meant; it was not compared."
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


@pytest.mark.parametrize("currency", ["USD", "gbp", "CHF"])
def test_so_little_for_a_year_is_never_a_miss(currency: str) -> None:
    least = Pay(minimum=50000, currency=currency, period="year")
    assert (
        wishes.judge_pay(Pay(minimum=60, maximum=70, currency=currency, period="year"), least).outcome
        == "open"
    )


def test_pay_that_follows_its_remedy_fits() -> None:
    pay = Pay(maximum=33.337, currency="EUR", period="hour")
    remedy = wishes.judge_pay(pay, WISHED).remedy
    assert remedy == "This wish would be met if min_pay asked for no more than 69,340 EUR a year."
    assert wishes.judge_pay(pay, Pay(minimum=69340, currency="EUR", period="year")).outcome == "fit"


def test_every_word_that_excludes_is_in_the_remedy() -> None:
    found = wishes.judge_exclusions("Data Intern, Nights", ("intern", "cook", "nights", "intern"))
    assert found.reason == 'The title holds "intern", which you exclude.'
    assert found.remedy == 'It would not be excluded if exclude did not hold "intern" and "nights".'
    assert wishes.judge_exclusions("Data Intern, Nights", ("cook",)).outcome == "fit"


def test_only_a_level_that_is_not_named_is_assumed() -> None:
    assert wishes.judge_level("Data Engineer", ("senior",)).assumed
    assert wishes.judge_level("Warehouse Associate", ("senior",)).assumed
    assert not wishes.judge_level("Junior Data Engineer", ("senior",)).assumed


@given(st.text(max_size=50), st.text(min_size=1, max_size=30), st.sampled_from(SENIORITY))
def test_no_title_and_no_wish_can_break_the_judgement(title: str, wish: str, level: str) -> None:
    assert wishes.judge_level(title, (level,)).outcome in ("fit", "near", "no", "open")
    assert wishes.judge_exclusions(title, (wish,)).outcome == "fit" or wish.strip()
