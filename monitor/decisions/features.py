"""What is read in a title and in the labels of a department for the learned weights of functions. Pure.

A feature is a short text: a mark for where something stands, and what stands there. Features come in groups
that return whole (those of a word, of a label), so that their sums can be kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from monitor.decisions import titles
from monitor.decisions.taxonomy import label_functions, label_key, label_words, title_functions

Group = tuple[str, ...]

ONLY_TITLE, ONLY_LABEL = "only title", "only label"
"""Read where the other is missing."""

_LEVEL_WORDS = """
senior junior lead leader staff principal intern trainee head director chief vice president associate manager
executive supervisor specialist mid entry level graduate student working assistant deputy global regional
group team interim expert experienced 1 2 3 4 5 leiter leitung teamleiter responsable chef gerente jefe
coordenador coordinador hoofd of for the and de der fur und et y e
"""
_LEVELS = frozenset(_LEVEL_WORDS.split())
"""Words that say who somebody is in a trade, and not which trade."""
_SIZES = (4, 6)
"""Letters at the beginning and at the end of a word that are read by themselves."""
_LABEL_SIZE = 5


def read(labels: tuple[str, ...], title: str) -> list[Group]:
    """Everything that is read in labels (the narrow last) and title; either may be empty."""
    found = _title(title) if title else []
    if labels:
        found += _labels(labels, title)
    if not labels:
        found.append((ONLY_TITLE,))
    elif not title:
        found.append((ONLY_LABEL,))
    return found


def title_features(title: str) -> list[str]:
    """The features of a title, one by one."""
    return [feature for group in _title(title) for feature in group]


def label_features(labels: tuple[str, ...], title: str) -> list[str]:
    """The features of labels beside a title, one by one."""
    return [feature for group in _labels(labels, title) for feature in group]


def _title(title: str) -> list[Group]:
    """The words, their beginnings and ends, pairs, the head word, and what the taxonomy says."""
    found: list[Group] = []
    for place, part in enumerate(titles.parts(title)):
        found += [_of_word(word, place > 0) for word in part]
        found.append(_of_part(part, place > 0))
    found.append(_of_votes(title_functions(title)))
    return found


def _labels(labels: tuple[str, ...], title: str) -> Iterator[Group]:
    """The labels whole, their words and pairs, what the taxonomy says of them, and of the title in them."""
    wide: frozenset[str] = frozenset()
    for place, label in enumerate(labels):
        yield _of_label(label, narrow=place == len(labels) - 1)
        held = label_functions(label)
        if held:
            wide = held & wide or held
    yield tuple(f"s{min(len(wide), 5)} {name}" for name in sorted(wide))
    if not wide and title:
        yield (ONLY_TITLE,)
    elif title:
        yield tuple(f"x {name} {vote > 0.9}" for name, vote in title_functions(title) if name in wide)


@lru_cache(maxsize=2048)
def _of_word(word: str, later: bool) -> Group:
    found = [f"l {word}" if later else f"f {word}", f"w {word}"]
    for size in _SIZES:
        if len(word) > size:
            found += (f"^{word[:size]}", f"${word[-size:]}")
    return tuple(found)


def _of_part(part: tuple[str, ...], later: bool) -> Group:
    found = [f"B {pair}" for pair in _pairs(part)]
    if not later:
        bare = [word for word in part if word not in _LEVELS]
        if bare:
            found += (f"h {bare[-1]}", f"H {' '.join(bare[-2:])}", f"A {' '.join(bare)}")
        found.append(f"e {part[-1]}")
    return tuple(found)


@lru_cache(maxsize=1024)
def _of_votes(votes: tuple[tuple[str, float], ...]) -> Group:
    found = [f"v{1 if vote >= 0.95 else 2 if vote >= 0.6 else 3} {name}" for name, vote in votes]
    if len(found) == 1:
        found.append("v0" + found[0][2:])
    return tuple(found) or ("v none",)


@lru_cache(maxsize=512)
def _of_label(label: str, *, narrow: bool) -> Group:
    mark = "n" if narrow else "u"
    key, words, held = label_key(label), label_words(label), label_functions(label)
    found = [f"{mark}K {key}", f"K {key}"]
    for word in words:
        found += (f"{mark}w {word}", f"lw {word}")
        if len(word) > _LABEL_SIZE:
            found += (f"l^{word[:_LABEL_SIZE]}", f"l${word[-_LABEL_SIZE:]}")
    found += [f"{mark}b {pair}" for pair in _pairs(words)]
    found += [f"{mark}t{min(len(held), 4)} {name}" for name in sorted(held)]
    return tuple(found)


def _pairs(words: tuple[str, ...]) -> list[str]:
    return [f"{one} {other}" for one, other in pairwise(words)]
