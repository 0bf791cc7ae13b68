"""Roles out of a page that marks none: finds the repeated item by itself. Pure.

Every group of links or headings is judged as a whole (do its texts read like roles, do its links lead to
roles, what stands over it, what do its parts call themselves), then each of its items. A row that is no role
is worse than a role that is missed: what stays in doubt is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from monitor.model import Posting, Source
from monitor.sources._cards import Group, groups, parts, says_roles_follow
from monitor.sources._fields import remote_in
from monitor.sources._listing import identity
from monitor.sources._role_links import (
    has_day,
    is_career_page,
    is_list_of_roles,
    steps_of,
)
from monitor.sources._roles import is_name, says_closed, says_openings, says_other, says_wanted, title_grade
from monitor.sources._rows import Row, rows_of
from monitor.text import as_url, fold, words

_ROLE_MARK = re.compile(
    r"\b(?:jobs?|positions?|vacanc\w*|openings?|careers?|karriere|stellen?\w*|roles?|hiring|recruit\w*|vacatures?"
    r"|emplois?|offres?|ofertas?|opportunit\w*|vacantes?|vagas?|empleos?|puestos?|posizion\w*|candidatur\w*|accordion)"
    r"(?:\b|[-_])|(?:job|career|vacancy|stellen)"
)
_OTHER_MARK = re.compile(
    r"(?:^|[\s_-])(?:teams?|members?|staff|people|person|blogs?|news|posts?(?!-\d)|articles?(?!-single)|events?|testimonials?|quotes?"
    r"|features?|products?|services?|benefits?|perks?|values?|faqs?|partners?|clients?|portfolio|projects?|authors?"
    r"|similar|related|share|social)(?:$|[\s_-])"
)
_AT = re.compile(r" (?:at|na|no|bei|chez|hos|presso|bij|@|en) (?!\w*remot)[^ ]+(?: [^ ]+){0,2}$")
_NAMED = re.compile(r"[A-Z][^\W\d_]{3,}\. (?=[.A-Z])")
_ENOUGH = 2.0
_TOLD = 200
"""Letters of an item that tells of the role at length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """A group that is sure enough, its rows, and the group of which it is a part."""

    score: float
    group: Group
    rows: list[Row]
    whole: int


def roles(soup: Any, source: Source, base: str) -> tuple[list[Posting], list[Any]]:
    """The roles that a page lists, and the parts of the page where they stand; none where it lists none."""
    chosen = _without_shared_links(_chosen(list(_sure_lists(soup, base))))
    merged: dict[str, Row] = {}
    for row in chosen:
        key = row.url or identity(row.title, row.where)
        merged[key] = _both(merged[key], row) if key in merged else row
    postings = [_posting(row, source, base) for row in merged.values()]
    return postings, [row.node for row in chosen]


def _without_shared_links(rows: list[Row]) -> list[Row]:
    """A link that several roles have (one form for all) is no link of a role."""
    titles: dict[str | None, set[str]] = {}
    for row in rows:
        titles.setdefault(row.url, set()).add(fold(row.title))
    return [replace(row, url=None) if len(titles[row.url]) > 1 else row for row in rows]


def _sure_lists(soup: Any, base: str) -> Iterator[_List]:
    """The groups that list roles; of one that does not as a whole, the parts that do."""
    for group in groups(soup, base):
        found = _judged(group, group, base)
        if found:
            yield found
        else:
            yield from (one for part in parts(group) if (one := _judged(part, group, base)))


def _judged(group: Group, whole: Group, base: str) -> _List | None:
    if any(map(says_closed, (*group.over[:1], *group.under))):
        return None
    if group.linked and says_roles_follow(group):
        # Roles kept as entries of a blog, or that share one address: where the heading says it all, a day
        # in the address and a form for all say nothing.
        for card in group.cards:
            if card.grade < 0 and (card.url is None or has_day(card.url)):
                card.grade = 0
    rows = rows_of(group, base)
    score = _score(group, rows, base) if rows else 0.0
    return _List(score=score, group=group, rows=rows, whole=id(whole)) if score >= _ENOUGH else None


