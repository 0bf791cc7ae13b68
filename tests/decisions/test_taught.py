"""What an employer's own postings teach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decisions.taught import NOTHING, teach
from monitor.model import Posting


def stood(title: str, *labels: str, news: bool = False, foreign: bool = False) -> Posting:
    return Posting(source="s", id=title, title=title, departments=labels, news=news, foreign=foreign)


ACME = (
    stood("Senior Data Engineer", "Engineering", "Data Platform"),
    stood("Sr. Data Engineer (m/w/d)", "Engineering", "Data Platform"),
    stood("Senior Data Engineer", "Engineering", "Data Platform"),
    stood("Analytics Engineer", "Engineering", "Data Platform"),
    stood("Account Executive", "Sales"),
    stood("Account Executive, Mid-Market", "Sales"),
    stood("Office Manager", "Workplace"),
    stood("Optics Engineer", "Odyssey"),
    stood("Laser Technician", "ODYSSEY"),
    stood("Barista"),
    stood("Barista", "Press", news=True),
    stood("Barista", "Retail", foreign=True),
)
TAUGHT = teach(ACME, "Acme")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Senior Data Engineer",
            (
                ("Engineering", "Data Platform"),
                'At Acme, "Senior Data Engineer" stood in Engineering / Data Platform (3 of 3).',
            ),
        ),
        (
            "Account Executive - EMEA",
            (("Sales",), 'At Acme, "Account Executive", a title much like this one, stood in Sales.'),
        ),
        ("Barista", None),
        ("Chief Financial Officer", None),
        ("", None),
    ],
)
def test_a_title_stands_where_it_or_one_much_like_it_stood(title: str, told: object) -> None:
    assert TAUGHT.labels(title) == told


def test_a_title_that_stood_in_many_places_tells_nothing() -> None:
    two = (stood("Program Manager", "Operations"), stood("Program Manager", "Product"))
    assert teach(two, "Acme").labels("Program Manager") is None
    assert teach(two, "Acme").labels("Lead Program Manager") is None
    three = teach((*two, stood("Program Manager", "Product")), "Acme").labels("Program Manager")
    assert three == (("Product",), 'At Acme, "Program Manager" stood in Product (2 of 3).')


def test_nearest_titles_that_disagree_tell_nothing() -> None:
    taught = teach((stood("Payments Engineer", "Money"), stood("Payroll Engineer", "People"), *ACME))
    assert taught.labels("Embedded Engineer") is None


def test_a_name_that_says_nothing_is_known_by_its_titles() -> None:
    titles, sentence = TAUGHT.under(("Odyssey",)) or ((), "")
    assert titles == ("Optics Engineer", "Laser Technician")
    assert sentence == 'At Acme, Odyssey holds "Optics Engineer" and "Laser Technician".'
    assert TAUGHT.under(("Sales",)) is None
    assert TAUGHT.under(("Nango",)) is None
    assert TAUGHT.under(()) is None


def test_without_the_name_of_the_employer_the_sentence_stands() -> None:
    taught = teach(ACME)
    assert (taught.labels("Office Manager") or ((), ""))[1] == (
        'There, "Office Manager" stood in Workplace (1 of 1).'
    )


def test_nothing_is_taught_by_nothing() -> None:
    assert teach(()) == NOTHING
    assert NOTHING.labels("Data Engineer") is None
    assert NOTHING.under(("Odyssey",)) is None


WORDS = st.lists(st.sampled_from(["data", "sales", "senior", "engineer", "of", "odd", "x"]), max_size=4).map(
    " ".join
)
LABELS = st.lists(st.sampled_from(["Sales", "Data", "Nango", "1200", ""]), max_size=2).map(tuple)
POSTINGS = st.lists(st.builds(stood, WORDS).flatmap(lambda p: LABELS.map(lambda ls: stood(p.title, *ls))))


@given(POSTINGS, WORDS)
def test_only_departments_that_were_there_are_told(postings: list[Posting], title: str) -> None:
    taught = teach(postings, "Acme")
    told = taught.labels(title)
    assert told is None or told[0] in {posting.departments for posting in postings}
    assert taught.labels(title) == teach(postings, "Acme").labels(title)
    under = taught.under(("Nango",))
    assert (under is None) == all("Nango" not in posting.departments[-1:] for posting in postings)


def test_one_title_that_says_more_tells_nothing_of_one_that_says_less() -> None:
    growth = stood("Senior Data Engineer - Growth", "Growth Marketing")
    assert teach([growth]).labels("Senior Data Engineer") is None
    assert teach([growth]).labels("Senior Data Engineer - Growth") is not None
