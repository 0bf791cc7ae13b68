"""The signature under a mail: whose it is, their title, company and numbers. Pure.

Read only where the name above it is confirmed, since a mail may name many people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.decisions.profiles import profile_of
from monitor.people.fields import addresses, is_persons, phones
from monitor.text import clean, fold, words

_DEEP = 40
_LINES = 9
_LONGEST = 110
_GREETINGS = re.compile(
    r"(?:(?:with )?(?:(?:many|kind|kindest|warm|warmest|best|all the|my)\W*){0,3}(?:regards|wishes"
    r"|best|thanks|cheers)|best|thank you(?: very much| so much)?|many thanks|thanks(?: again)?"
    r"|sincerely|yours(?: sincerely| truly)?|cheers|(?:(?:mit )?(?:freundlichen|besten|herzlichen"
    r"|lieben|viele[n]?|liebe|beste|herzliche|freundliche) )*gru(?:ss|sse|ssen)|mfg|vg|lg|cordialement"
    r"|bien cordialement|bien a vous|sinceres salutations|saludos(?: cordiales)?|un saludo|atentamente"
    r"|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groet(?:en|jes)?|atenciosamente"
    r"|cumprimentos|com os melhores cumprimentos|abracos|cordiali saluti|distinti saluti|saluti"
    r"|un cordiale saluto)(?: (?:from|aus|de|von) .{1,40})?[,.!]?"
)
_LEGAL = re.compile(
    r"\b(?:inc|llc|ltd|plc|corp|corporation|gmbh|ag|se|kg|ug|sarl|sas|sa|s\.a|s\.l|sl|bv|b\.v|nv|spa|s\.p\.a|srl|lda"
    r"|ltda|co|group|holding|limited)\.?$",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"\b(?:acquisition|administrator|advisor|analyst|architect|assistant|associate|business partner"
    r"|ceo|cfo|chief|chro|consultant|coo|coordinator|cpo|cto|designer|developer|director|engineer"
    r"|entwickler|executive|founder|generalist|head|hr|intern|lead|leader|leiter|leiterin|leitung"
    r"|manager|managerin|officer|owner|partner|people|president|principal|product|professor|programmer"
    r"|recruiter|recruiterin|recruiting|referent|referentin|researcher|scientist|scrum master|sourcer"
    r"|specialist|spezialist|staff|strategist|supervisor|talent|team ?lead|teamleiter|vice|vp"
    r"|verantwortliche[r]?|geschaftsfuhrer(?:in)?|personalreferent(?:in)?|responsable|charge|chargee"
    r"|directeur|directrice|ingenieur|chef|gerente|director[a]?|jefe|ingeniero|ingeniera|reclutador"
    r"|hoofd|recruteur|recruteuse|responsabile|direttore|direttrice|ingegnere|coordenador|coordenadora"
    r"|gestor|gestora|diretor|diretora)\b"
)
_DEPARTMENT = re.compile(
    r"\b(?:team|department|abteilung|bereich|division|dept|departement|departamento|dipartimento|afdeling|unit)\b"
)
_PHONE = re.compile(r"(?<![\w/])\+?\(?\d[\d\s().\-/\u2010-\u2015]{5,24}\d(?!\w)")
_DIGITS = re.compile(r"\d{3}|\d \d")
_FAX = re.compile(r"\b(?:fax|telefax)\b|^f\s*[:.]", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>()|]+@[^\s<>()|]+")
_LINK = re.compile(r"(?:https?://|www\.|[\w.]*linkedin\.com/)[^\s<>()|\]]*", re.IGNORECASE)
_PARTED = re.compile(
    r"\s+[|·•/]\s+|\s*[|•]\s*|\s+[–—-]\s+|\s+@\s+|\s+(?:at|bei|chez|en|bij|presso)\s+(?=[A-Z])"
)
_NUMBERED = re.compile(
    r"\b(?:registered|handelsregister|hrb|vat|ust|register|amtsgericht|street|strasse|str\.|road|floor)\b"
)
_DEVICE = re.compile(
    r"^(?:sent from|get outlook|gesendet von|von meinem|envoye de|enviado desde|verzonden vanaf|inviato da)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What stands under a mail. `name` is as it is written there."""

    name: str | None = None
    title: str | None = None
    department: str | None = None
    company: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profile: str | None = None


def signature_of(text: str, *, name: str | None, address: str | None) -> Signature:
    """The signature in the words of one writer, who is called `name` (None: who signs below a greeting).

    Empty where the name is not confirmed.
    """
    lines = [clean(line, 1_000) for line in text.split("\n")][-_DEEP:]
    start = _start(lines, name)
    if start is None:
        return Signature()
    signed, rest = _head(lines[start], name)
    below = [rest] if rest else []
    empty = 0
    for line in lines[start + 1 : start + 1 + _LINES + 4]:
        empty = 0 if line else empty + 1
        folded = fold(line)
        if empty > 1 or len(line) > _LONGEST * 2 or _DEVICE.match(folded) or len(below) > _LINES:
            break
        if line.strip("-_–—=*· "):
            below.append(line)
    return _read(signed, below, address)


