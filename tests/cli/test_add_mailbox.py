"""`add imaps://…` through the command line, with a mailbox and a reader of mails that are made up here."""

from __future__ import annotations

import contextlib
import io
import json
import os
import stat
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from monitor import cli
from monitor import mailbox as mailbox_door
from monitor.cli import mailing, sign_in
from monitor.config import read
from monitor.errors import BlockedError, NotFoundError, ParseError, SourceError
from monitor.model import Arrived, Mailbox, Posting, Proposal, ReadMail
from monitor.worker import MailQuestion

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
URL = "imaps://jordan%40mail.example@imap.mail.example/Job alerts"
HOME = '[me]\nname = "Jordan" # mine\n\n[[employers]]\nname = "Acme"\naliases = ["Acme Labs"]\n'
SECRET = "app-password-4711"


def role(employer: str, title: str, *places: str, **more: Any) -> Posting:
    return Posting(source="", id=title, title=title, employer=employer, locations=places, **more)


ENGINEER = role("Acme Labs", "Data Engineer", "Berlin")
LINKEDIN = ReadMail(via="LinkedIn", on=date(2026, 5, 2), verdict="verified", postings=(ENGINEER,), others=5)
INDEED = ReadMail(
    via="Indeed",
    on=date(2026, 5, 3),
    verdict="unverifiable",
    postings=(role("acme", "DATA ENGINEER", "Berlin"), role("Acme", "Analyst")),
    others=2,
)
FORGED = ReadMail(via="Indeed", on=date(2026, 5, 3), verdict="failed", others=3)
DOUBTFUL = ReadMail(
    via="Monster", on=date(2026, 5, 1), doubt="It has 7 links and 5 rows.", verdict="verified"
)
PRIVATE = ReadMail(via="Aunt Polly", on=date(2026, 5, 1))


@dataclass
class Box:
    """A mailbox that holds some mails, each with what a reader makes of it."""

    mails: list[tuple[ReadMail | ParseError, dict[str, Any]]]
    names: tuple[str, ...] = ("INBOX", "Job alerts", "Junk")
    cursor: str = ""
    oversized: int = 0
    fault: SourceError | None = None
    opened: list[tuple[Mailbox, Path]] = field(default_factory=list)
    asked: list[MailQuestion] = field(default_factory=list)

    def new(self, cursor: str | None, *, since: datetime, seen: Any) -> Iterator[Arrived]:
        assert (cursor, since, tuple(seen)) == (None, NOW - timedelta(days=30), ())
        for number, (_, facts) in enumerate(self.mails):
            raw = facts.get("head", b"Subject: private matters\r\n") + b"\r\n%d" % number
            yield Arrived(
                key=str(number), raw=raw, folder="x", arrived_at=facts.get("at", NOW - timedelta(days=1))
            )

    def folders(self) -> tuple[str, ...]:
        return self.names

    @contextlib.contextmanager
    def open(self, mailbox: Mailbox, *, base: Path) -> Iterator[Box]:
        self.opened.append((mailbox, base))
        if self.fault:
            raise self.fault
        yield self

    def read_mail(self, data: bytes, question: MailQuestion) -> ReadMail:
        self.asked.append(question)
        made = self.mails[int(data.rpartition(b"\n")[2])][0]
        if isinstance(made, ParseError):
            raise made
        return made


@dataclass
class Ran:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        (line,) = self.out.splitlines()
        return json.loads(line)


