"""A folder of .eml and .emlx files, which other programs write while we look."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.errors import BlockedError, FetchError, NotFoundError
from monitor.mailbox import LIMITS, open_box
from monitor.mailbox.files import Content, read_quietly
from monitor.model import Mailbox
from tests.mailbox.looks import Reader, mail, numbers

HTML = (
    b"Message-ID: <9@x.example>\r\nSubject: New job 9\r\n"
    b'Content-Type: multipart/alternative;\r\n boundary="xyz"\r\n\r\n'
    b"--xyz\r\nContent-Type: text/html\r\n\r\n<html><body>Hello</body></html>\r\n--xyz--\r\n"
)


def reader_of(folder: Path) -> Reader:
    return Reader(mailbox=Mailbox(name="alerts", url=f"eml:{folder}"))


def put(folder: Path, name: str, raw: bytes, at: int = 0) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    os.utime(path, (1_770_000_000 + at,) * 2)
    return path


def emlx(raw: bytes) -> bytes:
    return b"%-10d\n%b<?xml version='1.0'?><plist></plist>\n" % (len(raw), raw)


def test_saved_mails_are_read_oldest_first_also_in_folders(tmp_path: Path) -> None:
    put(tmp_path, "b.eml", mail(1), at=1)
    put(tmp_path, "a.EML", mail(3), at=3)
    put(tmp_path, "2026/05/c.emlx", emlx(mail(2)), at=2)
    put(tmp_path, "notes.txt", mail(4))
    put(tmp_path, ".hidden.eml", mail(5))
    reader = reader_of(tmp_path)
    assert numbers(reader.look()) == ["1", "2", "3"]
    assert reader.had[1].raw == mail(2)
    assert reader.had[1].folder == "05"
    assert reader.look() == []
    put(tmp_path, "d.eml", mail(6))
    assert numbers(reader.look()) == ["6"]


def test_a_copy_is_not_new_and_a_replaced_file_is(tmp_path: Path) -> None:
    put(tmp_path, "a.eml", mail(1))
    reader = reader_of(tmp_path)
    reader.look()
    put(tmp_path, "copy of a.eml", mail(1))
    assert reader.look() == []
    put(tmp_path, "a.eml", mail(2), at=5)
    assert numbers(reader.look()) == ["2"]


def test_a_half_written_mail_is_left_until_it_is_whole(tmp_path: Path) -> None:
    for place in range(0, HTML.index(b"--xyz--"), 5):
        folder = tmp_path / str(place)
        put(folder, "a.eml", mail(1))
        put(folder, "b.eml", HTML[:place])
        reader = reader_of(folder)
        assert numbers(reader.look()) == ["1"]
        put(folder, "b.eml", HTML, at=1)
        assert numbers(reader.look()) == ["9"]
        assert reader.had[-1].raw == HTML


def test_a_mail_without_an_end_is_taken_once_it_stays_as_it_is(tmp_path: Path) -> None:
    put(tmp_path, "b.eml", HTML[:-9])
    reader = reader_of(tmp_path)
    assert reader.look() == []
    assert numbers(reader.look()) == ["9"]
    assert reader.look() == []


def test_a_file_of_apple_mail_is_whole_when_it_has_its_length(tmp_path: Path) -> None:
    put(tmp_path, "b.emlx", emlx(mail(1))[:60])
    reader = reader_of(tmp_path)
    assert reader.look() == []
    put(tmp_path, "b.emlx", emlx(mail(1)), at=3)
    assert numbers(reader.look()) == ["1"]


def test_a_file_that_changes_while_it_is_read_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "a.eml", mail(1))

    def grows(name: str, largest: int) -> Content | None:
        content = read_quietly(name, largest)
        assert content is not None
        return Content(data=content.data, size=content.size, mtime_ns=content.mtime_ns, is_steady=False)

    monkeypatch.setattr("monitor.mailbox.spool.read_quietly", grows)
    reader = reader_of(tmp_path)
    assert reader.look() == []
    monkeypatch.undo()
    path.write_bytes(mail(2))
    assert numbers(reader.look()) == ["2"]


LETTER = b"Message-ID: <8@x.example>\r\nSubject: New job 8\r\n\r\nHello\r\nData Engineer\r\nBerlin\r\n"


def cuts(raw: bytes) -> list[int]:
    """The ends of lines in the body: where half a text looks like a whole one."""
    body = raw.index(b"\r\n\r\n") + 4
    return [at for at in range(body, len(raw)) if raw[at - 1 : at] == b"\n"]


def test_a_text_that_is_still_written_is_left_until_it_rests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in cuts(LETTER):
        path = tmp_path / str(place) / "a.eml"
        path.parent.mkdir()
        path.write_bytes(LETTER[:place])

        def written_on(seconds: float, path: Path = path, place: int = place) -> None:
            path.write_bytes(LETTER[: place + 3])

        monkeypatch.setattr("monitor.mailbox.files.time.sleep", written_on)
        reader = reader_of(path.parent)
        assert reader.look() == []
        path.write_bytes(LETTER)
        monkeypatch.undo()
        assert numbers(reader.look()) == ["8"]
        assert reader.had[-1].raw == LETTER
        assert reader.look() == []


def test_two_looks_close_together_do_not_take_what_is_still_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(HTML[:-20])
    reader = reader_of(tmp_path)
    assert reader.look() == []
    monkeypatch.setattr("monitor.mailbox.files.time.sleep", lambda seconds: path.write_bytes(HTML))
    assert reader.look() == []
    assert numbers(reader.look()) == ["9"]
    assert reader.had[-1].raw == HTML


def test_a_text_that_was_just_written_is_taken_at_once_if_it_rests_for_a_moment(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.eml").write_bytes(mail(number))
    reader = reader_of(tmp_path)
    begun = time.monotonic()
    assert len(reader.look()) == 20
    assert 0.15 < time.monotonic() - begun < 2  # One wait, not twenty.


def test_nobody_waits_for_what_shows_its_end_or_rested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.eml").write_bytes(HTML)
    (tmp_path / "b.emlx").write_bytes(emlx(mail(2)))
    put(tmp_path, "c.eml", mail(3))

    def fail(seconds: float) -> None:
        raise AssertionError

    monkeypatch.setattr("monitor.mailbox.files.time.sleep", fail)
    assert sorted(numbers(reader_of(tmp_path).look())) == ["2", "3", "9"]


def test_a_text_from_the_future_is_taken_all_the_same(tmp_path: Path) -> None:
    put(tmp_path, "a.eml", mail(1), at=4_000_000_000)
    reader = reader_of(tmp_path)
    assert numbers(reader.look()) == ["1"]
    assert reader.look() == []


def test_a_text_that_is_taken_away_while_the_look_waits_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(LETTER)
    monkeypatch.setattr("monitor.mailbox.files.time.sleep", lambda seconds: path.unlink())
    reader = reader_of(tmp_path)
    assert (reader.look(), reader.oversized) == ([], 0)
    monkeypatch.undo()
    path.write_bytes(LETTER)
    assert numbers(reader.look()) == ["8"]


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """As a user for whom rights count, which they do not for root."""
    if os.geteuid():
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_files_and_folders_without_rights_cost_no_other_and_come_when_they_have_them() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        put(folder, "a.eml", mail(1))
        closed = (put(folder, "b.eml", mail(2)), put(folder, "within/c.eml", mail(3)).parent)
        with as_nobody(folder):
            for path in closed:
                path.chmod(0)
            reader = reader_of(folder)
            assert numbers(reader.look()) == ["1"]
            assert reader.oversized == 2
            assert (reader.look(), reader.oversized) == ([], 2)
            put(folder, "d.eml", mail(4))
            assert numbers(reader.look()) == ["4"]
            for path in closed:
                path.chmod(0o700)
            assert sorted(numbers(reader.look())) == ["2", "3"]
            assert (reader.look(), reader.oversized) == ([], 0)
            folder.chmod(0)
            with pytest.raises(BlockedError, match="may not be read"):
                reader.look()
            folder.chmod(0o700)


def test_a_large_mail_is_passed_over_and_read_once_it_is_smaller(tmp_path: Path) -> None:
    put(tmp_path, "a.eml", mail(1))
    put(tmp_path, "b.eml", mail(2, body="x" * 70_000))
    reader = replace(reader_of(tmp_path), limits=replace(LIMITS, largest=60_000))
    assert numbers(reader.look()) == ["1"]
    assert reader.oversized == 1
    assert (reader.look(), reader.oversized) == ([], 0)
    put(tmp_path, "b.eml", mail(2), at=1)
    assert numbers(reader.look()) == ["2"]


def test_names_of_folders_can_be_written_down_whatever_their_bytes(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff\xfe"
    os.mkdir(folder)
    with open(folder + b"/a.eml", "wb") as file:
        file.write(HTML)
    [arrived] = reader_of(tmp_path).look()
    assert arrived.folder == "\ufffd\ufffd"


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside/secret.eml", mail(9)).parent
    inside = put(tmp_path, "inside/a.eml", mail(1)).parent
    (inside / "link.eml").symlink_to(outside / "secret.eml")
    (inside / "folder").symlink_to(outside)
    (inside / "round").symlink_to(inside)
    assert numbers(reader_of(inside).look()) == ["1"]


def test_the_time_of_reading_is_not_changed(tmp_path: Path) -> None:
    path = put(tmp_path, "a.eml", mail(1))
    os.utime(path, (1_000_000_000, 1_770_000_000))
    assert numbers(reader_of(tmp_path).look()) == ["1"]
    assert path.stat().st_atime == 1_000_000_000


def test_a_folder_that_is_not_there_or_none_is_told(tmp_path: Path) -> None:
    put(tmp_path, "Saved/a.eml", mail(1))
    with pytest.raises(NotFoundError, match='near it is "Saved"'):
        reader_of(tmp_path / "Save").look()
    with pytest.raises(FetchError, match="is no folder; name the folder"):
        reader_of(tmp_path / "Saved" / "a.eml").look()
    with open_box(reader_of(tmp_path).mailbox, base=tmp_path) as box:
        assert box.folders() == ()
