"""Which function a posting is in: by its title alone, and by its title and the labels of its department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from monitor.decisions import departments
from monitor.model import FUNCTIONS
from tests.matching.rows import Figure, Row, fold_of, share


def answer(row: Row) -> dict[str, str]:
    """The likeliest function, as the program judges it for a posting."""
    return {
        "title": likeliest((), row["title"]),
        "both": likeliest(labels_of(row), row["title"]),
    }


def labels_of(row: Row) -> tuple[str, ...]:
    """The labels of a row, the wide first."""
    return tuple(label for label in (row["dept"], row["team"]) if label)


def likeliest(labels: tuple[str, ...], title: str) -> str:
    shares = departments.shares(labels, title)
    return FUNCTIONS[max(range(len(shares)), key=shares.__getitem__)]


def figures(rows: Sequence[Row], answers: Sequence[Any]) -> list[Figure]:
    """Strict figures are over rows that have one function; unseen are labels that no other employer shows."""
    unseen = _unseen(rows)
    strict = [place for place, row in enumerate(rows) if len(row["gold"]) == 1]
    new = [place for place in strict if unseen[place]]

    def right(way: str, places: Sequence[int]) -> list[bool]:
        return [answers[place][way] in rows[place]["gold"] for place in places]

    everything = range(len(rows))
    return [
        Figure(
            name=f"function: {name}", value=share(right(way, places)), goal=goal, count=len(places)
        )
        for name, way, places, goal in (
            ("title only, strict", "title", strict, 0.78),
            ("title only, all rows", "title", everything, None),
            ("title + label, strict", "both", strict, 0.95),
            ("title + label, unseen labels", "both", new, 0.90),
        )
    ] + [
        Figure(
            name="function: title only, macro-F1", value=_macro_f1(rows, answers, strict), goal=None,
            count=len(strict),
        )
    ]  # fmt: skip


def _macro_f1(rows: Sequence[Row], answers: Sequence[Any], places: Sequence[int]) -> float:
    """The mean over the functions that occur of F1 by the title alone."""
    scores = []
    for name in sorted({rows[place]["gold"][0] for place in places}):
        hits = sum(rows[place]["gold"][0] == name == answers[place]["title"] for place in places)
        told = sum(answers[place]["title"] == name for place in places)
        true = sum(rows[place]["gold"][0] == name for place in places)
        scores.append(2 * hits / (told + true))
    return sum(scores) / len(scores) if scores else 0.0


def _unseen(rows: Sequence[Row]) -> list[bool]:
    """Whether the narrowest label of a row is new: marked so, or shown by employers of its own fold alone."""
    folds: defaultdict[str, set[int]] = defaultdict(set)
    for row in rows:
        for label in labels_of(row):
            folds[departments.label_key(label)].add(fold_of(row["ckey"]))
    return [
        row["label_seen"] is False
        or folds[departments.label_key(labels_of(row)[-1])] <= {fold_of(row["ckey"])}
        for row in rows
    ]