@dataclass
class Desk:
    """A watch list in a folder, and a mailbox somewhere."""

    path: Path
    box: Box
    terminal: bool = False
    answers: Callable[[str], str] = lambda question: "y"
    typed: str = SECRET

    def run(self, *argv: str) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        worker = mock.MagicMock()
        worker.return_value.__enter__.return_value = self.box
        with (
            mock.patch.dict(
                os.environ, {"MONITOR_NOW": NOW.isoformat(), "HOME": str(self.path.parent)}, clear=True
            ),
            mock.patch("monitor.mailbox.open_box", self.box.open),
            mock.patch("monitor.worker.Worker", worker),
            mock.patch("monitor.cli.questions.can_ask", return_value=self.terminal),
            mock.patch("monitor.cli.sign_in.getpass", return_value=self.typed),
            mock.patch("builtins.input", self.answers),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                code = cli.execute(["--config", str(self.path), "add", *argv])
            except SystemExit as stop:
                code = int(stop.code or 0)
        return Ran(code, out.getvalue(), err.getvalue())

    @property
    def mailboxes(self) -> Any:
        return tomllib.loads(self.path.read_text()).get("mailboxes", [])

    def secret(self, name: str = "secret", content: str = SECRET, mode: int = 0o600) -> str:
        path = self.path.parent / name
        path.write_text(content + "\n")
        path.chmod(mode)
        return str(path)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    path = tmp_path / "config.toml"
    path.write_text(HOME)
    return Desk(path, Box([(LINKEDIN, {}), (INDEED, {}), (PRIVATE, {})]))


def test_it_asks_for_the_password_tells_what_it_found_and_writes_the_entry(desk: Desk) -> None:
    desk.terminal = True
    desk.box.oversized = 2
    ran = desk.run(*URL.split())  # as people type it, the folder's name without quotes
    assert ran.code == 0, ran.err
    said = " ".join(ran.out.split())
    assert (
        "“Job alerts” at imap.mail.example. Signed in: 3 mails of the last 30 days, 2 job alerts among"
        in said
    )
    assert "Folders: INBOX, Job alerts (this one), Junk" in said
    assert "2 mails passed over: too large" in said
    assert "1 LinkedIn 1 Indeed" in said
    assert "2 roles at your employers:" in said
    assert "Acme: Data Engineer, Berlin (2 May 2026, LinkedIn)" in said
    assert "Acme: Analyst (3 May 2026, Indeed)" in said
    assert "Left out: 7 postings of employers that you do not watch." in said
    assert "Senders: 1 verified by your mail server, 1 that nobody vouches for." in said
    assert "Most providers want an app password" in said
    assert desk.path.read_text().startswith(HOME)
    assert desk.mailboxes == [{"name": "job-alerts", "url": URL, "password_file": "job-alerts.password"}]
    kept = desk.path.parent / "job-alerts.password"
    assert kept.read_text() == f"{SECRET}\n"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    for private in (SECRET, "private matters", "Aunt Polly"):
        assert private not in ran.out + ran.err
    ((opened, base),) = desk.box.opened
    assert (opened.password, opened.url, base) == (SECRET, URL, desk.path.parent)
    assert [(q.boundary, q.propose, q.today) for q in desk.box.asked] == [(None, False, date(2026, 5, 4))] * 3
    assert [one.name for one in desk.box.asked[0].employers] == ["Acme"]


def test_json_has_the_keys_of_every_add_and_those_of_mailboxes(desk: Desk) -> None:
    desk.box.mails.append((DOUBTFUL, {}))
    ran = desk.run(URL, "--json", "--password-file", desk.secret(), "--junk", "--boundary", "mx.mail.example")
    assert ran.code == 0, ran.err
    assert ran.document == {
        "system": "imap",
        "kind": "mail",
        "board": None,
        "url": URL,
        "readable": True,
        "complete": False,
        "count": 2,
        "samples": ["Data Engineer", "Analyst"],
        "requests": 0,
        "reason": "Signed in: 4 mails of the last 30 days, 3 job alerts among them.",
        "toml": f'[[mailboxes]]\nname = "job-alerts"\nurl = "{URL}"\npassword_file = "secret"\njunk = true\n'
        'boundary = "mx.mail.example"\n',
        "file": str(desk.path),
        "written": True,
        "source": "mail:job-alerts",
        "folder": "Job alerts",
        "folders": ["INBOX", "Job alerts", "Junk"],
        "mails": 4,
        "alerts": {"LinkedIn": 1, "Indeed": 1, "Monster": 1},
        "roles": [
            {
                "employer": "Acme",
                "title": title,
                "locations": places,
                "on": on,
                "via": via,
                "verdict": verdict,
                "news": False,
            }
            for title, places, on, via, verdict in (
                ("Data Engineer", ["Berlin"], "2026-05-02", "LinkedIn", "verified"),
                ("Analyst", [], "2026-05-03", "Indeed", "unverifiable"),
            )
        ],
        "others": 7,
        "unread": [{"via": "Monster", "on": "2026-05-01", "why": "It has 7 links and 5 rows."}],
        "oversized": 0,
        "proposals": 0,
        "verdicts": {"verified": 2, "unverifiable": 1, "failed": 0},
        "servers": {"": 3},
        "boundary": "mx.mail.example",
    }
    assert desk.box.opened[0][0].junk
    assert desk.mailboxes[0]["password_file"] == "secret"
    assert sorted(one.name for one in desk.path.parent.iterdir()) == ["config.toml", "secret"]


def test_a_dry_run_looks_and_writes_nothing(desk: Desk) -> None:
    desk.terminal = True
    ran = desk.run(URL, "--dry-run")
    assert ran.code == 0
    assert 'Would write:\n\n[[mailboxes]]\nname = "job-alerts"' in ran.out
    assert 'password_file = "job-alerts.password"' in ran.out
    assert [one.name for one in desk.path.parent.iterdir()] == ["config.toml"]
    assert desk.path.read_text() == HOME


def test_who_says_no_has_nothing_written(desk: Desk) -> None:
    desk.terminal, desk.answers = True, lambda question: "n"
    ran = desk.run(URL)
    assert ran.code == 0
    assert "Nothing was written." in ran.out
    assert [one.name for one in desk.path.parent.iterdir()] == ["config.toml"]


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_without_a_terminal_a_missing_password_names_the_flags(desk: Desk, more: list[str]) -> None:
    desk.terminal = bool(more)  # --json asks nothing, also where somebody sits there
    ran = desk.run(URL, *more)
    assert ran.code == 1
    assert "--password-file FILE" in ran.err
    assert "--token-command COMMAND" in ran.err
    assert desk.box.opened == []


def test_no_password_typed_is_none(desk: Desk) -> None:
    desk.terminal, desk.typed = True, " "
    ran = desk.run(URL)
    assert ran.code == 1
    assert "Without a password" in ran.err


def test_a_token_command_needs_no_password(desk: Desk) -> None:
    ran = desk.run(URL, "--token-command", 'oauth-token "jordan reyes"', "--yes")
    assert ran.code == 0, ran.err
    assert desk.mailboxes[0]["token_command"] == ["oauth-token", "jordan reyes"]
    assert desk.box.opened[0][0].token_command == ("oauth-token", "jordan reyes")
    assert "password_file" not in desk.mailboxes[0]


def test_a_password_in_the_address_goes_into_its_file_and_out_of_the_address(desk: Desk) -> None:
    ran = desk.run(URL.replace("@imap", f":{SECRET}@imap"), "--yes")
    assert ran.code == 0, ran.err
    assert desk.mailboxes[0]["url"] == URL
    assert (desk.path.parent / "job-alerts.password").read_text() == f"{SECRET}\n"
    assert "history of your shell" in ran.out
    assert SECRET not in ran.out + desk.path.read_text()


def test_beside_credentials_of_the_system_service_the_password_goes_among_them(desk: Desk) -> None:
    (desk.path.parent / "credentials").mkdir()
    desk.terminal = True
    ran = desk.run(URL)
    assert ran.code == 0
    assert (desk.path.parent / "credentials" / "job-alerts.password").read_text() == f"{SECRET}\n"
    assert "systemctl restart" in ran.out


def test_a_file_that_is_there_is_not_written_over(desk: Desk) -> None:
    desk.secret("job-alerts.password", "another")
    desk.terminal = True
    assert desk.run(URL).code == 0
    assert (desk.path.parent / "job-alerts.password").read_text() == "another\n"
    assert desk.mailboxes[0]["password_file"] == "job-alerts-2.password"


def test_where_the_entry_cannot_be_written_no_password_stays(desk: Desk) -> None:
    desk.terminal = True

    def meanwhile(question: str) -> str:
        desk.path.write_text(HOME + "# another hand\n")
        return "y"

    desk.answers = meanwhile
    ran = desk.run(URL)
    assert ran.code == 1
    assert "changed meanwhile" in ran.err
    assert [one.name for one in desk.path.parent.iterdir()] == ["config.toml"]


@pytest.mark.parametrize(
    "fault",
    [
        BlockedError("imap.mail.example: the mail server refused the user or the password; check both."),
        NotFoundError("imap.mail.example: there is no such folder; there are INBOX and Alerts."),
    ],
)
def test_a_mailbox_that_cannot_be_opened_says_why(desk: Desk, fault: SourceError) -> None:
    desk.box.fault = fault
    ran = desk.run(URL, "--password-file", desk.secret())
    assert (ran.code, ran.out) == (4, f"{fault}\n")
    found = desk.run(URL, "--password-file", desk.secret(), "--json")
    assert found.code == 4
    document = found.document
    assert (document["readable"], document["toml"], document["written"]) == (False, None, False)
    assert document["reason"] == str(fault)
    assert desk.path.read_text() == HOME


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["imaps://mail.example/INBOX"], "names no user; write imaps://user@host/Folder."),
        (["imaps://"], "names no host"),
        ([URL, "--name", "a b"], "is part of its key, mail:NAME"),
        ([URL, "--boundary", "spf=pass"], "first semicolon"),
        ([URL, "--employer", "Acme"], "--employer is for boards"),
        ([URL, "--accept-terms"], "--accept-terms is for boards"),
        ([URL, "--token-command", "'"], "--token-command: this is no command."),
        ([URL, "--token-command", ""], "--token-command"),
        ([URL, "--password-file", "none"], "--password-file: The file that is named here is not there."),
        ([URL.replace("@imap", ":pw@imap"), "--token-command", "x"], "Take it out of the address."),
        (["https://www.acme.example/careers", "--junk"], "--junk is for mailboxes"),
        (["https://www.acme.example/careers", "--password-file", "x"], "--password-file is for mailboxes"),
        (["jordan@mail.example"], "give the folder that they come into, such as imaps://"),
        (["www.acme.example", "careers"], "not the address of a web page"),
    ],
)
def test_what_cannot_be_says_what_to_do(desk: Desk, argv: list[str], sentence: str) -> None:
    ran = desk.run(*argv)
    assert ran.code == 1
    assert sentence in " ".join(ran.err.split())
    assert desk.box.opened == []
    assert desk.path.read_text() == HOME


