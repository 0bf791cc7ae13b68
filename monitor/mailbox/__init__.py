"""The door to the user's own mailboxes: what arrived since the last look; nothing is ever changed there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.mailbox.address import Kind, address_of, kind_of, place_of
from monitor.mailbox.box import LIMITS, Box, Limits
from monitor.mailbox.files import path_in
from monitor.mailbox.identity import key_of
from monitor.mailbox.idle import watch
from monitor.mailbox.imap import ImapBox
from monitor.mailbox.mbox import MboxBox
from monitor.mailbox.signing import signed_in
from monitor.mailbox.spool import FilesBox, Maildir, SavedMails
from monitor.model import Mailbox

__all__ = ["LIMITS", "Box", "Kind", "Limits", "key_of", "kind_of", "open_box", "place_of", "watch"]


@contextmanager
def open_box(mailbox: Mailbox, *, base: Path, limits: Limits = LIMITS) -> Iterator[Box]:
    """Open a mailbox for reading; of an IMAP server this signs in, and out at the end of the block.

    Relative paths lie in `base`. Raises SourceError: UnreachableError without a connection, BlockedError
    where the sign-in is refused, NotFoundError where there is no such folder, BusyError where the server says
    later.
    """
    address = address_of(mailbox.url)
    if address.kind == "imap":
        with signed_in(mailbox, base=base, limits=limits) as session:
            yield ImapBox(session, address, junk=mailbox.junk, limits=limits)
        return
    path = path_in(base, address.path)
    if address.kind == "mbox":
        yield MboxBox(path, limits=limits)
    elif address.kind == "maildir":
        yield FilesBox(path, Maildir(path=path, junk=mailbox.junk), limits=limits)
    else:
        yield FilesBox(path, SavedMails(path=path), limits=limits)
