"""SAP SuccessFactors: career sites on the employer's own domain, and the older career portals. Pure.

A career site has its whole list as a feed at `/sitemal.xml` (spelt so); where that is switched off, its
search page is read, or the newer search behind that. An older portal answers with its whole list as XML. Its
board is `{host}/{company id}`, since the host is one of many: `career5/acme` is career5.successfactors.com,
or .eu in the region "eu".
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from monitor.errors import BlockedError, NotFoundError, ParseError
from monitor.model import Answer, Page, Request, Source
from monitor.sources import _successfactors_listing, _successfactors_site, _successfactors_unified
from monitor.sources._answer import root, wrong
from monitor.sources._reader import Board, Reader, address, board_of, host_of, origin, own_site
from monitor.sources._tree import PAGE
from monitor.sources._xml import ACCEPT
from monitor.text import clean

_FEED = "/sitemal.xml"
_SEARCH = "/search/?q=&startrow=0"
_HOST = re.compile(r"(?P<name>career[\w-]*?)\.(?P<domain>successfactors|sapsf)\.(?P<tld>com|eu|cn)")
_VENDORS_SITES = ".jobs.hr.cloud.sap"
_COMPANY = re.compile(r"[\w.-]{1,60}")
_PAGE_OF_SEARCH = re.compile(r"[?&]startrow=\d|\.html?(?:[?#]|$)")
_FRAGMENTS = ("li", "ul", "tr", "table", "span", "section")


def recognise(url: str) -> Board | None:
    """Host and company id of an older portal, from its list or a role; of a career site its URL says all."""
    parts = address(url)
    if parts and host_of(parts).endswith(_VENDORS_SITES):
        return "", ""
    host = _HOST.fullmatch(host_of(parts)) if parts else None
    company = _company(url) if host else ""
    if host is None or not company:
        return None
    name = host["name"] if host["domain"] == "successfactors" else f"{host['name']}.sapsf"
    return f"{name}/{company}", "" if host["tld"] == "com" else host["tld"]


def _company(url: str) -> str:
    """The company id in the query of an address; "" where there is none."""
    parts = address(url)
    query = dict(parse_qsl(parts.query, max_num_fields=60)) if parts else {}
    company = clean(query.get("company") or query.get("career_company") or "", 100)
    return company if _COMPANY.fullmatch(company) else ""


def _language(url: str) -> dict[str, str]:
    """The language that the address of a portal asks for: its list holds one alone."""
    parts = address(url)
    query = parse_qsl(parts.query, max_num_fields=60) if parts else []
    return {key: value for key, value in query if key in ("lang", "rcm_site_locale")}


def _portal(board: str, region: str) -> str:
    name = board.partition("/")[0]
    domain = "" if name.endswith(".sapsf") else ".successfactors"
    return f"https://{name}{domain}.{region or 'com'}"


def home(board: str, region: str) -> str:
    return f"{_portal(board, region)}/career?company={quote(board.partition('/')[2], safe='')}"


def first(source: Source) -> Request:
    """The feed of a career site, unless its URL names a page of the search: feeds can be large and slow."""
    board = board_of(source, recognise)
    if board is None or not board[0]:
        if _PAGE_OF_SEARCH.search(source.url or ""):
            return Request(url=source.url or "", accept=PAGE)
        return Request(url=own_site(source, _FEED), accept=ACCEPT)
    more = {"career_ns": "job_listing_summary", "resultType": "XML", **_language(source.url or "")}
    return Request(url=f"{home(*board)}&{urlencode(more)}", accept=ACCEPT)


def otherwise(source: Source) -> Request | None:
    """The search page, for a career site without a feed."""
    board = board_of(source, recognise)
    if (board and board[0]) or _PAGE_OF_SEARCH.search(source.url or ""):
        return None
    return Request(url=origin(source.url or "") + _SEARCH, accept=PAGE)


def parse(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The feed, the search page or a role of a career site, or the list of an older portal."""
    _refuse_vendors_pages(answer)
    kind = root(answer)
    if answer.asked and answer.asked.carry == {"step": "role"}:
        return _successfactors_site.role(answer, source, keywords)
    if kind == "rss":
        return _successfactors_site.feed(answer, source, keywords)
    if kind == "job-listing":
        board = recognise(answer.url) or ((source.board, source.region) if source.board else None)
        portal = _portal(*board) if board and "/" in board[0] else origin(answer.url)
        company = board[0].partition("/")[2] if board else _company(answer.url)
        named = f"company={quote(company, safe='')}&" if company else ""
        role = f"{portal}/sfcareer/jobreqcareer?{named}jobId="
        return _successfactors_listing.listing(answer, source, keywords, role)
    asked = answer.asked.url if answer.asked else answer.url
    if kind == "json" and not asked.endswith(_FEED):
        return _successfactors_unified.results(answer, source)
    if urlsplit(asked).path == _FEED:
        return _without_feed(answer, origin(asked) + _SEARCH)
    if kind in _FRAGMENTS:
        answer = replace(answer, body=b"<!DOCTYPE html>" + answer.body)
    return _successfactors_site.search(answer, source)


def _refuse_vendors_pages(answer: Answer) -> None:
    parts = address(answer.url)
    if parts and host_of(parts) in ("sap.com", "www.sap.com"):
        raise NotFoundError(
            "SuccessFactors has no such career site any more. Look on the employer's site for the new one."
        )


def _without_feed(answer: Answer, search: str) -> Page:
    """Where the feed is switched off, some sites show another page in its place."""
    refused = wrong(answer, "a SuccessFactors career site")
    if isinstance(refused, BlockedError) or not root(answer):
        raise refused
    if root(answer) == "json":
        raise ParseError(
            "The answer is no feed of roles: this is no SuccessFactors career site."
            " Check the address on the employer's careers page."
        )
    return Page(complete=True, next=Request(url=search, accept=PAGE))


READER = Reader(
    kind="successfactors",
    title="SAP SuccessFactors",
    reads="the feed of a career site with every role, else its search page by page (with the pages of new"
    " roles that it shows without a place); of an older portal the whole list as XML.",
    limits="The feed tells no employment type; where it is too large, write the address of the search with"
    " `startrow=0`, which shows only the first of several places. An older portal names its fields as it"
    " likes, and lists the roles of one language: put `rcm_site_locale` in its URL for another.",
    recognise=recognise,
    first=first,
    parse=parse,
    otherwise=otherwise,
    home=home,
    details=True,
)
