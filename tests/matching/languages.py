"""The function of titles that are not English: `gold` is a list, and each of it is right."""

from __future__ import annotations

from tests.matching import function
from tests.matching.rows import Figure, Row, share


def answer(row: Row) -> str:
    return function.likeliest((), row["title"])


def figures(rows: list[Row], answers: list[str]) -> list[Figure]:
    by_language: dict[str, list[bool]] = {}
    for row, told in zip(rows, answers, strict=True):
        by_language.setdefault(row["lang"], []).append(told in row["gold"])
    every = [right for some in by_language.values() for right in some]
    return [
        Figure(name="languages: function", value=share(every), goal=0.82, count=len(every)),
        *(
            Figure(name=f"languages: function, {lang}", value=share(some), goal=None, count=len(some))
            for lang, some in sorted(by_language.items())
        ),
    ]
