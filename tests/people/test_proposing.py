"""What mails propose: a no, an invitation with its people, or nothing. All mails are invented."""

from __future__ import annotations

import time
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Employer, Person, Proposal, Rejection, Source
from monitor.people.proposing import proposal_of
from tests.decisions.test_rejections import FURTHER_NOES, FURTHER_NOT_NOES, NOES, NOT_NOES
from tests.people import proposed_mails, unseen_mails

Row = tuple[str, tuple[str, ...], str, str, str]
TODAY = date(2026, 5, 20)
ACME = Employer(name="Acme", aliases=("Acme Labs GmbH",))
WATCHED = (ACME, Employer(name="Globex"), Employer(name="Initech"))
ATS = "Acme Recruiting <no-reply@us.greenhouse-mail.io>"
DANA = "Dana Ruiz <dana.ruiz@acme.example>"
NO = "Thank you for applying. Unfortunately, we have decided to move forward with other candidates."
COME = "Hi Jordan,\n\nI would like to invite you to an interview.\n\nBest,\nDana"


def eml(
    sender: str, subject: str, text: str, *, ics: str = "", to: str = "Jordan Reyes <jordan@mail.example>"
) -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = "Fri, 8 May 2026 10:00:00 +0200"
    message.set_content(text)
    if ics:
        message.add_attachment(ics.encode(), maintype="text", subtype="calendar", filename="invite.ics")
    return message.as_bytes()


def proposed(data: bytes, *employers: Employer) -> Proposal | None:
    return proposal_of(data, employers or WATCHED, today=TODAY)


def kind(row: Row) -> str:
    found = proposed(eml(row[2], row[3], row[4]))
    return found.what if found else ""


@pytest.mark.parametrize(
    "row", [*proposed_mails.REJECTIONS, *proposed_mails.INVITATIONS, *proposed_mails.NEITHER]
)
def test_each_mail_proposes_what_a_person_would(row: Row) -> None:
    found = proposed(eml(row[2], row[3], row[4]))
    assert (found.what if found else "") == row[0]
    if found:
        assert sorted(card.name for card in found.people) == sorted(row[1])
        assert found.sentence.rstrip(".") in " ".join(f"{row[4]} {row[3]}".split())
        assert found.on == date(2026, 5, 8)


def test_most_noes_are_seen_and_what_is_no_no_never_is() -> None:
    texts = [*(text for _, text in NOES), *FURTHER_NOES]
    seen = [kind(("", (), DANA, "Your application at Acme", text)) == "rejection" for text in texts]
    assert sum(seen) >= len(texts) - 3
    others = [*(text for _, text in NOT_NOES), *FURTHER_NOT_NOES]
    assert not any(kind(("", (), DANA, "Your application", text)) == "rejection" for text in others)


@pytest.mark.parametrize(
    ("rows", "most_missed"),
    [
        (unseen_mails.REJECTIONS, 4),
        (unseen_mails.INVITATIONS, 1),
        (unseen_mails.NEITHER, 0),
        (unseen_mails.LATER_REJECTIONS, 0),
        (unseen_mails.LATER_INVITATIONS, 4),
        (unseen_mails.LATER_NEITHER, 0),
        (unseen_mails.HARD_REJECTIONS, 2),
        (unseen_mails.HARD_INVITATIONS, 4),
        (unseen_mails.HARD_NEITHER, 0),
    ],
)
def test_mails_that_nobody_fitted_words_to_are_judged_no_worse_than_they_were(
    rows: tuple[Row, ...], most_missed: int
) -> None:
    answers = [(row[0], kind(row)) for row in rows]
    assert all(found in (wanted, "") for wanted, found in answers)
    assert sum(found != wanted for wanted, found in answers) <= most_missed


# ------------------------------------------------------------------------------------ rejections


