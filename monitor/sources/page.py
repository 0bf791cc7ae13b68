"""Any career page: what it marks for programs, its inline state, a sitemap, else the item it repeats. Pure.

Without selectors, in this order: schema.org JobPosting (JSON-LD, microdata, RDFa), a list of roles in inline
state, the repeated item of a list of links or headings, the page of one role. With selectors: JobPosting
where it marks at least as much as they match, else what they match.

What a page claims. A list is complete unless the page shows signs of more ("load more"); where it goes on
under the same address, the next page is asked for. JobPosting alone is complete where it lists several roles:
a single one is more often a featured role, or the page of one role, than a whole list.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from typing import Any

from monitor.errors import ParseError, SourceError
from monitor.model import Answer, Page, Posting, Request, Selectors, Source
from monitor.sources import _jsonld, _links, _microdata, _selected, _signs, _single, _sitemap, _state, feed
from monitor.sources._answer import head, json_of, mended, root, wrong
from monitor.sources._board import each, page
from monitor.sources._markup import link
from monitor.sources._reader import Board, Reader
from monitor.sources._role_links import is_here
from monitor.sources._roles import title_grade
from monitor.text import as_dict, as_text, fold

_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|div|main|ul)[\s>]", re.IGNORECASE)
_A_MARK = re.compile(r"[\"']JobPosting[\"']")
_DEEPEST = 3000
ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"


def recognise(_: str) -> Board | None:
    """An address alone never tells that a page lists roles."""
    return None


def first(source: Source) -> Request:
    return Request(url=source.url or "", accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The roles of a page; ParseError with the remedy where it has none that can be read."""
    return _read(answer, source, keywords)[1]


def way_of(answer: Answer, source: Source) -> tuple[str, Page] | None:
    """How a page shows its roles, and those; None where it shows none that can be read.

    The way is "json-ld", "microdata", "state", "links" (also headings), "single" (the page of one role),
    "none open" (it says so), "sitemap", "feed", or "selectors".
    """
    try:
        return _read(answer, source, ())
    except SourceError:
        return None


def _read(answer: Answer, source: Source, keywords: tuple[str, ...]) -> tuple[str, Page]:
    answer = _sitemap.unpacked(answer)
    outermost = root(answer) or ("html" if _MARKUP.search(head(answer)) else "")
    if outermost in _sitemap.ROOTS:
        return "sitemap", _sitemap.parse(answer, ACCEPT)
    if outermost in feed.FEED_ROOTS or (outermost == "json" and _is_json_feed(answer)):
        return "feed", feed.parse(answer, source, keywords)
    if not outermost or outermost == "json":
        raise wrong(answer, "a web page")
    soup = _soup(answer)
    _refuse_depth(soup)
    base = _base(soup, answer.url)
    asked = as_dict(answer.asked.carry).get("role") if answer.asked else None
    if isinstance(asked, str):
        return "single", _one(soup, answer, source, keywords, base)
    way, schemas, lost = _marked(soup, base)
    if source.selectors is not None:
        return _by_selectors(soup, answer, source, source.selectors, keywords, (way, schemas, lost))
    if schemas and _signs.says_nothing_open(soup) and _unlinked(_links.roles(soup, source, base)[0], base):
        return "none open", Page(complete=True, named=_signs.site(soup))
    if schemas:
        return way, _from_schemas(soup, schemas, answer, source, keywords, lost)
    return _found(soup, answer, source, keywords, base)


def _is_json_feed(answer: Answer) -> bool:
    return "jsonfeed.org" in str(as_dict(json_of(answer, "a web page")).get("version"))


def _soup(answer: Answer) -> Any:
    from bs4 import BeautifulSoup

    declared = re.search(r"charset=[\"']?([\w-]+)", answer.content_type or "", re.IGNORECASE)
    charset = declared.group(1) if declared else None
    if charset and charset.lower().startswith(("utf-16", "utf-32", "utf16", "utf32")):
        # Almost always a lie; where it is true, the first bytes show it as well.
        charset = None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        body = mended(answer.body)
        # Of a NUL the parser would make a letter.
        body = body if b"\0" in body[:4] else body.replace(b"\0", b"")
        try:
            return BeautifulSoup(body, "lxml", from_encoding=charset)
        except ValueError:
            # The page states a charset whose very name no parser takes.
            return BeautifulSoup(body.decode("utf-8", "replace"), "lxml")


