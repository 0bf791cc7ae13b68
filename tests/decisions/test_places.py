"""What places say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.places import Place, is_anywhere, meant, read_places

CASES = [
    ("Berlin, Germany", "berlin", "DE", ""),
    ("Berlin", "berlin", "DE", ""),
    ("München", "munich", "DE", ""),
    ("Berlin Germany", "berlin", "DE", ""),
    ("GB-London", "london", "GB", ""),
    ("London, undefined", "london", "GB", ""),
    ("Berlin, NH", "berlin", "US", ""),
    ("Berlin, DE", "berlin", "DE", ""),
    ("Bangalore, IN", "bangalore", "IN", ""),
    ("Wilmington, DE", "wilmington", "", ""),
    ("DE", "", "DE", ""),
    ("Portland, IN", "portland", "US", ""),
    ("Frankfurt am Main", "frankfurt", "DE", ""),
    ("Remote - Germany, France", "", "DE FR", "remote"),
    ("Nowhere, FR, PL", "nowhere", "FR PL", ""),
    ("San Francisco, CA", "san francisco", "US", ""),
    ("Toronto, CA", "toronto", "CA", ""),
    ("Toronto, ON", "toronto", "CA", ""),
    ("Springfield, IL", "springfield", "US", ""),
    ("Warsaw, PL", "warsaw", "PL", ""),
    ("Springfield", "springfield", "", ""),
    ("Saint Louis,MO 63132-2503", "saint louis", "US", ""),
    ("USA - Lehi UT", "lehi", "US", ""),
    ("New Mexico", "", "US", ""),
    ("New York City, NY", "new york", "US", ""),
    ("Remote", "", "", "remote"),
    ("Remote - US", "", "US", "remote"),
    ("Remote, US only", "", "US", "remote"),
    ("remote us", "", "US", "remote"),
    ("Remote U.S.", "", "US", "remote"),
    ("U.S.A.", "", "US", ""),
    ("Remote (Germany)", "", "DE", "remote"),
    ("Home office, Deutschland", "", "DE", "remote"),
    ("Hybrid - Berlin", "berlin", "DE", "hybrid"),
    ("3 Locations", "", "", ""),
    ("in or on", "", "", ""),
    ("DACH", "", "AT CH DE", ""),
    ("Berlin, Paris", "berlin|paris", "DE FR", ""),
    ("San Francisco Bay Area", "san francisco bay area", "US", ""),
]


@pytest.mark.parametrize(("text", "towns", "countries", "how"), CASES)
def test_a_place_is_read(text: str, towns: str, countries: str, how: str) -> None:
    (place, *others) = read_places(text) or (Place(text=text),)
    if text == "in or on":
        assert [other.told for other in (place, *others)] == [False, False]
        return
    assert others == []
    assert place.text
    assert place.towns == frozenset(filter(None, towns.split("|")))
    assert place.countries == frozenset(countries.split())
    assert (place.remote, place.hybrid) == (how == "remote", how == "hybrid")
    assert place.told is bool(towns or countries)


def test_several_places_in_one_text_are_several() -> None:
    found = read_places("Berlin; Remote - US | Köln/Düsseldorf or Graz")
    assert [sorted(place.towns) for place in found] == [["berlin"], [], ["cologne"], ["dusseldorf"], ["graz"]]
    assert [place.remote for place in found] == [False, True, False, False, False]
    assert read_places(" ; ") == ()
    assert found[0].text == "Berlin"


def test_a_country_that_is_written_is_told_from_one_that_only_follows() -> None:
    assert [read_places(text)[0].stated for text in ("Berlin, Germany", "Berlin")] == [True, False]


def test_somebody_who_names_the_bay_means_its_towns() -> None:
    assert {"oakland", "palo alto", "berkeley", "bay area"} <= meant(frozenset({"bay area"}))
    assert meant(frozenset({"berlin"})) == {"berlin"}


@pytest.mark.parametrize(
    ("text", "anywhere"),
    [
        ("anywhere", True),
        ("Worldwide", True),
        ("anywhere in Germany", False),
        ("remote, anywhere", False),
        ("Berlin", False),
        ("2 locations", False),
    ],
)
def test_anywhere_excludes_no_place(text: str, anywhere: bool) -> None:
    assert is_anywhere(text) is anywhere


@given(st.text(max_size=60))
def test_every_text_is_read_without_a_fault(text: str) -> None:
    assert all(isinstance(place, Place) for place in read_places(text))
