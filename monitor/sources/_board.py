"""From the records of an answer to a page of postings. Pure."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from monitor.errors import ParseError, SourceError, where
from monitor.model import Page, Posting, Request
from monitor.text import URL_LIMIT, as_dict, unique

log = logging.getLogger(__name__)

Record = TypeVar("Record")


def each(records: Iterable[Record], read: Callable[[Record], Posting | None]) -> Iterator[Posting | None]:
    """Reads each record by itself; None for one that cannot be read.

    A SourceError is about the whole answer and goes on. Should `read` fail otherwise on one, that is a
    fault of ours, is logged, and still costs only that record.
    """
    for record in records:
        try:
            yield read(record)
        except (SourceError, MemoryError):
            raise
        except Exception as fault:
            log.error("A fault in a reader cost one record: %s", where(fault))
            yield None


def each_object(
    records: Iterable[Any], read: Callable[[dict[str, Any]], Posting | None]
) -> Iterator[Posting | None]:
    """The same for a list out of JSON: what is no object cannot be read."""
    return each(records, lambda record: read(as_dict(record)) if as_dict(record) else None)


def joined(found: Iterable[Posting | None]) -> Iterator[Posting | None]:
    """The same for systems that list a role once for each of its places: one role with all of them."""
    roles: dict[str, Posting] = {}
    for posting in found:
        if posting is None:
            yield None
            continue
        known = roles.get(posting.id, posting)
        remote = posting.remote if known.remote is None else known.remote or bool(posting.remote)
        where = unique([*known.locations, *posting.locations])
        roles[posting.id] = replace(known, locations=where, remote=remote)
    yield from roles.values()


def listed(value: Any, what: str) -> list[Any]:
    """The list that an answer holds. Raises ParseError that it is not `what` ("a Recruitee site")."""
    if not isinstance(value, list):
        raise ParseError(
            f"The answer holds no list of roles, so it is not {what}."
            " Check the board's name or address on the employer's careers page."
        )
    return value


def page(
    found: Iterable[Posting | None],
    *,
    complete: bool,
    skipped: int = 0,
    next: Request | None = None,
    named: str | None = None,
) -> Page:
    """A page of what was read. A record that could not be (None) is counted, and the page not complete.

    A record that repeats an id is the same role and counts once. Records of which none can be read are a
    format that changed: ParseError, never an empty board.
    """
    postings: dict[str, Posting] = {}
    for posting in found:
        if posting is None:
            skipped += 1
        else:
            postings.setdefault(posting.id, _linked(posting))
    if skipped and not postings:
        none = f"None of the {skipped} roles" if skipped > 1 else "Not even the one role"
        raise ParseError(
            f"{none} in the answer could be read: its format has changed."
            " Look for a newer version of this program, or follow the employer by a feed."
        )
    return Page(
        postings=tuple(postings.values()),
        complete=complete and not skipped,
        skipped=skipped,
        next=next,
        named=named,
    )


def _linked(posting: Posting) -> Posting:
    """A link that was made of an id may be longer than any is: it would lead nowhere."""
    return replace(posting, url=None) if len(posting.url or "") > URL_LIMIT else posting
