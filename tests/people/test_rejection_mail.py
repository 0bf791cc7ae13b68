"""Saved mails, built here as mailers build them, and what is proposed of each. All names are invented."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from quopri import encodestring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.mails.mail import handed_on, mail_of, read_mail
from monitor.model import STAGES, Employer
from monitor.people.rejection_mail import NoMail, propose, read_rejection

TODAY = date(2026, 5, 20)
ACME = Employer(name="Acme", aliases=("Acme Labs GmbH",))
GLOBEX = Employer(name="Globex")
NO = "After our interview we have decided to move forward with other candidates."

Reader = Callable[..., NoMail]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Writes one mail, its headers and its body, and reads it."""

    def reading(
        headers: dict[str, str], body: str | bytes = NO, *, employers: tuple[Employer, ...] = (ACME, GLOBEX)
    ) -> NoMail:
        usual = {"From": "x@mail.example", "Subject": "News", "Date": "Mon, 4 May 2026 23:30:00 -0700"}
        head = "".join(f"{name}: {value}\r\n" for name, value in {**usual, **headers}.items())
        data = body if isinstance(body, bytes) else body.encode()
        path = tmp_path / "mail.eml"
        path.write_bytes(head.encode("utf-8") + b"\r\n" + data)
        return read_rejection(path, employers, today=TODAY)

    return reading


def test_a_plain_rejection_is_read_whole(read: Reader) -> None:
    found = read(
        {
            "From": "Dana Ruiz <dana@acme.example>",
            "Subject": "Your application for Senior Data Engineer (R-1042) at Acme",
        },
        "Hi Jordan,\n\nthank you for taking the time to interview with us. Unfortunately, we have\ndecided to"
        " move forward with other candidates.\n\nBest,\nDana Ruiz\nHead of Data",
    )
    assert found.employer == "Acme"
    assert found.role == "Senior Data Engineer"
    assert found.on == date(2026, 5, 4)
    assert found.stage == "interview"
    assert found.requisition == "R-1042"
    assert found.sender is not None
    assert (found.sender.name, found.sender.company, found.sender.emails) == (
        "Dana Ruiz",
        "Acme",
        ("dana@acme.example",),
    )
    assert found.sentence == "Unfortunately, we have decided to move forward with other candidates."
    assert found.is_no
    assert found.kind == "no"
    assert found.certainty > 0.9


@pytest.mark.parametrize(
    ("sender", "subject", "employer"),
    [
        ("Acme <no-reply@us.greenhouse-mail.io>", "An update", "Acme"),
        ("Acme Recruiting Team <no-reply@hire.lever.co>", "An update", "Acme"),
        ("no-reply@ashbyhq.com", "Your application to Acme", "Acme"),
        ("Workday <acme@myworkday.com>", "An update", "Acme"),
        ("no-reply@acme.teamtailor-mail.com", "An update", "Acme"),
        ("Notifications <notification@smartrecruiters.com>", "Your application to Initech", "Initech"),
        ("acme-labs+autoreply@talent.icims.com", "An update", "Acme"),
        ("Initech via Greenhouse <no-reply@greenhouse-mail.io>", "An update", "Initech"),
        ("Initech Talent Team <no-reply@ashbyhq.com>", "An update", "Initech"),
        ("Dana Ruiz <dana@initech.example>", "An update", "Initech"),
        ("Dana Ruiz <dana@mail.initech.co.uk>", "An update", "Initech"),
        ("Dana Ruiz <dana.ruiz@gmail.com>", "An update", None),
        ("Bewerbermanagement <jobs@personio.de>", "Ihre Bewerbung bei Initech", "Initech"),
        ("Globex Careers <careers@globex.example>", "Data Engineer at Acme", "Globex"),
        ("no-reply@recruitee.com", "An update", None),
    ],
)
def test_the_employer_is_who_says_no_and_never_the_system_that_sends_it(
    read: Reader, sender: str, subject: str, employer: str | None
) -> None:
    assert read({"From": sender, "Subject": subject}).employer == employer


def test_a_watched_employer_named_in_the_text_is_taken_where_nothing_else_names_one(read: Reader) -> None:
    assert (
        read({"From": "no-reply@ashbyhq.com"}, "All of us at Globex say thanks. " + NO).employer == "Globex"
    )


