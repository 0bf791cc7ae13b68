"""The far end: reads questions, parses, replies. Has limits, no log and no secrets of its own."""

from __future__ import annotations

import json
import logging
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import IO, Any

from monitor.errors import MonitorError, where
from monitor.sources import READERS
from monitor.sources.discover import look
from monitor.worker.memory import growth
from monitor.worker.plain import flat
from monitor.worker.wire import LENGTH, MOST_RESULT, answer_of, asked, encoded, framed, mail_asked, plain

_MOST_POSTINGS = 20_000
_MOST_LINES = 20
_MOST_KEPT = 64 * 2**20
"""Bytes that a process may hold between two answers: what one made it grow by rarely comes back."""


def serve(questions: IO[bytes], replies: IO[bytes], limit: float) -> None:
    """Says that it is ready, then answers one question after another until the pipe closes or memory
    ran out."""
    replies.write(LENGTH.pack(0))
    replies.flush()
    while True:
        question = _read_frame(questions)
        body = None if question is None else _read_frame(questions)
        if question is None or body is None:
            return
        # Should the near end be gone, nobody else would end a parse that does not end.
        signal.setitimer(signal.ITIMER_REAL, limit + 6.0)
        with _narrow(len(body)):
            reply = _reply(json.loads(question), body)
        del question, body
        if _held()[1] > _MOST_KEPT:
            reply["spent"] = True
        data = encoded(reply)
        if len(data) > MOST_RESULT:
            data = encoded({"error": _too_much()})
        signal.setitimer(signal.ITIMER_REAL, 0)
        for part in framed(data):
            replies.write(part)
        replies.flush()
        if reply.get("spent"):
            return


class _Told(logging.Handler):
    """Keeps what the readers log, for the near end: this end has no log of its own."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.lines) < _MOST_LINES:
            self.lines.append(record.getMessage())


def _reply(question: dict[str, Any], body: bytes) -> dict[str, Any]:
    told, readers = _Told(), logging.getLogger("monitor.sources")
    readers.addHandler(told)
    try:
        return _outcome(question, body) | {"log": told.lines}
    finally:
        readers.removeHandler(told)


def _outcome(question: dict[str, Any], body: bytes) -> dict[str, Any]:
    try:
        if question.get("look"):
            return {"look": asdict(look(answer_of(question, body)))}
        if question.get("mail"):
            # Loaded where a mail comes: few have a mailbox.
            from monitor.worker.mails import read_mail

            return {"mail": flat(read_mail(body, mail_asked(question)))}
        page = READERS[question["kind"]].parse(*asked(question, body))
        return {"error": _too_much()} if len(page.postings) > _MOST_POSTINGS else {"page": plain(page)}
    except MonitorError as error:
        return {"error": [getattr(error, "kind", "parse"), str(error)]}
    except MemoryError:
        message = "Reading the answer needed more memory than one source may have. Nothing of it was used."
        return {"error": ["parse", message], "spent": True}
    except Exception as fault:
        return {"fault": where(fault)}


@contextmanager
def _narrow(body: int) -> Iterator[None]:
    """While a body of so many bytes is read, this process may only grow as far as such a one needs."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    held, _ = _held()
    if held and most != resource.RLIM_INFINITY:
        soft = min(most, held + growth(body, most))
        resource.setrlimit(resource.RLIMIT_AS, (soft, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _held() -> tuple[int, int]:
    """Bytes of addresses and of memory that this process holds now; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as file:
            addresses, memory = map(int, file.read().split()[:2])
    except (OSError, ValueError):
        return 0, 0
    page = os.sysconf("SC_PAGESIZE")
    return addresses * page, memory * page


def _too_much() -> list[str]:
    return ["parse", f"The answer holds more than {_MOST_POSTINGS} roles, more than this program keeps."]


def _read_frame(pipe: IO[bytes]) -> bytes | None:
    header = pipe.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(header)
    data = pipe.read(size)
    return data if len(data) == size else None


def main() -> None:
    """The far end: limits first, then work."""
    memory, limit = int(sys.argv[1]), float(sys.argv[2])
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not end up between two frames.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, replies, limit)


if __name__ == "__main__":
    main()
