"""Stories: what an alert has to tell, built from a role, its people and its employer. Pure.

Which of them are told is decided in `alerts`; how they read is decided in `monitor.drafts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from monitor.decisions.budget import hold, is_with
from monitor.decisions.coming_back import rejected
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.roles import same_role, title_of
from monitor.decisions.taught import NOTHING, Taught
from monitor.model import (
    AlertKind,
    Budget,
    Contact,
    Employer,
    Fit,
    Known,
    Listed,
    Posting,
    Reach,
    Rejection,
    SourceState,
    Story,
)
from monitor.text import digest, unique

NAMED_BESIDE = 5

ALERTING = ("fit", "unknown")
"""Verdicts of which the user hears at once."""
WORTH = {"fit": 3, "unknown": 2, "near": 1, "no": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What every decision about one source stands on.

    `taught` is what the employer's own postings say of its departments. `contacts` are all that the user had
    with the employer, and `budget` says how often one may write. `today` is the day in the user's zone.
    `occasion` tells this read of the source from every other, also from one at the same instant.
    """

    employer: Employer
    source: str
    fit: Fit
    today: date
    now: datetime
    occasion: str = ""
    taught: Taught = NOTHING
    contacts: tuple[Contact, ...] = ()
    budget: Budget = field(default_factory=Budget)


def listed(known: Known, setting: Setting) -> Listed:
    """A role with its fit and the first person to ask."""
    people = ladder(known.posting, setting.employer, setting.today, setting.taught)
    back = rejected(known.posting, setting.employer.rejections)
    return Listed(
        posting=known.posting,
        fit=judge(known.posting, setting.fit),
        reach=people[0] if people else None,
        first_seen_at=known.first_seen_at,
        refused=back[0] if back else None,
    )


def best_first(roles: Iterable[Listed]) -> list[Listed]:
    """The most fitting first; among equals the one with the better door."""
    return sorted(
        roles,
        key=lambda r: (WORTH[r.fit.verdict], r.fit.score, r.reach.score if r.reach else 0.0),
        reverse=True,
    )


def tell_role(
    setting: Setting,
    kind: AlertKind,
    rows: Sequence[Known],
    beside: Callable[[], Sequence[Known]],
    *,
    rejection: Rejection | None = None,
    because: tuple[str, ...] = (),
) -> Story:
    """A story about one role, which may stand in several places."""
    role = best_first(listed(row, setting) for row in rows)[0]
    ids = {row.posting.id for row in rows}
    rest = [k for k in beside() if k.posting.source != setting.source or k.posting.id not in ids]
    others = each_once(other for k in rest if (other := listed(k, setting)).fit.verdict in ALERTING)
    story = tell(
        setting,
        kind,
        role.posting.id,
        role=role,
        places=unique(place for row in rows for place in row.posting.locations),
        people=ladder(role.posting, setting.employer, setting.today, setting.taught),
        rejection=rejection or latest_rejection(setting.employer),
        because=because,
        others=tuple(best_first(others)[:NAMED_BESIDE]),
        count=len(others),
    )
    return _with_contacts(setting, story)


def _with_contacts(setting: Setting, story: Story) -> Story:
    """The story with what the user wrote to its first person, and how long they should wait with more.

    The rejected role coming back is worth a second note, however soon.
    """
    if not story.ladder or not setting.contacts:
        return story
    person = story.ladder[0].person
    waits = None
    if story.kind == "reach_out":
        waits = hold(person, setting.contacts, setting.budget, setting.today)
    own = tuple(contact for contact in setting.contacts if is_with(contact, person.name))
    return replace(story, contacts=own, hold=waits)


def each_once(roles: Iterable[Listed]) -> list[Listed]:
    """Roles that stand on several sources are named once."""
    found: dict[str, list[Listed]] = {}
    for role in roles:
        alike = found.setdefault(title_of(role.posting), [])
        if not any(same_role(role.posting, other.posting) for other in alike):
            alike.append(role)
    return [role for alike in found.values() for role in alike]


