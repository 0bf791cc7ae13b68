"""Alerts about matters of the program itself: its configuration, its database, its backups, its disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from monitor.config import Config
from monitor.drafts import compose
from monitor.model import Story
from monitor.pipeline.apply import outbox_rows
from monitor.store import Store
from monitor.text import digest


def tell(
    config: Config,
    store: Store,
    now: datetime,
    *about: str,
    facts: Sequence[str],
    words: str | None = None,
    remember: Mapping[str, str | None],
) -> None:
    """One alert, with what the store is to remember (None: to forget) of it in the same transaction.

    `about` and the instant make its key; `words` are its title, where the kind alone does not say it.
    """
    story = Story(
        key=digest(*about, now.isoformat()),
        kind="config",
        urgency="digest",
        created_at=now,
        headline=(words, words) if words else None,
        facts=tuple(facts),
    )
    alert = compose(story, me=config.me, now=now, zone=config.timezone)
    with store.transaction():
        store.save_alerts([alert], outbox_rows(config, [alert], now))
        for name, value in remember.items():
            store.remember(name, value)
