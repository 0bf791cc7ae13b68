"""What the store remembers of people: contacts, errands put off, sightings, moves, answers; and how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from monitor.model import Alert, Contact, Delivery, Known, Move, Posting, Said, Sighting, SourceState
from monitor.store import Store

NOW = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)
DAY = date(2026, 5, 4)
NOTE = Contact(employer="Acme", person="Dana Ruiz", on=DAY, how="mail", did=("thank_you",))
MOVE = Move(
    employer="Acme", person="Dana Ruiz", what="moved", by=date(2026, 8, 28), after=date(2026, 7, 1),
    company="Beta", title="VP Data", old_company="Acme", old_title="Head of Data",
)  # fmt: skip
SEEN = Sighting(
    employer="Acme", person="Dana Ruiz", taken_on=DAY, company="Acme", title="Head of Data",
    profile="dana-ruiz", connected_on=date(2026, 5, 2),
)  # fmt: skip
SOURCE = SourceState(key="greenhouse:acme", employer="Acme", kind="greenhouse")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "state")
    yield store
    store.close()


# ---------------------------------------------------------------------------------------- contacts


def test_contacts_come_back_as_they_were_the_oldest_first(store: Store) -> None:
    later = replace(NOTE, on=DAY + timedelta(days=9), how="call", outcome="reply", outcome_on=DAY, role="a 1")
    other = replace(NOTE, person="Ana Lund", on=DAY - timedelta(days=1), how=None, did=())
    numbers = [store.add_contact(contact) for contact in (later, NOTE, other)]
    found = store.contacts()
    assert found == [
        replace(other, number=numbers[2]), replace(NOTE, number=numbers[1]), replace(later, number=numbers[0])
    ]  # fmt: skip
    assert [c.person for c in store.contacts(employer="ACME", person="dana ruiz")] == ["Dana Ruiz"] * 2
    assert store.contacts(employer="Beta") == []


def test_the_same_contact_twice_is_one_that_knows_more(store: Store) -> None:
    first = store.add_contact(NOTE)
    again = store.add_contact(replace(NOTE, did=("invite", "thank_you"), outcome="reply", outcome_on=DAY))
    assert again == first
    [kept] = store.contacts()
    assert (kept.did, kept.outcome, kept.outcome_on) == (("thank_you", "invite"), "reply", DAY)
    store.add_contact(NOTE)
    assert store.contacts()[0].outcome == "reply"


@pytest.mark.parametrize(
    "other",
    [
        replace(NOTE, how="call"),
        replace(NOTE, on=DAY + timedelta(days=1)),
        replace(NOTE, role="greenhouse:acme 7"),
        replace(NOTE, person="Ana Lund"),
        replace(NOTE, employer="Beta"),
    ],
)
def test_another_day_way_role_or_person_is_another_contact(store: Store, other: Contact) -> None:
    assert store.add_contact(NOTE) != store.add_contact(other)


def test_what_came_of_a_contact_can_be_said_and_taken_back(store: Store) -> None:
    number = store.add_contact(NOTE)
    store.set_outcome(number, "no", DAY + timedelta(days=3))
    assert (store.contacts()[0].outcome, store.contacts()[0].outcome_on) == ("no", DAY + timedelta(days=3))
    store.set_outcome(number, None, DAY)
    assert (store.contacts()[0].outcome, store.contacts()[0].outcome_on) == (None, None)


# ----------------------------------------------------------------------------------------- errands


def test_what_was_said_last_of_an_errand_counts(store: Store) -> None:
    store.say(Said(key="a", state="snoozed", until=DAY), on=DAY)
    store.say(Said(key="b", state="skipped"))
    store.say(Said(key="a", state="skipped"), on=DAY)
    assert store.said() == {"a": Said(key="a", state="skipped"), "b": Said(key="b", state="skipped")}
    store.unsay("a")
    assert set(store.said()) == {"b"}


# ----------------------------------------------------------------------------------------- careers


def test_an_export_of_the_same_day_takes_the_place_of_the_first(store: Store) -> None:
    older = replace(SEEN, taken_on=DAY - timedelta(days=30), company=None, connected_on=None)
    store.save_sightings([SEEN, older])
    store.save_sightings([replace(SEEN, title="VP Data")])
    assert store.sightings() == [older, replace(SEEN, title="VP Data")]


def test_a_proposal_is_kept_once_and_stays_what_the_user_made_of_it(store: Store) -> None:
    number = store.save_move(MOVE)
    assert store.save_move(replace(MOVE, by=MOVE.by + timedelta(days=30))) == number
    assert store.moves(state="proposed") == [replace(MOVE, number=number)]
    store.settle_move(number, "rejected", DAY)
    assert store.save_move(replace(MOVE, state="confirmed", confirmed_on=DAY)) == number
    assert [(m.state, m.confirmed_on) for m in store.moves()] == [("rejected", None)]


def test_what_is_told_confirms_what_was_proposed(store: Store) -> None:
    number = store.save_move(MOVE)
    assert store.save_move(replace(MOVE, state="confirmed", confirmed_on=DAY)) == number
    assert [(m.state, m.confirmed_on) for m in store.moves(state="confirmed")] == [("confirmed", DAY)]


def test_the_same_change_once_more_later_on_is_another_move(store: Store) -> None:
    again = replace(MOVE, after=MOVE.by, by=MOVE.by + timedelta(days=90))
    assert store.save_move(MOVE) != store.save_move(again)
    assert store.save_move(replace(MOVE, title="CDO")) not in (1, 2)


def test_answers_are_kept_by_their_token(store: Store) -> None:
    store.save_answer("t", "Acme\tDana Ruiz")
    store.save_answer("u", "")
    store.save_answer("t", "")
    assert store.answers() == {"t": "", "u": ""}


# ---------------------------------------------------------------------------------- roles and alerts


def alert(key: str, kind: str) -> Alert:
    return Alert(key=key, kind=kind, urgency="urgent", title="T", discreet="T", created_at=NOW)  # type: ignore[arg-type] # a kind


def known(id_: str, told: str | None, back: str | None = None) -> Known:
    posting = Posting(source="greenhouse:acme", id=id_, title=f"Role {id_}")
    return Known(posting=posting, employer="Acme", first_seen_at=NOW, opened_at=NOW, told=told, back=back)


def test_told_roles_are_those_that_an_alert_asked_to_reach_out_about(store: Store) -> None:
    rows = [
        known("1", "k1"),
        known("2", "k2"),
        known("3", "k3", back="k4"),
        known("4", None),
        known("5", "k1"),
    ]
    kinds = {"k1": "reach_out", "k2": "baseline", "k3": "reach_out", "k4": "role_back"}
    store.record(SOURCE, postings=rows, alerts=[alert(key, kind) for key, kind in kinds.items()])
    found = [(row.posting.id, key, kind) for row, key, kind, at in store.told_roles() if at == NOW]
    assert found == [
        ("1", "k1", "reach_out"), ("5", "k1", "reach_out"), ("3", "k3", "reach_out"), ("3", "k4", "role_back")
    ]  # fmt: skip
    assert [row.posting.id for row, *_ in store.told_roles(["baseline"])] == ["2"]
    assert store.alert_keys(["k1", "k9"]) == {"k1"}


# --------------------------------------------------------------------------------------- for how long


def prune(store: Store, now: datetime, people: list[tuple[str, str]] | None) -> None:
    store.prune(
        before=now - timedelta(days=365), unwatched=[], idle_before=now - timedelta(days=90), people=people
    )


def test_what_is_older_than_the_retention_goes(store: Store) -> None:
    store.add_contact(NOTE)
    store.add_contact(replace(NOTE, on=date(2027, 1, 4)))
    store.save_sightings([SEEN])
    store.save_move(MOVE)
    store.say(Said(key="old", state="skipped"), on=DAY)
    store.say(Said(key="later", state="snoozed", until=date(2027, 7, 1)), on=DAY)
    store.say(Said(key="ever", state="skipped"))
    prune(store, datetime(2027, 8, 1, tzinfo=UTC), [("Acme", "Dana Ruiz")])
    assert [contact.on for contact in store.contacts()] == [date(2027, 1, 4)]
    assert (store.sightings(), [move.by for move in store.moves()]) == ([], [MOVE.by])
    assert set(store.said()) == {"later", "ever"}


def test_who_is_watched_no_more_goes_after_a_while_and_nobody_else(store: Store) -> None:
    for person in ("Dana Ruiz", "Ana Lund"):
        store.add_contact(replace(NOTE, person=person))
    store.save_sightings([replace(SEEN, person="Ana Lund")])
    store.save_answer("t", "acme\tana lund")
    early = datetime(2026, 6, 1, tzinfo=UTC)
    prune(store, early, [("Acme", "dana ruiz")])
    assert {contact.person for contact in store.contacts()} == {"Dana Ruiz", "Ana Lund"}
    prune(store, early + timedelta(days=90), None)
    assert len(store.contacts()) == 2
    prune(store, early + timedelta(days=90), [("Acme", "dana ruiz")])
    assert {contact.person for contact in store.contacts()} == {"Dana Ruiz"}
    assert (store.sightings(), store.answers()) == ([], {})


def test_of_an_old_alert_about_people_only_the_key_is_left_and_that_not_for_ever(store: Store) -> None:
    alerts = [alert("k1", "due"), alert("k2", "letter"), alert("k3", "reach_out")]
    with store.transaction():
        store.save_alerts(
            alerts, [Delivery(alert=one, channel="mail", state="sent", not_before=NOW) for one in alerts]
        )
    store.prune(before=NOW + timedelta(days=40), unwatched=[], idle_before=NOW)
    assert store.alert_keys(["k1", "k2", "k3"]) == {"k1"}
    assert list(store.deliveries()) == []
    kept = store.alert("k1")
    assert kept is not None
    assert (kept.title, kept.person, kept.sections) == ("", None, ())
    store.prune(before=NOW + timedelta(days=500), unwatched=[], idle_before=NOW)
    assert store.alert_keys(["k1"]) == set()


def test_a_contact_can_be_taken_back(store: Store) -> None:
    number = store.add_contact(NOTE)
    store.remove_contact(number)
    assert store.contacts() == []
