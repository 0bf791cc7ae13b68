"""The words of an alert about what a mail seems to say of the user's own application. Pure.

Nothing is recorded: the user sees the sentence that decided it, and the command that notes it if it is so.
"""

from __future__ import annotations

import shlex

from monitor.drafts.phrases import NAME, ROLE_TITLE, line
from monitor.model import Card, Proposal, Section, Story
from monitor.text import day

_SHOWN = 300


def proposal_title(story: Story) -> tuple[str, str]:
    """What to look at: with all names, and with none."""
    found = _of(story)
    at = line(found.employer, NAME)
    if found.what == "rejection":
        role = f" for {line(found.role, ROLE_TITLE)}" if found.role else ""
        return f"Say whether it is so: {at} seems to say no{role}", "Say whether it is so: a mail about you"
    role = f" for {line(found.role, ROLE_TITLE)}" if found.role else ""
    return (
        f"Note who you will meet: {at} seems to invite you to an interview{role}",
        "Note who you will meet: a mail about you",
    )


def proposal_brief(story: Story) -> tuple[str, ...]:
    return tuple(part for part in (line(_of(story).sentence, 160),) if part)


def proposal_sections(story: Story) -> tuple[Section, ...]:
    found = _of(story)
    when = f" of {day(found.on)}" if found.on else ""
    shown = Section(
        heading=f"What a mail{when} says",
        lines=(line(found.sentence, _SHOWN),),
        style="quote",
    )
    return (_what_to_do(found), shown)


_ANYBODY = "Nobody vouches for the sender of this mail: look at it yourself before you believe it."


def _what_to_do(found: Proposal) -> Section:
    doubt = () if found.vouched else (_ANYBODY,)
    if found.what == "rejection":
        lines = (
            *doubt,
            "If it is a no, note it: then the thank-you notes get their days, and a way back is watched for.",
            _rejected(found),
            "If it is none, there is nothing to do. Nothing was noted, and this is not asked again.",
        )
        return Section(heading="What to do now", lines=lines, style="action")
    people = tuple(_person(card, found) for card in found.people)
    told = "Note who wrote to you or will meet you, so that you can thank them and stay in touch:"
    rest = "If you know them already, or it is no interview, there is nothing to do. Nothing was noted."
    return Section(heading="What to do now", lines=(*doubt, told, *people, rest), style="action")


def _rejected(found: Proposal) -> str:
    """The command that notes the no, as a shell takes it."""
    words = ["job-monitor", "rejected", line(found.employer, NAME)]
    for flag, value in (
        ("--role", found.role),
        ("--date", found.on and found.on.isoformat()),
        ("--stage", found.stage),
    ):
        if value and (told := line(value, ROLE_TITLE)):
            words += [flag, told]
    return shlex.join(words)


def _person(card: Card, found: Proposal) -> str:
    """The command that notes somebody; an address for which nobody vouches is no way to reach anybody."""
    words = ["job-monitor", "person", "add", line(card.name, NAME), "--employer", line(found.employer, NAME)]
    if card.title:
        words += ["--title", line(card.title, ROLE_TITLE)]
    if card.emails and found.vouched:
        words += ["--email", line(card.emails[0], 120)]
    return shlex.join(words)


def _of(story: Story) -> Proposal:
    assert story.proposal is not None
    return story.proposal
