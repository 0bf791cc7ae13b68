"""What an employer's own postings teach: where a title stands there, and what a label holds. Pure.

Boards often leave the department out, or call it by a name of their own. Other roles of the same employer
tell what is missing: those of the same title, or of nearly the same words.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nlargest

from monitor.decisions.departments import label_functions, label_key
from monitor.decisions.nearness import LEVEL_WORDS
from monitor.model import Posting

Labels = tuple[str, ...]

_SAME = 0.6
"""The share of the roles of one title that must stand in one department."""
_ALIKE = 0.35
"""How alike a title must be at least to say anything, 0 to 1."""
_AGREED = 0.7
"""The share of what the nearest titles say that must be one department."""
_NEAREST, _LOOKED_AT = 7, 40
"""Titles that have a say; titles that are looked at closely, of those that share a rare word."""
_MANY = 60
"""Titles that may hold a word which is still rare."""
_SHOWN = 12
"""Titles that are kept to tell what a label holds."""
_LEVEL = 0.25
"""What a word of level counts, against one that says what the work is."""
_WORD = re.compile(r"[^\W_]+[+#]*")
_SPELLED = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "ii": "2",
    "iii": "3",
    "iv": "4",
}
_SILENT = frozenset(("m", "w", "f", "d", "x", "h", "the", "of", "and", "for", "in", "a", "to"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title that the employer used: the departments that it stood in and how often, the commonest first.

    `weight` is that of its words together.
    """

    text: str
    words: frozenset[str]
    stood: tuple[tuple[Labels, int], ...]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What was learned of one employer. `by_words` and `by_word` lead to places in `titles`."""

    employer: str = ""
    titles: tuple[Title, ...] = ()
    by_words: Mapping[frozenset[str], int] = field(default_factory=dict)
    by_word: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    rarity: Mapping[str, float] = field(default_factory=dict)
    by_label: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def labels(self, title: str) -> tuple[Labels, str] | None:
        """The departments in which a role of this title likely stands, and the sentence that says why.

        None where the employer's own postings do not tell.
        """
        if not self.titles:
            return None
        found = _words(title)
        same = self.by_words.get(found)
        return self._nearest(found) if same is None else self._same(self.titles[same])

    def under(self, labels: Labels) -> tuple[tuple[str, ...], str] | None:
        """Titles under the narrowest of these labels, where its name tells nothing, and a sentence of them.

        None where the name tells, or nothing is known to have stood under it.
        """
        if not labels or not self.by_label or label_functions(labels[-1]):
            return None
        shown = self.by_label.get(label_key(labels[-1]), ())
        if not shown:
            return None
        roles = " and ".join(f'"{title}"' for title in shown[:2])
        return shown, f"{self._where}, {labels[-1]} holds {roles}."

    @property
    def _where(self) -> str:
        return f"At {self.employer}" if self.employer else "There"

    def _same(self, title: Title) -> tuple[Labels, str] | None:
        best, often = title.stood[0]
        count = sum(times for _, times in title.stood)
        if often < _SAME * count:
            return None
        return best, f'{self._where}, "{title.text}" stood in {" / ".join(best)} ({often} of {count}).'

    def _nearest(self, found: frozenset[str]) -> tuple[Labels, str] | None:
        """By the titles that have most in common, rare words counting more."""
        alike = self._alike(found)
        votes: defaultdict[Labels, float] = defaultdict(float)
        for likeness, place in alike:
            stood = self.titles[place].stood
            count = sum(times for _, times in stood)
            for labels, times in stood:
                votes[labels] += likeness**4 * times / count
        best = max(votes, key=lambda labels: votes[labels], default=())
        if not best or votes[best] < _AGREED * sum(votes.values()):
            return None
        such = [self.titles[place] for _, place in alike if self.titles[place].stood[0][0] == best]
        like = such[0]
        # What one title says more than this one may be the very reason for its department ("… - Growth").
        if len(such) == 1 and not like.words <= found:
            return None
        return best, f'{self._where}, "{like.text}", a title much like this one, stood in {" / ".join(best)}.'

    def _alike(self, found: frozenset[str]) -> list[tuple[float, int]]:
        """The most alike titles with their likeness, 0 to 1; none where even the best is not like it."""
        own = {word: self.rarity.get(word, 1.0) for word in sorted(found)}
        common: defaultdict[int, float] = defaultdict(float)
        for word in self._telling(own):
            for place in self.by_word[word]:
                common[place] += own[word]
        total = sum(own.values())
        ranked = []
        for place in nlargest(_LOOKED_AT, common, key=common.__getitem__):
            title = self.titles[place]
            shared = sum([rarity for word, rarity in own.items() if word in title.words])
            ranked.append((-shared / (total + title.weight - shared), place))
        nearest = [(-negative, place) for negative, place in sorted(ranked)[:_NEAREST]]
        return nearest if nearest and nearest[0][0] >= _ALIKE else []

    def _telling(self, own: Iterable[str]) -> list[str]:
        """The words by which to look for titles: those that many hold only where there are no others."""
        known = [word for word in own if word in self.by_word and word not in LEVEL_WORDS]
        most = max(_MANY, len(self.titles) // 20)
        return [word for word in known if len(self.by_word[word]) <= most] or known


NOTHING = Taught()


def teach(postings: Iterable[Posting], employer: str = "") -> Taught:
    """What the postings of one employer (its name is for the sentences) say of its departments.

    Postings without departments, of other employers, and news teach nothing.
    """
    stood: defaultdict[frozenset[str], Counter[Labels]] = defaultdict(Counter)
    texts: dict[frozenset[str], str] = {}
    under: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for posting in postings:
        if not posting.departments or posting.news or posting.foreign:
            continue
        found = _words(posting.title)
        texts.setdefault(found, posting.title)
        stood[found][posting.departments] += 1
        under[posting.departments[-1]][posting.title] = None
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for place, found in enumerate(stood):
        for word in found:
            by_word[word].append(place)
    rarity = {word: _rarity(word, len(places), len(stood)) for word, places in by_word.items()}
    return Taught(
        employer=employer,
        titles=tuple(
            Title(
                text=texts[found],
                words=found,
                stood=tuple(counted.most_common()),
                weight=math.fsum([rarity[word] for word in found]),
            )
            for found, counted in stood.items()
        ),
        by_words={found: place for place, found in enumerate(stood)},
        by_word={word: tuple(places) for word, places in by_word.items()},
        rarity=rarity,
        by_label=_by_label(under),
    )


def _by_label(under: Mapping[str, Mapping[str, None]]) -> dict[str, tuple[str, ...]]:
    """Some titles of each label; labels that are written in two ways are one."""
    kept: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for label, some in under.items():
        kept[label_key(label)] |= some
    return {key: tuple(some)[:_SHOWN] for key, some in kept.items()}


def _rarity(word: str, used: int, every: int) -> float:
    """What a word tells, 0 to 1: one that most titles hold tells little."""
    rare = 1 - math.log(used) / math.log(every + 1)
    return rare * _LEVEL if word in LEVEL_WORDS else rare


def _words(title: str) -> frozenset[str]:
    found = _WORD.findall(title.casefold())
    return frozenset([_SPELLED.get(word, word) for word in found]) - _SILENT
