"""The words of the weekly letter. Pure."""

from __future__ import annotations

from monitor.drafts.doings import CAME, REACHED, doing
from monitor.drafts.phrases import NAME, line, lines, listed, places, plural, sentence
from monitor.model import Contact, Errand, Letter, Listed, Section, SourceState, Story
from monitor.text import as_url, day

_MOST = 20
"""Lines of a part before it says how many more there are."""

_AWAITED = frozenset(("reach_out", "follow_up"))
"""Errands to which an answer is awaited."""


def letter_of(story: Story) -> Letter:
    assert story.letter is not None
    return story.letter


def letter_title(story: Story) -> tuple[str, str]:
    """What the week holds: with names, and with none."""
    letter = letter_of(story)
    parts = [
        f"{plural(len(letter.due), 'note')} to write" if letter.due else "",
        f"{plural(len(letter.opened), 'role')} opened" if letter.opened else "",
        f"{plural(len(letter.ill), 'source')} to look at" if letter.ill else "",
    ]
    told = ", ".join(part for part in parts if part) or "what came of your notes"
    return f"Read your week: {told}", f"Read your week: {told}"


def letter_brief(story: Story) -> tuple[str, ...]:
    letter = letter_of(story)
    return tuple(_errand(errand) for errand in letter.due[:3])


def letter_sections(story: Story) -> tuple[Section, ...]:
    """Each part that holds something."""
    letter = letter_of(story)
    ill = [_ill(state) for state in letter.ill]
    ill += [
        f"{line(state.employer, NAME)}: the number of roles fell suddenly; nothing is closed before a second"
        " read agrees."
        for state in letter.doubted
    ]
    if letter.waiting:
        waiting = plural(letter.waiting, "message")
        ill.append(f"{waiting} could not be sent yet: `job-monitor outbox` says why.")
    parts = (
        ("Who is due", [_errand(errand) for errand in letter.due]),
        ("What opened", [_role(employer, role) for employer, role in letter.opened]),
        ("What was held back, and why", [sentence(errand.why, 400) for errand in letter.held]),
        ("What you did, and what came of it", [_contact(contact) for contact in letter.contacts]),
        ("What needs a look", ill),
    )
    return tuple(_section(heading, told) for heading, told in parts if told)


def _section(heading: str, told: list[str]) -> Section:
    more = len(told) - _MOST
    shown = told[:_MOST]
    if more > 0:
        shown.append(f"And {more} more: `job-monitor due` and `job-monitor roles` list them all.")
    return Section(heading=heading, lines=tuple(shown), style="list")


def _ill(state: SourceState) -> str:
    failed = f"It failed {plural(state.failures, 'time')} in a row."
    whose = line(state.employer, NAME) or f"the mailbox {line(state.key.removeprefix('mail:'), NAME)}"
    return f"{whose}: {sentence(state.error, 300)} {failed}"


def _errand(errand: Errand) -> str:
    at = f" ({line(errand.employer, NAME)})" if errand.employer else ""
    when = f"since {day(errand.due_on)}" if errand.state == "due" else day(errand.due_on)
    return f"{when}: {doing(errand)}{at}"


def _role(employer: str, role: Listed) -> str:
    whom = line(role.reach.person.name, NAME) if role.reach and not role.refused else ""
    parts = (
        line(role.posting.title, 120),
        line(employer, NAME),
        listed(places(role.posting), 2),
        f"ask {whom}" if whom else "",
        "nearly fits" if role.fit.verdict == "near" else "",
        as_url(role.posting.url) or "",
    )
    return " · ".join(part for part in parts if part)


def _contact(contact: Contact) -> str:
    how = REACHED.get(contact.how or "", "reached out to")
    came = f"; {CAME[contact.outcome]}" if contact.outcome else ""
    if not came and not _AWAITED.isdisjoint(contact.did):
        came = "; nothing came of it yet"
    return (
        f"{day(contact.on)}: you {how} {' of '.join(lines((contact.person, contact.employer), NAME))}{came}."
    )
