"""Forgetting a person: no byte of them is left in the state folder, and nobody else loses anything."""

from __future__ import annotations

import json
import signal
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import quote

import pytest

from monitor.cli import forget as forget_verb
from monitor.daemon.watchlist import COPY, IN_FORCE, forget_in_copy
from monitor.errors import StoreError
from monitor.model import (
    Alert,
    Contact,
    Delivery,
    Known,
    Lead,
    Move,
    Posting,
    Said,
    Section,
    Sighting,
    SourceState,
)
from monitor.store import Store
from monitor.store.lock import instance_lock
from monitor.store.store import FILE
from tests.kill.program import until
from tests.life import living
from tests.test_daemon import INITECH, Scene, role
from tests.test_daemon import scene as scene

NOW = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)
NAME = "Łucja Öz-Ruiz"
MAIL = "lucja.oz@acme.example"
PHONE = "+49 30 5550100"
PROFILE = "https://www.linkedin.example/in/lucja-oz-77"
TRACES = (NAME, MAIL, PHONE, PROFILE)
NEEDLES = ("Łucja", "łucja", "ŁUCJA", "Öz-Ruiz", MAIL, PHONE, "493055", "lucja-oz", "lucja%20", "Red Sox")
SOURCE = SourceState(key="greenhouse:acme", employer="Acme", kind="greenhouse", host="acme.example")


def forms(needle: str) -> set[bytes]:
    """A text as it may lie in a file."""
    escaped = json.dumps(needle)[1:-1]
    found = {text.encode(code) for text in (needle, escaped) for code in ("utf-8", "utf-16-le", "utf-16-be")}
    return found | {quote(needle).encode(), escaped.upper().encode()}


