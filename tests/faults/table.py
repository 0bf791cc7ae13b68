"""The faults, one row each: how a site answers in its place, and what must come of it.

A row says which promise it tries (`row` of the matrix), what is asked of the answer (`error`: the kind of
the fault, "partial" for a read that gave less than all, None for a read that is as good as ever) and what
`status` says of it (`says`, a pattern). `other` holds what differs for some kinds of sources.
"""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import trustme

from tests.faults.kinds import Kind, Role
from tests.faults.nowhere import NOWHERE
from tests.servers import Answered, Asked, Drip, Hang, Reply, Reset, chunked, head


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One request in a fault: to which kind of source, and what the site would have answered (`good`).

    `number` counts the requests to this source since the fault began.
    """

    kind: Kind
    asked: Asked
    good: Reply
    roles: Sequence[Role]
    number: int
    now: datetime


Outcome = tuple[str | None, str]
"""The kind of the error, and a pattern of what is said of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault. `mail` is what a mail server does in its place (None: it has no meaning there)."""

    row: str
    name: str
    answer: Callable[[Scene], Answered] | None = None
    error: str | None = None
    says: str = ""
    other: Mapping[str, Outcome] = field(default_factory=dict)
    forms: tuple[str, ...] = ("xml", "json", "html")
    names: Callable[[str, int], Sequence[str]] | None = None
    tls: Callable[[trustme.CA, Sequence[str]], ssl.SSLContext] | None = None
    mail: Mapping[str, Any] | Callable[[socket.socket], None] | None = None
    mail_error: Outcome = (None, "")
    no_mail_server: bool = False
    bare: bool = False
    """The site sends no validators."""
    hours: float = 2.2
    deadline: float = 20.0
    limits: Mapping[str, int] = field(default_factory=dict)
    parse_limit: float | None = None
    waits: tuple[float, float] | None = None
    """Of a site that asks to be left alone: after how many seconds it is asked again, at least, at most."""

    @property
    def meets_mail(self) -> bool:
        return self.mail is not None or self.no_mail_server or self.mail_error[0] is not None

    def outcome(self, kind: Kind) -> Outcome:
        """What must come of it for a kind of source."""
        if kind.name in self.other:
            return self.other[kind.name]
        if kind.form in self.other:
            return self.other[kind.form]
        if kind.late and self.error is not None:
            return "partial", f"Page 2 could not be read: .*{self.says}"
        return self.error, self.says


def _always(answer: Answered) -> Callable[[Scene], Answered]:
    return lambda _: answer


def _status(status: int, body: bytes = b"no", **headers: str) -> Callable[[Scene], Answered]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return _always(Reply(status=status, body=body, headers=named))


def _like(change: Callable[[Reply], Answered]) -> Callable[[Scene], Answered]:
    """The good answer, changed."""
    return lambda scene: change(scene.good)


def _framed(good: Reply, *lines: str) -> bytes:
    kind = good.headers.get("Content-Type", "")
    return head(200, f"Content-Type: {kind}", *lines)


# -------------------------------------------------------------------------- b-unreachable, b-tls


def _no_such_name(host: str, port: int) -> Sequence[str]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def _not_now(host: str, port: int) -> Sequence[str]:
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


def _reset(link: socket.socket) -> None:
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _gone(link: socket.socket) -> None:
    """Accepts, and closes without a word."""


UNREACHABLE = (
    Fault(
        row="b-unreachable", name="no such name", names=_no_such_name, error="unreachable",
        says="there is no host named .*check the address", other={"late": (None, "")},
    ),
    Fault(
        row="b-unreachable", name="names do not resolve now", names=_not_now, error="unreachable",
        says="could not be resolved just now", other={"late": (None, "")},
    ),
    Fault(
        row="b-unreachable", name="refused", names=lambda host, port: ["127.0.0.9"], error="unreachable",
        says="the connection was refused", other={"late": (None, "")},
        no_mail_server=True, mail_error=("unreachable", "nothing answers at this port; check it"),
    ),
    Fault(
        row="b-unreachable", name="not asked", names=lambda host, port: ["::1"], error="refused_address",
        says="which is not asked", other={"late": (None, "")},
    ),
    Fault(
        row="b-unreachable", name="no route", names=lambda host, port: [NOWHERE], error="unreachable",
        says=r"no connection \(Network is unreachable\)", other={"late": (None, "")},
    ),
    Fault(
        row="b-unreachable", name="reset at once", answer=_always(Reset()), error="unreachable",
        says="the connection (broke off|was closed without an answer)",
        mail=_reset, mail_error=("unreachable", "broke the connection"),
    ),
    Fault(
        row="b-unreachable", name="closed without a word", answer=_always(b""), error="unreachable",
        says="the connection was closed without an answer",
        mail=_gone, mail_error=("unreachable", "broke the connection"),
    ),
    Fault(
        row="b-unreachable", name="reset within the head", answer=_always(Reset(b"HTTP/1.1 200 O")),
        error="fetch", says="broke off within the answer|was cut short|breaks the rules",
        mail={"cut_at": 15}, mail_error=("unreachable", "broke the connection"),
    ),
    Fault(
        row="b-unreachable", name="reset after the head",
        answer=_always(Reset(head(200, "Content-Length: 5000"))),
        error="fetch", says="broke off within the answer",
        mail={"cut_at": 130}, mail_error=("unreachable", "broke the connection"),
    ),
)  # fmt: skip


def certificate(ca: trustme.CA, *names: str, **more: Any) -> ssl.SSLContext:
    """TLS of a site with a certificate of that authority for these names or addresses."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert(*names, **more).configure_cert(context)
    return context


