"""How the notes on a watch list are told to a person. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from monitor.config.values import Note

_WHOLE = frozenset({"not_watched", "by_mail", "to_come", "no_name"})
"""Kinds whose sentence says what it is about, so that the key would only say it again."""


def told(notes: Iterable[Note]) -> list[str]:
    """A sentence for each note; those on keys that are not yet used become one, at the end."""
    every = list(notes)
    sentences = [_sentence(note) for note in every if note.kind != "not_used"]
    unused = [note.key for note in every if note.kind == "not_used"]
    if unused:
        sentences.append(f"Not yet used by this version: {', '.join(unused)}.")
    return sentences


def _sentence(note: Note) -> str:
    if note.kind not in _WHOLE:
        return str(note)
    return f"line {note.line}: {note.message}" if note.line else note.message
