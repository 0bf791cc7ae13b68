"""The title of a role as a person reads it: without decoration and with one spelling. Pure.

Two titles are one when their keys are equal. Similarity is the wrong tool here: the near misses of one
employer lie nearer to each other than its reposts do, so that only what carries no meaning is taken away
(gender marks, ids, hours, places that the posting names anyway) and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from monitor.text import fold, words

_SPELLED = {
    "sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior", "mgr": "manager", "mngr": "manager",
    "dir": "director", "vp": "vice president", "svp": "senior vice president",
    "evp": "executive vice president", "avp": "assistant vice president", "asst": "assistant",
    "assoc": "associate", "exec": "executive", "rep": "representative", "coord": "coordinator",
    "dev": "developer", "devs": "developer", "swe": "software engineer",
    "sde": "software development engineer",
    "sre": "site reliability engineer", "sdet": "software development engineer in test",
    "mle": "machine learning engineer", "ml": "machine learning", "qa": "quality assurance",
    "bi": "business intelligence", "hr": "human resources", "hrbp": "human resources business partner",
    "bdr": "business development representative", "sdr": "sales development representative",
    "ae": "account executive", "csm": "customer success manager", "pmm": "product marketing manager",
    "tpm": "technical program manager", "mts": "member of technical staff", "ops": "operations",
    "biz": "business", "mktg": "marketing", "acct": "account", "mfg": "manufacturing",
    "intl": "international",
    "programme": "program", "centre": "center", "organisation": "organization", "specialised": "specialized",
    "internship": "intern", "internships": "intern", "werkstudent": "working student",
    "werkstudentin": "working student", "ii": "2", "iii": "3", "iv": "4",
}  # fmt: skip
"""Abbreviations and spellings that mean one word or phrase wherever they stand."""

_JOINED = {
    "full stack": "fullstack", "front end": "frontend", "back end": "backend", "dev ops": "devops",
    "e commerce": "ecommerce", "cyber security": "cybersecurity", "pre sales": "presales",
    "on site": "onsite", "co op": "coop", "r and d": "r&d", "go to market": "gtm", "p and l": "p&l",
    "fp and a": "fp&a", "m and a": "m&a", "g and a": "g&a", "l and d": "l&d", "mid market": "midmarket",
    "full time": "fulltime", "part time": "parttime",
}  # fmt: skip
"""Words that are written apart, with a hyphen or as one."""

_PLURAL = re.compile(r"(?:(?:er|or|ist|yst|ant|tect|ian|ive|ern|ate|lead|nurse)s|students)$")
_CODED = frozenset(("level", "lvl", "grade"))
_NUMERALS = frozenset(("1", "2", "3", "4", "5", "i", "ii", "iii", "iv", "v"))
_MANAGED = frozenset(("manager", "mgr", "lead", "director", "dir", "ops", "operations"))
_BEFORE_PLACE = frozenset(("in", "at", "bei", "a", "en", "em"))

_GENDERS = (
    r"(?:m|w|f|d|x|h|v|i|gn|div|divers|diverse|diverso|all|any|male|female|mann|frau|man|woman"
    r"|homme|femme|nb)"
)
_MARK = re.compile(
    rf"[\[(]\s*{_GENDERS}(?:\s*[/|,*.:+&\-]\s*{_GENDERS})+\s*[*.]?\s*[\])]"
    rf"|(?<![\w/])(?=[^\s]*[mh])(?=[^\s]*[wfv])[mwfdxhv](?:\s?[/|]\s?[mwfdxhvi]){{1,3}}(?![\w/])"
    r"|[\[(]\s*(?:gn|mwd|all genders?|all gender identities|any gender|alle geschlechter|tous genres|"
    r"tout genre|todos los generos|todos os generos|gender neutral|mensch|divers)\s*\*?\s*[\])]"
    r"|(?<!\w)all genders(?!\w)"
)
_ENDING = re.compile(
    r"(?<=[^\W\d_]{3})(?:"
    r"\s?(?:[:*_·•]|/-?)(?:innen|in|frau|euse|trice|rice|ienne|ere|ive|se|ne|es|as|os|e|a|o|r)"
    r"|\((?:innen|in|euse|trice|rice|ienne|ere|ive|se|ne|es|as|os|e|a|o)\)"
    r"|[.](?:euse|trice|rice|ienne|ere|ive|se|ne|es|e)"
    r")(?![^\W_])"
)
_INNER_CAPITAL = re.compile(r"(?<=er|or|ur|nt|st|kt|ge|at)In(?:nen)?(?![^\W_])")
_PERCENT = re.compile(r"\(?\s*(?<!\w)\d{1,3}(?:\s*[-–—]\s*\d{1,3})?\s*%\s*\)?")
_NUMBERED = re.compile(
    r"#\s*[a-z]{0,4}-?\d{2,}|(?<!\w)(?:(?:req(?:uisition)?|job|ref(?:erence)?)\s?(?:id|no|nr|number|code)?"
    r"|jr|r)[\s.:#_-]*\d{3,}(?:-\d+)*(?!\w)"
)
_CUT = re.compile(
    r"\s+[-–—~]+\s+|\s+[-–—]+$|(?:[|;:!()\[\]{}@]|(?<!\d),|,(?!\d))+|\s/\s|(?<=\w)[–—](?=\w)"
    r"|[-–—]\s+|\s+[-–—]"
)
RULES = 1
"""Goes up when a title reads differently than before: what is stored under its reading is made anew."""

_EMPTY = re.compile(
    r"(?:job|req|requisition|ref|reference|id|no|nr|number|posting|position)?[\s.#_-]*"
    r"(?:\d{5,}|\d{4}-\d{3,}|[a-z]{1,4}[-_]?\d{4,}(?:-\d+)*)"
    r"|(?:ca\.?\s*)?\d{1,2}(?:[.,]\d)?(?:\s*-\s*\d{1,2})?\s*"
    r"(?:h|hrs?|hours?|std\.?|stunden|heures?|horas|uur|uren)"
    r"(?:\s*(?:/|per|pro|par|por|a)?\s*(?:week|wk|w|woche|semaine|semana))?"
    r"|(?:up to\s+)?(?:[$€£]|usd|eur|gbp|chf)\s?\d[\d,.]*\s?k?"
    r"(?:\s*(?:/|per)\s*(?:h|hr|hour|yr|year|annum))?\+?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ALOUD = re.compile(r"^(?:now|urgently|we are|we're|currently)\s+hiring\s+(?:an?\s+)?")

_BARE_WORDS = """
new neu nouveau nuevo novo urgent dringend asap hot hiring now immediate start immediately sofort ab
remote fully hybrid onsite office homeoffice home based first anywhere worldwide virtual teletravail
fulltime full time vollzeit permanent unbefristet festanstellung cdi temps plein indefinido tiempo
completo tempo integral voltijd vast perm fte clt or oder and und possible moglich option optional
flexible available friendly eligible only in 100
"""
_BARE = frozenset(_BARE_WORDS.split())
"""Words that say nothing about what the role is, where a part of the title holds no others.

