"""What words of departments and titles say, by the reviewed tables alone. Pure.

The tables are `department_terms`, `role_terms` and `foreign_terms`.

A label is a set and not a class: "Engineering" holds software, hardware, data and security. A title
suggests functions with weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from monitor.decisions import foreign_terms, titles
from monitor.decisions.department_terms import FAINT, FOREIGN, LABELS, ROLES
from monitor.decisions.role_terms import MORE_ROLES
from monitor.model import FUNCTIONS
from monitor.text import fold, words

_FIRST, _LATER, _ENDS, _PART_OF_WORD = 1.0, 0.35, 0.3, 0.6
"""How much a term counts in the first part of a title that says anything, in a later part, more where it
ends its part, and where only a piece of a word says it."""
_FAINT = 0.4
_LEAST = 0.25
"""Functions with less than this share of the strongest are noise."""
_LONGEST = 5
"""Words of a phrase that is looked for; longer terms stand in the tables for their words alone."""


@lru_cache(maxsize=2048)
def label_functions(label: str) -> frozenset[str]:
    """The functions that a department's label holds; none for a label that no row of the tables knows."""
    found: frozenset[str] = frozenset()
    for level in levels(label):
        held = _level(label_words(level))
        if held:
            found = held & found or held
    return found or _level(label_words(label))


def levels(label: str) -> tuple[str, ...]:
    """The levels that one label names ("Engineering > Data Platform"), the wide first."""
    return tuple(level for level in _LEVELS.split(label) if level)


def _level(label: tuple[str, ...]) -> frozenset[str]:
    """One level of a label: a whole known name, else what each of its members ("A, B and C") means."""
    text = " ".join(label)
    known = tables()
    whole = known.labels.get(text) or known.terms.get(text)
    if whole:
        return whole
    members = [member.split() for member in f" {text} ".replace(" and ", " | ").split("|")]
    held: set[str] = set()
    for member in members:
        exact = known.labels.get(" ".join(member))
        held |= exact if exact else _strongest(tuple(member))
    return frozenset(held)


def _strongest(part: tuple[str, ...]) -> frozenset[str]:
    """The functions of the term that says most in a part of a label."""
    votes = _votes((part,))
    top = max(votes.values(), default=0.0)
    return frozenset(name for name, vote in votes.items() if vote >= top * 0.9)


@lru_cache(maxsize=512)
def title_functions(title: str) -> tuple[tuple[str, float], ...]:
    """What a title suggests: functions with weights, the strongest 1; empty where no word tells."""
    if not title:
        return ()
    votes = _votes(titles.parts(title))
    top = max(votes.values(), default=0.0)
    loud = [name for name, vote in votes.items() if vote >= top * _LEAST]
    return tuple([(name, votes[name] / top) for name in sorted(loud, key=FUNCTIONS.index)])


def _votes(parts: Iterable[tuple[str, ...]]) -> dict[str, float]:
    """What the terms in the parts of a title say, the first part that says anything before the others."""
    votes: dict[str, float] = {}
    factor = _FIRST
    for part in parts:
        found = _found(part)
        for end, weight, held in found:
            strength = factor * (weight + (_ENDS if end == len(part) else 0.0)) / len(held) ** 0.5
            for name in held:
                votes[name] = votes.get(name, 0.0) + strength
        if found:
            factor = _LATER
    return votes


@lru_cache(maxsize=1024)
def _found(part: tuple[str, ...]) -> tuple[tuple[int, float, frozenset[str]], ...]:
    """The terms of a part that overlap no longer one: where each ends, its weight, its functions."""
    part = tuple([_base(word) for word in part])
    free = [True] * len(part)
    found: list[tuple[int, float, frozenset[str]]] = []
    for size, start, held in _phrases(part):
        if all(free[start : start + size]):
            found.append((start + size, float(size), held))
            free[start : start + size] = [False] * size
    terms = tables().terms
    for start, word in enumerate(part):
        if free[start]:
            one, weight = _single(word, terms.get(word))
            if one:
                found.append((start + 1, weight, one))
    return tuple(found)


def _phrases(part: tuple[str, ...]) -> list[tuple[int, int, frozenset[str]]]:
    """The terms of several words that a part holds, the longest first: their size, place and functions."""
    known = tables()
    found = []
    for start, word in enumerate(part):
        for size in range(2, min(known.longest.get(word, 1), len(part) - start) + 1):
            held = known.terms.get(" ".join(part[start : start + size]))
            if held:
                found.append((size, start, held))
    found.sort(key=lambda phrase: (-phrase[0], phrase[1]))
    return found


def _single(word: str, held: frozenset[str] | None) -> tuple[frozenset[str] | None, float]:
    """What one word says and how loudly: words of every trade and pieces of a word say less."""
    if held is None:
        held = tables().faint.get(word)
        return (held, _FAINT) if held else (_inside(word), _PART_OF_WORD)
    return held, _FAINT if held == _OPS else 1.0


@lru_cache(maxsize=2048)
def _inside(word: str) -> frozenset[str] | None:
    """What the longest known piece of a compound word says ("Vertriebsleiterin", "Frontendentwickler")."""
    known = tables()
    for size in range(len(word) - 1, 1, -1):
        held = known.endings.get(word[-size:]) or known.beginnings.get(word[:size])
        if held:
            return held
    return None


