"""What is right and yet worth knowing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.config import Note, check, examine, told

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
ENVIRON = {"TZ": "UTC", "HOME": "/nowhere"}
TODAY = date(2026, 8, 20)
ME = '[me]\nname = "Jordan"\n'
ACME = '[[employers]]\nname = "Acme"\nsources = [{ kind = "lever", board = "acme" }]\n'


def notes(text: str, today: date | None = None, **environ: str) -> list[tuple[int, str, str, str]]:
    found = examine(text, Path("c.toml"), Path("/nowhere"), {**ENVIRON, **environ}, today).notes
    return [(note.line, note.key, note.kind, note.message) for note in found]


@pytest.mark.parametrize("sources", ["", "sources = []\n"])
def test_an_employer_without_a_source_is_not_watched(sources: str) -> None:
    text = f'{ME}{ACME}[[employers]]\nname = "Vega"\n{sources}'
    message = "Vega has no source, so it is not watched."
    assert notes(text) == [(8 if sources else 6, "employers[1].sources", "not_watched", message)]


@pytest.mark.parametrize(
    "sources", ['sources = "x"', "sources = [{}]", "source = []", "[[employers.source]]"]
)
def test_sources_that_are_wrong_are_a_mistake_and_no_note(sources: str) -> None:
    assert notes(f'{ME}[[employers]]\nname = "Vega"\n{sources}\n') == []


@pytest.mark.parametrize(
    ("day", "told_of"),
    [("2026-08-19", False), ("2026-08-21", False), ("2026-08-22", True), ("2200-12-31", True)],
)
@pytest.mark.parametrize(
    ("entry", "key", "whose"),
    [
        ('rejections = [{{ role = "Engineer", date = {} }}]\n', "rejections[0].date", "Acme, Engineer"),
        ('people = [{{ name = "Dana Ruiz", met = {} }}]\n', "people[0].met", "Acme"),
    ],
)
def test_a_day_more_than_one_ahead_is_still_to_come(
    entry: str, key: str, whose: str, day: str, told_of: bool
) -> None:
    expected = [(6, f"employers[0].{key}", "to_come", f"{whose}: this day is still to come.")]
    assert notes(ME + ACME + entry.format(day), TODAY) == (expected if told_of else [])


def test_without_a_clock_no_day_is_still_to_come() -> None:
    assert notes(ME + ACME + 'people = [{ name = "Dana Ruiz", met = 2200-01-01 }]\n') == []


def test_check_names_the_person_of_a_day_that_is_still_to_come(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(ME + ACME + 'people = [{ name = "Dana Ruiz", met = 2026-12-24 }]\n')
    (note,) = check(path, ENVIRON, TODAY).notes
    assert note.message == "Acme, Dana Ruiz: this day is still to come."


class TestName:
    MISSING = (0, "me.name", "no_name", "Your name is missing: drafts end without it.")

    def test_without_a_name_drafts_end_without_one(self) -> None:
        assert notes(ACME) == [self.MISSING]

    def test_a_name_in_the_environment_is_one(self) -> None:
        assert notes(ACME, MONITOR_ME__NAME="Jordan") == []

    @pytest.mark.parametrize("me", ["[me]\nname = 1\n", '[me]\nnmae = "Jordan"\n', 'me = "Jordan"\n'])
    def test_a_name_that_is_wrong_is_a_mistake_and_no_note(self, me: str) -> None:
        assert notes(me + ACME) == []


def test_more_notes_than_anybody_reads_are_counted() -> None:
    text = ME + "".join(f'[[employers]]\nname = "Acme {i}"\n' for i in range(300))
    found = notes(text)
    assert len(found) == 201
    assert found[-1][3] == "There are 100 more notes."


def test_with_more_mistakes_than_are_told_nothing_is_said_to_be_missing() -> None:
    assert notes("".join(f"key{i} = 1\n" for i in range(300))) == []


def test_each_note_is_a_sentence() -> None:
    text = f'{ACME}[[employers]]\nname = "Vega"\n'
    found = examine(text, Path("c.toml"), Path(), {**ENVIRON, "MONITOR_NMAE": "x"}).notes
    assert told(found) == [
        "Your name is missing: drafts end without it.",
        "line 4: Vega has no source, so it is not watched.",
        "$MONITOR_NMAE: No single value of the file has this name.",
    ]
    assert told([Note(key="a", message="Something.")]) == ["a: Something."]
    assert told([]) == []