Part-time, contract and freelance are not among them: those are other offers to a person who reads.
"""


@lru_cache(maxsize=65536)
def parts(title: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a title between dashes, commas and brackets, undecorated, each as words of one spelling.

    Never empty: a title that is all decoration is its own words.
    """
    kept = tuple(_undecorated(title))
    return kept or (_spelled(words(title)) or (fold(title),),)


@lru_cache(maxsize=65536)
def title_key(title: str, places: tuple[str, ...] = ()) -> str:
    """What is equal for two titles that a person reads as the same; the levels stay different.

    With `places` (those of the posting, and the names of its employer) a part of the title that only
    repeats them is dropped too, and so are they at its end.
    """
    found = parts(title)
    if places:
        found = _unplaced(found, places)
    return " ".join(word for part in found for word in part)


def _undecorated(title: str) -> Iterator[tuple[str, ...]]:
    """The parts that say something about the role, in their order."""
    text = fold(_INNER_CAPITAL.sub("", title))
    for pattern in (_MARK, _PERCENT, _NUMBERED):
        text = pattern.sub(" | ", text)
    text = _ENDING.sub("", text)
    for piece in _CUT.split(_ALOUD.sub("", text.strip())):
        piece = piece.strip(" .-–—*/")
        if _EMPTY.fullmatch(piece) and not _YEAR.fullmatch(piece):
            continue
        found = _spelled(words(piece))
        if found and not _BARE.issuperset(found):
            yield found


def _spelled(found: Iterable[str]) -> tuple[str, ...]:
    """Words with abbreviations written out, plurals of roles undone, and one spelling for compounds."""
    spelled = list(found)
    for position, word in enumerate(spelled):
        after = spelled[position + 1] if position + 1 < len(spelled) else ""
        before = spelled[position - 1] if position else ""
        spelled[position] = _one_spelling(before, word, after)
    return tuple(joined(" ".join(word for word in spelled if word)).split())


def spelled(phrase: str) -> str:
    """The words of a phrase in the one spelling that keys and tables use."""
    return " ".join(_spelled(words(phrase)))


def joined(text: str) -> str:
    """Folded words, with compounds in one spelling ("full stack": "fullstack", "r and d": "r&d")."""
    text = f" {text} "
    for apart, whole in _JOINED.items():
        text = text.replace(f" {apart} ", f" {whole} ")
    return text.strip()


def _one_spelling(before: str, word: str, after: str) -> str:
    if word == "eng":
        return "engineering" if before == "of" or after in _MANAGED else "engineer"
    if word == "i" and before:
        return "1"
    if word == "v" and before and not after:
        return "5"
    if word in _CODED and after in _NUMERALS:
        return ""
    return _SPELLED.get(word) or (word[:-1] if _PLURAL.search(word) else word)


def _unplaced(found: tuple[tuple[str, ...], ...], places: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Without the parts that only repeat a name, and without a name at the end."""
    named = [part for place in places for part in parts(place)]
    known = _BARE.union(word for part in named for word in part)
    if len(found) > 1 and found[0] in named:
        found = found[1:]
    kept = [part for position, part in enumerate(found) if position == 0 or not known.issuperset(part)]
    last = kept[-1]
    for name in sorted(named, key=len, reverse=True):
        if len(last) > len(name) and last[-len(name) :] == name:
            last = last[: -len(name)]
            if len(last) > 1 and last[-1] in _BEFORE_PLACE:
                last = last[:-1]
            break
    kept[-1] = last
    return tuple(kept)
