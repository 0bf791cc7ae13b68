"""News about an employer: told once in the digest, and matched to no wish and no person. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from monitor.decisions.diff import Diff
from monitor.decisions.fit import judge
from monitor.decisions.stories import Setting, tell
from monitor.model import Employer, Known, Listed, Person, Posting, Story
from monitor.text import words

_MOST_NAMED = 3
_GOOGLE_ALERT = re.compile(r"feed:https?://(?:www\.)?google(?:\.[a-z]{2,3}){1,2}/alerts/feeds/")


def is_news_source(key: str) -> bool:
    """Whether a source gives news by its address alone: a Google Alert may have no entry yet."""
    return _GOOGLE_ALERT.match(key) is not None


def only(diff: Diff, *, news: bool) -> Diff:
    """What the difference says of news, or of roles, of this employer. The rows to save stay all."""

    def counts(posting: Posting) -> bool:
        return posting.news is news and not posting.foreign

    return replace(
        diff,
        appeared=tuple(p for p in diff.appeared if counts(p)),
        returned=tuple(pair for pair in diff.returned if counts(pair[1].posting)),
        edited=tuple(pair for pair in diff.edited if counts(pair[1].posting)),
        closed=tuple(k for k in diff.closed if counts(k.posting)),
    )


def tell_watching(setting: Setting, count: int) -> Story:
    """The line that the employer's news is watched from now on; the entries that are there are old news."""
    return replace(tell(setting, "baseline", ""), news=count)


def tell_news(setting: Setting, row: Known) -> Story:
    """A story about one piece of news, and to whom it is a reason to write."""
    piece = Listed(posting=row.posting, fit=judge(row.posting, setting.fit), first_seen_at=row.first_seen_at)
    named = _named(setting.employer, row.posting.title)
    if named:
        verb = f'`job-monitor person moved "{named.name}"`'
        fact = (
            f"It names {named.name}. If it tells of a move or a new title, {verb} notes it, drafts the"
            " congratulation, and says who is the door now."
        )
    else:
        fact = f"This can be a good reason to write to {_whom(setting.employer, setting.today)}."
    story = tell(setting, "news", row.posting.id, role=piece, facts=(fact,))
    return replace(story, person=named)


def _named(employer: Employer, headline: str) -> Person | None:
    """Who of the employer is named in a headline: so a Google Alert for a person tells of their career."""
    said = f" {' '.join(words(headline))} "
    return next((p for p in employer.people if f" {' '.join(words(p.name))} " in said), None)


def _whom(employer: Employer, today: date) -> str:
    """The stars, else the recruiters, who stand in for them; those who left have nothing to do with it."""
    there = [person for person in employer.people if person.left is None or person.left > today]
    stars = [p.name for p in there if p.star] or [p.name for p in there if p.recruiter]
    if stars:
        return _either(stars[:_MOST_NAMED])
    return "somebody you met there" if there else "somebody you know there"


def _either(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
