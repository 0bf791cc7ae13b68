"""What people see on a terminal: tables that fit its width, times in their zone, colour with meaning."""

from __future__ import annotations

import codecs
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from monitor.model import Alert
from monitor.text import clean

_COLOURS = {"good": "32", "warn": "33", "bad": "31", "strong": "1", "faint": "2"}
_GAP = "  "
_SMALLEST = 6


def is_terminal() -> bool:
    return sys.stdout.isatty()


def paint(text: str, meaning: str | None) -> str:
    """Colour on a terminal that has some, and not against the user's $NO_COLOR."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    if meaning is None or plain or not is_terminal():
        return text
    return f"\033[{_COLOURS[meaning]}m{text}\033[0m"


def line(value: Any) -> None:
    """One JSON document as one line, also where the output takes no more than ASCII."""
    utf8 = codecs.lookup(sys.stdout.encoding or "utf-8").name == "utf-8"
    print(json.dumps(value, ensure_ascii=not utf8), flush=True)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, and how it gives way where the terminal is narrow.

    `least` is the width down to which it may be cut (None: never cut), with `middle` in the middle, so that
    its end stays. Columns with a `rank` are left out where there is no room, the highest first. A cell of
    more than `spill` characters stands whole on a line of its own below the row.
    """

    head: str
    least: int | None = None
    middle: bool = False
    rank: int = 0
    spill: int | None = None


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    meanings: Sequence[str | None] = (),
    below: Sequence[str | None] = (),
) -> None:
    """Print a table in the width of the terminal. For each row, `meanings` colours it, and `below` says what
    is to be said under it."""
    cells = [[clean(cell, 400) for cell in row] for row in rows]
    under = [[said] if said else [] for said in below] or [[] for _ in rows]
    for place, column in enumerate(columns):
        for row, lines in zip(cells, under, strict=True):
            if column.spill is not None and len(row[place]) > column.spill:
                lines.insert(0, row[place])
                row[place] = ""
    natural = [max(len(row[i]) for row in [[c.head for c in columns], *cells]) for i in range(len(columns))]
    least = [n if c.least is None else min(n, c.least) for n, c in zip(natural, columns, strict=True)]
    shown = _with_room(columns, least)
    widths = _fitted([natural[i] for i in shown], [least[i] for i in shown])
    kept = [columns[i] for i in shown]
    print(paint(_row([c.head for c in kept], kept, widths), "strong"))
    for index, (row, lines) in enumerate(zip(cells, under, strict=True)):
        print(paint(_row([row[i] for i in shown], kept, widths), meanings[index] if meanings else None))
        for said in lines:
            print(paragraph(said, indent=len(_GAP)))


def width() -> int:
    """How many characters a line may have; many where nobody looks at a terminal."""
    return shutil.get_terminal_size((110, 24)).columns if is_terminal() else 400


def paragraph(text: str, *, indent: int = 0, first: str | None = None) -> str:
    """A text in lines that fit the terminal, each after so many blanks (the first after `first`, if given).
    An address is never broken."""
    blanks = " " * indent
    return textwrap.fill(
        clean(text, 4000),
        width=max(width(), indent + 20),
        initial_indent=blanks if first is None else first,
        subsequent_indent=blanks,
        break_long_words=False,
        break_on_hyphens=False,
    )


def shortened(text: str, most: int = 60) -> str:
    """A long name with its middle left out, on a terminal only: what reads our output gets it whole."""
    return _cut(text, Column(head="", middle=True), most) if is_terminal() else text


def _with_room(columns: Sequence[Column], least: Sequence[int]) -> list[int]:
    """The columns that there is room for, each at least as wide as it must be."""
    shown = list(range(len(columns)))
    while sum(least[i] for i in shown) + len(_GAP) * (len(shown) - 1) > width():
        last = max(shown, key=lambda i: columns[i].rank)
        if not columns[last].rank:
            break
        shown.remove(last)
    return shown


def _fitted(natural: Sequence[int], least: Sequence[int]) -> list[int]:
    """The widths of columns that fit side by side: the widest gives way first, none below its least as long
    as another can."""
    widths = list(natural)
    space = width() - len(_GAP) * (len(widths) - 1)
    for floors in (least, [min(_SMALLEST, n) for n in natural]):
        while sum(widths) > space:
            loose = [i for i in range(len(widths)) if widths[i] > floors[i]]
            if not loose:
                break
            widths[max(loose, key=widths.__getitem__)] -= 1
    return widths


def _row(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    fitted = (_cut(*one) for one in zip(cells, columns, widths, strict=True))
    return _GAP.join(f"{cell:<{width}}" for cell, width in zip(fitted, widths, strict=True)).rstrip()


def _cut(cell: str, column: Column, width: int) -> str:
    if len(cell) <= width:
        return cell
    tail = width // 2 if column.middle else 0
    return cell[: width - 1 - tail] + "…" + cell[len(cell) - tail :]


def alert_row(alert: Alert) -> dict[str, Any]:
    """What `outbox` and `export` say of an alert alike."""
    return {
        "alert": alert.key,
        "kind": alert.kind,
        "urgency": alert.urgency,
        "employer": alert.employer,
        "person": alert.person,
        "source": alert.source,
        "id": alert.id,
        "title": alert.title,
        "created_at": iso(alert.created_at),
    }
