"""What `doctor` looks at on the machine: clock, zone, disk, files, secrets, unit. Does I/O.

Every probe is given what it looks at, so that a test can give it anything.
"""

from __future__ import annotations

import os
import stat
import subprocess
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.cli.finding import Finding, Service, bad, good, warn
from monitor.cli.service import unit_at, user_entries
from monitor.config.durations import UnreadableError
from monitor.config.places import secret
from monitor.decisions.room import Level
from monitor.drafts.phrases import listed, plural
from monitor.errors import UsageError
from monitor.text import clean, day

OLDEST_YEAR = 2025
SYSTEM_UNIT = Path("/etc/systemd/system/job-monitor.service")
PATIENCE = 3.0
"""Seconds that a program of the system may take to answer."""
_SKEW = timedelta(minutes=5)
_NO_SECRET = ("ca_file",)
_CHECK = "`job-monitor check` tells more."

Asked = Callable[[Sequence[str]], str | None]
"""What a command prints, without the end of the line; None where it cannot be asked."""


def ask(command: Sequence[str]) -> str | None:
    """Ask a program of the system, which has `PATIENCE`."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None


def clock(now: datetime, latest: datetime | None, asked: Asked) -> Finding:
    """The clock, against the last instant that the database knows, and what systemd says of it."""
    remedy = "Set it (`sudo timedatectl set-ntp true` keeps it right), then restart job-monitor."
    if now.year < OLDEST_YEAR:
        return bad("clock", f"The clock says {day(now.date())}, which is long past.", remedy)
    if latest is not None and latest - now > _SKEW:
        said = (
            f"The clock says {now:%Y-%m-%d %H:%M} UTC, but the database knows of {latest:%Y-%m-%d %H:%M} UTC."
        )
        return bad("clock", said, remedy)
    if asked(["timedatectl", "show", "--property=NTPSynchronized", "--value"]) == "no":
        return warn("clock", "The clock is not kept right by the network.", remedy)
    return good("clock", f"It is {now:%Y-%m-%d %H:%M} UTC.")


def system_zone(localtime: Path, environ: Mapping[str, str]) -> str | None:
    """The time zone of the machine, where it can be told."""
    if environ.get("TZ"):
        return environ["TZ"].removeprefix(":")
    try:
        _, mark, name = os.readlink(localtime).partition("zoneinfo/")
    except OSError:
        return None
    return name if mark else None


def zone(configured: str, system: str | None) -> Finding:
    """The zone of the watch list, against that of the machine; that a server lives in UTC says nothing."""
    if system in (None, configured, "UTC", "Etc/UTC"):
        return good("zone", f"Your times are those of {configured}.")
    return warn(
        "zone",
        f"Your times are those of {configured}, and this machine is in {clean(system or '', 60)}.",
        'If you are there, set `timezone = "…"` in the configuration.',
    )


def disk(free: int, level: Level, folder: Path) -> Finding:
    """The room that is left where the state lies."""
    said = f"{free >> 20} MiB are free in {folder}."
    remedy = f"Make room there (`du -h {folder}` shows what is in it), or name another folder by `state_dir`."
    if level == "scarce":
        return bad("disk", said, remedy)
    return warn("disk", said, remedy) if level == "low" else good("disk", said)


def modes(config: Path, state: Path, me: int) -> Finding:
    """Who may read and write what is the user's own."""
    told: list[str] = []
    remedies: list[str] = []
    grave = False
    if (mode := _mode(config)) is not None:
        if mode & 0o022:
            grave = True
            told.append(f"Others may change {config}")
            remedies.append(f"chmod go-w {config}")
        elif mode & 0o004:
            told.append(f"others can read {config}")
            remedies.append(f"chmod o-r {config}")
    if (mode := _mode(state)) is not None:
        if (owner := state.stat().st_uid) != me and me != 0:
            grave = True
            told.append(f"{state} belongs to another user (number {owner})")
            remedies.append(f"sudo chown -R {me} {state}")
        if mode & 0o077:
            told.append(f"others can look into {state}")
            remedies.append(f"chmod 700 {state}")
        open_files = [path for path in _files(state) if (_mode(path) or 0) & 0o077]
        if open_files:
            told.append(f"others can read {listed([str(path) for path in open_files])}")
            remedies.append(f"chmod -R go= {state}")
    if not told:
        return good("files", "Nobody else can read or change what is yours.")
    make = bad if grave else warn
    sentence = "; ".join(told)
    return make(
        "files", f"{sentence[0].upper()}{sentence[1:]}.", f"Run: {'; '.join(dict.fromkeys(remedies))}"
    )


