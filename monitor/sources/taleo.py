"""Taleo: the search of a career section (Enterprise), or the pages of a career site (Business Edition). Pure.

Enterprise: the page of the section holds the number of its portal; the search is a POST that needs a `tz`
header, else it fails. A row's columns are the employer's choice: it says which one is the title and which
are places. A page past the end repeats the last one, and the stated total may be more than there is.
Business Edition: ten roles a page, and a link to the next one that needs the cookies of the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, json_of, wrong
from monitor.sources._board import each, each_object, page
from monitor.sources._fields import day, employment_type, is_whole, places, remote_in, requisition, total
from monitor.sources._markup import link
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, steps
from monitor.sources._tree import PAGE, cards, counts_places, has_class, html_of, words_in
from monitor.text import TITLE_LIMIT, as_dict, as_id, as_list, as_text, unique

_PORTAL = re.compile(r"portalNo\s*:\s*'?(\d{3,20})|[?&;]portal=(\d{3,20})")
_BUSINESS = re.compile(r"([a-z]{3})\.tbe\.taleo\.net")
_SEARCH = {
    "multilineEnabled": False,
    "sortingSelection": {"sortBySelectionParam": "1", "ascendingSortingOrder": "false"},
    "fieldData": {"fields": {"KEYWORD": "", "LOCATION": ""}, "valid": True},
    "filterSelectionParam": {"searchFilterSelections": []},
    "advancedSearchFiltersSelectionParam": {"searchFilterSelections": []},
}
_ROLE = re.compile(r"viewRequisition\?(?:.*&)?rid=(\d+)")
_NONE = re.compile(r"\b(?:no (?:jobs?|results?|openings?|positions?)|0 jobs)\b", re.IGNORECASE)
_PLACE = re.compile(r",\s*[A-Z]{2,3}\b|^[A-Z]{2,3}\s*-\s*\S|\bremote\b", re.IGNORECASE)


def recognise(url: str) -> Board | None:
    """ "acme/2" for a career section of Enterprise, "phf03/ACME/37" for a site of the Business Edition."""
    parts = address(url)
    if parts is None:
        return None
    host, path = host_of(parts), steps(parts)
    if business := _BUSINESS.fullmatch(host):
        query = parse_qs(parts.query)
        org, site = query.get("org", [""])[0], query.get("cws", [""])[0]
        here = path[1:2] == ["ats"] and path[0].startswith(business[1])
        known = here and re.fullmatch(r"[\w-]{2,40}", org) and re.fullmatch(r"\d{1,6}", site)
        return (f"{path[0]}/{org}/{site}", "") if known else None
    tenant = host.removesuffix(".taleo.net")
    if tenant == host or not re.fullmatch(r"[a-z0-9-]+", tenant) or path[:1] != ["careersection"]:
        return None
    section = path[1] if len(path) > 1 else ""
    known_section = re.fullmatch(r"[\w.-]{1,60}", section) and section not in ("rest", "feed", "sitemap.jss")
    return (f"{tenant}/{section}", "") if known_section else None


def _home(board: str, _: str = "") -> str:
    pieces = board.split("/")
    if len(pieces) == 3:
        instance, org, site = pieces
        host = f"https://{instance[:3]}.tbe.taleo.net/{quote(instance)}"
        return f"{host}/ats/careers/v2/searchResults?{urlencode({'org': org, 'cws': site})}"
    tenant, _, section = board.partition("/")
    return f"https://{tenant}.taleo.net/careersection/{quote(section or '2')}/jobsearch.ftl?lang=en"


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    return Request(url=_home(*board) if board else source.url or "", accept=PAGE)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The page of a section, a page of its search, or a page of the Business Edition."""
    if not is_web_page(answer):
        return _found(answer, source)
    portal = _PORTAL.search(answer.body[:2_000_000].decode("utf-8", "replace"))
    section = re.match(r"/careersection/([^/]+)/", urlsplit(answer.url).path)
    if portal and section:
        return _section(answer, portal[1] or portal[2], section[1])
    return _business(answer, source)


def _section(answer: Answer, portal: str, section: str) -> Page:
    """What to ask the search of a section for: its columns have their names only on its page."""
    heads = html_of(answer).xpath("//table[@id='jobs']//th")
    names = [text for one in heads if (text := words_in(one)) and text.lower() not in ("icons", "actions")]
    url = f"{origin(answer.url)}/careersection/rest/jobboard/searchjobs?lang=en&portal={portal}"
    carry = {"section": section, "columns": names}
    return Page(complete=True, next=_search(url, 1, carry))


def _search(url: str, number: int, carry: dict[str, Any]) -> Request:
    return Request(url=url, json={**_SEARCH, "pageNo": number}, headers={"tz": "GMT+00:00"}, carry=carry)


