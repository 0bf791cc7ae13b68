"""Every JSON value that a page carries for its own scripts: in scripts, assignments, attributes. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from monitor.sources import _jsonld

_MOST_VALUES = 300_000
_MOST_SCRIPT = 8_000_000
_ASSIGNED = re.compile(
    r"(?:(?:window|self|globalThis)(?:\.|\[[\"'])|(?:var|let|const)\s+)[\w$]+(?:[\"']\])?\s*=\s*(?P<packed>JSON\.parse\(\s*)?(?=[\[{\"'])"
)
_PUSHED = re.compile(r"self\.__next_f\.push\(")
_STATE_TYPE = re.compile(
    r"(?:application|text)/(?:[\w.]+\+)?json|text/x-component|application/x-state", re.IGNORECASE
)


def values(soup: Any) -> Iterator[Any]:
    """Every JSON value that the page carries: in scripts, in assignments, in attributes."""
    pushed: list[Any] = []
    for script in soup.find_all("script"):
        text = script.get_text()
        kind = str(script.get("type") or "")
        if not text.strip() or len(text) > _MOST_SCRIPT or "ld+json" in kind.lower():
            continue
        if _STATE_TYPE.fullmatch(kind.split(";")[0].strip()):
            for value in _jsonld.values(text):
                yield _revived(value) if script.get("id") == "__NUXT_DATA__" or _is_packed(value) else value
        elif not kind or "javascript" in kind or kind == "module":
            pushed += [_after(text, match.end()) for match in _PUSHED.finditer(text)]
            yield from _assigned(text)
    flow = "".join(
        part[1] for part in pushed if isinstance(part, list) and len(part) > 1 and isinstance(part[1], str)
    )
    for line in re.finditer(r"(?:^|\n)[\da-f]+:(?=[\[{])", flow):
        yield _after(flow, line.end())
    for node in soup.find_all(lambda tag: any(_holds_json(value) for value in tag.attrs.values())):
        for value in node.attrs.values():
            if _holds_json(value):
                yield from _jsonld.values(value)


def _holds_json(value: Any) -> bool:
    return isinstance(value, str) and len(value) > 40 and value.lstrip()[:1] in "[{" and '"' in value


def _after(text: str, at: int) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None


def _assigned(text: str) -> Iterator[Any]:
    for match in _ASSIGNED.finditer(text):
        value = _after(text, match.end()) if text[match.end()] != "'" else _quoted(text, match.end())
        if isinstance(value, str) and match["packed"]:
            value = _after(value.strip(), 0)
        if isinstance(value, dict | list):
            yield value


def _quoted(text: str, at: int) -> str | None:
    """A text in single quotes, as scripts write it."""
    end = re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL).match(text, at)
    if end is None:
        return None
    plain = re.sub(r"\\(.)", lambda m: m[0] if m[1] in 'u"\\/bfnrt' else m[1], end[1])
    inner = _after('"' + re.sub(r'(?<!\\)"', r"\"", plain) + '"', 0)
    return inner if isinstance(inner, str) else None


def _is_packed(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 2
        and isinstance(value[0], list)
        and value[0][:1] in (["Reactive"], ["ShallowReactive"])
    )


def _revived(value: Any) -> Any:
    """State written as one flat list, in which whole numbers inside of lists and objects point to others."""
    if not isinstance(value, list):
        return value
    left = [_MOST_VALUES]

    def at(place: Any, depth: int) -> Any:
        left[0] -= 1
        if (
            not isinstance(place, int)
            or isinstance(place, bool)
            or not 0 <= place < len(value)
            or depth > 30
            or left[0] < 0
        ):
            return None
        held = value[place]
        if isinstance(held, dict):
            return {key: at(inner, depth + 1) for key, inner in held.items()}
        if isinstance(held, list):
            if held and isinstance(held[0], str):
                return at(held[1], depth + 1) if len(held) > 1 else None
            return [at(inner, depth + 1) for inner in held]
        return held

    return at(0, 0)