def test_a_rejection_is_proposed_whole() -> None:
    text = (
        "Hi Jordan,\n\nthank you for the interview. Unfortunately, we have decided to\nmove forward with"
        " other candidates for the Senior Data Engineer (R-1042) position.\n\nDana"
    )
    assert proposed(eml(DANA, "Senior Data Engineer (R-1042) at Acme", text)) == Proposal(
        what="rejection",
        employer="Acme",
        sentence="Unfortunately, we have decided to move forward with other candidates for the Senior Data"
        " Engineer (R-1042) position.",
        role="Senior Data Engineer",
        on=date(2026, 5, 8),
        stage="interview",
        requisition="R-1042",
    )


@pytest.mark.parametrize(
    ("role", "on", "requisition", "subject", "is_proposed"),
    [
        ("Data Engineer", date(2026, 5, 8), None, "Your application for Data Engineer", False),
        ("data engineer (m/w/d)", date(2026, 4, 20), None, "Your application for Data Engineer", False),
        ("Data Engineer", date(2026, 6, 7), None, "Your application for Data Engineer", False),
        ("Data Engineer", date(2026, 3, 1), None, "Your application for Data Engineer", True),
        ("Data Analyst", date(2026, 5, 8), None, "Your application for Data Engineer", True),
        ("Platform", date(2026, 5, 8), "R1042", "Your application for Data Engineer (R-1042)", False),
        ("Data Analyst", date(2026, 5, 8), None, "An update", False),
        ("Data Analyst", date(2026, 1, 8), None, "An update", True),
    ],
)
def test_a_rejection_that_is_noted_is_not_proposed_again(
    role: str, on: date, requisition: str | None, subject: str, is_proposed: bool
) -> None:
    noted = Employer(name="Acme", rejections=(Rejection(role=role, date=on, requisition=requisition),))
    assert (proposed(eml(ATS, subject, NO), noted) is not None) is is_proposed


@pytest.mark.parametrize(
    ("sender", "subject", "is_proposed"),
    [
        ("Acme <jobs@acme.example>", "News", True),
        ("jobs@acme-labs.example", "News", True),
        ("jobs@acme-foods.example", "News", False),
        ("Talent Team <no-reply@ashbyhq.com>", "Your application to Acme", True),
        ("LinkedIn <jobs-noreply@linkedin.com>", "Your application to Data Engineer at Acme", True),
        ("no-reply@ashbyhq.com", "News", False),
        ("Jane Doe <jane@hays.example>", "Your application to Acme", False),
        ("Hays <no-reply@hays.example>", "Your application to Acme", False),
        ("Jane Doe <jane.doe@gmail.com>", "Your application to Acme", False),
        ("Umbrella <no-reply@ashbyhq.com>", "Your application to Umbrella", False),
        ("Umbrella <jobs@umbrella.example>", "Your application to Umbrella", False),
    ],
)
def test_only_the_employer_or_its_applicant_system_says_no(
    sender: str, subject: str, is_proposed: bool
) -> None:
    assert (proposed(eml(sender, subject, NO)) is not None) is is_proposed


def test_the_employers_people_and_pages_tell_its_hosts() -> None:
    plain = eml("Jobs <jobs@mail.al-group.example>", "News", NO)
    assert proposed(plain, ACME) is None
    staff = Employer(name="Acme", people=(Person(name="Dana Ruiz", email="Dana@al-group.example"),))
    page = Source(key="page:x", kind="page", employer="Acme", url="https://www.al-group.example/jobs")
    assert proposed(plain, staff) is not None
    assert proposed(plain, Employer(name="Acme", sources=(page,))) is not None


def test_an_agencys_recruiter_speaks_for_the_employer_only_by_name() -> None:
    agent = Employer(
        name="Acme", people=(Person(name="Jane Doe", email="jane@hays.example", recruiter=True),)
    )
    sender = "Jane Doe <jane@hays.example>"
    assert proposed(eml(sender, "News", NO), agent) is None
    assert proposed(eml(sender, "Acme: news", NO), agent) is not None
    assert proposed(eml("Pat <pat@hays.example>", "Acme: news", NO), agent) is None


