"""A channel that fails and fails: another one takes over, once, and says so where it may be a repeat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.config import load
from monitor.decisions.delivery import heirs
from monitor.errors import ConfigError
from monitor.model import Channel, Delivery, DeliveryState
from monitor.notify import Notifier
from monitor.pipeline.deliver import Outbox
from tests.reliability import record
from tests.sinks import MailSink, WebhookSink
from tests.test_outbox import MORNING, Post

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HOOK = Channel(name="hook", url="json://127.0.0.1/", fallback="mail")
MAIL = Channel(name="mail", url="json://127.0.0.1/", only=("config",))


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    post = Post(tmp_path, HOOK, MAIL)
    yield post
    post.store.close()


def tried(
    post: Post, attempts: int, *, state: DeliveryState = "waiting", urgency: str = "urgent"
) -> Delivery:
    alert = post.alert(f"tried{attempts}{state}{urgency}", urgency=urgency)
    first = post.now if attempts else None
    return Delivery(
        alert=alert, channel="hook", state=state, attempts=attempts, not_before=post.now, first_tried_at=first
    )


TAKEN_OVER: list[tuple[int, int, int, DeliveryState, str, tuple[str, ...], bool]] = [
    # tried, allowed, failures of the channel, state, urgency, who has it, taken over
    (9, 10, 0, "waiting", "urgent", ("hook",), False),
    (10, 10, 0, "waiting", "urgent", ("hook",), True),
    (10, 10, 0, "in_doubt", "urgent", ("hook",), True),
    (10, 10, 0, "waiting", "digest", ("hook",), True),
    (10, 10, 0, "waiting", "urgent", ("hook", "mail"), False),
    (1, 1, 0, "waiting", "urgent", ("hook",), True),
    (99, 100, 0, "waiting", "urgent", ("hook",), False),
    (1, 10, 10, "waiting", "urgent", ("hook",), True),
    (0, 10, 10, "queued", "urgent", ("hook",), True),
    (0, 10, 9, "queued", "urgent", ("hook",), False),
    (2, 10, 0, "dead", "urgent", ("hook",), True),
    (0, 1, 0, "queued", "urgent", ("hook",), False),
]


@pytest.mark.parametrize(("attempts", "after", "failures", "state", "urgency", "have", "over"), TAKEN_OVER)
def test_the_fallback_takes_over_after_so_many_failures(
    post: Post,
    attempts: int,
    after: int,
    failures: int,
    state: DeliveryState,
    urgency: str,
    have: tuple[str, ...],
    over: bool,
) -> None:
    channels = {"hook": replace(HOOK, fallback_after=after), "mail": MAIL}
    states: dict[str, DeliveryState] = dict.fromkeys(have, "waiting")
    delivery = tried(post, attempts, state=state, urgency=urgency)
    took = heirs(delivery, channels, states, post.now, failures=failures)
    assert took == (("mail",) if over else ())


def test_what_waits_for_the_digest_is_not_handed_on_before_its_time(post: Post) -> None:
    delivery = replace(tried(post, 0, state="queued", urgency="digest"), not_before=post.now + HOUR)
    channels = {"hook": HOOK, "mail": MAIL}
    assert heirs(delivery, channels, {"hook": "queued"}, post.now, failures=50) == ()
    assert heirs(delivery, channels, {"hook": "queued"}, post.now + HOUR, failures=50) == ("mail",)


def carried(post: Post, channel: str) -> list[str]:
    return [message.title for name, message in post.pigeon.carried if name == channel]


def go_on(post: Post, until: timedelta) -> None:
    """Deliver whenever something is due, as the daemon does; only the mail takes anything."""
    while post.now < MORNING + until:
        due = post.outbox.next_due(post.now)
        post.now = max(due or post.now, post.now + timedelta(minutes=1))
        post.deliver()


class OnlyMail:
    """The pigeon of `Post`, whose hook never takes anything."""

    def __init__(self, post: Post, result: str) -> None:
        self._post, self._result, self._pigeon = post, result, post.pigeon

    def send(self, channel: str, message: object) -> object:
        self._pigeon.answers = ["sent" if channel == "mail" else self._result]
        return self._pigeon.send(channel, message)  # type: ignore[arg-type]  # it is one


@pytest.mark.parametrize("after", [1, 3, 10])
@pytest.mark.parametrize("result", ["failed", "unsure"])
@pytest.mark.parametrize("urgency", ["urgent", "digest"])
def test_it_takes_over_once_and_long_before_the_day_is_over(
    post: Post, after: int, result: str, urgency: str
) -> None:
    post.configure(replace(HOOK, fallback_after=after), MAIL)
    post.outbox = Outbox(post.config, post.store, OnlyMail(post, result))  # type: ignore[arg-type]  # it sends
    post.alert("a", urgency=urgency)
    begun: list[float] = []
    post.pigeon.on_send = lambda: begun.append((post.now - MORNING) / HOUR)
    go_on(post, DAY)
    names = [name for name, _ in post.pigeon.carried]
    at = names.index("mail")
    wait = begun[at] - begun[0]
    # The attempt in the same pass may come before or after: the channels take turns.
    faults = [names[:at].count("hook") not in (after, after + 1), names.count("mail") != 1, wait > 4]
    record("h-fallback", tried=1, faults=sum(faults), hours_until_another_channel_has_it=wait)
    assert not any(faults), (names[: at + 1], wait)
    go_on(post, 4 * DAY)
    assert len(carried(post, "mail")) == 1
    assert carried(post, "mail")[0].startswith("(possible repeat)") is (result == "unsure")


def test_all_that_a_dead_channel_was_to_take_goes_to_the_other(post: Post) -> None:
    post.outbox = Outbox(post.config, post.store, OnlyMail(post, "failed"))  # type: ignore[arg-type]  # it sends
    for number in range(20):
        post.alert(f"k{number}")
    go_on(post, timedelta(hours=8))
    told = [title.removeprefix("(possible repeat) ") for title in carried(post, "mail")]
    assert sorted(told) == sorted(f"Do k{number}" for number in range(20))


def test_an_alert_that_only_it_cannot_bring_costs_no_other_its_channel(post: Post) -> None:
    class Poisoned:
        def send(self, channel: str, message: object) -> object:
            bad = channel == "hook" and message.keys == ("poison",)  # type: ignore[attr-defined]  # a message
            post.pigeon.answers = ["failed" if bad else "sent"]
            return post.pigeon.send(channel, message)  # type: ignore[arg-type]  # it is one

    post.outbox = Outbox(post.config, post.store, Poisoned())  # type: ignore[arg-type]  # it sends
    post.alert("poison")
    for number in range(12):
        go_on(post, number * HOUR)
        post.alert(f"k{number}")
        post.deliver()
    assert carried(post, "mail") == ["Do poison"]


def test_a_send_that_was_cut_off_counts_and_its_copy_says_that_it_may_be_a_repeat(post: Post) -> None:
    post.configure(replace(HOOK, fallback_after=1), MAIL)
    post.alert("a")

    def die() -> None:
        raise KeyboardInterrupt

    post.pigeon.on_send = die
    with pytest.raises(KeyboardInterrupt):
        post.deliver()
    post.pigeon.on_send = lambda: None
    again = Outbox(post.config, post.store, post.pigeon)
    again.recover(post.now)
    again.deliver(lambda: post.now)
    assert carried(post, "mail") == ["(possible repeat) Do a"]


@pytest.mark.parametrize("answers", [("unsure", "failed"), ("failed", "unsure")])
def test_one_fallback_of_two_channels_says_that_it_may_be_a_repeat_where_either_may_have_brought_it(
    post: Post, answers: tuple[str, str]
) -> None:
    by = dict(zip(("a", "b"), answers, strict=True))

    class Failing:
        def send(self, channel: str, message: object) -> object:
            post.pigeon.answers = [by.get(channel, "sent")]
            return post.pigeon.send(channel, message)  # type: ignore[arg-type]  # it is one

    both = [replace(HOOK, name=name, fallback_after=1) for name in by]
    post.configure(*both, MAIL)
    post.outbox = Outbox(post.config, post.store, Failing())  # type: ignore[arg-type]  # it sends
    post.alert("k")
    go_on(post, HOUR)
    assert carried(post, "mail") == ["(possible repeat) Do k"]


@pytest.mark.network
@pytest.mark.parametrize(("answer", "repeat"), [("401", False), ("503", True), ("drop", True)])
def test_a_real_mail_comes_where_a_real_webhook_fails(tmp_path: Path, answer: str, repeat: bool) -> None:
    with WebhookSink() as hook, MailSink() as mail:
        hook.always = answer
        post = Post(
            tmp_path,
            replace(HOOK, url=hook.url, fallback_after=3),
            replace(MAIL, url=mail.url),
        )
        post.outbox = Outbox(post.config, post.store, Notifier(post.config.channels))
        post.alert("a")
        for _ in range(12):
            post.deliver()
            post.later(hours=1)
        post.store.close()
        assert [got.subject.startswith("(possible repeat)") for got in mail.taken] == [repeat]
        assert len(hook.taken) >= 3


LIST = '[[channels]]\nname = "phone"\nurl = "json://x.example"\n{more}[[channels]]\nname = "mail"\nurl = "json://y.example"\n'


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("fallback_after = 3\n", "channels[0].fallback_after"),
        ('fallback = "mail"\nfallback_after = 0\n', "channels[0].fallback_after"),
        ('fallback = "mail"\nfallback_after = "3"\n', "channels[0].fallback_after"),
    ],
)
def test_how_many_failures_needs_a_channel_and_a_number(tmp_path: Path, more: str, key: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(LIST.format(more=more))
    with pytest.raises(ConfigError) as told:
        load(file, {})
    assert [mistake.key for mistake in told.value.mistakes] == [key]


@pytest.mark.parametrize(("more", "after"), [("", 10), ("fallback_after = 2\n", 2)])
def test_ten_failures_are_usual(tmp_path: Path, more: str, after: int) -> None:
    file = tmp_path / "config.toml"
    file.write_text(LIST.format(more=f'fallback = "mail"\n{more}'))
    assert load(file, {}).channels[0].fallback_after == after
