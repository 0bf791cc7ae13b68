"""`job-monitor poll`: one pass by hand, over everything or what is named."""

from __future__ import annotations

import argparse
import errno
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from monitor import __version__
from monitor.cli import ALL_FAILED, GOOD, SOME_FAILED, UNDELIVERED, show
from monitor.cli.logs import beside_a_verb
from monitor.cli.session import clock, configuration
from monitor.cli.streams import fall_silent
from monitor.config import Config
from monitor.decisions.room import WITHOUT_ROOM
from monitor.drafts.hosts import gather
from monitor.drafts.phrases import plural
from monitor.errors import StoreError, UsageError
from monitor.http import Http
from monitor.model import Message, Post
from monitor.notify import Notifier, Outcome
from monitor.pipeline import Monitor, Polled, Summary
from monitor.pipeline.heartbeat import Heartbeat
from monitor.pipeline.opening import notice_damage, open_store
from monitor.pipeline.post import tried_again
from monitor.store import Store
from monitor.store.lock import instance_lock
from monitor.store.owner import become_owner
from monitor.store.room import Room
from monitor.worker import Worker


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "keys", nargs="*", metavar="KEY", help="a source, such as greenhouse:acme (else: all)"
    )
    parser.add_argument("--due", action="store_true", help="only what is due")
    parser.add_argument(
        "--dry-run", action="store_true", help="store and send nothing; print what would be sent"
    )
    parser.add_argument("--json", action="store_true", help="one JSON line for each source, then a summary")
    parser.add_argument("--verbose", action="store_true", help="show the log too, as the daemon writes it")


class Voice:
    """Tells of the pass for as long as the output takes it; the pass goes on to its end, read or not."""

    def __init__(self) -> None:
        self._fault: OSError | None = None

    def say(self, tell: Callable[[], None]) -> None:
        """Let it print, unless the output took nothing before."""
        if self._fault is not None:
            return
        try:
            tell()
            sys.stdout.flush()
        except OSError as fault:
            self._fault = fault
            fall_silent()

    def close(self) -> None:
        """Raises what kept it from telling all; that nobody reads any more is no fault."""
        if self._fault is not None and not isinstance(self._fault, BrokenPipeError):
            raise self._fault


class Printer:
    """In the place of the channels in a dry run: prints what they would get."""

    def __init__(self, voice: Voice, *, silent: bool) -> None:
        self._voice = voice
        self._silent = silent

    def send(self, channel: str, message: Message) -> Outcome:
        if not self._silent:
            self._voice.say(lambda: _would_send(channel, message))
        return Outcome(result="sent", reason="")


def _would_send(channel: str, message: Message) -> None:
    print(f"\nWould send to {channel}: {message.title}\n")
    for part in message.text.splitlines():
        print(show.paragraph(part, indent=4) if part else "")


def run(args: argparse.Namespace) -> int:
    now = clock()
    config = configuration(args)
    _known_keys(config, args.keys)
    become_owner(config.state_dir)
    voice = Voice()
    with beside_a_verb(verbose=args.verbose):
        if args.dry_run:
            _could_be_used(config.state_dir)
            store = Store.copy_of(config.state_dir)
            summary = _pass(args, config, store, Printer(voice, silent=args.json), now, voice)
        else:
            with instance_lock(config.state_dir):
                summary = _mending(args, config, now, voice)
    scarce = config.state_dir.exists() and Room(config.state_dir).level() == "scarce"
    voice.say(lambda: _tell(summary, args, scarce=scarce))
    voice.close()
    return exit_code(summary)


def exit_code(summary: Summary) -> int:
    if summary.failed:
        return ALL_FAILED if summary.failed == summary.polled else SOME_FAILED
    return UNDELIVERED if summary.undelivered else GOOD


def _mending(args: argparse.Namespace, config: Config, now: Callable[[], datetime], voice: Voice) -> Summary:
    """A pass; where the database turns out to be damaged in it, another one, once that is mended."""
    sender = Notifier(config.channels)
    try:
        return _pass(args, config, open_store(config, now()), sender, now, voice)
    except (sqlite3.Error, StoreError) as fault:
        if not notice_damage(config.state_dir, fault):
            raise
        print(
            f"The database turned out to be damaged: {fault}. It is mended, and all is read again.",
            file=sys.stderr,
        )
    return _pass(args, config, open_store(config, now()), sender, now, voice)


def _pass(
    args: argparse.Namespace,
    config: Config,
    store: Store,
    sender: Notifier | Printer,
    now: Callable[[], datetime],
    voice: Voice,
) -> Summary:
    with ExitStack() as stack:
        stack.callback(store.close)
        worker = Worker()
        stack.callback(worker.close)
        http = Http(config.http, version=__version__)
        monitor = Monitor(config, store, http, worker, sender, now)
        # Closed in this order: the door first, so that threads that wait for a site end at once.
        stack.callback(monitor.close)
        stack.callback(http.close)
        monitor.start()
        total = len(args.keys) or len(config.sources)
        tell = _json_line if args.json else _Progress(total)

        def watch(polled: Polled) -> None:
            voice.say(lambda: tell(polled))

        summary = monitor.run(args.keys or None, only_due=args.due, insist=not args.due, watch=watch)
        if not args.dry_run:
            heartbeat = Heartbeat(config.heartbeat_url, http, store)
            if heartbeat.beat(now()):
                heartbeat.wait()
        return summary


