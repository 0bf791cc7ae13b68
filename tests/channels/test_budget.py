"""More alerts than an hour may have: the rest comes as one digest, and whatever happens nothing is lost."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.pipeline.deliver import Outbox
from tests.reliability import record
from tests.test_outbox import HOOK, MORNING, Post

HOUR = timedelta(hours=1)
KINDS = st.sampled_from(["reach_out", "reach_out", "role_back", "new_role"])
EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("alerts"), st.lists(KINDS, min_size=1, max_size=12)),
        st.tuples(st.just("later"), st.integers(1, 7200)),
        st.tuples(st.just("step"), st.sampled_from([-86400, -7200, -3600, -1, 1, 3600, 86400])),
        st.tuples(st.just("restart"), st.none()),
        st.tuples(st.just("refused"), st.sampled_from(["failed", "unsure"])),
        st.tuples(st.just("killed"), st.none()),
    ),
    max_size=14,
)


def most_in_an_hour(times: list[datetime]) -> int:
    return max((sum(at - HOUR < other <= at for other in times) for at in times), default=0)


@settings(max_examples=25)
@given(events=EVENTS, per_hour=st.integers(1, 5))
def test_no_hour_has_more_and_none_is_lost(events: list[tuple[str, object]], per_hour: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        post = Post(Path(folder), replace(HOOK, per_hour=per_hour))
        try:
            _live(post, events, per_hour)
        finally:
            post.store.close()


def _live(post: Post, events: list[tuple[str, object]], per_hour: int) -> None:
    born: list[str] = []
    taken: list[tuple[datetime, tuple[str, ...], bool]] = []
    stepped = False
    for event, value in events:
        if event == "alerts":
            assert isinstance(value, list)
            for kind in value:
                born.append(f"k{len(born)}")
                post.alert(born[-1], kind=kind)
        elif event in ("later", "step"):
            post.now += timedelta(seconds=int(str(value)))
            stepped |= event == "step"
            if event == "step":
                post.outbox.recover(post.now)
        elif event == "restart":
            post.outbox = Outbox(post.config, post.store, post.pigeon)
            post.outbox.recover(post.now)
        elif event == "refused":
            post.pigeon.answers = [str(value)]
        else:
            _killed(post)
        _deliver(post, taken)
    for _ in range(60):
        post.later(minutes=61)
        _deliver(post, taken)
    keys = Counter(key for _, keys, _ in taken for key in keys)
    times = [at for at, _, _ in taken]
    # By a clock that was set nobody can say which hour it is; nothing is lost by it all the same.
    over = not stepped and most_in_an_hour(times) > per_hour
    lost = set(born) - set(keys)
    twice = [key for key, count in keys.items() if count > 1]
    record("h-budget", tried=1, faults=bool(lost) + bool(over) + bool(twice), lost=len(lost))
    assert not lost
    assert not twice
    assert not over, times


def _deliver(post: Post, taken: list[tuple[datetime, tuple[str, ...], bool]]) -> None:
    before = len(post.pigeon.carried)
    refused = list(post.pigeon.answers)
    post.deliver()
    for number, (_, message) in enumerate(post.pigeon.carried[before:]):
        if number >= len(refused):
            taken.append((post.now, message.keys, message.title.startswith("(possible repeat)")))
    post.pigeon.answers = []


def _killed(post: Post) -> None:
    """The process dies before the channel is asked; the next one goes on."""

    def die() -> None:
        raise KeyboardInterrupt

    carried = list(post.pigeon.carried)
    post.pigeon.on_send = die
    try:
        post.deliver()
    except KeyboardInterrupt:
        pass
    finally:
        post.pigeon.on_send = lambda: None
        post.pigeon.carried[:] = carried
    post.outbox = Outbox(post.config, post.store, post.pigeon)
    post.outbox.recover(post.now)


def test_what_is_back_comes_first_and_alone(tmp_path: Path) -> None:
    post = Post(tmp_path, replace(HOOK, per_hour=3))
    for number in range(8):
        post.alert(f"k{number}")
    post.alert("back", kind="role_back")
    post.deliver()
    keys = post.pigeon.keys
    assert keys[0] == ("back",)
    assert [len(some) for some in keys] == [1, 1, 7]
    post.store.close()


def test_a_role_that_is_back_keeps_its_place_though_it_failed_before(tmp_path: Path) -> None:
    post = Post(tmp_path, replace(HOOK, per_hour=2))
    post.alert("back", kind="role_back")
    post.pigeon.answers = ["failed"]
    post.deliver()
    for number in range(4):
        post.alert(f"k{number}")
    post.later(minutes=5)
    post.deliver()
    assert ("back",) in post.pigeon.keys[1:]
    post.store.close()


def test_what_may_be_a_repeat_and_what_is_new_stay_apart_and_within_the_budget(tmp_path: Path) -> None:
    post = Post(tmp_path, replace(HOOK, per_hour=1))
    post.alert("a", urgency="digest")
    post.now = datetime(2026, 5, 4, 16, 0, tzinfo=UTC)
    post.pigeon.answers = ["unsure"]
    post.deliver()
    post.alert("b", urgency="digest")
    assert post.now > MORNING
    post.later(days=1)
    post.deliver()
    assert len(post.pigeon.keys) == 2
    post.later(hours=1, seconds=1)
    post.deliver()
    assert sorted(post.pigeon.keys[1:]) == [("a",), ("b",)]
    post.store.close()
