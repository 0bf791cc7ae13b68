"""Labelled rows of a folder (`NAME.*.jsonl`), the figures made of them, and the folds over employers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

FOLDS = 5

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: what it is, its value, what to reach (`at_most`: a ceiling), and over how many rows."""

    name: str
    value: float
    goal: float | None
    count: int
    at_most: bool = False

    @property
    def reached(self) -> bool | None:
        if self.goal is None:
            return None
        return self.value <= self.goal if self.at_most else self.value >= self.goal


def read_rows(folder: Path, name: str) -> list[Row]:
    """All rows of `NAME.*.jsonl`, in the order of the files' names; empty where there is no such file."""
    return [
        json.loads(line)
        for file in sorted(folder.glob(f"{name}.*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def fold_of(employer: str) -> int:
    """The fold of an employer (`ckey`), the same on every machine."""
    return int.from_bytes(sha256(employer.encode()).digest()[:4]) % FOLDS


def precision_recall(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs (said, true); 0 where nothing was said or nothing is true."""
    hits = said = true = 0
    for claimed, is_so in pairs:
        said += claimed
        true += is_so
        hits += claimed and is_so
    precision = hits / said if said else 0.0
    recall = hits / true if true else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0
