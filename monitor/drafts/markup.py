"""Pieces of HTML from hostile text: words, links and buttons. Pure.

Everything is escaped. What is written from right to left stands in a span of its own, so that a name does
not turn the sentence around it. Only web addresses, mails and phone numbers are links.
"""

from __future__ import annotations

import re
from html import escape
from unicodedata import bidirectional
from urllib.parse import unquote, urlsplit

from monitor.text import as_url, clean

_URL = re.compile(r"https?://\S+")
_MAIL = re.compile(r"mailto:[^\s@<>\"]+@[^\s<>\"]+")
_PHONE = re.compile(r"tel:\+?[0-9][0-9().*#-]{1,30}(?:;ext=[0-9]{1,10})?")
_LINK_LIMIT = 8000

_R = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = re.compile(f"[{_R}](?:[{_R} 0-9'’–-]*[{_R}])?")

_COMMAND = re.compile(r"`([^`]{1,300})`")
_CODE = "font-family:ui-monospace,Consolas,'Liberation Mono',monospace"

LINK = "color:#0b57d0"
_BUTTON = (
    "display:block;border:2px solid #0b57d0;border-radius:8px;"
    "padding:10px 20px;font-weight:600;line-height:1.4;text-decoration:none"
)


def as_link(text: str | None) -> str | None:
    """What may stand behind a link: an address of the web, a mail to write, a number to call."""
    link = text or ""
    if as_url(link):
        return _honest(as_url(link))
    whole = clean(link, _LINK_LIMIT) == link and (_MAIL.fullmatch(link) or _PHONE.fullmatch(link))
    return link if whole else None


def _honest(url: str | None) -> str | None:
    """None for an address that begins with a user's name: it reads like that of another host."""
    return None if url is None or "@" in urlsplit(url).netloc else url


def label_of(link: str) -> str:
    """What a link without words of its own does, in words that make sense without the link too."""
    if link.startswith("mailto:"):
        return f"Write to {unquote(link[7:].partition('?')[0])}"
    if link.startswith("tel:"):
        return f"Call {link[4:]}"
    return f"Open {urlsplit(link).hostname}"


def told_by(link: str) -> str:
    """What of a link a person can type: an address without the draft that the link holds."""
    if link.startswith(("mailto:", "tel:")):
        return unquote(link.partition(":")[2].partition("?")[0])
    return link


def words(text: str) -> str:
    """Escaped text; what stands between backticks is shown as a command to type."""
    parts: list[str] = []
    for index, piece in enumerate(_COMMAND.split(text)):
        shown = _isolated(piece)
        parts.append(f'<span style="{_CODE}">{shown}</span>' if index % 2 else shown)
    return "".join(parts)


def _isolated(text: str) -> str:
    parts: list[str] = []
    end = 0
    for found in _RIGHT_TO_LEFT.finditer(text):
        parts.append(escape(text[end : found.start()]))
        parts.append(f'<span dir="rtl">{escape(found.group())}</span>')
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def direction(text: str) -> str:
    """The attribute of a block most of whose letters run from right to left; none for any other.

    `dir="auto"` would go by the first letter, and turn our own sentence about a name that it begins with.
    """
    ways = [bidirectional(letter) for letter in text]
    return ' dir="rtl"' if ways.count("R") + ways.count("AL") > ways.count("L") else ""


def linked(text: str) -> str:
    """Escaped text whose web addresses are links, shown without what every address begins with."""
    parts: list[str] = []
    end = 0
    for found in _URL.finditer(text):
        url = _honest(as_url(found.group().rstrip(".,;:!?)]}'\"")))
        if url is None:
            continue
        parts.append(words(text[end : found.start()]))
        parts.append(anchor(url.partition("://")[2].removeprefix("www.").rstrip("/") or url, url))
        end = found.start() + len(url)
    return "".join([*parts, words(text[end:])])


def entry(text: str) -> str:
    """An entry of a list, "title · facts · address": its title is the link."""
    rest, _, last = text.rpartition(" · ")
    url = as_url(last)
    if url is None or not rest:
        return linked(text)
    title, dot, facts = rest.partition(" · ")
    return anchor(title, url) + (words(dot + facts) if facts else "")


def anchor(label: str, url: str) -> str:
    return f'<a class="link" href="{escape(url)}" style="{LINK}">{words(label)}</a>'


def button(label: str, link: str, *, main: bool) -> str:
    """A link that is as easy to hit as a button; the main one is filled."""
    look, name = ("background:#0b57d0;color:#ffffff", "button") if main else ("color:#0b57d0", "button other")
    return f'<a class="{name}" href="{escape(link)}" style="{_BUTTON};{look}">{words(label)}</a>'
