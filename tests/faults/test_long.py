"""The faults that take their time, at the real deadlines and limits. Only with $MONITOR_LONG_TESTS."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.worker import Worker
from tests.faults.kinds import KINDS
from tests.faults.table import FAULTS, Fault, Scene
from tests.faults.world import living
from tests.reliability import record
from tests.servers import Answered

pytestmark = [
    pytest.mark.network,
    pytest.mark.skipif(not os.environ.get("MONITOR_LONG_TESTS"), reason="set MONITOR_LONG_TESTS=1"),
]

FEW = tuple(kind for kind in KINDS if kind.name in ("rss", "greenhouse", "workday", "selectors"))
"""As many as are asked at once beside those that are well."""
DEADLINE = 60.0
PARSE_LIMIT = 10.0
MOST_MB = 300


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


def _grown_mb() -> float:
    """By how much this process was ever larger than it is now, since the last look."""
    status = Path("/proc/self/status").read_text()
    peak, now = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) for name in ("VmHWM", "VmRSS"))  # type: ignore[index]
    Path("/proc/self/clear_refs").write_text("5")
    return (peak - now) / 1024


@pytest.mark.parametrize("name", ["silence", "a head that drips", "a body that drips"])
def test_whoever_takes_too_long_is_given_up_after_a_minute(name: str, tmp_path: Path, worker: Worker) -> None:
    fault = next(fault for fault in FAULTS if fault.name == name)
    with living(tmp_path, worker, kinds=FEW, mailbox=False, deadline=DEADLINE) as world:
        world.begin()
        world.suffer(replace(fault, mail=None), hours=1.05)
        slowest = world.slowest
        failed = [world.cells[kind.name].outcomes() for kind in FEW]
        record(fault.row, tried=len(FEW), slowest_poll_s=round(slowest, 1))
        assert failed == [["failed"]] * len(FEW)
        assert DEADLINE - 1 < slowest < DEADLINE + 2


def test_a_body_that_holds_the_parser_is_given_up_after_ten_seconds(tmp_path: Path, worker: Worker) -> None:
    fault = next(fault for fault in FAULTS if fault.row == "b-hang")
    pair = FEW[:2]
    with living(tmp_path, worker, kinds=pair, mailbox=False) as world:
        world.begin()
        world.suffer(replace(fault, answer=_holding), hours=1.05)
        record("b-hang", tried=len(pair), slowest_poll_s=round(world.slowest, 1))
        assert [world.cells[kind.name].outcomes() for kind in pair] == [["failed"]] * 2
        assert PARSE_LIMIT - 1 < world.slowest < PARSE_LIMIT + 3


def _holding(scene: Scene) -> Answered:
    author = "a." * 200_000
    item = f"<item><title>x</title><author>{author}</author></item>"
    if scene.kind.form == "xml":
        return replace(scene.good, body=f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    record = b'{"id": 1, "title": "Data Engineer", "location": {"name": "Berlin"}},'
    return replace(scene.good, body=b'{"jobs": [' + record * 400_000 + b'{"id": 2, "title": "x"}]}')


@pytest.mark.parametrize(
    ("body", "packed"),
    [
        (gzip.compress(b"\0" * (1 << 28), mtime=0), True),
        (gzip.compress(b" " * (63 << 20), mtime=0), True),
        (b" " * (40 << 20), False),
        (b" " * (31 << 20), False),
    ],
    ids=["a bomb", "63 MB unpacked", "40 MB", "31 MB"],
)
def test_what_is_too_large_takes_no_more_memory_than_one_may(
    body: bytes, packed: bool, tmp_path: Path, worker: Worker
) -> None:
    def answer(scene: Scene) -> Answered:
        headers = {**scene.good.headers, **({"Content-Encoding": "gzip"} if packed else {})}
        return replace(scene.good, body=body, headers=headers)

    pair = FEW[:2]
    with living(tmp_path, worker, kinds=pair, mailbox=False) as world:
        world.begin()
        _grown_mb()
        world.suffer(Fault(row="b-odd", name="large", answer=answer), hours=1.05)
        grown = _grown_mb()
        record("b-odd", tried=len(pair), slowest_poll_s=round(world.slowest, 1), extra_mb=round(grown))
        assert [world.cells[kind.name].outcomes() for kind in pair] == [["failed"]] * 2
        assert grown < MOST_MB
        assert world.slowest < DEADLINE
