"""vCards as the address books of this world write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.contentlines import LONGEST, components, content_line, content_lines
from monitor.people.vcard import read_vcards
from tests.people.handing import hand_over

DANA = Card(
    name="Dana Ruiz",
    company="Acme, Inc.",
    title="Head of Data Platform",
    department="Data",
    emails=("dana@acme.example",),
    phones=("+49 151 1234567",),
    profile="dana-ruiz",
)
GOOGLE = r"""BEGIN:VCARD
VERSION:3.0
FN:Dana Ruiz
N:Ruiz;Dana;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:dana@acme.example
TEL;TYPE=CELL:+49 151 1234567
item1.ORG:Acme\, Inc.;Data
item2.TITLE:Head of Data Platform
item3.URL:https\://www.linkedin.com/in/dana-ruiz
item3.X-ABLabel:LinkedIn
NOTE:Likes the Red Sox
CATEGORIES:myContacts
END:VCARD
"""
APPLE = r"""BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//macOS 14.0//EN
N:Ruiz;Dana;;;
FN:Dana Ruiz
ORG:Acme\, Inc.;Data;
TITLE:Head of Data Platform
EMAIL;type=INTERNET;type=HOME:dana@acme.example
TEL;type=CELL;type=VOICE;type=pref:+49 151 1234567
TEL;type=FAX:+49 30 999999
X-SOCIALPROFILE;type=twitter;x-user=druiz:http://twitter.com/druiz
X-SOCIALPROFILE;type=linkedin;x-user=dana-ruiz:x-apple:dana-ruiz
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 BEGIN:VCARD
 AAAA==
X-ABUID:1:ABPerson
END:VCARD
"""
OUTLOOK = """BEGIN:VCARD
VERSION:2.1
X-MS-OL-DEFAULT-POSTAL-ADDRESS:0
N;LANGUAGE=de:Ruiz;Dana
FN:Dana Ruiz
ORG:Acme, Inc.;Data
TITLE;ENCODING=QUOTED-PRINTABLE:Head of =
Data Platform
TEL;CELL;VOICE:+49 151 1234567
TEL;WORK;FAX:+49 30 999999
URL;WORK:https://de.linkedin.com/in/Dana-Ruiz/
EMAIL;PREF;INTERNET:dana@acme.example
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQAAAQABAAD
 AAAA==

NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=
b
REV:20260201T000000Z
END:VCARD
"""
FOUR = r"""BEGIN:VCARD
VERSION:4.0
KIND:individual
FN;PREF=2:D. R.
FN;PREF=1:Dana Ruiz
N:Ruiz;Dana;;;
ORG;SORT-AS="Acme":Acme\, Inc.;Data
TITLE:Head of
  Data Platform
