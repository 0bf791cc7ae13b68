"""Nothing that is not public is ever dialled: the real program, a world of its own, and its packets."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.http.test_faults import SPELLINGS
from tests.reliability import record

PLACE = Path(__file__).parents[2]
MONITOR = PLACE / "monitor"
NAMESPACES = ["unshare", "-n", "-m"]


def _why_not() -> str | None:
    if os.geteuid() != 0:
        return "a network namespace needs root"
    if not all(map(shutil.which, ("unshare", "ip", "mount"))):
        return "unshare, mount or ip is not installed (packages util-linux, mount, iproute2)"
    tried = subprocess.run([*NAMESPACES, "ip", "link", "set", "lo", "up"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "this machine gives no network namespace"


@pytest.fixture(scope="module")
def escapes(tmp_path_factory: pytest.TempPathFactory) -> Any:
    why = _why_not()
    if why:
        pytest.skip(why)
    folder = tmp_path_factory.mktemp("world")
    program = [*NAMESPACES, sys.executable, "-m", "tests.hostile.escapes", str(folder)]
    every = ["--all"] if os.environ.get("MONITOR_LONG_TESTS") else []
    done = subprocess.run(
        [*program, *every], capture_output=True, text=True, timeout=300, cwd=PLACE, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    lines = [*found["first"], *found["again"]]
    tried = len(lines) + len(found["refused_by_config"]) + len(found["looked"]) + 1
    quiet = found["quiet"]
    hits = sum(quiet["intrusions"].values()) + sum(quiet["strangers"].values())
    record(
        "c-addresses",
        tried=tried,
        faults=hits,
        spellings=len(SPELLINGS),
        packets_to_addresses_that_are_not_public=sum(quiet["strangers"].values()),
        packets_in_all=quiet["packets"],
    )
    return found


def _of(lines: list[dict[str, Any]], *ways: str) -> list[dict[str, Any]]:
    return [line for line in lines if re.search(rf"//(?:{'|'.join(ways)})\d*\.", line["source"])]


def test_not_one_packet_has_an_address_that_is_not_public(escapes: Any) -> None:
    assert escapes["quiet"]["strangers"] == {}
    assert escapes["quiet"]["intrusions"] == {}
    assert escapes["quiet"]["packets"] > 1000


def test_what_is_public_is_read_by_either_protocol(escapes: Any) -> None:
    opened = _of(escapes["first"], "open", "open6")
    assert [(line["outcome"], line["postings"]) for line in opened] == [("read", 1)] * 2


def test_a_packet_inside_would_have_been_seen(escapes: Any) -> None:
    assert set(escapes["opened"]["intrusions"]) == set(escapes["opened"]["strangers"]) == {"10.0.0.1"}


def test_no_spelling_in_the_watch_list_is_read(escapes: Any) -> None:
    direct = [line for line in escapes["first"] if ".example" not in line["source"]]
    assert len(direct) + len(escapes["refused_by_config"]) >= 60
    assert {line["outcome"] for line in direct} == {"failed"}


@pytest.mark.parametrize("way", ["redirect", "name", "mixed", "alias", "robots", "children"])
def test_a_way_inside_fails_the_source(way: str, escapes: Any) -> None:
    lines = _of(escapes["first"], way)
    assert len(lines) >= 10
    assert {line["outcome"] for line in lines} == {"failed"}


def test_the_page_of_a_single_role_that_leads_inside_costs_that_role(escapes: Any) -> None:
    lines = _of(escapes["first"], "details")
    assert len(lines) >= 10
    assert {(line["outcome"], line["postings"]) for line in lines} == {("read", 0)}


def test_a_redirect_a_name_and_a_sitemap_say_what_was_refused(escapes: Any) -> None:
    lines = _of(escapes["first"], "name", "mixed", "alias")
    assert {line["error"]["kind"] for line in lines} == {"refused_address"}
    assert all("allow_private" in line["error"]["message"] for line in lines)


def test_a_name_that_leads_elsewhere_a_moment_later_is_read_once_and_then_refused(escapes: Any) -> None:
    assert len(_of(escapes["first"], "rebound")) >= 10
    assert {line["outcome"] for line in _of(escapes["first"], "rebound")} == {"read"}
    assert {line["error"]["kind"] for line in _of(escapes["again"], "rebound")} == {"refused_address"}


def test_what_pages_and_feeds_name_beside_their_roles_costs_no_role(escapes: Any) -> None:
    assert {line["outcome"] for line in _of(escapes["first"], "next", "roles")} == {"read"}


def test_a_search_for_a_board_and_a_heartbeat_are_refused_too(escapes: Any) -> None:
    assert [json.loads(text)["readable"] for text in escapes["looked"]] == [False] * len(escapes["looked"])
    assert "not asked" in json.loads(escapes["looked"][1])["reason"]
    assert escapes["beaten"]


# ------------------------------------------------------------------------------ no other way out

CLIENTS = {
    "httpx.Client", "httpx.AsyncClient", "httpx.get", "httpx.post", "httpx.request", "httpx.stream",
    "httpx.HTTPTransport", "httpcore.request", "httpcore.stream", "urllib.request", "urlopen", "requests",
    "http.client", "HTTPConnection", "HTTPSConnection", "aiohttp", "urllib3", "asyncio.open_connection",
    "create_connection", "create_server", "socket.socket", "getaddrinfo", "gethostbyname", "ftplib",
    "smtplib.SMTP", "smtplib.SMTP_SSL", "imaplib.IMAP4", "imaplib.IMAP4_SSL", "IMAPClient", "poplib",
    "telnetlib", "socketserver", "http.server", "xmlrpc",
}  # fmt: skip
DOORS = {
    "http/dial.py": {"socket.socket", "getaddrinfo"},
    # The name in an address of the watch list, to know whether it may be asked each second.
    "config/source_entries.py": {"getaddrinfo"},
    "mailbox/wire.py": {"create_connection", "socket.socket", "imaplib.IMAP4"},
    "mailbox/session.py": {"IMAPClient"},
    # A datagram to the service manager, in a socket of the file system.
    "daemon/notify_socket.py": {"socket.socket"},
    # The invented employer of the demo, on loopback.
    "cli/demo_employer.py": {"http.server"},
}


def _used(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        names: list[str] = []
        if isinstance(node, ast.Call):
            names = [ast.unparse(node.func)]
        elif isinstance(node, ast.ClassDef):
            names = [ast.unparse(base) for base in node.bases]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            found |= {one for one in CLIENTS if re.search(rf"(?:^|\.){re.escape(one)}$", name)}
    return found


def test_no_module_but_the_doors_opens_a_connection() -> None:
    used = {str(path.relative_to(MONITOR)): _used(path) for path in MONITOR.rglob("*.py")}
    assert {name: found for name, found in used.items() if found} == DOORS


def test_no_module_trusts_the_environment_for_proxies_or_certificates() -> None:
    words = re.compile(
        r"trust_env|getproxies|HTTPS?_PROXY|proxy_url|\bproxies\s*=|\bmounts\s*=|SSLKEYLOGFILE"
    )
    found = [path.name for path in MONITOR.rglob("*.py") if words.search(path.read_text())]
    assert found == []
