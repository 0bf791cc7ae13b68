"""Rows of delimited text (CSV, TSV), however it was saved: the head of the table is looked for. Pure.

A row that is damaged costs itself: a quotation mark that is never closed does not swallow the rows below.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from monitor.text import clean, fold

DELIMITERS = (",", ";", "\t", "|")
MOST_COLUMNS = 500
_HEAD_LINES = 60
_MOST_JOINED = 2_000
_LONGEST_ROW = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The head of a table, and its rows: each as wide as the head, None for one that cannot be read."""

    columns: tuple[str, ...]
    rows: Iterator[list[str] | None]


def column_key(column: str) -> str:
    """The name of a column made comparable: "E-mail 1 - Value" is emailvalue."""
    return re.sub(r"[\W\d_]+", "", fold(column[:200]))


def table_of(
    lines: Iterable[str], score: Callable[[Sequence[str]], int], *, whole: bool = False
) -> Table | None:
    """The table in a text: its head is the line among the first sixty that scores most (0: no head).

    `whole`: a row that is shorter than the head is damaged; otherwise its missing cells are empty.
    """
    stream = iter(lines)
    head = list(islice(stream, _HEAD_LINES))
    best: tuple[int, int, str, list[str]] | None = None
    for position, line in enumerate(head):
        for delimiter in DELIMITERS:
            if not 0 < line.count(delimiter) + 1 <= MOST_COLUMNS:
                continue
            columns = _cells(line, delimiter) or []
            points = score(columns)
            if points and (best is None or points > best[0]):
                best = (points, position, delimiter, columns)
    if best is None:
        return None
    _, position, delimiter, columns = best
    rest = chain(head[position + 1 :], stream)
    return Table(
        columns=tuple(clean(column, 80) for column in columns),
        rows=_rows(rest, delimiter, len(columns), whole),
    )


def _rows(lines: Iterator[str], delimiter: str, width: int, whole: bool) -> Iterator[list[str] | None]:
    waiting: deque[str] = deque()
    while True:
        line = waiting.popleft() if waiting else next(lines, None)
        if line is None:
            return
        if not line.strip("\r\n \x00\ufeff"):
            if not line:
                yield None  # it was too long
            continue
        if line.count('"') % 2:
            row, used = _joined(line, waiting, lines, delimiter, width)
            for _ in range(used):
                waiting.popleft()
        else:
            row = _cells(line, delimiter)
        yield _fitted(row, width, whole)


def _joined(
    line: str, waiting: deque[str], lines: Iterator[str], delimiter: str, width: int
) -> tuple[list[str] | None, int]:
    """A row whose cell goes on over lines, and how many of those that wait belong to it."""
    joined = [line]
    length = len(line)
    for used in range(1, _MOST_JOINED):
        while len(waiting) < used and (following := next(lines, None)) is not None:
            waiting.append(following)
        if len(waiting) < used or length > _LONGEST_ROW:
            break
        joined.append(waiting[used - 1])
        length += len(joined[-1])
        if joined[-1].count('"') % 2:
            row = _cells("".join(joined), delimiter)
            if row is not None and len(row) == width:
                return row, used
            break
    # Never closed, or closed in another row: the mark is a slip in this line alone.
    alone = line.replace('"', "")
    return (_cells(alone, delimiter) if alone.count(delimiter) == width - 1 else None), 0


def _cells(line: str, delimiter: str) -> list[str] | None:
    try:
        # Without `strict`: Excel and people write quotation marks where no dialect has them.
        return next(csv.reader([line.replace("\x00", "")], delimiter=delimiter, skipinitialspace=True), None)
    except csv.Error:
        return None


def _fitted(row: list[str] | None, width: int, whole: bool) -> list[str] | None:
    """A row as wide as the head; None where its cells cannot be told apart."""
    if row is None:
        return None
    while len(row) > width and not row[-1].strip():
        row.pop()
    if len(row) > width or (whole and len(row) < width):
        return None
    return row + [""] * (width - len(row))
