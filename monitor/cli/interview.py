"""The questions about people and employers, which more than one verb asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches

from monitor.cli import questions, show
from monitor.cli.acquainted import day_argument
from monitor.cli.watchfile import File, judge_entry
from monitor.config.entries import Entry, Value
from monitor.errors import UsageError
from monitor.model import Person
from monitor.text import clean

LONGEST_NAME = 200
_ASKED = {
    "title": "Their title",
    "email": "Mail address",
    "phone": "Phone number",
    "linkedin": "Address of their LinkedIn profile",
}
_ROLES = {"recruiter": "recruiter", "hiring manager": "hiring_manager"}
STAR = "Did you feel a connection?"


def employer_of(
    given: str | None, file: File, question: str, flag: str, *, asks: bool, default: str | None = None
) -> str:
    """The employer as the watch list calls them; a new one is asked about, since it may be a slip. Raises
    UsageError that names `flag` where nobody can be asked."""
    names = [one.name for one in file.employers]
    name = clean(given or "", LONGEST_NAME)
    if not name and asks:
        print(show.paragraph(f"Watched: {', '.join(names)}.") if names else "No employer is watched yet.")
        name = questions.ask(question, default or (names[0] if len(names) == 1 else None)) or ""
    if not name:
        raise UsageError(f"{question} Add {flag}.")
    owner = file.employer(name)
    if owner is None and asks and names and name != default:
        near = get_close_matches(name, names, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        if not questions.agreed(f"{name} is not in the watch list.{hint} Add {name}?", default=not near):
            raise UsageError(f"Nothing was written. Add {flag}.")
    return owner.name if owner else name


def ask_about(entry: Entry, known: Person | None, file: File, today: date) -> dict[str, Value]:
    """The entry with what the user answers to whatever is neither in it nor known."""
    found = dict(entry)

    def lacks(key: str) -> bool:
        return key not in found and (known is None or not getattr(known, key))

    def judged(key: str) -> Callable[[str], Value]:
        def read(answer: str) -> Value:
            judge_entry("people", {"name": "x", key: answer}, file)
            return answer

        return read

    def put(key: str, value: Value | None) -> None:
        if value is not None:
            found[key] = value

    if lacks("title"):
        put("title", questions.ask_for(_ASKED["title"], judged("title")))
    if lacks("departments"):
        answer = questions.ask("Department or team (several with commas)")
        put("departments", parts_of(answer) if answer else None)
    if lacks("recruiter") and lacks("hiring_manager"):
        role = questions.one_of("A recruiter, or the hiring manager?", [*_ROLES])
        if role:
            found[_ROLES[role]] = True
    if lacks("star") and questions.agreed(STAR, default=False):
        found["star"] = True
    for key in ("email", "phone", "linkedin"):
        if lacks(key):
            put(key, questions.ask_for(_ASKED[key], judged(key)))
    if lacks("met"):
        put("met", questions.ask_for("The day you met", lambda text: day_argument(text, "The day", today)))
    if lacks("notes"):
        put("notes", questions.ask("What you noted about them"))
    return found


def ask_shortly(entry: Entry, known: Person | None) -> dict[str, Value]:
    """The same for somebody among several: only what decides whom to ask about a role."""
    found = dict(entry)
    if "star" not in found and not (known and known.star) and questions.agreed(STAR, default=False):
        found["star"] = True
    if "departments" not in found and not (known and known.departments):
        answer = questions.ask("Department or team")
        if answer:
            found["departments"] = parts_of(answer)
    return found


def parts_of(answer: str) -> list[str]:
    """What is parted by commas."""
    return [part.strip() for part in answer.split(",") if part.strip()]
