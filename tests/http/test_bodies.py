"""The memory for large bodies: who gets how much of it, who waits, and that nobody waits for ever."""

from __future__ import annotations

import gzip
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from unittest import mock

import pytest

from monitor.errors import FetchError
from monitor.http import Http
from monitor.http.bodies import SMALL, Amount, Share
from monitor.http.body import gather, unpack
from monitor.http.exchange import Exchange
from monitor.model import Answer, Request
from tests.http.conftest import Door
from tests.kill.program import until
from tests.servers import Answered, Asked, Drip, Reply, chunked, head, serve

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ASKED = "https://acme.example/jobs"
WAIT = 10.0


def exchange(stop: threading.Event | None = None, seconds: float = 60) -> Exchange:
    return Exchange(ASKED, seconds=seconds, wire_limit=1 << 20, stop=stop or threading.Event())


class Taker(threading.Thread):
    """Takes a share in a thread of its own and keeps it until it is told to let go."""

    def __init__(self, amount: Amount, count: int, stop: threading.Event | None = None) -> None:
        super().__init__()
        self.amount, self.count, self.exchange = amount, count, exchange(stop)
        self.has, self.let_go = threading.Event(), threading.Event()
        self.fault: FetchError | None = None
        self.start()

    def run(self) -> None:
        try:
            share = self.amount.take(self.count, self.exchange)
        except FetchError as fault:
            self.fault = fault
            return
        self.has.set()
        self.let_go.wait(WAIT)
        del share


@contextmanager
def ended(*takers: Taker) -> Iterator[None]:
    try:
        yield
    finally:
        for taker in takers:
            taker.let_go.set()
            taker.join(WAIT)


def test_a_share_that_is_too_much_waits_until_another_is_given_back_and_its_time_does_not_run() -> None:
    amount = Amount(10)
    first = Taker(amount, 7)
    assert first.has.wait(WAIT)
    second = Taker(amount, 4)
    with ended(first, second):
        assert not second.has.wait(0.4)
        first.let_go.set()
        assert second.has.wait(WAIT)
        assert second.exchange.waited > 0.3


def test_what_is_found_not_to_be_needed_is_others() -> None:
    amount = Amount(10)
    share = amount.take(10, exchange())
    other = Taker(amount, 6)
    with ended(other):
        share.shrink(4)
        assert other.has.wait(WAIT)
    assert isinstance(share, Share)


def test_a_large_wish_is_not_passed_by_small_ones_for_ever() -> None:
    amount = Amount(10)
    first = Taker(amount, 6)
    assert first.has.wait(WAIT)
    large = Taker(amount, 10)
    until(lambda: amount._waiting, "the large one waits")
    small = Taker(amount, 1)
    with ended(first, large, small):
        assert not small.has.wait(0.4)
        first.let_go.set()
        assert large.has.wait(WAIT)
        large.let_go.set()
        assert small.has.wait(WAIT)


def test_more_than_there_is_gets_all_of_it() -> None:
    amount = Amount(10)
    assert amount.take(1000, exchange()) is not None


def test_who_holds_a_share_of_what_comes_later_waits_for_nothing() -> None:
    arriving = Amount(10)
    arrived = Amount(10, before=arriving)
    stalled = Taker(arriving, 10)
    assert stalled.has.wait(WAIT)
    with ended(stalled):
        mine = arrived.take(10, exchange())
        begun = time.monotonic()
        also = arriving.take(10, exchange()), arrived.take(10, exchange())
        assert time.monotonic() - begun < 1
        del mine, also
    # All of it came back.
    assert (arriving._free, arrived._free) == (10, 10)


def test_a_share_in_a_circle_of_references_is_found() -> None:
    amount = Amount(10)
    circle: list[object] = [amount.take(10, exchange())]
    circle.append(circle)
    del circle
    next_one = Taker(amount, 10)
    with ended(next_one):
        assert next_one.has.wait(WAIT)


def test_nobody_waits_for_ever_for_a_share_that_is_never_given_back() -> None:
    amount = Amount(10, longest=0.1)
    first = Taker(amount, 10)
    assert first.has.wait(WAIT)
    second = Taker(amount, 10)
    with ended(first, second):
        assert second.has.wait(WAIT)


def test_who_waits_ends_with_the_program() -> None:
    amount, stop = Amount(10), threading.Event()
    first = Taker(amount, 10)
    assert first.has.wait(WAIT)
    second, third = Taker(amount, 10, stop), Taker(amount, 10)
    with ended(first, second, third):
        stop.set()
        second.join(WAIT)
        assert "the program is stopping" in str(second.fault)
        first.let_go.set()
        assert third.has.wait(WAIT)


