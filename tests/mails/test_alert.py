# ruff: noqa: E501 - the markup of a card reads best unbroken
"""Alert mails read whole: the invented ones beside this file, the real ones where they lie, each with its truth."""

from __future__ import annotations

import os
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.mails.alert import AlertMail, read_alert
from monitor.model import Pay
from tests.mails.evaluate import Count, measure, truths

FIXTURES = Path(__file__).parent / "fixtures"
MAILS = list(truths(FIXTURES))
TRACKED = (
    "otpToken",
    "midToken",
    "trackingId",
    "utm_",
    "@",
    "trkEmail",
    "token=",
    "/f/a/",
    "/ls/click",
    "awstrack",
)


def total(folder: Path, way: str) -> Count:
    count = Count()
    for path, postings, told in truths(folder):
        count.add(measure(path, postings, told, way))
    return count


def letter(
    body: str, *, sender: str = "Jobs <alert@jobsite.example>", subject: str = "jobs", kind: str = "html"
) -> bytes:
    return (
        f"From: {sender}\nSubject: {subject}\nDate: Mon, 16 Nov 2026 08:14:05 +0000\n"
        f"Content-Type: text/{kind}; charset=utf-8\n\n{body}"
    ).encode()


def linkedin(*cards: str) -> bytes:
    ruled = "\n" + "-" * 57 + "\n\n"
    return letter(
        f"Your job alert for data\n\n{ruled.join(cards)}\n",
        sender="LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>",
        subject="Data Engineer at Acme",
        kind="plain",
    )


def card(title: str, number: int, company: str = "Acme", place: str = "Berlin") -> str:
    return (
        f"{title}\n{company}\n{place}\nView job: https://www.linkedin.com/comm/jobs/view/{number}/"
        f"?trackingId=x&otpToken=secret\n"
    )


# ------------------------------------------------------------------------------------ the invented mails


@pytest.mark.parametrize(("path", "postings", "told"), MAILS, ids=[path.stem for path, _, _ in MAILS])
def test_a_mail_of_a_known_sender_is_read_as_a_person_reads_it(
    path: Path, postings: list[dict[str, object]], told: dict[str, object]
) -> None:
    count = measure(path, postings, told)
    assert (count.right, count.wrong, count.missed) == (count.truth, 0, 0), count.told
    assert bool(count.doubted) == bool(told.get("doubt"))
    assert not [line for line in count.told if ": id " in line or ": url " in line]


@pytest.mark.parametrize(
    "path", [p for p, _, _ in MAILS if "lookalike" in p.stem], ids=lambda path: path.stem
)
def test_a_mail_that_only_looks_like_an_alert_tells_of_no_role(path: Path) -> None:
    mail = read_alert(path.read_bytes(), [["Brightwater Robotics"], ["Kestrel Labs"], ["Quillfeather"]])
    assert all(posting.news for posting in mail.postings)
    assert mail.doubt is None


def test_places_are_right_too() -> None:
    count = total(FIXTURES, "rules")
    assert count.placed >= 0.98 * count.truth, count.told


@pytest.mark.parametrize("way", ["general", "half"])
def test_without_the_senders_own_row_the_general_method_reads_most_and_nothing_wrong(way: str) -> None:
    count = total(FIXTURES, way)
    assert count.right >= 0.9 * count.truth, count.told
    assert count.placed >= 0.88 * count.truth, count.told
    assert count.wrong == 0, count.told


def test_the_real_samples_are_read_by_their_rows_and_without_them() -> None:
    if (
        "MONITOR_SAMPLES" not in os.environ
        or not (folder := Path(os.environ["MONITOR_SAMPLES"], "mail")).exists()
    ):
        pytest.skip("the samples do not lie in $MONITOR_SAMPLES")
    count = total(folder, "rules")
    assert count.right >= 0.98 * count.truth, count.told
    assert count.placed >= 0.95 * count.truth, count.told
    assert count.wrong == 0, count.told
    without = total(folder, "general")
    assert without.right >= 0.85 * without.truth, without.told
    assert without.wrong == 0, without.told


# ------------------------------------------------------------------------------------ what a posting is


