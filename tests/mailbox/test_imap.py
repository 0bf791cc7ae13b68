"""A real Dovecot: every way to sign in, where to go on, and that nothing is ever changed."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from monitor.errors import BlockedError, FetchError, NotFoundError, UnreachableError
from monitor.mailbox import LIMITS, open_box
from monitor.model import Mailbox
from tests.mailbox.dovecot import GOOD_TOKEN, Dovecot, dovecot, missing
from tests.mailbox.looks import LONG_AGO, Reader, mail, mails, numbers

MANY = 20_000 if "MONITOR_LONG_TESTS" in os.environ else 5_000
pytestmark = pytest.mark.network


def box_of(server: Dovecot, user: str, folder: str = "INBOX", *, tls: bool = True) -> Mailbox:
    return Mailbox(
        name="alerts",
        url=server.url(user, folder, tls=tls),
        password=server.password,
        ca_file=server.ca_file,
    )


def reader_of(server: Dovecot, user: str, folder: str = "INBOX") -> Reader:
    return Reader(mailbox=box_of(server, user, folder))


# --------------------------------------------------------------------------------- signing in


@pytest.mark.parametrize("tls", [True, False], ids=["imaps", "starttls"])
@pytest.mark.parametrize("way", ["password", "password in the address", "token"])
def test_every_way_to_sign_in_reads_the_mails(server: Dovecot, tls: bool, way: str) -> None:
    user = server.user()
    server.deliver(user, *mails(3))
    mailbox = box_of(server, user, tls=tls)
    if way == "password in the address":
        url = mailbox.url.replace(user, f"{quote(user, safe='')}:{quote(server.password)}")
        mailbox = replace(mailbox, password=None, url=url)
    if way == "token":
        mailbox = replace(mailbox, password=None, token_command=("echo", f"{GOOD_TOKEN}~{user}"))
    reader = Reader(mailbox=mailbox)
    assert numbers(reader.look()) == ["0", "1", "2"]
    assert numbers(reader.look()) == []


@pytest.mark.parametrize("tls", [True, False])
def test_without_its_authority_a_certificate_is_not_trusted(server: Dovecot, tls: bool) -> None:
    mailbox = replace(box_of(server, server.user(), tls=tls), ca_file=None)
    with pytest.raises(UnreachableError, match=r"not trusted.*ca_file"):
        Reader(mailbox=mailbox).look()


def test_a_certificate_for_another_name_is_not_trusted(server: Dovecot) -> None:
    mailbox = box_of(server, server.user())
    with pytest.raises(UnreachableError, match="not trusted"):
        Reader(mailbox=replace(mailbox, url=mailbox.url.replace("@localhost", "@127.0.0.1"))).look()


def test_a_wrong_password_says_what_to_do_and_names_nobody(server: Dovecot) -> None:
    user = server.user()
    with pytest.raises(BlockedError, match="app password or a token") as told:
        Reader(mailbox=replace(box_of(server, user), password="not-it-815")).look()
    assert user not in str(told.value)
    assert "not-it-815" not in str(told.value)


def test_a_token_that_has_run_out_says_what_to_do(server: Dovecot) -> None:
    mailbox = replace(box_of(server, server.user()), password=None, token_command=("echo", "stale"))
    with pytest.raises(BlockedError, match="refused the token"):
        Reader(mailbox=mailbox).look()


def test_a_password_beyond_ascii_is_sent_all_the_same(server: Dovecot) -> None:
    with pytest.raises(BlockedError, match="refused the user or the password"):
        Reader(mailbox=replace(box_of(server, server.user()), password="größer als ✓")).look()


# --------------------------------------------------------------------------------- what is new


def test_only_what_came_since_the_last_look_is_new(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, *mails(3))
    reader = reader_of(server, user)
    assert numbers(reader.look()) == ["0", "1", "2"]
    server.deliver(user, *mails(2, start=3))
    assert numbers(reader.look()) == ["3", "4"]
    assert reader.had[-1].folder == "INBOX"
    assert reader.had[-1].arrived_at is not None
    assert reader.had[-1].arrived_at.tzinfo is UTC


def test_each_mail_tells_where_to_go_on_after_it(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, *mails(5))
    first = reader_of(server, user)
    first.look()
    for done, arrived in enumerate(first.had, 1):
        again = replace(reader_of(server, user), cursor=arrived.cursor)
        assert numbers(again.look()) == [str(number) for number in range(done, 5)]


def test_the_first_look_goes_back_to_a_day(server: Dovecot) -> None:
    user = server.user()
    day = datetime(2026, 3, 1, 12, tzinfo=UTC)
    with server.as_user(user) as program:
        for number in range(6):
            program.append("INBOX", mail(number), msg_time=day + timedelta(hours=8 * number))
    reader = replace(reader_of(server, user), since=day + timedelta(hours=20))
    assert numbers(reader.look()) == ["3", "4", "5"]
    # What is old when it comes, such as a mail moved here by hand, is new.
    with server.as_user(user) as program:
        program.append("INBOX", mail(9), msg_time=day)
    assert numbers(reader.look()) == ["9"]


def test_the_first_look_gives_nothing_old_later_though_it_lies_last(server: Dovecot) -> None:
    user = server.user()
    day = datetime(2026, 3, 1, 12, tzinfo=UTC)
    with server.as_user(user) as program:
        program.append("INBOX", mail(1), msg_time=day + timedelta(days=9))
        program.append("INBOX", mail(2), msg_time=day - timedelta(days=9))
    reader = replace(reader_of(server, user), since=day)
    assert numbers(reader.look()) == ["1"]
    assert reader.look() == []


def test_nothing_old_turns_up_after_an_empty_first_look(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, *mails(3))
    reader = replace(reader_of(server, user), since=datetime(2100, 1, 1, tzinfo=UTC))
    assert reader.look() == []
    assert reader.look() == []
    server.deliver(user, mail(3))
    assert numbers(reader.look()) == ["3"]


def test_a_folder_made_anew_gives_only_what_was_not_seen(server: Dovecot) -> None:
    user = server.user()
    with server.as_user(user) as program:
        program.create_folder("Job alerts")
        for number in range(3):
            program.append("Job alerts", mail(number))
    reader = reader_of(server, user, "Job alerts")
    assert numbers(reader.look()) == ["0", "1", "2"]
    before = reader.cursor
    with server.as_user(user) as program:
        program.delete_folder("Job alerts")
        program.create_folder("Job alerts")
        for number in (2, 7, 1):
            program.append("Job alerts", mail(number))
    assert numbers(reader.look()) == ["7"]
    assert (
        json.loads(before or "")["imap"]["Job alerts"][0]
        != json.loads(reader.cursor or "")["imap"]["Job alerts"][0]
    )


def test_a_server_that_was_put_back_to_an_earlier_day_loses_nothing(server: Dovecot, tmp_path: Path) -> None:
    """Its numbers begin anew where they were on that day, under the mark of before."""
    user = server.user()
    server.deliver(user, *mails(3))
    reader = reader_of(server, user)
    reader.look()
    home, backup = server.home(user), tmp_path / "backup"
    shutil.copytree(home, backup)
    server.deliver(user, *mails(4, start=3))
    assert numbers(reader.look()) == ["3", "4", "5", "6"]
    before = json.loads(reader.cursor or "")["imap"]["INBOX"]
    shutil.rmtree(home)
    shutil.copytree(backup, home)
    server.give(home)
    server.deliver(user, *mails(2, start=7))
    assert numbers(reader.look()) == ["7", "8"]
    after = json.loads(reader.cursor or "")["imap"]["INBOX"]
    assert after[0] == before[0]
    assert after[1] < before[1]
    assert reader.look() == []


def test_what_is_taken_away_under_way_is_skipped(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, *mails(120))
    with open_box(box_of(server, user), base=Path("/")) as box, server.as_user(user) as program:
        had = []
        for arrived in box.new(None, since=LONG_AGO, seen=()):
            had.append(arrived)
            if len(had) == 10:
                program.select_folder("INBOX")
                program.delete_messages(range(61, 101))
                program.expunge()
    # Fifty are fetched at a time.
    assert numbers(had) == [str(number) for number in (*range(60), *range(100, 120))]


def test_the_same_mail_in_two_folders_comes_once(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, mail(1), mail(2))
    with server.as_user(user) as program:
        program.append("Werbemüll", mail(2))
        program.append("Werbemüll", mail(3))
    reader = Reader(mailbox=replace(box_of(server, user), junk=True))
    assert [(number, a.folder) for number, a in zip(numbers(reader.look()), reader.had, strict=True)] == [
        ("1", "INBOX"),
        ("2", "INBOX"),
        ("3", "Werbemüll"),
    ]
    with server.as_user(user) as program:
        program.append("Werbemüll", mail(4))
    server.deliver(user, mail(5))
    assert numbers(reader.look()) == ["5", "4"]


def test_copies_without_a_message_id_are_one_mail(server: Dovecot) -> None:
    user = server.user()
    plain = mail(1, message_id=False)
    server.deliver(user, plain, b"X-Spam-Score: 5\r\n" + plain, mail(2, message_id=False))
    assert numbers(reader_of(server, user).look()) == ["1", "2"]


def test_a_mail_over_the_limit_is_counted_and_passed_over(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, mail(1), mail(2, body="x" * 70_000), mail(3))
    reader = replace(reader_of(server, user), limits=replace(LIMITS, largest=60_000))
    assert numbers(reader.look()) == ["1", "3"]
    assert reader.oversized == 1
    assert reader.look() == []
    assert reader.oversized == 0


def test_a_look_that_takes_too_long_ends_early_and_the_next_goes_on(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, *mails(120))
    reader = replace(reader_of(server, user), limits=replace(LIMITS, look=0.000001))
    looks = 0
    while len(reader.had) < 120 and looks < 10:
        reader.limits = replace(LIMITS, look=0.02)
        reader.look()
        looks += 1
    assert numbers(reader.had) == [str(number) for number in range(120)]


# ------------------------------------------------------------------------------------- folders


@pytest.mark.parametrize(
    "name", ["Job alerts", "Stellen/Übersicht & mehr", "職缺", 'quo"te', "100%", "a\\b", "Ω 1", "123"]
)
def test_folders_of_every_name_are_read(server: Dovecot, name: str) -> None:
    user = server.user()
    with server.as_user(user) as program:
        program.create_folder(name)
        program.append(name, mail(1))
    reader = reader_of(server, user, name)
    assert numbers(reader.look()) == ["1"]
    assert numbers(reader.look()) == []
    with open_box(box_of(server, user), base=Path("/")) as box:
        assert name in box.folders()


def test_a_folder_that_is_not_there_is_told_with_those_near_it(server: Dovecot) -> None:
    user = server.user()
    with server.as_user(user) as program:
        for name in ("Job alerts", "Stellenangebote", "Family"):
            program.create_folder(name)
    with pytest.raises(NotFoundError, match='"Job alerts"') as told:
        reader_of(server, user, "Job-Alert").look()
    assert "Family" not in str(told.value)
    with pytest.raises(NotFoundError, match="`job-monitor add` with the address of the inbox lists them"):
        reader_of(server, user, "xyzzy").look()


def test_the_case_of_a_name_is_forgiven(server: Dovecot) -> None:
    user = server.user()
    with server.as_user(user) as program:
        program.create_folder("Job Alerts")
        program.append("Job Alerts", mail(1))
    assert numbers(reader_of(server, user, "job alerts").look()) == ["1"]
    server.deliver(user, mail(2))
    assert numbers(reader_of(server, user, "inbox").look()) == ["2"]


def test_folders_below_the_inbox_are_found_by_their_own_name() -> None:
    if why := missing():
        pytest.skip(why)
    with dovecot(separator=".", prefix="INBOX.") as server:
        user = server.user()
        with server.as_user(user) as program:
            program.create_folder("INBOX.Jobs.Alerts")
            program.append("INBOX.Jobs.Alerts", mail(1))
        for name in ("Jobs/Alerts", "INBOX.Jobs.Alerts", "INBOX/Jobs/Alerts", "Jobs.Alerts"):
            assert numbers(reader_of(server, user, name).look()) == ["1"]


# ----------------------------------------------------------------------------- nothing changes


def test_no_flag_of_any_mail_is_changed(server: Dovecot) -> None:
    user = server.user()
    server.deliver(user, *mails(12))
    with server.as_user(user) as program:
        program.append("Werbemüll", mail(50))
        program.select_folder("INBOX")
        program.add_flags([2, 3], [rb"\Seen"])
        program.add_flags([4], [rb"\Flagged", rb"\Answered", b"$Label1"])
        program.add_flags([5], [rb"\Deleted"])
        program.append("INBOX", mail(40), flags=[rb"\Draft"])

    def state() -> object:
        with server.as_user(user) as program:
            found = []
            for folder in ("INBOX", "Werbemüll"):
                program.select_folder(folder, readonly=True)
                rows = program.fetch(program.search(), ["FLAGS"])
                flags = {uid: set(row[b"FLAGS"]) for uid, row in rows.items()}
                status = program.folder_status(folder)
                found.append((flags, status))
            return found, sorted(program.list_folders())

    server.deliver(user, mail(60))  # Recent until somebody opens the folder for writing.
    before = state()
    reader = Reader(mailbox=replace(box_of(server, user), junk=True))
    assert len(reader.look()) == 15
    server_again = reader.look()
    assert server_again == []
    assert state() == before


def test_mails_are_asked_for_without_marking_them(server: Dovecot) -> None:
    """RECENT goes to the first who opens a folder for writing; it is still there for the user's program."""
    user = server.user()
    server.deliver(user, *mails(2))
    reader_of(server, user).look()
    with server.as_user(user) as program:
        program.select_folder("INBOX")
        rows = program.fetch(program.search(), ["FLAGS"])
        assert len(rows) == 2
        assert all(rb"\Recent" in row[b"FLAGS"] for row in rows.values())


