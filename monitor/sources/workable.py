"""Workable: the public list behind its career widget, one answer with the whole board. Pure.

An unknown account is 404 with `{"error": "Not found"}`; a second request beside the first is 429. A role
with several places is listed once for each of them. There are no validators and no pay.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, joined, page
from monitor.sources._fields import day, employment_type, is_whole, names, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps, tenant
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

API = "https://apply.workable.com/api/v1/widget/accounts/{account}?details=true"
_HOURS = {"full": "full-time", "part": "part-time"}


def recognise(url: str) -> Board | None:
    """The account from the hosted page, a role of it, the old subdomain, or one of the APIs."""
    parts = address(url)
    if parts is None:
        return None
    host, path = host_of(parts), steps(parts)
    account = tenant(parts, "workable.com")
    if host in ("apply.workable.com", "www.workable.com") and "accounts" in path[:4]:
        account = path[path.index("accounts") + 1] if path[-1] != "accounts" else None
    elif host == "apply.workable.com":
        account = path[0] if path and path[0] not in ("j", "gdpr") else None
    name = name_of_board(account)
    return (name, "") if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(account=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The list of the widget; also a page of the board's own search (`results`), which may be a part."""
    data = as_dict(json_of(answer))
    records = data.get("jobs", data.get("results"))
    if not isinstance(records, list):
        raise ParseError(
            "The answer holds no list of jobs: this is no Workable account."
            " Check the account's name on the employer's careers page."
        )
    shown = [job for job in records if as_dict(job).get("isInternal") is not True]
    found = joined(each_object(shown, lambda job: _posting(job, source, keywords)))
    # The widget states no total: that it names the account shows that the empty list is an answer.
    stated = data.get("total", 0 if as_text(data.get("name")) else None)
    complete = is_whole(len(records), stated) and not data.get("nextPage")
    return page(found, complete=complete, named=as_text(data.get("name")))


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("shortcode")) or as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    where = _places(job)
    flags = [as_bool(job.get("telecommuting")), as_bool(job.get("remote"))]
    said = next((flag for flag in flags if flag is not None), remote_in(*where))
    kind = as_text(job.get("type"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("url"), "") or link(job.get("shortlink"), "") or _page_of(id),
        departments=names(job.get("department")),
        locations=where,
        remote=said,
        employment_type=employment_type(job.get("employment_type"), _HOURS.get(kind or "", kind)),
        posted_on=day(job.get("published_on")) or day(job.get("published")) or day(job.get("created_at")),
        requisition=requisition(job.get("code")),
    )
    return with_text(
        posting, keywords, [job.get("description"), job.get("requirements"), job.get("benefits")]
    )


def _page_of(id: str) -> str | None:
    return f"https://apply.workable.com/j/{id}" if id.isalnum() and id.isascii() else None


def _places(job: dict[str, Any]) -> tuple[str, ...]:
    """Every place that the employer shows; the fields of the role itself where there is none."""
    shown = [as_dict(one) for one in as_list(job.get("locations"))]
    listed = [_place(one) for one in shown if one.get("hidden") is not True]
    return places(*listed) or places(_place(as_dict(job.get("location", job))))


def _place(one: dict[str, Any]) -> str:
    country = as_text(one.get("country")) or as_text(one.get("countryCode"))
    region = as_text(one.get("region")) or as_text(one.get("state"))
    return ", ".join(unique([as_text(one.get("city")), region, country]))


READER = Reader(
    kind="workable",
    title="Workable",
    reads="the public list behind the career widget: one answer with every role, its places and text.",
    limits="There is no pay, and a second request at the same time is refused.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    home=lambda account, _: f"https://apply.workable.com/{quote(account, safe='')}/",
)
