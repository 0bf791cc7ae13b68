"""The board behind any careers address: a handful of requests, and what was found in a plain sentence.

Does I/O only through the door and the worker that it is given. What an address or a page tells
(`monitor.sources.discover`) is read before it is believed; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from monitor.errors import (
    BlockedError,
    BusyError,
    FetchError,
    NotFoundError,
    ParseError,
    RefusedAddressError,
    SourceError,
    UnreachableError,
    bare,
)
from monitor.model import Answer, Page, Posting, Request, Source, Validators
from monitor.reading import Door, Parser, Visit, read
from monitor.sources import READERS, first, has_boards, source_key
from monitor.sources._reader import address, origin
from monitor.sources.discover import Clue, Look, by_address
from monitor.sources.systems import BY_NAME
from monitor.text import URL_LIMIT, clean

MOST_REQUESTS = 6
"""Requests for one address, robots.txt included."""
_MOST_HOPS = 2
_A_LIST = 3
_MOST_TRIED = 2
_OF_A_SITEMAP = "The site's sitemap names the roles; each role's own page is read once."
_NONE = Validators()
_BY_HAND = (
    "If the employer has a board with a vendor, add that board's own address; else follow this employer by"
    " its job alert mails."
)
_NO_ADDRESS = (
    "This is not the address of a web page. Paste it as it stands in the browser, such as"
    " https://www.acme.example/careers."
)


class Seer(Parser, Protocol):
    """What parses answers, and looks for boards in them; raises SourceError."""

    def look(self, answer: Answer) -> Look: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands behind an address.

    `system` is the product's usual name, also where it cannot be read; empty where nothing was recognised.
    `kind`, `board`, `region` and `url` are what to write into the configuration. `count` and `postings` are
    of what was read: with `more`, only a beginning. `complete` is the claim of a whole read. `terms` is what
    the vendor's terms forbid, where they do: then the entry needs accept_terms. `requests` counts all that
    was asked. `reason` says how it was found, or why it cannot be read and what to do instead; `fault` is
    the error behind that, if there was one.
    """

    system: str
    kind: str | None = None
    board: str | None = None
    region: str = ""
    url: str
    readable: bool = False
    complete: bool = False
    more: bool = False
    count: int = 0
    postings: tuple[Posting, ...] = ()
    named: str | None = None
    terms: str = ""
    requests: int = 0
    reason: str
    fault: SourceError | None = None

    @property
    def samples(self) -> tuple[str, ...]:
        """Titles to show before the entry is written."""
        return tuple(posting.title for posting in self.postings[:5])


def find(
    url: str,
    http: Door,
    worker: Seer,
    now: datetime,
    *,
    keywords: tuple[str, ...] = (),
    accept_terms: bool = False,
    by_page: bool = False,
    most: int = MOST_REQUESTS,
) -> Found:
    """Finds the board behind an address, with at most `most` requests. Raises nothing for what a site does.

    With `by_page` the address itself is not believed (a board that has gone still looks like one). In this
    order: the address alone, what the page shows, embeds or links to, one or two careers links
    further, announced feeds, the roles on the pages themselves, and the sitemap.
    """
    written = clean(url, URL_LIMIT)
    url = written if "://" in written else f"https://{written}"
    if not is_address(written):
        return Found(system="", url=url, reason=_NO_ADDRESS, fault=RefusedAddressError(_NO_ADDRESS))
    search = _Search(http, worker, now, keywords, accept_terms, most)
    found = (None if by_page else search.from_address(url)) or search.from_pages(url)
    return replace(found, named=search.named(found), requests=search.spent)


def is_address(url: str) -> bool:
    """Whether this is the address of a web page, be it without its scheme."""
    other = re.match(r"[a-z][a-z0-9+.-]*:(?!//|\d)", url, re.IGNORECASE)
    return other is None and address(url) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """The address of a page that was asked for, what the page tells, and the roles that it lists itself."""

    url: str
    look: Look
    roles: Found | None

    @property
    def is_list(self) -> bool:
        """It is what a list of openings looks like: there is no need to go on."""
        return self.look.is_careers and self.roles is not None and self.roles.count >= _A_LIST


class _Enough(UnreachableError):
    """A read that was only to be begun, or that would ask too often."""


