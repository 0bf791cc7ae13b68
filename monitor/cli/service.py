"""`job-monitor service`: writes the systemd unit and what belongs to it. Does I/O: files only, runs nothing.

The user service is the person's own. The system service runs as the static user `job-monitor`, which
sysusers.d declares, and tmpfiles.d says who owns what: nothing here changes an owner.

A file of ours ends in a line with the checksum of the rest. Where it fits, nobody has edited the file and
it may be replaced; where it does not, the new text goes beside it as NAME.new and the person is told.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Literal, TextIO

import monitor
from monitor.errors import MonitorError, UsageError
from monitor.text import digest

NAME = "service"
HELP = "write the systemd unit"

ETC = Path("/etc/job-monitor")
CREDENTIALS = ETC / "credentials"
# What ProtectHome and PrivateTmp of the system unit hide from the program.
_HIDDEN = tuple(Path(p) for p in ("/home", "/root", "/run/user", "/tmp", "/var/tmp"))
_WOULD = {"Wrote": "Would write", "Replaced": "Would replace"}
_STAMP = "# Written by job-monitor; checksum "


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder that has to be there; its mode counts only where it is made."""

    path: Path
    mode: int


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to write. `ours`: stamped and kept up to date; else it is the person's once it is there."""

    path: Path
    mode: int
    text: str
    ours: bool = True


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    command = actions.add_parser("install", help="write the unit and say what to do next")
    command.add_argument(
        "--user", action="store_true", help="a service of your own, without root (the usual way)"
    )
    command.add_argument("--root", type=Path, metavar="DIR", help="write everything below DIR instead of /")
    command.add_argument("--dry-run", action="store_true", help="show what would be written; write nothing")


def run(args: argparse.Namespace) -> int:
    program = running_program(sys.argv[0], sys.executable)
    return install(
        user=args.user,
        root=args.root,
        dry_run=args.dry_run,
        program=program,
        config=getattr(args, "config", None),
        environ=os.environ,
        out=sys.stdout,
        needs=needed_paths(program),
    )


def install(
    *,
    user: bool,
    root: Path | None,
    dry_run: bool,
    program: Sequence[str],
    config: str | Path | None,
    environ: Mapping[str, str],
    out: TextIO,
    needs: Iterable[Path] = (),
) -> int:
    """Write the unit and say what was done and what comes next. Again with the same answer: changes nothing.

    `program` is the command that starts the program, its first word an absolute path; `needs` are the
    places that it has to be able to read. Raises UsageError, or MonitorError where a file cannot be written.
    """
    if root is None and not dry_run:
        _refuse_wrong_person(user, environ)
    entries = user_entries(program, config, environ) if user else system_entries(program, config)
    replaced = False
    for entry in entries:
        target = entry.path if root is None else below(root, entry.path)
        try:
            outcome = _put(entry, target, dry_run=dry_run)
        except OSError as error:
            raise MonitorError(
                f"{target} cannot be written ({error.strerror}). Make it writable for you, and repeat."
            ) from error
        replaced = replaced or (entry.path.suffix == ".service" and outcome.startswith("Replaced"))
        if outcome:
            print(outcome, file=out)
    if not user:
        _warn_hidden(needs, out)
    where = "" if root is None else f", on the machine whose root folder is {root}"
    print(f"\nNext{where}:", *(_next_for_user(environ) if user else _NEXT_FOR_SYSTEM), sep="\n", file=out)
    if replaced:
        command = f"systemctl {'--user ' if user else ''}restart job-monitor"
        print(f"The unit has changed. A service that runs takes it over with: {command}", file=out)
    return 0


def user_entries(
    program: Sequence[str], config: str | Path | None, environ: Mapping[str, str]
) -> list[Folder | File]:
    """What the user service consists of: one unit. The configuration is the person's to write."""
    settings = _base_folder(environ, "XDG_CONFIG_HOME", ".config")
    state = _base_folder(environ, "XDG_STATE_HOME", ".local/state")
    chosen = config or environ.get("MONITOR_CONFIG") or settings / "job-monitor" / "config.toml"
    unit = _unit("job-monitor.user.service", program, Path(os.path.abspath(Path(chosen).expanduser())), state)
    return [
        Folder(path=settings, mode=0o700),
        File(path=settings / "systemd/user/job-monitor.service", mode=0o644, text=unit),
    ]


