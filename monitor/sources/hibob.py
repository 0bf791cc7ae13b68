"""HiBob: the job ads behind a careers site, whole in one answer. Pure.

The site's own pages name the company in a header and themselves as what led there; without these the
answer is 401. Nothing else is asked for.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, places, remote_in
from monitor.sources._markup import with_text
from monitor.sources._reader import Board, Reader, board_of, on_subdomain, origin
from monitor.text import as_dict, as_id, as_text, unique

_TEXTS = ("description", "responsibilities", "requirements", "benefits")

recognise = on_subdomain("careers.hibob.com")


def first(source: Source) -> Request:
    board: Board | None = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "")
    headers = {"companyIdentifier": board[0], "Referer": home(board[0])}
    return Request(url=f"{_site(board[0])}/api/job-ad", headers=headers)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    ads = listed(as_dict(json_of(answer)).get("jobAdDetails"), "a HiBob careers site")
    site = _site(source.board) if source.board else origin(answer.url)
    return page(each_object(ads, lambda ad: _posting(ad, site, source, keywords)), complete=True)


def _posting(ad: dict[str, Any], site: str, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(ad.get("id")), as_text(ad.get("title"))
    if id is None or title is None:
        return None
    workspace = names([ad.get("workspaceTypeId"), ad.get("workspaceType")])
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=f"{site}/jobs/{quote(id, safe='')}",
        departments=names(ad.get("department")),
        locations=places(", ".join(unique([as_text(ad.get("site")), as_text(ad.get("country"))]))),
        remote=remote_in(*(text.replace("_", " ") for text in workspace)),
        employment_type=employment_type(ad.get("employmentType")),
        posted_on=day(ad.get("publishedAt")),
    )
    return with_text(posting, keywords, [ad.get(text) for text in _TEXTS])


def _site(company: str) -> str:
    return f"https://{quote(company, safe='')}.careers.hibob.com"


def home(company: str, _region: str = "") -> str:
    return f"{_site(company)}/jobs"


READER = Reader(
    kind="hibob",
    title="HiBob",
    reads="the list behind the careers site: every role with its department, place and text.",
    limits="Each role has one place, and no pay.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
