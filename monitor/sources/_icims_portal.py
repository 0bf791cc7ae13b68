"""The HTML pages of a classic iCIMS portal: rows with fields that each employer chooses and names. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import encoding, wrong
from monitor.sources._board import each, each_object, page
from monitor.sources._fields import day, employment_type, places, remote_in, requisition
from monitor.sources._markup import link
from monitor.sources._reader import host_of, number_in, origin, with_query
from monitor.text import as_text, clean, fold, unique

VENDOR = ".icims.com"
SITE = "/api/jobs?page=1&limit=100"
HTML = "text/html, application/xhtml+xml;q=0.9"
_ROLE = re.compile(r"/jobs/(\d+)/(?:[^/]+/)?job\b")
_PAGES = re.compile(r"\bPage\s+(\d{1,4})\s+of\s+(\d{1,4})\b")
_NOTHING = re.compile(r"no jobs were found that match your search criteria", re.IGNORECASE)
_MOVED = re.compile(r"top\.location(?:\.href)?\s*=\s*[\"'](https?:[^\"'<>]{1,300})[\"']")
_DEPARTMENT = ("category", "job category", "department", "division", "job family", "function", "team")
_TYPE = (
    "type",
    "position type",
    "employment type",
    "job type",
    "employment status",
    "job schedule",
    "schedule",
)


def portal(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """A page of the list, the page of one role, or what leads to the Career Site instead."""
    from lxml import etree
    from lxml import html as lxml_html

    text = answer.body.decode(encoding(answer.body[:16]), "replace").replace("\x00", " ")
    try:
        tree = lxml_html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.LxmlError, ValueError):
        raise wrong(answer, "a list of roles") from None
    rows = list(_rows(tree, answer))
    if not rows:
        return _without_rows(tree, text, answer, source, keywords)
    asked = answer.asked or Request(url=answer.url, accept=HTML)
    stated = _PAGES.search(" ".join(tree.itertext()))
    linked = [number_in(href, "pr") for href in tree.xpath("//a/@href|//link/@href") if "pr=" in href]
    at = int(stated.group(1)) - 1 if stated else number_in(asked.url, "pr")
    last = int(stated.group(2)) - 1 if stated else max([at, *linked])
    following = replace(asked, url=with_query(asked.url, pr=at + 1)) if at < last else None
    found = each(rows, lambda row: _row(*row, answer, source))
    return page(found, complete=bool(stated or linked), next=following)


def _rows(tree: Any, answer: Answer) -> Iterator[tuple[str, str, Any, Any]]:
    """The roles of this portal: number, link, its element, the row around it. Cards of others are none."""
    for anchor in tree.xpath("//a[contains(@href,'/jobs/')]"):
        url = link(anchor.get("href"), answer.url) or ""
        role, host = _ROLE.search(urlsplit(url).path), host_of(urlsplit(url))
        if role and (host.endswith(VENDOR) or host == host_of(urlsplit(answer.url))):
            around = [
                *anchor.iterancestors("li"),
                *anchor.iterancestors("tr"),
                *filter(_is_row, anchor.iterancestors()),
            ]
            row = around[0] if around else anchor
            yield role.group(1), url.partition("?")[0], anchor, row


def _is_row(element: Any) -> bool:
    return "row" in (element.get("class") or "").split()


def _row(id: str, url: str, anchor: Any, row: Any, answer: Answer, source: Source) -> Posting | None:
    heads = [clean(head.text_content()) for head in anchor.xpath(".//h1|.//h2|.//h3|.//h4")]
    plain = " ".join(t for t in anchor.xpath(".//text()[not(ancestor::*[contains(@class,'sr-only')])]"))
    title = as_text(next(filter(None, heads), None)) or as_text(plain)
    if title is None:
        return None
    fields = list(_fields_of(row))
    where = places(*(value for name, value, stamp in fields if "location" in name and not stamp))

    def named(wanted: tuple[str, ...]) -> list[str]:
        return [value for one in wanted for name, value, _ in fields if name == one]

    number = named(("id", "job id", "requisition id", "requisition number", "req id", "job number"))
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=unique(named(_DEPARTMENT)),
        locations=where,
        remote=remote_in(*(place.replace("-", ", ") for place in where), *named(("remote", "work type"))),
        employment_type=employment_type(*named(_TYPE)),
        posted_on=next((found for _, _, stamp in fields if (found := _stamp(stamp))), None),
        requisition=requisition(next(iter(number), None)),
    )


def _fields_of(row: Any) -> Iterator[tuple[str, str, str]]:
    """Label, text and the `title` of each field: only dates have one, whatever their label says."""
    for label in row.xpath(
        ".//*[contains(@class,'field-label')]|.//dt[not(.//*[contains(@class,'field-label')])]"
        "|.//div[contains(@class,'header')]/span[1]"
    ):
        within: Any = next(label.iterancestors("dt"), label)
        value: Any = next(iter(within.xpath("following-sibling::*[self::dd or self::span][1]")), None)
        text = as_text(value.text_content().replace("\n", " ")) if value is not None else None
        if text:
            stamp = " ".join(value.xpath("descendant-or-self::*/@title"))
            yield fold(clean(label.text_content())).rstrip(": "), text, stamp


def _stamp(text: str) -> date | None:
    """A day out of "8/12/2026 4:05 PM": the month first, as the vendor writes it, where that can be."""
    written = re.search(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", text)
    if not written:
        return day(text)
    month, of_month, year = (int(part) for part in written.groups())
    if month > 12:
        month, of_month = of_month, month
    return day(f"{year}-{month:02}-{of_month:02}")


def _without_rows(tree: Any, text: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The page of one role, a portal without roles, or a Career Site that visitors were sent on to."""
    scripts = tree.xpath("//script[contains(@type,'ld+json')]/text()")
    schemas = [
        found for script in scripts for v in _jsonld.values(script) for found in _jsonld.postings_in(v)
    ]
    if schemas:
        return page(each_object(schemas, lambda job: _alone(job, answer, source, keywords)), complete=False)
    if _NOTHING.search(text):
        return Page(complete=True)
    if onward := _MOVED.search(text):
        site = link(onward.group(1).replace("\\/", "/"), answer.url)
        if site and host_of(urlsplit(site)) != host_of(urlsplit(answer.url)):
            return Page(complete=True, next=Request(url=origin(site) + SITE))
    raise wrong(answer, "a list of roles")


def _alone(job: dict[str, Any], answer: Answer, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    found = _jsonld.posting(job, source, answer.url, keywords)
    number = _ROLE.search(urlsplit(found.url or "").path) if found else None
    if found is None or number is None:
        return found
    where = (place.replace("UNAVAILABLE, ", "") for place in found.locations)
    return replace(found, id=number.group(1), locations=places(*where))
