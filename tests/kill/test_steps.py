"""A kill before and after every step of `run` and `poll`, and that no place in the source is left out."""

from __future__ import annotations

import os
import random
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from monitor.store import Store
from tests.kill.examining import examine, repeats
from tests.kill.scenes import SCENES, VERBS
from tests.kill.sites import UNREACHED, sites, unreached
from tests.kill.theatre import theatre

pytestmark = pytest.mark.network


LONG = "MONITOR_LONG_TESTS" in os.environ
SEED = 3
ONE_IN = 8
"""Of the steps, in the gate; the long version kills at each."""


def test_nothing_is_lost_or_told_twice_whichever_step_the_program_dies_at(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    with theatre(tmp_path) as stage:
        for scene in (*SCENES, *VERBS):
            stage.play(scene, drawn=lambda: LONG or not chance.randrange(ONE_IN))
    print(f"{stage.kills} kills at {len(stage.tried)} steps of {len(SCENES) + len(VERBS)} scenes")
    stage.note()
    assert stage.found == []
    assert stage.kills >= (2 * len(stage.tried) if LONG else 30)
    assert stage.most_repeats <= 1
    assert stage.unmarked == 0
    assert unreached(step.frames for step in stage.steps) == []


def test_every_place_of_which_nothing_is_asked_is_still_there() -> None:
    """A reason that stands for nothing any more would hide what comes under its name."""
    for place in UNREACHED:
        assert any(str(site).startswith(place) for site in sites()), place


@pytest.mark.parametrize(
    "place",
    [
        "store/store.py Store.transaction: self._db.execute('COMMIT')",
        "store/schema.py migrate: db.execute('COMMIT')",
        "store/store.py Store.record: self.transaction()",
        "pipeline/deliver.py Outbox._send: self._sender.send(channel.name, message)",
        "daemon/watchlist.py _put: temporary.replace(folder / COPY)",
        "pipeline/monitor.py Monitor.start: self._store.remember(TOLD_ON, None)",
    ],
)
def test_the_places_are_found_in_the_source(place: str) -> None:
    assert place in {str(site) for site in sites()}


# ------------------------------------------------------------- the judge sees what is wrong


def state(tmp_path: Path, *statements: str) -> Path:
    folder = tmp_path / "state"
    Store(folder).close()
    with closing(sqlite3.connect(folder / "job-monitor.sqlite", isolation_level=None)) as db:
        for statement in ("PRAGMA foreign_keys = ON", *_GOOD, *statements):
            db.execute(statement)
    return folder


_GOOD = (
    "INSERT INTO source (number, key, employer, kind, host, baseline, reader_print, complete, shown, reads,"
    " fall_suspected, failures, told, incident)"
    " VALUES (1, 's', 'Acme', 'x', 'h', 'firm', '', 1, 1, 1, 0, 0, 0, 0)",
    "INSERT INTO posting (source, id, title_hash, data, first_seen_at, opened_at, misses, told)"
    " VALUES (1, '7', 0, '{}', 0, 0, 0, 'k')",
    "INSERT INTO alert VALUES (1, 'k', 'new_role', 'digest', 'Acme', NULL, 's', '7', 't', '{}', 0)",
    "INSERT INTO delivery (alert, channel, state, attempts, repeat, degraded, not_before)"
    " VALUES (1, 'hook', 'queued', 0, 0, 0, 0)",
)


@pytest.mark.parametrize(
    ("damage", "verdict"),
    [
        ([], None),
        (["UPDATE posting SET told = NULL"], "a role that no alert tells of"),
        (["DELETE FROM alert"], "a role that no alert tells of"),
        (["DELETE FROM posting"], "an alert without its role"),
        (["DELETE FROM delivery"], "an alert that is not on its way"),
        (["INSERT INTO alert VALUES (2, 'l', 'new_role', 'digest', 'Acme', NULL, 's', '7', 't', '{}', 0)",
          "INSERT INTO delivery (alert, channel, state, attempts, repeat, degraded, not_before)"
          " VALUES (2, 'hook', 'queued', 0, 0, 0, 0)"], "two alerts about one role"),
        (["PRAGMA foreign_keys = OFF", "INSERT INTO mail VALUES (9, 'x', 0)"], "rows without their parents"),
        (["PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET rootpage = 99 WHERE name = 'posting'"],
         "the database is broken"),
    ],
)  # fmt: skip
def test_the_judge_of_the_database_sees_what_is_wrong(
    tmp_path: Path, damage: list[str], verdict: str | None
) -> None:
    found = examine(state(tmp_path, *damage), 1)
    assert [bool(re.match(str(verdict), fault)) for fault in found[:1]] == ([True] if verdict else [])


@pytest.mark.parametrize(
    ("messages", "verdict"),
    [
        (["[alert a]", "[alert b]"], (0, 0)),
        (["[alert a]", "(possible repeat) [alert a]"], (1, 0)),
        (["[alert a]", "[alert a] [alert b]"], (1, 1)),
    ],
)
def test_the_judge_of_the_wire_counts_what_came_again(messages: list[str], verdict: tuple[int, int]) -> None:
    assert repeats(messages) == verdict
