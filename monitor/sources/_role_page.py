"""The page of one role: what its labels say, and what its JobPosting says. Pure.

Pages of career sites show a role as labels with their values, each employer in words of its own. Only a
small vocabulary of labels is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from monitor.model import Answer, Posting, Source
from monitor.sources import _jsonld
from monitor.sources._fields import day, employment_type, places, remote_in, requisition
from monitor.sources._markup import with_text
from monitor.sources._tree import class_with, counts_places, words_in
from monitor.text import as_text, unique

_LABELS = {
    "place": (r"(?:\w+ )*locations?(?:\(s\))?|勤務地", r"city|site|office", r"state|region", r"country\b.*"),
    "department": (
        r".*\b(?:department|function|business (?:area|unit)|job family|career area|category|division)\b.*",
    ),
    "type": (r"(?:employment|contract|time|worker|work) type|type of employment",),
    "number": (r"(?:ref|req|requisition|job)\w*\W*(?:#|id|no\.?|number)",),
    "date": (r"(?:date )?(?:posted|published).*|date|posting date",),
    "remote": (r".*\b(?:remote|work ?place|work mode|work model|home office)\b.*",),
}
"""What labels mean, each meaning's most telling label first."""


def schemas_in(root: Any) -> list[dict[str, Any]]:
    """The JobPosting objects in the scripts of a page."""
    return [
        schema
        for script in root.xpath("//script[contains(@type, 'ld+json')]")
        for value in _jsonld.values(script.text or "")
        for schema in _jsonld.postings_in(value)
    ]


def role_of(root: Any, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Posting | None:
    """The role that a page is about; None where the page shows none. Its id is the address of the page."""
    titles = root.xpath("//meta[@property='og:title']/@content")
    read = (_jsonld.posting(schema, source, answer.url, keywords) for schema in schemas_in(root))
    typed = next((role for role in read if role), None)
    said = dict(_labelled(root))
    title = as_text(next(iter(titles), None)) or (typed.title if typed else None)
    if title is None or not (said or typed):
        return None
    where = _places(root, said) or (typed.locations if typed else ())
    remote = remote_in(*_of(said, "remote"), *where)
    posting = Posting(
        source=source.key,
        id=answer.url,
        title=title,
        url=answer.url,
        departments=unique(_of(said, "department"))[:2],
        locations=where,
        remote=typed.remote if typed and remote is None else remote,
        employment_type=employment_type(*_of(said, "type")) or (typed.employment_type if typed else None),
        posted_on=next((found for text in _of(said, "date") if (found := day(text))), None)
        or (typed.posted_on if typed else None),
        requisition=next((number for text in _of(said, "number") if (number := requisition(text))), None),
        pay=typed.pay if typed else None,
    )
    return with_text(posting, keywords, [words_in(root, 100_000)])


def _places(root: Any, said: dict[str, str]) -> tuple[str, ...]:
    """A list of places; else the label of places; else city, region and country, which are one place."""
    listed = [words_in(one) for one in root.xpath(f"//ul[{class_with('locations')}]/li")]
    if found := places(*(text for text in listed if not counts_places(text))):
        return found
    labels = _labels(said, "place")
    if labels and re.search("location|勤務地", labels[0], re.IGNORECASE):
        return () if counts_places(said[labels[0]]) else places(said[labels[0]])
    return places(", ".join(unique(said[name] for name in labels)))


def _labelled(root: Any) -> Iterator[tuple[str, str]]:
    for label in root.xpath(f"//*[{class_with('__label')}]"):
        value = label.getnext()
        name = words_in(label).strip(" :")
        if name and value is not None and "__value" in (value.get("class") or ""):
            yield name, words_in(value, 1000)


def _labels(said: dict[str, str], what: str) -> list[str]:
    """The labels that mean this, the most telling first."""
    rules = _LABELS[what]
    return [name for rule in rules for name in said if said[name] and re.fullmatch(rule, name, re.IGNORECASE)]


def _of(said: dict[str, str], what: str) -> list[str]:
    return [said[name] for name in _labels(said, what)]
