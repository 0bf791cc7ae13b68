"""Names, mail addresses, phone numbers and profiles as files write them into what a card holds. Pure.

What cannot be one is None, so that an odd field costs the field and not the person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from monitor.text import clean, fold, unique

NAME_LIMIT = 200
_LONGEST = 2_000
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_MAIL = re.compile(rf"[^\s@<>()\[\],;:\\\"]{{1,64}}@(?:{_LABEL}\.){{1,8}}(?!\d){_LABEL}")
_PHONE = re.compile(r"\+?[\d\s().\-/\u2010-\u2015\u00a0]{5,40}")

_SHARED_WORDS = """
    account accounts admin alert alerts application applications apply automated billing bounce
    calendar candidate candidates career careers contact donotreply feedback hello help hire hiring
    hit hr human info infos inmail interview interviews invitations jobs job karriere bewerbung bewerbungen
    recrutement empleo vacatures lavoro kontakt mail mailer messages messaging news newsletter
    noreply notification notifications notify office people personal postmaster recruit recruiting
    recruitment recruiter recruiters reply reservation resources robot scheduler scheduling service
    support system talent talents team workday acquisition
"""
_SHARED = frozenset(_SHARED_WORDS.split())
_MACHINE_HOSTS = re.compile(
    r"(?:^|\.)(?:calendar\.google\.com|reply\.linkedin\.com|greenhouse-mail\.io|hire\.lever\.co|myworkday\.com"
    r"|teamtailor-mail\.com|noreply\..*)$"
)
_CREDENTIALS_WORDS = """
    phd dphil md mba msc bsc ba bs ma ms mph mpa jd llm cpa cfa pmp shrm phr sphr cissp pe esq jr sr
    ii iii iv dr prof dipl ing mag mbb rn csm psm aws acca cipd phdc edd cp scp he him his she her
    hers they them ze
"""
_CREDENTIALS = frozenset(_CREDENTIALS_WORDS.split())


_OFFICES_WORDS = """
    department group gmbh inc llc ltd ag via konferenzraum besprechungsraum room raum salle sala
    zaal zoom teams
"""
_OFFICES = frozenset(_OFFICES_WORDS.split())


def name_of(text: str) -> str | None:
    """A name as it is written, without quotation marks around it; None where there is no letter in it."""
    name = clean(text, NAME_LIMIT).strip("\"'`“”„ ")
    return name if any(c.isalpha() for c in name) and not address_of(name) else None


def in_order(name: str) -> str:
    """ "Ruiz, Dana" as Dana Ruiz; "Dana Ruiz, PhD" stays what it is."""
    last, comma, first = name.partition(",")
    given = first.split("(")[0].split()
    is_name = 0 < len(given) <= 3 and all(w.isalpha() or "-" in w or w.endswith(".") for w in given)
    if not comma or not is_name or "," in first or not 0 < len(last.split()) <= 3:
        return name
    if any(fold(w).strip(".") in _CREDENTIALS or (w.isupper() and w.isascii() and len(w) > 1) for w in given):
        return name
    return f"{first.strip()} {last.strip()}"


def address_of(text: str) -> str | None:
    """A mail address in lower case, also behind "mailto:" or in brackets; None for anything else."""
    text = text[:_LONGEST].strip().strip("<>'\"").strip()
    text = re.sub(r"^(?:mailto|smtp):", "", text, flags=re.IGNORECASE).split("?")[0].strip("<> ")
    if len(text) > 254 or ".." in text or any(unicodedata.category(c)[0] == "C" for c in text):
        return None
    return text.lower() if _MAIL.fullmatch(text) else None


def addresses(texts: Iterable[str]) -> tuple[str, ...]:
    """Those texts that are addresses, each once, in order."""
    return unique(address_of(text) for text in texts)


def phone_of(text: str) -> str | None:
    """A phone number as it is written, without "tel:" and extensions; None for anything else."""
    text = re.sub(r"^\s*tel:", "", text[:_LONGEST], flags=re.IGNORECASE)
    text = clean(re.split(r";|,|\b(?:ext|x|dw)\b", text, maxsplit=1, flags=re.IGNORECASE)[0], 60)
    digits = sum(c.isdigit() for c in text)
    return text if _PHONE.fullmatch(text) and 6 <= digits <= 17 else None


def phones(texts: Iterable[str]) -> tuple[str, ...]:
    """Those texts that are phone numbers, each once (however it is spaced), in order."""
    seen: dict[str, str] = {}
    for text in texts:
        if number := phone_of(text):
            seen.setdefault(re.sub(r"[^\d+]", "", number), number)
    return tuple(seen.values())


def is_shared(address: str) -> bool:
    """Nobody's own address: a mailbox of a team, a calendar's, or one that a machine writes from."""
    local, _, host = address.partition("@")
    if _MACHINE_HOSTS.search(host) or re.search(r"no-?_?\.?reply|do-?_?not-?_?reply|mailer-daemon", local):
        return True
    pieces = [piece for piece in re.split(r"[\W\d_]+", local.split("+")[0]) if piece]
    return not pieces or all(fold(piece) in _SHARED or len(piece) == 1 for piece in pieces)


def name_in(address: str) -> str | None:
    """The name that an address spells: Dana Ruiz of dana.ruiz@acme.example; None where it spells none."""
    pieces = [p for p in re.split(r"[._]+", re.sub(r"\d+$", "", address.split("@")[0].split("+")[0])) if p]
    if is_shared(address) or not 2 <= len(pieces) <= 4:
        return None
    if not all(len(p) > 1 and p.replace("-", "").isalpha() and fold(p) not in _SHARED for p in pieces):
        return None
    return " ".join("-".join(half.capitalize() for half in piece.split("-")) for piece in pieces)


def is_persons(name: str) -> bool:
    """Reads like the name of one person, and not like that of a team, an office or a machine."""
    found = [w for w in re.split(r"[\s,]+", name) if w]
    if not 2 <= len(found) <= 8 or any(c.isdigit() for c in name) or "@" in name:
        return False
    return not any(fold(word).strip("().") in _SHARED | _OFFICES for word in found)