def test_private_mailboxes_are_nobodys_host() -> None:
    staff = Employer(name="Acme", people=(Person(name="Dana Ruiz", email="dana.ruiz@gmail.com"),))
    assert proposed(eml("Dana Ruiz <dana.ruiz@gmail.com>", "News", NO), staff) is not None
    assert proposed(eml("Pat <pat@gmail.com>", "News", NO), staff) is None


def test_what_somebody_hands_on_proposes_nothing() -> None:
    text = f"See below.\n\n---------- Forwarded message ---------\nFrom: {DANA}\nSubject: News\n\n{NO}"
    assert proposed(eml(DANA, "Fwd: News", text)) is None


def test_an_answer_above_an_old_no_is_not_a_no() -> None:
    text = f"Hi Jordan, you are welcome!\n\nDana\n\nOn Mon, 4 May 2026 Dana Ruiz wrote:\n> {NO}\n"
    assert proposed(eml(DANA, "Re: News", text)) is None


def test_a_very_long_sentence_is_cut() -> None:
    found = proposed(eml(DANA, "News", NO.removesuffix(".") + " and so on" * 80))
    assert found is not None
    assert len(found.sentence) <= 300


# ------------------------------------------------------------------------------------ invitations

ICS = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@acme.example
DTSTART;TZID=Europe/Berlin:20260512T140000
SUMMARY:Interview Data Engineer
ORGANIZER;CN=Dana Ruiz:mailto:dana.ruiz@acme.example
ATTENDEE;CN=Priya Nair:mailto:priya.nair@acme.example
ATTENDEE;CN=Jordan Reyes:mailto:jordan@mail.example
ATTENDEE;CN=Jordan R.:mailto:jr@elsewhere.example
ATTENDEE;CUTYPE=ROOM;CN=Room 12:mailto:room12@acme.example
ATTENDEE;CN=Talent Team:mailto:talent@acme.example
END:VEVENT
END:VCALENDAR
"""


def test_the_attendees_of_a_calendar_are_people_with_the_day() -> None:
    found = proposed(eml(DANA, "Invitation: Interview @ Tue 12 May 2026", "", ics=ICS))
    assert found is not None
    assert {(card.name, card.emails, card.met) for card in found.people} == {
        ("Dana Ruiz", ("dana.ruiz@acme.example",), date(2026, 5, 12)),
        ("Priya Nair", ("priya.nair@acme.example",), date(2026, 5, 12)),
    }


def test_the_user_is_left_out_however_the_mail_is_addressed() -> None:
    to = "jordan@mail.example, Priya Nair <priya.nair@acme.example>"
    found = proposed(eml(DANA, "Invitation: Interview", "Hi Jordan,\n\nsee you there!", ics=ICS, to=to))
    assert found is not None
    assert {card.name for card in found.people} == {"Dana Ruiz", "Priya Nair"}


@pytest.mark.parametrize(
    "ics",
    [
        ICS.replace("METHOD:REQUEST", "METHOD:CANCEL"),
        ICS.replace("SUMMARY:Interview Data Engineer", "SUMMARY:Acme Webinar"),
        ICS.replace("SUMMARY:Interview Data Engineer", "SUMMARY:Canceled: Interview"),
    ],
)
def test_a_meeting_that_is_no_interview_or_is_off_proposes_nothing(ics: str) -> None:
    assert proposed(eml(DANA, "Acme", "", ics=ics)) is None


def test_a_meetings_title_may_tell_what_the_mail_does_not() -> None:
    found = proposed(eml(DANA, "Tuesday", "See you!", ics=ICS))
    assert found is not None
    assert found.sentence == "Interview Data Engineer"


def test_somebody_of_the_users_name_is_left_out_unless_the_employer_gave_them_an_address() -> None:
    text = "Hi Jordan,\n\nthe interview with Jordan Reyes is confirmed. You will meet with Tom Berg."
    found = proposed(eml("Jordan Smith <jordan.smith@acme.example>", "Interview", text))
    assert found is not None
    assert {card.name for card in found.people} == {"Jordan Smith", "Tom Berg"}


def test_a_damaged_calendar_costs_the_calendar() -> None:
    found = proposed(eml(DANA, "Interview", COME, ics="BEGIN:VEVENT"))
    assert found is not None
    assert [card.name for card in found.people] == ["Dana Ruiz"]


def test_a_crowd_is_cut() -> None:
    crowd = "".join(f"ATTENDEE;CN=Dana Lane{chr(97 + n)}:mailto:p{n}@acme.example\n" for n in range(26))
    found = proposed(eml(DANA, "Interview", "", ics=ICS.replace("END:VEVENT", crowd + "END:VEVENT")))
    assert found is not None
    assert len(found.people) == 20


def test_people_on_the_watch_list_are_left_out() -> None:
    knows = Employer(name="Acme", people=(Person(name="Dana Ruiz"),))
    assert proposed(eml(DANA, "Interview", COME), knows) is None
    both = eml(DANA, "Interview", COME + "\n\nYou will meet with Tom Berg, Head of Data.")
    found = proposed(both, knows)
    assert found is not None
    assert [(card.name, card.title) for card in found.people] == [("Tom Berg", "Head of Data")]
    by_mail = Employer(name="Acme", people=(Person(name="D. R.", email="DANA.RUIZ@acme.example"),))
    assert proposed(eml(DANA, "Interview", COME), by_mail) is None


def test_the_day_of_the_talk_is_that_of_the_people_it_names() -> None:
    text = "Your interview with Tom Berg is scheduled for May 12 at 3pm."
    found = proposed(eml(ATS, "Interview with Acme", text))
    assert found is not None
    assert [(card.name, card.met) for card in found.people] == [("Tom Berg", date(2026, 5, 12))]


def test_an_invitation_without_anybody_named_proposes_nothing() -> None:
    assert proposed(eml(ATS, "Interview", "We would like to invite you to an interview.")) is None


def test_a_no_beside_an_invitation_to_another_role_is_an_invitation() -> None:
    text = "We chose another candidate for this role. But I'd love to invite you to an interview for another."
    found = proposed(eml(DANA, "News", text))
    assert found is not None
    assert found.what == "invitation"


# ------------------------------------------------------------------------------------ hostile mails


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 100,
        b"From: a\n" * 10_000,
        b"From: dana@acme.example\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 500,
        eml(DANA, "Interview", "interview with " * 20_000),
        eml(DANA, "Interview", "You will be meeting with:\n" + "- Dana Ruiz, Head of Data\n" * 5_000),
        eml(DANA, "Interview", COME, ics=ICS.replace("END:VEV", "ATTENDEE:mailto:a@acme.example\n" * 5_000)),
        eml(DANA, "Interview", COME + "\n" + "Dana Ruiz, " * 20_000),
        eml(DANA, "Interview " + "a" * 100_000, COME),
    ],
)  # fmt: skip
def test_a_hostile_mail_costs_little_and_raises_nothing(data: bytes) -> None:
    started = time.process_time()
    proposed(data)
    assert time.process_time() - started < 3


def test_without_a_watched_employer_nothing_is_proposed() -> None:
    assert proposal_of(eml(ATS, "News", NO), (), today=TODAY) is None


@given(st.binary(max_size=600))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    proposed(data)
    proposed(eml(DANA, "Interview", NO).replace(b"Thank you", data))


@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_makes_it_raise(text: str, subject: str) -> None:
    for base in (NO, COME):
        head = f"From: {DANA}\nTo: jordan@mail.example\nSubject: {subject}\n\n"
        proposed((head + base + "\n" + text).encode("utf-8", "replace"))
