"""The title of a role as a person reads it: without decoration and with one spelling. Pure.

Two titles are one when their keys are equal. Similarity is the wrong tool here: the near misses of one
employer lie nearer to each other than its reposts do, so that only what carries no meaning is taken away
(gender marks, ids, hours, places that the posting names anyway) and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from monitor.decisions.decoration import BARE, pieces
from monitor.model import Posting
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
    "intl": "international", "engr": "engineer",
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

_ELLIPSIS = re.compile(r"\s*(?:…|\.{3,})[\s)\]]*$")
_LEAST_LETTERS, _LEAST_WORDS = 20, 3
_APART = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, _JOINED))})(?!\S)")
_WORD = re.compile(r"\.?[^\W_]+(?:[+#]+)?")

_PLURAL = re.compile(r"(?:(?:er|or|ist|yst|ant|tect|ian|ive|ern|ate|lead|nurse)s|students)$")
_CODED = frozenset(("level", "lvl", "grade"))
_BY_PLACE = _CODED | {"eng", "i", "v"}
_NUMERALS = frozenset(("1", "2", "3", "4", "5", "i", "ii", "iii", "iv", "v"))
_MANAGED = frozenset(("manager", "mgr", "lead", "director", "dir", "ops", "operations"))
_BEFORE_PLACE = frozenset(("in", "at", "bei", "a", "en", "em", "chez", "bij", "na", "no", "@", "for"))

RULES = 3
"""Goes up when a title reads differently than before: what is stored under its reading is made anew."""

_FORMS = {
    "kochin": "koch", "arztin": "arzt", "arztinnen": "arzt", "krankenschwester": "krankenpfleger",
    "jungkochin": "jungkoch", "beikochin": "beikoch",
    "verkoopster": "verkoper", "medewerkster": "medewerker", "verpleegster": "verpleger",
    "maestra": "maestro", "cajera": "cajero", "medica": "medico", "abogada": "abogado",
    "advogada": "advogado", "psicologa": "psicologo", "tecnica": "tecnico", "professora": "professor",
    "doctora": "doctor", "profesora": "profesor", "auditora": "auditor", "directora": "director",
    "diretora": "diretor", "consultora": "consultor", "assistante": "assistant",
    "consultante": "consultant", "avocate": "avocat",
}  # fmt: skip
"""Forms of trades for women that no ending tells from other words -> those for men."""

_FEMALE = tuple(
    (re.compile(rf"(?<={stem}){ending}$" if stem else rf"{ending}$"), male)
    for stem, ending, male in (
        (r"\w\w\w\w(?:er|or)", "in(?:nen)?", ""),
        (r"\w\w\w\w\w(?:ent|ant|ist|eur)", "in(?:nen)?", ""),
        (r"(?:kauf|fach)", "(?:frau|leute)", "mann"),
        (r"\w\w\w", "euse", "eur"),
        (r"\w\w\w\w", "trice", "teur"),
        (r"\w\w\w\w(?=ien)", "ienne", "ien"),
        (r"\w\w\w\w(?=ier)", "iere", "ier"),
        (r"\w\w\w\w(?=eur)", "eure", "eur"),
        (r"\w\w\w\w(?=er)", "era", "ero"),
        (r"\w\w\w\w\w(?=eir)", "eira", "eiro"),
        (r"\w\w\w(?=dor)", "dora", "dor"),
    )
)
"""Endings of German, French, Spanish and Portuguese trades for women -> those for men."""

_NO_FORM = frozenset(("premiere", "derriere", "glycerin", "chartreuse", "primavera"))
_HALVES = {
    "iere": "ier", "ere": "ier", "euse": "eur", "trice": "teur", "ienne": "ien", "frau": "mann", "ora": "or",
}  # fmt: skip

_LEGAL_WORDS = """
gmbh ag se kg ug co inc incorporated llc ltd limited plc corp corporation company sa sas sarl sl srl bv nv ab
as oy aps ltda kk
"""
_LEGAL = frozenset(_LEGAL_WORDS.split())
"""What stands with the name of an employer and names nothing."""


@lru_cache(maxsize=1024)
def parts(title: str) -> tuple[tuple[str, ...], ...]:
    """The parts of a title between dashes, commas and brackets, undecorated, each as words of one spelling.

    Never empty: a title that is all decoration is its own words.
    """
    kept = tuple(_undecorated(title))
    return kept or (_spelled(words(title)) or (fold(title),),)


def names_of(*postings: Posting) -> tuple[str, ...]:
    """The places and employers that postings name, which say nothing in their titles."""
    named = {name for posting in postings for name in (*posting.locations, posting.employer or "") if name}
    return tuple(sorted(named))


@lru_cache(maxsize=512)
def parts_beside(title: str, names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The parts of a title without those that only repeat these names, and without them at its end."""
    return _unplaced(parts(title), names) if names else parts(title)


