"""One wish against one role, each judged by itself: exclusions, level, contract, pay, keywords. Pure.

Words are whole words in one spelling (`titles`), so that "CTO" is not in "Director" and "full-stack" is
"fullstack". What a posting leaves out is not held against it. Titles and places have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor
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

    `remedy`: what in the wishes would have met this one, in a sentence; None where it is met or nothing
    would.
    `assumed`: it rests on what the title leaves out, so that it never adds up with other misses.
    """

    rule: Rule
    outcome: Outcome
    weight: float
    reason: str
    remedy: str | None = None
    assumed: bool = False


# ------------------------------------------------------------------------ words in a role


def judge_exclusions(title: str, exclude: Sequence[str]) -> Finding:
    """Whether the title holds a word or phrase that the user never wants."""
    line = _line(title)
    held = [
        phrase for phrase in dict.fromkeys(exclude) if (wanted := _phrase(phrase)) and f" {wanted} " in line
    ]
    if not held:
        return Finding(
            rule="exclusion", outcome="fit", weight=0.0, reason="It holds nothing that you exclude."
        )
    return Finding(
        rule="exclusion",
        outcome="no",
        weight=0.0,
        reason=f'The title holds "{held[0]}", which you exclude.',
        remedy=f"It would not be excluded if exclude did not hold {_also(held)}.",
    )


def _also(phrases: Sequence[str]) -> str:
    return " and ".join(f'"{phrase}"' for phrase in phrases)


def keywords_found(posting: Posting, keywords: Sequence[str]) -> tuple[str, ...]:
    """Those keywords that the title, the departments or the text of the role hold as whole words."""
    mentioned = {_singular(titles.spelled(mention)) for mention in posting.mentions}
    lines = [_line(text) for text in (posting.title, *posting.departments)]
    found = []
    for keyword in keywords:
        wanted = _phrase(keyword)
        if wanted and (wanted in mentioned or any(f" {wanted} " in line for line in lines)):
            found.append(keyword)
    return tuple(found)


@lru_cache(maxsize=1024)
def _phrase(wish: str) -> str:
    """A phrase that the user wrote, in the spelling of `_line`."""
    return _singular(titles.spelled(wish))


@lru_cache(maxsize=1024)
def _line(text: str) -> str:
    """A text as spelled words: with its decorations ("(Working Student)"), and without its gender marks."""
    undecorated = " ".join(word for part in titles.parts(text) for word in part) if text else ""
    return f" {_singular(titles.spelled(text))} | {_singular(undecorated)} "


_PLURAL = re.compile(r"s(?!\S)(?<=\S\S[^\ssiu]s)")


def _singular(line: str) -> str:
    """Words without the "s" of a plural; the same is done to what is looked for."""
    return _PLURAL.sub("", line)


def listed(wished: Sequence[str]) -> str:
    """Wishes as a sentence names them."""
    return ", ".join(f'"{wish}"' for wish in wished)


# ------------------------------------------------------------------------- level, contract, pay

_MET = "This wish would be met if"
"""How a remedy begins: it speaks of its own wish, since others may fail beside it."""

_UNMARKED = "mid"
"""What a title without a level mostly is."""


def judge_level(title: str, wished: Sequence[str]) -> Finding:
    """The level that the title names against those wished; one of several is enough.

    A title that names none is mostly mid. That is an assumption, and misses a wish only just.
    """
    named = levels.standing(title)
    assumed = levels.level(title) is None
    content = frozenset(wished) | ({"staff"} if "lead" in wished else frozenset())
    fits = next((name for name in named if name in content), None)
    if fits:
        return _of_level("fit", f"Its level, {fits}, is one you wish for.")
    if not named and _UNMARKED in content:
        return _of_level("open", "The title names no level, so it may be right.")
    best = named[0] if named else _UNMARKED
    told = f"The title names no level, which mostly means {best}" if assumed else f"Its level is {best}"
    reason = f"{told}, and you wish for {_one_of(wished)}."
    remedy = f'{_MET} seniority held "{best}".'
    return _of_level("near" if assumed else _nearest(named, wished), reason, remedy, assumed=assumed)


def as_wished(level: Finding, wish: str) -> Finding:
    """A level that `seniority` does not hold, and a wished title names itself."""
    reason = f'Its level is that of your wish "{wish}".'
    return replace(level, outcome="fit", reason=reason, remedy=None, assumed=False)


