"""Lists that many employers may share: what of them is the watched one's, and what to ask for next. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urldefrag, urlsplit

from monitor.decisions.belongs import is_of, is_shared
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._board import each, page
from monitor.sources._feed_boards import Board, apart
from monitor.sources._markup import link

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " application/json;q=0.8, */*;q=0.5"
)

_SHARED = {"shared": True}


def following(address: object, answer: Answer) -> Request | None:
    """What to ask for the next page of a feed: on the same host only, a feed sends nobody elsewhere."""
    url = urldefrag(link(address, answer.url) or "").url
    if not url or urlsplit(url).netloc != urlsplit(answer.url).netloc or url == urldefrag(answer.url).url:
        return None
    return Request(url=url, accept=ACCEPT)


def page_of(
    records: list[dict[str, Any]],
    read: Callable[[dict[str, Any]], Posting | None],
    source: Source,
    answer: Answer,
    board: Board | None,
    *,
    skipped: int = 0,
    next: Request | None = None,
    named: str | None = None,
) -> Page:
    """A page of records; those of other employers are marked where the list is one of many employers.

    A page without one entry of the employer is the last that is asked for. What follows a page of a shared
    list is one too, also where a single other employer fills it.
    """
    whole = page(
        each(records, lambda one: read(apart(board, one) if board else one)),
        complete=False,
        skipped=skipped,
        next=next,
        named=named,
    )
    stated = [p.employer for p in whole.postings if p.employer]
    host = urlsplit(source.url or answer.url).hostname or ""
    known = answer.asked is not None and answer.asked.carry == _SHARED
    if not source.names or not (board or known or is_shared(source.names, stated, host)):
        return whole
    marked = tuple(replace(p, foreign=not _is_theirs(p, source.names)) for p in whole.postings)
    others = sum(p.foreign for p in marked)
    later = replace(whole.next, carry=_SHARED) if whole.next and others < len(marked) else None
    return replace(whole, postings=marked, others=others, next=later)


def _is_theirs(posting: Posting, names: tuple[str, ...]) -> bool:
    """Whether a role of a shared list is the employer's. One that does not say whose it is stays: a role told
    of in vain is the smaller fault than one missed in silence."""
    return not posting.employer or is_of(names, posting.employer)
