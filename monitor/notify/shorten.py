"""Texts cut to what a service takes: the key at the end stays, and the link where it can. Pure."""

from __future__ import annotations

import re

from monitor.text import as_url

_MARK = re.compile(r"\[alert [^\[\]]{1,100}\]")
_MARKS = re.compile(r"(?:\[alert [^\[\]]{1,100}\]\s*)+")
"""A line of nothing but keys: one alert may stand for many."""
_MENTION = re.compile(r"(?<![\w.+-])@(?=\S)|@(?=everyone|(?:here|channel|all|room)\b(?!\.\w))", re.IGNORECASE)
_HEADER = re.compile(r"^(\s*)(#{1,6})(?=\s)", re.MULTILINE)
_FENCE = re.compile(r"`{3,}|~{3,}")
_ODD = re.compile(r"[^\w .,:;!?()/'+-]+")


def shorten(text: str, room: int) -> str:
    """The text in at most `room` characters, line by line from the top.

    What is dropped is marked by "…"; the keys of all alerts end what is left, as far as they fit, the last
    one before all others.
    """
    if len(text) <= room:
        return text
    marks = _MARK.findall(text)
    while len(marks) > 1 and len(" ".join(marks)) > room // 2:
        marks.pop(0)
    tail = " ".join(marks)[:room]
    plain = [
        line.strip() for line in text.splitlines() if line.strip() and not _MARKS.fullmatch(line.strip())
    ]
    link = next((line for line in plain if as_url(line)), "")
    if link and len(link) + len(tail) + 2 <= room:
        tail = f"{link}\n{tail}" if tail else link
        plain = [line for line in plain if line != link]
    left = room - len(tail) - 1
    kept: list[str] = []
    for line in plain:
        if len(line) + 1 > left:
            cut = line[: max(left - 2, 0)].rstrip()
            kept += [f"{cut}…"] if cut else []
            break
        kept.append(line)
        left -= len(line) + 1
    return "\n".join([*kept, tail]) if tail else "\n".join(kept)


def in_bytes(text: str, room: int) -> str:
    """The text in at most `room` bytes of UTF-8, cut as `shorten` does."""
    short, most = text, len(text)
    while len(short.encode("utf-8", "replace")) > room and most > 1:
        most = max(most * 9 // 10, 1)
        short = shorten(text, most)
    return short


def few_lines(text: str, most: int) -> str:
    """The text in at most `most` lines, what is too much joined to the last one."""
    lines = [line for line in text.splitlines() if line.strip()]
    if most < 1 or len(lines) <= most:
        return text
    return "\n".join([*lines[: most - 1], " · ".join(lines[most - 1 :])])


def harmless(text: str) -> str:
    """Text for a chat: no mention calls anybody, no bracket turns into a hidden link or a tag, and no line
    into a headline or the beginning of code."""
    text = re.sub(r"<(?=\S)", "‹", text).replace("](", "] (").replace("][", "] [").replace("]:", "] :")
    text = _HEADER.sub(lambda found: found[1] + "＃" * len(found[2]), text)
    return _MENTION.sub("＠", _FENCE.sub("'''", text))


def bare(text: str, room: int) -> str:
    """What is left for a channel that refused the text: words in at most `room` characters, one address that
    needs no escape, and the keys."""
    marks = " ".join(_MARK.findall(text))
    lines = [line.strip() for line in text.splitlines() if line.strip() and not _MARK.search(line)]
    link = next((line for line in lines if as_url(line) and re.fullmatch(r"[\w:/.-]+", line, re.ASCII)), "")
    told = [" ".join(_ODD.sub(" ", line).split()) for line in lines if not as_url(line)]
    kept = shorten("\n".join(line for line in told if line), room)
    return "\n".join(part for part in (kept, link, marks) if part)
