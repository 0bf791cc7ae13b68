"""Each hostile body by itself: how long its question and its parse take, and what memory they need over idle.

alone(folder, BODIES)                       reads each through the real door and the real parser
python -m tests.hostile.alone               is the process that reads; it is told of the bodies as JSON
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.errors import MonitorError
from monitor.http import Http
from monitor.model import Answer, HttpSettings, Source, Validators
from monitor.reading import Door, Parser, read
from monitor.worker import Worker
from tests.hostile.bodies import GOOD, Body, K
from tests.reliability import record
from tests.servers import Answered, Asked, Reply, serve

FETCH, PARSE = 60.0, 10.0
"""Seconds that one question and one parse may take."""
LATE = 1.0
OVER_IDLE = 220
"""Megabytes: a parser at its limit of 168, and one body as it came and unpacked beside it."""
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ROOT = Path(__file__).parents[2]


@dataclass(slots=True, kw_only=True)
class Cost:
    """Of one body: the longest question and parse in seconds, megabytes at the most and before the first
    body, what was told."""

    fetch: float = 0.0
    parse: float = 0.0
    peak: int = 0
    idle: int = 0
    error: str | None = None

    @property
    def late(self) -> float:
        """Seconds that a question or a parse ended after its deadline."""
        return max(self.fetch - FETCH, self.parse - PARSE, 0.0)

    @property
    def over_idle(self) -> int:
        return self.peak - self.idle

    @property
    def faults(self) -> list[str]:
        """What was promised of it and not kept."""
        found = [f"{self.late:.1f} s after its deadline"] if self.late > LATE else []
        if self.over_idle > OVER_IDLE:
            found.append(f"{self.over_idle} MB over idle")
        if self.error and "please report" in self.error:
            found.append(self.error)
        return found

    def __str__(self) -> str:
        said = f"question {self.fetch:.1f} s, parse {self.parse:.1f} s, {self.over_idle} MB over idle"
        return "; ".join([said, *self.faults])


def body_answers(folder: Path, bodies: Mapping[str, Body]) -> Callable[[Asked], Answered]:
    """What a site answers with the bodies under /0, /1, …; they are made now and kept in the folder."""
    kinds = list(bodies.values())
    for number, body in enumerate(kinds):
        (folder / f"answer{number}").write_bytes(body.make())

    def answer(asked: Asked) -> Answered:
        file = folder / f"answer{asked.path[1:]}"
        if not asked.path[1:].isdigit() or not file.exists():
            return Reply(status=404)
        packed = kinds[int(asked.path[1:])].packed
        coding = (packed or "").removeprefix("raw ")
        headers = {"Content-Encoding": coding} if coding and packed != "gzip" else {}
        return Reply(body=file.read_bytes(), packed=packed == "gzip", headers=headers)

    return answer


def alone(folder: Path, bodies: Mapping[str, Body]) -> dict[str, Cost]:
    """Read each body, one after another, in a process of its own, after one that is good."""
    bodies = {"good": GOOD, **bodies}
    with serve(body_answers(folder, bodies)) as site:
        wanted = [(body.kind, f"{site}/{number}") for number, body in enumerate(bodies.values())]
        done = subprocess.run(
            [sys.executable, "-m", "tests.hostile.alone"],
            input=json.dumps(wanted),
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=60 + 2 * PARSE * len(bodies),
            check=False,
        )
    assert done.returncode == 0, done.stderr
    costs = zip(bodies, done.stdout.splitlines(), strict=True)
    return {name: Cost(**json.loads(line)) for name, line in costs if name != "good"}


def weighed(costs: Mapping[str, Cost]) -> int:
    """Record it; how many bodies broke a promise."""
    faults = sum(bool(cost.faults) for cost in costs.values())
    record(
        "c-bodies",
        tried=len(costs),
        faults=faults,
        seconds_after_a_deadline=round(max((cost.late for cost in costs.values()), default=0), 2),
        mb_over_idle_alone=max((cost.over_idle for cost in costs.values()), default=0),
    )
    return faults


def proportional(pid: int) -> int:
    """Kilobytes of a process, its part of what it shares with others; 0 where it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


# ------------------------------------------------------------------------- the process that reads


class _Timed:
    """A door or a parser; the longest of its calls in seconds."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.seconds = 0.0

    def visit(self, *, robots: bool = False) -> _Timed:
        self._visit = self._inner.visit(robots=robots)
        return self

    def ask(self, request: Any, **more: Any) -> Any:
        return self._measured(self._visit.ask, request, **more)

    def parse(self, *given: Any) -> Any:
        return self._measured(self._inner.parse, *given)

    def _measured(self, call: Callable[..., Any], *given: Any, **more: Any) -> Any:
        begun = time.monotonic()
        try:
            return call(*given, **more)
        finally:
            self.seconds = max(self.seconds, time.monotonic() - begun)


def _weight() -> int:
    """Megabytes of this process and of those that it started."""
    children: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        try:
            children += map(int, (task / "children").read_text().split())
        except OSError:
            continue  # a thread that ended meanwhile
    return sum(map(proportional, (os.getpid(), *children))) // K


def _cost(kind: str, url: str, http: Http, worker: Worker, idle: int) -> Cost:
    cost, stop = Cost(idle=idle), threading.Event()

    def weigh() -> None:
        while not stop.wait(0.02):
            cost.peak = max(cost.peak, _weight())

    board = "acme" if kind == "greenhouse" else None
    source = Source(key=f"{kind}:{url}", kind=kind, employer="Acme", url=url, board=board)
    door, parser = _Timed(http), _Timed(worker)
    scales = threading.Thread(target=weigh)
    scales.start()
    try:
        read_door: Door = door
        read_parser: Parser = parser
        read(source, read_door, read_parser, Validators(), (), NOW)
    except MonitorError as error:
        cost.error = str(error)
    finally:
        stop.set()
        scales.join()
    cost.fetch, cost.parse = door.seconds, parser.seconds
    return cost


def main() -> None:
    wanted: Sequence[tuple[str, str]] = json.load(sys.stdin)
    settings = HttpSettings(allow_private=("127.0.0.0/8",), pace=timedelta(0))
    with (
        Http(settings, version="0", deadline=timedelta(seconds=FETCH)) as http,
        Worker(limit=PARSE) as worker,
    ):
        idle = 0
        good = Answer(url="https://acme.example/feed", body=GOOD.make(), validators=Validators())
        for kind, url in wanted:
            # Starting the parser is no part of its deadline.
            worker.parse("feed", good, Source(key="feed:good", kind="feed", employer="Acme", url=url), ())
            cost = _cost(kind, url, http, worker, idle)
            # What stays behind of one counts for the next.
            idle = idle or _weight()
            print(json.dumps(asdict(cost)), flush=True)


if __name__ == "__main__":
    main()
