"""Listening to mailboxes that say at once when a mail arrives, beside the looks that come on time anyway.

One thread a mailbox. It touches nothing of the program: it only leaves the name of the mailbox, for the one
thread that does the work.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Iterable
from pathlib import Path

from monitor.config.values import mail_key
from monitor.errors import where
from monitor.model import Mailbox

PATIENCE = 5.0
"""Seconds that a stop waits for the threads; they hold nothing that could be lost."""

log = logging.getLogger("monitor")


class Listeners:
    """The threads for the mailboxes of one watch list."""

    def __init__(self, mailboxes: Iterable[Mailbox], base: Path) -> None:
        """Relative paths lie in `base`."""
        self._base = base
        self._news: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._listen, args=(mailbox,), name=f"listen {mailbox.name}", daemon=True)
            for mailbox in mailboxes
            if mailbox.url.lower().startswith("imap")
        ]
        for thread in self._threads:
            thread.start()

    def heard(self) -> set[str]:
        """The mailboxes in which something arrived since this was asked last."""
        found = set()
        while True:
            try:
                found.add(self._news.get_nowait())
            except queue.Empty:
                return found

    def close(self) -> None:
        """Stop listening; waits for the threads a little."""
        self._stop.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _listen(self, mailbox: Mailbox) -> None:
        from monitor.mailbox import watch

        key = mail_key(mailbox)
        try:
            watch(mailbox, lambda: self._news.put(key), self._stop, base=self._base)
        except Exception as fault:
            # The looks on time go on without it.
            log.error("fault while listening to source=%s: %s", key, where(fault))
