"""What was found in programs of this kind, advisory by advisory: why it does not apply here, shown by a test.

Each docstring names what it answers. Where a whole class cannot arise (no server, no expression language),
the test fails as soon as somebody brings in what would make it possible.
"""

from __future__ import annotations

import ast
import contextlib
import logging
import os
import re
import stat
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from functools import cache
from ipaddress import ip_address
from pathlib import Path

import pytest

from monitor.cli.logs import PlainFormatter
from monitor.config import examine
from monitor.config.durations import UnreadableError
from monitor.config.places import secret
from monitor.decisions.fit import judge
from monitor.drafts import compose, draft, facts_of, render
from monitor.drafts.markup import as_link
from monitor.errors import FetchError, MonitorError, ParseError, UsageError
from monitor.http import Http
from monitor.http.addresses import refused
from monitor.http.urls import place, shown, target
from monitor.mails.mail import mail_of
from monitor.model import Answer, Channel, Fit, HttpSettings, Message, Request, Selectors, Source, Validators
from monitor.notify import Notifier
from monitor.people.files import members_of
from monitor.people.linkedin import read_export
from monitor.sources import READERS
from monitor.store import Store
from monitor.store.backup import back_up
from monitor.store.recovery import restore
from monitor.text import clean
from tests.drafts.samples import ACME, BERLIN, DANA, ME, NO, NOW, POSTING, TODAY, story
from tests.kill.program import Ear, Program, until
from tests.reliability import record
from tests.servers import Reply, serve
from tests.sinks import MailSink

MONITOR = Path(__file__).parents[1] / "monitor"
SOURCES = sorted(MONITOR.rglob("*.py"))


@pytest.fixture(scope="module", autouse=True)
def _recorded(request: pytest.FixtureRequest) -> Iterator[None]:
    failed = request.session.testsfailed
    yield
    mine = [item for item in request.session.items if item.path == Path(__file__)]
    record("c-advisories", tried=len(mine), faults=request.session.testsfailed - failed)


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text())))


def imported() -> dict[str, set[str]]:
    """What each module imports, by its path below the package."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        names = found.setdefault(str(path.relative_to(MONITOR)), set())
        for node in _nodes(path):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def called() -> set[str]:
    return {ast.unparse(node.func) for path in SOURCES for node in _nodes(path) if isinstance(node, ast.Call)}


def whole_message(words: str, url: str | None = "https://boards.example/1") -> Message:
    """The alert about a role, at an employer and with a person, all of them called so."""
    person = replace(DANA, name=words, notes=words)
    employer = replace(ACME, name=words, people=(person,))
    posting = replace(POSTING, title=words, locations=(words,), departments=(words,), url=url)
    told = story(employer=employer)
    assert told.role is not None
    told = replace(told, role=replace(told.role, posting=posting), places=(words,))
    alert = compose(told, me=ME, now=NOW, zone=BERLIN)
    return render([alert], repeat=False, detail="full", now=NOW, zone=BERLIN)


# ------------------------------------------------------------------------------------------- SSRF


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1", "0.0.0.0"])
def test_an_address_inside_is_not_dialled(address: str) -> None:
    """changedetection.io CVE-2026-27696 / GHSA-3c45-4pj5-ch7m (no check of addresses at all), RSSHub
    CVE-2023-22493 and CVE-2024-27927, Miniflux CVE-2026-21885."""
    assert refused(ip_address(address)) is not None
    with Http(HttpSettings(), version="1", resolver=lambda *_: [address]) as http, pytest.raises(FetchError):
        http.visit().ask(Request(url="http://innocent.example/"), now=NOW)


def test_one_parser_reads_an_address_and_a_doubtful_one_is_none() -> None:
    r"""changedetection.io GHSA-rph4-96w6-q594: two parsers of addresses disagree on `\@`."""
    for text in (r"http://127.0.0.1\@public.example/", r"http://public.example\@127.0.0.1/"):
        with pytest.raises(FetchError):
            place(text)
    assert place("http://public.example:80@127.0.0.1/").host == "127.0.0.1"


@pytest.mark.parametrize(
    "url",
    ["http://[::ffff:7f00:1]/", "http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://0/"],
)
def test_odd_spellings_are_judged_by_what_they_lead_to(url: str) -> None:
    """changedetection.io GHSA-56fq-63vj-9992: a filter of texts is passed by another spelling."""
    with Http(HttpSettings(), version="1") as http, pytest.raises(FetchError, match="not asked"):
        http.visit().ask(Request(url=url), now=NOW)


def test_the_shared_addresses_of_providers_are_inside_too() -> None:
    """changedetection.io GHSA-gwph-fp79-379w: 100.64.0.0/10 is not private to Python's own flags."""
    assert refused(ip_address("100.64.0.1")) == refused(ip_address("100.127.255.254")) is not None
    assert refused(ip_address("100.128.0.1")) is None


