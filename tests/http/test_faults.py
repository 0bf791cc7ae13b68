"""The door against sites and networks that fail, drip, hang, lie about where they are, or listen in."""

from __future__ import annotations

import logging
import socket
import ssl
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import respx
import trustme

from monitor.errors import (
    BlockedError,
    FetchError,
    NotFoundError,
    RefusedAddressError,
    SourceError,
    UnreachableError,
)
from monitor.http import Http
from monitor.http import dial as dial_module
from monitor.http.exchange import Exchange
from monitor.http.pace import Pace
from monitor.model import Answer, HttpSettings, Request
from tests.http.conftest import OPEN, Door
from tests.http.test_addresses import NOT_PUBLIC
from tests.servers import Drip, Hang, Reply, Reset, authority, head, serve, server_tls

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SHORT = timedelta(seconds=0.4)

network = pytest.mark.network


def ask(http: Http, url: str) -> Answer:
    return http.visit().ask(Request(url=url), now=NOW)


def names(**addresses: str | Sequence[str]) -> Callable[[str, int], Sequence[str]]:
    """A resolver that knows these names (with "_" for ".") and no others."""

    def find(host: str, port: int) -> Sequence[str]:
        found = addresses.get(host.replace(".", "_"))
        if found is None:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [found] if isinstance(found, str) else found

    return find


# ------------------------------------------------------------------------------------ deadlines


