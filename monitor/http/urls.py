"""Addresses of sites as the door reads them: one parser, one form, and a form that tells no secret. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import httpx

from monitor.errors import FetchError
from monitor.text import as_url, clean

_LOGIN_WORDS = frozenset(
    {
        "auth",
        "authenticate",
        "authentication",
        "authorize",
        "login",
        "logon",
        "oauth",
        "oauth2",
        "openid",
        "saml",
        "saml2",
        "session",
        "sessions",
        "signin",
        "sso",
    }
)
_LOGIN_PAIRS = frozenset({("log", "in"), ("log", "on"), ("sign", "in")})
_LOGIN_HOSTS = _LOGIN_WORDS | {"accounts", "idp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to ask. `url` holds neither userinfo nor fragment; `login` is (user, password) if there was."""

    url: httpx.URL
    login: tuple[str, str] | None = None

    @property
    def host(self) -> str:
        return self.url.host

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port."""
        url = self.url
        return url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80)

    def __repr__(self) -> str:
        return f"Place({shown(str(self.url))})"


def place(text: str) -> Place:
    """Reads an http or https address. Raises FetchError with a sentence that holds none of its secrets."""
    readable = as_url(text)
    wrong = FetchError(f"{shown(text)}: this is not an http or https address that can be asked")
    # A backslash before the path is a slash to browsers and a letter to others, so the host is in doubt.
    if readable is None or "\\" in urlsplit(readable).netloc:
        raise wrong
    try:
        url = httpx.URL(readable)
        host = url.host.removesuffix(".")
        login = (url.username, url.password) if url.userinfo else None
        if not host or host.startswith(".") or ".." in host or "%" in host:
            raise wrong
        return Place(url=url.copy_with(host=host, userinfo=b"", fragment=None), login=login)
    except (httpx.InvalidURL, ValueError):
        raise wrong from None


def target(start: Place, location: str) -> Place:
    """Where a redirect leads: `location` as the site wrote it, seen from `start`."""
    text = location.strip().replace(" ", "%20")
    try:
        joined = str(start.url.join(text))
    except (httpx.InvalidURL, ValueError):
        raise FetchError(
            f"{shown(str(start.url))}: the site redirects to something that is no address"
        ) from None
    return place(joined)


def host_of(url: str) -> str:
    """The host under which the pace of requests to this address is counted."""
    return place(url).host


def shown(url: str) -> str:
    """The address for people and logs: without user, password, query and fragment, and not overlong."""
    try:
        parts = urlsplit(clean(url, 2000))
        host, port = parts.hostname, parts.port
    except ValueError:
        return "an unreadable address"
    if not host or parts.scheme.lower() not in ("http", "https"):
        return "an unreadable address"
    host = f"[{host}]" if ":" in host else host
    return clean(f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}", 200)


def wants_login(url: httpx.URL) -> bool:
    """Whether the address looks like a page to log in: by the words of its path or its first host label."""
    path = re.sub(r"([a-z])([A-Z])", r"\1-\2", unquote(url.path))
    words = re.findall(r"[a-z0-9]+", path.lower())
    return (
        not _LOGIN_WORDS.isdisjoint(words)
        or not _LOGIN_PAIRS.isdisjoint(pairwise(words))
        or url.host.partition(".")[0] in _LOGIN_HOSTS
    )
