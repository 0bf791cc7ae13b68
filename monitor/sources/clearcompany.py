"""ClearCompany: the list behind an employer's careers page, or the XML of its HRM Direct site. Pure.

The list is named by the id of the site, which stands in the address of the script on the careers page; asked
without a page it comes whole. HRM Direct (`{company}.hrmdirect.com`) is the older career site of the same
vendor: its XML has one entry for each place of a role, and its clock is wrong, its days are right.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, json_of, root
from monitor.sources._board import each, each_object, joined, page
from monitor.sources._fields import day, employment_type, is_whole, places, remote_in, requisition, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, steps, tenant, with_query
from monitor.sources._tree import fields_of
from monitor.sources._xml import ACCEPT, records
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

API = "https://careers-api.clearcompany.com/v1/{site}"
_SITE_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_HOSTS = {"careers-api.clearcompany.com", "careers-content.clearcompany.com"}


def recognise(url: str) -> Board | None:
    """The id of the site from the list or the script of the embed; the name of an HRM Direct site."""
    parts = address(url)
    if parts is None:
        return None
    if name := tenant(parts, "hrmdirect.com"):
        return (name, "") if name != "apply" else None
    path = steps(parts)
    if host_of(parts) not in _HOSTS:
        return None
    query = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
    site = query.get("siteid") or (path[1] if path[:1] == ["v1"] and len(path) > 1 else "")
    return (site.lower(), "") if _SITE_ID.fullmatch(site) else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "")
    if _SITE_ID.fullmatch(board[0]):
        return Request(url=API.format(site=quote(board[0], safe="")))
    return Request(url=f"https://{quote(board[0], safe='')}.hrmdirect.com/employment/xml.php", accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the list, or the XML of HRM Direct."""
    if root(answer) not in ("json", "") and not is_web_page(answer):
        return _hrm_direct(answer, source, keywords)
    data = as_dict(json_of(answer))
    results = data.get("results")
    if not isinstance(results, list):
        raise ParseError(
            "The answer holds no list of roles: ClearCompany knows no such site."
            " Look for the site's id in the script on the employer's careers page."
        )
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    shown, stated = total(carry.get("shown")) + len(results), data.get("totalCount")
    following = None
    if results and shown < total(stated):
        asked = answer.asked.url if answer.asked else answer.url
        upcoming = total(data.get("currentPageIndex")) + 1
        following = Request(url=with_query(asked, pageIndex=upcoming), carry={"shown": shown})
    found = each_object(results, lambda job: _posting(job, source, keywords))
    named = next((name for job in results if (name := as_text(as_dict(job).get("brandName")))), None)
    return page(found, complete=bool(following) or is_whole(shown, stated), next=following, named=named)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("positionTitle"))
    if id is None or title is None:
        return None
    each_place = [as_dict(one) for one in as_list(job.get("locations"))]
    named = [
        ", ".join(unique(as_text(one.get(part)) for part in ("city", "subdivision", "country")))
        for one in each_place
        if as_text(one.get("city"))
    ]
    where = places(*named) or places(job.get("location")) or places(job.get("officeName"))
    flags = [as_bool(one.get("isRemote")) for one in each_place]
    apply = link(job.get("applyLink"), "")
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=re.sub(r"/apply/?$", "", apply) if apply else None,
        departments=unique([as_text(job.get("departmentName"))]),
        locations=where,
        remote=True if True in flags else remote_in(as_text(job.get("location")), *where),
        employment_type=employment_type(job.get("employmentType")),
        posted_on=day(job.get("postedDate")) or day(job.get("openDate")),
    )
    return with_text(posting, keywords, [job.get("description")])


def _hrm_direct(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    listed = records(answer, "source", "job")
    found = each(listed.elements, lambda job: _listed(job, source, answer.url, keywords))
    return page(joined(found), complete=listed.whole)


def _listed(element: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    if element is None:
        return None
    job = fields_of(element)
    id, title = as_id(job.get("referencenumber")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    where = places(", ".join(unique(as_text(job.get(part)) for part in ("city", "state", "country"))))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(f"/employment/job-opening.php?req={quote(id, safe='')}", base),
        departments=unique([as_text(job.get("department"))]),
        locations=where,
        remote=remote_in(*where, as_text(job.get("office"))),
        posted_on=day(job.get("date")),
        requisition=requisition(job.get("customreqid")),
    )
    return with_text(posting, keywords, [job.get("descriptionrich") or job.get("description")])


def _home(board: str, _: str) -> str:
    if _SITE_ID.fullmatch(board):
        return API.format(site=quote(board, safe=""))
    return f"https://{quote(board, safe='')}.hrmdirect.com/employment/job-openings.php"


READER = Reader(
    kind="clearcompany",
    title="ClearCompany (also HRM Direct)",
    reads="the whole list of the site by its id, or the XML list of an HRM Direct career site.",
    limits="No employment type. The id of the site stands only in the script of the careers page.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=_home,
)
