"""Every fault of the table against every kind of source: nothing false is concluded, and it passes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from monitor.worker import Worker
from tests.faults.kinds import KINDS
from tests.faults.table import FAULTS, Fault
from tests.faults.world import MAIL, NEW, STEADY, STEP, TITLES, Cell, World, living
from tests.reliability import record

pytestmark = pytest.mark.network

_REMEDY = re.compile(r"; |\. [A-Z]|: (?:what|nothing) ")
"""What to do is said behind the fault, or what it means for the roles."""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


TRIED = FAULTS if "MONITOR_LONG_TESTS" in os.environ else FAULTS[::2]
"""In the gate every second one."""


@pytest.mark.parametrize("fault", TRIED, ids=[f"{fault.row}: {fault.name[:40]}" for fault in TRIED])
def test_a_fault_costs_nothing_but_its_time(fault: Fault, tmp_path: Path, worker: Worker) -> None:
    kinds = [kind for kind in KINDS if kind.form in fault.forms]
    with living(
        tmp_path, worker, kinds=kinds, mailbox=fault.meets_mail, tls=fault.tls is not None,
        bare=fault.bare, parse_limit=fault.parse_limit,
        deadline=fault.deadline, **fault.limits,
    ) as world:  # fmt: skip
        world.begin()
        world.suffer(fault, hours=fault.hours)
        broken = [*_of_the_fault(world, fault), *_of_the_others(world)]
        slowest = world.slowest
        world.recover()
        broken += _of_the_recovery(world)
    record(
        fault.row, tried=len(kinds) + fault.meets_mail, faults=len(broken), slowest_poll_s=round(slowest, 2)
    )
    assert not broken, "\n".join(broken)


def _of_the_fault(world: World, fault: Fault) -> Iterator[str]:
    """What is not as it must be while the fault lasts."""
    wanted = {name: fault.outcome(kind) for name, kind in world.kinds.items()}
    if fault.meets_mail:
        wanted[MAIL] = fault.mail_error
    states = world.states()
    for name, (error, says) in wanted.items():
        cell, state = world.cells.get(name, Cell()), states[name]
        if fault.waits and error in ("busy", "partial") and name != MAIL:
            waits = [(state.retry_at or at) - at for at, _ in cell.polled[-1:]]
            if not all(fault.waits[0] <= wait.total_seconds() <= fault.waits[1] for wait in waits):
                yield f"{name}: is asked again after {waits}"
            if (state.next_poll_at or world.now) < (state.retry_at or world.now):
                yield f"{name}: is asked before the time that its site named"
        if not cell.polled:
            yield f"{name}: was not asked"
        failing = error not in (None, "partial")
        if failing != (set(cell.outcomes()) == {"failed"}):
            yield f"{name}: {cell.outcomes()}, told {state.error!r}"
        elif not re.fullmatch(error or "", state.error_kind or ""):
            yield f"{name}: {state.error_kind} and not {error}: {state.error!r}"
        elif not re.search(says, state.error or ""):
            yield f"{name}: {state.error!r} does not say {says!r}"
        if state.error and not re.search(
            r"; |[.:] [A-Z]?\w", state.error.partition("/jobs")[2] or state.error
        ):
            yield f"{name}: {state.error!r} does not say what to do"
        news = [one for one in world.news(name) if "Odd" not in one]
        if news:
            yield f"{name}: false news {news}"
        if name != MAIL and not set(TITLES) <= set(world.open_roles(name)):
            yield f"{name}: only {world.open_roles(name)} are left"


def _of_the_others(world: World) -> Iterator[str]:
    """What the fault did to sources that are well."""
    for name in STEADY:
        polled = world.cells[name].polled
        gaps = [later - earlier for (earlier, _), (later, _) in pairwise(polled)]
        if any(p.outcome == "failed" for _, p in polled) or any(
            gap > timedelta(hours=1) + STEP for gap in gaps
        ):
            yield f"{name}: {world.cells[name].outcomes()} after {gaps}"
        if ("opened", NEW) not in world.cells[name].changes() and len(polled) > 1:
            yield f"{name}: its new role was not seen"


def _of_the_recovery(world: World) -> Iterator[str]:
    """What is not as it must be once the fault has passed."""
    names = [*world.kinds, *([MAIL] if world.post else [])]
    for name in names:
        if (state := world.state(name)) != "ok":
            yield f"{name}: {state} after the fault: {world.states()[name].error!r}"
        news = [one for one in world.news(name) if "Odd" not in one]
        if news != ["new_role", f"opened {NEW}"]:
            yield f"{name}: after the fault {news}"
        if name != MAIL and sorted([*TITLES, NEW]) != [t for t in world.open_roles(name) if "Odd" not in t]:
            yield f"{name}: after the fault {world.open_roles(name)}"
    told = [title for message in world.sent for title in [message.title] if NEW in title]
    if len(told) != len(names) + len(STEADY):
        yield f"{len(told)} messages about {len(names) + len(STEADY)} roles: {told}"
