"""The kinds of sources that can be read: one module and one row each.

Pure and light: naming and recognising sources loads no parser. Those are loaded where `parse` runs.
"""

from __future__ import annotations

from dataclasses import dataclass

from monitor.sources import ashby, feed, greenhouse, lever, page
from monitor.sources._reader import Reader

READERS: dict[str, Reader] = {
    reader.kind: reader
    for reader in (greenhouse.READER, lever.READER, ashby.READER, feed.READER, page.READER)
}
"""Every reader by its kind. An address is shown to them in this order."""

KINDS = tuple(READERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What an address alone tells: the kind, the board (None where the URL itself is read), the region."""

    kind: str
    board: str | None
    region: str


def recognise(url: str) -> Recognised | None:
    """The kind of source behind an address; None where the address alone does not tell.

    An address of feeds is recognised by its ending. What remains may be a page of roles or a board on the
    employer's own domain: only its content tells.
    """
    for reader in READERS.values():
        found = reader.recognise(url)
        if found is not None:
            return Recognised(kind=reader.kind, board=found[0] or None, region=found[1])
    return None


def source_key(kind: str, board: str | None, url: str | None) -> str:
    """The name of a source everywhere: `greenhouse:acme`, `feed:https://…`."""
    return f"{kind}:{board or url or ''}"


__all__ = ["KINDS", "READERS", "Reader", "Recognised", "recognise", "source_key"]
