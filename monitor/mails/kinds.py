"""What one line of an alert mail tells: a title, a place, pay, an age, or nothing about a role. Pure.

Nothing here decides alone: a line has grades, and the vote over all cards of a mail weighs them. So the words
below need not be whole; they only have to be right where they speak.
"""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.decisions.places import read_places
from monitor.decisions.taxonomy import title_functions
from monitor.mails.vocabulary import (
    AFAR,
    AGES,
    AREAS,
    BEFORE_A_DAY,
    BEFORE_AN_AGE,
    BEFORE_WORKPLACE,
    BEHIND_WORKPLACE,
    COUNTED,
    CURRENCIES,
    EMPLOYMENT,
    KINDS_OF_EMPLOYERS,
    LEVELS,
    MONTHS,
    NOT_AFAR,
    NUMBERS,
    PAY,
    PEOPLE_AT_WORK,
    UNITS_OF_TIME,
    WORKPLACES,
)
from monitor.text import fold

_PAY = re.compile(
    rf"{CURRENCIES}\s?\d|\d\s?k?\s?{CURRENCIES}|^\d{{2,3}}\s?k\b.{{0,12}}\d{{2,3}}\s?k\b|^{PAY}\b|\b{PAY}\b.{{0,20}}$"
)
_AGE = re.compile(
    rf"^(?:\W*{BEFORE_AN_AGE}\b\W*)*\d{{1,3}}\+?\s?{UNITS_OF_TIME}\b.{{0,20}}$"
    rf"|^\W*(?:vor|il y a|hace|ha|for|there is)\s.{{0,8}}{UNITS_OF_TIME}\b.{{0,12}}$|^{AGES}\W*$"
)
_POSTED = re.compile(rf"^\W*{BEFORE_A_DAY}\b")
_DAY = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
    rf"|\b\d{{1,2}}\.? ?{MONTHS}[a-z]{{0,7}}\b|\b{MONTHS}[a-z]{{0,6}}\.? \d{{1,2}}\b"
)
_RATING = re.compile(
    r"^\W*[0-5](?:[.,]\d)?\s*(?:★|☆|⭐|/\s?5|stars?\b|out of\b|\d+ reviews).*$|★|⭐|^[0-5][.,]\d$"
)
_COUNT = re.compile(
    rf"^\W*[\d.,]+\s?[+k]?(?:\s?[-–]\s?[\d.,]+\+?)?\s?{COUNTED}(?!\w).{{0,40}}$"
    r"|^\W*\d{1,3}\s?%.{0,20}$|^\W*\+\s?\d+\W?\w{0,6}$|^\W*#?\d{1,12}\W*$"
)
_NUMBERED = re.compile(rf"^(?:job |req\w* |ref\w* |vacancy |stellen)?{NUMBERS}\b.{{0,3}}[\w-]*\d[\w-]*$")
_EMPLOYMENT = re.compile(rf"^\W*{EMPLOYMENT}\W*$")
_WORKPLACE = re.compile(rf"(?:{BEFORE_WORKPLACE} )*{WORKPLACES}(?: {BEHIND_WORKPLACE})*")
_AFAR = re.compile(rf"\b{AFAR}\b")
_NOT_AFAR = re.compile(rf"\b{NOT_AFAR}\b")
_EITHER = re.compile(r"in[- ]office or remote")
_GENDER = re.compile(
    r"\((?:[mwfdhxgikv]{1,3}\s?[/|*,]\s?){1,3}[a-z]{1,12}\)"
    r"|\b[hm]/f\b|\b[fm]/[mhw]\b|\bm/w/d\b|\bw/m/d\b|\ball genders\b"
)
_LEVEL = re.compile(rf"\b{LEVELS}\b")
_AT_WORK = re.compile(rf"{PEOPLE_AT_WORK}\b")
_SENTENCE = re.compile(r"[.!?…]\W*$")
_STATE_END = re.compile(r"^[^\W\d][\w .'’/-]{1,40}, [A-Z]{2}(?:,? \d{4,5})?(?:,? [A-Z][\w ]{1,20})?$")
_POSTCODE = re.compile(
    r"\d{5}(?:-\d{4})?|[^\W\d][\w' -]{2,30}(?: - \d\d| \(\d{2,5}\)| \d{5})|\d{5} [^\W\d][\w' -]{2,30}"
)
_SEVERAL = re.compile(
    r"(?:multiple|various|verschiedene|mehrere|\d+) (?:locations?|standorte|orte|sites|lieux)"
)
_AREA = re.compile(rf"\b{AREAS}\b")
_LISTED = re.compile(r"\s*(?:[;/|·•∙⋅]| and | or | & |\+\s?\d+|\bet\b|\bund\b)\s*")
_CODED = re.compile(r"^[A-Z]{2}(?:-[A-Z]{2,3})?(?:-[A-Z][\w .'’]{1,40})?$")
_LEGAL = re.compile(rf"(?:^|[\s,.]){KINDS_OF_EMPLOYERS}\.?$")
_LONG = 110
_SHORT_SENTENCE = 50
_MANY_WORDS = 14
_LEAST_PLACE = 0.5


@lru_cache(maxsize=8192)
def is_remark(text: str) -> bool:
    """Whether a line is surely no title, employer or place but pay, an age, a rating, a count, or prose."""
    if len(text) > _LONG or len(text) < 2 or not any(c.isalpha() for c in text):
        return True
    said = fold(text)
    return bool(
        text.endswith(("…", ":", "?"))
        or (_SENTENCE.search(text) and len(text) > _SHORT_SENTENCE and " " in text)
        or (is_pay(text) and not _AT_WORK.search(said))
        or is_age(text)
        or _NUMBERED.search(said)
        or _RATING.search(said)
        or _COUNT.search(said)
        or _EMPLOYMENT.fullmatch(said)
    )


