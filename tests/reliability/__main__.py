"""`python -m tests.reliability FOLDER DAY [--machine TEXT]`: the table of promises and what was measured."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from tests.reliability import ROWS, Measured, measured
from tests.reliability.rows import AREAS

_HEAD = """\
# What goes wrong, and what comes of it

Made by `make reliability` ({day}, {machine}); `make test` runs a small version of every row. A figure is
the worst of all tries. *broken* counts tries in which the promise was not kept.
"""


def page(found: dict[str, Measured], *, day: date, machine: str) -> str:
    """The whole page; a row that was not measured says so."""
    lines = [_HEAD.format(day=day.isoformat(), machine=machine)]
    for letter, area in AREAS.items():
        lines += [f"\n## {area}\n", "| what happens | what must come of it | tried | broken | worst |"]
        lines.append("|---|---|---:|---:|---|")
        for row in (row for row in ROWS if row.id.startswith(f"{letter}-")):
            lines.append(f"| {row.what} | {row.goal} | {_cells(found.get(row.id))} |")
    return "\n".join(lines) + "\n"


def _cells(one: Measured | None) -> str:
    if one is None:
        return "not measured | | "
    figures = ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in sorted(one.figures.items()))
    return f"{one.tried:,} | {one.faults:,} | {figures}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.reliability")
    parser.add_argument("folder", type=Path)
    parser.add_argument("day")
    parser.add_argument("--machine", default="2 cores")
    args = parser.parse_args()
    print(page(measured(args.folder), day=date.fromisoformat(args.day), machine=args.machine), end="")
