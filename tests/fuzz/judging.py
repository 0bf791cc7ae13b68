"""What must not come out of anything that came from outside. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from monitor.model import EMPLOYMENT_TYPES, FUNCTIONS, Card, Page, Posting
from monitor.text import PLACE_LIMIT, TITLE_LIMIT, URL_LIMIT

_DROPPED = ("Cc", "Cf", "Cs", "Co")
TRACKED = re.compile(r"otpToken|midToken|trkEmail|lipi=|utm_|@|[\x00-\x1f]", re.IGNORECASE)
"""What only the tracked form of a link of a mail holds."""


def unclean(text: str) -> bool:
    """Whether a text holds what a terminal, a reader or a store may choke on."""
    if text.isascii() and text.isprintable():
        return text != text.strip()
    return text != text.strip() or any(unicodedata.category(c) in _DROPPED for c in text)


def wrong_posting(posting: Posting) -> Iterator[str]:
    """What is wrong with one role."""
    # Where a role has no number, its address is its id.
    long = ((posting.id, URL_LIMIT), (posting.title, TITLE_LIMIT), (posting.url or "", URL_LIMIT))
    places = [(place, PLACE_LIMIT * 2) for place in posting.locations]
    names = [posting.requisition, posting.employer, *posting.departments, *posting.mentions]
    for text, limit in [*long, *places, *((name, 1_000) for name in names if name is not None)]:
        if unclean(text):
            yield f"text that is not clean: {text!r:.200}"
        elif len(text) > limit:
            yield f"a text of {len(text)} characters"
    if not posting.id or not posting.title:
        yield "a role without id or title"
    if posting.url is not None and not posting.url.startswith(("http://", "https://")):
        yield f"a link that is none: {posting.url!r:.200}"
    if posting.employment_type is not None and posting.employment_type not in EMPLOYMENT_TYPES:
        yield f"an employment type {posting.employment_type!r:.80}"
    if posting.posted_on is not None and type(posting.posted_on) is not date:
        yield f"a day {posting.posted_on!r:.80}"
    if posting.remote not in (None, True, False) or not set(posting.speaks_of) <= set(FUNCTIONS):
        yield "a field of the wrong kind"


def wrong_page(page: Page) -> Iterator[str]:
    """What is wrong with what was read of one answer."""
    listed = [detail.listed for detail in page.details if detail.listed]
    for posting in [*page.postings, *listed]:
        yield from wrong_posting(posting)
    if page.complete and page.skipped:
        yield "complete, with roles that could not be read"
    ids = [posting.id for posting in page.postings]
    if len(ids) != len(set(ids)):
        yield "an id twice"
    if page.named is not None and (unclean(page.named) or len(page.named) > 1_000):
        yield f"a name that is not clean: {page.named!r:.200}"


def wrong_message(texts: Iterable[str]) -> Iterator[str]:
    """What is wrong with what goes to a channel, a terminal or a log."""
    for text in texts:
        odd = sorted({f"U+{ord(c):04X}" for c in text if c != "\n" and unicodedata.category(c) in _DROPPED})
        if odd:
            yield f"a message with {', '.join(odd[:5])}: {text!r:.200}"


def wrong_card(card: Card) -> Iterator[str]:
    """What is wrong with somebody out of a file."""
    texts = [card.name, card.company, card.title, card.department, *card.emails, *card.phones, card.profile]
    for text in texts:
        if text is not None and (unclean(text) or len(text) > 2_000):
            yield f"text that is not clean: {text!r:.200}"
    if card.notes is not None and any(unclean(line) and line.strip() for line in card.notes.split("\n")):
        yield f"notes that are not clean: {card.notes!r:.200}"
    if not card.name:
        yield "somebody without a name"
