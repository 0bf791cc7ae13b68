"""One read of one source: pages, validators, claims, and what happens when a part fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from monitor import reading
from monitor.errors import BusyError, FetchError, NotFoundError, ParseError, TermsError
from monitor.model import Answer, Detail, Page, Posting, Request, Selectors, Source, Validators
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


# ------------------------------------------------------------------------- ways to the list


def test_what_leads_to_the_list_shows_no_roles_and_its_fault_is_the_fault_of_the_source() -> None:
    site, pages = Site(one=b"a", two=b"b"), Pages(a=page(next="two"), b=page("1"))
    assert (ids(reads(site, pages)), reads(site, pages).complete) == (["1"], True)
    with pytest.raises(NotFoundError, match=r"Gone\."):
        reads(Site(one=b"a", two=NotFoundError("Gone.")), pages)


class Telling(Pages):
    """A parser that remembers what it was shown."""

    def __init__(self, **pages: Page | Exception) -> None:
        super().__init__(**pages)
        self.shown: list[Request | None] = []

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        self.shown.append(answer.asked)
        return super().parse(kind, answer, source, keywords)


class Listening(Site):
    """A site that remembers the headers it was asked with."""

    def __init__(self, **answers: Any) -> None:
        super().__init__(**answers)
        self.headers: list[dict[str, str]] = []

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.headers.append(dict(request.headers))
        return super().ask(request, validators=validators, now=now)


def test_a_reader_sees_what_it_asked_and_the_note_it_made() -> None:
    following = Request(url="https://acme.example/two", json={"offset": 20}, carry={"total": 21})
    pages = Telling(a=replace(page("1"), next=following), b=page("2"))
    reads(Site(one=b"a", two=b"b"), pages)
    assert [asked and (asked.url, asked.json, asked.carry) for asked in pages.shown] == [
        ("https://acme.example/one", None, None),
        ("https://acme.example/two", {"offset": 20}, {"total": 21}),
    ]


def test_headers_of_the_first_request_go_along_to_the_same_host_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first(source: Source) -> Request:
        return Request(url=source.url or "", headers={"X-Token": "s3cret"})

    monkeypatch.setitem(READERS, "ashby", replace(READERS["ashby"], first=first))
    own = Request(url="https://acme.example/two", headers={"X-More": "1"})
    other = Request(url="https://other.example/three")
    pages = Pages(a=replace(page("1"), next=own), b=replace(page("2"), next=other), c=page("3"))
    site = Listening(one=b"a", two=b"b", three=b"c")
    reads(site, pages)
    assert site.headers == [{"X-Token": "s3cret"}, {"X-Token": "s3cret", "X-More": "1"}, {}]


def test_headers_of_the_first_request_never_go_along_without_encryption(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first(source: Source) -> Request:
        return Request(url=source.url or "", headers={"X-Token": "s3cret"})

    monkeypatch.setitem(READERS, "ashby", replace(READERS["ashby"], first=first))
    pages = Pages(a=replace(page("1"), next=Request(url="http://acme.example/two")), b=page("2"))
    site = Listening(one=b"a", two=b"b")
    reads(site, pages)
    assert site.headers == [{"X-Token": "s3cret"}, {}]


@pytest.mark.parametrize("odd", ["http://[x/two", "file:///two", "//two", "", "javascript:two"])
def test_a_next_page_that_is_no_address_costs_only_that_page(odd: str) -> None:
    site = Site(one=b"a", two=FetchError("That is no address."))
    snapshot = reads(site, Pages(a=replace(page("1"), next=Request(url=odd))))
    assert (ids(snapshot), snapshot.complete) == (["1"], False)


# ------------------------------------------------------------------------------ bounds of one read


def test_a_board_that_sends_the_reader_from_host_to_host_is_not_followed() -> None:
    pages: dict[str, Page | Exception] = {
        f"p{n}": replace(page(str(n)), next=Request(url=f"https://h{n}.example/p{n + 1}")) for n in range(30)
    }
    site = Site(one=b"p0", **{f"p{n}": f"p{n}".encode() for n in range(30)})
    snapshot = reads(site, Pages(**pages))
    assert (len(site.asked), snapshot.complete) == (reading.MOST_HOSTS, False)
    assert (
        snapshot.note == "Page 6 could not be read: It lies on one more host; one read asks no more than 5."
    )


def test_roles_on_many_hosts_are_not_asked_there_and_those_on_the_own_one_are() -> None:
    details = tuple(
        Detail(id=f"d{n}", request=Request(url=f"https://{host}/d{n}"))
        for n, host in enumerate([*(f"h{n}.example" for n in range(20)), "acme.example"])
    )
    site = Site(one=b"a", **{f"d{n}": f"d{n}".encode() for n in range(21)})
    pages = Pages(a=replace(page(), details=details), **{f"d{n}": told(f"d{n}") for n in range(21)})
    snapshot = read_with(site, pages, {})
    assert ids(snapshot) == ["d0", "d1", "d2", "d3", "d20"]
    assert len({url.split("/")[2] for url, _ in site.asked}) == reading.MOST_HOSTS


def test_a_list_without_end_is_kept_only_as_far_as_memory_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_TEXT", 10_000)
    long = {f"p{n}": replace(page(next=f"p{n + 1}"), postings=long_roles(n)) for n in range(50)}
    site = Site(one=b"p0", **{name: name.encode() for name in long})
    snapshot = reads(site, Pages(**long))
    assert (len(site.asked), len(snapshot.postings), snapshot.complete) == (5, 4, False)
    assert snapshot.note == "Only the first 4 pages were kept: the list is longer than this program keeps."


def long_roles(number: int) -> tuple[Posting, ...]:
    return (replace(posting(str(number)), locations=tuple(f"{n:0200}" for n in range(10))),)


@pytest.mark.parametrize("details", [False, True])
def test_a_read_that_takes_too_long_stops_asking_and_says_so(
    monkeypatch: pytest.MonkeyPatch, details: bool
) -> None:
    monkeypatch.setattr(reading, "LONGEST", -1.0)
    first = replace(page(), details=(detail("two"), detail("three"))) if details else page("1", next="two")
    site = Site(one=b"a", two=b"b", three=b"b")
    snapshot = reads(site, Pages(a=first, b=told("two")))
    assert (len(site.asked), snapshot.complete) == (1, False)
    assert snapshot.note is not None
    assert "took" in snapshot.note


def test_a_port_in_the_address_is_kept_also_where_the_vendor_is_asked_elsewhere() -> None:
    source = replace(SOURCE, url="http://jobs.ashbyhq.com:8443/acme")
    assert reading.first(source).url.startswith("http://api.ashbyhq.com:8443/posting-api/")
    assert reading.first(replace(source, url="https://jobs.ashbyhq.com/acme")).url.startswith(
        "https://api.ashbyhq.com/"
    )


# ------------------------------------------------------------------------------ rules and terms


class Heeding(Site):
    """A site that remembers whether its robots.txt is heeded."""

    heeded: bool | None = None

    def visit(self, *, robots: bool = False) -> Site:
        self.heeded = robots
        return super().visit()


@pytest.mark.parametrize(
    ("kind", "accepted", "heeded"),
    [("ashby", False, False), ("feed", False, False), ("page", False, True), ("page", True, False)],
)
def test_robots_txt_counts_but_for_lists_that_are_offered_and_what_the_user_answers_for(
    kind: str, accepted: bool, heeded: bool
) -> None:
    site = Heeding(one=b"a")
    reads(site, Pages(a=page("1")), replace(SOURCE, kind=kind, accept_terms=accepted))
    assert site.heeded is heeded


def test_what_the_terms_forbid_is_not_asked_before_the_user_answers_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forbids = replace(READERS["ashby"], terms="Its terms forbid automated reading.")
    monkeypatch.setitem(READERS, "ashby", forbids)
    site = Site(one=b"a")
    with pytest.raises(TermsError, match=r"forbid automated reading\. Follow .*accept_terms = true"):
        reads(site, Pages(a=page("1")))
    assert site.asked == []
    assert ids(reads(site, Pages(a=page("1")), replace(SOURCE, accept_terms=True))) == ["1"]


# ------------------------------------------------------------------------------ pages of one role


def detail(name: str, *, listed: Posting | None = None) -> Detail:
    return Detail(id=name, request=Request(url=f"https://acme.example/{name}"), listed=listed)


def told(name: str, **more: Any) -> Page:
    return Page(postings=(replace(posting(name), **more),), complete=True)


def read_with(site: Site, pages: Pages, known: dict[str, Posting]) -> reading.Snapshot:
    return read(SOURCE, site, pages, KNOWN, (), NOW, known)


def test_the_page_of_a_role_fills_what_the_list_leaves_open_and_the_list_has_the_last_word() -> None:
    listed = replace(posting("1"), departments=("Data",))
    pages = Pages(
        a=replace(page(), details=(detail("1", listed=listed),)),
        b=told("x", title="Another title", departments=("Other",), locations=("Berlin", "Bonn")),
    )
    snapshot = reads(Site(one=b"a", **{"1": b"b"}), pages)
    assert snapshot.postings == (replace(listed, locations=("Berlin", "Bonn")),)
    assert (snapshot.complete, snapshot.validators, snapshot.note) == (True, FRESH, None)


def test_a_role_that_is_known_is_not_looked_at_again_unless_its_title_changed() -> None:
    known = {"1": replace(posting("1"), locations=("Berlin",)), "2": replace(posting("2"), title="Old")}
    details = tuple(detail(n, listed=posting(n)) for n in ("1", "2"))
    pages = Pages(a=replace(page(), details=details), b=told("2", locations=("Bonn",)))
    site = Site(one=b"a", **{"2": b"b"})
    snapshot = read_with(site, pages, known)
    assert {p.id: p.locations for p in snapshot.postings} == {"1": ("Berlin",), "2": ("Bonn",)}
    assert [url.rsplit("/", 1)[-1] for url, _ in site.asked] == ["one", "2"]


def test_a_role_whose_page_was_not_read_yet_keeps_the_place_of_the_list_and_is_looked_at_later() -> None:
    shown = replace(posting("1"), locations=("Berlin",))
    pages = Pages(
        a=Page(postings=(shown,), complete=True, details=(detail("1", listed=posting("1")),)),
        b=told("1", locations=("Berlin", "Bonn")),
    )
    busy = read_with(Site(one=b"a", **{"1": BusyError("Later.")}), pages, {})
    assert busy.postings == (shown,)
    later = read_with(Site(one=b"a", **{"1": b"b"}), pages, {"1": shown})
    assert later.postings[0].locations == ("Berlin", "Bonn")
    site = Site(one=b"a", **{"1": b"b"})
    assert read_with(site, pages, {"1": later.postings[0]}).postings == later.postings
    assert len(site.asked) == 1


def test_only_its_page_tells_whether_a_sitemap_names_a_role() -> None:
    details = tuple(detail(n) for n in ("role", "blog", "gone", "old"))
    pages = Pages(a=replace(page(), details=details), b=told("x", title="Data Engineer"), c=page())
    site = Site(one=b"a", role=b"b", blog=b"c")
    snapshot = read_with(site, pages, {"old": posting("old")})
    assert [(p.id, p.title) for p in snapshot.postings] == [("role", "Data Engineer"), ("old", "Role old")]
    assert snapshot.complete


@pytest.mark.parametrize("listed", [True, False])
def test_pages_that_could_not_be_read_leave_the_rest_for_the_next_read(listed: bool) -> None:
    details = tuple(detail(str(n), listed=posting(str(n)) if listed else None) for n in range(3))
    site = Site(one=b"a", **{"0": b"b", "1": BusyError("Later.")})
    snapshot = read_with(site, Pages(a=replace(page(), details=details), b=told("0")), {})
    assert len(site.asked) == 3
    assert ids(snapshot) == (["0", "1", "2"] if listed else ["0"])
    assert snapshot.complete is listed
    assert snapshot.note == (None if listed else "The pages of single roles could not be read: Later.")
    assert snapshot.validators == Validators()


def test_no_more_than_a_hundred_pages_of_roles_are_read_at_once() -> None:
    details = tuple(detail(f"d{n}") for n in range(150))
    site = Site(one=b"a", **{f"d{n}": f"d{n}".encode() for n in range(150)})
    pages = Pages(a=replace(page(), details=details), **{f"d{n}": told(f"d{n}") for n in range(150)})
    snapshot = read_with(site, pages, {})
    assert (len(site.asked), len(snapshot.postings), snapshot.complete) == (101, 100, False)
    assert snapshot.note == "The pages of 100 new roles were read; the next read goes on with the rest."
    known = {one.id: one for one in snapshot.postings}
    again = read_with(site, pages, known)
    assert (len(site.asked), len(again.postings), again.complete) == (101 + 51, 150, True)
