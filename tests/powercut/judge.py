"""Whether what a power cut left keeps the promises, judged with the program's own store.

A commit is the last frame of a transaction in the write-ahead log. It is acknowledged once the log was synced
after it, or the program began to write the next one. What is left must hold, as a whole, one of the committed
states: not an older one than the last that was acknowledged before the cut.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from monitor.daemon.watchlist import COPY
from monitor.errors import MonitorError
from monitor.store import Store
from monitor.store import store as store_module
from tests.powercut.disk import Disk
from tests.powercut.record import Operation, What

DATABASE = store_module.FILE
WAL = DATABASE + "-wal"
_FRAME_HEAD = 24
MEMORY = Path("/dev/shm")


@dataclass(frozen=True, slots=True)
class State:
    """One committed state: the number of operations with which it was there, and was acknowledged."""

    there: int
    acknowledged: int
    digest: bytes


@dataclass(slots=True)
class Verdict:
    """What many cuts came to; `lost` are those after which an acknowledged commit was missing."""

    cuts: int = 0
    lost: int = 0
    damaged: int = 0
    faults: list[str] = field(default_factory=list)


@contextmanager
def laid_out(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Some files as a state folder, in memory where the machine allows."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        write_out(files, Path(folder))
        yield Path(folder)


def write_out(files: Mapping[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(mode=0o700, exist_ok=True)
        target.write_bytes(content)
        target.chmod(0o600)


def digest_of(db: sqlite3.Connection) -> bytes:
    """All that a database says, whatever its pages look like."""
    found = blake2b(digest_size=16)
    names = [
        name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    ]
    for name in names:
        found.update(name.encode())
        for row in sorted(repr(tuple(row)) for row in db.execute(f"SELECT * FROM {name}")):
            found.update(row.encode())
    return found.digest()


def _opened(files: Mapping[str, bytes]) -> bytes:
    with laid_out(files) as folder:
        store = Store(folder)
        try:
            return digest_of(store._db)
        finally:
            store.close()


class Judge:
    """A whole recording, and what is to be expected after a cut at each of its operations."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations
        self.states: list[State] = []
        self.copies: list[bytes] = []
        self.checkpoints = 0
        self._shown: dict[tuple[str, str], list[str]] = {}
        self.marks: list[tuple[int, list[Any]]] = []
        self._walk()

    def _walk(self) -> None:
        """Through everything once: the committed states, and what the world saw."""
        disk = Disk()
        page_next = pending = False
        there, digest = 0, b""
        self.states.append(State(0, 0, _opened({})))
        for number, operation in enumerate(self.operations, 1):
            in_log = operation.what in (What.WRITE, What.SYNC) and disk.path_of(operation) == WAL
            if pending and in_log:
                self.states.append(State(there, number, digest))
                pending = False
            self.checkpoints += operation.what is What.SYNC and disk.path_of(operation) == DATABASE
            disk.take(operation)
            if in_log and operation.what is What.WRITE:
                if page_next:
                    page_next, pending, there = False, True, number
                    digest = _opened({p: c for p in (DATABASE, WAL) if (c := disk.read(p)) is not None})
                elif len(operation.data) == _FRAME_HEAD and operation.data[4:8] != bytes(4):
                    page_next = True
            elif operation.what is What.MARK:
                self._note(number, operation)
            elif operation.what is What.RENAME and operation.data.decode() == COPY:
                self.copies.append(disk.whole()[COPY])
        if pending:
            self.states.append(State(there, len(self.operations) + 1, digest))

    def _note(self, number: int, operation: Operation) -> None:
        mark = operation.mark
        self.marks.append((number, mark))
        if mark[0] == "shown":
            self._shown[mark[1], mark[2]] = mark[3]

    # ------------------------------------------------------------------------------- the cut

    def allowed(self, cut: int) -> tuple[bytes, set[bytes]]:
        """The state that was acknowledged last, and all that may be there."""
        last = max(n for n, state in enumerate(self.states) if state.acknowledged <= cut)
        until = bisect_right([state.there for state in self.states], cut)
        return self.states[last].digest, {state.digest for state in self.states[last:until]}

    def judge(self, cut: int, left: Mapping[str, bytes], *, copy_lasts: bool) -> list[str]:
        """What is wrong with what a cut after so many operations left."""
        faults: list[str] = []
        with laid_out(left) as folder:
            try:
                store = Store(folder)
            except MonitorError as error:
                return [f"damaged: the database cannot be opened: {error}"]
            try:
                faults += self._look_into(store._db, cut)
            except sqlite3.Error as error:
                faults.append(f"damaged: {error}")
            finally:
                store.close()
        faults += self._look_at_copies(left, cut, copy_lasts=copy_lasts)
        return faults

    def _look_into(self, db: sqlite3.Connection, cut: int) -> Iterator[str]:
        if (found := db.execute("PRAGMA integrity_check").fetchall()) and found[0][0] != "ok":
            yield f"damaged: {found[0][0]}"
            return
        digest, (_, allowed) = digest_of(db), self.allowed(cut)
        if digest not in allowed:
            known = any(state.digest == digest for state in self.states)
            yield (
                "lost: an older state than the acknowledged one" if known else "lost: a state that never was"
            )
        for what, sql in NEVER:
            if rows := db.execute(sql).fetchall():
                yield f"{what}: {[tuple(row) for row in rows[:3]]}"
        roles: dict[str, set[str]] = {}
        for key, id in db.execute(
            "SELECT key, id FROM source JOIN posting ON posting.source = source.number"
        ):
            roles.setdefault(key.partition(":")[2].partition("?")[0], set()).add(id)
        for key, etag in db.execute("SELECT key, etag FROM source WHERE etag IS NOT NULL"):
            board = key.partition(":")[2].partition("?")[0]
            if missing := set(self._shown[board, etag]) - roles.get(board, set()):
                yield f"the validator of {board} is ahead of its roles: {missing}"
        yield from self._seen_by_the_world(db, cut, roles)

    def _seen_by_the_world(
        self, db: sqlite3.Connection, cut: int, roles: Mapping[str, set[str]]
    ) -> Iterator[str]:
        begun = {
            tuple(row)
            for row in db.execute(
                "SELECT channel, key FROM delivery JOIN alert ON alert.number = delivery.alert"
                " WHERE delivery.state != 'queued'"
            )
        }
        for number, mark in self.marks:
            if number > cut:
                break
            if mark[0] == "sent":
                for key in mark[2]:
                    if (mark[1], key) not in begun:
                        yield f"lost: {key} was on the wire of {mark[1]}, and nothing is known of it"
            elif mark[0] == "asked":
                shown = self._shown[str(mark[1]), str(mark[2])]
                if missing := set(shown) - roles.get(str(mark[1]), set()):
                    yield f"lost: {mark[1]} was asked with a validator of roles that are not there: {missing}"

    def _look_at_copies(self, left: Mapping[str, bytes], cut: int, *, copy_lasts: bool) -> Iterator[str]:
        if COPY in left:
            if left[COPY] not in self.copies:
                yield f"the last good configuration is neither old nor new ({len(left[COPY])} bytes)"
        elif copy_lasts:
            yield "the last good configuration is gone"
        known = {state.digest for state in self.states if state.there <= cut}
        for path, content in left.items():
            if path.startswith("backups/job-monitor-") and path.endswith(".sqlite"):
                try:
                    digest = _opened({DATABASE: content})
                except (MonitorError, sqlite3.Error) as error:
                    yield f"{path} is not whole: {error}"
                else:
                    if digest not in known:
                        yield f"{path} holds a state that never was"


