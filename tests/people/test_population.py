"""A network of hundreds of people whose truth is known to the generator alone: nobody is surely matched who
is somebody else, whoever is in doubt is asked about, and only those who moved have moved."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from monitor.decisions.acquaintances import Matching, match
from monitor.decisions.careers import moves
from monitor.model import Card, Employer, Sighting
from tests.people.population import FIRST, OLDER, SECOND, Entry, Key, Population, populate, sightings

SEEDS = range(4)
RECALL = 0.95


@dataclass
class Tally:
    """What a matching made of each kind of card, against the truth."""

    wrong: list[Entry]
    unasked: list[Entry]
    needless: list[Entry]
    missed: list[Entry]
    found: int
    asked: int

    @property
    def recall(self) -> float:
        return self.found / (self.found + len(self.missed))


def keys(matching: Matching) -> dict[Card, set[Key]]:
    found: dict[Card, set[Key]] = {}
    for one in matching.matched:
        found.setdefault(one.card, set()).add((one.employer, one.person))
    return found


def tally(entries: Sequence[Entry], matching: Matching) -> Tally:
    matched = keys(matching)
    asked = {card: doubt for doubt in matching.doubts for card in doubt.cards}
    result = Tally(wrong=[], unasked=[], needless=[], missed=[], found=0, asked=0)
    for entry in entries:
        got = matched.get(entry.card, set())
        doubt = asked.get(entry.card)
        if got and got != {entry.whose}:
            result.wrong.append(entry)
        elif entry.expected == "sure":
            result.found += bool(got)
            result.missed += [] if got else [entry]
        elif entry.expected == "ask":
            offered = doubt is not None and (entry.whose is None or entry.whose in doubt.candidates)
            result.asked += offered
            result.unasked += [] if offered and not got else [entry]
        elif got:
            result.wrong.append(entry)
        elif entry.expected == "nobody" and doubt is not None:
            result.needless.append(entry)
    return result


def cards(entries: Sequence[Entry]) -> list[Card]:
    return [entry.card for entry in entries]


def asked_until_all_is_told(
    entries: Sequence[Entry],
    employers: Sequence[Employer],
    known: Sequence[Sighting],
    answers: dict[str, str],
) -> Matching:
    """Answers one question after the other with the truth, as a user does; no question comes twice."""
    truth = {entry.card: entry.whose for entry in entries}
    matching = match(cards(entries), employers, known, answers)
    while matching.doubts:
        for doubt in matching.doubts[:20]:
            assert doubt.token not in answers, "asked again"
            whose = truth[doubt.cards[0]]
            answers[doubt.token] = "\t".join(whose) if whose else ""
        matching = match(cards(entries), employers, known, answers)
    return matching


def kept(matching: Matching, taken_on: object) -> tuple[Sighting, ...]:
    return sightings(((one.card, (one.employer, one.person)) for one in matching.matched), taken_on)  # type: ignore[arg-type]


@dataclass(frozen=True, kw_only=True)
class Imported:
    """The first export of a network, with every question answered."""

    network: Population
    matching: Matching
    answers: dict[str, str]

    @property
    def known(self) -> tuple[Sighting, ...]:
        return kept(self.matching, FIRST)

    def then(self, entries: Sequence[Entry]) -> Matching:
        """What a later file says, before any further question is answered."""
        return match(cards(entries), self.network.employers, self.known, self.answers)


@pytest.fixture(scope="module", params=SEEDS, ids=lambda seed: f"seed {seed}")
def imported(request: pytest.FixtureRequest) -> Imported:
    network, answers = populate(request.param), dict[str, str]()
    matching = asked_until_all_is_told(network.first, network.employers, (), answers)
    return Imported(network=network, matching=matching, answers=answers)


def test_a_population_is_large_and_the_same_for_a_seed() -> None:
    network = populate(3)
    assert sum(len(employer.people) for employer in network.employers) >= 300
    assert len(network.employers) == 30
    assert network == populate(3)


def test_the_first_export_gives_no_wrong_match_and_leaves_no_doubt_unasked(imported: Imported) -> None:
    network = imported.network
    result = tally(network.first, match(cards(network.first), network.employers, (), {}))
    assert result.wrong == []
    assert result.unasked == []
    assert result.needless == []
    assert result.recall >= RECALL, Counter(entry.kind for entry in result.missed)
    assert result.found > 200
    assert result.asked > 80


def test_answers_settle_everything_and_are_never_asked_again(imported: Imported) -> None:
    network = imported.network
    truth = {entry.card: {entry.whose} for entry in network.first if entry.whose and entry.card.name}
    assert keys(imported.matching) == truth
    assert imported.matching.others == sum(entry.card not in truth for entry in network.first)
    again = match(cards(network.first), network.employers, (), imported.answers)
    assert again == imported.matching


def test_a_month_later_nobody_is_confused(imported: Imported) -> None:
    second = imported.network.second
    result = tally(second, imported.then(second))
    assert result.wrong == []
    assert result.unasked == []
    assert result.needless == []
    assert result.recall >= RECALL, Counter(entry.kind for entry in result.missed)


def test_every_change_is_told_as_what_it_is(imported: Imported) -> None:
    network, known = imported.network, imported.known
    assert moves((), known, network.employers) == ()
    second = asked_until_all_is_told(network.second, network.employers, known, dict(imported.answers))
    told = {(one.employer, one.person): one for one in moves(known, kept(second, SECOND), network.employers)}
    assert {key: move.what for key, move in told.items()} == dict(network.moves)
    assert {(move.after, move.by) for move in told.values()} == {(FIRST, SECOND)}
    assert Counter(network.moves.values()).keys() == {"moved", "title", "renamed"}


def test_an_older_export_tells_and_undoes_nothing(imported: Imported) -> None:
    network, known = imported.network, imported.known
    older = kept(imported.then(network.older), OLDER)
    assert len(older) > len(known) * 0.9
    assert moves(known, older, network.employers) == ()
    second = kept(imported.then(network.second), SECOND)
    # Where the newer of the two told no company, the older one now does.
    dated = [move for move in moves((*known, *older), second, network.employers) if move.after == FIRST]
    without = moves(known, second, network.employers)
    assert dated == list(without)


def test_without_profiles_the_day_of_the_connection_tells(imported: Imported) -> None:
    second = imported.network.second
    # Nothing but a profile tells a namesake at the employer from somebody who was never seen.
    told = [entry for entry in second if entry.kind != "namesake there, own absent"]
    bare = [replace(entry, card=replace(entry.card, profile=None, emails=())) for entry in told]
    matching = imported.then(bare)
    assert tally(bare, matching).wrong == []
    unchanged = sum(one.rule in ("name and date", "name and company") for one in matching.matched)
    assert unchanged > 200


def test_thirty_thousand_cards_take_a_moment() -> None:
    network = populate(1, strangers=0)
    dice = random.Random(1)
    known = [entry.card.name.split() for entry in network.first if entry.card.name]
    syllables = "ba ke li mo ru sa ti vo zen dor mar lin hal ost quin pel".split()  # noqa: SIM905 - reads better

    def name() -> str:
        given = dice.choice(known)[0] if dice.random() < 0.5 else "".join(dice.sample(syllables, 2)).title()
        family = dice.choice(known)[-1] if dice.random() < 0.1 else "".join(dice.sample(syllables, 3)).title()
        return f"{given} {family}"

    many = [Card(name=name(), company="Faraway", profile=f"stranger-{n}") for n in range(30_000)]
    begun = time.process_time()
    matching = match([*cards(network.first), *many], network.employers, (), {})
    assert time.process_time() - begun < 6, "an index, not a loop over pairs"
    assert matching.others > 29_500
    assert len(matching.matched) > 200
