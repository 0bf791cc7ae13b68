"""Avature: the search pages of a portal, HTML in a skin of each employer's own. Pure.

What all skins share is the address of a role, `JobDetail/{slug}/{id}`, and the words that classes hold.
How many roles a page shows is the employer's choice, whatever is asked for; so the page's own link to the
next one is followed. A place that the list does not show stands on the page of the role, as a label with
its value. The RSS feed beside it has the newest twenty only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode, urlsplit

from monitor.model import Answer, Detail, Page, Posting, Request, Source
from monitor.sources._answer import is_web_page, wrong
from monitor.sources._board import each, page
from monitor.sources._fields import day, employment_type, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.sources._reader import Board, Reader, address, board_of, host_of, steps
from monitor.sources._role_page import role_of
from monitor.sources._tree import (
    PAGE,
    cards,
    class_with,
    counts_places,
    fields_of,
    has_class,
    html_of,
    words_in,
)
from monitor.sources._xml import records
from monitor.text import TITLE_LIMIT, as_dict, as_list, as_text, unique

_ROLE = re.compile(r"/JobDetail/(?:([^/]+)/)?(\d{1,18})/?")
_LOCALE = re.compile(r"[a-z]{2}_[A-Z]{2}")
_BUTTON = re.compile(
    r"(?:apply(?: now)?|view(?: job)?|read more|learn more|more|details|postuler|bewerben|en savoir plus)\W*",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(\d[\d,.]*)(\+?)\s*(?:results?|items?|jobs?|résultats?|treffer|ergebnisse)\b", re.IGNORECASE
)
_POSTED = re.compile(
    r"(?:posted|publi\w*|date)\W{0,4}(\d{1,2}-\w{3}-\d{4}|\w{3,9} \d{1,2}, \d{4})", re.IGNORECASE
)
_NONE = re.compile(r"\bno (?:results|jobs|open|positions)|\b0 results", re.IGNORECASE)


def recognise(url: str) -> Board | None:
    """Tenant and portal ("acme/careers", "acme/en_US/careers") from the list, its feed, or a role."""
    parts = address(url)
    host = host_of(parts) if parts else ""
    tenant = host.removesuffix(".avature.net")
    if parts is None or tenant == host or not re.fullmatch(r"[a-z0-9-]+", tenant) or tenant == "www":
        return None
    path = steps(parts)
    locale = path[:1] if path and _LOCALE.fullmatch(path[0]) else []
    portal = path[len(locale) : len(locale) + 1]
    if not portal or not re.fullmatch(r"[A-Za-z0-9_-]+", portal[0]):
        return None
    known = portal[0].lower() in ("assets", "portal", "portalpacks", "sitemap", "login", "api", "static")
    return None if known else ("/".join([tenant, *locale, *portal]), "")


def first(source: Source) -> Request:
    board = board_of(source, recognise)
    if board is None:
        return Request(url=_list_of(source.url or ""), accept=PAGE)
    return Request(url=f"{_home(*board)}/SearchJobs/?jobRecordsPerPage=100&jobOffset=0", accept=PAGE)


def _home(board: str, _: str = "") -> str:
    tenant, _, path = board.partition("/")
    return f"https://{tenant}.avature.net/{quote(path or 'careers')}"


def _list_of(url: str) -> str:
    """The list of a portal on the employer's own domain; an address that names a page is asked as it is."""
    parts = urlsplit(url)
    path = [step for step in parts.path.split("/") if step]
    named = [step for step in path if not _LOCALE.fullmatch(step)]
    return (
        url if len(named) != 1 else parts._replace(path=f"/{'/'.join(path)}/SearchJobs/", query="").geturl()
    )


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the list, the feed, or the page of one role."""
    if not is_web_page(answer):
        return _feed(answer, source, keywords)
    root = html_of(answer)
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    if carry.get("step") == "role":
        return _role(root, answer, source, keywords)
    rows = list(cards(_links(root, answer.url)))
    if not rows and not carry and not _NONE.search(words_in(root, 100_000)):
        raise wrong(answer, "an Avature portal")
    seen = [id for id in as_list(carry.get("seen")) if isinstance(id, str)]
    ids = [id for id, _, _ in rows]
    shown = unique([*seen, *ids])
    stated, following = _total(root), None
    whole = (bool(ids) or not seen) and len(shown) >= (stated or 0)
    if set(ids) - set(seen) and (stated is None or len(shown) < stated):
        following = _next(root, answer, len(seen) + len(ids), stated)
    more = Request(url=following, accept=PAGE, carry={"seen": list(shown)}) if following else None
    found = each(rows, lambda row: _posting(row, source, answer.url))
    listed = page(found, complete=bool(more) or whole, next=more)
    return replace(listed, details=tuple(_details(listed.postings)))


def _links(root: Any, base: str) -> Iterator[tuple[str, Any]]:
    for element in root.xpath("//a[contains(@href, 'JobDetail')]"):
        if found := _named(link(element.get("href"), base)):
            yield found[0], element


def _named(url: str | None) -> tuple[str, str] | None:
    """The id of a role and the words of its address, where the address is that of a role."""
    parts = urlsplit(url or "")
    at = parts.path.find("/JobDetail")
    role = _ROLE.fullmatch(parts.path[at:]) if at >= 0 else None
    if role:
        return role[2], unquote(role[1] or "").replace("-", " ")
    numbers = (
        parse_qs(parts.query).get("jobId", [""]) if parts.path.rstrip("/").endswith("/JobDetail") else [""]
    )
    return (numbers[0], "") if re.fullmatch(r"\d{1,18}", numbers[0]) else None


def _plain(url: str | None) -> str | None:
    """The address of a role without what a portal adds to it for each visit."""
    named = url and _ROLE.search(urlsplit(url).path)
    return urlsplit(url)._replace(query="", fragment="").geturl() if url and named else url


def _total(root: Any) -> int | None:
    """How many roles the portal says it has; None where it does not, or says "999+"."""
    about = root.xpath(
        f"//*[{class_with('totalrecords')} or {class_with('list-controls__text')} or {class_with('results')}]"
    )
    texts = [words_in(one) for one in about] + [*root.xpath("//@aria-label[contains(., 'result')]")]
    for text in texts:
        found = _TOTAL.search(text[:200]) or re.fullmatch(r"(\d[\d,.]*)(\+?)", text)
        if found:
            return None if found[2] else int(re.sub(r"\D", "", found[1])[:9])
    return None


def _next(root: Any, answer: Answer, offset: int, stated: int | None) -> str | None:
    """The page's own link to the next one; where it has none and roles are missing, the next offset."""
    here = "descendant-or-self::a[@href]/@href"
    for element in root.xpath(f"//*[{has_class('paginationNextLink')}]"):
        for href in element.xpath(here):
            url = link(href, answer.url)
            if url and urlsplit(url).netloc == urlsplit(answer.url).netloc:
                return url
    if stated is None:
        return None
    parts = urlsplit(answer.asked.url if answer.asked else answer.url)
    kept = [pair for pair in parse_qsl(parts.query, max_num_fields=50) if pair[0] != "jobOffset"]
    return parts._replace(query=urlencode([*kept, ("jobOffset", str(offset))])).geturl()


