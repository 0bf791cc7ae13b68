"""The story of docs/story.md, lived through once more: who is told what on which day; the page is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.story import PAGE, tell

pytestmark = pytest.mark.network


def test_the_story_is_what_the_page_says(tmp_path: Path) -> None:
    story = tell(tmp_path)
    assert [(ran.code, ran.err) for ran in story.ran if ran.code] == []
    page = "\n".join(story.lines)
    days = {int(part.split(",")[0]): part for part in re.split(r"\n## Day ", page)[1:]}
    urgent = ("Write to", "Wait until")

    first = days[0]
    assert [first.count(f"4 May 2026   {what}") for what in ("thank", "answer the no")] == [3, 1]
    assert "5 May 2026   connect        Dana Ruiz" in first
    assert "1 June 2026  keep in touch  Dana Ruiz" in first

    evening = days[3]
    for title in (
        "Thank Ana Lund at Acme",
        "Thank Dana Ruiz at Acme",
        "Thank Kim Osei at Acme",
        "Answer the no of Acme",
    ):
        assert evening.count(f"{title}") == 1
    assert "Red Sox" not in draft_in(evening, "Thank Dana")

    opened = days[63]
    assert opened.count("[alert ") == 1
    assert f"\n{urgent[0]} Dana Ruiz now: Acme opened Analytics Engineer\n\n" in opened
    assert "I finished the dbt certification for analytics engineers" in draft_in(opened, "Write to Dana")
    assert "garden" not in opened

    assert "\nWrite to Kim Osei now: Acme looks for Analytics Engineer\n" in days[70]
    assert "Dana Ruiz has not answered since 3 July 2026" in days[70]
    assert "\nWrite to Dana Ruiz now: the role you were turned down for at Acme is back" in days[90]
    assert 'name = "Beta Systems"' in days[120]
    assert "The door at Acme is now Kim Osei" in days[120]
    assert "\nCongratulate Dana Ruiz: now VP Data\n" in days[122]
    assert "Who is the door now at Acme" in days[122]

    assert page == PAGE.read_text("utf-8"), "the page is old: `make docs` makes it anew"


def draft_in(part: str, title: str) -> str:
    """The first draft below a title."""
    after = part[part.index(title) :]
    return (
        after[after.index("A draft to copy and edit") :]
        .split("\n\nWhat", 1)[0]
        .split("\n\nIf you would", 1)[0]
    )
