"""What an item of a page says, cut where a reader sees it cut. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from monitor.sources._signs import without_passing
from monitor.text import fold

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SILENT = frozenset(
    ("script", "style", "template", "svg", "time", "noscript", "select", "option", "form", "head")
)
_INLINE = frozenset(
    ("b", "strong", "em", "i", "u", "mark", "sup", "sub", "font", "small", "span", "a", "bdi", "wbr")
)
_MOST_PIECES, _HIGHEST_TABLE, _LONGEST_FIELD = 60, 10, 200
_FIELD_KEY = re.compile(
    r"data-(?:job-?|role-?)?(?:locations?|city|place|departments?|dept|team|title|job|position)$"
)
PASSING_CLASS = re.compile(
    r"\d{2,}|^(?:active|current|first|last|odd|even|open|show|hidden|collapsed?|selected|new|featured)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one slot of a card says. `hint` is what classes, labels and attributes call it."""

    slot: str
    text: str
    hint: str = ""
    heading: bool = False
    linked: bool = False


def brief(node: Any, most: int = 200) -> str:
    """The beginning of an element's text: enough to judge it, however much stands in it."""
    parts: list[str] = []
    size = 0
    for string in node.stripped_strings:
        parts.append(string)
        size += len(string) + 1
        if size > most:
            break
    return " ".join(" ".join(parts).split())


def classes(node: Any) -> list[str]:
    found = node.get("class") or []
    return found if isinstance(found, list) else str(found).split()


def named(node: Any) -> str:
    """What classes, id and attributes call an element, without words of layout."""
    words = [
        *classes(node),
        *(
            str(node.get(key) or "")
            for key in (
                "id",
                "itemprop",
                "aria-label",
                "title",
                "data-label",
                "headers",
                "data-th",
                "data-title",
            )
        ),
        *(key for key in node.attrs if _FIELD_KEY.match(key)),
    ]
    layout = re.compile(
        r"(?:^|:)(?:position-(?:relative|absolute|static|fixed|sticky)|place-(?:items|content|self)-|col-|row-"
        r"|text-|font-|flex|grid|bg-|w-|h-|p[xytblr]?-|m[xytblr]?-|border|rounded|hover|time-|transition)"
    )
    return fold(" ".join(word for word in words if word and not layout.search(word)))


def holds(outer: Any, inner: Any) -> bool:
    """Whether one element stands within another (compared as elements: equal ones are many)."""
    return any(parent is outer for parent in inner.parents)


def pieces_of(top: Any, node: Any) -> Iterator[Piece]:
    """What a card says, cut where a reader sees it cut."""
    seen: Counter[str] = Counter()
    run: list[str] = []
    inside = False
    unit: Any = None
    made = 0
    for one in chain(top.descendants, (None,)):
        name = getattr(one, "name", None)
        ends = one is None or name == "br"
        owner = None
        if not ends and name is None:
            if type(one).__name__ != "NavigableString" or not one.strip() or _silent(one, top):
                continue
            owner = _owner(one, top)
        elif not ends:
            continue
        if unit is not None and (ends or owner is not unit):
            text = without_passing(" ".join(" ".join(run).split()))
            if text:
                slot = _slot(unit, top)
                seen[slot] += 1
                heads = [
                    p for p in (unit, *unit.parents) if p.name in HEADINGS and (p is top or holds(top, p))
                ]
                yield Piece(
                    slot=f"{slot}#{seen[slot]}",
                    text=text,
                    hint=_hint(unit, top) if len(text) <= _LONGEST_FIELD else "",
                    heading=bool(heads),
                    linked=inside,
                )
                made += 1
            run, inside = [], False
        unit = owner
        if owner is not None:
            run.append(str(one))
            inside = inside or holds(node, one)
        if made >= _MOST_PIECES:
            return


def _silent(string: Any, top: Any) -> bool:
    for parent in string.parents:
        if parent.name in _SILENT:
            return True
        if parent is top:
            return False
    return False


def _owner(string: Any, top: Any) -> Any:
    """The element that a reader sees as one piece: inline words without a class join what stands around."""
    node = string.parent
    while node is not top and node.name in _INLINE:
        parent = node.parent
        mixed = any(
            getattr(c, "name", None) is None
            and type(c).__name__ == "NavigableString"
            and c.strip(" \n\t|·•,-–/")
            for c in parent.children
        )
        alone = not mixed and sum(1 for c in parent.children if getattr(c, "name", None)) == 1
        bare = not (classes(node) or node.name == "small")
        if not (alone or (mixed and (bare or (parent.name in HEADINGS and not _FIELD.search(named(node)))))):
            break
        node = parent
    return node


def _slot(unit: Any, top: Any) -> str:
    steps = []
    node = unit
    while node is not top and node is not None:
        own = ".".join(sorted(c for c in classes(node) if not PASSING_CLASS.search(c))[:3])
        steps.append(f"{node.name}.{own}")
        node = node.parent
    return "/".join(reversed(steps)) or "."


_FIELD = re.compile(
    r"locat|place|city|standort|ort\b|lieu|depart|team|type|date|badge|meta|tag|label|sub|info"
)


def _hint(unit: Any, top: Any) -> str:
    """What names a piece: its own classes and its parents' within the card, an icon before it, its column."""
    found = [named(unit)]
    node = unit
    for _ in range(2):
        if node is top:
            break
        node = node.parent
        if len(brief(node)) <= len(brief(unit)) + 40 and node is not top:
            found.append(named(node))
    for icon in [*unit.find_all(["i", "svg", "img"], limit=2), *unit.find_previous_siblings(limit=1)]:
        if not brief(icon, 1):
            found += [named(icon), fold(str(icon.get("alt") or ""))]
    if unit.name == "dd" and (label := unit.find_previous_sibling("dt")):
        found.append(fold(brief(label)))
    return " ".join([*found, _column(unit)])


def _column(unit: Any) -> str:
    """The heading of the column of a table in which a piece stands."""
    lines = [unit, *islice(unit.parents, _HIGHEST_TABLE)]
    cell = next((one for one in lines if one.name == "td"), None)
    table = next((one for one in lines if one.name == "table"), None)
    if cell is None or table is None:
        return ""
    head = table.find("tr")
    names = head.find_all("th", limit=40) if head else []
    place = len(cell.find_previous_siblings(["td", "th"]))
    return fold(brief(names[place])) if place < len(names) else ""