@pytest.mark.parametrize(
    ("sender", "body", "person"),
    [
        ('"Ruiz, Dana" <dana@acme.example>', NO, "Dana Ruiz"),
        ("Dana Ruiz via Greenhouse <no-reply@greenhouse-mail.io>", NO + "\n\nBest,\nDana\n", "Dana Ruiz"),
        ("Dana Ruiz <no-reply@hire.lever.co>", NO, None),
        ("Acme Talent Team <no-reply@hire.lever.co>", NO, None),
        ("Blue Bottle <no-reply@greenhouse-mail.io>", NO, None),
        ("Acme Labs <hello@acme.example>", NO, None),
        ("no-reply@acme.example", NO, None),
        ("R2 D2 <r2@acme.example>", NO, None),
    ],
)
def test_the_sender_is_a_person_only_where_it_is_one(
    read: Reader, sender: str, body: str, person: str | None
) -> None:
    found = read({"From": sender}, body).sender
    assert (found.name if found else None) == person
    assert not found or all("reply" not in mail for mail in found.emails)


def test_encoded_headers_and_bodies_are_read(read: Reader) -> None:
    text = "Leider können wir Ihre Bewerbung nicht berücksichtigen."
    subject = "=?iso-8859-1?Q?Ihre_Bewerbung_f=FCr_die_Stelle_als_Leiter_Gro=DFkunden?="
    for charset, coding, body in (
        ("utf-8", "quoted-printable", encodestring(text.encode())),
        ("iso-8859-1", "base64", b64encode(text.encode("iso-8859-1"))),
        ("windows-1252", "8bit", text.encode("cp1252")),
        ("no-such-charset", "8bit", text.encode()),
        ("idna", "8bit", text.encode("cp1252")),
    ):
        found = read(
            {
                "From": "=?utf-8?B?SsO2cmcgTcO8bGxlcg==?= <joerg@acme.example>",
                "Subject": subject,
                "Content-Type": f"text/plain; charset={charset}",
                "Content-Transfer-Encoding": coding,
            },
            body,
        )
        assert found.sentence == text
        assert found.role == "Leiter Großkunden"
        assert found.sender is not None
        assert found.sender.name == "Jörg Müller"


def test_html_alone_is_read_and_what_it_hides_is_not(read: Reader) -> None:
    found = read(
        {"Content-Type": "text/html; charset=utf-8"},
        "<html><head><style>p {color: red}</style></head><body><!-- not moving forward with you -->"
        "<div style='display:none'>We have rejected your application.</div>"
        "<table><tr><td><p>Dear Jordan,</p><p>we will <b>not</b> be moving<br>forward with your"
        " application.</p></td></tr></table></body></html>",
    )
    assert found.is_no
    assert found.sentence == "we will not be moving forward with your application."


def test_the_html_form_is_taken_where_the_plain_one_only_stands_in(read: Reader) -> None:
    body = (
        "--b\r\nContent-Type: text/plain\r\n\r\nSee this mail in a browser.\r\n"
        "--b\r\nContent-Type: text/html\r\n\r\n<p>Thank you for applying to Acme, and for the care you took"
        " with it; we read every line of what you sent us with interest and joy.</p><p>We will not be moving"
        " forward with your application.</p><p>" + "We wish you well. " * 5 + "</p>\r\n--b--\r\n"
    )
    assert read({"Content-Type": 'multipart/alternative; boundary="b"'}, body).is_no


FORWARDED = (
    "fyi\r\n\r\n---------- Forwarded message ---------\r\nFrom: Dana Ruiz <dana@acme.example>\r\n"
    "Date: Thu, Apr 30, 2026 at 5:01 PM\r\nSubject: Your application for Data Engineer\r\n"
    "To: <jordan@mail.example>\r\n\r\nHi Jordan,\r\n\r\n" + NO + "\r\n"
)
FORWARDED_GERMAN = (
    "<p>siehe unten</p><hr><div><b>Von:</b> Dana Ruiz &lt;dana@acme.example&gt;<br><b>Gesendet:</b>"
    " Donnerstag, 30. April 2026 17:01<br><b>An:</b> Jordan<br><b>Betreff:</b> Ihre Bewerbung"
    " als Data Engineer</div>"
    "<p>leider müssen wir Ihnen absagen.</p>"
)
FORWARDED_BY_APPLE = (
    "Begin forwarded message:\r\n\r\n> From: Dana Ruiz <dana@acme.example>\r\n> Subject: Application for Data"
    " Engineer\r\n> Date: 30 April 2026 at 17:01:22 CEST\r\n> To: jordan@mail.example\r\n>\r\n> "
    + NO
    + "\r\n"
)
ATTACHED = (
    "--b\r\nContent-Type: text/plain\r\n\r\nsee the mail\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    "From: Dana Ruiz <dana@acme.example>\r\nSubject: Your application for Data Engineer\r\n"
    "Date: Thu, 30 Apr 2026 17:01:00 +0200\r\n\r\n" + NO + "\r\n--b--\r\n"
)


