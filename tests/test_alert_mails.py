"""Alert mails lived through, from the mailbox to the channel: what is news, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from monitor.errors import ReadingError
from monitor.model import ReadMail
from monitor.worker import MailQuestion, Worker
from monitor.worker.mails import is_ours
from tests.alert_mails import LINE, Folder, Told, indeed, letter, linkedin
from tests.life import DANA, REJECTION, Life, living, role

pytestmark = pytest.mark.network

KEY = "mail:alerts"
ENGINEER = Told(title="Data Engineer", number=4_000_000_010)
STEWARD = Told(title="Office Manager", number=4_000_000_011)
OTHER = Told(title="Data Engineer", company="Acme Foods", number=4_000_000_012)
BY_MAIL = f'name = "Acme"\naliases = ["Acme Labs GmbH"]\n{DANA}'


class Mailed:
    """A life with a mailbox."""

    def __init__(self, life: Life, folder: Folder) -> None:
        self.life = life
        self.box = folder

    def write(self, *employers: str, more: tuple[str, ...] = ()) -> None:
        self.life.write(*(employers or (BY_MAIL,)), channels=self.life.webhook + self.box.toml(more))

    def begin(self, *employers: str, more: tuple[str, ...] = ()) -> None:
        """A mailbox that was looked into once, with one mail of old news."""
        self.write(*employers, more=more)
        self.box.drop(linkedin(STEWARD, at=self.life.now - timedelta(days=3)))
        first = self.poll()
        assert (first["baseline"], first["changes"], first["error"]) == (True, [], None)
        self.life.later(hours=1)

    def poll(self) -> dict[str, object]:
        ran = self.life.poll()
        assert ran.code == 0, ran.out + ran.err
        return dict(ran.sources[KEY])

    def alerts(self, kind: str) -> list[tuple[str, str, str]]:
        return [(a["employer"], a["title"], a["urgency"]) for a in self.life.alerts(kind)]

    def sent(self) -> str:
        return "\n".join(taken.message for taken in self.life.hook.taken)


@pytest.fixture
def mailed(tmp_path: Path) -> Iterator[Mailed]:
    with living(tmp_path) as life:
        yield Mailed(life, Folder(tmp_path / "mails"))


def test_the_first_look_is_silent_and_a_role_of_a_later_mail_is_told_once(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin()
    [row] = life.rows("roles")
    assert (row["title"], row["employer"], row["source"], row["via"], row["vouched"]) == (
        "Office Manager", "Acme", KEY, "LinkedIn", False,
    )  # fmt: skip
    assert row["url"] == "https://www.linkedin.com/jobs/view/4000000011/"

    mailed.box.drop(linkedin(ENGINEER, OTHER, at=life.now))
    read = mailed.poll()
    assert (read["employer"], read["postings"], read["others"]) == (None, 1, 1)
    [change] = read["changes"]  # type: ignore[misc]  # rows of JSON
    assert (change["change"], change["title"], change["employer"]) == ("opened", "Data Engineer", "Acme")
    assert mailed.alerts("reach_out") == [
        ("Acme", "Write to Dana Ruiz now: Acme opened Data Engineer", "urgent")
    ]
    told = " ".join(mailed.sent().split())
    assert "a mail of LinkedIn of 4 May 2026. Nobody vouches for its sender" in told
    assert "https://www.linkedin.com/jobs/view/4000000010/" in told

    life.later(hours=3)
    mailed.box.drop(linkedin(ENGINEER, at=life.now))
    again = mailed.poll()
    assert (again["outcome"], again["changes"]) == ("read", [])
    life.later(hours=1)
    assert mailed.poll()["outcome"] == "unchanged"
    assert len(mailed.alerts("reach_out")) == 1


def test_no_token_of_a_mail_is_kept_or_told(mailed: Mailed) -> None:
    mailed.begin()
    mailed.box.drop(linkedin(ENGINEER, at=mailed.life.now), indeed(ENGINEER, at=mailed.life.now))
    mailed.poll()
    mailed.life.evening()
    mailed.life.poll()
    kept = b"".join(path.read_bytes() for path in mailed.life.state.iterdir() if path.is_file())
    assert "secret" not in mailed.sent()
    assert b"secret" not in kept
    assert b"jordan@example.org" not in kept


def test_two_job_sites_and_the_board_tell_of_one_role_once(mailed: Mailed) -> None:
    life = mailed.life
    life.board("acme", [role(101, "Office Manager")])
    mailed.begin(f'name = "Acme"\n{life.source()}{DANA}')
    at_indeed = Told(title="Data Engineer (m/f/d)", number=77)
    mailed.box.drop(linkedin(ENGINEER, at=life.now), indeed(at_indeed, at=life.now))
    mailed.poll()
    assert len(mailed.alerts("reach_out")) == 1
    life.later(hours=2)
    mailed.box.drop(indeed(Told(title="Data Engineer", number=78), at=life.now))
    life.board("acme", [role(101, "Office Manager"), role(102, "Data Engineer")])
    mailed.poll()
    assert len(mailed.alerts("reach_out")) == 1

    life.later(hours=2)
    life.board(
        "acme",
        [
            role(n, t)
            for n, t in ((101, "Office Manager"), (102, "Data Engineer"), (103, "Analytics Engineer"))
        ],
    )
    life.poll()
    assert len(mailed.alerts("reach_out")) == 2
    mailed.box.drop(
        linkedin(Told(title="Analytics Engineer", number=4_000_000_020), at=life.now),
        indeed(Told(title="Analytics Engineer", number=79), at=life.now),
    )
    life.later(hours=2)
    read = mailed.poll()
    assert [c["change"] for c in read["changes"]] == ["reposted", "reposted"]  # type: ignore[attr-defined]
    assert len(mailed.alerts("reach_out")) == 2


def test_the_same_role_at_two_sites_is_no_role_that_is_back(mailed: Mailed) -> None:
    life = mailed.life
    refused = Told(title="Senior Data Engineer", number=4_000_000_030)
    mailed.write(f"{BY_MAIL}{REJECTION}")
    mailed.box.drop(linkedin(refused, at=life.now - timedelta(days=2)))
    mailed.poll()
    life.later(hours=4)
    mailed.box.drop(indeed(Told(title="Senior Data Engineer", number=80), at=life.now))
    mailed.poll()
    assert mailed.alerts("role_back") == []


def test_the_rejected_role_that_a_mail_shows_for_the_first_time_is_told_as_back(mailed: Mailed) -> None:
    mailed.begin(f"{BY_MAIL}{REJECTION}")
    mailed.life.later(days=40)
    mailed.box.drop(indeed(Told(title="Senior Data Engineer", number=81), at=mailed.life.now))
    mailed.poll()
    [(employer, title, urgency)] = mailed.alerts("role_back")
    assert (employer, urgency) == ("Acme", "urgent")
    assert title.startswith("Write to Dana Ruiz now: the role you were turned down for at Acme is back")


def test_what_only_an_old_mail_tells_of_calls_nobody(mailed: Mailed) -> None:
    mailed.begin()
    mailed.box.drop(linkedin(ENGINEER, at=mailed.life.now - timedelta(days=20)))
    mailed.poll()
    [(_, _, urgency)] = mailed.alerts("reach_out")
    assert urgency == "digest"


def test_for_an_employer_that_is_new_on_the_list_the_mails_are_read_again_in_silence(mailed: Mailed) -> None:
    life = mailed.life
    mailed.write()
    initech = Told(title="Data Engineer", company="Initech Inc.", number=4_000_000_040)
    mailed.box.drop(linkedin(STEWARD, initech, at=life.now - timedelta(days=3)))
    assert mailed.poll()["others"] == 1
    life.later(hours=1)
    mailed.write(BY_MAIL, 'name = "Initech"\n')
    read = mailed.poll()
    assert (read["changes"], mailed.alerts("reach_out"), mailed.alerts("new_role")) == ([], [], [])
    assert {(r["employer"], r["title"]) for r in life.rows("roles")} == {
        ("Acme", "Office Manager"),
        ("Initech", "Data Engineer"),
    }
    life.later(hours=1)
    mailed.box.drop(
        linkedin(Told(title="Analytics Engineer", company="Initech", number=4_000_000_041), at=life.now)
    )
    mailed.poll()
    assert [a[:2] for a in mailed.alerts("new_role")] == [
        ("Initech", "Look at this new role: Analytics Engineer at Initech")
    ]


def test_an_employer_who_is_renamed_keeps_the_roles_that_mails_told_of(mailed: Mailed) -> None:
    mailed.begin()
    mailed.write('name = "Acme Labs"\naliases = ["Acme"]\n')
    mailed.box.drop(linkedin(STEWARD, at=mailed.life.now))
    assert mailed.poll()["changes"] == []
    assert [(r["employer"], r["title"]) for r in mailed.life.rows("roles")] == [
        ("Acme Labs", "Office Manager")
    ]


def test_a_sender_that_the_own_server_vouches_for_is_believed_and_a_forged_mail_tells_nothing(
    mailed: Mailed,
) -> None:
    life, own = mailed.life, "mx.example.org"
    mailed.begin(more=(f'boundary = "{own}"',))
    mailed.box.drop(
        linkedin(ENGINEER, at=life.now, boundary=own),
        linkedin(
            Told(title="Analytics Engineer", number=4_000_000_050), at=life.now, boundary=own, verdict="fail"
        ),
    )
    read = mailed.poll()
    assert read["mails"] == {"read": 2, "alerts": 1, "not_whole": 0, "forged": 1, "proposals": 0}
    assert [a[1] for a in mailed.alerts("reach_out")] == ["Write to Dana Ruiz now: Acme opened Data Engineer"]
    assert "Nobody vouches" not in mailed.sent()
    assert "the sender is not who the mail says" in life.of_source(KEY)["error"]


def test_a_mail_that_does_not_add_up_is_told_of_once_a_day(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin()
    whole = linkedin(ENGINEER, at=life.now).decode()
    broken = whole.replace("Data Engineer\nAcme\nBerlin\n", "\n")
    mailed.box.drop(broken.encode())
    read = mailed.poll()
    assert read["mails"]["not_whole"] == 1  # type: ignore[index]
    life.later(hours=1)
    mailed.box.drop(broken.replace("Message-ID: <", "Message-ID: <2").encode())
    mailed.poll()
    [told] = life.alerts("unread_mail")
    assert told["title"].startswith("Look into the mailbox alerts yourself: ")
    assert "LinkedIn" in told["title"]


def test_a_no_and_an_invitation_are_proposed_and_never_noted(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin(more=("propose = true",))
    before = life.config.read_text()
    mailed.box.drop(
        letter(
            "Acme Recruiting <jobs@acme.example>",
            "Your application as Data Engineer at Acme",
            "Dear Jordan,\n\nthank you for your interest in the position of Data Engineer at Acme. After"
            " careful consideration, we have decided to move forward with other candidates.\n\nRegards,\n"
            "Acme Recruiting\n",
            life.now,
        )
    )
    mailed.poll()
    [told] = life.alerts("proposal")
    assert (told["urgency"], told["employer"]) == ("digest", "Acme")
    assert told["title"] == "Say whether it is so: Acme seems to say no for Data Engineer"
    life.evening()
    life.poll()
    sent = " ".join(mailed.sent().split())
    assert "job-monitor rejected Acme --role 'Data Engineer' --date 2026-05-04" in sent
    assert "we have decided to move forward with other candidates" in sent
    assert life.config.read_text() == before
    assert life.rows("due") == []


def test_without_the_wish_nothing_is_proposed(mailed: Mailed) -> None:
    mailed.begin()
    mailed.box.drop(
        letter(
            "Acme Recruiting <jobs@acme.example>",
            "Your application",
            "Dear Jordan,\n\nunfortunately we will not proceed with your application at Acme.\n",
            mailed.life.now,
        )
    )
    assert mailed.poll()["mails"]["proposals"] == 0  # type: ignore[index]
    assert mailed.life.alerts("proposal") == []


def test_a_mailbox_that_cannot_be_read_is_told_by_its_own_name(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin()
    mailed.box.path.rename(mailed.box.path.with_name("moved"))
    ran = life.poll()
    assert ran.sources[KEY]["error"]["kind"] == "not_found"
    [told] = life.alerts("source_failing")
    assert told["title"] == "Check the mailbox alerts: it cannot be read"
    mailed.box.path.with_name("moved").rename(mailed.box.path)
    life.later(hours=2)
    life.poll()
    [told] = life.alerts("source_recovered")
    assert told["title"] == "Nothing to do: the mailbox alerts can be read again"


def test_a_large_mailbox_is_read_in_parts_and_told_as_one(
    mailed: Mailed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.collecting.MOST_MAILS", 3)
    life = mailed.life
    mailed.write()
    for number in range(10):
        mailed.box.drop(
            linkedin(Told(title=f"Data Engineer {number}", number=4_100_000_000 + number), at=life.now)
        )
    ran = life.poll()
    [line] = [one for one in ran.lines if one.get("source") == KEY]
    assert (line["mails"]["read"], line["baseline"], line["changes"]) == (10, True, [])
    assert len(life.rows("roles")) == 10
    assert life.alerts("reach_out") == []
    life.later(hours=1)
    mailed.box.drop(linkedin(ENGINEER, at=life.now))
    assert len(mailed.poll()["changes"]) == 1  # type: ignore[arg-type]


OWN = "mx.example.org"


def phishing(role: Told, *, at: datetime, link: str, name: str = "LinkedIn") -> bytes:
    """A mail of somebody who owns a host and nothing else, with cards in the shape of LinkedIn's."""
    cards = f"{role.title}\n{role.company}\n{role.place}\nView job: {link}\n"
    text = f"Your job alert\n\n{cards}\n{LINE}\n\n{cards.replace(role.title, 'Nurse')}\n{LINE}\n"
    return letter(
        f"{name} <jobs@evil.example>",
        "New jobs for you",
        text,
        at,
        judged=f"{OWN}; dkim=pass header.d=evil.example; dmarc=pass header.from=evil.example",
    )


