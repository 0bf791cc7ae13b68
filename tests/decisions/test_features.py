"""What is read in titles and labels."""

from __future__ import annotations

from monitor.decisions.features import ONLY_LABEL, ONLY_TITLE, label_features, read, title_features


def flat(labels: tuple[str, ...], title: str) -> list[str]:
    return [feature for group in read(labels, title) for feature in group]


def test_a_title_gives_words_pieces_pairs_and_its_head() -> None:
    found = title_features("Senior Data Engineer, Payments")
    assert {"f data", "w data", "l payments", "B data engineer", "h engineer", "H data engineer"} <= set(
        found
    )
    assert {"A data engineer", "e engineer", "^paym", "$ents", "v1 data"} <= set(found)
    assert "f payments" not in found


def test_a_title_of_levels_alone_has_no_head() -> None:
    assert not [
        feature for feature in title_features("Senior Lead") if feature.startswith(("h ", "H ", "A "))
    ]


def test_votes_are_read_by_their_strength() -> None:
    assert {"v1 sales", "v0 sales"} <= set(title_features("Account Executive"))
    assert {"v1 sales", "v2 marketing"} <= set(title_features("Marketing Sales"))
    assert {"v1 people", "v3 sales"} <= set(title_features("Recruiter, Sales"))
    assert "v none" in title_features("Ninja")


def test_a_label_is_read_whole_and_by_its_words_the_narrow_apart() -> None:
    found = label_features(("Engineering", "Customer Support Operations"), "Support Engineer")
    assert {"uK engineering", "nK customer support operation", "nw support", "lw support", "l^custo"} <= set(
        found
    )
    assert {"nb customer support", "ut4 software"} <= set(found)


def test_a_label_that_holds_what_the_title_says_is_told_apart() -> None:
    assert "x data True" in label_features(("Engineering",), "Data Engineer")
    assert not [name for name in label_features(("Sales",), "Data Engineer") if name.startswith("x ")]


def test_what_is_missing_is_read_too() -> None:
    assert ONLY_TITLE in flat((), "Ninja")
    assert ONLY_LABEL in flat(("Sales",), "")
    assert ONLY_TITLE in flat(("Nango",), "Ninja")
    assert not {ONLY_TITLE, ONLY_LABEL} & set(flat(("Sales",), "Ninja"))
    assert flat((), "") == [ONLY_TITLE]
