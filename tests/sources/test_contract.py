"""What every reader owes, over the table of readers: a new one passes when its folder of fixtures stands."""

from __future__ import annotations

import copy
import inspect
import json
import os
import random
import re
import statistics
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as lxml_html

from monitor.errors import BlockedError, ParseError, SourceError
from monitor.model import (
    EMPLOYMENT_TYPES,
    FUNCTIONS,
    Answer,
    Page,
    Pay,
    Posting,
    Request,
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
BOARDLESS = ("feed", "page")


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def read(kind: str, body: bytes, url: str = "https://www.acme.example/x", **more: Any) -> Page:
    """What a reader makes of a body. `source` and `asked` hold fields of the source and of the request."""
    source = Source(
        key=f"{kind}:acme",
        kind=kind,
        employer="Acme",
        names=more.get("names", ("Acme",)),
        selectors=Selectors(**more["selectors"]) if more.get("selectors") else None,
        **(more.get("source") or ({"url": url} if kind in BOARDLESS else {"board": "acme"})),
    )
    asked = Request(**({"url": url} | more["asked"])) if more.get("asked") else None
    answer = Answer(
        url=url, content_type=more.get("content_type"), body=body, validators=Validators(), asked=asked
    )
    return READERS[kind].parse(answer, source, KEYWORDS)


def well_formed(posting: Posting) -> None:
    """Types are right, texts are clean, nothing of Python or of markup leaks."""
    well_typed(posting)
    for text in texts_of(posting):
        assert not re.search(r"</?[A-Za-z][^<>]*>|\{'|\['|\bNone\b|&(?:lt|amp|nbsp|#\d+);", text), text


def texts_of(posting: Posting) -> list[str]:
    texts = [posting.id, posting.title, posting.url, posting.requisition, posting.employer]
    texts += [*posting.departments, *posting.locations, *posting.mentions]
    assert all(text is None or isinstance(text, str) for text in texts)
    return [text for text in texts if text is not None]


def well_typed(posting: Posting) -> None:
    for text in texts_of(posting):
        assert text.strip() == text != ""
        assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co") for c in text)
    assert posting.url is None or posting.url.startswith(("http://", "https://"))
    assert posting.remote in (None, True, False)
    assert posting.employment_type is None or posting.employment_type in EMPLOYMENT_TYPES
    assert posting.posted_on is None or type(posting.posted_on) is date
    assert isinstance(posting.departments, tuple)
    assert isinstance(posting.locations, tuple)
    assert isinstance(posting.speaks_of, tuple)
    assert set(posting.speaks_of) <= set(FUNCTIONS)
    if posting.pay is not None:
        assert isinstance(posting.pay, Pay)
        assert posting.pay.minimum is not None or posting.pay.maximum is not None


@pytest.mark.parametrize("kind", KINDS)
def test_every_reader_has_a_folder_with_a_board_what_it_holds_and_where_its_shape_is_from(kind: str) -> None:
    assert [path for path in BOARDS if path.parent.name == kind]
    assert (HERE / kind / "README.md").read_text().strip()


def plain(posting: Posting) -> dict[str, Any]:
    found = {
        k: v
        for k, v in asdict(posting).items()
        if v not in (None, ()) and k not in ("source", "news", "foreign")
    }
    found |= {mark: True for mark in ("news", "foreign") if getattr(posting, mark)}
    if posting.posted_on:
        found["posted_on"] = posting.posted_on.isoformat()
    if posting.pay:
        found["pay"] = {k: v for k, v in found["pay"].items() if v is not None}
    return {k: list(v) if isinstance(v, tuple) else v for k, v in found.items()}


@pytest.mark.parametrize("board", BOARDS, ids=named)
def test_a_board_reads_as_expected(board: Path) -> None:
    expected = json.loads(board.with_name(f"{board.stem}.expected.json").read_text())
    kind = board.parent.name
    given = {name: expected.get(name) for name in ("selectors", "source", "asked")}
    page = read(kind, board.read_bytes(), expected["url"], **given)
    following = {"url": page.next.url, "json": page.next.json} if page.next else None
    assert following == expected.get("next")
    assert [detail.id for detail in page.details] == expected.get("details", [])
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


@pytest.mark.parametrize("charset", ["klingon", "idna", "hex", "unicode_escape", "x" * 300])
@pytest.mark.parametrize("board", BOARDS, ids=named)
def test_a_charset_that_nobody_knows_costs_nothing(board: Path, charset: str) -> None:
    expected = json.loads(board.with_name(f"{board.stem}.expected.json").read_text())
    given = {name: expected.get(name) for name in ("selectors", "source", "asked")}
    # With a byte that is no UTF-8, so that the header counts.
    body = board.read_bytes().rstrip() + b"<!-- \xff -->" * (board.suffix == ".html")
    page = read(
        board.parent.name, body, expected["url"], content_type=f"text/html; charset={charset}", **given
    )
    assert [posting.id for posting in page.postings] == [posting["id"] for posting in expected["postings"]]


HALVES = [board for board in BOARDS if board.suffix == ".xml"]


@pytest.mark.parametrize("half", ["&#xD800;", "&#55296;", "&#x0dfff;", "&#xD83D;&#xDE00;"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
@pytest.mark.parametrize("board", HALVES, ids=named)
def test_a_half_of_a_pair_in_xml_costs_a_letter(board: Path, charset: str, half: str) -> None:
    expected = json.loads(board.with_name(f"{board.stem}.expected.json").read_text())
    given = {name: expected.get(name) for name in ("selectors", "source", "asked")}
    text = re.sub(r"^\s*<\?xml.*?\?>", "", board.read_text())
    odd = re.sub(r"(?<=[a-z])(?=</)", half, re.sub(r"(?<=[a-z])(?=\]\]>)", "?", text))
    try:
        page = read(board.parent.name, odd.encode(charset), expected["url"], **given)
    except ParseError:
        return
    for posting in page.postings:
        well_typed(posting)


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


LONG = "MONITOR_LONG_TESTS" in os.environ


def odd_at(place: int, values: list[Any] = ODD) -> list[Any]:
    """All odd values in the long run; else every third, another third at the next place of a record."""
    return values if LONG else values[place % 3 :: 3]


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


def sound(kind: str, records: list[Any], written: Callable[[list[Any]], bytes]) -> list[Any]:
    """Those records that give a role, each once."""
    found: dict[str, Any] = {}
    for record in records:
        for posting in read(kind, written([record])).postings:
            found.setdefault(posting.id, record)
    return list(found.values())


def cases() -> Iterator[tuple[str, list[Any], Callable[[list[Any]], bytes]]]:
    """Records and how they are written: every JSON board whose expectation says where its records stand."""
    yield "page", ROLES_OF_A_PAGE, jsonld
    for board in BOARDS:
        path = json.loads(board.with_name(f"{board.stem}.expected.json").read_text()).get("records")
        if path is None or board.suffix != ".json":
            continue
        data = json.loads(board.read_text())

        def written(records: list[Any], data: Any = data, path: list[str] = path) -> bytes:
            return json.dumps(swapped(data, tuple(path), records)).encode()

        records = data
        for step in path:
            records = records[step]
        # Three records do: the first is spoilt, the others have to stay as they are.
        yield board.parent.name, sound(board.parent.name, records, written)[:3], written


CASES = list(cases())
CASE = pytest.mark.parametrize(("kind", "records", "written"), CASES, ids=[case[0] for case in CASES])


def marked_up() -> list[tuple[Path, str]]:
    """The boards in XML or HTML whose expectation says where a record stands, as an XPath."""
    found = []
    for board in BOARDS:
        path = json.loads(board.with_name(f"{board.stem}.expected.json").read_text()).get("records")
        if path and board.suffix != ".json":
            found.append((board, path[0]))
    return found


MARKED_UP = marked_up()


def test_every_reader_takes_part_in_the_test_of_odd_values() -> None:
    assert {kind for kind, _, _ in CASES} | {board.parent.name for board, _ in MARKED_UP} == set(KINDS)
    assert all(len(records) >= 2 for _, records, _ in CASES)


@pytest.mark.parametrize(("board", "path"), MARKED_UP, ids=[named(board) for board, _ in MARKED_UP])
def test_an_odd_text_in_markup_costs_the_field_or_the_record(board: Path, path: str) -> None:
    expected = json.loads(board.with_name(f"{board.stem}.expected.json").read_text())
    given = {name: expected.get(name) for name in ("selectors", "source", "asked")}
    html_page = board.suffix == ".html"

    def parsed() -> Any:
        body = board.read_bytes()
        return lxml_html.document_fromstring(body) if html_page else etree.fromstring(body)

    def reads(tree: Any) -> dict[str, Posting]:
        body = etree.tostring(tree, method="html" if html_page else "xml", encoding="utf-8")
        page = read(board.parent.name, body, expected["url"], **given)
        for posting in page.postings:
            well_formed(posting)
        return {posting.id: posting for posting in page.postings}

    whole = reads(parsed())
    leaves = [
        (number, name)
        for number, leaf in enumerate(parsed().xpath(path)[0].iter(etree.Element))
        for name in (None, *leaf.attrib)
    ]
    assert len(whole) >= 2
    for place, (number, name) in enumerate(leaves):
        for odd in odd_at(place, [one for one in ODD if isinstance(one, str)]):
            text = "".join(c for c in odd if c >= " " and not "\ud800" <= c <= "\udfff")
            tree = parsed()
            leaf = list(tree.xpath(path)[0].iter(etree.Element))[number]
            if name is None:
                leaf.text = text
            else:
                leaf.set(name, text)
            got = reads(tree)
            others = {id: posting for id, posting in whole.items() if id in list(whole)[1:]}
            assert {id: got.get(id) for id in others} == others, (number, name, odd)
            assert len(got) - len(others) in (0, 1), (number, name, odd)


@CASE
def test_an_odd_field_costs_the_field_and_an_odd_record_costs_the_record(
    kind: str, records: list[Any], written: Callable[[list[Any]], bytes]
) -> None:
    whole = {posting.id: posting for posting in read(kind, written(records)).postings}
    assert len(whole) == len(records)
    ids = list(whole)
    others = {id: posting for id, posting in whole.items() if id != ids[0]}
    for place, path in enumerate(paths(records[0])):
        for odd in odd_at(place) if path or not isinstance(records[0], str) else ():
            page = read(kind, written([swapped(records[0], path, odd), *records[1:]]))
            got = {posting.id: posting for posting in page.postings}
            assert {id: got.get(id) for id in others} == others, (path, odd)
            assert len(got) - len(others) in (0, 1), (path, odd)
            assert not (page.skipped and page.complete), (path, odd)
            for posting in page.postings:
                well_formed(posting)


@CASE
def test_a_key_may_be_missing(kind: str, records: list[Any], written: Callable[[list[Any]], bytes]) -> None:
    whole = read(kind, written(records)).complete
    for key in records[0]:
        page = read(kind, written([{k: v for k, v in records[0].items() if k != key}, *records[1:]]))
        if key != "@type":
            assert len(page.postings) + page.skipped == len(records)
        assert page.complete is (whole and page.skipped == 0)


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


@pytest.mark.parametrize("board", BOARDS, ids=named)
def test_a_spoilt_board_gives_roles_or_a_source_error_and_nothing_else(board: Path) -> None:
    chance = random.Random(board.name)
    body, kind = board.read_bytes(), board.parent.name
    selectors = {"item": "li.job", "location": ".loc"} if kind == "page" else None
    for _ in range(150 if LONG else 60):
        spoilt = bytearray(body)
        for _ in range(chance.choice((1, 3, 30))):
            at = chance.randrange(len(spoilt))
            spoilt[at : at + chance.choice((0, 1, 20))] = chance.choice(
                (
                    b"",
                    b"<",
                    b"&",
                    b'"',
                    b"]",
                    b"}",
                    b"\x00",
                    b"\xff\xfe",
                    b"]]>",
                    b"-->",
                    bytes([chance.randrange(256)]),
                )
            )
        try:
            page = read(kind, bytes(spoilt), selectors=selectors)
        except SourceError:
            continue
        for posting in page.postings:
            well_typed(posting)


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


def test_a_reader_stays_small() -> None:
    lengths = [
        len(Path(inspect.getfile(reader.parse)).read_text().splitlines()) for reader in READERS.values()
    ]
    assert statistics.median(lengths) <= 120