def test_credentials_stay_with_the_site_they_are_for() -> None:
    """FreshRSS CVE-2025-46341: an authentication header forged by way of a request of the server."""
    from monitor.http.hops import first_hop, next_hop

    hop = first_hop(Request(url="https://me:word@a.example/", headers={"X-Token": "t"}), Validators())
    there = next_hop(hop, 302, "https://b.example/", asked="a")
    sent = dict(there.headers("agent"))
    assert b"authorization" not in sent
    assert b"x-token" not in sent
    assert b"authorization" in dict(next_hop(hop, 302, "/two", asked="a").headers("agent"))


# -------------------------------------------------------------------------------------- local files


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "source:file:///etc/passwd",
        " file:///etc/passwd",
        "file:/etc/passwd",
        "ftp://a.example/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@b.example",
        "gopher://a.example/",
        "//etc",
    ],
)
def test_only_http_and_https_are_asked(url: str) -> None:
    """changedetection.io CVE-2024-51483 (`source:file:`), CVE-2024-51998, CVE-2024-56509, and 2022."""
    with pytest.raises(FetchError):
        place(url)
    start = place("https://acme.example/jobs")
    if url.strip() != "//etc":
        with pytest.raises(FetchError):
            target(start, url)
    checked = examine(f"[[employers]]\nname='A'\nsources=[{{url='{url}'}}]\n", Path("c.toml"), Path(), {})
    assert checked.mistakes
    assert as_link(url) is None or url.startswith("mailto:")


@pytest.mark.parametrize("kind", ["feed", "page"])
def test_a_document_names_no_file_of_this_machine(kind: str, tmp_path: Path) -> None:
    """changedetection.io's hardening against XXE, and CVE-2026-29039 (files read by an expression): neither
    entities, schemas nor inclusions are followed."""
    secret_file = tmp_path / "secret"
    secret_file.write_text("Stolen words")
    body = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{secret_file.as_uri()}">'
        f'<!ENTITY % y SYSTEM "{secret_file.as_uri()}"> %y;]>'
        '<rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>Jobs</title><item>'
        f"<guid>1</guid><title>Welder &x;</title><link>http://acme.example/1</link>"
        f'<description>&x;<xi:include href="{secret_file.as_uri()}" parse="text"/></description></item>'
        "</channel></rss>"
    )
    source = Source(key="x", kind=kind, employer="Acme", url="https://acme.example/x")
    answer = Answer(url="https://acme.example/x", body=body.encode(), validators=Validators())
    try:
        page = READERS[kind].parse(answer, source, ("stolen",))
    except ParseError as error:
        told = str(error)
    else:
        told = repr(page)
    assert "Stolen" not in told


def test_a_selector_is_css_and_nothing_that_opens_files() -> None:
    """changedetection.io CVE-2026-29039 (XPath `unparsed-text`) and its json-doc bypass: users give CSS
    selectors, and the XPath in the program is its own, of the first version, which has no such function."""
    for name, names in imported().items():
        assert not {one for one in names if re.match(r"elementpath|saxonche|jsonpath|jq\b|pyjq", one)}, name
    words = "unparsed-text('file:///etc/passwd')"
    source = Source(
        key="x", kind="page", employer="A", url="https://a.example", selectors=Selectors(item=words)
    )
    body = b"<html><body><ul><li>Welder</li></ul></body></html>"
    with pytest.raises(ParseError):
        READERS["page"].parse(Answer(url="https://a.example", body=body, validators=Validators()), source, ())


def test_a_backup_puts_back_the_database_and_no_other_file(tmp_path: Path) -> None:
    """changedetection.io's file read by a restored backup, and CVE-2026-29065 (zip slip, zip bomb, the secret
    file in the backup): a backup is one database, nothing is unpacked, and links are refused."""
    Store(tmp_path / "state").close()
    (tmp_path / "state" / "config.toml").write_text("secret = 'swordfish'")
    back_up(tmp_path / "state", tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3")
    assert b"swordfish" not in (tmp_path / "copy.db").read_bytes()
    (tmp_path / "link.db").symlink_to("/etc/passwd")
    (tmp_path / "slip.zip").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "slip.zip", "w") as archive:
        archive.writestr("../../outside", "x")
    for wrong in ("link.db", "slip.zip"):
        with pytest.raises(MonitorError):
            restore(tmp_path / "state", tmp_path / wrong, date(2026, 5, 4))
    assert not (tmp_path.parent / "outside").exists()


