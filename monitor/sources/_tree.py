"""Trees out of web pages as vendors really send them, and texts out of elements. Pure.

lxml is loaded when a tree is first read, so that naming a source costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from monitor.model import Answer
from monitor.sources._answer import encoding, is_web_page, wrong
from monitor.text import PLACE_LIMIT, as_text

PAGE = "text/html, application/xhtml+xml, */*;q=0.5"
_SILENT = ("script", "style", "template", "svg")
_COUNT_OF_PLACES = re.compile(
    r"\W*(?:\d+\+?|multiple|various|several|many|mehrere|verschiedene|plusieurs)\W*"
    r"(?:locations?|sites?|places?|offices?|cities|standorte?|sites)\W*",
    re.IGNORECASE,
)


def html_of(answer: Answer, what: str = "a board") -> Any:
    """The root of a web page. Raises ParseError or BlockedError where the answer is none."""
    from lxml import etree
    from lxml import html as lxml_html

    if not is_web_page(answer):
        raise wrong(answer, what)
    parser = parser_of(_charset(answer))
    try:
        return lxml_html.document_fromstring(answer.body.replace(b"\x00", b" "), parser=parser)
    except (etree.LxmlError, ValueError, LookupError):
        raise wrong(answer, what) from None


def parser_of(charset: str | None) -> Any:
    """A parser of web pages in this charset; in the one that the page states where lxml knows none so."""
    from lxml import html as lxml_html

    try:
        return lxml_html.HTMLParser(encoding=charset, remove_comments=True)
    except LookupError:
        return lxml_html.HTMLParser(remove_comments=True)


def _charset(answer: Answer) -> str | None:
    """What the bytes are: a page that says nothing is UTF-8 where it can be, whatever lxml assumes."""
    found = encoding(answer.body[:16])
    if found != "utf-8":
        return found
    try:
        answer.body.decode("utf-8")
    except UnicodeDecodeError:
        declared = re.search(r"charset=[\"']?([\w-]+)", answer.content_type or "", re.IGNORECASE)
        return declared.group(1) if declared else None
    return "utf-8"


def tag(element: Any) -> str:
    """The name of an element in lower case, without its prefix; "" for comments and such."""
    return re.split(r"[}:]", element.tag)[-1].lower() if isinstance(element.tag, str) else ""


def fields_of(element: Any) -> dict[str, str]:
    """The texts of the children of an element by their names; of several of one name the first."""
    found: dict[str, str] = {}
    for child in element:
        text = " ".join(child.itertext()).strip() if tag(child) else ""
        if text:
            found.setdefault(tag(child), text)
    return found


def has_class(name: str) -> str:
    """The XPath condition of elements that have a class of exactly this name."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def class_with(part: str) -> str:
    """The XPath condition of elements that have a class with this in it (lower case letters)."""
    return (
        f"contains(translate(@class, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '{part}')"
    )


def words_in(element: Any, limit: int = PLACE_LIMIT, without: Callable[[Any], bool] | None = None) -> str:
    """The visible text of an element as one clean line, left out what `without` says; "" for none."""
    return as_text(" ".join(_texts(element, without)), limit) or "" if element is not None else ""


def _texts(element: Any, without: Callable[[Any], bool] | None) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        silent = not isinstance(child.tag, str) or child.tag in _SILENT
        if not silent and (without is None or not without(child)):
            yield from _texts(child, without)
        if child.tail:
            yield child.tail


def cards(links: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any, list[Any]]]:
    """For each role its id, the widest element that speaks of no other role, and the links to it.

    `links` are pairs of a role's id and an element that leads to it, in the order of the page.
    """
    by_id: dict[str, list[Any]] = {}
    roles_below: dict[Any, set[str]] = {}
    for id, element in links:
        by_id.setdefault(id, []).append(element)
        for above in (element, *element.iterancestors()):
            roles_below.setdefault(above, set()).add(id)
    for id, elements in by_id.items():
        card = elements[0]
        for above in elements[0].iterancestors():
            if len(roles_below[above]) > 1 or above.tag in ("body", "html", "main", "table", "tbody", "ul"):
                break
            card = above
        yield id, card, elements


def counts_places(text: str) -> bool:
    """Whether a text only says that there are several places ("3 Locations", "Multiple Locations")."""
    return bool(_COUNT_OF_PLACES.fullmatch(text))


def title_before(text: str) -> str | None:
    """The title of a feed, in the text before its first item."""
    found = re.search(r"<title\b[^>]*>(?:\s*<!\[CDATA\[)?([^<>\]]{1,300})", text)
    return as_text(found[1]) if found else None
