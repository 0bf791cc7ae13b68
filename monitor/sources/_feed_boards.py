"""How job boards of many employers carry employer, title and place in their feeds: rules as data. Pure.

A rule is for a board that is known by its host, never guessed for a feed that is not: "Data - Berlin" may be
a title and "Head of Design at Scale" too. Fields of the feed come first, then what its rule sets apart.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from monitor.sources._listing import COMPANY, PLACE, Record, value
from monitor.text import as_text

_COLON = re.compile(r"(?P<employer>[^:]+?)\s*:\s+(?P<title>.+)")
_AT = re.compile(
    r"(?P<title>.+) at (?P<employer>.+?)(?:\s*\((?P<place>(?!allows remote)(?:[^()]|\([^()]*\))+)\))?"
    r"(?P<remote>\s*\(allows remote\))?"
)
_DASH = re.compile(r"(?P<title>.+)\s+[-–—]\s+(?P<employer>.+)")
_DASHES = re.compile(r"(?P<title>.+)\s+[-–—]\s+(?P<employer>.+?)\s+[-–—]\s+(?P<place>.+)")
_HIRING = re.compile(
    r"(?P<employer>.+?) is (?:hiring|looking for|seeking) (?:for a position of )?(?:an? )?(?P<title>.+?)"
    r"(?: in (?P<place>.+)|(?P<remote> anywhere))?"
)
_FORM = r"(?:Inc|LLC|Ltd|GmbH|Corp|Co|PBC|S\.A|L\.P)\b\.?"
_COMMA = re.compile(rf"(?P<title>.+),\s+(?P<employer>(?!{_FORM})[^,]+(?:,\s*{_FORM})?)", re.IGNORECASE)
_BRACKETS = re.compile(r"(?P<title>.+?)\s*\((?P<place>[^()]+)\)(?:\s*(?:\$|€|£).*)?")
_RUSSIAN = re.compile(r"Требуется «(?P<title>.+)»(?:\s*\((?P<place>[^(),\d]+)[^()]*\))?.*")
_LABEL = r"<(?:b|strong)>\s*(?:{})\s*:?\s*</(?:b|strong)>\s*:?\s*(?P<{}>[^<\n]+)"
_EMPLOYER_FIRST = re.compile(
    r"\A\s*(?P<employer>[^<\n]{2,150}?)(?:\s+[-–]\s+(?P<department>[^<\n]{2,150}?))?\s*<br"
)
_PLACE_FIRST = re.compile(r"\A\s*(?P<place>[^<\n!?]{2,80}?)\s*(?:\n|<p>)")
_LONGEST = 20_000
_IN_TEXT = (
    ("employer", "company", COMPANY),
    ("place", "location", PLACE),
    ("department", "department", ("department",)),
)
_NO_PICTURE = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u26B2\uFE0F]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One job board. `titles` are ways in which it writes titles, the first that fits counts.

    `employer` and `place` are fields of its own, `texts` are looked for in the text of an entry.
    `remote`: all of its roles are.
    """

    name: str
    hosts: tuple[str, ...]
    titles: tuple[re.Pattern[str], ...] = ()
    employer: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    texts: tuple[re.Pattern[str], ...] = ()
    remote: bool = False


def _labelled(part: str, *labels: str) -> re.Pattern[str]:
    return re.compile(_LABEL.format("|".join(labels), part), re.IGNORECASE)


WHO_IS_HIRING = Board(
    name="Hacker News: Who is hiring",
    hosts=("news.ycombinator.com", "hn.algolia.com", "hacker-news.firebaseio.com"),
)

