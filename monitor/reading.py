"""One read of one source: ask, parse, follow the pages, and say what is claimed. Does I/O only through
the door and the worker that it is given."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from monitor.errors import NotFoundError, SourceError
from monitor.model import Answer, Page, Posting, Request, Snapshot, Source, Validators
from monitor.sources import READERS, Reader
from monitor.text import digest

MOST_PAGES = 200


class Visit(Protocol):
    """Some requests to one site that belong together (one set of cookies)."""

    def ask(self, request: Request, *, validators: Validators = ..., now: datetime) -> Answer: ...


class Door(Protocol):
    """The way to employers' sites."""

    def visit(self) -> Visit: ...


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
) -> Snapshot:
    """What stands at a source now, against the validators of its last good read.

    Raises SourceError where the first answer cannot be had or read. A later page that cannot leaves a
    snapshot that is not complete and says so in its note. Only a snapshot of one page can be `unchanged`
    at the next read: validators of the first page would say nothing of the others.
    """
    reader = READERS[source.kind]
    visit = http.visit()
    asked, answer = _first(reader, source, visit, validators, now)
    if answer.unchanged:
        return Snapshot(source=source.key, unchanged=True, validators=answer.validators)
    page = worker.parse(source.kind, answer, source, keywords)
    pages, note = [page], None
    if page.next:

        def turn(request: Request) -> Page:
            later = visit.ask(request, now=now)
            return worker.parse(source.kind, later, source, keywords)

        note = _follow(pages, turn, asked)
    return Snapshot(
        source=source.key,
        postings=_each_once(pages),
        complete=not note and not reader.window and all(p.complete and not p.skipped for p in pages),
        skipped=sum(p.skipped for p in pages),
        validators=Validators() if len(pages) > 1 or note else answer.validators,
        note=note,
    )


def _first(
    reader: Reader, source: Source, visit: Visit, validators: Validators, now: datetime
) -> tuple[Request, Answer]:
    """The first request and its answer; where that is 404, of the other place that the reader knows."""
    request = reader.first(source)
    try:
        return request, visit.ask(request, validators=validators, now=now)
    except NotFoundError as gone:
        elsewhere = reader.otherwise(source)
        if elsewhere is None:
            raise
        try:
            return elsewhere, visit.ask(elsewhere, validators=validators, now=now)
        except NotFoundError:
            raise gone from None


def _follow(pages: list[Page], turn: Callable[[Request], Page], asked: Request) -> str | None:
    """Adds the pages after the first; a sentence where not all of them could be had."""
    seen = {_print_of(asked)}
    known = {posting.id for posting in pages[0].postings}
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
            return f"Page {number} could not be read: {error}"
        pages.append(page)
        new = {posting.id for posting in page.postings} - known
        if not new and page.next:
            return f"Page {number} shows nothing that the pages before it did not show."
        known |= new
    return None


def _print_of(request: Request) -> str:
    return json.dumps([request.url, request.json, sorted(request.headers.items())], default=str)


def _each_once(pages: list[Page]) -> tuple[Posting, ...]:
    found: dict[str, Posting] = {}
    for page in pages:
        for posting in page.postings:
            found.setdefault(posting.id, posting)
    return tuple(found.values())


def reader_print(source: Source, keywords: tuple[str, ...]) -> str:
    """A short name for all that a read depends on besides the answer: reader, address, selectors, keywords.

    Where it differs from the last read's, an unchanged answer may give another result: ask without
    validators.
    """
    reader = READERS[source.kind]
    request = reader.first(source)
    return digest(
        reader.kind, str(reader.version), _print_of(request), repr(source.selectors), *sorted(keywords)
    )


__all__ = ["MOST_PAGES", "Door", "Parser", "Visit", "read", "reader_print"]
