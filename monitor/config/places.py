"""Where the configuration, the state and the secrets lie. Reads names and modes of files, writes nothing."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from monitor.config.durations import UnreadableError
from monitor.config.parsing import LARGEST, decode
from monitor.errors import ConfigError, MissingConfigError, Mistake

SYSTEM = Path("/etc/job-monitor")
SYSTEM_STATE = Path("/var/lib/job-monitor")
SECRET_LIMIT = 64 * 1024


def find(argument: str | None, environ: Mapping[str, str]) -> Path:
    """The configuration to read: `--config`, $MONITOR_CONFIG, the user's, the system's.

    A folder stands for the one `*.toml` in it. Raises ConfigError where the named one is not there, and
    MissingConfigError where none is named and none is found.
    """
    named = argument or environ.get("MONITOR_CONFIG")
    if named:
        return the_file(expanded(named, environ))
    usual = (_base_folder(environ, "XDG_CONFIG_HOME", ".config") / "config.toml", SYSTEM / "config.toml")
    for path in usual:
        if os.path.isfile(path):  # unlike the method, it never raises where a folder may not be entered
            return path
    message = f"There is no configuration, neither here nor at {usual[1]}."
    remedy = "Write one (config.example.toml shows how), or name yours with --config."
    raise MissingConfigError((Mistake(file=str(usual[0]), message=message, suggestion=remedy),))


def the_file(path: Path) -> Path:
    """The path itself, or the one watch list in it if it is a folder. Raises ConfigError."""
    try:
        if not path.is_dir():
            if path.exists():
                return path
            raise _unusable(
                path, "There is no such file.", "Name the right one with --config or $MONITOR_CONFIG."
            )
        lists = sorted(p for p in path.glob("*.toml") if not p.name.startswith("."))
    except (OSError, ValueError) as error:
        raise _unusable(path, f"This cannot be opened ({_reason(error)}).", _MAY_READ) from None
    if not lists:
        raise _unusable(path, "There is no *.toml in this folder.", "Put your watch list there.")
    if len(lists) > 1:
        message = f"This version reads one watch list at a time, and here are {len(lists)}."
        raise _unusable(path, message, f"Name one of them, such as --config {lists[0]}.")
    return lists[0]


def text_of(path: Path) -> str:
    """The text of a configuration. Raises ConfigError where it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _unusable(path, "This is no file.", "Name a TOML file with --config.")
        with path.open("rb") as file:
            return decode(file.read(LARGEST + 1), str(path))
    except (OSError, ValueError) as error:
        raise _unusable(path, f"The file cannot be read ({_reason(error)}).", _MAY_READ) from None


def state_dir(key: str | None, path: Path, base: Path, environ: Mapping[str, str]) -> Path:
    """The folder for the store: the key, else systemd's, else the system's, else the user's."""
    if key:
        return base / expanded(key, environ)
    given = environ.get("STATE_DIRECTORY", "").split(":")[0]
    if given:
        return Path(given)
    if path.parent == SYSTEM:
        return SYSTEM_STATE
    return _base_folder(environ, "XDG_STATE_HOME", ".local/state")


def state_dir_of(text: str, path: Path, environ: Mapping[str, str]) -> Path:
    """The same, as well as it can be told from a text that may be broken anywhere."""
    top = re.split(r"^[ \t]*\[", text, maxsplit=1, flags=re.MULTILINE)[0]
    line = re.search(r"""^[ \t]*state_dir[ \t]*=[ \t]*(?:"([^"\\\n]+)"|'([^'\n]+)')""", top, re.MULTILINE)
    key = environ.get("MONITOR_STATE_DIR") or (line and (line[1] or line[2]))
    return state_dir(key or None, path, path.parent, environ)


def relative_file(name: str, base: Path, environ: Mapping[str, str]) -> Path:
    """Where a file that the configuration names lies: among the credentials if it is there, else beside.

    systemd loads the folder `credentials` of the system service whole and puts the unit's name before each
    of its files; a verb that root runs by hand finds them in the folder itself.
    """
    path = expanded(name, environ)
    if path.is_absolute():
        return path
    places = [base / path, base / "credentials" / path]
    credentials = environ.get("CREDENTIALS_DIRECTORY")
    if credentials:
        loaded = "job-monitor_" + name.replace("/", "_")
        places = [Path(credentials) / path, Path(credentials) / loaded, *places]
    return next((place for place in places if os.path.exists(place)), base / path)


def secret(name: str, base: Path, environ: Mapping[str, str]) -> str:
    """The one line that a secret file holds. Raises UnreadableError, which never holds what stands in it.

    The name is not repeated where there is no such file: it may be the secret itself, at the wrong key.
    """
    if "://" in name:
        raise UnreadableError(
            "This is an address, and not the name of a file.", "Use the key without `_file`."
        )
    try:
        path = relative_file(name, base, environ)
        with open(path, "rb", opener=_without_waiting) as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise UnreadableError("This is no file.", "Name a file that holds the secret.")
            if facts.st_mode & 0o077 and not _from_systemd(path, facts.st_uid, environ):
                raise UnreadableError("Others on this machine can read this file.", f"Run: chmod 600 {path}")
            content = file.read(SECRET_LIMIT).decode().strip()
    except FileNotFoundError:
        remedy = f"Put it into {base}, with chmod 600."
        raise UnreadableError("The file that is named here is not there.", remedy) from None
    except UnicodeDecodeError:
        raise UnreadableError("The file that is named here is no text.") from None
    except OSError as error:
        raise UnreadableError(
            f"The file that is named here cannot be read ({_reason(error)}).", _MAY_READ
        ) from None
    if not content:
        raise UnreadableError(
            "The file that is named here is empty.", "Write the secret into it, on one line."
        )
    return content


_MAY_READ = "See that the user who runs job-monitor may read it."


def _from_systemd(path: Path, owner: int, environ: Mapping[str, str]) -> bool:
    """systemd hands credentials out as root's, with a mode that shows who else may read them by a list."""
    credentials = environ.get("CREDENTIALS_DIRECTORY")
    return bool(credentials) and owner == 0 and path.is_relative_to(Path(str(credentials)))


def _without_waiting(path: str, flags: int) -> int:
    """A pipe without a writer would keep us for ever."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


def _base_folder(environ: Mapping[str, str], variable: str, usual: str) -> Path:
    """A folder of the XDG base directories; a relative one is ignored, as their specification asks."""
    given = Path(environ.get(variable) or "")
    return (given if given.is_absolute() else _home(environ) / usual) / "job-monitor"


def _home(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("HOME") or os.path.expanduser("~"))


def expanded(name: str, environ: Mapping[str, str]) -> Path:
    """A path as it is named, where "~/" is the user's home."""
    return _home(environ) / name[2:] if name.startswith("~/") else Path(name)


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or "its name is none"


def _unusable(path: Path, message: str, suggestion: str) -> ConfigError:
    return ConfigError((Mistake(file=str(path), message=message, suggestion=suggestion),))
