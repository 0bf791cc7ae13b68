"""Ways to a person that one tap opens: a mail with the draft in it, a call, the profile. Pure."""

from __future__ import annotations

from monitor.drafts.draft import LIMITS, Draft
from monitor.drafts.phrases import call_link, first_name, mail_address, mail_link, profile_link
from monitor.model import Person


def links_to(person: Person, written: Draft) -> tuple[tuple[str, str], ...]:
    """What to show and where it leads, the best way first. A note of LinkedIn's goes by the profile only."""
    name, address = first_name(person.name), mail_address(person.email)
    phone, profile = call_link(person.phone), profile_link(person.linkedin)
    texts = (written.text, *written.shorter)
    ways = [
        (f"Write to {name}", mail_link(address, written.subject or "", *texts)) if address else None,
        (f"Call {name}", phone) if phone else None,
        (f"Open the profile of {name}", profile) if profile else None,
    ]
    if written.kind in LIMITS:
        ways = ways[2:]
    return tuple(way for way in ways if way)
