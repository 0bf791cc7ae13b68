"""How much memory a parse may need: by the size of its body, and all parses at a time together.

A small body that needs much is made to hurt. What is large waits for its turn, what is small never does: it
fits beside the largest.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

_SPARE = 32 * 2**20
_TIMES = 128
"""Pages that are nothing but tags were seen to take a hundred times their own size."""
LEAST = 2 * _SPARE
"""Bytes that are always left beside the largest parse."""


def growth(body: int, most: int) -> int:
    """The bytes by which a process may grow over a body of so many bytes; `most` for all large ones."""
    return min(most, _SPARE + _TIMES * body)


class Allowance:
    """The memory of all parses at a time: as much as the largest may need, and `LEAST` beside it."""

    def __init__(self, largest: int) -> None:
        self._free = largest + LEAST
        self._small = 0
        self._large_waits = False
        self._changed = threading.Condition()
        self._turn = threading.Lock()

    @contextmanager
    def held(self, count: int) -> Iterator[None]:
        """Waits until so many bytes are left, and holds them."""
        # One large one after another, so that those that fit sooner do not pass a larger one for ever.
        with self._turn if count > LEAST else nullcontext(), self._changed:
            self._large_waits |= count > LEAST
            try:
                self._changed.wait_for(lambda: self._fits(count))
            finally:
                self._large_waits &= count <= LEAST
                self._changed.notify_all()
            self._add(count)
        try:
            yield
        finally:
            with self._changed:
                self._add(-count)
                self._changed.notify_all()

    def _fits(self, count: int) -> bool:
        # Nor do small ones: while a large one waits, those that come leave it what it needs.
        leaves_enough = self._small + count <= LEAST or count > LEAST or not self._large_waits
        return leaves_enough and count <= self._free

    def _add(self, count: int) -> None:
        self._free -= count
        if abs(count) <= LEAST:
            self._small += count
