"""mbox: a file that grows, is rewritten, begun anew, and may be half written when we come."""

from __future__ import annotations

import fcntl
import os
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.errors import FetchError, NotFoundError
from monitor.mailbox import LIMITS, open_box
from monitor.mailbox.mbox import parts
from monitor.model import Mailbox
from tests.mailbox.looks import Reader, mail, numbers


@pytest.fixture
def mbox(tmp_path: Path) -> Path:
    path = tmp_path / "alerts"
    path.touch()
    return path


def entry(number: int, *, raw: bytes | None = None, start: bytes | None = None) -> bytes:
    """A mail as delivery programs write it: quoted, and followed by a blank line."""
    start = start or b"From alerts@jobs.example Mon May  4 08:00:%02d 2026" % (number % 60)
    body = (raw or mail(number)).replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
    return start + b"\n" + body + b"\n"


def add(mbox: Path, *numbers: int) -> None:
    with open(mbox, "ab") as file:
        for number in numbers:
            file.write(entry(number))


def reader_of(mbox: Path) -> Reader:
    return Reader(mailbox=Mailbox(name="alerts", url=f"mbox:{mbox}"))


def test_what_is_added_is_new(mbox: Path) -> None:
    reader = reader_of(mbox)
    assert reader.look() == []
    add(mbox, 1, 2)
    assert numbers(reader.look()) == ["1", "2"]
    assert reader.look() == []
    add(mbox, 3)
    assert numbers(reader.look()) == ["3"]
    assert reader.had[0].folder == "alerts"


def test_the_position_alone_tells_what_is_new(mbox: Path) -> None:
    add(mbox, 1, 2)
    reader = reader_of(mbox)
    reader.look()
    reader.seen = set()
    add(mbox, 3)
    assert numbers(reader.look()) == ["3"]


def test_each_mail_tells_where_to_go_on_after_it(mbox: Path) -> None:
    add(mbox, *range(5))
    first = reader_of(mbox)
    first.look()
    for done, arrived in enumerate(first.had, 1):
        again = replace(reader_of(mbox), cursor=arrived.cursor)
        assert numbers(again.look()) == [str(number) for number in range(done, 5)]


def test_a_rewritten_file_gives_only_what_was_not_seen(mbox: Path) -> None:
    add(mbox, 1, 2, 3)
    reader = reader_of(mbox)
    reader.look()
    mbox.write_bytes(entry(1, raw=b"Status: RO\n" + mail(1)) + entry(3) + entry(4) + entry(5))
    assert numbers(reader.look()) == ["4", "5"]


def test_a_file_begun_anew_is_read_from_its_start(mbox: Path) -> None:
    add(mbox, 1, 2, 3)
    reader = reader_of(mbox)
    reader.look()
    mbox.rename(mbox.with_suffix(".1"))
    add(mbox, 4)
    assert numbers(reader.look()) == ["4"]
    mbox.write_bytes(b"")
    assert reader.look() == []
    add(mbox, 5)
    assert numbers(reader.look()) == ["5"]


def test_quoted_lines_are_given_back_and_do_not_part_mails(mbox: Path) -> None:
    body = b"Hello\n\nFrom the desk of Dana at 10:30\nFrom: x\n\n>From here on\nbye\n"
    raw = b"Message-ID: <1@x.example>\nSubject: New job 1\n\n" + body
    mbox.write_bytes(entry(1, raw=raw.replace(b"\n>From", b"\n>>From")) + entry(2))
    reader = reader_of(mbox)
    assert numbers(reader.look()) == ["1", "2"]
    assert reader.had[0].raw == raw


def test_an_unquoted_line_in_a_mail_does_not_part_it(mbox: Path) -> None:
    raw = b"Message-ID: <1@x.example>\nSubject: New job 1\n\nHello\n\nFrom 10:00 to 11:00 we talk\nabout it\n"
    mbox.write_bytes(b"From a@b Mon May  4 08:00:00 2026\n" + raw + b"\n" + entry(2))
    reader = reader_of(mbox)
    assert numbers(reader.look()) == ["1", "2"]
    assert reader.had[0].raw == raw


