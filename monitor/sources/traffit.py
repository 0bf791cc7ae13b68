"""Traffit: the published job posts of a company, a hundred a page. Pure.

The vendor's public interface, without a key. Pages are asked for by headers, and how many there are stands
in headers too, which a reader does not see: a short page is the last, a longer one is followed by a look at
the next. An unknown company is no host or 404.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in, requisition, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, tenant
from monitor.text import as_dict, as_id, as_list, as_text, unique

_SHORT = 20
"""Fewer than these are the last page, whatever a site takes for the size of a page."""


def recognise(url: str) -> Board | None:
    """The company from any address under its own name at the vendor."""
    parts = address(url)
    name = tenant(parts, "traffit.com") if parts else None
    return (name, "") if name and not re.fullmatch(r"cdn\d+|knowledge", name) else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    url = f"{home(board[0])}public/job_posts/published" if board else source.url or ""
    return Request(url=url, headers=_page_of(1))


def _page_of(number: int) -> dict[str, str]:
    return {"X-Request-Page-Size": "100", "X-Request-Current-Page": str(number)}


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page; what is carried on is its number."""
    posts = listed(json_of(answer), "a Traffit company")
    asked = answer.asked or Request(url=answer.url)
    following = None
    if len(posts) >= _SHORT:
        number = (total(asked.carry) or 1) + 1
        following = replace(asked, headers=_page_of(number), carry=number)
    found = each_object(posts, lambda post: _posting(post, source, keywords))
    return page(found, complete=True, next=following)


def _posting(post: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    advert, options = as_dict(post.get("advert")), as_dict(post.get("options"))
    id, title = as_id(post.get("id")), as_text(advert.get("name"))
    if id is None or title is None:
        return None
    written = [as_dict(one) for one in as_list(advert.get("values"))]
    marked = [one.get("value") for one in written if one.get("field_id") == "geolocation"]
    at = [*as_list(advert.get("locations")), options.get("job_location"), *marked]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(post.get("url"), home(source.board) if source.board else source.url or ""),
        departments=names(options.get("branches")),
        locations=places(*map(_place, at)),
        remote=str(options.get("remote")) == "1" or remote_in(as_text(options.get("_work_model"))),
        employment_type=employment_type(options.get("job_type")),
        posted_on=day(post.get("valid_start")),
        requisition=requisition(as_dict(advert.get("recruitment")).get("nr_ref")),
        pay=_pay(options),
    )
    return with_text(posting, keywords, [one.get("value") for one in written])


def _place(value: Any) -> str:
    """Town and country of a place, which may be written as JSON in a text."""
    try:
        at = as_dict(json.loads(value) if isinstance(value, str) else value)
    except (ValueError, RecursionError):
        return ""
    return ", ".join(unique([as_text(at.get("locality")), as_text(at.get("country"))]))


def _pay(options: dict[str, Any]) -> Pay | None:
    least, most = options.get("_Salary_MIN"), options.get("_Salary_MAX")
    return pay(least, most, options.get("_Salary_Currency"), options.get("_Salary_Rate"))


def home(company: str, _region: str = "") -> str:
    return f"https://{quote(company, safe='')}.traffit.com/"


READER = Reader(
    kind="traffit",
    title="Traffit",
    reads="the company's published job posts, page by page: every role with its place and text.",
    limits="Branch, kind of employment and pay are told where the employer fills them in.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
    public=True,
)
