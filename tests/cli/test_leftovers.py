"""What somebody is known by, and that it is found in any spelling, and nobody else's in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.cli.leftovers import files_with, lines_with, traces_of
from monitor.model import Person

DANA = Person(
    name="Dana Ünal",
    email="dana@acme.example",
    phone="+49 (0)30 123 45 67",
    linkedin="https://www.linkedin.com/in/dana-uenal",
    notes="Red Sox fan",
)
TRACES = traces_of([("Dana Ünal", DANA, ("dana-u-1",))], [])


@pytest.mark.parametrize(
    "text",
    [
        "Ask Dana Ünal now",
        "DANA ÜNAL",
        "Ünal, Dana",
        "Dana U\u0308nal",
        r"{\"n\": \"Dana \u00dcnal\"}",
        "mailto:dana%40acme.example",
        "Dana%20%C3%9Cnal",
        "dana+%C3%BCnal",
        "tel:+49301234567",
        "+49 30 123 45-67",
        "linkedin.com/in/dana-uenal?x",
        "in/dana-u-1/",
        "a red sox fan",
    ],
)
def test_a_trace_is_found_in_any_spelling(text: str, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"\x00\xff" + text.encode() + b"\x00")
    assert files_with(TRACES, tmp_path) == [tmp_path / "deep" / "file"]
    assert lines_with(TRACES, f"first\n{text}\n") == [2]


@pytest.mark.parametrize(
    "text", ["Dana Ünalsson", "Dana", "bdana@acme.example", "in/dana-uenal-2", "1234567", "Red Soxes", ""]
)
def test_what_is_somebody_elses_is_no_trace(text: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text(text, "utf-8")
    assert files_with(TRACES, tmp_path) == []


def test_what_somebody_who_stays_is_known_by_too_is_no_trace() -> None:
    twin = Person(name="Dana Ünal", email="dana@beta.example", phone=DANA.phone)
    found = traces_of([("Dana Ünal", DANA, ())], [twin])
    assert set(found) == {
        "dana@acme.example",
        "https://www.linkedin.com/in/dana-uenal",
        "dana-uenal",
        "Red Sox fan",
    }


def test_what_stands_in_the_name_of_somebody_who_stays_is_no_trace() -> None:
    jan = Person(name="Jan Lee", email="jan@acme.example", linkedin="https://www.linkedin.com/in/jan")
    assert traces_of([("Jan Lee", jan, ())], [Person(name="Mary Jan Lee-Hill")]) == (
        "Lee, Jan",
        "jan@acme.example",
        "in/jan",
    )


def test_a_name_of_one_word_and_a_short_note_could_be_anybodys(tmp_path: Path) -> None:
    nobody = Person(name="Dana", notes="engineer", other="Signal", phone="112")
    assert traces_of([("Dana", nobody, ())], []) == ()
    assert files_with((), tmp_path) == []
    assert files_with(TRACES, tmp_path / "not there") == []
