"""Is a role one for the user: every wish judged, then one verdict. Pure.

`no`: a wish clearly fails, or the title and another only just. `near`: the title is right and at most two
wishes are missed by little, or the title is and nothing else; a level that the title does not name adds
nothing up. `unknown`: nothing fails, but the place could not be told, or none of the wishes could. `fit`: all
else. What boards often leave out (level, kind of employment, pay) is not held against a role. A keyword that
is not found costs nothing: the text of an advertisement is often not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from monitor.decisions import levels, place_wishes, title_wishes, wishes
from monitor.decisions.titles import title_key
from monitor.decisions.wishes import Finding, keywords_found
from monitor.model import Fit, FitVerdict, Posting

Verdict = Literal["fit", "near", "no", "unknown"]

_VALUES = {"fit": 1.0, "open": 0.8, "unknown": 0.5, "near": 0.4, "no": 0.0}
_CEILINGS: dict[Verdict, float] = {"fit": 1.0, "unknown": 0.8, "near": 0.6, "no": 0.2}
_NEWS = "It is news about the employer, and no role."
_NO_WISHES = "You set no wishes, so every role counts."
_KEYWORDS = 0.1
"""The part of the score that keywords can add."""


def _foreign(posting: Posting) -> str:
    return f"It is a role of {posting.employer or 'another employer'}."


def judge(posting: Posting, fit: Fit) -> FitVerdict:
    """The verdict on a role, with a score from 0 to 1 and a sentence for each wish. Never raises."""
    if posting.news:
        return FitVerdict(verdict="unknown", score=0.0, reasons=(_NEWS,))
    if posting.foreign:
        return FitVerdict(verdict="no", score=0.0, reasons=(_foreign(posting),))
    unwanted = wishes.judge_exclusions(posting.title, fit.exclude) if fit.exclude else None
    if unwanted and unwanted.outcome == "no":
        return FitVerdict(verdict="no", score=0.0, reasons=(unwanted.reason,))
    found = _wished(posting, fit, remedied=False)
    reasons = [finding.reason for finding in found]
    if not found:
        reasons.append(unwanted.reason if unwanted else _NO_WISHES)
    verdict = _verdict(found)
    held = keywords_found(posting, fit.keywords) if fit.keywords else ()
    if fit.keywords:
        reasons.append(_about_keywords(held).reason)
    score = _score(verdict, found, held, fit.keywords)
    near = [finding for finding in found if finding.outcome == "near"] if verdict == "near" else []
    missed = tuple([f"{finding.reason} {finding.remedy or ''}".strip() for finding in near])
    return FitVerdict(verdict=verdict, score=score, reasons=tuple(reasons), missed=missed)


def findings(posting: Posting, fit: Fit) -> tuple[Finding, ...]:
    """What came of every rule that the user has set, exclusions first and keywords last.

    Of a role that is excluded only the exclusion has a remedy: none of the others would bring it back.
    """
    found = _wished(posting, fit, remedied=True)
    if fit.exclude:
        excluded = wishes.judge_exclusions(posting.title, fit.exclude)
        if excluded.outcome == "no":
            found = [replace(finding, remedy=None) for finding in found]
        found.insert(0, excluded)
    if fit.keywords:
        found.append(_about_keywords(keywords_found(posting, fit.keywords)))
    return tuple(found)


def _wished(posting: Posting, fit: Fit, *, remedied: bool) -> list[Finding]:
    """What came of each wish that can turn a role away; `remedied` also what would meet a far title."""
    found = []
    if fit.titles:
        found.append(
            title_wishes.judge_title(
                posting.title, fit.titles, by_seniority=bool(fit.seniority), remedied=remedied
            )
        )
    if fit.locations:
        found.append(place_wishes.judge_place(posting, fit.locations))
    if fit.seniority:
        level = wishes.judge_level(posting.title, fit.seniority)
        wish = _wish_of_level(posting.title, fit.titles) if level.outcome in ("near", "no") else None
        found.append(wishes.as_wished(level, wish) if wish else level)
    if fit.employment_type:
        found.append(wishes.judge_contract(posting, fit.employment_type))
    if fit.min_pay:
        found.append(wishes.judge_pay(posting.pay, fit.min_pay))
    return found


def _wish_of_level(title: str, wished: Sequence[str]) -> str | None:
    """The wished title that this one is, where both name one level: who wishes for a supervisor means it."""
    standing = set(levels.standing(title))
    alike = (wish for wish in wished if not standing.isdisjoint(levels.standing(wish)))
    return next((wish for wish in alike if title_key(wish) == title_key(title)), None)


def _verdict(found: Sequence[Finding]) -> Verdict:
    outcomes = [finding.outcome for finding in found]
    most = 1 if any(one.rule == "title" and one.outcome == "near" for one in found) else 2
    missed = sum(one.outcome == "near" and not one.assumed for one in found)
    if "no" in outcomes or missed > most:
        return "no"
    if "near" in outcomes:
        return "near"
    return "unknown" if "unknown" in outcomes or set(outcomes) == {"open"} else "fit"


def _about_keywords(found: Sequence[str]) -> Finding:
    if found:
        reason = f"It mentions {', '.join(found)}."
        return Finding(rule="keywords", outcome="fit", weight=0.0, reason=reason)
    reason = "None of your keywords was seen, which costs nothing: the whole text is often not known."
    return Finding(rule="keywords", outcome="open", weight=0.0, reason=reason)


def _score(verdict: Verdict, found: Sequence[Finding], held: Sequence[str], keywords: Sequence[str]) -> float:
    """The weighted mean of the wishes, kept below what the verdict allows; keywords are the last tenth."""
    weights = sum(finding.weight for finding in found)
    mean = sum(finding.weight * _VALUES[finding.outcome] for finding in found) / weights if weights else 1.0
    if keywords:
        mean = mean * (1 - _KEYWORDS) + _KEYWORDS * len(held) / len(keywords)
    return round(min(mean, _CEILINGS[verdict]), 3)