# ------------------------------------------------------------------------------------ the bodies


def test_only_what_is_large_asks_for_room() -> None:
    wanted: list[int] = []
    gather([b"x" * SMALL], limit=9 * SMALL, asked=ASKED, room=wanted.append)
    unpack(gzip.compress(b"x" * SMALL), limit=9 * SMALL, asked=ASKED, room=wanted.append)
    assert wanted == []


@pytest.mark.parametrize(
    ("told", "wanted"), [(0, 9 * SMALL), (3 * SMALL, 3 * SMALL), (7, 9 * SMALL), (99 * SMALL, 9 * SMALL)]
)
def test_a_large_body_asks_once_for_what_the_site_says_or_the_most(told: int, wanted: int) -> None:
    asked: list[int] = []
    pieces = [b"x" * SMALL] * 3
    gather(pieces, limit=9 * SMALL, asked=ASKED, told=told, room=asked.append)
    assert asked == [wanted]


def test_a_packed_body_asks_for_just_what_it_holds_and_a_damaged_one_for_nothing() -> None:
    asked: list[int] = []
    body = random.Random(1).randbytes(SMALL) + b"x" * SMALL
    packed = gzip.compress(body)
    assert unpack(packed, limit=9 * SMALL, asked=ASKED, room=asked.append) == body
    assert asked == [2 * SMALL]
    for bad, limit in ((packed[:-9], 9 * SMALL), (packed, 2 * SMALL - 1)):
        with pytest.raises(FetchError):
            unpack(bad, limit=limit, asked=ASKED, room=asked.append)
    assert asked == [2 * SMALL]


@pytest.mark.network
@pytest.mark.parametrize("packed", [False, True])
def test_a_second_large_answer_waits_until_the_first_is_let_go(door: Door, packed: bool) -> None:
    body = random.Random(1).randbytes(2 * SMALL)
    http = door(wire_limit=3 * SMALL, decoded_limit=3 * SMALL)
    with serve(Reply(body=body, packed=packed)) as site:
        held: list[Answer] = [http.visit().ask(Request(url=f"{site}/1"), now=NOW)]
        came = threading.Event()

        def ask() -> None:
            answer = http.visit().ask(Request(url=f"{site}/2"), now=NOW)
            assert answer.body == body
            came.set()

        second = threading.Thread(target=ask)
        second.start()
        try:
            assert not came.wait(1)
            small = http.visit().ask(Request(url=f"{site}/1"), validators=held[0].validators, now=NOW)
            assert small.unchanged
        finally:
            held.clear()
        assert came.wait(WAIT)
        second.join(WAIT)


@pytest.mark.network
def test_a_large_answer_that_stalls_keeps_no_other_from_coming(door: Door) -> None:
    body = random.Random(1).randbytes(2 * SMALL)

    def answer(asked: Asked) -> Answered:
        if asked.path == "/stalls":
            return Drip(first=head(200, f"Content-Length: {3 * SMALL}") + b"x" * 2 * SMALL, every=0.2)
        return Reply(body=body)

    http = door(wire_limit=3 * SMALL)
    with serve(answer) as site:
        stalled = threading.Thread(target=_ask_and_fail, args=(http, f"{site}/stalls"))
        stalled.start()
        try:
            until(lambda: http._arriving._free < 6 * SMALL, "the stalled one has its share")
            assert http.visit().ask(Request(url=f"{site}/good"), now=NOW).body == body
        finally:
            http.close()
            stalled.join(WAIT)


@pytest.mark.network
def test_a_length_beside_chunks_is_not_believed(door: Door) -> None:
    body = b"x" * 2 * SMALL
    lying = head(200, f"Content-Length: {SMALL + 200_000}", "Transfer-Encoding: chunked") + chunked(body)
    http = door(wire_limit=3 * SMALL)
    with (
        serve({"/jobs": lying}) as site,
        mock.patch.object(http._arriving, "take", wraps=http._arriving.take) as taken,
    ):
        assert http.visit().ask(Request(url=f"{site}/jobs"), now=NOW).body == body
    assert [call.args[0] for call in taken.mock_calls] == [3 * SMALL]


def _ask_and_fail(http: Http, url: str) -> None:
    with pytest.raises(FetchError):
        http.visit().ask(Request(url=url), now=NOW)
