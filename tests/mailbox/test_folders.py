"""Which folder is meant, and which one holds junk."""

from __future__ import annotations

import time

import pytest

from monitor.mailbox.folders import Folder, find_folder, find_junk, folder_named, folders_listed
from monitor.mailbox.names import near


def listed(*names: str, delimiter: str = "/", junk: str | None = None) -> tuple[Folder, ...]:
    rows = [((b"\\Junk",) if n == junk else (), delimiter.encode(), folder_named(n).wire) for n in names]
    return folders_listed(rows)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Jobs", "Jobs"),
        ("jobs", "Jobs"),
        ("JOBS/ALERTS", "Jobs/Alerts"),
        ("inbox", "INBOX"),
        ("Übersicht", "Übersicht"),
        ("U\u0308bersicht", "Übersicht"),
        ("Alerts", None),
        ("", None),
    ],
)
def test_a_folder_is_found_as_people_write_it(wanted: str, found: str | None) -> None:
    folder = find_folder(wanted, listed("INBOX", "Jobs", "Jobs/Alerts", "Übersicht"))
    assert (folder.name if folder else None) == found


@pytest.mark.parametrize("wanted", ["Jobs/Alerts", "Jobs.Alerts", "INBOX/Jobs/Alerts", "INBOX.Jobs.Alerts"])
def test_a_folder_is_found_with_the_signs_of_another_server(wanted: str) -> None:
    folder = find_folder(wanted, listed("INBOX", "INBOX.Jobs", "INBOX.Jobs.Alerts", delimiter="."))
    assert folder is not None
    assert folder.name == "INBOX.Jobs.Alerts"


def test_of_two_that_differ_only_in_case_none_is_guessed() -> None:
    assert find_folder("jobs", listed("Jobs", "JOBS")) is None
    folder = find_folder("JOBS", listed("Jobs", "JOBS"))
    assert folder is not None
    assert folder.name == "JOBS"


@pytest.mark.parametrize(
    ("names", "flagged", "junk"),
    [
        (("INBOX", "Junk", "Mist"), "Mist", "Mist"),
        (("INBOX", "Junk-E-Mail"), None, "Junk-E-Mail"),
        (("INBOX", "[Gmail]/Spam"), None, "[Gmail]/Spam"),
        (("INBOX", "Unerwünscht"), None, "Unerwünscht"),
        (("INBOX", "COURRIER INDÉSIRABLE"), None, "COURRIER INDÉSIRABLE"),
        (("INBOX", "迷惑メール"), None, "迷惑メール"),
        (("INBOX", "Spam filter tips"), None, None),
    ],
)
def test_junk_is_found_by_its_flag_or_its_name(
    names: tuple[str, ...], flagged: str | None, junk: str | None
) -> None:
    folder = find_junk(listed(*names, junk=flagged))
    assert (folder.name if folder else None) == junk


def test_rows_that_are_none_are_passed_over() -> None:
    rows = [
        (),
        None,
        ((), b"/", None),
        ((), b"/", b"\xff"),
        ("x", None, b"A"),
        ((b"\\NoSelect",), b"/", b"B"),
        ((), b"/", b"&2AA-"),
    ]
    names = [folder.name for folder in folders_listed(rows)]
    assert names == ["A", "&2AA-"]
    assert all(name.encode() for name in names)


def test_among_very_many_folders_one_is_looked_for_quickly() -> None:
    rows = [((), b"%d" % number, b"Folder %d" % number) for number in range(20_000)]
    begun = time.process_time()
    assert find_folder("Jobs/Alerts", folders_listed(rows)) is None
    assert time.process_time() - begun < 5


def test_names_to_choose_from_are_only_the_near_ones() -> None:
    names = ["INBOX", "INBOX.Job alerts", "Family", "Sent\x07"]
    assert near("Job-Alert", names) == '"INBOX.Job alerts"'
    assert near("zzz", names) == ""
    assert near("zzz", []) == ""
