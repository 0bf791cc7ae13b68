"""Invitations to a meeting (`.ics`): who was there, and on which day. Pure.

Only those who organize or attend are people; links and texts in the description are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.batch import Batch, Meeting, counted
from monitor.people.contentlines import ContentLine, content_lines, unescape
from monitor.people.fields import address_of, in_order, is_persons, is_shared, name_in, name_of
from monitor.text import as_day, clean, day, fold

MOST_EVENTS = 20_000
MOST_LINES = 400
_DEEPEST = 20
_READ = frozenset(
    ("BEGIN", "END", "METHOD", "X-WR-TIMEZONE", "TZID", "ATTENDEE", "ORGANIZER", "DTSTART", "UID",
     "RECURRENCE-ID", "SEQUENCE", "DTSTAMP", "SUMMARY", "STATUS")
)  # fmt: skip
_NO_PERSON = frozenset(("room", "resource", "group"))
_WHEN = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{0,2}(Z)?)?", re.IGNORECASE)
# At these hours of UTC working people somewhere have another day.
_LATE, _EARLY = 20, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """One VEVENT as far as it is read. Of several with the same `identity` the highest `version` counts."""

    identity: tuple[str, str]
    version: tuple[int, str]
    title: str
    cancelled: bool
    start: ContentLine | None
    people: tuple[ContentLine, ...]


def read_invitation(lines: Iterable[str], where: str, *, user: str | None = None) -> Batch:
    """The people of an invitation and its day; `user` is an address of the user, who is left out.

    Raises UsageError where there is no meeting in it.
    """
    zone, events = _events(content_lines(lines, _READ))
    if not events:
        raise UsageError(f"{where} holds no meeting; save the invitation itself as .ics.")
    notes: list[str] = []
    cards: dict[str, Card] = {}
    meetings: list[Meeting] = []
    rows = 0
    for event in events:
        on = _day_of(event.start, zone, notes)
        if on:
            meetings.append(_meeting(event, on))
        rows += len({_address(line) or line.value for line in event.people})
        for line in event.people:
            if card := _card(line, user, notes):
                _add(cards, card, None if event.cancelled else on)
    meeting = max(meetings, key=lambda one: (not one.cancelled, one.on), default=None)
    return Batch(
        kind="calendar",
        cards=tuple(cards.values()),
        rows=rows,
        notes=tuple(dict.fromkeys((*_about(meeting, len(events)), *notes))),
        meeting=meeting,
    )


def _events(lines: Iterable[ContentLine]) -> tuple[str, tuple[_Event, ...]]:
    """The calendar's zone and the latest version of each meeting, without the alarms inside of them."""
    method = zone = ""
    zones: set[str] = set()
    found: list[list[ContentLine]] = []
    inside: list[str] = []
    for line in lines:
        if line.name == "BEGIN":
            inside.append(line.value.strip().upper())
            if len(inside) > _DEEPEST or len(found) > MOST_EVENTS:
                break  # no calendar is like that; what was read until here was read
            if inside[-1] == "VEVENT":
                found.append([])
        elif line.name == "END":
            # An end that is missing ends with the component around it.
            while inside and inside.pop() != line.value.strip().upper():
                continue
        elif not inside or inside[-1] == "VCALENDAR":
            method = fold(line.value) if line.name == "METHOD" else method
            zone = line.value.strip() if line.name == "X-WR-TIMEZONE" else zone
        elif inside[-1] == "VTIMEZONE" and line.name == "TZID":
            zones.add(line.value.strip())
        elif inside[-1] == "VEVENT" and len(found[-1]) < MOST_LINES:
            found[-1].append(line)
    latest: dict[tuple[str, str], _Event] = {}
    for number, one in enumerate(found):
        event = _event(one, str(number), cancelled=method == "cancel")
        before = latest.get(event.identity, event)
        latest[event.identity] = event if event.version >= before.version else before
    return zone or (zones.pop() if len(zones) == 1 else ""), tuple(latest.values())


