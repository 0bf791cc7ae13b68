"""The store: whole transactions, schema steps, what it refuses, what it forgets, and copies of it."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.titles import RULES
from monitor.errors import LockedError, StoreError
from monitor.model import (
    FUNCTIONS,
    Alert,
    Baseline,
    Delivery,
    Known,
    Pay,
    Posting,
    Section,
    SourceState,
    Validators,
)
from monitor.store import Store, rows
from monitor.store.lock import instance_lock, is_running
from monitor.store.schema import MIGRATIONS
from monitor.store.store import FILE

NOW = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
DUMPS = sorted((Path(__file__).parent / "schema").glob("*.sql"), key=lambda path: int(path.stem))
STATE = SourceState(key="greenhouse:acme", employer="Acme", kind="greenhouse", host="acme.example")
POSTING = Posting(
    source="greenhouse:acme",
    id="101",
    title="Senior Data Engineer (m/f/d)",
    url="https://acme.example/jobs/101/",
    departments=("Engineering", "Data"),
    locations=("Berlin",),
    remote=False,
    employment_type="full-time",
    posted_on=date(2026, 5, 1),
    requisition="R-1042",
    pay=Pay(minimum=70000, maximum=None, currency="EUR", period="year"),
    employer="Acme Labs",
    mentions=("dbt",),
    speaks_of=("data", "software"),
)
KNOWN = Known(posting=POSTING, employer="Acme", first_seen_at=NOW, opened_at=NOW)
ALERT = Alert(
    key="k1",
    kind="reach_out",
    urgency="urgent",
    title="Write to Dana Ruiz",
    discreet="Reach out",
    brief=("one", "two"),
    sections=(Section(heading="Why", lines=("since",), style="list", link="https://acme.example/"),),
    employer="Acme",
    person="Dana Ruiz",
    source="greenhouse:acme",
    id="101",
    created_at=NOW,
)
DELIVERY = Delivery(alert=ALERT, channel="hook", not_before=NOW)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = Store(folder)
    yield store
    store.close()


def retitled(title: str) -> Posting:
    return replace(POSTING, title=title)


def write(store: Store, *, delivery: Delivery = DELIVERY, known: Known = KNOWN) -> None:
    store.record(STATE, postings=[known], alerts=[delivery.alert], deliveries=[delivery])


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


# ---------------------------------------------------------------------- there and back again


def test_what_is_written_is_read_again(store: Store, folder: Path) -> None:
    state = replace(
        STATE,
        baseline=Baseline.FIRM,
        validators=Validators(etag='"1"', last_modified="x", body_hash="y"),
        complete=True,
        shown=7,
        reads=3,
        next_poll_at=NOW + timedelta(hours=1),
        last_polled_at=NOW,
        last_ok_at=NOW,
        failures=2,
        told=True,
        incident=1,
        error_kind="fetch",
        error="it broke",
    )
    known = replace(KNOWN, last_seen_at=NOW, misses=1, closed_at=NOW, told="k1", back="k1")
    delivery = replace(DELIVERY, state="waiting", attempts=2, first_tried_at=NOW, last_error="no")
    store.record(state, postings=[known], alerts=[ALERT], deliveries=[delivery])
    other = Store(folder)
    try:
        assert other.source("greenhouse:acme") == state
        assert other.known("greenhouse:acme") == {"101": known}
        assert other.pending() == [delivery]
        assert other.alert("k1") == ALERT
        assert other.open_counts() == {}
        assert other.outbox_counts() == {"waiting": 1}
    finally:
        other.close()


@given(
    st.builds(
        Posting,
        source=st.just("s"),
        id=st.text(min_size=1),
        title=st.text(),
        url=st.none() | st.text(),
        departments=st.lists(st.text()).map(tuple),
        locations=st.lists(st.text()).map(tuple),
        remote=st.none() | st.booleans(),
        posted_on=st.none() | st.dates(),
        pay=st.none() | st.builds(Pay, minimum=st.none() | st.floats(0, 1e7), currency=st.none() | st.text()),
        mentions=st.lists(st.text()).map(tuple),
        speaks_of=st.lists(st.sampled_from(FUNCTIONS)).map(tuple),
    )
)
def test_any_posting_survives_its_row(posting: Posting) -> None:
    assert rows.to_posting("s", posting.id, rows.posting_data(posting)) == posting


def test_a_row_from_before_texts_were_judged_reads_as_one_that_tells_nothing() -> None:
    row = rows.posting_data(replace(POSTING, speaks_of=()))
    assert "speaks_of" not in row
    assert rows.to_posting(POSTING.source, POSTING.id, row) == replace(POSTING, speaks_of=())


def test_an_error_in_the_middle_leaves_nothing(store: Store) -> None:
    class Broken(Exception):
        pass

    def postings() -> Iterator[Known]:
        yield KNOWN
        raise Broken

    with pytest.raises(Broken):
        store.record(STATE, postings=postings(), alerts=[ALERT], deliveries=[DELIVERY])
    assert store.sources() == {}
    with pytest.raises(sqlite3.IntegrityError):  # the key of an alert is unique for ever
        store.record(STATE, postings=[KNOWN], alerts=[ALERT, ALERT])
    assert (store.sources(), store.known("greenhouse:acme"), store.alert("k1")) == ({}, {}, None)
    write(store)
    assert len(store.pending()) == 1


def test_two_writers_wait_for_each_other(store: Store, folder: Path) -> None:
    other = Store(folder)
    inside, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        with other.transaction():
            other.remember("first", "1")
            inside.set()
            go_on.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    try:
        assert inside.wait(10)
        assert store.recall("first") is None  # readers do not wait
        threading.Timer(0.2, go_on.set).start()
        with store.transaction():
            assert store.recall("first") == "1"
            store.remember("second", "2")
    finally:
        go_on.set()
        thread.join()
        other.close()


def test_a_role_is_found_by_its_id_its_link_and_its_title_as_people_read_it(store: Store) -> None:
    write(store)
    for text in (
        "101",
        "https://acme.example/jobs/101",
        "https://acme.example/jobs/101/",
        "greenhouse:acme 101",
    ):
        assert [known.posting.id for known in store.find(text)] == ["101"]
    assert store.find("102") == []
    assert store.titled("Acme", [retitled("senior data engineer")]) == [KNOWN]
    assert store.titled("Initech", [POSTING]) == []
    assert store.titled("Acme", []) == []


def test_the_channels_hour_counts_messages_and_not_alerts(store: Store) -> None:
    letter = [replace(ALERT, key=f"letter {n}", urgency="digest") for n in range(3)]
    pushes = [replace(ALERT, key=f"push {n}") for n in range(2)]
    store.record(STATE, alerts=[*letter, *pushes])
    for alert in (*letter, *pushes):
        store.save_delivery(replace(DELIVERY, alert=alert, state="sent"), sent_at=NOW)
    assert store.sent_between("hook", NOW - timedelta(hours=1), NOW) == 3
    assert store.sent_between("hook", NOW, NOW) == 0
    assert store.sent_between("mail", NOW - timedelta(hours=1), NOW) == 0
    # A clock that was ahead once leaves no trace in today's hour.
    assert store.sent_between("hook", NOW - timedelta(hours=3), NOW - timedelta(hours=2)) == 0


# ------------------------------------------------------------------------------ the schema


@pytest.mark.parametrize("dump", DUMPS, ids=lambda path: path.stem)
def test_a_database_of_an_older_version_is_brought_up_with_all_it_holds(folder: Path, dump: Path) -> None:
    folder.mkdir()
    old = sqlite3.connect(folder / FILE)
    old.executescript(dump.read_text())
    old.close()
    store = Store(folder)
    try:
        states = store.sources()
        assert states["greenhouse:acme"].baseline is Baseline.FIRM
        assert states["greenhouse:gone"].told
        assert {k.posting.id for k in store.roles(employer="Acme", open_only=True)} == {"101", "155"}
        [closed] = [k for k in store.roles() if k.closed_at]
        assert closed.posting.title == "Account Executive"
        assert [d.alert.kind for d in store.pending()] == ["baseline", "source_failing", "role_back"]
        assert [d.alert.person for d in store.deliveries(states=("sent",))] == ["Dana Ruiz", None, None]
        store.read_titles_anew()
        assert {k.posting.id for k in store.titled("Acme", [retitled("Senior Data Engineer")])} == {
            "101",
            "155",
        }
    finally:
        store.close()


def test_each_step_of_the_schema_has_a_dump_of_before_it_or_is_the_newest() -> None:
    assert [int(path.stem) for path in DUMPS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_step_that_was_released_is_never_changed(tmp_path: Path) -> None:
    """The tables that the steps make are those of the dumps."""
    made, kept = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    for number, dump in enumerate(DUMPS):
        for statement in MIGRATIONS[number]:
            made.execute(statement)
        kept = sqlite3.connect(":memory:")
        kept.executescript(dump.read_text())
        sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"
        tables = [
            [(*row[:3], " ".join((row[3] or "").split())) for row in db.execute(sql)] for db in (made, kept)
        ]
        assert tables[0] == tables[1]
        kept.close()
    made.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(folder).close()
    broken = (*MIGRATIONS, ("CREATE TABLE more (x)", "CREATE TABLE source (again)"))
    monkeypatch.setattr("monitor.store.schema.MIGRATIONS", broken)
    with pytest.raises(StoreError):
        Store(folder)
    monkeypatch.undo()
    store = Store(folder)
    try:
        write(store)
        assert len(store.pending()) == 1
    finally:
        store.close()
    names = sqlite3.connect(folder / FILE).execute("SELECT name FROM sqlite_schema").fetchall()
    assert ("more",) not in names


def test_a_database_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    Store(folder).close()
    db = sqlite3.connect(folder / FILE)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    db.close()
    before = digest(folder)
    with pytest.raises(StoreError, match="newer job-monitor"):
        Store(folder)
    with pytest.raises(StoreError, match="newer job-monitor"):
        Store.copy_of(folder)
    assert digest(folder) == before


@pytest.mark.parametrize(
    "make",
    [
        lambda path: sqlite3.connect(path).executescript("PRAGMA application_id = 7; CREATE TABLE x (y);"),
        lambda path: sqlite3.connect(path).executescript("PRAGMA user_version = 1; CREATE TABLE x (y);"),
        lambda path: sqlite3.connect(path).executescript("CREATE TABLE x (y);"),
        lambda path: path.write_bytes(b"this is no database at all" * 100),
    ],
    ids=["another program", "another version", "no mark at all", "no database"],
)
def test_a_file_of_another_program_is_refused_and_left_alone(folder: Path, make: object) -> None:
    folder.mkdir()
    made = make(folder / FILE)  # type: ignore[operator]  # a function of the table above
    if isinstance(made, sqlite3.Cursor):
        made.connection.close()
    before = (folder / FILE).read_bytes()
    with pytest.raises(StoreError):
        Store(folder)
    assert (folder / FILE).read_bytes() == before


def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be used"):
        Store(tmp_path / "file" / "state")
    (tmp_path / "state" / FILE).mkdir(parents=True)
    with pytest.raises(StoreError):
        Store(tmp_path / "state")


def test_the_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        store = Store(tmp_path / "state")
        write(store)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "state").iterdir()}
        store.close()
    finally:
        os.umask(mask)
    assert modes == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700


# ------------------------------------------------------------------------------- forgetting


def test_what_is_past_its_retention_goes_and_nothing_else(store: Store) -> None:
    old = NOW - timedelta(days=400)
    roles = [
        KNOWN,
        replace(KNOWN, posting=replace(POSTING, id="open"), first_seen_at=old, opened_at=old),
        replace(KNOWN, posting=replace(POSTING, id="closed"), last_seen_at=old, closed_at=old),
        replace(KNOWN, posting=replace(POSTING, id="out of sight"), last_seen_at=old),
        replace(KNOWN, posting=replace(POSTING, id="closed lately"), last_seen_at=old, closed_at=NOW),
    ]
    told = [replace(ALERT, key=key, created_at=old) for key in ("sent", "waits", "nobody")]
    told.append(replace(ALERT, key="new"))
    deliveries = [replace(DELIVERY, alert=told[0], state="sent"), replace(DELIVERY, alert=told[1])]
    store.record(STATE, postings=roles, alerts=told, deliveries=deliveries)
    idle = replace(STATE, key="feed:x", last_polled_at=old)
    store.record(idle)
    store.record(replace(STATE, key="feed:y", last_polled_at=NOW))

    before = NOW - timedelta(days=365)
    assert store.prune(before=before, unwatched=["feed:x", "feed:y"], idle_before=before) > 0
    assert set(store.known("greenhouse:acme")) == {"101", "open", "closed lately"}
    assert set(store.sources()) == {"greenhouse:acme", "feed:y"}
    assert store.alert("sent") is None
    assert store.alert("waits") is not None
    assert store.alert("new") is not None
    assert store.prune(before=before, unwatched=["feed:x", "feed:y"], idle_before=before) == 0


def test_an_alert_that_no_channel_ever_took_is_not_forgotten_while_it_waits_for_one(store: Store) -> None:
    store.record(STATE, alerts=[ALERT])
    store.prune(before=NOW - timedelta(days=1), unwatched=[], idle_before=NOW)
    assert [key for key, *_ in store.undelivered(NOW)] == ["k1"]


# ----------------------------------------------------------------------------------- copies


def test_a_copy_is_in_memory_and_touches_nothing(store: Store, folder: Path) -> None:
    write(store)
    store.close()
    before = digest(folder)
    copy = Store.copy_of(folder)
    assert [d.alert.key for d in copy.pending()] == ["k1"]
    copy.record(replace(STATE, failures=9), alerts=[replace(ALERT, key="k2")])
    assert copy.alert("k2") is not None
    copy.close()
    assert digest(folder) == before


def test_a_copy_of_an_open_store_holds_what_was_committed_last(store: Store, folder: Path) -> None:
    write(store)
    copy = Store.copy_of(folder)
    assert copy.alert("k1") == ALERT
    copy.close()
    store.record(STATE, alerts=[replace(ALERT, key="k2")])
    assert store.alert("k2") is not None


def test_a_copy_of_nothing_holds_nothing_and_makes_nothing(folder: Path) -> None:
    copy = Store.copy_of(folder)
    assert copy.sources() == {}
    copy.close()
    assert not folder.exists()


@pytest.mark.parametrize("dump", DUMPS, ids=lambda path: path.stem)
def test_a_copy_of_an_older_version_is_brought_up_in_memory_only(folder: Path, dump: Path) -> None:
    folder.mkdir()
    old = sqlite3.connect(folder / FILE)
    old.executescript(dump.read_text())
    old.close()
    before = digest(folder)
    copy = Store.copy_of(folder)
    assert set(copy.sources()) - {"mail:alerts"} == {"greenhouse:acme", "greenhouse:gone"}
    copy.close()
    assert digest(folder) == before


# ------------------------------------------------------------------------------- a full disk


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small file system")
    place = tmp_path / "small"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True)
    if done.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _write(handle: int) -> bool:
    """Whether there is room for another page."""
    try:
        return os.write(handle, b"x" * 4096) > 0
    except OSError:
        return False


def test_a_full_disk_loses_nothing_that_was_committed_and_the_store_goes_on_after(small: Path) -> None:
    store = Store(small / "state")
    write(store)
    ballast = small / "ballast"
    handle = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    while _write(handle):
        pass
    os.close(handle)
    many = [replace(KNOWN, posting=replace(POSTING, id=str(n), title="x" * 500)) for n in range(2000)]
    with pytest.raises(sqlite3.OperationalError):
        store.record(STATE, postings=many, alerts=[replace(ALERT, key="k2")])
    assert store.alert("k2") is None
    assert set(store.known("greenhouse:acme")) == {"101"}
    ballast.unlink()
    store.record(STATE, alerts=[replace(ALERT, key="k2")])
    assert store.alert("k2") is not None
    store.close()
    again = Store(small / "state")
    assert again.alert("k2") is not None
    again.close()


# ------------------------------------------------------------------------------------ the lock


def test_the_lock_is_for_one_and_says_who_is_in_the_way(folder: Path) -> None:
    assert not is_running(folder)
    with instance_lock(folder):
        assert is_running(folder)
        with pytest.raises(LockedError, match="Another job-monitor"), instance_lock(folder, timedelta()):
            pytest.fail("two held one lock")
        assert is_running(folder)
    assert not is_running(folder)
    with instance_lock(folder, timedelta()):
        assert stat.S_IMODE((folder / "lock").stat().st_mode) == 0o600


def test_whoever_waits_gets_the_lock_when_it_is_free(folder: Path) -> None:
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        with instance_lock(folder):
            held.set()
            free.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    threading.Timer(0.15, free.set).start()
    with instance_lock(folder, timedelta(seconds=10)):
        assert free.is_set()
    thread.join()


def test_titles_are_read_anew_where_the_rules_of_reading_have_changed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(store)
    store.read_titles_anew()
    title = POSTING.title
    assert store.titled("Acme", [retitled(f"{title} (m/w/d)")])
    monkeypatch.setattr("monitor.store.store.lookup_of", lambda posting: f"otherwise {posting.title}")
    monkeypatch.setattr("monitor.store.store.title_rules", RULES + 1)
    assert not store.titled("Acme", [POSTING])
    store.read_titles_anew()
    assert store.titled("Acme", [POSTING])


def test_a_copy_of_a_database_that_another_holds_ends_with_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(folder).close()
    monkeypatch.setattr("monitor.store.store.BUSY_SECONDS", 0)
    holder = sqlite3.connect(folder / FILE, isolation_level=None)
    try:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("CREATE TABLE held (a)")
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="another process holds it"):
            Store.copy_of(folder)
    finally:
        holder.close()
