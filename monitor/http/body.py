"""Bodies of answers: read within a limit, unpacked within another. Pure."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from io import BytesIO

from monitor.errors import FetchError
from monitor.http.exchange import size
from monitor.text import clean

# One step of unpacking. Small, so that a bomb is noticed after as much.
_STEP = 1 << 16
# Some packers write many members one after another; more than these is a way to burn time.
_MEMBERS_LIMIT = 4096
_GZIP = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b"


def gather(pieces: Iterable[bytes], *, limit: int, asked: str) -> bytes:
    """All bytes as they come from the wire. Raises FetchError when they are over the limit."""
    kept = BytesIO()
    count = 0
    for piece in pieces:
        count += len(piece)
        if count > limit:
            raise FetchError(f"{asked}: the answer is larger than {size(limit)} on the wire")
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


def unpack(body: bytes, *, limit: int, asked: str) -> bytes:
    """Undoes gzip. Raises FetchError when the end is missing, for junk, and over the limit."""
    if not body:
        return b""
    rest = memoryview(body)
    kept = BytesIO()
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
            kept.write(piece)
            if not (piece or packed or rest or member.eof):
                raise FetchError(f"{asked}: the answer was cut short (its gzip has no end)")
        rest = memoryview(body)[len(body) - len(rest) - len(member.unused_data) :]
        # What follows the last member is filling, which every browser passes over.
        if rest[:2] != _MAGIC:
            return kept.getvalue()
    raise FetchError(f"{asked}: the answer is packed in more than {_MEMBERS_LIMIT} parts")
