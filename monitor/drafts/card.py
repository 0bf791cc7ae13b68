"""The card of a role, as alerts show it. Pure."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from monitor.drafts.phrases import line, lines, moment, pay, places, sentence
from monitor.drafts.roundup import employer_name
from monitor.model import Posting, Section, Story
from monitor.text import as_url, day


def role_card(story: Story, zone: ZoneInfo) -> Section:
    """The role as a card: its title, then one line a fact, each only where it is known."""
    role = story.role
    assert role is not None
    posting = role.posting
    where = places(posting, story.places)
    facts = (
        ("Employer", employer_name(story)),
        ("Department", " › ".join(lines(posting.departments, 80))),
        (
            "Place" if len(where) < 2 else "Places",
            ", ".join(where) if not any("," in w for w in where) else "; ".join(where),
        ),
        ("Employment", line(posting.employment_type, 60)),
        ("Pay", pay(posting.pay)),
        ("Requisition", line(posting.requisition, 80)),
        ("First seen", moment(role.first_seen_at, zone) if role.first_seen_at else ""),
        ("Posted, says the board", day(posting.posted_on) if posting.posted_on else ""),
        ("Told by", told_by(posting)),
        ("Fit", " ".join(sentence(r, 160) for r in role.fit.reasons if line(r))),
    )
    shown = tuple(f"{label}: {line(value, 2000)}" for label, value in facts if value)
    return Section(
        heading="The role",
        lines=(line(posting.title), *shown),
        style="card",
        link=as_url(posting.url),
    )


def told_by(posting: Posting) -> str:
    """Who told of a role by mail, and whether that can be relied on; empty where it stands on a site."""
    if posting.vouched is None:
        return ""
    sender = line(posting.via, 80)
    told = f"a mail of {sender}" if sender else "a mail"
    if posting.mailed_on:
        told += f" of {day(posting.mailed_on)}"
    if posting.vouched:
        return told
    return f"{told}. Nobody vouches for its sender: look for the role on the employer's own site"
