"""The words of an alert about several roles, about a source or about the configuration. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from monitor.drafts.masking import masked
from monitor.drafts.phrases import NAME, ROLE_TITLE, line, lines, listed, places, plural, sentence
from monitor.model import Listed, Posting, Rejection, Section, Story
from monitor.text import as_url, day

MOST_LISTED = 30
"""Roles that a list names before it says how many more there are."""

MOST_NEAR = 5
"""Near misses that a first read names."""

REFUSED = "(the role you were turned down for)"
"""What stands beside the role of a no in every list."""

NOTHING = "Nothing to do: "
"""How the title of news begins that asks for nothing."""


def employer_name(story: Story) -> str:
    return line(story.employer.name, NAME) if story.employer else ""


def roles(story: Story, heading: str) -> Section:
    """The other roles of a story as a list, each with the person to ask where there is still one to ask."""
    shown = [_entry(other, ask=story.kind != "closed") for other in story.others[:MOST_LISTED]]
    more = max(story.count, len(story.others)) - len(shown)
    if story.kind == "baseline":
        more = len(story.others) - len(shown)
    if more > 0:
        shown.append(f"And {more} more: `job-monitor roles` lists them all.")
    return Section(heading=heading, lines=tuple(shown), style="list")


def _entry(role: Listed, *, ask: bool) -> str:
    posting = role.posting
    title = line(posting.title, 120)
    whom = line(role.reach.person.name, NAME) if role.reach and ask and not role.refused else ""
    parts = (
        f"{title} {REFUSED}" if role.refused else title,
        listed(places(posting), 2),
        f"ask {whom}" if whom else "",
        unvouched(posting),
        as_url(posting.url) or "",
    )
    return " · ".join(part for part in parts if part)


def unvouched(posting: Posting) -> str:
    """That a role stands in a mail whose sender could be anybody; empty where it does not."""
    return "from a mail that nobody vouches for" if posting.vouched is False else ""


def roundup_title(story: Story) -> tuple[str, str]:
    """What to do about news that is not about one role: with all names, and with none."""
    if story.headline is not None:
        return line(story.headline[0], 150), line(story.headline[1], 150)
    writers: dict[str, Callable[[Story], tuple[str, str]]] = {
        "baseline": _baseline_title,
        "new_role": _flood_title,
        "closed": _closed_title,
        "source_failing": lambda s: (
            f"Check the source of {employer_name(s)}: {line(s.source, 80)}"
            if s.employer
            else f"Check the mailbox {_mailbox(s)}: it cannot be read",
            "Check a source: it needs a look",
        ),
        "unread_mail": lambda s: (
            f"Look into the mailbox {_mailbox(s)} yourself: {_first_fact(s)}",
            "Look into a mailbox: an alert mail could not be read whole",
        ),
        "source_recovered": lambda s: (
            f"{NOTHING}{employer_name(s) or f'the mailbox {_mailbox(s)}'} can be read again",
            f"{NOTHING}a source can be read again",
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


def _mailbox(story: Story) -> str:
    return line((story.source or "").removeprefix("mail:"), 80)


def _first_fact(story: Story) -> str:
    return line(story.facts[0], 120) if story.facts else ""


def _to_look_at(story: Story) -> list[Listed]:
    """The roles of a baseline that are news: the one of the no is known well enough."""
    return [other for other in story.others if not other.refused]


def _baseline_title(story: Story) -> tuple[str, str]:
    found = len(_to_look_at(story))
    at = employer_name(story)
    if not found:
        seen = plural(max(story.count, len(story.others)), "open role")
        none = "none fits but the role you were turned down for" if story.others else "none fits yet"
        return f"{NOTHING}{at} is watched now, {seen}, {none}", f"{NOTHING}one more is watched"
    roles = plural(found, "open role")
    return f"Look at {roles} at {at}", f"Look at {roles}"


def _flood_title(story: Story) -> tuple[str, str]:
    count = max(story.count, len(story.others))
    if story.changed:
        found = plural(count, "role")
        return f"Look through {found} at {employer_name(story)}: they fit now", f"Look through {found}"
    found = plural(count, "new role")
    return f"Look through {found} at {employer_name(story)}, opened at once", f"Look through {found}"


def _closed_title(story: Story) -> tuple[str, str]:
    found = max(story.count, len(story.others))
    gone = next((other for other in story.others if other.refused), None)
    shown = gone or next(iter(story.others), None)
    if found > 1 or shown is None:
        roles, at = plural(found, "role"), employer_name(story)
        if gone:
            return (
                f"Cross off {roles}: the role you were turned down for at {at} closed, and {found - 1} more",
                f"Cross off {roles} that closed",
            )
        return f"Cross off {roles} at {at}: they closed", f"Cross off {roles} that closed"
    role = line(shown.posting.title, ROLE_TITLE)
    hidden = masked(role, story.employer, (), shown.posting.employer)
    if gone:
        return (
            f"{NOTHING}the role you were turned down for at {employer_name(story)} closed ({role})",
            f"{NOTHING}a role that you wanted closed ({hidden})",
        )
    return (
        f"Cross off {role} at {employer_name(story)}: it closed",
        f"Cross off a role that closed ({hidden})",
    )


def roundup_brief(story: Story) -> tuple[str, ...]:
    facts = lines(story.facts, 160)
    roles = [line(o.posting.title, ROLE_TITLE) for o in story.others]
    found = (listed(roles, 4),) if roles else ()
    return (*found, *facts)[:3]


def roundup_sections(story: Story) -> tuple[Section, ...]:
    facts = [*_first_lines(story), *(sentence(f, 500) for f in (*story.changed, *story.facts) if line(f))]
    found: list[Section] = []
    if facts:
        if story.kind in ("source_failing", "config", "unread_mail"):
            found.append(Section(heading="What to do now", lines=tuple(facts), style="action"))
        else:
            found.append(Section(heading="What is new", lines=tuple(facts)))
    if story.others:
        fresh = "Open roles to look at" if _to_look_at(story) else "Still listed"
        heading = {"closed": "Closed", "baseline": fresh}.get(story.kind, "The best of them")
        found.append(roles(story, heading))
    if story.near:
        found.append(_near(story))
    return tuple(found)


def _near(story: Story) -> Section:
    """Roles that miss the wishes by little, each with what it misses."""
    shown = [_near_entry(role) for role in story.near[:MOST_NEAR]]
    more = len(story.near) - len(shown)
    if more > 0:
        shown.append(f"And {more} more: `job-monitor roles` lists them all.")
    return Section(heading="Near your wishes", lines=tuple(shown))


def _near_entry(role: Listed) -> str:
    parts = (
        line(role.posting.title, 120),
        listed(places(role.posting), 2),
        line(" ".join(role.fit.missed), 300),
        unvouched(role.posting),
    )
    return " · ".join(part for part in (*parts, as_url(role.posting.url) or "") if part)


def _first_lines(story: Story) -> list[str]:
    """What a list of roles is about, before the facts."""
    if story.kind == "baseline" and story.count > len(story.others):
        news = len(_to_look_at(story))
        seen = plural(story.count, "open role")
        return [
            f"{employer_name(story)} is watched from now on: {seen}, {news or 'none'} of them to look at."
        ]
    if story.kind == "new_role" and story.others:
        return ["So many roles at once are told in one piece; these look best for you."]
    if story.kind == "closed":
        return _gone({other.refused: None for other in story.others if other.refused})
    return []


def _gone(noes: Iterable[Rejection]) -> list[str]:
    """That roles of a no are gone, by their day, and by their name where there are several."""
    told = list(noes)
    return [
        f"The role that you were turned down for on {day(no.date)}"
        + (f", {line(no.role, ROLE_TITLE)}," if len(told) > 1 else "")
        + " is no longer listed. You will be told if it comes back."
        for no in told
    ]
