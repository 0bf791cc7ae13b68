"""Who was forgotten does not come back with an older copy, nor stays in what was set aside."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from monitor.cli.forget_report import damaged_of
from monitor.store import Store
from monitor.store.copying import FILE
from monitor.store.recovery import RECOVERED, set_aside
from tests.life import Life, living, role
from tests.store_backup import damage

pytestmark = pytest.mark.network

NEEDLES = (b"dana", b"ruiz", b"red sox")
PHONE = 'phone = "+49 30 1234567"\n'


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    """Dana, whom an alert and a contact tell of; and Noor, who stays."""
    with living(tmp_path) as life:
        life.keep_in_touch()
        life.board("acme", [role(1, "Data Engineer")])
        noor = '[[employers.people]]\nname = "Noor Hill"\nemail = "noor@acme.example"\n'
        dana = '[[employers.people]]\nname = "Dana Ruiz"\nemail = "dana@acme.example"\n'
        dana += f'departments = ["Data Platform"]\nnotes = "Red Sox fan since"\n{PHONE}'
        life.write(f'name = "Acme"\n{life.source()}{dana}{noor}')
        life.poll()
        life.later(days=1)
        life.board("acme", [role(1, "Data Engineer"), role(2, "Data Engineer, Maps")])
        life.poll()
        for name in ("Dana Ruiz", "Noor Hill"):
            assert life.run("contacted", name, "--how", "mail").code == 0
        assert life.run("backup", str(life.folder / "copy")).code == 0
        yield life


def left(life: Life) -> set[tuple[str, bytes]]:
    files = {path.name: path.read_bytes().lower() for path in life.state.rglob("*") if path.is_file()}
    assert FILE in files
    return {(name, needle) for name, data in files.items() for needle in NEEDLES if needle in data}


def said(text: str) -> str:
    return " ".join(text.split())


def people(life: Life) -> list[str]:
    store = Store(life.state)
    try:
        return [one.person for one in store.contacts()]
    finally:
        store.close()


def test_a_restore_of_an_older_copy_does_not_bring_them_back(life: Life) -> None:
    assert left(life)
    assert life.run("forget", "Dana Ruiz").code == 0
    assert left(life) == set()
    ran = life.run("restore", str(life.folder / "copy"))
    assert ran.code == 0, ran.err
    assert "Somebody whom you had forgotten since then was taken out of it again" in said(ran.out)
    assert people(life) == ["Noor Hill"]
    assert left(life) == set()
    life.poll()
    assert "Dana" not in str(life.rows("outbox"))


def test_a_recovery_from_an_older_copy_does_not_bring_them_back_either(life: Life) -> None:
    (life.state / "backups").mkdir(exist_ok=True)
    assert life.run("forget", "Dana Ruiz").code == 0
    life.later(days=1)
    life.poll()  # a backup that knows of it
    newest = sorted((life.state / "backups").glob("job-monitor-*.sqlite"))[-1]
    shutil.copy(life.folder / "copy", newest.with_name("job-monitor-2026-05-30.sqlite"))
    damage(life.state, "all but the first page")
    life.later(days=30)
    life.poll()
    assert people(life) == ["Noor Hill"]
    assert "dana" not in str(life.rows("export")).lower()
    store = Store(life.state)
    assert store.recall(RECOVERED) is None
    store.close()


def test_a_copy_that_was_made_later_brings_back_what_was_noted_anew(life: Life) -> None:
    before = life.config.read_text()
    assert life.run("forget", "Dana Ruiz").code == 0
    life.config.write_text(before)
    assert life.run("contacted", "Dana Ruiz", "--how", "call").code == 0
    assert life.run("backup", str(life.folder / "later")).code == 0
    ran = life.run("restore", str(life.folder / "later"))
    assert "forgotten" not in ran.out
    assert sorted(people(life)) == ["Dana Ruiz", "Noor Hill"]
    # What was there before stays forgotten.
    assert "Somebody whom" in said(life.run("restore", str(life.folder / "copy")).out)
    assert people(life) == ["Noor Hill"]


def test_who_was_only_taken_out_of_the_file_comes_back(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}')
    ran = life.run("restore", str(life.folder / "copy"))
    assert "forgotten" not in ran.out
    assert sorted(people(life)) == ["Dana Ruiz", "Noor Hill"]


def test_what_was_set_aside_is_cut_too_with_its_log(life: Life) -> None:
    store = Store(life.state)  # open, so that its log stays
    store.remember("x", "1")
    shutil.copy(life.state / f"{FILE}-wal", life.folder / "log")
    store.close()
    assert life.run("restore", str(life.folder / "copy")).code == 0
    (aside,) = set_aside(life.state)
    shutil.copy(life.folder / "log", f"{aside}-wal")
    assert {name for name, _ in left(life)} >= {aside.name}
    ran = life.run("forget", "Dana Ruiz")
    assert ran.code == 0, ran.out
    assert left(life) == set()
    (cut,) = set_aside(life.state)
    assert [path.name for path in life.state.iterdir() if "before-restore" in path.name] == [cut.name]
    assert life.run("restore", str(cut)).code == 0
    assert people(life) == ["Noor Hill"]


def test_what_was_set_aside_damaged_is_named_with_the_command_that_deletes_it(life: Life) -> None:
    life.later(days=1)
    life.poll()
    whole = (life.state / FILE).read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    damaged = life.state / f"{FILE}.damaged-2026-05-01"
    damaged.write_bytes(whole[:100] + b"\xa5" * (size - 100) + whole[size:])
    assert b"Dana Ruiz" in damaged.read_bytes()
    ran = life.run("forget", "Dana Ruiz")
    assert ran.code == 1
    assert f"{damaged.name} was set aside and cannot be read" in said(ran.out)
    assert "job-monitor forget 'Dana Ruiz' --employer Acme --yes --delete-damaged" in said(ran.out)
    assert {name for name, _ in left(life)} == {damaged.name}
    # Once more it is searched again, and nothing is found but this.
    ran = life.run("forget", "Dana Ruiz", "--employer", "Acme", "--yes")
    assert (ran.code, damaged.name in ran.out) == (1, True)
    ran = life.run("forget", "Dana Ruiz", "--employer", "Acme", "--yes", "--delete-damaged")
    assert ran.code == 0, ran.out
    assert not damaged.exists()
    assert left(life) == set()
    again = life.run("forget", "Dana Ruiz", "--yes", "--json")
    assert (again.code, again.lines[0]["left"], again.lines[0]["rows"]) == (0, [], 0)


def test_a_copy_of_the_users_own_is_theirs_also_where_only_the_number_is_in_it(life: Life) -> None:
    own = life.state / "notes.txt"
    own.write_text("call +49 (30) 123-4567\n")
    for _ in range(2):
        ran = life.run("forget", "Dana Ruiz", "--yes")
        assert ran.code == 1
        assert "notes.txt: not written by job-monitor" in said(ran.out)
    own.unlink()
    assert life.run("forget", "Dana Ruiz", "--yes").code == 0


def test_a_run_that_was_cut_off_is_ended_by_the_next(life: Life) -> None:
    """It was killed after the watch list, and after half of a copy was written."""
    text = life.config.read_text()
    (life.state / "last-good.toml").write_text(text)
    (life.state / "backups").mkdir(exist_ok=True)
    (life.state / "backups" / ".forgetting.abc.part").write_bytes(b"Dana Ruiz")
    (life.state / "backups" / ".job-monitor-before-schema-4.sqlite.abc.part").write_bytes(b"Dana Ruiz")
    (life.state / f".{FILE}.abc.part").write_bytes(b"Dana Ruiz")
    (life.state / f"{FILE}.before-restore-2026-05-01-wal").write_bytes(b"Dana Ruiz")
    start = text.index('[[employers.people]]\nname = "Dana Ruiz"')
    life.config.write_text(text[:start] + text[text.index('[[employers.people]]\nname = "Noor') :])
    ran = life.run("forget", "Dana Ruiz", "--yes")
    assert ran.code == 0, ran.out + ran.err
    assert left(life) == set()
    assert "Noor Hill" in life.config.read_text()


def test_nobody_else_is_taken_for_somebody_forgotten(life: Life) -> None:
    assert life.run("forget", "Dana Ruiz").code == 0
    for argv in (["Dana"], ["Ruiz"], ["Dana Ruiz", "--employer", "Globex"], ["Noor Attia"]):
        ran = life.run("forget", *argv, "--yes")
        assert (ran.code, "Nobody called" in ran.err) == (1, True), argv


def test_each_database_that_was_set_aside_on_one_day_stays(life: Life) -> None:
    """Each had a log, as after a crash, so that each gets another name when somebody is cut out of it."""
    for person in ("Dana Ruiz", "Noor Hill"):
        assert life.run("restore", str(life.folder / "copy")).code == 0
        aside = next(file for file in set_aside(life.state) if not file.name.endswith("-cut"))
        Path(f"{aside}-wal").touch(mode=0o600)
        assert life.run("forget", person).code == 0
    assert len(set_aside(life.state)) == 2


def test_what_was_set_aside_with_a_log_is_listed_with_what_is_in_the_log(life: Life) -> None:
    assert life.run("restore", str(life.folder / "copy")).code == 0
    (aside,) = set_aside(life.state)
    log = aside.with_name(f"{aside.name}-wal")
    with closing(sqlite3.connect(aside)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("DELETE FROM delivery")
        other.execute("DELETE FROM alert")
        other.commit()
        shutil.copy(aside, life.folder / "file")
        shutil.copy(log, life.folder / "log")
    shutil.copy(life.folder / "file", aside)
    shutil.copy(life.folder / "log", log)
    before = {path.name: path.read_bytes() for path in life.state.iterdir() if path.is_file()}
    assert "and 0 alerts" in said(life.run("restore", "--list").out)
    assert {path.name: path.read_bytes() for path in life.state.iterdir() if path.is_file()} == before


def test_a_listed_file_that_is_none_of_ours_says_so_and_no_more(life: Life) -> None:
    damaged = life.state / f"{FILE}.damaged-2026-05-01"
    damaged.write_text("nothing")
    assert said(life.run("restore", "--list").out).endswith("is damaged: file is not a database.")


def test_no_database_that_is_whole_is_deleted_as_damaged(life: Life) -> None:
    assert life.run("restore", str(life.folder / "copy")).code == 0
    (aside,) = set_aside(life.state)
    log = aside.with_name(f"{aside.name}-wal")
    assert (damaged_of(aside), damaged_of(log)) == (None, None)
    aside.write_bytes(aside.read_bytes()[:5000])
    assert (damaged_of(aside), damaged_of(log)) == (aside, aside)


def test_in_what_cannot_be_read_a_name_is_found_beside_the_next_column(life: Life) -> None:
    """Nothing stands between the values of a row."""
    damaged = life.state / f"{FILE}.damaged-2026-05-01"
    damaged.write_bytes(b"SQLite format 3\0" + b"\3AcmeDana Ruizleft2026-05-05")
    ran = life.run("forget", "Dana Ruiz")
    assert (ran.code, damaged.name in ran.out) == (1, True)
    ran = life.run("forget", "Dana Ruiz", "--yes", "--delete-damaged")
    assert (ran.code, damaged.exists()) == (0, False)
