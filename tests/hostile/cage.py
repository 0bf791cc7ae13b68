"""What the unit allows, without a service manager: its system calls and no others, no writable code.

    python -m tests.hostile.cage PROGRAM ARGUMENTS…     runs a program so; it cannot get out of it again
    python -m tests.hostile.cage --bites                what is refused inside, as JSON

The calls are those of `SystemCallFilter=` in the unit, as `systemd-analyze` spells their groups out.
"""

from __future__ import annotations

import ctypes
import errno
import json
import mmap
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

UNIT = Path(__file__).parents[2] / "monitor" / "systemd" / "job-monitor.service"
_SET_NO_NEW_PRIVS, _SET_MDWE, _REFUSE_EXEC_GAIN = 38, 65, 1
_KERNEL = (6, 3)


def why_not() -> str | None:
    """Why this machine cannot be a cage, or None."""
    release = tuple(int(part) for part in platform.release().split(".")[:2] if part.isdigit())
    if release < _KERNEL:
        return "PR_SET_MDWE needs Linux 6.3"
    if shutil.which("systemd-analyze") is None:
        return "systemd-analyze is not installed (package systemd)"
    try:
        import pyseccomp  # type: ignore[import-untyped]  # noqa: F401  # is it there, and libseccomp?
    except (ImportError, OSError, RuntimeError) as error:
        return f"pyseccomp or libseccomp is not there ({error})"
    return None


def allowed(unit: Path = UNIT) -> frozenset[str]:
    """The names of the system calls that the unit leaves."""
    calls: set[str] = set()
    for line in unit.read_text().splitlines():
        key, _, value = line.partition("=")
        if key != "SystemCallFilter":
            continue
        named = set().union(*(_spelt_out(word) for word in value.removeprefix("~").split()))
        calls = calls - named if value.startswith("~") else calls | named
    return frozenset(calls)


@cache
def _spelt_out(name: str) -> frozenset[str]:
    if not name.startswith("@"):
        return frozenset({name})
    words = ["systemd-analyze", "--no-pager", "syscall-filter", name]
    text = subprocess.run(words, capture_output=True, text=True, check=True, timeout=30).stdout
    inner = [line.strip() for line in text.splitlines()[1:]]
    return frozenset().union(*(_spelt_out(one) for one in inner if one and not one.startswith("#")))


def lock(calls: frozenset[str]) -> int:
    """Shut this process in; how many of the calls this machine knows. Raises OSError where it cannot."""
    import pyseccomp

    libc = ctypes.CDLL(None, use_errno=True)
    for option, value in ((_SET_NO_NEW_PRIVS, 1), (_SET_MDWE, _REFUSE_EXEC_GAIN)):
        if libc.prctl(option, value, 0, 0, 0):
            raise OSError(ctypes.get_errno(), f"prctl {option}")
    cage = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    known = 0
    for call in sorted(calls):
        try:
            cage.add_rule(pyseccomp.ALLOW, call)
        except (OSError, ValueError):
            continue  # a call of another processor
        known += 1
    cage.load()
    return known


def bites() -> dict[str, object]:
    """What a caged process is refused, by the name of what was tried."""
    libc = ctypes.CDLL(None, use_errno=True)
    refused: dict[str, object] = {"calls": lock(allowed())}
    tried: dict[str, Callable[[], int]] = {
        "mount": lambda: libc.mount(b"none", b"/mnt", b"tmpfs", 0, None),
        "nice": lambda: libc.syscall(141, 0, 0, 5),  # setpriority
        "pivot_root": lambda: libc.pivot_root(b"/", b"/"),
    }
    for name, call in tried.items():
        ctypes.set_errno(0)
        refused[name] = call() != 0 and errno.errorcode.get(ctypes.get_errno(), "?")
    try:
        mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()
        refused["writable code"] = False
    except OSError as error:
        refused["writable code"] = errno.errorcode.get(error.errno or 0, "?")
    return refused


def main() -> None:
    if sys.argv[1:] == ["--bites"]:
        print(json.dumps(bites()))
        return
    lock(allowed())
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
