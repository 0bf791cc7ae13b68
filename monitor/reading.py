"""One read of one source: ask, parse, follow the pages, and say what is claimed. Does I/O only through
the door and the worker that it is given."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from types import MappingProxyType
from typing import Protocol
from urllib.parse import urlsplit

from monitor.errors import (
    BlockedError,
    BusyError,
    FetchError,
    NotFoundError,
    ParseError,
    SourceError,
    TermsError,
    UnreachableError,
)
from monitor.model import Answer, Detail, Page, Posting, Request, Snapshot, Source, Validators
from monitor.sources import READERS, first, otherwise
from monitor.text import digest

_NOTHING: Mapping[str, Posting] = MappingProxyType({})

MOST_PAGES = 200
MOST_DETAILS = 100
"""Pages of single roles in one read; the next read goes on with the rest."""
MOST_HOSTS = 5
"""Hosts that one read asks: a board sends nobody through the world."""
MOST_TEXT = 30_000_000
"""Characters of all roles of one read, as `_extent` counts them: over fifty thousand common roles."""
LONGEST = 900.0
"""Seconds after which a read asks nothing further: it holds a thread that others wait for."""


_CUT = "The page came without its end: what stood last on it is not used, and nothing is taken for closed."
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_BEGIN = re.compile(rb"<html[\s>]", re.IGNORECASE)
_END = re.compile(rb"</\s?(?:html|body)\b", re.IGNORECASE)
_LAST = re.compile(rb"</[a-z][\w-]*\s?>\Z", re.IGNORECASE)


class _Enough(FetchError):
    """A read that has asked as much as one may."""


class Visit(Protocol):
    """Some requests to one site that belong together (one set of cookies)."""

    def ask(self, request: Request, *, validators: Validators = ..., now: datetime) -> Answer: ...


class Door(Protocol):
    """The way to employers' sites. With `robots` a visit asks nothing that the site's robots.txt forbids."""

    def visit(self, *, robots: bool = ...) -> Visit: ...


class Parser(Protocol):
    """What makes a page of an answer; raises SourceError."""

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page: ...


def read(
    source: Source,
    http: Door,
    worker: Parser,
    validators: Validators,
    keywords: tuple[str, ...],
    now: datetime,
    known: Mapping[str, Posting] = _NOTHING,
) -> Snapshot:
    """What stands at a source now, against the validators of its last good read.

    Raises SourceError where the first answer cannot be had or read, TermsError where the vendor's terms do
    not allow it and the user has not taken that on. A later page that cannot be had leaves a snapshot that is
    not complete and says so in its note. Only a snapshot of one page can be `unchanged` at the next read:
    validators of the first page would say nothing of the others. A page of one role is asked for only where
    `known` (what stood here before, by id) does not hold what it would tell.
    """
    reader = READERS[source.kind]
    if reader.refusal and not source.accept_terms:
        raise TermsError(reader.refusal)
    visit = http.visit(robots=not (reader.public or source.accept_terms))
    ends = time.monotonic() + LONGEST
    asked, answer = _first(source, visit, validators, now)
    if answer.unchanged:
        return Snapshot(
            source=source.key, unchanged=True, validators=answer.validators, moved_to=answer.moved_to
        )

    hosts = {_site_of(asked.url)[1], _site_of(answer.url)[1]}

    def turn(request: Request) -> Page:
        host = _site_of(request.url)[1]
        if host not in hosts and len(hosts) >= MOST_HOSTS:
            raise FetchError(f"It lies on one more host; one read asks no more than {MOST_HOSTS}.")
        hosts.add(host)
        if time.monotonic() > ends:
            raise _Enough(f"The site took {LONGEST / 60:g} minutes for what came before.")
        request = _with_headers(request, asked)
        return parsed(visit.ask(request, now=now), request)

    def parsed(answer: Answer, asked: Request) -> Page:
        page = worker.parse(source.kind, replace(answer, asked=asked), source, keywords)
        if not _is_cut(answer):
            return page
        cut.append(answer.url)
        # What stood last may have lost its end, and what stood behind it is not gone.
        return replace(page, postings=page.postings[:-1], details=page.details[:-1], complete=False)

    cut: list[str] = []
    busy: list[datetime | None] = []
    page = parsed(answer, asked)
    # It may be large, and others are asked for.
    answer = replace(answer, body=b"", share=None)
    pages, note = [page], _CUT if cut else None
    if page.next:
        note = _follow(pages, turn, asked, busy) or (_CUT if cut else None)

    def single(request: Request) -> Page:
        before = len(cut)
        page = turn(request)
        if len(cut) > before and not page.postings:
            raise FetchError("It came without its end.")
        return page

    postings, unread, unlisted = _in_detail(pages, single, known, busy)
    lost = note or unlisted
    return Snapshot(
        source=source.key,
        postings=postings,
        complete=not lost and not reader.window and all(p.complete and not p.skipped for p in pages),
        skipped=sum(p.skipped for p in pages),
        others=sum(p.others for p in pages),
        validators=Validators() if len(pages) > 1 or note or unread else answer.validators,
        note=lost,
        retry_at=max((at for at in busy if at), default=None),
        moved_to=answer.moved_to,
    )


def _first(source: Source, visit: Visit, validators: Validators, now: datetime) -> tuple[Request, Answer]:
    """The first request and its answer; where that is 404, of another place that the reader knows."""
    request = first(source)
    try:
        return request, visit.ask(request, validators=validators, now=now)
    except NotFoundError as gone:
        for elsewhere in otherwise(source):
            try:
                return elsewhere, visit.ask(elsewhere, validators=validators, now=now)
            except NotFoundError:
                continue
        raise gone from None


def _with_headers(request: Request, asked: Request) -> Request:
    """The request with the headers of the first one, if it goes to the same site: readers see none."""
    if _site_of(request.url) != _site_of(asked.url):
        return request
    return replace(request, headers={**asked.headers, **request.headers})


def _is_cut(answer: Answer) -> bool:
    """Whether an answer is a web page whose end is missing. Nothing else may tell: a site that ends its
    answer by closing the connection says the same of half a page as of a whole one. Sites that leave out the
    last end tags, as they may, end with that of something else."""
    body = answer.body
    if not _MARKUP.match(body) or not _BEGIN.search(body, 0, 8192) or _END.search(body):
        return False
    tail = body[-8192:].rstrip()
    while tail.endswith(b"-->") and b"<!--" in tail:
        tail = tail[: tail.rindex(b"<!--")].rstrip()
    return not _LAST.search(tail)


def _follow(
    pages: list[Page], turn: Callable[[Request], Page], asked: Request, busy: list[datetime | None]
) -> str | None:
    """Adds the pages after the first; a sentence where not all of them could be had."""
    seen = {_print_of(asked)}
    known = {posting.id for posting in pages[0].postings}
    shown = bool(known)
    extent = _extent(pages[0])
    while following := pages[-1].next:
        number = len(pages) + 1
        if number > MOST_PAGES:
            return f"Only the first {MOST_PAGES} pages were read."
        if _print_of(following) in seen:
            return f"Page {number} is a page that was read before: the site goes round in a circle."
        seen.add(_print_of(following))
        try:
            page = turn(following)
        except SourceError as error:
            if not shown:
                # What came so far was only the way to the list.
                raise
            busy.append(error.retry_at if isinstance(error, BusyError) else None)
            return f"Page {number} could not be read: {error}"
        extent += _extent(page)
        if extent > MOST_TEXT:
            return f"Only the first {number - 1} pages were kept: the list is longer than this program keeps."
        pages.append(page)
        found = {posting.id for posting in page.postings} | {detail.id for detail in page.details}
        if shown and not found - known and page.next:
            return f"Page {number} shows nothing that the pages before it did not show."
        shown = shown or bool(found)
        known |= found
    return None


def _in_detail(
    pages: list[Page],
    turn: Callable[[Request], Page],
    known: Mapping[str, Posting],
    busy: list[datetime | None],
) -> tuple[tuple[Posting, ...], str | None, str | None]:
    """Every role once, with what its own page adds; a sentence where pages have to be asked again, and one
    where a role of which nothing but its page tells is missing for it."""
    found: dict[str, Posting] = {}
    for page in pages:
        for posting in page.postings:
            found.setdefault(posting.id, posting)
    details: dict[str, Detail] = {}
    for page in pages:
        for detail in page.details:
            details.setdefault(detail.id, detail)
    asked, unread = 0, None
    again: str | None = None
    alone = [detail.id for detail in details.values() if detail.listed is None]
    unlisted: str | None = None
    for detail in details.values():
        listed, before = detail.listed, known.get(detail.id)
        shown = found.get(detail.id)
        # A role that still has only the places of the list is one whose page was not yet read.
        unfilled = before and shown and before.locations == shown.locations
        if before and not unfilled and (listed is None or listed.title == before.title):
            found[detail.id] = _filled(listed, before)
            continue
        if listed:
            found.setdefault(detail.id, listed)
        if asked >= MOST_DETAILS:
            unread = f"The pages of {MOST_DETAILS} new roles were read; the next read goes on with the rest."
        if unread:
            continue
        asked += 1
        try:
            read = turn(detail.request).postings
        except (BlockedError, BusyError, UnreachableError, TermsError, _Enough) as error:
            busy.append(error.retry_at if isinstance(error, BusyError) else None)
            unread = f"The pages of single roles could not be read: {error}"
        except NotFoundError:
            continue
        except SourceError as error:
            # One page that is odd says nothing of the others, and the list has its say, if there is one.
            said = f"The page of a role could not be read: {error}"
            again = again or (None if isinstance(error, ParseError) else said)
            unlisted = unlisted or (said if listed is None else None)
        else:
            for posting in read[:1]:
                found[detail.id] = _filled(listed, replace(posting, id=detail.id))
    return tuple(found.values()), unread or again, (unread if alone else None) or unlisted


def _filled(listed: Posting | None, more: Posting) -> Posting:
    """What the list says, with the gaps filled from what is known otherwise."""
    if listed is None:
        return more
    gaps = {
        field.name: getattr(more, field.name)
        for field in fields(listed)
        if getattr(listed, field.name) in (None, ())
    }
    return replace(listed, **gaps)


def _print_of(request: Request) -> str:
    return digest(
        json.dumps([request.url, request.json, sorted(request.headers.items()), request.carry], default=str)
    )


def _site_of(url: str) -> tuple[str, str]:
    """Scheme and host of an address, which may be any text."""
    try:
        scheme, host, *_ = urlsplit(url)
    except ValueError:
        return "", url
    return scheme, host


def _extent(page: Page) -> int:
    """How much memory the roles of a page take, in characters."""
    roles = [*page.postings, *(detail.listed for detail in page.details if detail.listed)]
    texts = ((one.id, one.title, one.url or "", *one.departments, *one.locations) for one in roles)
    return sum(200 + sum(map(len, text)) for text in texts)


def reader_print(source: Source, keywords: tuple[str, ...]) -> str:
    """A short name for all that a read depends on: reader, address, selectors, names, keywords.

    Where it differs from the last read's, an unchanged answer may give another result: ask without
    validators.
    """
    reader = READERS[source.kind]
    request = first(source)
    return digest(
        reader.kind,
        str(reader.version),
        _print_of(request),
        repr(source.selectors),
        repr(source.names),
        *sorted(keywords),
    )


__all__ = ["MOST_PAGES", "Door", "Parser", "Visit", "read", "reader_print"]
