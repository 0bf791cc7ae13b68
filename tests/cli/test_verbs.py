"""The verbs through the real command line: exit codes, JSON, what they refuse and what they leave behind."""

from __future__ import annotations

import errno
import functools
import hashlib
import inspect
import os
import re
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from monitor.cli import VERBS, show
from monitor.cli.faults import sentence
from monitor.errors import StoreError
from monitor.store import store as store_module
from monitor.store.lock import instance_lock
from tests.life import DANA, START, Life, Ran, living, role, zygote
from tests.servers import Reply

pytestmark = pytest.mark.network

BOARD = [role(101, "Senior Data Engineer", req="R-1042"), role(102, "Account Executive", "Sales", "Munich")]
PLACE = str(Path(__file__).parents[2])
DOCUMENTED = (Path(PLACE) / "docs" / "json.md").read_text()
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.board("acme", BOARD)
        yield life


@pytest.fixture
def told(life: Life) -> Life:
    """A watch list with one role told of."""
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    return life


def contents(folder: Path) -> dict[str, Any]:
    """Every file of a folder: name, mode, time and content."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted([folder, *folder.rglob("*")])
    }


# ------------------------------------------------------------------------------ exit codes


def test_each_exit_code_once(life: Life) -> None:
    assert life.process("poll", anew=True).code == 0
    assert life.process("poll", "--due").code == 0  # nothing was due
    assert life.process("poll", "greenhouse:acne").code == 1
    assert life.process("poll", MONITOR_NOW="2026-05-04T09:00:00").code == 1
    assert life.process("no-such-verb").code == 1

    life.later(hours=2)
    life.hook.always = "503"
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    assert life.process("poll").code == 5

    life.write(f'name = "Acme"\n{life.source()}{life.source("beta")}{DANA}')
    life.later(hours=2)
    assert life.process("poll").code == 3  # some failed: goes before undelivered
    life.answers["/acme"] = Reply(status=500)
    life.later(hours=2)
    assert life.process("poll").code == 4

    life.config.write_text("poll_evry = 3\n")
    ran = life.process("poll")
    assert ran.code == 2
    assert "poll_every" in ran.err
    assert "Traceback" not in ran.err
    life.config.unlink()
    assert life.process("status").code == 2


def test_no_configuration_at_all_is_exit_2_and_says_where_it_was_looked_for(life: Life) -> None:
    bare = {**life.environ, "MONITOR_NOW": life.now.isoformat()}
    for verb in ("poll", "status", "roles", "run", "check", "outbox"):
        code, out, err = zygote().verb(life.folder, [verb], bare)
        assert code == 2, verb
        assert ".config/job-monitor/config.toml" in out + err
        assert "Traceback" not in out + err


def test_an_unknown_key_is_refused_before_anything_is_asked_and_the_known_ones_are_named(life: Life) -> None:
    ran = life.poll("greenhouse:acme", "lever:acme")
    assert ran.code == 1
    assert "lever:acme" in ran.err
    assert "greenhouse:acme" in ran.err
    assert life.site.asked == []


@pytest.mark.parametrize(
    "now",
    [
        "2026-05-04T09:00:00", "yesterday", "1777777777", "2026-13-01T00:00:00Z",
        "0001-01-01T00:00:00+02:00", "9999-12-31T23:00:00-05:00", "1970-06-01T00:00:00Z",
        "2262-01-01T00:00:00Z",
    ],
)  # fmt: skip
@pytest.mark.parametrize("verb", [["poll"], ["status"], ["roles"], ["outbox"], ["explain", "101"]])
def test_a_clock_that_is_no_instant_is_exit_1(life: Life, verb: list[str], now: str) -> None:
    ran = life.run(*verb, MONITOR_NOW=now)
    assert ran.code == 1
    assert "MONITOR_NOW" in ran.err
    assert "2026-05-01T09:00:00+02:00" in ran.err  # an example of what is right


@pytest.mark.parametrize("now", ["2026-05-04T09:00:00+02:00", "2026-05-04T07:00:00Z", "20260504T070000Z"])
def test_any_way_to_write_an_instant_is_taken(life: Life, now: str) -> None:
    assert life.run("poll", MONITOR_NOW=now).code == 0
    [created] = {row["created_at"] for row in life.rows("outbox")}
    assert created == "2026-05-04T07:00:00Z"


@pytest.mark.parametrize("now", ["1971-01-01T00:00:00+14:00", "2261-12-31T23:59:59-12:00"])
@pytest.mark.parametrize("verb", [["poll"], ["status"], ["roles", "--new"], ["outbox"], ["notify", "test"]])
def test_every_verb_bears_the_first_and_the_last_instant(life: Life, verb: list[str], now: str) -> None:
    ran = life.run(*verb, MONITOR_NOW=now)
    assert ran.code == 0, ran.err


@pytest.mark.parametrize(
    "argv",
    [
        ["roles", "--open", "--closed"], ["roles", "--employer", "Nobody"], ["explain"], ["explain", "999"],
        ["poll", "--no-such-flag"], ["notify", "pigeon"], ["notify", "test", "--channel", "pigeon"], [],
        ["--config"],
    ],
)  # fmt: skip
def test_what_cannot_be_done_as_it_stands_is_exit_1_with_a_sentence(life: Life, argv: list[str]) -> None:
    ran = life.run(*argv)
    assert ran.code == 1
    assert ran.err.strip()
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_has_help(life: Life, verb: str) -> None:
    ran = life.run(verb, "--help")
    assert ran.code == 0
    assert VERBS[verb].split()[-1] in " ".join(ran.out.split())


# ------------------------------------------------------------------------------- the lock


def test_poll_beside_another_instance_gives_up_with_exit_1_after_ten_seconds(life: Life) -> None:
    assert inspect.signature(instance_lock).parameters["patience"].default == timedelta(seconds=10)
    hasty = functools.partial(instance_lock, patience=timedelta(seconds=0.2))
    with instance_lock(life.state), mock.patch("monitor.cli.poll.instance_lock", hasty):
        ran = life.run("poll")
        assert ran.code == 1
        assert "at work" in ran.err
        assert life.site.asked == []
    assert life.run("poll").code == 0


def test_the_other_verbs_work_beside_another_instance(told: Life) -> None:
    with instance_lock(told.state):
        assert told.status()["daemon"]["running"] is True
        for verb in (["roles"], ["outbox"], ["explain", "110"], ["check"], ["check", "--online"]):
            assert told.run(*verb).code == 0, verb
        assert told.run("notify", "test").code == 0
        assert told.run("poll", "--dry-run").code == 0
    assert told.status()["daemon"]["running"] is False


# ----------------------------------------------------------------------------- the dry run


def test_a_dry_run_changes_no_byte_and_sends_nothing(told: Life) -> None:
    told.later(hours=1)
    told.board("acme", [*BOARD, role(110, "Analytics Engineer"), role(111, "Data Engineer")])
    before, sent = contents(told.state), len(told.hook.taken)
    ran = told.process("poll", "--dry-run", check=0)
    assert "Would send to hook: Write to Dana Ruiz now: Acme opened Data Engineer" in ran.out
    assert "[alert " in ran.out
    ran = told.process("poll", "--dry-run", "--json", check=0)
    assert ran.changes() == [("opened", "111")]
    assert contents(told.state) == before
    assert len(told.hook.taken) == sent
    assert told.poll().changes() == [("opened", "111")]


def test_a_dry_run_makes_no_state_folder(life: Life) -> None:
    ran = life.process("poll", "--dry-run", "--json", check=0)
    assert ran.sources["greenhouse:acme"]["baseline"] is True
    assert not life.state.exists()


def test_a_dry_run_beside_the_daemon_sees_what_that_wrote(told: Life) -> None:
    from monitor.store import Store

    beside = Store(told.state)
    try:
        beside.remember("daemon_since", "now")  # stands in the write-ahead log only
        assert (told.state / "job-monitor.sqlite-wal").stat().st_size
        ran = told.poll("--dry-run")
        assert ran.sources["greenhouse:acme"]["outcome"] == "unchanged"
        assert beside.recall("daemon_since") == "now"
    finally:
        beside.close()


# ----------------------------------------------------------------------------------- JSON

POSTING = {
    "source", "id", "title", "url", "departments", "locations", "remote", "employment_type", "requisition",
    "posted_on",
}  # fmt: skip
OF_A_SOURCE = {"source", "employer", "outcome", "complete", "postings", "changes", "error"}
SUMMARY = {"polled", "failed", "opened", "alerts", "delivered", "pending"}
CHANGE = {"change", "id", "title", "url", "departments", "locations"}
ROLE = POSTING | {"employer", "first_seen_at", "closed_at", "also_at", "fit", "reach"}
STATUS = {
    "source", "employer", "kind", "state", "complete", "last_ok_at", "failures", "next_poll_at", "open_roles",
    "error",
}  # fmt: skip
DELIVERY = {
    "alert", "kind", "urgency", "employer", "person", "source", "id", "title", "created_at", "repeat",
    "channel", "state", "attempts", "not_before", "last_error",
}  # fmt: skip
MORE = {
    "poll": {"baseline", "alerts", "others", "mails"},
    "change": {"employer"},
    "roles": {"foreign", "news", "via", "vouched", "mailed_on"},
    "summary": {"skipped"},
    "status": {"channels", "configuration", "disk", "leads_to"},
    "outbox": {"sent_at"},
    "check": {"notes"},
    "explain": {
        "employer", "posting", "fit", "people", "alert", "alerts", "left", "rejected_role", "why_no_alert",
        "rules", "work", "otherwise", "differs",
    },
}  # fmt: skip


def documented(verb: str) -> str:
    """What the page on JSON says of a verb."""
    return DOCUMENTED.partition(f"## `{verb} --json`")[2].partition("\n## ")[0]


def agree(found: dict[str, Any], wanted: set[str], verb: str, more: set[str] = frozenset()) -> None:  # type: ignore[assignment]  # an empty set
    assert wanted <= set(found) <= wanted | more
    # `roles` shares the parts of a posting with `explain`, which refers to it.
    told = documented(verb) + (documented("roles") if verb == "explain" else "")
    assert [key for key in found if f"`{key}`" not in told and f'"{key}"' not in told] == []


def test_poll_json_has_the_promised_keys(life: Life) -> None:
    first = life.poll()
    life.later(hours=1)
    life.board("acme", [BOARD[0], role(110, "Analytics Engineer")])
    second = life.poll()
    life.answers["/acme"] = Reply(status=500)
    failed = life.poll()
    for ran in (first, second, failed):
        assert len(ran.lines) == 2
        agree(ran.lines[0], OF_A_SOURCE, "poll", MORE["poll"])
        assert set(ran.lines[1]) == {"summary"}
        agree(ran.summary, SUMMARY, "poll", MORE["summary"])
        assert ran.err == ""
    assert first.lines[0]["changes"] == []
    changes = second.lines[0]["changes"]
    assert [c["change"] for c in changes] == ["opened", "missed"]
    for change in changes:
        agree(change, CHANGE, "poll", MORE["change"])
    assert changes[0]["locations"] == ["Berlin"]
    assert set(failed.lines[0]["error"]) == {"kind", "message"}
    assert second.lines[0]["error"] is None


def test_roles_json_has_the_promised_keys(told: Life) -> None:
    rows = told.rows("roles")
    assert len(rows) == 3
    for row in rows:
        agree(row, ROLE, "roles", MORE["roles"])
        assert row["news"] is False
        assert set(row["fit"]) == {"verdict", "score", "reasons"}
        assert row["fit"]["verdict"] in ("fit", "near", "no", "unknown")
        assert set(row["reach"]) == {"person", "rung", "score", "reasons"}
        assert INSTANT.fullmatch(row["first_seen_at"])
        assert row["closed_at"] is None
    [new] = [row for row in rows if row["id"] == "110"]
    assert (new["reach"]["person"], new["reach"]["rung"]) == ("Dana Ruiz", "department")
    told.write(f'name = "Acme"\n{told.source()}')
    assert {row["reach"] for row in told.rows("roles")} == {None}


def test_status_json_has_the_promised_keys(told: Life) -> None:
    document = told.status()
    agree(document, {"sources", "outbox", "daemon"}, "status", MORE["status"])
    assert set(document["outbox"]) == {"pending", "in_doubt", "dead"}
    assert document["daemon"] == {"running": False, "since": None}
    [row] = document["sources"]
    agree(row, STATUS, "status", {"leads_to", "notes"})
    assert (row["state"], row["kind"], row["complete"]) == ("ok", "greenhouse", True)
    assert (row["open_roles"], row["failures"], row["error"]) == (3, 0, None)
    assert INSTANT.fullmatch(row["last_ok_at"])
    assert INSTANT.fullmatch(row["next_poll_at"])


def test_status_of_a_source_that_was_never_read_is_new(life: Life) -> None:
    [row] = life.status()["sources"]
    agree(row, STATUS, "status", {"leads_to", "notes"})
    assert (row["state"], row["last_ok_at"], row["next_poll_at"]) == ("new", None, None)


def test_outbox_json_has_the_promised_keys(told: Life) -> None:
    rows = told.rows("outbox")
    assert [row["kind"] for row in rows] == ["reach_out", "baseline"]  # the latest first
    for row in rows:
        agree(row, DELIVERY, "outbox", MORE["outbox"])
        assert INSTANT.fullmatch(row["created_at"])
        assert INSTANT.fullmatch(row["not_before"])
    assert rows[0]["person"] == "Dana Ruiz"
    assert rows[0]["repeat"] is False


def test_explain_json_tells_the_whole_decision(told: Life) -> None:
    for argument in ("110", "https://boards.greenhouse.io/acme/jobs/110", " 110 "):
        [document] = told.rows("explain", argument)
        agree(document, MORE["explain"], "explain")
        assert set(document["posting"]) >= POSTING
        assert document["people"][0]["person"] == "Dana Ruiz"
        assert document["alert"]["kind"] == "reach_out"
        assert document["alert"]["urgency"] == "urgent"
    [document] = told.rows("explain", "102")
    assert document["alert"] is None
    assert document["why_no_alert"]


def test_check_json_has_the_promised_keys(life: Life) -> None:
    [document] = life.run("check", "--json").lines
    agree(document, {"ok", "mistakes"}, "check", MORE["check"])
    assert (document["ok"], document["mistakes"]) == (True, [])

    [document] = life.run("check", "--json", "--online").lines
    [row] = document["sources"]
    agree(row, {"source", "readable", "count", "samples", "error"}, "check", {"leads_to"})
    assert (row["readable"], row["count"], row["error"]) == (True, 2, None)
    assert row["samples"] == ["Senior Data Engineer", "Account Executive"]

    life.config.write_text('[[employers]]\nname = "Acme"\npoll_evry = "1h"\n')
    ran = life.run("check", "--json")
    assert ran.code == 2
    [document] = ran.lines
    [mistake] = document["mistakes"]
    agree(mistake, {"file", "line", "column", "key", "message", "suggestion"}, "check")
    assert (document["ok"], mistake["line"], mistake["column"]) == (False, 3, 1)
    assert mistake["file"] == str(life.config)
    assert "poll_every" in mistake["suggestion"]


def test_check_online_asks_each_channel_too(life: Life) -> None:
    life.write(channels='[[channels]]\nname = "hook"\nurl = "nosuch://example"\n')
    ran = life.run("check", "--online")
    assert ran.code == 2
    assert "channels" in ran.out


def test_check_online_fails_where_a_source_fails(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{life.source("beta")}')
    assert life.run("check", "--online").code == 3
    life.answers.clear()
    ran = life.run("check", "--online", "--json")
    assert ran.code == 4
    assert {row["error"]["kind"] for row in ran.lines[0]["sources"]} == {"not_found"}
    assert not life.state.exists()


# ---------------------------------------------------------------------------------- roles


def test_roles_can_be_chosen(told: Life) -> None:
    told.later(days=6)
    told.board("acme", [BOARD[0], role(110, "Analytics Engineer")])
    for _ in range(2):
        told.poll()
        told.later(hours=1)

    def ids(*argv: str) -> set[str]:
        return {row["id"] for row in told.rows("roles", *argv)}

    assert ids("--closed") == {"102"}
    assert ids("--open") == {"101", "110"}
    assert ids() == {"101", "102", "110"}
    assert ids("--employer", "acme") == ids()
    told.later(days=1, hours=-2)
    assert ids("--new") == {"110"}
    told.later(hours=3)
    assert ids("--new") == set()


# -------------------------------------------------------------------------- notify, status


def test_a_test_alert_reaches_each_channel_and_looks_like_a_real_one(life: Life) -> None:
    life.write(channels=life.webhook + life.mailbox)
    ran = life.run("notify", "test")
    assert ran.code == 0
    assert "hook: accepted" in ran.out
    [hooked], [mailed] = life.hook.taken, life.mail.taken
    assert "test" in hooked.title
    assert "Dana Ruiz" in hooked.title
    assert mailed.html
    assert hooked.message.rstrip().endswith("]")
    life.hook.always = "503"
    ran = life.run("notify", "test", "--channel", "hook")
    assert ran.code == 5
    assert "not delivered" in ran.out
    assert str(life.hook.port) not in ran.out + ran.err  # the address of a channel is a secret
    assert len(life.mail.taken) == 1


# -------------------------------------------------------------------- files, owners, modes


def test_nobody_else_can_read_what_is_kept_whatever_the_umask(life: Life) -> None:
    old = os.umask(0)
    try:
        life.process("poll", check=0, anew=True)
        life.process("status", check=0)
    finally:
        os.umask(old)
    assert stat.S_IMODE(life.state.stat().st_mode) == 0o700
    files = list(life.state.iterdir())
    assert {f.name for f in files} >= {"job-monitor.sqlite", "lock"}
    assert {stat.S_IMODE(f.stat().st_mode) for f in files} == {0o600}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as somebody else")
def test_run_by_root_a_verb_leaves_no_file_of_roots() -> None:
    # Not in a folder of pytest, which closes its own to others whenever another run begins.
    with tempfile.TemporaryDirectory() as folder, living(Path(folder)) as life:
        Path(folder).chmod(0o755)
        _verbs_run_by_root(life)


def _verbs_run_by_root(life: Life) -> None:
    life.board("acme", BOARD)
    somebody = 54321
    life.state.mkdir(mode=0o700)
    os.chown(life.state, somebody, somebody)
    life.config.chmod(0o600)  # which only root may read
    # Where the interpreter lies in a folder of root's, nobody else can start the parser: nothing is read.
    try:
        subprocess.run([sys.executable, "-c", ""], user=somebody, check=True)
        read = 0
    except PermissionError:
        read = 4
    life.process("poll", check=read, anew=True)
    for verb in (["status"], ["roles"], ["outbox"], ["check"]):
        life.process(*verb, check=0, anew=True)
    life.process("poll", "--dry-run", check=read, anew=True)
    life.process("poll", check=read, anew=True)
    files = [life.state, *life.state.iterdir()]
    assert len(files) > 2
    assert {(f.stat().st_uid, f.stat().st_gid) for f in files} == {(somebody, somebody)}


# ------------------------------------------------------------------------------ for people


def test_what_people_read_is_in_their_own_time_and_without_control_characters(life: Life) -> None:
    life.board("acme", [role(101, "Data \x1b[31mEngineer\u202e\x07")])
    ran = life.run("poll")
    life.later(hours=1)
    said = ran.out + "".join(
        life.run(*v).out for v in (["status"], ["roles"], ["outbox"], ["explain", "101"])
    )
    assert "09:00" in said
    assert not {c for c in said if not c.isprintable() and c != "\n"}


def narrow(width: int, *verbs: list[str], life: Life) -> str:
    """What verbs print on a terminal of a width."""
    with (
        mock.patch.object(show, "is_terminal", return_value=True),
        mock.patch("shutil.get_terminal_size", return_value=os.terminal_size((width, 24))),
    ):
        return "".join(life.run(*verb, NO_COLOR="1").out for verb in verbs)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_tables_fit_the_terminal_and_keep_ids_and_titles(life: Life, width: int) -> None:
    long = "a/very/long/path/to/the/feed/of/open/roles/at/acme.xml"
    life.write(
        f'name = "Acme Industries of Northern Germany"\n{life.source()}{life.source(long, "feed")}{DANA}'
    )
    guid = "https://jobs.acme.example/" + "x" * 60 + "/77"
    life.answers[f"/{long}"] = Reply(
        body=f'<rss version="2.0"><channel><title>J</title><item><guid>{guid}</guid>'
        f"<title>Platform Manager</title><link>{guid}</link></item></channel></rss>".encode()
    )
    life.board("acme", [role(4710000101, "Senior Data Engineer"), role(4710000102, "Account Executive")])
    life.poll()
    out = narrow(width, ["roles"], ["status"], ["outbox"], life=life)
    roles = narrow(width, ["roles"], life=life)
    for whole in ("4710000101", "4710000102", guid):
        assert whole in roles
    assert "Senior Data" in roles
    assert "greenhouse:acme" in out
    assert "acme.xml" in out  # what tells one feed from another is the end of its address
    too_long = [line for line in out.splitlines() if len(line) > width and guid not in line]
    assert too_long == []


def test_a_moment_reads_as_people_say_it(life: Life) -> None:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Europe/Berlin")
    told = [show.moment(START + timedelta(days=d), START, zone) for d in (-400, -2, -1, 0, 1, 30)]
    assert told == [
        "30 Mar 2025 09:00",
        "2 May 09:00",
        "yesterday 09:00",
        "09:00",
        "tomorrow 09:00",
        "3 Jun 09:00",
    ]
    assert show.moment(None, START, zone) == "never"
    assert show.iso(datetime.fromisoformat("2026-05-04T07:00:00+00:00")) == "2026-05-04T07:00:00Z"


# --------------------------------------------------------------------- an output that takes nothing


def piped(life: Life, *argv: str, reader: str, **environ: str) -> int:
    """The exit code of a verb whose output goes to a command of the shell."""
    script = 'set -o pipefail; "$@" | ' + reader + '; exit "${PIPESTATUS[0]}"'
    program = [sys.executable, "-m", "monitor", "--config", str(life.config), *argv]
    done = subprocess.run(
        ["bash", "-c", script, "bash", *program],
        env={**life.environ, "MONITOR_NOW": life.now.isoformat(), "PYTHONPATH": PLACE, **environ},
        cwd=life.folder, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    return done.returncode


@pytest.mark.parametrize("how", [[], ["--json"]])
def test_a_poll_that_nobody_reads_is_done_to_its_end_and_has_its_true_exit_code(
    life: Life, how: list[str]
) -> None:
    names = [f"a{number}" for number in range(6)]
    life.write(*(f'name = "{name}"\n{life.source(name)}{DANA}' for name in names))
    for name in names:
        life.board(name, BOARD)
    assert life.poll().code == 0
    life.later(hours=1)
    for name in names:
        life.board(name, [*BOARD, role(110, "Analytics Engineer")])
    del life.answers["/a0"]
    assert piped(life, "poll", *how, reader="true") == 3
    assert len(life.site.asked) == 12
    assert len(life.hook.taken) == 5
    assert {row["state"] for row in life.rows("outbox") if row["kind"] == "reach_out"} == {"sent"}
    life.later(hours=1)
    for name in names:
        life.board(name, [*BOARD, role(110, "Analytics Engineer"), role(111, "Data Engineer")])
    assert piped(life, "poll", *how, reader="head -1") == 0
    assert len(life.hook.taken) == 5 + 7  # the first has two to tell of
    life.answers.clear()
    assert piped(life, "poll", "--dry-run", *how, reader="true") == 4


def test_other_verbs_that_nobody_reads_end_well(told: Life) -> None:
    for verb in (["roles"], ["status", "--json"], ["outbox"], ["explain", "110"]):
        assert piped(told, *verb, reader="true") == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_without_room_stops_no_poll_and_is_told(told: Life) -> None:
    told.later(hours=1)
    told.board("acme", [*BOARD, role(110, "Analytics Engineer"), role(111, "Data Engineer")])
    environ = {**told.environ, "MONITOR_NOW": told.now.isoformat(), "PYTHONPATH": PLACE}
    for verb in ("poll", "roles"):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "monitor", "--config", str(told.config), verb],
                env=environ, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
            )  # fmt: skip
        assert done.returncode == 1
        assert done.stderr == "The system refused: No space left on device. Make room on the disk.\n"
    assert "Data Engineer" in told.hook.taken[-1].title


def test_without_any_output_at_all_a_verb_does_its_work(told: Life) -> None:
    for verb in (["poll"], ["roles"], ["status", "--json"]):
        done = subprocess.run(
            ["bash", "-c", '"$@" >&- 2>&-', "bash", sys.executable, "-m", "monitor", "--config",
             str(told.config), *verb],
            env={**told.environ, "PYTHONPATH": PLACE}, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, verb


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_an_output_that_knows_few_characters_gets_all_titles_and_json_that_can_be_read(
    life: Life, encoding: str
) -> None:
    title = "Analytics Engineer – Zürich ✈ 𝕏 \ud83d"
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, title)])
    environ = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    ran = life.process("poll", "--dry-run", check=0, anew=True, **environ)
    assert "Analytics Engineer" in ran.out
    ran = life.process("poll", "--json", check=0, **environ)
    [change] = [change for change in ran.sources["greenhouse:acme"]["changes"] if change["id"] == "110"]
    assert change["title"].startswith("Analytics Engineer – Zürich ✈ 𝕏")
    for verb in (["roles"], ["outbox"], ["explain", "110"], ["status"], ["roles", "--json"]):
        ran = life.process(*verb, check=0, **environ)
        assert "Traceback" not in ran.err


# ----------------------------------------------------------------- faults of the machine

VERBS_ON_A_STORE = [["poll"], ["status"], ["roles"], ["outbox"], ["explain", "110"], ["poll", "--dry-run"]]


def told_in_a_sentence(ran: Ran, *words: str) -> None:
    assert ran.code == 1, ran.out + ran.err
    assert "Traceback" not in ran.err
    assert len(ran.err.splitlines()) == 1, ran.err
    assert ran.err.rstrip().endswith(".")
    for word in words:
        assert word in ran.err


@pytest.mark.parametrize("verb", VERBS_ON_A_STORE[1:], ids=" ".join)
def test_a_damaged_database_is_a_sentence_with_the_remedy(told: Life, verb: list[str]) -> None:
    file = told.state / "job-monitor.sqlite"
    whole = file.read_bytes()
    page = int.from_bytes(whole[16:18], "big")
    file.write_bytes(whole[:page] + b"\xa5" * (len(whole) - page))
    told_in_a_sentence(
        told.process(*verb), "malformed", "takes the last good backup", "job-monitor restore FILE"
    )
    file.write_bytes(b"\xa5" * len(whole))
    told_in_a_sentence(
        told.process(*verb), "not a database", "takes the last good backup", "job-monitor restore FILE"
    )


@pytest.mark.parametrize("verb", VERBS_ON_A_STORE[:-1], ids=" ".join)
def test_a_database_that_another_holds_is_a_sentence_with_the_remedy(
    told: Life, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    for place in ("store", "copying"):
        monkeypatch.setattr(f"monitor.store.{place}.BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(told.state / store_module.FILE, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        told_in_a_sentence(told.run(*verb), "locked", "try again in a moment")
    assert told.run(*verb).code == 0


def test_a_database_that_another_only_writes_to_keeps_no_verb_from_reading(
    told: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("store", "copying"):
        monkeypatch.setattr(f"monitor.store.{place}.BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(told.state / store_module.FILE, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        told_in_a_sentence(told.run("poll"), "locked", "try again in a moment")
        for verb in VERBS_ON_A_STORE[1:]:
            assert told.run(*verb).code == 0


@pytest.mark.parametrize("below", ["", "below"])
@pytest.mark.parametrize("verb", [*VERBS_ON_A_STORE, ["run"]], ids=" ".join)
def test_a_state_folder_that_is_a_file_is_a_sentence_with_the_remedy(
    life: Life, verb: list[str], below: str
) -> None:
    life.state.write_text("")
    ran = life.process(*verb, STATE_DIRECTORY=str(life.state / below))
    told_in_a_sentence(ran, str(life.state), "move it away", "state_dir")
    assert life.state.read_text() == ""


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="no folder in which not even root can make one")
@pytest.mark.parametrize("verb", [*VERBS_ON_A_STORE[:-1], ["run"]], ids=" ".join)
def test_a_state_folder_that_cannot_be_made_is_a_sentence_with_the_remedy(
    life: Life, verb: list[str]
) -> None:
    ran = life.process(*verb, STATE_DIRECTORY="/sys/job-monitor")
    told_in_a_sentence(ran, "The state folder /sys/job-monitor cannot be used", "state_dir")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("verb", VERBS_ON_A_STORE[:-1], ids=" ".join)
def test_a_state_folder_that_cannot_be_written_to_is_a_sentence_with_the_remedy(
    life: Life, verb: list[str]
) -> None:
    life.state.mkdir(mode=0o500)
    told_in_a_sentence(life.process(*verb), str(life.state), "user who runs job-monitor", "state_dir")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "/srv/x"), ["/srv/x", "Permission denied"]),
        (OSError(errno.EMFILE, "Too many open files"), ["Too many open files"]),
        (TimeoutError("timed out"), ["timed out"]),
        (OSError(), ["OSError"]),
        (StoreError("The database is of another program. Move it away."), ["Move it away"]),
    ],
)
def test_whatever_the_system_refuses_is_a_sentence(life: Life, error: Exception, words: list[str]) -> None:
    with mock.patch("monitor.cli.session.Store", side_effect=error):
        told_in_a_sentence(life.run("roles"), *words)


@pytest.mark.parametrize(
    "fault",
    [ValueError("no"), sqlite3.ProgrammingError("Cannot operate on a closed database."), KeyError("x")],
)
def test_a_fault_of_our_own_keeps_its_traceback(life: Life, fault: Exception) -> None:
    with mock.patch("monitor.cli.session.Store", side_effect=fault), pytest.raises(type(fault)):
        life.run("roles")


def test_a_statement_that_the_database_cannot_understand_is_a_fault_of_our_own() -> None:
    with closing(sqlite3.connect(":memory:")) as db, pytest.raises(sqlite3.OperationalError) as raised:
        db.execute("SELECT * FROM nothing")
    assert sentence(raised.value) is None
