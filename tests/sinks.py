"""Real ends for alerts on loopback: a mail server and a webhook, each with scripted answers.

    with WebhookSink() as hook, MailSink() as mail:
        hook.script("500", "accept")            # the next answers; then `hook.always`
        Channel(name="hook", url=hook.url)      # json://127.0.0.1:PORT/alerts
        Channel(name="mail", url=mail.url)      # mailto://127.0.0.1:PORT?…
        assert mail.wait(1)[0].subject == "…"

Both keep what they took, in order, also where they then answered with a fault: `accepted` tells whether
the sender was told that it arrived. Real sockets and threads; everything ends with the `with`, and what
hangs is let go then.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import threading
from collections import deque
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

T = TypeVar("T")


class _Sink(Generic[T]):
    """What both ends have in common: the script of answers, and what was taken."""

    def __init__(self) -> None:
        self.always = "accept"
        self._script: deque[str] = deque()
        self._taken: list[T] = []
        self._news = threading.Condition()
        self._closed = threading.Event()

    def script(self, *answers: str) -> None:
        """The answers to the next sends, one each."""
        self._script.extend(answers)

    def next_answer(self) -> str:
        with self._news:
            return self._script.popleft() if self._script else self.always

    def take(self, item: T) -> None:
        with self._news:
            self._taken.append(item)
            self._news.notify_all()

    @property
    def taken(self) -> list[T]:
        """Everything that came, in order."""
        with self._news:
            return list(self._taken)

    def wait(self, count: int, timeout: float = 10) -> list[T]:
        """Everything that came, as soon as it is `count` or more; AssertionError if it does not get there."""
        with self._news:
            enough = self._news.wait_for(lambda: len(self._taken) >= count, timeout)
            assert enough, f"{len(self._taken)} of {count} arrived within {timeout} seconds"
            return list(self._taken)

    def hang(self) -> None:
        """Say nothing until the sink is closed."""
        self._closed.wait(60)


def free_port() -> int:
    """A port of loopback on which nobody listens now: connections to it are refused."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


# --------------------------------------------------------------------------------- webhook


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooked:
    """One request to the webhook. `accepted`: it was answered with 200."""

    path: str
    headers: dict[str, str]
    body: bytes
    answer: str

    @property
    def accepted(self) -> bool:
        return self.answer == "accept"

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def title(self) -> str:
        return str(self.json["title"])

    @property
    def message(self) -> str:
        return str(self.json["message"])


class WebhookSink(_Sink[Hooked]):
    """A webhook. Answers: "accept", any status as text ("500", "404", "413", "302"), "hang" (takes it and
    says nothing), "drop" (takes it and closes the connection without an answer). A 302 leads to "accept".
    """

    def __init__(self) -> None:
        super().__init__()
        sink = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                sink.answer(self)

            do_PUT = do_GET = do_POST

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])

    @property
    def url(self) -> str:
        return f"json://127.0.0.1:{self.port}/alerts"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        moved = request.path == "/moved"
        answer = "accept" if moved else self.next_answer()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.take(Hooked(path=request.path, headers=headers, body=body, answer=answer))
        request.close_connection = True
        if answer == "hang":
            self.hang()
        elif answer != "drop":
            request.send_response(200 if answer == "accept" else int(answer))
            if answer.startswith("3"):
                request.send_header("Location", f"http://127.0.0.1:{self.port}/moved")
            request.send_header("Content-Length", "0")
            request.end_headers()

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


# ------------------------------------------------------------------------------------ mail


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """One mail as it came. `accepted`: the server answered 250 to its text."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    answer: str

    @property
    def accepted(self) -> bool:
        return self.answer == "accept"

    @property
    def parsed(self) -> EmailMessage:
        return message_from_bytes(self.raw, policy=policy.default)

    @property
    def subject(self) -> str:
        return str(self.parsed["Subject"])

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.parsed.get_body((kind,))
        return "" if part is None else str(part.get_content())


class _Handler:
    def __init__(self, sink: MailSink) -> None:
        self._sink = sink

    async def handle_MAIL(
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self._sink.login and not session.authenticated:
            return "530 log in first"
        envelope.mail_from = address
        return "250 go on"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:
        answer = self._sink.next_answer()
        content = envelope.content
        self._sink.take(
            Mailed(
                sender=envelope.mail_from or "",
                recipients=tuple(envelope.rcpt_tos),
                raw=content if isinstance(content, bytes) else (content or "").encode(),
                answer=answer,
            )
        )
        if answer == "hang":
            await asyncio.get_running_loop().run_in_executor(None, self._sink.hang)
        if answer in ("hang", "drop"):
            server.transport.abort()
            return ""
        return "250 taken" if answer == "accept" else f"{answer} the script says so"


class MailSink(_Sink[Mailed]):
    """A mail server. Answers to a mail: "accept", any reply code as text ("451", "554"), "hang", "drop".

    With `login` (user, password) it takes mail only after that login; with `tls` it speaks STARTTLS.
    """

    def __init__(self, *, login: tuple[str, str] | None = None, tls: ssl.SSLContext | None = None) -> None:
        super().__init__()
        self.login = login
        self.port = free_port()
        settings: dict[str, Any] = {}
        if tls is not None:
            settings["tls_context"] = tls
        if login is not None:
            settings.update(authenticator=self._authenticate, auth_require_tls=False)
        self._controller = Controller(
            _Handler(self), hostname="127.0.0.1", port=self.port, ready_timeout=10, **settings
        )

    @property
    def url(self) -> str:
        who = f"{self.login[0]}:{self.login[1]}@" if self.login else ""
        return (
            f"mailto://{who}127.0.0.1:{self.port}?from=monitor@sender.example&to=jordan@me.example"
            "&mode=insecure"
        )

    def _authenticate(
        self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any
    ) -> AuthResult:
        given = isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode())
        return AuthResult(success=given == self.login, handled=False, auth_data=data)

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        self._controller.stop()
