"""Bodies and mails that are made to hurt: a selection through the real daemon, and the rest of it quickly."""

from __future__ import annotations

import ast
import os
import time
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from monitor.errors import ParseError, SourceError
from monitor.model import Answer, Employer, Source, Validators
from monitor.worker import MailQuestion, Worker
from tests.hostile.alone import alone, weighed
from tests.hostile.bodies import BODIES, MAILS, M, _feed, _items, _jobs, _listed
from tests.hostile.ordeal import EVERY, SLACK, WATCHDOG, noted, ordeal, told
from tests.reliability import record

MONITOR = Path(__file__).parents[2] / "monitor"
GATE = (
    "an entity of 50 kB 20,000 times", "a gzip bomb in a gzip bomb", "10 million brackets",
    "7 million empty lists", "an id of 4,301 digits", "a title of 20 MB", "40 MB of nothing",
)  # fmt: skip
"""Soon read or refused, and among them the largest."""
LONGER = (
    *GATE, "billion laughs", "1 MB of attributes", "a gzip bomb of 1 GB", "a deflate bomb",
    "a schema that nests 100,000 deep", "a page of 20 MB, packed", "<!-- 400,000 times",
)  # fmt: skip
ALONE = ("7 million empty lists", "a title of 20 MB", "10 million brackets")
LIMIT = 3.0


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text())))


long = pytest.mark.skipif(
    "MONITOR_LONG_TESTS" not in os.environ, reason="minutes; MONITOR_LONG_TESTS=1 runs it"
)


@pytest.mark.network
@pytest.mark.parametrize("names", [GATE, pytest.param(LONGER, marks=long)], ids=["soon", "longer"])
def test_the_daemon_lives_on_among_hostile_answers(names: tuple[str, ...], tmp_path: Path) -> None:
    bodies = {name: BODIES[name] for name in names}
    suffered = ordeal(tmp_path, bodies, {}, patience=150)
    noted(suffered, len(bodies), 0)
    assert suffered.unread == set(), told(suffered)
    assert suffered.silence <= WATCHDOG / 3 + 1, told(suffered)
    assert suffered.calm <= EVERY + SLACK, told(suffered)
    assert suffered.megabytes <= 300, told(suffered)
    assert "Traceback" not in suffered.log
    assert "please report" not in suffered.log
    held = {name for name, error in suffered.errors.items() if error and "took longer than" in error}
    assert names is GATE or "1 MB of attributes" in held
    assert (suffered.errors["an id of 4,301 digits"] or "").startswith("1 record could not be read")


@pytest.mark.network
@pytest.mark.parametrize("names", [ALONE, pytest.param(tuple(BODIES), marks=long)], ids=["some", "all"])
def test_each_hostile_body_ends_by_its_deadline_and_takes_no_more_than_its_memory(
    names: tuple[str, ...], tmp_path: Path
) -> None:
    costs = alone(tmp_path, {name: BODIES[name] for name in names})
    weighed(costs)
    assert {name: str(cost) for name, cost in costs.items() if cost.faults} == {}
    # It was weighed: a body of 20 MB is nowhere smaller than that.
    assert max(cost.over_idle for cost in costs.values()) > 20


@pytest.fixture(scope="module")
def patient() -> Iterator[Worker]:
    with Worker(limit=LIMIT, processes=1) as worker:
        yield worker


@pytest.mark.parametrize("name", MAILS)
def test_a_hostile_mail_is_read_within_its_limits_or_told_of(name: str, patient: Worker) -> None:
    question = MailQuestion(
        employers=(Employer(name="Acme"),), boundary="mx.example.org", propose=True, today=date(2026, 5, 4)
    )
    data = MAILS[name]()
    begun = time.monotonic()
    fault = False
    try:
        read = patient.read_mail(data, question)
        assert len(read.postings) <= 20_000
    except ParseError as error:
        fault = "please report" in str(error)
    seconds = time.monotonic() - begun
    record("c-mail", tried=1, faults=int(fault), seconds_at_a_limit_of_three=round(seconds, 1))
    assert not fault
    assert seconds < LIMIT + 20  # a start of the process on a busy machine is part of it


@pytest.mark.parametrize("memory", [48, 56, 64])
@pytest.mark.parametrize(
    ("kind", "roles", "body"),
    [
        ("page", 500, _listed(500)),
        ("feed", 800, _items(800)),
        ("greenhouse", 4000, _jobs(*(b'{"id": %d, "title": "Welder"}' % n for n in range(4000)))),
    ],
)
def test_a_parser_that_runs_out_of_memory_gives_no_part_of_a_list(
    kind: str, roles: int, body: bytes, memory: int
) -> None:
    source = Source(key="x", kind=kind, employer="Acme", url="https://acme.example/x")
    answer = Answer(url="https://acme.example/x", body=body, validators=Validators())
    with Worker(processes=1, memory=memory * M) as worker:
        try:
            page = worker.parse(kind, answer, source, ())
        except SourceError:
            return
    assert len(page.postings) == roles


def test_a_held_parser_ends_at_its_limit_and_a_second() -> None:
    source = Source(key="x", kind="feed", employer="Acme", url="https://acme.example/x")
    with Worker(limit=1.0, processes=1) as worker:
        small = Answer(url="https://acme.example/x", body=_feed(), validators=Validators())
        assert len(worker.parse("feed", small, source, ()).postings) == 1
        held = Answer(url=small.url, body=BODIES["1 MB of attributes"].make(), validators=Validators())
        begun = time.monotonic()
        with pytest.raises(ParseError, match="took longer than 1 s"):
            worker.parse("feed", held, source, ())
        assert time.monotonic() - begun < 2.0


# ------------------------------------------------------------------------------ what must not be used


def test_feedparser_is_given_bytes_and_only_once_in_the_program() -> None:
    calls = [
        (path.name, ast.unparse(node.args[0]))
        for path in MONITOR.rglob("*.py")
        for node in _nodes(path)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "feedparser.parse"
    ]
    assert [name for name, _ in calls] == ["feed.py"]


def test_what_feedparser_is_given_is_bytes_also_where_a_feed_is_an_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import feedparser

    from monitor.sources import feed

    secret = tmp_path / "secret.xml"
    secret.write_bytes(_feed().replace(b"Welder", b"Stolen"))
    given: list[object] = []
    real = feedparser.parse

    def watched(data: object, **more: object) -> object:
        given.append(data)
        return real(data, **more)

    monkeypatch.setattr(feedparser, "parse", watched)
    source = Source(key="x", kind="feed", employer="Acme", url=secret.as_uri())
    for body in (
        str(secret).encode(),
        secret.as_uri().encode(),
        b"http://127.0.0.1:1/",
        b"<rss/>" + bytes(secret),
    ):
        answer = Answer(url=secret.as_uri(), body=body, validators=Validators())
        try:
            page = feed.parse(answer, source, ())
        except ParseError:
            continue
        assert "Stolen" not in {posting.title for posting in page.postings}
    assert all(isinstance(data, bytes) for data in given)


def test_no_parser_but_lxml_is_used() -> None:
    """The others need quadratic time on hostile markup, or resolve what they should not."""
    users = []
    for path in MONITOR.rglob("*.py"):
        for node in _nodes(path):
            if isinstance(node, ast.Import | ast.ImportFrom):
                words = ast.unparse(node)
                if "lxml" not in words and ("html.parser" in words or " xml" in words or "html5lib" in words):
                    users.append((path.name, words))
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("BeautifulSoup"):
                parser = ast.literal_eval(node.args[1])
                users += [] if parser == "lxml" else [(path.name, parser)]
    assert users == []
