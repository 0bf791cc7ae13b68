"""`job-monitor forget PERSON`: nothing of somebody is left in the watch list or in what is remembered.

Somebody whom the user never noted may be remembered too: an interviewer whom an invitation named.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from monitor.cli import BEGIN, FAULT, GOOD, questions, show
from monitor.cli.forget_report import Meant, damaged_of, document, tell
from monitor.cli.leftovers import files_with, lines_with, texts_of_others, traces_of
from monitor.cli.remembered import History, history_of
from monitor.cli.session import clock, session
from monitor.cli.watchfile import File, in_copy, open_file
from monitor.config.editing import without_person
from monitor.daemon.watchlist import CONFIRMED, IN_FORCE, forget_in_copy, mark_of
from monitor.errors import UsageError
from monitor.model import Employer, Person
from monitor.pipeline.relationships import errands_with
from monitor.store import Store
from monitor.store.forgetting_backups import clear_half_written, delete_aside
from monitor.store.lock import is_running
from monitor.text import clean, fold, words

PATIENCE = 20.0
"""Seconds in which a daemon takes up the changed watch list, unless it is in the midst of a poll."""
_LOOK_EVERY = 0.2


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "person", metavar="PERSON", help="a name of the watch list or of an invitation, or a part of it"
    )
    parser.add_argument("--employer", metavar="NAME", help="where somebody of that name stands at several")
    parser.add_argument("--everywhere", action="store_true", help="everybody of exactly that name")
    parser.add_argument(
        "--delete-damaged",
        action="store_true",
        help="delete damaged databases that were set aside, where something of them is found in one",
    )
    parser.add_argument("--yes", action="store_true", help="forget without asking")
    parser.add_argument("--json", action="store_true", help="one JSON document; asks nothing")


def run(args: argparse.Namespace) -> int:
    file = open_file(args.config)
    asks = questions.can_ask() and not args.json
    with questions.nothing_written(lambda: "Nobody was forgotten."):
        meant = _meant(args, file, asks=asks)
        exact = all(one.certain and fold(one.name) == fold(args.person) for one in meant)
        if not args.yes and (asks or not exact):
            _agree(meant, file, asks=asks)
    changed = file
    for one in meant:
        if one.listed:
            changed = _without(changed, one)
    known = _known_again(file, meant)
    traces = traces_of(
        [(one.name, one.person, (*one.profiles, *one.mails, *known)) for one in meant],
        [person for employer in changed.employers for person in employer.people],
    )
    rows, taken_up = _forget(args, file, changed, meant, traces)
    left = _left(traces, file.config.state_dir, delete_damaged=args.delete_damaged)
    lines = lines_with(traces, changed.text or "")
    if args.json:
        show.line(document(meant, rows, left, lines, taken_up=taken_up))
    else:
        tell(meant, changed, left, lines, taken_up=taken_up)
    return FAULT if left or not taken_up else GOOD


# ------------------------------------------------------------------------------- who is meant


def _meant(args: argparse.Namespace, file: File, *, asks: bool) -> list[Meant]:
    """Whom to forget. Raises UsageError where it is nobody, or could be several."""
    history = history_of(file.config.state_dir)
    everybody = _entries(file.employers)
    # Where an earlier run was cut off, they are in no other file any more.
    kept = _entries(in_copy(file.config.state_dir, file.path))
    gone = {(fold(employer), fold(name)): (employer, name, None) for employer, name in history.names}
    known: dict[tuple[str, str], tuple[str, str, Person | None]] = {**gone, **kept, **everybody}
    owner = file.employer(args.employer) if args.employer else None
    employer = owner.name if owner else args.employer
    among = [one for one in known.values() if employer is None or fold(one[0]) == fold(employer)]
    found = [one for one in among if fold(one[1]) == fold(args.person)]
    if not found and not args.everywhere:
        found = [one for one in among if _is_meant(args.person, *one[:2], history)]
    told: list[tuple[str, str]] = []
    if not found:
        told = [
            one for one in history.told_of(args.person) if employer is None or fold(one[0]) == fold(employer)
        ]
        history = replace(history, names=(*history.names, *told))
        found = [(whose, name, None) for whose, name in told]
    if not found:
        found = _forgotten_before(file, args.person, employer)
    if not found:
        if file.text is None:
            raise UsageError(f"Nobody is remembered, and there is no watch list yet: {BEGIN}")
        at = f" at {employer}" if employer else ""
        raise UsageError(
            f"Nobody called {args.person}{at} is in the watch list or in what is remembered. `job-monitor"
            " people` lists who is."
        )
    chosen = _chosen(args, found, asks=asks)
    listed = everybody.keys()
    return [
        replace(_one(*one, history, certain=not told), listed=(fold(one[0]), fold(one[1])) in listed)
        for one in chosen
    ]


def _entries(employers: Iterable[Employer]) -> dict[tuple[str, str], tuple[str, str, Person | None]]:
    return {
        (fold(employer.name), fold(person.name)): (employer.name, person.name, person)
        for employer in employers
        for person in employer.people
    }


def _forgotten_before(file: File, person: str, employer: str | None) -> list[tuple[str, str, Person | None]]:
    """Who is called exactly so and was forgotten before: then everything is searched once more."""
    with closing(Store.copy_of(file.config.state_dir)) as store:
        names = {one.name for one in file.employers} | {alert.employer for alert in store.alerts()}
        names |= {one.employer for one in store.each_source()} | set(store.told_by_mail())
        among = [employer] if employer else sorted(name for name in names if name)
        return [(whose, clean(person), None) for whose in among if store.was_forgotten(whose, person)]


def _is_meant(said: str, employer: str, name: str, history: History) -> bool:
    """Whether what the user wrote is a part of a name, or an address that an invitation had with it."""
    wanted = set(words(said))
    if wanted and wanted <= set(words(name)):
        return True
    return any(
        (fold(whose), fold(called), fold(mail)) == (fold(employer), fold(name), fold(said))
        for whose, called, mail in history.mails
    )


def _chosen(
    args: argparse.Namespace, found: Sequence[tuple[str, str, Person | None]], *, asks: bool
) -> Sequence[tuple[str, str, Person | None]]:
    same = len({fold(name) for _, name, _ in found}) == 1
    if len(found) == 1 or (same and args.everywhere):
        return found
    listed = [f"{name} of {employer}" for employer, name, _ in found]
    if asks:
        place = questions.number_of("Whom? (nothing: nobody)", [*listed, *(["All of them"] if same else [])])
        if place is None:
            raise UsageError("Nobody was forgotten.")
        return found if place == len(found) else [found[place]]
    how = "--employer NAME for one, --everywhere for all" if same else "the whole name"
    raise UsageError(f"{args.person} could be several: {'; '.join(listed[:6])}. Write {how}.")


def _one(employer: str, name: str, person: Person | None, history: History, *, certain: bool) -> Meant:
    def theirs(whose: str, called: str) -> bool:
        return fold(whose) == fold(employer) and fold(called) == fold(name)

    def only(found: Iterable[tuple[str, str, str]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for whose, called, text in found if theirs(whose, called)))

    mails = only(history.mails)
    return Meant(
        employer=employer,
        name=name,
        person=person,
        profiles=only(history.profiles),
        mails=(*mails, name) if "@" in name else mails,
        rows=sum(theirs(*key) for key in history.names),
        certain=certain,
    )


# ------------------------------------------------------------------------------------ the deed


def _agree(meant: Sequence[Meant], file: File, *, asks: bool) -> None:
    """Says what will go, and asks. Raises UsageError where the user does not want it or cannot be asked."""
    told = "; ".join(
        f"{one.called} ({'the entry in the watch list, and ' if one.listed else ''}"
        f"{one.rows} remembered {'thing' if one.rows == 1 else 'things'})"
        for one in meant
    )
    if not asks:
        raise UsageError(
            f"This would forget {told}. It cannot be undone: write the whole name, or add --yes. Nothing was"
            " changed."
        )
    print(
        show.paragraph(f"To be forgotten: {told}. Contacts, moves, drafts and what was told of them go too.")
    )
    if not questions.agreed("Forget them? It cannot be undone.", default=False):
        raise UsageError(f"Nobody was forgotten; {file.path} stays as it is.")


def _without(file: File, one: Meant) -> File:
    return file.changed(lambda text: without_person(text, one.employer, one.name))


def _known_again(file: File, meant: Sequence[Meant]) -> tuple[str, ...]:
    """What those who were forgotten before are known by in files out of which nothing can be cut."""
    folder = file.config.state_dir
    with closing(Store.copy_of(folder)) as store:
        whose = [(one.employer, one.name) for one in meant if store.was_forgotten(one.employer, one.name)]
        return store.known_again(whose, texts_of_others(folder)) if whose else ()


def _left(traces: Sequence[str], folder: Path, *, delete_damaged: bool) -> list[Path]:
    """The files in which something of them is found still."""

    def unreadable(path: Path) -> bool:
        return damaged_of(path) is not None

    left = files_with(traces, folder, unreadable)
    if not delete_damaged:
        return left
    for file in {aside for path in left if (aside := damaged_of(path)) is not None}:
        delete_aside(file)
    return files_with(traces, folder, unreadable)


def _errands(file: File, meant: Sequence[Meant]) -> dict[tuple[str, str], list[str]]:
    """The keys of what is to be done with each, as long as that can still be told."""
    found: dict[tuple[str, str], list[str]] = {}
    with closing(Store.copy_of(file.config.state_dir)) as store:
        for one in meant:
            employer = file.employer(one.employer)
            if employer is not None and one.person is not None and one.listed:
                open_ones = errands_with(file.config, store, clock()(), employer, one.person)
                found[one.employer, one.name] = [errand.key for errand in open_ones]
    return found


def _forget(
    args: argparse.Namespace, file: File, changed: File, meant: Sequence[Meant], traces: Sequence[str]
) -> tuple[int, bool]:
    """Takes them out of the watch list and of the state folder; and once more when a daemon works by the new
    watch list, since until then it may write of them. Returns how many rows changed, and whether a daemon
    that runs works by it."""
    errands = _errands(file, meant)
    changed.written_over(file)
    mark = mark_of(changed.text or "")
    clear_half_written(file.config.state_dir)
    with session(args, changed.config) as s:
        if changed is not file:
            # Else it would wait where the file drops much; and nobody waits to be forgotten.
            s.store.remember(CONFIRMED, mark)

        def forget() -> int:
            return sum(
                s.store.forget_person(
                    one.employer, one.name, traces, errands=errands.get((one.employer, one.name), ())
                )
                for one in meant
            )

        rows = forget()
        taken_up = True
        if is_running(file.config.state_dir):
            taken_up = _wait(lambda: s.store.recall(IN_FORCE) == mark)
            rows += forget()
        for one in meant:
            forget_in_copy(file.config.state_dir, one.employer, one.name, traces)
    return rows, taken_up


def _wait(done: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > deadline:
            return False
        time.sleep(_LOOK_EVERY)
    return True
