"""Pay out of a short text of its own, such as "$60,000 - $80,000 / yr" or "EUR 55k". Pure."""

from __future__ import annotations

import re

from monitor.model import Pay
from monitor.sources._fields import pay

_SIGNS = {"€": "EUR", "£": "GBP", "₹": "INR", "₪": "ILS"}
_MARK = (
    r"(?:[$€£₹₪]|(?<![A-Za-z])(?:AED|AUD|BRL|CAD|CHF|CZK|DKK|EUR|GBP|HKD|HUF|ILS|INR|JPY|MXN|NOK|NZD|PLN"
    r"|RON|SEK|SGD|USD|ZAR)(?![A-Za-z]))"
)
_AMOUNT = r"(?<![\d.,])(?:\d{1,3}(?:[, \u00a0'’]\d{3})+|\d{1,7})(?:\.\d{1,2})?(?![\d.,]*\d)"
_GAP = r"[ \u00a0(]{0,2}"
_RANGE = re.compile(
    rf"(?P<a>{_MARK})?{_GAP}(?P<low>{_AMOUNT})(?P<k>[ \u00a0]?[kK](?![A-Za-z]))?{_GAP}(?P<b>{_MARK})?"
    rf"(?:\s{{0,3}}(?:[-–—]|to|bis|and)\s{{0,3}}(?P<c>{_MARK})?{_GAP}(?P<high>{_AMOUNT})"
    rf"(?P<l>[ \u00a0]?[kK](?![A-Za-z]))?{_GAP}(?P<d>{_MARK})?)?",
    re.IGNORECASE,
)
_OTHER_UNITS = re.compile(r"\b(?:lpa|lakhs?|lacs?|crores?|millions?|mio|mln)\b", re.IGNORECASE)
_TWO_WEEKS = re.compile(r"\bbi-?weekly\b|\bfortnight(?:ly)?\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:up to|max(?:imum)?|bis(?: zu)?|jusqu)\W*$", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:from|starting(?: at)?|at least|min(?:imum)?|ab)\W*$", re.IGNORECASE)


def pay_in(text: object, dollars: str | None = None) -> Pay | None:
    """The first amount or range that stands beside a currency. `dollars` is what a bare "$" means there."""
    if not isinstance(text, str) or _OTHER_UNITS.search(text[:300]):
        return None
    for found in _RANGE.finditer(text[:300]):
        marks = [mark.upper() for name in "abcd" if (mark := found[name])]
        if not marks:
            continue
        code = next((mark for mark in marks if len(mark) == 3), None) or _SIGNS.get(marks[0], dollars)
        thousand = 1000 if found["k"] or found["l"] else 1
        low = _number(found["low"]) * thousand
        high = _number(found["high"]) * thousand if found["high"] else low
        before, single = text[: found.start()], found["high"] is None
        at_least = _AT_LEAST.search(before) or text[found.end() :].lstrip().startswith("+")
        return pay(
            None if single and _AT_MOST.search(before) else low,
            None if single and at_least else high,
            code,
            _TWO_WEEKS.sub(" 2 weeks ", re.sub(r"\d", "", text[:300])),
        )
    return None


def _number(digits: str) -> float:
    return float(re.sub(r"[, \u00a0'’]", "", digits))
