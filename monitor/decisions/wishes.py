"""One wish against one role, each judged by itself: exclusions, level, contract, pay, keywords. Pure.

Words are whole words in one spelling (`titles`), so that "CTO" is not in "Director" and "full-stack" is
"fullstack". What a posting leaves out is not held against it. Titles and places have modules of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from monitor.decisions import levels, titles
from monitor.model import SENIORITY, Pay, Posting
from monitor.text import fold, words

Outcome = Literal["fit", "near", "no", "unknown", "open"]
"""`unknown` could not be told and matters; `open` was not said and passes."""


Rule = Literal["title", "place", "level", "employment type", "pay", "exclusion", "keywords"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What came of one wish: how it stands, how much it weighs, and a sentence with the evidence.

    `remedy`: what in the wishes would have made it fit, in a sentence; None where it fits or nothing would.
    """

    rule: Rule
    outcome: Outcome
    weight: float
    reason: str
    remedy: str | None = None


# ------------------------------------------------------------------------ words in a role


def judge_exclusions(title: str, exclude: Sequence[str]) -> Finding:
    """Whether the title holds a word or phrase that the user never wants."""
    line = _line(title)
    for phrase in exclude:
        wanted = _singular(titles.spelled(phrase))
        if wanted and f" {wanted} " in line:
            return Finding(
                rule="exclusion",
                outcome="no",
                weight=0.0,
                reason=f'The title holds "{phrase}", which you exclude.',
                remedy=f'It would not be turned away if exclude did not hold "{phrase}".',
            )
    return Finding(rule="exclusion", outcome="fit", weight=0.0, reason="It holds nothing that you exclude.")


def keywords_found(posting: Posting, keywords: Sequence[str]) -> tuple[str, ...]:
    """Those keywords that the title, the departments or the text of the role hold as whole words."""
    mentioned = {_singular(titles.spelled(mention)) for mention in posting.mentions}
    lines = [_line(text) for text in (posting.title, *posting.departments)]
    found = []
    for keyword in keywords:
        wanted = _singular(titles.spelled(keyword))
        if wanted and (wanted in mentioned or any(f" {wanted} " in line for line in lines)):
            found.append(keyword)
    return tuple(found)


@lru_cache(maxsize=65536)
def _line(text: str) -> str:
    """A text as spelled words: with its decorations ("(Working Student)"), and without its gender marks."""
    undecorated = " ".join(word for part in titles.parts(text) for word in part) if text else ""
    return f" {_singular(titles.spelled(text))} | {_singular(undecorated)} "


def _singular(line: str) -> str:
    """Words without the "s" of a plural; the same is done to what is looked for."""
    return " ".join(
        word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "siu" else word
        for word in line.split()
    )


def listed(wished: Sequence[str]) -> str:
    """Wishes as a sentence names them."""
    return ", ".join(f'"{wish}"' for wish in wished)


# ------------------------------------------------------------------------- level, contract, pay

_UNMARKED = "mid"
"""What a title without a level mostly is."""


def judge_level(title: str, wished: Sequence[str]) -> Finding:
    """The level that the title names against those wished. One that names none is mostly mid."""
    named = levels.standing(title)
    content = frozenset(wished) | ({"staff"} if "lead" in wished else frozenset())
    fits = next((name for name in named if name in content), None)
    if fits:
        return _of_level("fit", f"Its level, {fits}, is one you wish for.")
    if not named and _UNMARKED in content:
        return _of_level("open", "The title names no level, so it may be right.")
    near = _nearest(named or (_UNMARKED,), wished)
    told = f"Its level is {named[0]}" if named else "The title names no level, which mostly means mid"
    reason = f"{told}, and you wish for {_one_of(wished)}."
    best = named[0] if named else _UNMARKED
    return _of_level(near, reason, f'It would fit if seniority held "{best}".')


def _nearest(named: Sequence[str], wished: Sequence[str]) -> Outcome:
    """Near where a level is the neighbour of one wished; what is for beginners is near to nothing else."""
    if named[0] == "intern":
        return "no"
    ranks = [SENIORITY.index(wish) for wish in wished]
    apart = min(abs(rank - SENIORITY.index(name)) for rank in ranks for name in named)
    return "near" if apart == 1 else "no"


def _of_level(outcome: Outcome, reason: str, remedy: str | None = None) -> Finding:
    return Finding(rule="level", outcome=outcome, weight=2.0, reason=reason, remedy=remedy)


