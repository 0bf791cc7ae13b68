"""Loopback sites that answer as the script says, faults included.

    with serve({"/jobs": Reply(json={"jobs": []}, etag='"1"')}) as site:
        http.visit().ask(Request(url=f"{site}/jobs"), now=NOW)
        assert site.asked[0].headers["accept-encoding"] == "gzip"

What is served is one answer, a list of answers (one after another, the last one for ever), a mapping from
path to either of them (anything else is a 404), or a function from `Asked` to an answer. An answer is a
`Reply`, bytes that are sent as they stand before the connection is closed, or one of `Drip`, `Hang`,
`Reset`. Real sockets and threads; everything ends with the `with`.
"""

from __future__ import annotations

import contextlib
import gzip
import json as json_module
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

import trustme


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it came. Names of headers are in lower case; `at` is monotonic."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    at: float

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer with its length. With `etag` or `last_modified`, whoever has it already gets a 304.

    `json` fills the body; `packed` packs it with gzip. `headers` come last and replace those made here.
    """

    status: int = 200
    body: bytes = b""
    json: object = None
    etag: str | None = None
    last_modified: str | None = None
    packed: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    def wire(self, asked: Asked) -> bytes:
        headers = {}
        body = self.body
        if self.json is not None:
            body = json_module.dumps(self.json).encode()
            headers["Content-Type"] = "application/json"
        if self.packed:
            body = gzip.compress(body, mtime=0)
            headers["Content-Encoding"] = "gzip"
        if self.etag:
            headers["ETag"] = self.etag
        if self.last_modified:
            headers["Last-Modified"] = self.last_modified
        status = self.status
        if status == 200 and self._is_known(asked):
            status, body = 304, b""
        if status not in (204, 304):
            headers["Content-Length"] = str(len(body))
        given = {name.lower() for name in self.headers}
        headers = {name: value for name, value in headers.items() if name.lower() not in given}
        lines = [f"{name}: {value}" for name, value in {**headers, **self.headers}.items()]
        return head(status, *lines) + body

    def _is_known(self, asked: Asked) -> bool:
        if "if-none-match" in asked.headers:
            return self.etag is not None and asked.headers["if-none-match"] == self.etag
        since = asked.headers.get("if-modified-since")
        return since is not None and since == self.last_modified


@dataclass(frozen=True, slots=True, kw_only=True)
class Drip:
    """`first` at once, then one byte of `rest` after another (for ever, if `rest` is empty)."""

    first: bytes = b""
    rest: bytes = b""
    every: float = 0.05


@dataclass(frozen=True, slots=True)
class Hang:
    """No answer at all; the connection stays open."""


@dataclass(frozen=True, slots=True)
class Reset:
    """`first`, then the connection is reset."""

    first: bytes = b""


_TLS_HELLO = b"\x16"
_LONGEST = 90.0
"""Seconds that a site hangs or drips, longer than anybody waits for it."""

Answered = Reply | bytes | Drip | Hang | Reset
Answers = Answered | Sequence[Answered]
Script = Answers | Mapping[str, Answers] | Callable[[Asked], Answered]


def head(status: int, *lines: str) -> bytes:
    """The head of an answer, to build broken ones with."""
    phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else "Odd"
    return "\r\n".join([f"HTTP/1.1 {status} {phrase}", *lines, "", ""]).encode()


def chunked(*pieces: bytes) -> bytes:
    """Pieces as chunks, with the last one that ends the body; b"" among the pieces is left out."""
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces if piece) + b"0\r\n\r\n"


class Site(str):
    """The base address ("http://127.0.0.1:40001"), with what was asked so far and how often it was called."""

    asked: list[Asked]
    connections: int
    port: int
    hung: threading.Event

    def __new__(cls, base: str, port: int) -> Site:
        site = super().__new__(cls, base)
        site.asked = []
        site.connections = 0
        site.port = port
        site.hung = threading.Event()
        return site


@contextmanager
def serve(
    script: Script, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1", name: str | None = None
) -> Iterator[Site]:
    """A site on loopback. `name` is what its address says instead of `host`, for tests with own resolvers."""
    listener = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    port = listener.getsockname()[1]
    shown = name or (f"[{host}]" if ":" in host else host)
    site = Site(f"{'https' if tls else 'http'}://{shown}:{port}", port)
    server = _Server(listener, _answerer(script), tls, site)
    thread = threading.Thread(target=server.accept, name="site", daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.stop()
        thread.join(5)
        assert not thread.is_alive()


def authority() -> trustme.CA:
    """An authority that nobody trusts but who names it."""
    return trustme.CA()


def server_tls(ca: trustme.CA, *names: str) -> ssl.SSLContext:
    """TLS of a site with a certificate of that authority for these names or addresses."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert(*names).configure_cert(context)
    return context


