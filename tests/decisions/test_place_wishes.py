"""Where a role is against where the user wishes to work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.place_wishes import judge_place, role_places
from monitor.model import Posting


def posting(*locations: str, remote: bool | None = None, title: str = "Data Engineer") -> Posting:
    return Posting(source="greenhouse:acme", id="1", title=title, locations=locations, remote=remote)


CASES = [
    ("Berlin", "Berlin, Germany", None, "fit"),
    ("Berlin", "Berlin", None, "fit"),
    ("Berlin", "Paris; Berlin", None, "fit"),
    ("Berlin", "Hybrid - Berlin", None, "fit"),
    ("Berlin", "Munich", None, "no"),
    ("Berlin", "Berlin, NH", None, "no"),
    ("Berlin", "Springfield", None, "no"),
    ("Berlin", "Germany", None, "unknown"),
    ("Berlin", "France", None, "no"),
    ("Berlin", "Remote", None, "unknown"),
    ("Berlin", "Remote - Germany", None, "near"),
    ("Berlin", "Remote - US", None, "no"),
    ("Berlin", "", None, "unknown"),
    ("Berlin", "3 Locations", None, "unknown"),
    ("München", "Munich, Germany", None, "fit"),
    ("Munich or Berlin", "Munich", None, "fit"),
    ("Springfield", "Springfield", None, "fit"),
    ("Germany", "Munich", None, "fit"),
    ("Germany", "Kleinstadt", None, "unknown"),
    ("Germany", "Remote, Europe", None, "fit"),
    ("Germany", "Paris", None, "no"),
    ("DACH", "Vienna", None, "fit"),
    ("Bay Area", "Palo Alto, CA", None, "fit"),
    ("San Francisco", "Bay Area", None, "fit"),
    ("anywhere", "Paris", None, "fit"),
    ("anywhere", "", None, "fit"),
    ("remote", "Remote", None, "fit"),
    ("remote", "Remote, US only", None, "fit"),
    ("remote", "Berlin", True, "fit"),
    ("remote", "", True, "fit"),
    ("remote", "Berlin", None, "no"),
    ("remote", "Hybrid", None, "near"),
    ("remote", "", None, "unknown"),
    ("remote in Germany", "Remote - Germany", None, "fit"),
    ("Germany (remote)", "Remote - Germany", None, "fit"),
    ("remote in Germany", "Remote (EMEA)", None, "fit"),
    ("remote in Germany", "Berlin", True, "fit"),
    ("remote in Germany", "Berlin; Remote", None, "fit"),
    ("remote in Germany", "Boston; Remote", None, "no"),
    ("remote in Germany", "Remote, US only", None, "no"),
    ("remote in Germany", "Remote U.S.", None, "no"),
    ("remote in Germany", "Remote", None, "unknown"),
    ("remote in Germany", "Anywhere", True, "unknown"),
    ("remote in Germany", "Munich", None, "near"),
    ("remote in Germany", "Munich", False, "near"),
    ("remote in Germany", "Paris", None, "no"),
    ("remote in Germany", "Paris; Remote - Germany", True, "fit"),
    ("remote in Germany", "Remote - Germany; Paris", True, "fit"),
    (";", "Paris", None, "no"),
]


@pytest.mark.parametrize(("wish", "locations", "remote", "outcome"), CASES)
def test_a_place_is_judged(wish: str, locations: str, remote: bool | None, outcome: str) -> None:
    named = tuple(filter(None, locations.split("; ")))
    found = judge_place(posting(*named, remote=remote), (wish,))
    assert (found.outcome, found.weight) == (outcome, 2.0)
    assert found.reason.endswith(".")
    assert wish in found.reason or wish == "anywhere"
    joined = judge_place(posting("; ".join(named), remote=remote), (wish,))
    assert joined.outcome == outcome


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("Data Engineer (Remote, US only)", "no"),
        ("Data Engineer [Remote Germany]", "fit"),
        ("Data Engineer - Remote, Germany", "fit"),
        ("Data Engineer (Berlin)", "unknown"),
        ("Data Engineer", "unknown"),
    ],
)
def test_the_title_tells_of_remote_work_where_no_place_does(title: str, outcome: str) -> None:
    assert judge_place(posting(title=title), ("remote in Germany",)).outcome == outcome
    assert judge_place(posting("Hamburg", remote=True, title=title), ("remote in Germany",)).outcome == "fit"


@pytest.mark.parametrize(
    ("wished", "locations", "remote", "outcome", "reason"),
    [
        (
            ("Paris", "Berlin"),
            ("Berlin, Germany",),
            None,
            "fit",
            '"Berlin, Germany" matches your wish "Berlin".',
        ),
        (
            ("Paris", "remote"),
            ("Rome", "Graz"),
            None,
            "no",
            'It is in Rome; Graz, which is none of the places you wish for ("Paris", "remote").',
        ),
        (
            ("Berlin", "remote in Germany"),
            ("Germany",),
            None,
            "unknown",
            'Where it is could not be told, so "Berlin" may be it.',
        ),
        (
            ("remote in Germany",),
            ("Germany",),
            None,
            "near",
            '"Germany" is the place for "remote in Germany", but nothing says that it is remote.',
        ),
        (
            ("Berlin",),
            (),
            True,
            "unknown",
            'It is remote, and nothing says whether that can be done from "Berlin".',
        ),
        (
            ("remote in Germany",),
            (),
            True,
            "unknown",
            'It is remote, and nothing says from where, so "remote in Germany" may be right.',
        ),
        (("remote",), (), True, "fit", '"Remote" is remote and matches your wish "remote".'),
        (("remote",), ("Rome",), True, "fit", '"Rome" is remote and matches your wish "remote".'),
        (("remote",), ("Hybrid",), None, "near", "It is hybrid, and you wish for remote."),
        (
            ("remote",),
            (),
            None,
            "unknown",
            'Where it is, and whether it is remote, could not be told, so "remote" may be right.',
        ),
        (("anywhere",), (), None, "fit", "You wish for any place."),
    ],
)
def test_a_place_is_told_with_its_evidence(
    wished: tuple[str, ...], locations: tuple[str, ...], remote: bool | None, outcome: str, reason: str
) -> None:
    found = judge_place(posting(*locations, remote=remote), wished)
    assert (found.outcome, found.reason) == (outcome, reason)


def test_a_bare_remote_beside_places_makes_them_remote() -> None:
    places = role_places(posting("Boston", "Remote", "Graz"))
    assert [(place.text, place.remote) for place in places] == [("Boston", True), ("Graz", True)]
    kept = role_places(posting("Boston", "Remote - US", remote=True))
    assert [place.remote for place in kept] == [False, True]
    (nowhere,) = role_places(posting())
    assert (nowhere.text, nowhere.remote, nowhere.told) == ("", False, False)


@given(
    st.lists(st.text(max_size=30), max_size=3), st.text(min_size=1, max_size=30), st.none() | st.booleans()
)
def test_no_place_can_break_the_judgement(locations: list[str], wish: str, remote: bool | None) -> None:
    found = judge_place(posting(*locations, remote=remote), (wish,))
    assert found.outcome in ("fit", "near", "no", "unknown")


@pytest.mark.parametrize(
    ("wish", "location", "outcome"),
    [
        ("Columbus, OH", "Columbus, GA", "no"),
        ("Ohio", "Columbus, GA", "no"),
        ("Columbus", "Columbus, GA", "fit"),
        ("Frankfurt", "Frankfurt (Oder)", "no"),
        ("Frankfurt am Main", "Frankfurt (Oder)", "no"),
        ("Berlin", "Bundesweit", "unknown"),
        ("Berlin", "Deutschlandweit", "unknown"),
        ("Berlin", "Verschiedene Standorte", "unknown"),
        ("Berlin", "Mehrere Standorte", "unknown"),
        ("Berlin", "Zentrale", "unknown"),
        ("Berlin", "Hauptsitz", "unknown"),
        ("Berlin", "Ortsunabhängig", "unknown"),
        ("Berlin", "Standort frei wählbar", "unknown"),
        ("Berlin", "mobiles Arbeiten", "unknown"),
        ("Berlin", "N/A", "unknown"),
        ("Berlin", "See description", "unknown"),
        ("Berlin", "Multiple locations", "unknown"),
        ("Berlin", "All German locations", "unknown"),
        ("Munich", "Bayern, Deutschland", "unknown"),
        ("Barcelona", "Cataluña", "unknown"),
        ("Lyon", "Auvergne-Rhône-Alpes, France", "unknown"),
        ("Lyon", "Rhône (69)", "unknown"),
        ("Lyon", "France entière", "unknown"),
        ("Lyon", "Toute la France", "unknown"),
        ("Paris", "Île-de-France, France", "unknown"),
        ("Madrid", "Toda España", "unknown"),
        ("São Paulo", "SP", "unknown"),
        ("São Paulo", "SP, Brazil", "unknown"),
        ("São Paulo", "Todo o Brasil", "unknown"),
        ("Utrecht", "Randstad", "unknown"),
        ("Utrecht", "Heel Nederland", "unknown"),
        ("Utrecht", "Landelijk", "unknown"),
        ("Columbus", "Central Ohio", "unknown"),
        ("Berlin", "Kreuzberg", "unknown"),
        ("Paris", "La Défense", "unknown"),
        ("Lyon", "Villeurbanne", "unknown"),
        ("Bavaria", "Munich, Germany", "fit"),
        ("Bavaria", "Bayern", "fit"),
        ("Bavaria", "Hamburg", "no"),
        ("NRW", "Düsseldorf, Nordrhein-Westfalen", "fit"),
        ("NRW", "Nordrhein-Westfalen", "fit"),
        ("Catalonia", "Barcelona", "fit"),
        ("Randstad", "Utrecht", "fit"),
        ("Düsseldorf", "Duesseldorf", "fit"),
        ("Berlin", "Berlino", "fit"),
        ("Berlin", "Berlijn, Duitsland", "fit"),
        ("remote in Germany", "Berlin (no remote)", "near"),
        ("remote in Germany", "Not remote - Berlin", "near"),
        ("remote", "Teletrabajo", "fit"),
        ("remote", "A distancia", "fit"),
        ("remote", "Thuiswerken", "fit"),
        ("remote", "Télétravail", "fit"),
        ("remote", "Homeoffice", "fit"),
    ],
)
def test_wide_places_regions_and_other_spellings_are_judged(wish: str, location: str, outcome: str) -> None:
    assert judge_place(posting(location), (wish,)).outcome == outcome
