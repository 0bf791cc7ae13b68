"""Modes of files under any umask, secrets that others may read, and other schemes than those of the web."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.config import examine
from monitor.config.durations import UnreadableError
from monitor.config.places import secret
from monitor.drafts.markup import as_link, linked
from monitor.errors import FetchError
from monitor.http.urls import place, target
from tests.life import living
from tests.reliability import record
from tests.servers import Reply

PLACE = Path(__file__).parents[2]
SCHEMES = (
    "file:///etc/passwd", "FILE:///etc/passwd", "file:/etc/passwd", "source:file:///etc/passwd",
    "ftp://a.example/x", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
    "data:text/html,<b>x</b>", "vbscript:x", "mailto:a@b.example", "tel:+1", "gopher://a.example/",
    "ws://a.example/", "ssh://a.example/", "about:blank", "view-source:http://a.example/",
    "jar:http://a.example/!/x", "feed:http://a.example/", "blob:x", "//", "http:/x",
)  # fmt: skip


# ---------------------------------------------------------------------------------------- modes


@pytest.mark.network
def test_all_files_of_the_program_are_for_their_owner_alone(tmp_path: Path) -> None:
    with living(tmp_path) as life:
        life.board("acme", [])
        old = os.umask(0)
        try:
            for words in (("poll",), ("backup", "copy.db"), ("report", "page.html"), ("export",)):
                done = subprocess.run(
                    [sys.executable, "-m", "monitor", "--config", str(life.config), *words],
                    env={**life.environ, "PYTHONPATH": str(PLACE)}, cwd=tmp_path, capture_output=True,
                    text=True,
                    check=False, timeout=60,
                )  # fmt: skip
                assert done.returncode == 0 or words[0] == "report", done.stderr
            seen = _modes(life.state)
            copies = [path for path in (tmp_path / "copy.db", tmp_path / "page.html") if path.exists()]
        finally:
            os.umask(old)
        seen |= {str(path): stat.S_IMODE(path.stat().st_mode) for path in copies}
    wrong = {name: oct(mode) for name, mode in seen.items() if mode & 0o077}
    record("f-modes", tried=len(seen), faults=len(wrong))
    assert wrong == {}
    assert any(name.endswith(".sqlite") for name in seen)
    assert any(name.endswith("copy.db") for name in seen)


def _modes(folder: Path) -> dict[str, int]:
    return {str(path): stat.S_IMODE(path.lstat().st_mode) for path in (folder, *folder.rglob("*"))}


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o602, 0o601])
def test_every_bit_for_others_makes_a_secret_none(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "phone.url"
    path.write_text("json://swordfish.example/")
    path.chmod(mode)
    record("f-secrets", tried=1)
    with pytest.raises(UnreadableError) as caught:
        secret("phone.url", tmp_path, {})
    assert "chmod 600" in str(caught.value.suggestion)
    assert "swordfish" not in f"{caught.value.message} {caught.value.suggestion}"


def test_what_systemd_loaded_goes_before_the_file_beside_the_configuration(tmp_path: Path) -> None:
    for folder in ("credentials", "etc"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "phone.url").write_text(f"json://{folder}.example/")
        (tmp_path / folder / "phone.url").chmod(0o600)
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path / "credentials")}
    record("f-secrets", tried=2)
    assert secret("phone.url", tmp_path / "etc", environ) == "json://credentials.example/"
    assert secret("phone.url", tmp_path / "etc", {}) == "json://etc.example/"


# -------------------------------------------------------------------------------------- schemes


@pytest.mark.parametrize("url", SCHEMES)
def test_other_schemes_are_refused_or_shown_as_text(url: str) -> None:
    faults = []
    text = f"[[employers]]\nname = 'A'\nsources = [{{ kind = 'page', url = {json.dumps(url)} }}]\n"
    if not examine(text, Path("c.toml"), Path(), {}).mistakes:
        faults.append("taken by the configuration")
    for start in (None, place("https://acme.example/jobs")):
        try:
            found = place(url) if start is None else target(start, url)
        except FetchError:
            continue
        # A redirect may be relative: then it stays with the site and its scheme.
        if found.url.scheme != "https" or found.host != "acme.example":
            faults.append(f"asked as {found!r}")
    link = as_link(url)
    if link is not None and not link.startswith(("mailto:", "tel:")):
        faults.append(f"a link {link}")
    if 'href="' in linked(url) and "http://" not in url:
        faults.append("made a link")
    record("c-schemes", tried=4, faults=len(faults))
    assert faults == []


@pytest.mark.network
def test_no_alert_and_no_verb_has_a_link_that_is_none(tmp_path: Path) -> None:
    with living(tmp_path) as life:
        roles = [
            {"id": n, "title": f"Data Engineer {n}", "absolute_url": url, "location": {"name": "Berlin"}}
            for n, url in enumerate(SCHEMES)
        ]
        life.write(f'name = "Acme"\n{life.source()}', channels=life.mailbox, fit="")
        life.board("acme", [])
        life.poll()
        life.later(hours=2)
        life.poll()
        entries = "".join(
            f"<item><guid>{n}</guid><title>Data Engineer {n}</title><link><![CDATA[{url}]]></link></item>"
            for n, url in enumerate(SCHEMES)
        )
        feed = f"<rss version='2.0'><channel><title>x</title>{entries}</channel></rss>"
        life.answers["/feed"] = Reply(body=feed.encode())
        life.write(
            f'name = "Acme"\n{life.source()}{life.source("feed", "feed")}', channels=life.mailbox, fit=""
        )
        life.answers["/acme"] = Reply(json={"jobs": roles})
        for _ in range(3):
            life.later(hours=2)
            life.poll()
        life.evening()
        life.poll()
        shown = life.rows("roles")
        mails = [mail.html for mail in life.mail.wait(1)]
    record("c-schemes", tried=len(shown), faults=0)
    assert len(shown) >= len(SCHEMES)
    assert all(one["url"] is None or one["url"].startswith(("http://", "https://")) for one in shown)
    for html in mails:
        for target_ in html.split('href="')[1:]:
            assert target_.startswith(("https://", "http://", "mailto:", "tel:"))
