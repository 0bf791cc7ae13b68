"""Deel: the job board of a company, whole in one answer. Pure.

The page of a board first asks for its settings, which name the organisation and its board, and then for the
list. An unknown company is 404.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in
from monitor.sources._markup import with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.text import as_dict, as_id, as_list, as_text

API = "https://api-prod.letsdeel.com/guest/ats/organizations"
_NO_BOARD = ("auth", "deelapi", "guest", "job-details", "signup")


def recognise(url: str) -> Board | None:
    """The company from its board, also as it was written before (`/job-boards/`), and the page of a role."""
    parts = address(url)
    if parts is None or host_of(parts) != "jobs.deel.com":
        return None
    path = steps(parts)
    name = name_of_board(next(iter(path[1:] if path[:1] == ["job-boards"] else path), None))
    return (name, "") if name and name.lower() not in _NO_BOARD else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "")
    return Request(url=f"{API}/{quote(board[0], safe='')}/career_page_settings")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The settings, which lead to the list, or the list."""
    data = json_of(answer)
    organisation = as_id(as_dict(data).get("organizationId"))
    if organisation:
        return Page(complete=True, next=Request(url=_list(organisation, as_dict(data).get("jobBoard"))))
    jobs = listed(as_dict(data).get("jobPostings", data), "a job board at Deel")
    return page(each_object(jobs, lambda one: _posting(one, source, keywords)), complete=True)


def _list(organisation: str, board: Any) -> str:
    id = as_id(as_dict(board).get("id"))
    if id is None:
        raise ParseError(
            "The company has no public job board at Deel. Look on its own site for where its roles stand now."
        )
    return f"{API}/{quote(organisation, safe='')}/job_boards/{quote(id, safe='')}/job_postings"


def _posting(one: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(one.get("id")), as_text(one.get("title"))
    if id is None or title is None:
        return None
    job = as_dict(one.get("job"))
    where = places(*_named(job, "Location"))
    arranged = (as_text(job.get("workArrangementEnum")) or "").replace("_", " ")
    board = board_of(source, recognise)
    name = board[0] if board else source.board
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=f"{home(name)}/job-details/{quote(id, safe='')}/overview" if name else None,
        departments=(*_named(job, "Department"), *_named(job, "Team")),
        locations=where,
        remote=remote_in(arranged, *where),
        employment_type=employment_type(*_named(job, "EmploymentType")),
        posted_on=day(one.get("createdAt")),
        pay=_pay(job) if one.get("isCompensationVisible") is True else None,
    )
    return with_text(posting, keywords, [one.get("richtextDescription")])


def _named(job: dict[str, Any], what: str) -> tuple[str, ...]:
    """The names in `jobLocations: [{"location": {"name": "Zurich"}}]`."""
    inner = what[0].lower() + what[1:]
    return names([as_dict(one).get(inner) for one in as_list(job.get(f"job{what}s"))], "name")


def _pay(job: dict[str, Any]) -> Pay | None:
    """What is published; the list does not say for which time."""
    said = as_dict(job.get("currentCompensation"))
    return pay(said.get("minAmount"), said.get("maxAmount"), said.get("currencyIsoCode"), None)


def home(company: str, _region: str = "") -> str:
    return f"https://jobs.deel.com/{quote(company, safe='')}"


READER = Reader(
    kind="deel",
    title="Deel",
    reads="the list behind the job board: every role with its departments, places, pay and text.",
    limits="Pay is told without the time that it is for.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
