"""Sitemaps: which of their addresses are roles, and which of their children to read. Pure.

A sitemap tells only addresses; each role's own page tells the rest, and is asked for once.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import Any

from monitor.errors import ParseError
from monitor.model import Answer, Detail, Page, Request
from monitor.sources._markup import link
from monitor.sources._reader import origin
from monitor.sources._role_links import link_grade
from monitor.text import as_dict, as_list, fold

ROOTS = ("urlset", "sitemapindex")
MOST_ROLES = 2000
MOST_CHILDREN = 20
_MOST_BYTES = 50_000_000
_ROLES = re.compile(
    r"job|career|karriere|position|stelle|vacan|vacature|opening|opportunit|emploi|empleo|vaga|stilling|role|recruit"
)
_OTHERS = re.compile(
    r"blog|post(?!ing)|news|press|article|page-|pages|product|categor|tag|author|image|video|event|media|team|landing|location"
    r"|store|shop|forum|docs|help|faq"
)


def unpacked(answer: Answer) -> Answer:
    """The answer with a gzip body undone; as it stands where it is none. ParseError where it breaks off."""
    if not answer.body.startswith(b"\x1f\x8b"):
        return answer
    undo = zlib.decompressobj(wbits=31)
    try:
        body = undo.decompress(answer.body, _MOST_BYTES)
    except zlib.error:
        raise ParseError(
            "The packed answer is broken. If that lasts, open the address in a browser."
        ) from None
    if undo.unconsumed_tail or not undo.eof:
        raise ParseError(
            "The packed answer is broken or too large for a sitemap. Check the address in the configuration."
        )
    return replace(answer, body=body)


def parse(answer: Answer, accept: str) -> Page:
    """The roles of a sitemap as details to read; of an index, its children to follow."""
    tree = _tree(answer)
    entries = list(_entries(tree, answer.url))
    carry = as_dict(answer.asked.carry) if answer.asked else {}
    waiting = [child for child in as_list(carry.get("sitemaps")) if isinstance(child, str)]
    found, cut = bool(carry.get("found")), bool(carry.get("cut"))
    if tree.tag.rpartition("}")[2].lower() == "sitemapindex":
        children = _children([url for url, _ in entries])
        room = MOST_CHILDREN - len(waiting)
        cut = cut or len(children) > room
        return _following([*waiting, *children[:room]], (), found, cut, accept)
    start = f"{origin(answer.url)}/"
    roles = {url: when for url, when in entries if link_grade(url, start) == 2}
    newest = sorted(roles, key=lambda url: roles[url], reverse=True)[:MOST_ROLES]
    kept = set(newest)
    details = tuple(
        Detail(id=url, request=Request(url=url, accept=accept, carry={"role": url}))
        for url in roles
        if url in kept
    )
    return _following(waiting, details, found or bool(details), cut or len(roles) > MOST_ROLES, accept)


def _following(waiting: list[str], details: tuple[Detail, ...], found: bool, cut: bool, accept: str) -> Page:
    if not waiting:
        if not found:
            raise ParseError(
                "No address in this sitemap looks like a role. Use the page that lists the roles, or the"
                " sitemap that holds them (robots.txt names them)."
            )
        return Page(details=details, complete=not cut)
    carry: dict[str, object] = {"sitemaps": waiting[1:], "found": found, "cut": cut}
    return Page(details=details, complete=not cut, next=Request(url=waiting[0], accept=accept, carry=carry))


def _children(urls: list[str]) -> list[str]:
    """Those that name roles, if there are any; else all that do not name something else."""
    names = {url: fold(url.partition("://")[2].partition("/")[2]) for url in dict.fromkeys(urls)}
    roles = [url for url, name in names.items() if _ROLES.search(name)]
    return roles or [url for url, name in names.items() if not _OTHERS.search(name)]


def _tree(answer: Answer) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=False, huge_tree=False
    )
    try:
        return etree.fromstring(answer.body.strip(), parser)
    except (etree.LxmlError, ValueError):
        raise ParseError(
            "The sitemap cannot be read: it breaks off or is no XML. If that lasts, open it in a browser."
        ) from None


def _entries(tree: Any, base: str) -> list[tuple[str, str]]:
    """Addresses and when they changed, as the sitemap says it."""
    found = []
    for entry in tree:
        texts = {
            str(part.tag).rpartition("}")[2].lower(): (part.text or "").strip()
            for part in entry
            if isinstance(part.tag, str)
        }
        url = link(texts.get("loc"), base)
        if url:
            found.append((url, texts.get("lastmod", "")))
    return found
