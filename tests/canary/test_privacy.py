"""docs/privacy.md says what is so: found in real sends, real reads and the files of a real state folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.canary.scene import canary
from tests.channels.leaving import table, told
from tests.channels.services import Page
from tests.life import role
from tests.mailbox.fakes import Fake

PAGE = (Path(__file__).parent.parent.parent / "docs" / "privacy.md").read_text(encoding="utf-8")
ALWAYS = {"host"}
"""A header that every request of the web has."""

pytestmark = pytest.mark.network


def part(heading: str) -> str:
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_what_each_channel_is_told_stands_in_the_page() -> None:
    assert table() in PAGE, "python -m tests.channels --write prints the table"


def test_what_sites_and_mail_servers_see_and_what_is_kept_stands_in_the_page(tmp_path: Path) -> None:
    mail = b"From: jobs@acme.example\r\nSubject: hi\r\nMessage-ID: <1@x>\r\n\r\nhi\r\n"
    fake = Fake(mails={1: mail}, capabilities=b"IMAP4rev1 IDLE")
    with canary(tmp_path) as scene:
        scene.imap.answers, scene.imap.mails = fake.answers, fake.mails
        scene.run("poll")
        scene.life.later(days=1)
        scene.life.board("acme", [role(101, "Data Engineer"), role(102, "Data Engineer II")])
        scene.run("poll")
        headers = {name.lower() for asked in scene.life.site.asked for name in asked.headers}
        commands = {_command(line) for line in scene.imap.lines}
        kept = {path.relative_to(scene.life.state).parts[0] for path in scene.life.state.rglob("*")}
        modes = {path.stat().st_mode & 0o077 for path in scene.life.state.rglob("*")}
    named = set(re.findall(r"`([a-z-]+)`", part("Employers' sites")))
    assert headers - ALWAYS <= named
    assert commands - {""} <= set(re.findall(r"`([A-Z ]+)`", part("Mailboxes")))
    assert len(headers) >= 4
    assert len(commands) >= 5
    told = set(re.findall(r"`([\w.-]+)/?`", part("On your disk")))
    assert {name.removesuffix("-wal").removesuffix("-shm") for name in kept} <= told
    assert modes == {0}


def _command(line: bytes) -> str:
    """The command of a line of IMAP; empty for what answers a question of the server."""
    words = line.decode("latin-1").upper().split()
    if len(words) < 2 or not re.fullmatch(r"[A-Z ]+", words[1]):
        return ""
    return " ".join(words[1:3]) if words[1] == "UID" else words[1]


def test_a_mail_holds_nothing_that_is_fetched() -> None:

    page = Page(told("full").html)
    assert not {tag for tag in page.tags if tag.endswith((".src", ".background")) or tag in ("link", "img")}
    assert "url(" not in told("full").html
