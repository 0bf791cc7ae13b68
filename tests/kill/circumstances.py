"""What may befall a life from outside, by name: each wraps something that the program calls.

Runs in a forked life, before its steps are watched.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from typing import Any

SET_BACK = "set-back"


def a_mail_comes() -> None:
    """The mailbox says once that it has news, not before the first look, when nobody would listen."""
    from monitor.daemon.listeners import Listeners

    def heard(_: Listeners) -> set[str]:
        told.append({"mail:alerts"} if len(told) == 1 else set())
        return told[-1]

    told: list[set[str]] = []
    Listeners.heard = heard  # type: ignore[method-assign, assignment]  # that is what wrapping is


def there_are_no_links() -> None:
    """The file system has none."""

    def link(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    os.link = link


def there_is_no_room_for_the_reserve() -> None:
    """And the daemon looks after it at once."""
    from monitor.daemon import daemon

    def fallocate(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    os.posix_fallocate = fallocate
    daemon.FIRST_HOUSEKEEPING = timedelta(seconds=1)


def no_file_gets_a_name() -> None:
    """The disk has no room for another name in a folder."""

    def replace(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    os.replace = replace  # type: ignore[assignment]  # what the program calls has two arguments


def the_disk_is_full_for_a_message() -> None:
    """That a message is being sent finds no room in the database."""
    from monitor.model import Delivery
    from monitor.store import Store

    def save(self: Store, delivery: Delivery, *given: Any, **named: Any) -> None:
        if not failed and delivery.state == "sending":
            failed.append(True)
            fault = sqlite3.OperationalError("database or disk is full")
            fault.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise fault
        usual(self, delivery, *given, **named)

    failed: list[bool] = []
    usual = Store.save_delivery
    Store.save_delivery = save  # type: ignore[method-assign]  # that is what wrapping is


def the_clock_is_set_back() -> None:
    """By an hour, once, as soon as a file says so."""
    from monitor.daemon import daemon
    from monitor.daemon.clocks import Clocks

    def leap(*_: object) -> float | None:
        if leapt or not os.path.exists(SET_BACK):
            return None
        leapt.append(True)
        return -3600.0

    leapt: list[bool] = []
    daemon.BEAT = 0.1
    Clocks.leap = leap  # type: ignore[method-assign, assignment]  # that is what wrapping is


CIRCUMSTANCES: dict[str, Callable[[], None]] = {
    one.__name__.replace("_", " "): one
    for one in (
        a_mail_comes,
        there_are_no_links,
        there_is_no_room_for_the_reserve,
        no_file_gets_a_name,
        the_disk_is_full_for_a_message,
        the_clock_is_set_back,
    )
}
