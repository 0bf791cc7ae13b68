"""The real daemon among sources that answer with what is made to hurt: sign of life, memory, pace.

ordeal(folder, BODIES, MAILS)       polls each once or more, and a calm source all the while
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from pathlib import Path

from monitor.store.copying import FILE
from tests.hostile.alone import body_answers, proportional
from tests.hostile.bodies import Body, K
from tests.kill.program import Ear, Program
from tests.reliability import record
from tests.servers import Answered, Asked, Reply, serve

WATCHDOG = 2.0
"""Seconds of the watchdog; the daemon speaks every third of them."""
HOSTS = 6
"""Sites among which the bodies are. The daemon reads eight sources at a time, each of another host: the
other two are the mailbox and the calm one."""
EVERY = 2.0
"""Seconds between two polls of the calm source."""
SLACK = 10.0 * ceil((HOSTS + 1) / 2)
"""Seconds that the calm source may be late: before it all others may wait for the two parsers, and each may
hold one to its limit. A source that did so is asked ever more seldom."""


@dataclass(slots=True)
class Suffered:
    """What was seen: the longest silences, the most memory, and what came of each source and mailbox."""

    silence: float = 0.0
    calm: float = 0.0
    megabytes: int = 0
    parts: tuple[int, ...] = ()
    errors: dict[str, str | None] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    seconds: float = 0.0
    log: str = ""


def ordeal(
    folder: Path, bodies: Mapping[str, Body], mails: Mapping[str, Callable[[], bytes]], *, patience: float
) -> Suffered:
    """Run the daemon until every source was polled, `patience` seconds at most, and end it in good order."""
    calm: list[float] = []
    # Made before the watch begins: making some of them would hold up those who watch.
    hostile = body_answers(folder, bodies)

    def answer(asked: Asked) -> Answered:
        if asked.path == "/calm":
            calm.append(asked.at)
            return Reply(json={"jobs": [{"id": 1, "title": f"Welder {len(calm)}"}]})
        return hostile(asked)

    suffered = Suffered()
    with ExitStack() as stack:
        site = stack.enter_context(serve(answer))
        others = [str(stack.enter_context(serve(answer, host=f"127.0.0.{2 + n}"))) for n in range(HOSTS)]
        places = [f"{others[number % HOSTS]}/{number}" for number in range(len(bodies))]
        _write(folder, str(site), places, bodies, mails)
        ear = stack.enter_context(Ear())
        watchdog = str(int(WATCHDOG * 1_000_000))
        daemon = stack.enter_context(Program(folder, "run", ear=ear, WATCHDOG_USEC=watchdog))
        ear.wait("READY=1", 30)
        begun = time.monotonic()
        stop = threading.Event()
        eyes = [threading.Thread(target=_listen, args=(ear, stop, suffered))]
        eyes.append(threading.Thread(target=_weigh, args=(daemon, stop, suffered)))
        for eye in eyes:
            eye.start()
        try:
            wanted = len(bodies) + bool(mails) + 1
            while len(_polled(folder)) < wanted and time.monotonic() - begun < patience:
                time.sleep(0.1)
        finally:
            stop.set()
            for eye in eyes:
                eye.join(10)
        suffered.seconds = time.monotonic() - begun
        turns = [*calm, time.monotonic()]
        suffered.calm = max((b - a for a, b in pairwise(turns)), default=suffered.seconds)
        daemon.signal(15)
        assert daemon.wait(40) == 0, daemon.text
        suffered.log = daemon.text
    done = _polled(folder)
    keys = {f":{place}": name for place, name in zip(places, bodies, strict=True)}
    keys |= {f"greenhouse:b{number}": name for number, name in enumerate(bodies)}
    suffered.errors = {
        next((name for end, name in keys.items() if key.endswith(end)), key): error
        for key, error in done.items()
    }
    suffered.unread = set(bodies) - set(suffered.errors)
    return suffered


def _write(
    folder: Path,
    site: str,
    places: Sequence[str],
    bodies: Mapping[str, Body],
    mails: Mapping[str, Callable[[], bytes]],
) -> None:
    lines = ['poll_every = "1h"\n[http]\nallow_private = ["127.0.0.0/8"]\npace = "0s"\n']
    if mails:
        box = folder / "mails"
        box.mkdir(exist_ok=True)
        for number, make in enumerate(mails.values()):
            (box / f"{number}.eml").write_bytes(make())
        lines.append(f'[[mailboxes]]\nname = "alerts"\nurl = "eml:{box}"\n')
    lines.append(
        f'[[employers]]\nname = "Calm"\npoll_every = "{EVERY:g}s"\n'
        f'sources = [{{ kind = "greenhouse", board = "calm", url = "{site}/calm" }}]\n'
    )
    for number, body in enumerate(bodies.values()):
        board = f', board = "b{number}"' if body.kind == "greenhouse" else ""
        lines.append(
            f'[[employers]]\nname = "E{number}"\n'
            f'sources = [{{ kind = "{body.kind}"{board}, url = "{places[number]}" }}]\n'
        )
    (folder / "config.toml").write_text("".join(lines))


def _polled(folder: Path) -> dict[str, str | None]:
    """The sources that were polled, with what was told of each."""
    file = folder / "state" / FILE
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as db:
            rows = db.execute("SELECT key, error FROM source WHERE last_polled_at IS NOT NULL")
            return {str(key): error and str(error) for key, error in rows}
    except sqlite3.OperationalError:
        return {}


def _listen(ear: Ear, stop: threading.Event, suffered: Suffered) -> None:
    heard, last = 0, time.monotonic()
    while not stop.wait(0.02):
        said = [text for text in ear.listen() if text.startswith("WATCHDOG=1")]
        now = time.monotonic()
        suffered.silence = max(suffered.silence, now - last)
        if len(said) > heard:
            heard, last = len(said), now


def _weigh(daemon: Program, stop: threading.Event, suffered: Suffered) -> None:
    while not stop.wait(0.05):
        parts = [proportional(pid) // K for pid in (daemon.pid, *daemon.children())]
        if sum(parts) > suffered.megabytes:
            suffered.megabytes, suffered.parts = sum(parts), tuple(parts)


def told(suffered: Suffered) -> str:
    """All of it for a person."""
    lines = [f"{name}: {error or 'read'}" for name, error in suffered.errors.items()]
    numbers = (
        f"silence {suffered.silence:.2f} s, calm source {suffered.calm:.2f} s,"
        f" memory {suffered.megabytes} MB {suffered.parts}, in {suffered.seconds:.0f} s"
    )
    return "\n".join([*lines, *(f"NOT READ: {name}" for name in suffered.unread), numbers])


def noted(suffered: Suffered, bodies: int, mails: int) -> int:
    """Record it; how many promises were broken."""
    late = suffered.silence - WATCHDOG / 3
    faults = sum(
        (
            late > 1.0,
            suffered.calm > EVERY + SLACK,
            suffered.megabytes > 300,
            "Traceback" in suffered.log,
            "please report" in suffered.log,
            bool(suffered.unread),
        )
    )
    record(
        "c-bodies",
        tried=bodies + mails,
        faults=faults,
        sign_of_life_late_by_seconds=round(max(late, 0), 2),
        peak_mb=suffered.megabytes,
    )
    return faults


__all__ = ["EVERY", "WATCHDOG", "Suffered", "noted", "ordeal", "told"]
