"""What people see on a terminal: tables that fit its width, times in their zone, colour with meaning."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from monitor.text import clean

_COLOURS = {"good": "32", "warn": "33", "bad": "31", "strong": "1", "faint": "2"}
_GAP = "  "
_SMALLEST = 6


def is_terminal(out: TextIO = sys.stdout) -> bool:
    return out.isatty()


def paint(text: str, meaning: str | None, out: TextIO = sys.stdout) -> str:
    """Colour on a terminal only, and not against the user's $NO_COLOR."""
    if meaning is None or not is_terminal(out) or os.environ.get("NO_COLOR"):
        return text
    return f"\033[{_COLOURS[meaning]}m{text}\033[0m"


def line(value: Any) -> None:
    """One JSON document as one line."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def iso(instant: datetime | None) -> str | None:
    """An instant for JSON: UTC, ISO 8601."""
    return None if instant is None else instant.isoformat().replace("+00:00", "Z")


def moment(instant: datetime | None, now: datetime, zone: ZoneInfo) -> str:
    """A time for people: the clock today, the day else; in their zone."""
    if instant is None:
        return "never"
    local, today = instant.astimezone(zone), now.astimezone(zone).date()
    days = (local.date() - today).days
    if days == 0:
        return f"{local:%H:%M}"
    if days in (1, -1):
        return f"{'tomorrow' if days == 1 else 'yesterday'} {local:%H:%M}"
    return f"{local.day} {local:%b %Y %H:%M}" if local.year != today.year else f"{local.day} {local:%b %H:%M}"


def table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, meanings: Sequence[str | None] = ()
) -> None:
    """Print a table in the width of the terminal; the widest columns give way first. `meanings` colours
    the rows, one for each."""
    cells = [[clean(cell, 400) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(heads), *cells]) for i in range(len(heads))]
    space = (shutil.get_terminal_size((110, 24)).columns if is_terminal() else 400) - len(_GAP) * (
        len(heads) - 1
    )
    while sum(widths) > space and max(widths) > _SMALLEST:
        widths[widths.index(max(widths))] -= 1
    print(paint(_row(heads, widths), "strong"))
    for index, row in enumerate(cells):
        print(paint(_row(row, widths), meanings[index] if meanings else None))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitted = (
        cell if len(cell) <= width else cell[: width - 1] + "…"
        for cell, width in zip(cells, widths, strict=True)
    )
    return _GAP.join(f"{cell:<{width}}" for cell, width in zip(fitted, widths, strict=True)).rstrip()
