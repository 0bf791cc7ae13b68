"""The kinds of sources that can be read: one module and one row each.

Pure and light: naming and recognising sources loads no parser. Those are loaded where `parse` runs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit, urlunsplit

from monitor.model import Request, Source
from monitor.sources import (
    ashby,
    feed,
    greenhouse,
    lever,
    page,
)
from monitor.sources._reader import Reader

_ROWS = (
    greenhouse.READER,
    lever.READER,
    ashby.READER,
    # What every address may be comes last.
    feed.READER,
    page.READER,
)
READERS: dict[str, Reader] = {reader.kind: reader for reader in _ROWS}
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


def first(source: Source) -> Request:
    """What to ask of a source first."""
    return _at_its_port(READERS[source.kind].first(source), source)


def otherwise(source: Source) -> Request | None:
    """What to ask where the first answer is 404, if there is anything."""
    request = READERS[source.kind].otherwise(source)
    return _at_its_port(request, source) if request else None


def _at_its_port(request: Request, source: Source) -> Request:
    """A URL with a port of its own means a server of the user's (a proxy, a test): scheme and port stay."""
    written = urlsplit(source.url) if source.url else None
    asked = urlsplit(request.url)
    if written is None or written.port is None or asked.port is not None:
        return request
    moved = asked._replace(scheme=written.scheme, netloc=f"{asked.netloc}:{written.port}")
    return replace(request, url=urlunsplit(moved))


def source_key(kind: str, board: str | None, url: str | None) -> str:
    """The name of a source everywhere: `greenhouse:acme`, `feed:https://…`."""
    return f"{kind}:{board or url or ''}"


__all__ = ["KINDS", "READERS", "Reader", "Recognised", "first", "otherwise", "recognise", "source_key"]
