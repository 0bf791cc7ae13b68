"""Names, addresses, numbers and profiles as files write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.profiles import profile_of, slug_of
from monitor.people.fields import (
    address_of,
    in_order,
    is_persons,
    is_shared,
    name_in,
    name_of,
    phone_of,
    phones,
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("https://www.linkedin.com/in/dana-ruiz", "dana-ruiz"),
        ("https://www.linkedin.com/in/Dana-Ruiz/", "dana-ruiz"),
        ("http://de.linkedin.com/in/dana-ruiz?originalSubdomain=de", "dana-ruiz"),
        ("linkedin.com/in/dana-ruiz/details/experience/", "dana-ruiz"),
        ("//m.linkedin.com/in/dana-ruiz#about", "dana-ruiz"),
        ("https://www.linkedin.com/comm/in/dana-ruiz?midToken=x", "dana-ruiz"),
        ("https://www.linkedin.com/mwlite/in/dana-ruiz", "dana-ruiz"),
        ("https\\://www.linkedin.com/in/dana-ruiz", "dana-ruiz"),
        ("https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller-1a2b", "jörg-müller-1a2b"),
        ("https://www.linkedin.com/in/j%25C3%25B6rg", "jörg"),
        ("https://www.linkedin.com/in/jo\u0308rg", "jörg"),
        ("https://www.linkedin.com:443/in/dana-ruiz", "dana-ruiz"),
        ("http://www.linkedin.com/pub/dana-ruiz/1a/2b3/4c5", "dana-ruiz-4c52b31a"),
        ("http://www.linkedin.com/pub/dana-ruiz/5/a1/9", "dana-ruiz-0090a15"),
        ("linkedin://in/dana-ruiz", "dana-ruiz"),
        ("https://www.linkedin.cn/in/dana-ruiz", "dana-ruiz"),
        ("https://www.linkedin.com/company/acme", None),
        ("https://www.linkedin.com/in/", None),
        ("https://www.linkedin.com/pub/dir/dana/ruiz/x", None),
        ("https://www.linkedin.com/profile/view?id=12", None),
        ("https://linkedin.com.example.test/in/dana-ruiz", None),
        ("https://example.test/linkedin.com/in/dana-ruiz", None),
        ("https://notlinkedin.com/in/dana-ruiz", None),
        ("https://www.linkedin.com/in/%00%0a", None),
        ("https://www.linkedin.com/in/a%2Fb", None),
        ("https://www.linkedin.com/in/%ff%fe", None),
        ("", None),
    ],
)
def test_a_profile_is_its_slug_whatever_the_address_looks_like(text: str, slug: str | None) -> None:
    assert profile_of(text) == slug


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("dana@acme.example", "dana@acme.example"),
        ("MAILTO:Dana.Ruiz+x@Acme.example?subject=hi", "dana.ruiz+x@acme.example"),
        ("<dana@acme.example>", "dana@acme.example"),
        ("jörg@müller.example", "jörg@müller.example"),
        ("dana@acme", None),
        ("dana@@acme.example", None),
        ("dana ruiz@acme.example", None),
        ("da\u202ena@acme.example", None),
        ("da\x00na@acme.example", None),
        ("dana..ruiz@acme.example", None),
        ("dana@acme.example\nBcc: x@y.example", None),
        ("a@" + "b" * 300 + ".example", None),
        ("", None),
    ],
)
def test_only_what_is_a_mail_address_is_taken_for_one(text: str, address: str | None) -> None:
    assert address_of(text) == address


def test_phone_numbers_lose_their_scheme_and_extension_and_repeats() -> None:
    assert phone_of("tel:+49-30-1234567;ext=12") == "+49-30-1234567"
    assert phone_of("(617) 555-0100 ext. 4") == "(617) 555-0100"
    assert phone_of("call me") is None
    assert phone_of("12") is None
    assert phones(["+49 30 1234567", "+49-30-1234567", "x"]) == ("+49 30 1234567",)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ruiz, Dana", "Dana Ruiz"),
        ("Müller-Lüdenscheidt, Jörg", "Jörg Müller-Lüdenscheidt"),
        ("van der Berg, Anna", "Anna van der Berg"),
        ("Dana Ruiz, PhD", "Dana Ruiz, PhD"),
        ("Dana Ruiz, MBA", "Dana Ruiz, MBA"),
        ("Dana Ruiz, SHRM-CP", "Dana Ruiz, SHRM-CP"),
        ("Dana Ruiz", "Dana Ruiz"),
        ("Ruiz, Dana, PhD", "Ruiz, Dana, PhD"),
    ],
)
def test_a_last_name_that_comes_first_is_put_last(written: str, read: str) -> None:
    assert in_order(written) == read


def test_a_name_needs_a_letter_and_is_no_address() -> None:
    assert name_of("  'Dana Ruiz' ") == "Dana Ruiz"
    assert name_of("Dana\u202e Ruiz 🚀") == "Dana Ruiz 🚀"
    assert name_of("dana@acme.example") is None
    assert name_of("...") is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("dana.ruiz@acme.example", "Dana Ruiz"),
        ("anna_maria.lopez-diaz@acme.example", "Anna Maria Lopez-Diaz"),
        ("dana.ruiz2@acme.example", "Dana Ruiz"),
        ("druiz@acme.example", None),
        ("d.ruiz@acme.example", None),
        ("talent.acquisition@acme.example", None),
        ("no-reply@acme.example", None),
    ],
)
def test_a_name_is_read_from_an_address_only_where_it_is_spelt_out(address: str, name: str | None) -> None:
    assert name_in(address) == name


@pytest.mark.parametrize(
    "address",
    [
        "jobs@acme.example", "no-reply@acme.example", "noreply+12@acme.example", "talent-team@acme.example",
        "c_18@resource.calendar.google.com", "hit-reply@linkedin.com", "do_not_reply@acme.example",
        "hr@acme.example",
    ],
)  # fmt: skip
def test_mailboxes_of_teams_and_machines_are_nobodys(address: str) -> None:
    assert is_shared(address)


@pytest.mark.parametrize("address", ["dana@acme.example", "dana.ruiz@linkedin.com", "d.ruiz@acme.example"])
def test_a_persons_address_is_their_own(address: str) -> None:
    assert not is_shared(address)


def test_a_team_is_no_person() -> None:
    assert is_persons("Dana Ruiz")
    assert not is_persons("Acme Talent Acquisition")
    assert not is_persons("Dana")


@given(st.text(max_size=300))
def test_no_text_is_too_odd_for_a_field(text: str) -> None:
    for read in (address_of, phone_of, profile_of, slug_of, name_of):
        found = read(text)
        assert found is None or found == found.strip() != ""
    assert isinstance(in_order(text), str)
    assert isinstance(is_persons(text), bool)