def test_a_password_file_that_others_can_read_is_refused(desk: Desk) -> None:
    ran = desk.run(URL, "--password-file", desk.secret(mode=0o644))
    assert ran.code == 1
    assert "chmod 600" in ran.err


def test_a_password_file_elsewhere_is_named_whole(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("secrets") / "mail"
    place.write_text(SECRET)
    place.chmod(0o600)
    assert desk.run(URL, "--password-file", str(place), "--yes").code == 0
    assert desk.mailboxes[0]["password_file"] == str(place)


def test_the_same_mailbox_is_not_added_twice_and_names_are_distinct(desk: Desk) -> None:
    assert desk.run(URL, "--token-command", "x", "--yes").code == 0
    again = desk.run(
        "IMAP://jordan@mail.example@IMAP.mail.example/Job%20alerts/", "--token-command", "x", "--yes"
    )
    assert again.code == 1
    assert "This mailbox is read already: mail:job-alerts. Nothing was written." in again.err
    same_name = desk.run("imaps://j@b.example/x", "--name", "JOB-alerts", "--token-command", "x", "--yes")
    assert same_name.code == 1
    assert "another name by --name" in same_name.err
    other = desk.run("imaps://j@b.example/Work.Job alerts", "--token-command", "x", "--yes")
    assert other.code == 0, other.err
    assert [one["name"] for one in desk.mailboxes] == ["job-alerts", "job-alerts-2"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("imaps://j@mail.example", "mail-example"),
        ("imaps://j@mail.example/INBOX", "mail-example"),
        ("imaps://j@mail.example/INBOX.Böse Jobs!", "bose-jobs"),
        ("imaps://j@mail.example/仕事", "mailbox"),
        ("maildir:~/Mail/Alerts.d", "alerts"),
        ("mbox:jobs.mbox", "jobs"),
    ],
)
def test_the_name_is_that_of_the_folder_or_of_the_host(desk: Desk, url: str, name: str) -> None:
    more = ["--token-command", "x"] if url.startswith("imap") else []
    assert desk.run(url, "--json", "--dry-run", *more).document["source"] == f"mail:{name}"


