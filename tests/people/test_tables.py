"""Tables of people and of applications, from address books, trackers and by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.model import Card
from monitor.people import Application
from monitor.people.columns import columns_of, score
from monitor.people.rows import column_key
from monitor.people.table import read_table
from tests.people.handing import hand_over

DANA = Card(
    name="Dana Ruiz",
    company="Acme",
    title="Head of Data",
    emails=("dana@acme.example",),
    phones=("+49 30 1234567",),
)


@pytest.mark.parametrize(
    "head",
    [
        "First Name,Last Name,Company,Position,Email,Phone",
        "first_name,LAST-NAME,Employer,Job Title,E-Mail,Mobile",
        "Vorname,Nachname,Firma,Stelle,E-Mail-Adresse,Telefon",
        "Vorname,Name,Unternehmen,Position,E-Mail,Handy",
        "Prénom,Nom,Entreprise,Poste,Adresse e-mail,Téléphone",
        "Nombre,Apellidos,Empresa,Puesto,Correo electrónico,Teléfono",
        "Voornaam,Achternaam,Bedrijf,Functie,E-mailadres,Telefoonnummer",
        "Nome,Sobrenome,Empresa,Cargo,E-mail,Celular",
        "Nome,Cognome,Azienda,Ruolo,Indirizzo e-mail,Cellulare",
        "Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,E-mail 1 - Value,"
        "Phone 1 - Value",
    ],
)
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_columns_are_known_in_the_languages_of_the_program(tmp_path: Path, head: str, sign: str) -> None:
    row = "Dana,Ruiz,Acme,Head of Data,dana@acme.example,+49 30 1234567"
    batch = hand_over(tmp_path, f"{head}\n{row}\n".replace(",", sign).encode("cp1252"))
    assert batch.kind == "table"
    assert batch.cards == (DANA,)
    assert len(batch.preview) == 6


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,"
    "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value\n"
    "Dana,,Ruiz,,,,,Acme,Head of Data,Data,,,https://x.example/p.jpg,* myContacts,* Work,"
    "dana@acme.example ::: d.ruiz@acme.example,Home,dana@home.example,"
    "Mobile,+49 30 1234567 ::: +49 30 7654321,"
    "LinkedIn,https://www.linkedin.com/in/dana-ruiz\n"
)
OUTLOOK = (
    '"First Name","Middle Name","Last Name","Title","Suffix","Company","Department","Job Title",'
    '"Business Phone","E-mail Address","E-mail 2 Address","Web Page","Notes"\n'
    '"Dana","","Ruiz","Dr.","","Acme","Data","Head of Data","+49 30 1234567","dana@acme.example","",'
    '"linkedin.com/in/dana-ruiz","two\nlines"\n'
)


def test_googles_table_keeps_all_values_of_a_person(tmp_path: Path) -> None:
    (card,) = hand_over(tmp_path, GOOGLE).cards
    assert (card.name, card.company, card.title, card.department) == (
        "Dana Ruiz", "Acme", "Head of Data", "Data",
    )  # fmt: skip
    assert card.emails == ("dana@acme.example", "d.ruiz@acme.example", "dana@home.example")
    assert card.phones == ("+49 30 1234567", "+49 30 7654321")
    assert card.profile == "dana-ruiz"


def test_outlooks_title_is_a_form_of_address_and_not_the_job(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, OUTLOOK.encode("utf-16"))
    (card,) = batch.cards
    assert (card.name, card.title, card.profile, card.notes) == (
        "Dana Ruiz", "Head of Data", "dana-ruiz", "two lines",
    )  # fmt: skip
    assert ("Job Title", "title") in batch.preview
    assert ("Title", "title") not in batch.preview


def test_a_table_by_hand_may_hold_days_notes_and_a_bare_profile(tmp_path: Path) -> None:
    text = (
        "Interviewer;Company;Met on;LinkedIn;Notes;Shoe size\n"
        "Ruiz, Dana;Acme;20.04.2026;dana-ruiz;Red Sox;42\n"
    )
    batch = hand_over(tmp_path, text)
    assert batch.cards == (
        Card(name="Dana Ruiz", company="Acme", met=date(2026, 4, 20), profile="dana-ruiz", notes="Red Sox"),
    )
    assert batch.notes == ('Not used: "Shoe size".',)


def test_lines_above_the_head_do_not_hide_it(tmp_path: Path) -> None:
    text = "My contacts, as of today\n\nsep=,\nName,Company\nDana Ruiz,Acme\n"
    assert [c.name for c in hand_over(tmp_path, text).cards] == ["Dana Ruiz"]


def test_days_that_may_be_two_are_left_out_and_said(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, "Name,Met\nDana Ruiz,02/03/2026\n")
    assert batch.cards[0].met is None
    assert any("2026-05-03" in note for note in batch.notes)
    batch = hand_over(tmp_path, "Name,Met\nDana Ruiz,02/03/2026\nSam Hill,25/03/2026\n")
    assert batch.cards[0].met == date(2026, 3, 2)


HUNTR = (
    "Title,Company,Location,Date Applied,List,Job Url,Notes\n"
    'Data Engineer,Acme,Berlin,2026-01-05,Applied,https://acme.example/jobs/1,"a, b"\n'
    "Analyst,Beta,,,Wishlist,not a link,\n,Gamma,,,,,\n"
)
TEAL = (
    "Job Position,Company,Status,Date Applied,URL\n".replace("Job Position", "Position")
    + "Data Engineer,Acme,Applied,1/25/2026,https://acme.example/jobs/1\n"
)


def test_a_tracker_of_applications_tells_companies_and_roles_and_no_people(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, HUNTR)
    assert batch.applications == (
        Application(
            company="Acme", role="Data Engineer", on=date(2026, 1, 5), url="https://acme.example/jobs/1"
        ),
        Application(company="Beta", role="Analyst"),
    )
    assert batch.cards == ()
    assert batch.hidden == 0
    (one,) = hand_over(tmp_path, TEAL).applications
    assert one.on == date(2026, 1, 25)


def test_only_a_column_that_names_linkedin_holds_bare_slugs(tmp_path: Path) -> None:
    assert hand_over(tmp_path, "Name,Profile\nDana Ruiz,excellent\n").cards[0].profile is None
    assert hand_over(tmp_path, "Name,Profile\nDana Ruiz,linkedin.com/in/dana\n").cards[0].profile == "dana"
    assert hand_over(tmp_path, "Name,LinkedIn URL\nDana Ruiz,Dana-Ruiz\n").cards[0].profile == "dana-ruiz"


def test_a_persons_title_is_no_application(tmp_path: Path) -> None:
    assert hand_over(tmp_path, "Name,Company,Title,Status\nDana Ruiz,Acme,Recruiter,met\n").applications == ()


def test_what_goes_on_for_too_long_is_cut_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.people.table.MOST_ROWS", 2)
    batch = hand_over(tmp_path, "Name,Company\nDana Ruiz,Acme\nSam Hill,Acme\nKim Oh,Acme\n")
    assert [c.name for c in batch.cards] == ["Dana Ruiz", "Sam Hill"]
    assert any("Only the first 2 rows" in note for note in batch.notes)
    monkeypatch.setattr("monitor.people.files.MOST_LINES", 3)
    with pytest.raises(UsageError, match="over 3 lines"):
        hand_over(tmp_path, "x,y\n" * 10)


def test_text_in_utf16_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    data = "Name,Company\nDana Ruiz,Acme\nSam Hill,Acme\n".encode("utf-16")
    assert [c.name for c in hand_over(tmp_path, data[:-1]).cards][:1] == ["Dana Ruiz"]


def test_rows_without_a_name_are_counted(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, "Name,Company\nDana Ruiz,Acme\n,Beta\n...,Gamma\n")
    assert (batch.rows, batch.hidden, len(batch.cards)) == (3, 2, 1)
    assert "2 rows have no name and are left out." in batch.notes


@pytest.mark.parametrize("text", ["a,b,c\n1,2,3\n", "Title;Price\nBook;3\n"])
def test_a_table_without_a_known_head_is_refused_by_naming_what_is_known(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        hand_over(tmp_path, text)
    assert '"First Name"' in str(refused.value)
    assert '"Company"' in str(refused.value)


def test_a_million_columns_are_not_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        hand_over(tmp_path, "Name,Company" + ",x" * 1_000_000 + "\nDana Ruiz,Acme\n")
    batch = hand_over(
        tmp_path, "Name,Company\nDana Ruiz,Acme\nSam Hill" + ",x" * 1_000_000 + "\nKim Oh,Acme\n"
    )
    assert [c.name for c in batch.cards] == ["Dana Ruiz", "Kim Oh"]
    assert any("damaged" in note for note in batch.notes)


def test_a_quotation_mark_that_is_never_closed_costs_at_most_its_row(tmp_path: Path) -> None:
    rows = "".join(f"Person N{chr(97 + n % 26)}{chr(97 + n // 26)},Acme,fine\n" for n in range(300))
    batch = hand_over(tmp_path, f'Name,Company,Notes\nEve Stone,"Acme,hm\n{rows}')
    assert len(batch.cards) >= 300


def test_no_two_words_share_the_name_of_a_column() -> None:
    from monitor.people.columns import _NAMES

    keys = [column_key(name) for names in _NAMES.values() for name in names.split(",")]
    twice = {key for key in keys if keys.count(key) > 1}
    for key in twice:
        assert len({word for word, names in _NAMES.items() if key in map(column_key, names.split(","))}) == 1


def test_a_head_needs_a_name_and_one_thing_more_or_a_company_and_a_role() -> None:
    assert score(["Name", "Company"]) > 0
    assert score(["Company", "Position"]) > 0
    assert score(["Name"]) == 0
    assert score(["Company", "Email"]) == 0
    assert "name" in columns_of(["Name", "Company"])


@given(st.text(max_size=300), st.sampled_from(["", "Name,Company,Notes\n", "Vorname;Nachname;Firma\n"]))
def test_no_table_is_too_odd(text: str, head: str) -> None:
    try:
        batch = read_table((head + text).splitlines(keepends=True), "x.csv")
    except UsageError:
        return
    assert batch.hidden <= batch.rows
    assert all(card.name.isprintable() for card in batch.cards)
