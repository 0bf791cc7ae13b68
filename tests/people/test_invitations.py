"""Invitations to meetings: who was there and when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UsageError
from monitor.people.invitation import read_invitation
from tests.people.handing import hand_over

OUTLOOK = r"""BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN="Hill, Sam":mailto:sam@acme.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Ruiz, Da
 na":mailto:Dana@acme.example
ATTENDEE;ROLE=REQ-PARTICIPANT;CN='kim.oh@acme.example':MAILTO:kim.oh@acme.example
ATTENDEE;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;CN=Room 4:mailto:room4@acme.example
DESCRIPTION:Join Teams: https://teams.example/l/ by Eve Stone <eve@acme.example>
 \nhttps://www.linkedin.com/in/eve-stone
SUMMARY;LANGUAGE=de-DE:Interview\, Teil 1
DTSTART;TZID=W. Europe Standard Time:20260420T090000
DTEND;TZID=W. Europe Standard Time:20260420T100000
UID:1
SEQUENCE:0
STATUS:CONFIRMED
BEGIN:VALARM
ATTENDEE;CN=Alarm Person:mailto:alarm@acme.example
SUMMARY:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
METHOD:REQUEST
X-WR-TIMEZONE:America/Los_Angeles
BEGIN:VEVENT
DTSTART:20260421T003000Z
ORGANIZER;CN=Sam Hill:mailto:sam@acme.example
UID:g@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Sam Hill;X-NUM-GUESTS=0:mailto:sam@acme.example
ATTENDEE;CUTYPE=INDIVIDUAL;CN=dana.ruiz@acme.example;X-NUM-GUESTS=0:mailto:dana.ruiz@acme.example
ATTENDEE;CUTYPE=RESOURCE;CN="SF-4 (8)":mailto:c_1@resource.calendar.google.com
ATTENDEE;CUTYPE=GROUP;CN=Hiring:mailto:hiring@acme.example
ATTENDEE;CUTYPE=INDIVIDUAL;CN=xq17@acme.example:mailto:xq17@acme.example
SUMMARY:Interview
END:VEVENT
END:VCALENDAR
"""
APPLE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Apple Inc.//macOS 14.0//EN
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20260420T233000
ORGANIZER;CN="Sam Hill";EMAIL="sam@acme.example":/aMTIz/principal/
ATTENDEE;CN="Dana Ruiz";CUTYPE=INDIVIDUAL;EMAIL="dana@acme.example";PARTSTAT=ACCEPTED:mailto:dana@acme.example
ATTENDEE;CN="No Mail";CUTYPE=INDIVIDUAL:invalid:nomail
UID:a
SUMMARY:Interview
END:VEVENT
END:VCALENDAR
"""
DAY = date(2026, 4, 20)


def test_an_invitation_of_outlook_is_its_people_and_its_day(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, OUTLOOK.replace("\n", "\r\n"))
    assert batch.kind == "calendar"
    assert [(c.name, c.emails, c.met) for c in batch.cards] == [
        ("Sam Hill", ("sam@acme.example",), DAY),
        ("Dana Ruiz", ("dana@acme.example",), DAY),
        ("Kim Oh", ("kim.oh@acme.example",), DAY),
    ]
    assert batch.notes == ("Kim Oh is a guess from a mail address; correct the name if it is wrong.",)
    meeting = batch.meeting
    assert meeting is not None
    assert (meeting.title, meeting.on, meeting.organizer, meeting.organizer_email, meeting.cancelled) == (
        "Interview, Teil 1", DAY, "Sam Hill", "sam@acme.example", False,
    )  # fmt: skip


def test_an_invitation_of_google_is_put_into_its_own_zone(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, GOOGLE)
    assert [(c.name, c.met) for c in batch.cards] == [("Sam Hill", DAY), ("Dana Ruiz", DAY)]
    assert any("spells no name" in note for note in batch.notes)


def test_an_invitation_of_apple_keeps_the_local_day(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, APPLE)
    assert [(c.name, c.emails, c.met) for c in batch.cards] == [
        ("Sam Hill", ("sam@acme.example",), DAY),
        ("Dana Ruiz", ("dana@acme.example",), DAY),
        ("No Mail", (), DAY),
    ]


