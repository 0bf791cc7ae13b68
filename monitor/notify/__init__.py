"""The door to Apprise, the only one: one message to one channel, and what became of it.

Each channel has an Apprise object of its own, made once, when it is first needed. Apprise is loaded
then too, since it costs a quarter of a second and some 20 MB. Nothing is retried here, nothing redirected,
nothing split: waiting and repeating is the outbox's work. For use by one thread.

Apprise and urllib3 write tokens, addresses and texts into their logs. Their loggers lead nowhere; what
they say during a send is turned into a sentence of our own (`causes`).
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from monitor.model import Channel, Message
from monitor.notify.causes import Causes, Outcome
from monitor.notify.shorten import few_lines, harmless, in_bytes, shorten

if TYPE_CHECKING:
    from apprise import Apprise, NotifyBase

__all__ = ["Notifier", "Outcome", "fault"]

CONNECT_TIMEOUT = 5.0
READ_TIMEOUT = 15.0
CALL_TIMEOUT = 45.0
"""Seconds. The call's is longer than the others together, so that the cause is known before it strikes."""

_PUSH_LENGTH = 1000
"""A push is for a glance; and over some kilobytes ntfy turns it into an attachment."""

_PUSH_BYTES = 1500
"""What carries a push to a phone takes 4 kB in all, and some services put the text into it twice."""

_CHAT_LENGTH = 8000
"""Services count characters in their own ways, after escapes of their own; this is far from any limit."""

_LOGGERS = ("apprise", "urllib3")
_SILENT = logging.CRITICAL + 1

_MAIL_SERVER = frozenset({"mailto", "mailtos"})

# Whatever else there is gets the short lines: pushes, chats and text messages.
_MAIL = frozenset(
    {
        "mailto", "mailtos", "azure", "o365", "brevo", "groundmail", "mailersend", "mailgun", "pingram",
        "postmark", "resend", "sendgrid", "sendpulse", "ses", "smtp2go", "sparkpost",
    }
)  # fmt: skip
_WHOLE_TEXT = frozenset({"json", "jsons", "xml", "xmls", "form", "forms", "amqp", "amqps", "mqtt", "mqtts"})
# A server of Apprise hands on to chats, which nobody here knows.
_ROOMY_CHATS = frozenset(
    {"apprise", "apprises", "slack", "matrix", "matrixs", "zulip", "xmpp", "xmpps", "nctalk", "nctalks"}
)


@runtime_checkable
class _Writes(Protocol):
    """A service that takes more of a message than title and body."""

    def write(self, message: Message) -> None: ...


class Notifier:
    """Sends messages to the user's channels."""

    def __init__(self, channels: Sequence[Channel]) -> None:
        self._channels = {channel.name: channel for channel in channels}
        self._links: dict[str, _Link | str] = {}

    def send(self, channel: str, message: Message) -> Outcome:
        """Send once; a message without HTML goes as text. What the channel does is told, never raised."""
        known = self._channels.get(channel)
        if known is None:
            return Outcome(result="failed", reason="no channel of this name is configured")
        if channel not in self._links:
            self._links[channel] = _connect(known)
        link = self._links[channel]
        return Outcome(result="failed", reason=link) if isinstance(link, str) else link.send(message)


def fault(channel: Channel) -> str | None:
    """Why Apprise cannot use the channel's URL, without anything of the URL but its service; else None."""
    link = _connect(channel)
    return link if isinstance(link, str) else None


