"""What stands behind an address, for the verbs that add a source: looked for, shown, made an entry."""

from __future__ import annotations

import re
import sys
from typing import Any

from monitor import __version__
from monitor.cli import show
from monitor.cli.session import clock
from monitor.cli.watchfile import File, judge
from monitor.config import Config
from monitor.config.entries import Entry, snippet
from monitor.config.source_entries import places_of
from monitor.drafts.phrases import plural
from monitor.errors import TermsError, UsageError
from monitor.finding import Found, is_address
from monitor.model import Source
from monitor.text import URL_LIMIT, clean

SAMPLES = 5
_PLAIN = {"feed": "A feed", "page": "A page of roles"}
_MAIL_ADDRESS = re.compile(r"[^@\s/:]+@[^@\s/:]+")
_BY_MAIL = (
    "Alert mails are read from a folder of your mailbox: `job-monitor add imaps://user@host/Folder` tries"
    " one, and docs/mail.md tells how to begin."
)
_WINDOW = "It shows only the newest roles: new ones are told, but whether one was closed cannot be seen here."


def address_of(text: str) -> str:
    """The address of a page; UsageError where it is none."""
    url = clean(text, URL_LIMIT)
    if _MAIL_ADDRESS.fullmatch(url):
        raise UsageError(
            "This is a mail address, and not that of a web page. To have alert mails read, give the folder"
            " that they come into, such as imaps://jordan@mail.example/Folder; docs/mail.md tells how."
        )
    # A name is no address, though a host may be called like it.
    if not is_address(url) or " " in url or not set("./:") & set(url):
        shown = f"{clean(url, 100)} is" if url else "This is"
        raise UsageError(
            f"{shown} not the address of a web page. Paste the address of the careers page as it stands in"
            " the browser, such as https://www.acme.example/careers."
        )
    return url


def look(url: str, config: Config, *, accept_terms: bool) -> Found:
    """Asks the site, as the watch list says sites are asked."""
    from monitor import finding
    from monitor.http import Http
    from monitor.worker import Worker

    with Http(config.http, version=__version__) as http, Worker() as worker:
        return finding.find(url, http, worker, clock()(), accept_terms=accept_terms)


def say_busy(url: str) -> None:
    if sys.stderr.isatty():
        print(f"Looking at {show.shortened(url)} …", file=sys.stderr, flush=True)


def entry_of(found: Found, *, accept_terms: bool) -> Entry | None:
    """The keys of the source as they are written; None where nothing that can be read was found."""
    from monitor.sources import recognise

    if not found.readable or found.kind is None:
        return None
    seen = recognise(found.url)
    plain = seen is not None and (seen.kind, seen.board) == (found.kind, found.board)
    terms = {"accept_terms": True} if accept_terms else {}
    return ({"url": found.url} if plain else {"kind": found.kind, "url": found.url}) | terms


def already(url: str, entry: Entry, file: File) -> Source | None:
    """The source of the file that is this one already, or whose page leads to whatever is behind it."""
    return _twin(entry, file) or _pointing(url, file)


def document(found: Found) -> dict[str, Any]:
    """What was found, as JSON."""
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
    }


def tell(found: Found, *, accepted: bool, remedy: str) -> None:
    """What was found, and the first titles; `remedy` is for what the terms forbid."""
    title = _PLAIN.get(found.system, title_of(found.system))
    board = f", board {found.board}" if found.board else ""
    print(show.paragraph(f"{title}{board}. {found.reason}" if title else found.reason))
    if not found.readable:
        if not accepted and (found.terms or isinstance(found.fault, TermsError)):
            print(show.paragraph(remedy))
        if "alert" in found.reason:
            print(show.paragraph(_BY_MAIL))
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


def title_of(system: str) -> str:
    """The name of a system as its vendor writes it; empty where none was recognised."""
    from monitor.sources import READERS
    from monitor.sources.systems import BY_NAME

    if system in READERS:
        return READERS[system].title
    return BY_NAME[system].title if system in BY_NAME else system


def _is_window(found: Found) -> bool:
    from monitor.sources import READERS

    return found.kind is not None and READERS[found.kind].window


def _twin(entry: Entry, file: File) -> Source | None:
    new = judge(snippet(entry, "x"), file.path).sources[0]
    taken = set(places_of(new))
    return next((one for one in file.config.sources if taken & {*places_of(one)} or one.key == new.key), None)


def _pointing(url: str, file: File) -> Source | None:
    whole = url if "://" in url else f"https://{url}"
    taken = set(places_of(judge(snippet({"kind": "page", "url": whole}, "x"), file.path).sources[0]))
    return next((one for one in file.config.sources if one.open_kind and taken & {*places_of(one)}), None)
