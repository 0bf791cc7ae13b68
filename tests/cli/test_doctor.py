"""`doctor`: every fault that it knows is provoked, and its remedy is told."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

import pytest

from monitor.cli import checkup_machine as machine
from monitor.cli import checkup_own as own
from monitor.cli.finding import Finding, Service, worst
from monitor.cli.service import File, _stamped, user_entries
from monitor.config import Config
from monitor.decisions.room import Level
from monitor.errors import Mistake
from monitor.model import Alert, Delivery, Employer, Source, SourceState
from monitor.store.lock import instance_lock
from monitor.store.schema import APPLICATION_ID, MIGRATIONS
from tests.life import Life, living, role

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = NOW.date()
STATE = Path("/srv/state")


def silent(command: Sequence[str]) -> None:
    """A machine without systemd."""


def says(**answers: str) -> Callable[[Sequence[str]], str | None]:
    """A systemd that answers by the words of what it is asked."""
    return lambda command: next((said for word, said in answers.items() if word in " ".join(command)), None)


def is_so(finding: Finding, state: str, *words: str) -> None:
    text = f"{finding.message} {finding.remedy or ''}"
    assert finding.state == state, text
    assert (finding.remedy is None) == (state == "good"), text
    for word in words:
        assert word in text, text


# ------------------------------------------------------------------------------ the machine


def test_the_clock() -> None:
    is_so(machine.clock(NOW, NOW, silent), "good", "2026-11-23 09:00 UTC")
    is_so(
        machine.clock(datetime(1970, 1, 1, tzinfo=UTC), None, silent),
        "bad",
        "1970",
        "timedatectl set-ntp true",
    )
    ahead = machine.clock(NOW, NOW + timedelta(days=3), silent)
    is_so(ahead, "bad", "2026-11-26 09:00", "timedatectl set-ntp true")
    is_so(machine.clock(NOW, None, says(NTPSynchronized="no")), "warn", "not kept right", "set-ntp")
    is_so(machine.clock(NOW, None, says(NTPSynchronized="yes")), "good")


def test_the_zone(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Paris")
    assert machine.system_zone(link, {}) == "Europe/Paris"
    assert machine.system_zone(link, {"TZ": ":Asia/Tokyo"}) == "Asia/Tokyo"
    assert machine.system_zone(tmp_path / "none", {}) is None
    for system in (None, "UTC", "Europe/Berlin"):
        is_so(machine.zone("Europe/Berlin", system), "good", "Europe/Berlin")
    is_so(machine.zone("Europe/Berlin", "Asia/Tokyo"), "warn", "Asia/Tokyo", "timezone =")


@pytest.mark.parametrize(
    ("free", "level", "state"),
    [
        (1 << 30, "enough", "good"),
        (63 << 20, "low", "warn"),
        (15 << 20, "scarce", "bad"),
        (0, "scarce", "bad"),
    ],
)
def test_the_disk(free: int, level: Level, state: str) -> None:
    words = [] if state == "good" else ["Make room", "state_dir"]
    is_so(machine.disk(free, level, STATE), state, str(STATE), *words)


def test_who_may_read_and_change_what(tmp_path: Path) -> None:
    config, state = tmp_path / "config.toml", tmp_path / "state"
    config.write_text("")
    config.chmod(0o600)
    state.mkdir(mode=0o700)
    me = os.geteuid()
    is_so(machine.modes(config, state, me), "good")
    config.chmod(0o640)
    is_so(machine.modes(config, state, me), "good")
    config.chmod(0o644)
    is_so(machine.modes(config, state, me), "warn", f"chmod o-r {config}")
    config.chmod(0o666)
    is_so(machine.modes(config, state, me), "bad", f"chmod go-w {config}")
    config.chmod(0o600)
    state.chmod(0o755)
    is_so(machine.modes(config, state, me), "warn", f"chmod 700 {state}")
    state.chmod(0o700)
    (state / "backups").mkdir(mode=0o700)
    (state / "backups" / "b").write_text("")
    (state / "backups" / "b").chmod(0o644)
    is_so(machine.modes(config, state, me), "warn", "backups/b", f"chmod -R go= {state}")
    (state / "backups" / "b").chmod(0o600)
    is_so(machine.modes(config, state, me + 1 if me else 4711), "bad", "another user", "chown -R")
    is_so(machine.modes(tmp_path / "none", tmp_path / "nowhere", me), "good")


def test_the_credentials(tmp_path: Path) -> None:
    text = '[[channels]]\nname = "phone"\nurl_file = "phone.url"\n[http]\nca_file = "none.pem"\n'
    is_so(machine.credentials("", tmp_path, {}), "good", "None")
    is_so(machine.credentials(text, tmp_path, {}), "bad", "channels[0].url_file", "not there", "chmod 600")
    secret = tmp_path / "phone.url"
    secret.write_text("ntfys://canary-topic\n")
    secret.chmod(0o644)
    is_so(machine.credentials(text, tmp_path, {}), "bad", "Others on this machine", "chmod 600")
    secret.chmod(0o600)
    is_so(machine.credentials(text, tmp_path, {}), "good", "1 file")
    secret.write_text("")
    is_so(machine.credentials(text, tmp_path, {}), "bad", "empty", "Write the secret")
    nowhere = {"CREDENTIALS_DIRECTORY": str(tmp_path / "nowhere")}
    is_so(machine.credentials(text, tmp_path, nowhere), "bad", "CREDENTIALS_DIRECTORY", "Unset it")
    for broken in (None, "= no toml"):
        is_so(machine.credentials(broken, tmp_path, {}), "warn", "job-monitor check")


@pytest.fixture
def unit(tmp_path: Path) -> Callable[..., Finding]:
    config = tmp_path / "config.toml"
    environ = {"HOME": str(tmp_path), "USER": "jordan"}

    def probe(
        asked: Callable[[Sequence[str]], str | None] = silent,
        *,
        text: Callable[[str], str] | None = _stamped,
        system: bool = False,
        linger: bool = True,
        uid: int = 1000,
    ) -> Finding:
        (path, whole) = next(
            (entry.path, entry.text)
            for entry in user_entries(["/opt/job-monitor"], config, environ)
            if isinstance(entry, File)
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if text is not None:
            path.write_text(text(whole))
        folder = tmp_path / "linger"
        folder.mkdir(exist_ok=True)
        (folder / "jordan").unlink(missing_ok=True)
        if linger:
            (folder / "jordan").touch()
        of_system = tmp_path / "system.service"
        of_system.unlink(missing_ok=True)
        if system:
            of_system.touch()
        with mock.patch("os.geteuid", return_value=uid):
            return machine.unit(["/opt/job-monitor"], config, environ, asked, system=of_system, linger=folder)

    return probe


def test_the_service(unit: Callable[..., Finding]) -> None:
    is_so(unit(text=None), "warn", "No service is installed", "job-monitor service install --user")
    is_so(unit(text=lambda whole: _stamped(whole + "# old\n")), "warn", "service install --user")
    is_so(unit(linger=False), "bad", "end when you log out", "loginctl enable-linger jordan")
    is_so(unit(), "good", "cannot be asked")
    running = {"is_enabled": "enabled", "is_active": "active"}
    good = {name.replace("_", "-"): said for name, said in running.items()}
    is_so(unit(says(**good)), "good", "runs")
    is_so(unit(says(**good), text=lambda whole: whole + "# mine\n"), "good", "edited")
    is_so(unit(says(**{**good, "is-active": "failed"})), "bad", "journalctl --user -u job-monitor")
    start = "systemctl --user enable --now job-monitor"
    is_so(unit(says(**{**good, "is-active": "inactive"})), "bad", start)
    is_so(unit(says(**{**good, "is-enabled": "disabled"})), "warn", "does not start with the machine", start)
    of_system = unit(says(**{**good, "is-active": "inactive"}), system=True, text=None)
    is_so(of_system, "bad", "sudo systemctl enable --now job-monitor")
    is_so(unit(says(**{**good, "is-active": "failed"}), system=True), "bad", "sudo journalctl -u job-monitor")


def test_a_command_that_is_not_there_or_says_nothing_or_hangs_says_nothing(tmp_path: Path) -> None:
    assert machine.ask(["no-such-command-at-all"]) is None
    assert machine.ask(["true"]) is None
    assert machine.ask(["echo", "yes"]) == "yes"
    (tmp_path / "slow").write_text("#!/bin/sh\nexec sleep 60\n")
    (tmp_path / "slow").chmod(0o700)
    with mock.patch.object(machine, "PATIENCE", 0.2):
        assert machine.ask([str(tmp_path / "slow")]) is None


# ------------------------------------------------------------------------------- its own


def test_the_configuration() -> None:
    is_so(own.configuration(()), "good")
    mistakes = (Mistake(file="config.toml", line=3, message="No such key."),)
    is_so(own.configuration(mistakes), "bad", "1 mistake", "config.toml:3", "job-monitor check")


def source(**changes: Any) -> SourceState:
    made = SourceState(
        key="greenhouse:acme",
        employer="Acme",
        kind="greenhouse",
        last_polled_at=NOW - timedelta(minutes=10),
        last_ok_at=NOW - timedelta(minutes=10),
        next_poll_at=NOW + timedelta(minutes=50),
    )
    return replace(made, **changes)


def test_the_daemon() -> None:
    late = source(next_poll_at=NOW - timedelta(hours=3))

    def daemon(*states: SourceState, running: bool, service: Service = "user") -> Finding:
        return own.daemon(states, running=running, service=service, now=NOW)

    is_so(daemon(source(), running=True), "good", "runs", "the last read was less than an hour ago")
    is_so(daemon(late, running=True), "bad", "does not get on", "`systemctl --user restart job-monitor`")
    is_so(daemon(late, running=True, service="system"), "bad", "`sudo systemctl restart job-monitor`")
    is_so(daemon(source(), running=False), "warn", "does not run", "`systemctl --user start job-monitor`")
    is_so(daemon(source(), running=False, service="system"), "warn", "`sudo systemctl start job-monitor`")
    is_so(daemon(late, running=False), "bad", "nobody watches")
    is_so(daemon(running=False), "bad", "no source was asked yet")
    is_so(daemon(running=True), "good")


def test_where_no_service_is_installed_none_is_to_be_started() -> None:
    late = source(next_poll_at=NOW - timedelta(hours=3))
    for states in ([], [source()], [late]):
        for running in (False, True):
            told = own.daemon(states, running=running, service="none", now=NOW)
            assert "systemctl" not in f"{told.message} {told.remedy}"
    is_so(own.daemon([], running=False, service="none", now=NOW), "bad", "job-monitor run", "service install")
    is_so(own.daemon([late], running=True, service="none", now=NOW), "bad", "job-monitor run")


def test_when_sources_were_asked_and_when_one_was_read_are_told_apart() -> None:
    ill = source(last_ok_at=NOW - timedelta(hours=30))
    told = own.daemon([ill], running=True, service="user", now=NOW).message
    assert told == (
        "job-monitor runs; sources were last asked less than an hour ago, the last read that went well was 30"
        " hours ago."
    )
    never = own.daemon([source(last_ok_at=None)], running=True, service="user", now=NOW).message
    assert never.endswith("none was ever read well.")


def delivery(hours: float, **changes: Any) -> Delivery:
    alert = Alert(
        key="k",
        kind="new_role",
        urgency="urgent",
        title="t",
        discreet="d",
        created_at=NOW - timedelta(hours=hours),
    )
    return replace(Delivery(alert=alert, channel="phone", not_before=NOW - timedelta(hours=hours)), **changes)


def test_the_outbox() -> None:
    is_so(own.outbox([], 0, NOW), "good", "Nothing waits")
    is_so(own.outbox([delivery(-3)], 0, NOW), "good", "1 message waiting")
    is_so(own.outbox([delivery(2)], 0, NOW), "warn", "2 hours", "job-monitor outbox", "notify test")
    is_so(own.outbox([delivery(50)], 0, NOW), "bad", "2 days", "job-monitor outbox")
    doubtful = delivery(2, state="in_doubt", attempts=1)
    is_so(own.outbox([doubtful], 0, NOW), "warn", "1 of them may have arrived")
    is_so(own.outbox([], 2, NOW), "warn", "2 messages that no channel would take", "job-monitor outbox")


def watching(*keys: str) -> Config:
    sources = tuple(
        Source(key=key, kind="greenhouse", employer="Acme", poll_every=timedelta(hours=1)) for key in keys
    )
    return Config(
        path=Path("c"),
        base=Path(),
        state_dir=STATE,
        timezone=ZoneInfo("UTC"),
        employers=(Employer(name="Acme", sources=sources),) if sources else (),
    )


def test_the_sources() -> None:
    config = watching("greenhouse:acme", "greenhouse:acme2")
    good = {"greenhouse:acme": source()}
    is_so(own.sources(watching(), {}, NOW), "warn", "Nothing is watched", "job-monitor add URL")
    is_so(own.sources(config, good, NOW), "good", "1 not read yet")
    ill = source(told=True, failures=6, error="gone", failing_since=NOW - timedelta(days=1))
    is_so(own.sources(config, {"greenhouse:acme": ill}, NOW), "warn", "1 of 2 sources", "job-monitor status")
    is_so(own.sources(watching("greenhouse:acme"), {"greenhouse:acme": ill}, NOW), "bad", "1 of 1 source")
    stale = source(last_ok_at=NOW - timedelta(days=2))
    is_so(own.sources(config, {"greenhouse:acme": stale}, NOW), "warn", "2 days ago", "job-monitor status")


def test_the_backups(tmp_path: Path) -> None:
    is_so(
        own.backups(tmp_path, TODAY, running=False, service="user"),
        "warn",
        "no backup yet",
        "job-monitor backup FILE",
    )
    (tmp_path / "backups").mkdir()
    backup = tmp_path / "backups" / "job-monitor-2026-11-10.sqlite"
    backup.write_bytes(b"x")
    then = datetime(2026, 11, 10, tzinfo=UTC).timestamp()
    os.utime(backup, (then, then))
    is_so(own.backups(tmp_path, TODAY, running=True, service="user"), "bad", "2026-11-10", "journalctl")
    is_so(own.backups(tmp_path, TODAY, running=False, service="user"), "good", "1 backup")


# ------------------------------------------------------------------------------ the verb


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as one:
        one.config.chmod(0o600)
        yield one


def found(ran: Any) -> dict[str, Any]:
    (document,) = ran.lines
    assert ran.code == (0 if document["ok"] else 1), ran.out
    assert "Traceback" not in ran.err
    return {one["check"]: one for one in document["checks"]}


@pytest.mark.network
def test_a_good_life_is_told_of_in_lines_and_in_json(life: Life) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    checks = found(life.run("doctor", "--json"))
    assert set(checks) == {
        "clock", "zone", "configuration", "files", "credentials", "service", "disk", "daemon", "sources",
        "outbox", "database", "backups",
    }  # fmt: skip
    assert not [one for one in checks.values() if one["state"] == "bad"]
    ran = life.run("doctor")
    assert ran.code == 0
    for name, one in checks.items():
        assert f"{one['state']:<4}  {name}" in ran.out


@pytest.mark.network
def test_without_a_database_and_with_a_broken_configuration_it_looks_at_the_rest(life: Life) -> None:
    checks = found(life.run("doctor", "--json"))
    assert checks["database"]["state"] == "warn"
    assert "job-monitor poll" in checks["database"]["remedy"]
    assert not (life.state / "job-monitor.sqlite").exists()
    life.config.write_text("this = is = no toml")
    ran = life.run("doctor", "--json")
    checks = found(ran)
    assert ran.code == 1
    assert checks["configuration"]["state"] == "bad"
    assert "sources" not in checks
    assert "disk" in checks
    life.config.unlink()
    assert found(life.process("doctor", "--json"))["configuration"]["state"] == "bad"


@pytest.mark.network
def test_a_damaged_database_is_bad_and_stays_as_it_is(life: Life) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    file = life.state / "job-monitor.sqlite"
    for content in (
        b"\xa5" * 9000,
        file.read_bytes()[:4096] + b"\xa5" * 90_000,
        file.read_bytes()[:100] + os.urandom(9000),
    ):
        file.write_bytes(content)
        ran = life.process("doctor", "--json")
        checks = found(ran)
        assert ran.code == 1
        assert checks["database"]["state"] == "bad"
        assert "takes the last good backup" in " ".join(checks["database"]["remedy"].split())
        assert list(life.state.glob("*.damaged-*")) == []


@pytest.mark.network
def test_what_was_kept_is_named(life: Life) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    life.run("backup", str(life.folder / "copy"))
    life.run("restore", str(life.folder / "copy"))
    one = found(life.run("doctor", "--json"))["database"]
    assert one["state"] == "warn"
    assert "job-monitor.sqlite.before-restore-2026-05-04" in one["message"]
    assert "Remove them" in one["remedy"]


@pytest.mark.network
def test_a_database_of_a_newer_version_or_one_that_is_held_is_a_finding(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    monkeypatch.setattr("monitor.store.copying.BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(life.state / "job-monitor.sqlite", isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("INSERT INTO memory VALUES ('noted', 'lately')")
        holder.execute("BEGIN EXCLUSIVE")
        one = found(life.run("doctor", "--json"))["database"]
        assert one["state"] == "bad"
        assert "try again in a moment" in one["remedy"]
        holder.execute("ROLLBACK")
    with closing(sqlite3.connect(life.state / "job-monitor.sqlite", isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 99")
    one = found(life.run("doctor", "--json"))["database"]
    assert one["state"] == "bad"
    assert "Upgrade job-monitor" in one["remedy"]


@pytest.mark.network
def test_beside_a_daemon_it_says_that_it_runs(life: Life) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    with instance_lock(life.state):
        assert found(life.run("doctor", "--json"))["daemon"]["state"] == "good"


@pytest.mark.network
def test_a_probe_that_breaks_down_is_a_finding_and_the_others_go_on(life: Life) -> None:
    with mock.patch("os.statvfs", side_effect=PermissionError(13, "Permission denied")):
        checks = found(life.run("doctor", "--json"))
    assert checks["disk"]["state"] == "bad"
    assert "Permission denied" in checks["disk"]["message"]
    with mock.patch.object(machine, "system_zone", side_effect=KeyError("x")):
        checks = found(life.run("doctor", "--json"))
    assert "report it" in checks["zone"]["remedy"]
    assert "backups" in checks


def everything(folder: Path) -> dict[str, tuple[bytes, int, int, int]]:
    """All files, with what they hold, who may read them, and when they changed; but for what SQLite notes in
    memory that processes share, and keeps in a file."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
    return {
        str(path): (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns, path.stat().st_ino)
        for path in files
    }