class _Link:
    """One service in one Apprise object, with its settings made ours."""

    def __init__(self, apprise: Apprise, service: NotifyBase, url: str) -> None:
        self._apprise = apprise
        self._service = service
        self._schemes = _schemes(service)
        self._set_limits(url)
        apprise.add(service)

    def _set_limits(self, url: str) -> None:
        from apprise import OverflowMode

        service = self._service
        # The URL may ask for what the outbox does better, or for what must not be.
        service.redirects = False
        service.retry = 0
        service.optional = False
        service.overflow_mode = OverflowMode.UPSTREAM
        service.request_rate_per_sec = 0.0
        mail_server = self._schemes & _MAIL_SERVER
        if not re.search(r"[?&]cto=", url):
            # The mail plugin knows no other timeout, and a mail server may take its time over a mail.
            service.socket_connect_timeout = READ_TIMEOUT if mail_server else CONNECT_TIMEOUT
        if not re.search(r"[?&]rto=", url):
            service.socket_read_timeout = READ_TIMEOUT

    def send(self, message: Message) -> Outcome:
        from apprise import AppriseResultStatus

        title, body, form = self._fitted(message)
        service = self._service
        connect, read = service.socket_connect_timeout, service.socket_read_timeout
        if self._schemes & _MAIL_SERVER:
            read = connect
        if isinstance(service, _Writes):
            service.write(message)
        causes = Causes(connect=connect, read=read)
        limit = max(CALL_TIMEOUT, connect + read + 10)
        with _listening(causes):
            try:
                result = self._apprise.notify(body=body, title=title, body_format=form, timeout=limit)
            except Exception as error:
                # Its text may hold the URL, so only its kind is told.
                return Outcome(result="unsure", reason=f"Apprise broke off ({type(error).__name__})")
        if result:
            return Outcome(result="sent")
        if result.status == AppriseResultStatus.NOMATCH:
            return Outcome(result="failed", reason="the channel's URL names nobody to send to")
        if result.status == AppriseResultStatus.TIMEOUT:
            return Outcome(result="unsure", reason=f"no answer within {limit:g} seconds")
        return causes.outcome(several=len(service) > 1)

    def _fitted(self, message: Message) -> tuple[str, str, str]:
        """Title, body and format in the form that the service takes, so that Apprise never cuts."""
        from apprise import NotifyFormat

        service = self._service
        html = NotifyFormat.HTML
        if self._schemes & _MAIL and message.html and service.resolve_format(html) == html:
            return shorten(message.title, int(service.title_maxlen)), message.html, html.value
        whole = bool(self._schemes & (_MAIL | _WHOLE_TEXT | _ROOMY_CHATS))
        room = int(service.body_maxlen)
        title, body = message.title, message.text if whole else message.brief
        if not self._schemes & (_MAIL | _WHOLE_TEXT):
            title, body = harmless(title), harmless(body)
            room = min(room, _CHAT_LENGTH if whole else _PUSH_LENGTH)
        title = shorten(title, int(service.title_maxlen) if service.title_maxlen > 0 else room // 3)
        if not whole:
            title, body = in_bytes(title, _PUSH_BYTES // 2), in_bytes(body, _PUSH_BYTES)
        return title, self._cut(title, body, room), NotifyFormat.TEXT.value

    def _cut(self, title: str, body: str, room: int) -> str:
        """The body in at most `room` characters, together with the title where the service joins them."""
        service = self._service
        joined = service.title_maxlen <= 0 or service.overflow_amalgamate_title
        room -= self._converted(title) + 2 if joined else 0
        short = shorten(body, max(room, 1))
        # A service of HTML or Markdown gets the text escaped, which makes it longer.
        while self._converted(short) > room and len(short) > 1:
            short = shorten(body, max(int(len(short) * 0.9), 1))
        lines = int(service.body_max_line_count)
        return few_lines(short, lines - (service.title_maxlen <= 0)) if lines else short

    def _converted(self, text: str) -> int:
        """How long the text is in the format of the service."""
        from apprise import NotifyFormat
        from apprise.conversion import convert_between

        convert: Callable[[str, str, str], str] = convert_between
        form = self._service.resolve_format(NotifyFormat.TEXT)
        return len(convert(NotifyFormat.TEXT, form, text)) if text else 0


def _connect(channel: Channel) -> _Link | str:
    """The service that the channel's URL names, or why there is none."""
    _quieten()
    from apprise import Apprise, AppriseAsset

    asset = AppriseAsset(
        app_id="job-monitor",
        app_desc="job-monitor",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        http_redirects=False,
        interpret_emojis=False,
        pgp_autogen=False,
        pem_autogen=False,
        storage_mode="memory",
        service_timeout=0,
        allow_templates=False,
    )
    with warnings.catch_warnings():
        # The first URL loads every plugin, and some of them import what Python has deprecated.
        warnings.simplefilter("ignore")
        try:
            service = Apprise.instantiate(channel.url, asset=asset)
        except Exception:
            # Odd addresses trip some plugins. The trace would show the URL, so it ends here.
            service = None
        if service is None:
            return _why_unusable(channel.url)
    if _schemes(service) & _MAIL_SERVER:
        # Loaded only here, since it loads Apprise.
        from monitor.notify.mail import threaded

        service = threaded(channel.url, asset)
    return _Link(Apprise(asset=asset), service, channel.url)


def _why_unusable(url: str) -> str:
    """Tells by the part before "://" alone; what follows is a secret."""
    from apprise.plugins import N_MGR as plugins

    found = re.match(r"\s*([a-z][a-z0-9+-]{1,19})://", url, re.IGNORECASE)
    scheme = found.group(1).lower() if found else ""
    if not scheme:
        return "this is no Apprise URL; one begins with the name of a service, such as mailtos:// or ntfys://"
    if scheme not in plugins:
        return f"Apprise knows no service {scheme}://; https://appriseit.com/services/ lists them all"
    plugin = plugins[scheme]
    if not plugin.enabled:
        needed = plugin.requirements.get("packages_required") or ()
        names = ", ".join([needed] if isinstance(needed, str) else needed)
        return f"{scheme}:// needs what is not installed on this machine: {names or plugin.setup_url}"
    return (
        f"something is missing or wrong in this {scheme}:// URL; "
        f"{plugin.setup_url or 'https://appriseit.com/services/'} shows how it is written"
    )


def _schemes(service: NotifyBase) -> frozenset[str]:
    named: list[str] = []
    # Of the class: some plugins use the same names for other things in their objects.
    for value in (type(service).protocol, type(service).secure_protocol):
        named += [value] if isinstance(value, str) else list(value or ())
    return frozenset(named)


class _Ear(logging.Handler):
    def __init__(self, causes: Causes) -> None:
        super().__init__(logging.DEBUG)
        self._causes = causes

    def emit(self, record: logging.LogRecord) -> None:
        self._causes.hear(record)


def _quieten() -> None:
    """Outside a send these loggers say nothing, and never anything to the handlers of the program."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.setLevel(_SILENT)


@contextmanager
def _listening(causes: Causes) -> Iterator[None]:
    """Hears what is logged inside, in place of every other handler; then the loggers are silent again."""
    ear = _Ear(causes)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    others = [list(logger.handlers) for logger in loggers]
    for logger in loggers:
        logger.handlers[:] = [ear]
        logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        for logger, handlers in zip(loggers, others, strict=True):
            logger.setLevel(_SILENT)
            logger.handlers[:] = handlers
