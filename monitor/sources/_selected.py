"""Roles by the CSS selectors that the user wrote. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from monitor.errors import ParseError
from monitor.model import Posting, Selectors, Source
from monitor.sources._fields import places, remote_in
from monitor.sources._listing import identity
from monitor.sources._markup import link
from monitor.sources._signs import without_passing
from monitor.text import as_text, unique

_SILENT = ["time", "script", "style", "template"]
_MOST = 20_001


def select(node: Any, key: str, selector: str | None) -> list[Any]:
    """What a selector finds; ParseError naming the key where it is no selector."""
    if selector is None:
        return []
    from soupsieve import SelectorSyntaxError

    try:
        return list(node.select(selector, limit=_MOST))
    except (SelectorSyntaxError, ValueError):
        raise ParseError(
            f"`{key}` of this source is no CSS selector. Correct it in the configuration; `li.job` is one."
        ) from None


def role(item: Any, selectors: Selectors, source: Source, base: str) -> Posting | None:
    """One role out of one item; None where it has no title."""
    department = select(item, "department", selectors.department)
    location = select(item, "location", selectors.location)
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
    candidates = select(item, "title", selector)
    if selector is None:
        candidates = item.find_all(re.compile(r"^h[1-6]$")) or item.find_all("a", href=True) or [item]
    return next((text for one in candidates if (text := as_text(_said(one, others)))), None)


def _said(node: Any, without: Iterable[Any] = ()) -> str:
    """The text of an element without what passes: clocks, `<time>`, "posted 2 hours ago"."""
    silent = {id(one) for one in without} | {id(one) for one in node.find_all(_SILENT)}
    parts = [s for s in node.find_all(string=True) if not any(id(p) in silent for p in s.parents)]
    return without_passing(re.sub(r"\s+", " ", " ".join(parts)))


def _link(item: Any, selector: str | None, base: str) -> str | None:
    """By the selector, else the item itself, else the first link in it that leads somewhere."""
    nodes = [item] if selector is None else select(item, "link", selector)
    for node in nodes:
        inner = [node, *node.find_all(["a", "area"], href=True)]
        for one in inner:
            found = link(one.get("href") or one.get("data-href"), base)
            if found and found != link(base, ""):
                return found
    return None
