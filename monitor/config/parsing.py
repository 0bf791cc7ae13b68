"""TOML text to a plain tree, within bounds, with every fault as a Mistake that has a line. Pure."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from monitor.config.positions import danger
from monitor.config.slips import Slip, slip, slip_in_braces
from monitor.errors import ConfigError, Mistake

LARGEST = 1024 * 1024
"""Bytes of a configuration; twenty thousand sources fit into it."""

_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)$")
# The parser's own sentences can hold pieces of the text, and the text holds secrets: they are never shown.
_SENTENCES = (
    ("Cannot overwrite", "This key stands here a second time.", "Keep one of them."),
    (
        "Cannot declare",
        "This table stands here a second time.",
        "A table that may be repeated has double brackets, such as [[employers]].",
    ),
    ("Cannot mutate", "This table stands here a second time.", "Keep its keys together."),
    ("Cannot redefine", "This table stands here a second time.", "Keep its keys together."),
    ("Duplicate inline table key", "This key stands here a second time.", "Keep one of them."),
    ("Expected '=' after a key", "After the key an equals sign is missing.", 'Write key = "value".'),
    ("Expected ']", "A square bracket is not closed.", "Write [table] or [[table]]."),
    (
        "Unclosed array",
        "In a list a comma or the closing bracket is missing.",
        'Write it like ["one", "two"].',
    ),
    (
        "Unclosed inline table",
        "In a table in braces a comma or the closing brace is missing.",
        'Write it like { url = "…", poll_every = "1h" }.',
    ),
    ("Unterminated string", "A text is not closed.", "End it with the quotes it began with."),
    ("Expected \"'", "A text is not closed.", "End it with the quotes it began with."),
    (
        "Illegal character",
        "A text is not closed on its line, or holds a control character.",
        "Close the quotes.",
    ),
    (
        "Unescaped '\\'",
        "A backslash in double quotes begins a sign that does not exist.",
        "Write two of them.",
    ),
    (
        "Invalid hex value",
        "A backslash in double quotes begins a sign that does not exist.",
        "Write two of them.",
    ),
    ("Invalid date", "This date cannot be read.", "Write a date like 2026-08-20."),
    ("Invalid value", "The value cannot be read.", 'Text stands in double quotes: key = "value".'),
    (
        "Expected newline",
        "After the value there is more on the line.",
        "Put the whole value into one pair of double quotes.",
    ),
    ("Invalid initial character", "A key is missing, or begins with a sign no key can have.", None),
    ("Invalid statement", "A line must begin with a key or a [table].", None),
    ("Exceeds the limit", "A number has too many digits.", None),
)


def parse(text: str, file: str) -> dict[str, Any]:
    """The tree of a TOML text. Raises ConfigError with one Mistake."""
    if len(text.encode("utf-8", "replace")) > LARGEST:
        raise _refused(file, 0, 0, "The configuration is larger than 1 MiB.", "Split the watch list.")
    text = text.replace("\r\n", "\n")
    peril = danger(text)
    if peril:
        raise _refused(file, *peril.at, peril.reason, "No key of this program needs that.")
    if not re.search(r"^[ \t]*[^#\s]", text, re.MULTILINE):
        raise _refused(
            file, 0, 0, "The configuration is empty.", "See config.example.toml for what can stand in it."
        )
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _fault(str(error), text, file) from None


def decode(data: bytes, file: str) -> str:
    """The text of a file's bytes. Raises ConfigError where they are too many or are no UTF-8."""
    if len(data) > LARGEST:
        raise _refused(file, 0, 0, "The configuration is larger than 1 MiB.", "Split the watch list.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = "The file is not UTF-8 text."
        raise _refused(file, line, column, message, "Save it as UTF-8 in your editor.") from None


def _fault(words: str, text: str, file: str) -> ConfigError:
    lines = text.rstrip("\n").count("\n") + 1
    place = _PLACE.search(words)
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (lines, 0)
    if words.startswith("Exceeds the limit"):
        long = re.search(r"[0-9_]{4000}", text)
        line = text.count("\n", 0, long.start()) + 1 if long else 0
    if words.endswith("(at end of document)"):
        return _refused(file, lines, 0, "The file ends in the middle of an entry.", "Was it saved whole?")
    likely = _slip(words, text, line, column)
    if likely:
        return _refused(file, line, column, likely.message, likely.suggestion)
    for beginning, message, suggestion in _SENTENCES:
        if words.startswith(beginning):
            return _refused(file, min(line, lines), column, message, suggestion)
    return _refused(file, min(line, lines), column, "This is not TOML as it should be written.", None)


def _slip(words: str, text: str, line: int, column: int) -> Slip | None:
    """What a person likely meant where the parser stopped, if that is one of the usual slips."""
    if not column:
        return None
    at = sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1
    if words.startswith(("Illegal character", "Unterminated string", "Expected \"'")):
        return slip(text, at, in_text=True)
    if words.startswith(
        ("Expected newline", "Unclosed", "Invalid value", "Invalid date", "Invalid statement")
    ):
        return slip(text, at, in_text=False)
    if words.startswith("Invalid initial character"):
        return slip(text, at, in_text=False) or slip_in_braces(text, at)
    return None


def _refused(file: str, line: int, column: int, message: str, suggestion: str | None) -> ConfigError:
    return ConfigError(
        (Mistake(file=file, line=line, column=column, message=message, suggestion=suggestion),)
    )
