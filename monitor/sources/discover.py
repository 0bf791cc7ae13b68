"""From an address or a page to the board behind it. Pure: nothing here asks anything.

A wrong board is worse than none. What the page itself shows, loads or calls is certain. A link says only
that somebody put it there: it counts by its name, its words, how often it stands there, and whether the
page has roles of its own; of several boards none is taken unless one bears the employer's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit, urlunsplit

from monitor.model import Answer
from monitor.sources import READERS, has_boards, recognise
from monitor.sources._offers import Offer, Offers, offers
from monitor.sources._reader import address, origin
from monitor.sources._site import (
    alike,
    called,
    careers_like,
    careers_links,
    is_careers_page,
    job_feeds,
    key_of,
    names_of,
    own_roles,
)
from monitor.sources.systems import BY_NAME, embedded, named, serving, shown, vendor_domain
from monitor.text import URL_LIMIT, clean

_ASSET = re.compile(
    r"\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|pdf|docx?|mp4)$|/(?:wp-content"
    r"|_next/static)/",
    re.IGNORECASE,
)
_EMBED_SCRIPT = re.compile(
    r"/(?:[\w-]+/)*(?:embed|widget|careers|jobs|job-?board|loader)[\w.-]*\.js$", re.IGNORECASE
)
_ROLE_OF = re.compile(r"[?&](gh|ashby)_jid=", re.IGNORECASE)
_JID = {"gh": "greenhouse", "ashby": "ashby"}
_OPAQUE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9A-F]{1,4}\.[0-9A-F]{1,4}|[0-9a-f]{24,}|\d+", re.IGNORECASE
)
_VENDORS_OWN = re.compile(
    r"wd\d+|CX_?\d*|[a-z0-9-]{4,8}\.fa(?:\..*)?|(?:careers?|recruiting|jobs)\d*(?:\.\w+)*", re.IGNORECASE
)
_KEY = re.compile(r"job|career|vacanc|position|opening|board|apply|hosted|recruit|ats", re.IGNORECASE)
_ADDRESSED = ("feed", "page", "sitemap")
_MANY_ROLES = 3
_OF_A_HOST = 2
_MOST_HOSTS = 50
_MOST_LINKS = 400
_MOST_SHOWN = 4
_MOST_WITHIN = 400_000
_HOW = {
    "address": "The address tells the board.",
    "move": "The page leads on to the board.",
    "frame": "The page shows the board in a frame.",
    "script": "The page loads a script of the board's.",
    "call": "A script of the page asks the board for its openings.",
    "variable": "A script or tag of the page names the board.",
    "own": "The page bears the marks of {title}.",
    "link": "The page links to the board.",
    "data": "The data in the page name the board.",
    "mark": "The page holds a part of {title} that does not tell the board.",
    "feed": "The page announces this feed.",
}
_CERTAIN = ("address", "move", "feed", "variable", "frame", "script", "call", "own")
_WAYS = (*_CERTAIN, "link", "data", "mark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A board that may be the one looked for, or only a system.

    `kind` is the reader that can read it; without one the system is only named. Without a `board` the URL
    itself is what the reader starts from. `url` is what to write down, `way` how it was found and `how` the
    same as a sentence. What is not `certain` should be read before it is believed.
    """

    system: str
    kind: str | None = None
    board: str | None = None
    region: str = ""
    url: str
    way: str = "address"
    certain: bool = True
    times: int = 1

    @property
    def how(self) -> str:
        known = BY_NAME.get(self.system)
        title = known.title if known else self.system
        if self.way == "address" and self.board is None:
            return (
                "The address is that of a feed." if self.kind == "feed" else f"The address is one of {title}."
            )
        told = _HOW[self.way].format(title=title)
        return told.replace("links to the", f"links {self.times} times to the") if self.times > 1 else told

    @property
    def refusal(self) -> str:
        """Why it cannot be read, and what to do instead."""
        known = BY_NAME.get(self.system)
        return known.refusal if known else "This program has no reader for it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a page tells. `clues` with the best first, `careers` pages that are worth one more request.

    `names` are what the site is called, made comparable, `called` the same as the site writes it. `doubt`
    says why a board that the page links to was not taken. `is_careers` where the page speaks of openings by
    its address or title.
    """

    clues: tuple[Clue, ...] = ()
    feeds: tuple[str, ...] = ()
    careers: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    is_careers: bool = False
    doubt: str | None = None


def by_address(url: str) -> Clue | None:
    """The board, or only the system, that an address alone tells."""
    parts = address(url)
    if parts is None:
        return None
    whole = clean(url, URL_LIMIT)
    whole = whole if "://" in whole else f"https://{whole}"
    if told := embedded(whole):
        whole, parts = told[0], address(told[0]) or parts
    if _ASSET.search(parts.path):
        return None
    seen = recognise(whole)
    if seen and seen.kind not in _ADDRESSED:
        return _read_by(seen.kind, seen.board, seen.region, whole)
    if system := named(whole):
        return Clue(system=system.system.name, board=system.board, url=whole)
    if role := _ROLE_OF.search(f"?{parts.query}"):
        return Clue(system=_JID[role.group(1).lower()], url=whole)
    if seen and seen.kind == "feed":
        return Clue(system="feed", kind="feed", url=whole)
    return None


def _read_by(kind: str, board: str | None, region: str, found: str) -> Clue:
    home = READERS[kind].home(board, region) if board and has_boards(kind) else None
    return Clue(
        system=kind,
        kind=kind,
        board=board,
        region=region,
        url=_with_port(home or found, found),
    )


def _with_port(url: str, found: str) -> str:
    """A port of its own means a server of the user's: scheme and port stay."""
    written = urlsplit(found)
    if written.port is None or urlsplit(url).port is not None:
        return url
    moved = urlsplit(url)
    return urlunsplit(moved._replace(scheme=written.scheme, netloc=f"{moved.hostname}:{written.port}"))


