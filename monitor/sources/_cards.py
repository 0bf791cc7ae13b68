"""The repeated items of a page: which links or headings stand in the same way, and what each item says. Pure.

A group is the set of links (or headings) that hang at the same path of tags. Its cards are the largest parts
of the page that hold one of them each. What a card says is cut into pieces; a piece has a slot, its path
within the card, so that the pieces of one slot over all cards can be judged together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from monitor.sources._asides import asides, in_menu, within
from monitor.sources._pieces import HEADINGS, PASSING_CLASS, Piece, brief, classes, holds, named, pieces_of
from monitor.sources._role_links import is_here, link_grade, role_link
from monitor.sources._roles import Grade, is_button, is_department, says_openings, title_grade
from monitor.sources._signs import without_passing
from monitor.sources._titles import label_of, titles
from monitor.text import fold

_HIGHEST = 8
_MOST_LINKS, _MOST_HEADINGS, _MOST_PARTS = 6000, 3000, 40
_OUTER = frozenset(("body", "html", "main", "[document]"))
_HEAD_NAME = re.compile(
    r"(?:depart\w*|team|category|group|section|location|abteilung|bereich)[-_ ]*(?:name|title|head\w*|label)"
)


@dataclass(slots=True, kw_only=True)
class Card:
    """One item: the link or heading it was found by, where that leads, its part of the page, what it says.

    `above` is the heading that stands over it, `anchor` the fragment under which the page shows it.
    """

    node: Any
    url: str | None
    grade: Grade
    top: Any = None
    pieces: list[Piece] = field(default_factory=list)
    parts: list[Any] = field(default_factory=list)
    above: str = ""
    anchor: str | None = None


@dataclass(slots=True, kw_only=True)
class Group:
    """Items that stand in the same way. `over` are the headings before all of them, the nearest first;
    `under` is the last real heading before the first of them, wherever it stands.

    `firm`: found by links or headings, and not by words in cells and paragraphs that could be anything.
    """

    cards: list[Card]
    linked: bool
    over: list[str] = field(default_factory=list)
    under: list[str] = field(default_factory=list)
    marks: str = ""
    aside: bool = False
    firm: bool = True


def groups(soup: Any, base: str) -> Iterator[Group]:
    """All groups of links, then of headings, that could be items of a list."""
    aside = asides(soup)
    for linked, found in ((True, _links(soup, base)), (False, _titled(soup, base))):
        by_path: dict[tuple[object, ...], list[Card]] = defaultdict(list)
        for card in islice(found, _MOST_LINKS if linked else _MOST_HEADINGS):
            off = within(card.node, aside)
            by_path[(off, *_path(card.node))].append(card)
        for key, cards in by_path.items():
            _without_shared(cards)
            cards = _one_a_line(cards) if linked else _in_company(cards)
            if any(card.grade > 0 or _is_titled(card) for card in cards):
                yield _group(cards, linked, bool(key[0]))


def _without_shared(cards: list[Card]) -> None:
    """A link that titles of several roles have (one page or form for all) tells none of them apart."""
    titles: dict[str, set[str]] = defaultdict(set)
    for card in cards:
        if card.url and _is_titled(card):
            titles[card.url].add(fold(brief(card.node)))
    for card in cards:
        if card.url and len(titles[card.url]) > 1:
            card.url = None


def _one_a_line(cards: list[Card]) -> list[Card]:
    """Of the cells of a line that all lead to the same role the one that reads most like its title."""
    kept: dict[tuple[int, str], Card] = {}
    for place, card in enumerate(cards):
        line = card.node.find_parent("tr") if card.url else None
        key = (id(line), card.url or "") if line else (place, "")
        first = kept.get(key)
        if first is None or title_grade(brief(card.node)) > title_grade(brief(first.node)):
            kept[key] = card
    return list(kept.values())


def _in_company(cards: list[Card]) -> list[Card]:
    """Of items of plain lists, and of words called titles, those of which most name a trade."""
    if cards[0].node.name in (*HEADINGS, "dt", "summary", "button"):
        return cards
    by_list: dict[int, list[bool]] = defaultdict(list)
    for card in cards:
        by_list[_list_of(card)].append(_is_titled(card))
    roles = {key for key, titled in by_list.items() if sum(titled) >= max(2, 0.6 * len(titled))}
    return [
        card
        for card in cards
        if (listed := _list_of(card)) in roles
        # A lone word for a trade among the points of a list is part of an advertisement.
        or (_is_titled(card) and (not listed or 2 * sum(by_list[listed]) >= len(by_list[listed])))
    ]


def _list_of(card: Card) -> int:
    return id(card.node.parent) if card.node.name == "li" else 0


def parts(group: Group) -> list[Group]:
    """The group cut where its items stand in separate parts of the page; none where it is of one piece."""
    held: Counter[int] = Counter(id(parent) for card in group.cards for parent in card.node.parents)
    by_part: dict[int, list[Card]] = defaultdict(list)
    for card in group.cards:
        nearest = next((id(parent) for parent in card.node.parents if held[id(parent)] > 1), 0)
        by_part[nearest].append(Card(node=card.node, url=card.url, grade=card.grade, anchor=card.anchor))
    if not 2 <= len(by_part) <= _MOST_PARTS:
        return []
    return [_group(cards, group.linked, group.aside) for cards in by_part.values()]


def _is_titled(card: Card) -> bool:
    return title_grade(brief(card.node)) == 2


def _links(soup: Any, base: str) -> Iterator[Card]:
    for node in soup.find_all("a", href=True, limit=_MOST_LINKS):
        href = str(node["href"]).strip()
        if re.match(r"(?:mailto|tel|sms|whatsapp|data|ftp):|.{0,60}/cdn-cgi/l/email", href, re.IGNORECASE):
            continue
        script = href.lower().startswith("javascript:")
        url = None if script or (href.startswith("#") and len(href) < 2) else role_link(href, base)
        if url and is_here(url, base):
            yield Card(node=node, url=None, grade=0, anchor=url.partition("#")[2] or None)
        else:
            yield Card(node=node, url=url, grade=link_grade(url, base) if url else 0)


def _titled(soup: Any, base: str) -> Iterator[Card]:
    for node in titles(soup, base):
        named_by_id = node.name in (*HEADINGS, "dt", "summary")
        yield Card(node=node, url=None, grade=0, anchor=node.get("id") if named_by_id else None)


def _path(node: Any) -> tuple[object, ...]:
    said = fold(brief(node)[:60])
    tags = tuple(one.name for one in node.parents)
    own = " ".join(sorted(c for c in classes(node) if not PASSING_CLASS.search(c)))
    return (node.name, own, said if is_button(said) else "", *tags)


# ------------------------------------------------------------------------------------- the parts


def _group(cards: list[Card], linked: bool, aside: bool) -> Group:
    _bound(cards)
    tops = {id(card.top): card for card in cards}
    for card in cards:
        card.pieces = list(pieces_of(card.top, card.node))
        card.parts = [card.top]
        if card.top.name in (*HEADINGS, "dt", "summary", "p", "a", "strong", "button"):
            card.parts += _following(card, tops)
            for place, part in enumerate(card.parts[1:]):
                card.pieces += [
                    replace(piece, slot=f"+{place}/{piece.slot}", heading=False)
                    for piece in pieces_of(part, part)
                ][:10]
        if card.anchor is None and not linked:
            of = (card.node, card.top) if len(cards) > 1 else (card.node,)
            card.anchor = next((str(one["id"]) for one in of if one.get("id")), None)
    if linked and not any(title_grade(piece.text) > 0 for card in cards for piece in card.pieces):
        for card in cards:
            if label := label_of(card.node):
                card.pieces.insert(0, Piece(slot="@label", text=label, linked=True))
    firm = linked or cards[0].node.name in (*HEADINGS, "dt", "summary", "button")
    group = Group(cards=cards, linked=linked, aside=aside, firm=firm)
    _head(group, tops)
    return group


def _bound(cards: list[Card]) -> None:
    """Finds the part of the page that is each card's own: as high as most cards of the group can go."""
    held: dict[int, set[str]] = defaultdict(set)
    for place, card in enumerate(cards):
        for parent in card.node.parents:
            held[id(parent)].add(card.url or str(place))
    heights = []
    for card in cards:
        height = 0
        for parent in card.node.parents:
            alone = len(cards) == 1 and (
                parent.name == "section"
                or len(parent.find_all(_as_high_as(card.node), limit=3)) > 1
                or _many_links(parent, card)
            )
            if parent.name in _OUTER or len(held[id(parent)]) > 1 or height >= _HIGHEST or alone:
                break
            height += 1
        heights.append(height)
    counted = Counter(heights)
    usual = min(counted, key=lambda height: (-counted[height], height))
    for card, height in zip(cards, heights, strict=True):
        card.top = card.node
        for _ in range(min(height, usual)):
            card.top = card.top.parent


