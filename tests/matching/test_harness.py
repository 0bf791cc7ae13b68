"""The command that measures the decisions, on a few invented rows that nothing was learned from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from monitor.learning import mark, was_seen
from tests.matching import folds
from tests.matching.__main__ import main
from tests.matching.rows import FOLDS, Figure, fold_of, precision_recall

COMMON = {"ckey": "invented-acme", "company": "Acme", "lang": "en", "loc": "Berlin", "label_seen": True}
ROWS: dict[str, list[dict[str, Any]]] = {
    "function": [
        {"title": "Payroll Accountant", "dept": "Finance", "team": None, "gold": ["finance"]},
        {"title": "Staff Nurse", "dept": "Finance", "team": None, "gold": ["finance"]},
    ],
    "fit": [
        {"id": "1", "title": "Data Engineer", "targets": ["Data Engineer"], "levels": ["mid"], "place": "any",
         "loc": "Berlin", "dept": None, "tag": "pos", "title_fit": True, "level_fit": True, "place_fit": True,
         "label": 1},
        {"id": "2", "title": "Data Entry Clerk", "targets": ["Data Engineer"], "levels": ["mid"],
         "place": "any", "loc": "Berlin", "dept": None, "tag": "near", "title_fit": False, "level_fit": True,
         "place_fit": True, "label": 0},
    ],
    "pick": [
        {"id": "1", "title": "Data Engineer", "dept": "Data", "team": None, "right": [1], "maybe": [],
         "stars": [{"dept": "Legal", "own_dept": "Legal", "title": "Counsel"},
                   {"dept": "Data", "own_dept": "Data", "title": "Head of Data"}]},
    ],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, rows in ROWS.items():
        text = "".join(json.dumps({**COMMON, **row}) + "\n" for row in rows)
        (tmp_path / f"{name}.invented.jsonl").write_text(text)
    return tmp_path


def test_figures_are_those_of_the_decisions(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder)]) == 0
    printed = capsys.readouterr().out.splitlines()
    figures = json.loads(printed[-1])
    assert figures["function: title only, strict"] == {"value": 0.5, "goal": 0.78, "rows": 2}
    assert figures["function: title + label, strict"]["value"] == 1.0
    assert figures["fit: title F1"]["value"] == 1.0
    assert figures["fit: near misses let through"] == {"value": 0.0, "goal": 0.08, "rows": 1}
    assert any(line.startswith("fit: title F1") and "reached" in line for line in printed)
    tops = [value["value"] for name, value in figures.items() if name.startswith("right star on top")]
    assert tops
    assert set(tops) == {1.0}


def test_a_folder_without_data_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "holds none of" in capsys.readouterr().err


def test_an_employer_that_was_learned_from_is_judged_without_its_rows(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables of a fold are asked for without every employer of that fold."""
    asked: list[tuple[Path, bool, bool]] = []

    def learn(teacher: Path, *, leave_out: Any) -> dict[str, bytes]:
        other = next(name for name in map(str, range(99)) if fold_of(name) != fold_of(COMMON["ckey"]))
        asked.append((teacher, leave_out(COMMON["ckey"]), leave_out(other)))
        raise LookupError

    monkeypatch.setattr(folds, "learn", learn)
    monkeypatch.setattr("monitor.decisions.shipped.read", None)
    monkeypatch.setattr("monitor.decisions.departments._weights", lambda: folds.shipped.read("functions.bin"))
    rows = {"function": [{**COMMON, **ROWS["function"][0], "title": "Quill Mender of the invented fold"}]}
    with pytest.raises(LookupError):
        folds.answer_rows(fold_of(COMMON["ckey"]), folder, rows)
    assert asked == [(folder, True, False)]


def test_who_was_learned_from_is_kept_as_marks() -> None:
    assert len(mark("acme")) == 8
    assert not was_seen("invented-acme")


def test_folds_and_rates() -> None:
    assert {fold_of(str(number)) for number in range(100)} == set(range(FOLDS))
    assert precision_recall([(True, True), (True, False), (False, True)]) == (0.5, 0.5, 0.5)
    assert precision_recall([]) == (0.0, 0.0, 0.0)
    assert Figure(name="x", value=0.1, goal=0.2, count=1, at_most=True).reached
    assert Figure(name="x", value=0.1, goal=0.2, count=1).reached is False
    assert Figure(name="x", value=0.1, goal=None, count=1).reached is None
