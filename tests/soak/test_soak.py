"""A day of a small watch list goes well, and the judge finds what is planted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="/proc tells what is needed")
_PLACE = Path(__file__).parents[2]


def soak(*more: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, which forks and is no test."""
    argv = [sys.executable, "-m", "tests.soak", "--seed", "2", *more]
    return subprocess.run(argv, cwd=_PLACE, capture_output=True, text=True, timeout=300, check=False)


def test_a_day_of_thirty_sources_with_kills_and_leaps_loses_nothing() -> None:
    ran = soak("--sources", "30", "--hours", "24", "--churn", "0.4", "--kills", "3")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "3 kills, 0 faults" in ran.stdout


LONG_ONLY = pytest.mark.skipif("MONITOR_LONG_TESTS" not in os.environ, reason="MONITOR_LONG_TESTS=1 runs it")


@pytest.mark.parametrize(
    ("planted", "found", "hours", "churn"),
    [
        ("lose-alerts", "lost", "4", "0.1"),
        ("send-twice", "twice", "4", "0.1"),
        pytest.param("close-at-once", "false closes", "20", "0", marks=LONG_ONLY),
    ],
)
def test_the_judge_finds_a_defect(planted: str, found: str, hours: str, churn: str) -> None:
    ran = soak("--sources", "20", "--hours", hours, "--churn", churn, "--kills", "0", "--planted", planted)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert f"\n{found}: " in ran.stdout, ran.stdout
