"""Sending through the real door, and catching what leaves: on loopback, or where `requests` would send it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from unittest import mock

import requests

from monitor.model import Channel, Message
from monitor.notify import Notifier, Outcome
from tests.channels import golden
from tests.channels.services import SERVICES, Seen, Service, answer, told_in
from tests.sinks import Mailed, MailSink


class Postbox:
    """One service, which takes messages and remembers every request."""

    def __init__(self, service: Service, url: str) -> None:
        self.service = service
        self.seen: list[Seen] = []
        self._notifier = Notifier([Channel(name="it", url=url)])

    def send(self, message: Message) -> tuple[Outcome, list[Seen]]:
        """The outcome, and those of the requests that hold the message."""
        self.seen.clear()
        outcome = self._notifier.send("it", message)
        return outcome, [seen for seen in self.seen if told_in(seen)]

    def forget(self) -> None:
        """Have the goodbye said now, and not where the garbage happens to be collected next."""
        del self._notifier
        gc.collect()

    def take(self, seen: Seen) -> tuple[int, bytes]:
        self.seen.append(seen)
        return answer(self.service, seen)


@contextmanager
def postbox(name: str) -> Iterator[Postbox]:
    service = SERVICES[name]
    with _loopback(service) if service.own else _caught(service) as box:
        yield box
        if service.says_goodbye:
            box.forget()


@contextmanager
def _loopback(service: Service) -> Iterator[Postbox]:
    boxes: list[Postbox] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            kind = self.headers.get("Content-Type") or ""
            status, said = boxes[0].take(Seen(method=self.command, url=self.path, kind=kind, body=body))
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_PUT = do_GET = do_POST

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        boxes.append(Postbox(service, service.url.replace("HOST", f"127.0.0.1:{server.server_address[1]}")))
        yield boxes[0]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def _caught(service: Service) -> Iterator[Postbox]:
    box = Postbox(service, service.url)

    def send(session: Any, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        body = request.body or b""
        kind = str(request.headers.get("Content-Type") or "")
        given = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
        seen = Seen(method=str(request.method), url=str(request.url), kind=kind, body=given)
        response = requests.Response()
        response.status_code, response._content = box.take(seen)
        response.request = request
        return response

    with mock.patch.object(requests.Session, "send", send):
        yield box


def mailed(messages: Mapping[str, Message]) -> dict[str, tuple[Message, dict[str, str]]]:
    """What a mail server gets of each message: its headers, its text, and the tags and links of its HTML."""
    sent = {}
    with MailSink() as sink:
        notifier = Notifier([Channel(name="it", url=sink.url)])
        for name, message in messages.items():
            outcome = notifier.send("it", message)
            assert outcome.result == "sent", (name, outcome)
            sent[name] = (message, _letter(sink.taken[-1]))
        assert len(sink.taken) == len(messages), "one mail each"
    return sent


def _letter(mail: Mailed) -> dict[str, str]:
    left = ("Date", "Content-Type", "Message-ID")
    told = {key: golden.NEW.sub("…", str(value)) for key, value in mail.parsed.items() if key not in left}
    return {
        "to": " ".join(mail.recipients),
        **{f"header {key}": value for key, value in told.items()},
        "text": mail.text.replace("\r\n", "\n").rstrip("\n"),
        **golden.of_page(mail.html),
    }
