"""Real answers, where a folder of them is given: counts as its manifest states, and clean fields."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from monitor.errors import ParseError, SourceError
from tests.sources.test_contract import read, well_formed

KINDS = {
    "greenhouse": "greenhouse",
    "lever": "lever",
    "ashby": "ashby",
    "feeds": "feed",
    "google-alerts": "feed",
}

# Where what is read differs from what the manifest states: the count, or None for an error, and why.
EXCEPTIONS: dict[str, tuple[int | None, str]] = {
    "pypi-boardwatch-0.6.1__ashby-dead.json": (None, "the answer of a board that is gone"),
    "pypi-boardwatch-0.6.1__ashby-normal_response_headers.json": (None, "headers, no board"),
    "wealth-com__ashby_board.json": (4, "one of the five is not listed, and no reader of the board sees it"),
    "pypi-boardwatch-0.6.1__greenhouse-dead_404.json": (None, "the answer of a board that is gone"),
    "pypi-boardwatch-0.6.1__greenhouse-normal_response_headers.json": (None, "headers, no board"),
    "ehddd-departments__gh_departments.json": (131, "67 counts the departments; 131 jobs stand in them"),
    "careers.gov.sg__query.json": (None, "a query, not what it was answered"),
    "wakam__jobs.xml": (18, "no RSS, but a list of 18 jobs that the XML reader takes"),
    "ra-rss__jobs.xml": (None, "entries of a shape of its own, without a title that one could name"),
}


def rows(samples: Path, *systems: str) -> list[dict[str, str]]:
    with (samples / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines, delimiter="\t") if row["system"] in systems]


def test_every_board_and_feed_reads_with_the_count_that_the_manifest_states(samples: Path) -> None:
    wrong, met = [], set()
    for row in rows(samples, *KINDS):
        name = Path(row["file"]).name
        try:
            page = read(KINDS[row["system"]], (samples / row["file"]).read_bytes(), names=())
            found: int | None = len(page.postings)
            assert page.skipped == 0, name
            for posting in page.postings:
                well_formed(posting)
        except ParseError:
            found = None
        expected = int(row["postings"]) if row["postings"] else None
        if name in EXCEPTIONS:
            met.add(name)
            expected = EXCEPTIONS[name][0]
        if found != expected:
            wrong.append(f"{row['file']}: {expected} expected, {found} found")
    assert not wrong
    assert met == set(EXCEPTIONS)


def test_most_roles_of_the_samples_have_a_link_a_place_and_a_department_where_their_system_gives_them(
    samples: Path,
) -> None:
    seen: Counter[str] = Counter()
    for row in rows(samples, "greenhouse", "lever", "ashby"):
        try:
            page = read(row["system"], (samples / row["file"]).read_bytes())
        except SourceError:
            continue
        for posting in page.postings:
            seen["all"] += 1
            seen["url"] += posting.url is not None
            seen["place"] += bool(posting.locations)
            seen["department"] += row["system"] != "greenhouse" and bool(posting.departments)
            seen["asked for departments"] += row["system"] != "greenhouse"
    assert seen["url"] == seen["all"]
    assert seen["place"] > 0.9 * seen["all"]
    assert seen["department"] > 0.9 * seen["asked for departments"]


def test_no_career_page_of_the_samples_makes_anything_but_roles_or_a_source_error(samples: Path) -> None:
    for row in rows(samples, "html", "html-embeds"):
        try:
            page = read("page", (samples / row["file"]).read_bytes())
        except SourceError:
            assert not row["postings"], row["file"]
            continue
        if row["postings"]:
            assert len(page.postings) == int(row["postings"]), row["file"]
        for posting in page.postings:
            well_formed(posting)


@pytest.mark.parametrize("system", ["greenhouse", "lever", "ashby"])
def test_half_of_a_real_board_is_an_error(samples: Path, system: str) -> None:
    for row in rows(samples, system):
        body = (samples / row["file"]).read_bytes()
        if row["postings"] and int(row["postings"]) > 2:
            with pytest.raises(ParseError):
                read(system, body[: len(body) // 2])


def test_a_real_feed_that_is_cut_anywhere_gives_only_roles_that_the_whole_one_has(samples: Path) -> None:
    for row in rows(samples, "feeds", "google-alerts"):
        body = (samples / row["file"]).read_bytes()
        if not row["file"].endswith("xml") or len(body) > 50_000 or b"<channel" not in body:
            continue
        whole = {posting.id for posting in read("feed", body).postings}
        for part in range(1, 12):
            try:
                page = read("feed", body[: len(body) * part // 12])
            except ParseError:
                continue
            assert {posting.id for posting in page.postings} <= whole, (row["file"], part)
            assert not page.complete