def test_who_calls_themselves_linkedin_is_called_by_their_address_and_their_link_goes(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin(more=(f'boundary = "{OWN}"',))
    mailed.box.drop(phishing(ENGINEER, at=life.now, link="https://bank.example/jobs/view/12345-login"))
    mailed.poll()
    told = " ".join(mailed.sent().split())
    assert "bank.example" not in told
    assert "a mail of LinkedIn" not in told
    for row in life.rows("roles"):
        assert row["via"] in ("LinkedIn", "evil.example")
        assert not (row["via"] == "evil.example" and row["id"].startswith("linkedin:"))


def test_a_mail_from_before_the_no_is_no_role_that_is_back_and_hides_none(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin(f"{BY_MAIL}{REJECTION}")
    refused = Told(title="Senior Data Engineer", number=4_000_000_060)
    mailed.box.drop(linkedin(refused, at=life.now - timedelta(days=10)))
    assert mailed.poll()["changes"] == []
    assert mailed.alerts("role_back") == []
    life.later(days=3)
    mailed.box.drop(linkedin(refused, at=life.now))
    mailed.poll()
    assert len(mailed.alerts("role_back")) == 1


def test_a_mail_that_gives_a_role_the_number_of_anothers_hides_neither(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin(BY_MAIL, 'name = "Initech"\n')
    other = Told(title="Analytics Engineer", company="Initech", number=ENGINEER.number)
    mailed.box.drop(linkedin(other, at=life.now), linkedin(ENGINEER, at=life.now))
    mailed.poll()
    life.later(hours=1)
    mailed.box.drop(linkedin(ENGINEER, at=life.now), linkedin(other, at=life.now))
    assert mailed.poll()["changes"] == []
    assert {(r["employer"], r["title"]) for r in life.rows("roles")} >= {
        ("Acme", "Data Engineer"),
        ("Initech", "Analytics Engineer"),
    }
    assert len(mailed.alerts("reach_out")) == 1
    assert len(mailed.alerts("new_role")) == 1


def test_what_nobody_vouches_for_changes_nothing_of_what_somebody_does(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin(more=(f'boundary = "{OWN}"',))
    mailed.box.drop(linkedin(ENGINEER, at=life.now, boundary=OWN))
    mailed.poll()
    life.later(hours=1)
    spoilt = Told(title="Data Engineer, send your CV to hr@evil.example", number=ENGINEER.number)
    mailed.box.drop(linkedin(spoilt, at=life.now))
    mailed.poll()
    [row] = [r for r in life.rows("roles") if r["id"] == f"linkedin:{ENGINEER.number}"]
    assert (row["title"], row["vouched"]) == ("Data Engineer", True)


def test_an_alias_brings_what_mails_told_before_in_silence_and_what_is_new_at_once(mailed: Mailed) -> None:
    life = mailed.life
    mailed.begin()
    mailed.box.drop(linkedin(OTHER, at=life.now))
    assert mailed.poll()["others"] == 1
    life.later(hours=1)
    mailed.write('name = "Acme"\naliases = ["Acme Foods"]\n' + DANA)
    fresh = Told(title="Analytics Engineer", company="Acme Foods", number=4_000_000_070)
    mailed.box.drop(linkedin(fresh, at=life.now))
    read = mailed.poll()
    assert [c["title"] for c in read["changes"]] == ["Analytics Engineer"]  # type: ignore[attr-defined]
    assert {r["title"] for r in life.rows("roles")} == {
        "Office Manager",
        "Data Engineer",
        "Analytics Engineer",
    }
    assert len(mailed.alerts("reach_out")) == 1


def test_a_second_mailbox_with_the_same_mails_tells_nothing_again(mailed: Mailed, tmp_path: Path) -> None:
    life = mailed.life
    mailed.begin()
    mailed.box.drop(linkedin(ENGINEER, at=life.now))
    mailed.poll()
    before = len(life.alerts())
    second = f'[[mailboxes]]\nname = "second"\nurl = "eml:{mailed.box.path}"\n'
    life.write(BY_MAIL, channels=life.webhook + mailed.box.toml() + second)
    life.later(hours=1)
    ran = life.poll()
    assert ran.sources["mail:second"]["baseline"]
    assert len(life.alerts()) == before


def test_a_mail_whose_reading_breaks_down_is_tried_again_and_hides_no_other(
    mailed: Mailed, monkeypatch: pytest.MonkeyPatch
) -> None:
    life = mailed.life
    mailed.begin()
    whole, broken = Worker.read_mail, [True]

    def read(self: Worker, data: bytes, question: MailQuestion) -> ReadMail:
        if b"4000000010" in data and broken[0]:
            raise ReadingError("Reading it took longer than 10 s.")
        return whole(self, data, question)

    monkeypatch.setattr(Worker, "read_mail", read)
    mailed.box.drop(linkedin(ENGINEER, at=life.now), linkedin(STEWARD, at=life.now))
    first = mailed.poll()
    assert (first["mails"]["read"], first["mails"]["not_whole"]) == (1, 0)  # type: ignore[index]
    life.later(hours=1)
    broken[0] = False
    assert [c["title"] for c in mailed.poll()["changes"]] == ["Data Engineer"]  # type: ignore[attr-defined]
    assert len(mailed.alerts("reach_out")) == 1


def test_a_mail_whose_reading_breaks_down_every_time_is_told_of(
    mailed: Mailed, monkeypatch: pytest.MonkeyPatch
) -> None:
    life = mailed.life
    mailed.begin()

    def read(self: Worker, data: bytes, question: MailQuestion) -> ReadMail:
        raise ReadingError("Reading it took longer than 10 s.")

    monkeypatch.setattr(Worker, "read_mail", read)
    mailed.box.drop(linkedin(ENGINEER, at=life.now))
    for _ in range(4):
        life.later(hours=1)
        mailed.poll()
    [told] = life.alerts("unread_mail")
    assert "could not be read" in told["title"]


def test_our_own_alert_is_no_mail_of_a_job_site_and_a_job_site_cannot_look_like_it() -> None:
    at = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
    ours = message_from_bytes(letter("me@example.org", "Write to Dana", "Roles\n[alert 0123456789ab]\n", at))
    theirs = message_from_bytes(
        letter("jobs@board.example", "Jobs", "Engineer [alert 0123456789ab]\nAcme\nBerlin\n", at)
    )
    assert is_ours(ours)
    assert not is_ours(theirs)
