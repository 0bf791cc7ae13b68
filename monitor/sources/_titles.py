"""What could be the title of an item: headings, openers of accordions, words in cells and lists. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from monitor.sources._pieces import HEADINGS, brief, named
from monitor.sources._role_links import is_here, link_grade, role_link
from monitor.sources._roles import is_button, title_grade

_TITLE_NAME = re.compile(
    r"title|position|role|name|nome|nombre|heading|titolo|titulo|titre|titel|cargo|puesto|functie|bezeichnung|question"
)


def titles(soup: Any, base: str) -> Iterator[Any]:
    """Headings and what opens an accordion; in tables and lists without links, the first cell or the item."""
    for node in soup.find_all(
        [*HEADINGS, "dt", "summary", "button", "strong", "b", "td", "li", "p", "span", "div"]
    ):
        if node.name in HEADINGS or node.name in ("dt", "summary"):
            if not _leads_astray(node, base):
                yield node
        elif node.name == "button":
            if node.get("aria-expanded") or node.get("data-toggle") or node.get("data-bs-toggle"):
                yield node
        elif node.name in ("div", "p", "li") and title_grade(_words_before_button(node)) == 2:
            yield node
        elif node.find(["p", "div", "ul", "table", "a", "li", *HEADINGS]) is None:
            hinted = _TITLE_NAME.search(named(node))
            if (hinted and node.name in ("p", "span", "div", "strong")) or node.name in ("td", "li"):
                text = brief(node)
                if len(text) < 140 and title_grade(text) >= (0 if hinted or node.name == "li" else 2):
                    yield node
            elif node.name in ("strong", "b", "p") and (node.name != "p" or node.find(["strong", "b"])):
                text = brief(node)
                if brief(node.parent) == text and len(text) < 140 and title_grade(text) == 2:
                    yield node


def _words_before_button(node: Any) -> str:
    """The words that stand bare in an element which otherwise holds a button and short remarks; "" else."""
    inner = [one for one in node.find_all(True, limit=8) if one.name not in ("br", "i", "svg")]
    if not any(one.name in ("a", "button") and is_button(brief(one)) for one in inner) or any(
        one.name not in ("a", "button", "span", "small", "em") for one in inner
    ):
        return ""
    return " ".join(" ".join(node.find_all(string=True, recursive=False)).split())[:200]


def _leads_astray(node: Any, base: str) -> bool:
    """Whether a heading is the link to something that is no role."""
    inner = node.find("a", href=True) or node.find_parent("a", href=True)
    url = role_link(inner["href"], base) if inner else None
    return url is not None and not is_here(url, base) and link_grade(url, base) < 0


def label_of(node: Any) -> str:
    """What a link without words is called: its title, its label, the words for its picture."""
    if brief(node, 1):
        return ""
    picture = node.find("img", alt=True)
    named_so = (node.get("title"), node.get("aria-label"), picture.get("alt") if picture else None)
    return next((str(one).strip()[:200] for one in named_so if one and str(one).strip()), "")
