"""Where a key that stands at the wrong place belongs. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from monitor.config.schema import Table, WatchList, inner_table, is_list, keys

FEW = 8
"""Keys of a table that are few enough to be named beside where a key belongs."""


class _Home(NamedTuple):
    """A key, the header of the table it belongs to ("" at the top), and its own header if it is a table."""

    key: str
    under: str
    header: str


def belongs(name: str, here: Sequence[str]) -> str | None:
    """Where a key that is none of those `here` belongs, as a sentence; None where it is none at all."""
    homes = [home for home in _HOMES if home.key == name]
    headers = [home.header for home in homes if home.header]
    if headers:
        return f"Write it as {_one_of(headers)}, on a line of its own."
    tables = [home.under for home in homes]
    if not tables:
        return None
    if "" in tables:
        return "It belongs at the top, before the first [table]."
    where = f"It belongs under {_one_of(tables)}."
    return f"{where} Here there are: {', '.join(here)}." if len(here) <= FEW else where


def _one_of(tables: Sequence[str]) -> str:
    *others, last = tables
    return f"{', '.join(others)} or {last}" if others else last


def _homes(table: type[Table], path: str = "", header: str = "") -> Iterator[_Home]:
    for key, annotation in keys(table).items():
        inner = inner_table(annotation)
        place = f"{path}.{key}" if path else key
        own = "" if not inner else f"[[{place}]]" if is_list(annotation) else f"[{place}]"
        yield _Home(key, header, own)
        if inner:
            yield from _homes(inner, place, own)


_HOMES = tuple(_homes(WatchList))
