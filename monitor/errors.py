"""The tree of errors. Pure.

    MonitorError                 a plain sentence with the remedy; printed without a traceback
      ConfigError                the TOML file: every mistake at once
        MissingConfigError       there is no configuration at all, and none was named
      SourceError                one source could not be read; travels as a value, never stops the others
        NotFoundError            404: the board's name is likely wrong
          GoneError              410: the site says that it was taken away
        BlockedError             401, 403, a login or challenge page: the site will not have us
        BusyError                429, 503 with Retry-After: when to come back
        FetchError               transport, deadline, size, any other status
          UnreachableError       no answer at all: DNS, refused, reset, TLS; perhaps our own network
          RefusedAddressError    the address is private or otherwise not to be dialled
        ParseError               an answer came, and it is not a board, feed or page of roles
          ReadingError           what reads it failed: too long, too much, or a fault of ours
      StoreError                 the database cannot be opened, or is newer than this program
        DamagedError             a file that should be a database is none any more
      LockedError                another instance is at work on this state folder
      DeliveryError              one channel would not take one message
      UsageError                 the command line asks for something that cannot be

Anything else that is raised is a fault of ours and shows its traceback.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

Fault = TypeVar("Fault", bound=BaseException)


class MonitorError(Exception):
    """What went wrong and what to do about it, as sentences for the person who reads them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One mistake in a configuration file. `line` and `column` count from 1; 0 is unknown.

    `message` never holds the value of a secret.
    """

    file: str
    line: int = 0
    column: int = 0
    key: str = ""
    message: str
    suggestion: str | None = None

    def __str__(self) -> str:
        where = self.file + (f":{self.line}" if self.line else "")
        where += f":{self.column}" if self.line and self.column else ""
        key = f" {self.key}:" if self.key else ""
        hint = f" {self.suggestion}" if self.suggestion else ""
        return f"{where}:{key} {self.message}{hint}"


class ConfigError(MonitorError):
    """The configuration cannot be used; `mistakes` holds every reason found."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("\n".join(str(m) for m in mistakes))
        self.mistakes = mistakes


class MissingConfigError(ConfigError):
    """No configuration was named, and none stands at the usual places."""


class SourceError(MonitorError):
    """One source could not be read. `kind` is the stable word for JSON and for the store."""

    kind = "error"


class NotFoundError(SourceError):
    kind = "not_found"


class GoneError(NotFoundError):
    """The site says that what was there is gone for good. To people it is not found like any other."""


class BlockedError(SourceError):
    kind = "blocked"


TERMS_REMEDY = (
    "Follow this employer by its alert mails, or add `accept_terms = true` to the source and answer for it"
    " yourself."
)


class TermsError(SourceError):
    """The site's rules or terms ask programs to stay away, and the user has not taken that on."""

    kind = "terms"


class BusyError(SourceError):
    """The host asks to be left alone until `retry_at` (None: it did not say until when)."""

    kind = "busy"

    def __init__(self, message: str, *, retry_at: datetime | None = None) -> None:
        super().__init__(message)
        self.retry_at = retry_at


class FetchError(SourceError):
    kind = "fetch"


class UnreachableError(FetchError):
    kind = "unreachable"


class RefusedAddressError(FetchError):
    kind = "refused_address"


class ParseError(SourceError):
    kind = "parse"


class ReadingError(ParseError):
    """What reads failed, and perhaps not what was to be read: the process was ended, or the fault is ours.

    `began` is False where the process could not even be started.
    """

    def __init__(self, message: str, *, began: bool = True) -> None:
        super().__init__(message)
        self.began = began


class StoreError(MonitorError):
    """The store cannot be used."""


class DamagedError(StoreError):
    """A database, or a backup of one, that is damaged; the sentence says how."""


class LockedError(MonitorError):
    """Another instance holds the lock of the state folder."""


class DeliveryError(MonitorError):
    """A channel cannot be used at all (its URL is not one that Apprise knows)."""


class UsageError(MonitorError):
    """The command line asks for something that cannot be done as it stands."""


def bare(error: Fault) -> Fault:
    """The error without the frames that it came through: whoever keeps it would keep what they hold, which
    may be an answer of many megabytes, and in a circle that is only found by chance."""
    error.__traceback__ = error.__context__ = error.__cause__ = None
    return error


def where(fault: BaseException) -> str:
    """A traceback in one line, without the message: that may hold what came from outside."""
    frames = traceback.extract_tb(fault.__traceback__)[-6:]
    steps = " > ".join(f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno} {f.name}" for f in frames)
    return f"{type(fault).__name__} at {steps}"
