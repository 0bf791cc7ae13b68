"""The page of one role that marks nothing for programs: its heading, told by the page's own address. Pure."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from monitor.model import Posting, Source
from monitor.sources._fields import employment_type, places, remote_in
from monitor.sources._markup import with_text
from monitor.sources._pieces import brief
from monitor.sources._role_links import link_grade, steps_of
from monitor.sources._roles import is_place, said, title_grade
from monitor.sources._signs import without_passing
from monitor.text import as_text, fold

_ABOUT = re.compile(r"\(.*?\)|\[.*?\]|\b[mwfdxh](?:/[mwfdxh])+\b|\d+")
_LABELLED = re.compile(
    r"(?:locations?|standorte?|(?:arbeits|einsatz)?ort|lieu|place|plats|sted|ubicacion|locatie)\s*[:：]\s*(.+)"
)
_LEAST_LETTERS = 5
_LOOKED_AT, _LONGEST_KIND = 25, 40


def role_of(soup: Any, source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    """The role of a page whose address is that of a role and whose heading says the same or names a trade."""
    if link_grade(base, f"{urlsplit(base).scheme}://{urlsplit(base).netloc}/") < 1:
        return None
    steps = steps_of(base)
    slug = _letters(steps[-1]) if steps else ""
    heads = soup.find_all(["h1", "h2", "h3"], limit=40)
    best: tuple[int, Any, str] | None = None
    for head in heads:
        text = as_text(said(without_passing(brief(head))))
        grade = title_grade(text) if text else -1
        if text is None or grade < 0:
            continue
        same = len(slug) >= _LEAST_LETTERS and _same(_letters(text), slug)
        worth = 4 * same + grade + (head.name == "h1")
        if ((same and grade >= 0) or (grade == 2 and head.name == "h1")) and (
            best is None or worth > best[0]
        ):
            best = (worth, head, text)
    if best is None or (best[0] < 4 and len(soup.find_all("h1")) > 1):
        return None
    where, employment = _fields(best[1])
    posting = Posting(
        source=source.key,
        id=base,
        title=best[2],
        url=base,
        locations=where,
        remote=remote_in(*where),
        employment_type=employment,
    )
    # A generator, since the text of the whole page is dear and not always asked for.
    return with_text(posting, keywords, (one.get_text(" ") for one in [soup]))


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+|\band\b", "", _ABOUT.sub(" ", fold(text).replace("&", "")))


def _same(head: str, slug: str) -> bool:
    return (
        len(head) >= _LEAST_LETTERS
        and (head in slug or slug in head)
        and min(len(head), len(slug)) >= 0.6 * max(len(head), len(slug))
    )


def _fields(head: Any) -> tuple[tuple[str, ...], str | None]:
    """The place and the kind of employment that the short texts after the heading tell."""
    where: list[str] = []
    employment, told = None, None
    looked = 0
    for string in head.find_all_next(string=True):
        text = " ".join(string.split())
        if not text or string.parent.name in ("script", "style", "template"):
            continue
        looked += 1
        if looked > _LOOKED_AT:
            break
        if len(text) > 90:
            continue
        labelled = _LABELLED.fullmatch(fold(text))
        value = re.split(r"[:：]", text, maxsplit=1)[1].strip() if labelled else text
        for part in re.split(r"\s*[|·•・]\s*", value):
            if (labelled or is_place(part)) and (string is told or told is None):
                where.append(part)
                told = string
            employment = employment or (employment_type(part) if len(part) <= _LONGEST_KIND else None)
    return places(*where[:5]), employment
