"""Keeping an eye on the room on the disk: what is left undone for the lack of it, and telling of it once."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime

from monitor.config import Config
from monitor.decisions.room import WITHOUT_ROOM, Level
from monitor.drafts import compose
from monitor.model import Story
from monitor.pipeline.apply import outbox_rows
from monitor.store import Store
from monitor.store.room import Room
from monitor.text import day, digest

log = logging.getLogger(__name__)

SCARCE_SINCE = "disk_scarce_since"
"""The name under which the store remembers that it was told how scarce the room is."""


class RoomWatch:
    """The room of a store; a change is logged once, and its lack told by one alert, also across restarts."""

    def __init__(self, config: Config, store: Store) -> None:
        self._config = config
        self._store = store
        self._level: Level = "enough"
        self.room = Room(store.folder)

    @property
    def level(self) -> Level:
        """How it was at the last look."""
        return self._level

    def look(self, now: datetime) -> Level:
        """How things stand now; what changed is told."""
        before, self._level = self._level, self.room.level()
        if self._level == "scarce" and before != "scarce":
            log.warning("the disk is nearly full: %s", WITHOUT_ROOM)
        elif self._level != before:
            log.info("room on the disk: %s", self._level)
        since = self._store.recall(SCARCE_SINCE)
        if self._level == "scarce" and since is None:
            self._tell(_scarce(self._config, now), now, remember=now.isoformat())
        elif self._level == "enough" and since is not None:
            self._tell(_enough(self._config, datetime.fromisoformat(since), now), now, remember=None)
        return self._level

    def written(self, write: Callable[[], None]) -> None:
        """Write something that has to be kept now; where the disk is full, in the room of the reserve."""
        try:
            write()
        except sqlite3.Error as fault:
            if not (self.room.is_full(fault) and self.room.give_reserve()):
                raise
            write()

    def _tell(self, story: Story, now: datetime, *, remember: str | None) -> None:
        alert = compose(story, me=self._config.me, now=now, zone=self._config.timezone)

        def write() -> None:
            with self._store.transaction():
                self._store.save_alerts([alert], outbox_rows(self._config, [alert], now))
                self._store.remember(SCARCE_SINCE, remember)

        self.written(write)


def _scarce(config: Config, now: datetime) -> Story:
    words = "Make room on the disk: too little is left to go on reading"
    return Story(
        key=digest("disk", "scarce", now.isoformat()),
        kind="config",
        urgency="digest",
        created_at=now,
        headline=(words, words),
        facts=(
            f"The disk of {config.state_dir} is nearly full: {WITHOUT_ROOM}.",
            "Boards keep their roles for days: what opened meanwhile is told as soon as there is room again,"
            " without a restart.",
        ),
    )


def _enough(config: Config, since: datetime, now: datetime) -> Story:
    words = "Nothing to do: there is room on the disk again"
    return Story(
        key=digest("disk", "enough", now.isoformat()),
        kind="config",
        urgency="digest",
        created_at=now,
        headline=(words, words),
        facts=(
            f"It had been nearly full since {day(since.astimezone(config.timezone).date())}, and sources were"
            " not read meanwhile. A role that opened and closed again in that time was not seen.",
        ),
    )
