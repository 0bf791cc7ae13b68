"""The requests of one exchange: the first, and where redirects lead. Pure.

httpx would follow redirects itself, but would carry on what is meant for one site only, and would end at
a login page without a word.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from monitor.errors import BlockedError, FetchError
from monitor.http.urls import Place, place, shown, target, wants_login
from monitor.model import Request, Validators

# What may be sent back to a site as it sent it: visible ASCII, so that no answer can spoil a later question.
_VALIDATOR = re.compile(r"[\x21-\x7e][\x20-\x7e]{0,999}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One request on the wire.

    `own` headers belong to the site that was asked first and go no further; `conditions` go to every site
    on the way, since they came from the last one. Both have names in lower case.
    """

    place: Place
    content: bytes | None = field(default=None, repr=False)
    accept: str
    own: Mapping[str, str] = field(default_factory=dict, repr=False)
    conditions: Mapping[str, str] = field(default_factory=dict)

    @property
    def method(self) -> str:
        return "GET" if self.content is None else "POST"

    def headers(self, user_agent: str) -> list[tuple[bytes, bytes]]:
        """All headers but Host, Content-Length and Cookie."""
        headers = {"user-agent": user_agent, "accept": self.accept, **self.own, **self.conditions}
        if self.content is not None:
            headers.setdefault("content-type", "application/json")
        if self.place.login is not None:
            login = b64encode(":".join(self.place.login).encode()).decode("ascii")
            headers["authorization"] = f"Basic {login}"
        headers["accept-encoding"] = "gzip"
        return [(name.encode(), value.encode()) for name, value in headers.items()]


def first_hop(request: Request, validators: Validators) -> Hop:
    """The request as asked; a POST has no conditions. Raises FetchError for what is no address."""
    hop = Hop(
        place=place(request.url),
        accept=request.accept,
        own={name.lower(): value for name, value in request.headers.items() if name.lower() != "host"},
    )
    if request.json is not None:
        return replace(hop, content=json.dumps(request.json, separators=(",", ":")).encode())
    conditions = {
        "if-none-match": sendable(validators.etag),
        "if-modified-since": sendable(validators.last_modified),
    }
    return replace(hop, conditions={name: value for name, value in conditions.items() if value})


def next_hop(hop: Hop, status: int, location: str | None, *, asked: str) -> Hop:
    """Where a redirect leads. Raises BlockedError for a login page, FetchError for what is not followed.

    Login, cookies and headers stay with the site: the same host and port, or its encrypted twin.
    """
    if not location:
        raise FetchError(f"{asked}: the site redirects (HTTP {status}) without saying where to")
    there = target(hop.place, location)
    leads_to = shown(str(there.url))
    if wants_login(there.url) and not wants_login(hop.place.url):
        raise BlockedError(f"{asked}: the site asks for a login (it redirects to {leads_to})")
    if hop.content is not None and status in (301, 302):
        raise FetchError(f"{asked}: the address has moved to {leads_to}; correct it in the configuration")
    host = hop.place.url.host
    ours = there.origin == hop.place.origin or (
        hop.place.origin == ("http", host, 80) and there.origin == ("https", host, 443)
    )
    return replace(
        hop,
        place=replace(there, login=hop.place.login if ours else None),
        own=hop.own if ours else {},
        content=None if status == 303 else hop.content,
    )


def sendable(value: str | None) -> str | None:
    """A validator that may be sent as a header, else None."""
    return value if value and _VALIDATOR.fullmatch(value) else None
