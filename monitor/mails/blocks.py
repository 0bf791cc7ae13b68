"""A mail as a flat list of lines, each with the links around it. Pure, and linear in the length of the mail.

There is no tree: mailers nest anchors in anchors and tables in anchors, and a reader that repairs this loses
text. What a tree would tell is kept beside each line: how far the tags were closed since the line before
(`gap`), and which tags are open around it (`frame`) with their styles (`shape`), so that the lines of two
cards that one template made have the same shapes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from monitor.text import clean

MOST_LINES = 4_000
_MOST_MARKUP = 3_000_000
_MOST_TEXT = 500_000
_LONGEST_LINE = 600
_LONGEST_LINK = 6_000
_MOST_OPEN = 400
_NEAR = 60
_MOST_LINKS = 6
_NEXT_LINE = 4
_SAME_LINE = 5

_BLOCK_WORDS = """
address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4
h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul
"""
_VOID_WORDS = "area base br col embed hr img input link meta param source track wbr o:p v:fill v:stroke"
_INLINE_WORDS = "a abbr b big code em font i s small span strong sub sup u label mark"
_BLOCKS = frozenset(_BLOCK_WORDS.split())
_VOID = frozenset(_VOID_WORDS.split())
_INLINE = frozenset(_INLINE_WORDS.split())
_RAW = frozenset(("script", "style", "title", "textarea", "xml"))
_UNSEEN = frozenset(("head", "template", "noscript"))
_TABLE = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
_BOLD = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
_ENDS = {
    "p": frozenset(("p",)),
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset(("td", "th", "p")),
    "th": frozenset(("td", "th", "p")),
    "tr": frozenset(("td", "th", "tr", "p")),
}
_TAG = re.compile(r"<(?:(/?)([A-Za-z][^\s<>/]{0,30})([^<>]*)>|!--|[!?][^<>]{0,500}>)")
_HREF = re.compile(r"""\shref\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ALT = re.compile(r"""\salt\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LOOKS = re.compile(r"""\s(?:style|class)\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ITEM = re.compile(r"""\sitemprop\s{0,3}=\s{0,3}["']?([a-z]{1,30})""", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all"
    r"|max-height\s{0,3}:\s{0,3}0(?![.\d])",
    re.IGNORECASE,
)
_HEAVY = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:normal|[1-5]00)", re.IGNORECASE)
_WEB = re.compile(r"[<(\[]?\s?(https?://[^\s<>\"'\]]+)[>)\]]?")
_MARKDOWN = re.compile(r"^(?:[-*+] )?[*_]{0,3}!?\[([^\[\]]*)\]?\s*\(?$")
_RULE = re.compile(r"[-=_*~–—─━•·.]{4,}")
# What a mailer writes to keep a preview empty; it has no width, and some of it is no format character.
_PADDING = str.maketrans("", "", "\u034f\u200b\u200c\u200d\u2007\u2060\ufeff\u00ad\u180e\u115f\u1160\u3164")

FIRM = 1
PARAGRAPH = 3
"""The gaps of a plain text: a ruled line, and one empty line; two empty lines are between them, none is 4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `links` are the addresses of the anchors around it, the outermost first, as the mail writes
    them. `anchor` is the number of the innermost anchor, 0 where there is none. A line may have a link and no
    text. `alt`: the text stands for a picture. `cell`: it begins a cell or a block of its own."""

    text: str
    links: tuple[str, ...] = ()
    anchor: int = 0
    bold: bool = False
    alt: bool = False
    gap: int = 0
    shape: int = 0
    frame: int = 0
    item: str = ""

    @property
    def link(self) -> str | None:
        return self.links[-1] if self.links else None


@dataclass(slots=True)
class _Open:
    """A tag that is open, with what it and those around it say."""

    tag: str
    unseen: bool
    bold: bool
    shape: int
    frame: int
    item: str
    anchor: int = 0
    link: str | None = None


