"""Manatal: the open API of a career page (careers-page.com), page by page. Pure.

An unknown name is 404. Career pages on a host of their own (`acme.careers-page.com`) are another product.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import employment_type, is_whole, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.text import as_bool, as_dict, as_id, as_text, unique

API = "https://api.manatal.com/open/v3/career-page/{name}/jobs/?page=1&page_size=100"
_PAGE = "https://www.careers-page.com/{name}"
_API_HOSTS = {"api.manatal.com", "core.api.manatal.com", "open.api.manatal.com"}
_PAGE_HOSTS = {"careers-page.com", "www.careers-page.com"}


def recognise(url: str) -> Board | None:
    """The name of the career page from the page, a role, or the API."""
    parts = address(url)
    if parts is None:
        return None
    path = steps(parts)
    if host_of(parts) in _API_HOSTS:
        path = path[3:] if path[:3] == ["open", "v3", "career-page"] else []
    elif host_of(parts) in _PAGE_HOSTS:
        path = path[3:] if path[:3] == ["api", "v1.0", "c"] else path
    else:
        return None
    name = name_of_board(path[0] if path else None)
    return (name.lower(), "") if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(name=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the list."""
    data = as_dict(json_of(answer))
    results = data.get("results")
    if not isinstance(results, list):
        raise ParseError(
            "The answer holds no list of roles: Manatal knows no such career page."
            " Check its name on the employer's careers page."
        )
    asked = answer.asked.url if answer.asked else answer.url
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    shown = total(carry.get("shown")) + len(results)
    upcoming = link(data.get("next"), asked)
    following = None
    if upcoming and results and urlsplit(upcoming).netloc == urlsplit(asked).netloc:
        following = Request(url=upcoming, carry={"shown": shown})
    found = each_object(results, lambda job: _posting(job, source, keywords))
    return page(found, complete=bool(following) or is_whole(shown, data.get("count")), next=following)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("hash")) or as_id(job.get("id")), as_text(job.get("position_name"))
    if id is None or title is None:
        return None
    parts = unique(as_text(job.get(part)) for part in ("city", "state", "country"))
    where = places(job.get("location_display")) or places(", ".join(parts))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=_page_of(source, id),
        departments=unique([as_text(job.get("organization_name"))]),
        locations=where,
        remote=as_bool(job.get("is_remote")) or remote_in(*where),
        employment_type=employment_type(job.get("contract_details")),
    )
    return with_text(posting, keywords, [job.get("description")])


def _page_of(source: Source, id: str) -> str | None:
    found = recognise(source.url) if source.url else None
    board = source.board or (found[0] if found else "")
    if not board:
        return None
    return link(f"{_PAGE.format(name=quote(board, safe=''))}/job/{quote(id, safe='')}", "")


READER = Reader(
    kind="manatal",
    title="Manatal",
    reads="the open API of the career page, page by page, with the text of each role.",
    limits="No dates. What the employer calls an organization stands for the department.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda board, _: _PAGE.format(name=quote(board, safe="")),
)
