"""The people whom an invitation names. All of them are invented."""

from __future__ import annotations

import pytest

from monitor.mails.mail import Mail
from monitor.model import Card
from monitor.people.invitation_mail import each_once, interviewers, is_greeted

NAMES = ("Acme", "Acme Labs GmbH", "North Star")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("You will meet with Dana Ruiz.", [("Dana Ruiz", None)]),
        ("You'll be speaking with Dana Ruiz and Sam Hill.", [("Dana Ruiz", None), ("Sam Hill", None)]),
        ("an interview with Dana Ruiz, Head of Data, and Sam Hill, Recruiter.",
         [("Dana Ruiz", "Head of Data"), ("Sam Hill", "Recruiter")]),
        ("meet with Dana Ruiz (Staff Engineer) and Sam Hill (VP)",
         [("Dana Ruiz", "Staff Engineer"), ("Sam Hill", "VP")]),
        ("a call with our recruiter, Mina Park, on Friday", [("Mina Park", None)]),
        ("a call with our hiring manager Mina Park.", [("Mina Park", None)]),
        ("Interviewers: Dana Ruiz, Sam Hill & Piet van Dam",
         [("Dana Ruiz", None), ("Sam Hill", None), ("Piet van Dam", None)]),
        ("You will meet:\n- Dana Ruiz, Head of Data\n- Sam Hill - Recruiter\n\nWhere: Google Meet",
         [("Dana Ruiz", "Head of Data"), ("Sam Hill", "Recruiter")]),
        ("Agenda with:\n09:00 - 09:45 Dana Ruiz\n10:00 Sam Hill\nLunch",
         [("Dana Ruiz", None), ("Sam Hill", None)]),
        ("ein Gespräch mit Frau Dr. Dana Ruiz und Herrn Sam Hill",
         [("Dana Ruiz", None), ("Sam Hill", None)]),
        ("ein Gespräch mit Jonas Weber (Teamleiter)", [("Jonas Weber", "Teamleiter")]),
        ("un entretien avec Luc Moreau, responsable data.", [("Luc Moreau", "responsable data")]),
        ("una entrevista con Marta Gil", [("Marta Gil", None)]),
        ("een gesprek met Anke de Vries", [("Anke de Vries", None)]),
        ("an interview with Eva O'Neill and Jean-Luc Petit",
         [("Eva O'Neill", None), ("Jean-Luc Petit", None)]),
        ("Your interview with Dana Ruiz is set. You will meet with Dana Ruiz.", [("Dana Ruiz", None)]),
        ("an interview with Acme Labs", []),
        ("an interview with North Star in Berlin", []),
        ("an interview with the Talent Team", []),
        ("an interview with Senior Data Engineer candidates", []),
        ("a call with Google Meet or Microsoft Teams", []),
        ("a call with Dana", []),
        ("a chat with us on Monday, May 12", []),
        ("Best,\nDana Ruiz", []),
    ],
)  # fmt: skip
def test_only_those_with_whom_one_talks_are_interviewers(
    text: str, people: list[tuple[str, str | None]]
) -> None:
    assert [(card.name, card.title) for card in interviewers(Mail(text=text), NAMES)] == people


@pytest.mark.parametrize(
    ("greeting", "is_user"),
    [
        ("Hi Jordan,", True),
        ("Dear Ms Reyes,", True),
        ("Sehr geehrte Frau Reyes,", True),
        ("Hallo Jordan Reyes!", True),
        ("Bonjour Jordan,", True),
        ("Hi there,", False),
        ("Hi Dana,", False),
        ("Hello,", False),
    ],
)
def test_who_is_greeted_is_the_user(greeting: str, is_user: bool) -> None:
    assert is_greeted(Card(name="Jordan Reyes"), Mail(text=greeting + "\n\nCome and see us.")) is is_user


def test_what_two_places_tell_of_a_person_is_one_card() -> None:
    cards = (
        Card(name="Dana Ruiz", title="Head of Data"),
        Card(name="Sam Hill"),
        Card(name="Dana Ruiz", emails=("dana@acme.example",), phones=("+49 30 1234",)),
        Card(name="D. Ruiz", emails=("dana@acme.example",)),
    )
    assert each_once(cards) == (
        Card(name="Dana Ruiz", title="Head of Data", emails=("dana@acme.example",), phones=("+49 30 1234",)),
        Card(name="Sam Hill"),
    )
