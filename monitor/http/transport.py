"""httpx over small pools of connections, one pool for each site.

One pool for everything is slow: httpcore looks through all its connections at each request.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import httpcore
import httpx

from monitor.http.dial import Dialer
from monitor.http.pace import AT_ONCE

KEPT_SITES = 32
KEPT_SECONDS = 30.0

_Origin = tuple[str, str, int | None]


@dataclass(slots=True)
class _Site:
    pool: httpcore.ConnectionPool
    in_use: int = 0
    last_used: float = 0.0


class Transport(httpx.BaseTransport):
    """Keeps few connections to few sites; those of the longest unused site are closed first."""

    def __init__(self, *, context: ssl.SSLContext, dialer: Dialer) -> None:
        self._context = context
        self._dialer = dialer
        self._sites: dict[_Origin, _Site] = {}
        self._lock = threading.Lock()
        self._closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        origin = (url.scheme, url.host, url.port)
        site = self._lease(origin)
        try:
            answer = site.pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(
                        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                    ),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
        except BaseException:
            self._give_back(site)
            raise
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream, lambda: self._give_back(site)),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Closes what is not in use; the rest is closed by the exchanges that end."""
        with self._lock:
            self._closed = True
            idle = self._take_out(lambda site: not site.in_use)
        _close(idle)

    def _lease(self, origin: _Origin) -> _Site:
        now = time.monotonic()
        with self._lock:
            site = self._sites.pop(origin, None) or _Site(self._new_pool())
            site.in_use += 1
            self._sites[origin] = site  # at the end: the order is that of use
            spare = self._take_out(lambda site: not site.in_use and site.last_used < now - KEPT_SECONDS)
            for other, old in list(self._sites.items()):
                if len(self._sites) <= KEPT_SITES:
                    break
                if not old.in_use:
                    spare.append(self._sites.pop(other))
        _close(spare)
        return site

    def _give_back(self, site: _Site) -> None:
        with self._lock:
            site.in_use -= 1
            site.last_used = time.monotonic()
            done = self._take_out(lambda site: not site.in_use) if self._closed else []
        _close(done)

    def _take_out(self, choice: Callable[[_Site], bool]) -> list[_Site]:
        chosen = {origin: site for origin, site in self._sites.items() if choice(site)}
        for origin in chosen:
            del self._sites[origin]
        return list(chosen.values())

    def _new_pool(self) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(
            ssl_context=self._context,
            max_connections=AT_ONCE,
            max_keepalive_connections=AT_ONCE,
            keepalive_expiry=KEPT_SECONDS,
            network_backend=self._dialer,
        )


class _Body(httpx.SyncByteStream):
    """The bytes of an answer; closing it gives its connection back, once."""

    def __init__(self, stream: object, give_back: Callable[[], None]) -> None:
        assert isinstance(stream, Iterable)
        self._stream = stream
        self._give_back = give_back
        self._open = True

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        if self._open:
            self._open = False
            try:
                if hasattr(self._stream, "close"):
                    self._stream.close()
            finally:
                self._give_back()


def _close(sites: list[_Site]) -> None:
    for site in sites:
        site.pool.close()
