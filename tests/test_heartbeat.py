"""The sign of life: asked after work that went well, seldom, by nobody's patience, and never named."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor import __version__
from monitor.http import Http
from monitor.model import HttpSettings
from monitor.pipeline.heartbeat import Heartbeat
from monitor.store import Store
from tests.servers import Hang, Reply, Reset, Site, serve

pytestmark = pytest.mark.network

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECRET = "canary-address-of-the-switch"


@contextmanager
def beating(site: Site, folder: Path, *, deadline: float = 5) -> Iterator[Heartbeat]:
    settings = HttpSettings(allow_private=("127.0.0.0/8",), pace=timedelta(0))
    store = Store(folder)
    http = Http(settings, version=__version__, deadline=timedelta(seconds=deadline))
    heart = Heartbeat(f"{site}/{SECRET}?key={SECRET}", http, store)
    try:
        yield heart
    finally:
        http.close()
        heart.wait()
        store.close()


def test_it_is_asked_every_five_minutes_also_across_restarts(tmp_path: Path) -> None:
    with serve(Reply(body=b"OK")) as site:
        for start in (0, 20):
            with beating(site, tmp_path) as heart:
                for minute in range(20):
                    heart.beat(NOON + (start + minute) * MINUTE)
                    heart.wait()
        assert len(site.asked) == 8


def test_a_clock_that_was_ahead_does_not_silence_it(tmp_path: Path) -> None:
    with serve(Reply(body=b"OK")) as site, beating(site, tmp_path) as heart:
        assert heart.beat(NOON + timedelta(days=365))
        heart.wait()
        assert heart.beat(NOON)
        heart.wait()
        assert len(site.asked) == 2


def test_without_an_address_nobody_is_asked(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with Http(HttpSettings(), version=__version__) as http:
        assert not Heartbeat(None, http, store).beat(NOON)
    store.close()


def test_one_that_says_nothing_holds_nothing_up_and_is_not_asked_twice_at_once(tmp_path: Path) -> None:
    with serve(Hang()) as site, beating(site, tmp_path, deadline=30) as heart:
        assert heart.beat(NOON)
        site.hung.wait(5)
        assert not heart.beat(NOON + 6 * MINUTE)
        assert len(site.asked) == 1


@pytest.mark.parametrize("answer", [Reply(status=404), Reply(status=500), Reset(), Reply(status=403)])
def test_one_that_fails_is_said_once_without_its_address(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, answer: Reply | Reset
) -> None:
    caplog.set_level(logging.DEBUG)
    answers = [answer, answer, answer, Reply(body=b"OK")]
    with serve(answers) as site, beating(site, tmp_path) as heart:
        for number in range(5):
            heart.beat(NOON + number * 5 * MINUTE)
            heart.wait()
    told = [record.getMessage() for record in caplog.records if record.name == "monitor.pipeline.heartbeat"]
    assert len(told) == 2
    assert "did not take" in told[0]
    assert "again" in told[1]
    assert SECRET not in caplog.text


def test_a_private_address_is_asked_only_where_the_user_opened_it(tmp_path: Path) -> None:
    with serve(Reply(body=b"OK")) as site:
        store = Store(tmp_path)
        with Http(HttpSettings(pace=timedelta(0)), version=__version__) as http:
            heart = Heartbeat(f"{site}/x", http, store)
            assert heart.beat(NOON)
            heart.wait()
        store.close()
        assert site.asked == []
