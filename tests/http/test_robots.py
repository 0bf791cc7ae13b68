"""robots.txt at the door: what is asked, what is not, and what a site that has none or a broken one means."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from monitor.errors import BusyError, FetchError, TermsError, UnreachableError
from monitor.http.robots import LONGEST, SLOWEST, Robots, Rules
from monitor.model import Request
from tests.http.conftest import Door
from tests.servers import Reply, Reset, serve

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)

Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A site on loopback: what it answers by path, and the paths it was asked for."""

    def __init__(self, **answers: Answer) -> None:
        self.answers = {"robots": (404, {}, b"")} | answers
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                name = self.path.strip("/").partition(".")[0].partition("?")[0] or "home"
                status, headers, body = site.answers.get(name, (200, {}, b"page"))
                self.send_response(status)
                for key, value in headers.items():
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def site() -> Iterator[Callable[..., Site]]:
    sites: list[Site] = []

    def make(**answers: Answer) -> Site:
        sites.append(Site(**answers))
        return sites[-1]

    yield make
    for one in sites:
        one.close()


def rules(text: str) -> Answer:
    return (200, {"Content-Type": "text/plain"}, text.encode())


pytestmark = pytest.mark.network


def test_what_robots_txt_forbids_is_not_asked_and_the_sentence_says_what_to_do(
    site: Callable[..., Site], door: Door
) -> None:
    acme = site(robots=rules("User-agent: *\nDisallow: /careers\n"))
    visit = door().visit(robots=True)
    with pytest.raises(TermsError, match=r"robots\.txt asks programs to stay away.*accept_terms = true"):
        visit.ask(Request(url=f"{acme.url}/careers?key=s3cret"), now=NOW)
    assert acme.asked == ["/robots.txt"]
    assert visit.ask(Request(url=f"{acme.url}/jobs"), now=NOW).body == b"page"
    assert acme.asked == ["/robots.txt", "/jobs"]


def test_without_the_flag_nobody_asks_for_robots_txt(site: Callable[..., Site], door: Door) -> None:
    acme = site(robots=rules("User-agent: *\nDisallow: /\n"))
    assert door().visit().ask(Request(url=f"{acme.url}/careers"), now=NOW).body == b"page"
    assert acme.asked == ["/careers"]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("<html><body>Not a robots file</body></html>", True),
        ("User-agent: *\nDisallow:\n", True),
        ("User-agent: *\nDisallow: /\nAllow: /careers\n", True),
        ("User-agent: *\nDisallow: /*?page=\n", True),
        ("User-agent: job-monitor\nDisallow: /\n\nUser-agent: *\nAllow: /\n", False),
        ("User-agent: job-monitor\nAllow: /\n\nUser-agent: *\nDisallow: /\n", True),
        ("User-agent: LinkedInBot\nAllow: /\n\nUser-agent: *\nDisallow: /\n", False),
        ("user-agent: *\r\ndisallow: /car*s$\r\n", False),
    ],
)
def test_the_rules_for_us_or_else_for_everybody_count(
    site: Callable[..., Site], door: Door, text: str, allowed: bool
) -> None:
    acme = site(robots=rules(text))
    visit = door().visit(robots=True)
    if allowed:
        assert visit.ask(Request(url=f"{acme.url}/careers"), now=NOW).body == b"page"
    else:
        with pytest.raises(TermsError):
            visit.ask(Request(url=f"{acme.url}/careers"), now=NOW)


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 405, 406, 410, 418, 451])
def test_a_site_that_has_or_shows_none_allows_everything(
    site: Callable[..., Site], door: Door, status: int
) -> None:
    acme = site(robots=(status, {}, b""))
    assert door().visit(robots=True).ask(Request(url=f"{acme.url}/careers"), now=NOW).body == b"page"


