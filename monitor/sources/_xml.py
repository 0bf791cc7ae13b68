"""Records out of XML lists, each read by itself. Pure; lxml is loaded when a list is first read.

Lists in the wild have a broken outermost tag, a stray "&" in one title, or end in the middle. So the text
is cut into its records first, and a record that is broken costs only itself.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from monitor.errors import ParseError
from monitor.model import Answer
from monitor.sources._answer import encoding, root, wrong
from monitor.text import as_text

ACCEPT = "application/xml, text/xml;q=0.9, */*;q=0.1"
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding=[\"']([\w.-]{1,40})[\"']")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_REFERENCE = re.compile(rb"&#(?:x([0-9a-fA-F]{1,9})|([0-9]{1,9}));")
_FOREIGN = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{1,31};)?")
"""What stands behind an "&" that XML does not know: a name of HTML, or nothing at all."""

_TAIL = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """The records of a list in XML; None for one that is cut off. `whole`: the list has its end.

    `before` is the text that stands before the first record.
    """

    elements: list[Any]
    before: str
    whole: bool


def records(answer: Answer, outermost: str, name: str) -> Records:
    """The elements `name` of an answer whose outermost element is `outermost` (in lower case).

    Raises ParseError or BlockedError for another thing, and for a list that ends before its first record.
    """
    if root(answer) != outermost:
        raise wrong(answer, "a board")
    text = _text(answer)
    pieces = list(_pieces(text, name))
    last = text[-_TAIL:]
    whole = bool(re.search(rf"</\s*{outermost}\s*>|<{outermost}\b[^<>]*/>\s*\Z", last, re.IGNORECASE))
    if not pieces and not whole:
        raise ParseError("The list is cut off before its first role. If that lasts, open it in a browser.")
    start = re.search(rf"<{name}[\s>]", text)
    return Records(
        elements=[_element(piece) if piece else None for piece in pieces],
        before=text[: start.start()] if start else text,
        whole=whole,
    )


def _text(answer: Answer) -> str:
    declared = _DECLARED.search(answer.body[:300])
    charset = declared.group(1).decode() if declared else ""
    try:
        codecs.lookup(charset)
    except LookupError:
        charset = ""
    found = encoding(answer.body[:16])
    # What the first bytes show (a UTF-16 text that says it were UTF-8) goes before what is declared.
    try:
        return answer.body.decode(charset if charset and found.startswith("utf-8") else found, "replace")
    except (LookupError, UnicodeError):
        return answer.body.decode(found, "replace")


def _pieces(text: str, name: str) -> Iterator[str | None]:
    """The text of each record, whatever its CDATA and comments hold; None for one without its end."""
    start: int | None = None
    token = re.compile(
        rf"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|(?P<open><{name}(?=[\s>]))|(?P<close></{name}\s*>)",
        re.DOTALL,
    )
    for found in token.finditer(text):
        if found["open"]:
            if start is not None:
                yield None
            start = found.start()
        elif found["close"] and start is not None:
            yield text[start : found.end()]
            start = None
    if start is not None:
        yield None


def _element(piece: str) -> Any:
    """The element of one record, None where nothing can be made of it."""
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    sound = _FOREIGN.sub(_known, _CONTROL.sub(" ", piece))
    try:
        return etree.fromstring(without_halves(sound.encode("utf-8", "replace")), parser)
    except etree.XMLSyntaxError:
        return None


def without_halves(body: bytes) -> bytes:
    """XML without references to halves of UTF-16 pairs: where lxml recovers from one, the text that
    comes of it raises when it is read."""
    found = encoding(body[:16])
    if not found.startswith("utf-8"):
        text = body.decode(found, "replace").lstrip("\ufeff")
        body = re.sub(r"\s*<\?xml\b[^>]*\?>", "", text, count=1).encode("utf-8", "replace")
    return _REFERENCE.sub(_whole, body)


def _whole(found: re.Match[bytes]) -> bytes:
    number = int(found[1], 16) if found[1] else int(found[2])
    return b"&#xFFFD;" if 0xD800 <= number <= 0xDFFF else found[0]


def _known(found: re.Match[str]) -> str:
    meant = html.unescape(found[0])
    return meant if meant != found[0] and "&" not in meant else f"&amp;{found[1] or ''}"


def heading(listed: Records, name: str) -> str | None:
    """The text of an element that stands before the first record."""
    found = re.search(rf"<{name}>\s*(?:<!\[CDATA\[)?([^<>\]]{{1,300}})", listed.before)
    return as_text(found[1]) if found else None


def children(element: Any, *path: str) -> list[Any]:
    """The elements under an element, by their names without prefix from step to step."""
    found = [element]
    for name in path:
        found = [
            child
            for one in found
            for child in one
            if isinstance(child.tag, str) and re.split(r"[}:]", child.tag)[-1] == name
        ]
    return found


def said(element: Any, *path: str) -> str | None:
    """The text of the first such element."""
    return next(("".join(one.itertext()).strip() for one in children(element, *path)), None)
