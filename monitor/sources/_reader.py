"""What a reader of one kind of source is. Pure.

A reader is four plain functions in one module and one row in the table of the package. It never asks
anything itself: `first` says what to ask, `parse` reads what was answered, and `Page.next` says what to
ask for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlencode, urlsplit, urlunsplit

from monitor.errors import TERMS_REMEDY
from monitor.model import Answer, Page, Request, Source
from monitor.text import clean

Board = tuple[str, str]
"""The board as its address names it, and the vendor's part of the world ("" or "eu")."""

RESERVED = frozenset(
    {
        "_next", "api", "app", "apply", "assets", "auth", "board", "boards", "career", "careers",
        "company", "content", "embed", "favicon.ico", "help", "home", "index", "index.html", "job",
        "job-board", "job-boards", "jobs", "legal", "login", "logout", "posting-api", "postings",
        "privacy", "robots.txt", "search", "settings", "sign-in", "signin", "sitemap.xml", "static",
        "support", "terms", "users", "v0", "v1", "v2", "v3", "widget", "www",
    }
)  # fmt: skip
"""Words that stand where a board's name stands, and are never one."""

_LOCALE = re.compile(
    r"(?:[a-z]{2}[-_][a-z]{2}|ar|de|en|es|fr|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)", re.IGNORECASE
)


def _nowhere_else(_: Source) -> Request | None:
    return None


def no_home(_name: str, _region: str) -> str | None:
    """Of a kind that is only an address."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One kind of source.

    `kind` is the product's usual name in lower case, `title` as the vendor writes it. `recognise` tells
    the board from an address alone. `home` is the page of a board that a person can open (its address is
    recognised again). `first` is what to ask of a source, `otherwise` what to ask instead where the first
    answer is 404. `parse` reads an answer and raises ParseError or BlockedError where it is not a board.

    `public`: the vendor offers this list to programs, so that robots.txt is not asked. `terms`, where there
    are any, says in a sentence what of the vendor's terms forbids automated reading: then the user has to
    take it on for each source. A `window` shows only the newest and is never complete. `details`: a page of
    each new role is read beside the list. `reads` and `limits` are sentences for docs/sources.md: what is
    asked, and what this system does not tell. `version` goes up when the same answer gives other postings
    than before.
    """

    kind: str
    title: str
    reads: str
    limits: str
    recognise: Callable[[str], Board | None]
    first: Callable[[Source], Request]
    parse: Callable[[Answer, Source, tuple[str, ...]], Page]
    otherwise: Callable[[Source], Request | None] = _nowhere_else
    home: Callable[[str, str], str | None] = no_home
    public: bool = False
    terms: str = ""
    window: bool = False
    details: bool = False
    version: int = 1

    @property
    def refusal(self) -> str:
        """Why this kind is not read before the user takes it on, and what to do instead; else empty."""
        return f"{self.terms} {TERMS_REMEDY}" if self.terms else ""


def address(url: str) -> SplitResult | None:
    """The parts of a web address, also of one written without its scheme; None for anything else."""
    text = clean(url, 2000)
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        _ = parts.hostname, parts.port
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") and parts.hostname else None


def host_of(parts: SplitResult) -> str:
    return (parts.hostname or "").rstrip(".")


def steps(parts: SplitResult) -> list[str]:
    """The steps of the path, undone of percent signs."""
    return [unquote(step) for step in parts.path.split("/") if step]


def name_of_board(text: str | None) -> str | None:
    """A board's name as it stands in an address, or None where a reserved word stands in its place."""
    name = clean(text or "", 100)
    if not name or "/" in name or name.casefold() in RESERVED or _LOCALE.fullmatch(name):
        return None
    return name


_NO_TENANT = frozenset(
    {
        "about", "account", "accounts", "admin", "analytics", "api-docs", "blog", "cdn", "demo", "dev",
        "developer", "developers", "docs", "email", "events", "get", "go", "info", "learn", "mail",
        "marketing", "media", "news", "partner", "partners", "resources", "scripts", "secure", "sso",
        "staging", "status", "try", "webinar",
    }
)  # fmt: skip


def tenant(parts: SplitResult, domain: str) -> str | None:
    """The label before a vendor's domain where it names a board: "acme" of `acme.recruitee.com`."""
    label, _, rest = host_of(parts).partition(".")
    if rest != domain or label in _NO_TENANT or not re.fullmatch(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?", label):
        return None
    return name_of_board(label)


def on_subdomain(domain: str) -> Callable[[str], Board | None]:
    """Recognises boards of a vendor that gives each company a label before its domain."""

    def recognise(url: str) -> Board | None:
        parts = address(url)
        name = tenant(parts, domain) if parts else None
        return (name, "") if name else None

    return recognise


def on_path(page: str, api: str) -> Callable[[str], Board | None]:
    """Recognises boards whose name is the first step at the host `page`, or the one behind the start `api`
    ("api.vendor.example/v1/boards") of an address of the vendor's API."""
    host, *before = api.split("/")

    def recognise(url: str) -> Board | None:
        parts = address(url)
        path = steps(parts) if parts else []
        if parts and host_of(parts) == host and path[: len(before)] == before:
            path = path[len(before) :]
        elif parts is None or host_of(parts) != page:
            return None
        name = name_of_board(path[0] if path else None)
        return (name, "") if name else None

    return recognise


def origin(url: str) -> str:
    """Scheme, host and port of an address, without a user: `https://careers.acme.example`."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def own_site(source: Source, path: str) -> str:
    """What to ask of a board on the employer's own domain: `path` (with its query) there.

    A URL that already names a document (`.json`, `.xml`, `.rss`) or that path is asked as it stands, and so
    is one that was written beside a board: then it is a copy of that.
    """
    url = source.url or ""
    if source.board:
        return url
    asked = urlsplit(url).path.rstrip("/")
    if asked == path.partition("?")[0].rstrip("/") or re.search(r"\.(?:json|xml|rss|atom)$", asked):
        return url
    return origin(url) + path


def with_query(url: str, **values: object) -> str:
    """The address with these parts of its query set, others as they stand."""
    parts = urlsplit(url)
    kept = [part for part in parts.query.split("&") if part and part.partition("=")[0] not in values]
    return urlunsplit(parts._replace(query="&".join([*kept, urlencode(values)])))


def number_in(url: str, name: str) -> int:
    """A whole number in the query of an address; 0 where there is none."""
    found = re.search(rf"[?&]{name}=(\d{{1,9}})(?!\d)", url)
    return int(found.group(1)) if found else 0


def board_of(source: Source, recognise: Callable[[str], Board | None]) -> Board | None:
    """The board to ask the vendor for; None where the source's own URL is what must be asked.

    A URL on a host that is not the vendor's (a proxy, a cached copy, the employer's own domain) is asked
    exactly as it stands.
    """
    if source.url:
        found = recognise(source.url)
        if found is None:
            return None
        return source.board or found[0], source.region or found[1]
    return (source.board or "", source.region)
