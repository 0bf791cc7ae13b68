"""How the notes on a watch list are told to a person. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from monitor.config.values import Note

_WHOLE = frozenset({"not_watched", "by_mail", "to_come", "no_name"})
"""Kinds whose sentence says what it is about, so that the key would only say it again."""


def told(notes: Iterable[Note]) -> list[str]:
    """A sentence for each note."""
    return [_sentence(note) for note in notes]


def _sentence(note: Note) -> str:
    if note.kind not in _WHOLE:
        return str(note)
    return f"line {note.line}: {note.message}" if note.line else note.message
