"""Oracle Recruiting: the list behind a candidate site, as many roles a page as the host likes. Pure.

A board is `{host without oraclecloud.com}/{site}`, such as `eabc.fa.us2/CX_1`; sites also stand on the
employer's own domain, below `/hcmUI/CandidateExperience/`. The total is right on the first page only. The
host may show fewer rows than were asked for, so the next page begins after those that came. Without
`expand` there is a total and no row; a site that does not exist is answered with the host's main site.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, unquote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, requisition, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, own_site, steps
from monitor.text import as_dict, as_id, as_list, as_text, unique

_LIST = (
    "/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true"
    "&expand=requisitionList.secondaryLocations"
    "&finder=findReqs;siteNumber={site},limit=200,offset=0,sortBy=POSTING_DATES_DESC"
)
_VENDOR = ".oraclecloud.com"
_OFFSET = re.compile(r"(?<=offset=)\d+")
_NUMBERED = re.compile(r"CX(?:_\d+)?")


def recognise(url: str) -> Board | None:
    """The host and the site from a page, a role, or the list's own address.

    Below `/hcmUI/CandidateExperience/` on any other host it is a site on the employer's own domain.
    """
    parts = address(url)
    if parts is None:
        return None
    host, path = host_of(parts).lower(), steps(parts)
    vendor = bool(re.fullmatch(r"[a-z0-9-]+\.fa(\.[a-z0-9-]+)?\.oraclecloud\.com", host))
    site = _site_in(url)
    if not site or not (vendor or path[:2] == ["hcmUI", "CandidateExperience"]):
        return None
    return (f"{host.removesuffix(_VENDOR)}/{site}", "") if vendor else ("", "")


def _site_in(url: str) -> str | None:
    parts = address(url)
    path = steps(parts) if parts else []
    if path[:2] == ["hcmUI", "CandidateExperience"] and "sites" in path[2:-1]:
        site = path[path.index("sites") + 1]
    else:
        asked = re.search(r"siteNumber=([^,;&]+)", unquote(parts.query)) if parts else None
        site = str(asked.group(1)) if asked and path[:1] == ["hcmRestApi"] else ""
    return site if re.fullmatch(r"[\w.-]+", site) else None


def home(board: str, _: str) -> str:
    host, _, site = board.partition("/")
    return f"https://{host}{_VENDOR}/hcmUI/CandidateExperience/en/sites/{quote(site, safe='')}"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board and board[0]:
        host, _, site = board[0].partition("/")
        return Request(url=f"https://{host}{_VENDOR}" + _LIST.format(site=quote(site, safe="")))
    own = _site_in(source.url or "")
    return Request(url=own_site(source, _LIST.format(site=quote(own, safe=""))) if own else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the list, or one role's own answer."""
    data = as_dict(json_of(answer))
    item = as_dict(next(iter(as_list(data.get("items"))), None)) or data
    if "Title" in item and "Id" in item:
        return page([_posting(item, _site(answer, source, item), source, keywords)], complete=False)
    asked = answer.asked or Request(url=answer.url)
    records, start = as_list(item.get("requisitionList")), _offset(asked)
    found = total(as_dict(asked.carry).get("total")) if start else total(item.get("TotalJobsCount"))
    if not isinstance(item.get("requisitionList"), list) or (found and not start and not records):
        raise ParseError(
            "The answer holds no list of roles: this is no Oracle candidate site, or it hides its list."
            " Check the site in the address of the employer's careers page."
        )
    _of_that_site(item, source)
    end = start + len(records)
    more = bool(records) and end < found and bool(_OFFSET.search(asked.url))
    following = replace(asked, url=_OFFSET.sub(str(end), asked.url), carry={"total": found})
    site = _site(answer, source, item)
    return page(
        each_object(records, lambda job: _posting(job, site, source, keywords)),
        complete="TotalJobsCount" in item and (more or end >= found),
        next=following if more else None,
    )


def _offset(asked: Request) -> int:
    written = _OFFSET.search(asked.url)
    return total(written.group()) if written else 0


def _of_that_site(item: dict[str, Any], source: Source) -> None:
    """Refuses the roles of another site: the host answers so where the one asked for does not exist."""
    wanted = (source.board or "").partition("/")[2]
    given = as_text(item.get("SiteNumber")) or ""
    if _NUMBERED.fullmatch(wanted) and _NUMBERED.fullmatch(given) and wanted != given:
        raise ParseError(
            f"The host answered with its site {given}: there is no site {wanted}."
            " Check the site in the address of the employer's careers page."
        )


def _site(answer: Answer, source: Source, item: dict[str, Any]) -> str:
    """The page of the site, which a role's page stands below."""
    if source.board and "/" in source.board:
        return home(source.board, "")
    written = _site_in(source.url or "")
    start = origin(source.url if source.url and written else answer.url)
    site = written or as_text(item.get("SiteNumber")) or _site_in(answer.url) or "CX_1"
    return f"{start}/hcmUI/CandidateExperience/en/sites/{quote(site, safe='')}"


def _posting(job: dict[str, Any], site: str, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("Id")), as_text(job.get("Title"))
    if id is None or title is None:
        return None
    where = places(job.get("PrimaryLocation"), *names(job.get("secondaryLocations"), "Name"))
    kind = as_text(job.get("WorkplaceTypeCode")) or as_text(job.get("WorkplaceType")) or ""
    said = remote_in(kind.removeprefix("ORA_").replace("_", " "))
    function = as_text(job.get("JobFunction"))
    if function == as_text(job.get("JobFunctionCode")):
        function = None
    texts = [text for name, text in job.items() if name.startswith(("ShortDesc", "External"))]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(f"{site}/job/{quote(id, safe='')}", ""),
        departments=unique([as_text(job.get("JobFamily")), function, as_text(job.get("Department"))]),
        locations=where,
        remote=remote_in(*where) if said is None else said,
        employment_type=employment_type(
            *(job.get(name) for name in ("ContractType", "JobType", "WorkerType", "JobSchedule"))
        ),
        posted_on=day(job.get("PostedDate")) or day(job.get("ExternalPostedStartDate")),
        requisition=requisition(id),
    )
    return with_text(posting, keywords, texts)


READER = Reader(
    kind="oracle-recruiting",
    title="Oracle Recruiting",
    reads="the list behind the candidate site: every role with all its places, up to 200 a page.",
    limits="Departments only where the employer fills them. A site that is named by a word and does not exist"
    " is answered with the host's main site.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
