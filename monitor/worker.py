"""Parsing in a process that can be killed: 40 kB of feed can hold a parser for a minute, 1 MB for ever.

`Worker` is the near end; `python -m monitor.worker` is the far end. Both speak frames over two pipes: the
length, then JSON, and for the body of an answer the bytes themselves. Nothing is pickled. The far end
opens no connection, gets no secret (its environment is nearly empty), cannot grow past its limits, and
ends when its pipe closes or a parse takes too long, so that none outlives a near end that was killed.
Signals of a terminal or of a service manager do not reach it: a stop must not look like a broken source.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from datetime import date, timedelta
from typing import IO, Any

from monitor.errors import BlockedError, MonitorError, NotFoundError, ParseError, SourceError
from monitor.model import Answer, Page, Pay, Posting, Request, Selectors, Source, Validators
from monitor.sources import READERS
from monitor.sources._board import where

log = logging.getLogger(__name__)

_LENGTH = struct.Struct(">Q")
_MOST_POSTINGS = 20_000
_MOST_RESULT = 64 * 2**20
_MOST_MEMORY = 2**30
_STARTING = 20.0
_KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "TZ")
_ERRORS = {error.kind: error for error in (ParseError, BlockedError, NotFoundError)}

# ------------------------------------------------------------------------------------ near end


class Worker:
    """Parses answers in at most `processes` processes, which start when first needed. Thread-safe.

    A parse may take `limit` seconds and a process `memory` bytes. A process serves `recycle` parses.
    """

    def __init__(
        self,
        *,
        limit: float = 10.0,
        recycle: int = 500,
        processes: int = 2,
        memory: int = _MOST_MEMORY,
        idle: float = 60.0,
    ) -> None:
        self._limit, self._recycle, self._memory, self._idle = limit, recycle, memory, idle
        self._processes = processes
        self._free: queue.LifoQueue[_Process | None] = queue.LifoQueue()
        for _ in range(processes):
            self._free.put(None)

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        """The page that the reader of this kind makes of an answer.

        Raises what the reader raises; ParseError also where the parse took too long, needed too much
        memory, gave too much, or ended the process. Waits while all processes are at work.
        """
        process = self._free.get()
        try:
            if process is None or process.ended():
                if process:
                    process.end()
                process = _Process(self._memory, self._limit)
            reply = process.exchange(_question(kind, answer, source, keywords), answer.body)
            if process.served >= self._recycle or reply.get("spent"):
                process.end()
                process = None
        except _Broken as broken:
            if process:
                process.end()
            process = None
            log.warning("Parsing %s was stopped: %s", kind, broken)
            raise ParseError(f"{broken} Nothing of it was used.") from None
        except BaseException:
            if process:
                process.end()
            process = None
            raise
        finally:
            self._free.put(process)
        return _page_of(reply, kind)

    def rest(self, now: float) -> int:
        """Ends the processes that have had nothing to do for a minute; how many ended.

        `now` is of `time.monotonic`.
        """
        return self._end_those(lambda process: now - process.used_at >= self._idle)

    def close(self) -> None:
        """Ends every process that is not at work. Those at work end with their parse, or with us."""
        self._end_those(lambda process: True)

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that wait for work."""
        with self._free.mutex:
            return tuple(process.pid for process in self._free.queue if process)

    def _end_those(self, unwanted: Any) -> int:
        taken: list[_Process | None] = []
        for _ in range(self._processes):
            try:
                taken.append(self._free.get_nowait())
            except queue.Empty:
                break
        ended = 0
        for process in sorted(taken, key=lambda one: one.used_at if one else 0.0):
            if process and unwanted(process):
                process.end()
                process, ended = None, ended + 1
            self._free.put(process)
        return ended


class _Broken(Exception):
    """The process had to be ended: the sentence says why."""


