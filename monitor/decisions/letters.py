"""The weekly letter: who is due, what opened, what was held back and why, what came of it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from monitor.decisions.stories import ALERTING, best_first
from monitor.model import Contact, Delivery, Errand, Letter, Listed, SourceState

_WEEK = timedelta(days=7)
_LATE = timedelta(days=3)
"""So long after its day a letter still comes; later the next one is near."""
_OPEN = ("due", "planned")
WORTH_A_LINE = (*ALERTING, "near")
"""Verdicts of roles that the letter names."""


def is_day(today: date, since: date | None, weekday: int | None) -> bool:
    """Whether the letter is to be written: on its weekday (0 is Monday, None never), or in the days after it
    where that day was missed. The first one comes only when a while was lived through."""
    if weekday is None or since is None:
        return False
    late = timedelta(days=(today.weekday() - weekday) % 7)
    return since < today - late and late <= _LATE


def write(
    errands: Sequence[Errand],
    opened: Sequence[tuple[str, Listed]],
    contacts: Sequence[Contact],
    sources: Collection[SourceState],
    pending: Collection[Delivery],
    *,
    since: date,
    today: date,
) -> Letter:
    """What there is to say; a letter that is equal to an empty one says nothing.

    `opened` are roles that opened since, with their employers; `pending` what waits in the outbox.
    """
    employer_of = {(role.posting.source, role.posting.id): name for name, role in opened}
    best = best_first(role for _, role in opened if role.fit.verdict in WORTH_A_LINE)
    return Letter(
        # What falls due today has an alert of its own beside the letter.
        due=tuple(e for e in errands if e.state in _OPEN and e.due_on <= today + _WEEK and e.due_on != today),
        opened=tuple((employer_of[r.posting.source, r.posting.id], r) for r in best),
        held=tuple(e for e in errands if e.state == "held"),
        contacts=tuple(c for c in contacts if c.on >= since or (c.outcome_on and c.outcome_on >= since)),
        ill=tuple(state for state in sources if state.failures and state.error),
        doubted=tuple(state for state in sources if state.fall_suspected),
        waiting=sum(delivery.attempts > 0 for delivery in pending),
    )
