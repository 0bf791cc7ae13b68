"""NEOGOV (GovernmentJobs, SchoolJobs): the RSS feed of an agency, with fields of its own for each role. Pure.

Nothing says that the feed holds every open role, so it is read as a window on the newest.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, quote

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._board import each, page
from monitor.sources._fields import day, employment_type, pay, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.sources._tree import fields_of, tag, title_before
from monitor.sources._xml import ACCEPT, records
from monitor.text import as_id, as_text, unique

_HOSTS = {"governmentjobs.com": "", "schooljobs.com": "school"}
_SITES = {region: f"https://www.{host}" for host, region in _HOSTS.items()}
_TEXTS = ("description", "examplesofduties", "qualifications", "supplementalinformation")


def recognise(url: str) -> Board | None:
    """The agency from its page, a role, or its feed; on schooljobs.com the region is "school"."""
    parts = address(url)
    if parts is None or (region := _HOSTS.get(host_of(parts).removeprefix("www."))) is None:
        return None
    path = steps(parts)
    low = [step.lower() for step in path]
    if low[:2] == ["searchengine", "jobsfeed"]:
        agency = parse_qs(parts.query).get("agency", [""])[0]
    else:
        agency = path[1] if low[:1] == ["careers"] and len(path) > 1 else ""
    name = name_of_board(agency)
    return (name.lower(), region) if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "", accept=ACCEPT)
    site = _SITES.get(board[1], _SITES[""])
    return Request(url=f"{site}/SearchEngine/JobsFeed?agency={quote(board[0], safe='')}", accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The roles of the feed; a feed that was cut off counts as far as it goes."""
    listed = records(answer, "rss", "item")
    found = each(listed.elements, lambda item: _posting(item, source, answer.url, keywords))
    return page(found, complete=False, named=title_before(listed.before))


def _posting(item: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    if item is None:
        return None
    job = fields_of(item)
    url, title = link(job.get("link") or job.get("guid"), base), as_text(job.get("title"))
    numbered = re.search(r"/jobs/(\d+)", url or "")
    id = as_id(job.get("jobid")) or (numbered[1] if numbered else as_id(job.get("guid")))
    if id is None or title is None:
        return None
    where = places(job.get("location"))
    units = unique([as_text(job.get("department")), as_text(job.get("division"))])
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=units or unique(as_text(one) for one in _categories(item)),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(job.get("jobtype")),
        posted_on=day(job.get("advertisefromdateutc")) or day(job.get("pubdate")),
        requisition=requisition(job.get("jobnumber") or job.get("jobnumbersingle")),
        pay=pay(
            job.get("minimumsalary"),
            job.get("maximumsalary"),
            job.get("salarycurrency"),
            job.get("salaryinterval"),
        ),
    )
    return with_text(posting, keywords, (job.get(name) for name in _TEXTS))


def _categories(item: Any) -> list[str]:
    return [one.text or "" for one in item.iter() if tag(one) == "category"]


READER = Reader(
    kind="neogov",
    title="NEOGOV (GovernmentJobs, SchoolJobs)",
    reads="the RSS feed of the agency, with department, place and pay of each role.",
    limits="Whether the feed holds every role is not known, so nothing is concluded from what is not in it.",
    recognise=recognise,
    first=first,
    parse=parse,
    window=True,
    home=lambda board, region: f"{_SITES.get(region, _SITES[''])}/careers/{quote(board, safe='')}",
)
