"""What the killed program stands between: employers whose boards never rest, and channels that note all.

Both keep the truth that the program is measured by. A role is `certain` once the program asked with the
validator of a board that showed it: what it stored together with that validator may never be lost.
"""

from __future__ import annotations

import random
import re
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.servers import Answered, Asked, Reply, Reset
from tests.sinks import WebhookSink

FIRST_ROLES = 12
MOST_UNCERTAIN = 6
MOST_CLOSING = 2
_KEY = re.compile(r"\[alert ([^\]\s]+)\]")
_SYLLABLES = (
    "bar",
    "del",
    "fen",
    "gor",
    "hal",
    "kim",
    "lor",
    "mav",
    "nes",
    "pol",
    "rud",
    "sil",
    "tor",
    "vex",
)


@dataclass(slots=True)
class Role:
    """One role as it really was."""

    number: int
    title: str
    from_the_start: bool
    certain: bool = False
    closed: bool = False


class Board:
    """One employer's board. Every request may find it changed, as soon as the first read is certain."""

    def __init__(self, name: str, chance: random.Random, first_number: int) -> None:
        self.name = name
        self.resting = False
        self.roles: list[Role] = []
        self.asked = 0
        self._chance = chance
        self._next = first_number
        self._shown: dict[str, list[Role]] = {}
        self._version = 0
        self._known = -1
        self._lock = threading.Lock()
        for _ in range(FIRST_ROLES):
            self._open(from_the_start=True)

    @property
    def standing(self) -> list[Role]:
        return [role for role in self.roles if not role.closed]

    @property
    def settled(self) -> bool:
        """Did the program ask with the validator of the board as it stands? It drops it while a role that is
        gone has been missed once only."""
        with self._lock:
            return self._known == self._version

    def answer(self, asked: Asked) -> Answered:
        with self._lock:
            self.asked += 1
            self._learn(asked.headers.get("if-none-match"))
            if not self.resting:
                self._change()
                if self._chance.random() < 0.06:
                    return Reset() if self._chance.random() < 0.3 else Reply(status=503)
            etag = self._etag()
            self._shown[etag] = self.standing
            document = {"jobs": [_job(self.name, role) for role in self.standing]}
            return Reply(json=document, etag=etag)

    def _learn(self, etag: str | None) -> None:
        for role in self._shown.get(etag or "", ()):
            role.certain = True
        if etag == self._etag():
            self._known = self._version

    def _etag(self) -> str:
        return f'"{self.name}-{self._version}"'

    def _change(self) -> None:
        if not any(role.certain for role in self.roles):
            return  # the first read is the baseline; what opens before it is no news
        uncertain = sum(not role.certain for role in self.standing)
        if uncertain < MOST_UNCERTAIN and self._chance.random() < 0.45:
            for _ in range(self._chance.randint(1, 2)):
                self._open(from_the_start=False)
        old = [role for role in self.standing if role.certain]
        if not uncertain and len(old) > FIRST_ROLES and self._chance.random() < 0.5:
            for role in self._chance.sample(old, self._chance.randint(1, MOST_CLOSING)):
                role.closed = True
                self._version += 1

    def _open(self, *, from_the_start: bool) -> None:
        title = f"Engineer {self._word()} {self._word()}"
        self.roles.append(Role(number=self._next, title=title, from_the_start=from_the_start))
        self._next += 1
        self._version += 1

    def _word(self) -> str:
        return "".join(self._chance.choice(_SYLLABLES) for _ in range(4)).capitalize()


def _job(board: str, role: Role) -> dict[str, Any]:
    return {
        "id": role.number,
        "title": role.title,
        "absolute_url": f"https://{board}.example/jobs/{role.number}",
        "location": {"name": "Berlin"},
        "departments": [{"id": 1, "name": "Data Platform"}],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One message as it came over the wire; `answer` is what the channel meant to say to it."""

    keys: tuple[str, ...]
    marked: bool
    answer: str
    life: int


@dataclass(slots=True)
class Stage:
    """Which process lives now, and who wants to hear of what happens (`event`, before or after it)."""

    life: int = 0
    hear: Callable[[str], None] = field(default=lambda event: None)


class Channel(WebhookSink):
    """A webhook that notes every message. `moods` are its answers, drawn anew for each message."""

    def __init__(self, name: str, stage: Stage, chance: random.Random, moods: dict[str, float]) -> None:
        super().__init__()
        self.name = name
        self.received: list[Received] = []
        self.calm = False
        self._stage = stage
        self._chance = chance
        self._moods = moods
        self._noting = threading.Lock()
        self._noted = threading.Condition()
        self._coming: set[object] = set()
        take, let_go = self._server.process_request, self._server.shutdown_request

        def taken(connection: Any, address: Any) -> None:
            with self._noted:
                self._coming.add(connection)
            take(connection, address)

        def gone(connection: Any) -> None:
            self._is_noted(connection)
            let_go(connection)

        # The methods of this one server, called in the order in which connections came.
        self._server.process_request = taken  # type: ignore[method-assign, assignment]
        self._server.shutdown_request = gone  # type: ignore[method-assign, assignment]

    def _is_noted(self, connection: object) -> None:
        with self._noted:
            self._coming.discard(connection)
            self._noted.notify_all()

    def settle(self) -> None:
        """Wait until everything that was sent until now is noted."""
        with socket.create_connection(("127.0.0.1", self.port), 60) as line:
            # Connections are taken in turn, so that this one comes after all before it.
            line.sendall(b"GET /settled HTTP/1.0\r\n\r\n")
            line.recv(1)
        with self._noted:
            assert self._noted.wait_for(lambda: not self._coming, 60)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        if request.path == "/settled":
            self._is_noted(request.connection)
            request.send_response(204)
            request.end_headers()
            return
        answer = self._note(request)
        self._is_noted(request.connection)
        if answer is not None:
            self._reply(request, answer)

    def _note(self, request: BaseHTTPRequestHandler) -> str | None:
        """Keep a message; what the channel will answer. None where the sender died while it sent."""
        length = int(request.headers.get("Content-Length") or 0)
        body = request.rfile.read(length)
        if len(body) < length:
            return None
        text = body.decode("unicode_escape", "replace")
        with self._noting:
            answer = "accept" if self.calm else self._mood()
            self.received.append(
                Received(
                    keys=tuple(dict.fromkeys(_KEY.findall(text))),
                    marked="(possible repeat)" in text,
                    answer=answer,
                    life=self._stage.life,
                )
            )
        return answer

    def _reply(self, request: BaseHTTPRequestHandler, answer: str) -> None:
        self._stage.hear("send")
        request.close_connection = True
        if answer == "hang":
            time.sleep(1.2)
        if answer == "slow":
            time.sleep(self._chance.uniform(0.01, 0.08))
        if answer not in ("hang", "drop"):
            request.send_response(200 if answer in ("accept", "slow") else int(answer))
            request.send_header("Content-Length", "0")
            request.end_headers()
            request.wfile.flush()
            self._stage.hear("sent")

    def _mood(self) -> str:
        return self._chance.choices(list(self._moods), weights=list(self._moods.values()))[0]
