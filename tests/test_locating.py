"""Sources of open kind, and boards that have moved: through discovery, against sites in memory."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from monitor.errors import NotFoundError, ParseError, SourceError, UnreachableError
from monitor.model import Answer, Lead, Page, Request, Snapshot, Source, SourceState, Validators
from monitor.pipeline import locating
from monitor.sources import READERS
from monitor.sources.discover import Look, look

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
NOTHING = Validators()
HOME = "https://www.acme.example/"
CAREERS = "https://www.acme.example/careers"
GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"
ASHBY = "https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true"


class World:
    """Sites in memory by address: what they answer, where they redirect to, and what they were asked."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self.answers = dict(answers)
        self.asked: list[str] = []

    def visit(self, *, robots: bool = False) -> World:
        return self

    def ask(self, request: Request, *, validators: Validators = NOTHING, now: datetime) -> Answer:
        self.asked.append(request.url)
        found, url = self.answers.get(request.url, NotFoundError("There is nothing.")), request.url
        if isinstance(found, tuple):
            url, found = found
        if isinstance(found, Exception):
            raise found
        etag = f'"{hash(found)}"'
        if validators.etag == etag:
            return Answer(url=url, unchanged=True, validators=validators)
        return Answer(url=url, body=found.encode(), validators=Validators(etag=etag))


