"""The life of a delivery: queued, sending, sent; or waiting, in doubt, dead. Pure.

A delivery is done when the channel accepted it, and until then it is tried again for ever. What may have
arrived and may not is in doubt: it is sent again with a word that it may be a repeat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from monitor.decisions.timing import STALE_AFTER, next_digest
from monitor.model import Channel, Delivery, DeliveryState, Urgency
from monitor.text import digest

Result = Literal["sent", "failed", "unsure", "rejected"]

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
FALLBACK_AFTER = timedelta(hours=24)
REVIVED_AT_MOST = 10
"""Attempts after which a message that a channel refuses is taken for one that it will never take."""
ADOPT_WITHIN = timedelta(days=7)
"""A channel that comes new to the configuration gets what was kept for want of one, unless it is old news,
and one that comes back what waited for it. What is dead and that old stays so."""


def begin(delivery: Delivery, now: datetime) -> Delivery:
    """The delivery as it must be stored before the channel is asked."""
    return replace(
        delivery,
        state="sending",
        attempts=delivery.attempts + 1,
        first_tried_at=delivery.first_tried_at or now,
    )


def interrupted(delivery: Delivery, now: datetime) -> Delivery:
    """A delivery found in `sending` at the start: the process died around the send."""
    return replace(
        delivery,
        state="in_doubt",
        repeat=True,
        not_before=now,
        last_error="The program stopped while this was being sent.",
    )


def finish(delivery: Delivery, result: Result, reason: str, now: datetime) -> Delivery:
    """The delivery after the channel's answer to one attempt."""
    if result == "sent":
        return replace(delivery, state="sent", last_error=None)
    if result == "rejected":
        if delivery.degraded:
            return replace(delivery, state="dead", last_error=reason)
        return replace(delivery, state="queued", degraded=True, not_before=now, last_error=reason)
    later = now + wait(delivery)
    if result == "unsure":
        return replace(delivery, state="in_doubt", repeat=True, not_before=later, last_error=reason)
    state: Literal["in_doubt", "waiting"] = "in_doubt" if delivery.repeat else "waiting"
    return replace(delivery, state=state, not_before=later, last_error=reason)


def wait(delivery: Delivery) -> timedelta:
    """How long to leave a channel after so many attempts: doubling, up to an hour, a little apart."""
    full = min(FIRST_WAIT * (1 << min(delivery.attempts - 1, 10)), LONGEST_WAIT)
    spread = int(digest(delivery.alert.key, delivery.channel, str(delivery.attempts), length=4), 16)
    return full * (0.8 + 0.2 * spread / 0xFFFF)


def due_at(delivery: Delivery, now: datetime, *, digest_at: time, zone: ZoneInfo) -> datetime:
    """When to try: at `not_before`, but what is stale by then, or by `now`, waits for the digest after."""
    if delivery.alert.urgency == "digest":
        return delivery.not_before
    stale = delivery.alert.created_at + STALE_AFTER
    if max(delivery.not_before, now) < stale:
        return delivery.not_before
    return max(delivery.not_before, next_digest(stale, digest_at, zone))


def is_stale(delivery: Delivery, now: datetime) -> bool:
    """An urgent alert that is too old to be a push."""
    return delivery.alert.urgency == "urgent" and now - delivery.alert.created_at >= STALE_AFTER


def takes(channel: Channel, kind: str, urgency: Urgency) -> bool:
    """Does the user want alerts of this kind on this channel?"""
    return not channel.only or urgency in channel.only or kind in channel.only


def revived(delivery: Delivery, have: Mapping[str, DeliveryState], now: datetime) -> Delivery | None:
    """A dead delivery that is worth another try: its channel works again, or the user asks by hand.

    Not where another channel brought the alert, nor after too many attempts: then it is the message. Nor
    where it is old news.
    """
    if delivery.state != "dead" or "sent" in have.values() or delivery.attempts >= REVIVED_AT_MOST:
        return None
    if _is_old(delivery, now):
        return None
    return replace(delivery, state="queued", degraded=True, not_before=now)


def without_channel(
    delivery: Delivery, have: Mapping[str, DeliveryState], since: datetime, now: datetime
) -> Delivery:
    """A delivery whose channel is missing from the configuration `since` an instant: it waits for it to come
    back, since the file may be half saved, unless another channel brought the alert or it is too late."""
    done = "sent" in have.values() or now - since > ADOPT_WITHIN
    why = f"The channel {delivery.channel} is no longer in the configuration."
    return replace(delivery, state="dead" if done else delivery.state, last_error=why)


def joined(one: Delivery | None, other: Delivery) -> Delivery:
    """What one channel inherits of the same alert from two: it may be a repeat where either may be."""
    if one is None:
        return other
    return replace(other, repeat=one.repeat or other.repeat, not_before=min(one.not_before, other.not_before))


def _is_old(delivery: Delivery, now: datetime) -> bool:
    return now - (delivery.first_tried_at or delivery.alert.created_at) > ADOPT_WITHIN


def heirs(
    delivery: Delivery,
    channels: Mapping[str, Channel],
    have: Mapping[str, DeliveryState],
    now: datetime,
    *,
    failures: int = 0,
) -> tuple[str, ...]:
    """The channels that should take this alert over as well, given those that `have` it, and in what state.

    The fallback takes over after so many failures as the user allows, be they of this alert or, for one that
    is due, `failures` in a row of its channel; after a day of them in any case; and at once where
    the channel will never take it. Where the channel is no longer in the configuration and nobody else has
    the alert, all that want it do. Nobody takes over what is dead and old news.
    """
    if delivery.state == "dead" and _is_old(delivery, now):
        return ()
    channel = channels.get(delivery.channel)
    if channel is None:
        if any(name in channels and state != "dead" for name, state in have.items()):
            return ()
        alert, free = delivery.alert, [c for c in channels.values() if c.name not in have]
        return tuple(c.name for c in free if takes(c, alert.kind, alert.urgency))
    heir = channel.fallback
    if heir is None or heir not in channels or heir in have:
        return ()
    tried = delivery.first_tried_at
    if tried is None and delivery.not_before > now:
        failures = 0
    often = max(delivery.attempts, failures) >= channel.fallback_after
    long = tried is not None and now - tried >= FALLBACK_AFTER
    return (heir,) if delivery.state == "dead" or often or long else ()
