"""What a watch list is read with, and the secrets that lie beside it. Reads the files of secrets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from monitor.config.durations import UnreadableError
from monitor.config.faults import Faults
from monitor.config.places import secret
from monitor.config.positions import KeyPath
from monitor.config.scalars import raw_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a watch list is read with: its name, the folder of its files, the environment, its mistakes,
    and the day where it is known."""

    path: Path
    base: Path
    environ: Mapping[str, str]
    faults: Faults
    today: date | None = None


def given_secret(
    value: str | None,
    file: str | None,
    table: KeyPath,
    key: str,
    around: Surroundings,
    judge: Callable[[object], str] = raw_line,
) -> str | None:
    """A secret that stands in the configuration or in a file of its own; `judge` reads what that holds."""
    place = (*table, f"{key}_file")
    if value and file:
        around.faults.add(place, f"Both {key} and {key}_file are given.", "Keep one of them.")
    if value or not file:
        return value
    try:
        content = secret(file, around.base, around.environ)
    except UnreadableError as error:
        around.faults.add(place, error.message, error.suggestion)
        return None
    try:
        return judge(content)
    except UnreadableError as error:
        around.faults.add(place, f"What the file holds cannot be used. {error.message}", error.suggestion)
        return None
