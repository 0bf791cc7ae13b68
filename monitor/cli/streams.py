"""Standard output and standard error as they are given to us. Changes the process."""

from __future__ import annotations

import io
import os
import sys


def make_printable() -> None:
    """A character that the output does not know is printed by its number; where there is no output at all,
    nothing is printed."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def fall_silent() -> None:
    """What an output would not take goes nowhere, so that it is not tried again at the exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with _nowhere() as nowhere:
                os.dup2(nowhere.fileno(), stream.fileno())


def _nowhere() -> io.TextIOWrapper:
    return open(os.devnull, "w", encoding="utf-8")
