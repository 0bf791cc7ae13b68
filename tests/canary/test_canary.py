"""Secrets and private words in every place, every verb, every fault: where they must not be, they are not."""

from __future__ import annotations

import contextlib
import csv
import json
import logging
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from monitor.cli import VERBS
from tests.canary.scene import ELSEWHERE, IN_FILE, MET, NAME, PRIVATE, SECRETS, Canary, canary
from tests.kill.program import Ear, Program, until
from tests.life import Ran, role
from tests.reliability import record

pytestmark = pytest.mark.network

WHO = "Quell"
VCARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}\r\nORG:Acme\r\nEND:VCARD\r\n"
LAST_GOOD = re.compile(r"last.?good|\.toml$")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canary]:
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    with canary(tmp_path_factory.mktemp("canary")) as scene:
        scene.run("poll")
        scene.life.later(hours=1)
        scene.life.board("acme", [role(101, "Data Engineer"), role(102, "Senior Data Engineer")])
        scene.run("poll")
        yield scene
    logging.getLogger().setLevel(level)


def hits(text: str, words: dict[str, str]) -> list[str]:
    return [what for what, word in words.items() if word in text]


def found_in(ran: Ran) -> list[str]:
    """What one call of a verb told that it must not: secrets anywhere, private words in errors."""
    told = [f"{what} in its output" for what in hits(ran.out, SECRETS)]
    return told + [f"{what} in its errors" for what in hits(ran.err, {**SECRETS, **PRIVATE})]


def _calls(scene: Canary) -> dict[str, list[str]]:
    folder = scene.life.folder
    (folder / "card.vcf").write_text(VCARD.format(name="Jo Doe", mail="jo@people.example"))
    (folder / "broken.vcf").write_text(
        f"BEGIN:VCARD\nFN:{NAME}\nEMAIL:{PRIVATE['mail']}\nPHOTO;ENCODING=b:###"
    )
    with (folder / "contacts.csv").open("w") as file:
        csv.writer(file).writerows([["First Name", "Last Name", "Company"], ["Jo", "Doe", "Acme"]])
    (folder / "no.eml").write_text(
        f"From: jobs@acme.example\nSubject: No\n\nDear {NAME} {PRIVATE['notes']}\n"
    )
    site, toml = scene.life.site, str(folder / "config.toml")
    secret, password = IN_FILE["key of a feed"], IN_FILE["password of a mailbox, in the file"]
    return {
        "add": ["--dry-run", f"{site}/feed?key={secret}"],
        "add ": ["--dry-run", f"{site}/gone?key={secret}"],
        "add  ": ["--dry-run", f"imap://jordan:{password}@127.0.0.1:1/INBOX"],
        "check": [], "check ": ["--json"], "check  ": ["--online"], "check   ": ["--online", "--json"],
        "poll": [], "poll ": ["--json"], "poll  ": ["--dry-run"], "poll   ": ["nothing:here"],
        "status": [], "status ": ["--json"],
        "roles": [], "roles ": ["--json"],
        "explain": ["101"], "explain ": ["101", "--json"], "explain  ": ["999"],
        "rejected": ["Acme", "--role", "Data Engineer", "--date", "2026-05-02", "--dry-run", "--yes"],
        "rejected ": ["--mail", str(folder / "no.eml"), "--dry-run", "--yes"],
        "due": [], "due ": ["--json"],
        "contacted": [WHO, "--outcome", "reply"], "contacted ": ["Nobody"],
        "snooze": [WHO, "7d"], "snooze ": [WHO, "soon"],
        "skip": [WHO], "skip ": ["Nobody"],
        "people": [], "people ": ["--json"],
        "person": ["add", "Jo Doe", "--employer", "Acme"], "person ": ["moved", WHO, "--to", "Initech"],
        "import": [str(folder / "card.vcf"), "--yes", "--dry-run"],
        "import ": [str(folder / "broken.vcf"), "--yes", "--dry-run"],
        "import  ": [str(folder / "contacts.csv"), "--yes", "--dry-run"], "import   ": [toml],
        "draft": [WHO], "draft ": [WHO, "101"], "draft  ": ["Nobody"],
        "notify": ["test"], "notify ": ["test", "--channel", "credited"], "notify  ": ["--channel", "none"],
        "outbox": [], "outbox ": ["--json", "--all"], "outbox  ": ["000000000000"],
        "service": ["install", "--help"], "reload": [], "doctor": [], "doctor ": ["--json"],
        "backup": [str(folder / "copy.backup")], "backup ": [str(folder / "no" / "where")],
        "restore": [toml],
        "export": [], "export ": ["--csv"], "export  ": ["--output", str(folder / "all.jsonl"), "--force"],
        "forget": ["Nobody", "--yes"],
    }  # fmt: skip


