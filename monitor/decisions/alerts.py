"""What to tell about the changes of one source, and what not. Pure.

One story a role as a person sees it, one digest for a flood, a line for the first read, and the rejected
role coming back before everything else. Every story has a key that is made once and never again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from monitor.decisions.coming_back import Return, rejected, returning
from monitor.decisions.diff import REPOST_WINDOW, Diff, is_flood
from monitor.decisions.fit import judge
from monitor.decisions.match import ladder
from monitor.decisions.news import is_news_source, only, tell_news, tell_watching
from monitor.decisions.repost import Origin
from monitor.decisions.roles import group, same_role
from monitor.decisions.stories import (
    ALERTING,
    NAMED_BESIDE,
    WORTH,
    Setting,
    best_first,
    differences,
    listed,
    span,
    tell,
    tell_fall,
    tell_role,
    what_changed,
)
from monitor.model import (
    AlertKind,
    Change,
    Fit,
    Known,
    Posting,
    Story,
)
from monitor.text import unique

NAMED_IN_FLOOD = 5
HANDED_OVER = ""
"""The mark of a role that was told of and goes on under another id, which has the mark now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What follows from one read: the changes to show, the rows to write, the stories to tell."""

    changes: tuple[Change, ...] = ()
    save: tuple[Known, ...] = ()
    stories: tuple[Story, ...] = ()


# A story and the rows that it tells of, until they are marked as told.
_Told = tuple[Story, Sequence[Known]]


def plan_baseline(setting: Setting, postings: Sequence[Posting]) -> Plan:
    """The first good read: every role is old news, and one digest lists those that fit."""
    rows = [_new_row(setting, posting) for posting in postings]
    own = [row for row in rows if not row.posting.foreign]
    if is_news_source(setting.source) or (own and all(row.posting.news for row in own)):
        return Plan(save=tuple(rows), stories=(tell_watching(setting, len(own)),))
    roles = [listed(row, setting) for row in own if not row.posting.news]
    fitting = best_first(r for r in roles if r.fit.verdict in ALERTING)
    back = [rejected(row.posting, setting.employer.rejections) for row in own]
    standing = unique(found[0].role for found in back if found)
    story = tell(
        setting,
        "baseline",
        "",
        others=tuple(fitting),
        count=len(roles),
        near=tuple(best_first(r for r in roles if r.fit.verdict == "near")),
        facts=tuple(
            f"The role you were turned down for, {role}, is still listed. You will be told if it"
            " closes and opens again, or comes back under a new number."
            for role in standing
        ),
    )
    telling = {r.posting.id for r in fitting}
    return Plan(
        save=tuple(replace(row, told=story.key) if row.posting.id in telling else row for row in rows),
        stories=(story,),
    )


def plan_refit(setting: Setting, before: Fit, rows: Sequence[Known]) -> Plan:
    """The user's wishes changed: open roles that fit now and did not before, told once."""
    fresh = [
        row
        for row in rows
        if row.told is None
        and not (row.posting.news or row.posting.foreign)
        and judge(row.posting, before).verdict not in ALERTING
        and judge(row.posting, setting.fit).verdict in ALERTING
    ]
    if not fresh:
        return Plan()
    story = tell(
        setting,
        "baseline",
        "refit" + "".join(row.posting.source + row.posting.id for row in fresh),
        others=tuple(best_first(listed(row, setting) for row in fresh)),
        count=len(fresh),
        facts=("You changed what a good role looks like. These open roles fit now.",),
    )
    return Plan(save=tuple(replace(row, told=story.key) for row in fresh), stories=(story,))


