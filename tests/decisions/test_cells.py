"""No cell is a formula, and a cell that is none stays as it is."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.cells import harmless
from tests.reliability import record

FORMULAS = [
    '=HYPERLINK("http://evil.example","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1",
    "\u00a0=1", "＝1", "－1", "=cmd|' /C calc'!A0", "-", "=", "\x0b@x", " \t+1",
]  # fmt: skip


def read_back(cell: str) -> str:
    text = io.StringIO()
    csv.writer(text).writerow([harmless(cell), "beside"])
    (row,) = csv.reader(io.StringIO(text.getvalue(), newline=""), strict=True)
    assert row[1:] == ["beside"]
    return row[0]


def test_every_cell_that_a_spreadsheet_would_run_has_an_apostrophe() -> None:
    faults = [cell for cell in FORMULAS if read_back(cell) != f"'{cell}"]
    record("c-tables", tried=len(FORMULAS), faults=len(faults))
    assert faults == []


@pytest.mark.parametrize("cell", ["", "Data Engineer", "C++", "a=b", "'=1", "1-2", "x@y.example"])
def test_what_is_no_formula_stays(cell: str) -> None:
    assert read_back(cell) == cell


@given(st.text())
def test_no_cell_begins_with_what_is_run(cell: str) -> None:
    assert harmless(cell).lstrip()[:1] not in {"=", "+", "-", "@"}
    assert harmless(cell).removeprefix("'") in (cell, cell.removeprefix("'"))