def test_a_posting_is_known_by_the_number_of_its_site_and_keeps_no_token() -> None:
    [posting] = read_alert(linkedin(card("Data Engineer", 4444856066))).postings
    assert posting.id == "linkedin:4444856066"
    assert posting.url == "https://www.linkedin.com/jobs/view/4444856066/"
    assert (posting.title, posting.employer, posting.locations, posting.via, posting.source) == (
        "Data Engineer", "Acme", ("Berlin",), "LinkedIn", "",
    )  # fmt: skip


def test_a_posting_whose_link_tells_nothing_keeps_its_name_from_mail_to_mail() -> None:
    def body(token: str) -> str:
        return "".join(
            f'<div><a href="https://click.x.example/f/a/{token}{n}~~/Qx9">{title}</a><p>{name}</p><p>Berlin</p></div>'
            for n, (title, name) in enumerate([("Data Engineer", "Acme"), ("Sales Manager", "Umbra GmbH")])
        )

    one, other = (read_alert(letter(body(token))) for token in ("Ab3dEf6hIj9lMn", "Zz8yXx7wVv6uTt"))
    assert [posting.id for posting in one.postings] == [posting.id for posting in other.postings]
    assert len({posting.id for posting in one.postings}) == 2
    assert all(posting.url is None for posting in one.postings)


def test_remote_work_pay_and_the_day_come_with_the_card() -> None:
    body = "".join(
        f'<div><a href="https://jobs.acme-board.example/job/{n}001">{title}</a><p>{name}</p><p>{place}</p>'
        f"<p>€ 52.000 - 61.000</p><p>Posted: November 3, 2026</p></div>"
        for n, title, name, place in (
            (1, "Data Engineer", "Acme", "Berlin (Remote)"), (2, "Recruiter", "Umbra GmbH", "Ulm (Hybrid)"),
        )
    )  # fmt: skip
    one, other = read_alert(letter(body)).postings
    assert (one.remote, other.remote) == (True, False)
    assert (one.locations, other.locations) == (("Berlin",), ("Ulm",))
    assert one.pay == Pay(minimum=52_000.0, maximum=61_000.0, currency="EUR", period="year")
    assert one.posted_on is not None
    assert one.posted_on.isoformat() == "2026-11-03"


def test_a_role_that_stands_twice_in_a_mail_is_one() -> None:
    mail = read_alert(
        linkedin(
            card("Data Engineer", 4444856066),
            card("Recruiter", 4444856067),
            card("Data Engineer", 4444856066),
        )
    )
    assert [posting.title for posting in mail.postings] == ["Data Engineer", "Recruiter"]
    assert (mail.rows, mail.links, mail.doubt) == (2, 2, None)


# ------------------------------------------------------------------------------------ counting


def test_a_link_without_a_card_is_told_and_nothing_is_made_up_for_it() -> None:
    bare = "View job: https://www.linkedin.com/comm/jobs/view/4444856099/?trackingId=x\n"
    mail = read_alert(linkedin(card("Data Engineer", 4444856066), bare, card("Recruiter", 4444856067)))
    assert [posting.title for posting in mail.postings] == ["Data Engineer", "Recruiter"]
    assert (mail.rows, mail.links) == (2, 3)
    assert mail.doubt == "This mail of LinkedIn shows 3 links to jobs, and 2 could be read."


def test_an_alert_of_which_nothing_can_be_read_says_so() -> None:
    body = "".join(f'<p><a href="https://x.example/job/{n}">Click here</a></p>' for n in range(1000, 1005))
    mail = read_alert(letter(body))
    assert mail.postings == ()
    assert mail.doubt == "This mail of jobsite.example shows 5 links to jobs, and none could be read."


def test_an_employer_that_sends_without_its_name_is_told() -> None:
    body = '<a href="https://x.pageup.example/ls/click?upn=a1">IT Manager</a><br><a href="https://x.pageup.example/ls/click?upn=a2">Nurse Manager</a>'
    mail = read_alert(letter(body, sender="jobalerts-12@mail.pageuppeople.com"))
    assert [posting.employer for posting in mail.postings] == [None, None]
    assert mail.doubt == "This mail of PageUp does not say which employer it is from."


