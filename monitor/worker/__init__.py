"""Parsing in a process that can be killed: 40 kB of feed can hold a parser for a minute, 1 MB for ever.

`Worker` is the near end (`process.py` is one process of it), `python -m monitor.worker` the far end, and
`wire.py` what goes between them. The far end opens no connection, gets no secret (its environment is
nearly empty), cannot grow past its limits, and ends when its pipe closes or a parse takes too long, so
that none outlives a near end that was killed. Signals of a terminal or of a service manager do not reach
it: a stop must not look like a broken source.
"""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable
from typing import Any

from monitor.errors import ReadingError
from monitor.model import Answer, Page, ReadMail, Source
from monitor.sources.discover import Look
from monitor.worker.memory import Allowance, growth
from monitor.worker.process import Broken, Process
from monitor.worker.question import MailQuestion
from monitor.worker.wire import (
    look_of,
    look_question,
    mail_of,
    mail_question,
    page_of,
    question_of,
)

log = logging.getLogger(__name__)

_MOST_MEMORY = 168 * 2**20
"""Two processes at their limit and the program itself still fit into the MemoryMax of the unit."""


class Worker:
    """Parses answers in at most `processes` processes, which start when first needed. Thread-safe.

    A parse may take `limit` seconds and a process `memory` bytes; a small body less, and two large ones never
    both. A process serves `recycle` parses.
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
        self._allowance = Allowance(memory)
        self._free: queue.LifoQueue[Process | None] = queue.LifoQueue()
        for _ in range(processes):
            self._free.put(None)

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        """The page that the reader of this kind makes of an answer.

        Raises what the reader raises; ParseError also where the parse took too long, needed too much
        memory, gave too much, or ended the process. Waits while all processes are at work, and with a large
        body while another one is.
        """
        return page_of(self._reply(kind, question_of(kind, answer, source, keywords), answer.body), kind)

    def look(self, answer: Answer) -> Look:
        """What a page tells of the board behind it; raises and waits as `parse` does."""
        return look_of(self._reply("page", look_question(answer), answer.body))

    def read_mail(self, data: bytes, question: MailQuestion) -> ReadMail:
        """What one mail tells; raises and waits as `parse` does."""
        return mail_of(self._reply("mail", mail_question(question), data))

    def _reply(self, kind: str, question: dict[str, Any], body: bytes) -> dict[str, Any]:
        with self._allowance.held(growth(len(body), self._memory)):
            return self._asked(kind, question, body)

    def _asked(self, kind: str, question: dict[str, Any], body: bytes) -> dict[str, Any]:
        process, good = self._free.get(), None
        try:
            if process and process.ended():
                process.end()
                process = None
            process = process or Process(self._memory, self._limit)
            reply = process.exchange(question, body)
            if process.served < self._recycle and not reply.get("spent"):
                good = process
            return reply
        except Broken as broken:
            log.warning("Parsing %s was stopped: %s", kind, str(broken))
            raise ReadingError(f"{broken} Nothing of it was used.", began=process is not None) from None
        finally:
            if process and good is None:
                process.end()
            self._free.put(good)

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

    def _end_those(self, unwanted: Callable[[Process], bool]) -> int:
        taken: list[Process | None] = []
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


__all__ = ["MailQuestion", "Worker"]
