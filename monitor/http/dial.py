"""Sockets to employers' sites: names resolved, addresses judged, connected, and every wait bounded.

The address that was judged is the address that is dialled, so a name that resolves elsewhere a moment
later gains nothing. httpcore speaks HTTP over what is made here.
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address

import httpcore

from monitor.errors import RefusedAddressError, UnreachableError
from monitor.http.addresses import Address, Network, opened, refused
from monitor.http.exchange import SLICE, Exchange
from monitor.text import clean

Resolve = Callable[[str, int], Sequence[str]]

LOOKUP_SECONDS = 5.0
CONNECT_SECONDS = 10.0
LOOKUPS_AT_ONCE = 32

_UNKNOWN_AUTHORITY = (
    "its certificate comes from an unknown authority;"
    " if you trust that one, name its file as ca_file in [http]"
)
# By the verification codes of OpenSSL.
_CERTIFICATE_FAULTS = {
    9: "its certificate is not valid yet; check the clock of this machine",
    10: "its certificate has expired",
    18: "its certificate is self-signed; if it is your own, name it as ca_file in [http]",
    19: _UNKNOWN_AUTHORITY,
    20: f"{_UNKNOWN_AUTHORITY}; see also that the system's ca-certificates are installed",
    21: _UNKNOWN_AUTHORITY,
    23: "its certificate was revoked",
    62: "its certificate is for another host",
    64: "its certificate is for another host",
}


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a name, by the system's resolver. Raises OSError or UnicodeError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(sockaddr[0]) for *_, sockaddr in found]


class Dialer(httpcore.NetworkBackend):
    """Opens connections for the exchange that runs in the calling thread (`current.exchange`)."""

    def __init__(self, *, allowed: Iterable[Network], resolver: Resolve = resolve) -> None:
        self.current = Current()
        self._allowed = tuple(allowed)
        self._resolve = resolver
        self._lookups = threading.BoundedSemaphore(LOOKUPS_AT_ONCE)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the host. Raises UnreachableError or RefusedAddressError.

        The addresses are tried in the resolver's order. `timeout` is not used: the exchange knows better.
        """
        exchange = self.current.exchange
        exchange.dialled = True
        addresses = self._addresses(host, port, exchange)
        for address in addresses:
            self._judge(host, address, exchange)
        fault = UnreachableError(f"{exchange.asked}: {host} has no address")
        for address in addresses:
            try:
                return Stream(_connect(address, port, exchange), self.current)
            except OSError as error:
                fault = UnreachableError(f"{exchange.asked}: {_connect_fault(error)}")
        raise fault

    def within_allowed(self, host: str, port: int) -> bool:
        """Whether every address of the host lies in a network that the user opened."""
        addresses = self._addresses(host, port, self.current.exchange)
        return bool(addresses) and all(opened(address, self._allowed) for address in addresses)

    def _judge(self, host: str, address: Address, exchange: Exchange) -> None:
        reason = refused(address, self._allowed)
        if reason is None:
            return
        where = f"{host} is" if host == str(address) else f"{host} resolves to {address},"
        raise RefusedAddressError(
            f"{exchange.asked}: {where} {reason}, which is not asked; if that is meant, add"
            f' "{address}" or its network to allow_private in [http]'
        )

    def _addresses(self, host: str, port: int, exchange: Exchange) -> list[Address]:
        try:
            return [ip_address(host)]
        except ValueError:
            found = self._look_up(host, port, exchange)
        try:
            return list(dict.fromkeys(ip_address(text) for text in found))
        except ValueError:
            raise UnreachableError(f"{exchange.asked}: the name {host} resolves to no address") from None

    def _look_up(self, host: str, port: int, exchange: Exchange) -> Sequence[str]:
        """Resolves in a thread of its own: the system's call knows no deadline and cannot be broken off."""
        outcome: list[Sequence[str] | Exception] = []
        done = threading.Event()

        def work() -> None:
            try:
                outcome.append(self._resolve(host, port))
            except Exception as error:
                outcome.append(error)
            finally:
                self._lookups.release()
                done.set()

        slow = UnreachableError(f"{exchange.asked}: the name {host} was not resolved in {LOOKUP_SECONDS:g} s")
        limit = time.monotonic() + LOOKUP_SECONDS
        while not self._lookups.acquire(timeout=exchange.slice()):
            if time.monotonic() > limit:
                raise slow
        threading.Thread(target=work, name="lookup", daemon=True).start()
        while not done.wait(exchange.slice()):
            if time.monotonic() > limit:
                raise slow
        [found] = outcome
        if isinstance(found, OSError | UnicodeError):
            raise UnreachableError(f"{exchange.asked}: {_lookup_fault(host, found)}") from found
        if isinstance(found, Exception):
            raise found
        return found