def plan_changes(
    setting: Setting,
    diff: Diff,
    origins: Sequence[Origin],
    *,
    board: int,
    beside: Callable[[], Sequence[Known]],
) -> Plan:
    """Decide on a read that differs from the last one.

    `origins` tells for each role of `diff.appeared` which known role it repeats; `board` is how many roles
    the board shows; `beside` gives the live roles of the employer, for "what else is open there".
    """
    roles, heard = only(diff, news=False), only(diff, news=True)
    paired = zip(diff.appeared, origins, strict=True)
    origins = [origin for p, origin in paired if not (p.news or p.foreign)]
    arrivals = _arrivals(setting, roles, origins)
    told = _tell_roles(setting, roles, arrivals, board, lambda: [k for k in beside() if not k.posting.news])
    pieces = _arrivals(setting, heard, [Origin()] * len(heard.appeared))
    told += [(tell_news(setting, piece.row), (piece.row,)) for piece in pieces if piece.of is None]
    if diff.fall is not None:
        told.append((tell_fall(setting, *diff.fall), ()))
    return Plan(
        changes=_changes(diff, [*arrivals, *pieces]),
        save=(
            *_rows(diff, [*arrivals, *pieces], told),
            *(_new_row(setting, posting) for posting in diff.appeared if posting.foreign),
        ),
        stories=tuple(story for story, _ in told),
    )


def _tell_roles(
    setting: Setting,
    diff: Diff,
    arrivals: Sequence[_Arrival],
    board: int,
    beside: Callable[[], Sequence[Known]],
) -> list[_Told]:
    alike = _alike(setting, diff, arrivals, beside)
    backs = [(a, found) for a, found in alike if found.back]
    close = {a.row.posting.id: found for a, found in alike if not found.back}
    back_ids = {a.row.posting.id for a, _ in backs}
    news = [a.row for a in arrivals if a.what == "opened" and a.row.posting.id not in back_ids]
    before = _before(diff, arrivals)
    news += _changed_into_fit(setting, diff, arrivals, back_ids)
    told = _tell_backs(setting, backs, _since(setting, backs), beside)
    told += _tell_new(setting, news, before, close, board, beside)
    return _side_by_side(told) + _tell_closings(setting, diff, arrivals, beside)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Arrival:
    """A role that is on the board and was not: its row, and which known role it repeats (see Origin)."""

    row: Known
    what: Literal["opened", "reopened", "reposted"]
    of: Known | None = None
    elsewhere: bool = False
    beside: bool = False


def _new_row(setting: Setting, posting: Posting) -> Known:
    return Known(
        posting=posting,
        employer=setting.employer.name,
        first_seen_at=setting.now,
        opened_at=setting.now,
    )


def _arrivals(setting: Setting, diff: Diff, origins: Sequence[Origin]) -> list[_Arrival]:
    arrivals: list[_Arrival] = []
    for posting, origin in zip(diff.appeared, origins, strict=True):
        row, of = _new_row(setting, posting), origin.of
        if of is not None:
            here = of.posting.source == setting.source
            row = replace(row, told=of.told, back=of.back if here and not of.closed_at else None)
        what: Literal["opened", "reposted"] = "reposted" if of else "opened"
        arrivals.append(_Arrival(row=row, what=what, of=of, elsewhere=origin.elsewhere, beside=origin.beside))
    for old, new in diff.returned:
        recent = old.last_seen_at is None or setting.now - old.last_seen_at <= REPOST_WINDOW
        row = replace(
            new,
            opened_at=setting.now,
            last_seen_at=None,
            misses=0,
            closed_at=None,
            told=old.told if recent else None,
            back=None,
        )
        arrivals.append(_Arrival(row=row, what="reopened" if recent else "opened", of=old))
    return arrivals


def _alike(
    setting: Setting, diff: Diff, arrivals: Sequence[_Arrival], beside: Callable[[], Sequence[Known]]
) -> list[tuple[_Arrival, Return]]:
    """Those that are the rejected role coming back, or close to it.

    Not if it was told of already and has not closed since, nor if it merely shows on a second source
    while it stands on another.
    """
    rejections = setting.employer.rejections
    asked = [a for a in arrivals if a.row.back is None and not a.elsewhere] if rejections else []
    if not asked:
        return []
    standing = _standing(setting, diff, arrivals, beside())
    found = ((a, returning(a.row.posting, rejections, standing)) for a in asked)
    return [(a, back) for a, back in found if back]


