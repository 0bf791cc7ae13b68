"""Ashby: the public job postings API, one answer with the whole board. Pure.

Documented by the vendor as public. An unknown board is 404 with the plain text "Not Found". Names keep
their case and may hold blanks. `publishedAt` moves when a posting is published again.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, pay, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Reader, board_of, on_path
from monitor.text import as_dict, as_id, as_list, as_text, unique

API = "https://api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true"

recognise = on_path("jobs.ashbyhq.com", "api.ashbyhq.com/posting-api/job-board")


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(board=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The listed roles; those that the employer keeps unlisted are left out and are no fault."""
    jobs = as_dict(json_of(answer)).get("jobs")
    if not isinstance(jobs, list):
        raise ParseError(
            "The answer holds no list of jobs: this is no Ashby board."
            " Check the board's name on the employer's careers page."
        )
    listed = [job for job in jobs if as_dict(job).get("isListed") is not False]
    found = each_object(listed, lambda job: _posting(job, source, keywords))
    return page(found, complete=True)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    others = [as_dict(one).get("location") for one in as_list(job.get("secondaryLocations"))]
    where = places(job.get("location"), *others) or _postal(job.get("address"))
    plain = job.get("descriptionPlain")
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("jobUrl"), "") or link(job.get("applyUrl"), ""),
        departments=unique([as_text(job.get("department")), as_text(job.get("team"))]),
        locations=where,
        remote=_remote(job, where),
        employment_type=employment_type(job.get("employmentType")),
        posted_on=day(job.get("publishedAt")),
        pay=_salary(as_dict(job.get("compensation"))),
    )
    return with_text(posting, keywords, [plain if plain else job.get("descriptionHtml")])


def _postal(value: Any) -> tuple[str, ...]:
    postal = as_dict(as_dict(value).get("postalAddress"))
    parts = [as_text(postal.get(f"address{part}")) for part in ("Locality", "Region", "Country")]
    return places(", ".join(unique(parts)))


def _remote(job: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    """`isRemote` is true on hybrid roles that can be done from afar, and false on some "Remote" ones."""
    workplace = remote_in(as_text(job.get("workplaceType")))
    if job.get("isRemote") is True or workplace is True:
        return True
    if job.get("isRemote") is False or workplace is False:
        return False
    return remote_in(*where)


def _salary(compensation: dict[str, Any]) -> Pay | None:
    """The salary alone: equity and bonus stand beside it as components of the same shape."""
    components = list(as_list(compensation.get("summaryComponents")))
    for tier in as_list(compensation.get("compensationTiers")):
        components += as_list(as_dict(tier).get("components"))
    for one in map(as_dict, components):
        if one.get("compensationType") == "Salary":
            found = pay(
                one.get("minValue"), one.get("maxValue"), one.get("currencyCode"), one.get("interval")
            )
            if found:
                return found
    return None


READER = Reader(
    kind="ashby",
    title="Ashby",
    reads="the public job postings API: one answer with every listed role and its pay.",
    limits="The date moves when a role is published again.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    home=lambda board, _: f"https://jobs.ashbyhq.com/{quote(board, safe='')}",
)
