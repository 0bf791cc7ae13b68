"""The parse worker: what it gives, what it survives, and what it leaves behind (nothing)."""

from __future__ import annotations

import io
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import BlockedError, ParseError
from monitor.model import Answer, Page, Posting, Request, Selectors, Source, Validators
from monitor.sources import KINDS, READERS
from monitor.sources.discover import Look, look
from monitor.store import rows
from monitor.worker import Worker
from monitor.worker import __main__ as far_end
from monitor.worker.__main__ import serve
from monitor.worker.memory import LEAST, Allowance, growth
from monitor.worker.wire import (
    LENGTH,
    encoded,
    framed,
    look_of,
    look_question,
    page_of,
    plain,
    question_of,
)
from tests.hostile.bodies import BODIES
from tests.kill.program import until
from tests.sources.test_contract import BOARDS, KEYWORDS, LOGIN, named

HANG = (
    b"<rss version='2.0'><channel><title>t</title><item><title>A</title><author>"
    + b"a." * 20_000
    + b"</author></item></channel></rss>"
)
BOARD = b'{"jobs": [{"id": "1", "title": "Data Engineer"}]}'


def source(kind: str = "ashby", **more: Any) -> Source:
    return Source(key=f"{kind}:acme", kind=kind, employer="Acme", url="https://acme.example/x", **more)


def answer(body: bytes = BOARD) -> Answer:
    return Answer(url="https://acme.example/x", body=body, validators=Validators())


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(limit=2.0) as one:
        yield one


@pytest.fixture(scope="module")
def one_for_all() -> Iterator[Worker]:
    with Worker(limit=5.0) as one:
        yield one


def gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


def wait_until(true: Any, seconds: float = 5.0) -> None:
    deadline = time.monotonic() + seconds
    tick = threading.Event()
    while not true():
        assert time.monotonic() < deadline
        tick.wait(0.01)


@pytest.mark.parametrize("board", BOARDS, ids=named)
def test_a_page_comes_through_as_the_reader_made_it(one_for_all: Worker, board: Path) -> None:
    kind = board.parent.name
    expected = json.loads(board.with_name(f"{board.stem}.expected.json").read_text())
    selectors = Selectors(item="li.job", location=".loc") if board.name == "selectors.html" else None
    asked = replace(source(kind, selectors=selectors), **(expected.get("source") or {}))
    request = Request(**{"url": "https://acme.example/x", **(expected.get("asked") or {})})
    got = replace(answer(board.read_bytes()), asked=request)
    assert one_for_all.parse(kind, got, asked, KEYWORDS) == READERS[kind].parse(got, asked, KEYWORDS)


def test_nothing_is_started_before_it_is_needed_and_one_process_serves_many(worker: Worker) -> None:
    assert worker.pids == ()
    for _ in range(3):
        worker.parse("ashby", answer(), source(), ())
    (pid,) = worker.pids
    assert not gone(pid)


def test_errors_of_a_reader_keep_their_kind_and_their_sentence(worker: Worker) -> None:
    with pytest.raises(ParseError, match="no Ashby board"):
        worker.parse("ashby", answer(b"{}"), source(), ())
    with pytest.raises(BlockedError, match="login or challenge"):
        worker.parse("feed", answer(LOGIN), source("feed"), ())
    assert len(worker.pids) == 1


def test_a_feed_that_holds_the_parser_is_ended_at_the_limit_while_everything_else_goes_on() -> None:
    beats: list[float] = []
    stop = threading.Event()

    def heart() -> None:
        while not stop.wait(0.02):
            beats.append(time.monotonic())

    heartbeat = threading.Thread(target=heart)
    with Worker(limit=1.0) as worker:
        worker.parse("feed", answer(b"<rss><channel><title>t</title></channel></rss>"), source("feed"), ())
        (pid,) = worker.pids
        heartbeat.start()
        began = time.monotonic()
        with pytest.raises(ParseError, match=r"took longer than 1 s\. Nothing of it was used\."):
            worker.parse("feed", answer(HANG), source("feed"), ())
        took = time.monotonic() - began
        stop.set()
        heartbeat.join()
        assert 0.9 < took < 2.5
        assert max(b - a for a, b in pairwise(beats)) < 0.5
        assert gone(pid)
        assert worker.parse("ashby", answer(), source(), ()).postings[0].title == "Data Engineer"


