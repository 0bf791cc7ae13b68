"""What is wrong with the user's own templates, told before a draft needs one. Reads those files only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path

from monitor.drafts import sheets
from monitor.drafts.days import base_of
from monitor.drafts.draft import SHEETS, filled_values
from monitor.drafts.facts import Facts
from monitor.drafts.sheets import Fault
from monitor.drafts.values import Plain

_MOST = 200


def template_troubles(folder: Path, *, today: date) -> tuple[str, ...]:
    """A sentence for each of the user's templates that cannot be used as it stands, with file and line."""
    try:
        paths = sorted(path for path in (*folder.glob("*"), *folder.glob("*/*")) if path.suffix == ".txt")
    except OSError as error:
        return (f"{folder.name} cannot be read ({error.strerror}).",)
    told: list[str] = []
    for path in paths[:_MOST]:
        told += _troubles(path, folder, today)
    return tuple(told)


def _troubles(path: Path, folder: Path, today: date) -> Iterator[str]:
    called = sheets.name_of(path, folder)
    language = path.parent.name if path.parent != folder else "en"
    if path.stem not in SHEETS:
        near = get_close_matches(path.stem, SHEETS, n=1)
        hint = f"did you mean {near[0]}.txt?" if near else f"the templates are {', '.join(SHEETS)}."
        yield f"{called} is never used: there is no template of this name; {hint}"
        return
    if base_of(language) != language:
        yield f"{called} is never used: name the folder by the two letters of a language, such as de."
        return
    try:
        given = sheets.read(path, called) or ()
    except Fault as fault:
        yield fault.told
        return
    values = filled_values(_everything(today, language))
    for part in given:
        yield from _fault(part, values, called)


def _fault(part: sheets.Part, values: Mapping[str, Plain], called: str) -> Iterator[str]:
    from monitor.drafts import sandbox  # Loads the template engine, which only a template needs.

    try:
        sandbox.fill(part.source, values, line=part.line)
    except Fault as fault:
        yield f"{called}, line {fault.line}: {fault.told}"


def _everything(today: date, language: str) -> Facts:
    """Facts of which each is known, so that nothing of a template is left out."""
    before = today - timedelta(days=60)
    known = Facts(
        today=today, language=language, name="Dana Ruiz", their_title="Head of Data", recruiter=True,
        topic="data lineage", met=before, employer="Acme", referral=True, me="Jordan Reyes",
        news=("I finished a course", "I moved to Oslo"), old_role="Data Engineer", no_on=before,
        interviewed=True, met_for_role=True, role="Analytics Engineer", department="Data Platform",
        places=("Berlin", "Oslo"), requisition="R-2001", url="https://boards.example/1", same_title=True,
    )  # fmt: skip
    return replace(
        known, back=True, stood=True, free_on=today + timedelta(days=60), moved=True, new_company="Beta",
        new_title="VP Data", last_on=before, formal=True,
    )  # fmt: skip
