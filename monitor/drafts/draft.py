"""Drafts to people: filled from a template in their language, each within its limit, none with a hole.

A draft is for the user to edit and to send by hand. Reads templates (`monitor.drafts.sheets`) and nothing
else; a template of the user's that is broken gives our own draft, and says in `trouble` what to put right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from monitor.drafts import sheets
from monitor.drafts.days import language_of
from monitor.drafts.facts import Facts
from monitor.drafts.phrases import line
from monitor.drafts.sheets import Fault, Part
from monitor.drafts.values import Plain, values_of

Kind = Literal[
    "new_role", "role_back", "referral", "thank_you", "answer", "invite", "invite_long", "invite_mail",
    "check_in", "congratulate", "follow_up",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "new_role", "role_back", "referral", "thank_you", "answer", "invite", "invite_long", "invite_mail",
    "check_in", "congratulate", "follow_up",
)  # fmt: skip
SHEETS: tuple[str, ...] = tuple(kind for kind in KINDS if kind != "invite_long")
"""The names of the sheets; a longer invitation is made from the sheet of the short one."""
LIMITS: Mapping[str, int] = {"invite": 200, "invite_long": 300}
"""How many characters LinkedIn takes for the note of an invitation: free of charge, and with Premium."""

_LONGEST_SUBJECT = 150
_BUILT_IN = "The built-in draft is used until this is put right."


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text to edit and to send by hand, its paragraphs parted by an empty line.

    `subject` (one line) is None for what is no mail, `shorter` holds texts for where the room is small, the
    longest first. `call` is what to say on the phone instead, with one question. `limit` is how many
    characters (code points) the text may have at most, where there is a limit, and it has no more.
    `trouble` is a sentence about the user's own template, where that could not be used.
    """

    kind: Kind
    language: str
    subject: str | None
    text: str
    shorter: tuple[str, ...] = ()
    call: str | None = None
    limit: int | None = None
    trouble: str | None = None


def draft(kind: Kind, facts: Facts, *, templates: Path | None) -> Draft:
    """The draft of this kind. `templates` is the folder of the user's own templates, which need not be.

    Never fails for what facts or the user's templates hold.
    """
    language = language_of(facts.language)
    sheet = "invite" if kind == "invite_long" else kind
    values = filled_values(facts)
    ours = sheets.grouped(sheets.shipped(language, sheet))
    try:
        own = sheets.own(templates, facts.language, sheet)
    except Fault as fault:
        return _made(kind, language, ours, values, f"{fault.told} {_BUILT_IN}")
    if own is None:
        return _made(kind, language, ours, values)
    called, given = own
    theirs = sheets.grouped(given)
    if "text" in theirs:
        ours = {name: found for name, found in ours.items() if name != "shorter"}
    try:
        return _made(kind, language, {**ours, **theirs}, values)
    except Fault as fault:
        place = f"{called}, line {fault.line}" if fault.line else called
        whole = sheets.grouped(sheets.shipped(language, sheet))
        return _made(kind, language, whole, values, f"{place}: {fault.told} {_BUILT_IN}")


def invitation(*, profile: str | None, email: str | None, premium: bool = False) -> Kind:
    """Which invitation suits: to the profile, where one is known, else by mail. `premium`: the user's
    LinkedIn takes longer notes."""
    if email and not profile:
        return "invite_mail"
    return "invite_long" if premium else "invite"


def filled_values(facts: Facts) -> dict[str, Plain]:
    """The values in the form in which they are filled in, with the parts that are made of them."""
    from monitor.drafts import sandbox  # Loads the template engine, which only a draft needs.

    plain, language = values_of(facts), language_of(facts.language)
    values: dict[str, Plain] = {}
    for name, held in plain.items():
        if isinstance(held, str):
            values[name] = sandbox.value(held)
        else:
            values[name] = tuple(map(sandbox.value, held)) if isinstance(held, tuple) else held
    for part in sheets.shipped(language, "parts"):
        values[part.name] = sandbox.fill(part.source, values, line=part.line).strip()
    return values


def _made(
    kind: Kind,
    language: str,
    sheet: Mapping[str, tuple[Part, ...]],
    values: Mapping[str, Plain],
    trouble: str | None = None,
) -> Draft:
    """The draft from the parts of a sheet. Raises Fault, for the user's own sheet only."""
    filled = {name: tuple(_filled(part, values) for part in found) for name, found in sheet.items()}
    limit = LIMITS.get(kind)
    texts = _within(limit, (*filled["text"], *filled.get("shorter", ())), sheet["text"][0].line)
    subject = line(" ".join(filled.get("subject", ())), _LONGEST_SUBJECT)
    return Draft(
        kind=kind,
        language=language,
        subject=subject or None,
        text=texts[0],
        shorter=texts[1:],
        call=next(iter(filled.get("call", ())), None) or None,
        limit=limit,
        trouble=trouble,
    )


def _within(limit: int | None, texts: Iterable[str], line_of_text: int) -> tuple[str, ...]:
    """The texts that say something and keep the limit, each once, in their order."""
    told = tuple(dict.fromkeys(text for text in texts if text))
    if not told:
        raise Fault(line_of_text, "with what is known here, nothing is left of the text.")
    short = tuple(text for text in told if limit is None or len(text) <= limit)
    if not short:
        least = min(map(len, told))
        raise Fault(
            line_of_text, f"the text has {least} characters here, at most {limit} fit; add a [shorter] one."
        )
    return short


def _filled(part: Part, values: Mapping[str, Plain]) -> str:
    from monitor.drafts import sandbox

    return sandbox.readable(sandbox.fill(part.source, values, line=part.line))
