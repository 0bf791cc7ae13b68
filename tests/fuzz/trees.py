"""Mutations of JSON that stay JSON, or nearly: values, keys and lists are changed where they stand. Pure."""

from __future__ import annotations

import copy
import json
import random
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Raw:
    """Text that is written as it stands, also where it is no JSON."""

    text: str


@dataclass(frozen=True, slots=True)
class Twice:
    """The value of a key that stands there twice."""

    first: Any
    second: Any


TEXTS = (
    "", " ", "\u00a0", "\x00", "a\x00b\x1b[31mc", "\ud800", "\udfff\ud800", "\u202eevil\u200b", "\ufeff",
    "\u2028",
    "\U0001f9d1\u200d\U0001f4bb", "\u0300" * 300, "x" * 3000, "x " * 40_000, "<b>bold", "<!--", "<![CDATA[",
    "&#0;",
    "&#xD800;", "&amp;amp;lt;b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;", "javascript:alert(1)",
    "data:text/html,x",
    "//evil.test/x", "http://[::1", "http://\x00/", "http://a:b@c.test:99999/", "https://a.test:port/",
    "\\\\evil.test",
    "http://a.test\t/", "https://xn--/", "http://%00/", "?", "#", "../../..", "/%ff%fe", "{}", "[]", "null",
    "-", ",", "=",
    "0001-01-01", "2026-02-30", "9999-12-31T23:59:60Z", "+275760-09-13", "1e999", "-0", "9" * 5000, "0x10",
    "１２３", "²",
    "٣", "NaN", "$1,000 - $2,000", "€ 5 per hour", "$" * 500, "1-" * 400, "Remote, " * 200, "\\u0000", "İ",
    "ß" * 40, "ﬃ",
)  # fmt: skip
_NUMBERS = (
    "0", "-1", "1e400", "-1e400", "1E-400", "2147483648", "9223372036854775808", "9" * 4301, "9" * 60,
    "1.7976931348623157e308",
    "NaN", "Infinity", "-Infinity", "0.1", "-0.0", "1e15", "253402300800", "253402300800000", "-62135596801",
    "1" + "0" * 39,
)  # fmt: skip
_KEYS = (
    "id",
    "title",
    "url",
    "name",
    "location",
    "jobs",
    "error",
    "status",
    "total",
    "@type",
    "@graph",
    "next",
    "",
    "\x00",
)


def mutated(text: str, others: list[Any], rng: random.Random) -> str | None:
    """A JSON text after some steps; None where it is none. `others` are trees that pieces are taken of."""
    try:
        tree = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5, 9))):
        tree = _changed(tree, others, rng)
    return written(tree, rng)


def written(tree: Any, rng: random.Random) -> str:
    """A tree as JSON text, in one of the ways that it may be written."""
    ascii_only = rng.random() < 0.5

    def text(value: Any) -> str:
        if isinstance(value, Raw):
            return value.text
        if isinstance(value, Twice):
            # Its key has lost it meanwhile.
            return text(value.second)
        if isinstance(value, dict):
            return "{" + ",".join(part for key, inner in value.items() for part in pairs(key, inner)) + "}"
        if isinstance(value, list):
            return "[" + ",".join(map(text, value)) + "]"
        return json.dumps(value, ensure_ascii=ascii_only)

    def pairs(key: Any, value: Any) -> list[str]:
        name = json.dumps(key, ensure_ascii=ascii_only)
        both = (value.first, value.second) if isinstance(value, Twice) else (value,)
        return [f"{name}:{text(one)}" for one in both]

    return text(tree)


def _changed(tree: Any, others: list[Any], rng: random.Random) -> Any:
    """The tree with one place changed; only the way to that place is copied."""
    deeper = 0.92 if isinstance(tree, dict | list) and tree else 0.0
    if rng.random() >= deeper:
        return _odd(tree, others, rng)
    made = copy.copy(tree)
    key = rng.choice(list(tree)) if isinstance(tree, dict) else rng.randrange(len(tree))
    what = rng.random()
    if what < 0.75:
        made[key] = _changed(tree[key], others, rng)
    elif isinstance(made, dict):
        _change_key(made, key, others, rng)
    else:
        _change_item(made, key, rng)
    return made


def _change_key(made: dict[Any, Any], key: Any, others: list[Any], rng: random.Random) -> None:
    step = rng.randrange(5)
    if step == 0:
        del made[key]
    elif step == 1:
        made[rng.choice(_KEYS)] = made.pop(key)
    elif step == 2:
        made[key] = Twice(made[key], _odd(made[key], others, rng))
    elif step == 3:
        other = rng.choice(list(made))
        made[key], made[other] = made[other], made[key]
    else:
        made[rng.choice(_KEYS)] = _odd(made[key], others, rng)


def _change_item(made: list[Any], at: int, rng: random.Random) -> None:
    step = rng.randrange(5)
    if step == 0:
        del made[at]
    elif step == 1:
        made[at:at] = [made[at]] * rng.choice((1, 2, 20))
    elif step == 2:
        rng.shuffle(made)
    elif step == 3:
        del made[rng.randrange(len(made)) :]
    else:
        made[at] = [made[at]]


def _odd(value: Any, others: list[Any], rng: random.Random) -> Any:
    """Something else in the place of a value, often nearly the same."""
    step = rng.randrange(9)
    if step < 3 and isinstance(value, str):
        at = rng.randrange(len(value) + 1)
        return value[:at] + rng.choice(TEXTS) + value[at if rng.random() < 0.7 else len(value) :]
    if step == 3:
        return Raw(rng.choice(_NUMBERS))
    if step == 4:
        return rng.choice((None, True, False, {}, [], [[]], [None], {"": None}))
    if step == 5 and others:
        return _piece(rng.choice(others), rng)
    if step == 6:
        return rng.choice(
            ({"name": value}, [value], {"value": {"value": value}}, json.dumps(str(value)[:2000]))
        )
    if step == 7 and rng.random() < 0.2:
        return Raw(
            rng.choice(
                ("[" * 3000, "[" * 900 + "]" * 900, '{"a":' * 900 + "1" + "}" * 900, "tru", "'x'", "1,,2")
            )
        )
    return rng.choice(TEXTS)


def _piece(tree: Any, rng: random.Random) -> Any:
    while isinstance(tree, dict | list) and tree and rng.random() < 0.75:
        tree = rng.choice(list(tree.values())) if isinstance(tree, dict) else rng.choice(tree)
    return tree
