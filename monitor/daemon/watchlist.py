"""The configuration file over time: its changes, its mistakes, and the last good copy. Does I/O.

A file that cannot be used changes nothing: what was in force stays so, also across a restart, from a copy
in the state folder (mode 0600) that holds the text of the last good file. A file that can be used and drops
many sources at once, or any channel, may be half saved: it is parked, and comes into force when it still says
so a minute later, or when the user confirms it.

The copy names files of secrets as the file does, and whoever owns the state folder may write it: root reads
it as that owner.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from monitor.config import Checked, Config, examine, state_dir_of
from monitor.config.editing import without_person
from monitor.config.parsing import LARGEST
from monitor.config.places import text_of, the_file
from monitor.decisions.dropping import dropped, missing
from monitor.decisions.traces import Traces
from monitor.drafts.phrases import listed
from monitor.errors import ConfigError, Mistake, StoreError, UsageError
from monitor.store.owner import become_owner
from monitor.text import digest

COPY = "last-good.toml"
CONFIRMED = "watch_list_confirmed"
"""The name under which the store remembers the mark of a file that the user confirmed."""
IN_FORCE = "watch_list_in_force"
"""The name under which the store remembers the mark of the text that a daemon works by."""
CONFIRM_AFTER = 60.0
"""Seconds after which a file that drops much is believed if it still says so."""

_HALF = COPY + ".new"
_Signature = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A file that can be used and is not in force yet, since it drops these sources `of` so many, and these
    channels.

    `mark` tells its text from any other, `since` is of the monotonic clock.
    """

    dropped: tuple[str, ...]
    of: int
    channels: tuple[str, ...]
    mark: str
    since: float

    @property
    def loss(self) -> str:
        """What it drops, in a few words."""
        sources = [f"{len(self.dropped)} of {self.of} sources"] if self.dropped else []
        return listed([*sources, *(f"the channel {name}" for name in self.channels)])

    def __str__(self) -> str:
        return (
            f"The file drops {self.loss}, so it may be half saved: what was in force stays so. It comes into"
            " force within two minutes if it still says so, or at once with `job-monitor reload --yes`."
        )