_CONTRACTS = {
    "full-time": """full time, fulltime, vollzeit, temps plein, tiempo completo, jornada completa, permanent,
        tempo integral, voltijd, regular, unbefristet, festanstellung, cdi, clt, indefinido""",
    "part-time": """part time, parttime, teilzeit, temps partiel, tiempo parcial, media jornada, minijob,
        meio periodo, deeltijd""",
    "contract": """contract, contractor, freelance, freelancer, per diem, fixed term, befristet, cdd, pj,
        interim, prestador""",
    "temporary": """temporary, temp, seasonal, casual, zeitarbeit, temporal, temporario, tijdelijk,
        aushilfe""",
    "internship": """intern, interns, internship, internships, praktikum, praktikant,
        praktikantin, stage, stagiaire, becario, estagio,
        working student, werkstudent, werkstudentin, trainee, beca, practicas""",
    "apprenticeship": "apprentice, apprenticeship, ausbildung, azubi, alternance, aprendiz, lehre",
}
_TOLD_BY_TITLES = frozenset(("part-time", "internship", "apprenticeship"))


@lru_cache(maxsize=16384)
def contracts(text: str) -> frozenset[str]:
    """The kinds of employment that a text names, of EMPLOYMENT_TYPES."""
    flat = " ".join(words(text.replace("_", " ")))
    return frozenset(
        kind
        for kind, names in _CONTRACTS.items()
        if any(f" {name.strip()} " in f" {flat} " for name in names.split(","))
    )


def judge_contract(posting: Posting, wished: Sequence[str]) -> Finding:
    """The kind of employment against those wished."""
    said = contracts(posting.employment_type or "")
    named = said or contracts(posting.title) & _TOLD_BY_TITLES
    if not named:
        return _of_contract("open", "The kind of employment is not said, so it may be right.")
    kind = " or ".join(sorted(named))
    if named & set(wished):
        return _of_contract("fit", f"It is {kind}, as you wish.")
    remedy = f'It would fit if employment_type held "{min(named)}".'
    return _of_contract("no", f"It is {kind}, and you wish for {_one_of(wished)}.", remedy)


def _of_contract(outcome: Outcome, reason: str, remedy: str | None = None) -> Finding:
    return Finding(rule="employment type", outcome=outcome, weight=1.0, reason=reason, remedy=remedy)


_A_YEAR = {"hour": 2080.0, "day": 260.0, "week": 52.0, "month": 12.0, "year": 1.0}
_SLIGHTLY = 0.9


def judge_pay(pay: Pay | None, least: Pay) -> Finding:
    """The most that is offered against the least that is wished; what is not said passes."""
    if pay is None or (pay.maximum is None and pay.minimum is None):
        return _passes("The pay is not said.")
    wished = _yearly(least.minimum, least.period)
    offered = _yearly(pay.maximum if pay.maximum is not None else pay.minimum, pay.period)
    if offered is None or wished is None:
        return _passes("The pay is given without a period, so it could not be compared.")
    if fold(pay.currency or "") != fold(least.currency or ""):
        other = pay.currency or "an unknown currency"
        return _passes(f"The pay is in {other}, so it was not compared with your wish.")
    unit = f" {least.currency}" if least.currency else ""
    told = f"up to {offered:,.0f}{unit} a year, and you wish for {wished:,.0f}"
    if offered >= wished:
        return _of_pay("fit", f"The pay reaches your wish: {told}.")
    if pay.maximum is None:
        return _passes(f"The pay starts at {offered:,.0f}{unit} a year; how far it goes is not said.")
    outcome: Outcome = "near" if offered >= wished * _SLIGHTLY else "no"
    remedy = f"It would fit if min_pay asked for no more than {offered:,.0f}{unit} a year."
    return _of_pay(outcome, f"The pay is below your wish: {told}.", remedy)


def _of_pay(outcome: Outcome, reason: str, remedy: str | None = None) -> Finding:
    return Finding(rule="pay", outcome=outcome, weight=1.0, reason=reason, remedy=remedy)


def _passes(reason: str) -> Finding:
    return _of_pay("open", reason)


def _yearly(amount: float | None, period: str | None) -> float | None:
    factor = _A_YEAR.get(period or "")
    return None if amount is None or factor is None else amount * factor


def _one_of(wished: Sequence[str]) -> str:
    return " or ".join(wished)
