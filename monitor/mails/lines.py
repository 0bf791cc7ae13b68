"""The text of a mail as lines, and whose words they are: the writer's, quoted, or forwarded. Pure.

HTML is read as a flat run of lines and not as a tree: mailers nest their tags wrongly, and lines cannot be
lost by it. What stands in a block quotation begins with ">", as in a mail of plain text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from monitor.text import clean, fold

_MOST_MARKUP = 1_000_000
_MOST_TEXT = 200_000
_LONGEST_LINE = 5_000
_BLOCK_WORDS = """
address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header
hr li main nav ol p pre section table tbody td tfoot th thead tr ul
"""
_VOID_WORDS = "area base br col embed hr img input link meta param source track wbr o:p"
_BLOCKS = frozenset(_BLOCK_WORDS.split())
_VOID = frozenset(_VOID_WORDS.split())
_UNSEEN = frozenset(("head", "script", "style", "title", "template", "noscript"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)

_TAG = re.compile(r"(</?[A-Za-z][^<>]*>|<[!?][^<>]*>)")
_TAG_NAME = re.compile(r"<(/?)([A-Za-z][^\s<>/]{0,30})[^<>]*>$")
_PARAGRAPHS = frozenset(("p", "div", "table"))
_MOST_OPEN = 2_000
_MOST_QUOTES = 9
_NEAR = 50

_QUOTE = re.compile(r"^(?:>\s?)+")
_FORWARD_MARK = re.compile(
    r"[-_\s]*(?:begin |anfang der )?(?:forwarded message|forwarded by .*"
    r"|weitergeleiteten? (?:nachricht|e-?mail)|message transfere|debut du message (?:reexpedie|transfere)"
    r"|message reexpedie|mensaje reenviado|inicio del mensaje reenviado|doorgestuurd bericht"
    r"|begin doorgestuurd bericht|mensagem (?:encaminhada|reencaminhada)"
    r"|inicio da mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato)[-_:\s]*"
)
_ORIGINAL_MARK = re.compile(
    r"-{2,}\s*(?:original message|original appointment|ursprungliche nachricht|message d'origine"
    r"|message original|mensaje original|oorspronkelijk bericht|mensagem original"
    r"|messaggio originale)\s*-{2,}"
)
_WROTE = re.compile(
    r"(?:on|am|le|el|op|em|a|il|den)\b.{4,300}?"
    r"(?:wrote|schrieb(?: .{1,100})?|a ecrit|escribio|schreef(?: .{1,100})?|escreveu|ha scritto)\s*:"
)
_LABELS = {
    "from": ("from", "von", "de", "van", "da"),
    "date": ("date", "sent", "datum", "gesendet", "envoye", "envoye le", "fecha", "enviado", "enviado el",
             "enviado em", "verzonden", "data", "inviato"),
    "to": ("to", "an", "a", "para", "aan", "cc", "kopie", "reply-to", "antwort an", "repondre a"),
    "subject": ("subject", "betreff", "objet", "asunto", "onderwerp", "assunto", "oggetto"),
}  # fmt: skip
_LABEL = {word: kind for kind, words in _LABELS.items() for word in words}
_LABELLED = re.compile(r"^\W{0,4}([^\W\d_][^:*<>@]{0,18}?)\s*\*?\s?:\s?\*?\s*(.*)$")
_BLOCK = 12
_LEAST_LABELS = 3
_SPREAD = 3


class _Open(NamedTuple):
    """A tag that is open, and what it and those around it say: seen or not, and how deep in quotations."""

    tag: str
    unseen: bool
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """The lines of a mail by whose words they are. `forwarded` begins with the headers of the original."""

    own: tuple[str, ...]
    quoted: tuple[str, ...] = ()
    forwarded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The headers that a mailer writes above a forwarded text, and the lines below them."""

    sender: str = ""
    date: str = ""
    subject: str = ""
    rest: tuple[str, ...] = ()


def plain_lines(text: str, *, flowed: bool = False, delsp: bool = False) -> tuple[str, ...]:
    """The clean lines of a plain text; with `flowed` those that the mailer broke are joined again."""
    lines: list[str] = []
    soft = False
    for raw in text[:_MOST_TEXT].splitlines():
        # A signature's mark ends in a blank and is no broken line.
        breaks = flowed and raw.endswith(" ") and raw.rstrip("> ") != "--"
        line = raw[1:] if flowed and raw.startswith(" ") else raw
        if soft and _depth(lines[-1]) == _depth(line):
            lines[-1] += _QUOTE.sub("", line)
        else:
            lines.append(line)
        if breaks and delsp:
            lines[-1] = lines[-1][:-1]
        soft = breaks
    return tuple(clean(line, _LONGEST_LINE) for line in lines)


def html_lines(markup: str) -> tuple[str, ...]:
    """The lines of an HTML text as a reader sees them, without what is hidden."""
    lines: list[str] = []
    line: list[str] = []
    stack = [_Open("", False, 0)]

    def flush() -> None:
        text = clean(html.unescape("".join(line))[:_MOST_TEXT], _LONGEST_LINE)
        line.clear()
        if text:
            lines.append("> " * stack[-1].quotes + text)

    for piece in _TAG.split(_uncommented(markup[:_MOST_MARKUP])):
        found = _TAG_NAME.match(piece)
        if not found:
            if not stack[-1].unseen and not piece.startswith(("<!", "<?")):
                line.append(piece)
            continue
        tag = found[2].lower()
        if tag in _BLOCKS:
            flush()
        if not found[1]:
            _opened(stack, tag, piece)
        else:
            _closed(stack, tag)
            if tag in _PARAGRAPHS and lines and lines[-1]:
                lines.append("")
    flush()
    return tuple(lines)