def _found(answer: Answer, source: Source) -> Page:
    data = as_dict(json_of(answer))
    rows = data.get("requisitionList")
    if not isinstance(rows, list) or data.get("careerSectionUnAvailable") is True:
        raise ParseError(
            "The answer holds no list of roles: this career section of Taleo is closed or has another portal."
            " Check its address on the employer's careers page."
        )
    asked = answer.asked
    carry = as_dict(asked.carry) if asked else {}
    seen = [id for id in as_list(carry.get("seen")) if isinstance(id, str)]
    ids = [id for one in rows if (id := as_id(as_dict(one).get("jobId")))]
    shown = unique([*seen, *ids])
    stated, following = as_dict(data.get("pagingData")).get("totalCount"), None
    if asked and set(ids) - set(seen) and len(shown) < total(stated):
        number = total(as_dict(asked.json).get("pageNo")) + 1
        following = _search(asked.url, number, {**carry, "seen": list(shown)})
    columns = [text for one in as_list(carry.get("columns")) if (text := as_text(one))]
    base = f"{origin(answer.url)}/careersection/{carry.get('section') or _section_of(source)}"
    found = each_object(rows, lambda row: _posting(row, columns, base, source))
    return page(found, complete=bool(following) or is_whole(len(shown), stated), next=following)


def _section_of(source: Source) -> str:
    found = recognise(source.url) if source.url else None
    return (source.board or (found[0] if found else "")).partition("/")[2] or "2"


def _posting(row: dict[str, Any], columns: list[str], base: str, source: Source) -> Posting | None:
    values = [as_text(one) for one in as_list(row.get("column"))]
    titled = row.get("linkedColumn") if "linkedColumn" in row else 0
    located = [
        n for n in as_list(row.get("locationsColumns", [1])) if type(n) is int and 0 <= n < len(values)
    ]
    id = as_id(row.get("jobId"))
    title = values[titled] if type(titled) is int and 0 <= titled < len(values) else None
    if id is None or title is None:
        return None
    number = as_id(row.get("contestNo"))
    where = places(*(place for n in located for place in _listed(as_list(row.get("column"))[n])))
    rest = {n: text for n, text in enumerate(values) if text and n != titled and n not in located}
    named = {columns[n].lower(): text for n, text in rest.items()} if len(columns) == len(values) else {}
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(f"{base}/jobdetail.ftl?{urlencode({'job': number or id, 'lang': 'en'})}", ""),
        departments=unique(_column(named, "department|organi[sz]ation|job field|category|function")),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(*_column(named, "employment|schedule|appointment|type")),
        posted_on=next(
            (d for n, text in rest.items() if _is_posting_date(named, text) and (d := day(text))), None
        ),
        requisition=requisition(number),
    )


def _is_posting_date(named: dict[str, str], text: str) -> bool:
    """Without names of columns any date is taken for the day of posting, which is what most lists show."""
    if not re.fullmatch(r"\w{3,9} \d{1,2}, \d{4}.*|\d{1,2}[ -]\w{3}[ -]\d{4}.*|\d{4}-\d\d-\d\d.*", text):
        return False
    return not named or any("post" in name and value == text for name, value in named.items())


def _column(named: dict[str, str], words: str) -> list[str]:
    return [text for name, text in named.items() if re.search(words, name)]


def _listed(value: Any) -> list[str]:
    """The places of a column: a list that is written as a text, or a text."""
    text = as_text(value) or ""
    if not text.startswith("["):
        return [] if counts_places(text) else [text]
    return [one for one in re.findall(r'"((?:[^"\\]|\\.)*)"', text) if not counts_places(one)]


def _business(answer: Answer, source: Source) -> Page:
    root = html_of(answer)
    rows = list(cards(_links(root)))
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    if not rows and not carry and not _NONE.search(words_in(root, 100_000)):
        raise wrong(answer, "a career site of Taleo")
    upcoming = root.xpath(
        f"//a[{has_class('jscroll-next')}]/@href | //a[contains(@href, 'searchResults?next')]/@href"
    )
    url = link(next(iter(upcoming), None), answer.url)
    following = Request(url=url, accept=PAGE, carry={"step": "more"}) if url and rows else None
    found = each(rows, lambda row: _card(row, source, answer.url))
    return replace(page(found, complete=bool(rows) or not carry), next=following)


def _links(root: Any) -> Iterator[tuple[str, Any]]:
    for element in root.xpath("//a[contains(@href, 'viewRequisition')]"):
        if role := _ROLE.search(element.get("href")):
            yield role[1], element


def _card(row: tuple[str, Any, list[Any]], source: Source, base: str) -> Posting | None:
    id, _, elements = row
    titled = next(
        (e for e in elements if words_in(e).lower() not in ("", "apply", "apply now", "view")), None
    )
    if titled is None:
        return None
    heading = titled.getparent()
    beside = [text for one in heading.itersiblings("div") if (text := words_in(one)) and not text.isdigit()]
    kinds = (
        [text for text in beside if employment_type(text) and not _PLACE.search(text)] if beside[1:] else []
    )
    rest = [text for text in beside if text not in kinds]
    where = next((text for text in rest if _PLACE.search(text)), rest[0] if rest else "")
    return Posting(
        source=source.key,
        id=id,
        title=words_in(titled, TITLE_LIMIT),
        url=link(titled.get("href"), base),
        departments=unique(text for text in rest if text != where)[:1],
        locations=() if counts_places(where) else places(where),
        remote=remote_in(where),
        employment_type=employment_type(*kinds),
    )


READER = Reader(
    kind="taleo",
    title="Taleo (Enterprise and Business Edition)",
    reads="the search of the career section after its page, or the pages of a Business Edition site.",
    limits="Departments, types and dates only where the employer shows them in the list.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=_home,
)