def _standing(
    setting: Setting, diff: Diff, arrivals: Sequence[_Arrival], live: Sequence[Known]
) -> list[Posting]:
    """The roles of the employer that stand after this read, where `live` stood before it."""
    now = {new.posting.id: new.posting for _, new in diff.edited}
    now |= {a.row.posting.id: a.row.posting for a in arrivals}
    gone = {k.posting.id for k in (*diff.missed, *diff.closed)} | now.keys()
    stayed = [k.posting for k in live if k.posting.source != setting.source or k.posting.id not in gone]
    return [*stayed, *now.values()]


def _since(setting: Setting, backs: Sequence[tuple[_Arrival, Return]]) -> dict[str, tuple[str, ...]]:
    """What became of the role since it stood there last, as far as that was seen, by its ids."""
    found: dict[str, tuple[str, ...]] = {}
    for arrival, _ in backs:
        if arrival.of is None:
            continue
        old, new = arrival.of, arrival.row.posting
        told = (f"It was last seen {span(setting.now - old.last_seen_at)} ago.",) if old.last_seen_at else ()
        found[new.id] = (*told, *differences(old.posting, new))
    return found


def _tell_backs(
    setting: Setting,
    backs: Sequence[tuple[_Arrival, Return]],
    changed: Mapping[str, tuple[str, ...]],
    beside: Callable[[], Sequence[Known]],
) -> list[_Told]:
    rows = {a.row.posting.id: a.row for a, _ in backs}
    found = {a.row.posting.id: back for a, back in backs}
    told: list[_Told] = []
    for postings in group([row.posting for row in rows.values()]):
        back = found[postings[0].id]
        members = [rows[p.id] for p in postings]
        since = [found for p in postings for found in changed.get(p.id, ())]
        because = unique((back.sentence, *back.differs, *since))
        story = tell_role(setting, "role_back", members, beside, rejection=back.rejection, because=because)
        story = replace(story, same=back.how != "re-levelled")
        told.append((story, members))
    return told


def _before(diff: Diff, arrivals: Sequence[_Arrival]) -> dict[str, tuple[str, ...]]:
    """What made of roles that are no new ones what they are now, in sentences, by their ids."""
    changed = {new.posting.id: what_changed(old.posting, new.posting) for old, new in diff.edited}
    for arrival in arrivals:
        if arrival.of is not None and arrival.what == "reposted":
            changed[arrival.row.posting.id] = what_changed(arrival.of.posting, arrival.row.posting)
        elif arrival.what == "reopened":
            changed[arrival.row.posting.id] = ("It had closed, and is open again.",)
    return changed


def _side_by_side(told: Sequence[_Told]) -> list[_Told]:
    """Stories of roles told at once know of each other, so that one note can be about all of them."""
    urgent = [story.role for story, _ in told if story.role and story.urgency == "urgent"]
    if len(urgent) < 2:
        return list(told)
    now = any(story.kind == "role_back" and story.ladder for story, _ in told)
    done: list[_Told] = []
    for story, rows in told:
        if story.role in urgent:
            # One note about all of them goes out now, so that none has to wait.
            story = replace(story, hold=None) if now else story
            others = (*(role for role in urgent if role is not story.role), *story.others)
            count = story.count + len(urgent) - 1
            story = replace(story, together=len(urgent), others=others[:NAMED_BESIDE], count=count)
        done.append((story, rows))
    return done


def _tell_new(
    setting: Setting,
    news: Sequence[Known],
    before: Mapping[str, tuple[str, ...]],
    close: Mapping[str, Return],
    board: int,
    beside: Callable[[], Sequence[Known]],
) -> list[_Told]:
    rows = {row.posting.id: row for row in news}
    groups = group([row.posting for row in news])
    if is_flood(len(groups), board):
        return _tell_flood(setting, news, len(groups))
    told: list[_Told] = []
    for postings in groups:
        members = [rows[p.id] for p in postings]
        verdict = max((judge(p, setting.fit).verdict for p in postings), key=WORTH.__getitem__)
        if verdict == "no":
            continue
        door = ladder(postings[0], setting.employer, setting.today, setting.taught)
        now: AlertKind = "reach_out" if door else "new_role"
        kind: AlertKind = now if verdict in ALERTING else "near_miss"
        near = next((close[p.id] for p in postings if p.id in close), None)
        story = tell_role(
            setting,
            kind,
            members,
            beside,
            rejection=near.rejection if near else None,
            because=(near.sentence, *near.differs) if near else (),
        )
        if all(p.id in before for p in postings):
            story = replace(story, changed=unique(reason for p in postings for reason in before[p.id]))
        told.append((story, members))
    return told


