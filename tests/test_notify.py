"""The door to Apprise, against a real mail server and a real webhook on loopback."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import trustme

from monitor.drafts import compose, render
from monitor.model import Channel, Message
from monitor.notify import Notifier, Outcome, fault
from monitor.notify.causes import Causes
from monitor.notify.shorten import few_lines, harmless, shorten
from tests.drafts.samples import BERLIN, ME, NOW, story
from tests.sinks import MailSink, WebhookSink, free_port

KEY = "[alert 3fa9c1d20b77]"
LINK = "https://boards.example/acme/jobs/77"
CANARY = "Canary7Secret"


def message(**changes: str) -> Message:
    values = {
        "title": "Write to Dana Ruiz now: Acme opened Data Engineer",
        "text": f"What to do now\n--------------\nWrite to Dana.\n\n{LINK}\n\n{KEY}",
        "html": "<html><body><h1>Write to Dana</h1>\n<div>Mail: dana@acme.example</div>\n"
        f"<div>{KEY}</div></body></html>",
        "brief": f"dana@acme.example\nData Engineer, Berlin\n{LINK}\n{KEY}",
    }
    return Message(**{**values, **changes}, keys=("3fa9c1d20b77",))


def send(url: str, told: Message | None = None) -> Outcome:
    notifier = Notifier([Channel(name="it", url=url)])
    return notifier.send("it", told or message())


@pytest.fixture
def hook() -> Iterator[WebhookSink]:
    with WebhookSink() as sink:
        yield sink


@pytest.fixture
def mail() -> Iterator[MailSink]:
    with MailSink() as sink:
        yield sink


# ------------------------------------------------------------------------------- outcomes

HOOK_ANSWERS = [
    ("accept", "sent", ""),
    ("400", "rejected", "the server refused the message (400)"),
    ("401", "failed", "the login was refused (401)"),
    ("403", "failed", "the login was refused (403)"),
    ("404", "failed", "the server knows no such address (404)"),
    ("413", "rejected", "the server refused the message (413)"),
    ("418", "failed", "the server answered 418"),
    ("422", "rejected", "the server refused the message (422)"),
    ("429", "failed", "the server asks for a pause (429)"),
    ("500", "unsure", "the server answered 500"),
    ("503", "unsure", "the server answered 503"),
    ("302", "failed", "the server redirects elsewhere (302), which is not followed"),
    ("drop", "unsure", "the connection broke before an answer came"),
]


@pytest.mark.network
@pytest.mark.parametrize(("answer", "result", "reason"), HOOK_ANSWERS)
def test_what_a_webhook_answers_is_told_apart(
    hook: WebhookSink, answer: str, result: str, reason: str
) -> None:
    hook.script(answer)
    assert send(f"{hook.url}?redirect=yes&retry=3") == Outcome(result=result, reason=reason)  # type: ignore[arg-type] # a table of plain strings
    assert len(hook.taken) == 1, "sent once: no retry, and no redirect was followed"


MAIL_ANSWERS = [
    ("accept", "sent", ""),
    ("451", "failed", "the mail server put it off (451)"),
    ("552", "rejected", "the mail server refused the message (552)"),
    ("554", "rejected", "the mail server refused the message (554)"),
    ("drop", "unsure", "the connection broke before an answer came"),
]


@pytest.mark.network
@pytest.mark.parametrize(("answer", "result", "reason"), MAIL_ANSWERS)
def test_what_a_mail_server_answers_is_told_apart(
    mail: MailSink, answer: str, result: str, reason: str
) -> None:
    mail.script(answer)
    assert send(mail.url) == Outcome(result=result, reason=reason)  # type: ignore[arg-type] # a table of plain strings
    assert len(mail.taken) == 1


@pytest.mark.network
def test_silence_after_the_message_is_unsure(hook: WebhookSink, mail: MailSink) -> None:
    hook.script("hang")
    mail.script("hang")
    assert send(f"{hook.url}?rto=0.3") == Outcome(result="unsure", reason="no answer within 0.3 seconds")
    assert send(f"{mail.url}&cto=0.5") == Outcome(result="unsure", reason="no answer within 0.5 seconds")


@pytest.mark.network
@pytest.mark.parametrize("scheme", ["json://", "mailto://a:b@", "ntfy://", "gotify://", "mmost://"])
def test_nobody_listening_is_a_sure_failure(scheme: str) -> None:
    url = f"{scheme}127.0.0.1:{free_port()}/AbCdEfGhIjKlMnOpQrStUvWx"
    if scheme.startswith("mailto"):
        url += "?from=a@b.example&to=c@d.example&mode=insecure"
    assert send(url) == Outcome(result="failed", reason="the connection was refused")


@pytest.mark.network
def test_a_login_counts_and_a_wrong_one_is_a_sure_failure() -> None:
    with MailSink(login=("bot", "right")) as sink:
        assert send(sink.url).result == "sent"
        refused = send(sink.url.replace(":right@", ":wrong@"))
        assert refused == Outcome(result="failed", reason="the login was refused (535)")
        assert len(sink.taken) == 1


@pytest.mark.network
def test_a_certificate_that_nobody_vouches_for_is_a_sure_failure() -> None:
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with MailSink(tls=context) as sink:
        url = sink.url.replace("mailto://", "mailtos://").replace("mode=insecure", "mode=starttls")
        assert send(url) == Outcome(result="failed", reason="the server's certificate is not trusted")
        assert send(f"{url}&verify=no").result == "sent"


@pytest.mark.network
def test_one_target_of_two_that_took_it_makes_the_rest_unsure(hook: WebhookSink) -> None:
    hook.script("accept", "404")
    outcome = send(f"ntfy://127.0.0.1:{hook.port}/one/two")
    assert outcome.result == "unsure"
    assert "only some of the targets" in outcome.reason
    hook.script("404", "404")
    assert send(f"ntfy://127.0.0.1:{hook.port}/one/two").result == "failed"


def test_a_name_that_does_not_resolve_is_a_sure_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def unknown(*args: Any, **kwargs: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    expected = Outcome(result="failed", reason="the host's name could not be resolved")
    assert send("json://hooks.example/x") == expected
    assert send("mailto://mail.example?from=a@b.example&to=c@d.example&mode=insecure") == expected


def test_an_unknown_channel_and_an_unusable_url_are_outcomes_and_no_exceptions() -> None:
    notifier = Notifier([Channel(name="junk", url=f"wibble://{CANARY}/x")])
    assert notifier.send("gone", message()) == Outcome(
        result="failed", reason="no channel of this name is configured"
    )
    assert notifier.send("junk", message()).result == "failed"


@pytest.mark.parametrize(
    ("told", "result"),
    [
        ("HTTPSConnectionPool(host='x'): Max retries exceeded (Caused by ConnectTimeoutError(…))", "failed"),
        ("Caused by NewConnectionError: [Errno 101] Network is unreachable", "failed"),
        ("Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "failed"),
        ("Caused by SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER]'))", "failed"),
        ("Caused by ProxyError('Cannot connect to proxy.')", "failed"),
        ("HTTPSConnectionPool(host='x', port=1): Read timed out. (read timeout=15)", "unsure"),
        ("('Connection broken: IncompleteRead(3 bytes read)', IncompleteRead())", "unsure"),
        ("[Errno 104] Connection reset by peer", "unsure"),
        ("something that nobody has seen before", "unsure"),
    ],
)  # fmt: skip
def test_what_an_exception_says_is_judged(told: str, result: str) -> None:
    causes = Causes(connect=5, read=15)
    causes.hear(logging.LogRecord("apprise", logging.DEBUG, "", 0, f"Socket Exception: {told}", None, None))
    assert causes.outcome(several=False).result == result


@pytest.mark.parametrize(
    ("told", "result", "reason"),
    [
        ("{'x@y.example': (550, b'no such user')}", "failed", "the mail server refused the recipient (550)"),
        ("(553, b'not yours', 'a@b.example')", "failed", "the mail server refused the sender (553)"),
        ("(552, b'too big', 'a@b.example')", "rejected", "the mail server refused the message (552)"),
        ("(530, b'log in first', 'a@b.example')", "failed", "the login was refused (530)"),
        ("(451, b'Connection refused, timed out')", "failed", "the mail server put it off (451)"),
    ],
)
def test_a_reply_code_of_a_mail_server_is_judged_by_where_it_came(
    told: str, result: str, reason: str
) -> None:
    causes = Causes(connect=15, read=15)
    causes.hear(logging.LogRecord("apprise", logging.DEBUG, "", 0, "Socket Exception: %s", (told,), None))
    assert causes.outcome(several=False) == Outcome(result=result, reason=reason)  # type: ignore[arg-type] # a table of plain strings


def test_a_mail_server_that_was_not_reached_has_surely_not_got_the_mail() -> None:
    for told, reason in (
        ("Connection unexpectedly closed: timed out", "no answer within 15 seconds"),
        ("(421, b'too busy')", "the mail server turned the connection away (421)"),
        ("something new", "the mail server could not be used"),
    ):
        causes = Causes(connect=15, read=15)
        for text in ('Connection error while submitting email to "x"', f"Socket Exception: {told}"):
            causes.hear(logging.LogRecord("apprise", logging.DEBUG, "", 0, text, None, None))
        assert causes.outcome(several=False) == Outcome(result="failed", reason=reason)


def test_one_refused_recipient_of_a_mail_that_went_out_is_unsure() -> None:
    causes = Causes(connect=15, read=15)
    text = "SMTP recipient x@y.example was refused: 550 b'no'"
    causes.hear(logging.LogRecord("apprise", logging.WARNING, "", 0, text, None, None))
    assert causes.outcome(several=False).result == "unsure"


def test_an_answer_that_says_neither_yes_nor_no_is_unsure() -> None:
    causes = Causes(connect=5, read=15)
    args = ("https", "x.example", 443, "POST", "/", "HTTP/1.1", 200, None)
    line = '%s://%s:%s "%s %s %s" %s %s'
    causes.hear(logging.LogRecord("urllib3.connectionpool", logging.DEBUG, "", 0, line, args, None))
    assert causes.outcome(several=False).result == "unsure"


def test_a_status_that_only_the_plugin_tells_is_taken_from_its_warning() -> None:
    causes = Causes(connect=5, read=15)
    text = "Failed to send notification: Bad Request, error=400."
    causes.hear(logging.LogRecord("apprise", logging.WARNING, "", 0, text, None, None))
    assert causes.outcome(several=False).result == "rejected"


@pytest.mark.parametrize(
    ("status", "result"), [("TIMEOUT", "unsure"), ("NOMATCH", "failed"), ("PARTIAL", "unsure")]
)
def test_the_other_results_of_apprise_are_understood(
    monkeypatch: pytest.MonkeyPatch, status: str, result: str
) -> None:
    import apprise

    answer = apprise.AppriseResult(status=apprise.AppriseResultStatus[status])
    monkeypatch.setattr(apprise.Apprise, "notify", lambda *args, **kwargs: answer)
    assert send(SERVICES["json"]).result == result


def test_an_exception_inside_apprise_is_told_by_its_kind_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import apprise

    def broken(*args: Any, **kwargs: Any) -> Any:
        raise RuntimeError(CANARY)

    monkeypatch.setattr(apprise.Apprise, "notify", broken)
    assert send(SERVICES["json"]) == Outcome(result="unsure", reason="Apprise broke off (RuntimeError)")
    monkeypatch.setattr(apprise.Apprise, "instantiate", broken)
    assert CANARY not in str(fault(Channel(name="it", url=SERVICES["json"])))


def test_a_text_that_reads_like_a_cause_is_not_taken_for_one() -> None:
    causes = Causes(connect=5, read=15)
    for text in ("JSON Payload: Socket Exception: Connection refused", "Connection refused error=404"):
        causes.hear(logging.LogRecord("apprise", logging.DEBUG, "", 0, text, None, None))
    assert causes.outcome(several=False).result == "unsure"
    assert not causes.heard


# ------------------------------------------------------------------------- what is delivered


@pytest.mark.network
def test_a_mail_has_both_parts_and_each_ends_with_the_key(mail: MailSink) -> None:
    assert send(mail.url).result == "sent"
    (got,) = mail.wait(1)
    assert got.subject == "Write to Dana Ruiz now: Acme opened Data Engineer"
    assert got.parsed.get_content_type() == "multipart/alternative"
    assert got.text.rstrip().endswith(KEY)
    assert got.text.replace("\r\n", "\n") == message().text
    assert got.html.rstrip().endswith(f"{KEY}</div></body></html>")
    assert got.recipients == ("jordan@me.example",)


@pytest.mark.network
def test_a_whole_alert_reads_well_in_both_parts_of_a_mail(mail: MailSink) -> None:
    alert = compose(story(), me=ME, now=NOW, zone=BERLIN)
    told = render([alert], repeat=True, detail="full", now=NOW, zone=BERLIN)
    assert send(mail.url, told).result == "sent"
    (got,) = mail.wait(1)
    text = got.text.replace("\r\n", "\n")
    assert got.subject.startswith("(possible repeat) Write to Dana Ruiz now: ")
    assert got.html.replace("\r\n", "\n").strip() == told.html
    assert text == told.text
    draft = next(s for s in alert.sections if s.style == "quote")
    assert "\n".join(draft.lines) in text
    assert text.endswith(KEY)


def test_the_page_reads_well_as_text_where_a_service_makes_the_text_from_it() -> None:
    from apprise import NotifyFormat
    from apprise.conversion import convert_between

    alert = compose(story(), me=ME, now=NOW, zone=BERLIN)
    told = render([alert], repeat=True, detail="full", now=NOW, zone=BERLIN)
    text = convert_between(NotifyFormat.HTML, NotifyFormat.TEXT, told.html)
    assert "\n\nThe role\nAnalytics Engineer\nEmployer: Acme\n" in text
    assert "\nOn boards.example\n\nWhy Dana Ruiz\n- Dana works in Data Platform.\n" in text
    draft = next(s for s in alert.sections if s.style == "quote")
    assert "\n".join(draft.lines) in text
    assert "\n\n\n" not in text
    assert text.endswith(KEY)


@pytest.mark.network
@pytest.mark.parametrize("wish", ["the URL's", "the message's"])
def test_a_mail_can_be_plain_text(mail: MailSink, wish: str) -> None:
    told = message() if wish == "the URL's" else message(html="")
    url = f"{mail.url}&format=text" if wish == "the URL's" else mail.url
    assert send(url, told).result == "sent"
    (got,) = mail.wait(1)
    assert got.parsed.get_content_type() == "text/plain"
    assert got.text.replace("\r\n", "\n").strip() == message().text


@pytest.mark.network
def test_a_line_break_in_the_title_makes_no_header(mail: MailSink) -> None:
    title = "Write to Dana\r\nBcc: everyone@evil.example\r\n\r\n<script>"
    assert send(mail.url, message(title=title)).result == "sent"
    (got,) = mail.wait(1)
    assert got.parsed["Bcc"] is None
    assert got.recipients == ("jordan@me.example",)
    assert got.subject == "Write to Dana Bcc: everyone@evil.example <script>"


@pytest.mark.network
def test_a_webhook_gets_the_whole_text(hook: WebhookSink) -> None:
    assert send(hook.url).result == "sent"
    (got,) = hook.wait(1)
    assert got.title == message().title
    assert got.message == message().text
    assert got.accepted


@pytest.mark.network
def test_several_pushes_by_one_channel_do_not_wait_for_each_other(hook: WebhookSink) -> None:
    notifier = Notifier([Channel(name="phone", url=f"ntfy://127.0.0.1:{hook.port}/topic")])
    begun = time.monotonic()
    for _ in range(3):
        assert notifier.send("phone", message()).result == "sent"
    assert time.monotonic() - begun < 4
    pushed = [json.loads(got.body) for got in hook.wait(3)]
    assert {p["message"] for p in pushed} == {message().brief}
    assert all("x-icon" not in got.headers for got in hook.taken), "no image is fetched from elsewhere"


# Shapes of URLs from Apprise's own documentation, with invented tokens.
SERVICES = {
    "discord": "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
    "slack": "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#general",
    "tgram": "tgram://123456789:abcdefg_hijklmnop/12315544/",
    "pover": "pover://usersssssssssssssssssssssssss1@tokennnnnnnnnnnnnnnnnnnnnnnnn1",
    "mmost": "mmost://hooks.example/3ccdd113474722377935511fc85d3dd4",
    "rocket": "rocket://user:token@chat.example/#general",
    "ntfy": "ntfys://topic-of-jordan",
    "gotify": "gotifys://push.example/AbCdEfGhIjKlMnO",
    "json": "jsons://hooks.example/x",
    "gchat": "gchat://workspace/key/token",
    "join": "join://" + "a" * 32,
    "signal": "signals://signal.example/+15550100200/+15550100201",
    "vonage": "vonage://abcd1234:abcdefghij123456@15550100200/15550100201",
    "pushbullet": "pbul://" + "a" * 32,
    "kodi": "kodi://tv.example",
}
LIMITS = {
    "slack": 12000,
    "kodi": 1000,
    "ntfy": 1000,
    "gotify": 1000,
    "discord": 1000,
    "tgram": 4096,
    "pover": 1024,
    "rocket": 1000,
    "vonage": 160,
    "join": 1000,
}


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every body that would have left by HTTP, as text; all are answered with 200."""
    bodies: list[str] = []

    def respond(session: Any, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        body = request.body or b""
        bodies.append(f"{request.url}\n{body.decode() if isinstance(body, bytes) else body}")
        response = requests.Response()
        response.status_code = 200
        answer = {"ok": True, "status": "success", "data": {"authToken": "a", "userId": "b"}}
        response._content = b"ok" if "hooks.slack" in str(request.url) else json.dumps(answer).encode()
        response.request = request
        return response

    monkeypatch.setattr(requests.Session, "send", respond)
    return bodies


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in items for text in _texts(item)]


