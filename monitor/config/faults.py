"""Collects every mistake and note of a configuration, each with its place, without naming its value. Pure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping

from monitor.config.positions import KeyPath, Position, locate
from monitor.config.values import Note, NoteKind
from monitor.errors import Mistake
from monitor.text import clean, fold

MOST = 200
"""Mistakes that are told, and notes; more of them help nobody."""

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+")


class Faults:
    """What is wrong so far.

    `places` tells where keys stand; it is asked only when there is a mistake. `variables` holds the keys
    that an environment variable set, with its name: there the file is not to blame. `owner` tells whose
    entry a place is ("" for nobody's); sentences begin with it.
    """

    def __init__(
        self,
        file: str,
        places: Callable[[], dict[KeyPath, Position]],
        variables: Mapping[KeyPath, str],
        owner: Callable[[KeyPath], str] = lambda _: "",
    ) -> None:
        self._file = file
        self._find = places
        self._places: dict[KeyPath, Position] | None = None
        self._variables = variables
        self._found: dict[KeyPath, Mistake] = {}
        self._blamed: set[KeyPath] = set()
        self._misspelt: set[KeyPath] = set()
        self._left_out = 0
        self._owner = owner
        self._notes: list[Note] = []
        self._more_notes = 0

    def add(
        self, path: KeyPath, message: str, suggestion: str | None = None, *, key: str | None = None
    ) -> None:
        """A mistake at a key. Only the first of each key is kept. `key` replaces how the key is shown."""
        if path in self._found:
            return
        if len(self._found) >= MOST:
            self._left_out += 1
            return
        self._blamed.update(path[:length] for length in range(len(path) + 1))
        line, column = self.place(path)
        variable = self._variables.get(path)
        self._found[path] = Mistake(
            file=f"${variable}" if variable else self._file,
            line=0 if variable else line,
            column=0 if variable else column,
            key=key or key_path(path),
            message=self._owned(path, message),
            suggestion=suggestion,
        )

    def note(self, path: KeyPath, message: str, kind: NoteKind, *, owned: bool = True) -> None:
        """A note at a key; `owned` where its sentence is to begin with whose entry that is.

        With more mistakes than are told there are none: what was read is then not what was written.
        """
        if self._left_out:
            return
        if len(self._notes) >= MOST:
            self._more_notes += 1
            return
        message = self._owned(path, message) if owned else message
        self._notes.append(Note(key=key_path(path), line=self.place(path).line, message=message, kind=kind))

    def notes(self) -> tuple[Note, ...]:
        """Every note, in the order of the file."""
        found = sorted(self._notes, key=lambda note: note.line)
        if self._more_notes:
            found.append(Note(key="", message=f"There are {self._more_notes} more notes."))
        return tuple(found)

    def _owned(self, path: KeyPath, message: str) -> str:
        owner = self._owner(path)
        return f"{owner}: {message[:1].lower()}{message[1:]}" if owner else message

    def unknown(self, table: KeyPath, key: str, shown: str, suggestion: str) -> None:
        """A key that its table does not have; `shown` is what of it may be shown."""
        self._misspelt.add(table)
        around = key_path(table)
        self.add(
            (*table, key), "This key is not known.", suggestion, key=f"{around}.{shown}" if around else shown
        )

    def lacks(
        self, table: KeyPath, key: str, message: str, suggestion: str, *, instead: tuple[str, ...] = ()
    ) -> None:
        """A key is missing. Not said where it, or one of those that could stand `instead`, was found wrong,
        nor where its table is none or holds a key that is not known: that may well be the one.
        """
        if not self.explains(table, key, *instead):
            self.add((*table, key), message, suggestion)

    def explains(self, table: KeyPath, *names: str) -> bool:
        """Whether a mistake that was found may be the reason why these keys are missing from their table."""
        wrong = any((*table, name) in self._blamed for name in names)
        return wrong or table in self._found or table in self._misspelt

    def once(self, named: Iterable[tuple[KeyPath, str | None]], what: str) -> list[str]:
        """The names that are there; one that stands there a second time is a mistake."""
        seen: dict[str, str] = {}
        for path, name in named:
            if name and fold(name) in seen:
                self.add(path, f"Another {what} has this name already.", "Give each a name of its own.")
            elif name:
                seen[fold(name)] = name
        return list(seen.values())

    def leave_out(self, count: int) -> None:
        """Mistakes that were found and are only counted."""
        self._left_out += count

    def blamed(self, path: KeyPath) -> bool:
        """Whether a mistake was found at that key or inside it."""
        return path in self._blamed

    def place(self, path: KeyPath) -> Position:
        if self._places is None:
            self._places = self._find()
        return locate(self._places, path) or Position(0, 0)

    def mistakes(self) -> tuple[Mistake, ...]:
        """Every mistake, in the order of the file."""
        found = sorted(self._found.values(), key=lambda m: (m.line, m.column))
        if self._left_out:
            more = f"There are {self._left_out} more mistakes."
            found.append(Mistake(file=self._file, message=more, suggestion="Correct these first."))
        return tuple(found)


def key_path(path: KeyPath) -> str:
    """A path as people read it: `employers[0].departments."Data Platform"`."""
    shown = ""
    for part in path:
        if isinstance(part, int):
            shown += f"[{part}]"
        else:
            name = part if _PLAIN_KEY.fullmatch(part) else '"' + clean(part, 60) + '"'
            shown += f".{name}" if shown else name
    return shown


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """A question that names the nearest of the known words, or None where none is near.

    `likeness` is how near it must be, from 0 to 1, where words that differ in one letter have 0.9.
    """
    folded = {fold(name): name for name in known}
    found = difflib.get_close_matches(fold(word[:60]), folded, n=1, cutoff=likeness)
    return f"Did you mean `{folded[found[0]]}`?" if found else None
