"""LinkedIn's data export: an archive, the folder that it was unpacked into, or one list of it.

Of the connections everything is read that names a person; of the messages only who wrote to whom and when,
and never what. The lists that stand by themselves are told by their heads. Reads files, and writes nowhere.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from monitor.dates import order_of
from monitor.errors import UsageError
from monitor.model import Card
from monitor.people.batch import Batch, Exchange, counted
from monitor.people.columns import columns_of, score
from monitor.people.files import MOST_MEMBERS, Opener, hold_size, lines_of, members_of, opener_of
from monitor.people.rows import column_key, table_of
from monitor.people.table import card_of, kept
from monitor.people.ties import (
    APPLICATIONS,
    INVITATIONS,
    MESSAGES,
    applications_of,
    exchanges_of,
    invitations_of,
)

_LISTS = {
    "connections": "connections",
    "messages": "messages",
    "invitations": "invitations",
    "jobapplications": "applications",
}
_NAMED = re.compile(r"LinkedIn_?Data_?Export[_ ]?(\d{1,2})-(\d{1,2})-(\d{4})", re.IGNORECASE)
_DEEPEST = 3
_FIRST_YEAR = 2003

Lists = dict[str, list[Opener]]


def is_list(columns: Sequence[str]) -> int:
    """How much a row of cells reads like the head of one of the lists of the export; 0: not at all."""
    return max(
        _is_connections(columns), *(len(keys) * (_list_of(columns) == what) for what, keys in _KEYS.items())
    )


def read_export(path: Path, *, today: date) -> Batch:
    """An export as an archive (zip). Raises UsageError where it holds none of the lists, or is damaged."""
    members = members_of(path)
    lists: Lists = {}
    newest: date | None = None
    unpacked = 0
    for name, (info, opener) in members.items():
        if what := _what(name):
            hold_size(info, path, beside=unpacked)
            unpacked += info.file_size
            lists.setdefault(what, []).append(opener)
            if (day := _packed_on(info)) and day <= today:
                newest = max(newest or day, day)
    if not lists:
        raise UsageError(f"{path} is an archive without a list of LinkedIn (Connections.csv); {_REMEDY}")
    taken_on, note = _taken_on((path.name,), newest, today)
    return _batch(lists, str(path), taken_on, note)


def read_folder(path: Path, *, today: date) -> Batch:
    """An export that was unpacked into a folder. Raises UsageError where it holds none of the lists."""
    lists: Lists = {}
    for seen, file in enumerate(_files(path)):
        if seen > MOST_MEMBERS:
            raise UsageError(
                f"{path} holds too many files to be an export of LinkedIn; name the file itself."
            )
        if what := _what(file.name):
            lists.setdefault(what, []).append(opener_of(file))
    if not lists:
        raise UsageError(f"{path} is a folder without a list of LinkedIn (Connections.csv); {_REMEDY}")
    taken_on, note = _taken_on((path.resolve().name, *(p.name for p in path.iterdir())), None, today)
    return _batch(lists, str(path), taken_on, note)


def read_list(path: Path, columns: Sequence[str], *, today: date) -> Batch:
    """One list by itself, told by its head."""
    what = "connections" if _is_connections(columns) else _list_of(columns) or "connections"
    taken_on, note = _taken_on((path.name, path.resolve().parent.name), None, today)
    return _batch({what: [opener_of(path)]}, str(path), taken_on, note)


_KEYS = {"messages": MESSAGES, "invitations": INVITATIONS, "applications": APPLICATIONS}
_REMEDY = (
    "ask LinkedIn for it under Settings, Data privacy, Get a copy of your data, and hand over what it sends."
)


def _is_connections(columns: Sequence[str]) -> int:
    known = columns_of(columns)
    named = "first name" in known or "last name" in known
    return score(columns) + 1 if named and "connected on" in known else 0


def _list_of(columns: Sequence[str]) -> str | None:
    keys = {column_key(column) for column in columns}
    return next((what for what, needed in _KEYS.items() if needed <= keys), None)


def _what(name: str) -> str | None:
    """Which list a file of the export is, by its name in any case, with or without "_1" or " (2)"."""
    stem, dot, ending = name.replace("\\", "/").split("/")[-1].lower().rpartition(".")
    if not dot or ending != "csv":
        return None
    return _LISTS.get(re.sub(r"[\s_-]", "", re.sub(r"(?:[_ -]?\d+| ?\(\d+\))$", "", stem)))


def _files(folder: Path, depth: int = 1) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as fault:
        raise UsageError(
            f"{folder} cannot be read ({fault.strerror}); check the name of the folder."
        ) from fault
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink() and depth < _DEEPEST:
            yield from _files(entry, depth + 1)
        elif entry.is_file():
            yield entry


def _packed_on(info: zipfile.ZipInfo) -> date | None:
    try:
        day = date(*info.date_time[:3])
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None


def _taken_on(names: Iterable[str], newest: date | None, today: date) -> tuple[date, str | None]:
    """The day of the export: that of its name, else of its newest file, else today, with a note."""
    for name in names:
        if found := _NAMED.search(name):
            try:
                day = date(int(found[3]), int(found[1]), int(found[2]))
            except ValueError:
                continue
            # LinkedIn's clock may be a day ahead of the user's; more than that is a slip in the name.
            if day.year >= _FIRST_YEAR and day <= today + timedelta(days=1):
                return min(day, today), None
    if newest:
        return newest, None
    return today, (
        "The day of the export is not told by the name of the file, so it counts as taken today; import the"
        " zip under the name that LinkedIn gave it where it is older."
    )


def _batch(lists: Lists, where: str, taken_on: date, note: str | None) -> Batch:
    notes = [note] if note else []
    connections = _connections(lists.get("connections", []), where)
    notes += connections.notes
    profiles = {card.profile for card in connections.cards if card.profile}
    invitations = invitations_of(map(lines_of, lists.get("invitations", [])), profiles)
    exchanges: dict[tuple[str, bool], Exchange] = {}
    for opener in lists.get("messages", []):
        found, said = exchanges_of(lines_of(opener), invitations.owner)
        notes += said
        for one in found:
            key = one.profile, one.ours
            exchanges[key] = max(one, exchanges.get(key, one), key=lambda e: e.on)
    applications = [
        one for opener in lists.get("applications", []) for one in applications_of(lines_of(opener))
    ]
    return replace(
        connections,
        taken_on=taken_on,
        notes=tuple(dict.fromkeys(notes)),
        exchanges=tuple(exchanges.values()),
        invited=invitations.invited,
        applications=tuple(dict.fromkeys(applications)),
    )


def _connections(openers: Sequence[Opener], where: str) -> Batch:
    cards: list[Card] = []
    total = damaged = 0
    for opener in openers:
        table = table_of(lines_of(opener), _is_connections, whole=True)
        if table is None:
            raise UsageError(f"{where}: the list of connections has no row of column names; {_REMEDY}")
        columns = columns_of(table.columns)
        rows, odd, _ = kept(table, columns)
        orders = {"connected on": order_of(columns.cell(row, "connected on") for row in rows)}
        cards += [card for row in rows if (card := card_of(columns, row, orders))]
        total += len(rows) + odd
        damaged += odd
    return Batch(
        kind="linkedin",
        cards=tuple(dict.fromkeys(cards)),
        rows=total,
        hidden=total - damaged - len(cards),
        notes=tuple(_counts(cards, total - damaged - len(cards), damaged, listed=bool(openers))),
    )


def _counts(cards: Sequence[Card], hidden: int, damaged: int, *, listed: bool) -> Iterator[str]:
    if not listed:
        yield "The export holds no list of connections; ask LinkedIn for one that holds Connections."
        return
    if hidden:
        yield f"{counted(hidden, 'connection hides', 'connections hide')} the name."
    if damaged:
        yield f"{counted(damaged, 'row is', 'rows are')} damaged and left out."
    if bare := sum(not card.profile for card in cards):
        yield f"{counted(bare, 'connection is', 'connections are')} listed without the address of a profile."
    if idle := sum(not card.company for card in cards):
        yield f"{counted(idle, 'connection is', 'connections are')} listed without a company."
    if undated := sum(not card.connected_on for card in cards):
        yield f"{counted(undated, 'connection is', 'connections are')} listed without a day that can be read."
