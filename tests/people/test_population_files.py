"""The same network, handed over as files in every form of the export: nothing is lost on the way, and the
matching is as sure as with the cards themselves."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from monitor.decisions.acquaintances import match
from monitor.model import Card
from tests.people.handing import archive, hand_over
from tests.people.population import populate
from tests.people.test_population import cards, keys, tally

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that some are missing."\n\n'


def plain(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    return f"{day.day}-{MONTHS[day.month - 1]}-{day.year % 100:02}"


def written(
    people: Sequence[Card],
    *,
    url: bool,
    day: Callable[[date], str] = plain,
    delimiter: str = ",",
    end: str = "\n",
) -> str:
    """A Connections.csv; the name goes whole into the column of the family name where it cannot be parted."""
    head = [
        "First Name",
        "Last Name",
        *(["URL"] if url else []),
        "Email Address",
        "Company",
        "Position",
        "Connected On",
    ]
    made = io.StringIO()
    rows = csv.writer(made, delimiter=delimiter, lineterminator=end)
    rows.writerow(head)
    for card in people:
        first, _, last = card.name.partition(" ")
        link = f"https://www.linkedin.com/in/{card.profile}" if card.profile else ""
        middle = [link] if url else []
        mail = card.emails[0] if card.emails else ""
        on = day(card.connected_on) if card.connected_on else ""
        rows.writerow([first, last, *middle, mail, card.company or "", card.title or "", on])
    return made.getvalue().removesuffix(end)


WITH_URL = {
    "as of 2023": lambda people: (PREAMBLE + written(people, url=True)).encode(),
    "without a preamble": lambda people: written(people, url=True).encode(),
    "saved by a spreadsheet": lambda people: (
        "\ufeff" + written(people, url=True, day=short, delimiter=";", end="\r\n")
    ).encode(),
    "ISO days, as UTF-16": lambda people: written(people, url=True, day=date.isoformat).encode("utf-16"),
    "as an archive": lambda people: archive({"Connections_1.csv": PREAMBLE + written(people, url=True)}),
}


@pytest.mark.parametrize("form", WITH_URL)
def test_every_form_with_profiles_gives_the_very_cards(form: str, tmp_path: Path) -> None:
    population = populate(0)
    people = cards(population.first)
    batch = hand_over(
        tmp_path, WITH_URL[form](people), "Connections.zip" if "archive" in form else "Connections.csv"
    )
    named = [card for card in people if card.name]
    assert (batch.kind, batch.hidden) == ("linkedin", len(people) - len(named))
    assert len(batch.cards) == len(set(named))  # one who stands there twice is one
    assert {(c.profile, c.connected_on, c.company, c.title) for c in batch.cards} == {
        (c.profile, c.connected_on, c.company, c.title) for c in named
    }
    by_profile = {card.profile: card for card in named}
    same = [entry for entry in population.first if entry.card.name]
    matching = match(batch.cards, population.employers)
    found = {by_profile[card.profile]: whose for card, whose in keys(matching).items()}
    assert found == keys(match(people, population.employers))
    result = tally(same, match([by_profile[card.profile] for card in batch.cards], population.employers))
    assert (result.wrong, result.unasked, result.missed) == ([], [], [])


def test_the_form_of_2021_without_profiles_gives_no_wrong_match(tmp_path: Path) -> None:
    population = populate(1)
    people = cards(population.first)
    batch = hand_over(tmp_path, written(people, url=False), "connections.csv")
    truth = {entry.card.connected_on: entry.whose for entry in population.first}
    alike = {
        entry.card.connected_on for entry in population.first if entry.kind == "namesake there, own absent"
    }
    matching = match(batch.cards, population.employers)
    assert len(matching.matched) > 100
    wrong = [
        one
        for one in matching.matched
        # A namesake at the same employer cannot be told from the one whose own row is not there.
        if truth[one.card.connected_on] != (one.employer, one.person) and one.card.connected_on not in alike
    ]
    assert wrong == []