def _as_high_as(node: Any) -> tuple[str, ...]:
    """The headings that end what a heading begins: those of its rank and above."""
    return HEADINGS[: HEADINGS.index(node.name) + 1] if node.name in HEADINGS else HEADINGS


def _many_links(node: Any, card: Card) -> bool:
    return len({a["href"] for a in node.find_all("a", href=True, limit=20)} - {card.node.get("href")}) > 1


def _head(group: Group, tops: dict[int, Card]) -> None:
    """Notes the heading over each card, the headings over all, and what the parts around call themselves."""
    common = group.cards[0].top.parent
    if len(group.cards) > 1:
        lines = [[card.top, *card.top.parents] for card in group.cards]
        shared = set.intersection(*({id(one) for one in line} for line in lines))
        common = next((one for one in lines[0] if id(one) in shared and id(one) not in tops), common)
    holders = {id(parent) for card in group.cards for parent in card.top.parents}
    above, inside = "", None
    for node in common.find_all(True) if common is not None else ():
        if inside is not None and holds(inside, node):
            continue
        inside = None
        if id(node) in tops:
            tops[id(node)].above = above
            inside = node
        elif id(node) not in holders and _is_head(node):
            above = without_passing(brief(node))[:120]
    marks, node = [], common
    for _ in range(5):
        if node is None or node.name in _OUTER:
            break
        marks.append(named(node))
        for before in node.find_previous_siblings(limit=4):
            heads = [before] if _is_head(before) else before.find_all(_is_head)[-2:]
            group.over += [
                text for h in reversed(heads) if (text := brief(h)[:120]) and not in_menu(h, before)
            ]
        node = node.parent
    group.marks = " ".join([*marks, *(named(n) for n in (group.cards[0].top, group.cards[0].node))])
    group.over = group.over[:3]
    last = group.cards[0].top.find_previous(HEADINGS)
    group.under = [brief(last)[:120]] if last and not in_menu(last, None) else []