EMAIL;TYPE=work:dana@acme.example
TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+49 151 1234567
SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/dana-ruiz
END:VCARD
"""


@pytest.mark.parametrize("text", [GOOGLE, APPLE, OUTLOOK, FOUR], ids=["google", "apple", "outlook", "4.0"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_card_reads_the_same_from_every_program(tmp_path: Path, text: str, end: str, encoding: str) -> None:
    batch = hand_over(tmp_path, text.replace("\n", end).encode(encoding))
    assert batch.kind == "vcard"
    assert batch.cards == (DANA,)
    assert batch.notes == ()


def _one(*lines: str) -> Card:
    (card,) = read_vcards(["BEGIN:VCARD", *lines, "END:VCARD"], "x.vcf").cards
    return card


@pytest.mark.parametrize(
    "line",
    [
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller",
        "FN;ENCODING=quoted-printable;CHARSET=utf-8:J=C3=B6rg M=C3=BCller",
        "FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=F6rg M=FCller",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=no-such-thing:J=C3=B6rg M=C3=BCller",
        "FN:Jörg Müller",
    ],
)
def test_letters_survive_quoted_printable_in_every_charset(line: str) -> None:
    assert _one(line).name == "Jörg Müller"


def test_eight_bit_western_cards_of_old_phones_keep_their_letters(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1:Jörg Müller\r\nEND:VCARD\r\n"
    assert [c.name for c in hand_over(tmp_path, card.encode("latin-1")).cards] == ["Jörg Müller"]


def test_a_name_is_put_together_where_no_whole_one_is_given() -> None:
    assert _one("N:Ruiz;Dana;Maria;Dr.;PhD").name == "Dr. Dana Maria Ruiz, PhD"
    assert _one("FN:", "N:Ruiz;Dana").name == "Dana Ruiz"
    assert _one("FN:dana@acme.example", "N:Ruiz;Dana").name == "Dana Ruiz"


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:dana-ruiz", "dana-ruiz"),
        ("X-SOCIALPROFILE;TYPE=linkedin:http://www.linkedin.com/in/dana-ruiz", "dana-ruiz"),
        ("X-LINKEDIN:dana-ruiz", "dana-ruiz"),
        ("URL:www.linkedin.com/pub/dana-ruiz/1/2/3", "dana-ruiz-0030021"),
        ("URL:https://acme.example/linkedin.com/in/dana", None),
        ("X-SOCIALPROFILE;type=twitter;x-user=dana:http://twitter.com/dana", None),
        ("X-SOCIALPROFILE;type=linkedin:https://acme.example/dana", None),
    ],
)
def test_a_profile_is_taken_from_every_property_that_names_linkedin(line: str, slug: str | None) -> None:
    assert _one("FN:Dana Ruiz", line).profile == slug


def test_many_cards_are_read_and_the_same_one_twice_is_one(tmp_path: Path) -> None:
    other = GOOGLE.replace("Dana", "Sam")
    batch = hand_over(tmp_path, GOOGLE + "\n" + other + GOOGLE)
    assert [card.name for card in batch.cards] == ["Dana Ruiz", "Sam Ruiz"]
    assert batch.rows == 3


@pytest.mark.parametrize(
    "broken",
    ["BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off\n", "BEGIN:VCARD\nN:Cut;Off\nEMAIL\n;;;:\n", "BEGIN:VCARD\n"],
)
def test_a_broken_card_costs_only_itself_and_is_said(tmp_path: Path, broken: str) -> None:
    batch = hand_over(tmp_path, broken + GOOGLE + broken)
    assert batch.cards == (DANA,)
    assert batch.notes == ("2 cards are broken and left out.",)


def test_companies_groups_and_the_nameless_are_left_out_and_counted(tmp_path: Path) -> None:
    others = (
        "BEGIN:VCARD\nFN:Acme\nX-ABShowAs:COMPANY\nEND:VCARD\n"
        "BEGIN:VCARD\nKIND:group\nFN:Team\nEND:VCARD\n"
        "BEGIN:VCARD\nTEL:+49 30 1234567\nEND:VCARD\n"
    )
    batch = hand_over(tmp_path, others + GOOGLE)
    assert batch.cards == (DANA,)
    assert (batch.rows, batch.hidden) == (4, 1)
    assert batch.notes == (
        "2 cards are of companies or groups and left out.",
        "1 card has no name and is left out.",
    )


def test_the_card_of_an_assistant_inside_a_card_is_passed_over() -> None:
    card = _one("FN:Dana Ruiz", "AGENT:", "BEGIN:VCARD", "FN:Eve", "TITLE:Aide", "END:VCARD", "TITLE:Chief")
    assert (card.name, card.title) == ("Dana Ruiz", "Chief")


def test_too_many_cards_are_cut_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.people.vcard.MOST_CARDS", 1)
    batch = hand_over(tmp_path, GOOGLE + GOOGLE.replace("Dana", "Sam"))
    assert (batch.rows, batch.cards) == (1, (DANA,))
    assert any("Only the first 1 cards" in note for note in batch.notes)


def test_pictures_and_notes_are_never_kept() -> None:
    card = _one("FN:Dana Ruiz", "NOTE:secret", "PHOTO;ENCODING=b:" + "A" * 100_000)
    assert "secret" not in repr(card)
    assert card.notes is None


def test_what_is_no_vcard_after_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no whole vCard"):
        hand_over(tmp_path, "BEGIN:VCARD\nFN:Dana")


def test_a_line_that_is_made_to_take_for_ever_does_not() -> None:
    assert content_line("TEL;a" + "=b" * 9_000 + '"') is None
    assert len(next(content_lines(["PHOTO:x"] + [" " + "A" * 75] * 20_000, {"PHOTO"})).value) <= LONGEST


def test_components_are_parted_at_semicolons_that_are_not_escaped() -> None:
    assert components(r"Acme\; Sons;Data\\;x")[:3] == ["Acme; Sons", "Data\\", "x"]


@given(st.text(alphabet=st.sampled_from('FNORGTEL;:=\\",^ \n\tBEGINVCARDü\x00'), max_size=200))
def test_no_card_is_too_odd(text: str) -> None:
    lines = ["BEGIN:VCARD", *text.split("\n"), "END:VCARD", "BEGIN:VCARD", "FN:Dana Ruiz", "END:VCARD"]
    batch = read_vcards(lines, "x.vcf")
    assert any(card.name == "Dana Ruiz" for card in batch.cards)