def _start(lines: Sequence[str], name: str | None) -> int | None:
    """The line of the name: the last one that begins with it, or the one below a greeting."""
    if name:
        wanted = set(words(name))
        for position in reversed(range(len(lines))):
            if 0 < len(lines[position]) <= _LONGEST and _is_name(lines[position], wanted):
                return position
        return None
    for position in reversed(range(len(lines) - 1)):
        if _GREETINGS.fullmatch(fold(lines[position])):
            below = next((at for at in range(position + 1, len(lines)) if lines[at]), None)
            if below is not None and is_persons(_head(lines[below], None)[0]):
                return below
    return None


def _is_name(line: str, wanted: set[str]) -> bool:
    """The line begins with (at least two words of) the name, and goes on with nothing or with a title."""
    piece = _PARTED.split(line)[0].split(",")[0]
    first = [word for word in words(piece) if word not in {"dr", "prof"}]
    shared = [word for word in first if word in wanted]
    is_sentence = any(word[:1].islower() and fold(word) not in wanted for word in piece.split())
    begins = bool(first) and first[0] in wanted
    return begins and not is_sentence and min(2, len(wanted)) <= len(shared) >= len(first) - 2


def _head(line: str, name: str | None) -> tuple[str, str]:
    """The name at the beginning of a line, and what follows it there."""
    pieces = _PARTED.split(line, maxsplit=1)
    called, comma, credentials = pieces[0].partition(",")
    rest = pieces[1] if len(pieces) > 1 else ""
    if comma and _ROLE_WORDS.search(fold(credentials)):
        return called.strip(), f"{credentials.strip()} | {rest}" if rest else credentials.strip()
    return clean(pieces[0].strip("*_ ")), rest


def _read(name: str, lines: Sequence[str], address: str | None) -> Signature:
    numbers: list[str] = []
    mails: list[str] = []
    profile: str | None = None
    pieces: list[str] = []
    for line in lines:
        links = _LINK.findall(line)
        profile = profile or next((slug for link in links if (slug := profile_of(link.rstrip(".,;")))), None)
        mails += _ADDRESS.findall(line)
        plain = _ADDRESS.sub(" ", _LINK.sub(" ", line))
        for piece in _PARTED.split(plain):
            if not _FAX.search(piece):
                numbers += _PHONE.findall(piece)
        if not _NUMBERED.search(fold(plain)) and len(plain) <= _LONGEST:
            pieces += [piece for piece in _pieces(plain) if not _DIGITS.search(piece)]
    title, department, company = _told(pieces, name, address)
    return Signature(
        name=name or None,
        title=title,
        department=department,
        company=company,
        emails=addresses(mails),
        phones=phones(numbers),
        profile=profile,
    )


def _pieces(line: str) -> Iterator[str]:
    for part in _PARTED.split(line):
        # "Recruiter, Acme GmbH" is two; "Head of Data, Europe" is one.
        first, comma, rest = part.rpartition(",")
        if (
            comma
            and _ROLE_WORDS.search(fold(first))
            and not _ROLE_WORDS.search(fold(rest))
            and _LEGAL.search(rest)
        ):
            yield from (first, rest)
        else:
            yield part


def _told(pieces: Iterable[str], name: str, address: str | None) -> tuple[str | None, str | None, str | None]:
    """Title, department and company, each by what it says; what says nothing of the three is nothing."""
    title = department = company = None
    host = _host(address)
    for piece in pieces:
        text = clean(piece.strip("*_,;:()[] "))
        folded = fold(text)
        if len(text) < 2 or folded == fold(name) or not any(c.isalpha() for c in text) or text.endswith("."):
            company = company or (text if len(text) > 2 and _LEGAL.search(text.rstrip(".")) else None)
            continue
        if len(words(text)) > 9 or _GREETINGS.fullmatch(folded):
            continue
        named = "".join(words(text))
        if _LEGAL.search(text) or (host and (named == host or (len(host) > 3 and named.startswith(host)))):
            company = company or text
        elif title is None and _ROLE_WORDS.search(folded):
            title = text
        elif department is None and title and _DEPARTMENT.search(folded):
            department = text
    return title, department, company


def _host(address: str | None) -> str:
    """The word of a mail's domain that an employer is called by: acme of dana@mail.acme.co.uk."""
    labels = (address or "").partition("@")[2].split(".")
    steps = [
        label
        for label in labels[:-1]
        if label not in {"co", "com", "org", "mail", "email", "corp", "gov", "ac"}
    ]
    host = steps[-1].replace("-", "") if steps else ""
    return (
        "" if host in {"gmail", "googlemail", "outlook", "hotmail", "yahoo", "gmx", "icloud", "web"} else host
    )
