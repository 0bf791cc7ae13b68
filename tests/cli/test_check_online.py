"""`check --online`: each source is read as the first poll would read it, and nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.life import Life, living, rss
from tests.servers import Reply

pytestmark = pytest.mark.network

FEED = rss(("1", "Data Engineer"), ("2", "Data Analyst"))
ANNOUNCING = Reply(
    body=b"<!doctype html><html><head><title>Careers at Initech</title>"
    b"<link rel='alternate' type='application/rss+xml' title='Jobs' href='/jobs.rss'></head>"
    b"<body><h1>Careers</h1><p>Have a look.</p></body></html>",
    headers={"Content-Type": "text/html"},
)


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with living(tmp_path) as life:
        life.answers |= {"/careers": ANNOUNCING, "/jobs.rss": FEED}
        yield life


def sourced(life: Life, *entries: str) -> None:
    """One employer with these sources."""
    life.write("\n".join(['name = "Initech"', *(f"[[employers.sources]]\n{entry}" for entry in entries)]))


def test_a_source_without_a_kind_is_readable_where_its_page_leads_to_a_board(life: Life) -> None:
    sourced(life, f'url = "{life.site}/careers"')
    ran = life.run("check", "--online")
    assert ran.code == 0, ran.out
    page, feed = f"page:{life.site}/careers", f"feed:{life.site}/jobs.rss"
    assert f"{page} leads to {feed}: readable, 2 roles" in ran.out
    (document,) = life.run("check", "--online", "--json").lines
    assert document["sources"] == [
        {
            "source": page,
            "leads_to": feed,
            "readable": True,
            "count": 2,
            "samples": ["Data Engineer", "Data Analyst"],
            "error": None,
        }
    ]
    assert not life.state.exists()


def test_a_page_that_lists_nothing_any_more_is_told_with_what_stands_behind_it(life: Life) -> None:
    sourced(life, f'kind = "page"\nurl = "{life.site}/careers"')
    ran = life.run("check", "--online")
    assert ran.code == 4
    assert (
        f'a feed shows 2 roles of this employer. To follow it, write url = "{life.site}/jobs.rss"' in ran.out
    )


def test_how_many_cannot_be_read_is_said_at_the_end(life: Life) -> None:
    sourced(life, f'url = "{life.site}/careers"', f'kind = "feed"\nurl = "{life.site}/gone.rss"')
    ran = life.run("check", "--online")
    assert ran.code == 3
    assert "1 of 2 sources cannot be read." in ran.out
