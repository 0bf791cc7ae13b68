"""What `forget` says in the end: what is left, where, and what to do about it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor.cli import show
from monitor.cli.watchfile import File
from monitor.daemon.watchlist import COPY
from monitor.decisions.traces import is_within
from monitor.errors import StoreError
from monitor.model import Person
from monitor.store.backup import FOLDER
from monitor.store.copying import FILE
from monitor.store.examining import examine
from monitor.store.recovery import set_aside
from monitor.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """One entry to forget. `person` is None where only history names them; `listed` is whether they are in
    the watch list; `rows` count what names them. `certain` is False where nothing but a sentence of a mail
    has the words that the user wrote."""

    employer: str
    name: str
    person: Person | None
    profiles: tuple[str, ...]
    mails: tuple[str, ...]
    rows: int
    certain: bool = True
    listed: bool = False

    @property
    def called(self) -> str:
        return f"{self.name} of {self.employer}"


def damaged_of(path: Path) -> Path | None:
    """The database that was set aside to which a file belongs (itself, or its log); None for a whole one."""
    names = {file.name: file for file in set_aside(path.parent)}
    found = (path.name.removesuffix(ending) for ending in ("", "-wal", "-journal", "-shm"))
    aside = next((names[name] for name in found if name in names), None)
    return aside if aside is not None and not _is_whole(aside) else None


def _is_whole(aside: Path) -> bool:
    try:
        examine(aside, logged=True)
    except StoreError:
        return False
    return True


def remedies(left: Sequence[Path], folder: Path, one: Meant) -> Iterator[str]:
    """What to do about the files in which something of somebody is left: a sentence for each kind."""
    again = shlex.join(["job-monitor", "forget", one.name, "--employer", one.employer, "--yes"])
    damaged = {path: aside for path in left if (aside := damaged_of(path)) is not None}
    for name in sorted({aside.name for aside in damaged.values()}):
        yield (
            f"{name} was set aside and cannot be read (it is damaged, or not as this version writes it), so"
            " nothing can be cut out of it. If you no longer need it, delete it with:"
            f" {again} --delete-damaged"
        )
    rest = [path for path in left if path not in damaged]
    own = [path for path in rest if _is_own(path, folder)]
    if own:
        yield f"{_names(own, folder)}: stop job-monitor, and run the same command again: {again}"
    others = [path for path in rest if path not in own]
    if others:
        yield (
            f"{_names(others, folder)}: not written by job-monitor, such as a copy that you made. Change or"
            " delete it yourself."
        )


def _names(paths: Sequence[Path], folder: Path) -> str:
    return ", ".join(str(path.relative_to(folder)) for path in paths)


def _is_own(path: Path, folder: Path) -> bool:
    """Whether the program itself wrote a file and changes it at work."""
    name = path.name.removeprefix(".")
    if path.parent == folder:
        return name.startswith((f"{FILE}-", f"{FILE}.", COPY, "forgetting.")) or name == FILE
    return path.parent == folder / FOLDER and (
        name.startswith("forgetting.") or (name.startswith("job-monitor-") and ".sqlite" in name)
    )


def document(
    meant: Sequence[Meant], rows: int, left: Sequence[Path], lines: Sequence[int], *, taken_up: bool
) -> dict[str, Any]:
    return {
        "forgotten": [
            {"person": one.name, "employer": one.employer, "in_watch_list": one.listed} for one in meant
        ],
        "rows": rows,
        "left": [str(path) for path in left],
        "lines": list(lines),
        "taken_up": taken_up,
    }


def _namesakes(meant: Sequence[Meant], file: File, *, partly: bool = False) -> list[str]:
    """Who of the same name, or `partly` of one that holds it, stays in the watch list."""
    names = [one.name for one in meant if not partly or len(one.name.split()) > 1]
    return [
        f"{person.name} of {employer.name}"
        for employer in file.employers
        for person in employer.people
        if any(is_within(one, [person.name]) if partly else fold(one) == fold(person.name) for one in names)
    ]


def tell(
    meant: Sequence[Meant], file: File, left: Sequence[Path], lines: Sequence[int], *, taken_up: bool
) -> None:
    folder = file.config.state_dir
    partly: list[str] = []
    print(show.paint(f"Forgotten: {'; '.join(one.called for one in meant)}.", "good"))
    if left:
        print(show.paint(show.paragraph(f"Something of them is still in {folder}."), "bad"))
        for sentence in remedies(left, folder, meant[0]):
            print(show.paragraph(sentence))
    elif not taken_up:
        told = (
            "The job-monitor that runs is busy and does not go by the changed watch list yet, so it may still"
            " write of them. Run the same command again in some minutes, or stop job-monitor and run it then."
        )
        print(show.paint(show.paragraph(told), "warn"))
    elif kept := _namesakes(meant, file) or (partly := _namesakes(meant, file, partly=True)):
        told = f"{', '.join(kept[:6])} {'is' if len(kept) == 1 else 'are'} still noted"
        every = "both" if len(kept) + len(meant) == 2 else "all of them"
        more = "" if partly else f"; --everywhere takes {every}"
        print(
            show.paragraph(
                f"Every file of {folder} was searched: {told}, so what holds only the name was kept{more}."
            )
        )
    else:
        print(show.paragraph(f"Every file of {folder} was searched: nothing of them is left there."))
    if lines:
        told = f"{file.path} still speaks of them elsewhere, in line {', '.join(map(str, lines[:8]))}."
        print(show.paragraph(f"{told} Change it by hand if you want it gone."))
    print(
        show.paragraph(
            "Messages that were sent already, and files that you imported, are where you keep them."
        )
    )