class _Search:
    """One search: what it may still ask, and what it came to know."""

    def __init__(
        self,
        http: Door,
        worker: Seer,
        now: datetime,
        keywords: tuple[str, ...],
        accept_terms: bool,
        most: int,
    ) -> None:
        self._http, self._worker, self._now = http, worker, now
        self._keywords, self._accept_terms, self._most = keywords, accept_terms, most
        self._visits: list[_Counted] = []
        self._seen: set[tuple[str, str]] = set()
        self.sites: set[str] = set()
        self._fault: SourceError | None = None
        self._unread: Found | None = None
        self._empty: Found | None = None
        self._called: list[str] = []

    def named(self, found: Found) -> str | None:
        """What the employer is called: by the board, else by the pages on the way to it."""
        own = [found.named] if found.named else []
        of_a_board = found.kind is not None and has_boards(found.kind)
        return next(iter([*own, *self._called] if of_a_board else [*self._called, *own]), None)

    @property
    def spent(self) -> int:
        return sum(visit.sent for visit in self._visits)

    def visit(self, *, robots: bool = True) -> _Counted:
        """Makes this a door: what is asked through it is counted, and ends with the budget."""
        visit = _Counted(self._http.visit(robots=robots), self, robots)
        self._visits.append(visit)
        return visit

    def room_for(self, requests: int) -> bool:
        return self.spent + requests <= self._most

    # ------------------------------------------------------------------------------- the address

    def from_address(self, url: str) -> Found | None:
        """What the address alone settles; None where the page has to be seen."""
        clue = by_address(url)
        if clue is None:
            return None
        if clue.kind is None:
            self._unread = self._named(clue)
            known = BY_NAME.get(clue.system)
            # The pages of a job site, or of a system behind a wall, would tell nothing more.
            settled = clue.system not in READERS and known is not None and not known.pages
            return self._unread if settled else None
        try:
            return self._read(clue)
        except SourceError as fault:
            if clue.board is None and (clue.kind != "feed" or isinstance(fault, ParseError)):
                # The address only has the shape of one: the page itself tells more.
                return None
            return self._failed(clue, fault)

    # --------------------------------------------------------------------------------- the pages

    def from_pages(self, url: str) -> Found:
        """What the page and the pages behind it tell."""
        visit = self.visit(robots=not self._accept_terms)
        seen: list[_Seen] = []
        waiting: list[str] = [url]
        while waiting and self.room_for(1):
            try:
                answer = self._ask(visit, waiting.pop(0))
            except SourceError as fault:
                self._fault = bare(fault) if not seen else None
                continue
            looked = self._look(answer)
            self._called += looked.called
            if found := self._from_clues(looked.clues):
                return found
            seen.append(_Seen(url=answer.url, look=looked, roles=self._roles(answer, looked)))
            del answer  # it may be large, and others are asked for
            if seen[-1].is_list:
                break
            been = {_bare(one.url) for one in seen}
            waiting = [link for link in looked.careers if _bare(link) not in been][:2]
            if len(seen) > _MOST_HOPS:
                break
        return self._beside(url, seen)

    def _beside(self, url: str, seen: list[_Seen]) -> Found:
        """No board: a feed, the pages' own roles, the sitemap; else why there is nothing."""
        ill = self._unread
        if ill and ill.board and ill.fault and not _disproves(ill.fault):
            # Nothing else is taken for a board that only could not be asked now.
            return ill
        feeds = dict.fromkeys(feed for one in reversed(seen) for feed in one.look.feeds)
        for feed in list(feeds)[:2]:
            found = self._tried(Clue(system="feed", kind="feed", url=feed, way="feed"))
            if found and found.count:
                return found
        lists = sorted((one.roles for one in seen if one.roles), key=lambda roles: -roles.count)
        if lists and lists[0].count > 1:
            return self._beside_a_system(lists[0])
        if known := self._empty or self._unread:
            return known
        return self._from_sitemap(seen) or next(iter(lists), None) or self._nothing(url, seen)

    def _beside_a_system(self, roles: Found) -> Found:
        """The page's own list, where the system behind it cannot be read."""
        if self._unread is None:
            return roles
        return replace(roles, system=self._unread.system, reason=f"{self._unread.reason} {roles.reason}")

    def _nothing(self, url: str, seen: list[_Seen]) -> Found:
        doubts = [one.look.doubt for one in seen if one.look.doubt]
        if self._fault is not None:
            reason = f"Nothing could be found: {sentence(self._fault)}{_remedy(self._fault)}"
        elif doubts:
            reason = f"No board was taken. {doubts[0]}"
        else:
            reason = f"No board, no feed and no list of roles was found there. {_BY_HAND}"
        return Found(system="", url=url, reason=reason, fault=self._fault)

    def _ask(self, visit: Visit, url: str) -> Answer:
        request = first(_source("page", None, "", url, False))
        return replace(visit.ask(request, now=self._now), asked=request)

    def _look(self, answer: Answer) -> Look:
        try:
            return self._worker.look(answer)
        except SourceError:
            return Look()

    def _roles(self, answer: Answer, looked: Look) -> Found | None:
        """The roles that the page itself lists, as the reader of pages sees them."""
        source = _source("page", None, "", answer.url, False)
        try:
            page = self._worker.parse("page", answer, source, self._keywords)
        except SourceError as fault:
            if fault.kind == "blocked" and not looked.clues:
                self._fault = self._fault or bare(fault)
            return None
        if not page.postings and not looked.is_careers:
            return None
        told = "The page itself lists the roles." if page.postings else "The page itself says what is open."
        if page.details and not page.postings:
            # Whether those are pages of roles is to be seen from one of them.
            return self._tried(Clue(system="page", kind="page", url=answer.url))
        clue = Clue(system="page", kind="page", url=answer.url)
        return self._as_found(clue, [page], page.postings, told)

    def _from_sitemap(self, seen: list[_Seen]) -> Found | None:
        if not seen:
            return None
        url = next(iter(seen[-1].look.sitemaps), f"{origin(seen[-1].url)}/sitemap.xml")
        found = self._tried(Clue(system="page", kind="page", url=url))
        if found is None or found.count < _A_LIST:
            return None
        return replace(found, reason=_OF_A_SITEMAP)

    # --------------------------------------------------------------------------------- the clues

    def _from_clues(self, clues: Iterable[Clue]) -> Found | None:
        """The first clue that reads. One without any role stands back behind others, unless it is certain."""
        for clue in clues:
            if clue.kind is None:
                self._unread = self._unread or self._named(clue)
                continue
            try:
                found = self._read(clue)
            except _Enough:
                continue
            except SourceError as fault:
                if clue.certain or not _disproves(fault):
                    self._unread = self._unread or self._failed(clue, fault)
                continue
            if found.count or clue.certain or not found.readable:
                return found
            self._empty = self._empty or found
        return None

    def _tried(self, clue: Clue) -> Found | None:
        try:
            return self._read(clue)
        except SourceError:
            # It was only a possibility: nothing is said of it.
            return None

    def _read(self, clue: Clue) -> Found:
        """The beginning of a board, read to see that it is one. Raises SourceError where it is not."""
        assert clue.kind is not None
        reader = READERS[clue.kind]
        source = _source(clue.kind, clue.board, clue.region, clue.url, self._accept_terms)
        if reader.refusal and not self._accept_terms:
            return self._failed(clue, None, reader.refusal)
        if (source.key, source.region) in self._seen:
            raise _Enough("This was read before.")
        self._seen.add((source.key, source.region))
        taste = _Taste(self._worker, self)
        snapshot = read(source, taste, taste, _NONE, self._keywords, self._now)
        if taste.roles_read and not snapshot.postings:
            raise ParseError("The pages that this names hold no roles.")
        return self._as_found(clue, taste.pages, snapshot.postings, clue.how)

    def _as_found(self, clue: Clue, pages: list[Page], postings: tuple[Posting, ...], how: str) -> Found:
        assert clue.kind is not None
        reader = READERS[clue.kind]
        ids = {posting.id for posting in postings} | {one.id for page in pages for one in page.details}
        more = bool(pages and pages[-1].next)
        whole = not reader.window and all(page.complete and not page.skipped for page in pages)
        return Found(
            system=clue.system,
            kind=clue.kind,
            board=clue.board,
            region=clue.region,
            url=clue.url,
            readable=True,
            complete=whole,
            more=more,
            count=len(ids),
            postings=postings,
            named=next((page.named for page in pages if page.named), None),
            terms=reader.terms,
            reason=how,
        )

    def _named(self, clue: Clue) -> Found:
        """A system that is known and cannot be read."""
        if clue.system in READERS:
            title = READERS[clue.system].title
            reason = (
                f"{clue.how} {title} can be read, but this does not tell the employer's board. {_BY_HAND}"
            )
        else:
            reason = f"{clue.how} {clue.refusal}"
        return Found(system=clue.system, board=clue.board, url=clue.url, reason=reason)

    def _failed(self, clue: Clue, fault: SourceError | None, reason: str = "") -> Found:
        """A board that is known, and is not read."""
        said = reason or (f"The board could not be read: {sentence(fault)}{_remedy(fault)}" if fault else "")
        return Found(
            system=clue.system,
            kind=clue.kind,
            board=clue.board,
            region=clue.region,
            url=clue.url,
            terms=READERS[clue.kind].terms if clue.kind else "",
            reason=f"{clue.how} {said}",
            fault=fault and bare(fault),
        )


