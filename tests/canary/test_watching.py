"""The guard of the suite: a leak that is planted is caught, and what is allowed is none."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from monitor.config import Config, load
from tests.canary.watching import Watch, private_words, watched

LIST = """
[[channels]]
name = "phone"
url = "json://user:{secret}@127.0.0.1/{secret}?+key={secret}"
[heartbeat]
url = "https://beat.example/{secret}"
[usajobs]
key = "{secret}"
[[mailboxes]]
name = "alerts"
url = "imaps://jordan@mail.example/INBOX"
password = "{secret}"
[[employers]]
name = "Acme"
[[employers.sources]]
kind = "greenhouse"
board = "acme"
[[employers.people]]
name = "Dana Ruiz"
email = "{secret}@acme.example"
phone = "+49 30 5550100"
notes = "{secret} sky diving"
"""


@pytest.fixture
def words(tmp_path: Path) -> set[str]:
    return private_words(_load(tmp_path))


def _load(folder: Path, secret: str = "Cn7Planted") -> Config:
    file = folder / "config.toml"
    file.write_text(LIST.format(secret=secret))
    file.chmod(0o600)
    return load(file, {})


@pytest.mark.parametrize(
    ("told", "leaks"),
    [
        ("the channel is json://user:Cn7Planted@127.0.0.1/x", 1),
        ("key Cn7Planted", 1),
        ("wrote to Cn7Planted@acme.example", 1),
        ("called +49 30 5550100", 1),
        ("greenhouse:acme: 3 roles of Acme", 0),
        ("the channel phone did not take it", 0),
    ],
)
@pytest.mark.parametrize("logger", ["monitor", "monitor.deep.below", "another.library", "some.library"])
def test_a_leak_that_is_planted_is_caught(tmp_path: Path, told: str, leaks: int, logger: str) -> None:
    with watched() as watch:
        _load(tmp_path)
        logging.getLogger(logger).debug("%s", told)
        assert len(watch.leaks()) == leaks


def test_a_trace_counts_as_well(tmp_path: Path) -> None:
    with watched() as watch:
        _load(tmp_path)
        try:
            raise ValueError("Cn7Planted")
        except ValueError:
            logging.getLogger("monitor").exception("it broke")
        (told,) = watch.leaks()
    assert "Cn7Planted" not in told


def test_what_a_test_before_kept_secret_is_not_held_against_this_one(tmp_path: Path) -> None:
    with watched() as watch:
        _load(tmp_path)
        assert watch.leaks() == []
        logging.getLogger("monitor").info("Cn7Planted")
        assert watch.leaks() == []


def test_every_secret_and_every_way_to_reach_somebody_is_looked_for(words: set[str]) -> None:
    assert len([word for word in words if "Cn7Planted" in word]) >= 5
    assert "+49 30 5550100" in words
    assert not {"Acme", "phone", "Dana Ruiz"} & words


def test_the_suite_itself_is_watched() -> None:
    root = logging.getLogger()
    assert root.isEnabledFor(logging.DEBUG)
    assert any(isinstance(handler, Watch) for handler in root.handlers)
