"""Learns the table of functions from labelled postings and from the occupations of ESCO.

The same rows in any order of hashing give the same bytes: features are sorted, batches are fixed, and the
arithmetic is sums, products, divisions and roots in a fixed order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from monitor.decisions import features, linear, taxonomy
from monitor.learning.isco import FUNCTIONS_OF
from monitor.model import FUNCTIONS

Row = Mapping[str, Any]
Array = NDArray[np.float64]

EPOCHS, BATCH, RATE, DECAY = 6, 256, 0.15, 0.06
_FIRST_EPOCHS = 4
_LEAST_SOURCES = 2.0
"""A feature that one employer alone uses teaches nothing about another."""
_HEAVY = 30
"""Rows of an employer that count whole; of more, all count less."""
_LABEL_ALONE, _TERM = 4.0, 1.0
"""What a label by itself and a reviewed term count, against the title of a row."""
_OCCUPATIONS = 600.0
"""What all the occupations of one function count together at most."""
_TERM_SOURCE, _OCCUPATION_SOURCE = 0.5, 0.4
"""How much of a source, such as an employer is, a reviewed term and an occupation of ESCO are."""
_NAMES = 4
"""Names of an occupation that are read in each language."""
_EVEN = 0.3
"""How much of a row is parted evenly among the functions that it may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What is read in a row, and how likely each function is; not `parted`: any of those above 0."""

    features: Sequence[str]
    held: Mapping[str, float]
    weight: float
    source: str
    parted: bool = True


def table(train_rows: Sequence[Row], esco: Sequence[Row]) -> bytes:
    """The shipped table of functions, learned from rows (`ckey`, `title`, `dept`, `team`, `gold`), from the
    reviewed terms, and from occupations (`title`, `lang`, `isco`, `uri`).

    First from titles alone, where a row that may have several functions counts for the likeliest of them.
    What is learned so parts each row among its functions; then from titles, labels, and both.
    """
    size = Counter(row["ckey"] for row in train_rows)
    weighed = [(row, min(1.0, (_HEAVY / size[row["ckey"]]) ** 0.5)) for row in train_rows]
    known = taxonomy.tables()
    terms = [_title_term(term, held) for term, held in sorted(known.terms.items())]
    first = linear.unpack(
        _learned([*(_by_title(row, weight) for row, weight in weighed), *terms], _FIRST_EPOCHS)
    )
    rows = [example for row, weight in weighed for example in _thrice(row, weight, _parted(row, first))]
    labels = [_label_term(label, held) for label, held in sorted({**known.terms, **known.labels}.items())]
    return _learned([*rows, *terms, *labels, *_occupations(esco)], EPOCHS)


def _title_term(term: str, held: Set[str]) -> Example:
    return Example(
        features=_read((), term), held=_evenly(held), weight=_TERM, source=f"term {term}"
    )  # fmt: skip


def _label_term(label: str, held: Set[str]) -> Example:
    return Example(features=_read((label,), ""), held=_evenly(held), weight=_TERM, source=f"term {label}")


def _evenly(held: Collection[str]) -> Mapping[str, float]:
    return {name: 1 / len(held) for name in sorted(held)}


def _occupations(rows: Sequence[Row]) -> Iterator[Example]:
    """Some names of each occupation as titles: English ones count half, and no function counts much."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        some = found[row["uri"], row["lang"]]
        if row["isco"] in FUNCTIONS_OF and len(some) < _NAMES:
            some.append(row)
    names = [row for key in sorted(found) for row in found[key]]
    weights = [(0.5 if row["lang"] == "en" else 1.0) for row in names]
    totals: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for row, weight in zip(names, weights, strict=True):
        totals[FUNCTIONS_OF[row["isco"]]] += weight
    for row, weight in zip(names, weights, strict=True):
        held = FUNCTIONS_OF[row["isco"]]
        share = min(1.0, _OCCUPATIONS / totals[held])
        yield Example(
            features=_read((), row["title"]), held=_evenly(held), weight=share * weight,
            source=row["uri"],
        )  # fmt: skip


def _by_title(row: Row, weight: float) -> Example:
    return Example(
        features=_read((), row["title"]), held=dict.fromkeys(row["gold"], 1.0), weight=weight,
        source=row["ckey"], parted=False,
    )  # fmt: skip


def _parted(row: Row, first: linear.Weights) -> Mapping[str, float]:
    """How likely each function of a row is, by its title."""
    scores = first.scores(first.total(_read((), row["title"])))
    among = linear.shares([scores[FUNCTIONS.index(name)] for name in row["gold"]])
    return {
        name: (1 - _EVEN) * share + _EVEN / len(among) for name, share in zip(row["gold"], among, strict=True)
    }


def _thrice(row: Row, weight: float, held: Mapping[str, float]) -> Iterator[Example]:
    """A row by its title, by its labels, and by both."""
    labels = tuple(label for label in (row["dept"], row.get("team")) if label)
    ways = [((), row["title"], weight)]
    if labels:
        ways += [(labels, row["title"], weight), (labels, "", weight * _LABEL_ALONE)]
    for some, title, much in ways:
        yield Example(features=_read(some, title), held=held, weight=much, source=row["ckey"])


