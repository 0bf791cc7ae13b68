"""Who sends job alerts: the rows of `senders.toml` as values. Pure after import.

A sender is known by its whole address as it was parsed, never by a part of it: "alerts@acme.example" stands
also in "alerts@acme.example.other.test".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from monitor.mails.links import Site, read_link
from monitor.text import clean, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """One row; what its keys mean stands at the head of the file. The row behind all others has no name."""

    name: str
    addresses: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    part: str = ""
    order: tuple[str, ...] = ()
    is_employer: bool = False
    names: tuple[str, ...] = ()
    not_alerts: tuple[re.Pattern[str], ...] = ()
    is_news: bool = False
    sites: tuple[Site, ...] = ()
    evidence: str = ""


def _site(row: Mapping[str, Any]) -> Site:
    return Site(
        name=row["name"], link=re.compile(row["link"]), url=row.get("url", ""), id=row.get("id", "{id}")
    )


def _sender(row: Mapping[str, Any]) -> Sender:
    return Sender(
        name=row["name"],
        addresses=tuple(row.get("addresses", ())),
        pattern=re.compile(row["pattern"]) if "pattern" in row else None,
        part=row.get("part", ""),
        order=tuple(row.get("order", ())),
        is_employer=row.get("employer") == "sender",
        names=tuple(row.get("names", ())),
        not_alerts=tuple(re.compile(one) for one in row.get("not_alerts", ())),
        is_news=row.get("kind") == "news",
        sites=tuple(map(_site, row.get("sites", ()))),
        evidence=row["evidence"],
    )


def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("monitor.mails").joinpath("senders.toml").read_text("utf-8"))


SITES: tuple[Site, ...] = tuple(map(_site, _table()["sites"]))
"""The sites of applicant systems, which send no alerts of their own."""

SENDERS: tuple[Sender, ...] = tuple(map(_sender, _table()["senders"]))
"""Every row; the last one is for all senders that have none."""


def sender_of(address: str | None, senders: Sequence[Sender] = SENDERS) -> Sender:
    """The row of an address; the last one where none is made for it."""
    said = (address or "").lower()
    for row in senders[:-1]:
        if said in row.addresses or (row.pattern and row.pattern.fullmatch(said)):
            return row
    return senders[-1]


def sites_of(senders: Sequence[Sender] = SENDERS) -> tuple[Site, ...]:
    """How the sites of these senders, and of applicant systems, write links to postings."""
    return (*SITES, *(site for row in senders for site in row.sites))


def leads_to_known_site(url: str) -> bool:
    """Whether an address is that of one posting at a job site or an applicant system that is known."""
    return read_link(url, sites_of()).kind == "known"


_CAREERS = re.compile(
    r"\s*(?:[-–|·,]\s*)?\b(?:careers?|jobs?|job alerts?|career alerts?|karriere(?:portal)?"
    r"|carri[eè]res?|empleos?"
    r"|stellen(?:angebote|markt)?|jobportal|vacancies|vacatures"
    r"|recruit(?:ing|ment|er)s?|talent(?: acquisition| community| team)?|hiring(?: team)?|hr|human resources"
    r"|bewerbermanagement|no-?reply)\b(?:\s+team)?\s*$",
    re.IGNORECASE,
)


_BEFORE = re.compile(
    r"^(?:werken bij|arbeiten bei|karriere bei|careers? (?:at|with)|jobs? (?:at|bei|chez|hos)"
    r"|[^\W\d]+ (?:at|from|von|bei|van|chez|de))\s+(?:the\s+)?",
    re.IGNORECASE,
)


def employer_named(sender: Sender, *, display: str | None, subject: str, address: str | None) -> str | None:
    """The name of a sender that is itself the employer, from the first of its places that tells one."""
    told = {"display": display or "", "subject": subject, "address": address or ""}
    for way in sender.names:
        where, _, pattern = way.partition(":")
        if where == "fixed":
            return pattern
        text = told[where]
        if not pattern:
            found = text if "@" not in text else ""
        else:
            match = re.search(pattern, text, re.IGNORECASE)
            found = match[1] if match else ""
        if name := bare_employer(found):
            return name
    return None


def bare_employer(text: str) -> str | None:
    """A display name without what says that it sends jobs: "Acme Careers", "Jo at Acme" are Acme."""
    name = clean(text, 120).strip("\"' ")
    name = _BEFORE.sub("", name) or name
    while (cut := _CAREERS.sub("", name).strip(" -–|·,")) != name and cut:
        name = cut
    return name if name and not _CAREERS.fullmatch(name) and fold(name) not in {"noreply", "alerts"} else None
