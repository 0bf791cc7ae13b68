"""What a mailbox is to the program, and how long and how much it may take. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitor.model import Arrived


class Box(Protocol):
    """A mailbox that is open for reading; nothing in it is ever changed.

    `cursor` is where to go on, once `new` has come to its end, also where nothing was new. `oversized` counts
    what this `new` passed over: mails larger than the limit, mails that a server refused which handed out
    others, and files, or folders in the folder, that could not be read. The last are tried again at each
    look, and counted each time.
    """

    cursor: str
    oversized: int

    def new(self, cursor: str | None, *, since: datetime, seen: Collection[str]) -> Iterator[Arrived]:
        """What arrived after `cursor`, oldest first in each folder, without the keys in `seen`.

        None, or a cursor that is not ours: everything that lies there; of an IMAP folder what arrived since
        `since`. Each mail comes with the cursor to store once it is dealt with. Mails that vanish under way
        are skipped. A look that reaches its time limit ends early, and the cursor says where to go on.
        Raises SourceError.
        """
        ...

    def folders(self) -> tuple[str, ...]:
        """The names of the folders, for people; () where there are none. Raises SourceError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds and bytes that a mailbox may take.

    `connect`: until a server answers; `answer`: without a single byte from it; `command`: for one command,
    however busily it drips; `look`: for all of `new`; `token`: for the token command. `largest`: bytes of a
    mail that is still read. While watching: IDLE is `renewed` before routers forget the connection (some
    after 10 minutes), the network is looked at every `roaming` seconds, and the wish to stop every `glance`
    seconds; a new try comes after `first_wait`, then after twice as long, up to `last_wait`, and not before
    `refused_wait` where the server refused: some lock an account after a few tries.
    """

    connect: float = 20
    answer: float = 60
    command: float = 180
    look: float = 1200
    token: float = 60
    largest: int = 10_000_000
    renewed: float = 540
    roaming: float = 30
    glance: float = 1
    first_wait: float = 5
    last_wait: float = 1800
    refused_wait: float = 900


LIMITS = Limits()
