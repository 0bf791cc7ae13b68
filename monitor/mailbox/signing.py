"""Signing in to an IMAP server: encrypted first, then with the password or the token."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.errors import BlockedError, FetchError
from monitor.mailbox.address import Address, address_of
from monitor.mailbox.box import Limits
from monitor.mailbox.faults import sign_in_refused
from monitor.mailbox.session import Refused, Session
from monitor.mailbox.tokens import token_from
from monitor.mailbox.wire import Wire
from monitor.model import Mailbox


@contextmanager
def signed_in(mailbox: Mailbox, *, base: Path, limits: Limits) -> Iterator[Session]:
    """A connection to the server of a mailbox, signed in; it ends with the block. Raises SourceError."""
    address = address_of(mailbox.url)
    logging.getLogger("imapclient").setLevel(logging.CRITICAL + 1)  # It would log what mails hold.
    # First of all: it may take a minute, for which no server waits.
    token = token_from(mailbox.token_command, seconds=limits.token) if mailbox.token_command else None
    wire = Wire(address, trust=lambda: _trust(mailbox.ca_file, base), limits=limits)
    session = Session(wire, place=address.host, limits=limits)
    try:
        _encrypt(session, address)
        _sign_in(session, address, mailbox, token)
        yield session
    finally:
        session.close()


def _trust(ca_file: str | None, base: Path) -> ssl.SSLContext:
    """What the system trusts, and the user's own authority beside it."""
    context = ssl.create_default_context()
    if ca_file:
        try:
            context.load_verify_locations(cafile=base / Path(ca_file).expanduser())
        except (OSError, ValueError, RuntimeError) as fault:
            why = fault.strerror if isinstance(fault, OSError) and fault.strerror else "no certificates in it"
            raise FetchError(f"The ca_file of the mailbox cannot be used ({why}); check its path.") from None
    return context


def _encrypt(session: Session, address: Address) -> None:
    """STARTTLS where the address does not begin with it; without it only on this machine."""
    if address.tls:
        return
    if session.wire.state == "NONAUTH" and "STARTTLS" in session.wire.capabilities:
        with session.refusals("begin the encryption"):
            session.ask(session.wire.encrypt, seconds=session.limits.connect)
    elif not session.wire.is_local:
        raise BlockedError(
            f"{session.place}: the mail server offers no encryption (STARTTLS) at this port; use imaps://."
            " Nothing was signed in."
        )


def _sign_in(session: Session, address: Address, mailbox: Mailbox, token: str | None) -> None:
    if session.wire.state != "NONAUTH":
        raise BlockedError(
            f"{session.place}: the mail server asks nobody to sign in at this port, so nothing is read there."
            " Name the port that asks for a password."
        )
    try:
        if token is not None:
            session.ask(_by_token, session.wire, address.user, token)
        else:
            password = mailbox.password if mailbox.password is not None else address.password
            session.ask(_by_password, session.wire, address.user, password or "")
    except Refused as fault:
        raise sign_in_refused(session.place, fault.words, by_token=token is not None) from None


def _by_password(wire: Wire, user: str, password: str) -> None:
    if not password:
        raise BlockedError(
            f"{wire.host}: there is no password for this mailbox; give it one by password_file or password,"
            " or a token_command."
        )
    plain = all(text.isascii() and text.isprintable() for text in (user, password))
    if plain and "LOGINDISABLED" not in wire.capabilities:
        wire.login(_quoted(user), password)
    elif "AUTH=PLAIN" in wire.capabilities and "\0" not in password:
        _authenticate(wire, "PLAIN", f"\0{user}\0{password}")
    else:
        raise BlockedError(
            f"{wire.host}: the mail server takes no such password here; use imaps://, or an app password of"
            " plain letters and digits, or a token_command."
        )


def _by_token(wire: Wire, user: str, token: str) -> None:
    if "AUTH=XOAUTH2" in wire.capabilities or "AUTH=OAUTHBEARER" not in wire.capabilities:
        _authenticate(wire, "XOAUTH2", f"user={user}\1auth=Bearer {token}\1\1")
    else:
        name = user.replace("=", "=3D").replace(",", "=2C")
        _authenticate(wire, "OAUTHBEARER", f"n,a={name},\1auth=Bearer {token}\1\1")


def _authenticate(wire: Wire, mechanism: str, secret: str) -> None:
    # A refused token is answered with a challenge that wants an empty line before the server says no.
    said = iter([secret.encode()])
    wire.authenticate(mechanism, lambda challenge: next(said, b""))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
