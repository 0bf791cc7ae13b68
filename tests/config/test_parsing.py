"""Positions of keys, and texts that are made to break a parser."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.config import examine
from monitor.config.positions import danger, locate, positions

TEXT = '''\
poll_every = "1h"   # name = "no key"
fit = { titles = ["a", "b"], "min_pay" = 'x = [1]' }
note = """
name = "no key
"" either"""

[http]
allow_private = [
  "10.0.0.0/8", # one
  # none
  "127.0.0.0/8",
]

[[employers]]
name = "Acme"
departments."R & \\u0044" = "research"
  [[employers.sources]]
  url = 'u'
  [[employers.sources]]
  "url" = "v"
[[employers]]
  [[employers.people]]
  met = 2026-05-01
  stars = [{ a = 1.5 }, { b.c = 2 }]
'''


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("poll_every",), 1, 1),
        (("fit",), 2, 1),
        (("fit", "titles"), 2, 9),
        (("fit", "titles", 1), 2, 24),
        (("fit", "min_pay"), 2, 30),
        (("note",), 3, 1),
        (("http",), 7, 1),
        (("http", "allow_private", 1), 11, 3),
        (("employers", 0), 14, 1),
        (("employers", 0, "name"), 15, 1),
        (("employers", 0, "departments", "R & D"), 16, 1),
        (("employers", 0, "sources", 0, "url"), 18, 3),
        (("employers", 0, "sources", 1), 19, 3),
        (("employers", 0, "sources", 1, "url"), 20, 3),
        (("employers", 1), 21, 1),
        (("employers", 1, "people", 0, "met"), 23, 3),
        (("employers", 1, "people", 0, "stars", 1, "b", "c"), 24, 27),
        (("employers", 1, "people", 0, "missing"), 22, 3),
    ],
)
def test_each_key_has_its_place(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert locate(positions(TEXT), path) == (line, column)


def test_the_places_are_those_of_the_tree() -> None:
    assert set(positions(TEXT)) == set(_paths(tomllib.loads(TEXT)))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="[]{}=,.\n\"'#ab1 \\", max_size=40))
def test_whatever_parses_has_a_place_for_each_of_its_keys(text: str) -> None:
    try:
        tree = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    assert set(positions(text)) >= set(_paths(tree))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_guard_or_the_search_for_places(text: str) -> None:
    danger(text)
    positions(text)


M = 1024 * 1024
BOMBS = {
    "a key of 20,000 parts": ".".join(["a"] * 20_000) + " = 1\n",
    "a table of 20,000 parts": "[" + ".".join(["a"] * 20_000) + "]\n",
    "keys of many parts": "".join(f"{'.'.join(['a'] * 60)}.b{i} = 1\n" for i in range(5000)),
    "quoted parts": ".".join(['"a"'] * 20_000) + " = 1\n",
    "lists in lists": "a = " + "[" * 200_000,
    "tables in tables": "a = " + "{ a = " * 100_000,
    "unclosed texts": 'a = "\n' * (M // 7),
    "unclosed long texts": 'a = """' + '\\"""' * (M // 5),
    "unclosed long plain texts": "a = '''" + " ''\n" * (M // 5),
    "a number of a million digits": "a = " + "1" * (M - 10),
    "a hexadecimal number of a million digits": "[[channels]]\nper_hour = 0x" + "f" * (M - 100),
    "more than a mebibyte": "# " * M,
    "50,000 unknown keys": "".join(f"key{i} = 1\n" for i in range(50_000)),
    "unknown keys as long as a file": "a" * (M // 2) + " = 1\n" + "b" * (M // 2 - 100) + " = 1\n",
    "a name of a mebibyte": '[[employers]]\nname = "' + "é" * (M // 2 - 100) + '"\n',
    "60,000 wrong words": "[fit]\nseniority = [" + '"senoir",' * 60_000 + "]\n",
    "8,000 wrong zones": '[[employers]]\nname = "A"\n'
    + '[[employers.people]]\nname = "B"\ntime_zone = "Berln"\n' * 8000,
    "20,001 sources": '[[employers]]\nname = "A"\nsources = [' + '{ board = "a" },' * 20_001 + "]\n",
    "60,000 employers": "[[employers]]\n" * 60_000,
    "19,000 same sources": '[[employers]]\nname = "A"\nsources = ['
    + '{ kind="lever", board="a" },' * 19_000
    + "]\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_text_that_is_made_to_break_us_is_refused_with_a_reason_and_soon(name: str) -> None:
    started = time.process_time()
    checked = examine(BOMBS[name], Path("config.toml"), Path(), {"TZ": "UTC"})
    assert checked.mistakes or name == "a name of a mebibyte"
    assert all(len(mistake.message) < 300 and len(mistake.key) < 200 for mistake in checked.mistakes)
    assert time.process_time() - started < 2


def test_twenty_thousand_sources_load_in_time() -> None:
    entries = "".join(f'{{ kind="lever", board="b{i}" }},\n' for i in range(20_000))
    started = time.process_time()
    checked = examine(
        f'[[employers]]\nname = "A"\nsources = [\n{entries}]\n', Path("c.toml"), Path(), {"TZ": "UTC"}
    )
    assert checked.config
    assert len(checked.config.sources) == 20_000
    assert time.process_time() - started < 4


def _paths(tree: Any, around: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(tree, dict):
        inner: Any = tree.items()
    elif isinstance(tree, list):
        inner = enumerate(tree)
    else:
        return []
    return [p for key, value in inner for p in ((*around, key), *_paths(value, (*around, key)))]
