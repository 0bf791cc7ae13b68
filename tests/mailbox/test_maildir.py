"""Maildir: nothing is moved, nothing is missed, and a quiet folder costs one listing."""

from __future__ import annotations

import errno
import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.errors import BlockedError, FetchError, NotFoundError
from monitor.mailbox import LIMITS, open_box
from monitor.mailbox.files import Content, read_quietly
from monitor.model import Mailbox
from tests.mailbox.looks import LONG_AGO, Reader, mail, mails, numbers


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    return made(tmp_path / "Maildir")


def made(path: Path) -> Path:
    for part in ("new", "cur", "tmp"):
        (path / part).mkdir(parents=True)
    return path


def put(maildir: Path, number: int, *, part: str = "new", flags: str = "") -> Path:
    path = maildir / part / f"{1_770_000_000 + number}.M{number}P7.host{flags}"
    path.write_bytes(mail(number))
    os.utime(path, (1_770_000_000 + number,) * 2)
    return path


def reader_of(maildir: Path, *, junk: bool = False) -> Reader:
    return Reader(mailbox=Mailbox(name="alerts", url=f"maildir:{maildir}", junk=junk))


def state(top: Path) -> list[tuple[str, int, int, bytes]]:
    return sorted(
        (
            str(path),
            path.stat().st_mtime_ns,
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in top.rglob("*")
    )


def test_new_and_known_mails_are_read_oldest_first_and_left_as_they_are(maildir: Path) -> None:
    put(maildir, 2)
    put(maildir, 1, part="cur", flags=":2,S")
    put(maildir, 3, part="cur", flags=":2,")
    put(maildir, 9, part="tmp")
    before = state(maildir)
    reader = reader_of(maildir)
    assert numbers(reader.look()) == ["1", "2", "3"]
    assert [a.arrived_at.timestamp() - 1_770_000_000 for a in reader.had if a.arrived_at] == [1, 2, 3]
    assert {a.folder for a in reader.had} == {"INBOX"}
    assert state(maildir) == before


def test_only_what_was_not_there_before_is_new(maildir: Path) -> None:
    first = put(maildir, 1)
    reader = reader_of(maildir)
    reader.look()
    put(maildir, 2)
    first.rename(maildir / "cur" / f"{first.name}:2,FS")
    assert numbers(reader.look()) == ["2"]
    assert reader.look() == []


def test_without_its_keys_too_a_read_mail_is_not_read_again_when_it_is_marked(maildir: Path) -> None:
    path = put(maildir, 1)
    reader = reader_of(maildir)
    reader.look()
    path.rename(maildir / "cur" / f"{path.name}:2,S")
    reader.seen = set()
    assert reader.look() == []


def test_a_quiet_folder_of_twenty_thousand_costs_one_listing(
    maildir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = mail(0)
    for number in range(20_000):
        (maildir / "cur" / f"{1_770_000_000 + number}.M{number}P7.host:2,S").write_bytes(raw)
    reader = reader_of(maildir)
    assert len(reader.look()) == 1  # They are copies of one.
    assert len(reader.cursor or "") < 8000
    opened: list[str] = []

    def counted(path: str, largest: int) -> Content | None:
        opened.append(path)
        return read_quietly(path, largest)

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", counted)
    begun = time.monotonic()
    assert reader.look() == []
    assert time.monotonic() - begun < 2
    assert opened == []
    put(maildir, 77_777)
    assert numbers(reader.look()) == ["77777"]
    assert len(opened) < 200


def test_a_mail_that_is_moved_between_listing_and_opening_comes_with_the_next_look(
    maildir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(maildir, 1)
    path = put(maildir, 2)
    put(maildir, 3)

    def moves(name: str, largest: int) -> Content | None:
        if name == str(path):
            path.rename(maildir / "cur" / f"{path.name}:2,S")
        return read_quietly(name, largest)

    reader = reader_of(maildir)
    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", moves)
    assert numbers(reader.look()) == ["1", "3"]
    monkeypatch.undo()
    assert numbers(reader.look()) == ["2"]


def test_a_look_that_is_broken_off_is_made_up_for(maildir: Path) -> None:
    for number in range(10):
        put(maildir, number)
    reader = reader_of(maildir)

    def stop() -> None:
        raise KeyboardInterrupt

    reader.when_had[4] = stop
    with pytest.raises(KeyboardInterrupt):
        reader.look()
    reader.look()
    assert numbers(reader.had) == [str(number) for number in range(10)]


def test_other_boxes_in_it_are_not_read_except_junk_if_wanted(maildir: Path) -> None:
    put(maildir, 1)
    for number, name in enumerate((".Family", ".Spam", ".INBOX.Junk"), 2):
        put(made(maildir / name), number)
    assert numbers(reader_of(maildir).look()) == ["1"]
    reader = reader_of(maildir, junk=True)
    assert [(n, a.folder) for n, a in zip(numbers(reader.look()), reader.had, strict=True)] == [
        ("1", "INBOX"),
        ("3", "Spam"),
        ("4", "INBOX.Junk"),
    ]
    with open_box(reader.mailbox, base=Path("/")) as box:
        assert box.folders() == ("INBOX", "Family", "INBOX.Junk", "Spam")
    assert numbers(reader_of(maildir / ".Family").look()) == ["2"]


def test_links_and_what_is_no_file_are_left_alone(maildir: Path, tmp_path: Path) -> None:
    put(maildir, 1)
    secret = tmp_path / "secret"
    secret.write_bytes(mail(99))
    (maildir / "new" / "1.link").symlink_to(secret)
    (maildir / "new" / "2.folder").mkdir()
    os.mkfifo(maildir / "new" / "3.pipe")
    assert numbers(reader_of(maildir).look()) == ["1"]
    out = made(tmp_path / "Other")
    put(out, 98)
    (maildir / "cur").rmdir()
    (maildir / "cur").symlink_to(out / "new")
    assert numbers(reader_of(maildir).look()) == ["1"]


def test_a_large_mail_is_counted_and_passed_over(maildir: Path) -> None:
    put(maildir, 1)
    put(maildir, 2).write_bytes(mail(2, body="x" * 70_000))
    reader = replace(reader_of(maildir), limits=replace(LIMITS, largest=60_000))
    assert numbers(reader.look()) == ["1"]
    assert reader.oversized == 1
    assert reader.look() == []
    assert reader.oversized == 0


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EIO])
def test_mails_that_cannot_be_read_cost_no_other_and_come_when_they_can(
    maildir: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    put(maildir, 1)
    path = put(maildir, 2)
    put(maildir, 3)

    def denied(name: str, largest: int) -> Content | None:
        if name == str(path):
            raise OSError(fault, os.strerror(fault))
        return read_quietly(name, largest)

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", denied)
    reader = reader_of(maildir)
    for had in (["1", "3"], [], []):
        assert numbers(reader.look()) == had
        assert reader.oversized == 1
    put(maildir, 4)
    assert numbers(reader.look()) == ["4"]
    monkeypatch.undo()
    assert numbers(reader.look()) == ["2"]
    assert (reader.look(), reader.oversized) == ([], 0)


def test_only_what_waits_is_opened_again(maildir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(2000):
        put(maildir, number)
    opened: list[str] = []

    def denied(name: str, largest: int) -> Content | None:
        opened.append(name)
        if name.partition(".M")[2].startswith("77P"):
            raise PermissionError(13, "Permission denied")
        return read_quietly(name, largest)

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", denied)
    reader = reader_of(maildir)
    assert len(reader.look()) == 1999
    opened.clear()
    assert reader.look() == []
    assert len(opened) == 1


def test_however_many_cannot_be_read_the_cursor_stays_small_and_all_come_in_the_end(
    maildir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3000):
        put(maildir, number)

    def denied(name: str, largest: int) -> Content | None:
        if not name.partition(".M")[2].startswith("0P"):
            raise PermissionError(13, "Permission denied")
        return read_quietly(name, largest)

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", denied)
    reader = reader_of(maildir)
    assert numbers(reader.look()) == ["0"]
    assert reader.oversized == 2999
    assert len(reader.cursor or "") < 30_000
    monkeypatch.undo()
    assert len(reader.look()) == 2999
    assert reader.look() == []


def test_where_nothing_at_all_may_be_read_it_is_told(maildir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(maildir, 1)
    put(maildir, 2)

    def denied(name: str, largest: int) -> Content | None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", denied)
    reader = reader_of(maildir)
    with pytest.raises(BlockedError, match=r"may not be read.*give that user the right"):
        reader.look()
    monkeypatch.undo()
    assert numbers(reader.look()) == ["1", "2"]


@pytest.mark.parametrize("when", [1 << 52, -(1 << 52)])
def test_a_time_that_no_calendar_has_costs_no_mail(
    maildir: Path, monkeypatch: pytest.MonkeyPatch, when: int
) -> None:
    put(maildir, 1)

    def dated(name: str, largest: int) -> Content | None:
        content = read_quietly(name, largest)
        return content and replace(content, mtime_ns=when * 10**9)

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", dated)
    [arrived] = reader_of(maildir).look()
    assert arrived.arrived_at is None


def test_names_of_any_bytes_are_read_and_can_be_written_down(maildir: Path) -> None:
    with open(os.fsencode(maildir / "new") + b"/1.\xff\xfe", "wb") as file:
        file.write(mail(1))
    put(made(maildir / ".Spam"), 2)
    reader = reader_of(maildir, junk=True)
    assert sorted(numbers(reader.look())) == ["1", "2"]
    assert reader.look() == []


def test_a_maildir_that_is_not_there_is_told_with_those_near_it(maildir: Path) -> None:
    with pytest.raises(NotFoundError, match=r'There is no folder .*Maildri; near it is "Maildir"'):
        reader_of(maildir.with_name("Maildri")).look()
    with pytest.raises(FetchError, match="is no Maildir: there is neither new nor cur"):
        reader_of(maildir.parent).look()


def test_a_relative_path_lies_beside_the_configuration(maildir: Path) -> None:
    put(maildir, 1)
    mailbox = Mailbox(name="alerts", url="maildir:Maildir")
    with open_box(mailbox, base=maildir.parent) as box:
        assert numbers(list(box.new(None, since=LONG_AGO, seen=()))) == ["1"]


def test_a_home_is_spelled_as_in_a_shell(maildir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(maildir, 1)
    monkeypatch.setenv("HOME", str(maildir.parent))
    assert numbers(Reader(mailbox=Mailbox(name="alerts", url="maildir:~/Maildir")).look()) == ["1"]


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "[]",
        '{"files": 3}',
        '{"files": {"00": 5}}',
        '{"imap": {}}',
        '{"files": {"00": 1e999}}',
        '{"files": {}, "waiting": 1e999}',
        '{"files": [], "waiting": []}',
        "1" * 5000,
        "[" * 5000,
        f'{{"files": {{"00": {"[" * 900}{"]" * 900}}}, "waiting": [{"9" * 4000}]}}',
        '{"files": {"\\ud800": "\\ud800"}, "waiting": ["\\ud800"]}',
    ],
)
def test_a_cursor_that_is_not_ours_reads_everything(maildir: Path, cursor: str) -> None:
    for number, raw in enumerate(mails(3)):
        put(maildir, number).write_bytes(raw)
    reader = replace(reader_of(maildir), cursor=cursor)
    assert numbers(reader.look()) == ["0", "1", "2"]
    assert set(json.loads(reader.cursor or "")) == {"files", "waiting"}
