"""Errands as a calendar file: whole days, with identities that stay, so that an import changes what is there.

Pure. The text is built by the library, which escapes every name in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from monitor.decisions.errands import key_of
from monitor.drafts.doings import doing
from monitor.drafts.phrases import NAME, line
from monitor.model import Errand


def calendar(errands: Sequence[Errand], now: datetime, today: date) -> bytes:
    """The file. `now` is the instant at which it is made, `today` the user's day."""
    # Here, since it takes a while to load, and only who asks for a calendar needs it.
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//job-monitor//due//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "job-monitor")
    for errand in errands:
        event = Event()
        event.add("uid", f"{_identity(errand)}@job-monitor.invalid")
        event.add("dtstamp", now)
        event.add("summary", _title(errand))
        event.add("description", errand.why)
        # What is overdue stands on today, where it is seen.
        on = max(errand.due_on, today)
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return bytes(made.to_ical())


def _identity(errand: Errand) -> str:
    """What stays the same: the next sign of life to somebody moves with each contact, and is one entry."""
    if errand.what == "check_in":
        return key_of("check_in", errand.employer or "", errand.person or "")
    return errand.key


def _title(errand: Errand) -> str:
    told = doing(errand)
    at = f" ({line(errand.employer, NAME)})" if errand.employer else ""
    return told[:1].upper() + told[1:] + at
