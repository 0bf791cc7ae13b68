"""Workday: the list behind a career site, asked by POST, twenty roles a page. Pure.

A board is `tenant/wdN/Site`, and Site keeps its case. Most sites live on the tenant's own host; some only on
the shared `myworkdaysite.com` (region "site"). The total and the filters come with the first page only. The
total stops at 2,000, and pages past it begin again at the front: such a board is cut into parts by one of
its filters, whose counts are true, where two filters agree on how many roles there are (a role without a
value would be in no part); else its newest 2,000 are read, which is not the whole board.

The identity of a role is the end of its path after the last "_" (`JR1001-1`): it outlives a new title.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Detail, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._facets import CAP, parts_of
from monitor.sources._fields import (
    day,
    employment_type,
    is_whole,
    names,
    places,
    remote_in,
    requisition,
    total,
)
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, steps
from monitor.text import as_dict, as_id, as_list, as_text, fold

_SIZE = 20
_HOST = re.compile(r"([a-z0-9-]+)\.(wd\d{1,3})\.myworkdayjobs\.com")
_SHARED = re.compile(r"(wd\d{1,3})\.myworkdaysite\.com")
_LOCALE = re.compile(r"[a-z]{2}[-_](?:[A-Z]{2}|[a-z]{2})")
_NO_SITE = frozenset({"wday", "job", "assets", "static", "login", "favicon.ico", "robots.txt", "sitemap.xml"})
_COUNT_OF_PLACES = re.compile(r"\d{1,3}\s*[^\W\d]+")
_NUMBER = re.compile(r"[A-Za-z]{0,8}[-_ ]?\d{3,}(?:[-_]\w+)?")


def recognise(url: str) -> Board | None:
    """The site from its pages, a role, or the list's own address, on either host."""
    parts = address(url)
    if parts is None:
        return None
    path, host, region = steps(parts), host_of(parts).lower(), ""
    if len(path) > 1 and _LOCALE.fullmatch(path[0]):
        path = path[1:]
    if own := _HOST.fullmatch(host):
        tenant, centre = own.groups()
        where = path[2:4] if path[:2] == ["wday", "cxs"] else [tenant, *path[:1]]
    elif shared := _SHARED.fullmatch(host):
        centre, region = shared.group(1), "site"
        where = path[2:4] if path[:2] == ["wday", "cxs"] else path[1:3] if path[:1] == ["recruiting"] else []
    else:
        return None
    if len(where) < 2 or not all(re.fullmatch(r"[\w.-]+", part, re.ASCII) for part in where):
        return None
    if where[1].lower() in _NO_SITE or _LOCALE.fullmatch(where[1]):
        return None
    return f"{where[0]}/{centre}/{where[1]}", region


def home(board: str, region: str) -> str | None:
    tenant, centre, site = _parts(board)
    if not site:
        return None
    if region:
        return f"https://{centre}.myworkdaysite.com/recruiting/{tenant}/{site}"
    return f"https://{tenant.replace('_', '-')}.{centre}.myworkdayjobs.com/{site}"


def _parts(board: str | None) -> tuple[str, str, str]:
    tenant, _, rest = (board or "").partition("/")
    centre, _, site = rest.partition("/")
    return tenant, centre, site


def _list(board: str, region: str, tenant: str = "") -> Request:
    named, _, site = _parts(board)
    start = origin(home(board, region) or f"https://{named}.myworkdayjobs.com")
    return _ask(f"{start}/wday/cxs/{tenant or named}/{site}/jobs", {}, 0, None)


def _ask(url: str, facets: Any, offset: int, carry: object) -> Request:
    body = {"appliedFacets": facets, "limit": _SIZE, "offset": offset, "searchText": ""}
    return Request(url=url, json=body, carry=carry)


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return _list(*board) if board else _ask(source.url or "", {}, 0, None)


