"""How an entry leaves the text of the watch list, with the comments that are about it. Pure.

What is given back is not judged yet: whether it says what it should is for the caller to see.
"""

from __future__ import annotations

import re

from monitor.config.blocks import Text, changed
from monitor.config.layout import KeyPath, Part
from monitor.decisions.traces import Traces, called


def cut_entry(where: Text, path: KeyPath, name: str) -> str:
    """The text without an entry of a list, the comments in it and directly above it. Of those that stand
    apart below it, such go as hold a word of `name`."""
    item = where.part(path)
    if item:
        return changed(where.text, [(*_item_span(where, item), "")])
    blocks = where.blocks()
    spans: list[tuple[int, int]] = []
    loose: list[tuple[int, int]] = []
    for number, block in enumerate(blocks):
        if block.path[: len(path)] != path:
            continue
        stop = blocks[number + 1].start if number + 1 < len(blocks) else len(where.text)
        if spans and not where.text[spans[-1][1] : block.start].strip():
            spans[-1] = (spans[-1][0], block.end)
        else:
            spans.append((block.start, block.end))
        loose += [(start, end) for start, end in where.comments if block.end <= start < stop]
    cuts = [(*_with_gap(where, *span), "") for span in spans]
    names = called(name)
    cuts += [
        (*_comment_span(where, *span), "")
        for span in loose
        if names.are_in(where.text[slice(*span)]) and not any(s <= span[0] < e for s, e, _ in cuts)
    ]
    return changed(where.text, cuts)


def cut_comments(where: Text, traces: Traces) -> str:
    """The text without the comments that tell of a person."""
    found = (span for span in where.comments if traces.are_in(where.text[slice(*span)]))
    return changed(where.text, [(*_comment_span(where, *span), "") for span in found])


def _comment_span(where: Text, start: int, end: int) -> tuple[int, int]:
    """A comment with its line where it has one to itself, else with the blanks before it."""
    if where.begins_line(start):
        return where.line_start(start), where.line_end(end)
    return len(where.text[:start].rstrip(" \t")), end


def _with_gap(where: Text, start: int, end: int) -> tuple[int, int]:
    """A span of whole lines with the blank lines on one side of it, where there are some on both."""
    text = where.text
    above = start
    while above and not text[where.line_start(above - 1) : above].strip():
        above = where.line_start(above - 1)
    below = end
    while below < len(text) and not text[below : where.line_end(below)].strip():
        below = where.line_end(below)
    if below == len(text):
        return above, below
    return start, below if above < start or start == 0 else end


def _item_span(where: Text, item: Part) -> tuple[int, int]:
    """An item of a list with its comma; where its lines are its own, with them and the comments above."""
    after = item.after or item.end
    if where.begins_line(item.start) and where.ends_line(after):
        return where.comment_lines_above(item.start), where.line_end(after)
    if item.after:
        rest = re.compile(r"[ \t]*").match(where.text, after)
        return item.start, rest.end() if rest else after
    before = [one for one in where.within(item.path[:-1]) if one.end <= item.start]
    if before and before[-1].after and not where.text[before[-1].after : item.start].strip():
        return before[-1].end, item.end
    return item.start, item.end
