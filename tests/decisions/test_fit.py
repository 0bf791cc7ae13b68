"""The verdict on a role."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.fit import findings, judge, keywords_found
from monitor.model import EMPLOYMENT_TYPES, SENIORITY, Fit, Pay, Posting

WISHES = Fit(
    titles=("data engineer", "analytics engineer"),
    exclude=("intern", "working student"),
    locations=("Berlin", "remote in Germany"),
    seniority=("mid", "senior", "staff"),
    keywords=("python", "dbt"),
    employment_type=("full-time",),
    min_pay=Pay(minimum=70000, currency="EUR", period="year"),
)
GOOD = Posting(
    source="greenhouse:acme",
    id="1",
    title="Senior Data Engineer (m/w/d)",
    locations=("Berlin, Germany",),
    departments=("Engineering", "Python Guild"),
    employment_type="Full-time",
    pay=Pay(maximum=90000, currency="EUR", period="year"),
    mentions=("dbt",),
)


def test_a_role_that_is_all_that_was_wished_fits_wholly() -> None:
    verdict = judge(GOOD, WISHES)
    assert (verdict.verdict, verdict.score) == ("fit", 1.0)
    assert verdict.reasons == (
        'The title "Senior Data Engineer (m/w/d)" matches your wish "data engineer".',
        '"Berlin, Germany" matches your wish "Berlin".',
        "Its level, senior, is one you wish for.",
        "It is full-time, as you wish.",
        "The pay reaches your wish: up to 90,000 EUR a year, and you wish for 70,000.",
        "It mentions python, dbt.",
    )


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({"title": "Data Engineer"}, "fit"),
        ({"pay": None, "employment_type": None, "mentions": (), "departments": ()}, "fit"),
        ({"pay": Pay(maximum=10, currency="USD", period="year")}, "fit"),
        ({"locations": ("Munich",), "remote": True}, "fit"),
        ({"locations": ()}, "unknown"),
        ({"locations": (), "title": "Data Engineer"}, "unknown"),
        ({"locations": ("Germany",)}, "unknown"),
        ({"locations": ("Munich",)}, "near"),
        ({"title": "Lead Data Engineer"}, "near"),
        ({"title": "Senior Sales Engineer, Data"}, "near"),
        ({"pay": Pay(maximum=65000, currency="EUR", period="year")}, "near"),
        ({"locations": (), "title": "Lead Data Engineer"}, "near"),
        ({"locations": ("Munich",), "title": "Lead Data Engineer"}, "near"),
        ({"locations": ("Munich",), "title": "Senior Sales Engineer, Data"}, "no"),
        ({"locations": ("Remote, US only",)}, "no"),
        ({"title": "Data Entry Clerk"}, "no"),
        ({"title": "Director of Sales"}, "no"),
        ({"employment_type": "PART_TIME"}, "no"),
        ({"pay": Pay(maximum=15, currency="EUR", period="hour")}, "no"),
        ({"title": "Data Engineer Intern"}, "no"),
        ({"title": "Data Engineer (Working Student)"}, "no"),
    ],
)
def test_one_change_decides(change: dict[str, object], verdict: str) -> None:
    found = judge(replace(GOOD, **change), WISHES)  # type: ignore[arg-type]  # a table of any fields
    assert found.verdict == verdict
    low, high = {"fit": (0.8, 1.0), "unknown": (0.5, 0.8), "near": (0.3, 0.6), "no": (0.0, 0.2)}[verdict]
    assert low <= found.score <= high


def test_every_rule_says_what_came_of_it_and_what_would_have_changed_it() -> None:
    role = replace(
        GOOD,
        title="Staff Barista, Intern Training",
        locations=("Munich",),
        employment_type="Part time",
        mentions=(),
    )
    found = findings(replace(role, pay=Pay(maximum=65000, currency="EUR", period="year")), WISHES)
    assert [(one.rule, one.outcome) for one in found] == [
        ("exclusion", "no"),
        ("title", "no"),
        ("place", "near"),
        ("level", "no"),
        ("employment type", "no"),
        ("pay", "near"),
        ("keywords", "fit"),
    ]
    assert [one.remedy for one in found] == [
        'It would not be excluded if exclude did not hold "intern".',
        *[None] * 6,
    ]
    assert all(one.reason.endswith(".") for one in found)
    allowed = findings(
        replace(role, pay=Pay(maximum=65000, currency="EUR", period="year")), replace(WISHES, exclude=())
    )
    assert [one.remedy for one in allowed if one.rule != "place"] == [
        'This wish would be met if titles held "retail sales associate".',
        'This wish would be met if seniority held "intern".',
        'This wish would be met if employment_type held "internship".',
        "This wish would be met if min_pay asked for no more than 65,000 EUR a year.",
        None,
    ]


REMEDY = re.compile(r'.* would .* if (titles|locations|seniority|employment_type) held "(.*)"\.')
MET = ("fit", "open", "unknown")


@pytest.mark.parametrize(
    "title",
    [
        "Staff Barista",
        "Head of Data Engineering",
        "Director of Nursing (m/w/d)",
        "Data Engineering Manager",
        "Registered Nurse",
        "Zoo Keeper II",
        "VP Sales",
        "Data Intern",
        "Junior / Senior Cook",
        "Accountant, Head Office",
        "Leiterin Pflege",
    ],
)
@pytest.mark.parametrize("place", ["Munich", "Remote, US only", "Hybrid - Paris", "London; Leeds"])
@pytest.mark.parametrize("seniority", [(), ("executive",), ("mid", "senior")])
@pytest.mark.parametrize("said", ["Part time", "CDD", "Internship", None])
def test_what_would_have_changed_it_does(
    title: str, place: str, seniority: tuple[str, ...], said: str | None
) -> None:
    role = replace(GOOD, title=title, locations=(place,), employment_type=said)
    wishes = replace(WISHES, exclude=(), min_pay=None, seniority=seniority)
    for found in findings(role, wishes):
        remedy = REMEDY.fullmatch(found.remedy or "")
        if found.rule != "place":
            assert (remedy is None) is (found.outcome in MET)
            assert remedy is None or (found.remedy or "").startswith("This wish would be met if ")
        if remedy:
            wider = replace(wishes, **{remedy[1]: (*getattr(wishes, remedy[1]), remedy[2])})
            again = {one.rule: one.outcome for one in findings(role, wider)}
            assert again[found.rule] in MET, found


def test_who_takes_back_all_that_the_remedy_names_is_no_longer_excluded() -> None:
    role = replace(GOOD, title="Data Engineer (Working Student), Nights")
    wishes = replace(WISHES, exclude=("working student", "nights", "cook"))
    remedy = findings(role, wishes)[0].remedy or ""
    taken_back = tuple(re.findall(r'"(.*?)"', remedy))
    assert taken_back == ("working student", "nights")
    left = tuple(word for word in wishes.exclude if word not in taken_back)
    assert findings(role, replace(wishes, exclude=left))[0].outcome == "fit"


def test_what_no_wish_could_name_has_no_remedy() -> None:
    assert findings(replace(GOOD, title="of the"), WISHES)[1].remedy is None


@pytest.mark.parametrize("wished", SENIORITY)
@pytest.mark.parametrize("title", ["Data Engineer", "Analytics Engineer", "Data Engineer, Team 4"])
def test_a_level_that_is_not_named_never_turns_a_role_away(wished: str, title: str) -> None:
    role = replace(GOOD, title=title)
    wishes = Fit(titles=("data engineer",), seniority=(wished,), locations=("Berlin",))
    assert judge(role, wishes).verdict in ("fit", "near")
    two = Fit(
        titles=("data engineer",),
        seniority=(wished,),
        locations=("remote in Germany",),
        min_pay=Pay(minimum=95000, currency="EUR", period="year"),
    )
    assert judge(replace(role, title="Data Engineer"), two).verdict == "near"


@pytest.mark.parametrize("wished", ["junior", "mid", "senior"])
def test_each_of_the_levels_that_a_title_names_fits(wished: str) -> None:
    role = replace(GOOD, title="Junior bis Senior Data Engineer (m/w/d)")
    assert judge(role, replace(WISHES, seniority=(wished,))).verdict == "fit"


def test_rules_that_are_not_set_say_nothing_and_those_that_fit_need_no_remedy() -> None:
    assert findings(GOOD, Fit()) == ()
    assert {(one.outcome, one.remedy) for one in findings(GOOD, WISHES)} == {("fit", None)}
    assert [one.rule for one in findings(GOOD, Fit(keywords=("cobol",)))] == ["keywords"]
    assert findings(GOOD, Fit(exclude=("cook",)))[0].reason == "It holds nothing that you exclude."


def test_levels_of_a_title_are_judged_by_the_wished_levels_where_there_are_any() -> None:
    head = replace(GOOD, title="Head of Data Engineering")
    wishes = Fit(titles=("data engineer",))
    assert judge(head, wishes).verdict == "near"
    remedy = 'This wish would be met if titles held "head of data engineering".'
    assert findings(head, wishes)[0].remedy == remedy
    assert judge(head, replace(wishes, seniority=("director",))).verdict == "fit"
    assert judge(head, replace(wishes, seniority=("mid",))).verdict == "no"


def test_what_is_excluded_is_the_only_reason() -> None:
    found = judge(replace(GOOD, title="Data Intern"), WISHES)
    assert (found.score, found.reasons) == (0.0, ('The title holds "intern", which you exclude.',))


def test_without_wishes_every_role_counts() -> None:
    found = judge(GOOD, Fit())
    assert (found.verdict, found.score) == ("fit", 1.0)
    assert found.reasons == ("You set no wishes, so every role counts.",)


def test_with_exclusions_alone_every_other_role_fits() -> None:
    found = judge(GOOD, Fit(exclude=("intern",)))
    assert (found.verdict, found.score) == ("fit", 1.0)
    assert found.reasons == ("It holds nothing that you exclude.",)


def test_keywords_alone_never_turn_a_role_away() -> None:
    none = judge(GOOD, Fit(keywords=("cobol",)))
    assert (none.verdict, none.score) == ("fit", 0.9)
    assert none.reasons == (
        "You set no wishes, so every role counts.",
        "None of your keywords was seen, which costs nothing: the whole text is often not known.",
    )
    half = judge(GOOD, Fit(keywords=("cobol", "dbt")))
    assert (half.score, half.reasons[-1]) == (0.95, "It mentions dbt.")


@pytest.mark.parametrize(
    "wishes",
    [
        Fit(seniority=("mid",)),
        Fit(employment_type=("full-time",)),
        Fit(min_pay=Pay(minimum=1, currency="EUR", period="year")),
        Fit(locations=("Berlin",)),
    ],
)
def test_a_role_that_tells_nothing_of_what_was_wished_is_unknown(wishes: Fit) -> None:
    bare = Posting(source="greenhouse:acme", id="1", title="Cook")
    found = judge(bare, wishes)
    assert found.verdict == "unknown"
    assert 0.0 < found.score <= 0.8


def test_the_score_weighs_what_matters_more() -> None:
    wishes = Fit(
        titles=("cook",), locations=("Berlin",), min_pay=Pay(minimum=9, currency="EUR", period="year")
    )
    role = Posting(source="s", id="1", title="Cook", locations=("Berlin",))
    assert judge(role, wishes).score == round((3 * 1.0 + 2 * 1.0 + 1 * 0.8) / 6, 3)
    assert judge(replace(role, locations=()), wishes).score == round((3 * 1.0 + 2 * 0.5 + 1 * 0.8) / 6, 3)


@pytest.mark.parametrize(
    ("keyword", "found"),
    [
        ("python", True),
        ("Python", True),
        ("dbt", True),
        ("C++", True),
        ("full stack", True),
        ("go", False),
        ("pyth", False),
        ("intern", False),
        ("", False),
    ],
)
def test_keywords_are_whole_words(keyword: str, found: bool) -> None:
    role = replace(GOOD, title="C++ / Fullstack International Engineer, Google")
    assert keywords_found(role, (keyword,)) == ((keyword,) if found else ())


POSTINGS = st.builds(
    Posting,
    source=st.just("s"),
    id=st.just("1"),
    title=st.text(max_size=40) | st.sampled_from(["Senior Data Engineer", "Data Entry Clerk"]),
    departments=st.lists(st.text(max_size=15), max_size=2).map(tuple),
    locations=st.lists(st.text(max_size=20) | st.sampled_from(["Berlin", "Remote"]), max_size=2).map(tuple),
    remote=st.none() | st.booleans(),
    employment_type=st.none() | st.text(max_size=15),
    posted_on=st.none() | st.dates(min_value=date(2020, 1, 1)),
    pay=st.none()
    | st.builds(
        Pay,
        minimum=st.none() | st.floats(0, 10**7),
        maximum=st.none() | st.floats(0, 10**7),
        currency=st.sampled_from([None, "EUR", "USD"]),
        period=st.sampled_from([None, "hour", "year", "era"]),
    ),
    mentions=st.lists(st.text(max_size=10), max_size=2).map(tuple),
)
TEXTS = st.lists(
    st.text(max_size=15) | st.sampled_from(["data engineer", "Berlin", "remote"]), max_size=2
).map(tuple)
FITS = st.builds(
    Fit,
    titles=TEXTS,
    exclude=TEXTS,
    locations=TEXTS,
    seniority=st.lists(st.sampled_from(SENIORITY), max_size=2).map(tuple),
    keywords=TEXTS,
    employment_type=st.lists(st.sampled_from(EMPLOYMENT_TYPES), max_size=2).map(tuple),
    min_pay=st.none() | st.just(Pay(minimum=50000, currency="EUR", period="year")),
)


@given(POSTINGS, FITS)
def test_the_judgement_never_raises_and_always_has_a_reason(posting: Posting, fit: Fit) -> None:
    found = judge(posting, fit)
    assert found.verdict in ("fit", "near", "no", "unknown")
    assert 0.0 <= found.score <= 1.0
    assert found.reasons
    assert all(reason.endswith(".") for reason in found.reasons)
    assert judge(posting, fit) == found


def test_two_wishes_missed_by_little_are_near_where_the_title_is_right() -> None:
    wished = Fit(titles=("data engineer",), seniority=("senior",), locations=("Berlin",))
    role = Posting(
        source="greenhouse:acme", id="1", title="Data Engineer", locations=("Remote - Germany",), remote=True
    )
    verdict = judge(role, wished)
    assert verdict.verdict == "near"
    assert len(verdict.missed) == 2
    related = replace(role, title="Analytics Engineer")
    assert judge(related, wished).verdict == "no"
    assert judge(replace(related, locations=("Berlin",)), wished).verdict == "near"
    assert judge(replace(role, title="Senior Data Engineer", locations=("Berlin",)), wished).missed == ()


def test_who_wishes_for_a_title_means_the_level_that_it_names() -> None:
    wished = Fit(titles=("warehouse supervisor",), seniority=("mid", "senior"))
    role = Posting(source="greenhouse:acme", id="1", title="Warehouse Supervisor (m/w/d)")
    assert judge(role, wished).verdict == "fit"
    assert judge(replace(role, title="Logistics Supervisor"), wished).verdict != "fit"
    assert judge(replace(role, title="Warehouse Director"), wished).verdict != "fit"
