"""Is a role one for the user: the titles alone, the near misses, and the whole of it."""

from __future__ import annotations

import re

from monitor.decisions import fit as decisions
from monitor.decisions.wishes import Finding
from monitor.model import Fit, Posting
from tests.matching.rows import Figure, Row, precision_recall, share

Answer = dict[str, str]
"""What came of each wish by the name of its rule, and under "verdict" of all."""

_PLACES = re.compile(r"\s*;\s*")


def answer(row: Row) -> Answer:
    """The program's decision about one role for one user."""
    posting, wished = posting_of(row), fit_of(row)
    found: dict[str, str] = {
        finding.rule: _outcome(finding) for finding in decisions.findings(posting, wished)
    }
    return {**found, "verdict": decisions.judge(posting, wished).verdict}


def posting_of(row: Row) -> Posting:
    where = tuple(place for place in _PLACES.split(row["loc"] or "") if place)
    return Posting(
        source="page:row",
        id=row["id"],
        title=row["title"],
        departments=(row["dept"],) if row["dept"] else (),
        locations=where,
    )


def fit_of(row: Row) -> Fit:
    return Fit(
        titles=tuple(row["targets"]),
        seniority=tuple(row["levels"]),
        locations=() if row["place"] == "any" else (row["place"],),
    )


def _outcome(finding: Finding) -> str:
    return finding.outcome


def figures(rows: list[Row], answers: list[Answer]) -> list[Figure]:
    both = list(zip(rows, answers, strict=True))
    title = precision_recall((a["title"] == "fit", bool(row["title_fit"])) for row, a in both)
    near = [a["title"] == "fit" for row, a in both if row["tag"] == "near"]
    whole = precision_recall((a["verdict"] in ("fit", "unknown"), bool(row["label"])) for row, a in both)
    level = [(a["level"] in ("fit", "open")) == bool(row["level_fit"]) for row, a in both]
    placed = [
        (a["place"] in ("fit", "unknown")) == bool(row["place_fit"])
        for row, a in both
        if row["place"] != "any"
    ]
    return [
        Figure(name="fit: title F1", value=title[2], goal=0.87, count=len(both)),
        Figure(name="fit: title precision", value=title[0], goal=None, count=len(both)),
        Figure(name="fit: title recall", value=title[1], goal=None, count=len(both)),
        Figure(
            name="fit: near misses let through", value=share(near), goal=0.08, count=len(near), at_most=True
        ),
        Figure(name="fit: whole F1", value=whole[2], goal=0.89, count=len(both)),
        Figure(name="fit: whole precision", value=whole[0], goal=None, count=len(both)),
        Figure(name="fit: whole recall", value=whole[1], goal=None, count=len(both)),
        Figure(name="fit: levels agreed with", value=share(level), goal=None, count=len(level)),
        Figure(name="fit: places agreed with", value=share(placed), goal=None, count=len(placed)),
    ]
