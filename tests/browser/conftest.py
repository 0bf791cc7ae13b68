from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.chromium import Chromium, missing


@pytest.fixture(scope="session")
def browser() -> Iterator[Chromium]:
    """One browser for all tests of a session."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    with Chromium() as started:
        yield started