@lru_cache(maxsize=2048)
def _base(word: str) -> str:
    """The form of a word that the tables hold: feminine and plural undone, where that makes a known word."""
    known = tables().words
    if len(word) > _SHORT and word not in known:
        for ending, instead in _FORMS:
            if word.endswith(ending):
                bare = word[: -len(ending)] + instead
                if bare in known:
                    return bare
    return word


# --------------------------------------------------------------------------------------- labels

_LEVELS = re.compile(r"\s+[-–—>:]+\s+|\s*[:>»]\s*|\s[|/]\s")
_LISTED = re.compile(r"\s*[,;/+&]\s*")
_CODE = re.compile(r"\b(?:[a-z]{1,3}-)?[a-z]{0,3}\d+[a-z]?\b|[()\[\]]")
_PREFIX = re.compile(
    r"^\s*(?:dept|department|abteilung|departement|departamento|afdeling|team|function)\s*[.:]\s*"
)
_NOT_KEY = frozenset(("and", "the", "team", "department", "dept", "group"))
_SAYS_NOTHING_WORDS = """
the of department dept team teams group global international worldwide division unit function emea
apac amer americas latam us usa uk eu europe na north america regional general abteilung bereich
equipe departement departamento afdeling equipo area
"""
_SAYS_NOTHING = frozenset(_SAYS_NOTHING_WORDS.split())


def label_words(label: str) -> tuple[str, ...]:
    """A label in the spelling of the tables, without codes and without words that say nothing."""
    text = _PREFIX.sub("", fold(label))
    text = _LISTED.sub(" and ", titles.joined(_CODE.sub(" ", text).replace("&", " and ")))
    return tuple(word for part in titles.parts(text) for word in part if word not in _SAYS_NOTHING)


@lru_cache(maxsize=1024)
def label_key(label: str) -> str:
    """What is equal for two ways to write one label: codes, "&", plurals, "Dept:" and "Team" undone."""
    bare = _CODE.sub(" ", _PREFIX.sub("", fold(label)))
    kept = [word for word in words(bare) if word not in _NOT_KEY]
    singular = [word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word for word in kept]
    return " ".join(singular) or " ".join(words(label)) or fold(label)


def same_label(a: str, b: str) -> bool:
    """Whether two labels name one department ("1200 Customer Success", "Customer Success Team")."""
    return label_key(a) == label_key(b)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The reviewed tables, by term: each holds functions."""

    labels: Mapping[str, frozenset[str]]
    """Whole labels of departments."""
    terms: Mapping[str, frozenset[str]]
    """Words and phrases of titles and labels."""
    faint: Mapping[str, frozenset[str]]
    """Single words that decide only where nothing else does."""
    beginnings: Mapping[str, frozenset[str]]
    endings: Mapping[str, frozenset[str]]
    """Pieces of compound words."""
    words: frozenset[str]
    """Every word of every term."""
    longest: Mapping[str, int]
    """How many words the longest term has that begins with a word, of those that are looked for."""


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The tables, read once: made when first asked for, since not every run asks."""
    terms: dict[str, frozenset[str]] = {}
    for text in (FOREIGN, *foreign_terms.TABLES):
        for term, held in _table(text).items():
            terms[term] = terms[term] | held if term in terms else held
    endings = {term[1:]: terms.pop(term) for term in sorted(terms) if term[0] == "*"}
    beginnings = {term[:-1]: terms.pop(term) for term in sorted(terms) if term[-1] == "*"}
    terms |= _table(MORE_ROLES) | _table(ROLES)
    labels, faint = _table(LABELS), _table(FAINT)
    known = frozenset(word for table in (labels, terms, faint) for term in table for word in term.split())
    longest: dict[str, int] = {}
    for term in terms:
        first, *others = term.split()
        longest[first] = min(max(longest.get(first, 0), 1 + len(others)), _LONGEST)
    return Tables(
        labels=labels, terms=terms, faint=faint, beginnings=beginnings, endings=endings, words=known,
        longest=longest,
    )  # fmt: skip


def _table(text: str) -> dict[str, frozenset[str]]:
    """Rows "functions:" and below them terms, as term -> functions; a term in several rows means all."""
    table: dict[str, frozenset[str]] = {}
    for row in re.finditer(r"^(\S[^:]*):((?:\n\s.*)+)", text, re.MULTILINE):
        held = frozenset(row[1].split())
        for term in row[2].split(","):
            piece = fold(term)
            spelled = piece if "*" in piece else titles.spelled(piece)
            table[spelled] = table[spelled] | held if spelled in table else held
    return table


_OPS = frozenset(("ops",))
_SHORT = 4
_FORMS = (
    ("innen", ""), ("in", ""), ("euse", "eur"), ("trice", "teur"), ("rice", "eur"), ("ienne", "ien"),
    ("iere", "ier"),
    ("ere", "er"), ("ive", "if"), ("ora", "or"), ("oras", "or"), ("ores", "or"), ("as", "o"), ("os", "o"),
    ("a", "o"), ("a", "e"), ("ee", "e"), ("ees", "e"), ("e", ""), ("es", ""),
    ("s", ""), ("er", ""), ("en", ""), ("n", ""),
    ("ster", "er"), ("ere", "e"), ("aux", "al"),
)  # fmt: skip
"""Endings of feminine and plural forms in German, Dutch and the Romance languages, and what stands there
instead. The first that gives a known word is taken."""
