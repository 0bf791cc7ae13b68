"""Which cards are people of the watch list: each rule, contradictions, answers, and hostile files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.acquaintances import Doubt, Matching, match
from monitor.decisions.profiles import profile_slug
from monitor.decisions.watched_people import rows_of
from monitor.model import Card, Employer, Person, Sighting

THEN, SEEN = date(2021, 5, 3), date(2026, 1, 5)
DANA = Person(name="Dana Ruiz")
NOTED = Person(name="Dana Ruiz", linkedin="https://www.linkedin.com/in/Dana-Ruiz/?trk=x")


def acme(*people: Person) -> Employer:
    return Employer(name="Acme", aliases=("Acme Labs GmbH",), people=people)


def borealis(*people: Person) -> Employer:
    return Employer(name="Borealis", people=people)


def card(name: str = "Dana Ruiz", company: str | None = "Acme", **more: object) -> Card:
    return replace(Card(name=name, company=company), **more)  # type: ignore[arg-type]  # fields by their names


def sighting(
    profile: str | None = None, day: date | None = None, person: str = "Dana Ruiz", at: str = "Acme"
) -> Sighting:
    return Sighting(employer=at, person=person, taken_on=SEEN, company=at, profile=profile, connected_on=day)


def told(
    cards: Sequence[Card],
    *employers: Employer,
    sightings: Sequence[Sighting] = (),
    answers: Mapping[str, str] | None = None,
) -> Matching:
    return match(cards, employers, sightings, answers or {})


def rule(one: Card, *employers: Employer, sightings: Sequence[Sighting] = ()) -> str:
    """The rule by which a card alone in its file is matched, "doubt", or "nobody"."""
    found = told([one], *employers, sightings=sightings)
    if found.matched:
        return found.matched[0].rule
    return "doubt" if found.doubts else "nobody"


def why(one: Card, *employers: Employer, sightings: Sequence[Sighting] = ()) -> str:
    (doubt,) = told([one], *employers, sightings=sightings).doubts
    return doubt.why


MAIL = Person(name="Dana Ruiz", email="Dana.Ruiz@acme.example")


@pytest.mark.parametrize(
    ("one", "person", "expected"),
    [
        (card(profile="dana-ruiz", company=None), NOTED, "profile"),
        (card("Dana Newlywed", "Borealis", profile="dana-ruiz"), NOTED, "profile"),
        (card("李伟", profile="dana-ruiz"), NOTED, "profile"),
        (card("", None, profile="dana-ruiz"), NOTED, "profile"),
        (card("Peter Klein", profile="dana-ruiz"), NOTED, "doubt"),
        (card(profile="dana-r-7"), NOTED, "doubt"),
        (card(), NOTED, "name and company"),
        (card(company="Borealis", emails=("dana.ruiz@ACME.example",)), MAIL, "mail"),
        (card("Dana Newlywed", emails=("dana.ruiz@acme.example",)), MAIL, "mail"),
        (card("Marco Ruiz", emails=("dana.ruiz@acme.example",)), MAIL, "doubt"),
        (
            card("Sam Hill", emails=("jobs@acme.example",)),
            Person(name="Dana Ruiz", email="jobs@acme.example"),
            "nobody",
        ),
        (
            card("Sam Hill", emails=("hr-team@acme.example",)),
            replace(MAIL, email="hr-team@acme.example"),
            "nobody",
        ),
        (card("Sam Hill", emails=("42@acme.example",)), replace(MAIL, email="42@acme.example"), "nobody"),
        (card(), DANA, "name and company"),
        (card("RUIZ, Dana, PhD", "ACME Labs"), DANA, "name and company"),
        (card("Dana M. Ruiz 🚀", "Acme, part of Borealis"), DANA, "name and company"),
        (card("Bob Smith"), Person(name="Robert Smith"), "doubt"),
        (card("D. Ruiz", "Borealis"), DANA, "doubt"),
        (card("Ruiz Dana", "Borealis"), DANA, "doubt"),
        (card("Dana R."), DANA, "doubt"),
        (card("Dana"), DANA, "doubt"),
        (card("Dana R.", "Borealis"), DANA, "nobody"),
        (card("Dana"), Person(name="Dana"), "doubt"),
        (card(company="Borealis"), DANA, "doubt"),
        (card(company=None), DANA, "doubt"),
        (card("Marco Ruiz"), DANA, "nobody"),
        (card("Sam Hill"), DANA, "nobody"),
        (card("", None), DANA, "nobody"),
    ],
)
def test_a_card_alone_is_matched_by_the_first_rule_that_holds(
    one: Card, person: Person, expected: str
) -> None:
    assert rule(one, acme(person)) == expected


BEFORE = sighting("dana-old", THEN)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (card(company="Borealis", profile="dana-old"), "profile"),
        (card("Dana Newlywed", "Borealis", profile="dana-old", connected_on=THEN), "profile"),
        (card("Peter Klein", "Borealis", profile="dana-old", connected_on=THEN), "profile"),
        (card(company="Borealis", profile="dana-new", connected_on=THEN), "name and date"),
        (card(company=None, connected_on=THEN), "name and date"),
        (card(profile="dana-new", connected_on=THEN), "name and date"),
        (card(connected_on=THEN + timedelta(1)), "name and company"),
        (card(company="Borealis", profile="dana-old", connected_on=THEN + timedelta(90)), "doubt"),
        (card(profile="dana-new", connected_on=THEN + timedelta(90)), "doubt"),
        (card(connected_on=THEN + timedelta(90)), "doubt"),
        (card(profile="dana-new"), "doubt"),
        (card("Dana Newlywed", "Borealis", profile="dana-new", connected_on=THEN), "doubt"),
        (card("Dana R.", "Borealis", profile="dana-new", connected_on=THEN), "doubt"),
        (card("Peter Klein", "Borealis", profile="dana-new", connected_on=THEN), "nobody"),
    ],
)
def test_what_earlier_files_said_counts(one: Card, expected: str) -> None:
    assert rule(one, acme(DANA), sightings=[BEFORE]) == expected


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (card(company="Borealis"), "Only the name fits Dana Ruiz (Acme): the company is Borealis."),
        (card(company=None), "Only the name fits Dana Ruiz (Acme): no company is named."),
        (card("D. Ruiz"), "The name is close to that of Dana Ruiz (Acme), and the employer fits."),
        (
            card(profile="dana-new"),
            "The name and the employer fit Dana Ruiz (Acme), but the profile is another.",
        ),
        (
            card(connected_on=THEN + timedelta(9)),
            "The name and the employer fit Dana Ruiz (Acme), but the day of the connection is another.",
        ),
        (
            card("Peter Klein", profile="dana-old"),
            "The profile is that of Dana Ruiz (Acme), but the name is another.",
        ),
        (
            card(profile="dana-old", connected_on=THEN + timedelta(9)),
            "The profile is that of Dana Ruiz (Acme), but you connected on another day than before.",
        ),
        (
            card("Dana Newlywed", connected_on=THEN),
            "The given name and the day of the connection are those of Dana Ruiz (Acme).",
        ),
    ],
)
def test_a_doubt_says_what_fits_and_what_does_not(one: Card, sentence: str) -> None:
    assert why(one, acme(DANA), sightings=[BEFORE]) == sentence


def test_sightings_of_people_who_are_watched_no_more_count_for_nobody() -> None:
    one = card("Sam Hill", profile="sam")
    assert rule(one, acme(DANA), sightings=[sighting("sam", THEN, "Sam Hill")]) == "nobody"


def test_everybody_else_is_only_counted() -> None:
    found = told([card(), card("Sam Hill"), card("Kim Oh"), card("Kim Oh")], acme(DANA))
    assert (len(found.matched), found.doubts, found.others) == (1, (), 3)


# ------------------------------------------------------------------ two cards, two people


def test_two_namesakes_at_the_employer_are_both_asked() -> None:
    two = [card(profile="dana-1"), card(profile="dana-2")]
    found = told(two, acme(DANA))
    assert found.matched == ()
    assert [doubt.cards for doubt in found.doubts] == [(two[0],), (two[1],)]
    assert {doubt.why for doubt in found.doubts} == {"2 entries of the file fit Dana Ruiz (Acme)."}


def test_two_cards_without_profiles_are_two_questions_with_two_tokens() -> None:
    two = [card(title="Engineer"), card(title="Nurse")]
    found = told(two, acme(DANA))
    assert len({doubt.token for doubt in found.doubts}) == 2
    assert told([two[0]], acme(DANA)).matched


def test_the_same_card_twice_is_one_person() -> None:
    found = told([card(), card(), card("Kim Oh")], acme(DANA))
    assert (len(found.matched), found.doubts, found.others) == (1, (), 1)


def test_two_cards_of_one_profile_are_one_person() -> None:
    two = [card(profile="dana-1"), card(profile="dana-1", title="Engineer")]
    found = told(two, acme(DANA))
    assert [(one.card, one.rule) for one in found.matched] == [(one, "name and company") for one in two]


def test_a_namesake_of_somebody_whose_own_card_is_there_is_nobody() -> None:
    found = told([card(profile="dana-1"), card(company="Borealis", profile="dana-2")], acme(DANA))
    assert [one.card.profile for one in found.matched] == ["dana-1"]
    assert (found.doubts, found.others) == ((), 1)


def test_a_card_that_may_be_a_second_one_of_somebody_is_asked() -> None:
    found = told([card(profile="dana-1"), card(company="Borealis", phones=("1",))], acme(DANA))
    assert len(found.matched) == 1
    assert [doubt.cards[0].phones for doubt in found.doubts] == [("1",)]


def test_other_days_of_connection_are_other_people() -> None:
    two = [card(connected_on=THEN), card(company="Borealis", connected_on=SEEN)]
    found = told(two, acme(DANA))
    assert (len(found.matched), found.doubts, found.others) == (1, (), 1)


def test_a_profile_goes_before_a_name_at_the_employer() -> None:
    two = [card(), card(company="Borealis", profile="dana-ruiz")]
    found = told(two, acme(NOTED))
    assert [(one.card, one.rule) for one in found.matched] == [(two[1], "profile")]
    assert [doubt.cards for doubt in found.doubts] == [(two[0],)]


def test_a_card_that_fits_two_people_is_asked_with_both() -> None:
    found = told([card()], acme(Person(name="Dana M. Ruiz"), Person(name="Dana S. Ruiz")))
    (doubt,) = found.doubts
    assert doubt.candidates == (("Acme", "Dana M. Ruiz"), ("Acme", "Dana S. Ruiz"))
    assert doubt.why == "This fits 2 people of your watch list equally well."


def test_a_profile_of_one_and_a_mail_of_another_contradict_each_other() -> None:
    twin = Person(name="Dana M. Ruiz", email="dana@acme.example")
    assert rule(card(profile="dana-ruiz", emails=("dana@acme.example",)), acme(NOTED, twin)) == "doubt"


def test_namesakes_at_two_employers_are_each_found_at_their_own() -> None:
    two = [card(profile="dana-1"), card(company="Borealis", profile="dana-2")]
    found = told(two, acme(DANA), borealis(DANA))
    assert [(one.card.profile, one.employer) for one in found.matched] == [
        ("dana-1", "Acme"),
        ("dana-2", "Borealis"),
    ]


def test_a_profile_noted_for_two_people_by_mistake_goes_by_the_name() -> None:
    found = told([card(company=None, profile="dana-ruiz")], acme(NOTED, replace(NOTED, name="Peter Klein")))
    assert [one.person for one in found.matched] == ["Dana Ruiz"]


def test_somebody_noted_at_two_employers_is_matched_at_both() -> None:
    found = told(
        [card(company="Dynamo", profile="dana-ruiz")], acme(replace(NOTED, left=SEEN)), borealis(NOTED)
    )
    assert [one.employer for one in found.matched] == ["Acme", "Borealis"]
    moved = told(
        [card(company="Dynamo", profile="dana-new")], acme(replace(NOTED, left=SEEN)), borealis(NOTED)
    )
    assert [doubt.candidates for doubt in moved.doubts] == [(("Borealis", "Dana Ruiz"),)]
    still = told(
        [card(company="Dynamo", profile="dana-new")], acme(NOTED), borealis(replace(NOTED, left=SEEN))
    )
    assert [doubt.candidates for doubt in still.doubts] == [(("Acme", "Dana Ruiz"),)]


def test_somebody_noted_twice_at_one_employer_is_one_person() -> None:
    found = told([card(profile="dana-ruiz")], acme(DANA, NOTED))
    assert [(one.person, one.rule) for one in found.matched] == [("Dana Ruiz", "profile")]


def test_a_profile_that_a_namesake_took_over_is_not_the_person() -> None:
    own = card(company="Dynamo", profile="dana-new", connected_on=THEN)
    other = card(company="Ember", profile="dana-old", connected_on=SEEN)
    found = told([other, own], acme(DANA), sightings=[BEFORE])
    assert [(one.card, one.rule) for one in found.matched] == [(own, "name and date")]
    assert (found.doubts, found.others) == ((), 1)


# ------------------------------------------------------------------------------- answers


def only(found: Matching) -> Doubt:
    (doubt,) = found.doubts
    return doubt


def test_an_answer_settles_a_doubt_for_good() -> None:
    asked = only(told([card(company="Ember", profile="dana-1")], acme(DANA)))
    answers = {asked.token: "Acme\tDana Ruiz"}
    later = card("Dana Newlywed", "Dynamo", title="Nurse", profile="DANA-1", connected_on=THEN)
    found = told([later], acme(DANA), answers=answers)
    assert [(one.card, one.rule) for one in found.matched] == [(later, "answer")]


def test_the_answer_nobody_is_remembered_too() -> None:
    one = card(company="Ember", profile="dana-1")
    asked = only(told([one], acme(DANA)))
    found = told([one], acme(DANA), answers={asked.token: ""})
    assert found == Matching(matched=(), doubts=(), others=1)


def test_one_answer_settles_the_other_namesake() -> None:
    two = [card(profile="dana-1"), card(profile="dana-2")]
    asked = told(two, acme(DANA)).doubts
    found = told(two, acme(DANA), answers={asked[0].token: "Acme\tDana Ruiz"})
    assert [one.card for one in found.matched] == [two[0]]
    assert (found.doubts, found.others) == ((), 1)
    found = told(two, acme(DANA), answers={asked[0].token: ""})
    assert [(one.card, one.rule) for one in found.matched] == [(two[1], "name and company")]


def test_an_answer_about_somebody_who_is_watched_no_more_is_void() -> None:
    one = card(company="Ember", profile="dana-1")
    asked = only(told([one], acme(DANA)))
    found = told([one], acme(DANA), answers={asked.token: "Dynamo\tDana Ruiz"})
    assert found.doubts == (asked,)
    assert told([one], acme(DANA), answers={asked.token: "nonsense"}).doubts == (asked,)


def test_a_profile_that_the_user_noted_goes_before_an_answer() -> None:
    one = card(profile="dana-ruiz")
    token = rows_of([one])[0].token
    found = told([one], acme(NOTED, Person(name="Sam Hill")), answers={token: ""})
    assert [match.rule for match in found.matched] == ["profile"]


def test_an_answer_about_a_profile_does_not_hold_for_who_takes_it_over() -> None:
    first = card(company="Ember", profile="dana-1", connected_on=THEN)
    asked = only(told([first], acme(DANA)))
    answers = {asked.token: "Acme\tDana Ruiz"}
    known = [sighting("dana-1", THEN)]
    assert told([first], acme(DANA), sightings=known, answers=answers).matched
    taken = card(company="Dynamo", profile="dana-1", connected_on=SEEN)
    again = only(told([taken], acme(DANA), sightings=known, answers=answers))
    assert again.token != asked.token
    answers[again.token] = ""
    assert told([taken], acme(DANA), sightings=known, answers=answers).others == 1
    answers[again.token] = "Acme\tDana Ruiz"
    assert told([taken], acme(DANA), sightings=known, answers=answers).matched


@pytest.mark.parametrize(
    ("one", "later", "same"),
    [
        (card(profile="dana-1"), card("D. Ruiz", "Ember", profile="dana-1"), True),
        (card(profile="dana-1"), card(profile="dana-2"), False),
        (card(connected_on=THEN), card(company="Ember", title="Nurse", connected_on=THEN), True),
        (card(connected_on=THEN), card(connected_on=SEEN), False),
        (card(emails=("b@x.example", "a@x.example")), card(company="Ember", emails=("A@x.example",)), True),
        (card(), card(company="Acme GmbH", title="Nurse"), True),
        (card(), card(company="Ember"), False),
    ],
)
def test_a_token_is_of_what_changes_least(one: Card, later: Card, same: bool) -> None:
    tokens = [rows_of([each])[0].token for each in (one, later)]
    assert (tokens[0] == tokens[1]) is same
    assert not any("dana" in token or "ruiz" in token for token in tokens)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("https://www.linkedin.com/in/Dana-Ruiz/", "dana-ruiz"),
        ("http://de.linkedin.com/in/dana-ruiz?trk=x#top", "dana-ruiz"),
        ("linkedin.com/in/dana-ruiz/details/", "dana-ruiz"),
        ("in/dana-ruiz", "dana-ruiz"),
        ("@dana-ruiz", "dana-ruiz"),
        (" dana-ruiz ", "dana-ruiz"),
        ("dana.ruiz", "dana.ruiz"),
        ("https://www.linkedin.com/in/j%C3%BCrgen", "jürgen"),
        ("jurgen", "jurgen"),
        ("https://www.linkedin.com/company/acme", None),
        ("", None),
        (None, None),
    ],
)
def test_a_profile_is_its_slug_however_it_is_written(text: str | None, slug: str | None) -> None:
    assert profile_slug(text) == slug


# ------------------------------------------------------------------------------ anything

NAMES = st.sampled_from(
    ["Dana Ruiz", "D. Ruiz", "Ruiz, Dana", "Dana", "Robert Smith", "Bob Smith", "", "🚀", "李伟"]
)
CARDS = st.lists(
    st.builds(
        Card,
        name=st.one_of(NAMES, st.text(max_size=20)),
        company=st.sampled_from(["Acme", "Borealis", "Ember", None]),
        profile=st.sampled_from(["dana-ruiz", "dana-2", "bob", None]),
        connected_on=st.sampled_from([THEN, SEEN, None]),
        emails=st.sampled_from([(), ("dana@acme.example",), ("jobs@acme.example",)]),
    ),
    max_size=8,
)
SIGHTINGS = st.lists(
    st.sampled_from([BEFORE, sighting("dana-2", SEEN), sighting("bob", THEN, "Robert Smith")]), max_size=3
)
LISTS = st.lists(
    st.sampled_from(
        [DANA, NOTED, MAIL, Person(name="Robert Smith"), Person(name="李伟"), Person(name="Dana")]
    ),
    unique_by=lambda person: person.name,
    max_size=4,
)


@given(CARDS, LISTS, LISTS, SIGHTINGS)
def test_every_card_is_matched_asked_or_counted_and_never_two_of_them(
    cards: list[Card], there: list[Person], elsewhere: list[Person], sightings: list[Sighting]
) -> None:
    employers = [acme(*there), borealis(*elsewhere)]
    found = match(cards, employers, sightings, {})
    matched = {one.card for one in found.matched}
    asked = {one for doubt in found.doubts for one in doubt.cards}
    assert not matched & asked
    assert found.others == sum(one not in matched | asked for one in cards)
    watched = {(employer.name, person.name) for employer in employers for person in employer.people}
    assert {(one.employer, one.person) for one in found.matched} <= watched
    assert all(doubt.candidates and set(doubt.candidates) <= watched for doubt in found.doubts)
    assert len({doubt.token for doubt in found.doubts}) == len(found.doubts)


@given(CARDS, LISTS, SIGHTINGS, st.booleans())
def test_whatever_is_answered_is_never_asked_again(
    cards: list[Card], people: list[Person], sightings: list[Sighting], yes: bool
) -> None:
    answers: dict[str, str] = {}
    while doubts := match(cards, [acme(*people)], sightings, answers).doubts:
        assert doubts[0].token not in answers
        answers[doubts[0].token] = "\t".join(doubts[0].candidates[0]) if yes else ""


def test_of_two_rows_that_fit_the_stronger_one_is_the_person_and_the_other_is_asked_about() -> None:
    dana = Person(name="Dana Ruiz", email="dana@acme.example")
    own = Card(name="Dana Ruiz", company="Elsewhere", emails=("dana@acme.example",), profile="dana-1")
    other = Card(name="Dana Ruiz", company="Acme", profile="dana-2")
    found = match([own, other], [Employer(name="Acme", people=(dana,))])
    assert [(one.card, one.rule) for one in found.matched] == [(own, "mail")]
    assert other not in {one.card for one in found.matched}