@pytest.mark.parametrize("service", SERVICES)
def test_a_huge_hostile_message_is_cut_by_us_and_keeps_its_key(service: str, posted: list[str]) -> None:
    from urllib.parse import unquote_plus

    evil = "<img src=x onerror=alert(1)> @everyone [free](javascript:alert(1)) & <b>"
    huge = "\n".join([f"{evil} {number}" for number in range(3000)])
    told = message(
        title=f"Write to Dana {evil} " + "x" * 3000,
        text=f"{huge}\n{LINK}\n{KEY}",
        brief=f"{huge}\n{LINK}\n{KEY}",
    )
    outcome = send(SERVICES[service], told)
    assert outcome.result == "sent", outcome
    told_in = [text for text in posted if "3fa9c1d20b77" in text]
    assert len(told_in) == 1, "one request, nothing split"
    body = told_in[0].partition("\n")[2] or told_in[0].partition("?")[2]
    plain = unquote_plus(body) if not body.startswith("{") else "\n".join(_texts(json.loads(body)))
    # Markdown escapes the brackets.
    assert KEY in plain.replace("\\", "")
    assert len(plain) <= LIMITS.get(service, 33000) + 800, len(plain)
    if service in ("discord", "slack", "mmost", "rocket", "gchat"):
        assert "@everyone" not in plain
        assert "](javascript:" not in plain
    if service == "tgram":
        assert "<img" not in plain


