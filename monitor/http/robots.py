"""What sites' robots.txt allow (RFC 9309), remembered for a day. No I/O: the door asks, this remembers.

Protego reads the rules. A site without the file allows everything, and so does one that refuses to show it.
"""

from __future__ import annotations

import codecs
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

AGENT = "job-monitor"
KEPT_FOR = timedelta(days=1)
LONGEST = 500 * 1024
"""Bytes of a robots.txt that are read; what stands behind counts for nobody."""
SLOWEST = 30.0
_MOST_TEXT = 50_000_000
_A_SITE = 2500
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The robots.txt of a site (scheme, host and port) as it stood at an instant; empty: none."""

    site: str
    text: str
    read_at: datetime


def text_of(body: bytes) -> str:
    """The text of a robots.txt: UTF-8, where its first bytes do not say otherwise; a long one is cut."""
    start = body[:LONGEST]
    bom, encoding = next(((bom, name) for bom, name in _BOMS if start.startswith(bom)), (b"", "utf-8"))
    return start[len(bom) :].decode(encoding, "replace")


class Robots:
    """The rules of many sites, as many as fit into some memory: the oldest go. Thread-safe."""

    def __init__(self) -> None:
        self._rules: dict[str, Rules] = {}
        self._read: dict[str, Any] = {}
        self._learned: dict[str, Rules] = {}
        self._size = 0
        self._lock = threading.Lock()

    def keep(self, rules: Rules, *, learned: bool = True) -> None:
        """Rules that were just asked for or, not `learned`, are remembered from an earlier run."""
        with self._lock:
            self._forget(rules.site)
            self._rules[rules.site] = rules
            self._size += len(rules.text) + _A_SITE
            while self._size > _MOST_TEXT and len(self._rules) > 1:
                self._forget(next(iter(self._rules)))
            if learned:
                self._learned[rules.site] = rules

    def _forget(self, site: str) -> None:
        if rules := self._rules.pop(site, None):
            self._size -= len(rules.text) + _A_SITE
        self._read.pop(site, None)
        self._learned.pop(site, None)

    def remember(self, known: Iterable[Rules]) -> None:
        for rules in known:
            self.keep(rules, learned=False)

    def learned(self) -> tuple[Rules, ...]:
        """What was asked for since this was last called."""
        with self._lock:
            found = tuple(self._learned.values())
            self._learned.clear()
        return found

    def known(self, site: str, now: datetime) -> bool:
        """Whether the rules of a site are known and not yet to be asked for again."""
        rules = self._rules.get(site)
        return rules is not None and timedelta(0) <= now - rules.read_at < KEPT_FOR

    def allow(self, site: str, url: str) -> bool:
        """Whether this program may ask for an address of a site whose rules are known."""
        rules = self._parsed(site)
        return rules is None or bool(rules.can_fetch(url, AGENT))

    def delay(self, site: str) -> float:
        """The seconds that the site wants between two requests; at most half a minute is granted."""
        rules = self._parsed(site)
        wanted = rules.crawl_delay(AGENT) if rules is not None else None
        return min(max(float(wanted or 0), 0.0), SLOWEST)

    def _parsed(self, site: str) -> Any:
        with self._lock:
            rules = self._rules.get(site)
            if rules is None or not rules.text:
                return None
            if site not in self._read:
                from protego import Protego

                self._read[site] = Protego.parse(rules.text)
            return self._read[site]
