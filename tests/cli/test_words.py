"""What the verbs say to somebody who has lived with them for a while: true in each state, and plain."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from unittest import mock

import pytest

from monitor.cli import show
from monitor.daemon.daemon import now
from monitor.daemon.watchlist import COPY
from monitor.decisions import departments, nearness
from tests.life import DANA, ZONE, Life, living, role
from tests.servers import Reply
from tests.sinks import free_port

pytestmark = pytest.mark.network

PLACE = str(Path(__file__).parents[2])
BOARD = [role(101, "Senior Data Engineer", req="R-1042"), role(102, "Account Executive", "Sales", "Munich")]


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.board("acme", BOARD)
        yield life


@pytest.fixture
def told(life: Life) -> Life:
    """A watch list with one role told of, an hour ago."""
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    life.later(hours=1)
    return life


def key_of(life: Life, kind: str = "reach_out") -> str:
    return str(life.alerts(kind)[0]["alert"])


# ------------------------------------------------------------------------------------ roles


def test_no_role_of_a_kind_is_not_no_role_at_all(life: Life) -> None:
    assert "No roles are known here yet" in life.run("roles", "--new").out
    life.poll()
    assert life.run("roles", "--closed").out == "None has closed; 2 are open.\n"
    life.later(days=8)
    assert life.run("roles", "--new").out == ("No role was first seen in the last seven days; 2 are open.\n")
    assert life.run("roles", "--new", "--employer", "acme").out == (
        "No role at Acme was first seen in the last seven days; 2 are open.\n"
    )
    life.board("acme", [])
    for _ in range(3):
        life.poll()
        life.later(hours=1)
    assert life.run("roles", "--open").out == "No role is open now; 2 have closed.\n"


def test_an_employer_without_roles_beside_one_with_some(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}', f'name = "Beta"\n{life.source("beta")}')
    life.poll()
    assert "No roles are known here yet" in life.run("roles", "--employer", "Beta").out
    assert life.run("roles", "--employer", "Acme").out.endswith(
        "2 roles. `job-monitor explain ID` says why.\n"
    )


# ----------------------------------------------------------------------------------- status


def test_a_delivery_in_doubt_is_counted_once_and_its_channel_is_in_trouble(life: Life) -> None:
    life.poll()
    life.later(hours=1)
    life.hook.always = "503"
    for number in (110, 111, 112):
        life.board("acme", [*BOARD, *(role(n, f"Analytics Engineer {n}") for n in range(110, number + 1))])
        life.poll()
        life.later(hours=1)
    said = life.run("status").out
    pending, doubt = (life.status()["outbox"][word] for word in ("pending", "in_doubt"))
    assert f"{pending} waiting, {doubt} of them may have arrived." in said
    [channel] = life.status()["channels"]
    assert channel == {
        "channel": "hook",
        "waiting": 3,
        "since": "2026-05-04T08:00:00Z",
        "last_error": "the server answered 503",
    }
    assert "  hook: 3 waiting since 10:00: the server answered 503.\n" in said

    life.hook.always = "accept"
    life.poll()
    assert life.status()["channels"] == []
    assert "hook:" not in life.run("status").out


def test_what_waits_for_its_time_is_no_trouble(told: Life) -> None:
    assert told.status()["outbox"]["pending"] == 1  # the baseline, for the evening
    assert told.status()["channels"] == []
    assert "Outbox: 1 waiting. " in told.run("status").out


def test_what_should_have_been_read_long_ago_is_due(life: Life) -> None:
    assert life.run("status").out.splitlines()[1].endswith("never      due")
    life.poll()
    assert not life.run("status").out.splitlines()[1].endswith("due")
    life.later(days=1)
    assert life.run("status").out.splitlines()[1].endswith("yesterday 09:00  due")


def test_status_of_a_broken_watch_list_is_that_of_the_last_good_copy(told: Life) -> None:
    good = told.config.read_text()
    told.config.write_text(good.replace("[me]", "poll_evry = 3\ntimezne = 4\n[me]"))
    assert told.run("status").code == 2  # there is no copy

    (told.state / COPY).write_text(good)
    ran = told.run("status")
    assert ran.code == 0, ran.err
    first, _, rest = ran.out.partition("\n")
    assert first.startswith("The configuration cannot be used as it stands, so this is the last good one.")
    assert f"{told.config}:3:1: poll_evry" in first
    assert first.endswith("`job-monitor check` has 1 more.")
    assert "greenhouse:acme" in rest
    configuration = told.status()["configuration"]
    assert configuration["ok"] is False
    assert [mistake["line"] for mistake in configuration["mistakes"]] == [3, 4]
    for verb in ("roles", "outbox", "check"):
        assert told.run(verb).code == 2

    told.config.unlink()
    assert told.run("status").code == 0
    told.config.write_text(good)
    assert told.status()["configuration"] == {"ok": True, "mistakes": [], "parked": None}


@pytest.mark.parametrize(
    ("environ", "coloured"), [({}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)]
)
def test_colour_is_only_for_terminals_that_have_some(
    told: Life, environ: dict[str, str], coloured: bool
) -> None:
    assert "\033[" not in told.run("status", TERM="xterm").out
    with mock.patch.object(show, "is_terminal", return_value=True):
        said = told.run("status", **{"TERM": "xterm", **environ}).out
    assert ("\033[" in said) is coloured


def test_one_role_that_cannot_be_read_is_told_of_in_the_singular(life: Life) -> None:
    life.board("acme", [{"surprise": 1}])
    life.poll()
    assert life.of_source()["error"].startswith("Not even the one role in the answer could be read")
    life.board("acme", [{"surprise": 1}, {"surprise": 2}])
    life.poll()
    assert life.of_source()["error"].startswith("None of the 2 roles in the answer could be read")


# ----------------------------------------------------------------------------------- outbox


def test_the_outbox_says_when_an_alert_was_found_and_when_it_was_sent(life: Life) -> None:
    life.poll()
    life.later(hours=1)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.hook.always = "503"
    life.poll()
    life.later(days=1)
    life.hook.always = "accept"
    life.poll()
    [row] = [row for row in life.rows("outbox") if row["kind"] == "reach_out"]
    assert (row["created_at"], row["sent_at"]) == ("2026-05-04T08:00:00Z", "2026-05-05T08:00:00Z")
    said = life.run("outbox").out
    assert "(found yesterday 10:00)" in said
    assert "hook: sent 10:00, perhaps more than once" in said


def test_what_no_channel_takes_is_not_nothing(life: Life) -> None:
    life.write(channels="")
    assert life.run("outbox").out == "Nothing has been sent yet, and nothing waits.\n"
    life.poll()
    assert "and 1 alert went nowhere, since no channel takes" in life.run("outbox").out


def test_an_alert_can_be_read_whole_by_its_key(told: Life) -> None:
    told.write(channels=told.webhook.replace("\n", '\ndetail = "minimal"\n', 1))
    key = key_of(told)
    for named in (key, f"[alert {key}]"):
        said = told.run("outbox", named)
        assert said.code == 0
        assert "Dana Ruiz" in said.out
        assert "Red Sox fan" in said.out
        assert f"[alert {key}]" in said.out
        assert "Found 10:00.\nhook: sent 10:00\n" in said.out
    [document] = told.rows("outbox", key)
    assert document["alert"] == key
    assert document["title"].startswith("Write to Dana Ruiz now")
    assert document["text"].endswith(f"[alert {key}]")
    assert [d["channel"] for d in document["deliveries"]] == ["hook"]

    assert "Acme" in told.run("outbox", key_of(told, "baseline")).out
    ran = told.run("outbox", "0123456789ab")
    assert ran.code == 1
    assert ran.err == (
        "There is no alert 0123456789ab. Each alert ends with its key; `job-monitor outbox --all` has them"
        " all.\n"
    )


def test_the_whole_alert_is_what_the_channel_got(told: Life) -> None:
    [document] = told.rows("outbox", key_of(told))
    assert document["text"] in [taken.message for taken in told.hook.taken]


# ---------------------------------------------------------------------------------- explain


def test_explain_takes_the_key_of_an_alert(told: Life) -> None:
    assert told.run("explain", key_of(told)).out == told.run("explain", "110").out
    ran = told.run("explain", key_of(told, "baseline"))
    assert ran.code == 1
    assert "not about one role" in ran.err
    assert told.run("explain", "0123456789ab").code == 1


def test_explain_speaks_plainly(told: Life) -> None:
    said = told.run("explain", "110").out
    assert "\nIt fits. (1.00)\n" in said
    assert "  Dana Ruiz sits in the department. (0.9" in said
    assert "\nWhat you were told of it:\n  10:00: Write to Dana Ruiz now" in said
    assert said.endswith(f"[alert {key_of(told)}]\n")
    refused = told.run("explain", "102").out
    assert "\nIt does not fit. (0.00)\n" in refused
    assert "\nNo alert: It is not a role for you" in refused
    assert not refused.endswith("\n\n")
    for jargon in ("reach_out", "urgent", "Fit:"):
        assert jargon not in said + refused


def test_nothing_is_said_twice_of_somebody_on_the_lower_rungs(life: Life) -> None:
    life.write(
        f'name = "Acme"\n{life.source()}{DANA}[[employers.people]]\nname = "Sam Hill"\nrecruiter = true\n'
    )
    life.poll()
    said, _, otherwise = life.run("explain", "101").out.partition("\nOtherwise:")
    assert said.count("Sam Hill") == 1
    assert "Without Dana Ruiz, Sam Hill would be the one to ask." in otherwise
    assert "  Sam Hill is the recruiter. (0." in said


def test_explain_lists_every_alert_that_told_of_the_role(life: Life) -> None:
    life.poll()  # the baseline names the role that still stands
    for board in ([BOARD[1]], [BOARD[1]], BOARD):
        life.later(hours=1)
        life.board("acme", board)
        life.poll()
    [document] = life.rows("explain", "101")
    assert [alert["kind"] for alert in document["alerts"]][-1] == "role_back"
    assert document["alert"] == document["alerts"][-1]
    assert "Acme" in life.run("explain", "101").out.partition("What you were told of it:")[2]


def test_two_roles_of_one_id_stand_apart_by_one_empty_line(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{life.source("beta")}')
    life.board("beta", BOARD)
    life.poll()
    said = life.run("explain", "102").out
    assert said.count("Account Executive at Acme") == 2
    assert "\n\n\n" not in said
    assert not said.endswith("\n\n")


# ----------------------------------------------------------------------------------- notify


def test_notify_by_itself_is_notify_test(life: Life) -> None:
    ran = life.run("notify")
    assert ran.code == 0
    assert "hook: accepted" in ran.out
    assert life.hook.taken[0].title.startswith("(test)")
    assert life.run("notify", "nonsense").code == 1


# ------------------------------------------------------------------------------------ check


def test_check_online_has_a_line_for_each_channel(life: Life) -> None:
    life.write(channels=life.webhook + life.mailbox)
    said = life.run("check", "--online").out
    for name in ("hook", "mail"):
        assert f"{name}: understood by Apprise; `job-monitor notify test` sends a test.\n" in said
    assert "offline" not in said
    assert life.hook.taken == []
    assert "Apprise" not in life.run("check").out


def test_check_online_where_no_host_answers_asks_whether_we_are_offline(life: Life) -> None:
    def away(host: str) -> str:
        return (
            f'[[employers.sources]]\nkind = "greenhouse"\nboard = "b{host[-1]}"\n'
            f'url = "http://{host}:{free_port()}/board"\n'
        )

    offline = "No host could be reached: is this machine offline?\n"
    life.write(f'name = "Acme"\n{away("127.0.0.1")}{away("127.0.0.2")}')
    ran = life.run("check", "--online")
    assert (ran.code, ran.out.endswith(offline)) == (4, True)
    life.write(f'name = "Acme"\n{away("127.0.0.1")}')  # one host alone may be gone
    assert offline not in life.run("check", "--online").out
    life.write(f'name = "Acme"\n{away("127.0.0.2")}{life.source()}')
    assert offline not in life.run("check", "--online").out
    life.answers["/acme"] = Reply(status=500)
    assert offline not in life.run("check", "--online").out


@pytest.mark.parametrize("below", ["", "deep/below"])
def test_check_says_that_the_state_folder_is_none(life: Life, below: str) -> None:
    life.state.write_text("")
    ran = life.run("check", "--json", STATE_DIRECTORY=str(life.state / below))
    assert ran.code == 2
    [mistake] = ran.lines[0]["mistakes"]
    assert mistake["key"] == "state_dir"
    assert mistake["message"] == f"{life.state} is no folder."
    assert life.run("check").code == 2


def test_a_state_folder_that_is_not_there_yet_is_no_mistake(life: Life) -> None:
    assert life.run("check").code == 0
    assert not life.state.exists()


def test_check_says_that_the_state_folder_cannot_be_written_to(life: Life) -> None:
    life.poll()
    assert life.run("check").code == 0
    access = os.access
    for locked in (life.state, life.state / "job-monitor.sqlite"):
        # Root may write everywhere, so the answer of the system is put in its mouth.
        with mock.patch("os.access", lambda path, mode, locked=locked: path != locked and access(path, mode)):
            ran = life.run("check", "--json")
        assert ran.code == 2
        [mistake] = ran.lines[0]["mistakes"]
        assert (mistake["key"], str(locked) in mistake["message"]) == ("state_dir", True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_check_finds_a_state_folder_that_is_somebody_elses(life: Life) -> None:
    life.state.mkdir(mode=0o500)
    assert "state_dir" in life.run("check").out


# -------------------------------------------------------------------------------------- run


def on_a_terminal(life: Life, *, until: bytes) -> str:
    """What `run` says on a terminal, up to some words; then it is stopped as by Ctrl-C."""
    ours, its = pty.openpty()
    daemon = subprocess.Popen(
        [sys.executable, "-m", "monitor", "--config", str(life.config), "run"],
        env={**life.environ, "PYTHONPATH": PLACE, "TERM": "xterm"},
        stdin=subprocess.DEVNULL, stdout=its, stderr=its, cwd=life.folder,
    )  # fmt: skip
    os.close(its)
    said = b""
    try:
        deadline = time.monotonic() + 30
        while until not in said and time.monotonic() < deadline:
            if select.select([ours], [], [], 1)[0]:
                said += os.read(ours, 4096)
        daemon.send_signal(signal.SIGINT)
        assert daemon.wait(30) == 0
    finally:
        daemon.kill()
        daemon.wait()
        os.close(ours)
    return said.decode()


def test_run_on_a_terminal_says_once_that_it_watches(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{life.source("beta")}')
    life.board("beta", BOARD)
    said = on_a_terminal(life, until=b"configuration in force")
    assert said.count("Watching 1 employer (2 sources). Reading begins now. Ctrl-C stops.") == 1


def test_run_on_a_terminal_says_when_it_reads_next(life: Life) -> None:
    life.now = now()
    life.poll()
    at = datetime.fromisoformat(life.of_source()["next_poll_at"])
    when = show.moment(at, life.now, ZONE)
    said = on_a_terminal(life, until=b"configuration in force")
    assert f"Watching 1 employer (1 source). Next read {when}. Ctrl-C stops." in said


def test_run_in_a_service_says_only_what_the_log_says(life: Life) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "monitor", "--config", str(life.config), "run"],
        env={**life.environ, "PYTHONPATH": PLACE},
        stderr=subprocess.PIPE, text=True, cwd=life.folder,
    ) as daemon:  # fmt: skip
        assert daemon.stderr is not None
        said = daemon.stderr.readline()
        daemon.terminate()
        said += daemon.stderr.read()
    assert "watching employers=1" in said
    assert "Ctrl-C" not in said


@pytest.mark.parametrize("verb", [["--help"], ["status"], ["outbox"], ["check"], ["service", "--help"]])
def test_a_verb_that_matches_nothing_reads_no_learned_table(
    told: Life, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    def read(name: str) -> bytes:
        raise AssertionError(f"{name} was read")

    monkeypatch.setattr("monitor.decisions.shipped.read", read)
    departments._weights.cache_clear()
    nearness._weights.cache_clear()
    assert told.run(*verb).code == 0
    with pytest.raises(AssertionError, match="was read"):
        departments.shares((), "A title that nobody ever had: Quill Mender")
