"""The server that the tests of one process share; each test has an account of its own in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mailbox.dovecot import Dovecot, dovecot, missing


@pytest.fixture(scope="session")
def server() -> Iterator[Dovecot]:
    if why := missing():
        pytest.skip(why)
    with dovecot() as running:
        yield running