@pytest.mark.parametrize(
    ("subject", "kind", "body"),
    [
        ("Fwd: Your application for Data Engineer", "text/plain", FORWARDED),
        ("WG: Ihre Bewerbung als Data Engineer", "text/html; charset=utf-8", FORWARDED_GERMAN),
        ("Fwd: Application for Data Engineer", "text/plain", FORWARDED_BY_APPLE),
        ("see the mail", 'multipart/mixed; boundary="b"', ATTACHED),
    ],
)
def test_a_forwarded_no_is_that_of_the_original(read: Reader, subject: str, kind: str, body: str) -> None:
    found = read(
        {"From": "Jordan Reyes <jordan@mail.example>", "Subject": subject, "Content-Type": kind}, body
    )
    assert found.is_no
    assert found.employer == "Acme"
    assert found.role == "Data Engineer"
    assert found.on == date(2026, 4, 30)
    assert found.sender is not None
    assert found.sender.name == "Dana Ruiz"


@pytest.mark.parametrize(
    "body",
    [
        "Thanks, happy to stay in touch!\r\n\r\nOn Thu, 30 Apr 2026 at 17:01 Dana Ruiz\r\n<dana@acme.example>"
        " wrote:\r\n> " + NO + "\r\n",
        "Danke!\r\n\r\nAm 30.04.2026 um 17:01 schrieb Dana Ruiz <dana@acme.example>:\r\n\r\n" + NO,
        "Danke!\r\n\r\n-----Ursprüngliche Nachricht-----\r\nVon: Dana Ruiz\r\n" + NO,
        "Thanks!\r\n\r\nFrom: Dana Ruiz\r\nSent: Thursday, April 30, 2026\r\nTo: Jordan\r\n"
        "Subject: News\r\n\r\n" + NO,
        "> " + NO + "\r\n\r\nThanks, and see you in June.\r\n",
    ],
)
def test_a_no_that_is_only_quoted_decides_nothing(read: Reader, body: str) -> None:
    found = read(
        {"Subject": "Re: Absage zu Ihrer Bewerbung", "Content-Type": "text/plain; charset=utf-8"}, body
    )
    assert not found.is_no


def test_a_day_that_is_still_to_come_is_no_day(read: Reader) -> None:
    assert read({"Date": "Mon, 4 May 2037 10:00:00 +0000"}).on is None
    assert read({"Date": "nonsense"}).on is None


def test_a_role_on_hold_is_said_to_be_so(read: Reader) -> None:
    found = read({}, "The role has been put on hold for now.")
    assert (found.is_no, found.kind) == (False, "on hold")
    assert found.sentence == "The role has been put on hold for now."


def test_what_is_no_mail_is_refused_in_one_sentence_with_the_remedy(tmp_path: Path) -> None:
    nested = b"Content-Type: message/rfc822\r\n\r\n"
    boundaries = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(50)
    )
    parts = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"--b\r\n\r\nx\r\n" * 150
    for data, words in (
        (b"", "is no mail"),
        (b"hello there", "is no mail"),
        (b"\xd0\xcf\x11\xe0 rest", "Outlook"),
        (b"From a@b.example May  4 2026\nSubject: a\n\nx\n\nFrom c@d.example May  4 2026\nSubject: b\n",
         "several mails"),
        (b"From: a@b.example\r\n" + nested * 30, "10 deep"),
        (b"From: a@b.example\r\n" + nested * 5_000, "100 parts"),
        (b"From: a@b.example\r\n" + boundaries, "10 deep"),
        (b"From: a@b.example\r\n" + boundaries * 2, "100 parts"),
        (b"From: a@b.example\r\n" + parts, "100 parts"),
    ):  # fmt: skip
        path = tmp_path / "odd.eml"
        path.write_bytes(data)
        with pytest.raises(UsageError, match=words) as raised:
            read_rejection(path, (), today=TODAY)
        assert "save" in str(raised.value)
        assert "\n" not in str(raised.value)