class _Process:
    """One far end, used by one thread at a time."""

    def __init__(self, memory: int, limit: float) -> None:
        self._limit = limit
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "monitor.worker", str(memory), str(limit)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,
        )
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._to, self._from = self._child.stdin, self._child.stdout
        for pipe in (self._to, self._from):
            os.set_blocking(pipe.fileno(), False)
        self.served = 0
        self.used_at = time.monotonic()
        self._ready = False

    @property
    def pid(self) -> int:
        return self._child.pid

    def ended(self) -> bool:
        return self._child.poll() is not None

    def exchange(self, question: dict[str, Any], body: bytes) -> dict[str, Any]:
        """Sends one question and gives its reply. Raises _Broken; then the process must be ended."""
        if not self._ready:
            self._receive(_LENGTH.size, time.monotonic() + _STARTING)
            self._ready = True
        deadline = time.monotonic() + self._limit
        self._send([*_framed(_json(question)), *_framed(body)], deadline)
        (size,) = _LENGTH.unpack(self._receive(_LENGTH.size, deadline))
        if size > _MOST_RESULT:
            raise _Broken("The answer holds more roles than this program keeps.")
        try:
            reply: dict[str, Any] = json.loads(self._receive(size, deadline))
        except ValueError:
            raise _Broken("The process that reads answers gave a reply that cannot be read.") from None
        self.served += 1
        self.used_at = time.monotonic()
        return reply

    def _send(self, parts: list[bytes], deadline: float) -> None:
        for part in parts:
            left = memoryview(part)
            while left:
                self._wait(self._to, select.POLLOUT, deadline)
                try:
                    left = left[os.write(self._to.fileno(), left) :]
                except BlockingIOError:
                    continue
                except BrokenPipeError:
                    raise self._gone() from None

    def _receive(self, size: int, deadline: float) -> bytes:
        parts: list[bytes] = []
        while size:
            self._wait(self._from, select.POLLIN, deadline)
            part = os.read(self._from.fileno(), min(size, 2**20))
            if not part:
                raise self._gone()
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _wait(self, pipe: IO[bytes], event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(pipe, event)
        # What is there already counts also after the deadline: we may have been stopped, not it.
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise _Broken(f"Reading the answer took longer than {self._limit:g} s.")

    def _gone(self) -> _Broken:
        try:
            code = self._child.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return _Broken("The process that reads answers stopped answering.")
        if code == -signal.SIGALRM:
            return _Broken(f"Reading the answer took longer than {self._limit:g} s.")
        return _Broken(f"The process that reads answers ended while reading this one (status {code}).")

    def end(self) -> None:
        """Kills the process and reaps it; never raises for one that is gone."""
        self._child.kill()
        self._child.wait()
        self._to.close()
        self._from.close()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


# ---------------------------------------------------------------------------- what goes between


def _json(value: Any) -> bytes:
    return json.dumps(value).encode("ascii")


def _framed(data: bytes) -> list[bytes]:
    return [_LENGTH.pack(len(data)), data]


def _question(kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> dict[str, Any]:
    return {
        "kind": kind,
        "url": answer.url,
        "content_type": answer.content_type,
        "source": asdict(source) | {"poll_every": source.poll_every.total_seconds()},
        "keywords": list(keywords),
    }


def _asked(question: dict[str, Any], body: bytes) -> tuple[Answer, Source, tuple[str, ...]]:
    source = question["source"]
    selectors = source["selectors"]
    source["selectors"] = Selectors(**selectors) if selectors else None
    source["poll_every"] = timedelta(seconds=source["poll_every"])
    answer = Answer(
        url=question["url"], content_type=question["content_type"], body=body, validators=Validators()
    )
    return answer, Source(**source), tuple(question["keywords"])


def _plain(page: Page) -> dict[str, Any]:
    plain = asdict(page)
    for posting in plain["postings"]:
        posting["posted_on"] = posting["posted_on"] and posting["posted_on"].isoformat()
    return plain


def _posting_of(plain: dict[str, Any]) -> Posting:
    day, pay = plain.pop("posted_on"), plain.pop("pay")
    lists = {name: tuple(plain.pop(name)) for name in ("departments", "locations", "mentions")}
    typed = {"posted_on": date.fromisoformat(day) if day else None, "pay": Pay(**pay) if pay else None}
    return Posting(**(plain | lists | typed))


def _page_of(reply: dict[str, Any], kind: str) -> Page:
    if "error" in reply:
        name, message = reply["error"]
        error: type[SourceError] = _ERRORS.get(name, ParseError)
        raise error(message)
    if "fault" in reply:
        log.error("A fault in the reader of %s: %s", kind, reply["fault"])
        raise ParseError(
            f"A fault in this program's reader of {kind} sources. Its log tells where: please report it."
        )
    page = reply["page"]
    postings = tuple(_posting_of(one) for one in page.pop("postings"))
    next = page.pop("next")
    return Page(**page, postings=postings, next=Request(**next) if next else None)


# ------------------------------------------------------------------------------------- far end


def serve(questions: IO[bytes], replies: IO[bytes], limit: float) -> None:
    """Says that it is ready, then answers one question after another until the pipe closes or memory
    ran out."""
    replies.write(_LENGTH.pack(0))
    replies.flush()
    while True:
        question = _read_frame(questions)
        body = None if question is None else _read_frame(questions)
        if question is None or body is None:
            return
        # Should the near end be gone, nobody else would end a parse that does not end.
        signal.setitimer(signal.ITIMER_REAL, limit + 6.0)
        reply = _reply(json.loads(question), body)
        data = _json(reply)
        if len(data) > _MOST_RESULT:
            data = _json({"error": _too_much()})
        signal.setitimer(signal.ITIMER_REAL, 0)
        for part in _framed(data):
            replies.write(part)
        replies.flush()
        if reply.get("spent"):
            return


def _reply(question: dict[str, Any], body: bytes) -> dict[str, Any]:
    try:
        page = READERS[question["kind"]].parse(*_asked(question, body))
        return {"error": _too_much()} if len(page.postings) > _MOST_POSTINGS else {"page": _plain(page)}
    except MonitorError as error:
        return {"error": [getattr(error, "kind", "parse"), str(error)]}
    except MemoryError:
        message = "Reading the answer needed more memory than one source may have. Nothing of it was used."
        return {"error": ["parse", message], "spent": True}
    except Exception as fault:
        return {"fault": where(fault)}


def _too_much() -> list[str]:
    return ["parse", f"The answer holds more than {_MOST_POSTINGS} roles, more than this program keeps."]


def _read_frame(pipe: IO[bytes]) -> bytes | None:
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(header)
    data = pipe.read(size)
    return data if len(data) == size else None


def main() -> None:
    """The far end: limits first, then work."""
    import resource

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


__all__ = ["Worker", "serve"]

if __name__ == "__main__":
    threading.current_thread().name = "reader"
    main()
