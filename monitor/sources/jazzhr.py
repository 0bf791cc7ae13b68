"""JazzHR: the public export feed of an account, one answer with the whole board. Pure.

The feed is made once a day and holds the roles that the employer spreads. The digits in a role's id are
the time at which it was made.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._board import each, page
from monitor.sources._fields import day, employment_type, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps, tenant
from monitor.sources._xml import ACCEPT, heading, records, said
from monitor.text import as_id, as_text, unique

FEED = "https://app.jazz.co/feeds/export/jobs/{account}"
_BEFORE = (["feeds", "export", "jobs"], ["widgets", "basic", "create"])
_MADE = re.compile(r"job_(\d{4})(\d{2})(\d{2})\d{6}_")


def recognise(url: str) -> Board | None:
    """The account from the hosted page, a role, the feed, or the widget."""
    parts = address(url)
    if parts is None:
        return None
    account, path = tenant(parts, "applytojob.com"), steps(parts)
    if host_of(parts) in ("app.jazz.co", "app.theresumator.com") and path[:3] in _BEFORE:
        account = path[3] if len(path) > 3 else None
    name = name_of_board(account)
    return (name, "") if name else None


def home(account: str, _region: str = "") -> str:
    return f"https://{quote(account, safe='')}.applytojob.com/apply"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    url = FEED.format(account=quote(board[0], safe="")) if board else source.url or ""
    return Request(url=url, accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The open roles; those of any other status are left out and are no fault."""
    listed = records(answer, "jobs", "job")
    opened = [job for job in listed.elements if job is None or _open(job)]
    found = each(opened, lambda job: _posting(job, source, keywords))
    return page(found, complete=listed.whole, named=heading(listed, "company"))


def _open(job: Any) -> bool:
    return (said(job, "status") or "open").casefold() == "open"


def _posting(job: Any, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    if job is None:
        return None
    id, title = as_id(said(job, "id")), as_text(said(job, "title"))
    if id is None or title is None:
        return None
    where = places(", ".join(unique(as_text(said(job, part)) for part in ("city", "state", "country"))))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(said(job, "url"), "") or _page_of(source, id),
        departments=unique([as_text(said(job, "department"))]),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(said(job, "type")),
        posted_on=_made(id) or day(said(job, "original_open_date")) or day(said(job, "createdon")),
        requisition=requisition(said(job, "internalcode")),
    )
    return with_text(posting, keywords, [said(job, "description")])


def _made(id: str) -> date | None:
    found = _MADE.match(id)
    return day("-".join(found.groups())) if found else None


def _page_of(source: Source, id: str) -> str | None:
    """The page of a role by its short code, where that is its id; the long ids are in no address."""
    board = board_of(source, recognise)
    short = re.fullmatch(r"[A-Za-z0-9]{4,20}", id)
    return f"{home(board[0])}/{id}" if board and short else None


READER = Reader(
    kind="jazzhr",
    title="JazzHR",
    reads="the public export feed: one answer with every open role, its department, place and text.",
    limits="The feed is made once a day, holds only what the employer spreads, and has no pay.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    home=home,
)
