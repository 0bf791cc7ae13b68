"""Learns how much each sign of nearness counts, from pairs of people and roles that are known to sit together
or apart.

The functions of an employer's labels and titles come from a table that has not seen the employer, as they
will for the employers of the users. The same rows give the same bytes: what is learned is rounded far above
the last digits in which machines differ.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from monitor.decisions import features, linear, nearness, titles
from monitor.decisions.nearness import FEATURES, REGIMES, UNCOMMON, Side, Weights
from monitor.learning import functions
from monitor.model import FUNCTIONS

Row = Mapping[str, Any]
Array = NDArray[np.float64]

PARTS = 3
"""Tables of functions that are learned, each from the employers outside its part."""
_STEPS = 12
_CLOSE = 1e-6
_PULL, _PULL_PAIRS = 1.0, 4.0
"""How strongly weights are drawn to 0: those of features, those of pairs of functions."""
_PICKED, _UNSURE, _UNLABELLED = 0.5, 0.25, 0.25
"""What a star of a picking row counts against a pair; one who shares a function but not the department; a
pair once more without the department of the person."""
_AMONG = 1.5
"""What it counts that a right star stands before the others of their row."""
_BLOCK = 8192
_COMMON = 0.015
"""The share of employers that use a common word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A person and a role of one employer, and whether they sit together.

    `question` is what the examples of one role and its several people have in common.
    """

    employer: str
    question: str
    person: tuple[tuple[str, ...], str]
    role: tuple[tuple[str, ...], str]
    together: bool
    weight: float


def table(
    pair_rows: Sequence[Row], pick_rows: Sequence[Row], train_rows: Sequence[Row], esco: Sequence[Row]
) -> bytes:
    """The shipped table of nearness, learned from pairs and from picking rows; `train_rows` and `esco` teach
    the functions (`monitor.learning.functions.table`)."""
    common = common_words(train_rows)
    examples = sorted((*_pairs(pair_rows), *_picks(pick_rows)), key=lambda example: _part(example.employer))
    learned: list[tuple[Side, Side]] = []
    for part in range(PARTS):
        others = [row for row in train_rows if _part(row["ckey"]) != part]
        shares = _shares_of(functions.table(others, esco))
        some = [example for example in examples if _part(example.employer) == part]
        learned += _sides(some, shares, common)
    inputs = _inputs(learned, common)
    return nearness.pack(_weights(_fitted(inputs, examples), common))


def _pairs(rows: Sequence[Row]) -> Iterator[Example]:
    """Pairs as they are, and once more as if nobody had noted the department of the person."""
    for row in rows:
        role = (_labels(row["post_dept"]), row["post_title"])
        for labels, weight in ((_labels(row["star_dept"]), 1.0), ((), _UNLABELLED)):
            yield Example(
                employer=row["ckey"], question=f"{row['id']} {len(labels)}",
                person=(labels, row["star_title"]), role=role,
                together=bool(row["label"]), weight=weight,
            )  # fmt: skip


def _picks(rows: Sequence[Row]) -> Iterator[Example]:
    """The stars of a row with its role, whose department is hidden and shown."""
    for row in rows:
        for labels in ((), _labels(row["dept"])):
            for place, star in enumerate(row["stars"]):
                yield Example(
                    employer=row["ckey"], question=f"{row['id']} {len(labels)}",
                    person=(_labels(star["dept"]), star["title"]), role=(labels, row["title"]),
                    together=place in row["right"], weight=_UNSURE if place in row["maybe"] else _PICKED,
                )  # fmt: skip


def _labels(label: str | None) -> tuple[str, ...]:
    return (label,) if label else ()


@cache
def _part(employer: str) -> int:
    """The part of an employer; drawn otherwise than the folds of a judge."""
    return sha256(b"part " + employer.encode()).digest()[0] % PARTS


def common_words(rows: Sequence[Row]) -> dict[str, int]:
    """What words weigh that many employers use: the rarer, the more."""
    users: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for text in (row["title"], row["dept"] or ""):
            for part in titles.parts(text):
                for word in part:
                    users[word].add(row["ckey"])
    every = len({row["ckey"] for row in rows})
    least = max(2.0, _COMMON * every)
    return {
        word: round(UNCOMMON * math.log((every + 1) / (len(some) + 1)) / math.log((every + 1) / (least + 1)))
        for word, some in sorted(users.items())
        if len(some) > least
    }


def _shares_of(table: bytes) -> nearness.Shares:
    """`departments.shares` by a table that is not the shipped one."""
    weights = linear.unpack(table)

    @cache
    def shares(labels: tuple[str, ...], title: str) -> tuple[float, ...]:
        return linear.shares(weights.scores(sum(map(weights.total, features.read(labels, title)))))

    return shares


def _sides(
    examples: Sequence[Example], shares: nearness.Shares, common: Mapping[str, int]
) -> list[tuple[Side, Side]]:
    @cache
    def side(labels: tuple[str, ...], title: str, person: bool) -> Side:
        return nearness.read(labels, title, shares, common, person=person)

    return [(side(*example.person, True), side(*example.role, False)) for example in examples]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Rows to learn from: features in the columns of their regime, and the shares of both sides."""

    features: Array
    person: Array
    role: Array

    def block(self, rows: slice) -> Array:
        """The columns of some rows: features, then each pair of functions."""
        pairs = self.person[rows, :, None] * self.role[rows, None, :]
        return np.hstack([self.features[rows], pairs.reshape(len(pairs), -1)])


