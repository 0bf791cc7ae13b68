"""The program's answers over the rows of a folder, no employer judged by tables that were learned from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from monitor.decisions import shipped
from monitor.learning import learn, was_seen
from tests.matching.back import cases
from tests.matching.pick import prepare
from tests.matching.rows import Figure, Row, fold_of, read_rows


def rows_of(folder: Path, measure: str) -> list[Row]:
    """What a measure asks about; the rejected role coming back is made of the titles of three files."""
    if measure == "pick":
        return prepare(read_rows(folder, measure), folder)
    if measure != "back":
        return read_rows(folder, measure)
    return cases([row for name in ("role", "train", "function") for row in read_rows(folder, name)])


def evaluate(folder: Path, measures: Sequence[str], teacher: Path) -> Iterator[Figure]:
    """The figures of each measure, the rows of all folds together."""
    rows = {name: rows_of(folder, name) for name in measures}
    groups: dict[int | None, dict[str, list[int]]] = {}
    for name in measures:
        for place, row in enumerate(rows[name]):
            employer = row.get("ckey", "")
            fold = fold_of(employer) if was_seen(employer) else None
            groups.setdefault(fold, {}).setdefault(name, []).append(place)
    answers: dict[str, list[Any]] = {name: [None] * len(rows[name]) for name in measures}
    with ProcessPoolExecutor(mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        jobs = {
            fold: pool.submit(
                answer_rows,
                fold,
                teacher,
                {name: [rows[name][at] for at in places] for name, places in group.items()},
            )
            for fold, group in groups.items()
        }
        for fold, job in jobs.items():
            for name, found in job.result().items():
                for place, answer in zip(groups[fold][name], found, strict=True):
                    answers[name][place] = answer
    for name in measures:
        yield from import_module(f"tests.matching.{name}").figures(rows[name], answers[name])


def answer_rows(fold: int | None, teacher: Path, rows: dict[str, list[Row]]) -> dict[str, list[Any]]:
    """The program's answers in a process of its own, with tables that know no employer of the fold."""
    if fold is not None:

        @cache
        def tables() -> dict[str, bytes]:
            return learn(teacher, leave_out=lambda employer: fold_of(employer) == fold)

        # The very decisions, on other tables, which are made when the first decision asks for one.
        shipped.read = lambda name: tables()[name]
    found = {}
    for name, some in rows.items():
        answer = import_module(f"tests.matching.{name}").answer
        found[name] = [answer(row) for row in some]
    return found
