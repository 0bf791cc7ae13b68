"""Trakstar Hire (once Recruiterbox): the openings that its widget shows, a hundred a page. Pure.

The vendor documents this list for websites, without a key. It states how many openings there are. An unknown
company is 400.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import employment_type, is_whole, names, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    name_of_board,
    tenant,
    with_query,
)
from monitor.text import as_bool, as_dict, as_id, as_text, unique

HOST = "jsapi.recruiterbox.com"
API = f"https://{HOST}/v1/openings?client_name={{company}}&limit=100&offset=0"


def recognise(url: str) -> Board | None:
    """The company from its careers site, under either of the vendor's names, and from the list itself."""
    parts = address(url)
    if parts is None:
        return None
    if host_of(parts) == HOST:
        name = name_of_board(parse_qs(parts.query, max_num_fields=100).get("client_name", [""])[0])
    else:
        name = tenant(parts, "hire.trakstar.com") or tenant(parts, "recruiterbox.com")
    return (name.lower(), "") if name and not name.startswith("apiv") else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(company=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the list; what is carried on is how many openings were shown before."""
    data = as_dict(json_of(answer))
    openings = listed(data.get("objects"), "a Trakstar Hire company")
    stated = as_dict(data.get("meta")).get("total")
    asked = answer.asked or Request(url=answer.url)
    shown = len(openings) + total(asked.carry)
    following = None
    if openings and shown < total(stated):
        following = replace(asked, url=with_query(asked.url, offset=shown), carry=shown)
    found = each_object(openings, lambda opening: _posting(opening, source, keywords))
    return page(found, complete=bool(following) or is_whole(shown, stated), next=following)


def _posting(opening: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(opening.get("id")), as_text(opening.get("title"))
    if id is None or title is None:
        return None
    at = as_dict(opening.get("location"))
    where = places(", ".join(unique([as_text(at.get(part)) for part in ("city", "state", "country")])))
    remote = as_bool(opening.get("allows_remote"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(opening.get("hosted_url"), home(source.board) if source.board else source.url or ""),
        departments=names(opening.get("team")),
        locations=where,
        remote=remote_in(*where) if remote is None else remote,
        employment_type=employment_type(opening.get("position_type")),
    )
    return with_text(posting, keywords, [opening.get("description")])


def home(company: str, _region: str = "") -> str:
    return f"https://{quote(company, safe='')}.hire.trakstar.com/"


READER = Reader(
    kind="trakstar",
    title="Trakstar Hire",
    reads="the list behind the careers widget, page by page: every role with its team, place and text.",
    limits="Each role has one place, no day of posting and no pay.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
    public=True,
)
