"""Hearing at once that mail has come (IDLE, RFC 2177), beside the regular looks and in place of none."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from monitor.errors import BlockedError, FetchError, NotFoundError, SourceError
from monitor.mailbox.address import Address, address_of
from monitor.mailbox.box import Limits
from monitor.mailbox.faults import cut, refused
from monitor.mailbox.imap import ImapBox
from monitor.mailbox.session import Opened, Refused, Session
from monitor.mailbox.signing import signed_in
from monitor.model import Mailbox

log = logging.getLogger(__name__)

_SLEPT = 5.0


def listen(
    mailbox: Mailbox,
    on_news: Callable[[], None],
    stop: threading.Event,
    *,
    base: Path,
    limits: Limits,
) -> None:
    """What `monitor.mailbox.watch` says."""
    try:
        address = address_of(mailbox.url)
    except FetchError:
        return
    if address.kind != "imap":
        return
    listener = _Listener(on_news, stop, limits)
    wait = limits.first_wait
    while not stop.is_set():
        begun = time.monotonic()
        try:
            if not listener.connect(mailbox, address, base):
                log.info("mailbox=%s: its server has no IDLE; it is looked at regularly", mailbox.name)
                return
        except SourceError as fault:
            if time.monotonic() - begun > wait:
                wait = limits.first_wait  # It went well for a while.
            if isinstance(fault, BlockedError | NotFoundError):
                wait = max(wait, limits.refused_wait)
            log.info("mailbox=%s: not listening for %g s: %s", mailbox.name, wait, fault)
            stop.wait(wait)
            wait = min(wait * 2, max(limits.last_wait, limits.refused_wait))


class _Listener:
    """Listens on one connection after another, and knows what the folder was like at the last."""

    def __init__(self, on_news: Callable[[], None], stop: threading.Event, limits: Limits) -> None:
        self._on_news = on_news
        self._stop = stop
        self._limits = limits
        self._last: Opened | None = None
        self._count = 0

    def connect(self, mailbox: Mailbox, address: Address, base: Path) -> bool:
        """Listen until it is time to stop; False where the server cannot. Raises SourceError."""
        with signed_in(mailbox, base=base, limits=self._limits) as session:
            if "IDLE" not in session.abilities():
                return False
            box = ImapBox(session, address, junk=False, limits=self._limits)
            try:
                self._begin(session.examine(box.folder))
                while not self._stop.is_set():
                    tag = session.idle()
                    self._listen(session)
                    session.listened(tag)
                    self._take_in(session)
            except Refused as fault:
                raise refused(session.place, fault.words, doing="tell of new mail") from None
        return True

    def _begin(self, opened: Opened) -> None:
        self._count = opened.count
        if opened != self._last:
            self._last = opened
            self._on_news()

    def _listen(self, session: Session) -> None:
        """Until the command is to be given anew: routers forget a quiet connection."""
        end = time.monotonic() + self._limits.renewed
        look = time.monotonic() + self._limits.roaming
        slept = _slept()
        self._take_in(session)
        while not self._stop.is_set() and (now := time.monotonic()) < end:
            if session.wire.wait(self._limits.glance):
                session.hear()
                self._take_in(session)
            if now > look:
                look = now + self._limits.roaming
                if session.wire.has_moved():
                    raise cut(session.place)
                if _slept() - slept > _SLEPT:
                    return  # Whether the connection outlived the sleep shows at the next command.

    def _take_in(self, session: Session) -> None:
        self._count -= len(session.heard("EXPUNGE"))
        for count in session.heard("EXISTS"):
            if count > self._count:
                self._on_news()
            self._count = count


def _slept() -> float:
    """Seconds that this machine was asleep since it started."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
