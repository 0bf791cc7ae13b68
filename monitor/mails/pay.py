"""Pay out of a line of a card, where it is plainly stated: "$120,000 - $160,000 a year", "€ 52.000". Pure.

What a site only estimates is no statement of the employer and is left out.
"""

from __future__ import annotations

import re

from monitor.model import Pay
from monitor.text import fold

_SIGNS = {"€": "EUR", "£": "GBP", "₹": "INR", "$": None, "us$": "USD", "c$": "CAD", "a$": "AUD", "r$": "BRL"}
_MARK = r"(?:us\$|c\$|a\$|r\$|[$€£₹]|\b(?:usd|eur|gbp|chf|cad|aud|sek|nok|dkk|pln|brl|inr)\b)"
_AMOUNT = r"(\d{1,3}(?:[.,'’ \u00a0]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?(?![.,]?\d)\s?(k\b)?"
_RANGE = re.compile(
    rf"(?P<before>{_MARK})?\s?{_AMOUNT}\s?(?P<between>{_MARK})?(?:\s?(?:-|–|—|to|bis|a|à)\s?{_MARK}?\s?{_AMOUNT})?"
    rf"\s?(?P<behind>{_MARK})?"
)
_ESTIMATED = re.compile(r"\b(?:estimat\w*|glassdoor est|geschatzt|estime|estimado|stimato|geschat)\b")
_AT_MOST = re.compile(r"\b(?:up to|max\w*|bis(?: zu)?|jusqu\w*|hasta|fino a|tot|ate)\W*$")
_AT_LEAST = re.compile(r"\b(?:from|starting at|at least|min\w*|ab|a partir de|desde|da|vanaf)\W*$")
_PERIODS = (
    ("hour", re.compile(r"\b(?:hour|hr|h|stunde|heure|hora|ora|uur|timme|time)\b")),
    ("day", re.compile(r"\b(?:day|daily|tag|jour|dia|giorno|dag)\b")),
    ("week", re.compile(r"\b(?:week|weekly|wk|woche|semaine|semana|settimana|vecka|uke)\b")),
    ("month", re.compile(r"\b(?:month|monthly|mo|monat|mois|mes|mese|maand|manad|maned)\b")),
    ("year", re.compile(r"\b(?:year|yearly|yr|annum|annual\w*|jahr|an|ano|anno|jaar|ar)\b")),
)
_LEAST_OF_A_YEAR = 10_000
_LONGEST = 160


def pay_in(line: str | None) -> Pay | None:
    """The first amount beside a currency; None where there is none, or where it is an estimate.

    A bare dollar sign is some country's, so its currency stays open. Without a word for the time, an amount
    of five figures is for a year.
    """
    said = fold(line or "")[:_LONGEST]
    if _ESTIMATED.search(said):
        return None
    for found in _RANGE.finditer(said):
        mark = found["before"] or found["between"] or found["behind"]
        if not mark:
            continue
        low, high = _number(found[2], found[3], found[4] or found[8]), _number(found[6], found[7], found[8])
        if low is None:
            continue
        minimum: float | None = low
        maximum = high
        if high is None and _AT_MOST.search(said[: found.start()]):
            minimum, maximum = None, low
        elif high is None and not _AT_LEAST.search(said[: found.start()]):
            maximum = low
        return Pay(
            minimum=minimum,
            maximum=maximum,
            currency=_SIGNS.get(mark, mark.upper() if mark.isalpha() else None),
            period=_period(said, low),
        )
    return None


def _number(whole: str | None, part: str | None, thousand: str | None) -> float | None:
    if whole is None:
        return None
    number = float(re.sub(r"\D", "", whole)) + float(f"0.{part or 0}")
    return number * 1000 if thousand and number < _LEAST_OF_A_YEAR else number


def _period(said: str, amount: float) -> str | None:
    found = next((period for period, pattern in _PERIODS if pattern.search(said)), None)
    return found or ("year" if amount >= _LEAST_OF_A_YEAR else None)
