"""The facts of a draft as values for its templates: clean, and in the words of the language. Pure.

VALUES is what a template can name, with the meaning of each; the parts of `parts.txt` (a greeting, an
introduction that says who writes and how they met, a question …) are values too. A fact is foreign text:
markup is taken from it, braces and angle brackets become round ones, and what holds no letter and no
digit is not known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from monitor.drafts import days
from monitor.drafts.facts import Facts
from monitor.drafts.phrases import NAME, ROLE_TITLE, first_name, full_name, line
from monitor.text import as_url, unmark

VALUES: Mapping[str, str] = {
    "name": "their whole name",
    "first": "their first name",
    "their_title": "their title",
    "topic": 'what you talked about (notes = "talked about: …")',
    "met": "the month in which you met: April",
    "met_day": "the day on which you met: 20 April",
    "employer": "the employer",
    "me": "your name",
    "old_role": "the role of the no",
    "no_month": "the month of the no",
    "role": "the role that is open",
    "department": "its department",
    "place": "its place, the first where there are several",
    "requisition": "its requisition",
    "url": "its address",
    "free_day": "the day from which the same role is open to you again",
    "new_company": "their new employer",
    "new_title": "their new title",
    "last_day": "the day on which you last wrote to them",
    "last_month": "the month in which you last wrote to them",
    "news": "a list: what is new about you since, at most two pieces",
    "formal": "yes for Dear, Sie; no for Hi, du",
    "recruiter": "whether they are a recruiter",
    "referral": "whether they can refer you: there is a programme, and they are no recruiter",
    "met_for_role": "whether you met when you were a candidate for the role of the no",
    "interviewed": "whether the no came after an interview",
    "rejected": "whether there was a no",
    "same_title": "whether the open role has the title of the role of the no",
    "back": "whether it is the role of the no",
    "stood": "whether the role was open before, so that it is not new",
    "elsewhere": "whether the role has more places",
    "waits": "whether the waiting time for the same role still runs",
    "gone": "whether they have left the employer",
    "moved": "whether they went to another employer",
    "turn": "a number from 0 to 5, another for each of the first six people at the employer",
}
"""What a template can name. Those that say "whether" are for conditions."""

_ROUND = str.maketrans("{}<>", "()()")
_EMPTY = re.compile(r"\(\W*\)|\[\s*\]")
_DOTS = re.compile(r"\.{2,}")
_LOOSE = re.compile(r"(\() +| +(?=[,;:!?)])")
_IN_LINKS = {ord(c): f"%{ord(c):02X}" for c in "{}()<>\"'`\\^|[]"}
_LONGEST_LINK = 1000

Plain = str | bool | int | tuple[str, ...]


def plain(text: str | None, limit: int) -> str:
    """A foreign text as a sentence can hold it; empty where it says nothing."""
    said = line(unmark((text or "")[: limit * 10]), limit * 2).translate(_ROUND)
    said = _paired(line(_DOTS.sub("…", _EMPTY.sub(" ", said)), limit))
    said = line(_LOOSE.sub(r"\1", _EMPTY.sub(" ", said)), limit).strip(" ,;:-–—/|_*")
    return said if any(c.isalnum() for c in said) else ""


def _paired(text: str) -> str:
    """The text without brackets that have no partner, be it that a cut took it."""
    lone: list[int] = []
    for place, sign in enumerate(text):
        if sign == ")" and lone and text[lone[-1]] == "(":
            lone.pop()
        elif sign in "()":
            lone.append(place)
    return "".join(sign for place, sign in enumerate(text) if place not in lone)


def values_of(facts: Facts) -> dict[str, Plain]:
    """Every value by its name; "" and () where it is not known."""
    language = days.language_of(facts.language)
    name = plain(full_name(facts.name), NAME)
    return {
        "name": name,
        "first": plain(first_name(name), NAME),
        "their_title": plain(facts.their_title, 80),
        "topic": plain(facts.topic, 80).rstrip(" .!?…"),
        "employer": plain(facts.employer, NAME),
        "me": plain(facts.me, 80),
        "news": tuple(said for said in (plain(n, 160).rstrip(" .") for n in facts.news[:2]) if said),
        "formal": facts.formal is not False if language == "de" else facts.formal is True,
        "recruiter": facts.recruiter,
        "referral": facts.referral,
        "turn": facts.turn % 6,
        **_of_the_role(facts),
        **_of_the_no(facts, language),
        **_of_days(facts, language),
    }


def _of_the_role(facts: Facts) -> dict[str, Plain]:
    found = tuple(said for said in (plain(place, 60) for place in facts.places) if said)
    return {
        "role": plain(facts.role, ROLE_TITLE),
        "department": plain(facts.department, 60),
        "place": found[0] if found else "",
        "elsewhere": len(found) > 1,
        "requisition": plain(facts.requisition, 40),
        "url": _link(facts.url),
        "back": facts.back,
        "stood": facts.stood,
        "gone": facts.gone,
        "moved": facts.moved,
        "new_company": plain(facts.new_company, NAME),
        "new_title": plain(facts.new_title, ROLE_TITLE),
    }


def _of_the_no(facts: Facts, language: str) -> dict[str, Plain]:
    old = plain(facts.old_role, ROLE_TITLE)
    waits = facts.back and facts.free_on is not None and facts.free_on > facts.today
    return {
        "old_role": old,
        "rejected": facts.no_on is not None,
        "no_month": days.month(facts.no_on, facts.today, language) if facts.no_on else "",
        "interviewed": facts.interviewed,
        "met_for_role": facts.met_for_role and facts.met is not None,
        "same_title": facts.same_title and bool(old),
        "waits": waits,
        "free_day": days.whole_day(facts.free_on, language) if waits and facts.free_on else "",
    }


def _of_days(facts: Facts, language: str) -> dict[str, Plain]:
    """Days that lie in the past; one to come was noted by mistake and is not told."""
    told: dict[str, Plain] = {}
    for month, day, value in (("met", "met_day", facts.met), ("last_month", "last_day", facts.last_on)):
        past: date | None = value if value and value <= facts.today else None
        told[month] = days.month(past, facts.today, language) if past else ""
        told[day] = days.day(past, facts.today, language) if past else ""
    return told


def _link(url: str | None) -> str:
    """The address as a text can hold it, whole or not at all."""
    link = (as_url(url) or "").translate(_IN_LINKS)
    return link if len(link) <= _LONGEST_LINK else ""
