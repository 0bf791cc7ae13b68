"""Markup to text, what the text of an advertisement tells, and links as they can be kept. Pure.

lxml is loaded when a text is first read, so that naming a source costs nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from monitor.decisions.text_evidence import is_opaque, text_functions
from monitor.model import Posting
from monitor.text import as_url, clean, words

_MOST_TEXT = 200_000
_TRACKING = re.compile(
    r"utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_g[al]|gh_src|lever-(?:source|origin)(?:\[\])?|trk|trackingid"
    r"|igshid|jsessionid|phpsessid|sessionid|sid",
    re.IGNORECASE,
)


def text_of(markup: str) -> str:
    """The visible text of a piece of HTML, also of one that was escaped once more."""
    text = markup[:_MOST_TEXT]
    if "<" not in text and "&lt;" in text:
        text = html.unescape(text)
    if "<" not in text:
        return html.unescape(text)
    from lxml import etree
    from lxml import html as lxml_html

    try:
        tree = lxml_html.fromstring(f"<div>{text.replace(chr(0), ' ')}</div>")
    except (etree.LxmlError, ValueError):
        return re.sub(r"<[^<>]*>", " ", text)
    for hidden in tree.xpath("//script|//style|//template"):
        hidden.drop_tree()
    return " ".join(tree.itertext())


def with_text(posting: Posting, keywords: tuple[str, ...], texts: Iterable[object]) -> Posting:
    """A role with what the texts of its advertisement tell: keywords of the user, and where neither title nor
    department tells what the work is, the functions. The texts are not looked at where nothing is asked."""
    opaque = not posting.news and is_opaque(posting.title, posting.departments)
    if not keywords and not opaque:
        return posting
    said = words(" ".join(text_of(text) for text in texts if isinstance(text, str)))
    functions = text_functions(said) if opaque else ()
    return replace(posting, mentions=_mentions(keywords, said), speaks_of=functions)


def _mentions(keywords: tuple[str, ...], said: Sequence[str]) -> tuple[str, ...]:
    """Those of the keywords that are said as whole words, spelt as the user spelt them."""
    plain = f" {' '.join(said)} "
    return tuple(keyword for keyword in keywords if (w := words(keyword)) and f" {' '.join(w)} " in plain)


def link(value: object, base: str) -> str | None:
    """A link as a person can open it and as it can be kept: absolute, without tracking and session."""
    text = clean(html.unescape(value), 2001).strip("<> \"'") if isinstance(value, str) else ""
    if not text or any(c in text for c in '<>"'):
        return None
    try:
        joined = urljoin(base, text.replace(" ", "%20"))
        parts = urlsplit(joined)
        query = parts.query
        if _TRACKING.search(query):
            pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=100)
            query = urlencode([(k, v) for k, v in pairs if not _TRACKING.fullmatch(k)])
        path = re.sub(r";jsessionid=[^/?#]*", "", parts.path, flags=re.IGNORECASE)
        return as_url(urlunsplit(parts._replace(path=path, query=query)))
    except ValueError:
        return None
