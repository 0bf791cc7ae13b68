"""Reading a source whose kind is open, and noticing that a board has moved. Does I/O through door and worker.

A source of open kind is a page: the board behind it is looked for once and remembered as its lead. Where
the lead leads nowhere any more, it is looked for again. A source that names its kind stays what it is, but
once it has failed it is looked for as well, and what is found is proposed in the words of the fault.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from monitor import reading
from monitor.decisions.health import is_worth_telling
from monitor.drafts.phrases import plural
from monitor.errors import NotFoundError, ParseError, SourceError, bare
from monitor.finding import Found, find
from monitor.model import Answer, Lead, Posting, Request, Snapshot, Source, SourceState, Validators
from monitor.sources import READERS, first, led, recognise

MOST_PLACES = 3
"""Addresses at which a board that has gone is looked for."""
_MOVED = "It seems to have moved:"
_OF_NO_SYSTEM = {"page": "the employer's own page", "feed": "a feed"}


MOST_KEPT = 1 << 20
"""Bytes of an answer that is kept while a board is looked for; a larger one is rather asked for again."""


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
            if len(answer.body) > MOST_KEPT:
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
    *,
    look_further: bool = False,
) -> Snapshot:
    """What stands at a source now; see `monitor.reading.read` for what it raises.

    `links` are some of those that its roles had, which may tell where the employer's own site is. With
    `look_further` a board that is not there is looked for at its first failure: somebody waits for a word.
    """
    if source.open_kind:
        return _read_open(source, state, known, http, worker, keywords, now)
    try:
        return _read_led(source, state, known, http, worker, keywords, now)
    except (NotFoundError, ParseError) as error:
        bare(error)
        gone = isinstance(error, NotFoundError)
        is_time = look_further or _is_time(state, error, now)
        places = _places(source, links, gone=gone) if is_time else []
        proposal = _proposal(source, places, http, worker, now) or _proposed(state)
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
            lost = bare(error)
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
        # A port of its own means a server of the user's, which the board alone would not name.
        url=found.url if found.board is None or urlsplit(found.url).port else None,
    )


# ----------------------------------------------------------------------------- a board that moved


def tell_moved(source: Source, there: str) -> str:
    """What to write in the place of a source of which the site says that it has moved for good."""
    found = recognise(there)
    says = f"The site says that this source has moved for good, to {there}. It is still read;"
    if source.url is not None and first(source).url == source.url:
        return f'{says} write url = "{there}" in its place to go on reading it when the old address ends.'
    if found and found.board and found.board != source.board:
        kind = f'kind = "{found.kind}" and ' if found.kind != source.kind else ""
        return f'{says} write {kind}board = "{found.board}" in its place.'
    return f"{says} should that end, `job-monitor add` finds it anew by the employer's careers page."


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
        whose = _OF_NO_SYSTEM.get(lead.kind) or READERS[lead.kind].title
        count = f"{'at least ' if found.more else ''}{plural(found.count, 'role')}"
        return (
            f"{_MOVED} {whose} shows {count} of this employer."
            f' To follow it, write url = "{found.url}"{kind} in the place of this source.'
        )
    return None


def _proposed(state: SourceState) -> str | None:
    """What was proposed when the failure was told, which holds until the source reads again."""
    _, moved, rest = (state.error or "").partition(_MOVED)
    return f"{moved}{rest}" if state.told and moved else None


def _places(source: Source, links: Sequence[str], *, gone: bool) -> list[str]:
    """Where to look for a board that has gone: its own page, and the site to which its roles linked. What was
    just asked and is not there need not be asked again."""
    found: list[str | None] = [] if gone and first(source).url == source.url else [source.url]
    home = READERS[source.kind].home(source.board, source.region) if source.board else None
    own = _above([link for link in links if recognise(link) is None])
    # Vendors lead on from a page of their own, the address written or else the board's home.
    found += [*own, home] if source.url else [home, *own]
    return [place for place in dict.fromkeys(found) if place][:MOST_PLACES]


def _above(links: Sequence[str]) -> list[str]:
    """The page of the employer's own site above those of roles, then the site's home page.

    Roles that differ only in a query stand on that page themselves.
    """
    pages = [urlsplit(link)._replace(query="", fragment="") for link in links]
    pages = [page for page in pages if page.netloc == pages[0].netloc]
    if not pages:
        return []
    paths = {page.path for page in pages}
    if len(pages) == 1 or len(paths) > 1:
        paths = {path.rstrip("/").rpartition("/")[0] for path in paths}
    above = os.path.commonpath([f"/{path.strip('/')}" for path in paths])
    home = pages[0]._replace(path="/").geturl()
    return [pages[0]._replace(path=above).geturl(), home]
