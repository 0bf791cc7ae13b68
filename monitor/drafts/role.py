"""The words of an alert about one role: whom to reach now and how, and all that helps to do it. Pure."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from monitor.drafts.action import action, closed_until, is_the_role, person_of, role_of, verb
from monitor.drafts.card import role_card
from monitor.drafts.draft import Draft, draft
from monitor.drafts.errand import draft_sections, noted
from monitor.drafts.facts import facts_of
from monitor.drafts.masking import masked
from monitor.drafts.note import about_role
from monitor.drafts.phrases import (
    NAME,
    ROLE_TITLE,
    ago,
    line,
    lines,
    listed,
    places,
    sentence,
)
from monitor.drafts.roundup import employer_name, roles, unvouched
from monitor.model import Me, Reach, Section, Story
from monitor.text import as_url, day

_STAGES = {
    "applied": "at the application",
    "screen": "after the first screening",
    "interview": "after an interview",
    "final": "after the final round",
    "offer": "at the offer",
}


def role_title(story: Story, today: date) -> tuple[str, str]:
    """What to do about a role: with all names, and with none."""
    posting, person, at = role_of(story).posting, person_of(story), employer_name(story)
    role = line(posting.title, ROLE_TITLE)
    hidden = masked(role, story.employer, [r.person for r in story.ladder], posting.employer)
    if story.kind == "near_miss":
        fits = "nearly fits" + (" now" if story.changed else "")
        return f"Have a look: {role} at {at} {fits}", f"Have a look: a role {fits} ({hidden})"
    if story.kind == "role_back":
        level = "" if story.same else " at another level"
        told = f"the role you were turned down for at {at} is back{level} ({role})"
        if person:
            act = f"{verb(person)} now"
        else:
            waits = is_the_role(story) and closed_until(story, today)
            act = "Wait before you apply" if waits else "Apply again" if story.same else "Apply"
        reach = "Reach out now" if person else act
        return f"{act}: {told}", f"{reach}: a role that you wanted is back ({hidden})"
    if story.urgency == "digest" and posting.mailed_on:
        on = day(posting.mailed_on)
        return f"Look whether it is still open: {role} at {at}, told of on {on}", f"Look at a role ({hidden})"
    if story.changed:
        fits = "may fit you now" if role_of(story).fit.verdict == "unknown" else "fits you now"
        act, reach = (verb(person), "Reach out") if person else ("Look at this role", "Look at a role")
        return f"{act}: {role} at {at} {fits}", f"{reach}: it {fits} ({hidden})"
    if person and story.hold:
        wait = f"Wait until {day(story.hold.until)} before you write to {line(person.name, NAME)}"
        return f"{wait}: {at} opened {role}", f"Wait before you write: a new role is open ({hidden})"
    if person:
        return f"{verb(person)} now: {at} opened {role}", f"Reach out now: a new role is open ({hidden})"
    return f"Look at this new role: {role} at {at}", f"Look at a new role ({hidden})"


def role_brief(story: Story) -> tuple[str, ...]:
    posting, person = role_of(story).posting, person_of(story)
    way = ""
    if person:
        address = next(iter(lines((person.email, person.phone, person.linkedin, person.other), 120)), "")
        why = line(" ".join(story.ladder[0].reasons[:1]), 120)
        way = " · ".join(part for part in (address, why) if part)
    where = listed(places(posting, story.places), 2)
    what = " · ".join(
        part
        for part in (
            line(posting.title, ROLE_TITLE),
            line((posting.departments or ("",))[-1], 60),
            where,
            unvouched(posting),
        )
        if part
    )
    return tuple(part for part in (way, what, as_url(posting.url)) if part)


def role_sections(
    story: Story, me: Me, today: date, zone: ZoneInfo, templates: Path | None = None
) -> tuple[Section, ...]:
    written = _draft(story, me, today, templates)
    person = person_of(story)
    found = (
        action(story, me, written, today, zone),
        _changed(story),
        _because(story),
        role_card(story, zone),
        _why(story),
        noted(person, today, story.contacts) if person else None,
        _since(story, today),
        *(draft_sections(written, person) if written and person else ()),
        _next_rungs(story),
        _also_open(story),
    )
    return tuple(section for section in found if section)


def _draft(story: Story, me: Me, today: date, templates: Path | None) -> Draft | None:
    """The note to the first person, where there is one to write."""
    person = person_of(story)
    if person is None or story.employer is None or story.kind == "near_miss":
        return None
    facts = facts_of(
        person=person,
        posting=role_of(story).posting,
        employer=story.employer,
        rejection=story.rejection,
        me=me,
        today=today,
        contacts=story.contacts,
        back=is_the_role(story),
        stood=bool(story.changed),
    )
    return draft(about_role(facts), facts, templates=templates)


def _changed(story: Story) -> Section | None:
    told = tuple(sentence(reason) for reason in story.changed if line(reason))
    return Section(heading="What changed", lines=told, style="list") if told else None


def _because(story: Story) -> Section | None:
    if not story.because:
        return None
    no = story.rejection
    when = f" on {day(no.date)}" if no else ""
    level = "" if story.same else " at another level"
    heading = f"The role you were turned down for{when} is back{level}"
    if story.kind != "role_back":
        heading = f"Close to the role you were turned down for{when}"
    return Section(heading=heading, lines=tuple(sentence(b) for b in story.because if line(b)), style="list")


def _why(story: Story) -> Section | None:
    if not story.ladder or not story.ladder[0].reasons:
        return None
    reach = story.ladder[0]
    told = tuple(sentence(r) for r in reach.reasons if line(r))
    return Section(heading=f"Why {line(reach.person.name, NAME)}", lines=told, style="list")


def _since(story: Story, today: date) -> Section | None:
    no = story.rejection
    if no is None:
        return None
    past = ago(no.date, today)
    stage = _STAGES.get(no.stage or "")
    told = f"{line(no.role, ROLE_TITLE)}: turned down on {day(no.date)}"
    told += f", {past}" if past else ""
    told += f", {stage}" if stage else ""
    number = f"Requisition: {line(no.requisition, 80)}." if no.requisition else ""
    return Section(heading="Since the no", lines=lines((told + ".", number)))


def _next_rungs(story: Story) -> Section | None:
    rest = story.ladder[1:4]
    if not rest or story.kind == "near_miss":
        return None
    told = tuple(_rung(reach) for reach in rest)
    return Section(heading="If there is no answer within a week, next", lines=told, style="list")


def _rung(reach: Reach) -> str:
    person = reach.person
    title = f", {line(person.title, 80)}" if person.title else ""
    way = next(iter(lines((person.email, person.phone, person.linkedin, person.other), 120)), "")
    return f"{line(person.name, NAME)}{title}" + (f" ({way})" if way else "")


def _also_open(story: Story) -> Section | None:
    return roles(story, f"Also open at {employer_name(story)}") if story.others else None