@network
@pytest.mark.parametrize(
    ("answer", "kind", "message"),
    [
        (Hang(), UnreachableError, "no answer within 0.4 seconds"),
        (Drip(first=b"HTTP/1.1 200 OK\r\nX-A: "), FetchError, "not complete within 0.4 seconds"),
        (Drip(first=head(200, "Content-Length: 5000")), FetchError, "not complete within 0.4 seconds"),
        (Drip(first=head(200)), FetchError, "not complete within 0.4 seconds"),
        (Drip(rest=b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", every=0.1), FetchError, "not complete"),
        (Drip(first=head(302, "Location: /b", "Content-Length: 5000")), SourceError, "within 0.4 seconds"),
    ],
    ids=["hang", "header drip", "body drip", "endless drip", "slow from the first byte", "redirect drip"],
)
def test_the_deadline_is_for_the_whole_exchange(
    door: Door, answer: Drip | Hang, kind: type[SourceError], message: str
) -> None:
    with serve(answer) as site:
        http = door(deadline=SHORT)
        began = time.monotonic()
        with pytest.raises(kind, match=message):
            ask(http, site)
        assert 0.35 < time.monotonic() - began < 1


@network
def test_the_deadline_is_one_for_all_redirects(door: Door) -> None:
    def slowly(_: object) -> Reply:
        slow.wait(0.2)
        return Reply(status=302, headers={"Location": "/"})

    slow = threading.Event()
    with serve(slowly) as site:
        with pytest.raises(UnreachableError, match=r"no answer within 0\.5 seconds"):
            ask(door(deadline=timedelta(seconds=0.5)), site)
        assert len(site.asked) == 3


@network
def test_an_error_is_told_though_its_page_drips(door: Door) -> None:
    with serve(Drip(first=head(404, "Content-Length: 5000"))) as site, pytest.raises(NotFoundError):
        ask(door(deadline=SHORT), site)


@network
def test_a_tls_handshake_that_hangs_ends_at_the_deadline(door: Door) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        began = time.monotonic()
        with pytest.raises(UnreachableError, match="no answer within"):
            ask(door(deadline=SHORT), f"https://127.0.0.1:{listener.getsockname()[1]}/")
        assert time.monotonic() - began < 1.2


@pytest.fixture
def full() -> Iterator[int]:
    """A port whose queue is full: connecting to it neither works nor fails."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener, ExitStack() as waiting:
        for _ in range(3):
            sock = waiting.enter_context(socket.socket())
            sock.setblocking(False)
            sock.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


@network
def test_a_host_that_takes_no_connection_ends_at_the_deadline(door: Door, full: int) -> None:
    with pytest.raises(UnreachableError, match="no answer within"):
        ask(door(deadline=SHORT), f"http://127.0.0.1:{full}/")


@network
def test_a_host_that_takes_no_connection_does_not_use_up_the_deadline(
    door: Door, full: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dial_module, "CONNECT_SECONDS", 0.1)
    with pytest.raises(UnreachableError, match=r"no connection within 0\.1 seconds"):
        ask(door(), f"http://127.0.0.1:{full}/")


@network
def test_a_site_that_does_not_listen_to_the_end_ends_at_the_deadline(door: Door) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(UnreachableError, match="no answer within"):
            door(deadline=SHORT).visit().ask(Request(url=url, json="x" * 20_000_000), now=NOW)


@network
def test_one_slow_site_does_not_hold_up_another(door: Door) -> None:
    with serve(Hang()) as slow, serve(Reply(body=b"x"), host="127.0.0.2") as quick:
        http = door(deadline=SHORT)
        hanging = [threading.Thread(target=_swallow, args=(http, slow)) for _ in range(4)]
        for thread in hanging:
            thread.start()
        assert slow.hung.wait(5)
        began = time.monotonic()
        assert ask(http, quick).body == b"x"
        assert time.monotonic() - began < 0.3
        http.close()
        for thread in hanging:
            thread.join(5)


def _swallow(http: Http, url: str) -> None:
    with pytest.raises(FetchError):
        ask(http, url)


# ------------------------------------------------------------------------------------ close


@network
@pytest.mark.parametrize("answer", [Hang(), Drip(first=head(200))], ids=["hang", "drip"])
def test_close_ends_a_running_exchange_and_leaves_no_thread(door: Door, answer: Drip | Hang) -> None:
    before = set(threading.enumerate())
    with serve(answer) as site:
        http = door()
        caught: list[str] = []

        def work() -> None:
            with pytest.raises(FetchError, match="stopping") as info:
                ask(http, site)
            caught.append(str(info.value))

        thread = threading.Thread(target=work)
        thread.start()
        while not site.asked:
            thread.join(0.01)
        began = time.monotonic()
        http.close()
        thread.join(5)
        assert time.monotonic() - began < 1
        assert caught
        assert http.closed
    assert set(threading.enumerate()) <= before


@network
def test_close_ends_those_who_wait_for_their_turn(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        http = door(pace=timedelta(hours=1))
        ask(http, site)
        thread = threading.Thread(target=_swallow, args=(http, site))
        thread.start()
        thread.join(0.05)
        assert thread.is_alive()
        http.close()
        thread.join(1)
        assert not thread.is_alive()
        assert len(site.asked) == 1


@network
def test_a_closed_door_asks_nothing_and_may_be_closed_again(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        http = door()
        ask(http, site)
        http.close()
        http.close()
        with pytest.raises(FetchError, match="stopping"):
            ask(http, site)
        assert len(site.asked) == 1


def test_close_does_not_wait_for_a_name_that_is_being_resolved() -> None:
    asked, free = threading.Event(), threading.Event()

    def slow(host: str, port: int) -> Sequence[str]:
        asked.set()
        free.wait(30)
        return []

    with Http(OPEN, version="1", resolver=slow) as http:
        thread = threading.Thread(target=_swallow, args=(http, "http://slow.example/"))
        thread.start()
        assert asked.wait(5)
        http.close()
        thread.join(1)
        assert not thread.is_alive()
    free.set()


# ------------------------------------------------------------------------------------ pace


@network
def test_two_requests_to_one_host_keep_their_distance(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        http = door(pace=timedelta(seconds=0.1))
        assert http.wait_for("127.0.0.1") == 0
        for _ in range(3):
            ask(http, site)
        first, second, third = (asked.at for asked in site.asked)
        # When they arrive: on a busy machine an earlier one may be noted late.
        assert third - first >= 0.15
        assert min(second - first, third - second) >= 0.05
        assert 0 < http.wait_for("127.0.0.1") <= 0.1
        assert http.wait_for("other.example") == 0


@network
def test_the_pace_is_for_each_host_and_not_for_all(door: Door) -> None:
    with serve(Reply(body=b"x")) as one, serve(Reply(body=b"x"), host="127.0.0.2") as two:
        http = door(pace=timedelta(seconds=30), deadline=timedelta(seconds=20))
        began = time.monotonic()
        ask(http, one)
        ask(http, two)
        assert time.monotonic() - began < 5


@network
def test_waiting_for_a_turn_does_not_count_against_the_deadline(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        http = door(pace=timedelta(seconds=0.3), deadline=timedelta(seconds=0.2))
        ask(http, site)
        assert ask(http, site).body == b"x"


@network
def test_at_most_two_requests_to_one_host_run_at_once(door: Door) -> None:
    running, most, lock = 0, 0, threading.Lock()
    two = threading.Barrier(2)

    def answer(_: object) -> Reply:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        two.wait(5)
        with lock:
            running -= 1
        return Reply(body=b"x")

    with serve(answer) as site:
        http = door()
        threads = [threading.Thread(target=ask, args=(http, site)) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        assert len(site.asked) == 6
        assert most == 2
        assert site.connections == 2


@network
def test_a_third_request_waits_while_two_are_running(door: Door) -> None:
    with serve(Hang()) as site:
        http = door()
        threads = [threading.Thread(target=_swallow, args=(http, site)) for _ in range(3)]
        for thread in threads:
            thread.start()
        while len(site.asked) < 2:
            threads[0].join(0.01)
        threads[0].join(0.1)
        assert len(site.asked) == 2
        assert http.wait_for("127.0.0.1") > 0
        http.close()
        for thread in threads:
            thread.join(5)


def test_hosts_that_were_asked_long_ago_are_forgotten() -> None:
    pace = Pace(0.0)
    exchange = Exchange("x", seconds=10, wire_limit=1, stop=threading.Event())
    with pace.turn("kept.example", exchange):
        for number in range(3000):
            with pace.turn(f"{number}.example", exchange):
                pass
        assert len(pace._hosts) <= 1002
        assert "kept.example" in pace._hosts


@network
def test_connections_to_few_sites_are_kept(door: Door) -> None:
    http = door()
    transport = http._transport
    for number in range(1, 41):
        with serve(Reply(body=b"x"), host=f"127.0.1.{number}") as site:
            ask(http, site)
    assert len(transport._sites) == 32
    http.close()
    assert not transport._sites


# ------------------------------------------------------------------------------------ where it dials

SPELLINGS = [
    *(f"[{address}]" if ":" in address else address for address in NOT_PUBLIC if "%" not in address),
    "2130706433",
    "127.1",
    "127.0.1",
    "0x7f000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "0",
    "0x0",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "127.0.0.1.",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:127.0.0.1]",
    "[0000:0000:0000:0000:0000:0000:0000:0001]",
    "user:pw@127.0.0.1",
    "acme.example@127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:22",
    "127.0.0.1\\@acme.example",
    "acme.example\\@127.0.0.1",
    "127.0.0.1%2f@127.0.0.1",
    "127.0.0.1#@acme.example",
    "127.0.0.1?@acme.example",
    "[fe80::1%25eth0]",
]


class Recorder:
    """Stands in for `socket.socket` and makes none."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        monkeypatch.setattr(socket, "socket", self.make)

    def make(self, *_: object, **__: object) -> socket.socket:
        self.made += 1
        raise AssertionError("a socket was made")


@pytest.fixture(scope="module")
def shut() -> Iterator[Http]:
    """A door as it is by default: nothing that is not public is open."""
    with Http(HttpSettings(pace=timedelta(0)), version="1") as http:
        yield http


@pytest.fixture(scope="module")
def ajar() -> Iterator[Http]:
    """A door that is open for one loopback address only."""
    with Http(HttpSettings(allow_private=("127.0.0.9",), pace=timedelta(0)), version="1") as http:
        yield http


def test_there_are_many_spellings() -> None:
    assert len(SPELLINGS) >= 60


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_of_an_address_that_is_not_public_is_dialled(
    spelling: str, monkeypatch: pytest.MonkeyPatch, shut: Http
) -> None:
    recorder = Recorder(monkeypatch)
    with pytest.raises(FetchError) as caught:
        ask(shut, f"http://{spelling}/")
    assert recorder.made == 0
    assert "pw" not in str(caught.value)


@network
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_redirect_leads_to_an_address_that_is_not_public(spelling: str, ajar: Http) -> None:
    with serve(Reply(status=302, headers={"Location": f"http://{spelling}/"}), host="127.0.0.9") as site:
        with pytest.raises(FetchError):
            ask(ajar, site)
        assert len(site.asked) == 1


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_no_name_that_resolves_to_such_an_address_is_dialled(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = names(acme_example=address, mixed_example=["8.8.8.8", address], last_example=[address, "8.8.8.8"])
    with Http(HttpSettings(), version="1", resolver=find) as http:
        recorder = Recorder(monkeypatch)
        for name in ("acme", "mixed", "last"):
            with pytest.raises(RefusedAddressError, match=f"{name}.example resolves to .* allow_private"):
                ask(http, f"http://{name}.example/")
        assert recorder.made == 0


def test_the_refusal_says_where_the_name_led_and_what_to_do() -> None:
    with Http(HttpSettings(), version="1", resolver=names(jobs_example="10.0.0.5")) as http:
        with pytest.raises(RefusedAddressError) as caught:
            ask(http, "http://me:secret@jobs.example/x?token=secret")
        assert str(caught.value) == (
            "http://jobs.example/x: jobs.example resolves to 10.0.0.5, a private address, which is not asked;"
            ' if that is meant, add "10.0.0.5" or its network to allow_private in [http]'
        )
        with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1 is a loopback address"):
            ask(http, "http://127.0.0.1/")


@network
def test_a_redirect_to_the_metadata_service_is_refused(door: Door) -> None:
    location = "http://169.254.169.254/latest/meta-data/"
    with (
        serve(Reply(status=302, headers={"Location": location})) as site,
        pytest.raises(RefusedAddressError, match="link-local"),
    ):
        ask(door(), site)


@network
def test_the_address_that_was_judged_is_the_one_that_is_dialled(door: Door) -> None:
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    with serve(Reply(body=b"x", headers={"Connection": "close"}), name="jobs.example") as site:
        http = door(resolver=lambda host, port: answers.pop(0))
        assert ask(http, site).body == b"x"
        assert site.asked[0].headers["host"] == f"jobs.example:{site.port}"
        with pytest.raises(RefusedAddressError):  # rebound to another address: judged again
            ask(http, site)


@network
def test_a_name_in_an_open_range_is_asked(door: Door) -> None:
    with serve(Reply(body=b"x"), name="jobs.example") as site:
        assert ask(door(resolver=names(jobs_example="127.0.0.1")), site).body == b"x"


@network
def test_the_next_address_is_tried_where_one_does_not_answer(door: Door) -> None:
    with serve(Reply(body=b"x"), name="jobs.example") as site:
        http = door(resolver=names(jobs_example=["127.0.0.3", "127.0.0.1"]))
        assert ask(http, site).body == b"x"


@network
def test_an_ipv6_site_is_asked(door: Door) -> None:
    try:
        site_context = serve(Reply(body=b"x"), host="::1")
        with site_context as site:
            assert ask(door(), site).body == b"x"
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")


# ------------------------------------------------------------------------------------ no answer


@network
@pytest.mark.parametrize(
    ("answer", "kind", "message"),
    [
        (Reset(), UnreachableError, "broken? off|broke off"),
        (b"", UnreachableError, "closed without an answer"),
        (Reset(first=head(200, "Content-Length: 100") + b"x"), FetchError, "broke off within the answer"),
    ],
    ids=["reset", "closed", "reset within"],
)
def test_a_connection_that_breaks_is_told(
    door: Door, answer: Reset | bytes, kind: type[SourceError], message: str
) -> None:
    with serve(answer) as site:
        with pytest.raises(kind, match=message) as caught:
            ask(door(), site)
        assert type(caught.value) is kind
        assert len(site.asked) == 1


@network
@pytest.mark.parametrize("broken", [Reset(), b""], ids=["reset", "closed"])
def test_a_kept_connection_that_breaks_at_the_question_is_replaced_once(
    door: Door, broken: Reset | bytes
) -> None:
    with serve([Reply(body=b"1"), broken, Reply(body=b"2"), broken, broken, Reply(body=b"3")]) as site:
        http = door()
        assert [ask(http, site).body for _ in range(2)] == [b"1", b"2"]
        with pytest.raises(UnreachableError):
            ask(http, site)
        assert ask(http, site).body == b"3"
        assert len(site.asked) == 6


@network
def test_a_refused_connection_is_told(door: Door) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(UnreachableError, match="refused"):
        ask(door(), f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), "there is no host named gone.example"),
        (socket.gaierror(socket.EAI_AGAIN, "x"), "online"),
        (UnicodeError("label too long"), "there is no host named gone.example"),
    ],
)
def test_a_name_without_an_address_is_told(error: Exception, message: str) -> None:
    def fail(host: str, port: int) -> Sequence[str]:
        raise error

    with Http(OPEN, version="1", resolver=fail) as http, pytest.raises(UnreachableError, match=message):
        ask(http, "http://gone.example/")


