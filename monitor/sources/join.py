"""JOIN: the page of a company, with five of its roles as JSON inside. Pure.

The public API at `/api/public/companies/{id}/jobs` answers with the same list. Pay is in cents. A company
without roles of its own may be shown with those of another: the page names its company.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of, root
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, is_whole, names, pay, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    name_of_board,
    steps,
    with_query,
)
from monitor.sources._tree import PAGE, html_of
from monitor.text import as_dict, as_id, as_number, as_text, fold, unique

SITE = "https://join.com/companies/"


def recognise(url: str) -> Board | None:
    """The company's name from its page or a role, also with a language before it."""
    parts = address(url)
    if parts is None or host_of(parts) not in ("join.com", "www.join.com"):
        return None
    path = steps(parts)
    if path and re.fullmatch(r"[a-z]{2}(?:-[a-z]{2})?", path[0], re.IGNORECASE):
        path = path[1:]
    name = name_of_board(path[1] if path[:1] == ["companies"] and len(path) > 1 else None)
    return (name.lower(), "") if name else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=SITE + quote(board[0], safe="") if board else source.url or "", accept=PAGE)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """One page of the list, out of the page of the company or from the API."""
    company, listed = _list(answer)
    items, about = listed.get("items"), as_dict(listed.get("pagination"))
    if not isinstance(items, list):
        raise ParseError(
            "The page holds no list of roles: JOIN knows no such company, or it has left."
            " Check its name on the employer's careers page."
        )
    asked = recognise(answer.url)
    slug = asked[0] if asked else source.board or as_text(company.get("domain")) or ""
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    number = total(carry.get("page")) or total(about.get("page")) or 1
    shown = total(carry.get("shown")) + len(items)
    stated = total(about.get("total")) or about.get("rowCount", about.get("total"))
    following = None
    if items and number < total(about.get("pageCount")):
        url = answer.asked.url if answer.asked else answer.url
        carry = {"page": number + 1, "shown": shown}
        following = Request(url=with_query(url, page=number + 1), accept=PAGE, carry=carry)
    found = each_object(items, lambda job: _posting(job, slug, source, keywords))
    shown_page = page(
        found, complete=bool(following) or is_whole(shown, stated), named=as_text(company.get("name"))
    )
    return replace(shown_page, next=following)


def _list(answer: Answer) -> tuple[dict[str, Any], dict[str, Any]]:
    if root(answer) == "json":
        return {}, as_dict(json_of(answer))
    scripts = html_of(answer).xpath("//script[@id='__NEXT_DATA__']/text()")
    inside = json_of(replace(answer, body=scripts[0].encode("utf-8", "replace"))) if scripts else None
    if inside is None:
        json_of(answer)
    state = as_dict(as_dict(as_dict(as_dict(inside).get("props")).get("pageProps")).get("initialState"))
    company = as_dict(state.get("company"))
    asked, domain = recognise(answer.url), as_text(company.get("domain"))
    if asked and domain and not _alike(asked[0], domain, as_text(company.get("name")) or ""):
        raise ParseError(
            f'JOIN shows the roles of another company ("{domain}") under this name.'
            " Check the company's name on the employer's careers page."
        )
    return company, as_dict(state.get("jobs"))


def _alike(slug: str, *names: str) -> bool:
    """Whether a company's name in the address is in its domain or its name, or one of these in it."""
    asked, known = _plain(slug), [plain for name in names if len(plain := _plain(name.split(".")[0])) > 2]
    return any(asked in plain or plain in asked for plain in known)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", fold(name))


def _posting(job: dict[str, Any], slug: str, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    city, country = as_dict(job.get("city")), as_dict(job.get("country"))
    parts = [as_text(city.get("cityName")), as_text(city.get("countryName")) or as_text(country.get("name"))]
    where = places(", ".join(unique(parts)))
    said = remote_in(as_text(job.get("workplaceType")))
    path = as_id(job.get("idParam"))
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(f"{SITE}{quote(slug, safe='')}/{quote(path or id, safe='')}", ""),
        departments=unique(names(job.get("department"), "name") or names(job.get("category"), "name")),
        locations=where,
        remote=remote_in(*where) if said is None else said,
        employment_type=employment_type(*names(job.get("employmentType"), "name")),
        posted_on=day(job.get("createdAt")),
        pay=_pay(job),
    )
    return with_text(posting, keywords, [job.get("description")])


def _pay(job: dict[str, Any]) -> Pay | None:
    if as_dict(job.get("settings")).get("showSalary") is False:
        return None
    low, high = as_dict(job.get("salaryAmountFrom")), as_dict(job.get("salaryAmountTo"))
    cents = [as_number(one.get("amount")) for one in (low, high)]
    amounts = [amount / 100 if amount is not None else None for amount in cents]
    return pay(
        amounts[0], amounts[1], low.get("currency") or high.get("currency"), job.get("salaryFrequency")
    )


READER = Reader(
    kind="join",
    title="JOIN",
    reads="the pages of the company at join.com, five roles each, with their category and pay.",
    limits="One place for each role; the category stands for the department.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=lambda board, _: SITE + quote(board, safe=""),
)
