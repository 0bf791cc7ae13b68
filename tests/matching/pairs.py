"""Does the star sit in the department of the role: what `ladder` says of one star and one role.

`hidden`: the role names no department (`post_dept` is null); `star_dept` is the employer's own word.
`reworded`: the role names the employer's own word, the star's department is the same in other words
("Ingeniería" for "Engineering"). A pair is together where both stood under one label, apart where no function
is common (`hard`: apart, though the words are near). Said to be together are the rungs of one team, one
department and one function: their least score is the one threshold, fixed in the program.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.decisions.match import ladder
from monitor.model import Employer, Person, Posting
from tests.matching.rows import Figure, Row, precision_recall

TODAY = date(2026, 1, 1)
TOGETHER = ("team", "department", "function")
GOALS = {"hidden": 0.82, "reworded": 0.95}


def answer(row: Row) -> tuple[bool, float]:
    """Whether the rung says that both sit together, and the score."""
    star = Person(name="Dana", title=row["star_title"], departments=labels(row["star_dept"]), star=True)
    role = Posting(source="s", id="1", title=row["post_title"], departments=labels(row["post_dept"]))
    (reach,) = ladder(role, Employer(name=row["company"], people=(star,)), TODAY)
    return reach.rung in TOGETHER, reach.score


def figures(rows: list[Row], answers: list[tuple[bool, float]]) -> list[Figure]:
    found = []
    for variant, goal in GOALS.items():
        some = [
            (said, score, row)
            for row, (said, score) in zip(rows, answers, strict=True)
            if row["variant"] == variant
        ]
        true = [bool(row["label"]) for _, _, row in some]
        precision, recall, both = precision_recall(zip((said for said, _, _ in some), true, strict=True))
        hard = [not said for said, _, row in some if row["kind"] == "hard"]
        count = len(some)
        name = f"same department, label {variant}"
        found += [
            Figure(name=f"{name}: F1", value=both, goal=goal, count=count),
            Figure(name=f"{name}: precision", value=precision, goal=None, count=count),
            Figure(name=f"{name}: recall", value=recall, goal=None, count=count),
            Figure(
                name=f"{name}: average precision",
                value=average_precision([score for _, score, _ in some], true),
                goal=None,
                count=count,
            ),
            Figure(
                name=f"{name}: hard ones told apart",
                value=sum(hard) / max(1, len(hard)),
                goal=None,
                count=len(hard),
            ),
        ]
    return found


def labels(label: str | None) -> tuple[str, ...]:
    return (label,) if label else ()


def average_precision(scores: Sequence[float], true: Sequence[bool]) -> float:
    """The mean precision at each true one, from the best score down."""
    ranked = sorted(zip(scores, true, strict=True), key=lambda one: -one[0])
    hits, total = 0, 0.0
    for place, (_, is_so) in enumerate(ranked, 1):
        hits += is_so
        total += hits / place if is_so else 0.0
    return total / hits if hits else 0.0
