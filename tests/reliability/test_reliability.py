"""The table of promises: each is tried somewhere, and what was measured stands in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.reliability import ROWS, measured, record
from tests.reliability.__main__ import page

TESTS = Path(__file__).parent.parent


def test_every_promise_is_tried_by_some_test() -> None:
    sources = [file.read_text() for file in TESTS.rglob("*.py") if file.parent != Path(__file__).parent]
    texts = "\n".join(sources)
    untried = [row.id for row in ROWS if f'"{row.id}"' not in texts and not row.id.startswith("c-fuzz-")]
    assert untried == []
    assert 'f"c-fuzz-{' in texts


def test_what_is_measured_adds_up_and_the_worst_figure_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MONITOR_MEASURED", str(tmp_path))
    record("a-kill", tried=200, seconds_to_ready=1.5)
    record("a-kill", tried=100, faults=1, seconds_to_ready=0.9, peak_mb=80)
    found = measured(tmp_path)["a-kill"]
    assert (found.tried, found.faults) == (300, 1)
    assert found.figures == {"seconds_to_ready": 1.5, "peak_mb": 80}
    text = page({"a-kill": found}, day=date(2026, 11, 23), machine="a machine")
    assert "| 300 | 1 | peak mb 80, seconds to ready 1.5 |" in text
    assert text.count("not measured") == len(ROWS) - 1


def test_a_promise_that_does_not_exist_cannot_be_recorded() -> None:
    with pytest.raises(KeyError, match="no row"):
        record("z-nothing", tried=1)


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MONITOR_MEASURED", raising=False)
    monkeypatch.chdir(tmp_path)
    record("a-kill", tried=1)
    assert list(tmp_path.iterdir()) == []