def _event(lines: Sequence[ContentLine], number: str, *, cancelled: bool) -> _Event:
    """`number` tells meetings apart that have no identity of their own."""
    texts = {line.name: line.value.strip() for line in reversed(lines)}
    version = texts.get("SEQUENCE", "")
    known = version.isascii() and version.isdigit() and len(version) < 10
    return _Event(
        identity=(texts.get("UID", "") or number, texts.get("RECURRENCE-ID", "")),
        version=(int(version) if known else 0, texts.get("DTSTAMP", "")),
        title=clean(unescape(texts.get("SUMMARY", ""))),
        cancelled=cancelled or fold(texts.get("STATUS", "")) in {"cancelled", "canceled"},
        start=next((line for line in lines if line.name == "DTSTART"), None),
        people=tuple(line for line in lines if line.name in ("ATTENDEE", "ORGANIZER")),
    )


def _day_of(start: ContentLine | None, zone: str, notes: list[str]) -> date | None:
    """The day of a meeting in its own zone. UTC is put into the zone of the calendar, if it has one."""
    found = _WHEN.match(start.value.strip()) if start else None
    if not found:
        return None
    written = as_day(f"{found[1]}-{found[2]}-{found[3]}")
    if written is None or not found[6]:
        return written
    try:
        instant = datetime(written.year, written.month, written.day, int(found[4]), int(found[5]), tzinfo=UTC)
    except ValueError:
        return written
    try:
        return instant.astimezone(ZoneInfo(zone)).date()
    except (ValueError, KeyError, OSError, OverflowError):
        pass  # no zone, or one that only the writer's own program knows
    if instant.hour >= _LATE or instant.hour < _EARLY:
        notes.append(
            f"The meeting is written in universal time, where it was on {day(written)};"
            " correct the day if yours differs."
        )
    return written


def _meeting(event: _Event, on: date) -> Meeting:
    organizer = next((line for line in event.people if line.name == "ORGANIZER"), None)
    return Meeting(
        title=event.title,
        on=on,
        organizer=_name(organizer) if organizer else None,
        organizer_email=_address(organizer) if organizer else None,
        cancelled=event.cancelled,
    )


def _card(line: ContentLine, user: str | None, notes: list[str]) -> Card | None:
    """The person of a line; None for a room, a group, the user and an address that belongs to nobody."""
    address = _address(line)
    kind = fold(next(iter(line.says("CUTYPE")), ""))
    role = fold(next(iter(line.says("ROLE")), ""))
    if kind in _NO_PERSON or role == "non-participant" or (user and address == user):
        return None
    name = _name(line)
    if address and is_shared(address) and not (name and is_persons(name)):
        return None
    if name is None and address and (name := name_in(address)):
        notes.append(f"{name} is a guess from a mail address; correct the name if it is wrong.")
    if name is None:
        if address:
            notes.append("Somebody is given only by a mail address that spells no name, and is left out.")
        return None
    own = (address,) if address and not is_shared(address) else ()
    return Card(name=name, emails=own)


def _name(line: ContentLine) -> str | None:
    name = name_of(next(iter(line.says("CN")), ""))
    return in_order(name) if name else None


def _address(line: ContentLine) -> str | None:
    """The address behind "mailto:"; Apple gives it beside an address of its own server."""
    value = line.value.strip()
    at = value.lower().rfind("mailto:")
    texts = (value[at:] if at >= 0 else value, *line.says("EMAIL"), *line.says("CN"))
    return next((found for text in texts if (found := address_of(text))), None)


def _add(cards: dict[str, Card], card: Card, met: date | None) -> None:
    """Somebody who was at several meetings is one card, with the last day."""
    key = next(iter(card.emails), "") or fold(card.name)
    before = cards.get(key)
    days = [one for one in (met, before.met if before else None) if one]
    name = card.name if before is None or len(card.name) > len(before.name) else before.name
    cards[key] = replace(card, name=name, met=max(days, default=None))


def _about(meeting: Meeting | None, number: int) -> Iterator[str]:
    if meeting is None:
        yield "The day of the meeting cannot be read; say when you met."
    elif meeting.cancelled:
        yield f"The meeting of {day(meeting.on)} was cancelled, so it does not count as the day that you met."
    if number > 1:
        yield f"The file holds {counted(number, 'meeting', 'meetings')}; for each person the last one counts."
