"""Roles in the state that a page carries for its own scripts, found by their shape. Pure.

Such state holds the whole site: menus, articles, people, products. A list counts as roles where its titles
read like roles and something else says so too: links that lead to roles, places, fields that only roles have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from monitor.model import Posting, Source
from monitor.sources import _listing
from monitor.sources._fields import employment_type
from monitor.sources._role_links import link_grade, role_link
from monitor.sources._roles import is_place, said, title_grade
from monitor.sources._state_fields import departments_of, is_closed, last_step, places_of, remote_of
from monitor.sources._state_values import values
from monitor.text import as_id, as_text, fold

_MOST_VALUES = 300_000
_ROLE_KEYS = re.compile(
    r"department|employment|job_?type|jobtype|contract|commitment|salary|compensation|workplace|apply|requisition|remote|seniority|job_?id|hiring|experience"
    r"|jobs?$|vacanc|position"
)
_ROLE_PATHS = re.compile(
    r"jobs?(?![a-z])|jobs|career|position|opening|vacanc|role|stelle|opportunit|posting|offre|emploi|vaga|hiring",
    re.IGNORECASE,
)
_TITLES = (
    "title",
    "jobtitle",
    "name",
    "position",
    "positiontitle",
    "text",
    "label",
    "heading",
    "jobname",
    "role",
)
_LINKS = re.compile(r"(?:url|link|href|path|permalink|slug|uri|to)$", re.IGNORECASE)
_IDS = (
    "id",
    "_id",
    "uuid",
    "jobid",
    "job_id",
    "reqid",
    "requisitionid",
    "slug",
    "guid",
    "key",
    "documentid",
    "externalid",
)
_TYPES = re.compile(r"type|employment|commitment|contract|time", re.IGNORECASE)
_PERSON = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """A list of records under a path of keys, flat: `office.name` -> text."""

    path: str
    records: list[dict[str, Any]]


def roles(soup: Any, source: Source, base: str, keywords: tuple[str, ...]) -> list[Posting]:
    """The roles of the best list of the page's state, and of those with the same fields beside it."""
    best: list[tuple[float, _List, str]] = []
    for value in values(soup):
        for found in _lists(value):
            title = _title_key(found)
            score = _score(found, title, base) if title else 0
            if title and score > 0:
                best.append((score, found, title))
    if not best:
        return []
    _, top, title = max(best, key=lambda one: (one[0] * min(len(one[1].records), 50), len(one[1].records)))
    keys = _keys(top)
    postings: dict[str, Posting] = {}
    for _, found, own in best:
        if own == title and len(keys & _keys(found)) >= 0.7 * len(keys | _keys(found)):
            for posting in _postings(found, own, source, base):
                postings.setdefault(posting.id, posting)
    return list(postings.values())


def linked(postings: list[Posting], shown: list[Posting]) -> list[Posting]:
    """The roles of the state with the links under which the page shows them, where the state has none."""
    by_title: dict[str, list[Posting]] = {}
    for one in shown:
        by_title.setdefault(fold(one.title), []).append(one)
    filled = []
    for posting in postings:
        twins = by_title.get(fold(posting.title), [])
        filled.append(
            replace(posting, url=twins[0].url) if posting.url is None and len(twins) == 1 else posting
        )
    return filled


# ------------------------------------------------------------------------------------ the lists


def _lists(value: Any) -> Iterator[_List]:
    """Every list of objects of one kind, and every map of such objects by their ids."""
    stack: list[tuple[str, Any, int]] = [("", value, 0)]
    seen = 0
    while stack:
        path, one, depth = stack.pop()
        seen += 1
        if seen > _MOST_VALUES or depth > 40:
            continue
        inner = list(one.values()) if isinstance(one, dict) else one if isinstance(one, list) else []
        objects = [record for record in inner if isinstance(record, dict)]
        if len(objects) >= 2 and len(objects) >= 0.8 * len(inner) and _alike(objects):
            yield _List(path=path, records=[_flat(record) for record in objects[:5000]])
        if isinstance(one, dict):
            stack += [
                (f"{path}.{key}"[-300:], held, depth + 1)
                for key, held in one.items()
                if isinstance(held, dict | list)
            ]
        elif isinstance(one, list):
            stack += [(path, held, depth + 1) for held in one if isinstance(held, dict | list)]


def _alike(objects: list[dict[str, Any]]) -> bool:
    first = set(objects[0])
    return bool(first) and all(len(first & set(o)) >= 0.5 * len(first | set(o)) for o in objects[1:6])


