"""What a mail server's refusal means, as an error with its remedy. Pure.

The server's own words stay here: they may repeat a user's name, or whatever else was sent to it.
"""

from __future__ import annotations

import re
import socket
import ssl

from monitor.errors import BlockedError, BusyError, FetchError, SourceError, UnreachableError

# Codes of RFC 3501 and RFC 5530, and the phrases of servers that use none of them.
_BUSY = re.compile(
    r"\[(?:unavailable|inuse|limit|overquota|throttled)\b|too many|try (?:again|later)|later\b|temporar"
    r"|throttl|rate limit|bandwidth|busy|overload|maximum number|shutting down|maintenance",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\[(?:noperm|contactadmin|privacyrequired)\b|web login|permission|denied", re.IGNORECASE
)
_SIGNING = re.compile(r"\[(?:authenticationfailed|authorizationfailed|expired)\b", re.IGNORECASE)


def is_busy(words: str) -> bool:
    """Whether a refusal passes by itself."""
    return _BUSY.search(words) is not None and _SIGNING.search(words) is None


def unreached(place: str, fault: Exception) -> SourceError:
    """Why there is no connection, or no more."""
    if isinstance(fault, ssl.SSLCertVerificationError):
        return UnreachableError(
            f"{place}: the certificate of the mail server is not trusted ({fault.verify_message});"
            " check the host's name, or name the authority of your own server with ca_file."
        )
    if isinstance(fault, ssl.SSLError):
        return UnreachableError(
            f"{place}: no safe connection to the mail server (TLS); check the port: imaps:// is for the port"
            " that is encrypted from the start (993), imap:// for the one that begins it by STARTTLS (143)."
        )
    if isinstance(fault, socket.gaierror | UnicodeError):
        return UnreachableError(f"{place}: there is no such mail server; check its name, and the network.")
    if isinstance(fault, ConnectionRefusedError):
        return UnreachableError(f"{place}: nothing answers at this port; check it, and that the server runs.")
    if isinstance(fault, TimeoutError):
        return UnreachableError(
            f"{place}: the mail server did not answer in time; the next look goes on from here."
        )
    return cut(place)


def cut(place: str) -> SourceError:
    return UnreachableError(
        f"{place}: the mail server broke the connection; the next look goes on from here."
    )


def turned_away(place: str, words: str) -> SourceError:
    """The server said goodbye by itself (BYE)."""
    return _busy(place) if is_busy(words) else cut(place)


def sign_in_refused(place: str, words: str, *, by_token: bool) -> SourceError:
    if is_busy(words):
        return _busy(place)
    if by_token:
        return BlockedError(
            f"{place}: the mail server refused the token; sign in to your provider again so that"
            " token_command prints a fresh one, and check that it is for this account and allows IMAP."
        )
    return BlockedError(
        f"{place}: the mail server refused the user or the password; check both. Many providers want an app"
        " password or a token (token_command) here instead of the password that opens their site."
    )


def refused(place: str, words: str, *, doing: str) -> SourceError:
    """A refusal after the sign-in; `doing` completes "the mail server would not …"."""
    if is_busy(words):
        return _busy(place)
    if _DENIED.search(words):
        return BlockedError(
            f"{place}: this account may not {doing}; ask for the right, or name another folder."
        )
    return FetchError(f"{place}: the mail server would not {doing}; if that stays so, ask its operator.")


def junk(place: str) -> SourceError:
    return FetchError(
        f"{place}: what answers there does not speak as mail servers do (IMAP); check the host and the port."
    )


def too_much(place: str) -> SourceError:
    return FetchError(f"{place}: the mail server sent far more than was asked for; nothing of it was kept.")


def _busy(place: str) -> SourceError:
    return BusyError(f"{place}: the mail server asks to come back later; the next look tries again.")
