"""The real program as a process: started, watched through its notify socket, signalled, ended.

    with Ear() as ear, Program(folder, "run", ear=ear) as program:
        ear.wait("READY=1")
        program.signal(signal.SIGTERM)
        assert program.wait(3) == 0

Whatever it still runs is killed with the `with`. Its log goes to a file, so that a full pipe stops nobody.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

PLACE = Path(__file__).parent.parent.parent
LOOK_EVERY = 0.02


def until(condition: Callable[[], object], what: str, timeout: float = 10) -> float:
    """Waits for a condition that another process brings about; the seconds it took, or AssertionError."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < timeout, f"not within {timeout} seconds: {what}"
        time.sleep(LOOK_EVERY)
    return time.monotonic() - begun


class Ear:
    """What systemd would hear: a datagram socket in the abstract namespace, and all that came so far."""

    def __init__(self) -> None:
        self.name = f"job-monitor-test-{secrets.token_hex(8)}"
        self.heard: list[str] = []
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
        self._socket.bind(f"\0{self.name}")

    def listen(self) -> list[str]:
        """Everything that was said until now."""
        self._socket.setblocking(False)
        while True:
            try:
                self.heard.append(self._socket.recv(4096).decode())
            except BlockingIOError:
                return self.heard

    def forget(self) -> None:
        """What was said until now counts no more."""
        self.listen()
        self.heard.clear()

    def wait(self, start: str, timeout: float = 10) -> str:
        """The first message since `forget` that begins so; AssertionError where none comes."""
        deadline = time.monotonic() + timeout
        while not (found := [text for text in self.listen() if text.startswith(start)]):
            left = deadline - time.monotonic()
            assert left > 0, f"{start} was not said within {timeout} seconds, but {self.heard}"
            self._socket.settimeout(left)
            try:
                self.heard.append(self._socket.recv(4096).decode())
            except TimeoutError:
                continue
        return found[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()


def environment(folder: Path, ear: Ear | None) -> dict[str, str]:
    """What the program finds around it: a home, a state folder, perhaps a socket for what it has to tell."""
    home = {"HOME": str(folder), "STATE_DIRECTORY": str(folder / "state"), "PYTHONPATH": str(PLACE)}
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {**kept, **home, **({"NOTIFY_SOCKET": f"@{ear.name}"} if ear else {})}


class Program:
    """One process of `job-monitor`, with the configuration and the state of a folder."""

    def __init__(
        self, folder: Path, *argv: str, ear: Ear | None = None, code: str | None = None, **environ: str
    ) -> None:
        self.log = folder / "log"
        start = ["-c", code] if code else ["-m", "monitor"]
        self.started = time.monotonic()
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *start, "--config", str(folder / "config.toml"), *argv],
                env={**environment(folder, ear), **environ},
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def text(self) -> str:
        """The log so far, of this process and those before it."""
        return self.log.read_text("utf-8")

    def running(self) -> bool:
        return self._process.poll() is None

    def ends_within(self, seconds: float) -> bool:
        """Wait for its end, so long at most."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def children(self) -> list[int]:
        """The processes that it started and that are still there."""
        found: list[int] = []
        try:
            for task in Path(f"/proc/{self.pid}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except (FileNotFoundError, ProcessLookupError):
            pass  # it ended while we looked
        return found

    def signal(self, number: int) -> None:
        self._process.send_signal(number)

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        self._process.kill()
        self._process.wait()

    def wait(self, timeout: float) -> int:
        """Its exit code; AssertionError where it does not end in time."""
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"still running after {timeout} seconds:\n{self.text}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.running():
            self.signal(signal.SIGCONT)
            self.kill()


def is_there(pid: int) -> bool:
    """Does the process run (and is no zombie)?"""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def cpu_seconds(pid: int) -> float:
    """What a process has used since its start or fork; 0 where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