def look(answer: Answer) -> Look:
    """All that a page tells. Raises ParseError where the answer is no web page."""
    page = offers(answer)
    names = names_of(page)
    careers = is_careers_page(page)
    shows = _certain(page)
    ours = _of_the_site(shows, names)
    found = [*ours, *_own(page)]
    links, doubt = _linked(page, names, careers)
    if len(ours) < len(shows):
        doubt = "The page shows the boards of many employers: add the right one by its own address."
    if not any(clue.kind for clue in found):
        found += links
    known = {clue.system for clue in found}
    found += [
        Clue(system=system.name, url=page.url, way="mark", certain=False)
        for system in shown(f"{page.code}\n{_within(page)}")
        if system.name not in known
    ]
    if not found:
        found += _sites(page)
    return Look(
        clues=_merged(found),
        feeds=job_feeds(page, careers),
        careers=careers_links(page, names, lambda url: by_address(url) is not None),
        sitemaps=page.sitemaps,
        names=names,
        called=called(page),
        is_careers=careers,
        doubt=None if any(clue.kind for clue in found) else doubt,
    )


def _certain(page: Offers) -> list[Clue]:
    """What the page is, leads on to, shows, loads or calls."""
    found: list[Clue] = []
    if (
        (here := by_address(page.url))
        and here.kind != "feed"
        and not (here.kind is None and here.board is None)
    ):
        found.append(replace(here, way="move"))
    for url in embedded(page.code):
        found += _as_clue(url, "variable")
    for url, _ in page.feeds:
        found += [clue for clue in _as_clue(url, "feed") if clue.kind and clue.board]
    for way in ("frame", "script", "call", "move"):
        offers_of = [
            one for one in page.addresses if one.way == way and not _same_host(one.address, page.url)
        ]
        for offer in offers_of[:_MOST_LINKS]:
            clues = _as_clue(offer.address, way)
            if way == "script" and not clues:
                clues = _as_clue(_home_of_script(offer.address), way)
            found += [clue for clue in clues if clue.board or way == "frame" or clue.kind]
    return [clue for clue in found if not _is_site(clue)]


