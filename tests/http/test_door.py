"""The door over real sockets: what it asks, and what it makes of each answer."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from monitor.errors import (
    BlockedError,
    BusyError,
    ConfigError,
    FetchError,
    GoneError,
    NotFoundError,
    ParseError,
    SourceError,
)
from monitor.http import Http
from monitor.model import Answer, Request, Validators
from tests.http.conftest import Door
from tests.servers import Answered, Asked, Reply, Script, Site, chunked, head, serve

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BOARD = {"jobs": [{"id": 1, "title": "Data Engineer"}]}
BODY = b'{"jobs": [{"id": 1, "title": "Data Engineer"}]}'

pytestmark = pytest.mark.network


def ask(http: Http, url: str, validators: Validators = Validators(), **given: Any) -> Answer:  # noqa: B008  # frozen
    return http.visit().ask(replace(Request(url=url), **given), validators=validators, now=NOW)


# ------------------------------------------------------------------------------------ what is asked


def test_a_board_is_read(door: Door) -> None:
    with serve({"/jobs": Reply(json=BOARD, etag='"1"')}) as site:
        answer = ask(door(), f"{site}/jobs?content=true")
        assert answer.body == BODY
        assert answer.url == f"{site}/jobs?content=true"
        assert answer.content_type == "application/json"
        assert not answer.unchanged
        assert answer.validators.etag == '"1"'
        [asked] = site.asked
        assert asked.method == "GET"
        assert asked.target == "/jobs?content=true"
        assert asked.headers["accept"] == "application/json"
        assert asked.headers["accept-encoding"] == "gzip"
        assert asked.headers["host"] == f"127.0.0.1:{site.port}"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, "job-monitor/1.2.3 (a personal job alert that asks seldom)"),
        ({"contact": "me@example.org"}, "job-monitor/1.2.3 (+me@example.org)"),
        ({"user_agent": "My own words", "contact": "me@example.org"}, "My own words"),
        ({"user_agent": "Jürgen\r\nX-Evil: 1"}, "JÃ¼rgen X-Evil: 1"),
    ],
)
def test_the_user_agent_is_honest_or_the_users_own(
    door: Door, settings: dict[str, str], expected: str
) -> None:
    with serve(Reply(body=b"x")) as site:
        ask(door(**settings), site)
        assert site.asked[0].headers["user-agent"] == expected


def test_a_search_is_posted_as_json(door: Door) -> None:
    with serve(Reply(json=BOARD)) as site:
        ask(door(), site, json={"limit": 20}, headers={"X-Key": "k"})
        [asked] = site.asked
        assert asked.method == "POST"
        assert asked.body == b'{"limit":20}'
        assert asked.headers["content-type"] == "application/json"
        assert asked.headers["x-key"] == "k"


def test_a_request_cannot_ask_for_other_packing_or_another_host(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        ask(door(), site, headers={"Accept-Encoding": "br", "Host": "other.example", "accept": "text/html"})
        [asked] = site.asked
        assert asked.headers["accept-encoding"] == "gzip"
        assert asked.headers["host"] == f"127.0.0.1:{site.port}"
        assert asked.headers["accept"] == "text/html"


def test_a_header_that_cannot_be_sent_is_an_error_without_its_value(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        with pytest.raises(FetchError, match="header") as caught:
            ask(door(), site, headers={"X-Key": "secret\r\nX-Evil: 1"})
        assert "secret" not in str(caught.value)
        assert not site.asked


def test_connections_are_kept_between_visits(door: Door) -> None:
    with serve(Reply(json=BOARD)) as site:
        http = door()
        for _ in range(5):
            ask(http, site)
        assert len(site.asked) == 5
        assert site.connections == 1


def test_connections_are_kept_over_errors_and_redirects(door: Door) -> None:
    script = {"/a": Reply(status=302, headers={"Location": "/b"}, body=b"moved"), "/b": Reply(body=b"x")}
    with serve(script) as site:
        http = door()
        ask(http, f"{site}/a")
        with pytest.raises(NotFoundError):
            ask(http, f"{site}/c")
        ask(http, f"{site}/b")
        assert site.connections == 1


def test_a_kept_connection_that_was_closed_meanwhile_is_replaced(door: Door) -> None:
    bare = head(200, "Content-Length: 1") + b"x"  # the site closes after it, though it did not say so
    with serve([bare, bare, bare]) as site:
        http = door()
        for _ in range(3):
            assert ask(http, site).body == b"x"
        assert len(site.asked) == 3


def test_proxies_of_the_environment_are_ignored(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(Reply(body=b"direct")) as site, serve(Reply(body=b"proxy")) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, str(proxy))
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert ask(door(), site).body == b"direct"
        assert not proxy.asked


def test_a_netrc_file_is_ignored(
    door: Door, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("home")
    (folder / ".netrc").write_text("machine 127.0.0.1 login dana password secret")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("NETRC", str(folder / ".netrc"))
    with serve(Reply(body=b"x")) as site:
        ask(door(), site)
        assert "authorization" not in site.asked[0].headers


# ------------------------------------------------------------------------------------ what is answered


@pytest.mark.parametrize("status", [200, 201, 202, 203])
def test_every_full_answer_is_read(door: Door, status: int) -> None:
    with serve(Reply(status=status, body=b"x")) as site:
        assert ask(door(), site).body == b"x"


@pytest.mark.parametrize("answer", [Reply(status=204), Reply(status=205), Reply(body=b"")])
def test_an_empty_answer_is_left_to_the_reader(door: Door, answer: Reply) -> None:
    with serve(answer) as site:
        result = ask(door(), site)
        assert result.body == b""
        assert not result.unchanged


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (206, FetchError),
        (300, FetchError),
        (400, FetchError),
        (401, BlockedError),
        (403, BlockedError),
        (404, NotFoundError),
        (407, BlockedError),
        (410, GoneError),
        (429, BusyError),
        (451, BlockedError),
        (500, FetchError),
        (503, FetchError),
        (999, BlockedError),
    ],
)
def test_every_other_status_is_told_with_the_address(
    door: Door, status: int, kind: type[SourceError]
) -> None:
    with serve(Reply(status=status, body=b"sorry")) as site:
        with pytest.raises(kind, match=str(status)) as caught:
            ask(door(), f"{site}/jobs?token=secret")
        assert type(caught.value) is kind
        assert f"{site}/jobs:" in str(caught.value)
        assert "secret" not in str(caught.value)


def test_a_busy_site_says_until_when(door: Door) -> None:
    with serve(Reply(status=503, headers={"Retry-After": "300"})) as site:
        with pytest.raises(BusyError) as caught:
            ask(door(), site)
        assert caught.value.retry_at == NOW + timedelta(seconds=300)


def test_a_large_page_of_an_error_is_not_read(door: Door) -> None:
    with serve(Reply(status=500, body=b"x" * 3_000_000)) as site, pytest.raises(FetchError, match="500"):
        ask(door(wire_limit=100_000), site)


# ------------------------------------------------------------------------------------ unchanged


def test_the_second_question_is_conditional_and_its_304_is_unchanged(door: Door) -> None:
    modified = "Mon, 02 Mar 2026 08:00:00 GMT"
    with serve(Reply(json=BOARD, etag='W/"a-1"', last_modified=modified)) as site:
        http = door()
        first = ask(http, site)
        second = ask(http, site, first.validators)
        assert second.unchanged
        assert second.body == b""
        assert second.validators == first.validators
        assert site.asked[1].headers["if-none-match"] == 'W/"a-1"'
        assert site.asked[1].headers["if-modified-since"] == modified


def test_a_304_brings_its_new_validators_and_keeps_the_others(door: Door) -> None:
    before = Validators(etag='"1"', last_modified="Mon, 02 Mar 2026 08:00:00 GMT", body_hash="abc")
    with serve(Reply(status=304, headers={"ETag": '"2"'})) as site:
        assert ask(door(), site, before).validators == replace(before, etag='"2"')


def test_a_304_that_nobody_asked_for_is_asked_once_more(door: Door) -> None:
    with serve([Reply(status=304), Reply(body=b"fresh")]) as site:
        assert ask(door(), site, Validators(body_hash="abc")).body == b"fresh"
        assert "cache-control" not in site.asked[0].headers
        assert site.asked[1].headers["cache-control"] == "no-cache"
        assert "if-none-match" not in site.asked[1].headers


def test_a_304_that_nobody_asked_for_twice_is_no_answer(door: Door) -> None:
    with serve(Reply(status=304)) as site:
        with pytest.raises(ParseError, match="nothing changed"):
            ask(door(), site)
        assert len(site.asked) == 2


@pytest.mark.parametrize("packed", [False, True])
def test_the_same_bytes_are_unchanged(door: Door, packed: bool) -> None:
    with serve([Reply(json=BOARD, packed=packed, etag='"1"'), Reply(json=BOARD, packed=packed)]) as site:
        http = door()
        first = ask(http, site)
        second = ask(http, site, first.validators)
        assert first.body == BODY
        assert second.unchanged
        assert second.body == b""
        assert second.validators == Validators(body_hash=first.validators.body_hash)


def test_the_same_bytes_are_not_unpacked_again(door: Door) -> None:
    bomb = gzip.compress(b"\0" * 1_000_000)
    known = Validators(body_hash=hashlib.blake2b(bomb, digest_size=20).hexdigest())
    with serve(Reply(body=bomb, headers={"Content-Encoding": "gzip"})) as site:
        assert ask(door(decoded_limit=1000), site, known).unchanged


def test_other_bytes_are_a_change(door: Door) -> None:
    with serve([Reply(body=b"one"), Reply(body=b"two")]) as site:
        http = door()
        first = ask(http, site)
        second = ask(http, site, first.validators)
        assert (second.unchanged, second.body) == (False, b"two")


@pytest.mark.parametrize("etag", ["", "x" * 2000, '"\x7f"', '"\x01"', '"a\tb"', '"ümlaut"'])
def test_a_validator_that_could_spoil_the_next_question_is_not_kept(door: Door, etag: str) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nETag: " + etag.encode() + b"\r\n\r\nx"
    with serve(answer) as site:
        assert ask(door(), site).validators.etag is None


def test_a_spoilt_validator_of_the_store_is_not_sent(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        assert ask(door(), site, Validators(etag='"1"\r\nX-Evil: 1', last_modified="\0")).body == b"x"
        assert not {"if-none-match", "if-modified-since", "x-evil"} & site.asked[0].headers.keys()


def test_a_search_is_never_conditional(door: Door) -> None:
    with serve(Reply(json=BOARD)) as site:
        ask(door(), site, Validators(etag='"1"'), json={})
        assert "if-none-match" not in site.asked[0].headers


# ------------------------------------------------------------------------------------ bodies


def test_packed_answers_are_unpacked(door: Door) -> None:
    with serve(Reply(json=BOARD, packed=True)) as site:
        assert ask(door(), site).body == BODY


def test_the_hash_is_over_the_bytes_as_they_came(door: Door) -> None:
    with serve(Reply(json=BOARD, packed=True)) as site:
        expected = hashlib.blake2b(gzip.compress(BODY, mtime=0), digest_size=20).hexdigest()
        assert ask(door(), site).validators.body_hash == expected


def test_a_packed_file_stays_packed(door: Door) -> None:
    packed = gzip.compress(b"<urlset/>")
    with serve(Reply(body=packed, headers={"Content-Type": "application/gzip"})) as site:
        assert ask(door(), f"{site}/sitemap.xml.gz").body == packed


def test_a_body_in_chunks_is_read(door: Door) -> None:
    answer = head(200, "Transfer-Encoding: chunked") + chunked(b"one ", b"two ", b"three")
    with serve(answer) as site:
        assert ask(door(), site).body == b"one two three"


def test_a_body_that_ends_with_the_connection_is_read(door: Door) -> None:
    with serve(b"HTTP/1.0 200 OK\r\n\r\nall of it") as site:
        assert ask(door(), site).body == b"all of it"


PACKED = gzip.compress(BODY * 20)
BOMB = gzip.compress(b"\0" * 20_000_000)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (head(200, "Content-Length: 100") + b"short", "cut short"),
        (head(200, "Transfer-Encoding: chunked") + b"5\r\nshort\r\n", "cut short"),
        (head(200, "Transfer-Encoding: chunked") + b"50\r\nshort", "cut short"),
        (head(200, "Transfer-Encoding: chunked") + b"zz\r\nshort", "rules of HTTP"),
        (
            head(200, "Content-Encoding: gzip", f"Content-Length: {len(PACKED) - 8}") + PACKED[:-8],
            "cut short",
        ),
        (head(200, "Content-Encoding: gzip") + PACKED[: len(PACKED) // 2], "cut short"),
        (head(200, "Content-Encoding: gzip", "Content-Length: 2") + b"{}", "damaged"),
        (head(200, "Content-Encoding: gzip", f"Content-Length: {len(BOMB)}") + BOMB, "10.* unpacked"),
        (head(200, "Content-Encoding: gzip, gzip", "Content-Length: 2") + b"{}", 'packed as "gzip, gzip"'),
        (
            head(200, "Content-Encoding: gzip", "Content-Encoding: br", "Content-Length: 2") + b"{}",
            'packed as "gzip, br"',
        ),
        (head(200, "Content-Encoding: br", "Content-Length: 2") + b"{}", 'packed as "br"'),
        (head(200, "Content-Encoding: zstd", "Content-Length: 2") + b"{}", 'packed as "zstd"'),
        (head(200, "Content-Encoding: deflate") + zlib.compress(b"{}"), 'packed as "deflate"'),
        (head(200, "Content-Length: 300000") + b"x" * 300_000, "200,000 bytes on the wire"),
        (head(200) + b"x" * 300_000, "200,000 bytes on the wire"),
        (head(200, "X-Long: " + "x" * 200_000), "rules of HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy", "rules of HTTP"),
        (b"220 mail.example ESMTP\r\n", "rules of HTTP"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 100_000, "on the wire"),
    ],
    ids=range(19),
)
def test_an_answer_that_is_not_whole_or_too_much_is_no_answer(
    door: Door, answer: bytes, message: str
) -> None:
    http = door(wire_limit=200_000, decoded_limit=10 << 20)
    with serve(answer) as site:
        with pytest.raises(FetchError, match=message) as caught:
            ask(http, f"{site}/?token=secret")
        assert type(caught.value) is FetchError
        assert "secret" not in str(caught.value)


# ------------------------------------------------------------------------------------ redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_the_last_address_is_told(door: Door, status: int) -> None:
    script = {"/a": Reply(status=status, headers={"Location": "/b?page=1"}), "/b": Reply(body=b"x")}
    with serve(script) as site:
        answer = ask(door(), f"{site}/a")
        assert answer.body == b"x"
        assert answer.url == f"{site}/b?page=1"


def test_a_chain_of_five_is_followed_and_one_of_six_is_not(door: Door) -> None:
    def chain(asked: Asked) -> Answered:
        left = int(asked.path.strip("/"))
        return Reply(body=b"end") if not left else Reply(status=302, headers={"Location": f"/{left - 1}"})

    with serve(chain) as site:
        http = door()
        assert ask(http, f"{site}/5").body == b"end"
        with pytest.raises(FetchError, match="more than 5 redirects"):
            ask(http, f"{site}/6")
        assert len(site.asked) == 12


def test_a_loop_ends(door: Door) -> None:
    with serve(Reply(status=301, headers={"Location": "/"})) as site:
        with pytest.raises(FetchError, match="redirects"):
            ask(door(), site)
        assert len(site.asked) == 6


@pytest.mark.parametrize(
    "location", [None, "", "javascript:alert(1)", "file:///etc/passwd", "http://[", "ftp://x/"]
)
def test_a_redirect_to_nowhere_is_an_error(door: Door, location: str | None) -> None:
    headers = {} if location is None else {"Location": location}
    with serve(Reply(status=302, headers=headers)) as site, pytest.raises(FetchError):
        ask(door(), site)


def test_validators_are_asked_of_every_site_on_the_way(door: Door) -> None:
    with serve(Reply(body=b"x", etag='"1"')) as there, serve(redirect_to(there)) as site:
        http = door()
        first = ask(http, site)
        assert ask(http, site, first.validators).unchanged


def redirect_to(url: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": url})


@pytest.mark.parametrize(
    "path", ["/login?next=/jobs", "/users/sign_in", "/sso/saml", "/auth", "/session/new"]
)
def test_a_redirect_to_a_login_is_a_closed_door(door: Door, path: str) -> None:
    with serve({"/jobs": redirect_to(path)}) as site:
        with pytest.raises(BlockedError, match="login"):
            ask(door(), f"{site}/jobs")
        assert len(site.asked) == 1


def test_headers_and_login_stay_with_their_site(door: Door) -> None:
    with (
        serve(Reply(body=b"x")) as other,
        serve({"/a": redirect_to("/b"), "/b": redirect_to(f"{other}/c")}) as site,
    ):
        url = str(site).replace("http://", "http://dana:secret@") + "/a"
        answer = ask(door(), url, headers={"X-Key": "secret", "Cookie": "a=secret"})
        assert answer.url == f"{other}/c"
        for asked in site.asked:
            assert asked.headers["authorization"] == "Basic ZGFuYTpzZWNyZXQ="
            assert asked.headers["x-key"] == "secret"
            assert asked.headers["cookie"] == "a=secret"
        assert not {"authorization", "x-key", "cookie"} & other.asked[0].headers.keys()


def test_a_login_in_a_redirect_is_not_used(door: Door) -> None:
    with serve(Reply(body=b"x")) as other:
        with serve(redirect_to(str(other).replace("http://", "http://dana:secret@"))) as site:
            assert ask(door(), site).url == other
        assert "authorization" not in other.asked[0].headers


def test_the_address_of_an_answer_holds_no_login(door: Door) -> None:
    with serve(Reply(body=b"x")) as site:
        url = str(site).replace("http://", "http://dana:secret@") + "/jobs"
        assert ask(door(), url).url == f"{site}/jobs"


@pytest.mark.parametrize("status", [301, 302])
def test_a_search_is_not_asked_again_as_something_else(door: Door, status: int) -> None:
    with serve({"/a": redirect_to("/b", status), "/b": Reply(body=b"x")}) as site:
        with pytest.raises(FetchError, match="moved"):
            ask(door(), f"{site}/a", json={})
        assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("status", "method", "body"), [(303, "GET", b""), (307, "POST", b"{}"), (308, "POST", b"{}")]
)
def test_a_search_is_redirected_by_the_rules(door: Door, status: int, method: str, body: bytes) -> None:
    with serve({"/a": redirect_to("/b", status), "/b": Reply(body=b"x")}) as site:
        assert ask(door(), f"{site}/a", json={}).body == b"x"
        assert (site.asked[1].method, site.asked[1].body) == (method, body)


# ------------------------------------------------------------------------------------ cookies


def cookie_site(asked: Asked) -> Answered:
    return Reply(
        body=asked.headers.get("cookie", "none").encode(), headers={"Set-Cookie": "session=abc; Path=/"}
    )


def test_cookies_live_as_long_as_the_visit(door: Door) -> None:
    with serve(cookie_site) as site:
        http = door()
        visit = http.visit()
        bodies = [visit.ask(Request(url=f"{site}/{n}"), now=NOW).body for n in range(2)]
        assert bodies == [b"none", b"session=abc"]
        assert http.visit().ask(Request(url=site), now=NOW).body == b"none"


def test_cookies_go_with_redirects_of_their_own_site_only(door: Door) -> None:
    with serve(cookie_site, host="127.0.0.2") as other:
        set_cookie = {"Set-Cookie": "session=abc; Path=/"}
        script: Script = {
            "/a": Reply(status=302, headers={"Location": "/b", **set_cookie}),
            "/b": Reply(status=302, headers={"Location": f"{other}/c"}),
        }
        with serve(script) as site:
            assert ask(door(), f"{site}/a").body == b"none"
            assert site.asked[1].headers["cookie"] == "session=abc"


# ------------------------------------------------------------------------------------ settings


def test_a_ca_file_that_cannot_be_read_is_said(door: Door, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(ConfigError, match=r"http\.ca_file"):
        door(ca_file="/nowhere/ca.pem")
    junk = tmp_path_factory.mktemp("ca") / "ca.pem"
    junk.write_text("no certificate")
    with pytest.raises(ConfigError, match=r"http\.ca_file"):
        door(ca_file=str(junk))


def test_other_tests_can_script_sites_by_turns(door: Door) -> None:
    script: dict[str, list[Answered]] = {"/": [Reply(body=b"1"), Reply(status=500)]}
    site: Site
    with serve(script) as site:
        assert ask(door(), site).body == b"1"
        with pytest.raises(FetchError):
            ask(door(), site)


def test_the_site_is_a_plain_text_for_those_who_want_one(door: Door) -> None:
    turn: Callable[[Asked], Answered] = lambda asked: Reply(body=asked.target.encode())  # noqa: E731  # a script
    with serve(turn) as site:
        assert ask(door(), f"{site}/x?y").body == b"/x?y"