def test_no_verb_tells_a_secret_nor_an_error_what_is_private(scene: Canary) -> None:
    calls = _calls(scene)
    assert {*VERBS} - {call.strip() for call in calls} == {"demo", "run"}, "every verb is called"
    faults, good = [], set()
    for call, argv in calls.items():
        ran = scene.run(call.strip(), *argv)
        scene.life.later(minutes=7)
        good |= {call.strip()} if ran.code == 0 else set()
        faults += [f"{call.strip()} {' '.join(argv)}: {fault}" for fault in found_in(ran)]
    record(
        "f-canary", tried=len(calls), faults=len(faults), secrets=len(SECRETS), private_words=len(PRIVATE) + 2
    )
    assert not faults


BROKEN: list[tuple[str, str]] = [
    ('name = "plain"', "name = {secret}"),
    ('name = "plain"', 'name = "plain"\ndetail = "{secret}"'),
    ('name = "plain"', 'name = "plain"\nper_hour = "{secret}"'),
    ('name = "plain"', 'name = "plain"\nfallback = "{secret}"'),
    ('timezone = "Europe/Berlin"', 'timezone = "{secret}"'),
    ('timezone = "Europe/Berlin"', 'poll_every = "{secret}"'),
    ('timezone = "Europe/Berlin"', '"{secret}'),
    ('kind = "greenhouse"', 'kind = "{secret}"'),
    ('kind = "greenhouse"', 'kind = "greenhouse"\nurl = "{secret}"'),
    ('kind = "feed"', 'kind = "feed"\nboard = "{secret}"'),
    ('url_file = "beat.url"', 'url = "ftp://{secret}/"'),
    ('url_file = "channel.url"', 'url = "{secret}"'),
    ('url_file = "channel.url"', 'url = "wibble://{secret}@x/"'),
    ('key_file = "usajobs.key"', 'key = ["{secret}"]'),
    ('key_file = "usajobs.key"', "key = {secret}"),
    ('password_file = "mail.password"', 'password = "{secret}"\npassword_file = "mail.password"'),
    ('password_file = "mail.password"', 'password_fil = "{secret}"'),
    ('token_command = ["printf", ', 'token_command = "{secret}" # '),
    ('star = true', 'star = "{secret}"'),
    ('notes = "', 'notes = ["{secret}"] # '),
    ('email = "', 'email = "{secret} '),
    ('met = ', 'met = "{secret}" # '),
]  # fmt: skip
SECRET_ALONE = "Cnry13misplaced"


@pytest.mark.parametrize("argv", [["check"], ["check", "--json"], ["poll"], ["status"], ["notify", "test"]])
def test_a_broken_watch_list_shows_no_secret_of_its_line(scene: Canary, argv: list[str]) -> None:
    faults = []
    for old, new in BROKEN:
        scene.write(**{old: new.format(secret=SECRET_ALONE)})
        ran = scene.run(*argv)
        words = {**SECRETS, **PRIVATE, "what stands in the wrong place": SECRET_ALONE}
        faults += [f"{new}: {what}" for what in hits(ran.out + ran.err, words)]
    scene.write()
    record("f-canary", tried=len(BROKEN), faults=len(faults))
    assert not faults


def test_a_fault_of_the_program_shows_no_secret(scene: Canary) -> None:
    """Each part breaks in turn, in the middle of a poll; what Python prints then holds nothing of ours."""
    places = [
        "monitor.notify._Link.send",
        "monitor.http.door.Http.visit",
        "monitor.pipeline.deliver.Outbox.deliver",
        "monitor.config.build._channels",
        "monitor.mailbox.tokens.token_of",
        "monitor.store.store.Store.record",
    ]
    faults, broken = [], 0
    for place in places:
        try:
            patch = mock.patch(place, side_effect=ZeroDivisionError("planted"))
            with patch:
                for argv in (["poll"], ["notify", "test"], ["check", "--online"]):
                    ran = scene.run(*argv)
                    broken += "planted" in ran.err or ran.code != 0
                    faults += [f"{place}, {argv}: {fault}" for fault in found_in(ran)]
        except AttributeError:
            continue
    record("f-canary", tried=broken, faults=len(faults))
    assert broken >= 6
    assert not faults


def test_nothing_of_it_stands_in_the_state_folder_but_where_it_belongs(scene: Canary) -> None:
    scene.run("backup", str(scene.life.folder / "state" / "mine.backup"), "--force")
    faults = []
    for file in (path for path in scene.life.state.rglob("*") if path.is_file()):
        content = file.read_bytes().decode("latin-1")
        faults += [f"{file.name} holds {what}" for what in hits(content, ELSEWHERE)]
        if not LAST_GOOD.search(file.name):
            faults += [f"{file.name} holds {what}" for what in hits(content, IN_FILE)]
    record("f-canary", tried=1, faults=len(faults))
    assert not faults


