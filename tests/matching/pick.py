"""Which star of an employer for a role: the order and the scores of `ladder`.

`hidden`: the role names no department; `reworded`: it names its own. In both the stars have their departments
in other words than the employer's (`dept`). `hidden, taught`: the role names none, the stars have the
employer's own words (`own_dept`), and the program has learned of this employer's other postings: every row of
`train`, `function` and `pick` of the folder (title, dept, team) whose title reads otherwise than this role's.
`hidden, own words` is the same without having learned, so that the gain can be seen.

A star is right who stood under the same label as the role. One of whom that is not known, since a function is
common but the label another (`maybe`), is neither right nor wrong and is passed over, as in the figures that
are to be beaten; the figures marked `maybe is wrong` count them as wrong, where the role has a right star.
Of all rows, also of those without a right star, is asked how sure the first star is: precision is taken at
the score at which three in five of the right stars are found.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

from monitor.decisions.match import ladder
from monitor.decisions.taught import NOTHING, Taught, teach
from monitor.decisions.titles import title_key
from monitor.model import Employer, Person, Posting
from tests.matching.pairs import labels
from tests.matching.rows import Figure, Row, read_rows, share

TODAY = date(2026, 1, 1)
RECALL = 0.6
GOALS = {"hidden": (0.86, 0.90), "reworded": (0.95, 0.97), "hidden, own words": None, "hidden, taught": None}
"""The right star on top; precision at the recall."""

Ranked = list[tuple[int, float]]
"""Places of stars with their scores, the best first."""


def prepare(rows: list[Row], folder: Path) -> list[Row]:
    """The rows, each with the other postings that are known of its employer: title and labels."""
    stood: defaultdict[str, dict[tuple[str, tuple[str, ...]], str]] = defaultdict(dict)
    for name in ("train", "function", "pick"):
        for row in read_rows(folder, name):
            named = tuple(label for label in (row["dept"], row["team"]) if label)
            stood[row["ckey"]][row["title"], named] = title_key(row["title"])
    prepared = []
    for row in rows:
        own = title_key(row["title"])
        others = [[title, named] for (title, named), key in stood[row["ckey"]].items() if key != own]
        prepared.append({**row, "others": others})
    return prepared


def answer(row: Row) -> dict[str, Ranked]:
    answers = {
        "hidden": _ranked(row, (), "dept"),
        "reworded": _ranked(row, labels(row["dept"]), "dept"),
        "hidden, own words": _ranked(row, (), "own_dept"),
    }
    if "others" in row:
        others = [
            Posting(source="s", id=str(place), title=title, departments=tuple(named))
            for place, (title, named) in enumerate(row["others"])
        ]
        answers["hidden, taught"] = _ranked(row, (), "own_dept", teach(others, row["company"]))
    return answers


def _ranked(row: Row, role_labels: tuple[str, ...], field: str, taught: Taught = NOTHING) -> Ranked:
    stars = tuple(
        Person(name=str(place), title=star["title"], departments=labels(star[field]), star=True)
        for place, star in enumerate(row["stars"])
    )
    role = Posting(source="s", id="1", title=row["title"], departments=role_labels)
    found = ladder(role, Employer(name=row["company"], people=stars), TODAY, taught)
    return [(int(reach.person.name), reach.score) for reach in found]


def figures(rows: list[Row], answers: list[dict[str, Ranked]]) -> list[Figure]:
    found = []
    for variant, goals in GOALS.items():
        asked = [
            (row, answer[variant]) for row, answer in zip(rows, answers, strict=True) if variant in answer
        ]
        if asked:
            found += _of_variant(variant, goals or (None, None), asked)
    return found


def _of_variant(
    variant: str, goals: tuple[float | None, float | None], asked: list[tuple[Row, Ranked]]
) -> list[Figure]:
    sure = [(row, [one for one in ranked if one[0] not in row["maybe"]]) for row, ranked in asked]
    best = [(row, ranked[0]) for row, ranked in sure if ranked]
    with_right = [place in row["right"] for row, (place, _) in best if row["right"]]
    strict = [ranked[0][0] in row["right"] for row, ranked in asked if row["right"]]
    first = [(score, place in row["right"], bool(row["right"])) for row, (place, score) in best]
    told = [
        (ranked[0][1], ranked[0][0] in row["right"], bool(row["right"]))
        for row, ranked in asked
        if row["right"] or not row["maybe"]
    ]
    name, at = f"right star on top, {variant}", f"precision at recall {RECALL:.2f}, {variant}"
    return [
        Figure(name=name, value=share(with_right), goal=goals[0], count=len(with_right)),
        Figure(name=at, value=precision_at(first), goal=goals[1], count=len(first)),
        Figure(name=f"{name}; maybe is wrong", value=share(strict), goal=None, count=len(strict)),
        Figure(name=f"{at}; maybe is wrong", value=precision_at(told), goal=None, count=len(told)),
    ]


def precision_at(answers: list[tuple[float, bool, bool]], recall: float = RECALL) -> float:
    """Precision at the highest score where this share of what is there to find is found; 0 if none is.

    An answer is its score, whether it is right, and whether there was a right one. Equal scores are taken
    together.
    """
    ranked = sorted(answers, key=lambda one: -one[0])
    wanted = recall * sum(there for _, _, there in ranked)
    hits = 0
    for place, (score, right, _) in enumerate(ranked, 1):
        hits += right
        last_of_score = place == len(ranked) or ranked[place][0] < score
        if last_of_score and hits and hits >= wanted:
            return hits / place
    return 0.0
