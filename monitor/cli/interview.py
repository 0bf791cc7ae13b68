"""The questions about people and employers, which more than one verb asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from monitor.cli import questions, show
from monitor.cli.acquainted import day_argument
from monitor.cli.slips import near_employer
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
_SHORTLY = {"title": _ASKED["title"], "departments": "Department or team", "email": _ASKED["email"]}
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
    if owner or not asks or not names or name == default:
        return owner.name if owner else name
    told = f"{name} is not in the watch list."
    near = near_employer(name, file.employers)
    if near and questions.agreed(f"{told} Did you mean {near[0]}?", default=near[1]):
        return near[0]
    if not questions.agreed(f"Add {name}?" if near else f"{told} Add {name}?", default=True):
        raise UsageError(f"Nothing was written. Add {flag}.")
    return name


def ask_about(entry: Entry, known: Person | None, file: File, today: date) -> dict[str, Value]:
    """The entry with what the user answers to whatever is neither in it nor known."""
    found = dict(entry)

    def lacks(key: str) -> bool:
        return key not in found and (known is None or not getattr(known, key))

    def put(key: str, value: Value | None) -> None:
        if value is not None:
            found[key] = value

    if lacks("title"):
        put("title", questions.ask_for(_ASKED["title"], judged("title", file)))
    if lacks("departments"):
        asked = "Department or team (several with commas)"
        put("departments", questions.ask_for(asked, judged("departments", file)))
    if lacks("recruiter") and lacks("hiring_manager"):
        role = questions.one_of("A recruiter, or the hiring manager?", [*_ROLES])
        if role:
            found[_ROLES[role]] = True
    if lacks("star") and questions.agreed(STAR, default=False):
        found["star"] = True
    for key in ("email", "phone", "linkedin"):
        if lacks(key):
            put(key, questions.ask_for(_ASKED[key], judged(key, file)))
    if lacks("met"):
        asked = "The day you met (such as 20 April 2026, or yesterday)"
        put("met", questions.ask_for(asked, lambda text: day_argument(text, "This", today, past=True)))
    if lacks("notes"):
        put("notes", questions.ask("What you noted about them"))
    return found


def ask_shortly(entry: Entry, known: Person | None, file: File, *, reach: bool = False) -> dict[str, Value]:
    """The same for somebody among several: what decides whom to ask about a role; with `reach` also the mail
    address."""
    found = dict(entry)
    if "star" not in found and not (known and known.star) and questions.agreed(STAR, default=False):
        found["star"] = True
    for key, question in _SHORTLY.items():
        if key in found or (known and getattr(known, key)) or (key in _ASKED and not reach):
            continue
        answer = questions.ask_for(question, judged(key, file))
        if answer is not None:
            found[key] = answer
    return found


def judged(key: str, file: File) -> Callable[[str], Value]:
    """Takes an answer as the value of a key of a person; UsageError where it is none, as for a flag."""

    def read(answer: str) -> Value:
        value: Value = parts_of(answer) if key == "departments" else answer
        judge_entry("people", {"name": "x", key: value}, file, flags=False)
        return value

    return read


def parts_of(answer: str) -> list[str]:
    """What is parted by commas."""
    return [part.strip() for part in answer.split(",") if part.strip()]
