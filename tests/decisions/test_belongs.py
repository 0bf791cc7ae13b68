"""Whether a stated employer is the watched one: whole names, legal forms ignored, namesakes told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.belongs import as_shared, is_of, is_shared, mentions_one_of, name_key
from tests.decisions.boards import known, role

NAMES = ("Acme", "Borealis Data GmbH")


@pytest.mark.parametrize(
    "stated",
    [
        "Acme",
        "ACME",
        " acme ",
        "Acme GmbH",
        "Acme Inc.",
        "Acme, Inc",
        "Acme Ltd",
        "Acme S.A.",
        "Acme S.p.A.",
        "Acme GmbH & Co. KG",
        "Acme Sp. z o.o.",
        "Acme s. r. o.",
        "Acme d.o.o.",
        "Acme Pty. Ltd.",
        "Acme B.V.",
        "The Acme Company",
        "Acme Group",
        "Acme.com",
        "Acme (Berlin)",
        "Acme (YC W21)",
        "Acme [Remote]",
        "Acme via Jobfinders",
        "Acme c/o Jobfinders",
        "Jobfinders on behalf of Acme",
        "Jobfinders im Auftrag von Acme",
        "Borealis Data",
        "BorealisData",
        "Boréalis Data AG",
    ],
)
def test_the_watched_employer_is_known_in_every_way_it_is_written(stated: str) -> None:
    assert is_of(NAMES, stated)


@pytest.mark.parametrize(
    "stated",
    [
        "Acme Foods",
        "Acme Labs GmbH",
        "New Acme",
        "Acmee",
        "Ac",
        "Borealis",
        "Data",
        "Jobfinders (for Acme)",
        "Jobfinders via Acme",
        "GmbH",
        "",
        "()",
        "Acme Foods (Acme is another)",
        "Recruiting for a client",
    ],
)
def test_a_namesake_and_an_agency_are_other_employers(stated: str) -> None:
    assert not is_of(NAMES, stated)


def test_an_alias_makes_a_subsidiary_the_employer() -> None:
    assert is_of(("Acme", "Acme Labs GmbH"), "Acme Labs")


def test_a_name_that_is_nothing_but_a_legal_form_stays_a_name() -> None:
    assert name_key("AG") == ("ag",)
    assert name_key("Holding GmbH") == ("holding",)
    assert name_key("The The") == ("the",)
    assert name_key("The") == ("the",)
    assert is_of(("SE",), "SE")
    assert not is_of(("SE",), "Acme SE")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Acme opens an office", True),
        ("Why ACME's plan works", True),
        ("Shares of Acme.com rise", True),
        ("Borealis Data, Inc. hires", True),
        ("Acmeist poetry", False),
        ("Borealis and its Data", False),
        ("Data Borealis", False),
        ("", False),
    ],
)
def test_a_text_names_an_employer_by_whole_words(text: str, named: bool) -> None:
    assert mentions_one_of(NAMES, text) is named


ELSEWHERE, OWN = "feeds.jobs.example", "careers.acme.example"


@pytest.mark.parametrize(
    ("stated", "host", "shared"),
    [
        (["Acme", "Borealis Data", "Initrode"], ELSEWHERE, True),
        (["Acme", "Initrode"], ELSEWHERE, True),
        (["Acme", "Acme Foods"], ELSEWHERE, True),
        (["Initrode", "Hooli", "Globex"], ELSEWHERE, True),
        (["Initrode", "Hooli", "Initrode GmbH"], ELSEWHERE, False),
        (["Acme Labs GmbH", "Acme Foods"], ELSEWHERE, False),
        (["Acme", "ACME Inc."], ELSEWHERE, False),
        (["", "-", "Acme"], ELSEWHERE, False),
        ([], ELSEWHERE, False),
        (["Acme", "Acme Labs GmbH", "Initrode", "Hooli", "Globex"], OWN, False),
        (["Initrode", "Hooli", "Globex"], "jobsatacme.example", False),
        (["Initrode", "Hooli", "Globex"], "ac-me.example", False),
        (["Initrode", "Hooli", "Globex"], "", True),
    ],
)
def test_a_list_is_shared_where_it_names_others_away_from_the_employers_own_host(
    stated: list[str], host: str, shared: bool
) -> None:
    assert is_shared(NAMES, stated, host) is shared


def test_a_short_name_is_a_host_only_by_itself() -> None:
    others = ["Initrode", "Hooli", "Globex"]
    assert not is_shared(("ABC",), others, "jobs.abc.example")
    assert is_shared(("ABC",), others, "jobs.abcd.example")
    assert is_shared(("", "!"), others, "jobs.abc.example")


def test_without_names_and_with_empty_ones_nothing_is_of_anybody() -> None:
    assert not is_of((), "Acme")
    assert not is_of(("",), "Acme")
    assert not is_of(("", "!"), "?")
    assert not mentions_one_of(("", "!"), "Acme!")


@given(st.text(alphabet="abcXYZ &.-é", min_size=1, max_size=30))
def test_a_name_with_a_word_in_it_is_itself_and_named_by_itself(name: str) -> None:
    assert is_of((name,), name) is bool(name_key(name))
    assert mentions_one_of((name,), f"News of {name} today") is bool(name_key(name))


@given(st.sampled_from(["Acme", "Borealis Data"]), st.sampled_from(["GmbH", "Inc.", "AG", "S.A.", "Ltd"]))
def test_a_legal_form_never_makes_another_employer(name: str, form: str) -> None:
    assert is_of((name,), f"{name} {form}")
    assert is_of((f"{name} {form}",), name)


def test_a_list_that_was_shared_stays_so_whatever_its_window_shows() -> None:
    ours, stated = role("1", employer="Acme GmbH"), role("2", employer="Initrode")
    unstated = role("3")
    stranger = known(role("0", employer="Hooli", foreign=True))
    own = known(role("9"))
    window = (ours, stated, unstated)
    assert as_shared(window, [own], ("Acme",)) == window
    assert as_shared(window, [stranger], ()) == window
    assert as_shared(window, [own, stranger], ("Acme",)) == (ours, replace(stated, foreign=True), unstated)
