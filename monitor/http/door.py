"""Asking employers' sites: one question, one typed answer or one typed error.

A question is a `Request`; redirects, cookies, pace, limits and conditions are the door's business. Of httpx
serve its requests, answers, cookies and transports. Its `Client` does not: that reads the target of every
redirect, also where it follows none, and ends in exceptions of all kinds over a hostile one; it keeps cookies
between sources; and it logs whole addresses.
"""

from __future__ import annotations

import hashlib
import logging
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

import httpcore
import httpx

from monitor.errors import (
    TERMS_REMEDY,
    BlockedError,
    ConfigError,
    FetchError,
    Mistake,
    MonitorError,
    NotFoundError,
    ParseError,
    RefusedAddressError,
    SourceError,
    TermsError,
    UnreachableError,
)
from monitor.http.addresses import networks
from monitor.http.bodies import SMALL, Amount, Share, give_back_at_once
from monitor.http.body import gather, packing, unpack
from monitor.http.dial import Dialer, Resolve, resolve
from monitor.http.exchange import Exchange
from monitor.http.hops import Hop, first_hop, next_hop, sendable
from monitor.http.outcomes import LASTING, REDIRECTS, fault
from monitor.http.pace import Pace
from monitor.http.robots import Robots, Rules, text_of
from monitor.http.transport import Transport
from monitor.http.urls import Place, shown
from monitor.model import Answer, HttpSettings, Request, Validators
from monitor.text import as_text, clean

MAX_REDIRECTS = 5
_REMEDIES = {
    "unreachable": "it is tried again by itself; if that lasts, check the address",
    "fetch": "it is tried again by itself; if that lasts, open the address in a browser",
    "parse": "it is tried again by itself; if that lasts, open the address in a browser",
    "busy": "it is tried again by itself",
    "blocked": "follow this employer by its feed or alert mails instead",
}
"""What to do about a fault of a kind, where its sentence does not say it."""
_START_OF_FAULTS = 8192
_NOTHING = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    """What came back for one hop; of what is not 2xx, `body` is only the beginning. `share` is what a large
    one takes of the memory for what is still coming. `for_good`: redirects led here, and every one of them
    says that it lasts."""

    place: Place
    status: int
    headers: httpx.Headers
    body: bytes
    share: Share | None = None
    for_good: bool = False


