"""One wish against one role, each judged by itself: title, level, kind of employment, pay. Pure.

Words are whole words in one spelling (`titles.parts`), so that "CTO" is not in "Director" and "full-stack"
is "fullstack". What a posting leaves out is not held against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from monitor.decisions import departments, levels, titles
from monitor.model import SENIORITY, Pay, Posting
from monitor.text import fold, words

Outcome = Literal["fit", "near", "no", "unknown", "open"]
"""`unknown` could not be told and matters; `open` was not said and passes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What came of one wish: how it stands, how much it weighs, and a sentence with the evidence."""

    outcome: Outcome
    weight: float
    reason: str


# --------------------------------------------------------------------------------------- title

_TRADES = {
    "developer": "engineer", "programmer": "engineer", "entwickler": "engineer", "ingenieur": "engineer",
    "engineering": "engineer", "attorney": "counsel", "lawyer": "counsel", "bookkeeper": "accountant",
    "softwareentwickler": "software engineer", "rep": "representative", "sourcer": "recruiter",
}  # fmt: skip
"""Trades that one title calls so and another so."""
_COMPOUNDS = (
    "data center", "data entry", "data annotator", "data trainer", "data annotation", "product marketing",
    "product design", "product support", "product security", "sales engineer", "sales engineering",
    "solution engineer", "solutions engineer", "support engineer", "success engineer", "customer success",
    "customer support", "customer engineer", "account executive", "account manager", "executive assistant",
    "engineering manager", "engineer manager", "business development", "business intelligence",
    "sales development", "quality assurance", "machine learning", "supply chain", "social media",
    "technical writer", "field service", "human resources", "project manager", "program manager",
    "technical account", "store executive", "software sales", "security guard", "security officer",
)  # fmt: skip
"""Pairs whose words mean something else together: a wish for one of the words is no wish for the pair."""
_LEADS = frozenset(("manager", "director", "head", "president", "chief"))
_SMALL = frozenset(("of", "the", "and", "for", "in", "a"))
_LEVEL_WORDS_WORDS = """
senior junior staff principal lead mid associate intern entry graduate 1 2 3 4 5 head chief
"""
_LEVEL_WORDS = frozenset(_LEVEL_WORDS_WORDS.split())


@lru_cache(maxsize=65536)
def _traded(part: tuple[str, ...]) -> tuple[str, ...]:
    """Words with trades under one name and compounds as one word."""
    text = f" {' '.join(part)} "
    for pair in _COMPOUNDS:
        text = text.replace(f" {pair} ", f" {pair.replace(' ', '_')} ")
    return tuple(" ".join(_TRADES.get(word, word) for word in text.split()).split())


def excluded(title: str, exclude: Sequence[str]) -> Finding | None:
    """The word or phrase that the user never wants, where the title holds it."""
    text = _flat(title)
    for phrase in exclude:
        wanted = titles.spelled(phrase)
        if wanted and f" {wanted} " in text:
            return Finding(outcome="no", weight=0.0, reason=f'The title holds "{phrase}", which you exclude.')
    return None


@lru_cache(maxsize=65536)
def _flat(title: str) -> str:
    """A title as one line of spelled words, its decorations too: "(Working Student)" excludes as well."""
    return f" {titles.spelled(title)} "


def judge_title(title: str, wished: Sequence[str]) -> Finding:
    """The best that any wished title comes to."""
    best = min(
        (_against(title, wish) for wish in wished), key=lambda pair: ("fit", "near", "no").index(pair[0])
    )
    outcome, reason = best
    if outcome == "no":
        reason = f'The title "{title}" is none of those you wish for ({listed(wished)}).'
    return Finding(outcome=outcome, weight=3.0, reason=reason)


@lru_cache(maxsize=65536)
def _against(title: str, wish: str) -> tuple[Literal["fit", "near", "no"], str]:
    wanted = [word for part in titles.parts(wish) for word in _traded(part) if word not in _SMALL]
    if not wanted:
        return "no", ""
    trade = _trade(wish)
    parts = [_traded(part) for part in titles.parts(title)]
    core = next((part for part in parts if trade in part), ())
    if core and _names(wanted, core, parts):
        if _LEADS.intersection(core).difference(wanted):
            return "near", f'The title "{title}" leads those who are meant by "{wish}".'
        return "fit", f'The title "{title}" matches your wish "{wish}".'
    everything = {piece for part in parts for word in part for piece in (word, *word.split("_"))}
    everything.update(_TRADES.get(word, word) for word in tuple(everything))
    missing = [word for word in wanted if word not in everything]
    if not missing:
        return "near", f'The title "{title}" has the words of "{wish}", but reads as another trade.'
    if core and all(word in _LEVEL_WORDS for word in missing):
        return "near", f'The title "{title}" matches your wish "{wish}" but for "{" ".join(missing)}".'
    if core and _same_work(title, wish):
        return "near", f'The title "{title}" is near to "{wish}": the same trade in the same kind of work.'
    return "no", ""


def _trade(wish: str) -> str:
    """The word of a wish that says what the person is: before "of" ("Head of Data"), else the last."""
    first = _traded(titles.parts(wish)[0])
    return first[first.index("of") - 1] if "of" in first[1:] else first[-1]


def _names(wanted: Sequence[str], core: tuple[str, ...], parts: Sequence[tuple[str, ...]]) -> bool:
    """Whether the part with the trade names what is wished.

    All of its words there, in any order; or the trade alone there ("Engineer, Data"; "Software Engineer -
    Backend" for "backend engineer") and the rest in the parts after it.
    """
    if all(word in core for word in wanted):
        return True
    bare = [word for word in core if word not in _LEVEL_WORDS and word not in wanted]
    after = {word for part in parts[parts.index(core) :] for word in part}
    return not [word for word in bare if word != "software"] and all(word in after for word in wanted)


def _same_work(title: str, wish: str) -> bool:
    """Whether a title and a wish have their strongest function in common, and it is not only a guess."""
    said, wanted = dict(departments.title_functions(title)), dict(departments.title_functions(wish))
    strong = {name for name, weight in wanted.items() if weight == 1.0}
    return any(said.get(name) == 1.0 for name in strong) and strong != {"software"}


def listed(wished: Sequence[str]) -> str:
    """Wishes as a sentence names them."""
    return ", ".join(f'"{wish}"' for wish in wished)


# ------------------------------------------------------------------------- level, contract, pay

_UNMARKED = ("junior", "mid", "senior")


def judge_level(title: str, wished: Sequence[str]) -> Finding:
    """The level that the title names against those wished. A title without one may be junior to senior."""
    named = levels.level(title)
    ranks = [SENIORITY.index(wish) for wish in wished]
    if named is None:
        if set(_UNMARKED) & set(wished):
            return Finding(outcome="open", weight=2.0, reason="The title names no level, so it may be right.")
        apart = min(abs(rank - SENIORITY.index("senior")) for rank in ranks)
        reason = f"The title names no level, and you wish for {_one_of(wished)}."
        return Finding(outcome="near" if apart == 1 else "no", weight=2.0, reason=reason)
    apart = min(abs(rank - SENIORITY.index(named)) for rank in ranks)
    if apart == 0:
        return Finding(outcome="fit", weight=2.0, reason=f"Its level, {named}, is one you wish for.")
    reason = f"Its level is {named}, and you wish for {_one_of(wished)}."
    return Finding(outcome="near" if apart == 1 and named != "intern" else "no", weight=2.0, reason=reason)


_CONTRACTS = {
    "full-time": """full time, fulltime, vollzeit, temps plein, tiempo completo, jornada completa, permanent,
        tempo integral, voltijd, regular, unbefristet, festanstellung, cdi, clt, indefinido""",
    "part-time": """part time, parttime, teilzeit, temps partiel, tiempo parcial, media jornada, minijob,
        meio periodo, deeltijd""",
    "contract": """contract, contractor, freelance, freelancer, per diem, fixed term, befristet, cdd, pj,
        interim, prestador""",
    "temporary": """temporary, temp, seasonal, casual, zeitarbeit, temporal, temporario, tijdelijk,
        aushilfe""",
    "internship": """intern, internship, praktikum, praktikant, stage, stagiaire, becario, estagio,
        working student, werkstudent, trainee""",
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
        reason = "The kind of employment is not said, so it may be right."
        return Finding(outcome="open", weight=1.0, reason=reason)
    kind = " or ".join(sorted(named))
    if named & set(wished):
        return Finding(outcome="fit", weight=1.0, reason=f"It is {kind}, as you wish.")
    return Finding(outcome="no", weight=1.0, reason=f"It is {kind}, and you wish for {_one_of(wished)}.")


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
        return Finding(outcome="fit", weight=1.0, reason=f"The pay reaches your wish: {told}.")
    if pay.maximum is None:
        return _passes(f"The pay starts at {offered:,.0f}{unit} a year; how far it goes is not said.")
    outcome: Outcome = "near" if offered >= wished * _SLIGHTLY else "no"
    return Finding(outcome=outcome, weight=1.0, reason=f"The pay is below your wish: {told}.")


def _passes(reason: str) -> Finding:
    return Finding(outcome="open", weight=1.0, reason=reason)


def _yearly(amount: float | None, period: str | None) -> float | None:
    factor = _A_YEAR.get(period or "")
    return None if amount is None or factor is None else amount * factor


def _one_of(wished: Sequence[str]) -> str:
    return " or ".join(wished)
