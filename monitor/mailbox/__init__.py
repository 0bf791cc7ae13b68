"""The door to the user's own mailboxes: what arrived since the last look; nothing is ever changed there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.mailbox.address import Kind, address_of, kind_of, place_of
from monitor.mailbox.box import LIMITS, Box, Limits
from monitor.mailbox.files import path_in
from monitor.mailbox.identity import key_of
from monitor.mailbox.layouts import Maildir, SavedMails
from monitor.mailbox.mbox import MboxBox
from monitor.mailbox.spool import FilesBox
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
        # Loaded where there is such a mailbox: few have one, and it takes its time.
        from monitor.mailbox.imap import ImapBox
        from monitor.mailbox.signing import signed_in

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


def watch(
    mailbox: Mailbox,
    on_news: Callable[[], None],
    stop: threading.Event,
    *,
    base: Path = Path(),
    limits: Limits = LIMITS,
) -> None:
    """Call `on_news` whenever mail has come into the folder, until `stop` is set.

    It is called too where mail may have come unheard: at the beginning, and after a break in which something
    changed. One connection at a time; what fails is tried again, after longer and longer. Returns at once for
    what is no IMAP server, for an address that cannot be used (the regular looks tell why), and once a server
    turns out to have no IDLE. Relative paths lie in `base`.
    """
    from monitor.mailbox.idle import listen

    listen(mailbox, on_news, stop, base=base, limits=limits)
