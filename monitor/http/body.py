"""Bodies of answers: read within a limit, unpacked within another. Pure, but for `room`, which is called with
the bytes that a large one needs before they are taken, and may wait for them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO

from monitor.errors import FetchError
from monitor.http.bodies import SMALL
from monitor.http.exchange import size
from monitor.text import clean

# One step of unpacking. Small, so that a bomb is noticed after as much.
_STEP = 1 << 16
# Some packers write many members one after another; more than these is a way to burn time.
_MEMBERS_LIMIT = 4096
_GZIP = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b"

Room = Callable[[int], None]


def _endless(count: int) -> None:
    """There is always room."""


def gather(pieces: Iterable[bytes], *, limit: int, asked: str, told: int = 0, room: Room = _endless) -> bytes:
    """All bytes as they come from the wire. Raises FetchError when they are over the limit.

    `told` is how many the site says that there are, 0 where it does not.
    """
    kept = BytesIO()
    count, most = 0, SMALL
    for piece in pieces:
        count += len(piece)
        if count > limit:
            raise FetchError(f"{asked}: the answer is larger than {size(limit)} on the wire")
        if count > most:
            most = min(told, limit) if told >= count else limit
            room(most)
        kept.write(piece)
    return kept.getvalue()


def packing(content_encoding: str | None, *, asked: str) -> bool:
    """Whether the body is packed with gzip. Raises FetchError for every other packing, stacked ones too.

    Only gzip is asked for; other packings can make a gigabyte of one short answer in one step.
    """
    names = [name.strip().lower() for name in (content_encoding or "").split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if not names:
        return False
    if names in (["gzip"], ["x-gzip"]):
        return True
    raise FetchError(
        f'{asked}: the answer is packed as "{clean(", ".join(names), 60)}", which was not asked for'
    )


def unpack(body: bytes, *, limit: int, asked: str, room: Room = _endless) -> bytes:
    """Undoes gzip. Raises FetchError when the end is missing, for junk, and over the limit."""
    kept = BytesIO()
    count, most = 0, SMALL
    for piece in _unpacked(body, limit=limit, asked=asked):
        count += len(piece)
        if count > most:
            # Counted before any of it is kept: what is too large or damaged takes no room at all.
            most = sum(map(len, _unpacked(body, limit=limit, asked=asked)))
            room(most)
        kept.write(piece)
    return kept.getvalue()


def _unpacked(body: bytes, *, limit: int, asked: str) -> Iterator[bytes]:
    """What was packed, in small pieces; raises as `unpack` does."""
    if not body:
        return
    rest = memoryview(body)
    count = 0
    for _ in range(_MEMBERS_LIMIT):
        member = zlib.decompressobj(_GZIP)
        packed = b""
        while not member.eof:
            if not packed:
                packed, rest = bytes(rest[:_STEP]), rest[_STEP:]
            try:
                piece = member.decompress(packed, _STEP)
            except zlib.error:
                raise FetchError(f"{asked}: the answer is damaged (its gzip cannot be read)") from None
            packed = member.unconsumed_tail
            count += len(piece)
            if count > limit:
                raise FetchError(f"{asked}: the answer is larger than {size(limit)} unpacked")
            yield piece
            if not (piece or packed or rest or member.eof):
                raise FetchError(f"{asked}: the answer was cut short (its gzip has no end)")
        rest = memoryview(body)[len(body) - len(rest) - len(member.unused_data) :]
        # What follows the last member is filling, which every browser passes over.
        if rest[:2] != _MAGIC:
            return
    raise FetchError(f"{asked}: the answer is packed in more than {_MEMBERS_LIMIT} parts")
