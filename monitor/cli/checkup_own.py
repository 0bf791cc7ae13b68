"""What `doctor` looks at of the program's own: daemon, outbox, sources, database."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from monitor.cli.finding import Finding, Service, bad, good, warn
from monitor.config import Config
from monitor.decisions.health import state_of
from monitor.decisions.stories import span
from monitor.drafts.phrases import listed, plural
from monitor.errors import Mistake
from monitor.model import Delivery, SourceState
from monitor.store.backup import candidates
from monitor.store.copying import FILE, to_look_at
from monitor.store.recovery import damage

_HANGS_AFTER = timedelta(hours=1)
_LATE_AFTER = timedelta(hours=1)
_STUCK_AFTER = timedelta(hours=24)
_BACKUP_WITHIN = timedelta(days=3)
_SYSTEMCTL: Mapping[Service, str] = {"user": "systemctl --user", "system": "sudo systemctl"}


def configuration(mistakes: Sequence[Mistake]) -> Finding:
    """Whether the file can be used."""
    if not mistakes:
        return good("configuration", "The configuration can be used as it stands.")
    return bad(
        "configuration",
        f"The configuration has {plural(len(mistakes), 'mistake')}, the first one: {mistakes[0]}",
        "`job-monitor check` lists every one with its line.",
    )


def daemon(states: Sequence[SourceState], *, running: bool, service: Service, now: datetime) -> Finding:
    """Whether somebody watches: the daemon is there and gets on, or `poll` is run often enough."""
    tried = max((s.last_polled_at for s in states if s.last_polled_at), default=None)
    due = min((s.next_poll_at for s in states if s.next_poll_at), default=None)
    late = due is not None and now - due > _HANGS_AFTER
    told = _lately(states, now)
    if running and late:
        return bad("daemon", f"job-monitor runs and does not get on: {told}.", _again(service))
    if running:
        return good("daemon", f"job-monitor runs; {told}.")
    if late or tried is None:
        return bad("daemon", f"job-monitor does not run, so nobody watches; {told}.", _start(service))
    return warn("daemon", f"job-monitor does not run now; {told}.", _start(service))


def _lately(states: Sequence[SourceState], now: datetime) -> str:
    """When a source was asked last, and when one gave an answer that could be read, which may be another
    time."""
    tried = max((s.last_polled_at for s in states if s.last_polled_at), default=None)
    read = max((s.last_ok_at for s in states if s.last_ok_at), default=None)
    if tried is None:
        return "no source was asked yet"
    if read == tried:
        return f"the last read was {span(now - tried)} ago"
    well = f"the last read that went well was {span(now - read)} ago" if read else "none was ever read well"
    return f"sources were last asked {span(now - tried)} ago, {well}"


def _start(service: Service) -> str:
    if service == "none":
        return (
            "`job-monitor run` watches for as long as it runs; `job-monitor service install` sets up a"
            " service that always does."
        )
    return f"Start it: `{_SYSTEMCTL[service]} start job-monitor`."


def _again(service: Service) -> str:
    if service == "none":
        return "Stop it and start it again, the way it was started (`job-monitor run`)."
    return f"Restart it: `{_SYSTEMCTL[service]} restart job-monitor`."


def outbox(pending: Sequence[Delivery], dead: int, now: datetime) -> Finding:
    """What waits longer than it should, and what no channel would take."""
    late = [d for d in pending if d.not_before <= now or d.attempts]
    since = min((d.first_tried_at or d.not_before for d in late), default=None)
    doubtful = sum(d.state == "in_doubt" for d in pending)
    waits = f"{plural(len(pending), 'message')} waiting"
    waits += f", {doubtful} of them may have arrived" if doubtful else ""
    remedy = "`job-monitor outbox` says why; `job-monitor notify test` tries each channel."
    if since is not None and now - since > _STUCK_AFTER:
        return bad("outbox", f"{waits}, the oldest for {span(now - since)}.", remedy)
    if since is not None and now - since > _LATE_AFTER:
        return warn("outbox", f"{waits}, the oldest for {span(now - since)}.", remedy)
    if dead:
        return warn("outbox", f"{plural(dead, 'message')} that no channel would take.", remedy)
    return good("outbox", f"{waits}." if pending else "Nothing waits.")


def sources(config: Config, stored: Mapping[str, SourceState], now: datetime) -> Finding:
    """How many cannot be read, and whether any is long overdue."""
    watched = config.sources
    if not watched:
        return warn(
            "sources", "Nothing is watched yet.", "`job-monitor add URL` finds the board of any employer."
        )
    states = {s.key: state_of(stored[s.key], now) for s in watched if s.key in stored}
    ill = [key for key, state in states.items() if state in ("failing", "dead")]
    remedy = "`job-monitor status` says what is wrong with each."
    if ill:
        make = bad if len(ill) == len(watched) else warn
        return make("sources", f"{len(ill)} of {plural(len(watched), 'source')} cannot be read.", remedy)
    reads = {s.key: (stored[s.key].last_ok_at, s.poll_every) for s in watched if s.key in stored}
    overdue = [
        key
        for key, (at, every) in reads.items()
        if at is None or now - at > max(3 * every, timedelta(hours=6))
    ]
    if overdue:
        at = min((at for key in overdue if (at := reads[key][0])), default=None)
        oldest = f"the oldest was read well {span(now - at)} ago" if at else "they were never read well"
        return warn("sources", f"{plural(len(overdue), 'source')} overdue: {oldest}.", remedy)
    unread = len(watched) - len(reads)
    more = f"; {unread} not read yet" if unread else ""
    return good("sources", f"All of {plural(len(watched), 'source')} can be read{more}.")


def database(folder: Path, today: date) -> Finding:
    """Whether it is whole, and how much there is; what was set aside. Raises StoreError where it is busy."""
    file = folder / FILE
    if not file.exists():
        return warn(
            "database", f"There is no database in {folder} yet.", "The first `job-monitor poll` makes it."
        )
    why = damage(folder, today, thorough=True)
    # Twice, since whoever began to write at this moment makes the first look wrong.
    if why is not None and (why := damage(folder, today, thorough=True)) is not None:
        return bad(
            "database",
            f"The database is damaged ({why}).",
            "Restart job-monitor (or run `job-monitor poll`): it keeps the damaged file and takes the last"
            " good backup. `job-monitor restore FILE` takes one of your own.",
        )
    aside = sorted(path for path in folder.glob(f"{FILE}.*-*") if path.suffix not in ("", ".part"))
    kept = [path for path in aside if "damaged-" in path.name or "before-restore-" in path.name]
    size = f"The database is whole ({file.stat().st_size >> 10} KiB)."
    if kept:
        return warn(
            "database",
            f"{size} Older ones are kept beside it: {listed([path.name for path in kept])}.",
            f"Remove them from {folder} when you need them no more.",
        )
    return good("database", size)


def backups(folder: Path, today: date, *, running: bool, service: Service) -> Finding:
    """Whether there is a backup of these days."""
    found = [path for path in candidates(folder, today) if path.stat().st_size]
    days = [datetime.fromtimestamp(path.stat().st_mtime, UTC).date() for path in found]
    if not found:
        return warn(
            "backups",
            "There is no backup yet.",
            "The daemon writes one a day; `job-monitor backup FILE` writes one now.",
        )
    age = today - max(days)
    said = f"{plural(len(found), 'backup')}, the latest of {max(days).isoformat()}."
    if running and age > _BACKUP_WITHIN:
        return bad(
            "backups",
            said,
            f"{_log(service)} says why. See that the disk has room.",
        )
    return good("backups", said)


def _log(service: Service) -> str:
    if service == "none":
        return "What job-monitor prints"
    sudo, user = ("sudo ", "") if service == "system" else ("", "--user ")
    return f"The log (`{sudo}journalctl {user}-u job-monitor`)"


def latest_instant(folder: Path) -> datetime | None:
    """The last instant that the database knows of; None where it cannot be told."""
    try:
        with closing(to_look_at(folder / FILE)) as db:
            (at,) = db.execute("SELECT max(last_polled_at) FROM source").fetchone()
            return None if at is None else datetime.fromtimestamp(at, UTC)
    except (sqlite3.Error, UnicodeDecodeError, OSError, ValueError, OverflowError):
        # What is wrong with it is told by the look at the database itself.
        return None
