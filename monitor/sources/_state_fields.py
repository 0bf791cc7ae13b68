"""What a flat record of inline state says of a role: places, departments, whether it is closed. Pure.

Keys are flat (`office.name`); their last step says what they are about.
"""

from __future__ import annotations

import re
from typing import Any

from monitor.sources._fields import employment_type, places, remote_in
from monitor.sources._roles import is_place
from monitor.text import as_text, fold, unique

_PLACES = re.compile(r"locat|city|place|office|standort|\bort$|region|country|lieu|ubicac", re.IGNORECASE)
_DEPARTMENTS = re.compile(r"depart|team|function|categor|division|abteilung|bereich", re.IGNORECASE)
_CLOSED = frozenset(
    ("draft", "closed", "archived", "expired", "inactive", "filled", "unpublished", "internal", "deleted")
)
_OPEN_FLAGS = re.compile(r"(?:is_?)?(?:active|open|published|visible|live|public)$", re.IGNORECASE)
_TOWNS = ("city", "locality", "town", "addresslocality")
_LANDS = ("state", "region", "addressregion", "country", "addresscountry")
_NO_TEXT = re.compile(r"(?:id|slug|type|code|url|image|lat|lng|iso\d*|count)$")


def last_step(key: str) -> str:
    """The last step of a flat key, letters only."""
    return re.sub(r"[^a-z_]", "", key.rpartition(".")[2].lower())


def is_closed(record: dict[str, Any]) -> bool:
    for key, value in record.items():
        name = last_step(key)
        if name in ("status", "state") and isinstance(value, str) and fold(value) in _CLOSED:
            return True
        if (
            isinstance(value, bool)
            and "." not in key
            and (
                (value is False and _OPEN_FLAGS.fullmatch(name))
                or (value and name in ("draft", "isdraft", "closed", "archived", "hidden"))
            )
        ):
            return True
    return False


def _meaning(key: str) -> str:
    """What a flat key is about: its last step, or the one before where that says only "name" or the like."""
    steps = key.split(".")
    plain = len(steps) > 1 and re.fullmatch(
        r"(?:name|title|label|text|value|en|de)", steps[-1], re.IGNORECASE
    )
    return (steps[-2] if plain else steps[-1]).lower()


def _said_under(record: dict[str, Any], names: re.Pattern[str]) -> list[tuple[str, str]]:
    """The texts under keys of a meaning, with that meaning; codes, links and the like left out."""
    found = []
    for key, value in record.items():
        meaning = _meaning(key)
        if not names.search(meaning) or _NO_TEXT.search(meaning):
            continue
        texts = value if isinstance(value, list) else [value]
        found += [(meaning, text) for text in texts if isinstance(text, str) and len(text) < 200]
    return found


def places_of(record: dict[str, Any]) -> tuple[str, ...]:
    parts: dict[str, str] = {}
    for meaning, text in _said_under(record, _PLACES):
        parts.setdefault(meaning.removesuffix("name").rstrip("_"), text)
    town = next((parts[name] for name in _TOWNS if name in parts), None)
    if town:
        return places(", ".join(unique([as_text(town), *(as_text(parts.get(name)) for name in _LANDS)])))
    return places(*(text for _, text in _said_under(record, _PLACES)))[:20]


def departments_of(record: dict[str, Any]) -> tuple[str, ...]:
    texts = [text for _, text in _said_under(record, _DEPARTMENTS) if len(text) < 60 and not is_place(text)]
    return unique(as_text(text) for text in texts if employment_type(text) is None)[:3]


def remote_of(record: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    said_so = next(
        (
            v
            for key, v in record.items()
            if last_step(key) in ("remote", "isremote", "is_remote") and isinstance(v, bool)
        ),
        None,
    )
    return said_so if said_so is not None else remote_in(*where)
