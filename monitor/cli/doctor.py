"""`job-monitor doctor`: looks at everything that has to be right, and says what to do where it is not."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from monitor.cli import FAULT, GOOD, checkup_machine, checkup_own, show
from monitor.cli.faults import sentence
from monitor.cli.finding import Finding, Service, bad, worst
from monitor.cli.in_force import in_force, named
from monitor.cli.service import running_program
from monitor.cli.session import clock
from monitor.config import Config, state_dir_of
from monitor.config.places import text_of
from monitor.errors import ConfigError, MissingConfigError, Mistake, MonitorError, where
from monitor.store import Store
from monitor.store.copying import FILE
from monitor.store.lock import is_running
from monitor.store.owner import become_owner
from monitor.store.room import Room, free


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What there is to look at. `config` is None where there is none that can be used, not even a copy;
    `text` is None where the file cannot be read."""

    path: Path
    text: str | None
    config: Config | None
    mistakes: Sequence[Mistake]
    state: Path
    now: datetime


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    case = _case(args.config, clock()())
    findings = _before(case)
    # What belongs to root is looked at above, with root's eyes.
    become_owner(case.state)
    findings += _after(case)
    if args.json:
        state = worst(findings)
        show.line({"ok": state != "bad", "state": state, "checks": [asdict(one) for one in findings]})
    else:
        _tell(findings)
    return FAULT if worst(findings) == "bad" else GOOD


def _case(argument: str | None, now: datetime) -> Case:
    """What can be known of the configuration, however broken it is. Raises MissingConfigError where there is
    none at all."""
    path = named(argument)
    config: Config | None = None
    text: str | None = None
    mistakes: Sequence[Mistake]
    try:
        config, mistakes = in_force(argument, as_owner=False)
    except MissingConfigError:
        raise
    except ConfigError as error:
        mistakes = error.mistakes
    try:
        text = text_of(path)
    except ConfigError as error:
        mistakes = mistakes or error.mistakes
    state = config.state_dir if config else state_dir_of(text or "", path, os.environ)
    return Case(path=path, text=text, config=config, mistakes=mistakes, state=state, now=now)


def _before(case: Case) -> list[Finding]:
    machine = checkup_machine
    latest = checkup_own.latest_instant(case.state)
    found = [
        _look("clock", lambda: machine.clock(case.now, latest, machine.ask)),
        _look("configuration", lambda: checkup_own.configuration(case.mistakes)),
        _look("files", lambda: machine.modes(case.path, case.state, os.geteuid())),
        _look("credentials", lambda: machine.credentials(case.text, case.path.parent, os.environ)),
        _look("service", lambda: _service(case)),
        _look("disk", lambda: _disk(case.state)),
    ]
    if (config := case.config) is not None:
        found.insert(1, _look("zone", lambda: _zone(config)))
    return found


def _zone(config: Config) -> Finding:
    local = checkup_machine.system_zone(Path("/etc/localtime"), os.environ)
    return checkup_machine.zone(str(config.timezone), local)


def _service(case: Case) -> Finding:
    return checkup_machine.unit(_program(), case.path, os.environ, checkup_machine.ask)


def _installed(case: Case) -> Service:
    return checkup_machine.installed(_program(), case.path, os.environ)


def _program() -> Sequence[str]:
    return running_program(sys.argv[0], sys.executable)


def _disk(state: Path) -> Finding:
    there = next(path for path in (state, *state.parents) if path.exists())
    return checkup_machine.disk(free(there), Room(there).level(), there)


def _after(case: Case) -> list[Finding]:
    own, state, now = checkup_own, case.state, case.now
    today = now.astimezone(case.config.timezone if case.config else None).date()
    found = [
        _look("database", lambda: own.database(state, today)),
        _look("backups", lambda: _backups(case, today)),
    ]
    config = case.config
    if config is None or found[0].state == "bad" or not (state / FILE).exists():
        return found
    stored = _stored(case, config)
    if any(one.check == "database" for one in stored):
        # Whole, and yet not to be used: of a newer version, or held by another.
        found = found[1:]
    return [*stored, *found]


def _backups(case: Case, today: date) -> Finding:
    return checkup_own.backups(case.state, today, running=is_running(case.state), service=_installed(case))


def _stored(case: Case, config: Config) -> list[Finding]:
    """What the database says of the work."""
    own, state, now = checkup_own, case.state, case.now
    try:
        # Of the file itself nothing is changed, were it only to bring it to the schema of this version.
        store = Store.copy_of(state)
    except (MonitorError, sqlite3.Error, OSError) as error:
        return [_failed("database", error)]
    try:
        stored = store.sources()
        states = [stored[source.key] for source in config.sources if source.key in stored]
        dead = store.outbox_counts().get("dead", 0)
        return [
            _look(
                "daemon",
                lambda: own.daemon(states, running=is_running(state), service=_installed(case), now=now),
            ),
            _look("sources", lambda: own.sources(config, stored, now)),
            _look("outbox", lambda: own.outbox(store.pending(), dead, now)),
        ]
    except sqlite3.Error as error:
        return [_failed("database", error)]
    finally:
        store.close()


def _look(check: str, probe: Callable[[], Finding]) -> Finding:
    """A probe that breaks down is a finding too: the others go on."""
    try:
        return probe()
    except Exception as error:
        return _failed(check, error)


def _failed(check: str, error: Exception) -> Finding:
    told = sentence(error)
    if told is None:
        return bad(
            check, f"This could not be looked at: {where(error)}.", "Please report it: it is a fault of ours."
        )
    first, _, remedy = told.partition(". ")
    return bad(check, f"{first.rstrip('.')}.", remedy or "Put it right, and run `job-monitor doctor` again.")


def _tell(findings: Sequence[Finding]) -> None:
    wide = max(len(finding.check) for finding in findings)
    for finding in findings:
        head = f"{show.paint(f'{finding.state:<4}', finding.state)}  {finding.check:<{wide}}  "
        print(head + show.paragraph(finding.message, indent=wide + 8, first="").lstrip())
        if finding.remedy is not None:
            print(show.paragraph(finding.remedy, indent=wide + 8))
