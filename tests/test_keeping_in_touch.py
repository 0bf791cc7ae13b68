"""What is due with people, through the real verbs: told once, on its day, held back where it is too soon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.life import DANA, REJECTION, ZONE, Life, living, role

pytestmark = pytest.mark.network

BOARD = [role(101, "Payroll Clerk", "Finance")]
NO = datetime(2026, 5, 1, 9, 0, tzinfo=ZONE)  # a Friday
KIM = '[[employers.people]]\nname = "Kim Osei"\nhiring_manager = true\nphone = "+49 30 5550100"\n'
SAM = '[[employers.people]]\nname = "Sam Hill"\nrecruiter = true\nemail = "sam@acme.example"\n'


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.keep_in_touch()
        life.board("acme", BOARD)
        life.write(f'name = "Acme"\n{life.source()}{REJECTION}{DANA}{KIM}{SAM}')
        life.now = NO
        yield life


def at(life: Life, days: int, hour: int = 9) -> None:
    life.now = (NO + timedelta(days=days)).replace(hour=hour)


def due(life: Life) -> set[tuple[str, str, str, str]]:
    return {(row["what"], row["person"], row["due_on"], row["state"]) for row in life.rows("due")}


def told(life: Life, kind: str = "due") -> list[tuple[str, str]]:
    return [(row["person"], row["title"]) for row in life.alerts(kind)]


def text(life: Life, alert: dict[str, Any]) -> str:
    return life.run("outbox", alert["alert"]).out


def test_after_a_no_everything_falls_due_on_its_day_and_each_is_told_once(life: Life) -> None:
    assert life.poll().code == 0
    assert due(life) == {
        ("thank_you", "Dana Ruiz", "2026-05-04", "planned"),
        ("thank_you", "Kim Osei", "2026-05-04", "planned"),
        ("answer", "Sam Hill", "2026-05-04", "planned"),
        ("invite", "Dana Ruiz", "2026-05-05", "planned"),
        ("check_in", "Dana Ruiz", "2026-06-01", "planned"),
    }
    assert told(life) == []
    for day in (3, 3, 4, 5):
        at(life, day)
        life.poll()
    assert sorted(told(life)[:3]) == [
        ("Dana Ruiz", "Thank Dana Ruiz at Acme for the interview"),
        ("Kim Osei", "Thank Kim Osei at Acme for the interview"),
        ("Sam Hill", "Answer the no of Acme: write to Sam Hill"),
    ]
    assert told(life)[3:] == [
        ("Dana Ruiz", "Connect with Dana Ruiz of Acme"),
    ]


def test_what_is_due_comes_with_the_digest_and_holds_the_draft(life: Life) -> None:
    life.poll()
    at(life, 3)
    life.poll()
    count = len(life.hook.taken)
    at(life, 3, hour=18)
    life.poll("--due")
    [digest] = life.hook.taken[count:]
    assert "Thank Dana Ruiz at Acme for the interview" in digest.message
    assert "Red Sox fan." in digest.message
    whole = text(life, next(row for row in life.alerts("due") if row["person"] == "Dana Ruiz"))
    assert "A draft to copy and edit" in whole
    assert 'job-monitor contacted "Dana Ruiz"' in whole


def test_what_was_done_is_not_told_and_the_next_thing_is_said(life: Life) -> None:
    life.poll()
    at(life, 3, hour=8)
    ran = life.run("contacted", "dana", "--how", "mail")
    assert ran.code == 0, ran.err
    assert ran.out.startswith(
        "Noted: you reached out to Dana Ruiz of Acme on 4 May 2026. Done with it: thank"
    )
    assert "Next at Acme: connect, Dana Ruiz, tomorrow." in ran.out
    life.poll()
    assert {person for person, _ in told(life)} == {"Kim Osei", "Sam Hill"}


def test_a_note_of_lately_makes_the_alert_say_not_yet_and_its_day_reminds(life: Life) -> None:
    life.poll()
    at(life, 58)
    life.run("contacted", "Dana Ruiz", "--how", "mail")
    at(life, 63)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    [alert] = life.alerts("reach_out")
    assert (alert["person"], alert["urgency"]) == ("Dana Ruiz", "urgent")
    assert (
        alert["title"]
        == "Wait until 28 July 2026 before you write to Dana Ruiz: Acme opened Analytics Engineer"
    )
    whole = text(life, alert)
    assert "Not yet: you wrote to Dana Ruiz 5 days ago. Write to Dana Ruiz from 28 July 2026 on" in whole
    assert ("reach_out", "Dana Ruiz", "2026-07-28", "held") in due(life)
    at(life, 88)
    life.poll()
    assert told(life)[-1] == ("Dana Ruiz", "Write to Dana Ruiz now: Acme looks for Analytics Engineer")


def test_without_an_answer_the_next_rung_is_told_and_an_answer_ends_it(life: Life) -> None:
    life.poll()
    at(life, 63)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    before = told(life)
    life.run("contacted", "Dana Ruiz", "--how", "mail")
    assert ("reach_out", "Kim Osei", "2026-07-10", "planned") in due(life)
    at(life, 70)
    life.poll()
    new = [one for one in told(life) if one not in before]
    assert new == [("Kim Osei", "Write to Kim Osei now: Acme looks for Analytics Engineer")]
    ran = life.run("contacted", "Dana Ruiz", "--outcome", "reply")
    assert ran.out.startswith("Noted: your contact with Dana Ruiz of 3 July 2026 led to an answer.")
    assert not [row for row in due(life) if row[0] == "reach_out"]


def test_the_rejected_role_is_told_at_once_however_soon_after_a_note(life: Life) -> None:
    life.poll()
    at(life, 60)
    life.run("contacted", "Dana Ruiz")
    at(life, 63)
    life.board("acme", [*BOARD, role(120, "Senior Data Engineer", req="R-1042")])
    life.poll()
    [alert] = life.alerts("role_back")
    assert alert["title"].startswith(
        "Write to Dana Ruiz now: the role you were turned down for at Acme is back"
    )


def test_a_put_off_errand_is_told_again_on_its_day_and_a_skipped_one_never(life: Life) -> None:
    life.poll()
    at(life, 3)
    life.poll()
    life.later(hours=10)
    life.poll()
    assert life.run("snooze", "Kim Osei", "2b").out == "Put off until 6 May 2026 with Kim Osei: thank.\n"
    assert life.run("skip", "Sam Hill").out.startswith("Skipped with Sam Hill: answer the no.\n")
    assert ("thank_you", "Kim Osei", "2026-05-06", "snoozed") in due(life)
    at(life, 5)
    life.poll()
    names = [person for person, title in told(life) if title.startswith(("Thank", "Answer"))]
    assert (names.count("Kim Osei"), names.count("Sam Hill")) == (2, 1)


def test_the_letter_comes_on_monday_when_there_is_something_to_say(life: Life) -> None:
    life.poll()
    at(life, 3)
    life.poll()
    [letter] = life.alerts("letter")
    assert letter["title"].startswith("Read your week: ")
    whole = text(life, letter)
    assert "5 May 2026: connect with Dana Ruiz (Acme)" in whole
    assert "thank Dana" not in whole  # that has an alert of its own today
    for day in (4, 5, 6, 9):
        at(life, day)
        life.poll()
    assert len(life.alerts("letter")) == 1


def test_the_calendar_file_keeps_its_identities(life: Life, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    assert life.run("due", "--ics", str(file)).code == 0
    first = file.read_text("utf-8")
    assert file.stat().st_mode & 0o777 == 0o600
    assert first.count("BEGIN:VEVENT") == 5
    assert "DTSTART;VALUE=DATE:20260504" in first
    assert "SUMMARY:Thank Dana Ruiz (Acme)" in first
    at(life, 1)
    life.run("due", "--ics", str(file))

    def identities(text: str) -> set[str]:
        return {line for line in text.splitlines() if line.startswith("UID:")}

    assert identities(file.read_text("utf-8")) == identities(first)
    assert life.run("due", "--ics", str(tmp_path / "no" / "due.ics")).code == 1


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["contacted", "Nobody"], "Nobody called Nobody is in the watch list."),
        (["contacted", "Dana", "--on", "2030-01-01"], "1 January 2030 has not come yet."),
        (["contacted", "Dana", "--on", "soon"], "--on needs a day such as 2026-05-01"),
        (["snooze", "Dana", "a while"], "DURATION: "),
        (["skip", "Dana", "--employer", "Beta"], "No employer Beta is watched."),
        (["draft", "Dana", "Astronaut"], "No open role Astronaut is known at Acme"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(life: Life, argv: list[str], sentence: str) -> None:
    ran = life.run(*argv)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(sentence)


def test_people_says_how_things_stand(life: Life) -> None:
    at(life, 3)
    life.run("contacted", "Kim Osei", "--how", "call", "--outcome", "meeting")
    rows = {row["person"]: row for row in life.rows("people")}
    assert rows["Kim Osei"]["last_contact"] == {"on": "2026-05-04", "how": "call", "outcome": "meeting"}
    assert rows["Dana Ruiz"]["next"] == {"what": "thank_you", "due_on": "2026-05-04"}
    assert "Dana Ruiz" in life.run("people").out


def test_the_draft_is_about_what_is_due_and_ends_without_a_word_sent(life: Life) -> None:
    life.poll()
    ran = life.run("draft", "Dana")
    assert ran.out.startswith("Subject: ")
    assert "Nothing is sent for you." in ran.out
    [invitation] = life.rows("draft", "Dana", "--kind", "invite")
    assert (invitation["kind"], invitation["limit"]) == ("invite", 200)
    assert invitation["characters"] == len(invitation["text"]) <= 200
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    [about] = life.rows("draft", "Dana", "analytics engineer")
    assert about["kind"] == "new_role"
    assert "Analytics Engineer" in about["text"]
    assert life.mail.taken == []


def test_explain_says_who_should_not_hear_from_the_user_yet(life: Life) -> None:
    life.poll()
    at(life, 58)
    life.run("contacted", "Dana Ruiz", "--how", "call")
    at(life, 63)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    [document] = life.rows("explain", "110")
    waits = {one["person"]: one["not_yet"] for one in document["people"]}
    assert waits["Dana Ruiz"] == {"until": "2026-07-28", "why": "You called Dana Ruiz 5 days ago."}
    assert waits["Kim Osei"] is None
    assert "Not yet: You called Dana Ruiz 5 days ago. From 28 July 2026 on." in life.run("explain", "110").out


def digest_of(life: Life, day: int) -> str:
    """What the evening of a day brings."""
    count = len(life.hook.taken)
    at(life, day, hour=18)
    life.poll("--due")
    return "\n".join(f"{sent.title}\n{sent.message}" for sent in life.hook.taken[count:])


def test_what_was_done_skipped_or_put_off_by_day_is_not_told_in_the_evening(life: Life) -> None:
    life.poll()
    at(life, 3, hour=8)
    life.poll()
    at(life, 3, hour=10)
    life.run("contacted", "Dana Ruiz", "--how", "mail")
    life.run("skip", "Sam Hill")
    evening = digest_of(life, 3)
    assert "Thank Kim Osei" in evening
    assert "Thank Dana" not in evening
    assert "you wrote to Dana Ruiz of Acme" in evening  # the letter knows of it
    assert "Answer the no" not in evening
    life.run("snooze", "Kim Osei", "1d")
    assert "Thank Kim Osei" in digest_of(life, 4)


def test_the_users_own_words_are_in_the_alerts_too(life: Life) -> None:
    folder = life.folder / "templates"
    folder.mkdir()
    (folder / "new_role.txt").write_text("[text]\nMy own words, {{ first }}.\n")
    life.poll()
    at(life, 63)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    assert "My own words, Dana." in text(life, life.alerts("reach_out")[0])


def test_two_noes_of_one_day_stop_nothing(life: Life) -> None:
    life.run("rejected", "Acme", "--role", "Data Analyst", "--date", "2026-05-01", "--yes")
    life.poll()
    at(life, 3)
    ran = life.poll()
    assert ran.code == 0, ran.err
    assert len(told(life)) == 3


def test_a_role_opened_since_the_last_letter_is_in_the_next_one(life: Life) -> None:
    life.poll()
    at(life, 3, hour=8)
    life.poll()
    at(life, 3, hour=9)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    at(life, 10, hour=10)
    life.poll()
    assert "Analytics Engineer" in text(life, life.alerts("letter")[-1])


def test_a_namesake_is_told_apart_in_the_commands_that_are_printed(life: Life) -> None:
    beta = f'name = "Beta"\n{KIM}'
    life.write(f'name = "Acme"\n{life.source()}{REJECTION}{DANA}{KIM}{SAM}', beta)
    life.poll()
    at(life, 3)
    life.poll()
    whole = {row["person"]: text(life, row) for row in life.alerts("due")}
    assert '`job-monitor contacted "Kim Osei" --employer "Acme"`' in whole["Kim Osei"]
    assert '`job-monitor contacted "Dana Ruiz"`' in whole["Dana Ruiz"]


def test_slips_can_be_taken_back(life: Life) -> None:
    life.poll()
    at(life, 3)
    before = due(life)
    life.run("contacted", "Dana Ruiz", "--how", "call")
    assert life.run("contacted", "Dana Ruiz", "--undo").out.startswith(
        "Taken back: the contact with Dana Ruiz of"
    )
    assert "there is none to take back" in life.run("contacted", "Dana Ruiz", "--undo").out
    life.run("skip", "Kim Osei")
    life.run("snooze", "Dana Ruiz", "3b", "--what", "thank_you")
    assert len(due(life) - before) == 1
    assert life.run("skip", "Kim Osei", "--undo").out == "To be done again with Kim Osei: thank.\n"
    assert life.run("snooze", "Dana Ruiz", "--undo").out == "To be done again with Dana Ruiz: thank.\n"
    assert due(life) == before
    assert "Nothing with Sam Hill is put off or skipped." in life.run("skip", "Sam Hill", "--undo").out


def test_putting_off_what_is_far_away_says_so(life: Life) -> None:
    life.poll()
    ran = life.run("snooze", "Dana Ruiz", "1d")
    assert ran.out == "Nothing is due with Dana Ruiz until then: thank comes on 4 May 2026.\n"
    assert life.run("snooze", "Dana Ruiz", "0d").code == 1
    assert life.run("snooze", "Dana Ruiz").err.startswith("DURATION: ")


def test_no_other_file_becomes_a_calendar(life: Life) -> None:
    ran = life.run("due", "--ics", str(life.config))
    assert ran.code == 1
    assert "is no calendar file" in ran.err
    assert life.run("check").code == 0


def test_short_memory_tells_nothing_twice(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{REJECTION}{DANA}', top='retention = "30d"')
    life.poll()
    for day in range(3, 60):
        at(life, day)
        life.poll()
    said = "\n".join(f"{sent.title}\n{sent.message}" for sent in life.hook.taken)
    assert [said.count(title) for title in ("Connect with Dana Ruiz.", "Keep in touch with Dana Ruiz.")] == [
        1,
        1,
    ]


def test_what_waited_while_nothing_ran_and_is_over_is_not_sent(life: Life) -> None:
    life.poll()
    at(life, 3)
    life.poll()
    assert [title for _, title in told(life) if title.startswith("Thank")]
    count = len(life.hook.taken)
    at(life, 180)
    life.board("acme", [*BOARD, role(110, "Analytics Engineer")])
    life.poll()
    sent = "\n".join(f"{one.title}\n{one.message}" for one in life.hook.taken[count:])
    assert "Analytics Engineer" in sent
    assert "for the interview" not in sent
