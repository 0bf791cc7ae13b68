"""The whole circle with real parts: a mail goes out by SMTP, falls into a mailbox, is read over IMAP, and
what it tells goes out by SMTP again and falls into the same mailbox."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import apprise
import pytest

from monitor.daemon.daemon import now
from tests.alert_mails import Told, linkedin
from tests.kill.program import Ear, Program
from tests.life import DANA, Life, living
from tests.mailbox.dovecot import Dovecot, dovecot, missing
from tests.sinks import Mailed, MailSink

pytestmark = pytest.mark.network

KEY = "mail:alerts"


class Post(MailSink):
    """A mail server that hands on what it takes to the mailbox of one user."""

    def __init__(self, server: Dovecot, user: str) -> None:
        super().__init__()
        self._server, self._user = server, user

    def take(self, item: Mailed) -> None:
        super().take(item)
        self._server.deliver(self._user, item.raw)

    def url_from(self, name: str, address: str) -> str:
        return (
            f"mailto://127.0.0.1:{self.port}?from={address}&name={name}&to=jordan@me.example"
            "&mode=insecure&format=text"
        )


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    if why := missing():
        pytest.skip(why)
    with dovecot() as running:
        yield running


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.now = now().replace(microsecond=0)
        yield life


def watch(life: Life, server: Dovecot, user: str, channel: str) -> None:
    (life.folder / "imap.password").write_text(server.password)
    (life.folder / "imap.password").chmod(0o600)
    box = (
        f'[[mailboxes]]\nname = "alerts"\nurl = "{server.url(user)}"\npassword_file = "imap.password"\n'
        f'[[channels]]\nname = "mail"\nurl = "{channel}"\n'
    )
    life.write(f'name = "Acme"\n{DANA}', channels=box)
    text = life.config.read_text().replace("[http]", f'[http]\nca_file = "{server.ca_file}"')
    life.config.write_text(text)


def send(url: str, text: str) -> None:
    """By Apprise itself, as any program would."""
    with warnings.catch_warnings():
        # The first URL loads every plugin, and some of them import what Python has deprecated.
        warnings.simplefilter("ignore")
        sender = apprise.Apprise()
        assert sender.add(url)
        assert sender.notify(title="Data Engineer at Acme", body=text)


def body_of(raw: bytes) -> str:
    mail = message_from_bytes(raw, policy=policy.default)
    part = mail.get_body(("plain",))  # type: ignore[attr-defined]  # of the default policy
    return str(part.get_content())


def test_a_role_goes_from_mail_to_mail_once_and_our_own_alert_is_no_news(life: Life, server: Dovecot) -> None:
    user = server.user()
    with Post(server, user) as post:
        watch(life, server, user, post.url)
        first = life.poll().sources[KEY]
        assert (first["error"], first["baseline"], first["mails"]["read"]) == (None, True, 0)

        told = body_of(linkedin(Told(title="Data Engineer", number=4_000_000_010), at=life.now))
        send(post.url_from("LinkedIn Job Alerts", "jobalerts-noreply@linkedin.com"), told)
        assert len(post.wait(1)) == 1

        life.later(hours=1)
        read = life.poll().sources[KEY]
        assert [(c["change"], c["title"], c["employer"]) for c in read["changes"]] == [
            ("opened", "Data Engineer", "Acme")
        ]
        alert = post.wait(2)[-1]
        assert alert.subject == "Write to Dana Ruiz now: Acme opened Data Engineer"
        assert "https://www.linkedin.com/jobs/view/4000000010/" in body_of(alert.raw)

        life.later(hours=1)
        again = life.poll().sources[KEY]
        assert (again["mails"]["read"], again["mails"]["alerts"], again["changes"]) == (1, 0, [])
        life.later(hours=1)
        life.poll()
        assert [a["kind"] for a in life.alerts() if a["urgency"] == "urgent"] == ["reach_out"]
        with server.as_user(user) as box:
            box.select_folder("INBOX", readonly=True)
            flags = box.get_flags(box.search()).values()
            assert [set(one) - {rb"\Recent"} for one in flags] == [set(), set()]


def test_a_mail_that_arrives_while_the_daemon_runs_is_told_at_once(life: Life, server: Dovecot) -> None:
    user = server.user()
    watch(life, server, user, life.hook.url)
    life.poll()
    life.later(minutes=1)
    with Ear() as ear, Program(life.folder, "run", ear=ear):
        ear.wait("STATUS=watching 1 sources", timeout=30)
        server.deliver(user, linkedin(Told(title="Data Engineer", number=4_000_000_011), at=life.now))
        # The next look on time is an hour away.
        [alert] = life.hook.wait(1, timeout=30)
        assert alert.title == "Write to Dana Ruiz now: Acme opened Data Engineer"
