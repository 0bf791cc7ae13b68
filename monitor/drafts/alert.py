"""A story put into the words of an alert: title, lock-screen title, push lines and sections. Pure.

The order of the sections is the order in which the user needs them: what to do now, what shows it, the
role, why this person, what was noted, how long since the no, a draft to copy, who is next, what else.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from monitor.drafts.errand import errand_brief, errand_sections, errand_title
from monitor.drafts.letter import letter_brief, letter_sections, letter_title
from monitor.drafts.news import news_brief, news_sections, news_title
from monitor.drafts.phrases import line
from monitor.drafts.proposal import proposal_brief, proposal_sections, proposal_title
from monitor.drafts.role import role_brief, role_sections, role_title
from monitor.drafts.roundup import roundup_brief, roundup_sections, roundup_title
from monitor.model import Alert, Me, Story

_ABOUT_A_ROLE = ("role_back", "reach_out", "new_role", "near_miss")


def compose(story: Story, *, me: Me, now: datetime, zone: ZoneInfo, templates: Path | None = None) -> Alert:
    """The alert that tells this story. `now` counts how long ago things were, in days of `zone`;
    `templates` is the folder of the user's own drafts."""
    today = now.astimezone(zone).date()
    if story.role is not None and story.employer is not None and story.kind in _ABOUT_A_ROLE:
        title, discreet = role_title(story, today)
        brief = role_brief(story)
        sections = role_sections(story, me, today, zone, templates)
    elif story.errand is not None:
        title, discreet = errand_title(story)
        brief = errand_brief(story)
        sections = errand_sections(story, me, today, zone, templates)
    elif story.letter is not None:
        title, discreet = letter_title(story)
        brief = letter_brief(story)
        sections = letter_sections(story)
    elif story.proposal is not None:
        title, discreet = proposal_title(story)
        brief = proposal_brief(story)
        sections = proposal_sections(story)
    elif story.kind == "news" or story.news is not None:
        title, discreet = news_title(story)
        brief = news_brief(story)
        sections = news_sections(story)
    else:
        title, discreet = roundup_title(story)
        brief = roundup_brief(story)
        sections = roundup_sections(story)
    person = story.person or (story.ladder[0].person if story.ladder else None)
    return Alert(
        key=story.key,
        kind=story.kind,
        urgency=story.urgency,
        title=line(title, 200),
        discreet=line(discreet, 160),
        brief=brief,
        sections=sections,
        employer=story.employer.name if story.employer else None,
        person=person.name if person else None,
        source=story.source,
        id=story.role.posting.id if story.role else None,
        host=story.host,
        fault=story.fault,
        created_at=story.created_at,
    )
