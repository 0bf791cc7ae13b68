"""Entries of `[[employers.sources]]` to sources: kind and board from the address, and how often to ask."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit, urlunsplit

from monitor import sources
from monitor.config.faults import Faults, nearest
from monitor.config.positions import KeyPath
from monitor.config.schema import SourceTable
from monitor.model import Selectors, Source

SHORTEST = timedelta(minutes=5)
SHORTEST_PRIVATE = timedelta(seconds=1)
_OFTEN_ENOUGH = (
    'Write "5m" or more: a site that is asked more often may lock you out.'
    ' Down to "1s" is for hosts of your own that lie in http.allow_private.'
)
ADDRESSED = ("feed", "page")
"""Kinds that are an address and have no board; every other kind is a system with boards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often to ask, and the key that says so."""

    every: timedelta
    path: KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    kind: str
    board: str | None = None
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose sources they are: the name that messages use, and every name of the employer."""

    name: str
    names: tuple[str, ...]


def read_source(
    entry: SourceTable,
    path: KeyPath,
    owner: Owner,
    pace: Pace,
    faults: Faults,
    token_of: Callable[[SourceTable, KeyPath, str], str | None] = lambda entry, path, kind: None,
) -> Source | None:
    """The source that an entry means, or None where its mistakes (told to `faults`) leave none.

    `token_of` gives the secret that an entry of a kind goes with.
    """
    place = _place(entry, path, faults)
    selectors = _selectors(entry, place.kind if place else "page", path, faults)
    if place is None or faults.blamed(path):
        return None
    refusal = sources.READERS[place.kind].refusal
    if refusal and not entry.accept_terms:
        faults.note((*path, "accept_terms"), f"This source is not read. {refusal}", "terms", owned=False)
    return Source(
        key=sources.source_key(place.kind, place.board, _without_user(entry.url)),
        kind=place.kind,
        employer=owner.name,
        names=owner.names,
        board=place.board,
        url=entry.url,
        region=place.region,
        poll_every=pace.every,
        selectors=selectors,
        accept_terms=entry.accept_terms,
        token=token_of(entry, path, place.kind),
        open_kind=place.kind == "page" and not entry.kind and selectors is None,
    )


def places_of(source: Source) -> tuple[str, ...]:
    """What tells that two sources are one: the board, and the address as a server sees it."""
    board = (f"{source.kind}:{source.board.casefold()}",) if source.board else ()
    if not source.url:
        return board
    parts = urlsplit(source.url)
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    query = f"?{parts.query}" if parts.query else ""
    return (*board, f"//{parts.hostname}{port}{parts.path.rstrip('/')}{query}")


def judge_paces(
    paces: Iterable[Pace], asked: Sequence[tuple[Source, Pace]], networks: tuple[str, ...], faults: Faults
) -> None:
    """Under five minutes is for hosts in networks that the user opened. Names are resolved only for such."""
    private: dict[str, bool] = {}
    for pace in paces:
        if pace.every >= SHORTEST:
            continue
        if pace.every < SHORTEST_PRIVATE or not networks:
            faults.add(pace.path, "This is less than five minutes.", _OFTEN_ENOUGH)
            continue
        for source in (source for source, its in asked if its.path == pace.path):
            host = (urlsplit(source.url).hostname or "") if source.url else ""
            if host not in private:
                private[host] = bool(host) and _lies_in(host, networks)
            if not private[host]:
                message = "This is less than five minutes, and asks a host that is not private."
                faults.add(pace.path, message, _OFTEN_ENOUGH)


def _place(entry: SourceTable, path: KeyPath, faults: Faults) -> _Place | None:
    if entry.kind and entry.kind not in sources.KINDS:
        hint = nearest(entry.kind, sources.KINDS) or f"There are: {', '.join(sources.KINDS)}."
        faults.add((*path, "kind"), "This kind of source is not known.", hint)
        return None
    if entry.board and re.search(r"[\s?#\\]|://", entry.board):
        hint = 'Write the board\'s name alone, or url = "…" with the whole address.'
        faults.add((*path, "board"), "This is no name of a board.", hint)
        return None
    if entry.url:
        return _addressed(entry, entry.url, path, faults)
    if entry.kind in ADDRESSED or (entry.kind and not sources.has_boards(entry.kind)):
        faults.lacks(path, "url", "This source has no address.", 'Add url = "https://…".')
    elif not entry.kind or not entry.board:
        hint = 'Add url = "https://…", or both kind = "…" and board = "…".'
        message = "This source has neither a url nor a kind with its board."
        faults.lacks(path, "url", message, hint, instead=("kind", "board"))
    elif not sources.is_board(entry.kind, entry.board):
        hint = 'Write url = "…" with the address of the careers page instead; it tells the board.'
        faults.add((*path, "board"), "No board of this system is called so.", hint)
    else:
        return _Place(kind=entry.kind, board=entry.board)
    return None


def _addressed(entry: SourceTable, url: str, path: KeyPath, faults: Faults) -> _Place | None:
    """What an address means. A kind that is written is the user's word, but for another system's address."""
    seen = sources.recognise(url)
    kind = entry.kind or (seen.kind if seen else "page")
    if kind in ADDRESSED or not sources.has_boards(kind):
        if entry.board:
            hint = 'Leave it out, or add the kind = "…" whose board it is.'
            faults.add((*path, "board"), "This source has an address and no board.", hint)
            return None
        if seen and seen.kind not in (*ADDRESSED, kind) and kind not in ADDRESSED:
            faults.add(
                (*path, "kind"), "The address is that of another system.", f'Write kind = "{seen.kind}".'
            )
            return None
        return _Place(kind=kind)
    if seen is None or seen.kind in ADDRESSED:
        return _Place(kind=kind, board=entry.board)
    if seen.kind != kind:
        faults.add((*path, "kind"), "The address is that of another system.", f'Write kind = "{seen.kind}".')
        return None
    if entry.board and seen.board and entry.board.casefold() != seen.board.casefold():
        faults.add((*path, "board"), "The address is that of another board.", "Leave the board out.")
        return None
    return _Place(kind=kind, board=seen.board or entry.board, region=seen.region)


def _selectors(entry: SourceTable, kind: str, path: KeyPath, faults: Faults) -> Selectors | None:
    pieces = [p for p in ("item", "title", "link", "department", "location") if getattr(entry, p)]
    if not pieces:
        return None
    if kind != "page":
        hint = f'A source of kind "{kind}" needs none; leave it out, or write kind = "page".'
        faults.add((*path, pieces[0]), "Only a page is read by selectors.", hint)
        return None
    if not entry.item:
        hint = 'Add item = "…", the CSS selector of what is repeated for each role.'
        faults.lacks(
            path, "item", "This page has selectors for parts of a role, and none for the role.", hint
        )
        return None
    return Selectors(
        item=entry.item,
        title=entry.title,
        link=entry.link,
        department=entry.department,
        location=entry.location,
    )


def _without_user(url: str | None) -> str | None:
    """An address without user and password, which a key that is stored and shown must not hold."""
    if not url or "@" not in urlsplit(url).netloc:
        return url
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _lies_in(host: str, networks: tuple[str, ...]) -> bool:
    """Whether every address of a host lies in one of the networks."""
    try:
        found = {ip_address(host)}
    except ValueError:
        found = _resolved(host)
    opened = [ip_network(network) for network in networks]
    return bool(found) and all(any(address in network for network in opened) for address in found)


def _resolved(host: str) -> set[IPv4Address | IPv6Address]:
    try:
        answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return set()
    return {ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers}
