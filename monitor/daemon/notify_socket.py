"""What the program tells systemd about itself (sd_notify), and how often systemd wants to hear it. Does I/O.

One datagram for each message, to the socket that `$NOTIFY_SOCKET` names. Without that variable nobody
listens, and nothing is sent.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Mapping
from datetime import timedelta

READY = "READY=1"
"""The start, or a reload, is complete."""
WATCHDOG = "WATCHDOG=1"
"""The program is well; to be sent more often than `watchdog_interval`."""
STOPPING = "STOPPING=1"
"""The program ends now and has begun to finish what is under way."""

_PATIENCE = 1.0  # seconds; a manager that takes no datagram for longer is no reason to stand still


def status(text: str) -> str:
    """The message that shows `text` in `systemctl status`, on one line."""
    return "STATUS=" + " ".join(text.split())


def reloading() -> str:
    """The message that a reload begins now; `READY` ends it. The instant is of the monotonic clock."""
    return f"RELOADING=1\nMONOTONIC_USEC={time.monotonic_ns() // 1000}"


def notify(state: str, environ: Mapping[str, str]) -> bool:
    """Send one message (several assignments: one a line). True: it was handed over.

    False: nobody listens, or the socket would not take it. Never raises: no work depends on it.
    """
    address = environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    if address.startswith("@"):  # a name in the abstract namespace begins with a NUL
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
            sock.settimeout(_PATIENCE)
            sock.sendto(state.encode("utf-8", "replace"), address)
    except (OSError, ValueError):  # ValueError: an address that no socket can have
        return False
    return True


def watchdog_interval(environ: Mapping[str, str], pid: int) -> timedelta | None:
    """How long systemd waits for `WATCHDOG` before it kills the process; send it at half of that.

    None: no watchdog, or it is meant for another process than `pid`.
    """
    if environ.get("WATCHDOG_PID", str(pid)) != str(pid):
        return None
    microseconds = environ.get("WATCHDOG_USEC", "")
    if not (microseconds.isascii() and microseconds.isdigit()) or len(microseconds) > 15:
        return None
    return timedelta(microseconds=int(microseconds)) or None
