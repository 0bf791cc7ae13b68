"""Who is named by what the state folder holds: contacts, exports, moves, alerts and what mails proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from monitor.decisions.offered import offered
from monitor.decisions.traces import Traces
from monitor.drafts.phrases import full_name
from monitor.model import Alert
from monitor.people.fields import is_shared
from monitor.store import Store
from monitor.text import clean, fold, words

_WORD = re.compile(r"[^\W_]+")
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Who is named by what the store holds (employer and name), and what shows who they are: the profiles
    that exports showed, and the mail addresses that invitations had. `sentences` (employer and sentence) are
    those of mails that seem to be a no or an invitation."""

    names: tuple[tuple[str, str], ...]
    profiles: tuple[tuple[str, str, str], ...]
    mails: tuple[tuple[str, str, str], ...]
    sentences: tuple[tuple[str, str], ...]

    def told_of(self, person: str) -> list[tuple[str, str]]:
        """The employers in whose mails a sentence has this full name or address, each with the name.

        What no sentence writes as a name is none, so that no role and no phrase is forgotten everywhere.
        """
        if len(words(person)) < 2:
            return []
        employers = {fold(whose): whose for whose, text in self.sentences if _is_named(person, text)}
        return [(employer, clean(person)) for employer in employers.values()]


def history_of(folder: Path) -> History:
    """Everybody whom the store of a state folder names; also who was taken out of the watch list by hand."""
    with closing(Store.copy_of(folder)) as store:
        sightings = store.sightings()
        alerts = list(_alerts(store))
        names = [(one.employer, one.person) for one in store.contacts()]
        names += [(one.employer, one.person) for one in store.moves()]
    names += [(one.employer, one.person) for one in sightings]
    names += [(one.employer, one.person) for one in alerts if one.employer and one.person]
    proposed = list(_proposed(alerts))
    names += [(employer, name) for employer, name, _ in proposed]
    return History(
        names=tuple(names),
        profiles=tuple((one.employer, one.person, one.profile) for one in sightings if one.profile),
        mails=tuple((employer, name, mail) for employer, name, mails in proposed for mail in mails),
        sentences=tuple(_sentences(alerts)),
    )


def _alerts(store: Store) -> Iterator[Alert]:
    yield from {delivery.alert.key: delivery.alert for delivery in store.deliveries()}.values()
    for key, *_ in store.undelivered(_EVER):
        if alert := store.alert(key):
            yield alert


def _proposed(alerts: Iterable[Alert]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Employer, name and own mail addresses of those whom invitations name."""
    for alert in alerts:
        if alert.kind != "proposal" or not alert.employer:
            continue
        for name, mails in offered(line for section in alert.sections for line in section.lines):
            yield alert.employer, full_name(name), tuple(one for one in mails if not is_shared(one))


def _sentences(alerts: Iterable[Alert]) -> Iterator[tuple[str, str]]:
    """Employer and sentence, without the role that the title of the alert has as well."""
    for alert in alerts:
        if alert.kind == "proposal" and alert.employer:
            role = alert.title.partition(" for ")[2]
            quoted = (line for one in alert.sections if one.style == "quote" for line in one.lines)
            for text in (*alert.brief, *quoted):
                yield alert.employer, text.replace(role, "…") if role else text


def _is_named(person: str, text: str) -> bool:
    """Whether a sentence has these words, the first and the last of them with a capital (or an address)."""
    if not Traces([person]).are_in(text):
        return False
    capital = {fold(word) for word in _WORD.findall(text) if word[0].isupper()}
    said = [fold(word) for word in _WORD.findall(person)]
    return "@" in person or {said[0], said[-1]} <= capital
