"""Why a channel did not take a message, told from what Apprise says in its log while it sends. Pure.

Apprise answers yes or no and hides the cause. Its own records and those of urllib3 hold it, and they also
hold tokens and texts: so each record is boiled down at once to a result and a sentence of our own, and
nothing else of it is kept.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field

from monitor.decisions.delivery import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one send. `reason` is a sentence without any secret; empty when it was sent.

    failed: it surely did not arrive. unsure: it may have arrived. rejected: the channel will not take this
    text, a shorter one perhaps.
    """

    result: Result
    reason: str = ""


_NO_NAME = "the host's name could not be resolved"
_TOLD = (
    (r"NameResolutionError|Failed to resolve|getaddrinfo|[Nn]ame resolution|not known", "failed", _NO_NAME),
    (r"No address associated", "failed", _NO_NAME),
    (r"Connection refused", "failed", "the connection was refused"),
    (r"ConnectTimeoutError|connect timeout", "failed", "no connection within {connect:g} seconds"),
    (r"Network is unreachable|No route to host", "failed", "the host cannot be reached"),
    (r"NewConnectionError", "failed", "the host cannot be reached"),
    (r"CERTIFICATE_VERIFY_FAILED", "failed", "the server's certificate is not trusted"),
    (r"SSLError|\[SSL|WRONG_VERSION_NUMBER", "failed", "no TLS connection could be agreed"),
    (r"ProxyError", "failed", "the proxy did not let it through"),
    (r"STARTTLS extension not supported", "failed", "the mail server does not offer STARTTLS"),
    (r"AUTH extension not supported|No suitable authentication", "failed", "the server offers no login"),
    (r"timed out", "unsure", "no answer within {read:g} seconds"),
    (r"Connection aborted|reset by peer|Broken pipe", "unsure", "the connection broke before an answer came"),
    (r"IncompleteRead|Connection broken|ChunkedEncoding", "unsure", "the answer broke off"),
    (r"unexpectedly closed|not connected", "unsure", "the connection broke before an answer came"),
)  # fmt: skip
_EXCEPTION = re.compile(r"[A-Z][\w/ ]{1,30} Exception(?: \w+)?: ")
_HTTP_ERROR = re.compile(r"\berror=(\d{3})(?!\d)")
_SMTP = re.compile(r"\((\d{3}), b['\"].*?['\"](,|\))", re.DOTALL)
_MAIL_NOT_REACHED = "Connection error while submitting email"
_MAIL_SENT = "Sent Email to"
_RECIPIENT_REFUSED = "SMTP recipient"


@dataclass(slots=True, kw_only=True)
class Causes:
    """What was heard during one send. `connect` and `read` are the timeouts in force, in seconds."""

    connect: float
    read: float
    heard: list[Outcome] = field(default_factory=list)
    answers: int = 0
    taken: int = 0
    _reaching_mail: bool = False

    def hear(self, record: logging.LogRecord) -> None:
        """Take from one log record what it says about the cause."""
        if record.name.startswith("urllib3"):
            status = _http_status(record)
            if status is not None:
                self.answers += 1
                self._answered(status)
            return
        text = record.getMessage()
        exception = _EXCEPTION.match(text)
        if exception:
            told = text[exception.end() :][:4000]
            self.heard.append(_mail_refusal(told, self._reaching_mail) or self._broken(told))
            self._reaching_mail = False
        elif text.startswith(_MAIL_NOT_REACHED):
            self._reaching_mail = True
        elif text.startswith(_MAIL_SENT):
            self.taken += 1
        elif text.startswith(_RECIPIENT_REFUSED) and record.levelno >= logging.WARNING:
            self.heard.append(
                Outcome(result="unsure", reason="the mail server refused one of the recipients")
            )
        elif record.levelno >= logging.WARNING and not self.answers:
            found = _HTTP_ERROR.search(text)
            if found:
                self._answered(int(found.group(1)))

    def outcome(self, *, several: bool) -> Outcome:
        """What the failure of the whole send comes to. `several`: the channel has more than one target.

        The last that went wrong decides; where another target took the message, it is unsure.
        """
        if not self.heard:
            if self.taken:
                return Outcome(
                    result="unsure", reason="the service answered, but not that it took the message"
                )
            return Outcome(result="unsure", reason="Apprise reports a failure without a cause")
        last = self.heard[-1]
        if self.taken and several and last.result != "unsure":
            return Outcome(result="unsure", reason=f"only some of the targets took it: {last.reason}")
        return last

    def _answered(self, status: int) -> None:
        if 200 <= status < 300:
            self.taken += 1
        else:
            self.heard.append(_http_outcome(status))

    def _broken(self, told: str) -> Outcome:
        for pattern, result, reason in _TOLD:
            if re.search(pattern, told):
                # A mail server that was not reached has surely not got the mail, however it broke off.
                kind: Result = "failed" if result == "failed" or self._reaching_mail else "unsure"
                return Outcome(result=kind, reason=reason.format(connect=self.connect, read=self.read))
        if self._reaching_mail:
            return Outcome(result="failed", reason="the mail server could not be used")
        return Outcome(result="unsure", reason="the connection failed in an unknown way")


def _http_status(record: logging.LogRecord) -> int | None:
    """The status of urllib3's line about one answer, which holds eight values."""
    args = record.args
    if isinstance(args, tuple) and len(args) == 8 and isinstance(args[6], int):
        return args[6]
    return None


def _http_outcome(status: int) -> Outcome:
    if status in (400, 413, 414, 422):
        return Outcome(result="rejected", reason=f"the server refused the message ({status})")
    if status in (401, 403):
        return Outcome(result="failed", reason=f"the login was refused ({status})")
    if status in (404, 410):
        return Outcome(result="failed", reason=f"the server knows no such address ({status})")
    if status == 429:
        return Outcome(result="failed", reason="the server asks for a pause (429)")
    if 300 <= status < 400:
        return Outcome(
            result="failed", reason=f"the server redirects elsewhere ({status}), which is not followed"
        )
    if status >= 500 or status == 408:
        return Outcome(result="unsure", reason=f"the server answered {status}")
    return Outcome(result="failed", reason=f"the server answered {status}")


def _mail_refusal(told: str, reaching: bool) -> Outcome | None:
    """What the reply code of a mail server means, from the text of an exception of smtplib."""
    found = _SMTP.search(told)
    if not found:
        return None
    code = int(found.group(1))
    if code in (530, 534, 535, 538):
        return Outcome(result="failed", reason=f"the login was refused ({code})")
    if reaching:
        return Outcome(result="failed", reason=f"the mail server turned the connection away ({code})")
    if code < 500:
        return Outcome(result="failed", reason=f"the mail server put it off ({code})")
    if told.startswith("{"):
        return Outcome(result="failed", reason=f"the mail server refused the recipient ({code})")
    if found.group(2) == "," and code != 552:
        return Outcome(result="failed", reason=f"the mail server refused the sender ({code})")
    return Outcome(result="rejected", reason=f"the mail server refused the message ({code})")
