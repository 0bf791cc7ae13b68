"""Any value of `monitor.model` as plain JSON and back, by the types of its fields. Pure.

For values of many shapes and small numbers; postings of boards, which come by the thousands, have a quicker
way of their own.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def flat(value: Any) -> Any:
    """A value as JSON can hold it: days and instants in ISO 8601, spans of time in seconds."""
    if dataclasses.is_dataclass(value):
        return {one.name: flat(getattr(value, one.name)) for one in dataclasses.fields(value)}
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Mapping):
        return {key: flat(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [flat(one) for one in value]
    return value


def built(kind: type[T], plain: Mapping[str, Any]) -> T:
    """The value of a dataclass that `flat` made plain."""
    hints = _hints(kind)  # type: ignore[arg-type]  # a class is hashable, whatever mypy makes of a TypeVar
    return kind(**{name: _of(hint, plain[name]) for name, hint in hints.items() if name in plain})


@cache
def _hints(kind: type[Any]) -> Mapping[str, Any]:
    return typing.get_type_hints(kind)


def _of(hint: Any, plain: Any) -> Any:
    if plain is None:
        return None
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (one for one in typing.get_args(hint) if one is not type(None))
        return _of(inner, plain)
    if origin is tuple:
        return tuple(_of(typing.get_args(hint)[0], one) for one in plain)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return built(hint, plain)
    if hint in (date, datetime):
        return hint.fromisoformat(plain)
    if hint is timedelta:
        return timedelta(seconds=plain)
    return plain
