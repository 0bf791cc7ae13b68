"""Invented people, roles and stories that the tests of the drafts share."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from monitor.model import (
    Alert,
    Employer,
    FitVerdict,
    Listed,
    Me,
    News,
    Pay,
    Person,
    Posting,
    Reach,
    Rejection,
    Story,
)

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 8, 13, 12, 5, tzinfo=UTC)
TODAY = date(2026, 8, 13)
KEY = "3fa9c1d20b77"

DANA = Person(
    name="Dana Ruiz",
    title="Head of Data Platform",
    departments=("Data Platform",),
    star=True,
    email="dana@acme.example",
    linkedin="linkedin.com/in/dana-ruiz",
    notes="Red Sox fan; loves sky diving",
    met=date(2026, 4, 20),
)
SAM = Person(name="Sam Hill", title="Talent Partner", recruiter=True, phone="+49 30 555 0100")
ACME = Employer(name="Acme", aliases=("Acme Labs GmbH",), people=(DANA, SAM))
NO = Rejection(role="Senior Data Engineer", date=date(2026, 5, 1), stage="final", requisition="R-1042")
ME = Me(
    name="Jordan Reyes",
    news=(
        News(date=date(2026, 8, 1), text="I finished the dbt certification"),
        News(date=date(2026, 1, 1), text="I moved to Berlin"),
    ),
)
POSTING = Posting(
    source="greenhouse:acme",
    id="77",
    title="Analytics Engineer",
    url="https://boards.example/acme/jobs/77",
    departments=("Engineering", "Data Platform"),
    locations=("Berlin",),
    employment_type="full-time",
    requisition="R-2001",
    pay=Pay(minimum=70000, maximum=90000, currency="EUR", period="year"),
)
ASK_DANA = Reach(person=DANA, rung="department", score=0.9, reasons=("Dana works in Data Platform",))
ASK_SAM = Reach(person=SAM, rung="recruiter", score=0.3, reasons=("Sam is the recruiter",))
FITS = FitVerdict(verdict="fit", score=0.9, reasons=("The title is one that you look for",))
ROLE = Listed(posting=POSTING, fit=FITS, reach=ASK_DANA, first_seen_at=NOW)
OTHER = replace(
    ROLE, posting=replace(POSTING, id="78", title="Data Scientist", url="https://boards.example/78")
)
NEWS = Listed(
    posting=Posting(
        source="feed:https://www.google.com/alerts/feeds/1/2",
        id="77",
        title="Acme opens an office",
        url="https://news.example/acme",
        posted_on=date(2026, 8, 30),
        news=True,
    ),
    fit=FitVerdict(verdict="unknown", score=0.0, reasons=("It is news",)),
)


def story(**changes: Any) -> Story:
    whole = Story(
        key=KEY,
        kind="reach_out",
        urgency="urgent",
        created_at=NOW,
        employer=ACME,
        source="greenhouse:acme",
        role=ROLE,
        places=("Berlin",),
        ladder=(ASK_DANA, ASK_SAM),
        rejection=NO,
        others=(OTHER,),
        count=1,
    )
    return replace(whole, **changes)


def about_none(kind: str, **changes: Any) -> Story:
    whole: dict[str, Any] = {"role": None, "ladder": (), "others": (), "count": 0, "rejection": None}
    return story(kind=kind, urgency="digest", places=(), **{**whole, **changes})


def headings(alert: Alert) -> list[str]:
    return [section.heading for section in alert.sections]


def told(alert: Alert) -> str:
    return "\n".join([alert.title, *(text for s in alert.sections for text in (s.heading, *s.lines))])


REAPPLY = replace(ACME, reapply_after=timedelta(days=180))
