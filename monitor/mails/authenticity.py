"""Who really sent a mail, as far as the user's own mail server says so (RFC 8601). Pure.

The server says it in a header field, Authentication-Results. Anybody can write one into a mail. It counts
only where its authserv-id is that of the user's own server (the boundary), and that is worth something only
because of what this server does on the way in: it must delete every such field with its own id that comes
from outside (RFC 8601, section 5), and write its own above what was there.

So that little hangs on the deleting, only the topmost own field is believed. Some servers are known to write
one field for each check: of theirs those are believed as well that follow without anything in between but
what such a server writes there. Of two fields the upper one tells what a method found, the lower one may only
contradict it. All other own fields may have been there when the mail came in: they are never a reason to
believe, but where one of them says that the sender which this mail names is false, the mail has failed.
ARC-Authentication-Results are another server's word and do not count.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from email.message import Message
from types import MappingProxyType

from monitor.mails.auth_fields import (
    LONGEST,
    MOST_FIELDS,
    Result,
    bare,
    own_fields,
    results_of,
    writes_several,
)
from monitor.mails.headers import sender
from monitor.model import Verdict

BOUNDARIES: Mapping[str, str] = MappingProxyType(
    {
        "imap.gmail.com": "mx.google.com",
        "imap.googlemail.com": "mx.google.com",
        "imap.fastmail.com": "*.messagingengine.com",
        "imap.mail.me.com": "*.icloud.com",
        "imap.mail.yahoo.com": "*.yahoo.com",
        "imap.aol.com": "*.yahoo.com",
        "imap.gmx.net": "gmx.net",
        "posteo.de": "posteo.de",
        "mail.infomaniak.com": "mx.infomaniak.com",
        "imap.mail.de": "*.mail.de",
        "imap.mail.ru": "mxs.mail.ru",
    }
)
"""The authserv-id by the host of a mailbox. A leading "*." stands for every host of that domain, where a
provider gives each of its servers ("mx6.messagingengine.com") or each check ("dmarc.icloud.com") a name.

Source: the mails of some twenty providers that the tests of Delta Chat's core keep (`dkimchecks-2022-09-28`);
for gmx.net a mail received there in 2022. Microsoft's servers write a field without any id, so Outlook and
Microsoft 365 have no boundary here and can have none.
"""

_LONGEST_FROM = 5_000
_DOMAIN = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63}){1,20}")
_ERRORS = frozenset(("temperror", "permerror"))
# Yahoo writes "unknown" where a domain has no policy.
_NO_POLICY = frozenset(("none", "unknown"))


def boundary_of(host: str) -> str | None:
    """The authserv-id (or its pattern) of the server behind a mailbox; None where no source states it."""
    return BOUNDARIES.get(host.strip().rstrip(".").lower())


def judge(message: Message, boundary: str | None) -> tuple[Verdict, str]:
    """What the user's own server says of the sender of a mail, and that in a sentence. Never raises.

    Verified: `dmarc=pass` for the domain of From; or no DMARC policy, and `dkim=pass` by that domain. One
    domain stands for another where they are equal or one lies below the other; siblings do not. SPF alone
    says who delivered a mail and not who wrote it.
    Failed: `dmarc=fail`; own results that contradict each other or name another domain than From; two From
    fields, or one that can be read as two senders, since these are made to show a sender that no server
    checked. Two addresses in one From are allowed, and rare: they are unverifiable, as is everything on which
    the server is silent or could not finish its check.
    """
    own, below = own_fields(message, boundary)
    if boundary is None or not boundary.strip():
        return "unverifiable", (
            "Which name your mail server writes its checks under is not known (`boundary` of the mailbox),"
            " so nobody vouches for who sent this mail."
        )
    if not own:
        return "unverifiable", "Your mail server does not say who sent this mail."
    server = boundary.strip().lower().removeprefix("*.")
    if len(own) > MOST_FIELDS or any(len(text) > LONGEST for text in own):
        return "unverifiable", f"What {server} says about the sender of this mail is too long to be read."
    domain, fault = _domain_of_sender(message)
    several = writes_several(own[0])
    results = [one for number, text in enumerate(own) for one in results_of(text, number)]
    dmarc = _of_policy(results, domain, several=several)
    every = {one.result for one in dmarc} | _failures(below, domain)
    if "fail" in every:
        if "pass" in every:
            return "failed", f"The checks by {server} in this mail contradict each other."
        named = f"from {domain}" if domain else "from whom it says"
        return "failed", f"{server} says that this mail does not come {named}."
    if domain is None:
        return fault
    if dmarc:
        verdict = _by_policy(dmarc, domain, server)
        if verdict:
            return verdict
    return _by_signature([one for one in results if one.method == "dkim"], domain, server, several=several)


def _of_policy(results: Sequence[Result], domain: str | None, *, several: bool) -> list[Result]:
    """What counts of DMARC: all of the field that is believed, and what contradicts it in those below."""
    dmarc = [one for one in results if one.method == "dmarc"]
    first = min((one.number for one in dmarc), default=0) if several else 0
    said = [one for one in dmarc if one.number == first]
    against = ("fail", "pass") if said else ("fail",)
    return said + [
        one for one in dmarc if one.number > first and one.result in against and _is_about(one, domain)
    ]


def _by_policy(dmarc: Sequence[Result], domain: str, server: str) -> tuple[Verdict, str] | None:
    """What DMARC says, where none of it is a failure; None where the domain has no policy."""
    results = {one.result for one in dmarc}
    if results <= _NO_POLICY:
        return None
    if results != {"pass"}:
        if "pass" in results:
            return "failed", f"The checks by {server} in this mail contradict each other."
        return "unverifiable", f"{server} could not finish its check of who sent this mail."
    for one in dmarc:
        checked = _domain(one.said.get("header.from", domain).rpartition("@")[2])
        if not _covers(checked, domain):
            other = checked or "another sender"
            return "failed", f"{server} checked {other}, but this mail names {domain} as its sender."
    return "verified", f"{server} says that this mail really comes from {domain}."


def _by_signature(dkim: Sequence[Result], domain: str, server: str, *, several: bool) -> tuple[Verdict, str]:
    """What the signatures of the sender's own domain say; those of others say nothing of the sender."""
    top = min((one.number for one in dkim), default=0) if several else 0
    signed = [one for one in dkim if _aligned(_signer(one), domain)]
    passed = {_signer(one) for one in signed if one.number == top and one.result == "pass"}
    # Of two signatures in one field one is enough; two fields with two answers are not one server's word.
    elsewhere = [one for one in signed if one.number != top and _signer(one) in passed]
    if any(one.result == "fail" for one in elsewhere) and not any(one.result == "pass" for one in elsewhere):
        return "failed", f"The checks by {server} in this mail contradict each other."
    if passed:
        return "verified", f"{server} says that {domain} signed this mail."
    if any(one.result in _ERRORS for one in signed):
        return "unverifiable", f"{server} could not finish its check of who sent this mail."
    return "unverifiable", f"{server} found nothing that shows whether this mail comes from {domain}."


