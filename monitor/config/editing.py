"""Changing the TOML file as a person would: what is there keeps its comments, its order and its form.

All but `write` is pure: text in, text out. Each change proves itself: what it gives back says, read by the
parser, exactly what it should. `write` puts a text in the place of a file, whole or not at all.
"""

from __future__ import annotations

import os
import tempfile
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any, NoReturn

from monitor.config.blocks import Text
from monitor.config.cutting import cut_comments, cut_entry
from monitor.config.entries import Entry, Kind, Value, entry_lines, pair
from monitor.config.entries import snippet as snippet
from monitor.config.inserting import add_employer, add_entry, add_mailbox, set_key
from monitor.config.layout import KeyPath
from monitor.config.positions import danger
from monitor.decisions.traces import Traces, only_theirs
from monitor.errors import UsageError
from monitor.text import fold

NEW_FILE = """\
# The watch list of job-monitor. config.example.toml shows every key.

"""


def with_employer(text: str, name: str, entry: Entry) -> str:
    """The text with an employer more, at the end. Raises UsageError where they stand there already, and
    where the text is written in a way that cannot be added to by program."""
    tree = tree_of(text)
    if _employer(tree, name) is not None:
        raise UsageError(f"{name} stands in the configuration already. Nothing was changed.")
    whole = {"name": name, **entry}
    tree.setdefault("employers", []).append(whole)
    return proved([add_employer(Text(text), whole)], tree) or _refuse(entry_lines("employers", whole))


def with_mailbox(text: str, entry: Entry) -> str:
    """The text with a mailbox more. Raises UsageError where the text is written in a way that cannot be added
    to by program."""
    tree = tree_of(text)
    listed = tree.setdefault("mailboxes", [])
    lines = entry_lines("mailboxes", entry)
    if not isinstance(listed, list):
        _refuse(lines, "the end")
    listed.append(dict(entry))
    return proved([add_mailbox(Text(text), entry)], tree) or _refuse(lines, "the end")


def with_source(text: str, employer: str, entry: Entry) -> str:
    """The text with a source more at an employer, who is added at the end where they are not there yet.

    Raises UsageError where the text is written in a way that cannot be added to by program.
    """
    return _with_entry(text, employer, "sources", entry)


def with_rejection(text: str, employer: str, entry: Entry) -> str:
    """The text with a no more; otherwise as `with_source`."""
    return _with_entry(text, employer, "rejections", entry)


def with_person(text: str, employer: str, entry: Entry) -> str:
    """The text with a person more; otherwise as `with_source`. Raises UsageError also where somebody of that
    name stands at the employer already."""
    tree = tree_of(text)
    index = _employer(tree, employer)
    name = str(entry.get("name", ""))
    if index is not None and _called(tree["employers"][index], name):
        raise UsageError(
            f"Somebody called {name} stands at {employer} already. Change that entry, or write the second"
            " name in a way that tells them apart."
        )
    return _with_entry(text, employer, "people", entry)


def with_person_keys(text: str, employer: str, person: str, keys: Mapping[str, Value | None]) -> str:
    """The text with some keys of a person set, or taken out where their value is None.

    Raises UsageError where nobody or more than one is called so at the employer, and where the text is
    written in a way that cannot be changed by program.
    """
    tree = tree_of(text)
    path, entry = _person(tree, employer, person)
    changed = text
    for key, value in keys.items():
        if value is None:
            entry.pop(key, None)
        else:
            entry[key] = value
        changed = set_key(Text(changed), path, key, value)
    lines = [pair(key, value) for key, value in keys.items() if value is not None]
    out = [f"(take out {key})" for key, value in keys.items() if value is None]
    return proved([changed], tree) or _refuse("\n".join([*lines, *out]), f"the entry of {person}")


def without_person(text: str, employer: str, person: str) -> str:
    """The text without a person: their entry, the comments in it and directly above it, and every other
    comment that holds their full name or a way to reach them. Values of other entries stay.

    Raises UsageError where nobody or more than one is called so at the employer, and where the text is
    written in a way that cannot be cut by program.
    """
    tree = tree_of(text)
    path, entry = _person(tree, employer, person)
    owner = tree["employers"][path[1]]
    del owner["people"][path[3]]
    others = [one for each in tree["employers"] for one in _people(each) if isinstance(one, dict)]
    traces = Traces(only_theirs(entry, others))
    changed = cut_comments(Text(cut_entry(Text(text), path, str(entry["name"]))), traces)
    bare = deepcopy(tree)
    if not owner["people"]:
        del bare["employers"][path[1]]["people"]
    return proved([changed], tree) or proved([changed], bare) or _cannot_cut(text, path, person)


