"""The news that count for the role at hand come first, and the same is not told twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.news_choice import MOST_TOLD, choose_news
from monitor.model import News, Posting

NO = date(2026, 5, 1)
TODAY = date(2026, 8, 13)
ROLE = Posting(
    source="greenhouse:acme",
    id="77",
    title="Analytics Engineer",
    departments=("Engineering", "Data Platform"),
    locations=("Berlin, Germany",),
    mentions=("dbt", "Apache Airflow"),
)


def news(text: str, after: int = 10) -> News:
    return News(date=NO + timedelta(days=after), text=text)


def chosen(*pieces: News, **changes: object) -> list[str]:
    given_ = {"since": NO, "today": TODAY, "posting": ROLE, "told_before": None, **changes}
    return [one.news.text for one in choose_news(pieces, **given_)]  # type: ignore[arg-type] # keywords by name


CERTIFICATE = news("I finished the dbt certification", 20)
MARATHON = news("I ran a marathon", 90)
CHOIR = news("I joined a choir", 80)


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("I finished the dbt certification", 'The advertisement mentions "dbt".'),
        ("I run Apache Airflow in production", 'The advertisement mentions "Apache Airflow".'),
        ("I work as an analytics engineer now", "It is about the trade of the role (analytics engineer)."),
        ("I moved to Berlin", "It names the place of the role (Berlin, Germany)."),
        ("I built a platform for clinics", "It shares words with the role (platform)."),
        ("Meine Fortbildung in Data Science", "It is about the same kind of work (data)."),
    ],
)
def test_news_that_count_for_the_role_are_told_before_later_news_with_the_reason(
    text: str, because: str
) -> None:
    found = choose_news((MARATHON, news(text)), since=NO, today=TODAY, posting=ROLE)
    assert [one.news.text for one in found] == [text]
    assert because in found[0].reasons


@pytest.mark.parametrize(
    "text",
    [
        "I got married",
        "I am the engineer of the month",
        "I moved to Bern",
        "Airflow",
        "I now lead a team",
        "I sang in Paris",
        "",
    ],
)
def test_what_says_nothing_for_the_role_counts_for_nothing(text: str) -> None:
    assert chosen(news(text), MARATHON) == [MARATHON.text]


def test_the_more_telling_come_first_and_two_are_enough() -> None:
    move = news("I moved to Berlin", 30)
    platform = news("I read about platforms", 60)
    assert chosen(platform, move, CERTIFICATE) == [CERTIFICATE.text, move.text]
    assert chosen(move, replace(move, date=move.date + timedelta(days=1), text="I live in Berlin")) == [
        "I live in Berlin", "I moved to Berlin",
    ]  # fmt: skip


def test_only_the_latest_is_told_where_none_counts() -> None:
    assert chosen(CHOIR, MARATHON) == [MARATHON.text]
    (latest,) = choose_news((CHOIR, MARATHON), since=NO, today=TODAY, posting=ROLE)
    assert latest.reasons == ("It is your latest news; none of it is about this role.",)
    (latest,) = choose_news((CHOIR, CERTIFICATE), since=NO, today=TODAY)
    assert (latest.news, latest.reasons) == (CHOIR, ("It is your latest news.",))


def test_news_from_before_the_no_and_of_days_to_come_are_not_told() -> None:
    assert chosen(news("dbt", 0), news("dbt", -5)) == []
    assert chosen(news("dbt", 200)) == []
    assert chosen(news("dbt", (TODAY - NO).days)) == ["dbt"]
    assert chosen(CERTIFICATE, since=None) == []
    assert chosen() == []


def test_what_was_told_already_is_not_told_again_where_there_is_something_newer_to_tell() -> None:
    airflow = news("I run Apache Airflow now", 60)
    told = CERTIFICATE.date
    assert chosen(CERTIFICATE, airflow, told_before=told) == [airflow.text]
    assert chosen(CHOIR, MARATHON, told_before=CHOIR.date, posting=None) == [MARATHON.text]
    assert chosen(CHOIR, MARATHON, told_before=MARATHON.date) == []
    assert chosen(CERTIFICATE, told_before=told, posting=None) == []


def test_what_counts_for_the_role_is_told_again_rather_than_nothing_that_does() -> None:
    (again,) = choose_news(
        (CERTIFICATE, MARATHON), since=NO, today=TODAY, posting=ROLE, told_before=date(2026, 6, 1)
    )
    assert again.news == CERTIFICATE
    assert again.reasons[-1] == "You may have told this before (you last wrote on 1 June 2026)."


def test_odd_roles_break_nothing() -> None:
    odd = Posting(source="s", id="1", title="", mentions=("", "!!"), locations=("", ", ,", "Remote"))
    assert chosen(news("Remote!!"), posting=odd) == ["Remote!!"]
    assert choose_news((news("Remote"),), since=NO, today=TODAY, posting=odd)[0].reasons == (
        "It is your latest news; none of it is about this role.",
    )


_DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(
    st.lists(st.builds(lambda d, t: News(date=d, text=t), _DAYS, st.text(max_size=30)), max_size=6),
    st.none() | _DAYS,
    st.none() | _DAYS,
    st.text(max_size=30),
)
def test_never_more_than_two_each_new_and_each_with_a_reason(
    pieces: list[News], since: date | None, told: date | None, title: str
) -> None:
    posting = replace(ROLE, title=title)
    found = choose_news(pieces, since=since, today=TODAY, posting=posting, told_before=told)
    assert len(found) <= MOST_TOLD
    for one in found:
        assert since is not None
        assert since < one.news.date <= TODAY
        assert one.news in pieces
        assert one.reasons
    fresh = [p for p in pieces if since and since < p.date <= TODAY and (told is None or p.date > told)]
    assert found or not fresh