@lru_cache(maxsize=1024)
def title_key(title: str, places: tuple[str, ...] = ()) -> str:
    """What is equal for two titles that a person reads as the same; the levels stay different.

    With `places` (those of the posting, and the names of its employer) a part of the title that only
    repeats them is dropped too, and so are they at its end.
    """
    return " ".join(word for part in parts_beside(title, places) for word in _one_gender(part))


def _one_gender(part: tuple[str, ...]) -> Iterator[str]:
    """The words of a part with the forms for women as those for men, and of a pair of both only one."""
    before = ""
    for place, word in enumerate(part):
        folded = _male(word)
        both = place > 0 and folded == before and word != part[place - 1]
        if not (both or (place > 0 and _half_of(word, before))):
            yield folded
        before = folded


def _half_of(word: str, before: str) -> bool:
    """Whether a word is only the other ending of the one before it: "Infirmier/ière"."""
    if word == "mann":
        return before != word and before.endswith(word)
    return word in _HALVES and before.endswith(_HALVES[word])


@lru_cache(maxsize=2048)
def _male(word: str) -> str:
    if word in _FORMS:
        return _FORMS[word]
    if word in _NO_FORM:
        return word
    for pattern, ending in _FEMALE:
        if pattern.search(word):
            return pattern.sub(ending, word)
    return word


@lru_cache(maxsize=512)
def cut_off(title: str) -> str | None:
    """What is left of a title that a site cut ("Senior Data Eng…"), folded; None of a whole one.

    What is too short to say anything (under three words and twenty letters) is None too.
    """
    found = _ELLIPSIS.search(title)
    if found is None:
        return None
    left = fold(title[: found.start()])
    return left if len(left) >= _LEAST_LETTERS or len(left.split()) >= _LEAST_WORDS else None


def _undecorated(title: str) -> Iterator[tuple[str, ...]]:
    """The parts that say something about the role, in their order, and nothing twice."""
    before: tuple[str, ...] = ()
    for piece in pieces(title):
        found = _spelled(_folded_words(piece))
        if found and not BARE.issuperset(found) and not _repeats(found, before):
            before = found
            yield found


def _repeats(part: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether a part only says again what stands before it: its words, or their first letters."""
    if len(part) == 1 and 1 < len(part[0]) <= len(before):
        letters = "".join(word[0] for word in before)
        if part[0] in letters:
            return True
    return set(before).issuperset(part)


def _folded_words(piece: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(piece.replace("&", " and ")))


def _spelled(found: Sequence[str]) -> tuple[str, ...]:
    """Words with abbreviations written out, plurals of roles undone, and one spelling for compounds."""
    told = [
        _in_place(found, position) if word in _BY_PLACE else one_spelling(word)
        for position, word in enumerate(found)
    ]
    return tuple(joined(" ".join(filter(None, told))).split())


def spelled(phrase: str) -> str:
    """The words of a phrase in the one spelling that keys and tables use."""
    return " ".join(_spelled(words(phrase)))


def joined(text: str) -> str:
    """Folded words, with compounds in one spelling ("full stack": "fullstack", "r and d": "r&d")."""
    return _APART.sub(lambda found: _JOINED[found[0]], text)


@lru_cache(maxsize=2048)
def one_spelling(word: str) -> str:
    """The spelling of one folded word, where those beside it do not matter; it may be several words."""
    return _SPELLED.get(word) or (word[:-1] if word[-1:] == "s" and _PLURAL.search(word) else word)


def _in_place(found: Sequence[str], position: int) -> str:
    """The spelling of a word whose meaning depends on those beside it."""
    word = found[position]
    before = found[position - 1] if position else ""
    after = found[position + 1] if position + 1 < len(found) else ""
    if word == "eng":
        return "engineering" if before == "of" or after in _MANAGED else "engineer"
    if word in _CODED:
        return "" if after in _NUMERALS else word
    if word == "i" and before:
        return "1"
    return "5" if before and not after and word == "v" else word


def _unplaced(found: tuple[tuple[str, ...], ...], places: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Without the parts that only repeat a name, and without names at the end."""
    named = [part for place in places for part in parts(place)]
    known = BARE.union(_LEGAL, (word for part in named for word in part))
    while len(found) > 1 and found[0] in named:
        found = found[1:]
    kept = [part for position, part in enumerate(found) if position == 0 or not known.issuperset(part)]
    named.sort(key=len, reverse=True)
    kept[-1] = _unended(kept[-1], named)
    return tuple(kept)


def _unended(part: tuple[str, ...], named: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """A part without the names at its end: "data engineer at acme in berlin" is "data engineer"."""
    while True:
        name = next((n for n in named if len(part) > len(n) and part[-len(n) :] == n), None)
        if name is None:
            return part
        part = part[: -len(name)]
        if len(part) > 1 and part[-1] in _BEFORE_PLACE:
            part = part[:-1]