def _disproves(fault: SourceError) -> bool:
    """Whether a fault says that a board is not there; one that is only ill or busy may well be."""
    return isinstance(fault, NotFoundError | ParseError)


class _Counted:
    """A visit whose requests are counted, and that asks nothing beyond the budget."""

    def __init__(self, visit: Visit, search: _Search, robots: bool) -> None:
        self._visit, self._search, self._robots = visit, search, robots
        self._asked = 0

    @property
    def sent(self) -> int:
        """All that the visit sent: where it counts them, also robots.txt and redirects."""
        return max(self._asked, getattr(self._visit, "sent", 0))

    def ask(self, request: Request, *, validators: Validators = _NONE, now: datetime) -> Answer:
        site = origin(request.url)
        rules = self._robots and site not in self._search.sites
        if not self._search.room_for(2 if rules else 1):
            raise _Enough("This would need more requests than a search may send.")
        self._search.sites.add(site)
        self._asked += 1
        return self._visit.ask(request, validators=validators, now=now)


def sentence(fault: SourceError) -> str:
    """A fault as a sentence with its stop."""
    said = str(fault).rstrip()
    return said if said[-1:] in ".!?" else f"{said}."


def _remedy(fault: SourceError) -> str:
    """What to do about a fault that does not say so itself; with a blank before it."""
    if "; " in str(fault):
        # It was said in the same breath.
        return ""
    if isinstance(fault, BlockedError):
        return f" {_BY_HAND}"
    if isinstance(fault, BusyError) or type(fault) is FetchError:
        return " Try again later; if that lasts, open the address in a browser."
    if isinstance(fault, UnreachableError):
        return " See whether a browser on this machine opens it, and try again."
    return ""


