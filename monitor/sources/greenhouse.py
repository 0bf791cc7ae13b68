"""Greenhouse: the public job board API, one answer with the whole board. Pure.

Documented by the vendor as public. Boards shown on the EU hosts answer on the same API host. A 404 means
that the board is gone; `updated_at` moves with any edit, so only `first_published` counts as a date.
"""

from __future__ import annotations

import html
from typing import Any
from urllib.parse import parse_qs, quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, is_whole, names, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.text import as_dict, as_id, as_list, as_text, unique

API = "https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true"
_API_HOSTS = {"boards-api.greenhouse.io", "api.greenhouse.io", "boards-api.eu.greenhouse.io"}
_PAGE_HOSTS = {
    "boards.greenhouse.io", "job-boards.greenhouse.io", "boards.eu.greenhouse.io",
    "job-boards.eu.greenhouse.io",
}  # fmt: skip
_TYPE_FIELDS = ("employment type", "time type", "employment length", "contract type", "type of employment")
_PLACE_FIELDS = ("location type", "workplace type", "workplace", "remote", "remote job", "remote?")
_NO_DEPARTMENT = {"no department", "none"}


def recognise(url: str) -> Board | None:
    """The token of a board from any address of Greenhouse's: the page, a role, the embed, the API."""
    parts = address(url)
    if parts is None:
        return None
    host, path = host_of(parts), steps(parts)
    region = "eu" if ".eu." in host else ""
    token: str | None = None
    if host in _API_HOSTS:
        token = path[2] if len(path) > 2 and path[:2] == ["v1", "boards"] else None
    elif host in _PAGE_HOSTS and path[:1] == ["embed"]:
        token = parse_qs(parts.query).get("for", [None])[0]
    elif host in _PAGE_HOSTS:
        token = path[0] if path else None
    name = name_of_board(token)
    return (name, region) if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(board=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A list of jobs, the departments with the jobs in them, or a single job (which is no whole board)."""
    data = as_dict(json_of(answer))
    if isinstance(data.get("departments"), list) and "jobs" not in data and "title" not in data:
        records, complete = _in_departments(data["departments"]), True
    elif isinstance(data.get("jobs"), list):
        records = data["jobs"]
        complete = is_whole(len(records), as_dict(data.get("meta")).get("total"))
    elif "id" in data and "title" in data and "status" not in data:
        records, complete = [data], False
    else:
        raise ParseError(
            "The answer holds no list of jobs: this is no Greenhouse board."
            " Check the board's name on the employer's careers page."
        )
    named = next((name for job in records if (name := as_text(as_dict(job).get("company_name")))), None)
    found = each_object(records, lambda job: _posting(job, source, keywords))
    return page(found, complete=complete, named=named)


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    where = places(as_dict(job.get("location")).get("name")) or places(
        *names(job.get("offices"), "location", "name")
    )
    fields = _metadata(job.get("metadata"))
    content = job.get("content")
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("absolute_url"), "") or _page_of(source, id),
        departments=_departments(job.get("departments")),
        locations=where,
        remote=_remote(fields, where),
        employment_type=employment_type(*(fields.get(name) for name in _TYPE_FIELDS)),
        posted_on=day(job.get("first_published")),
        requisition=requisition(job.get("requisition_id")),
    )
    return with_text(posting, keywords, (html.unescape(text) for text in [content] if isinstance(text, str)))


def _page_of(source: Source, id: str) -> str | None:
    found = recognise(source.url) if source.url else None
    board = source.board or (found[0] if found else "")
    if not board or not id.isdigit():
        return None
    host = "job-boards.eu.greenhouse.io" if source.region == "eu" else "job-boards.greenhouse.io"
    return f"https://{host}/{quote(board, safe='')}/jobs/{id}"


def _metadata(value: Any) -> dict[str, Any]:
    """The employer's own fields by name; what a name means differs from employer to employer."""
    fields: dict[str, Any] = {}
    for field in as_list(value):
        name = as_text(as_dict(field).get("name"))
        if name:
            fields.setdefault(name.casefold(), field.get("value"))
    return fields


def _remote(fields: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    for name in _PLACE_FIELDS:
        value = fields.get(name)
        if isinstance(value, bool) and "remote" in name:
            return value
        said = remote_in(*names(value))
        if said is not None:
            return said
    return remote_in(*where)


def _departments(value: Any) -> tuple[str, ...]:
    """From the wide to the narrow. Only the parents that the job itself lists count: those that other
    jobs list come and go with these."""
    by_id = {}
    for one in as_list(value):
        name, id = as_text(as_dict(one).get("name")), as_id(as_dict(one).get("id"))
        if name and name.casefold() not in _NO_DEPARTMENT:
            by_id[id or name] = (name, as_id(one.get("parent_id")))

    def depth(id: str | None) -> int:
        seen: set[str] = set()
        while id in by_id and id not in seen:
            seen.add(id)
            id = by_id[id][1]
        return len(seen)

    return unique(by_id[id][0] for id in sorted(by_id, key=depth))


def _in_departments(departments: list[Any]) -> list[Any]:
    """The jobs of the departments endpoint, each with its department and the parents of that."""
    tree = {as_id(d.get("id")): d for d in map(as_dict, departments)}
    jobs: dict[str | None, dict[str, Any]] = {}
    odd: list[Any] = []
    for department in tree.values():
        chain: list[Any] = []
        at: Any = department
        while at and at not in chain:
            chain.insert(0, at)
            at = tree.get(as_id(at.get("parent_id")) or "")
        for job in as_list(department.get("jobs")):
            id = as_id(as_dict(job).get("id"))
            if id is None:
                odd.append(job)
                continue
            known = jobs.setdefault(id, {**job, "departments": []})
            known["departments"] += [c for c in chain if c not in known["departments"]]
    return [*jobs.values(), *odd]


READER = Reader(
    kind="greenhouse",
    title="Greenhouse",
    reads="the public job board API: one answer with every role, its department, offices and text.",
    limits="No remote flag and no employment type, except in the employer's own fields.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    home=lambda board, region: (
        f"https://job-boards.{'eu.' if region == 'eu' else ''}greenhouse.io/{quote(board, safe='')}"
    ),
)
