"""Plain English for values: instants, spans of time, places, pay, names. Pure.

Every text from outside goes through `line` before it is put into a sentence. What is not known gives
no words at all, so that a sentence can leave it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from monitor.model import Pay, Posting
from monitor.text import MONTHS, as_url, clean, day, unique

ROLE_TITLE = 90
NAME = 60
"""How many characters of a role's title and of a name a sentence takes."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_HONORIFICS = {
    "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "herr", "frau", "dipl", "ing",
    "dipl-ing", "mag", "msc", "phd",
}  # fmt: skip
_LONGEST_MAIL_LINK = 1_800
"""Some programs cut what is longer, in the middle of a letter if need be."""
_PHONE = re.compile(r"[(\s]*\+?[0-9()\s./–-]+", re.ASCII)
_EXTENSION = re.compile(r"\s*(?:;|,|#|x|ext\b|extension\b|durchwahl\b)", re.IGNORECASE)
_MAIL = re.compile(r"[A-Za-z0-9.!#$&'*+/=?^_`{|}~%-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")


def line(text: str | None, limit: int = 300) -> str:
    """One clean line, cut at a word and marked with "…" where something was cut off."""
    whole = clean(text or "", limit + 1)
    if len(whole) <= limit:
        return whole
    head = whole[: limit - 1]
    blank = head.rfind(" ")
    return head[: blank if blank > limit // 2 else None].rstrip(" ,;:-") + "…"


def lines(texts: Iterable[str | None], limit: int = 300) -> tuple[str, ...]:
    """Those that hold something, each clean."""
    return tuple(text for text in (line(t, limit) for t in texts) if text)


def sentence(text: str | None, limit: int = 300) -> str:
    """A clean line that ends as a sentence does; empty where there is nothing."""
    text = line(text, limit)
    return text if not text or text[-1] in ".!?…" else text + "."


def moment(value: datetime, zone: ZoneInfo) -> str:
    """An instant as the user's clock shows it: 3 May 2026, 14:05."""
    local = value.astimezone(zone)
    return f"{day(local.date())}, {local:%H:%M}"


def month(value: date, today: date) -> str:
    """The month, with its year unless that goes without saying (the last eleven months)."""
    name = MONTHS[value.month - 1]
    return name if 0 <= _months(value, today) < 11 else f"{name} {value.year}"


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def ago(value: date, today: date) -> str:
    """How long since, in words; empty for a day that has not come yet."""
    days = (today - value).days
    if days < 0:
        return ""
    if days < 2:
        return ("today", "yesterday")[days]
    months = _months(value, today)
    if months < 2:
        return f"{days} days ago"
    years, rest = divmod(months, 12)
    parts = [plural(years, "year")] if years else []
    parts += [plural(rest, "month")] if rest else []
    return f"{' and '.join(parts)} ago"


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed(texts: Sequence[str], most: int = 3) -> str:
    """ "A", "A and B", "A, B and C", "A, B, C and 4 more"; "A, a; B, b" where commas stand inside."""
    shown = list(texts) if len(texts) <= most else [*texts[:most], f"{len(texts) - most} more"]
    if len(shown) < 2 or any("," in text for text in shown):
        return "; ".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def places(posting: Posting, others: Sequence[str] = ()) -> tuple[str, ...]:
    """Every place of a role, each once, and "remote" where the source says so."""
    found = unique(lines(others or posting.locations, 120))
    remote = posting.remote and not any("remote" in place.casefold() for place in found)
    return (*found, "remote") if remote else found


def pay(value: Pay | None) -> str:
    """The range as money is written: 70,000 to 90,000 EUR a year."""
    amounts = [f"{a:,.0f}" for a in (value.minimum, value.maximum) if a] if value else []
    if not value or not amounts:
        return ""
    bound = "" if len(amounts) == 2 else "from " if value.minimum else "up to "
    unit = f" {line(value.currency, 10)}" if value.currency else ""
    period = f" {'an' if value.period == 'hour' else 'a'} {value.period}" if value.period else ""
    return bound + " to ".join(dict.fromkeys(amounts)) + unit + period


def number(count: int) -> str:
    """A count as a word, where there is a short one."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def first_name(name: str) -> str:
    """What to call someone in a greeting: "Dana" for Dana Ruiz, "Dr. Stone" where no first name is known."""
    name = line(name, 80)
    if "," in name:
        last, _, given = name.partition(",")
        name = f"{given.strip()} {last.strip()}".strip()
    parts = name.split()
    own = [p for p in parts if p.replace(".", "").casefold() not in _HONORIFICS]
    if not own:
        return name
    return name if len(own) == 1 and len(parts) > 1 else own[0]


def full_name(name: str) -> str:
    """A name in the order in which it is said: "Dana Ruiz" for "Ruiz, Dana", and without "PhD" behind it."""
    name = line(name, 200)
    last, comma, given = (part.strip() for part in name.partition(","))
    if not comma or "," in given:
        return last or name
    folded = given.replace(".", "").casefold()
    credential = folded in _HONORIFICS or (given.isupper() and len(folded) < 5) or not given
    return last if credential else f"{given} {last}".strip()


def mail_address(text: str | None) -> str | None:
    """A mail address that can stand in a link; None for anything else."""
    address = clean(text or "", 255)
    return address if _MAIL.fullmatch(address) else None


def mail_link(address: str, subject: str, *bodies: str) -> str:
    """A link that opens a mail with subject and text filled in; sending stays with the user.

    Of several texts the first is taken with which the link is no longer than programs take; where none is
    short enough, the mail opens without one. A text is never cut.
    """
    to = f"mailto:{quote(address, safe='@.+-_')}"
    about = f"?subject={quote(line(subject, 150), safe='')}" if line(subject) else ""
    if len(to + about) > _LONGEST_MAIL_LINK:
        about = ""
    for body in bodies:
        text = quote(body.replace("\n", "\r\n"), safe="")
        link = f"{to}{about}{'&' if about else '?'}body={text}"
        if len(link) <= _LONGEST_MAIL_LINK:
            return link
    return to + about


def call_link(phone: str | None) -> str | None:
    """A link that dials: digits, with "+" before a country; None for what is no number.

    The "(0)" of "+49 (0)30 …" is not dialled from abroad, nor with the "+"; an extension is not dialled.
    """
    text = clean(phone or "", 80)
    number = _EXTENSION.split(text.removeprefix("tel:").strip(), maxsplit=1)[0]
    if not _PHONE.fullmatch(number):
        return None
    foreign = number.lstrip("( ").startswith("+")
    digits = re.sub(r"\D", "", number.replace("(0)", "") if foreign else number)
    return f"tel:{'+' if foreign else ''}{digits}" if 3 <= len(digits) <= 15 else None


def profile_link(text: str | None) -> str | None:
    """The address of a LinkedIn profile, also where it was noted without its scheme."""
    value = clean(text or "", 500)
    if value.casefold().startswith(("linkedin.com/", "www.linkedin.com/")):
        value = f"https://{value}"
    return as_url(value)


def known_zone(name: str | None) -> ZoneInfo | None:
    """The time zone of this name; None where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
