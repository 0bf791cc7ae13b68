"""The life of a delivery."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.decisions.delivery import (
    begin,
    due_at,
    finish,
    heirs,
    interrupted,
    is_stale,
    joined,
    revived,
    takes,
    wait,
    without_channel,
)
from monitor.model import Alert, AlertKind, Channel, Delivery, DeliveryState, Urgency
from tests.decisions.boards import DAY, HOUR, NOON

BERLIN = ZoneInfo("Europe/Berlin")
SIX = time(18)


def alert(urgency: Urgency = "urgent", kind: AlertKind = "reach_out", *, key: str = "k1") -> Alert:
    return Alert(key=key, kind=kind, urgency=urgency, title="Write to Dana", discreet="News", created_at=NOON)


def queued(urgency: Urgency = "urgent", channel: str = "phone") -> Delivery:
    return Delivery(alert=alert(urgency), channel=channel, not_before=NOON)


def test_what_is_being_sent_is_stored_as_such_before_the_channel_is_asked() -> None:
    begun = begin(queued(), NOON)
    assert begun == replace(queued(), state="sending", attempts=1, first_tried_at=NOON)
    again = begin(begun, NOON + HOUR)
    assert (again.attempts, again.first_tried_at) == (2, NOON)


def test_a_send_that_the_process_died_in_is_sent_again_with_a_word() -> None:
    found = interrupted(begin(queued(), NOON), NOON + HOUR)
    assert (found.state, found.repeat, found.not_before) == ("in_doubt", True, NOON + HOUR)
    assert found.last_error == "The program stopped while this was being sent."
    assert begin(found, NOON + HOUR).repeat


def test_what_the_channel_took_is_done() -> None:
    failed = finish(begin(queued(), NOON), "failed", "No route.", NOON)
    done = finish(begin(failed, NOON), "sent", "", NOON)
    assert (done.state, done.last_error) == ("sent", None)


def test_a_sure_failure_waits_and_is_no_repeat() -> None:
    failed = finish(begin(queued(), NOON), "failed", "No route.", NOON)
    assert (failed.state, failed.repeat, failed.last_error) == ("waiting", False, "No route.")
    assert timedelta(seconds=24) <= failed.not_before - NOON <= timedelta(seconds=30)


def test_an_unsure_failure_is_in_doubt_and_may_be_a_repeat_for_ever() -> None:
    unsure = finish(begin(queued(), NOON), "unsure", "Timeout.", NOON)
    assert (unsure.state, unsure.repeat, unsure.last_error) == ("in_doubt", True, "Timeout.")
    assert unsure.not_before > NOON
    refused = finish(begin(unsure, NOON), "failed", "Refused.", NOON)
    assert (refused.state, refused.repeat) == ("in_doubt", True)
    done = finish(begin(refused, NOON), "sent", "", NOON)
    assert done.state == "sent"


def test_a_message_that_is_rejected_is_tried_once_more_in_plain_and_then_never() -> None:
    once = finish(begin(queued(), NOON), "rejected", "Too long.", NOON + HOUR)
    assert (once.state, once.degraded, once.not_before) == ("queued", True, NOON + HOUR)
    assert once.last_error == "Too long."
    twice = finish(begin(once, NOON), "rejected", "Still too long.", NOON)
    assert (twice.state, twice.degraded, twice.last_error) == ("dead", True, "Still too long.")


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [(1, 30), (2, 60), (3, 120), (6, 960), (7, 1920), (8, 3600), (12, 3600), (10_000, 3600)],
)
def test_a_channel_is_left_alone_twice_as_long_after_each_attempt_up_to_an_hour(
    attempts: int, seconds: int
) -> None:
    left = wait(replace(queued(), attempts=attempts)).total_seconds()
    assert seconds * 0.8 <= left <= seconds


def test_deliveries_that_failed_together_are_not_tried_together() -> None:
    waits = {wait(replace(queued(), attempts=9, alert=alert(key=f"k{n}"))) for n in range(30)}
    assert len(waits) == 30
    assert max(waits) - min(waits) > timedelta(minutes=8)
    assert wait(replace(queued(), attempts=9)) != wait(replace(queued(channel="mail"), attempts=9))
    assert wait(replace(queued(), attempts=9)) != wait(replace(queued(), attempts=10))


def due(delivery: Delivery, now: datetime = NOON) -> datetime:
    return due_at(delivery, now, digest_at=SIX, zone=BERLIN)


def test_an_urgent_alert_is_tried_at_its_time_until_it_is_stale_and_then_joins_the_digest() -> None:
    stale = NOON + 3 * DAY
    digest = datetime(2026, 3, 5, 18, tzinfo=BERLIN)
    for not_before, expected in [
        (NOON, NOON),
        (stale - timedelta(seconds=1), stale - timedelta(seconds=1)),
        (stale, digest),
        (stale + HOUR, digest),
        (digest, digest),
        (digest + HOUR, digest + HOUR),
        (digest + 9 * DAY, digest + 9 * DAY),
    ]:
        assert due(replace(queued(), not_before=not_before)) == expected


def test_what_could_not_be_tried_in_time_joins_the_digest_too() -> None:
    """The machine was off, or the channel was held back: the retry fell due before the alert was stale."""
    stale = NOON + 3 * DAY
    assert due(queued(), stale - timedelta(seconds=1)) == NOON
    assert due(queued(), stale) == datetime(2026, 3, 5, 18, tzinfo=BERLIN)


def test_a_digest_waits_for_nothing_more() -> None:
    late = replace(queued("digest"), not_before=NOON + 3 * DAY + HOUR)
    assert due(late) == NOON + 3 * DAY + HOUR


@pytest.mark.parametrize(
    ("urgency", "age", "stale"),
    [
        ("urgent", 3 * DAY, True),
        ("urgent", 3 * DAY - timedelta(seconds=1), False),
        ("digest", 9 * DAY, False),
    ],
)
def test_an_urgent_alert_is_no_push_after_three_days(urgency: Urgency, age: timedelta, stale: bool) -> None:
    assert is_stale(queued(urgency), NOON + age) is stale


WANTS: list[tuple[tuple[str, ...], AlertKind, Urgency, bool]] = [
    ((), "closed", "digest", True),
    (("urgent",), "reach_out", "urgent", True),
    (("urgent",), "baseline", "digest", False),
    (("role_back",), "role_back", "urgent", True),
    (("role_back",), "reach_out", "urgent", False),
    (("role_back", "digest"), "closed", "digest", True),
    (("urgent", "source_failing"), "source_failing", "digest", True),
]


@pytest.mark.parametrize(("only", "kind", "urgency", "wanted"), WANTS)
def test_a_channel_takes_what_the_user_wants_there(
    only: tuple[str, ...], kind: AlertKind, urgency: Urgency, wanted: bool
) -> None:
    assert takes(Channel(name="phone", url="x://", only=only), kind, urgency) is wanted


PHONE = Channel(name="phone", url="x://", fallback="mail")
MAIL = Channel(name="mail", url="x://")
DIGESTS = Channel(name="digests", url="x://", only=("digest",))
REACH = Channel(name="reach", url="x://", only=("reach_out",))
ALL = {c.name: c for c in (PHONE, MAIL, DIGESTS, REACH)}
FAILING = replace(queued(), state="waiting", first_tried_at=NOON)

HEIRS = [
    ("before a day is over nobody", FAILING, ["phone"], DAY - timedelta(seconds=1), ()),
    ("after a day the fallback", FAILING, ["phone"], DAY, ("mail",)),
    ("also while in doubt", replace(FAILING, state="in_doubt"), ["phone"], DAY, ("mail",)),
    ("not what the fallback has", FAILING, ["phone", "mail"], 9 * DAY, ()),
    ("not what was never tried", queued(), ["phone"], 9 * DAY, ()),
    (
        "at once what the channel will never take",
        replace(FAILING, state="dead"),
        ["phone"],
        0 * DAY,
        ("mail",),
    ),
    ("nobody where there is no fallback", replace(FAILING, channel="mail"), ["mail"], 9 * DAY, ()),
    (
        "of a removed channel all that want it",
        replace(FAILING, channel="gone"),
        ["gone"],
        0 * DAY,
        ("phone", "mail", "reach"),
    ),
    (
        "of a removed channel only if nobody has it",
        replace(FAILING, channel="gone"),
        ["gone", "mail"],
        0 * DAY,
        (),
    ),
    (
        "of a removed channel those that want digests",
        replace(queued("digest"), channel="gone", alert=alert("digest", "closed")),
        ["gone"],
        0 * DAY,
        ("phone", "mail", "digests"),
    ),
]


@pytest.mark.parametrize(
    ("delivery", "have", "after", "expected"), [r[1:] for r in HEIRS], ids=[r[0] for r in HEIRS]
)
def test_another_channel_takes_over(
    delivery: Delivery, have: list[str], after: timedelta, expected: tuple[str, ...]
) -> None:
    states: dict[str, DeliveryState] = dict.fromkeys(have, "waiting")
    assert heirs(delivery, ALL, states, NOON + after) == expected


def test_a_channel_that_refused_an_alert_for_good_does_not_have_it() -> None:
    renamed = replace(FAILING, channel="gone")
    assert heirs(renamed, ALL, {"gone": "in_doubt", "mail": "dead"}, NOON) == ("phone", "reach")


@pytest.mark.parametrize(
    ("state", "attempts", "have", "expected"),
    [
        ("dead", 2, {"phone": "dead"}, True),
        ("dead", 2, {"phone": "dead", "mail": "sent"}, False),
        ("dead", 10, {"phone": "dead"}, False),
        ("waiting", 2, {"phone": "waiting"}, False),
    ],
)
def test_what_a_channel_refused_is_tried_again_where_nothing_else_brought_it(
    state: DeliveryState, attempts: int, have: dict[str, DeliveryState], expected: bool
) -> None:
    again = revived(replace(queued(), state=state, attempts=attempts), have, NOON + HOUR)
    assert (again is not None) is expected
    if again is not None:
        assert (again.state, again.degraded, again.not_before) == ("queued", True, NOON + HOUR)


@pytest.mark.parametrize(
    ("tried", "after", "expected"),
    [
        (NOON, 7 * DAY, True),
        (NOON, 7 * DAY + HOUR, False),
        (None, 7 * DAY + HOUR, False),
        (NOON + 5 * DAY, 9 * DAY, True),  # the machine was off: it was refused a while ago only
    ],
)
def test_what_was_refused_for_good_is_not_tried_again_as_old_news(
    tried: datetime | None, after: timedelta, expected: bool
) -> None:
    dead = replace(queued(), state="dead", attempts=2, first_tried_at=tried)
    assert (revived(dead, {"phone": "dead"}, NOON + after) is not None) is expected
    gone = replace(dead, channel="gone")
    assert bool(heirs(gone, ALL, {"gone": "dead"}, NOON + after)) is expected
    assert bool(heirs(dead, ALL, {"phone": "dead"}, NOON + after)) is expected


@pytest.mark.parametrize(
    ("since", "have", "state"),
    [
        (NOON, {"gone": "waiting"}, "waiting"),
        (NOON, {"gone": "waiting", "mail": "waiting"}, "waiting"),
        (NOON, {"gone": "waiting", "mail": "dead"}, "waiting"),
        (NOON, {"gone": "waiting", "mail": "sent"}, "dead"),
        (NOON - 7 * DAY, {"gone": "waiting"}, "waiting"),
        (NOON - 7 * DAY - HOUR, {"gone": "waiting"}, "dead"),
    ],
)
def test_what_waits_for_a_channel_that_is_gone_waits_for_seven_days_unless_another_brought_it(
    since: datetime, have: dict[str, DeliveryState], state: DeliveryState
) -> None:
    waiting = replace(FAILING, channel="gone", attempts=3)
    after = without_channel(waiting, have, since, NOON)
    why = "The channel gone is no longer in the configuration."
    assert after == replace(waiting, state=state, last_error=why)


@pytest.mark.parametrize("first", [True, False])
def test_what_is_inherited_from_two_may_be_a_repeat_where_either_may_be(first: bool) -> None:
    one = replace(queued(), repeat=first, not_before=NOON + HOUR)
    other = replace(queued(), repeat=not first)
    assert joined(None, one) == one
    assert joined(one, other) == replace(other, repeat=True, not_before=NOON)


def test_a_fallback_that_is_not_configured_takes_nothing() -> None:
    assert heirs(FAILING, {"phone": PHONE}, {"phone": "waiting"}, NOON + 2 * DAY) == ()


def test_where_no_channel_is_left_nobody_takes_over() -> None:
    assert heirs(FAILING, {}, {"phone": "waiting"}, NOON) == ()


answers = st.lists(st.sampled_from(["sent", "failed", "unsure", "rejected", "died"]), max_size=25)


@settings(deadline=None)
@given(answers)
def test_a_delivery_is_tried_until_it_is_sent_or_refused_twice_and_repeats_are_marked(
    history: list[Any],
) -> None:
    delivery, now, perhaps_arrived = queued(), NOON, False
    for result in history:
        now = max(now, due(delivery))
        delivery = begin(delivery, now)
        assert delivery.repeat is perhaps_arrived
        died = result == "died"
        delivery = interrupted(delivery, now) if died else finish(delivery, result, "reason", now)
        perhaps_arrived = perhaps_arrived or result in ("unsure", "died")
        if result == "sent":
            assert delivery.state == "sent"
            return
        if delivery.state == "dead":
            assert history.count("rejected") >= 2
            return
        assert delivery.state in ("queued", "waiting", "in_doubt")
        assert now <= delivery.not_before <= now + HOUR
        assert due(delivery) <= max(now + HOUR, NOON + 5 * DAY)
