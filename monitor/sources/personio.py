"""Personio: the public XML feed of an account, one answer with the whole board. Pure.

An account lives on `.de` or on `.com`, and neither host sends to the other: the region "" is `.de`, "com"
is `.com`, and a 404 on `.de` is asked again on `.com`. A name that is no account is sent on to the vendor's
own site. Without a language the texts are German. The feed has no links and no remote flag.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlsplit

from monitor.errors import NotFoundError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._board import each, page
from monitor.sources._fields import day, employment_type, pay, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, origin, tenant
from monitor.sources._xml import ACCEPT, children, records, said
from monitor.text import as_id, as_text, unique

_HOST = "https://{account}.jobs.personio.{end}"
_VENDOR = ("personio.de", "personio.com")
_EITHER = "full-or-part-time"


def recognise(url: str) -> Board | None:
    """The account and its host from the board, a role, or the feed."""
    parts = address(url)
    if parts is None:
        return None
    german, other = tenant(parts, "jobs.personio.de"), tenant(parts, "jobs.personio.com")
    if german:
        return (german, "")
    return (other, "com") if other else None


def home(account: str, region: str) -> str:
    return _HOST.format(account=quote(account, safe=""), end="com" if region == "com" else "de")


def _feed(account: str, region: str) -> Request:
    return Request(url=f"{home(account, region)}/xml?language=en", accept=ACCEPT)


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return _feed(*board) if board else Request(url=source.url or "", accept=ACCEPT)


def otherwise(source: Source) -> Request | None:
    """The other host, for an account that was named without its region."""
    if source.url or source.region or not source.board:
        return None
    return _feed(source.board, "com")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """Every position that can be read. A feed that is cut off is not complete."""
    if (urlsplit(answer.url).hostname or "").removeprefix("www.") in _VENDOR:
        raise NotFoundError(
            "Personio knows no account of this name. Copy the address from the employer's careers page."
        )
    listed = records(answer, "workzag-jobs", "position")
    base = origin(answer.url) if recognise(answer.url) else _home_of(source) or origin(answer.url)
    found = each(listed.elements, lambda one: _posting(one, source, base, keywords))
    return page(found, complete=listed.whole)


def _home_of(source: Source) -> str | None:
    return home(source.board, source.region) if source.board else None


def _posting(position: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    if position is None:
        return None
    id, title = as_id(said(position, "id")) or as_id(position.get("id")), as_text(said(position, "name"))
    if id is None or title is None:
        return None
    offices = [*children(position, "office"), *children(position, "additionalOffices", "office")]
    where = places(*(one.text for one in offices))
    schedule = said(position, "schedule")
    texts = [said(one, "value") for one in children(position, "jobDescriptions", "jobDescription")]
    salary = [said(position, "salaryInformation", key) for key in ("min", "max", "currencyCode", "type")]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        # The feed has no links; a copy of it may have been given some.
        url=link(said(position, "url"), base) or f"{base}/job/{quote(id, safe='')}",
        departments=unique([as_text(said(position, "department"))]),
        locations=where,
        remote=remote_in(*where),
        # A role that can be done in either is told as neither.
        employment_type=employment_type(
            said(position, "employmentType"), None if schedule == _EITHER else schedule
        ),
        posted_on=day(said(position, "createdAt")),
        pay=pay(*salary),
    )
    return with_text(posting, keywords, [*texts, said(position, "keywords")])


READER = Reader(
    kind="personio",
    title="Personio",
    reads="the public XML feed in English: one answer with every position, its offices and text.",
    limits="There is no remote flag (an office may say so), and employers can switch the feed off.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    public=True,
    home=home,
)