def part_lines(lines: Sequence[str], *, is_forward: bool) -> Parted:
    """Tell the writer's own lines from those that they quote and from those that they hand on.

    `is_forward`: the subject says so ("Fwd:"), which alone tells a forwarded mail from a quoted one where the
    mailer writes the same block of headers above both.
    """
    own: list[str] = []
    quoted: list[str] = []
    attributed = False
    position = 0
    while position < len(lines):
        line = _QUOTE.sub("", lines[position])
        folded = fold(line)
        if _FORWARD_MARK.fullmatch(folded):
            return Parted(own=tuple(own), quoted=tuple(quoted), forwarded=_unquoted(lines[position + 1 :]))
        if _ORIGINAL_MARK.fullmatch(folded) or _begins_heading(lines, position):
            rest = _unquoted(lines[position:])
            if is_forward:
                return Parted(own=tuple(own), quoted=tuple(quoted), forwarded=rest)
            return Parted(own=tuple(own), quoted=(*quoted, *rest))
        if spread := _attribution(lines, position):
            attributed = True
            position += spread
            following = next((one for one in lines[position:] if one), "")
            if not following.startswith(">"):
                return Parted(own=tuple(own), quoted=(*quoted, *lines[position:]))
            continue
        (quoted if lines[position].startswith(">") else own).append(line)
        position += 1
    if not any(own) and not attributed:
        # Some templates set the whole letter as a quotation; nobody is quoted there.
        return Parted(own=tuple(quoted))
    return Parted(own=tuple(own), quoted=tuple(quoted))


def heading(lines: Sequence[str]) -> Heading:
    """Read the block of headers above a forwarded text; a value may stand on the line below its label."""
    found: dict[str, str] = {}
    position = 0
    last = 0
    while position < min(len(lines), last + _BLOCK):
        if not lines[position] and len(found) == len(_LABELS):
            break
        kind, value = _label(lines[position])
        if kind:
            if not value and position + 1 < len(lines) and not _label(lines[position + 1])[0]:
                position += 1
                value = lines[position]
            found.setdefault(kind, value)
            last = position + 1
        elif lines[position] and len(found) >= _LEAST_LABELS:
            break
        position += 1
    return Heading(
        sender=found.get("from", ""),
        date=found.get("date", ""),
        subject=found.get("subject", ""),
        rest=tuple(lines[last:]),
    )


def _begins_heading(lines: Sequence[str], position: int) -> bool:
    if _label(_QUOTE.sub("", lines[position]))[0] != "from":
        return False
    kinds = {_label(_QUOTE.sub("", line))[0] for line in lines[position : position + _BLOCK]}
    return len(kinds - {None}) >= _LEAST_LABELS


def _label(line: str) -> tuple[str | None, str]:
    found = _LABELLED.match(line)
    kind = _LABEL.get(fold(found[1])) if found else None
    return (kind, found[2].strip("* ")) if found and kind else (None, "")


def _attribution(lines: Sequence[str], position: int) -> int:
    """How many lines "On Monday Dana Ruiz wrote:" takes up here; 0 where it does not stand here."""
    for spread in range(1, _SPREAD + 1):
        joined = " ".join(_QUOTE.sub("", one) for one in lines[position : position + spread])
        if _WROTE.fullmatch(fold(joined[:500])):
            return spread
    return 0


def _depth(line: str) -> int:
    found = _QUOTE.match(line)
    return found[0].count(">") if found else 0


def _unquoted(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines without the quotation marks that all of them have."""
    shared = min((_depth(line) for line in lines if line), default=0)
    return tuple(re.sub(r"^>\s?", "", line) if shared else line for line in lines)


def _uncommented(markup: str) -> str:
    """Without comments. By hand, since a pattern goes over the rest anew for each comment that has no end."""
    kept: list[str] = []
    position = 0
    while (begin := markup.find("<!--", position)) >= 0:
        kept.append(markup[position:begin])
        end = markup.find("-->", begin + 4)
        position = end + 3 if end >= 0 else len(markup)
    return "".join((*kept, markup[position:]))


def _opened(stack: list[_Open], tag: str, markup: str) -> None:
    if tag not in _VOID and not markup.endswith("/>") and len(stack) < _MOST_OPEN:
        unseen = tag in _UNSEEN or _HIDDEN.search(markup) is not None
        above = stack[-1]
        stack.append(
            _Open(tag, above.unseen or unseen, min(above.quotes + (tag == "blockquote"), _MOST_QUOTES))
        )


def _closed(stack: list[_Open], tag: str) -> None:
    """An end tag without its beginning ends nothing; one that skips others ends them too."""
    if any(one.tag == tag for one in stack[1:][-_NEAR:]):
        while stack.pop().tag != tag:
            pass