# ------------------------------------------------------------------------------- paths and archives


def test_the_archive_of_linkedin_is_read_and_never_unpacked(tmp_path: Path) -> None:
    """changedetection.io CVE-2026-29065 (zip slip), CVE-2026-25527, GHSA-mh42-m7cg-49fr (paths)."""
    path = tmp_path / "in" / "export.zip"
    path.parent.mkdir()
    columns = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    table = f"{columns}\nEve,Hall,,,Acme,CTO,01 May 2026\n"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../../Connections.csv", "/tmp/Connections.csv", "a/../../Connections.csv"):
            archive.writestr(name, table)
    before = sorted(tmp_path.rglob("*"))
    assert len(members_of(path)) == 3
    with contextlib.suppress(UsageError):
        read_export(path, today=date(2026, 5, 4))
    assert sorted(tmp_path.rglob("*")) == before
    assert not {name for name in called() if name.endswith((".extractall", ".extract", "unpack_archive"))}


def test_an_archive_that_is_a_bomb_is_refused_soon(tmp_path: Path) -> None:
    """changedetection.io CVE-2026-29065 (zip bomb)."""
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("Connections.csv", "w") as file,
    ):
        for _ in range(300):
            file.write(b"First Name,Last Name\n" * 50_000)
    begun = time.process_time()
    with pytest.raises(UsageError):
        read_export(path, today=date(2026, 5, 4))
    assert time.process_time() - begun < 5


# ------------------------------------------------------------------------- templates and expressions


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ me.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ range(10**9) | list }}",
        "{{ lipsum.__globals__ }}",
        "{{ config }}",
        "{{ env.HOME }}",
        "{% for a in [1] * 999999999 %}x{% endfor %}",
        "{{ me | attr('__class__') }}",
        "{{ 'x' * 10**9 }}",
    ],
)
def test_a_template_can_neither_run_nor_read_anything(text: str, tmp_path: Path) -> None:
    """changedetection.io CVE-2024-32651 / GHSA-4r7v-whpg-8rx3: Jinja templates that run commands."""
    (tmp_path / "new_role.txt").write_text(f"Hello\n{text}\n")
    facts = facts_of(person=DANA, employer=ACME, me=ME, today=TODAY, rejection=NO, posting=POSTING)
    begun = time.process_time()
    made = draft("new_role", facts, templates=tmp_path)
    assert time.process_time() - begun < 2
    assert made.trouble is not None
    assert "subclass" not in made.text
    assert "root:" not in made.text


def test_no_expression_language_sees_the_environment() -> None:
    """changedetection.io CVE-2026-33981 (jq's `env`), RSSHub CVE-2021-21278 (code from outside is run)."""
    assert not called() & {
        "eval",
        "exec",
        "compile",
        "os.system",
        "os.popen",
        "pickle.loads",
        "marshal.loads",
    }
    shells = [
        node
        for path in SOURCES
        for node in _nodes(path)
        if isinstance(node, ast.keyword) and node.arg == "shell"
    ]
    assert shells == []
    for names in imported().values():
        assert not {one for one in names if re.match(r"(?:jq|pyjq|jmespath|pickle|shelve|dill|yaml)\b", one)}


