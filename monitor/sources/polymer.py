"""Polymer: the API of the job board of an organization, page by page. Pure.

An unknown organization is 422. The list has no texts.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, is_whole, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._pay_text import pay_in
from monitor.sources._reader import Reader, board_of, on_path
from monitor.text import as_dict, as_id, as_list, as_text, unique

API = "https://api.polymer.co/v1/hire/organizations/{name}/jobs"

recognise = on_path("jobs.polymer.co", "api.polymer.co/v1/hire/organizations")


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(name=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the list."""
    data = as_dict(json_of(answer))
    items, meta = data.get("items"), as_dict(data.get("meta"))
    if not isinstance(items, list):
        raise ParseError(
            "The answer holds no list of roles: Polymer knows no such organization."
            " Check its name on the employer's careers page."
        )
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    shown, number = total(carry.get("shown")) + len(items), total(meta.get("next_page"))
    following = None
    if items and number and meta.get("is_last") is not True:
        base = (answer.asked.url if answer.asked else answer.url).partition("?")[0]
        following = Request(url=f"{base}?page={number}", carry={"shown": shown})
    live = [job for job in items if not as_dict(job).get("archived_at")]
    found = each_object(live, lambda job: _posting(job, source, keywords))
    return page(
        found,
        complete=bool(following) or is_whole(shown, meta.get("count")),
        next=following,
        named=as_text(meta.get("organization_name")),
    )


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    parts = unique(as_text(job.get(part)) for part in ("city", "state_region", "country"))
    countries = [
        text for one in as_list(job.get("remote_restriction_country_list")) if (text := as_text(one))
    ]
    where = places(job.get("display_location")) or places(", ".join(parts)) or places(*countries)
    said = remote_in(as_text(job.get("remoteness_pretty")))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("job_post_url"), "") or _page_of(source, id),
        departments=unique([as_text(job.get("department")) or as_text(job.get("job_category_name"))]),
        locations=where,
        remote=remote_in(*where) if said is None else said,
        employment_type=employment_type(job.get("kind_pretty"), job.get("kind")),
        posted_on=day(job.get("published_at")),
        pay=pay_in(job.get("salary_pretty")),
    )
    return with_text(posting, keywords, [job.get("description")])


def _page_of(source: Source, id: str) -> str | None:
    found = recognise(source.url) if source.url else None
    board = source.board or (found[0] if found else "")
    return (
        link(f"https://jobs.polymer.co/{quote(board, safe='')}/{quote(id, safe='')}", "") if board else None
    )


READER = Reader(
    kind="polymer",
    title="Polymer",
    reads="the API of the job board, page by page.",
    limits="No texts in the list, so that keywords are not looked for.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda board, _: f"https://jobs.polymer.co/{quote(board, safe='')}",
)