def system_entries(program: Sequence[str], config: str | Path | None) -> list[Folder | File]:
    """What the system service consists of: user, owners and modes, unit, a configuration to begin with."""
    chosen = Path(os.path.abspath(config or ETC / "config.toml"))
    if chosen != ETC and chosen.parent != ETC:
        raise UsageError(
            f"The system service reads its configuration in {ETC}, not {chosen}. Put it there, or use"
            " `service install --user` for a service of your own."
        )
    entries: list[Folder | File] = [
        File(
            path=Path("/etc/sysusers.d/job-monitor.conf"),
            mode=0o644,
            text=_template("job-monitor.sysusers.conf"),
        ),
        File(
            path=Path("/etc/tmpfiles.d/job-monitor.conf"),
            mode=0o644,
            text=_template("job-monitor.tmpfiles.conf"),
        ),
        Folder(path=ETC, mode=0o750),
        Folder(path=CREDENTIALS, mode=0o750),
        File(
            path=Path("/etc/systemd/system/job-monitor.service"),
            mode=0o644,
            text=_unit("job-monitor.service", program, chosen, None),
        ),
    ]
    if chosen == ETC / "config.toml":
        entries.append(File(path=chosen, mode=0o640, text=_template("starter.toml"), ours=False))
    return entries


def running_program(argv0: str, executable: str) -> tuple[str, ...]:
    """The command that starts this program again, by absolute path.

    Links stay as they are: a virtual environment is found through its own, and an update moves them.
    """
    script = Path(os.path.abspath(argv0))
    for candidate in (script, Path(os.path.abspath(executable)).with_name("job-monitor")):
        if candidate.name == "job-monitor" and candidate.is_file() and os.access(candidate, os.X_OK):
            return (str(candidate),)
    return (os.path.abspath(executable), "-m", "monitor")


def needed_paths(program: Sequence[str]) -> tuple[Path, ...]:
    """Where program, environment, Python and package lie, as named and with links followed."""
    package = Path(monitor.__file__).parent
    named = [Path(p) for p in (program[0], sys.prefix, sys.base_prefix, package)]
    return tuple(dict.fromkeys(place for path in named for place in (path, path.resolve())))


def below(root: Path, path: Path) -> Path:
    """The place of an absolute path below `root`. UsageError where a link would lead out of it."""
    target = root / path.relative_to("/")
    if not target.parent.resolve().is_relative_to(root.resolve()):
        raise UsageError(
            f"{target.parent} is a link that leads out of {root}; remove it or take another folder."
        )
    return target


def quoted(text: str, *, argument: bool = False) -> str:
    """One word for a unit file (systemd.syntax, systemd.service): specifiers and quotes undone.

    `argument`: a word of ExecStart= after the first, where "$" would name a variable.
    """
    if not text.isprintable():
        raise UsageError(f"No unit file can hold the name {text!r}; use a plainer one.")
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    if argument:
        text = text.replace("$", "$$")
    return f'"{text}"' if set(text) & set(" '\"\\;") else text


def unit_at(path: Path, entries: Iterable[Folder | File]) -> Literal["missing", "current", "old", "edited"]:
    """How the unit at a place compares with the one that would be written there now."""
    text = next(entry.text for entry in entries if isinstance(entry, File) and entry.path == path)
    try:
        present = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return "missing"
    if present == _stamped(text):
        return "current"
    return "old" if _unedited(present) else "edited"


def _template(name: str) -> str:
    return resources.files("monitor").joinpath("systemd", name).read_text(encoding="utf-8")


def _unit(name: str, program: Sequence[str], config: Path, state: Path | None) -> str:
    if set(program[0]) & set("\\\"'"):
        raise UsageError(f"systemd starts no program called {program[0]}; install it under a plainer name.")
    words = [quoted(program[0]), *(quoted(word, argument=True) for word in program[1:])]
    values = {"@PROGRAM@": " ".join(words), "@CONFIG@": quoted(str(config), argument=True)}
    if state is not None:
        values["@STATE_HOME@"] = quoted(f"XDG_STATE_HOME={state}")
    lines = _template(name).splitlines(keepends=True)
    for mark, value in values.items():
        lines = [line.replace(mark, value) for line in lines]
    return "".join(lines)


def _base_folder(environ: Mapping[str, str], variable: str, default: str) -> Path:
    """A folder of the XDG base directory specification, by which a relative value counts as unset."""
    value = environ.get(variable, "")
    return Path(value) if value.startswith("/") else Path(environ.get("HOME") or Path.home()) / default


