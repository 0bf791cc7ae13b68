"""Texts cut to what a service takes: the key at the end stays, and the link where it can. Pure."""

from __future__ import annotations

import re

from monitor.text import as_url

_MARK = re.compile(r"\[alert [^\[\]]{1,100}\]")
_MENTION = re.compile(r"(?<![\w.@+-])@(?=\w)")


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
    plain = [line.strip() for line in text.splitlines() if line.strip() and not _MARK.fullmatch(line.strip())]
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


def few_lines(text: str, most: int) -> str:
    """The text in at most `most` lines, what is too much joined to the last one."""
    lines = [line for line in text.splitlines() if line.strip()]
    if most < 1 or len(lines) <= most:
        return text
    return "\n".join([*lines[: most - 1], " · ".join(lines[most - 1 :])])


def harmless(text: str) -> str:
    """Text for a chat: no mention calls anybody, and no bracket turns into a hidden link."""
    text = re.sub(r"<(?=[@!#&])", "‹", text).replace("](", "] (")
    return _MENTION.sub("＠", text)
