"""Changing the TOML file as a person would: what is there keeps its comments, its order and its form.

`with_source` is pure: text in, text out. `write` puts a text in the place of a file, whole or not at all.
"""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from monitor.errors import UsageError
from monitor.text import fold

_HEAD = re.compile(r"(?P<indent>[ \t]*)\[{1,2}(?P<name>[^\[\]]+)\]{1,2}\s*(?:#.*)?$")
_LINE_BREAK = re.compile(r"(?<!\r)\n")
NEW_FILE = """\
# The watch list of job-monitor. config.example.toml shows every key.

"""


def with_source(text: str, employer: str, entry: Mapping[str, str | bool]) -> str:
    """The text with a source more at an employer, who is added at the end where they are not there yet.

    Raises UsageError where the text is written in a way that cannot be added to by program.
    """
    expected, index = _added(tomllib.loads(text), employer, dict(entry))
    # Lines put between lines leave every comment beside what it is about; where the file is not written in
    # tables one below the other, the library knows better.
    lines = _at_the_end(text, employer, entry) if index is None else _inserted(text, index, entry)
    for changed in (lines, _by_library(text, employer, index, entry)):
        if "\r\n" in text:
            changed = _LINE_BREAK.sub("\r\n", changed)
        try:
            if tomllib.loads(changed) == expected:
                return changed
        except tomllib.TOMLDecodeError:
            continue
    raise _by_hand(entry)


def snippet(entry: Mapping[str, str | bool], employer: str | None = None, *, indent: str = "  ") -> str:
    """The lines of a source as they are written; with `employer` those of a new employer around it."""
    import tomlkit

    head = ["[[employers]]", f"name = {tomlkit.item(employer).as_string()}", ""] if employer else []
    lines = ["[[employers.sources]]", *(f"{k} = {tomlkit.item(v).as_string()}" for k, v in entry.items())]
    return "\n".join([*head, *(f"{indent}{line}" for line in lines)]) + "\n"


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
    found = target.read_bytes().decode("utf-8") if target.exists() else None
    if found != before:
        raise UsageError(f"{path} was changed meanwhile. Nothing was written: run the command again.")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
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


def _added(
    tree: dict[str, Any], employer: str, entry: dict[str, str | bool]
) -> tuple[dict[str, Any], int | None]:
    """What the file has to say afterwards, and which employer gets the source (None: a new one)."""
    tree = deepcopy(tree)
    employers = tree.setdefault("employers", [])
    for index, one in enumerate(employers):
        if fold(employer) in {fold(name) for name in (one.get("name", ""), *one.get("aliases", []))}:
            sources = one.setdefault("sources", [])
            if not isinstance(sources, list):
                raise _by_hand(entry)
            sources.append(entry)
            return tree, index
    employers.append({"name": employer, "sources": [entry]})
    return tree, None


def _at_the_end(text: str, employer: str, entry: Mapping[str, str | bool]) -> str:
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{gap}{snippet(entry, employer)}"


def _inserted(text: str, index: int, entry: Mapping[str, str | bool]) -> str:
    """The text with the lines of the source behind the employer's last source, else behind their own keys."""
    lines = text.replace("\r\n", "\n").split("\n")
    heads = [(number, found) for number, line in enumerate(lines) if (found := _HEAD.match(line))]
    seen, last, indent = -1, None, "  "
    for place, (_, found) in enumerate(heads):
        name = re.sub(r"[\s\"']", "", found["name"])
        seen += name == "employers"
        if seen == index and (name == "employers" or name == "employers.sources"):
            last = place
            indent = found["indent"] if name == "employers.sources" else found["indent"] + "  "
        elif seen == index and name.startswith("employers.") and last is not None:
            indent = found["indent"]
    if last is None:
        return text
    end = heads[last + 1][0] if last + 1 < len(heads) else len(lines)
    body = [
        n for n in range(heads[last][0], end) if lines[n].strip() and not lines[n].lstrip().startswith("#")
    ]
    new = ["", *snippet(entry, indent=indent).rstrip("\n").split("\n")]
    after = lines[body[-1] + 1 :]
    if after and after[0].strip():
        new.append("")
    return "\n".join([*lines[: body[-1] + 1], *new, *(after or [""])])


def _by_library(text: str, name: str, index: int | None, entry: Mapping[str, str | bool]) -> str:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        source = tomlkit.inline_table()
        source.update(entry)
        employers: Any = document["employers"]
        if index is None:
            added = tomlkit.inline_table()
            added.update({"name": name, "sources": [source]})
            employers.append(added)
            return tomlkit.dumps(document)
        employer = employers[index]
        if "sources" not in employer:
            employer["sources"] = tomlkit.array()
        employer["sources"].append(source)
        return tomlkit.dumps(document)
    except (TOMLKitError, LookupError, TypeError, AttributeError, ValueError):
        return text


def _by_hand(entry: Mapping[str, str | bool]) -> UsageError:
    return UsageError(
        "The configuration is written in a way that this program cannot add to without changing what stands"
        f" there. Add these lines to the employer by hand:\n{snippet(entry)}"
    )
