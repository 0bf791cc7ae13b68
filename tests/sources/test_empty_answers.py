"""When an answer without any role is an empty board: only where it is what that system sends then.

A role that is missing from two complete reads is closed, so that a fault read as an empty board would close
everything.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import SourceError
from monitor.model import Answer, Page, Request, Source, Validators
from monitor.sources import KINDS, READERS

HERE = Path(__file__).parent
LISTS = (
    "content", "data", "hits", "items", "job_posts", "jobPostings", "jobRequisitions", "jobs", "offers",
    "opportunities", "positions", "postings", "requisitionList", "result", "results", "SearchResult",
)  # fmt: skip
STATED: dict[str, object] = {
    "adp": {"jobRequisitions": [], "meta": {"startSequence": 0, "totalNumber": 0}},
    "amazon": {"error": None, "hits": 0, "facets": {}, "jobs": []},
    "ashby": {"apiVersion": "1", "jobs": []},
    "bamboohr": {"meta": {"totalCount": 0}, "result": []},
    "breezy": [],
    "clearcompany": {"results": [], "totalCount": 0, "currentPageIndex": 0},
    "dover": {"count": 0, "next": None, "previous": None, "results": []},
    "gem": [],
    "greenhouse": {"jobs": [], "meta": {"total": 0}},
    "hirehive": {"meta": {"page": 1, "total_items": 0, "has_next_page": False}, "items": []},
    "join": {"items": [], "pagination": {"page": 1, "pageCount": 0, "total": 0}},
    "lever": [],
    "manatal": {"count": 0, "next": None, "previous": None, "results": []},
    "pinpoint": {"data": []},
    "polymer": {"items": [], "meta": {"count": 0, "is_last": True}},
    "recruitee": {"offers": []},
    "rippling": {"items": [], "page": 0, "pageSize": 50, "totalItems": 0, "totalPages": 0},
    "taleo": {"requisitionList": [], "pagingData": {"currentPageNo": 1, "totalCount": 0}},
    "ukg": {"opportunities": [], "totalCount": 0},
    "usajobs": {"SearchResult": {"SearchResultCountAll": 0, "SearchResultItems": []}},
    "workable": {"name": "Acme", "description": None, "jobs": []},
    "workday": {"total": 0, "jobPostings": [], "facets": []},
}
STATES_A_TOTAL = sorted(set(STATED) - {"adp", "ashby", "breezy", "gem", "lever", "pinpoint", "recruitee"})
"""ADP leaves its total out where a language of a center has no role."""


def source_of(kind: str) -> Source:
    """A source as the fixtures of this kind have it."""
    expected = [json.loads(one.read_text()) for one in sorted((HERE / kind).glob("*.expected.json"))]
    given: dict[str, Any] = next((one["source"] for one in expected if one.get("source")), {})
    if not given:
        given = (
            {"url": "https://acme.example/x"} if kind in ("feed", "page", "usajobs") else {"board": "acme"}
        )
    return Source(key=f"{kind}:acme", kind=kind, employer="Acme", names=("Acme",), **given)


def read(kind: str, body: bytes, asked: Request | None = None) -> Page | None:
    """The page, or None where the reader refuses the answer."""
    source = source_of(kind)
    asked = asked or READERS[kind].first(source)
    answer = Answer(url=asked.url, body=body, validators=Validators(), asked=asked)
    try:
        return READERS[kind].parse(answer, source, ())
    except SourceError:
        return None


def is_empty_board(page: Page | None) -> bool:
    return page is not None and page.complete and not (page.postings or page.details or page.next)


FAULTS: list[dict[str, object]] = [
    {"error": "Internal error"},
    {"errors": [{"message": "Timed out"}], "total": 0, "totalCount": 0, "count": 0, "meta": {"total": 0}},
    {"success": False, "message": "Please try again", "name": "Acme", "apiVersion": "1"},
    {"ok": False},
    {"status": 503, "totalCount": 0, "count": 0, "total": 0, "hits": 0},
    {"status": "error", "totalCount": 0, "count": 0, "total": 0, "hits": 0},
]
NO_BOARDS = [
    b"", b"{}", b"null", b"true", b"0", b'""', b"<html></html>", b"<error/>", b"<root/>", b"<rss/>",
    b"<feed/>",
    b"<!DOCTYPE html><title>Down for maintenance</title><h1>We will be back soon</h1>",
    b"<!DOCTYPE html><title>Careers</title><div id=root></div><script src=/app.js></script>",
    b"<!DOCTYPE html><title>Sign in</title><form><input name=u><input type=password name=p></form>",
    b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    b'{"data": null, "errors": [{"message": "x"}]}', b'{"message": "Not found"}', b'{"detail": "Not found."}',
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_that_tells_of_a_fault_is_no_empty_board(kind: str) -> None:
    for name in LISTS:
        for fault in FAULTS:
            for answer in (fault | {name: []}, fault | {"data": {name: []}}):
                assert not is_empty_board(read(kind, json.dumps(answer).encode())), answer


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_board_is_no_empty_board(kind: str) -> None:
    for body in NO_BOARDS:
        assert not is_empty_board(read(kind, body)), body


@pytest.mark.parametrize("kind", sorted(STATED))
def test_a_board_without_roles_is_empty_and_whole(kind: str) -> None:
    assert is_empty_board(read(kind, json.dumps(STATED[kind]).encode()))


@pytest.mark.parametrize("kind", STATES_A_TOTAL)
def test_an_empty_list_that_does_not_state_that_it_is_empty_is_not_whole(kind: str) -> None:
    lists: list[dict[str, object]] = [{name: []} for name in LISTS]
    for answer in [*lists, {"SearchResult": {"SearchResultItems": []}}]:
        assert not is_empty_board(read(kind, json.dumps(answer).encode())), answer
