"""What an alert about something to do says: what first, how, why now, the draft; on a lock screen no name."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from monitor.drafts import compose
from monitor.model import (
    ERRANDS,
    Alert,
    Contact,
    Employer,
    Errand,
    FitVerdict,
    Known,
    Letter,
    Listed,
    Me,
    Move,
    News,
    Person,
    Posting,
    Rejection,
    SourceState,
    Story,
)

NOW = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
DANA = Person(
    name="Dana Ruiz", title="Head of Data", star=True, email="dana@acme.example", phone="+1 555 0100",
    linkedin="linkedin.com/in/dana-ruiz", notes="Red Sox fan", met=date(2026, 4, 20),
    time_zone="America/New_York",
)  # fmt: skip
KIM = Person(name="Kim Osei", title="Director", hiring_manager=True)
NO = Rejection(role="Senior Data Engineer", date=date(2026, 5, 1))
ACME = Employer(name="Acme", people=(DANA, KIM), rejections=(NO,))
ROLE = Posting(source="greenhouse:acme", id="7", title="Data Engineer", url="https://boards.example/7")
KNOWN = Known(posting=ROLE, employer="Acme", first_seen_at=NOW, opened_at=NOW)
MOVE = Move(
    employer="Acme", person="Dana Ruiz", what="moved", by=date(2026, 5, 1), company="Beta", title="VP Data"
)


def alert(what: str, me: Me | None = None, **fields: object) -> Alert:
    about = KNOWN if what in ("reach_out", "follow_up") else None
    move = MOVE if what == "congratulate" else None
    errand = Errand(
        key="k", what=what, due_on=date(2026, 5, 4), why="It is time.", state="due", employer="Acme",
        person="Dana Ruiz", role=about, rejection=NO, move=move,
    )  # fmt: skip
    listed = Listed(posting=ROLE, fit=FitVerdict(verdict="fit", score=1.0, reasons=())) if about else None
    story = Story(
        key="k", kind="due", urgency="digest", created_at=NOW, employer=ACME, person=DANA, rejection=NO,
        role=listed, errand=errand,
    )  # fmt: skip
    me = me or Me(name="Jordan Reyes")
    return compose(replace(story, **fields), me=me, now=NOW, zone=BERLIN)  # type: ignore[arg-type] # fields of a story


def headings(made: Alert) -> list[str]:
    return [section.heading for section in made.sections]


def said(made: Alert) -> str:
    return "\n".join(line for section in made.sections for line in section.lines)


@pytest.mark.parametrize("what", [what for what in ERRANDS if what != "export"])
def test_each_errand_begins_with_what_to_do_and_holds_a_draft(what: str) -> None:
    made = alert(what)
    assert made.person == "Dana Ruiz"
    assert "Dana Ruiz" in made.title
    assert headings(made)[0] == "What to do now"
    assert made.sections[0].lines[0].endswith(".")
    assert "It is time." in made.sections[0].lines
    assert any(heading.startswith(("A draft to copy", "A note to copy")) for heading in headings(made))
    assert "Jordan Reyes" in said(made)
    assert all(section.private for section in made.sections)


@pytest.mark.parametrize("what", ERRANDS)
def test_a_lock_screen_sees_nobodys_name(what: str) -> None:
    made = alert(what)
    assert not any(name in made.discreet for name in ("Dana", "Ruiz", "Acme", "Data", "Beta"))
    assert made.discreet


def test_the_ways_are_a_tap_away_and_their_time_is_said() -> None:
    action = alert("thank_you").sections[0]
    assert [label for label, _ in action.links] == ["Write to Dana", "Call Dana", "Open the profile of Dana"]
    assert action.links[1][1] == "tel:+15550100"
    assert "It is 03:00 where Dana is; their working day is 15:00 to 23:00 of yours." in action.lines
    near = replace(DANA, time_zone="Europe/Paris")
    assert "where Dana is" not in said(alert("thank_you", person=near))


def test_an_invitation_goes_by_the_profile_and_says_how_long_it_is() -> None:
    made = alert("invite")
    [(label, link)] = made.sections[0].links
    assert (label, link) == ("Open the profile of Dana", "https://linkedin.com/in/dana-ruiz")
    [heading] = [heading for heading in headings(made) if heading.startswith("A note to copy")]
    assert "of 200 characters" in heading
    made = alert("invite", me=Me(name="Jordan Reyes", linkedin_premium=True))
    assert any("of 300 characters" in heading for heading in headings(made))


def test_private_notes_stand_beside_the_draft_and_never_in_it() -> None:
    made = alert(
        "check_in",
        contacts=(
            Contact(employer="Acme", person="Dana Ruiz", on=date(2026, 4, 28), how="call", outcome="reply"),
        ),
    )
    [noted] = [section for section in made.sections if section.heading == "What you noted about Dana"]
    assert noted.lines == (
        "Red Sox fan.",
        "You last met on 20 April 2026, 14 days ago.",
        "You last called them on 28 April 2026; an answer came.",
    )
    assert not any("Red Sox" in line for s in made.sections if s.style == "quote" for line in s.lines)


def test_a_sign_of_life_without_news_asks_for_some() -> None:
    missing = "Nothing new about you is noted since the no"
    assert missing in said(alert("check_in"))
    assert missing not in said(alert("thank_you"))
    news = Me(name="Jordan", news=(News(date=date(2026, 5, 2), text="I learned dbt"),))
    assert missing not in said(alert("check_in", me=news))


def test_about_a_role_the_role_is_shown() -> None:
    made = alert("reach_out")
    [card] = [section for section in made.sections if section.style == "card"]
    assert (card.lines[0], card.link) == ("Data Engineer", "https://boards.example/7")
    assert made.id == "7"


def test_a_move_says_who_is_the_door_now_and_that_the_new_employer_can_be_watched() -> None:
    made = alert("congratulate", former=ACME)
    [doors] = [section for section in made.sections if section.heading == "Who is the door now at Acme"]
    assert doors.lines[0] == "Kim Osei, Director"
    assert "Beta can be watched too" in doors.lines[1]
    watched = alert("congratulate", employer=Employer(name="Beta", people=(DANA,)), former=ACME)
    assert "can be watched too" not in said(watched)
    assert "Kim Osei, Director" in said(watched)
    alone = alert("congratulate", employer=replace(ACME, people=(DANA,)))
    assert "Nobody else is noted for Acme." in said(alone)
    titled = alert("congratulate", errand=replace(errand_of(made_for()), move=replace(MOVE, what="title")))
    assert "Who is the door now at Acme" not in headings(titled)


def made_for() -> Story:
    errand = Errand(
        key="k", what="congratulate", due_on=date(2026, 5, 4), why="It is time.", state="due",
        employer="Acme", person="Dana Ruiz", move=MOVE,
    )  # fmt: skip
    return Story(key="k", kind="due", urgency="digest", created_at=NOW, errand=errand)


def errand_of(story: Story) -> Errand:
    assert story.errand is not None
    return story.errand


def test_an_export_is_about_nobody() -> None:
    errand = Errand(key="k", what="export", due_on=date(2026, 5, 4), why="It is a month ago.", state="due")
    made = alert("export", errand=errand, person=None, employer=None)
    assert (made.person, made.employer) == (None, None)
    assert made.title == "Export your LinkedIn contacts again, so that moves are seen"
    assert headings(made) == ["What to do now"]


# ---------------------------------------------------------------------------------------- the letter


def letter(**parts: object) -> Alert:
    story = Story(key="l", kind="letter", urgency="digest", created_at=NOW, letter=Letter(**parts))  # type: ignore[arg-type] # parts of a letter
    return compose(story, me=Me(), now=NOW, zone=BERLIN)


def test_the_letter_names_each_part_that_holds_something() -> None:
    errand = errand_of(made_for())
    listed = Listed(posting=ROLE, fit=FitVerdict(verdict="near", score=0.5, reasons=()))
    contacts = (
        Contact(employer="Acme", person="Dana Ruiz", on=date(2026, 5, 2), how="mail", did=("reach_out",)),
        Contact(employer="Acme", person="Kim Osei", on=date(2026, 5, 2), how="call", outcome="meeting"),
        Contact(employer="Acme", person="Kim Osei", on=date(2026, 5, 3), did=("thank_you",)),
    )
    state = SourceState(
        key="greenhouse:acme", employer="Acme", kind="greenhouse", failures=2, error="It is gone."
    )
    made = letter(
        due=(errand,),
        opened=(("Acme", listed),),
        held=(errand,),
        contacts=contacts,
        ill=(state,),
        doubted=(state,),
        waiting=1,
    )
    assert made.title == "Read your week: 1 note to write, 1 role opened, 1 source to look at"
    assert headings(made) == [
        "Who is due", "What opened", "What was held back, and why", "What you did, and what came of it",
        "What needs a look",
    ]  # fmt: skip
    text = said(made)
    assert "since 4 May 2026: congratulate Dana Ruiz (Acme)" in text
    assert "Data Engineer · Acme · nearly fits · https://boards.example/7" in text
    assert "2 May 2026: you wrote to Dana Ruiz of Acme; nothing came of it yet." in text
    assert "2 May 2026: you called Kim Osei of Acme; you met or will meet." in text
    assert "3 May 2026: you reached out to Kim Osei of Acme." in text
    assert "Acme: It is gone. It failed 2 times in a row." in text
    assert "1 message could not be sent yet" in text
    assert "Dana" not in made.discreet


def test_a_long_letter_says_how_much_more_there_is() -> None:
    made = letter(due=(errand_of(made_for()),) * 25)
    assert len(made.sections[0].lines) == 21
    assert made.sections[0].lines[-1].startswith("And 5 more:")
    assert (
        letter(contacts=(Contact(employer="A", person="B", on=date(2026, 5, 2)),)).title
        == "Read your week: what came of your notes"
    )


# ------------------------------------------------------------------------- who is not there any more


def test_who_left_is_not_written_to_where_they_are_no_more() -> None:
    gone = replace(DANA, left=date(2026, 5, 2))
    made = alert("congratulate", person=gone, former=ACME)
    assert "dana@acme.example" not in said(made)
    assert [label for label, _ in made.sections[0].links] == ["Open the profile of Dana"]
    keeping = said(alert("check_in", person=gone))
    assert "comes up" not in keeping
    assert "think well of Acme" not in keeping
    german = said(alert("check_in", person=replace(gone, language="de")))
    assert "Passendes" not in german


def test_a_draft_in_an_alert_has_its_subject() -> None:
    [written] = [s for s in alert("thank_you").sections if s.heading == "A draft to copy and edit"]
    assert written.lines[0].startswith("Subject: ")
    german = alert("thank_you", person=replace(DANA, language="de"))
    [written] = [s for s in german.sections if s.heading == "A draft to copy and edit"]
    assert written.lines[0].startswith("Betreff: ")


def test_a_talk_before_an_earlier_no_was_not_about_the_later_role() -> None:
    later = Rejection(role="Analytics Engineer", date=date(2026, 6, 15), stage="final")
    twice = replace(ACME, rejections=(NO, later))
    about = said(alert("reach_out", employer=twice, rejection=later))
    assert "We met in April, when I was a candidate for the role of Senior Data Engineer" in about
