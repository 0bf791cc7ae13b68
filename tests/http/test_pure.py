"""What the door judges without a socket: addresses as text, heads of answers, packed bodies."""

from __future__ import annotations

import gzip
import random
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import BlockedError, BusyError, FetchError, GoneError, NotFoundError, UnreachableError
from monitor.http import host_of, shown
from monitor.http.body import gather, packing, unpack
from monitor.http.outcomes import fault, retry_after
from monitor.http.urls import place, target, wants_login

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ASKED = "https://acme.example/jobs"

# ------------------------------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://acme.example/jobs", "https://acme.example/jobs"),
        ("https://user:secret@acme.example:8443/jobs?token=secret#secret", "https://acme.example:8443/jobs"),
        ("https://secret@acme.example", "https://acme.example"),
        ("http://[::1]:81/a?secret", "http://[::1]:81/a"),
        ("http://user:sec@ret:secret@acme.example/", "http://acme.example/"),
        ("http://acme.example:secret/", "an unreadable address"),
        ("user:secret@acme.example", "an unreadable address"),
        ("https:user:secret@acme.example", "an unreadable address"),
        ("https:///user:secret@acme.example", "an unreadable address"),
        ("mailto:secret@acme.example", "an unreadable address"),
        ("http://[secret", "an unreadable address"),
        ("", "an unreadable address"),
    ],
)
def test_an_address_is_shown_without_its_secrets(url: str, expected: str) -> None:
    assert shown(url) == expected


@given(st.text())
def test_any_text_can_be_shown(text: str) -> None:
    line = shown(text)
    assert len(line) <= 200
    assert all(c.isprintable() for c in line)


@pytest.mark.parametrize(
    ("url", "host", "normal"),
    [
        ("https://Acme.Example./jobs", "acme.example", "https://acme.example/jobs"),
        ("https://bücher.example/x#frag", "bücher.example", "https://xn--bcher-kva.example/x"),
        ("http://acme.example:80/x", "acme.example", "http://acme.example/x"),
        ("http://[::1]:8080/x", "::1", "http://[::1]:8080/x"),
        ("https://acme.example/x?a=1&b=%20", "acme.example", "https://acme.example/x?a=1&b=%20"),
    ],
)
def test_an_address_has_one_form(url: str, host: str, normal: str) -> None:
    assert host_of(url) == host
    assert str(place(url).url) == normal


@pytest.mark.parametrize(
    "url",
    [
        "ftp://acme.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "//acme.example/",
        "acme.example",
        "http://",
        "http://.",
        "http://.acme.example/",
        "http://acme..example/",
        "http://acme.example:99999/",
        "http://127.0.0.1\\@acme.example/",
        "http://acme.example\\@127.0.0.1/",
        "http://acme .example/",
        "http://1.2.3.4.5:80:80/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://acme%2eexample/",
        "http://256.256.256.256/",
        "http://" + "a" * 3000 + ".example/",
    ],
)
def test_what_cannot_be_asked_is_said_and_not_tried(url: str) -> None:
    with pytest.raises(FetchError, match="not an http or https address"):
        place(url)


def test_a_login_in_an_address_is_kept_apart_and_never_printed() -> None:
    there = place("https://dana:s3cret%40@acme.example/jobs")
    assert there.login == ("dana", "s3cret@")
    assert str(there.url) == "https://acme.example/jobs"
    assert "s3cret" not in repr(there)


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("/b", "https://acme.example/b"),
        ("b?c=1", "https://acme.example/jobs/b?c=1"),
        ("//other.example/x", "https://other.example/x"),
        (" https://other.example/a b ", "https://other.example/a%20b"),
        ("?page=2", "https://acme.example/jobs/a?page=2"),
        ("#top", "https://acme.example/jobs/a"),
    ],
)
def test_a_redirect_is_read_from_where_it_stands(location: str, expected: str) -> None:
    assert str(target(place("https://acme.example/jobs/a"), location).url) == expected