def _flat(record: dict[str, Any], before: str = "", depth: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in list(record.items())[:80]:
        name = f"{before}{key}"
        if isinstance(value, dict) and depth < 3:
            found |= _flat(value, f"{name}.", depth + 1)
        elif isinstance(value, list):
            texts = [
                t
                for one in value[:20]
                for t in (_texts(one) if isinstance(one, dict) else [one])
                if isinstance(t, str)
            ]
            if texts:
                found[name] = texts
        elif value not in (None, ""):
            found[name] = value
    return found


def _texts(value: dict[str, Any]) -> list[Any]:
    return [
        value[key]
        for key in ("name", "title", "label", "city", "location")
        if isinstance(value.get(key), str)
    ][:1]


def _keys(found: _List) -> set[str]:
    return {key for record in found.records[:20] for key in record}


def _column(found: _List, key: str) -> list[Any]:
    return [record[key] for record in found.records if key in record]


def _title_key(found: _List) -> str | None:
    """The field whose texts read like roles, one called a title before others."""
    best: tuple[float, str] | None = None
    for key in sorted(_keys(found)):
        texts = [text for text in _column(found, key) if isinstance(text, str)]
        if len(texts) < 0.6 * len(found.records) or key.count(".") > 3:
            continue
        like = sum(title_grade(said(text)) == 2 for text in texts if len(text) < 160) / len(texts)
        named = last_step(key) in _TITLES
        worth = (
            like
            + 0.4 * named
            + 0.2 * (last_step(key) in _TITLES[:2])
            - 0.05 * key.count(".")
            - 0.5 * bool(_LINKS.search(key))
        )
        if like >= 0.4 and (named or like >= 0.7) and (best is None or worth > best[0]):
            best = (worth, key)
    return best[1] if best else None


def _score(found: _List, title: str, base: str) -> float:
    """How sure it is that a list holds roles; 0 where it is not."""
    keys = _keys(found)
    names = [last_step(key) for key in keys]
    count = len(found.records)
    titles = [said(str(text)) for text in _column(found, title)]
    like = sum(title_grade(text) == 2 for text in titles) / count
    people = (
        any(
            last_step(key) in ("name", "fullname", "firstname", "author", "person", "first_name")
            and key != title
            and sum(bool(_PERSON.fullmatch(str(v))) and title_grade(str(v)) < 1 for v in _column(found, key))
            >= 0.6 * count
            for key in keys
        )
        or "firstname" in names
        or "lastname" in names
    )
    link = _link_key(found, base)
    led = [link_grade(url, base) for url in _urls(found, link, base)] if link else []
    if people or (led and sum(grade < 0 for grade in led) > 0.3 * len(led)):
        return 0
    says = (
        bool(led and sum(grade == 2 for grade in led) >= 0.7 * count),
        any(sum(is_place(text) for text in _some(_column(found, key))) >= 0.5 * count for key in keys),
        any(_ROLE_KEYS.search(name) for name in names),
        bool(_ROLE_PATHS.search(found.path)),
    )
    identified = bool(link) or any(name in _IDS for name in names)
    enough = sum(says) >= 2 or (says[0] and like >= 0.6)
    return like + sum(says) if enough and identified and like >= 0.4 else 0


def _some(column: list[Any]) -> list[str]:
    return [
        str(value[0] if isinstance(value, list) else value)
        for value in column
        if isinstance(value, str | list)
    ]


def _link_key(found: _List, base: str) -> str | None:
    best: tuple[float, str] | None = None
    for key in sorted(_keys(found)):
        texts = [text for text in _column(found, key) if isinstance(text, str)]
        if len(texts) < 0.6 * len(found.records) or len(set(texts)) < 0.6 * len(texts):
            continue
        if not all(re.match(r"https?://|/|\./", text) and " " not in text.strip() for text in texts):
            continue
        worth = sum(link_grade(url, base) for text in texts if (url := role_link(text, base))) / len(texts)
        worth += 0.5 * bool(_LINKS.search(key)) - 0.3 * ("apply" in key.lower())
        if (worth > 0 and (_LINKS.search(key) or worth > 1)) and (best is None or worth > best[0]):
            best = (worth, key)
    return best[1] if best else None


def _urls(found: _List, key: str, base: str) -> list[str]:
    return [url for text in _column(found, key) if isinstance(text, str) and (url := role_link(text, base))]


# --------------------------------------------------------------------------------- the postings


def _postings(found: _List, title: str, source: Source, base: str) -> Iterator[Posting]:
    link = _link_key(found, base)
    for record in found.records:
        name = as_text(said(str(record.get(title) or "")))
        if name is None or title_grade(name) < 0 or is_closed(record):
            continue
        url = role_link(record.get(link), base) if link else None
        number = next(
            (i for key, v in record.items() if last_step(key) in _IDS and "." not in key and (i := as_id(v))),
            None,
        )
        where = places_of(record)
        yield Posting(
            source=source.key,
            id=url or number or _listing.identity(name, where),
            title=name,
            url=url,
            departments=departments_of(record),
            locations=where,
            remote=remote_of(record, where),
            employment_type=next(
                (
                    kind
                    for key, v in record.items()
                    if _TYPES.search(last_step(key)) and (kind := employment_type(v))
                ),
                None,
            ),
        )
