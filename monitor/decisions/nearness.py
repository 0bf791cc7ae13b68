"""How likely a person sits in the department of a role, by what both are called. Pure.

Each side is read once and kept; a pair then costs a few sums. What is compared: the functions that both
hold (learned shares and reviewed terms), and the words of their titles and labels. How much each counts is
learned (`monitor.learning.nearness`), apart for whether person and role name a department.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from monitor.decisions import departments, shipped, titles
from monitor.model import FUNCTIONS

Shares = Callable[[tuple[str, ...], str], tuple[float, ...]]
"""How likely the work of labels and title is each of FUNCTIONS (`departments.shares`)."""

TABLE = "nearness.bin"
FEATURES = (
    "one", "cosine", "alike", "by_label", "terms", "same_set", "titles", "beginnings", "label_in_title",
    "title_in_label", "labels", "spread", "role_spread", "label_spread", "label_unknown",
    "role_label_unknown",
)  # fmt: skip
"""What is compared, in the order of `features`."""
REGIMES = 4
"""Whether the person (2) and the role (1) name a department: each has weights of its own."""

_LEVEL_TEXT = """
a and assistant associate chief deputy director executive for founding global group head hybrid in intern
international junior lead manager of officer president principal regional remote senior staff team the to
vice 1 2 3 4 5 leiter leiterin leitung responsable jefe chefe gerente hoofd directeur directeurin
und et y e en
"""
LEVEL_WORDS = frozenset(_LEVEL_TEXT.split())
"""Words that say how high, how far or how many, and never what the work is."""
_SMOOTH = 30
"""Added to what words are divided by, so that one common word is no proof."""
UNCOMMON = 100
"""What a word weighs that few employers use; common ones weigh less. Whole: any order adds up alike."""
_SURE = 0.96
"""The share of a function that the user's own word gives."""
_NAMED = 0.4
"""The weight of a function of the label that the title does not name, where it names another."""
_EVEN = math.log(len(FUNCTIONS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that tell what the work is, and what they weigh together: rare ones more."""

    found: frozenset[str]
    weight: int


class Lane(NamedTuple):
    """Numbers that are multiplied with those of another, one by one, and added up."""

    values: tuple[float, ...]
    half_square: float
    """Half of what they come to with themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A person or a role, read to compare. `shares` are over FUNCTIONS; `label_shares` by the labels alone
    (of a person; a role is read as a whole).

    `blank`: there is nothing to read. `terms` are what the reviewed tables say of labels and title, `held`
    what they say of the labels. `lanes`: the numbers of a role; what each counts for a person, by regime.
    """

    blank: bool
    labelled: bool
    shares: tuple[float, ...]
    unit: tuple[float, ...]
    root: tuple[float, ...]
    label_root: tuple[float, ...]
    spread: float
    label_spread: float
    terms: Mapping[str, float]
    terms_total: float
    held: frozenset[str]
    title: Words
    beginning: Words
    label: Words
    words: frozenset[str]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What was learned: of each feature in each regime, of pairs of functions, of common words."""

    regimes: tuple[tuple[float, ...], ...]
    pairs: tuple[tuple[float, ...], ...]
    words: Mapping[str, int]


def odds(person: Side, role: Side) -> float:
    """The log-odds that the person sits in the role's department: 0 is even, 2 is seven to one.

    `person` is made by `seat` and `role` by `opening`. The same as the weighed sum of `features` and of the
    pairs of functions, in the order that costs least.
    """
    learned = _weights()
    weights = learned.regimes[regime(person, role)]
    own, others = person.lanes[role.labelled], role.lanes[0]
    # The sum of the products, by the law of cosines: a distance is summed in one step, products are not.
    total = own.half_square + others.half_square - math.dist(own.values, others.values) ** 2 / 2
    total += weights[4] * _terms(person, role)
    if role.held:
        total += weights[5] * _same_set(person, role)
    if person.words.isdisjoint(role.words):
        return total
    shared: float = sum(map(mul, weights[6:11], _words_shared(person, role, learned.words)))
    return total + shared


def regime(person: Side, role: Side) -> int:
    """Which of the weights hold for this pair."""
    return 2 * person.labelled + role.labelled


@lru_cache(maxsize=2048)
def seat(labels: tuple[str, ...], title: str, told: str | None = None, under: tuple[str, ...] = ()) -> Side:
    """A person. `told` is the function that the user gave their department; `under` are titles that their
    employer lists under it, which tell what an employer's own word for a department means."""
    learned = _weights()
    side = read(labels, title, departments.shares, learned.words, person=True, told=told, under=under)
    across = [sum(map(mul, side.shares, column)) for column in zip(*learned.pairs, strict=True)]
    weighed = (learned.regimes[2 * side.labelled + shown] for shown in (False, True))
    return replace(side, lanes=tuple([_of_person(side, weights, across) for weights in weighed]))


@lru_cache(maxsize=128)
def opening(labels: tuple[str, ...], title: str, told: str | None = None) -> Side:
    """A role."""
    return read(labels, title, departments.shares, _weights().words, person=False, told=told)


def _of_person(side: Side, weights: Sequence[float], across: Iterable[float]) -> Lane:
    """What the numbers of a role count for this person: its sign, its spread, and each of its shares."""
    alone = weights[0] + weights[11] * side.spread + weights[13] * side.label_spread
    alone += 0.0 if side.held else weights[14]
    units = (weights[1] * share for share in side.unit)
    roots = (
        weights[2] * root + weights[3] * by_label
        for root, by_label in zip(side.root, side.label_root, strict=True)
    )
    return _lane((alone, weights[12], weights[15], *units, *roots, *across))


def _lane(values: tuple[float, ...]) -> Lane:
    return Lane(values, sum(map(mul, values, values)) / 2)


def read(
    labels: tuple[str, ...], title: str, shares: Shares, common: Mapping[str, int], *, person: bool,
    told: str | None = None, under: Sequence[str] = (),
) -> Side:  # fmt: skip
    """A person or a role, with the given shares and weights of words.

    A person's department says more than their title: half of their shares are by the labels alone.
    """
    both = _told(told) if told else shares(labels, title)
    alone = both if told or not labels or not person else shares(labels, "")
    if under and not told:
        alone = _mean([shares((), one) for one in under])
    whole = _mean([both, alone]) if person else both
    said = _said(labels, title) if told is None else {told: 1.0}
    held = _held(labels) if told is None else frozenset((told,))
    length = math.sqrt(sum(map(mul, whole, whole)))
    unit = tuple([share / length for share in whole])
    root, spread = tuple(map(math.sqrt, whole)), _spread(whole)
    parts = titles.parts(title) if title else ((),)
    in_title = _words(parts, common)
    in_label = _words([part for label in labels for part in titles.parts(label)], common)
    return Side(
        blank=not labels and not title,
        labelled=bool(labels),
        shares=whole,
        unit=unit,
        root=root,
        label_root=tuple(map(math.sqrt, alone)) if person else root,
        spread=spread,
        label_spread=_spread(alone) if person else spread,
        terms=said,
        terms_total=sum(said.values()),
        held=held,
        title=in_title,
        beginning=_words(parts[:1], common) if len(parts) > 1 else in_title,
        label=in_label,
        words=in_title.found | in_label.found,
        lanes=() if person else (_lane((1.0, spread, 0.0 if held else 1.0, *unit, *root, *whole)),),
    )


def features(person: Side, role: Side, common: Mapping[str, int]) -> tuple[float, ...]:
    """What is compared, each about 0 to 1, in the order of FEATURES."""
    return (
        1.0,
        sum(map(mul, person.unit, role.unit)),
        sum(map(mul, person.root, role.root)),
        sum(map(mul, person.label_root, role.root)),
        _terms(person, role),
        _same_set(person, role),
        *_words_shared(person, role, common),
        person.spread,
        role.spread,
        person.label_spread,
        0.0 if person.held else 1.0,
        0.0 if role.held else 1.0,
    )


def pack(weights: Weights) -> bytes:
    """The bytes of a table."""
    content = {"regimes": weights.regimes, "pairs": weights.pairs, "words": weights.words}
    return json.dumps(content, separators=(",", ":"), sort_keys=True).encode("ascii")


def unpack(table: bytes) -> Weights:
    """The weights in the bytes of a table. Raises ValueError or KeyError for bytes that are none."""
    content = json.loads(table)
    regimes, pairs = (tuple(tuple(row) for row in content[name]) for name in ("regimes", "pairs"))
    return Weights(regimes=regimes, pairs=pairs, words=content["words"])


@lru_cache(maxsize=1)
def _weights() -> Weights:
    return unpack(shipped.read(TABLE))


def _told(function: str) -> tuple[float, ...]:
    """Shares where the user said which function it is."""
    rest = (1 - _SURE) / (len(FUNCTIONS) - 1)
    return tuple([_SURE if name == function else rest for name in FUNCTIONS])


def _mean(several: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple([sum(some) / len(several) for some in zip(*several, strict=True)])


def _spread(shares: Sequence[float]) -> float:
    """0 where one function is certain, 1 where all are alike."""
    return -sum([share * math.log(share) for share in shares if share > 0]) / _EVEN


def _said(labels: tuple[str, ...], title: str) -> Mapping[str, float]:
    """What the reviewed tables say: the functions of the labels, those that the title names before others."""
    by_title = dict(departments.title_functions(title))
    held: frozenset[str] = frozenset()
    for label in labels:
        known = departments.label_functions(label)
        held = known & held or known or held
    most = max([weight for name, weight in by_title.items() if name in held], default=0.0)
    if not held:
        return by_title
    if not most:
        return dict.fromkeys(sorted(held), 1.0)
    return {name: _NAMED + (1 - _NAMED) * by_title.get(name, 0.0) / most for name in sorted(held)}


@lru_cache(maxsize=1024)
def _held(labels: tuple[str, ...]) -> frozenset[str]:
    """The functions of the narrowest label that the reviewed tables know."""
    known = (departments.label_functions(label) for label in reversed(labels))
    return next((held for held in known if held), frozenset())


def _terms(person: Side, role: Side) -> float:
    """How much of what the reviewed tables say of both is the same."""
    few, many = person.terms, role.terms
    if few.keys().isdisjoint(many):
        return 0.0
    if len(few) > len(many):
        few, many = many, few
    shared = 0.0
    for name, weight in few.items():
        if name in many:
            shared += min(weight, many[name])
    return shared / min(person.terms_total, role.terms_total)


def _same_set(person: Side, role: Side) -> float:
    """How far the reviewed tables say the same of both labels."""
    if not person.held or not role.held:
        return 0.0
    return len(person.held & role.held) / len(person.held | role.held)


def _words_shared(
    person: Side, role: Side, common: Mapping[str, int]
) -> tuple[float, float, float, float, float]:
    return (
        _alike(person.title, role.title, common),
        _alike(person.beginning, role.beginning, common),
        _inside(person.label, role.title, common),
        _inside(role.label, person.title, common),
        _alike(person.label, role.label, common),
    )


def _words(parts: Iterable[tuple[str, ...]], common: Mapping[str, int]) -> Words:
    kept = frozenset().union(*parts) - LEVEL_WORDS
    return Words(found=kept, weight=sum([common.get(word, UNCOMMON) for word in kept]))


def _shared(one: Words, other: Words, common: Mapping[str, int]) -> int:
    """What the words that both hold weigh together."""
    if one.found.isdisjoint(other.found):
        return 0
    return sum([common.get(word, UNCOMMON) for word in one.found & other.found])


def _alike(one: Words, other: Words, common: Mapping[str, int]) -> float:
    """How much of all their words both hold."""
    shared = _shared(one, other, common)
    return shared / (one.weight + other.weight - shared + _SMOOTH) if shared else 0.0


def _inside(one: Words, other: Words, common: Mapping[str, int]) -> float:
    """How much of the words of the shorter both hold."""
    shared = _shared(one, other, common)
    return shared / (min(one.weight, other.weight) + _SMOOTH) if shared else 0.0
