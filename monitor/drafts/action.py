"""What to do about a role, first of all: whom to reach and how, and whether to apply or to wait. Pure."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from monitor.drafts.draft import Draft
from monitor.drafts.facts import open_from
from monitor.drafts.links import links_to
from monitor.drafts.phrases import NAME, first_name, known_zone, line, number, profile_link, sentence
from monitor.drafts.roundup import employer_name
from monitor.model import Listed, Me, Person, Section, Story
from monitor.text import as_url, day

_WORKING_DAY = (9, 17)


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


def action(story: Story, me: Me, draft: Draft | None, today: date, zone: ZoneInfo) -> Section:
    """What to do about a role: whom to reach and by which ways, and whether to wait or to apply."""
    person, employer = person_of(story), story.employer
    assert employer is not None
    told: list[str] = []
    links: tuple[tuple[str, str], ...] = ()
    link = as_url(role_of(story).posting.url)
    barred = is_the_role(story) and closed_until(story, today) is not None
    if person and draft:
        title = f", {line(person.title, 80)}" if person.title else ""
        told += _not_yet(story, person) or [f"{verb(person)}{title}."]
        told += ways(person)
        told += their_time(person, story.created_at, zone)
        links = links_to(person, draft)
        link = None if links else link
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
    return Section(heading="What to do now", lines=tuple(told), style="action", link=link, links=links)


def _not_yet(story: Story, person: Person) -> list[str]:
    """That a note would come too soon, after what, and from when on it does not."""
    if story.hold is None:
        return []
    until, name = day(story.hold.until), line(person.name, NAME)
    why = story.hold.why[:1].lower() + story.hold.why[1:]
    return [f"Not yet: {line(why)} Write to {name} from {until} on; you will be reminded of it."]


def their_time(person: Person, now: datetime, zone: ZoneInfo) -> list[str]:
    """What o'clock it is where a person is, and when their working day is by the user's clock."""
    theirs = known_zone(person.time_zone)
    if theirs is None or now.astimezone(theirs).utcoffset() == now.astimezone(zone).utcoffset():
        return []
    local = now.astimezone(theirs)
    begins, ends = (local.replace(hour=hour, minute=0).astimezone(zone) for hour in _WORKING_DAY)
    name = first_name(person.name)
    return [
        f"It is {local:%H:%M} where {name} is; their working day is {begins:%H:%M} to {ends:%H:%M} of yours."
    ]


def _together(story: Story, draft: Draft | None) -> list[str]:
    """Several roles that are told of at once ask for one note, not for one each."""
    count, at = story.together, employer_name(story)
    if count < 2 or story.kind == "near_miss":
        return []
    news = f"{count} roles at {at} fit now" if story.changed else f"{at} opened {count} roles at once"
    if not draft:
        return [f"{news}; each has an alert of its own."]
    return [f"{news}: one note about all of them is better than {number(count)}."]


def ways(person: Person) -> list[str]:
    """How to reach somebody, a line for each way that is noted."""
    noted = (
        ("Mail", person.email),
        ("Phone", person.phone),
        ("LinkedIn", profile_link(person.linkedin) or person.linkedin),
        ("Other", person.other),
    )
    known = [f"{label}: {line(value, 200)}" for label, value in noted if value and line(value)]
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
