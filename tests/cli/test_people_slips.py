"""Slips and doubts at the verbs about people: what is asked, what is said, and what is refused."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import chain, repeat
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from monitor import cli
from monitor.cli.acquainted import day_argument, whom
from monitor.cli.moving import door_sentence
from monitor.cli.notify import test_alert as invented_alert
from monitor.decisions.applications import employer_in, is_german, requisition_of, role_of
from monitor.errors import UsageError
from monitor.model import Contact, Employer, Fit, Me, Move, Person
from monitor.store import Store
from tests.life import DANA, REJECTION, START, ZONE, Life, living

pytestmark = pytest.mark.network

KIM = '\n[[employers.people]]\nname = "Kim Osei"\nemail = "kim@acme.example"\n'
DANA_OF_GAMMA = '\n[[employers.people]]\nname = "Dana Ruiz"\n'
SAYS_NO = "leider müssen wir Ihnen mitteilen, dass wir uns für andere Bewerber entschieden haben"
NEIN = f"""\
From: Greta Vogel <greta.vogel@beta.example>
To: Jordan Reyes <jordan@mail.example>
Subject: Ihre Bewerbung als Analytics Engineer (m/w/d) [R-77]
Date: Sun, 3 May 2026 09:00:00 +0200
Message-ID: <1@beta.example>
Content-Type: text/plain; charset=utf-8

Guten Tag Jordan Reyes,

vielen Dank für Ihre Bewerbung und das Gespräch mit uns bei Beta. Nach sorgfältiger Prüfung {SAYS_NO}.

