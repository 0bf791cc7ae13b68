"""Days and months as a sentence in one of our languages says them. Pure."""

from __future__ import annotations

from datetime import date

from monitor.drafts.phrases import month as english_month
from monitor.text import day as english_day

LANGUAGES = ("en", "de")
"""The languages that drafts are written in; the first is the one for people with another or none."""

_MONATE = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
)  # fmt: skip


def language_of(tag: str | None) -> str:
    """The language of a draft for a person's language ("de-AT" is German)."""
    base = base_of(tag)
    return base if base in LANGUAGES else LANGUAGES[0]


def base_of(tag: str | None) -> str:
    """The language without its country; "" for what is no language."""
    base = (tag or "").replace("_", "-").partition("-")[0].casefold()
    return base if base.isascii() and base.isalpha() and len(base) in (2, 3) else ""


def whole_day(value: date, language: str) -> str:
    """A day with its year: 3 May 2026, 3. Mai 2026."""
    if language == "de":
        return f"{value.day}. {_MONATE[value.month - 1]} {value.year}"
    return english_day(value)


def day(value: date, today: date, language: str) -> str:
    """A day, with its year unless that goes without saying: 3 May, 3. Mai."""
    said = whole_day(value, language)
    return said if _has_year(value, today) else said.removesuffix(f" {value.year}")


def month(value: date, today: date, language: str) -> str:
    """A month, with its year unless that goes without saying: May, Mai 2024."""
    if language == "de":
        name = _MONATE[value.month - 1]
        return f"{name} {value.year}" if _has_year(value, today) else name
    return english_month(value, today)


def _has_year(value: date, today: date) -> bool:
    return english_month(value, today).endswith(str(value.year))
