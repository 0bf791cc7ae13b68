"""Sentences of mails as people get them (all invented): which ask to an interview, and for which day."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.invitations import Invitation, judge

WRITTEN = date(2026, 5, 8)

ASKS = [
    "We would like to invite you to an interview for the Data Engineer role.",
    "You have been selected for a phone interview.",
    "Are you available for a first interview on Thursday?",
    "Could you tell me your availability for an onsite next week?",
    "Your interview has been scheduled.",
    "We would like to invite you to an interview, if it suits you on Monday at 10.",
    "We need to reschedule your interview.",
    "We'd like to move you to the next stage of our process.",
    "Please book a time for your technical interview.",
    "Please let me know if you are free for a phone screen.",
    "I am looking forward to our interview on Friday.",
    "For the system design interview on Monday I would suggest 16:00.",
    "Can we push our interview to Friday?",
    "Wir laden Sie gerne zu einem Vorstellungsgespräch ein.",
    "Gerne möchten wir dich zu einem Kennenlerngespräch einladen.",
    "Hiermit bestätige ich unser Bewerbungsgespräch am Montag.",
    "Leider muss ich unser Interview auf Freitag verschieben.",
    "Das Vorstellungsgespräch findet in unserem Büro statt.",
    "Nous aimerions vous inviter à un entretien.",
    "Votre entretien est confirmé.",
    "Je dois malheureusement reporter notre entretien de mardi.",
    "Nos gustaría invitarte a una entrevista.",
    "Tu entrevista está confirmada.",
    "We nodigen je graag uit voor een sollicitatiegesprek.",
    "Kunnen we een sollicitatiegesprek inplannen?",
]

TALKS = [
    "Would you have 20 minutes for a call next week?",
    "I would love to chat with you.",
    "We'd be happy to meet you in person.",
    "Can we talk this week?",
    "Wann darf ich Sie anrufen?",
    "Quand seriez-vous disponible pour en discuter ?",
    "Hätten Sie am Dienstag Zeit für ein Telefonat?",
    "Wir würden Sie gerne kennenlernen.",
    "Nous souhaiterions vous rencontrer.",
    "Nos gustaría conocerte.",
    "We willen graag met je kennismaken.",
]

NOTHING = [
    "We will invite you to an interview if your profile fits.",
    "We would like to invite you to an interview if there is a match.",
    "Wir laden Sie zu einem Vorstellungsgespräch ein, wenn Ihr Profil passt.",
    "If there is a match, we would like to invite you to an interview.",
    "We may invite you to an interview.",
    "Shortlisted candidates will be invited to an interview.",
    "We have invited other applicants to interview.",
    "Thank you for interviewing with us.",
    "Thanks for the interview on Monday, it was great to meet you.",
    "We are continuing to interview other candidates this week and expect to decide by Friday.",
    "Ihr Vorstellungsgespräch am Montag muss leider entfallen.",
    "The feedback on your interview will reach you on Friday.",
    "After our interview we talked to the team.",
    "We cannot offer you an interview at this time.",
    "We will not be inviting you to interview.",
    "We have not yet scheduled the interviews.",
    "Our interview process includes a phone screen.",
    "We will contact you to schedule an interview.",
    "We invite you to our webinar about interviews.",
    "You are invited to our open day.",
    "Here are some tips for your interview.",
    "Read the interview with our founder.",
    "I have to cancel our interview.",
    "We usually schedule a phone interview within a week.",
    "I'd like to schedule a call to discuss the offer letter.",
    "Please upload your CV.",
    "Falls Ihr Profil passt, laden wir Sie zu einem Vorstellungsgespräch ein.",
    "Geeignete Bewerber laden wir zu einem Vorstellungsgespräch ein.",
    "Vielen Dank für das Gespräch am Montag.",
    "Leider können wir Sie nicht zu einem Vorstellungsgespräch einladen.",
    "Wir laden Sie herzlich zum Tag der offenen Tür ein.",
    "Si votre profil nous intéresse, nous vous inviterons à un entretien.",
    "Merci pour notre entretien.",
    "Gracias por la entrevista de ayer.",
    "Bedankt voor het gesprek.",
]


@pytest.mark.parametrize("text", ASKS)
def test_who_asks_to_an_interview_is_taken_at_their_word(text: str) -> None:
    found = judge("Hello,\n\n" + text)
    assert found.is_invitation
    assert found.certainty >= 0.8
    assert found.sentence == text


@pytest.mark.parametrize("text", TALKS)
def test_a_talk_is_an_interview_only_beside_an_application(text: str) -> None:
    assert judge(text).certainty <= 0.5
    assert judge("Thank you for your application.\n\n" + text).certainty >= 0.75
    assert judge(text, subject="Ihre Bewerbung").certainty >= 0.75


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_it_asks_nobody(text: str) -> None:
    assert judge("Your application at Acme.\n\n" + text) == Invitation(is_invitation=False)


@pytest.mark.parametrize(
    "subject",
    [
        "Accepted: Interview",
        "Declined: Interview",
        "Tentatively Accepted: Interview",
        "Canceled: Interview",
        "Cancelled event: Interview",
        "Automatic reply: Interview",
        "Zugesagt: Interview",
        "Abgesagt: Gespräch",
        "Refusé : Entretien",
        "Geannuleerd: gesprek",
        "Webinar: your next interview",
        "Survey about your interview",
    ],
)
def test_what_calendars_and_offices_send_by_themselves_is_none(subject: str) -> None:
    assert not judge(ASKS[0], subject=subject).is_invitation


@pytest.mark.parametrize(
    ("subject", "meeting", "is_invitation"),
    [
        ("Interview with Acme", "", True),
        ("Invitation: Interview @ Tue 12 May", "", True),
        ("Interview Acme", "", True),
        ("Interview", "", True),
        ("Interviewing at scale", "", False),
        ("Thank you for your interview", "", False),
        ("Tuesday", "Interview Data Engineer", True),
        ("Tuesday", "Intro call Jordan x Acme", True),
        ("Tuesday", "Lunch", False),
        ("Tuesday", "Webinar: Interview", False),
        ("Tuesday", "Canceled: Interview", False),
    ],
)
def test_a_subject_or_a_meeting_may_say_it_alone(subject: str, meeting: str, is_invitation: bool) -> None:
    found = judge("See you!", subject=subject, meeting=meeting, names=["Acme"])
    assert found.is_invitation is is_invitation


def test_a_no_is_no_invitation_and_one_with_an_invitation_beside_it_is() -> None:
    no = "We have decided not to move forward with your application."
    assert not judge(no + " If you like, we can schedule a call about it.").is_invitation
    assert judge(no + " However, we would like to invite you to interview for another role.").is_invitation


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("We invite you to an interview on 12 May 2026 at 10:00.", date(2026, 5, 12)),
        ("We invite you to an interview on May 12th at 3pm.", date(2026, 5, 12)),
        ("We invite you to an interview on Tuesday, May 12, 2026.", date(2026, 5, 12)),
        ("We invite you to an interview on 2026-05-12.", date(2026, 5, 12)),
        ("We invite you to an interview.\n\nWhen: 12 May 2026, 10:00", date(2026, 5, 12)),
        ("We invite you to an interview on 10 January.", None),
        ("Wir laden Sie am 12. Mai um 10 Uhr zu einem Vorstellungsgespräch ein.", date(2026, 5, 12)),
        ("Wir laden Sie am 12.05.2026 zu einem Vorstellungsgespräch ein.", date(2026, 5, 12)),
        ("Votre entretien est confirmé le 12 mai à 14h.", date(2026, 5, 12)),
        ("Tu entrevista está confirmada para el 12 de mayo.", date(2026, 5, 12)),
        ("We nodigen je uit voor een sollicitatiegesprek op 12 mei.", date(2026, 5, 12)),
        ("We invite you to an interview on 12 May or on 14 May.", None),
        ("We invite you to an interview on Tuesday.", None),
        ("You applied on 2 May. We invite you to an interview.", None),
        ("We invite you to an interview on 12 May 2019.", None),
        ("We invite you to an interview on 31 February.", None),
    ],
)
def test_the_day_is_the_only_one_that_is_named(text: str, on: date | None) -> None:
    found = judge(text, written=WRITTEN)
    assert found.is_invitation
    assert found.on == on


def test_a_day_without_a_year_is_the_next_one() -> None:
    found = judge("We invite you to an interview on 10 January.", written=date(2026, 12, 20))
    assert found.on == date(2027, 1, 10)


def test_a_day_in_german_does_not_end_the_sentence() -> None:
    text = "Wir laden Sie am 12. Mai um 10 Uhr zu einem Vorstellungsgespräch ein."
    assert judge(text).sentence == text


@pytest.mark.parametrize(
    "word", ["with ", "interview ", "available ", "would like to ", "12. Mai ", "a", "- x\n"]
)
def test_a_very_long_mail_costs_little(word: str) -> None:
    started = time.process_time()
    judge(word * 30_000, subject=word * 1_000, meeting=word * 1_000, written=WRITTEN)
    assert time.process_time() - started < 2


_WORDS = st.sampled_from(
    [*" ".join(ASKS[:5] + NOTHING[:5]).split(), "12. Mai", "\n", "\n\n", "…", "?", "„", "é", "\x00"]
)


@given(st.lists(_WORDS, max_size=40).map(" ".join), st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_too_odd_to_judge(text: str, subject: str, meeting: str) -> None:
    found = judge(text, subject=subject, meeting=meeting, written=WRITTEN, names=["Acme"])
    assert 0 <= found.certainty <= 1
    assert (found.sentence is not None) is found.is_invitation