# ------------------------------------------------------------------------------------ markup in mails


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</title><script>x</script>",
        "<svg/onload=x>",
        "</style><style>*{display:none}</style>",
        "<iframe srcdoc='<script>x</script>'>",
        '"><b onmouseover=x>',
        "<a href='javascript:x'>y</a>",
        "<div style='background:url(https://evil.example)'>z</div>",
    ],
)
def test_words_from_outside_are_words_in_a_mail(words: str) -> None:
    """changedetection.io GHSA-pwgc-w4x9-gw67, CVE-2025-52558 (error texts), CVE-2025-62780, CVE-2026-27645,
    CVE-2026-29038, GHSA-4j9m-cxq4-9c36 (styles); FreshRSS CVE-2025-32015 (srcdoc); Miniflux CVE-2023-27592;
    RSSHub CVE-2023-26491 and CVE-2024-27926."""
    html = whole_message(words).html or ""
    quiet = whole_message("Quiet words").html or ""
    assert "Quiet words" in quiet
    shapes = [set(re.findall(r"<([a-z0-9]+)[^>]*>", text.lower())) for text in (html, quiet)]
    assert shapes[0] <= shapes[1]
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", html)
    assert html.count("<style") == quiet.count("<style")
    loads = re.findall(r'(?:style|src|background|srcset)="([^"]*)"', html)
    assert loads
    assert not [one for one in loads if "evil.example" in one]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,<b>", "file:///etc/passwd", "vbscript:x"]
)
def test_a_link_that_is_none_of_the_web_is_no_link(url: str) -> None:
    """changedetection.io CVE-2025-62780 and what feedparser passes through: `javascript:` as a link."""
    message = whole_message("Data Engineer", url)
    targets = re.findall(r'href="([^"]*)"', message.html or "")
    assert targets
    assert all(target.startswith(("https://", "http://", "mailto:", "tel:")) for target in targets)
    entry = f"<item><guid>{url}</guid><title>A</title><link>{url}</link></item>".replace("<b>", "")
    body = f"<rss version='2.0'><channel><title>t</title>{entry}</channel></rss>"
    answer = Answer(url="https://acme.example/x", body=body.encode(), validators=Validators())
    source = Source(key="x", kind="feed", employer="Acme", url="https://acme.example/x")
    try:
        postings = READERS["feed"].parse(answer, source, ()).postings
    except ParseError:
        postings = ()
    assert all(posting.url is None for posting in postings)


# ------------------------------------------------------------------------------------ access and logs


@pytest.mark.network
def test_the_daemon_listens_nowhere(tmp_path: Path) -> None:
    """changedetection.io CVE-2026-35490 (order of decorators), GHSA-vwgh-2hvh-4xm5 (match of a part),
    GHSA-3v57-xv5m-v7m7 (CSRF), CVE-2026-25527, its history without token, its version for anybody;
    FreshRSS CVE-2022-23497, CVE-2025-31136, CVE-2025-31482 (logout by GET), CVE-2025-46339: no server."""
    with serve(Reply(json={"jobs": []})) as site:
        (tmp_path / "config.toml").write_text(
            '[http]\nallow_private = ["127.0.0.0/8"]\npace = "0s"\n[[employers]]\nname = "Acme"\n'
            f'sources = [{{ kind = "greenhouse", board = "acme", url = "{site}/acme" }}]\n'
        )
        with Ear() as ear, Program(tmp_path, "run", ear=ear) as daemon:
            ear.wait("READY=1", 30)
            until(lambda: site.asked, "a poll", 20)
            held = {
                os.readlink(link)
                for pid in (daemon.pid, *daemon.children())
                for link in Path(f"/proc/{pid}/fd").iterdir()
                if link.is_symlink()
            }
            inodes = {name[8:-1] for name in held if name.startswith("socket:[")}
            listening = []
            for table in ("tcp", "tcp6", "udp", "udp6"):
                for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
                    facts = line.split()
                    if facts[9] in inodes and (facts[3] == "0A" or table.startswith("udp")):
                        listening.append(line)
    assert listening == []
    calls = called()
    assert not {name for name in calls if name.endswith((".listen", "create_server", "start_server"))}


def test_no_password_and_no_query_is_shown() -> None:
    """FreshRSS CVE-2023-22481: passwords in a log."""
    url = "https://me:swordfish@acme.example/jobs?token=swordfish#swordfish"
    assert shown(url) == "https://acme.example/jobs"
    assert "swordfish" not in repr(place(url))
    assert "swordfish" not in repr(Channel(name="phone", url="ntfys://swordfish@host/x"))
    with pytest.raises(FetchError) as caught:
        place("https://me:swordfish@/x?swordfish")
    assert "swordfish" not in str(caught.value)


def test_a_line_break_from_outside_makes_no_second_line_of_the_log() -> None:
    """FreshRSS's CR and LF injection into its log (2025)."""
    words = "x\r\nINFO monitor forged\n\x1b[2J\u2028y\u202e"
    record_ = logging.LogRecord("monitor", logging.INFO, "f", 1, "from outside: %s", (words,), None)
    line = PlainFormatter().format(record_)
    assert line.splitlines() == [line]
    assert line.isprintable()
    assert clean(words).isprintable()


@pytest.mark.network
def test_a_title_makes_no_header_of_a_mail() -> None:
    """Header injection: a line break in a title."""
    with MailSink() as mail:
        message = Message(
            title="Engineer\r\nBcc: all@evil.example\n\nbody",
            text="x",
            brief="x",
            html="<p>x</p>",
            keys=("k",),
        )
        outcome = Notifier((Channel(name="mail", url=mail.url),)).send("mail", message)
        assert outcome.result == "sent"
        (came,) = mail.wait(1)
    parsed = message_from_bytes(came.raw, policy=policy.default)
    assert parsed["Bcc"] is None
    assert came.recipients == ("jordan@me.example",)
    assert "evil.example" in str(parsed["Subject"])


