"""Is a role one for the user: every wish judged, then one verdict. Pure.

`no`: a wish clearly fails, or two only just. `near`: exactly one wish is missed by little. `unknown`:
nothing fails, but the place could not be told, or none of the wishes could. `fit`: all else. What boards
often leave out (level, kind of employment, pay) is not held against a role. A keyword that is not found
costs nothing: the text of an advertisement is often not known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from monitor.decisions import place_wishes, titles, wishes
from monitor.decisions.wishes import Finding
from monitor.model import Fit, FitVerdict, Posting

Verdict = Literal["fit", "near", "no", "unknown"]

_VALUES = {"fit": 1.0, "open": 0.8, "unknown": 0.5, "near": 0.4, "no": 0.0}
_CEILINGS: dict[Verdict, float] = {"fit": 1.0, "unknown": 0.8, "near": 0.6, "no": 0.2}
_NOT_EXCLUDED = "It holds nothing that you exclude."
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
    unwanted = wishes.excluded(posting.title, fit.exclude)
    if unwanted:
        return FitVerdict(verdict="no", score=0.0, reasons=(unwanted.reason,))
    findings = _findings(posting, fit)
    reasons = [finding.reason for finding in findings]
    if not findings:
        reasons.append(_NOT_EXCLUDED if fit.exclude else _NO_WISHES)
    verdict = _verdict(findings)
    found = keywords_found(posting, fit.keywords)
    if fit.keywords:
        reasons.append(_about_keywords(found))
    score = _score(verdict, findings, found, fit.keywords)
    return FitVerdict(verdict=verdict, score=score, reasons=tuple(reasons))


def _findings(posting: Posting, fit: Fit) -> list[Finding]:
    """What came of each wish that the user has."""
    findings = []
    if fit.titles:
        findings.append(wishes.judge_title(posting.title, fit.titles))
    if fit.locations:
        findings.append(place_wishes.judge_place(posting, fit.locations))
    if fit.seniority:
        findings.append(wishes.judge_level(posting.title, fit.seniority))
    if fit.employment_type:
        findings.append(wishes.judge_contract(posting, fit.employment_type))
    if fit.min_pay:
        findings.append(wishes.judge_pay(posting.pay, fit.min_pay))
    return findings


def _verdict(findings: list[Finding]) -> Verdict:
    outcomes = [finding.outcome for finding in findings]
    if "no" in outcomes or outcomes.count("near") > 1:
        return "no"
    if "near" in outcomes:
        return "near"
    return "unknown" if "unknown" in outcomes or set(outcomes) == {"open"} else "fit"


def keywords_found(posting: Posting, keywords: Sequence[str]) -> tuple[str, ...]:
    """Those keywords that the title, the departments or the text of the role hold as whole words."""
    mentioned = {titles.spelled(mention) for mention in posting.mentions}
    lines = [f" {titles.spelled(text)} " for text in (posting.title, *posting.departments)]
    found = []
    for keyword in keywords:
        spelled = titles.spelled(keyword)
        if spelled and (spelled in mentioned or any(f" {spelled} " in line for line in lines)):
            found.append(keyword)
    return tuple(found)


def _about_keywords(found: Sequence[str]) -> str:
    if found:
        return f"It mentions {', '.join(found)}."
    return "None of your keywords was seen, which costs nothing: the whole text is often not known."


def _score(
    verdict: Verdict, findings: Sequence[Finding], found: Sequence[str], keywords: Sequence[str]
) -> float:
    """The weighted mean of the wishes, kept below what the verdict allows; keywords are the last tenth."""
    weights = sum(finding.weight for finding in findings)
    mean = (
        sum(finding.weight * _VALUES[finding.outcome] for finding in findings) / weights if weights else 1.0
    )
    if keywords:
        mean = mean * (1 - _KEYWORDS) + _KEYWORDS * len(found) / len(keywords)
    return round(min(mean, _CEILINGS[verdict]), 3)