def _nearest(named: Sequence[str], wished: Sequence[str]) -> Outcome:
    """Near where a level is the neighbour of one wished; what is for beginners is near to nothing else."""
    ranks = [SENIORITY.index(wish) for wish in wished]
    grown = [SENIORITY.index(name) for name in named if name != "intern"]
    return "near" if any(abs(rank - level) == 1 for rank in ranks for level in grown) else "no"


def _of_level(outcome: Outcome, reason: str, remedy: str | None = None, *, assumed: bool = False) -> Finding:
    return Finding(rule="level", outcome=outcome, weight=2.0, reason=reason, remedy=remedy, assumed=assumed)


_CONTRACTS = {
    "full-time": """full time, fulltime, vollzeit, temps plein, temps complet, tiempo completo,
        jornada completa, tempo integral, voltijd, voltijds, tempo pieno""",
    "part-time": """part time, parttime, teilzeit, temps partiel, tiempo parcial, media jornada, minijob,
        meio periodo, deeltijd, tempo parcial""",
    "contract": """contract, contractor, freelance, freelancer, per diem, fixed term, befristet, cdd, pj,
        interim, prestador, tiempo determinado, temps determine, duree determinee, bepaalde tijd""",
    "temporary": """temporary, temp, seasonal, casual, zeitarbeit, temporal, temporario, tijdelijk,
        aushilfe""",
    "internship": """intern, interns, internship, internships, praktikum, praktika, pflichtpraktikum,
        praktikant, praktikantin, stage, stagiaire, stagiair, becario, becaria, estagio, estagiario,
        estagiaria, tirocinio, working student, werkstudent, werkstudentin, trainee, beca, practicas""",
    "apprenticeship": """apprentice, apprentices, apprenticeship, ausbildung, azubi, azubis, auszubildende,
        auszubildender, lehrling, alternance, alternant, alternante, apprenti, apprentie, aprendiz, lehre""",
}
_LASTING = """permanent, perm, regular, unbefristet, unbefristete, festanstellung, cdi, clt, indefinido,
    indefinida, duree indeterminee, tempo indeterminato, onbepaalde tijd"""
"""How long it is for, which says nothing of the hours."""
_EITHER_HOURS = re.compile(
    r"\b(?:voll(?:zeit)? (?:\w+ )?teil(?:zeit)?|teil(?:zeit)? (?:\w+ )?voll(?:zeit)?"
    r"|full(?: ?time)? (?:\w+ )?part ?time|part(?: ?time)? (?:\w+ )?full ?time"
    r"|temps (?:plein|complet) (?:\w+ )?partiel|temps partiel (?:\w+ )?(?:plein|complet)"
    r"|(?:tiempo|jornada) complet[oa] (?:\w+ )?parcial|(?:tiempo|jornada) parcial (?:\w+ )?complet[oa])\b"
)
"""Both hours, with a word that they share written once."""
_LEARNING = frozenset(("internship", "apprenticeship"))
_HOURS = frozenset(("full-time", "part-time"))
_BY_THE_JOB = re.compile(r"\b(?:freelancer?|contractor|per diem|casual|aushilfe|pj|prestador)\b")
"""Kinds without set hours: no full-time and no part-time work."""
_NO_LEARNING = re.compile(
    r"\bforschung und lehre\b|\b(?:studium|qualitat) (?:\w+ )?lehre\b|\blehre (?:und|an der)\b"
    r"|\b(?:und|der|fur|in|mitarbeiter\w*|referent\w*|professor\w*|digitale) lehre\b|\btrainee\b"
)
"""Words for learners that in a title tell of teaching, or of a way in that may be full-time work."""


@lru_cache(maxsize=512)
def contracts(text: str) -> frozenset[str]:
    """The kinds of employment that a text names, of EMPLOYMENT_TYPES.

    How long it is for ("permanent") is none of them: it says nothing of the hours.
    """
    flat = " ".join(words(text.replace("_", " ")))
    both = _HOURS if _EITHER_HOURS.search(flat) else frozenset()
    return both.union(kind for kind, names in _CONTRACTS.items() if _holds(flat, names))


