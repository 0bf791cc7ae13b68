"""A watch list that lives: employers on loopback, a webhook and a mailbox, and a clock moved by hand.

    with living(tmp_path) as life:
        life.board("acme", [role(101, "Data Engineer", "Data Platform")])
        life.poll()
        life.later(days=1)

Everything goes through the real command line in this process: configuration, store, sockets, parser. Only
the parse worker is shared between the polls of a test run, since it takes a while to start.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

from monitor import cli
from monitor.worker import Worker
from tests.kill.zygote import Zygote
from tests.servers import Answered, Asked, Reply, Site, serve
from tests.sinks import MailSink, WebhookSink

ZONE = ZoneInfo("Europe/Berlin")
START = datetime(2026, 5, 4, 9, 0, tzinfo=ZONE)  # a Monday
ONLY_ROLES = {
    "MONITOR_CADENCE__THANK_YOU": "off",
    "MONITOR_CADENCE__ANSWER": "off",
    "MONITOR_CADENCE__INVITE": "off",
    "MONITOR_CADENCE__CHECK_IN": "off",
    "MONITOR_CADENCE__LATER": "off",
    "MONITOR_DIGEST__LETTER": "off",
}
"""What keeps everything but roles and sources out of the digest, for tests that count what comes."""
_PLACE = Path(__file__).parent.parent

DANA = """
[[employers.people]]
name = "Dana Ruiz"
title = "Head of Data Platform"
departments = ["Data Platform"]
star = true
email = "dana@acme.example"
notes = "Red Sox fan"
"""
REJECTION = """
[[employers.rejections]]
role = "Senior Data Engineer"
date = 2026-05-01
requisition = "R-1042"
"""


def role(
    number: int, title: str, department: str = "Data Platform", place: str = "Berlin", req: str | None = None
) -> dict[str, Any]:
    """A role as Greenhouse lists it."""
    return {
        "id": number,
        "title": title,
        "absolute_url": f"https://boards.greenhouse.io/acme/jobs/{number}",
        "location": {"name": place},
        "departments": [{"id": 7, "name": department, "parent_id": None, "child_ids": []}],
        "offices": [],
        "requisition_id": req,
        "updated_at": "2026-05-01T00:00:00-04:00",
    }


def jobs(roles: list[dict[str, Any]]) -> Reply:
    """A Greenhouse board with a validator that changes with what it says."""
    document = {"jobs": roles, "meta": {"total": len(roles)}}
    return Reply(json=document, etag=f'"{hash(json.dumps(document)) & 0xFFFFFFFF:x}"')


def rss(*items: tuple[str, str]) -> Reply:
    """A feed of (id, title)."""
    entries = "".join(
        f"<item><guid>{id_}</guid><title>{title}</title><link>https://news.example/{id_}</link></item>"
        for id_, title in items
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title>{entries}</channel></rss>'
    return Reply(body=body.encode(), headers={"Content-Type": "application/rss+xml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What one call of the command line gave."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """The JSON lines of standard output."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sources(self) -> dict[str, Any]:
        """Of `poll --json`: the line of each source."""
        return {line["source"]: line for line in self.lines if "source" in line}

    @property
    def summary(self) -> dict[str, int]:
        return dict(self.lines[-1]["summary"])

    def changes(self, source: str = "greenhouse:acme") -> list[tuple[str, str]]:
        return [(c["change"], c["id"]) for c in self.sources[source]["changes"]]


