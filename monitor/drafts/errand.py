"""The words of an alert about something to do for a relationship: what, how, why now, and a draft. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from monitor.decisions.doors import as_reached, doors
from monitor.drafts.action import their_time, ways
from monitor.drafts.card import role_card
from monitor.drafts.doings import CAME, REACHED, doing
from monitor.drafts.draft import Draft, Kind, draft, invitation
from monitor.drafts.facts import Facts, facts_of
from monitor.drafts.links import links_to
from monitor.drafts.note import about_role
from monitor.drafts.phrases import NAME, ROLE_TITLE, ago, first_name, line, sentence
from monitor.model import Contact, Employer, Errand, Me, Person, Section, Story
from monitor.text import day

_DISCREET = {
    "thank_you": "Thank somebody who interviewed you",
    "answer": "Answer a no",
    "invite": "Connect with somebody you met",
    "check_in": "Keep in touch with somebody you met",
    "reach_out": "Reach out to somebody about a role",
    "follow_up": "Remind somebody once of a role",
    "congratulate": "Congratulate somebody you met",
    "export": "Export your contacts again",
}


_SUBJECT = {"en": "Subject", "de": "Betreff"}
_KINDS: Mapping[str, Kind] = {
    "thank_you": "thank_you",
    "answer": "answer",
    "check_in": "check_in",
    "follow_up": "follow_up",
    "congratulate": "congratulate",
    "export": "check_in",
}


def errand_title(story: Story) -> tuple[str, str]:
    """What to do: with all names, and with none."""
    errand = errand_of(story)
    return _title(errand, story), _DISCREET[errand.what]


def _title(errand: Errand, story: Story) -> str:
    name, at = line(errand.person, NAME), line(errand.employer, NAME)
    role = line(errand.role.posting.title, ROLE_TITLE) if errand.role else "a role"
    new = line(errand.move.title, ROLE_TITLE) if errand.move else ""
    titles = {
        "thank_you": f"Thank {name} at {at} for the interview",
        "answer": f"Answer the no of {at}: write to {name}",
        "invite": f"Connect with {name} of {at}",
        "check_in": f"Write to {name} of {at}: keep in touch",
        "reach_out": f"Write to {name} now: {at} looks for {role}",
        "follow_up": f"Remind {name} once of {role} at {at}",
        "congratulate": f"Congratulate {name}" + (f": now {new}" if new else " on the new role"),
        "export": "Export your LinkedIn contacts again, so that moves are seen",
    }
    return titles[errand.what]


def errand_of(story: Story) -> Errand:
    assert story.errand is not None
    return story.errand


def errand_brief(story: Story) -> tuple[str, ...]:
    """What a push shows: the way to the person, and why."""
    errand = errand_of(story)
    way = next(iter(ways(story.person)), "") if story.person else ""
    return tuple(part for part in (way, line(errand.why, 160)) if part)


def errand_sections(
    story: Story, me: Me, today: date, zone: ZoneInfo, templates: Path | None
) -> tuple[Section, ...]:
    """What to do now, a draft, what was noted, and how to say that it is done."""
    errand = errand_of(story)
    if story.person is None or story.employer is None:
        told = ("`job-monitor import FILE` reads what LinkedIn sends you, and keeps only whom you watch.",)
        return (Section(heading="What to do now", lines=(sentence(errand.why), *told), style="action"),)
    written = draft_of(story, me, today, templates)
    person = as_reached(story.person, today)
    at = f' --employer "{line(errand.employer, NAME)}"' if story.namesake else ""
    verb = f'`job-monitor contacted "{line(errand.person, NAME)}"{at}`'
    after = f"Nothing is sent for you. Afterwards: {verb}, with --how mail, call or linkedin."
    found = [
        Section(
            heading="What to do now",
            lines=(
                _first_word(errand),
                sentence(errand.why, 500),
                *ways(person),
                *their_time(story.person, story.created_at, zone),
                after,
                *_nothing_new(story, me),
            ),
            style="action",
            links=links_to(person, written),
        ),
        role_card(story, zone) if story.role else None,
        *draft_sections(written, story.person),
        _doors(story, story.former or story.employer, today),
        noted(story.person, today, story.contacts),
    ]
    return tuple(section for section in found if section)


def _nothing_new(story: Story, me: Me) -> list[str]:
    """That a sign of life has nothing to tell, before it is needed for a role."""
    no = story.rejection
    if errand_of(story).what != "check_in" or no is None or any(news.date > no.date for news in me.news):
        return []
    return ["Nothing new about you is noted since the no: add it under [[me.news]], and the drafts tell it."]


def _first_word(errand: Errand) -> str:
    told = doing(errand)
    return f"{told[:1].upper()}{told[1:]}."


def _doors(story: Story, employer: Employer, today: date) -> Section | None:
    """After a move: who is the door now at the old employer, and that the new one can be watched."""
    move = errand_of(story).move
    if move is None or move.what != "moved":
        return None
    left = doors(employer, today, but=move.person)
    told = [f"{line(p.name, NAME)}" + (f", {line(p.title, 80)}" if p.title else "") for p in left[:3]]
    told = told or [f"Nobody else is noted for {line(employer.name, NAME)}."]
    if move.company and story.former == story.employer:
        verb = f'`job-monitor person moved "{line(move.person, NAME)}" --watch URL`'
        told.append(f"{line(move.company, NAME)} can be watched too: {verb} writes it, with the star in it.")
    return Section(
        heading=f"Who is the door now at {line(employer.name, NAME)}", lines=tuple(told), style="list"
    )


def draft_of(story: Story, me: Me, today: date, templates: Path | None) -> Draft:
    """The note that an errand asks for."""
    errand = errand_of(story)
    assert story.person is not None
    assert story.employer is not None
    facts = facts_of(
        person=story.person,
        employer=story.employer,
        me=me,
        today=today,
        rejection=story.rejection,
        posting=errand.role.posting if errand.role else None,
        move=errand.move,
        contacts=story.contacts,
        stood=errand.what == "reach_out",
    )
    return draft(kind_for(errand.what, facts, story.person, me), facts, templates=templates)


def kind_for(what: str, facts: Facts, person: Person, me: Me) -> Kind:
    """What kind of note an errand asks for."""
    if what == "invite":
        return invitation(profile=person.linkedin, email=person.email, premium=me.linkedin_premium)
    return about_role(facts) if what == "reach_out" else _KINDS[what]


def draft_sections(written: Draft, person: Person) -> list[Section]:
    """The note to copy, and what to say where the user would rather call."""
    if not written.text:
        return []
    heading = "A draft to copy and edit"
    if written.limit:
        heading = f"A note to copy and edit ({len(written.text)} of {written.limit} characters)"
    lines = tuple(written.text.split("\n"))
    if written.subject:
        lines = (f"{_SUBJECT[written.language]}: {written.subject}", "", *lines)
    found = [Section(heading=heading, lines=lines, style="quote", language=written.language)]
    if written.call:
        script = tuple(written.call.split("\n"))
        heading = f"If you would rather call {first_name(person.name)}"
        found.append(Section(heading=heading, lines=script, style="quote", language=written.language))
    if written.trouble:
        found.append(Section(heading="Your own template", lines=(sentence(written.trouble, 400),)))
    return found


def noted(person: Person, today: date, contacts: Sequence[Contact] = ()) -> Section | None:
    """What the user noted about a person, when they met last, and the last contact of these with them."""
    told = [sentence(person.notes, 600)] if line(person.notes) else []
    if person.met and person.met <= today:
        told.append(f"You last met on {day(person.met)}, {ago(person.met, today)}.")
    if contacts:
        last = contacts[-1]
        came = f"; {CAME[last.outcome]}" if last.outcome else ""
        told.append(f"You last {REACHED.get(last.how or '', 'reached out to')} them on {day(last.on)}{came}.")
    if not told:
        return None
    return Section(heading=f"What you noted about {first_name(person.name)}", lines=tuple(told))
