"""Lever: the public postings API, one answer with the whole board. Pure.

Documented by the vendor as public. A site lives on the US or on the EU host, and its name does not tell
which: a 404 on the US host is asked again in the EU. An unknown site is 404 with `ok: false`.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, pay, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.text import as_dict, as_id, as_list, as_text, unique

API = "https://api.{region}lever.co/v0/postings/{site}?mode=json"
_HOSTS = {"lever.co", "eu.lever.co"}


def recognise(url: str) -> Board | None:
    """The site's name from the hosted page, a role, its application form, or the API."""
    parts = address(url)
    if parts is None:
        return None
    label, _, vendor = host_of(parts).partition(".")
    path = steps(parts)
    if vendor not in _HOSTS or label not in ("jobs", "api"):
        return None
    if label == "api":
        path = path[2:] if path[:2] == ["v0", "postings"] else []
    name = name_of_board(path[0] if path else None)
    return (name, "eu" if vendor.startswith("eu.") else "") if name else None


def _list(site: str, region: str) -> Request:
    return Request(url=API.format(region="eu." if region == "eu" else "", site=quote(site, safe="")))


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return _list(*board) if board else Request(url=source.url or "")


def otherwise(source: Source) -> Request | None:
    """The EU host, for a site that was named without its region."""
    if source.url or source.region or not source.board:
        return None
    return _list(source.board, "eu")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A bare list; also a site's own copy of it under `data`, which may be only a part."""
    data = json_of(answer)
    copy = as_dict(data).get("data")
    if not isinstance(data, list) and not (isinstance(copy, list) and copy):
        raise ParseError(
            "The answer holds no list of postings: this is no Lever site."
            " Check the site's name on the employer's careers page."
        )
    records = data if isinstance(data, list) else as_list(copy)
    found = each_object(records, lambda job: _posting(job, source, keywords))
    return page(found, complete=isinstance(data, list))


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("text"))
    if id is None or title is None:
        return None
    categories, salary = as_dict(job.get("categories")), as_dict(job.get("salaryRange"))
    where = places(*as_list(categories.get("allLocations"))) or places(categories.get("location"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("hostedUrl"), "") or link(job.get("applyUrl"), ""),
        departments=unique([as_text(categories.get("department")), as_text(categories.get("team"))]),
        locations=where,
        remote=_remote(job.get("workplaceType"), where),
        employment_type=employment_type(categories.get("commitment")),
        posted_on=day(job.get("createdAt")),
        pay=pay(salary.get("min"), salary.get("max"), salary.get("currency"), salary.get("interval")),
    )
    return with_text(posting, keywords, _texts(job))


def _remote(workplace: Any, where: tuple[str, ...]) -> bool | None:
    said = remote_in(as_text(workplace))
    return remote_in(*where) if said is None else said


def _texts(job: dict[str, Any]) -> list[Any]:
    parts = [job.get(f"{name}Plain") or job.get(name) for name in ("description", "opening", "additional")]
    return [*parts, *(as_dict(one).get("content") for one in as_list(job.get("lists")))]


READER = Reader(
    kind="lever",
    title="Lever",
    reads="the public postings API: one answer with every role, its team and text.",
    limits="There is no date of the last change.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    public=True,
    home=lambda site, region: (
        f"https://jobs.{'eu.' if region == 'eu' else ''}lever.co/{quote(site, safe='')}"
    ),
)
