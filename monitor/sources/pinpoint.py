"""Pinpoint: the list behind a careers site, one answer with the whole board. Pure.

The same path answers on `{company}.pinpointhq.com` and on the employer's own domain. A company that is gone
is 404 or is sent on to the vendor's own site. There is no date of posting.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import employment_type, names, pay, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, origin, own_site, tenant
from monitor.text import as_dict, as_id, as_text, fold, unique

LIST = "/postings.json"
_TEXTS = ("description", "key_responsibilities", "skills_knowledge_expertise", "benefits")


def recognise(url: str) -> Board | None:
    """The company from any address under its own name at the vendor."""
    parts = address(url)
    name = tenant(parts, "pinpointhq.com") if parts else None
    return (name, "") if name else None


def home(company: str, _region: str = "") -> str:
    return f"https://{quote(company, safe='')}.pinpointhq.com/"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=origin(home(board[0])) + LIST if board else own_site(source, LIST))


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """Every posting of the careers site."""
    postings = as_dict(json_of(answer)).get("data")
    if not isinstance(postings, list):
        raise ParseError(
            "The answer holds no list of postings: this is no Pinpoint careers site."
            " Check the company's name on its careers page."
        )
    base = origin(home(source.board)) if source.board else origin(answer.url)
    return page(each_object(postings, lambda one: _posting(one, source, base, keywords)), complete=True)


def _posting(one: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(one.get("id")), as_text(one.get("title"))
    if id is None or title is None:
        return None
    job, where = as_dict(one.get("job")), places(_place(as_dict(one.get("location"))))
    divided = [*_names(job, one, "division"), *_names(job, one, "department")]
    workplace = [as_text(one.get(name)) for name in ("workplace_type", "workplace_type_text")]
    said = remote_in(*((text or "").replace("_", " ") for text in workplace))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(one.get("url"), base) or link(one.get("path"), base),
        departments=unique(divided),
        locations=where,
        remote=remote_in(*where) if said is None else said,
        employment_type=employment_type(one.get("employment_type"), one.get("employment_type_text")),
        requisition=requisition(job.get("requisition_id")),
        pay=_pay(one),
    )
    return with_text(posting, keywords, (one.get(name) for name in _TEXTS))


def _names(job: dict[str, Any], one: dict[str, Any], field: str) -> tuple[str, ...]:
    return names(job.get(field), "name") or names(one.get(field), "name")


def _place(location: dict[str, Any]) -> str:
    """The city, and the name that the employer gave the place: a country, an office, "Remote"."""
    name, city = as_text(location.get("name")), as_text(location.get("city"))
    if name and (city is None or fold(city) in fold(name)):
        return name
    return ", ".join(unique([city, as_text(location.get("province")), name]))


def _pay(one: dict[str, Any]) -> Pay | None:
    """Only what the employer shows."""
    if one.get("compensation_visible") is False:
        return None
    fields = ("minimum", "maximum", "currency", "frequency")
    return pay(*(one.get(f"compensation_{field}") for field in fields))


READER = Reader(
    kind="pinpoint",
    title="Pinpoint",
    reads="the list behind the careers site: one answer with every role, its place, text and pay.",
    limits="There is no date of posting.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