class Http:
    """The door to employers' sites; one for the whole program, used by many threads.

    `deadline` is for one whole exchange, redirects included; `wire_limit` and `decoded_limit` are bytes of
    one body. `resolver` gives the addresses of a name. Raises ConfigError when `ca_file` cannot be read and
    ValueError when `allow_private` holds what is no network.
    """

    def __init__(
        self,
        settings: HttpSettings,
        *,
        version: str,
        deadline: timedelta = timedelta(seconds=60),
        wire_limit: int = 16 << 20,
        decoded_limit: int = 24 << 20,
        resolver: Resolve = resolve,
    ) -> None:
        _silence()
        give_back_at_once()
        self.user_agent = _user_agent(settings, version)
        self.wire_limit = wire_limit
        self.decoded_limit = decoded_limit
        self._deadline = deadline.total_seconds()
        # A large answer that stalls leaves room for a second one beside it.
        self._arriving = Amount(2 * wire_limit)
        self._arrived = Amount(max(wire_limit, decoded_limit), before=self._arriving)
        self._stop = threading.Event()
        self._pace = Pace(settings.pace.total_seconds())
        self._dialer = Dialer(allowed=networks(settings.allow_private), resolver=resolver)
        self._transport = Transport(context=_trust(settings.ca_file), dialer=self._dialer)
        self.robots = Robots()

    def visit(self, *, robots: bool = False) -> Visit:
        """One reading of one source, with its own cookies. For one thread.

        With `robots` it asks nothing that the site's robots.txt keeps from programs (TermsError).
        """
        return Visit(self, heeds_robots=robots)

    def wait_for(self, host: str) -> float:
        """Seconds until a request to this host may start (`host_of` tells the host of an address)."""
        return self._pace.wait_for(host)

    @property
    def closed(self) -> bool:
        """Whether `close` was called: a FetchError raised since may be no fault of the site."""
        return self._stop.is_set()

    def close(self) -> None:
        """Ends every exchange within a second (they raise FetchError). From any thread, also twice."""
        self._stop.set()
        self._pace.wake()
        self._transport.close()

    def __enter__(self) -> Http:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _exchange(self, asked: str) -> Iterator[Exchange]:
        exchange = Exchange(asked, seconds=self._deadline, wire_limit=self.wire_limit, stop=self._stop)
        around = getattr(self._dialer.current, "exchange", None)
        self._dialer.current.exchange = exchange
        try:
            yield exchange
        finally:
            # One exchange may lie in another: a redirect leads to a site whose robots.txt comes first.
            if around is None:
                del self._dialer.current.exchange
            else:
                around.grant(exchange.waited)
                self._dialer.current.exchange = around

    def _send(self, hop: Hop, cookies: httpx.Cookies, exchange: Exchange) -> _Reply:
        """One hop in its turn. A kept connection that the site has closed meanwhile is replaced once."""
        exchange.asking(shown(str(hop.place.url)))
        with self._pace.turn(hop.place.host, exchange):
            try:
                return self._send_once(hop, cookies, exchange)
            except (httpcore.NetworkError, httpcore.RemoteProtocolError):
                if exchange.dialled or exchange.answered:
                    raise
            return self._send_once(hop, cookies, exchange)

    def _send_once(self, hop: Hop, cookies: httpx.Cookies, exchange: Exchange) -> _Reply:
        request = httpx.Request(
            hop.method,
            hop.place.url,
            headers=hop.headers(self.user_agent),
            content=hop.content,
            extensions={"timeout": {"pool": self._deadline}},
        )
        if "cookie" not in request.headers:
            cookies.set_cookie_header(request)
        response = self._transport.handle_request(request)
        response.request = request
        shares: list[Share] = []

        def room(count: int) -> None:
            shares.append(self._arriving.take(count, exchange))

        try:
            exchange.answered = True
            cookies.extract_cookies(response)
            pieces = response.iter_raw()
            if 200 <= response.status_code < 300:
                body = gather(
                    pieces,
                    limit=self.wire_limit,
                    asked=exchange.asked,
                    told=_told_length(response.headers),
                    room=room,
                )
            else:
                body = _start(pieces)
        finally:
            response.close()
        share = shares[0] if shares else None
        if share is not None:
            share.shrink(len(body))
        return _Reply(
            place=hop.place, status=response.status_code, headers=response.headers, body=body, share=share
        )

    def _whole(self, reply: _Reply, exchange: Exchange, *, packed: bool) -> tuple[bytes, Share | None]:
        """A body as it is read, and its share of the memory for those that wait for that, if it is large."""
        shares: list[Share] = []

        def room(count: int) -> None:
            shares.append(self._arrived.take(count, exchange))

        body = reply.body
        if packed:
            body = unpack(body, limit=self.decoded_limit, asked=exchange.asked, room=room)
        elif len(body) > SMALL:
            room(len(body))
        return body, shares[0] if shares else None


