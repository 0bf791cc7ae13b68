"""Saved mails: the sender, their signature, and the meetings that mails invite to."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.mail import read_mail
from monitor.people.signature import Signature, signature_of
from tests.people.handing import TODAY, hand_over
from tests.people.test_invitations import OUTLOOK

BODY = """Hi Jordan,

thank you for the talk yesterday. Kim Oh (Head of Sales) sends her regards.

Best regards,
Dana Ruiz
Head of Data Platform | Acme GmbH
T: +49 30 1234567
M: +49 151 7654321 | F: +49 30 999999
https://www.linkedin.com/in/Dana-Ruiz/

On Mon, 9 Feb 2026 at 10:00, Jordan Reyes <jordan@home.example> wrote:
> Hello,
> Jordan Reyes
> Data Engineer
> +49 170 1111111
> linkedin.com/in/jordan-reyes
"""
DANA = Card(
    name="Dana Ruiz",
    company="Acme GmbH",
    title="Head of Data Platform",
    emails=("dana@acme.example",),
    phones=("+49 30 1234567", "+49 151 7654321"),
    profile="dana-ruiz",
)


def _mail(body: str = BODY, sender: str = "Dana Ruiz <dana@acme.example>", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = headers.pop("to", "Jordan Reyes <jordan@home.example>")
    message["Subject"] = headers.pop("subject", "Re: Our talk")
    message["Date"] = "Tue, 10 Feb 2026 18:00:00 +0100"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(body)
    return message


def _read(message: EmailMessage | bytes) -> tuple[Card, ...]:
    return read_mail(message if isinstance(message, bytes) else bytes(message), "x.eml", today=TODAY).cards


def test_a_sender_is_who_signed_and_nobody_who_is_quoted(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, bytes(_mail()), "mail.eml")
    assert batch.kind == "mail"
    assert batch.cards == (DANA,)
    assert batch.taken_on == date(2026, 2, 10)


@pytest.mark.parametrize(
    "sender",
    [
        "Dana Ruiz <dana@acme.example>",
        '"Ruiz, Dana" <Dana@ACME.example>',
        "=?utf-8?Q?Ruiz=2C_Dana?= <dana@acme.example>",
        "=?iso-8859-1?B?RGFuYSBSdWl6?= <dana@acme.example>",
        "'Dana Ruiz' via Recruiting <dana@acme.example>",
        "dana@acme.example (Dana Ruiz)",
        '"Dana Ruiz (Acme GmbH)" <dana@acme.example>',
    ],
)
def test_a_name_is_read_in_every_form_of_the_header(sender: str) -> None:
    raw = bytes(_mail()).replace(b"From: Dana Ruiz <dana@acme.example>", f"From: {sender}".encode())
    assert _read(raw) == (DANA,)


def test_the_signature_tells_the_department_too() -> None:
    found = signature_of("Dana Ruiz\nHead of Data\nAbteilung Daten", name="Dana Ruiz", address=None)
    assert (found.title, found.department) == ("Head of Data", "Abteilung Daten")


def test_the_signature_tells_the_whole_of_a_first_name() -> None:
    body = "Hi,\nDana will call.\n\nBest\nDana Ruiz\nRecruiter\n"
    (card,) = _read(_mail(body, "Dana <dana@acme.example>"))
    assert (card.name, card.title) == ("Dana Ruiz", "Recruiter")


def test_a_mail_without_a_signature_is_its_sender_alone() -> None:
    assert _read(_mail("Hello Jordan,\nsee you on Friday.\n")) == (
        Card(name="Dana Ruiz", emails=("dana@acme.example",)),
    )


def test_a_name_is_spelt_by_the_address_where_the_header_has_none() -> None:
    assert [c.name for c in _read(_mail("Hello.\n", "dana.ruiz@acme.example"))] == ["Dana Ruiz"]


def test_a_machine_that_writes_for_a_person_has_no_address_of_theirs() -> None:
    (card,) = _read(_mail(BODY, "Dana Ruiz <no-reply@greenhouse-mail.io>"))
    assert (card.name, card.emails, card.title) == ("Dana Ruiz", (), "Head of Data Platform")
    (card,) = _read(_mail(BODY, "Dana Ruiz <no-reply@acme.example>", Reply_To="dana@acme.example"))
    assert card.emails == ("dana@acme.example",)


@pytest.mark.parametrize(
    "sender",
    [
        "Acme <hello@acme.example>", "Acme <acme@mail.acme.example>",
        "Acme Robotics <jobs@acme-robotics.example>",
        "Dana Ruiz <no-reply@acme.example>", "jobs@acme.example", "Acme Newsletter <dana@acme.example>",
    ],
)  # fmt: skip
def test_an_employer_that_writes_is_no_person(sender: str) -> None:
    assert (
        _read(_mail("We wish you well.\n\nAcme Privacy Policy\nsent to jordan@home.example\n", sender)) == ()
    )


def test_the_users_own_address_in_a_footer_is_not_the_senders() -> None:
    (card,) = _read(
        _mail(BODY.replace("T:", "jordan@home.example eve@other.example d.ruiz@acme.example\nT:"))
    )
    assert card.emails == ("dana@acme.example", "d.ruiz@acme.example")


def test_a_teams_mail_is_the_person_who_signed_it_or_nobody() -> None:
    assert [c.name for c in _read(_mail(BODY, "Acme Talent Team <jobs@acme.example>"))] == ["Dana Ruiz"]
    batch = read_mail(bytes(_mail("We regret.\n", "Acme Jobs <jobs@acme.example>")), "x.eml", today=TODAY)
    assert batch.cards == ()
    assert batch.hidden == 1
    assert any("not named as a person" in note for note in batch.notes)


HTML = """<html><body><p>Hi Jordan,</p><p>thank you.</p><p>Best regards,</p>
<table><tr><td><b>Dana Ruiz</b></td></tr><tr><td>Head of Data Platform</td></tr>
<tr><td>Acme GmbH</td></tr>
<tr><td>Tel. +49 30 1234567</td></tr><tr><td>
<a href="https://www.linkedin.com/in/dana-ruiz?x=1"><img alt=""></a>
<a href="https://www.linkedin.com/company/acme">us</a></td></tr></table>
<div class="gmail_quote"><div>On Mon, 9 Feb 2026 at 10:00, Jordan Reyes wrote:</div><blockquote>
Jordan Reyes<br>Data Engineer<br>+49 170 1111111<br>
<a href="https://www.linkedin.com/in/jordan-reyes">me</a></blockquote></div></body></html>"""


def test_a_mail_of_html_alone_is_read_with_the_link_behind_its_picture() -> None:
    message = _mail()
    message.set_content(HTML, subtype="html")
    (card,) = _read(message)
    assert (card.name, card.title, card.company, card.phones, card.profile) == (
        "Dana Ruiz", "Head of Data Platform", "Acme GmbH", ("+49 30 1234567",), "dana-ruiz",
    )  # fmt: skip


def test_a_mail_of_both_forms_is_one_person() -> None:
    message = _mail()
    message.add_alternative(HTML, subtype="html")
    assert _read(message) == (DANA,)


FORWARD = """FYI

