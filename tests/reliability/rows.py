"""The promises, in the order of the table, from `rows.tsv`: id, what happens, what must come of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

AREAS = {
    "a": "Crashes, power cuts, full disks",
    "b": "Faults of sources",
    "c": "Hostile input",
    "d": "The configuration while the program runs",
    "e": "A day of ten thousand sources",
    "f": "Permissions and secrets",
    "g": "The clock",
    "h": "Channels",
    "i": "Backups",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One promise: what happens, and what must come of it."""

    id: str
    what: str
    goal: str

    @property
    def area(self) -> str:
        return AREAS[self.id.partition("-")[0]]


ROWS = tuple(Row(*line.split("\t")) for line in Path(__file__).with_name("rows.tsv").read_text().splitlines())