@pytest.mark.parametrize("found", [[], ["junk"], ["999.1.1.1"]])
def test_a_name_that_resolves_to_nothing_is_told(found: list[str]) -> None:
    http = Http(OPEN, version="1", resolver=lambda host, port: found)
    with http, pytest.raises(UnreachableError, match="no address"):
        ask(http, "http://gone.example/")


def test_a_slow_resolver_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    free = threading.Event()

    def slow(host: str, port: int) -> Sequence[str]:
        free.wait(30)
        return []

    monkeypatch.setattr(dial_module, "LOOKUP_SECONDS", 0.1)
    with Http(OPEN, version="1", resolver=slow) as http:  # noqa: SIM117 - the name is set free afterwards
        with pytest.raises(UnreachableError, match=r"not resolved in 0\.1 s"):
            ask(http, "http://slow.example/")
    free.set()


def test_slow_names_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    free, asked = threading.Event(), []

    def slow(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        free.wait(30)
        return []

    monkeypatch.setattr(dial_module, "LOOKUP_SECONDS", 0.1)
    monkeypatch.setattr(dial_module, "LOOKUPS_AT_ONCE", 2)
    with Http(OPEN, version="1", resolver=slow) as http:
        for number in range(3):
            with pytest.raises(UnreachableError, match="was not resolved"):
                ask(http, f"http://slow{number}.example/")
    free.set()
    assert asked == ["slow0.example", "slow1.example"]


# ------------------------------------------------------------------------------------ TLS


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return authority()


@pytest.fixture
def ca_file(ca: trustme.CA, tmp_path: Path) -> str:
    file = tmp_path / "ca.pem"
    ca.cert_pem.write_to_path(str(file))
    return str(file)


@network
def test_a_site_of_an_authority_of_ones_own_is_read(door: Door, ca: trustme.CA, ca_file: str) -> None:
    with serve(Reply(body=b"x"), tls=server_tls(ca, "127.0.0.1", "jobs.example")) as site:
        http = door(ca_file=ca_file, resolver=names(jobs_example="127.0.0.1"))
        assert ask(http, site).body == b"x"
        assert ask(http, f"https://jobs.example.:{site.port}/").body == b"x"
        assert ask(http, f"https://jobs.example:{site.port}/").body == b"x"
        assert site.connections == 2


@network
def test_an_unknown_authority_is_told_with_the_remedy(door: Door, ca: trustme.CA) -> None:
    with serve(Reply(body=b"x"), tls=server_tls(ca, "127.0.0.1")) as site:
        with pytest.raises(UnreachableError, match=r"unknown authority.*ca_file in \[http\]"):
            ask(door(), site)
        assert not site.asked


@network
def test_a_certificate_for_another_host_is_told(door: Door, ca: trustme.CA, ca_file: str) -> None:
    with serve(Reply(body=b"x"), tls=server_tls(ca, "other.example")) as site:
        http = door(ca_file=ca_file, resolver=names(jobs_example="127.0.0.1"))
        for url in (site, f"https://jobs.example:{site.port}/"):
            with pytest.raises(UnreachableError, match="certificate is for another host"):
                ask(http, url)
        assert not site.asked


@network
def test_an_expired_certificate_is_told(door: Door, ca: trustme.CA, ca_file: str) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC)).configure_cert(context)
    with serve(Reply(body=b"x"), tls=context) as site:
        with pytest.raises(UnreachableError, match="certificate has expired"):
            ask(door(ca_file=ca_file), site)
        assert not site.asked