class Visit:
    """One reading of one source: what a site sets as cookies lives here and is dropped with it.

    `sent` counts its requests, with redirects and what was asked for robots.txt; `status` is that of the
    last answer, 0 before.
    """

    def __init__(self, http: Http, *, heeds_robots: bool = False) -> None:
        self._http = http
        self._heeds_robots = heeds_robots
        self.sent = 0
        self.status = 0
        self._cookies = httpx.Cookies()

    def ask(self, request: Request, *, validators: Validators = _NOTHING, now: datetime) -> Answer:
        """The site's answer: 2xx, or unchanged since the answer that `validators` came with.

        Raises a SourceError: NotFoundError (404, 410), BlockedError (login, challenge, refusal), BusyError
        (429, 503 with Retry-After; `retry_at` counted from `now`), UnreachableError (no answer at all),
        RefusedAddressError, TermsError (robots.txt), ParseError (a 304 that nobody asked for), FetchError
        (everything else).
        """
        first = first_hop(request, validators)
        with self._http._exchange(shown(request.url)) as exchange, _plain_faults(exchange):
            reply = self._follow(first, exchange, now)
            if reply.status == 304 and not first.conditions:
                again = replace(first, conditions={"cache-control": "no-cache"})
                reply = self._follow(again, exchange, now)
                if reply.status == 304:
                    raise ParseError(
                        f"{exchange.asked}: the site says that nothing changed, though it was asked anew"
                    )
            return self._answer(reply, validators, exchange)

    def _follow(self, hop: Hop, exchange: Exchange, now: datetime) -> _Reply:
        """Asks, and asks on where the site redirects."""
        lasting: list[bool] = []
        for _ in range(MAX_REDIRECTS + 1):
            if self._heeds_robots:
                self._heed(hop.place, now)
            self.sent += 1
            self.status = 0
            reply = self._http._send(hop, self._cookies, exchange)
            self.status = reply.status
            if reply.status not in REDIRECTS:
                problem = fault(reply.status, reply.headers, reply.body, asked=exchange.asked, now=now)
                if problem is not None:
                    raise problem
                return replace(reply, for_good=bool(lasting) and all(lasting))
            lasting.append(reply.status in LASTING)
            moved = next_hop(hop, reply.status, reply.headers.get("location"), asked=exchange.asked)
            if hop.place.url.scheme == "https" and moved.place.url.scheme == "http":
                self._check_downgrade(moved.place, exchange.asked)
            hop = moved
        raise FetchError(f"{exchange.asked}: more than {MAX_REDIRECTS} redirects in a row")

    def _heed(self, place: Place, now: datetime) -> None:
        """Raises TermsError for an address that robots.txt keeps from us.

        A site that shows none allows everything (RFC 9309, 2.3.1.3). One that cannot be reached, or that
        answers for its robots.txt with a fault of its own, leaves open what may be read, and nothing is
        (2.3.1.4).
        """
        robots, url = self._http.robots, str(place.url)
        site = urlunsplit((*urlsplit(url)[:2], "", "", ""))
        if not robots.known(site, now):
            visit = Visit(self._http)
            asked = Request(url=f"{site}/robots.txt", accept="text/plain, */*;q=0.1")
            try:
                text = text_of(visit.ask(asked, now=now).body)
            except (NotFoundError, BlockedError):
                text = ""
            except (UnreachableError, RefusedAddressError) as error:
                # It is about the site: that is told of the address itself.
                told = str(error).removeprefix(f"{asked.url}: ")
                raise type(error)(f"{shown(url)}: {told}") from None
            except FetchError:
                if not 400 <= visit.status < 500:
                    raise
                text = ""
            finally:
                self.sent += visit.sent
            robots.keep(Rules(site=site, text=text, read_at=now))
        self._http._pace.slow(place.host, robots.delay(site))
        if not robots.allow(site, url):
            raise TermsError(
                f"{shown(url)}: the site's robots.txt asks programs to stay away from this address."
                f" {TERMS_REMEDY}"
            )

    def _check_downgrade(self, there: Place, asked: str) -> None:
        """From TLS to plain text only within the networks that the user opened."""
        if not self._http._dialer.within_allowed(there.host, there.origin[2]):
            leads_to = shown(str(there.url))
            raise FetchError(f"{asked}: the site redirects to {leads_to}, without encryption; not followed")

    def _answer(self, reply: _Reply, validators: Validators, exchange: Exchange) -> Answer:
        headers = reply.headers
        etag = sendable(headers.get("etag"))
        modified = sendable(headers.get("last-modified"))
        url = str(reply.place.url)
        moved = url if reply.for_good else None
        if reply.status == 304:
            kept = replace(
                validators, etag=etag or validators.etag, last_modified=modified or validators.last_modified
            )
            return Answer(url=url, unchanged=True, validators=kept, moved_to=moved)
        packed = packing(headers.get("content-encoding"), asked=exchange.asked)
        body_hash = hashlib.blake2b(reply.body, digest_size=20).hexdigest()
        fresh = Validators(etag=etag, last_modified=modified, body_hash=body_hash)
        kind = as_text(headers.get("content-type"), 200)
        if body_hash == validators.body_hash:
            return Answer(url=url, unchanged=True, validators=fresh, content_type=kind, moved_to=moved)
        body, share = self._http._whole(reply, exchange, packed=packed)
        return Answer(url=url, validators=fresh, content_type=kind, body=body, moved_to=moved, share=share)


