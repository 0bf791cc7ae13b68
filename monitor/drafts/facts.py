"""What a draft may know: plain values, gathered from what was declared, observed and remembered. Pure.

A person's notes are the user's private words and never reach a draft. Only what the user marked as a topic
does: a part of the notes that begins with "topic:" or "talked about:" (in German also "Thema:"), parts being
lines or what stands between semicolons. With `notes = "talked about: data lineage; Red Sox fan"` a draft may
say that the talk about data lineage was enjoyed, and says nothing of baseball.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.decisions.news_choice import choose_news
from monitor.decisions.titles import title_key
from monitor.drafts.phrases import places
from monitor.model import Contact, Employer, Me, Move, Person, Posting, Rejection
from monitor.text import fold

_SAME_APPLICATION = timedelta(days=183)
"""A meeting up to this long before the rejection was about the application that ended with it."""
_INTERVIEWED = frozenset(("interview", "final", "offer"))
_TOPIC = re.compile(r"\s*(?:topic|talked about|thema|gesprochen über)\s*:\s*(.*\S)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that a draft can be made of; what is None, empty or False is not known or not so.

    The person: `name`, `first` is made of it; `their_title`, `recruiter`, `topic` (what was talked about),
    `met`, the user's choice of `language` and `formal`, and `turn`, their place among the people of the
    employer, by which notes to several of them differ. The employer: `employer`, `referral` (it has a
    programme, and the person can use it). The user: `me`, and the `news` to tell. The no: `old_role`,
    `no_on`, `interviewed`, `met_for_role` (that meeting was about it), `free_on` (from when the same role is
    open to the user again). The role: `role`, `department`, `places`, `requisition`, `url`, `same_title` (as
    that of the no), `back` (it is the role of the no), `stood` (it was open before). The move: `gone` (they
    have left), `moved` (to another employer), `new_company`, `new_title`. `last_on` is the day of the user's
    last contact to them.
    """

    today: date
    name: str = ""
    their_title: str | None = None
    recruiter: bool = False
    topic: str | None = None
    met: date | None = None
    language: str | None = None
    formal: bool | None = None
    turn: int = 0
    employer: str = ""
    referral: bool = False
    me: str | None = None
    news: tuple[str, ...] = ()
    old_role: str | None = None
    no_on: date | None = None
    interviewed: bool = False
    met_for_role: bool = False
    free_on: date | None = None
    role: str | None = None
    department: str | None = None
    places: tuple[str, ...] = ()
    requisition: str | None = None
    url: str | None = None
    same_title: bool = False
    back: bool = False
    stood: bool = False
    gone: bool = False
    moved: bool = False
    new_company: str | None = None
    new_title: str | None = None
    last_on: date | None = None


def facts_of(
    *,
    person: Person,
    employer: Employer,
    me: Me,
    today: date,
    rejection: Rejection | None = None,
    posting: Posting | None = None,
    move: Move | None = None,
    contacts: Sequence[Contact] = (),
    back: bool = False,
    stood: bool = False,
) -> Facts:
    """The facts for a draft to this person. `contacts` may hold those of others, which do not count.

    A `posting` may be the role of an errand; `back`: it is the role of the rejection; `stood`: it has been
    open before, so that it is no new opening. A `move` should be a confirmed one, and none that only says
    that the company has a new name.
    """
    met = person.met if person.met and person.met <= today else None
    ended = _ended(met, [*employer.rejections, *([rejection] if rejection else [])])
    if posting is not None and not back:
        # What the person remembers is the application that they met the user for.
        rejection = ended or rejection
    last_on = _last_contact(person, contacts, today)
    since = rejection.date if rejection else met
    told = choose_news(me.news, since=since, today=today, posting=posting, told_before=last_on)
    names = [one.name for one in employer.people]
    return Facts(
        today=today,
        name=person.name,
        their_title=person.title,
        recruiter=person.recruiter,
        topic=topic_of(person.notes),
        met=met,
        language=person.language,
        formal=person.formal,
        turn=names.index(person.name) if person.name in names else 0,
        employer=employer.name,
        referral=employer.referral_programme and not person.recruiter,
        me=me.name,
        news=tuple(one.news.text for one in told),
        old_role=rejection.role if rejection else None,
        no_on=rejection.date if rejection else None,
        interviewed=rejection is not None and rejection.stage in _INTERVIEWED,
        met_for_role=rejection is not None and ended == rejection,
        free_on=open_from(employer, rejection),
        role=posting.title if posting else None,
        department=posting.departments[-1] if posting and posting.departments else None,
        places=places(posting) if posting else (),
        requisition=posting.requisition if posting else None,
        url=posting.url if posting else None,
        same_title=bool(posting and rejection and title_key(posting.title) == title_key(rejection.role)),
        back=back,
        stood=stood,
        gone=person.left is not None and person.left <= today,
        moved=move is not None and move.what == "moved",
        new_company=move.company if move else None,
        new_title=move.title if move else None,
        last_on=last_on,
    )


def _ended(met: date | None, noes: Sequence[Rejection]) -> Rejection | None:
    """The no that ended the application for which a meeting was: the first one after it."""
    if met is None:
        return None
    after = (no for no in noes if timedelta(0) <= no.date - met <= _SAME_APPLICATION)
    return min(after, key=lambda no: no.date, default=None)


def open_from(employer: Employer, rejection: Rejection | None) -> date | None:
    """The first day on which the employer takes the same person for the same role again, if it says so."""
    if rejection is None or employer.reapply_after is None:
        return None
    return rejection.date + employer.reapply_after


def topic_of(notes: str | None) -> str | None:
    """What the notes mark as talked about: the first such part, in the user's words."""
    found = (_TOPIC.fullmatch(part) for part in re.split(r"[;\r\n]", notes or ""))
    return next((match[1] for match in found if match), None)


def _last_contact(person: Person, contacts: Sequence[Contact], today: date) -> date | None:
    """The last day of a contact with this person, at whatever employer they were then."""
    days = (c.on for c in contacts if fold(c.person) == fold(person.name))
    return max((day for day in days if day <= today), default=None)