---------- Forwarded message ---------
From: Dana Ruiz <dana@acme.example>
Date: Tue, 10 Feb 2026 at 09:00
Subject: Our talk
To: Jordan Reyes <jordan@home.example>

"""


def test_a_mail_that_was_forwarded_to_oneself_is_the_first_writers() -> None:
    message = _mail(
        FORWARD + BODY,
        "Jordan Reyes <jordan@home.example>",
        to="jordan@home.example",
        subject="Fwd: Our talk",
    )
    assert _read(message) == (DANA,)


def test_who_forwards_to_another_is_listed_last() -> None:
    message = _mail(FORWARD + BODY, "Sam Hill <sam@acme.example>", subject="Fwd: Our talk")
    batch = read_mail(bytes(message), "x.eml", today=TODAY)
    assert [c.name for c in batch.cards] == ["Dana Ruiz", "Sam Hill"]
    assert any("forwarded" in note for note in batch.notes)


def test_a_mail_that_is_attached_is_the_one_that_matters() -> None:
    outer = _mail("see attached\n", "Jordan Reyes <jordan@home.example>", to="jordan@home.example")
    outer.add_attachment(_mail())
    assert _read(outer) == (DANA,)


@pytest.mark.parametrize("attached", [True, False])
def test_a_mail_that_invites_is_its_meeting_with_the_signature_added(tmp_path: Path, attached: bool) -> None:
    message = _mail()
    calendar = OUTLOOK.replace("\n", "\r\n")
    if attached:
        message.add_attachment(
            calendar.encode(), maintype="application", subtype="ics", filename="invite.ics"
        )
    else:
        message.add_alternative(calendar, subtype="calendar", params={"method": "REQUEST"})
    message.replace_header("To", "kim.oh@acme.example")
    batch = hand_over(tmp_path, bytes(message))
    assert batch.kind == "calendar"
    assert batch.meeting is not None
    assert [(c.name, c.title, c.met) for c in batch.cards] == [
        ("Sam Hill", None, date(2026, 4, 20)),
        ("Dana Ruiz", "Head of Data Platform", date(2026, 4, 20)),
    ]


def _signed(
    title: str | None = None, company: str | None = None, *phones: str, name: str = "Dana Ruiz"
) -> Signature:
    return Signature(name=name, title=title, company=company, phones=phones)


def test_of_several_who_are_written_to_nobody_is_taken_for_the_user(tmp_path: Path) -> None:
    message = _mail("Hello\n", "Sam Hill <sam@acme.example>", to="kim.oh@acme.example, dana@acme.example")
    message.add_attachment(OUTLOOK.encode(), maintype="text", subtype="calendar", filename="invite.ics")
    assert [c.name for c in hand_over(tmp_path, bytes(message)).cards] == ["Sam Hill", "Dana Ruiz", "Kim Oh"]
    message["Delivered-To"] = "kim.oh@acme.example"
    assert [c.name for c in hand_over(tmp_path, bytes(message)).cards] == ["Sam Hill", "Dana Ruiz"]


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Cheers\nDana", Signature()),
        ("Dana Ruiz\nSenior Recruiter, Acme GmbH", _signed("Senior Recruiter", "Acme GmbH")),
        ("--\nDana Ruiz, PhD\nVP Data\nAcme", _signed("VP Data", "Acme", name="Dana Ruiz, PhD")),
        ("Dana Ruiz - Talent Partner at Acme\n", _signed("Talent Partner", "Acme")),
        (
            "Dana Ruiz | Head of Data | Acme | +1 617 555 0100",
            _signed("Head of Data", "Acme", "+1 617 555 0100"),
        ),
        (
            "Mit freundlichen Grüßen\n\nDana Ruiz\nLeiterin Daten\n\nAcme SE\nTelefon: 030/1234567",
            _signed("Leiterin Daten", "Acme SE", "030/1234567"),
        ),
        ("Dana Ruiz\nSent from my iPhone", _signed()),
        ("Dana Ruiz\nOur job is data.\nSt. James Street 5, 12345 Berlin", _signed()),
        ("Dear Dana Ruiz,\nI will write to you soon about the manager of the office", Signature()),
        ("Dana Ruiz wrote a manager of ours yesterday and said so", Signature()),
        ("Sam Hill\nRecruiter", Signature()),
    ],
)
def test_a_signature_tells_only_what_it_says(text: str, signature: Signature) -> None:
    assert signature_of(text, name="Dana Ruiz", address="dana@acme.example") == signature


@pytest.mark.parametrize("nesting", [12, 300, 3_000])
def test_mails_within_mails_are_refused_in_a_sentence_or_read(tmp_path: Path, nesting: int) -> None:
    raw = "From: Dana Ruiz <dana@acme.example>\nSubject: x\n"
    for depth in range(nesting):
        raw += f'Content-Type: multipart/mixed; boundary="b{depth}"\n\n--b{depth}\n'
    with pytest.raises(UsageError) as refused:
        hand_over(tmp_path, raw + "\nhello\n", "x.eml")
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "raw",
    [
        b"From: \xff\xfe <dana@acme.example>\r\nSubject: \xc3\xbc\r\n\r\nhi\xff",
        b"From: Dana Ruiz <dana@acme.example>\nSubject: x\nContent-Type: text/html; charset=odd\n\n<b>hi",
        b"From: =?utf-8?Q?=zz?= <dana@acme.example>\nSubject: =?x?y?z?=\n\nhi",
        b"From: Dana Ruiz <dana@acme.example\nSubject: x\nContent-Transfer-Encoding: base64\n\n!!!",
        b"From: " + b"a <b@c.example>, " * 5_000 + b"\nSubject: x\n\nhi",
    ],
)
def test_an_odd_mail_is_read_as_far_as_it_goes(raw: bytes) -> None:
    assert read_mail(raw, "x.eml", today=TODAY).kind == "mail"


@given(
    st.binary(max_size=300),
    st.sampled_from(
        ["text/plain", "text/html", "text/calendar", "multipart/mixed; boundary=x", "message/rfc822"]
    ),
)
def test_no_body_is_too_odd(body: bytes, kind: str) -> None:
    raw = f"From: Dana Ruiz <dana@acme.example>\nSubject: x\nContent-Type: {kind}\n\n".encode() + body
    try:
        batch = read_mail(raw, "x.eml", today=TODAY)
    except UsageError:
        return
    assert all(card.name.isprintable() for card in batch.cards)


@given(st.text(max_size=400))
def test_no_text_is_too_odd_for_a_signature(text: str) -> None:
    found = signature_of(f"{text}\nDana Ruiz\n{text}", name="Dana Ruiz", address="dana@acme.example")
    assert found.title is None or found.title.isprintable()
