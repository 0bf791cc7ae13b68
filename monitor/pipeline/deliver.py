"""Delivering what waits in the outbox: one send, one commit; nothing is done before a channel took it."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from monitor.config import Config
from monitor.decisions import delivery as decide
from monitor.decisions.timing import STALE_AFTER, quiet_until, send_at
from monitor.drafts import render
from monitor.drafts.message import REPEAT
from monitor.model import Channel, Delivery, Message
from monitor.notify import Outcome
from monitor.notify.shorten import bare
from monitor.pipeline.room import RoomWatch
from monitor.store import Store

GIVE_UP_AFTER = 2
"""So many messages refused in a row, and a channel is left alone for this pass."""

ABSENT = "channels_absent"
"""The name under which the store remembers since when channels that something waits for are gone."""


class Sender(Protocol):
    """What `monitor.notify.Notifier` is, and what a dry run puts in its place."""

    def send(self, channel: str, message: Message) -> Outcome: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What one pass of deliveries came to, counted in alerts on channels; `dead` were refused for good."""

    sent: int = 0
    dead: int = 0


@dataclass(slots=True)
class _Hold:
    """A channel that would not take anything, and until when it is left alone."""

    times: int = 0
    until: datetime | None = None


class Outbox:
    """The deliveries of the store, and the channels that they go by."""

    def __init__(self, config: Config, store: Store, sender: Sender) -> None:
        self._config = config
        self._store = store
        self._disk = RoomWatch(config, store)
        self._sender = sender
        self._channels = {c.name: c for c in config.channels}
        self._holds: dict[str, _Hold] = {}

    def recover(self, now: datetime) -> None:
        """After a start or a leap of the clock: what was being sent when the last process died may have
        arrived, and nothing waits longer than it would if it came into being now."""
        self._settle_interrupted(now)
        self._holds.clear()
        self._save([settled for d in self._store.pending() if (settled := self._settled(d, now)) != d])

    def _settle_interrupted(self, now: datetime) -> None:
        """Nothing is being sent between two passes: what looks so was cut off, and may have arrived."""
        cut_off = self._store.pending(state="sending")
        if cut_off:
            self._save([decide.interrupted(d, now) for d in cut_off])

    def _revive(self, channels: Collection[str], now: datetime) -> None:
        """Try again what these channels refused for good, where the alert reached the user by no other."""
        dead = [d for d in self._store.deliveries(states=("dead",)) if d.channel in channels]
        revived = [decide.revived(d, self._store.states_of(d.alert.key), now) for d in dead]
        if any(revived):
            self._save([d for d in revived if d is not None])

    def _settled(self, delivery: Delivery, now: datetime) -> Delivery:
        latest = self._queued(delivery, now).not_before
        if delivery.attempts:
            latest = max(latest, now + decide.LONGEST_WAIT)
        return replace(delivery, not_before=min(delivery.not_before, latest))

    def deliver(
        self,
        clock: Callable[[], datetime],
        *,
        insist: bool = False,
        stopping: Callable[[], bool] = lambda: False,
    ) -> Delivered:
        """Send what is due, channel by channel. `insist` does not wait for the next attempt of a retry."""
        self._settle_interrupted(clock())
        self._wait_for_absent(clock())
        self._adopt(clock())
        self._hand_on(clock())
        if insist:
            self._revive(self._channels, clock())
        sent = dead = 0
        # Nothing goes before its time, but what is tried again by hand.
        pending = self._store.pending(by=None if insist else clock())
        for channel in self._channels.values():
            hold = self._holds.setdefault(channel.name, _Hold())
            if not insist and hold.until is not None and clock() < hold.until:
                continue
            refused = taken = 0
            for batch in self._batches(channel, pending, clock(), insist):
                if stopping():
                    return Delivered(sent=sent, dead=dead)
                done = self._send(channel, batch, clock)
                sent += sum(d.state == "sent" for d in done)
                dead += sum(d.state == "dead" for d in done)
                taken += done[0].state == "sent"
                refused = 0 if done[0].state == "sent" else refused + 1
                if refused >= GIVE_UP_AFTER:
                    break
            self._holds[channel.name] = self._held(hold, refused, clock())
            if taken:
                self._revive({channel.name}, clock())
        self._wait_for_absent(clock())
        return Delivered(sent=sent, dead=dead)

    def next_due(self, now: datetime) -> datetime | None:
        """When the next of the pending deliveries may go."""
        config, stale = self._config, now - STALE_AFTER
        times = [
            decide.due_at(d, now, digest_at=config.digest_at, zone=config.timezone)
            for d in self._store.pending(since=stale)
            if d.channel in self._channels
        ]
        fresh = self._store.next_delivery(self._channels, stale)
        return min((*times, *((fresh,) if fresh else ())), default=None)

    def _held(self, hold: _Hold, refused: int, now: datetime) -> _Hold:
        if refused < GIVE_UP_AFTER:
            return _Hold()
        pause = min(decide.FIRST_WAIT * (1 << min(hold.times, 7)), decide.LONGEST_WAIT)
        return _Hold(times=hold.times + 1, until=now + pause)

    def _batches(
        self, channel: Channel, pending: Sequence[Delivery], now: datetime, insist: bool
    ) -> list[list[Delivery]]:
        """What goes together: each urgent alert by itself; what waited for the digest, and what is too
        old for a push, as one; what may be a repeat apart from what is new."""
        mine = [d for d in pending if d.channel == channel.name and self._is_due(d, now, insist)]
        alone = sorted((d for d in mine if self._goes_alone(d, now)), key=_is_back, reverse=True)
        together = [d for d in mine if not self._goes_alone(d, now)]
        room = self._budget(channel, now)
        if room is not None and len(alone) + bool(together) > room:
            # What one channel may not have as pushes within the hour comes as one message.
            keep = max(room - 1, 0)
            together += alone[keep:]
            alone = alone[:keep]
        alone.sort(key=lambda d: d.attempts)
        kinds = [(repeat, degraded) for repeat in (False, True) for degraded in (False, True)]
        groups = [[d for d in together if (d.repeat, d.degraded) == kind] for kind in kinds]
        groups.sort(key=lambda group: any(map(_is_back, group)), reverse=True)
        return [*([d] for d in alone), *(group for group in groups if group)][:room]

    def _goes_alone(self, delivery: Delivery, now: datetime) -> bool:
        return delivery.alert.urgency == "urgent" and not decide.is_stale(delivery, now)

    def _is_due(self, delivery: Delivery, now: datetime, insist: bool) -> bool:
        config = self._config
        retried = delivery.attempts > 0 and delivery.state in ("waiting", "in_doubt")
        if insist and retried and not decide.is_stale(delivery, now):
            due = now
        else:
            due = decide.due_at(delivery, now, digest_at=config.digest_at, zone=config.timezone)
        if due > now:
            return False
        quiet = config.quiet_hours
        if quiet is not None and quiet.urgent and delivery.alert.urgency == "urgent":
            return True
        return quiet_until(now, quiet, config.timezone) is None

    def _budget(self, channel: Channel, now: datetime) -> int | None:
        """How many messages the channel may still have within this hour; None: any number."""
        if channel.per_hour is None:
            return None
        return max(
            channel.per_hour - self._store.sent_between(channel.name, now - timedelta(hours=1), now), 0
        )

    def _send(
        self, channel: Channel, batch: list[Delivery], clock: Callable[[], datetime]
    ) -> Sequence[Delivery]:
        """One message, and what became of each delivery in it (of all the same)."""
        now = clock()
        begun = [decide.begin(d, now) for d in batch]
        self._save(begun)
        message = render(
            [d.alert for d in begun],
            repeat=any(d.repeat for d in begun),
            detail=channel.detail,
            now=now,
            zone=self._config.timezone,
        )
        if any(d.degraded for d in begun):
            message = _barest(message)
        outcome = self._sender.send(channel.name, message)
        now = clock()
        done = [decide.finish(d, outcome.result, outcome.reason, now) for d in begun]
        self._save(done, now)
        return done

    def _save(self, deliveries: Sequence[Delivery], now: datetime | None = None) -> None:
        """What could not be noted would be sent again, so that it may have the last of the room."""
        self._disk.written(partial(self._write, deliveries, now))

    def _write(self, deliveries: Sequence[Delivery], now: datetime | None) -> None:
        with self._store.transaction():
            for delivery in deliveries:
                sent_at = now if delivery.state == "sent" else None
                self._store.save_delivery(delivery, sent_at=sent_at)

    def _adopt(self, now: datetime) -> None:
        """Find a channel for alerts from before there was one."""
        new: list[Delivery] = []
        for key, kind, urgency in self._store.undelivered(now - decide.ADOPT_WITHIN):
            takers = [c.name for c in self._channels.values() if decide.takes(c, kind, urgency)]
            alert = self._store.alert(key) if takers else None
            if alert is not None:
                rows = (Delivery(alert=alert, channel=taker, not_before=now) for taker in takers)
                new += [self._queued(row, now) for row in rows]
        if new:
            self._save(new)

    def _hand_on(self, now: datetime) -> None:
        """Find another channel for what waits for one that is gone from the configuration, or that fails."""
        inherited: dict[tuple[str, str], Delivery] = {}
        # What may go by a channel that is there and has no fallback stays with it.
        alone = [c.name for c in self._channels.values() if c.fallback is None]
        waits = not self._store.waiting_for() <= set(alone)
        pending = self._store.pending(but=alone) if waits else []
        failures = {c.name: self._failures(c, pending, now) for c in self._channels.values()}
        for delivery in [*pending, *self._store.deliveries(states=("dead",))]:
            its = self._channels.get(delivery.channel)
            gone = its is None
            if its is not None and its.fallback is None:
                continue
            have = self._store.states_of(delivery.alert.key)
            # What reached the user by a channel that is gone by now has no need of another.
            if not (gone and "sent" in have.values()):
                failed = failures.get(delivery.channel, 0)
                for heir in decide.heirs(delivery, self._channels, have, now, failures=failed):
                    key = delivery.alert.key, heir
                    theirs = self._inherited(delivery, heir, now)
                    inherited[key] = decide.joined(inherited.get(key), theirs)
        if inherited:
            self._save(list(inherited.values()))

    def _wait_for_absent(self, now: datetime) -> None:
        """What waits for a channel that is gone waits for it to come back, for some days."""
        remembered: dict[str, str] = json.loads(self._store.recall(ABSENT) or "{}")
        before = {name: datetime.fromisoformat(at) for name, at in remembered.items()}
        there = [name for name in self._channels if name not in before]
        waits = not self._store.waiting_for() <= set(there)
        waiting = self._store.pending(but=there) if waits else []
        since = {d.channel: before.get(d.channel, now) for d in waiting}
        judged = []
        for delivery in waiting:
            at, alert = since[delivery.channel], delivery.alert
            after = decide.without_channel(delivery, self._store.states_of(alert.key), at, now)
            # What is back brings what waited, if it is not too late for that, and all that is new.
            back = delivery.channel in self._channels
            if after != delivery and (not back or (after.state == "dead" and alert.created_at <= at)):
                judged.append(after)
        if judged:
            self._save(judged)
        absent = {name: at.isoformat() for name, at in since.items() if name not in self._channels}
        if absent != remembered:
            told = json.dumps(absent) if absent else None
            self._disk.written(partial(self._store.remember, ABSENT, told))

    def _failures(self, channel: Channel, pending: Sequence[Delivery], now: datetime) -> int:
        """In how many passes a channel took nothing since it took something last, about."""
        if channel.fallback is None:
            return 0
        mine = [(d.first_tried_at, d.attempts) for d in pending if d.channel == channel.name]
        tried = sorted((at, attempts) for at, attempts in mine if at is not None)
        since = bisect_left(
            tried, True, key=lambda one: not self._store.sent_between(channel.name, one[0], now)
        )
        return sum(attempts for _, attempts in tried[since:]) // GIVE_UP_AFTER

    def _inherited(self, delivery: Delivery, heir: str, now: datetime) -> Delivery:
        """What is due goes on at once; where the first channel may have brought it, it says so."""
        queued = replace(self._queued(replace(delivery, channel=heir), now), repeat=delivery.repeat)
        return replace(queued, not_before=now) if delivery.not_before <= now or delivery.attempts else queued

    def _queued(self, delivery: Delivery, now: datetime) -> Delivery:
        config = self._config
        return Delivery(
            alert=delivery.alert,
            channel=delivery.channel,
            not_before=send_at(
                delivery.alert.urgency,
                now,
                quiet=config.quiet_hours,
                digest_at=config.digest_at,
                zone=config.timezone,
            ),
        )


def _barest(message: Message) -> Message:
    """For a channel that refused the message: few words without any sign that it could stumble over."""
    mark = REPEAT if message.title.startswith(REPEAT) else ""
    told = mark + bare(message.brief.removeprefix(mark), 400)
    title = mark + (bare(message.title.removeprefix(mark), 120) or message.keys[0])
    return replace(message, title=title, text=told, brief=told, html="")


def _is_back(delivery: Delivery) -> bool:
    return delivery.alert.kind == "role_back"
