"""Feeds that are not the employer's own, lived through from the site to the channel: news, and job boards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.life import DANA, REJECTION, Life, living, role
from tests.servers import Reply

pytestmark = pytest.mark.network

USER = "00000000000000000000"
WRAPPED = "https://www.google.com/url?rct=j&amp;sa=t&amp;url={}&amp;ct=ga&amp;cd=CAI{}&amp;usg=AF"


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.board("acme", [role(101, "Office Manager")])
        yield life


def google_alert(*pages: tuple[str, str], start: int = 1) -> Reply:
    """A Google Alert with entries of (title, target)."""
    entries = "".join(
        f"<entry><id>tag:google.com,2013:googlealerts/feed:{start + n}</id><title type='html'>{title}</title>"
        f"<link href='{WRAPPED.format(target, start + n)}'></link><published>2026-05-03T11:53:37Z</published>"
        "<content type='html'>text</content></entry>"
        for n, (title, target) in enumerate(pages)
    )
    body = (
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>"
        f"<id>tag:google.com,2005:reader/user/{USER}/state/com.google/alerts/1</id>"
        f"<title>Google Alert - Acme</title>{entries}</feed>"
    )
    return Reply(body=body.encode(), headers={"Content-Type": "application/atom+xml"})


OFFICE = ("&lt;b&gt;Acme&lt;/b&gt; opens an office", "https://news.example/office")
SENIOR = ("&lt;b&gt;Acme&lt;/b&gt;: Senior Data Engineer", "https://news.example/senior")
ELSEWHERE = ("Acmeists meet in Linz", "https://news.example/poets")


def test_news_is_told_once_in_the_digest_and_never_taken_for_a_role(life: Life) -> None:
    key = f"feed:{life.site}/alert"
    life.write(f'name = "Acme"\n{life.source()}{life.source("alert", "feed")}{REJECTION}{DANA}')
    life.answers["/alert"] = google_alert(OFFICE, ELSEWHERE)
    first = life.poll().sources[key]
    assert (first["baseline"], first["postings"], first["others"], first["changes"]) == (True, 2, 1, [])
    [line] = [a for a in life.alerts("baseline") if a["source"] == key]
    assert line["title"] == "Nothing to do: news about Acme is watched now, 1 entry so far"
    life.evening()
    life.poll()
    sent = len(life.hook.taken)

    life.later(hours=16)
    life.answers["/alert"] = google_alert(SENIOR, OFFICE, start=50)
    ran = life.poll()
    assert ran.changes(key) == [("opened", "https://news.example/senior")]
    assert [a["kind"] for a in ran.sources[key]["alerts"]] == ["news"]
    assert (life.alerts("role_back"), life.alerts("reach_out"), len(life.hook.taken)) == ([], [], sent)
    [news] = life.alerts("news")
    assert (news["urgency"], news["title"]) == (
        "digest",
        "Read: Acme is in the news (Acme: Senior Data Engineer)",
    )
    life.evening()
    life.poll()
    [digest] = life.hook.taken[sent:]
    assert "This can be a good reason to write to Dana Ruiz." in " ".join(digest.message.split())
    assert "https://news.example/senior" in digest.message

    life.later(hours=2)
    life.answers["/alert"] = google_alert(SENIOR, start=90)
    assert life.poll().changes(key) == []


def test_roles_lists_news_as_what_it_is(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source()}{life.source("alert", "feed")}{DANA}')
    life.answers["/alert"] = google_alert(OFFICE)
    life.poll()
    [news] = [row for row in life.rows("roles") if row["news"]]
    assert (news["title"], news["reach"], news["fit"]["verdict"]) == ("Acme opens an office", None, "unknown")
    assert [row["news"] for row in life.rows("roles") if row["source"] == "greenhouse:acme"] == [False]
    assert "news" in next(line for line in life.run("roles").out.splitlines() if "opens an office" in line)
    [told] = life.rows("explain", "https://news.example/office")
    assert told["people"] == []
    assert told["why_no_alert"] == "It is news about the employer, and was there at the first read."
    assert "news about the employer" in life.run("explain", "https://news.example/office").out


def test_a_channel_can_take_news_only(life: Life) -> None:
    channel = life.webhook + 'only = ["news"]\n'
    life.write(f'name = "Acme"\n{life.source("alert", "feed")}', channels=channel)
    life.answers["/alert"] = google_alert(OFFICE)
    life.poll()
    assert life.alerts() == []
    life.later(hours=1)
    life.answers["/alert"] = google_alert(SENIOR, OFFICE)
    life.poll()
    assert [alert["kind"] for alert in life.alerts()] == ["news"]


def board(*roles: tuple[str, str]) -> Reply:
    """The feed of a job board, with entries of (employer, title)."""
    items = "".join(
        f"<item><title>{employer}: {title}</title><region>Linz</region>"
        f"<link>https://weworkremotely.com/{employer.replace(' ', '-')}/{title.replace(' ', '-')}</link>"
        "</item>"
        for employer, title in roles
    )
    channel = f"<title>Jobs</title><link>https://weworkremotely.com</link>{items}"
    body = f"<rss version='2.0'><channel>{channel}</channel></rss>"
    return Reply(body=body.encode(), headers={"Content-Type": "application/rss+xml"})


def test_of_a_job_board_only_the_watched_employers_roles_are_told(life: Life) -> None:
    key = f"feed:{life.site}/board"
    life.write(f'name = "Acme"\naliases = ["Acme Labs"]\n{life.source("board", "feed")}{DANA}')
    life.answers["/board"] = board(("Borealis", "Data Engineer"), ("Acme Foods", "Data Engineer"))
    first = life.poll().sources[key]
    assert (first["outcome"], first["postings"], first["others"], first["error"]) == ("read", 2, 2, None)
    life.later(hours=1)
    new = [
        ("Acme Labs GmbH", "Data Engineer"),
        ("Hooli", "Data Engineer"),
        ("Acme Foods", "Analytics Engineer"),
    ]
    life.answers["/board"] = board(*new)
    ran = life.poll()
    assert [c["title"] for c in ran.sources[key]["changes"]] == ["Data Engineer"]
    assert ran.sources[key]["others"] == 2
    [alert] = life.alerts("reach_out")
    assert alert["title"].endswith("Acme opened Data Engineer")
    life.later(hours=1)
    life.answers["/board"] = board(*new, ("Initrode", "Cook"))
    assert "4 roles (3 of others), no change" in " ".join(life.run("poll").out.split())


def test_a_window_that_shows_one_stranger_alone_is_still_that_of_many(life: Life) -> None:
    key = f"feed:{life.site}/list"
    life.write(f'name = "Acme"\n{life.source("list", "feed")}{DANA}')

    def listing(*employers: str) -> Reply:
        items = "".join(
            f"<item><title>Data Engineer</title><company>{name}</company>"
            f"<link>https://jobs.example/{name}</link><guid>{name}</guid></item>"
            for name in employers
        )
        body = f"<rss version='2.0'><channel><title>Jobs</title>{items}</channel></rss>"
        return Reply(body=body.encode(), headers={"Content-Type": "application/rss+xml"})

    life.answers["/list"] = listing("Borealis", "Hooli", "Umbra", "Vandelay")
    life.poll()
    assert life.of_source(key)["open_roles"] == 0
    life.later(hours=1)
    life.answers["/list"] = listing("Initrode")
    life.poll()
    assert life.alerts("reach_out") == []
    life.later(hours=1)
    life.answers["/list"] = listing("Acme")
    life.poll()
    assert len(life.alerts("reach_out")) == 1
    assert life.of_source(key)["open_roles"] == 1