class Life:
    """One user with a watch list; `write` it, then `poll` and look at what the channels got."""

    def __init__(self, folder: Path, site: Site, hook: WebhookSink, mail: MailSink) -> None:
        self.folder = folder
        self.site = site
        self.hook = hook
        self.mail = mail
        self.now = START
        self.answers: dict[str, Answered] = {}
        self.state = folder / "state"
        self.config = folder / "config.toml"
        self.environ = {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "STATE_DIRECTORY": str(self.state),
            **ONLY_ROLES,
        }

    def keep_in_touch(self) -> None:
        """From now on what is due with people is told too, and the weekly letter comes."""
        for name in ONLY_ROLES:
            self.environ.pop(name, None)

    def answer(self, asked: Asked) -> Answered:
        return self.answers.get(asked.path, Reply(status=404, body=b"nothing here"))

    # ---------------------------------------------------------------- the employers

    def board(self, name: str, roles: list[dict[str, Any]]) -> None:
        self.answers[f"/{name}"] = jobs(roles)

    def asked(self, name: str = "acme") -> list[Asked]:
        return [asked for asked in self.site.asked if asked.path == f"/{name}"]

    def source(self, name: str = "acme", kind: str = "greenhouse") -> str:
        """The TOML of a source on loopback."""
        board = f'board = "{name}"\n' if kind not in ("feed", "page") else ""
        return f'[[employers.sources]]\nkind = "{kind}"\n{board}url = "{self.site}/{name}"\n'

    @property
    def webhook(self) -> str:
        return f'[[channels]]\nname = "hook"\nurl = "{self.hook.url}"\n'

    @property
    def mailbox(self) -> str:
        return f'[[channels]]\nname = "mail"\nurl = "{self.mail.url}"\n'

    def write(
        self,
        *employers: str,
        top: str = "",
        channels: str | None = None,
        fit: str = 'titles = ["data engineer", "analytics engineer"]',
    ) -> None:
        """The watch list. Each of `employers` is what stands below `[[employers]]`; default: Acme."""
        told = employers or (f'name = "Acme"\n{self.source()}{REJECTION}{DANA}',)
        self.config.write_text(
            f'timezone = "Europe/Berlin"\n{top}\n'
            '[me]\nname = "Jordan Reyes"\n'
            '[http]\nallow_private = ["127.0.0.0/8"]\npace = "0s"\n'
            f"[fit]\n{fit}\n"
            + (self.webhook if channels is None else channels)
            + "".join(f"[[employers]]\n{employer}\n" for employer in told)
        )

    # -------------------------------------------------------------------- the clock

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)

    def evening(self) -> None:
        """Six o'clock in the evening, local time, of this day or the next."""
        at = self.now.replace(hour=18, minute=0)
        self.now = at if at >= self.now else at + timedelta(days=1)

    # -------------------------------------------------------------------- the verbs

    def run(self, *argv: str, **environ: str) -> Ran:
        """A verb in this process."""
        out, err = io.StringIO(), io.StringIO()
        given = {**self.environ, "MONITOR_NOW": self.now.isoformat(), **environ}
        mask = os.umask(0)
        os.umask(mask)
        try:
            with (
                mock.patch.dict(os.environ, given, clear=True),
                contextlib.redirect_stdout(out),
                contextlib.redirect_stderr(err),
            ):
                try:
                    code = cli.execute(["--config", str(self.config), *argv])
                except SystemExit as stop:
                    code = int(stop.code or 0)
        finally:
            os.umask(mask)
        return Ran(code=code, out=out.getvalue(), err=err.getvalue())

    def poll(self, *argv: str) -> Ran:
        return self.run("poll", "--json", *argv)

    def rows(self, *argv: str) -> list[Any]:
        """The lines of a verb with --json."""
        ran = self.run(*argv, "--json")
        assert ran.code == 0, ran.err
        return ran.lines

    def status(self) -> Any:
        return self.rows("status")[0]

    def of_source(self, key: str = "greenhouse:acme") -> Any:
        return next(s for s in self.status()["sources"] if s["source"] == key)

    def alerts(self, kind: str | None = None) -> list[Any]:
        """The alerts that were made, the oldest first, each once."""
        rows = {row["alert"]: row for row in reversed(self.rows("outbox"))}
        return [row for row in rows.values() if kind in (None, row["kind"])]

    def process(self, *argv: str, check: int | None = None, anew: bool = False, **environ: str) -> Ran:
        """A verb in a process of its own: a fork of one that has it loaded, or begun `anew`."""
        given = {
            **self.environ,
            "MONITOR_NOW": self.now.isoformat(),
            "PYTHONPATH": str(_PLACE),
            **environ,
        }
        command = ["--config", str(self.config), *argv]
        if anew:
            done = subprocess.run(
                [sys.executable, "-m", "monitor", *command],
                env=given, cwd=self.folder, capture_output=True, text=True, timeout=60, check=False,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
            ran = Ran(code=done.returncode, out=done.stdout, err=done.stderr)
        else:
            code, out, err = zygote().verb(self.folder, command, given)
            ran = Ran(code=code, out=out, err=err)
        assert check is None or ran.code == check, ran.out + ran.err
        return ran


@cache
def zygote() -> Zygote:
    """The one that all lives of a test run are forked of."""
    loaded = Zygote()
    atexit.register(loaded.__exit__)
    return loaded


class SharedWorker(Worker):
    """A worker that outlives the verbs; `end` ends it."""

    def close(self) -> None:
        """Not yet."""

    def end(self) -> None:
        super().close()


_shared = SharedWorker()
atexit.register(_shared.end)


@contextmanager
def living(folder: Path) -> Iterator[Life]:
    """A user in a folder, with a site, a webhook and a mailbox."""
    with ExitStack() as stack:
        for module in ("monitor.cli.poll", "monitor.worker"):
            stack.enter_context(mock.patch(f"{module}.Worker", return_value=_shared))
        life: Life | None = None

        def answer(asked: Asked) -> Answered:
            assert life is not None
            return life.answer(asked)

        site = stack.enter_context(serve(answer))
        hook = stack.enter_context(WebhookSink())
        mail = stack.enter_context(MailSink())
        life = Life(folder, site, hook, mail)
        life.write()
        yield life
