"""Odd fields in, plain values out; and texts made comparable."""

from __future__ import annotations

import math
import time
import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.text import (
    ID_LIMIT,
    TITLE_LIMIT,
    URL_LIMIT,
    as_bool,
    as_day,
    as_dict,
    as_id,
    as_list,
    as_number,
    as_text,
    as_url,
    clean,
    digest,
    fold,
    unique,
    unmark,
    words,
)

CLEAN = [
    ("  Data \t Engineer \r\n", "Data Engineer"),
    ("Data\x0bEngineer\x0cII\x85III", "Data Engineer II III"),
    ("Data\u2028Engineer\u2029II", "Data Engineer II"),
    ("Data\x00Engi\x1b[31mneer\x7f", "DataEngi[31mneer"),
    ("Data\u200bEngineer\u202e\ufeff", "DataEngineer"),
    ("Soft\u00adware", "Software"),
    ("\ud800broken", "broken"),
    ("private\ue000 unassigned\u0378", "private unassigned"),
    ("Mu\u0308nchen", "München"),
    ("Data\u00a0Engineer", "Data Engineer"),
    ("", ""),
    (" \n ", ""),
]


@pytest.mark.parametrize(("text", "cleaned"), CLEAN)
def test_a_clean_line_has_no_control_and_single_blanks(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_line_is_cut_without_a_blank_at_the_end() -> None:
    assert clean("x" * 999) == "x" * TITLE_LIMIT
    assert clean("abc def", 4) == "abc"
    assert clean(" " * 79 + "abc", 4) == "a"
    assert clean(" " * 80 + "abc", 4) == ""


@settings(deadline=None)
@given(st.text(), st.integers(1, 40))
def test_whatever_comes_a_clean_line_is_clean(text: str, limit: int) -> None:
    line = clean(text, limit)
    assert len(line) <= limit
    assert line == line.strip()
    assert "  " not in line
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for c in line)
    assert clean(line, limit) == line


UNMARKED = [
    ("<b>Data</b> Engineer", " Data  Engineer"),
    ("R&amp;D", "R&D"),
    ("R&amp;amp;D", "R&D"),
    ("&lt;b&gt;bold&lt;/b&gt;", " bold "),
    ("&amp;lt;b&amp;gt;bold", " bold"),
    ("a < b", "a < b"),
    ("<3 years", "<3 years"),
    ("x <!-- a\nb --> y", "x   y"),
    ("x <a\nhref='y'>z", "x  z"),
    ("plain", "plain"),
]


@pytest.mark.parametrize(("text", "plain"), UNMARKED)
def test_markup_is_dropped_and_entities_are_undone(text: str, plain: str) -> None:
    assert unmark(text) == plain


TEXTS: list[tuple[Any, str | None]] = [
    ("Data Engineer", "Data Engineer"),
    ("<p>Data&nbsp;Engineer</p>", "Data Engineer"),
    ("  ", None),
    ("", None),
    (None, None),
    (True, None),
    (False, None),
    (0, "0"),
    (42, "42"),
    (-7, "-7"),
    (10**40 - 1, "9" * 40),
    (10**40, None),
    (-(10**40), None),
    (10**400, None),
    (1.5, "1.5"),
    (1e300, "1e+300"),
    (math.nan, None),
    (math.inf, None),
    (["x"], None),
    ({"x": 1}, None),
    (b"x", None),
]


@pytest.mark.parametrize(("value", "text"), TEXTS)
def test_text_comes_from_text_and_numbers(value: Any, text: str | None) -> None:
    assert as_text(value) == text


def test_text_is_cut_to_its_limit() -> None:
    assert as_text("x" * 999) == "x" * TITLE_LIMIT
    assert as_text("abcdef", 3) == "abc"
    assert as_text("<i>" * 20 + "abc", 3) is None
    assert as_text("a" + "<b>" * 19 + "cd", 3) == "a c"


IDS: list[tuple[Any, str | None]] = [
    ("4001", "4001"),
    (4001, "4001"),
    (4001.0, "4001"),
    (4001.5, None),
    (float(2**53 - 1), str(2**53 - 1)),
    (float(2**53), None),
    (-(2.0**53), None),
    (-3.0, "-3"),
    (math.inf, None),
    (math.nan, None),
    (True, None),
    (None, None),
    ("", None),
    ([], None),
    ("x" * 999, "x" * ID_LIMIT),
]


@pytest.mark.parametrize(("value", "id"), IDS)
def test_an_id_is_text_or_a_whole_number(value: Any, id: str | None) -> None:
    assert as_id(value) == id


def test_what_is_no_list_object_or_truth_is_empty() -> None:
    assert (as_dict({"a": 1}), as_dict([]), as_dict(None)) == ({"a": 1}, {}, {})
    assert (as_list([1]), as_list({}), as_list("abc"), as_list(None)) == ([1], [], [], [])
    assert [as_bool(v) for v in (True, False, 1, 0, "true", None)] == [True, False, None, None, None, None]


URLS: list[tuple[Any, str | None]] = [
    ("https://acme.example/jobs/1", "https://acme.example/jobs/1"),
    (" http://acme.example \n", "http://acme.example"),
    ("HTTPS://acme.example", "HTTPS://acme.example"),
    ("https://acme.example:8443/x", "https://acme.example:8443/x"),
    ("https://acme.example:99999/", None),
    ("https://acme.example:x/", None),
    ("https://[::1", None),
    ("https://a b.example/", None),
    ("https:///jobs", None),
    ("javascript:alert(1)", None),
    ("java\nscript:alert(1)", None),
    ("data:text/html,x", None),
    ("mailto:dana@acme.example", None),
    ("file:///etc/passwd", None),
    ("//acme.example/x", None),
    ("/jobs/1", None),
    ("", None),
    (None, None),
    (17, None),
    (b"https://acme.example", None),
]


