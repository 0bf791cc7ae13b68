"""What mails about an application say of it; all names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions import applications
from monitor.model import STAGES, Employer

ACME = Employer(name="Acme", aliases=("Acme Labs GmbH",))
TARGET = Employer(name="Target")

ROLES = [
    ("Your application for Senior Data Engineer at Acme", "", "Senior Data Engineer"),
    (
        "Your application to Acme",
        "Thank you for applying for the Senior Data Engineer position at Acme.",
        "Senior Data Engineer",
    ),
    (
        "Your application to Acme",
        "Thank you for your interest in the position of Head of Data, Platform.",
        "Head of Data",
    ),
    ("Acme: application update", "Thank you for applying to our Data Engineer II role.", "Data Engineer II"),
    ("Update on your application: Analytics Engineer", "", "Analytics Engineer"),
    ("Analytics Engineer at Acme", "", "Analytics Engineer"),
    ("Application for Data Engineer (R-1042)", "", "Data Engineer"),
    ("Application for Data Engineer (m/w/d) at Acme", "", "Data Engineer"),
    ("News", "we cannot offer you the role of data engineer at this time", "data engineer"),
    ("Your interview", "Thank you for interviewing for the data analyst role with us.", "data analyst"),
    ("Ihre Bewerbung als Dateningenieurin (m/w/d) bei Acme", "", "Dateningenieurin"),
    (
        "Ihre Bewerbung bei Acme",
        "vielen Dank für Ihre Bewerbung auf die Stelle als Leiter Datenplattform.",
        "Leiter Datenplattform",
    ),
    ("Ihre Bewerbung", "Ihre Bewerbung um die Position „Data Engineer“ haben wir geprüft.", "Data Engineer"),
    (
        "Votre candidature",
        "Merci pour votre candidature au poste de Chef de projet chez Acme.",
        "Chef de projet",
    ),
    (
        "Votre candidature",
        "Nous avons étudié votre profil pour le poste d’Analyste de données.",
        "Analyste de données",
    ),
    (
        "Tu candidatura",
        "Gracias por tu interés en el puesto de Analista de Datos en Acme.",
        "Analista de Datos",
    ),
    (
        "Je sollicitatie",
        "Bedankt voor je sollicitatie naar de functie van Data Engineer bij Acme.",
        "Data Engineer",
    ),
    (
        "Sua candidatura",
        "Agradecemos o interesse na vaga de Engenheiro de Dados na Acme.",
        "Engenheiro de Dados",
    ),
    ("Your application to Acme", "Thank you for your interest in Acme. We are sorry.", None),
    ("Update on your application", "Dear Jordan, it is a no for this position.", None),
    ("Acme at Acme", "", None),
    ("Application for Very Very Very Very Very Very Very Very Very Very Very Long Title", "", None),
]


@pytest.mark.parametrize(("subject", "text", "role"), ROLES)
def test_the_role_is_read_where_it_is_named(subject: str, text: str, role: str | None) -> None:
    assert applications.role_of(subject, text, ("Acme",)) == role


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("After reviewing your application we will not proceed.", "applied"),
        ("Thank you for the phone screen last week.", "screen"),
        ("Vielen Dank für das Telefonat.", "screen"),
        ("Thank you for taking the time to interview with us.", "interview"),
        ("It was great meeting you.", "interview"),
        ("Danke für das nette Gespräch.", "interview"),
        ("Merci pour nos échanges.", "interview"),
        ("Gracias por la entrevista.", "interview"),
        ("Thank you for coming to the final round. Your interview was good.", "final"),
        ("Danke, dass Sie in der Endrunde waren.", "final"),
        ("We have to withdraw the offer.", "offer"),
        ("We are unable to invite you to our interviews.", "applied"),
        ("Wir können Sie leider nicht zu einem Gespräch einladen.", "applied"),
        ("", None),
    ],
)
def test_the_stage_is_the_furthest_that_has_been(text: str, stage: str | None) -> None:
    assert applications.stage_of(text) == stage


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("R-1042 Senior Data Engineer", "R-1042"),
        ("Data Engineer (Req. ID: 20451)", "20451"),
        ("Job ID 88213", "88213"),
        ("Kennziffer: DE-4711", "DE-4711"),
        ("reference number JR0012345", "JR0012345"),
        ("Requisition: 2026", None),
        ("We met 300 candidates in 2026.", None),
    ],
)
def test_a_requisition_is_one_where_it_is_called_so(text: str, number: str | None) -> None:
    assert applications.requisition_of("", text) == number


@pytest.mark.parametrize(
    ("name", "employer"),
    [
        ("Acme Recruiting Team", "Acme"),
        ("Acme Talent Acquisition", "Acme"),
        ("Acme Labs Careers", "Acme Labs"),
        ("Acme via Greenhouse", "Acme"),
        ("Recruiting at Acme", "Acme"),
        ("The Acme Team", "Acme"),
        ("Team Acme", "Acme"),
        ("Dana Ruiz from Acme", "Acme"),
        ("Dana Ruiz (Acme)", "Acme"),
        ("Acme Karriere", "Acme"),
        ("Dana Ruiz", None),
        ("Talent Team", None),
        ("Recruiting at Our Team", None),
        (None, None),
    ],
)
def test_a_display_name_tells_the_employer(name: str | None, employer: str | None) -> None:
    assert applications.employer_of_sender(name) == employer


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Your application to Acme", "Acme"),
        ("Your application to Acme Labs was read", "Acme Labs"),
        ("Thank you for your interest in joining Acme!", "Acme"),
        ("Ihre Bewerbung bei Acme", "Acme"),
        ("Merci pour votre candidature au poste de Chef de projet chez Acme.", "Acme"),
        ("Bedankt voor je sollicitatie bij Acme.", "Acme"),
        ("Data Engineer at Acme", "Acme"),
        ("Your application to The role", None),
        ("Thank you for your interest in January", None),
        ("Thank you for your interest in Recruiting", None),
        ("nothing of that kind", None),
    ],
)
def test_phrases_tell_the_employer(text: str, employer: str | None) -> None:
    assert applications.employer_in(text) == employer


def test_a_watched_employer_is_found_by_name_alias_and_label() -> None:
    both = (ACME, TARGET)
    assert applications.watched_in(["News from Acme Labs"], both) is ACME
    assert applications.watched_in(["Acme and Target"], both) is None
    assert applications.watched_by_label(["acme-labs"], both) is ACME
    assert applications.watched_by_label(["acmefoods"], both) is None


def test_a_desk_is_no_person() -> None:
    assert applications.is_team("Acme Talent Team")
    assert applications.is_team("no-reply")
    assert not applications.is_team("Dana Ruiz")


def test_a_word_is_no_employer_and_a_name_in_prose_is() -> None:
    both = (ACME, TARGET)
    assert applications.watched_in_prose("You are on target.", both) is None
    assert applications.watched_in_prose("Thank you for your time at Target.", both) is TARGET


@given(st.text(max_size=300), st.text(max_size=80))
def test_no_text_is_too_odd(text: str, subject: str) -> None:
    role = applications.role_of(subject, text, ("Acme",))
    assert role is None or 2 < len(role) <= 90
    assert applications.stage_of(text) in {None, *STAGES}
    applications.requisition_of(subject, text)
    applications.employer_in(subject, text)
    applications.employer_of_sender(subject)
    applications.watched_in([subject], (ACME,))
    applications.watched_in_prose(text, (ACME,))
