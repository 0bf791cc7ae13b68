"""A SuccessFactors career site: its feed of every role, and its search page. Pure.

Both know a role by the number at the end of its address. In the feed the place stands behind the title once
more, in brackets. The search page shows its roles as rows of a table or as tiles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from monitor.model import Answer, Detail, Page, Posting, Request, Source
from monitor.sources import _successfactors_unified
from monitor.sources._answer import wrong
from monitor.sources._board import each, page
from monitor.sources._fields import day, employment_type, names, places, remote_in, total
from monitor.sources._markup import link, with_text
from monitor.sources._reader import number_in, with_query
from monitor.sources._tree import PAGE, cards, fields_of, has_class, html_of, words_in
from monitor.sources._xml import heading, records
from monitor.text import TITLE_LIMIT, as_dict, as_id, as_text, fold

_NUMBER = re.compile(r"/(\d{3,})(?:-[a-z]{2}_[A-Z]{2})?/?(?:[?#]|$)")
_ROLE = re.compile(r"/job/.*?" + _NUMBER.pattern)
_IN_BRACKETS = re.compile(r"\s*\((?P<place>[^()]+)\)\s*$")
_LIKE_A_PLACE = re.compile(r"[^,]+(?:, [^,]+){0,2}, [A-Z]{2}(?:, [\w -]{3,12})?")
_MORE_PLACES = re.compile(r"\s*\+\s*\d+\s+\S.*$")
_FOUND = re.compile(r"jobRecordsFound\D{1,20}(\d{1,7})")
_GOOGLE = "base.google.com/ns/"
_SMALLEST_PAGE = 10
_MOST_TEXT = 100_000


def feed(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """Every role; complete where it is Google's kind of feed: the other one holds a selection."""
    listed = records(answer, "rss", "item")
    found = each(listed.elements, lambda item: _of_item(item, source, keywords, answer.url))
    complete = listed.whole and _GOOGLE in listed.before
    return page(found, complete=complete, named=heading(listed, "title"))


def _of_item(element: Any, source: Source, keywords: tuple[str, ...], base: str) -> Posting | None:
    item = fields_of(element) if element is not None else {}
    url = link(item.get("link"), base) if item.get("link") else None
    number = _NUMBER.search(url or "")
    id = number.group(1) if number else as_id(item.get("id")) or as_id(item.get("guid"))
    whole, where = as_text(item.get("title")), as_text(item.get("location"))
    if id is None or whole is None:
        return None
    title, where = _apart(whole, where)
    found = places(where)
    posting = Posting(
        source=source.key,
        id=id,
        title=title,
        url=url,
        departments=names(item.get("job_function")),
        locations=found,
        remote=remote_in(*found),
        employment_type=employment_type(item.get("job_type")),
        posted_on=day(item.get("pubdate")),
    )
    return with_text(posting, keywords, [item.get("description")])


def _apart(title: str, where: str | None) -> tuple[str, str | None]:
    """Title and place, where the title ends with the place in brackets: "Engineer (Berlin, DE, 10115)"."""
    bracket = _IN_BRACKETS.search(title)
    if bracket is None or not title[: bracket.start()]:
        return title, where
    said, known = fold(bracket["place"]), fold(where or "")
    same = known and (said.startswith(known) or known.startswith(said))
    if same or (not known and _LIKE_A_PLACE.fullmatch(bracket["place"].strip())):
        return title[: bracket.start()], where or bracket["place"]
    return title, where


def search(answer: Answer, source: Source) -> Page:
    """One page of the search; the next begins behind its rows."""
    tree = html_of(answer, "a SuccessFactors career site")
    rows = list(cards(_links(tree)))
    asked = answer.asked or Request(url=answer.url)
    carry = as_dict(asked.carry)
    last, stated = _extent(tree, answer)
    stated = max(stated if rows else 0, total(carry.get("stated")))
    shown = total(carry.get("shown")) + len(rows)
    if not shown and not _says_nothing(tree, answer):
        newer = _successfactors_unified.ask(answer)
        if newer is None:
            raise wrong(answer, "a SuccessFactors career site")
        return Page(complete=True, next=newer)
    behind = last or number_in(asked.url, "startrow") + len(rows)
    more = bool(rows) and (behind < stated if stated else len(rows) >= _SMALLEST_PAGE)
    following = None
    if more:
        url = asked.url
        if not tree.xpath(f"//tr[{has_class('data-row')}]"):
            url = re.sub(r"/(?:search|tile-search-results)/?(?=\?|$)", "/tile-search-results/", url)
        url = with_query(url, startrow=behind)
        following = replace(asked, url=url, accept=PAGE, carry={"shown": shown, "stated": stated})
    found = list(each(rows, lambda row: _of_row(row, source, answer.url)))
    details = tuple(
        Detail(id=one.id, request=Request(url=one.url, accept=PAGE, carry={"step": "role"}), listed=one)
        for one in found
        if one and one.url and not one.locations
    )
    return replace(page(found, complete=more or shown >= stated, next=following), details=details)


