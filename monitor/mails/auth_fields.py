"""The header fields in which the user's own mail server says what it checked (RFC 8601): which of them are
its own, and what they say. Pure; in one pass over each field, however it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from types import MappingProxyType

_SEVERAL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "*.messagingengine.com": frozenset(),
        "*.icloud.com": frozenset(("x-arc-info", "x-dmarc-info")),
        "posteo.de": frozenset(),
        "mx.infomaniak.com": frozenset(),
        "mail.protonmail.ch": frozenset(),
    }
)
"""The servers that write one field for each check, and what else they write between these. Source: the mails
that Delta Chat's core keeps, as for the boundaries; the last server is Proton's, whose mailboxes have no
host of their own.
"""

LONGEST = 20_000
MOST_FIELDS = 50
_NAME = "authentication-results"
_LONGEST_OPENING = 1_000
_PLAIN = re.compile(r"[\w.@+:/-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One method's result in the field of this number, counted from the top."""

    method: str
    result: str
    said: Mapping[str, str] = field(default_factory=dict)
    number: int = 0


def own_fields(message: Message, boundary: str | None) -> tuple[list[str], list[str]]:
    """The texts of the topmost own fields, which nothing parts, and of those further down."""
    own: list[str] = []
    below: list[str] = []
    also: frozenset[str] = frozenset()
    ended = False
    for name, value in message.raw_items():
        lowered = name.lower()
        text = str(value) if lowered == _NAME else ""
        if not _is_own(text[:_LONGEST_OPENING], boundary):
            ended = ended or (bool(own) and lowered not in also)
            continue
        if not own:
            also = _between(text) or also
        (below if ended else own).append(text)
        if len(own) > MOST_FIELDS:
            break
    return own, below[:MOST_FIELDS]


def _is_own(opening: str, boundary: str | None) -> bool:
    """Whether a field begins with an authserv-id of the boundary, in the one version that there is."""
    said = next(_statements(opening), [])
    if not said or len(said) > 2 or said[1:] not in ([], ["1"]):
        return False
    return _fits(said[0], boundary or "")


def writes_several(text: str) -> bool:
    """Whether an own field is of a server that writes one for each check."""
    return _between(text) is not None


def _between(text: str) -> frozenset[str] | None:
    """What the server of an own field writes between several of these; None where it writes one."""
    found = next(_statements(text[:_LONGEST_OPENING]), [""])[0]
    return next((names for pattern, names in _SEVERAL.items() if _fits(found, pattern)), None)


def _fits(found: str, wanted: str) -> bool:
    """Whether an authserv-id is the wanted one, or a host of the domain where that begins with "*."."""
    wanted = wanted.strip().lower().rstrip(".")
    found = found.lower().rstrip(".")
    if wanted.startswith("*."):
        return wanted.count(".") > 1 and len(found) > len(wanted) - 1 and found.endswith(wanted[1:])
    return bool(wanted) and found == wanted


def results_of(text: str, number: int) -> Iterator[Result]:
    """What the field of this number says of each method."""
    for position, tokens in enumerate(_statements(text)):
        method, equals, result = tokens[0].partition("=")
        if position == 0 or not equals:
            continue
        said: dict[str, str] = {}
        for token in tokens[1:]:
            name, equals, value = token.partition("=")
            if equals:
                said.setdefault(name.lower(), value)
        yield Result(method=method.partition("/")[0].lower(), result=result.lower(), said=said, number=number)


def _statements(text: str) -> Iterator[list[str]]:
    """The parts of a field between semicolons, each as its words; never empty."""
    for statement in bare(text).split(";"):
        joined = "=".join(half.strip() for half in statement.split("="))
        if words := joined.split():
            yield words


def bare(text: str) -> str:
    """A header without its comments. In one pass over the text.

    What is quoted stays where it is a plain word and is nothing where it is not, so that no sign inside of it
    can part anything.
    """
    kept: list[str] = []
    quoted: list[str] = []
    depth, in_quotes, escaped = 0, False, False
    for sign in text:
        if escaped:
            escaped = False
            if in_quotes:
                quoted.append(sign)
        elif sign == "\\":
            escaped = depth > 0 or in_quotes
        elif in_quotes:
            if sign != '"':
                quoted.append(sign)
                continue
            in_quotes = False
            word = "".join(quoted)
            kept.append(word if _PLAIN.fullmatch(word) else "")
            quoted = []
        elif sign == "(":
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
            kept.append(" ")
        elif depth == 0:
            if sign == '"':
                in_quotes = True
            else:
                kept.append(sign)
    return "".join(kept)
