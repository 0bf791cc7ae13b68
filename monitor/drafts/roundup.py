"""The words of an alert about several roles, about a source or about the configuration. Pure."""

from __future__ import annotations

from collections.abc import Callable

from monitor.drafts.phrases import NAME, ROLE_TITLE, line, lines, listed, masked, places, plural, sentence
from monitor.model import Listed, Section, Story
from monitor.text import as_url

MOST_LISTED = 30
"""Roles that a list names before it says how many more there are."""


def employer_name(story: Story) -> str:
    return line(story.employer.name, NAME) if story.employer else ""


def roles(story: Story, heading: str) -> Section:
    shown = [_entry(other) for other in story.others[:MOST_LISTED]]
    more = max(story.count, len(story.others)) - len(shown)
    if story.kind == "baseline":
        more = len(story.others) - len(shown)
    if more > 0:
        shown.append(f"And {more} more: `job-monitor roles` lists them all.")
    return Section(heading=heading, lines=tuple(shown), style="list")


def _entry(role: Listed) -> str:
    posting = role.posting
    where = listed(places(posting), 2)
    parts = [line(posting.title, 120) + (f", {where}" if where else "")]
    if role.reach:
        parts.append(f"ask {line(role.reach.person.name, NAME)}")
    parts.append(as_url(posting.url) or "")
    return " · ".join(part for part in parts if part)


def roundup_title(story: Story) -> tuple[str, str]:
    """What to do about news that is not about one role: with all names, and with none."""
    writers: dict[str, Callable[[Story], tuple[str, str]]] = {
        "baseline": _baseline_title,
        "new_role": _flood_title,
        "closed": _closed_title,
        "source_failing": lambda s: (
            f"Check the source of {employer_name(s) or 'an employer'}: {line(s.source, 80)}",
            "Check a source: it needs a look",
        ),
        "source_recovered": lambda s: (
            f"Nothing to do: {line(s.source, 80)} answers again",
            "Nothing to do: a source answers again",
        ),
        "config": lambda s: (
            f"Check the configuration: {_first_fact(s)}",
            "Check the configuration: something in it needs a look",
        ),
    }
    writer = writers.get(story.kind)
    if writer:
        return writer(story)
    return _first_fact(story) or "Read this news", "Read one piece of news"


def _first_fact(story: Story) -> str:
    return line(story.facts[0], 120) if story.facts else ""


def _baseline_title(story: Story) -> tuple[str, str]:
    found = len(story.others)
    at = employer_name(story)
    if not found:
        seen = plural(story.count, "open role")
        return (
            f"Nothing to do: {at} is watched now, {seen}, none fits yet",
            "Nothing to do: one more is watched",
        )
    roles = plural(found, "open role")
    return f"Look at {roles} at {at}", f"Look at {roles}"


def _flood_title(story: Story) -> tuple[str, str]:
    found = plural(max(story.count, len(story.others)), "new role")
    return f"Look through {found} at {employer_name(story)}, opened at once", f"Look through {found}"


def _closed_title(story: Story) -> tuple[str, str]:
    found = max(story.count, len(story.others))
    if found == 1 and story.others:
        posting = story.others[0].posting
        role = line(posting.title, ROLE_TITLE)
        hidden = masked(role, story.employer, (), posting.employer)
        return (
            f"Cross off {role} at {employer_name(story)}: it closed",
            f"Cross off a role that closed ({hidden})",
        )
    roles = plural(found, "role")
    return f"Cross off {roles} at {employer_name(story)}: they closed", f"Cross off {roles} that closed"


def roundup_brief(story: Story) -> tuple[str, ...]:
    facts = lines(story.facts, 160)
    roles = [line(o.posting.title, ROLE_TITLE) for o in story.others]
    found = (listed(roles, 4),) if roles else ()
    return (*found, *facts)[:3]


def roundup_sections(story: Story) -> tuple[Section, ...]:
    facts = [sentence(f, 500) for f in story.facts if line(f)]
    if story.kind == "baseline" and story.count > len(story.others):
        rest = str(len(story.others)) if story.others else "none"
        seen = plural(story.count, "open role")
        facts.insert(0, f"{employer_name(story)} is watched from now on: {seen}, {rest} of them to look at.")
    if story.kind == "new_role" and story.others:
        facts.insert(0, "So many roles at once are told in one piece; these look best for you.")
    found: list[Section] = []
    if facts:
        heading = "What to do now" if story.kind in ("source_failing", "config") else "What is new"
        found.append(Section(heading=heading, lines=tuple(facts)))
    if story.others:
        heading = {"closed": "Closed", "baseline": "Open roles to look at"}.get(
            story.kind, "The best of them"
        )
        found.append(roles(story, heading))
    return tuple(found)
