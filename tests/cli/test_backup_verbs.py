"""`backup`, `restore` and `export` as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from monitor.cli.export import COLUMNS
from monitor.errors import StoreError
from monitor.store.examining import examine
from monitor.store.lock import instance_lock
from tests.life import Life, living, role
from tests.reliability import record

pytestmark = pytest.mark.network

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "json.md").read_text()
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as one:
        one.board("acme", [role(1, "Data Engineer"), role(2, '=HYPERLINK("x")', "+Sales", "@home")])
        one.poll()
        yield one


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_backup_says_what_is_in_it_and_only_the_user_can_read_it(life: Life) -> None:
    ran = life.run("backup", str(life.folder / "copy"))
    assert ran.code == 0, ran.err
    assert "1 source, 2 open roles and 1 alert" in ran.out
    assert mode(life.folder / "copy") == 0o600
    again = life.run("backup", str(life.folder / "copy"))
    assert (again.code, "--force" in again.err) == (1, True)
    assert life.run("backup", str(life.folder / "copy"), "--force").code == 0


@pytest.mark.parametrize(
    "verb", [["backup", "x/y/copy"], ["restore", "nowhere"], ["export", "--output", "x/y/z"]]
)
def test_what_cannot_be_is_one_sentence(life: Life, verb: list[str]) -> None:
    ran = life.process(*verb)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err


def test_a_broken_configuration_keeps_nobody_from_a_backup(life: Life) -> None:
    good = life.config.read_text()
    with instance_lock(life.state):
        (life.state / "last-good.toml").write_text(good)
    life.config.write_text("this is = = no toml")
    assert life.run("backup", str(life.folder / "copy")).code == 0
    assert life.run("restore", str(life.folder / "copy")).code == 0
    assert life.run("export").code == 0


def test_a_restore_says_what_is_in_force_now_and_what_follows(life: Life) -> None:
    life.run("backup", str(life.folder / "copy"))
    ran = life.run("restore", str(life.folder / "copy"))
    assert ran.code == 0, ran.err
    for word in (
        "known on 4 May 2026 at 09:00",
        "2 open roles",
        "before-restore-2026-05-04",
        "one digest",
        "start job-monitor",
    ):
        assert word in ran.out


def test_a_restore_under_a_running_daemon_is_refused_with_what_to_do(life: Life) -> None:
    life.run("backup", str(life.folder / "copy"))
    before = (life.state / "job-monitor.sqlite").stat().st_ino
    with instance_lock(life.state):
        ran = life.run("restore", str(life.folder / "copy"))
    assert ran.code == 1
    assert "systemctl --user stop job-monitor" in " ".join(ran.err.split())
    assert (life.state / "job-monitor.sqlite").stat().st_ino == before


# ------------------------------------------------------------------------------------ export


def test_everything_is_exported_as_lines_whose_keys_are_documented(life: Life) -> None:
    life.keep_in_touch()
    for verb in (
        ["contacted", "Dana Ruiz", "--how", "mail"],
        ["person", "moved", "Dana Ruiz", "--to", "Initech"],
    ):
        life.run(*verb)
    life.later(days=40)
    life.poll()
    life.run("skip", "Dana Ruiz")
    lines = life.rows("export")
    kinds = {line["type"] for line in lines}
    assert {"export", "source", "role", "alert", "contact"} <= kinds
    section = DOCUMENTED.split("## `export --json`")[1].split("\n## ")[0]
    for line in lines:
        for key, value in line.items():
            assert f"`{key}`" in section, f"{line['type']}: {key}"
            if key.endswith("_at") and value is not None:
                assert INSTANT.fullmatch(value), (key, value)
    (alert,) = [line for line in lines if line.get("kind") == "baseline"]
    assert alert["deliveries"][0]["channel"] == "hook"
    assert life.hook.url not in json.dumps(lines)


def test_the_table_is_read_by_a_strict_reader_and_runs_nothing(life: Life) -> None:
    target = life.folder / "roles.csv"
    mask = os.umask(0)
    try:
        assert life.run("export", "--csv", "--output", str(target)).code == 0
    finally:
        os.umask(mask)
    assert mode(target) == 0o600
    head, *rows = csv.reader(io.StringIO(target.read_text(), newline=""), strict=True)
    assert tuple(head) == COLUMNS
    by_id = {row[-1]: dict(zip(head, row, strict=True)) for row in rows}
    evil = by_id["2"]
    cells = (evil["title"], evil["departments"], evil["locations"])
    faults = sum(not cell.startswith("'") for cell in cells)
    record("c-tables", tried=len(cells), faults=faults)
    assert faults == 0, cells
    assert by_id["1"]["title"] == "Data Engineer"
    assert by_id["1"]["fit"] == "fit"
    assert life.run("export", "--csv").out == target.read_text()


def test_an_export_follows_no_link_and_overwrites_nothing(life: Life) -> None:
    precious = life.folder / "precious"
    precious.write_text("mine")
    (life.folder / "link").symlink_to(precious)
    faults = 0
    for name in ("link", "precious", "state"):
        ran = life.run("export", "--output", str(life.folder / name))
        faults += ran.code != 1 or "Traceback" in ran.err
    faults += life.run("export", "--force", "--output", str(life.folder / "link")).code != 1
    faults += precious.read_text() != "mine"
    record("c-files", tried=4, faults=faults)
    assert faults == 0
    assert life.run("export", "--force", "--output", str(precious)).code == 0
    assert [path.name for path in life.folder.iterdir() if ".part" in path.name] == []


def test_backups_of_every_day_are_made_by_polling_alone(life: Life) -> None:
    for _ in range(3):
        life.later(days=1)
        life.poll()
    names = sorted(path.name for path in (life.state / "backups").iterdir())
    assert names == [f"job-monitor-2026-05-0{day}.sqlite" for day in (5, 6, 7)]
    assert all(examine(life.state / "backups" / name).roles == 2 for name in names)


@pytest.mark.parametrize("verb", [("export", "--output"), ("backup",)])
def test_no_file_of_the_program_and_no_device_is_written_over(life: Life, verb: tuple[str, ...]) -> None:
    life.poll()
    fifo = life.folder / "fifo"
    os.mkfifo(fifo)
    own = [life.state / name for name in ("job-monitor.sqlite", "lock", "last-good.toml")]
    for target in (*own, fifo):
        before = target.stat().st_ino if target.exists() else None
        ran = life.run(*verb, str(target), "--force")
        assert ran.code == 1, target
        assert (target.stat().st_ino if target.exists() else None) == before
    assert fifo.is_fifo()


def test_a_table_of_roles_holds_nobody_and_does_not_say_so(life: Life) -> None:
    life.poll()
    assert "about people" not in life.run("export", "--csv", "--output", str(life.folder / "roles.csv")).out
    assert "about people" in life.run("export", "--output", str(life.folder / "all.jsonl")).out


# ------------------------------------------------------------------ what is said, and in bad times


def said(text: str) -> str:
    return " ".join(text.split())


def test_a_folder_that_is_missing_is_named_and_not_made(life: Life) -> None:
    for verb in (["backup"], ["export", "--output"]):
        ran = life.run(*verb, str(life.folder / "my stick" / "copy"))
        assert ran.code == 1
        assert f"There is no folder {life.folder}/my stick" in said(ran.err)
        assert f"mkdir -p '{life.folder}/my stick'" in said(ran.err)
        assert "disk is full" not in said(ran.err)
        assert not (life.folder / "my stick").exists()
        ran = life.run(*verb, str(life.config / "copy"))
        assert (ran.code, "is no folder" in said(ran.err)) == (1, True)


def test_of_when_a_backup_is_is_said_in_the_users_zone(life: Life) -> None:
    assert ", with what was known on 4 May 2026 at 09:00: 1 source" in said(
        life.run("backup", str(life.folder / "copy")).out
    )
    assert ", with what was known on 4 May 2026 at 09:00: 1 source" in said(
        life.run("restore", str(life.folder / "copy")).out
    )


def test_the_backups_are_listed_with_their_time_and_what_is_in_them(life: Life) -> None:
    assert "no backup in" in said(life.run("restore", "--list").out)
    life.later(days=1, hours=2)
    life.poll()
    day = life.state / "backups" / "job-monitor-2026-05-05.sqlite"
    assert f"{day} with what was known on 4 May 2026 at 09:00: 1 source, 2 open roles" in said(
        life.run("restore", "--list").out
    )
    life.run("backup", str(life.folder / "copy"))
    life.run("restore", str(life.folder / "copy"))
    day.write_bytes(day.read_bytes()[:5000])
    told = said(life.run("restore", "--list").out)
    assert "job-monitor.sqlite.before-restore-2026-05-05 with what was known on 5 May 2026 at 11:00" in told
    assert f"cannot be restored: {day} is damaged" in told
    ran = life.run("restore")
    assert (ran.code, "--list" in ran.err) == (1, True)


def test_a_file_that_is_no_database_is_not_called_damaged(life: Life) -> None:
    for content in (b"my own words", b"\x1f\x8b packed", b""):
        (life.folder / "own").write_bytes(content)
        ran = life.run("restore", str(life.folder / "own"))
        assert ran.code == 1
        assert "is no database, so no backup of job-monitor" in said(ran.err)
        assert "restore --list" in said(ran.err)
        assert "damaged" not in ran.err


@pytest.mark.parametrize(
    "broken",
    ["this is = = no toml", '[[channels]]\nname = "x"\nurl_file = "gone"\n[[employers]]\nname = "A"\n'],
)
def test_without_any_copy_of_a_broken_configuration_what_is_remembered_is_saved(
    life: Life, broken: str
) -> None:
    (life.state / "last-good.toml").unlink(missing_ok=True)
    life.config.write_text(f'timezone = "America/New_York"\n{broken}')
    ran = life.run("backup", str(life.folder / "copy"))
    assert ran.code == 0, ran.err
    assert "known on 4 May 2026 at 03:00" in said(ran.out)
    assert "The configuration cannot be used. It is done without it" in said(ran.err)
    ran = life.run("export")
    assert ran.code == 0
    assert {line["type"] for line in ran.lines} >= {"export", "source", "role"}
    assert life.run("restore", str(life.folder / "copy")).code == 0
    life.config.unlink()
    assert life.run("export").code == 0


def test_a_broken_configuration_without_a_database_is_said_as_ever(life: Life) -> None:
    life.config.write_text("this is = = no toml")
    (life.state / "job-monitor.sqlite").unlink()
    ran = life.run("backup", str(life.folder / "copy"))
    assert (ran.code, "config.toml:1" in said(ran.err)) == (2, True), ran.err


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_root_uses_the_copy_in_the_folder_of_a_service_whose_secrets_only_root_may_read() -> None:
    # Not below the folder of pytest, which nobody else may enter.
    with TemporaryDirectory() as place, living(Path(place)) as life:
        # No setting in the environment: what reads those may lie where only root may look.
        life.keep_in_touch()
        life.folder.chmod(0o777)
        life.board("acme", [role(1, "Data Engineer")])
        life.poll()
        secret = life.folder / "hook.secret"
        secret.write_text(life.hook.url)
        secret.chmod(0o600)
        life.write(channels=f'[[channels]]\nname = "hook"\nurl_file = "{secret}"\n')
        (life.state / "last-good.toml").write_text(life.config.read_text())
        life.config.write_text("this is = = no toml")
        for path in (life.state, *life.state.rglob("*")):
            os.chown(path, 65534, 65534)
        ran = life.process("backup", str(life.folder / "copy"))
        assert ran.code == 0, ran.err
        assert (life.folder / "copy").stat().st_uid == 65534
        assert "known on 4 May 2026 at 09:00" in said(ran.out)
        assert life.process("export", "--output", str(life.folder / "all")).code == 0
        assert {path.stat().st_uid for path in life.state.rglob("*")} == {65534}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_root_makes_no_state_folder_of_its_own_where_the_service_would_need_it(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    life.run("backup", str(life.folder / "copy"))
    monkeypatch.setattr("monitor.cli.restore.SYSTEM_STATE", life.folder / "lib" / "job-monitor")
    ran = life.run(
        "restore", str(life.folder / "copy"), STATE_DIRECTORY=str(life.folder / "lib" / "job-monitor")
    )
    assert ran.code == 1
    assert "start the service once" in said(ran.err)
    assert not (life.folder / "lib").exists()


@pytest.mark.parametrize(
    ("code", "told"), [(sqlite3.SQLITE_IOERR_WRITE, 1), (sqlite3.SQLITE_BUSY, 0), (sqlite3.SQLITE_LOCKED, 0)]
)
def test_no_backup_is_told_of_unless_another_process_only_held_the_database(
    life: Life, monkeypatch: pytest.MonkeyPatch, code: int, told: int
) -> None:
    def fail(folder: Path, today: date) -> None:
        fault = sqlite3.OperationalError("a fault of SQLite")
        fault.sqlite_errorcode = code
        raise StoreError("The backup could not be written: a fault of SQLite.") from fault

    monkeypatch.setattr("monitor.pipeline.monitor.rotate", fail)
    for _ in range(2):
        life.later(days=1)
        life.poll()
    assert len(life.alerts("config")) == told


def test_a_schema_that_somebody_altered_keeps_no_backup_from_being_missed(life: Life) -> None:
    with closing(sqlite3.connect(life.state / "job-monitor.sqlite")) as db:
        db.execute("CREATE TABLE mine (own)")
    for _ in range(3):
        life.later(days=1)
        life.poll()
    (told,) = life.alerts("config")
    assert "that of today could not be made" in told["title"]
    (whole,) = [one for one in life.rows("export") if one.get("alert") == told["alert"]]
    words = " ".join(line for part in whole["sections"] for line in part["lines"])
    assert "holds more than job-monitor wrote" in words
    assert "Take out what another program added" in words
    assert list((life.state / "backups").glob("*.sqlite")) == []
    with closing(sqlite3.connect(life.state / "job-monitor.sqlite")) as db:
        db.execute("DROP TABLE mine")
    life.later(days=1)
    life.poll()
    assert len(list((life.state / "backups").glob("*.sqlite"))) == 1
    with closing(sqlite3.connect(life.state / "job-monitor.sqlite")) as db:
        db.execute("CREATE TABLE mine (own)")
    life.later(days=1)
    life.poll()
    assert len(life.alerts("config")) == 2
