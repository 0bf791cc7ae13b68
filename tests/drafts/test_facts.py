"""What a draft may know, and what it may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.drafts.days import base_of, day, language_of, month, whole_day
from monitor.drafts.facts import facts_of, topic_of
from monitor.drafts.values import VALUES, plain, values_of
from monitor.model import Move
from tests.drafts.samples import ACME, DANA, ME, NO, POSTING, REAPPLY, SAM, TODAY


@pytest.mark.parametrize(
    ("notes", "topic"),
    [
        ("talked about: data lineage; Red Sox fan", "data lineage"),
        ("Red Sox fan; Topic:  data lineage ", "data lineage"),
        ("Thema: Datenqualität\nduzt alle", "Datenqualität"),
        ("Gesprochen über: Kräne", "Kräne"),
        ("topic: one; topic: two", "one"),
        ("topic: ; talked about: two", "two"),
        ("we talked about: pay", None),
        ("a bit arrogant", None),
        ("topic:", None),
        ("", None),
        (None, None),
    ],
)
def test_only_what_is_marked_as_a_topic_leaves_the_notes(notes: str | None, topic: str | None) -> None:
    assert topic_of(notes) == topic


def test_the_facts_of_a_person_and_a_role() -> None:
    known = facts_of(
        person=DANA, employer=REAPPLY, me=ME, today=TODAY, rejection=NO, posting=POSTING, back=True,
        move=Move(employer="Acme", person="Dana Ruiz", what="moved", by=TODAY, company="Beta"),
    )  # fmt: skip
    assert (known.role, known.department, known.places) == (
        "Analytics Engineer",
        "Data Platform",
        ("Berlin",),
    )
    assert (known.interviewed, known.met_for_role, known.same_title, known.moved) == (True, True, False, True)
    assert known.free_on == date(2026, 10, 28)
    assert facts_of(person=SAM, employer=ACME, me=ME, today=TODAY).turn == 1
    assert facts_of(person=replace(SAM, name="Kim"), employer=ACME, me=ME, today=TODAY).turn == 0
    late = facts_of(
        person=replace(DANA, met=date(2026, 9, 1)), employer=ACME, me=ME, today=TODAY, rejection=NO
    )
    assert (late.met, late.met_for_role) == (None, False)


def test_every_value_has_its_meaning_told() -> None:
    assert set(values_of(facts_of(person=DANA, employer=ACME, me=ME, today=TODAY))) == set(VALUES)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Engineer {m/w/d}", "Engineer (m/w/d)"),
        ("R&amp;D <b>Lead</b>", "R&D Lead"),
        ("Engineer () [ ]", "Engineer"),
        ("a , b ( c )", "a, b (c)"),
        ("Wait.. what....", "Wait… what…"),
        (".NET Developer", ".NET Developer"),
        ("– Lead, ", "Lead"),
        ("…", ""),
        ("🎉", ""),
        (None, ""),
        ("one two three four five six", "one two three four…"),
    ],
)
def test_foreign_text_is_made_fit_for_a_sentence(text: str | None, shown: str) -> None:
    assert plain(text, 20) == shown


def test_days_are_said_in_the_language_of_the_draft() -> None:
    spring, past = date(2026, 3, 5), date(2024, 12, 1)
    assert [day(d, TODAY, "en") for d in (spring, past)] == ["5 March", "1 December 2024"]
    assert [day(d, TODAY, "de") for d in (spring, past)] == ["5. März", "1. Dezember 2024"]
    assert [month(d, TODAY, "de") for d in (spring, past)] == ["März", "Dezember 2024"]
    assert [month(d, TODAY, "en") for d in (spring, past)] == ["March", "December 2024"]
    assert (whole_day(spring, "en"), whole_day(spring, "de")) == ("5 March 2026", "5. März 2026")


def test_languages_are_known_by_their_first_letters() -> None:
    assert [language_of(tag) for tag in ("de-AT", "DE", "de_CH", "fr", None, "")] == [
        "de", "de", "de", "en", "en", "en",
    ]  # fmt: skip
    assert [base_of(tag) for tag in ("../etc", "x", "fr-CA", "日本")] == ["", "", "fr", ""]