class WatchList:
    """One configuration file, looked at again and again. `parked`: what it says now is not in force yet.
    `mark` tells the text of what is in force from any other."""

    def __init__(self, path: Path, environ: Mapping[str, str]) -> None:
        self._path = path
        self._environ = environ
        self._taken = self._signature()
        self._last = self._taken
        self._good: str | None = None
        self.parked: Parked | None = None
        self.mark: str | None = None

    def first(
        self, now: float = 0.0, *, park: bool = True, as_owner: bool = True
    ) -> tuple[Config, tuple[Mistake, ...]]:
        """The configuration to start with: the file's; else that of the last good copy, and the mistakes
        of the file. ConfigError where there is neither. `now` is of the monotonic clock.

        Run by root, the process goes on as the owner of the state folder before it uses the copy; without
        `as_owner` it stays root, and uses no copy but root's own.
        """
        text, checked = self._look()
        if checked.config is None:
            copy = self._from_copy(text, as_owner=as_owner)
            if copy is None:
                raise ConfigError(checked.mistakes)
            config, kept = copy
            self.mark = mark_of(kept)
            return config, checked.mistakes
        if park and (copy := self._from_copy(text, as_owner=as_owner)) is not None:
            config, kept = copy
            self._park(config, checked.config, text, now)
            if self.parked is not None:
                self.mark = mark_of(kept)
                return config, ()
        self._good, self.mark = text, mark_of(text)
        return checked.config, ()

    def has_changed(self) -> bool:
        """Is the file another one than the one last looked at, and at rest since this was last asked?

        An editor writes a file in several steps or puts another in its place; between them it is broken.
        """
        last, self._last = self._last, self._signature()
        return self._last != self._taken and self._last == last

    def is_ripe(self, now: float, confirmed: str | None) -> bool:
        """Is it time to look at a parked file anew? `confirmed` is the mark of the text that is meant."""
        parked = self.parked
        return parked is not None and (now - parked.since >= CONFIRM_AFTER or confirmed == parked.mark)

    def again(
        self, in_force: Config, now: float = 0.0, confirmed: str | None = None
    ) -> tuple[Config | None, tuple[Mistake, ...]]:
        """The configuration as the file has it now; or None, with what is wrong with it, if it is not only
        parked. `now` and `confirmed` as in `is_ripe`."""
        self._taken = self._last = self._signature()
        # What an earlier look found may hold what is to be forgotten since.
        self._good = None
        text, checked = self._look()
        config = checked.config
        if config is not None and config.state_dir != in_force.state_dir:
            moved = Mistake(
                file=str(self._path),
                key="state_dir",
                message="The state folder cannot change while the program runs.",
                suggestion="Restart job-monitor to use the new one.",
            )
            return None, (moved,)
        if config is None:
            self.parked = None
            return None, checked.mistakes
        self._park(in_force, config, text, now)
        if self.parked is not None and not self.is_ripe(now, confirmed):
            return None, ()
        self.parked, self._good, self.mark = None, text, mark_of(text)
        return config, ()

    def _park(self, in_force: Config, config: Config, text: str, now: float) -> None:
        """What so much is missing from waits; its time begins anew where something else is missing."""
        before, after = ([source.key for source in one.sources] for one in (in_force, config))
        gone = dropped(before, after)
        channels = missing(*([channel.name for channel in one.channels] for one in (in_force, config)))
        parked, self.parked = self.parked, None
        if gone or channels:
            same = parked is not None and (parked.dropped, parked.channels) == (gone, channels)
            self.parked = Parked(
                dropped=gone,
                of=len(before),
                channels=channels,
                mark=mark_of(text),
                since=parked.since if parked is not None and same else now,
            )

    def keep(self, folder: Path) -> None:
        """Keep the text of the last good look, if there was one, for a start with a broken file. OSError."""
        if self._good is None:
            return
        _put(folder, self._good)

    def _look(self) -> tuple[str, Checked]:
        """The text is read once, so that what is kept is what was found right."""
        try:
            file = the_file(self._path)
            text = text_of(file)
        except ConfigError as error:
            return "", Checked(config=None, mistakes=error.mistakes)
        return text, examine(text, file, file.parent, self._environ)

    def _from_copy(self, present: str, *, as_owner: bool) -> tuple[Config, str] | None:
        """What the last good copy says, and its text, if there is one that can be used and that says
        something else."""
        try:
            # Of a pipe one could wait for ever to read anything.
            broken = self._path.read_text("utf-8", "replace") if self._path.is_file() else ""
        except OSError:
            broken = ""
        folder = state_dir_of(broken, self._path, self._environ)
        if as_owner:
            become_owner(folder)
        text = _copy_in(folder)
        if text is None or text == present:
            return None
        base = self._path if os.path.isdir(self._path) else self._path.parent
        config = examine(text, self._path, base, self._environ).config
        return None if config is None else (config, text)

    def _signature(self) -> _Signature | None:
        """Tells one state of the file from another; None where there is no file."""
        try:
            status = the_file(self._path).stat()
        except (OSError, ConfigError):
            return None
        return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size


def _copy_in(folder: Path) -> str | None:
    """The text of the last good copy: of a plain file, and for root of one of root's own."""
    try:
        with open(folder / COPY, "rb", opener=_warily) as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode) or (os.geteuid() == 0 and facts.st_uid != 0):
                return None
            content = file.read(LARGEST + 1)
            return content.decode("utf-8") if len(content) <= LARGEST else None
    except (OSError, UnicodeDecodeError):
        return None


def _warily(path: str, flags: int) -> int:
    """A pipe would keep us for ever, and a link lead anywhere."""
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)


def mark_of(text: str) -> str:
    """What the text of a watch list is confirmed by."""
    return digest(text)


def forget_in_copy(folder: Path, employer: str, person: str, traces: Collection[str]) -> None:
    """Take a person out of the last good copy in the state folder, once they are out of the file itself.

    Where a trace of them would still stand in it (full name, mails, phones, profile), the copy goes: a
    running daemon makes another when it next reads the file. Raises StoreError where it may not be written.
    """
    found = Traces(traces)
    try:
        (folder / _HALF).unlink(missing_ok=True)
        text = (folder / COPY).read_text("utf-8", "replace")
        try:
            cut = without_person(text, employer, person)
        except UsageError:
            cut = text
        if found.are_in(cut):
            (folder / COPY).unlink()
        elif cut != text:
            _put(folder, cut)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(
            f"The copy of the configuration in {folder} could not be changed ({error.strerror}). Delete"
            f" {COPY} there; it is made anew."
        ) from error


def _put(folder: Path, text: str) -> None:
    temporary = folder / _HALF
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / COPY)
