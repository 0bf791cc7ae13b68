"""schema.org JobPosting in microdata (`itemtype`) and RDFa (`typeof`), as the values of JSON-LD. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from monitor.sources._role_links import link_grade, role_link

_DEEPEST = 8
_MOST = 2000


def postings_in(soup: Any, base: str) -> Iterator[dict[str, Any]]:
    """Every JobPosting of the page with its properties by name; one without a link gets that of its item."""
    found = soup.find_all(lambda tag: _type(tag) == "jobposting", limit=_MOST)
    for node in found:
        schema = _properties(node, 0)
        if schema and "url" not in {key.lower() for key in schema}:
            url = _own_link(node, base)
            schema |= {"url": url} if url else {}
        yield schema


def _type(tag: Any) -> str:
    for key in ("itemtype", "typeof"):
        kinds = tag.get(key)
        for kind in kinds if isinstance(kinds, list) else str(kinds or "").split():
            if key == "typeof" or "schema.org" in kind:
                return str(kind).rstrip("/").rpartition("/")[2].rpartition(":")[2].lower()
    return ""


def _names(tag: Any) -> list[str]:
    found: list[str] = []
    for key in ("itemprop", "property"):
        value = tag.get(key)
        found += value if isinstance(value, list) else str(value or "").split()
    return [name.rpartition(":")[2].rpartition("/")[2] for name in found]


def _properties(node: Any, depth: int) -> dict[str, Any]:
    """The properties that belong to this element and to no inner item."""
    found: dict[str, Any] = {}
    stack = [child for child in reversed(list(node.children)) if getattr(child, "name", None)]
    while stack and depth < _DEEPEST:
        tag = stack.pop()
        scope = tag.has_attr("itemscope") or tag.has_attr("typeof")
        names = _names(tag)
        if names:
            value = {"@type": _type(tag), **_properties(tag, depth + 1)} if scope else _value(tag)
            for name in names:
                if name in found:
                    held = found[name]
                    found[name] = [*(held if isinstance(held, list) else [held]), value]
                else:
                    found[name] = value
        if not scope:
            stack += [child for child in reversed(list(tag.children)) if getattr(child, "name", None)]
    return found


def _value(tag: Any) -> str:
    if tag.has_attr("content"):
        return str(tag["content"])
    if tag.name in ("a", "link", "area") and tag.has_attr("href") and {"url", "sameAs"} & set(_names(tag)):
        return str(tag["href"])
    if tag.name == "time" and tag.has_attr("datetime"):
        return str(tag["datetime"])
    return " ".join(tag.get_text(" ").split())


def _own_link(node: Any, base: str) -> str | None:
    links = [node, *node.find_all("a", href=True)]
    urls = [url for one in links if (url := role_link(one.get("href"), base))]
    return next((url for url in urls if link_grade(url, base) > 0), None)