class Here:
    """The worker's work, done here."""

    def parse(self, kind: str, answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        return READERS[kind].parse(answer, source, keywords)

    def look(self, answer: Answer) -> Look:
        return look(answer)


def greenhouse(*titles: str) -> str:
    jobs = [
        {"id": n, "title": title, "absolute_url": f"https://job-boards.greenhouse.io/acme/jobs/{n}"}
        for n, title in enumerate(titles, start=1)
    ]
    return json.dumps({"jobs": jobs, "meta": {"total": len(jobs)}})


def ashby(*titles: str) -> str:
    jobs = [
        {"id": f"a{n}", "title": title, "jobUrl": f"https://jobs.ashbyhq.com/acme/a{n}", "isListed": True}
        for n, title in enumerate(titles, start=1)
    ]
    return json.dumps({"apiVersion": "1", "jobs": jobs})


def embedding(address: str) -> str:
    return (
        "<!doctype html><html><head><title>Careers at Acme</title></head><body><h1>Careers</h1>"
        f"<iframe src='{address}'></iframe></body></html>"
    )


IN_GREENHOUSE = embedding("https://boards.greenhouse.io/embed/job_board?for=acme")
IN_ASHBY = embedding("https://jobs.ashbyhq.com/acme/embed")
OPEN = Source(key=f"page:{CAREERS}", kind="page", employer="Acme", url=CAREERS, open_kind=True)
BOARD = Source(key="greenhouse:acme", kind="greenhouse", employer="Acme", board="acme")


def state(source: Source = OPEN, **more: Any) -> SourceState:
    return SourceState(key=source.key, employer="Acme", kind=source.kind, **more)


def read(
    world: World,
    source: Source = OPEN,
    before: SourceState | None = None,
    links: Sequence[str] = (),
) -> Snapshot:
    return locating.read(source, before or state(source), {}, world, Here(), (), NOW, links)


def test_a_page_leads_to_the_board_that_it_embeds_and_nothing_is_asked_twice() -> None:
    world = World({CAREERS: IN_GREENHOUSE, GREENHOUSE: greenhouse("Data Engineer", "Analyst")})
    snapshot = read(world)
    assert [posting.title for posting in snapshot.postings] == ["Data Engineer", "Analyst"]
    assert (snapshot.complete, snapshot.source) == (True, OPEN.key)
    assert snapshot.lead == Lead(kind="greenhouse", board="acme")
    assert sorted(world.asked) == sorted([CAREERS, GREENHOUSE])


def test_a_lead_is_followed_without_looking_again_and_with_validators() -> None:
    world = World({CAREERS: IN_GREENHOUSE, GREENHOUSE: greenhouse("Data Engineer")})
    first = read(world)
    world.asked.clear()
    led = replace(OPEN, kind="greenhouse", board="acme", url=None)
    before = state(
        lead=first.lead, validators=first.validators, reader_print=locating.reading.reader_print(led, ())
    )
    again = read(world, before=before)
    assert (again.unchanged, world.asked) == (True, [GREENHOUSE])


@pytest.mark.parametrize("gone", [NotFoundError("Gone."), "<html><body>We moved</body></html>"])
def test_a_lead_that_leads_nowhere_is_looked_for_again(gone: Any) -> None:
    world = World({CAREERS: IN_ASHBY, GREENHOUSE: gone, ASHBY: ashby("Data Engineer")})
    snapshot = read(world, before=state(lead=Lead(kind="greenhouse", board="acme")))
    assert [posting.title for posting in snapshot.postings] == ["Data Engineer"]
    assert snapshot.lead == Lead(kind="ashby", board="acme")


def test_a_lead_that_is_only_ill_is_not_given_up() -> None:
    world = World({CAREERS: IN_ASHBY, GREENHOUSE: UnreachableError("No."), ASHBY: ashby("Data Engineer")})
    with pytest.raises(UnreachableError):
        read(world, before=state(lead=Lead(kind="greenhouse", board="acme")))
    assert world.asked == [GREENHOUSE]


@pytest.mark.parametrize(
    "fault", [UnreachableError("No route."), NotFoundError("Gone."), ParseError("No list.")], ids=repr
)
def test_a_page_that_cannot_be_had_is_the_fault_of_the_source(fault: SourceError) -> None:
    with pytest.raises(type(fault)) as caught:
        read(World({CAREERS: fault}))
    assert str(fault) in str(caught.value)


def test_a_page_without_anything_says_what_to_do_instead() -> None:
    with pytest.raises(ParseError, match="alert mails"):
        read(World({CAREERS: "<html><body><h1>Welcome</h1></body></html>"}))


ROLES = "".join(
    f'<script type="application/ld+json">{{"@type": "JobPosting", "title": "{title}",'
    f' "url": "https://www.acme.example/careers/{n}"}}</script>'
    for n, title in enumerate(("Data Engineer", "Analyst", "Designer"))
)


def test_a_page_that_lists_its_own_roles_leads_to_itself() -> None:
    world = World({CAREERS: f"<html><head><title>Careers</title>{ROLES}</head><body></body></html>"})
    snapshot = read(world)
    assert [p.title for p in snapshot.postings] == ["Data Engineer", "Analyst", "Designer"]
    assert snapshot.lead == Lead(kind="page", url=CAREERS)
    assert world.asked.count(CAREERS) == 1


# ----------------------------------------------------------------------------- a board that moved


def failing(world: World, source: Source, **more: Any) -> str:
    with pytest.raises((NotFoundError, ParseError)) as caught:
        read(world, source, state(source, **more.pop("before", {})), **more)
    return str(caught.value)


MOVED = 'write url = "https://jobs.ashbyhq.com/acme"'


def test_a_board_that_has_gone_is_looked_for_where_its_own_page_leads() -> None:
    world = World(
        {
            "https://job-boards.greenhouse.io/acme": ("https://jobs.ashbyhq.com/acme", "<html></html>"),
            ASHBY: ashby("Data Engineer", "Analyst"),
        }
    )
    said = failing(world, BOARD)
    assert said.startswith("There is nothing.")
    assert "It seems to have moved: Ashby shows 2 roles of this employer." in said
    assert MOVED in said


def test_a_board_that_has_gone_is_looked_for_on_the_site_that_its_roles_linked_to() -> None:
    links = ["https://jobs.lever.co/acme/1", "https://www.acme.example/careers/1?gh_jid=1"]
    world = World({CAREERS: IN_ASHBY, ASHBY: ashby("Analyst")})
    assert MOVED in failing(world, BOARD, links=links)


@pytest.mark.parametrize(
    ("written", "links", "asked"),
    [
        (None, [], ["https://job-boards.greenhouse.io/acme"]),
        (
            "https://boards.greenhouse.io/acme",
            ["https://www.acme.example/careers/jobs/1", "https://www.acme.example/careers/jobs/2"],
            [
                "https://boards.greenhouse.io/acme",
                "https://www.acme.example/careers/jobs",
                "https://www.acme.example/",
            ],
        ),
        (
            None,
            ["https://www.acme.example/careers?gh_jid=1", "https://www.acme.example/careers?gh_jid=2"],
            [
                "https://job-boards.greenhouse.io/acme",
                "https://www.acme.example/careers",
                "https://www.acme.example/",
            ],
        ),
        (
            None,
            ["https://www.acme.example/careers/data/1?gh_jid=1", "https://www.acme.example/careers/people/2"],
            [
                "https://job-boards.greenhouse.io/acme",
                "https://www.acme.example/careers",
                "https://www.acme.example/",
            ],
        ),
        (None, ["https://www.acme.example/1"], ["https://job-boards.greenhouse.io/acme", HOME]),
    ],
)
def test_the_employers_own_site_is_looked_at_from_the_page_above_its_roles_to_its_home(
    written: str | None, links: list[str], asked: list[str]
) -> None:
    world = World({})
    failing(world, replace(BOARD, url=written), links=links)
    # From a page that is not there, discovery may look for a sitemap.
    assert [one for one in world.asked[1:] if "sitemap" not in one] == asked


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("roles", "the employer's own page shows 3 roles of this employer. To follow it, write url = \""),
        ("board", "Ashby shows 1 role of this employer"),
    ],
)
def test_what_is_proposed_is_named_and_counted_as_a_person_would(page: str, said: str) -> None:
    body = IN_ASHBY if page == "board" else f"<html><head><title>Careers</title>{ROLES}</head></html>"
    world = World({CAREERS: body, ASHBY: ashby("Analyst")})
    assert said in failing(world, BOARD, links=["https://www.acme.example/careers/1"])