def credentials(text: str | None, base: Path, environ: Mapping[str, str]) -> Finding:
    """Every file that the configuration names as the place of a secret."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    if folder and not Path(folder).is_dir():
        return bad(
            "credentials",
            "$CREDENTIALS_DIRECTORY names a folder that is not there.",
            "Unset it, or let systemd start the program.",
        )
    try:
        tree = tomllib.loads(text) if text is not None else None
    except (tomllib.TOMLDecodeError, RecursionError):
        tree = None
    if tree is None:
        return warn(
            "credentials",
            "Which secrets there are cannot be told while the configuration cannot be read.",
            "Put the configuration right first: `job-monitor check`.",
        )
    named = list(_secrets(tree))
    for key, name in named:
        try:
            secret(name, base, environ)
        except UnreadableError as error:
            return bad("credentials", f"{key}: {error.message}", error.suggestion or _CHECK)
    return good(
        "credentials", f"{plural(len(named), 'file')} of secrets can be read." if named else "None is named."
    )


def unit(
    program: Sequence[str],
    config: Path,
    environ: Mapping[str, str],
    asked: Asked,
    *,
    system: Path = SYSTEM_UNIT,
    linger: Path = Path("/var/lib/systemd/linger"),
) -> Finding:
    """The service: installed, as this version writes it, enabled, active, and alive without a login."""
    if system.exists():
        return _life(["systemctl"], "the system service", "sudo ", asked)
    try:
        entries = user_entries(program, config, environ)
    except UsageError as error:
        return warn("service", "The unit of this program cannot be told.", str(error))
    path = next(entry.path for entry in entries if entry.path.suffix == ".service")
    found = unit_at(path, entries)
    install = "`job-monitor service install --user`"
    if found == "missing":
        return warn(
            "service",
            "No service is installed: job-monitor watches only while you let it run.",
            f"{install} writes the unit and says how to start it.",
        )
    if found == "old":
        return warn(
            "service", f"The unit {path} is not the one of this program.", f"{install} writes it anew."
        )
    user = environ.get("USER") or environ.get("LOGNAME") or ""
    if user and linger.parent.is_dir() and not (linger / user).exists() and os.geteuid() != 0:
        return bad(
            "service",
            "Your services end when you log out, so nothing is watched then.",
            f"Run: loginctl enable-linger {user}",
        )
    return _life(["systemctl", "--user"], "your service", "", asked, edited=found == "edited")


def installed(
    program: Sequence[str], config: Path, environ: Mapping[str, str], *, system: Path = SYSTEM_UNIT
) -> Service:
    """Which unit there is, that of the system before the user's."""
    if system.exists():
        return "system"
    try:
        entries = user_entries(program, config, environ)
    except UsageError:
        return "none"
    there = any(entry.path.suffix == ".service" and entry.path.exists() for entry in entries)
    return "user" if there else "none"


def _life(systemctl: list[str], name: str, sudo: str, asked: Asked, *, edited: bool = False) -> Finding:
    enabled = asked([*systemctl, "is-enabled", "job-monitor"])
    active = asked([*systemctl, "is-active", "job-monitor"])
    start = f"Run: {sudo}{' '.join(systemctl)} enable --now job-monitor"
    if active == "failed":
        log = f"{sudo}journalctl {'--user ' if '--user' in systemctl else ''}-u job-monitor -n 20"
        return bad("service", f"{_first_upper(name)} failed.", f"Its last words: {log}")
    if active is not None and active not in ("active", "activating", "reloading"):
        return bad("service", f"{_first_upper(name)} does not run ({clean(active, 30)}).", start)
    if enabled is not None and enabled not in ("enabled", "static", "linked", "alias"):
        said = f"{_first_upper(name)} does not start with the machine ({clean(enabled, 30)})."
        return warn("service", said, start)
    if active is None:
        return good("service", f"{_first_upper(name)} is installed; systemd cannot be asked here.")
    return good("service", f"{_first_upper(name)} runs{'; its unit was edited' if edited else ''}.")


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _mode(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def _files(state: Path) -> Iterator[Path]:
    try:
        for path in sorted(state.iterdir()):
            if not path.is_symlink():
                yield path
                if path.is_dir():
                    yield from _files(path)
    except OSError:
        return


def _secrets(tree: Any, around: str = "") -> Iterator[tuple[str, str]]:
    """The keys whose values name files of secrets, with these names."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        here = f"{around}[{key}]" if isinstance(key, int) else f"{around}.{key}".lstrip(".")
        if isinstance(value, dict | list):
            yield from _secrets(value, here)
        elif (
            isinstance(key, str)
            and key.endswith("_file")
            and key not in _NO_SECRET
            and isinstance(value, str)
        ):
            yield here, value
