"""Makes the tables of `monitor.decisions` from labelled postings: run by who builds the program, never by it.

Needs numpy, which the program itself does not. The same input gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

SEEN = "seen.txt"
ESCO = "esco.jsonl.gz"
_TEACHERS = ("train", "pairs", "pick")


def learn(folder: Path, *, leave_out: Callable[[str], bool] = lambda employer: False) -> dict[str, bytes]:
    """Every shipped table by its name, without the employers that are left out.

    The folder holds `train.*.jsonl`, `pairs.*.jsonl`, `pick.*.jsonl` and `esco.jsonl.gz`. Raises
    FileNotFoundError where one of them is missing.
    """
    # numpy is imported by those who learn, and not by who asks whether an employer was seen.
    from monitor.learning import functions, nearness

    train = _rows(folder, "train", leave_out)
    esco = [json.loads(line) for line in gzip.decompress((folder / ESCO).read_bytes()).splitlines()]
    return {
        "functions.bin": functions.table(train, esco),
        "nearness.bin": nearness.table(
            _rows(folder, "pairs", leave_out), _rows(folder, "pick", leave_out), train, esco
        ),
    }


def seen(folder: Path) -> str:
    """The marks of all employers that tables learned from this folder have seen, a line each."""
    rows = (row for name in _TEACHERS for row in _rows(folder, name, lambda employer: False))
    return "".join(f"{one}\n" for one in sorted({mark(row["ckey"]) for row in rows}))


def _rows(folder: Path, name: str, leave_out: Callable[[str], bool]) -> list[dict[str, Any]]:
    files = sorted(folder.glob(f"{name}.*.jsonl"))
    if not files:
        raise FileNotFoundError(f"{folder} holds no {name}.*.jsonl to learn from.")
    rows = (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if not leave_out(row["ckey"])]


def mark(employer: str) -> str:
    """What stands for an employer in the list of those that were learned from."""
    return sha256(employer.encode()).hexdigest()[:8]


def was_seen(employer: str) -> bool:
    """Whether the shipped tables were learned from rows of this employer."""
    return mark(employer) in _seen()


@lru_cache(maxsize=1)
def _seen() -> frozenset[str]:
    return frozenset(files("monitor.learning").joinpath(SEEN).read_text(encoding="ascii").split())
