"""What falls due, on which day, with whom; what restarts the clock; what is never asked twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.budget import hold
from monitor.decisions.check_ins import first_days, stars
from monitor.decisions.pursuits import Opening
from monitor.decisions.timeline import Ties, done_by, errands
from monitor.decisions.workdays import after, is_workday, workday_before, workday_from
from monitor.model import (
    Budget,
    Cadence,
    Contact,
    Employer,
    Errand,
    Known,
    Move,
    Person,
    Posting,
    Reach,
    Rejection,
    Said,
    Wait,
)

NO = date(2026, 5, 1)  # a Friday
DANA = Person(name="Dana Ruiz", star=True, title="Head of Data Platform")
ANA = Person(name="Ana Lund", title="Data Engineer")
KIM = Person(name="Kim Osei", hiring_manager=True)
SAM = Person(name="Sam Hill", recruiter=True)
REJECTION = Rejection(role="Senior Data Engineer", date=NO, stage="final")
ACME = Employer(name="Acme", people=(DANA, ANA, KIM), rejections=(REJECTION,))
CADENCE, BUDGET = Cadence(), Budget()


def at(days: int) -> date:
    return NO + timedelta(days=days)


def role(
    number: str = "7", *, told: date, people: tuple[Person, ...] = (DANA, KIM, ANA), back: bool = False
) -> Opening:
    known = Known(
        posting=Posting(source="greenhouse:acme", id=number, title="Data Engineer"),
        employer="Acme",
        first_seen_at=datetime(2026, 7, 1, tzinfo=UTC),
        opened_at=datetime(2026, 7, 1, tzinfo=UTC),
    )
    ladder = tuple(Reach(person=person, rung="team", score=1.0, reasons=()) for person in people)
    return Opening(
        known=known, employer="Acme", alert=f"k{number}", told_on=told, people=ladder, at_once=back
    )


def wrote(
    person: str, on: date, *did: str, how: str = "mail", outcome: str | None = None, role: str | None = None
) -> Contact:
    return Contact(employer="Acme", person=person, on=on, how=how, did=did, outcome=outcome, role=role)


def due(
    today: date,
    employer: Employer = ACME,
    cadence: Cadence = CADENCE,
    budget: Budget = BUDGET,
    **ties: object,
) -> list[Errand]:
    return list(errands(Ties(employers=(employer,), **ties), cadence, budget, today))  # type: ignore[arg-type] # short names of fields


def told(found: list[Errand]) -> set[tuple[str, str | None, date, str]]:
    return {(errand.what, errand.person, errand.due_on, errand.state) for errand in found}


# ---------------------------------------------------------------------------------------- workdays


@pytest.mark.parametrize(
    ("day", "wait", "expected"),
    [
        (NO, Wait(days=1, business=True), date(2026, 5, 4)),
        (NO, Wait(days=2, business=True), date(2026, 5, 5)),
        (NO, Wait(days=5, business=True), date(2026, 5, 8)),
        (NO, Wait(days=6, business=True), date(2026, 5, 11)),
        (NO, Wait(days=0, business=True), NO),
        (date(2026, 5, 2), Wait(days=0, business=True), date(2026, 5, 4)),
        (date(2026, 5, 2), Wait(days=1, business=True), date(2026, 5, 4)),
        (date(2026, 5, 3), Wait(days=5, business=True), date(2026, 5, 8)),
        (NO, Wait(days=2), date(2026, 5, 4)),
        (NO, Wait(days=30), date(2026, 6, 1)),
        (NO, Wait(days=7), date(2026, 5, 8)),
        (date(9999, 12, 30), Wait(days=30), date.max),
    ],
)
def test_waits_end_on_workdays(day: date, wait: Wait, expected: date) -> None:
    assert after(day, wait) == expected


@given(st.dates(date(1971, 1, 1), date(2200, 1, 1)), st.integers(0, 400))
def test_business_days_are_counted_one_by_one(day: date, count: int) -> None:
    found = after(day, Wait(days=count, business=True))
    between = sum(is_workday(day + timedelta(days=n)) for n in range(1, (found - day).days + 1))
    assert is_workday(found)
    assert between == count or (count == 0 and found == workday_from(day))


@given(st.dates(date(1971, 1, 1), date(2200, 1, 1)))
def test_the_workday_before_is_the_nearest(day: date) -> None:
    found = workday_before(day)
    assert is_workday(found)
    assert found < day
    assert not any(is_workday(found + timedelta(days=n)) for n in range(1, (day - found).days))


# ------------------------------------------------------------------------------- after the no


def test_after_the_no_each_interviewer_is_thanked_one_is_answered_and_the_star_is_invited() -> None:
    assert told(due(NO)) == {
        ("thank_you", "Dana Ruiz", date(2026, 5, 4), "planned"),
        ("thank_you", "Ana Lund", date(2026, 5, 4), "planned"),
        ("thank_you", "Kim Osei", date(2026, 5, 4), "planned"),
        ("answer", "Kim Osei", date(2026, 5, 4), "planned"),
        ("invite", "Dana Ruiz", date(2026, 5, 5), "planned"),
        ("check_in", "Dana Ruiz", date(2026, 6, 1), "planned"),
    }


def test_an_errand_is_due_from_its_day_on() -> None:
    assert {e.state for e in due(date(2026, 5, 4)) if e.what == "thank_you"} == {"due"}
    assert {e.state for e in due(date(2026, 5, 11)) if e.what == "thank_you"} == {"due"}


@pytest.mark.parametrize(
    ("people", "whom"),
    [
        ((DANA, SAM, KIM), "Sam Hill"),
        ((DANA, KIM), "Kim Osei"),
        ((ANA, DANA), "Dana Ruiz"),
        ((ANA,), "Ana Lund"),
        ((replace(SAM, left=NO), ANA), "Ana Lund"),
        ((), None),
    ],
)
def test_one_person_is_answered(people: tuple[Person, ...], whom: str | None) -> None:
    answers = [e.person for e in due(NO, replace(ACME, people=people)) if e.what == "answer"]
    assert answers == ([whom] if whom else [])


def test_nobody_is_thanked_for_a_talk_that_never_was() -> None:
    early = replace(ACME, rejections=(replace(REJECTION, stage="applied"),))
    other = replace(
        ACME, people=(replace(ANA, met=at(-300)), replace(KIM, met=at(3)), replace(DANA, met=at(-3)))
    )
    assert [e for e in due(NO, early) if e.what == "thank_you"] == []
    assert [e.person for e in due(NO, other) if e.what == "thank_you"] == ["Dana Ruiz"]


def test_a_recruiter_is_answered_and_not_thanked_for_an_interview_and_stands_in_for_a_star() -> None:
    found = due(NO, replace(ACME, people=(SAM,)))
    assert {(e.what, e.person) for e in found} == {
        ("answer", "Sam Hill"),
        ("invite", "Sam Hill"),
        ("check_in", "Sam Hill"),
    }
    assert stars(replace(ACME, people=(SAM, DANA)), NO) == [DANA]


def test_what_was_done_is_not_due_again() -> None:
    contacts = [wrote("Dana Ruiz", at(3), "thank_you"), wrote("Kim Osei", at(3))]
    left = {(e.what, e.person) for e in due(at(3), contacts=contacts)}
    assert ("thank_you", "Dana Ruiz") not in left
    assert ("thank_you", "Kim Osei") not in left
    assert ("answer", "Kim Osei") not in left
    assert {("thank_you", "Ana Lund"), ("invite", "Dana Ruiz")} <= left


def test_a_contact_before_the_no_thanks_for_nothing() -> None:
    assert ("thank_you", "Dana Ruiz") in {
        (e.what, e.person) for e in due(NO, contacts=[wrote("Dana Ruiz", at(-1))])
    }


def test_old_news_asks_for_no_thanks() -> None:
    assert {e.what for e in due(at(17))} >= {"thank_you", "answer"}
    assert {e.what for e in due(at(20))} == {"invite", "check_in"}
    assert {e.what for e in due(at(100))} == {"check_in"}


def test_a_no_of_tomorrow_asks_for_nothing_yet() -> None:
    assert due(at(-1)) == []


def test_a_second_no_asks_for_no_second_thanks_and_no_second_invitation() -> None:
    second = replace(REJECTION, date=at(3), role="Analytics Engineer")
    early, late = replace(ANA, met=at(-9)), replace(KIM, met=at(2))
    twice = replace(ACME, rejections=(second, REJECTION), people=(DANA, early, late))
    found = [(e.what, e.person, e.rejection and e.rejection.date) for e in due(at(4), twice)]
    assert sorted(found[:-1], key=str) == [
        ("answer", "Kim Osei", at(3)),
        ("invite", "Dana Ruiz", at(3)),
        ("thank_you", "Ana Lund", NO),
        ("thank_you", "Dana Ruiz", at(3)),
        ("thank_you", "Kim Osei", at(3)),
    ]
    invited = [wrote("Dana Ruiz", at(1), "invite", how="linkedin")]
    assert "invite" not in {e.what for e in due(at(4), twice, contacts=invited)}


def test_who_left_is_neither_thanked_nor_invited() -> None:
    gone = replace(ACME, people=(replace(DANA, left=at(2)), ANA))
    assert {(e.what, e.person) for e in due(at(4), gone)} == {
        ("thank_you", "Ana Lund"),
        ("answer", "Ana Lund"),
        ("check_in", "Dana Ruiz"),
    }


def test_who_is_connected_is_not_invited() -> None:
    found = due(NO, connected=frozenset({("acme", "dana ruiz")}))
    assert "invite" not in {e.what for e in found}


@pytest.mark.parametrize("what", ["thank_you", "answer", "invite"])
def test_each_step_can_be_switched_off(what: str) -> None:
    assert what not in {e.what for e in due(NO, cadence=replace(CADENCE, **{what: None}))}


# ---------------------------------------------------------------------------------- check-ins


@pytest.mark.parametrize(
    ("contacts", "today", "expected"),
    [
        ([], at(0), at(31)),
        ([wrote("Dana Ruiz", at(3), "thank_you")], at(3), at(33)),
        ([wrote("Dana Ruiz", at(31), "check_in")], at(31), date(2026, 8, 31)),
        ([wrote("Dana Ruiz", at(31))], at(31), date(2026, 8, 31)),
        ([wrote("Ana Lund", at(3), "thank_you")], at(20), at(31)),
        ([], at(90), at(31)),
        ([], at(130), date(2026, 8, 31)),
    ],
)
def test_the_clock_restarts_at_the_last_contact(contacts: list[Contact], today: date, expected: date) -> None:
    assert [e.due_on for e in due(today, contacts=contacts) if e.what == "check_in"] == [expected]


def test_each_check_in_has_a_key_of_its_own() -> None:
    keys = {next(e.key for e in due(at(n)) if e.what == "check_in") for n in (31, 60, 130, 131, 230)}
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("cadence", "expected"),
    [
        (replace(CADENCE, check_in=None), [date(2026, 7, 30)]),
        (replace(CADENCE, later=None), [at(31)]),
        (replace(CADENCE, later=Wait(days=0)), [at(31)]),
        (replace(CADENCE, check_in=None, later=None), []),
    ],
)
def test_check_ins_can_be_set_or_switched_off(cadence: Cadence, expected: list[date]) -> None:
    assert [e.due_on for e in due(NO, cadence=cadence) if e.what == "check_in"] == expected


def test_who_was_met_without_a_no_is_kept_in_touch_with_and_who_was_never_met_is_not() -> None:
    met = Employer(name="Beta", people=(replace(DANA, met=at(0)),))
    assert told(due(NO, met)) == {("check_in", "Dana Ruiz", at(31), "planned")}
    assert due(NO, Employer(name="Beta", people=(DANA,))) == []


def test_a_check_in_waits_where_somebody_there_was_written_to() -> None:
    found = next(e for e in due(at(31), contacts=[wrote("Ana Lund", at(30))]) if e.what == "check_in")
    assert (found.state, found.due_on) == ("held", date(2026, 6, 5))
    assert found.why.startswith("Not yet, from 5 June 2026: you wrote to Ana Lund yesterday.")


# -------------------------------------------------------------------------------------- about roles


def roles(today: date, **ties: object) -> list[tuple[str, str | None, date, str]]:
    found = due(today, **ties)  # type: ignore[arg-type] # short names of fields
    return [(e.what, e.person, e.due_on, e.state) for e in found if e.what in ("reach_out", "follow_up")]


TOLD = at(63)  # a Friday


def test_the_best_door_is_asked_first_then_the_next_then_one_reminder() -> None:
    openings = [role(told=TOLD)]
    assert roles(TOLD, openings=openings) == [("reach_out", "Dana Ruiz", TOLD, "due")]
    asked = [wrote("Dana Ruiz", TOLD, "reach_out")]
    assert roles(TOLD, openings=openings, contacts=asked) == [("reach_out", "Kim Osei", at(70), "planned")]
    assert roles(at(70), openings=openings, contacts=asked) == [("reach_out", "Kim Osei", at(70), "due")]
    asked += [wrote("Kim Osei", at(70), "reach_out"), wrote("Ana Lund", at(77), "reach_out")]
    assert roles(at(80), openings=openings, contacts=asked) == [("follow_up", "Ana Lund", at(84), "planned")]
    asked += [wrote("Ana Lund", at(84), "follow_up")]
    assert roles(at(85), openings=openings, contacts=asked) == []


@pytest.mark.parametrize("outcome", ["reply", "meeting", "referral", "interview"])
def test_an_answer_ends_the_asking(outcome: str) -> None:
    asked = [wrote("Dana Ruiz", TOLD, "reach_out", outcome=outcome)]
    assert roles(at(80), openings=[role(told=TOLD)], contacts=asked) == []


def test_a_no_leads_to_the_next_one() -> None:
    asked = [wrote("Dana Ruiz", TOLD, "reach_out", outcome="no")]
    budget = replace(BUDGET, per_employer=Wait(days=2, business=True))
    found = next(
        e
        for e in due(at(66), openings=[role(told=TOLD)], contacts=asked, budget=budget)
        if e.what == "reach_out"
    )
    assert (found.person, found.due_on) == ("Kim Osei", date(2026, 7, 7))
    assert found.why == "Dana Ruiz could not help: Kim Osei is the next one to ask about Data Engineer."


def test_nobody_is_reminded_who_said_no() -> None:
    asked = [wrote("Dana Ruiz", TOLD, "reach_out", outcome="no")]
    assert roles(at(80), openings=[role(told=TOLD, people=(DANA,))], contacts=asked) == []


def test_nobody_is_reminded_who_is_no_longer_there() -> None:
    asked = [wrote("Dana Ruiz", TOLD, "reach_out", role="greenhouse:acme 7")]
    assert roles(at(80), openings=[role(told=TOLD, people=())], contacts=asked) == []


def test_a_note_of_five_days_ago_holds_the_next_back_and_says_so() -> None:
    found = next(
        e
        for e in due(TOLD, openings=[role(told=TOLD)], contacts=[wrote("Dana Ruiz", at(58), "check_in")])
        if e.what == "reach_out"
    )
    assert (found.state, found.due_on) == ("held", date(2026, 7, 28))
    assert found.why.startswith("Not yet, from 28 July 2026: you wrote to Dana Ruiz 5 days ago. ")


def test_what_was_held_back_is_told_when_its_day_comes() -> None:
    contacts = [wrote("Dana Ruiz", at(58), "check_in")]

    def asked(today: date, **ties: object) -> Errand:
        return next(e for e in due(today, openings=[role(told=TOLD)], **ties) if e.what == "reach_out")  # type: ignore[arg-type] # as above

    held, free, never = (
        asked(TOLD, contacts=contacts),
        asked(date(2026, 7, 28), contacts=contacts),
        asked(TOLD),
    )
    assert (held.state, free.state, free.due_on) == ("held", "due", date(2026, 7, 28))
    assert (free.told, never.told, held.key) == (False, True, free.key)


def test_the_rejected_role_is_worth_a_second_note() -> None:
    contacts = [wrote("Dana Ruiz", at(61), "check_in")]
    assert roles(TOLD, openings=[role(told=TOLD, back=True)], contacts=contacts) == [
        ("reach_out", "Dana Ruiz", TOLD, "due")
    ]


def test_who_is_skipped_gives_way_to_the_next() -> None:
    first = next(
        e for e in due(TOLD, openings=[role(told=TOLD, people=(DANA, KIM))]) if e.what == "reach_out"
    )
    said = {first.key: Said(key=first.key, state="skipped")}
    second = next(
        e
        for e in due(TOLD, openings=[role(told=TOLD, people=(DANA, KIM))], said=said)
        if e.what == "reach_out"
    )
    assert second.person == "Kim Osei"
    said[second.key] = Said(key=second.key, state="skipped")
    assert roles(TOLD, openings=[role(told=TOLD, people=(DANA, KIM))], said=said) == []


def test_a_closed_role_an_old_one_and_one_of_another_employer_ask_for_nothing() -> None:
    shut = role(told=TOLD)
    closed = replace(shut, known=replace(shut.known, closed_at=shut.known.opened_at))
    assert roles(TOLD, openings=[closed]) == []
    assert roles(TOLD, openings=[replace(shut, employer="Beta")]) == []
    assert roles(at(200), openings=[shut]) == []


def test_one_note_is_about_all_roles_that_opened_till_then() -> None:
    openings = [role(told=TOLD), role("8", told=TOLD), role("9", told=at(70))]
    found = roles(
        at(70), openings=openings, contacts=[wrote("Dana Ruiz", TOLD, "reach_out", role="greenhouse:acme 7")]
    )
    assert [(what, person) for what, person, _, state in found if state == "due"] == [
        ("reach_out", "Kim Osei")
    ] * 2
    assert [state for _, person, _, state in found if person == "Dana Ruiz"] == ["held"]


def test_no_check_in_beside_a_note_about_a_role() -> None:
    found = due(at(130), openings=[role(told=at(129))])
    assert {(e.what, e.person) for e in found} == {("reach_out", "Dana Ruiz")}


# ------------------------------------------------------------------------------ careers and exports


MOVE = Move(
    employer="Acme", person="Dana Ruiz", what="moved", by=at(119), company="Beta", title="VP Data",
    state="confirmed", confirmed_on=at(120),
)  # fmt: skip


def congratulations(today: date, *moves: Move, **ties: object) -> list[Errand]:
    return [e for e in due(today, moves=moves, **ties) if e.what == "congratulate"]  # type: ignore[arg-type] # short names of fields


def test_a_move_is_congratulated_once_it_is_confirmed() -> None:
    (found,) = congratulations(at(120), MOVE)
    assert (found.due_on, found.move) == (date(2026, 8, 31), MOVE)
    assert found.why == "Dana Ruiz is now VP Data at Beta: congratulate, and ask for nothing."
    (titled,) = congratulations(at(120), replace(MOVE, what="title", company="Acme"))
    assert titled.why == "Dana Ruiz is now VP Data: congratulate, and ask for nothing."
    (untitled,) = congratulations(at(120), replace(MOVE, title=None))
    assert untitled.why == "Dana Ruiz is now in a new role at Beta: congratulate, and ask for nothing."


@pytest.mark.parametrize(
    "move",
    [
        replace(MOVE, state="proposed", confirmed_on=None),
        replace(MOVE, what="renamed"),
        replace(MOVE, person="Nobody Here"),
        replace(MOVE, employer="Beta"),
        replace(MOVE, confirmed_on=at(20)),
        replace(MOVE, confirmed_on=None),
    ],
)
def test_what_is_no_confirmed_news_is_not_congratulated(move: Move) -> None:
    assert congratulations(at(120), move) == []


def test_who_was_congratulated_is_not_again() -> None:
    assert congratulations(at(124), MOVE, contacts=[wrote("Dana Ruiz", at(122), "congratulate")]) == []


def test_the_export_is_asked_for_a_month_after_the_last() -> None:
    found = [e for e in due(NO, exported_on=NO) if e.what == "export"]
    assert [(e.due_on, e.person, e.employer, e.state) for e in found] == [
        (date(2026, 6, 1), None, None, "planned")
    ]
    assert [e.state for e in due(at(40), exported_on=NO) if e.what == "export"] == ["due"]
    assert [
        e
        for e in due(NO, exported_on=NO, cadence=replace(CADENCE, export_reminder=None))
        if e.what == "export"
    ] == []


# ------------------------------------------------------------------------------ what the user says


def test_what_is_skipped_is_gone_and_what_is_put_off_comes_later() -> None:
    first = next(e for e in due(NO) if e.what == "thank_you" and e.person == "Ana Lund")
    assert first.key not in {e.key for e in due(NO, said={first.key: Said(key=first.key, state="skipped")})}
    said = {first.key: Said(key=first.key, state="snoozed", until=date(2026, 5, 7))}
    states = {
        day: next(e for e in due(day, said=said) if e.key == first.key) for day in (at(4), date(2026, 5, 7))
    }
    assert {(e.due_on, e.state) for e in states.values()} == {
        (date(2026, 5, 7), "snoozed"),
        (date(2026, 5, 7), "due"),
    }
    early = {first.key: Said(key=first.key, state="snoozed", until=at(1))}
    assert next(e for e in due(NO, said=early) if e.key == first.key) == first


def test_a_contact_does_what_is_due_with_the_person() -> None:
    own = [e for e in due(date(2026, 5, 4)) if e.person == "Dana Ruiz"]
    assert {e.what for e in done_by("mail", own, at(3))} == {"thank_you"}
    assert {e.what for e in done_by("linkedin", own, at(3))} == {"thank_you", "invite"}
    assert done_by("mail", [], NO) == []
    assert {e.what for e in done_by("mail", [e for e in due(NO) if e.person == "Kim Osei"], NO)} == {
        "thank_you",
        "answer",
    }


def test_a_contact_of_the_first_days_is_no_check_in() -> None:
    assert first_days(wrote("Dana Ruiz", NO, "thank_you", "invite"))
    assert not first_days(wrote("Dana Ruiz", NO, "thank_you", "check_in"))
    assert not first_days(wrote("Dana Ruiz", NO))


# --------------------------------------------------------------------------------------- the budget


@pytest.mark.parametrize(
    ("contacts", "until", "why"),
    [
        ([], None, None),
        ([wrote("Dana Ruiz", at(-3))], date(2026, 5, 28), "You wrote to Dana Ruiz 3 days ago."),
        ([wrote("dana ruiz", at(0), how="call")], at(31), "You called Dana Ruiz today."),
        ([wrote("Ana Lund", at(-1))], date(2026, 5, 7), "You wrote to Ana Lund yesterday."),
        ([wrote("Ana Lund", at(-9))], None, None),
        ([wrote("Dana Ruiz", at(-40))], None, None),
        ([wrote("Dana Ruiz", at(2))], None, None),
        (
            [wrote("Ana Lund", at(-1)), wrote("Dana Ruiz", at(-10))],
            date(2026, 5, 21),
            "You wrote to Dana Ruiz 10 days ago.",
        ),
    ],
)
def test_a_note_too_soon_is_held_and_says_after_what(
    contacts: list[Contact], until: date | None, why: str | None
) -> None:
    found = hold(DANA, contacts, BUDGET, NO)
    assert (found.until if found else None, found.why if found else None) == (until, why)


# ------------------------------------------------------------------ slips, moves and second thoughts


def test_two_noes_of_one_day_are_one_errand_each() -> None:
    twice = replace(ACME, rejections=(REJECTION, replace(REJECTION, role="Data Analyst"), REJECTION))
    found = due(NO, twice)
    assert len({errand.key for errand in found}) == len(found)
    assert [e.person for e in found if e.what == "answer"] == ["Kim Osei"]


def test_the_no_is_answered_to_nobody_who_left() -> None:
    gone = replace(ACME, people=(replace(SAM, left=at(-9)), ANA))
    assert [e.person for e in due(NO, gone) if e.what == "answer"] == ["Ana Lund"]


def test_who_had_a_note_before_a_later_no_is_not_thanked_for_it() -> None:
    twice = replace(ACME, rejections=(REJECTION, replace(REJECTION, date=at(30))))
    found = due(at(30), twice, contacts=[wrote("Ana Lund", at(3), "thank_you")])
    assert {e.person for e in found if e.what == "thank_you"} == {"Dana Ruiz", "Kim Osei"}


def test_a_note_about_a_role_counts_also_where_something_older_is_overdue() -> None:
    saturday = at(64)
    own = [e for e in due(saturday, openings=[role(told=saturday)]) if e.person == "Dana Ruiz"]
    assert {(e.what, e.state) for e in own} == {("invite", "due"), ("reach_out", "planned")}
    overdue = next(e for e in due(saturday) if e.what == "check_in")
    assert {e.what for e in done_by("mail", [overdue, *own], saturday)} == {"check_in", "reach_out"}


def test_what_had_no_cause_yet_was_not_done() -> None:
    own = [e for e in due(at(70), openings=[role(told=at(70))]) if e.person == "Dana Ruiz"]
    assert [e.what for e in own] == ["reach_out"]
    assert done_by("mail", own, at(50)) == []
    thanks = [e for e in due(at(3)) if e.person == "Ana Lund"]
    assert done_by("mail", thanks, at(-6)) == []
    moved = congratulations(at(120), replace(MOVE, after=at(100)))
    assert (done_by("mail", moved, at(90)), done_by("mail", moved, at(110))) == ([], [])
    assert done_by("mail", moved, at(120)) == moved


def test_what_was_put_off_or_passed_on_is_told_when_its_day_comes() -> None:
    openings = [role(told=TOLD)]
    [first] = [e for e in due(TOLD, openings=openings) if e.what == "reach_out"]
    assert first.told
    later = {first.key: Said(key=first.key, state="snoozed", until=at(66))}
    [snoozed] = [e for e in due(at(66), openings=openings, said=later) if e.what == "reach_out"]
    assert (snoozed.state, snoozed.told) == ("due", False)
    skipped = {first.key: Said(key=first.key, state="skipped")}
    [passed] = [e for e in due(TOLD, openings=openings, said=skipped) if e.what == "reach_out"]
    assert (passed.person, passed.told) == ("Kim Osei", False)


def test_a_note_between_brings_a_reminder_when_its_time_is_over() -> None:
    contacts = [wrote("Ana Lund", TOLD, "check_in")]
    openings = [role(told=TOLD)]
    [held_back] = [e for e in due(TOLD, openings=openings, contacts=contacts) if e.what == "reach_out"]
    [free] = [e for e in due(at(73), openings=openings, contacts=contacts) if e.what == "reach_out"]
    assert (held_back.state, free.state, free.told) == ("held", "due", False)


def test_a_role_that_goes_on_under_another_id_is_the_same_errand() -> None:
    one, other = role("7", told=TOLD), role("8", told=TOLD)
    keys = {
        e.key
        for opening in (one, replace(other, alert=one.alert))
        for e in due(TOLD, openings=[opening])
        if e.what == "reach_out"
    }
    assert len(keys) == 1


def test_what_was_written_before_a_role_came_back_does_not_count() -> None:
    asked = [wrote("Dana Ruiz", at(20), "reach_out", role="greenhouse:acme 7")]
    assert roles(at(250), openings=[role(told=at(250))], contacts=asked) == [
        ("reach_out", "Dana Ruiz", date(2027, 1, 6), "due")
    ]


def test_contacts_count_under_an_older_name_of_the_employer() -> None:
    renamed = replace(ACME, name="Acme Labs", aliases=("Acme",))
    found = due(at(3), renamed, contacts=[wrote("Ana Lund", at(3), "thank_you")])
    assert ("thank_you", "Ana Lund") not in {(e.what, e.person) for e in found}


BETA = Employer(name="Beta", people=(Person(name="Dana Ruiz", star=True),))
LEFT = replace(ACME, people=(replace(DANA, left=at(119)), KIM, ANA))


def after_a_move(today: date, *contacts: Contact, **more: object) -> list[Errand]:
    ties = Ties(employers=(LEFT, BETA), moves=(MOVE,), contacts=contacts, **more)  # type: ignore[arg-type] # as above
    return list(errands(ties, CADENCE, BUDGET, today))


def test_who_moved_is_congratulated_and_kept_in_touch_with_where_they_are_now() -> None:
    found = {(e.what, e.employer, e.person) for e in after_a_move(at(120)) if e.person == "Dana Ruiz"}
    assert found == {("congratulate", "Beta", "Dana Ruiz"), ("check_in", "Beta", "Dana Ruiz")}
    done = Contact(employer="Beta", person="Dana Ruiz", on=at(122), how="mail", did=("congratulate",))
    left = [e for e in after_a_move(at(122), done) if e.person == "Dana Ruiz"]
    assert [(e.what, e.employer, e.due_on) for e in left] == [("check_in", "Beta", date(2026, 11, 30))]


def test_what_was_written_at_the_old_employer_counts_at_the_new_one() -> None:
    note = wrote("Dana Ruiz", at(118), "check_in")
    opened = replace(role(told=at(122), people=(BETA.people[0],)), employer="Beta")
    found = [e for e in after_a_move(at(122), note, openings=[opened]) if e.what == "reach_out"]
    assert [(e.employer, e.state) for e in found] == [("Beta", "held")]


def test_a_star_who_left_for_somewhere_unwatched_is_still_kept_in_touch_with() -> None:
    found = due(at(125), LEFT)
    assert [(e.person, e.why[:38]) for e in found if e.what == "check_in"] == [
        ("Dana Ruiz", "You have not written to Dana Ruiz sinc")
    ]
    with_sam = replace(LEFT, people=(*LEFT.people, SAM))
    assert {e.person for e in due(at(125), with_sam) if e.what == "check_in"} == {"Dana Ruiz", "Sam Hill"}


def test_a_new_title_is_congratulated_where_they_are_and_only_the_last_news() -> None:
    title = replace(MOVE, what="title", company="Acme", title="CDO", by=at(118))
    found = [e for e in after_a_move(at(120)) if e.what == "congratulate"]
    assert len(found) == 1
    ties = Ties(employers=(ACME, BETA), moves=(replace(title, title="x"), title))
    [last] = [e for e in errands(ties, CADENCE, BUDGET, at(120)) if e.what == "congratulate"]
    assert (last.employer, last.why) == ("Acme", "Dana Ruiz is now CDO: congratulate, and ask for nothing.")


def test_what_is_put_off_for_long_neither_lapses_nor_comes_early() -> None:
    thanks = next(e for e in due(NO) if e.what == "thank_you" and e.person == "Ana Lund")
    said = {thanks.key: Said(key=thanks.key, state="snoozed", until=at(31))}
    assert [e.state for e in due(at(31), said=said) if e.key == thanks.key] == ["due"]
    check_in = next(e for e in due(at(40)) if e.what == "check_in")
    said = {check_in.key: Said(key=check_in.key, state="snoozed", until=at(140))}
    states = [next(e.state for e in due(at(n), said=said) if e.what == "check_in") for n in (125, 139, 140)]
    assert states == ["snoozed", "snoozed", "due"]


def test_another_cadence_makes_no_other_check_in() -> None:
    faster = replace(CADENCE, check_in=Wait(days=28))
    keys = {next(e.key for e in due(at(40), cadence=c) if e.what == "check_in") for c in (CADENCE, faster)}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("contacts", "person", "why"),
    [
        ([], DANA, "You have not written to Dana Ruiz since the no, 40 days ago: "),
        ([wrote("Dana Ruiz", at(9))], DANA, "Your last contact with Dana Ruiz was 31 days ago: "),
        ([], replace(DANA, met=at(4)), "You met Dana Ruiz 36 days ago: "),
    ],
)
def test_a_check_in_says_since_when(contacts: list[Contact], person: Person, why: str) -> None:
    found = due(at(40), replace(ACME, people=(person,)), contacts=contacts)
    assert next(e.why for e in found if e.what == "check_in").startswith(why)


# ------------------------------------------------------------------------------------ for any life

PEOPLE = st.sampled_from(["Dana Ruiz", "Ana Lund", "Kim Osei"])
CONTACTS = st.lists(
    st.builds(
        wrote,
        PEOPLE,
        st.integers(-30, 200).map(at),
        st.sampled_from(["thank_you", "invite", "check_in", "reach_out", "answer"]),
        how=st.sampled_from(["mail", "call", "linkedin"]),
        outcome=st.sampled_from([None, None, "reply", "no"]),
    ),
    max_size=8,
).map(lambda found: sorted(found, key=lambda contact: contact.on))


@given(CONTACTS, st.integers(0, 250).map(at), st.lists(st.integers(0, 200).map(at), max_size=3))
def test_whatever_happens_errands_are_on_workdays_of_people_who_are_there_and_each_only_once(
    contacts: list[Contact], today: date, told_on: list[date]
) -> None:
    openings = [role(str(number), told=on) for number, on in enumerate(told_on) if on <= today]
    found = due(today, contacts=contacts, openings=openings)
    assert len({errand.key for errand in found}) == len(found)
    for errand in found:
        assert is_workday(errand.due_on)
        assert errand.person in {"Dana Ruiz", "Ana Lund", "Kim Osei"}
        assert (errand.due_on <= today) == (errand.state == "due")
        assert errand.why.endswith(".")


@given(CONTACTS, st.integers(0, 120).map(at))
def test_once_contacted_nothing_is_due_with_the_person_that_day(contacts: list[Contact], today: date) -> None:
    before = due(today, contacts=contacts, openings=[role(told=NO)])
    for person in ("Dana Ruiz", "Ana Lund", "Kim Osei"):
        open_ones = [e for e in before if e.person == person and e.state == "due"]
        did = [e.what for e in done_by("linkedin", open_ones, today)]
        if did:
            past = [c for c in contacts if c.on <= today]
            now = due(
                today, contacts=[*past, wrote(person, today, *did, how="linkedin")], openings=[role(told=NO)]
            )
            assert {e.what for e in now if e.person == person and e.state == "due"}.isdisjoint(did)
