"""News about an employer: told once each in the digest, and never taken for a role."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.decisions.alerts import plan_refit
from monitor.decisions.coming_back import rejected
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.news import is_news_source
from monitor.decisions.repost import trace
from monitor.model import Fit, Person, Posting
from tests.decisions.boards import BOARD, DANA, DAY, HOUR, NO, NOON, Watch, acme, kinds, known, role, setting

ALERTS = "feed:https://www.google.com/alerts/feeds/1/2"
SENIOR = "Senior Data Engineer"
RECRUITER = Person(name="Sam Hill", recruiter=True)


def news(id: str, title: str = "Acme opens an office", **fields: object) -> Posting:
    return role(id, title, place="", source=ALERTS, news=True, **fields)


def watching(*there: Posting, people: tuple[Person, ...] = (DANA,)) -> Watch:
    watch = Watch(employer=acme(NO, people=people), windows=(ALERTS,))
    watch.read(*there, source=ALERTS)
    watch.stories.clear()
    return watch


def test_the_first_read_tells_one_line_about_news_and_of_no_role() -> None:
    watch = Watch(employer=acme(NO), fit=Fit(), windows=(ALERTS,))
    (story,) = watch.read(news("1"), news("2", SENIOR), source=ALERTS)
    assert (story.kind, story.urgency, story.news, story.count) == ("baseline", "digest", 2, 0)
    assert (story.others, story.facts) == ((), ())
    assert [watch.row(id, ALERTS).told for id in "12"] == [None, None]


def test_an_alert_that_has_no_entry_yet_is_known_by_its_address() -> None:
    watch = Watch(windows=(ALERTS,))
    (story,) = watch.read(source=ALERTS)
    assert (story.kind, story.news) == ("baseline", 0)
    (story,) = Watch().read()
    assert story.news is None


def test_a_board_with_a_piece_of_news_among_its_roles_tells_of_the_roles() -> None:
    (story,) = Watch().read(role("1"), role("2", "Acme opens an office", news=True))
    assert (story.kind, story.news, story.count) == ("baseline", None, 1)
    assert [other.posting.id for other in story.others] == ["1"]


def test_new_news_is_one_alert_for_the_digest_that_names_the_star() -> None:
    watch = watching(news("1"))
    (story,) = watch.read(news("2", "Acme buys Borealis"), news("1"), source=ALERTS)
    assert (story.kind, story.urgency, story.ladder, story.rejection) == ("news", "digest", (), None)
    assert story.role is not None
    assert (story.role.posting.id, story.role.reach, story.role.fit.verdict) == ("2", None, "unknown")
    assert story.facts == ("This can be a good reason to write to Dana Ruiz.",)
    assert watch.changes() == [("opened", "2")]
    assert watch.row("2", ALERTS).told == story.key
    assert watch.read(news("2", "Acme buys Borealis"), news("1"), source=ALERTS) == []


@pytest.mark.parametrize(
    ("people", "fact"),
    [
        ((RECRUITER, DANA), "This can be a good reason to write to Dana Ruiz."),
        ((RECRUITER,), "This can be a good reason to write to Sam Hill."),
        ((replace(DANA, left=NOON.date()), RECRUITER), "This can be a good reason to write to Sam Hill."),
        (
            (DANA, replace(DANA, name="Kim Osei"), replace(DANA, name="Ana Ruiz")),
            "This can be a good reason to write to Dana Ruiz, Kim Osei or Ana Ruiz.",
        ),
        ((Person(name="Kim Osei"),), "This can be a good reason to write to somebody you met there."),
        ((), "This can be a good reason to write to somebody you know there."),
    ],
)
def test_whom_to_write_to_about_news(people: tuple[Person, ...], fact: str) -> None:
    (story,) = watching(news("1"), people=people).read(news("2"), source=ALERTS)
    assert story.facts == (fact,)


def test_every_piece_is_told_for_itself_and_none_becomes_a_flood_of_roles() -> None:
    told = watching(news("0")).read(*(news(str(n), f"Acme, part {n}") for n in range(1, 25)), source=ALERTS)
    assert kinds(told) == ["news"] * 24
    assert len({story.key for story in told}) == 24


def test_news_with_the_title_of_the_rejected_role_is_not_that_role() -> None:
    told = watching(news("1")).read(news("2", SENIOR, requisition="R-1042"), source=ALERTS)
    assert kinds(told) == ["news"]
    assert rejected(news("2", SENIOR), (NO,)) is None


def test_news_is_neither_repeated_by_a_role_nor_repeats_one() -> None:
    watch = watching(news("1", "Data Engineer"))
    watch.read(role("a", "Office Manager"))
    (story,) = watch.read(role("a", "Office Manager"), role("b"))
    assert (story.kind, [other.posting.title for other in story.others]) == ("reach_out", ["Office Manager"])
    assert kinds(watch.read(news("1", "Data Engineer"), news("2", "Data Engineer"), source=ALERTS)) == [
        "news"
    ]
    (origin,) = trace([role("c")], [known(news("1", "Data Engineer"))], present=(), window=False, now=NOON)
    assert origin.of is None
    (origin,) = trace([news("3")], [known(role("c", news("3").title))], present=(), window=True, now=NOON)
    assert origin.of is None


def test_news_that_comes_up_again_or_reads_otherwise_is_old_news() -> None:
    watch = watching(news("1"))
    watch.read(news("2"), source=ALERTS)
    for after, title in ((HOUR, "Acme opens its office"), (200 * DAY, "Acme opens an office")):
        assert watch.read(news("1", title), source=ALERTS, after=after) == []
        assert watch.row("1", ALERTS).posting.title == title
    row = watch.row("1", ALERTS)
    assert (row.closed_at, row.last_seen_at, row.misses) == (None, None, 0)


def test_news_that_is_gone_is_never_told_as_closed() -> None:
    watch = watching(news("1"))
    watch.windows = ()
    watch.read(news("1"), news("2"), news("3"), source=ALERTS)
    told = [kind for _ in range(4) for kind in kinds(watch.read(news("1"), source=ALERTS))]
    assert told == []
    assert watch.row("2", ALERTS).closed_at is not None


def test_the_closing_of_a_role_is_told_though_news_has_its_title() -> None:
    watch = watching(news("1", "Data Engineer"))
    watch.read(role("a", "Office Manager"), role("z"))
    told = [kind for _ in range(3) for kind in kinds(watch.read(role("a", "Office Manager")))]
    assert told == ["closed"]


def test_changed_wishes_find_no_news() -> None:
    row = known(news("1", "Data Engineer"))
    assert plan_refit(setting(), Fit(titles=("barista",)), [row]).stories == ()


def test_news_fits_nobody_and_nobody_is_matched_to_it() -> None:
    for fit in (Fit(), Fit(titles=("acme",)), Fit(exclude=("office",))):
        verdict = judge(news("1"), fit)
        assert (verdict.verdict, verdict.score) == ("unknown", 0.0)
        assert verdict.reasons == ("It is news about the employer, and no role.",)
    assert ladder(news("1"), acme(), NOON.date()) == ()


@pytest.mark.parametrize(
    ("key", "is_one"),
    [
        (ALERTS, True),
        ("feed:https://google.co.jp/alerts/feeds/1/2", True),
        ("feed:https://acme.example/alerts/feeds/1/2", False),
        ("feed:https://www.google.com/jobs.rss", False),
        (BOARD, False),
    ],
)
def test_a_google_alert_is_known_by_its_key(key: str, is_one: bool) -> None:
    assert is_news_source(key) is is_one


def test_news_that_names_somebody_tells_whom_and_what_to_do_if_they_moved() -> None:
    watch = watching(people=(DANA, RECRUITER))
    story, other = watch.read(
        news("2", "Dana Ruiz joins Borealis as VP Data"),
        news("3", "Dana Ruizova opens a shop"),
        source=ALERTS,
    )
    assert story.person == DANA
    assert story.facts[0].startswith("It names Dana Ruiz. If it tells of a move or a new title, ")
    assert '`job-monitor person moved "Dana Ruiz"`' in story.facts[0]
    assert (other.person, other.facts[0]) == (None, "This can be a good reason to write to Dana Ruiz.")
