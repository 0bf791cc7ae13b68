"""`add URL` through the real command line: what it shows, what it writes, what it refuses."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from monitor.cli import add
from monitor.finding import Found
from monitor.model import Employer
from tests.life import Life, living
from tests.servers import Reply

pytestmark = pytest.mark.network

FEED = Reply(
    body=b"<rss version='2.0'><channel><title>Jobs</title>"
    b"<item><title>Data Engineer</title><link>https://acme.example/1</link></item>"
    b"<item><title>Data Analyst</title><link>https://acme.example/2</link></item></channel></rss>",
    headers={"Content-Type": "application/rss+xml"},
)
PAGE = Reply(
    body=b"<!doctype html><html><head><title>Careers at Initech</title>"
    b"<meta property='og:site_name' content='Initech'>"
    b"<link rel='alternate' type='application/rss+xml' title='Jobs' href='/jobs.rss'></head>"
    b"<body><h1>Careers</h1><p>Have a look.</p></body></html>",
    headers={"Content-Type": "text/html"},
)


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.answers["/careers"] = PAGE
        life.answers["/jobs.rss"] = FEED
        yield life


def written(life: Life) -> dict[str, list[str]]:
    """The addresses of the sources of each employer in the file."""
    tree = tomllib.loads(life.config.read_text())
    return {e["name"]: [s["url"] for s in e.get("sources", [])] for e in tree["employers"]}


def test_it_shows_what_it_found_and_writes_the_entry(life: Life) -> None:
    before = life.config.read_text()
    ran = life.run("add", f"{life.site}/careers", "--employer", "acme")
    assert ran.code == 0, ran.err
    assert "2 open roles" in ran.out
    assert "Data Analyst" in ran.out
    assert "Written for Acme to" in ran.out.replace("acme", "Acme")
    assert written(life)["Acme"][-1] == f"{life.site}/jobs.rss"
    lines = life.config.read_text().splitlines()
    assert [line for line in before.splitlines() if line not in lines] == []
    assert life.run("check").code == 0
    assert life.poll(f"feed:{life.site}/jobs.rss").sources[f"feed:{life.site}/jobs.rss"]["postings"] == 2


def test_json_says_all_that_the_contract_names(life: Life) -> None:
    ran = life.run("add", f"{life.site}/careers", "--json", "--employer", "Acme")
    (document,) = ran.lines
    assert document | {"reason": "", "requests": 0} == {
        "system": "feed",
        "kind": "feed",
        "board": None,
        "url": f"{life.site}/jobs.rss",
        "readable": True,
        "complete": False,
        "count": 2,
        "samples": ["Data Engineer", "Data Analyst"],
        "requests": 0,
        "reason": "",
        "toml": f'  [[employers.sources]]\n  url = "{life.site}/jobs.rss"\n',
        "employer": "Acme",
        "file": str(life.config),
        "written": True,
    }
    assert document["requests"] == len(life.site.asked) <= 6


def test_a_dry_run_writes_nothing_and_shows_the_entry(life: Life) -> None:
    before = life.config.read_bytes()
    ran = life.run("add", f"{life.site}/careers", "--dry-run")
    assert ran.code == 0
    assert f'url = "{life.site}/jobs.rss"' in ran.out
    assert "Would write for Initech" in ran.out
    assert life.config.read_bytes() == before
    (document,) = life.run("add", f"{life.site}/careers", "--dry-run", "--json").lines
    assert (document["written"], document["readable"]) == (False, True)
    assert life.config.read_bytes() == before


def test_who_is_not_in_the_file_gets_an_entry_of_their_own(life: Life) -> None:
    ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 0
    assert "Written for Initech (new)" in ran.out
    assert written(life)["Initech"] == [f"{life.site}/jobs.rss"]
    assert life.run("check").code == 0


def test_a_source_that_stands_there_already_is_refused(life: Life) -> None:
    assert life.run("add", f"{life.site}/careers").code == 0
    before = life.config.read_bytes()
    for employer in ("Initech", "Acme"):
        ran = life.run("add", f"{life.site}/careers", "--employer", employer)
        assert ran.code == 1
        assert "watched already" in ran.err
        assert "Initech" in ran.err
    assert life.config.read_bytes() == before


@pytest.mark.parametrize("argument", [[], ["--json"]])
def test_an_address_that_leads_to_nothing_says_so_and_writes_nothing(life: Life, argument: list[str]) -> None:
    before = life.config.read_bytes()
    ran = life.run("add", f"{life.site}/nothing", *argument)
    assert ran.code == 4
    assert "there is nothing at this address" in ran.out
    assert life.config.read_bytes() == before


def test_a_system_that_cannot_be_read_is_named_with_what_to_do_instead(life: Life) -> None:
    ran = life.run("add", "https://www.linkedin.com/company/acme/jobs/")
    assert ran.code == 4
    assert "LinkedIn" in ran.out
    assert "job alert" in ran.out


def test_a_site_that_forbids_it_is_named_and_the_flag_is_told(life: Life) -> None:
    ran = life.run("add", "https://acme.bamboohr.com/careers")
    assert ran.code == 4
    assert "BambooHR, board acme" in ran.out
    assert "--accept-terms" in ran.out


def test_without_a_file_a_new_one_is_begun_for_its_owner_alone(tmp_path: Path) -> None:
    with living(tmp_path) as life:
        life.answers["/careers"] = PAGE
        life.answers["/jobs.rss"] = FEED
        life.config = tmp_path / "new" / "config.toml"
        ran = life.run(
            "add",
            f"{life.site}/careers",
            MONITOR_HTTP__ALLOW_PRIVATE='["127.0.0.0/8"]',
            MONITOR_HTTP__PACE="0s",
        )
        assert ran.code == 4
        assert "private" in ran.out
        assert not life.config.exists()


def test_a_new_file_holds_the_employer(tmp_path: Path) -> None:
    with living(tmp_path) as life:
        life.config = tmp_path / "new" / "config.toml"
        found = Found(
            system="lever",
            kind="lever",
            board="acme-labs",
            url="https://jobs.lever.co/acme-labs",
            readable=True,
            count=0,
            reason="The address tells it.",
        )
        with mock.patch("monitor.finding.find", return_value=found):
            ran = life.run("add", "https://jobs.lever.co/acme-labs")
        assert ran.code == 0, ran.err
        assert written(life) == {"Acme Labs": ["https://jobs.lever.co/acme-labs"]}
        assert stat.S_IMODE(life.config.stat().st_mode) == 0o600
        assert os.listdir(life.config.parent) == ["config.toml"]


def test_a_file_with_mistakes_is_not_added_to(life: Life) -> None:
    life.config.write_text('[[employers]]\nnme = "Acme"\n')
    ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 2
    assert "nme" in ran.err
    assert life.site.asked == []


# ------------------------------------------------------------------------------------ whose it is


def found(named: str | None = None, board: str | None = None, url: str = "https://x.example/") -> Found:
    return Found(system="lever", kind="lever", board=board, url=url, named=named, readable=True, reason="")


WATCHED = (
    Employer(name="Acme", aliases=("Acme Labs GmbH",), sources=()),
    Employer(name="Globex Corporation"),
    Employer(name="Hooli"),
)


@pytest.mark.parametrize(
    ("named", "board", "url", "whose"),
    [
        ("Careers at Acme", None, "https://x.example/", "Acme"),
        (None, "acme", "https://x.example/", "Acme"),
        (None, "acmelabsgmbh", "https://x.example/", "Acme"),
        (None, "globexcorporation", "https://x.example/", "Globex Corporation"),
        (None, "globex/wd5/External", "https://x.example/", "Globex"),
        ("Acmeology", None, "https://x.example/", "Acmeology"),
        (None, "initech-robotics", "https://x.example/", "Initech Robotics"),
        (None, "AcmeGroup", "https://x.example/", "AcmeGroup"),
        (None, None, "https://careers.initech.example/jobs", "Initech"),
        (None, None, "https://www.initech.example:8080/jobs", "Initech"),
    ],
)
def test_the_employer_is_known_by_the_name_of_the_site_or_the_board(
    named: str | None, board: str | None, url: str, whose: str
) -> None:
    assert add._whose(found(named, board, url), WATCHED) == whose


def test_the_only_employer_without_a_source_is_meant() -> None:
    assert add._whose(found(board="somewhat-else"), (Employer(name="Acme"),)) == "Acme"
