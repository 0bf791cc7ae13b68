"""Homerun: the Atom feed of a career page, with one entry for each open role. Pure.

The feed is named by the company's name also where the career page is on the employer's own domain.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._board import each, page
from monitor.sources._fields import employment_type, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps, tenant
from monitor.sources._tree import fields_of, tag, title_before
from monitor.sources._xml import ACCEPT, records
from monitor.text import as_day, as_id, as_text, unique

FEED = "https://feed.homerun.co/{company}"


def recognise(url: str) -> Board | None:
    """The company's name from the feed or from its career page."""
    parts = address(url)
    if parts is None:
        return None
    path = steps(parts)
    if host_of(parts) == "feed.homerun.co":
        name = name_of_board(path[0] if path else None)
    else:
        name = tenant(parts, "homerun.co")
    return (name.lower(), "") if name and name not in ("embed", "feed") else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(
        url=FEED.format(company=quote(board[0], safe="")) if board else source.url or "", accept=ACCEPT
    )


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """All roles of the feed; not complete where it was cut off."""
    listed = records(answer, "feed", "entry")
    found = each(listed.elements, lambda entry: _posting(entry, source, answer.url, keywords))
    named = title_before(listed.before)
    # A feed always has a title: without one it is not even an empty one.
    return page(found, complete=listed.whole and bool(listed.elements or named), named=named)


def _posting(entry: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    if entry is None:
        return None
    job = fields_of(entry)
    links = [one for one in entry if tag(one) == "link" and one.get("rel", "alternate") == "alternate"]
    url = next((found for one in links if (found := link(one.get("href"), base))), None)
    id, title = as_id(job.get("id")) or url, as_text(job.get("title"))
    if id is None or title is None:
        return None
    where = places(job.get("location"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=unique([as_text(job.get("department"))]),
        locations=where,
        remote=remote_in(as_text(job.get("location_type")), *where),
        employment_type=employment_type(job.get("type")),
        posted_on=as_day(job.get("published")),
    )
    return with_text(posting, keywords, [job.get("description") or job.get("content"), job.get("summary")])


READER = Reader(
    kind="homerun",
    title="Homerun",
    reads="the Atom feed of the career page: one entry with department and place for each role.",
    limits="The feed tells when a role was changed, not when it was published.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda board, _: f"https://{quote(board, safe='')}.homerun.co/",
)