def _inputs(sides: Sequence[tuple[Side, Side]], common: Mapping[str, int]) -> Inputs:
    signs = np.zeros((len(sides), REGIMES * len(FEATURES)))
    for place, (person, role) in enumerate(sides):
        at = nearness.regime(person, role) * len(FEATURES)
        signs[place, at : at + len(FEATURES)] = nearness.features(person, role, common)
    return Inputs(
        features=signs,
        person=np.array([person.shares for person, _ in sides]),
        role=np.array([role.shares for _, role in sides]),
    )


def _fitted(inputs: Inputs, examples: Sequence[Example]) -> Array:
    """The weights that make what is known likely, by Newton's steps: each pair for itself, and among the
    people of one question those who sit with the role before the others."""
    plain, pairs = inputs.features.shape[1], len(FUNCTIONS) ** 2
    pull = np.concatenate([np.full(plain, _PULL), np.full(pairs, _PULL_PAIRS)])
    wanted = np.array([example.together for example in examples], dtype=np.float64)
    much = np.array([example.weight for example in examples])
    blocks = [(rows, *_questions(examples[rows], wanted[rows])) for rows in _blocks(examples)]
    weights = np.zeros(plain + pairs)
    for _ in range(_STEPS):
        slope, bend = pull * weights, np.diag(pull)
        for rows, starts, which, share in blocks:
            block = inputs.block(rows)
            signs = block @ weights
            likely = 1 / (1 + np.exp(-signs))
            raised = np.exp(np.minimum(signs, 30.0))
            first = raised / np.add.reduceat(raised, starts)[which] * (share >= 0)
            slope += block.T @ (
                much[rows] * (likely - wanted[rows]) + _AMONG * (first - np.maximum(share, 0))
            )
            bend += (block * (much[rows] * likely * (1 - likely) + _AMONG * first)[:, None]).T @ block
            mean = np.add.reduceat(block * first[:, None], starts)
            bend -= _AMONG * mean.T @ mean
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < _CLOSE:
            break
    return weights


def _blocks(examples: Sequence[Example]) -> Iterator[slice]:
    """Runs of examples that part no question."""
    begun = 0
    for place in range(1, len(examples) + 1):
        whole = place == len(examples) or examples[place].question != examples[place - 1].question
        if whole and (place - begun >= _BLOCK or place == len(examples)):
            yield slice(begun, place)
            begun = place


def _questions(
    examples: Sequence[Example], wanted: Array
) -> tuple[NDArray[np.int64], NDArray[np.int64], Array]:
    """Where each question starts, the question of each example, and how likely each is to be the first.

    Below 0 where the question has no right answer, or only one answer.
    """
    new = [place == 0 or one.question != examples[place - 1].question for place, one in enumerate(examples)]
    starts, which = np.flatnonzero(new), np.cumsum(new) - 1
    right = np.add.reduceat(wanted, starts)[which]
    asked = (right > 0) & (np.bincount(which)[which] > 1)
    return starts, which, np.where(asked, wanted / np.maximum(right, 1.0), -1.0)


def _weights(fitted: Array, common: Mapping[str, int]) -> Weights:
    split = REGIMES * len(FEATURES)
    return Weights(
        regimes=_rounded(fitted[:split].reshape(REGIMES, len(FEATURES))),
        pairs=_rounded(fitted[split:].reshape(len(FUNCTIONS), len(FUNCTIONS))),
        words=common,
    )


def _rounded(rows: Array) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(round(float(value), 3) + 0.0 for value in row) for row in rows)