def test_title_and_employer_that_might_be_the_other_way_round_are_left_out() -> None:
    body = "".join(
        f'<p><a href="https://x.example/job/{n}00">{one}<br>{other}<br>Berlin</a></p>'
        for n, one, other in ((10, "Larkspur", "Quillon"), (11, "Marlowe", "Tavish"), (12, "Ferris", "Umbra"))
    )
    assert read_alert(letter(body)).postings == ()
    watched = read_alert(letter(body), [["Quillon"], ["Tavish"], ["Umbra"]])
    assert [posting.title for posting in watched.postings] == ["Larkspur", "Marlowe", "Ferris"]


def test_a_mail_that_is_not_read_to_its_end_says_so() -> None:
    body = "".join(
        f'<div><a href="https://x.example/job/{n}">Data Engineer {n}</a><p>Acme</p><p>Berlin</p></div>'
        for n in range(1000, 4000)
    )
    mail = read_alert(letter(body))
    assert len(mail.postings) == 1000
    assert mail.doubt == "This mail of jobsite.example is longer than any alert, and was not read to its end."


# ------------------------------------------------------------------------------------ no alerts, and no mails


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"hello", b"From: x\n\n" + b"a" * 26_000_000])
def test_what_is_no_mail_is_no_alert(data: bytes) -> None:
    mail = read_alert(data)
    assert mail.postings == ()
    assert not mail.is_alert
    assert mail.message is None
    assert mail.doubt == "A mail is damaged, too large or too deeply nested to be read."


def test_a_letter_with_one_link_to_a_role_is_no_alert() -> None:
    text = "hey,\n\nsaw this:\n\nhttps://careers.acme.example/jobs/48213\n\ncoffee next week?\n\nSam\n"
    mail = read_alert(letter(text, sender="Sam <sam@post.example>", subject="thought of you", kind="plain"))
    assert (mail.postings, mail.doubt, mail.is_alert) == ((), None, False)


# ------------------------------------------------------------------------------------ hostile mails

PIECES = st.sampled_from(
    ["<div>", "</div>", "<a href='https://x.example/job/1234?utm_source=a&token=b'>", "</a>", "<td>", "<table>", "Data Engineer",
     "Acme", "Berlin", "<br>", "· ", " - ", "<!--", "-->", "&amp;", "<a href=\"https://click.x.example/f/a/Ab9dEf6hIj9lMn0pQr~~\">",
     "\n", "\n\n", "------", "https://www.linkedin.com/comm/jobs/view/4444856066?otpToken=x", "<img alt='Acme'>", "$50k", "(", "|"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from(["html", "plain"]))
def test_no_mixture_of_what_mails_are_made_of_raises_or_keeps_a_tracked_link(
    pieces: list[str], kind: str
) -> None:
    mail = read_alert(letter("".join(pieces), kind=kind), [["Acme"]])
    assert_clean(mail)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=2_000))
def test_no_bytes_raise(data: bytes) -> None:
    assert_clean(read_alert(data))
    assert_clean(read_alert(b"From: a@b.example\nContent-Type: text/html\n\n" + data))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=string.printable + "äöü·•★\u200b\ufffd", max_size=400))
def test_no_text_raises(text: str) -> None:
    assert_clean(read_alert(letter(text, kind="plain")))


def assert_clean(mail: AlertMail) -> None:
    for posting in mail.postings:
        assert posting.title
        assert posting.id
        assert not [mark for mark in TRACKED if mark in (posting.url or "")]
    assert mail.rows == len(mail.postings) <= mail.links


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<a href=x>", "<", "<!--", "</a>", "<a ", "&amp;", "a - ", "<script>", "<p style='a'>",
     '<div><a href="https://x.example/job/1234">Data Engineer</a><p>Acme</p><p>Berlin</p></div>',
     "<table><tr><td><a href=\"https://click.x.example/f/a/Ab9dEf6hIj9lMn0pQr~~\">Nurse"],
)  # fmt: skip
def test_a_mail_of_megabytes_is_read_in_time(piece: str) -> None:
    from time import process_time

    started = process_time()
    read_alert(letter(piece * (3_000_000 // len(piece))), [["Acme"]])
    assert process_time() - started < 5
