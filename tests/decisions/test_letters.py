"""The weekly letter: when it is written, what it says, and that an empty week has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import letters
from monitor.decisions.doors import as_reached, doors
from monitor.model import (
    Alert,
    Contact,
    Delivery,
    Employer,
    Errand,
    FitVerdict,
    Letter,
    Listed,
    Person,
    Posting,
    SourceState,
)

NOW = datetime(2026, 5, 11, 8, tzinfo=UTC)
MONDAY = date(2026, 5, 11)


@pytest.mark.parametrize(
    ("today", "since", "weekday", "expected"),
    [
        (MONDAY, date(2026, 5, 4), 0, True),
        (MONDAY, MONDAY, 0, False),
        (date(2026, 5, 13), date(2026, 5, 4), 0, True),
        (date(2026, 5, 13), MONDAY, 0, False),
        (date(2026, 5, 14), date(2026, 5, 4), 0, True),
        (date(2026, 5, 15), date(2026, 5, 4), 0, False),
        (date(2026, 5, 10), date(2026, 5, 4), 0, False),
        (date(2026, 5, 13), MONDAY, 2, True),
        (MONDAY, date(2026, 5, 8), 0, True),
        (MONDAY, None, 0, False),
        (MONDAY, date(2026, 5, 4), None, False),
    ],
)
def test_the_letter_comes_on_its_day_or_after_it_where_that_was_missed(
    today: date, since: date | None, weekday: int | None, expected: bool
) -> None:
    assert letters.is_day(today, since, weekday) is expected


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 6), st.integers(1, 60))
def test_looked_at_every_day_it_comes_once_a_week(begin: date, weekday: int, days: int) -> None:
    last, told = begin, []
    for today in (begin + timedelta(days=n) for n in range(1, days)):
        if letters.is_day(today, last, weekday):
            last = today
            told.append(today)
    assert all(day.weekday() == weekday for day in told)
    assert len(told) in (days // 7, max(0, days // 7 - 1), (days - 1) // 7 + 1)


def errand(what: str, due_on: date, state: str) -> Errand:
    return Errand(
        key=what + state, what=what, due_on=due_on, why="Why.", state=state, employer="Acme", person="Dana"
    )  # type: ignore[arg-type] # one of the words


def listed(id_: str, verdict: str) -> Listed:
    posting = Posting(source="greenhouse:acme", id=id_, title=f"Role {id_}")
    return Listed(posting=posting, fit=FitVerdict(verdict=verdict, score=0.5, reasons=()))  # type: ignore[arg-type] # one of the words


def letter(**given: object) -> Letter:
    parts: dict[str, object] = {
        "errands": (), "opened": (), "contacts": (), "sources": (), "pending": (),
        "since": date(2026, 5, 4), "today": MONDAY,
    }  # fmt: skip
    parts |= given
    since, today = parts.pop("since"), parts.pop("today")
    return letters.write(*parts.values(), since=since, today=today)  # type: ignore[arg-type] # in the order of the function


def test_an_empty_week_is_no_letter() -> None:
    silent = SourceState(key="greenhouse:acme", employer="Acme", kind="greenhouse")
    old = Contact(employer="Acme", person="Dana", on=date(2026, 4, 1))
    later = errand("check_in", date(2026, 6, 1), "planned")
    assert (
        letter(sources=[silent], contacts=[old], errands=[later], opened=[("Acme", listed("1", "no"))])
        == Letter()
    )


def test_a_week_says_who_is_due_what_opened_what_was_held_and_what_is_ill() -> None:
    soon, now = errand("check_in", date(2026, 5, 18), "planned"), errand("invite", date(2026, 5, 8), "due")
    today = errand("thank_you", MONDAY, "due")  # has an alert of its own beside the letter
    held, off = errand("reach_out", date(2026, 5, 20), "held"), errand("answer", MONDAY, "snoozed")
    near, fit = listed("1", "near"), listed("2", "fit")
    new = Contact(employer="Acme", person="Dana", on=date(2026, 5, 5))
    came = Contact(
        employer="Acme", person="Kim", on=date(2026, 4, 1), outcome="reply", outcome_on=date(2026, 5, 6)
    )
    state = SourceState(key="greenhouse:acme", employer="Acme", kind="greenhouse")
    ill, doubted = replace(state, failures=3, error="It is gone."), replace(state, fall_suspected=True)
    alert = Alert(key="k", kind="due", urgency="digest", title="T", discreet="T", created_at=NOW)
    waiting = [Delivery(alert=alert, channel="mail", attempts=n, not_before=NOW) for n in (0, 2)]
    assert letter(
        errands=[now, today, soon, held, off],
        opened=[("Acme", near), ("Acme", fit)],
        contacts=[new, came],
        sources=[ill, doubted],
        pending=waiting,
    ) == Letter(
        due=(now, soon),
        opened=(("Acme", fit), ("Acme", near)),
        held=(held,),
        contacts=(new, came),
        ill=(ill,),
        doubted=(doubted,),
        waiting=1,
    )


def test_who_left_is_no_door_and_stars_come_first() -> None:
    people = (
        Person(name="Ana"),
        Person(name="Sam", recruiter=True),
        Person(name="Kim", hiring_manager=True),
        Person(name="Dana", star=True),
        Person(name="Eve", star=True),
        Person(name="Max", star=True, left=MONDAY),
        Person(name="Lou", left=date(2026, 6, 1)),
    )
    found = doors(Employer(name="Acme", people=people), MONDAY, but="Eve")
    assert [person.name for person in found] == ["Dana", "Kim", "Sam", "Ana", "Lou"]


def test_who_left_is_reached_only_where_they_are_themselves() -> None:
    dana = Person(name="Dana", email="dana@acme.example", phone="1", linkedin="in/dana", left=MONDAY)
    gone = as_reached(dana, MONDAY)
    assert (gone.email, gone.phone, gone.linkedin) == (None, None, "in/dana")
    assert as_reached(dana, date(2026, 5, 10)) == dana
    assert as_reached(Person(name="Kim", phone="2"), MONDAY).phone == "2"
