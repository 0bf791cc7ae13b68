"""Real boards and feeds, where a folder of them is given: served on loopback, polled, and told of."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.life import Life, living
from tests.servers import Reply

pytestmark = pytest.mark.network

KINDS = {"greenhouse": "greenhouse", "lever": "lever", "ashby": "ashby", "feeds": "feed"}
STAR = """
[[employers.people]]
name = "Dana Ruiz"
departments = ["Quantum Basketry"]
star = true
email = "dana@acme.example"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One real answer, and how it is named on loopback."""

    kind: str
    name: str
    content: bytes

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.name}"

    def reply(self, content: bytes | None = None, version: int = 1) -> Reply:
        return Reply(body=self.content if content is None else content, etag=f'"{version}"')


@pytest.fixture(scope="module")
def boards(samples: Path) -> list[Sample]:
    with (samples / "MANIFEST.tsv").open() as manifest:
        rows = [
            r
            for r in csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE)
            if r["system"] in KINDS
        ]
    assert len(rows) > 50
    return [
        Sample(
            kind=KINDS[row["system"]],
            name=f"s{number}",
            content=(samples / row["file"]).read_bytes(),
        )
        for number, row in enumerate(rows)
    ]


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        yield life


def watch(life: Life, samples: list[Sample]) -> None:
    """Each sample is the board of an employer of its own."""
    life.write(
        *(f'name = "Employer {s.name}"\n{life.source(s.name, s.kind)}{STAR}' for s in samples),
        channels=life.webhook + life.mailbox,
        fit="",
    )
    for sample in samples:
        life.answers[f"/{sample.name}"] = sample.reply()


def by_name(sources: dict[str, Any]) -> dict[str, Any]:
    return {key.rpartition("/")[2].rpartition(":")[2]: line for key, line in sources.items()}


def test_every_board_and_feed_is_silent_at_first_and_unchanged_then(life: Life, boards: list[Sample]) -> None:
    watch(life, boards)
    first = by_name(life.poll().sources)
    assert len(first) == len(boards)
    read = {name for name, line in first.items() if line["outcome"] == "read"}
    # What is no board (a vendor's error, the headers of an answer) has to be said in a sentence.
    for name in set(first) - read:
        assert first[name]["error"]["kind"] in ("parse", "not_found", "blocked"), first[name]
    assert len(read) > len(boards) * 0.8
    for name in read:
        assert first[name]["baseline"] is True
        assert first[name]["changes"] == []
    assert life.hook.taken == life.mail.taken == []
    assert {a["kind"] for a in life.alerts()} <= {"baseline", "source_failing"}
    assert all(a["urgency"] == "digest" for a in life.alerts())

    life.later(hours=1)
    second = by_name(life.poll().sources)
    assert {name for name, line in second.items() if line["outcome"] == "unchanged"} == read
    assert [second[name]["postings"] for name in sorted(read)] == [
        first[name]["postings"] for name in sorted(read)
    ]
    asked = [a for a in life.site.asked if a.path.lstrip("/") in read]
    assert len([a for a in asked if "if-none-match" not in a.headers]) == len(read)
    assert life.hook.taken == life.mail.taken == []


# ------------------------------------------------------- a role is added where the star sits


def to_greenhouse(document: Any) -> Any | None:
    if not isinstance(document, dict) or not isinstance(document.get("jobs"), list) or not document["jobs"]:
        return None
    added = {
        "id": 987654321,
        "title": "Basket Weaving Lead",
        "absolute_url": "https://jobs.acme.example/987654321",
        "location": {"name": "Berlin"},
        "departments": [{"id": 1, "name": "Quantum Basketry", "parent_id": None, "child_ids": []}],
    }
    total = {"total": len(document["jobs"]) + 1}
    return {**document, "jobs": [*document["jobs"], added], "meta": total}


def to_lever(document: Any) -> Any | None:
    if not isinstance(document, list) or not document:
        return None
    added = {
        "id": "00000000-1111-4222-8333-444444444444",
        "text": "Basket Weaving Lead",
        "hostedUrl": "https://jobs.acme.example/987654321",
        "categories": {"department": "Quantum Basketry", "location": "Berlin"},
    }
    return [*document, added]


def to_ashby(document: Any) -> Any | None:
    if not isinstance(document, dict) or not isinstance(document.get("jobs"), list) or not document["jobs"]:
        return None
    added = {
        "id": "00000000-1111-4222-8333-444444444444",
        "title": "Basket Weaving Lead",
        "jobUrl": "https://jobs.acme.example/987654321",
        "department": "Quantum Basketry",
        "location": "Berlin",
        "isListed": True,
    }
    return {**document, "jobs": [*document["jobs"], added]}


def to_feed(content: bytes) -> bytes | None:
    """RSS 2.0 alone is added to; its department stands in the category of the item."""
    start = content.find(b"<item>")
    if start < 0 or b"<rss" not in content[:2000]:
        return None
    link = "https://jobs.acme.example/987654321"
    added = (
        f"<item><guid>{link}</guid><title>Basket Weaving Lead</title><link>{link}</link>"
        f"<category>{quote('Quantum')} Basketry</category></item>"
    )
    return content[:start] + added.encode() + content[start:]


ADD: dict[str, Callable[[Any], Any | None]] = {
    "greenhouse": to_greenhouse, "lever": to_lever, "ashby": to_ashby,
}  # fmt: skip


def grown(sample: Sample) -> bytes | None:
    if sample.kind == "feed":
        return to_feed(sample.content)
    try:
        document = ADD[sample.kind](json.loads(sample.content))
    except ValueError:
        return None
    return None if document is None else json.dumps(document).encode()


def test_a_role_added_in_the_stars_department_is_one_alert_that_names_the_star(
    life: Life, boards: list[Sample]
) -> None:
    watch(life, boards)
    first = by_name(life.poll().sources)
    changed: list[Sample] = []
    for sample in boards:
        content = grown(sample)
        if content is not None and first[sample.name]["outcome"] == "read" and first[sample.name]["postings"]:
            changed.append(sample)
            life.answers[f"/{sample.name}"] = sample.reply(content, 2)
    assert {sample.kind for sample in changed} == {"greenhouse", "lever", "ashby", "feed"}
    assert len(changed) > 40

    life.later(hours=1)
    second = by_name(life.poll().sources)
    for sample in boards:
        opened = [c["title"] for c in second[sample.name]["changes"] if c["change"] == "opened"]
        assert opened == (["Basket Weaving Lead"] if sample in changed else []), sample.name
    alerts = [a for a in life.alerts() if a["urgency"] == "urgent"]
    assert {(a["kind"], a["person"]) for a in alerts} == {("reach_out", "Dana Ruiz")}
    assert sorted(a["employer"] for a in alerts) == sorted(f"Employer {s.name}" for s in changed)
    assert len(life.hook.taken) == len(life.mail.taken) == len(changed)
    keys = {a["alert"] for a in alerts}
    for title, text in [
        *((hooked.title, hooked.message) for hooked in life.hook.taken),
        *((mailed.subject, mailed.text) for mailed in life.mail.taken),
    ]:
        assert title.startswith("Write to Dana Ruiz now: Employer s")
        assert "Basket Weaving Lead" in title
        assert "https://jobs.acme.example/987654321" in text
        assert "dana@acme.example" in text
        last = text.rstrip().splitlines()[-1]
        assert last in {f"[alert {key}]" for key in keys}
    reasons = " ".join(" ".join(hooked.message.split()) for hooked in life.hook.taken)
    assert (
        reasons.count("Dana Ruiz sits in Quantum Basketry, the department of this role.") > len(changed) * 0.7
    )

    life.later(hours=1)
    life.poll()
    assert len(life.hook.taken) == len(life.mail.taken) == len(changed)
