"""Whose entry a place of the watch list is, for sentences: a path counts from 0, and people do not. Pure."""

from __future__ import annotations

from typing import Any

from monitor.config.positions import KeyPath
from monitor.text import clean

LONGEST = 60


def owner(tree: Any, path: KeyPath, *, people: bool) -> str:
    """The employer that a place belongs to and, where it is inside theirs, the role of the rejection and
    the name of the person ("Acme, Dana Ruiz"); "" where it is none's or nothing has a name.

    `people` is False where the sentence may go into a log, which names no persons.
    """
    if len(path) < 2 or path[0] != "employers":
        return ""
    names = [_name(tree, path[:2], "name")]
    if path[2:3] == ("rejections",) and len(path) > 3:
        names.append(_name(tree, path[:4], "role"))
    if path[2:3] == ("people",) and len(path) > 3 and people:
        names.append(_name(tree, path[:4], "name"))
    return ", ".join(name for name in names if name)


def _name(tree: Any, path: KeyPath, key: str) -> str:
    """The text at a key of the table at a place, short enough for a sentence; "" where there is none."""
    for part in path:
        if isinstance(tree, dict):
            tree = tree.get(part)
        elif isinstance(tree, list) and isinstance(part, int) and part < len(tree):
            tree = tree[part]
        else:
            return ""
    value = tree.get(key) if isinstance(tree, dict) else None
    return clean(value, LONGEST) if isinstance(value, str) else ""
