"""A folder of .eml and .emlx files, which other programs write while we look."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from monitor.errors import FetchError, NotFoundError
from monitor.mailbox import open_box
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
