"""Zoho Recruit: the page of a career site, with its roles as JSON in a hidden field. Pure.

The page shows a limited number of roles (lists of exactly 50 and of 750 were seen) and does not say how many
there are. Dates are in the format of the employer's country, so that they cannot be told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, json_of, wrong
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, host_of, name_of_board, origin, steps
from monitor.sources._tree import PAGE, html_of
from monitor.text import as_bool, as_dict, as_id, as_text, unique

_HOST = re.compile(r"([a-z0-9-]+)\.zohorecruit\.(com|eu|in|com\.au|com\.cn|jp|ca|sa)")
_LIMITS = (50, 750)
_NOT_COMPANIES = {"accounts", "creator", "css", "help", "js", "recruit", "static"}
_GAPS = {"", ".", "-", "--"}


def recognise(url: str) -> Board | None:
    """The company's name, with the page's where it is another than "Careers"; the region is the country's
    ending of the host."""
    parts = address(url)
    host = _HOST.fullmatch(host_of(parts)) if parts else None
    name = name_of_board(host[1]) if host else None
    if parts is None or host is None or name is None or name in _NOT_COMPANIES:
        return None
    path = steps(parts)
    if path and path[0].lower() not in ("jobs", "careers"):
        return None
    portal = name_of_portal(path[1] if path[:1] == ["jobs"] and len(path) > 1 else "")
    return (f"{name}/{portal}" if portal else name, "" if host[2] == "com" else host[2])


def name_of_portal(step: str) -> str:
    return step if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", step) and step != "Careers" else ""


def first(source: Source) -> Request:
    found = recognise(source.url) if source.url else None
    if source.url and found is None:
        path = [step for step in urlsplit(source.url).path.split("/") if step]
        portal = path[1] if path[:1] == ["jobs"] and len(path) > 1 else "Careers"
        return Request(url=f"{origin(source.url)}/jobs/{portal}", accept=PAGE)
    board = source.board or (found[0] if found else "")
    return Request(url=_home(board, source.region or (found[1] if found else "")), accept=PAGE)


def _home(board: str, region: str) -> str:
    name, _, portal = board.partition("/")
    return f"https://{quote(name, safe='')}.zohorecruit.{region or 'com'}/jobs/{quote(portal or 'Careers')}"


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The roles on the page; also the same list as JSON. A list at one of the limits may go on."""
    records = _records(answer)
    published = [job for job in records if _is_public(as_dict(job))]
    found = each_object(published, lambda job: _posting(job, source, answer.url, keywords))
    return page(found, complete=len(records) not in _LIMITS)


def _records(answer: Answer) -> list[Any]:
    if not is_web_page(answer):
        data = as_dict(json_of(answer)).get("data")
    else:
        fields = html_of(answer).xpath("//input[@id='jobs']/@value")
        if not fields:
            raise wrong(answer, "a Zoho career site")
        data = json_of(replace(answer, body=fields[0].encode("utf-8", "replace")))
    if not isinstance(data, list):
        raise ParseError(
            "The answer holds no list of roles: this is no Zoho career site. Check the address of the site."
        )
    return data


def _is_public(job: dict[str, Any]) -> bool:
    return job.get("Publish") is not False and job.get("Is_Locked") is not True


def _posting(job: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    id = as_id(job.get("id"))
    title = as_text(job.get("Posting_Title")) or as_text(job.get("Job_Opening_Name"))
    if id is None or title is None:
        return None
    named = [as_text(job.get(part)) or "" for part in ("City", "State", "Country")]
    segments = [one.strip() for text in named for one in text.split(",")]
    where = places(", ".join(unique(one for one in segments if one not in _GAPS)))
    slug = re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-")
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(job.get("$url"), "")
        or link(f"{_list_page(source, base)}/{quote(id, safe='')}/{slug}", base),
        departments=unique(as_text(as_dict(one).get("name")) or as_text(one) for one in _units(job)),
        locations=where,
        remote=True if as_bool(job.get("Remote_Job")) else remote_in(*where),
        employment_type=employment_type(job.get("Job_Type")),
        posted_on=day(job.get("Date_Opened")) if "-" in str(job.get("Date_Opened")) else None,
    )
    return with_text(posting, keywords, [job.get("Job_Description"), job.get("Required_Skills")])


def _units(job: dict[str, Any]) -> list[Any]:
    return (
        [job.get("Department"), job.get("Department_Name")]
        if job.get("Department")
        else [job.get("Industry")]
    )


def _list_page(source: Source, base: str) -> str:
    """The page that roles stand under: that of the board, else where the answer came from."""
    found = recognise(source.url) if source.url else None
    if source.board or found:
        board, region = found or (source.board or "", source.region)
        return _home(source.board or board, source.region or region)
    path = urlsplit(base).path.rstrip("/")
    return origin(base) + (path if path.startswith("/jobs/") else "/jobs/Careers")


READER = Reader(
    kind="zoho-recruit",
    title="Zoho Recruit",
    reads="the page of the career site, which holds its roles as JSON.",
    limits="A list of 50 or 750 roles may go on unseen. No dates; the industry stands for the department.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=_home,
)