# ------------------------------------------------------------------------------------- judgement


def _score(group: Group, rows: list[Row], base: str) -> float:
    """How sure it is that a group lists roles; 2 and more is sure enough."""
    count = len(group.cards)
    grades = [card.grade for card in group.cards]
    titled = sum(row.sure == 2 for row in rows) / count
    nearly = sum(row.sure == 1 for row in rows) / count
    led = sum(grade == 2 for grade in grades) / count
    astray = sum(grade < 0 for grade in grades) / count
    fields = sum(bool(row.where or row.employment) for row in rows) / count
    heading = says_roles_follow(group)
    marked = bool(_ROLE_MARK.search(group.marks))
    off = 1.5 * (bool(group.over[:1] and says_other(group.over[0])) or _is_of_people(group, rows))
    if not off and not marked and _OTHER_MARK.search(group.marks):
        # Templates call anything "team" or "blog": not much against an address that says "vacancies".
        off = 0.6 if titled == 1 and is_list_of_roles(base) else 1.5
    score = 2 * titled + 0.5 * nearly + 1.2 * led + 0.8 * heading + 0.6 * marked + 0.4 * fields
    score += 0.4 * is_career_page(base) + 0.4 * is_list_of_roles(base) - off - 2 * astray
    if group.aside:
        beneath = all(card.grade == 2 and card.url and _beneath(card.url, base) for card in group.cards)
        return score - 1 if beneath and titled == 1 and count > 1 else 0
    if not group.linked:
        owned = sum(row.url is not None for row in rows) / count
        told = sum(sum(len(piece.text) for piece in card.pieces) > _TOLD for card in group.cards) / count
        score += 1.0 * owned + 0.4 * told - 0.5
        return score if _stands_alone(group, titled, fields, heading, marked, told > 0, base) else 0
    if sum(row.led for row in rows) < 0.6 * len(rows):
        return 0
    if count == 1:
        return (
            score
            if rows[0].sure == 2 and grades[0] == 2 and (heading or marked or is_career_page(base))
            else 0
        )
    return score if titled >= 0.3 or (led >= 0.7 and (heading or marked) and titled + nearly > 0) else 0


def _stands_alone(
    group: Group, titled: float, fields: float, heading: bool, marked: bool, told: bool, base: str
) -> bool:
    """Whether headings (or words in cells and paragraphs) without links are roles."""
    if len(group.cards) == 1:
        near = group.over[:1] or (group.under if is_career_page(base) else [])
        over = any(map(says_openings, near))
        title = next((piece.text for piece in group.cards[0].pieces if piece.linked), "")
        return (
            titled == 1
            and len(words(title)) > 1
            and not _holds_others(group)
            and (
                over
                or (heading and (fields > 0 or marked))
                or (group.firm and (told or says_wanted(title)) and is_list_of_roles(base))
            )
        )
    if not group.firm:
        return titled >= 0.6 and (heading or marked or (titled == 1 and is_list_of_roles(base)))
    return (titled >= 0.6 and (heading or marked or fields >= 0.5 or is_career_page(base))) or (
        titled >= 0.3 and heading and fields >= 0.8
    )


def _holds_others(group: Group) -> bool:
    """Whether a single item says other titles too: voices of colleagues, steps of a career."""
    titles = {
        piece.text for piece in group.cards[0].pieces if len(piece.text) < 60 and title_grade(piece.text) == 2
    }
    return len(titles) > 1


def _is_of_people(group: Group, rows: list[Row]) -> bool:
    """Whether the items are people: a name beside or before each title, or all titles end "… at Acme"."""
    count = len(group.cards)
    names = {
        name
        for card in group.cards
        for name in [next((piece.text for piece in card.pieces[:5] if is_name(piece.text)), None)]
        if name
    }
    names |= {match[0] for row in rows if (match := _NAMED.match(row.title))}
    ends = Counter(match[0] for row in rows if (match := _AT.search(fold(row.title))))
    return len(names) >= max(2, 0.6 * count) or bool(ends and max(ends.values()) >= max(3, 0.6 * count))