def test_employers_are_told_nothing_of_it(scene: Canary) -> None:
    scene.run("poll")
    asked = [one for one in scene.life.site.asked if not one.path.startswith("/beat")]
    assert asked
    words = {**SECRETS, **PRIVATE, "name": NAME, "day": MET, "user": "Jordan"}
    del words["key of a feed"]
    told = "\n".join(f"{one.target} {one.headers} {getattr(one, 'body', b'')!r}" for one in asked)
    assert not hits(told, words)
    keyed = [one for one in asked if IN_FILE["key of a feed"] in one.target]
    assert {one.path for one in keyed} <= {"/feed", "/gone"}, "the key of a feed goes to that feed alone"


def test_everything_that_was_logged_holds_nothing_of_it(scene: Canary) -> None:
    scene.run("poll")
    assert not hits(scene.logged.getvalue(), {**SECRETS, **PRIVATE, "name": NAME, "user": "Jordan Reyes"})


DAEMON = """
import logging, sys
logging.basicConfig(level=logging.DEBUG, stream=sys.stderr, format="%(name)s %(levelname)s %(message)s")
from monitor.cli import main
main(sys.argv[1:])
"""


def test_the_daemon_and_its_children_tell_nothing_of_it(tmp_path: Path) -> None:
    with canary(tmp_path) as scene, Ear() as ear:
        environ = {k: v for k, v in scene.life.environ.items() if k.startswith(("MONITOR_", "CREDENTIALS"))}
        scene.life.hook.always = "503"
        with Program(tmp_path, "run", ear=ear, code=DAEMON, **environ) as program:
            ear.wait("READY=1", 20)
            until(lambda: scene.life.asked(), "the board is read", 20)
            children: list[dict[str, str]] = []
            until(lambda: children.extend(_looked_at(program.pid)) or children, "a worker is there", 20)
            seen = "".join(child["cmdline"] + child["environ"] for child in children)
            seen += _of_process(program.pid, "cmdline")
            cores = [_of_process(program.pid, "limits"), *(child["limits"] for child in children)]
            scene.life.board("acme", [role(101, "Data Engineer"), role(103, "Data Engineer II")])
            scene.life.config.write_text(f"{scene.life.config.read_text()}\n[[{SECRET_ALONE}]]\nx = 1")
            program.signal(signal.SIGHUP)
            until(lambda: "config" in program.text, "the mistake is told", 20)
            program.signal(signal.SIGTERM)
            assert program.wait(20) == 0
            log = program.text
    words = {**SECRETS, **PRIVATE, "name": NAME}
    faults = [*hits(log, words), *hits(seen, words)]
    faults += [
        "a core file may be written" for limit in cores if not re.search(r"Max core file size +0", limit)
    ]
    record("f-canary", tried=1, faults=len(faults))
    assert "monitor INFO watching" in log
    assert not faults


def _children(pid: int) -> list[int]:
    path = Path(f"/proc/{pid}/task")
    return [int(one) for task in path.iterdir() for one in (task / "children").read_text().split()]


def _looked_at(pid: int) -> list[dict[str, str]]:
    """What can be seen of each child; one that ended under our eyes has nothing to show any more."""
    seen = []
    for child in _children(pid):
        with contextlib.suppress(ProcessLookupError, FileNotFoundError):
            seen.append({what: _of_process(child, what) for what in ("cmdline", "environ", "limits")})
    return seen


def _of_process(pid: int, what: str) -> str:
    return Path(f"/proc/{pid}/{what}").read_bytes().decode("latin-1")


# ---------------------------------------------------------------------------- what an alert tells


@pytest.mark.parametrize("detail", ["full", "minimal"])
def test_an_alert_tells_of_a_person_what_the_user_asked_for(tmp_path: Path, detail: str) -> None:
    with canary(tmp_path) as scene:
        scene.write(**{'name = "filed"': f'name = "filed"\ndetail = "{detail}"'})
        scene.run("poll")
        scene.life.later(hours=1)
        scene.life.board("acme", [role(101, "Data Engineer"), role(102, "Senior Data Engineer")])
        scene.run("poll")
        scene.life.evening()
        scene.run("poll")
        told = [
            one for one in scene.life.hook.taken if one.headers.get("x-key") == ELSEWHERE["address in a file"]
        ]
    assert told
    texts = "\n".join(f"{one.title}\n{one.message}" for one in told)
    names = {"name": NAME, "first name": "Canaria", "employer": "Acme"}
    if detail == "minimal":
        assert not hits(texts, {**PRIVATE, **names})
    else:
        assert {"mail", "phone", "linkedin", "notes"} <= {*hits(texts, PRIVATE)}
    assert not hits(texts, SECRETS)
    assert not hits(json.dumps([one.headers for one in told]), {**PRIVATE, **names})