def _refuse_depth(soup: Any) -> None:
    """Raises ParseError for a page of tags within tags without end: each look into one costs its whole depth.

    Browsers themselves stop at 512.
    """
    depths = {id(soup): 0}
    for node in soup.descendants:
        if isinstance(getattr(node, "contents", None), list):
            depth = depths[id(node)] = depths[id(node.parent)] + 1
            if depth > _DEEPEST:
                raise ParseError(
                    f"The page nests its parts over {_DEEPEST} deep, as no page for people does. Open the"
                    " address in a browser: the site may be broken, or may be keeping programs out."
                )


def _base(soup: Any, url: str) -> str:
    """What links of the page are relative to: `<base href>`, else the page's address."""
    named = soup.find("base", href=True)
    return (link(named["href"], url) if named else None) or url


# --------------------------------------------------------------------------- marked for programs


def _marked(soup: Any, base: str) -> tuple[str, list[dict[str, Any]], int]:
    """The way in which roles are marked, the marks, and how many scripts that seem to mark one are broken."""
    schemas: list[dict[str, Any]] = []
    lost = 0
    for script in soup.find_all("script", type=re.compile(r"ld\+json", re.IGNORECASE)):
        text = script.get_text()
        values = list(_jsonld.values(text))
        schemas += [schema for value in values for schema in _jsonld.postings_in(value)]
        lost += not values and _A_MARK.search(text) is not None
    if schemas:
        return "json-ld", schemas, lost
    return "microdata", list(_microdata.postings_in(soup, base)), 0


def _from_schemas(
    soup: Any,
    schemas: list[dict[str, Any]],
    answer: Answer,
    source: Source,
    keywords: tuple[str, ...],
    lost: int,
) -> Page:
    """The roles that are marked, and those beside them of a list that holds the marked ones too."""
    found = _postings(schemas, answer, source, keywords, complete=False, named=_signs.site(soup))
    found = replace(found, skipped=found.skipped + lost)
    base = _base(soup, answer.url)
    listed, items = _links.roles(soup, source, base)
    marked = {name for posting in found.postings for name in (_name(posting), fold(posting.title))}
    beside = [one for one in listed if _name(one) not in marked and not _is_unlinked(one, base, marked)]
    if len(schemas) == 1 and len(listed) > 1 and not _is_shown(soup, found.postings):
        # One mark for the whole page ("Join our team"): the roles are those that a visitor sees.
        found, beside = replace(found, postings=()), listed
    is_list = len(listed) > len(beside) > 0 or not found.postings
    postings = (*found.postings, *beside) if is_list else found.postings
    url = _signs.next_page(soup, items, answer.url)
    several = len(schemas) > 1 or is_list
    more = _signs.loads_more(soup, items) if url else _signs.shows_more(soup, items)
    return Page(
        postings=postings,
        complete=several and not more and not found.skipped,
        skipped=found.skipped,
        next=Request(url=url, accept=ACCEPT) if url and several else None,
        named=found.named,
    )


def _is_shown(soup: Any, postings: tuple[Posting, ...]) -> bool:
    """Whether any of those titles names a trade, or is seen by a visitor of the page."""
    text = fold(_signs.visible(soup))
    return any(title_grade(posting.title) == 2 or fold(posting.title) in text for posting in postings)


def _postings(
    schemas: list[dict[str, Any]],
    answer: Answer,
    source: Source,
    keywords: tuple[str, ...],
    *,
    complete: bool,
    named: str | None,
) -> Page:
    """The page of one role needs no link to itself; in a list a role without one goes by its number."""
    if len(schemas) == 1:
        schemas = [{**schemas[0], "url": schemas[0].get("url") or answer.url}]
    found = each(schemas, lambda schema: _jsonld.posting(schema, source, answer.url, keywords))
    return page(found, complete=complete, named=named)


def _is_unlinked(posting: Posting, base: str, titles: set[str]) -> bool:
    """Whether a role that is shown without a link of its own has one of those titles."""
    return _unlinked([posting], base) and fold(posting.title) in titles


def _name(posting: Posting) -> str:
    return posting.url or fold(posting.title)


# ------------------------------------------------------------------------------------- selectors


