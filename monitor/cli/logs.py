"""How log records look: one event, one line, no control characters. The journal adds the time."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class PlainFormatter(logging.Formatter):
    """`LEVEL name message`; whatever a site put into a message cannot make a second line or a colour."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return "".join(c if c.isprintable() else ("\\n" if c == "\n" else " ") for c in text)


class _Sentence(PlainFormatter):
    """The message alone, as a sentence for whoever sits at the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record).removeprefix(f"{record.levelname} {record.name} ").rstrip(".")
        return f"{said[:1].upper()}{said[1:]}."


@contextmanager
def beside_a_verb(*, verbose: bool) -> Iterator[None]:
    """What is logged while a verb is at work. `verbose` shows all of it on standard error; else only faults,
    since the verb itself says in sentences how things stand."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainFormatter() if verbose else _Sentence())
    handler.setLevel(logging.INFO if verbose else logging.ERROR)
    ours = logging.getLogger("monitor")
    before = ours.level
    ours.addHandler(handler)
    if verbose:
        ours.setLevel(logging.INFO)
    try:
        yield
    finally:
        ours.setLevel(before)
        ours.removeHandler(handler)
