"""`backup`, `restore` and `export` as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.cli.export import COLUMNS
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
        "of 4 May 2026",
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
