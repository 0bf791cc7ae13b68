"""JobScore: the feed of a company's roles, whole in one answer. Pure.

The vendor offers this feed to other programs, without a key.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.text import as_dict, as_id, as_number, as_text, unique

HOST = "careers.jobscore.com"
_NO_CENTS = ("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF", "XPF")
"""Currencies without a smaller unit (ISO 4217): their amounts stand as they are, all others in cents."""


def recognise(url: str) -> Board | None:
    """The company from its page, the page of a role and its feed."""
    parts = address(url)
    if parts is None or host_of(parts) != HOST:
        return None
    path = steps(parts)
    if len(path) < 2 or path[0].lower() not in ("careers", "jobs"):
        return None
    name = name_of_board(path[1])
    return (name, "") if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    url = f"https://{HOST}/jobs/{quote(board[0], safe='')}/feed.json" if board else source.url or ""
    return Request(url=url)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    data = as_dict(json_of(answer))
    jobs = listed(data.get("jobs"), "a JobScore company")
    found = each_object(jobs, lambda job: _posting(job, source, keywords))
    return page(found, complete=True, named=as_text(data.get("company_name")))


def _posting(job: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    shown, city = as_text(job.get("location")), as_text(job.get("city"))
    whole = ", ".join(unique([city, as_text(job.get("state")), as_text(job.get("country"))]))
    # What is shown ("Remote - US") goes before the office that a role belongs to, unless it is that one.
    where = places(shown if shown and not (city and shown.startswith(city)) else whole)
    url = link(job.get("detail_url"), home(source.board or ""))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url.partition("?")[0] if url else None,
        departments=names(job.get("department")),
        locations=where,
        remote=_remote(job, where),
        employment_type=employment_type(job.get("job_type")),
        posted_on=day(job.get("opened_date")),
        pay=_pay(job),
    )
    return with_text(posting, keywords, [job.get("description")])


def _remote(job: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    """ "Yes | Can telecommute / work remotely 100% of the time", "No | Must be able to work onsite"."""
    said = (as_text(job.get("remote")) or "").partition("|")[0].strip().lower()
    return {"yes": True, "no": False, "hybrid": False}.get(said, remote_in(*where))


def _pay(job: dict[str, Any]) -> Pay | None:
    currency = as_text(job.get("currency_code"))
    size = 1 if currency in _NO_CENTS else 100
    amounts = [as_number(job.get(f"public_salary_{end}")) for end in ("minimum", "maximum")]
    least, most = (amount / size if amount else None for amount in amounts)
    return pay(least, most, currency, job.get("public_compensation_interval"))


def home(company: str, _region: str = "") -> str:
    return f"https://{HOST}/careers/{quote(company, safe='')}"


READER = Reader(
    kind="jobscore",
    title="JobScore",
    reads="the company's feed: every role with its department, place, pay and text.",
    limits="Each role has one place.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
    public=True,
)
