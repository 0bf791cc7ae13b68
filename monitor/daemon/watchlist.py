"""The configuration file over time: its changes, its mistakes, and the last good copy. Does I/O.

A file that cannot be used changes nothing: what was in force stays so, also across a restart, from a copy
in the state folder (mode 0600) that holds the text of the last good file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from monitor.config import Config, check, load, read, state_dir_of
from monitor.errors import ConfigError, Mistake

COPY = "last-good.toml"

_Signature = tuple[int, int, int]


class WatchList:
    """One configuration file, looked at again and again."""

    def __init__(self, path: Path, environ: Mapping[str, str]) -> None:
        self._path = path
        self._environ = environ
        self._seen = self._signature()
        self._complained: tuple[str, ...] = ()
        self.mistakes_at_start: tuple[Mistake, ...] = ()

    def first(self) -> Config:
        """The configuration to start with: the file, else the last good copy, else ConfigError."""
        try:
            return load(self._path, self._environ)
        except ConfigError as error:
            config = self._from_copy()
            if config is None:
                raise
            self.mistakes_at_start = error.mistakes
            self._complained = _texts(error.mistakes)
            return config

    def has_changed(self) -> bool:
        """Is the file another one than when it was last looked at?"""
        return self._signature() != self._seen

    def again(self) -> tuple[Config | None, Sequence[Mistake]]:
        """The configuration as the file has it now; or None, with those mistakes not yet complained of."""
        self._seen = self._signature()
        checked = check(self._path, self._environ)
        if checked.config is not None:
            self._complained = ()
            return checked.config, ()
        texts = _texts(checked.mistakes)
        news = checked.mistakes if texts != self._complained else ()
        self._complained = texts
        return None, news

    def keep(self, folder: Path) -> None:
        """Keep a copy of the file that is in force, unless that is the copy itself."""
        if self._complained:
            return
        text = self._text()
        temporary = folder / (COPY + ".new")
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / COPY)

    def _text(self) -> bytes:
        return self._path.read_bytes()

    def _from_copy(self) -> Config | None:
        try:
            broken = self._path.read_text("utf-8", "replace")
        except OSError:
            broken = ""
        copy = state_dir_of(broken, self._path, self._environ) / COPY
        try:
            return read(copy.read_text("utf-8"), self._path, self._path.parent, self._environ)
        except (OSError, UnicodeDecodeError, ConfigError):
            return None

    def _signature(self) -> _Signature | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size


def _texts(mistakes: Sequence[Mistake]) -> tuple[str, ...]:
    return tuple(str(mistake) for mistake in mistakes)
