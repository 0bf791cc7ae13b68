"""Reading a source whose kind is open, and noticing that a board has moved. Does I/O through door and worker.

A source of open kind is a page: the board behind it is looked for once and remembered as its lead. Where
the lead leads nowhere any more, it is looked for again. A source that names its kind stays what it is, but
once it has failed it is looked for as well, and what is found is proposed in the words of the fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from monitor import reading
from monitor.decisions.health import is_worth_telling
from monitor.errors import NotFoundError, ParseError, SourceError
from monitor.finding import Found, find
from monitor.model import Answer, Lead, Posting, Request, Snapshot, Source, SourceState, Validators
from monitor.sources import READERS, first, led, recognise

MOST_PLACES = 2
"""Addresses at which a board that has gone is looked for."""


class Once:
    """A door that asks nothing twice: looking for a board and reading it are one read."""

    def __init__(self, http: reading.Door) -> None:
        self._http = http
        self._answers: dict[tuple[str, str], Answer] = {}

    def visit(self, *, robots: bool = False) -> OnceVisit:
        return OnceVisit(self._http.visit(robots=robots), self._answers)


_NONE = Validators()


class OnceVisit:
    def __init__(self, visit: reading.Visit, answers: dict[tuple[str, str], Answer]) -> None:
        self._visit = visit
        self._answers = answers

    def ask(self, request: Request, *, validators: Validators = _NONE, now: datetime) -> Answer:
        key = (request.url, repr(request.json))
        if key not in self._answers:
            answer = self._visit.ask(request, validators=validators, now=now)
            if answer.unchanged:
                return answer
            self._answers[key] = answer
        return self._answers[key]


def read(
    source: Source,
    state: SourceState,
    known: Mapping[str, Posting],
    http: Any,
    worker: Any,
    keywords: tuple[str, ...],
    now: datetime,
    links: Sequence[str] = (),
) -> Snapshot:
    """What stands at a source now; see `monitor.reading.read` for what it raises.

    `links` are some of those that its roles had, which may tell where the employer's own site is.
    """
    if source.open_kind:
        return _read_open(source, state, known, http, worker, keywords, now)
    try:
        return _read_led(source, state, known, http, worker, keywords, now)
    except (NotFoundError, ParseError) as error:
        gone = isinstance(error, NotFoundError)
        places = _places(source, links, gone=gone) if _is_time(state, error, now) else []
        proposal = _proposal(source, places, http, worker, now)
        if proposal is None:
            raise
        raise type(error)(
            f"{error}. {proposal}" if str(error)[-1:] not in ".!" else f"{error} {proposal}"
        ) from None


def _read_led(
    source: Source,
    state: SourceState,
    known: Mapping[str, Posting],
    http: reading.Door,
    worker: reading.Parser,
    keywords: tuple[str, ...],
    now: datetime,
) -> Snapshot:
    same = state.reader_print == reading.reader_print(source, keywords)
    validators = state.validators if same else Validators()
    return reading.read(source, http, worker, validators, keywords, now, known)


def _read_open(
    source: Source,
    state: SourceState,
    known: Mapping[str, Posting],
    http: Any,
    worker: Any,
    keywords: tuple[str, ...],
    now: datetime,
) -> Snapshot:
    lost: SourceError | None = None
    if state.lead:
        try:
            return _read_led(led(source, state.lead), state, known, http, worker, keywords, now)
        except (NotFoundError, ParseError) as error:
            lost = error
    once = Once(http)
    found = find(source.url or "", once, worker, now, accept_terms=source.accept_terms)
    lead = _lead(found)
    if lead is None or lead == state.lead:
        raise lost or found.fault or ParseError(found.reason)
    snapshot = reading.read(led(source, lead), once, worker, Validators(), keywords, now, known)
    return replace(snapshot, lead=lead)


def _lead(found: Found) -> Lead | None:
    if not found.readable or found.kind is None:
        return None
    return Lead(
        kind=found.kind,
        board=found.board,
        region=found.region,
        url=None if found.board else found.url,
    )


# ----------------------------------------------------------------------------- a board that moved


def _is_time(state: SourceState, error: SourceError, now: datetime) -> bool:
    """Whether this failure will be told, so that it is worth some requests to say more."""
    since = state.failing_since or now
    return not state.told and is_worth_telling(error.kind, state.failures + 1, since, now)


def _proposal(source: Source, places: Iterable[str], http: Any, worker: Any, now: datetime) -> str | None:
    """What to write in the place of a source that has gone, where another board is found."""
    for address in places:
        found = find(address, http, worker, now, accept_terms=source.accept_terms, by_page=True)
        lead = _lead(found)
        if lead is None or (lead.kind, lead.board) == (source.kind, source.board) or found.url == source.url:
            continue
        plain = recognise(found.url)
        kind = "" if plain and plain.kind == found.kind else f' and kind = "{found.kind}"'
        return (
            f"It seems to have moved: {READERS[lead.kind].title} shows {found.count} roles of this employer."
            f' To follow it, write url = "{found.url}"{kind} in the place of this source.'
        )
    return None


def _places(source: Source, links: Sequence[str], *, gone: bool) -> list[str]:
    """Where to look for a board that has gone: its own page, and the site to which its roles linked. What was
    just asked and is not there need not be asked again."""
    found: list[str | None] = [] if gone and first(source).url == source.url else [source.url]
    if source.board:
        found.append(READERS[source.kind].home(source.board, source.region))
    own = [link for link in links if recognise(link) is None]
    found += [urlsplit(link)._replace(query="", fragment="").geturl().rpartition("/")[0] for link in own[:1]]
    return [place for place in dict.fromkeys(found) if place][:MOST_PLACES]
