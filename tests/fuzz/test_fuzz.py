"""A small run of each fuzzer, and that a fuzzer finds what is planted; `make fuzz` is the long run."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.model import Answer, Page, ReadMail, Source
from monitor.sources import KINDS, READERS
from tests.fuzz import mails
from tests.fuzz.__main__ import target
from tests.fuzz.answers import Answers, mutated, seeds
from tests.fuzz.passes import MailPasses, Passes
from tests.fuzz.run import fuzz
from tests.reliability import record

COUNTS = {"feed": 60, "board": 300, "page": 12, "mail": 20, "toml": 80, "table": 120}
"""Cases that take about two seconds of the processor each."""


@pytest.mark.parametrize("name", COUNTS)
def test_nothing_mutated_escapes_hangs_or_gives_what_must_not_come_out(name: str, tmp_path: Path) -> None:
    tried = target(name, tmp_path)
    found = fuzz(tried, seed=7, count=COUNTS[name])
    record(f"c-fuzz-{name}", tried=found.tried, faults=len(found.faults), slowest_s=round(found.slowest, 2))
    assert found.faults == []
    assert found.tried == COUNTS[name]
    for told in ("read", "postings", "good", "changed", "people"):
        assert getattr(tried, told, 1), f"of no case came {told}"


@pytest.mark.network
@pytest.mark.parametrize("name", ["feed", "mail"])
def test_the_whole_way_loses_nothing_good_and_stores_nothing_odd(name: str, tmp_path: Path) -> None:
    tried = Passes("feed", tmp_path) if name == "feed" else MailPasses(tmp_path, each=8)
    try:
        found = fuzz(tried, seed=7, count=1)
    finally:
        tried.close()
    assert found.faults == []
    assert tried.cases


def test_every_kind_takes_part() -> None:
    assert {seed.kind for seed in seeds()} == set(KINDS)


def test_a_case_is_made_from_its_number_alone() -> None:
    def case(number: int) -> bytes:
        return Answers("board").make(random.Random(f"3:{number}")).answer.body

    assert case(5) == case(5) != case(6)
    assert mutated(b'{"jobs": []}', random.Random(1)) == mutated(b'{"jobs": []}', random.Random(1))


# ------------------------------------------------------------------- what is planted is found


class _Planted:
    """Breaks at every tenth case, in one of three ways."""

    limit = 0.2

    def make(self, rng: random.Random) -> int:
        return rng.randrange(10)

    def attempt(self, case: int) -> Iterator[str]:
        if case == 1:
            raise ZeroDivisionError
        if case == 2:
            while True:
                pass
        if case == 3:
            yield "something odd"

    def saved(self, case: int) -> bytes:
        return b"%d" % case


def test_an_escape_a_hang_and_something_odd_are_told_and_the_run_goes_on() -> None:
    began = time.process_time()
    found = fuzz(_Planted(), seed=1, count=30)
    assert found.tried == 30
    told = " ".join(found.faults)
    assert all(word in told for word in ("ZeroDivisionError", "hang", "something odd")), found.faults
    assert {case for _, case in found.cases} == {1, 2, 3}
    assert time.process_time() - began < 8


def _raising(kind: str, monkeypatch: pytest.MonkeyPatch, broken: Any) -> None:
    reader = READERS[kind]
    monkeypatch.setitem(READERS, kind, reader.__class__(**{**_fields(reader), "parse": broken}))


def _fields(reader: Any) -> dict[str, Any]:
    return {name: getattr(reader, name) for name in reader.__slots__}


def test_a_fault_in_a_reader_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        raise KeyError("planted")

    _raising("feed", monkeypatch, broken)
    found = fuzz(Answers("feed"), seed=1, count=3)
    assert len(found.faults) >= 3
    assert "KeyError" in found.faults[0]


def test_an_odd_role_of_a_reader_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = READERS["feed"].parse

    def broken(answer: Answer, source: Source, keywords: tuple[str, ...]) -> Page:
        page = parse(answer, source, keywords)
        odd = [posting.__class__(**{**_fields(posting), "title": "a\x1bb"}) for posting in page.postings]
        return page.__class__(**{**_fields(page), "postings": tuple(odd)})

    _raising("feed", monkeypatch, broken)
    found = fuzz(Answers("feed"), seed=1, count=12)
    assert any("not clean" in fault for fault in found.faults)


def test_a_tracked_link_of_a_mail_is_found() -> None:
    def reader(data: bytes, asked: Any) -> ReadMail:
        read = mails.read_here(mails.seeds()[0], asked)
        odd = [one.__class__(**{**_fields(one), "url": f"{one.url}?utm_a=1"}) for one in read.postings]
        return read.__class__(**{**_fields(read), "postings": tuple(odd)})

    found = fuzz(mails.Mails(reader), seed=1, count=1)
    assert any("tracked" in fault for fault in found.faults)


@pytest.mark.network
def test_a_good_role_that_goes_missing_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passes = Passes("feed", tmp_path)
    monkeypatch.setattr(passes, "_give_good", _halved(passes))
    try:
        found = fuzz(passes, seed=7, count=1)
    finally:
        passes.close()
    assert any("lost or changed" in fault or "not read" in fault for fault in found.faults)


def _halved(passes: Passes) -> Any:
    give, times = passes._give_good, iter(range(10))

    def halved() -> None:
        give()
        if next(times):
            passes._bodies = dict.fromkeys(passes._bodies, b"gone")

    return halved
