"""What tells that a text is about a person: the forms in which names and addresses are written. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import unquote, unquote_plus

from monitor.text import fold, words

_PHONE = re.compile(r"[\d\s()+./-]{6,}")
_MAIL = re.compile(r"\s*[^\s@:/]+@[^\s@:/]+\s*")
_PROFILE = re.compile(r"/in/([^/?#\s]+)", re.IGNORECASE)
_ESCAPES = re.compile(r"((?:\\u[0-9a-fA-F]{4})+)|\\(.)", re.DOTALL)
_BLANKS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_SHORTEST_NAME = 3


class Traces:
    """What a person is known by: full name, mail addresses, phone numbers, address or name of a profile.

    A trace is found in any case, with or without accents, with other blanks and signs between the parts of a
    name or number, and percent-encoded or escaped as in JSON; never as a part of a longer word.
    """

    def __init__(self, texts: Collection[str]) -> None:
        forms = {form for text in texts if text.strip() for form in _forms(text)}
        self._found = re.compile("|".join(sorted(forms, key=len, reverse=True)) or r"(?!)")

    def are_in(self, text: str | None) -> bool:
        return bool(text) and any(self._found.search(reading) for reading in readings(str(text)))


def only_theirs(person: Mapping[str, object], others: Iterable[Mapping[str, object]]) -> tuple[str, ...]:
    """The traces of a person (the keys of a person of the watch list) that none of the others has as well. A
    name of one word is none: it could be anybody's."""
    others = list(others)
    taken = {fold(str(value)) for other in others for value in other.values() if value}
    names = [str(other.get("name", "")) for other in others]
    said = [person.get(key) for key in ("name", "email", "phone", "linkedin")]
    if len(str(person.get("name", "")).split()) < 2:
        del said[0]
    return tuple(
        text
        for text in said
        if isinstance(text, str) and text and fold(text) not in taken and not is_within(text, names)
    )


def is_within(text: str, others: Iterable[str]) -> bool:
    """Whether a trace is found in a text of somebody else, as "Jan Lee" is in "Jan Lee Smith"."""
    found = Traces([text])
    return any(map(found.are_in, others))


def called(name: str) -> Traces:
    """Any part of a name by itself, for what is known to be about its person."""
    return Traces([word for word in words(name) if len(word) >= _SHORTEST_NAME] or [name])


def _forms(text: str) -> Iterator[str]:
    """The patterns of a trace, over folded text."""
    if _PHONE.fullmatch(text.strip()):
        digits = re.sub(r"\D", "", text)
        yield r"(?<!\d)" + r"[^0-9a-z]{0,3}".join(digits) + r"(?!\d)"
        return
    if _MAIL.fullmatch(text):
        # A dot or hyphen would make it another's: that of ruiz.dana@acme.example is not dana@acme.example.
        yield rf"(?<![\w.+-]){re.escape(fold(text))}(?![\w-]|\.\w)"
        return
    yield r"(?<!\w)" + r"[\W_]{1,3}".join(map(re.escape, fold(text).split())) + r"(?!\w)"
    profile = _PROFILE.search(text)
    if profile:
        yield rf"(?<!\w){re.escape(fold(unquote(profile[1])))}(?!\w)"


def readings(text: str) -> Iterator[str]:
    """A text folded, as it stands and as it reads where it is escaped as in JSON or in an address."""
    yield fold(text)
    if "\\" in text:
        text = _ESCAPES.sub(_undone, text)
        yield fold(text)
    if "%" in text or "+" in text:
        yield fold(unquote(text))
        yield fold(unquote_plus(text))


def _undone(match: re.Match[str]) -> str:
    if match[1] is None:
        return _BLANKS.get(match[2], match[2])
    units = bytes.fromhex(match[1].replace("\\u", ""))
    return units.decode("utf-16-be", "replace")