@lru_cache(maxsize=8192)
def is_pay(text: str) -> bool:
    return bool(_PAY.search(fold(text)))


@lru_cache(maxsize=8192)
def is_age(text: str) -> bool:
    """Whether a line tells when, and nothing else that matters."""
    said = fold(text)
    return bool(_AGE.search(said) or _POSTED.search(said)) or (
        len(said) < _SHORT_SENTENCE and bool(_DAY.search(said)) and not is_role(text)
    )


@lru_cache(maxsize=8192)
def is_workplace(text: str) -> bool:
    """Whether a line says only how people work there: remote, hybrid, on site."""
    return bool(_WORKPLACE.fullmatch(fold(text).strip(" ()[]·•|-.")))


@lru_cache(maxsize=8192)
def is_employment(text: str) -> bool:
    return bool(_EMPLOYMENT.fullmatch(fold(text)))


def remote_of(*texts: str) -> bool | None:
    """Whether the work is remote, as far as these texts say; hybrid work is not."""
    said = " | ".join(map(fold, texts))
    if _NOT_AFAR.search(said) and not _EITHER.search(said):
        return False
    return True if _AFAR.search(said) else None


@lru_cache(maxsize=8192)
def is_role(text: str) -> bool:
    """Whether a text has a word that names work."""
    said = fold(text)
    return bool(title_functions(text) or _GENDER.search(said) or _AT_WORK.search(said))


def names_worker(text: str) -> bool:
    """Whether a text has a word for somebody who works, which few but titles have."""
    said = fold(text)
    return bool(_AT_WORK.search(said) or _GENDER.search(said))


@lru_cache(maxsize=8192)
def title_grade(text: str) -> float:
    """How much a text reads like the title of a role, from -3 to 3."""
    if is_remark(text) or is_workplace(text):
        return -3.0
    said = fold(text)
    grade = 1.5 if title_functions(text) or _AT_WORK.search(said) else 0.0
    grade += 1.5 if _GENDER.search(said) else 0.0
    grade += 1.0 if _LEVEL.search(said) or _AT_WORK.search(said) else 0.0
    if place_grade(text) >= _LEAST_PLACE and grade <= 0:
        grade -= 1.5
    if _LEGAL.search(said):
        grade -= 1.0
    if len(said.split()) > _MANY_WORDS or text[0].islower():
        grade -= 1.0
    return grade


@lru_cache(maxsize=8192)
def place_grade(text: str) -> float:
    """How much a text reads like a place, from 0 to 1."""
    bare = re.sub(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*", " ", text).strip(" ·•|,-–;")
    if not bare:
        bare = text.strip(" ()[]")
    if not bare or len(bare) > _LONG:
        return 0.0
    if is_workplace(bare):
        return 0.8
    if _CODED.match(bare) and ("-" in bare or len(bare) == 2):
        return 0.7
    parts = [part.strip(" ,-–") for part in _LISTED.split(bare) if part.strip(" ,-–")][:8]
    grades = [_one_place(part) for part in parts]
    return sum(grades) / len(grades) if grades else 0.0


def names_town(text: str) -> bool:
    """Whether a place is more than the state or country behind a town's name."""
    return is_workplace(text) or any(place.towns or place.remote for place in read_places(text))


def _one_place(text: str) -> float:
    if is_workplace(text):
        return 0.8
    if " - " in text:
        return min(_one_place(part) for part in text.split(" - ") if part.strip())
    places = read_places(text)
    if not places:
        return 0.0
    place = places[0]
    known = bool(place.countries) and len(place.aside) <= 1
    if known and not place.aside:
        return 1.0
    if known and "," in text and not is_role(text):
        return 0.9
    if _STATE_END.match(text):
        return 0.9
    if known and len(place.towns) > 1 and "," in text and not is_role(text):
        return 0.6
    if (place.remote or place.hybrid) and not place.aside:
        return 0.8
    said = fold(text)
    if _AREA.search(said) and not is_role(text):
        return 0.5
    if _POSTCODE.fullmatch(text):
        return 0.5
    if _SEVERAL.fullmatch(said):
        return 0.6
    return 0.1 if place.countries else 0.0


def is_employer_form(text: str) -> bool:
    """Whether a text is only what stands behind a name: "Inc", "GmbH"."""
    return bool(_LEGAL.fullmatch(fold(text)))


@lru_cache(maxsize=8192)
def company_grade(text: str) -> float:
    """How much a text reads like the name of an employer, from -3 to 1.5."""
    if is_remark(text) or is_workplace(text):
        return -3.0
    said = fold(text)
    legal = bool(_LEGAL.search(said))
    grade = 1.0 if legal else 0.2
    grade -= 2.0 * place_grade(text) if place_grade(text) >= _LEAST_PLACE and not legal else 0.0
    if not legal and is_role(text):
        grade -= 0.4
        grade -= 0.9 if _LEVEL.search(said) or _AT_WORK.search(said) or _GENDER.search(said) else 0.0
    if len(text.split()) > 7:
        grade -= 1.0
    if text[0].islower() and "." not in text:
        grade -= 0.6
    if _SENTENCE.search(text) and not legal:
        grade -= 1.0
    return grade