# ------------------------------------------------------------------------ patterns that never end


@pytest.mark.parametrize("wish", ["(a+)+$", "(a|a)*b", ".*.*.*=", "[", "a" * 5000, "\\", "(?:"])
@pytest.mark.parametrize("title", ["a" * 5000 + "!", " ".join("ab" * 700), "=" * 5000, "((((" * 1000])
def test_words_of_the_user_are_words_and_no_patterns(wish: str, title: str) -> None:
    """RSSHub CVE-2022-31110: a filter that is a pattern, and a title that takes it for ever."""
    fit = Fit(titles=(wish,), exclude=(wish,), keywords=(wish,), locations=(wish,))
    begun = time.process_time()
    judge(replace(POSTING, title=title[:300], locations=(title[:200],), departments=(title[:300],)), fit)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    "words",
    [
        "http:" * 60,
        "a@" * 150,
        "&" * 300,
        "<" * 300,
        "(" * 300,
        "https://" + "a." * 140,
        "0" * 300,
        "- " * 150,
    ],
)
def test_titles_from_outside_cost_no_more_than_others(words: str) -> None:
    """Quadratic patterns over what others write, as CPython CVE-2025-6069 and CVE-2026-15308."""
    begun = time.process_time()
    message = whole_message(words)
    judge(replace(POSTING, title=words), Fit(titles=("data engineer",)))
    assert time.process_time() - begun < 1.5
    assert message.title


def test_the_url_of_a_channel_is_read_soon_whatever_it_is() -> None:
    """Apprise CVE-2021-39229: a pattern in one of its services that takes a URL for ever."""
    from monitor.notify import fault

    for url in (
        "ifttt://" + "a" * 50 + "@" + "b/" * 2000 + "!",
        "ifttt:" + "/" * 20_000,
        "maker.ifttt.com/use/" * 500,
    ):
        begun = time.process_time()
        fault(Channel(name="phone", url=url))
        assert time.process_time() - begun < 3


def test_markup_is_read_by_lxml_alone() -> None:
    """CPython CVE-2025-6069 and CVE-2026-15308: `html.parser` needs quadratic time on hostile markup."""
    for name, names in imported().items():
        assert not names & {
            "html.parser",
            "html5lib",
            "xml.etree.ElementTree",
            "xml.dom.minidom",
            "xml.sax",
        }, name


@pytest.mark.parametrize(
    "head",
    [
        b"From: " + b"(" * 5000,
        b"From: " + b'"a" <b@c.example>, ' * 1000,
        b"Subject: " + b"=?utf-8?q?=41?= " * 9000,
        b"Content-Type: text/html; " + b"a*0*='';" * 12_000,
        b"Date: " + b"(" * 100_000,
    ],
)
def test_the_headers_of_a_mail_cost_little(head: bytes) -> None:
    """CPython's quadratic cases in `email` (python/cpython#136063)."""
    begun = time.process_time()
    with contextlib.suppress(MonitorError, ValueError):
        mail_of(head + b"\r\nMIME-Version: 1.0\r\n\r\nUnfortunately, no.\r\n")
    assert time.process_time() - begun < 2


# ------------------------------------------------------------------------------------------- secrets


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660, 0o666])
def test_a_secret_that_others_may_read_is_refused_with_the_remedy(mode: int, tmp_path: Path) -> None:
    """urlwatch's check of its files (issue 828): here the open file is judged, not its name."""
    path = tmp_path / "phone.url"
    path.write_text("json://swordfish.example/")
    path.chmod(mode)
    with pytest.raises(UnreadableError) as caught:
        secret("phone.url", tmp_path, {})
    record("f-secrets", tried=1)
    assert f"chmod 600 {path}" in f"{caught.value.message} {caught.value.suggestion}"
    assert "swordfish" not in repr(caught.value)
    path.chmod(0o600)
    assert secret("phone.url", tmp_path, {}) == "json://swordfish.example/"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_secret_is_never_an_argument() -> None:
    """What stands on a command line, everybody on the machine can read: options name files and commands."""
    options = {
        ast.literal_eval(argument)
        for path in (MONITOR / "cli").glob("*.py")
        for node in _nodes(path)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("add_argument")
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    assert "--token-command" in options
    hidden = {one for one in options if re.search(r"pass|secret|token|api.?key", str(one))}
    assert hidden <= {"--token-command", "--password-file", "--password-command", "--token-file"}