def test_another_source_is_read_while_one_is_held() -> None:
    with Worker(limit=3.0) as worker:

        def hold() -> None:
            with pytest.raises(ParseError, match="took longer"):
                worker.parse("feed", answer(HANG), source("feed"), ())

        held = threading.Thread(target=hold)
        held.start()
        began = time.monotonic()
        assert worker.parse("ashby", answer(), source(), ()).postings
        assert time.monotonic() - began < 2.5
        held.join()


def test_a_process_that_was_killed_between_two_parses_costs_none(worker: Worker) -> None:
    worker.parse("ashby", answer(), source(), ())
    (pid,) = worker.pids
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: state(pid) == "Z")
    assert worker.parse("ashby", answer(), source(), ()).postings
    assert worker.pids != (pid,)
    wait_until(lambda: gone(pid))


def test_a_process_that_ends_within_a_parse_is_an_error_in_words() -> None:
    with Worker(limit=5.0) as worker:
        worker.parse("feed", answer(b"<rss><channel><title>t</title></channel></rss>"), source("feed"), ())
        (pid,) = worker.pids
        threading.Timer(0.3, os.kill, (pid, signal.SIGKILL)).start()
        with pytest.raises(ParseError, match=r"ended while reading this one \(status -9\)"):
            worker.parse("feed", answer(HANG), source("feed"), ())


