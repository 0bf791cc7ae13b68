"""Where more of the watch list goes into its text: beside its like, in the form that is there. Pure.

What is given back is not judged yet: whether it says what it should is for the caller to see.
"""

from __future__ import annotations

from collections.abc import Iterator

from monitor.config.blocks import Block, Text, changed
from monitor.config.entries import Entry, Kind, Value, entry_lines, in_braces, pair, written
from monitor.config.layout import KeyPath, Part

_ORDER = ("rejections", "sources", "people")
"""How the lists of an employer follow each other where people write them."""


def add_employer(where: Text, entry: Entry, kind: Kind | None = None, inner: Entry | None = None) -> str:
    """The text with an employer more at the end, who may have an entry of their own."""
    listed = where.part(("employers",))
    if listed:
        more = [f"{kind} = [{in_braces(inner)}]"] if kind and inner is not None else []
        return _into_list(where, listed, in_braces(entry, *more))
    lines = entry_lines("employers", entry)
    if kind and inner is not None:
        lines += "\n" + entry_lines(kind, inner)
    return _apart(where, len(where.text), lines)


def add_mailbox(where: Text, entry: Entry) -> str:
    """The text with a mailbox more, behind the last one, else at the end."""
    listed = where.part(("mailboxes",))
    if listed:
        return _into_list(where, listed, in_braces(entry))
    own = [block for block in where.blocks() if block.path[:1] == ("mailboxes",)]
    return _apart(where, own[-1].end if own else len(where.text), entry_lines("mailboxes", entry))


def add_entry(where: Text, owner: KeyPath, kind: Kind, entry: Entry) -> Iterator[str]:
    """The text with an entry more in a list of an employer; where there is a choice, the best first."""
    listed, braces = where.part((*owner, kind)), where.part(owner)
    if listed:
        yield _into_list(where, listed, in_braces(entry))
    elif braces:
        yield _into_braces(where, braces, f"{kind} = [{in_braces(entry)}]")
    else:
        own = [block for block in where.blocks() if block.path[: len(owner)] == owner]
        for anchor in _anchors(own, kind):
            head, keys = _style(own, owner, kind)
            yield _apart(where, anchor.end, entry_lines(kind, entry, indent=head, keys=keys))


def set_key(where: Text, owner: KeyPath, key: str, value: Value | None) -> str:
    """The text with another value of a key of an entry; without the key where the value is None."""
    there, braces = where.part((*owner, key)), where.part(owner)
    if value is None:
        if there is None:
            return where.text
        start, end = _in_braces(where, there) if braces else _lines_of(where, there)
        return changed(where.text, [(start, end, "")])
    if there:
        return changed(where.text, [(there.value, there.end, written(value))])
    if braces:
        return _into_braces(where, braces, pair(key, value))
    block = next(block for block in where.blocks() if block.path == owner)
    return _put(where, block.body, f"{block.keys}{pair(key, value)}\n")


def _anchors(own: list[Block], kind: Kind) -> list[Block]:
    """The tables of an employer that another entry can stand behind: the last of its kind, else the last of
    what is usually written before it; else the last of all."""
    same = [block for block in own if block.path[2:3] == (kind,)]
    before = [block for block in own if _rank(block) <= _ORDER.index(kind)]
    return [*same[-1:], *before[-1:], *own[-1:]]


def _rank(block: Block) -> int:
    name = block.path[2] if len(block.path) > 2 else None
    return _ORDER.index(name) if name in _ORDER else -1


def _style(own: list[Block], owner: KeyPath, kind: Kind) -> tuple[str, str]:
    """The indentation of the head and of the keys of another entry: that of its like."""
    entries = [block for block in own if len(block.path) == len(owner) + 2]
    like = [block for block in entries if block.path[2] == kind] or entries
    if like:
        return like[-1].head, like[-1].keys
    head = next((block.head for block in own if block.path == owner), "") + "  "
    return head, head


def _apart(where: Text, at: int, lines: str) -> str:
    """The text with lines more at the start of a line, with a blank line around them."""
    before, after = where.text[:at], where.text[at:]
    above = before.rstrip(" \t").replace("\r\n", "\n")
    gap = "" if not above or above.endswith("\n\n") else "\n"
    more = "\n" if after and after.split("\n", 1)[0].strip() else ""
    return _put(where, at, gap + lines + more)


def _put(where: Text, at: int, lines: str) -> str:
    """The text with whole lines more, also behind a last line that has no end."""
    if at and where.text[at - 1] != "\n":
        lines = "\n" + lines
    return changed(where.text, [(at, at, lines.replace("\n", where.newline))])


def _into_list(where: Text, listed: Part, item: str) -> str:
    items, close = where.within(listed.path), listed.end - 1
    if not items:
        if where.begins_line(close):
            return _put(where, where.line_start(close), f"{where.indent(close)}  {item}\n")
        return changed(where.text, [(close, close, item)])
    last = items[-1]
    comma = "," if last.after else ""
    after = last.after or last.end
    changes = [] if comma else [(last.end, last.end, ",")]
    if not where.begins_line(last.start):
        changes.append((after, after, f" {item}{comma}"))
    elif where.ends_line(after):
        end = where.line_end(after)
        changes.append((end, end, f"{where.indent(last.start)}{item}{comma}{where.newline}"))
    else:
        changes.append((after, after, f"{where.newline}{where.indent(last.start)}{item}{comma}"))
    return changed(where.text, changes)


def _into_braces(where: Text, braces: Part, more: str) -> str:
    size = len(braces.path)
    ends = [p.end for p in where.parts if len(p.path) > size and p.path[:size] == braces.path]
    if not ends:
        return changed(where.text, [(braces.value, braces.end, f"{{ {more} }}")])
    return changed(where.text, [(max(ends), max(ends), f", {more}")])


def _lines_of(where: Text, key: Part) -> tuple[int, int]:
    return where.line_start(key.start), where.line_end(key.end)


def _in_braces(where: Text, key: Part) -> tuple[int, int]:
    """A key between braces with the comma that parts it from its neighbours."""
    pairs = where.within(key.path[:-1])
    place = pairs.index(key)
    if place + 1 < len(pairs):
        return key.start, pairs[place + 1].start
    return (pairs[place - 1].end if place else key.start), key.end
