"""One mail (`.eml`) as text: who wrote it, when, in which words; what is quoted or forwarded stands apart.

Nothing is fetched and no attachment is opened, except a mail that is attached to a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.message import Message
from pathlib import Path

from monitor.errors import UsageError
from monitor.mails.headers import day_in, header, header_day, in_charset, sender, sender_of
from monitor.mails.lines import heading, html_lines, part_lines, plain_lines
from monitor.text import clean, fold

LARGEST = 25_000_000
"""Bytes of a mail."""
MOST_PARTS = 100
DEEPEST = 10

_OUTLOOK = b"\xd0\xcf\x11\xe0"
_BOM = b"\xef\xbb\xbf"
_SCANNED = 200_000
_NEXT_OF_MANY = re.compile(rb"\r?\n\r?\nFrom \S+ .*\d{4}\r?\n")
_FORWARD_SUBJECT = re.compile(r"^\s*(?:(?:re|aw|sv|antw)\s*:\s*)*(?:fwd?|wg|tr|rv|enc|doorst|vs|i)\s*:", re.I)
_REPLY_MARKS = re.compile(
    r"^\s*(?:\[external\]\s*|(?:re|aw|sv|antw|res|r|fwd?|wg|tr|rv|enc|doorst|vs|i)(?:\[\d+\])?\s*:\s*)+", re.I
)
_BOUNDARY = re.compile(rb"boundary\*?\d{0,2}\*?\s*=", re.IGNORECASE)
_MOST_BOUNDARIES = 50
_THIN = 5
_LEAST_TEXT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One mail as a reader sees it. Texts are clean; lines are parted by "\\n".

    `name` and `address` are the sender's. `subject` is without "Re:" and "Fwd:". `on` is the day in the
    sender's own zone. `text` holds only what the sender wrote, `quoted` what they answered to. `original`
    is the mail that this one hands on, in its text or attached. `bulk`: it came over a list.
    """

    name: str | None = None
    address: str | None = None
    reply_to: str | None = None
    subject: str = ""
    on: date | None = None
    text: str = ""
    quoted: str = ""
    bulk: bool = False
    original: Mail | None = None


def read_mail(path: Path) -> Mail:
    """Read one saved mail. Raises UsageError in one sentence with the remedy."""
    try:
        if path.is_dir():
            raise UsageError(f"{path} is a folder; name one saved mail (.eml) in it.")
        if path.exists() and not path.is_file():
            raise UsageError(f"{path} is no file; name one saved mail (.eml).")
        if path.stat().st_size > LARGEST:
            raise UsageError(f"{path} is over 25 MB; save the mail again without its attachments.")
        data = path.read_bytes()
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "no such path"
        raise UsageError(f"{path} cannot be read ({why}); check the name of the file.") from fault
    return mail_of(data, str(path))


def mail_of(data: bytes, where: str = "The mail") -> Mail:
    """The same from bytes; `where` is how the sentence of a UsageError names them."""
    if data.startswith(_OUTLOOK):
        raise UsageError(
            f"{where} is a file of Outlook (.msg); open it there and save it as text or .eml, or forward"
            " the mail to yourself and save that."
        )
    return _mail(message_of(data, where), 0)


def message_of(data: bytes, where: str = "The mail") -> Message:
    """The bytes of a mail as the standard library's value, once it is known to be within all limits.

    Raises UsageError in one sentence with the remedy.
    """
    if len(data) > LARGEST:
        raise UsageError(f"{where} is over 25 MB; save the mail again without its attachments.")
    message = _message(_unwrapped(data, where), where)
    if not any(name.lower() in {"from", "subject", "date"} for name, _ in message.raw_items()):
        raise UsageError(f"{where} is no mail; save the mail as .eml (in most programs: Save as).")
    _hold_limits(message, where)
    return message


def handed_on(mail: Mail) -> tuple[Mail, ...]:
    """The mail, the one that it forwards, the one that that forwards, and so on: outermost first."""
    chain = [mail]
    while (inner := chain[-1].original) is not None:
        chain.append(inner)
    return tuple(chain)


def _unwrapped(data: bytes, where: str) -> bytes:
    """The mail itself, without what some programs write around it."""
    data = data.removeprefix(_BOM).lstrip(b"\r\n\t ")
    first, _, rest = data.partition(b"\n")
    if first.strip().isdigit():
        # Apple's .emlx: the length of the mail, the mail, and a property list.
        return rest[: int(first.strip()[:9])]
    if data.startswith(b"From ") and _NEXT_OF_MANY.search(data):
        raise UsageError(f"{where} holds several mails; save the one that matters as its own file.")
    return data