def test_a_process_that_cannot_be_started_is_an_error_in_words(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/nonexistent/python")
        with pytest.raises(ParseError, match="could not be started"):
            worker.parse("ashby", answer(), source(), ())
    assert worker.parse("ashby", answer(), source(), ()).postings


def test_a_terminal_and_a_service_manager_do_not_reach_it(worker: Worker) -> None:
    worker.parse("ashby", answer(), source(), ())
    (pid,) = worker.pids
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        os.kill(pid, number)
    assert worker.parse("ashby", answer(), source(), ()).postings
    assert worker.pids == (pid,)
    assert os.getsid(pid) != os.getsid(0)


def test_too_much_memory_is_an_error_in_words_and_the_process_is_not_used_again() -> None:
    with Worker(limit=20.0, memory=200 * 2**20) as worker:
        with pytest.raises(ParseError, match=r"more memory|ended while reading"):
            worker.parse("ashby", answer(b'{"jobs": [' + b"[]," * 15_000_000 + b"1]}"), source(), ())
        assert worker.parse("ashby", answer(), source(), ()).postings


def test_a_process_serves_so_many_parses_and_no_more() -> None:
    with Worker(recycle=2) as worker:
        worker.parse("ashby", answer(), source(), ())
        (pid,) = worker.pids
        worker.parse("ashby", answer(), source(), ())
        assert worker.pids == ()
        assert gone(pid)


def test_a_process_without_work_ends_after_a_while(worker: Worker) -> None:
    worker.parse("ashby", answer(), source(), ())
    (pid,) = worker.pids
    assert worker.rest(time.monotonic() + 30) == 0
    assert worker.rest(time.monotonic() + 61) == 1
    assert worker.pids == ()
    assert gone(pid)
    assert worker.parse("ashby", answer(), source(), ()).postings


def test_closing_leaves_no_process_and_no_zombie() -> None:
    worker = Worker()
    worker.parse("ashby", answer(), source(), ())
    (pid,) = worker.pids
    worker.close()
    assert gone(pid)
    worker.close()


def test_many_threads_share_at_most_two_processes() -> None:
    seen: set[int] = set()
    with Worker() as worker:

        def work() -> None:
            for _ in range(5):
                assert worker.parse("ashby", answer(), source(), ()).complete
                seen.update(worker.pids)

        threads = [threading.Thread(target=work) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert 1 <= len(seen | set(worker.pids)) <= 2


def test_two_large_parses_are_never_at_work_together_and_a_small_one_waits_for_none() -> None:
    most = 168 * 2**20
    large, small = growth(2**21, most), growth(2**18, most)
    assert (large, small) == (most, LEAST)
    allowance, at_work, come = Allowance(most), [], threading.Event()

    def second() -> None:
        with allowance.held(large):
            at_work.append("large")
        come.set()

    waiting = threading.Thread(target=second)
    with allowance.held(large):
        waiting.start()
        with allowance.held(small):
            at_work.append("small")
        assert not come.wait(0.3)
    assert come.wait(10)
    waiting.join(10)
    assert at_work == ["small", "large"]


def test_small_parses_that_come_one_after_another_keep_no_large_one_waiting() -> None:
    most = 168 * 2**20
    large, small = growth(2**21, most), growth(1000, most)
    allowance, came = Allowance(most), {"large": threading.Event(), "third": threading.Event()}
    done = threading.Event()

    def come(name: str, count: int) -> None:
        with allowance.held(count):
            came[name].set()
            done.wait(10)

    with ExitStack() as first, allowance.held(small):
        first.enter_context(allowance.held(small))
        waiting = threading.Thread(target=come, args=("large", large))
        waiting.start()
        until(lambda: allowance._large_waits, "the large one waits")
        passing = threading.Thread(target=come, args=("third", small))
        passing.start()
        assert not came["third"].wait(0.3)
        first.close()
        assert came["large"].wait(10)
    # As soon as the large one has its turn, a small one fits beside it.
    assert came["third"].wait(10)
    done.set()
    waiting.join(10)
    passing.join(10)


def test_a_small_body_may_not_take_what_a_large_one_may() -> None:
    with Worker(processes=1, limit=20) as one:
        with pytest.raises(ParseError, match="needed more memory"):
            one.parse("feed", answer(BODIES["billion laughs"].make()), source("feed"), ())
        # The limit was that of this one body.
        large = answer(BOARD.replace(b"}]}", b', "descriptionHtml": "' + b"W" * (16 * 2**20) + b'"}]}'))
        assert len(one.parse("ashby", large, source(), ()).postings) == 1


def test_it_ends_when_its_parent_was_killed() -> None:
    code = (
        "import sys, os; from monitor.worker import Worker; from tests.test_worker import answer, source\n"
        "w = Worker(); w.parse('ashby', answer(), source(), ())\n"
        "print(*w.pids, flush=True); os.kill(os.getpid(), 9)"
    )
    parent = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parent.parent
    )
    wait_until(lambda: gone(int(parent.stdout)) or state(int(parent.stdout)) == "Z")


def state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return "Z"


def test_no_secret_of_the_environment_and_no_open_file_reaches_it(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SMTP_PASSWORD", "swordfish")
    with (tmp_path / "lock").open("w") as lock:
        os.set_inheritable(lock.fileno(), True)
        worker.parse("ashby", answer(), source(), ())
        (pid,) = worker.pids
        assert b"swordfish" not in Path(f"/proc/{pid}/environ").read_bytes()
        open_files = [os.readlink(f) for f in Path(f"/proc/{pid}/fd").iterdir()]
    assert not [name for name in open_files if name.endswith("/lock") or name.startswith("socket:")]
    limits = Path(f"/proc/{pid}/limits").read_text()
    assert f"Max address space         {168 * 2**20}" in limits
    assert "Max core file size        0" in limits


# ------------------------------------------------------------- the far end, without a process


def frames(*parts: bytes) -> io.BytesIO:
    return io.BytesIO(b"".join(len(part).to_bytes(8, "big") + part for part in parts))


def replies(kind: str, body: bytes) -> list[dict[str, Any]]:
    question = question_of(kind, answer(), source(kind), ())
    out = io.BytesIO()
    serve(frames(json.dumps(question).encode(), body), out, 10.0)
    data, found = out.getvalue()[8:], []
    while data:
        size = int.from_bytes(data[:8], "big")
        found.append(json.loads(data[8 : 8 + size]))
        data = data[8 + size :]
    return found


@pytest.mark.parametrize(
    "questions", [io.BytesIO(), io.BytesIO(b"\0\0"), frames(b"{}"), io.BytesIO(b"\0" * 7 + b"\x09{}")]
)
def test_the_far_end_stops_where_its_pipe_ends(questions: io.BytesIO) -> None:
    out = io.BytesIO()
    serve(questions, out, 10.0)
    assert out.getvalue() == bytes(8)


def test_more_roles_than_are_kept_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(far_end, "_MOST_POSTINGS", 2)
    jobs = json.dumps({"jobs": [{"id": str(n), "title": "x"} for n in range(3)]}).encode()
    ((name, sentence),) = [reply["error"] for reply in replies("ashby", jobs)]
    assert name == "parse"
    assert "more than 2 roles" in sentence


def test_a_fault_travels_without_content_and_is_logged_by_the_near_end(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(*_: object) -> Page:
        raise KeyError("what came from outside")

    from dataclasses import replace

    monkeypatch.setitem(READERS, "ashby", replace(READERS["ashby"], parse=faulty))
    (reply,) = replies("ashby", BOARD)
    assert "outside" not in json.dumps(reply)
    with caplog.at_level(logging.ERROR), pytest.raises(ParseError, match="A fault in this program's reader"):
        page_of(reply, "ashby")
    assert "KeyError at" in caplog.text
    assert "faulty" in caplog.text


def test_what_the_readers_log_far_away_is_logged_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def trip(_: object) -> None:
        raise ValueError("what came from outside")

    from monitor.sources import ashby

    monkeypatch.setattr(ashby, "day", trip)
    (reply,) = replies("ashby", b'{"jobs": [{"id": "1", "title": "x"}, 7]}')
    caplog.clear()
    with pytest.raises(ParseError, match="None of the 2 roles"):
        page_of(reply, "ashby")
    assert "cost one record: ValueError at" in caplog.text
    assert "outside" not in caplog.text


def test_memory_that_runs_out_is_said_and_ends_the_far_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_: object) -> Page:
        raise MemoryError

    from dataclasses import replace

    monkeypatch.setitem(READERS, "ashby", replace(READERS["ashby"], parse=hungry))
    (reply,) = replies("ashby", BOARD)
    assert reply["spent"]
    assert "more memory" in reply["error"][1]


def test_a_next_request_and_lone_surrogates_come_through() -> None:
    following = Request(url="https://acme.example/x?page=2", json={"offset": 20}, headers={"X-Page": "2"})
    posting = Posting(source="ashby:acme", id="1", title="\ud800 odd", speaks_of=("data",))
    page = Page(postings=(posting,), next=following, complete=True)
    wire = json.loads(encoded({"page": plain(page)}))
    assert page_of(wire, "ashby") == page


def test_what_the_text_of_an_opaque_role_tells_comes_through_to_its_row(worker: Worker) -> None:
    text = "&lt;p&gt;You carry a &lt;b&gt;quota&lt;/b&gt; and win new&amp;nbsp;logos.&lt;/p&gt;"
    jobs = [
        {"id": 1, "title": "Ninja", "content": text},
        {"id": 2, "title": "Ninja", "content": text, "departments": [{"id": 7, "name": "Finance"}]},
        {"id": 3, "title": "Data Engineer", "content": text},
        {"id": 4, "title": "Ninja", "content": "&lt;p&gt;Be quick and quiet.&lt;/p&gt;"},
        {"id": 5, "title": "Ninja"},
    ]
    board = answer(json.dumps({"jobs": jobs, "meta": {"total": 5}}).encode())
    page = worker.parse("greenhouse", board, source("greenhouse"), ())
    assert page.complete
    assert [role.speaks_of for role in page.postings] == [("sales",), (), (), (), ()]
    for role in page.postings:
        assert rows.to_posting(role.source, role.id, rows.posting_data(role)) == role


def test_every_kind_is_known_to_the_far_end() -> None:
    assert set(KINDS) == set(READERS)


# ------------------------------------------------------------------- looking for a board in a page


CAREERS = (
    b"<html><head><title>Careers at Acme</title>"
    b'<link rel="alternate" type="application/rss+xml" href="/jobs.xml"></head>'
    b'<body><a href="/careers/open-positions">Open positions</a>'
    b'<iframe src="https://jobs.lever.co/acme"></iframe></body></html>'
)


def test_a_look_comes_through_as_it_was_made(worker: Worker) -> None:
    got = answer(CAREERS)
    told = worker.look(got)
    assert told == look(got)
    assert [(clue.kind, clue.board) for clue in told.clues] == [("lever", "acme")]
    assert told.feeds == ("https://acme.example/jobs.xml",)
    assert told.careers == ("https://acme.example/careers/open-positions",)


def test_one_process_parses_and_looks(worker: Worker) -> None:
    worker.look(answer(CAREERS))
    worker.parse("ashby", answer(), source(), ())
    assert len(worker.pids) == 1


def test_what_is_no_page_is_told_of_a_look_as_well(worker: Worker) -> None:
    with pytest.raises(ParseError, match="no web page"):
        worker.look(answer(b""))


def test_a_fault_in_a_look_is_a_parse_error_and_the_log_says_where(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> Look:
        raise KeyError("from outside")

    monkeypatch.setattr(far_end, "look", broken)
    replied = io.BytesIO()
    question, body = encoded(look_question(answer(CAREERS))), CAREERS
    asked = io.BytesIO(b"".join([*framed(question), *framed(body)]))
    serve(asked, replied, 5.0)
    data = replied.getvalue()[2 * LENGTH.size :]
    with pytest.raises(ParseError, match="fault in this program"):
        look_of(json.loads(data))
    assert "KeyError at" in caplog.text
    assert "from outside" not in caplog.text
