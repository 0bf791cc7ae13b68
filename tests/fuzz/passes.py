"""The whole way: a pass of the real program with its door, its store and the processes that parse.

A watch list has a source for each stored answer, all on one loopback server. Each round asks for everything
twice: once the answers are mutated, once they are good again. After it nothing of the good may be lost.
"""

from __future__ import annotations

import logging
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from monitor import __version__, config
from monitor.config.values import Config
from monitor.http import Http
from monitor.model import Message, Posting, Source
from monitor.notify import Outcome
from monitor.pipeline import Monitor, Polled
from monitor.store import Store
from monitor.store.copying import FILE
from monitor.worker import Worker
from tests.alert_mails import Told, linkedin
from tests.fuzz import judging, mails
from tests.fuzz.answers import Seed, What, mutated, seeds
from tests.life import ONLY_ROLES, START
from tests.servers import Answered, Asked, Reply, serve

_ROUNDS = 12
"""Rounds in one watch list; then another begins with an empty store."""
_MOST_SOURCES = 90
_LIMIT = 40.0
"""Seconds of a parse, by the clock and on a machine that may be busy: those of the processor are measured
where one answer is read by itself."""
_HEAD = """
timezone = "Europe/Berlin"
[fit]
titles = ["data engineer", "analytics engineer"]
[[channels]]
name = "pigeon"
url = "json://127.0.0.1/"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
contact = "jordan@mail.example"
"""
_OURS = ("fault", "was stopped")
"""What the log says of a fault of ours, and of a process that had to be killed."""


