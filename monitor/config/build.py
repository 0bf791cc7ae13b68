"""From what the file says to values that agree with one another; what does not agree is a mistake."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from monitor.config.employers import read_employers
from monitor.config.faults import Faults, nearest
from monitor.config.mailboxes import read_mailboxes
from monitor.config.places import relative_file, state_dir
from monitor.config.positions import KeyPath
from monitor.config.scalars import channel_address, web_address
from monitor.config.schema import LETTER_DAYS, FitTable, SourceTable, WatchList
from monitor.config.surroundings import Surroundings, given_secret
from monitor.config.values import Config
from monitor.model import Budget, Cadence, Channel, Employer, Fit, HttpSettings, Me, News, QuietHours

SHORTEST_RETENTION = timedelta(days=1)
LONGEST_PACE = timedelta(hours=1)


def build(said: WatchList, around: Surroundings) -> Config:
    """The values of a watch list. Only to be used where no mistake was added to `around.faults`."""
    if said.retention < SHORTEST_RETENTION:
        message = "What is kept for less than a day is hardly known at all."
        around.faults.add(("retention",), message, 'Write "1d" or more; "3y" is usual.')
    if said.me.name is None and not around.faults.explains(("me",), "name"):
        around.faults.note(("me", "name"), "Your name is missing: drafts end without it.", "no_name")
    usajobs_key = given_secret(said.usajobs.key, said.usajobs.key_file, ("usajobs",), "key", around)

    def token_of(entry: SourceTable, path: KeyPath, kind: str) -> str | None:
        token = given_secret(entry.token, entry.token_file, path, "token", around)
        return token or (usajobs_key if kind == "usajobs" else None)

    employers = read_employers(said, around.faults, around.today, token_of)
    http = _http(said, around)
    return Config(
        path=around.path,
        base=around.base,
        state_dir=state_dir(said.state_dir, around.path, around.base, around.environ),
        timezone=said.timezone or _machine_zone(around.environ),
        poll_every=said.poll_every,
        retention=said.retention,
        me=Me(
            name=said.me.name,
            linkedin_premium=said.me.linkedin_premium,
            news=_news(said, around.faults),
        ),
        fit=_fit(said.fit),
        channels=_channels(said, around),
        quiet_hours=_quiet_hours(said, around.faults),
        digest_at=said.digest.at,
        letter_on=None if said.digest.letter == "off" else LETTER_DAYS.index(said.digest.letter),
        http=http,
        heartbeat_url=given_secret(
            said.heartbeat.url, said.heartbeat.url_file, ("heartbeat",), "url", around, web_address
        ),
        cadence=Cadence(**dict(said.cadence)),
        budget=Budget(**dict(said.budget)),
        usajobs_key=usajobs_key,
        employers=tuple(_known_to(one, said.http.contact) for one in employers),
        mailboxes=read_mailboxes(said, around, http.ca_file),
    )


def _known_to(employer: Employer, contact: str | None) -> Employer:
    """The employer, with the user's address at the sources that want to know who asks."""
    sources = (replace(s, contact=contact) if s.kind == "usajobs" else s for s in employer.sources)
    return replace(employer, sources=tuple(sources))


def _news(said: WatchList, faults: Faults) -> tuple[News, ...]:
    news = []
    for index, item in enumerate(said.me.news):
        path: KeyPath = ("me", "news", index)
        if item.date is None:
            hint = "Add date = 2026-08-01, the day since when it is true."
            faults.lacks(path, "date", "This piece of news has no date.", hint)
        if not item.text:
            hint = 'Add text = "…", a sentence for a note.'
            faults.lacks(path, "text", "This piece of news has no text.", hint)
        if item.date and item.text:
            news.append(News(date=item.date, text=item.text))
    return tuple(news)


def _fit(said: FitTable) -> Fit:
    return Fit(
        titles=tuple(said.titles),
        exclude=tuple(said.exclude),
        locations=tuple(said.locations),
        seniority=tuple(said.seniority),
        keywords=tuple(said.keywords),
        employment_type=tuple(said.employment_type),
        min_pay=said.min_pay,
    )


