"""The real daemon, while it is backed up, restored under its feet, or its database is damaged."""

from __future__ import annotations

import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from unittest import mock

import pytest

from monitor.daemon.daemon import Daemon
from monitor.errors import StoreError
from monitor.store.backup import FOLDER, is_suspect
from monitor.store.copying import FILE
from monitor.store.examining import examine
from tests.kill.program import Program, until
from tests.reliability import record
from tests.store_backup import stale_page
from tests.test_daemon import Scene, role, scene

__all__ = ["scene"]

pytestmark = pytest.mark.network


def stop(program: Program) -> None:
    program.signal(signal.SIGTERM)
    assert program.wait(10) == 0, program.text


def backed_up(scene: Scene) -> Path:
    copy = scene.folder / "copy"
    scene.verb("backup", str(copy), "--force")
    return copy


def keep_backup(scene: Scene) -> None:
    """A backup among those that the program made itself."""
    (scene.state / FOLDER).mkdir(mode=0o700, exist_ok=True)
    shutil.copy(backed_up(scene), scene.state / FOLDER / "job-monitor-2026-01-01.sqlite")


def test_backups_beside_the_daemon_are_whole_and_a_restore_is_refused_in_a_sentence(scene: Scene) -> None:
    scene.write(scene.text())
    program = scene.start()
    scene.polled(2)
    polls = [examine(backed_up(scene)) for _ in range(4)]
    said = scene.verb("restore", str(scene.folder / "copy"), check=1)
    faults = sum(held.roles != 1 for held in polls) + ("Stop it" not in said or "Traceback" in said)
    scene.polled(1)
    stop(program)
    with closing(sqlite3.connect(scene.state / FILE)) as db:
        faults += db.execute("PRAGMA integrity_check").fetchone() != ("ok",)
    record("i-backup", tried=len(polls) + 1, faults=faults)
    assert faults == 0, said


def test_a_damaged_database_at_the_start_is_mended_by_the_daemon_and_other_verbs_set_nothing_aside(
    scene: Scene,
) -> None:
    scene.write(scene.text())
    program = scene.start()
    scene.polled(2)
    stop(program)
    # The second start of the day finds something to back up.
    keep_backup(scene)
    file = scene.state / FILE
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    said = scene.verb("status", check=1)
    assert "takes the last good backup" in said
    assert list(scene.state.glob("*.damaged-*")) == []
    program = scene.start()
    scene.polled(1)
    until(lambda: scene.alerts("config"), "the alert")
    (told,) = scene.alerts("config")
    stop(program)
    record("i-damaged", tried=1, faults=int("job-monitor-2026-01-01.sqlite" not in told))
    assert "job-monitor-2026-01-01.sqlite" in told
    assert len(list(scene.state.glob("*.damaged-*"))) == 1


def test_a_database_that_is_damaged_under_the_daemon_is_mended_without_a_restart(scene: Scene) -> None:
    scene.write(scene.text())
    program = scene.start()
    scene.polled(2)
    keep_backup(scene)
    # Pages that are wrong, written by a disk in the place of what was asked for.
    with closing(sqlite3.connect(scene.state / FILE, isolation_level=None)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with (scene.state / FILE).open("r+b") as file:
        length = file.seek(0, 2)
        file.seek(size)
        file.write(b"\xa5" * (length - size))
    # The damaged one has its second name before the good one has the first.
    until(lambda: "it is kept as" in program.text, "the damaged file aside", 30)
    until(lambda: scene.alerts("config"), "the alert", 30)
    scene.polled(2)
    assert program.running()
    assert len(scene.alerts("config")) == 1
    assert "Traceback" not in program.text
    stop(program)
    record("i-damaged", tried=1)


def test_an_index_that_is_wrong_is_mended_at_work_and_nothing_is_lost(scene: Scene) -> None:
    """The quick look at the start does not find it, and writing a role that it does not know fails."""
    scene.write(scene.text())
    program = scene.start()
    scene.polled(2)
    stop(program)

    def work() -> None:
        scene.boards["acme"].append(role(5, "Data Engineer, Maps"))
        program = scene.start()
        scene.polled(2)
        stop(program)

    assert stale_page(scene.state, "posting_title", work)
    keep = len(scene.boards["acme"])
    scene.boards["acme"][-1] = role(5, "Data Engineer, Maps and Ads")
    program = scene.start()
    until(lambda: "nothing is lost" in program.text, "the mended database", 30)
    until(lambda: scene.alerts("config"), "the alert", 30)
    scene.polled(2)
    (told,) = scene.alerts("config")
    assert "the database was damaged, and is repaired" in told
    # Each second another look would be a fault of its own.
    assert program.text.count("a tick failed") == 1
    (title,) = scene.rows("SELECT json_extract(data, '$.title') FROM posting WHERE id = '5'")[0]
    assert title == "Data Engineer, Maps and Ads"
    assert scene.rows("SELECT count(*) FROM posting")[0][0] == keep
    assert scene.rows("SELECT DISTINCT baseline FROM source") == [("firm",)]
    assert len(list(scene.state.glob("*.damaged-????-??-??"))) == 1
    assert not is_suspect(scene.state)
    stop(program)
    record("i-damaged", tried=1)


def test_mending_waits_for_its_turn_and_is_not_tried_each_second(tmp_path: Path) -> None:
    at, tried = [100.0], []
    daemon = Daemon(tmp_path / "config.toml", {}, monotonic=lambda: at[0])
    daemon._damaged = True
    daemon._idle_until = 108.0

    def mend() -> None:
        tried.append(at[0])
        raise StoreError("The disk would not have it.")

    with mock.patch.object(daemon, "_mend", mend):
        for at[0] in (100.0, 104.0, 107.9):
            daemon._work()
        assert tried == []
        at[0] = 108.0
        with pytest.raises(StoreError):
            daemon._work()
    assert tried == [108.0]
    daemon._worker.close()