def _refuse_wrong_person(user: bool, environ: Mapping[str, str]) -> None:
    if user and os.geteuid() == 0 and "SUDO_USER" in environ:
        raise UsageError(
            "With sudo this would be a service of root's. Repeat `service install --user` without sudo."
        )
    if not user and os.geteuid() != 0:
        raise UsageError(
            "The system service is installed by root: repeat with sudo and the absolute path of job-monitor."
            " For a service of your own, which needs no root, use `service install --user`."
        )


def _stamped(text: str) -> str:
    return f"{text}{_STAMP}{digest(text)}\n"


def _unedited(text: str) -> bool:
    body, mark, _ = text.rpartition(_STAMP)
    return bool(mark) and text == _stamped(body)


def _put(entry: Folder | File, target: Path, *, dry_run: bool) -> str:
    """Make or write what is missing or out of date; a sentence on what was done, empty where nothing was."""
    if isinstance(entry, Folder):
        return _put_folder(target, entry.mode, dry_run=dry_run)
    if not os.path.lexists(target):
        return _put_file(entry, target, "Wrote", dry_run=dry_run)
    if not entry.ours:
        return f"{target} is there already and stays as it is."
    if target.is_symlink():
        reason = "is a link"
    else:
        present = target.read_text(encoding="utf-8", errors="replace")
        if present == _stamped(entry.text):
            return f"{target} is up to date."
        if _unedited(present):
            return _put_file(entry, target, "Replaced", dry_run=dry_run)
        reason = "was edited"
    beside = target.with_name(target.name + ".new")
    return f"{target} {reason} and stays as it is. Compare it with the new text beside it.\n" + _put_file(
        entry, beside, "Wrote", dry_run=dry_run
    )


def _put_folder(target: Path, mode: int, *, dry_run: bool) -> str:
    if target.is_dir():
        return ""
    if dry_run:
        return f"Would make the folder {target} (mode {mode:04o})."
    _make_folder(target, mode)
    return f"Made the folder {target} (mode {mode:04o})."


def _put_file(entry: File, target: Path, done: str, *, dry_run: bool) -> str:
    text = _stamped(entry.text) if entry.ours else entry.text
    if dry_run:
        return f"{_WOULD[done]} {target} (mode {entry.mode:04o}):\n{text}"
    _make_folder(target.parent, 0o755)
    _write(target, text, entry.mode)
    return f"{done} {target} (mode {entry.mode:04o})."


def _make_folder(path: Path, mode: int) -> None:
    """Make a folder with `mode`, whatever the umask; those above it, where they are missing, let all pass."""
    if path.is_dir():
        return
    _make_folder(path.parent, 0o755)
    path.mkdir()
    path.chmod(mode)


def _write(path: Path, text: str, mode: int) -> None:
    """Whole or not at all, and never readable by more people than `mode` says."""
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fchmod(handle, mode)
            os.fsync(handle)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _warn_hidden(needs: Iterable[Path], out: TextIO) -> None:
    hidden = [path for path in needs if any(path.is_relative_to(h) for h in _HIDDEN)]
    if hidden:
        print(
            f"\nWarning: the program needs {hidden[0]}, which the system service cannot see: the unit hides"
            " /home, /root and /tmp. Install job-monitor, with a Python of the system, into a folder that all"
            " can read, for example /opt/job-monitor: `python3 -m venv /opt/job-monitor`, then"
            " `/opt/job-monitor/bin/pip install` as you did here, then"
            " `/opt/job-monitor/bin/job-monitor service install`. Or use `service install --user`.",
            file=out,
        )


def _next_for_user(environ: Mapping[str, str]) -> tuple[str, ...]:
    name = environ.get("USER") or environ.get("LOGNAME") or "$USER"
    return (
        "  job-monitor check                          # the configuration has to be good before the start",
        "  systemctl --user daemon-reload",
        "  systemctl --user enable --now job-monitor",
        f"  loginctl enable-linger {name:<19} # so that it runs while you are logged out",
        "  journalctl --user -u job-monitor -f        # what it says",
    )


_NEXT_FOR_SYSTEM = (
    "  systemd-sysusers /etc/sysusers.d/job-monitor.conf           # makes the user job-monitor",
    "  systemd-tmpfiles --create /etc/tmpfiles.d/job-monitor.conf  # sets owners and modes; nothing else did",
    f"  write your watch list into {ETC / 'config.toml'}, secrets into files in {CREDENTIALS}",
    "  systemctl daemon-reload",
    "  systemctl enable --now job-monitor",
    "  journalctl -u job-monitor -f                                # what it says",
)
