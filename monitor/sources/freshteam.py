"""Freshteam: the JSON of the careers widget, with all roles, branches and departments. Pure.

The widget stops at a thousand roles. A name that no company has answers 200 with a web page.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, tenant
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

SITE = "https://{company}.freshteam.com"
_MOST = 1000
_TYPES = {
    "1": "contract", "2": "full time", "3": "internship", "4": "part time", "5": "temporary", "6": "seasonal",
    "8": "fixed term",
}  # fmt: skip
"""What the numbers of `job_type` mean; 7 is volunteering, which is none of our types."""
_NOT_OPEN = {"closed", "on_hold", "draft", "archived"}


def recognise(url: str) -> Board | None:
    """The company's name, the first part of the host."""
    parts = address(url)
    name = tenant(parts, "freshteam.com") if parts else None
    return (name, "") if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "")
    return Request(url=SITE.format(company=quote(board[0], safe="")) + "/hire/widgets/jobs.json")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The open roles; those that were deleted or are on hold are left out and are no fault."""
    data = as_dict(json_of(answer))
    jobs = data.get("jobs")
    if not isinstance(jobs, list):
        raise ParseError(
            "The answer holds no list of roles: Freshteam knows no such company, or it has left."
            " Look on the employer's careers page for the new board."
        )
    branches = {as_id(one.get("id")): one for one in map(as_dict, as_list(data.get("branches")))}
    roles = {as_id(one.get("id")): one for one in map(as_dict, as_list(data.get("job_roles")))}
    found = each_object(
        [job for job in jobs if _is_open(as_dict(job))],
        lambda job: _posting(job, branches, roles, source, keywords),
    )
    return page(found, complete=len(jobs) < _MOST)


def _is_open(job: dict[str, Any]) -> bool:
    return job.get("deleted") is not True and (as_text(job.get("status")) or "").lower() not in _NOT_OPEN


def _posting(
    job: dict[str, Any],
    branches: dict[str | None, dict[str, Any]],
    roles: dict[str | None, dict[str, Any]],
    source: Source,
    keywords: tuple[str, ...],
) -> Posting | None:
    id, title = as_id(job.get("id")) or as_id(job.get("unique_id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    branch = branches.get(as_id(job.get("branch_id")), {})
    parts = unique(as_text(branch.get(part)) for part in ("city", "state", "country_code"))
    # Of a remote role the branch is the seat of the company, not where the role may be done.
    where = places(job.get("preferred_remote_job_locations")) or places(branch.get("location"))
    where = where or places(", ".join(parts))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("url"), "") or _page_of(job, source),
        departments=unique([as_text(roles.get(as_id(job.get("job_role_id")), {}).get("name"))]),
        locations=where,
        remote=as_bool(job.get("remote")) or remote_in(*where),
        employment_type=employment_type(_TYPES.get(as_id(job.get("job_type")) or "")),
        posted_on=day(job.get("created_at")),
    )
    return with_text(posting, keywords, [job.get("description")])


def _page_of(job: dict[str, Any], source: Source) -> str | None:
    found = recognise(source.url) if source.url else None
    board, unique_id = source.board or (found[0] if found else ""), as_id(job.get("unique_id"))
    if not board or not unique_id:
        return None
    return link(f"{SITE.format(company=quote(board, safe=''))}/jobs/{quote(unique_id, safe='')}", "")


READER = Reader(
    kind="freshteam",
    title="Freshteam",
    reads="the list of the careers widget: one answer with every role, its branch and text.",
    limits="At most a thousand roles. The vendor is closing the product.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda board, _: SITE.format(company=quote(board, safe="")) + "/jobs",
)
