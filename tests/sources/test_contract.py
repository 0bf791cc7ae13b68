"""What every reader owes, over the table of readers: a new one passes when its folder of fixtures stands."""

from __future__ import annotations

import copy
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import BlockedError, ParseError, SourceError
from monitor.model import (
    EMPLOYMENT_TYPES,
    Answer,
    Page,
    Pay,
    Posting,
    Selectors,
    Source,
    Validators,
)
from monitor.sources import KINDS, READERS

HERE = Path(__file__).parent
KEYWORDS = ("Python", "dbt", "C++", "SQL")
BOARDS = sorted(
    path
    for path in HERE.glob("*/*")
    if path.suffix in (".json", ".xml", ".html") and not path.name.endswith(".expected.json")
)
JSON_KINDS = ("greenhouse", "lever", "ashby")


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def read(kind: str, body: bytes, url: str = "https://www.acme.example/x", **more: Any) -> Page:
    source = Source(
        key=f"{kind}:acme",
        kind=kind,
        employer="Acme",
        board="acme" if kind in JSON_KINDS else None,
        url=None if kind in JSON_KINDS else url,
        selectors=Selectors(**more["selectors"]) if more.get("selectors") else None,
    )
    answer = Answer(url=url, content_type=more.get("content_type"), body=body, validators=Validators())
    return READERS[kind].parse(answer, source, KEYWORDS)


def well_formed(posting: Posting) -> None:
    """Types are right, texts are clean, nothing of Python or of markup leaks."""
    texts = [posting.id, posting.title, posting.url, posting.requisition, posting.employer]
    texts += [*posting.departments, *posting.locations, *posting.mentions]
    for text in texts:
        assert text is None or isinstance(text, str)
        if text is not None:
            assert text.strip() == text != ""
            assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co") for c in text)
            assert not re.search(r"</?[A-Za-z][^<>]*>|\{'|\['|\bNone\b|&(?:lt|amp|nbsp|#\d+);", text), text
    assert posting.url is None or posting.url.startswith(("http://", "https://"))
    assert posting.remote in (None, True, False)
    assert posting.employment_type is None or posting.employment_type in EMPLOYMENT_TYPES
    assert posting.posted_on is None or type(posting.posted_on) is date
    assert isinstance(posting.departments, tuple)
    assert isinstance(posting.locations, tuple)
    if posting.pay is not None:
        assert isinstance(posting.pay, Pay)
        assert posting.pay.minimum is not None or posting.pay.maximum is not None


@pytest.mark.parametrize("kind", KINDS)
def test_every_reader_has_a_folder_with_a_board_what_it_holds_and_where_its_shape_is_from(kind: str) -> None:
    assert [path for path in BOARDS if path.parent.name == kind]
    assert (HERE / kind / "README.md").read_text().strip()


def plain(posting: Posting) -> dict[str, Any]:
    found = {k: v for k, v in asdict(posting).items() if v not in (None, ()) and k != "source"}
    if posting.posted_on:
        found["posted_on"] = posting.posted_on.isoformat()
    if posting.pay:
        found["pay"] = {k: v for k, v in found["pay"].items() if v is not None}
    return {k: list(v) if isinstance(v, tuple) else v for k, v in found.items()}


@pytest.mark.parametrize("board", BOARDS, ids=named)
def test_a_board_reads_as_expected(board: Path) -> None:
    expected = json.loads(board.with_name(f"{board.stem}.expected.json").read_text())
    kind = board.parent.name
    page = read(kind, board.read_bytes(), expected["url"], selectors=expected.get("selectors"))
    assert [plain(posting) for posting in page.postings] == expected["postings"]
    assert (page.complete, page.skipped, page.named) == (
        expected["complete"],
        expected["skipped"],
        expected["named"],
    )
    assert {posting.source for posting in page.postings} == {f"{kind}:acme"}
    assert not (page.complete and READERS[kind].window)
    for posting in page.postings:
        well_formed(posting)


