"""Answers of sites, mutated: feeds, boards of every kind, pages. Read as the parse process reads them."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from monitor.errors import ReadingError, SourceError
from monitor.model import Answer, Page, Request, Selectors, Source, Validators
from monitor.sources import READERS
from monitor.worker.__main__ import _reply
from monitor.worker.wire import encoded, look_of, look_question, page_of, question_of
from tests.fuzz import judging, markup, octets, trees
from tests.fuzz.run import SLOW

What = Literal["feed", "board", "page"]
WORDS = ("Python", "dbt", "C++", "SQL")
_FIXTURES = Path(__file__).parents[1] / "sources"
_SAMPLES = {
    "feeds": "feed",
    "google-alerts": "feed",
    "hn-whoishiring": "feed",
    "html": "page",
    "html-embeds": "page",
}
_LARGEST_SAMPLE = 80_000
_TYPES = (
    None, "", "text/html", "application/json; charset=utf-16", "text/xml; charset=idna",
    "application/rss+xml",
    "text/html; charset=" + "x" * 300, "text/plain; charset='unicode_escape'", "\x00",
    "application/xml; charset=utf-7",
)  # fmt: skip
_ADDRESSES = (
    "https://acme.example/", "http://127.0.0.1/x?offset=99999999999999999999",
    "https://acme.example:8443/jobs?page=-1",
    "https://xn--bcher-kva.example/%ff?a=%00&a=%00", "https://www.acme.example/jobs?page=2&page=3#x",
    "http://[::1]/feed",
    "https://acme.example/jobs?startrow=99999999", "https://acme.example/" + "a" * 1800,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A good answer, of which kind of source, and where and on what question it came."""

    name: str
    kind: str
    body: bytes
    url: str
    source: Source
    asked: Request | None = None

    def answer(self) -> Answer:
        return Answer(url=self.url, body=self.body, validators=Validators(), asked=self.asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An answer to be read, and those to the questions that follow from it."""

    seed: Seed
    answer: Answer
    later: tuple[bytes, ...] = ()


def _source(kind: str, url: str, selectors: Selectors | None, more: Mapping[str, Any] | None) -> Source:
    fields = more or ({"url": url} if kind in ("feed", "page") else {"board": "acme"})
    return Source(
        key=f"{kind}:acme", kind=kind, employer="Acme", names=("Acme",), selectors=selectors, **fields
    )


def _fixtures() -> Iterator[Seed]:
    for path in sorted(_FIXTURES.glob("*/*.expected.json")):
        told = json.loads(path.read_text())
        stem, kind = path.name.removesuffix(".expected.json"), path.parent.name
        [body] = [
            path.with_name(f"{stem}{end}")
            for end in (".json", ".xml", ".html")
            if path.with_name(stem + end).exists()
        ]
        selectors = Selectors(**told["selectors"]) if told.get("selectors") else None
        asked = Request(**({"url": told["url"]} | told["asked"])) if told.get("asked") else None
        source = _source(kind, told["url"], selectors, told.get("source"))
        yield Seed(
            name=f"{kind}/{stem}",
            kind=kind,
            body=body.read_bytes(),
            url=told["url"],
            source=source,
            asked=asked,
        )


def _samples(fixtures: Sequence[Seed]) -> Iterator[Seed]:
    folder = os.environ.get("MONITOR_SAMPLES")
    like = {seed.kind: seed for seed in reversed(fixtures)}
    for path in sorted(Path(folder).glob("*/*")) if folder else ():
        kind = _SAMPLES.get(path.parent.name, path.parent.name)
        if (
            kind in like
            and path.suffix in (".json", ".xml", ".rss", ".html")
            and path.stat().st_size < _LARGEST_SAMPLE
        ):
            yield replace(
                like[kind], name=f"samples/{path.parent.name}/{path.name}", body=path.read_bytes(), asked=None
            )


@cache
def seeds() -> tuple[Seed, ...]:
    """The stored answers of every kind, and the samples where they are."""
    fixtures = tuple(_fixtures())
    return (*fixtures, *_samples(fixtures))


@cache
def _grouped(what: What) -> dict[str, list[Seed]]:
    """The seeds of what is fuzzed, by kind: each kind is to have its turn as often as another."""
    found: dict[str, list[Seed]] = {}
    for seed in seeds():
        if (seed.kind if seed.kind in ("feed", "page") else "board") == what:
            found.setdefault(seed.kind, []).append(seed)
    return found


@cache
def _trees() -> list[Any]:
    return [json.loads(seed.body) for seed in seeds() if seed.body.lstrip()[:1] in (b"{", b"[")]


@cache
def _bodies() -> list[bytes]:
    return [seed.body for seed in seeds() if len(seed.body) < 60_000]


def mutated(body: bytes, rng: random.Random) -> bytes:
    """A body changed by one who knows its format, or by one who does not."""
    made: bytes | None = None
    if rng.random() < 0.75:
        if body.lstrip()[:1] in (b"{", b"["):
            text = trees.mutated(body.decode("utf-8", "replace"), _trees(), rng)
            made = None if text is None else text.encode("utf-8", "surrogatepass")
        else:
            made = markup.mutated(body, _trees(), rng)
    if made is None or rng.random() < 0.1:
        made = octets.mutated(made or body, _bodies(), markup.STUFFING, rng, most=4)
    return made[: octets.LARGEST]


class Answers:
    """The bodies of one sort, read in this process as the far end of the worker reads them."""

    limit = SLOW

    def __init__(self, what: What) -> None:
        self._what = what
        self._seeds = _grouped(what)
        self._kinds = sorted(self._seeds)
        self.read: set[str] = set()
        """The kinds of which roles were read."""

    def make(self, rng: random.Random) -> Case:
        seed = rng.choice(self._seeds[rng.choice(self._kinds)])
        answer = replace(seed.answer(), body=mutated(seed.body, rng), content_type=rng.choice(_TYPES))
        if rng.random() < 0.1:
            answer = replace(answer, url=rng.choice(_ADDRESSES))
        others = self._seeds[seed.kind]
        later = tuple(mutated(rng.choice(others).body, rng) for _ in range(rng.choice((0, 1, 1, 2))))
        return Case(seed=seed, answer=answer, later=later)

    def attempt(self, case: Case) -> Iterator[str]:
        page, told = self._parsed(case, case.answer)
        yield from told
        for body in case.later:
            if page is None or not (page.next or page.details):
                break
            request = page.next or page.details[0].request
            page, told = self._parsed(case, replace(case.answer, url=request.url, body=body, asked=request))
            yield from told
        if self._what == "page":
            yield from _looked(case.answer)

    def _parsed(self, case: Case, answer: Answer) -> tuple[Page | None, list[str]]:
        kind = case.seed.kind
        question = encoded(question_of(kind, answer, case.seed.source, WORDS))
        page, told = _outcome(question, answer.body, kind)
        if page is None:
            return None, told
        if page.postings:
            self.read.add(kind)
        told += judging.wrong_page(page)
        if page.complete and READERS[kind].window:
            told.append("a window that claims to be complete")
        return page, [f"{case.seed.name}: {one}" for one in told]

    def saved(self, case: Case) -> bytes:
        return case.answer.body


def _outcome(question: bytes, body: bytes, kind: str) -> tuple[Page | None, list[str]]:
    """The page of an answer, if it is one, and the faults of ours, over both ends of the wire."""
    reply = json.loads(encoded(_reply(json.loads(question), body)))
    told = [f"a fault: {reply['fault']}"] if "fault" in reply else []
    # Whatever a reader logs is a fault of ours that cost one record.
    told += [f"logged: {line}" for line in reply.pop("log", ())]
    try:
        return page_of(reply, kind), told
    except ReadingError:
        return None, told
    except SourceError as error:
        if judging.unclean(str(error)):
            told.append(f"a sentence that is not clean: {error!s:.200}")
        return None, told


def _looked(answer: Answer) -> Iterator[str]:
    """What board stands behind the page."""
    reply = json.loads(encoded(_reply(json.loads(encoded(look_question(answer))), answer.body)))
    if "fault" in reply:
        yield f"a fault in looking: {reply['fault']}"
        return
    try:
        look = look_of(reply)
    except SourceError:
        return
    for text in (*look.names, *look.called):
        if judging.unclean(text):
            yield f"a name that is not clean: {text!r:.200}"
