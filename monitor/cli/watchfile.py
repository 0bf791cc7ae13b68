"""The watch list as a file that verbs add to: read, changed as a person would, judged whole, written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from monitor.cli.whose import is_called
from monitor.config import Config, examine, find
from monitor.config.editing import NEW_FILE, write
from monitor.config.entries import Entry, Kind, Value, entry_lines
from monitor.config.places import text_of
from monitor.daemon.watchlist import COPY
from monitor.decisions.profiles import profile_of, slug_of
from monitor.errors import ConfigError, MissingConfigError, Mistake, UsageError
from monitor.model import Employer, Person
from monitor.text import fold

_NOBODY = "employers = []"
_ANYBODY = "x"
_FEWEST_DIGITS = 3
_FLAG_OF = {"name": "The name", "departments": "--department"}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """The watch list that is added to. `text` is None where there is none yet."""

    path: Path
    text: str | None
    config: Config

    @property
    def employers(self) -> tuple[Employer, ...]:
        return self.config.employers

    def employer(self, name: str) -> Employer | None:
        """Who has this name or alias."""
        return next((one for one in self.employers if is_called(one, name)), None)

    def person(self, employer: str, name: str) -> Person | None:
        """Who is called so at an employer."""
        owner = self.employer(employer)
        people = owner.people if owner else ()
        return next((one for one in people if fold(one.name) == fold(name)), None)

    def changed(self, change: Callable[[str], str]) -> File:
        """The file as a change of its text makes it; written is nothing yet. Raises ConfigError where what
        comes of it is no watch list, UsageError where it cannot be changed."""
        text = change(NEW_FILE if self.text is None else self.text)
        return File(path=self.path, text=text, config=judge(text, self.path))

    def written_over(self, before: File) -> None:
        """Puts this in the place of what was read. Raises UsageError where the file is another by now."""
        if self.text is not None and self.text != before.text:
            write(self.path, self.text, before.text)


def open_file(named: str | None) -> File:
    """The watch list, which may be still to come. Raises ConfigError for one with mistakes."""
    try:
        path = find(named, os.environ)
    except MissingConfigError as missing:
        path = Path(missing.mistakes[0].file)
        return File(path=path, text=None, config=judge("", path))
    except ConfigError:
        wanted = Path(named or os.environ.get("MONITOR_CONFIG", "")).expanduser()
        if wanted.exists() or wanted.suffix != ".toml":
            raise
        return File(path=wanted, text=None, config=judge("", wanted))
    text = text_of(path)
    return File(path=path, text=text, config=judge(text, path))


def in_copy(folder: Path, path: Path) -> tuple[Employer, ...]:
    """The employers of the last good copy in a state folder; nobody where there is none that can be used."""
    try:
        text = (folder / COPY).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    config = examine(text, path, path.parent, os.environ).config
    return config.employers if config else ()


def judge(text: str, path: Path) -> Config:
    """What a watch list says, together with the environment; here also one that says nothing yet."""
    said = any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())
    checked = examine(text if said else f"{text}\n{_NOBODY}", path, path.parent, os.environ)
    if checked.config is None:
        raise ConfigError(checked.mistakes)
    return checked.config


def judge_entry(kind: Kind, entry: Entry, file: File, *, flags: bool = True) -> None:
    """Raises UsageError with the first mistake of an entry that is still to be written; by its flag, or
    without one where it was an answer."""
    for key, message in _wrong(kind, entry, file):
        flag = _FLAG_OF.get(key, f"--{key.replace('_', '-')}")
        raise UsageError(f"{flag}: {message}" if flags else f"{message[:1].upper()}{message[1:]}")


def sound(kind: Kind, entry: Entry, file: File) -> dict[str, Value]:
    """An entry without the keys that the watch list would refuse: what a file says is not the user's slip."""
    wrong = {key for key, _ in _wrong(kind, entry, file)}
    return {key: value for key, value in entry.items() if key not in wrong}


def _wrong(kind: Kind, entry: Entry, file: File) -> Iterator[tuple[str, str]]:
    """The keys that cannot stand, each with the reason: for the watch list, and for us who write them."""
    for mistake in _mistakes(kind, entry, file):
        message = mistake.message.removeprefix(f"{_ANYBODY}: ")
        yield _key_of(mistake), f"{message} {mistake.suggestion or ''}".rstrip()
    if kind == "people":
        yield from _mixed_up(entry)


def _mixed_up(entry: Entry) -> Iterator[tuple[str, str]]:
    """Values that are well formed and still none of what their key is for."""
    phone, profile = str(entry.get("phone") or ""), str(entry.get("linkedin") or "")
    departments = entry.get("departments")
    if phone and sum(map(str.isdigit, phone)) < _FEWEST_DIGITS:
        yield "phone", f"“{phone}” is no phone number. Write it with its digits, such as +49 30 1234567."
    if profile and not profile_of(profile) and (not slug_of(profile) or set("./") & set(profile)):
        yield (
            "linkedin",
            f"“{profile}” is no profile of a person. Write its address, such as"
            " https://www.linkedin.com/in/dana-ruiz, or dana-ruiz alone.",
        )
    for one in departments if isinstance(departments, list) else ():
        if "@" in str(one):
            yield "departments", f"“{one}” is a mail address, and no department. Write a name such as Data."


def _mistakes(kind: Kind, entry: Entry, file: File) -> tuple[Mistake, ...]:
    return examine(entry_lines(kind, entry, _ANYBODY), file.path, file.path.parent, os.environ).mistakes


def _key_of(mistake: Mistake) -> str:
    return mistake.key.rpartition(".")[2].partition("[")[0]
