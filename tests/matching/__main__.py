"""Prints how well the program decides on the labelled data of a folder, as a table and as JSON.

Every answer comes from the program's own decisions. Employers whose rows the shipped tables were learned
from are judged with tables that are learned without them: five folds over employers.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from tests.matching.folds import evaluate, rows_of
from tests.matching.rows import Figure, read_rows
from tests.matching.speed import PEOPLE
from tests.matching.speed import figures as speed_figures

MEASURES = ("function", "languages", "pairs", "pick", "fit", "role", "back")
"""Each is a module here with `answer(row)`, one answer of the program, and `figures(rows, answers)`."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.matching", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=MEASURES, action="append", help="of these measures alone")
    parser.add_argument("--learn-from", type=Path, help="where train.*.jsonl lies, if not in FOLDER")
    args = parser.parse_args(arguments)
    measures = [name for name in args.only or MEASURES if rows_of(args.folder, name)]
    if not measures:
        print(f"{args.folder} holds none of: {', '.join(MEASURES)} (NAME.*.jsonl).", file=sys.stderr)
        return 1
    figures = []
    teacher = args.learn_from or _teacher(args.folder)
    for figure in chain(evaluate(args.folder, measures, teacher), () if args.only else speed(args.folder)):
        figures.append(figure)
        goal = "" if figure.goal is None else f"{'<=' if figure.at_most else '>='} {figure.goal:.3f}"
        mark = {None: "", True: "reached", False: "NOT reached"}[figure.reached]
        print(
            f"{figure.name:<58} {figure.value:>9.3f}  {goal:<9} {mark:<12} {figure.count:>6} rows", flush=True
        )
    print(
        json.dumps({f.name: {"value": round(f.value, 4), "goal": f.goal, "rows": f.count} for f in figures})
    )
    return 0


def _teacher(folder: Path) -> Path:
    """Where to learn from without the employers of a fold: the folder itself, else the samples."""
    samples = os.environ.get("MONITOR_SAMPLES")
    return folder if read_rows(folder, "train") or not samples else Path(samples, "matching")


def speed(folder: Path) -> Iterator[Figure]:
    """How fast the decisions are on the titles of the folder; nothing where it holds too few."""
    titles = [
        row.get("title") or row["a_title"]
        for name in MEASURES
        for row in read_rows(folder, name)
        if "title" in row or "a_title" in row
    ]
    stars = [star for row in read_rows(folder, "pick") for star in row["stars"]]
    if len(titles) >= 1000 and len(stars) >= PEOPLE:
        yield from speed_figures(titles, stars)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
