"""Hands a file over as a user would. The people in these files are invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from monitor.people import Batch, read_people

TODAY = date(2026, 3, 1)


def hand_over(folder: Path, data: str | bytes, name: str = "file", *, today: date = TODAY) -> Batch:
    """What is read of a file with these bytes."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_people(path, today=today)


def archive(members: Mapping[str, str | bytes], *, day: tuple[int, int, int] = (2026, 2, 10)) -> bytes:
    """A zip with these files, each packed on that day."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, (*day, 12, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(info, data)
    return made.getvalue()
