"""Breezy HR: the JSON twin of a careers site, one answer with the whole board. Pure.

A site that is gone is 404, or leads to the vendor's own pages. What a type is called is in the employer's
language, so that its id goes before. The list holds no text unless it is asked for at length.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import NotFoundError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import day, employment_type, names, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._pay_text import pay_in
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, steps, tenant
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, unique

_VENDORS = {"assets-cdn", "attract", "gallery", "marketplace", "training"}
_NO_PATHS = {"assets", "login", "public", "signin", "signup", "static"}
_DOLLARS = {"US": "USD", "CA": "CAD"}


def recognise(url: str) -> Board | None:
    """The company's label from its site, a role, or the list."""
    parts = address(url)
    label = tenant(parts, "breezy.hr") if parts else None
    if parts is None or label is None or label in _VENDORS or set(steps(parts)[:1]) & _NO_PATHS:
        return None
    return label, ""


def home(label: str, _: str = "") -> str:
    return f"https://{quote(label, safe='')}.breezy.hr"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=f"{home(board[0])}/json" if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A bare list of published roles."""
    parts = address(answer.url)
    if parts and host_of(parts) in ("breezy.hr", "www.breezy.hr", "info.breezy.hr"):
        raise NotFoundError(
            "Breezy HR knows no such company any more. Look on its careers page for the new board."
        )
    roles = listed(json_of(answer), "a Breezy HR site")
    board = source.board or next(iter(recognise(answer.url) or ()), None)
    site = home(board) if board else origin(answer.url)
    named = next(iter(names([as_dict(role).get("company") for role in roles], "name")), None)
    found = each_object(roles, lambda role: _posting(role, source, keywords, site))
    return page(found, complete=True, named=named)


def _posting(role: dict[str, Any], source: Source, keywords: tuple[str, ...], site: str) -> Posting | None:
    id, title = as_id(role.get("id")), as_text(role.get("name"))
    if id is None or title is None:
        return None
    main = as_dict(role.get("location"))
    others = [as_dict(one) for one in as_list(role.get("locations"))]
    shown = [one for one in others if one.get("hidden") is not True]
    country = as_text(as_dict(main.get("country")).get("id")) or ""
    slug = as_id(role.get("friendly_id")) or id
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(role.get("url"), site) or f"{site}/p/{quote(slug, safe='')}",
        departments=names(role.get("department"), "name"),
        locations=_places(main, shown),
        remote=_remote(main, shown),
        employment_type=employment_type(*names(role.get("type"), "id"), *names(role.get("type"), "name")),
        posted_on=day(role.get("published_date")),
        pay=pay_in(role.get("salary"), _DOLLARS.get(country)),
    )
    return with_text(posting, keywords, [role.get("description")])


def _places(main: dict[str, Any], others: list[dict[str, Any]]) -> tuple[str, ...]:
    """The main place as it is called, and those of the others that are not in the same town."""
    towns = {as_text(main.get("city"))}
    found = [as_text(main.get("name")) or _address(main)]
    for one in others:
        town = as_text(one.get("city"))
        if (town is None and found[0]) or town in towns:
            continue
        towns.add(town)
        found.append(as_text(one.get("name")) or _address(one))
    return places(*found)


def _address(place: dict[str, Any]) -> str:
    region = names(place.get("state"), "name") or names(place.get("region"))
    country = names(place.get("country"), "name") or names(place.get("countryCode"))
    return ", ".join(unique([as_text(place.get("city")), *region[:1], *country[:1]]))


def _remote(main: dict[str, Any], others: list[dict[str, Any]]) -> bool | None:
    """`is_remote` is true of hybrid roles too, whose details say so; these alone were seen to be wrong."""
    flags = {as_bool(one.get("is_remote")) for one in (main, *others)}
    if True in flags:
        return as_dict(main.get("remote_details")).get("value") != "hybrid"
    said = remote_in(as_text(main.get("name")))
    return False if said is None and False in flags else said


READER = Reader(
    kind="breezy",
    title="Breezy HR",
    reads="the JSON twin of the careers site: one answer with every published role.",
    limits="No text of the roles; pay only where the employer writes it.",
    recognise=recognise,
    first=first,
    parse=parse,
    terms="Breezy HR's terms forbid collecting what its sites show by programs.",
    home=home,
)
