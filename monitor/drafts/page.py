"""A message as HTML for mail: one clear action, the role as a card, the draft in a box. Pure.

Mail programs keep inline styles and, mostly, one small style block; they get no script, no image and
nothing that would be loaded from elsewhere. Everything is escaped, and only http, https and mailto are
links. The same markup must also read well as plain text, since Apprise makes the text part of a mail
from it: each block element becomes a line, and a line break *between* blocks becomes an empty line. Hence
no blank stands between two blocks that belong together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote, urlsplit

from monitor.model import Section
from monitor.text import as_url

_FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
_URL = re.compile(r"https?://\S+")

# What a light page shows stands inline, for programs that drop the block; the block turns it dark.
_DARK = """
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#14171b!important;color:#e8eaed!important}
.item{background:#1f2329!important;border-color:#343a43!important}
.soft{color:#a3abb6!important}
.head{color:#b6bec9!important}
.card{background:#272c34!important;border-color:#3a414b!important}
.quote{background:#262b24!important;border-color:#6f9a5b!important;color:#e8eaed!important}
.button{background:#8ab4f8!important;color:#10151c!important}
.link{color:#8ab4f8!important}
}
@media (max-width:480px){
.item{padding:18px 16px!important}
.button{display:block!important;text-align:center!important}
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One alert as it is shown. Every text is clean; `mark` is the key that it ends with."""

    title: str
    late: str
    sections: tuple[Section, ...]
    mark: str


def page(items: Sequence[Item], title: str, notice: str) -> str:
    """The whole document. Its text ends with the mark of the last item."""
    several = len(items) > 1
    top = [_block(notice, "soft", "margin:0 0 12px;color:#5b6470;font-size:14px")] if notice else []
    if several:
        top.append(_heading("h1", title))
    body = "\n".join([*top, *(_item(item, "h2" if several else "h1") for item in items)])
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark">'
        f"<title>{escape(title)}</title><style>{_DARK}</style></head>"
        '<body class="page" style="margin:0;padding:0;background:#eef1f4;color:#1d2228">'
        '<div class="page" style="background:#eef1f4;color:#1d2228;padding:20px 10px;'
        f'font:16px/1.5 {_FONT}"><div style="max-width:620px;margin:0 auto">{body}</div></div></body></html>'
    )


def _item(item: Item, tag: str) -> str:
    parts = [_heading(tag, item.title)]
    if item.late:
        parts.append(_block(item.late, "soft", "margin:0;color:#5b6470;font-size:14px"))
    parts += [_section(section) for section in item.sections]
    foot = _block(item.mark, "soft", "margin:22px 0 0;color:#5b6470;font-size:12px")
    return (
        '<div class="item" style="background:#ffffff;border:1px solid #dce1e7;border-radius:10px;'
        f'padding:24px 26px;margin:0 0 16px">{chr(10).join(parts)}\n{foot}</div>'
    )


def _section(section: Section) -> str:
    heading = ""
    if section.heading and section.style != "action":
        heading = _block(
            section.heading,
            "head",
            "margin:22px 0 6px;color:#4a5460;font-size:14px;font-weight:700",
        )
    return heading + _BODIES[section.style](section)


def _action(section: Section) -> str:
    told = "".join(
        _block(text, "", "margin:0 0 4px" + (";font-weight:600" if index == 0 else ""))
        for index, text in enumerate(section.lines)
    )
    return told + _button(section.link)


def _button(link: str | None) -> str:
    label = _label(link)
    if not link or not label:
        return ""
    return (
        f'<div style="margin:16px 0 0"><a class="button" href="{escape(link)}" style="display:inline-block;'
        "background:#0b57d0;color:#ffffff;text-decoration:none;font-weight:600;border-radius:8px;"
        f'padding:11px 20px;overflow-wrap:anywhere">{escape(label)}</a></div>'
    )


def _label(link: str | None) -> str:
    """What a button does, in words that make sense without the button too."""
    if link and link.startswith("mailto:"):
        return f"Write to {unquote(link[7:].partition('?')[0])}"
    url = as_url(link)
    return f"Open {urlsplit(url).hostname}" if url else ""


def _card(section: Section) -> str:
    title, *facts = section.lines or ("",)
    url = as_url(section.link)
    head = (
        f'<a class="link" href="{escape(url)}" style="{_LINK}">{escape(title)}</a>' if url else escape(title)
    )
    told = "".join(_fact(text) for text in facts)
    shown = _block(url, "soft", "margin:8px 0 0;color:#5b6470;font-size:13px") if url else ""
    return (
        '<div class="card" style="background:#f5f8fb;border:1px solid #dce1e7;border-radius:8px;'
        f'padding:14px 16px"><div style="margin:0 0 6px;font-size:17px;font-weight:700;'
        f'overflow-wrap:anywhere">{head}</div>{told}{shown}</div>'
    )


def _fact(text: str) -> str:
    """One line of a card, with its label softer than what it says."""
    label, colon, value = text.partition(": ")
    if not colon or len(label) > 30:
        return _block(text, "", "margin:0 0 2px")
    return (
        '<div style="margin:0 0 2px;font-size:15px;overflow-wrap:anywhere"><span class="soft" '
        f'style="color:#5b6470">{escape(label)}:</span> {_linked(value)}</div>'
    )


def _quote(section: Section) -> str:
    return (
        '<pre class="quote" style="margin:0;background:#f3f8ef;border-left:4px solid #6a994e;'
        "border-radius:0 8px 8px 0;padding:14px 16px;color:#1d2228;white-space:pre-wrap;"
        f'overflow-wrap:anywhere;font:15px/1.55 {_FONT}">{escape(chr(10).join(section.lines))}</pre>'
    )


def _list(section: Section) -> str:
    told = "".join(
        f'<li style="margin:0 0 4px;overflow-wrap:anywhere">{_linked(text)}</li>' for text in section.lines
    )
    return f'<ul style="margin:0;padding:0 0 0 20px">{told}</ul>'


def _plain(section: Section) -> str:
    told = "".join(_block(text, "", "margin:0 0 4px") for text in section.lines)
    return told + ("" if not section.link else _button(section.link))


_BODIES = {"action": _action, "card": _card, "quote": _quote, "list": _list, "plain": _plain}
_LINK = "color:#0b57d0"


def _heading(tag: str, text: str) -> str:
    size = "22px/1.3" if tag == "h1" else "19px/1.3"
    style = f"margin:0 0 14px;font:700 {size} {_FONT};overflow-wrap:anywhere"
    return f'<{tag} style="{style}">{escape(text)}</{tag}>'


def _block(text: str, name: str, style: str) -> str:
    named = f' class="{name}"' if name else ""
    return f'<div{named} style="{style};overflow-wrap:anywhere">{_linked(text)}</div>'


def _linked(text: str) -> str:
    """Escaped text whose web addresses are links."""
    parts: list[str] = []
    end = 0
    for found in _URL.finditer(text):
        url = as_url(found.group().rstrip(".,;:!?)]}'\""))
        if url is None:
            continue
        parts.append(escape(text[end : found.start()]))
        parts.append(f'<a class="link" href="{escape(url)}" style="{_LINK}">{escape(url)}</a>')
        end = found.start() + len(url)
    return "".join([*parts, escape(text[end:])])
