"""SmartRecruiters: the postings of a company, a hundred a page. Pure.

The company's name keeps its case. A company that does not exist answers like one without roles (200 and a
total of 0): an empty list therefore never claims to be complete. A job with one advertisement for each
language is several postings with one reference number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, requisition, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    name_of_board,
    number_in,
    steps,
    with_query,
)
from monitor.text import as_dict, as_id, as_text, fold, unique

API = "https://api.smartrecruiters.com/v1/companies/{company}/postings?limit=100&offset=0"
_NO_COMPANY = frozenset({"ni", "oneclick-ui", "my-applications", "sr-jobs", "account", "identity"})


def recognise(url: str) -> Board | None:
    """The company from its pages, a role, its application form, or the API."""
    parts = address(url)
    if parts is None:
        return None
    host, path = host_of(parts), steps(parts)
    if host == "api.smartrecruiters.com":
        path = path[2:] if path[:2] == ["v1", "companies"] else []
    elif host not in ("careers.smartrecruiters.com", "jobs.smartrecruiters.com"):
        return None
    if path[:2] == ["oneclick-ui", "company"]:
        path = path[2:]
    name = name_of_board(path[0] if path else None)
    if name is None or name.lower() in _NO_COMPANY or not re.fullmatch(r"[\w.&-]+", name):
        return None
    return name, ""


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(company=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the list, or one posting, which is left out where it is closed."""
    data = as_dict(json_of(answer))
    if "name" in data and ("jobAd" in data or "active" in data):
        closed = data.get("active") is False
        return page([] if closed else [_posting(data, source, keywords)], complete=False)
    records = data.get("content")
    if not isinstance(records, list):
        raise ParseError(
            "The answer holds no list of postings: this is no SmartRecruiters company."
            " Check the company's name on the employer's careers page."
        )
    asked = answer.asked or Request(url=answer.url)
    found, end = total(data.get("totalFound")), number_in(asked.url, "offset") + len(records)
    more = bool(records) and end < found
    shown = [job for job in records if as_text(as_dict(job).get("visibility")) in (None, "PUBLIC")]
    read = page(
        each_object(shown, lambda job: _posting(job, source, keywords)),
        complete=more or 0 < found <= end,
        next=replace(asked, url=with_query(asked.url, offset=end)) if more else None,
    )
    companies = [as_dict(as_dict(job).get("company")).get("name") for job in records]
    return replace(read, named=next(iter(names(companies)), None))


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("name"))
    if id is None or title is None:
        return None
    place = as_dict(job.get("location"))
    sections = as_dict(as_dict(job.get("jobAd")).get("sections")).values()
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=_page_of(job, source, id),
        departments=_departments(job),
        locations=_places(place),
        remote=_remote(place),
        employment_type=employment_type(_label(job.get("typeOfEmployment"))),
        posted_on=day(job.get("releasedDate")),
        requisition=requisition(job.get("refNumber")),
    )
    return with_text(posting, keywords, (as_dict(section).get("text") for section in sections))


def _page_of(job: dict[str, Any], source: Source, id: str) -> str | None:
    seen = recognise(as_text(job.get("ref"), 1000) or "")
    company = (
        as_text(as_dict(job.get("company")).get("identifier")) or source.board or (seen[0] if seen else "")
    )
    if not company or not re.fullmatch(r"[\w-]+", id):
        return link(job.get("postingUrl"), "")
    return link(f"https://jobs.smartrecruiters.com/{quote(company, safe='')}/{id}", "")


def _label(value: Any) -> str | None:
    return as_text(as_dict(value).get("label"))


def _departments(job: dict[str, Any]) -> tuple[str, ...]:
    """The vendor's word for what the role does, then the employer's department. "Other" says nothing."""
    labels = unique(_label(job.get(name)) for name in ("function", "department"))
    return tuple(label for label in labels if fold(label) != "other")


def _places(place: dict[str, Any]) -> tuple[str, ...]:
    """ "Remote, , United States": parts may be empty. Without the whole line its parts are put together;
    the country of those is a code."""
    parts = (as_text(place.get("fullLocation"), 400) or "").split(",")
    if not any(part.strip() for part in parts):
        country = as_text(place.get("country")) or ""
        parts = [as_text(place.get(part)) or "" for part in ("city", "region")]
        parts += [country.upper() if len(country) == 2 else country]
    return places(", ".join(unique(part.strip() for part in parts)))


def _remote(place: dict[str, Any]) -> bool | None:
    if place.get("remote") is True:
        return True
    if place.get("hybrid") is True or place.get("remote") is False:
        return False
    return remote_in(*_places(place))


READER = Reader(
    kind="smartrecruiters",
    title="SmartRecruiters",
    reads="the postings API: every posting with its function and department, 100 a page.",
    limits="The API's robots.txt asks programs to stay away: read only with `accept_terms = true`. A company"
    " that does not exist looks like one without roles, so an empty list closes nothing. No texts.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda company, _: f"https://careers.smartrecruiters.com/{quote(company, safe='')}",
)