# ---------------------------------------------------------------------------------- secrets


@pytest.mark.network
def test_no_secret_and_no_text_reaches_a_log_a_reason_or_an_exception(
    hook: WebhookSink, mail: MailSink, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(1)
    told = message(
        title=f"title {CANARY}",
        text=f"{CANARY} {KEY}",
        html=f"<p>{CANARY} {KEY}</p>",
        brief=f"{CANARY} {KEY}",
    )
    dead = free_port()
    urls = [
        f"json://user:{CANARY}@127.0.0.1:{hook.port}/{CANARY}?rto=0.2&+X-Token={CANARY}",
        f"ntfy://{CANARY}:{CANARY}@127.0.0.1:{hook.port}/{CANARY}",
        f"json://user:{CANARY}@127.0.0.1:{dead}/{CANARY}",
        f"mailto://bot:{CANARY}@127.0.0.1:{mail.port}?from=a@b.example&to=c@d.example&mode=insecure&name={CANARY}",
        f"mailto://bot:{CANARY}@127.0.0.1:{dead}?from=a@b.example&to=c@d.example&mode=insecure",
        f"tgram://{CANARY}", f"wibble://{CANARY}", CANARY, f"discord://{CANARY}", "",
        f"mailto://{CANARY}", f"slack://{CANARY}", f"pover://{CANARY}",
    ]  # fmt: skip
    shown: list[str] = []
    for url in urls:
        channel = Channel(name="it", url=url)
        notifier = Notifier([channel])
        for answer in ("500", "404", "hang", "drop"):
            if f":{hook.port}/" in url and (answer != "hang" or "rto" in url):
                hook.script(answer)
                outcome = notifier.send("it", told)
                assert outcome.result != "sent"
                shown.append(repr(outcome))
        if f":{hook.port}/" not in url:
            shown.append(repr(notifier.send("it", told)))
        shown += [str(fault(channel)), repr(channel), repr(notifier)]
    printed = capfd.readouterr()
    assert CANARY not in "\n".join([*shown, caplog.text, printed.out, printed.err])
    assert not [r for r in caplog.records if r.name.startswith(("apprise", "urllib3", "requests"))]


def test_the_loggers_of_apprise_are_silent_outside_a_send(posted: list[str]) -> None:
    send(SERVICES["json"])
    for name in ("apprise", "urllib3"):
        logger = logging.getLogger(name)
        assert not logger.propagate
        assert not logger.isEnabledFor(logging.CRITICAL)


# ------------------------------------------------------------------------------------ faults


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("wibble://x", "Apprise knows no service wibble://"),
        ("not a url", "this is no Apprise URL"),
        ("", "this is no Apprise URL"),
        ("tgram://x", "wrong in this tgram:// URL"),
        ("mailto://", "wrong in this mailto:// URL"),
    ],
)
def test_a_url_that_apprise_cannot_use_is_told_with_a_remedy(url: str, words: str) -> None:
    told = fault(Channel(name="it", url=url))
    assert told is not None
    assert words in told
    assert "http" in told or "such as" in told