LOGIN = (
    b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><form><input name=u>"
    b'<input type="password" name=p></form></body></html>'
)
CHALLENGE = (
    b"<html><head><title>Just a moment...</title></head><body><script src='/cdn-cgi/challenge-platform/x'>"
    b"</script></body></html>"
)
PLAIN_PAGE = b"<!doctype html><html><body><h1>We moved</h1><p>Our site is new.</p></body></html>"
NO_BOARD = {
    "nothing": b"",
    "blanks": b" \n\t ",
    "null": b"null",
    "a number": b"7",
    "a text": b'"jobs"',
    "an empty object": b"{}",
    "an error": b'{"status": 404, "error": "Job not found"}',
    "not ok": b'{"ok": false, "error": "Document not found"}',
    "errors": b'{"errors": [{"message": "no"}], "data": null}',
    "no list": b'{"jobs": null}',
    "a map for a list": b'{"jobs": {"1": {}}}',
    "an error beside a list": b'{"error": "gone", "jobs": {}}',
    "a list of numbers": b'{"jobs": [1, 2, 3]}',
    "plain words": b"Not Found",
    "half of JSON": b'{"jobs": [{"id": 1, "title": "Data Engi',
    "deep JSON": b"[" * 200_000,
    "bytes": bytes(range(256)),
    "a plain page": PLAIN_PAGE,
}


@pytest.mark.parametrize("body", NO_BOARD.values(), ids=NO_BOARD)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_board_is_an_error_and_never_an_empty_board(kind: str, body: bytes) -> None:
    with pytest.raises(ParseError) as caught:
        read(kind, body)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "Engi" not in sentence
    assert "Traceback" not in sentence


