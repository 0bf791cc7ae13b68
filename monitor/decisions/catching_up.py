"""What a read tells after a backup took the place of the database: one digest; and until when. Pure.

A source is caught up with after a read that shows all it has, or all that a window can, and misses no role:
what a read in part did not show, and a role that is about to close, may have been told before as well. Where
no read comes to that (a source that is never read whole, a large one of which some role is always missing),
it is taken for caught up with a day after its first good read: until then what opens there waits for the
digest and is not lost, and from then on it is urgent again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.decisions.alerts import Plan
from monitor.decisions.diff import Diff
from monitor.decisions.stories import Setting, best_first, each_once, listed, tell
from monitor.model import Known, Listed, Story
from monitor.text import unique

AGAIN = "A backup of the database is in force again, so some of this may have been told to you before."
_FOLDED = ("role_back", "reach_out", "new_role", "near_miss", "baseline", "closed", "news")
_MOST_NEWS = 5
AT_MOST = timedelta(days=1)
"""How long after the first good read a source is taken for one that may tell again."""


def is_caught_up(diff: Diff, *, whole: bool, since: datetime, now: datetime) -> bool:
    """Whether after this read nothing more may have been told before. `whole`: the read showed all there is,
    or is of a window; `since`: the first good read after the backup was put in force."""
    # A clock that was ahead at the first read must not prolong it for ever.
    over = not timedelta(0) <= now - since < AT_MOST
    return over or (whole and not diff.missed and not diff.fall_suspected)


def catching_up_name(key: str) -> str:
    """Under which name it is remembered when a source was read well for the first time since."""
    return f"catching_up {key}"


def as_one(setting: Setting, plan: Plan) -> Plan:
    """The plan with all that it tells of roles and news in one story; what is told of the source stays.

    A rejected role that is back comes first, and is named in the first sentence after the word of caution.
    """
    folded = [story for story in plan.stories if story.kind in _FOLDED]
    if not folded:
        return plan
    keys = {story.key for story in folded}
    rows = [row for row in plan.save if row.told in keys and not row.posting.news]
    back = [story for story in folded if story.kind == "role_back"]
    others = _roles(setting, rows, back)
    told = tell(
        setting,
        "baseline",
        "catching up",
        others=others,
        count=len(others),
        near=tuple(best_first(s.role for s in folded if s.kind == "near_miss" and s.role)),
        facts=unique((*_back(back), *_closed(folded), *_news(folded), *_other_facts(folded))),
    )
    told = replace(told, changed=(AGAIN,), headline=None if _fresh(others) else _headline(setting, back))
    save = tuple(_marked(row, keys, told.key) for row in plan.save)
    rest = tuple(story for story in plan.stories if story.key not in keys)
    return replace(plan, save=save, stories=(*rest, told))


def _roles(setting: Setting, rows: Sequence[Known], back: Sequence[Story]) -> tuple[Listed, ...]:
    first = [story.role for story in back if story.role]
    return tuple(each_once([*first, *best_first(listed(row, setting) for row in rows)]))


def _fresh(others: Sequence[Listed]) -> bool:
    return any(not other.refused for other in others)


def _headline(setting: Setting, back: Sequence[Story]) -> tuple[str, str]:
    """What to do where no role is to be looked at but one of a no."""
    at = setting.employer.name
    if back:
        return (
            f"Look whether the role you were turned down for at {at} is back",
            "Look whether a role that you wanted is back",
        )
    return f"Read what is new at {at} since the backup", "Read what is new since the backup"


def _back(back: Sequence[Story]) -> list[str]:
    return [
        f"The role you were turned down for, {story.rejection.role if story.rejection else ''}, is back:"
        f" {' '.join(story.because[:1])}"
        for story in back
    ]


def _closed(folded: Sequence[Story]) -> list[str]:
    gone = [other.posting.title for story in folded if story.kind == "closed" for other in story.others]
    return [f"No longer listed: {'; '.join(gone)}."] if gone else []


def _news(folded: Sequence[Story]) -> list[str]:
    news = [story.role.posting.title for story in folded if story.kind == "news" and story.role]
    more = [f"And {len(news) - _MOST_NEWS} more pieces of news."] if news[_MOST_NEWS:] else []
    return [*(f"In the news: {title}." for title in news[:_MOST_NEWS]), *more]


def _other_facts(folded: Sequence[Story]) -> list[str]:
    """What a first read of a mailbox says beside its roles."""
    return [fact for story in folded if story.kind == "baseline" for fact in story.facts]


def _marked(row: Known, keys: set[str], key: str) -> Known:
    told = key if row.told in keys else row.told
    back = key if row.back in keys else row.back
    return replace(row, told=told, back=back)
