"""A door that may go to loopback, and no faster than the test needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from monitor.http import Http
from monitor.model import HttpSettings

OPEN = HttpSettings(allow_private=("127.0.0.0/8", "::1/128"), pace=timedelta(0))

Door = Callable[..., Http]


@pytest.fixture
def door() -> Iterator[Door]:
    """Makes doors: settings of [http] and parameters of `Http` by name; all are closed in the end."""
    with ExitStack() as doors:

        def make(**given: Any) -> Http:
            names = {"user_agent", "contact", "allow_private", "ca_file", "pace"}
            settings = replace(OPEN, **{name: given.pop(name) for name in names & given.keys()})
            return doors.enter_context(Http(settings, version="1.2.3", **given))

        yield make
