"""Which watched employers a mail that offers jobs names. Pure.

It finds less than the reader of cards, and misses little: where that reads no role of an employer who is
named here, the user is told to look for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.message import Message
from itertools import islice

from monitor.decisions.belongs import mentions_one_of, name_key
from monitor.mails.blocks import html_blocks, text_blocks
from monitor.mails.headers import header, sender
from monitor.mails.mail import MOST_PARTS, content
from monitor.text import clean, fold

_BULK = ("List-Unsubscribe", "List-Id", "Precedence", "Auto-Submitted", "Feedback-ID")
_JOB_WORDS = (
    r"job|roles?\b|positions?\b|vacanc|openings?\b|opportunit|hiring|stelle|karriere|career|emploi|offres? d"
    r"|postes?\b|empleo|oferta|vagas?\b|trabajo|trabalho|lavor|offerte|vacature|baan|banen|tjanst|lediga"
    r"|praca|pracy|ofert|tyopaik|stilling"
)
_DESK = re.compile(rf"no-?_?reply|do-?_?not-?_?reply|alert|notif|digest|news|{_JOB_WORDS}")
_JOBS = re.compile(rf"\b(?:{_JOB_WORDS})")
_PERSONAL = re.compile(
    r"\b(?:talent community|welcome|willkommen|verify|confirm\w*"
    r"|applications?|applied|interview|invitation|appointment|bewerbung|gesprach|einladung|candidature"
    r"|candidatura|entretien|entrevista|solicitud|sollicitatie|gesprek|colloquio|ansokan|aplikac\w*)\b"
)
_CUT = re.compile(
    r"\s+[·•|–—-]\s+|\s*[|•·]\s*|\s*[:;(),]\s+|\s+(?:at|@|bei|chez|presso|bij|hos|na|en)\s+", re.IGNORECASE
)
_FIRST = re.compile(r"^(?:at|@|bei|chez|presso|bij|hos|na|en)\s+", re.IGNORECASE)
_MOST_LINES = 3_000
_LONGEST = 300
_TELLING = 8
"""Letters from which on a name that stands within a sentence is no common word."""


def offers_jobs(message: Message) -> bool:
    """Whether a mail that somebody sends to many seems to offer jobs, and is about no application."""
    subject = fold(header(message, "Subject"))
    if _PERSONAL.search(subject):
        return False
    display, address = sender(message)
    who = f"{fold(display or '')} {(address or '').lower()}"
    many = any(header(message, name) for name in _BULK) or bool(_DESK.search(who))
    return many and bool(_JOBS.search(subject) or _JOBS.search(who))


def named_in(message: Message, names: Sequence[Sequence[str]]) -> frozenset[int]:
    """The employers, by their place in `names` (name and aliases of each), that a mail names: on a line of
    their own, beside a title or a place, or where their name is no common word, within a sentence."""
    keys: dict[str, int] = {}
    telling: list[tuple[int, str]] = []
    for number, group in enumerate(names):
        for name in group:
            key = "".join(name_key(name))
            keys.setdefault(key, number)
            if len(key) >= _TELLING:
                telling.append((number, name))
    keys.pop("", None)
    lines = list(islice(_lines(message), _MOST_LINES))
    whole = " \n ".join(lines)
    found = {number for number, name in telling if mentions_one_of((name,), whole)}
    for text in lines:
        for piece in (text, *_CUT.split(text)):
            hit = keys.get("".join(name_key(_FIRST.sub("", piece.strip()))))
            if hit is not None:
                found.add(hit)
    return frozenset(found)


def _lines(message: Message) -> Iterator[str]:
    """What a mail says of itself, and its lines, pictures' names among them."""
    display, _ = sender(message)
    yield clean(header(message, "Subject"), _LONGEST)
    yield clean(display or "", _LONGEST)
    for part in islice(message.walk(), MOST_PARTS):
        kind = part.get_content_type()
        if part.is_multipart() or kind not in ("text/plain", "text/html"):
            continue
        if fold(header(part, "Content-Disposition")).startswith("attachment"):
            continue
        blocks = html_blocks(content(part)) if kind == "text/html" else text_blocks(content(part))
        yield from (line.text[:_LONGEST] for line in blocks if line.text)