@pytest.mark.parametrize("location", ["javascript:alert(1)", "http://[", "file:///etc/passwd", "http://"])
def test_a_redirect_to_what_is_no_address_is_an_error(location: str) -> None:
    with pytest.raises(FetchError):
        target(place("https://acme.example/jobs"), location)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://acme.example/login", True),
        ("https://acme.example/users/sign_in", True),
        ("https://acme.example/UserLogin.aspx", True),
        ("https://acme.example/a/sso/start", True),
        ("https://acme.example/auth?next=/jobs", True),
        ("https://acme.example/oauth2/authorize", True),
        ("https://acme.example/session/new", True),
        ("https://acme.example/log%69n", True),
        ("https://login.acme.example/", True),
        ("https://accounts.acme.example/x", True),
        ("https://acme.example/jobs", False),
        ("https://acme.example/bloginfo", False),
        ("https://acme.example/authors/plugin", False),
        ("https://acme.example/jobs?from=login", False),
        ("https://acme.example/obsession", False),
    ],
)
def test_a_login_page_is_told_by_its_address(url: str, expected: bool) -> None:
    assert wants_login(httpx.URL(url)) == expected


# ------------------------------------------------------------------------------------ outcomes


def judged(status: int, start: bytes = b"", **headers: str) -> Exception | None:
    given_headers = httpx.Headers({name.replace("_", "-"): value for name, value in headers.items()})
    return fault(status, given_headers, start, asked=ASKED, now=NOW)


@pytest.mark.parametrize("status", [200, 201, 202, 203, 204, 205, 304])
def test_a_full_answer_has_no_fault(status: int) -> None:
    assert judged(status) is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (206, FetchError),
        (300, FetchError),
        (400, FetchError),
        (401, BlockedError),
        (402, FetchError),
        (403, BlockedError),
        (404, NotFoundError),
        (405, FetchError),
        (407, BlockedError),
        (410, GoneError),
        (418, FetchError),
        (429, BusyError),
        (451, BlockedError),
        (500, FetchError),
        (502, FetchError),
        (503, FetchError),
        (504, FetchError),
        (511, UnreachableError),
        (522, FetchError),
        (999, BlockedError),
    ],
)
def test_every_status_has_one_meaning(status: int, kind: type[Exception]) -> None:
    problem = judged(status)
    assert type(problem) is kind
    assert str(problem).startswith(ASKED)
    assert str(status) in str(problem)


@pytest.mark.parametrize(
    ("status", "start", "headers"),
    [
        (403, b"", {"cf_mitigated": "challenge"}),
        (503, b"", {"cf_mitigated": "challenge", "retry_after": "60"}),
        (429, b"", {"cf_mitigated": "challenge"}),
        (202, b"", {"x_amzn_waf_action": "challenge"}),
        (405, b"", {"x_amzn_waf_action": "captcha"}),
        (503, b"<html><title>Just a moment...</title>", {}),
        (503, b"<script src=/cdn-cgi/challenge-platform/x>", {"retry_after": "5"}),
        (403, b"please solve this CAPTCHA", {}),
    ],
)
def test_a_challenge_page_is_a_closed_door(status: int, start: bytes, headers: dict[str, str]) -> None:
    problem = judged(status, start, **headers)
    assert isinstance(problem, BlockedError)
    assert "human" in str(problem)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("0", timedelta(seconds=60)),
        ("1.5", timedelta(seconds=60)),
        (" 90 ", timedelta(seconds=90)),
        ("59", timedelta(seconds=60)),
        ("86400", timedelta(hours=24)),
        ("86401", timedelta(hours=24)),
        ("9" * 5000, timedelta(hours=24)),
        (format_datetime(NOW + timedelta(hours=2), usegmt=True), timedelta(hours=2)),
        (format_datetime(NOW - timedelta(days=2), usegmt=True), timedelta(seconds=60)),
        (format_datetime(NOW + timedelta(days=3650), usegmt=True), timedelta(hours=24)),
        ("Mon, 02 Mar 2026 13:00:00 -0000", timedelta(hours=1)),
        ("Mon, 02 Mar 2026 15:00:00 +0200", timedelta(hours=1)),
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("١٢٠", None),
        ("1e9", None),
        ("Mon, 99 Foo 2026 13:00:00 GMT", None),
    ],
)
def test_retry_after_is_read_between_a_minute_and_a_day(value: str | None, wait: timedelta | None) -> None:
    assert retry_after(value, now=NOW) == (None if wait is None else NOW + wait)


@given(st.one_of(st.text(), st.integers(min_value=0).map(str), st.from_regex(r"\A[0-9]*\.?[0-9]*\Z")))
def test_no_retry_after_is_sooner_than_a_minute_or_later_than_a_day(value: str) -> None:
    at = retry_after(value, now=NOW)
    assert at is None or timedelta(minutes=1) <= at - NOW <= timedelta(days=1)


