"""Which of many people a role could be for at all, told from its title, quickly. Pure.

`judge` says `no` to a title that has none of the words that a wish, its families or those near to it need.
So every phrase that could matter is filed under its rarest word; a title that holds no such word is for
nobody, and most titles hold none. Sound and not exact: who is named may still be judged `no`, who is not
is always judged `no` (news about an employer is not judged by its title, and is not asked here).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from monitor.decisions import families, title_wishes, titles
from monitor.decisions.family_terms import DEVELOPERS, LEVELS, SMALL
from monitor.model import Fit

_WORDS = re.compile(r"[a-z0-9]+[+#]*")
_COUNTED = re.compile(r"[$#%\d]")
_ODD = re.compile(r"[$#%]|\d[a-z]{3}|usd|eur|gbp|chf|brl")
"""Where what decorates a title can end within a word, so that its words cannot be told without reading it:
only in a title that is also `_COUNTED`, which is quick to see and spares "Europe"."""
_ACCENTED, _BARE = "àáâãäåèéêëìíîïòóôõöùúûüýñç", "aaaaaaeeeeiiiiooooouuuuync"
_PLAIN = str.maketrans(
    {
        **dict(zip(_ACCENTED + _ACCENTED.upper(), _BARE * 2, strict=True)),
        "ß": "ss", "–": " - ", "—": " - ", "’": "'", "“": '"', "”": '"', "„": '"', "•": " ", "·": " ",
        "…": " ", "™": "", "®": "", "©": "", "\u00a0": " ",
    }
)  # fmt: skip
_BY_PLACE: Mapping[str, tuple[str, ...]] = {
    "eng": ("engineer", "engineering"), "i": ("i", "1"), "v": ("v", "5"), "level": ("level",),
    "lvl": ("lvl",), "grade": ("grade",),
}  # fmt: skip
_KEPT = 1 << 18
_Need = tuple[frozenset[str], int]
"""Words that a title must hold for some people, as a set of bits."""
_COMPOUNDS: dict[str, list[str]] = {}
"""The longest word of a compound that is written apart -> the compound as one word."""
for _apart, _whole in titles._JOINED.items():
    _COMPOUNDS.setdefault(max(sorted(set(_apart.split()) - {"and"}), key=len), []).append(_whole)


class Prefilter:
    """An index of the titles that people wish for. It changes only in what it remembers of single words."""

    __slots__ = ("_always", "_by_word", "_filed", "_meanings", "_size")

    def __init__(self, fits: Sequence[Fit]) -> None:
        self._always = sum(1 << number for number, fit in enumerate(fits) if not fit.titles)
        self._size = len(fits)
        needs: dict[frozenset[str], int] = {}
        for number, fit in enumerate(fits):
            for words in {words for wish in fit.titles for words in _needs(wish)}:
                needs[words] = needs.get(words, 0) | 1 << number
        self._by_word: dict[str, list[_Need]] = {}
        for words, people in needs.items():
            rarest = min(words, key=lambda word: (families.commonness(word), -len(word), word))
            self._by_word.setdefault(rarest, []).append((words, people))
        self._filed: dict[str, tuple[_Need, ...]] = {}
        self._meanings: dict[str, frozenset[str]] = {}

    def candidates(self, title: str) -> tuple[int, ...]:
        """The numbers of the fits that may judge a role with this title anything but `no`, in order."""
        raw = _raw(title)
        if len(self._filed) > _KEPT:
            self._filed.clear()
            self._meanings.clear()
        if raw is None:
            words = frozenset(word for part in families.plain_parts(title) for word in part)
            hits = [need for word in words for need in self._by_word.get(word, ())]
        else:
            filed, hits = self._filed, []
            for word in raw:
                found = filed.get(word)
                if found is None:
                    found = self._file(word)
                if found:
                    hits += found
            if hits:
                words = SMALL.union(*map(self._meanings.__getitem__, raw))
        people = self._always
        for needed, wishing in hits:
            if needed <= words:
                people |= wishing
        return tuple(number for number in range(self._size) if people >> number & 1) if people else ()

    def _file(self, raw: str) -> tuple[_Need, ...]:
        """What is filed under the words that a bare word of a title can become; remembered."""
        meant = self._meanings[raw] = _meanings(raw)
        found = self._filed[raw] = tuple(need for word in meant for need in self._by_word.get(word, ()))
        return found


def prefilter(fits: Sequence[Fit]) -> Prefilter:
    """An index over what many people wish for. People without wished titles are candidates for every role."""
    return Prefilter(fits)


def _needs(wish: str) -> Iterator[frozenset[str]]:
    """Sets of words: a title that holds none of them whole is nothing to who wishes for this."""
    wanted = title_wishes.read_wish(wish)
    if wanted.telling:
        own = frozenset(wanted.telling) - LEVELS | {wanted.anchor}
        yield own
    if wanted.families:
        for phrase in families.phrases(wanted.accepted):
            yield frozenset(phrase.split()) - SMALL or frozenset(phrase.split())
        for phrase in families.phrases(wanted.near):
            yield frozenset(phrase.split()) - SMALL | {wanted.anchor}


def _raw(title: str) -> list[str] | None:
    """The bare words of a title; None where only reading it tells them."""
    if not title.isascii():
        title = title.translate(_PLAIN)
        if not title.isascii():
            return None
    low = title.lower()
    if _COUNTED.search(low) and _ODD.search(low):
        return None
    return _WORDS.findall(low) or None


def _meanings(raw: str) -> frozenset[str]:
    """Every word of the tables that a bare word of a title can become, whatever stands around it."""
    variants = {raw, f".{raw}", raw.rstrip("+#")}
    for mark in ("in", "innen"):
        if raw.endswith(mark):
            variants.add(raw.removesuffix(mark))
    spelled = {word for one in variants for word in (_BY_PLACE.get(one) or titles.one_spelling(one).split())}
    spelled |= {whole for word in spelled for whole in _COMPOUNDS.get(word, ())}
    told = frozenset(piece for word in spelled for piece in families.pieces(word))
    return told if DEVELOPERS.isdisjoint(spelled) else told | {"software"}
