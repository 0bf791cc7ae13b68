"""`job-monitor add URL`: finds the board behind an address, shows what it found, and writes the entry."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor import __version__
from monitor.cli import ALL_FAILED, GOOD, show
from monitor.cli.session import clock
from monitor.cli.whose import is_called, whose
from monitor.config import Config, examine, find
from monitor.config.editing import NEW_FILE, snippet, with_source, write
from monitor.config.places import text_of
from monitor.config.source_entries import places_of
from monitor.drafts.phrases import plural
from monitor.errors import ConfigError, MissingConfigError, TermsError, UsageError
from monitor.finding import Found, is_address
from monitor.model import Employer, Source
from monitor.text import URL_LIMIT, clean

SAMPLES = 5
_PLAIN = {"feed": "A feed", "page": "A page of roles"}
_WINDOW = "It shows only the newest roles: new ones are told, but whether one was closed cannot be seen here."
_NOBODY = "employers = []"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL", help="any address of the employer's careers pages")
    parser.add_argument("--employer", metavar="NAME", help="whose board it is (else: who is recognised)")
    parser.add_argument(
        "--accept-terms",
        action="store_true",
        help="read it although the site's rules ask programs to stay away; you answer for that",
    )
    parser.add_argument("--dry-run", action="store_true", help="show what was found; write nothing")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument("--json", action="store_true", help="one JSON document; asks nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """The watch list that is added to. `text` is None where there is none yet."""

    path: Path
    text: str | None
    config: Config

    @property
    def employers(self) -> tuple[Employer, ...]:
        return self.config.employers


def run(args: argparse.Namespace) -> int:
    url, named = _asked(args)
    file = _file(args.config)
    if not args.json:
        _say_busy(f"Looking at {show.shortened(url)} …")
    found = _look(args, file)
    entry = entry_of(found, accept_terms=args.accept_terms)
    owner = next((one for one in file.employers if named and is_called(one, named)), None)
    employer = (owner.name if owner else named) or whose(found, file.employers, url)
    twin = (_twin(entry, file) or _pointing(url, file)) if entry else None
    if not args.json:
        _show(found, accepted=args.accept_terms)
    if entry is None or twin is not None:
        if args.json:
            show.line(document(found, toml=None, employer=employer, file=file, written=False))
        if twin is not None:
            raise UsageError(
                f"This board is watched already: {show.shortened(twin.key)} of {twin.employer}."
                " Nothing was written."
            )
        return ALL_FAILED
    new = not any(is_called(one, employer) for one in file.employers)
    toml = snippet(entry, employer if new else None)
    written = not args.dry_run and (args.json or args.yes or _agreed(employer, new=new, file=file))
    if written:
        changed = with_source(NEW_FILE if file.text is None else file.text, employer, entry)
        _judge(changed, file.path)
        write(file.path, changed, file.text)
    if args.json:
        show.line(document(found, toml=toml, employer=employer, file=file, written=written))
    else:
        _tell(toml, employer, new=new, file=file, written=written, dry=args.dry_run)
    return GOOD


def entry_of(found: Found, *, accept_terms: bool) -> dict[str, str | bool] | None:
    """The keys of the source as they are written; None where nothing that can be read was found."""
    from monitor.sources import recognise

    if not found.readable or found.kind is None:
        return None
    seen = recognise(found.url)
    plain = seen is not None and (seen.kind, seen.board) == (found.kind, found.board)
    entry: dict[str, str | bool] = {"url": found.url} if plain else {"kind": found.kind, "url": found.url}
    return entry | ({"accept_terms": True} if accept_terms else {})


def title_of(system: str) -> str:
    """The name of a system as its vendor writes it; empty where none was recognised."""
    from monitor.sources import READERS
    from monitor.sources.systems import BY_NAME

    if system in READERS:
        return READERS[system].title
    return BY_NAME[system].title if system in BY_NAME else system


def document(found: Found, *, toml: str | None, employer: str, file: File, written: bool) -> dict[str, Any]:
    return {
        "system": found.system,
        "kind": found.kind,
        "board": found.board,
        "url": found.url,
        "readable": found.readable,
        "complete": found.complete,
        "count": found.count,
        "samples": list(found.samples),
        "requests": found.requests,
        "reason": found.reason,
        "toml": toml,
        "employer": employer,
        "file": str(file.path),
        "written": written,
    }


def _asked(args: argparse.Namespace) -> tuple[str, str | None]:
    """The address and the name of the command line; UsageError where one of them is none."""
    url = clean(args.url, URL_LIMIT)
    if not is_address(url):
        shown = f"{clean(url, 100)} is" if url else "This is"
        raise UsageError(
            f"{shown} not the address of a web page. Paste the address of the careers page as it stands in"
            " the browser, such as https://www.acme.example/careers."
        )
    if args.employer is None:
        return url, None
    named = clean(args.employer, 200)
    if not named:
        raise UsageError("The name after --employer is empty. Write whose board it is, or leave it out.")
    return url, named


def _file(named: str | None) -> File:
    """The watch list, which may be still to come. Raises ConfigError for one with mistakes."""
    try:
        path = find(named, os.environ)
    except MissingConfigError as missing:
        path = Path(missing.mistakes[0].file)
        return File(path=path, text=None, config=_judge("", path))
    except ConfigError:
        wanted = Path(named or os.environ.get("MONITOR_CONFIG", "")).expanduser()
        if wanted.exists() or wanted.suffix != ".toml":
            raise
        return File(path=wanted, text=None, config=_judge("", wanted))
    text = text_of(path)
    return File(path=path, text=text, config=_judge(text, path))


def _judge(text: str, path: Path) -> Config:
    """What a watch list says, together with the environment; here also one that says nothing yet."""
    said = any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())
    checked = examine(text if said else f"{text}\n{_NOBODY}", path, path.parent, os.environ)
    if checked.config is None:
        raise ConfigError(checked.mistakes)
    return checked.config


def _look(args: argparse.Namespace, file: File) -> Found:
    from monitor import finding
    from monitor.http import Http
    from monitor.worker import Worker

    with Http(file.config.http, version=__version__) as http, Worker() as worker:
        return finding.find(args.url, http, worker, clock()(), accept_terms=args.accept_terms)


# --------------------------------------------------------------------------- what is there already


def _twin(entry: dict[str, str | bool], file: File) -> Source | None:
    """The source of the file that is this one already."""
    new = _judge(snippet(entry, "x"), file.path).sources[0]
    taken = set(places_of(new))
    return next((one for one in file.config.sources if taken & {*places_of(one)} or one.key == new.key), None)


def _pointing(url: str, file: File) -> Source | None:
    """The source of the file whose page is this address, and that leads to whatever board is behind it."""
    taken = set(places_of(_judge(snippet({"kind": "page", "url": _whole(url)}, "x"), file.path).sources[0]))
    return next((one for one in file.config.sources if one.open_kind and taken & {*places_of(one)}), None)


def _whole(url: str) -> str:
    return url if "://" in url else f"https://{url}"


# ------------------------------------------------------------------------------------ what is said


def _say_busy(text: str) -> None:
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)


def _show(found: Found, *, accepted: bool) -> None:
    title = _PLAIN.get(found.system, title_of(found.system))
    board = f", board {found.board}" if found.board else ""
    print(show.paragraph(f"{title}{board}. {found.reason}" if title else found.reason))
    if not found.readable:
        if not accepted and (found.terms or isinstance(found.fault, TermsError)):
            print(show.paragraph("`add --accept-terms` reads it all the same, and writes that line for you."))
        return
    samples = found.samples[:SAMPLES]
    more = " on the first page, and more behind it" if found.more else ""
    said = f"{plural(found.count, 'open role')}{more}" if found.count else "No role is open at the moment"
    print(show.paint(f"{said}{':' if samples else '.'}", "good"))
    for title in samples:
        print(show.paragraph(f"· {title}", indent=4, first="  "))
    if samples and found.count > len(samples):
        print(f"  and {found.count - len(samples)} more")
    if _is_window(found):
        print(show.paragraph(_WINDOW))


def _is_window(found: Found) -> bool:
    from monitor.sources import READERS

    return found.kind is not None and READERS[found.kind].window


def _agreed(employer: str, *, new: bool, file: File) -> bool:
    """Whether the entry may be written; without a terminal nobody is asked. No answer at all is a no."""
    if not (sys.stdin.isatty() and show.is_terminal()):
        return True
    whom = f"a new employer, {employer}," if new else employer
    while True:
        try:
            answer = input(f"Add it to {whom} in {file.path}? [Y/n] ").strip().lower()
        except EOFError:
            print()
            return False
        if answer in ("", "y", "yes", "n", "no"):
            return answer in ("", "y", "yes")
        print("Answer y to write it, n to leave the file as it is (--employer NAME names somebody else).")


def _tell(toml: str, employer: str, *, new: bool, file: File, written: bool, dry: bool) -> None:
    if not written:
        print(
            f"\n{'Would write' if dry else 'Nothing was written. The entry'} for {employer}:\n\n{toml}",
            end="",
        )
        return
    print(show.paint(f"\nWritten for {employer}{' (new)' if new else ''} to {file.path}:", "good"))
    print(f"\n{toml}", end="")
    if new:
        print("\nAdd the no and the people who interviewed you: config.example.toml shows how.")
