"""A short rehearsal for the gate (`make kill` is the long one), and proof that its judge sees a fault."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.kill.harness import HEALTHY_WITHIN, MOMENTS, Rehearsal, rehearse
from tests.kill.scenery import Received

pytestmark = pytest.mark.network
SEED = 11


KILLS = 200
USUAL = 0.01
"""Of the lives that begin by the start of an interpreter; each costs more than ten others."""
PATIENCE = 30.0
"""Seconds: other tests run beside this one. What a start takes of the processor does not depend on them."""


def test_nothing_is_lost_or_told_twice_unmarked_however_the_program_dies(tmp_path: Path) -> None:
    outcome = rehearse(tmp_path, kills=KILLS, seed=SEED, usual=USUAL, patience=PATIENCE)
    print(outcome)
    outcome.note()
    assert outcome.faults == []
    assert outcome.kills == KILLS
    assert set(outcome.moments) == set(MOMENTS)
    assert outcome.slowest_start_cpu < HEALTHY_WITHIN
    assert min(outcome.opened, outcome.messages, outcome.starts, outcome.stops) > 0
    assert outcome.repeats_after_stop == outcome.repeats_unmarked == outcome.repeats_by_key == 0
    assert outcome.most_repeats <= 1


def came(*keys: str, answer: str = "accept", life: int = 1, marked: bool = False) -> Received:
    return Received(keys=keys, marked=marked, answer=answer, life=life)


@pytest.mark.parametrize(
    ("wire", "verdict"),
    [
        ([came("a")], None),
        ([came("a"), came("a", life=2, marked=True)], None),
        ([came("a", answer="429"), came("a")], None),
        ([came("a", answer="500"), came("a", marked=True)], None),
        ([came("a"), came("a", life=2)], "came again unmarked"),
        ([came("a", answer="drop"), came("a")], "came again unmarked"),
        ([came("a"), came("b"), came("a", life=2, marked=True), came("b", life=2, marked=True)],
         "2 repeats after the one kill of life 1"),
        ([came("a"), came("a", life=2, marked=True), came("a", life=3, marked=True)], None),
        ([came("a", "b"), came("a", "b", life=2, marked=True)], None),
        ([came("a", answer="500")], "1 alerts never arrived"),
        ([], "1 alerts never arrived"),
        ([came("a"), came("z")], "alerts that nobody knows"),
    ],
)  # fmt: skip
def test_the_judge_of_the_wire_sees_what_is_wrong(
    tmp_path: Path, wire: list[Received], verdict: str | None
) -> None:
    with ExitStack() as stack:
        rehearsal = Rehearsal(tmp_path, SEED, stack)
        channel = rehearsal.channels[0]
        channel.received += wire
        rehearsal._judge_wire(channel, {"a"} | {k for r in wire for k in r.keys if k == "b"})
    if verdict is None:
        assert rehearsal.outcome.faults == []
    else:
        assert len(rehearsal.outcome.faults) == 1
        assert verdict in rehearsal.outcome.faults[0]


def test_the_judge_of_keys_sees_a_role_that_came_under_two(tmp_path: Path) -> None:
    with ExitStack() as stack:
        rehearsal = Rehearsal(tmp_path, SEED, stack)
        channel = rehearsal.channels[0]
        channel.received += [came("a"), came("a", "b", life=2, marked=True)]
        rehearsal._judge_keys(channel, {"a": "101", "b": "102"})
        assert rehearsal.outcome.faults == []
        rehearsal._judge_keys(channel, {"a": "101", "b": "101"})
    assert rehearsal.outcome.repeats_by_key == 1
    assert "came under several keys: ['101']" in rehearsal.outcome.faults[0]