# ---------------------------------------------------------------------------------- many mails


def test_very_many_mails_come_once_each(server: Dovecot) -> None:
    user = server.user()
    server.fill(user, mails(MANY))
    reader = reader_of(server, user)
    assert sorted(map(int, numbers(reader.look()))) == list(range(MANY))
    assert reader.look() == []
    reader.cursor = None  # As where the server numbers them anew.
    assert reader.look() == []
    server.deliver(user, mail(MANY))
    assert numbers(reader.look()) == [str(MANY)]


def test_many_mails_are_never_held_together(server: Dovecot) -> None:
    user = server.user()
    server.fill(user, (mail(number, body="x" * 20_000) for number in range(1500)))
    with open_box(box_of(server, user), base=Path("/")) as box:
        tracemalloc.start()
        try:
            count = sum(1 for _ in box.new(None, since=LONG_AGO, seen=()))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert count == 1500
    assert peak < 8_000_000  # Of 30 MB.


def test_a_server_that_stops_midway_loses_nothing() -> None:
    if why := missing():
        pytest.skip(why)
    with dovecot() as server:
        user = server.user()
        server.fill(user, [mail(number, body="x" * 5000) for number in range(300)])
        reader = reader_of(server, user)
        reader.when_had[60] = lambda: server.stop(at_once=True)
        with pytest.raises(UnreachableError):
            reader.look()
        assert 60 <= len(reader.had) < 300
        with pytest.raises(UnreachableError, match="nothing answers"):
            reader.look()
        server.start()
        reader.look()
        assert sorted(map(int, numbers(reader.had))) == list(range(300))


def test_a_token_command_that_is_a_program_of_python(server: Dovecot, tmp_path: Path) -> None:
    user = server.user()
    server.deliver(user, mail(1))
    script = tmp_path / "token.py"
    script.write_text(f"print({GOOD_TOKEN + '~' + user!r})")
    mailbox = replace(box_of(server, user), password=None, token_command=(sys.executable, str(script)))
    assert numbers(Reader(mailbox=mailbox).look()) == ["1"]


def test_a_ca_file_that_is_none_says_so(server: Dovecot, tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("")
    for name in ("absent.pem", "empty.pem"):
        mailbox = replace(box_of(server, server.user()), ca_file=name)
        with pytest.raises(FetchError, match="ca_file of the mailbox cannot be used"):
            Reader(mailbox=mailbox, base=tmp_path).look()