BOARDS = (
    Board(
        name="We Work Remotely", hosts=("weworkremotely.com",), titles=(_COLON,),
        place=("region", "country"), remote=True,
    ),
    Board(name="Remote OK", hosts=("remoteok.com", "remoteok.io"), titles=(_AT,), remote=True),
    Board(
        name="Remotive", hosts=("remotive.com", "remotive.io"), titles=(_AT, _COLON),
        employer=("author",), remote=True,
    ),
    Board(name="Jobicy", hosts=("jobicy.com",), remote=True),
    Board(
        name="Himalayas", hosts=("himalayas.app",), remote=True,
        employer=("himalayasjobscompanyname",), place=("himalayasjobslocationrestriction",),
    ),
    Board(name="Arbeitnow", hosts=("arbeitnow.com",)),
    Board(name="The Muse", hosts=("themuse.com",)),
    Board(name="Working Nomads", hosts=("workingnomads.com", "workingnomads.co"), remote=True),
    Board(name="NoDesk", hosts=("nodesk.co",), titles=(_AT,), remote=True),
    Board(name="Jobspresso", hosts=("jobspresso.co",), employer=("author",), remote=True),
    Board(
        name="Open Source Design", hosts=("opensourcedesign.net/jobs",),
        texts=(_labelled("employer", "Organi[sz]ation"), _labelled("place", "Location")),
    ),
    Board(name="Research Computing Teams", hosts=("researchcomputingteams.org/jobs",), titles=(_DASH,)),
    WHO_IS_HIRING,
    Board(
        name="Stack Overflow Jobs", hosts=("stackoverflow.com/jobs", "careers.stackoverflow.com"),
        titles=(_AT,), employer=("author",),
    ),
    Board(name="Indeed", hosts=("indeed.com",), titles=(_DASHES,), employer=("sourcetitle",)),
    Board(name="Dribbble", hosts=("dribbble.com/jobs",), titles=(_HIRING,), employer=("author",)),
    Board(name="Coroflot", hosts=("coroflot.com", "feeds.feedburner.com/coroflot"), titles=(_HIRING,)),
    Board(name="Authentic Jobs", hosts=("authenticjobs.com",), employer=("author",)),
    Board(name="ProBlogger", hosts=("problogger.com",)),
    Board(
        name="Python.org", hosts=("python.org/jobs",), titles=(_COMMA, _DASH), texts=(_PLACE_FIRST,),
    ),
    Board(name="Drupal Jobs", hosts=("jobs.drupal.org",)),
    Board(name="LaraJobs", hosts=("larajobs.com",), employer=("author",)),
    Board(
        name="jobs.ac.uk", hosts=("jobs.ac.uk",),
        texts=(_EMPLOYER_FIRST,),
    ),
    Board(name="EURAXESS", hosts=("euraxess.ec.europa.eu", "euraxess.de"), employer=("author",)),
    Board(name="Craigslist", hosts=("craigslist.org",), titles=(_BRACKETS,)),
    Board(
        name="USAJOBS", hosts=("usajobs.gov",),
        texts=(_labelled("employer", "Agency", "Department"), _labelled("place", r"Locations?(?:\(s\))?")),
    ),
    Board(name="Smashing Jobs", hosts=("jobs.smashingmagazine.com",), titles=(_DASHES,)),
    Board(name="Habr Career", hosts=("career.habr.com",), titles=(_RUSSIAN,), employer=("author",)),
)  # fmt: skip


def board_of(*urls: str | None) -> Board | None:
    """The job board that one of these addresses (of the feed, of what the feed calls home) is on."""
    for url in urls:
        parts = urlsplit(url or "")
        at = f"{(parts.hostname or '').removeprefix('www.')}{parts.path}"
        for board in BOARDS:
            if any(_on(at, host) for host in board.hosts):
                return board
    return None


def _on(at: str, host: str) -> bool:
    name, _, path = host.partition("/")
    mine, _, rest = at.partition("/")
    return (mine == name or mine.endswith(f".{name}")) and rest.lower().startswith(path)


def apart(board: Board, record: Record) -> dict[str, Any]:
    """The record with title, employer and place apart, as far as the board's rule and the record go."""
    found = dict(record)
    _from_fields(board, found)
    title = as_text(record.get("title"))
    if title and not (value(found, COMPANY) and value(found, PLACE) and not _repeats(title, found)):
        _from_title(board, found, title)
    _from_text(board, found)
    if board.remote and "remote" not in found:
        found["remote"] = True
    return found


def _from_fields(board: Board, found: dict[str, Any]) -> None:
    employer, place = value(found, board.employer), value(found, board.place)
    if employer and not value(found, COMPANY):
        # "Acme<br>⚲ Linz" is one field in some feeds, "Acme via a portal" in others.
        name, *rest = re.split(r"<br\s*/?>|\n", html.unescape(str(employer)))
        found["company"] = re.sub(r"\s+via\s+.+$", "", name.strip())
        if rest and not value(found, (*PLACE, *board.place)):
            place = " ".join(rest)
    if place and not value(found, PLACE):
        found["location"] = _without_pictures(place)


def _without_pictures(value: Any) -> Any:
    """Without flags and pins, which stand before places in some feeds."""
    if isinstance(value, list):
        return [_without_pictures(one) for one in value]
    return _NO_PICTURE.sub("", value).strip() if isinstance(value, str) else value


def _repeats(title: str, found: Record) -> bool:
    """Whether the title holds the employer that stands in a field too."""
    company = as_text(value(found, COMPANY))
    return bool(company and company.casefold() in title.casefold())


def _from_title(board: Board, found: dict[str, Any], title: str) -> None:
    fits = next((fit for rule in board.titles if (fit := rule.fullmatch(title))), None)
    parts = {name: text.strip() for name, text in fits.groupdict().items() if text} if fits else {}
    company = as_text(value(found, COMPANY))
    if not parts or (company and parts.get("employer") and not _alike(company, parts["employer"])):
        return
    found["title"] = parts["title"]
    if "employer" in parts and not company:
        found["company"] = parts["employer"]
    if "place" in parts and not value(found, PLACE):
        found["location"] = parts["place"]
    if "remote" in parts:
        found.setdefault("remote", True)


def _alike(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one.startswith(other) or other.startswith(one)


def _from_text(board: Board, found: dict[str, Any]) -> None:
    names = ("content", "contenthtml", "summary", "description")
    texts = [text[:_LONGEST] for name in names if isinstance(text := found.get(name), str)]
    fits = [fit for text in texts for rule in board.texts if (fit := rule.search(text))]
    parts: dict[str, str] = {}
    for fit in fits:
        for name, text in fit.groupdict().items():
            if text and text.strip():
                parts.setdefault(name, text.strip())
    for name, field, fields in _IN_TEXT:
        if name in parts and not value(found, fields):
            found[field] = parts[name]
