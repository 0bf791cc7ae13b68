"""Jobvite: the search pages of a hosted career site, HTML of fifty roles each. Pure.

`/jobs` groups some roles under their departments but cuts long groups; `/search?p=n` has every role and no
department. So the first is read for departments alone. Employers change the markup of a row: what holds is
the address of a role, `/{company}/job/{id}`. A role may stand on two pages, so that the count of roles may
be less than the stated one. A company that left redirects to a search page of the vendor's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Detail, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import wrong
from monitor.sources._board import each, page
from monitor.sources._fields import employment_type, names, places, remote_in, requisition
from monitor.sources._markup import link
from monitor.sources._reader import (
    Board,
    Reader,
    address,
    board_of,
    host_of,
    name_of_board,
    steps,
)
from monitor.sources._role_page import schemas_in
from monitor.sources._tree import PAGE, cards, class_with, counts_places, has_class, html_of, words_in
from monitor.text import TITLE_LIMIT, as_dict, as_text, unique

SITE = "https://jobs.jobvite.com"
_ROLE = re.compile(r"(?:^|/)([\w.-]+)/job/(\w{4,20})(?=[/?#'\"]|$)", re.IGNORECASE)
_EMPTY = re.compile(r"no results found|there are currently no open jobs", re.IGNORECASE)
_NO_DEPARTMENT = re.compile(
    r"(?:all |our |current |featured |available |open |view |search |new )*"
    r"(?:jobs?|roles?|openings?|positions?|opportunities|careers?|results|vacancies)", re.IGNORECASE
)  # fmt: skip
_NOT_TITLE = re.compile(r"location|jv-tag|jv-meta|job-type|job-id|list-(?:req|type|date)")


def recognise(url: str) -> Board | None:
    """The company's name from the list, its search, or a role, also with `careers/` before it."""
    parts = address(url)
    if parts is None or host_of(parts) != "jobs.jobvite.com":
        return None
    path = steps(parts)
    name = name_of_board(path[1] if path[:1] == ["careers"] and len(path) > 1 else path[0] if path else None)
    return (name, "") if name and not re.search(r"__|\.(?:js|css)$", name) else None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "", accept=PAGE)
    return Request(url=f"{SITE}/{quote(board[0], safe='')}/jobs", accept=PAGE, carry={"step": "departments"})