def _tell_closings(
    setting: Setting, diff: Diff, arrivals: Sequence[_Arrival], beside: Callable[[], Sequence[Known]]
) -> list[_Told]:
    """One digest line for roles that the user was told of and that are gone for good: they neither go on
    under another id nor stand on another source."""
    repeated = {a.of.posting.id for a in arrivals if a.of and a.of.posting.source == setting.source}
    gone = [k for k in diff.closed if k.told and k.posting.id not in repeated]
    if gone:
        elsewhere = [k.posting for k in beside() if k.posting.source != setting.source]
        gone = [k for k in gone if not any(same_role(k.posting, other) for other in elsewhere)]
    if not gone:
        return []
    others = tuple(best_first(listed(k, setting) for k in gone))
    return [(tell(setting, "closed", gone[0].posting.id, others=others, count=len(gone)), ())]


def _changed_into_fit(
    setting: Setting, diff: Diff, arrivals: Sequence[_Arrival], but: Collection[str]
) -> list[Known]:
    """Roles that were here before, were never told of and fit now: edited in place, or while they were
    away, or while they were away the wishes changed."""
    again = [a for a in arrivals if a.of and a.what != "opened" and a.row.posting.id not in but]
    changed = [*diff.edited, *((a.of, a.row) for a in again if a.of and a.what == "reposted")]
    fitting = [a.row for a in again if a.what == "reopened"]
    fitting += [new for old, new in changed if judge(old.posting, setting.fit).verdict not in ALERTING]
    return [k for k in fitting if k.told is None and judge(k.posting, setting.fit).verdict in ALERTING]


def _tell_flood(setting: Setting, news: Sequence[Known], count: int) -> list[_Told]:
    """One digest for a flood. What is no role for the user is not named; what fits is marked as told."""
    worth = {row.posting.id: row for row in news if judge(row.posting, setting.fit).verdict != "no"}
    best = best_first(listed(row, setting) for row in worth.values())[:NAMED_IN_FLOOD]
    if not best:
        return []
    story = tell(setting, "new_role", best[0].posting.id, others=tuple(best), count=count)
    fitting = (row for row in worth.values() if judge(row.posting, setting.fit).verdict in ALERTING)
    return [(replace(story, urgency="digest"), tuple(fitting))]


def _changes(diff: Diff, arrivals: Sequence[_Arrival]) -> tuple[Change, ...]:
    changes = [Change(what=a.what, posting=a.row.posting, of=a.of) for a in arrivals]
    changes += [Change(what="edited", posting=new.posting, of=old) for old, new in diff.edited]
    changes += [Change(what="missed", posting=k.posting) for k in diff.missed]
    changes += [Change(what="closed", posting=k.posting) for k in diff.closed]
    return tuple(changes)


def _rows(diff: Diff, arrivals: Sequence[_Arrival], told: Sequence[_Told]) -> tuple[Known, ...]:
    """Every row to write, marked with the story that told of it.

    A role that goes on under a new id hands its marks over, so that its old id closes without a word;
    one that stands on beside the new id keeps them.
    """
    rows = {k.posting.id: k for k in (*diff.save, *(a.row for a in arrivals))}
    for arrival in arrivals:
        old = arrival.of
        if old is None or arrival.what != "reposted" or arrival.beside:
            continue
        if old.posting.source == arrival.row.posting.source:
            old = rows.get(old.posting.id, old)
            rows[old.posting.id] = replace(old, told=old.told and HANDED_OVER, back=None)
    for story, members in told:
        # Of a near miss the user hears once more when it fits.
        for member in members if story.kind != "near_miss" else ():
            row = rows[member.posting.id]
            back = story.key if story.kind == "role_back" else row.back
            rows[member.posting.id] = replace(row, told=story.key, back=back)
    return tuple(rows.values())
