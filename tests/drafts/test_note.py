"""The note: short, true, and without a gap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from monitor.drafts import note
from monitor.model import Me, News, Person, Rejection
from tests.drafts.samples import ACME, DANA, ME, NO, POSTING, REAPPLY, SAM, TODAY


def draft(**changes: object) -> str:
    given = {
        "person": DANA, "posting": POSTING, "employer": ACME, "rejection": NO, "me": ME, "today": TODAY,
    }  # fmt: skip
    return note(**{**given, **changes})  # type: ignore[arg-type] # keywords by name, as a table wants them


def test_the_whole_note() -> None:
    assert draft() == (
        "Hi Dana,\n\n"
        "this is Jordan Reyes. We met in April, when I was a candidate for the role of Senior Data Engineer "
        "at Acme; thank you again for your time. I saw a new opening: Analytics Engineer (Data Platform, "
        "Berlin, requisition R-2001), https://boards.example/acme/jobs/77\n\n"
        "New since then: I finished the dbt certification. Would you say that it is worth my applying, "
        "or could you point me to the right person?\n\n"
        "If this is a bad moment, please do not feel that you have to answer. Either way, I wish you "
        "all the best.\n\n"
        "Thank you and kind regards,\nJordan Reyes"
    )


PEOPLE = [DANA, replace(DANA, met=None), replace(DANA, met=date(2019, 3, 1)), SAM, Person(name="Kim")]
NOES = [NO, replace(NO, stage=None), replace(NO, stage="applied"), replace(NO, stage="interview"), None]
ROLES = [POSTING, replace(POSTING, url=None, departments=(), locations=(), requisition=None)]
EMPLOYERS = [ACME, replace(ACME, referral_programme=True), REAPPLY]


def test_every_combination_is_short_and_has_no_gap() -> None:
    for person, no, posting, employer, me, back in product(
        PEOPLE, NOES, ROLES, EMPLOYERS, (ME, Me()), (True, False)
    ):
        if back and no is None:
            continue
        text = draft(person=person, rejection=no, posting=posting, employer=employer, me=me, back=back)
        count = len(text.split())
        assert 60 <= count <= 120, (count, text)
        assert not any(sign in text for sign in ("{", "}", "None", "  ", "()", ", ,", " .", "..")), text
        assert ("we met" in text.lower()) == (person.met is not None), text
        assert text.count("?") == 1, "one small ask"


def test_nothing_is_said_that_is_not_known() -> None:
    assert "interview" not in draft(person=SAM, rejection=replace(NO, stage="applied"))
    assert "I applied for the role of Senior Data Engineer" in draft(
        person=SAM, rejection=replace(NO, stage=None)
    )
    told = draft(person=SAM)
    assert "I interviewed for the role of Senior Data Engineer at Acme, and heard in May" in told
    assert "Thank you again for the interview." in told
    years_ago = draft(person=replace(DANA, met=date(2019, 3, 1)))
    assert "We met in March 2019. I interviewed" in years_ago


def test_only_news_after_the_no_is_told_and_the_latest_first() -> None:
    assert "moved to Berlin" not in draft()
    news = tuple(News(date=NO.date + timedelta(days=n), text=f"news {n}.") for n in (0, 1, 2, 3))
    assert "New since then: news 3; news 2. " in draft(me=Me(news=news))
    assert "New since" not in draft(me=Me(news=news[:1]))
    assert "New since then: I finished the dbt certification; I moved" not in draft(rejection=None)


def test_a_referral_is_asked_for_before_applying() -> None:
    assert "Before I apply: would you be willing to refer me" in draft(
        employer=replace(ACME, referral_programme=True)
    )


def test_the_waiting_time_is_respected() -> None:
    assert "until 28 October 2026" in draft(employer=REAPPLY, back=True)
    assert "waiting time" not in draft(employer=REAPPLY)
    old = Rejection(role="Data Engineer", date=date(2025, 1, 1))
    assert "waiting time" not in draft(employer=REAPPLY, rejection=old, back=True)


def test_the_role_that_is_back_is_called_so() -> None:
    assert "is open again: https://boards.example/acme/jobs/77" in draft(back=True)


def test_a_formal_person_is_greeted_by_the_whole_name() -> None:
    assert draft(person=replace(DANA, formal=True)).startswith("Dear Dana Ruiz,\n")


@pytest.mark.parametrize("part", ["name", "role", "title"])
def test_hostile_text_stays_text_on_its_line(part: str) -> None:
    evil = "A\r\nBcc: x@evil.example\x1b[31m\u202e" + "z" * 5000
    text = draft(
        person=replace(DANA, name=evil) if part == "name" else DANA,
        rejection=replace(NO, role=evil) if part == "role" else NO,
        posting=replace(POSTING, title=evil) if part == "title" else POSTING,
    )
    assert len(text) < 1500
    assert not any(ord(c) < 32 and c != "\n" for c in text)
    assert "\nBcc:" not in text
    assert "\u202e" not in text