def _of_the_site(shows: list[Clue], names: tuple[str, ...]) -> list[Clue]:
    """What a page shows; of many boards only those that bear its name: the others are shown as such."""
    boards = {(clue.system, clue.board) for clue in shows if clue.board}
    if len(boards) <= _MOST_SHOWN:
        return shows
    return [
        clue
        for clue in shows
        if not clue.board or clue.way == "move" or any(alike(slug, names) for slug in _slugs(clue))
    ]


def _home_of_script(url: str) -> str:
    """The host that an embedding script comes from: on most systems it is the employer's own."""
    return f"{origin(url)}/" if _EMBED_SCRIPT.search(urlsplit(url).path) else ""


def _as_clue(url: str, way: str) -> list[Clue]:
    clue = by_address(url) if url else None
    if clue is None or clue.system == "feed":
        return []
    return [replace(clue, way=way, certain=way in _CERTAIN)]


def _own(page: Offers) -> list[Clue]:
    """The page is itself one of a system, on the employer's own domain."""
    found = []
    for system, sure in serving(page.code, _within(page)):
        url = origin(page.url) + system.own_path if system.own_path else page.url
        kind = system.name if system.name in READERS else None
        found.append(Clue(system=system.name, kind=kind, url=url, way="own", certain=sure))
    return found


def _within(page: Offers) -> str:
    """The addresses on the page's own host, one a line."""
    own = (offer.address for offer in page.addresses if _same_host(offer.address, page.url))
    return "\n".join(own)[:_MOST_WITHIN]


def _same_host(url: str, page: str) -> bool:
    return urlsplit(url).hostname == urlsplit(page).hostname and "/hcmUI/" not in url


def _is_site(clue: Clue) -> bool:
    known = BY_NAME.get(clue.system)
    return known is not None and known.site


# ---------------------------------------------------------------------------------------- links


@dataclass(slots=True)
class _Tally:
    """A board that a page links to, and the links."""

    clue: Clue
    offers: list[Offer] = field(default_factory=list)

    @property
    def times(self) -> int:
        return len({offer.address for offer in self.offers})

    @property
    def inviting(self) -> bool:
        """A link to the board speaks of openings, or a key of the data does."""
        return any(
            careers_like(offer.text) or (offer.key and _KEY.search(offer.key)) for offer in self.offers
        )

    @property
    def is_plain(self) -> bool:
        """It invites, and without a name, as one speaks of one's own openings."""
        return self.inviting and not any(_names_another(offer, self.clue) for offer in self.offers)

    def is_named(self, names: Iterable[str]) -> bool:
        return bool(self.clue.board) and any(alike(name, names) for name in _slugs(self.clue))

    def is_foreign(self, names: tuple[str, ...]) -> bool:
        """All that links to it speaks of somebody else."""
        return not self.is_named(names) and all(
            offer.aside or (bool(names) and _names_another(offer, self.clue)) for offer in self.offers
        )


def _slugs(clue: Clue) -> list[str]:
    """What in a board's name may be the employer's: not numbers, not the vendor's own parts."""
    parts = [part for part in (clue.board or "").split("/") if not _OPAQUE.fullmatch(part)]
    if clue.system == "icims":
        parts = [re.sub(r"^[a-z0-9]*(?:careers?|jobs)[a-z0-9]*-", "", part) for part in parts]
    return [part for part in parts if not _VENDORS_OWN.fullmatch(part)]


def _names_another(offer: Offer, clue: Clue) -> bool:
    said = f" {key_of(offer.text)} {key_of(offer.around)} "
    return any(len(slug) > 2 and slug in said for slug in map(key_of, _slugs(clue)))