def test_a_site_whose_robots_txt_is_broken_is_not_read(site: Callable[..., Site], door: Door) -> None:
    acme = site(robots=(500, {}, b""))
    with pytest.raises(FetchError, match=r"robots\.txt: the site answered with an error \(HTTP 500\)"):
        door().visit(robots=True).ask(Request(url=f"{acme.url}/careers"), now=NOW)
    assert acme.asked == ["/robots.txt"]


def test_a_site_that_asks_for_time_at_its_robots_txt_gets_it(site: Callable[..., Site], door: Door) -> None:
    acme = site(robots=(429, {"Retry-After": "3600"}, b""))
    with pytest.raises(BusyError) as busy:
        door().visit(robots=True).ask(Request(url=f"{acme.url}/careers"), now=NOW)
    assert busy.value.retry_at == NOW + timedelta(hours=1)


def test_a_site_that_cannot_be_reached_says_so_at_the_address_itself(
    site: Callable[..., Site], door: Door
) -> None:
    acme = site()
    acme.close()
    with pytest.raises(UnreachableError, match=r"/careers: the connection was refused") as told:
        door().visit(robots=True).ask(Request(url=f"{acme.url}/careers"), now=NOW)
    assert "robots.txt" not in str(told.value)


@pytest.mark.parametrize(
    "fault",
    [
        Reset(),
        b"",
        Reply(status=302, headers={"Location": "http://10.0.0.1/robots.txt"}),
        Reply(status=302, headers={"Location": "file:///etc/passwd"}),
        Reply(status=302, headers={"Location": "/robots.txt"}),
        Reply(body=b"# " * 40_000_000, packed=True),
        Reply(body=b"User-agent: *", headers={"Content-Encoding": "br"}),
        b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\nUser-agent: *",
        Reply(status=206, body=b"User-agent: *"),
    ],
)
def test_where_the_rules_cannot_be_had_nothing_else_is_asked(
    door: Door, fault: Reply | Reset | bytes
) -> None:
    with serve({"/robots.txt": fault, "/careers": Reply(body=b"page")}) as acme:
        with pytest.raises(FetchError):
            door().visit(robots=True).ask(Request(url=f"{acme}/careers"), now=NOW)
        assert {asked.path for asked in acme.asked} == {"/robots.txt"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_rules_are_read_in_the_encoding_that_their_first_bytes_tell(
    site: Callable[..., Site], door: Door, encoding: str
) -> None:
    acme = site(robots=(200, {}, "User-agent: *\nDisallow: /\n".encode(encoding)))
    with pytest.raises(TermsError):
        door().visit(robots=True).ask(Request(url=f"{acme.url}/careers"), now=NOW)


def test_patterns_that_try_every_way_and_a_million_bytes_of_rules_cost_no_time() -> None:
    robots, url = Robots(), "https://www.acme.example/" + "a" * 1900 + "b"
    for number, text in enumerate(
        ("Disallow: /" + "*a" * 12 + "$", "Disallow: /" + "*" * 400_000, "Disallow: /a*b*c\n" * 30_000)
    ):
        robots.keep(Rules(site=str(number), text=f"User-agent: *\n{text}", read_at=NOW))
        began = time.perf_counter()
        robots.allow(str(number), url)
        assert time.perf_counter() - began < 2


def test_the_rules_of_many_sites_are_kept_within_bounds_and_those_read_last_stay() -> None:
    robots, text = Robots(), "User-agent: *\nDisallow: /\n" + "#" * 480_000
    for number in range(150):
        robots.keep(Rules(site=f"https://{number}.example", text=text, read_at=NOW))
        assert not robots.allow(f"https://{number}.example", f"https://{number}.example/jobs")
    assert not robots.known("https://0.example", NOW)
    assert robots.known("https://149.example", NOW)
    assert len(robots.learned()) < 120


def test_a_site_that_takes_its_delay_back_is_no_longer_slowed(site: Callable[..., Site], door: Door) -> None:
    acme, http = site(robots=rules("User-agent: *\nCrawl-delay: 0.3\n")), door()
    http.visit(robots=True).ask(Request(url=f"{acme.url}/a"), now=NOW)
    assert http.wait_for("127.0.0.1") > 0.0
    acme.answers["robots"] = rules("User-agent: *\nDisallow: /x\n")
    http.visit(robots=True).ask(Request(url=f"{acme.url}/a"), now=NOW + timedelta(days=2))
    assert http.wait_for("127.0.0.1") == 0.0


def test_waiting_for_a_turn_to_ask_for_the_rules_takes_nothing_of_the_time_for_the_answer(
    site: Callable[..., Site], door: Door
) -> None:
    there = site(jobs=(200, {}, b"roles"))
    here = site(old=(302, {"Location": f"{there.url}/jobs"}, b""))
    http = door(pace=timedelta(seconds=0.7), deadline=timedelta(seconds=0.5))
    assert http.visit(robots=True).ask(Request(url=f"{here.url}/old"), now=NOW).body == b"roles"


def test_it_is_asked_for_once_a_day_for_all_visits(site: Callable[..., Site], door: Door) -> None:
    acme, http = site(robots=rules("User-agent: *\nDisallow: /x\n")), door()
    for hours in (0, 1, 23, 25, 26):
        http.visit(robots=True).ask(Request(url=f"{acme.url}/jobs"), now=NOW + timedelta(hours=hours))
    assert acme.asked.count("/robots.txt") == 2
    assert [one.text for one in http.robots.learned()] == ["User-agent: *\nDisallow: /x\n"]
    assert http.robots.learned() == ()


def test_what_an_earlier_run_learned_counts(site: Callable[..., Site], door: Door) -> None:
    acme, http = site(), door()
    http.robots.remember(
        [Rules(site=acme.url, text="User-agent: *\nDisallow: /", read_at=NOW - timedelta(hours=2))]
    )
    with pytest.raises(TermsError):
        http.visit(robots=True).ask(Request(url=f"{acme.url}/jobs"), now=NOW)
    assert acme.asked == []


def test_a_redirect_is_followed_only_where_the_other_site_allows_it(
    site: Callable[..., Site], door: Door
) -> None:
    there = site(robots=rules("User-agent: *\nDisallow: /private\n"))
    here = site(
        open=(302, {"Location": f"{there.url}/jobs"}, b""),
        closed=(302, {"Location": f"{there.url}/private"}, b""),
    )
    visit = door().visit(robots=True)
    assert visit.ask(Request(url=f"{here.url}/open"), now=NOW).url == f"{there.url}/jobs"
    with pytest.raises(TermsError):
        visit.ask(Request(url=f"{here.url}/closed"), now=NOW)
    assert "/private" not in there.asked


def test_a_long_robots_txt_counts_up_to_its_limit(site: Callable[..., Site], door: Door) -> None:
    acme = site(robots=rules("# x\n" * (LONGEST // 4) + "User-agent: *\nDisallow: /\n"))
    assert door().visit(robots=True).ask(Request(url=f"{acme.url}/careers"), now=NOW).body == b"page"


@pytest.mark.parametrize(("wanted", "granted"), [("2", 2.0), ("0.5", 0.5), ("9000", SLOWEST), ("soon", 0.0)])
def test_the_delay_that_a_site_wants_is_granted_within_reason(wanted: str, granted: float) -> None:
    robots = Robots()
    robots.keep(Rules(site="s", text=f"User-agent: *\nCrawl-delay: {wanted}\nDisallow: /x\n", read_at=NOW))
    assert robots.delay("s") == granted


def test_the_delay_slows_the_requests_to_that_site_and_to_no_other(
    site: Callable[..., Site], door: Door
) -> None:
    acme, http = site(), door()
    http.robots.keep(Rules(site=acme.url, text="User-agent: *\nCrawl-delay: 20\n", read_at=NOW))
    assert http.visit(robots=True).ask(Request(url=f"{acme.url}/a"), now=NOW).body == b"page"
    assert 10 < http.wait_for("127.0.0.1") <= 20
    assert http.wait_for("127.0.0.2") == 0.0
