"""Any career page: schema.org JobPosting first, else the selectors that the user wrote. Pure.

What a page claims. A page read by selectors that matched is complete, unless it shows signs of more
("load more", a next page). One read by JobPosting alone is complete where it lists several roles: a
single one is more often a featured role, or the page of one role, than a whole list; and never where
the selectors match more roles than that.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import Any

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Selectors, Source
from monitor.sources import _jsonld, feed
from monitor.sources._answer import json_of, root, wrong
from monitor.sources._board import each, page
from monitor.sources._fields import places, remote_in
from monitor.sources._listing import identity
from monitor.sources._markup import link
from monitor.sources._reader import Board, Reader
from monitor.text import as_dict, as_text, unique

ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
_MORE = re.compile(
    r"(?:load|show|view|see) (?:more|all)(?: (?:jobs|roles|positions|openings|results|vacancies))?"
    r"|mehr (?:laden|anzeigen)|weitere (?:stellen|jobs)(?: laden| anzeigen)?"
    r"|(?:voir|afficher) plus|ver más|cargar más|meer (?:laden|tonen)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:next|older)(?: page)?(?: ?[›»→>])?|[›»→]|nächste(?: seite)?|(?:page )?suivante?|siguiente|volgende",
    re.IGNORECASE,
)
_NOTHING_OPEN = re.compile(
    r"\b(?:no|not any|aren't any) (?:current |currently |job |available )*"
    r"(?:open(?:ings?| (?:positions?|roles?|jobs?|vacancies))|vacanc(?:y|ies))"
    r"|(?:keine|keinerlei) (?:offenen|freien|aktuellen) (?:stellen|positionen|jobs)"
    r"|(?:aucun poste|aucune offre)|(?:geen|no hay) (?:vacatures|vacantes)"
    r"|ingen ledige stillinger|inga lediga (?:jobb|tjänster)",
    re.IGNORECASE,
)
_PASSING = re.compile(
    r"(?:\b(?:posted|updated|added|published|online seit|veröffentlicht)\b:?\s*)?"
    r"(?:\b(?:about |over )?(?:\d+\+?|an?|one) (?:second|minute|min|hour|day|week|month|year)s? ago\b"
    r"|\bvor (?:\d+|einem|einer) (?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:en|n|e)?\b"
    r"|\bil y a \d+ \w+\b|\bjust (?:now|posted)\b|\b(?:posted|added) (?:today|yesterday)\b)"
    r"|\b\d{1,2}:\d{2}:\d{2}\b",
    re.IGNORECASE,
)


_SILENT = ["time", "script", "style", "template"]


def recognise(_: str) -> Board | None:
    """An address alone never tells that a page lists roles."""
    return None


def first(source: Source) -> Request:
    return Request(url=source.url or "", accept=ACCEPT)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The roles of a page; ParseError with the remedy where it has none that can be read."""
    outermost = root(answer)
    if outermost in feed.FEED_ROOTS or (outermost == "json" and _is_json_feed(answer)):
        return feed.parse(answer, source, keywords)
    if not outermost or outermost == "json":
        raise wrong(answer, "a web page")
    soup = _soup(answer)
    schemas = [
        schema
        for script in soup.find_all("script", type=re.compile(r"ld\+json", re.IGNORECASE))
        for value in _jsonld.values(script.get_text())
        for schema in _jsonld.postings_in(value)
    ]
    items = _select(soup, "item", source.selectors.item) if source.selectors else []
    if schemas and len(schemas) >= len(items):
        whole = len(schemas) > 1 or len(items) == len(schemas)
        complete = whole and not _shows_more(soup, items)
        return _from_schemas(schemas, answer, source, keywords, complete, _site(soup))
    if source.selectors is None:
        raise _unreadable(answer)
    if items:
        selectors = source.selectors
        found = each(items, lambda item: _item(item, selectors, source, answer.url))
        return page(found, complete=not _shows_more(soup, items), named=_site(soup))
    if _NOTHING_OPEN.search(_visible(soup)):
        return Page(complete=True, named=_site(soup))
    raise _nothing_matched(answer, source.selectors)


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
        return BeautifulSoup(answer.body, "lxml", from_encoding=charset)


def _select(node: Any, key: str, selector: str | None) -> list[Any]:
    if selector is None:
        return []
    from soupsieve import SelectorSyntaxError

    try:
        return list(node.select(selector, limit=20_001))
    except (SelectorSyntaxError, ValueError):
        raise ParseError(
            f"`{key}` of this source is no CSS selector. Correct it in the configuration; `li.job` is one."
        ) from None


