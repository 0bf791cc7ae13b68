"""What came of a soak: what the world showed and the channels took, against what the database says."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Any

from monitor.store.store import FILE
from tests.soak.living import number_in
from tests.soak.scene import CALM, CHANNELS, Scene, read_log
from tests.soak.world import Role, code, kind_of, source_of

TELLING = ("new_role", "reach_out", "role_back", "near_miss")
MOST_GROWTH_MB, MOST_MB, MOST_WAL_MB, MOST_MORE = 10.0, 250.0, 8.0, 3
MOST_LATE = 30
BYTES_A_ROW = 2500.0
"""What a row may take with its part of the indexes and of pages that are not full; an alert has its words."""


@dataclass(slots=True)
class Verdict:
    """What is wrong, in sentences by what it is; and the figures."""

    faults: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    figures: dict[str, float] = field(default_factory=dict)

    def count(self, what: str) -> int:
        return len(self.faults.get(what, ()))


@dataclass(slots=True)
class Seen:
    """The log, gathered."""

    shown: dict[int, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    applied: dict[float, float] = field(default_factory=dict)
    arrived: dict[tuple[str, str], list[tuple[bool, frozenset[str]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    closed: list[tuple[float, int]] = field(default_factory=list)
    measured: list[Mapping[str, Any]] = field(default_factory=list)


def gather(scene: Scene) -> Seen:
    seen = Seen()
    life = 0.0
    for line in read_log(scene.log):
        what = line["what"]
        if what == "begins":
            life = line["at"]
        elif what == "shown":
            seen.shown[line["source"]].append((line["at"], line["life"]))
        elif what == "applied":
            seen.applied[life] = line["at"]
        elif what == "arrived":
            for key in line["keys"]:
                seen.arrived[line["channel"], key].append((line["repeat"], frozenset(line["codes"])))
        elif what == "closed":
            seen.closed.append((line["at"], line["number"]))
        elif what == "measured":
            seen.measured.append(line)
    return seen


def judge(scene: Scene) -> Verdict:
    """Everything that the soak promises but for what the processes left."""
    verdict, seen = Verdict(), gather(scene)
    db = sqlite3.connect(f"{(scene.state / FILE).as_uri()}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    try:
        if (found := db.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            verdict.faults["damaged"].append(found)
        known = _known(db)
        alerts = {row["key"]: row for row in db.execute("SELECT * FROM alert")}
        _judge_roles(scene, seen, known, alerts, verdict)
        _judge_closings(scene, seen, known, verdict)
        _judge_wire(db, seen, alerts, verdict)
        _judge_needs(scene, seen, verdict)
    finally:
        db.close()
    return verdict


def _known(db: sqlite3.Connection) -> dict[int, sqlite3.Row]:
    """What the program knows, by the number of the role."""
    found = db.execute(
        "SELECT source.key, posting.*, json_extract(data, '$.url') AS url FROM posting"
        " JOIN source ON source.number = posting.source"
    )
    return {number: row for row in found if (number := number_in(row["url"] or "")) is not None}


def owed(scene: Scene, seen: Seen) -> Iterator[Role]:
    """The roles that the program surely read, and read to be new: a read that was applied showed the source
    without them, and a later one with them."""
    for source, roles in scene.world.touched.items():
        sure = [at for at, life in seen.shown[source] if at <= seen.applied.get(life, -inf)]
        if not sure:
            continue
        for role in roles:
            later = [at for at in sure if at >= role.opens]
            if min(sure) < role.opens and any(role in scene.world.standing(source, at) for at in later):
                yield role


def _judge_roles(
    scene: Scene,
    seen: Seen,
    known: Mapping[int, sqlite3.Row],
    alerts: Mapping[str, sqlite3.Row],
    verdict: Verdict,
) -> None:
    faults = verdict.faults
    telling: dict[int, list[str]] = defaultdict(list)
    for key, alert in alerts.items():
        if alert["kind"] in TELLING and alert["source"] is not None and alert["id"]:
            number = _number_of(alert)
            if number is not None:
                telling[number].append(key)
    wanted = 0
    for role in owed(scene, seen):
        row = known.get(role.number)
        if row is None:
            faults["lost"].append(f"role {role.number} is not known")
            continue
        if not role.fits or role.of is not None:
            continue
        wanted += 1
        told = alerts.get(row["told"] or "")
        if told is None or told["kind"] not in TELLING:
            faults["lost"].append(f"role {role.number} was not told of (opened at {role.opens:.0f})")
            continue
        several = _number_of(told) != role.number or len(json.loads(told["content"]).get("listed", ())) > 1
        for channel in CHANNELS:
            took = seen.arrived.get((channel, told["key"]), [])
            if not took:
                faults["lost"].append(f"the alert of role {role.number} never reached {channel}")
            elif not several and not _is_flood(told) and not any(code(role.number) in c for _, c in took):
                faults["lost"].append(f"the message to {channel} about role {role.number} does not name it")
    by_number = {role.number: role for roles in scene.world.touched.values() for role in roles}
    for number, keys in telling.items():
        new = by_number.get(number)
        if new is None or new.opens == -inf or not new.fits:
            faults["false news"].append(f"role {number} was told of as new: {alerts[keys[0]]['title']}")
        elif new.of is not None:
            faults["twice"].append(f"role {number} goes on from {new.of}, and was told of anew")
        elif len(keys) > 1:
            faults["twice"].append(f"role {number} was told of {len(keys)} times")
    verdict.figures["roles_told"] = wanted


def _is_flood(alert: sqlite3.Row) -> bool:
    return bool(alert["urgency"] == "digest")


def _number_of(alert: sqlite3.Row) -> int | None:
    """The number of the role that an alert is about, by the identity that its source gave it."""
    text = str(alert["id"])
    if "/jobs/" in text:
        return number_in(text)
    digits = text.rpartition("-")[2]
    if not digits.isdigit():
        return None
    source = source_of(alert["source"])
    mailed = source is not None and kind_of(source) == "mail"
    return int(digits) - (4_000_000_000 if mailed and len(digits) == 10 else 0)


def _judge_closings(scene: Scene, seen: Seen, known: Mapping[int, sqlite3.Row], verdict: Verdict) -> None:
    roles = {role.number: role for all_of in scene.world.touched.values() for role in all_of}
    closings = 0
    for number, row in known.items():
        role = roles.get(number)
        gone = role is not None and role.closes <= scene.ends
        if row["closed_at"] is not None:
            closings += 1
            if role is None or role.stands(scene.ends + CALM):
                verdict.faults["false closes"].append(f"role {number} stands, and is closed")
        elif gone and kind_of(number // 1000) in ("board", "page"):
            verdict.faults["not closed"].append(f"role {number} is gone, and is not closed")
    for at, number in seen.closed:
        its = roles.get(number)
        if its is None or its.stands(at):
            verdict.faults["false closes"].append(f"role {number} stood, and was closed at {at:.0f}")
    verdict.figures["roles_closed"] = closings


def _judge_wire(
    db: sqlite3.Connection, seen: Seen, alerts: Mapping[str, sqlite3.Row], verdict: Verdict
) -> None:
    messages = marked = 0
    for (channel, key), took in seen.arrived.items():
        messages += len(took)
        marked += sum(repeat for repeat, _ in took[1:])
        if key not in alerts:
            verdict.faults["lost"].append(f"{channel} took alert {key}, which is not known")
        if not all(repeat for repeat, _ in took[1:]):
            verdict.faults["twice"].append(f"alert {key} came to {channel} {len(took)} times, unmarked")
    for key in alerts:
        for channel in CHANNELS:
            if (channel, key) not in seen.arrived:
                verdict.faults["lost"].append(f"alert {key} ({alerts[key]['kind']}) never reached {channel}")
    for row in db.execute(
        "SELECT channel, state, count(*) FROM delivery WHERE state != 'sent' GROUP BY 1, 2"
    ):
        verdict.faults["lost"].append(f"{row[2]} deliveries to {row[0]} are {row[1]}")
    verdict.figures |= {"alerts": len(alerts), "alerts_arrived": messages, "marked_repeats": marked}


def _judge_needs(scene: Scene, seen: Seen, verdict: Verdict) -> None:
    """Memory, files, threads, logs: late in the longest life as early in it."""
    late = seen.measured[-1]
    early = next((one for one in seen.measured if one["since"] == late["since"]), late)
    wrong = verdict.faults["grown"]
    growth = late["rss_mb"] - early["rss_mb"]
    if early is late:
        wrong.append("no life was measured twice")
    if growth > MOST_GROWTH_MB:
        wrong.append(f"the memory grew by {growth:.1f} MB")
    if late["peak_mb"] > MOST_MB:
        wrong.append(f"the memory was {late['peak_mb']:.0f} MB")
    for name in ("threads", "files"):
        # Threads of the pool start when they are needed: a new one may have fewer.
        if late[name] - early[name] > MOST_MORE:
            wrong.append(f"{name}: {early[name]} early and {late[name]} late")
    if late["zombies"]:
        wrong.append(f"{late['zombies']} processes ended and nobody waited for them")
    if late["wal_mb"] > MOST_WAL_MB:
        wrong.append(f"the write-ahead log was {late['wal_mb']:.1f} MB")
    rows = sum(late["rows"].values()) - sum(early["rows"].values())
    grown = late["db_mb"] - early["db_mb"]
    if grown > 1 + rows * BYTES_A_ROW / 2**20:
        wrong.append(f"the database grew by {grown:.1f} MB with {rows} rows")
    verdict.figures |= {
        "rss_growth_mb": round(growth, 1),
        "peak_rss_mb": round(late["peak_mb"], 1),
        "wal_mb": round(late["wal_mb"], 1),
        "db_growth_mb": round(grown, 1),
        "threads_more": late["threads"] - early["threads"],
        "files_more": late["files"] - early["files"],
    }