class Current(threading.local):
    """The exchange that runs in this thread. A kept connection serves many, one after another."""

    exchange: Exchange


class Stream(httpcore.NetworkStream):
    """A connection whose reads and writes end with the exchange that waits for them."""

    def __init__(self, sock: socket.socket, current: Current) -> None:
        self._sock = sock
        self._current = current

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        exchange = self._current.exchange
        while True:
            self._sock.settimeout(exchange.slice())
            try:
                data = self._sock.recv(max_bytes)
            except TimeoutError:
                continue
            except OSError as error:
                raise httpcore.ReadError(_reset(error)) from error
            exchange.received(len(data))
            return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        rest = memoryview(buffer)
        while rest:
            self._sock.settimeout(self._current.exchange.slice())
            try:
                rest = rest[self._sock.send(rest) :]
            except TimeoutError:
                continue
            except OSError as error:
                # httpcore then still reads: a site may answer before it has heard all.
                raise httpcore.WriteError(_reset(error)) from error

    def close(self) -> None:
        self._sock.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        exchange = self._current.exchange
        secured: socket.socket = self._sock
        try:
            tls = ssl_context.wrap_socket(
                self._sock, server_hostname=server_hostname, do_handshake_on_connect=False
            )
            secured = tls
            while True:
                tls.settimeout(exchange.slice())
                with contextlib.suppress(TimeoutError):
                    tls.do_handshake()
                    break
        except BaseException as error:
            secured.close()
            if isinstance(error, OSError | ValueError):
                raise UnreachableError(f"{exchange.asked}: {_tls_fault(error)}") from error
            raise
        return Stream(secured, self._current)

    def get_extra_info(self, info: str) -> object:
        if info == "is_readable":
            return _ready(self._sock, select.POLLIN, 0)
        return None


def _connect(address: Address, port: int, exchange: Exchange) -> socket.socket:
    """Connects within the exchange and within CONNECT_SECONDS. Raises OSError."""
    sock = socket.socket(socket.AF_INET if address.version == 4 else socket.AF_INET6, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setblocking(False)
        limit = time.monotonic() + CONNECT_SECONDS
        with contextlib.suppress(BlockingIOError):
            sock.connect((str(address), port))
        while not _ready(sock, select.POLLOUT, exchange.slice()):
            if time.monotonic() > limit:
                raise TimeoutError
        code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))
    except BaseException:
        sock.close()
        raise
    return sock


def _ready(sock: socket.socket, event: int, seconds: float) -> bool:
    """Whether the socket is ready (or broken) within so many seconds; poll, since select ends at 1024."""
    if sock.fileno() < 0:
        return True
    poll = select.poll()
    poll.register(sock, event)
    return bool(poll.poll(min(seconds, SLICE) * 1000))


def _lookup_fault(host: str, error: OSError | UnicodeError) -> str:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return f"the name {host} could not be resolved just now; is this machine online?"
    return f"there is no host named {host}; check the address"


def _connect_fault(error: OSError) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "the connection was refused"
    if isinstance(error, TimeoutError):
        return f"no connection within {CONNECT_SECONDS:g} seconds"
    return f"no connection ({error.strerror or type(error).__name__})"


def _reset(error: OSError) -> str:
    return f"the connection was broken off ({type(error).__name__})"


def _tls_fault(error: OSError | ValueError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        fault = _CERTIFICATE_FAULTS.get(error.verify_code)
        return fault or f"its certificate was not accepted ({clean(error.verify_message, 100)})"
    reason = getattr(error, "reason", None) or type(error).__name__
    if reason == "WRONG_VERSION_NUMBER":
        return "it does not speak TLS; is the address an http:// one?"
    return f"no secure connection ({clean(str(reason), 100)})"
