"""The kinds of sources that can be read: one module and one row each.

Pure and light: naming and recognising sources loads no parser. Those are loaded where `parse` runs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit, urlunsplit

from monitor.model import Lead, Request, Source
from monitor.sources import (
    adp,
    amazon,
    applicantpro,
    ashby,
    avature,
    bamboohr,
    breezy,
    clearcompany,
    comeet,
    deel,
    dover,
    dvinci,
    eightfold,
    feed,
    freshteam,
    gem,
    greenhouse,
    hibob,
    hirehive,
    homerun,
    icims,
    isolved,
    jazzhr,
    jobscore,
    jobvite,
    join,
    lever,
    manatal,
    neogov,
    occupop,
    oracle_recruiting,
    page,
    paylocity,
    personio,
    phenom,
    pinpoint,
    polymer,
    recruitee,
    rippling,
    smartrecruiters,
    softgarden,
    successfactors,
    taleo,
    teamtailor,
    traffit,
    trakstar,
    ukg,
    usajobs,
    workable,
    workday,
    zoho_recruit,
)
from monitor.sources._reader import Reader, no_home
from monitor.text import digest

_GIVEN = re.compile(r"(?P<before>[?&;#])(?P<name>[^=&;#]+)=(?P<value>[^&;#]+)")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SECRETS = frozenset(
    ("apikey", "auth", "jwt", "pass", "passwd", "password", "pwd", "secret", "sig", "signature", "token")
)
_OF_KEYS = frozenset(
    ("access", "api", "app", "auth", "client", "feed", "private", "rss", "subscription", "user")
)
"""What stands before `key` in the name of a secret; a `jobKey` is none."""

_ROWS = (
    greenhouse.READER,
    lever.READER,
    ashby.READER,
    workday.READER,
    smartrecruiters.READER,
    oracle_recruiting.READER,
    icims.READER,
    eightfold.READER,
    phenom.READER,
    jobvite.READER,
    join.READER,
    neogov.READER,
    avature.READER,
    clearcompany.READER,
    softgarden.READER,
    homerun.READER,
    freshteam.READER,
    zoho_recruit.READER,
    polymer.READER,
    manatal.READER,
    dover.READER,
    taleo.READER,
    usajobs.READER,
    amazon.READER,
    workable.READER,
    personio.READER,
    recruitee.READER,
    teamtailor.READER,
    rippling.READER,
    pinpoint.READER,
    jazzhr.READER,
    paylocity.READER,
    bamboohr.READER,
    breezy.READER,
    ukg.READER,
    adp.READER,
    successfactors.READER,
    comeet.READER,
    gem.READER,
    hirehive.READER,
    deel.READER,
    dvinci.READER,
    hibob.READER,
    jobscore.READER,
    occupop.READER,
    traffit.READER,
    trakstar.READER,
    applicantpro.READER,
    isolved.READER,
    # What every address may be comes last.
    feed.READER,
    page.READER,
)
READERS: dict[str, Reader] = {reader.kind: reader for reader in _ROWS}
"""Every reader by its kind. An address is shown to them in this order."""

KINDS = tuple(READERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What an address alone tells: the kind, the board (None where the URL itself is read), the region."""

    kind: str
    board: str | None
    region: str


def recognise(url: str) -> Recognised | None:
    """The kind of source behind an address; None where the address alone does not tell.

    An address of feeds is recognised by its ending. What remains may be a page of roles or a board on the
    employer's own domain: only its content tells.
    """
    for reader in READERS.values():
        found = reader.recognise(url)
        if found is not None:
            return Recognised(kind=reader.kind, board=found[0] or None, region=found[1])
    return None


def first(source: Source) -> Request:
    """What to ask of a source first."""
    return _at_its_port(READERS[source.kind].first(source), source)


def otherwise(source: Source) -> tuple[Request, ...]:
    """What to ask, one after another, where the first answer is 404."""
    reader = READERS[source.kind]
    asked = reader.first(source)
    others = [reader.otherwise(source)]
    if source.url and source.url != asked.url and reader.recognise(source.url) is None:
        # On a host that is not the vendor's, what the user wrote may be the list itself.
        others.append(replace(asked, url=source.url))
    return tuple(_at_its_port(request, source) for request in others if request)


def _at_its_port(request: Request, source: Source) -> Request:
    """A URL with a port of its own means a server of the user's (a proxy, a test): scheme and port stay."""
    written = urlsplit(source.url) if source.url else None
    asked = urlsplit(request.url)
    if written is None or written.port is None or asked.port is not None:
        return request
    moved = asked._replace(scheme=written.scheme, netloc=f"{asked.netloc}:{written.port}")
    return replace(request, url=urlunsplit(moved))


def led(source: Source, lead: Lead | None) -> Source:
    """The source as it is read: one of open kind where it leads, every other as it stands."""
    if lead is None or not source.open_kind:
        return source
    return replace(source, kind=lead.kind, board=lead.board, region=lead.region, url=lead.url)


def has_boards(kind: str) -> bool:
    """Whether sources of this kind can be named by a board; else only by an address."""
    reader = READERS.get(kind)
    return reader is not None and reader.home is not no_home


def is_board(kind: str, board: str) -> bool:
    """Whether a board of this kind can be called so."""
    reader = READERS[kind]
    home = reader.home(board, "") if re.search(r"\w", board) else None
    return home is not None and reader.recognise(home) is not None


def source_key(kind: str, board: str | None, url: str | None) -> str:
    """The name of a source everywhere: `greenhouse:acme`, `feed:https://…`. It is stored and shown, so a
    secret that the address holds is told by a digest."""
    return f"{kind}:{board or _GIVEN.sub(_hidden, url or '')}"


def _hidden(found: re.Match[str]) -> str:
    value = found["value"]
    if value.startswith("…") or not _is_secret(unquote(found["name"])):
        return found[0]
    return f"{found['before']}{found['name']}=…{digest(value, length=6)}"


def _is_secret(name: str) -> bool:
    """Whether what an address gives under this name is likely a secret."""
    words = [word.lower() for word in _WORD.findall(name)]
    if words[-1:] == ["key"]:
        return len(words) == 1 or words[-2] in _OF_KEYS
    return not _SECRETS.isdisjoint(words)


__all__ = [
    "KINDS",
    "READERS",
    "Reader",
    "Recognised",
    "first",
    "has_boards",
    "otherwise",
    "recognise",
    "source_key",
]
