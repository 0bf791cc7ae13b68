"""One or more alerts as a message: title, text, HTML and push lines. Pure.

Alerts come back from the store, so every text is cleaned once more here. Each alert ends with its key,
and so does each body: the key is what tells a repeat from news.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from monitor.drafts.digest import digest_title, ends, in_order
from monitor.drafts.hosts import gather
from monitor.drafts.markup import as_link, label_of, told_by
from monitor.drafts.page import Item, page
from monitor.drafts.phrases import line, lines, moment
from monitor.model import Alert, Message, Section
from monitor.text import as_url, clean, digest, unique

REPEAT = "(possible repeat) "
_REPEATED = "(possible repeat) This may have reached you before."
_WIDTH = 72
_LATE_AFTER = timedelta(hours=36)
_TOLD_IN_FULL = 12
"""Alerts of a digest that are told in full; of the rest only the short lines, so that it can be read."""
_OVER = "The failure that is told of below is over."
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def render(
    alerts: Sequence[Alert],
    *,
    repeat: bool,
    detail: Literal["full", "minimal"],
    now: datetime,
    zone: ZoneInfo,
) -> Message:
    """The message that tells these alerts, what is urgent first.

    `repeat` marks a send that may have arrived before. With minimal detail nothing leaves but what is free
    of names. Raises ValueError where there is no alert: an empty message is a fault of the caller.
    """
    if not alerts:
        raise ValueError("there is no alert to put into a message")
    told = gather(alerts, ends(alerts))
    over, keys = told.over, told.keys
    ordered = in_order(told.alerts, over)
    titles = [_title(a, detail, over=a.key in over) for a in ordered]
    items = tuple(
        _item(
            alert, title, detail, now, zone, keys=keys[alert.key],
            whole=index < _TOLD_IN_FULL, told_first=_OVER if alert.key in over.values() else "",
        )
        for index, (alert, title) in enumerate(zip(ordered, titles, strict=True))
    )  # fmt: skip
    title = titles[0] if len(items) == 1 else digest_title(ordered, titles, detail, over)
    notice = _REPEATED if repeat else ""
    return Message(
        title=(REPEAT if repeat else "") + title,
        text=_text(items, notice),
        html=page(items, title, notice),
        brief=_brief(ordered, titles, detail, keys),
        keys=tuple(key for alert in ordered for key in keys[alert.key]),
        thread=_thread(alerts, detail),
    )


def _thread(alerts: Sequence[Alert], detail: str) -> str:
    """What a mail program shows together. With minimal detail not even that two are about one employer."""
    about = {(alert.employer or "").casefold() for alert in alerts}
    if detail == "minimal" or about == {""}:
        return ""
    return digest("employer", *about) if len(about) == 1 else digest("digest")


def mark(key: str) -> str:
    """What a body ends with, so that a repeat can be told from news."""
    return f"[alert {clean(key, 80)}]"


def _marks(keys: Sequence[str]) -> str:
    return " ".join(map(mark, keys))


def _title(alert: Alert, detail: str, *, over: bool) -> str:
    told = line(alert.title if detail == "full" else alert.discreet, 200) or "Read one alert"
    return f"Over: {told}" if over else told


def _elsewhere(alert: Alert) -> str:
    """Where to find what is not sent with minimal detail."""
    return f"No details are sent here. `job-monitor outbox {clean(alert.key, 80)}` shows the whole alert."


def _item(
    alert: Alert,
    title: str,
    detail: str,
    now: datetime,
    zone: ZoneInfo,
    *,
    keys: Sequence[str],
    whole: bool,
    told_first: str,
) -> Item:
    """What one alert shows, cleaned; it ends with its `keys` (of one that stands for several, theirs)."""
    sections = [s for s in alert.sections if detail == "full" or not s.private]
    if not whole:
        sections = [Section(heading="", lines=alert.brief)]
    if detail == "minimal" and (not sections or not whole):
        sections = [Section(heading="", lines=(_elsewhere(alert),), private=False)]
    if told_first:
        sections.insert(0, Section(heading="", lines=(told_first,), private=False))
    late = f"Found on {moment(alert.created_at, zone)}." if now - alert.created_at > _LATE_AFTER else ""
    return Item(
        title=title,
        late=late,
        sections=tuple(_cleaned(s) for s in sections),
        mark=_marks(keys),
    )


def _cleaned(section: Section) -> Section:
    # An empty line parts the paragraphs of a draft; anywhere else it says nothing.
    told = tuple(line(text, 2000) for text in section.lines)
    told = told if section.style == "quote" else tuple(text for text in told if text)
    return Section(
        heading=line(section.heading, 160),
        lines=told,
        style=section.style,
        link=as_link(section.link),
        links=tuple((line(label, 80), kept) for label, link in section.links if (kept := as_link(link))),
        private=section.private,
        language=section.language if _LANGUAGE.fullmatch(section.language or "") else None,
    )


def _brief(
    alerts: Sequence[Alert], titles: Sequence[str], detail: str, keys: Mapping[str, Sequence[str]]
) -> str:
    """Three short lines at most, and the keys. What the title says already is not said again."""
    marks = " ".join(_marks(keys[a.key]) for a in alerts)
    own = lines(alerts[0].brief, 200) if detail == "full" else ()
    if len(alerts) == 1:
        told = [text for text in own[:3] if text not in titles[0]]
        told = told if detail == "full" else [_elsewhere(alerts[0])]
        return "\n".join((*told, marks))
    # The title of a digest is that of an urgent alert: what it takes to act on it comes next.
    head = own[:1] if alerts[0].urgency == "urgent" else ()
    rest = titles[1:] if alerts[0].urgency == "urgent" else titles
    room = 3 - len(head)
    more = len(rest) - room
    shown = rest if more <= 0 else (*rest[: room - 1], f"and {more + 1} more")
    return "\n".join((*head, *shown, marks))


def _text(items: Sequence[Item], notice: str) -> str:
    blocks = [notice] if notice else []
    for item in items:
        if len(items) > 1:
            blocks.append(f"{item.title}\n{'=' * min(len(item.title), _WIDTH)}")
        blocks += [item.late] if item.late else []
        blocks += [_section(section) for section in item.sections]
        blocks.append(item.mark)
    return "\n\n".join(blocks)


def _section(section: Section) -> str:
    """Its lines as they stand: whoever shows them wraps them, and a copy has no breaks inside sentences."""
    head = [section.heading, "-" * min(len(section.heading), _WIDTH)] if section.heading else []
    bullet = "- " if section.style == "list" else ""
    body = [bullet + text for text in section.lines]
    return "\n".join([*head, *body, *_addresses(section)])


def _addresses(section: Section) -> list[str]:
    """The addresses behind the links that no line says yet."""
    found: list[str] = []
    shown = as_url(section.link)
    if shown and section.style not in ("action", "quote"):
        found.append(shown)
    for label, link in section.links:
        address = told_by(link)
        if not any(address in text for text in (*section.lines, label)):
            found.append(f"{label or label_of(link)}: {address}")
    return [text for text in unique(found) if not any(text in told for told in section.lines)]
