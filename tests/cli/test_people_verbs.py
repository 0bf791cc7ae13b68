"""The verbs about people through the real command line: what they write, ask, keep, refuse and forget."""

from __future__ import annotations

import os
import pty
import re
import select
import stat
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import chain, repeat
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from monitor.daemon.watchlist import COPY
from monitor.model import Contact, Move, Said
from monitor.pipeline.relationships import EXPORTED_ON, TOLD_ON
from monitor.store import Store
from tests.life import DANA, REJECTION, Life, living, role
from tests.servers import Reply

pytestmark = pytest.mark.network

PLACE = str(Path(__file__).parents[2])
DOCUMENTED = (Path(PLACE) / "docs" / "json.md").read_text("utf-8")
FEED = Reply(
    body=b"<rss version='2.0'><channel><title>Jobs</title>"
    b"<item><title>Data Engineer</title><link>https://beta.example/1</link></item></channel></rss>",
    headers={"Content-Type": "application/rss+xml"},
)
KIM = '\n[[employers.people]]\nname = "Kim Osei"\n'
ANA = '\n[[employers.people]]\nname = "Ana Silva"\nemail = "ana@beta.example"\nstar = true\n'
PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are'
    ' missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
)
NO = """\
From: Sam Hill <sam.hill@acme.example>
To: Jordan Reyes <jordan@mail.example>
Subject: Your application for Senior Analytics Engineer (R-2001)
Date: Sun, 3 May 2026 09:00:00 +0200
Message-ID: <1@acme.example>
Content-Type: text/plain; charset=utf-8

Dear Jordan,

thank you for the interviews for the role of Senior Analytics Engineer (R-2001) at Acme. After careful
consideration we have decided not to move forward with your application.

Best regards,
Sam Hill
Senior Recruiter, Acme
+49 30 1234567
"""
SAYS_NO = "we have decided not to move forward with your application"
INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1
DTSTART:20260420T100000Z
SUMMARY:Interview
ORGANIZER;CN=Sam Hill:mailto:sam@acme.example
ATTENDEE;CN=Kim Osei:mailto:kim@mail.acme.example
ATTENDEE;CN=Dana Ruiz:mailto:dana@acme.example
ATTENDEE;CN=Jordan Reyes:mailto:jordan@mail.example
ATTENDEE;CN=Lea Wolf:mailto:lea@freelance.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.keep_in_touch()
        life.answers["/jobs.rss"] = FEED
        life.write(
            f'name = "Acme"\n{life.source()}{REJECTION}{DANA}{KIM}',
            f'name = "Beta"\n{ANA}',
        )
        yield life


def entries(life: Life, kind: str = "people") -> dict[str, list[dict[str, Any]]]:
    """The entries of a kind of each employer in the file."""
    tree = tomllib.loads(life.config.read_text("utf-8"))
    return {one["name"]: one.get(kind, []) for one in tree["employers"]}


def person(life: Life, employer: str, name: str) -> dict[str, Any]:
    return next(one for one in entries(life)[employer] if one["name"] == name)


def export(life: Life, day: str, *rows: str) -> str:
    """An export of LinkedIn of a day, unpacked."""
    folder = life.folder / f"Basic_LinkedInDataExport_{day}"
    folder.mkdir()
    (folder / "Connections.csv").write_text(PREAMBLE + "\n".join(rows), "utf-8")
    return str(folder)


def put(life: Life, name: str, text: str) -> str:
    path = life.folder / name
    path.write_text(text, "utf-8")
    return str(path)


def documented(document: dict[str, Any], verb: str) -> None:
    """Every key is told of on the page on JSON."""
    told = DOCUMENTED.partition(f"## `{verb} --json`")[2].partition("\n## ")[0]
    assert [key for key in document if f"`{key}`" not in told and f'"{key}"' not in told] == []


FIRST = (
    "Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,Acme,Head of Data,08 Feb 2024",
    "Ana,Silva,https://www.linkedin.com/in/anasilva,ana@mail.example,Beta,Recruiter,08 Feb 2024",
    ",,,,,,03 Feb 2024",
    "Bo,Lind,https://www.linkedin.com/in/bo-lind,bo@zeta.example,Zeta,Engineer,01 Jan 2020",
)
SECOND = (
    "Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,Delta,VP Data,08 Feb 2024",
    "Ana,Silva,https://www.linkedin.com/in/anasilva,ana@mail.example,Beta,Lead Recruiter,08 Feb 2024",
)


# ------------------------------------------------------------------------------ person add


