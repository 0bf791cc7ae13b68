"""How fast whole decisions are on one core, with titles never seen before, and how large the tables are.

The words of titles are known by then, as they are to a program that runs for months: half of the titles come
before the clock starts.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.prefilter import prefilter
from monitor.model import Employer, Fit, Person, Posting
from monitor.text import unique
from tests.matching.rows import Figure, Row

PEOPLE = 20
WATCHERS = 100
TODAY = date(2026, 1, 5)
WANTED = Fit(
    titles=("Data Engineer", "Analytics Engineer"),
    exclude=("intern",),
    locations=("Berlin", "remote in Germany"),
    seniority=("mid", "senior"),
)
UNHEARD_OF = (
    "lighthouse keeper", "falconer", "organ builder", "beekeeper", "glassblower", "farrier", "thatcher",
    "chimney sweep", "cartographer", "taxidermist",
)  # fmt: skip
"""Trades that no board of the data has: a hundred people who wish for them can match nothing."""


def figures(titles: Sequence[str], stars: Sequence[Row]) -> list[Figure]:
    """The rates over these titles, for a role against some of these people."""
    titles = unique(titles)
    people = tuple(
        Person(name=f"Star {number}", title=star["title"], departments=(star["own_dept"],), star=True)
        for number, star in zip(range(PEOPLE), stars, strict=False)
    )
    employer = Employer(name="Acme", people=people)
    half = len(titles) // 2
    roles = [Posting(source="greenhouse:acme", id=title, title=title) for title in titles]
    for role in roles[:half]:
        _decide(role, employer)
    # What was left by the preparation is not charged to what is measured.
    gc.collect()
    begun = time.process_time()
    for role in roles[half:]:
        _decide(role, employer)
    decided = (len(roles) - half) / (time.process_time() - begun)
    watchers = prefilter([Fit(titles=(UNHEARD_OF[number % len(UNHEARD_OF)],)) for number in range(WATCHERS)])
    passed = sum(len(watchers.candidates(title)) for title in titles[:half])
    gc.collect()
    begun = time.process_time()
    passed += sum(len(watchers.candidates(title)) for title in titles[half:])
    sifted = (len(titles) - half) / (time.process_time() - begun)
    assert passed <= len(titles) // 100, "a prefilter that lets everything pass is none"
    decisions = files("monitor.decisions")
    tables = [one for one in decisions.iterdir() if one.name.endswith(("terms.py", "names.py"))]
    size = sum(len(table.read_bytes()) for table in (*tables, *decisions.joinpath("tables").iterdir()))
    return [
        Figure(name=f"whole decisions a second, {PEOPLE} people", value=decided, goal=2000, count=half),
        Figure(
            name=f"roles a second through the prefilter, {WATCHERS} people",
            value=sifted,
            goal=150_000,
            count=len(titles) - half,
        ),
        Figure(name="shipped tables, bytes", value=size, goal=1_000_000, count=1, at_most=True),
    ]


def _decide(role: Posting, employer: Employer) -> None:
    judge(role, WANTED)
    assert ladder(role, employer, TODAY)[0].reasons