def test_a_service_whose_package_is_missing_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    from apprise.plugins import N_MGR

    plugin = N_MGR["json"]
    monkeypatch.setattr(plugin, "enabled", False)
    monkeypatch.setattr(plugin, "requirements", {"packages_required": ["some-package"]})
    told = fault(Channel(name="it", url=f"json://{CANARY}.example"))
    assert told == "json:// needs what is not installed on this machine: some-package"


@pytest.mark.parametrize("url", [*SERVICES.values(), "mailtos://jordan:pw@mail.example"])
def test_a_good_url_has_no_fault(url: str) -> None:
    assert fault(Channel(name="it", url=url)) is None


def test_apprise_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys; from monitor.notify import Notifier; from monitor.model import Channel;"
        "Notifier([Channel(name='a', url='json://x')]);"
        "print('apprise' in sys.modules, 'requests' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


# ------------------------------------------------------------------------------------ cutting


@pytest.mark.parametrize("room", [20, 21, 30, 60, 61, 70, 100, 159, 160, 500, 1000])
def test_a_cut_text_fits_and_ends_with_the_key(room: int) -> None:
    text = "\n".join(["A line of words that says something " + "y" * 20] * 30 + [LINK, KEY])
    short = shorten(text, room)
    assert len(short) <= room
    assert short.endswith(KEY)
    assert (LINK in short) == (room > len(LINK) + len(KEY) + 1)