def tell_fall(setting: Setting, before: int, after: int) -> Story:
    """A sudden fall of the number of roles, which is not believed at once."""
    shows = f"{after} of them" if after else "none"
    return tell(
        setting,
        "source_failing",
        "fall",
        facts=(
            f"This source had {before} open roles and now shows {shows}.",
            "Nothing is closed before a second read agrees. If you know that the roles are still there,"
            " look at the page: it may have changed or moved.",
        ),
    )


def tell_health(setting: Setting, state: SourceState, kind: AlertKind, host: str | None = None) -> Story:
    """A source that stopped answering, or answers again; at which `host` (None: at one of its own)."""
    facts: tuple[str, ...]
    if kind == "source_failing":
        since = state.last_ok_at
        facts = (
            state.error or "It could not be read.",
            f"It was last read well {span(setting.now - since)} ago." if since else "It was never read well.",
            f"`job-monitor poll {setting.source}` tries again now; `job-monitor check --online` tells more.",
        )
    else:
        away = f" after {span(setting.now - state.last_ok_at)}" if state.last_ok_at else ""
        facts = (
            f"{setting.employer.name}'s roles can be read again{away}.",
            "What opened and closed again in between was not seen; what is open is told of as usual.",
        )
        if not setting.employer.name:
            facts = (f"The mailbox can be read again{away}.", "The mails that lay there were read now.")
    story = replace(
        tell(setting, kind, str(state.incident), facts=facts),
        host=host,
        fault=state.error_kind if host and kind == "source_failing" else None,
    )
    # A mailbox is nobody's.
    return story if setting.employer.name else replace(story, employer=None)


def span(time: timedelta) -> str:
    hours = int(time.total_seconds() // 3600)
    if hours < 48:
        return "less than an hour" if hours < 1 else "an hour" if hours == 1 else f"{hours} hours"
    return f"{hours // 24} days"


def what_changed(old: Posting, new: Posting) -> tuple[str, ...]:
    """What a person sees changed in a role, in sentences; at least that it stood there before."""
    return differences(old, new) or ("It stood there before and fits now.",)


def differences(old: Posting, new: Posting) -> tuple[str, ...]:
    """What a person sees changed in a role, in sentences; none where nothing is."""
    parts = (
        ("title", old.title, new.title),
        ("department", "; ".join(old.departments), "; ".join(new.departments)),
        ("place", "; ".join(old.locations), "; ".join(new.locations)),
        ("kind of employment", old.employment_type, new.employment_type),
    )
    changed = [
        f"Its {name} changed from {before or 'none'} to {after or 'none'}."
        for name, before, after in parts
        if before != after
    ]
    if old.remote is not True and new.remote is True:
        changed.append("It can be done remotely now.")
    return tuple(changed)


def latest_rejection(employer: Employer) -> Rejection | None:
    """The no that the employer gave last."""
    return max(employer.rejections, key=lambda r: r.date, default=None)


def tell(
    setting: Setting,
    kind: AlertKind,
    subject: str,
    *,
    role: Listed | None = None,
    places: tuple[str, ...] = (),
    people: tuple[Reach, ...] = (),
    rejection: Rejection | None = None,
    because: tuple[str, ...] = (),
    others: tuple[Listed, ...] = (),
    count: int = 0,
    facts: tuple[str, ...] = (),
    near: tuple[Listed, ...] = (),
) -> Story:
    """A story of one kind about `subject`, with a key of its own for this occasion."""
    return Story(
        # The occasion makes a later happening of the same kind another one.
        key=digest(kind, setting.source, subject, setting.now.isoformat(), setting.occasion),
        kind=kind,
        urgency="urgent" if kind in ("role_back", "reach_out", "new_role") else "digest",
        created_at=setting.now,
        employer=setting.employer,
        source=setting.source,
        role=role,
        places=places,
        ladder=people,
        rejection=rejection,
        because=because,
        others=others,
        count=count,
        facts=facts,
        near=near,
    )
