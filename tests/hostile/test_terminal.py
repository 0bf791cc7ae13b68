"""Whatever others write, a terminal and a log get plain lines: hostile words in every field."""

from __future__ import annotations

import io
import json
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.alert_mails import Told, indeed
from tests.channels.corpus import CORPUS
from tests.kill.program import Ear, Program, until
from tests.life import START, Life, living, role
from tests.reliability import record
from tests.servers import Reply, head

pytestmark = pytest.mark.network

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
STEER = "\x1b[31mred\x1b]0;own\x07\x9b2J\x9d0;c1\x9c\r\nINFO monitor forged\u2028\u202eevil\u2066\x7f\x00\x08"
WORDS = [STEER, *(words for words in CORPUS.values() if len(words) < 1000)]
VERBS = (
    ("poll",), ("poll", "--dry-run"), ("status",), ("roles",), ("people",), ("due",), ("outbox",),
    ("check",), ("check", "--online"), ("export",), ("doctor",), ("report", "report.html"),
    ("rejected", "--mail", "mail.eml"), ("import", "people.vcf"), ("import", "people.csv"),
    ("draft", "Dana Ruiz"), ("notify", "test"), ("explain", "7"), ("explain", STEER),
    ("roles", "--employer", STEER), ("snooze", STEER, "3d"), ("forget", STEER),
    ("person", "add", STEER), (STEER,), ("poll", STEER), ("roles", f"--{STEER}"),
    ("add", f"http://127.0.0.1:1/{STEER}"), ("import", f"{STEER}.csv"),
)  # fmt: skip
BROKEN: tuple[tuple[str, ...], ...] = (("check",), ("check", "--json"), ("status",), ("poll",))
JSON = ("poll", "status", "roles", "people", "due", "outbox", "check", "export", "doctor")


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    folder = tmp_path_factory.mktemp("hostile")
    with living(folder) as life:
        _furnish(life)
        yield life


def _furnish(life: Life) -> None:
    """Employers, boards, faults, mails, contacts and files that all try to steer a terminal."""
    life.board("acme", [role(100 + n, words, words, words, words) for n, words in enumerate(WORDS)])
    life.board("late", [])
    steer = STEER.encode("utf-8", "replace").replace(b"\r\n", b" ")
    life.answers["/phrase"] = b"HTTP/1.1 500 " + steer + b"\r\nContent-Length: 0\r\n\r\n"
    life.answers["/busy"] = b"HTTP/1.1 429 " + steer + b"\r\nRetry-After: " + steer + b"\r\n\r\n"
    life.answers["/moved"] = head(302)[:-2] + b"Location: http://acme.example/" + steer + b"\r\n\r\n"
    life.answers["/packed"] = head(200)[:-2] + b"Content-Encoding: \x9b2J" + steer[:20] + b"\r\n\r\nx"
    life.answers["/typed"] = head(200)[:-2] + b"Content-Type: text/\x9b;charset=\x1b[2J\r\n\r\n" + steer
    entries = "".join(
        f"<item><guid>{n}</guid><title><![CDATA[{_xml(words)}]]></title><link>http://x.example/{n}</link></item>"
        for n, words in enumerate(WORDS)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[{_xml(STEER)}]]></title>'
    life.answers["/feed"] = Reply(body=f"{feed}{entries}</channel></rss>".encode("utf-8", "surrogatepass"))
    mails = life.folder / "mails"
    mails.mkdir()
    mail = indeed(Told(title=f"Data Engineer {STEER}"), at=START)
    hostile = mail.replace(b"\nSubject: ", b"\nSubject: =?utf-8?q?=1B[31m=07=C2=9B2J=E2=80=AE?= ", 1)
    for name in ("plain.eml", "\x1b[31m\nINFO forged\u202e.eml"):
        (mails / name).write_bytes(hostile)
    (life.folder / "mail.eml").write_bytes(
        b"From: =?utf-8?q?=1B[31m=07Dana=E2=80=AE?= <dana@acme.example>\nSubject: =?utf-8?q?=1B=07?= no\n\n"
        b"Unfortunately we will not go on with your application as \x1b[31mData Engineer\x07.\n"
    )
    (life.folder / "people.vcf").write_text(
        f"BEGIN:VCARD\nVERSION:4.0\nFN:Eve {STEER[:12]}\u202e Hall\nORG:Acme\nTITLE:{STEER[:12]}\nEND:VCARD\n"
    )
    (life.folder / "people.csv").write_text(
        f"name,employer,email\nEve {STEER[:12]}\x9b Hall,Acme,e@acme.example\n"
    )
    toml = json.dumps(f"Acme {STEER}".replace("\x00", ""))
    person = f"[[employers.people]]\nname = {toml}\nstar = true\nnotes = {toml}\ndepartments = [{toml}]\n"
    sources = "".join(
        f'[[employers.sources]]\nkind = "{kind}"\n{board}url = "{life.site}/{name}"\n'
        for kind, name, board in (
            ("greenhouse", "acme", 'board = "acme"\n'),
            *(("feed", name, "") for name in ("feed", "phrase", "busy", "moved", "packed", "typed")),
        )
    )
    box = f'[[mailboxes]]\nname = "alerts"\nurl = "eml:{mails}"\npropose = true\n'
    life.write(
        f'name = "Acme"\naliases = [{toml}]\n{sources}{person}'
        '[[employers.people]]\nname = "Dana Ruiz"\nstar = true\nemail = "dana@acme.example"\n',
        channels=f"{life.webhook}{box}",
        fit="",
    )


