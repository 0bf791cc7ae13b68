# ruff: noqa: E501 - one sentence of figures a line
"""Counts how well alert mails are read: `python -m tests.mails.evaluate FOLDER…` (mails `.eml`, truth beside them).

The truth of NAME.eml is NAME.json (`postings`), or a row of `expected.json` or of
`test_truth_of_samples.json`, where texts are digests. Three ways: with the sender's row, without it (the general
method), and with only every other employer watched.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

from monitor.decisions.belongs import name_key
from monitor.mails.alert import AlertMail, read_alert
from monitor.mails.headers import sender
from monitor.mails.senders import SENDERS, Sender, sender_of
from monitor.text import digest, fold

_DIGEST = re.compile(r"[0-9a-f]{12}")
_BRACKET = re.compile(r"\s*\([^()]*\)")
HERE = Path(__file__).parent


@dataclass(slots=True)
class Count:
    """`right`: rows with right title and employer. `wrong`: rows that are not in the mail as read."""

    truth: int = 0
    right: int = 0
    placed: int = 0
    wrong: int = 0
    missed: int = 0
    doubted: int = 0
    told: list[str] = field(default_factory=list)

    def add(self, other: Count) -> None:
        for name in ("truth", "right", "placed", "wrong", "missed", "doubted"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.told += other.told

    def __str__(self) -> str:
        whole = max(1, self.truth)
        return (
            f"postings {self.truth}, title and employer {self.right} ({self.right / whole:.1%}), "
            f"place {self.placed} ({self.placed / whole:.1%}), wrong rows {self.wrong}, missed {self.missed}, "
            f"mails in doubt {self.doubted}"
        )


def truths(folder: Path) -> Iterator[tuple[Path, list[dict[str, Any]], dict[str, Any]]]:
    """Each mail of a folder with its postings and what else its truth says."""
    shared: dict[str, list[dict[str, Any]]] = {}
    # One name stands for two mails in the manifest; the truth by hand is of the one that lies there.
    for table in (folder / "expected.json", HERE / "test_truth_of_samples.json"):
        if (folder / "expected.json").exists():
            shared.update(json.loads(table.read_text("utf-8")))
    for path in sorted(folder.glob("*.eml")):
        beside = path.with_suffix(".json")
        if beside.exists():
            told = json.loads(beside.read_text("utf-8"))
            yield path, told["postings"], told
        elif path.name in shared:
            yield path, shared[path.name], {}


def general(senders: Sequence[Sender], address: str | None) -> tuple[Sender, ...]:
    """The table without the row of this sender."""
    row = sender_of(address, senders)
    return tuple(one for one in senders if one is not row or one is senders[-1])


def measure(path: Path, postings: list[dict[str, Any]], told: dict[str, Any], way: str = "rules") -> Count:
    data = path.read_bytes()
    companies = sorted({row["company"] for row in postings if row.get("company")})
    readable = [name for name in companies if not _DIGEST.fullmatch(name)]
    names = [[name] for name in (readable[::2] if way == "half" else readable)]
    address = sender(message_from_bytes(data))[1]
    senders = general(SENDERS, address) if way != "rules" else SENDERS
    return compare(path.name, postings, told, read_alert(data, names, senders))


def compare(name: str, postings: list[dict[str, Any]], told: dict[str, Any], mail: AlertMail) -> Count:
    unlike: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in postings:
        unlike.setdefault((row["title"], row.get("company", ""), str(row.get("id") or row["location"])), row)
    count = Count(truth=len(unlike), doubted=int(mail.doubt is not None))
    if mail.postings and all(one.news for one in mail.postings):
        urls = {one.url for one in mail.postings}
        titles = {key for one in mail.postings for key in (fold(one.title), digest(fold(one.title)))}
        for row in unlike.values():
            hit = row.get("url") in urls or row["title"] in titles or fold(row["title"]) in titles
            count.right += hit
            count.placed += hit
            count.missed += not hit
        return count
    left = list(mail.postings)
    for row in unlike.values():
        same = [
            one
            for one in left
            if _same(row["title"], one.title) and _same_company(row.get("company", ""), one.employer or "")
        ]
        best = next(
            (one for one in same if _placed(row["location"], one.locations, one.remote)),
            same[0] if same else None,
        )
        if best is None:
            count.missed += 1
            count.told.append(f"{name}: not read: {row['title']} | {row.get('company')} | {row['location']}")
            continue
        left.remove(best)
        count.right += 1
        if _placed(row["location"], best.locations, best.remote):
            count.placed += 1
        else:
            count.told.append(f"{name}: place {best.locations} for {row['location']!r}: {row['title']}")
        wanted = row.get("id")
        if (
            wanted
            and not wanted.startswith("http")
            and ":" in wanted
            and best.id != wanted
            and "workday" not in best.id
        ):
            count.told.append(f"{name}: id {best.id} for {wanted}")
        if "url" in row and row["url"] and best.url != row["url"]:
            count.told.append(f"{name}: url {best.url} for {row['url']}")
    count.wrong = len(left)
    count.told += [f"{name}: wrong: {one.title} | {one.employer} | {one.locations}" for one in left]
    if told.get("doubt") and mail.doubt is None:
        count.told.append(f"{name}: no doubt was told")
    if mail.doubt and not told.get("doubt"):
        count.told.append(f"{name}: {mail.doubt}")
    return count


def _same(true: str, read: str) -> bool:
    return _plain(true) == _plain(read) or (
        bool(_DIGEST.fullmatch(true)) and true in (digest(fold(read)), digest(_plain(read)))
    )


def _same_company(true: str, read: str) -> bool:
    return _same(true, read) or (
        not _DIGEST.fullmatch(true) and bool(true) and name_key(true) == name_key(read)
    )


def _placed(true: str, read: Sequence[str], remote: bool | None) -> bool:
    texts = ["; ".join(read), ", ".join(read), " / ".join(read), " • ".join(read), read[0] if read else ""]
    if any(_same(true, text) for text in texts):
        return True
    bare = _plain(_BRACKET.sub("", true))
    return any(
        _plain(_BRACKET.sub("", text)) == bare or _plain(text).startswith(f"{bare}, ") for text in texts
    )


def _plain(text: str) -> str:
    return fold(text).strip(" .,;")


def main(arguments: Sequence[str]) -> None:
    for folder in map(Path, arguments):
        for way in ("rules", "general", "half"):
            total = Count()
            for path, postings, told in truths(folder):
                total.add(measure(path, postings, told, way))
            print(f"{folder.name}, {way}: {total}")
            print("".join(f"    {line}\n" for line in total.told), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