def test_mails_on_this_machine_are_named_from_where_the_user_stands(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.path.parent / "elsewhere" / "mails").mkdir(parents=True)
    monkeypatch.chdir(desk.path.parent / "elsewhere")
    desk.box.names = ()
    ran = desk.run("eml:mails", "--yes")
    assert ran.code == 0, ran.err
    place = f"{desk.path.parent}/elsewhere/mails"
    assert f"The folder of mails {place}. Opened: 3 mails" in " ".join(ran.out.split())
    assert "Folders:" not in ran.out
    assert desk.mailboxes == [{"name": "mails", "url": f"eml:{place}"}]
    assert desk.run("mbox:~/all.mbox", "--json", "--dry-run").document["system"] == "mbox"


def test_without_a_watch_list_one_is_begun(desk: Desk) -> None:
    desk.path.unlink()
    desk.box.mails = [(ReadMail(via="Indeed", others=3), {})]
    ran = desk.run(URL, "--token-command", "x")
    assert ran.code == 0, ran.err
    assert "Nobody is on your watch list yet: `job-monitor rejected` begins it." in ran.out
    assert desk.mailboxes[0]["name"] == "job-alerts"


def test_a_folder_without_alerts_says_how_to_make_them(desk: Desk) -> None:
    desk.box.mails = [(PRIVATE, {})]
    ran = desk.run(URL, "--token-command", "x", "--dry-run")
    assert "No job alert is among them. docs/mail.md tells how" in " ".join(ran.out.split())
    assert "With --junk that is read too." in ran.out
    assert "Senders:" not in ran.out
    assert "--junk" not in desk.run(URL, "--token-command", "x", "--dry-run", "--junk").out