def otherwise(source: Source) -> Request | None:
    """The whole list on one page, of the older career sites."""
    board = board_of(source, recognise)
    if board is None:
        return None
    return Request(url=f"{SITE}/{quote(board[0], safe='')}/jobs/viewall", accept=PAGE)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The departments of the roles, a page of the list, or the page of one role."""
    if re.search(r"[?&]invalid=1|//(?:search|www)\.jobvite\.com", answer.url):
        raise ParseError(
            "Jobvite knows no such company any more. Look on the employer's careers page for the new board."
        )
    root = html_of(answer)
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    if carry.get("step") == "role":
        return _role(root, answer, source, keywords)
    rows = list(cards(_links(root)))
    searchable = not rows or bool(
        root.xpath("//@href[contains(., '/search')] | //@action[contains(., '/search')]")
    )
    if carry.get("step") == "departments" and answer.asked and searchable:
        grouped = {id: department for id, card, _ in rows if (department := _heading(card))}
        search = answer.asked.url.rpartition("/")[0] + "/search?p=0"
        return Page(complete=True, next=Request(url=search, accept=PAGE, carry={"departments": grouped}))
    if not rows and not _EMPTY.search(words_in(root, 100_000)):
        raise wrong(answer, "a Jobvite board")
    departments = as_dict(carry.get("departments"))
    found = [*each(rows, lambda row: _posting(row, source, answer.url, departments))]
    following = link(
        next(iter(root.xpath(f"//a[{has_class('jv-pagination-next')}]/@href")), None), answer.url
    )
    more = Request(url=following, accept=PAGE, carry={"departments": departments}) if following else None
    shown = page(found, complete=True, next=more, named=_named(root))
    return replace(shown, details=tuple(_details(shown.postings)))


def _links(root: Any) -> Iterator[tuple[str, Any]]:
    """The elements that lead to roles; some rows are no links but have a script that goes there."""
    for element in root.xpath("//a[@href] | //*[@onclick]"):
        for role in [_ROLE.search(element.get("href") or ""), _ROLE.search(element.get("onclick") or "")]:
            if role:
                yield role[2], element


def _posting(
    row: tuple[str, Any, list[Any]], source: Source, base: str, departments: dict[str, Any]
) -> Posting | None:
    id, card, elements = row
    title, beside = _title(card, elements)
    if not title:
        return None
    where = _place(
        next(iter(card.xpath(f"descendant-or-self::*[{has_class('jv-job-list-location')}]")), None)
    )
    where = where or _place(beside)
    role = _ROLE.search(elements[0].get("href") or elements[0].get("onclick") or "")
    kinds = card.xpath(f".//*[{class_with('job-list-type')} or {class_with('job-type')}]")
    numbers = card.xpath(f".//*[{class_with('job-list-req')} or {has_class('jv-job-id')}]")
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(f"/{quote(role[1], safe='')}/job/{id}", base if "jobvite.com" in base else SITE)
        if role
        else None,
        departments=unique([_heading(card) or as_text(departments.get(id))]),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(*map(words_in, kinds)),
        requisition=next((number for one in numbers if (number := requisition(words_in(one)))), None),
    )


def _title(card: Any, elements: list[Any]) -> tuple[str, Any]:
    """The title, and the element beside it that holds the place where the markup has no name for one."""

    def other(element: Any) -> bool:
        return bool(_NOT_TITLE.search((element.get("class") or "").lower()))

    for element in [*card.xpath(f"descendant-or-self::*[{has_class('jv-job-list-name')}]"), *elements]:
        inner = [child for child in element.iter("span") if child is not element and not other(child)]
        own = " ".join([element.text or "", *(child.tail or "" for child in element)]).strip()
        if inner and element.tag == "a":
            title = as_text(own) or words_in(inner.pop(0), TITLE_LIMIT)
            return title, inner[0] if inner else None
        if title := words_in(element, TITLE_LIMIT, other):
            return title, None
    return "", None


def _place(element: Any) -> tuple[str, ...]:
    text = words_in(element).partition("|")[0]
    if counts_places(text):
        return ()
    return places(", ".join(_parts(text)))


def _heading(card: Any) -> str | None:
    """The department: the heading that stands right above the list of the row."""
    for above in (card, *card.iterancestors()):
        before = above.getprevious()
        while before is not None and before.tag in ("p", "br", "a"):
            before = before.getprevious()
        if before is not None and before.tag in ("h2", "h3", "h4"):
            text = words_in(before)
            return None if not text or _NO_DEPARTMENT.fullmatch(text) else text
        if above.tag in ("article", "body", "main") or "wrapper" in (above.get("class") or ""):
            break
    return None


def _named(root: Any) -> str | None:
    title = words_in(next(iter(root.xpath("//title")), None))
    named = re.fullmatch(r"(?:Careers at )?(.+?)(?: Careers)?", title)
    return named[1] if named and named[1] != title else None


def _details(postings: tuple[Posting, ...]) -> Iterator[Detail]:
    """The pages of those roles of which the list says only in how many places they are."""
    for one in postings:
        if not one.locations and one.url:
            request = Request(url=one.url, accept=PAGE, carry={"step": "role"})
            yield Detail(id=one.id, request=request, listed=one)


def _role(root: Any, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The page of a role: JobPosting in most, whose industry is the department."""
    for schema in schemas_in(root):
        role = _jsonld.posting(schema, source, answer.url, keywords)
        if role:
            own = names(schema.get("industry"), "name")
            cleaned = places(*(", ".join(_parts(place)) for place in role.locations))
            return Page(postings=(replace(role, departments=own, locations=cleaned, employer=None),))
    raise wrong(answer, "the page of a role")


def _parts(place: str) -> list[str]:
    return [part.strip() for part in place.split(",") if part.strip()]


READER = Reader(
    kind="jobvite",
    title="Jobvite",
    reads="the pages of the hosted list, and the page of a new role that is in several places.",
    limits="The list has no dates; a department only where the career site groups its roles by it.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=lambda board, _: f"{SITE}/{quote(board, safe='')}/jobs",
    details=True,
)