@pytest.mark.parametrize(
    "start",
    [
        b"From - Mon May 04 10:00:00 2026",
        b"From ",
        b"From - ",
        b"From dana@acme.example  Mon May  4 08:00 CEST 2026",
        b'From "dana ruiz"@acme.example Mon May  4 08:00:00 2026',
        b"From ???@??? Mon May 04 08:00:00 2026\r",
    ],
)
def test_every_program_writes_the_first_line_in_its_own_way(mbox: Path, start: bytes) -> None:
    mbox.write_bytes(entry(1, start=start) + entry(2, start=start))
    assert numbers(reader_of(mbox).look()) == ["1", "2"]


def test_ends_of_lines_may_be_those_of_windows(mbox: Path) -> None:
    mbox.write_bytes((entry(1) + entry(2)).replace(b"\n", b"\r\n"))
    assert numbers(reader_of(mbox).look()) == ["1", "2"]


HTML = (
    b"Message-ID: <9@x.example>\nSubject: New job 9\nContent-Type: multipart/alternative; boundary=xyz\n\n"
    b"--xyz\nContent-Type: text/html\n\n<html><body>Hello</body></html>\n\n--xyz--\n"
)


def test_a_half_written_mail_is_left_until_it_is_whole(mbox: Path) -> None:
    """Cut at every byte: what is given in the end is the whole mail, and once."""
    whole = entry(9, raw=HTML)
    inside = whole.index(b"--xyz--") + len(b"--xyz--")
    for place in range(0, inside, 7):
        mbox.write_bytes(entry(1) + whole[:place])
        reader = reader_of(mbox)
        assert numbers(reader.look()) in ([], ["1"])  # Half a "From " may belong to the mail before.
        mbox.write_bytes(entry(1) + whole)
        os.utime(mbox, ns=(1, 1_000_000 + place))
        reader.look()
        assert numbers(reader.had) == ["1", "9"]
        assert [a.raw for a in reader.had] == [mail(1).replace(b"\r\n", b"\n"), HTML]


def test_a_last_mail_without_an_end_is_taken_once_it_stays_as_it_is(mbox: Path) -> None:
    mbox.write_bytes(entry(1) + entry(9, raw=HTML)[:-12])
    reader = reader_of(mbox)
    assert numbers(reader.look()) == ["1"]
    assert numbers(reader.look()) == ["9"]
    assert reader.look() == []


