"""Digests by which somebody is known again who was forgotten, and that name nobody."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.forgotten import forgotten_of, from_text, to_text, told_again
from monitor.decisions.traces import Traces

KEY = "00112233445566778899aabbccddeeff"
TRACES = ("Łucja Oz-Nowak", "lucja@acme.example", "+49 30 1234567", "likes tea -- and more", "lucja-oz-77")
FOUND = forgotten_of(KEY, "Acme", "Łucja Oz-Nowak", TRACES)


def test_what_is_kept_names_nobody_and_is_read_again() -> None:
    text = to_text(FOUND)
    assert from_text(text) == FOUND
    assert not Traces(TRACES).are_in(text)
    assert not [word for word in ("nowak", "acme", "1234567", "tea") if word in text.lower()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hi ŁUCJA oz nowak!", "łucja oz nowak"),
        ("mailto:Lucja%40acme.example?x=1", "lucja@acme.example"),
        ('{"a":"\\u0141ucja Oz-Nowak"}', "łucja oz-nowak"),
        ("call +49 (30) 123 4567 now", "49301234567"),
        ("tel:+49301234567", "49301234567"),
        ("she likes tea -- and more!", "likes tea -- and more"),
        ("https://www.linkedin.com/in/lucja-oz-77/", "lucja-oz-77"),
    ],
)
def test_each_is_known_again_as_it_stands_there(text: str, told: str) -> None:
    (known,) = told_again([FOUND], [text])
    assert known == (told,)
    assert Traces(known).are_in(text)


@pytest.mark.parametrize("text", ["Łucja", "Oz Nowak", "lucja@acme.test", "149301234567", "likes tea", ""])
def test_what_is_only_like_it_is_not(text: str) -> None:
    assert told_again([FOUND], [text]) == [()]


def test_a_profile_is_not_the_name_that_it_is_made_of() -> None:
    found = forgotten_of(KEY, "Acme", "Dana Ruiz", ["dana-ruiz"])
    assert told_again([found], ["Dana Ruiz of Globex", "in/dana-ruiz-2 in/Dana-Ruiz/"]) == [("dana-ruiz",)]


def test_each_of_several_gets_what_is_theirs() -> None:
    other = forgotten_of(KEY, "Acme", "Dana Hill", ["Dana Hill"])
    assert told_again([other, FOUND], ["Dana Hill knows Łucja Oz Nowak"]) == [
        ("dana hill",),
        ("łucja oz nowak",),
    ]


def test_a_person_is_one_of_an_employer() -> None:
    assert FOUND.is_of("ACME", "łucja oz-nowak")
    assert not FOUND.is_of("Globex", "Łucja Oz-Nowak")
    assert forgotten_of("ff" * 16, "Acme", "Łucja Oz-Nowak", TRACES).who != FOUND.who


@given(st.text())
def test_no_text_is_read_as_what_it_is_not(text: str) -> None:
    with pytest.raises(ValueError, match="no record"):
        from_text(text)


@pytest.mark.parametrize(
    "change", [{"who": "x"}, {"key": "zz"}, {"key": "00"}, {"texts": [[1]]}, {"texts": 3}, {"numbers": [{}]}]
)
def test_what_was_changed_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no record"):
        from_text(json.dumps({**json.loads(to_text(FOUND)), **change}))
