"""Hostile mails: those of the fixtures, cut, spliced and stuffed, each read as the parse process reads it.

    python -m tests.mails.fuzz --minutes 10 [--seed N] [--worker]

Told is any exception (an escape), any mail that takes longer than a parse may (a hang), and the memory of the
process at each tenth of the run. With `--worker` the mails go the whole way, through processes that are made
anew after some hundreds. Every posting that comes out is looked at: clean text, a watched
employer, no link that holds what only the tracked form of a link holds.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from monitor.errors import where
from monitor.model import Employer, ReadMail
from monitor.worker import Worker
from monitor.worker.mails import read_mail
from monitor.worker.question import MailQuestion
from tests.alert_mails import Told, indeed, linkedin

_PARTS = 10
SLOW = 10.0
"""Seconds of the processor, about what one parse may take before its process is killed."""
FIXTURES = Path(__file__).parent / "fixtures"
TRACKED = re.compile(r"otpToken|midToken|trkEmail|lipi=|utm_|@|[\x00-\x1f]", re.IGNORECASE)
_NAMES = ("Acme", "Initech", "Google", "Infosys", "Intuit", "Deloitte", "Komatsu", "TD", "NestAI")

_STUFFING: tuple[bytes, ...] = (
    b"<table><tr><td>" * 400,
    b"<a href='https://www.linkedin.com/jobs/view/4000000001/'>" * 200,
    b"</a></td></tr></table>" * 300,
    b"<div" + b" x='y'" * 2_000 + b">",
    b"<a href='" + b"https://cts.indeed.com/v3/" + b"A" * 5_000 + b"'>x</a>",
    b"<a href='https://www.google.com/url?url=" + b"https%3A%2F%2F" * 500 + b"'>x</a>",
    b"&#x110000;&#0;&#xD800;&amp" * 200,
    b"\xcd\x8f\xe2\x80\x8c\xef\xbb\xbf" * 3_000,
    b"<!--" * 500,
    b"<![CDATA[" * 300,
    b"<style>" * 100,
    b"=\r\n" * 2_000,
    b"\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" * 30,
    b"\r\nSubject: =?utf-8?q?" + b"=41" * 3_000 + b"?=\r\n",
    b"\r\nFrom: " + b"(" * 3_000 + b"\r\n",
    b"\r\nAuthentication-Results: mx.example.org; dmarc=" + b"(" * 3_000 + b"pass\r\n",
    b"Title at Acme \xc2\xb7 Berlin\n" * 500,
    b"-" * 20_000,
    b"\x00\x1b[2J\x07" * 200,
    b"https://" * 2_000,
)  # fmt: skip


@dataclass(slots=True)
class Findings:
    """What a run found."""

    read: int = 0
    postings: int = 0
    doubts: int = 0
    slowest: float = 0.0
    memory: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def question() -> MailQuestion:
    employers = tuple(Employer(name=name) for name in _NAMES)
    return MailQuestion(employers=employers, boundary="mx.example.org", propose=True, today=date(2026, 5, 4))


def seeds() -> list[bytes]:
    """The mails to begin with: the fixtures, two made ones, and the samples where they are."""
    at = datetime.fromisoformat("2026-05-04T09:00:00+02:00")
    roles = [Told(title=f"Data Engineer {number}", number=4_000_000_000 + number) for number in range(4)]
    found = [linkedin(*roles, at=at, boundary="mx.example.org"), indeed(*roles, at=at)]
    folders = [FIXTURES]
    if samples := os.environ.get("MONITOR_SAMPLES"):
        folders.append(Path(samples) / "mail")
    for folder in folders:
        found += [path.read_bytes() for path in sorted(folder.glob("*.eml"))]
    return found


def mutations(mails: Sequence[bytes], rng: random.Random) -> Iterator[bytes]:
    """Mails without end, each one to six steps from one of the given."""
    steps: tuple[Callable[[bytes], bytes], ...] = (
        lambda data: _flipped(data, rng),
        lambda data: data[: rng.randrange(len(data) + 1)],
        lambda data: _without(data, rng),
        lambda data: _twice(data, rng),
        lambda data: _stuffed(data, rng),
        lambda data: _stuffed(data, rng),
        lambda data: _spliced(data, rng.choice(mails), rng),
        lambda data: _swapped(data, rng),
    )
    while True:
        data = rng.choice(mails)
        for _ in range(rng.randint(1, 6)):
            data = rng.choice(steps)(data) or b"\n"
        yield data[:3_000_000]


def _flipped(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 40)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _span(data: bytes, rng: random.Random, most: int = 5_000) -> tuple[int, int]:
    start = rng.randrange(len(data))
    return start, min(len(data), start + rng.randint(1, most))


def _without(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    return data[:start] + data[end:]


def _twice(data: bytes, rng: random.Random) -> bytes:
    start, end = _span(data, rng)
    return data[:end] + data[start:end] * rng.randint(1, 20) + data[end:]


def _stuffed(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(_STUFFING) + data[at:]


def _spliced(data: bytes, other: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other)) :]


def _swapped(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(rng.randint(1, 20)):
        a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def fuzz(
    *,
    seed: int,
    seconds: float | None = None,
    count: int | None = None,
    reader: Callable[[bytes, MailQuestion], ReadMail] = read_mail,
) -> Findings:
    """Read mutated mails for some seconds, or a number of them."""
    found, asked = Findings(), question()
    began = time.monotonic()
    for data in mutations(seeds(), random.Random(seed)):
        spent = time.monotonic() - began
        if (seconds is not None and spent >= seconds) or (count is not None and found.read >= count):
            break
        share = spent / seconds if seconds else found.read / (count or 1)
        if share * _PARTS > len(found.memory):
            found.memory.append(_memory())
        _read(data, asked, found, reader)
    found.memory.append(_memory())
    return found


def _read(
    data: bytes,
    asked: MailQuestion,
    found: Findings,
    reader: Callable[[bytes, MailQuestion], ReadMail],
) -> None:
    # Of the processor: the machine may be busy with something else.
    start = time.process_time()
    try:
        read = reader(data, asked)
    except Exception as fault:
        found.faults.append(f"escape after {found.read} mails: {where(fault)}")
        return
    finally:
        found.read += 1
        took = time.process_time() - start
        found.slowest = max(found.slowest, took)
        if took > SLOW:
            found.faults.append(f"hang: mail {found.read} took {took:.1f} s")
    found.postings += len(read.postings)
    found.doubts += read.doubt is not None
    found.faults += [f"mail {found.read}: {what}" for what in wrong(read)]


def wrong(read: ReadMail) -> list[str]:
    """What must not come out of any mail."""
    said = []
    for posting in read.postings:
        texts = (posting.title, posting.employer or "", *posting.locations)
        if any(re.search(r"[\x00-\x1f\x7f]", text) or len(text) > 2_000 for text in texts):
            said.append(f"text that is not clean: {posting!r:.300}")
        if not posting.title:
            said.append("a posting without a title")
        if posting.url and TRACKED.search(posting.url):
            said.append(f"a tracked link: {posting.url:.200}")
    return said


def _memory() -> int:
    """Bytes of this process that lie in memory."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--worker", action="store_true", help="through the processes of the program")
    args = parser.parse_args()
    print(f"seed {args.seed}, {args.minutes:g} minutes", flush=True)
    with Worker() as worker:
        reader = worker.read_mail if args.worker else read_mail
        found = fuzz(seed=args.seed, seconds=args.minutes * 60, reader=reader)
    print(
        f"{found.read} mails, {found.postings} postings, {found.doubts} doubts, slowest {found.slowest:.2f}"
        f" s, {len(found.faults)} faults; memory by tenths, in MB:"
        f" {' '.join(f'{bytes / 2**20:.0f}' for bytes in found.memory)}"
    )
    for fault in dict.fromkeys(found.faults):
        print(fault)
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
