"""What is asked of a mail on its way to the process that reads it, and what comes back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.addressees import addressee
from monitor.model import (
    Card,
    Employer,
    Pay,
    Person,
    Posting,
    Proposal,
    ReadMail,
    Rejection,
    Selectors,
    Source,
)
from monitor.worker import MailQuestion
from monitor.worker.plain import built, flat
from monitor.worker.wire import mail_asked, mail_of, mail_question

DANA = Person(name="Dana Ruiz", star=True, email="dana@acme.example", notes="Red Sox fan", phone="+49 30 1")
BOARD = Source(
    key="page:x",
    kind="page",
    employer="Acme",
    url="https://acme.example/jobs",
    token="secret",
    selectors=Selectors(item="li"),
    poll_every=timedelta(minutes=5),
)
ACME = Employer(
    name="Acme",
    aliases=("Acme Labs GmbH",),
    departments={"Growth": "marketing"},
    rejections=(Rejection(role="Data Engineer", date=date(2026, 5, 1)),),
    sources=(BOARD,),
    people=(DANA,),
)
QUESTION = MailQuestion(employers=(ACME,), boundary="mx.example.org", propose=True, today=date(2026, 5, 4))


def test_a_question_arrives_as_it_was_asked_but_for_what_nobody_needs_to_read_a_mail() -> None:
    sent = json.loads(json.dumps(mail_question(QUESTION)))
    told = mail_asked(sent)
    [employer] = told.employers
    assert replace(told, employers=()) == replace(QUESTION, employers=())
    assert (employer.name, employer.aliases, employer.rejections) == (
        "Acme",
        ("Acme Labs GmbH",),
        ACME.rejections,
    )
    assert employer.people == (Person(name="Dana Ruiz", star=True, email="dana@acme.example"),)
    assert employer.sources == (replace(BOARD, token=None, selectors=None),)
    for private in ("Red Sox", "+49 30", "secret"):
        assert private not in json.dumps(sent)


def test_what_a_mail_tells_comes_back_as_it_was() -> None:
    read = ReadMail(
        via="LinkedIn",
        on=date(2026, 5, 4),
        verdict="verified",
        postings=(
            Posting(
                source="",
                id="linkedin:1",
                title="Data Engineer",
                employer="Acme",
                locations=("Berlin",),
                posted_on=date(2026, 5, 3),
                pay=Pay(minimum=70_000.0, currency="EUR", period="year"),
                vouched=True,
            ),
        ),
        others=3,
        proposal=Proposal(
            what="invitation", employer="Acme", sentence="We invite you.", people=(Card(name="Sam Hill"),)
        ),
    )
    assert mail_of(json.loads(json.dumps({"mail": flat(read)}))) == read


dates = st.none() | st.dates()
texts = st.none() | st.text(max_size=20)


@given(
    st.builds(
        Posting,
        source=st.just(""),
        id=st.text(),
        title=st.text(),
        locations=st.lists(st.text(max_size=5), max_size=3).map(tuple),
        remote=st.none() | st.booleans(),
        posted_on=dates,
        mailed_on=dates,
        pay=st.none() | st.builds(Pay, minimum=st.none() | st.floats(allow_nan=False), currency=texts),
    )
)
def test_every_posting_is_the_same_after_the_way_there_and_back(posting: Posting) -> None:
    assert built(Posting, json.loads(json.dumps(flat(posting)))) == posting


INITECH = Employer(name="Initech")


def told(company: str | None, title: str = "Data Engineer", *, news: bool = False) -> Posting:
    return Posting(source="", id="1", title=title, employer=company, news=news)


def test_only_whole_names_of_watched_employers_count() -> None:
    table = [
        (told("Acme"), ACME),
        (told("ACME Labs"), ACME),
        (told("Acme GmbH"), ACME),
        (told("Initech, Inc."), INITECH),
        (told("Acme Foods"), None),
        (told("Acme Labs Staffing"), None),
        (told("Staffing House"), None),
        (told("Recruiter for Acme"), None),
        (told(None), None),
        (told(""), None),
        (told(None, "Acme opens an office", news=True), ACME),
        (told('"Initech" layoffs', "A bad year for software", news=True), INITECH),
        (told(None, "Acmeists meet in Linz", news=True), None),
    ]
    for posting, employer in table:
        assert addressee(posting, (ACME, INITECH)) is employer, posting
