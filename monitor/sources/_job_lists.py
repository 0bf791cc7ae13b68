"""Lists of jobs that are no feeds: repeated elements of XML, JSON Feed, and lists in JSON. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from monitor.model import Answer, Page, Posting, Request, Source
from monitor.sources import _jsonld
from monitor.sources._answer import is_cut, json_of, mended, wrong
from monitor.sources._feed_boards import WHO_IS_HIRING, Board, board_of
from monitor.sources._hackernews import comments, is_comment, latest_thread, record_of
from monitor.sources._listing import LINK, linked, plain, posting
from monitor.sources._shared_lists import following, page_of
from monitor.sources._xml import without_halves
from monitor.text import as_dict, as_id, as_text

_LISTS = ("items", "jobs", "data", "results", "positions", "postings", "offers", "hits")
_JOB_ELEMENTS = {"job", "position", "vacancy", "offer", "item", "opening"}


def from_xml(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    """The XML that employers hand to job aggregators: repeated `<job>` elements under any root."""
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(without_halves(mended(answer.body)), parser)
    except etree.XMLSyntaxError:
        raise wrong(answer, "a feed") from None
    elements = [] if tree is None else [e for e in tree.iter() if isinstance(e.tag, str)]
    counts = Counter(_local(e) for e in elements if _local(e) in _JOB_ELEMENTS)
    if not counts:
        raise wrong(answer, "a feed")
    name = counts.most_common(1)[0][0]
    records = [_record(e) for e in elements if _local(e) == name]
    if is_cut(answer, _local(tree)):
        # Perhaps within its last role.
        records.pop()
    return _list(records, answer, source, keywords)


def _list(
    records: list[dict[str, Any]],
    answer: Answer,
    source: Source,
    keywords: tuple[str, ...],
    *,
    board: Board | None = None,
    next: Request | None = None,
    named: str | None = None,
) -> Page:
    """A page of records of a list, apart by the rule of the job board that they are from."""
    plains = [plain(record) for record in records]
    hiring = board is WHO_IS_HIRING or sum(map(is_comment, plains)) * 2 > len(plains)
    board = WHO_IS_HIRING if hiring else board_of(answer.url, source.url)
    kept = [record for record in plains if is_comment(record)] if hiring else plains

    def read(record: dict[str, Any]) -> Posting | None:
        return _listed(plain(record_of(record)) if hiring else record, source, answer.url, keywords)

    return page_of(kept, read, source, answer, board, next=None if board else next, named=named)


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _record(element: Any) -> dict[str, Any]:
    record: dict[str, Any] = {str(key): text for key, text in element.attrib.items()}
    for child in element:
        if isinstance(child.tag, str):
            # A link that was never closed swallows all that follows: only its own text is the link.
            text = child.text if _local(child) in LINK else " ".join(child.itertext())
            record.setdefault(_local(child), (text or "").strip())
    return record


def _listed(record: dict[str, Any], source: Source, base: str, keywords: tuple[str, ...]) -> Posting | None:
    """A record of a list that says nothing of what it lists: a role needs a title and a link."""
    schema = record.get("jobposting")
    if isinstance(schema, dict):
        outside = {"url": record.get("url"), "description": record.get("contenthtml")}
        typed = _jsonld.posting({**outside, **schema}, source, base, keywords)
        if typed:
            return replace(typed, id=as_id(record.get("id")) or typed.id)
    if isinstance(record.get("company"), str) and _url_only(record["company"]):
        record = {name: value for name, value in record.items() if name != "company"}
    return posting(record, source, base, keywords) if linked(record, base) else None


def _url_only(text: str) -> bool:
    return text.strip().startswith(("http://", "https://"))


def from_json(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
    data = json_of(answer, "a feed")
    thread = comments(data)
    if thread is not None:
        return _list(thread, answer, source, keywords, board=WHO_IS_HIRING)
    if latest := latest_thread(data):
        return Page(next=Request(url=latest))
    records = _list_in(data)
    if records is None:
        raise wrong(answer, "a feed")
    objects = [record for record in map(as_dict, records) if record]
    # Remote OK begins its list with a legal notice.
    roles = [record for record in objects if not ("legal" in record and "id" not in record)]
    if records and not objects:
        raise wrong(answer, "a feed")
    found = _list(
        roles, answer, source, keywords,
        next=following(as_dict(data).get("next_url"), answer), named=as_text(as_dict(data).get("title")),
    )  # fmt: skip
    return replace(found, skipped=found.skipped + len(records) - len(objects))


def _list_in(data: Any) -> list[Any] | None:
    """The list of records in a JSON value; an empty one counts only under a name that lists have."""
    if isinstance(data, list):
        return data or None
    record = as_dict(data)
    if record.get("error") or record.get("errors"):
        return None
    return next((found for name in _LISTS if isinstance(found := record.get(name), list)), None)
