"""The relationships of the user as they stand: gathered from watch list and store, and told when due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from monitor.config import Config
from monitor.decisions import letters
from monitor.decisions.budget import is_with as contact_is_with
from monitor.decisions.histories import history
from monitor.decisions.match import ladder
from monitor.decisions.pursuits import Opening
from monitor.decisions.stories import Setting, latest_rejection, listed
from monitor.decisions.taught import teach
from monitor.decisions.timeline import Ties, errands
from monitor.drafts import compose
from monitor.model import (
    Alert,
    AlertKind,
    Contact,
    Employer,
    Errand,
    Letter,
    Listed,
    Person,
    Reach,
    Said,
    Story,
)
from monitor.pipeline.apply import outbox_rows
from monitor.store import Store
from monitor.store.recovery import CATCHING_UP
from monitor.text import digest, fold

TOLD_ON = "errands_told_on"
"""The day on which it was last looked what is due; forgotten where something may be due at once."""
EXPORTED_ON = "exported_on"
LETTER_AT = "letter_at"
LETTER_BEFORE = "letter_before"
"""The instants of the last letter and of the one before it."""
_ASKING: tuple[AlertKind, ...] = ("reach_out", "role_back")
_OF_PEOPLE = ("due", "star_moved", "letter")
_WEEK = timedelta(days=7)


class Relationships:
    """All relationships of a watch list at an instant."""

    def __init__(self, config: Config, store: Store, now: datetime) -> None:
        self._config = config
        self._store = store
        self._now = now
        self._employers = {employer.name: employer for employer in config.employers}
        self._settings: dict[str, Setting] = {}
        self._watched = {source.key for source in config.sources}
        self._names = Counter(fold(p.name) for employer in config.employers for p in employer.people)
        self.today = today_of(config, now)

    def ties(self) -> Ties:
        """Everything that is known of them."""
        store, exported = self._store, self._store.recall(EXPORTED_ON)
        return Ties(
            employers=self._config.employers,
            contacts=store.contacts(),
            said=store.said(),
            moves=store.moves(state="confirmed"),
            openings=self._openings(),
            connected=frozenset((fold(seen.employer), fold(seen.person)) for seen in store.sightings()),
            exported_on=date.fromisoformat(exported) if exported else None,
        )

    def errands(self) -> tuple[Errand, ...]:
        """Everything that is to be done for them, the earliest first."""
        return errands(self.ties(), self._config.cadence, self._config.budget, self.today)

    def stories(self, last: str | None, letter_day: bool) -> list[Story]:
        """What is to be told today: each errand that is due, and on its day the letter, where `last` is the
        instant of the one before."""
        found, said = self.errands(), self._store.said()
        told = [self.story(one, said.get(one.key)) for one in found if one.state == "due" and not one.told]
        letter = self.letter(found, last) if letter_day else None
        return [*told, letter] if letter else told

    def story(self, errand: Errand, said: Said | None) -> Story:
        """What an errand that fell due has to tell; one that was put off is told again when its day comes."""
        employer, person = self._whom(errand)
        role, people = self._role(errand, employer, person)
        again = said.until.isoformat() if said and said.until else ""
        return Story(
            key=digest("due", errand.key, again),
            kind="star_moved" if errand.what == "congratulate" else "due",
            urgency="digest",
            created_at=self._now,
            employer=employer,
            role=role,
            ladder=people,
            rejection=errand.rejection or (latest_rejection(employer) if employer else None),
            errand=errand,
            person=person,
            namesake=person is not None and self._names[fold(person.name)] > 1,
            former=self._employers.get(errand.move.employer) if errand.move else None,
            contacts=self._contacts(employer, person),
        )

    def is_letter_day(self) -> bool:
        """Whether the day of the weekly letter has come."""
        last = self._store.recall(LETTER_AT)
        since = self._day(datetime.fromisoformat(last)) if last else None
        return letters.is_day(self.today, since, self._config.letter_on)

    def letter(self, found: Sequence[Errand], last: str | None) -> Story | None:
        """The weekly letter, where there is something to say; `last` is the instant of the one before."""
        begun = datetime.fromisoformat(last) if last else self._now - _WEEK
        since = self._day(begun)
        letter = letters.write(
            found,
            self._opened(begun),
            self._store.contacts(),
            self._store.sources({source.key for source in self._config.sources}).values(),
            self._store.pending(),
            since=since,
            today=self.today,
        )
        if letter == Letter():
            return None
        key = digest("letter", self.today.isoformat())
        return Story(key=key, kind="letter", urgency="digest", created_at=self._now, letter=letter)

    def _day(self, instant: datetime) -> date:
        return instant.astimezone(self._config.timezone).date()

    def _contacts(self, employer: Employer | None, person: Person | None) -> tuple[Contact, ...]:
        """The contacts with a person, wherever they were then."""
        if employer is None or person is None:
            return ()
        every = history(employer, self._config.employers, self._store.contacts())
        return tuple(contact for contact in every if contact_is_with(contact, person.name))

    def _openings(self) -> list[Opening]:
        """The roles that the user was told to reach out about, each once, however many places it has: one
        that is open stands for it."""
        found: dict[str, Opening] = {}
        for known, key, kind, told_at in self._store.told_roles(_ASKING):
            employer = self._employers.get(known.employer)
            watched = known.posting.source in self._watched
            if employer is None or not watched or (key in found and found[key].known.closed_at is None):
                continue
            setting = self._setting(employer)
            found[key] = Opening(
                known=known,
                employer=employer.name,
                alert=key,
                told_on=self._day(told_at),
                people=ladder(known.posting, employer, self.today, setting.taught),
                at_once=kind == "role_back",
            )
        return list(found.values())

    def _opened(self, since: datetime) -> list[tuple[str, Listed]]:
        """The roles that opened since and are open still, with their employers."""
        found = []
        for employer in self._config.employers:
            for row in self._store.roles(employer=employer.name, open_only=True):
                if row.opened_at >= since and not (row.posting.news or row.posting.foreign):
                    found.append((employer.name, listed(row, self._setting(employer))))
        return found

    def _role(
        self, errand: Errand, employer: Employer | None, person: Person | None
    ) -> tuple[Listed | None, tuple[Reach, ...]]:
        """The role of an errand, and its people: first the one whom it is about."""
        if errand.role is None or employer is None:
            return None, ()
        setting = self._setting(employer)
        people = ladder(errand.role.posting, employer, self.today, setting.taught)
        return listed(errand.role, setting), tuple(sorted(people, key=lambda reach: reach.person != person))

    def _whom(self, errand: Errand) -> tuple[Employer | None, Person | None]:
        """Whom an errand is about, as the watch list says it."""
        employer = self._employers.get(errand.employer or "")
        people = employer.people if employer else ()
        return employer, next((p for p in people if fold(p.name) == fold(errand.person or "")), None)

    def _setting(self, employer: Employer) -> Setting:
        if employer.name not in self._settings:
            every = (known.posting for known in self._store.roles(employer=employer.name))
            self._settings[employer.name] = Setting(
                employer=employer,
                source="",
                fit=self._config.fit,
                today=self.today,
                now=self._now,
                taught=teach(every, employer.name),
            )
        return self._settings[employer.name]


def open_errands(config: Config, store: Store, now: datetime) -> tuple[Errand, ...]:
    """Everything that is to be done for the relationships, the earliest first."""
    return Relationships(config, store, now).errands()


def errands_with(
    config: Config, store: Store, now: datetime, employer: Employer, person: Person
) -> list[Errand]:
    """What is to be done for one relationship."""
    return [one for one in open_errands(config, store, now) if is_with(one, employer, person)]


def all_errands_with(
    config: Config, store: Store, now: datetime, employer: Employer, person: Person
) -> list[Errand]:
    """What would be to be done for one relationship, had the user put off or skipped nothing."""
    them = Relationships(config, store, now)
    found = errands(replace(them.ties(), said={}), config.cadence, config.budget, them.today)
    return [one for one in found if is_with(one, employer, person)]


def is_with(errand: Errand, employer: Employer, person: Person) -> bool:
    """Whether an errand is with this person of this employer."""
    same = fold(errand.employer or "") == fold(employer.name)
    return same and fold(errand.person or "") == fold(person.name)


def today_of(config: Config, now: datetime) -> date:
    """The day where the user is."""
    return now.astimezone(config.timezone).date()


def tell_due(config: Config, store: Store, now: datetime) -> list[Alert]:
    """Once a day: an alert for each errand that fell due, and once a week the letter; both are stored."""
    today = today_of(config, now)
    if store.recall(TOLD_ON) == today.isoformat():
        return []
    them = Relationships(config, store, now)
    letter_day, last = them.is_letter_day(), store.recall(LETTER_AT)
    stories = {story.key: story for story in them.stories(last if letter_day else None, letter_day)}
    known = store.alert_keys(stories)
    alerts = [_composed(config, story, now) for key, story in stories.items() if key not in known]
    # After a backup took the place of the database, they may have been told before.
    again = store.recall(CATCHING_UP) is not None
    deliveries = [replace(delivery, repeat=again) for delivery in outbox_rows(config, alerts, now)]
    with store.transaction():
        store.save_alerts(alerts, deliveries)
        store.remember(CATCHING_UP, None)
        store.remember(TOLD_ON, today.isoformat())
        if letter_day or last is None:
            store.remember(LETTER_BEFORE, last)
            store.remember(LETTER_AT, now.isoformat())
    return alerts


def refresh(config: Config, store: Store, now: datetime) -> None:
    """Before what waits for the digest goes out: what was done, skipped or put off since is taken back, and
    the rest says how things stand now. What a channel may have had stays as it is."""
    waiting = {delivery.alert.key: delivery.alert for delivery in store.pending(by=now, kinds=_OF_PEOPLE)}
    alerts = [alert for key, alert in waiting.items() if set(store.states_of(key).values()) == {"queued"}]
    if not alerts:
        return
    stories = Relationships(config, store, now).stories(store.recall(LETTER_BEFORE), True)
    current = {story.key: story for story in stories}
    with store.transaction():
        for alert in alerts:
            if alert.key in current:
                made = replace(current[alert.key], created_at=alert.created_at)
                store.rewrite_alert(_composed(config, made, now))
            elif alert.kind != "letter":
                store.withdraw(alert.key)


def _composed(config: Config, story: Story, now: datetime) -> Alert:
    return compose(story, me=config.me, now=now, zone=config.timezone, templates=config.templates)
