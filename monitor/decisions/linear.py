"""A learned table of weights: features of a text to one number for each function. Pure.

A table is small and fast without any library: each feature is a 32-bit checksum, its weights are one row of
bytes, and rows are added as whole numbers with a lane of 32 bits for each weight.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_LANE = 4
"""Bytes of a lane: room for more features than any title can hold."""
_ZERO = 128
"""What stands for the weight 0 in a byte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Rows by the key of their feature: the weights as lanes, and one lane more that counts the rows."""

    rows: Mapping[int, int]
    bias: tuple[float, ...]
    step: float

    def total(self, features: Iterable[str]) -> int:
        """The rows of these features added up; features that were never learned add nothing."""
        found = self.rows.get
        return sum(found(zlib.crc32(feature.encode("utf-8", "replace")), 0) for feature in features)

    def scores(self, total: int) -> tuple[float, ...]:
        """The score of each function, for rows that were added up."""
        width = len(self.bias) + 1
        lanes = struct.unpack(f"<{width}I", total.to_bytes(_LANE * width, "little"))
        zero = lanes[-1] * _ZERO
        return tuple([(lane - zero) * self.step + bias for lane, bias in zip(lanes, self.bias, strict=False)])


def key(feature: str) -> int:
    """What stands for a feature in a table."""
    return zlib.crc32(feature.encode("utf-8", "replace"))


def pack(rows: Mapping[int, bytes], bias: Sequence[float], step: float) -> bytes:
    """The bytes of a table: rows of `_ZERO` + weight / step, by key."""
    keys = sorted(rows)
    head = struct.pack(f"<II{1 + len(bias)}d", len(keys), len(bias), step, *bias)
    named = struct.pack(f"<{len(keys)}I", *keys)
    return zlib.compress(head + named + b"".join(rows[name] for name in keys), 9)


def unpack(table: bytes) -> Weights:
    """The weights in the bytes of a table. Raises zlib.error or struct.error for bytes that are none."""
    data = zlib.decompress(table)
    count, width = struct.unpack_from("<II", data)
    step, *bias = struct.unpack_from(f"<{1 + width}d", data, 8)
    at = 8 + 8 * (1 + width)
    keys = struct.unpack_from(f"<{count}I", data, at)
    at += 4 * count
    rows = {}
    lanes = bytearray(_LANE * (width + 1))
    lanes[_LANE * width] = 1
    for place, name in enumerate(keys):
        lanes[0 : _LANE * width : _LANE] = data[at + place * width : at + (place + 1) * width]
        rows[name] = int.from_bytes(lanes, "little")
    return Weights(rows=rows, bias=tuple(bias), step=step)


def shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Probabilities from scores: each above 0, their sum 1."""
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return tuple([value / total for value in raised])
