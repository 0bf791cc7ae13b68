"""LinkedIn's data export: every age of it, every way it is saved again, and damage."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.model import Card
from monitor.people import Application, Batch, Exchange, Invited
from tests.people.handing import TODAY, archive, hand_over

NEW = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
MIDDLE = "First Name,Last Name,Email Address,Company,Position,Connected On"
PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the addresses are missing. '
    'You will only see those of connections who have allowed it, and so on ""here"" https://example.test"\n\n'
)
DANA = (
    "Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,dana@acme.example,"
    "Acme GmbH,Head of Data Platform,08 Feb 2026"
)
SAM = "Sam,Hill,https://www.linkedin.com/in/sam-hill,,Acme GmbH,Recruiter,01 Mar 2024"
HIDDEN = ",,,,,,05 Jan 2020"
CARDS = (
    Card(
        name="Dana Ruiz",
        company="Acme GmbH",
        title="Head of Data Platform",
        emails=("dana@acme.example",),
        profile="dana-ruiz",
        connected_on=date(2026, 2, 8),
    ),
    Card(
        name="Sam Hill",
        company="Acme GmbH",
        title="Recruiter",
        profile="sam-hill",
        connected_on=date(2024, 3, 1),
    ),
)
CSV = f"{NEW}\n{DANA}\n{SAM}\n{HIDDEN}"


def _without_url(text: str) -> str:
    return "\n".join(
        ",".join(cell for at, cell in enumerate(line.split(",")) if at != 2) for line in text.split("\n")
    )


VARIANTS = {
    "as it is now": CSV,
    "with the preamble": PREAMBLE + CSV,
    "with a newline at the end": CSV + "\n",
    "CRLF": CSV.replace("\n", "\r\n"),
    "old line ends": CSV.replace("\n", "\r"),
    "every field quoted": "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in CSV.split("\n")
    ),
    "BOM": "\ufeff" + CSV,
    "BOM and preamble and CRLF": "\ufeff" + (PREAMBLE + CSV).replace("\n", "\r\n"),
    "preamble saved by Excel": PREAMBLE.replace("\n", ",,,,,,\n") + CSV,
    "unknown columns": "\n".join(f"x,{line},y" for line in CSV.split("\n"))
    .replace("x,First", "Id,First")
    .replace("On,y", "On,Twitter"),
    "semicolons": CSV.replace(",", ";"),
    "sep= of Excel": "sep=;\n" + CSV.replace(",", ";"),
    "tabs": CSV.replace(",", "\t"),
    "dates of Excel": CSV.replace("08 Feb 2026", "8-Feb-26").replace("01 Mar 2024", "1-Mar-24"),
    "dates of a German Excel": CSV.replace(",", ";")
    .replace("08 Feb 2026", "08.02.2026")
    .replace("01 Mar 2024", "01.03.2024"),
    "dates in ISO": CSV.replace("08 Feb 2026", "2026-02-08").replace("01 Mar 2024", "2024-03-01"),
    "dates with slashes": CSV.replace("08 Feb 2026", "2/8/2026")
    .replace("01 Mar 2024", "3/1/2024")
    .replace("05 Jan 2020", "1/25/2020"),
    "French months": CSV.replace("08 Feb 2026", "08 févr. 2026").replace("01 Mar 2024", "01 mars 2024"),
    "words without spaces": CSV.replace("First Name", "FirstName").replace("Connected On", "connected_on"),
    "German head": CSV.replace(NEW, "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am"),
    "Spanish head": CSV.replace(NEW, "Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el"),
    "empty lines": CSV.replace("\n", "\n\n"),
    "NULs": CSV.replace("Dana", "Da\x00na"),
    "spaces before quotes": CSV.replace(",Acme GmbH,", ', "Acme GmbH",'),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_every_shape_of_the_connections_reads_the_same(tmp_path: Path, variant: str, encoding: str) -> None:
    batch = hand_over(tmp_path, VARIANTS[variant].encode(encoding), "Connections.csv")
    assert batch.kind == "linkedin"
    assert batch.cards == CARDS
    assert (batch.rows, batch.hidden) == (3, 1)
    assert "1 connection hides the name." in batch.notes


@pytest.mark.parametrize("preamble", ["", PREAMBLE])
def test_exports_before_the_url_column_read_too(tmp_path: Path, preamble: str) -> None:
    batch = hand_over(tmp_path, preamble + _without_url(CSV), "Connections.csv")
    assert [(c.name, c.company, c.profile) for c in batch.cards] == [
        ("Dana Ruiz", "Acme GmbH", None),
        ("Sam Hill", "Acme GmbH", None),
    ]
    assert "2 connections are listed without the address of a profile." in batch.notes


def test_the_list_is_told_by_its_head_and_not_by_its_name(tmp_path: Path) -> None:
    assert hand_over(tmp_path, CSV, "people.txt").kind == "linkedin"


def test_windows_western_text_keeps_its_letters_beside_utf8(tmp_path: Path) -> None:
    western = f"{NEW}\nJörg,Müller,,,Krähe SE,Chef,08 Feb 2026\n".encode("cp1252")
    batch = hand_over(tmp_path, western + "Łucja,Żak,,,Krähe SE,Szef,08 Feb 2026\n".encode())
    assert [(c.name, c.company) for c in batch.cards] == [
        ("Jörg Müller", "Krähe SE"),
        ("Łucja Żak", "Krähe SE"),
    ]


def test_names_are_kept_as_they_are_written_but_clean(tmp_path: Path) -> None:
    rows = (
        'Dr. Dana 🚀,"Ruiz, PhD",,,,,08 Feb 2026\n'
        'Sam\u202e\u200b,Hill (he/him),,,"A ""B"" C, Inc.",,08 Feb 2026\n李,,,,,,08 Feb 2026'
    )
    batch = hand_over(tmp_path, f"{NEW}\n{rows}")
    assert [c.name for c in batch.cards] == ["Dr. Dana 🚀 Ruiz, PhD", "Sam Hill (he/him)", "李"]
    assert batch.cards[1].company == 'A "B" C, Inc.'


@pytest.mark.parametrize(
    "damage",
    [
        'Eve,"Open,https://www.linkedin.com/in/eve,,Acme,Lead,08 Feb 2026',  # never closed
        "Eve,Open,https://www.linkedin.com/in/eve,,Ac",  # cut off
        "Eve,Open,https://www.linkedin.com/in/eve,,Acme, Inc,Lead,08 Feb 2026",  # a comma too many
        "x" * 600_000,
        "," * 400_000,
        '"' * 1001,
        "\x00\x01\x02",
    ],
)
def test_a_damaged_row_costs_itself(tmp_path: Path, damage: str) -> None:
    batch = hand_over(tmp_path, f"{NEW}\n{DANA}\n{damage}\n{SAM}\n{HIDDEN}")
    assert set(CARDS) <= set(batch.cards)
    assert len(batch.cards) <= 3
    assert all(card.company != "Ac" for card in batch.cards)


def test_a_download_that_broke_off_tells_no_half_company(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, f"{NEW}\n{DANA}\nSam,Hill,https://www.linkedin.com/in/sam-hill,,Acm")
    assert [card.name for card in batch.cards] == ["Dana Ruiz"]
    assert "1 row is damaged and left out." in batch.notes


@pytest.mark.parametrize(
    ("name", "day", "said"),
    [
        ("Basic_LinkedInDataExport_02-09-2026.zip", date(2026, 2, 9), False),
        ("Complete_LinkedInDataExport_12-31-2025.zip.zip", date(2025, 12, 31), False),
        ("basic_linkedindataexport_02-09-2026 (1).zip", date(2026, 2, 9), False),
        ("Basic_LinkedInDataExport_03-02-2026.zip", TODAY, False),  # a day ahead
        ("Basic_LinkedInDataExport_02-09-2031.zip", date(2026, 2, 10), False),  # a slip: newest file
        ("Basic_LinkedInDataExport_13-45-2026.zip", date(2026, 2, 10), False),
        ("export.zip", date(2026, 2, 10), False),
    ],
)
def test_the_day_of_an_export_is_in_its_name_or_in_its_files(
    tmp_path: Path, name: str, day: date, said: bool
) -> None:
    batch = hand_over(tmp_path, archive({"Connections.csv": CSV}), name)
    assert batch.taken_on == day
    assert any("counts as taken today" in note for note in batch.notes) == said


def test_without_any_day_the_export_counts_as_todays_and_says_so(tmp_path: Path) -> None:
    packed = hand_over(tmp_path, archive({"Connections.csv": CSV}, day=(1980, 1, 1)), "e.zip")
    bare = hand_over(tmp_path, CSV, "Connections.csv")
    for batch in (packed, bare):
        assert batch.taken_on == TODAY
        assert any("counts as taken today" in note for note in batch.notes)


MESSAGE_HEAD = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT,FOLDER"
)
ME = "https://www.linkedin.com/in/jordan-reyes"
DANA_URL = "https://www.linkedin.com/in/dana-ruiz"
SAM_URL = "https://www.linkedin.com/in/sam-hill"


def _message(sender: str, reader: str, when: str, content: str = "secret words") -> str:
    return f'c,,X,{sender},Y,{reader},{when},,"{content}",INBOX'


MESSAGES = "\n".join(
    [
        MESSAGE_HEAD,
        _message(ME, DANA_URL, "2026-01-02 09:00:00 UTC"),
        _message(DANA_URL, ME, "2026-01-05 09:00:00 UTC", 'two\nlines, and a ""quotation""'),
        _message(ME, DANA_URL, "2026-01-03 09:00:00 UTC"),
        _message(SAM_URL, ME, "2025-11-30 23:00:00 UTC"),
        _message("", ME, "2026-01-09 09:00:00 UTC"),
        _message(ME, SAM_URL, "not a day"),
    ]
)
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    f'Jordan Reyes,Dana Ruiz,"1/29/26, 2:37 PM","Hello, Dana",OUTGOING,{ME},{DANA_URL}\n'
    f'Jordan Reyes,Kim Oh,"2/1/26, 2:37 PM",,OUTGOING,{ME},https://www.linkedin.com/in/kim-oh\n'
    f'Eve Stone,Jordan Reyes,"12/5/25, 9:01 AM",,INCOMING,https://www.linkedin.com/in/eve-stone,{ME}\n'
)
APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"11/20/24, 8:15 AM",me@home.example,,Acme,Data Engineer,http://www.linkedin.com/jobs/view/1,cv.pdf,"Q:A\nQ:B"\n'
    ',,,,"No company",,,\n'
)
WHOLE = {
    "Connections.csv": CSV,
    "messages.csv": MESSAGES,
    "Invitations.csv": INVITATIONS,
    "Jobs/Job Applications.csv": APPLICATIONS,
    "Profile.csv": "First Name,Last Name\nJordan,Reyes\n",
    "Rich_Media.csv": "x",
}
EXCHANGES = {
    Exchange(profile="dana-ruiz", on=date(2026, 1, 3), ours=True),
    Exchange(profile="dana-ruiz", on=date(2026, 1, 5), ours=False),
    Exchange(profile="sam-hill", on=date(2025, 11, 30), ours=False),
}


def _holds_everything(batch: Batch) -> None:
    assert batch.cards == CARDS
    assert set(batch.exchanges) == EXCHANGES
    assert len(batch.exchanges) == len(EXCHANGES)
    assert batch.invited == (
        Invited(profile="dana-ruiz", name="Dana Ruiz", on=date(2026, 1, 29), ours=True, accepted=True),
        Invited(profile="kim-oh", name="Kim Oh", on=date(2026, 2, 1), ours=True),
        Invited(profile="eve-stone", name="Eve Stone", on=date(2025, 12, 5), ours=False),
    )
    assert batch.applications == (
        Application(
            company="Acme",
            role="Data Engineer",
            on=date(2024, 11, 20),
            url="http://www.linkedin.com/jobs/view/1",
        ),
    )


def test_a_whole_export_tells_ties_and_applications_and_no_words(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, archive(WHOLE), "Complete_LinkedInDataExport_02-09-2026.zip")
    _holds_everything(batch)
    assert "secret" not in repr(batch)
    assert "quotation" not in repr(batch)


@pytest.mark.parametrize(
    "rename",
    [str.upper, str.lower, lambda name: name.replace(".csv", "_1.csv"), lambda name: name.replace(" ", "_"),
     lambda name: f"Export/{name}", lambda name: name.replace(".csv", " (2).csv"),
     lambda name: name.split("/")[-1]],
)  # fmt: skip
def test_the_names_of_the_lists_may_be_in_any_case_and_numbered(tmp_path: Path, rename) -> None:  # type: ignore[no-untyped-def]  # several forms of one call
    _holds_everything(hand_over(tmp_path, archive({rename(k): v for k, v in WHOLE.items()}), "e.zip"))


def test_an_unpacked_export_reads_as_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Basic_LinkedInDataExport_02-09-2026"
    (folder / "Jobs").mkdir(parents=True)
    for name, text in WHOLE.items():
        (folder / name).write_text(text, encoding="utf-8")
    from monitor.people import read_people

    batch = read_people(folder, today=TODAY)
    _holds_everything(batch)
    assert batch.taken_on == date(2026, 2, 9)
    assert read_people(folder / "Connections.csv", today=TODAY).taken_on == date(2026, 2, 9)


def test_lists_that_came_in_pieces_are_read_together(tmp_path: Path) -> None:
    pieces = {
        "Connections.csv": f"{NEW}\n{DANA}",
        "Connections_1.csv": f"{NEW}\n{SAM}\n{HIDDEN}",
        "Invitations.csv": INVITATIONS,
        "Invitations_1.csv": INVITATIONS.replace("Kim Oh", "Lee Oh").replace("kim-oh", "lee-oh"),
    }
    batch = hand_over(tmp_path, archive(pieces), "e.zip")
    assert set(batch.cards) == set(CARDS)
    assert sorted(one.name for one in batch.invited) == ["Dana Ruiz", "Eve Stone", "Kim Oh", "Lee Oh"]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [(MESSAGES, "exchanges"), (INVITATIONS, "invited"), (APPLICATIONS, "applications")],
)
def test_each_list_can_be_handed_over_by_itself(tmp_path: Path, text: str, attribute: str) -> None:
    batch = hand_over(tmp_path, text, "list.csv")
    assert batch.kind == "linkedin"
    assert getattr(batch, attribute)
    assert batch.cards == ()


def test_the_user_is_who_takes_part_in_every_message_and_otherwise_nobody(tmp_path: Path) -> None:
    assert set(hand_over(tmp_path, MESSAGES).exchanges) == EXCHANGES
    one_talk = f"{MESSAGE_HEAD}\n{_message(ME, DANA_URL, '2026-01-02 09:00:00 UTC')}"
    batch = hand_over(tmp_path, one_talk)
    assert batch.exchanges == ()
    assert any("which profile is yours" in note for note in batch.notes)


def test_the_newer_form_of_messages_is_read_and_drafts_are_not_sent(tmp_path: Path) -> None:
    head = f"{MESSAGE_HEAD},ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
    rows = [
        head,
        _message(ME, f"{DANA_URL},{SAM_URL}", "2026-01-02 09:00:00 UTC") + ",,No,No",
        _message(ME, DANA_URL, "2026-02-02 09:00:00 UTC") + ",,Yes,No",
    ]
    quoted = "\n".join(rows).replace(f"{DANA_URL},{SAM_URL}", f'"{DANA_URL},{SAM_URL}"')
    batch = hand_over(tmp_path, archive({"messages.csv": quoted, "Invitations.csv": INVITATIONS}), "e.zip")
    assert {(e.profile, e.on, e.ours) for e in batch.exchanges} == {
        ("dana-ruiz", date(2026, 1, 2), True),
        ("sam-hill", date(2026, 1, 2), True),
    }


def test_what_a_mac_packs_beside_the_lists_is_no_list(tmp_path: Path) -> None:
    packed = archive(
        {"__MACOSX/._Connections.csv": "\x00", "x/._messages.csv": "\x00", "Connections.csv": CSV}
    )
    assert hand_over(tmp_path, packed, "e.zip").cards == CARDS


def test_invitations_of_old_exports_without_addresses_are_told_by_their_direction(tmp_path: Path) -> None:
    text = (
        "From,To,Sent At,Message,Direction\n"
        'Jordan Reyes,Kim Oh,"2/1/26, 2:37 PM",,OUTGOING\n'
        'Eve Stone,Jordan Reyes,"soon",,INCOMING\n'
        "Eve Stone,Jordan Reyes,,,\n"
    )
    assert hand_over(tmp_path, text).invited == (
        Invited(profile=None, name="Kim Oh", on=date(2026, 2, 1), ours=True),
        Invited(profile=None, name="Eve Stone", on=None, ours=False),
    )


def test_an_export_without_connections_says_so(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, archive({"messages.csv": MESSAGES}), "e.zip")
    assert any("no list of connections" in note for note in batch.notes)


@pytest.mark.parametrize(
    "data",
    [
        archive({"photo.txt": "x"}),
        archive({}),
        archive({"Connections.csv": "nothing here\n"}),
        archive({"Connections.csv": CSV})[:-30],
        archive({"Connections.csv": CSV})[:80],
        b"PK\x03\x04" + b"x" * 500,
        archive({"Connections.csv": CSV + "\n" + "a" * 90_000_000}),
        archive({f"{n}.csv": "" for n in range(6_000)}),
    ],
    ids=["other", "empty", "no head", "cut", "cut short", "noise", "bomb", "too many"],
)
def test_a_bad_archive_is_refused_in_one_sentence(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UsageError) as refused:
        hand_over(tmp_path, data, "e.zip")
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_an_archive_that_is_locked_is_refused(tmp_path: Path) -> None:
    data = bytearray(archive({"Connections.csv": CSV}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UsageError, match="locked by a password"):
        hand_over(tmp_path, bytes(data), "e.zip")


def test_bytes_turned_over_inside_an_archive_are_damage(tmp_path: Path) -> None:
    data = bytearray(archive({"Connections.csv": CSV * 20}))
    for at in range(60, 120):
        data[at] ^= 0xFF
    with pytest.raises(UsageError, match="damaged archive"):
        hand_over(tmp_path, bytes(data), "e.zip")


@given(st.lists(st.lists(st.text(max_size=30), max_size=8), max_size=8), st.sampled_from([",", ";", "\t"]))
def test_no_rows_are_too_odd(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], sign: str
) -> None:
    text = "\n".join([NEW.replace(",", sign), *(sign.join(row) for row in rows)])
    batch = hand_over(tmp_path_factory.getbasetemp(), text.encode("utf-8", "surrogatepass"))
    assert batch.kind == "linkedin"
    assert batch.hidden <= batch.rows
    assert all(card.name == card.name.strip() and card.name.isprintable() for card in batch.cards)
