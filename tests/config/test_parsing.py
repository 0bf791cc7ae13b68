"""Positions of keys, and texts that are made to break a parser."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.config import examine
from monitor.config.positions import danger, locate, positions
from tests.config.bombs import BOMBS, GOOD
from tests.reliability import record

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


@settings(max_examples=300, deadline=None)
@example("a = [ }")
@example("a = { ]")
@example("a = [ { ] }")
@given(st.text(alphabet="[]{}=,.\n\"'#ab1 \\", max_size=40))
def test_the_search_for_places_ends_also_in_a_text_whose_brackets_do_not_match(text: str) -> None:
    positions(text)


SECONDS = 2
"""Of processor time, so that a busy machine makes nothing late."""


@pytest.fixture(scope="module")
def costs() -> Any:
    program = [sys.executable, "-m", "tests.config.bombs"]
    root = Path(__file__).parents[2]
    text = subprocess.run(program, capture_output=True, check=True, timeout=300, cwd=root).stdout
    found = json.loads(text)
    slowest = max(seconds for seconds, _, _ in found.values())
    late = sum(seconds > SECONDS for seconds, _, _ in found.values())
    record("c-config", tried=len(found), faults=late, seconds_of_cpu=round(slowest, 2))
    return found


@pytest.mark.parametrize("name", BOMBS)
def test_a_text_that_is_made_to_break_us_is_refused_with_a_reason_and_soon(name: str, costs: Any) -> None:
    seconds, mistakes, longest = costs[name]
    assert 1 <= mistakes <= 201
    assert longest < 500
    assert seconds < SECONDS


@pytest.mark.parametrize("name", GOOD)
def test_a_text_that_is_only_large_is_read_and_soon(name: str, costs: Any) -> None:
    seconds, mistakes, _ = costs[name]
    assert (mistakes, seconds < SECONDS) == (0, True)


@pytest.mark.parametrize(
    ("name", "reason"), [("20,001 sources", "at most 20000"), ("60,000 employers", "more than 30000")]
)
def test_more_than_is_read_is_refused_with_the_number(name: str, reason: str) -> None:
    (mistake,) = examine(BOMBS[name], Path("config.toml"), Path(), {}).mistakes
    assert reason in mistake.message


def _paths(tree: Any, around: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(tree, dict):
        inner: Any = tree.items()
    elif isinstance(tree, list):
        inner = enumerate(tree)
    else:
        return []
    return [p for key, value in inner for p in ((*around, key), *_paths(value, (*around, key)))]
