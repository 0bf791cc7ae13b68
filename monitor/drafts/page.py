"""A message as HTML for mail: what to do first, the role as a card, the draft in a box. Pure.

Mail programs keep inline styles and, mostly, one small style block; they get no script, no image and
nothing that would be loaded from elsewhere. Headings, lists and terms are real ones, so that a screen
reader can walk through them; one column needs no width, and sizes are of the text, so that it can grow.

The same markup must also read well as plain text, since some services of mail make the text part from it
by Apprise's rules: each block element becomes a line, and a line break *between* blocks becomes an empty
line. Hence no blank stands between two blocks that belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import urlsplit

from monitor.drafts.markup import anchor, button, direction, entry, label_of, linked, words
from monitor.model import Section
from monitor.text import as_url

_FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

# What a light page shows stands inline, for programs that drop the block; the block turns it dark.
_STYLE = """
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#111418!important;color:#e6e9ee!important}
.item{background:#1b2026!important;border-color:#333a43!important}
.soft{color:#a9b2bd!important}
.todo{background:#16263f!important;border-color:#2f5288!important}
.card{background:#232930!important;border-color:#3a424c!important}
.quote{background:#20271f!important;border-color:#7fae68!important;color:#e6e9ee!important}
.button{background:#8ab4f8!important;border-color:#8ab4f8!important;color:#0b1524!important}
.other{background:transparent!important;color:#8ab4f8!important}
.link{color:#8ab4f8!important}
}
@media (max-width:480px){
.page{padding:8px 0!important}
.item{padding:20px 16px!important;border-radius:0!important;border-width:1px 0!important}
.way{display:block!important;max-width:100%!important;margin:0 0 10px!important}
.button{text-align:center!important}
}
"""

_ITEM = (
    "background:#ffffff;border:1px solid #d9dfe6;border-radius:12px;padding:28px 30px;margin:0 0 16px;"
    "box-sizing:border-box"
)
_TODO = "margin:0 0 8px;background:#eef4ff;border:1px solid #c6d9f8;border-radius:10px;padding:16px 18px 8px"
_CARD = "background:#f6f8fa;border:1px solid #d9dfe6;border-radius:10px;padding:14px 18px"
_QUOTE = (
    "margin:0;background:#f3f8ef;border:0;border-left:4px solid #5d8a43;border-radius:0 10px 10px 0;"
    f"padding:16px 18px;color:#1b1f24;white-space:pre-wrap;unicode-bidi:plaintext;font:16px/1.55 {_FONT}"
)
_SOFT = "color:#57606a"


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
    top = [_soft(notice, "margin:0 0 12px;padding:0 16px")] if notice else []
    if several:
        top.append(_heading(1, title, "24px/1.25", "margin:8px 0 20px;padding:0 16px"))
    body = "\n".join([*top, *(_item(item, 2 if several else 1) for item in items)])
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark">'
        '<meta name="format-detection" content="date=no,address=no">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        '<body class="page" style="margin:0;padding:0;background:#f0f3f6;color:#1b1f24">'
        # Mail programs drop the two elements around it, and what they say.
        '<div class="page" lang="en" dir="ltr" style="background:#f0f3f6;color:#1b1f24;padding:24px 12px;'
        f'overflow-wrap:anywhere;word-wrap:break-word;font:16px/1.5 {_FONT}">'
        f'<main style="display:block;max-width:640px;margin:0 auto">{body}</main></div></body></html>'
    )


def _item(item: Item, level: int) -> str:
    parts = [_heading(level, item.title, "24px/1.25" if level == 1 else "20px/1.3", "margin:0 0 16px")]
    if item.late:
        parts.append(_soft(item.late, "margin:0 0 12px"))
    parts += [_section(section, level + 1) for section in item.sections]
    foot = _soft(item.mark, "margin:28px 0 0", size=13)
    return f'<div class="item" style="{_ITEM}">{chr(10).join(parts)}\n{foot}</div>'


def _section(section: Section, level: int) -> str:
    body = _BODIES[section.style](section)
    if section.style == "action":
        look = f"margin:0 0 6px;{_SOFT}"
        head = _heading(level, section.heading, "15px/1.4", look, "soft") if section.heading else ""
        return f'<div class="todo" style="{_TODO}">{head}{body}{_buttons(section)}</div>'
    head = _heading(level, section.heading, "17px/1.35", "margin:26px 0 8px") if section.heading else ""
    # A card links what it is about by its title.
    return head + body + ("" if section.style == "card" and not section.links else _buttons(section))


def _action(section: Section) -> str:
    """What to do, and the ways to do it: the first sentence is what counts."""
    first, *rest = section.lines or ("",)
    lead = _line(first, "margin:0 0 6px;font-size:18px;line-height:1.4;font-weight:700")
    return lead + _mixed(rest, longest=12)


def _buttons(section: Section) -> str:
    """Every link of a section, each once, the most useful one first."""
    links = {} if section.style == "card" or not section.link else {section.link: label_of(section.link)}
    for label, link in section.links:
        links.setdefault(link, label or label_of(link))
    main = section.style == "action"
    told = "".join(
        f'<div style="display:inline-block;max-width:97%;margin:0 8px 10px 0" class="way">{shown}</div>'
        for shown in (
            button(label, link, main=main and not index) for index, (link, label) in enumerate(links.items())
        )
    )
    return f'<div style="margin:14px 0 0">{told}</div>' if told else ""


def _card(section: Section) -> str:
    title, *facts = section.lines or ("",)
    url = as_url(section.link)
    name = anchor(title, url) if url and title else words(title)
    head = (
        f'<div style="margin:0 0 8px;font-size:18px;line-height:1.35;font-weight:700"{direction(title)}>'
        f"{name}</div>"
    )
    source = _soft(f"On {urlsplit(url).hostname}", "margin:8px 0 0") if url else ""
    return f'<div class="card" style="{_CARD}">{head}{_mixed(facts, longest=30)}{source}</div>'


def _mixed(lines: Iterable[str], *, longest: int) -> str:
    """Lines, of which those that name a fact ("Place: Berlin") are terms with what they mean."""
    parts: list[str] = []
    for named, group in groupby(lines, key=lambda text: bool(_label(text, longest))):
        if named:
            parts.append(f'<dl style="margin:0">{"".join(_fact(text) for text in group)}</dl>')
        else:
            parts += [_line(text, "margin:0 0 6px") for text in group]
    return "".join(parts)


def _label(text: str, longest: int) -> str:
    label, colon, value = text.partition(": ")
    return label if colon and value and len(label) <= longest else ""


def _fact(text: str) -> str:
    """One fact, its name softer than what it says."""
    label, _, value = text.partition(": ")
    return (
        f'<div style="margin:0 0 4px"{direction(text)}><dt class="soft" style="display:inline;{_SOFT}">'
        f'{words(label)}:</dt> <dd style="display:inline;margin:0">{linked(value)}</dd></div>'
    )


def _quote(section: Section) -> str:
    # As plain as it will be copied; each of its paragraphs finds its own direction.
    told = escape("\n".join(section.lines))
    language = f' lang="{escape(section.language)}"' if section.language else ""
    return f'<pre class="quote" dir="auto"{language} style="{_QUOTE}">{told}</pre>'


def _list(section: Section) -> str:
    told = "".join(f'<li style="margin:0 0 8px">{entry(text)}</li>' for text in section.lines)
    return f'<ul style="margin:0;padding:0 0 0 22px">{told}</ul>' if told else ""


def _plain(section: Section) -> str:
    return "".join(
        f'<div style="margin:0 0 6px"{direction(text)}>{entry(text)}</div>' for text in section.lines
    )


_BODIES = {"action": _action, "card": _card, "quote": _quote, "list": _list, "plain": _plain}


def _heading(level: int, text: str, font: str, style: str, name: str = "") -> str:
    """`font` is size and line height."""
    named = f' class="{name}"' if name else ""
    return (
        f'<h{level}{named} style="font:700 {font} {_FONT};{style}"{direction(text)}>{words(text)}</h{level}>'
    )


def _line(text: str, style: str) -> str:
    return f'<div style="{style}"{direction(text)}>{linked(text)}</div>' if text else ""


def _soft(text: str, style: str, *, size: int = 14) -> str:
    return f'<div class="soft" style="{style};{_SOFT};font-size:{size}px">{words(text)}</div>'
