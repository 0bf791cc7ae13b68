"""The relationships of the user as they stand: gathered from watch list and store, and told when due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from monitor.config import Config
from monitor.decisions import letters
from monitor.decisions.match import ladder
from monitor.decisions.pursuits import Opening
from monitor.decisions.stories import Setting, latest_rejection, listed
from monitor.decisions.taught import teach
from monitor.decisions.timeline import Ties, errands
from monitor.drafts import compose
from monitor.model import (
    Alert,
    AlertKind,
    Employer,
    Errand,
    Known,
    Letter,
    Listed,
    Person,
    Reach,
    Said,
    Story,
)
from monitor.pipeline.apply import outbox_rows
from monitor.store import Store
from monitor.text import digest, fold

TOLD_ON = "errands_told_on"
"""The day on which it was last looked what is due; forgotten where something may be due at once."""
EXPORTED_ON = "exported_on"
LETTER_ON = "letter_on"
_ASKING: tuple[AlertKind, ...] = ("reach_out", "role_back")


def gather(config: Config, store: Store, now: datetime) -> Ties:
    """All that is known of the relationships with the people of the watch list."""
    exported = store.recall(EXPORTED_ON)
    return Ties(
        employers=config.employers,
        contacts=store.contacts(),
        said=store.said(),
        moves=store.moves(state="confirmed"),
        openings=_openings(config, store, now),
        connected=frozenset((fold(seen.employer), fold(seen.person)) for seen in store.sightings()),
        exported_on=date.fromisoformat(exported) if exported else None,
    )


def open_errands(config: Config, store: Store, now: datetime) -> tuple[Errand, ...]:
    """Everything that is to be done for the relationships, the earliest first."""
    return errands(gather(config, store, now), config.cadence, config.budget, today_of(config, now))


def errands_with(
    config: Config, store: Store, now: datetime, employer: Employer, person: Person
) -> list[Errand]:
    """What is to be done for one relationship."""
    found = open_errands(config, store, now)
    return [one for one in found if is_with(one, employer, person)]


def is_with(errand: Errand, employer: Employer, person: Person) -> bool:
    """Whether an errand is with this person of this employer."""
    same = fold(errand.employer or "") == fold(employer.name)
    return same and fold(errand.person or "") == fold(person.name)


def today_of(config: Config, now: datetime) -> date:
    """The day where the user is."""
    return now.astimezone(config.timezone).date()


def person_of(config: Config, errand: Errand) -> tuple[Employer | None, Person | None]:
    """Whom an errand is about, as the watch list says it."""
    for employer in config.employers:
        if fold(employer.name) == fold(errand.employer or ""):
            people = (person for person in employer.people if fold(person.name) == fold(errand.person or ""))
            return employer, next(people, None)
    return None, None


def tell_due(config: Config, store: Store, now: datetime) -> list[Alert]:
    """Once a day: an alert for each errand that fell due, and once a week the letter; both are stored."""
    today = today_of(config, now)
    if store.recall(TOLD_ON) == today.isoformat():
        return []
    found = open_errands(config, store, now)
    said = store.said()
    stories = [
        _story(config, store, errand, said.get(errand.key), now)
        for errand in found
        if errand.state == "due" and not errand.told
    ]
    letter = _letter(config, store, found, now)
    if letter is not None:
        stories.append(letter)
    known = store.alert_keys([story.key for story in stories])
    alerts = [
        compose(story, me=config.me, now=now, zone=config.timezone, templates=config.templates)
        for story in stories
        if story.key not in known
    ]
    with store.transaction():
        store.save_alerts(alerts, outbox_rows(config, alerts, now))
        store.remember(TOLD_ON, today.isoformat())
        if letter is not None or store.recall(LETTER_ON) is None:
            store.remember(LETTER_ON, today.isoformat())
    return alerts


def _openings(config: Config, store: Store, now: datetime) -> list[Opening]:
    """The open roles that the user was told to reach out about, each once, however many places it has."""
    today = today_of(config, now)
    employers = {employer.name: employer for employer in config.employers}
    found: dict[str, Opening] = {}
    taught = {}
    for known, key, kind, told_at in store.told_roles(_ASKING):
        employer = employers.get(known.employer)
        if employer is None or (key in found and found[key].known.closed_at is None):
            continue
        if employer.name not in taught:
            every = (row.posting for row in store.roles(employer=employer.name))
            taught[employer.name] = teach(every, employer.name)
        found[key] = Opening(
            known=known,
            employer=employer.name,
            told_on=told_at.astimezone(config.timezone).date(),
            people=ladder(known.posting, employer, today, taught[employer.name]),
            at_once=kind == "role_back",
        )
    return list(found.values())


def _story(config: Config, store: Store, errand: Errand, said: Said | None, now: datetime) -> Story:
    """What an errand that fell due has to tell; one that was put off is told again when its day comes."""
    employer, person = person_of(config, errand)
    again = said.until.isoformat() if said and said.until else ""
    role: Listed | None = None
    people: tuple[Reach, ...] = ()
    if errand.role is not None and employer is not None:
        setting = _setting(config, store, employer, now)
        role = listed(errand.role, setting)
        every = ladder(errand.role.posting, employer, setting.today, setting.taught)
        people = tuple(sorted(every, key=lambda reach: reach.person != person))
    contacts = store.contacts(employer=errand.employer, person=errand.person) if errand.employer else []
    return Story(
        key=digest("due", errand.key, again),
        kind="star_moved" if errand.what == "congratulate" else "due",
        urgency="digest",
        created_at=now,
        employer=employer,
        role=role,
        ladder=people,
        rejection=errand.rejection or (latest_rejection(employer) if employer else None),
        errand=errand,
        person=person,
        contacts=tuple(contacts),
    )


def _setting(config: Config, store: Store, employer: Employer, now: datetime) -> Setting:
    every = (known.posting for known in store.roles(employer=employer.name))
    return Setting(
        employer=employer,
        source="",
        fit=config.fit,
        today=today_of(config, now),
        now=now,
        taught=teach(every, employer.name),
    )


def _letter(config: Config, store: Store, found: Sequence[Errand], now: datetime) -> Story | None:
    """The weekly letter, where its day has come and there is something to say."""
    today, last = today_of(config, now), store.recall(LETTER_ON)
    since = date.fromisoformat(last) if last else None
    if not letters.is_day(today, since, config.letter_on):
        return None
    begun = now - timedelta(days=(today - since).days if since else 7)
    opened: list[Known] = []
    for employer in config.employers:
        rows = store.roles(employer=employer.name, open_only=True)
        opened += [row for row in rows if row.opened_at >= begun and not row.posting.news]
    employers = {employer.name: employer for employer in config.employers}
    fitting = [
        (row.employer, listed(row, _setting(config, store, employers[row.employer], now))) for row in opened
    ]
    letter = letters.write(
        found,
        fitting,
        store.contacts(),
        store.sources({source.key for source in config.sources}).values(),
        store.pending(),
        since=since or today - timedelta(days=7),
        today=today,
    )
    if letter == Letter():
        return None
    key = digest("letter", today.isoformat())
    return replace(Story(key=key, kind="letter", urgency="digest", created_at=now), letter=letter)