def test_what_was_proposed_stays_until_the_source_reads_again() -> None:
    world = World({CAREERS: IN_ASHBY, ASHBY: ashby("Analyst")})
    links = ["https://www.acme.example/careers/1"]
    first = failing(world, BOARD, links=links)
    world.asked.clear()
    told = {"told": True, "failures": 1, "failing_since": NOW - timedelta(hours=1), "error": first}
    assert failing(world, BOARD, before=told, links=links) == first
    assert world.asked == [GREENHOUSE]


def test_where_somebody_waits_for_a_word_it_is_looked_for_at_once() -> None:
    source = replace(OPEN, open_kind=False)
    world = World({CAREERS: IN_ASHBY, ASHBY: ashby("Analyst")})
    with pytest.raises(ParseError, match="It seems to have moved: Ashby"):
        locating.read(source, state(source), {}, world, Here(), (), NOW, look_further=True)


def test_a_board_at_a_port_of_its_own_is_led_to_there() -> None:
    framed = embedding("http://boards.greenhouse.io:8080/embed/job_board?for=acme")
    api = "http://boards-api.greenhouse.io:8080/v1/boards/acme/jobs?content=true"
    world = World({CAREERS: framed, api: greenhouse("Data Engineer")})
    first = read(world)
    assert [posting.title for posting in first.postings] == ["Data Engineer"]
    world.asked.clear()
    assert len(read(world, before=state(lead=first.lead)).postings) == 1
    assert world.asked == [api]


def test_a_page_that_stopped_listing_roles_and_embeds_a_board_is_noticed_when_it_is_told() -> None:
    source = replace(OPEN, open_kind=False)
    world = World({CAREERS: IN_ASHBY, ASHBY: ashby("Analyst")})
    lately = {"failures": 1, "failing_since": NOW - timedelta(hours=1)}
    assert "moved" not in failing(world, source, before=lately)
    assert world.asked == [CAREERS]
    long = {"failures": 4, "failing_since": NOW - timedelta(hours=7)}
    assert MOVED in failing(world, source, before=long)


def test_what_was_told_is_not_looked_for_at_every_poll() -> None:
    world = World({})
    failing(world, BOARD, before={"told": True, "failures": 9, "failing_since": NOW - timedelta(days=1)})
    assert world.asked == [GREENHOUSE]


def test_where_nothing_else_is_found_nothing_is_proposed() -> None:
    world = World({})
    assert failing(world, BOARD) == "There is nothing."
    assert len(world.asked) <= 8