def _is_head(node: Any) -> bool:
    if node.name in HEADINGS or node.name in ("caption", "summary", "legend"):
        return True
    if node.name in ("dt", "th"):
        return node.name == "th" and bool(node.get("colspan"))
    if node.name not in ("p", "div", "span", "li", "td", "strong") or node.find(["a", "p", "div", "ul"]):
        return False
    text = brief(node)
    return 2 < len(text) <= 60 and (
        _HEAD_NAME.search(named(node)) is not None
        or (node.find(True) is None and len(text) <= 40 and (is_department(text) or says_openings(text)))
    )


def _following(card: Card, tops: dict[int, Card]) -> list[Any]:
    """What follows a bare heading, up to the next heading of its rank or the next item."""
    found: list[Any] = []
    ends = _as_high_as(card.top)
    for after in card.top.find_next_siblings(limit=8):
        if (
            id(after) in tops
            or after.name in ends
            or any(id(one) in tops for one in after.find_all(True, limit=80))
        ):
            break
        found.append(after)
    return found


def says_roles_follow(group: Group) -> bool:
    """Whether a heading over the items, or just before the title of the first, says that roles follow."""
    pieces = group.cards[0].pieces
    at = next((place for place, piece in enumerate(pieces) if piece.linked), 0)
    before = [piece.text for piece in pieces[max(0, at - 2) : at] if not is_button(piece.text)]
    return any(
        says_openings(text)
        for text in (*group.over, *group.under, *(card.above for card in group.cards[:3]), *before)
    )
