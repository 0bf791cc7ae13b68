"""What every test stands on: no connection leaves this machine, unmarked tests open none, no log tells."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.canary.watching import watched

# How long an example takes tells of the machine's load, not of the program.
settings.register_profile("gate", deadline=None)
settings.load_profile("gate")


_KEPT = ("MONITOR_SAMPLES", "MONITOR_MEASURED")
"""Of the program's own variables those that speak to the tests."""


class NotAllowed(AssertionError):
    """A test tried to reach something other than loopback, or was not marked for the network."""


def _is_loopback(address: object) -> bool:
    host = address[0] if isinstance(address, tuple) else address
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return str(host) == "localhost"


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = request.node.get_closest_marker("network") is not None

    def guarded(name: str) -> Any:
        real = getattr(socket.socket, name)

        def call(self: socket.socket, *args: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                target = args[-1]
                if not _is_loopback(target):
                    raise NotAllowed(f"{name} to {target!r}: tests stay on loopback")
                if not marked:
                    raise NotAllowed(f"{name} to {target!r}: mark the test with @pytest.mark.network")
            return real(self, *args)

        return call

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    for name in [n for n in os.environ if n.startswith("MONITOR_") and n not in _KEPT]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def nothing_private_is_logged() -> Iterator[None]:
    with watched() as watch:
        yield
        leaks = watch.leaks()
    if leaks:
        pytest.fail(f"a secret or what is private was logged: {'; '.join(leaks)}")


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real answers, where one is given."""
    folder = os.environ.get("MONITOR_SAMPLES")
    if not folder or not Path(folder).is_dir():
        pytest.skip("$MONITOR_SAMPLES names no folder of samples")
    return Path(folder)