def write(path: Path, text: str, before: str | None) -> None:
    """Puts `text` in the place of a file, whole or not at all; its mode, its owner and a link to it stay.

    `before` is what was read from it (None: there was none). Raises UsageError where it is another by now, or
    where it may not be written.
    """
    try:
        _replace(path, text, before)
    except OSError as error:
        raise UsageError(
            f"{path} could not be written ({error.strerror or error}). Nothing in it was changed: see whether"
            " this user may write the file and the folder that it lies in, and whether the disk has room."
        ) from None


def _replace(path: Path, text: str, before: str | None) -> None:
    target = Path(os.path.realpath(path))
    found = target.read_bytes() if target.exists() else None
    mark = BOM_UTF8 if found and found.startswith(BOM_UTF8) else b""
    if (None if found is None else found.decode("utf-8-sig", "replace")) != before:
        raise UsageError(f"{path} was changed meanwhile. Nothing was written: run the command again.")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mark + text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if before is not None:
            there = target.stat()
            os.chmod(name, there.st_mode & 0o7777)
            if os.geteuid() == 0:
                os.chown(name, there.st_uid, there.st_gid)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _with_entry(text: str, employer: str, kind: Kind, entry: Entry) -> str:
    tree = tree_of(text)
    index = _employer(tree, employer)
    by_hand = entry_lines(kind, entry, employer if index is None else None)
    if index is None:
        tree.setdefault("employers", []).append({"name": employer, kind: [dict(entry)]})
        tries: Iterable[str] = [add_employer(Text(text), {"name": employer}, kind, entry)]
    else:
        listed = tree["employers"][index].setdefault(kind, [])
        if not isinstance(listed, list):
            _refuse(by_hand)
        listed.append(dict(entry))
        tries = add_entry(Text(text), ("employers", index), kind, entry)
    return proved(tries, tree) or _refuse(by_hand)


def tree_of(text: str) -> dict[str, Any]:
    """What a text says that is to be changed. Raises UsageError where it cannot be read."""
    # What is refused as a configuration would break what compares and walks trees here.
    tree = None
    if danger(text.replace("\r\n", "\n")) is None:
        with suppress(ValueError, RecursionError):
            tree = tomllib.loads(text)
    if tree is None:
        raise UsageError(
            "The configuration cannot be read as it stands, so nothing was changed in it. `job-monitor check`"
            " tells what is wrong."
        )
    employers = tree.get("employers", [])
    if not isinstance(employers, list) or not all(isinstance(one, dict) for one in employers):
        raise UsageError("Employers are written with double brackets: [[employers]]. Nothing was changed.")
    return tree


def proved(tries: Iterable[str], expected: dict[str, Any]) -> str | None:
    """The first of some texts that says what it should."""
    for text in tries:
        try:
            if tomllib.loads(text) == expected:
                return text
        except ValueError:
            continue
    return None


def _employer(tree: dict[str, Any], name: str) -> int | None:
    """The place of the employer who has this name or alias."""
    for index, one in enumerate(tree.get("employers", [])):
        aliases = one.get("aliases")
        called = (one.get("name", ""), *(aliases if isinstance(aliases, list) else ()))
        if fold(name) in {fold(str(each)) for each in called}:
            return index
    return None


def _people(employer: dict[str, Any]) -> list[Any]:
    people = employer.get("people")
    return people if isinstance(people, list) else []


def _called(employer: dict[str, Any], person: str) -> list[int]:
    """The places of those who are called so."""
    names = [one.get("name") if isinstance(one, dict) else None for one in _people(employer)]
    return [n for n, name in enumerate(names) if isinstance(name, str) and fold(name) == fold(person)]


def _person(tree: dict[str, Any], employer: str, person: str) -> tuple[KeyPath, dict[str, Any]]:
    """The place of a person and what stands there."""
    index = _employer(tree, employer)
    if index is None:
        raise UsageError(f"{employer} does not stand in the configuration. `job-monitor check` reads it.")
    found = _called(tree["employers"][index], person)
    if not found:
        raise UsageError(
            f"Nobody called {person} stands at {employer} in the configuration. `job-monitor people` lists"
            " them."
        )
    if len(found) > 1:
        raise UsageError(
            f"More than one person called {person} stands at {employer}. Write their names in a way that"
            " tells them apart, then run the command again."
        )
    return ("employers", index, "people", found[0]), tree["employers"][index]["people"][found[0]]


def _refuse(lines: str, where: str = "the employer") -> NoReturn:
    raise UsageError(
        "The configuration is written in a way that this program cannot add to without changing what stands"
        f" there. Add these lines to {where} by hand:\n{lines}"
    )


def _cannot_cut(text: str, path: KeyPath, person: str) -> NoReturn:
    found = next((part.start for part in Text(text).parts if part.path[: len(path)] == path), 0)
    line = text.count("\n", 0, found) + 1
    raise UsageError(
        "The configuration is written in a way that this program cannot cut without changing what else stands"
        f" there. Take the entry of {person} out by hand; it begins in line {line}."
    )
