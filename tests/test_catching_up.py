"""After a backup took the place of the store: what opened since comes as one digest, and none is lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.alerts import Plan
from monitor.decisions.catching_up import AGAIN, as_one, is_caught_up
from monitor.decisions.diff import Diff
from monitor.decisions.stories import Setting, listed, tell
from monitor.model import Employer, Fit, Known, Posting, Rejection
from tests.alert_mails import Folder, Told, linkedin
from tests.life import DANA, Life, living, role
from tests.reliability import record
from tests.store_backup import stale_page

NO = Rejection(role="Senior Data Engineer", date=date(2026, 5, 1), requisition="R-1042")


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as one:
        yield one


TITLES = (
    "Analytics Engineer, Finance",
    "Data Engineer, Payments",
    "Data Engineer, Search",
    "Analytics Engineer, Ads",
)
OLD = [role(1, "Data Engineer"), role(2, "Account Executive", "Sales")]


def begun(life: Life) -> Path:
    """A store that has read a board twice, and a backup of it."""
    life.board("acme", OLD)
    life.poll()
    life.evening()
    life.poll()
    life.later(hours=2)
    life.poll()
    copy = life.folder / "copy"
    assert life.run("backup", str(copy)).code == 0
    return copy


def restored(life: Life, copy: Path) -> None:
    ran = life.run("restore", str(copy))
    assert ran.code == 0, ran.err
    assert "one digest" in ran.out


@pytest.mark.network
def test_roles_that_the_backup_does_not_know_come_as_one_digest_and_none_is_lost(life: Life) -> None:
    copy = begun(life)
    new = [role(10 + n, title) for n, title in enumerate(TITLES)]
    life.later(hours=2)
    life.board("acme", [*OLD, *new])
    life.poll()
    told_before = len(life.alerts("reach_out"))
    assert told_before == 4
    restored(life, copy)
    assert life.alerts("reach_out") == []
    old = {a["alert"] for a in life.alerts()}
    life.later(hours=2)
    delivered = len(life.hook.taken)
    life.board("acme", [*OLD, *new, role(20, "Data Engineer, Maps")])
    life.poll()
    again = [a for a in life.alerts() if a["alert"] not in old]
    text = life.run("outbox", again[0]["alert"]).out if again else ""
    named = [one for one in (*TITLES, "Data Engineer, Maps") if one in text]
    good = (
        [(a["kind"], a["urgency"]) for a in again] == [("baseline", "digest")]
        and len(named) == 5
        and AGAIN in text
        and len(life.hook.taken) == delivered
    )
    # From the next read on a role is told of at once, as ever.
    life.later(hours=2)
    life.board(
        "acme", [*OLD, *new, role(20, "Data Engineer, Maps"), role(30, "Data Engineer, Growth", place="Rome")]
    )
    life.poll()
    (fresh,) = life.alerts("reach_out")
    good = good and fresh["urgency"] == "urgent" and "Growth" in fresh["title"]
    known = {row["id"] for row in life.rows("roles", "--open")}
    lost = {"10", "11", "12", "13", "20", "30"} - known
    record("i-restore", tried=6, faults=len(lost) + (not good))
    assert good, (again, named, text)
    assert not lost


@pytest.mark.network
def test_the_rejected_role_that_is_back_comes_first_in_the_digest(life: Life) -> None:
    copy = begun(life)
    life.later(hours=2)
    restored(life, copy)
    life.board("acme", [*OLD, role(50, "Senior Data Engineer", req="R-1042"), role(51, "Analytics Engineer")])
    life.poll()
    assert life.alerts("role_back") == []
    told = life.alerts("baseline")[-1]
    assert told["urgency"] == "digest"
    text = life.run("outbox", told["alert"]).out
    assert text.index("turned down for, Senior Data Engineer, is back") < text.index("Analytics Engineer ·")
    assert text.index("- Senior Data Engineer") < text.index("- Analytics Engineer")
    # Nor is it told of once more by the next read.
    life.later(hours=2)
    life.poll()
    assert life.alerts("role_back") == []


@pytest.mark.network
def test_a_board_that_says_nothing_changed_has_nothing_to_catch_up_with(life: Life) -> None:
    copy = begun(life)
    before = len(life.alerts())
    life.later(hours=2)
    restored(life, copy)
    life.poll()
    assert len(life.alerts()) == before
    life.later(hours=2)
    life.board("acme", [*OLD, role(60, "Analytics Engineer")])
    life.poll()
    assert len(life.alerts("reach_out")) == 1


@pytest.mark.network
def test_what_waited_in_the_backup_says_that_it_may_be_a_repeat(life: Life) -> None:
    life.board("acme", OLD)
    life.poll()
    copy = life.folder / "copy"
    assert life.run("backup", str(copy)).code == 0
    life.evening()
    life.poll()
    assert len(life.hook.taken) == 1
    restored(life, copy)
    life.poll()
    assert len(life.hook.taken) == 2
    assert "(possible repeat)" in life.hook.taken[-1].body.decode()


@pytest.mark.network
def test_what_is_due_with_people_says_that_it_may_be_a_repeat_and_only_once(life: Life) -> None:
    life.keep_in_touch()
    life.board("acme", OLD)
    life.poll()
    copy = life.folder / "copy"
    assert life.run("backup", str(copy)).code == 0
    for _ in range(40):
        life.later(days=1)
        life.poll()
    first = {a["alert"] for a in life.alerts("due")}
    assert first
    restored(life, copy)
    life.poll()
    again = life.alerts("due")
    assert again
    assert {a["alert"] for a in again} <= first
    assert all(a["repeat"] for a in again)
    life.later(days=60)
    life.poll()
    later = [a for a in life.alerts("due") if a["alert"] not in {one["alert"] for one in again}]
    assert not any(a["repeat"] for a in later)


@pytest.mark.network
def test_a_damaged_store_in_a_poll_is_told_of_once_and_the_pass_goes_on(life: Life) -> None:
    begun(life)
    life.later(days=1)
    life.poll()  # which writes the backup of the day
    file = life.state / "job-monitor.sqlite"
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    life.board("acme", [*OLD, role(70, "Analytics Engineer")])
    life.later(hours=2)
    ran = life.poll()
    assert ran.code == 0, ran.err
    (told,) = life.alerts("config")
    assert told["title"] == "Check the disk: the database was damaged, and a backup is in force"
    text = life.run("outbox", told["alert"]).out
    assert "What you noted since then is lost" in text
    assert "job-monitor backup FILE" in text
    assert [path.name for path in life.state.glob("*.damaged-*")]
    assert {row["id"] for row in life.rows("roles", "--open")} == {"1", "2", "70"}
    life.later(hours=2)
    life.poll()
    assert len(life.alerts("config")) == 1
    record("i-damaged", tried=1)


@pytest.mark.network
def test_a_damaged_store_without_a_backup_begins_anew_and_says_so(life: Life) -> None:
    begun(life)
    shutil.rmtree(life.state / "backups", ignore_errors=True)
    (life.state / "job-monitor.sqlite").write_bytes(b"\xa5" * 20_000)
    for log in life.state.glob("*-wal"):
        log.unlink()
    assert life.poll().code == 0
    (told,) = life.alerts("config")
    assert told["title"] == "Check the disk: the database was damaged, and there was no backup"
    assert len(life.alerts("baseline")) == 1


def after(life: Life, old: set[str]) -> list[tuple[str, str, bool]]:
    return [(a["kind"], a["urgency"], a["repeat"]) for a in life.alerts() if a["alert"] not in old]


@pytest.mark.network
def test_a_read_in_part_is_not_caught_up_and_one_that_is_always_so_is_for_a_day(life: Life) -> None:
    copy = begun(life)
    new = [role(10 + n, title) for n, title in enumerate(TITLES)]
    life.later(hours=2)
    life.board("acme", [*OLD, *new])
    life.poll()
    restored(life, copy)
    old = {a["alert"] for a in life.alerts()}
    torn = {"id": None}
    for board in ([*OLD, torn], [*OLD, torn], [*OLD, *new[:2], torn], [*OLD, *new, torn]):
        life.later(hours=2)
        life.board("acme", board)
        life.poll()
    assert after(life, old) == [("baseline", "digest", False)] * 2
    # Never read whole: after a day what opens is urgent again.
    life.later(days=1)
    life.poll()
    life.later(hours=2)
    life.board("acme", [*OLD, *new, role(40, "Data Engineer, Growth", place="Rome"), torn])
    life.poll()
    assert after(life, old)[2:] == [("reach_out", "urgent", False)]


@pytest.mark.network
def test_a_role_that_closed_in_between_is_told_of_with_the_word_of_caution(life: Life) -> None:
    base = [*OLD, role(3, "Data Engineer, Core")]
    life.board("acme", OLD)
    life.poll()
    life.later(hours=2)
    life.board("acme", base)
    life.poll()
    life.later(hours=2)
    life.poll()
    copy = life.folder / "copy"
    life.run("backup", str(copy))
    life.board("acme", OLD)
    for _ in range(3):
        life.later(hours=2)
        life.poll()
    assert len(life.alerts("closed")) == 1
    restored(life, copy)
    old = {a["alert"] for a in life.alerts()}
    for _ in range(3):
        life.later(hours=2)
        life.poll()
    assert after(life, old) == [("baseline", "digest", False)]
    told = life.alerts("baseline")[-1]
    assert AGAIN in life.run("outbox", told["alert"]).out


@pytest.mark.network
def test_that_a_source_fails_says_after_a_restore_that_it_may_be_a_repeat(life: Life) -> None:
    copy = begun(life)
    board = life.answers.pop("/acme")
    life.later(hours=2)
    life.poll()
    restored(life, copy)
    old = {a["alert"] for a in life.alerts()}
    life.later(hours=2)
    life.poll()
    assert after(life, old) == [("source_failing", "digest", True)]
    life.answers["/acme"] = board
    life.later(hours=2)
    life.poll()
    assert after(life, old)[1:] == [("source_recovered", "digest", True)]


@pytest.mark.network
def test_what_no_channel_would_take_then_says_that_it_may_be_a_repeat(life: Life) -> None:
    life.board("acme", OLD)
    life.poll()
    life.evening()
    life.poll()
    life.later(hours=2)
    life.hook.script("413", "413")
    life.board("acme", [*OLD, role(3, "Data Engineer, Maps")])
    life.poll()
    life.later(minutes=2)
    life.run("poll", "--due")
    assert life.rows("outbox")[0]["state"] == "dead"
    copy = life.folder / "copy"
    life.run("backup", str(copy))
    life.later(hours=2)
    life.poll()
    assert life.rows("outbox")[0]["state"] == "sent"
    restored(life, copy)
    life.later(hours=2)
    life.poll()
    assert "(possible repeat)" in life.hook.taken[-1].body.decode()


@pytest.mark.network
def test_a_poll_that_meets_an_index_that_is_wrong_mends_it_and_goes_on(life: Life) -> None:
    begun(life)
    new = role(70, "Analytics Engineer")

    def work() -> None:
        life.board("acme", [*OLD, new])
        life.later(hours=2)
        life.poll()

    assert stale_page(life.state, "posting_title", work)
    ran = life.run("doctor")
    assert "The database is damaged" in ran.out
    life.board("acme", [*OLD, new, role(71, "Data Engineer, Rome", place="Rome"), role(70, "Analyst")][::-1])
    life.later(hours=2)
    ran = life.poll()
    assert ran.code == 0, ran.err
    assert "It is mended, and all is read again" in ran.err
    (told,) = life.alerts("config")
    assert told["title"] == "Check the disk: the database was damaged, and is repaired"
    assert "Nothing is lost" in life.run("outbox", told["alert"]).out
    assert {row["id"] for row in life.rows("roles", "--open")} == {"1", "2", "70", "71"}
    assert "database is whole" in life.run("doctor").out
    record("i-damaged", tried=1)


@pytest.mark.network
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("recovered", "{}"),
        ("fit", "junk"),
        ("fit", "{}"),
        ("letter_at", "2026-05-04"),
        ("channels_absent", "[1]"),
        ("configuration_told", "7"),
        ("remarks greenhouse:acme", "[]"),
        ("catching_up greenhouse:acme", "yesterday"),
        ("stuck greenhouse:acme", '{"a": "b"}'),
    ],
)
def test_what_is_remembered_and_cannot_be_read_stops_nothing(life: Life, name: str, value: str) -> None:
    copy = begun(life)
    with closing(sqlite3.connect(copy, isolation_level=None)) as db:
        db.execute("INSERT OR REPLACE INTO memory VALUES (?, ?)", (name, value))
    restored(life, copy)
    life.later(hours=2)
    life.board("acme", [*OLD, role(60, "Analytics Engineer")])
    ran = life.poll()
    assert ran.code == 0, ran.err
    assert {row["id"] for row in life.rows("roles", "--open")} == {"1", "2", "60"}


# ---------------------------------------------------------------------------------- pure


@pytest.mark.parametrize(
    ("whole", "missed", "fall", "hours", "done"),
    [
        (True, False, False, 0, True),
        (False, False, False, 0, False),
        (True, True, False, 0, False),
        (True, False, True, 0, False),
        (False, True, True, 23.9, False),
        (False, True, True, 24, True),
        # The clock was ahead at the first read.
        (False, True, True, -1, True),
    ],
)
def test_a_source_is_caught_up_with_after_a_whole_read_or_a_day(
    whole: bool, missed: bool, fall: bool, hours: float, done: bool
) -> None:
    posting = Posting(source=SETTING.source, id="1", title="Engineer")
    known = Known(posting=posting, employer="Acme", first_seen_at=NOW, opened_at=NOW)
    diff = Diff(missed=(known,) if missed else (), fall_suspected=fall)
    assert is_caught_up(diff, whole=whole, since=NOW - timedelta(hours=hours), now=NOW) is done


NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SETTING = Setting(
    employer=Employer(name="Acme", rejections=(NO,)),
    source="greenhouse:acme",
    fit=Fit(),
    today=NOW.date(),
    now=NOW,
    occasion="7",
)
KINDS = (
    "role_back",
    "reach_out",
    "new_role",
    "near_miss",
    "closed",
    "news",
    "source_failing",
    "source_recovered",
)


def planned(kinds: list[str]) -> Plan:
    stories, rows = [], []
    for number, kind in enumerate(kinds):
        posting = Posting(source=SETTING.source, id=str(number), title=f"Engineer {number}")
        known = Known(posting=posting, employer="Acme", first_seen_at=NOW, opened_at=NOW)

        story = tell(SETTING, kind, str(number), role=listed(known, SETTING))  # type: ignore[arg-type]  # of KINDS
        if kind == "closed":
            story = replace(story, role=None, others=(listed(known, SETTING),))
        stories.append(story)
        marked = kind in ("role_back", "reach_out", "new_role", "news")
        rows.append(replace(known, told=story.key if marked else None))
    return Plan(save=tuple(rows), stories=tuple(stories))


@given(st.lists(st.sampled_from(KINDS), max_size=12))
def test_at_most_one_story_of_roles_and_every_mark_leads_to_it(kinds: list[str]) -> None:
    plan = planned(kinds)
    done = as_one(SETTING, plan)
    folded = [story for story in done.stories if not story.kind.startswith("source_")]
    assert len(folded) == (any(not kind.startswith("source_") for kind in kinds))
    assert [s for s in done.stories if s not in folded] == [
        s for s in plan.stories if s.kind.startswith("source_")
    ]
    assert [row.posting for row in done.save] == [row.posting for row in plan.save]
    for before, after in zip(plan.save, done.save, strict=True):
        assert (after.told is None) == (before.told is None)
        assert after.told in (None, *(story.key for story in folded))
    if folded:
        (story,) = folded
        assert (story.kind, story.urgency) == ("baseline", "digest")
        named = {role.posting.title for role in (*story.others, *story.near)} | {
            *" ".join(story.facts).split(";")
        }
        for number, kind in enumerate(kinds):
            if kind in ("role_back", "reach_out", "new_role", "near_miss"):
                assert f"Engineer {number}" in named
            elif not kind.startswith("source_") and kind != "news":
                assert f"Engineer {number}" in " ".join(story.facts)


@pytest.mark.network
def test_a_mailbox_that_is_read_again_tells_of_what_came_since_in_one_digest(tmp_path: Path) -> None:
    with living(tmp_path) as life:
        box = Folder(tmp_path / "mails")
        life.write(f'name = "Acme"\n{DANA}', channels=life.webhook + box.toml())
        first, *rest = (
            Told(title=title, number=4_000_000_010 + n)
            for n, title in enumerate(("Office Manager", "Data Engineer", "Analytics Engineer, Ads"))
        )
        box.drop(linkedin(first, at=life.now - timedelta(days=1)))
        life.poll()
        life.later(hours=1)
        copy = life.folder / "copy"
        life.run("backup", str(copy))
        box.drop(*(linkedin(told, at=life.now) for told in rest))
        life.poll()
        assert len(life.alerts("reach_out")) == 2
        restored(life, copy)
        old = {a["alert"] for a in life.alerts()}
        life.later(hours=1)
        life.poll()
        again = [a for a in life.alerts() if a["alert"] not in old]
        record("i-restore", tried=1, faults=int([a["kind"] for a in again] != ["baseline"]))
        assert [(a["kind"], a["urgency"]) for a in again] == [("baseline", "digest")]
        text = life.run("outbox", again[0]["alert"]).out
        assert all(told.title in text for told in rest)
        life.later(hours=1)
        box.drop(linkedin(Told(title="Data Engineer, Search", number=4_000_000_020), at=life.now))
        life.poll()
        assert len(life.alerts("reach_out")) == 1