def _links(tree: Any) -> Iterator[tuple[str, Any]]:
    for element in tree.xpath("//a[contains(@href, '/job/')]"):
        role = _ROLE.search(element.get("href"))
        if role:
            yield role.group(1), element


def _extent(tree: Any, answer: Answer) -> tuple[int, int]:
    """The number of the last role shown and of all, as "Results 1 – 25 of 81" or a script says; else 0.

    The stated end of a page tells where the next begins: a page may hold links to roles beside its rows.
    """
    labels = tree.xpath(f"//*[{has_class('paginationLabel')} or @id='tile-search-results-label']")
    numbers = [
        int(re.sub(r"\D", "", number))
        for label in labels[:1]
        for number in re.findall(r"\d{1,3}(?:[.,' ]\d{3})+(?!\d)|\d{1,7}", words_in(label))
    ]
    found = _FOUND.search(answer.body.decode("utf-8", "replace"))
    stated = max([*numbers, int(found.group(1)) if found else 0])
    return (sorted(numbers)[-2] if len(numbers) == 3 else 0), stated


def _says_nothing(tree: Any, answer: Answer) -> bool:
    """Whether a page without roles is the search page of a site where none is open."""
    marks = "//*[contains(@id, 'noresults') or contains(@class, 'noresults') or @id='job-tile-list']"
    found = _FOUND.search(answer.body.decode("utf-8", "replace"))
    return bool(tree.xpath(marks)) or (found is not None and int(found.group(1)) == 0)


def _of_row(row: tuple[str, Any, list[Any]], source: Source, base: str) -> Posting | None:
    id, card, links = row
    title = next((text for one in links if (text := words_in(one, TITLE_LIMIT))), "")
    where = places(_MORE_PLACES.sub("", _part(card, "jobLocation", "location")))
    if not title:
        return None
    return Posting(
        source=source.key,
        id=id,
        title=title,
        url=link(links[0].get("href"), base),
        departments=names(_part(card, "jobDepartment", "department")),
        locations=where,
        remote=remote_in(*where),
        employment_type=employment_type(_part(card, "jobShifttype", "shifttype")),
        posted_on=day(_part(card, "jobDate", "date")),
    )


def _part(row: Any, column: str, section: str) -> str:
    """The text of a column of a row, or of a section of a tile; "" where it has none."""
    found = row.xpath(f".//*[{has_class(column)} or contains(@id, '-section-{section}-value')]")
    return next((text for one in found if (text := words_in(one))), "")


def role(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The page of one role, for what the search page leaves out."""
    tree = html_of(answer, "a role of a SuccessFactors career site")
    titles = [
        text for one in tree.xpath("//*[@itemprop='title']|//h1") if (text := words_in(one, TITLE_LIMIT))
    ]
    number = _NUMBER.search(answer.url)
    if not titles or number is None:
        raise wrong(answer, "a role of a SuccessFactors career site")
    where = places(*map(words_in, tree.xpath(f"//*[{has_class('jobGeoLocation')}]")))
    texts = [words_in(one, _MOST_TEXT) for one in tree.xpath("//*[@itemprop='description']")]
    dates = [
        re.sub(r" \d\d:\d\d:\d\d \w+", "", text)
        for text in tree.xpath("//*[@itemprop='datePosted']/@content")
    ]
    posting = Posting(
        source=source.key,
        id=number.group(1),
        title=titles[0],
        url=answer.url,
        departments=names(
            next(map(words_in, tree.xpath("//*[@data-careersite-propertyid='department']")), "")
        ),
        locations=where,
        remote=remote_in(*where),
        posted_on=next(map(day, dates), None),
    )
    posting = with_text(posting, keywords, texts)
    return page([posting], complete=False)
