"""Single values of the TOML file, each read by one function. Pure but for the zone database.

Each takes what the parser gave and returns the value, or raises UnreadableError with a sentence that does
not hold what was given (it may be a secret that stands at the wrong key).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import cache
from ipaddress import ip_network
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from monitor.config.durations import UnreadableError
from monitor.config.faults import nearest
from monitor.config.hooks import is_service_hook
from monitor.config.slips import A_DATE, A_REAL_DATE, no_such_day
from monitor.model import Pay
from monitor.text import as_number, clean, fold

NOTE_LIMIT = 20_000
LINE_LIMIT = 2_000

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_PAY = re.compile(r"([0-9][0-9.,' ]*)([kK]?)\s*([A-Za-z]{3})\s*(?:/|per)\s*([A-Za-z]+)")
_PERIODS = {
    "hour": "hour",
    "h": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "a": "year",
}
_PAY_HINT = (
    'Write it like "70000 EUR/year" or "45 USD/hour": an amount, three letters for the currency,'
    " and hour, day, week, month or year."
)
_ADDRESS_HINT = "Write it whole, like https://jobs.acme.example/list."
# ISO 639-1, the two-letter names of languages.
_LANGUAGES = (
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)


def line(value: object) -> str:
    """A text on one line, without control characters, not blank."""
    found = clean(_text(value), LINE_LIMIT)
    if not found:
        raise UnreadableError("This is empty.", "Write a text, or leave the key out.")
    return found


def note(value: object) -> str:
    """A text of any number of lines, without other control characters."""
    rows = (clean(row, NOTE_LIMIT) for row in _text(value)[:NOTE_LIMIT].splitlines())
    return "\n".join(rows).strip()


def raw_line(value: object) -> str:
    """A text taken letter for letter: addresses, passwords, names of files."""
    found = _text(value)
    if not found.strip():
        raise UnreadableError("This is empty.", "Write a text, or leave the key out.")
    if _CONTROL.search(found):
        raise UnreadableError(
            "This holds a line break or another control character.", "Write it on one line, without tabs."
        )
    return found.strip()


def web_address(value: object) -> str:
    """An http or https address with a host."""
    text = raw_line(value)
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise UnreadableError("This is no web address.", "Copy it from the browser's address bar.") from None
    if any(c.isspace() for c in text):
        raise UnreadableError("A web address holds no blanks.", "Copy it from the browser's address bar.")
    if parts.scheme not in ("http", "https"):
        raise UnreadableError("A web address begins with https:// or http://.", _ADDRESS_HINT)
    if not host or not re.search(r"\w", host):
        raise UnreadableError("This web address has no host.", _ADDRESS_HINT)
    if len(text) > LINE_LIMIT:
        raise UnreadableError("This web address is too long.", f"At most {LINE_LIMIT} characters are read.")
    return text


def channel_address(value: object) -> str:
    """Something in the shape of an Apprise URL; whether Apprise knows it is asked elsewhere, but for a web
    address: of those Apprise knows only what services hand out."""
    text = raw_line(value)
    if not re.match(r"[A-Za-z0-9][A-Za-z0-9_+.-]*://\S", text):
        raise UnreadableError(
            "This is no Apprise URL.",
            'Write one such as "ntfys://my-topic" or "mailto://…" (https://appriseit.com/services/).',
        )
    if re.match("https?://", text, re.IGNORECASE) and not is_service_hook(text):
        raise UnreadableError(
            "This is not an address that Apprise knows. For a webhook write json:// or jsons://.",
            "For a service write its own beginning, which https://appriseit.com/services/ shows.",
        )
    return text


def mailbox_address(value: object) -> str:
    """imaps:// or imap:// with a host, or a Maildir, an mbox file or a folder of mails on this machine."""
    text = raw_line(value)
    scheme, colon, rest = text.partition(":")
    text = f"{scheme.lower()}{colon}{rest}"
    if re.match("imaps?://", text):
        try:
            host = urlsplit(text).hostname
        except ValueError:
            host = None
        if not host:
            raise UnreadableError("This mailbox has no host.", 'Write "imaps://user@mail.example/INBOX".')
    elif not re.match(r"(maildir|mbox|eml):.*[^\s/]", text):
        raise UnreadableError(
            "This is no mailbox.",
            "Begin with imaps://, maildir:, mbox: or eml:, or with imap:// for STARTTLS.",
        )
    return text


def authserv_id(value: object) -> str:
    """How a mail server calls itself where it judges a sender (authserv-id, RFC 8601); behind "*." the domain
    of several that do."""
    text = raw_line(value)
    if not re.fullmatch(r"(?:\*\.(?=[\w-]+\.))?[\w@+:/-][\w.@+:/-]*", text, re.ASCII):
        raise UnreadableError(
            "This is no name of a mail server.",
            "Write what stands between Authentication-Results: and the first semicolon in your mails, such as"
            ' "mx.google.com".',
        )
    return text


