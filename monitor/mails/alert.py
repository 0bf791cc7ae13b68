"""A job-alert mail as postings. Pure: nothing is fetched, and nothing half read goes out as right.

Both texts of a mail are read, and each proves the other. What the links promise and the cards do not hold is
told as a doubt in one sentence; it is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.message import Message

from monitor.dates import day_of
from monitor.decisions.belongs import name_key
from monitor.errors import UsageError
from monitor.mails.blocks import MOST_LINES, Line, html_blocks, text_blocks
from monitor.mails.choosing import Hints
from monitor.mails.headers import header, header_day
from monitor.mails.headers import sender as sender_in
from monitor.mails.links import Site
from monitor.mails.mail import content, message_of
from monitor.mails.news import read_news
from monitor.mails.pay import pay_in
from monitor.mails.reading import Reading, read_lines
from monitor.mails.rows import Row
from monitor.mails.senders import SENDERS, Sender, bare_employer, employer_named, sender_of, sites_of
from monitor.mails.vocabulary import ABOUT_JOBS
from monitor.model import Posting
from monitor.text import PLACE_LIMIT, clean, digest, fold, unique, words

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MOST_ROWS = 1_000
_BETWEEN_PLACES = re.compile(r"\s*(?:;|\s/\s|\s•\s)\s*")
_NUMBER_END = re.compile(r"\s+[0-5](?:[.,]\d)?$")
_POSTED = re.compile(
    r"^(?:date posted|posted(?: on)?|publie le|publicado el|publicado em|pubblicato il|veroffentlicht am"
    r"|geplaatst op|publicerad)\s?:?\s(.*\d.*)$"
)
_JOBS = re.compile(ABOUT_JOBS)
_MANY = 3
_LONGEST = ("text/html", "text/plain")
_LONGEST_TEXT = 500_000
"""Characters of a part that are surely read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertMail:
    """What an alert mail tells.

    `via` is who sent it, as people know them; `sender` the address. `rows` are the postings that were read,
    `links` those that the mail shows; where they differ, `doubt` says so in a sentence. `is_alert`: there is
    something in it that the sender offers. `message` is the mail itself, None where it cannot be read.
    """

    via: str
    sender: str | None = None
    on: date | None = None
    postings: tuple[Posting, ...] = ()
    doubt: str | None = None
    rows: int = 0
    links: int = 0
    is_alert: bool = False
    message: Message | None = None


def read_alert(
    data: bytes, names: Sequence[Sequence[str]] = (), senders: Sequence[Sender] = SENDERS
) -> AlertMail:
    """Read one mail. Never raises. `names` holds the name and the aliases of each watched employer."""
    try:
        message = message_of(data)
    except UsageError:
        return AlertMail(via="mail", doubt="A mail is damaged, too large or too deeply nested to be read.")
    display, address = sender_in(message)
    row = sender_of(address, senders)
    subject = header(message, "Subject")
    via = row.name or bare_employer(display or "") or (address or "").rpartition("@")[2] or "mail"
    mail = AlertMail(via=via, sender=address, on=header_day(message), message=message)
    if any(one.search(fold(subject)) for one in row.not_alerts):
        return mail
    texts = _texts(message)
    if row.is_news:
        return _with(mail, read_news(texts["html"], via), missed=0)
    hints = _hints(row, names, display=display, subject=subject, address=address)
    rows, missed = _merged(_readings(texts, sites_of(senders), hints), row)
    if not row.name and not rows and missed < _MANY:
        # A friend's letter with one link to a role is no alert that could not be read.
        return mail
    own = [one for one in rows if hints.watched(one.company or "")]
    rows = list(dict.fromkeys((*own, *rows)))
    read = _with(mail, [_posting(one, mail) for one in rows[:_MOST_ROWS]], missed=missed)
    if len(rows) > _MOST_ROWS or _is_cut(message, texts):
        return replace(
            read, doubt=f"This mail of {via} is longer than any alert, and was not read to its end."
        )
    if hints.own and hints.employer is None and rows:
        return replace(read, doubt=f"This mail of {via} does not say which employer it is from.")
    return read