def _covers(checked: str | None, domain: str) -> bool:
    """Whether what was checked is the sender's domain, or one above it."""
    return checked is not None and (domain == checked or domain.endswith("." + checked))


def _is_about(result: Result, domain: str | None) -> bool:
    """Whether a result of DMARC may be about the sender that the mail names: it says so, or names nobody.

    A mail that was handed on may hold what was found of the sender of another, or of it under another name.
    """
    said = result.said.get("header.from")
    named = [said] if said is not None else list(result.said.values())
    checked = [found for text in named if (found := _domain(text.rpartition("@")[2]))]
    return all(domain is not None and _covers(one, domain) for one in checked)


def _failures(below: Sequence[str], domain: str | None) -> set[str]:
    """{"fail"} where an own field further down says that DMARC failed for the sender.

    One that says "none" contradicts nobody: Microsoft's servers write such a field, under the name of the
    receiving domain, into what they send.
    """
    read = (one for text in below if len(text) <= LONGEST for one in results_of(text, 0))
    return {
        one.result
        for one in read
        if one.method == "dmarc" and one.result == "fail" and _is_about(one, domain)
    }


def _signer(result: Result) -> str | None:
    said = result.said.get("header.d") or result.said.get("header.i", "")
    return _domain(said.rpartition("@")[2])


def _aligned(signer: str | None, domain: str) -> bool:
    if signer is None:
        return False
    return signer == domain or domain.endswith("." + signer) or signer.endswith("." + domain)


# ------------------------------------------------------------------------------------ the sender


def _domain_of_sender(message: Message) -> tuple[str | None, tuple[Verdict, str]]:
    """The domain of From; where there is not one, what that means."""
    froms = [_text(value) for name, value in message.raw_items() if name.lower() == "from"]
    if len(froms) > 1:
        return None, ("failed", "This mail names its sender twice, which no honest mail does.")
    line = froms[0] if froms else ""
    if not line.strip() or len(line) > _LONGEST_FROM:
        return None, ("unverifiable", "This mail does not name its sender in a way that can be read.")
    pieces = [piece for piece in re.split(r"[,;]", bare(line)) if "@" in piece]
    domains = {_domain(_address(piece).rpartition("@")[2]) for piece in pieces}
    if len(domains) > 1:
        return None, (
            "unverifiable",
            "This mail names several senders, so it is not known which was checked.",
        )
    domain = next(iter(domains), None)
    if domain is None:
        return None, ("unverifiable", "This mail does not name its sender in a way that can be read.")
    # The rest of the program reads From more leniently; what it takes for the sender is what must be checked.
    if _domain((sender(message)[1] or "").rpartition("@")[2]) != domain:
        return None, ("failed", "The sender of this mail is written so that it reads as somebody else.")
    return domain, ("unverifiable", "")


def _text(value: object) -> str:
    """A header as it stands, bytes beyond ASCII read as UTF-8."""
    return str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _address(piece: str) -> str:
    start, end = piece.rfind("<"), piece.rfind(">")
    return piece[start + 1 : end] if 0 <= start < end else piece


def _domain(text: str) -> str | None:
    """A domain in lower case and in ASCII; None for what is none."""
    text = text.strip().rstrip(".").lower()
    if not text.isascii():
        try:
            text = text[:250].encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return text if len(text) <= 253 and _DOMAIN.fullmatch(text) else None