def test_news_is_told_apart_from_roles(desk: Desk) -> None:
    news = role("Acme", "Acme opens an office", news=True)
    desk.box.mails = [(ReadMail(via="Google Alerts", postings=(news, ENGINEER)), {})]
    said = desk.run(URL, "--token-command", "x", "--dry-run").out
    assert "1 role and 1 piece of news at your employers:" in said
    assert "Acme opens an office (news)" in said
    document = desk.run(URL, "--token-command", "x", "--dry-run", "--json").document
    assert (document["count"], document["samples"]) == (1, ["Data Engineer"])
    assert [one["news"] for one in document["roles"]] == [True, False]


def test_who_gives_the_whole_inbox_is_told_of_a_filter(desk: Desk) -> None:
    inbox = URL.replace("Job alerts", "inbox")
    assert "This is your whole inbox." in desk.run(inbox, "--token-command", "x", "--dry-run").out
    desk.box.mails = [(INDEED, {})]
    assert "whole inbox" not in desk.run(inbox, "--token-command", "x", "--dry-run").out


def test_a_forged_mail_is_counted_and_nothing_of_it_told(desk: Desk) -> None:
    desk.box.mails = [(FORGED, {}), (LINKEDIN, {})]
    ran = desk.run(URL, "--token-command", "x", "--dry-run")
    assert "1 whose sender is not who it says; nothing of it is told" in " ".join(ran.out.split())
    assert "Left out: 5 postings" in ran.out


def test_mails_that_cannot_be_read_are_told_with_the_reason(desk: Desk) -> None:
    broken = ParseError("Reading the answer took longer than 10 s. Nothing of it was used.")
    others = [ReadMail(via=f"Site {number}", doubt="It has one row too many.") for number in range(5)]
    desk.box.mails = [(broken, {}), *[(DOUBTFUL, {})] * 6, *[(one, {}) for one in others]]
    ran = desk.run(URL, "--token-command", "x", "--dry-run")
    said = " ".join(ran.out.split())
    assert "12 mails could not be read whole: · 3 May 2026: Reading the answer took longer than 10 s." in said
    assert "Monster, 6 mails, the last of 1 May 2026: It has 7 links and 5 rows." in said
    assert "· Site 2: It has one row too many. and 2 more kinds" in said


def test_what_would_be_proposed_is_counted(desk: Desk) -> None:
    proposal = Proposal(what="rejection", employer="Acme", sentence="We regret")
    desk.box.mails = [(ReadMail(via="Acme", proposal=proposal), {})]
    ran = desk.run(URL, "--token-command", "x", "--dry-run")
    assert "1 mail would be proposed to you" in ran.out
    assert "regret" not in ran.out


@pytest.mark.parametrize("url", ["eml:/srv/mails", URL])
def test_mails_of_another_time_are_left_out(desk: Desk, url: str) -> None:
    """A folder of files gives what lies there, of whatever age."""
    long_ago = ReadMail(via="Indeed", on=date(2025, 5, 3), others=1)
    desk.box.mails = [
        (INDEED, {"at": NOW - timedelta(days=31)}),
        (long_ago, {"at": None}),
        (INDEED, {"at": None}),
        (ReadMail(via="Indeed", others=1), {"at": None}),
    ]
    more = ["--token-command", "x"] if url == URL else []
    document = desk.run(url, *more, "--json", "--dry-run").document
    assert (document["mails"], document["alerts"]) == (2, {"Indeed": 2})


def signed(server: bytes) -> dict[str, Any]:
    return {"head": b"Authentication-Results: " + server + b"; dmarc=pass\r\nSubject: x\r\n"}


