"""What could let a process that lives for months grow, each by itself: reloads, failures, new titles."""

from __future__ import annotations

import gc
import os
import random
import sys
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from monitor.daemon.daemon import Daemon, now
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.errors import UnreachableError
from monitor.model import Employer, Fit, Person, Posting, Snapshot, Source
from monitor.pipeline.opening import open_store
from monitor.pipeline.poll import Poller
from tests.soak.scene import START, Scene

RELOADS = 5
TITLES = 1100
MOST_BLOCKS = 6
"""Pieces of memory that a title may leave behind; held whole, with all that is read in it, it is thirty."""
WHAT = (
    "Data",
    "Cloud",
    "Payments",
    "Retail",
    "Energy",
    "Mobile",
    "Fraud",
    "Search",
    "Maps",
    "Growth",
    "Legal",
)
WHO = ("Engineer", "Analyst", "Manager", "Designer", "Counsel", "Architect", "Recruiter", "Lead", "Scientist")
WHERE = ("Berlin", "Munich", "Hamburg", "Vienna", "Zurich", "Lisbon", "Madrid", "Paris", "Remote", "Dublin")


@contextmanager
def counted_by_hand() -> Iterator[None]:
    """Without the collector of garbage, which would hide what is only found by it."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def test_a_reload_leaves_nothing_of_what_was_in_force_before(tmp_path: Path) -> None:
    file, state = tmp_path / "config.toml", tmp_path / "state"
    state.mkdir(mode=0o700)
    daemon = Daemon(file, {"HOME": str(tmp_path), "STATE_DIRECTORY": str(state)})

    def write(number: int) -> None:
        scene = Scene(tmp_path, sources=20, hours=1, seed=number, churn=0, kills=0)
        file.write_text(scene.watch_list(0) + f"# {number}\n")
        os.utime(file, (number, number))

    def parts() -> list[weakref.ref[Any]]:
        monitor = daemon._monitor
        return [weakref.ref(part) for part in (monitor, monitor._applier, monitor._outbox, daemon._http)]

    write(0)
    config, _ = daemon._watch_list.first(0.0)
    with closing(open_store(config, now())) as daemon._store:
        daemon._build(config)
        with counted_by_hand():
            for number in range(1, RELOADS + 1):
                before = parts()
                write(number)
                daemon._take_up()
                assert not daemon._mistakes
                assert not any(part() for part in before), "what was in force before is still there"
        daemon._take_apart()
    daemon._worker.close()


def test_a_poll_that_fails_leaves_nothing_to_the_collector_of_garbage() -> None:
    source = Source(key="feed:x", kind="feed", employer="Acme")

    def read(_: Source) -> Snapshot:
        try:
            raise OSError("nobody there")
        except OSError as fault:
            raise UnreachableError("The host cannot be reached.") from fault

    poller = Poller(1)
    with counted_by_hand():
        for _ in range(20):
            poller.submit(source, "host", lambda: read)
            assert poller.result(10) is not None
        assert gc.collect() < 20
    poller.close()


def test_titles_that_are_always_new_do_not_add_up() -> None:
    chance, numbers = random.Random(1), count()
    fit = Fit(titles=("data engineer",), locations=("Berlin", "remote"), seniority=("senior",))
    employer = Employer(name="Acme", people=(Person(name="Dana Ruiz", departments=("Data Platform",)),))

    def decide(titles: int) -> int:
        for _ in range(titles):
            posting = role(next(numbers), chance)
            judge(posting, fit)
            ladder(posting, employer, START.date())
        gc.collect()
        return sys.getallocatedblocks()

    before = decide(TITLES)
    assert (decide(TITLES) - before) / TITLES < MOST_BLOCKS


def role(number: int, chance: random.Random) -> Posting:
    def some(*words: Any) -> str:
        return " ".join(chance.choice(of) for of in words)

    return Posting(
        source="greenhouse:acme",
        id=str(number),
        title=f"{some(('Senior', 'Junior', 'Head of', 'Staff'), WHAT, WHAT, WHO)} {number % 97}",
        url=f"https://acme.example/jobs/{number}",
        departments=(some(WHAT, WHAT),),
        locations=(some(WHERE), some(WHERE)),
    )
