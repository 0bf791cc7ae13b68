"""`add URL` through the real command line: what it shows, what it writes, what it refuses."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from monitor.finding import Found
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
    assert "imaps://" not in ran.out
    assert life.config.read_bytes() == before


def test_a_system_that_cannot_be_read_is_named_with_what_to_do_instead(life: Life) -> None:
    ran = life.run("add", "https://www.linkedin.com/company/acme/jobs/")
    assert ran.code == 4
    assert "LinkedIn" in ran.out
    assert "job alert" in ran.out
    assert "`job-monitor add imaps://user@host/Folder` tries one" in ran.out


def test_a_site_that_forbids_it_is_named_and_the_flag_is_told(life: Life) -> None:
    ran = life.run("add", "https://acme.bamboohr.com/careers")
    assert ran.code == 4
    assert "BambooHR, board acme" in ran.out
    assert "--accept-terms" in ran.out


BOARD = Found(
    system="lever",
    kind="lever",
    board="acme-labs",
    url="https://jobs.lever.co/acme-labs",
    readable=True,
    count=0,
    reason="The address tells it.",
)


def test_without_a_file_what_the_environment_says_holds_all_the_same(life: Life) -> None:
    life.config.unlink()
    with mock.patch("monitor.cli.add._look", return_value=BOARD) as looked:
        ran = life.run("add", BOARD.url, "--dry-run", MONITOR_HTTP__CONTACT="jordan@mail.example")
    assert ran.code == 0, ran.err
    assert looked.call_args.args[1].config.http.contact == "jordan@mail.example"
    assert not life.config.exists()


def test_without_a_file_private_addresses_are_refused(life: Life) -> None:
    life.config.unlink()
    ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 4
    assert "allow_private" in ran.out
    assert not life.config.exists()


def test_a_new_file_holds_the_employer_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    with living(tmp_path) as life:
        life.config = tmp_path / "new" / "config.toml"
        with mock.patch("monitor.finding.find", return_value=BOARD):
            ran = life.run("add", "https://jobs.lever.co/acme-labs")
        assert ran.code == 0, ran.err
        assert written(life) == {"Acme Labs": ["https://jobs.lever.co/acme-labs"]}
        assert stat.S_IMODE(life.config.stat().st_mode) == 0o600
        assert os.listdir(life.config.parent) == ["config.toml"]


@pytest.mark.parametrize("text", ["", "\n", "# mine\n"])
def test_a_file_that_says_nothing_yet_is_added_to(life: Life, text: str) -> None:
    life.config.write_text(text)
    with mock.patch("monitor.finding.find", return_value=BOARD):
        ran = life.run("add", BOARD.url)
    assert ran.code == 0, ran.err
    assert written(life) == {"Acme Labs": [BOARD.url]}
    assert life.config.read_text().startswith(text.strip())


def test_a_file_with_mistakes_is_not_added_to(life: Life) -> None:
    life.config.write_text('[[employers]]\nnme = "Acme"\n')
    ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 2
    assert "nme" in ran.err
    assert life.site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "",
        "  ",
        "mailto:jobs@acme.example",
        "javascript:alert(1)",
        "ftp://acme.example/jobs",
        "/etc/hosts",
        "http://",
        "http://[::1",
        "http://acme.example:99999/",
    ],
)
def test_what_is_no_address_of_a_page_is_a_fault_of_the_command_line(life: Life, address: str) -> None:
    ran = life.run("add", address)
    assert ran.code == 1
    assert "not the address of a web page" in ran.err
    assert "Paste the address" in ran.err
    assert life.site.asked == []


def test_an_address_without_its_scheme_is_one(life: Life) -> None:
    # What is asked is https, which the site on loopback does not speak.
    ran = life.run("add", str(life.site).removeprefix("http://"))
    assert (ran.code, "not the address" in ran.err) == (4, False)


def test_an_employer_without_a_name_is_refused(life: Life) -> None:
    ran = life.run("add", f"{life.site}/careers", "--employer", " ")
    assert ran.code == 1
    assert "--employer is empty" in ran.err


def test_an_employer_is_called_as_the_file_calls_them(life: Life) -> None:
    (document,) = life.run("add", f"{life.site}/careers", "--json", "--employer", "ACME").lines
    assert document["employer"] == "Acme"
    assert f"{life.site}/jobs.rss" in written(life)["Acme"]


def test_a_page_without_a_kind_that_leads_there_is_watched_already(life: Life) -> None:
    page = f'[[employers.sources]]\nurl = "{life.site}/careers"\n'
    life.write(f'name = "Initech"\n{page}')
    ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 1
    assert f"watched already: page:{life.site}/careers of Initech" in ran.err


def test_a_site_whose_robots_txt_forbids_it_is_read_where_the_user_takes_that_on(life: Life) -> None:
    life.answers["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /\n")
    ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 4
    assert "robots.txt" in ran.out
    assert "`add --accept-terms`" in ran.out
    ran = life.run("add", f"{life.site}/careers", "--accept-terms")
    assert ran.code == 0, ran.out + ran.err
    assert "accept_terms = true" in ran.out
    key = f"feed:{life.site}/jobs.rss"
    assert life.poll(key).sources[key]["postings"] == 2


def test_a_flag_that_was_given_is_not_asked_for(life: Life) -> None:
    life.answers["/careers"] = Reply(
        body=b"<html><body><iframe src='https://acme.bamboohr.com/careers'></iframe></body></html>",
        headers={"Content-Type": "text/html"},
    )
    ran = life.run("add", f"{life.site}/careers", "--accept-terms")
    assert ran.code == 4
    assert "`add --accept-terms`" not in ran.out


def test_a_list_of_the_newest_alone_is_called_so(life: Life) -> None:
    assert "only the newest roles" in life.run("add", f"{life.site}/careers", "--dry-run").out


@pytest.mark.parametrize(
    ("answers", "agreed"),
    [(["y"], True), ([""], True), (["n"], False), (["what", "No"], False), (["?", "YES"], True), ([], False)],
)
def test_on_a_terminal_it_asks_until_there_is_an_answer_and_none_is_a_no(
    life: Life, answers: list[str], agreed: bool
) -> None:
    before = life.config.read_bytes()
    with (
        mock.patch("monitor.cli.add.show.is_terminal", return_value=True),
        mock.patch("sys.stdin.isatty", return_value=True, create=True),
        mock.patch("builtins.input", side_effect=[*answers, EOFError]) as asked,
    ):
        ran = life.run("add", f"{life.site}/careers")
    assert ran.code == 0, ran.err
    assert asked.call_count == max(len(answers), 1)
    assert "a new employer, Initech," in asked.call_args.args[0]
    assert (life.config.read_bytes() != before) is agreed
    assert ("Written for Initech" in ran.out) is agreed


@pytest.mark.parametrize("url", ["pop3://mail.example", "pops://jordan@mail.example/INBOX", "POP:x"])
def test_a_mailbox_of_another_kind_is_told_which_are_read(life: Life, url: str) -> None:
    ran = life.run("add", url)
    assert ran.code == 1
    assert "imaps://user@host/Folder" in ran.err
    assert "web page" not in ran.err