class _Taste:
    """A door and a parser for a read that ends with the first roles.

    Where a list holds only the addresses of roles, it ends with the page of the first role that tells
    something. `roles_read` counts those pages that came.
    """

    def __init__(self, worker: Seer, search: _Search) -> None:
        self._worker, self._search = worker, search
        self.pages: list[Page] = []
        self.roles_read = 0
        self._roles_asked = 0
        self._roles_shown = 0
        self._visit: _Counted | None = None

    def visit(self, *, robots: bool = True) -> _Taste:
        self._visit = self._search.visit(robots=robots)
        return self

    def ask(self, request: Request, *, validators: Validators = _NONE, now: datetime) -> Answer:
        if self._visit is None or not self._is_wanted(request):
            raise _Enough("The beginning is enough.")
        self._roles_asked += request.url in self._unlisted()
        return self._visit.ask(request, validators=validators, now=now)

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        of_a_role = answer.asked is not None and answer.asked.url in self._unlisted()
        self.roles_read += of_a_role
        page = self._worker.parse(kind, answer, source, keywords)
        if of_a_role:
            self._roles_shown += len(page.postings)
        else:
            self.pages.append(page)
        return page

    def _is_wanted(self, request: Request) -> bool:
        if any(page.postings for page in self.pages):
            return False
        if not any(page.details for page in self.pages):
            return True
        return request.url in self._unlisted() and not self._roles_shown and self._roles_asked < _MOST_TRIED

    def _unlisted(self) -> set[str]:
        """The pages of roles of which the list itself tells nothing."""
        return {one.request.url for page in self.pages for one in page.details if one.listed is None}


def _source(kind: str, board: str | None, region: str, url: str, accept_terms: bool) -> Source:
    return Source(
        key=source_key(kind, board, url),
        kind=kind,
        employer="",
        board=board,
        region=region,
        url=url,
        accept_terms=accept_terms,
    )


def _bare(url: str) -> str:
    return url.partition("#")[0].rstrip("/")


__all__ = ["MOST_REQUESTS", "Found", "Seer", "find"]