@pytest.mark.parametrize(
    ("zone", "start", "day", "said"),
    [
        ("", "DTSTART:20260421T003000Z", date(2026, 4, 21), True),
        ("", "DTSTART:20260421T113000Z", date(2026, 4, 21), False),
        ("../../etc/passwd", "DTSTART:20260421T003000Z", date(2026, 4, 21), True),
        ("Nowhere/None", "DTSTART:20260421T113000Z", date(2026, 4, 21), False),
        ("", "DTSTART;VALUE=DATE:20260421", date(2026, 4, 21), False),
        ("", "DTSTART:20260421T113000", date(2026, 4, 21), False),
    ],
)
def test_a_time_without_a_zone_is_taken_as_written_and_said_where_the_day_may_differ(
    tmp_path: Path, zone: str, start: str, day: date, said: bool
) -> None:
    text = GOOGLE.replace("America/Los_Angeles", zone).replace("DTSTART:20260421T003000Z", start)
    batch = hand_over(tmp_path, text)
    assert batch.meeting is not None
    assert batch.meeting.on == day
    assert any("universal time" in note for note in batch.notes) == said


@pytest.mark.parametrize(
    "text",
    [
        OUTLOOK.replace("METHOD:REQUEST", "METHOD:CANCEL"),
        OUTLOOK.replace("STATUS:CONFIRMED", "STATUS:CANCELLED"),
    ],
)
def test_a_cancelled_meeting_is_said_and_nobody_was_met(tmp_path: Path, text: str) -> None:
    batch = hand_over(tmp_path, text)
    assert batch.meeting is not None
    assert batch.meeting.cancelled
    assert {c.met for c in batch.cards} == {None}
    assert any("was cancelled" in note for note in batch.notes)


def _event(uid: str, day: str, who: str, sequence: int = 0) -> str:
    return (
        f"BEGIN:VEVENT\nUID:{uid}\nSEQUENCE:{sequence}\nDTSTART:{day}T090000\nSUMMARY:Talk\n"
        f"ATTENDEE;CN={who}:mailto:{who.split()[0].lower()}@acme.example\nEND:VEVENT\n"
    )


def test_the_latest_version_and_the_last_meeting_count(tmp_path: Path) -> None:
    events = (
        _event("1", "20260420", "Dana Ruiz", 0)
        + _event("1", "20260422", "Dana Ruiz", 2)
        + _event("1", "20260421", "Dana Ruiz", 1)
        + _event("2", "20260423", "Sam Hill")
        + _event("3", "20260401", "Dana Ruiz")
    )
    batch = hand_over(tmp_path, f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")
    assert {(c.name, c.met) for c in batch.cards} == {
        ("Dana Ruiz", date(2026, 4, 22)),
        ("Sam Hill", date(2026, 4, 23)),
    }
    assert batch.meeting is not None
    assert batch.meeting.on == date(2026, 4, 23)
    assert "The file holds 3 meetings; for each person the last one counts." in batch.notes


def test_the_user_is_left_out_where_known() -> None:
    batch = read_invitation(APPLE.split("\n"), "x.ics", user="dana@acme.example")
    assert [c.name for c in batch.cards] == ["Sam Hill", "No Mail"]


@pytest.mark.parametrize(
    "damage",
    ["ATTENDEE;CN=Ruiz: Dana:mailto:dana@acme.example", 'ATTENDEE;CN="Dana Ruiz:mailto:dana@acme.example'],
)
def test_a_line_that_is_quoted_wrongly_still_has_its_address(tmp_path: Path, damage: str) -> None:
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260420\n{damage}\n{_event('2', '20260419', 'Sam Hill')}"
    assert any(c.name == "Sam Hill" for c in hand_over(tmp_path, text).cards)


def test_a_calendar_without_a_meeting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no meeting"):
        hand_over(tmp_path, "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nEND:VCALENDAR\n")


def test_a_meeting_without_a_day_says_so(tmp_path: Path) -> None:
    batch = hand_over(tmp_path, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN=Dana Ruiz:mailto:d@a.example\n")
    assert batch.meeting is None
    assert [c.met for c in batch.cards] == [None]
    assert any("cannot be read" in note for note in batch.notes)


@given(
    st.lists(
        st.sampled_from([*OUTLOOK.split("\n"), *GOOGLE.split("\n"), "END:", "BEGIN:", ":", ";=:"]),
        max_size=40,
    )
)
def test_no_order_of_lines_is_too_odd(lines: list[str]) -> None:
    try:
        batch = read_invitation(lines, "x.ics")
    except UsageError:
        return
    assert all(card.name for card in batch.cards)
