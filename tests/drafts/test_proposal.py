"""What a mail seems to say of the user's own application: a question, and the command that notes it."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.drafts import compose, render
from monitor.model import Alert, Card, Employer, Me, Message, Proposal, Story

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
NO = Proposal(
    what="rejection",
    employer="Acme",
    sentence="We have decided to move forward with other candidates.",
    role="Data Engineer",
    on=date(2026, 5, 3),
    stage="final",
)
INVITED = Proposal(
    what="invitation",
    employer="Acme",
    sentence="You will meet Dana Ruiz on Tuesday.",
    people=(
        Card(name="Dana Ruiz", title="Head of Data", emails=("dana@acme.example",)),
        Card(name="Sam Hill"),
    ),
    vouched=True,
)


def told(proposal: Proposal) -> Alert:
    story = Story(
        key="0123456789ab",
        kind="proposal",
        urgency="digest",
        created_at=NOW,
        employer=Employer(name=proposal.employer),
        source="mail:alerts",
        proposal=proposal,
    )
    return compose(story, me=Me(), now=NOW, zone=ZoneInfo("Europe/Berlin"))


def shown(alert: Alert, detail: Literal["full", "minimal"]) -> Message:
    return render((alert,), repeat=False, detail=detail, now=NOW, zone=ZoneInfo("Europe/Berlin"))


def commands(alert: Alert) -> list[list[str]]:
    lines = [line for section in alert.sections for line in section.lines]
    return [shlex.split(line) for line in lines if line.startswith("job-monitor ")]


def test_a_no_is_a_question_with_its_sentence_and_the_command_that_notes_it() -> None:
    alert = told(NO)
    assert alert.title == "Say whether it is so: Acme seems to say no for Data Engineer"
    assert "Acme" not in alert.discreet
    assert commands(alert) == [
        [
            "job-monitor",
            "rejected",
            "Acme",
            "--role",
            "Data Engineer",
            "--date",
            "2026-05-03",
            "--stage",
            "final",
        ]
    ]
    text = shown(alert, "full").text
    assert "We have decided to move forward with other candidates." in text
    assert "What a mail of 3 May 2026 says" in text


def test_an_invitation_names_everybody_with_a_command_each() -> None:
    alert = told(INVITED)
    assert alert.title == "Note who you will meet: Acme seems to invite you to an interview"
    assert commands(alert) == [
        ["job-monitor", "person", "add", "Dana Ruiz", "--employer", "Acme", "--title", "Head of Data",
         "--email", "dana@acme.example"],
        ["job-monitor", "person", "add", "Sam Hill", "--employer", "Acme"],
    ]  # fmt: skip


def test_where_nobody_vouches_it_says_so_and_gives_no_address() -> None:
    unsure = replace(INVITED, vouched=False)
    assert "Nobody vouches for the sender" in shown(told(unsure), "full").text
    assert "Nobody vouches for the sender" not in shown(told(INVITED), "full").text
    assert not any("--email" in command for command in commands(told(unsure)))


@pytest.mark.parametrize("proposal", [NO, INVITED], ids=["no", "invitation"])
def test_on_a_lock_screen_nobody_is_named(proposal: Proposal) -> None:
    seen = shown(told(proposal), "minimal")
    for name in ("Acme", "Dana", "Sam", "Data Engineer", proposal.sentence):
        assert name not in seen.title + seen.text + seen.html + seen.brief


@given(st.text(min_size=1, max_size=80), st.text(max_size=80))
def test_whatever_a_mail_calls_a_role_or_a_person_the_command_is_one_command(name: str, role: str) -> None:
    no = Proposal(what="rejection", employer="Acme", sentence="No.", role=role)
    invited = Proposal(what="invitation", employer="Acme", sentence="Come.", people=(Card(name=name),))
    for proposal in (no, invited):
        for command in commands(told(proposal)):
            assert command[:2] in (["job-monitor", "rejected"], ["job-monitor", "person"])
            assert len(command) in (3, 5, 6)
