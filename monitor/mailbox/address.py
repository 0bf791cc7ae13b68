"""The address of a mailbox: imaps://user@host/Folder, maildir:PATH, mbox:PATH, eml:PATH. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote

from monitor.errors import FetchError

Kind = Literal["imap", "maildir", "mbox", "eml"]

_FORMS = "write imaps://user@host/Folder, maildir:PATH, mbox:PATH or eml:PATH"
_KINDS: dict[str, Kind] = {
    "imaps": "imap",
    "imap": "imap",
    "maildir": "maildir",
    "mbox": "mbox",
    "eml": "eml",
}
_PORTS = {"imaps": 993, "imap": 143}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_HOST = re.compile(
    r"(?:\[(?P<six>[0-9A-Fa-f:.]+(?:%\w+)?)\]|(?P<name>[^\s\[\]:@/\x00-\x1f\x7f]+))(?::(?P<port>\d{1,5}))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a mailbox is. A `path` is as the user wrote it; `tls` is from the first byte on (imaps)."""

    kind: Kind
    path: str = ""
    host: str = ""
    port: int = 0
    user: str = field(default="", repr=False)
    password: str | None = field(default=None, repr=False)
    folder: str = "INBOX"
    tls: bool = True


def address_of(url: str) -> Address:
    """Read an address. Raises FetchError in a sentence that repeats nothing of it: it may hold a password.

    The user's name may hold a plain "@". User, password and folder may be percent-encoded; without a folder
    it is INBOX. The path of a file is taken as it stands, except after "//".
    """
    scheme, colon, rest = url.strip().partition(":")
    scheme = scheme.lower()
    if not colon or scheme not in _KINDS:
        raise FetchError(f"This is not the address of a mailbox; {_FORMS}.")
    if _KINDS[scheme] == "imap":
        return _imap(scheme, rest)
    path = unquote(rest[2:]) if rest.startswith("//") else rest
    if not path or _CONTROL.search(path):
        raise FetchError(f"The address of the mailbox names no path; {_FORMS}.")
    return Address(kind=_KINDS[scheme], path=path)


def kind_of(url: str) -> Kind:
    """What kind of mailbox an address names. Raises FetchError for what is no such address."""
    return address_of(url).kind


def place_of(url: str) -> str:
    """The host or the path, for people: never the user, never a password. Raises FetchError."""
    address = address_of(url)
    return address.host if address.kind == "imap" else address.path


def _imap(scheme: str, rest: str) -> Address:
    authority, _, folder = rest.removeprefix("//").partition("/")
    userinfo, at, hostport = authority.rpartition("@")
    user, colon, password = userinfo.partition(":")
    host = _HOST.fullmatch(hostport)
    if not rest.startswith("//") or host is None:
        raise FetchError(f"The address of the mailbox names no host; {_FORMS}.")
    if not at or not user:
        raise FetchError("The address of the mailbox names no user; write imaps://user@host/Folder.")
    port = int(host["port"] or _PORTS[scheme])
    if not 0 < port < 65536:
        raise FetchError("The port in the address of the mailbox is none; it lies between 1 and 65535.")
    try:
        plain = [unquote(part, errors="strict") for part in (user, password, folder.strip("/"))]
    except UnicodeDecodeError:
        raise FetchError("The address of the mailbox is encoded in a way that is not UTF-8.") from None
    if any(_CONTROL.search(part) for part in plain):
        raise FetchError("The address of the mailbox holds control characters; write it anew.")
    return Address(
        kind="imap",
        host=(host["six"] or host["name"]).lower(),
        port=port,
        user=plain[0],
        password=plain[1] if colon else None,
        folder=plain[2] or "INBOX",
        tls=scheme == "imaps",
    )
