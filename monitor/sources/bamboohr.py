"""BambooHR: the list behind a careers page; where a site has none, the page that others embed. Pure.

A role tells its place either in `location` or in `atsLocation`, never in both. `locationType` is "0" on site,
"1" remote, "2" hybrid. A company that left leads to the vendor's own pages.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.errors import NotFoundError, ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import head, is_web_page, json_of, wrong
from monitor.sources._board import each, each_object, page
from monitor.sources._fields import day, employment_type, is_whole, places, remote_in, total
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, steps, tenant
from monitor.sources._tree import PAGE, has_class, html_of, words_in
from monitor.text import TITLE_LIMIT, as_dict, as_id, as_list, as_text, unique

_VENDORS = {
    "documentation",
    "helpcenter",
    "images",
    "marketplace",
    "partners",
    "product",
    "resources",
    "training",
}
_PATHS = re.compile(r"(?:careers|jobs)(?:/.*)?|js/(?:embed|jobs2?)\.(?:js|php)|")
_WORKPLACE = re.compile(r"\s*\((?:hybrid|remote|on-?site)\)$", re.IGNORECASE)
_YES = {"1", "true", "yes"}
_WORKPLACES = {"0": False, "1": True, "2": False}


def recognise(url: str) -> Board | None:
    """The company's label from its careers page, a role, the list, or the script of its embed."""
    parts = address(url)
    label = tenant(parts, "bamboohr.com") if parts else None
    if parts is None or label is None or label in _VENDORS:
        return None
    return (label, "") if _PATHS.fullmatch("/".join(steps(parts)).lower()) else None


def _site(label: str) -> str:
    return f"https://{quote(label, safe='')}.bamboohr.com"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=f"{_site(board[0])}/careers/list" if board else source.url or "")


def otherwise(source: Source) -> Request | None:
    """The page for embedding, for a site that has no list."""
    board = board_of(source, recognise)
    return Request(url=f"{_site(board[0])}/jobs/embed2.php", accept=PAGE) if board and board[0] else None


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The list as JSON, or the page for embedding. Neither holds the text of a role."""
    _refuse_vendors_pages(answer)
    board = source.board or next(iter(recognise(answer.url) or ()), None)
    careers = f"{_site(board) if board else origin(answer.url)}/careers"
    if head(answer, 200).startswith("<"):
        return _embedded(answer, source, careers)
    data = as_dict(json_of(answer))
    roles, meta = data.get("result"), as_dict(data.get("meta"))
    if not isinstance(roles, list):
        raise ParseError(
            "The answer holds no list of openings: this is no BambooHR careers page."
            " Check the company's name on the employer's careers page."
        )
    stated = max(total(meta.get("totalCount")), total(meta.get("total"))) or meta.get("totalCount")
    found = each_object(roles, lambda role: _posting(role, source, careers))
    return page(found, complete=is_whole(len(roles), stated))


def _refuse_vendors_pages(answer: Answer) -> None:
    parts = address(answer.url)
    if parts and host_of(parts) in ("bamboohr.com", "www.bamboohr.com"):
        raise NotFoundError(
            "BambooHR knows no such company any more. Look on the employer's careers page for the new board."
        )


def _posting(role: dict[str, Any], source: Source, careers: str) -> Posting | None:
    id, title = as_id(role.get("id")), as_text(role.get("jobOpeningName"))
    if id is None or title is None:
        return None
    flat = {"city": role.get("locationCity"), "state": role.get("locationState")}
    each_place = (as_dict(role.get("location")), as_dict(role.get("atsLocation")), flat)
    where = next((found for one in each_place if (found := _place(one))), ())
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=f"{careers}/{quote(id, safe='')}",
        departments=unique([as_text(role.get("departmentLabel"))]),
        locations=where,
        remote=_remote(role, where),
        employment_type=employment_type(role.get("employmentStatusLabel"), role.get("employmentType")),
        posted_on=day(role.get("datePosted")) or day(role.get("postingDate")),
    )


def _place(value: dict[str, Any]) -> tuple[str, ...]:
    region = as_text(value.get("state")) or as_text(value.get("province"))
    return places(", ".join(unique([as_text(value.get("city")), region, as_text(value.get("country"))])))


def _remote(role: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    flags = (role.get("isRemote"), as_dict(role.get("atsLocation")).get("isRemote"))
    if any(str(flag).casefold() in _YES for flag in flags if isinstance(flag, bool | int | str)):
        return True
    said = _WORKPLACES.get(as_id(role.get("locationType")) or "", remote_in(*where))
    return False if said is None and False in flags else said


def _embedded(answer: Answer, source: Source, careers: str) -> Page:
    part = not is_web_page(answer)
    tree = html_of(replace(answer, body=b"<!DOCTYPE html>" + answer.body) if part else answer)
    items = as_list(
        tree.xpath(f"//*[{has_class('BambooHR-ATS-Jobs-Item')} or starts-with(@id, 'bhrPositionID_')]")
    )
    if not items and not tree.xpath(f"//*[{has_class('BambooHR-ATS-board')} or @id='BambooHR']"):
        raise wrong(answer, "a BambooHR board")
    return page(each(items, lambda item: _of_item(item, source, careers)), complete=True)


def _of_item(item: Any, source: Source, careers: str) -> Posting | None:
    links = item.xpath(".//a[@href]")
    title = words_in(links[0], TITLE_LIMIT) if links else None
    known = re.search(
        r"(?:careers/|[?&]id=|bhrPositionID_)(\d+)",
        f"{links[0].get('href')} {item.get('id')}" if links else "",
    )
    if not title or known is None:
        return None
    above = item.xpath(f"ancestor::*[{has_class('BambooHR-ATS-Department-Item')}][1]")
    headings = above[0].xpath(f".//*[{has_class('BambooHR-ATS-Department-Header')}]") if above else []
    said = [words_in(one) for one in item.xpath(f".//*[{has_class('BambooHR-ATS-Location')}]")[:1]]
    return Posting(
        source=source.key,
        id=known.group(1),
        title=title,
        url=f"{careers}/{known.group(1)}",
        departments=unique(as_text(words_in(one)) for one in headings[:1]),
        locations=places(*(_WORKPLACE.sub("", text) for text in said)),
        remote=remote_in(*said),
    )


READER = Reader(
    kind="bamboohr",
    title="BambooHR",
    reads="the list behind the careers page, or the page for embedding. One answer with every role.",
    limits="No text, no pay and mostly no date in the list.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    terms="BambooHR's terms forbid reading its careers pages by programs.",
    home=lambda label, _: f"{_site(label)}/careers",
)