@network
def test_a_self_signed_certificate_is_told(door: Door, tmp_path: Path) -> None:
    own = trustme.CA()
    pem = tmp_path / "own.pem"
    pem.write_bytes(own.private_key_pem.bytes() + own.cert_pem.bytes())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(str(pem))
    with serve(Reply(body=b"x"), tls=context) as site, pytest.raises(UnreachableError, match="self-signed"):
        ask(door(), site)


@network
def test_a_site_without_tls_is_told(door: Door) -> None:
    with serve(Reply(body=b"x")) as site, pytest.raises(UnreachableError, match="does not speak TLS"):
        ask(door(), site.replace("http://", "https://"))


@network
def test_encryption_is_not_given_up_by_a_redirect(door: Door, ca: trustme.CA, ca_file: str) -> None:
    with serve(Reply(body=b"x")) as plain:
        location = f"http://shop.example:{plain.port}/x?token=secret"
        with serve(
            Reply(status=302, headers={"Location": location}), tls=server_tls(ca, "127.0.0.1")
        ) as site:
            public = door(ca_file=ca_file, resolver=names(shop_example="93.184.216.34"))
            with pytest.raises(FetchError, match="without encryption") as caught:
                ask(public, site)
            assert "secret" not in str(caught.value)
            mixed = door(ca_file=ca_file, resolver=names(shop_example=["127.0.0.1", "93.184.216.34"]))
            with pytest.raises(FetchError, match="without encryption"):
                ask(mixed, site)
            assert not plain.asked
            own = door(ca_file=ca_file, resolver=names(shop_example="127.0.0.1"))
            assert ask(own, site).body == b"x"


