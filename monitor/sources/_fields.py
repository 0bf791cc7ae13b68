"""Fields that boards write in many ways, read into one. Pure; nothing here raises on odd values."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Any

from monitor.model import Pay
from monitor.text import PLACE_LIMIT, as_day, as_id, as_list, as_number, as_text, fold, unique

_MOST_PLACES = 100
_BETWEEN_PLACES = re.compile(r"\s*[;|•\n]\s*|\s+or\s+")
_REMOTE = re.compile(
    r"\bremote\b(?![\s-]*(?:friendly|first|eligible))|\bhome[\s-]?based\b|\bhome[\s-]?office\b"
    r"|\bwork(?:ing)? from (?:home|anywhere)\b|\banywhere\b|\btelecommute\b|\bteletravail\b"
)
_NOT_REMOTE = re.compile(
    r"\b(?:not?|non|nicht|kein)[\s-]+remote\b|\bhybrid(?:[\s-]+remote)?\b|\bon[\s-]?site\b"
)
_EMPLOYMENT = (
    ("internship", r"\binterns?\b|\binternships?\b|\bpraktik\w*|\bstage\b|\bstagiaire\b|\bpracticas\b"),
    ("apprenticeship", r"\bapprentice\w*|\bausbildung\w*|\bazubi\w*|\balternance\b|\bapprenti(?:ssage)?\b"),
    ("temporary", r"\btemp(?:orary)?\b|\bfixed[ -]?term\b|\bbefristet\w*|\bcdd\b|\bseasonal\b|\binterim\b"),
    ("contract", r"\bcontract(?:or|s|ing)?\b|\bfreelance\w*|\bindependent\b"),
    ("part-time", r"\bpart ?time\b|\bparttime\b|\bteilzeit\b|\btemps partiel\b|\bdeeltijd\b"
                  r"|\bworking student\b|\bwerkstudent\w*"),
    ("full-time", r"\bfull ?time\b|\bfulltime\b|\bvollzeit\b|\btemps plein\b|\bvoltijd\b"
                  r"|\btiempo completo\b"),
)  # fmt: skip
_EMPLOYMENT_RULES = tuple((kind, re.compile(pattern)) for kind, pattern in _EMPLOYMENT)
_PERIODS = (
    ("hour", r"hour|\bhr\b|stunde|\bh\b"),
    ("day", r"\bdays?\b|daily|\btag\b"),
    ("week", r"week|woche"),
    ("month", r"month|monat|\bmois\b"),
    ("year", r"year|annual|annum|\byr\b|jahr|\ban\b|\bpa\b"),
)
_PERIOD_RULES = tuple((period, re.compile(pattern)) for period, pattern in _PERIODS)
_MOST_PAY = 10**12
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_DAY_FIRST = re.compile(r"\b(?P<day>\d{1,2})[-\s](?P<month>[A-Za-z]{3})[a-z]*\.?[-\s,]+(?P<year>\d{4})\b")
_MONTH_FIRST = re.compile(r"\b(?P<month>[A-Za-z]{3})[a-z]*\.? (?P<day>\d{1,2}),? (?P<year>\d{4})\b")


def places(*values: Any) -> tuple[str, ...]:
    """Places out of texts that may name several: "A; B", "A | B", "A or B" (not inside brackets)."""
    found: list[str | None] = []
    for value in values:
        if not isinstance(value, str):
            continue
        text = as_text(value.replace("\n", ";"), PLACE_LIMIT * 20) or ""
        found += [as_text(part.strip(" ,;|"), PLACE_LIMIT) for part in _outside_brackets(text)]
    return unique(found)[:_MOST_PLACES]


def _outside_brackets(text: str) -> list[str]:
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth = max(0, depth - 1)
        elif not depth and (gap := _BETWEEN_PLACES.match(text, at)) and (at == 0 or text[at - 1] != " "):
            parts.append(text[start:at])
            start = at = gap.end()
            continue
        at += 1
    return [*parts, text[start:]]


def remote_in(*texts: str | None) -> bool | None:
    """Whether texts such as "Remote - Germany" or "hybrid" say that the role is remote, where they do."""
    folded = [fold(text) for text in texts if text]
    if any(_REMOTE.search(_NOT_REMOTE.sub(" ", text)) for text in folded):
        return True
    return False if any(_NOT_REMOTE.search(text) for text in folded) else None


def employment_type(*values: Any) -> str | None:
    """One of the model's employment types out of "FullTime", "Perm - Full-time", ["PART_TIME"] and such.

    "Permanent" alone is none of them. Where one text says several, the narrower one stands.
    """
    for value in values:
        for one in value[:20] if isinstance(value, list) else [value]:
            text = as_text(one) if isinstance(one, str) else None
            if text is None:
                continue
            spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
            plain = re.sub(r"[-_\s]+", " ", fold(spaced))
            for kind, rule in _EMPLOYMENT_RULES:
                if rule.search(plain):
                    return kind
    return None


def pay(minimum: Any, maximum: Any, currency: Any, period: Any) -> Pay | None:
    """Pay, where at least one amount is a real one. "2 WEEK" is two weeks: the amounts are halved."""
    named, count = _period(period)
    amounts = [_amount(minimum, count), _amount(maximum, count)]
    if amounts == [None, None]:
        return None
    if amounts[0] is not None and amounts[1] is not None:
        amounts.sort()
    code = currency.strip().upper() if isinstance(currency, str) else ""
    return Pay(
        minimum=amounts[0],
        maximum=amounts[1],
        currency=code if re.fullmatch(r"[A-Z]{3}", code) else None,
        period=named,
    )


def _amount(value: Any, count: int) -> float | None:
    number = as_number(value)
    return number / count if number is not None and 1 <= number < _MOST_PAY else None


def _period(value: Any) -> tuple[str | None, int]:
    if not isinstance(value, str):
        return None, 1
    text = re.sub(r"[-_/]", " ", fold(value[:100]))
    count = re.search(r"\d{1,3}", text)
    for period, rule in _PERIOD_RULES:
        if rule.search(text):
            return period, max(1, int(count.group()) if count else 1)
    return None, 1


def requisition(value: Any) -> str | None:
    """The employer's own number of a role. "ONE", "MULTI", "See Opening ID", 0 and such are none."""
    text = as_id(value)
    return text if text and re.search(r"[1-9]", text) else None


