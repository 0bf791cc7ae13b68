"""Defects that a judge has to find, planted into a life."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from monitor.model import Delivery, Known


def _lose_alerts(life: Any) -> None:
    """Now and then a delivery is taken for done that never was."""
    save = life.store.save_delivery
    kept = iter(range(10**9))

    def lossy(delivery: Delivery, **more: Any) -> None:
        done = delivery.state == "queued" and delivery.attempts == 0 and next(kept) % 9 == 4
        save(replace(delivery, state="sent") if done else delivery, **more)

    life.store.save_delivery = lossy


def _send_twice(life: Any) -> None:
    """Now and then what was sent is forgotten, and sent again without a mark."""
    save = life.store.save_delivery
    kept = iter(range(10**9))

    def forgetful(delivery: Delivery, **more: Any) -> None:
        again = delivery.state == "sent" and delivery.attempts == 1 and next(kept) % 9 == 4
        save(replace(delivery, state="queued") if again else delivery, **more)

    life.store.save_delivery = forgetful


def _close_at_once(life: Any) -> None:
    """One read without a role is enough."""
    from monitor.decisions import diff

    diff.MISSES_TO_CLOSE = 1
    diff.has_fallen = lambda before, after: False


def _forget_roles(life: Any) -> None:
    """Now and then a role is not written down, though its source is."""
    save = life.store.save_postings
    kept = iter(range(10**9))

    def lossy(source: str, postings: Any) -> None:
        save(source, [k for k in postings if not (_is_new(k) and next(kept) % 5 == 2)])

    life.store.save_postings = lossy


def _is_new(known: Known) -> bool:
    return known.told is not None and known.closed_at is None


def _leak(life: Any) -> None:
    """Each poll keeps something."""
    watch, kept = life.watch, []

    def keeping(polled: Any) -> None:
        kept.append(bytes(10_000))
        watch(polled)

    life.watch = keeping


PLANTED: dict[str, Callable[[Any], None]] = {
    "lose-alerts": _lose_alerts,
    "send-twice": _send_twice,
    "close-at-once": _close_at_once,
    "forget-roles": _forget_roles,
    "leak": _leak,
}


def plant(name: str, life: Any) -> None:
    if name:
        PLANTED[name](life)