def test_who_is_new_is_written_with_what_the_flags_say(life: Life) -> None:
    before = life.config.read_text()
    ran = life.run(
        "person", "add", "Lu Ma", "--employer", "acme", "--title", "Head of Growth", "--department", "Growth",
        "--department", "Brand", "--star", "--email", "lu@acme.example", "--met", "2026-04-20",
        "--language", "de", "--formal", "--notes", "climbs",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert person(life, "Acme", "Lu Ma") == {
        "name": "Lu Ma",
        "title": "Head of Growth",
        "departments": ["Growth", "Brand"],
        "star": True,
        "email": "lu@acme.example",
        "language": "de",
        "formal": True,
        "met": date(2026, 4, 20),
        "notes": "climbs",
    }
    assert [line for line in before.splitlines() if line not in life.config.read_text().splitlines()] == []
    assert "thank Lu Ma" in ran.out  # what comes next
    assert life.run("check").code == 0


def test_who_stands_there_is_completed_and_nothing_is_written_over(life: Life) -> None:
    ran = life.run(
        "person", "add", "dana ruiz", "--employer", "Acme", "--email", "other@acme.example",
        "--phone", "+49 30 1234567", "--department", "Growth",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    found = person(life, "Acme", "Dana Ruiz")
    assert (found["email"], found["phone"]) == ("dana@acme.example", "+49 30 1234567")
    assert found["departments"] == ["Data Platform", "Growth"]
    assert "email of Dana Ruiz stays “dana@acme.example”" in ran.out
    before = life.config.read_bytes()
    again = life.run("person", "add", "Dana Ruiz", "--employer", "Acme", "--phone", "030 1234567")
    assert "nothing to add" in again.out
    assert life.config.read_bytes() == before


def test_an_employer_who_is_new_is_added_and_json_says_all(life: Life) -> None:
    (said,) = life.run("person", "add", "Lu Ma", "--employer", "Gamma", "--recruiter", "--json").lines
    documented(said, "person add")
    assert (said["new"], said["new_employer"], said["keys"], said["written"]) == (
        True,
        True,
        ["recruiter"],
        True,
    )
    assert entries(life)["Gamma"] == [{"name": "Lu Ma", "recruiter": True}]
    before = life.config.read_bytes()
    (said,) = life.run("person", "add", "Bo Bo", "--employer", "Gamma", "--dry-run", "--json").lines
    assert (said["written"], life.config.read_bytes()) == (False, before)
    assert 'name = "Bo Bo"' in life.run("person", "add", "Bo Bo", "--employer", "Gamma", "--dry-run").out


@pytest.mark.parametrize(
    ("argv", "flag"),
    [
        (["person", "add"], "Write the name"),
        (["person", "add", "Lu Ma"], "--employer"),
        (["person", "add", "Lu Ma", "--employer", "Acme", "--email", "nobody"], "--email"),
        (["person", "add", "Lu Ma", "--employer", "Acme", "--met", "soon"], "--met"),
        (["person", "add", "Lu Ma", "--employer", "Acme", "--language", "klingonisch!"], "--language"),
        (["person", "moved", "Kim"], "--to"),
        (["person", "moved", "Kim", "--to", "Acme"], "--title"),
        (["person", "moved", "Kim", "--renamed", "--title", "x"], "--to"),
        (["person", "moved", "Kim", "--to", "Delta", "--on", "2026-06-01"], "not come yet"),
        (["person", "moved", "Kim", "--no"], "No import proposed"),
        (["rejected"], "EMPLOYER"),
        (["rejected", "Acme"], "--role"),
        (["rejected", "Acme", "--role", "x", "--date", "2026-06-01"], "--date"),
        (["rejected", "Acme", "--role", "x", "--url", "javascript:x"], "Paste the address"),
        (["rejected", "Acme", "--role", "x", "--person", " "], "--person"),
        (["import", "nothing.zip"], "cannot be read"),
        (["forget", "Dana"], "--yes"),
        (["forget", "Nobody Atall"], "job-monitor people"),
    ],
)
def test_without_a_terminal_what_is_missing_is_exit_1_that_names_it(
    life: Life, argv: list[str], flag: str
) -> None:
    before = life.config.read_bytes()
    ran = life.run(*argv)
    assert ran.code == 1
    assert flag in ran.err
    assert "Traceback" not in ran.err
    assert life.config.read_bytes() == before


# ---------------------------------------------------------------------------- person moved


def moves(life: Life) -> list[Move]:
    store = Store(life.state)
    try:
        return store.moves()
    finally:
        store.close()


def test_a_move_that_is_told_sets_the_day_names_the_door_and_offers_the_new_entry(life: Life) -> None:
    ran = life.run("person", "moved", "Dana", "--to", "Delta", "--title", "VP Data", "--on", "2026-05-02")
    assert ran.code == 0, ran.err
    assert person(life, "Acme", "Dana Ruiz")["left"] == date(2026, 5, 2)
    assert "The door at Acme is now Kim Osei" in ran.out
    assert "congratulate Dana Ruiz" in ran.out
    assert "Delta" not in entries(life)  # only offered
    assert 'name = "Delta"' in ran.out
    (move,) = moves(life)
    assert (move.state, move.confirmed_on, move.company) == ("confirmed", date(2026, 5, 4), "Delta")

    again = life.run("person", "moved", "Dana", "--to", "Delta", "--yes", "--json")
    documented(again.lines[0], "person moved")
    assert entries(life)["Delta"] == [
        {"name": "Dana Ruiz", "title": "VP Data", "star": True, "notes": "Red Sox fan"}
    ]
    assert moves(life) == [move]  # told twice is one move, and one congratulation
    assert [one["what"] for one in again.lines[0]["next"]].count("congratulate") == 1
    assert life.run("check").code == 0


def test_a_new_title_at_the_same_employer_changes_the_title_alone(life: Life) -> None:
    ran = life.run("person", "moved", "Dana", "--title", "CTO")
    assert ran.code == 0, ran.err
    assert person(life, "Acme", "Dana Ruiz")["title"] == "CTO"
    assert "left" not in person(life, "Acme", "Dana Ruiz")
    assert [(one.what, one.title) for one in moves(life)] == [("title", "CTO")]


def test_an_employer_with_another_name_gets_an_alias_and_nobody_is_congratulated(life: Life) -> None:
    ran = life.run("person", "moved", "Dana", "--to", "Acme Labs", "--renamed")
    assert ran.code == 0, ran.err
    tree = tomllib.loads(life.config.read_text())
    assert tree["employers"][0]["aliases"] == ["Acme Labs"]
    assert "congratulate" not in ran.out
    assert life.run("person", "add", "Lu Ma", "--employer", "Acme Labs").code == 0
    assert person(life, "Acme", "Lu Ma")


def test_the_board_of_the_new_employer_is_found_and_written_too(life: Life) -> None:
    ran = life.run("person", "moved", "Dana", "--to", "Delta", "--watch", f"{life.site}/jobs.rss", "--yes")
    assert ran.code == 0, ran.err
    assert entries(life, "sources")["Delta"] == [{"url": f"{life.site}/jobs.rss"}]
    ran = life.run("person", "moved", "Kim", "--to", "Zeta", "--watch", f"{life.site}/nothing", "--yes")
    assert ran.code == 3  # the move is noted all the same
    assert [one["name"] for one in entries(life)["Zeta"]] == ["Kim Osei"]


def test_somebody_who_comes_back_is_the_door_again(life: Life) -> None:
    life.run("person", "moved", "Dana", "--to", "Beta", "--yes")
    assert {one["name"] for one in entries(life)["Beta"]} == {"Ana Silva", "Dana Ruiz"}
    ran = life.run("person", "moved", "Dana", "--employer", "Beta", "--to", "Acme", "--yes")
    assert ran.code == 0, ran.err
    assert "left" not in person(life, "Acme", "Dana Ruiz")
    assert person(life, "Beta", "Dana Ruiz")["left"] == date(2026, 5, 4)


# --------------------------------------------------------------------------------- import


def test_an_export_completes_who_is_known_and_keeps_nobody_else(life: Life) -> None:
    ran = life.run("import", export(life, "04-20-2026", *FIRST), "--json")
    (said,) = ran.lines
    documented(said, "import")
    assert (said["kind"], said["taken_on"], said["rows"], said["hidden"]) == ("linkedin", "2026-04-20", 4, 1)
    assert [one["person"] for one in said["matched"]] == ["Dana Ruiz", "Ana Silva"]
    assert person(life, "Acme", "Dana Ruiz")["linkedin"] == "https://www.linkedin.com/in/dana-ruiz"
    assert person(life, "Acme", "Dana Ruiz")["title"] == "Head of Data Platform"
    ana = person(life, "Beta", "Ana Silva")
    assert (ana["email"], ana["title"], "met" in ana) == ("ana@beta.example", "Recruiter", False)
    assert said["matched"][1]["kept"] == ["email"]
    store = Store(life.state)
    assert {one.person for one in store.sightings()} == {"Dana Ruiz", "Ana Silva"}
    assert store.recall(EXPORTED_ON) == "2026-04-20"
    store.close()
    kept = life.config.read_bytes() + b"".join(p.read_bytes() for p in life.state.iterdir() if p.is_file())
    assert [trace for trace in (b"Lind", b"bo-lind", b"Zeta", b"zeta") if trace in kept] == []


def test_a_dry_run_writes_nothing_and_an_older_export_does_not_turn_the_clock_back(life: Life) -> None:
    before, path = life.config.read_bytes(), export(life, "04-20-2026", *FIRST)
    ran = life.run("import", path, "--dry-run")
    assert (ran.code, "would be added" in ran.out) == (0, True)
    assert (life.config.read_bytes(), life.state.exists()) == (before, False)
    life.run("import", path)
    life.run("import", export(life, "03-20-2026", *FIRST))
    store = Store(life.state)
    assert store.recall(EXPORTED_ON) == "2026-04-20"
    store.close()


def test_moves_between_two_exports_wait_for_the_user_and_are_proposed_once(life: Life) -> None:
    life.run("import", export(life, "04-20-2026", *FIRST))
    second = export(life, "05-03-2026", *SECOND)
    ran = life.run("import", second)
    assert 'job-monitor person moved "Dana Ruiz" --employer "Acme" --yes' in ran.out
    assert "left" not in person(life, "Acme", "Dana Ruiz")
    assert [(one.person, one.state) for one in moves(life)] == [
        ("Dana Ruiz", "proposed"),
        ("Ana Silva", "proposed"),
    ]
    assert life.run("person", "moved", "Ana", "--no").code == 0
    assert life.run("person", "moved", "Dana Ruiz").code == 0
    assert person(life, "Acme", "Dana Ruiz")["left"] == date(2026, 5, 3)
    assert person(life, "Beta", "Ana Silva")["title"] == "Recruiter"
    assert [one.state for one in moves(life)] == ["confirmed", "rejected"]
    assert life.run("import", second, "--json").lines[0]["moves"] == []


def test_a_doubt_is_asked_once_and_its_answer_holds_for_the_next_file(life: Life) -> None:
    kim = "Kim,Osei,https://www.linkedin.com/in/kim-o,,Zeta,Engineer,01 Jan 2020"
    path = export(life, "04-20-2026", kim)
    (said,) = life.run("import", path, "--json").lines
    (doubt,) = said["doubts"]
    assert doubt["candidates"] == [{"employer": "Acme", "person": "Kim Osei"}]
    command = f"--answer '{doubt['token']}=Kim Osei'"
    assert command in life.run("import", path).out
    for wrong in ("nonsense=Kim Osei", f"{doubt['token']}=Dana Ruiz", doubt["token"]):
        assert life.run("import", path, "--answer", wrong).code == 1
    assert "linkedin" not in person(life, "Acme", "Kim Osei")
    (said,) = life.run("import", path, "--answer", f"{doubt['token']}=kim osei", "--json").lines
    assert ([one["rule"] for one in said["matched"]], said["doubts"]) == (["answer"], [])
    assert person(life, "Acme", "Kim Osei")["linkedin"].endswith("/in/kim-o")
    later = export(life, "05-03-2026", kim)
    assert life.run("import", later, "--json").lines[0]["doubts"] == []


def test_the_last_message_counts_as_a_contact_only_where_the_user_says_so(life: Life) -> None:
    path = export(life, "04-20-2026", *FIRST)
    (Path(path) / "messages.csv").write_text(
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
        "CONTENT,FOLDER\n1,,Jordan Reyes,https://www.linkedin.com/in/jordan,Dana Ruiz,"
        "https://www.linkedin.com/in/dana-ruiz,2026-04-15 10:00:00 UTC,,a secret word,INBOX\n"
    )
    (Path(path) / "Invitations.csv").write_text(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nJordan Reyes,Bo Lind,"
        '"1/29/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/jordan,https://www.linkedin.com/in/bo-lind\n'
    )
    ran = life.run("import", path)
    assert "You wrote to Dana Ruiz of Acme on LinkedIn on 15 April 2026: --yes notes it" in ran.out
    store = Store(life.state)
    assert store.contacts() == []
    (said,) = life.run("import", path, "--yes", "--json").lines
    assert said["contacts"] == [
        {"person": "Dana Ruiz", "employer": "Acme", "on": "2026-04-15", "noted": True}
    ]
    (contact,) = store.contacts()
    assert (contact.how, contact.did, contact.on) == ("linkedin", (), date(2026, 4, 15))
    assert life.run("import", path, "--json").lines[0]["contacts"] == []
    store.close()
    assert b"secret" not in b"".join(p.read_bytes() for p in life.state.iterdir() if p.is_file())


def test_an_invitation_says_who_was_met_and_offers_the_others_but_never_the_user(life: Life) -> None:
    path = put(life, "talk.ics", INVITATION)
    ran = life.run("import", path)
    assert ran.code == 0, ran.err
    assert person(life, "Acme", "Dana Ruiz")["met"] == date(2026, 4, 20)
    assert person(life, "Acme", "Kim Osei")["email"] == "kim@mail.acme.example"  # by name and host
    assert [one["name"] for one in entries(life)["Acme"]] == ["Dana Ruiz", "Kim Osei", "Sam Hill"]
    assert "Sam Hill of Acme added." in ran.out
    assert re.search(
        r"Lea Wolf is not in the watch list: job-monitor import \S+ --employer NAME --yes", ran.out
    )
    assert "Jordan" not in ran.out
    assert life.run("import", path, "--employer", "Acme", "--yes").code == 0
    assert person(life, "Acme", "Lea Wolf") == {
        "name": "Lea Wolf",
        "email": "lea@freelance.example",
        "met": date(2026, 4, 20),
    }


def test_a_table_is_previewed_and_a_mail_gives_its_signature(life: Life) -> None:
    table = put(life, "people.csv", "Name,Company,Title,Email\nTim Bo,Acme,Talent Partner,not an address\n")
    ran = life.run("import", table, "--yes")
    assert "Columns: Name as name; Company as company; Title as title; Email as mail." in ran.out
    assert person(life, "Acme", "Tim Bo") == {"name": "Tim Bo", "title": "Talent Partner", "recruiter": True}
    life.run("import", put(life, "no.eml", NO), "--yes")
    assert person(life, "Acme", "Sam Hill")["phone"] == "+49 30 1234567"


# ------------------------------------------------------------------------------- rejected


def test_one_step_from_a_no_to_a_watched_employer(life: Life) -> None:
    life.poll()
    ran = life.run(
        "rejected", "Gamma", "--role", "Data Engineer", "--stage", "final", "--requisition", "R-7",
        "--url", f"{life.site}/jobs.rss", "--person", "Lu Ma", "--star", "Kim Lee", "--json",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    (said,) = ran.lines
    documented(said, "rejected")
    assert entries(life, "rejections")["Gamma"] == [
        {"role": "Data Engineer", "date": date(2026, 5, 4), "stage": "final", "requisition": "R-7"}
    ]
    assert entries(life, "sources")["Gamma"] == [{"url": f"{life.site}/jobs.rss"}]
    assert entries(life)["Gamma"] == [{"name": "Lu Ma"}, {"name": "Kim Lee", "star": True}]
    assert said["source"]["count"] == 1
    assert {(one["what"], one["person"]) for one in said["next"]} >= {
        ("thank_you", "Lu Ma"),
        ("thank_you", "Kim Lee"),
        ("invite", "Kim Lee"),
    }
    store = Store(life.state)
    assert store.recall(TOLD_ON) is None  # what is due is told with the next look
    store.close()
    assert life.run("check").code == 0


def test_the_same_no_twice_changes_nothing_and_says_so(life: Life) -> None:
    argv = ["rejected", "Acme", "--role", "senior  data engineer", "--date", "2026-05-01"]
    before = life.config.read_bytes()
    ran = life.run(*argv)
    assert (ran.code, "stands in the watch list already" in ran.out) == (0, True)
    assert life.run(*argv, "--json").lines[0]["already"] is True
    assert "Nothing was changed" in life.run(*argv, "--star", "Dana Ruiz").out
    assert life.config.read_bytes() == before
    assert life.run(*argv, "--star", "Kim Osei").code == 0  # what is new is taken
    assert person(life, "Acme", "Kim Osei")["star"] is True
    assert len(entries(life, "rejections")["Acme"]) == 1


def test_a_mail_proposes_the_no_and_who_wrote_it(life: Life) -> None:
    mail = put(life, "no.eml", NO)
    before = life.config.read_bytes()
    ran = life.run("rejected", "--mail", mail, "--dry-run")
    assert f"{SAYS_NO}.”" in " ".join(ran.out.split())
    assert '--person "Sam Hill" notes them' in ran.out
    assert life.config.read_bytes() == before
    (said,) = life.run("rejected", "--mail", mail, "--yes", "--json").lines
    assert said["mail"]["is_no"] is True
    assert entries(life, "rejections")["Acme"][-1] == {
        "role": "Senior Analytics Engineer",
        "date": date(2026, 5, 3),
        "stage": "interview",
        "requisition": "R-2001",
    }
    sam = person(life, "Acme", "Sam Hill")
    assert (sam["recruiter"], sam["email"]) == (True, "sam.hill@acme.example")


def test_a_mail_that_is_no_no_is_refused_unless_the_user_says_by_hand_what_it_is(life: Life) -> None:
    other = "we would like to invite you to an interview on Tuesday"
    mail = put(life, "yes.eml", NO.replace(SAYS_NO, other))
    before = life.config.read_bytes()
    for more in ([], ["--yes"], ["--role", "Data Engineer"]):
        ran = life.run("rejected", "--mail", mail, *more)
        assert ran.code == 1
        assert "reads as an invitation, and not as a no" in ran.err
        assert "--role and --date" in ran.err
    assert life.config.read_bytes() == before
    by_hand = ["--role", "Data Engineer", "--date", "yesterday"]
    assert life.run("rejected", "--mail", mail, *by_hand).code == 0
    assert entries(life, "rejections")["Acme"][-1]["role"] == "Data Engineer"


def test_a_careers_page_that_cannot_be_read_leaves_the_no_written_and_is_exit_3(life: Life) -> None:
    ran = life.run("rejected", "Gamma", "--role", "Data Engineer", "--url", f"{life.site}/nothing")
    assert ran.code == 3
    assert "has no source yet" in ran.out
    assert len(entries(life, "rejections")["Gamma"]) == 1


# --------------------------------------------------------------------------------- forget


TRACES = (b"dana ruiz", b"ruiz, dana", b"dana@acme", b"dana%40acme", b"dana-ruiz", b"1234567", b"red sox")


def remembered(life: Life) -> Life:
    """Everything that the program remembers of Dana: an alert, contacts, sightings, a move, an answer."""
    life.config.write_text(
        life.config.read_text().replace(
            'notes = "Red Sox fan"', 'notes = "Red Sox fan, sky diver"\nphone = "+49 (0)30 1234567"'
        )
    )
    life.board("acme", [role(101, "Account Executive", "Sales")])
    life.poll()
    life.later(hours=1)
    life.board("acme", [role(101, "Account Executive", "Sales"), role(110, "Data Engineer")])
    life.poll()
    assert life.alerts("reach_out")[0]["person"] == "Dana Ruiz"
    life.run("import", export(life, "04-20-2026", *FIRST))
    life.run("import", export(life, "05-03-2026", *SECOND))
    store = Store(life.state)
    store.add_contact(Contact(employer="Acme", person="Dana Ruiz", on=date(2026, 5, 4), how="mail"))
    store.save_answer("token", "Acme\tDana Ruiz")
    store.say(Said(key="errand", state="skipped"))
    store.close()
    (life.state / COPY).write_text(life.config.read_text())
    return life


def left_of(life: Life, traces: tuple[bytes, ...] = TRACES) -> list[tuple[str, bytes]]:
    """The traces in the files of the state folder, read as bytes and apart from the program."""
    files = [path for path in life.state.rglob("*") if path.is_file()]
    return [(path.name, t) for path in files for t in traces if t in path.read_bytes().lower()]


def test_after_forget_no_byte_is_left_beside_an_open_connection(life: Life) -> None:
    remembered(life)
    assert {trace for _, trace in left_of(life)} >= {b"dana ruiz", b"dana-ruiz"}
    other = Store(life.state)  # as a daemon has it
    assert other.contacts()
    ran = life.run("forget", "Dana", "--yes", "--json")
    assert ran.code == 0, ran.out + ran.err
    documented(ran.lines[0], "forget")
    assert (ran.lines[0]["left"], ran.lines[0]["lines"]) == ([], [])
    assert ran.lines[0]["rows"] > 0
    assert left_of(life) == []
    assert other.contacts() == []
    assert len(other.answers()) == 0
    other.close()
    assert left_of(life) == []
    text = life.config.read_text()
    assert ("Dana" in text, "Kim Osei" in text) == (False, True)
    assert life.run("check").code == 0
    assert life.run("forget", "Dana", "--yes").code == 1  # nobody is there any more


def test_what_cannot_be_forgotten_is_said_with_the_remedy(life: Life) -> None:
    remembered(life)
    (life.state / "my copy.txt").write_text("call dana ruiz")
    news = '[[me.news]]\ndate = 2026-05-02\ntext = "A talk with DANA RUIZ"\n'
    put(life, "config.toml", life.config.read_text() + news)
    ran = life.run("forget", "Dana Ruiz", "--yes")
    assert ran.code == 1
    assert "my copy.txt" in ran.out
    assert "not written by job-monitor" in " ".join(ran.out.split())
    assert re.search(r"still speaks of them elsewhere, in line \d+", ran.out)


def test_of_one_name_at_two_employers_the_user_says_which(life: Life) -> None:
    life.run("person", "add", "Dana Ruiz", "--employer", "Beta", "--email", "dana@beta.example")
    ran = life.run("forget", "Dana Ruiz", "--yes")
    assert (ran.code, "--everywhere" in ran.err) == (1, True)
    assert life.run("forget", "Dana Ruiz", "--employer", "beta", "--yes").code == 0
    assert [one["name"] for one in entries(life)["Beta"]] == ["Ana Silva"]
    assert person(life, "Acme", "Dana Ruiz")
    life.run("person", "add", "Dana Ruiz", "--employer", "Beta")
    assert life.run("forget", "Dana Ruiz", "--everywhere", "--yes").code == 0
    assert "Dana" not in life.config.read_text()


def test_who_was_taken_out_by_hand_can_still_be_forgotten(life: Life) -> None:
    remembered(life)
    life.config.write_text(life.config.read_text().split("[[employers.people]]")[0])
    assert life.run("forget", "dana ruiz", "--yes").code == 0
    assert left_of(life, (b"dana ruiz", b"dana-ruiz")) == []


def test_forget_works_beside_a_daemon_which_takes_the_change_up(life: Life) -> None:
    remembered(life)
    (life.state / COPY).unlink()
    daemon = subprocess.Popen(
        [sys.executable, "-m", "monitor", "--config", str(life.config), "run"],
        env={**life.environ, "PYTHONPATH": PLACE},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=life.folder,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 30
        while not (life.state / COPY).exists() and time.monotonic() < deadline:
            select.select([], [], [], 0.1)
        ran = life.run("forget", "Dana", "--yes", "--json")
        assert ran.code == 0, ran.out + ran.err
        assert ran.lines[0]["taken_up"] is True
        assert left_of(life) == []
        assert daemon.poll() is None
    finally:
        daemon.terminate()
        daemon.wait(30)
    assert left_of(life) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can act as somebody else")
def test_run_by_root_the_file_stays_roots_and_the_state_its_owners(life: Life) -> None:
    somebody = 54321
    try:
        subprocess.run([sys.executable, "-c", ""], user=somebody, check=True)
    except PermissionError:
        pytest.skip("nobody but root can read this interpreter")
    for folder in [life.folder, *life.folder.parents]:
        if str(folder).startswith("/tmp/"):
            folder.chmod(0o755)
    remembered(life)
    for path in (life.state, *life.state.iterdir()):
        os.chown(path, somebody, somebody)
    life.config.chmod(0o600)  # which only root may read
    life.process("person", "add", "Lu Ma", "--employer", "Acme", check=0)
    life.process("import", put(life, "talk.ics", INVITATION), check=0)
    life.process("forget", "Dana Ruiz", "--yes", check=0)
    assert {path.stat().st_uid for path in (life.state, *life.state.iterdir())} == {somebody}
    assert (life.config.stat().st_uid, stat.S_IMODE(life.config.stat().st_mode)) == (0, 0o600)
    assert left_of(life) == []


# ----------------------------------------------------------------------------- a terminal


def on_a_terminal(life: Life, *argv: str, answers: list[tuple[str, str]]) -> str:
    """What a verb says on a terminal where each question (by some of its words) is answered in turn."""
    ours, its = pty.openpty()
    verb = subprocess.Popen(
        [sys.executable, "-m", "monitor", "--config", str(life.config), *argv],
        env={**life.environ, "MONITOR_NOW": life.now.isoformat(), "PYTHONPATH": PLACE, "TERM": "dumb"},
        stdin=its, stdout=its, stderr=its, cwd=life.folder,
    )  # fmt: skip
    os.close(its)
    said, told = b"", 0
    waiting = [(question.encode(), answer) for question, answer in answers]
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if select.select([ours], [], [], 1)[0]:
                try:
                    said += os.read(ours, 4096)
                except OSError:  # the other end is closed
                    break
            if waiting and waiting[0][0] in said[told:]:
                told = len(said)
                os.write(ours, f"{waiting.pop(0)[1]}\n".encode())
        assert verb.wait(30) == 0, said.decode()
    finally:
        verb.kill()
        verb.wait()
        os.close(ours)
    assert waiting == [], said.decode()
    return said.decode().replace("\r\n", "\n")


def test_on_a_terminal_rejected_asks_for_all_that_is_missing(life: Life) -> None:
    said = on_a_terminal(
        life,
        "rejected",
        answers=[
            ("Who said no?", "Gamma"),
            ("Add Gamma? [Y/n]", "y"),
            ("For which role?", "Data Engineer"),
            ("On which day? (yesterday works too) [2026-05-04]", "soon"),
            ("On which day?", "2026-05-02"),
            ("How far did you come?", "fin"),
            ("The number of the advertisement", ""),
            ("Any address of their careers pages", f"{life.site}/nothing"),
            ("Any address of their careers pages", f"{life.site}/jobs.rss"),
            ("Name:", "yes"),
            ("Name:", "Lu Ma"),
            ("Did you feel a connection? [y/N]", "y"),
            ("Their title:", ""),
            ("Department or team:", "Data, Platform"),
            ("Mail address:", ""),
            ("Name:", ""),
            ("Write this to", "y"),
        ],
    )
    assert "1 open role" in said
    assert entries(life, "rejections")["Gamma"] == [
        {"role": "Data Engineer", "date": date(2026, 5, 2), "stage": "final"}
    ]
    assert entries(life, "sources")["Gamma"] == [{"url": f"{life.site}/jobs.rss"}]
    assert entries(life)["Gamma"] == [{"name": "Lu Ma", "departments": ["Data", "Platform"], "star": True}]
    assert "What comes next:" in said


def test_on_a_terminal_import_asks_about_doubts_and_moves(life: Life) -> None:
    life.run("import", export(life, "04-20-2026", *FIRST))
    kim = "Kim,Osei,https://www.linkedin.com/in/kim-o,,Zeta,Engineer,01 Jan 2020"
    on_a_terminal(
        life,
        "import",
        export(life, "05-03-2026", *SECOND, kim),
        answers=[
            ("Who is it?", "1"),
            ("moved from Acme to Delta", "y"),
            ("Write it, so that Delta is in the watch list? [Y/n]", ""),
            ("a new title: Lead Recruiter", "later"),
        ],
    )
    assert person(life, "Acme", "Kim Osei")["linkedin"].endswith("/in/kim-o")
    assert person(life, "Acme", "Dana Ruiz")["left"] == date(2026, 5, 3)
    assert person(life, "Delta", "Dana Ruiz")["star"] is True
    assert [one.state for one in moves(life)] == ["confirmed", "proposed"]


def asked(*answers: str) -> Any:
    """A terminal in this process that gives these answers, and then none."""
    stack = mock.patch.multiple("monitor.cli.questions", can_ask=lambda: True)
    return stack, mock.patch("builtins.input", side_effect=chain(answers, repeat(EOFError)))


def test_on_a_terminal_person_add_can_be_passed_over_with_enter(life: Life) -> None:
    terminal, keyboard = asked("Lu Ma", "acme", "", "", "hir", "n", "no address", "lu@acme.example")
    with terminal, keyboard:
        ran = life.run("person", "add")
    assert ran.code == 0, ran.err
    assert "Write it like dana@acme.example" in ran.out
    assert person(life, "Acme", "Lu Ma") == {
        "name": "Lu Ma",
        "hiring_manager": True,
        "email": "lu@acme.example",
    }


def test_on_a_terminal_an_employer_that_may_be_a_slip_is_asked_about(life: Life) -> None:
    terminal, keyboard = asked("n")
    with terminal, keyboard as keys:
        ran = life.run("person", "add", "Lu Ma", "--employer", "Acne")
    assert ran.code == 1
    assert "Did you mean Acme?" in keys.call_args_list[0].args[0]
    assert "Acne" not in life.config.read_text()


def test_on_a_terminal_forget_asks_and_no_answer_is_a_no(life: Life) -> None:
    terminal, keyboard = asked()
    with terminal, keyboard:
        ran = life.run("forget", "Dana")
    assert (ran.code, "Nobody was forgotten" in ran.err) == (1, True)
    assert person(life, "Acme", "Dana Ruiz")
    terminal, keyboard = asked("yes")
    with terminal, keyboard:
        assert life.run("forget", "Dana").code == 0
    assert "Dana" not in life.config.read_text()


def test_how_to_write_to_somebody_can_be_said_either_way(life: Life) -> None:
    assert life.run("person", "add", "--name", "Lea Wolf", "--employer", "Acme", "--no-formal").code == 0
    assert person(life, "Acme", "Lea Wolf") == {"name": "Lea Wolf", "formal": False}


def test_who_was_invited_already_is_not_to_be_invited_again(life: Life) -> None:
    life.keep_in_touch()
    star = ("--employer", "Acme", "--star", "--linkedin", "https://linkedin.com/in/bo-lind")
    assert life.run("person", "add", "Bo Lind", *star).code == 0
    path = export(life, "04-20-2026", *FIRST)
    (Path(path) / "Invitations.csv").write_text(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nJordan Reyes,Bo Lind,"
        '"1/29/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/jordan,https://www.linkedin.com/in/bo-lind\n'
    )

    def to_invite() -> set[str]:
        return {row["person"] for row in life.rows("due") if row["what"] == "invite"}

    assert "Bo Lind" in to_invite()
    assert life.run("import", path).code == 0
    assert "Bo Lind" not in to_invite()