def _holds(flat: str, names: str) -> bool:
    return any(f" {' '.join(name.split())} " in f" {flat} " for name in names.split(","))


@lru_cache(maxsize=512)
def _told_by(title: str) -> frozenset[str]:
    """What a title says of the kind: learning, and part-time with the full-time beside it."""
    found = contracts(title)
    told = found & _HOURS if "part-time" in found else frozenset()
    trainee = "trainee" in words(title) and not levels.is_about_beginners(title)
    return told | _learning(title) | (frozenset(("internship",)) if trainee else frozenset())


@lru_cache(maxsize=512)
def _learning(title: str) -> frozenset[str]:
    """Whether a title is of an internship or an apprenticeship, and not of a trade about them."""
    if levels.is_about_beginners(title):
        return frozenset()
    text = _NO_LEARNING.sub(" ", " ".join(words(title)))
    if not levels.is_stage(title):
        text = re.sub(r"\bstage\b", " ", text)
    return contracts(text) & _LEARNING


def judge_contract(posting: Posting, wished: Sequence[str]) -> Finding:
    """The kind of employment against those wished; an internship in the title counts beside what is said."""
    text, title = posting.employment_type or "", posting.title
    said = contracts(text)
    told = _told_by(title)
    named = (
        said | (told & _LEARNING if told & _LEARNING & set(wished) else _learning(title)) if said else told
    )
    named = named & _LEARNING or named
    if not named:
        return _of_length(text, wished)
    kind = " or ".join(sorted(named))
    if named & set(wished):
        return _of_contract("fit", f"It is {kind}, as you wish.")
    remedy = f'{_MET} employment_type held "{min(named)}".'
    against = f"and you wish for {_one_of(wished)}"
    if named.isdisjoint(_LEARNING | _HOURS) and not _HOURS.isdisjoint(wished):
        flat = " ".join(words(text))
        if not _BY_THE_JOB.search(flat):
            reason = f"It is fixed-term ({kind}), {against}; how many hours it has is not said."
            return _of_contract("near", reason, remedy)
    return _of_contract("no", f"It is {kind}, {against}.", remedy)


def _of_length(text: str, wished: Sequence[str]) -> Finding:
    """Where nothing but the length may be told: what is permanent is mostly full-time."""
    if not _holds(" ".join(words(text.replace("_", " "))), _LASTING):
        return _of_contract("open", "The kind of employment is not said, so it may be right.")
    if "full-time" in wished:
        return _of_contract("fit", "It is permanent, which mostly means full-time, as you wish.")
    if "part-time" in wished:
        return _of_contract("open", "It is permanent; how many hours it has is not said, so it may be right.")
    reason = f"It is permanent, and you wish for {_one_of(wished)}."
    return _of_contract("no", reason, f'{_MET} employment_type held "full-time".')


def _of_contract(outcome: Outcome, reason: str, remedy: str | None = None) -> Finding:
    return Finding(rule="employment type", outcome=outcome, weight=1.0, reason=reason, remedy=remedy)


_A_YEAR = {"hour": 2080.0, "day": 260.0, "week": 52.0, "month": 12.0, "year": 1.0}
_SLIGHTLY = 0.9
_LEAST_A_YEAR = 5000
"""What is less for a year is in thousands, for an hour or for a month, whatever the period says."""
_KNOWN_WORTH = frozenset(
    ("eur", "usd", "gbp", "chf", "cad", "aud", "nzd", "sgd", "sek", "nok", "dkk", "pln", "czk", "jpy", "hkd")
)
"""Currencies in which nobody is paid so little for a year."""


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
    if offered < _LEAST_A_YEAR and fold(pay.currency or "") in _KNOWN_WORTH:
        return _passes(
            f"The pay comes to {offered:,.0f}{unit} a year, which cannot be meant; it was not compared."
        )
    told = f"up to {offered:,.0f}{unit} a year, and you wish for {wished:,.0f}"
    if offered >= wished:
        return _of_pay("fit", f"The pay reaches your wish: {told}.")
    if pay.maximum is None:
        return _passes(f"The pay starts at {offered:,.0f}{unit} a year; how far it goes is not said.")
    outcome: Outcome = "near" if offered >= wished * _SLIGHTLY else "no"
    remedy = f"{_MET} min_pay asked for no more than {floor(offered):,}{unit} a year."
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