def _answerer(script: Script) -> Callable[[Asked], Answered]:
    if isinstance(script, Mapping):
        by_path = {path: _answerer(answers) for path, answers in script.items()}
        missing = Reply(status=404, body=b"nothing here")
        return lambda asked: by_path[asked.path](asked) if asked.path in by_path else missing
    if isinstance(script, Sequence) and not isinstance(script, bytes):
        left = list(script)
        lock = threading.Lock()

        def in_turn(_: Asked) -> Answered:
            with lock:
                return left.pop(0) if len(left) > 1 else left[0]

        return in_turn
    if isinstance(script, Reply | bytes | Drip | Hang | Reset):
        return lambda _: script
    return script


class _Server:
    def __init__(
        self,
        listener: socket.socket,
        answer: Callable[[Asked], Answered],
        tls: ssl.SSLContext | None,
        site: Site,
    ) -> None:
        self._listener = listener
        self._answer = answer
        self._tls = tls
        self._site = site
        self._stop = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()

    def accept(self) -> None:
        with self._listener:
            while True:
                try:
                    connection, _ = self._listener.accept()
                except OSError:
                    return
                with self._lock:
                    if self._stop.is_set():
                        connection.close()
                        return
                    self._site.connections += 1
                    self._open.add(connection)
                    thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
                    self._threads.append(thread)
                    thread.start()

    def stop(self) -> None:
        self._stop.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    def _serve(self, plain: socket.socket) -> None:
        connection = plain
        # A client that goes away is part of the tests; everything else is a fault and ends the thread loudly.
        with contextlib.suppress(OSError):
            try:
                if self._tls is not None:
                    connection = self._tls.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
                    with self._lock:
                        self._open.discard(plain)
                        self._open.add(connection)
                    connection.do_handshake()
                while not self._stop.is_set() and self._serve_one(connection):
                    pass
            finally:
                with self._lock:
                    self._open.discard(plain)
                    self._open.discard(connection)
                connection.close()

    def _serve_one(self, connection: socket.socket) -> bool:
        """One request; whether the connection stays open."""
        asked = _read(connection)
        if asked is None:
            return False
        if not asked.method.isalpha():
            connection.sendall(head(400, "Content-Length: 0", "Connection: close"))
            return False
        self._site.asked.append(asked)
        answer = self._answer(asked)
        if isinstance(answer, Reply):
            connection.sendall(answer.wire(asked))
            return "close" not in {v.lower() for k, v in answer.headers.items() if k.lower() == "connection"}
        if isinstance(answer, bytes):
            connection.sendall(answer)
        elif isinstance(answer, Drip):
            self._drip(connection, answer)
        elif isinstance(answer, Reset):
            connection.sendall(answer.first)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            self._site.hung.set()
            self._stop.wait(_LONGEST)
        return False

    def _drip(self, connection: socket.socket, drip: Drip) -> None:
        connection.sendall(drip.first)
        ends = time.monotonic() + _LONGEST
        position = 0
        while (not drip.rest or position < len(drip.rest)) and time.monotonic() < ends:
            if self._stop.wait(drip.every):
                return
            connection.sendall(drip.rest[position : position + 1] or b"x")
            position += 1


def _read(connection: socket.socket) -> Asked | None:
    """A request with its body, or None where the client has gone."""
    data = b""
    while b"\r\n\r\n" not in data and not data.startswith(_TLS_HELLO):
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    top, _, body = data.partition(b"\r\n\r\n")
    first, *lines = top.decode("latin-1").split("\r\n")
    # Who speaks TLS to a plain site gets an error from it, as from real ones.
    method, target, _ = ("?", "", "") if data.startswith(_TLS_HELLO) else first.split(" ", 2)
    pairs = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    while len(body) < int(headers.get("content-length", "0")):
        piece = connection.recv(65536)
        if not piece:
            return None
        body += piece
    return Asked(method=method, target=target, headers=headers, body=body, at=time.monotonic())