def test_a_cut_digest_keeps_every_key() -> None:
    marks = [f"[alert key{number}]" for number in range(5)]
    text = "\n\n".join(f"{'word ' * 60}\n\n{mark}" for mark in marks)
    short = shorten(text, 400)
    assert len(short) <= 400
    assert short.endswith(" ".join(marks))
    assert shorten(text, 30).endswith(marks[-1])


def test_the_keys_of_many_in_one_line_take_no_room_from_what_is_told_below() -> None:
    """A host with many sources is one alert with all their keys."""
    marks = " ".join(f"[alert key{number:02d}]" for number in range(60))
    short = shorten(f"The host is down.\n\n{marks}\n\nA role fits.\n\n{KEY}", 300)
    assert len(short) <= 300
    assert short.startswith("The host is down.\nA role fits.\n[alert ")
    assert short.endswith(KEY)


def test_a_text_that_fits_is_left_alone() -> None:
    assert shorten("a\n\nb", 4) == "a\n\nb"
    assert few_lines("a\nb\nc\nd", 2) == "a\nb · c · d"
    assert few_lines("a\nb", 2) == "a\nb"
    assert few_lines("a\nb", 0) == "a\nb"


def test_an_address_is_no_mention() -> None:
    assert harmless("write to dana@acme.example") == "write to dana@acme.example"
    assert harmless("hey @here and <@123>") == "hey ＠here and ‹＠123>"