def _told_length(headers: httpx.Headers) -> int:
    """How many bytes of a body the site says that there are; 0 where it does not, or where it says so beside
    chunks: those end where they end, whatever it says (RFC 9112, 6.3)."""
    told = headers.get("content-length", "")
    if "transfer-encoding" in headers or not (told.isascii() and told.isdigit() and len(told) < 20):
        return 0
    return int(told)


@contextmanager
def _plain_faults(exchange: Exchange) -> Iterator[None]:
    """Faults in plain words, each with what to do about it; the transport's own words may hold what the site
    sent."""
    try:
        with _plain_words(exchange):
            yield
    except SourceError as error:
        text = str(error)
        # What has a remedy of its own says it behind a semicolon.
        if error.kind in _REMEDIES and "; " not in text.partition(": ")[2]:
            error.args = (f"{text}; {_REMEDIES[error.kind]}",)
        raise


@contextmanager
def _plain_words(exchange: Exchange) -> Iterator[None]:
    try:
        yield
    except MonitorError:
        raise
    except (httpcore.RemoteProtocolError, httpx.RemoteProtocolError) as error:
        if exchange.answered:
            what = "was cut short" if "peer closed connection" in str(error) else "breaks the rules of HTTP"
            raise FetchError(f"{exchange.asked}: the answer {what}") from None
        raise UnreachableError(f"{exchange.asked}: the connection was closed without an answer") from None
    except (httpcore.NetworkError, httpcore.TimeoutException, httpx.TransportError) as error:
        if exchange.answered:
            raise FetchError(f"{exchange.asked}: the connection broke off within the answer") from None
        raise UnreachableError(
            f"{exchange.asked}: the connection broke off ({type(error).__name__})"
        ) from None
    except httpcore.LocalProtocolError:
        raise FetchError(f"{exchange.asked}: a header of this request cannot be sent as it stands") from None


def _start(pieces: Iterator[bytes]) -> bytes:
    """The beginning of a body; a short one is read to its end, so that the connection can be kept."""
    start = b""
    try:
        for piece in pieces:
            start += piece
            if len(start) >= _START_OF_FAULTS:
                break
    except (FetchError, httpcore.NetworkError, httpcore.RemoteProtocolError):
        return start  # the status has said what there is to say
    return start


def _user_agent(settings: HttpSettings, version: str) -> str:
    if settings.user_agent:
        return clean(settings.user_agent)
    about = f"+{settings.contact}" if settings.contact else "a personal job alert that asks seldom"
    return clean(f"job-monitor/{version} ({about})")


def _trust(ca_file: str | None) -> ssl.SSLContext:
    """The one TLS context: what the system trusts, and the user's own authority beside it."""
    context = ssl.create_default_context()
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else "no certificates in it"
            mistake = Mistake(file=ca_file, key="http.ca_file", message=f"This file cannot be used: {why}.")
            raise ConfigError((mistake,)) from error
    return context


def _silence() -> None:
    """httpx and httpcore would log whole addresses, with user, password and query."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