def left(folder: Path) -> list[tuple[str, str]]:
    """What of the person stands in the files of a folder."""
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert FILE in files
    return [
        (n, needle) for n, data in files.items() for needle in NEEDLES for f in forms(needle) if f in data
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = Store(folder)
    yield store
    store.close()


def alert(key: str, **more: object) -> Alert:
    plain: dict[str, object] = {
        "key": key,
        "kind": "reach_out",
        "urgency": "urgent",
        "title": f"Write to {NAME} now: Senior Analyst at Acme",
        "discreet": "Reach out now: Senior Analyst",
        "brief": (f"{NAME}, because she leads it", "Senior Analyst, Berlin"),
        "sections": (
            Section(
                heading="What to do now",
                lines=(f"Write to {MAIL}.",),
                style="action",
                links=(("Mail", f"mailto:{quote(MAIL)}?body=Hi%20%C5%81ucja"), ("Call", "tel:+49305550100")),
            ),
            Section(heading="The role", lines=("Senior Analyst", "Berlin"), style="card"),
            Section(heading="A draft", lines=("Hello, about the Red Sox",), style="quote"),
            Section(heading="What you noted about Łucja", lines=("Red Sox fan",)),
        ),
        "employer": "Acme",
        "person": NAME,
        "source": SOURCE.key,
        "id": "1",
        "created_at": NOW,
    }
    return Alert(**(plain | more))  # type: ignore[arg-type]  # the parts of an alert by their names


HERS = alert("hers")
SENT = alert("sent")
LISTED = alert(
    "listed",
    kind="baseline",
    title="Look at 2 open roles at Acme",
    discreet="Look at 2 open roles",
    brief=("Senior Analyst", f"ask {NAME.upper()}"),
    sections=(
        Section(
            heading="Open roles",
            lines=(f"Senior Analyst · ask {NAME} · https://acme.example/1", "Engineer · ask Dana Hill"),
            style="list",
        ),
        Section(heading="Next", lines=(f"{NAME} ({PHONE})", "Dana Hill, who has met Lucja Nowak")),
        Section(heading="Only her", lines=(MAIL.upper(),)),
    ),
    person="Dana Hill",
)
UNTOLD = alert("untold", person=None, title="Engineer at Acme", brief=(), sections=(), discreet="x")


def fill(store: Store) -> None:
    state = replace(SOURCE, error=f"no answer for {MAIL}", lead=Lead(kind="page", url=PROFILE))
    postings = [
        Known(
            posting=Posting(
                source=SOURCE.key, id=str(n), title=title, url=f"https://acme.example/{n}", news=news
            ),
            employer="Acme",
            first_seen_at=NOW,
            opened_at=NOW,
            told="sent",
        )
        for n, (title, news) in enumerate(
            [("Engineer", False), (f"{NAME} joins Globex", True), ("Analyst with Dana Hill", False)]
        )
    ]
    alerts = [HERS, SENT, LISTED, UNTOLD]
    deliveries = [
        Delivery(alert=HERS, channel="hook", not_before=NOW, last_error=f"refused {MAIL}"),
        Delivery(alert=SENT, channel="hook", not_before=NOW, state="sent"),
        Delivery(alert=LISTED, channel="hook", not_before=NOW, state="sent"),
        Delivery(alert=LISTED, channel="mail", not_before=NOW, state="waiting"),
    ]
    store.record(state, postings=postings, alerts=alerts, deliveries=deliveries)
    for person in (NAME, "Dana Hill"):
        whose = {"employer": "Acme", "person": person}
        store.add_contact(Contact(**whose, on=date(2026, 5, 1), how="mail"))
        profile = "lucja-oz-77" if person == NAME else "dana-hill"
        store.save_sightings([Sighting(**whose, taken_on=date(2026, 5, 1), profile=profile)])
        store.save_move(Move(**whose, what="moved", by=date(2026, 7, 1), company="Globex"))
        store.save_answer(profile, f"Acme\t{person}")
        store.say(Said(key=f"errand of {profile}", state="skipped"))
    store.save_answer("lucja-oz-77-x", f"Globex\t{NAME}")
    store.remember("seen", json.dumps({"who": NAME}))
    store.remember("other", "Dana")
    store.save_robots("https://a.example", "Disallow: /in/lucja-oz-77", NOW)
    store.save_robots("https://b.example", "Disallow: /", NOW)


def forget(store: Store) -> int:
    return store.forget_person("ACME", NAME.lower(), TRACES, errands=["errand of lucja-oz-77"])


def test_no_byte_of_them_is_left_while_the_daemon_has_the_database_open(folder: Path, store: Store) -> None:
    daemon = Store(folder)
    try:
        fill(daemon)
        for n in range(300):  # so that pages were used, given free and used again
            daemon.add_contact(
                Contact(employer="Acme", person=NAME, on=date.fromordinal(739000 + n), how="call")
            )
        daemon.prune(before=datetime(2024, 12, 1, tzinfo=UTC), unwatched=[], idle_before=NOW)
        assert len(daemon.pending()) == 2
        assert len({needle for _, needle in left(folder)}) > 5
        assert forget(store) > 10
        assert left(folder) == []
        # The daemon goes on as if nothing had been.
        assert [one.alert.key for one in daemon.pending()] == ["hers", "listed"]
        daemon.add_contact(Contact(employer="Acme", person="Dana Hill", on=NOW.date()))
        assert len(store.contacts("Acme", "Dana Hill")) == 2
        daemon.save_delivery(replace(daemon.pending()[0], state="sent"), sent_at=NOW)
    finally:
        daemon.close()
    assert left(folder) == []
    assert forget(store) == 0


def test_what_is_of_others_stays(store: Store) -> None:
    fill(store)
    forget(store)
    assert [one.person for one in store.contacts()] == ["Dana Hill"]
    assert [one.person for one in store.sightings()] == ["Dana Hill"]
    assert [one.person for one in store.moves()] == ["Dana Hill"]
    assert store.answers() == {"dana-hill": "Acme\tDana Hill"}
    assert set(store.said()) == {"errand of dana-hill"}
    assert store.recall("other") == "Dana"
    assert store.recall("seen") is None
    assert set(store.robots(datetime(2020, 1, 1, tzinfo=UTC))) == {"https://b.example"}
    assert {known.posting.title for known in store.roles()} == {
        "Engineer", "Analyst with Dana Hill", "(forgotten)",
    }  # fmt: skip
    [news] = [known.posting for known in store.roles() if known.posting.news]
    assert (news.id, news.url) == ("1", "https://acme.example/1")
    state = store.source(SOURCE.key)
    assert state is not None
    assert (state.error, state.lead) == ("(forgotten)", None)


def test_alerts_stay_told_and_those_to_be_delivered_keep_what_is_not_about_the_person(store: Store) -> None:
    fill(store)
    forget(store)
    sent = store.alert("sent")
    assert sent is not None
    assert (sent.kind, sent.created_at, sent.employer) == ("reach_out", NOW, "Acme")
    assert (sent.title, sent.person, sent.discreet, sent.brief, sent.sections) == (
        "(forgotten)", None, "", (), (),
    )  # fmt: skip
    assert len(store.told_roles()) == 3

    hers = store.alert("hers")
    assert hers == replace(
        HERS,
        title="Reach out now: Senior Analyst",
        person=None,
        brief=("Senior Analyst, Berlin",),
        sections=(Section(heading="The role", lines=("Senior Analyst", "Berlin"), style="card"),),
    )
    assert [one.last_error for one in store.pending() if one.alert.key == "hers"] == ["(forgotten)"]

    listed = store.alert("listed")
    assert listed == replace(
        LISTED,
        brief=("Senior Analyst",),
        sections=(
            Section(
                heading="Open roles",
                lines=("Senior Analyst · https://acme.example/1", "Engineer · ask Dana Hill"),
                style="list",
            ),
            Section(heading="Next", lines=("Dana Hill, who has met Lucja Nowak",)),
        ),
    )
    assert store.alert("untold") == UNTOLD


def test_one_whom_nothing_is_known_of_is_forgotten_as_well(store: Store) -> None:
    fill(store)
    before = [store.contacts(), store.pending(), list(store.roles())]
    assert store.forget_person("Acme", "Nobody Else", ["Nobody Else"]) == 0
    assert [store.contacts(), store.pending(), list(store.roles())] == before


def test_what_was_deleted_long_ago_is_overwritten_as_well(folder: Path, store: Store) -> None:
    fill(store)
    db = sqlite3.connect(folder / FILE)
    db.execute("PRAGMA secure_delete = OFF")
    for table in (
        "delivery",
        "alert",
        "contact",
        "sighting",
        "move",
        "answer",
        "memory",
        "posting",
        "robots",
    ):
        db.execute(f"DELETE FROM {table}")
    db.execute("UPDATE source SET error = NULL, lead = NULL")
    db.commit()
    db.close()
    assert left(folder)
    forget(store)
    assert left(folder) == []


@pytest.mark.parametrize("statement", ["BEGIN IMMEDIATE", "SELECT * FROM alert"])
def test_a_database_that_another_holds_is_said_with_the_remedy_and_can_be_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    monkeypatch.setattr("monitor.store.store.BUSY_SECONDS", 0.2)
    store = Store(folder)
    fill(store)
    db = sqlite3.connect(folder / FILE, isolation_level=None)
    reading = db.execute(statement)
    if statement.startswith("SELECT"):
        reading.fetchone()
    with pytest.raises(StoreError, match=r"could not be overwritten.*Run the command again"):
        forget(store)
    reading.close()
    db.close()
    forget(store)
    assert left(folder) == []
    assert store.contacts("Acme", NAME) == []
    store.close()


def test_a_store_in_memory_forgets_too(folder: Path) -> None:
    store = Store(None)
    fill(store)
    assert forget(store) > 0
    assert store.contacts("Acme", NAME) == []
    store.close()


# ------------------------------------------------------------------------- the last good copy

CONFIG = f"""\
[[employers]]
name = "Acme"
  # {NAME} is kind
  [[employers.people]]
  name = "{NAME}"
  email = "{MAIL}"
  notes = "Red Sox fan"

  [[employers.people]]
  name = "Dana Hill"
"""


def test_the_last_good_copy_is_cut_as_well(folder: Path, store: Store) -> None:
    (folder / COPY).write_text(CONFIG)
    (folder / f"{COPY}.new").write_text(CONFIG[:90])
    forget_in_copy(folder, "Acme", NAME, TRACES)
    kept = '[[employers]]\nname = "Acme"\n\n  [[employers.people]]\n  name = "Dana Hill"\n'
    assert (folder / COPY).read_text() == kept
    assert (folder / COPY).stat().st_mode & 0o777 == 0o600
    assert left(folder) == []
    forget_in_copy(folder, "Acme", NAME, TRACES)
    assert (folder / COPY).exists()


@pytest.mark.parametrize("text", [CONFIG + f'  notes = "knows {NAME}"\n', f"broken = [ # {MAIL}"])
def test_a_copy_that_still_tells_of_them_goes(folder: Path, store: Store, text: str) -> None:
    (folder / COPY).write_text(text)
    forget_in_copy(folder, "Acme", NAME, TRACES)
    assert not (folder / COPY).exists()
    forget_in_copy(folder, "Acme", NAME, TRACES)
    assert left(folder) == []


def test_a_copy_that_may_not_be_written_is_said(folder: Path, store: Store) -> None:
    (folder / COPY).mkdir()
    with pytest.raises(StoreError, match=rf"could not be changed.*Delete {COPY} there"):
        forget_in_copy(folder, "Acme", NAME, TRACES)


# ----------------------------------------------------------------- beside a daemon that works

HOOLI = INITECH.replace("Initech", "Hooli").replace("initech", "hooli")
SOMEBODY = """
[[employers.people]]
name = "Noor Attia-Ruiz"
email = "noor.attia@hooli.example"
notes = "plays the oboe on Sundays"
departments = ["Data Platform"]
"""


@pytest.mark.network
def test_beside_a_file_that_is_parked_a_person_is_forgotten_by_the_daemon_too(scene: Scene) -> None:
    names = ("umbra", "vega", "wolf", "yonder")
    scene.boards.update({name: [] for name in (*names, "hooli")})
    more = "".join(HOOLI.replace("Hooli", name.title()).replace("hooli", name) for name in names)
    whole, half = scene.text(more=HOOLI + SOMEBODY + more), scene.text(more=HOOLI + SOMEBODY)
    scene.write(whole)
    program = scene.start()
    scene.polled(2, "hooli")
    scene.write(half)
    until(lambda: "may be half saved" in program.text, "it is parked")
    said = scene.verb("forget", "Noor Attia-Ruiz", "--yes")
    assert "nothing of them is left" in " ".join(said.split())
    assert (scene.state / COPY).read_text() == scene.file.read_text() != half

    asked = scene.asked("umbra")
    scene.boards["hooli"].append(role(9, "Data Engineer"))
    until(lambda: scene.rows("SELECT 1 FROM alert WHERE employer = 'Hooli'"), "it tells of the role")
    program.signal(signal.SIGHUP)
    scene.polled(2, "hooli")
    assert scene.asked("umbra") == asked, "the file is in force"
    program.signal(signal.SIGTERM)
    assert program.wait(10) == 0
    files = [path.read_bytes() for path in scene.state.rglob("*") if path.is_file()]
    assert not [text for text in files for of in (b"Attia", b"oboe") if of in text]


@pytest.mark.network
def test_forget_does_not_say_that_all_is_done_while_a_daemon_goes_by_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forget_verb, "PATIENCE", 0.3)
    with living(tmp_path) as life:
        life.poll()
        store = Store(life.state)
        store.remember(IN_FORCE, "the mark of the old file")
        with instance_lock(life.state):
            ran = life.run("forget", "Dana Ruiz", "--yes")
        store.close()
        said = " ".join(ran.out.split())
        assert ran.code == 1
        assert "Run the same command again in some minutes" in said
        assert "nothing of them is left" not in said
        assert "Dana" not in life.config.read_text()