def mail_address(value: object) -> str:
    text = raw_line(value)
    if not re.fullmatch(r"[^@\s<>,;]+@[^@\s<>,;]+", text):
        raise UnreadableError("This is no mail address.", "Write it like dana@acme.example, without a name.")
    return text


def day(value: object) -> date:
    """A day, written as a TOML date or as ISO text."""
    if isinstance(value, str):
        written = value.strip()
        none_such = no_such_day(written)
        if none_such:
            raise UnreadableError(none_such, A_REAL_DATE)
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
            raise UnreadableError("This is no day.", A_DATE)
        value = date.fromisoformat(written)
    if isinstance(value, datetime):
        raise UnreadableError("This is more than a day.", f"Leave the time of day out. {A_DATE}")
    if not isinstance(value, date):
        raise UnreadableError("This is no day.", A_DATE)
    if not 1950 <= value.year <= 2200:
        raise UnreadableError("This year cannot be right.", A_DATE)
    return value


def clock(value: object) -> time:
    """A time of day, written as a TOML time or as text."""
    hint = 'Write it like "18:00", in quotes, from "00:00" to "23:59".'
    if isinstance(value, str):
        match = re.fullmatch(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", value.strip(), re.ASCII)
        try:
            value = time(int(match[1]), int(match[2]), int(match[3] or 0)) if match else None
        except ValueError:
            value = None
    if not isinstance(value, time):
        raise UnreadableError("This is no time of day.", hint)
    return value


def zone(value: object) -> ZoneInfo:
    """A time zone by its name in the IANA database."""
    name = raw_line(value)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        error = UnreadableError(
            "This time zone is not known.", "Write it like Europe/Berlin.", search=lambda: _near_zone(name)
        )
    raise error


def language(value: object) -> str:
    """A language by its two letters, with or without a country ("de", "de-AT")."""
    name = raw_line(value)
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", name) or f" {name[:2]} " not in _LANGUAGES:
        raise UnreadableError("This language is not known.", 'Write its two letters, such as "de" or "en".')
    return name


def pay(value: object) -> Pay:
    """The least pay, such as "70000 EUR/year" (also "70,000" and "70k")."""
    if not isinstance(value, str):
        raise UnreadableError("A pay needs its currency and its period, in quotes.", _PAY_HINT)
    match = _PAY.fullmatch(raw_line(value))
    if not match:
        raise UnreadableError("This pay cannot be read.", _PAY_HINT)
    digits = re.sub(r"[ ']|[.,](?=\d{3}(?!\d))", "", match[1])
    amount, period = as_number(digits.replace(",", ".")), _PERIODS.get(match[4].lower())
    if amount is None or amount <= 0 or period is None:
        raise UnreadableError("This pay cannot be read.", _PAY_HINT)
    return Pay(minimum=amount * (1000 if match[2] else 1), currency=match[3].upper(), period=period)


def network(value: object) -> str:
    """A network in CIDR form."""
    text = raw_line(value)
    try:
        return str(ip_network(text))
    except ValueError:
        pass
    try:
        hint = f'Did you mean "{ip_network(text, strict=False)}"?'
    except ValueError:
        hint = 'Write it like "127.0.0.0/8".'
    raise UnreadableError("This is no network.", hint)


def header(value: object) -> str:
    """A text that can stand in a header of a request."""
    text = raw_line(value)
    if not text.isascii():
        raise UnreadableError("Only plain letters, digits and signs can be sent here.")
    return text


def choice(legal: Iterable[str], what: str) -> Callable[[object], str]:
    """A reader of one of some words. `what` says what they are, as "stage"."""
    words = tuple(legal)

    def read(value: object) -> str:
        text = raw_line(value)
        if text not in words:
            every = f"There are: {', '.join(words)}."
            raise UnreadableError(f"This {what} is not known.", every, search=lambda: nearest(text, words))
        return text

    return read


def _near_zone(name: str) -> str | None:
    """The zone of the same city, else the nearest name."""
    city = fold(name.rsplit("/", 1)[-1]).replace(" ", "_")
    same = _cities().get(city)
    return f"Did you mean `{same}`?" if same else nearest(name, _cities().values())


@cache
def _cities() -> dict[str, str]:
    """Each zone by its city. The list is that of the machine and takes long to gather."""
    return {fold(zone.rsplit("/", 1)[-1]): zone for zone in sorted(available_timezones(), reverse=True)}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableError("This must be a text in double quotes.")
    return value
