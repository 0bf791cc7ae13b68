"""The watch list: TOML to values, and every mistake named by file, line and key.

`find` says which file, `load` gives its values or raises every mistake at once, `check` gives the mistakes
and notes as values, `read` takes a text whose relative files lie beside another path.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from monitor.config import environment, places
from monitor.config.build import build
from monitor.config.faults import Faults
from monitor.config.naming import owner
from monitor.config.notes import told
from monitor.config.parsing import parse
from monitor.config.places import find, state_dir_of
from monitor.config.positions import positions
from monitor.config.shape import fit
from monitor.config.surroundings import Surroundings
from monitor.config.values import Checked, Config, Note, NoteKind
from monitor.errors import ConfigError, Mistake

__all__ = [
    "Checked", "Config", "Note", "NoteKind",
    "check", "examine", "find", "load", "read", "state_dir_of", "told",
]  # fmt: skip

MOST_SOURCES = 20_000
MOST_ENTRIES = 30_000


def load(path: Path, environ: Mapping[str, str]) -> Config:
    """The values of a watch list. Raises ConfigError with every mistake of it."""
    return _usable(_look(path, environ, today=None, people=False))


def read(text: str, path: Path, base: Path, environ: Mapping[str, str]) -> Config:
    """The values of a text, which messages call `path` and whose relative files lie in `base`.

    Raises ConfigError with every mistake of it.
    """
    return _usable(examine(text, path, base, environ))


def check(path: Path, environ: Mapping[str, str], today: date | None = None) -> Checked:
    """What is wrong and what is worth knowing about the watch list at a path (a file, or its folder).

    `today` is the day in the user's zone: without it nothing is said of days that are still to come. The
    sentences name people, and so are for the user's eyes and for no log.
    """
    return _look(path, environ, today=today, people=True)


def _look(path: Path, environ: Mapping[str, str], *, today: date | None, people: bool) -> Checked:
    try:
        path = places.the_file(path)
        text = places.text_of(path)
    except ConfigError as error:
        return Checked(config=None, mistakes=error.mistakes)
    return examine(text, path, path.parent, environ, today, people=people)


def examine(
    text: str,
    path: Path,
    base: Path,
    environ: Mapping[str, str],
    today: date | None = None,
    *,
    people: bool = False,
) -> Checked:
    """The same of a text, which messages call `path` and whose relative files lie in `base`.

    Its sentences name people only where `people` is asked for; without, they may be logged.
    """
    try:
        tree = parse(text, str(path))
    except ConfigError as error:
        return Checked(config=None, mistakes=error.mistakes)
    too_many = _too_many(tree)
    if too_many:
        few = Mistake(file=str(path), key="employers", message=too_many, suggestion="Split the watch list.")
        return Checked(config=None, mistakes=(few,))
    over, variables, notes = environment.overrides(environ)
    faults = Faults(
        str(path),
        lambda: positions(text.replace("\r\n", "\n")),
        variables,
        lambda place: owner(tree, place, people=people),
    )
    around = Surroundings(path=path, base=base, environ=environ, faults=faults, today=today)
    config = build(fit(environment.merged(tree, over), faults), around)
    mistakes = faults.mistakes()
    return Checked(
        config=None if mistakes else config,
        mistakes=mistakes,
        notes=(*faults.notes(), *notes),
    )


def _usable(checked: Checked) -> Config:
    if checked.config is None:
        raise ConfigError(checked.mistakes)
    return checked.config


def _too_many(tree: Mapping[str, object]) -> str | None:
    """Why there is more in a watch list than is read, of whatever shape the tree may be."""
    entries = tree.get("employers")
    employers = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    lists = {
        key: sum(_length(entry.get(key)) for entry in employers)
        for key in ("sources", "people", "rejections")
    }
    if lists["sources"] > MOST_SOURCES:
        return f"There are {lists['sources']} sources, and at most {MOST_SOURCES} are read."
    if len(employers) + sum(lists.values()) > MOST_ENTRIES:
        return f"There are more than {MOST_ENTRIES} employers, sources, people and rejections."
    return None


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0