def test_where_nobody_vouches_the_servers_of_the_mails_are_named(desk: Desk) -> None:
    desk.box.mails = [(INDEED, signed(b"mx.mail.example"))] * 3 + [(INDEED, {})]
    ran = desk.run(URL, "--token-command", "x", "--dry-run")
    said = " ".join(ran.out.split())
    assert "Senders: 4 that nobody vouches for." in said
    assert "mx.mail.example (3 of 4)" in said
    assert "add --boundary mx.mail.example" in said
    ran = desk.run(URL, "--token-command", "x", "--dry-run", "--boundary", "mx.other.example")
    said = " ".join(ran.out.split())
    assert "No mail carries a verdict of mx.other.example." in said
    assert "mx.mail.example (3 of 4)" in said
    desk.box.mails = [(INDEED, {})]
    said = " ".join(desk.run(URL, "--token-command", "x", "--dry-run").out.split())
    assert "No mail carries a verdict that a mail server signed" in said


@pytest.mark.parametrize(
    ("head", "server"),
    [
        (b"Authentication-Results: mx.google.com;\r\n dkim=pass", "mx.google.com"),
        (b"Received: x\r\nauthentication-results:\r\n\tmx.a.example 1 (it)\r\n ; spf=pass", "mx.a.example"),
        (b"Authentication-Results: spf=pass (sender IP is 192.0.2.1); dkim=none", ""),
        (b"Authentication-Results: spf=pass; x\r\nAuthentication-Results: mx.b.example; y", ""),
        (b"ARC-Authentication-Results: i=1; mx.c.example; y", ""),
        (b"Subject: x\r\n\r\nAuthentication-Results: mx.d.example; y", ""),
        (b"Authentication-Results: " + b"(" * 100_000, ""),
        (b"", ""),
    ],
)
def test_the_server_that_signed_the_first_verdict(head: bytes, server: str) -> None:
    assert mailing.server_of(head + b"\r\n\r\nbody") == server


def test_a_mailbox_is_a_row_of_the_sources_that_are_checked(desk: Desk) -> None:
    config = read(HOME, desk.path, desk.path.parent, {"TZ": "UTC"})
    mailbox = Mailbox(name="alerts", url=URL)
    with mock.patch("monitor.mailbox.open_box", desk.box.open):
        found = mailing.row(mailbox, config, desk.box, NOW)
        desk.box.fault = BlockedError("The mail server refused.")
        failed = mailing.row(mailbox, config, desk.box, NOW)
    good = {"source": "mail:alerts", "leads_to": None, "readable": True, "count": 3, "error": None}
    assert found == good | {"samples": ["Data Engineer", "Analyst"]}
    assert failed == good | {
        "readable": False,
        "count": 0,
        "samples": [],
        "error": {"kind": "blocked", "message": "The mail server refused."},
    }


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_what_root_writes_belongs_to_the_owner_of_the_folder(tmp_path: Path) -> None:
    os.chown(tmp_path, 4711, 4712)
    with sign_in.kept("alerts", SECRET, tmp_path) as name:
        facts = (tmp_path / name).stat()
    assert (facts.st_uid, facts.st_gid, stat.S_IMODE(facts.st_mode)) == (4711, 4712, 0o600)


def test_mails_in_real_files_are_read_through_the_real_door(desk: Desk) -> None:
    """Only the reader of mails is made up; `test_add_mailbox_whole` has none of that."""
    folder = desk.path.parent / "Maildir"
    for name in ("new", "cur", "tmp"):
        (folder / name).mkdir(parents=True)
    for number in range(2):
        mail = folder / "new" / f"{number}.host"
        mail.write_bytes(b"From: a@b.example\nMessage-ID: <%d@b.example>\n\n%d" % (number, number))
        os.utime(mail, (NOW.timestamp(), NOW.timestamp()))
    before = {one: (one.stat().st_mtime_ns, one.stat().st_atime_ns) for one in folder.rglob("*.host")}
    with mock.patch.object(desk.box, "open", mailbox_door.open_box):
        ran = desk.run(f"maildir:{folder}", "--json", "--dry-run")
        missing = desk.run(f"maildir:{folder}/none", "--json", "--dry-run")
    assert ran.code == 0, ran.out + ran.err
    assert (ran.document["mails"], ran.document["alerts"]) == (2, {"LinkedIn": 1, "Indeed": 1})
    assert {one: (one.stat().st_mtime_ns, one.stat().st_atime_ns) for one in before} == before
    assert missing.code == 4
    assert missing.document["readable"] is False
