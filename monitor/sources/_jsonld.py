"""schema.org JobPosting in JSON-LD, as pages really write it. Pure."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from monitor.model import Pay, Posting, Source
from monitor.sources._fields import day, employment_type, names, pay, places, remote_in, requisition
from monitor.sources._listing import identity
from monitor.sources._markup import link, with_text
from monitor.text import as_dict, as_id, as_list, as_text, unique

_DEEPEST = 20
_MOST_VALUES = 200
_FRAME = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>|/\*|\*/|^[ \t]*//.*$", re.MULTILINE)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def values(script: str) -> Iterator[Any]:
    """Every JSON value of one script: also framed as comment or CDATA, escaped, several in a row.

    A value that cannot be read ends the script; what stood before it counts.
    """
    text = script.strip()
    if text.startswith(("&", "<!--", "<![CDATA[", "/*", "//", "-->")) or "&quot;@type" in text:
        text = html.unescape(text) if '"' not in text else text
        text = _FRAME.sub("", text)
    decoder = json.JSONDecoder(strict=False, parse_int=lambda d: int(d) if len(d) < 40 else None)
    at = 0
    for _ in range(_MOST_VALUES):
        start = re.compile(r"[\s;,]*").match(text, at)
        at = start.end() if start else at
        if at >= len(text):
            return
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            mended = _TRAILING_COMMA.sub(r"\1", text[at:])
            if mended == text[at:]:
                return
            text, at = mended, 0
            continue
        yield value


def postings_in(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The JobPosting objects of a value: alone, in lists, in `@graph`, in an ItemList, in any property."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from postings_in(one, depth + 1)
    elif isinstance(value, dict):
        if _is_posting(value):
            yield value
        else:
            yield from postings_in(list(value.values()), depth + 1)


def _is_posting(value: dict[str, Any]) -> bool:
    kinds = next((v for k, v in value.items() if k.lower() in ("@type", "type")), None)
    return any(
        isinstance(kind, str) and kind.rpartition("/")[2].rpartition(":")[2].lower() == "jobposting"
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def posting(schema: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    """A role; None where it has no title. Its identity is its link, else its identifier, else its title."""
    job = {key.lower(): value for key, value in schema.items()}
    title = as_text(job.get("title")) or as_text(job.get("name"))
    if title is None:
        return None
    number = _identifier(job.get("identifier"))
    url = next((u for key in ("url", "mainentityofpage", "@id") if (u := _link(job.get(key), base))), None)
    where = _places(job)
    organisation = job.get("hiringorganization")
    role = Posting(
        source=source.key,
        id=url or number or identity(title, where),
        title=title,
        url=url,
        departments=names(as_dict(organisation).get("department"), "name")
        or names(job.get("department"), "name"),
        locations=where,
        remote=True if _telecommute(job) else remote_in(*where),
        employment_type=employment_type(job.get("employmenttype")),
        posted_on=day(job.get("dateposted")),
        requisition=requisition(number),
        pay=_pay(job.get("basesalary")),
        employer=next(iter(names(organisation, "name", "legalName")), None),
    )
    return with_text(
        role, keywords, (job.get(k) for k in ("description", "skills", "qualifications", "responsibilities"))
    )


def _link(value: Any, base: str) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return (
        link(value, base) if isinstance(value, str) and re.match(r"https?://|/|\.", value.strip()) else None
    )


def _identifier(value: Any) -> str | None:
    for one in as_list(value) or [value]:
        found = as_id(as_dict(one).get("value")) if isinstance(one, dict) else as_id(one)
        if found:
            return found
    return None


def _telecommute(job: dict[str, Any]) -> bool:
    return any("telecommute" in kind.lower() for kind in names(job.get("joblocationtype")))


def _places(job: dict[str, Any]) -> tuple[str, ...]:
    found = list(_addresses(job.get("joblocation")))
    if not found and _telecommute(job):
        found = list(names(job.get("applicantlocationrequirements"), "name"))
    return places(*found)


def _addresses(value: Any) -> Iterable[str]:
    for one in as_list(value) or [value]:
        if isinstance(one, str):
            yield one
            continue
        place = as_dict(one)
        address = place.get("address", place if "addressLocality" in place else None)
        for postal in as_list(address) or [address]:
            if isinstance(postal, str):
                yield postal
                continue
            parts = [
                next(iter(names(as_dict(postal).get(f"address{part}"), "name")), None)
                for part in ("Locality", "Region", "Country")
            ]
            yield ", ".join(unique(parts)) or as_text(place.get("name")) or ""


def _pay(value: Any) -> Pay | None:
    for one in map(as_dict, as_list(value) or [value]):
        amount = one.get("value")
        inner = as_dict(amount)
        single = inner.get("value") if inner else amount
        low, high = inner.get("minValue", one.get("minValue")), inner.get("maxValue", one.get("maxValue"))
        if low is None and high is None:
            low = high = single
        found = pay(
            low,
            high,
            one.get("currency") or inner.get("currency"),
            inner.get("unitText") or one.get("unitText"),
        )
        if found:
            return found
    return None
