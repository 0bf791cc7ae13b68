"""Paylocity: the job feed of a company; where that is not switched on, the page that lists its roles. Pure.

The same guid names both. The feed has two versions that differ in the case of their keys, and the page holds
the list with a third set of names. A company that has not switched its feed on answers it with an empty list,
so that an empty feed is checked against the page.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, json_of, wrong
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._pay_text import pay_in
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, steps
from monitor.sources._script import assigned
from monitor.sources._tree import PAGE
from monitor.text import as_bool, as_dict, as_id, as_text, unique

SITE = "https://recruiting.paylocity.com"
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BEFORE_GUID = re.compile(r"recruiting/(?:jobs/all|(?:v\d/)?api/feed/jobs)")
_USA = {"us", "usa", "united states"}


def recognise(url: str) -> Board | None:
    """The guid from the page of all roles or from the feed. A single role does not tell whose it is."""
    parts = address(url)
    if parts is None or host_of(parts) != "recruiting.paylocity.com":
        return None
    path = [step.lower() for step in steps(parts)]
    for at, step in enumerate(path):
        if _GUID.fullmatch(step) and _BEFORE_GUID.fullmatch("/".join(path[:at])):
            return step, ""
    return None


def _page_of(guid: str) -> str:
    return f"/recruiting/jobs/All/{quote(guid, safe='')}"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "")
    return Request(url=f"{SITE}/recruiting/v2/api/feed/jobs/{quote(board[0], safe='')}")


def otherwise(source: Source) -> Request | None:
    """The page, for a company that has no feed."""
    board = board_of(source, recognise)
    return Request(url=SITE + _page_of(board[0]), accept=PAGE) if board and board[0] else None


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """Either version of the feed, or the page. Roles for the employer's own people are left out."""
    on_page = is_web_page(answer)
    data = _plain(assigned(answer, "pageData") if on_page else json_of(answer))
    jobs = data.get("jobs")
    if not isinstance(jobs, list):
        if on_page:
            raise wrong(answer, "a Paylocity board")
        raise ParseError(
            "The answer holds no list of jobs: this is no Paylocity board."
            " Check the address of the page of all roles on the employer's careers page."
        )
    named = as_text(data.get("displayName")) or as_text(data.get("moduleTitle"))
    board = recognise(answer.asked.url) if answer.asked else None
    if not jobs and not on_page:
        listed = Request(url=origin(answer.url) + _page_of(board[0]), accept=PAGE) if board else None
        return Page(complete=listed is not None, next=listed, named=named)
    shown = [job for job in jobs if _plain(job).get("isInternal") is not True]
    return page(
        each_object(shown, lambda job: _posting(_plain(job), source, keywords)), complete=True, named=named
    )


def _plain(value: Any) -> dict[str, Any]:
    """The object with its keys as the newer feed writes them: `JobId` is `jobId`."""
    return {key[:1].lower() + key[1:]: inner for key, inner in as_dict(value).items()}


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("jobId")), as_text(job.get("title")) or as_text(job.get("jobTitle"))
    if id is None or title is None:
        return None
    place = _plain(job.get("jobLocation"))
    kinds = [list(names(job.get("jobTypesArray"), "name")), job.get("jobTypes"), job.get("jobType")]
    in_usa = (as_text(place.get("country")) or "").casefold() in _USA
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("displayUrl"), "")
        or link(job.get("jobUrl"), "")
        or f"{SITE}/Recruiting/Jobs/Details/{quote(id, safe='')}",
        departments=unique([as_text(job.get("hiringDepartment"))]),
        locations=_places(job, place),
        remote=_remote(job, place),
        employment_type=employment_type(job.get("employmentType"), *kinds),
        posted_on=day(job.get("publishedDate")),
        pay=pay_in(job.get("salaryDescription"), "USD" if in_usa else None),
    )
    return with_text(posting, keywords, [job.get("description"), job.get("requirements")])


def _places(job: dict[str, Any], place: dict[str, Any]) -> tuple[str, ...]:
    """The town, else what the employer calls the place: "Hybrid" and such are names of places there."""
    flat = place or job
    town = [as_text(flat.get("city")), as_text(flat.get("state"))]
    if any(town):
        return places(", ".join(unique([*town, as_text(flat.get("country"))])))
    called = [
        place.get("metro"),
        place.get("locationDisplayName"),
        place.get("name"),
        job.get("locationName"),
    ]
    return next(
        (found for one in (*called, job.get("location"), place.get("country")) if (found := places(one))), ()
    )


def _remote(job: dict[str, Any], place: dict[str, Any]) -> bool | None:
    """`IsRemote` is false on roles whose place is called "LI-Remote"."""
    called = [
        place.get("metro"),
        place.get("locationDisplayName"),
        place.get("name"),
        job.get("locationName"),
    ]
    said = remote_in(*map(as_text, [*called, job.get("city")]))
    if as_bool(job.get("isRemote")) or said:
        return True
    return said if said is not None else as_bool(job.get("isRemote"))


READER = Reader(
    kind="paylocity",
    title="Paylocity",
    reads="the job feed; where a company has none, its page of all roles. One answer with every role.",
    limits="The page tells neither pay nor employment type, and of the text only its beginning.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=lambda guid, _: SITE + _page_of(guid),
)
