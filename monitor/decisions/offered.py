"""Whom the alert of an invitation names, read from the commands that it offers. Pure."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from itertools import pairwise

_BEGINS = ["job-monitor", "person", "add"]


def offered(lines: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name and mail addresses of everybody whom a line offers to note ("job-monitor person add …")."""
    for line in lines:
        if not line.startswith(_BEGINS[0]):
            continue
        try:
            said = shlex.split(line)
        except ValueError:
            continue  # a line of another kind, with a quotation mark in it
        if said[:3] == _BEGINS and len(said) > 3:
            yield said[3], tuple(value for flag, value in pairwise(said[4:]) if flag == "--email")
