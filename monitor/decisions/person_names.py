"""The names of people as files write them: read, compared, and never guessed. Pure.

Two names are the same only where nothing speaks against it: titles, credentials, emoji, accents and the way
accents are written out say nothing, and a middle name may be missing or an initial. What could be the same
(Bob for Robert, "D. Ruiz", names in another order) is only alike, which is a reason to ask.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from monitor.decisions.person_name_terms import (
    CAPITAL_CREDENTIALS,
    CREDENTIALS,
    FACULTIES,
    GENERATIONS,
    HONORIFICS,
    PARTICLES,
    SHORT_FORMS,
)
from monitor.text import fold

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_CUT = re.compile(r"[|•·]|\s[-–—~/@]\s|\s(?:at|bei|chez)\s", re.IGNORECASE)
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼ")
_WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_CODE = re.compile(r"[A-Z\d][A-Z\d.®™+/ -]+")
_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
_PLAIN = str.maketrans(_LETTERS)
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_CODE_LENGTH = 10
_WHOLE = 2

Likeness = Literal["same", "alike", "faint"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A name in one spelling: folded, `family` with its particles, `joined` all of it without blanks."""

    given: str
    middle: tuple[str, ...]
    family: str
    joined: str

    @property
    def whole(self) -> bool:
        """Tells a given name and more; scripts that need no blanks write all in one word."""
        return len(self.given) > 1 and (len(self.family) > 1 or not self.joined.isascii())


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name as it was read, in each of its spellings.

    `words` are those of all spellings and the parts of words with a hyphen, but no initials. `telling` are
    also those in brackets and quotes (another given name, the family name of before), and all in one.
    """

    readings: tuple[Reading, ...] = ()
    words: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """Equal for what is written the same apart from decoration; empty where there is no name."""
        return self.readings[0].joined if self.readings else ""

    @property
    def short(self) -> bool:
        """Only a given name, or a family cut to a letter: there is little to compare."""
        return any(len(reading.family) <= 1 for reading in self.readings)


def read_name(text: str) -> PersonName:
    """A name without titles, credentials, emoji, slogans and pronouns; "Ruiz, Dana" in the usual order."""
    text = unicodedata.normalize("NFC", text)
    asides = _ASIDE.findall(text)
    pieces = (piece for piece in _CUT.split(_ASIDE.sub(" ", text)) if _PART.search(piece))
    spellings = tuple(_spellings(_bared(_in_order(next(pieces, "")))))
    readings = tuple(dict.fromkeys(found for one in spellings if (found := _read(one))))
    words = frozenset(word for one in spellings for word in _words(one))
    beside = (word for aside in asides for word in _words(next(_spellings(aside))))
    joined = (reading.joined for reading in readings if len(reading.joined) > 1)
    return PersonName(readings=readings, words=words, telling=words.union(beside, joined))


def likeness(a: PersonName, b: PersonName) -> Likeness | None:
    """How near two names are: the `same`; `alike`, so that it may be one person; or `faint`, so that it may
    be one where something else speaks for it (only a given name, or the first letter of a family)."""
    pairs = [(x, y) for x in a.readings for y in b.readings]
    if any(_same(x, y) for x, y in pairs):
        return "same"
    if any(_alike(x, y) for x, y in pairs) or _part_of(a, b) or _part_of(b, a):
        return "alike"
    return "faint" if any(_faint(x, y) for x, y in pairs) else None


def share_given(a: PersonName, b: PersonName) -> bool:
    """Whether two names begin with the same given name, whatever comes then."""
    return any(x.given == y.given and len(x.given) > 1 for x in a.readings for y in b.readings)


@lru_cache(maxsize=2048)
def short_forms(given: str) -> frozenset[str]:
    """All that somebody with a given name may be called by, and what that name may stand for."""
    return frozenset(form for forms in SHORT_FORMS if given in forms for form in forms)


def can_agree(a: PersonName, b: PersonName) -> bool:
    """Whether two names have anything in common, or cannot be compared since they are in two scripts."""
    if not a.readings or not b.readings or a.key.isascii() != b.key.isascii():
        return True
    if not a.telling.isdisjoint(b.telling):
        return True
    return any(_called(x.given, y.given) for x in a.readings for y in b.readings)


def _in_order(text: str) -> str:
    """A name with its commas gone: credentials after them dropped, a family before its given name turned."""
    if "," not in text:
        return text
    first, *rest = (piece.strip() for piece in text.split(","))
    # A code that no list knows is a credential after a whole name; "RUIZ, ANA" is a name.
    codes = len(first.split()) > 1 and not first.isupper()
    kept = [piece for piece in rest if not _is_credential(piece, codes)]
    generation = [piece for piece in kept if _bare(piece) in GENERATIONS]
    return " ".join([*(piece for piece in kept if piece not in generation), first, *generation])


def _is_credential(piece: str, codes: bool) -> bool:
    known = [bare for word in piece.split() if (bare := _bare(word))]
    if all(word in CREDENTIALS or word in CAPITAL_CREDENTIALS or word in HONORIFICS for word in known):
        return _bare(piece) not in GENERATIONS
    return codes and len(piece) <= _CODE_LENGTH and _CODE.fullmatch(piece) is not None


def _bared(text: str) -> str:
    """A name without the credentials at its end; "MA" is one only beside names in small letters."""
    found = [word for word in text.split() if _PART.search(word)]
    mixed = not text.isupper()
    while len(found) > _WHOLE and (
        (bare := _bare(found[-1])) in CREDENTIALS
        or (mixed and found[-1].isupper() and bare in CAPITAL_CREDENTIALS)
    ):
        found.pop()
    return " ".join(found)


def _bare(text: str) -> str:
    return "".join(_PART.findall(fold(text)))


def _spellings(text: str) -> Iterator[str]:
    """A name with accents dropped, and with them written out ("Muller" and "Mueller" for "Müller")."""
    lowered = text.lower() if text.isascii() else unicodedata.normalize("NFC", text.casefold())
    yield _folded(lowered)
    if not text.isascii():
        yield _folded(lowered.translate(_SPELLED_OUT))


def _folded(text: str) -> str:
    return fold(text.translate(_APOSTROPHES).translate(_PLAIN))


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        parts = _PART.findall(word)
        yield from (part for part in ("".join(parts), *parts) if len(part) > 1)


def _read(text: str) -> Reading | None:
    """The parts of a name in one spelling; None where no word is left."""
    words = ["".join(_PART.findall(word)) for word in _WORD.findall(text)]
    titled = HONORIFICS
    while len(words) > 1 and words[0] in titled:
        titled = HONORIFICS | FACULTIES
        words = words[1:]
    if not words:
        return None
    generation = tuple(GENERATIONS[word] for word in words[_WHOLE:] if word in GENERATIONS)
    words = words[:_WHOLE] + [word for word in words[_WHOLE:] if word not in GENERATIONS]
    start = max(len(words) - 1, 1)
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return Reading(
        given=words[0],
        middle=(*words[1:start], *generation),
        family="".join(words[start:]),
        joined="".join((*words, *generation)),
    )


def _same(a: Reading, b: Reading) -> bool:
    if not (a.whole and b.whole):
        return False
    named = a.given == b.given and a.family == b.family
    fits = all(_abbreviates(x, y) for x, y in zip(a.middle, b.middle, strict=False))
    return a.joined == b.joined or (named and fits)


def _alike(a: Reading, b: Reading) -> bool:
    """Whether a family is called the same, and its member may be called both."""
    if not a.family or a.family != b.family:
        return False
    return _called(a.given, b.given) and not (a.given == b.given and len(a.given) > 1)


def _part_of(a: PersonName, b: PersonName) -> bool:
    """Whether a name has all words of another: in another order, or with a second family or given name."""
    if len(a.words) < _WHOLE or not a.words <= b.telling:
        return False
    return any(
        len(y.given) == 1 or y.given in a.words or y.given.startswith(x.given)
        for x in a.readings
        for y in b.readings
    )


def _faint(a: Reading, b: Reading) -> bool:
    if a.given != b.given or len(a.given) == 1:
        return False
    shorter, longer = sorted((a.family, b.family), key=len)
    return len(shorter) <= 1 and longer.startswith(shorter)


def _abbreviates(a: str, b: str) -> bool:
    return a == b or (1 in (len(a), len(b)) and a[:1] == b[:1])


def _called(a: str, b: str) -> bool:
    """Whether a person may be called by both given names: an initial, or a short form."""
    return _abbreviates(a, b) or b in short_forms(a)