def _is_cut(message: Message, texts: Mapping[str, Sequence[Sequence[Line]]]) -> bool:
    """Whether a text of a mail is longer than what is read of it."""
    sizes = (len(content(part)) for part in message.walk() if part.get_content_type() in _LONGEST)
    lines = (len(lines) for parts in texts.values() for lines in parts)
    return any(size > _LONGEST_TEXT for size in sizes) or any(count >= MOST_LINES for count in lines)


def _with(mail: AlertMail, postings: Sequence[Posting], *, missed: int) -> AlertMail:
    unlike: dict[str, Posting] = {}
    for posting in postings:
        unlike.setdefault(posting.id, posting)
    rows = len(unlike)
    links = rows + missed
    return replace(
        mail,
        postings=tuple(unlike.values()),
        rows=rows,
        links=links,
        is_alert=links > 0,
        doubt=_doubt(mail, rows, links) if missed else None,
    )


def _doubt(mail: AlertMail, rows: int, links: int) -> str:
    jobs = "1 link to a job" if links == 1 else f"{links} links to jobs"
    read = "none could be read" if not rows else f"{rows} could be read"
    return f"This mail of {mail.via} shows {jobs}, and {read}."


def _texts(message: Message) -> dict[str, list[tuple[Line, ...]]]:
    """The lines of each readable text of a mail."""
    texts: dict[str, list[tuple[Line, ...]]] = {"html": [], "text": []}
    for part in message.walk():
        if part.is_multipart() or fold(header(part, "Content-Disposition")).startswith("attachment"):
            continue
        kind = part.get_content_type()
        if kind == "text/html":
            texts["html"].append(html_blocks(content(part)))
        elif kind == "text/plain":
            flowed = fold(str(part.get_param("format", ""))) == "flowed"
            delsp = fold(str(part.get_param("delsp", ""))) == "yes"
            texts["text"].append(text_blocks(content(part), flowed=flowed, delsp=delsp))
    return texts


def _hints(
    row: Sender, names: Sequence[Sequence[str]], *, display: str | None, subject: str, address: str | None
) -> Hints:
    watched = _watcher(names)
    employer = employer_named(row, display=display, subject=subject, address=address)
    if employer is None and not row.is_employer:
        employer = _employer_like(display, subject, watched)
    about_jobs = bool(_JOBS.search(fold(f"{display or ''} {address or ''} {subject}")))
    return Hints(
        about_jobs=about_jobs,
        watched=watched,
        subject=fold(subject),
        order=row.order,
        employer=employer,
        own=row.is_employer,
    )


def _employer_like(display: str | None, subject: str, watched: Callable[[str], bool]) -> str | None:
    """A sender of whom no row tells is an employer only where it is one of those that are watched."""
    named = bare_employer(display or "")
    return named if named and watched(named) else None


def _watcher(names: Sequence[Sequence[str]]) -> Callable[[str], bool]:
    """Whether a text is the name of a watched employer, as `belongs.is_of` decides for one of them."""
    keys = frozenset("".join(name_key(name)) for group in names for name in group) - {""}
    known: dict[str, bool] = {}

    def watched(text: str) -> bool:
        if text not in known:
            said = fold(text)
            known[text] = any("".join(name_key(one)) in keys for one in (said, _BRACKETS.sub(" ", said)))
        return known[text]

    return watched


def _readings(
    texts: dict[str, list[tuple[Line, ...]]], sites: Sequence[Site], hints: Hints
) -> dict[str, Reading]:
    """The best reading of the HTML and of the plain text."""
    found: dict[str, Reading] = {}
    for kind, parts in texts.items():
        readings = [read_lines(lines, sites, hints, plain=kind == "text") for lines in parts if lines]
        found[kind] = max(readings, key=lambda one: one.score, default=Reading())
    return found