def _read(labels: tuple[str, ...], title: str) -> tuple[str, ...]:
    return tuple(feature for group in features.read(labels, title) for feature in group)


def _learned(examples: Sequence[Example], epochs: int) -> bytes:
    names = _names(examples)
    return _quantised(names, *_descend(examples, names, epochs))


def _names(examples: Iterable[Example]) -> list[str]:
    """The features that enough sources show."""
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        for feature in example.features:
            sources[feature].add(example.source)
    return sorted(name for name, found in sources.items() if _many(found))


def _many(sources: Iterable[str]) -> bool:
    much = 0.0
    for source in sources:
        much += (
            _OCCUPATION_SOURCE
            if source.startswith("http")
            else _TERM_SOURCE
            if source.startswith("term ")
            else 1.0
        )
        if much >= _LEAST_SOURCES - 1e-9:
            return True
    return False


def _descend(examples: Sequence[Example], names: Sequence[str], epochs: int) -> tuple[Array, Array]:
    """Weights and bias that make the functions which a row may have likely: adaptive gradient descent."""
    place = {name: at for at, name in enumerate(names)}
    columns = [
        np.array([place[name] for name in example.features if name in place], dtype=np.int64)
        for example in examples
    ]
    held = np.array([[example.held.get(name, 0.0) for name in FUNCTIONS] for example in examples])
    parted = np.array([example.parted for example in examples])
    much = np.array([example.weight for example in examples])
    much /= float(sum(example.weight for example in examples)) / len(examples)
    order = np.random.Generator(np.random.PCG64(7)).permutation(len(examples))
    batches = [
        _batch([columns[at] for at in some], some)
        for some in np.split(order, range(BATCH, len(order), BATCH))
    ]
    weights, seen = np.zeros((len(names), len(FUNCTIONS))), np.ones((len(names), len(FUNCTIONS)))
    bias, bias_seen = np.zeros(len(FUNCTIONS)), np.ones(len(FUNCTIONS))
    for epoch in range(epochs):
        rate = RATE * np.sqrt(1 - epoch / epochs)
        for some, cells, starts, rows, used, ends in batches:
            likely = _shares(np.add.reduceat(weights[cells], starts, axis=0) + bias)
            error = (likely - _wanted(likely, held[some], parted[some])) * much[some, None]
            gradient = np.add.reduceat(error[rows], ends, axis=0) + DECAY * weights[used]
            seen[used] += gradient * gradient
            weights[used] -= rate * gradient / np.sqrt(seen[used])
            slope = np.add.reduceat(error, [0], axis=0)[0]
            bias_seen += slope * slope
            bias -= rate * slope / np.sqrt(bias_seen)
    return weights, bias


def _batch(columns: Sequence[NDArray[np.int64]], some: NDArray[np.int64]) -> tuple[NDArray[np.int64], ...]:
    """The cells of some examples, by example and by feature."""
    sizes = np.array([len(found) for found in columns])
    cells = np.concatenate(columns)
    starts = np.cumsum(sizes) - sizes
    by_feature = np.argsort(cells, kind="stable")
    ordered = cells[by_feature]
    ends = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return some, cells, starts, np.repeat(np.arange(len(columns)), sizes)[by_feature], ordered[ends], ends


def _wanted(likely: Array, held: Array, parted: NDArray[np.bool_]) -> Array:
    """The shares that rows have; where they are not known, the likely ones among the functions held."""
    kept = likely * held
    return np.where(parted[:, None], held, kept / np.maximum(_across(kept), 1e-12))


def _shares(scores: Array) -> Array:
    raised = _exp(scores - scores.max(axis=1, keepdims=True))
    return raised / _across(raised)


def _across(values: Array) -> Array:
    """The sum of each row, added from left to right on every machine."""
    return np.add.reduceat(np.ascontiguousarray(values.T), [0], axis=0).T


def _exp(values: Array) -> Array:
    """e to the values (0 or less), by products alone: libraries differ in the last digit."""
    small = np.maximum(values, -40.0) / 64
    found = np.ones_like(small)
    for power in range(9, 0, -1):
        found = 1 + found * small / power
    for _ in range(6):
        found = found * found
    return found


def _quantised(names: Sequence[str], weights: Array, bias: Array) -> bytes:
    """The table, with each weight as one byte; rows of nothing are left out."""
    step = float(np.round(np.abs(weights).max() / 127, 6))
    steps = np.clip(np.round(np.round(weights / step, 3)), -127, 127).astype(np.int64) + 128
    rows = {
        linear.key(name): bytes(row.tolist())
        for name, row in zip(names, steps, strict=True)
        if (row != 128).any()
    }
    return linear.pack(rows, [round(float(value), 4) for value in bias], step)