def _quiet_hours(said: WatchList, faults: Faults) -> QuietHours | None:
    hours, path = said.quiet_hours, ("quiet_hours",)
    if hours is None:
        return None
    if hours.from_ is None:
        faults.lacks(path, "from", "Quiet hours need a time at which they begin.", 'Add from = "21:30".')
    if hours.until is None:
        faults.lacks(path, "until", "Quiet hours need a time at which they end.", 'Add until = "08:00".')
    if hours.from_ is None or hours.until is None:
        return None
    if hours.from_ == hours.until:
        message = "Quiet hours begin and end at the same time."
        faults.add((*path, "until"), message, "Write two different times of day, or leave quiet hours out.")
    return QuietHours(start=hours.from_, end=hours.until, urgent=hours.urgent)


def _http(said: WatchList, around: Surroundings) -> HttpSettings:
    trusted = said.http.ca_file and relative_file(said.http.ca_file, around.base, around.environ)
    if trusted and not (os.path.isfile(trusted) and os.access(trusted, os.R_OK)):
        hint = "Name a file of certificates (PEM) that the user who runs job-monitor may read."
        around.faults.add(("http", "ca_file"), "This file is not there, or cannot be read.", hint)
    if said.http.pace > LONGEST_PACE:
        message = "With more than an hour between two requests nothing would ever be read."
        around.faults.add(("http", "pace"), message, 'Write "1h" or less; "1s" is usual.')
    return HttpSettings(
        user_agent=said.http.user_agent,
        contact=said.http.contact,
        allow_private=tuple(said.http.allow_private),
        ca_file=str(trusted) if trusted else None,
        pace=said.http.pace,
    )


def _channels(said: WatchList, around: Surroundings) -> tuple[Channel, ...]:
    faults = around.faults
    named = ((("channels", index, "name"), entry.name) for index, entry in enumerate(said.channels))
    names = faults.once(named, "channel")
    channels = []
    for index, entry in enumerate(said.channels):
        path: KeyPath = ("channels", index)
        url = given_secret(entry.url, entry.url_file, path, "url", around, channel_address)
        if not entry.name:
            hint = 'Add name = "phone", or what else messages should call it.'
            faults.lacks(path, "name", "This channel has no name.", hint)
        if url is None:
            hint = 'Add url = "…" with an Apprise URL, or url_file = "…" with the file that holds it.'
            faults.lacks(path, "url", "This channel has no address.", hint, instead=("url_file",))
        if entry.fallback and entry.fallback == entry.name:
            faults.add(
                (*path, "fallback"), "A channel cannot take over from itself.", "Name another channel."
            )
        elif entry.fallback and entry.fallback not in names:
            hint = nearest(entry.fallback, names) or f"There are: {', '.join(names)}."
            faults.add((*path, "fallback"), "There is no channel with this name.", hint)
        if "fallback_after" in entry.model_fields_set and not entry.fallback:
            hint = 'Add fallback = "…" with the name of the channel that takes over.'
            faults.add((*path, "fallback_after"), "No channel is named that could take over.", hint)
        channels.append(
            Channel(
                name=entry.name or "",
                url=url or "",
                only=tuple(entry.only),
                detail=entry.detail,
                fallback=entry.fallback,
                fallback_after=entry.fallback_after,
                per_hour=entry.per_hour,
            )
        )
    return tuple(channels)


def _machine_zone(environ: Mapping[str, str]) -> ZoneInfo:
    """The zone of the machine: $TZ, else what /etc/localtime points to, else UTC."""
    try:
        linked = os.readlink("/etc/localtime")
    except OSError:
        linked = ""
    for name in (environ.get("TZ", "").lstrip(":"), linked.partition("zoneinfo/")[2], "UTC"):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return ZoneInfo("UTC")
