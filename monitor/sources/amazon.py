"""Amazon (amazon.jobs): the JSON of its search, a hundred roles a page. Pure.

A source is a search, and its URL says all of it. No search shows more than 10,000 roles, and none says how
many more there are. Errors come as 200 with a sentence in `error`, a challenge as 200 with a web page.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, is_whole, places, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, host_of, steps
from monitor.text import as_dict, as_id, as_list, as_text, unique

SITE = "https://www.amazon.jobs"
PAGE_SIZE = 100
_MOST = 10_000
_TEXTS = ("description", "basic_qualifications", "preferred_qualifications")


def recognise(url: str) -> Board | None:
    """A search has no board; an address of one gives an empty name."""
    parts = address(url)
    if parts is None or host_of(parts) not in ("amazon.jobs", "www.amazon.jobs"):
        return None
    path = steps(parts)
    return ("", "") if len(path) == 2 and path[1] in ("search", "search.json") else None


def first(source: Source) -> Request:
    url = source.url or f"{SITE}/en/search"
    parts = urlsplit(url)
    if recognise(url):
        language = next(iter(steps(parts)), "en")
        parts = parts._replace(scheme="https", netloc="www.amazon.jobs", path=f"/{language}/search.json")
    return Request(url=_page_of(parts.geturl(), 0))


def _page_of(url: str, offset: int) -> str:
    parts = urlsplit(url)
    paging = {"offset": str(offset), "result_limit": str(PAGE_SIZE), "sort": "recent"}
    asked = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=100)
    kept = [(key, value) for key, value in asked if key not in paging]
    return parts._replace(query=urlencode([*kept, *paging.items()]), fragment="").geturl()


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of what a search finds; also a bare list of roles, which may be a part."""
    data = json_of(answer)
    jobs = data if isinstance(data, list) and data else as_dict(data).get("jobs")
    if as_text(as_dict(data).get("error")) or not isinstance(jobs, list):
        raise ParseError(
            "Amazon answered the search with an error and no roles. Open the address of the search in a"
            " browser, then correct it in the configuration."
        )
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    hits, shown = total(as_dict(data).get("hits")), total(carry.get("shown")) + len(jobs)
    following = None
    if jobs and shown < min(hits, _MOST):
        asked = answer.asked.url if answer.asked else answer.url
        following = Request(url=_page_of(asked, shown), carry={"shown": shown})
    stated = as_dict(data).get("hits")
    whole = isinstance(data, dict) and hits < _MOST and (bool(following) or is_whole(shown, stated))
    found = each_object(jobs, lambda job: _posting(job, source, keywords))
    return page(found, complete=whole, next=following)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id_icims")) or as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    listed = [_place(one) for one in as_list(job.get("locations"))]
    named = [as_text(one.get("normalizedLocation")) or as_text(one.get("location")) for one in listed]
    kinds = {as_text(one.get("type")) for one in listed} - {None}
    where = places(*named) or places(job.get("normalized_location")) or places(job.get("location"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("job_path"), SITE) or link(f"/en/jobs/{id}", SITE),
        departments=unique([as_text(job.get("job_category")), as_text(job.get("job_family"))]),
        locations=where,
        remote="VIRTUAL" in kinds if kinds else None,
        employment_type="internship" if job.get("is_intern") is True else _type(job),
        posted_on=day(as_text(job.get("posted_date"))),
    )
    return with_text(posting, keywords, (job.get(name) for name in _TEXTS))


def _type(job: dict[str, Any]) -> str | None:
    return employment_type(job.get("job_schedule_type"))


def _place(value: Any) -> dict[str, Any]:
    """A place: an object that is written as a text."""
    try:
        return as_dict(json.loads(value) if isinstance(value, str) else value)
    except (ValueError, RecursionError):
        return {}


READER = Reader(
    kind="amazon",
    title="Amazon (amazon.jobs)",
    reads="all pages of one search at amazon.jobs, the newest first, with the texts.",
    limits="A search with 10,000 results or more is cut there: narrow it by place or category.",
    recognise=recognise,
    first=first,
    parse=parse,
)
