"""What to do about a role, first of all: whom to reach and how, and whether to apply. Pure."""

from __future__ import annotations

from datetime import date

from monitor.drafts.note import open_from, subject
from monitor.drafts.phrases import (
    NAME,
    first_name,
    line,
    mail_address,
    mail_link,
    number,
    profile_link,
    sentence,
)
from monitor.drafts.roundup import employer_name
from monitor.model import Listed, Me, Person, Section, Story
from monitor.text import as_url, day


def role_of(story: Story) -> Listed:
    assert story.role is not None
    return story.role


def person_of(story: Story) -> Person | None:
    return story.ladder[0].person if story.ladder else None


def is_the_role(story: Story) -> bool:
    """Whether it is the very role of the rejection, at the same level, that came back."""
    return story.kind == "role_back" and story.same


def closed_until(story: Story, today: date) -> date | None:
    """The day from which the rejected role is open to the user again, where that day is still to come."""
    free = open_from(story.employer, story.rejection) if story.employer else None
    return free if free and free > today else None


def verb(person: Person) -> str:
    name = line(person.name, NAME)
    if not person.email and person.phone:
        return f"Call {name}"
    return f"Write to {name}" if person.email or person.linkedin else f"Reach out to {name}"


def action(story: Story, me: Me, draft: str, today: date) -> Section:
    person, employer = person_of(story), story.employer
    assert employer is not None
    told: list[str] = []
    link = as_url(role_of(story).posting.url)
    barred = is_the_role(story) and closed_until(story, today) is not None
    if person and draft:
        title = f", {line(person.title, 80)}" if person.title else ""
        told.append(f"{verb(person)}{title}.")
        told += _ways(person)
        link = _way_link(story, person, draft) or link
        if employer.referral_programme:
            told.append(
                f"{employer_name(story)} has a referral programme: ask for the referral before you apply."
            )
    elif story.kind == "near_miss":
        told.append("Nothing is urgent: the role misses your wishes by little. See whether it is worth it.")
        told += [sentence(missed) for missed in role_of(story).fit.missed]
    else:
        advice = "look at the role" + ("." if barred else ", and apply if it suits you.")
        told.append(f"Nobody is noted for this employer: {advice}")
    told += _together(story, draft)
    told += _waiting(story, today)
    if draft and not employer.referral_programme and not barred:
        told.append("Apply as well: the note does not take the place of the application.")
    if draft and not line(me.name):
        told.append("Add your name under [me] in the configuration, so that drafts are signed.")
    return Section(heading="What to do now", lines=tuple(told), style="action", link=link)


def _way_link(story: Story, person: Person, draft: str) -> str | None:
    """What opens the way to the person: a mail with the draft in it, else the profile."""
    address = mail_address(person.email)
    if address is None or story.employer is None:
        return profile_link(person.linkedin)
    return mail_link(address, subject(role_of(story).posting, story.employer), draft)


def _together(story: Story, draft: str) -> list[str]:
    """Several roles that are told of at once ask for one note, not for one each."""
    count, at = story.together, employer_name(story)
    if count < 2 or story.kind == "near_miss":
        return []
    news = f"{count} roles at {at} fit now" if story.changed else f"{at} opened {count} roles at once"
    if not draft:
        return [f"{news}; each has an alert of its own."]
    return [f"{news}: one note about all of them is better than {number(count)}."]


def _ways(person: Person) -> list[str]:
    ways = (
        ("Mail", person.email),
        ("Phone", person.phone),
        ("LinkedIn", profile_link(person.linkedin) or person.linkedin),
        ("Other", person.other),
    )
    known = [f"{label}: {line(value, 200)}" for label, value in ways if value and line(value)]
    return known or [
        f"No way to reach {first_name(person.name)} is noted; add email, phone or linkedin to the watch list."
    ]


def _waiting(story: Story, today: date) -> list[str]:
    """What the employer's own waiting time means here; it counts for the same role only."""
    free = open_from(story.employer, story.rejection) if story.employer else None
    if free is None:
        return []
    if is_the_role(story):
        if free > today:
            return [
                f"The same role is open to you from {day(free)} ({employer_name(story)} has a waiting time). "
                "Until then do not apply."
            ]
        return [f"The waiting time is over: the same role is open to you again (since {day(free)})."]
    if free > today:
        return [f"The waiting time until {day(free)} is for the role you were turned down for only."]
    return []