def _posting(row: tuple[str, Any, list[Any]], source: Source, base: str) -> Posting | None:
    id, card, elements = row
    url = _plain(link(elements[0].get("href"), base))
    texts = [words_in(element, TITLE_LIMIT) for element in elements]
    title = next((text for text in texts if text and not _BUTTON.fullmatch(text)), None)
    title = title or as_text((_named(url) or ("", ""))[1])
    if title is None:
        return None
    where = _places(card)
    posted = _POSTED.search(words_in(card, 2000))
    units = card.xpath(f".//*[{class_with('department')} or {class_with('businessarea')}]")
    kinds = card.xpath(f".//*[{class_with('workertype')} or {class_with('employmenttype')}]")
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=unique(_value(one) for one in units)[:2],
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(*map(words_in, kinds)),
        posted_on=day(posted[1]) if posted else None,
    )


def _places(card: Any) -> tuple[str, ...]:
    """Elements with "location" in a class; else city, state and country, which together are one place."""
    named = card.xpath(f".//*[{class_with('location')}][not(.//*[{class_with('location')}])]")
    found = places(*(_value(one) for one in named if not counts_places(_value(one))))
    parts = [card.xpath(f".//*[{class_with(part)}]") for part in ("jobcity", "jobstate", "jobcountry")]
    return found or places(", ".join(unique(_value(one[0]) for one in parts if one)))


def _value(element: Any) -> str:
    return re.sub(r"^[\w()/ ]{3,30}:\s+", "", words_in(element))


def _details(postings: tuple[Posting, ...]) -> Iterator[Detail]:
    for one in postings:
        if not one.locations and one.url:
            request = Request(url=one.url, accept=PAGE, carry={"step": "role"})
            yield Detail(id=one.id, request=request, listed=one)


def _role(root: Any, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    role = role_of(root, answer, source, keywords)
    if role is None:
        raise wrong(answer, "the page of a role")
    return Page(postings=(role,))


def _feed(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    listed = records(answer, "rss", "item")
    found = each(listed.elements, lambda item: _item(item, source, answer.url, keywords))
    return page(found, complete=False)


def _item(item: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    if item is None:
        return None
    job = fields_of(item)
    url, title = link(job.get("link"), base), as_text(job.get("title"))
    role = _named(url)
    if role is None or title is None:
        return None
    place, _, number = (as_text(job.get("description")) or "").rpartition("- ")
    where = () if counts_places(place) else places(place.strip(" -"))
    posting = Posting(
        source=source.key,
        id=role[0],
        title=title,
        url=url,
        locations=where,
        remote=remote_in(*where, title),
        posted_on=day(job.get("pubdate")),
        requisition=requisition(number),
    )
    return with_text(posting, keywords, [job.get("description")])


READER = Reader(
    kind="avature",
    title="Avature",
    reads="the search pages of the portal, and the page of a new role whose place the list does not show.",
    limits="What the list tells differs from employer to employer; some portals do not answer programs.",
    recognise=recognise,
    first=first,
    parse=parse,
    home=_home,
    details=True,
)
