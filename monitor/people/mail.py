"""A saved mail (`.eml`) as people: the sender with their signature, or a meeting that it invites to. Pure."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses

from monitor.decisions.profiles import profile_of
from monitor.mails.headers import in_charset, sender
from monitor.mails.mail import Mail, handed_on, mail_of
from monitor.model import Card
from monitor.people.batch import Batch
from monitor.people.fields import address_of, in_order, is_persons, is_shared, name_in, name_of
from monitor.people.invitation import read_invitation
from monitor.people.signature import Signature, signature_of
from monitor.text import clean, fold, unique, words

_MOST_PARTS = 200
_LINK = re.compile(r"href\s*=\s*[\"']?([^\"'\s>]{1,500})", re.IGNORECASE)
_QUOTED = re.compile(
    r"<blockquote|gmail_quote|divRplyFwdMsg|appendonsend|moz-cite-prefix|yahoo_quoted|border-top:\s*solid",
    re.IGNORECASE,
)
# A byte order mark, and the number that Apple's program writes above a mail.
_BEFORE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\d{1,12}[ \t]*\r?\n)?")
_RECEIVER = ("Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To")
_VIA = re.compile(r"\s+(?:via|über|uber|par|através|tramite)\s+\S.*$", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[(\[|@]\s*([^()\[\]|]{2,60}?)\s*[)\]]?\s*$")


def read_mail(data: bytes, where: str, *, today: date) -> Batch:
    """The people of a mail. Raises UsageError where it is no mail, or too large or too deep to read.

    A meeting in it is read as its calendar tells; what the sender's signature says is added. Of a forwarded
    mail the one who wrote it first comes first.
    """
    mail = mail_of(data, where)
    message = message_from_bytes(_BEFORE.sub(b"", data))
    user = _user(message)
    markup = _own_markup(message)
    chain = handed_on(mail)
    notes: list[str] = []
    # What a person hands on to themself says nothing of them.
    writers = chain[1:] if len(chain) > 1 and user and chain[0].address == user else (*chain[1:], chain[0])
    if len(chain) > 1 and writers[-1] is chain[0]:
        notes.append("The mail was forwarded; whoever forwarded it is listed last.")
    cards: list[Card] = []
    for writer in writers:
        card = _card(writer, markup if writer is mail else "", user)
        if card:
            cards.append(card)
        else:
            notes.append(_unnamed(writer))
    unnamed = len(writers) - len(cards)
    cards = _each_once(cards)
    on = min(mail.on, today) if mail.on else None
    if calendar := _calendar(message):
        invited = read_invitation(io.StringIO(calendar, newline=None), where, user=user)
        return _with_senders(invited, cards, notes, on)
    return Batch(
        kind="mail",
        cards=tuple(cards),
        taken_on=on,
        rows=len(writers),
        hidden=unnamed,
        notes=tuple(dict.fromkeys(notes)),
    )


def _user(message: Message) -> str | None:
    """The address of the user: the one that it was delivered to, or the only one that it is written to."""
    for name in _RECEIVER:
        if address := address_of(sender(message, name)[1] or ""):
            return address
    to = [str(value)[:2_000] for name in ("To", "Cc") for value in message.get_all(name, [])]
    found = {one for _, text in getaddresses(to) if (one := address_of(text))}
    return found.pop() if len(found) == 1 else None


def _card(mail: Mail, markup: str, user: str | None) -> Card | None:
    """The writer of a mail, with what their signature says; None where they are not told to be a person.

    Whoever writes from an address that is nobody's own has to have signed.
    """
    address = address_of(mail.address or "")
    shared = address is not None and is_shared(address)
    name, company = _called(mail.name)
    if name and address and (shared or " " not in name) and _is_host(name, address):
        name = None
    if name is None and address:
        name = name_in(address)
    signed = signature_of(mail.text, name=name, address=address)
    if signed.name and is_persons(signed.name) and (name is None or " " not in name):
        name = signed.name
    if name is None or (shared and signed == Signature()):
        return None
    answer = address_of(mail.reply_to or "")
    near = [one for one in signed.emails if shared or one.endswith((address or "").partition("@")[2])]
    return Card(
        name=name,
        company=signed.company or company,
        title=signed.title,
        department=signed.department,
        emails=unique(one for one in (address, *near, answer) if one and one != user and not is_shared(one)),
        phones=signed.phones,
        profile=signed.profile or (_only_profile(markup) if signed != Signature() else None),
    )


def _is_host(name: str, address: str) -> bool:
    """The name is that of the address's domain: an employer writes, and no person."""
    labels = {label.replace("-", "") for label in address.partition("@")[2].split(".")[:-1]}
    return bool(labels & {*words(name), "".join(words(name))})