@given(st.integers(-(10**10), 10**11))
def test_a_date_is_obeyed_within_the_bounds(seconds: int) -> None:
    date = NOW + timedelta(seconds=seconds)
    at = retry_after(format_datetime(date, usegmt=True), now=NOW)
    assert at == NOW + min(max(date - NOW, timedelta(minutes=1)), timedelta(days=1))


@pytest.mark.parametrize("status", [429, 503])
def test_the_busy_site_says_when_to_come_back(status: int) -> None:
    problem = judged(status, retry_after="120")
    assert isinstance(problem, BusyError)
    assert problem.retry_at == NOW + timedelta(seconds=120)


def test_a_429_without_a_readable_time_leaves_it_open() -> None:
    problem = judged(429, retry_after="when we feel like it")
    assert isinstance(problem, BusyError)
    assert problem.retry_at is None


def test_a_503_without_a_readable_time_is_a_plain_fault() -> None:
    assert type(judged(503, retry_after="junk")) is FetchError


# ------------------------------------------------------------------------------------ bodies


@given(st.lists(st.binary(max_size=2000), max_size=5))
def test_what_was_packed_comes_out_whole(parts: list[bytes]) -> None:
    packed = b"".join(gzip.compress(part) for part in parts)
    assert unpack(packed, limit=1 << 20, asked=ASKED) == b"".join(parts)


@given(st.binary(min_size=1, max_size=3000), st.data())
def test_every_cut_within_packed_bytes_is_noticed(body: bytes, data: st.DataObject) -> None:
    packed = gzip.compress(body)
    cut = data.draw(st.integers(1, len(packed) - 1))
    with pytest.raises(FetchError, match="cut short"):
        unpack(packed[:cut], limit=1 << 20, asked=ASKED)


def test_large_bodies_come_out_whole_at_the_very_limit() -> None:
    body = random.Random(1).randbytes(300_000) + b"\0" * 3_000_000
    packed = gzip.compress(body) + gzip.compress(b"end")
    assert unpack(packed, limit=len(body) + 3, asked=ASKED) == body + b"end"
    with pytest.raises(FetchError, match="larger than"):
        unpack(packed, limit=len(body) + 2, asked=ASKED)


def test_filling_after_the_packed_bytes_is_passed_over() -> None:
    assert unpack(gzip.compress(b"jobs") + b"\0" * 100, limit=100, asked=ASKED) == b"jobs"


def test_damaged_bytes_are_an_error() -> None:
    packed = bytearray(gzip.compress(b"jobs" * 50))
    packed[-6] ^= 0xFF
    with pytest.raises(FetchError, match="damaged"):
        unpack(bytes(packed), limit=1000, asked=ASKED)
    with pytest.raises(FetchError, match="damaged"):
        unpack(b"[1, 2]", limit=1000, asked=ASKED)
    with pytest.raises(FetchError, match="damaged"):
        unpack(zlib.compress(b"jobs"), limit=1000, asked=ASKED)


def test_a_body_in_endless_parts_is_refused() -> None:
    with pytest.raises(FetchError, match="parts"):
        unpack(gzip.compress(b"") * 5000, limit=1000, asked=ASKED)


def test_a_bomb_is_refused_at_the_limit() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(100)) + packer.flush()
    with pytest.raises(FetchError, match="larger than 1 MiB unpacked"):
        unpack(packed, limit=1 << 20, asked=ASKED)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        (None, False),
        ("", False),
        ("identity", False),
        ("gzip", True),
        ("GZip", True),
        ("x-gzip, identity", True),
    ],
)
def test_gzip_is_the_one_packing(encoding: str | None, packed: bool) -> None:
    assert packing(encoding, asked=ASKED) is packed


@pytest.mark.parametrize("encoding", ["br", "zstd", "deflate", "gzip, gzip", "gzip, br", "compress", "junk"])
def test_every_other_packing_is_refused_by_name(encoding: str) -> None:
    with pytest.raises(FetchError, match=encoding):
        packing(encoding, asked=ASKED)


def test_more_bytes_than_the_limit_are_refused_as_they_come() -> None:
    taken = []

    def endless() -> object:
        while True:
            taken.append(1)
            yield b"x" * 100

    with pytest.raises(FetchError, match="larger than 1,000 bytes on the wire"):
        gather(endless(), limit=1000, asked=ASKED)  # type: ignore[arg-type]  # an endless generator
    assert len(taken) == 11
