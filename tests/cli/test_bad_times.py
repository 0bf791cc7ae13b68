"""What the verbs say in bad times: a full disk, a host that is down, a backup that was restored."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.decisions.room import WITHOUT_ROOM
from monitor.store.room import free
from tests.diskfull.small import small_disk, why_not
from tests.life import Life, living, role
from tests.servers import Reset

pytestmark = pytest.mark.network
TWELVE = [f"board{number}" for number in range(12)]


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as one:
        one.config.chmod(0o600)
        yield one


def fill(folder: Path) -> None:
    """Something else takes all that is free."""
    with contextlib.suppress(OSError), (folder / "of-others").open("ab", buffering=0) as file:
        while (left := free(folder)) > 0:
            file.write(bytes(left))


def in_a_line(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------------------- a full disk


@pytest.mark.skipif(why_not() is not None, reason=f"{why_not()}")
@pytest.mark.parametrize("verb", ["status", "outbox"])
def test_verbs_that_only_read_work_on_a_full_disk_without_a_daemon(life: Life, verb: str) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.state.mkdir(mode=0o700, exist_ok=True)
    with small_disk(life.state, pages=4096):
        life.poll()
        usual = life.run(verb)
        fill(life.state)
        full = life.run(verb)
        assert (full.code, full.err) == (0, "")
        assert usual.out.splitlines()[0] == full.out.splitlines()[0]
        if verb == "status":
            assert WITHOUT_ROOM in in_a_line(full.out)
            assert json.loads(life.run(verb, "--json").out)["disk"]["level"] == "scarce"


@pytest.mark.skipif(why_not() is not None, reason=f"{why_not()}")
def test_of_a_full_disk_everybody_says_the_same(life: Life, caplog: pytest.LogCaptureFixture) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.state.mkdir(mode=0o700, exist_ok=True)
    with small_disk(life.state, pages=4096) as disk:
        life.poll()
        free = os.statvfs(disk.folder)
        (life.state / "of-others").write_bytes(b"\0" * (free.f_bavail * free.f_frsize - (256 << 10)))
        for args in (["poll"], ["poll", "--due"]):
            ran = life.run(*args)
            assert f"The disk is nearly full: {WITHOUT_ROOM}." in in_a_line(ran.out)
            assert "Nothing was due" not in ran.out
            assert ran.err == ""
        assert any(
            record.getMessage() == f"the disk is nearly full: {WITHOUT_ROOM}" for record in caplog.records
        )
        assert WITHOUT_ROOM in in_a_line(life.run("status").out)


# ------------------------------------------------------------------------ a host that is down


def test_a_host_that_is_down_is_told_of_in_sentences_and_no_line_of_the_log(life: Life) -> None:
    life.write(*(f'name = "{name}"\n{life.source(name)}' for name in TWELVE))
    for name in TWELVE:
        life.board(name, [role(1, "Data Engineer")])
    life.poll()
    for name in TWELVE:
        life.answers[f"/{name}"] = Reset()
    life.later(hours=2)
    ran = life.run("poll")
    assert "host=" not in ran.out + ran.err
    assert "left alone but for a probe" not in ran.err
    assert ran.out.count("skipped: 127.0.0.1") >= 6
    assert "could not be reached by others just now" in in_a_line(ran.out)
    assert "the site asked to be asked later" not in ran.out
    life.later(hours=2)
    told = life.run("poll", "--verbose").err
    assert "WARNING monitor.pipeline.circuits host=127.0.0.1" in told


# --------------------------------------------------------------------- a backup that was restored


def test_what_waited_in_a_backup_says_what_is_not_known_of_it(life: Life) -> None:
    life.board("acme", [role(1, "Data Engineer")])
    life.poll()
    assert life.run("backup", str(life.folder / "copy")).code == 0
    life.later(minutes=5)
    assert life.run("restore", str(life.folder / "copy")).code == 0
    said = in_a_line(life.run("outbox").out)
    assert "may have been sent before the backup was restored" in said
    assert "tried 0 times" not in said


def test_of_a_broken_file_that_is_a_link_the_state_folder_is_known(life: Life) -> None:
    """Some keep their configuration elsewhere; in the usual folder there may be an older database."""
    usual, own = life.folder / ".local" / "state" / "job-monitor", life.folder / "own"
    del life.environ["STATE_DIRECTORY"]
    kept = life.folder / "kept.toml"
    life.config.rename(kept)
    life.config.symlink_to(kept)
    assert life.run("contacted", "Dana Ruiz", "--how", "mail").code == 0
    assert usual.exists()
    kept.write_text(f'state_dir = "{own}"\n{kept.read_text()}')
    assert life.run("contacted", "Dana Ruiz", "--how", "call").code == 0
    kept.write_text(f"{kept.read_text()}\nfoo = = 3\n")
    ran = life.run("export")
    assert (ran.code, [line["how"] for line in ran.lines if line["type"] == "contact"]) == (0, ["call"])