def test_a_last_text_that_is_still_written_is_left_until_it_rests(
    mbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut at every end of a line of its text, where half of it looks like all of it."""
    letter = b"Message-ID: <8@x.example>\nSubject: New job 8\n\nHello\nData Engineer\nBerlin\n"
    whole = entry(8, raw=letter)
    for place in range(whole.index(b"Hello"), len(whole) - 1):
        if whole[place - 1 : place] != b"\n":
            continue
        mbox.write_bytes(entry(1) + whole[:place])

        def written_on(seconds: float, place: int = place) -> None:
            mbox.write_bytes(entry(1) + whole[: place + 3])

        monkeypatch.setattr("monitor.mailbox.files.time.sleep", written_on)
        reader = reader_of(mbox)
        assert numbers(reader.look()) == ["1"]
        mbox.write_bytes(entry(1) + whole)
        monkeypatch.undo()
        assert numbers(reader.look()) == ["8"]
        assert reader.had[-1].raw == letter
        assert reader.look() == []


def test_two_looks_close_together_do_not_take_what_is_still_written(
    mbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = entry(9, raw=HTML)
    mbox.write_bytes(whole[:-20])
    reader = reader_of(mbox)
    assert reader.look() == []
    monkeypatch.setattr("monitor.mailbox.files.time.sleep", lambda seconds: mbox.write_bytes(whole))
    assert reader.look() == []
    assert numbers(reader.look()) == ["9"]
    assert reader.had[-1].raw == HTML


def test_nobody_waits_for_a_file_that_rested(mbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(seconds: float) -> None:
        raise AssertionError

    monkeypatch.setattr("monitor.mailbox.files.time.sleep", fail)
    add(mbox, 1, 2)
    os.utime(mbox, (1_770_000_000,) * 2)
    assert numbers(reader_of(mbox).look()) == ["1", "2"]
    mbox.write_bytes(entry(9, raw=HTML))
    assert numbers(reader_of(mbox).look()) == ["9"]


def test_a_mail_of_short_lines_takes_no_more_memory_than_its_bytes(mbox: Path) -> None:
    mbox.write_bytes(entry(1, raw=mail(1, body="x\r\n" * 200_000)) + entry(2))
    with open(mbox, "rb") as file:
        tracemalloc.start()
        try:
            found = [part.raw for part in parts(file, 0, mbox.stat().st_size, LIMITS.largest)]
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert len(found) == 2
    assert peak < 3_000_000


def test_a_last_mail_that_ends_at_the_end_of_the_file_is_whole(mbox: Path) -> None:
    mbox.write_bytes(entry(1) + entry(2).rstrip(b"\n") + b"\n")
    assert numbers(reader_of(mbox).look()) == ["1", "2"]


@pytest.mark.parametrize("how", ["dot", "flock"])
def test_while_another_program_writes_the_last_mail_is_left(mbox: Path, how: str) -> None:
    add(mbox, 1, 2)
    reader = reader_of(mbox)
    lock = mbox.with_name("alerts.lock")
    with open(mbox, "ab") as other:
        if how == "dot":
            lock.touch()
        else:
            fcntl.flock(other, fcntl.LOCK_EX)
        assert numbers(reader.look()) == ["1"]
        other.write(entry(3))
        other.flush()
        os.utime(mbox, ns=(1, 1))
        assert numbers(reader.look()) == ["2"]
    lock.unlink(missing_ok=True)
    assert numbers(reader.look()) == ["3"]


def test_a_lock_that_nobody_took_away_holds_nothing_up_for_ever(mbox: Path) -> None:
    add(mbox, 1)
    mbox.with_name("alerts.lock").touch()
    reader = reader_of(mbox)
    assert reader.look() == []
    assert numbers(reader.look()) == ["1"]


def test_no_lock_stays_behind_and_nothing_is_changed(mbox: Path) -> None:
    add(mbox, 1, 2)
    before = (mbox.read_bytes(), mbox.stat().st_mtime_ns, os.listdir(mbox.parent))
    with open_box(reader_of(mbox).mailbox, base=Path("/")) as box, open(mbox, "ab") as other:
        for _ in box.new(None, since=reader_of(mbox).since, seen=()):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.lockf(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert (mbox.read_bytes(), mbox.stat().st_mtime_ns, os.listdir(mbox.parent)) == before


def test_a_large_mail_is_counted_and_passed_over(mbox: Path) -> None:
    mbox.write_bytes(entry(1) + entry(2, raw=mail(2, body="x\n" * 40_000)) + entry(3))
    reader = replace(reader_of(mbox), limits=replace(LIMITS, largest=60_000))
    assert numbers(reader.look()) == ["1", "3"]
    assert reader.oversized == 1
    assert reader.look() == []


def test_lines_of_any_length_are_read(mbox: Path) -> None:
    long = mail(1, body="x" * 65_529 + "From alerts 10:00 " + "y" * 200_000)
    mbox.write_bytes(entry(1, raw=long) + entry(2))
    reader = reader_of(mbox)
    assert numbers(reader.look()) == ["1", "2"]
    assert reader.had[0].raw == long.replace(b"\r\n", b"\n")


def test_what_is_no_mbox_is_told(mbox: Path, tmp_path: Path) -> None:
    mbox.write_bytes(mail(1))
    with pytest.raises(FetchError, match="is no mbox: its first line"):
        reader_of(mbox).look()
    with pytest.raises(FetchError, match="is no file; name the file"):
        reader_of(tmp_path).look()
    with pytest.raises(NotFoundError, match=r'There is no file .*alert; near it is "alerts"'):
        reader_of(tmp_path / "alert").look()


def test_the_file_may_be_named_by_a_link(mbox: Path) -> None:
    add(mbox, 1)
    mbox.with_name("link").symlink_to(mbox)
    assert numbers(reader_of(mbox.with_name("link")).look()) == ["1"]


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "[]",
        '{"mbox": 3}',
        '{"mbox": [5, "x", null]}',
        '{"mbox": [-1, "", [1]]}',
        '{"mbox": [1e999, "x", null]}',
        '{"mbox": [5, "x", [1e999, 1]]}',
        '{"mbox": [true, "x", "ab"]}',
        f'{{"mbox": [{"9" * 4000}, "x", null]}}',
        '{"mbox": [5, {"a": []}, true]}',
        "[" * 5000,
        '{"mbox": {"a": 1, "b": 2, "c": 3}}',
        '{"mbox": [5, "\\ud800", [1, 2]]}',
    ],
)
def test_a_cursor_that_is_not_ours_reads_everything(mbox: Path, cursor: str) -> None:
    add(mbox, 1, 2)
    assert numbers(replace(reader_of(mbox), cursor=cursor).look()) == ["1", "2"]
