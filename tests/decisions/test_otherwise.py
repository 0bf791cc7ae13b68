"""What would have changed whom to ask."""

from __future__ import annotations

from datetime import date

from monitor.decisions.otherwise import otherwise
from monitor.model import Employer, Person, Posting

TODAY = date(2026, 5, 10)
ROLE = Posting(source="greenhouse:acme", id="1", title="Data Engineer", departments=("Data",))
DANA = Person(name="Dana Ruiz", departments=("Data",), star=True)
JO = Person(name="Jo Marsh", departments=("Legal",), star=True)


def said(*people: Person, role: Posting = ROLE) -> tuple[str, ...]:
    return otherwise(role, Employer(name="Acme", people=people), TODAY)


def test_nobody_and_nothing_to_say() -> None:
    assert said() == ()
    assert said(DANA) == ("Dana Ruiz is the only one noted who is still there.",)


def test_who_would_be_next_and_where_another_would_be_first() -> None:
    assert said(DANA, JO) == (
        "Without Dana Ruiz, Jo Marsh would be the one to ask.",
        "Were the role in another department, another would be the one to ask: Legal (Jo Marsh).",
    )


def test_those_who_left_and_would_be_first() -> None:
    gone = Person(name="Gus Moreau", departments=("Data",), star=True, left=date(2026, 5, 1))
    told = said(JO, gone)
    assert "Gus Moreau left on 1 May 2026, and would be the one to ask otherwise." in told
    far = Person(name="Gus Moreau", departments=("Legal",), star=True, left=date(2026, 5, 1))
    assert not [line for line in said(DANA, far) if "Gus" in line]


def test_a_star_would_make_somebody_first() -> None:
    near = Person(name="Ana Kim", departments=("Data",))
    assert "With a star beside Ana Kim, they would be the one to ask." in said(JO, near)
    assert not [line for line in said(DANA, Person(name="Ana Kim", departments=("Legal",))) if "star" in line]


def test_what_is_not_noted_of_a_star() -> None:
    assert [line for line in said(Person(name="Ana Kim", star=True)) if line.startswith("Neither a title")]
