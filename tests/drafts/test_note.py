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
        "This is Jordan Reyes. We met in April, when I was a candidate for the role of Senior Data Engineer "
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
ROLES = [
    POSTING,
    replace(POSTING, title="Senior Data Engineer (m/w/d)"),
    replace(POSTING, url=None, departments=(), locations=(), requisition=None),
    replace(POSTING, title=NO.role, url=None, departments=(), locations=(), requisition=None),
]
EMPLOYERS = [ACME, replace(ACME, referral_programme=True), REAPPLY]


def test_every_combination_is_short_and_has_no_gap() -> None:
    ways: tuple[dict[str, bool], ...] = ({}, {"back": True}, {"stood": True})
    for person, no, posting, employer, me, way in product(PEOPLE, NOES, ROLES, EMPLOYERS, (ME, Me()), ways):
        if no is None and "back" in way:
            continue
        text = draft(person=person, rejection=no, posting=posting, employer=employer, me=me, **way)
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
    assert "New since then: news 3. " in draft(me=Me(news=news)), "nothing of it is about the role"
    told = tuple(replace(one, text=f"{one.text[:-1]} on analytics") for one in news)
    assert "New since then: news 3 on analytics; news 2 on analytics. " in draft(me=Me(news=told))
    assert "New since" not in draft(me=Me(news=news[:1]))
    assert "New since then: I finished the dbt certification; I moved" not in draft(rejection=None)


def test_what_stood_there_before_is_no_new_opening() -> None:
    text = draft(stood=True)
    assert "I saw that Analytics Engineer (Data Platform, Berlin, requisition R-2001) is open: https" in text
    assert "opening" not in text
    bare = replace(POSTING, url=None, departments=(), locations=(), requisition=None)
    assert "I saw that Analytics Engineer is open.\n" in draft(stood=True, posting=bare)


@pytest.mark.parametrize("title", ["Senior Data Engineer", "Sr. Data Engineer (m/w/d)"])
def test_a_title_that_was_said_already_is_not_said_again(title: str) -> None:
    posting = replace(POSTING, title=title, url=None)
    where = "(Data Platform, Berlin, requisition R-2001)"
    assert f"I saw that this role {where} is open again." in draft(posting=posting, back=True)
    assert f"I saw that a role with the same title {where} is open." in draft(posting=posting, stood=True)
    assert f"I saw a new opening with the same title {where}." in draft(posting=posting)
    assert all(
        draft(posting=posting, **how).count("Data Engineer") == 1
        for how in ({"back": True}, {"stood": True}, {})
    )


def test_a_person_who_was_met_without_any_no_is_told_where_the_opening_is() -> None:
    text = draft(rejection=None)
    assert (
        "We met in April; I hope that you are well. I saw a new opening at Acme: Analytics Engineer (" in text
    )
    assert "is open at Acme: https" in draft(rejection=None, stood=True)
    unmet = draft(rejection=None, person=SAM)
    assert "I am writing to you about Acme. I saw a new opening: Analytics Engineer (" in unmet


@pytest.mark.parametrize("name", [None, "", "\x00"])
def test_a_note_without_a_name_has_no_empty_signature(name: str | None) -> None:
    text = draft(me=Me(name=name))
    assert text.endswith("\n\nThank you.\n\nKind regards")
    assert text.startswith("Hi Dana,\n\nWe met in April")


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
