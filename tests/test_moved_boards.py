"""A board that has gone, through the command line: it is told at once, with what was found in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.life import DANA, Life, living, role, rss
from tests.servers import Reply

pytestmark = pytest.mark.network


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        yield life


def page(body: str) -> Reply:
    return Reply(
        body=f"<!doctype html><html><head><title>Careers at Acme</title>{body}</head></html>".encode(),
        headers={"Content-Type": "text/html"},
    )


def test_the_alert_of_a_board_that_has_gone_proposes_the_entry_for_the_new_one(life: Life) -> None:
    life.board(
        "acme",
        [
            role(number, title) | {"absolute_url": f"{life.site}/careers/{number}?gh_jid={number}"}
            for number, title in ((101, "Data Engineer"), (102, "Analyst"))
        ],
    )
    life.poll()
    life.later(hours=1)
    del life.answers["/acme"]
    life.answers["/careers"] = page(
        "<link rel='alternate' type='application/rss+xml' title='Jobs' href='/j.rss'>"
    )
    life.answers["/j.rss"] = rss(("1", "Data Engineer"), ("2", "Analyst"), ("3", "Cook"))
    failed = life.poll()
    assert failed.code == 4
    said = failed.sources["greenhouse:acme"]["error"]["message"]
    assert f'write url = "{life.site}/j.rss"' in said
    assert "3 roles" in said
    [alert] = life.alerts("source_failing")
    life.evening()
    life.poll()
    told = " ".join(" ".join(hooked.message.split()) for hooked in life.hook.taken)
    assert f'write url = "{life.site}/j.rss"' in told
    asked = len(life.site.asked)
    life.later(hours=1)
    life.poll()
    assert [one["alert"] for one in life.alerts("source_failing")] == [alert["alert"]]
    assert len(life.site.asked) - asked <= 1, "what was told is not looked for at every poll"


def test_a_source_without_a_kind_follows_its_page_to_the_board_and_keeps_its_key(life: Life) -> None:
    key = f"page:{life.site}/careers"
    life.write(f'name = "Acme"\n[[employers.sources]]\nurl = "{life.site}/careers"\n{DANA}')
    life.answers["/careers"] = page(
        "<link rel='alternate' type='application/rss+xml' title='Jobs' href='/j.rss'>"
    )
    life.answers["/j.rss"] = rss(("1", "Data Engineer"))
    first = life.poll().sources[key]
    assert (first["outcome"], first["postings"], first["baseline"]) == ("read", 1, True)
    assert life.of_source(key)["kind"] == "feed"
    before = len(life.site.asked)
    life.later(hours=1)
    life.answers["/j.rss"] = rss(("1", "Data Engineer"), ("2", "Analytics Engineer"))
    assert life.poll().changes(key) == [("opened", "2")]
    assert [one.path for one in life.site.asked[before:]] == ["/j.rss"]
    assert [alert["person"] for alert in life.alerts("reach_out")] == ["Dana Ruiz"]


def test_a_page_that_robots_txt_forbids_is_not_read_and_says_what_to_do(life: Life) -> None:
    life.write(f'name = "Acme"\n{life.source("careers", "page")}')
    life.answers["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /careers\n")
    life.answers["/careers"] = page("")
    ran = life.poll()
    assert ran.code == 4
    error = ran.sources[f"page:{life.site}/careers"]["error"]
    assert error["kind"] == "terms"
    assert "accept_terms = true" in error["message"]
    assert [one.path for one in life.site.asked] == ["/robots.txt"]
    assert life.of_source(f"page:{life.site}/careers")["state"] == "paused"
    [alert] = life.alerts("source_failing")
    assert alert["urgency"] == "digest"
    life.later(hours=1)
    life.poll()
    assert [one.path for one in life.site.asked] == ["/robots.txt"], "it is remembered across runs"
    text = life.config.read_text().replace('kind = "page"', 'kind = "page"\naccept_terms = true')
    life.config.write_text(text)
    life.poll()
    assert "/careers" in [one.path for one in life.site.asked]
