"""The sign of life to an address of the user's own: where it stays away, somebody there raises the alarm.

A dead-man's switch covers what no alert of ours can: that this program, or its machine, is down.
"""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta

from monitor.errors import MonitorError, SourceError, where
from monitor.http import Http
from monitor.model import Request
from monitor.store import Store

EVERY = timedelta(minutes=5)
_BEATEN = "heartbeat_at"

log = logging.getLogger(__name__)


class Heartbeat:
    """Asks the address at most every five minutes, also across restarts; nothing waits for its answer."""

    def __init__(self, url: str | None, http: Http, store: Store) -> None:
        self._url = url
        self._http = http
        self._store = store
        self._thread: threading.Thread | None = None
        self._well = True

    def beat(self, now: datetime) -> bool:
        """After work that went well; whether it was time to say so."""
        if self._url is None or (self._thread is not None and self._thread.is_alive()):
            return False
        before = self._store.recall(_BEATEN)
        # One in the future was written by a clock that was ahead.
        if before is not None and timedelta(0) <= now - datetime.fromisoformat(before) < EVERY:
            return False
        self._store.remember(_BEATEN, now.isoformat())
        self._thread = threading.Thread(
            target=self._ask, args=(self._url, now), name="heartbeat", daemon=True
        )
        self._thread.start()
        return True

    def wait(self) -> None:
        """Until the address has answered, or the door's deadline is over."""
        if self._thread is not None:
            self._thread.join()

    def _ask(self, url: str, now: datetime) -> None:
        # The address may be a secret as a whole, so no sentence of the door is logged.
        try:
            self._http.visit().ask(Request(url=url, accept="*/*"), now=now)
        except MonitorError as error:
            if self._well and not self._http.closed:
                kind = error.kind if isinstance(error, SourceError) else type(error).__name__
                log.warning("the heartbeat address did not take the sign of life: %s", kind)
            self._well = False
        except Exception as fault:
            log.error("fault at the heartbeat: %s", where(fault))
        else:
            if not self._well:
                log.info("the heartbeat address takes the sign of life again")
            self._well = True
