"""What kind a file is, told by its content, and files that are nothing of the kind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.people import read_people
from tests.people.handing import TODAY, archive, hand_over
from tests.people.test_invitations import GOOGLE as INVITATION
from tests.people.test_linkedin import CSV
from tests.people.test_tables import GOOGLE as TABLE
from tests.people.test_vcards import APPLE

MAIL = "From: Dana Ruiz <dana@acme.example>\nDate: Tue, 10 Feb 2026 18:00:00 +0100\nSubject: x\n\nhi\n"
KINDS = {
    "linkedin": CSV,
    "vcard": APPLE,
    "calendar": INVITATION,
    "mail": MAIL,
    "table": TABLE,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["x.csv", "x.vcf", "x.ics", "x.eml", "x", "x.zip"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_file_is_told_by_its_content(tmp_path: Path, kind: str, name: str, encoding: str) -> None:
    batch = hand_over(tmp_path, KINDS[kind].encode(encoding), name)
    assert batch.kind == kind
    assert batch.cards


def test_a_mail_that_holds_the_words_of_a_card_is_a_mail(tmp_path: Path) -> None:
    assert hand_over(tmp_path, MAIL + APPLE).kind == "mail"


def test_apples_own_form_of_a_mail_is_read(tmp_path: Path) -> None:
    data = f"{len(MAIL)}\n{MAIL}<?xml version='1.0'?><plist/>"
    assert [c.name for c in hand_over(tmp_path, data, "1.emlx").cards] == ["Dana Ruiz"]


def test_a_mailbox_of_one_mail_is_that_mail(tmp_path: Path) -> None:
    assert hand_over(tmp_path, "From dana@acme.example Tue Feb 10 18:00:00 2026\n" + MAIL).kind == "mail"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\n \n", "is empty"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "save the mail as .eml"),
        (b"%PDF-1.7 x", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\x1f\x8b\x08xxxx", "unpack it"),
        (b"Rar!xxxx", "unpack it"),
        (archive({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "save the table as CSV"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "LinkedIn"),
        (archive({"contacts.vcf": APPLE}), "LinkedIn"),
        (b'{"name": "Dana", "company": "Acme"}', "hand over LinkedIn's data export"),
        (b"<html><p>Name,Company</html>", "hand over LinkedIn's data export"),
        (b"Dear Dana, this is a letter, and it has no table, I think.\nBest, Sam\n", "vCard (.vcf)"),
        (bytes(range(256)) * 40, "table (.csv)"),
        (b"\x00" * 5_000, "is empty"),
        (b"x" * 3_000_000, "table (.csv)"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_with_the_remedy(
    tmp_path: Path, data: bytes, says: str
) -> None:
    with pytest.raises(UsageError) as refused:
        hand_over(tmp_path, data)
    sentence = str(refused.value)
    assert says in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_file_that_is_missing_or_a_folder_without_lists_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_people(tmp_path / "none.csv", today=TODAY)
    with pytest.raises(UsageError, match="without a list of LinkedIn"):
        read_people(tmp_path, today=TODAY)
    with pytest.raises(UsageError):
        read_people(Path("\x00"), today=TODAY)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as made:
        made.write(b"Name,Company\nDana Ruiz,Acme\n")
        made.truncate(100_000_000)
    with pytest.raises(UsageError, match="over 64 MB"):
        read_people(path, today=TODAY)


def test_naming_the_reader_loads_none_of_the_readers() -> None:
    code = "import sys, monitor.people; print(*(m for m in sys.modules if m.startswith('monitor.people.')))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(loaded) <= {"monitor.people.batch", "monitor.people.reading"}


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"BEGIN:VCARD\n", b"From: a\nTo: b\n", b"Name,Company\n"]),
)
def test_no_bytes_are_too_odd(tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "odd"
    path.write_bytes(start + data)
    try:
        cards = read_people(path, today=TODAY).cards
    except UsageError:
        return
    assert all(card.name.isprintable() for card in cards)