@pytest.mark.parametrize(("fault", "words"), [(RecursionError(), "100 parts"), (ValueError(), "is damaged")])
def test_a_fault_of_the_reader_of_mails_is_told_as_one_of_the_mail(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    def failing(data: bytes) -> None:
        raise fault

    monkeypatch.setattr("monitor.mails.mail.message_from_bytes", failing)
    with pytest.raises(UsageError, match=words):
        mail_of(b"From: a@b.example\n\nx")


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.eml"
    with large.open("wb") as file:
        file.truncate(25_000_001)
    os.mkfifo(tmp_path / "pipe.eml")
    for path, words in (
        (tmp_path, "is a folder"),
        (tmp_path / "pipe.eml", "is no file"),
        (tmp_path / "missing.eml", "cannot be read"),
        (Path("nul\0"), "cannot be read"),
        (large, "over 25 MB"),
    ):
        with pytest.raises(UsageError, match=words):
            read_rejection(path, (), today=TODAY)
    with pytest.raises(UsageError, match="over 25 MB"):
        mail_of(b"x" * 25_000_001)


def test_what_programs_write_around_a_mail_is_left_out(tmp_path: Path) -> None:
    mail = b"From: Dana Ruiz <dana@acme.example>\nSubject: News\n\n" + NO.encode() + b"\n"
    for data in (
        b"\xef\xbb\xbf" + mail,
        b"%d\n" % len(mail) + mail + b"<?xml version='1.0'?><plist/>",
        b"From dana@acme.example Mon May  4 10:00:00 2026\n" + mail,
    ):
        path = tmp_path / "mail.emlx"
        path.write_bytes(data)
        assert read_mail(path).text == NO


def test_a_returned_mail_is_not_a_forwarded_one() -> None:
    body = ATTACHED.replace("see the mail", "Your mail could not be delivered.")
    mail = mail_of(
        b'From: mailer@mail.example\r\nContent-Type: multipart/report; boundary="b"\r\n\r\n' + body.encode()
    )
    assert mail.original is None


def test_broken_lines_of_a_flowed_text_are_joined() -> None:
    head = b"From: a@b.example\r\nContent-Type: text/plain; format=flowed; delsp=yes\r\n\r\n"
    assert mail_of(head + b"We are sor \r\nry.\r\n-- \r\nDana\r\n").text == "We are sorry.\n--\nDana"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Mon, May 4, 2026 at 10:12 AM", date(2026, 5, 4)),
        ("Montag, 4. Mai 2026 10:12", date(2026, 5, 4)),
        ("lundi 4 mai 2026 à 10:12", date(2026, 5, 4)),
        ("lunes, 4 de mayo de 2026 10:12", date(2026, 5, 4)),
        ("maandag 4 mei 2026 10:12", date(2026, 5, 4)),
        ("segunda-feira, 4 de maio de 2026", date(2026, 5, 4)),
        ("2026-05-04 10:12", date(2026, 5, 4)),
        ("04.05.2026 10:12", date(2026, 5, 4)),
        ("5/14/2026 10:12 AM", date(2026, 5, 14)),
        ("14/5/2026", date(2026, 5, 14)),
        ("5/4/2026", None),
        ("soon", None),
    ],
)
def test_the_day_of_a_forwarded_mail_is_read_where_it_is_plain(line: str, day: date | None) -> None:
    text = f"---------- Forwarded message ---------\nFrom: a@b.example\nDate: {line}\nSubject: x\n\n{NO}"
    mail = mail_of(b"From: c@d.example\nContent-Type: text/plain; charset=utf-8\n\n" + text.encode())
    assert handed_on(mail)[-1].on == day


NAMES = ("From", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition")
VALUES = (
    "multipart/mixed; boundary=b",
    "multipart/alternative; boundary=b",
    "message/rfc822",
    "text/html; charset*=%00''%ff",
    "text/plain; charset=\x00",
    "text/plain; format=flowed; charset=utf-7",
    "base64",
    "x-uuencode",
    "quoted-printable",
    "=?utf-8?B?////?= <a@b>",
    "=?x?Q?=FF?=",
)
PIECES = (
    b"--b\n", b"\n", b"> ", b"From: a\n", b"Date: b\n", b"Subject: c\n", b"To: d\n", b"<div>", b"</div>",
    b"<blockquote>", b"Begin forwarded message:\n", NO.encode(), b"-- \n", b"begin 6\n",
)  # fmt: skip


def _mail(headers: list[tuple[str, str]], body: bytes) -> bytes:
    return "".join(f"{name}: {value}\n" for name, value in headers).encode("utf-8", "replace") + b"\n" + body


MAILS = st.builds(
    _mail,
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.one_of(st.text(max_size=60), st.sampled_from(VALUES))),
        max_size=6,
    ),
    st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.one_of(st.binary(max_size=600), MAILS))
def test_no_mail_is_too_odd(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.eml"
    path.write_bytes(data)
    try:
        found = read_rejection(path, (ACME, GLOBEX), today=TODAY)
    except UsageError:
        return
    assert 0 < found.certainty <= 1
    assert found.stage in {None, *STAGES}
    assert found.sentence or not found.is_no


@pytest.mark.parametrize(
    "junk", ["<!--", "<a ", "<div>", "</div>", "<blockquote>", "On x ", "From: x\n", "> ", '"a']
)
def test_a_hostile_mail_costs_little(junk: str) -> None:
    kind = b"html" if junk.startswith("<") else b"plain"
    mail = mail_of(b"From: a@b.example\nContent-Type: text/" + kind + b"\n\n" + junk.encode() * 50_000)
    assert not propose(mail, (ACME,), today=TODAY).is_no


def test_alert_mails_are_never_a_no(samples: Path) -> None:
    for path in sorted((samples / "mail").glob("*.eml")):
        assert not read_rejection(path, (ACME,), today=TODAY).is_no, path.name
