"""Roles out of records whose fields everyone names as they like: feed items, `<job>` elements, JSON lists.

Pure. A record is a plain mapping; its keys are compared without case, prefix and punctuation, so that
`jobTitle`, `job_title` and `JobTitle` are one field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from monitor.model import Posting, Source
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in, requisition
from monitor.sources._markup import link, with_text
from monitor.text import as_bool, as_id, as_text, digest, fold, unique

TITLE = ("title", "jobtitle", "name", "position")
LINK = ("link", "url", "joburl", "absoluteurl", "hostedurl", "applicationlink", "externalurl", "applyurl")
_ID = ("id", "guid", "referencenumber", "jobid", "uuid", "slug")
PLACE = (
    "location",
    "locations",
    "joblocation",
    "jobgeo",
    "candidaterequiredlocation",
    "locationrestrictions",
)
_PLACE_PARTS = ("city", "state", "region", "country")
_DEPARTMENT = (
    "department", "departments", "team", "function", "jobindustry", "categories", "category",
    "jobcategory", "industry",
)  # fmt: skip
COMPANY = ("company", "companyname", "employer", "organization", "hiringorganization")
_TYPE = ("jobtype", "jobtypes", "employmenttype", "contracttime", "contracttype", "type", "commitment")
_DATE = (
    "published", "pubdate", "datepublished", "publicationdate", "publishedon", "publishedat",
    "dateposted", "date", "createdat", "advertisefromdateutc", "epoch",
)  # fmt: skip
_REMOTE = ("remote", "isremote", "telecommuting", "remotestatus", "remotetype", "workplacetype")
_REQUISITION = ("requisitionid", "requisition", "referencenumber", "refnumber")
_MINIMUM = ("salarymin", "minimumsalary", "minsalary")
_MAXIMUM = ("salarymax", "maximumsalary", "maxsalary")
_CURRENCY = ("salarycurrency", "currency")
_PERIOD = ("salaryperiod", "salaryinterval")
TEXT = ("description", "jobdescription", "content", "contents", "contenthtml", "contenttext", "summary")
_PREFIX = re.compile(r"^(?:joblisting|job_listing|job|jobs|tt)[_:](?=[a-z])", re.IGNORECASE)
_YES = {
    "1": True,
    "true": True,
    "yes": True,
    "fully": True,
    "0": False,
    "false": False,
    "no": False,
    "none": False,
}

Record = Mapping[str, Any]


def plain(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record under comparable keys; where two become one, the first that holds something stands."""
    found: dict[str, Any] = {}
    for key, value in sorted(record.items(), key=lambda item: bool(_PREFIX.match(item[0]))):
        name = re.sub(r"[^a-z0-9]", "", _PREFIX.sub("", key).lower())
        if value not in (None, "", [], {}):
            found.setdefault(name, value)
    return found


def value(record: Record, fields: tuple[str, ...]) -> Any:
    return next((record[name] for name in fields if name in record), None)


def linked(record: Record, base: str) -> str | None:
    """The first field of the record that holds a link which a person can open."""
    refs = record.get("refs")
    values = [record.get(name) for name in LINK] + [
        refs.get("landing_page") if isinstance(refs, dict) else None
    ]
    return next((url for one in values if (url := link(one, base))), None)


def posting(
    record: Record,
    source: Source,
    base: str,
    keywords: tuple[str, ...],
    *,
    id: str | None = None,
    categories: bool = True,
) -> Posting | None:
    """A role, or None where the record has no title.

    The identity is the one given, else the record's own, else its link, else title and place. Without
    `categories` a category of the record is no department (a blog's tags are none).
    """
    title = next((text for name in TITLE if (text := as_text(record.get(name)))), None)
    if title is None:
        return None
    url, where = linked(record, base), _places(record)
    own = next((text for name in _ID if (text := as_id(record.get(name)))), None)
    role = Posting(
        source=source.key,
        id=id or own or url or identity(title, where),
        title=title,
        url=url,
        departments=departments(record, categories=categories),
        locations=where,
        remote=_remote(record, where),
        employment_type=employment_type(*(record.get(name) for name in _TYPE)),
        posted_on=posted_on(record),
        requisition=requisition(value(record, _REQUISITION)),
        pay=pay(*(value(record, fields) for fields in (_MINIMUM, _MAXIMUM, _CURRENCY, _PERIOD))),
        employer=next(iter(names(value(record, COMPANY), "name")), None),
    )
    return with_text(role, keywords, (record.get(name) for name in TEXT))


def identity(title: str, where: tuple[str, ...]) -> str:
    """The id of a role that has neither id nor link: its title and places."""
    return f"title:{digest(fold(title), *map(fold, sorted(where)), length=24)}"


def has_place(record: Record) -> bool:
    return bool(_places(record))


def departments(record: Record, *, categories: bool) -> tuple[str, ...]:
    for name in _DEPARTMENT:
        found = names(record.get(name), "name", "label", "term")
        if found and (categories or name in ("department", "departments", "team")):
            return found[:5]
    return ()


def _places(record: Record) -> tuple[str, ...]:
    for name in PLACE:
        found = places(*names(record.get(name), "name", "city", "location"))
        if found:
            return found
    parts = unique(as_text(record.get(name)) for name in _PLACE_PARTS)
    return places(", ".join(parts)) if parts else ()


def _remote(record: Record, where: tuple[str, ...]) -> bool | None:
    for name in _REMOTE:
        field = record.get(name)
        said = as_bool(field)
        if said is None and (text := as_text(field)):
            said = _YES.get(fold(text), remote_in(text))
        if said is not None:
            return said
    return remote_in(*where)


def posted_on(record: Record) -> date | None:
    """The day that a record says it was published on."""
    return next((found for name in _DATE if (found := day(record.get(name)))), None)
