"""HireHive: the list behind a career site, a hundred roles a page. Pure.

The vendor's API description asks for no key at this address. An unknown company is 404.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, is_whole, names, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Reader, board_of, on_subdomain, with_query
from monitor.text import as_dict, as_id, as_text, unique

recognise = on_subdomain("hirehive.com")
API = "https://{company}.hirehive.com/api/v2/jobs?page=1&page_size=100&source=CareerSite"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(company=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the list; what is carried on is how many roles were shown before."""
    data = as_dict(json_of(answer))
    items, meta = listed(data.get("items"), "a HireHive company"), as_dict(data.get("meta"))
    asked = answer.asked or Request(url=answer.url)
    shown = len(items) + total(asked.carry)
    following = None
    if items and meta.get("has_next_page") is True:
        following = replace(asked, url=with_query(asked.url, page=total(meta.get("page")) + 1), carry=shown)
    found = each_object(items, lambda job: _posting(job, source, keywords))
    return page(found, complete=bool(following) or is_whole(shown, meta.get("total_items")), next=following)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    country = next(iter(names(job.get("country"), "name", "code")), None)
    where = places(", ".join(unique([as_text(job.get("location")), as_text(job.get("state_code")), country])))
    text = as_dict(job.get("description"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("hosted_url"), _base(source)),
        departments=names(job.get("category"), "name"),
        locations=where,
        remote=remote_in(*where, *names(job.get("type"), "name", "type")),
        employment_type=employment_type(*names(job.get("type"), "type", "name")),
        posted_on=day(job.get("published_date")),
    )
    return with_text(posting, keywords, [text.get("text") or text.get("html")])


def _base(source: Source) -> str:
    return home(source.board) if source.board else source.url or ""


def home(company: str, _region: str = "") -> str:
    return f"https://{quote(company, safe='')}.hirehive.com/"


READER = Reader(
    kind="hirehive",
    title="HireHive",
    reads="the list behind the career site, page by page: every role, its category, place and text.",
    limits="Each role has one place, and no pay.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
    public=True,
)