def _unreadable(answer: Answer) -> Exception:
    blocked = wrong(answer, "a list of roles")
    if blocked.kind == "blocked":
        return blocked
    return ParseError(
        "This page marks no roles for programs (schema.org JobPosting). Say where they stand: add"
        ' `item = "li.job"` to the source (the CSS selector of one role), and where needed `title`, `link`,'
        " `department` and `location` for the parts inside it. A page that a script fills in the browser"
        " cannot be read so: use the board or feed behind it."
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


def _from_schemas(
    schemas: list[dict[str, Any]],
    answer: Answer,
    source: Source,
    keywords: tuple[str, ...],
    complete: bool,
    named: str | None,
) -> Page:
    """The page of one role needs no link to itself; in a list a role without one goes by its number."""
    if len(schemas) == 1:
        schemas = [{**schemas[0], "url": schemas[0].get("url") or answer.url}]
    found = each(schemas, lambda schema: _jsonld.posting(schema, source, answer.url, keywords))
    return page(found, complete=complete, named=named)


# ------------------------------------------------------------------------------------ selectors


def _item(item: Any, selectors: Selectors, source: Source, base: str) -> Posting | None:
    department = _select(item, "department", selectors.department)
    location = _select(item, "location", selectors.location)
    title = _title(item, selectors.title, [*department, *location])
    if title is None:
        return None
    where = places(*map(_said, location))
    url = _link(item, selectors.link, base)
    return Posting(
        source=source.key,
        id=url or identity(title, where),
        title=title,
        url=url,
        departments=unique(as_text(_said(one)) for one in department),
        locations=where,
        remote=remote_in(*where),
    )


def _title(item: Any, selector: str | None, others: list[Any]) -> str | None:
    """By the selector, else the heading of the item, else its link, else what it says beside `others`."""
    candidates = _select(item, "title", selector)
    if selector is None:
        candidates = item.find_all(re.compile(r"^h[1-6]$")) or item.find_all("a", href=True) or [item]
    return next((text for one in candidates if (text := as_text(_said(one, others)))), None)


def _said(node: Any, without: Iterable[Any] = ()) -> str:
    """The text of an element without what passes: clocks, `<time>`, "posted 2 hours ago"."""
    silent = {id(one) for one in without} | {id(one) for one in node.find_all(_SILENT)}
    parts = [s for s in node.find_all(string=True) if not any(id(p) in silent for p in s.parents)]
    return _PASSING.sub(" ", re.sub(r"\s+", " ", " ".join(parts))).strip(" \t\n-–—|·•,")


def _link(item: Any, selector: str | None, base: str) -> str | None:
    """By the selector, else the item itself, else the first link in it that leads somewhere."""
    nodes = [item] if selector is None else _select(item, "link", selector)
    for node in nodes:
        inner = [node, *node.find_all(["a", "area"], href=True)]
        for one in inner:
            found = link(one.get("href") or one.get("data-href"), base)
            if found and found != link(base, ""):
                return found
    return None


# -------------------------------------------------------------------------------- the whole page


def _site(soup: Any) -> str | None:
    named = soup.find("meta", property="og:site_name")
    return as_text(named.get("content")) if named else as_text(soup.title.get_text()) if soup.title else None


def _shows_more(soup: Any, items: list[Any]) -> bool:
    """Whether the page shows that there is more than it lists: a next page, or a button that loads more.

    What stands inside a role ("show more") is about that role; a "next" that leads nowhere turns a slide.
    """
    if any("next" in (one.get("rel") or []) for one in soup.find_all(["link", "a"], rel=True)):
        return True
    inside = {id(one) for item in items for one in item.find_all(["a", "button"])}
    for one in soup.find_all(["a", "button"]):
        said = re.sub(r"\s+", " ", one.get_text(" ")).strip(" .…+")
        leads = not (one.get("href") or "#").startswith(("#", "javascript:"))
        if id(one) not in inside and (_MORE.fullmatch(said) or (leads and _NEXT.fullmatch(said))):
            return True
    return False


def _visible(soup: Any) -> str:
    """The text that a reader sees; what is hidden until a script shows it does not count."""
    hidden = (
        "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'], .hidden, .d-none"
    )
    dropped = {id(node) for node in soup.select(f"script, style, template, noscript, {hidden}")}
    strings = soup.find_all(string=True)
    return " ".join(s for s in strings if not any(id(parent) in dropped for parent in s.parents))


READER = Reader(
    kind="page",
    system="page",
    title="Career pages",
    reads="the page itself: schema.org JobPosting, or what the selectors of the configuration name.",
    limits="A page that a script fills in the browser cannot be read.",
    recognise=recognise,
    first=first,
    parse=parse,
)
