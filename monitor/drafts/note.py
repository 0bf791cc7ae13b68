"""The note to a person about a role: the draft that goes into an alert, and its subject.

A note has 60 to 120 words, since a short one is read (career services agree on this, and on one small
request with an easy way out). Its words are in the templates.
"""

from __future__ import annotations

from datetime import date

from monitor.drafts.draft import Kind, draft
from monitor.drafts.facts import Facts, facts_of, open_from
from monitor.drafts.phrases import line
from monitor.model import Employer, Me, Person, Posting, Rejection

__all__ = ["about_role", "note", "open_from", "subject"]


def note(
    *,
    person: Person,
    posting: Posting,
    employer: Employer,
    rejection: Rejection | None,
    me: Me,
    today: date,
    back: bool = False,
    stood: bool = False,
) -> str:
    """The note, paragraphs parted by an empty line. `back`: the posting is the role of the rejection;
    `stood`: it has been open before, so that it is no new opening."""
    facts = facts_of(
        person=person, posting=posting, employer=employer, rejection=rejection, me=me, today=today,
        back=back, stood=stood,
    )  # fmt: skip
    return draft(about_role(facts), facts, templates=None).text


def about_role(facts: Facts) -> Kind:
    """Which draft there is to write about an open role."""
    if facts.back:
        return "role_back"
    return "referral" if facts.referral else "new_role"


def subject(posting: Posting, employer: Employer) -> str:
    """The subject of the mail that carries the note."""
    return f"{line(posting.title, 90)} at {line(employer.name, 60)}"
