"""Days as exports and spreadsheets write them, in six languages. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from monitor.text import as_day, fold

Order = Literal["day first", "month first"]

_LONGEST = 80
_WORDS = (
    "january jan januar janner janvier janv enero ene januari janeiro gennaio gen",
    "february feb februar fevrier fevr fev febrero februari fevereiro febbraio",
    "march mar marz mrz maerz mars marzo maart mrt marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo mei maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre setembro set settembre",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dezembro dicembre",
)
_MONTH = {word: number for number, words in enumerate(_WORDS, 1) for word in words.split()}

_DAY_FIRST = re.compile(
    r"(?:[a-z]{2,12}\.?,? )?(\d{1,2})(?:st|nd|rd|th|o|er)?[. \-/]{1,2}(?:de |of )?([a-z]{3,12})"
    r"\.?[, \-/]{1,2}(?:de )?(\d{4}|\d{2})(?![/.-]?\d)"
)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]{2,12}\.?,? )?([a-z]{3,12})\.?[ \-/](\d{1,2})(?:st|nd|rd|th)?"
    r"[, \-/]{1,2}(\d{4}|\d{2})(?![/.-]?\d)"
)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?![/.-]?\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![/.-]?\d)")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![/.-]?\d)")
_SERIAL = re.compile(r"\d{5}")
# Spreadsheets count days from here.
_FIRST_DAY = date(1899, 12, 30)


def day_of(text: str, order: Order | None = None) -> date | None:
    """The day of a cell: "08 Feb 2026", "8. Februar 2026", "4-Apr-21", "2026-02-08", "1/29/26, 2:37 PM".

    Numbers parted by slashes are read in `order`; without it only where one of them cannot be a month. Years
    of two digits are those of this century. None where there is no day.
    """
    plain = fold(text[:_LONGEST])
    if found := as_day(plain):
        return found
    if match := _DAY_FIRST.match(plain):
        return _day(match[3], _MONTH.get(match[2], 0), match[1])
    if match := _MONTH_FIRST.match(plain):
        return _day(match[3], _MONTH.get(match[1], 0), match[2])
    if match := _YEAR_FIRST.match(plain):
        return _day(match[1], match[2], match[3])
    if match := _DOTTED.match(plain):
        return _day(match[3], match[2], match[1])
    if match := _SLASHED.match(plain):
        return _slashed(match[1], match[2], match[3], order)
    if _SERIAL.fullmatch(plain):
        # From 1982 on, so that other numbers of five digits are rarely taken for days.
        return _FIRST_DAY + timedelta(days=int(plain)) if 30_000 <= int(plain) <= 60_000 else None
    return None


def order_of(texts: Iterable[str]) -> Order | None:
    """Which of two numbers is the month in this column, as far as one of its cells tells."""
    said: set[Order] = set()
    for text in texts:
        if match := _SLASHED.match(fold(text[:_LONGEST])):
            if int(match[1]) > 12 >= int(match[2]):
                said.add("day first")
            elif int(match[2]) > 12 >= int(match[1]):
                said.add("month first")
    return said.pop() if len(said) == 1 else None


def _slashed(one: str, two: str, year: str, order: Order | None) -> date | None:
    if int(one) > 12 or one == two or (order == "day first" and int(two) <= 12):
        return _day(year, two, one)
    if int(two) > 12 or order == "month first":
        return _day(year, one, two)
    return None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return as_day(date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day)).isoformat())
    except ValueError:
        return None
