"""Forgetting somebody whom the user never noted: an invitation, or a no, named them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from monitor.decisions.offered import offered
from monitor.drafts.alert import compose
from monitor.model import Alert, Card, Delivery, DeliveryState, Employer, Me, Proposal, Story
from monitor.store import Store
from tests.life import DANA, REJECTION, START, Life, living

pytestmark = pytest.mark.network

LENA = Card(name="Lena Oduya-Ruiz", title="Head of Data", emails=("lena.oduya@acme.example",))
PAT = Card(name="Pat O'Brien", emails=("pat@acme.example",))
BOTH = Proposal(
    what="invitation",
    employer="Acme",
    sentence="We would like to invite you to an interview with Lena Oduya-Ruiz and Pat O'Brien on Friday.",
    role="Data Engineer",
    on=date(2026, 5, 4),
    people=(LENA, PAT),
    vouched=True,
)
NO = Proposal(
    what="rejection",
    employer="Beta",
    sentence="Unfortunately Lena Oduya-Ruiz has decided not to proceed with your application.",
)
NEEDLES = ("lena", "oduya", "head of data")


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.write(f'name = "Acme"\n{life.source()}{REJECTION}{DANA}', 'name = "Beta"\n')
        yield life


def propose(life: Life, found: Proposal, state: DeliveryState | None = "waiting") -> Alert:
    story = Story(
        key=f"{found.what} of {found.employer}",
        kind="proposal",
        urgency="digest",
        created_at=START,
        employer=Employer(name=found.employer),
        proposal=found,
    )
    alert = compose(story, me=Me(), now=START, zone=ZoneInfo("Europe/Berlin"))
    told = [Delivery(alert=alert, channel="hook", not_before=START, state=state)] if state else []
    store = Store(life.state)
    store.save_alerts([alert], told)
    store.close()
    return alert


def told(life: Life, alert: Alert) -> Alert:
    store = Store(life.state)
    found = store.alert(alert.key)
    store.close()
    assert found is not None
    return found


def left(life: Life, needles: tuple[str, ...] = NEEDLES) -> set[str]:
    files = [path.read_bytes().lower() for path in life.state.rglob("*") if path.is_file()]
    assert files
    return {needle for needle in needles for data in files if needle.encode() in data}


def words(alert: Alert) -> str:
    lines = [line for section in alert.sections for line in section.lines]
    return "\n".join((alert.title, *alert.brief, *lines))


@pytest.mark.parametrize("state", [None, "waiting", "sent", "dead"])
@pytest.mark.parametrize("said", ["Lena Oduya-Ruiz", "lena oduya-ruiz", "LENA ODUYA-RUIZ"])
def test_an_interviewer_who_stands_in_no_watch_list_is_forgotten(
    life: Life, state: DeliveryState | None, said: str
) -> None:
    alert = propose(life, BOTH, state)
    before = life.config.read_text()
    assert left(life) == set(NEEDLES)
    ran = life.run("forget", said, "--json")
    assert ran.code == 0, ran.out + ran.err
    assert ran.lines[0]["forgotten"] == [
        {"person": "Lena Oduya-Ruiz", "employer": "Acme", "in_watch_list": False}
    ]
    assert ran.lines[0]["left"] == []
    assert left(life) == set()
    assert life.config.read_text() == before
    done = state in ("sent", "dead")
    assert ("job-monitor person add" in words(told(life, alert))) == (not done)
    assert life.run("forget", said, "--yes").code == 0  # everything is searched again


def test_of_an_alert_that_is_still_to_be_told_what_is_of_others_stays(life: Life) -> None:
    alert = propose(life, BOTH)
    assert life.run("forget", "Lena Oduya-Ruiz").code == 0
    kept = told(life, alert)
    assert list(offered(kept.sections[0].lines)) == [("Pat O'Brien", ("pat@acme.example",))]
    assert (kept.title, kept.brief, len(kept.sections)) == (alert.title, (), 1)
    assert [one for one in alert.sections[0].lines if one not in kept.sections[0].lines] == [
        "job-monitor person add 'Lena Oduya-Ruiz' --employer Acme --title 'Head of Data'"
        " --email lena.oduya@acme.example"
    ]


@pytest.mark.parametrize("said", ["Pat O'Brien", "Pat O’Brien"])
def test_a_name_that_a_shell_needs_in_pieces_is_found(life: Life, said: str) -> None:
    propose(life, replace(BOTH, people=(replace(PAT, name=said), LENA)))
    ran = life.run("forget", said)
    assert ran.code == 0, ran.out + ran.err
    assert left(life, ("brien", "pat@")) == set()
    assert left(life) == {"lena", "oduya", "head of data"}


@pytest.mark.parametrize("said", ["Lena", "oduya", "lena.oduya@acme.example"])
def test_by_a_part_of_the_name_or_the_address_it_is_asked_first(life: Life, said: str) -> None:
    propose(life, BOTH)
    ran = life.run("forget", said)
    assert ran.code == 1
    assert "This would forget Lena Oduya-Ruiz of Acme (1 remembered thing)" in " ".join(ran.err.split())
    assert left(life) == set(NEEDLES)
    assert life.run("forget", said, "--yes").code == 0
    assert left(life) == set()


def test_who_is_only_named_by_a_sentence_is_forgotten_once_the_user_agrees(life: Life) -> None:
    alert = propose(life, NO)
    ran = life.run("forget", "lena oduya-ruiz")
    assert (ran.code, "--yes" in ran.err) == (1, True)
    assert left(life, NEEDLES[:2]) == {"lena", "oduya"}
    ran = life.run("forget", "Lena Oduya-Ruiz", "--yes", "--json")
    assert (ran.code, ran.lines[0]["forgotten"][0]["employer"]) == (0, "Beta")
    assert left(life) == set()
    kept = told(life, alert)
    assert (kept.title, len(kept.sections)) == (alert.title, 1)
    assert "job-monitor rejected Beta" in words(kept)


def test_in_the_mails_of_two_employers_the_user_says_which(life: Life) -> None:
    first, second = propose(life, BOTH), propose(life, replace(BOTH, employer="Beta"))
    assert "--everywhere" in life.run("forget", "Lena Oduya-Ruiz").err
    assert life.run("forget", "Lena Oduya-Ruiz", "--employer", "Nobody").code == 1
    assert life.run("forget", "Lena Oduya-Ruiz", "--everywhere").code == 0
    assert left(life) == set()
    assert all("Pat" in words(told(life, one)) for one in (first, second))


def test_a_namesake_who_stays_keeps_nobody_in_a_proposal(life: Life) -> None:
    """Dana Ruiz is noted at Acme; the one of Beta was only named by an invitation."""
    dana = Card(name="Dana Ruiz", emails=("d.ruiz@beta.example",))
    alert = propose(life, replace(BOTH, employer="Beta", people=(dana,), sentence="Meet Dana on Friday."))
    before = life.config.read_text()
    ran = life.run("forget", "Dana Ruiz", "--employer", "Beta")
    assert ran.code == 0, ran.out + ran.err
    assert "Dana" not in words(told(life, alert))
    assert left(life, ("d.ruiz@beta",)) == set()
    assert life.config.read_text() == before


def test_somebody_of_the_watch_list_leaves_the_proposals_too(life: Life) -> None:
    sentence = "Dana Ruiz told me that we will not proceed with your application."
    alert = propose(life, replace(NO, employer="Acme", sentence=sentence))
    assert life.run("forget", "Dana Ruiz").code == 0
    assert "Dana" not in words(told(life, alert))
    assert left(life, ("dana",)) == set()


def test_one_given_name_alone_takes_nobody_else_with_it(life: Life) -> None:
    cards = (Card(name="Lena"), Card(name="Lena Hill"))
    alert = propose(life, replace(BOTH, people=cards, sentence="Lena will meet you."))
    assert life.run("forget", "Lena").code == 0
    kept = told(life, alert)
    assert list(offered(kept.sections[0].lines)) == [("Lena Hill", ())]
    assert "will meet you." not in words(kept)


def test_an_address_that_only_a_sentence_has_is_forgotten_too(life: Life) -> None:
    alert = propose(life, replace(NO, sentence=f"{NO.sentence} Write to lena.o@beta.example."))
    assert life.run("forget", "lena.o@beta.example", "--yes").code == 0
    assert left(life, ("lena.o@beta",)) == set()
    assert "job-monitor rejected Beta" in words(told(life, alert))


@pytest.mark.parametrize(
    "said", ["Data Engineer", "Nobody Atall", "interview", "Oduya", "your application", "- -", "not to"]
)
def test_words_that_are_no_name_of_a_mail_forget_nothing(life: Life, said: str) -> None:
    sentence = f"{NO.sentence} This is about the Data Engineer role."
    alert = propose(life, replace(NO, role="Data Engineer", sentence=sentence))
    ran = life.run("forget", said, "--yes")
    assert (ran.code, f"Nobody called {said}" in " ".join(ran.err.split())) == (1, True)
    assert told(life, alert) == alert


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("job-monitor person add 'Dana Ruiz' --employer Acme", [("Dana Ruiz", ())]),
        ("job-monitor person add Dana --employer A --email d@a.example", [("Dana", ("d@a.example",))]),
        ("job-monitor person add", []),
        ("job-monitor rejected 'Acme' --role x", []),
        ("job-monitor person add 'Dana", []),
        ("Say job-monitor person add Dana", []),
        ("", []),
    ],
)
def test_only_a_command_to_note_somebody_offers_anybody(line: str, expected: list[Any]) -> None:
    assert list(offered([line])) == expected
