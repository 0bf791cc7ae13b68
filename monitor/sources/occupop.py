"""Occupop: the live roles behind a careers page, whole in one answer. Pure.

The page asks a list that all companies share for those of its own. An unknown company is an error message
within a good answer.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, places, remote_in
from monitor.sources._markup import with_text
from monitor.sources._reader import Reader, board_of, on_subdomain
from monitor.text import as_dict, as_id, as_list, as_text, unique

API = "https://gateway.server.occupop.com/graphql"
_QUERY = (
    "query LiveJobs($companyKey: String!, $tags: [String!]) {"
    " careersPage { liveJobs(companyKey: $companyKey, tags: $tags) {"
    " uuid title description publishedAt companyName location { city country } period"
    " subsectors { name sector { name } } } } }"
)

recognise = on_subdomain("occupop-careers.com")


def first(source: Source) -> Request:
    variables: dict[str, object] = {"companyKey": _company(source), "tags": []}
    asked = {"operationName": "LiveJobs", "variables": variables, "query": _QUERY}
    return Request(url=API if board_of(source, recognise) else source.url or "", json=asked)


def _company(source: Source) -> str | None:
    board = board_of(source, recognise)
    return board[0] if board else source.board


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    data = as_dict(json_of(answer))
    if data.get("errors"):
        raise ParseError(
            "Occupop does not know this company. Check its name in the address of its careers page,"
            " <name>.occupop-careers.com."
        )
    held = as_dict(as_dict(data.get("data")).get("careersPage"))
    jobs = listed(held.get("liveJobs"), "an Occupop careers page")
    return page(each_object(jobs, lambda job: _posting(job, source, keywords)), complete=True)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("uuid")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    at = as_dict(job.get("location"))
    where = places(", ".join(unique([as_text(at.get("city")), as_text(at.get("country"))])))
    company = _company(source)
    trades = [as_dict(one) for one in as_list(job.get("subsectors"))[:1]]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=f"{home(company)}jobs/{quote(id, safe='')}/apply" if company else None,
        departments=unique(name for one in trades for name in names([one.get("sector"), one], "name")),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(job.get("period")),
        posted_on=day(job.get("publishedAt")),
    )
    return with_text(posting, keywords, [job.get("description")])


def home(company: str, _region: str = "") -> str:
    return f"https://{quote(company, safe='')}.occupop-careers.com/"


READER = Reader(
    kind="occupop",
    title="Occupop",
    reads="the list behind the careers page: every role with its trade, place and text.",
    limits="Each role has one place, and no pay.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
