"""A network without any way out, for one address: connecting to it fails with ENETUNREACH.

Where root runs the tests the system itself says so: the program's own connecting is done by a thread in a
network namespace of its own, in which not even loopback is up. Elsewhere the answer of the system is acted.
"""

from __future__ import annotations

import ctypes
import errno
import os
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from unittest import mock

from monitor.http import dial
from monitor.http.addresses import Address
from monitor.http.exchange import Exchange

NOWHERE = "127.0.0.77"
_CLONE_NEWNET = 0x40000000


def leave_the_network() -> None:
    """From now on this thread alone is in a network of its own. OSError where that is not allowed."""
    if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNET):
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


def may_leave() -> bool:
    """Whether a thread may have a network of its own here."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(leave_the_network).exception() is None


@contextmanager
def a_way_to_nowhere() -> Iterator[None]:
    """Meanwhile NOWHERE cannot be reached by the program for want of a route."""
    usual: Callable[[Address, int, Exchange], socket.socket] = dial._connect
    really = may_leave()

    def connect(address: Address, port: int, exchange: Exchange) -> socket.socket:
        if str(address) != NOWHERE:
            return usual(address, port, exchange)
        if not really:
            raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH))
        with ThreadPoolExecutor(1, initializer=leave_the_network) as pool:
            return pool.submit(usual, address, port, exchange).result()

    with mock.patch.object(dial, "_connect", connect):
        yield