def _by_selectors(
    soup: Any,
    answer: Answer,
    source: Source,
    selectors: Selectors,
    keywords: tuple[str, ...],
    marked: tuple[str, list[dict[str, Any]], int],
) -> tuple[str, Page]:
    items = _selected.select(soup, "item", selectors.item)
    way, schemas, lost = marked
    url = _signs.next_page(soup, items, answer.url)
    more = _signs.loads_more(soup, items) if url else _signs.shows_more(soup, items)
    following = Request(url=url, accept=ACCEPT) if url else None
    if schemas and len(schemas) >= len(items):
        whole = (len(schemas) > 1 or len(items) == len(schemas)) and not more
        found = _postings(schemas, answer, source, keywords, complete=whole, named=_signs.site(soup))
        whole = found.complete and not lost
        return way, replace(found, next=following, complete=whole, skipped=found.skipped + lost)
    if items:
        read = each(items, lambda item: _selected.role(item, selectors, source, answer.url))
        return "selectors", page(read, complete=not more, next=following, named=_signs.site(soup))
    if _signs.says_nothing_open(soup):
        return "none open", Page(complete=True, named=_signs.site(soup))
    raise _nothing_matched(answer, selectors)


# --------------------------------------------------------------------------- found by itself


def _found(
    soup: Any, answer: Answer, source: Source, keywords: tuple[str, ...], base: str
) -> tuple[str, Page]:
    listed, items = _links.roles(soup, source, base)
    in_state = _state.roles(soup, source, base, keywords)
    named = _signs.site(soup)
    url = _signs.next_page(soup, items, answer.url)
    more = _signs.loads_more(soup, items) if url else _signs.shows_more(soup, items)
    following = Request(url=url, accept=ACCEPT) if url else None
    titles = {fold(posting.title) for posting in listed}
    shown = sum(fold(posting.title) in titles for posting in in_state)
    if in_state and not (len(listed) > len(in_state) and shown >= 0.8 * len(in_state)):
        return "state", page(_state.linked(in_state, listed), complete=not more, next=following, named=named)
    single = _single.role_of(soup, source, answer.url, keywords)
    if single and not any(_is_below(one.url, answer.url) for one in listed):
        return "single", Page(postings=(single,), complete=False, named=named)
    if listed and not (_unlinked(listed, base) and _signs.says_nothing_open(soup, items[-1])):
        return "links", page(listed, complete=not more, next=following, named=named)
    if _signs.says_nothing_open(soup):
        return "none open", Page(complete=True, named=named)
    raise _unreadable(answer)


def _is_below(url: str | None, base: str) -> bool:
    return bool(url) and str(url).startswith(base.rstrip("/") + "/") and not is_here(str(url), base)


def _unlinked(listed: list[Posting], base: str) -> bool:
    return all(one.url is None or is_here(one.url, base) for one in listed)


def _one(soup: Any, answer: Answer, source: Source, keywords: tuple[str, ...], base: str) -> Page:
    """The role of a page that a sitemap named; ParseError where the page is none of a role."""
    _, schemas, _ = _marked(soup, base)
    named = _signs.site(soup)
    if schemas:
        found = _postings(schemas, answer, source, keywords, complete=True, named=named).postings
        own = [posting for posting in found if posting.url == answer.url] or list(found[:1])
        return Page(postings=tuple(own[:1]), complete=True, named=named)
    single = _single.role_of(soup, source, answer.url, keywords)
    if single is None:
        raise _unreadable(answer)
    return Page(postings=(single,), complete=True, named=named)


# ---------------------------------------------------------------------------------------- errors


def _unreadable(answer: Answer) -> Exception:
    blocked = wrong(answer, "a list of roles")
    if blocked.kind == "blocked":
        return blocked
    return ParseError(
        "No list of roles was found on this page, and it marks none for programs (schema.org JobPosting)."
        ' Say where they stand: add `item = "li.job"` to the source (the CSS selector of one role), and where'
        " needed `title`, `link`, `department` and `location` for the parts inside it. A page that a script"
        " fills in the browser cannot be read so: use the board or feed behind it."
    )


def _nothing_matched(answer: Answer, selectors: Selectors) -> Exception:
    blocked = wrong(answer, "a list of roles")
    if blocked.kind == "blocked":
        return blocked
    shown = as_text(selectors.item, 80) or "item"
    return ParseError(
        f'Nothing on the page matches `item = "{shown}"`: the page has probably changed.'
        " Open it in a browser and correct the selectors in the configuration."
    )


READER = Reader(
    kind="page",
    title="Career pages",
    reads="the page itself: schema.org JobPosting, inline state, a sitemap with the pages of its roles, what"
    " the selectors of the configuration name, or else the list of links or headings that the page repeats.",
    limits="A page that a script fills in the browser cannot be read. What a list without marks says of a"
    " role is read as a person would read it, and what stays in doubt is left out.",
    recognise=recognise,
    first=first,
    parse=parse,
    details=True,
    version=4,
)
