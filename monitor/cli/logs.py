"""How log records look: one event, one line, no control characters. The journal adds the time."""

from __future__ import annotations

import logging


class PlainFormatter(logging.Formatter):
    """`LEVEL name message`; whatever a site put into a message cannot make a second line or a colour."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return "".join(c if c.isprintable() else ("\\n" if c == "\n" else " ") for c in text)