def _message(data: bytes, where: str) -> Message:
    too_many = f"{where} has over {MOST_PARTS} parts; save the mail again without its attachments."
    # The standard library's reader compares each line with every boundary that is open, and goes into mails
    # within mails without end; so it is not let near too many.
    if len(_BOUNDARY.findall(data)) > _MOST_BOUNDARIES or data.lower().count(b"message/rfc822") > MOST_PARTS:
        raise UsageError(too_many)
    try:
        return message_from_bytes(data)
    except RecursionError as fault:
        raise UsageError(too_many) from fault
    except (ValueError, LookupError, AttributeError, TypeError) as fault:
        raise UsageError(f"{where} is damaged and cannot be read; save the mail again.") from fault


def _hold_limits(message: Message, where: str) -> None:
    waiting = [(message, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            raise UsageError(
                f"{where} has over {MOST_PARTS} parts, or parts within parts more than {DEEPEST} deep; save"
                " the mail again without its attachments."
            )
        waiting += [(inner, depth + 1) for inner in _inner(part)]


def _mail(message: Message, depth: int) -> Mail:
    name, address = sender(message)
    subject = header(message, "Subject")
    lines = _lines(message)
    attached = next(_attached(message), None)
    mail = _parted(lines, subject=subject, depth=depth)
    return Mail(
        name=name,
        address=address,
        reply_to=sender(message, "Reply-To")[1],
        subject=_bare(subject),
        on=header_day(message),
        text=mail.text,
        quoted=mail.quoted,
        bulk=any(header(message, one) for one in ("List-Id", "List-Unsubscribe")),
        original=mail.original or (_mail(attached, depth + 1) if attached else None),
    )


def _parted(lines: tuple[str, ...], *, subject: str, depth: int) -> Mail:
    parted = part_lines(lines, is_forward=_FORWARD_SUBJECT.match(subject) is not None)
    original = None
    if any(parted.forwarded) and depth < DEEPEST:
        top = heading(parted.forwarded)
        inner = _parted(top.rest, subject=top.subject, depth=depth + 1)
        name, address = sender_of(top.sender)
        original = Mail(
            name=name,
            address=address,
            subject=_bare(top.subject or subject),
            on=day_in(top.date),
            text=inner.text,
            quoted=inner.quoted,
            original=inner.original,
        )
    return Mail(text=_joined(parted.own), quoted=_joined(parted.quoted), original=original)


def _lines(part: Message) -> tuple[str, ...]:
    """The lines of the best text of a mail or of one of its parts."""
    kind = part.get_content_type()
    if _is_attached(part):
        return ()
    if part.is_multipart():
        inner = [(one.get_content_type(), _lines(one)) for one in _inner(part)]
        if kind == "multipart/alternative":
            return _best(inner)
        return tuple(line for _, lines in inner for line in (*lines, ""))
    if kind == "text/html":
        return html_lines(content(part))
    if kind == "text/plain":
        flowed = fold(str(part.get_param("format", ""))) == "flowed"
        return plain_lines(
            content(part), flowed=flowed, delsp=fold(str(part.get_param("delsp", ""))) == "yes"
        )
    return ()


def _best(inner: list[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """The plain form of two, unless it is only a stand-in for the other ("see this mail in a browser")."""
    plain = next((lines for kind, lines in inner if kind == "text/plain"), ())
    other = max((lines for kind, lines in inner if kind != "text/plain"), key=_size, default=())
    thin = _size(other) > _LEAST_TEXT and _size(plain) * _THIN < _size(other)
    return other if thin or not _size(plain) else plain


def _size(lines: tuple[str, ...]) -> int:
    return sum(map(len, lines))


def content(part: Message) -> str:
    """The text of one part, in whatever charset it was written; "" where it has none."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""  # an odd part costs the part
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError, AttributeError, TypeError):
        charset = None
    return in_charset(data, charset) if isinstance(data, bytes) else ""


def _attached(message: Message) -> Iterator[Message]:
    """The mails that are attached; what a mail server sends back with its report is none of them."""
    if message.get_content_type() == "multipart/report":
        return
    for part in _inner(message):
        if part.get_content_type() in {"message/rfc822", "message/global"}:
            yield from _inner(part)
        elif part.is_multipart():
            yield from _attached(part)


def _inner(part: Message) -> list[Message]:
    payload = part.get_payload() if part.is_multipart() else []
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _is_attached(part: Message) -> bool:
    said = fold(header(part, "Content-Disposition"))
    return said.startswith("attachment") or part.get_content_maintype() == "message"


def _bare(subject: str) -> str:
    return clean(_REPLY_MARKS.sub("", subject))


def _joined(lines: tuple[str, ...]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
