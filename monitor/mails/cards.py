"""The cards of an alert mail: which lines belong to one posting. Pure.

A card is what lies around the links to one posting. It ends where the tags were closed the furthest on the
way to the next posting's links (in a plain text: at the ruled line, else at the most empty lines).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from monitor.mails.blocks import PARAGRAPH, Line
from monitor.mails.links import Link
from monitor.text import fold

MOST_CARDS = 1_000
_LONGEST_CARD = 40
_BEFORE_FIRST = 12
_ALONE = 3
_FEW = 10
_MOST_GROUPS = 12
_SURE = ("known", "job")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The lines of one card, from `start` to before `end`; the posting's links lie on `anchors`. `begins` are
    the lines where it may begin instead: what stands above a first card may be the head of the mail."""

    start: int
    end: int
    anchors: tuple[int, ...]
    link: Link
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The links of one posting that follow each other, as numbers of lines."""

    anchors: tuple[int, ...]
    link: Link


def ways_to_cut(lines: Sequence[Line], links: Sequence[Link | None], *, plain: bool) -> list[list[Card]]:
    """The ways in which a mail may be cut into cards. `links` is what each line's innermost link leads to."""
    ways: list[list[Card]] = []
    for spans in _ways_to_anchor(lines, links, plain=plain):
        if len(spans) == 1:
            alone = [Span(anchors=(anchor,), link=spans[0].link) for anchor in spans[0].anchors[:_FEW]]
            ways += [[_only(lines, links, span, plain=plain)] for span in (spans[0], *alone)]
            continue
        for pick in (0, -1, -2) if plain else (0, -1):
            cut = _cut(lines, links, spans[:MOST_CARDS], pick=pick, plain=plain)
            if cut not in ways:
                ways.append(cut)
    return ways


def _ways_to_anchor(lines: Sequence[Line], links: Sequence[Link | None], *, plain: bool) -> list[list[Span]]:
    """By the links that surely lead to postings, with those that stand in the same place of the template;
    where there is none, by each kind of place that a link stands in."""
    sure = {number for number, link in enumerate(links) if link and link.kind in _SURE}
    if sure:
        known = {number for number in sure if (link := links[number]) and link.kind == "known"}
        looks = Counter(look_of(lines[number], plain=plain) for number in known or sure)
        found = set(sure) if not known else set(known)
        usual = {
            look for look, count in looks.items() if look is not None and (count > 1 or len(looks) < _ALONE)
        }
        found |= {
            number
            for number, link in enumerate(links)
            if link
            and link.kind in ("job", "opaque", "other")
            and look_of(lines[number], plain=plain) in usual
        }
        ways = [_spans(sorted(found), links)]
        if found != sure:
            ways.append(_spans(sorted(sure), links))
        return ways
    groups: dict[object, list[Span]] = {}
    texts = Counter(fold(lines[anchors[0]].text) for anchors in _anchors(lines, links))
    for anchors in _anchors(lines, links):
        if link := links[anchors[0]]:
            span = Span(anchors=anchors, link=link)
            line = lines[anchors[0]]
            for look in {
                look_of(line, plain=plain),
                ("frame", line.frame, line.alt, not line.text, texts[fold(line.text)] > 2),
            }:
                groups.setdefault(look, []).append(span)
    return sorted(groups.values(), key=len, reverse=True)[:_MOST_GROUPS]


def _anchors(lines: Sequence[Line], links: Sequence[Link | None]) -> list[tuple[int, ...]]:
    """The lines of each anchor that may lead to a posting, where no link says that it does."""
    opaque = any(link and link.kind == "opaque" for link in links)
    anchors: dict[int, list[int]] = {}
    for number, link in enumerate(links):
        if link and link.kind == ("opaque" if opaque else "other"):
            anchors.setdefault(lines[number].anchor, []).append(number)
    return [tuple(numbers) for numbers in anchors.values()]


def look_of(line: Line, *, plain: bool) -> object:
    """What the template says of the place of a link: in a plain text, the words before it."""
    return ("text", fold(line.text)) if plain else (line.shape, line.alt, not line.text)


def _spans(numbers: Iterable[int], links: Sequence[Link | None]) -> list[Span]:
    spans: list[tuple[list[int], Link]] = []
    for number in numbers:
        link = links[number]
        if link is None:
            continue
        if spans and spans[-1][1].key == link.key:
            spans[-1][0].append(number)
        else:
            spans.append(([number], link))
    return [Span(anchors=tuple(anchors), link=link) for anchors, link in spans]