@dataclass(slots=True)
class _Reader:
    """Where the reading of one HTML text stands."""

    stack: list[_Open] = field(default_factory=lambda: [_Open("", False, False, 0, 0, "")])
    lines: list[Line] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    shapes: dict[tuple[int, str, str], int] = field(default_factory=dict)
    lowest: int = 0
    anchors: int = 0
    said: set[int] = field(default_factory=set)
    spanned: bool = False

    def flush(self, *, alt: bool = False) -> None:
        """End a line: what was gathered becomes one, if anything was."""
        text = clean(html.unescape("".join(self.text)).translate(_PADDING), _LONGEST_LINE)
        self.text.clear()
        if text:
            self.add(text, alt=alt)

    def add(self, text: str, *, alt: bool = False) -> None:
        top = self.stack[-1]
        around = [one for one in self.stack if one.link is not None][-_MOST_LINKS:] if self.anchors else []
        anchor = around[-1].anchor if around else 0
        self.said.add(anchor)
        self.lines.append(
            Line(
                text=text,
                links=tuple(one.link for one in around if one.link is not None),
                anchor=anchor,
                bold=top.bold,
                alt=alt,
                gap=self.lowest,
                shape=top.shape,
                frame=top.frame,
                item=top.item,
            )
        )
        self.lowest = len(self.stack)


def html_blocks(markup: str) -> tuple[Line, ...]:
    """The lines of an HTML text as a reader sees them, without what is hidden. Never raises."""
    reader = _Reader()
    position = 0
    markup = markup[:_MOST_MARKUP]
    while len(reader.lines) < MOST_LINES:
        found = _TAG.search(markup, position)
        piece = markup[position : found.start() if found else len(markup)]
        if piece and not reader.stack[-1].unseen:
            reader.text.append(piece)
            reader.spanned = reader.spanned and not piece.strip()
        if not found:
            break
        position = found.end()
        if found[2] is None:
            if found[0] == "<!--":
                end = markup.find("-->", position)
                position = end + 3 if end >= 0 else len(markup)
            continue
        tag = found[2].lower()
        if tag in _RAW and not found[1]:
            position = _past(markup, tag, position)
        elif found[1]:
            _close(reader, tag)
        else:
            _open(reader, tag, found[3])
    reader.flush()
    return tuple(reader.lines)


def text_blocks(text: str, *, flowed: bool = False, delsp: bool = False) -> tuple[Line, ...]:
    """The lines of a plain text; an address in a line is its link and no part of its text. Never raises."""
    lines: list[Line] = []
    gap = 0
    blank = 0
    for raw in _unflowed(text[:_MOST_TEXT], delsp=delsp) if flowed else text[:_MOST_TEXT].splitlines():
        if len(lines) >= MOST_LINES:
            break
        text_here = clean(raw.translate(_PADDING), _LONGEST_LINK)
        if not text_here or _RULE.fullmatch(text_here.replace(" ", "")):
            blank += 1
            gap = FIRM if text_here else min(gap, 3 if blank == 1 else 2)
            continue
        pieces = list(_split(text_here))
        for number, (words, link) in enumerate(pieces):
            line = Line(
                text=words[:_LONGEST_LINE],
                links=(link,) if link else (),
                anchor=len(lines) + 1 if link else 0,
                gap=gap if not number else _SAME_LINE,
            )
            lines.append(line)
        gap, blank = _NEXT_LINE, 0
    return tuple(lines)


def _split(line: str) -> Iterator[tuple[str, str | None]]:
    """The texts of a line, each with the address that follows it."""
    position = 0
    for found in _WEB.finditer(line):
        before = _MARKDOWN.sub(r"\1", line[position : found.start()].strip())
        yield before, found[1].rstrip(".,;)")
        position = found.end()
    if rest := line[position:].strip(" ") if not position else line[position:].lstrip(" )>]*_").rstrip():
        yield rest, None


