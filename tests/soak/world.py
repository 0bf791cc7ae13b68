"""The world of a soak: which roles stand where at which second, and what is wrong with a source then. Pure.

Everything is a function of the seed and of the seconds since the start, so that whoever is killed and whoever
judges see the same world and nobody has to keep it.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from math import inf
from typing import Literal

HOUR = 3600.0
WINDOW = 1500.0
"""Seconds in which a source is well or has one fault: shorter than from one good poll to the next."""
FAULTS = 0.05
"""In how many of those it has one."""
LIES = ("empty list", "shrunk list")
"""What looks like a whole list and is none: never twice before the truth was to be seen again."""
KINDS = (
    *(
        "unreachable",
        "reset",
        "silence",
        "drip",
        "error",
        "unavailable",
        "cut short",
        "half a body",
        "bad gzip",
    )
    * 2,
    *("busy", "forbidden", "captcha", "login", "garbage", "another page", "empty body", "lone 304", *LIES)
    * 2,
    "not found",
    "gone",
)
PASSING = ("unreachable", "reset", "silence", "drip", "error", "cut short", "bad gzip")
"""Faults after which a source is asked again soon: all there are at first, so that first reads come early."""
MAILBOX_FAULTS = ("unreachable", "error")
CALM_BEFORE = 1.5 * HOUR
"""Seconds from the start in which no list lies, so that first reads are what they seem."""
CHURN_FROM = 1.5 * HOUR
SHOWN_BY_FEEDS = 15
BURST = 30
_CONSONANTS, _VOWELS = "bdfgklmnprst", "aeiou"

Kind = Literal["feed", "board", "page", "mail"]
_KINDS: tuple[Kind, ...] = ("feed",) * 8 + ("board",) * 6 + ("page",) * 5 + ("mail",)
"""Of twenty sources in a row: 40 % feeds, 30 % boards, 25 % pages, 5 % mailboxes."""


def kind_of(source: int) -> Kind:
    return _KINDS[source % 20]


def code(number: int) -> str:
    """The word in a role's title by which it is known anywhere."""
    word = ""
    for _ in range(5):
        number, digit = divmod(number, 60)
        word += _CONSONANTS[digit // 5] + _VOWELS[digit % 5]
    return f"Z{word}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One role at one source. It goes on under another number where `of` is the number that it had; `moves`
    is when its place changes."""

    number: int
    source: int
    fits: bool
    opens: float = -inf
    closes: float = inf
    moves: float = inf
    of: int | None = None

    @property
    def title(self) -> str:
        what = "Data Engineer" if self.fits else "Account Executive"
        return f"{what}, {code(self.number if self.of is None else self.of)}"

    def place(self, at: float) -> str:
        return "Munich" if at >= self.moves else "Berlin"

    def stands(self, at: float) -> bool:
        return self.opens <= at < self.closes


class World:
    """All roles and faults, by the seed."""

    def __init__(
        self, *, seed: int, sources: int, churn: float, ends: float, honest: Sequence[float] = ()
    ) -> None:
        """`churn` is the part of the roles to which something happens in a day; from `ends` on all is well.
        In the windows of some moments (`honest`) no list lies: a clock that leaps on makes everything due,
        so that the same lie would be read twice within seconds, and believed."""
        self.seed = seed
        self.sources = sources
        self.ends = ends
        self._honest = frozenset(int(at // WINDOW) for at in honest)
        self._churn = churn

    # ------------------------------------------------------------------------------- roles

    @cached_property
    def touched(self) -> Mapping[int, Sequence[Role]]:
        """All roles of the sources in which something happens, in the order of their numbers."""
        chance = random.Random(f"{self.seed} roles")
        until = self.ends - CHURN_FROM
        listed = [i for i in range(self.sources) if kind_of(i) != "mail"]
        found: dict[int, dict[int, Role]] = {}
        for _ in range(max(4, round(self._churn * 12 * len(listed)))):
            source = chance.choice(listed)
            roles = found.setdefault(source, {role.number: role for role in self._lasting(source)})
            self._happen(roles, source, chance.uniform(CHURN_FROM, until), chance)
        for source in chance.sample(listed, max(1, len(listed) // 1000)):
            roles = found.setdefault(source, {role.number: role for role in self._lasting(source)})
            at = chance.uniform(CHURN_FROM, until)
            for _ in range(BURST):
                self._open(roles, source, at, chance)
        for mailbox in (i for i in range(self.sources) if kind_of(i) == "mail"):
            roles = found.setdefault(mailbox, {})
            for _ in range(chance.choice((0, 0, 1, 2))):
                self._open(roles, mailbox, chance.uniform(CHURN_FROM, until), chance)
        return {source: tuple(roles.values()) for source, roles in found.items()}

    def _lasting(self, source: int) -> list[Role]:
        # A feed shows all that stand at first: what comes into sight later is news to whoever reads it.
        count = 6 + self._draw("size", source) % (10 if kind_of(source) == "feed" else 13)
        return [Role(number=source * 1000 + n, source=source, fits=n % 3 == 0) for n in range(count)]

    def _happen(self, roles: dict[int, Role], source: int, at: float, chance: random.Random) -> None:
        what = chance.choice(("open", "open", "close", "move", "repost"))
        still = [r for r in roles.values() if r.opens == -inf and r.closes == inf and r.moves == inf]
        if what == "open" or len(still) < 5:
            self._open(roles, source, at, chance)
            return
        old = chance.choice(still)
        roles[old.number] = Role(
            number=old.number,
            source=source,
            fits=old.fits,
            closes=inf if what == "move" else at,
            moves=at if what == "move" else inf,
        )
        if what == "repost":
            number = source * 1000 + len(roles)
            roles[number] = Role(number=number, source=source, fits=old.fits, opens=at, of=old.number)

    def _open(self, roles: dict[int, Role], source: int, at: float, chance: random.Random) -> None:
        number = source * 1000 + len(roles)
        closes = at + chance.uniform(3, 12) * HOUR if chance.random() < 0.3 else inf
        fits = kind_of(source) == "mail" or chance.random() < 0.6
        roles[number] = Role(number=number, source=source, fits=fits, opens=at, closes=closes)

    def roles(self, source: int) -> Sequence[Role]:
        """Every role that ever stands at a source."""
        return self.touched.get(source) or self._lasting(source)

    def standing(self, source: int, at: float) -> list[Role]:
        """What a source shows; of a feed the latest."""
        found = [role for role in self.roles(source) if role.stands(at)]
        if kind_of(source) == "feed":
            found.sort(key=lambda role: (role.opens, role.number), reverse=True)
            return found[:SHOWN_BY_FEEDS]
        return found

    @cached_property
    def _turns(self) -> Mapping[int, Sequence[float]]:
        """When what a source shows changes."""
        return {
            source: sorted({at for r in roles for at in (r.opens, r.closes, r.moves) if abs(at) != inf})
            for source, roles in self.touched.items()
        }

    def turns(self, source: int, at: float) -> int:
        """How often what a source shows has changed until then."""
        return bisect_right(self._turns.get(source, ()), at)

    # ------------------------------------------------------------------------------ faults

    def fault(self, source: int, at: float) -> str | None:
        """What is wrong with a source then."""
        if at >= self.ends or source >= self.sources:
            return None
        if (outage := self._outage(source, at)) is not None:
            return outage
        window = int(at // WINDOW)
        kind = self._fault_in(source, window)
        if kind in LIES and (
            at < CALM_BEFORE
            or window in self._honest
            or any(self._fault_in(source, window - n) in LIES for n in (1, 2))
        ):
            return None
        return kind

    def _fault_in(self, source: int, window: int) -> str | None:
        drawn = self._draw("fault", source, window)
        if drawn % 10_000 >= FAULTS * 10_000:
            return None
        kinds = MAILBOX_FAULTS if kind_of(source) == "mail" else KINDS
        if window * WINDOW < CALM_BEFORE and kind_of(source) != "mail":
            kinds = PASSING
        return kinds[drawn // 10_000 % len(kinds)]

    def _outage(self, source: int, at: float) -> str | None:
        """A few are ill for hours, and told of."""
        drawn = self._draw("outage", source)
        if drawn % 300:
            return None
        begins = CHURN_FROM + drawn // 300 % 12 * HOUR
        ill = ("unreachable", "error")[drawn // 4000 % 2]
        return ill if begins <= at < begins + 8 * HOUR else None

    def _draw(self, *what: object) -> int:
        return int.from_bytes(blake2b(repr((self.seed, what)).encode(), digest_size=6).digest())

    def some(self, choices: Sequence[str], *what: object) -> str:
        return choices[self._draw(*what) % len(choices)]


# ---------------------------------------------------------------------------------- addresses


def slug(source: int) -> str:
    return f"s{source}e"


def address(source: int) -> str:
    """What is asked, where the source is no board of a vendor."""
    return f"https://{slug(source)}.example/{'feed' if kind_of(source) == 'feed' else 'jobs'}"


def vendor_of(source: int) -> str:
    """Boards of a kind lie on one host."""
    return ("greenhouse", "lever")[source % 2]


def source_of(text: str) -> int | None:
    """The source of an address or of a key."""
    for part in text.replace("/", " ").replace(".", " ").replace(":", " ").replace("?", " ").split():
        if part[:1] == "s" and part[-1:] == "e" and part[1:-1].isdigit():
            return int(part[1:-1])
    return None


# ------------------------------------------------------------------------------------- bodies


def body(source: int, roles: Sequence[Role], at: float) -> tuple[str, bytes]:
    """The type and the bytes of an answer that shows some roles."""
    kind = kind_of(source)
    if kind == "feed":
        return "application/rss+xml", _feed(source, roles, at)
    if kind == "page":
        return "text/html; charset=utf-8", _page(source, roles, at)
    make = _greenhouse if vendor_of(source) == "greenhouse" else _lever
    return "application/json", json.dumps(make(roles, at)).encode()


def link(role: Role) -> str:
    return f"https://{slug(role.source)}.example/jobs/{role.number}"


def _feed(source: int, roles: Sequence[Role], at: float) -> bytes:
    items = "".join(
        f"<item><guid>{role.number}</guid><title>{role.title}</title><link>{link(role)}</link></item>"
        for role in roles
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs {source}</title>{items}'
        "</channel></rss>"
    ).encode()


def _page(source: int, roles: Sequence[Role], at: float) -> bytes:
    rows = "".join(
        f'<li class="job"><a href="/jobs/{role.number}">{role.title}</a><span class="place">{role.place(at)}'
        "</span></li>"
        for role in roles
    )
    none = "" if roles else "<p>There are no open positions at the moment.</p>"
    return f"<html><body><h1>Open positions</h1><ul>{rows}</ul>{none}</body></html>".encode()


def _greenhouse(roles: Sequence[Role], at: float) -> object:
    jobs = [
        {
            "id": role.number,
            "title": role.title,
            "absolute_url": link(role),
            "location": {"name": role.place(at)},
            "departments": [{"id": 7, "name": "Data Platform", "parent_id": None, "child_ids": []}],
            "offices": [],
            "updated_at": "2026-05-01T00:00:00-04:00",
        }
        for role in roles
    ]
    return {"jobs": jobs, "meta": {"total": len(jobs)}}


def _lever(roles: Sequence[Role], at: float) -> object:
    return [
        {
            "id": f"0000-{role.number}",
            "text": role.title,
            "hostedUrl": link(role),
            "categories": {"location": role.place(at), "team": "Data Platform"},
        }
        for role in roles
    ]