# ------------------------------------------------------------------------------------ secrets, mocks


@network
def test_no_credential_reaches_a_log_or_an_exception(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    script: dict[str, Reply | bytes] = {
        "/jobs": Reply(json=[]),
        "/moved": Reply(status=302, headers={"Location": "/jobs?key=s3cret"}),
        "/gone": Reply(status=404),
        "/login": Reply(status=401),
        "/bad": Reply(status=302, headers={"Location": "javascript:s3cret"}),
        "/cut": head(200, "Content-Length: 10") + b"x",
        "/junk": b"HTTP/1.1 200 OK\r\nSet-Cookie s3cret\r\n\r\n",
    }
    with serve(script) as site:
        http = door(resolver=names(gone_example="10.0.0.1"))
        base = str(site).replace("http://", "http://dana:s3cret@")
        told = ""
        for url in [f"{base}{path}" for path in script] + [
            "http://dana:s3cret@gone.example/?s3cret",
            "http://dana:s3cret@absent.example/?s3cret",
            "http://dana:s3cret@gone.example:s3cret/",
            "s3cret://dana:s3cret@gone.example",
        ]:
            try:
                ask(http, f"{url}?token=s3cret#s3cret")
            except SourceError as error:
                told += "".join(traceback.format_exception_only(error)) + repr(error)
        assert told.count("Error") >= 18
        logging.getLogger().debug("said")
    assert "said" in caplog.text
    for secret in ("s3cret", "ZGFuYT", "token"):
        assert secret not in caplog.text
        assert secret not in told


@respx.mock
def test_shapes_can_be_tested_with_respx() -> None:
    respx.get("https://boards.example/jobs").respond(json={"jobs": []}, headers={"ETag": '"1"'})
    respx.get("https://boards.example/gone").respond(404)
    respx.get("https://boards.example/down").mock(side_effect=httpx.ConnectError("no"))
    respx.post("https://boards.example/search").respond(json=[1])
    with Http(OPEN, version="1") as http:
        answer = ask(http, "https://boards.example/jobs")
        assert answer.body == b'{"jobs":[]}'
        assert answer.validators.etag == '"1"'
        with pytest.raises(NotFoundError):
            ask(http, "https://boards.example/gone")
        with pytest.raises(UnreachableError):
            ask(http, "https://boards.example/down")
        found = http.visit().ask(Request(url="https://boards.example/search", json={"q": 1}), now=NOW)
        assert found.body == b"[1]"


@network
def test_a_challenge_page_of_a_site_is_a_closed_door(door: Door) -> None:
    page = Reply(status=503, body=b"<title>Just a moment...</title>" + b" " * 50_000)
    with serve(page) as site, pytest.raises(BlockedError, match="human"):
        ask(door(), site)
