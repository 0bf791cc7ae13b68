"""What a soak is: its world, what happens when, its watch list; and what lives and judge have in common."""

from __future__ import annotations

import json
import mmap
import os
import random
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.soak.world import HOUR, World, address, kind_of, slug, vendor_of

START = datetime(2026, 5, 4, 17, 0, tzinfo=UTC)
"""A Monday; the digest of the day comes after an hour."""
CHANNELS = ("phone", "mail")
DOWN = "phone"
"""The channel that takes nothing for a quarter of the time."""
CALM = 2.5 * HOUR
"""Seconds at the end in which all is well, so that everything can be noticed; the last kills come before."""
ADDED = 20
"""Sources that come with the first reload, when others go for a while."""
RESTART = 10.0
"""Seconds until the program is started anew (RestartSec of the unit)."""
LEAP_ON = 8.2 / 24
"""The part of the time after which the clock is set forward."""
BUCKETS = 600
_NUMBERS = struct.Struct("=ddqqqqqdd")
_HEAD = """\
timezone = "UTC"
poll_every = "30m"
[me]
name = "Jordan Reyes"
[fit]
titles = ["data engineer"]
[http]
pace = "0s"
"""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Action:
    """Something that happens at a second; of a kill `much` is how many steps of the program later, of a leap
    and a suspend its seconds."""

    at: float
    what: str
    much: float = 0.0


class Scene:
    """One soak, by its figures."""

    def __init__(
        self,
        folder: Path,
        *,
        sources: int,
        hours: float,
        seed: int,
        churn: float,
        kills: int,
        planted: str = "",
    ) -> None:
        self.folder = folder
        self.hours = hours
        self.seed = seed
        self.kills = kills
        self.planted = planted
        self.ends = hours * HOUR
        leaps = [LEAP_ON * self.ends]
        self.world = World(seed=seed, sources=sources, churn=churn, ends=self.ends, honest=leaps)
        self.state = folder / "state"
        self.log = folder / "log.jsonl"

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """In their order. Kills come early and late, so that one life is long enough to see it grow; and the
        early ones so early that this life has told of a role when it is measured first: what is read when it
        is first needed (the tables that find the person, the templates) is no growth."""
        chance = random.Random(f"{self.seed} actions")
        early, late = self.early, self.ends
        first = self.kills // 2
        times = sorted(chance.uniform(0.02 * early, 0.5 * early) for _ in range(first))
        times += sorted(chance.uniform(late + 60, late + HOUR) for _ in range(self.kills - first))
        found = [Action(at=at, what="kill", much=chance.randrange(40)) for at in times]
        part = self.ends / 24
        found += [
            Action(at=early, what="measure"),
            Action(at=7 * part, what="reload"),
            Action(at=LEAP_ON * self.ends, what="leap", much=2 * HOUR),
            Action(at=13 * part, what="reload"),
            Action(at=16 * part, what="suspend", much=min(HOUR, part)),
            Action(at=18 * part, what="leap", much=-HOUR),
            Action(at=20 * part, what="reload"),
            Action(at=late, what="measure"),
            Action(at=late + CALM, what="end"),
        ]
        return tuple(sorted(found))

    @property
    def early(self) -> float:
        """When what the program needs is measured first."""
        return self.ends / 6

    def is_down(self, channel: str, at: float) -> bool:
        return channel == DOWN and 9 / 24 <= at / self.ends < 15 / 24

    def wall(self, at: float, offset: float) -> datetime:
        return START + timedelta(seconds=at + offset)

    # --------------------------------------------------------------------------- watch list

    def watched(self, version: int) -> list[int]:
        """The sources of a version of the watch list: the second adds some and leaves some out."""
        sources = self.world.sources
        if version == 0:
            return list(range(sources))
        added = [i for i in range(sources, sources + ADDED) if kind_of(i) != "mail"]
        return [*(i for i in range(sources) if version != 1 or i % 97 != 5), *added]

    def watch_list(self, version: int) -> str:
        employers: dict[int, list[int]] = {}
        for source in self.watched(version):
            employers.setdefault(source // 10, []).append(source)
        text = _HEAD.replace("[me]", f'state_dir = "{self.state}"\n[me]')
        text += "".join(f'[[channels]]\nname = "{name}"\nurl = "json://127.0.0.1/"\n' for name in CHANNELS)
        for number, sources in employers.items():
            entries = ", ".join(map(_entry, (i for i in sources if kind_of(i) != "mail")))
            text += f'[[employers]]\nname = "{employer(number)}"\nsources = [{entries}]\n'
            if number % 5 == 0:
                text += 'people = [{name = "Dana Ruiz", departments = ["Data Platform"], star = true}]\n'
            for mailbox in (i for i in sources if kind_of(i) == "mail"):
                text += f'[[mailboxes]]\nname = "{slug(mailbox)}"\nurl = "maildir:{self.maildir(mailbox)}"\n'
        return text + f"# {version}\n"

    def maildir(self, source: int) -> Path:
        return self.folder / "mails" / slug(source)


def employer(number: int) -> str:
    return f"Employer{number} Works"


def _entry(source: int) -> str:
    if kind_of(source) == "board":
        return f'{{kind = "{vendor_of(source)}", board = "{slug(source)}"}}'
    if kind_of(source) == "page":
        return f'{{kind = "page", url = "{address(source)}", item = "li.job", location = ".place"}}'
    return f'{{kind = "feed", url = "{address(source)}"}}'


class Shared:
    """What outlives a life: the clock, what was done already, and counts. In memory that forks share."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _NUMBERS.size + 8 * (BUCKETS + 1))
        self.at = self.offset = 0.0
        self.action = self.polls = self.faults = self.passes = self.late_wakes = 0
        self.longest_wake = self.longest_step = 0.0

    def keep(self) -> None:
        """Write down what may be read after the next kill."""
        _NUMBERS.pack_into(
            self._memory, 0, self.at, self.offset, self.action, self.polls, self.faults, self.passes,
            self.late_wakes, self.longest_wake, self.longest_step,
        )  # fmt: skip

    def recall(self) -> None:
        """Read what the last life left."""
        (
            self.at, self.offset, self.action, self.polls, self.faults, self.passes, self.late_wakes,
            self.longest_wake, self.longest_step,
        ) = _NUMBERS.unpack_from(self._memory, 0)  # fmt: skip

    def note_late(self, seconds: float) -> None:
        """Count a poll by how late it began."""
        place = _NUMBERS.size + 8 * min(max(int(seconds), 0), BUCKETS)
        (count,) = struct.unpack_from("=q", self._memory, place)
        struct.pack_into("=q", self._memory, place, count + 1)

    def lateness(self, part: float) -> int:
        """The seconds that so great a part of the polls was not later than."""
        counts = struct.unpack_from(f"={BUCKETS + 1}q", self._memory, _NUMBERS.size)
        left = sum(counts) * part
        for seconds, count in enumerate(counts):
            left -= count
            if left <= 0:
                return seconds
        return BUCKETS


class Log:
    """What the world showed, what the channels took and what was measured; whole lines also after a kill."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, what: str, **more: Any) -> None:
        os.write(self._handle, (json.dumps({"what": what, **more}, separators=(",", ":")) + "\n").encode())


def read_log(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open() as file:
        for line in file:
            yield json.loads(line)
