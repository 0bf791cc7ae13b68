"""The guard of the whole suite: everything is logged, and no log holds a secret or what is private.

Each configuration that a test builds names what must not be logged while that test runs: the addresses of
its channels and their passwords, passwords and keys, how its people can be reached and what was noted. The
root logger is at DEBUG, so that the libraries too say all they have to say. Records are put into words only
after a test that built a configuration.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from monitor.config import Config

SHORTEST = 7
"""Characters. What is shorter may stand in a log by chance."""


def private_words(config: Config) -> set[str]:
    """What must not be logged while this configuration is in use."""
    found: set[str | None] = {config.usajobs_key, config.heartbeat_url}
    for channel in config.channels:
        found |= _of_address(channel.url)
        found.add(channel.url.partition("://")[2])
    for mailbox in config.mailboxes:
        found |= {mailbox.password, *_of_address(mailbox.url)}
    for employer in config.employers:
        for source in employer.sources:
            found |= {source.token, *_of_address(source.url or "")}
        for person in employer.people:
            found |= {person.email, person.phone, person.linkedin, person.other, person.notes}
    return {word for word in found if word and len(word) >= SHORTEST}


def _of_address(address: str) -> set[str | None]:
    """The password and the values of an address, as they stand in it and as they are meant."""
    try:
        parts = urlsplit(address)
        password = parts.password
    except ValueError:
        return set()
    values = {value for name, value in parse_qsl(parts.query) if _is_secret(name)}
    return {password, unquote(password or ""), *values}


def _is_secret(name: str) -> bool:
    return any(word in name.lower() for word in ("key", "token", "pass", "secret", "auth", "tok"))


@dataclass
class Watch(logging.Handler):
    """What was logged and which configurations were built during one test."""

    records: list[logging.LogRecord] = field(default_factory=list)
    configs: list[Config] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.NOTSET)

    __hash__ = logging.Handler.__hash__

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def leaks(self) -> list[str]:
        """Of each word that was logged the logger and its level, without the word; and forget all."""
        records, configs = self.records[:], self.configs[:]
        self.records.clear()
        self.configs.clear()
        if not (configs and records):
            return []
        words = set().union(*map(private_words, configs))
        form = logging.Formatter()
        return [
            f"{record.name} at {record.levelname}, called in {record.pathname}:{record.lineno}"
            for record in records
            if any(word in form.format(record) for word in words)
        ]


_OF_TESTS = ("mail.log", "mail.debug")
"""The loggers of the mail server that stands in for the user's own: it logs the mails that it takes."""

_WATCH = Watch()
_MODULE: Any = importlib.import_module("monitor.config")
_build = _MODULE.build


def _seen(*args: Any, **kwargs: Any) -> Config:
    config: Config = _build(*args, **kwargs)
    _WATCH.configs.append(config)
    return config


@contextmanager
def watched() -> Iterator[Watch]:
    """Within it everything is logged and kept; ask it for `leaks` at the end."""
    root = logging.getLogger()
    level = root.level
    _MODULE.build = _seen
    for name in _OF_TESTS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    _WATCH.leaks()
    root.addHandler(_WATCH)
    root.setLevel(logging.DEBUG)
    try:
        yield _WATCH
    finally:
        root.setLevel(level)
        root.removeHandler(_WATCH)
