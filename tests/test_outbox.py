"""The outbox: one send, one commit; what goes together, what goes first, and what a crash leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.config import Config
from monitor.model import Alert, Channel, Delivery, Message, QuietHours, SourceState
from monitor.notify import Outcome
from monitor.pipeline.apply import outbox_rows
from monitor.pipeline.deliver import Outbox
from monitor.store import Store

ZONE = ZoneInfo("Europe/Berlin")
MORNING = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)  # nine o'clock there
STATE = SourceState(key="greenhouse:acme", employer="Acme", kind="greenhouse")
HOOK = Channel(name="hook", url="json://127.0.0.1/")
MAIL = Channel(name="mail", url="json://127.0.0.1/")


class Pigeon:
    """In the place of the channels: answers as told, and remembers what it carried."""

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.always = "sent"
        self.carried: list[tuple[str, Message]] = []
        self.on_send: Callable[[], None] = lambda: None

    def send(self, channel: str, message: Message) -> Outcome:
        self.carried.append((channel, message))
        self.on_send()
        result = self.answers.pop(0) if self.answers else self.always
        return Outcome(result=result, reason="" if result == "sent" else "it would not")  # type: ignore[arg-type]  # a word of the table

    @property
    def keys(self) -> list[tuple[str, ...]]:
        return [message.keys for _, message in self.carried]


class Post:
    """A store, a pigeon, and a clock moved by hand."""

    def __init__(self, folder: Path, *channels: Channel, **settings: object) -> None:
        self.now = MORNING
        self.folder = folder
        self.pigeon = Pigeon()
        self.store = Store(folder / "state")
        self.store.record(STATE)
        self.configure(*(channels or (HOOK,)), **settings)

    def configure(self, *channels: Channel, **settings: object) -> None:
        self.config = Config(
            path=self.folder / "c.toml",
            base=self.folder,
            state_dir=self.folder / "state",
            timezone=ZONE,
            channels=channels,
            **settings,  # type: ignore[arg-type]  # each test names real fields
        )
        self.outbox = Outbox(self.config, self.store, self.pigeon)

    def alert(self, key: str, kind: str = "reach_out", urgency: str = "urgent") -> Alert:
        alert = Alert(
            key=key,
            kind=kind,  # type: ignore[arg-type]  # each test names a real kind
            urgency=urgency,  # type: ignore[arg-type]  # and a real urgency
            title=f"Do {key}",
            discreet="Do it",
            employer="Acme",
            created_at=self.now,
        )
        self.store.save_alerts([alert], outbox_rows(self.config, [alert], self.now))
        return alert

    def deliver(self, *, insist: bool = False) -> int:
        return self.outbox.deliver(lambda: self.now, insist=insist).sent

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)

    def of(self, key: str, channel: str = "hook") -> Delivery:
        return next(d for d in self.store.deliveries() if d.alert.key == key and d.channel == channel)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    post = Post(tmp_path)
    yield post
    post.store.close()


# --------------------------------------------------------------------------- one send, one commit


def test_it_is_stored_that_a_send_has_begun_before_the_channel_is_asked(post: Post) -> None:
    post.alert("a")
    seen: list[str] = []

    def look() -> None:
        other = Store(post.folder / "state")
        seen.extend(d.state for d in other.deliveries())
        other.close()

    post.pigeon.on_send = look
    assert post.deliver() == 1
    assert seen == ["sending"]
    assert post.of("a").state == "sent"
    assert post.deliver() == 0


def test_a_process_that_dies_while_it_sends_sends_again_with_a_mark_and_once(post: Post) -> None:
    post.alert("a")

    def die() -> None:
        raise KeyboardInterrupt

    post.pigeon.on_send = die
    with pytest.raises(KeyboardInterrupt):
        post.deliver()
    assert post.of("a").state == "sending"

    post.pigeon.on_send = lambda: None
    again = Outbox(post.config, post.store, post.pigeon)
    again.recover(post.now)
    assert post.of("a").state == "in_doubt"
    assert again.deliver(lambda: post.now).sent == 1
    assert post.pigeon.carried[-1][1].title == "(possible repeat) Do a"
    assert (post.of("a").state, post.of("a").attempts) == ("sent", 2)
    again.recover(post.now)
    assert again.deliver(lambda: post.now).sent == 0


def test_a_process_that_dies_before_the_send_begins_marks_nothing(post: Post) -> None:
    post.alert("a")
    again = Outbox(post.config, post.store, post.pigeon)
    again.recover(post.now)
    again.deliver(lambda: post.now)
    assert post.pigeon.carried[-1][1].title == "Do a"


def test_a_stop_ends_between_two_sends(post: Post) -> None:
    for key in "abc":
        post.alert(key)
    done = post.outbox.deliver(lambda: post.now, stopping=lambda: bool(post.pigeon.carried))
    assert done.sent == 1
    assert post.deliver() == 2
    assert sorted(post.pigeon.keys) == [("a",), ("b",), ("c",)]


# ---------------------------------------------------------------------------------- retries


def test_retries_come_ever_later_and_never_end(post: Post) -> None:
    post.alert("a")
    post.pigeon.always = "failed"
    waits = []
    for _ in range(14):
        assert post.deliver() == 0
        waits.append(post.of("a").not_before - post.now)
        post.now = post.of("a").not_before
    assert timedelta(seconds=20) <= waits[0] <= timedelta(seconds=30)
    assert waits[0] < waits[2] < waits[4]
    assert max(waits) <= timedelta(hours=1)
    post.pigeon.always = "sent"
    post.later(hours=1)
    assert post.deliver() == 1
    assert post.of("a").repeat is False


def test_what_may_have_arrived_once_stays_marked_also_after_a_sure_failure(post: Post) -> None:
    post.alert("a")
    post.pigeon.answers = ["unsure", "failed", "sent"]
    for _ in range(3):
        post.deliver()
        post.later(hours=1)
    titles = [message.title for _, message in post.pigeon.carried]
    assert titles == ["Do a", "(possible repeat) Do a", "(possible repeat) Do a"]


def test_a_channel_that_refuses_twice_in_a_row_is_left_alone_for_a_while(post: Post) -> None:
    post.configure(HOOK, MAIL)
    for key in "abcd":
        post.alert(key)
    post.pigeon.answers = ["failed", "failed"]
    assert post.deliver() == 4  # all of them by mail
    assert len([c for c, _ in post.pigeon.carried if c == "hook"]) == 2
    assert post.deliver() == 0
    post.later(minutes=2)
    assert post.deliver() == 4


def test_what_was_tried_before_does_not_hold_up_what_is_new(post: Post) -> None:
    post.alert("old")
    post.pigeon.answers = ["failed"]
    post.deliver()
    post.later(hours=1)
    post.alert("new")
    post.deliver()
    assert post.pigeon.keys[1:] == [("new",), ("old",)]


def test_to_insist_is_to_try_again_at_once_what_failed_before(post: Post) -> None:
    post.alert("a")
    post.pigeon.answers = ["failed"]
    post.deliver()
    assert post.deliver() == 0
    assert post.deliver(insist=True) == 1


def test_to_insist_does_not_break_the_quiet_hours_nor_bring_the_digest_forward(post: Post) -> None:
    post.alert("digest", "closed", "digest")
    assert post.deliver(insist=True) == 0
    post.configure(HOOK, quiet_hours=QuietHours(start=time(8), end=time(10)))
    post.alert("a")
    assert post.deliver(insist=True) == 0
    post.later(hours=1)
    assert post.deliver() == 1


# ---------------------------------------------------------------------------- what goes how


def test_the_role_that_is_back_goes_first_and_each_urgent_alert_by_itself(post: Post) -> None:
    post.alert("a")
    post.alert("b", "new_role")
    post.alert("back", "role_back")
    assert post.deliver() == 3
    assert post.pigeon.keys == [("back",), ("a",), ("b",)]


def test_what_is_not_urgent_goes_in_one_letter_at_six(post: Post) -> None:
    post.alert("a", "baseline", "digest")
    post.alert("b", "closed", "digest")
    assert post.outbox.next_due(post.now) == datetime(2026, 5, 4, 16, 0, tzinfo=UTC)
    assert post.deliver() == 0
    post.now = datetime(2026, 5, 4, 16, 0, tzinfo=UTC)
    assert post.deliver() == 2
    [keys] = post.pigeon.keys
    assert set(keys) == {"a", "b"}
    text = post.pigeon.carried[0][1].text
    assert text.count("[alert a]") == text.count("[alert b]") == 1
    assert post.outbox.next_due(post.now) is None


def test_in_a_letter_what_may_be_a_repeat_goes_apart_from_what_is_new(post: Post) -> None:
    post.alert("a", "closed", "digest")
    post.now = datetime(2026, 5, 4, 16, 0, tzinfo=UTC)
    post.pigeon.answers = ["unsure"]
    post.deliver()
    post.now = datetime(2026, 5, 5, 16, 0, tzinfo=UTC)
    post.alert("b", "closed", "digest")
    post.deliver()
    titles = {message.keys: message.title for _, message in post.pigeon.carried[1:]}
    assert titles[("a",)].startswith("(possible repeat)")
    assert not titles[("b",)].startswith("(possible repeat)")


def test_more_than_an_hour_may_hold_comes_together(post: Post) -> None:
    post.configure(replace(HOOK, per_hour=2))
    for key in "abcd":
        post.alert(key)
    assert post.deliver() == 4
    assert [len(keys) for keys in post.pigeon.keys] == [1, 3]
    post.alert("e")
    assert post.deliver() == 0
    post.later(minutes=61)
    assert post.deliver() == 1


def test_an_alert_is_never_lost_where_no_channel_wants_it_yet(post: Post) -> None:
    post.configure(replace(HOOK, only=("digest",)))
    post.alert("a")
    assert post.deliver() == 0
    assert post.store.undelivered(post.now) == [("a", "reach_out", "urgent")]
    post.configure(replace(HOOK, only=("urgent",)))
    assert post.deliver() == 1


def test_a_channel_that_comes_late_is_not_filled_with_old_news(post: Post) -> None:
    post.configure(replace(HOOK, only=("digest",)))
    post.alert("a")
    assert post.deliver() == 0
    post.now += timedelta(days=8)
    post.configure(replace(HOOK, only=("urgent",)))
    assert post.deliver() == 0


def test_the_fallback_takes_over_at_once_what_the_channel_will_never_take(post: Post) -> None:
    post.configure(replace(HOOK, fallback="mail"), replace(MAIL, only=("config",)))
    post.alert("a")
    post.pigeon.answers = ["rejected", "rejected"]
    post.deliver()
    post.deliver()
    assert post.of("a").state == "dead"
    assert post.deliver() == 1
    assert post.pigeon.carried[-1][0] == "mail"
    assert post.deliver() == 0


# ------------------------------------------------------------- what an attack on the outbox found


def test_what_a_fault_of_the_store_cut_off_is_marked_when_it_goes_again(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.alert("a")
    save = post.store.save_delivery

    def full(delivery: Delivery, *, sent_at: datetime | None = None) -> None:
        if delivery.state == "sent":
            raise ZeroDivisionError
        save(delivery, sent_at=sent_at)

    monkeypatch.setattr(post.store, "save_delivery", full)
    with pytest.raises(ZeroDivisionError):
        post.deliver()
    monkeypatch.undo()
    assert post.deliver() == 1
    titles = [message.title for _, message in post.pigeon.carried]
    assert [title.startswith("(possible repeat)") for title in titles] == [False, True]


def test_an_alert_goes_to_the_new_name_of_its_channel_though_another_refused_it(post: Post) -> None:
    post.configure(HOOK, MAIL)
    post.alert("a")
    post.pigeon.answers = ["unsure", "rejected", "rejected"]
    post.deliver()
    post.deliver()
    assert (post.of("a").state, post.of("a", "mail").state) == ("in_doubt", "dead")
    post.configure(replace(HOOK, name="mobile"), MAIL)
    post.pigeon.answers = []
    assert post.deliver() == 1
    assert post.of("a", "mobile").state == "sent"


def test_what_a_channel_refused_for_good_is_tried_again_when_it_works_again(post: Post) -> None:
    post.alert("a")
    post.pigeon.answers = ["rejected", "rejected"]
    post.deliver()
    post.deliver()
    assert post.of("a").state == "dead"
    post.alert("b")
    assert post.deliver() == 1
    assert post.of("a").state == "queued"
    assert post.deliver() == 1
    assert post.of("a").state == "sent"


def test_by_hand_what_was_refused_for_good_is_tried_again(post: Post) -> None:
    post.alert("a")
    post.pigeon.answers = ["rejected", "rejected"]
    post.deliver()
    post.deliver()
    assert post.deliver() == 0
    assert post.deliver(insist=True) == 1


def test_a_letter_that_is_refused_goes_once_more_in_short_and_not_in_pieces(post: Post) -> None:
    for number in range(5):
        post.alert(str(number), "closed", "digest")
    post.later(days=1)
    post.pigeon.answers = ["rejected"]
    post.deliver()
    assert post.deliver() == 5
    assert len(post.pigeon.carried) == 2


# ----------------------------------------------------------- a channel that is gone for a while


def test_what_waits_for_a_channel_that_is_gone_for_a_while_goes_by_it_when_it_is_back(post: Post) -> None:
    post.alert("a")
    post.pigeon.answers = ["failed"]
    post.deliver()
    post.configure(replace(MAIL, only=("config",)))
    post.alert("for-nobody", "source_failing", "digest")
    for _ in range(6):
        post.later(days=1)
        post.deliver()
    waiting = post.of("a")
    assert (waiting.state, waiting.degraded) == ("waiting", False)
    assert waiting.last_error == "The channel hook is no longer in the configuration."
    post.configure(HOOK)
    post.later(hours=10)  # stale by now, so that it comes with the digest
    assert post.deliver() >= 1
    assert (post.of("a").state, post.of("a").degraded) == ("sent", False)


def test_what_a_half_saved_file_without_channels_left_goes_out_as_it_would_have(post: Post) -> None:
    post.alert("a")
    post.configure()
    assert post.outbox.deliver(lambda: post.now).sent == 0
    post.configure(HOOK)
    assert post.deliver() == 1
    assert post.pigeon.carried[-1][1].title == "Do a"


@pytest.mark.parametrize("looked", [True, False])
def test_after_seven_days_without_its_channel_it_is_old_news(post: Post, looked: bool) -> None:
    post.alert("a")
    post.configure()
    post.deliver()
    post.later(days=7, hours=1)
    if looked:
        post.deliver()
        assert post.of("a").state == "dead"
    post.configure(HOOK)
    post.alert("b")
    assert post.deliver() == 1
    assert post.deliver(insist=True) == 0
    assert post.pigeon.keys == [("b",)]
    assert post.of("a").state == "dead"


def test_the_days_are_counted_anew_for_a_channel_that_was_back(post: Post) -> None:
    post.alert("a")
    post.pigeon.always = "failed"
    for channels in ((), (HOOK,), ()):
        post.configure(*channels)
        post.deliver()
        post.later(days=5)
        post.deliver()
    assert post.of("a").state in ("queued", "waiting")


def test_another_channel_has_it_at_once_and_then_the_first_does_not_bring_it_again(post: Post) -> None:
    post.alert("a")
    post.configure(MAIL)
    post.pigeon.answers = ["failed"]
    post.deliver()
    assert (post.of("a").state, post.of("a", "mail").state) == ("queued", "waiting")
    post.later(hours=1)
    assert post.deliver() == 1
    assert (post.of("a").state, post.of("a", "mail").state) == ("dead", "sent")
    post.configure(HOOK, MAIL)
    post.alert("b")
    assert post.deliver() == 2
    assert post.deliver(insist=True) == 0
    assert post.of("a").state == "dead"


def test_what_is_dead_for_months_comes_back_by_no_channel(post: Post) -> None:
    post.alert("a")
    post.pigeon.answers = ["rejected", "rejected"]
    post.deliver()
    post.deliver()
    assert post.of("a").state == "dead"
    post.later(days=150)
    post.alert("b")
    assert post.deliver(insist=True) == 1
    assert post.deliver(insist=True) == 0
    post.configure(replace(HOOK, name="mobile"))
    assert post.deliver(insist=True) == 0
    assert post.of("a").state == "dead"
