"""Applying one look into a mailbox: what its mails told is compared and decided on employer by employer.

A mailbox is a window on many employers at once. What stands in no mail of this look is not gone, and nothing
closes by it. The first look is silent for every employer, and so is the first one for an employer that is new
on the watch list: what lay in the mailbox before is old news.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from monitor.collecting import is_new, watched_print
from monitor.decisions.addressees import addressee
from monitor.decisions.alerts import Plan, plan_baseline, plan_changes
from monitor.decisions.catching_up import as_one
from monitor.decisions.coming_back import rejected
from monitor.decisions.diff import compare
from monitor.decisions.repost import Origin, trace
from monitor.decisions.roles import same_role, title_of
from monitor.decisions.stories import Setting
from monitor.decisions.taught import Taught
from monitor.model import (
    Baseline,
    Employer,
    Known,
    Post,
    Posting,
    Proposal,
    Snapshot,
    Source,
    SourceState,
    Story,
)
from monitor.text import digest


class Around(Protocol):
    """What a decision needs of all that is known: see `Applier`."""

    def setting_of(
        self, employer: Employer, source: Source, state: SourceState, now: datetime
    ) -> Setting: ...
    def candidates(
        self, source: Source, employer: str, appeared: Sequence[Posting], before: SourceState, now: datetime
    ) -> list[Known]: ...
    def taught(self, employer: Employer, read: Sequence[Posting]) -> Taught: ...
    def live_roles(self, employer: Employer) -> list[Known]: ...


def decide(
    around: Around,
    source: Source,
    snapshot: Snapshot,
    looked: Post,
    known: dict[str, Known],
    employers: Sequence[Employer],
    before: SourceState,
    now: datetime,
) -> Plan:
    """What follows from what the mails told, for each employer of whom they told anything."""
    plans: list[Plan] = []
    taken = {id: one.employer for id, one in known.items()}
    for employer, told in _by_employer(snapshot.postings, employers):
        postings = [_numbered(posting, employer, taken) for posting in told]
        postings = [_believed(posting, known.get(posting.id), employer) for posting in postings]
        postings = [one for one in postings if one.id in known or not _is_of_before(one, employer)]
        own = {id: one for id, one in known.items() if one.employer == employer.name}
        plans += _decide_one(around, source, employer, postings, looked, own, before, now)
    return Plan(
        changes=tuple(change for plan in plans for change in plan.changes),
        save=tuple(row for plan in plans for row in plan.save),
        stories=tuple(story for plan in plans for story in plan.stories),
    )


def _decide_one(
    around: Around,
    source: Source,
    employer: Employer,
    postings: Sequence[Posting],
    looked: Post,
    own: Mapping[str, Known],
    before: SourceState,
    now: datetime,
) -> tuple[Plan, Plan]:
    """What was there before, and what is news, of one employer."""
    setting = around.setting_of(employer, source, before, now)
    setting = replace(setting, occasion=f"{setting.occasion} {employer.name}")
    diff = compare(
        own,
        Snapshot(source=source.key, postings=tuple(postings)),
        fall_suspected=False,
        last_ok_at=before.last_ok_at,
        now=now,
    )
    if diff.appeared or diff.returned or diff.edited:
        setting = replace(setting, taught=around.taught(employer, postings))
    candidates = around.candidates(source, employer.name, diff.appeared, before, now)
    origins = _origins(employer.name, diff.appeared, candidates, {p.id for p in postings}, now)
    catching_up = before.baseline is Baseline.CATCHING_UP
    first = not catching_up and before.baseline is not Baseline.FIRM
    silent = is_new(employer, before.reader_print)
    old = {p.id for p in diff.appeared if first or (silent and p.id not in looked.fresh)}
    news = [(p, origin) for p, origin in zip(diff.appeared, origins, strict=True) if p.id not in old]
    plan = plan_changes(
        setting,
        replace(diff, appeared=tuple(p for p, _ in news)),
        tuple(origin for _, origin in news),
        board=0,
        beside=partial(around.live_roles, employer),
    )
    changes = tuple(replace(change, employer=employer.name) for change in plan.changes)
    stories = tuple(_calmed(story, looked) for story in plan.stories)
    lain = _told_before(setting, diff.appeared, origins, old, whole=first or silent)
    plan = replace(plan, changes=changes, stories=stories)
    if catching_up:
        plan = as_one(setting, plan)
    return lain, plan


def _told_before(
    setting: Setting,
    appeared: Sequence[Posting],
    origins: Sequence[Origin],
    old: Collection[str],
    *,
    whole: bool,
) -> Plan:
    """What was there before: known from now on, and at a first look listed where nothing else showed it."""
    rows, listed = [], []
    for posting, origin in zip(appeared, origins, strict=True):
        if posting.id not in old:
            continue
        if whole and origin.of is None:
            listed.append(posting)
        else:
            told = origin.of.told if origin.of else None
            row = Known(
                posting=posting,
                employer=setting.employer.name,
                first_seen_at=setting.now,
                opened_at=setting.now,
                told=told,
            )
            rows.append(row)
    plan = plan_baseline(setting, listed) if listed else Plan()
    return replace(plan, save=(*plan.save, *rows))


def _numbered(posting: Posting, employer: Employer, taken: dict[str, str]) -> Posting:
    """A posting under a number that no other employer's role has: senders may write any."""
    if taken.setdefault(posting.id, employer.name) == employer.name:
        return posting
    return replace(posting, id=f"{posting.id}~{digest(employer.name)}")


def _believed(posting: Posting, before: Known | None, employer: Employer) -> Posting:
    """What a mail says for which nobody vouches changes nothing of what one said for which somebody does."""
    if before is None or before.employer != employer.name or posting.vouched or not before.posting.vouched:
        return posting
    return before.posting