Mit freundlichen Grüßen
Greta Vogel
Talent Partner, Beta
+49 30 7654321
"""
TODAY = date(2026, 5, 4)


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.write(
            f'name = "Acme"\n{life.source()}{REJECTION}{DANA}{KIM}',
            'name = "Beta"\n',
            f'name = "Gamma"\n{DANA_OF_GAMMA}',
        )
        yield life


def entries(life: Life, kind: str = "people") -> dict[str, list[dict[str, Any]]]:
    tree = tomllib.loads(life.config.read_text("utf-8"))
    return {one["name"]: one.get(kind, []) for one in tree["employers"]}


def names(life: Life, employer: str) -> list[str]:
    return [one["name"] for one in entries(life).get(employer, [])]


def put(life: Life, name: str, text: str) -> str:
    path = life.folder / name
    path.write_text(text, "utf-8")
    return str(path)


def asked(life: Life, *argv: str, answers: tuple[Any, ...]) -> tuple[Any, list[str]]:
    """A verb on a terminal in this process that gives these answers, and then none; and what it asked."""
    terminal = mock.patch.multiple("monitor.cli.questions", can_ask=lambda: True)
    with terminal, mock.patch("builtins.input", side_effect=chain(answers, repeat(EOFError))) as keys:
        ran = life.run(*argv)
    return ran, [call.args[0].rstrip() for call in keys.call_args_list]


# ------------------------------------------------------------------------------------- import


def test_the_company_of_a_row_wins_over_the_employer_of_the_command_line(life: Life) -> None:
    rows = "Tim Bo,Acme Inc.,tim@acme.example\nLea Wolf,Beta GmbH,\nUwe Kurz,,\nIda Holm,Zeta,\n"
    table = put(life, "people.csv", f"Name,Company,Email\n{rows}")
    ran = life.run("import", table, "--employer", "Acme")
    assert ran.code == 0, ran.err
    assert names(life, "Acme") == ["Dana Ruiz", "Kim Osei", "Tim Bo", "Uwe Kurz"]
    assert (names(life, "Beta"), "Zeta" in entries(life)) == ([], False)
    assert f"Lea Wolf is not in the watch list: job-monitor import {table} --employer Beta --yes" in ran.out
    assert f"Ida Holm is not in the watch list: job-monitor import {table} --employer Zeta --yes" in ran.out


def test_no_hint_of_an_import_adds_who_is_of_no_company(life: Life) -> None:
    table = put(life, "people.csv", "Name,Company,Email\nLea Wolf,Zeta,lea@zeta.example\nUwe Kurz,,\n")
    out = life.run("import", table).out
    assert "job-monitor person add 'Lea Wolf' --employer Zeta --email lea@zeta.example" in out
    assert f"Uwe Kurz is not in the watch list: job-monitor import {table} --employer NAME --yes" in out


def test_an_import_says_one_line_of_each_and_nothing_twice(life: Life) -> None:
    table = "Name,Company,Title,Email\nDana Ruiz,Acme,VP Data,other@acme.example\nKim Osei,Acme,,\n"
    out = life.run("import", put(life, "people.csv", table)).out
    assert (
        "· Dana Ruiz of Acme: title stays “Head of Data Platform”, the file says “VP Data”; email stays"
        " “dana@acme.example”, the file says “other@acme.example”.\n"
    ) in out
    assert "· Kim Osei of Acme: nothing new.\n" in out
    folder = life.folder / "Basic_LinkedInDataExport_04-20-2026"
    folder.mkdir()
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    (folder / "Connections.csv").write_text(f"{head},,,,,,03 Feb 2024\nBo,Lind,,,Zeta,,01 Jan 2020\n")
    out = life.run("import", str(folder)).out
    assert "2 rows.\n" in out
    assert out.count("hides the name") == 1


def test_who_works_nowhere_is_passed_over_and_the_next_is_asked_about(life: Life) -> None:
    table = put(life, "people.csv", "Name,Company\nLea Wolf,\nUwe Kurz,\n")
    ran, questions = asked(life, "import", table, answers=("y", "", "y", "Beta", "n", "", "", ""))
    assert ran.code == 0, ran.err
    assert names(life, "Beta") == ["Uwe Kurz"]
    assert [one for one in questions if one.startswith("Add Uwe")] == ["Add Uwe Kurz? [y/N]"]


def test_the_employer_by_the_host_of_the_mail_is_proposed(life: Life) -> None:
    mail = NEIN.replace("Talent Partner, Beta", "Talent Partner, Vogel People Consulting GmbH")
    ran, questions = asked(life, "import", put(life, "greta.eml", mail), answers=("y", "", "n", "", ""))
    assert ran.code == 0, ran.err
    assert names(life, "Beta") == ["Greta Vogel"], questions


def test_an_answered_doubt_is_kept_though_the_import_is_stopped(life: Life) -> None:
    folder = life.folder / "Basic_LinkedInDataExport_04-20-2026"
    folder.mkdir()
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = (
        "Kim,Osei,https://www.linkedin.com/in/kim-o,,Zeta,Engineer,01 Jan 2020\n"
        "Dana,Ruiz,https://www.linkedin.com/in/dana-r,,Zeta,Engineer,02 Jan 2020\n"
    )
    (folder / "Connections.csv").write_text(head + rows)
    before = life.config.read_bytes()
    ran, _ = asked(life, "import", str(folder), answers=("1", KeyboardInterrupt))
    assert (ran.code, ran.err) == (1, "\nStopped. What you answered is kept; nothing else was written.\n")
    store = Store(life.state)
    assert len(store.answers()) == 1
    store.close()
    assert life.config.read_bytes() == before


# ------------------------------------------------------------------------------------- forget


def test_forget_says_who_of_the_same_name_stays(life: Life) -> None:
    ran = life.run("forget", "Dana Ruiz", "--employer", "Acme")
    assert ran.code == 0, ran.err
    assert "nothing of them is left" not in ran.out
    assert (
        "Dana Ruiz of Gamma is still noted, so what holds only the name was kept; --everywhere takes both."
        in ran.out
    )
    assert "nothing of them is left there" in life.run("forget", "Dana Ruiz").out


# -------------------------------------------------------------------------------------- slips


def test_without_a_terminal_a_slip_is_added_and_said_with_the_way_back(life: Life) -> None:
    ran = life.run("person", "add", "Kim Ossei", "--employer", "Acme")
    assert "Kim Osei stands at Acme too." in ran.out
    assert 'job-monitor forget "Kim Ossei" --employer "Acme" --yes' in ran.out
    assert life.run("forget", "Kim Ossei", "--employer", "Acme", "--yes").code == 0
    assert names(life, "Acme") == ["Dana Ruiz", "Kim Osei"]
    ran = life.run("rejected", "Acme", "--role", "x", "--person", "Dana Riuz")
    assert 'job-monitor forget "Dana Riuz"' in ran.out
    ran = life.run("rejected", "Acmee", "--role", "x")
    assert "Acme is in the watch list too. If Acmee is a slip" in ran.out
    assert "stands at" not in life.run("person", "add", "Lu Ma", "--employer", "Acme").out


def test_on_a_terminal_a_slip_is_asked_about(life: Life) -> None:
    argv = ("person", "add", "Kim Ossei", "--employer", "Acmee")
    ran, questions = asked(life, *argv, answers=("",) * 11)
    assert ran.code == 0, ran.err
    assert questions[:2] == [
        "Acmee is not in the watch list. Did you mean Acme? [Y/n]",
        "Kim Ossei is not noted at Acme. Did you mean Kim Osei? [Y/n]",
    ]
    assert names(life, "Acme") == ["Dana Ruiz", "Kim Osei"]
    answers = ("", "", "", "Dana Riuz", "y", "", "y")
    ran, questions = asked(life, "rejected", "Acme", "--role", "x", answers=answers)
    assert [one for one in questions if "Did you mean Dana Ruiz?" in one]
    assert names(life, "Acme") == ["Dana Ruiz", "Kim Osei"]


def test_what_is_somebody_elses_too_is_said(life: Life) -> None:
    ran = life.run("person", "add", "Lu Ma", "--employer", "Beta", "--email", "Kim@acme.example")
    assert "The mail address Kim@acme.example is also that of Kim Osei of Acme" in ran.out
    life.run("person", "add", "Lu Ma", "--employer", "Beta", "--linkedin", "linkedin.com/in/lu-ma")
    ran = life.run("person", "add", "Bo Lind", "--employer", "Beta", "--linkedin", "lu-ma")
    assert "The profile lu-ma is also that of Lu Ma of Beta" in ran.out


@pytest.mark.parametrize(
    ("flag", "value", "told"),
    [
        ("--phone", "later", "is no phone number"),
        ("--linkedin", "https://www.linkedin.com/company/acme", "is no profile of a person"),
        ("--linkedin", "Dana Ruiz", "is no profile of a person"),
        ("--department", "data@acme.example", "is a mail address, and no department"),
        ("--met", "2026-06-01", "has not come yet"),
        ("--met", "next week", "20"),
    ],
)
def test_values_are_judged_before_they_are_written(life: Life, flag: str, value: str, told: str) -> None:
    before = life.config.read_bytes()
    ran = life.run("person", "add", "Lu Ma", "--employer", "Acme", flag, value)
    assert (ran.code, told in ran.err, flag in ran.err) == (1, True, True), ran.err
    assert life.config.read_bytes() == before


def test_at_a_prompt_the_same_values_are_asked_for_again_with_the_reason(life: Life) -> None:
    answers = (
        "", "data@acme.example", "Data, Growth", "", "", "", "later", "030 123456", "company/acme", "lu-ma",
        "2026-06-01", "20.4.2026", "",
    )  # fmt: skip
    ran, questions = asked(life, "person", "add", "Lu Ma", "--employer", "Acme", answers=answers)
    assert ran.code == 0, (ran.err, questions)
    assert entries(life)["Acme"][-1] == {
        "name": "Lu Ma",
        "departments": ["Data", "Growth"],
        "phone": "030 123456",
        "linkedin": "lu-ma",
        "met": date(2026, 4, 20),
    }
    for reason in ("no department", "no phone number", "no profile of a person", "has not come yet"):
        assert reason in ran.out
    assert "--" not in ran.out.partition("Written")[0]  # no flags where nobody typed one
    assert any("yesterday" in one for one in questions)


def test_a_name_that_is_noted_at_one_employer_needs_no_employer(life: Life) -> None:
    assert life.run("person", "add", "kim osei", "--language", "de").code == 0
    assert entries(life)["Acme"][1]["language"] == "de"
    assert "--employer" in life.run("person", "add", "Dana Ruiz", "--language", "de").err


# ----------------------------------------------------------------------------------- rejected


def test_a_mail_of_another_employer_is_refused(life: Life) -> None:
    mail = put(life, "nein.eml", NEIN)
    before = life.config.read_bytes()
    ran = life.run("rejected", "Acme", "--mail", mail)
    assert ran.code == 1
    assert "is of Beta, and not of Acme. Nothing was written." in ran.err
    assert "Leave Acme away" in ran.err
    zeta = put(life, "zeta.eml", NEIN.replace("beta.example", "zeta.example").replace("Beta", "Zeta"))
    assert "is of Zeta" in life.run("rejected", "Acme", "--mail", zeta, "--yes").err
    assert life.config.read_bytes() == before
    agency = put(life, "agency.eml", NEIN.replace("beta.example", "hunters.example").replace("Beta", "Acme"))
    assert life.run("rejected", "Acme", "--mail", agency).code == 0
    assert life.run("rejected", "Zeta Labs", "--mail", zeta).code == 0  # the same under a longer name
    by_hand = ("--role", "Analyst", "--date", "1. Mai 2026")
    assert life.run("rejected", "Gamma", "--mail", mail, *by_hand).code == 0


def test_the_number_the_language_and_the_signature_of_a_mail_are_kept(life: Life) -> None:
    ran = life.run("rejected", "--mail", put(life, "nein.eml", NEIN), "--star", "Greta Vogel")
    assert ran.code == 0, ran.err
    assert entries(life, "rejections")["Beta"][0] == {
        "role": "Analytics Engineer",
        "date": date(2026, 5, 3),
        "stage": "interview",
        "requisition": "R-77",
    }
    assert entries(life)["Beta"] == [
        {
            "name": "Greta Vogel",
            "title": "Talent Partner",
            "star": True,
            "recruiter": True,
            "email": "greta.vogel@beta.example",
            "phone": "+49 30 7654321",
            "language": "de",
        }
    ]


@pytest.mark.parametrize(
    ("subject", "role", "number"),
    [
        ("Your application for Analytics Engineer (R-77)", "Analytics Engineer", "R-77"),
        ("Your application for Analytics Engineer [R-77]", "Analytics Engineer", "R-77"),
        ("Your application for Analytics Engineer - R-77", "Analytics Engineer", "R-77"),
        ("Your application for Analytics Engineer, Req. 4711", "Analytics Engineer", "4711"),
        ("Your application for Analytics Engineer Req. 4711 at Acme", "Analytics Engineer", "4711"),
        ("Ihre Bewerbung als Analytics Engineer (m/w/d) (R-77)", "Analytics Engineer", "R-77"),
        ("Ihre Bewerbung als Analytics Engineer (m/w/d)", "Analytics Engineer", None),
        ("Your application for Auditor (ISO-27001)", "Auditor", None),
    ],
)
def test_the_number_beside_a_title_is_no_part_of_it(subject: str, role: str, number: str | None) -> None:
    assert (role_of(subject, ""), requisition_of(subject)) == (role, number)


def test_the_name_of_an_employer_ends_with_its_sentence() -> None:
    assert employer_in("", "vielen Dank für Ihre Bewerbung bei Zeta. Nach Prüfung") == "Zeta"
    assert employer_in("", "your application to Dr. Oetker was") == "Dr. Oetker"


def test_german_is_told_from_english() -> None:
    assert is_german(NEIN.partition("\n\n")[2])
    assert not is_german("Thank you for your interest. We have decided not to move forward with you.")
    assert not is_german("")


def test_rejected_says_what_is_missing_to_hear_of_anything(life: Life) -> None:
    out = life.run("rejected", "Beta", "--role", "x").out
    assert "[me]" not in out
    assert "No channel" not in out
    text = life.config.read_text().replace('name = "Jordan Reyes"', "")
    life.config.write_text(text.replace(life.webhook, ""))
    out = life.run("rejected", "Beta", "--role", "y").out
    assert "write name = “…” below [me]" in out or 'write name = "…" below [me]' in out
    assert "No channel is set" in out


def test_a_careers_address_that_is_a_name_is_asked_for_again(life: Life) -> None:
    answers = ("", "", "", "Dana Ruiz", "Dana", "", "Lu Ma", "", "Head of X", "", "lu@beta.example", "", "y")
    ran, _ = asked(life, "rejected", "Beta", "--role", "x", answers=answers)
    assert ran.out.count("not the address of a web page") == 2
    assert ran.out.count("Enter passes over every question") == 1
    assert entries(life)["Beta"] == [{"name": "Lu Ma", "title": "Head of X", "email": "lu@beta.example"}]


def test_no_colour_stands_on_an_empty_line(life: Life) -> None:
    with (
        mock.patch("monitor.cli.show.is_terminal", return_value=True),
        mock.patch("monitor.cli.questions.can_ask", return_value=False),
    ):
        out = life.run("rejected", "Beta", "--role", "x").out
    assert "\n\033[32mWritten for Beta" in out
    assert not [line for line in out.splitlines() if line.startswith("\033") and line.endswith("[32m")]


# ------------------------------------------------------------------------- whom, and which day


ACME = Employer(
    name="Acme",
    people=(
        Person(name="Dana Ruiz", left=date(2026, 5, 1)),
        Person(name="Jürgen Müller"),
        Person(name="Hanna Moeller"),
    ),
)
BOLT = Employer(name="Bolt Systems", people=(Person(name="Dana Ruiz"), Person(name="Kim Osei")))


@pytest.mark.parametrize(
    ("name", "employer", "found"),
    [
        ("Dana Ruiz", None, ("Bolt Systems", "Dana Ruiz")),
        ("dana", None, ("Bolt Systems", "Dana Ruiz")),
        ("Dana Ruiz", "Acme", ("Acme", "Dana Ruiz")),
        ("Mueller", None, ("Acme", "Jürgen Müller")),
        ("juergen mueller", None, ("Acme", "Jürgen Müller")),
        ("Möller", None, ("Acme", "Hanna Moeller")),
        ("Kim", "bolt", ("Bolt Systems", "Kim Osei")),
    ],
)
def test_who_is_meant(name: str, employer: str | None, found: tuple[str, str]) -> None:
    owner, person = whom((ACME, BOLT), name, employer)
    assert (owner.name, person.name) == found


def test_where_several_have_the_very_same_name_the_employer_tells() -> None:
    twins = (BOLT, Employer(name="Bolt Foods", people=(Person(name="Dana Ruiz"),)))
    with pytest.raises(UsageError, match=r"several employers: Bolt Systems, Bolt Foods.* --employer NAME"):
        whom(twins, "Dana Ruiz")
    with pytest.raises(UsageError, match="could be several employers: Bolt Systems, Bolt Foods"):
        whom(twins, "Dana Ruiz", "Bolt")
    with pytest.raises(UsageError, match="`job-monitor rejected` or `job-monitor add URL` begins one"):
        whom((), "Dana Ruiz")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-01", date(2026, 5, 1)),
        ("20.4.2026", date(2026, 4, 20)),
        ("1 May 2026", date(2026, 5, 1)),
        ("1. Mai 2026", date(2026, 5, 1)),
        ("May 1, 2026", date(2026, 5, 1)),
        ("20/4/2026", date(2026, 4, 20)),
        (" Yesterday ", date(2026, 5, 3)),
        ("heute", TODAY),
    ],
)
def test_a_day_as_people_write_it(text: str, day: date) -> None:
    assert day_argument(text, "--on", TODAY) == day


@pytest.mark.parametrize("text", ["soon", "", " ", "46000", "3/4/2026", "31.4.2026", "1 May 2026 or so", "0"])
def test_what_is_no_plain_day_is_refused_with_examples(text: str) -> None:
    with pytest.raises(UsageError, match="--on needs a day such as 2026-05-01, 1 May 2026"):
        day_argument(text, "--on", TODAY)


# ------------------------------------------------------------------------------ the other verbs


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["forgte"], "There is no verb forgte. Did you mean forget?\n"),
        (["--config", "x.toml", "Peple", "--json"], "There is no verb Peple. Did you mean people?\n"),
        (["xyzzy"], "There is no verb xyzzy. `job-monitor --help` lists them.\n"),
    ],
)
def test_a_mistyped_verb_is_one_sentence(
    argv: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.execute(argv) == 1
    assert capsys.readouterr().err == told


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["person", "add"], "Stopped. Nothing was written."),
        (["rejected"], "Stopped. Nothing was written."),
        (["forget", "Kim Osei"], "Stopped. Nobody was forgotten."),
    ],
)
def test_ctrl_c_at_a_question_says_that_nothing_was_written(life: Life, argv: list[str], told: str) -> None:
    before = life.config.read_bytes()
    ran, _ = asked(life, *argv, answers=(KeyboardInterrupt,))
    assert (ran.code, ran.err) == (1, f"\n{told}\n")
    assert life.config.read_bytes() == before


def test_without_any_configuration_it_is_said_what_begins_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environ = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    for verb in (["due"], ["people"], ["poll"], ["contacted", "Dana"], ["notify"], ["check"], ["status"]):
        with mock.patch.dict(os.environ, environ, clear=True):
            assert cli.execute(verb) == 2
        said = capsys.readouterr()
        assert "`job-monitor rejected` or `job-monitor add URL` begins one." in said.err + said.out, verb


def test_where_the_named_configuration_is_not_there_yet_it_is_said_too(life: Life) -> None:
    life.config.unlink()
    for verb in (["due"], ["person", "moved", "Kim", "--to", "Zeta"], ["forget", "Kim"]):
        ran = life.run(*verb)
        assert ran.code in (1, 2)
        assert "`job-monitor rejected` or `job-monitor add URL` begins one." in ran.err, verb
    assert life.run("rejected", "Acme", "--role", "x").code == 0


def test_the_test_alert_is_judged_by_the_users_wishes() -> None:
    now = START
    wished = invented_alert(Me(name="Jordan Reyes"), now, ZONE, Fit(titles=("data engineer",)), None)
    without = invented_alert(Me(name="Jordan Reyes"), now, ZONE, Fit(), None)
    assert "You set no wishes" in str(without)
    assert "You set no wishes" not in str(wished)


def test_people_shows_who_left_and_the_history_of_who_moved(life: Life) -> None:
    store = Store(life.state)
    store.add_contact(Contact(employer="Acme", person="Kim Osei", on=date(2026, 5, 2), how="mail"))
    store.close()
    assert life.run("person", "moved", "Kim", "--to", "Beta", "--yes").code == 0
    rows = {(row["employer"], row["person"]): row for row in life.rows("people")}
    assert rows["Beta", "Kim Osei"]["last_contact"]["on"] == "2026-05-02"
    out = life.run("people").out
    assert [line for line in out.splitlines() if "Kim Osei" in line and "Acme" in line and "left" in line]
    assert rows["Gamma", "Dana Ruiz"]["last_contact"] is None


def test_the_door_is_described_once() -> None:
    ana = Person(name="Ana Lund", title="Recruiter", recruiter=True)
    assert door_sentence("Acme", ana) == "The door at Acme is now Ana Lund, Recruiter."
    other = Person(name="Ana Lund", title="People Partner", recruiter=True)
    assert door_sentence("Acme", other).endswith("Ana Lund, People Partner, the recruiter.")


def test_a_move_that_contradicts_an_import_says_so(life: Life) -> None:
    store = Store(life.state)
    store.save_move(
        Move(employer="Acme", person="Kim Osei", what="moved", by=date(2026, 5, 2), company="Beta Systems")
    )
    store.close()
    out = life.run("person", "moved", "kim", "--to", "Gamma").out
    assert "An import of 2 May 2026 says Beta Systems, and you say Gamma: what you say counts." in out
