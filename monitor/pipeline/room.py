"""Keeping an eye on the room on the disk: what is left undone for the lack of it, and telling of it once."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime

from monitor.config import Config
from monitor.decisions.room import WITHOUT_ROOM, Level
from monitor.pipeline.own_matters import tell
from monitor.store import Store
from monitor.store.room import Room
from monitor.text import day

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
            self.written(lambda: self._tell_scarce(now))
        elif self._level == "enough" and since is not None:
            self.written(lambda: self._tell_enough(datetime.fromisoformat(since), now))
        return self._level

    def written(self, write: Callable[[], None]) -> None:
        """Write something that has to be kept now; where the disk is full, in the room of the reserve."""
        try:
            write()
        except sqlite3.Error as fault:
            if not (self.room.is_full(fault) and self.room.give_reserve()):
                raise
            write()

    def _tell_scarce(self, now: datetime) -> None:
        tell(
            self._config,
            self._store,
            now,
            "disk",
            "scarce",
            words="Make room on the disk: too little is left to go on reading",
            facts=(
                f"The disk of {self._config.state_dir} is nearly full: {WITHOUT_ROOM}.",
                "Boards keep their roles for days: what opened meanwhile is told as soon as there is room"
                " again, without a restart.",
            ),
            remember={SCARCE_SINCE: now.isoformat()},
        )

    def _tell_enough(self, since: datetime, now: datetime) -> None:
        when = day(since.astimezone(self._config.timezone).date())
        tell(
            self._config,
            self._store,
            now,
            "disk",
            "enough",
            words="Nothing to do: there is room on the disk again",
            facts=(
                f"It had been nearly full since {when}, and sources were not read meanwhile. A role that"
                " opened and closed again in that time was not seen.",
            ),
            remember={SCARCE_SINCE: None},
        )
