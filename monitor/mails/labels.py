"""Labels of the lines of a card, and words before a name: "Employer: Acme Location: Ulm", "at Acme". Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from monitor.mails.parts import BEGINNINGS
from monitor.mails.vocabulary import HEADS, HIRES, LABELS
from monitor.text import fold

_LABELLED = re.compile(r"^([^\W\d_][\w /.-]{1,24}?)\s?:\s+(\S.*)$")
_HEAD = re.compile(
    rf"({'|'.join(sorted(map(re.escape, HEADS), key=len, reverse=True))}|på|à) (?=[^\W_])", re.IGNORECASE
)
_LABEL_INSIDE = re.compile(r"(?<=\s)([^\W\d_][\w/.-]*)\s?:\s+(?=\S)")
_HIRES = re.compile(rf".*\s{HIRES}$")
_MANY = 0.55
_HALF = 0.5
_SHORT = 3


def usual_labels(cards: Sequence[Sequence[str]]) -> set[str]:
    """Labels that most cards have ("Location: …"), and words before a name that most have ("at …")."""
    count = Counter(label for texts in cards for label in set(_labels_of(texts)))
    alone = {*LABELS, *(head for head, kind in HEADS.items() if kind == "name")}
    return {
        label
        for label, times in count.items()
        if times >= len(cards) * (_HALF if label in alone else _MANY) and (times > 1 or label in alone)
    }


def _labels_of(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (label for label, _, _ in _labels_in(text) if label)
        if head := head_of(text):
            yield head[0]


def _labels_in(text: str) -> list[tuple[str, int, int]]:
    """The labels of a line, each with where it and what it says begin. Within a line only known ones are."""
    found: list[tuple[str, int, int]] = []
    first = _LABELLED.match(text)
    if first and not _HIRES.match(fold(first[1])):
        found.append((fold(first[1]), 0, first.start(2)))
    for inside in _LABEL_INSIDE.finditer(text, found[0][2] if found else 0):
        begin = inside.start()
        before = text[:begin].rstrip().rpartition(" ")[2]
        two = fold(f"{before} {inside[1]}")
        if two in LABELS and before[:1].isupper():
            found.append((two, begin - len(before) - 1, inside.end()))
        elif inside[1][0].isupper() and fold(inside[1]) in LABELS:
            found.append((fold(inside[1]), begin, inside.end()))
    return found


def head_of(text: str) -> tuple[str, str] | None:
    """The word before a name, and the name: "at Acme"."""
    found = _HEAD.match(text)
    if found is None or text[found.end()].islower():
        return None
    return fold(found[1]), text[found.end() :]


def told(text: str, labels: set[str]) -> Iterator[tuple[str | None, str]]:
    """What a line tells, by its labels: "Employer: Acme Location: Ulm" tells two things."""
    found = [one for one in _labels_in(text) if one[0] in labels]
    head = head_of(text)
    if head and head[0] in labels and not found:
        yield (head[0] if HEADS[head[0]] == "name" else None), head[1]
        return
    if not found or found[0][1] > 0:
        yield None, text[: found[0][1]] if found else text
    if not found:
        return
    ends = [begin for _, begin, _ in found[1:]] + [len(text)]
    for (label, _, begin), end in zip(found, ends, strict=True):
        yield label, text[begin:end]


def kind_of(label: str | None, part: str) -> str | None:
    """What a label says of a part of its line; a word before a name, only of where the line begins."""
    if label in HEADS:
        return HEADS[label] if not part or part in BEGINNINGS else None
    return LABELS.get(label or "")


def is_other(label: str | None) -> bool:
    """Whether a label says that its line is neither title, employer nor place: "Contract: …"."""
    return bool(label) and label not in LABELS and label not in HEADS and len((label or "").split()) <= _SHORT