NEVER = (
    ("an alert without its role",
     "SELECT key FROM alert WHERE kind IN ('reach_out', 'new_role') AND id NOT IN (SELECT id FROM posting)"),
    ("a role whose alert is not there",
     "SELECT id FROM posting WHERE told NOT IN (SELECT key FROM alert)"),
    ("a role that no alert tells of",
     "SELECT id FROM posting JOIN source ON number = source WHERE posting.told IS NULL AND kind != 'mail'"),
    ("an alert on its way to no channel",
     "SELECT key FROM alert WHERE number NOT IN (SELECT alert FROM delivery)"),
    ("a mailbox read further than its roles",
     "SELECT count(*) FROM mail HAVING count(*) > (SELECT count(*) FROM posting JOIN source"
     " ON number = source WHERE kind = 'mail')"),
)  # fmt: skip


def cut_often(
    judge: Judge, *, cuts: int, seed: int, strict: Sequence[bool] = (False, True), tell: bool = False
) -> tuple[Verdict, list[tuple[int, Mapping[str, bytes]]]]:
    """So many cuts at random operations; also what was left by each, for who goes on from there."""
    chance = random.Random(f"{seed} cuts")
    points = sorted(chance.randint(0, len(judge.operations)) for _ in range(cuts))
    verdict, disk, taken = Verdict(), Disk(), 0
    left_by: list[tuple[int, Mapping[str, bytes]]] = []
    for number, cut in enumerate(points):
        while taken < cut:
            disk.take(judge.operations[taken])
            taken += 1
        model = strict[number % len(strict)]
        left = disk.after_cut(chance, strict=model)
        faults = judge.judge(cut, left, copy_lasts=disk.lasts(COPY, strict=model))
        verdict.cuts += 1
        verdict.lost += any(fault.startswith("lost") for fault in faults)
        verdict.damaged += any(fault.startswith("damaged") for fault in faults)
        verdict.faults += [f"cut {cut} ({'strict' if model else 'ordered'}): {fault}" for fault in faults]
        left_by.append((cut, left))
        if tell and faults:
            print("\n".join(verdict.faults[-len(faults) :]), flush=True)
        if tell and number % 500 == 499:
            print(f"{number + 1} cuts, {len(verdict.faults)} faults", flush=True)
    return verdict, left_by
