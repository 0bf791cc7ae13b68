"""Entries of `[[mailboxes]]` to mailboxes. Looks whether a folder or file of mails is there; opens none."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.config.places import expanded
from monitor.config.positions import KeyPath
from monitor.config.scalars import mailbox_address
from monitor.config.schema import MailboxTable, WatchList
from monitor.config.surroundings import Surroundings, given_secret
from monitor.errors import FetchError
from monitor.model import Mailbox

if TYPE_CHECKING:
    from monitor.mailbox.address import Address

_KEY = re.compile(r"[^\W_](?:[\w.-]{0,58}[^\W_])?")
_WHAT = {"maildir": "Maildir", "mbox": "file", "eml": "folder"}


def without_password(url: str) -> str:
    """An address of IMAP as it may be shown and written."""
    scheme, _, rest = url.partition("://")
    authority, slash, folder = rest.partition("/")
    user, at, host = authority.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{host}{slash}{folder}"


def read_mailboxes(said: WatchList, around: Surroundings, ca_file: str | None) -> tuple[Mailbox, ...]:
    """Every mailbox; what is wrong or worth knowing goes to the faults. `ca_file` is extra trust for TLS."""
    named = ((("mailboxes", index, "name"), entry.name) for index, entry in enumerate(said.mailboxes))
    around.faults.once(named, "mailbox")
    return tuple(
        _mailbox(entry, ("mailboxes", index), around, ca_file) for index, entry in enumerate(said.mailboxes)
    )


def _mailbox(entry: MailboxTable, path: KeyPath, around: Surroundings, ca_file: str | None) -> Mailbox:
    url = given_secret(entry.url, entry.url_file, path, "url", around, mailbox_address)
    password = given_secret(entry.password, entry.password_file, path, "password", around)
    _judge_name(entry.name, path, around)
    if url is None:
        hint = 'Add url = "imaps://user@mail.example/INBOX", or maildir:, mbox: or eml: with a path.'
        around.faults.lacks(path, "url", "This mailbox has no address.", hint, instead=("url_file",))
    if password and entry.token_command:
        message = "A mailbox is opened by a password or by a token, not by both."
        around.faults.add((*path, "token_command"), message, "Keep one of them.")
    address = _address(url, (*path, "url" if entry.url else "url_file"), around) if url else None
    if url and address and address.kind == "imap":
        url = without_password(url)
        password = _judge_sign_in(address, password, entry, path, around)
    elif address:
        place = around.base / expanded(address.path, around.environ)
        url = f"{address.kind}:{place}"
        _judge_place(place, address, entry, path, around)
    return Mailbox(
        name=entry.name or "",
        url=url or "",
        password=password,
        token_command=tuple(entry.token_command),
        junk=entry.junk,
        propose=entry.propose,
        boundary=entry.boundary or _boundary(address),
        ca_file=ca_file,
    )


def _address(url: str, path: KeyPath, around: Surroundings) -> Address | None:
    # Loaded where there is a mailbox: few have one.
    from monitor.mailbox.address import address_of

    try:
        return address_of(url)
    except FetchError as fault:
        around.faults.add(path, str(fault))
        return None


def _judge_name(name: str | None, path: KeyPath, around: Surroundings) -> None:
    if not name:
        hint = 'Add name = "alerts", or what else messages should call it.'
        around.faults.lacks(path, "name", "This mailbox has no name.", hint)
    elif not _KEY.fullmatch(name):
        message = "The name of a mailbox is part of its key, mail:NAME, and cannot be written like this."
        hint = 'Write letters and digits, with ".", "-" or "_" between them, such as name = "job-alerts".'
        around.faults.add((*path, "name"), message, hint)


def _judge_place(
    place: Path, address: Address, entry: MailboxTable, path: KeyPath, around: Surroundings
) -> None:
    # On a disk that is not there yet, it may be there later.
    if not os.path.exists(place):
        message = (
            f"This {_WHAT[address.kind]} is not there at the moment, or this user may not see it: {place}."
        )
        around.faults.note((*path, "url" if entry.url else "url_file"), message, "other")
    for key in ("password", "password_file", "token_command"):
        if getattr(entry, key):
            message = "Mails on this machine are read without signing in, so this is not used."
            around.faults.note((*path, key), message, "other")


def _judge_sign_in(
    address: Address, password: str | None, entry: MailboxTable, path: KeyPath, around: Surroundings
) -> str | None:
    """The password that opens the mailbox, wherever it stands."""
    faults = around.faults
    if address.password and (password or entry.token_command):
        message = "A password stands in the address, and another way to sign in beside it."
        faults.add((*path, "url"), message, "Take the password out of the address.")
    elif address.password and entry.url:
        message = (
            "A password stands in the address. Put it into a file of its own with chmod 600, and name that"
            " by password_file."
        )
        faults.note((*path, "url"), message, "other")
    if not (password or address.password or entry.token_command):
        hint = (
            'Add password_file = "alerts.password" with the file that holds it (mostly an app password), or'
            " token_command for OAuth."
        )
        others = ("password_file", "token_command")
        faults.lacks(path, "password", "This mailbox has neither password nor token.", hint, instead=others)
    return password or address.password


def _boundary(address: Address | None) -> str | None:
    """How the server of a host that is known calls itself where it judges senders."""
    if address is None or address.kind != "imap":
        return None
    # Loaded where it is needed, as above.
    from monitor.mails.authenticity import boundary_of

    return boundary_of(address.host)