def _cut(
    lines: Sequence[Line], links: Sequence[Link | None], spans: Sequence[Span], *, pick: int, plain: bool
) -> list[Card]:
    """The cards between spans. `pick` says which of the lines, before which equally many tags were closed,
    begins the next: the first, the last, or the one above it, where nothing parts a title from its link."""
    bounds: list[int] = []
    levels: list[int] = []
    for one, other in pairwise(spans):
        between = range(one.anchors[-1] + 1, other.anchors[0] + 1)
        low = min(lines[number].gap for number in between)
        places = [number for number in between if lines[number].gap == low]
        bounds.append(places[max(pick, -len(places))])
        levels.append(low)
    if not spans:
        return []
    level = sorted(levels)[len(levels) // 2]
    starts = [_first(lines, links, spans[0], bounds, spans, level, plain=plain), *bounds]
    ends = [*bounds, _last(lines, links, spans[-1], bounds, spans, level, plain=plain)]
    return [
        Card(
            start=max(start, span.anchors[0] - _LONGEST_CARD),
            end=min(end, span.anchors[-1] + _LONGEST_CARD),
            anchors=span.anchors,
            link=span.link,
            begins=_begins(lines, start, span, plain=plain),
        )
        for start, end, span in zip(starts, ends, spans, strict=True)
    ]


def _first(
    lines: Sequence[Line], links: Sequence[Link | None], span: Span, bounds: Sequence[int],
    spans: Sequence[Span], level: int, *, plain: bool,
) -> int:  # fmt: skip
    """Where the first card begins: with no more breaks and paragraphs above its link than the others."""
    breaks = max(
        sum(lines[number].gap <= level for number in range(bound + 1, other.anchors[0] + 1))
        for bound, other in zip(bounds, spans[1:], strict=True)
    )
    most = max(
        sum(_opens(lines, number, plain=plain) for number in range(bound + 1, other.anchors[0] + 1))
        for bound, other in zip(bounds, spans[1:], strict=True)
    )
    told = 0
    start = span.anchors[0]
    while start > max(0, span.anchors[0] - _LONGEST_CARD):
        if lines[start].gap <= level:
            if not breaks:
                break
            breaks -= 1
        told += _opens(lines, start, plain=plain)
        if _leads_away(links[start - 1]) or told > most:
            break
        start -= 1
    return start


def _last(
    lines: Sequence[Line], links: Sequence[Link | None], span: Span, bounds: Sequence[int],
    spans: Sequence[Span], level: int, *, plain: bool,
) -> int:  # fmt: skip
    breaks = min(
        sum(lines[number].gap <= level for number in range(other.anchors[-1] + 1, bound))
        for bound, other in zip(bounds, spans[:-1], strict=True)
    )
    most = max(
        sum(_opens(lines, number, plain=plain) for number in range(other.anchors[-1] + 1, bound))
        for bound, other in zip(bounds, spans[:-1], strict=True)
    )
    told = 0
    end = span.anchors[-1] + 1
    while end < min(len(lines), span.anchors[-1] + _LONGEST_CARD):
        if lines[end].gap <= level:
            if not breaks:
                break
            breaks -= 1
        told += _opens(lines, end, plain=plain)
        if _leads_away(links[end]) or told > most:
            break
        end += 1
    return end


def _opens(lines: Sequence[Line], number: int, *, plain: bool) -> bool:
    """Whether a line of a plain text opens a paragraph."""
    return plain and lines[number].gap <= PARAGRAPH


def _only(lines: Sequence[Line], links: Sequence[Link | None], span: Span, *, plain: bool) -> Card:
    """The card of a mail that has only one: the narrowest part around its links that holds a few lines."""
    first, last = span.anchors[0], span.anchors[-1]
    start, end = first, last + 1
    for gap in sorted({line.gap for line in lines[max(0, first - _FEW) : last + _FEW]}, reverse=True):
        start, end = first, last + 1
        while start > max(0, first - _FEW) and lines[start].gap > gap and not _leads_away(links[start - 1]):
            start -= 1
        while end < min(len(lines), last + _FEW) and lines[end].gap > gap and not _leads_away(links[end]):
            end += 1
        if sum(bool(line.text) and not line.alt for line in lines[start:end]) >= _ALONE + plain:
            break
    return Card(start=start, end=end, anchors=span.anchors, link=span.link,
                begins=_begins(lines, start, span, plain=plain))  # fmt: skip


def _begins(lines: Sequence[Line], start: int, span: Span, *, plain: bool) -> tuple[int, ...]:
    if not plain:
        return ()
    numbers = range(max(start + 1, span.anchors[0] - _BEFORE_FIRST), span.anchors[0] + 1)
    return tuple(number for number in numbers if lines[number].gap <= 4)


def _leads_away(link: Link | None) -> bool:
    return link is not None and link.kind == "nav"
