"""ApplicantPro: the openings of a careers site, whole in one answer. Pure.

The site's page tells the number that its list stands under. isolved Hire is the same product under another
name.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import encoding, is_web_page, json_of, wrong
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, is_whole, names, pay, places, remote_in
from monitor.sources._markup import link
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    name_of_board,
    origin,
    steps,
    tenant,
)
from monitor.text import as_dict, as_id, as_text, unique

_NUMBER = re.compile(r"\bdomain_?id[\"']?\s*[:=]\s*[\"']?(\d{1,9})\b", re.IGNORECASE)
_PUBLIC = "getParams=%7B%22isInternal%22%3A0%7D"
"""What the page asks for: without it the answer is an error."""


def reader_of(kind: str, title: str, domain: str) -> Reader:
    """The reader of the careers sites under one of the domains."""

    def recognise(url: str) -> Board | None:
        parts = address(url)
        if parts is None:
            return None
        path = steps(parts)
        if host_of(parts) == f"www.{domain}" and path[:1] == ["openings"]:
            name = name_of_board(path[1] if len(path) > 1 else None)
        else:
            name = tenant(parts, domain)
        return (name, "") if name else None

    def home(company: str, _region: str = "") -> str:
        return f"https://{quote(company, safe='')}.{domain}/jobs/"

    def first(source: Source) -> Request:
        board = board_of(source, recognise)
        return Request(url=home(board[0]) if board else source.url or "", accept="text/html,*/*;q=0.1")

    return Reader(
        kind=kind,
        title=title,
        reads="the list behind the careers site: every role with its department, place and pay.",
        limits="The texts of the roles are not read, and each role has one place.",
        recognise=recognise,
        first=first,
        parse=parse,
        home=home,
    )


def parse(answer: Answer, source: Source, _keywords: tuple[str, ...]) -> Page:
    """The page of the site, which leads to the list, or the list."""
    if is_web_page(answer):
        found = _NUMBER.search(answer.body.decode(encoding(answer.body[:16]), "replace"))
        if found is None:
            raise wrong(answer, "a careers site")
        url = f"{origin(answer.url)}/core/jobs/{found[1]}?{_PUBLIC}"
        return Page(complete=True, next=Request(url=url))
    held = as_dict(as_dict(json_of(answer)).get("data"))
    jobs = listed(held.get("jobs"), "a careers site of this product")
    read = each_object(jobs, lambda job: _posting(job, origin(answer.url), source))
    return page(read, complete=is_whole(len(jobs), held.get("jobCount")))


def _posting(job: dict[str, Any], site: str, source: Source) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    at = unique(as_text(job.get(part)) for part in ("city", "abbreviation", "iso3"))
    how = as_text(job.get("workplaceType"))
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("jobUrl"), site),
        departments=names(job.get("orgTitle")) or names(job.get("classification")),
        locations=places(", ".join(at) if as_text(job.get("city")) else job.get("jobLocation")),
        # "Work from home flexibility" says that one may, on some days.
        remote=None if how and "flexib" in how.lower() else remote_in(how),
        employment_type=employment_type(job.get("employmentType")),
        posted_on=day(job.get("startDateRef")),
        pay=pay(job.get("minSalary"), job.get("maxSalary"), None, job.get("payTypeFrame")),
    )


READER = reader_of("applicantpro", "ApplicantPro", "applicantpro.com")
