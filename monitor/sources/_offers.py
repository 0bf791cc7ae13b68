"""What a web page offers to whoever looks for a board: addresses and the way each is there, tags. Pure.

Only what a browser would act on counts: elements, attributes and scripts. Comments are dead, and so is the
visible text, in which anything may be mentioned.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal
from urllib.parse import unquote, urljoin, urlsplit

from monitor.errors import ParseError
from monitor.model import Answer
from monitor.sources._tree import parser_of
from monitor.sources.systems import vendor_domain, vendor_urls
from monitor.text import as_url, clean

Way = Literal["move", "frame", "script", "call", "link", "data"]
"""How an address is there: the page moves on to it, shows it in a frame, loads it as a script, calls it
as an API, links to it, or only holds it in a script or an attribute."""

_MOST_TEXT = 8_000_000
_MOST_OF_A_SCRIPT = 200_000
_MOST_CODE = 600_000
_MOST_VALUE = 20_000
_MOST_AROUND = 400
_MOST_ELEMENTS = 4000
_MOST_FEEDS = 20
_FRAMES = ("iframe", "frame", "embed", "object")
_LINKS = ("a", "area", "form", "button")
_SOURCES = ("src", "data-src", "data-lazy-src", "data-url", "data", "data-original")
_LEADS = ("href", "data-href", "action", "formaction", "data-url", "data-link")
_NOWHERE = ("#", "mailto:", "tel:", "javascript:", "data:")
_ESCAPES = (
    ("\\u002F", "/"), ("\\u002f", "/"), ("\\u003C", "<"), ("\\u003c", "<"), ("\\u003E", ">"),
    ("\\u003e", ">"), ("\\u0026", "&"), ("\\u0022", '"'), ("&quot;", '"'), ("&#34;", '"'), ("&amp;", "&"),
    ('\\"', '"'), ("\\/", "/"),
)  # fmt: skip
_FEEDS = re.compile(r"application/(?:rss|atom|feed|rdf)\+(?:xml|json)|application/feed\+json", re.IGNORECASE)
_BEFORE = re.compile(
    r"""(?:["'`(,\[=]|url=)\s*(?P<scheme>https?:)?(?://)?$""",
    re.IGNORECASE,
)
_KEYS = re.compile(r"""(?<![\w-])([\w-]{2,40})["']?\s*[:=]""")
_CALL = re.compile(
    r"^https?://(?:[\w-]*\bapi\b[\w-]*\.|[^/]+/(?:.*/)?(?:api|wday/cxs|careers-api|embed|hire/widgets|v0|v1)(?:[/?]|$)"
    r"|[^/]+/(?:[\w/-]*/)?(?:(?:jobs|postings|search)\.(?:json|rss)|xml|json|careers/list)(?:\?|$))",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r'(?<!"hiringOrganization":)(?<!"hiringOrganization": )\{\s*'
    r'(?:"@(?:context|id)"\s*:\s*"[^"]{0,200}"\s*,\s*)*'
    r'"@type"\s*:\s*"(?:Organization|Corporation)"[^{}]{0,300}?"name"\s*:\s*"(?P<name>[^"]{2,80})"'
)
_BLOCKS = {"p", "li", "td", "div", "section", "article", "blockquote", "aside", "footer", "figure", "nav"}
_ASIDE = re.compile(
    r"partner|customer|client|portfolio|competitor|case-?stud|testimonial|sponsor|powered|blog|press|quote"
    r"|footnote",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An address in a page. `text` is what its link says and `around` the block it stands in.

    `aside`: it stands where others are shown (partners, customers, "powered by", a quotation). `key` are the
    names before it in a script ("board url"), or that the page is refreshed to it.
    """

    address: str
    way: Way
    text: str = ""
    around: str = ""
    aside: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """All that a page offers. `code` are its tags (without visible text) and its inline scripts as one text,
    with the escapes of JSON undone."""

    url: str
    addresses: tuple[Offer, ...]
    code: str
    titles: tuple[str, ...]
    named: tuple[str, ...]
    feeds: tuple[tuple[str, str], ...]
    sitemaps: tuple[str, ...]


def offers(answer: Answer) -> Offers:
    """Raises ParseError where the answer is no web page."""
    tree = _tree(answer)
    base = _base(tree, answer.url)
    scripts = [_plain(text) for text in tree.xpath("//script[not(@src)]/text()") if text.strip()]
    tags = _plain("\n".join(_tag(node) for node in tree.iter() if isinstance(node.tag, str)))
    begun = "\n".join(script[:_MOST_OF_A_SCRIPT] for script in scripts)
    found = [*_moves(tree, base), *islice(_elements(tree, base), _MOST_ELEMENTS)]
    for text in (tags, *scripts):
        found += islice(_in_text(text), _MOST_ELEMENTS)
    return Offers(
        url=answer.url,
        addresses=tuple(found),
        code=f"{tags[:_MOST_CODE]}\n{begun[:_MOST_CODE]}",
        titles=tuple(_texts(tree, "//title/text()", "//h1")),
        named=tuple(_names(tree, scripts)),
        feeds=tuple(islice(_feeds(tree, base), _MOST_FEEDS)),
        sitemaps=tuple(
            filter(None, (_absolute(one, base) for one in tree.xpath("//link[@rel='sitemap']/@href")))
        ),
    )


def _tree(answer: Answer) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    declared = re.search(r"charset=[\"']?([\w-]+)", answer.content_type or "", re.IGNORECASE)
    charset = _charset(answer.body, declared.group(1) if declared else None)
    try:
        return lxml_html.document_fromstring(answer.body, parser=parser_of(charset))
    except (etree.LxmlError, ValueError):
        raise ParseError("The answer is no web page that could be searched for a board.") from None


def _charset(body: bytes, declared: str | None) -> str | None:
    """UTF-8 wherever it is; else what was declared and is known; else what the page itself says."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    try:
        "".encode(declared or "")
        return declared
    except (LookupError, UnicodeError):
        return None


def _base(tree: Any, url: str) -> str:
    written = next(iter(tree.xpath("//base/@href")), None)
    return _absolute(written, url) or url if written else url


def _absolute(written: str, base: str) -> str | None:
    text = written[:2000].strip("\"' \t\r\n")
    if not text or text.startswith(_NOWHERE):
        return None
    try:
        joined = urljoin(base, html.unescape(text).replace("\\/", "/").replace(" ", "%20"))
    except ValueError:
        return None
    return joined if joined.startswith(("https://", "http://")) and joined.isprintable() else None


def _plain(code: str) -> str:
    """Tags or a script with the escapes undone that hide addresses and tags in it."""
    text = code[:_MOST_TEXT]
    for written, meant in _ESCAPES:
        if written in text:
            text = text.replace(written, meant)
    return text


def _tag(node: Any) -> str:
    """A tag as it could be written, without where a link or a form leads and what a frame or script loads."""
    away = _LEADS if node.tag in _LINKS else ()
    kept = [f'{name}="{value[:_MOST_VALUE]}"' for name, value in node.items() if name not in away]
    return f"<{node.tag} {' '.join(kept)}>"


def _moves(tree: Any, base: str) -> Iterator[Offer]:
    for node in tree.xpath("//meta[@http-equiv and @content]"):
        moved = re.match(r"\s*\d*\s*[;,]?\s*url\s*=\s*(.+)", node.get("content"), re.IGNORECASE)
        if (
            node.get("http-equiv").lower() == "refresh"
            and moved
            and (leads := _absolute(moved.group(1), base))
        ):
            yield Offer(address=leads, way="move", key="refresh")
    for written in tree.xpath("//link[@rel='canonical']/@href"):
        if leads := _absolute(written, base):
            yield Offer(address=leads, way="move")


def _elements(tree: Any, base: str) -> Iterator[Offer]:
    for node in tree.iter(*_FRAMES, *_LINKS, "script"):
        if node.tag in _FRAMES:
            yield from (Offer(address=one, way="frame") for one in _values(node, _SOURCES, base))
        elif node.tag == "script":
            yield from (Offer(address=one, way="script") for one in _values(node, ("src", "data-src"), base))
        else:
            yield from _link(node, base)


def _values(node: Any, names: tuple[str, ...], base: str) -> Iterator[str]:
    for name in names:
        if (written := node.get(name)) and (found := _absolute(written, base)):
            yield found


def _link(node: Any, base: str) -> Iterator[Offer]:
    for leads in dict.fromkeys(_values(node, _LEADS, base)):
        text = _said(node, 200) or (node.get("aria-label") or node.get("title") or "")[:200]
        around, aside = _surroundings(node) if vendor_domain(leads) else ("", False)
        yield Offer(address=leads, way="link", text=text, around=around, aside=aside)


def _surroundings(node: Any) -> tuple[str, bool]:
    """The text of the nearest block, and whether a part of the page about others holds the link."""
    around, aside = "", False
    for height, parent in enumerate(node.iterancestors()):
        if height > 5 or parent.tag in ("body", "html", "main"):
            break
        if not around and parent.tag in _BLOCKS:
            around = _said(parent, _MOST_AROUND)
        named = f"{parent.get('class') or ''} {parent.get('id') or ''}"
        aside = aside or parent.tag in ("blockquote", "cite") or bool(_ASIDE.search(named))
    return around, aside


def _said(node: Any, limit: int) -> str:
    """The beginning of what an element says, without reading all of a long one; only to compare."""
    return " ".join(" ".join(islice(node.itertext(), 50))[: limit * 4].split())[:limit]


def _in_text(text: str) -> Iterator[Offer]:
    """Addresses at vendors' hosts that are a value of their own in a script, JSON, or an attribute.

    One in the middle of a sentence is only spoken of.
    """
    spoken = unquote(text) if "%2F" in text or "%2f" in text else text
    for start, written in vendor_urls(spoken):
        lead = spoken[max(0, start - 80) : start]
        before = _BEFORE.search(lead)
        url = as_url(f"https://{written}")
        if before is None or url is None:
            continue
        if before["scheme"] == "http:":
            url = f"http:{url.removeprefix('https:')}"
        way: Way = "call" if _CALL.match(url) else "data"
        yield Offer(address=url, way=way, key=" ".join(_KEYS.findall(lead)))


def _texts(tree: Any, *paths: str) -> Iterator[str]:
    for path in paths:
        for one in tree.xpath(path)[:3]:
            text = one if isinstance(one, str) else " ".join(one.itertext())
            if said := clean(text, 200):
                yield said


def _names(tree: Any, scripts: list[str]) -> Iterator[str]:
    """What the site calls itself: in its metas, and as the organisation of its schema.org data.

    Who hires in an advert may be another.
    """
    for path in ("//meta[@property='og:site_name']/@content", "//meta[@name='application-name']/@content"):
        yield from (said for one in tree.xpath(path)[:2] if (said := clean(one, 100)))
    for script in scripts:
        if "schema.org" in script[:2000]:
            yield from (clean(found["name"], 100) for found in _ORGANISATION.finditer(script))


def _feeds(tree: Any, base: str) -> Iterator[tuple[str, str]]:
    for node in tree.xpath("//link[@href and @type]"):
        announced = "alternate" in (node.get("rel") or "").lower() and _FEEDS.search(node.get("type"))
        if announced and (leads := _absolute(node.get("href"), base)):
            yield leads, clean(node.get("title") or "", 100)


def host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
