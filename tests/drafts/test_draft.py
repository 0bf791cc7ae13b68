"""Drafts for each occasion, in the language and tone of the person, true and without a hole."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.drafts import KINDS, LIMITS, Draft, Facts, Kind, draft, facts_of
from monitor.drafts.draft import invitation
from monitor.drafts.note import about_role
from monitor.drafts.phrases import mail_link
from monitor.model import Contact, Me, Move, News, Person
from tests.drafts.samples import ACME, DANA, ME, NO, POSTING, SAM, TODAY

TONES = [("en", None), ("en", True), ("de", None), ("de", False), ("fr", True), (None, None)]
TALKED = replace(DANA, notes="Red Sox fan; talked about: data lineage; a bit arrogant")
MOVE = Move(
    employer="Acme", person=DANA.name, what="moved", by=TODAY, company="Beta Systems", title="VP Data"
)
WROTE = Contact(employer="Acme", person=DANA.name, on=date(2026, 7, 1))


def facts(**changes: Any) -> Facts:
    given_: dict[str, Any] = {
        "person": TALKED, "employer": ACME, "me": ME, "today": TODAY, "rejection": NO, "posting": POSTING,
        "move": MOVE, "contacts": (WROTE,),
    }  # fmt: skip
    return facts_of(**{**given_, **changes})


def made(kind: Kind, known: Facts | None = None, **changes: Any) -> Draft:
    return draft(kind, known or facts(**changes), templates=None)


def texts(found: Draft) -> tuple[str, ...]:
    return tuple(t for t in (found.subject, found.text, *found.shorter, found.call) if t is not None)


def test_a_thank_you_names_the_role_the_day_and_what_was_talked_about() -> None:
    found = made("thank_you")
    assert found.subject == "Thank you for our talk on 20 April"
    assert found.text == (
        "Hi Dana,\n\n"
        "Thank you for taking the time to talk with me on 20 April about the role of Senior Data Engineer "
        "at Acme. I especially enjoyed hearing about data lineage.\n\n"
        "Even though it did not work out this time, I came away thinking well of Acme, and I would be glad "
        "to stay in touch.\n\n"
        "Kind regards,\nJordan Reyes"
    )
    assert made("thank_you", replace(facts(), language="de")).text == (
        "Guten Tag Dana Ruiz,\n\n"
        "vielen Dank, dass Sie sich am 20. April die Zeit genommen haben, mit mir über die Stelle „Senior "
        "Data Engineer“ bei Acme zu sprechen. Besonders interessant fand ich, was Sie zum Thema „data "
        "lineage“ gesagt haben.\n\n"
        "Auch wenn es diesmal nicht geklappt hat, habe ich einen sehr guten Eindruck mitgenommen. Ich würde "
        "mich freuen, wenn wir in Kontakt bleiben.\n\n"
        "Freundliche Grüße\nJordan Reyes"
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("rejection", [NO, None])
@pytest.mark.parametrize("notes", [None, "talked about: data lineage"])
def test_thank_yous_to_several_interviewers_of_one_day_differ(
    language: str, rejection: object, notes: str | None
) -> None:
    people = tuple(
        Person(name=f"{first} Stone", met=DANA.met, notes=notes, language=language)
        for first in ("Ana", "Ben", "Cleo", "Dan", "Eva", "Finn")
    )
    employer = replace(ACME, people=people)
    bodies = {
        made("thank_you", person=person, employer=employer, rejection=rejection).text.partition("\n")[2]
        for person in people
    }
    assert len(bodies) == len(people)


def test_a_congratulation_says_what_was_seen_and_asks_for_nothing() -> None:
    moved = made("congratulate").text
    assert "I saw that you are now VP Data at Beta Systems. Congratulations!" in moved
    assert "I wish you a good start" in moved
    title = replace(MOVE, what="title", company=None)
    assert "I saw that you are now VP Data at Acme. Congrat" in made("congratulate", move=title).text
    company = replace(MOVE, title=None)
    assert "you are now at Beta Systems. Congrat" in made("congratulate", move=company).text
    assert "dass du jetzt „VP Data“ bei Beta Systems bist." in (
        made("congratulate", replace(facts(), language="de", formal=False)).text
    )
    for move in (MOVE, title, company):
        for language, formal in TONES:
            found = made("congratulate", replace(facts(move=move), language=language, formal=formal))
            for text in (found.text, *found.shorter):
                assert "?" not in text
                assert not re.search(r"\b(just|role|opening|apply|Stelle|bewerb\w+|R-2001)\b", text)


def test_an_invitation_keeps_its_limit_by_a_shorter_text_and_never_by_cutting() -> None:
    free, premium = made("invite"), made("invite_long")
    assert (free.limit, premium.limit) == (200, 300)
    assert "about the role of Senior Data Engineer at Acme. I enjoyed hearing about data lin" in free.text
    assert "…" not in free.text
    long = facts(rejection=replace(NO, role="Principal Engineer for Everything that Moves and Stands Still"))
    assert made("invite", long).text == (
        "Hi Dana, thank you again for the talk in April. I enjoyed hearing about data lineage and would be "
        "glad to stay in touch. Jordan Reyes"
    )
    assert "Principal Engineer for Everything that Moves" in made("invite_long", long).text
    giant = replace(long, name="🎉á" * 400, topic="x" * 400, me="y" * 400, formal=True)
    assert made("invite", giant).text.startswith("Dear 🎉á")
    assert made("invite", giant).text.endswith("touch with you.")
    assert all(len(text) <= 200 for text in texts(made("invite", giant)))


def test_an_invitation_by_mail_needs_no_profile_and_no_shared_group() -> None:
    found = made("invite_mail")
    assert found.subject == "Staying in touch"
    assert "on LinkedIn or simply by mail" in found.text
    assert found.limit is None
    assert invitation(profile=None, email="dana@acme.example") == "invite_mail"
    assert invitation(profile="linkedin.com/in/dana", email="dana@acme.example") == "invite"
    assert invitation(profile=None, email=None, premium=True) == "invite_long"


def test_a_referral_is_asked_for_with_the_requisition_and_before_applying() -> None:
    programme = replace(ACME, referral_programme=True)
    known = facts(employer=programme)
    assert about_role(known) == "referral"
    found = made("referral", known)
    assert found.subject == "Analytics Engineer at Acme (R-2001)"
    assert "requisition R-2001" in found.text
    assert "Before I apply: would you be willing to refer me" in found.text
    assert all("R-2001" in text for text in texts(found))
    assert about_role(facts(employer=programme, person=SAM)) == "new_role"
    assert about_role(facts(employer=programme, back=True)) == "role_back"
    assert about_role(facts()) == "new_role"


def test_a_reminder_is_sent_once_and_says_so() -> None:
    text = made("follow_up").text
    assert "On 1 July I wrote to you about the role of Analytics Engineer (Data Platform, Berlin" in text
    assert "I will not write about it again" in text


def test_a_check_in_tells_what_is_new_and_asks_for_no_answer() -> None:
    text = made("check_in").text
    assert "I last wrote to you in July, and I have not forgotten our talk about data lineage." in text
    assert "A little news from me: I finished the dbt certification." in text
    assert "There is no need to answer" in text
    assert "It has been some time since we met in April" in made("check_in", contacts=()).text


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("formal", [True, False])
@pytest.mark.parametrize("kind", ["new_role", "role_back", "referral"])
def test_a_note_about_a_role_is_short_in_every_language(kind: Kind, language: str, formal: bool) -> None:
    bare = replace(POSTING, url=None, departments=(), locations=(), requisition=None)
    noes = ({}, {"rejection": None}, {"person": SAM}, {"posting": bare})
    for change in (*noes, {"person": SAM, "rejection": None, "posting": bare, "me": Me()}):
        known = replace(facts(**change), language=language, formal=formal)
        found = made(kind, known)
        assert 60 <= len(found.text.split()) <= 120, found.text


@pytest.mark.parametrize(("language", "formal"), TONES)
def test_the_tone_is_the_same_throughout(language: str | None, formal: bool | None) -> None:
    for kind in KINDS:
        found = made(kind, replace(facts(), language=language, formal=formal))
        said = " ".join(texts(found))
        if language != "de":
            assert found.language == "en"
            assert not re.search(r"\b(ich|und|Sie|Stelle|du)\b", said)
            assert ("Dear Dana Ruiz," in said) == bool(formal)
            assert ("Hi Dana," in said) != bool(formal)
            continue
        assert found.language == "de"
        assert not re.search(r"\b(the|you|your|and|with|at)\b", said.replace("I finished the dbt", ""))
        informal = {"du", "dich", "dir", "dein", "deine", "deiner", "deinen", "hast", "bist", "euch", "ihr"}
        formals = {"Sie", "Ihnen", "Ihr", "Ihre", "Ihrer", "Ihren", "Ihres"}
        words = set(re.findall(r"\w+", said))
        assert not words & (informal if formal is not False else formals)
        assert ("Guten Tag Dana Ruiz" in said) == (formal is not False)
        assert ("Hallo Dana" in said) == (formal is False)


def test_the_users_private_words_never_reach_a_draft() -> None:
    for kind in KINDS:
        for language in ("en", "de"):
            said = " ".join(texts(made(kind, replace(facts(), language=language))))
            assert not re.search(r"Red Sox|arrogant|talked about:", said)
    assert "data lineage" in made("answer").text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_beside_each_mail_stands_a_call_with_one_question(kind: Kind, language: str) -> None:
    for change in ({}, {"rejection": None}, {"me": Me()}, {"person": SAM}, {"back": True}, {"move": None}):
        for formal in (True, False):
            found = made(kind, replace(facts(**change), language=language, formal=formal))
            assert (found.call is None) == (kind in LIMITS) == (found.subject is None)
            assert found.call is None or found.call.count("?") == 1


def test_news_fit_the_role_and_are_not_told_twice() -> None:
    told = Me(
        name="Jordan",
        news=(
            News(date=date(2026, 7, 20), text="I ran a marathon"),
            News(date=date(2026, 6, 1), text="I lead the analytics guild"),
        ),
    )
    assert facts(me=told, contacts=()).news == ("I lead the analytics guild",)
    assert facts(me=told, contacts=(), posting=None).news == ("I ran a marathon",)
    assert facts(me=told, contacts=(replace(WROTE, on=date(2026, 8, 1)),), posting=None).news == ()


def test_only_the_persons_own_contacts_count_and_none_of_days_to_come() -> None:
    others = (
        replace(WROTE, person="Sam Hill", on=date(2026, 8, 1)),
        replace(WROTE, on=date(2026, 12, 1)),
    )
    assert facts(contacts=(WROTE, *others)).last_on == WROTE.on
    assert facts(contacts=others).last_on is None


# ----------------------------------------------------------------------- missing and odd facts

_HOLES = re.compile(
    r"  | [,;:!?)]|\( |\(\)|„“|\.\.|\bNone\b|\b(?:True|False|Undefined)\b|[,;:] ?[.;?!]|^[,.;:]"
    r"|\b(?:the role of|at|of|about|on|in|bei|im|am|um|über|Thema) (?:[.,;:!?)]|(?:at|and|is|bei|und)\b)"
    r"|\b(?:the role of|about|bei|im|am|um|über|Thema|with)[.,;:!?)]",
    re.MULTILINE,
)
_NORMAL: dict[str, Any] = {
    "name": "Dana Ruiz", "their_title": "Head of Data", "topic": "data lineage", "met": date(2026, 4, 20),
    "employer": "Acme Inc.", "me": "Jordan Reyes", "news": ("I finished a course", "I moved to Oslo."),
    "old_role": "Data Engineer", "no_on": date(2026, 5, 1), "free_on": date(2026, 10, 1),
    "role": "Analytics Engineer", "department": "Data Platform", "places": ("Berlin", "Oslo"),
    "requisition": "R-2001", "url": "https://boards.example/acme/jobs/77", "new_company": "Beta Systems",
    "new_title": "VP Data", "last_on": date(2026, 7, 1),
}  # fmt: skip
_SWITCHES = (
    "recruiter", "referral", "interviewed", "met_for_role", "same_title", "back", "stood", "moved", "formal",
)  # fmt: skip
_KIND = st.sampled_from(KINDS)
_LANGUAGE = st.sampled_from(["en", "de"])


def _some(values: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=values)


_SWITCHED = _some({name: st.booleans() for name in _SWITCHES})


@given(_KIND, _LANGUAGE, _some({k: st.just(v) for k, v in _NORMAL.items()}), _SWITCHED, st.integers(0, 5))
def test_a_missing_fact_leaves_no_hole(
    kind: Kind, language: str, known: dict[str, Any], switched: dict[str, bool], turn: int
) -> None:
    found = made(kind, Facts(today=TODAY, language=language, turn=turn, **known, **switched))
    for text in texts(found):
        assert text.strip()
        assert not (hole := _HOLES.search(re.sub(r"https?://\S+", "", text))), (hole, text)
    assert found.call is None or found.call.count("?") == 1
    assert found.text.count("?") == (1 if kind in ("new_role", "role_back", "referral", "follow_up") else 0)


_NASTY = st.sampled_from(
    [
        "{{7*7}}", "{{ name }}", "{% raw %}", "{% for x in range(9) %}", "{# gone #}", "{first}", "{", "}}",
        "{}", "A\r\nBcc: x@evil.example", "\x00", "\x1b[31mred", "\u202eesrever", "\u200f\u05d0\u05d1", "🎉",
        "\U0001f469\u200d\U0001f467 Kim", "<script>alert(1)</script>", "<b>", "&lt;i&gt;", '"quoted" \'it\'',
        "„Zitat“", "x" * 3000, "word " * 500, "a , b", "()", "[ ]", "a  b", "…", "..", "Wait...", "Acme Inc.",
        ".NET Developer", "Join us!", "C++ / C#", "[text]", "[subject]\nx", "\ue000\ue001\ue002",
        "%0d%0aBcc:", "  ", "-", "\ud800", "Ruiz, Dana", "Dr. Stone", "\u2028x\u2029y", "a\u00a0b", "é" * 200,
        "\N{COMBINING ACUTE ACCENT}" * 50, "Ω≈ç√", "javascript:alert(1)",
    ]
)  # fmt: skip
_ODD = _NASTY | st.text(max_size=40) | st.tuples(_NASTY, _NASTY).map(" ".join)
_DAY = st.dates(date(1990, 1, 1), date(2099, 12, 31))
_ODD_FACTS = _some(
    {
        **dict.fromkeys(
            ("name", "their_title", "topic", "employer", "me", "old_role", "role", "department",
             "requisition", "new_company", "new_title"), _ODD,
        ),
        **dict.fromkeys(("met", "no_on", "free_on", "last_on"), _DAY),
        "news": st.lists(_ODD, max_size=4).map(tuple),
        "places": st.lists(_ODD, max_size=3).map(tuple),
        "url": _ODD | _ODD.map(lambda text: f"https://boards.example/{text}"),
        "turn": st.integers(-3, 50),
    }
)  # fmt: skip


def _printable(text: str) -> bool:
    return not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]", text
    )


@given(_KIND, _LANGUAGE, _ODD_FACTS, _SWITCHED)
def test_odd_facts_stay_text_in_their_place(
    kind: Kind, language: str, known: dict[str, Any], switched: dict[str, bool]
) -> None:
    found = made(kind, Facts(today=TODAY, language=language, **known, **switched))
    assert found.trouble is None
    for text in texts(found):
        assert text == text.strip()
        assert text
        assert _printable(text)
        assert not re.search(r"[{}<>]", text), text
        assert not re.search(r"  | [,;:!?)](?!\S)|\(\)|\n\n\n| \n|\n ", text), text
        text.encode("utf-8")
        assert len(text) < 5_000
    if found.limit:
        assert len(found.text) <= found.limit
        assert "\n" not in found.text
    if found.subject is not None:
        assert "\n" not in found.subject
        assert 0 < len(found.subject) <= 150
        _check_link(found)


def _check_link(found: Draft) -> None:
    link = mail_link("dana@acme.example", found.subject or "", found.text, *found.shorter)
    assert len(link) <= 1_800
    assert not re.search(r"%(?![0-9A-F]{2})|[\s<>\"]", link)
    assert urlsplit(link).path == "dana@acme.example"
    asked = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert set(asked) <= {"subject", "body"}
    assert asked["subject"] == [found.subject]
    bodies = [text.replace("\n", "\r\n") for text in (found.text, *found.shorter)]
    assert set(asked.get("body", [])) <= set(bodies)


def test_nothing_in_a_fact_is_executed() -> None:
    evil = "{{7*7}}{% for x in 'ab' %}{{ me }}{% endfor %}{# gone #}"
    for kind in KINDS:
        for name in ("name", "employer", "old_role", "role", "topic", "me", "new_title", "requisition"):
            found = made(kind, replace(facts(), **{name: evil}))  # type: ignore[arg-type] # a field by its name
            said = " ".join(texts(found))
            assert "49" not in said
            assert "for x in" not in said or "((7*7))(% for x in" in said, "shown as it is, or not at all"
