"""The newer search of a SuccessFactors career site: JSON behind a search page that has no rows itself. Pure.

Ten roles a page, whatever is asked for, in the language of the site. Pages are not quite stable: a role may
stand on two of them, and then another on none, so that only distinct roles count.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import quote

from monitor.errors import ParseError
from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources._answer import json_of
from monitor.sources._board import each_object, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, total
from monitor.sources._reader import origin
from monitor.text import as_dict, as_id, as_list, as_text

_PATH = "/services/recruiting/v1/jobs"
_MARKS = re.compile(
    r"rmk-jobs-search|services/recruiting/v1|rmkcdn\.|/platform/(?:js|csb)/|\bj2w\b|\bunify", re.I
)
_LOCALE = re.compile(r"\b(?:current_?)?locale[\"']?\s*[:=]\s*[\"']?([a-z]{2}_[A-Z]{2})\b", re.IGNORECASE)
_TOKEN = re.compile(r"\bCSRFToken[\"']?\s*[:=]\s*[\"']([\w-]{8,200})[\"']")
_SHORT_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})")


def ask(answer: Answer) -> Request | None:
    """What to ask behind a search page without rows; None where the page is not of such a site."""
    text = answer.body.decode("utf-8", "replace")
    if not _MARKS.search(text):
        return None
    said, token = _LOCALE.search(text), _TOKEN.search(text)
    note: dict[str, Any] = {"seen": [], "token": token.group(1) if token else None}
    return _request(origin(answer.url) + _PATH, said.group(1) if said else "en_US", 0, note)


def _request(url: str, locale: str, number: int, note: dict[str, Any]) -> Request:
    """Some sites want the token that their search page holds."""
    token = as_text(note.get("token"))
    headers = {"X-CSRF-Token": token} if token else {}
    return Request(url=url, json=_query(locale, number), headers=headers, carry=note)


def _query(locale: str, number: int) -> dict[str, Any]:
    wish: dict[str, Any] = dict.fromkeys(("keywords", "location", "brand", "alertId", "rcmCandidateId"), "")
    more = {"sortBy": "", "facetFilters": {}, "skills": [], "categoryId": 0}
    return {"locale": locale, "pageNumber": number, **wish, **more}


def results(answer: Answer, source: Source) -> Page:
    """One page of the search."""
    data = as_dict(json_of(answer, "a SuccessFactors career site"))
    rows = data.get("jobSearchResult")
    if not isinstance(rows, list):
        raise ParseError(
            "The answer holds no list of roles: this is no SuccessFactors career site."
            " Check the address on the employer's careers page."
        )
    asked = answer.asked or Request(url=answer.url)
    query, note = as_dict(asked.json), as_dict(asked.carry)
    seen = as_list(note.get("seen"))
    locale, number = as_text(query.get("locale")) or "en_US", total(query.get("pageNumber"))
    roles = [as_dict(as_dict(row).get("response")) for row in rows]
    shown = sorted({*map(str, seen), *(id for role in roles if (id := as_id(role.get("id"))))})
    stated = total(data.get("totalJobs"))
    more = bool(rows) and len(shown) > len(seen) and len(shown) < stated
    following = _request(asked.url, locale, number + 1, {**note, "seen": shown}) if more else None
    found = each_object(roles, lambda role: _posting(role, source, origin(answer.url), locale))
    return page(found, complete=more or len(shown) >= stated, next=following)


def _posting(role: dict[str, Any], source: Source, site: str, locale: str) -> Posting | None:
    id, title = as_id(role.get("id")), as_text(role.get("unifiedStandardTitle"))
    if id is None or title is None:
        return None
    where = next((found for name in _PLACES if (found := places(*map(_place, names(role.get(name)))))), ())
    slug = as_text(role.get("unifiedUrlTitle")) or as_text(role.get("urlTitle")) or "role"
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=f"{site}/job/{quote(slug, safe='%')}/{quote(id, safe='')}-{locale}",
        departments=names(role.get("department")) or names(role.get("custRMKMappingPicklist")),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(*names(role.get("employmentType")), *names(role.get("jobType"))),
        posted_on=_day(role.get("unifiedStandardStart"), locale),
    )


_PLACES = ("jobLocationShort", "sfstd_jobLocation_obj", "mfield1", "jobLocationState", "jobLocationCountry")
"""Fields that tell the place, the one that tells most of it first."""


def _place(text: str) -> str:
    return re.sub(r"\s*,\s*", ", ", text).strip(" ,")


def _day(value: Any, locale: str) -> date | None:
    """A day, also "6/18/26" where the language tells that the month comes first."""
    short = _SHORT_DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if short is None:
        return day(value)
    return day(f"20{short[3]}-{int(short[1]):02}-{int(short[2]):02}") if locale == "en_US" else None
