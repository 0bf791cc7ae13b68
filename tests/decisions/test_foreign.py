"""Roles of other employers in a list that many share: known, and never told."""

from __future__ import annotations

from dataclasses import replace

from monitor.decisions.alerts import plan_refit
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.repost import trace
from monitor.model import Fit, Posting
from tests.decisions.boards import DANA, DAY, HOUR, NO, NOON, Watch, acme, kinds, known, role, setting

SHARED = "feed:https://board.example/jobs.rss"
SENIOR = "Senior Data Engineer"


def stranger(id: str, title: str = SENIOR, **fields: object) -> Posting:
    return role(id, title, source=SHARED, employer="Borealis", foreign=True, **fields)


def own(id: str, title: str = SENIOR) -> Posting:
    return role(id, title, source=SHARED, employer="Acme")


def watching(*there: Posting) -> Watch:
    watch = Watch(employer=acme(NO, people=(DANA,)), fit=Fit(), windows=(SHARED,))
    watch.read(*there, source=SHARED)
    watch.stories.clear()
    return watch


def test_the_first_read_counts_only_the_employers_own() -> None:
    watch = Watch(employer=acme(NO), fit=Fit(), windows=(SHARED,))
    (story,) = watch.read(own("1", "Analyst"), stranger("2"), stranger("3"), source=SHARED)
    assert (story.kind, story.count) == ("baseline", 1)
    assert [other.posting.id for other in story.others] == ["1"]
    assert story.facts == ()
    assert watch.row("2", SHARED).posting.foreign


def test_one_that_opens_is_remembered_and_not_told() -> None:
    watch = watching(own("1", "Analyst"))
    assert watch.read(own("1", "Analyst"), stranger("2"), source=SHARED) == []
    assert watch.row("2", SHARED).told is None
    assert kinds(watch.read(own("1", "Analyst"), own("3"), stranger("2"), source=SHARED)) == ["role_back"]


def test_it_is_no_role_of_ours_for_fit_for_people_and_for_changed_wishes() -> None:
    verdict = judge(stranger("1"), Fit(titles=("data engineer",)))
    assert (verdict.verdict, verdict.reasons) == ("no", ("It is a role of Borealis.",))
    nobodys = judge(replace(stranger("1"), employer=None), Fit())
    assert nobodys.reasons == ("It is a role of another employer.",)
    assert ladder(stranger("1"), acme(people=(DANA,)), NOON.date()) == ()
    rows = [known(stranger("1"), seen=NOON - DAY)]
    assert plan_refit(setting(fit=Fit()), Fit(titles=("cook",)), rows).stories == ()


def test_it_repeats_nothing_and_nothing_repeats_it() -> None:
    before = known(role("1", SENIOR), seen=NOON - DAY)
    (origin,) = trace([stranger("2")], [before], present=set(), window=True, now=NOON + HOUR)
    assert origin.of is None
    strange = known(stranger("3"), seen=NOON - DAY)
    (origin,) = trace([replace(own("4"))], [strange], present=set(), window=True, now=NOON + HOUR)
    assert origin.of is None