def day(value: Any) -> date | None:
    """A day in any of the ways seen: ISO 8601, an epoch, "Mon, 22 Jun 2026 …", "05-Jun-2026"."""
    if not isinstance(value, str):
        return as_day(value)
    text = value.strip()[:100]
    if re.fullmatch(r"\d{9,13}", text):
        return as_day(int(text))
    written = _DAY_FIRST.search(text) or _MONTH_FIRST.search(text)
    if written and (month := _MONTHS.get(written["month"].lower())):
        text = f"{written['year']}-{month:02}-{int(written['day']):02}"
    return as_day(text)


def names(value: Any, *keys: str) -> tuple[str, ...]:
    """Texts out of a text, a list of texts, or a list of objects that hold one under one of the keys."""
    found: list[str | None] = []
    for one in as_list(value) or [value]:
        if isinstance(one, dict):
            found.append(next((text for key in keys if (text := as_text(one.get(key)))), None))
        elif isinstance(one, str):
            found.append(as_text(one))
    return unique(found)[:_MOST_PLACES]


def total(value: Any) -> int:
    """A count that a board states; 0 where it states none."""
    number = as_number(value)
    return int(number) if number is not None and math.isfinite(number) and number > 0 else 0


def is_whole(shown: int, stated: Any) -> bool:
    """Whether `shown` roles are all that a board states. That it has none counts only where it says so."""
    return shown >= total(stated) and (shown > 0 or as_number(stated) is not None)
