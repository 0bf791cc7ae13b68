"""A tree of plain values against the schema: what fits is kept, what does not is a mistake. Pure."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from monitor.config.belongs import belongs
from monitor.config.durations import UnreadableError
from monitor.config.faults import MOST, Faults, nearest
from monitor.config.positions import KeyPath
from monitor.config.schema import WatchList, inner_table, keys

_EXPECTED = {
    "bool_type": "true or false, without quotes",
    "int_type": "a whole number, without quotes",
    "string_unicode": "a text in UTF-8",
    "list_type": "a list in square brackets",
    "dict_type": "a table",
    "model_type": "a table",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
}
_WORDS = {
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_BEGINNINGS = {
    "channels": 'name = "…", url = "…"',
    "employers": 'name = "…"',
    "mailboxes": 'name = "…", url = "…"',
    "news": 'date = 2026-08-01, text = "…"',
    "people": 'name = "…"',
    "rejections": 'role = "…", date = 2026-05-01',
    "sources": 'url = "…"',
}
"""What an entry of each list of tables begins with."""
_SHOWABLE_KEY = re.compile(r"[\w -]{1,60}")


def fit(tree: dict[str, Any], faults: Faults) -> WatchList:
    """The watch list with everything that can be read; the rest goes to `faults` and is left out.

    With more mistakes than are told, nothing is kept: what is left over would only add to them.
    """
    try:
        return WatchList.model_validate(tree)
    except ValidationError as error:
        details = error.errors(include_url=False)
    for detail in details[:MOST]:
        _tell(detail, faults)
    if len(details) > MOST:
        faults.leave_out(len(details) - MOST)
        return WatchList()
    kept = _without(tree, [_real_path(tree, detail["loc"]) for detail in details])
    return WatchList.model_validate(kept)


def _tell(detail: ErrorDetails, faults: Faults) -> None:
    path, given = detail["loc"], detail["input"]
    cause = detail.get("ctx", {}).get("error")
    if detail["type"] == "extra_forbidden":
        _tell_unknown(path, faults)
    elif isinstance(cause, UnreadableError):
        faults.add(path, cause.message, cause.suggestion)
    else:
        faults.add(path, _why_not(detail), _remedy(path, detail["type"], given))


def _why_not(detail: ErrorDetails) -> str:
    kind, given = detail["type"], detail["input"]
    if kind.endswith("than_equal"):
        return f"This must be {_EXPECTED[kind].format(**detail['ctx'])}."
    if kind == "model_type" and isinstance(given, list):
        return "There is only one of these."
    if kind == "list_type" and isinstance(given, dict) and _table_of_items(detail["loc"]):
        return "There can be several of these."
    found = _WORDS.get(type(given), "a date or time")
    return f"This must be {_EXPECTED.get(kind, 'something else')}, and here is {found}."


def _tell_unknown(path: KeyPath, faults: Faults) -> None:
    """A key that is none may be a value at the wrong place, and that value a secret."""
    around, name = path[:-1], str(path[-1])
    known = list(keys(_table_at(around)))
    shown = name if _SHOWABLE_KEY.fullmatch(name) else "…"
    hint = nearest(name, known, likeness=0.8) or belongs(name, known) or nearest(name, known)
    faults.unknown(around, name, shown, hint or f"There are: {', '.join(known)}.")


def _remedy(path: KeyPath, kind: str, given: object) -> str | None:
    """What to write where a table stands for a list of tables, a list for a table, a text for either."""
    name = ".".join(part for part in path if isinstance(part, str))
    if kind == "bool_type":
        return f"Write {path[-1]} = true or {path[-1]} = false."
    if kind == "dict_type":
        return f'Write {path[-1]} = {{ "Data Platform" = "data" }}.'
    if kind == "list_type" and not _table_of_items(path):
        return f'Write {path[-1]} = ["…"].'
    if kind == "list_type" and isinstance(given, dict):
        return f"Write [[{name}]] with double brackets."
    if kind == "list_type":
        return f"Write {path[-1]} = [{{ {_BEGINNINGS[str(path[-1])]} }}]."
    if kind == "model_type" and isinstance(path[-1], int):
        return f"Write {{ {_BEGINNINGS[str(path[-2])]} }}."
    if kind == "model_type" and isinstance(given, list):
        return f"Write [{name}] with single brackets."
    return f"Write [{name}] on a line of its own, and its keys below." if kind == "model_type" else None


def _table_of_items(path: KeyPath) -> object:
    """The table that the items of the list at a place are, if they are tables."""
    return inner_table(keys(_table_at(path[:-1]))[str(path[-1])])


def _table_at(path: KeyPath) -> Any:
    table: Any = WatchList
    for part in path:
        if isinstance(part, str):
            table = inner_table(keys(table)[part])
    return table


def _real_path(tree: Any, path: KeyPath) -> KeyPath:
    """As much of a place as exists in the tree."""
    real: KeyPath = ()
    for part in path:
        here = part in tree if isinstance(tree, dict) else isinstance(tree, list)
        if not here:
            break
        tree = tree[part]
        real = (*real, part)
    return real


def _without(tree: dict[str, Any], paths: list[KeyPath]) -> dict[str, Any]:
    """A copy of the tree without what stands at those places. An item of a list becomes an empty table,
    where the list holds tables, so that the places of its neighbours stay what they are; else the list goes.
    """
    kept: dict[str, Any] = _copy(tree)
    for path in paths:
        holder: Any = kept
        for part in path[:-1]:
            holder = holder[part] if not isinstance(holder, dict) or part in holder else {}
        if isinstance(holder, dict):
            holder.pop(path[-1], None)
        elif inner_table(keys(_table_at(path[:-2]))[str(path[-2])]):
            holder[path[-1]] = {}
        else:
            holder.clear()
    return kept


def _copy(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _copy(value) for key, value in tree.items()}
    return [_copy(value) for value in tree] if isinstance(tree, list) else tree
