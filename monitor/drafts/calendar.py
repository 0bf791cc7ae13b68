"""Errands as a calendar file: whole days, with identities that stay, so that an import changes what is there.

Pure. The text is built by the library, which escapes every name in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from monitor.drafts.doings import doing
from monitor.drafts.phrases import NAME, line
from monitor.model import Errand


def calendar(errands: Sequence[Errand], now: datetime) -> bytes:
    """The file. `now` is the instant at which it is made."""
    # Here, since it takes a while to load, and only who asks for a calendar needs it.
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//job-monitor//due//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "job-monitor")
    for errand in errands:
        event = Event()
        event.add("uid", f"{errand.key}@job-monitor.invalid")
        event.add("dtstamp", now)
        event.add("summary", _title(errand))
        event.add("description", errand.why)
        event.add("dtstart", errand.due_on)
        event.add("dtend", errand.due_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return bytes(made.to_ical())


def _title(errand: Errand) -> str:
    told = doing(errand)
    at = f" ({line(errand.employer, NAME)})" if errand.employer else ""
    return told[:1].upper() + told[1:] + at
