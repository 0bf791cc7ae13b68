"""When a message may go: quiet hours and the daily digest, in the user's zone. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from monitor.model import QuietHours, Urgency

STALE_AFTER = timedelta(days=3)
"""An urgent alert that could not be delivered for so long is no push any more: it joins the digest."""


def quiet_until(now: datetime, quiet: QuietHours | None, zone: ZoneInfo) -> datetime | None:
    """The end of the quiet hours that `now` lies in, or None outside of them."""
    if quiet is None or quiet.start == quiet.end:
        return None
    local = now.astimezone(zone)
    clock = local.time()
    overnight = quiet.start > quiet.end
    after, before = clock >= quiet.start, clock < quiet.end
    if not (after or before if overnight else after and before):
        return None
    day = local.date() + timedelta(days=overnight and after)
    end = _instant(datetime.combine(day, quiet.end), zone)
    # Where the clocks are set back the end may come twice, and its first time be over.
    return end if end > now else _instant(datetime.combine(day, quiet.end), zone, fold=1)


def next_digest(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The first time of the digest that is not before `now`: once for each local day, also when the
    clocks change (a time that does not exist that day is moved on, one that exists twice is the first)."""
    day = now.astimezone(zone).date() - timedelta(days=1)  # Yesterday's may have been moved past midnight.
    while (instant := _instant(datetime.combine(day, at), zone)) < now:
        day += timedelta(days=1)
    return instant


def send_at(
    urgency: Urgency, now: datetime, *, quiet: QuietHours | None, digest_at: time, zone: ZoneInfo
) -> datetime:
    """When an alert that is born `now` may go: at once where urgent, else with the digest; never in
    quiet hours, except for what is urgent where the user allows it."""
    at = now if urgency == "urgent" else next_digest(now, digest_at, zone)
    if urgency == "urgent" and quiet is not None and quiet.urgent:
        return at
    return quiet_until(at, quiet, zone) or at


def _instant(local: datetime, zone: ZoneInfo, fold: Literal[0, 1] = 0) -> datetime:
    return local.replace(tzinfo=zone, fold=fold).astimezone(UTC)
