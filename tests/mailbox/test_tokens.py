"""The command that prints a token."""

from __future__ import annotations

import contextlib
import os
import select
import sys
import tracemalloc
from pathlib import Path

import pytest

from monitor.errors import BlockedError
from monitor.mailbox.tokens import token_from

SECRET = "ya29.sesame-8842"


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_what_the_command_prints_is_the_token() -> None:
    assert token_from(python(f"print('  {SECRET}  ')"), seconds=20) == SECRET


def test_it_runs_without_a_shell_and_in_the_environment_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCOUNT", "jordan")
    code = "import os, sys; print(os.environ['ACCOUNT'] + sys.argv[1])"
    assert token_from((*python(code), "$HOME;x"), seconds=20) == "jordan$HOME;x"


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (python(f"print('{SECRET}'); raise SystemExit(3)"), "ended with status 3"),
        (python(f"import sys; print('{SECRET}', file=sys.stderr)"), "printed nothing"),
        (python(f"print('{SECRET}\\nand more')"), "printed more than a token"),
        (python(f"print('{SECRET}é')"), "printed more than a token"),
        (python(f"print('{SECRET}' * 9999)"), "printed more than a token"),
        ((f"/nowhere/{SECRET}",), "cannot be started"),
        (("",), "cannot be started"),
        (("/",), "cannot be started"),
        (("a\0b",), "cannot be started"),
    ],
)
def test_each_fault_is_a_sentence_that_repeats_nothing(
    command: tuple[str, ...], words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(BlockedError, match=words) as told:
        token_from(command, seconds=20)
    assert SECRET not in str(told.value)
    assert SECRET not in "".join(capfd.readouterr())


def test_one_that_does_not_end_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    child = tmp_path / "child"
    code = (
        "import subprocess, sys, time\n"
        f"p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(child)!r} + '~', 'w').write(str(p.pid))\n"
        f"import os; os.rename({str(child)!r} + '~', {str(child)!r})\n"
        "time.sleep(600)\n"
    )
    with pytest.raises(BlockedError, match=r"did not end within 1.5 seconds"):
        token_from(python(code), seconds=1.5)
    pid = int(child.read_text())
    with contextlib.suppress(ProcessLookupError):
        poller = select.poll()
        poller.register(os.pidfd_open(pid), select.POLLIN)
        assert poller.poll(10_000)


def test_one_that_prints_without_end_is_ended_before_it_fills_the_memory(tmp_path: Path) -> None:
    own = tmp_path / "own"
    code = (
        "import os, sys\n"
        f"open({str(own)!r}, 'w').write(str(os.getpid()))\n"
        f"while True: sys.stdout.write({SECRET!r} * 5000)\n"
    )
    tracemalloc.start()
    try:
        with pytest.raises(BlockedError, match="printed more than a token") as told:
            token_from(python(code), seconds=60)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 500_000
    assert SECRET not in str(told.value)
    with pytest.raises(ProcessLookupError):
        os.kill(int(own.read_text()), 0)


def test_a_token_may_come_in_pieces_and_one_that_goes_on_in_silence_is_ended() -> None:
    piecewise = "import os\nfor letter in 'T0ken': os.write(1, letter.encode())"
    assert token_from(python(piecewise), seconds=20) == "T0ken"
    silent = "import os, time\nos.write(1, b'T0ken')\nos.close(1)\ntime.sleep(600)"
    with pytest.raises(BlockedError, match="did not end within 1 seconds"):
        token_from(python(silent), seconds=1)
