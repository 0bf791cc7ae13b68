"""The bytes between us and an IMAP server: bounded in size and time, and never written down.

The standard library reads a literal of any announced size, answers without end, waits anew for each byte, and
keeps its last lines, the sign-in among them, to print them in an error. Here everything is read through one
buffer with a limit and a deadline for each command, and nothing is kept.
"""

from __future__ import annotations

import imaplib
import ipaddress
import select
import socket
import ssl
import time
from collections.abc import Callable

from monitor.errors import BlockedError
from monitor.mailbox.address import Address
from monitor.mailbox.box import Limits
from monitor.mailbox.faults import cut, junk, too_much, turned_away, unreached

SMALL = 1 << 16
"""Bytes that a short answer may have."""
_CHUNK = 1 << 16
_KEEPALIVE = (("TCP_KEEPIDLE", 120), ("TCP_KEEPINTVL", 30), ("TCP_KEEPCNT", 4))


class Wire(imaplib.IMAP4):
    """One connection. TLS begins at once for an imaps address, else when `encrypt` is called.

    `trust` makes the context for it, only where it is needed: that takes longer than a talk on this machine.
    Raises SourceError for whatever goes wrong with the connection itself.
    """

    def __init__(self, address: Address, *, trust: Callable[[], ssl.SSLContext], limits: Limits) -> None:
        self._address = address
        self._trust = trust
        self._limits = limits
        self._rest = bytearray()
        self._room = 0
        self._until = 0.0
        try:
            super().__init__(address.host, address.port)
        except imaplib.IMAP4.error:
            raise self.verdict() from None
        except (ValueError, LookupError, TypeError, AttributeError):
            raise junk(address.host) from None

    def allow(self, *, most: int, seconds: float) -> None:
        """From now on: so many bytes, and so many seconds."""
        self._room = most
        self._until = time.monotonic() + seconds

    def verdict(self) -> Exception:
        """What the end of the talk means: a goodbye of the server, else talk that is none."""
        byes = self.untagged_responses.get("BYE")
        if not byes:
            return junk(self._address.host)
        return turned_away(self._address.host, str(byes[-1]))

    @property
    def is_local(self) -> bool:
        """Whether the other end is on this machine, so that nobody can listen in."""
        try:
            peer = str(self.sock.getpeername()[0]).partition("%")[0]
        except OSError:
            return False  # There is no other end any more.
        return ipaddress.ip_address(peer).is_loopback

    def has_moved(self) -> bool:
        """Whether this machine would now take another way to the server, or has none: another network."""
        if self.is_local:
            return False
        try:
            with socket.socket(self.sock.family, socket.SOCK_DGRAM) as probe:
                probe.connect(self.sock.getpeername())  # Looks the way up; nothing is sent.
                return bool(probe.getsockname()[0] != self.sock.getsockname()[0])
        except OSError:
            return True

    @property
    def is_encrypted(self) -> bool:
        return isinstance(self.sock, ssl.SSLSocket)

    # What the standard library logs and remembers at these levels are whole lines.
    @property
    def debug(self) -> int:
        return 0

    @debug.setter
    def debug(self, level: int) -> None:
        pass

    def _log(self, line: str) -> None:
        pass

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        self.allow(most=SMALL, seconds=self._limits.connect)
        context = self._trust() if self._address.tls else None
        try:
            self.sock = socket.create_connection((host, port), timeout=self._limits.connect)
        except (OSError, UnicodeError) as fault:
            raise unreached(host, fault) from None
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in _KEEPALIVE:
            if hasattr(socket, name):
                self.sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
        if context:
            self._wrap(context)

    def encrypt(self) -> None:
        """STARTTLS. What the server said before it is forgotten; what came along with it is an attack."""
        kind, _ = self.xatom("STARTTLS")
        if kind != "OK":
            raise junk(self._address.host)
        if self._rest:
            raise BlockedError(
                f"{self._address.host}: something was slipped in before the encryption began; somebody may"
                " sit between this machine and the mail server. Do not sign in from this network."
            )
        self._wrap(self._trust())
        self.untagged_responses.clear()
        self._get_capabilities()

    def _wrap(self, context: ssl.SSLContext) -> None:
        self.sock.settimeout(max(0.01, self._until - time.monotonic()))
        try:
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        except OSError as fault:
            self.sock.close()
            raise unreached(self._address.host, fault) from None

    def readline(self) -> bytes:
        scanned = 0
        while (end := self._rest.find(b"\n", scanned)) < 0:
            scanned = len(self._rest)
            self._fill()
        return self._take(end + 1)

    def read(self, size: int) -> bytes:
        if size > self._room + len(self._rest):
            raise too_much(self._address.host)
        while len(self._rest) < size:
            self._fill()
        return self._take(size)

    def send(self, data: object) -> None:
        try:
            self._set_timeout()
            self.sock.sendall(data)  # type: ignore[arg-type]  # bytes; the stubs name a private type
        except OSError as fault:
            raise unreached(self._address.host, fault) from None

    def shutdown(self) -> None:
        self.sock.close()

    def wait(self, seconds: float) -> bool:
        """Whether a line comes within so many seconds."""
        if b"\n" in self._rest:
            return True
        if not (isinstance(self.sock, ssl.SSLSocket) and self.sock.pending()):
            poller = select.poll()
            poller.register(self.sock, select.POLLIN)
            if not poller.poll(seconds * 1000):
                return False
        # What can be read may be TLS's own, of which nothing comes out.
        self.sock.settimeout(0)
        try:
            self._gulp()
        except (ssl.SSLWantReadError, BlockingIOError):
            return False
        except OSError as fault:
            raise unreached(self._address.host, fault) from None
        return b"\n" in self._rest

    def _fill(self) -> None:
        try:
            self._set_timeout()
            self._gulp()
        except OSError as fault:
            raise unreached(self._address.host, fault) from None

    def _gulp(self) -> None:
        data = self.sock.recv(_CHUNK)
        if not data:
            raise cut(self._address.host)
        self._room -= len(data)
        if self._room < 0:
            raise too_much(self._address.host)
        self._rest += data

    def _take(self, size: int) -> bytes:
        taken = bytes(memoryview(self._rest)[:size])
        del self._rest[:size]
        return taken

    def _set_timeout(self) -> None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.sock.settimeout(min(left, self._limits.answer))
