"""`job-monitor check`: every mistake at once; online, every source and channel too."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from monitor import __version__
from monitor.cli import ALL_FAILED, BEGIN, CONFIGURATION, GOOD, SOME_FAILED, show
from monitor.cli.session import clock
from monitor.config import Checked, Config, Note, check, find
from monitor.config.values import mail_key
from monitor.drafts.own_templates import template_troubles
from monitor.drafts.phrases import plural
from monitor.errors import ConfigError, MissingConfigError, Mistake, SourceError, UnreachableError
from monitor.model import Snapshot, Source
from monitor.pipeline import locating
from monitor.pipeline.apply import host_of, new_state
from monitor.sources import source_key
from monitor.store.store import FILE

SAMPLES = 3


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--online", action="store_true", help="read each source once and look at each channel"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(args: argparse.Namespace) -> int:
    try:
        # Days are the user's; a note speaks only of what is more than a day ahead, so UTC will do.
        checked = check(find(args.config, os.environ), os.environ, clock()().date())
    except ConfigError as error:
        checked = Checked(config=None, mistakes=_with_remedy(error), notes=())
    config, mistakes = checked.config, list(checked.mistakes)
    if config is not None:
        checked = replace(checked, notes=(*checked.notes, *_template_notes(config)))
        mistakes += [*_channel_mistakes(config), *_state_mistakes(config)]
    rows: list[dict[str, Any]] = []
    online = args.online and config is not None and not mistakes
    if not args.json:
        _tell(checked, mistakes)
    if online and config is not None:
        rows = _ask(config, quiet=args.json)
        if not args.json:
            _tell_the_rest(rows, config)
    if args.json:
        document: dict[str, Any] = {"ok": not mistakes, "mistakes": [asdict(m) for m in mistakes]}
        document["notes"] = [asdict(n) for n in checked.notes]
        if args.online:
            document["sources"] = rows
        show.line(document)
    if mistakes:
        return CONFIGURATION
    failed = sum(not row["readable"] for row in rows)
    return GOOD if not failed else ALL_FAILED if failed == len(rows) else SOME_FAILED


def _template_notes(config: Config) -> list[Note]:
    """What is wrong with the user's own templates: the shipped drafts take their place."""
    today = clock()().astimezone(config.timezone).date()
    told = template_troubles(config.templates, today=today) if config.templates.is_dir() else ()
    return [Note(key="templates", message=trouble) for trouble in told]


def _with_remedy(error: ConfigError) -> tuple[Mistake, ...]:
    """Its mistakes; where there is no configuration at all, with what begins one."""
    if not isinstance(error, MissingConfigError):
        return error.mistakes
    return tuple(replace(one, suggestion=f"{one.suggestion} {BEGIN}") for one in error.mistakes)


def _channel_mistakes(config: Config) -> list[Mistake]:
    if not config.channels:
        return []
    from monitor.notify import fault

    return [
        Mistake(file=str(config.path), key=f"channels[{index}].url", message=why)
        for index, channel in enumerate(config.channels)
        if (why := fault(channel))
    ]


def _state_mistakes(config: Config) -> list[Mistake]:
    """Why the state folder cannot be used. One that is not there yet is made when it is needed."""
    folder = config.state_dir
    there = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    if not os.path.isdir(there):
        why, remedy = f"{there} is no folder.", "Move it away, or name another state folder."
    elif there == folder and (locked := _locked(folder)):
        why, remedy = f"This user may not write to {locked}.", "Give it to the user who runs job-monitor."
    else:
        return []
    return [Mistake(file=str(config.path), key="state_dir", message=why, suggestion=remedy)]


def _locked(folder: Path) -> Path | None:
    """What of the state folder we may not read and write."""
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return folder
    file = folder / FILE
    return file if file.exists() and not os.access(file, os.R_OK | os.W_OK) else None


