"""ADP Workforce Now: the requisitions of a career center, up to a hundred a page. Pure.

A board is `{cid}/{ccId}`, as the address of the career center names them; the region is "cloud" for those on
the second host. A list holds the roles of one language alone, and is empty without a word for a language that
the center does not use: so the center is asked for its languages first. A role has one number in all of them;
what it says in English goes before. Pages overlap by a row: the next begins behind the rows that came.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from monitor.errors import NotFoundError, ParseError
from monitor.model import Answer, Page, Pay, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in, requisition, total
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, with_query
from monitor.text import as_dict, as_id, as_list, as_text, unique

_HOSTS = {"workforcenow.adp.com": "", "workforcenow.cloud.adp.com": "cloud"}
_API = "/mascsr/default/careercenter/public/events/staffing/v1"
_LIST = f"{_API}/job-requisitions"
_CENTER = f"{_API}/content-links/career-center"
_PAGE = "/mascsr/default/mdf/recruitment/recruitment.html"
_FIRST_CENTER = "19000101_000001"
_PART = re.compile(r"[\w-]{1,80}")
_SKIP = re.compile(r"(?<=[?&])(?:\$|%24)skip=\d*")
_SMALLEST_PAGE = 20
_LANGUAGES = {"en_US", "en_CA", "es_US", "fr_CA"}


def recognise(url: str) -> Board | None:
    """Client and career center from the page, a role, or the list."""
    parts = address(url)
    if parts is None or host_of(parts) not in _HOSTS or "/mascsr/" not in parts.path:
        return None
    query = {key.lower(): value for key, value in reversed(parse_qsl(parts.query, max_num_fields=50))}
    cid, center = query.get("cid", ""), query.get("ccid") or _FIRST_CENTER
    if not _PART.fullmatch(cid) or not _PART.fullmatch(center):
        return None
    return f"{cid}/{center}", _HOSTS[host_of(parts)]


def home(board: str, region: str) -> str:
    return _address(_PAGE, board, region, type="MP", lang="en_US")


def _address(path: str, board: str, region: str, **more: str) -> str:
    cid, _, center = board.partition("/")
    query = urlencode({"cid": cid, "ccId": center or _FIRST_CENTER, **more})
    return f"https://workforcenow.{'cloud.' if region == 'cloud' else ''}adp.com{path}?{query}"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=_address(_CENTER, *board) if board else source.url or "")


def otherwise(source: Source) -> Request | None:
    """The list itself, where nothing tells of languages."""
    board = board_of(source, recognise)
    return Request(url=_list(_address(_LIST, *board), "en_US")) if board else None


def _list(url: str, language: str) -> str:
    """The first page of the list in a language, from any address of the center."""
    asked = urlsplit(url)._replace(path=_LIST).geturl()
    return with_query(asked, lang=language, locale=language) + "&$top=100&$skip=0"


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """What the center says of itself, or one page of requisitions."""
    data = as_dict(json_of(answer))
    asked = answer.asked or Request(url=answer.url)
    if isinstance(data.get("contentLinks"), list) and "jobRequisitions" not in data:
        return _center(as_dict(data.get("meta")), asked)
    rows = data.get("jobRequisitions")
    if not isinstance(rows, list):
        raise ParseError(
            "The answer holds no list of requisitions: this is no ADP career center."
            " Check its address on the employer's careers page."
        )
    note = as_dict(asked.carry)
    seen, ids = set(map(str, as_list(note.get("seen")))), [_number(as_dict(row)) for row in rows]
    new = sum(id not in seen for id in ids)
    came, shown = total(note.get("came")) + len(rows), total(note.get("shown")) + new
    stated = max(total(as_dict(data.get("meta")).get("totalNumber")), total(note.get("stated")))
    more = new > 0 and (shown < stated if stated else len(rows) >= _SMALLEST_PAGE)
    languages = [text for one in as_list(note.get("languages")) if (text := as_text(one))]
    following = None
    if more:
        now = {"came": came, "shown": shown, "stated": stated, "seen": sorted({*seen, *filter(None, ids)})}
        following = replace(asked, url=_from_row(asked.url, came), carry={**note, **now})
    elif languages:
        following = Request(url=_list(asked.url, languages[0]), carry={"languages": languages[1:]})
    board = recognise(answer.url) or ((source.board, source.region) if source.board else None)
    language = dict(parse_qsl(urlsplit(asked.url).query, max_num_fields=50)).get("lang", "en_US")
    site = _address(_PAGE, *board, type="MP") if board else f"{origin(answer.url)}{_PAGE}?type=MP"
    role = f"{site}&{urlencode({'lang': language})}&jobId="
    public = [row for row in rows if not _internal(as_dict(row))]
    found = each_object(public, lambda row: _posting(row, source, role))
    return page(found, complete=more or shown >= stated, next=following)


def _center(meta: dict[str, Any], asked: Request) -> Page:
    """The way to the lists of its languages, the English ones first."""
    flags = _custom(meta, "indicatorFields", "PublishedIndicator", "indicatorValue")
    if any(flag is False for flag in flags):
        raise NotFoundError(
            "ADP shows no such career center. Look on the employer's careers page for its address."
        )
    said = _custom(meta, "stringFields", "Locale", "stringValue")
    named = {text for one in said if (text := as_text(one)) and _PART.fullmatch(text)} or _LANGUAGES
    languages = sorted(named, key=lambda name: (not name.startswith("en"), name))
    following = Request(url=_list(asked.url, languages[0]), carry={"languages": languages[1:]})
    return Page(complete=True, next=following)


def _from_row(url: str, row: int) -> str:
    if _SKIP.search(url):
        return _SKIP.sub(f"$skip={row}", url)
    return f"{url}{'&' if '?' in url else '?'}$skip={row}"


def _custom(record: dict[str, Any], group: str, name: str, value: str) -> list[Any]:
    """The values of one name in the groups of fields that a client adds: each names itself by a code."""
    fields = map(as_dict, as_list(as_dict(record.get("customFieldGroup")).get(group)))
    return [one.get(value) for one in fields if as_dict(one.get("nameCode")).get("codeValue") == name]


def _text(record: dict[str, Any], name: str) -> str | None:
    return next(filter(None, map(as_id, _custom(record, "stringFields", name, "stringValue"))), None)


def _number(row: dict[str, Any]) -> str | None:
    """The number that a role has in every language; its page is found by it."""
    return _text(row, "ExternalJobID") or as_id(row.get("itemID"))


def _internal(row: dict[str, Any]) -> bool:
    return True in _custom(row, "indicatorFields", "InternalPostingFlag", "indicatorValue")


def _posting(row: dict[str, Any], source: Source, role: str) -> Posting | None:
    """`role` is the address of one, up to its number."""
    id, title = _number(row), as_text(row.get("requisitionTitle"))
    if id is None or title is None:
        return None
    where = places(*map(_place, as_list(row.get("requisitionLocations"))))
    units = [as_dict(unit).get("nameCode") for unit in as_list(row.get("organizationalUnits"))]
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=role + quote(id, safe=""),
        departments=unique([*names(units, "shortName"), _text(row, "HomeDepartment")]),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(*names(row.get("workLevelCode"), "shortName", "longName")),
        posted_on=day(row.get("postDate")),
        requisition=requisition(row.get("clientRequisitionID")),
        pay=_pay(row),
    )


def _place(value: Any) -> str:
    """What the place is called, which holds the town; else the parts of its address."""
    place = as_dict(value)
    postal = as_dict(place.get("address"))
    region = names(postal.get("countrySubdivisionLevel1"), "shortName", "codeValue")
    parts = unique([as_text(postal.get("cityName")), *region, *names(postal.get("countryCode"))])
    return next(iter(names(place.get("nameCode"), "shortName", "longName")), "") or ", ".join(parts)


def _pay(row: dict[str, Any]) -> Pay | None:
    grade = as_dict(row.get("payGradeRange"))
    low, high = as_dict(grade.get("minimumRate")), as_dict(grade.get("maximumRate"))
    return pay(
        low.get("amountValue"),
        high.get("amountValue"),
        low.get("currencyCode") or high.get("currencyCode"),
        next(iter(_custom(row, "codeFields", "SalaryType", "shortName")), None),
    )


READER = Reader(
    kind="adp",
    title="ADP Workforce Now",
    reads="the requisitions behind a career center in each of its languages, twenty a page, until every role"
    " was shown.",
    limits="The list holds no text and mostly no department.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=home,
)