class _Heard(logging.Handler):
    """What the program logs that it should not have to."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage()
        if record.exc_info or any(word in line.lower() for word in _OURS):
            self.lines.append(line)


class Life:
    """One store, one monitor, and a clock that is moved by hand."""

    def __init__(self, folder: Path, worker: Worker, text: str) -> None:
        self.now = START
        self.sent: list[Message] = []
        self._stack = ExitStack()
        environ = {"STATE_DIRECTORY": str(folder / "state"), "HOME": str(folder), **ONLY_ROLES}
        self.config: Config = config.read(text, folder / "c.toml", folder, environ)
        self.store = Store(self.config.state_dir)
        self._stack.callback(self.store.close)
        http = Http(
            self.config.http, version=__version__, deadline=timedelta(seconds=20),
            resolver=lambda host, port: ["127.0.0.1"],
        )  # fmt: skip
        self.monitor = Monitor(self.config, self.store, http, worker, self, lambda: self.now)
        self._stack.callback(self.monitor.close)
        self._stack.callback(http.close)
        self.monitor.start()

    def send(self, channel: str, message: Message) -> Outcome:
        self.sent.append(message)
        return Outcome(result="sent", reason="")

    def poll(self) -> dict[str, Polled]:
        """Everything, whatever is due."""
        found: list[Polled] = []
        self.now += timedelta(hours=5)
        self.monitor.run(watch=found.append)
        return {polled.source: polled for polled in found}

    def shown(self, source: str) -> dict[str, Posting]:
        return {id: one.posting for id, one in self.store.known(source).items() if one.closed_at is None}

    def wrong(self) -> Iterator[str]:
        """What is stored or was sent that must not be, and whether the store is whole."""
        for known in self.store.roles():
            yield from judging.wrong_posting(known.posting)
        for message in self.sent:
            yield from judging.wrong_message([message.title, message.text, message.brief])
        self.sent.clear()
        with sqlite3.connect(self.config.state_dir / FILE) as db:
            [(said,)] = db.execute("PRAGMA quick_check").fetchall()[:1]
            if said != "ok" or db.execute("PRAGMA foreign_key_check").fetchall():
                yield f"the store is damaged: {said}"
        db.close()

    def end(self) -> None:
        self._stack.close()


class _Rounds:
    """What both kinds of passes share: a worker, a log that is heard, and lives that begin anew."""

    limit = 300.0

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.stack = ExitStack()
        self.worker = self.stack.enter_context(Worker(limit=_LIMIT))
        self.heard = _Heard()
        self._log = logging.getLogger("monitor")
        self._log.addHandler(self.heard)
        self._life: Life | None = None
        self._rounds = 0
        self.cases = 0

    def make(self, rng: random.Random) -> random.Random:
        return rng

    def saved(self, case: random.Random) -> bytes:
        return repr(case.getstate()[1][:3]).encode()

    def begun(self, text: str) -> tuple[Life, bool]:
        """The life of the day, and whether it is a new one."""
        self._rounds += 1
        if self._life is not None and self._rounds <= _ROUNDS:
            return self._life, False
        if self._life is not None:
            self._life.end()
        self._rounds = 1
        self._life = Life(Path(tempfile.mkdtemp(dir=self._folder)), self.worker, text)
        return self._life, True

    def told(self) -> Iterator[str]:
        yield from (f"logged: {line}" for line in self.heard.lines)
        self.heard.lines.clear()

    def close(self) -> None:
        if self._life is not None:
            self._life.end()
        self._log.removeHandler(self.heard)
        self.stack.close()


class Passes(_Rounds):
    """Feeds, boards or pages. `kinds`: those that take part, of whose stored answers roles can be read."""

    def __init__(self, what: What, folder: Path) -> None:
        super().__init__(folder)
        wanted = [
            seed for seed in seeds() if (seed.kind if seed.kind in ("feed", "page") else "board") == what
        ]
        # The stored answers of every kind stand before the samples.
        self._seeds = [seed for seed in wanted if len(seed.body) < 60_000][:_MOST_SOURCES]
        self._bodies: dict[str, bytes] = {}
        self._site = self.stack.enter_context(serve(self._answer))
        self._good: dict[str, dict[str, Posting]] = {}
        self.kinds: set[str] = set()

    def _answer(self, asked: Asked) -> Answered:
        name = asked.headers.get("host", "").partition(".test")[0]
        if asked.path == "/robots.txt" or name not in self._bodies:
            return Reply(status=404)
        return Reply(body=self._bodies[name], headers={"Content-Type": "text/html; charset=utf-8"})

    def _text(self) -> str:
        return _HEAD + "".join(self._entry(f"s{number}", seed) for number, seed in enumerate(self._seeds))

    def _entry(self, name: str, seed: Seed) -> str:
        lines = ["[[employers]]", f'name = "{name}"', "[[employers.sources]]", f'kind = "{seed.kind}"']
        lines += ["accept_terms = true", f'url = "http://{name}.test:{self._site.port}/jobs"']
        if selectors := seed.source.selectors:
            parts = ("item", "title", "link", "department", "location")
            lines += [f"{part} = '{value}'" for part in parts if (value := getattr(selectors, part))]
        return "\n".join(lines) + "\n"

    def attempt(self, case: random.Random) -> Iterator[str]:
        life, new = self.begun(self._text())
        sources = {source.employer: source for source in life.config.sources}
        if new:
            self._begin(life, sources)
            yield from self.told()
        for number, seed in enumerate(self._seeds):
            self._bodies[f"s{number}"] = mutated(seed.body, case)
        for source, polled in life.poll().items():
            yield from self._harm(source, polled)
        yield from self.told()
        self._give_good()
        for source, polled in life.poll().items():
            yield from self._harm(source, polled)
            yield from self._lost(life, source, polled)
        yield from self.told()
        yield from life.wrong()
        self.cases += len(self._seeds)

    def _begin(self, life: Life, sources: dict[str, Source]) -> None:
        self._give_good()
        first = life.poll()
        self._good = {
            key: dict(shown)
            for key, one in first.items()
            if one.outcome == "read" and (shown := life.shown(key))
        }
        self.kinds = {source.kind for source in sources.values() if source.key in self._good}

    def _give_good(self) -> None:
        self._bodies = {f"s{number}": seed.body for number, seed in enumerate(self._seeds)}

    def _harm(self, source: str, polled: Polled) -> Iterator[str]:
        """What a pass may never say of a source, whatever came."""
        good = self._good.get(source, {})
        for change in polled.changes:
            if change.what in ("closed", "opened", "reopened") and change.posting.id in good:
                yield f"{source}: {change.what}, and it stands there: {change.posting.title!r:.100}"
        if polled.error is not None and judging.unclean(str(polled.error)):
            yield f"{source}: a sentence that is not clean: {polled.error!s:.200}"

    def _lost(self, life: Life, source: str, polled: Polled) -> Iterator[str]:
        """What a good answer shows and the store does not."""
        good = self._good.get(source)
        if good is None:
            return
        if polled.outcome not in ("read", "unchanged"):
            yield f"{source}: a good answer was not read: {polled.error}"
            return
        shown = life.shown(source)
        for id, posting in good.items():
            now = shown.get(id)
            if now is None or (now.title, now.url) != (posting.title, posting.url):
                yield f"{source}: lost or changed: {posting.title!r:.100}"


class MailPasses(_Rounds):
    """A mailbox into which hostile mails fall, and a good one in each round."""

    def __init__(self, folder: Path, *, each: int = 60) -> None:
        super().__init__(folder)
        self._each = each
        self._box = folder / "Maildir"
        for part in ("new", "cur", "tmp"):
            (self._box / part).mkdir(parents=True)
        self._number = 0

    def _fall(self, data: bytes) -> None:
        self._number += 1
        (self._box / "new" / f"{1_700_000_000 + self._number}.M{self._number}P1.host").write_bytes(data)

    def attempt(self, case: random.Random) -> Iterator[str]:
        names = "".join(f'[[employers]]\nname = "{name}"\n' for name in mails.NAMES)
        box = f'[[mailboxes]]\nname = "alerts"\nurl = "maildir:{self._box}"\npropose = true\n'
        box += f'boundary = "{mails.BOUNDARY}"\n'
        life, new = self.begun(_HEAD + box + names)
        if new:
            for mail in (self._box / "new").iterdir():
                mail.unlink()
            life.poll()
        for _ in range(self._each):
            self._fall(mails.mutated(case))
        title = f"Data Engineer {self._number}"
        at = datetime.fromisoformat("2026-05-04T09:00:00+02:00")
        self._fall(
            linkedin(Told(title=title, number=5_000_000_000 + self._number), at=at, boundary=mails.BOUNDARY)
        )
        for polled in life.poll().values():
            if polled.outcome == "failed":
                yield f"the mailbox was not read: {polled.error}"
        yield from self.told()
        if not any(known.posting.title == title for known in life.store.roles()):
            yield "a good mail was lost"
        yield from life.wrong()
        self.cases += self._each
