"""Comeet (Spark Hire Recruit): the positions in the hosted careers page; or the careers API. Pure.

The hosted page carries the whole list for its own script. The API wants a token that only the employer's own
page tells, so that it is asked only where its address is given with the token in it. `time_updated` is the
day of an edit and no posting date; `is_remote` is true of hybrid roles too, so that `workplace_type` goes
before.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from monitor.errors import NotFoundError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, json_of, wrong
from monitor.sources._board import each_object, listed, page
from monitor.sources._fields import employment_type, places, remote_in
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, steps
from monitor.sources._script import assigned
from monitor.sources._tree import PAGE
from monitor.text import as_bool, as_dict, as_id, as_list, as_text, fold, unique

SITE = "https://www.comeet.com/jobs"
_HOSTS = {"comeet.com", "www.comeet.com", "comeet.co", "www.comeet.co"}
_UID = re.compile(r"[0-9A-F]{1,4}\.[0-9A-F]{1,4}", re.IGNORECASE)
_SLUG = re.compile(r"[\w.-]{1,80}")
_LINKS = ("url_active_page", "url_comeet_hosted_page", "url_recruit_hosted_page", "url_detected_page")


def recognise(url: str) -> Board | None:
    """The company's slug and uid from the hosted page or a role. An API address is read as it stands."""
    parts = address(url)
    if parts is None or host_of(parts) not in _HOSTS:
        return None
    path = steps(parts)
    if path[:3] == ["careers-api", "2.0", "company"] and "token=" in parts.query:
        return "", ""
    if len(path) < 3 or path[0] != "jobs" or not _SLUG.fullmatch(path[1]) or not _UID.fullmatch(path[2]):
        return None
    return f"{path[1]}/{path[2]}", ""


def home(board: str, _: str) -> str:
    return f"{SITE}/{quote(board)}"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None or "/careers-api/" in (source.url or ""):
        return Request(url=source.url or "")
    return Request(url=home(*board), accept=PAGE)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The list out of the page's script, or the bare list of the API. Internal roles are left out."""
    if _leads_home(answer):
        raise NotFoundError(
            "Comeet knows no company under this address. Look on the employer's careers page for the new one."
        )
    if is_web_page(answer):
        positions = assigned(answer, "COMPANY_POSITIONS_DATA")
        if not isinstance(positions, list):
            raise wrong(answer, "a Comeet board")
    else:
        data = json_of(answer)
        positions = data if isinstance(data, list) else as_dict(data).get("positions")
    shown = [
        one for one in listed(positions, "a Comeet board") if as_dict(one).get("is_internal") is not True
    ]
    named = next((name for one in shown if (name := as_text(as_dict(one).get("company_name")))), None)
    found = each_object(shown, lambda one: _posting(one, source, keywords))
    return page(found, complete=True, named=named)


def _leads_home(answer: Answer) -> bool:
    """A name and an id that do not go together lead to the vendor's own pages."""
    parts = address(answer.url)
    return parts is not None and host_of(parts) in _HOSTS and not steps(parts)


def _posting(role: dict[str, Any], source: Source, keywords: tuple[str, ...]) -> Posting | None:
    id, title = as_id(role.get("uid")), as_text(role.get("name"))
    if id is None or title is None:
        return None
    listed = as_list(role.get("locations"))
    where = places(*(_place(one) for one in (role.get("location"), *listed)))
    details = [*as_list(role.get("details")), *as_list(as_dict(role.get("custom_fields")).get("details"))]
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=next((url for name in _LINKS if (url := link(role.get(name), ""))), None),
        departments=unique([as_text(role.get("department"))]),
        locations=where,
        remote=_remote(role, where),
        employment_type=employment_type(role.get("employment_type")),
    )
    return with_text(posting, keywords, [as_dict(one).get("value") for one in details])


def _place(value: Any) -> str | None:
    """What the employer calls the place, unless that leaves out the town."""
    place = as_dict(value)
    called, town = as_text(value) or as_text(place.get("name")), as_text(place.get("city"))
    if town is None or (called and ("," in called or fold(town) in fold(called))):
        return called or as_text(place.get("country"))
    return ", ".join(unique([town, as_text(place.get("state")), as_text(place.get("country"))]))


def _remote(role: dict[str, Any], where: tuple[str, ...]) -> bool | None:
    flag = as_bool(as_dict(role.get("location")).get("is_remote"))
    said = remote_in(as_text(role.get("workplace_type")))
    if said is not None:
        return said
    return True if flag else remote_in(*where) if flag is None else flag


READER = Reader(
    kind="comeet",
    title="Comeet",
    reads="the positions in the hosted careers page, or the careers API. One answer with every role.",
    limits="No posting date and no pay.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=home,
)
