"""Small things that are remembered under a name, and whether each can be read: what cannot is dropped.

They come with a backup, and one that is not as it was written must not keep the program from starting.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from datetime import date, datetime

from monitor.config import Config
from monitor.decisions import remarks
from monitor.decisions.catching_up import catching_up_name
from monitor.model import Fit, Pay
from monitor.pipeline.apply import remarks_name, stuck_name
from monitor.pipeline.deliver import ABSENT
from monitor.pipeline.no_backup import NO_BACKUP_SINCE
from monitor.pipeline.relationships import EXPORTED_ON, LETTER_AT, LETTER_BEFORE
from monitor.pipeline.room import SCARCE_SINCE
from monitor.store import Store
from monitor.store.recovery import RECOVERED

FIT = "fit"
BEATEN = "heartbeat_at"
TOLD = "configuration_told"

log = logging.getLogger(__name__)


def drop_unreadable(store: Store, config: Config) -> None:
    """Forget what is remembered and cannot be read; the log says what."""
    for name, read in _readers(config):
        text = store.recall(name)
        if text is None:
            continue
        try:
            read(text)
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            log.warning(
                "what was remembered as %s could not be read and is forgotten", name.partition("?")[0]
            )
            store.remember(name, None)


def _readers(config: Config) -> Iterator[tuple[str, Callable[[str], object]]]:
    yield RECOVERED, _recovered
    yield FIT, _fit
    for name in (BEATEN, SCARCE_SINCE, NO_BACKUP_SINCE, LETTER_AT, LETTER_BEFORE):
        yield name, _instant
    yield EXPORTED_ON, date.fromisoformat
    yield ABSENT, _instants
    yield TOLD, _texts
    for source in config.sources:
        yield stuck_name(source), _counts
        yield remarks_name(source.key), _remarks
        yield catching_up_name(source.key), _instant


def _recovered(text: str) -> None:
    note = json.loads(text)
    if not isinstance(note["why"], str) or not isinstance(note["backup"], str | None):
        raise ValueError(text)
    if note["until"] is not None:
        _instant(note["until"])


def _fit(text: str) -> None:
    data = dict(json.loads(text))
    pay = data.pop("min_pay")
    Fit(**{name: tuple(value) for name, value in data.items()}, min_pay=Pay(**pay) if pay else None)


def _instant(text: str) -> None:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError(text)


def _instants(text: str) -> None:
    for at in dict(json.loads(text)).values():
        _instant(at)


def _texts(text: str) -> None:
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(text)


def _counts(text: str) -> None:
    if not all(isinstance(one, int) for one in dict(json.loads(text)).values()):
        raise ValueError(text)


def _remarks(text: str) -> None:
    found = remarks.recalled(text)
    for at in (*(found.gap or ()), found.changed_at):
        if at is not None and at.tzinfo is None:
            raise ValueError(text)
    int(found.times)
