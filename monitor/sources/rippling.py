"""Rippling: the public job board API, paged; the older list (a bare array) is read too. Pure.

The older list shows a role once for each of its places, under one id. The vendor allows 100 requests in
10 minutes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, joined, page
from monitor.sources._fields import day, employment_type, is_whole, names, pay, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    name_of_board,
    steps,
    with_query,
)
from monitor.text import as_dict, as_id, as_list, as_text, fold, unique

API = "https://api.rippling.com/platform/api/ats/v2/board/{board}/jobs?page=0&pageSize=1000"
OLDER = "https://api.rippling.com/platform/api/ats/v1/board/{board}/jobs"
_API_PATH = ["platform", "api", "ats"]
_BEFORE_NAME = re.compile(r"embed|[a-z]{2}-[A-Z]{2}")


def recognise(url: str) -> Board | None:
    """The board's name from the hosted page in any language, a role, the embed, or the API."""
    parts = address(url)
    if parts is None:
        return None
    path = steps(parts)
    if host_of(parts) == "api.rippling.com":
        path = path[5:] if path[:3] == _API_PATH and path[4:5] == ["board"] else []
    elif host_of(parts) != "ats.rippling.com":
        return None
    while len(path) > 1 and _BEFORE_NAME.fullmatch(path[0]):
        path = path[1:]
    name = name_of_board(path[0] if path else None)
    return (name, "") if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(board=quote(board[0], safe="")) if board else source.url or "")


def otherwise(source: Source) -> Request | None:
    """The older list, for a board that the newer one does not know."""
    board = board_of(source, recognise)
    return Request(url=OLDER.format(board=quote(board[0], safe=""))) if board else None


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the list, the older list, or a single role (which is no whole board)."""
    data = json_of(answer)
    record = as_dict(data)
    if isinstance(data, list):
        return page(_read(data, source, keywords), complete=True)
    if isinstance(record.get("items"), list):
        return _paged(record, answer, source, keywords)
    if record.get("uuid") and record.get("name"):
        return page(_read([record], source, keywords), complete=False)
    raise ParseError(
        "The answer holds no list of jobs: this is no Rippling board."
        " Check the board's name on the employer's careers page."
    )


def _paged(data: dict[str, Any], answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """What is carried from page to page is how many items were shown before."""
    asked = answer.asked or Request(url=answer.url)
    shown = len(data["items"]) + total(asked.carry)
    number = total(data.get("page"))
    more = number + 1 < total(data.get("totalPages"))
    following = replace(asked, url=with_query(asked.url, page=number + 1), carry=shown) if more else None
    complete = more or is_whole(shown, data.get("totalItems"))
    return page(_read(data["items"], source, keywords), complete=complete, next=following)


def _read(records: list[Any], source: Source, keywords: tuple[str, ...]) -> Any:
    return joined(each_object(records, lambda job: _posting(job, source, keywords)))


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("uuid")) or as_id(job.get("id")), as_text(job.get("name"))
    if id is None or title is None:
        return None
    listed = [as_dict(one) for one in as_list(job.get("locations"))]
    where = places(*map(_place, listed)) or places(
        *names(job.get("workLocations"), "label", "name"), *names(job.get("workLocation"), "label", "name")
    )
    kinds = [(as_text(one.get("workplaceType")) or "").replace("_", " ") for one in listed]
    said = remote_in(*kinds)
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("url"), "") or _page_of(source, id),
        departments=names(job.get("department"), "name", "label"),
        locations=where,
        remote=remote_in(*where) if said is None else said,
        employment_type=employment_type(*names(job.get("employmentType"), "label", "id")),
        posted_on=day(job.get("createdOn")),
        pay=_pay(job),
    )
    return with_text(posting, keywords, as_dict(job.get("description")).values())


def _place(one: dict[str, Any]) -> str:
    """The name that the employer gave the place, where it tells the city; else city, state and country."""
    name, city = as_text(one.get("name")), as_text(one.get("city"))
    if name and (city is None or fold(city) in fold(name)):
        return name
    return ", ".join(unique([city, as_text(one.get("state")), as_text(one.get("country"))]))


def _pay(job: dict[str, Any]) -> Pay | None:
    for one in map(as_dict, as_list(job.get("payRangeDetails"))):
        found = pay(one.get("rangeStart"), one.get("rangeEnd"), one.get("currency"), one.get("frequency"))
        if found:
            return found
    return None


def _page_of(source: Source, id: str) -> str | None:
    found = board_of(source, recognise)
    board = found[0] if found else source.board
    return f"{home(board)}/{quote(id, safe='')}" if board else None


def home(board: str, _region: str = "") -> str:
    return f"https://ats.rippling.com/{quote(board, safe='')}/jobs"


READER = Reader(
    kind="rippling",
    title="Rippling",
    reads="the public job board API, page by page: every role, its department and places.",
    limits="The list has no date, no pay, no employment type and no text.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    public=True,
    home=home,
)
