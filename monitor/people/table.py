"""A table of people or of applications, as a person or another program wrote it (CSV, TSV). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from monitor.dates import Order, day_of, order_of
from monitor.decisions.profiles import profile_of, slug_of
from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.batch import Application, Batch, counted
from monitor.people.columns import KNOWN, Columns, columns_of, score
from monitor.people.fields import addresses, in_order, name_of, phones
from monitor.people.rows import Table, table_of
from monitor.text import as_url, clean

MOST_ROWS = 100_000
NOTES_LIMIT = 1_000
_DAYS = ("connected on", "met", "applied on")


def read_table(lines: Iterable[str], where: str) -> Batch:
    """The people of a table, and the applications where it is (also) a list of those.

    Raises UsageError where no column is known.
    """
    table = table_of(lines, score)
    if table is None:
        raise UsageError(
            f"{where} has no row of column names that is known; name its columns, for example {KNOWN}."
        )
    columns = columns_of(table.columns)
    rows, damaged, more = kept(table, columns)
    order = {word: order_of(columns.cell(row, word) for row in rows) for word in _DAYS}
    has_names = any(word in columns for word in ("name", "first name", "last name"))
    cards = [card for row in rows if (card := card_of(columns, row, order))] if has_names else []
    applications = list(_applications(columns, rows, order, has_names=has_names))
    hidden = len(rows) - len(cards) if has_names else 0
    notes = [*_left_over(table, columns), *_unread(damaged, hidden, len(applications), more=more)]
    if any(columns.cell(row, word) and not _day(columns, row, word, order) for row in rows for word in _DAYS):
        notes.append(
            "Some dates are left out, since it cannot be told which number is the month;"
            " write them as 2026-05-03."
        )
    return Batch(
        kind="table",
        cards=tuple(dict.fromkeys(cards)),
        rows=len(rows) + damaged,
        hidden=hidden,
        notes=tuple(notes),
        applications=tuple(dict.fromkeys(applications)),
        preview=tuple(
            (table.columns[at], word)
            for at, word in sorted((at, word) for word, places in columns.places.items() for at in places)
        ),
    )


def card_of(columns: Columns, row: Sequence[str], order: dict[str, Order | None]) -> Card | None:
    """The person of a row; None where it has no name."""
    name = name_of(_name(columns, row))
    if name is None:
        return None
    links = columns.cells(row, ("profile", "link"))
    profile = next((slug for link in links if (slug := profile_of(link))), None)
    if profile is None and (handle := columns.cell(row, "profile")) and not set("./ ") & set(handle):
        profile = slug_of(handle)
    return Card(
        name=name,
        company=_text(columns, row, "company"),
        title=_text(columns, row, "title"),
        department=_text(columns, row, "department"),
        emails=addresses(columns.cells(row, ("mail",))),
        phones=phones(columns.cells(row, ("phone",))),
        profile=profile,
        connected_on=_day(columns, row, "connected on", order),
        met=_day(columns, row, "met", order),
        notes=clean(columns.cell(row, "notes"), NOTES_LIMIT) or None,
    )


def kept(table: Table, columns: Columns) -> tuple[list[list[str]], int, bool]:
    """The rows with only the cells that are known, how many are damaged, and whether there are more."""
    known = {at for places in columns.places.values() for at in places}
    rows: list[list[str]] = []
    damaged = 0
    for row in table.rows:
        if len(rows) + damaged >= MOST_ROWS:
            return rows, damaged, True
        if row is None:
            damaged += 1
        elif any(cell.strip() for cell in row):
            rows.append([cell[:5_000] if at in known else "" for at, cell in enumerate(row)])
    return rows, damaged, False


def _name(columns: Columns, row: Sequence[str]) -> str:
    parts = [columns.cell(row, word) for word in ("first name", "middle name", "last name")]
    if any(part.strip() for part in parts):
        return " ".join(part.strip() for part in parts if part.strip())
    return in_order(clean(columns.cell(row, "name"), 200))


def _applications(
    columns: Columns, rows: list[list[str]], order: dict[str, Order | None], *, has_names: bool
) -> Iterator[Application]:
    # Beside a name a title is that of the person.
    if has_names and "applied on" not in columns:
        return
    for row in rows:
        company, role = _text(columns, row, "company"), _text(columns, row, "title")
        if company and role:
            links = columns.cells(row, ("link",))
            yield Application(
                company=company,
                role=role,
                on=_day(columns, row, "applied on", order),
                url=next((url for link in links if (url := as_url(link)) and not profile_of(url)), None),
            )


def _text(columns: Columns, row: Sequence[str], word: str) -> str | None:
    return clean(columns.cell(row, word)) or None


def _day(columns: Columns, row: Sequence[str], word: str, order: dict[str, Order | None]) -> date | None:
    return day_of(columns.cell(row, word), order.get(word))


def _left_over(table: Table, columns: Columns) -> Iterator[str]:
    known = {at for places in columns.places.values() for at in places}
    others = [f'"{column}"' for at, column in enumerate(table.columns) if at not in known and column]
    if others:
        more = f" and {len(others) - 8} more" if len(others) > 8 else ""
        yield f"Not used: {', '.join(others[:8])}{more}."


def _unread(damaged: int, hidden: int, applications: int, *, more: bool) -> Iterator[str]:
    if damaged:
        yield f"{counted(damaged, 'row is', 'rows are')} damaged and left out."
    if hidden and not applications:
        left = "is" if hidden == 1 else "are"
        yield f"{counted(hidden, 'row has', 'rows have')} no name and {left} left out."
    if more:
        yield f"Only the first {MOST_ROWS:,} rows were read; hand over the others as a file of their own."
