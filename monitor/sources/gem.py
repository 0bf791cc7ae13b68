"""Gem: the public job board API, one answer with the whole board. Pure.

Documented by the vendor as public. The names of the fields are much like Greenhouse's.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Reader, board_of, on_path
from monitor.text import as_dict, as_id, as_list, as_text

API = "https://api.gem.com/job_board/v0/{board}/job_posts/"
SITE = "https://jobs.gem.com"
_WORKPLACES = {"remote": True, "hybrid": False, "in_office": False, "on_site": False, "onsite": False}

recognise = on_path("jobs.gem.com", "api.gem.com/job_board/v0")


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=API.format(board=quote(board[0], safe="")) if board else source.url or "")


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A bare list; an object that holds it was seen to be expected by others."""
    data = json_of(answer)
    posts = data if isinstance(data, list) else as_dict(data).get("job_posts")
    if not isinstance(posts, list):
        raise ParseError(
            "The answer holds no list of job posts: this is no Gem board."
            " Check the board's name on the employer's careers page."
        )
    board = source.board or next(iter(recognise(answer.url) or ()), None)
    return page(each_object(posts, lambda post: _posting(post, source, keywords, board)), complete=True)


def _posting(
    post: dict[str, Any], source: Source, keywords: tuple[str, ...], board: str | None
) -> Posting | None:
    id, title = as_id(post.get("id")), as_text(post.get("title"))
    if id is None or title is None:
        return None
    hosted = f"{SITE}/{quote(board, safe='')}/{quote(id, safe='')}" if board else None
    where = places(*names(post.get("location"), "name")) or _offices(post)
    plain = post.get("content_plain")
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(post.get("absolute_url"), "") or hosted,
        departments=_departments(post.get("departments")),
        locations=where,
        remote=_remote(post.get("location_type"), where),
        employment_type=employment_type(post.get("employment_type")),
        posted_on=day(post.get("first_published_at")) or day(post.get("created_at")),
        requisition=requisition(post.get("requisition_id")),
    )
    return with_text(posting, keywords, [plain if plain else post.get("content")])


def _offices(post: dict[str, Any]) -> tuple[str, ...]:
    offices = [as_dict(office) for office in as_list(post.get("offices"))]
    return places(*(next(iter(names([office.get("location"), office], "name")), None) for office in offices))


def _departments(value: Any) -> tuple[str, ...]:
    """From the wide to the narrow: one whose parent stands in the same list comes after it."""
    listed = [as_dict(one) for one in as_list(value)]
    ids = {as_id(one.get("id")) for one in listed} - {None}
    return names(sorted(listed, key=lambda one: as_id(one.get("parent_id")) in ids), "name")


def _remote(workplace: Any, where: tuple[str, ...]) -> bool | None:
    said = _WORKPLACES.get((as_text(workplace) or "").casefold())
    return remote_in(*where) if said is None else said


READER = Reader(
    kind="gem",
    title="Gem",
    reads="the public job board API: one answer with every role, its department, place and text.",
    limits="Pay only as part of the text.",
    recognise=recognise,
    first=first,
    parse=parse,
    public=True,
    home=lambda board, _: f"{SITE}/{quote(board, safe='')}",
)
