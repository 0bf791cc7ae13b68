"""Dover: the roles of a careers page, asked for by the id that the page's name stands for. Pure.

The first answer tells the id of the client, the second is the list.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import is_whole, places, remote_in, total
from monitor.sources._markup import link
from monitor.sources._reader import Board, Reader, address, board_of, host_of, name_of_board, steps
from monitor.text import as_dict, as_id, as_list, as_text, clean

SITE = "https://app.dover.com"
_API = f"{SITE}/api/v1"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def recognise(url: str) -> Board | None:
    """The name of the page; "Acme/{id}" where the address holds the id of the client as well."""
    parts = address(url)
    if parts is None or host_of(parts) != "app.dover.com":
        return None
    path = steps(parts)
    if path[:3] == ["api", "v1", "careers-page-slug"]:
        path = ["jobs", *path[3:]]
    if path[:1] == ["jobs"] and len(path) > 1:
        name = name_of_board(path[1])
        return (name, "") if name and re.fullmatch(r"[\w-]+", name) else None
    if len(path) > 2 and path[1] == "careers" and _UUID.fullmatch(path[2]):
        name = clean(path[0], 100)
        return (f"{quote(name, safe='')}/{path[2].lower()}", "") if name and "/" not in name else None
    return None


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=source.url or "")
    name, _, client = board[0].partition("/")
    if client:
        return _list(client, name)
    return Request(url=f"{_API}/careers-page-slug/{quote(name, safe='')}")


def _list(client: str, name: str) -> Request:
    return Request(url=f"{_API}/careers-page/{client}/jobs?limit=300&offset=0", carry={"name": name})


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The id of the client, or one page of the list. Samples and what is not published are left out."""
    data = as_dict(json_of(answer))
    results, client = data.get("results"), as_id(data.get("id"))
    if results is None and client and _UUID.fullmatch(client):
        name = as_text(data.get("name"))
        return Page(complete=True, next=_list(client.lower(), quote(name or client, safe="")), named=name)
    if not isinstance(results, list):
        raise ParseError(
            "The answer holds no list of roles: Dover knows no such careers page."
            " Check its name on the employer's careers page."
        )
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    shown, asked = total(carry.get("shown")) + len(results), answer.asked.url if answer.asked else answer.url
    upcoming = link(data.get("next"), asked)
    following = None
    if upcoming and results and urlsplit(upcoming).netloc == urlsplit(asked).netloc:
        following = Request(url=upcoming, carry={**carry, "shown": shown})
    name = as_text(carry.get("name")) or (source.board or "jobs").partition("/")[0]
    published = [job for job in results if _is_published(as_dict(job))]
    found = each_object(published, lambda job: _posting(job, name, source))
    return page(found, complete=bool(following) or is_whole(shown, data.get("count")), next=following)


def _is_published(job: dict[str, Any]) -> bool:
    return job.get("is_published") is not False and job.get("is_sample") is not True


def _posting(job: dict[str, Any], name: str, source: Source) -> Posting | None:
    id, title = as_id(job.get("id")), as_text(job.get("title"))
    if id is None or title is None:
        return None
    listed = [as_dict(one) for one in as_list(job.get("locations"))]
    listed.sort(key=lambda one: one.get("is_primary") is not True)
    options = [as_text(as_dict(one.get("location_option")).get("display_name")) for one in listed]
    where = places(*(option or as_text(one.get("name")) for option, one in zip(options, listed, strict=True)))
    kinds = [as_text(job.get("workplace_type"))] + [as_text(one.get("location_type")) for one in listed]
    said = remote_in(kinds[0])
    return Posting(
        source=source.key,
        id=id.lower(),
        title=title,
        url=link(f"{SITE}/apply/{name}/{quote(id.lower(), safe='')}", ""),
        locations=where,
        remote=remote_in(*kinds, *where) if said is None else said,
    )


def _home(board: str, _: str) -> str:
    name, _, client = board.partition("/")
    return f"{SITE}/{name}/careers/{client}" if client else f"{SITE}/jobs/{quote(name, safe='')}"


READER = Reader(
    kind="dover",
    title="Dover",
    reads="the list of the careers page, after one request for the id that its name stands for.",
    limits="The list has titles and places: no departments, dates or texts.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=_home,
)
