"""`add imaps://…` with nothing made up: the real process on a real terminal, a real Dovecot, real mails."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.mailbox.dovecot import Dovecot, dovecot, missing

pytestmark = pytest.mark.network

MAILS = Path(__file__).parents[1] / "mails" / "fixtures"
PLACE = Path(__file__).parents[2]
EMPLOYERS = '[[employers]]\nname = "Fennel & Oak"\n\n[[employers]]\nname = "Kestrel Labs" # the second\n'


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    if why := missing():
        pytest.skip(why)
    with dovecot() as running:
        yield running


@dataclass
class Account:
    """A mailbox with two mails in its inbox, and a watch list beside it."""

    server: Dovecot
    user: str
    config: Path

    @property
    def environ(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "HOME": str(self.config.parent), "TZ": "UTC", "LANG": "C.UTF-8"}

    @property
    def command(self) -> list[str]:
        return [sys.executable, "-m", "monitor", "--config", str(self.config)]

    @property
    def url(self) -> str:
        return self.server.url(self.user)

    def run(self, *argv: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.command, *argv],
            env=self.environ,
            cwd=PLACE,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def secret(self, content: str) -> str:
        path = self.config.parent / "given"
        path.write_text(content)
        path.chmod(0o600)
        return str(path)

    def flags(self) -> Any:
        with self.server.as_user(self.user) as client:
            client.select_folder("INBOX", readonly=True)
            return client.fetch(client.search(), ["FLAGS"])


@pytest.fixture
def account(server: Dovecot, tmp_path: Path) -> Account:
    user = server.user()
    server.deliver(
        user, *((MAILS / f"{name}.eml").read_bytes() for name in ("linkedin_alert_en", "lookalike_friend"))
    )
    config = tmp_path / "config.toml"
    config.write_text(f'[http]\nca_file = "{server.ca_file}"\n\n{EMPLOYERS}')
    return Account(server, user, config)


def truth(name: str) -> Any:
    return json.loads((MAILS / f"{name}.json").read_text())["postings"]


def test_the_alerts_of_a_real_server_are_shown_and_the_mailbox_is_as_before(account: Account) -> None:
    before = account.flags()
    ran = account.run(
        "add",
        account.url,
        "--json",
        "--boundary",
        "mx.reader.example",
        "--password-file",
        account.secret(account.server.password),
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert (found["readable"], found["mails"], found["alerts"]) == (True, 2, {"LinkedIn": 1})
    every = truth("linkedin_alert_en")
    own = [one for one in every if one["company"].startswith(("Fennel", "Kestrel"))]
    told = {(one["employer"], one["title"], "; ".join(one["locations"])) for one in found["roles"]}
    employers = {"Fennel & Oak, Inc.": "Fennel & Oak", "Kestrel Labs": "Kestrel Labs"}
    assert told == {(employers[one["company"]], one["title"], one["location"]) for one in own}
    assert found["others"] == len({one["id"] for one in every} - {one["id"] for one in own})
    assert "INBOX" in found["folders"]
    assert found["servers"] == {"mx.reader.example": 1}
    assert found["verdicts"] == {"verified": 1, "unverifiable": 0, "failed": 0}
    assert tomllib.loads(account.config.read_text())["mailboxes"][0]["password_file"] == "given"
    assert account.flags() == before
    assert account.run("check").returncode == 0


def test_a_wrong_password_is_told_without_a_word_of_it(account: Account) -> None:
    before = account.config.read_bytes()
    ran = account.run("add", account.url, "--password-file", account.secret("not-the-word"))
    assert ran.returncode == 4
    assert "refused the user or the password" in " ".join(ran.stdout.split())
    assert "not-the-word" not in ran.stdout + ran.stderr
    assert account.user not in ran.stdout + ran.stderr
    assert account.config.read_bytes() == before


def test_a_folder_that_is_not_there_names_those_that_are(account: Account) -> None:
    url = account.server.url(account.user, "Werbemul")
    ran = account.run("add", url, "--password-file", account.secret(account.server.password))
    assert ran.returncode == 4
    assert "Werbemüll" in ran.stdout


def test_on_a_terminal_the_password_is_asked_for_and_not_shown(account: Account) -> None:
    ours, its = pty.openpty()
    process = subprocess.Popen(
        [*account.command, "add", account.url],
        env=account.environ | {"TERM": "dumb"},
        cwd=PLACE,
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
    )
    os.close(its)
    screen = ""
    try:
        screen += _until(ours, r"Password at localhost: $")
        os.write(ours, f"{account.server.password}\n".encode())
        screen += _until(ours, r"\[Y/n\] $")
        os.write(ours, b"y\n")
        screen += _until(ours, None)
        assert process.wait(60) == 0, screen
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert account.server.password not in screen
    assert "Kestrel Labs: " in screen
    (entry,) = tomllib.loads(account.config.read_text())["mailboxes"]
    assert (account.config.parent / entry["password_file"]).read_text().strip() == account.server.password
    assert EMPLOYERS in account.config.read_text()


def _until(terminal: int, pattern: str | None) -> str:
    """What is shown up to a pattern, or to the end."""
    shown, deadline = "", time.monotonic() + 60
    while pattern is None or not re.search(pattern, shown):
        ready, _, _ = select.select([terminal], [], [], max(0.0, deadline - time.monotonic()))
        assert ready, shown
        try:
            more = os.read(terminal, 65536)
        except OSError:  # Nobody is there any more.
            more = b""
        if not more:
            assert pattern is None, shown
            break
        shown += more.decode("utf-8", "replace").replace("\r\n", "\n")
    return shown