@pytest.mark.network
@pytest.mark.parametrize("state", ["at rest", "not closed well", "of an older version"])
def test_it_only_looks(life: Life, state: str) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    with ExitStack() as stack:
        if state == "not closed well":
            db = sqlite3.connect(life.state / "job-monitor.sqlite", isolation_level=None)
            stack.enter_context(closing(db))
            db.execute("INSERT INTO memory VALUES ('noted', 'lately')")
            assert (life.state / "job-monitor.sqlite-wal").stat().st_size
        elif state == "of an older version":
            # The first steps of the schema, as an older program left them.
            (life.state / "job-monitor.sqlite").unlink()
            with closing(sqlite3.connect(life.state / "job-monitor.sqlite", isolation_level=None)) as old:
                for statement in MIGRATIONS[0]:
                    old.execute(statement)
                old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                old.execute("PRAGMA user_version = 1")
            (life.state / "job-monitor.sqlite").chmod(0o600)
        before = everything(life.folder)
        for _ in range(2):
            checks = found(life.run("doctor", "--json"))
            assert checks["files"]["state"] == "good"
            assert checks["database"]["state"] == "good"
            assert "sources" in checks
            assert everything(life.folder) == before


def test_the_unit_that_there_is(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "USER": "jordan"}
    program, config, system = ["/opt/job-monitor"], tmp_path / "c.toml", tmp_path / "system.service"
    assert machine.installed(program, config, environ, system=system) == "none"
    path = next(e.path for e in user_entries(program, config, environ) if isinstance(e, File))
    path.parent.mkdir(parents=True)
    path.touch()
    assert machine.installed(program, config, environ, system=system) == "user"
    system.touch()
    assert machine.installed(program, config, environ, system=system) == "system"


def test_the_worst_decides() -> None:
    every = [Finding(check="a", state=state, message="m") for state in ("good", "bad", "warn")]
    assert worst(every) == "bad"
    assert worst([]) == "good"


@pytest.mark.network
def test_where_there_is_no_database_none_is_made(life: Life) -> None:
    life.state.mkdir(mode=0o700)
    assert "There is no database" in life.run("doctor").out
    assert list(life.state.iterdir()) == []
