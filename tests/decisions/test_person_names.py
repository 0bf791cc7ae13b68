"""Which names are the same, which may be, and which have nothing to do with each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.person_names import can_agree, likeness, read_name, share_given


@pytest.mark.parametrize(
    ("noted", "written"),
    [
        ("Dana Ruiz", "dana  RUIZ"),
        ("Dana Ruiz", "Ruiz, Dana"),
        ("Dana Ruiz", "RUIZ, DANA"),
        ("Dana Ruiz", "Ruiz, Dana, PMP"),
        ("Dana Ruiz", "Dana Ruiz, PhD"),
        ("Dana Ruiz", "Dana Ruiz, Ph.D., MBA, SHRM-CP 🚀"),
        ("Dana Ruiz", "Dana Ruiz, XQZ-7"),
        ("Dana Ruiz", "Dana Ruiz MBA"),
        ("Dana Ruiz", "Dana Ruiz M.Sc."),
        ("Dana Ruiz", "Dana Ruiz MA"),
        ("Dana Ruiz", "Dr. Dana Ruiz"),
        ("Dana Ruiz", "Prof. Dr. rer. nat. Dana Ruiz"),
        ("Dana Ruiz", "Dipl.-Ing. Dana Ruiz (FH)"),
        ("Dana Ruiz", "Dana Ruiz (she/her)"),
        ("Dana Ruiz", "Dana “Dee” Ruiz"),
        ("Dana Ruiz", "🚀 Dana 🌟 Ruiz 🚀"),
        ("Dana Ruiz", "Dana Ruiz | We are hiring!"),
        ("Dana Ruiz", "Dana Ruiz - Recruiter"),
        ("Dana Ruiz", "Dana Ruiz at Acme"),
        ("Dana Ruiz", "Dana M. Ruiz"),
        ("Dana Ruiz", "Dana Maria Ruiz"),
        ("Dana Maria Ruiz", "Dana M. Ruiz"),
        ("Dana Ruiz", "Dana Ruiz Jr."),
        ("John Smith, Jr.", "John Smith Junior"),
        ("Jack Ma", "Jack MA"),
        ("Jack Ma", "JACK MA"),
        ("Jan Müller", "Jan Mueller"),
        ("Jan Müller", "Jan Muller"),
        ("Jürgen Groß", "Juergen Gross"),
        ("Şahin Kaya", "Sahin Kaya"),
        ("Işıl Çelik", "Isil Celik"),
        ("Søren Åberg", "Soeren Aaberg"),
        ("Łukasz Nowak", "Lukasz Nowak"),
        ("José García", "Jose\u0301 Garcia"),
        ("Conor O'Brien", "Conor OBrien"),
        ("Conor O’Brien", "Conor O Brien"),
        ("Jean-Luc Picard", "Jean Luc Picard"),
        ("Jan van der Berg", "van der Berg, Jan"),
        ("李伟", "李伟"),
        ("Анна Иванова", "анна иванова"),
    ],
)
def test_what_decoration_alone_tells_apart_is_one_name(noted: str, written: str) -> None:
    assert likeness(read_name(noted), read_name(written)) == "same"
    assert likeness(read_name(written), read_name(noted)) == "same"


@pytest.mark.parametrize(
    ("noted", "written"),
    [
        ("Robert Smith", "Bob Smith"),
        ("William Smith", "Bill Smith"),
        ("Dana Ruiz", "D. Ruiz"),
        ("Dana Ruiz", "Ruiz Dana"),
        ("Dana Ruiz", "Dana Ruiz Lopez"),
        ("Dana Ruiz", "Dana Ruiz-Klein"),
        ("Dana Ruiz", "Dana Klein (Ruiz)"),
        ("Robert Smith", "J. Robert Smith"),
        ("Jean Picard", "Jean-Luc Picard"),
        ("Jan Berg", "Jan van der Berg"),
        ("D. Ruiz", "D. Ruiz"),
    ],
)
def test_what_may_be_one_person_is_only_alike(noted: str, written: str) -> None:
    assert likeness(read_name(noted), read_name(written)) == "alike"
    assert likeness(read_name(written), read_name(noted)) == "alike"
    assert can_agree(read_name(noted), read_name(written))


@pytest.mark.parametrize("written", ["Dana", "Dana R.", "Dana, PhD"])
def test_a_given_name_with_nothing_behind_it_is_faint(written: str) -> None:
    assert likeness(read_name("Dana Ruiz"), read_name(written)) == "faint"
    assert likeness(read_name(written), read_name("Dana Ruiz")) == "faint"


@pytest.mark.parametrize(
    ("noted", "written"),
    [
        ("Dana Ruiz", "Dana Klein"),
        ("Dana Ruiz", "Marco Ruiz"),
        ("Dana Ruiz", "Dana K."),
        ("Michal Novak", "Michael Novak"),
        ("Jan Mueller", "Jan Muller"),
        ("John Smith Jr.", "John Smith Sr."),
        ("Maria Garcia", "Jose Maria Garcia"),
        ("Dana Ruiz", ""),
        ("", ""),
        ("Dana Ruiz", "🚀"),
        ("D.", "D."),
    ],
)
def test_other_names_are_other_people(noted: str, written: str) -> None:
    assert likeness(read_name(noted), read_name(written)) is None
    assert likeness(read_name(written), read_name(noted)) is None


@pytest.mark.parametrize(
    ("noted", "written", "agree"),
    [
        ("Dana Ruiz", "Dana Klein", True),
        ("Dana Ruiz", "Marco Ruiz", True),
        ("Robert Smith", "Bob Klein", True),
        ("Dana Ruiz", "Peter Klein", False),
        ("Li Wei", "李伟", True),
        ("Dana Ruiz", "", True),
    ],
)
def test_two_names_contradict_where_they_share_nothing(noted: str, written: str, agree: bool) -> None:
    assert can_agree(read_name(noted), read_name(written)) is agree


def test_a_shared_given_name_is_more_than_a_letter() -> None:
    assert share_given(read_name("Dana Ruiz"), read_name("Dana Klein"))
    assert not share_given(read_name("D. Ruiz"), read_name("D. Klein"))
    assert not share_given(read_name("Dana Ruiz"), read_name(""))


def test_a_name_is_short_where_there_is_little_to_compare() -> None:
    assert read_name("Dana").short
    assert read_name("Dana R.").short
    assert not read_name("Dana Ruiz").short
    assert not read_name("").short


def test_the_key_is_empty_where_there_is_no_name() -> None:
    assert read_name("🚀 ,").key == ""
    assert read_name("Dana Ruiz, PhD").key == read_name("dana ruiz").key == "danaruiz"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_compare_alike_from_both_sides(a: str, b: str) -> None:
    one, other = read_name(a), read_name(b)
    assert likeness(one, other) == likeness(other, one)
    assert can_agree(one, other) == can_agree(other, one)


@given(st.text(max_size=60))
def test_a_name_that_tells_a_family_is_the_same_as_itself(text: str) -> None:
    name = read_name(text)
    whole = any(reading.whole for reading in name.readings)
    assert not whole or likeness(name, read_name(text)) == "same"