def _beneath(url: str, base: str) -> bool:
    here, there = steps_of(base), steps_of(url)
    return urlsplit(url).netloc == urlsplit(base).netloc and bool(here) and there[: len(here)] == here


def _chosen(good: list[_List]) -> list[Row]:
    """The rows of the lists that are sure: links before headings, the page's own matter before its menus."""
    linked = [row for one in good if one.group.linked and not one.group.aside for row in _kept(one)]
    headed = _headed([one for one in good if not one.group.linked and not one.group.aside])
    if not linked and not headed:
        return [row for one in good if one.group.aside for row in _kept(one)]
    shown = {fold(row.title) for row in headed}
    same = sum(fold(row.title) in shown for row in linked) >= 0.8 * len(linked)
    count = len({row.url or row.title for row in linked})
    # Headings that are not those of the links are another list, and have to be much the longer one.
    if linked and not (len(headed) > count if same else sum(row.sure == 2 for row in headed) > 2 * count):
        return linked
    urls = {fold(row.title): row.url for row in linked}
    return [replace(row, url=row.url or urls.get(fold(row.title))) for row in headed]


def _headed(good: list[_List]) -> list[Row]:
    """The rows of the best group of headings, with all its parts."""
    by_whole: dict[int, list[_List]] = {}
    for one in good:
        by_whole.setdefault(one.whole, []).append(one)
    best: tuple[float, list[Row]] = (0, [])
    for lists in by_whole.values():
        rows = [row for one in lists for row in _kept(one)]
        worth = sum(row.sure == 2 for row in rows) + max(one.score for one in lists) / 10
        if worth > best[0]:
            best = (worth, rows)
    return best[1]


def _kept(found: _List) -> list[Row]:
    """The rows of a list that are roles: those that say so, and those that lead where those lead."""
    group = found.group
    grades = {id(card.top): card.grade for card in group.cards}
    sure = Counter(_shape(row) for row in found.rows if row.sure == 2)
    even = _even(found.rows) if says_roles_follow(group) else set()
    kept = []
    for row in found.rows:
        grade = grades[id(row.node)]
        alike = sure[_shape(row)] > 0 or not group.linked
        if grade < 0 or (row.sure < 2 and not alike):
            continue
        told = id(row.node.parent) in even or (bool(row.where) and not group.linked)
        if row.sure == 0 and not told and (grade < 2 if group.linked else not _ROLE_MARK.search(group.marks)):
            continue
        kept.append(row)
    return kept


def _even(rows: list[Row]) -> set[int]:
    """The parts of the page whose items are one list of roles, though not every title is known for one."""
    by_part: dict[int, list[bool]] = {}
    for row in rows:
        by_part.setdefault(id(row.node.parent), []).append(row.sure == 2)
    return {part for part, sure in by_part.items() if len(sure) > 2 and sum(sure) >= 0.6 * len(sure)}


def _shape(row: Row) -> tuple[str, str]:
    """Where a link leads but for its last step."""
    if row.url is None:
        return ("", "")
    return (urlsplit(row.url).netloc, re.sub(r"\d+", "0", "/".join(steps_of(row.url)[:-1])))


def _both(a: Row, b: Row) -> Row:
    """One role that stands twice on the page, the same whichever comes first."""
    first, second = sorted((a, b), key=lambda row: (-row.sure, not row.where, row.title))
    return replace(
        first,
        where=first.where
        if set(first.where) == set(second.where)
        else tuple(sorted({*first.where, *second.where})),
        departments=first.departments or second.departments,
        employment=first.employment or second.employment,
        number=first.number or second.number,
    )


def _posting(row: Row, source: Source, base: str) -> Posting:
    page = base.partition("#")[0]
    url = row.url or as_url(f"{page}#{row.anchor}" if row.anchor else page) or page
    return Posting(
        source=source.key,
        id=row.url or identity(row.title, row.where),
        title=row.title,
        url=url,
        departments=row.departments,
        locations=row.where,
        remote=remote_in(*row.where),
        employment_type=row.employment,
        requisition=row.number,
    )


__all__ = ["roles"]
