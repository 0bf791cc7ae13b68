"""How the weights of nearness are learned."""

from __future__ import annotations

from typing import Any

import pytest

from monitor.decisions import departments, nearness, shipped
from monitor.decisions.nearness import FEATURES, REGIMES, features, regime, unpack
from monitor.model import FUNCTIONS

pytest.importorskip("numpy", reason="numpy is for who makes the tables")

from monitor.learning import nearness as learning

TRADES = {
    "Finance": ("Accountant", "Financial Controller", "Tax Manager"),
    "Sales": ("Account Executive", "Sales Manager", "Sales Director"),
    "Legal": ("Counsel", "Head of Legal", "Paralegal"),
}


def pairs() -> list[dict[str, Any]]:
    """Everybody with everybody, at five employers; every other role names its department."""
    people = [(label, title) for label, some in TRADES.items() for title in some]
    return [
        {
            "id": f"{number} {own} {title} {other}",
            "ckey": f"acme{number}",
            "star_dept": own,
            "star_title": title,
            "post_dept": label if number % 2 else None,
            "post_title": other,
            "label": int(own == label),
        }
        for number in range(5)
        for own, title in people
        for label, other in people
    ]


def picks() -> list[dict[str, Any]]:
    return [
        {
            "id": f"pick {number}",
            "ckey": f"acme{number}",
            "dept": "Finance",
            "title": "Accountant",
            "stars": [{"dept": label, "title": some[-1]} for label, some in TRADES.items()],
            "right": [0] if number else [],
            "maybe": [] if number else [2],
        }
        for number in range(5)
    ]


def rows() -> list[dict[str, Any]]:
    return [
        {"ckey": f"acme{number}", "title": title, "dept": label, "team": None, "gold": [label.lower()]}
        for number in range(5)
        for label, some in TRADES.items()
        for title in some
    ]


@pytest.fixture
def functions_as_shipped(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """What the functions are learned from is another's test; kept is from which employers they would be."""
    asked: list[set[str]] = []

    def table(some: list[dict[str, Any]], esco: object) -> bytes:
        asked.append({row["ckey"] for row in some})
        return shipped.read(departments.TABLE)

    monkeypatch.setattr(learning.functions, "table", table)
    return asked


@pytest.mark.usefixtures("functions_as_shipped")
def test_the_same_rows_give_the_same_bytes_and_tell_near_from_far() -> None:
    made = learning.table(pairs(), picks(), rows(), [])
    assert made == learning.table(pairs(), picks(), rows(), [])
    weights = unpack(made)
    assert [len(row) for row in weights.regimes] == [len(FEATURES)] * REGIMES
    assert [len(row) for row in weights.pairs] == [len(FUNCTIONS)] * len(FUNCTIONS)
    for row in pairs():
        labels = (row["post_dept"],) if row["post_dept"] else ()
        person = nearness.read(
            (row["star_dept"],), row["star_title"], departments.shares, weights.words, person=True
        )
        role = nearness.read(labels, row["post_title"], departments.shares, weights.words, person=False)
        signs = weights.regimes[regime(person, role)]
        odds = sum(a * b for a, b in zip(signs, features(person, role, weights.words), strict=True))
        odds += sum(
            weights.pairs[one][other] * a * b
            for one, a in enumerate(person.shares)
            for other, b in enumerate(role.shares)
        )
        assert (odds > 0) == bool(row["label"])


def test_no_employer_is_judged_by_functions_that_were_learned_from_it(
    functions_as_shipped: list[set[str]],
) -> None:
    learning.table(pairs(), picks(), rows(), [])
    every = {row["ckey"] for row in rows()}
    assert len(functions_as_shipped) == learning.PARTS
    left_out = [every - asked for asked in functions_as_shipped]
    assert sorted(one for some in left_out for one in some) == sorted(every)


def test_common_words_weigh_less_than_rare_ones() -> None:
    some = [*rows(), {"ckey": "other", "title": "Zorb Wrangler", "dept": None}]
    found = learning.common_words(some)
    assert 0 <= found["account"] < 100
    assert "zorb" not in found
