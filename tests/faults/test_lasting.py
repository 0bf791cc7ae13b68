"""Faults that last, and what comes of them over days: gone, moved, shrunk, rolled over, odd ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.decisions.remarks import NOTHING, Remarks, has_moved, recalled
from monitor.pipeline.apply import remarks_name
from monitor.worker import Worker
from tests.faults.kinds import KINDS, Kind, Role
from tests.faults.table import FAULTS, Fault, Scene
from tests.faults.world import NEW, TITLES, World, living, usual_roles
from tests.reliability import record
from tests.servers import Answered, Reply

pytestmark = pytest.mark.network

COMPLETE = tuple(kind for kind in KINDS if not kind.window and not kind.late)
WHOLE = tuple(kind for kind in KINDS if not kind.late)
WINDOWS = tuple(kind for kind in KINDS if kind.window)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def world(tmp_path: Path, worker: Worker, request: pytest.FixtureRequest) -> Iterator[World]:
    """All kinds of sources, or those that a test names; without a mailbox."""
    kinds = getattr(request, "param", KINDS)
    with living(tmp_path, worker, kinds=kinds, mailbox=False) as world:
        world.begin()
        yield world


def named(row: str, name: str) -> Fault:
    return next(fault for fault in FAULTS if (fault.row, fault.name) == (row, name))


def states(world: World) -> dict[str, str]:
    return {name: world.state(name) for name in world.kinds}


def remarks(world: World, name: str) -> Remarks:
    return recalled(world.store.recall(remarks_name(world.keys[name])))


def told(world: World, kind: str) -> list[str]:
    """The sources of which an alert of that kind told, since everything was forgotten last."""
    return sorted(name for name, cell in world.cells.items() for _ in cell.alerts([kind]))


# --------------------------------------------------------------------------------------- gone


@pytest.mark.parametrize("world", [WHOLE], indirect=True)
def test_a_board_that_is_not_there_is_told_once_dead_after_a_week_and_asked_daily(world: World) -> None:
    names = sorted(world.kinds)
    world.suffer(named("b-gone", "404"), days=6)
    assert set(states(world).values()) == {"failing"}
    world.live(days=2)
    assert set(states(world).values()) == {"dead"}
    assert told(world, "source_failing") == names
    world.cells.clear()
    world.live(days=20)
    asked = {name: len(world.cells[name].polled) for name in names}
    assert all(19 <= count <= 21 for count in asked.values()), asked
    assert set(states(world).values()) == {"dead"}
    assert told(world, "source_failing") == []
    world.recover()
    assert set(states(world).values()) == {"ok"}
    assert told(world, "source_recovered") == names
    assert {name: world.cells[name].changes() for name in names} == {n: [("opened", NEW)] for n in names}
    record("b-gone", tried=len(names), days_until_dead=7, asked_a_day=max(asked.values()) / 20)


@pytest.mark.parametrize("world", [WHOLE], indirect=True)
def test_three_times_410_in_a_row_are_the_end_of_it(world: World) -> None:
    world.suffer(named("b-gone", "410"), hours=2.5)
    polls = {len(world.cells[name].polled) for name in world.kinds}
    assert polls == {2}
    assert set(states(world).values()) == {"failing"}
    world.live(hours=4)
    assert set(states(world).values()) == {"dead"}
    assert told(world, "source_failing") == sorted(world.kinds)
    world.suffer(named("b-slow", "500"), days=1)
    assert set(states(world).values()) == {"failing"}
    world.suffer(named("b-gone", "410"), days=1.1)
    assert "dead" not in states(world).values()
    world.recover()
    assert set(states(world).values()) == {"ok"}
    record("b-gone", tried=len(world.kinds))


# -------------------------------------------------------------------------------------- moved


def _moves(scene: Scene) -> Answered:
    path, _, query = scene.asked.target.partition("?")
    return scene.good if path == "/moved" else Reply(status=308, headers={"Location": f"/moved?{query}"})


MOVES = Fault(row="b-moved", name="moved", answer=_moves)


@pytest.mark.parametrize("world", [WHOLE], indirect=True)
def test_a_new_address_is_proposed_after_three_reads_and_not_before(world: World) -> None:
    world.suffer(MOVES, hours=2.2)
    assert {has_moved(remarks(world, name)) for name in world.kinds} == {None}
    world.live(hours=1.2)
    there = {name: has_moved(remarks(world, name)) for name in world.kinds}
    assert there == {name: world.url(name).replace("/jobs", "/moved") for name in world.kinds}
    assert set(states(world).values()) == {"ok"}
    assert all(world.open_roles(name) == sorted(TITLES) for name in world.kinds)
    world.recover()
    assert {has_moved(remarks(world, name)) for name in world.kinds} == {None}
    record("b-moved", tried=len(world.kinds), reads_until_proposed=3)


def test_what_is_sent_on_only_for_now_is_no_move(world: World) -> None:
    def answer(scene: Scene) -> Answered:
        answered = _moves(scene)
        for_now = isinstance(answered, Reply) and answered.status == 308 and scene.number % 2
        return replace(answered, status=307) if for_now and isinstance(answered, Reply) else answered

    world.suffer(Fault(row="b-moved", name="for now", answer=answer), hours=6)
    assert {has_moved(remarks(world, name)) for name in world.kinds} == {None}
    record("b-moved", tried=len(world.kinds))


# ------------------------------------------------------------------------------------- shrunk


def _shown(count: int) -> Fault:
    def answer(scene: Scene) -> Answered:
        return scene.kind.show(scene.roles[:count], scene.asked)

    return Fault(row="b-shrunk", name=f"{count} left", answer=answer)


NO_BODY = Fault(row="b-shrunk", name="no body", answer=lambda _: Reply(body=b""))


def test_an_empty_answer_is_an_error_and_closes_nothing(world: World) -> None:
    world.suffer(NO_BODY, hours=6)
    for name, kind in world.kinds.items():
        assert world.open_roles(name) == sorted(TITLES), name
        assert world.news(name) == [], name
        assert world.cells[name].outcomes()[0] == ("read" if kind.late else "failed"), name
    world.recover()
    for name in world.kinds:
        assert world.cells[name].changes() == [("opened", NEW)], name
    record("b-shrunk", tried=len(world.kinds))


@pytest.mark.parametrize("world", [WHOLE], indirect=True)
@pytest.mark.parametrize("count", [0, 1], ids=["an empty list", "a list that lost nearly all"])
def test_a_sudden_fall_is_said_once_and_closes_only_when_a_second_read_agrees(
    world: World, count: int
) -> None:
    world.suffer(_shown(count), hours=1.15)
    kept = {name: world.open_roles(name) for name in world.kinds}
    assert kept == dict.fromkeys(world.kinds, sorted(TITLES)), "a single read has closed roles"
    world.live(hours=9)
    for name, kind in world.kinds.items():
        closed = sorted(title for what, title in world.cells[name].changes() if what == "closed")
        falls = world.cells[name].alerts(["source_failing"])
        left = sorted(TITLES[:count])
        if kind.window or _does_not_tell(kind, count):
            assert (closed, world.open_roles(name)) == ([], sorted(TITLES)), name
        else:
            assert (falls, world.open_roles(name)) == (["source_failing"], left), name
            assert closed == sorted(TITLES[count:]), name
    record("b-shrunk", tried=len(world.kinds))


def _does_not_tell(kind: Kind, count: int) -> bool:
    """An empty list is what SmartRecruiters answers for a company that there is not; a page without any role
    shows no list, and one with a single mark may be the page of that role."""
    return kind.name == "marked" or (count == 0 and kind.name in ("smartrecruiters", "selectors"))


@pytest.mark.parametrize("world", [COMPLETE], indirect=True)
def test_a_fall_that_passes_closes_nothing(world: World) -> None:
    for _ in range(3):
        world.suffer(_shown(1), hours=1.15)
        world.fault = None
        world.live(hours=1.15)
    assert {n for n, cell in world.cells.items() for what, _ in cell.changes() if what == "closed"} == set()
    assert all(world.open_roles(name) == sorted(TITLES) for name in world.kinds)
    record("b-shrunk", tried=len(world.kinds))


# ---------------------------------------------------------------------------------------- ids


def _renumbered(scene: Scene) -> Answered:
    """Every role under a new number at every answer. The answers of one read agree."""
    hours = int(scene.now.timestamp()) // 60
    return scene.kind.show([replace(role, number=role.number + hours) for role in scene.roles], scene.asked)


RENUMBERED = Fault(row="b-ids", name="new ids at every read", answer=_renumbered)


def test_ids_that_change_at_every_read_are_no_news(world: World) -> None:
    world.suffer(RENUMBERED, hours=8)
    for name in world.kinds:
        what = {what for what, _ in world.cells[name].changes()}
        assert what <= {"reposted", "missed", "closed", "edited"}, (name, what)
        assert world.cells[name].alerts(["new_role", "reach_out", "role_back", "near_miss"]) == [], name
        assert remarks(world, name).gap is None, name
    for name in world.kinds:
        world.open(name)
    world.cells.clear()
    world.live(hours=1.2)
    for name in world.kinds:
        opened = [title for what, title in world.cells[name].changes() if what == "opened"]
        assert (opened, world.cells[name].alerts(["new_role"])) == ([NEW], ["new_role"]), name
    record("b-ids", tried=len(world.kinds))


def test_an_id_that_is_used_for_another_role_is_an_edit(world: World) -> None:
    def answer(scene: Scene) -> Answered:
        return scene.kind.show([*scene.roles[:-1], replace(scene.roles[-1], title="Head Chef")], scene.asked)

    world.suffer(Fault(row="b-ids", name="an id of two roles", answer=answer), hours=3)
    for name in world.kinds:
        assert world.cells[name].changes() == [("edited", "Head Chef")], name
        assert world.news(name) == ["edited Head Chef"], name
    record("b-ids", tried=len(world.kinds))


def test_a_role_that_goes_on_under_another_id_is_not_told_again(world: World) -> None:
    for name in world.kinds:
        world.open(name)
    world.live(hours=1.2)
    assert told(world, "new_role") == sorted([*world.kinds])
    world.cells.clear()
    for name in world.kinds:
        first, *rest = world.roles[name]
        world.roles[name] = [replace(first, number=first.number + 5000), *rest]
    world.live(hours=3.5)
    for name in world.kinds:
        assert world.cells[name].alerts(["new_role", "reach_out", "closed"]) == [], name
        assert ("reposted", NEW) in world.cells[name].changes(), name
        assert ("opened", NEW) not in world.cells[name].changes(), name
    record("b-ids", tried=len(world.kinds))


# ------------------------------------------------------------------------------------- window


def _other(start: int) -> list[Role]:
    titles = ("Driver", "Nurse", "Cook", "Welder", "Baker", "Tailor")
    return [Role(number=start + i, title=f"{title} {start}") for i, title in enumerate(titles)]


@pytest.mark.parametrize("world", [WINDOWS], indirect=True)
def test_a_window_that_rolled_over_is_noted_and_read_more_often_until_it_is_calm(world: World) -> None:
    names = list(world.kinds)
    for start, minutes in ((1000, 30), (2000, 15), (3000, 15)):
        for name in names:
            world.roles[name] = _other(start)
        world.live(hours=1.15 if start == 1000 else 0.6)
        for name in names:
            noticed = remarks(world, name)
            assert noticed.every == timedelta(minutes=minutes), (name, start)
            assert noticed.gap is not None
            waits = world.states()[name].next_poll_at - world.states()[name].last_ok_at  # type: ignore[operator]
            assert timedelta(minutes=minutes * 0.94) <= waits <= timedelta(minutes=minutes), name
    assert set(states(world).values()) == {"ok"}
    assert [w for cell in world.cells.values() for w, _ in cell.changes() if w in ("closed", "missed")] == []
    world.live(days=1.1)
    assert {remarks(world, name).every for name in names} == {timedelta(minutes=30)}
    world.live(days=1.1)
    assert {remarks(world, name) for name in names} == {NOTHING}
    record("b-window", tried=len(names), shortest_interval_min=15)


@pytest.mark.parametrize("world", [KINDS], indirect=True)
def test_what_still_overlaps_and_what_is_whole_is_no_gap(world: World) -> None:
    for name in world.kinds:
        world.roles[name] = [*_other(1000), usual_roles()[-1]]
    world.live(hours=1.2)
    assert {remarks(world, name) for name in world.kinds} == {NOTHING}
    for kind in COMPLETE:
        world.roles[kind.name] = _other(2000)
    world.live(hours=1.2)
    assert {remarks(world, name) for name in world.kinds} == {NOTHING}
    record("b-window", tried=len(world.kinds))
