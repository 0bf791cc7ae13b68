"""What the program promises when things go wrong, and what was measured of each promise.

    record("a-kill", tried=200, seconds_to_ready=1.2)      in a test or a long run
    python -m tests.reliability FOLDER 2026-11-23 > docs/reliability.md

`rows.tsv` lists the promises. A measurement is one line in the folder that `$MONITOR_MEASURED` names; without
that variable nothing is written. Lines of one promise add up, of a figure the worst (the largest) counts.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from tests.reliability.rows import ROWS, Row

_IDS = frozenset(row.id for row in ROWS)


@dataclass(slots=True)
class Measured:
    """What was measured of one promise, all runs together."""

    tried: int = 0
    faults: int = 0
    figures: dict[str, float] = field(default_factory=dict)


def record(row: str, *, tried: int, faults: int = 0, **figures: float) -> None:
    """Note that a promise was tried so often, how often it was broken, and the worst of some figures.

    The name of a figure says what it is and its unit, words apart by underscores.
    """
    if row not in _IDS:
        raise KeyError(f"{row} is no row of the matrix: tests/reliability/rows.tsv lists them")
    folder = os.environ.get("MONITOR_MEASURED")
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    line = json.dumps({"row": row, "tried": tried, "faults": faults, "figures": figures})
    with (Path(folder) / f"{os.getpid()}.jsonl").open("a") as file:
        file.write(line + "\n")


def measured(folder: Path) -> dict[str, Measured]:
    """All that was noted in a folder, by the id of the row."""
    found: dict[str, Measured] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text().splitlines():
            said = json.loads(line)
            one = found.setdefault(said["row"], Measured())
            one.tried += said["tried"]
            one.faults += said["faults"]
            for name, value in said["figures"].items():
                one.figures[name] = max(one.figures.get(name, value), value)
    return found


__all__ = ["ROWS", "Measured", "Row", "measured", "record"]
