"""The password of a mailbox: asked for, read from the file that was named, kept in a file of its own."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from getpass import getpass
from pathlib import Path

from monitor.cli import questions, show
from monitor.config.durations import UnreadableError
from monitor.config.places import secret
from monitor.errors import UsageError

_MISSING = (
    "The password of this mailbox is missing, and without a terminal nobody is asked for it. Name the file"
    " that holds it by --password-file FILE, or the command that prints an OAuth token by --token-command"
    " COMMAND."
)
_WHICH = (
    "Most providers want an app password here, and not the one of your account; docs/mail.md tells how to get"
    " one, and what it opens."
)


def asked(host: str, *, quiet: bool) -> str:
    """The password, asked for on the terminal. Raises UsageError where there is none, or no answer."""
    if quiet or not questions.can_ask():
        raise UsageError(_MISSING)
    print(show.paragraph(_WHICH))
    try:
        password = getpass(f"Password at {host}: ").strip()
    except EOFError:
        password = ""
    if not password:
        raise UsageError("Without a password the mailbox cannot be opened. Nothing was written.")
    return password


def from_file(named: str, base: Path) -> tuple[str, str]:
    """How a watch list in the folder `base` names a file, and the password in it. Raises UsageError."""
    path = Path(os.path.abspath(Path(named).expanduser()))
    try:
        password = secret(str(path), path.parent, {})
    except UnreadableError as fault:
        raise UsageError(f"--password-file: {fault.message} {fault.suggestion or ''}".rstrip()) from None
    base = Path(os.path.abspath(base))
    return (path.name if path.parent in (base, base / "credentials") else str(path)), password


def words_of(command: str) -> list[str]:
    """A token command as its words. Raises UsageError."""
    with suppress(ValueError):
        if words := shlex.split(command):
            return words
    raise UsageError(
        "--token-command: this is no command. Write it in quotes, such as"
        ' --token-command "oauth-token jordan@mail.example".'
    )


@contextmanager
def kept(name: str, password: str, base: Path) -> Iterator[str]:
    """A new file with a password, which only its owner can read, among the credentials of the system service
    or else in `base`. Gives its name; the file is gone again where what follows fails."""
    folder = base / "credentials" if (base / "credentials").is_dir() else base
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path, handle = _new_file(folder, name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            if os.geteuid() == 0:
                owner = folder.stat()
                os.fchown(handle, owner.st_uid, owner.st_gid)
            file.write(f"{password}\n")
            file.flush()
            os.fsync(handle)
        yield path.name
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _new_file(folder: Path, name: str) -> tuple[Path, int]:
    """A file that was not there before, open for writing."""
    for number in range(1, 1000):
        path = folder / (f"{name}.password" if number == 1 else f"{name}-{number}.password")
        with suppress(FileExistsError):
            return path, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    raise UsageError(f"There are too many files called {name}.password in {folder}. Give another --name.")
