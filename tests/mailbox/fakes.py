"""Mail servers that are not quite right, and a way to a right one that breaks: plain sockets on loopback.

`Fake` speaks enough IMAP to read a folder by, and answers what it is told to in place of it. `Way` hands
bytes on between a client and a real server and cuts the connection where it is told to.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = bytes | Callable[[socket.socket], None]


class Cut(Exception):
    """The connection ends here."""


@dataclass(kw_only=True)
class Fake:
    """One folder of mails by UID.

    `answers` replace what would be said to a command (its first words, such as "UID SEARCH"); b"{tag}" in
    them is the tag. `greeting` too. A function gets the socket and says what it likes. `cut_at`: after so
    many bytes to the client. `mangle` changes what is said. `lines` are the commands as they came.
    """

    mails: dict[int, bytes] = field(default_factory=dict)
    capabilities: bytes = b"IMAP4rev1"
    validity: int = 7
    next_uid: int | None = None
    greeting: Answer = b"* OK ready\r\n"
    answers: Mapping[str, Answer | list[Answer]] = field(default_factory=dict)
    cut_at: int | None = None
    mangle: Callable[[bytes], bytes] = bytes
    lines: list[bytes] = field(default_factory=list)
    port: int = 0
    sent: int = 0

    @property
    def url(self) -> str:
        return f"imap://jordan.reyes@127.0.0.1:{self.port}/INBOX"

    def serve(self, link: socket.socket) -> None:
        self.sent = 0
        self._say(link, self.greeting)
        with link.makefile("rb") as source:
            while line := source.readline(100_000):
                self.lines.append(line)
                tag, _, command = line.strip().partition(b" ")
                if command.upper().startswith(b"AUTHENTICATE"):
                    self._say(link, b"+ \r\n")
                    self.lines.append(source.readline(100_000))
                self._do(link, tag, command)
                if command.upper() == b"LOGOUT":
                    return

    def _do(self, link: socket.socket, tag: bytes, command: bytes) -> None:
        words = command.decode("latin-1")
        for verb, answer in self.answers.items():
            if words.upper().startswith(verb):
                if isinstance(answer, list):
                    if not answer:
                        continue
                    answer = answer.pop(0)
                self._say(link, answer.replace(b"{tag}", tag) if isinstance(answer, bytes) else answer)
                return
        self._say(link, b"".join(self._usual(words)) + tag + b" OK done\r\n")

    def _usual(self, words: str) -> Iterator[bytes]:
        verb = words.upper()
        last = max(self.mails, default=0)
        if verb.startswith("CAPABILITY"):
            yield b"* CAPABILITY %s\r\n" % self.capabilities
        elif verb.startswith("EXAMINE"):
            yield b"* %d EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n" % len(self.mails)
            yield b"* OK [UIDVALIDITY %d] ok\r\n" % self.validity
            if self.next_uid != 0:
                yield b"* OK [UIDNEXT %d] ok\r\n" % (self.next_uid or last + 1)
        elif found := re.match(r"UID SEARCH UID (\d+):\*", words):
            # As the protocol has it, "n:*" names the last one also where it is below n.
            uids = {uid for uid in self.mails if uid >= int(found[1])} | ({last} - {0})
            yield b"* SEARCH %s\r\n" % b" ".join(b"%d" % uid for uid in sorted(uids))
        elif verb.startswith("UID SEARCH UID *"):
            yield b"* SEARCH %d\r\n" % last
        elif found := re.match(r"UID FETCH ([\d,]+) \((.*)\)$", words):
            for number, uid in enumerate(sorted(self.mails), 1):
                if uid in map(int, found[1].split(",")):
                    yield self._fetched(number, uid, heads="RFC822.SIZE" in found[2])
        elif verb.startswith("LIST"):
            yield b'* LIST () "/" INBOX\r\n'
        elif verb.startswith("LOGOUT"):
            yield b"* BYE bye\r\n"

    def _fetched(self, number: int, uid: int, *, heads: bool) -> bytes:
        raw = self.mails[uid]
        if not heads:
            return b"* %d FETCH (UID %d BODY[] {%d}\r\n%b)\r\n" % (number, uid, len(raw), raw)
        wanted = (b"message-id:", b"from:", b"date:", b"subject:")
        lines = [
            one for one in raw.partition(b"\r\n\r\n")[0].split(b"\r\n") if one.lower().startswith(wanted)
        ]
        head = b"".join(one + b"\r\n" for one in lines) + b"\r\n"
        return (
            b'* %d FETCH (UID %d RFC822.SIZE %d INTERNALDATE "04-May-2026 10:00:00 +0200"'
            b" BODY[HEADER.FIELDS (MESSAGE-ID FROM DATE SUBJECT)]<0> {%d}\r\n%b)\r\n"
        ) % (number, uid, len(raw), len(head), head)

    def _say(self, link: socket.socket, answer: Answer) -> None:
        if not isinstance(answer, bytes):
            answer(link)
            return
        answer = self.mangle(answer)
        if self.cut_at is not None and self.sent + len(answer) >= self.cut_at:
            link.sendall(answer[: self.cut_at - self.sent])
            self.sent = self.cut_at
            raise Cut
        link.sendall(answer)
        self.sent += len(answer)


@contextmanager
def serving(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port on loopback; each connection to it is given to `serve` in a thread of its own, then closed."""
    links: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def one(link: socket.socket) -> None:
        with link, contextlib.suppress(OSError, Cut):
            serve(link)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                link, _ = listener.accept()
                links.append(link)
                threads.append(threading.Thread(target=one, args=(link,)))
                threads[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield listener.getsockname()[1]
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for link in links:
                with contextlib.suppress(OSError):
                    link.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()


@contextmanager
def running(fake: Fake) -> Iterator[Fake]:
    with serving(fake.serve) as port:
        fake.port = port
        yield fake


@dataclass(kw_only=True)
class Way:
    """A way to the server at `target`, on which nothing is encrypted.

    `cut_after_lines` of the client (the last of which is not answered), or `cut_after_bytes` of the server,
    both ends are closed; by `cut` they are at once. While `is_closed` nobody gets through. `lines` are the
    client's, `received` counts the server's bytes; both are of the last connection.
    """

    target: int
    cut_after_lines: int | None = None
    cut_after_bytes: int | None = None
    is_closed: threading.Event = field(default_factory=threading.Event)
    lines: list[bytes] = field(default_factory=list)
    received: int = 0
    connections: int = 0
    most_at_once: int = 0
    _links: list[socket.socket] = field(default_factory=list)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def wait_for(self, is_so: Callable[[list[str]], bool], connection: int = 1) -> None:
        """Until that is so of the commands of the last connection (their first words), and it is that one."""

        def holds() -> bool:
            verbs = [" ".join(line.decode("latin-1").split()[-1:]).upper() for line in self.lines]
            return self.connections >= connection and is_so(verbs)

        with self._changed:
            assert self._changed.wait_for(holds, 20), self.lines

    def cut(self) -> None:
        for link in list(self._links):
            with contextlib.suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)

    def serve(self, link: socket.socket) -> None:
        if self.is_closed.is_set():
            return
        mute = threading.Event()
        with socket.create_connection(("127.0.0.1", self.target)) as beyond:
            with self._changed:
                self.lines, self.received = [], 0
                self._links.append(link)
                self.connections += 1
                self.most_at_once = max(self.most_at_once, len(self._links))
            back = threading.Thread(target=self._back, args=(beyond, link, mute))
            back.start()
            try:
                self._forth(link, beyond, mute)
            finally:
                self._links.remove(link)
                for end in (beyond, link):
                    with contextlib.suppress(OSError):
                        end.shutdown(socket.SHUT_RDWR)
                back.join()

    def _forth(self, link: socket.socket, beyond: socket.socket, mute: threading.Event) -> None:
        with link.makefile("rb") as source:
            while line := source.readline(100_000):
                with self._changed:
                    self.lines.append(line)
                    self._changed.notify_all()
                if len(self.lines) == self.cut_after_lines:
                    mute.set()
                beyond.sendall(line)
                if mute.is_set():
                    return

    def _back(self, beyond: socket.socket, link: socket.socket, mute: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := beyond.recv(65536):
                if mute.is_set():
                    break
                # So that the talk stays readable here; programs on the same machine do it so.
                data = data.replace(b" STARTTLS", b"")
                if self.cut_after_bytes is not None and self.received + len(data) >= self.cut_after_bytes:
                    link.sendall(data[: self.cut_after_bytes - self.received])
                    break
                link.sendall(data)
                self.received += len(data)
            link.shutdown(socket.SHUT_RDWR)
