"""A watch list in which every secret and every private word can be told from all others, and its whole life.

`SECRETS` must be nowhere but where the user put them; `PRIVATE` (how to reach somebody, what was noted) may
stand in the database, in a watch list and in what a verb shows on request, and in no log, error or request.
"""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from tests.life import Life, Ran, living, role, rss
from tests.mailbox.fakes import Fake, serving
from tests.servers import Reply
from tests.sinks import free_port

IN_FILE = {
    "token in a path": "Cnry01pathtoken",
    "password in an address": "Cnry02password",
    "query of a channel": "Cnry03query",
    "key of a feed": "Cnry04feedkey",
    "password of a mailbox, in the file": "Cnry05mailinline",
}
"""What the user wrote into the watch list itself: it stands there, and in its last good copy."""
ELSEWHERE = {
    "address in a file": "Cnry06urlfile",
    "address in the credentials": "Cnry07credential",
    "password file of a mailbox": "Cnry08mailfile",
    "what token_command printed": "Cnry09command",
    "USAJOBS key file": "Cnry10usajobs",
    "address of the heartbeat": "Cnry11heartbeat",
    "secret in the environment": "Cnry12environ",
}
"""What is read from files, credentials, commands and the environment: it stands nowhere else."""
SECRETS = {**IN_FILE, **ELSEWHERE}

PRIVATE = {
    "mail": "canary.mail@people.example",
    "phone": "+49 30 5557788",
    "linkedin": "linkedin.com/in/canary-profile",
    "other": "signal: canary.other",
    "notes": "canary notes: loves sky diving",
    "title": "Canary Chief of Data",
    "note of what was said": "canary outcome: she will ask around",
}
NAME = "Canaria Quell"
"""The person's name: in no log and no request; a verb that is asked about her says it."""
MET = "2026-03-17"

LIST = """\
timezone = "Europe/Berlin"
[me]
name = "Jordan Reyes"
[http]
allow_private = ["127.0.0.0/8"]
pace = "0s"
contact = "https://me.example/about-my-monitor"
[fit]
titles = ["data engineer"]
[heartbeat]
url_file = "beat.url"
[usajobs]
key_file = "usajobs.key"
[[channels]]
name = "plain"
url = "json://jordan:{password}@127.0.0.1:{hook}/{path}?rto=2&cto=2&+X-Key={query}"
fallback = "filed"
fallback_after = 1
[[channels]]
name = "filed"
url_file = "channel.url"
[[channels]]
name = "credited"
url_file = "credited.url"
[[mailboxes]]
name = "refused"
url = "imap://jordan@127.0.0.1:{imap}/INBOX"
password_file = "mail.password"
[[mailboxes]]
name = "inline"
url = "imap://jordan:{inline}@127.0.0.1:{dead}/INBOX"
[[mailboxes]]
name = "tokens"
url = "imap://jordan@127.0.0.1:{imap}/INBOX"
token_command = ["printf", "{command}"]
[[employers]]
name = "Acme"
[[employers.rejections]]
role = "Senior Data Engineer"
date = 2026-05-01
[[employers.sources]]
kind = "greenhouse"
board = "acme"
url = "{site}/acme"
[[employers.sources]]
kind = "feed"
url = "{site}/feed?key={feed}"
[[employers.people]]
name = "{name}"
title = "{title}"
departments = ["Data Platform"]
star = true
email = "{mail}"
phone = "{phone}"
linkedin = "{linkedin}"
other = "{other}"
notes = "{notes}"
met = {met}
"""


@dataclass
class Canary:
    """One such life. `logged` is everything that every logger had to say, with all traces."""

    life: Life
    imap: Fake
    logged: io.StringIO
    dead: int

    def write(self, **changes: str) -> None:
        folder, secrets = self.life.folder, SECRETS
        files = {
            "channel.url": f"{self.life.hook.url}?+X-Key={secrets['address in a file']}",
            "mail.password": secrets["password file of a mailbox"],
            "usajobs.key": secrets["USAJOBS key file"],
            "beat.url": f"{self.life.site}/beat/{secrets['address of the heartbeat']}",
        }
        for name, text in files.items():
            (folder / name).write_text(text)
            (folder / name).chmod(0o600)
        credentials = folder / "credentials"
        credentials.mkdir(exist_ok=True)
        credited = f"json://127.0.0.1:{self.dead}/{secrets['address in the credentials']}"
        (credentials / "credited.url").write_text(credited)
        self.life.environ["CREDENTIALS_DIRECTORY"] = str(credentials)
        self.life.environ["MONITOR_USAJOBS__KEY"] = secrets["secret in the environment"]
        told = {what: PRIVATE[what] for what in ("mail", "phone", "linkedin", "other", "notes", "title")}
        text = LIST.format(
            site=self.life.site,
            hook=self.life.hook.port,
            imap=self.imap.port,
            dead=self.dead,
            password=secrets["password in an address"],
            path=secrets["token in a path"],
            query=secrets["query of a channel"],
            feed=secrets["key of a feed"],
            inline=secrets["password of a mailbox, in the file"],
            command=secrets["what token_command printed"],
            name=NAME,
            met=MET,
            **told,
        )
        for old, new in changes.items():
            text = text.replace(old, new)
        self.life.config.write_text(text)
        self.life.config.chmod(0o600)

    def run(self, *argv: str, stdin: str = "") -> Ran:
        """A verb, with the trace as Python would print it where it breaks down."""
        try:
            with mock.patch("sys.stdin", io.StringIO(stdin)):
                return self.life.run(*argv)
        except Exception:
            return Ran(code=1, out="", err=traceback.format_exc())


@contextmanager
def canary(folder: Path) -> Iterator[Canary]:
    """The life, everything logged."""
    logged = io.StringIO()
    handler = logging.StreamHandler(logged)
    handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        fake = Fake(answers={"LOGIN": b"{tag} NO wrong password\r\n", "AUTHENTICATE": b"{tag} NO wrong\r\n"})
        with living(folder) as life, serving(fake.serve) as fake.port:
            one = Canary(life=life, imap=fake, logged=logged, dead=free_port())
            life.keep_in_touch()
            life.board("acme", [role(101, "Data Engineer")])
            life.answers["/feed"] = rss(("a1", "Data Engineer"))
            life.answers["/beat"] = Reply(body=b"ok")
            one.write()
            yield one
    finally:
        root.removeHandler(handler)
