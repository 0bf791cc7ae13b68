"""Mutations of bytes that know nothing of what the bytes mean. Pure."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

LARGEST = 3_000_000


def mutated(
    data: bytes, others: Sequence[bytes], stuffing: Sequence[bytes], rng: random.Random, *, most: int = 6
) -> bytes:
    """The bytes after one to `most` steps; `others` are spliced in, `stuffing` is stuffed in."""
    steps: tuple[Callable[[bytes], bytes], ...] = (
        lambda data: _flipped(data, rng),
        lambda data: data[: rng.randrange(len(data) + 1)],
        lambda data: _without(data, rng),
        lambda data: _twice(data, rng),
        lambda data: stuffed(data, stuffing, rng),
        lambda data: stuffed(data, stuffing, rng),
        lambda data: _spliced(data, rng.choice(others), rng),
        lambda data: _swapped(data, rng),
    )
    for _ in range(rng.randint(1, most)):
        data = rng.choice(steps)(data or b"\n")
    return data[:LARGEST]


def stuffed(data: bytes, stuffing: Sequence[bytes], rng: random.Random) -> bytes:
    """With something put in somewhere."""
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(stuffing) + data[at:]


def _flipped(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 40)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _span(data: bytes, rng: random.Random, most: int = 5_000) -> tuple[int, int]:
    start = rng.randrange(len(data))
    return start, min(len(data), start + rng.randint(1, most))


def _without(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    return data[:start] + data[end:]


def _twice(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    return data[:end] + data[start:end] * rng.randint(1, 20) + data[end:]


def _spliced(data: bytes, other: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) or 1) :]


def _swapped(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(rng.randint(1, 20)):
        a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)