def _linked(page: Offers, names: tuple[str, ...], careers: bool) -> tuple[list[Clue], str | None]:
    """The boards that the page's links and data speak for, and a sentence where they leave it open."""
    tallies = _tallies(page)
    ours = [tally for tally in tallies if tally.is_named(names)]
    if ours:
        return [_taken(tally) for tally in sorted(ours, key=lambda one: -one.times)], None
    rest = [tally for tally in tallies if not tally.is_foreign(names)]
    if not rest:
        return [], None
    best = max(rest, key=lambda tally: tally.times)
    others = sum(tally.times for tally in rest) - best.times
    if others and not best.times >= _MANY_ROLES * max(others, 1):
        plain = [tally for tally in rest if tally.is_plain]
        if len(plain) != 1:
            several = ", ".join(tally.clue.url for tally in rest[:3])
            return [], (
                f"The page links to several boards ({several}), and none bears its name:"
                " add the right one by its own address."
            )
        best = plain[0]
    if best.times == 1 and not _speaks_for_itself(best, page, careers and not names):
        return [], (
            f"The page links once to {best.clue.url}, which may be somebody else's:"
            " add that address if it is the employer's."
        )
    return [_taken(best)], None


def _speaks_for_itself(tally: _Tally, page: Offers, nameless: bool) -> bool:
    """Whether a single link is enough: it invites to openings, and there are no roles beside it.

    Data of a careers page that does not tell its name are taken for its own.
    """
    offer = tally.offers[0]
    to_one_role = offer.address.rstrip("/").count("/") > tally.clue.url.rstrip("/").count("/")
    if own_roles(page) >= _MANY_ROLES and (to_one_role or not tally.inviting):
        return False
    return tally.inviting or (nameless and offer.way == "data")


def _taken(tally: _Tally) -> Clue:
    way = "link" if any(offer.way == "link" for offer in tally.offers) else "data"
    return replace(tally.clue, way=way, certain=False, times=tally.times)


def _tallies(page: Offers) -> list[_Tally]:
    found: dict[tuple[str, str], _Tally] = {}
    for offer in _outward(page):
        clue = by_address(offer.address)
        if clue is None or clue.system == "feed" or _is_site(clue):
            continue
        if clue.board is None and named(offer.address) is None and "/hcmUI/" not in offer.address:
            # A path or a query like that of a system, on anybody's host: only the page behind it tells.
            continue
        tally = found.setdefault((clue.system, (clue.board or "").casefold()), _Tally(clue))
        tally.offers.append(offer)
    return list(found.values())


def _outward(page: Offers) -> list[Offer]:
    """The links and data that lead to vendors, and a few of each other host: a reader may know it."""
    kept: list[Offer] = []
    strange: dict[str, int] = {}
    for offer in page.addresses:
        if offer.way not in ("link", "data") or _same_host(offer.address, page.url):
            continue
        host = urlsplit(offer.address).hostname or ""
        if vendor_domain(offer.address) is None and "/hcmUI/" not in offer.address:
            strange[host] = strange.get(host, 0) + 1
            if strange[host] > _OF_A_HOST or len(strange) > _MOST_HOSTS:
                continue
        kept.append(offer)
    return kept[:_MOST_LINKS]


def _sites(page: Offers) -> list[Clue]:
    """A job site that the page sends people to, where it tells nothing better."""
    for offer in _outward(page):
        if offer.way == "link" and careers_like(offer.text) and not offer.aside:
            clue = by_address(offer.address)
            if clue and _is_site(clue):
                return [replace(clue, way="link", certain=False)]
    return []


def _merged(found: list[Clue]) -> tuple[Clue, ...]:
    """Each board once, the surest way first; of two names of one board the longer; no system without its
    board beside the board."""
    kept: dict[tuple[str, str, str], Clue] = {}
    for clue in sorted(found, key=lambda one: _WAYS.index(one.way)):
        kept.setdefault((clue.system, (clue.board or "").casefold(), clue.region), clue)
    boards = {key[:2] for key in kept if key[1]}
    return tuple(
        clue
        for (system, board, _), clue in kept.items()
        if not any(
            other != board and (other.startswith(f"{board}/") if board else clue.way == "mark")
            for name, other in boards
            if name == system
        )
    )


__all__ = ["Clue", "Look", "by_address", "look"]