def _expired(ca: trustme.CA, names: Sequence[str]) -> ssl.SSLContext:
    return certificate(ca, *names, "127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC))


def _self_signed(ca: trustme.CA, names: Sequence[str]) -> ssl.SSLContext:
    stranger = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with stranger.cert_pem.tempfile() as cert, stranger.private_key_pem.tempfile() as key:
        context.load_cert_chain(cert, key)
    return context


def _of_another(ca: trustme.CA, names: Sequence[str]) -> ssl.SSLContext:
    return certificate(ca, "other.example")


CERTIFICATES = tuple(
    Fault(
        row="b-tls", name=name, tls=tls, error="unreachable", says=says,
        mail_error=("unreachable", "the certificate of the mail server is not trusted"),
        other={"late": ("unreachable", says)},
    )
    for name, tls, says in (
        ("expired", _expired, "its certificate has expired"),
        ("for another host", _of_another, "its certificate is for another host"),
        ("self-signed", _self_signed, "its certificate is self-signed"),
        (
            "of an unknown authority", lambda _, names: certificate(trustme.CA(), *names, "127.0.0.1"),
            "its certificate comes from an unknown authority",
        ),
    )
)  # fmt: skip


# ------------------------------------------------------------------------------------ b-blocked

_CAPTCHA = (
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>"
    b'<script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>'
)
_SIGN_IN = (
    b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome</h1><form>"
    b'<input type="password"></form></body></html>'
)
_MAINTENANCE = (
    b"<!DOCTYPE html><html><head><title>Back soon</title></head><body><h1>We are working on it</h1>"
    b"<p>Our site will be back in an hour.</p></body></html>"
)
_NO_BOARD = b'{"message": "hello", "items": {"a": 1}}'
_HTML = {"Content-Type": "text/html"}


def _page(body: bytes) -> Callable[[Scene], Answered]:
    return _always(Reply(body=body, headers=_HTML))


_LOGIN_REFUSED = {"answers": {"LOGIN": b"{tag} NO [AUTHENTICATIONFAILED] no\r\n"}}
BLOCKED = (
    Fault(
        row="b-blocked", name="401", answer=_status(401), error="blocked", says="asks for a login",
        mail=_LOGIN_REFUSED, mail_error=("blocked", "refused the user or the password; check both"),
    ),
    Fault(row="b-blocked", name="403", answer=_status(403), error="blocked", says="refuses to be read"),
    Fault(row="b-blocked", name="451", answer=_status(451), error="blocked", says="legal reasons"),
    Fault(row="b-blocked", name="999", answer=_status(999), error="blocked", says="refuses to be read"),
    Fault(
        row="b-blocked", name="a captcha with 403", answer=_status(403, _CAPTCHA), error="blocked",
        says="wants proof of a human",
    ),
    Fault(
        row="b-blocked", name="a captcha with 200", answer=_page(_CAPTCHA), error="blocked",
        says="A login or challenge page came instead",
    ),
    Fault(
        row="b-blocked", name="a login page with 200", answer=_page(_SIGN_IN), error="blocked",
        says="A login or challenge page came instead",
    ),
    Fault(
        row="b-blocked", name="a page in the place of what was asked", answer=_page(_MAINTENANCE),
        error="parse", says="A web page came instead of",
        other={
            "selectors": ("parse", "Nothing on the page matches .*correct the selectors"),
            "marked": ("parse", "No list of roles was found on this page.*Say where they stand"),
        },
        mail={"greeting": b"HTTP/1.1 400 Bad Request\r\n\r\n"},
        mail_error=("fetch", "does not speak as mail servers do"),
    ),
    Fault(
        row="b-blocked", name="JSON without any known mark",
        answer=_always(Reply(body=_NO_BOARD, headers={"Content-Type": "application/json"})),
        error="parse", says="The answer (holds no|is not)",
    ),
    Fault(
        row="b-blocked", name="an error that is told with 200",
        answer=_always(Reply(json={"error": "no such tenant", "jobs": [], "content": [], "jobPostings": []})),
        error="parse", says="answered with an error message|is not",
    ),
)  # fmt: skip


# ----------------------------------------------------------------------------- b-gone, b-busy

GONE = tuple(
    Fault(
        row="b-gone", name=str(status), answer=_status(status), error="not_found|gone.*",
        says=rf"there is nothing at this address \(HTTP {status}\); check it",
        mail={"answers": {"EXAMINE": b"{tag} NO [NONEXISTENT] no\r\n"}},
        mail_error=("fetch", "would not open this folder; if that stays so, ask its operator"),
    )
    for status in (404, 410)
)  # fmt: skip


def _busy(status: int, after: Callable[[datetime], str]) -> Callable[[Scene], Answered]:
    return lambda scene: Reply(status=status, body=b"no", headers={"Retry-After": after(scene.now)})


def _date(**ahead: float) -> Callable[[datetime], str]:
    return lambda now: format_datetime((now + timedelta(**ahead)).astimezone(UTC), usegmt=True)


AFTER: Mapping[str, tuple[Callable[[datetime], str], tuple[float, float] | None]] = {
    "in 10 s": (lambda _: "10", (60, 60)),
    "in 2 h": (lambda _: "7200", (7200, 7200)),
    "at a time in 2 h": (_date(hours=2), (7200, 7200)),
    "at a time that has gone by": (_date(hours=-3), (60, 60)),
    "in ten years": (lambda _: "315360000", (86400, 86400)),
    "at a time in ten years": (_date(days=3650), (86400, 86400)),
    "in a number without end": (lambda _: "9" * 400, (86400, 86400)),
    "in garbage": (lambda _: "soon, perhaps", None),
    "below nothing": (lambda _: "-5", None),
}
"""What `Retry-After` says, and after how many seconds (least, most) the site may be asked again; None: it
says nothing that could be heeded."""
BUSY = (
  *(
    Fault(
        row="b-busy", name=f"{status}, again {name}", answer=_busy(status, after),
        error="busy" if bounds or status == 429 else "fetch",
        says="asks to be left alone for a while" if bounds or status == 429 else "answered with an error",
        waits=bounds,
        mail={"answers": {"LOGIN": b"{tag} NO [UNAVAILABLE] later\r\n"}} if name == "in 10 s" else None,
        mail_error=("busy", "asks to come back later") if name == "in 10 s" else (None, ""),
    )
    for status in (429, 503)
    for name, (after, bounds) in AFTER.items()
  ),
    Fault(
        row="b-busy", name="429 without a word on when", answer=_status(429), error="busy",
        says="asks to be left alone for a while",
    ),
)  # fmt: skip


# ------------------------------------------------------------------------------------- b-slow

_SOON = 0.4


def _silent(link: socket.socket) -> None:
    while link.recv(4096):
        pass


def _dripping(link: socket.socket) -> None:
    for _ in range(100):
        link.sendall(b"*")
        link.settimeout(0.05)
        try:
            if not link.recv(4096):
                return
        except TimeoutError:
            continue


SLOW = (
    Fault(
        row="b-slow", name="500", answer=_status(500), error="fetch",
        says=r"answered with an error \(HTTP 500\)",
        mail={"answers": {"UID SEARCH": b"{tag} NO [SERVERBUG] internal\r\n"}},
        mail_error=("fetch", "would not search this folder; if that stays so, ask its operator"),
    ),
    Fault(row="b-slow", name="502", answer=_status(502), error="fetch", says="answered with an error"),
    Fault(
        row="b-slow", name="503 without a word on when", answer=_status(503), error="fetch",
        says="answered with an error",
    ),
    Fault(
        row="b-slow", name="silence", answer=_always(Hang()), error="unreachable", deadline=_SOON, hours=1.3,
        says="no answer within 0.4 seconds",
        mail=_silent, mail_error=("unreachable", "did not answer in time"),
    ),
    Fault(
        row="b-slow", name="a head that drips", answer=_always(Drip(first=b"HTTP/1.1 200 OK\r\nX-A: ")),
        error="fetch", says="not complete within 0.4 seconds", deadline=_SOON, hours=1.3,
        mail=_dripping, mail_error=("unreachable", "did not answer in time"),
    ),
    Fault(
        row="b-slow", name="a body that drips", answer=_always(Drip(first=head(200, "Content-Length: 5000"))),
        error="fetch", says="not complete within 0.4 seconds", deadline=_SOON, hours=1.3,
        mail={"answers": {"UID SEARCH": _dripping}},
        mail_error=("unreachable", "did not answer in time"),
    ),
)  # fmt: skip


# -------------------------------------------------------------------------------------- b-cut


def _packed(encoding: str, pack: Callable[[bytes], bytes]) -> Callable[[Scene], Answered]:
    return _like(
        lambda good: replace(
            good, body=pack(good.body), headers={**good.headers, "Content-Encoding": encoding}
        )
    )


def _half(good: Reply) -> bytes:
    return good.body[: len(good.body) * 2 // 3]


_CHUNKED = "Transfer-Encoding: chunked"
_SHORT = "was cut short"
_WITHOUT_END: Outcome = ("partial", "The page came without its end: .* nothing is taken for closed")
CUT = (
    Fault(
        row="b-cut", name="by its length", error="fetch", says=_SHORT,
        answer=_like(lambda good: _framed(good, f"Content-Length: {len(good.body)}") + _half(good)),
        mail={"cut_at": 200}, mail_error=("unreachable", "broke the connection"),
    ),
    Fault(
        row="b-cut", name="within a chunk", error="fetch", says=_SHORT,
        answer=_like(
            lambda good: _framed(good, _CHUNKED) + b"%x\r\n" % len(good.body) + _half(good)
        ),
    ),
    Fault(
        row="b-cut", name="between chunks", error="fetch", says=_SHORT,
        answer=_like(
            lambda good: _framed(good, _CHUNKED) + chunked(_half(good)).removesuffix(b"0\r\n\r\n")
        ),
    ),
    Fault(
        row="b-cut", name="within its gzip", error="fetch", says=_SHORT,
        answer=_packed("gzip", lambda body: gzip.compress(body)[:-12]),
    ),
    Fault(
        row="b-cut", name="without a sign",
        answer=_like(lambda good: _framed(good, "Connection: close") + _half(good)),
        error="parse", says="The answer is not a",
        # What is whole in a feed or a page is read.
        other={"xml": (None, ""), "html": _WITHOUT_END},
    ),
    Fault(
        row="b-cut", name="with the length of what came",
        answer=_like(lambda good: replace(good, body=_half(good))),
        error="parse", says="The answer is not a", other={"xml": (None, ""), "html": _WITHOUT_END},
    ),
    Fault(
        row="b-cut", name="a part of it (206)", error="fetch", says="only a part was answered",
        answer=_like(lambda good: replace(good, status=206, body=_half(good))),
    ),
)  # fmt: skip


# -------------------------------------------------------------------- b-moved, b-login, b-304


def _to(status: int, where: str) -> Callable[[Scene], Answered]:
    return _status(status, b"", Location=where)


def _home(status: int) -> Callable[[Scene], Answered]:
    """The list stands at another address of the site; whoever asks there gets it."""

    def answer(scene: Scene) -> Answered:
        path, _, query = scene.asked.target.partition("?")
        if path == "/moved":
            return scene.good
        return Reply(status=status, headers={"Location": f"/moved?{query}"})

    return answer


_POSTED = ("fetch", "the address has moved to .*; correct it")
MOVED = (
    *(
        Fault(
            row="b-moved", name=f"{status} to another address", answer=_home(status), error=None,
            other={"workday": _POSTED} if status == 301 else {},
        )
        for status in (301, 308)
    ),
    Fault(
        row="b-moved", name="in a circle", answer=_to(308, "/jobs?offset=9"), error="fetch",
        says="more than 5 redirects in a row",
    ),
    Fault(
        row="b-moved", name="ever on",
        answer=lambda scene: Reply(status=308, headers={"Location": f"/jobs?offset=9{scene.number}"}),
        error="fetch", says="more than 5 redirects in a row",
    ),
    Fault(
        row="b-moved", name="to nowhere", answer=_status(301, b""), error="fetch",
        says="redirects .*without saying where to",
    ),
    Fault(
        row="b-moved", name="to a private address", answer=_to(308, "http://10.0.0.1/jobs"),
        error="refused_address", says="which is not asked",
    ),
    Fault(
        row="b-moved", name="to another scheme", answer=_to(308, "file:///etc/passwd"),
        error="fetch|refused_address",
        says="file|redirect|address",
    ),
    Fault(
        row="b-login", name="302 to a login", answer=_to(302, "/login?next=jobs"), error="blocked",
        says="asks for a login",
    ),
    Fault(
        row="b-login", name="302 to the login of another host",
        answer=_to(302, "https://login.sso.example/authorize"), error="blocked", says="asks for a login",
    ),
    Fault(
        row="b-login", name="302 to a page that asks for a password",
        answer=lambda scene: (
            Reply(body=_SIGN_IN, headers=_HTML) if scene.asked.path == "/welcome"
            else Reply(status=303, headers={"Location": "/welcome"})
        ),
        error="blocked", says="A login or challenge page came instead",
    ),
    Fault(
        row="b-304", bare=True, name="304 to whatever is asked", answer=_status(304, b""), error="parse",
        says="says that nothing changed, though it was asked anew",
    ),
    Fault(
        row="b-304", bare=True, name="304 until it is asked anew", error=None,
        answer=lambda scene: (
            scene.good if "no-cache" in scene.asked.headers.get("cache-control", "") else Reply(status=304)
        ),
    ),
)  # fmt: skip


# ---------------------------------------------------------------------------------- b-charset


def _typed(charset: str) -> Callable[[Scene], Answered]:
    def answer(scene: Scene) -> Answered:
        kind = scene.good.headers["Content-Type"].partition(";")[0]
        return replace(scene.good, headers={"Content-Type": f"{kind}; charset={charset}"})

    return answer


def _encoded(encoding: str) -> Callable[[Scene], Answered]:
    """The very bytes of another encoding, under a charset that says so."""

    def answer(scene: Scene) -> Answered:
        kind = scene.good.headers["Content-Type"]
        body = scene.good.body.decode("utf-8", "replace").encode(encoding)
        return replace(scene.good, body=body, headers={"Content-Type": f"{kind}; charset={encoding}"})

    return answer


CHARSETS = (
    *(
        Fault(row="b-charset", name=f"charset={charset}", answer=_typed(charset), error=None)
        for charset in (
            "rot13", "zlib", "zlib_codec", "utf-16", "utf-32", "x-unknown", "utf-7", "idna", "undefined",
            "unicode_escape", "base64", '"', "a" * 5000, "../../etc/passwd", "latin-1", "utf-8;charset=rot13",
        )
    ),
    Fault(row="b-charset", name="utf-16 that is utf-16", answer=_encoded("utf-16"), error=None),
    Fault(row="b-charset", name="latin-1 that is latin-1", answer=_encoded("latin-1"), error=None),
)  # fmt: skip


# -------------------------------------------------------------------------------------- b-odd


def _odd(**fields: str) -> Callable[[Scene], Answered]:
    """One record more, with raw text where an id or a title belongs."""

    def answer(scene: Scene) -> Answered:
        odd = Role(number=77, title="Odd role", odd=fields)
        return scene.kind.show([*scene.roles[:2], odd, *scene.roles[2:]], scene.asked)

    return answer


def _spoilt(**fields: str) -> Callable[[Scene], Answered]:
    """The third record, with raw text in the place of its title: `{}` is the title."""

    def answer(scene: Scene) -> Answered:
        spoilt = replace(
            scene.roles[2],
            odd={name: text.replace("{}", scene.roles[2].title) for name, text in fields.items()},
        )
        return scene.kind.show([*scene.roles[:2], spoilt, *scene.roles[3:]], scene.asked)

    return answer


_BOMB = gzip.compress(b"\0" * (6 << 20), mtime=0)
_DEEP_JSON = b"[" * 200_000
_DEEP = {
    "json": Reply(body=_DEEP_JSON, headers={"Content-Type": "application/json"}),
    "xml": Reply(body=b"<rss><channel>" + b"<a>" * 20_000, headers={"Content-Type": "application/rss+xml"}),
    "html": Reply(body=b"<!DOCTYPE html><html><body>" + b"<div>" * 20_000, headers=_HTML),
}
_DIGITS = "9" * 4301
_LARGE = {"wire_limit": 1 << 20, "decoded_limit": 2 << 20}
_PARTIAL = ("partial", "1 record could not be read; the other roles are watched")
_ON_ITS_FIRST_PAGE: Mapping[str, Outcome] = {"late": (None, "")}
ODD = (
    Fault(
        row="b-odd", name="a bomb of gzip", answer=_packed("gzip", lambda _: _BOMB), error="fetch",
        says="larger than 2 MiB unpacked", limits=_LARGE,
    ),
    Fault(
        row="b-odd", name="brotli", answer=_packed("br", bytes), error="fetch",
        says='packed as "br", which was not',
    ),
    Fault(
        row="b-odd", name="gzip in gzip in gzip", error="fetch", says='packed as "gzip, gzip, gzip"',
        answer=_packed("gzip, gzip, gzip", lambda body: gzip.compress(gzip.compress(gzip.compress(body)))),
    ),
    Fault(
        row="b-odd", name="deflate", answer=_packed("deflate", zlib.compress), error="fetch",
        says='packed as "deflate"',
    ),
    Fault(
        row="b-odd", name="gzip that is none", answer=_packed("gzip", lambda body: body[::-1]), error="fetch",
        says="its gzip cannot be read",
    ),
    Fault(
        row="b-odd", name="a body without end", error="fetch", says="larger than 1 MiB on the wire",
        limits=_LARGE,
        answer=_like(lambda good: _framed(good) + good.body + b" " * (2 << 20)), hours=1.3,
        mail={"answers": {"UID SEARCH": b"* SEARCH " + b"1 " * 100_000 + b"\r\n{tag} OK done\r\n"}},
    ),
    Fault(
        row="b-odd", name="nesting without end", answer=lambda scene: _DEEP[scene.kind.form], error="parse",
        says="The answer is not|cut off or broken|Nothing on the page|No list of roles|took longer|nests its",
        hours=1.05, parse_limit=0.5,
    ),
    Fault(
        row="b-odd", name="garbage", answer=_always(Reply(body=bytes(range(256)) * 20)), error="parse",
        says="The answer is not",
        mail={"greeting": bytes(range(256)) * 20}, mail_error=("fetch|unreachable", "does not speak|broke"),
    ),
    Fault(
        row="b-odd", name="an id of 4,301 digits", answer=_odd(id=_DIGITS), forms=("json",),
        error="partial", says=_PARTIAL[1], other=_ON_ITS_FIRST_PAGE,
    ),
    Fault(
        row="b-odd", name="an id that is very long", answer=_odd(id=_DIGITS), forms=("xml", "html"),
        error=None,
    ),
    Fault(
        row="b-odd", name="NaN for an id", answer=_odd(id="NaN"), forms=("json",), error="partial",
        says=_PARTIAL[1],
        other=_ON_ITS_FIRST_PAGE,
    ),
    Fault(
        row="b-odd", name="Infinity for a title", answer=_odd(title="-Infinity"), forms=("json",),
        error="partial",
        says=_PARTIAL[1], other=_ON_ITS_FIRST_PAGE,
    ),
    Fault(
        row="b-odd", name="a list for a title", answer=_odd(title='[{"a": []}]'), forms=("json",),
        error="partial",
        says=_PARTIAL[1], other=_ON_ITS_FIRST_PAGE,
    ),
    Fault(
        row="b-odd", name="a lone surrogate in a title", answer=_spoilt(title='"{}\\ud800"'),
        forms=("json",), error=None,
    ),
    Fault(
        row="b-odd", name="a lone surrogate as bytes", answer=_spoilt(title="{}\ud800"),
        forms=("xml", "html"),
        error=None,
    ),
    Fault(
        row="b-odd", name="NUL in a title", answer=_spoilt(title='"{}\\u0000"'), forms=("json",), error=None,
    ),
    Fault(row="b-odd", name="NUL as a byte", answer=_spoilt(title="{}\0"), forms=("xml", "html"), error=None),
    Fault(
        row="b-odd", name="keys twice",
        answer=_spoilt(title='"Wrong", "title": "Wrong", "name": "{}", "title": "{}"'),
        forms=("json",), error=None,
    ),
    Fault(
        row="b-odd", name="a record twice", error=None,
        answer=lambda scene: scene.kind.show([*scene.roles, *scene.roles[:1]], scene.asked),
    ),
)  # fmt: skip


# ------------------------------------------------------------------------------------- b-hang


def _holding(scene: Scene) -> Answered:
    """A body that a parser takes many seconds over."""
    if scene.kind.form == "xml":
        author = "a." * 40_000
        item = f"<item><title>x</title><author>{author}</author></item>"
        body = f"<rss version='2.0'><channel>{item}</channel></rss>"
        return replace(scene.good, body=body.encode())
    if scene.kind.form == "html":
        return replace(
            scene.good, body=b"<!DOCTYPE html><html><body>" + b"<a href=x>Data Engineer</a><b>" * 60_000
        )
    record = {"id": 1, "title": "x", "name": "x", "externalPath": "/job/x_1", "a": [[{}]] * 20}
    jobs = json.dumps([record | {"id": str(i), "externalPath": f"/job/x_{i}"} for i in range(12_000)])
    return replace(scene.good, body=f'{{"jobs": {jobs}, "content": {jobs}, "jobPostings": {jobs}}}'.encode())


HANG = (
    Fault(
        row="b-hang", name="a body that holds the parser", answer=_holding, error="parse",
        parse_limit=0.5, hours=1.05,
        says=r"Reading the answer took longer than 0\.5 s\. Nothing of it was used",
    ),
)  # fmt: skip

FAULTS = (
    *UNREACHABLE, *CERTIFICATES, *BLOCKED, *GONE, *BUSY, *SLOW, *CUT, *MOVED, *CHARSETS, *ODD, *HANG,
)  # fmt: skip