def _unflowed(text: str, *, delsp: bool) -> list[str]:
    """The lines of a text as written, those that the mailer broke joined again (RFC 3676)."""
    lines: list[list[str]] = []
    soft = False
    for raw in text.splitlines():
        line = raw[1:] if raw.startswith(" ") else raw
        breaks = line.endswith(" ") and line != "-- "
        kept = line[:-1] if breaks and delsp else line
        if soft:
            lines[-1].append(kept)
        else:
            lines.append([kept])
        soft = breaks
    return ["".join(parts) for parts in lines]


def _past(markup: str, tag: str, position: int) -> int:
    """Where the text goes on behind an element that holds no markup."""
    end = markup.find(f"</{tag}", position)
    if end < 0:
        end = markup.find(f"</{tag.upper()}", position)
    return len(markup) if end < 0 else end


def _open(reader: _Reader, tag: str, attributes: str) -> None:
    attributes = attributes[:_LONGEST_LINK]
    if tag == "img":
        _picture(reader, attributes)
        return
    if tag in _BLOCKS or tag == "a" or (tag == "span" and reader.spanned):
        reader.flush()
    reader.spanned = False
    while reader.stack[-1].tag in _ENDS.get(tag, ()):
        _pop(reader, len(reader.stack) - 1)
    if tag in _VOID or attributes.endswith("/") or len(reader.stack) >= _MOST_OPEN:
        return
    above = reader.stack[-1]
    looks = "".join(first or second for first, second in _LOOKS.findall(attributes))
    item = _ITEM.search(attributes)
    bold = (above.bold or tag in _BOLD or bool(_HEAVY.search(looks))) and not _LIGHT.search(looks)
    opened = _Open(
        tag,
        above.unseen or tag in _UNSEEN or (tag not in ("body", "html") and bool(_HIDDEN.search(looks))),
        bold,
        reader.shapes.setdefault((above.shape, tag, looks), len(reader.shapes) + 1),
        reader.shapes.setdefault((above.frame, tag, ""), len(reader.shapes) + 1),
        item[1].lower() if item else above.item,
    )
    if tag == "a":
        found = _HREF.search(attributes)
        link = clean(html.unescape(found[1] or found[2] or found[3] or ""), _LONGEST_LINK) if found else ""
        if link:
            reader.anchors += 1
            opened.anchor, opened.link = reader.anchors, link
    reader.stack.append(opened)


def _picture(reader: _Reader, attributes: str) -> None:
    """A picture: its text is a line of its own, since it often names the employer."""
    found = _ALT.search(attributes)
    text = clean(html.unescape(found[1] or found[2] or "").translate(_PADDING), 200) if found else ""
    if text and not reader.stack[-1].unseen:
        reader.flush()
        reader.add(text, alt=True)


def _close(reader: _Reader, tag: str) -> None:
    """An end tag. One without its beginning ends nothing; one of an inline element ends only that one, and
    none but those of tables reaches out of a cell."""
    if tag in _BLOCKS or tag == "a":
        reader.flush()
    reader.spanned = tag == "span"
    stack = reader.stack
    for back in range(1, min(_NEAR, len(stack) - 1) + 1):
        place = len(stack) - back
        if stack[place].tag == tag:
            if tag in _INLINE and back > 1:
                _end_anchor(reader, stack[place])
                del stack[place]
            else:
                while len(stack) > place:
                    _pop(reader, len(stack) - 1)
            reader.lowest = min(reader.lowest, len(stack))
            return
        if stack[place].tag in _TABLE and tag not in _TABLE:
            return


def _pop(reader: _Reader, place: int) -> None:
    _end_anchor(reader, reader.stack[place])
    del reader.stack[place]
    reader.lowest = min(reader.lowest, len(reader.stack))


def _end_anchor(reader: _Reader, ended: _Open) -> None:
    """An anchor that holds no text still leads somewhere: it is a line without text."""
    if ended.link is not None and ended.anchor not in reader.said and not ended.unseen:
        reader.add("")