def _called(text: str | None) -> tuple[str | None, str | None]:
    """The person and the company that a display name tells: "Dana Ruiz (Acme)", "Dana Ruiz via Acme"."""
    name = name_of(_VIA.sub("", text or ""))
    if name is None:
        return None, None
    company = None
    if (aside := _ASIDE.search(name)) and is_persons(name[: aside.start()]):
        said = aside[1]
        # Pronouns and remarks ("she/her", "extern") are no company.
        company = clean(said) if said[:1].isupper() and "/" not in said else None
        name = name[: aside.start()]
    name = in_order(name.strip(" ,"))
    return (name, company) if is_persons(name) or len(name.split()) == 1 else (None, None)


def _only_profile(markup: str) -> str | None:
    """The one LinkedIn profile that the sender's own part of an HTML mail links to."""
    found = {slug for link in _LINK.findall(markup) if (slug := profile_of(link))}
    return found.pop() if len(found) == 1 else None


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a mail, without the mails that are attached to it."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        payload = part.get_payload() if part.is_multipart() else []
        if part.get_content_maintype() != "message" and isinstance(payload, list):
            waiting += [inner for inner in payload if isinstance(inner, Message)]
        yield part


def _own_markup(message: Message) -> str:
    for part in _parts(message):
        if part.get_content_type() == "text/html":
            return _QUOTED.split(_content(part), maxsplit=1)[0][:500_000]
    return ""


def _calendar(message: Message) -> str | None:
    """The calendar of a mail: a part of its own, or an attached file."""
    for part in _parts(message):
        kind, name = part.get_content_type(), clean(str(part.get_filename() or "")).lower()
        if kind in ("text/calendar", "application/ics") or name.endswith(".ics"):
            text = _content(part)
            if "BEGIN:VEVENT" in text.upper():
                return text
    return None


def _content(part: Message) -> str:
    try:
        data = part.get_payload(decode=True)
        charset = part.get_content_charset()
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""  # an odd part costs the part
    return in_charset(data, charset) if isinstance(data, bytes) else ""


def _with_senders(invited: Batch, cards: list[Card], notes: list[str], on: date | None) -> Batch:
    """The people of a meeting, with what the signature of the mail says of those who are among them."""
    merged = list(invited.cards)
    for card in cards:
        at = next((at for at, one in enumerate(merged) if _is_same(one, card)), None)
        if at is None:
            merged.append(card)
            continue
        merged[at] = replace(card, met=merged[at].met, emails=unique((*merged[at].emails, *card.emails)))
    return replace(
        invited, cards=tuple(merged), taken_on=on, notes=tuple(dict.fromkeys((*invited.notes, *notes)))
    )


def _is_same(one: Card, other: Card) -> bool:
    return bool(set(one.emails) & set(other.emails)) or fold(one.name) == fold(other.name)


def _each_once(cards: list[Card]) -> list[Card]:
    found: list[Card] = []
    for card in cards:
        if not any(_is_same(card, one) for one in found):
            found.append(card)
    return found


def _unnamed(mail: Mail) -> str:
    said = f" ({clean(mail.address, 100)})" if mail.address else ""
    return f"The sender{said} is not named as a person; add the person by hand."
