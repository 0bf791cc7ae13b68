"""A small disk: a tmpfs of its own, whose size is set while the program uses it. Needs root.

with small_disk(folder, pages=256) as disk:
    disk.resize(pages=257)
    disk.used
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PAGE = resource.getpagesize()


def why_not() -> str | None:
    """Why this machine can have no small disk; None where it can."""
    if os.geteuid() != 0:
        return "only root can mount a small disk"
    if shutil.which("mount") is None:
        return "there is no mount"
    return None


@dataclass(frozen=True, slots=True)
class SmallDisk:
    folder: Path

    @property
    def used(self) -> int:
        """Pages that are taken."""
        found = os.statvfs(self.folder)
        return found.f_blocks - found.f_bfree

    def resize(self, pages: int) -> None:
        """Its whole size; not less than what is used."""
        _run("mount", "-o", f"remount,size={pages * PAGE}", str(self.folder))


@contextmanager
def small_disk(folder: Path, *, pages: int) -> Iterator[SmallDisk]:
    """The folder as a disk of so many pages; everything in it is gone with the `with`."""
    folder.mkdir(mode=0o700, exist_ok=True)
    _run("mount", "-t", "tmpfs", "-o", f"size={pages * PAGE},mode=0700", "tmpfs", str(folder))
    try:
        yield SmallDisk(folder)
    finally:
        _run("umount", "-l", str(folder))


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise OSError(f"{command[0]}: {done.stderr.strip()}")