@pytest.mark.parametrize("body", [LOGIN, CHALLENGE], ids=["login", "challenge"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_login_or_challenge_page_says_that_the_site_blocks(kind: str, body: bytes) -> None:
    with pytest.raises(BlockedError, match="does not let programs read it"):
        read(kind, body)


@pytest.mark.parametrize("kind", ["greenhouse", "ashby", "feed", "page"])
def test_an_empty_list_where_an_object_belongs_is_an_error(kind: str) -> None:
    with pytest.raises(ParseError):
        read(kind, b"[]")


@pytest.mark.parametrize(
    ("kind", "body", "complete"),
    [
        ("greenhouse", b'{"jobs": [], "meta": {"total": 0}}', True),
        ("lever", b"[]", True),
        ("ashby", b'{"apiVersion": "1", "jobs": []}', True),
        ("feed", b'<rss version="2.0"><channel><title>Jobs</title></channel></rss>', False),
        ("feed", b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', False),
    ],
)
def test_a_board_without_roles_is_empty(kind: str, body: bytes, complete: bool) -> None:
    page = read(kind, body)
    assert (page.postings, page.complete, page.skipped) == ((), complete, 0)


# ----------------------------------------------------------------------------------- odd values

ODD: list[Any] = [
    None, True, False, 0, -1, 2**70, 1.5, "", " ", "x" * 50_000, [], {}, ["x"], [None], [[["x"]]],
    {"a": 1}, {"name": None}, [{"a": {"b": []}}], "<b>bold</b><script>alert(1)</script>", "a\x00b\x1b[31mc",
    "\ud800 lone", "\u202eabc\u200b", "javascript:alert(1)", "http://[::1", "2026-99-99", "-", "\ufeff",
    float("inf"), "&lt;i&gt;x&lt;/i&gt;", "0001-01-01", "9" * 5000,
]  # fmt: skip


def paths(value: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a record where a value stands, the record itself first."""
    yield before
    if len(before) < 6:
        entries = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for key, inner in entries:
            yield from paths(inner, (*before, key))


def swapped(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    result = copy.copy(value)
    result[path[0]] = swapped(value[path[0]], path[1:], new)
    return result


def jsonld(records: list[Any]) -> bytes:
    text = json.dumps({"@graph": records}).replace("</", "<\\/")
    return f"<html><head><script type='application/ld+json'>{text}</script></head></html>".encode()


def fixture(name: str) -> Any:
    return json.loads((HERE / name).read_text())


ROLES_OF_A_PAGE = [
    {
        "@type": "JobPosting",
        "title": f"Role {n}",
        "url": f"https://acme.example/{n}",
        "identifier": {"value": f"R{n}"},
        "datePosted": "2026-08-30",
        "employmentType": ["FULL_TIME"],
        "hiringOrganization": {"name": "Acme", "department": {"name": "Data"}},
        "jobLocation": [{"address": {"addressLocality": "Berlin", "addressCountry": {"name": "Germany"}}}],
        "jobLocationType": "TELECOMMUTE",
        "baseSalary": {"currency": "EUR", "value": {"minValue": 1000, "maxValue": 2000, "unitText": "MONTH"}},
        "description": "<p>dbt</p>",
    }
    for n in range(3)
]
RECORDS: dict[str, tuple[list[Any], Any]] = {
    "greenhouse": (
        fixture("greenhouse/board.json")["jobs"][:3],
        lambda records: json.dumps({"jobs": records, "meta": {"total": 3}}).encode(),
    ),
    "lever": (fixture("lever/board.json"), lambda records: json.dumps(records).encode()),
    "ashby": (
        [job for job in fixture("ashby/board.json")["jobs"] if job["isListed"]],
        lambda records: json.dumps({"jobs": records}).encode(),
    ),
    "feed": (
        fixture("feed/list.json")["jobs"],
        lambda records: json.dumps({"jobs": records}).encode(),
    ),
    "page": (ROLES_OF_A_PAGE, jsonld),
}


def test_every_reader_takes_part_in_the_test_of_odd_values() -> None:
    assert set(RECORDS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_field_costs_the_field_and_an_odd_record_costs_the_record(kind: str) -> None:
    records, written = RECORDS[kind]
    sound = {posting.id: posting for posting in read(kind, written(records)).postings}
    assert len(sound) == len(records)
    ids = list(sound)
    for number, record in enumerate(records):
        others = {id: posting for id, posting in sound.items() if id != ids[number]}
        for path in paths(record):
            for odd in ODD:
                changed = [*records]
                changed[number] = swapped(record, path, odd)
                page = read(kind, written(changed))
                got = {posting.id: posting for posting in page.postings}
                assert {id: got.get(id) for id in others} == others, (path, odd)
                assert len(got) - len(others) in (0, 1), (path, odd)
                assert not (page.skipped and page.complete), (path, odd)
                for posting in page.postings:
                    well_formed(posting)


@pytest.mark.parametrize("kind", JSON_KINDS)
def test_a_key_may_be_missing_everywhere(kind: str) -> None:
    records, written = RECORDS[kind]
    for key in records[0]:
        page = read(kind, written([{k: v for k, v in records[0].items() if k != key}, *records[1:]]))
        assert len(page.postings) + page.skipped == len(records)
        if key in ("id", "title", "text"):
            assert (page.skipped, page.complete) == (len(records) - len(page.postings), page.skipped == 0)
        else:
            assert (page.skipped, page.complete) == (0, True)


@pytest.mark.parametrize("field", ["title", "link", "guid", "pubDate", "description", "category"])
def test_an_odd_field_of_a_feed_item_costs_the_field(field: str) -> None:
    def feed(value: str) -> bytes:
        fields = {
            "title": "Designer", "link": "https://acme.example/1", "guid": "g1", "category": "Design",
            "pubDate": "Mon, 31 Aug 2026 09:00:00 +0000", "description": "d",
        }  # fmt: skip
        odd = "".join(f"<{k}>{value if k == field else v}</{k}>" for k, v in fields.items())
        return (
            f"<rss version='2.0'><channel><title>t</title><item>{odd}</item><item><title>Writer</title>"
            "<link>https://acme.example/2</link><guid>g2</guid></item></channel></rss>"
        ).encode()

    other = read("feed", feed("x")).postings[-1]
    for odd in (
        "",
        " ",
        "x" * 50_000,
        "javascript:alert(1)",
        "&lt;b&gt;x&lt;/b&gt;",
        "<b>x</b>",
        "\u202ex",
        "None",
        "0",
    ):
        page = read("feed", feed(odd))
        assert page.postings[-1] == other, odd
        for posting in page.postings:
            if "None" not in odd:
                well_formed(posting)


def test_a_number_of_absurd_length_and_nan_cost_only_their_record_or_field() -> None:
    body = (
        b'{"jobs": [{"id": '
        + b"9" * 5000
        + b', "title": "Lost"}, {"id": 2, "title": "Kept", "x": NaN, "y": 1e400}]}'
    )
    page = read("greenhouse", body)
    assert [posting.id for posting in page.postings] == ["2"]
    assert (page.skipped, page.complete) == (1, False)


def test_a_fault_of_a_reader_costs_one_record_and_is_logged_without_content(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from monitor.sources import ashby

    def trip(value: Any) -> date | None:
        if value == "secret":
            raise ValueError(value)
        return None

    monkeypatch.setattr(ashby, "day", trip)
    page = read("ashby", b'{"jobs":[{"id":"1","title":"a","publishedAt":"secret"},{"id":"2","title":"b"}]}')
    assert [posting.id for posting in page.postings] == ["2"]
    assert page.skipped == 1
    assert "ValueError at" in caplog.text
    assert "secret" not in caplog.text


def test_utf_16_is_read_as_what_it_is() -> None:
    body = json.dumps({"jobs": [{"id": "1", "title": "Büro"}]}, ensure_ascii=False).encode("utf-16")
    assert read("ashby", body).postings[0].title == "Büro"


def test_every_error_of_a_reader_is_a_source_error() -> None:
    assert issubclass(ParseError, SourceError)
    assert issubclass(BlockedError, SourceError)
