"""A part of the suite that touches all that the program needs of a kernel, inside what the unit allows it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from monitor.store import Store
from monitor.store.backup import back_up
from monitor.store.examining import examine
from monitor.store.lock import instance_lock
from tests.hostile import cage
from tests.reliability import record

PLACE = Path(__file__).parents[2]
SMOKE = (
    "tests/hostile/test_cage.py::test_a_store_is_written_backed_up_and_locked",
    "tests/test_store.py::test_what_is_written_is_read_again",
    "tests/test_store.py::test_two_writers_wait_for_each_other",
    "tests/test_store.py::test_a_copy_of_an_open_store_holds_what_was_committed_last",
    "tests/test_store.py::test_a_database_of_an_older_version_is_brought_up_with_all_it_holds",
    "tests/test_store.py::test_whoever_waits_gets_the_lock_when_it_is_free",
    "tests/test_worker.py::test_one_process_parses_and_looks",
    "tests/test_worker.py::test_many_threads_share_at_most_two_processes",
    "tests/test_worker.py::test_it_ends_when_its_parent_was_killed",
    "tests/http/test_faults.py::test_a_site_of_an_authority_of_ones_own_is_read",
    "tests/http/test_faults.py::test_a_certificate_for_another_host_is_told",
    "tests/http/test_faults.py::test_an_ipv6_site_is_asked",
    "tests/test_notify.py::test_a_mail_has_both_parts_and_each_ends_with_the_key",
    "tests/test_notify.py::test_a_webhook_gets_the_whole_text",
    "tests/test_daemon.py::test_systemd_hears_ready_status_watchdog_and_stopping",
    "tests/test_daemon.py::test_a_role_that_opens_is_told_within_seconds",
    "tests/test_daemon.py::test_a_saved_file_comes_into_force_by_itself",
)


@pytest.fixture(scope="module", autouse=True)
def _machine() -> None:
    why = cage.why_not()
    if why:
        pytest.skip(why)


def test_a_store_is_written_backed_up_and_locked(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    store = Store(folder)
    try:
        with instance_lock(folder):
            held = back_up(folder, tmp_path / "copy.db")
        assert examine(tmp_path / "copy.db") == held
        assert list(folder.glob("*-wal"))
    finally:
        store.close()


@pytest.mark.skipif("MONITOR_LONG_TESTS" not in os.environ, reason="long; MONITOR_LONG_TESTS=1 runs it")
def test_the_smoke_part_of_the_suite_passes_inside_what_the_unit_allows() -> None:
    inside = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *SMOKE]
    words = [sys.executable, "-m", "tests.hostile.cage", *inside]
    done = subprocess.run(words, capture_output=True, text=True, cwd=PLACE, timeout=300, check=False)
    passed = re.search(r"(\d+) passed", done.stdout)
    failed = re.search(r"(\d+) (?:failed|error)", done.stdout)
    tests = int(passed[1]) if passed else 0
    record(
        "f-seccomp",
        tried=max(tests, len(SMOKE)),
        faults=int(failed[1]) if failed else 0,
        system_calls_left=len(cage.allowed()),
    )
    assert done.returncode == 0, done.stdout[-4000:]
    assert tests >= len(SMOKE)
    assert "skipped" not in done.stdout.splitlines()[-1]


def test_the_cage_holds() -> None:
    words = [sys.executable, "-m", "tests.hostile.cage", "--bites"]
    found: Any = json.loads(
        subprocess.run(words, capture_output=True, text=True, check=True, cwd=PLACE).stdout
    )
    assert found.pop("calls") > 250
    assert found == {"mount": "EPERM", "nice": "EPERM", "pivot_root": "EPERM", "writable code": "EACCES"}


def test_both_units_leave_the_same_calls() -> None:
    user = cage.UNIT.with_name("job-monitor.user.service")
    assert cage.allowed() == cage.allowed(user)
    assert not cage.allowed() & {"mount", "ptrace", "setpriority", "kexec_load", "bpf", "reboot"}
    assert {"openat", "flock", "fsync", "execve"} <= cage.allowed()