def _tell(checked: Checked, mistakes: Sequence[Mistake]) -> None:
    for mistake in mistakes:
        print(mistake)
    for note in checked.notes:
        print(f"note: {note.key}: {note.message}")
    config = checked.config
    if mistakes:
        print(f"\n{plural(len(mistakes), 'mistake')}.")
    elif config is not None:
        sources = sum(len(e.sources) for e in config.employers)
        mailboxes = len(config.mailboxes)
        counts = [plural(len(config.employers), "employer"), plural(sources, "source")]
        if mailboxes:
            counts.append("1 mailbox" if mailboxes == 1 else f"{mailboxes} mailboxes")
        counts.append(plural(len(config.channels), "channel"))
        print(f"{config.path}: no mistakes. {', '.join(counts)}.")
        if not config.channels:
            print("note: there is no channel, so alerts are kept and sent nowhere until you add one.")


def _ask(config: Config, *, quiet: bool) -> list[dict[str, Any]]:
    """Read each source once; nothing is stored."""
    from monitor.cli.mailing import row as row_of_mailbox
    from monitor.http import Http
    from monitor.worker import Worker

    rows = []
    mailboxes = {mail_key(one): one for one in config.mailboxes}
    http, worker = Http(config.http, version=__version__), Worker()
    try:
        for number, source in enumerate(config.sources, 1):
            mailbox = mailboxes.get(source.key)
            row = (
                row_of_mailbox(mailbox, config, worker, clock()())
                if mailbox
                else _ask_one(source, config, http, worker)
            )
            rows.append(row)
            if not quiet:
                at = f"[{number}/{len(config.sources)}] " if show.is_terminal() else ""
                text = show.paragraph(_sentence(row), indent=4, first=at)
                print(show.paint(text, "good" if row["readable"] else "bad"), flush=True)
    finally:
        http.close()
        worker.close()
    return rows


def _tell_the_rest(rows: Sequence[dict[str, Any]], config: Config) -> None:
    """How many can be read; the channels, which are only looked at; whether it is our own network's fault."""
    failed = sum(not row["readable"] for row in rows)
    if failed:
        print(f"{failed} of {plural(len(rows), 'source')} cannot be read.")
    for channel in config.channels:
        told = f"{channel.name}: understood by Apprise; `job-monitor notify test` sends a test."
        print(show.paragraph(told, indent=4, first=""))
    unreachable = all(row["error"] and row["error"]["kind"] == UnreachableError.kind for row in rows)
    if rows and unreachable and len({host_of(source) for source in config.sources}) > 1:
        print(show.paint("No host could be reached: is this machine offline?", "bad"))


def _ask_one(source: Source, config: Config, http: Any, worker: Any) -> dict[str, Any]:
    """What a first poll would find, and to what board the page of a source without a kind leads."""
    row: dict[str, Any] = {
        "source": source.key,
        "leads_to": None,
        "readable": False,
        "count": 0,
        "samples": [],
        "error": None,
    }
    try:
        snapshot: Snapshot = locating.read(
            source,
            new_state(source),
            {},
            http,
            worker,
            config.fit.keywords,
            clock()(),
            look_further=True,
        )
    except SourceError as error:
        return row | {"error": {"kind": error.kind, "message": str(error)}}
    titles = [posting.title for posting in snapshot.postings[:SAMPLES]]
    lead = snapshot.lead
    place = source_key(lead.kind, lead.board, lead.url) if lead else source.key
    leads_to = place if place != source.key else None
    return row | {
        "leads_to": leads_to,
        "readable": True,
        "count": len(snapshot.postings),
        "samples": titles,
    }


def _sentence(row: dict[str, Any]) -> str:
    name = show.shortened(row["source"])
    if not row["readable"]:
        return f"{name}: not readable: {row['error']['message']}"
    name += f" leads to {show.shortened(row['leads_to'])}" if row["leads_to"] else ""
    samples = "; ".join(row["samples"])
    mails = row["source"].startswith("mail:")
    count = f"{plural(row['count'], 'mail')} of the last 30 days" if mails else plural(row["count"], "role")
    return f"{name}: readable, {count}" + (f" ({samples})" if samples else "")