def otherwise(source: Source) -> Request | None:
    """Hosts write "-" where tenants have "_"; and some sites are on the shared host alone."""
    board = board_of(source, recognise)
    if board is None or board[1]:
        return None
    tenant = _parts(board[0])[0]
    return _list(board[0], "", tenant.replace("-", "_")) if "-" in tenant else _list(board[0], "site")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the list, or the page of one role."""
    data = as_dict(json_of(answer))
    if as_dict(data.get("jobPostingInfo")):
        return page([_detail(data["jobPostingInfo"], answer, source, keywords)], complete=False)
    records = data.get("jobPostings")
    if not isinstance(records, list):
        raise ParseError(
            "The answer holds no list of roles: this is no Workday site, or it is closed for maintenance."
            " Check the site's name in the address of the employer's careers page."
        )
    asked = answer.asked or _ask(answer.url, {}, 0, None)
    found = page(each_object(records, lambda job: _listed(job, answer, source)), complete=True)
    found = replace(found, details=_details(records, found, asked))
    return _with_the_rest(found, data, asked, len(records), again=answer.asked is not None)


def _with_the_rest(found: Page, data: dict[str, Any], asked: Request, shown: int, *, again: bool) -> Page:
    """The page with what to ask next, and whether nothing is missing so far.

    The note beside a request holds the total of its part and the parts still to read. `again`: the answer is
    one of a read that goes on.
    """
    body, note = as_dict(asked.json), as_dict(asked.carry)
    facets, offset, parts = as_dict(body.get("appliedFacets")), total(body.get("offset")), note.get("parts")
    of, end, parts = total(note.get("total") if offset else data.get("total")), offset + shown, as_list(parts)
    capped = not offset and of >= CAP
    if capped and (cut := parts_of(data.get("facets"), facets)):
        # The parts show all of this once more, and a page without anything new would end the read.
        found = replace(found, postings=(), details=()) if again else found
        return replace(found, next=_part(asked.url, [*cut, *parts]))
    # Some sites state no total: then a page that is not full is the last.
    more = end < of if of else shown >= _SIZE
    following = _part(asked.url, parts) if parts else None
    if shown and more:
        following = _ask(asked.url, facets, end, {"total": of, "parts": parts})
    # That nothing is there counts only where it is stated; behind a full page without a total it is the end.
    ends = bool(shown) or (not more and (bool(offset) or is_whole(0, data.get("total"))))
    return replace(found, next=following, complete=found.complete and not capped and ends)


def _part(url: str, parts: list[Any]) -> Request:
    """The first page of the next part, with the parts after it in the note."""
    return _ask(url, parts[0], 0, {"parts": parts[1:]})


def _listed(job: dict[str, Any], answer: Answer, source: Source) -> Posting | None:
    path, title = as_text(job.get("externalPath"), 1000), as_text(job.get("title"))
    number = _number(names(job.get("bulletFields")), path or "")
    id = _id(path) or number
    if id is None or title is None:
        return None
    where = _named_places(job) or places(_first_place(path or ""))
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(_site(answer, source) + path, "") if path else None,
        locations=where,
        remote=_remote(job.get("remoteType"), where),
        employment_type=employment_type(job.get("timeType")),
        requisition=requisition(number),
    )


def _number(bullets: tuple[str, ...], path: str) -> str | None:
    """The requisition: a bullet that the path repeats, one that looks like it, or the end of the path.

    A role that stands on a site once more has the number of its copy behind the requisition: `R1001-1`.
    """
    last = unquote(path).rpartition("/")[2]
    ends = (last, re.sub(r"-\d{1,2}$", "", last))
    inside = (text for text in bullets if re.search(r"\d{3}", text) and any(e.endswith(text) for e in ends))
    within = re.sub(r"-\d{1,2}$", "", _id(path) or "")
    return (
        next(inside, None)
        or next((text for text in bullets if _NUMBER.fullmatch(text)), None)
        or (within if re.fullmatch(r"[A-Za-z]{0,8}[-_]?\d[\d-]{2,}", within) else None)
    )


def _id(path: str | None) -> str | None:
    return as_id(unquote((path or "").rstrip("/").rpartition("/")[2]).rpartition("_")[2])


def _site(answer: Answer, source: Source) -> str:
    """The address that a role's path follows."""
    parts = urlsplit(answer.url)
    path, host = steps(parts), host_of(parts)
    if not (_HOST.fullmatch(host) or _SHARED.fullmatch(host)) and (
        page := home(source.board or "", source.region)
    ):
        return page
    tenant, site = (path[2], path[3]) if path[:2] == ["wday", "cxs"] and len(path) > 3 else ("", "")
    shared = f"/recruiting/{tenant}" if _SHARED.fullmatch(host) else ""
    return origin(answer.url) + (f"{shared}/{site}" if site else "")


def _named_places(job: dict[str, Any]) -> tuple[str, ...]:
    """The places that the list names; "3 Locations" names none."""
    text = as_text(job.get("locationsText"))
    return () if text is None or _COUNT_OF_PLACES.fullmatch(text) else places(text)


def _first_place(path: str) -> str | None:
    """The place in `/job/Berlin-Mitte/Data-Engineer_JR1`: blanks, commas and dashes are all "-" there."""
    within = [unquote(step) for step in path.split("/") if step]
    if len(within) < 3:
        return None
    return re.sub(r"-+", lambda found: {1: " ", 2: ", "}.get(len(found.group()), " - "), within[-2])


def _details(records: list[Any], found: Page, asked: Request) -> tuple[Detail, ...]:
    """The pages of the roles whose places the list does not name."""
    listed = {one.id: one for one in found.postings}
    details = []
    for job in map(as_dict, records):
        path = as_text(job.get("externalPath"), 1000) or ""
        if path.startswith("/") and not _named_places(job) and (one := listed.get(_id(path) or "")):
            request = Request(url=asked.url.removesuffix("/jobs") + path)
            details.append(Detail(id=one.id, request=request, listed=replace(one, locations=())))
    return tuple(details)


def _detail(job: dict[str, Any], answer: Answer, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    url = link(job.get("externalUrl"), "")
    id, title = _id(url) or _id(as_text(job.get("jobPostingId"))), as_text(job.get("title"))
    if id is None or title is None:
        return None
    where = places(job.get("location"), *names(job.get("additionalLocations"), "descriptor"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=names([job.get("jobFamilyGroup"), job.get("jobFamily")], "descriptor"),
        locations=where,
        remote=_remote(job.get("remoteType"), where),
        employment_type=employment_type(job.get("timeType")),
        posted_on=day(job.get("startDate")),
        requisition=requisition(job.get("jobReqId")),
    )
    return with_text(posting, keywords, [job.get("jobDescription")])


def _remote(kind: Any, where: tuple[str, ...]) -> bool | None:
    """ "Partially Remote" is not remote."""
    text = next(iter(names(kind, "descriptor")), None)
    if text and "partial" in fold(text):
        return False
    said = remote_in(text)
    return remote_in(*where) if said is None else said


READER = Reader(
    kind="workday",
    title="Workday",
    reads="the list behind the career site, 20 roles a page; of roles in several places also their own page.",
    limits="No departments, and no date in the list. Of a board of over 2,000 roles at most 4,000 are read."
    " Of several places only the first is known until the role's own page was read.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=home,
    details=True,
)
