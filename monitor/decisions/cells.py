"""Cells of a table that a spreadsheet must not take for a formula. Pure."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a formula begins with; the wide forms count in some languages."""


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what would be run, also where blanks stand before that."""
    if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA):
        return f"'{cell}"
    return cell