def _is_of_before(posting: Posting, employer: Employer) -> bool:
    """Whether a mail from before a no tells of the very role: then it is the old opening and not back."""
    found = rejected(posting, employer.rejections)
    return found is not None and posting.mailed_on is not None and posting.mailed_on <= found[0].date


def read_state(
    state: SourceState, snapshot: Snapshot, post: Post, employers: Iterable[Employer], before: SourceState
) -> SourceState:
    """What is remembered of a mailbox after a look."""
    whole = not post.more
    missing = _missing(snapshot, post)
    if not (post.mails or post.stuck) and not snapshot.note and before.error_kind == "partial":
        missing = before.error
    return replace(
        state,
        baseline=_certainty(before.baseline, whole=whole),
        complete=False,
        shown=len(snapshot.postings),
        cursor=post.cursor or before.cursor,
        reader_print=watched_print(employers) if whole else before.reader_print,
        error_kind="partial" if missing else None,
        error=missing,
    )


def _certainty(before: Baseline, *, whole: bool) -> Baseline:
    if whole or before is Baseline.FIRM:
        return Baseline.FIRM
    return before if before is Baseline.CATCHING_UP else Baseline.PROVISIONAL


def _missing(snapshot: Snapshot, post: Post) -> str | None:
    """What a look that went well did not give, in a sentence for `status`."""
    if snapshot.note:
        return snapshot.note
    told = []
    if post.doubts:
        told.append(post.doubts[-1][1])
    if post.stuck:
        told.append(tried_again(post))
    if post.forged:
        mails = "1 mail was" if post.forged == 1 else f"{post.forged} mails were"
        told.append(f"{mails} left out: the sender is not who the mail says.")
    return " ".join(told) or None


def tried_again(post: Post) -> str:
    if len(post.stuck) == 1:
        return "The reading of 1 mail broke down; it is tried again at the next look."
    return f"The reading of {len(post.stuck)} mails broke down; they are tried again at the next look."


_REMEDY = (
    "What could be read of it was taken. For the rest, look for the mail in your mailbox; the sender may have"
    " changed how its mails look, and a report helps."
)


def tell_post(post: Post, source: Source, now: datetime) -> list[Story]:
    """What a look has to tell beside roles: alert mails that could not be read whole, by their senders, and
    what seems to be a no or an invitation. The same is told under the same key, whichever mailbox has it."""
    stories = []
    by_sender: dict[str, list[str]] = {}
    for via, doubt in post.doubts:
        by_sender.setdefault(via, []).append(doubt)
    for via, doubts in by_sender.items():
        told = tuple(dict.fromkeys(doubts))
        key = digest("unread_mail", via, *sorted(told))
        facts = (*told, _REMEDY)
        stories.append(Story(key=key, kind="unread_mail", urgency="digest", created_at=now, facts=facts))
    for proposal in post.proposals:
        stories.append(
            Story(
                key=proposal_key(proposal),
                kind="proposal",
                urgency="digest",
                created_at=now,
                employer=Employer(name=proposal.employer),
                proposal=proposal,
            )
        )
    return list({story.key: replace(story, source=source.key) for story in stories}.values())


def proposal_key(proposal: Proposal) -> str:
    """The same for two mails that say the same of the same day, and name the same people."""
    on = proposal.on.isoformat() if proposal.on else ""
    people = sorted(card.name for card in proposal.people)
    return digest("proposal", proposal.what, proposal.employer, proposal.role or "", on, *people)


def _by_employer(
    postings: Iterable[Posting], employers: Sequence[Employer]
) -> list[tuple[Employer, list[Posting]]]:
    found: dict[str, list[Posting]] = {}
    by_name = {employer.name: employer for employer in employers}
    for posting in postings:
        employer = addressee(posting, employers)
        if employer is not None:
            found.setdefault(employer.name, []).append(posting)
    return [(by_name[name], own) for name, own in found.items()]


def _origins(
    employer: str,
    appeared: Sequence[Posting],
    candidates: Sequence[Known],
    present: set[str],
    now: datetime,
) -> tuple[Origin, ...]:
    """Which known role each repeats. Several job sites tell of one role, each under a number of its own:
    those that read alike are one here, and one that is known is not back because another site tells of it."""
    groups: list[list[Posting]] = []
    by_title: dict[str, list[list[Posting]]] = {}
    for posting in appeared:
        alike = by_title.setdefault(title_of(posting), [])
        group = next((one for one in alike if same_role(one[0], posting)), None)
        if group is None:
            group = []
            alike.append(group)
            groups.append(group)
        group.append(posting)
    traced = trace([group[0] for group in groups], candidates, present=present, window=True, now=now)
    found: dict[str, Origin] = {}
    for (first, *twins), origin in zip(groups, traced, strict=True):
        found[first.id] = origin = _elsewhere(origin)
        # What stands beside the first in this very look repeats it.
        known = origin.of or Known(posting=first, employer=employer, first_seen_at=now, opened_at=now)
        found |= {twin.id: replace(origin, of=known, elsewhere=True) for twin in twins}
    return tuple(found[posting.id] for posting in appeared)


def _elsewhere(origin: Origin) -> Origin:
    stands = origin.of is not None and origin.of.closed_at is None
    return replace(origin, elsewhere=origin.elsewhere or stands)


def _calmed(story: Story, looked: Post) -> Story:
    """What only old mails tell of is told, and nobody is called for it at once."""
    late = story.role is not None and story.role.posting.id in looked.late
    return replace(story, urgency="digest") if late and story.kind != "role_back" else story