def _merged(readings: dict[str, Reading], sender: Sender) -> tuple[list[Row], int]:
    """The rows of both texts as one list, and how many postings stayed unread in both.

    Where the two tell different things of one posting, the part that is known to be the better one is
    believed; where none is, the posting is not read.
    """
    html, text = readings["html"], readings["text"]
    first, second = (text, html) if _prefers_text(html, text, sender) else (html, text)
    others = {one.link.key: one for one in second.rows}
    by_title = {fold(one.title): one for one in second.rows}
    rows: list[Row] = []
    refused: set[str] = set()
    for one in first.rows:
        other = others.get(one.link.key) or by_title.get(fold(one.title))
        if other is None:
            rows.append(one)
        elif _agree(one, other):
            rows.append(_filled(one, other))
        elif (
            sender.part
            or (one.sure and not other.sure)
            or (len(first.rows) > _MANY and first.score > second.score * 1.5)
        ):
            rows.append(one)
        else:
            refused.add(one.link.key)
    have = {one.link.key for one in rows} | {fold(one.title) for one in rows} | refused
    agreed = sum(1 for one in first.rows if one.link.key in others or fold(one.title) in by_title)
    if agreed or not first.rows:
        rows += [one for one in second.rows if one.link.key not in have and fold(one.title) not in have]
    read = {one.link.key for one in rows}
    missed = {link.key for link in first.missed}
    if second.rows:
        missed |= {link.key for link in second.missed if link.kind in ("known", "job")}
    return rows, len((missed - read) | refused)


def _prefers_text(html: Reading, text: Reading, sender: Sender) -> bool:
    if sender.part and (html if sender.part == "html" else text).rows:
        return sender.part == "text"
    return (len(text.rows), text.score) > (len(html.rows), html.score)


def _agree(one: Row, other: Row) -> bool:
    if "".join(words(one.title)) != "".join(words(other.title)):
        return False
    names = [_unrated(row.company or "") for row in (one, other)]
    return name_key(names[0]) == name_key(names[1])


def _unrated(name: str) -> str:
    """A name without the number behind it, which may be a rating; the other text of the mail decides."""
    return _NUMBER_END.sub("", name)


def _filled(one: Row, other: Row) -> Row:
    company = one.company
    if company and other.company and name_key(other.company) == name_key(_unrated(company)):
        company = other.company
    place = one.place or other.place
    if one.place and other.place and fold(other.place).startswith(f"{fold(one.place)}, "):
        place = other.place
    return replace(
        one,
        company=company,
        place=place,
        remote=one.remote if one.remote is not None else other.remote,
        pay=one.pay or other.pay,
        link=one.link if one.link.id or one.link.url else other.link,
    )


def _posting(row: Row, mail: AlertMail) -> Posting:
    places = unique(clean(part, PLACE_LIMIT) for part in _BETWEEN_PLACES.split(row.place or ""))
    return Posting(
        source="",
        id=row.link.id or _identity(row, mail),
        title=row.title,
        url=row.link.url,
        locations=places,
        remote=row.remote,
        posted_on=day_posted(row.posted),
        pay=pay_in(row.pay),
        employer=row.company,
        via=mail.via,
    )


def day_posted(line: str | None) -> date | None:
    """The day that a card states as the one of its posting; how long ago it was is no day."""
    found = _POSTED.match(fold(line or ""))
    return day_of(found[1]) if found else None


def _identity(row: Row, mail: AlertMail) -> str:
    """A name for a posting whose link tells none: by its address, else by who looks for whom, and where."""
    maker = "-".join(words(mail.via)) or "mail"
    if row.link.url:
        return f"{maker}:{digest(row.link.url)}"
    said = (" ".join(name_key(row.company or "")), " ".join(words(row.title)), fold(row.place or ""))
    return f"{maker}:{digest(*said)}"