@pytest.mark.parametrize(("value", "url"), URLS)
def test_only_web_addresses_are_addresses(value: Any, url: str | None) -> None:
    assert as_url(value) == url


def test_an_address_that_is_too_long_is_none_rather_than_cut() -> None:
    start = "https://acme.example/"
    longest = start + "x" * (URL_LIMIT - len(start))
    assert as_url(longest) == longest
    assert as_url(longest + "x") is None


DAYS: list[tuple[Any, date | None]] = [
    ("2026-03-02", date(2026, 3, 2)),
    (" 2026-03-02T23:59:59+09:00", date(2026, 3, 2)),
    ("2026-03-02 10:00", date(2026, 3, 2)),
    ("2026-03-021", None),
    ("2026-02-30", None),
    ("02.03.2026", None),
    ("x2026-03-02", None),
    ("", None),
    ("0001-01-01", None),
    ("1900-01-01", None),
    ("1970-01-01", None),
    ("9999-12-31", None),
    ("2099-01-01", date(2099, 1, 1)),
    (1772452800, date(2026, 3, 2)),
    (1772452800.9, date(2026, 3, 2)),
    (1772452800000, date(2026, 3, 2)),
    (10**11, date(5138, 11, 16)),
    (10**11 + 1, date(1973, 3, 3)),
    (253402300799, date(1978, 1, 11)),
    (253370764799000, date(9998, 12, 31)),
    (253402300800000, None),
    (0, None),
    (-1, None),
    (1, None),
    (10**15, None),
    (-(10**15), None),
    (10**400, None),
    (math.nan, None),
    (math.inf, None),
    (True, None),
    (None, None),
    ([2026, 3, 2], None),
]


@pytest.mark.parametrize(("value", "day"), DAYS)
def test_a_day_comes_from_iso_text_or_an_epoch(value: Any, day: date | None) -> None:
    assert as_day(value) == day


def test_the_day_of_an_epoch_is_that_of_utc_wherever_the_machine_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as machine:
        machine.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        assert as_day(1772452800) == date(2026, 3, 2)
    time.tzset()


NUMBERS: list[tuple[Any, float | None]] = [
    (70000, 70000.0),
    (70000.5, 70000.5),
    ("70,000", 70000.0),
    (" 70000.50 ", 70000.5),
    ("-3", -3.0),
    ("1" * 15, float("1" * 15)),
    ("1" * 16, None),
    ("0.123456", 0.123456),
    ("0.1234567", None),
    ("1e9", None),
    ("nan", None),
    ("70k", None),
    ("", None),
    (True, None),
    (None, None),
    ([], None),
    (10**400, None),
    (math.nan, None),
    (-math.inf, None),
]


@pytest.mark.parametrize(("value", "number"), NUMBERS)
def test_a_number_is_finite(value: Any, number: float | None) -> None:
    assert as_number(value) == number


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(anything)
def test_no_value_makes_a_reader_of_fields_raise(value: Any) -> None:
    for read in (as_text, as_id, as_url, as_day, as_number, as_dict, as_list, as_bool):
        read(value)
    text = as_text(value)
    assert text is None or (text == clean(text) and text)


@pytest.mark.parametrize("junk", ["<!--" * 5000, "<a " * 9000, "<" * 30000, "&lt;" * 9000, "&" * 30000])
def test_junk_that_looks_like_markup_is_read_in_no_time(junk: str) -> None:
    # The limit on the length is what bounds it; without one these would take minutes.
    assert len(as_text(junk) or "") <= TITLE_LIMIT
    assert len(as_id(junk) or "") <= ID_LIMIT


FOLDED = [
    ("Senior  DATA\tEngineer ", "senior data engineer"),
    ("Müller-Straße", "muller-strasse"),
    ("STRASSE", "strasse"),
    ("Ｄａｔａ", "data"),
    ("𝐒𝐞𝐧𝐢𝐨𝐫 𝔻𝕒𝕥𝕒", "senior data"),
    ("℡ №", "tel no"),
    ("ﬁnance", "finance"),
    ("São Paulo", "sao paulo"),
    ("İstanbul", "istanbul"),
    ("개발자", "개발자"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folded_texts_have_neither_case_nor_accents_nor_forms(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(deadline=None)
@given(st.text(max_size=30))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text) == fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_unique_keeps_the_first_of_what_reads_the_same() -> None:
    assert unique(["Berlin", None, "", "BERLIN", "Paris", "berlin "]) == ("Berlin", "Paris")
    assert unique([]) == ()


WORDS = [
    ("Senior C++ Engineer", ("senior", "c++", "engineer")),
    ("C# / .NET (m/f)", ("c#", ".net", "m", "f")),
    ("R&D", ("r", "and", "d")),
    ("Data-Engineer_II", ("data", "engineer", "ii")),
    ("node.js", ("node", ".js")),
    ("", ()),
    ("!!!", ()),
]


@pytest.mark.parametrize(("text", "found"), WORDS)
def test_the_words_of_a_text(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


def test_a_digest_is_short_stable_and_tells_texts_apart() -> None:
    assert digest("a", "b") == digest("a", "b")
    assert len(digest("a")) == 12
    assert len(digest("a", length=4)) == 4
    assert digest("a", length=4) == digest("a")[:4]
    assert len({digest("a", "b"), digest("ab"), digest("b", "a"), digest("a", "b", ""), digest()}) == 5
    assert digest("\ud800") == digest("?")
    # Stored keys are made of it, so it must never change.
    assert digest("reach_out", "greenhouse:acme", "1") == "bb32eeb5b6cb"
