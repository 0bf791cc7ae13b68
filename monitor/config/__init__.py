"""The watch list: TOML to values, and every mistake named by file, line and key.

`find` says which file, `load` gives its values or raises every mistake at once, `check` gives the mistakes
and notes as values, `read` takes a text whose relative files lie beside another path.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from monitor.config import environment, places
from monitor.config.build import Surroundings, build
from monitor.config.faults import Faults
from monitor.config.parsing import parse
from monitor.config.places import find, state_dir_of
from monitor.config.positions import positions
from monitor.config.shape import fit, unused_notes
from monitor.config.values import Budget, Cadence, Checked, Config, Mailbox, Note, Wait
from monitor.errors import ConfigError, Mistake

__all__ = [
    "Budget", "Cadence", "Checked", "Config", "Mailbox", "Note", "Wait",
    "check", "examine", "find", "load", "read", "state_dir_of",
]  # fmt: skip

MOST_SOURCES = 20_000


def load(path: Path, environ: Mapping[str, str]) -> Config:
    """The values of a watch list. Raises ConfigError with every mistake of it."""
    return _usable(check(path, environ))


def read(text: str, path: Path, base: Path, environ: Mapping[str, str]) -> Config:
    """The values of a text, which messages call `path` and whose relative files lie in `base`.

    Raises ConfigError with every mistake of it.
    """
    return _usable(examine(text, path, base, environ))


def check(path: Path, environ: Mapping[str, str]) -> Checked:
    """What is wrong and what is worth knowing about the watch list at a path (a file, or its folder)."""
    try:
        path = places.the_file(path)
        text = places.text_of(path)
    except ConfigError as error:
        return Checked(config=None, mistakes=error.mistakes)
    return examine(text, path, path.parent, environ)


def examine(text: str, path: Path, base: Path, environ: Mapping[str, str]) -> Checked:
    """The same of a text, which messages call `path` and whose relative files lie in `base`."""
    try:
        tree = parse(text, str(path))
    except ConfigError as error:
        return Checked(config=None, mistakes=error.mistakes)
    count = _count_of_sources(tree)
    if count > MOST_SOURCES:
        message = f"There are {count} sources, and at most {MOST_SOURCES} are read."
        few = Mistake(file=str(path), key="employers", message=message, suggestion="Split the watch list.")
        return Checked(config=None, mistakes=(few,))
    over, variables, notes = environment.overrides(environ)
    faults = Faults(str(path), lambda: positions(text.replace("\r\n", "\n")), variables)
    around = Surroundings(path=path, base=base, environ=environ, faults=faults)
    config = build(fit(environment.merged(tree, over), faults), around)
    mistakes = faults.mistakes()
    return Checked(
        config=None if mistakes else config,
        mistakes=mistakes,
        notes=(*unused_notes(tree, faults), *notes),
    )


def _usable(checked: Checked) -> Config:
    if checked.config is None:
        raise ConfigError(checked.mistakes)
    return checked.config


def _count_of_sources(tree: Mapping[str, object]) -> int:
    """How many there are, of whatever shape the tree may be."""
    employers = tree.get("employers")
    lists = (
        (e.get("sources") for e in employers if isinstance(e, dict)) if isinstance(employers, list) else ()
    )
    return sum(len(found) for found in lists if isinstance(found, list))