def _xml(words: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", words).replace("]]>", "")


def _bad(text: str) -> list[str]:
    return [repr(text[max(0, found.start() - 30) : found.end() + 10]) for found in FORBIDDEN.finditer(text)]


def test_no_verb_prints_what_steers_a_terminal(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(life.folder)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    faults: dict[str, list[str]] = {}
    printed, done = 0, 0
    for words in [*VERBS, *((verb, "--json") for verb in JSON)]:
        if words[0] == "poll":
            life.later(hours=2)
        ran = life.run(*words)
        done += 1
        printed += len(ran.out) + len(ran.err)
        bad = _bad(ran.out) + _bad(ran.err)
        if "forged" in ran.out + ran.err:
            lines = (ran.out + ran.err).splitlines()
            bad += [line for line in lines if line.startswith("INFO monitor forged")]
        if bad:
            faults[" ".join(map(repr, words))] = bad[:3]
    log, log_faults = _daemon_log(life)
    record("c-terminal", tried=done + 1, faults=len(faults) + bool(log_faults), words_tried=len(WORDS))
    assert faults == {}
    assert log_faults == [], log
    assert printed > 20_000


def _daemon_log(life: Life) -> tuple[str, list[str]]:
    """What the daemon writes while it polls all of it anew; and the lines that are not as they should be."""
    folder = life.folder / "daemon"
    folder.mkdir()
    (folder / "config.toml").write_text(f'poll_every = "1s"\n{life.config.read_text()}')
    polled = len(life.asked("typed"))
    with Ear() as ear, Program(folder, "run", ear=ear) as daemon:
        ear.wait("READY=1", 30)
        until(lambda: len(life.asked("typed")) > polled and "alerts" in daemon.text, "a poll of all", 30)
        life.config.write_text(life.config.read_text())
        daemon.signal(signal.SIGTERM)
        assert daemon.wait(40) == 0
        text = (folder / "log").read_bytes().decode("utf-8")
    lines = text.splitlines()
    odd = [line for line in lines if not re.match(r"(?:INFO|WARNING|ERROR) monitor(?:\.\w+)* \S", line)]
    return text, [*_bad(text), *odd, *(line for line in lines if line.startswith("INFO monitor forged"))]


@pytest.mark.parametrize("name", ["\x1b[31m", "a\x07b", "\x9b", "\u202e", "a\nb"])
def test_a_mistake_in_the_configuration_is_told_in_plain_lines(tmp_path: Path, name: str) -> None:
    with living(tmp_path) as life:
        key = json.dumps(name)
        for text in (
            f"{key} = 1\n",
            f"[fit]\nseniority = [{key}]\n",
            f"timezone = {key}\n",
            f'x = "{name}"\n',
        ):
            life.config.write_text(text)
            for words in BROKEN:
                ran = life.run(*words)
                assert ran.code != 0
                assert _bad(ran.out) + _bad(ran.err) == [], words
