"""One read of one source: pages, validators, claims, and what happens when a part fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from monitor import reading
from monitor.errors import BusyError, FetchError, NotFoundError, ParseError
from monitor.model import Answer, Page, Posting, Request, Selectors, Source, Validators
from monitor.reading import read, reader_print
from monitor.sources import READERS

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
NOTHING = Validators()
FRESH = Validators(etag='"2"', body_hash="b2")
KNOWN = Validators(etag='"1"', body_hash="b1")


class Site:
    """A site in memory: what it answers by URL, and what it was asked with which validators."""

    def __init__(self, **answers: Any) -> None:
        self.answers = answers
        self.asked: list[tuple[str, Validators]] = []
        self.visits = 0

    def visit(self, *, robots: bool = False) -> Site:
        self.visits += 1
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        assert now == NOW
        self.asked.append((request.url, validators))
        found = self.answers.get(request.url.rsplit("/", 1)[-1], NotFoundError("There is no such board."))
        if isinstance(found, Exception):
            raise found
        if found == "unchanged":
            return Answer(url=request.url, unchanged=True, validators=validators)
        return Answer(url=request.url, body=found, validators=FRESH)


class Pages:
    """A parser that knows the page for each body."""

    def __init__(self, **pages: Page | Exception) -> None:
        self.pages = pages

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        found = self.pages[answer.body.decode()]
        if isinstance(found, Exception):
            raise found
        return found


def posting(id: str) -> Posting:
    return Posting(source="ashby:acme", id=id, title=f"Role {id}")


def page(*ids: str, next: str | None = None, **more: Any) -> Page:
    following = Request(url=f"https://acme.example/{next}") if next else None
    return Page(postings=tuple(map(posting, ids)), next=following, **{"complete": True, **more})


SOURCE = Source(key="ashby:acme", kind="ashby", employer="Acme", url="https://acme.example/one")


def reads(site: Site, pages: Pages, source: Source = SOURCE) -> reading.Snapshot:
    return read(source, site, pages, KNOWN, ("dbt",), NOW)


def ids(snapshot: reading.Snapshot) -> list[str]:
    return [one.id for one in snapshot.postings]


def test_one_page_is_read_with_its_validators() -> None:
    site = Site(one=b"a")
    snapshot = reads(site, Pages(a=page("1", "2")))
    assert (ids(snapshot), snapshot.complete, snapshot.validators) == (["1", "2"], True, FRESH)
    assert site.asked == [("https://acme.example/one", KNOWN)]
    assert snapshot.source == "ashby:acme"
    assert snapshot.note is None


def test_what_is_unchanged_is_not_parsed() -> None:
    snapshot = reads(Site(one="unchanged"), Pages())
    assert (snapshot.unchanged, snapshot.validators, snapshot.postings) == (True, KNOWN, ())


def test_pages_are_followed_in_one_visit_and_leave_no_validators() -> None:
    site = Site(one=b"a", two=b"b", three=b"c")
    snapshot = reads(site, Pages(a=page("1", next="two"), b=page("2", "1", next="three"), c=page("3")))
    assert (ids(snapshot), snapshot.complete) == (["1", "2", "3"], True)
    assert snapshot.validators == Validators()
    assert site.visits == 1
    assert site.asked[1:] == [
        ("https://acme.example/two", Validators()),
        ("https://acme.example/three", Validators()),
    ]


@pytest.mark.parametrize(
    "fault", [FetchError("It took too long."), NotFoundError("Gone."), BusyError("Later.", retry_at=NOW)]
)
def test_a_later_page_that_cannot_be_had_makes_the_snapshot_incomplete(fault: Exception) -> None:
    snapshot = reads(Site(one=b"a", two=fault), Pages(a=page("1", next="two")))
    assert (ids(snapshot), snapshot.complete, snapshot.validators) == (["1"], False, Validators())
    assert snapshot.note == f"Page 2 could not be read: {fault}"


def test_a_later_page_that_is_no_page_makes_the_snapshot_incomplete() -> None:
    pages = Pages(a=page("1", next="two"), b=ParseError("No list."))
    snapshot = reads(Site(one=b"a", two=b"b"), pages)
    assert (ids(snapshot), snapshot.complete) == (["1"], False)
    assert snapshot.note == "Page 2 could not be read: No list."


@pytest.mark.parametrize(
    "change", [{"complete": False}, {"skipped": 1}, {"complete": False, "skipped": 2}], ids=str
)
@pytest.mark.parametrize("where", [0, 1])
def test_a_snapshot_is_complete_only_if_every_page_is(change: dict[str, Any], where: int) -> None:
    changes: list[dict[str, Any]] = [{}, {}]
    changes[where] = change
    pages = Pages(a=page("1", next="two", **changes[0]), b=page("2", **changes[1]))
    snapshot = reads(Site(one=b"a", two=b"b"), pages)
    assert not snapshot.complete
    assert snapshot.skipped == change.get("skipped", 0)
    assert snapshot.note is None


def test_the_same_request_is_never_made_twice() -> None:
    site = Site(one=b"a", two=b"b")
    snapshot = reads(site, Pages(a=page("1", next="two"), b=page("2", next="one")))
    assert len(site.asked) == 2
    assert not snapshot.complete
    assert snapshot.note is not None
    assert "in a circle" in snapshot.note


def test_pages_that_show_nothing_new_are_not_followed_for_ever() -> None:
    site = Site(one=b"a", two=b"b", three=b"b3")
    snapshot = reads(site, Pages(a=page("1", next="two"), b=page("1", next="three")))
    assert len(site.asked) == 2
    assert not snapshot.complete
    assert snapshot.note == "Page 2 shows nothing that the pages before it did not show."


def test_an_empty_last_page_is_a_good_end() -> None:
    snapshot = reads(Site(one=b"a", two=b"b"), Pages(a=page("1", next="two"), b=page()))
    assert (ids(snapshot), snapshot.complete) == (["1"], True)


def test_no_more_than_two_hundred_pages_are_read() -> None:
    answers: dict[str, Any] = {"one": b"p0", **{f"p{n}": f"p{n}".encode() for n in range(1, 300)}}
    pages: dict[str, Page | Exception] = {f"p{n}": page(str(n), next=f"p{n + 1}") for n in range(300)}
    site = Site(**answers)
    snapshot = reads(site, Pages(**pages))
    assert (len(site.asked), len(snapshot.postings)) == (200, 200)
    assert (snapshot.complete, snapshot.note) == (False, "Only the first 200 pages were read.")


@pytest.mark.parametrize("fault", [NotFoundError("Gone."), FetchError("No."), BusyError("Later.")])
def test_a_first_page_that_cannot_be_had_is_the_error_itself(fault: Exception) -> None:
    with pytest.raises(type(fault)) as caught:
        reads(Site(one=fault), Pages())
    assert caught.value is fault


def test_a_first_page_that_is_no_board_is_the_error_itself() -> None:
    with pytest.raises(ParseError, match=r"No list\."):
        reads(Site(one=b"a"), Pages(a=ParseError("No list.")))


def test_a_window_is_never_complete_whatever_its_page_says() -> None:
    feed = replace(SOURCE, kind="feed", key="feed:x")
    assert not reads(Site(one=b"a"), Pages(a=page("1")), feed).complete


class Lever(Site):
    """The two hosts of Lever, by which of them know the site."""

    def __init__(self, us: Any, eu: Any) -> None:
        super().__init__()
        self.hosts = {"api.lever.co": us, "api.eu.lever.co": eu}

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.answers = {request.url.rsplit("/", 1)[-1]: self.hosts[request.url.split("/")[2]]}
        return super().ask(request, validators=validators, now=now)


GONE = NotFoundError("There is no such site.")
LEVER = Source(key="lever:acme", kind="lever", employer="Acme", board="acme")


def test_a_lever_site_that_the_us_host_does_not_know_is_asked_in_the_eu() -> None:
    site = Lever(us=GONE, eu=b"a")
    assert ids(reads(site, Pages(a=page("1")), LEVER)) == ["1"]
    assert [url.split("/")[2] for url, _ in site.asked] == ["api.lever.co", "api.eu.lever.co"]


def test_a_lever_site_that_neither_host_knows_is_gone() -> None:
    site = Lever(us=GONE, eu=NotFoundError("Nor here."))
    with pytest.raises(NotFoundError, match="no such site"):
        reads(site, Pages(), LEVER)
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (replace(LEVER, region="eu"), GONE),
        (replace(LEVER, url="https://jobs.lever.co/acme"), GONE),
        (LEVER, FetchError("No.")),
    ],
)
def test_no_other_host_is_tried_where_the_first_is_the_right_one_or_only_ill(
    source: Source, fault: Exception
) -> None:
    site = Lever(us=fault, eu=GONE)
    with pytest.raises(type(fault)):
        reads(site, Pages(), source)
    assert len(site.asked) == 1


CHANGES: list[tuple[str, Callable[[Source], Source]]] = [
    ("address", lambda s: replace(s, url="https://acme.example/other")),
    ("kind", lambda s: replace(s, kind="feed")),
    ("selectors", lambda s: replace(s, selectors=Selectors(item="li"))),
    ("another selector", lambda s: replace(s, selectors=Selectors(item="li", title="a"))),
]


@pytest.mark.parametrize("change", [change for _, change in CHANGES], ids=[name for name, _ in CHANGES])
def test_the_print_changes_with_what_the_result_depends_on(change: Callable[[Source], Source]) -> None:
    page_source = replace(SOURCE, kind="page")
    assert reader_print(change(page_source), ("dbt",)) != reader_print(page_source, ("dbt",))


def test_the_print_depends_on_keywords_and_the_reader_but_not_on_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = reader_print(SOURCE, ("dbt", "sql"))
    assert reader_print(SOURCE, ("sql", "dbt")) == before
    assert reader_print(replace(SOURCE, employer="Other", key="x"), ("dbt", "sql")) == before
    assert reader_print(SOURCE, ("dbt",)) != before
    monkeypatch.setitem(READERS, "ashby", replace(READERS["ashby"], version=2))
    assert reader_print(SOURCE, ("dbt", "sql")) != before
    assert len(before) == 12
