"""An invented employer on this machine: a small web server with a board that changes. For the demo only."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(slots=True)
class Board:
    """What the server shows now; None: the board is not there any more."""

    roles: dict[str, list[dict[str, Any]] | None] = field(default_factory=dict)


def role(id_: int, title: str, department: str, place: str, requisition: str) -> dict[str, Any]:
    """A role in the shape in which the vendor's list gives it."""
    return {
        "id": id_,
        "title": title,
        "absolute_url": f"https://acme.example/jobs/{id_}",
        "location": {"name": place},
        "requisition_id": requisition,
        "departments": [{"id": 1, "name": department, "parent_id": None}],
        "offices": [],
        "content": "",
    }


@contextmanager
def serve(board: Board) -> Iterator[str]:
    """Serve the boards on a free port of this machine; yields the address before the board's name."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            roles = board.roles.get(self.path.strip("/").split("?")[0])
            answer: Mapping[str, Any]
            if roles is None:
                status, answer = 404, {"status": 404, "error": "Job board not found"}
            else:
                status, answer = 200, {"jobs": roles, "meta": {"total": len(roles)}}
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """The demo's screen is for the alerts."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
