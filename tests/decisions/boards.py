"""An invented employer's boards, and a small pipeline over the decisions, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from monitor.decisions.alerts import Plan, plan_baseline, plan_changes
from monitor.decisions.diff import compare, is_late_baseline
from monitor.decisions.repost import trace
from monitor.decisions.stories import Setting
from monitor.decisions.titles import title_key
from monitor.model import Baseline, Contact, Employer, Fit, Known, Person, Posting, Rejection, Snapshot, Story

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
BOARD = "greenhouse:acme"
FEED = "feed:https://acme.example/jobs.rss"
ANYTHING = Fit()
NOTHING = Plan()
DANA = Person(name="Dana Ruiz", title="Head of Data", departments=("Data",), star=True)
NO = Rejection(role="Senior Data Engineer", date=date(2026, 1, 15), requisition="R-1042")


def role(id: str, title: str = "Data Engineer", place: str = "Berlin", **fields: Any) -> Posting:
    return Posting(
        **{"source": BOARD, "id": id, "title": title, "locations": (place,) if place else (), **fields}
    )


def known(posting: Posting, *, seen: datetime = NOON - 30 * DAY, **fields: Any) -> Known:
    return Known(
        **{"posting": posting, "employer": "Acme", "first_seen_at": seen, "opened_at": seen, **fields}
    )


def acme(*rejections: Rejection, people: Sequence[Person] = (DANA,)) -> Employer:
    return Employer(name="Acme", rejections=rejections, people=tuple(people))


def setting(employer: Employer | None = None, *, fit: Fit = ANYTHING, now: datetime = NOON) -> Setting:
    return Setting(employer=employer or acme(), source=BOARD, fit=fit, today=now.date(), now=now)


def names(story: Story) -> set[str]:
    """The ids that a story names."""
    listed = [*story.others, *((story.role,) if story.role else ())]
    return {entry.posting.id for entry in listed}


@dataclass
class _Source:
    baseline: Baseline = Baseline.NONE
    fall_suspected: bool = False
    last_ok_at: datetime | None = None
    known: dict[str, Known] = field(default_factory=dict)


@dataclass
class Watch:
    """What the program does with each good read, without a store: every story is kept."""

    employer: Employer = field(default_factory=acme)
    fit: Fit = ANYTHING
    now: datetime = NOON
    windows: tuple[str, ...] = (FEED,)
    sources: dict[str, _Source] = field(default_factory=dict)
    stories: list[Story] = field(default_factory=list)
    plan: Plan = NOTHING
    contacts: tuple[Contact, ...] = ()

    def read(
        self, *postings: Posting, complete: bool = True, source: str = BOARD, after: timedelta = HOUR
    ) -> list[Story]:
        """One good read, some time after the last; returns what there is to tell."""
        self.now += after
        state = self.sources.setdefault(source, _Source())
        complete = complete and source not in self.windows
        snapshot = Snapshot(source=source, postings=postings, complete=complete)
        diff = compare(
            state.known,
            snapshot,
            fall_suspected=state.fall_suspected,
            last_ok_at=state.last_ok_at,
            now=self.now,
        )
        setting = Setting(
            employer=self.employer, source=source, fit=self.fit, today=self.now.date(), now=self.now,
            contacts=self.contacts,
        )  # fmt: skip
        first = state.baseline is Baseline.NONE
        late = state.baseline is Baseline.PROVISIONAL and is_late_baseline(len(diff.appeared), len(postings))
        if first or late:
            self.plan = plan_baseline(setting, diff.appeared)
            self._save([*diff.save, *self.plan.save])
        else:
            keys = {title_key(p.title) for p in diff.appeared}
            origins = trace(
                diff.appeared,
                [k for k in self.rows() if title_key(k.posting.title) in keys],
                present={p.id for p in postings},
                window=source in self.windows,
                now=self.now,
            )
            live = [k for k in self.rows() if k.live]
            self.plan = plan_changes(setting, diff, origins, board=len(postings), beside=lambda: live)
            self._save(self.plan.save)
        doubtful = not postings or not (complete or source in self.windows)
        state.baseline = Baseline.PROVISIONAL if first and doubtful else Baseline.FIRM
        state.fall_suspected = diff.fall_suspected
        state.last_ok_at = self.now
        self.stories += self.plan.stories
        return list(self.plan.stories)

    def rows(self) -> list[Known]:
        return [row for state in self.sources.values() for row in state.known.values()]

    def row(self, id: str, source: str = BOARD) -> Known:
        return self.sources[source].known[id]

    def changes(self) -> list[tuple[str, str]]:
        return [(change.what, change.posting.id) for change in self.plan.changes]

    def _save(self, rows: Sequence[Known]) -> None:
        for row in rows:
            self.sources[row.posting.source].known[row.posting.id] = row


def kinds(stories: Sequence[Story]) -> list[str]:
    return [story.kind for story in stories]