def _could_be_used(folder: Path) -> None:
    """NotADirectoryError where the state folder is none; one that is not there yet could be made."""
    there = next(path for path in (folder, *folder.parents) if path.exists() or path.is_symlink())
    if not there.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(there))


def _known_keys(config: Config, keys: list[str]) -> None:
    there = {source.key for source in config.sources}
    for key in keys:
        if key not in there:
            listed = ", ".join(sorted(there)) or "none"
            raise UsageError(f"There is no source {key} in the configuration. There are: {listed}.")


class _Progress:
    """One line for each source, as it is done; on a terminal with how many are left."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def __call__(self, polled: Polled) -> None:
        self._done += 1
        at = f"[{self._done}/{self._total}] " if show.is_terminal() else ""
        text = show.paragraph(f"{show.shortened(polled.source)}: {_sentence(polled)}", indent=4, first=at)
        print(show.paint(text, "bad" if polled.error else None), flush=True)
        for alert in gather(polled.alerts, {}).alerts:
            print(show.paint(show.paragraph(alert.title, indent=4), "strong"), flush=True)


def _sentence(polled: Polled) -> str:
    if polled.error is not None:
        return f"{polled.outcome}: {polled.error}"
    if polled.post is not None:
        return _of_mails(polled, polled.post)
    if polled.outcome == "skipped":
        return "left alone: the site asked to be asked later"
    if polled.outcome == "unchanged":
        return f"unchanged, {_roles(polled.postings)}"
    if polled.baseline:
        return f"read for the first time, {_shown(polled)}"
    counts: dict[str, int] = {}
    for change in polled.changes:
        counts[change.what] = counts.get(change.what, 0) + 1
    what = ", ".join(f"{n} {word}" for word, n in counts.items()) or "no change"
    return f"{_shown(polled)}, {what}"


def _of_mails(polled: Polled, post: Post) -> str:
    """What the new mails of a mailbox were, and what they told."""
    first = "read for the first time, " if polled.baseline else ""
    if not post.mails:
        return first + (tried_again(post) if post.stuck else "no new mail")
    mails = plural(len(post.mails), "mail" if post.again else "new mail")
    mails += " read again for new names" if post.again else ""
    parts = [mails, f"{plural(post.alerts, 'job alert')} with {_shown(polled)}"]
    if post.doubts:
        parts.append(f"{len(post.doubts)} not read whole")
    if post.stuck:
        parts.append(f"{len(post.stuck)} to be tried again")
    if post.forged:
        parts.append(f"{post.forged} left out as forged")
    opened = sum(change.what == "opened" for change in polled.changes)
    return first + ", ".join(parts) + (f", {opened} opened" if opened else "")


def _shown(polled: Polled) -> str:
    """How many roles, and how many entries about other employers were left out."""
    return _roles(polled.postings) + (f" ({polled.others} of others)" if polled.others else "")


def _roles(count: int) -> str:
    return "1 role" if count == 1 else f"{count} roles"


def _json_line(polled: Polled) -> None:
    show.line(
        {
            "source": polled.source,
            "employer": polled.employer or None,
            "outcome": polled.outcome,
            "complete": polled.complete,
            "postings": polled.postings,
            "others": polled.others,
            "baseline": polled.baseline,
            "changes": [
                {
                    "change": change.what,
                    "id": change.posting.id,
                    "title": change.posting.title,
                    "url": change.posting.url,
                    "departments": list(change.posting.departments),
                    "locations": list(change.posting.locations),
                    "employer": change.employer or polled.employer,
                }
                for change in polled.changes
            ],
            "mails": polled.post and _mails_json(polled.post),
            "alerts": [{"kind": a.kind, "title": a.title, "alert": a.key} for a in polled.alerts],
            "error": polled.error and {"kind": polled.error.kind, "message": str(polled.error)},
        }
    )


def _mails_json(post: Post) -> dict[str, int]:
    return {
        "read": len(post.mails),
        "alerts": post.alerts,
        "not_whole": len(post.doubts),
        "forged": post.forged,
        "proposals": len(post.proposals),
    }


def _summary_json(summary: Summary) -> dict[str, int]:
    return {
        "polled": summary.polled,
        "failed": summary.failed,
        "skipped": summary.skipped,
        "opened": summary.opened,
        "alerts": summary.alerts,
        "delivered": summary.delivered,
        "pending": summary.pending,
    }


def _tell(summary: Summary, args: argparse.Namespace, *, scarce: bool) -> None:
    if args.json:
        show.line({"summary": _summary_json(summary)})
        return
    if scarce:
        print(show.paragraph(f"The disk is nearly full: {WITHOUT_ROOM}. Make room on it."))
    elif not summary.polled and not summary.skipped:
        print("Nothing was due.")
    parts = [f"{summary.polled} read" if not summary.failed else f"{summary.polled} asked"]
    if summary.failed:
        parts.append(f"{summary.failed} failed")
    parts.append(f"{summary.opened} opened")
    parts.append(f"{summary.delivered} {'would be sent' if args.dry_run else 'delivered'}")
    if summary.pending:
        parts.append(f"{summary.pending} waiting (`job-monitor outbox` says why)")
    print("; ".join(parts) + ".")
    if args.dry_run:
        print("Dry run: nothing was stored, nothing was sent.", file=sys.stderr)
