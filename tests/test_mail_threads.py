"""Mails as a mail program sees them: a repeat is the same mail, and an employer is one thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage

import pytest

from monitor.drafts import compose, render
from monitor.model import Alert, Channel, Message
from monitor.notify import Notifier
from tests.drafts.samples import ACME, BERLIN, DANA, ME, NOW, OTHER, about_none, story
from tests.sinks import MailSink

INITECH = replace(ACME, name="Initech", aliases=())


@pytest.fixture
def mail() -> Iterator[MailSink]:
    with MailSink() as sink:
        yield sink


def alert(key: str, employer: object = ACME) -> Alert:
    return replace(compose(story(employer=employer), me=ME, now=NOW, zone=BERLIN), key=key)


def told(*alerts: Alert, repeat: bool = False, detail: str = "full") -> Message:
    later = NOW + timedelta(hours=1) if repeat else NOW
    return render(alerts, repeat=repeat, detail=detail, now=later, zone=BERLIN)  # type: ignore[arg-type] # one of two words


def sent(mail: MailSink, *messages: Message, extra: str = "") -> list[EmailMessage]:
    """The mails that arrived, each message by a notifier of its own, as after a restart."""
    for message in messages:
        Notifier([Channel(name="mail", url=mail.url + extra)]).send("mail", message)
    return [got.parsed for got in mail.wait(len(messages))]


def one(mail: EmailMessage, name: str) -> str:
    values = mail.get_all(name, [])
    assert len(values) == 1, (name, values)
    return str(values[0])


@pytest.mark.network
def test_the_alerts_of_an_employer_are_one_thread_and_those_of_another_are_another(mail: MailSink) -> None:
    first, second, other = sent(mail, told(alert("a1")), told(alert("a2")), told(alert("b1", INITECH)))
    assert one(first, "References") == one(second, "References") != one(other, "References")
    assert len({one(m, "Message-ID") for m in (first, second, other)}) == 3
    for got in (first, second, other):
        assert one(got, "In-Reply-To") == one(got, "References") != one(got, "Message-ID")
        assert one(got, "Auto-Submitted") == "auto-generated"


@pytest.mark.network
@pytest.mark.parametrize("answer", ["451", "drop"])
def test_a_repeat_is_the_same_mail_in_the_same_thread(mail: MailSink, answer: str) -> None:
    mail.script(answer, "accept")
    first, again = sent(mail, told(alert("a1")), told(alert("a1"), repeat=True))
    assert one(again, "Subject").startswith("(possible repeat) ")
    for name in ("Message-ID", "References", "In-Reply-To"):
        assert one(first, name) == one(again, name)


@pytest.mark.network
def test_digests_about_several_have_a_thread_of_their_own(mail: MailSink) -> None:
    calm = compose(about_none("closed", others=(OTHER,), count=1), me=ME, now=NOW, zone=BERLIN)
    both = told(alert("a1"), alert("b1", INITECH))
    later = told(replace(calm, key="c"), alert("b2", INITECH))
    same = told(replace(calm, key="d"), alert("a2"))
    whole, next_day, of_acme, acme = sent(mail, both, later, same, told(alert("a3")))
    assert one(whole, "References") == one(next_day, "References")
    assert one(of_acme, "References") == one(acme, "References") != one(whole, "References")


@pytest.mark.network
def test_no_id_holds_a_name_and_minimal_detail_does_not_even_tell_who_belongs_together(
    mail: MailSink,
) -> None:
    full, bare = sent(mail, told(alert("a1")), told(alert("a1"), detail="minimal"))
    ids = " ".join(one(full, name) for name in ("Message-ID", "References", "In-Reply-To")).casefold()
    assert not [word for word in (*DANA.name.split(), "acme", "jordan") if word.casefold() in ids]
    assert "@sender.example>" in ids
    assert bare["References"] is None
    assert bare["In-Reply-To"] is None
    assert one(bare, "Message-ID")


@pytest.mark.network
def test_an_alert_about_no_employer_stands_alone(mail: MailSink) -> None:
    config = compose(about_none("config", employer=None, facts=("x",)), me=ME, now=NOW, zone=BERLIN)
    (got,) = sent(mail, told(config))
    assert got["References"] is None


@pytest.mark.network
def test_headers_that_the_url_asks_for_make_no_second_id(mail: MailSink) -> None:
    (got,) = sent(mail, told(alert("a1")), extra="&%2BMessage-ID=<x@y.example>&%2Breferences=a&%2BX-Mine=1")
    assert one(got, "Message-ID") != "<x@y.example>"
    assert one(got, "References").startswith("<thread.")
    assert one(got, "X-Mine") == "1"


@pytest.mark.network
def test_each_recipient_gets_the_same_mail_also_as_plain_text(mail: MailSink) -> None:
    two = mail.url.replace("jordan@me.example", "jordan@me.example,sam@me.example") + "&format=text"
    Notifier([Channel(name="m", url=two)]).send("m", told(alert("a1")))
    got = mail.wait(2)
    assert {g.recipients for g in got} == {("jordan@me.example",), ("sam@me.example",)}
    assert one(got[0].parsed, "Message-ID") == one(got[1].parsed, "Message-ID")
    assert one(got[0].parsed, "References") == one(got[1].parsed, "References")
    assert got[0].parsed.get_content_type() == "text/plain"


@pytest.mark.network
def test_letters_of_every_script_arrive_in_both_parts(mail: MailSink) -> None:
    person = replace(DANA, name="Zoë مريم 資料", notes="Grüße; ראש צוות 👩‍💻")
    reach = replace(story().ladder[0], person=person)
    message = told(compose(story(ladder=(reach,)), me=ME, now=NOW, zone=BERLIN))
    sent(mail, message)
    (got,) = mail.taken
    assert got.text.replace("\r\n", "\n") == message.text
    assert got.html.replace("\r\n", "\n").strip() == message.html
    assert got.raw.isascii(), "every mail server takes it"


@pytest.mark.network
def test_a_mail_that_cannot_be_encrypted_as_wished_does_not_leave(mail: MailSink) -> None:
    notifier = Notifier([Channel(name="mail", url=f"{mail.url}&pgp=encrypt")])
    assert notifier.send("mail", told(alert("a1"))).result != "sent"
    assert mail.taken == []
